"""The path of one indicator in many cells."""

from __future__ import annotations

import numpy as np

from xzplan.bulk.indicator_rules import Rule
from xzplan.exceptions import InvalidInputError
from xzplan.numerics.arrays import FloatArray, Place, YearArray, blocks, check_known
from xzplan.numerics.formulas import factor
from xzplan.numerics.legs import Leg, Scratch, leg, write
from xzplan.projection.records import Basis


def fill(rule: Rule, base: FloatArray, target: FloatArray, rows: FloatArray, scratch: Scratch) -> None:
    """Write the path of an indicator in every cell into ``rows``, shape (year,) + S."""
    if rows.ndim == 1:
        base, target, rows = base[np.newaxis], target[np.newaxis], rows[:, np.newaxis]
    way = way_of(rule, np.array(rule.years()))
    for place in blocks(rows.shape[1:]):
        start, end = base[place], target[place]
        check_known(start, "base")
        within: Place = (slice(None), *place)
        own = scratch.start(start.shape, start.size)
        if rule.basis is Basis.UNQUANTIFIED:
            check_known(end, "target")
            rows[within] = np.nan
        elif rule.basis is Basis.COMPOUNDED:
            check_known(end, "target")
            _compound(start, end, own, rows[within])
        else:
            begin(rule, start, end, own)
            write(own, end, way, rows[within], unknown=True, scratch=scratch)
            if rule.basis is Basis.ACCUMULATED and rule.indicator.unit.whole:
                np.rint(rows[within], out=rows[within])


def way_of(rule: Rule, years: YearArray) -> Leg:
    """Return where the years are between base year and target year."""
    span = rule.years()
    exponent = rule.exponent if rule.method == "power" else None
    steepness = rule.steepness if rule.method == "logistic" else None
    return leg(years, span[0], span[-1], method=rule.method, exponent=exponent, steepness=steepness)


def begin(rule: Rule, base: FloatArray, target: FloatArray, out: FloatArray) -> None:
    """Write the value that each path starts from: the bound itself if it is held, NaN if no path leads to it."""
    if rule.basis is Basis.ACCUMULATED:
        _check_sum(rule, base, target)
    held = rule.hold and rule.basis is Basis.INTERPOLATED
    if held and rule.relation.is_floor:
        np.minimum(base, target, out=out)  # NaN spreads
        return
    if held and rule.relation.is_ceiling:
        np.fmax(base, target, out=out)  # a ceiling without a base is held
    else:
        np.copyto(out, base)
    np.copyto(out, np.nan, where=np.isnan(target))


def _check_sum(rule: Rule, base: FloatArray, target: FloatArray) -> None:
    if not (base == 0).all():
        raise InvalidInputError("base", base, f"{rule.id} is a sum over the plan's years: it starts from 0")
    if (target < 0).any():
        raise InvalidInputError("target", target, f"{rule.id}: a running total would have to fall")
    if rule.indicator.unit.whole and (np.rint(target) != target)[~np.isnan(target)].any():
        raise InvalidInputError("target", target, f"{rule.indicator.unit.en} are whole numbers")


def _compound(base: FloatArray, rate: FloatArray, room: FloatArray, rows: FloatArray) -> None:
    if (base <= 0).any():
        raise InvalidInputError("base", base, "growth needs levels above 0")
    if (rate <= -100).any():
        raise InvalidInputError("target", rate, "not a rate: nothing shrinks by 100 % or more in a year")
    np.copyto(rows[0], base)
    np.copyto(rows[0], np.nan, where=np.isnan(rate))
    with np.errstate(over="ignore", under="ignore"):
        np.copyto(room, factor(rate))
        for year in range(1, len(rows)):
            np.multiply(rows[year - 1], room, out=rows[year])
    if np.isinf(rows[-1]).any():
        raise InvalidInputError("target", rate, "the product overflows")
