"""One indicator over many areas: its rule, and its path in every cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, cast, final

import numpy as np
from attrs import evolve, frozen

from xzplan.exceptions import InvalidInputError
from xzplan.model.figures import to_decimal
from xzplan.model.indicators import Indicator
from xzplan.model.targets import Assigned, AverageGrowth, Comparator, Level, Qualitative, Relative, Total
from xzplan.numerics.arrays import FloatArray, Place, YearArray, blocks, check_known
from xzplan.numerics.formulas import factor
from xzplan.numerics.interpolation import Method, check_method
from xzplan.numerics.legs import Leg, Scratch, leg, write
from xzplan.projection.records import Basis

__all__ = ["Rule", "rule"]


@final
@frozen(kw_only=True)
class Rule:
    """How an indicator is computed in bulk: what its demand asks, and by which method. Made by `rule`."""

    indicator: Indicator
    basis: Basis
    """``INTERPOLATED`` for a level, of which each cell may be held; ``ACCUMULATED``, ``COMPOUNDED`` or
    ``UNQUANTIFIED``."""
    comparator: Comparator | None
    """Relation to the figure of the demand; None where there is none."""
    base: float
    """The plan's own value of the base year, 0 for a sum, 100 for growth; NaN where none is printed."""
    target: float
    """The plan's own figure: the bound, the sum, or the yearly rate in per cent; NaN where none is printed."""
    method: Method
    exponent: float | None
    steepness: float | None
    hold: bool
    """Whether a cell whose base meets the bound is held at it."""

    @property
    def id(self) -> str:
        """Id of the indicator."""
        return self.indicator.id

    def years(self) -> range:
        """Return the years from the base to the target."""
        return range(self.indicator.baseline.year, self.indicator.target.year + 1)


def rule(
    indicator: Indicator,
    *,
    method: Method | None = None,
    exponent: float | None = None,
    steepness: float | None = None,
    hold: bool = True,
) -> Rule:
    """Return the rule of an indicator.

    Parameters
    ----------
    indicator
        The indicator.
    method, exponent, steepness
        How to interpolate, as for `xzplan.trajectory`; linear unless named. Growth has no use for it, and no factor
        leads from 0 to a sum, which stays linear.
    hold
        As for `xzplan.trajectory`.

    Raises
    ------
    InvalidInputError
        A demand that has no rule in bulk: a range, a point (左右), or a change over the whole plan.
    """
    check_method(method or "linear", exponent=exponent, steepness=steepness)
    demand, printed = indicator.target.demand, indicator.baseline.value
    base = np.nan if printed is None else float(printed)
    basis, op, target = Basis.INTERPOLATED, None, np.nan
    if isinstance(demand, Level):
        op, target = demand.op, float(demand.value)
    elif isinstance(demand, Assigned):
        op = indicator.direction.comparator
    elif isinstance(demand, Total):
        basis, op, base, target = Basis.ACCUMULATED, demand.op, 0.0, float(demand.value)
        method = None if method == "geometric" else method
    elif isinstance(demand, AverageGrowth):
        basis, op, base, target = Basis.COMPOUNDED, demand.op, 100.0, float(demand.rate)
    elif isinstance(demand, Relative):
        op = demand.op
        if demand.averaged:
            basis, base = Basis.COMPOUNDED, 100.0
    elif isinstance(demand, Qualitative):
        basis = Basis.UNQUANTIFIED
    else:
        raise InvalidInputError("indicator", indicator.id, f"no rule in bulk for a {type(demand).__name__}")
    return Rule(
        indicator=indicator,
        basis=basis,
        comparator=op,
        base=base,
        target=target,
        method=method or "linear",
        exponent=exponent,
        steepness=steepness,
        hold=hold,
    )


RELATIONS: Final[Mapping[Comparator | None, np.ufunc]] = {
    Comparator.AT_LEAST: np.greater_equal,
    Comparator.MORE_THAN: np.greater,
    Comparator.EQUAL: np.equal,
    Comparator.LESS_THAN: np.less,
    Comparator.AT_MOST: np.less_equal,
}
"""`Comparator.holds` on arrays, which can be told where to write."""


def check_rules(rules: Sequence[Rule]) -> tuple[int, int]:
    """Return the base year and the target year that all rules share."""
    spans = {(one.years()[0], one.years()[-1]) for one in rules}
    if len(spans) != 1:
        raise InvalidInputError("rules", sorted(spans), "pass one rule or more, all of the same years")
    return spans.pop()


def fill(one: Rule, base: FloatArray, target: FloatArray, rows: FloatArray, scratch: Scratch) -> None:
    """Write the path of an indicator in every cell into ``rows``, shape (year,) + S."""
    if rows.ndim == 1:
        base, target, rows = base[np.newaxis], target[np.newaxis], rows[:, np.newaxis]
    years = np.array(one.years())
    way = way_of(one, years)
    shape = rows.shape[1:]
    for at in blocks(shape):
        start, end = base[at], target[at]
        check_known(start, "base")
        within: Place = (slice(None), *at)
        own = scratch.start(start.shape, start.size)
        if one.basis is Basis.UNQUANTIFIED:
            check_known(end, "target")
            rows[within] = np.nan
        elif one.basis is Basis.COMPOUNDED:
            check_known(end, "target")
            _compound(start, end, own, rows[within])
        else:
            begin(one, start, end, own)
            write(own, end, way, rows[within], unknown=True, scratch=scratch)
            if one.basis is Basis.ACCUMULATED and one.indicator.unit.whole:
                np.rint(rows[within], out=rows[within])


def way_of(one: Rule, years: YearArray) -> Leg:
    """Return where the years are on the way of a rule."""
    span = one.years()
    power = (one.exponent, one.steepness) if one.method in ("power", "logistic") else (None, None)
    return leg(years, span[0], span[-1], method=one.method, exponent=power[0], steepness=power[1])


def begin(one: Rule, base: FloatArray, target: FloatArray, out: FloatArray) -> None:
    """Write what each path starts from: the bound itself where it is held, NaN where nothing leads to it."""
    op = one.comparator
    if one.basis is Basis.ACCUMULATED:
        _check_sum(one, base, target)
    if one.hold and op in (Comparator.AT_LEAST, Comparator.MORE_THAN) and one.basis is Basis.INTERPOLATED:
        np.minimum(base, target, out=out)  # NaN spreads
        return
    if one.hold and op in (Comparator.AT_MOST, Comparator.LESS_THAN) and one.basis is Basis.INTERPOLATED:
        np.fmax(base, target, out=out)  # without a base a ceiling is held
    else:
        np.copyto(out, base)
    np.copyto(out, np.nan, where=np.isnan(target))


def _check_sum(one: Rule, base: FloatArray, target: FloatArray) -> None:
    if not (base == 0).all():
        raise InvalidInputError("base", base, f"{one.id} is a sum over the plan's years: it starts from 0")
    if (target < 0).any():
        raise InvalidInputError("target", target, f"{one.id}: a running total would have to fall")
    if one.indicator.unit.whole and (np.rint(target) != target)[~np.isnan(target)].any():
        raise InvalidInputError("target", target, f"{one.indicator.unit.en} are whole numbers")


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


def cell(one: Rule, base: float, target: float) -> Indicator:
    """Return the indicator of one cell as a record: with its own baseline and figure, its unit without bounds."""
    indicator, op = one.indicator, cast("Comparator", one.comparator)
    value = None if np.isnan(base) or one.basis is not Basis.INTERPOLATED else to_decimal(base, "base")
    demand: Level | Total | AverageGrowth
    if one.basis is Basis.COMPOUNDED:
        demand = AverageGrowth(op=op, rate=target)
    else:
        demand = (Total if one.basis is Basis.ACCUMULATED else Level)(op=op, value=target)
    return evolve(
        indicator,
        series=(),
        unit=evolve(indicator.unit, lower=None, upper=None),
        baseline=evolve(indicator.baseline, value=value),
        target=evolve(indicator.target, demand=demand),
    )
