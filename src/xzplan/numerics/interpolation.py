"""Paths between anchors: arrays in, arrays out.

A path runs from ``base`` in the first of two years to ``target`` in the second. Both anchors are returned bit for bit,
every value lies between them, and the path is monotone. The textbook ``b + (t - b) * w`` misses the target in many
cases and leaves the interval in some. Here the ends are assigned, and every other value is computed from the nearer
end. The arithmetic is in `xzplan.numerics.legs`; it works in blocks and needs under 4 MiB of its own for any size.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Literal, NamedTuple, TypeAlias, get_args, overload

import numpy as np
from numpy.typing import ArrayLike

from xzplan.exceptions import InvalidInputError
from xzplan.numerics.arrays import (
    FloatArray,
    YearArray,
    check_out,
    common_shape,
    finite,
    one_number,
    positive,
    unlabelled,
    year_grid,
)
from xzplan.numerics.legs import leg, write

__all__ = ["Method", "check_method", "compound", "interpolate", "piecewise"]

Method: TypeAlias = Literal["linear", "geometric", "power", "logistic", "step"]
"""Names of the methods.

linear
    The same step each year.
geometric
    The same factor each year; both ends positive.
power
    The share of the way gone is the share of the time gone to the power of ``exponent``: above 1 the path is
    back-loaded, below 1 front-loaded.
logistic
    Slow, fast, slow: the logistic curve of the given ``steepness`` around the middle, stretched to hit both ends.
step
    The base in every year but the last.
"""

_INTERPOLATE = {
    "pandas": "its labels would be lost; keep them with pandas.DataFrame(xzplan.interpolate("
    "frame['base'].to_numpy(), frame['target'].to_numpy(), ...), index=frame.index)",
    "polars": "pass columns as arrays: polars.DataFrame(xzplan.interpolate("
    "frame['base'].to_numpy(), frame['target'].to_numpy(), ...))",
    "xarray": "its labels would be lost; keep them with xarray.apply_ufunc(xzplan.interpolate, base, target, "
    "kwargs={...}, output_core_dims=[['year']], dask='parallelized', ...)",
    "dask": "it would be computed; keep it lazy with dask.array.apply_gufunc("
    "xzplan.interpolate, '(),()->(year)', base, target, ...)",
}
"""By library, the call that keeps what a plain array does not have."""
_PIECEWISE = {
    "pandas": "its labels would be lost; keep them with pandas.DataFrame(piecewise("
    "anchor_years, frame.to_numpy(), ...), index=frame.index)",
    "polars": "pass an array: polars.DataFrame(piecewise(anchor_years, frame.to_numpy(), ...))",
    "xarray": "its labels would be lost; keep them with xarray.apply_ufunc("
    "functools.partial(piecewise, anchor_years, ...), anchor_values, "
    "input_core_dims=[['anchor']], output_core_dims=[['year']], dask='parallelized', ...)",
    "dask": "it would be computed; keep it lazy with dask.array.apply_gufunc("
    "functools.partial(piecewise, anchor_years, ...), '(anchor)->(year)', anchor_values, ...)",
}


@overload
def interpolate(
    base: ArrayLike,
    target: ArrayLike,
    *,
    between: tuple[int, int],
    years: Sequence[int] | YearArray | None = None,
    method: Method = "linear",
    exponent: float | None = None,
    steepness: float | None = None,
    out: FloatArray | None = None,
) -> FloatArray: ...
@overload
def interpolate(
    base: float,
    target: float,
    *,
    between: tuple[int, int],
    years: int,
    method: Method = "linear",
    exponent: float | None = None,
    steepness: float | None = None,
    out: None = None,
) -> float: ...
@overload
def interpolate(
    base: ArrayLike,
    target: ArrayLike,
    *,
    between: tuple[int, int],
    years: int,
    method: Method = "linear",
    exponent: float | None = None,
    steepness: float | None = None,
    out: FloatArray | None = None,
) -> FloatArray: ...
def interpolate(
    base: ArrayLike,
    target: ArrayLike,
    *,
    between: tuple[int, int],
    years: int | Sequence[int] | YearArray | None = None,
    method: Method = "linear",
    exponent: float | None = None,
    steepness: float | None = None,
    out: FloatArray | None = None,
) -> float | FloatArray:
    """Return the values between a base and a target, year by year.

    Parameters
    ----------
    base, target
        Values of the first and of the second year of `between`; any shapes that broadcast to one shape ``S``. NaN is
        an unknown value.
    between
        The years of `base` and of `target`: whole numbers, the first below the second. Any other unit of time does as
        well, such as months: the values depend on the share of the time alone.
    years
        The years to return: one year, or shape (n,), strictly increasing, none outside `between`. By default every
        year from the first to the last. Which other years you ask for changes no value.
    method
        See `Method`.
    exponent
        Only for ``power``: positive and finite.
    steepness
        Only for ``logistic``: positive and finite.
    out
        Array of float64 and of the shape of the result to write into; it must not overlap `base` or `target`.

    Returns
    -------
    ndarray of float64, shape ``S + (n,)``
        For one year the shape is ``S``, and a float if `base` and `target` are single numbers. `out` is returned if it
        was given. A value that depends on an unknown base or target is NaN; the anchors themselves are returned as
        they are.

    Raises
    ------
    InvalidInputError
        An argument is infinite, not positive although the method needs it, or of the wrong shape or type; a year lies
        outside `between`; or an array is labelled or lazy (pandas, polars, xarray, dask). The error names the
        argument, and for such an array the call that keeps its labels or keeps it lazy.

    Examples
    --------
    >>> from xzplan import interpolate
    >>> interpolate(17.81, 55, between=(2020, 2025)).tolist()
    [17.81, 25.247999999999998, 32.686, 40.124, 47.562, 55.0]
    >>> interpolate(17.81, 55, between=(2020, 2025), years=2023)
    40.124
    >>> interpolate([1, 8], [16, 4], between=(2020, 2024), years=[2023, 2024], method="geometric").tolist()
    [[8.0, 16.0], [4.756828460010884, 4.0]]
    """
    start, end = unlabelled(base, "base", _INTERPOLATE), unlabelled(target, "target", _INTERPOLATE)
    first, last = _two_years(between)
    asked = _asked_years(years, first, last)
    shape = common_shape(base=start.shape, target=end.shape)
    power, slope = check_method(method, exponent=exponent, steepness=steepness)
    path = _room(out, shape, asked, base=start, target=end)
    way = leg(asked.grid, first, last, method=method, exponent=power, steepness=slope)
    write(start, end, way, asked.rows(path))
    return path if out is not None or path.ndim else float(path)


@overload
def piecewise(
    anchor_years: Sequence[int] | YearArray,
    anchor_values: ArrayLike,
    *,
    years: Sequence[int] | YearArray | None = None,
    method: Method = "linear",
    exponent: float | None = None,
    steepness: float | None = None,
    out: FloatArray | None = None,
) -> FloatArray: ...
@overload
def piecewise(  # type: ignore[overload-overlap]
    anchor_years: Sequence[int] | YearArray,
    anchor_values: Sequence[float],
    *,
    years: int,
    method: Method = "linear",
    exponent: float | None = None,
    steepness: float | None = None,
    out: None = None,
) -> float: ...
@overload
def piecewise(
    anchor_years: Sequence[int] | YearArray,
    anchor_values: ArrayLike,
    *,
    years: int,
    method: Method = "linear",
    exponent: float | None = None,
    steepness: float | None = None,
    out: FloatArray | None = None,
) -> FloatArray: ...
def piecewise(
    anchor_years: Sequence[int] | YearArray,
    anchor_values: ArrayLike,
    *,
    years: int | Sequence[int] | YearArray | None = None,
    method: Method = "linear",
    exponent: float | None = None,
    steepness: float | None = None,
    out: FloatArray | None = None,
) -> float | FloatArray:
    """Return the path through several anchors, each leg by the same method.

    A leg is the path that `interpolate` gives between its two anchors. Splitting a path at an anchor changes nothing.

    Parameters
    ----------
    anchor_years
        Shape (k,), k ≥ 2: whole numbers, strictly increasing.
    anchor_values
        Shape ``S + (k,)``. NaN is an unknown value.
    years
        As for `interpolate`, none outside the anchors.
    method, exponent, steepness
        As for `interpolate`.
    out
        As for `interpolate`; it must not overlap `anchor_values`.

    Returns
    -------
    ndarray of float64, shape ``S + (n,)``
        As for `interpolate`. An unknown anchor makes the values of the legs that it ends unknown, and no others.

    Raises
    ------
    InvalidInputError
        As for `interpolate`, and for a year outside the anchors: nothing is extrapolated.

    Examples
    --------
    >>> from xzplan.numerics.interpolation import piecewise
    >>> piecewise([2020, 2022, 2025], [10, 20, 50]).tolist()
    [10.0, 15.0, 20.0, 30.0, 40.0, 50.0]
    """
    knots = year_grid(anchor_years, "anchor_years", least=2)
    values = unlabelled(anchor_values, "anchor_values", _PIECEWISE)
    if values.ndim == 0 or values.shape[-1] != knots.size:
        raise InvalidInputError(
            "anchor_values",
            values.shape,
            f"the last axis must have one value for each of the {knots.size} years",
        )
    asked = _asked_years(years, int(knots[0]), int(knots[-1]))
    power, slope = check_method(method, exponent=exponent, steepness=steepness)
    path = _room(out, values.shape[:-1], asked, anchor_values=values)
    rows = asked.rows(path)
    for index, (start, end) in enumerate(pairwise(knots)):
        first, last = asked.grid.searchsorted(start), asked.grid.searchsorted(end, "right")
        way = leg(asked.grid[first:last], start, end, method=method, exponent=power, steepness=slope)
        try:
            write(values[..., index], values[..., index + 1], way, rows[first:last])
        except InvalidInputError as error:  # show the argument, not a leg of it
            raise InvalidInputError("anchor_values", anchor_values, error.problem) from None
    return path if out is not None or path.ndim else float(path)


def compound(start: ArrayLike, factors: ArrayLike) -> FloatArray:
    """Return the running product of a start and one factor for each following year.

    Parameters
    ----------
    start
        Shape ``S``.
    factors
        Shape ``S + (n,)`` or any that broadcasts with it: positive.

    Returns
    -------
    ndarray of float64, shape ``S + (n + 1,)``
        The start itself comes first.

    Raises
    ------
    InvalidInputError
        A value is not finite, a factor is not positive, the shapes do not fit, or the product overflows.

    Examples
    --------
    >>> from xzplan.numerics.interpolation import compound
    >>> compound(100, [1.08, 1.08]).tolist()
    [100.0, 108.0, 116.64000000000001]
    """
    first, steps = finite(start, "start"), finite(factors, "factors")
    if steps.ndim == 0:
        raise InvalidInputError("factors", float(steps), "pass one factor for each year, shape (..., n)")
    positive(steps, "factors")
    shape = common_shape(start=first.shape, factors=steps.shape[:-1])
    path = np.empty((*shape, steps.shape[-1] + 1))
    path[..., 0] = first
    path[..., 1:] = steps
    with np.errstate(over="ignore"):
        np.multiply.accumulate(path, axis=-1, out=path)
    if not np.isfinite(path).all():
        raise InvalidInputError("factors", factors, "the product overflows")
    return path


def check_method(
    method: Method, *, exponent: float | None, steepness: float | None
) -> tuple[float | None, float | None]:
    """Check a method and its parameters, and return the parameters.

    Parameters
    ----------
    method, exponent, steepness
        As for `interpolate`.

    Returns
    -------
    tuple of two floats or None
        The exponent for ``power``, and the steepness for ``logistic``.

    Raises
    ------
    InvalidInputError
        The method is unknown, or a parameter is missing, out of range or belongs to another method.
    """
    if not isinstance(method, str) or method not in get_args(Method):
        raise InvalidInputError("method", method, f"unknown; one of {', '.join(get_args(Method))}")
    return (
        _parameter("exponent", exponent, method=method, owner="power"),
        _parameter("steepness", steepness, method=method, owner="logistic"),
    )


class _Asked(NamedTuple):
    """The years that a caller asks for."""

    grid: YearArray
    one: bool
    """Whether a single year was asked for, so that the result has no axis of years."""

    def rows(self, path: FloatArray) -> FloatArray:
        """Return a result as rows, one for each year."""
        return path[np.newaxis] if self.one else path.transpose(-1, *range(path.ndim - 1))


def _two_years(between: Any) -> tuple[int, int]:
    try:
        first, last = between
    except (TypeError, ValueError):
        raise InvalidInputError(
            "between", between, "pass the years of the base and of the target, such as (2020, 2025)"
        ) from None
    grid = year_grid([first, last], "between", least=2)
    return int(grid[0]), int(grid[1])


def _asked_years(years: object, first: int, last: int) -> _Asked:
    """Return the years asked for, by default all from the first to the last; raise for one outside them."""
    if years is None:
        if last - first >= _MOST_YEARS:
            raise InvalidInputError("years", None, f"{first} to {last} are too many; pass those you ask for")
        return _Asked(np.arange(first, last + 1), one=False)
    one = np.isscalar(years) or (isinstance(years, np.ndarray) and years.ndim == 0)
    grid = year_grid([years] if one else years, "years", least=1)  # type: ignore[arg-type]
    outside = grid[(grid < first) | (grid > last)]
    if outside.size:
        raise InvalidInputError(
            "years",
            outside.tolist(),
            f"outside the anchors, {first} to {last}; nothing is extrapolated",
        )
    return _Asked(grid, one)


_MOST_YEARS = 100_000
"""More years than that have to be named: nobody means all of them."""


def _room(out: FloatArray | None, shape: tuple[int, ...], asked: _Asked, **inputs: FloatArray) -> FloatArray:
    if out is not None:
        wanted = shape if asked.one else (*shape, asked.grid.size)
        room: FloatArray = check_out(out, wanted, **inputs)
        return room
    # Years first in memory, so that the row of a year is contiguous.
    if asked.one:
        return np.empty(shape)
    return np.empty((asked.grid.size, *shape)).transpose(*range(1, len(shape) + 1), 0)


def _parameter(name: str, value: float | None, *, method: str, owner: str) -> float | None:
    if method != owner:
        if value is not None:
            raise InvalidInputError(name, value, f"belongs to method {owner!r}, not to {method!r}")
        return None
    if value is None:
        raise InvalidInputError(name, value, f"method {owner!r} needs one; there is no default")
    number = one_number(value, name)
    # Below this the curve is flat to the last bit, and stretching it would divide by zero.
    if not number > 1e-300:
        raise InvalidInputError(name, value, "must be positive")
    return number
