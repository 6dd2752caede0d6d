"""One indicator and what was observed of it: all that a rule of assessment reads."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import cast

from attrs import frozen

from xzplan.assessment.schemes.bands import Status
from xzplan.exceptions import InvalidInputError
from xzplan.model import figures
from xzplan.model.figures import to_decimal
from xzplan.model.indicators import Indicator
from xzplan.model.targets import AverageGrowth, Change, Comparator, Level
from xzplan.observations.records import Observation
from xzplan.projection.records import Basis, Trajectory


@frozen(kw_only=True)
class Case:
    """One indicator, the path that its target demands, and what was observed."""

    trajectory: Trajectory
    observations: tuple[Observation, ...]
    """One at least, in the order of years, all of years that are judged."""
    baseline: float | None
    """The value of the base year, where the observed values go on from it."""
    strict: bool
    """Whether ＞ and ＜ refuse the bound itself."""

    # What was observed.

    @property
    def years(self) -> list[int]:
        """The years observed."""
        return [int(observation.year) for observation in self.observations]

    @property
    def values(self) -> list[float]:
        """The values observed, as the floats next to them."""
        return [float(observation.value) for observation in self.observations]

    @property
    def year(self) -> int:
        """The year of the latest value."""
        return int(self.observations[-1].year)

    @property
    def value(self) -> Decimal:
        """The latest value."""
        return self.observations[-1].value

    @property
    def latest(self) -> float:
        """The latest value, as the float next to it."""
        return float(self.value)

    @property
    def total(self) -> Decimal:
        """The sum of the observed values."""
        return to_decimal(figures.total(observation.value for observation in self.observations), "total")

    @property
    def rates(self) -> list[float]:
        """The growth of each year observed, in per cent, where the values are rates."""
        for observation, rate in zip(self.observations, self.values, strict=True):
            if rate <= -100:
                raise InvalidInputError(
                    "observations", observation.value, "nothing shrinks by 100 % or more in a year"
                )
        return self.values

    @property
    def missing_years(self) -> list[int]:
        """The years of the plan before the latest that have no value."""
        seen = set(self.years)
        return [year for year in range(self.base_year + 1, self.year) if year not in seen]

    # What is demanded.

    @property
    def indicator(self) -> Indicator:
        """The indicator."""
        return self.trajectory.indicator

    @property
    def base_year(self) -> int:
        """The year of the baseline."""
        return self.indicator.baseline.year

    @property
    def target_year(self) -> int:
        """The year of the target."""
        return self.indicator.target.year

    @property
    def years_left(self) -> int:
        """Years from the latest value to the target year."""
        return self.target_year - self.year

    @property
    def is_over(self) -> bool:
        """Whether the latest value is that of the target year."""
        return self.years_left == 0

    @property
    def start(self) -> float:
        """Where the path starts."""
        return float(self.trajectory.values[0])

    @property
    def end(self) -> float:
        """Where the path ends."""
        return float(self.trajectory.values[-1])

    @property
    def due(self) -> float:
        """The milestone of the latest year; an error says why there is none."""
        return self.trajectory[self.year]

    @property
    def bound(self) -> Decimal:
        """Where the path ends, with the digits of the plan where the plan prints it."""
        printed = self.indicator.target.demand.figure
        end = to_decimal(self.end, "bound")
        return printed if printed is not None and printed == end else figures.plain(end)

    @property
    def limit(self) -> Level | None:
        """The other end of a range."""
        return self.trajectory.limit

    @property
    def comparator(self) -> Comparator:
        """Relation in which a value has to stand to the bound."""
        comparator = self.trajectory.comparator or Comparator.EQUAL
        return comparator if self.strict else _LENIENT.get(comparator, comparator)

    @property
    def sign(self) -> int:
        """1 where more is better, -1 where less is: by the comparator, or for a point by the way that the path goes."""
        upward = self.end >= self.start and not self.comparator.is_ceiling
        return 1 if self.comparator.is_floor or upward else -1

    # How the one stands to the other; exactly.

    def meets(self, value: Decimal) -> bool:
        """Return whether a value meets the bound, and the other end of a range."""
        return self.comparator.holds(value, self.bound) and (
            self.limit is None or self.limit.op.holds(value, self.limit.value)
        )

    @property
    def is_met(self) -> bool:
        """Whether the latest value meets the bound."""
        return self.meets(self.value)

    def reaches(self, projected: float) -> bool:
        """Return whether a value to come would meet the bound."""
        return self.meets(to_decimal(projected, "projected"))

    @property
    def gap(self) -> float:
        """Distance of the latest value to the bound in the good direction; in a range to the nearer end."""
        gap = self.sign * (self.latest - self.end)
        if self.limit is None:
            return gap
        other = 1 if self.limit.op.is_floor else -1
        return min(gap, other * (self.latest - float(self.limit.value)))

    def growth_meets(self, mean: Decimal | None = None) -> bool:
        """Return whether the rates so far, or a mean of them, meet what is due.

        Compared as products of the printed factors where the demand is such a product, so that rounding decides nothing.
        """
        years, demand = len(self.observations), self.indicator.target.demand
        if mean is None:
            factor = math.prod(
                (1 + Fraction(observation.value) / 100 for observation in self.observations),
                start=Fraction(1),
            )
        else:
            factor = (1 + Fraction(mean) / 100) ** years
        if isinstance(demand, AverageGrowth):
            due = (1 + Fraction(demand.rate) / 100) ** years
        elif isinstance(demand, Change) and self.is_over:
            due = 1 + Fraction(demand.percent) / 100
        else:
            due = Fraction(self.due) / Fraction(self.start)
        return self.comparator.holds(factor, due)

    def outcome(self, *, met: bool) -> Status:
        """Return the status where the demand itself decides: in the target year, or once it is met."""
        if not met:
            return Status.MISSED
        return Status.ACHIEVED if self.is_over else Status.ACHIEVED_EARLY

    def rounded(self, value: Decimal) -> Decimal:
        """Return a value at the decimals that the target is printed with."""
        demand = self.indicator.target.demand
        printed = demand.rate if isinstance(demand, AverageGrowth) else self.bound
        digits = cast("int", printed.as_tuple().exponent)
        return figures.rounded(value, min(0, digits))


_LENIENT = {Comparator.MORE_THAN: Comparator.AT_LEAST, Comparator.LESS_THAN: Comparator.AT_MOST}


def known_baseline(trajectory: Trajectory) -> float | None:
    """Return the value of the base year, as the path or else the plan has it."""
    indicator, series = trajectory.indicator, trajectory.series
    if trajectory.basis is Basis.INTERPOLATED and trajectory.years[0] == indicator.baseline.year:
        return float(trajectory.values[0])
    printed = indicator.baseline.value if series is None else series.baseline.value
    return None if printed is None else float(printed)
