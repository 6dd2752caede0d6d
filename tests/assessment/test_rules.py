"""The rules through `assess`: what it asks of a row of the plan, and what it hands back."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

import xzplan
from judging import codes, statuses, with_demand
from xzplan import Basis, Indicator, InvalidInputError, Observation, Plan, Status
from xzplan.assessment.schemes.catalogue import PLAN


def test_what_a_verdict_rests_on(beds: Indicator) -> None:
    a = xzplan.assess(beds, {2021: 21.3, 2022: 30.8})
    assert statuses(a) == ("BEHIND", "AT_RISK")
    assert (a.progress.metric, a.progress.value, a.progress.yardstick) == ("gap", a.gap, 32.686)
    assert a.ratio == float(Fraction(6495, 7438))
    # 24.2 to go in three years; at 6.495 a year it ends at 50.285.
    assert (a.outlook.metric, a.outlook.value, a.outlook.yardstick) == ("projected_end", 50.285, 55.0)
    assert (a.due, a.gap, a.margin, a.remaining, a.projected_end) == (32.686, -1.886, 1.4876, 24.2, 50.285)
    assert a.completion == float(Fraction(1299, 3719))
    assert a.time_fraction == 0.4
    assert a.required_pace == pytest.approx(24.2 / 3, rel=1e-15)
    assert a.required_rate == pytest.approx(((55 / 30.8) ** (1 / 3) - 1) * 100)
    assert {operand.name for operand in a.progress.operands} >= {"due", "gap", "margin", "ratio"}
    assert (a.scheme, a.year, a.early) == (PLAN, 2022, None)
    assert (a.progress.satisfied, a.progress.satisfied_as_printed) == (False, False)


@pytest.mark.parametrize(
    ("number", "values", "expected"),
    [
        # Levels, sums, growth and bounds that are held, by the rules; row 18 is 17.81 to 55.
        (18, {2021: 90, 2023: 60, 2024: 56}, ("ACHIEVED_EARLY", "AT_RISK")),  # both changes lead past
        (18, {2021: 40, 2022: 34.2}, ("AHEAD", "LIKELY")),
        (18, {2021: 20, 2022: 40, 2023: 39}, ("ON_TRACK", "LIKELY")),
        (5, {2021: 88}, ("ON_TRACK", "AT_RISK")),  # its milestones as the plan prints them
        (14, {2021: 77.1}, ("ON_TRACK", "AT_RISK")),  # ends at 77.9, short by 0.2 of 1
        (17, {2021: 93.6}, ("ON_TRACK", "AT_RISK")),  # ends at 94.8, short by 0.2 of 1.4
        (21, {2021: 98}, ("ON_TRACK", "AT_RISK")),
        (1, {2021: 12.4}, ("SLIPPING", "LIKELY")),
        (1, {2025: 12.5}, ("ACHIEVED", "ACHIEVED")),  # in the target year as any other
        (1, {2025: 12.51}, ("MISSED", "MISSED")),
        (11, {2021: 5.1}, ("KEPT", "LIKELY")),
        (11, {2021: 5.1, 2022: 5.2}, ("SLIPPING", "LIKELY")),
        (11, {2021: 5.5}, ("BROKEN", "NOT_ASSESSED")),
        (20, {2021: 112, 2022: 113}, ("ON_TRACK", "LIKELY")),
        (20, {"2021/2023": 330}, ("ON_TRACK", "AT_RISK")),
        (20, {2022: 562}, ("ACHIEVED_EARLY", "LIKELY")),  # whatever 2021 was
        (20, {2022: 10, 2025: 560}, ("ACHIEVED", "ACHIEVED")),
        (20, {2022: 125}, ("NOT_ASSESSED", "NOT_ASSESSED")),
        (12, {"2021/2023": 7.2}, ("ON_TRACK", "UNLIKELY")),  # short by 0.0372 of 0.1762 in logarithms
        (12, {2021: 7, 2022: 7}, ("BEHIND", "AT_RISK")),
        (12, {2022: 9}, ("NOT_ASSESSED", "NOT_ASSESSED")),
        (12, dict.fromkeys(range(2021, 2026), 8), ("MISSED", "MISSED")),
    ],
)
def test_rows_of_the_plan(
    plan: Plan, number: int, values: dict[Any, float], expected: tuple[str, str]
) -> None:
    assert statuses(xzplan.assess(plan.indicators[number], values)) == expected


@pytest.mark.parametrize(
    ("values", "years"),
    [
        ({"2018/2022": 600}, "2021, 2022"),  # how much of it fell into the plan is not known
        ({"2019/2022": 100, 2023: 500}, "2021, 2022"),
        ({2021: 100, "2022/2024": 300, "2023/2025": 330}, "2022"),  # each year is covered, but not up to 2023
        ({2021: 100, "2022-06": 60, "2022/2024": 300, "2023/2025": 330}, "2022"),
        ({"2021-06": 50, 2022: 60, "2018/2022": 300}, "2021, 2022"),
        ({2021: 100, 2024: 100}, "2022, 2023"),
    ],
)
def test_missing_years_are_named(plan: Plan, values: dict[Any, int], years: str) -> None:
    a = xzplan.assess(plan.indicators[20], values)
    assert statuses(a) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert a.progress.reason.en == f"the values of {years} are missing"


def test_strict_signs(plan: Plan) -> None:
    certified = plan.indicators[9]  # ＞50
    assert statuses(xzplan.assess(certified, {2025: 50})) == ("MISSED", "MISSED")
    assert statuses(xzplan.assess(certified, {2024: 50})) == ("AHEAD", "LIKELY")
    assert statuses(xzplan.assess(certified, {2023: 50.01})) == ("ACHIEVED_EARLY", "LIKELY")
    lenient = xzplan.assess(certified, {2025: 50}, strict=False)
    assert statuses(lenient) == ("ACHIEVED", "ACHIEVED")
    assert lenient.progress.reason.zh == "2025年实际50%，目标为不低于50%"
    assert lenient.progress.satisfied_as_printed is True
    assert "“高于”“低于”含等于" in str(lenient)


def test_a_path_and_a_supplied_baseline(beds: Indicator) -> None:
    path = xzplan.trajectory(beds, method="power", exponent=2)
    a = xzplan.assess(beds, {2021: 19.2976, 2022: 23.7604}, path=path)
    assert (statuses(a), a.gap, a.ratio) == (("ON_TRACK", "LIKELY"), 0, 1)
    assert "power" in a.supplied[0].en
    again = xzplan.trajectory(beds, reanchor=(2022, 30.8))
    a = xzplan.assess(beds, {2021: 21.3, 2022: 30.8, 2023: 39}, path=again)
    assert a.due == pytest.approx(30.8 + 24.2 / 3)
    nothing = xzplan.assess(beds, {2021: 21.3}, path=again)
    assert nothing.progress.reason.en == "nothing has been observed in the plan's years"
    supplied = xzplan.assess(beds, {2021: 58}, baseline=60)
    assert supplied.progress.status is Status.SLIPPING
    assert "60" in supplied.supplied[0].en
    assert xzplan.assess(beds, {2022: 30}, tolerance=0.2).supplied[0].en == "the tolerance was set to 20%"


@pytest.mark.parametrize(
    ("method", "options", "due"),
    [("power", {"exponent": 2}, 90), ("step", {}, 0), ("logistic", {"steepness": 8.0}, 170)],
)
def test_a_total_is_judged_along_the_path_drawn(
    plan: Plan, method: Any, options: dict[str, Any], due: int
) -> None:
    old = plan.indicators[20]  # 562 in five years
    path = xzplan.trajectory(old, method=method, **options)
    assert path[2022] == due  # 562 x 4/25 = 89.92; nothing; 0.302 of 562
    a = xzplan.assess(old, {2021: 0, 2022: due}, path=path)
    assert (statuses(a), a.due, a.gap) == (("ON_TRACK", "LIKELY"), due, 0)


def test_points_on_the_way_to_what_the_start_meets_leniently(beds: Indicator) -> None:
    # More than 50 from 50: a path as printed; at least 50 is held, and the points that the plan prints have no use.
    row = with_demand(
        beds, xzplan.Quantified(of="value", bound=xzplan.Bound.more_than(50)), value=Decimal(50)
    )
    point = evolve(
        row.target, year=2022, demand=xzplan.Quantified(of="value", bound=xzplan.Bound.more_than(52))
    )
    row = evolve(row, interim=(point,))
    assert statuses(xzplan.assess(row, {2022: 51})) == ("ACHIEVED_EARLY", "LIKELY")
    a = xzplan.assess(row, {2022: 51}, strict=False)
    assert (statuses(a), codes(a)) == (("KEPT", "LIKELY"), ["interim_of_held_bound"])
    gain = with_demand(
        beds, xzplan.Quantified(of="difference", bound=xzplan.Bound.more_than(0)), value=Decimal(50)
    )
    path = xzplan.trajectory(gain, interim={2022: 2})
    a = xzplan.assess(gain, {2021: 1, 2022: 1}, path=path, strict=False)
    assert (statuses(a), codes(a)) == (("KEPT", "LIKELY"), ["interim_of_held_bound"])


def test_levels_of_what_has_to_grow(plan: Plan) -> None:
    income = plan.indicators[12]
    levels = [Observation(period=2022, value=23328, of="value")]
    a = xzplan.assess(income, levels, baseline=20000)
    assert (statuses(a), a.due, a.gap, a.ratio) == (("ON_TRACK", "LIKELY"), 8, 0, 1)
    missing = xzplan.assess(income, levels)
    assert missing.progress.reason.en == "the level of 2020 is not known"
    with pytest.raises(InvalidInputError, match="a level, not a rate of growth"):
        xzplan.assess(income, {2021: 21600}, baseline=20000)


RATES = {2021: 5, 2022: 6, 2023: 5, 2024: 6, 2025: 5}


@pytest.mark.parametrize(
    ("relation", "strict", "expected"),
    [("at_least", True, "ACHIEVED"), ("more_than", True, "MISSED"), ("more_than", False, "ACHIEVED"),
     ("less_than", True, "MISSED"), ("at_most", True, "ACHIEVED")],
)  # fmt: skip
def test_growth_as_that_of_a_reference(plan: Plan, relation: Any, *, strict: bool, expected: str) -> None:
    """A reference by year that does not change is the same as its mean."""
    row = with_demand(
        evolve(plan.indicators[12], direction=xzplan.Direction.MAINTAIN),
        xzplan.Relative(of="growth", relation=relation, reference="参照"),
    )
    alike = dict.fromkeys(RATES, 5)
    for observed, reference in ((RATES, RATES), (alike, alike), (alike, 5)):
        a = xzplan.assess(row, observed, reference=reference, strict=strict)
        assert a.progress.status.name == expected


def test_a_reference_by_year_prints_no_figure_to_round_to(plan: Plan) -> None:
    row = with_demand(
        plan.indicators[12], xzplan.Relative(of="growth", relation="at_least", reference="参照")
    )
    a = xzplan.assess(row, dict.fromkeys(RATES, 4), reference=RATES)
    assert (a.progress.status, a.progress.satisfied_as_printed) == (Status.MISSED, None)
    assert a.progress.reason.zh == "2021—2025年年均增长4%，目标为参照指标"
    exactly = with_demand(
        evolve(plan.indicators[12], direction=xzplan.Direction.MAINTAIN),
        xzplan.Relative(of="growth", relation="exactly", reference="参照"),
    )
    with pytest.raises(InvalidInputError, match="pass the mean rate"):
        xzplan.assess(exactly, {2021: 4}, reference=RATES)
    assert statuses(xzplan.assess(exactly, {2021: 4, 2022: 4}, reference=5)) == ("BEHIND", "UNLIKELY")


def test_a_change_in_points(plan: Plan) -> None:
    cut = with_demand(
        evolve(plan.indicators[12], direction=xzplan.Direction.MAINTAIN),
        xzplan.Quantified(of="change", bound=xzplan.Bound.at_most(-17)),
    )
    a = xzplan.assess(cut, {2021: 1.51, 2022: -2.20, 2023: -4.18})
    assert (statuses(a), a.time_fraction) == (("BEHIND", "UNLIKELY"), 0.6)
    assert a.completion == pytest.approx(0.268, abs=5e-4)


@pytest.mark.parametrize(
    ("demand", "values", "expected"),
    [
        (
            xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(562)),
            {2022: 562, 2024: 1},
            ("ACHIEVED_EARLY", "LIKELY"),
        ),
        (
            xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(562)),
            {2022: 562, 2025: 1},
            ("ACHIEVED", "ACHIEVED"),
        ),
        (
            xzplan.Quantified(of="total", bound=xzplan.Bound.more_than(562)),
            {2022: 562},
            ("NOT_ASSESSED", "NOT_ASSESSED"),
        ),
        (xzplan.Quantified(of="total", bound=xzplan.Bound.at_most(500)), {2022: 501}, ("BROKEN", "UNLIKELY")),
        (
            xzplan.Quantified(of="total", bound=xzplan.Bound.at_most(500)),
            {2024: 501, 2025: 0},
            ("MISSED", "MISSED"),
        ),
        (
            xzplan.Quantified(of="total", bound=xzplan.Bound.at_most(500)),
            {2022: 400},
            ("NOT_ASSESSED", "NOT_ASSESSED"),
        ),
        (
            xzplan.Quantified(of="total", bound=xzplan.Bound.exactly(562)),
            {2022: 562},
            ("NOT_ASSESSED", "NOT_ASSESSED"),
        ),
        (xzplan.Quantified(of="total", bound=xzplan.Bound.exactly(562)), {2022: 563}, ("BROKEN", "UNLIKELY")),
        (
            xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(0)),
            {2021: 0},
            ("ACHIEVED_EARLY", "LIKELY"),
        ),
        (xzplan.Quantified(of="value", bound=xzplan.Bound.exactly(50)), {2022: 52}, ("BROKEN", "UNLIKELY")),
    ],
)
def test_sums_with_a_year_missing(
    plan: Plan, demand: Any, values: dict[int, int], expected: tuple[str, str]
) -> None:
    asked = with_demand(
        evolve(plan.indicators[20], direction=xzplan.Direction.MAINTAIN), demand, value=Decimal(1)
    )
    a = xzplan.assess(asked, values)
    assert statuses(a) == expected
    if a.progress.reason.en.startswith("the values of 2021"):
        assert a.gap is None  # no figure is given beside


def test_what_is_known_alone_decides(plan: Plan) -> None:
    a = xzplan.assess(plan.indicators[20], {2022: 570})
    assert a.progress.reason.zh == "缺2021年数值，但已知数合计570，目标为不低于562"
    assert (
        a.progress.reason.en
        == "the values of 2021 are missing, but what is known comes to 570; target: at least 562"
    )


@pytest.mark.parametrize(
    ("number", "first", "basis", "years"),
    [
        (25, 217.0, Basis.HELD, 6),
        (25, 217.01, Basis.HELD, 6),
        (25, 216.99, Basis.INTERPOLATED, 5),
        (25, Decimal("216.99999999999999999"), Basis.INTERPOLATED, 5),  # the float next to it is 217
        (10, Decimal("25.00000000000000001"), Basis.HELD, 6),
        (10, Decimal("24.99999999999999999"), Basis.INTERPOLATED, 5),
    ],
)
def test_where_a_level_without_baseline_starts(
    plan: Plan, number: int, first: float | Decimal, basis: Basis, years: int
) -> None:
    found = xzplan.assess(plan.indicators[number], {2021: first, 2022: 9.5})
    assert (found.trajectory.basis, len(found.trajectory)) == (basis, years)
    assert "starts_at_first" in [caveat.code for caveat in found.trajectory.caveats]


def test_a_level_without_baseline(plan: Plan) -> None:
    certified = plan.indicators[10]  # ＞25
    assert statuses(xzplan.assess(certified, {2022: 26})) == ("KEPT", "LIKELY")
    assert statuses(xzplan.assess(certified, {2021: 24, 2022: 26})) == ("ACHIEVED_EARLY", "LIKELY")
    assert statuses(xzplan.assess(certified, {2025: 25})) == ("MISSED", "MISSED")
    alone = xzplan.assess(certified, {2022: 20})
    assert (statuses(alone), alone.gap) == (("NOT_ASSESSED", "NOT_ASSESSED"), -5)
    assert str(alone).count("baseline=") == 2  # in either language, once
    assert xzplan.assess(certified, {2022: 20}, baseline=18).progress.status is Status.BEHIND


def test_figures_of_any_length(plan: Plan) -> None:
    schooling = plan.indicators[6]
    long = Decimal("11." + "3" * 100)
    assert xzplan.assess(schooling, {2022: long}).progress.status is Status.ON_TRACK
    assert xzplan.assess(schooling, {2022: 10**40}).progress.status is Status.ACHIEVED_EARLY
    with pytest.raises(InvalidInputError, match="overflows float64"):
        xzplan.assess(schooling, {2022: Decimal("1E+400")})
    free = evolve(plan.indicators[18], unit=evolve(plan.indicators[18].unit, lower=None, upper=None))
    with pytest.raises(InvalidInputError, match="overflows float64"):
        xzplan.assess(free, {2021: -9.9e307, 2022: 0.0, 2023: 9.9e307})


def test_values_after_the_target_year_are_left_out(beds: Indicator) -> None:
    a = xzplan.assess(beds, {2022: 30.8, 2026: 60})
    assert (statuses(a), a.year, codes(a)) == (("BEHIND", "AT_RISK"), 2022, ["left_out"])


def test_references_by_year(plan: Plan) -> None:
    dibao = plan.indicators[23]
    known: dict[str, Any] = {"series": "urban", "reference": {2021: 7, 2022: 5}}
    a = xzplan.assess(dibao, {2021: 6.5, 2022: 7}, **known)
    assert statuses(a) == ("AHEAD", "NOT_ASSESSED")
    short = xzplan.assess(dibao, {2021: 8, 2022: 8, 2023: 8}, **known)
    assert statuses(short) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert short.progress.reason.en == "the reference is not known for 2023"
    same = xzplan.assess(dibao, {2021: 8}, series="urban", reference=dict.fromkeys(range(2021, 2026), 6))
    assert statuses(same) == statuses(xzplan.assess(dibao, {2021: 8}, series="urban", reference=6))
    neither_way = evolve(dibao, direction=xzplan.Direction.MAINTAIN)
    ceiling = with_demand(neither_way, xzplan.Relative(relation="at_most", reference="物价涨幅", of="growth"))
    rates = {2021: 2, 2022: 3, 2023: 2, 2024: 2, 2025: 2}
    below = xzplan.assess(ceiling, {2021: 1}, series="urban", reference=rates)
    assert statuses(below) == ("KEPT", "LIKELY")
    above = xzplan.assess(ceiling, {2021: 3}, series="urban", reference=rates)
    assert above.progress.status is Status.BROKEN


def test_about_within_a_limit(plan: Plan) -> None:
    """15 ± 1.5 is the range of 13.5 to 16.5."""
    beds = plan.indicators["nursing_bed_share"]
    demand = xzplan.Quantified(of="value", bound=xzplan.Bound.about(60, within=5))
    row = evolve(beds, target=evolve(beds.target, demand=demand, reading=None))
    assert xzplan.assess(row, {2025: 56}).progress.status is xzplan.Status.ACHIEVED
    assert xzplan.assess(row, {2025: 54.9}).progress.status is xzplan.Status.MISSED


def test_a_difference_ends_where_the_value_can(plan: Plan) -> None:
    """A share of 95 can rise by 5 points at most."""
    beds = plan.indicators["nursing_bed_share"]
    demand = xzplan.Quantified(of="difference", bound=xzplan.Bound.at_least(4))
    target = evolve(beds.target, demand=demand, reading=None)
    row = evolve(beds, baseline=evolve(beds.baseline, value=Decimal(95), printed="95"), target=target)
    assert xzplan.assess(row, {2021: 1.0, 2022: 2.9}).projected_end == 5
    unknown = evolve(row, baseline=evolve(row.baseline, value=None, printed="-"))
    assert xzplan.assess(unknown, {2021: 1.0, 2022: 2.9}).projected_end == pytest.approx(9.75)


# Points on the way, where no baseline is printed or the bound is held


def without_baseline(indicator: Indicator, *printed: tuple[int, int]) -> Indicator:
    """Return an indicator without a baseline, and with printed targets on the way."""
    target = indicator.target
    points = tuple(
        evolve(target, year=year, demand=xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(value)))
        for year, value in printed
    )
    return evolve(indicator, baseline=evolve(indicator.baseline, value=None, printed="—"), interim=points)


@pytest.mark.parametrize(
    ("values", "expected", "due", "drawn", "caveats"),
    [
        # From 20 in 2021 through 30 and 40: 28 is 2 below, a tenth of the way is 1.
        ({2021: 20, 2022: 28}, ("BEHIND", "AT_RISK"), 30, {2021: 20, 2022: 30, 2023: 40, 2024: 47.5, 2025: 55}, []),
        # From 35 in 2022, where 30 is due no longer, to 40 in 2023.
        ({2022: 35, 2023: 40}, ("ON_TRACK", "LIKELY"), 40, {2022: 35, 2023: 40, 2024: 47.5, 2025: 55},
         ["interim_before_start"]),
        # The first value meets the target: held from there on.
        ({2022: 60}, ("KEPT", "LIKELY"), 55, dict.fromkeys(range(2020, 2026), 55),
         ["interim_before_start", "interim_of_held_bound"]),
        ({2025: 50}, ("MISSED", "MISSED"), 55, dict.fromkeys(range(2020, 2026), 55), ["interim_before_start"]),
        # From 20 in the middle of 2021: the points lie on the line that is judged.
        ({"2021-06": 20, 2022: 28}, ("BEHIND", "AT_RISK"), 30,
         {2021: 20 + 10 / 3, 2022: 30, 2023: 40, 2024: 47.5, 2025: 55}, []),
        ({2021: 20}, ("NOT_ASSESSED", "NOT_ASSESSED"), None,
         {2021: 20, 2022: 30, 2023: 40, 2024: 47.5, 2025: 55}, []),
    ],
)  # fmt: skip
def test_points_on_the_way_without_a_baseline(
    beds: Indicator,
    values: dict[Any, Any],
    expected: tuple[str, str],
    due: float | None,
    drawn: dict[int, float],
    caveats: list[str],
) -> None:
    printed = without_baseline(beds, (2022, 30), (2023, 40))
    passed = without_baseline(beds)
    found = xzplan.assess(printed, values)
    path = xzplan.trajectory(passed, interim={2022: 30, 2023: 40})
    for a in (found, xzplan.assess(passed, values, path=path)):
        assert (statuses(a), a.due, codes(a)) == (expected, due, caveats)
        line = a.trajectory
        assert dict(zip(line.years.tolist(), line.values.tolist(), strict=True)) == pytest.approx(drawn)
    assert found.trajectory.caveats[0].code == "interim_printed"


@pytest.mark.parametrize(
    ("values", "status", "due", "gap"),
    [
        ({2021: 6, 2022: 6}, "ON_TRACK", 6, 0),
        ({2021: 5, 2022: 5}, "BEHIND", 6, -1),  # log 1.05 / log 1.06 is 0.837, and 5 is less than 5.5
        ({2021: 5.5, 2022: 5.4}, "ON_TRACK", 6, None),  # less than 5.5, and more than nine tenths
        ({2021: 7, 2022: 7}, "AHEAD", 6, 1),
        ({2021: 6}, "ON_TRACK", 6, 0),  # half of the way to the point
    ],
)
def test_growth_by_way_of_a_mean_rate(
    plan: xzplan.Plan, values: dict[int, float], status: str, due: float, gap: float | None
) -> None:
    found = xzplan.assess(
        plan.indicators[12], values, path=xzplan.trajectory(plan.indicators[12], interim={2022: 6})
    )
    assert found.progress.status is xzplan.Status[status]
    assert found.due == pytest.approx(due)
    if gap is not None:
        assert found.gap == pytest.approx(gap, abs=1e-12)
    printed = evolve(
        plan.indicators[12],
        interim=(
            evolve(
                plan.indicators[12].target,
                year=2022,
                demand=xzplan.Quantified(of="growth", bound=xzplan.Bound.more_than(6)),
            ),
        ),
    )
    again = xzplan.assess(printed, values)
    assert (again.progress.status, again.due, again.gap) == (found.progress.status, found.due, found.gap)
    assert codes(again) == codes(xzplan.assess(plan.indicators[12], values))


def test_a_change_by_way_of_the_change_so_far(beds: Indicator) -> None:
    change = with_demand(beds, xzplan.Quantified(of="change", bound=xzplan.Bound.at_least(21)))
    path = xzplan.trajectory(change, interim={2022: 4})
    assert xzplan.assess(change, {"2021/2022": 4}, path=path).progress.status is xzplan.Status.ON_TRACK
    assert (
        xzplan.assess(change, {"2021/2022": 4}).progress.status is xzplan.Status.BEHIND
    )  # about 7.9 are due
    strictly = with_demand(beds, xzplan.Quantified(of="change", bound=xzplan.Bound.more_than(0)))
    path = xzplan.trajectory(strictly, interim={2022: 4})
    lenient = evolve(PLAN, strict=False)
    assert (
        xzplan.assess(strictly, {"2021/2022": 5}, path=path, scheme=lenient).progress.status
        is xzplan.Status.KEPT
    )


def test_a_first_value_within_a_year_of_a_range(beds: Indicator) -> None:
    # From 51 in June 2022 down to 31, the high end of 29 to 31: a year less two months is the rest of 2022.
    row = with_demand(
        beds, xzplan.Quantified(of="value", bound=xzplan.Bound.between(29, 31)), value=None, printed="—"
    )
    a = xzplan.assess(row, {"2022-06": 51, "2023-06": 30})
    drawn = a.trajectory
    assert drawn.high is not None
    assert drawn.values.tolist() == [29, 29, 29, 29]
    assert drawn.high.tolist() == pytest.approx([51 - 20 / 7, 51 - 60 / 7, 51 - 100 / 7, 31])
    assert drawn.at("2023-06").bound.high == pytest.approx(Decimal(51 - 40 / 7))
    up = xzplan.assess(row, {"2022-06": 15, "2023-06": 20}).trajectory
    assert up["2023-06"] == pytest.approx(15 + 14 * 2 / 7)
    assert up.high is not None
    assert up.high.tolist() == [31, 31, 31, 31]


def test_a_bent_path_that_starts_within_a_year_has_no_milestone_in_its_first_months(beds: Indicator) -> None:
    row = with_demand(
        beds, xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(55)), value=None, printed="—"
    )
    path = xzplan.trajectory(row, interim={2024: 40}, method="power", exponent=2)
    drawn = xzplan.assess(row, {"2021-06": 15, 2023: 30}, path=path).trajectory
    assert drawn["2025-06"] == pytest.approx(40 + 15 / 4)
    with pytest.raises(xzplan.NoMilestoneError, match="does not cover it"):
        drawn["2022-06"]


def test_a_ceiling_without_a_baseline_is_drawn_as_it_is_judged(plan: Plan) -> None:
    ceiling = plan.indicators[11]
    path = xzplan.trajectory(ceiling, interim={2023: 5.8})
    a = xzplan.assess(ceiling, {2022: 6}, path=path)
    assert (statuses(a), codes(a)) == (("BROKEN", "NOT_ASSESSED"), ["interim_of_held_bound"])
    assert (a.trajectory.basis, a.trajectory[2023]) == (Basis.HELD, 5.5)


def test_a_first_value_within_a_year(beds: Indicator) -> None:
    """The path that is drawn is the one that is judged, from the end of June on."""
    a = xzplan.assess(without_baseline(beds), {"2021-06": 20, 2022: 30})
    # 35 in four and a half years, a third of them by the end of 2022.
    assert (statuses(a), a.due) == (("BEHIND", "AT_RISK"), float(20 + Fraction(35, 3)))
    assert a.trajectory.values.tolist() == [float(20 + 35 * Fraction(half, 9)) for half in (1, 3, 5, 7, 9)]
    assert [anchor.year for anchor in a.trajectory.anchors] == [2025]
    assert "2021年6月底" in a.trajectory.caveats[-1].text.zh
    held = xzplan.assess(without_baseline(beds), {"2021-06": 60, 2022: 61})
    assert (statuses(held), held.trajectory.basis) == (("KEPT", "LIKELY"), Basis.HELD)


def test_points_drawn_through_a_held_bound(plan: Plan) -> None:
    """A line that is drawn on request is no target: the bound is judged, and the assessment says so."""
    mortality, values = plan.indicators[1], {2021: 12, 2022: 12.2}
    path = xzplan.trajectory(mortality, hold=False, interim={2023: 12})
    assert path.values.tolist() == pytest.approx([11.98, 11.98 + 0.02 / 3, 11.98 + 0.04 / 3, 12, 12.25, 12.5])
    a = xzplan.assess(mortality, values, path=path)
    bare = xzplan.assess(mortality, values)
    assert statuses(a) == statuses(bare) == ("SLIPPING", "LIKELY")
    assert (a.due, codes(a), codes(bare)) == (12.5, ["interim_of_held_bound"], [])
    assert "line_through_held_bound" in [note.code for note in a.trajectory.caveats]


def test_a_mean_of_amounts_is_said_as_the_sum_that_it_comes_to(plan: Plan) -> None:
    """At least 100 places a year are 500 in all: 450 miss them, and 150 known ones do not reach them."""
    yearly = with_demand(plan.indicators[20], xzplan.Quantified(of="mean", bound=xzplan.Bound.at_least(100)))
    missed = xzplan.assess(yearly, {"2021/2025": 450})
    assert statuses(missed) == ("MISSED", "MISSED")
    assert missed.progress.reason.zh == "2021—2025年累计450个，目标为不低于500个"
    assert missed.progress.satisfied_as_printed is False
    known = xzplan.assess(yearly, {2022: 150})
    assert statuses(known) == ("NOT_ASSESSED", "NOT_ASSESSED")
    assert statuses(xzplan.assess(yearly, {2022: 500})) == ("ACHIEVED_EARLY", "LIKELY")
    on_the_way = xzplan.assess(yearly, {2021: 90, 2022: 100})
    assert (
        on_the_way.progress.reason.en
        == "a total of 190 in 2021–2022 (200 due), 10 below; 95.0% of what is due"
    )


def test_what_overflows_is_named(plan: Plan) -> None:
    income = plan.indicators[12]
    levels = [
        Observation(period=2021, value=Decimal("9E+307"), of="value"),
        Observation(period=2023, value=Decimal(30), of="value"),
    ]
    with pytest.raises(InvalidInputError) as caught:
        xzplan.assess(income, levels, baseline=3)
    # In per cent it is a hundredfold of 3E+307.
    problem = "a figure computed from them overflows float64"
    assert caught.value.args == ("observations", "value_2021", problem)
    beds = plan.indicators[18]
    free = evolve(beds, unit=evolve(beds.unit, lower=None, upper=None))
    for values in ({2021: -9.9e307, 2022: 9.9e307}, {2022: -9.9e307}):
        with pytest.raises(InvalidInputError) as caught:
            xzplan.assess(free, values)
        assert caught.value.args == ("observations", "projected_end", problem)


def test_what_is_known_alone_says_whether_it_is_met(plan: Plan) -> None:
    old = plan.indicators[20]
    for values, met in (({2022: 562}, True), ({2022: 570, 2025: 1}, True)):
        a = xzplan.assess(old, values)
        assert [verdict.satisfied for verdict in (a.progress, a.outlook)] == [met, met]
    ceiling = with_demand(
        evolve(old, direction=xzplan.Direction.MAINTAIN),
        xzplan.Quantified(of="total", bound=xzplan.Bound.at_most(500)),
    )
    for values in ({2022: 501}, {2024: 501, 2025: 0}):
        a = xzplan.assess(ceiling, values)
        assert [verdict.satisfied for verdict in (a.progress, a.outlook)] == [False, False]
        assert a.progress.reason == a.outlook.reason


def test_which_points_have_no_use_is_said(beds: Indicator) -> None:
    a = xzplan.assess(without_baseline(beds, (2022, 30), (2023, 40), (2024, 45)), {2022: 60})
    assert [caveat.text for caveat in a.caveats] == [
        xzplan.Bilingual(
            zh="2022年的年度目标不晚于测算起点，未采用",
            en="the yearly targets of 2022 are not after the start of the path and are not used",
        ),
        xzplan.Bilingual(
            zh="该目标须逐年保持，2023, 2024年的年度目标未采用",
            en="the bound holds every year; the yearly targets of 2023, 2024 are not used",
        ),
    ]


@pytest.mark.parametrize(
    ("bound", "value", "end"),
    [
        # Of a share of 95 the difference cannot pass 5, nor fall below -95.
        (xzplan.Bound.at_least(4), {2021: 1.0, 2022: 2.9}, 5),
        (xzplan.Bound.at_most(-90), {2021: -20, 2022: -20}, -95),
    ],
)
def test_a_difference_ends_between_both_ends_of_the_unit(
    beds: Indicator, bound: Any, value: dict[int, float], end: int
) -> None:
    row = with_demand(
        evolve(beds, direction="maintain"),
        xzplan.Quantified(of="difference", bound=bound),
        value=Decimal(95),
        printed="95",
    )
    assert xzplan.assess(row, value).projected_end == end


def test_half_lines_of_a_unit_bound_a_difference(beds: Indicator) -> None:
    cases: list[tuple[dict[str, Any], dict[int, float], int]] = [
        # 55 more a year are 275 more in five years, where 60 are left to 100.
        ({"lower": None}, {2021: -50, 2022: -60}, -275),
        ({"lower": None}, {2021: 50, 2022: 60}, 60),
        ({"upper": None}, {2021: 50, 2022: 60}, 275),
        ({"upper": None}, {2021: -50, 2022: -60}, -40),
    ]
    for changes, values, end in cases:
        row = with_demand(
            evolve(beds, direction="maintain", unit=evolve(beds.unit, **changes)),
            xzplan.Quantified(of="difference", bound=xzplan.Bound.between(-1, 1)),
            value=Decimal(40),
            printed="40",
        )
        assert xzplan.assess(row, values).projected_end == end
    # The value itself cannot pass the ends of its unit, and rates of growth have none.
    assert xzplan.assess(beds, {2021: 60, 2022: 90}).projected_end == 100


@pytest.mark.parametrize(
    ("of", "direction", "values", "status"),
    [
        # About 3% of growth: asked for where more is better, else not to be passed on average.
        ("growth", "increase", {2021: 3.2}, "ON_TRACK"),
        ("growth", "maintain", {2021: 3.2}, "ON_TRACK"),
        ("growth", "decrease", {2021: 3.2}, "KEPT"),
        # About 5% a year.
        ("mean", "increase", {2021: 4.8}, "KEPT"),
        ("mean", "decrease", {2021: 5.2}, "KEPT"),
    ],
)
def test_which_way_about_a_figure_asks_for(
    plan: Plan, of: Any, direction: Any, values: dict[int, float], status: str
) -> None:
    income = evolve(plan.indicators[12], direction="maintain")
    bound = xzplan.Bound.about(3 if of == "growth" else 5)
    row = evolve(with_demand(income, xzplan.Quantified(of=of, bound=bound)), direction=direction)
    a = xzplan.assess(row, values)
    assert a.progress.status.name == status
    assert a.gap == pytest.approx(
        {("growth", "decrease"): -0.2, ("mean", "increase"): -0.2, ("mean", "decrease"): -0.2}.get(
            (of, direction), 0.2
        )
    )


def test_a_level_of_the_base_year_beside_rates_has_no_part(plan: Plan) -> None:
    income = plan.indicators[12]
    mixed = [
        Observation(period=2020, value=20000, of="value"),
        Observation(period=2021, value=8),
        Observation(period=2022, value=9),
    ]
    a = xzplan.assess(income, mixed)
    assert statuses(a) == ("ON_TRACK", "LIKELY")
    assert a.gap == pytest.approx((math.sqrt(1.08 * 1.09) - 1) * 100 - 8)


def test_a_lenient_bound_that_the_start_does_not_meet_has_its_points(beds: Indicator) -> None:
    # At least 1 more than in 2020 is not met in 2020, where the difference is 0.
    gain = with_demand(beds, xzplan.Quantified(of="difference", bound=xzplan.Bound.more_than(1)))
    path = xzplan.trajectory(gain, interim={2022: Decimal("0.5")})
    a = xzplan.assess(gain, {2021: 0.1, 2022: 0.4}, path=path, strict=False)
    assert (statuses(a), a.due, codes(a)) == (("ON_TRACK", "LIKELY"), 0.5, [])


def test_years_that_are_missing_are_asked_for(plan: Plan) -> None:
    exactly = with_demand(
        evolve(plan.indicators[20], direction=xzplan.Direction.MAINTAIN),
        xzplan.Quantified(of="total", bound=xzplan.Bound.exactly(562)),
    )
    for row in (plan.indicators[20], exactly):
        a = xzplan.assess(row, {2022: 125})
        for verdict in (a.progress, a.outlook):
            assert verdict.supply is not None
            assert verdict.needed is not None
            assert (verdict.supply.en, verdict.needed.en) == (
                "pass the values of these years",
                "needed: the values of these years",
            )


def test_a_line_from_the_first_value_is_led_on_by_its_pace(beds: Indicator) -> None:
    a = xzplan.assess(without_baseline(beds), {2021: 15, 2022: 20})
    assert (
        a.outlook.reason.zh
        == "按2022年提高5个百分点推算，2025年为35%，比目标低20个百分点；仅有一年左右的变动，不足以判断难以完成"
    )
    bent = xzplan.trajectory(without_baseline(beds), interim={2023: 30})
    a = xzplan.assess(without_baseline(beds), {2021: 15, 2022: 20}, path=bent)
    assert a.outlook.reason.en.startswith("with the rest of the path and the deviation of 2022, ")
