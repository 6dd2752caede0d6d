"""Two verdicts for every kind of target, worked by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import xzplan
from xzplan import (
    Assessment,
    Basis,
    Indicator,
    InvalidInputError,
    Observation,
    ObservationStatus,
    Plan,
    Status,
)
from xzplan.assessment.schemes.catalogue import PLAN, get_scheme
from xzplan.model.units import PERCENT, PERCENTAGE_POINT


@pytest.fixture
def beds(plan: Plan) -> Indicator:
    return plan.indicators["nursing_bed_share"]


def statuses(assessment: Assessment) -> tuple[str, str]:
    return assessment.progress.status.name, assessment.outlook.status.name


def codes(assessment: Assessment) -> list[str]:
    return [caveat.code for caveat in assessment.caveats]


def with_demand(indicator: Indicator, demand: xzplan.model.Demand, **baseline: Any) -> Indicator:
    return evolve(
        indicator,
        target=evolve(indicator.target, demand=demand, reading=None),
        baseline=evolve(indicator.baseline, **baseline),
    )


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


def test_printed(beds: Indicator) -> None:
    lines = str(xzplan.assess(beds, {2021: 21.3, 2022: 30.8})).splitlines()
    assert lines[0] == "(18) 养老机构护理型床位占比, 2022 [plan, tolerance 0.1]"
    assert lines[1].startswith("  进度 progress: 滞后 / lagging: 2022年30.8")
    assert lines[3] == "  今后每年须变动 required pace: +8.067 个百分点"
    assert repr(xzplan.assess(beds, {2022: 30.8})) == "<Assessment nursing_bed_share 2022: BEHIND, AT_RISK>"
    assert "— [plan" in str(xzplan.assess(beds, {}))


def test_tolerance_and_scheme(beds: Indicator) -> None:
    seen = {2022: 30.8}
    assert xzplan.assess(beds, seen, tolerance=0.15).progress.status is Status.ON_TRACK
    assert xzplan.assess(beds, seen, tolerance=0).progress.status is Status.BEHIND
    assert xzplan.assess(beds, {2022: 33}, tolerance=0).progress.status is Status.ON_TRACK
    assert "tolerance 0.15" in str(xzplan.assess(beds, seen, tolerance=0.15))
    own = evolve(PLAN, id="own", outlook_method="plan_line", outlook_span=None)
    a = xzplan.assess(beds, {2021: 20, 2022: 20, 2023: 42}, scheme=own)
    assert a.scheme is own
    assert float(a.outlook.operands[1].value) == pytest.approx((42 - 17.81) / 3)
    assert get_scheme("plan") is PLAN
    with pytest.raises(xzplan.UnknownKeyError, match="no scheme 'statcn'; did you mean 'plan'"):
        xzplan.assess(beds, seen, scheme="statcn")
    with pytest.raises(InvalidInputError, match="less than 1"):
        xzplan.assess(beds, seen, tolerance=1)


def test_as_at_a_year(beds: Indicator) -> None:
    a = xzplan.assess(beds, {2021: 21.3, 2022: 30.8, 2023: 50}, year=2022)
    assert a.year == 2022
    assert codes(a) == ["left_out"]
    a = xzplan.assess(beds, {2021: 21.3}, year=2023)
    assert a.year == 2021
    assert codes(a) == ["latest_is_older"]


def test_projected_values_are_left_out(beds: Indicator) -> None:
    seen = [
        Observation(year=2023, value=45, status=ObservationStatus.PROJECTED),
        Observation(year=2022, value=30.8, status=ObservationStatus.ESTIMATED),
    ]
    a = xzplan.assess(beds, seen)
    assert [one.year for one in a.observations] == [2022]
    assert codes(a) == ["left_out"]


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


# Without a baseline


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


def test_words_of_the_rarer_cases(plan: Plan, beds: Indicator) -> None:
    alone = xzplan.assess(plan.indicators[11], {2021: 5.0})
    assert alone.progress.reason.en == "5.0 in 2021, to be less than 5.5; no earlier value, so no trend"
    beyond = xzplan.assess(with_demand(beds, xzplan.Level(op="=", value=55)), {2022: 60.0})
    assert beyond.progress.reason.en == "60.0 in 2022, beyond the target 55"
    steps = xzplan.assess(beds, {2021: 20.0}, path=xzplan.trajectory(beds, method="step"))
    assert steps.progress.reason.en == "20.0 in 2021, when no more than the start, 17.81, is due"


def test_a_value_of_the_base_year_serves_as_baseline(plan: Plan, beds: Indicator) -> None:
    floor_area = plan.indicators[25]
    given = xzplan.assess(floor_area, {2020: 117, 2022: 157})
    assert given == xzplan.assess(floor_area, {2022: 157}, baseline=117)
    assert given.progress.status is Status.ON_TRACK
    # The printed one may be repeated, not contradicted.
    assert xzplan.assess(beds, {2020: 17.81, 2022: 30.8}) == xzplan.assess(beds, {2022: 30.8})
    with pytest.raises(InvalidInputError, match="plan prints 17.81"):
        xzplan.assess(beds, {2020: 18, 2022: 30.8})
    unemployment = plan.indicators[11]
    assert statuses(xzplan.assess(unemployment, {2020: 5.2, 2021: 5.1})) == ("KEPT", "LIKELY")
    # Where nothing is known that a path could lead to, it is of no use, and no mistake.
    training = plan.indicators[7]
    assert statuses(xzplan.assess(training, {2020: 1.5, 2021: 2})) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert xzplan.assess(training, {2020: 1.5, 2021: 2}, assigned=3).progress.status is Status.AHEAD
    words = with_demand(floor_area, xzplan.Qualitative(text="稳步提高"))
    assert xzplan.assess(words, {2020: 117, 2021: 120}).progress.status is Status.NOT_ASSESSED
    with pytest.raises(InvalidInputError, match="given already"):
        xzplan.assess(floor_area, {2020: 117, 2022: 157}, baseline=100)
    renovated = with_demand(plan.indicators[20], plan.indicators[20].target.demand, value=None)
    with pytest.raises(InvalidInputError, match="before the years that the target counts"):
        xzplan.assess(renovated, {2020: 32, 2021: 110})


# Sums: 562 in all, 225 due by 2022


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({2021: 100, 2022: 125}, ("ON_TRACK", "LIKELY")),
        ({2021: 100, 2022: 100}, ("BEHIND", "AT_RISK")),  # 200 / 225; 500 of 562 at this pace
        ({2021: 60, 2022: 60}, ("BEHIND", "UNLIKELY")),
        ({2021: 150, 2022: 150}, ("AHEAD", "LIKELY")),
        ({2021: 300, 2022: 262}, ("ACHIEVED_EARLY", "ACHIEVED_EARLY")),
        ({2022: 562}, ("ACHIEVED_EARLY", "ACHIEVED_EARLY")),  # whatever 2021 was
        ({2022: 125}, ("NOT_ASSESSED", "NOT_ASSESSED")),
        (dict.fromkeys(range(2021, 2026), 112), ("MISSED", "MISSED")),
        (dict.fromkeys(range(2021, 2026), 113), ("ACHIEVED", "ACHIEVED")),
    ],
)
def test_a_sum(plan: Plan, values: dict[int, float], expected: tuple[str, str]) -> None:
    assert statuses(xzplan.assess(plan.indicators[20], values)) == expected


def test_what_a_sum_rests_on(plan: Plan) -> None:
    a = xzplan.assess(plan.indicators[20], {2021: 100, 2022: 100})
    assert a.progress.value == 200 / 225
    assert a.completion == 200 / 562
    assert a.required_pace == pytest.approx(362 / 3)
    assert a.gap == -25
    assert [o.name for o in a.progress.operands] == [
        "amount_2021",
        "amount_2022",
        "total",
        "milestone",
        "target",
    ]
    missing = xzplan.assess(plan.indicators[20], {2021: 100, 2024: 100}).progress
    assert missing.reason.zh == "缺2022、2023年数值"
    assert missing.supply is not None


def test_a_sum_that_must_not_pass_a_ceiling(plan: Plan) -> None:
    ceiling = with_demand(
        evolve(plan.indicators[20], direction=xzplan.Direction.MAINTAIN), xzplan.Total(op="<=", value=500)
    )
    assert statuses(xzplan.assess(ceiling, {2021: 90})) == ("KEPT", "LIKELY")
    assert statuses(xzplan.assess(ceiling, {2021: 110})) == ("SLIPPING", "UNLIKELY")
    assert statuses(xzplan.assess(ceiling, {2021: 501})) == ("BROKEN", "UNLIKELY")
    assert xzplan.assess(ceiling, {2022: 400}).progress.status is Status.NOT_ASSESSED
    done = dict.fromkeys(range(2021, 2026), 100)
    assert statuses(xzplan.assess(ceiling, done)) == ("ACHIEVED", "ACHIEVED")


def test_a_sum_of_which_nothing_is_due_yet(plan: Plan) -> None:
    renovated = plan.indicators[20]
    path = xzplan.trajectory(renovated, interim={2021: 0})
    assert xzplan.assess(renovated, {2021: 0}, path=path).progress.status is Status.ON_TRACK
    nothing = with_demand(renovated, xzplan.Total(op=">=", value=0))
    assert xzplan.assess(nothing, {2021: 0}).completion is None
    some = with_demand(renovated, xzplan.Total(op=">", value=0))
    assert statuses(xzplan.assess(some, {2021: 0})) == ("ON_TRACK", "UNLIKELY")
    strict = with_demand(renovated, xzplan.Total(op=">", value=200))
    assert statuses(xzplan.assess(strict, {2021: 100, 2022: 100})) == ("AHEAD", "LIKELY")


# Growth: more than 8 % a year on average


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({2021: 9, 2022: 7.2}, ("ON_TRACK", "LIKELY")),  # 8.096 on average
        ({2021: 8, 2022: 8}, ("ON_TRACK", "LIKELY")),  # at the limit: within the bands, not satisfied
        ({2021: 7, 2022: 7}, ("BEHIND", "AT_RISK")),
        ({2021: 3, 2022: 3}, ("BEHIND", "UNLIKELY")),
        ({2021: 12, 2022: 10}, ("AHEAD", "LIKELY")),
        ({2021: 60, 2022: -10}, ("AHEAD", "LIKELY")),
        ({2021: 60, 2022: 20, 2023: -20, 2024: -15}, ("BEHIND", "UNLIKELY")),
        ({2022: 9}, ("NOT_ASSESSED", "NOT_ASSESSED")),
        (dict.fromkeys(range(2021, 2026), 8), ("MISSED", "MISSED")),
        (dict.fromkeys(range(2021, 2026), 8.01), ("ACHIEVED", "ACHIEVED")),
    ],
)
def test_growth(plan: Plan, values: dict[int, float], expected: tuple[str, str]) -> None:
    assert statuses(xzplan.assess(plan.indicators[12], values)) == expected


def test_growth_at_the_limit_is_exact(plan: Plan) -> None:
    income = plan.indicators[12]
    at_limit = dict.fromkeys(range(2021, 2026), 8)
    assert xzplan.assess(income, at_limit, strict=False).progress.status is Status.ACHIEVED
    mixed: dict[int, Any] = {
        2021: 0,
        2022: Decimal("16.64"),
        2023: 8,
        2024: 8,
        2025: 8,
    }  # 1.1664 = 1.08 * 1.08
    assert xzplan.assess(income, mixed).progress.satisfied is False
    assert xzplan.assess(income, mixed, strict=False).progress.satisfied is True
    near: dict[int, Any] = {**at_limit, 2025: Decimal("7.8")}
    verdict = xzplan.assess(income, near, strict=False).progress
    assert (verdict.satisfied, verdict.satisfied_as_printed) == (False, True)  # 7.96 prints as 8
    assert "at the printed precision 8, which differs" in verdict.reason.en


def test_growth_says_which_mean_and_how_strict(plan: Plan) -> None:
    a = xzplan.assess(plan.indicators[12], {2021: 9, 2022: 7.2})
    assert "（几何平均）" in a.progress.reason.zh
    assert "（不含等于）" in a.progress.reason.zh
    assert "geometric mean 8.096 %" in a.progress.reason.en
    assert a.required_rate == pytest.approx(((1.08**5 / (1.09 * 1.072)) ** (1 / 3) - 1) * 100)
    assert a.required_pace is None
    assert "今后每年须增长" in str(a)
    lenient = xzplan.assess(plan.indicators[12], {2021: 9, 2022: 7.2}, strict=False)
    assert "含等于" in lenient.progress.reason.zh


def test_a_cut_by_the_logarithms(plan: Plan) -> None:
    """The worked text of a statistics office: +1.51, -2.20, -4.18 of -17 is 26.8 % at 60 % of the time."""
    cut = with_demand(
        evolve(plan.indicators[12], direction=xzplan.Direction.MAINTAIN),
        xzplan.Change(op="<=", percent=-17),
    )
    a = xzplan.assess(cut, {2021: 1.51, 2022: -2.20, 2023: -4.18})
    assert a.completion == pytest.approx(0.268, abs=0.0005)
    assert a.time_fraction == 0.6
    assert a.progress.value == pytest.approx(0.268 / 0.6, abs=0.001)
    assert a.progress.status is Status.BEHIND
    assert a.required_rate == pytest.approx(-6.59, abs=0.006)
    done = {2021: 1.51, 2022: -2.20, 2023: -4.18, 2024: -6.6, 2025: -6.6}
    assert xzplan.assess(cut, done).progress.status is Status.ACHIEVED
    short = done | {2025: Decimal("-6.5")}
    assert xzplan.assess(cut, short).progress.status is Status.MISSED


def test_growth_of_which_no_share_can_be_taken(plan: Plan) -> None:
    slow = with_demand(plan.indicators[12], xzplan.AverageGrowth(op=">=", rate=0))
    assert statuses(xzplan.assess(slow, {2021: 1})) == ("ON_TRACK", "LIKELY")
    falling = xzplan.assess(slow, {2021: -1})
    assert statuses(falling) == ("BEHIND", "UNLIKELY")
    assert falling.progress.metric == "average_change"
    assert falling.completion is None


def test_growth_takes_no_path_that_starts_on_the_way(plan: Plan) -> None:
    income = plan.indicators[12]
    path = xzplan.trajectory(income, reanchor=(2022, 118))
    with pytest.raises(InvalidInputError, match="starts again on the way"):
        xzplan.assess(income, {2021: 9, 2022: 8}, path=path)
    with pytest.raises(InvalidInputError, match="shrinks by 100 %"):
        xzplan.assess(income, {2021: -100})


# Two series, references, assigned figures, words


def test_both_series_must_pass(plan: Plan) -> None:
    dibao = plan.indicators[23]
    seen = {"urban": {2021: 8, 2022: 8}, "农村": {2021: 5, 2022: 5}}
    rates: dict[str, Any] = {"urban": 6, "rural": {2021: 6, 2022: 7}}
    a = xzplan.assess(dibao, seen, reference=rates)
    urban, rural = a.parts
    assert statuses(urban) == ("AHEAD", "LIKELY")
    assert statuses(rural) == ("BEHIND", "NOT_ASSESSED")
    assert statuses(a) == ("BEHIND", "NOT_ASSESSED")
    assert "城市：快于预期；农村：滞后" in a.progress.reason.zh
    assert str(a).count("农村） progress") == 0
    assert "（农村）" in str(a)
    assert a.year == 2022
    whole = {2021: 6, 2022: 7, 2023: 6, 2024: 6, 2025: 6}
    a = xzplan.assess(dibao, seen, reference=rates | {"rural": whole})
    assert a.outlook.status is Status.UNLIKELY


def test_a_missing_series_is_not_passed_over(plan: Plan) -> None:
    dibao = plan.indicators[23]
    a = xzplan.assess(dibao, {"urban": {2021: 8}}, reference={"urban": 6, "rural": 6})
    assert statuses(a) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert a.year is None
    failing = xzplan.assess(dibao, {"urban": {2021: 1}}, reference={"urban": 6, "rural": 6})
    assert failing.progress.status is Status.BEHIND  # a failing part decides, whatever the other is
    uneven = xzplan.assess(
        dibao, {"urban": {2021: 8}, "rural": {2021: 8, 2022: 8}}, reference={"urban": 6, "rural": 6}
    )
    assert codes(uneven) == ["series_of_several_years"]
    no_reference = xzplan.assess(dibao, {"urban": {2021: 8}, "rural": {2021: 8}})
    assert no_reference.progress.supply is not None
    assert "by series" in no_reference.progress.supply.en


def test_one_series_alone(plan: Plan) -> None:
    a = xzplan.assess(plan.indicators[23], {2021: 8}, series="urban", reference=6)
    assert statuses(a) == ("AHEAD", "LIKELY")
    assert a.series is plan.indicators[23].series[0]


def test_rows_of_several_series_refuse(plan: Plan) -> None:
    dibao = plan.indicators[23]
    for seen in ({2021: 8}, {"urbane": {2021: 8}}, [Observation(year=2021, value=8)]):
        with pytest.raises(InvalidInputError, match="mapping by series: urban, rural"):
            xzplan.assess(dibao, seen)
    with pytest.raises(InvalidInputError, match="mapping by series"):
        xzplan.assess(dibao, {}, reference=5)
    with pytest.raises(InvalidInputError, match="named twice"):
        xzplan.assess(dibao, {"urban": {2021: 8}, "城市": {2021: 9}})
    with pytest.raises(InvalidInputError, match="several series"):
        xzplan.assess(dibao, {}, baseline=5)


def test_an_assigned_figure(plan: Plan) -> None:
    training = plan.indicators[7]
    nothing = xzplan.assess(training, {2022: 2})
    assert statuses(nothing) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert nothing.progress.supply is not None
    assert "assigned=" in nothing.progress.supply.en
    assert xzplan.assess(training, {2022: 2}, assigned=2).progress.status is Status.ACHIEVED_EARLY
    assert xzplan.assess(training, {2022: 2}, assigned=3, baseline=1.5).progress.status is Status.BEHIND
    assert xzplan.assess(training, {2025: 100}, assigned=100).progress.reason.zh.endswith("不低于100")


def test_a_path_without_a_start(plan: Plan) -> None:
    training = plan.indicators[7]
    path = xzplan.trajectory(training, assigned=2.4, interim={2021: 1, 2023: 1.5})
    assert statuses(xzplan.assess(training, {2022: 1.25}, path=path)) == ("ON_TRACK", "NOT_ASSESSED")


def test_a_reference_that_ends_too_soon(plan: Plan) -> None:
    a = xzplan.assess(plan.indicators[23], {2021: 8, 2022: 8}, series="urban", reference={2021: 6})
    assert statuses(a) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert a.progress.supply is not None
    assert "remaining years" in a.progress.supply.en


def test_words_and_about(beds: Indicator) -> None:
    words = xzplan.Qualitative(text="稳步提高", text_en="steady rise")
    a = xzplan.assess(with_demand(beds, words), {2022: 30})
    assert statuses(a) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert a.progress.supply is None
    about = xzplan.assess(with_demand(beds, xzplan.About(value=55)), {2022: 30})
    assert about.progress.supply is not None
    assert "Range" in about.progress.supply.en


def test_words_by_a_published_scheme(beds: Indicator) -> None:
    words = with_demand(beds, xzplan.Qualitative(text="稳步提高"))
    rising = xzplan.assess(words, {2022: 30}, scheme="statcan")
    assert (rising.progress.status, rising.progress.metric) == (Status.ON_TRACK, "directed_growth")
    alone = xzplan.assess(with_demand(beds, words.target.demand, value=None), {2022: 30}, scheme="statcan")
    assert statuses(alone) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert "fewer than 2 points" in alone.progress.reason.en


def test_nothing_observed(beds: Indicator) -> None:
    a = xzplan.assess(beds, {})
    assert statuses(a) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert a.year is None
    assert a.time_fraction is None
    assert a.progress.supply is not None


def test_an_official_verdict_is_kept_beside(beds: Indicator) -> None:
    said = xzplan.OfficialVerdict(words="基本符合预期", status=Status.ON_TRACK)
    a = xzplan.assess(beds, {2022: 30.8}, official=said)
    assert a.progress.status is Status.BEHIND
    assert a.official is said
    assert "官方结论 official: 基本符合预期" in str(a)


# What it refuses


@pytest.mark.parametrize(
    ("seen", "problem"),
    [
        ({2019: 20}, "outside the plan, 2020 to 2025"),
        ({2026: 20}, "outside the plan"),
        ({2022.0: 20}, "whole number"),
        ({True: 20}, "whole number"),
        ({2022: 101}, "above 100"),
        ({2022: -1}, "below 0"),
        ({2022: float("nan")}, "not finite"),
        ({2022: None}, "not a number"),
        ({2022: "30"}, "not a number"),
        ([Observation(year=2022, value=20), Observation(year=2022, value=21)], "two values"),
        ([Observation(year=2022, value=20, unit=PERCENTAGE_POINT)], "is in percent"),
        (
            [
                Observation(year=2021, value=20, area="忻府区"),
                Observation(year=2022, value=20),
            ],
            "several areas",
        ),
        ([20], "Observation records"),
        ([(2022, 20, 21)], "Observation records"),
        ("2022", "Observation records"),
        (7, "Observation records"),
    ],
)
def test_observations_refused(beds: Indicator, seen: Any, problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem):
        xzplan.assess(beds, seen)


def test_collected_observations_are_records(beds: Indicator) -> None:
    from xzplan.observations.records import collect

    found = collect(beds, {2022: 30.8, 2021: 21})
    assert [(one.year, str(one.value)) for one in found] == [(2021, "21"), (2022, "30.8")]
    with pytest.raises(InvalidInputError, match="two values of nursing_bed_share for one year"):
        collect(beds, [(2021, 20.0), (2021, 21.0)])


def test_what_is_read_later_is_what_was_passed(beds: Indicator) -> None:
    seen = {2021: 21.3, 2022: 30.8}
    review = xzplan.assess(beds, seen)
    seen[2022] = 99.0
    assert [str(one.value) for one in review.observations] == ["21.3", "30.8"]
    assert "30.8 in 2022" in review.progress.reason.en
    with pytest.raises(AttributeError, match="nothing"):
        review.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_figures_that_no_float_can_hold_are_refused_at_once(plan: Plan) -> None:
    free = evolve(plan.indicators[18], unit=evolve(plan.indicators[18].unit, lower=None, upper=None))
    with pytest.raises(InvalidInputError, match="their mean change is beyond"):
        xzplan.assess(free, {2021: -9.9e307, 2022: 0.0, 2023: 9.9e307})
    with pytest.raises(InvalidInputError, match=r"total=.*beyond the numbers that floats can hold"):
        xzplan.assess(plan.indicators[20], {2021: 6e307, 2022: 6e307})


def test_observations_in_any_form(beds: Indicator) -> None:
    expected = xzplan.assess(beds, {2021: 21.3, 2022: 30.8})
    pairs = [(2022, 30.8), (2021, 21.3)]
    assert xzplan.assess(beds, pairs) == expected
    assert xzplan.assess(beds, iter(pairs)) == expected
    assert xzplan.assess(beds, [Observation(year=y, value=v) for y, v in pairs]) == expected


def test_observations_of_one_area_and_the_right_unit(beds: Indicator) -> None:
    seen = [
        Observation(year=2022, value=30.8, area="忻府区", unit=PERCENT, source="年报", vintage="2023"),
        Observation(year=2021, value=21.3, area="忻府区"),
    ]
    assert [o.year for o in xzplan.assess(beds, seen).observations] == [2021, 2022]


def test_paths_refused(plan: Plan, beds: Indicator) -> None:
    path = xzplan.trajectory(plan.indicators[3])
    with pytest.raises(InvalidInputError, match="not a trajectory of nursing_bed_share"):
        xzplan.assess(beds, {2022: 30}, path=path)
    with pytest.raises(InvalidInputError, match="the path is given"):
        xzplan.assess(beds, {2022: 30}, path=xzplan.trajectory(beds), baseline=20)
    with pytest.raises(InvalidInputError, match="pass a Trajectory"):
        xzplan.assess(beds, {2022: 30}, path={2022: 32.7})  # type: ignore[arg-type]


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
