"""Metrics: worked figures, arrays, and what they refuse."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import combinations

import numpy as np
import pytest

from xzplan import Direction, InvalidInputError
from xzplan.assessment import metrics
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

UP, DOWN, STAY = Direction.INCREASE, Direction.DECREASE, Direction.MAINTAIN
YEARS = [2020, 2021, 2022]
NO_WAY = "the same as the base: there is no way to go"
LAST_AXIS = "the last axis must have one value for 3 years"


def test_worked_figures() -> None:
    assert gap(30, 32, UP) == -2
    assert gap(30, 32, DOWN) == 2
    assert gap(30, 32, STAY) == gap(34, 32, STAY) == -2
    assert completion(30, 10, 50) == 0.5
    assert completion(5, 10, 50) == -0.125
    assert schedule_ratio(30, 10, 26) == 1.25
    assert time_fraction(2022, 2020, 2025) == 0.4
    assert required_pace(30, 50, 4) == 5
    assert required_rate(100, 121, 2) == pytest.approx(10)
    assert chained_change([10, -10]) == pytest.approx(-1)
    assert average_change([21, 0]) == pytest.approx(10)
    assert average_change([[21, 0], [44, 0]]) == pytest.approx([10, 20])
    assert chained_change([[10, -10], [10, 10]]) == pytest.approx([-1, 21])
    assert log_completion([-10], -19) == pytest.approx(0.5)
    assert mean_change(YEARS, [10, 14, 15]) == 2.5
    assert mean_change(YEARS, [10, 14, 15], span=1) == 1
    assert mean_change(YEARS, [10, 14, 15], span=9) == 2.5
    assert miss_ratio(45, 30, 50, UP) == 0.25
    assert miss_ratio(5, 10, 3, DOWN) == pytest.approx(2 / 7)
    assert miss_ratio(55, 30, 50, UP) == -0.25


@pytest.mark.parametrize(
    ("method", "span", "end"),
    [
        ("plan_line", None, 12.1 + 3 * 1.05),
        ("last_changes", None, 12.1 + 3 * 1.05),
        ("last_changes", 1, 12.1 - 3 * 2.9),
        ("compound", None, 12.1 * 1.21**1.5),
        ("ols", None, 37.1 / 3 + 4 * 1.05),  # the slope of three even points is that of the outer two
    ],
)
def test_projected_end(method: metrics.ProjectionMethod, span: int | None, end: float) -> None:
    assert projected_end(YEARS, [10, 15, 12.1], 2025, method=method, span=span) == pytest.approx(end)


def test_arrays_broadcast() -> None:
    values = np.array([[10.0, 20.0], [30.0, 40.0]])
    assert completion(values, 10, [50, 60]).shape == (2, 2)
    assert np.array_equal(required_pace(values, 50, 4), (50 - values) / 4)
    assert mean_change([2020, 2022], values).tolist() == [5, 5]
    assert chained_change(values).shape == (2,)
    assert log_completion(values, [5, 10]).shape == (2,)
    assert projected_end([2020, 2021], values, 2025, method="compound").shape == (2,)
    assert projected_end(YEARS, np.ones((4, 3)), 2025, method="ols").tolist() == [1] * 4
    assert gap(values, 20, DOWN).tolist() == [[10, 0], [-10, -20]]
    assert miss_ratio(values, 5, 50, UP).shape == (2, 2)


@pytest.mark.parametrize(
    ("call", "argument", "problem"),
    [
        (lambda: completion(1, 2, 2), "target", "no way to go"),
        (lambda: schedule_ratio(1, 2, 2), "milestone", "no way to go"),
        (lambda: time_fraction(2020, 2020, 2020), "target_year", "no way to go"),
        (lambda: completion(math.nan, 1, 2), "value", "not finite"),
        (lambda: gap("1", 2, UP), "value", "not a number"),
        (lambda: required_pace(1, 2, 0), "years_left", "no year is left"),
        (lambda: required_rate(1, 2, -1), "years_left", "no year is left"),
        (lambda: required_rate(0, 2, 1), "value", "not positive"),
        (lambda: required_rate(1, [2, -1], 1), "target", "not positive"),
        (lambda: log_completion([1], 0), "target", "no change"),
        (lambda: log_completion([1], -100), "target", "a cut is less"),
        (lambda: log_completion([], -17), "changes", "one change for each year"),
        (lambda: chained_change([-100]), "changes", "a cut is less"),
        (lambda: chained_change(5), "changes", "one change for each year"),
        (lambda: average_change([]), "changes", "one change for each year"),
        (lambda: average_change(8.4), "changes", "one change for each year"),
        (lambda: mean_change([2020], [1]), "years", "2 or more"),
        (lambda: mean_change(YEARS, [1, 2]), "values", "3 years"),
        (lambda: mean_change(YEARS, 1), "values", "3 years"),
        (lambda: mean_change(YEARS, [1, 2, 3], span=0), "span", "1 or more"),
        (lambda: miss_ratio(1, 2, 2, UP), "target", "reached"),
        (lambda: miss_ratio(1, 2, 3, STAY), "direction", "no way to go"),
        (lambda: gap(1, 2, "up"), "direction", "pass one of 'increase', 'decrease', 'maintain'"),
        (lambda: miss_ratio(50.3, 30.8, 55, "up"), "direction", "pass one of 'increase'"),
        (lambda: projected_end(YEARS, [1, 2, 3], 2022, method="plan_line"), "target_year", "not after"),
        (lambda: projected_end(YEARS, [1, 2, 3], 2025, method="guess"), "method", "pass 'plan_line' or "),  # type: ignore[arg-type]
        (lambda: projected_end(YEARS, [1, 2, 3], 2025, method="ols", span=2), "span", "belongs to"),
        (lambda: projected_end(YEARS, [1, 2, 3], 2025, method="last_changes", span=0), "span", "1 or more"),
        (lambda: mean_change(YEARS, [1, 2, 3], span="2"), "span", "1 or more"),  # type: ignore[arg-type]
        (
            lambda: projected_end(YEARS, [1, 2, 3], "2025", method="plan_line"),  # type: ignore[arg-type]
            "target_year",
            "whole number",
        ),
        (lambda: projected_end(YEARS[:2], [1, 2], 2025, method="ols"), "years", "3 or more"),
        (lambda: projected_end(YEARS, [1, 0, 3], 2025, method="compound"), "values", "not positive"),
    ],
)
def test_refused(call: object, argument: str, problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem) as caught:
        call()  # type: ignore[operator]
    assert caught.value.argument == argument


HUGE = 1e308


@pytest.mark.parametrize(
    ("call", "argument", "value"),
    [
        (lambda: gap(HUGE, -HUGE, UP), "value", HUGE),
        (lambda: completion(HUGE, -HUGE, 1), "value", HUGE),
        (lambda: schedule_ratio(HUGE, -HUGE, 1), "value", HUGE),
        (lambda: time_fraction(HUGE, -HUGE, 1), "year", HUGE),
        (lambda: chained_change([HUGE, HUGE]), "changes", [HUGE, HUGE]),
        (lambda: average_change([HUGE, HUGE]), "changes", [HUGE, HUGE]),
        (lambda: required_pace(HUGE, -HUGE, 1), "years_left", 1),
        (lambda: required_rate(1e-308, HUGE, 1), "years_left", 1),
        (lambda: mean_change([2020, 2021], [-HUGE, HUGE]), "values", [-HUGE, HUGE]),
        (
            lambda: projected_end([2020, 2021], [1, 1e300], 2025, method="compound"),
            "values",
            [1, 1e300],
        ),
        (
            lambda: projected_end([2020, 2021], [0, HUGE], 2025, method="last_changes"),
            "values",
            [0, HUGE],
        ),
        (lambda: miss_ratio(HUGE, 0, 1e-10, UP), "projected", HUGE),
    ],
)
def test_what_overflows_says_so(call: Callable[[], object], argument: str, value: object) -> None:
    with pytest.raises(InvalidInputError) as caught:
        call()
    assert caught.value.args == (argument, value, "the result overflows float64")


@pytest.mark.parametrize(
    ("call", "argument", "value", "problem"),
    [
        (lambda: completion(1, 2, 2), "target", 2, NO_WAY),
        (lambda: schedule_ratio(1, 3, 3), "milestone", 3, NO_WAY),
        (lambda: time_fraction(2020, 2021, 2021), "target_year", 2021, NO_WAY),
        (lambda: required_pace(1, 2, 0), "years_left", 0, "no year is left"),
        (lambda: required_rate(1, 2, 0), "years_left", 0, "no year is left"),
        (lambda: log_completion([1], 0), "target", 0, "no change to complete"),
        (lambda: log_completion([1], -100), "target", -100, "a cut is less than 100%"),
        (lambda: chained_change([-100]), "changes", [-100], "a cut is less than 100%"),
        (lambda: chained_change(5), "changes", 5, "pass one change for each year, shape (..., n)"),
        (lambda: average_change([]), "changes", [], "pass one change for each year, shape (..., n)"),
        (lambda: mean_change(YEARS, [1, 2]), "values", (2,), LAST_AXIS),
        (lambda: mean_change(YEARS, 1), "values", (), LAST_AXIS),
        (lambda: mean_change(YEARS, [1, 2, 3], span=0), "span", 0, "a number of changes, 1 or more"),
        (lambda: mean_change(YEARS, [1, 2, 3], span=1.5), "span", 1.5, "a number of changes, 1 or more"),  # type: ignore[arg-type]
        (lambda: miss_ratio(1, 2, 2, UP), "target", 2, "reached by the latest value"),
        (lambda: miss_ratio(1, 2, 3, STAY), "direction", STAY, "there is no way to go"),
        (
            lambda: projected_end(YEARS, [1, 2, 3], 2022, method="plan_line"),
            "target_year",
            2022,
            "not after the last year, 2022",
        ),
        (
            lambda: projected_end(YEARS, [1, 2, 3], 2025, method="ols", span=2),
            "span",
            2,
            "belongs to method 'last_changes', not to 'ols'",
        ),
    ],
)
def test_what_is_refused_is_named(
    call: Callable[[], object], argument: str, value: object, problem: str
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        call()
    name, given, said = caught.value.args
    assert (name, said) == (argument, problem)
    np.testing.assert_array_equal(given, value)


ARGUMENTS: list[tuple[Callable[..., object], tuple[str, ...]]] = [
    (lambda x, due: gap(x, due, UP), ("value", "milestone")),
    (completion, ("value", "base", "target")),
    (schedule_ratio, ("value", "base", "milestone")),
    (time_fraction, ("year", "base_year", "target_year")),
    (required_pace, ("value", "target", "years_left")),
    (required_rate, ("value", "target", "years_left")),
    (lambda end, now, goal: miss_ratio(end, now, goal, UP), ("projected", "latest", "target")),
]


@pytest.mark.parametrize(("call", "names"), ARGUMENTS)
def test_arguments_that_do_not_fit_are_named(call: Callable[..., object], names: tuple[str, ...]) -> None:
    for place, name in enumerate(names):
        given: list[object] = [1 + number for number in range(len(names))]
        given[place] = "x"
        with pytest.raises(InvalidInputError) as caught:
            call(*given)
        assert caught.value.args == (name, "x", "not a number or an array of numbers")
    for first, second in combinations(range(len(names)), 2):
        given = [1 + number for number in range(len(names))]
        given[first], given[second] = [1, 1], [2, 2, 2]
        with pytest.raises(InvalidInputError) as caught:
            call(*given)
        problem = f"its shape does not broadcast with that of {', '.join(names[:second])}, (2,)"
        assert caught.value.args == (names[second], (3,), problem)


def test_shapes_that_do_not_fit_are_named() -> None:
    with pytest.raises(InvalidInputError) as caught:
        log_completion([[1.0], [2.0]], [1.0, 2.0, 3.0])
    assert caught.value.args == ("target", (3,), "its shape does not broadcast with that of changes, (2,)")


def test_the_fewest_points_of_each_method() -> None:
    least: dict[metrics.ProjectionMethod, int] = {"plan_line": 2, "last_changes": 2, "compound": 2, "ols": 3}
    for method, count in least.items():
        years = list(range(2020, 2020 + count))
        assert projected_end(years, [2.0] * count, 2025, method=method) == pytest.approx(2)
        with pytest.raises(InvalidInputError) as caught:
            projected_end(years[1:], [2.0] * (count - 1), 2025, method=method)
        assert caught.value.args[::2] == ("years", f"pass a flat sequence of {count} or more years")


def test_a_cut_of_little_less_than_all() -> None:
    assert chained_change([-99.5]) == -99.5
    assert log_completion([-50, -50], -75) == pytest.approx(1)
    assert gap(1, 2, DOWN) == 1
    assert projected_end([2020, 2022], [10, 40], 2024, method="compound") == pytest.approx(160)


def test_the_value_of_a_direction_is_as_good_as_the_direction() -> None:
    assert gap(1, 2, "increase") == gap(1, 2, UP) == -1
    assert gap(1, 2, "decrease") == gap(1, 2, DOWN) == 1
    assert gap(1, 2, "maintain") == gap(1, 2, STAY) == -1
    assert miss_ratio(45, 30, 50, "increase") == miss_ratio(45, 30, 50, UP) == 0.25
    with pytest.raises(InvalidInputError, match="no way to go"):
        miss_ratio(1, 2, 3, "maintain")


def test_latest_over_target_is_not_among_them() -> None:
    assert not {"ratio", "achievement", "percent_achieved"} & set(metrics.__all__)
    # 67 of 65 is not 103 % of anything where 60 was the start.
    assert completion(67, 60, 65) == 1.4
