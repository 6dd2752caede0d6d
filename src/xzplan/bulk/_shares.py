"""Progress towards a level by shares of the way, for every year of a block of cells.

The gap to the milestone is compared with the margin by comparing the share of the way to the target with the share due,
which is the same for every cell. This needs some ten arrays in place of sixty. Cells near an edge, held, without a base,
with hardly any way to go or within half a unit of their milestone are left to the rules of `xzplan.bulk._rules`.
"""

from __future__ import annotations

from math import prod
from typing import TypeAlias

import numpy as np
from attrs import evolve
from numpy.typing import NDArray

from xzplan.bulk._cells import Part, verdicts_on
from xzplan.bulk._figures import Cells
from xzplan.bulk._paths import way_of
from xzplan.bulk.codes import ACHIEVED_EARLY, BEHIND, MISSED, NOT_ASSESSED
from xzplan.bulk.indicator_rules import Flags, meets
from xzplan.numerics.arrays import BLOCK, FloatArray, check_known

SMALL_BLOCK = 1 << 12
"""Cells that are judged by the rules at a time; they need many arrays."""
_MARGIN = 1e-8
"""A share of the way due that is this near to an edge is left to the rules."""
_LEAST_SHARE = 1e-3
_LEAST_WAY = 1e-4
"""Below this share due, or this way relative to the base, the rounding of a share could exceed the margin."""
_FINE_DIGITS = 4
"""Figures of so many decimals or more are taken together: half of their unit is at most 0.00005."""
_ROUNDING = 1e-15
"""More than the error of a figure times a power of ten, relative to the figure."""


Limits: TypeAlias = tuple[FloatArray, FloatArray]
"""The shares just below and just above an edge of the schedule ratio, by years."""


class Shares:
    """What judges blocks of cells by shares of the way: the shares due, and memory that is used again for each block.

    To fetch memory anew for each block would take longer than the work in it.
    """

    def __init__(self, cells: Cells) -> None:
        years, *shape = cells.observed.shape
        self.block = max(1, BLOCK // years)
        """Cells in a block."""
        size = min(self.block, prod(shape))
        self._floats = np.empty((years + 2, size))
        self._flags = np.empty((5, years, size), bool)
        self._due = np.array(way_of(cells.rule, np.array(cells.rule.years()[1:])).gone)
        self._early = np.count_nonzero(self._due < _LEAST_SHARE)

    def write_progress(self, cells: Cells, out: NDArray[np.int8]) -> None:
        """Write the codes of progress towards a level for every year of a block."""
        values, size, shape = cells.observed, cells.base.size, cells.base.shape
        inverse, *spare = floats = self._floats[:, :size].reshape(-1, *shape)
        met, *_, doubtful = flags = self._flags[..., :size].reshape(5, -1, *shape)
        tolerance, years = float(cells.scheme.tolerance), slice(self._early, -1)
        doubtful[...] = _write_inverse_of_way(cells, inverse, spare[0], met[0])
        doubtful[: self._early] = True
        half = _half_a_unit(cells, inverse, tolerance * self._due[self._early], spare[0], spare[1])
        is_known = np.isfinite(values, out=met).all()
        if not is_known:
            check_known(values, "observed")
        meets(cells.rule, values, cells.target, strict=cells.scheme.strict, out=met)
        # The code of MISSED is that of ACHIEVED and 1.
        np.subtract(MISSED, met[-1].view(np.int8), out=out[-1])
        shares = np.subtract(values[years], cells.base, out=floats[2:][years])
        np.multiply(shares, inverse, out=shares)
        due = self._due[years].reshape(-1, *[1] * len(shape))
        limits = _around(1 - tolerance, due), _around(1 + tolerance, due)
        if _write_classes(shares, limits, out[years], flags[:-1, years]):
            doubtful[years] |= _near(shares, limits)
        if half is not None:
            off = np.abs(shares - due)
            doubtful[years] |= (off > tolerance * due) & (off <= half)
        if not is_known:
            np.copyto(out, NOT_ASSESSED, where=np.isnan(values))
        if doubtful.any():
            _by_rules(cells, doubtful, out)


def _around(edge: float, due: FloatArray) -> Limits:
    margin = _MARGIN * max(1.0, abs(edge))
    return (edge - margin) * due, (edge + margin) * due


def _write_inverse_of_way(cells: Cells, inverse: FloatArray, room: FloatArray, flags: Flags) -> Flags:
    """Write 1 / (target - base), or 0 in cells that have no way to go or too little to be sure of a share; return these."""
    way, falls = np.subtract(cells.target, cells.base, out=inverse), cells.rule.is_ceiling
    if not np.isfinite(way, out=flags).all():
        check_known(cells.base, "base")
        check_known(cells.target, "target")
        np.copyto(way, 0.0, where=~flags)
    least = np.multiply(np.abs(cells.base, out=room), -_LEAST_WAY if falls else _LEAST_WAY, out=room)
    unsure: Flags = np.logical_not(way < least if falls else way > least, out=flags)
    np.divide(1.0, way, out=inverse)
    if unsure.any():
        np.copyto(inverse, 0.0, where=unsure)
    return unsure


def _write_classes(
    shares: FloatArray, limits: tuple[Limits, Limits], codes: NDArray[np.int8], flags: Flags
) -> bool:
    """Write the code of each share of the way; return whether a share may be near a limit."""
    (below_low, above_low), (below_high, above_high) = limits
    met, reached, passed, near = flags
    np.greater_equal(shares, above_low, out=reached)
    np.greater(shares, above_high, out=passed)
    # ON_TRACK is one more than BEHIND, AHEAD is two more, and ACHIEVED_EARLY three.
    np.add(reached.view(np.int8), passed.view(np.int8), out=codes)
    early = np.multiply(met.view(np.int8), ACHIEVED_EARLY - BEHIND, out=met.view(np.int8))
    np.maximum(codes, early, out=codes)
    np.add(codes, BEHIND, out=codes)
    # A share is near a limit if it is above what is just below, and not above what is just above.
    np.greater_equal(shares, below_low, out=near)
    is_near = np.bitwise_xor(near, reached, out=near).any()
    np.greater_equal(shares, below_high, out=near)
    return bool(is_near or np.bitwise_xor(near, passed, out=near).any())


def _near(shares: FloatArray, limits: tuple[Limits, Limits]) -> Flags:
    """Return which shares are within the margin of a limit."""
    near: Flags = np.logical_or.reduce([(shares >= below) & (shares <= above) for below, above in limits])
    return near


def _half_a_unit(
    cells: Cells, inverse: FloatArray, margin: float, room: FloatArray, more_room: FloatArray
) -> FloatArray | None:
    """Return the share of the way that half a unit is in each cell, or more; None if the least margin is no less."""
    most = max(inverse.max(), -inverse.min())
    if not cells.scheme.tolerance or 0.5 * most <= margin:
        return None
    half: FloatArray | float = 0.5 * 10.0**-_FINE_DIGITS
    for digits in range(_FINE_DIGITS - 1, -1, -1):
        rough = _has_no_more_digits(cells.base, digits, room, more_room)
        if not rough.any():
            break
        rough &= _has_no_more_digits(cells.target, digits, room, more_room)
        half = np.where(rough, 0.5 * 10.0**-digits, half)
    if np.maximum.reduce(half, axis=None) * most <= margin:
        return None
    return np.abs(half * inverse) * (1 + _MARGIN)


def _has_no_more_digits(values: FloatArray, digits: int, shifted: FloatArray, off: FloatArray) -> Flags:
    np.multiply(values, 10.0**digits, out=shifted)
    np.rint(shifted, out=off)
    np.subtract(shifted, off, out=off)
    np.abs(off, out=off)
    largest = np.fmax.reduce(np.abs(shifted, out=shifted), axis=None)
    rough: Flags = off <= _ROUNDING * largest
    return rough


def _by_rules(cells: Cells, doubtful: Flags, out: NDArray[np.int8]) -> None:
    """Write the codes of doubtful cells by the rules for any cell."""
    for year, (row, of_year) in enumerate(zip(out, doubtful, strict=True), start=1):
        indices = np.flatnonzero(of_year)
        for start in range(0, indices.size, SMALL_BLOCK):
            place = np.unravel_index(indices[start : start + SMALL_BLOCK], row.shape)
            observed = np.stack([values[place] for values in cells.observed])
            chosen = evolve(cells, observed=observed, base=cells.base[place], target=cells.target[place])
            [row[place]] = verdicts_on(chosen, Part.PROGRESS, [year])
