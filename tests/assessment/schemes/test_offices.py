"""Measures of offices: by hand, and what they refuse."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Any

import numpy as np
import pytest

from xzplan import Direction, InvalidInputError
from xzplan.assessment.schemes.offices import (
    compound_growth,
    directed_growth,
    eurostat_score,
    eurostat_trend_score,
    growth_ratio,
    limit_factor,
    plain_growth_ratio,
    projected_share,
    statcan_score,
    statcan_trend_score,
)

UP, DOWN = Direction.INCREASE, Direction.DECREASE
CLOCK = {"years": 1, "target_years": 2}


def test_growth() -> None:
    assert compound_growth(121, 100, 2) == pytest.approx(0.1)
    assert compound_growth([121, 0], 100, [2, 9]).tolist() == pytest.approx([0.1, -1])
    assert compound_growth(-200, -100, 1) == 1  # the magnitude doubles
    assert directed_growth(121, 100, 2, DOWN) == pytest.approx(-0.1)
    assert directed_growth(-50, -100, 1, UP) == 0.5  # from -100 to -50 is up
    assert isinstance(compound_growth(121, 100, 2), float)


def test_ratios() -> None:
    ten_in_two = {"years": 1, "target_years": 2}
    assert growth_ratio(110, 100, 121, **ten_in_two, direction=UP) == pytest.approx(1)
    assert plain_growth_ratio(110, 100, 121, **ten_in_two) == pytest.approx(1)
    # A ceiling of 10 that held at 7.8, and 13.5 now: nearer to it is not better.
    loose = {"years": 8, "target_years": 15}
    assert (
        growth_ratio(13.5, 7.8, 10, **loose, direction=DOWN) < 0 < plain_growth_ratio(13.5, 7.8, 10, **loose)
    )
    assert projected_share(110, 100, 121, **ten_in_two) == pytest.approx(1)
    assert projected_share(50, 100, 0, **ten_in_two) == pytest.approx(0.75)


def test_a_direction_may_be_written_as_its_value() -> None:
    assert directed_growth(2, 1, 1, "increase") == 1
    assert directed_growth(2, 1, 1, "decrease") == -1
    ten_in_two = {"years": 1, "target_years": 2}
    assert growth_ratio(110, 100, 121, **ten_in_two, direction="increase") == pytest.approx(1)
    assert growth_ratio(110, 100, 121, **ten_in_two, direction="decrease") == pytest.approx(-1)


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (lambda: directed_growth(2, 1, 1, "up"), "direction"),
        (lambda: growth_ratio(2, 1, 3, years=1, target_years=2, direction="up"), "direction"),
        (lambda: growth_ratio(2, 1, 3, years=1, target_years=2, direction="maintain"), "direction"),
        (lambda: compound_growth(1, 0, 1), "base"),
        (lambda: compound_growth(-1, 1, 1), "value"),
        (lambda: compound_growth(2, 1, 0), "years"),
        (lambda: compound_growth(1e308, 1e-308, 1), "value"),
        (lambda: directed_growth(2, 1, 1, Direction.MAINTAIN), "direction"),
        (lambda: growth_ratio(2, 0, 1, years=1, target_years=2, direction=UP), "base"),
        (lambda: growth_ratio(2, 1, -1, years=1, target_years=2, direction=UP), "target"),
        (lambda: growth_ratio(2, 1, 3, years=1, target_years=0, direction=UP), "target_years"),
        (lambda: growth_ratio(2, 1, 1, years=1, target_years=2, direction=UP), "target"),
        (lambda: growth_ratio(1e300, 1, 1 + 1e-12, years=1, target_years=2, direction=UP), "value"),
        (lambda: plain_growth_ratio(1e300, 1, 1 + 1e-12, years=1, target_years=2), "value"),
        (lambda: projected_share(2, 1, 1, years=1, target_years=2), "target"),
        (lambda: projected_share(1e300, 1, 2, years=1, target_years=5), "value"),
    ],
)
def test_refused(call: Callable[[], Any], argument: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        call()
    assert caught.value.argument == argument


HUGE = 1e308


@pytest.mark.parametrize(
    ("call", "argument", "value"),
    [
        (lambda: compound_growth(HUGE, 1e-308, 1), "value", HUGE),
        (lambda: directed_growth(HUGE, 1e-308, 1, UP), "value", HUGE),
        (lambda: growth_ratio(1e300, 1, 1 + 1e-12, years=1, target_years=2, direction=UP), "value", 1e300),
        (lambda: plain_growth_ratio(1e300, 1, 1 + 1e-12, years=1, target_years=2), "value", 1e300),
        (lambda: projected_share(1e300, 1, 2, years=1, target_years=5), "value", 1e300),
        (lambda: limit_factor(1.7e308, HUGE), "limit", HUGE),
    ],
)
def test_what_overflows_says_so(call: Callable[[], Any], argument: str, value: float) -> None:
    with pytest.raises(InvalidInputError) as caught:
        call()
    assert caught.value.args == (argument, value, "the result overflows float64")


FROM_ZERO = "there is no rate of growth from 0"
OTHER_SIGN = "its sign is not that of the base; no rate of growth leads there"
NO_TIME = "no time has passed"
NO_GROWTH = "the same as the base: no growth is needed"
NEITHER = "neither direction is better, so that there is no progress"
BETWEEN = "pass 0 to 1"


@pytest.mark.parametrize(
    ("call", "argument", "value", "problem"),
    [
        (lambda: compound_growth(1, 0, 1), "base", 0, FROM_ZERO),
        (lambda: compound_growth(-1, 1, 1), "value", -1, OTHER_SIGN),
        (lambda: compound_growth(1, -1, 1), "value", 1, OTHER_SIGN),
        (lambda: compound_growth(2, 1, 0), "years", 0, NO_TIME),
        (lambda: directed_growth(2, 1, 1, Direction.MAINTAIN), "direction", Direction.MAINTAIN, NEITHER),
        (lambda: growth_ratio(2, 0, 1, **CLOCK, direction=UP), "base", 0, FROM_ZERO),
        (lambda: growth_ratio(2, 1, -5, **CLOCK, direction=UP), "target", -5, OTHER_SIGN),
        (lambda: growth_ratio(2, 1, 1, **CLOCK, direction=UP), "target", 1, NO_GROWTH),
        (
            lambda: growth_ratio(2, 1, 3, years=1, target_years=0, direction=UP),
            "target_years",
            0,
            NO_TIME,
        ),
        (lambda: growth_ratio(2, 1, 3, years=0, target_years=2, direction=UP), "years", 0, NO_TIME),
        (lambda: plain_growth_ratio(2, 0, 1, **CLOCK), "base", 0, FROM_ZERO),
        (lambda: plain_growth_ratio(2, 1, -5, **CLOCK), "target", -5, OTHER_SIGN),
        (lambda: plain_growth_ratio(2, 1, 1, **CLOCK), "target", 1, NO_GROWTH),
        (lambda: plain_growth_ratio(2, 1, 3, years=1, target_years=0), "target_years", 0, NO_TIME),
        (lambda: plain_growth_ratio(-2, 1, 3, **CLOCK), "value", -2, OTHER_SIGN),
        (
            lambda: projected_share(2, 3, 3, **CLOCK),
            "target",
            3,
            "the same as the base: there is no way to go",
        ),
        (lambda: projected_share(2, 0, 3, **CLOCK), "base", 0, FROM_ZERO),
        (lambda: statcan_trend_score(0.01, factor=-0.1), "factor", -0.1, BETWEEN),
        (lambda: statcan_trend_score(0.01, factor=1.1), "factor", 1.1, BETWEEN),
        (lambda: eurostat_trend_score(0.01, factor=-0.1), "factor", -0.1, BETWEEN),
        (lambda: eurostat_trend_score(0.01, factor=1.1), "factor", 1.1, BETWEEN),
    ],
)
def test_what_is_refused_is_named(
    call: Callable[[], Any], argument: str, value: object, problem: str
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        call()
    assert caught.value.args == (argument, value, problem)


ARGUMENTS: list[tuple[Callable[..., Any], tuple[str, ...]]] = [
    (compound_growth, ("value", "base", "years")),
    (lambda x, b, k: directed_growth(x, b, k, UP), ("value", "base", "years")),
    (
        lambda x, b, end, k, n: growth_ratio(x, b, end, years=k, target_years=n, direction=UP),
        ("value", "base", "target", "years", "target_years"),
    ),
    (
        lambda x, b, end, k, n: plain_growth_ratio(x, b, end, years=k, target_years=n),
        ("value", "base", "target", "years", "target_years"),
    ),
    (
        lambda x, b, end, k, n: projected_share(x, b, end, years=k, target_years=n),
        ("value", "base", "target", "years", "target_years"),
    ),
    (limit_factor, ("base", "limit")),
    (statcan_score, ("ratio",)),
    (eurostat_score, ("ratio",)),
    (lambda v, c: statcan_trend_score(v, factor=c), ("trend", "factor")),
    (lambda v, c: eurostat_trend_score(v, factor=c), ("trend", "factor")),
]


@pytest.mark.parametrize(("call", "names"), ARGUMENTS)
def test_what_is_no_number_is_named(call: Callable[..., Any], names: tuple[str, ...]) -> None:
    for place, name in enumerate(names):
        given: list[Any] = [1 + number for number in range(len(names))]
        given[place] = "x"
        with pytest.raises(InvalidInputError) as caught:
            call(*given)
        assert caught.value.args == (name, "x", "not a number or an array of numbers")


@pytest.mark.parametrize(("call", "names"), ARGUMENTS)
def test_shapes_that_do_not_fit_are_named(call: Callable[..., Any], names: tuple[str, ...]) -> None:
    for first, second in combinations(range(len(names)), 2):
        given: list[Any] = [1 + number for number in range(len(names))]
        given[first], given[second] = [1, 1], [2, 2, 2]
        with pytest.raises(InvalidInputError) as caught:
            call(*given)
        before = ", ".join(names[:second])
        problem = f"its shape does not broadcast with that of {before}, (2,)"
        assert caught.value.args == (names[second], (3,), problem)


def test_limit_factor() -> None:
    assert limit_factor([0, 50, 100, 150, 200, 250, 900], 100).tolist() == pytest.approx(
        [1, 1 - 0.5**4.44, 0, 1 - 0.5**4.44, 1, 1, 1]
    )
    assert limit_factor(0, 0) == 1  # their rule asks first whether the base is twice the limit
    assert limit_factor(-50, 100) == limit_factor(50, -100) == limit_factor(50, 100)


def test_scores_by_hand() -> None:
    assert statcan_score([-2, 0, 0.59999, 0.6, 2]).tolist() == pytest.approx(
        [-5, -2.5, 4.1667 * 0.59999 - 2.5, 7.1429 * 0.6 - 4.2857, 5]
    )
    assert statcan_score(0.95) == pytest.approx(2.500055)  # not 2.5: their factors are rounded
    trends = [-0.03, -0.01, 0, 0.004, 0.01, 0.015, 0.03]
    assert statcan_trend_score(trends).tolist() == pytest.approx([-5, -3.75, -2.5, -0.5, 1.25, 2.5, 5])
    assert statcan_trend_score(0.005, factor=0.5) == pytest.approx(1.25)
    # With half of them, the thresholds are 0.0025 and 0.0075.
    halves = statcan_trend_score([0.002, 0.004, 0.007, 0.008, 0.01], factor=0.5)
    assert halves.tolist() == pytest.approx([-0.5, 0.75, 2.25, 3, 5])
    assert statcan_trend_score([0, 0.001, -0.01], factor=0).tolist() == pytest.approx([5, 5, -3.75])
    assert statcan_trend_score([-0.01, 0, 0.01], factor=0).tolist() == [-3.75, 5, 5]
    assert eurostat_score([-9, -0.6, 0, 0.6, 1.3, 9]).tolist() == pytest.approx([-5, -5, -2.5, 0, 5, 5])
    assert eurostat_trend_score([-0.03, -0.01, 0, 0.01, 0.03]).tolist() == pytest.approx(
        [-5, -2.5, 0, 2.5, 5]
    )
    assert eurostat_trend_score([-0.03, -0.0201, -0.02, -0.01, 0, 0.01], factor=0).tolist() == [
        -5,
        -5,
        5,
        5,
        5,
        5,
    ]
    # Near a limit the cut-offs of a fall stay as they are.
    assert eurostat_trend_score([-0.01, 0.0025], factor=0.25).tolist() == pytest.approx([-2.5, 2.5])
    assert statcan_trend_score([-0.02, -0.015, 0.00125, 0.0025], factor=0.25).tolist() == pytest.approx(
        [-5, -4.375, 0, 1.25]
    )
    assert eurostat_trend_score(0.01, factor=0.5) == 5
    assert np.ndim(statcan_trend_score(0.01)) == 0
    # Far beyond the cut-offs a score stays at its end, however large the ratio.
    for score in (statcan_score, eurostat_score, statcan_trend_score, eurostat_trend_score):
        assert score([-1e308, 1e308]).tolist() == [-5, 5]
    assert eurostat_score([0.3, 0.95]).tolist() == pytest.approx(
        [-1.25, 2.5]
    )  # 5 × 0.9 ÷ 1.2 - 5; 5 × 0.35 ÷ 0.7
    assert eurostat_trend_score([-0.02, 0.005]).tolist() == pytest.approx([-5, 1.25])
