"""Rules for the computation of indicators in bulk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, TypeAlias, final

import numpy as np
from attrs import evolve, field, frozen
from numpy.typing import NDArray

from xzplan.exceptions import InvalidInputError
from xzplan.model.bounds import CEILINGS, FLOORS, Relation
from xzplan.model.checks import checked
from xzplan.model.figures import digits_of
from xzplan.model.indicators import Indicator, check_indicator
from xzplan.model.plan import Plan, check_plan
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Assigned, Qualitative, Quantified
from xzplan.numerics.arrays import FloatArray
from xzplan.numerics.interpolation import Method, check_method
from xzplan.projection._arguments import printed_on_the_way
from xzplan.projection.records import Anchor, Basis

__all__ = ["Rule", "rule", "rules"]

Flags: TypeAlias = NDArray[np.bool_]


@final
@frozen(kw_only=True, field_transformer=checked)
class Rule:
    """Rule for the computation of an indicator in bulk. Made by `rule`."""

    indicator: Indicator
    basis: Basis = field(converter=Basis)
    """``INTERPOLATED`` for a level, of which each cell may be held; ``ACCUMULATED``, ``COMPOUNDED`` or
    ``UNQUANTIFIED``."""
    relation: Relation | None
    """The relation of a value to the figure of the demand, such as ``at_least``; None for a demand in words."""
    base: float
    """The plan's own value of the base year, 0 for a sum, 100 for growth; NaN if none is printed."""
    target: float
    """The plan's own figure: the bound, the sum, or the yearly rate in per cent; NaN if none is printed."""
    method: Method
    """Method of interpolation."""
    exponent: float | None
    """For the method ``power``."""
    steepness: float | None
    """For the method ``logistic``."""
    hold: bool
    """Whether the path of a cell whose base meets the bound is the bound itself. Verdicts do not depend on it."""
    interim: tuple[Anchor, ...] = ()
    """The points on the way that the plan prints for the same quantity; every path that is not held runs through
    them."""

    @property
    def id(self) -> str:
        """Id of the indicator."""
        return self.indicator.id

    def years(self) -> range:
        """Return the years from the base year to the target year."""
        return range(self.indicator.baseline.year, self.indicator.target.year + 1)

    @property
    def digits(self) -> tuple[int, int, int]:
        """How many decimals the plan prints of the base, of the figure of the demand, and of the points on the way."""
        printed = [self.indicator.baseline.value], self.indicator.target.demand.figures, self._values
        base, target, interim = (
            max((digits_of(figure) for figure in figures if figure is not None), default=0)
            for figures in printed
        )
        return base, target, interim

    @property
    def _values(self) -> list[Decimal]:
        return [point.value for point in self.interim]

    @property
    def is_floor(self) -> bool:
        """Whether a value has to be above the figure."""
        return self.relation in FLOORS

    @property
    def is_ceiling(self) -> bool:
        """Whether a value has to be below the figure."""
        return self.relation in CEILINGS

    @property
    def is_open(self) -> bool:
        """Whether the figure itself is excluded."""
        return self.relation in ("more_than", "less_than")


def meets(
    rule: Rule, values: FloatArray, bound: FloatArray, *, strict: bool, out: Flags | None = None
) -> Flags:
    """Return whether values meet their bound; False if either is NaN.

    Parameters
    ----------
    rule
        The rule, whose relation it is.
    values, bound
        Shapes that broadcast.
    strict
        Whether ＞ and ＜ refuse the bound itself.
    out
        Array of truth values to write into.
    """
    refuses = rule.is_open and strict
    compare: Callable[..., Any] = np.equal
    if rule.is_floor:
        compare = np.greater if refuses else np.greater_equal
    elif rule.is_ceiling:
        compare = np.less if refuses else np.less_equal
    met: Flags = compare(values, bound, out=out)
    return met


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
        How to interpolate, as for `xzplan.trajectory`; linear by default. Growth takes its path from the demand. A sum
        starts from 0, which no factor can leave, so for the method ``geometric`` it stays linear.
    hold
        As for `xzplan.trajectory`.

    Raises
    ------
    InvalidInputError
        The demand has no rule in bulk: a range, a point (左右), a mean, a difference, a change over the whole plan, or
        growth through points on the way.
    """
    check_indicator(indicator)
    chosen: Method = "linear" if method is None else method
    check_method(chosen, exponent=exponent, steepness=steepness)
    demand, printed = indicator.target.demand, indicator.baseline.value
    base = np.nan if printed is None else float(printed)
    basis, target = Basis.INTERPOLATED, np.nan if demand.figure is None else float(demand.figure)
    if isinstance(demand, Qualitative):
        basis = Basis.UNQUANTIFIED
    elif demand.of is Quantity.TOTAL:
        basis, base = Basis.ACCUMULATED, 0.0
        chosen = "linear" if chosen == "geometric" else chosen
    elif demand.of is Quantity.GROWTH:
        basis, base = Basis.COMPOUNDED, 100.0
    if demand.of not in _IN_BULK or (isinstance(demand, Quantified) and demand.relation is None):
        raise InvalidInputError("indicator", indicator.id, f"no rule in bulk for {demand.words.en}")
    interim = _interim(indicator)
    if interim and basis is Basis.COMPOUNDED:
        raise InvalidInputError(
            "indicator", indicator.id, "no rule in bulk for growth through points on the way"
        )
    return Rule(
        indicator=indicator,
        basis=basis,
        relation=_relation(indicator),
        base=base,
        target=target,
        method=chosen,
        exponent=exponent,
        steepness=steepness,
        hold=hold,
        interim=interim,
    )


_IN_BULK = (None, Quantity.VALUE, Quantity.TOTAL, Quantity.GROWTH)


def _relation(indicator: Indicator) -> Relation | None:
    """Return the relation of the demand; that of an assigned figure is by the direction."""
    demand = indicator.target.demand
    return indicator.direction.relation if isinstance(demand, Assigned) else demand.relation


def _interim(indicator: Indicator) -> tuple[Anchor, ...]:
    """Return the printed points on the way that a path runs through, as `xzplan.trajectory` chooses them."""
    points, _ = printed_on_the_way(indicator, indicator.baseline.year)
    return tuple(Anchor(year=year, value=value) for year, value in points.items())


def rules(
    plan: Plan,
    *,
    method: Method | None = None,
    exponent: float | None = None,
    steepness: float | None = None,
    hold: bool = True,
) -> tuple[Rule, ...]:
    """Return the rule of every indicator, in the plan's order.

    Parameters
    ----------
    plan
        The plan.
    method, exponent, steepness, hold
        As for `rule`, for every indicator alike. An indicator whose printed values are not all above 0 keeps the
        method ``linear`` in place of ``geometric``.
    """
    check_plan(plan)
    return tuple(
        _possible(rule(indicator, method=method, exponent=exponent, steepness=steepness, hold=hold))
        for indicator in plan.indicators.values()
    )


def _possible(rule: Rule) -> Rule:
    """Return the rule, linear where no factor leads between the plan's own values, as `xzplan.trajectories` does."""
    own = (rule.base, rule.target, *(float(point.value) for point in rule.interim))
    if rule.method == "geometric" and rule.basis is Basis.INTERPOLATED and any(value <= 0 for value in own):
        return evolve(rule, method="linear")
    return rule


def check_rules(rules: Sequence[Rule]) -> tuple[int, int]:
    """Return the base year and the target year that all rules share."""
    if not isinstance(rules, Sequence) or not all(isinstance(rule, Rule) for rule in rules):
        raise InvalidInputError("rules", rules, "pass a sequence of rules, such as bulk.rules(plan)")
    spans = {(rule.years()[0], rule.years()[-1]) for rule in rules}
    if len(spans) != 1:
        raise InvalidInputError("rules", sorted(spans), "pass one rule or more, all of the same years")
    return spans.pop()
