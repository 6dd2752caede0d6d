"""Paths as other tools draw them, to reproduce the figures that those tools print.

Times are years, whole or with fractions, in increasing order; values have shape ``S + (k,)``, one for each time.
Nothing is sorted, filled in or left out, and nothing is extrapolated unless a policy is named: other tools hold, drop
or continue by default, each in its own way.

References
----------
Shape-preserving cubic: F. N. Fritsch and J. Butland, A method for constructing local monotone piecewise cubic
interpolants, SIAM J. Sci. Stat. Comput. 5 (1984) 300-304; its ends are those of Moler, Numerical Computing with MATLAB
(2004), ch. 3. Zero-safe blend: os-climate/ITR, ``base_providers.py``. Others: gpw13/billionaiRe, IAMconsortium/pyam,
openscm/scmdata.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, cast, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xzplan import InvalidInputError
from xzplan.numerics.arrays import FloatArray, finite, in_range, quiet, series_of, times_of

Extrapolation: TypeAlias = Literal["hold", "continue"]
"""What is said of times outside the points: ``hold`` the end's value, or ``continue`` the end's piece."""


# Through given points.


@quiet
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
    """
    grid, series, wanted = _points(times, values, at, extrapolation)
    if grid.size == 1:
        return np.broadcast_to(series, (*series.shape[:-1], wanted.size)).copy()
    left = _pieces(grid, wanted)
    start, end = series[..., left], series[..., left + 1]
    share = (wanted - grid[left]) / (grid[left + 1] - grid[left])
    # From the nearer end, so that both ends come out exactly and nothing between them leaves their interval.
    near = np.where(share <= 0.5, start + (end - start) * share, end - (end - start) * (1 - share))
    return _within(in_range(near, "values", values), share, start, end)


@quiet
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
    path = np.where(s == 0, start, np.where(s == 1, end, cubic))
    return _within(in_range(path, "values", values), s, start, end)


@quiet
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


@quiet
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
    """
    start, grid = finite(base, "base"), times_of(years, "years")
    factor = 1 + finite(rate, "rate") / 100
    if not (factor > 0).all():
        raise InvalidInputError("rate", rate, "a cut is less than 100%")
    return in_range(start[..., None] * np.asarray(factor)[..., None] ** (grid - grid[0]), "rate", rate)


@quiet
def constant_step(base: ArrayLike, step: ArrayLike, *, years: ArrayLike) -> FloatArray:
    """Return the path that changes by one step each year from its value in the first: points, not per cent.

    Parameters
    ----------
    base, step
        Shape ``S``, in one unit.
    years
        Shape (n,), n ≥ 1, strictly increasing.
    """
    grid = times_of(years, "years")
    return in_range(
        finite(base, "base")[..., None] + finite(step, "step")[..., None] * (grid - grid[0]), "step", step
    )


def halted(base: ArrayLike, *, years: ArrayLike) -> FloatArray:
    """Return the path that stays at its value in the first year: halt the rise, or the fall.

    Parameters
    ----------
    base
        Shape ``S``.
    years
        Shape (n,), n ≥ 1, strictly increasing.
    """
    start, grid = finite(base, "base"), times_of(years, "years")
    return np.broadcast_to(start[..., None], (*start.shape, grid.size)).copy()


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
    return cast("FloatArray", better(finite(path, "path"), finite(own, "own")))


def clamped(path: ArrayLike, *, lower: float | None = None, upper: float | None = None) -> FloatArray:
    """Return a path cut off at natural limits; name one or both.

    Raises
    ------
    InvalidInputError
        No limit, or a lower one above the upper.
    """
    low, high = limits_of(lower, upper)
    return cast("FloatArray", np.clip(finite(path, "path"), low, high))


def _points(
    times: ArrayLike, values: ArrayLike, at: ArrayLike, extrapolation: Extrapolation | None
) -> tuple[FloatArray, FloatArray, FloatArray]:
    if extrapolation is not None and extrapolation not in get_args(Extrapolation):
        raise InvalidInputError(
            "extrapolation", extrapolation, f"one of {', '.join(get_args(Extrapolation))}"
        )
    grid, series = series_of(times, values, least=1)
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
    if extrapolation == "hold":
        wanted = np.clip(wanted, grid[0], grid[-1])
    return grid, series, wanted


def _within(path: FloatArray, share: FloatArray, start: FloatArray, end: FloatArray) -> FloatArray:
    """Hold what rounding may carry past two neighbours between them; what is continued goes where it goes."""
    inside = np.clip(path, np.minimum(start, end), np.maximum(start, end))
    return np.where((share >= 0) & (share <= 1), inside, path)


def _pieces(grid: FloatArray, wanted: FloatArray) -> NDArray[np.intp]:
    """Number of the piece that each time falls in; the first and the last piece take what is outside."""
    return np.clip(np.searchsorted(grid, wanted, "right") - 1, 0, grid.size - 2)


def _slopes(steps: FloatArray, secants: FloatArray) -> FloatArray:
    """Slopes at the points: weighted harmonic means of the two secants, 0 where they disagree in sign."""
    if steps.size == 1:
        return np.repeat(secants, 2, axis=-1)
    before, after = secants[..., :-1], secants[..., 1:]
    w0, w1 = 2 * steps[1:] + steps[:-1], steps[1:] + 2 * steps[:-1]
    same = np.sign(before) * np.sign(after) > 0
    # By the smaller secant and its share of the larger, since the inverse of a tiny one overflows.
    first_less = np.abs(before) <= np.abs(after)
    low, high = np.where(first_less, before, after), np.where(first_less, after, before)
    w_low, w_high = np.where(first_less, w0, w1), np.where(first_less, w1, w0)
    share = low / np.where(same, high, 1.0)
    inner = np.where(same, low * ((w0 + w1) / (w_low + w_high * share)), 0.0)
    first = _end_slope(steps[0], steps[1], secants[..., 0], secants[..., 1])
    last = _end_slope(steps[-1], steps[-2], secants[..., -1], secants[..., -2])
    return np.concatenate([first[..., None], inner, last[..., None]], axis=-1)


def _end_slope(step: float, next_step: float, secant: FloatArray, next_secant: FloatArray) -> FloatArray:
    """One-sided slope by three points, held to what keeps the shape."""
    slope = ((2 * step + next_step) * secant - step * next_secant) / (step + next_step)
    slope = np.where(np.sign(slope) != np.sign(secant), 0.0, slope)
    turns = (np.sign(secant) != np.sign(next_secant)) & (np.abs(slope) > 3 * np.abs(secant))
    return np.where(turns, 3 * secant, slope)


def limits_of(lower: float | None, upper: float | None) -> tuple[float, float]:
    """Return limits, infinite where none is named; raise unless one is, or where they exclude everything."""
    if lower is None and upper is None:
        raise InvalidInputError("lower", None, "name a lower limit, an upper one, or both")
    low = -np.inf if lower is None else float(finite(lower, "lower"))
    high = np.inf if upper is None else float(finite(upper, "upper"))
    if low > high:
        raise InvalidInputError("lower", lower, f"above the upper limit, {upper}")
    return low, high
