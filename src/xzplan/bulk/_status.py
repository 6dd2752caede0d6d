"""Verdicts on every year of an indicator, in blocks of cells.

Any cell can be judged by the rules of `xzplan.bulk._rules`. They need some sixty arrays, so progress towards a level,
which is what most cells ask for, has a way that needs four: the gap to the milestone is compared with the margin by
comparing the share of the way to the target with the share due, and the share due is the same for every cell. Cells near
an edge, held, without a base, with hardly any way to go or within half a unit of their milestone are then left to the
rules.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
from attrs import evolve
from numpy.typing import NDArray

from xzplan.bulk._cells import Part, verdicts_on
from xzplan.bulk._figures import Cells
from xzplan.bulk._paths import way_of
from xzplan.bulk.codes import ACHIEVED_EARLY, MISSED
from xzplan.bulk.indicator_rules import Flags, meets
from xzplan.numerics.arrays import BLOCK, FloatArray, blocks, check_known
from xzplan.projection.records import Basis

_LARGE_BLOCK = BLOCK
"""Cells in a block that is judged by shares: about 2 MiB."""
"""Cells in a block that is judged by shares: about 2 MiB."""
_SMALL_BLOCK = 1 << 12
"""Cells in a block that is judged by the rules, which need many arrays."""
_MARGIN = 1e-8
"""A share of the way due that is this near to an edge is left to the rules."""
_LEAST_SHARE = 1e-3
_LEAST_WAY = 1e-4
"""Below this share due, or this way relative to the base, the rounding of a share could exceed the margin."""
_FINE_DIGITS = 4
"""Figures of so many decimals or more are taken together: half of their unit is at most 0.00005."""


def judge(part: Part, cells: Cells, out: NDArray[Any]) -> None:
    """Write one part of the verdicts for every year and cell of an indicator, shape (years,) + S."""
    if out.ndim == 1:
        cells, out = cells.flat(), out[:, np.newaxis]
    shape = out.shape[1:]
    by_shares = _by_shares_alone(part, cells)
    with np.errstate(all="ignore"):
        room = _Room(shape) if by_shares else None
        for place in blocks(shape, _LARGE_BLOCK if by_shares else _SMALL_BLOCK):
            block, within = cells.block(place), out[(slice(None), *place)]
            check_known(block.base, "base")
            check_known(block.target, "target")
            if room is not None:
                _write_progress(block, within, room)
                continue
            check_known(block.observed, "observed")
            verdicts = verdicts_on(block.flat(), part, range(1, len(within) + 1))
            for row, judged in zip(within, verdicts, strict=True):
                row[...] = judged.reshape(row.shape)


def _by_shares_alone(part: Part, cells: Cells) -> bool:
    """Return whether shares of the way can decide: progress towards a level that is not held, on one leg."""
    rule = cells.rule
    return (
        part is Part.PROGRESS
        and rule.basis is Basis.INTERPOLATED
        and not rule.interim
        and rule.method != "geometric"
        and rule.relation != "exactly"
    )


class _Room:
    """Working memory for a block, used again for the next."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        size = min(int(np.prod(shape)), _LARGE_BLOCK)
        self._floats = np.empty((2, size))
        self._flags = np.empty((2, size), bool)

    def floats(self, like: FloatArray) -> FloatArray:
        """Return two arrays of the shape of another."""
        return self._floats[:, : like.size].reshape(2, *like.shape)

    def flags(self, like: FloatArray) -> Flags:
        """Return two arrays of truth values of the shape of another."""
        return self._flags[:, : like.size].reshape(2, *like.shape)


def _write_progress(cells: Cells, out: NDArray[np.int8], room: _Room) -> None:
    """Write the codes of progress towards a level for every year of a block."""
    base, target = cells.base, cells.target
    part, inverse = room.floats(base)
    met, spare = room.flags(base)
    always = _write_inverse_of_way(cells, inverse, part, spare)
    tolerance = float(cells.scheme.tolerance)
    half = np.abs(_most_of_half_a_unit(cells) * inverse) if tolerance else np.zeros(base.shape)
    most = np.fmax.reduce(half, axis=None)
    shares = way_of(cells.rule, np.array(cells.rule.years()[1:])).gone
    for year, due in enumerate(shares):
        codes, values, doubtful = out[year], cells.observed[year], always
        if np.isinf(values, out=spare).any():
            check_known(values, "observed")
        meets(cells.rule, values, target, strict=cells.scheme.strict, out=met)
        if year == len(shares) - 1:
            # Codes are ordered so that subtracting the truth value maps MISSED to ACHIEVED.
            np.equal(values, values, out=spare)  # False for NaN
            np.multiply(spare.view(np.int8), MISSED, out=codes)
            np.subtract(codes, met.view(np.int8), out=codes)
        elif due < _LEAST_SHARE:
            doubtful = np.arange(base.size)
        else:
            np.subtract(values, base, out=part)
            np.multiply(part, inverse, out=part)
            limits = _around(1 - tolerance, due), _around(1 + tolerance, due)
            if _write_classes(part, limits, codes, met, spare):
                doubtful = np.union1d(always, _near(part, limits))
            if most > tolerance * due:
                off = np.abs(part - due)
                within = (off > tolerance * due) & (off <= half * (1 + _MARGIN))
                doubtful = np.union1d(doubtful, np.flatnonzero(within))
        for start in range(0, doubtful.size, _SMALL_BLOCK):
            place = np.unravel_index(doubtful[start : start + _SMALL_BLOCK], base.shape)
            rows = np.stack([row[place] for row in cells.observed])
            chosen = evolve(cells, observed=rows, base=base[place], target=target[place])
            [codes[place]] = verdicts_on(chosen, Part.PROGRESS, [year + 1])


def _write_inverse_of_way(
    cells: Cells, inverse: FloatArray, room: FloatArray, flags: Flags
) -> NDArray[np.intp]:
    """Write 1 / (target - base); return the cells that have no way to go, or too little to be sure of a share."""
    falls = cells.rule.is_ceiling
    np.subtract(cells.target, cells.base, out=inverse)
    np.multiply(np.abs(cells.base, out=room), -_LEAST_WAY if falls else _LEAST_WAY, out=room)
    (np.less if falls else np.greater)(inverse, room, out=flags)
    np.logical_not(flags, out=flags)
    np.divide(1.0, inverse, out=inverse)
    return np.flatnonzero(flags)


def _most_of_half_a_unit(cells: Cells) -> FloatArray | float:
    """Return half of the last digit of the figures of each cell, or more."""
    half: FloatArray | float = 0.5 * 10.0**-_FINE_DIGITS
    for digits in range(_FINE_DIGITS - 1, -1, -1):
        rough = _has_no_more_digits(cells.base, digits)
        if not rough.any():
            break
        rough &= _has_no_more_digits(cells.target, digits)
        half = np.where(rough, 0.5 * 10.0**-digits, half)
    return half


def _has_no_more_digits(values: FloatArray, digits: int) -> Flags:
    shifted = np.multiply(values, 10.0**digits)
    whole = np.rint(shifted)
    np.subtract(shifted, whole, out=shifted)
    np.abs(shifted, out=shifted)
    np.abs(whole, out=whole)
    np.multiply(whole, 1e-12, out=whole)
    rough: Flags = shifted <= whole
    return rough


Limits: TypeAlias = tuple[float, float]
"""The shares just below and just above an edge of the schedule ratio."""


def _around(edge: float, due: float) -> Limits:
    margin = _MARGIN * max(1.0, abs(edge))
    return (edge - margin) * due, (edge + margin) * due


def _write_classes(
    part: FloatArray, limits: tuple[Limits, Limits], codes: NDArray[np.int8], met: Flags, spare: Flags
) -> bool:
    """Write the code of each share of the way; return whether a share may be near a limit, or unknown."""
    (below_low, above_low), (below_high, above_high) = limits
    classes, more = met.view(np.int8), spare.view(np.int8)
    np.multiply(classes, ACHIEVED_EARLY, out=codes)
    # The code of a class is counted up: BEHIND is 1, ON_TRACK 2, AHEAD 3. A share near the lower limit stays 0.
    np.less(part, below_low, out=met)
    np.greater_equal(part, above_low, out=spare)
    np.add(classes, more, out=classes)
    np.add(classes, more, out=classes)
    np.greater_equal(part, below_high, out=spare)
    nearly_ahead = np.count_nonzero(spare)
    np.greater(part, above_high, out=spare)
    np.add(classes, more, out=classes)
    np.maximum(codes, classes, out=codes)
    return bool(np.count_nonzero(spare) != nearly_ahead or np.count_nonzero(classes) != part.size)


def _near(part: FloatArray, limits: tuple[Limits, Limits]) -> NDArray[np.intp]:
    """Return the cells whose share is within the margin of a limit."""
    return np.flatnonzero(
        np.logical_or.reduce([(part >= below) & (part <= above) for below, above in limits])
    )
