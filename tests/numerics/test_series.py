"""Arithmetic on series: figures worked by hand, and refused arguments."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from xzplan import InvalidInputError
from xzplan.numerics.series import crossing_years, mean_growth, trend_slope, trend_value


def test_mean_growth() -> None:
    assert mean_growth([2020, 2022], [100, 121]) == pytest.approx(10)
    # What lies between the ends does not count, and half a year is half a year.
    assert mean_growth([2020, 2021, 2022], [[100, -7, 121], [400, 0, 100]]).tolist() == [
        pytest.approx(10),
        pytest.approx(-50),
    ]
    assert mean_growth([2023, 2023.5], [100, 110]) == pytest.approx(21)
    # Any positive value has a rate of growth, also below 1.
    assert mean_growth([2020, 2021], [0.25, 0.5]) == pytest.approx(100)


def test_trend() -> None:
    times, values = [2020, 2021, 2022], [1, 2, 6]
    assert trend_slope(times, values) == 2.5
    # The line goes through the mean value, 3, in the mean year, 2021.
    assert [float(trend_value(times, values, time)) for time in (2020, 2021, 2021.5, 2025)] == [
        0.5,
        3,
        4.25,
        13,
    ]
    assert trend_value(times, [values, [5, 5, 5]], 2030).tolist() == [25.5, 5]
    assert trend_slope([10, 10.5], [3, 4]) == 2


def test_crossings() -> None:
    points = [2020, 2022, 2024], [0, 4, 0]
    assert crossing_years(*points, 2).tolist() == [2021, 2023]
    assert crossing_years(*points, 2, direction="rising").tolist() == [2021]
    assert crossing_years(*points, 2, direction="falling").tolist() == [2023]
    assert crossing_years(*points, 2, direction="falling", strict=True).tolist() == [2024]
    assert crossing_years(*points, 4, direction="rising").tolist() == [2022]
    assert crossing_years(*points, 4, direction="rising", strict=True).tolist() == []
    assert crossing_years(*points, 0, direction="rising").tolist() == []  # there from the start
    assert crossing_years([2020, 2021], [1, 1], 2).tolist() == []
    assert crossing_years(*points, 2).dtype == np.int64


NOT_FINITE = "not finite; leave missing values out"
NOT_TIMES = "pass a flat sequence of times that increase strictly"
NO_RATE = "the first and the last must be above 0; else there is no rate of growth"
OVERFLOW = "the result overflows float64"
TWO_TIMES = "the last axis must have one value for 2 times"
TWO_YEARS = "pass one value for each of the 2 years"
NO_NUMBER = "not a number or an array of numbers"
WAYS = "one of rising, falling, both"
YEARS = [2020, 2021]


@pytest.mark.parametrize(
    ("call", "argument", "value", "problem"),
    [
        (lambda: mean_growth([2020], [1]), "times", [2020], "pass 2 or more"),
        (lambda: mean_growth([], []), "times", [], NOT_TIMES),
        (lambda: mean_growth([YEARS], [[1, 2]]), "times", [YEARS], NOT_TIMES),
        (lambda: mean_growth([2020, 2020], [1, 2]), "times", [2020, 2020], NOT_TIMES),
        (lambda: mean_growth([2020, math.inf], [1, 2]), "times", [2020, math.inf], NOT_FINITE),
        (lambda: mean_growth(YEARS, [1, math.nan]), "values", [1, math.nan], NOT_FINITE),
        (lambda: mean_growth(YEARS, [1, 0]), "values", [1, 0], NO_RATE),
        (lambda: mean_growth(YEARS, [0, 1]), "values", [0, 1], NO_RATE),
        (lambda: mean_growth(YEARS, [-1, 1]), "values", [-1, 1], NO_RATE),
        (lambda: mean_growth(YEARS, [1e-300, 1e300]), "values", [1e-300, 1e300], OVERFLOW),
        (lambda: mean_growth(YEARS, [1, 2, 3]), "values", (3,), TWO_TIMES),
        (lambda: trend_slope(YEARS, 1), "values", (), TWO_TIMES),
        (lambda: trend_slope([2020], [1]), "times", [2020], "pass 2 or more"),
        (lambda: trend_slope(YEARS, ["1", "2"]), "values", ["1", "2"], NO_NUMBER),
        (lambda: trend_slope(YEARS, [-1.7e308, 1.7e308]), "values", [-1.7e308, 1.7e308], OVERFLOW),
        (lambda: trend_value([2020], [1], 2021), "times", [2020], "pass 2 or more"),
        (lambda: trend_value(YEARS, [1, 2], [2025]), "time", [2025], "pass one number"),  # type: ignore[arg-type]
        (lambda: trend_value(YEARS, [1, 1e308], 2050), "values", [1, 1e308], OVERFLOW),
        (lambda: crossing_years(YEARS, [1, 2], 1, direction="up"), "direction", "up", WAYS),  # type: ignore[arg-type]
        (lambda: crossing_years(YEARS, [1, 2], 1, direction=np.ones(2)), "direction", [1, 1], WAYS),  # type: ignore[arg-type]
        (lambda: crossing_years(YEARS, [[1, 2]], 1), "values", (1, 2), TWO_YEARS),
        (lambda: crossing_years(YEARS, [1], 1), "values", (1,), TWO_YEARS),
        (lambda: crossing_years(YEARS, [1, math.inf], 1), "values", [1, math.inf], NOT_FINITE),
        (lambda: crossing_years(YEARS, [1, 2], 1, strict=1), "strict", 1, "pass True or False"),  # type: ignore[arg-type]
        (
            lambda: crossing_years([2020, 2021.5], [1, 2], 1),
            "years",
            [2020, 2021.5],
            "years are whole numbers",
        ),
        (lambda: crossing_years([2020], [1], 2), "years", [2020], "pass a flat sequence of 2 or more years"),
        (lambda: crossing_years(YEARS, [1, 2], "2"), "threshold", "2", NO_NUMBER),  # type: ignore[arg-type]
    ],
)
def test_refused(call: Callable[[], Any], argument: str, value: object, problem: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        call()
    assert (caught.value.argument, caught.value.problem) == (argument, problem)
    np.testing.assert_equal(np.asarray(caught.value.value).tolist(), np.asarray(value).tolist())
