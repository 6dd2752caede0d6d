"""What a series did, by the names that other tools give it: growth and change per span, sums, crossings, trends.

Beside `xzplan.numerics.paths`, and like it without a word of planning: times are years in increasing order, values have shape
``S + (k,)``, one for each time; nothing is sorted, filled or left out in silence.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xzplan.exceptions import InvalidInputError
from xzplan.numerics._arrays import (
    FloatArray,
    YearArray,
    finite,
    in_range,
    limits_of,
    positive,
    quiet,
    series_of,
    times_of,
)
from xzplan.numerics.paths import linear

__all__ = [
    "Crossing",
    "Search",
    "change_per_span",
    "crossing_years",
    "cumulative_area",
    "cumulative_sum",
    "growth_per_span",
    "log_trend",
    "ols_slope",
    "outside",
    "pick_year",
    "total_between",
]

Search: TypeAlias = Literal["exact", "before", "after", "nearest"]
"""Where a year is looked for: itself, the latest not after it, the first not before it, or the nearest, of two equally
near ones the later."""
Crossing: TypeAlias = Literal["rising", "falling", "both"]
"""Which crossings of a threshold count."""


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

    Examples
    --------
    >>> from xzplan.numerics.spans import growth_per_span
    >>> [round(x, 6) for x in growth_per_span([2005, 2010], [1, 6]).tolist()]
    [43.096908]
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


def crossing_years(
    times: ArrayLike,
    values: ArrayLike,
    threshold: float,
    *,
    direction: Crossing = "both",
    strict: bool = False,
) -> YearArray:
    """Return the whole years in which a series, straight between its points, comes to a threshold.

    Parameters
    ----------
    times
        Shape (k,), k ≥ 1: whole years, strictly increasing.
    values
        Shape (k,).
    threshold
        In the unit of the values.
    direction
        See `Crossing`.
    strict
        Whether the series must be beyond the threshold; by default it is enough to be on it.

    Returns
    -------
    ndarray of int64, shape (m,)
        Years that are there, after one that is not; empty where it never comes. Being there from the start is none.

    Examples
    --------
    >>> from xzplan.numerics.spans import crossing_years
    >>> crossing_years([2005, 2007, 2013], [1, 3, 1], 2).tolist()
    [2006, 2010]
    >>> crossing_years([2005, 2007, 2013], [1, 3, 1], 2, strict=True).tolist()
    [2007, 2011]
    """
    if direction not in get_args(Crossing):
        raise InvalidInputError("direction", direction, f"one of {', '.join(get_args(Crossing))}")
    grid, series = series_of(times, values, least=1)
    if series.ndim != 1:
        raise InvalidInputError("values", series.shape, "pass one series at a time")
    if not (grid == np.floor(grid)).all():
        raise InvalidInputError("times", times, "a crossing year is sought between whole years")
    years = np.arange(int(grid[0]), int(grid[-1]) + 1)
    path = linear(grid, series, years)
    there = {
        "rising": path > threshold if strict else path >= threshold,
        "falling": path < threshold if strict else path <= threshold,
    }
    wanted = [one for way, one in there.items() if direction in (way, "both")]
    came = np.logical_or.reduce([one[1:] & ~one[:-1] for one in wanted])
    return years[1:][came].astype(np.int64)


@quiet
def ols_slope(times: ArrayLike, values: ArrayLike) -> FloatArray:
    """Return the slope of the least-squares line, per year.

    Parameters
    ----------
    times
        Shape (k,), k ≥ 2, strictly increasing.
    values
        Shape ``S + (k,)``.
    """
    grid, series = series_of(times, values, least=2)
    # Counted from the first, years are small, and so is the rounding of their mean; values are centred for the same.
    since = grid - grid[0]
    centred = since - since.mean()
    apart = series - series.mean(axis=-1, keepdims=True)
    return in_range((apart * centred).sum(axis=-1) / (centred**2).sum(), "values", values)


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
    return in_range(np.expm1(ols_slope(grid, np.log(series))) * 100, "values", values)


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

    Examples
    --------
    >>> from xzplan.numerics.spans import pick_year
    >>> [pick_year([2010, 2014, 2016], 2015, search=how) for how in ("before", "after", "nearest")]
    [2014, 2016, 2016]
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
