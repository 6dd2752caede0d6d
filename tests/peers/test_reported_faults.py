"""Faults in verdicts that were reported of other programs, or of version 1.0 of this one: each stays away.

The sources are public reports, named by repository and number, or ``1.0`` for faults of our own. What is here concerns
rules of assessment; faults of readers, numbers and formats are tested beside those.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import xzplan
from judging import codes, statuses, with_demand
from xzplan import (
    Assessment,
    Bound,
    Indicator,
    InvalidInputError,
    KeyProjectState,
    Observation,
    Plan,
    Quantified,
    Status,
)
from xzplan.assessment.metrics import required_rate


def asked(plan: Plan, demand: Any, base: str | int | None = None, direction: str = "maintain") -> Indicator:
    """Return an indicator with a demand, from a value of 2020, in a unit without bounds."""
    row = evolve(plan.indicators[18], direction=direction, unit=plan.indicators[6].unit)
    value = None if base is None else Decimal(base)
    return with_demand(row, demand, value=value)


@pytest.fixture
def beds(plan: Plan) -> Indicator:
    """17.81 in 2020, at least 55 in 2025."""
    return plan.indicators[18]


# Completion and ratio


def test_a_goal_below_the_baseline(plan: Plan) -> None:
    """puzzle/okr 1661: of 10 to 0, a check-in of 7 is 30% and one of -10 is 200%."""
    down = with_demand(
        evolve(plan.indicators[18], direction="maintain", unit=xzplan.model.PERCENTAGE_POINT),
        Quantified(of="value", bound=Bound.at_most(0)),
        value=Decimal(10),
    )
    assert xzplan.assess(down, {2023: 7}).completion == 0.3
    assert xzplan.assess(down, {2023: -10}).completion == 2


def test_rising_and_falling_are_counted_each_by_its_own_direction(plan: Plan) -> None:
    """steedos/okr-management-app 18: 10 to 20 and 20 to 10 are both half done at 15, and are never averaged."""
    up = asked(plan, Quantified(of="value", bound=Bound.at_least(20)), 10)
    down = asked(plan, Quantified(of="value", bound=Bound.at_most(10)), 20)
    assert [xzplan.assess(one, {2023: 15}).completion for one in (up, down)] == [0.5, 0.5]


def test_the_start_equals_the_target(plan: Plan) -> None:
    """operately/operately 2218: no division by zero; the bound is kept or broken."""
    kept = asked(plan, Quantified(of="value", bound=Bound.at_least(50)), 50)
    for value, status in ((50, Status.KEPT), (49, Status.BROKEN)):
        a = xzplan.assess(kept, {2023: value})
        assert (a.progress.status, a.completion, a.ratio) == (status, None, None)


def test_a_sum_of_nothing(plan: Plan) -> None:
    """SparkDevNetwork/Rock 2908: a goal of 0 is met, without a division by zero."""
    nothing = asked(plan, Quantified(of="total", bound=Bound.at_least(0)))
    a = xzplan.assess(nothing, {2021: 0})
    assert (a.progress.status, a.completion) == (Status.ACHIEVED_EARLY, None)


def test_the_rate_from_a_tiny_start(plan: Plan) -> None:
    """kenlasko/monize 538: a useless rate is not written as +4.99999e+06 %."""
    a = xzplan.assess(asked(plan, Quantified(of="value", bound=Bound.at_least(100)), "0.001"), {2024: 0.002})
    assert a.required_rate == pytest.approx(4999900)
    assert "e+" not in str(a)


def test_negative_values(plan: Plan) -> None:
    """metabase/metabase 19248: from -8 to -2, -6 in the second year is 2 of the 2.4 due."""
    below = with_demand(
        evolve(plan.indicators[18], unit=xzplan.model.PERCENTAGE_POINT),
        Quantified(of="value", bound=Bound.at_least(-2)),
        value=Decimal(-8),
    )
    assert xzplan.assess(below, {2022: -6}).ratio == pytest.approx(2 / 2.4, rel=1e-15)


def test_a_step_back_is_explained(beds: Indicator) -> None:
    """mozilla/m-response 400: no unexplained -125%; the reason says what fell, and how much was to come."""
    a = xzplan.assess(beds, {2022: 10})
    assert a.ratio is not None
    assert a.ratio < 0
    assert "较2020年降低7.81个百分点，应提高14.88个百分点" in a.progress.reason.zh
    assert "%" not in a.progress.reason.zh.split("，")[-1].replace("百分点", "")


# The path


def test_equal_figures_hold_between(beds: Indicator) -> None:
    """PolicyEngine/policyengine-uk 1407: 30 in 2022 and 2024 is 30 in 2023."""
    path = xzplan.trajectory(beds, interim={2022: 30, 2024: 30})
    assert xzplan.assess(beds, {2023: 30}, path=path).due == 30


def test_a_later_figure_changes_the_years_before_it_on_purpose_alone(beds: Indicator) -> None:
    """PolicyEngine/policyengine-us 9075: 50 in 2024 leaves 2020 as it is, and leads there on a line."""
    path = xzplan.trajectory(beds, interim={2024: 50})
    assert path[2020] == 17.81
    assert path[2021] == pytest.approx(25.8575, rel=1e-15)


def test_the_target_is_due_in_its_year(beds: Indicator) -> None:
    """RMI-PACTA/r2dii.analysis 234: not in the last year that has data."""
    assert xzplan.assess(beds, {2021: 21.3, 2022: 30.8}).due == 32.686


def test_a_path_from_the_first_value(plan: Plan) -> None:
    """os-climate/ITR 183, 1.0 (def-28): no value in the base year; the path starts at the first, and that is said."""
    a = xzplan.assess(plan.indicators[10], {2023: 18, 2024: 22})
    assert a.trajectory.years.tolist() == [2023, 2024, 2025]
    notes = {caveat.code: caveat.text.zh for caveat in a.trajectory.caveats}
    assert "2023" in notes["starts_at_first"]
    assert notes["starts_at_first"] in str(a) or notes["starts_at_first"] in str(a.trajectory)


@pytest.mark.parametrize(
    ("interim", "year", "value", "expected"),
    [
        ({2021: 15}, 2021, 20, (Status.AHEAD, Status.ON_TRACK)),  # def-01: 5 above the milestone
        ({2021: 15}, 2021, 12, (Status.BEHIND,)),  # def-02: 3 below it
    ],
)
def test_a_milestone_behind_the_base(
    beds: Indicator, interim: dict[int, int], year: int, value: int, expected: tuple[Status, ...]
) -> None:
    """1.0 (def-01, def-02): the gap decides, not a ratio of two small numbers."""
    path = xzplan.trajectory(beds, interim=interim)
    assert xzplan.assess(beds, {year: value}, path=path).progress.status in expected


@pytest.mark.parametrize("value", [56])
def test_a_milestone_behind_the_base_of_another_plan(plan: Plan, value: int) -> None:
    """1.0 (def-04): 58.3 in 2025, 57 due in 2028, 70 in 2030; 56 is behind."""
    later = asked(plan, Quantified(of="value", bound=Bound.at_least(70)), "58.3")
    later = evolve(later, baseline=evolve(later.baseline, year=2025), target=evolve(later.target, year=2030))
    path = xzplan.trajectory(later, interim={2028: 57})
    assert xzplan.assess(later, {2028: value}, path=path).progress.status is Status.BEHIND


def test_a_path_that_falls_on_the_way_up(beds: Indicator) -> None:
    """1.0 (def-40): a path through 40 and then 20 is followed as it is given, and a value of 30 is ahead of 20."""
    path = xzplan.trajectory(beds, interim={2022: 40, 2023: 20})
    assert xzplan.assess(beds, {2023: 30}, path=path).progress.status is Status.AHEAD


# Sums, growth and change


def test_running_totals_are_not_summed_again(plan: Plan) -> None:
    """akvo/akvo-rsr 5211, 1.0 (def-16): running totals are spans from the first year on."""
    a = xzplan.assess(plan.indicators[20], {"2021/2021": 120, "2021/2022": 225, "2021/2023": 330})
    assert (a.gap, a.required_pace) == (330 - 337, 116)
    assert (
        statuses(a)
        == statuses(xzplan.assess(plan.indicators[20], {"2021/2023": 330}))
        == ("ON_TRACK", "AT_RISK")
    )


def test_the_target_of_a_sum_is_that_of_all_years(plan: Plan) -> None:
    """hikaya-io/activity 645: with two of five years known 225 are due, and 562 stay the target."""
    a = xzplan.assess(plan.indicators[20], {2021: 112, 2022: 113})
    assert (a.due, a.outlook.yardstick) == (225, 562)


def test_a_sum_that_has_to_be_exact(plan: Plan) -> None:
    """1.0 (def-05): on schedule to the unit."""
    exact = with_demand(
        evolve(plan.indicators[20], direction="maintain"), Quantified(of="total", bound=Bound.exactly(562))
    )
    a = xzplan.assess(exact, {2021: 112, 2022: 113})
    assert a.progress.status is Status.ON_TRACK
    assert a.outlook.status in (Status.LIKELY, Status.AT_RISK)


def test_part_of_a_year(plan: Plan) -> None:
    """1.0 (def-19): 60 in the first half of 2023 is added as it is; 281 are due by then."""
    a = xzplan.assess(plan.indicators[20], {2021: 112, 2022: 113, "2023-06": 60})
    assert (a.due, a.gap, a.progress.status) == (281, 4, Status.ON_TRACK)


def test_levels_passed_for_rates(plan: Plan) -> None:
    """alexandersimoes/oec 178, 1.0 (def-14): 21600 yuan is no rate of growth."""
    income = plan.indicators[12]
    given: tuple[dict[str, Any], ...] = ({}, {"baseline": 20000})
    for more in given:
        with pytest.raises(InvalidInputError, match="a level, not a rate of growth; pass it with of='value'"):
            xzplan.assess(income, {2021: 21600, 2022: 23300}, **more)
    levels = [Observation(period=2021, value=21600, of="value")]
    assert xzplan.assess(income, levels, baseline=20000).progress.status is Status.ON_TRACK


def test_the_mean_of_several_years(plan: Plan) -> None:
    """1.0 (def-17): 年均增长7.2% of 2021 to 2023, in one figure."""
    assert xzplan.assess(plan.indicators[12], {"2021/2023": 7.2}).progress.status is Status.ON_TRACK


def test_a_cut_and_a_fixed_level(plan: Plan) -> None:
    """Open-Earth-Foundation/OpenClimate-Schema 48: a cut of 18% from 1 and a level of 0.82 end alike."""
    cut = xzplan.assess(asked(plan, Quantified(of="change", bound=Bound.at_most(-18))), {"2021/2025": -18})
    level = xzplan.assess(
        asked(plan, Quantified(of="value", bound=Bound.at_most(Decimal("0.82"))), 1), {2025: 0.82}
    )
    assert statuses(cut) == statuses(level) == ("ACHIEVED", "ACHIEVED")
    assert (cut.due, level.due) == (-18, 0.82)


# Edges, and figures as they are shown


def test_the_verdict_and_its_text_agree(beds: Indicator) -> None:
    """grafana/grafana 29971: 0.8997 of what is due is not shown as 90.0% beside "behind"."""
    value = 17.81 + 0.8997 * 14.876
    a = xzplan.assess(beds, {2022: value})
    assert a.progress.status is Status.BEHIND
    assert "89.97%" in a.progress.reason.zh


def test_nothing_is_rounded_before_it_is_compared(beds: Indicator) -> None:
    """soxoj/maigret 2809: 54.6 misses 55, and that it rounds to 55 is said."""
    verdict = xzplan.assess(beds, {2025: 54.6}).progress
    assert (verdict.status, verdict.satisfied, verdict.satisfied_as_printed) == (Status.MISSED, False, True)
    assert "四舍五入后为55" in verdict.reason.zh


@pytest.mark.parametrize(("number", "value"), [(17, 93.6), (5, 88), (14, 77.1), (21, 98)])
def test_milestones_as_the_plan_prints_them(plan: Plan, number: int, value: float) -> None:
    """usds/justice40-tool 1053, 1.0 (def-20, def-22, def-23): a milestone rounded as printed is on schedule."""
    assert xzplan.assess(plan.indicators[number], {2021: value}).progress.status is Status.ON_TRACK


@pytest.mark.parametrize(
    ("value", "status"),
    [(31.1984, "ON_TRACK"), (31.19839, "BEHIND"), (34.1736, "ON_TRACK"), (34.17361, "AHEAD")],
)
def test_a_value_on_an_edge_is_in_one_class(beds: Indicator, value: float, status: str) -> None:
    """neveldo/jQuery-Mapael 84, ClimberAB/ClimberKPI 5: a tenth of the way due, both edges on schedule."""
    assert xzplan.assess(beds, {2022: value}).progress.status.name == status


def test_key_projects_have_the_same_edges(plan: Plan) -> None:
    """highcharts/highcharts 4178, 1.0 (def-11): 18 of 50 at 40% of the time is exactly nine tenths."""
    states = {5: KeyProjectState(reached=18, promised=50)}
    review = xzplan.assess_plan(plan, {}, as_of=2022, key_projects=states)
    assert review.key_projects[5].progress.status is Status.ON_TRACK


def test_no_tolerance(beds: Indicator) -> None:
    """1.0 (def-13): 2.16 times what is due is ahead with a tolerance of 0, as with 1e-9."""
    for tolerance in (0, 1e-9):
        assert xzplan.assess(beds, {2022: 50}, tolerance=tolerance).progress.status is Status.AHEAD


def test_the_required_pace_of_a_share_is_in_points(beds: Indicator) -> None:
    """PSLmodels/OG-Core 1135."""
    assert "个百分点" in str(xzplan.assess(beds, {2022: 30.8})).split("年均需提高")[1]


def test_a_projection_beyond_what_can_be(plan: Plan) -> None:
    """GothenburgBitFactory/taskwarrior 347: 102.5% is said to be beyond what is possible."""
    a = xzplan.assess(plan.indicators[21], {2021: 98.9, 2022: 99.8})
    assert a.projected_end == 100
    assert "超出可能范围" in a.outlook.reason.zh


def test_one_value_gives_no_projection(plan: Plan) -> None:
    """jimmykane/quantified-self 411: and says what to supply."""
    a = xzplan.assess(plan.indicators[10], {2022: 20})
    assert (statuses(a), a.projected_end) == (("NOT_ASSESSED", "NOT_ASSESSED"), None)
    assert a.progress.supply is not None


def test_one_rate_is_computed_in_one_way(beds: Indicator) -> None:
    """massimoaria/bibliometrix 281: the rate of a verdict is that of the formula, to the last digits."""
    a = xzplan.assess(beds, {2022: 30.8})
    assert a.required_rate == pytest.approx(float(required_rate(30.8, 55, 3)), rel=1e-13)


def test_large_figures_are_written_out(plan: Plan) -> None:
    """1.0 (def-35): no 1.1079e+07."""
    a = xzplan.assess(
        asked(plan, Quantified(of="value", bound=Bound.at_least(12345678)), 10234567), {2022: 11034567}
    )
    for text in (str(a), a.outlook.reason.zh):
        assert "e+" not in text
    assert "11034567" in a.progress.reason.zh


def test_what_rounds_to_the_target_at_the_end(plan: Plan) -> None:
    """1.0 (def-37): 99.995 is 100 as printed; not called unlikely."""
    a = xzplan.assess(
        asked(plan, Quantified(of="value", bound=Bound.at_least(100)), 95),
        {2022: 99.98, 2023: 99.985, 2024: 99.99},
    )
    assert a.outlook.status in (Status.LIKELY, Status.AT_RISK)


# Two ends


def test_beyond_a_range(plan: Plan) -> None:
    """1.0 (def-07, def-08): 45 of 35 to 40 is beyond the upper bound, and the pace leads to the nearer end."""
    a = xzplan.assess(asked(plan, Quantified(of="value", bound=Bound.between(35, 40)), 20), {2023: 45})
    assert (a.required_pace, a.gap, a.progress.status) == (-2.5, -5, Status.BROKEN)
    assert "超过上限5" in a.progress.reason.zh


def test_an_overshot_point_is_not_behind(plan: Plan) -> None:
    """1.0 (def-10)."""
    a = xzplan.assess(asked(plan, Quantified(of="value", bound=Bound.exactly(50)), 10), {2023: 51})
    assert a.progress.status is Status.BROKEN


def test_exactly_about_is_about(plan: Plan) -> None:
    """1.0 (def-38)."""
    a = xzplan.assess(asked(plan, Quantified(of="value", bound=Bound.about(15)), 9), {2025: 15})
    assert a.progress.status is Status.ACHIEVED


def test_mending_a_broken_bound(plan: Plan) -> None:
    """1.0 (def-25): 82 against at least 95, three years to go."""
    a = xzplan.assess(plan.indicators[22], {2021: 80, 2022: 82})
    assert a.required_pace == pytest.approx(13 / 3, rel=1e-15)


# What is said, and what is refused


def test_values_after_the_plan(plan: Plan, beds: Indicator) -> None:
    """openfisca/openfisca-core 437: they are told apart, and the rest is assessed."""
    a = xzplan.assess(beds, {2022: 30.8, 2026: 60})
    assert (statuses(a), codes(a)) == (("BEHIND", "AT_RISK"), ["left_out"])
    review = xzplan.assess_plan(plan, {18: {2022: 30.8, 2026: 60}})
    assert (str(review.as_of), review[18].progress.status) == ("2022", Status.BEHIND)


def test_the_sentence_of_a_plan_that_is_met(plan: Plan) -> None:
    """1.0 (def-26): every row that can be assessed is met in 2025."""
    met = {1: 10, 3: 5, 5: 95, 6: 12, 18: 60}
    review = xzplan.assess_plan(plan, {number: {2025: value} for number, value in met.items()})
    assert "完成5项" in review.sentence.zh
    assert "0项" not in review.sentence.zh


@pytest.mark.parametrize(
    ("more", "zh"),
    [({"baseline": 20}, "20"), ({"tolerance": 0.2}, "20%"), ({"method": ("power", 3)}, "幂函数，指数3")],
)
def test_what_the_caller_set_is_said(beds: Indicator, more: dict[str, Any], zh: str) -> None:
    """1.0 (def-29, def-31): a supplied baseline, tolerance or method."""
    if "method" in more:
        method, exponent = more["method"]
        more = {"path": xzplan.trajectory(beds, method=method, exponent=exponent)}
    a: Assessment = xzplan.assess(beds, {2022: 30.8}, **more)
    [said] = a.supplied
    assert zh in said.zh
    printed = "".join(str(a).split())  # without the breaks of lines
    assert "".join(said.zh.split()) in printed
    assert "".join(said.en.split()) in printed


def test_a_date_outside_the_plan(beds: Indicator) -> None:
    """1.0 (def-34)."""
    with pytest.raises(InvalidInputError, match="outside the plan, 2020 to 2025"):
        xzplan.assess(beds, {2022: 30.8}, as_of=2030)


def test_values_before_the_base_year(beds: Indicator) -> None:
    """1.0 (def-32): taken, and of no weight where a path leads up from the base year."""
    history = {year: 10 + year - 2015 for year in range(2015, 2020)}
    assert statuses(xzplan.assess(beds, {**history, 2021: 21.3})) == statuses(
        xzplan.assess(beds, {2021: 21.3})
    )


NOT_HERE = {
    "bug-40": "tested above as its milestone of row 17 (def-20)",
    "def-x2": "the text of a table of another plan, whose figures the report does not give",
    "def-32 of destatis": "published schemes take whole years of the plan; the five changes before are not read yet",
    "def-40": "a total refuses a path that falls; for a level no caveat says so yet",
}
"""What cannot be asked yet, or not as reported, and why."""


def test_what_is_not_here_is_named() -> None:
    assert all(NOT_HERE.values())
