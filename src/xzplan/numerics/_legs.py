"""The kernel itself: one leg of a path between two anchors, written row by row in blocks.

A row is a year, and holds one value for each of many series. Methods of the weights family (linear, power, logistic,
step) share one formula and differ in one table: the shares of the way gone and left in each year. A path departs from
the nearer anchor, so that both ends are exact and no value leaves the interval.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from xzplan.exceptions import InvalidInputError
from xzplan.numerics._arrays import (
    BLOCK,
    FloatArray,
    Place,
    YearArray,
    blocks,
    check_finite,
    check_known,
    positive,
)

_LEAST_RATIO = 1 / np.finfo(np.float64).max
_MOST_RATIO = np.finfo(np.float64).max


class Power(NamedTuple):
    """A power of the growth between two anchors, and the years that it serves."""

    years: int | None
    """Of how many years of the leg; None for the square root of the power before it."""
    early: list[int]
    """Places of years that are the base times the power."""
    late: list[int]
    """Places of years that are the target over the power: as far from the end as the early from the start."""


class Leg(NamedTuple):
    """Where the years of a leg are between its two anchors."""

    gone: list[float]
    """Share of the way gone in each year."""
    left: list[float]
    """Share of the way left: carried, not worked out as a complement, so that either end is exact."""
    powers: list[Power] | None
    """For a geometric leg."""
    length: int
    """Years between the anchors."""
    tolerance: float
    """How near to 1 the growth of a geometric leg must be for rounding to cross two of its values."""


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
    return Leg(*shares, powers, length, 1e-12 * length)


def _powers(gone: list[float], left: list[float], length: int) -> list[Power]:
    """Return the powers of a geometric leg, fewest first: powers are slow, square roots fast and more exact.

    A share is reached by halving from its multiple in (1/4, 1/2), or from 1: its value is the same in whatever company
    of years.
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
            early = [year for year, one in enumerate(gone) if one == share < 0.5]
            late = [year for year, one in enumerate(left) if one == share <= 0.5]
            powers.append(Power(round(root * length) if share == root else None, early, late))
            share /= 2
    return powers


class Scratch:
    """The room a leg is worked out in: under 3 MiB, however many series there are."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        size = min(int(np.prod(shape)), BLOCK)
        self._floats = np.empty((4, size))
        self._start = np.empty(size)
        self._flags = np.empty((2, size), bool)

    def floats(self, shape: tuple[int, ...], size: int) -> FloatArray:
        """Return four arrays of a shape."""
        return self._floats[:, :size].reshape(4, *shape)

    def start(self, shape: tuple[int, ...], size: int) -> FloatArray:
        """Return one more: for what the paths start from, where that is worked out."""
        return self._start[:size].reshape(shape)

    def flags(self, shape: tuple[int, ...], size: int) -> NDArray[np.bool_]:
        """Return two arrays of truth values of a shape."""
        return self._flags[:, :size].reshape(2, *shape)


def write(
    start: FloatArray,
    end: FloatArray,
    legs: Leg,
    rows: FloatArray,
    *,
    unknown: bool = False,
    scratch: Scratch | None = None,
) -> None:
    """Write one leg into ``rows``, shape (n,) + S, for anchors that broadcast to S.

    With ``unknown`` NaN stands for what is not known and spreads; else anything that is not finite is refused.
    """
    if rows.ndim == 1:  # one series: a row of one, so that every row is an array
        rows = rows[:, np.newaxis]
    shape = rows.shape[1:]
    base, target = np.broadcast_to(start, shape), np.broadcast_to(end, shape)
    scratch = scratch or Scratch(shape)
    fill = _by_weights if legs.powers is None else _by_factor
    with np.errstate(over="ignore", under="ignore", invalid="ignore", divide="ignore"):
        for at in blocks(shape):
            within: Place = (slice(None), *at)
            try:
                fill(base[at], target[at], legs, rows[within], scratch, unknown)
            except InvalidInputError as error:  # show the argument, not a block of it
                value = start if error.argument == "base" else end
                raise InvalidInputError(error.argument, value, error.problem) from None


def _by_weights(  # noqa: PLR0917
    base: FloatArray,
    target: FloatArray,
    legs: Leg,
    rows: FloatArray,
    scratch: Scratch,
    unknown: bool,  # noqa: FBT001
) -> None:
    span = scratch.floats(base.shape, base.size)[0]
    flags = scratch.flags(base.shape, base.size)[0]
    np.subtract(target, base, out=span)
    if not np.isfinite(span, out=flags).all():
        _refuse(base, target, unknown=unknown)
        if not unknown or np.isinf(span, out=flags).any():
            raise InvalidInputError("target", target, "too far from the base: their difference overflows")
    for year, (gone, left) in enumerate(zip(legs.gone, legs.left, strict=True)):
        row = rows[year]
        if left == 0.0:
            np.copyto(row, target)
        elif gone == 0.0:
            np.copyto(row, base)
        elif gone < 0.5:
            np.multiply(span, gone, out=row)
            np.add(base, row, out=row)
        else:
            np.multiply(span, left, out=row)
            np.subtract(target, row, out=row)


def _by_factor(  # noqa: PLR0917
    base: FloatArray,
    target: FloatArray,
    legs: Leg,
    rows: FloatArray,
    scratch: Scratch,
    unknown: bool,  # noqa: FBT001
) -> None:
    growth, power, *_ = floats = scratch.floats(base.shape, base.size)
    np.divide(target, base, out=growth)
    least, most = np.minimum.reduce(growth, axis=None), np.maximum.reduce(growth, axis=None)
    if not (np.minimum.reduce(base, axis=None) > 0 and least >= _LEAST_RATIO and most <= _MOST_RATIO):
        _check_factors(base, target, growth, unknown=unknown)
    for years, early, late in legs.powers or ():
        if years is None:
            np.sqrt(power, out=power)
        elif years == legs.length:
            np.copyto(power, growth)
        else:
            fraction_of(growth, years, legs.length, out=power, room=floats[2:], within=(least, most))
        for year in early:
            np.multiply(base, power, out=rows[year])
        for year in late:
            np.divide(target, power, out=rows[year])
    for year, (gone, left) in enumerate(zip(legs.gone, legs.left, strict=True)):
        if gone == 0.0 or left == 0.0:
            np.copyto(rows[year], base if left else target)
    # Powers are good to an ulp, not monotone to the bit: where the anchors all but agree, values may have crossed.
    near, moves = scratch.flags(base.shape, base.size)
    np.abs(np.subtract(growth, 1.0, out=power), out=power)
    np.less(power, legs.tolerance, out=near)
    if near.any() and (near & np.not_equal(power, 0.0, out=moves)).any():
        _in_order(base, target, rows)


def _check_factors(base: FloatArray, target: FloatArray, growth: FloatArray, *, unknown: bool) -> None:
    """Raise unless a factor leads from every base to its target, or one of them is unknown and may be."""
    _refuse(base, target, unknown=unknown)
    for array, name in ((base, "base"), (target, "target")):
        positive(array[~np.isnan(array)], name)
    if np.fmin.reduce(growth, axis=None) < _LEAST_RATIO or np.fmax.reduce(growth, axis=None) > _MOST_RATIO:
        raise InvalidInputError("target", target, "too far from the base: their ratio overflows")


def _in_order(base: FloatArray, target: FloatArray, rows: FloatArray) -> None:
    """Make every series monotone and keep it between its anchors: rounding may have crossed two of its values."""
    np.clip(rows, np.minimum(base, target), np.maximum(base, target), out=rows)
    rises = target >= base
    for year in range(1, len(rows)):
        before, row = rows[year - 1], rows[year]
        np.maximum(before, row, out=row, where=rises)
        np.minimum(before, row, out=row, where=~rises)


def _refuse(base: FloatArray, target: FloatArray, *, unknown: bool) -> None:
    """Raise if an anchor itself is not what it may be."""
    for array, name in ((base, "base"), (target, "target")):
        if unknown:
            check_known(array, name)
        else:
            check_finite(array, array, name)


_MOST_PARTS = 10
"""Above this the start would be too rough for one step."""
_SURE = 1e30
"""Up to this, and down to its inverse, the start and every whole power here are in range."""


def fraction_of(
    growth: FloatArray,
    part: int,
    whole: int,
    *,
    out: FloatArray,
    room: FloatArray,
    within: tuple[float, float],
) -> None:
    """Write ``growth ** (part / whole)`` for at most half of the whole, to an ulp: the same in whatever company.

    ``room`` has two contiguous arrays of the shape of ``growth`` to work in; ``within`` are its least and largest value.
    """
    if whole > _MOST_PARTS:
        np.power(growth, part / whole, out=out)
        return
    wanted, found = room
    start = found.reshape(-1).view(np.float32)[: growth.size].reshape(growth.shape)
    np.copyto(start, growth, casting="same_kind")
    np.log(start, out=start)
    np.multiply(start, np.float32(part / whole), out=start)
    np.exp(start, out=start)
    np.copyto(out, start)
    _whole_power(growth, part, wanted)
    _whole_power(out, whole, found)
    # y += y * 2 (1 - r) / ((whole + 1) r + (whole - 1)), where r is y ** whole / growth ** part.
    ratio = np.divide(found, wanted, out=found)
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
