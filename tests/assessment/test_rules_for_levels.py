"""The rules for levels, worked by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

import xzplan
from judging import statuses, with_demand
from xzplan import (
    Basis,
    Indicator,
    InvalidInputError,
    Plan,
    Status,
)
from xzplan.assessment.schemes.catalogue import PLAN

# Levels to be reached: 17.81 -> 55, 32.686 due in 2022


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({2021: 21.3, 2022: 30.8}, ("BEHIND", "AT_RISK")),  # (30.8 - 17.81) / 14.876 = 0.873
        ({2022: 32.686}, ("ON_TRACK", "LIKELY")),
        ({2022: 34.1}, ("ON_TRACK", "LIKELY")),  # 1.095
        ({2022: 34.2}, ("AHEAD", "LIKELY")),  # 1.102
        ({2022: 31.2}, ("ON_TRACK", "AT_RISK")),  # 0.9001
        ({2021: 30, 2022: 34.2}, ("AHEAD", "LIKELY")),
        ({2021: 40, 2022: 34.2}, ("AHEAD", "LIKELY")),  # the mean of two changes is still up
        ({2021: 20, 2022: 40, 2023: 39}, ("ON_TRACK", "LIKELY")),
        ({2022: 17.81}, ("BEHIND", "UNLIKELY")),
        ({2022: 10}, ("BEHIND", "UNLIKELY")),
        ({2023: 55}, ("ACHIEVED_EARLY", "LIKELY")),
        ({2021: 90, 2023: 60, 2024: 56}, ("ACHIEVED_EARLY", "UNLIKELY")),
        ({2025: 55}, ("ACHIEVED", "ACHIEVED")),
        ({2025: 54.99}, ("MISSED", "MISSED")),
    ],
)
def test_a_level(beds: Indicator, values: dict[int, float], expected: tuple[str, str]) -> None:
    assert statuses(xzplan.assess(beds, values)) == expected


def test_what_a_verdict_rests_on(beds: Indicator) -> None:
    a = xzplan.assess(beds, {2021: 21.3, 2022: 30.8})
    assert a.progress.metric == "schedule_ratio"
    assert a.progress.value == pytest.approx((30.8 - 17.81) / (32.686 - 17.81))
    assert a.progress.yardstick == 32.686
    assert a.progress.bands == PLAN.progress
    assert {o.name: str(o.value) for o in a.progress.operands} == {
        "value": "30.8",
        "base": "17.81",
        "milestone": "32.686",
        "target": "55",
    }
    assert "进度比0.873" in a.progress.reason.zh
    assert "schedule ratio 0.873" in a.progress.reason.en
    # (30.8 - 17.81) / 2 a year for three years leads to 50.285; of 24.2 to go, 4.715 is left.
    assert a.outlook.metric == "miss_ratio"
    assert a.outlook.value == pytest.approx(4.715 / 24.2)
    assert a.gap == pytest.approx(-1.886)
    assert a.completion == pytest.approx(12.99 / 37.19)
    assert a.time_fraction == 0.4
    assert a.required_pace == pytest.approx(24.2 / 3)
    assert a.required_rate == pytest.approx(((55 / 30.8) ** (1 / 3) - 1) * 100)
    assert a.scheme is PLAN
    assert a.year == 2022


def test_strict_signs(plan: Plan) -> None:
    certified = plan.indicators[9]  # ＞50
    assert statuses(xzplan.assess(certified, {2025: 50})) == ("MISSED", "MISSED")
    assert statuses(xzplan.assess(certified, {2025: 50}, strict=False)) == ("ACHIEVED", "ACHIEVED")
    assert statuses(xzplan.assess(certified, {2024: 50})) == ("AHEAD", "LIKELY")
    assert statuses(xzplan.assess(certified, {2023: 50.01})) == ("ACHIEVED_EARLY", "LIKELY")
    lenient = xzplan.assess(certified, {2024: 50}, strict=False)
    assert lenient.progress.status is Status.ACHIEVED_EARLY
    assert "不低于50" in lenient.progress.reason.zh
    assert "＞ read as ≥" in str(lenient)


def test_printed_precision_is_said_where_it_differs(plan: Plan) -> None:
    childcare = plan.indicators[3]  # 4.5
    missed = xzplan.assess(childcare, {2025: 4.46}).progress
    assert (missed.status, missed.satisfied, missed.satisfied_as_printed) == (Status.MISSED, False, True)
    assert "按印出的位数为4.5" in missed.reason.zh
    assert "at the printed precision 4.5" in missed.reason.en
    open_ = xzplan.assess(childcare, {2024: 4.46}).progress
    assert (open_.satisfied, open_.satisfied_as_printed) == (False, True)
    assert "at the printed precision 4.5, which differs" in open_.reason.en
    ceiling = xzplan.assess(plan.indicators[1], {2021: 12.54}).progress
    assert (ceiling.status, ceiling.satisfied_as_printed) == (Status.BROKEN, True)
    assert "按印出的位数为12.5，结论不同" in ceiling.reason.zh
    met = xzplan.assess(childcare, {2025: 4.5}).progress
    assert (met.satisfied, met.satisfied_as_printed) == (True, True)
    assert "precision" not in met.reason.en


def test_interim_points_and_steps(beds: Indicator) -> None:
    path = xzplan.trajectory(beds, interim={2022: 25})
    assert xzplan.assess(beds, {2022: 30.8}, path=path).progress.status is Status.AHEAD
    path = xzplan.trajectory(beds, method="step")
    a = xzplan.assess(beds, {2022: 17.81}, path=path)
    assert (a.progress.status, a.progress.metric) == (Status.ON_TRACK, "gap")
    assert xzplan.assess(beds, {2022: 17.8}, path=path).progress.status is Status.BEHIND


def test_a_reanchored_path(beds: Indicator) -> None:
    path = xzplan.trajectory(beds, reanchor=(2022, 30.8))
    a = xzplan.assess(beds, {2021: 21.3, 2022: 30.8, 2023: 39}, path=path)
    assert a.progress.status is Status.ON_TRACK
    assert a.progress.yardstick == pytest.approx(38.8666667)
    assert xzplan.assess(beds, {2021: 21.3}, path=path).progress.status is Status.NOT_ASSESSED


# Bounds that are held


@pytest.mark.parametrize(
    ("number", "values", "expected"),
    [
        (1, {2021: 11.5}, ("KEPT", "LIKELY")),
        (1, {2021: 12.4}, ("SLIPPING", "UNLIKELY")),  # 11.98 -> 12.4, a step towards 12.5
        (1, {2021: 12.05}, ("SLIPPING", "LIKELY")),
        (1, {2021: 12.6}, ("BROKEN", "UNLIKELY")),
        (1, {2021: 14, 2022: 12.8}, ("BROKEN", "UNLIKELY")),
        (1, {2021: 15, 2022: 14, 2023: 12.6}, ("BROKEN", "LIKELY")),
        (1, {2025: 12.5}, ("SLIPPING", "ACHIEVED")),
        (1, {2025: 12.51}, ("BROKEN", "MISSED")),
        (19, {2021: 100, 2022: 100}, ("KEPT", "LIKELY")),
        (22, {2021: 96}, ("SLIPPING", "UNLIKELY")),
        (22, {2021: 100, 2022: 99}, ("SLIPPING", "LIKELY")),
        (11, {2021: 5.1}, ("KEPT", "NOT_ASSESSED")),
        (11, {2021: 5.1, 2022: 5.2}, ("SLIPPING", "UNLIKELY")),  # 5.5 in 2025 is not below 5.5
        (11, {2021: 5.5}, ("BROKEN", "NOT_ASSESSED")),
    ],
)
def test_a_held_bound(plan: Plan, number: int, values: dict[int, float], expected: tuple[str, str]) -> None:
    assert statuses(xzplan.assess(plan.indicators[number], values)) == expected


def test_a_supplied_baseline_is_part_of_the_trend(beds: Indicator) -> None:
    assert xzplan.assess(beds, {2021: 58}, baseline=60).progress.status is Status.SLIPPING
    assert xzplan.assess(beds, {2021: 61}, baseline=60).progress.status is Status.KEPT


def test_a_point_to_be_kept(beds: Indicator) -> None:
    point = with_demand(beds, xzplan.Level(op="=", value=50), value=Decimal(50))
    assert xzplan.assess(point, {2021: 50}).progress.status is Status.KEPT
    assert xzplan.assess(point, {2021: 51}).progress.status is Status.BROKEN


def test_a_point_to_be_reached(beds: Indicator) -> None:
    point = with_demand(beds, xzplan.Level(op="=", value=50), value=Decimal(40))
    assert statuses(xzplan.assess(point, {2022: 44})) == ("ON_TRACK", "LIKELY")
    beyond = xzplan.assess(point, {2022: 52})
    assert statuses(beyond) == ("BEHIND", "UNLIKELY")
    assert "越过了目标50" in beyond.progress.reason.zh
    down = with_demand(beds, xzplan.Level(op="=", value=30), value=Decimal(40))
    assert statuses(xzplan.assess(down, {2022: 36})) == ("ON_TRACK", "LIKELY")


def test_figures_of_any_length(plan: Plan) -> None:
    schooling = plan.indicators[6]
    long = Decimal("11." + "3" * 100)
    assert xzplan.assess(schooling, {2022: long}).progress.status is Status.ON_TRACK
    assert xzplan.assess(schooling, {2022: 10**40}).progress.status is Status.ACHIEVED_EARLY
    with pytest.raises(InvalidInputError, match="beyond the numbers"):
        xzplan.assess(schooling, {2022: Decimal("1E+400")})


def test_a_range(beds: Indicator) -> None:
    band = xzplan.Range(low=40, high=45)
    inside = with_demand(beds, band, value=Decimal(42))
    assert xzplan.assess(inside, {2021: 45}).progress.status is Status.KEPT
    assert xzplan.assess(inside, {2021: 40}).progress.status is Status.KEPT
    above = xzplan.assess(inside, {2021: 46})
    assert above.progress.status is Status.BROKEN
    assert (above.gap, xzplan.assess(inside, {2021: 39}).gap) == (-1.0, -1.0)
    assert "to be at least 40 and at most 45" in above.progress.reason.en
    below = with_demand(beds, band, value=Decimal(30))
    assert xzplan.assess(below, {2022: 34}).progress.status is Status.ON_TRACK
    assert xzplan.assess(below, {2022: 41}).progress.status is Status.ACHIEVED_EARLY
    assert xzplan.assess(below, {2022: 46}).progress.status is Status.BEHIND


# Levels without a baseline


def test_a_level_without_baseline(plan: Plan) -> None:
    certified = plan.indicators[10]  # ＞25
    assert statuses(xzplan.assess(certified, {2022: 26})) == ("ACHIEVED_EARLY", "NOT_ASSESSED")
    assert statuses(xzplan.assess(certified, {2021: 24, 2022: 26})) == ("ACHIEVED_EARLY", "LIKELY")
    assert statuses(xzplan.assess(certified, {2025: 25})) == ("MISSED", "MISSED")
    alone = xzplan.assess(certified, {2022: 20})
    assert statuses(alone) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert alone.gap == -5
    assert alone.progress.supply is not None
    assert "baseline=" in alone.progress.supply.en
    assert str(alone).count("baseline=") == 2  # in either language, once
    two = xzplan.assess(certified, {2021: 20, 2022: 21.25})
    assert statuses(two) == ("ON_TRACK", "LIKELY")
    assert two.trajectory.years.tolist() == [2021, 2022, 2023, 2024, 2025]
    assert two.trajectory.indicator is certified
    assert xzplan.assess(certified, {2022: 20}, baseline=18).progress.status is Status.BEHIND


def test_a_level_without_baseline_that_was_met_once_is_held(plan: Plan) -> None:
    review = xzplan.assess(plan.indicators[25], {2021: 220.0, 2022: 210.0})
    assert review.progress.status is Status.BROKEN
    assert review.trajectory.values.tolist() == [217.0] * 5
    assert review.progress.reason.en == "210.0 in 2022, to be at least 217; recent mean change -10 per year"


@pytest.mark.parametrize(
    ("number", "first", "basis"),
    [
        (25, 217.0, Basis.HELD),
        (25, 217.01, Basis.HELD),
        (25, 216.99, Basis.INTERPOLATED),
        (25, Decimal("216.99999999999999999"), Basis.INTERPOLATED),  # the float next to it is 217
        (10, 25.0, Basis.HELD),  # ＞ refuses the bound itself, but there is no way to go
        (10, Decimal("25.00000000000000001"), Basis.HELD),
        (10, Decimal("24.99999999999999999"), Basis.INTERPOLATED),
    ],
)
def test_where_a_level_without_baseline_starts(
    plan: Plan, number: int, first: float | Decimal, basis: Basis
) -> None:
    found = xzplan.assess(plan.indicators[number], {2021: first, 2022: 9.5})
    assert found.trajectory.basis is basis
    assert found.trajectory.years[0] == 2021


def test_words_of_the_rarer_cases(plan: Plan, beds: Indicator) -> None:
    alone = xzplan.assess(plan.indicators[11], {2021: 5.0})
    assert alone.progress.reason.en == "5.0 in 2021, to be less than 5.5; no earlier value, so no trend"
    beyond = xzplan.assess(with_demand(beds, xzplan.Level(op="=", value=55)), {2022: 60.0})
    assert beyond.progress.reason.en == "60.0 in 2022, beyond the target 55"
    steps = xzplan.assess(beds, {2021: 20.0}, path=xzplan.trajectory(beds, method="step"))
    assert steps.progress.reason.en == "20.0 in 2021, when no more than the start, 17.81, is due"
