"""Arithmetic on a series of yearly values: mean growth, trend, and the years in which a threshold is crossed.

Times are years, whole or with fractions (2023.5 is the middle of 2023), in increasing order, with gaps allowed. Values
have shape ``S + (k,)``, one for each time. Nothing is sorted, filled in or left out.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

import numpy as np
from numpy.typing import ArrayLike

from xzplan.exceptions import InvalidInputError
from xzplan.numerics.arrays import (
    FloatArray,
    YearArray,
    finite,
    flag,
    in_range,
    one_number,
    quiet,
    series_of,
    year_grid,
)
from xzplan.numerics.formulas import rate
from xzplan.numerics.interpolation import piecewise

__all__ = ["Crossing", "crossing_years", "mean_growth", "trend_slope", "trend_value"]

Crossing: TypeAlias = Literal["rising", "falling", "both"]
"""Which crossings of a threshold count."""


@quiet
def mean_growth(times: ArrayLike, values: ArrayLike) -> FloatArray:
    """Return the mean yearly growth from the first value to the last, in per cent, compounded.

    Parameters
    ----------
    times
        Shape (k,), k ≥ 2, strictly increasing.
    values
        Shape ``S + (k,)``; the first and the last are positive.

    Returns
    -------
    ndarray of float64, shape ``S``
        The same growth in every year leads from the first value to the last.

    Raises
    ------
    InvalidInputError
        The first or the last value is not positive, so that there is no rate of growth, or the shapes do not fit.

    Examples
    --------
    >>> from xzplan.numerics.series import mean_growth
    >>> round(float(mean_growth([2020, 2025], [1061.1, 1330.4])), 2)
    4.63
    """
    grid, series = series_of(times, values, least=2)
    first, last = series[..., 0], series[..., -1]
    if not ((first > 0) & (last > 0)).all():
        raise InvalidInputError(
            "values", values, "the first and the last must be above 0; else there is no rate of growth"
        )
    return in_range(rate(first, last, grid[-1] - grid[0]), "values", values)


@quiet
def trend_slope(times: ArrayLike, values: ArrayLike) -> FloatArray:
    """Return the slope of the linear trend (least squares): its change per year, in the unit of the values.

    Parameters
    ----------
    times
        Shape (k,), k ≥ 2, strictly increasing.
    values
        Shape ``S + (k,)``.

    Returns
    -------
    ndarray of float64, shape ``S``

    Examples
    --------
    >>> from xzplan.numerics.series import trend_slope
    >>> float(trend_slope([2020, 2021, 2022], [1, 2, 6]))
    2.5
    """
    grid, series = series_of(times, values, least=2)
    return in_range(_slope(grid, series), "values", values)


@quiet
def trend_value(times: ArrayLike, values: ArrayLike, time: float) -> FloatArray:
    """Return the value of the linear trend (least squares) at a time, within the series or beyond it.

    Parameters
    ----------
    times
        Shape (k,), k ≥ 2, strictly increasing.
    values
        Shape ``S + (k,)``.
    time
        The time asked for, such as 2025.

    Returns
    -------
    ndarray of float64, shape ``S``

    Examples
    --------
    >>> from xzplan.numerics.series import trend_value
    >>> float(trend_value([2020, 2021, 2022], [1, 2, 6], 2025))
    13.0
    """
    grid, series = series_of(times, values, least=2)
    ahead = one_number(time, "time") - grid[0] - (grid - grid[0]).mean()
    return in_range(series.mean(axis=-1) + _slope(grid, series) * ahead, "values", values)


def crossing_years(
    years: ArrayLike,
    values: ArrayLike,
    threshold: float,
    *,
    direction: Crossing = "both",
    strict: bool = False,
) -> YearArray:
    """Return the years in which a series reaches a threshold; between its values it is a straight line.

    Parameters
    ----------
    years
        Shape (k,), k ≥ 2: whole years, strictly increasing.
    values
        Shape (k,).
    threshold
        In the unit of the values.
    direction
        See `Crossing`.
    strict
        Whether the series must be beyond the threshold. By default it is enough to be on it.

    Returns
    -------
    ndarray of int64, shape (m,)
        Each year in which the series is there while the year before it was not; empty if it never reaches the
        threshold. A series that starts beyond the threshold has not crossed it.

    Examples
    --------
    >>> from xzplan.numerics.series import crossing_years
    >>> crossing_years([2005, 2007, 2013], [1, 3, 1], 2).tolist()
    [2006, 2010]
    >>> crossing_years([2005, 2007, 2013], [1, 3, 1], 2, strict=True).tolist()
    [2007, 2011]
    """
    if not isinstance(direction, str) or direction not in get_args(Crossing):
        raise InvalidInputError("direction", direction, f"one of {', '.join(get_args(Crossing))}")
    grid = year_grid(years, "years", least=2)
    series = finite(values, "values")
    if series.shape != grid.shape:
        raise InvalidInputError("values", series.shape, f"pass one value for each of the {grid.size} years")
    strict = flag(strict, "strict")
    limit = one_number(threshold, "threshold")
    every_year = np.arange(grid[0], grid[-1] + 1)
    path = piecewise(grid, series, years=every_year)
    above = path > limit if strict else path >= limit
    below = path < limit if strict else path <= limit
    crossed = np.zeros(path.size - 1, bool)
    for there, way in ((above, "rising"), (below, "falling")):
        if direction in (way, "both"):
            crossed |= there[1:] & ~there[:-1]
    return every_year[1:][crossed]


def _slope(grid: FloatArray, series: FloatArray) -> FloatArray:
    # Counting from the first year and centring the values keeps the numbers small, and so their rounding.
    since = grid - grid[0]
    centred = since - since.mean()
    apart = series - series.mean(axis=-1, keepdims=True)
    slope: FloatArray = (apart * centred).sum(axis=-1) / (centred**2).sum()
    return slope
