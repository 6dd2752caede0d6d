"""The path of one indicator in many cells."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from xzplan.bulk.indicator_rules import Flags, Rule, meets
from xzplan.exceptions import InvalidInputError
from xzplan.numerics.arrays import FloatArray, Place, YearArray, blocks, check_known, halves_up
from xzplan.numerics.formulas import factor
from xzplan.numerics.legs import Leg, Scratch, leg, write
from xzplan.projection.records import Basis


def fill(rule: Rule, base: FloatArray, target: FloatArray, rows: FloatArray, scratch: Scratch) -> None:
    """Write the path of an indicator in every cell into ``rows``, shape (year,) + S."""
    if rows.ndim == 1:
        base, target, rows = base[np.newaxis], target[np.newaxis], rows[:, np.newaxis]
    for place in blocks(rows.shape[1:]):
        start, end = base[place], target[place]
        within: Place = (slice(None), *place)
        check_known(start, "base")
        if rule.basis is Basis.UNQUANTIFIED:
            check_known(end, "target")
            rows[within] = np.nan
        elif rule.basis is Basis.COMPOUNDED:
            check_known(end, "target")
            _compound(start, end, scratch.start(start.shape, start.size), rows[within])
        else:
            draw(rule, start, end, rows[within], scratch)
            if rule.basis is Basis.ACCUMULATED and rule.indicator.unit.whole:
                between = rows[within][1:-1]
                halves_up(between, out=between)


def draw(rule: Rule, base: FloatArray, target: FloatArray, rows: FloatArray, scratch: Scratch) -> None:
    """Write the path of a level or a sum in a block of cells, never rounded to whole units."""
    if rule.basis is Basis.ACCUMULATED:
        _check_sum(rule, base, target)
    if rule.interim:
        _through_points(rule, base, target, rows, scratch)
        return
    _begin(rule, base, target, rows[0])
    write(rows[0], target, way_of(rule, np.array(rule.years()[1:])), rows[1:], scratch=scratch)


def _through_points(
    rule: Rule, base: FloatArray, target: FloatArray, rows: FloatArray, scratch: Scratch
) -> None:
    """Write a path through the points on the way; a cell without a base starts at the first of them."""
    held = _is_held(rule, base, target)
    start, end = np.where(held, np.nan, base), np.where(held, np.nan, target)
    years = [rule.years()[0], *(point.year for point in rule.interim), rule.years()[-1]]
    values: list[FloatArray] = [start, *(np.array(float(point.value)) for point in rule.interim), end]
    for (first, last), (here, there) in zip(pairwise(years), pairwise(values), strict=True):
        span = slice(first - years[0], last - years[0] + 1)
        way = _way_between(rule, np.arange(first, last + 1), first, last)
        write(here, there, way, rows[span], scratch=scratch)
    np.copyto(rows, np.nan, where=np.isnan(target))
    np.copyto(rows, target, where=held)


def _is_held(rule: Rule, base: FloatArray, target: FloatArray) -> Flags:
    """Return whether the base of a level meets its bound."""
    if not rule.hold or rule.basis is not Basis.INTERPOLATED:
        return np.zeros(base.shape, bool)
    held: Flags = meets(rule, base, target, strict=True)
    return held


def way_of(rule: Rule, years: YearArray) -> Leg:
    """Return where the years are between base year and target year."""
    return _way_between(rule, years, rule.years()[0], rule.years()[-1])


def _way_between(rule: Rule, years: YearArray, first: int, last: int) -> Leg:
    exponent = rule.exponent if rule.method == "power" else None
    steepness = rule.steepness if rule.method == "logistic" else None
    return leg(years, first, last, method=rule.method, exponent=exponent, steepness=steepness)


def _begin(rule: Rule, base: FloatArray, target: FloatArray, out: FloatArray) -> None:
    """Write the value that each path starts from: the bound itself if it is held, NaN if no path leads to it."""
    held = rule.hold and rule.basis is Basis.INTERPOLATED
    if held and rule.is_floor:
        np.minimum(base, target, out=out)  # NaN spreads
        return
    if held and rule.is_ceiling:
        np.fmax(base, target, out=out)  # a ceiling without a base is held
    else:
        np.copyto(out, base)
    np.copyto(out, np.nan, where=np.isnan(target))


def _check_sum(rule: Rule, base: FloatArray, target: FloatArray) -> None:
    if not (base == 0).all():
        raise InvalidInputError("base", base, f"{rule.id} is a sum over the plan's years: it starts from 0")
    points = [0.0, *(float(point.value) for point in rule.interim)]
    if (target < points[-1]).any() or points != sorted(points):
        raise InvalidInputError("target", target, f"{rule.id}: a running total would have to fall")
    if rule.indicator.unit.whole:
        fractions = (np.rint(target) != target) & ~np.isnan(target)
        if fractions.any() or any(point != round(point) for point in points):
            raise InvalidInputError("target", target, f"{rule.indicator.unit.en} are whole numbers")


def _compound(base: FloatArray, rate: FloatArray, room: FloatArray, rows: FloatArray) -> None:
    if (base <= 0).any():
        raise InvalidInputError("base", base, "growth needs levels above 0")
    if (rate <= -100).any():
        raise InvalidInputError("target", rate, "not a rate: a cut is less than 100% a year")
    np.copyto(rows[0], base)
    np.copyto(rows[0], np.nan, where=np.isnan(rate))
    with np.errstate(over="ignore", under="ignore"):
        np.copyto(room, factor(rate))
        for year in range(1, len(rows)):
            np.multiply(rows[year - 1], room, out=rows[year])
    if np.isinf(rows[-1]).any():
        raise InvalidInputError("target", rate, "the product overflows")
