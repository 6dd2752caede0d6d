"""Arithmetic on series: figures worked by hand, and refused arguments."""

from __future__ import annotations

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


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (lambda: mean_growth([2020], [1]), "times"),
        (lambda: mean_growth([2020, 2020], [1, 2]), "times"),
        (lambda: mean_growth([2020, 2021], [1, 0]), "values"),
        (lambda: mean_growth([2020, 2021], [0, 1]), "values"),
        (lambda: mean_growth([2020, 2021], [-1, 1]), "values"),
        (lambda: mean_growth([2020, 2021], [1e-300, 1e300]), "values"),
        (lambda: mean_growth([2020, 2021], [1, 2, 3]), "values"),
        (lambda: trend_slope([2020, 2021], 1), "values"),
        (lambda: trend_slope([2020, 2021], ["1", "2"]), "values"),
        (lambda: trend_slope([2020, 2021], [-1.7e308, 1.7e308]), "values"),
        (lambda: trend_value([2020, 2021], [1, 2], [2025]), "time"),  # type: ignore[arg-type]
        (lambda: trend_value([2020, 2021], [1, 1e308], 2050), "values"),
        (lambda: crossing_years([2020, 2021], [1, 2], 1, direction="up"), "direction"),  # type: ignore[arg-type]
        (lambda: crossing_years([2020, 2021], [1, 2], 1, direction=np.ones(2)), "direction"),  # type: ignore[arg-type]
        (lambda: crossing_years([2020, 2021], [[1, 2]], 1), "values"),
        (lambda: crossing_years([2020, 2021], [1], 1), "values"),
        (lambda: crossing_years([2020, 2021.5], [1, 2], 1), "years"),
        (lambda: crossing_years([2020], [1], 2), "years"),
        (lambda: crossing_years([2020, 2021], [1, 2], "2"), "threshold"),  # type: ignore[arg-type]
    ],
)
def test_refused(call: Callable[[], Any], argument: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        call()
    assert caught.value.argument == argument
