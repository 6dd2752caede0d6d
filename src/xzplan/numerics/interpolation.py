"""Paths between anchors: arrays in, arrays out.

A path runs from ``base`` in the first of the years to ``target`` in the last. Both anchors are returned bit for bit,
every value lies between them, and the path is monotone. The textbook ``b + (t - b) * w`` misses the target in many
cases and leaves the interval in some. Here the ends are assigned, and every other value is computed from the nearer
end. The arithmetic is in `xzplan.numerics.legs`; it works in blocks and needs under 4 MiB of its own for any size.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from itertools import pairwise
from typing import Literal, TypeAlias, get_args

import numpy as np
from numpy.typing import ArrayLike

from xzplan.exceptions import InvalidInputError
from xzplan.numerics.arrays import (
    FloatArray,
    YearArray,
    check_out,
    common_shape,
    finite,
    numbers,
    one_number,
    positive,
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


def interpolate(
    base: ArrayLike,
    target: ArrayLike,
    *,
    years: Sequence[int] | YearArray,
    method: Method = "linear",
    exponent: float | None = None,
    steepness: float | None = None,
    out: FloatArray | None = None,
) -> FloatArray:
    """Return the path from a base in the first year to a target in the last.

    Parameters
    ----------
    base, target
        Values in the first and the last year; any shapes that broadcast to one shape ``S``. If one of them is a dask
        array the result is a dask array, and errors are raised when it is computed.
    years
        Shape (n,), n ≥ 2: whole numbers, strictly increasing, gaps allowed.
    method
        See `Method`.
    exponent
        Only for ``power``: positive and finite.
    steepness
        Only for ``logistic``: positive and finite.
    out
        Array of shape ``S + (n,)`` and float64 to write into; it must not overlap `base` or `target`.

    Returns
    -------
    ndarray of float64, shape ``S + (n,)``
        `out` if it was given, else a new array.

    Raises
    ------
    InvalidInputError
        An argument is not finite, not positive although the method needs it, or of the wrong shape or type. The
        error names the argument.

    Examples
    --------
    >>> from xzplan import interpolate
    >>> interpolate(17.81, 55, years=range(2020, 2026)).tolist()
    [17.81, 25.247999999999998, 32.686, 40.124, 47.562, 55.0]
    >>> interpolate([1, 8], [16, 4], years=[2020, 2023, 2024], method="geometric").tolist()
    [[1.0, 8.0, 16.0], [8.0, 4.756828460010884, 4.0]]
    """
    lazily = _on_dask(base, target, out)
    if lazily is not None:
        call = partial(interpolate, years=years, method=method, exponent=exponent, steepness=steepness)
        return lazily(call, len(years))
    start, end = numbers(base, "base"), numbers(target, "target")
    grid = year_grid(years, "years", least=2)
    shape = common_shape(base=start.shape, target=end.shape)
    power, slope = check_method(method, exponent=exponent, steepness=steepness)
    path = _room(out, (*shape, grid.size), base=start, target=end)
    way = leg(grid, grid[0], grid[-1], method=method, exponent=power, steepness=slope)
    write(start, end, way, np.moveaxis(path, -1, 0))
    return path


def piecewise(
    anchor_years: Sequence[int] | YearArray,
    anchor_values: ArrayLike,
    *,
    years: Sequence[int] | YearArray,
    method: Method = "linear",
    exponent: float | None = None,
    steepness: float | None = None,
    out: FloatArray | None = None,
) -> FloatArray:
    """Return the path through several anchors, each leg by the same method.

    A leg is the path that `interpolate` gives between its two anchors. Splitting a path at an anchor changes nothing.

    Parameters
    ----------
    anchor_years
        Shape (k,), k ≥ 2: whole numbers, strictly increasing.
    anchor_values
        Shape ``S + (k,)``.
    years
        Shape (n,), n ≥ 1: strictly increasing, none outside the anchors.
    method, exponent, steepness
        As for `interpolate`.
    out
        As for `interpolate`, of shape ``S + (n,)``; it must not overlap `anchor_values`.

    Returns
    -------
    ndarray of float64, shape ``S + (n,)``

    Raises
    ------
    InvalidInputError
        As for `interpolate`, and for a year outside the anchors: nothing is extrapolated.

    Examples
    --------
    >>> from xzplan.numerics.interpolation import piecewise
    >>> piecewise([2020, 2022, 2025], [10, 20, 50], years=range(2020, 2026)).tolist()
    [10.0, 15.0, 20.0, 30.0, 40.0, 50.0]
    """
    knots = year_grid(anchor_years, "anchor_years", least=2)
    values = numbers(anchor_values, "anchor_values")
    if values.ndim == 0 or values.shape[-1] != knots.size:
        raise InvalidInputError(
            "anchor_values",
            values.shape,
            f"the last axis must have one value for each of the {knots.size} years",
        )
    grid = year_grid(years, "years", least=1)
    outside = grid[(grid < knots[0]) | (grid > knots[-1])]
    if outside.size:
        raise InvalidInputError(
            "years",
            outside.tolist(),
            f"outside the anchors, {knots[0]} to {knots[-1]}; nothing is extrapolated",
        )
    power, slope = check_method(method, exponent=exponent, steepness=steepness)
    path = _room(out, (*values.shape[:-1], grid.size), anchor_values=values)
    rows = np.moveaxis(path, -1, 0)
    for index, (start, end) in enumerate(pairwise(knots)):
        first, last = np.searchsorted(grid, start), np.searchsorted(grid, end, "right")
        way = leg(grid[first:last], start, end, method=method, exponent=power, steepness=slope)
        try:
            write(values[..., index], values[..., index + 1], way, rows[first:last])
        except InvalidInputError as error:  # show the argument, not a leg of it
            raise InvalidInputError("anchor_values", anchor_values, error.problem) from None
    return path


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


def _on_dask(
    base: ArrayLike, target: ArrayLike, out: FloatArray | None
) -> Callable[[Callable[..., FloatArray], int], FloatArray] | None:
    """Return the function that maps a call over the blocks of dask arrays; None if neither argument is one."""
    if not any(type(values).__module__.startswith("dask.array") for values in (base, target)):
        return None
    if out is not None:
        raise InvalidInputError("out", out, "not for dask arrays, which allocate their own; leave it out")
    gufunc = partial(import_module("dask.array").apply_gufunc, output_dtypes=np.float64, allow_rechunk=True)
    return lambda call, years: gufunc(call, "(),()->(year)", base, target, output_sizes={"year": years})


def _room(out: FloatArray | None, shape: tuple[int, ...], **inputs: FloatArray) -> FloatArray:
    if out is None:  # years first in memory, so that the row of a year is contiguous
        return np.moveaxis(np.empty((shape[-1], *shape[:-1])), 0, -1)
    room: FloatArray = check_out(out, shape, np.float64, **inputs)
    return room


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
