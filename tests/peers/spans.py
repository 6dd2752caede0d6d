"""Growth, change, sums and trends of a series as other tools compute them, to reproduce the figures they print.

Times are years in increasing order; values have shape ``S + (k,)``, one for each time. Nothing is sorted, filled in or
left out.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from peers.paths import limits_of, linear
from xzplan import InvalidInputError
from xzplan.numerics.arrays import FloatArray, finite, in_range, positive, quiet, series_of, times_of
from xzplan.numerics.series import trend_slope

Search: TypeAlias = Literal["exact", "before", "after", "nearest"]
"""Where a year is looked for: itself, the latest not after it, the first not before it, or the nearest, of two equally
near ones the later."""


def outside(
    values: ArrayLike, *, lower: float | None = None, upper: float | None = None
) -> NDArray[np.bool_]:
    """Return which values are outside limits, of their shape; the limits themselves are inside.

    Raises
    ------
    InvalidInputError
        No limit, or a lower one above the upper.
    """
    low, high = limits_of(lower, upper)
    series = finite(values, "values")
    return np.asarray((series < low) | (series > high))


@quiet
def growth_per_span(times: ArrayLike, values: ArrayLike) -> FloatArray:
    """Return the yearly rate of growth of each span between neighbours, in per cent.

    Parameters
    ----------
    times
        Shape (k,), k ≥ 2, strictly increasing.
    values
        Shape ``S + (k,)``, all of one sign; of negative ones it is the growth of the magnitude.

    Returns
    -------
    ndarray of float64, shape ``S + (k - 1,)``

    Raises
    ------
    InvalidInputError
        Values that touch or cross zero: there is no rate, rather than NaN or a complex number.
    """
    grid, series = series_of(times, values, least=2)
    if not ((series[..., 1:] / np.where(series[..., :-1] == 0, np.nan, series[..., :-1])) > 0).all():
        raise InvalidInputError("values", values, "they touch or cross zero: there is no rate of growth")
    return in_range(((series[..., 1:] / series[..., :-1]) ** (1 / np.diff(grid)) - 1) * 100, "values", values)


@quiet
def change_per_span(times: ArrayLike, values: ArrayLike) -> FloatArray:
    """Return the yearly change of each span between neighbours, in the unit of the values.

    Parameters
    ----------
    times
        Shape (k,), k ≥ 2, strictly increasing.
    values
        Shape ``S + (k,)``.

    Returns
    -------
    ndarray of float64, shape ``S + (k - 1,)``
    """
    grid, series = series_of(times, values, least=2)
    return in_range(np.diff(series) / np.diff(grid), "values", values)


@quiet
def cumulative_sum(years: ArrayLike, values: ArrayLike) -> FloatArray:
    """Return the running total of yearly amounts.

    Parameters
    ----------
    years
        Shape (k,), k ≥ 1: every year, without a gap.
    values
        Shape ``S + (k,)``.

    Raises
    ------
    InvalidInputError
        A year is missing, and with it every total from there on.
    """
    grid, series = series_of(years, values, least=1)
    if not (np.diff(grid) == 1).all():
        raise InvalidInputError("years", years, "a year is missing, so the totals from there on are unknown")
    return in_range(np.cumsum(series, axis=-1), "values", values)


@quiet
def cumulative_area(times: ArrayLike, values: ArrayLike) -> FloatArray:
    """Return the running area under the straight lines between the points (trapezoids); 0 at the first.

    Parameters
    ----------
    times
        Shape (k,), k ≥ 1, strictly increasing.
    values
        Shape ``S + (k,)``.
    """
    grid, series = series_of(times, values, least=1)
    areas = (series[..., 1:] + series[..., :-1]) / 2 * np.diff(grid)
    return in_range(
        np.concatenate([np.zeros((*series.shape[:-1], 1)), np.cumsum(areas, axis=-1)], axis=-1),
        "values",
        values,
    )


@quiet
def total_between(times: ArrayLike, values: ArrayLike, first: int, last: int) -> FloatArray:
    """Return the sum over the years from first to last, both counted, years between points by straight lines.

    Parameters
    ----------
    times
        Shape (k,), k ≥ 1, strictly increasing.
    values
        Shape ``S + (k,)``.
    first, last
        Whole years within the points.

    Raises
    ------
    InvalidInputError
        The points do not cover the years, or the last is before the first.
    """
    if last < first:
        raise InvalidInputError("last", last, f"before the first, {first}")
    return in_range(linear(times, values, np.arange(first, last + 1)).sum(axis=-1), "values", values)


@quiet
def log_trend(times: ArrayLike, values: ArrayLike) -> FloatArray:
    """Return the yearly rate of the least-squares line through the logarithms, in per cent.

    The rate of the line, not its slope: minus 2.4 % a year where the slope is ln 0.976. Its negative is the average
    annual rate of reduction (AARR).

    Parameters
    ----------
    times
        Shape (k,), k ≥ 2, strictly increasing.
    values
        Shape ``S + (k,)``, all positive.
    """
    grid, series = series_of(times, values, least=2)
    positive(series, "values")
    return in_range(np.expm1(trend_slope(grid, np.log(series))) * 100, "values", values)


def pick_year(years: ArrayLike, wanted: int, *, search: Search) -> int:
    """Return which of the years stands for one that may be missing; there is no default, since tools differ.

    Parameters
    ----------
    years
        Shape (k,), k ≥ 1: whole years, strictly increasing.
    wanted
        The year looked for.
    search
        See `Search`.

    Raises
    ------
    InvalidInputError
        No year where it was looked for.
    """
    if search not in get_args(Search):
        raise InvalidInputError("search", search, f"one of {', '.join(get_args(Search))}")
    grid = times_of(years, "years")
    allowed = {
        "exact": grid == wanted,
        "before": grid <= wanted,
        "after": grid >= wanted,
        "nearest": np.ones(grid.size, dtype=bool),
    }[search]
    if not allowed.any():
        raise InvalidInputError("wanted", wanted, f"none of the years is {search} it")
    found = sorted(grid[allowed].tolist(), key=lambda year: (abs(year - wanted), year < wanted))
    return int(found[0])
