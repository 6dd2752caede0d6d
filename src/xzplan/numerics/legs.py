"""The kernel: one leg of a path between two anchors, written row by row in blocks.

A row is a year and holds one value for each of many series. All methods but the geometric one share one formula and
differ in one table: the shares of the way gone and left in each year. Every value is computed from the nearer anchor,
so that both ends are exact, no value leaves the interval between them, and no value depends on which other years are
asked for. This is the only code in the package that draws a straight line.
"""

from __future__ import annotations

import math
import sys
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from xzplan.exceptions import InvalidInputError
from xzplan.numerics.arrays import (
    BLOCK,
    FloatArray,
    Place,
    YearArray,
    blocks,
    check_known,
    positive,
)

_LEAST_RATIO = 1 / sys.float_info.max  # of plain floats: numpy may be told to raise where it underflows
_MOST_RATIO = np.finfo(np.float64).max


class Power(NamedTuple):
    """A power of the growth between two anchors, and the years whose values it gives."""

    years: int | None
    """Number of years of the leg whose growth the power is; None for the square root of the power before it."""
    early: list[int]
    """Indices of years computed forward from the base: base times power."""
    late: list[int]
    """Indices of years computed back from the target: target over power."""


class Leg(NamedTuple):
    """Where the years of a leg are between its two anchors."""

    gone: list[float]
    """Share of the way gone in each year."""
    left: list[float]
    """Share of the way left in each year. It is not 1 - gone: each of the two is exact at its own end."""
    powers: list[Power] | None
    """For a geometric leg, the powers of the growth; None for the other methods."""
    length: int
    """Years between the anchors."""
    tolerance: float
    """If the growth of a geometric leg is this near to 1, rounding may put two of its values in the wrong order, and
    the leg is as good as straight."""


def leg(
    grid: YearArray, first: int, last: int, *, method: str, exponent: float | None, steepness: float | None
) -> Leg:
    """Return the leg from one anchor year to another, for years between them."""
    gone = (grid - first) / np.float64(last - first)
    left = (last - grid) / np.float64(last - first)
    if exponent is not None:
        with np.errstate(under="ignore"):
            gone = gone**exponent
        left = 1.0 - gone
    elif steepness is not None:
        # The curve 1/(1+exp(-steepness*(x-1/2))), stretched from [c(0), c(1)] to [0, 1]; tanh shows that it is odd
        # around the middle.
        bend = np.tanh(0.25 * steepness * (gone - left)) / np.tanh(0.25 * steepness)
        gone, left = 0.5 + 0.5 * bend, 0.5 - 0.5 * bend
    elif method == "step":
        gone = np.where(left == 0.0, 1.0, 0.0)
        left = 1.0 - gone
    shares = gone.tolist(), left.tolist()
    length = int(last - first)
    powers = _powers(*shares, length) if method == "geometric" else None
    return Leg(*shares, powers, length, min(1e-12 * length, 1e-8))


def _powers(gone: list[float], left: list[float], length: int) -> list[Power]:
    """Return the powers of a geometric leg; as few as possible are powers proper, the others square roots of them.

    Powers are slow, square roots are fast and more exact. A share is reached by halving from its multiple between 1/4
    and 1/2, or from 1, so that its value does not depend on which other years are asked for.
    """
    chains: dict[float, float] = {}
    for share in map(min, gone, left):
        root = share
        while 0.0 < root <= 0.25 or root == 0.5:
            root *= 2
        if share > 0.0:
            chains[root] = min(share, chains.get(root, root))
    powers = []
    for root, least in chains.items():
        share = root
        while share >= least:
            early = [index for index, part in enumerate(gone) if part == share < 0.5]
            late = [index for index, part in enumerate(left) if part == share <= 0.5]
            powers.append(Power(round(root * length) if share == root else None, early, late))
            share /= 2
    return powers


class Scratch:
    """Working memory for a leg: under 3 MiB, however many series there are."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        size = min(math.prod(shape), BLOCK)
        self._floats = np.empty((4, size))
        self._start = np.empty(size)
        self._flags = np.empty((2, size), bool)

    def floats(self, shape: tuple[int, ...], size: int) -> FloatArray:
        """Return four arrays of a shape."""
        return self._floats[:, :size].reshape(4, *shape)

    def start(self, shape: tuple[int, ...], size: int) -> FloatArray:
        """Return one more array of a shape, for starts of paths that have to be computed."""
        return self._start[:size].reshape(shape)

    def flags(self, shape: tuple[int, ...], size: int) -> NDArray[np.bool_]:
        """Return two arrays of truth values of a shape."""
        return self._flags[:, :size].reshape(2, *shape)


class _Anchors(NamedTuple):
    """Both ends of the paths of one block."""

    base: FloatArray
    target: FloatArray

    def refuse(self) -> None:
        """Raise if an anchor is infinite."""
        for array, name in ((self.base, "base"), (self.target, "target")):
            check_known(array, name)


def write(
    start: FloatArray,
    end: FloatArray,
    years: Leg,
    rows: FloatArray,
    *,
    scratch: Scratch | None = None,
) -> None:
    """Write one leg into ``rows``, shape (n,) + S, for anchors that broadcast to S.

    NaN is unknown: what depends on an unknown anchor is unknown, and an anchor itself stays what it is.
    """
    base, target = start, end
    if rows.ndim == 1:  # one series: a row of one, so that every row is an array
        rows, base, target = rows[:, np.newaxis], start.reshape(1), end.reshape(1)
    shape = rows.shape[1:]
    if not base.shape == target.shape == shape:
        base, target = np.broadcast_to(base, shape), np.broadcast_to(target, shape)
    scratch = scratch or Scratch(shape)
    fill = _by_weights if years.powers is None else _by_factor
    with np.errstate(over="ignore", under="ignore", invalid="ignore", divide="ignore"):
        for place in blocks(shape):
            within: Place = (slice(None), *place)
            try:
                fill(_Anchors(base[place], target[place]), years, rows[within], scratch)
            except InvalidInputError as error:  # show the argument, not a block of it
                value = start if error.argument == "base" else end
                raise InvalidInputError(error.argument, value, error.problem) from None


def _by_weights(anchors: _Anchors, years: Leg, rows: FloatArray, scratch: Scratch) -> None:
    base, target = anchors
    span, *_ = scratch.floats(base.shape, base.size)
    flags, _ = scratch.flags(base.shape, base.size)
    np.subtract(target, base, out=span)
    if not np.isfinite(span, out=flags).all():
        anchors.refuse()
        if np.isinf(span, out=flags).any():
            raise InvalidInputError("target", target, "too far from the base: their difference overflows")
    for row, gone, left in zip(rows, years.gone, years.left, strict=True):
        _from_the_nearer_end(anchors, span, gone, left, row)


def _from_the_nearer_end(
    anchors: _Anchors, span: FloatArray, gone: float, left: float, out: FloatArray
) -> None:
    base, target = anchors
    if left == 0.0:
        np.copyto(out, target)
    elif gone == 0.0:
        np.copyto(out, base)
    elif gone < 0.5:
        np.multiply(span, gone, out=out)
        np.add(base, out, out=out)
    else:
        np.multiply(span, left, out=out)
        np.subtract(target, out, out=out)


def _by_factor(anchors: _Anchors, years: Leg, rows: FloatArray, scratch: Scratch) -> None:
    base, target = anchors
    floats = scratch.floats(base.shape, base.size)
    growth, power = floats[:2]
    np.divide(target, base, out=growth)
    least, most = np.minimum.reduce(growth, axis=None), np.maximum.reduce(growth, axis=None)
    if not (np.minimum.reduce(base, axis=None) > 0 and least >= _LEAST_RATIO and most <= _MOST_RATIO):
        _check_factors(anchors, growth)
    for part, early, late in years.powers or ():
        if part is None:
            np.sqrt(power, out=power)
        elif part == years.length:
            np.copyto(power, growth)
        else:
            fraction_of(growth, part, years.length, out=power, room=floats[2:], within=(least, most))
        for index in early:
            np.multiply(base, power, out=rows[index])
        for index in late:
            np.divide(target, power, out=rows[index])
    for row, gone, left in zip(rows, years.gone, years.left, strict=True):
        if gone == 0.0 or left == 0.0:
            np.copyto(row, base if left else target)
    # Powers are good to an ulp but not monotone to the bit: between anchors that are nearly equal, two values may be
    # in the wrong order. The straight line is monotone, and there differs from the powers by less than an ulp.
    near, moves = scratch.flags(base.shape, base.size)
    np.abs(np.subtract(growth, 1.0, out=power), out=power)
    np.less(power, years.tolerance, out=near)
    if near.any() and (near & np.not_equal(power, 0.0, out=moves)).any():
        span, line = floats[2:]
        np.subtract(target, base, out=span)
        for row, gone, left in zip(rows, years.gone, years.left, strict=True):
            _from_the_nearer_end(anchors, span, gone, left, line)
            np.copyto(row, line, where=near)


def _check_factors(anchors: _Anchors, growth: FloatArray) -> None:
    """Raise unless a factor leads from every base to its target, or one of them is unknown and may be."""
    anchors.refuse()
    for array, name in ((anchors.base, "base"), (anchors.target, "target")):
        positive(array[~np.isnan(array)], name)
    if np.fmin.reduce(growth, axis=None) < _LEAST_RATIO or np.fmax.reduce(growth, axis=None) > _MOST_RATIO:
        raise InvalidInputError("target", anchors.target, "too far from the base: their ratio overflows")


_MOST_PARTS = 10
"""Above this many years the single-precision start is too rough for one step of the iteration."""
_SURE = 1e30
"""Up to this growth, and down to its inverse, the start and every whole power of it are within the range of floats."""


def fraction_of(
    growth: FloatArray,
    part: int,
    whole: int,
    *,
    out: FloatArray,
    room: FloatArray,
    within: tuple[float, float],
) -> None:
    """Write ``growth ** (part / whole)``.

    Requires part/whole ≤ 1/2. The error is at most 1 ulp up to a whole of 10, and the result of an element does not
    depend on its neighbours. One step of Halley's iteration from a start in single precision takes less than half the
    time of ``numpy.power``.

    Parameters
    ----------
    growth
        Positive factors.
    part, whole
        Years of the part and of the whole leg.
    out
        Array of the shape of `growth` to write into.
    room
        Two contiguous arrays of the shape of `growth` to work in, stacked.
    within
        The least and the largest of `growth`.
    """
    if whole > _MOST_PARTS:
        np.power(growth, part / whole, out=out)
        return
    wanted, reached = room
    start = reached.reshape(-1).view(np.float32)[: growth.size].reshape(growth.shape)
    np.copyto(start, growth, casting="same_kind")
    np.log(start, out=start)
    np.multiply(start, np.float32(part / whole), out=start)
    np.exp(start, out=start)
    np.copyto(out, start)
    _whole_power(growth, part, wanted)
    _whole_power(out, whole, reached)
    # y += y * 2 (1 - r) / ((whole + 1) r + (whole - 1)), where r is y ** whole / growth ** part.
    ratio = np.divide(reached, wanted, out=reached)
    step = np.subtract(1.0, ratio, out=wanted)
    np.multiply(ratio, (whole + 1) / 2, out=ratio)
    np.add(ratio, (whole - 1) / 2, out=ratio)
    np.divide(step, ratio, out=step)
    np.multiply(step, out, out=step)
    np.add(out, step, out=out)
    if not (within[0] >= 1 / _SURE and within[1] <= _SURE):
        np.power(growth, part / whole, out=out, where=~((growth >= 1 / _SURE) & (growth <= _SURE)))


def _whole_power(values: FloatArray, times: int, out: FloatArray) -> None:
    np.copyto(out, values)
    for digit in f"{times:b}"[1:]:
        np.multiply(out, out, out=out)
        if digit == "1":
            np.multiply(out, values, out=out)
