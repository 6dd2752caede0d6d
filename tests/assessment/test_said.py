"""What `assess` refuses and remarks, and what a notebook shows of it; the wording is in tests/golden/."""

from __future__ import annotations

import html
import re
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import xzplan
from xzplan import Indicator, InvalidInputError, Plan, Status


@pytest.fixture
def beds(plan: Plan) -> Indicator:
    return plan.indicators["nursing_bed_share"]


@pytest.mark.parametrize(
    ("row", "seen", "more", "argument", "value", "problem"),
    [
        (23, {2021: 8}, {}, "observations", {2021: 8}, "pass a mapping by series: urban, rural"),
        (23, {}, {"reference": 5}, "reference", 5, "pass a mapping by series: urban, rural"),
        (
            23,
            {"urban": {}, "城市": {}},
            {},
            "observations",
            {"urban": {}, "城市": {}},
            "a series is named twice",
        ),
        (23, {}, {"baseline": 5}, "baseline", 5, "the row has several series; assess one with series="),
        (23, {}, {"path": 5}, "path", 5, "the row has several series; assess one with series="),
        (23, {}, {"assigned": 5}, "assigned", 5, "the row has several series; assess one with series="),
        (
            18,
            {2020: 18, 2022: 30.8},
            {},
            "observations",
            {2020: Decimal(18)},
            "the plan prints 17.81 for 2020; to use another pass baseline=",
        ),
        (
            25,
            {2020: 117, 2022: 157},
            {"baseline": 100},
            "observations",
            {2020: Decimal(117)},
            "the value of 2020 is given already, by path= or baseline=",
        ),
        (
            18,
            {2022: 30},
            {"scheme": "un2022", "tolerance": 0.1},
            "tolerance",
            0.1,
            "un2022 is judged as published; it has none",
        ),
        (
            18,
            {2022: 30},
            {"scheme": "un2022", "strict": True},
            "strict",
            True,
            "un2022 is judged as published; it has none",
        ),
    ],
)
def test_refusals(
    plan: Plan, row: int, seen: Any, more: dict[str, Any], argument: str, value: object, problem: str
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        xzplan.assess(plan.indicators[row], seen, **more)
    assert (caught.value.argument, caught.value.value, caught.value.problem) == (argument, value, problem)


def test_paths_that_are_refused(plan: Plan, beds: Indicator) -> None:
    other, own = xzplan.trajectory(plan.indicators[3]), xzplan.trajectory(beds)
    again = xzplan.trajectory(plan.indicators[12], reanchor=(2022, 118))
    beside = "the path is given; pass this to trajectory() instead"
    cases: list[tuple[Indicator, dict[str, Any], tuple[str, object, str]]] = [
        (beds, {"path": other}, ("path", other, "not a trajectory of nursing_bed_share")),
        (beds, {"path": own, "baseline": 20}, ("baseline", 20, beside)),
        (beds, {"path": own, "assigned": 60}, ("assigned", 60, beside)),
        (beds, {"path": own, "reference": 6}, ("reference", 6, beside)),
        (
            plan.indicators[12],
            {"path": again},
            ("path", again, "starts again on the way; rates are compared from the base year on"),
        ),
    ]
    for indicator, more, said in cases:
        with pytest.raises(InvalidInputError) as caught:
            xzplan.assess(indicator, {2021: 9}, **more)
        assert (caught.value.argument, caught.value.value, caught.value.problem) == said


def test_years_that_are_remarked(beds: Indicator) -> None:
    later = xzplan.assess(beds, {2021: 21.3, 2023: 50, 2024: 51}, year=2022)
    assert [(one.code, "2023, 2024" in one.text.en) for one in later.caveats] == [
        ("left_out", True),
        ("latest_is_older", False),
    ]
    assert "2021" in later.caveats[1].text.en
    assert xzplan.assess(beds, {2021: 21.3, 2022: 30.8}, year=2022).caveats == ()


def test_a_row_of_two_series(plan: Plan) -> None:
    dibao = plan.indicators[23]
    said = xzplan.OfficialVerdict(words="符合预期")
    both: dict[str, Any] = {"urban": 6, "rural": 6}
    seen = {"urban": {2021: 8}, "rural": {2021: 8, 2022: 8}}
    a = xzplan.assess(dibao, seen, reference=both, official=said)
    [uneven] = a.caveats
    assert (uneven.code, "2021, 2022" in uneven.text.en) == ("series_of_several_years", True)
    assert (a.year, a.observations, a.official, a.scheme.id) == (2021, (), said, "plan")
    assert a.trajectory == xzplan.trajectory(dibao)
    ahead = Status.AHEAD.text
    assert [a.progress.reason.zh.count(ahead.zh), a.progress.reason.en.count(ahead.en)] == [2, 2]
    as_at = xzplan.assess(dibao, seen, reference=both, year=2021)
    assert ([part.year for part in as_at.parts], as_at.caveats) == ([2021, 2021], ())
    assert [one.code for one in as_at.parts[1].caveats] == ["left_out"]
    by_every_name = {"urban": {2021: 8}, "农村": {2021: 8}}
    assert xzplan.assess(dibao, by_every_name, reference=both).progress.status is Status.AHEAD


def test_a_value_of_the_base_year(plan: Plan, beds: Indicator) -> None:
    # The baseline of the series counts, not that of the row or of the other series: 城市 6.2, 农村 8.2.
    dibao = plan.indicators[23]
    alone = xzplan.assess(dibao, {2021: 8}, series="urban", reference=6)
    assert xzplan.assess(dibao, {2020: 6.2, 2021: 8}, series="urban", reference=6) == alone
    with pytest.raises(InvalidInputError, match="the plan prints 6.2 for 2020"):
        xzplan.assess(dibao, {2020: 8.2, 2021: 8}, series="urban", reference=6)
    floor_area = plan.indicators[25]
    with pytest.raises(InvalidInputError, match="given already, by path= or baseline="):
        xzplan.assess(floor_area, {2020: 117}, path=xzplan.trajectory(floor_area, baseline=100))
    # With the statistic that the target is relative to, a path leads from 2 to it.
    demand = xzplan.Relative(op=">=", reference="全省平均水平")
    relative = evolve(
        beds,
        target=evolve(beds.target, demand=demand, reading=None),
        baseline=evolve(beds.baseline, value=None),
    )
    a = xzplan.assess(relative, {2020: 2, 2021: 3}, reference=7)
    assert (a.trajectory[2020], a.completion, a.year) == (2, 0.2, 2021)
    assert xzplan.assess(relative, {2020: 2, 2021: 3}).progress.status is Status.NOT_ASSESSED


def test_series_with_targets_of_their_own(plan: Plan) -> None:
    dibao = plan.indicators[23]
    own = evolve(dibao.target, demand=xzplan.Level(op=">=", value=Decimal("9.2")), reading=None)
    urban = evolve(dibao.series[0], target=own)
    a = xzplan.assess(evolve(dibao, series=(urban, dibao.series[1])), {2021: 6.8}, series="urban")
    assert a.trajectory.values.tolist() == pytest.approx([6.2, 6.8, 7.4, 8, 8.6, 9.2])
    assert (a.indicator.target, a.series, a.progress.status) == (own, urban, Status.ON_TRACK)


def test_no_series_in_a_row_that_is_one(beds: Indicator) -> None:
    with pytest.raises(InvalidInputError, match="has no such series") as caught:
        xzplan.assess(beds, {2021: 20}, series="urban")
    assert caught.value.argument == "series"


def test_paths_that_are_taken(plan: Plan, beds: Indicator) -> None:
    # Of an equal indicator, which need not be the same object; and of rates from the base year on.
    assert xzplan.assess(beds, {2021: 25.248}, path=xzplan.trajectory(evolve(beds))).gap == pytest.approx(0)
    income = plan.indicators[12]
    path = xzplan.trajectory(income)
    assert xzplan.assess(income, {2021: 8.5}, path=path) == xzplan.assess(income, {2021: 8.5})


def test_strictness_of_the_scheme(plan: Plan) -> None:
    for strict in (True, False):
        a = xzplan.assess(plan.indicators[11], {2021: 5.5}, strict=strict)
        assert isinstance(a.scheme, xzplan.Scheme)
        assert a.scheme.strict is strict
        assert (a.progress.status is Status.BROKEN) is strict


def test_rows_of_a_whole_plan(plan: Plan) -> None:
    seen: dict[str | int, Any] = {18: {2021: 21.3, 2023: 50}, 7: {2022: 2}, 23: {"urban": {2021: 8}}}
    review = xzplan.assess_plan(plan, seen, year=2022, arguments={7: {"assigned": 3, "baseline": 1.5}})
    beds, training, dibao = (review.assessments[row] for row in (18, 7, 23))
    assert (beds.year, [one.code for one in beds.caveats]) == (2021, ["left_out", "latest_is_older"])
    assert beds == xzplan.assess(plan.indicators[18], seen[18], year=2022)
    assert (training.progress.yardstick, training.progress.value) == pytest.approx((2.1, 0.5 / 0.6))
    assert [part.series for part in dibao.parts] == [*plan.indicators[23].series]
    assert dibao == xzplan.assess(plan.indicators[23], seen[23], year=2022)
    again = xzplan.assess_plan(plan, {18: {2021: 21.3}, 23: {"urban": {2022: 7}}})
    assert again.assessments[18].trajectory == beds.trajectory
    assert again.assessments[23].trajectory == dibao.trajectory
    for one, other in zip(again.assessments[23].parts, dibao.parts, strict=True):
        assert one.trajectory == other.trajectory


def test_the_change_that_is_required_has_a_unit(plan: Plan) -> None:
    # 2.3 in 2021, 3.8 in 2025
    a = xzplan.assess(plan.indicators[16], {2021: 2.3})
    assert "  今后每年须变动 required pace: +0.375 人" in str(a).splitlines()
    assert '<td>+0.375 人<br><small lang="en">+0.375 doctors per 1,000 population<' in a._repr_html_()


def test_the_change_of_a_rate_is_in_percentage_points(plan: Plan) -> None:
    beds = plan.indicators[18]
    rate = evolve(beds, unit=xzplan.model.PERCENT_PER_YEAR)  # 51 in 2021, 55 in 2025
    for one in (beds, rate):
        a = xzplan.assess(one, {2021: 51})
        assert "  今后每年须变动 required pace: +1 个百分点" in str(a).splitlines()
    assert beds.unit.of_change is xzplan.model.PERCENTAGE_POINT
    assert plan.indicators[16].unit.of_change is plan.indicators[16].unit


# What a notebook shows


@pytest.fixture
def uneven(plan: Plan) -> xzplan.Assessment:
    seen = {"urban": {2021: 8}, "rural": {2021: 8, 2022: 8}}
    said = xzplan.OfficialVerdict(words="符合<预期>")
    return xzplan.assess(plan.indicators[23], seen, reference={"urban": 6}, official=said)


def test_printed(uneven: xzplan.Assessment, beds: Indicator) -> None:
    """A part stands under the whole, indented by two; what is not there has no line."""
    lines = str(uneven).splitlines()
    part = [f"  {line}" for line in str(uneven.parts[0]).splitlines()]
    assert lines[5 : 5 + len(part)] == part
    assert f"  * {uneven.caveats[0].text}" in lines
    assert "  官方结论 official: 符合<预期>" in lines
    assert len(str(xzplan.assess(beds, {})).splitlines()) == 4


def test_what_a_notebook_shows(uneven: xzplan.Assessment) -> None:
    """Every text of the printed form is there, escaped, in both languages; of the parts as well."""
    markup = uneven._repr_html_()
    for one in (uneven, *uneven.parts):
        for text in (one.progress.status.text, one.progress.reason, one.outlook.reason):
            assert html.escape(text.zh) in markup
            assert html.escape(text.en) in markup
    assert "符合&lt;预期&gt;" in markup
    assert "<预期>" not in markup
    assert markup.count("<svg ") == 2
    assert html.escape(uneven.caveats[0].text.en) in markup
    assert re.findall(r"<title>(2020: 100; .*?)</title>", markup) == [
        "2020: 100; 2021: 106; 2022: 112.36; 2023: 119.102; 2024: 126.248; 2025: 133.823; ● 2021: 108"
    ]


def test_the_rows_of_a_notebook(beds: Indicator) -> None:
    """A row for each verdict, for what is needed and for the official verdict, in one table."""
    said = xzplan.OfficialVerdict(words="滞后")
    markup = xzplan.assess(beds, {2021: 21.3}, official=said)._repr_html_()
    rows = re.findall(r"<tr>.*?</tr>", markup)
    assert len(rows) == 4
    assert "+8.425 个百分点" in rows[2]
    assert "+8.425 percentage points" in rows[2]
    assert "<td>滞后</td>" in rows[3]
    assert markup.count(f"<table>{''.join(rows)}</table>") == 1
