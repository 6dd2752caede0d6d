"""What `assess` refuses and remarks, to the letter."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

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
    assert a.progress.reason.zh == "各序列均须达到（城市：快于预期；农村：快于预期）"
    assert (
        a.progress.reason.en
        == "every series must pass (urban: faster than expected; rural: faster than expected)"
    )
    as_at = xzplan.assess(dibao, seen, reference=both, year=2021)
    assert ([part.year for part in as_at.parts], as_at.caveats) == ([2021, 2021], ())
    assert [one.code for one in as_at.parts[1].caveats] == ["left_out"]
    by_every_name = {"urban": {2021: 8}, "农村": {2021: 8}}
    assert xzplan.assess(dibao, by_every_name, reference=both).progress.status is Status.AHEAD
