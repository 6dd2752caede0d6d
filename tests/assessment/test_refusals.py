"""What the assessment refuses: the argument, what was passed, and what to pass instead, word by word."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from attrs import evolve

import xzplan
from xzplan import Direction, InvalidInputError, KeyProjectState, Plan, RecordError, Status, UnknownKeyError
from xzplan.assessment.areas import split
from xzplan.assessment.metrics import (
    average_change,
    chained_change,
    completion,
    gap,
    log_completion,
    mean_change,
    miss_ratio,
    projected_end,
    required_pace,
    required_rate,
    schedule_ratio,
    time_fraction,
)
from xzplan.assessment.schemes.bands import Bands, Category, Edge
from xzplan.assessment.schemes.catalogue import PLAN, get_scheme
from xzplan.assessment.schemes.offices import (
    compound_growth,
    growth_ratio,
    plain_growth_ratio,
    projected_share,
)
from xzplan.assessment.schemes.published import ScoreRule
from xzplan.assessment.schemes.rating import rate_series
from xzplan.assessment.verdicts import Operand

UP, STAY = Direction.INCREASE, Direction.MAINTAIN
THREE = [2020, 2021, 2022]

NO_WAY = "the same as the base: there is no way to go"
OVERFLOW = "the result overflows float64"
NOT_POSITIVE = "not positive; growth by a factor needs values above 0 (use 'linear')"
ONE_EACH = "pass one change for each year, shape (..., n)"
SPAN = "a number of changes, 1 or more"
A_CUT = "a cut is less than 100%"
SIGNS = "its sign is not that of the base; no rate of growth leads there"
NEITHER = "neither direction is better, so that there is no progress"
TOGETHER = "a target and its year come together"
ENDS = "pass one number, or the two ends of an interval, the lower first"
ONE_RATE: dict[str, Any] = {"years": 1, "target_years": 2}


def check(call: Callable[[], object], argument: str, value: object, problem: str) -> None:
    """Assert that a call is refused with just these operands."""
    with pytest.raises(InvalidInputError) as caught:
        call()
    assert (caught.value.argument, caught.value.problem) == (argument, problem)
    np.testing.assert_equal(np.asarray(caught.value.value).tolist(), np.asarray(value).tolist())


@pytest.mark.parametrize(
    ("call", "argument", "value", "problem"),
    [
        (lambda: completion(math.nan, 1, 2), "value", math.nan, "not finite; leave missing values out"),
        (lambda: completion(1, 2, 2), "target", 2, NO_WAY),
        (lambda: schedule_ratio(1, 2, 2), "milestone", 2, NO_WAY),
        (lambda: time_fraction(2021, 2020, 2020), "target_year", 2020, NO_WAY),
        (lambda: completion(1e308, -1e308, -1e308 + 1e300), "value", 1e308, OVERFLOW),
        (lambda: gap("1", 2, UP), "value", "1", "not a number or an array of numbers"),
        (lambda: gap(1.7e308, -1.7e308, UP), "value", 1.7e308, OVERFLOW),
        (lambda: required_pace(1, 2, 0), "years_left", 0, "no year is left"),
        (lambda: required_pace(-1e308, 1e308, 1), "years_left", 1, OVERFLOW),
        (lambda: required_rate(1, 2, -1), "years_left", -1, "no year is left"),
        (lambda: required_rate(0, 2, 1), "value", 0, NOT_POSITIVE),
        (lambda: required_rate(1, [2, -1], 1), "target", [2, -1], NOT_POSITIVE),
        (lambda: required_rate(1e-300, 1e300, 1), "years_left", 1, OVERFLOW),
        (lambda: log_completion([1], 0), "target", 0, "no change to complete"),
        (lambda: log_completion([1], -100), "target", -100, A_CUT),
        (lambda: log_completion([], -17), "changes", [], ONE_EACH),
        (lambda: log_completion([1, -100], -17), "changes", [1, -100], A_CUT),
        (
            lambda: log_completion([[1], [2]], [1, 2, 3]),
            "target",
            (3,),
            "its shape does not broadcast with that of changes, (2,)",
        ),
        (lambda: chained_change([-100]), "changes", [-100], A_CUT),
        (lambda: chained_change(5), "changes", 5, ONE_EACH),
        (lambda: chained_change([1e300, 1e300]), "changes", [1e300, 1e300], OVERFLOW),
        (lambda: average_change([]), "changes", [], ONE_EACH),
        (
            lambda: chained_change([1, math.nan]),
            "changes",
            [1, math.nan],
            "not finite; leave missing values out",
        ),
        (lambda: average_change([1e300, 1e300]), "changes", [1e300, 1e300], OVERFLOW),
        (lambda: mean_change([2020], [1]), "years", [2020], "pass a flat sequence of 2 or more years"),
        (lambda: mean_change(THREE, [1, 2]), "values", (2,), "the last axis must have one value for 3 years"),
        (lambda: mean_change(THREE, 1), "values", (), "the last axis must have one value for 3 years"),
        (lambda: mean_change(THREE, [1, 2, 3], span=0), "span", 0, SPAN),
        (lambda: mean_change(THREE, [-1e308, 0, 1e308]), "values", [-1e308, 0, 1e308], OVERFLOW),
        (lambda: miss_ratio(1, 2, 2, UP), "target", 2, "reached by the latest value"),
        (lambda: miss_ratio(1, 2, 3, STAY), "direction", STAY, "there is no way to go"),
        (lambda: miss_ratio(-1e308, 1e308, 1e308 - 1e300, UP), "projected", -1e308, OVERFLOW),
        (
            lambda: projected_end(THREE, [1, 2, 3], 2022, method="plan_line"),
            "target_year",
            2022,
            "not after the last year, 2022",
        ),
        (
            lambda: projected_end(THREE, [1, 2, 3], 2025, method="ols", span=2),
            "span",
            2,
            "belongs to method 'last_changes', not to 'ols'",
        ),
        (lambda: projected_end(THREE, [1, 2, 3], 2025, method="last_changes", span=0), "span", 0, SPAN),
        (
            lambda: projected_end(THREE[:2], [1, 2], 2025, method="ols"),
            "years",
            [2020, 2021],
            "pass a flat sequence of 3 or more years",
        ),
        (
            lambda: projected_end(THREE, [1, 0, 3], 2025, method="compound"),
            "values",
            [1, 0, 3],
            NOT_POSITIVE,
        ),
        (
            lambda: projected_end([2020, 2021], [1, 1e300], 2025, method="compound"),
            "values",
            [1, 1e300],
            OVERFLOW,
        ),
    ],
)
def test_metrics(call: Callable[[], Any], argument: str, value: object, problem: str) -> None:
    check(call, argument, value, problem)


@pytest.mark.parametrize(
    ("call", "argument", "value", "problem"),
    [
        (lambda: compound_growth(1, 0, 1), "base", 0, "there is no rate of growth from 0"),
        (lambda: compound_growth(-1, 1, 1), "value", -1, SIGNS),
        (lambda: compound_growth(2, 1, 0), "years", 0, "no time has passed"),
        (lambda: compound_growth(1e308, 1e-308, 1), "value", 1e308, OVERFLOW),
        (lambda: growth_ratio(2, 1, 3, **ONE_RATE, direction="maintain"), "direction", STAY, NEITHER),
        (
            lambda: growth_ratio(2, 0, 1, **ONE_RATE, direction=UP),
            "base",
            0,
            "there is no rate of growth from 0",
        ),
        (lambda: growth_ratio(2, 1, -1, **ONE_RATE, direction=UP), "target", -1, SIGNS),
        (
            lambda: growth_ratio(2, 1, 3, years=1, target_years=0, direction=UP),
            "target_years",
            0,
            "no time has passed",
        ),
        (
            lambda: growth_ratio(2, 1, 1, **ONE_RATE, direction=UP),
            "target",
            1,
            "the same as the base: no growth is needed",
        ),
        (lambda: plain_growth_ratio(1e300, 1, 1 + 1e-12, **ONE_RATE), "value", 1e300, OVERFLOW),
        (lambda: projected_share(2, 1, 1, **ONE_RATE), "target", 1, NO_WAY),
        (lambda: projected_share(1e300, 1, 2, years=1, target_years=5), "value", 1e300, OVERFLOW),
        (
            lambda: rate_series("plan", [1, 2], [1, 2], direction=UP),
            "scheme",
            "plan",
            "ours needs the path of a plan; use xzplan.assess",
        ),
        (
            lambda: rate_series("statcan", [1, 2], [1], direction=UP),
            "values",
            (1,),
            "pass one value for each of 2 years",
        ),
        (lambda: rate_series("statcan", [1, 2], [1, 2], direction=STAY), "direction", STAY, NEITHER),
        (
            lambda: rate_series("statcan", [1, 2], [1, 2], direction=UP, target=1),
            "target_year",
            None,
            TOGETHER,
        ),
        (
            lambda: rate_series("statcan", [1, 2], [1, 2], direction=UP, target_year=9),
            "target_year",
            9,
            TOGETHER,
        ),
        (
            lambda: rate_series("destatis", [1, 2], [1, 2], direction=UP, keep=True),
            "keep",
            True,
            "there is no target to be kept",
        ),
        (
            lambda: rate_series("un2022", [1, 2], [1, 2], direction=UP, limit=3),
            "limit",
            3,
            "un2022 has no rule for a natural limit",
        ),
        (
            lambda: rate_series("statcan", [1, 2], [1, 2], direction=UP, target=3, target_year=9, limit=3),
            "limit",
            3,
            "a natural limit counts where there is no target",
        ),
        (
            lambda: rate_series("statcan", [1, 2], [1, 2], direction=UP, target=(2, 1), target_year=9),
            "target",
            (2, 1),
            ENDS,
        ),
        (
            lambda: PLAN.with_tolerance(1),
            "tolerance",
            1,
            "pass 0 or more and less than 1",
        ),
    ],
)
def test_published_schemes(call: Callable[[], Any], argument: str, value: object, problem: str) -> None:
    check(call, argument, value, problem)


GOOD = Category(id="good", name=xzplan.Bilingual(zh="好", en="good"), progress="on_track", outlook="likely")
BAD = evolve(GOOD, id="bad", progress="behind", outlook="unlikely")
HALF = Bands.of(BAD, Edge(value=0.5, belongs_to="above"), GOOD)
PLAIN = evolve(HALF, categories=())


@pytest.mark.parametrize(
    ("call", "argument", "value", "problem"),
    [
        (lambda: PLAIN.category(1.0), "number", 1, "the bands have no categories; use classify"),
        (lambda: HALF.category(0.5, factor=1.5), "factor", 1.5, "pass 0 to 1"),
        (lambda: HALF.category(0.5, factor=-0.5), "factor", -0.5, "pass 0 to 1"),
        (lambda: HALF.category(math.nan), "number", math.nan, "NaN falls in no band"),
        (lambda: HALF.category("0.5"), "number", "0.5", "pass a number"),  # type: ignore[arg-type]
        (lambda: HALF.category(10**400), "number", 10**400, "overflows float64"),
        (lambda: HALF.category(0.5, factor=10**400), "factor", 10**400, "overflows float64"),
    ],
)
def test_bands(call: Callable[[], Any], argument: str, value: object, problem: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        call()
    assert caught.value.args[0::2] == (argument, problem)
    np.testing.assert_equal(caught.value.value, value)


@pytest.mark.parametrize(
    ("make", "record", "problem"),
    [
        (
            lambda: evolve(PLAIN, statuses=(Status.BEHIND,)),
            "bands",
            "1 edge and 1 status; pass one status more than edges",
        ),
        (
            lambda: Bands.of(BAD, HALF.edges[0], GOOD, HALF.edges[0], GOOD),
            "bands",
            "edges must increase, or some number falls in two bands or in none",
        ),
        (
            lambda: evolve(HALF, categories=(GOOD, BAD)),
            "bands",
            "the statuses are not those of the categories",
        ),
        (
            lambda: ScoreRule(metric="directed_growth", bands=HALF, at_limit=GOOD),
            "rule",
            "a category at a natural limit, but no rule for a natural limit",
        ),
        (lambda: ScoreRule(metric="miss_ratio", bands=PLAIN), "rule", "its bands have no categories"),
    ],
)
def test_records_of_schemes(make: Callable[[], object], record: str, problem: str) -> None:
    with pytest.raises(RecordError) as caught:
        make()
    assert caught.value.args == (record, problem)


@pytest.mark.parametrize(
    ("call", "argument", "value", "problem"),
    [
        (lambda: KeyProjectState(reached=-1), "reached", -1, "a number of pieces, from 0 on"),
        (lambda: KeyProjectState(promised=0), "promised", 0, "a number of pieces, from 1 on"),
        (lambda: split(-1, {"a": 1}), "total", -1, "pass a whole number that is not negative"),
        (lambda: split(1, [1]), "weights", [1], "pass a mapping by name of the area"),  # type: ignore[arg-type]
        (
            lambda: split(1, {"a": 0}),
            "weights",
            {"a": 0},
            "weights are not negative, and not all 0",
        ),
        (
            lambda: split(1, {"a": 2, "b": -1}),
            "weights",
            {"a": 2, "b": -1},
            "weights are not negative, and not all 0",
        ),
    ],
)
def test_counts(call: Callable[[], Any], argument: str, value: object, problem: str) -> None:
    check(call, argument, value, problem)


def test_questions_about_a_row(plan: Plan) -> None:
    beds, values = plan.indicators["nursing_bed_share"], {2021: 21.3}
    path = xzplan.trajectory(beds)
    given = "the path is given; pass this to trajectory() instead"
    dibao = plan.indicators[23]
    several = "the row has several series; assess one with series="
    cases: list[tuple[Callable[[], object], str, object, str]] = [
        (
            lambda: xzplan.assess(beds, values, official="完成"),  # type: ignore[arg-type]
            "official",
            "完成",
            "pass an OfficialVerdict",
        ),
        (lambda: xzplan.assess(beds, values, as_of=2026), "as_of", "2026", "outside the plan, 2020 to 2025"),
        (lambda: xzplan.assess(beds, values, as_of=2019), "as_of", "2019", "outside the plan, 2020 to 2025"),
        (
            lambda: xzplan.assess(beds, values, scheme="un2022", tolerance=0.2),
            "tolerance",
            0.2,
            "un2022 is judged as published; it has none",
        ),
        (
            lambda: xzplan.assess(beds, values, scheme="un2022", strict=False),
            "strict",
            False,
            "un2022 is judged as published; it has none",
        ),
        (lambda: xzplan.assess(beds, values, path=path, baseline=17), "baseline", 17, given),
        (lambda: xzplan.assess(beds, values, path=path, assigned=60), "assigned", 60, given),
        (lambda: xzplan.assess(beds, values, path=path, reference=3), "reference", 3, given),
        (lambda: xzplan.assess(dibao, {"urban": {2021: 8}}, assigned=60), "assigned", 60, several),
        (
            lambda: xzplan.compare_schemes(beds, values, schemes=()),
            "schemes",
            (),
            "pass each scheme once, one at least",
        ),
        (
            lambda: xzplan.compare_schemes(beds, values, schemes=("plan", "plan")),
            "schemes",
            ["plan", "plan"],
            "pass each scheme once, one at least",
        ),
    ]
    for call, argument, value, problem in cases:
        check(call, argument, value, problem)
    with pytest.raises(InvalidInputError) as caught:
        xzplan.assess(beds, values, path=xzplan.trajectory(plan.indicators[1]))
    assert caught.value.args[::2] == ("path", "not a trajectory of nursing_bed_share")
    with pytest.raises(InvalidInputError) as caught:
        xzplan.assess(beds, values, path="linear")  # type: ignore[arg-type]
    assert caught.value.args == ("path", "linear", "pass a Trajectory, such as trajectory(indicator)")
    for number, seen, when, problem in (
        (18, {"2021/2022": 30}, "2021/2022", "a level is of one date, not of a span of years"),
        (12, {2021: 8}, "2022", "levels and rates are mixed; pass one kind"),
    ):
        observed = [xzplan.Observation(period=period, value=value) for period, value in seen.items()]
        if number == 12:
            observed.append(xzplan.Observation(period=2022, value=100, of="value"))
        with pytest.raises(InvalidInputError) as caught:
            xzplan.assess(plan.indicators[number], observed)
        assert caught.value.args == ("observations", when, problem)
    with pytest.raises(UnknownKeyError) as unknown:
        get_scheme("un2024")
    assert unknown.value.args[:2] == ("scheme", "un2024")


def test_questions_about_a_plan(plan: Plan) -> None:
    years = f"not in one of the years {plan.first_year} to {plan.last_year}"
    cases: list[tuple[Callable[[], object], str, object, str]] = [
        (lambda: xzplan.assess_plan(plan, {}, as_of=2026), "as_of", "2026", years),
        (lambda: xzplan.assess_plan(plan, {}, as_of=2019), "as_of", "2019", years),
        (lambda: xzplan.assess_plan(plan, {}), "as_of", None, "no observation sets a date; pass one"),
        (
            lambda: xzplan.assess_plan(plan, {}, as_of=2022, key_projects={5: 3}),  # type: ignore[dict-item]
            "key_projects",
            {plan.key_projects[5].id: 3},
            "pass a KeyProjectState for each",
        ),
    ]
    for call, argument, value, problem in cases:
        check(call, argument, value, problem)


def test_weights_of_areas(plan: Plan) -> None:
    table = xzplan.read_observations("地区,指标,2022年\n代县,养老机构护理型床位占比,13\n", plan)
    check(lambda: xzplan.assess_areas(plan, table, weights={"代县": 0}), "weights", 0, "a weight is above 0")
    by_name = "pass a mapping by name of the area"
    check(lambda: xzplan.assess_areas(plan, table, targets=[1]), "targets", [1], by_name)  # type: ignore[arg-type]
    check(lambda: xzplan.assess_areas(plan, table, weights=[1]), "weights", [1], by_name)  # type: ignore[arg-type]
    unknown: list[dict[str, Any]] = [{"weights": {"五台县": 1}}, {"targets": {"五台县": {}}}]
    for more in unknown:
        with pytest.raises(UnknownKeyError) as caught:
            xzplan.assess_areas(plan, table, **more)
        assert caught.value.args[:2] == ("area", "五台县")
    with pytest.raises(UnknownKeyError) as caught:
        xzplan.assess_areas(plan, table)["五台县"]
    assert caught.value.args[:3] == ("area", "五台县", ("代县",))


def test_records_of_another_plan(plan: Plan) -> None:
    other = plan.with_targets({18: 60})
    project = evolve(plan.key_projects[5], name_en="Another")
    name = f"review of {plan.id!r}"
    review = xzplan.assess_plan(plan, {18: {2021: 21.3}}, key_projects={5: KeyProjectState(promised=68)})
    changed = [
        evolve(progress, key_project=project) if progress.key_project.id == project.id else progress
        for progress in review.key_projects.values()
    ]
    with pytest.raises(RecordError) as caught:
        evolve(review, key_projects=changed)
    assert caught.value.args == (name, f"the key project {project.id!r} is not that of the plan")
    with pytest.raises(RecordError) as caught:
        evolve(review, plan=other)
    assert caught.value.args == (name, "the indicator 'nursing_bed_share' is not that of the plan")


def test_operands() -> None:
    with pytest.raises(InvalidInputError) as caught:
        Operand(name="due", value="x")  # type: ignore[arg-type]
    assert (caught.value.argument, caught.value.value) == ("operand", "x")
