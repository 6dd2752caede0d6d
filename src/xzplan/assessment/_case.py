"""What the rules of assessment are given: a yardstick, and what was observed."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias, cast

from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.model import figures as exact
from xzplan.model.figures import to_decimal
from xzplan.model.indicators import Indicator, Series
from xzplan.model.targets import AverageGrowth, Change, Comparator, Level
from xzplan.numerics.interpolation import piecewise
from xzplan.observations.records import Seen
from xzplan.projection.records import Basis, Trajectory

Order: TypeAlias = Callable[[float, float], bool]


class Yardstick:
    """What a rule needs of a path, whatever is observed."""

    __slots__ = (
        "_due",
        "_path",
        "base_year",
        "basis",
        "bound",
        "end",
        "first",
        "first_year",
        "floor",
        "indicator",
        "lenient",
        "limit",
        "op",
        "relation",
        "series",
        "sign",
        "start",
        "target_year",
    )

    indicator: Indicator
    series: Series | None
    base_year: int
    target_year: int
    basis: Basis
    limit: Level | None
    op: Comparator
    relation: tuple[Comparator, Order]
    lenient: tuple[Comparator, Order]
    floor: bool
    first: float
    first_year: int
    end: float
    bound: Decimal
    sign: int
    start: float | None
    _due: dict[int, float]

    def __init__(self, path: Trajectory) -> None:
        self._path: Trajectory | Callable[[], Trajectory] = path
        self.indicator = path.indicator
        self.series = path.series
        self.base_year = path.indicator.baseline.year
        self.target_year = path.indicator.target.year
        self.basis = path.basis
        self.limit = path.limit
        self.op = path.comparator or Comparator.EQUAL
        self.relation = self.op, _ORDER[self.op]
        lenient = _LENIENT.get(self.op, self.op)
        self.lenient = lenient, _ORDER[lenient]
        self.floor = self.op.is_floor
        self._set(dict(zip(path.years.tolist(), path.values.tolist(), strict=True)))
        # The figure of the target, with its digits as printed where it is printed; `end` is the float next to it.
        printed = self.indicator.target.demand.figure
        bound = to_decimal(self.end, "bound")
        self.bound = printed if printed is not None and printed == bound else exact.plain(bound)
        # The value of the base year, as the path or the plan has it.
        base = self.indicator.baseline
        known = base.value if path.series is None else path.series.baseline.value
        self.start = None if known is None else float(known)
        if path.basis is Basis.INTERPOLATED and base.year in self._due:
            self.start = self.first

    def _set(self, due: dict[int, float]) -> None:
        self._due = due
        self.first_year = next(iter(due), self.target_year)
        values = list(due.values()) or [0.0]
        self.first, self.end = values[0], values[-1]
        # 1 where more is better, -1 where less is: by the relation, or by the way that the path goes.
        upward = self.end >= self.first
        self.sign = 1 if self.floor or (upward and not self.op.is_ceiling) else -1

    def holds_from(self, used: Seen) -> bool:
        """Return whether the first observation is at the bound or meets it; exactly, as in `Case.met`."""
        first, holds = used.floats[0], self.relation[1]
        if first != self.end:
            return holds(first, self.end)
        return used.value(0) == self.bound or self.op.holds(used.value(0), self.bound)

    def from_first(self, year: int, value: float, path: Callable[[], Trajectory]) -> Yardstick:
        """Return the yardstick of the line from an observation to the same bound; its path is made when asked for."""
        other = Yardstick.__new__(Yardstick)
        for name in _OF_THE_BOUND:
            setattr(other, name, getattr(self, name))
        other._path = path  # noqa: SLF001
        other.basis = Basis.INTERPOLATED
        years = range(year, self.target_year + 1)
        line = piecewise([year, self.target_year], [value, self.end], years=years)
        other._set(dict(zip(years, line.tolist(), strict=True)))  # noqa: SLF001
        return other

    @property
    def path(self) -> Trajectory:
        """The path itself."""
        if callable(self._path):
            self._path = self._path()
        return self._path

    def due(self, year: int) -> float:
        """Return the milestone of a year; what a path without one says is in its error."""
        found = self._due.get(year)
        return self.path[year] if found is None else found

    def covers(self, year: int) -> bool:
        """Return whether the year has a milestone."""
        return year in self._due


_OF_THE_BOUND = (
    "base_year",
    "bound",
    "floor",
    "indicator",
    "lenient",
    "limit",
    "op",
    "relation",
    "series",
    "start",
    "target_year",
)
"""What does not depend on where a path to the bound starts."""


class Case:
    """What a rule is given: at least one observation, all of years up to the one assessed."""

    __slots__ = ("baseline", "holds", "op", "over", "scheme", "used", "x", "yard", "year", "years_left")

    over: bool
    """Whether the latest value is that of the target year."""

    def __init__(self, yard: Yardstick, used: Seen, scheme: Scheme, baseline: float | None) -> None:
        self.yard = yard
        self.used = used
        self.scheme = scheme
        self.baseline = baseline
        self.year = used.years[-1]
        self.x = used.floats[-1]
        self.years_left = yard.target_year - self.year
        self.over = self.years_left == 0
        # A scheme that is not strict lets the bound itself pass.
        self.op, self.holds = yard.relation if scheme.strict else yard.lenient

    @property
    def value(self) -> Decimal:
        """The latest value, exactly."""
        return self.used.value(-1)

    def gap(self) -> float:
        """The distance to the bound in the good direction; in a range to the nearer end."""
        yard = self.yard
        gap = yard.sign * (self.x - yard.end)
        if yard.limit is None:
            return gap
        other = 1 if yard.limit.op.is_floor else -1
        return min(gap, other * (self.x - float(yard.limit.value)))

    def met(self) -> bool:
        """Whether the latest value meets the bound.

        Rounding to floats keeps order, so floats decide unless they are equal.
        """
        yard = self.yard
        if self.x == yard.end or yard.limit is not None:
            return self.meets(self.value)
        return self.holds(self.x, yard.end)

    def reaches(self, projected: float) -> bool:
        """Whether a value to come would meet the bound."""
        if projected != self.yard.end and -1e308 < projected < 1e308 and self.yard.limit is None:
            return self.holds(projected, self.yard.end)
        return self.meets(to_decimal(projected, "projected"))

    def meets(self, value: Decimal) -> bool:
        """Whether a value meets the bound, and the other end of a range; exactly."""
        limit = self.yard.limit
        return self.op.holds(value, self.yard.bound) and (limit is None or limit.op.holds(value, limit.value))

    def growth_met(self, mean: Decimal | None = None) -> bool:
        """Whether the rates so far, or a mean of them, meet what is due.

        Exactly, where the demand is a product of printed factors.
        """
        years, demand = len(self.used.years), self.yard.indicator.target.demand
        if mean is None and isinstance(demand, AverageGrowth):
            # Logarithms decide unless they are so near each other that their rounding could.
            gone = math.fsum(math.log1p(one / 100) for one in self.used.floats)
            wanted = years * math.log1p(float(demand.rate) / 100)
            if abs(gone - wanted) > 1e-9 * (1 + abs(wanted)):
                return self.holds(gone, wanted)
        if mean is None:
            rates = [Fraction(self.used.value(at)) for at in range(years)]
            factor = math.prod((1 + one / 100 for one in rates), start=Fraction(1))
        else:
            factor = (1 + Fraction(mean) / 100) ** years
        if isinstance(demand, AverageGrowth):
            due = (1 + Fraction(demand.rate) / 100) ** years
        elif isinstance(demand, Change) and self.over:
            due = 1 + Fraction(demand.percent) / 100
        else:
            due = Fraction(self.yard.due(self.year)) / Fraction(self.yard.first)
        # A decimal of either would be rounded; the sign of their difference is not.
        return self.op.holds(Decimal((factor > due) - (factor < due)), Decimal(0))

    def total(self) -> Decimal:
        """The sum of the years' amounts."""
        return to_decimal(exact.total(map(self.used.value, range(len(self.used.years)))), "total")

    def rounded(self, value: Decimal) -> Decimal:
        """The value at the decimals that the target is printed with."""
        demand = self.yard.indicator.target.demand
        printed = demand.rate if isinstance(demand, AverageGrowth) else self.yard.bound
        digits = cast("int", printed.as_tuple().exponent)
        return exact.rounded(value, min(0, digits))


_LENIENT = {Comparator.MORE_THAN: Comparator.AT_LEAST, Comparator.LESS_THAN: Comparator.AT_MOST}
_ORDER: dict[Comparator, Order] = {
    Comparator.AT_LEAST: operator.ge,
    Comparator.MORE_THAN: operator.gt,
    Comparator.EQUAL: operator.eq,
    Comparator.LESS_THAN: operator.lt,
    Comparator.AT_MOST: operator.le,
}
