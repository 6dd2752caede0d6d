"""Paths, trends and spans by the names that other tools give them: arrays in, arrays out.

Beside `xzplan.interpolation`, and like it without a word of planning. Times are years, whole or with fractions, in
increasing order; values have shape ``S + (k,)``, one for each time. Nothing is sorted, filled or left out in silence,
and nothing is extrapolated unless a policy is named: other tools hold, drop or continue by default, each its own way.

References
----------
Shape-preserving cubic: F. N. Fritsch and J. Butland, A method for constructing local monotone piecewise cubic
interpolants, SIAM J. Sci. Stat. Comput. 5 (1984) 300-304; its ends are those of Moler, Numerical Computing with MATLAB
(2004), ch. 3. Zero-safe blend: os-climate/ITR, ``base_providers.py``. Others: gpw13/billionaiRe, IAMconsortium/pyam,
openscm/scmdata.
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias, cast, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xzplan._arrays import FloatArray, YearArray, finite, positive
from xzplan.exceptions import InvalidInputError

__all__ = [
    "Crossing",
    "Extrapolation",
    "Search",
    "change_per_span",
    "clamped",
    "constant_rate",
    "constant_step",
    "crossing_years",
    "cumulative_area",
    "cumulative_sum",
    "growth_per_span",
    "halted",
    "linear",
    "log_trend",
    "never_worse",
    "ols_slope",
    "outside",
    "pchip",
    "pick_year",
    "total_between",
    "zero_safe",
]

Extrapolation: TypeAlias = Literal["hold", "continue"]
"""What is said of times outside the points: ``hold`` the end's value, or ``continue`` the end's piece."""
Search: TypeAlias = Literal["exact", "before", "after", "nearest"]
"""Where a year is looked for: itself, the latest not after it, the first not before it, or the nearest, of two equally
near ones the later."""
Crossing: TypeAlias = Literal["rising", "falling", "both"]
"""Which crossings of a threshold count."""


# Through given points.


def linear(
    times: ArrayLike, values: ArrayLike, at: ArrayLike, *, extrapolation: Extrapolation | None = None
) -> FloatArray:
    """Return the values on the straight lines between neighbouring points.

    Parameters
    ----------
    times
        Shape (k,), k ≥ 1, strictly increasing.
    values
        Shape ``S + (k,)``.
    at
        Shape (n,), in any order: the times asked for.
    extrapolation
        See `Extrapolation`; by default a time outside the points is an error.

    Returns
    -------
    ndarray of float64, shape ``S + (n,)``
        In the order of `at`; at a point its value, bit for bit.

    Raises
    ------
    InvalidInputError
        A time outside the points without a policy, or to be continued from a single point.

    Examples
    --------
    >>> from xzplan.paths import linear
    >>> linear([2020, 2025], [17.81, 55], [2022, 2025]).tolist()
    [32.686, 55.0]
    >>> linear([2020, 2025], [17.81, 55], [2027], extrapolation="hold").tolist()
    [55.0]
    """
    grid, series, wanted = _points(times, values, at, extrapolation)
    if grid.size == 1:
        return _floats(np.broadcast_to(series, (*series.shape[:-1], wanted.size)).copy())
    left = _pieces(grid, wanted)
    start, end = series[..., left], series[..., left + 1]
    share = (wanted - grid[left]) / (grid[left + 1] - grid[left])
    # From the nearer end, so that both ends come out exactly and nothing between them leaves their interval.
    near = np.where(share <= 0.5, start + (end - start) * share, end - (end - start) * (1 - share))
    inside = np.clip(near, np.minimum(start, end), np.maximum(start, end))
    return _outside(grid, series, wanted, np.where((share >= 0) & (share <= 1), inside, near), extrapolation)


def pchip(
    times: ArrayLike, values: ArrayLike, at: ArrayLike, *, extrapolation: Extrapolation | None = None
) -> FloatArray:
    """Return the values on the shape-preserving cubic through the points: smooth, and monotone where they are.

    Parameters
    ----------
    times, values, at, extrapolation
        As for `linear`; k ≥ 2.

    Returns
    -------
    ndarray of float64, shape ``S + (n,)``
        In the order of `at`; at a point its value, bit for bit, and between two points never beyond them.

    Raises
    ------
    InvalidInputError
        As for `linear`, and for a single point.

    Examples
    --------
    >>> from xzplan.paths import pchip
    >>> [round(x, 4) for x in pchip([2020, 2022, 2025], [1, 2, 2.5], [2020, 2021, 2024]).tolist()]
    [1.0, 1.5937, 2.4278]
    """
    grid, series, wanted = _points(times, values, at, extrapolation)
    if grid.size == 1:
        raise InvalidInputError("times", times, "one point has no shape to preserve; pass two or more")
    slopes = _slopes(np.diff(grid), np.diff(series) / np.diff(grid))
    left = _pieces(grid, wanted)
    step = grid[left + 1] - grid[left]
    s = (wanted - grid[left]) / step
    start, end = series[..., left], series[..., left + 1]
    m0, m1 = slopes[..., left] * step, slopes[..., left + 1] * step
    cubic = start + s * (m0 + s * (3 * (end - start) - 2 * m0 - m1 + s * (m0 + m1 - 2 * (end - start))))
    inside = np.where(s == 0, start, np.where(s == 1, end, cubic))
    inside = np.clip(inside, np.minimum(start, end), np.maximum(start, end))
    return _outside(grid, series, wanted, np.where((s >= 0) & (s <= 1), inside, cubic), extrapolation)


def zero_safe(times: ArrayLike, values: ArrayLike, at: ArrayLike) -> FloatArray:
    """Return the chained blend that falls at a constant rate where it can and still reaches zero.

    A leg that keeps at least 1/11.11 of its start is compound. A deeper one is compound to 1/11.11 of its start, less a
    straight line that leads to its end. A leg whose end is not below its start stays flat at its start, as does one
    that starts at 0; the next leg starts where the path is. The switch at 1/11.11 is theirs.

    Parameters
    ----------
    times, at
        As for `linear`; k ≥ 2, none of `at` outside.
    values
        Shape (k,), none below 0.

    Raises
    ------
    InvalidInputError
        As for `linear`, and for values below 0 or of another shape.

    Examples
    --------
    >>> from xzplan.paths import zero_safe
    >>> [round(x, 4) for x in zero_safe([2030, 2050], [100, 0], [2030, 2040, 2050]).tolist()]
    [100.0, 25.5011, 0.0]
    """
    grid, series, wanted = _points(times, values, at, None)
    if series.ndim != 1 or grid.size == 1 or not (series >= 0).all():
        raise InvalidInputError("values", values, "pass two or more values, none below 0")
    path = np.empty(wanted.size)
    start = series[0]
    for leg in range(grid.size - 1):
        n, end = grid[leg + 1] - grid[leg], series[leg + 1]
        inside = (wanted >= grid[leg]) & (wanted <= grid[leg + 1])
        y = wanted[inside] - grid[leg]
        if end >= start:
            path[inside], end = start, start
        elif end >= start / _SWITCH:
            path[inside] = start * (end / start) ** (y / n)
        else:
            path[inside] = start * (1 / _SWITCH) ** (y / n) - (start / _SWITCH - end) * y / n
        path[wanted == grid[leg]], path[wanted == grid[leg + 1]] = start, end
        start = end
    return path


_SWITCH = 11.11


# From one value on.


def constant_rate(base: ArrayLike, rate: ArrayLike, *, years: ArrayLike) -> FloatArray:
    """Return the path that grows at one rate from its value in the first year.

    Parameters
    ----------
    base
        Shape ``S``, any sign.
    rate
        Shape ``S``, per cent a year, above -100.
    years
        Shape (n,), n ≥ 1, strictly increasing.

    Examples
    --------
    >>> from xzplan.paths import constant_rate
    >>> [round(x, 9) for x in constant_rate(90, -30, years=[2020, 2021]).tolist()]  # per cent, not points
    [90.0, 63.0]
    """
    start, grid = finite(base, "base"), _times(years, "years")
    factor = 1 + finite(rate, "rate") / 100
    if not (factor > 0).all():
        raise InvalidInputError("rate", rate, "nothing shrinks by 100 % or more")
    return _floats(start[..., None] * np.asarray(factor)[..., None] ** (grid - grid[0]))


def constant_step(base: ArrayLike, step: ArrayLike, *, years: ArrayLike) -> FloatArray:
    """Return the path that changes by one step each year from its value in the first: points, not per cent.

    Parameters
    ----------
    base, step
        Shape ``S``, in one unit.
    years
        Shape (n,), n ≥ 1, strictly increasing.

    Examples
    --------
    >>> from xzplan.paths import constant_step
    >>> constant_step(90, -30, years=[2020, 2021]).tolist()
    [90.0, 60.0]
    """
    grid = _times(years, "years")
    return _floats(finite(base, "base")[..., None] + finite(step, "step")[..., None] * (grid - grid[0]))


def halted(base: ArrayLike, *, years: ArrayLike) -> FloatArray:
    """Return the path that stays at its value in the first year: halt the rise, or the fall.

    Parameters
    ----------
    base
        Shape ``S``.
    years
        Shape (n,), n ≥ 1, strictly increasing.
    """
    start, grid = finite(base, "base"), _times(years, "years")
    return _floats(np.broadcast_to(start[..., None], (*start.shape, grid.size)).copy())


def never_worse(path: ArrayLike, own: ArrayLike, *, higher_is_better: bool) -> FloatArray:
    """Return a path that is never worse than the series' own values: the better of the two, time by time.

    Parameters
    ----------
    path, own
        Shapes that broadcast.
    higher_is_better
        Which of two values is the better; there is no default.
    """
    better = np.maximum if higher_is_better else np.minimum
    return _floats(better(finite(path, "path"), finite(own, "own")))


def clamped(path: ArrayLike, *, lower: float | None = None, upper: float | None = None) -> FloatArray:
    """Return a path cut off at natural limits; name one or both.

    Raises
    ------
    InvalidInputError
        No limit, or a lower one above the upper.
    """
    low, high = _limits(lower, upper)
    return _floats(np.clip(finite(path, "path"), low, high))


# What a series did.


def outside(values: ArrayLike, *, lower: float | None = None, upper: float | None = None) -> NDArray[np.bool_]:
    """Return which values are outside limits, of their shape; the limits themselves are inside.

    Raises
    ------
    InvalidInputError
        No limit, or a lower one above the upper.
    """
    low, high = _limits(lower, upper)
    series = finite(values, "values")
    return np.asarray((series < low) | (series > high))


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
    >>> from xzplan.paths import growth_per_span
    >>> [round(x, 6) for x in growth_per_span([2005, 2010], [1, 6]).tolist()]
    [43.096908]
    """
    grid, series = _series(times, values, least=2)
    if not ((series[..., 1:] / np.where(series[..., :-1] == 0, np.nan, series[..., :-1])) > 0).all():
        raise InvalidInputError("values", values, "they touch or cross zero: there is no rate of growth")
    return _floats(((series[..., 1:] / series[..., :-1]) ** (1 / np.diff(grid)) - 1) * 100)


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
    grid, series = _series(times, values, least=2)
    return _floats(np.diff(series) / np.diff(grid))


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
    grid, series = _series(years, values, least=1)
    if not (np.diff(grid) == 1).all():
        raise InvalidInputError("years", years, "a year is missing, so the totals from there on are unknown")
    return _floats(np.cumsum(series, axis=-1))


def cumulative_area(times: ArrayLike, values: ArrayLike) -> FloatArray:
    """Return the running area under the straight lines between the points (trapezoids); 0 at the first.

    Parameters
    ----------
    times
        Shape (k,), k ≥ 1, strictly increasing.
    values
        Shape ``S + (k,)``.
    """
    grid, series = _series(times, values, least=1)
    areas = (series[..., 1:] + series[..., :-1]) / 2 * np.diff(grid)
    return _floats(np.concatenate([np.zeros((*series.shape[:-1], 1)), np.cumsum(areas, axis=-1)], axis=-1))


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
    return _floats(linear(times, values, np.arange(first, last + 1)).sum(axis=-1))


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
    >>> from xzplan.paths import crossing_years
    >>> crossing_years([2005, 2007, 2013], [1, 3, 1], 2).tolist()
    [2006, 2010]
    >>> crossing_years([2005, 2007, 2013], [1, 3, 1], 2, strict=True).tolist()
    [2007, 2011]
    """
    if direction not in get_args(Crossing):
        raise InvalidInputError("direction", direction, f"one of {', '.join(get_args(Crossing))}")
    grid, series = _series(times, values, least=1)
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


def ols_slope(times: ArrayLike, values: ArrayLike) -> FloatArray:
    """Return the slope of the least-squares line, per year.

    Parameters
    ----------
    times
        Shape (k,), k ≥ 2, strictly increasing.
    values
        Shape ``S + (k,)``.
    """
    grid, series = _series(times, values, least=2)
    centred = grid - grid.mean()
    return _floats((series * centred).sum(axis=-1) / (centred**2).sum())


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
    grid, series = _series(times, values, least=2)
    positive(series, "values")
    return _floats(np.expm1(ols_slope(grid, np.log(series))) * 100)


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
    >>> from xzplan.paths import pick_year
    >>> [pick_year([2010, 2014, 2016], 2015, search=how) for how in ("before", "after", "nearest")]
    [2014, 2016, 2016]
    """
    if search not in get_args(Search):
        raise InvalidInputError("search", search, f"one of {', '.join(get_args(Search))}")
    grid = _times(years, "years")
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


# What they share.


def _floats(result: Any) -> FloatArray:
    """Name the type of what operators give, which numpy's stubs leave open."""
    return cast("FloatArray", result)


def _times(times: ArrayLike, name: str) -> FloatArray:
    grid = finite(times, name)
    if grid.ndim != 1 or grid.size == 0 or not (np.diff(grid) > 0).all():
        raise InvalidInputError(name, times, "pass a flat sequence of times that increase strictly")
    return grid


def _series(times: ArrayLike, values: ArrayLike, *, least: int) -> tuple[FloatArray, FloatArray]:
    grid, series = _times(times, "times"), finite(values, "values")
    if grid.size < least:
        raise InvalidInputError("times", times, f"pass {least} or more")
    if series.ndim == 0 or series.shape[-1] != grid.size:
        raise InvalidInputError(
            "values", series.shape, f"the last axis must have one value for {grid.size} times"
        )
    return grid, series


def _points(
    times: ArrayLike, values: ArrayLike, at: ArrayLike, extrapolation: Extrapolation | None
) -> tuple[FloatArray, FloatArray, FloatArray]:
    if extrapolation is not None and extrapolation not in get_args(Extrapolation):
        raise InvalidInputError("extrapolation", extrapolation, f"one of {', '.join(get_args(Extrapolation))}")
    grid, series = _series(times, values, least=1)
    wanted = finite(at, "at")
    if wanted.ndim != 1:
        raise InvalidInputError("at", at, "pass a flat sequence of times")
    beyond = wanted[(wanted < grid[0]) | (wanted > grid[-1])]
    if beyond.size and extrapolation is None:
        raise InvalidInputError(
            "at", beyond.tolist(), f"outside the points, {grid[0]:g} to {grid[-1]:g}; name an extrapolation"
        )
    if beyond.size and extrapolation == "continue" and grid.size == 1:
        raise InvalidInputError("times", times, "one point has no slope to continue")
    return grid, series, wanted


def _pieces(grid: FloatArray, wanted: FloatArray) -> NDArray[np.intp]:
    """Number of the piece that each time falls in; the first and the last piece take what is outside."""
    return np.clip(np.searchsorted(grid, wanted, "right") - 1, 0, grid.size - 2)


def _outside(
    grid: FloatArray,
    series: FloatArray,
    wanted: FloatArray,
    found: FloatArray,
    extrapolation: Extrapolation | None,
) -> FloatArray:
    if extrapolation != "hold":
        return found
    held = np.where(wanted < grid[0], series[..., :1], np.where(wanted > grid[-1], series[..., -1:], found))
    return _floats(held)


def _slopes(steps: FloatArray, secants: FloatArray) -> FloatArray:
    """Slopes at the points: weighted harmonic means of the two secants, 0 where they disagree in sign."""
    if steps.size == 1:
        return _floats(np.repeat(secants, 2, axis=-1))
    before, after = secants[..., :-1], secants[..., 1:]
    w0, w1 = 2 * steps[1:] + steps[:-1], steps[1:] + 2 * steps[:-1]
    same = np.sign(before) * np.sign(after) > 0
    safe0, safe1 = np.where(same, before, 1.0), np.where(same, after, 1.0)
    inner = np.where(same, (w0 + w1) / (w0 / safe0 + w1 / safe1), 0.0)
    first = _end_slope(steps[0], steps[1], secants[..., 0], secants[..., 1])
    last = _end_slope(steps[-1], steps[-2], secants[..., -1], secants[..., -2])
    return _floats(np.concatenate([first[..., None], inner, last[..., None]], axis=-1))


def _end_slope(step: float, next_step: float, secant: FloatArray, next_secant: FloatArray) -> FloatArray:
    """One-sided slope by three points, held to what keeps the shape."""
    slope = ((2 * step + next_step) * secant - step * next_secant) / (step + next_step)
    slope = np.where(np.sign(slope) != np.sign(secant), 0.0, slope)
    turns = (np.sign(secant) != np.sign(next_secant)) & (np.abs(slope) > 3 * np.abs(secant))
    return _floats(np.where(turns, 3 * secant, slope))


def _limits(lower: float | None, upper: float | None) -> tuple[float, float]:
    if lower is None and upper is None:
        raise InvalidInputError("lower", None, "name a lower limit, an upper one, or both")
    low = -np.inf if lower is None else float(finite(lower, "lower"))
    high = np.inf if upper is None else float(finite(upper, "upper"))
    if low > high:
        raise InvalidInputError("lower", lower, f"above the upper limit, {upper}")
    return low, high
