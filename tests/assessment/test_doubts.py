"""Values that a caller passes stand, and an assessment says where the reader of tables would ask."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import xzplan
from judging import with_demand
from xzplan import Indicator, Observation, Plan, Status


def doubted(assessment: xzplan.Assessment) -> list[str]:
    return [caveat.text.zh for caveat in assessment.caveats if caveat.code == "value_in_doubt"]


def test_a_share_that_is_not_in_per_cent_stands_and_is_said(plan: Plan, beds: Indicator) -> None:
    share = xzplan.assess(beds, {2021: 21.3, 2022: 0.308})
    assert share.latest is not None
    assert (share.latest.value, share.progress.status) == (Decimal("0.308"), Status.BEHIND)
    assert doubted(share) == ["请核对2022年的实际值0.308：仅为17.81的约百分之一，疑为未乘以100的百分数"]
    assert share.caveats[-1].text.en == (
        "please check the value of 2022, 0.308: about a hundredth of 17.81; perhaps a share not yet in per cent"
    )
    assert "请核对2022年的实际值0.308" in str(share)
    assert "please check the value of 2022" in str(share)
    review = xzplan.assess_plan(plan, {18: {2022: 0.308}})
    assert "请核对2022年的实际值0.308" in xzplan.report(review)
    assert "please check the value of 2022" in xzplan.report(review, lang="en")


@pytest.mark.parametrize(
    ("key", "values", "periods"),
    [
        (18, {2022: 0.308}, ["2022年"]),
        (18, {2021: 0.21, 2022: 0.308}, ["2021年", "2022年"]),
        (18, {"2023-06": 0.35}, ["2023年6月底"]),
        (14, {2022: 7.75}, ["2022年"]),
        (14, {2022: 775}, ["2022年"]),
        (16, {2022: 26.1}, ["2022年"]),
        (18, {2022: 30.8}, []),
        (18, {2022: 8.8}, []),
        (14, {2022: 77.5}, []),
        (20, {2021: 112, 2022: 1}, ["2022年"]),  # a hundred times it is near the year before
        (20, {2021: 112, 2022: 40}, []),
        (20, {"2021-06": 11, 2021: 112, 2022: 110}, []),
        (12, {2021: 8.9, 2022: 5.5}, []),
        (1, {2021: 0, 2022: 12}, []),
    ],
)
def test_which_values_are_doubted(plan: Plan, key: int, values: dict[Any, float], periods: list[str]) -> None:
    found = doubted(xzplan.assess(plan.indicators[key], values))
    assert [text.removeprefix("请核对").partition("的实际值")[0] for text in found] == periods


def test_the_reader_of_tables_doubts_the_same(plan: Plan) -> None:
    for key, value in ((18, "0.308"), (18, "8.8"), (14, "7.75"), (14, "775"), (14, "77.5"), (16, "26.1")):
        table = xzplan.read_observations(f"指标,2022年\n{key},{value}\n", plan)
        asked = [problem.text.zh for problem in table.problems]
        found = doubted(xzplan.assess(plan.indicators[key], {2022: float(value)}))
        assert [text.partition("：")[2] for text in found] == asked


def test_what_a_table_asked_about_is_not_said_again(plan: Plan) -> None:
    text = "指标,2022年\n18,0.308\n17,97.9\n"
    for table in (
        xzplan.read_observations(text, plan),
        xzplan.read_observations(text, plan, accept=["B2"]),
    ):
        review = xzplan.assess_plan(plan, table)
        assert [doubt for row in review.rows() for doubt in doubted(row)] == []
    areas = xzplan.read_observations("指标,地区,2021年,2022年\n18,代县,21,0.22\n", plan, accept=["D2"])
    reviews = xzplan.assess_areas(plan, areas)
    assert [doubt for row in reviews["代县"].rows() for doubt in doubted(row)] == []


def test_a_baseline_that_is_passed_is_what_a_value_stands_beside(plan: Plan, beds: Indicator) -> None:
    beyond = evolve(beds.with_target(0.9), baseline=evolve(beds.baseline, value=Decimal("0.2")))
    assert doubted(xzplan.assess(beyond, {2022: 0.308})) == []
    assert len(doubted(xzplan.assess(beyond, {2022: 30.8}))) == 1
    assert doubted(xzplan.assess(beyond, {2022: 30.8}, baseline=25)) == []
    assert doubted(xzplan.assess(beds, {2022: 30.8}, baseline=0)) == []
    income = plan.indicators[12]  # its baseline is a level, which no rate stands beside
    assert doubted(xzplan.assess(income, {2021: 8.9}, baseline=25000)) == []


def test_a_difference_does_not_stand_beside_a_level(beds: Indicator) -> None:
    gain = with_demand(beds, xzplan.Quantified(of="difference", bound=xzplan.Bound.at_least(1)))
    assert doubted(xzplan.assess(gain, {2021: 0.1, 2022: 0.2})) == []
    assert len(doubted(xzplan.assess(gain, {2021: 0.1, 2022: 0.2, 2023: 20}))) == 1


def test_a_level_that_is_passed_for_a_difference_is_said(plan: Plan) -> None:
    space = with_demand(
        plan.indicators[28], xzplan.Quantified(of="difference", bound=xzplan.Bound.at_least(1))
    )
    assert doubted(xzplan.assess(space, {2021: 0.1, 2022: 0.2})) == []
    assert doubted(xzplan.assess(space, {2022: 2.2})) == [
        "请核对2022年的实际值2.2：该指标为变动量，2.2接近基期水平2.09，疑为当年水平；请填报当年较上年的变动量"
    ]
    assert doubted(xzplan.assess(space, {2022: 2.2}, baseline=20)) == []
    assert doubted(xzplan.assess(space, [Observation(period=2022, value=2.2, of="value")])) == []


def test_another_area_does_not_stand_beside_the_whole(beds: Indicator) -> None:
    values = [
        Observation(period=year, value=value, area="代县") for year, value in ((2021, 0.21), (2022, 0.308))
    ]
    assert doubted(xzplan.assess(beds, values)) == []
    values[1] = evolve(values[1], value=30.8)
    assert doubted(xzplan.assess(beds, values)) != []  # but beside its own values


def test_a_baseline_that_is_passed_for_a_series(plan: Plan) -> None:
    row = with_demand(plan.indicators[23], xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(7)))
    free = evolve(row, unit=evolve(row.unit, lower=None, upper=None))
    slipped = xzplan.assess(free, {"urban": {2022: 0.065}, "rural": {2022: 7.0}})
    assert [len(doubted(part)) for part in slipped.parts] == [1, 0]
    shares = xzplan.assess(free.with_target(0.07), {"urban": {2022: 0.065}}, baseline={"urban": 0.06})
    assert [len(doubted(part)) for part in shares.parts] == [0, 0]
    far = xzplan.assess(free, {"urban": {2022: 65}}, baseline={"urban": 0.6})
    assert [len(doubted(part)) for part in far.parts] == [1, 0]


def test_levels_stand_beside_levels(plan: Plan) -> None:
    levels = [
        Observation(period=year, value=value, of="value")
        for year, value in ((2020, 25000), (2021, 26900), (2022, 2890), (2023, 31000))
    ]
    found = xzplan.assess(plan.indicators[12], levels, baseline=25000)
    # Of the last there is no neighbour but one that is wrong itself.
    assert [text[:9] for text in doubted(found)] == ["请核对2022年的", "请核对2023年的"]


def test_each_series_is_said_of_its_own(plan: Plan) -> None:
    rates = {2021: 6.1, 2022: 5.9}
    row = xzplan.assess(
        plan.indicators[23], {"urban": rates, "rural": rates}, reference={"urban": 5, "rural": 5}
    )
    assert [doubted(part) for part in row.parts] == [[], []]
    three = {2021: 6.1, 2022: 0.059, 2023: 6.0}
    row = xzplan.assess(plan.indicators[23], {"urban": three, "rural": rates})
    assert [len(doubted(part)) for part in row.parts] == [1, 0]
