"""Checks of array arguments, the room that results are written into, and the blocks that arrays are worked on in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import EllipsisType
from typing import Any, TypeAlias, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xzplan.exceptions import InvalidInputError

FloatArray: TypeAlias = NDArray[np.float64]
YearArray: TypeAlias = NDArray[np.int64]


def finite(values: ArrayLike, name: str) -> FloatArray:
    """Return the values as float64, without a copy if they are float64 already; raise unless all are finite numbers."""
    array = numbers(values, name)
    check_finite(array, values, name)
    return array


def one_number(value: ArrayLike, name: str) -> float:
    """Return a single finite number as a float; raise for anything else."""
    array = finite(value, name)
    if array.ndim:
        raise InvalidInputError(name, value, "pass one number")
    return float(array)


def together(**values: ArrayLike) -> tuple[FloatArray, ...]:
    """Return several arguments as float64; raise unless all are finite and their shapes broadcast to one."""
    arrays = {name: finite(given, name) for name, given in values.items()}
    common_shape(**{name: array.shape for name, array in arrays.items()})
    return tuple(arrays.values())


def common_shape(**shapes: tuple[int, ...]) -> tuple[int, ...]:
    """Return the shape that the shapes of arguments broadcast to; raise for the first that does not fit."""
    common: tuple[int, ...] = ()
    for name, shape in shapes.items():
        try:
            common = np.broadcast_shapes(common, shape)
        except ValueError:
            before = ", ".join(list(shapes)[: list(shapes).index(name)])
            raise InvalidInputError(
                name, shape, f"its shape does not broadcast with that of {before}, {common}"
            ) from None
    return common


def halves_up(values: FloatArray, out: FloatArray | None = None) -> FloatArray:
    """Return values of 0 and more rounded to whole numbers, halves up, as an office rounds.

    A value that errors of rounding alone keep from a half counts as that half; one that is whole stays as it is.
    """
    result = np.multiply(values, 1.0, out=out)
    np.multiply(result, 1 + _FEW_ULP, out=result, where=result < _SMALL)
    np.add(result, _HALF, out=result)
    return np.floor(result, out=result)


_FEW_ULP = 8 * float(np.finfo(np.float64).eps)
"""More than the error of a value on a line between two others, relative to the value."""
_SMALL = 2.0**46
"""Up to here a few ulp are less than a quarter, so that a whole number does not become the next one."""
_HALF = float(np.nextafter(0.5, 0))
"""The largest float below a half: added to a half it rounds to the next whole number, and added to a large whole number
it leaves that alone, where a half would be rounded up to even."""


def flag(value: object, name: str) -> bool:
    """Return True or False; raise for anything else, however true it is."""
    if not isinstance(value, bool | np.bool_):
        raise InvalidInputError(name, value, "pass True or False")
    return bool(value)


def check_finite(array: FloatArray, values: ArrayLike, name: str) -> None:
    """Raise unless all values of the array are finite; the error shows the values as they were passed."""
    if not all(np.isfinite(array[place]).all() for place in blocks(array.shape)):
        raise InvalidInputError(name, values, "not finite; leave missing values out")


def check_known(array: FloatArray, name: str) -> None:
    """Raise if a value is infinite; NaN means unknown and is let through.

    An axis along which the array is broadcast holds the same values again and again, so one step of it is checked.
    """
    once = array[tuple(slice(None) if stride else slice(1) for stride in array.strides)]
    if np.isinf(once).any():
        raise InvalidInputError(name, array, "not finite; pass NaN for an unknown value")


def numbers(values: ArrayLike, name: str) -> FloatArray:
    """Return the values as float64, without a copy if they are float64 already; raise unless all are numbers or NaN."""
    if _is_masked(values):
        raise InvalidInputError(name, values, "masked; fill it with numpy.nan for unknown values")
    if hasattr(values, "__array_function__") and not isinstance(values, np.ndarray):
        # Converting a lazy or remote array would compute it, or copy it to this machine.
        raise InvalidInputError(name, type(values), "not a numpy array; map this function over its blocks")
    problem = "not a number or an array of numbers"
    try:
        array = np.asarray(values)
    except Exception as error:
        raise InvalidInputError(name, values, problem) from error
    # numpy would parse strings and count booleans, but the caller wrote neither as a number.
    objects = array.ravel().tolist() if array.dtype.kind == "O" else []
    if array.dtype.kind not in "iufO" or any(isinstance(value, str | bool) for value in objects):
        raise InvalidInputError(name, values, problem)
    try:
        return array.astype(np.float64, copy=False)
    except Exception as error:
        raise InvalidInputError(name, values, problem) from error


def _is_masked(values: object) -> bool:
    # numpy loads its masked arrays when they are first named, and a plan is assessed without them.
    return (
        type(values) is not np.ndarray
        and isinstance(values, np.ndarray)
        and isinstance(values, np.ma.MaskedArray)
    )


def unlabelled(values: ArrayLike, name: str, advice: Mapping[str, str]) -> FloatArray:
    """Return the values as `numbers` does; refuse None, and an array whose labels or laziness would be lost.

    Parameters
    ----------
    values, name
        The argument and its name.
    advice
        What to do instead, by the name of the library. No library is imported: its classes name it themselves.
    """
    if values is None:  # more often forgotten than meant
        raise InvalidInputError(name, values, "pass a number, or NaN for an unknown value")
    if hasattr(values, "__array__"):
        for ancestor in type(values).__mro__:
            library = ancestor.__module__.partition(".")[0]
            if library in advice:
                raise InvalidInputError(name, type(values), advice[library])
    return numbers(values, name)


def positive(values: FloatArray, name: str) -> None:
    """Raise unless all values are above 0."""
    if not (values > 0).all():
        raise InvalidInputError(
            name, values, "not positive; growth by a factor needs values above 0 (use 'linear')"
        )


def year_grid(years: ArrayLike, name: str, *, least: int) -> YearArray:
    """Return years as int64; raise unless they are a flat, strictly increasing sequence of whole numbers."""
    if _is_masked(years):
        raise InvalidInputError(name, years, "masked; pass every year")
    try:
        array = np.asarray(years)
    except Exception:  # noqa: BLE001 - numpy asks the values, and they may be of any class
        array = np.empty((0, 0))
    if array.ndim != 1 or array.size < least:
        raise InvalidInputError(name, years, f"pass a flat sequence of {least} or more years")
    if array.size and array.dtype.kind not in "iu":
        raise InvalidInputError(name, years, "years are whole numbers")
    array = array.astype(np.int64)
    if not (array[1:] > array[:-1]).all():
        raise InvalidInputError(name, years, "years must increase strictly")
    return array


def times_of(times: ArrayLike, name: str) -> FloatArray:
    """Return times (years, whole or with fractions) as float64; raise unless they are flat and strictly increasing."""
    grid = finite(times, name)
    if grid.ndim != 1 or grid.size == 0 or not (np.diff(grid) > 0).all():
        raise InvalidInputError(name, times, "pass a flat sequence of times that increase strictly")
    return grid


def series_of(times: ArrayLike, values: ArrayLike, *, least: int) -> tuple[FloatArray, FloatArray]:
    """Return times and the values at them, of shape ``S + (k,)``; raise unless they fit each other."""
    grid, series = times_of(times, "times"), finite(values, "values")
    if grid.size < least:
        raise InvalidInputError("times", times, f"pass {least} or more")
    if series.ndim == 0 or series.shape[-1] != grid.size:
        raise InvalidInputError(
            "values", series.shape, f"the last axis must have one value for {grid.size} times"
        )
    return grid, series


def in_range(result: object, name: str, given: object) -> FloatArray:
    """Return what operators on arrays gave, typed as an array; raise if a value overflowed."""
    array = cast("FloatArray", result)  # numpy's stubs leave the type of such results open
    if not np.isfinite(array).all():
        raise InvalidInputError(name, given, "the result overflows float64")
    return array


quiet: np.errstate = np.errstate(all="ignore")
"""Decorator of functions that check their result for overflow themselves, so that numpy need not warn."""


def check_out(
    out: Any, shape: tuple[int, ...], dtype: type[np.generic] = np.float64, /, **inputs: FloatArray
) -> Any:
    """Return the array to write a result into: a new one if `out` is None, else `out`, checked.

    `out` must have the shape and dtype of the result and must not overlap any of the inputs.
    """
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
"""Values in a block: 512 KiB of floats. In blocks of a third of that, the calls cost more than the arithmetic."""

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
    step = -(-length // -(-length // most))  # the fewest pieces of one length
    for outer in np.ndindex(shape[: axis - 1]):
        for start in range(0, length, step):
            yield (*outer, slice(start, start + step))
