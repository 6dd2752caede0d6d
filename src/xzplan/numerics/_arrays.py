"""What every function on arrays asks of its arguments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import EllipsisType
from typing import Any, TypeAlias, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xzplan.exceptions import InvalidInputError

__all__ = ["FloatArray", "YearArray"]

FloatArray: TypeAlias = NDArray[np.float64]
YearArray: TypeAlias = NDArray[np.int64]


def finite(values: ArrayLike, name: str) -> FloatArray:
    """Return the values as float64, without a copy where they are; raise unless all are finite numbers."""
    array = numbers(values, name)
    check_finite(array, values, name)
    return array


def check_finite(array: FloatArray, values: ArrayLike, name: str) -> None:
    """Raise unless all are finite; the error shows what was passed."""
    if not all(np.isfinite(array[at]).all() for at in blocks(array.shape)):
        raise InvalidInputError(name, values, "not finite; leave missing values out")


def check_known(array: FloatArray, name: str) -> None:
    """Raise where a value is infinite: what is not known is NaN. A value that is repeated is looked at once."""
    once = array[tuple(slice(None) if stride else slice(1) for stride in array.strides)]
    if np.isinf(once).any():
        raise InvalidInputError(name, array, "not finite; what is not known is NaN")


def numbers(values: ArrayLike, name: str) -> FloatArray:
    """Return the values as float64, without a copy where they are; raise unless all are numbers, NaN among them."""
    if isinstance(values, np.ma.MaskedArray):
        raise InvalidInputError(name, values, "masked; leave missing values out")
    if hasattr(values, "__array_function__") and not isinstance(values, np.ndarray):
        # Converting it would compute, or copy to this machine, what its owner keeps elsewhere.
        raise InvalidInputError(name, type(values), "no numpy array; map this function over its blocks")
    try:
        array = np.asarray(values)
        # Strings would be parsed and booleans counted: neither is a number the caller wrote as one.
        if array.dtype.kind not in "iufO" or any(isinstance(x, str | bool) for x in _objects(array)):
            raise TypeError  # noqa: TRY301
        array = array.astype(np.float64, copy=False)
    except (TypeError, ValueError, OverflowError):
        raise InvalidInputError(name, values, "not a number or an array of numbers") from None
    return array


def _objects(array: NDArray[np.generic]) -> list[object]:
    return array.ravel().tolist() if array.dtype.kind == "O" else []


def positive(values: FloatArray, name: str) -> None:
    """Raise unless all values are above 0."""
    if not (values > 0).all():
        raise InvalidInputError(
            name, values, "not positive; growth by a factor needs values above 0 (use 'linear')"
        )


def year_grid(years: Sequence[int] | YearArray, name: str, *, least: int) -> YearArray:
    """Return years as int64; raise unless they are a flat, strictly increasing sequence of whole numbers."""
    try:
        array = np.asarray(years)
    except ValueError:
        array = np.empty((0, 0))
    if array.ndim != 1 or array.size < least:
        raise InvalidInputError(name, years, f"pass a flat sequence of {least} or more years")
    if array.dtype.kind not in "iu":
        raise InvalidInputError(name, years, "years are whole numbers")
    array = array.astype(np.int64)
    if not (np.diff(array) > 0).all():
        raise InvalidInputError(name, years, "years must increase strictly")
    return array


def times_of(times: ArrayLike, name: str) -> FloatArray:
    """Return times as float64; raise unless they are a flat sequence that increases strictly."""
    grid = finite(times, name)
    if grid.ndim != 1 or grid.size == 0 or not (np.diff(grid) > 0).all():
        raise InvalidInputError(name, times, "pass a flat sequence of times that increase strictly")
    return grid


def series_of(times: ArrayLike, values: ArrayLike, *, least: int) -> tuple[FloatArray, FloatArray]:
    """Return times and the values at them, of shape ``S + (k,)``."""
    grid, series = times_of(times, "times"), finite(values, "values")
    if grid.size < least:
        raise InvalidInputError("times", times, f"pass {least} or more")
    if series.ndim == 0 or series.shape[-1] != grid.size:
        raise InvalidInputError(
            "values", series.shape, f"the last axis must have one value for {grid.size} times"
        )
    return grid, series


def limits_of(lower: float | None, upper: float | None) -> tuple[float, float]:
    """Return limits, infinite where none is named; raise unless one is, or where they exclude everything."""
    if lower is None and upper is None:
        raise InvalidInputError("lower", None, "name a lower limit, an upper one, or both")
    low = -np.inf if lower is None else float(finite(lower, "lower"))
    high = np.inf if upper is None else float(finite(upper, "upper"))
    if low > high:
        raise InvalidInputError("lower", lower, f"above the upper limit, {upper}")
    return low, high


def in_range(result: object, name: str, given: object) -> FloatArray:
    """Return a result; raise unless all of it is finite, which what it was computed from was."""
    array = cast("FloatArray", result)
    if not np.isfinite(array).all():
        raise InvalidInputError(name, given, "so far apart that the result is beyond all floats")
    return array


quiet = np.errstate(all="ignore")
"""For functions that look at their result themselves: an overflow is an error there, not a warning on the way."""


def check_out(out: Any, shape: tuple[int, ...], dtype: type[np.generic], **inputs: FloatArray) -> Any:
    """Return the array to write a result into, a new one for None; raise unless it fits and is apart from all inputs."""
    if out is None:
        return np.empty(shape, dtype)
    if not isinstance(out, np.ndarray) or out.dtype != dtype:
        raise InvalidInputError("out", out, f"not an array of {np.dtype(dtype)}")
    if out.shape != shape:
        raise InvalidInputError("out", out.shape, f"the result has the shape {shape}")
    if not out.flags.writeable:
        raise InvalidInputError("out", out, "read-only")
    for name, array in inputs.items():
        if np.may_share_memory(out, array):
            raise InvalidInputError("out", out, f"overlaps {name}, which would be altered")
    return out


BLOCK = 1 << 16
"""Values in a block: 512 KiB of floats. Below a third of that the calls cost more than the arithmetic."""

Place: TypeAlias = tuple[int | slice | EllipsisType, ...]


def blocks(shape: tuple[int, ...], size: int = BLOCK) -> Iterator[Place]:
    """Yield indices that cover an array of a shape, each of at most ``size`` neighbouring values."""
    if 0 in shape:
        return
    axis, inner = len(shape), 1
    while axis and inner * shape[axis - 1] <= size:
        axis -= 1
        inner *= shape[axis]
    if axis == 0:
        yield (...,)
        return
    length, most = shape[axis - 1], size // inner
    step = -(-length // -(-length // most))  # as few pieces as can be, of one length
    for outer in np.ndindex(shape[: axis - 1]):
        for start in range(0, length, step):
            yield (*outer, slice(start, start + step))
