"""One indicator and what was observed of it: all that a rule of assessment reads."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, cast

from xzplan.exceptions import InvalidInputError
from xzplan.model import figures
from xzplan.model.bounds import Bound, Relation, bound_of
from xzplan.model.figures import digits_of
from xzplan.model.indicators import Indicator
from xzplan.model.quantities import Quantity
from xzplan.numerics.arrays import FloatArray
from xzplan.observations.records import Observation
from xzplan.projection.records import Basis, Trajectory


class Case(NamedTuple):
    """One indicator, the path that its target demands, and what was observed."""

    trajectory: Trajectory
    observations: tuple[Observation, ...]
    """One at least, in the order of years, all of years that are judged."""
    baseline: float | None
    """The value of the base year, where the observed values go on from it."""

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
    def total(self) -> Decimal:
        """The sum of the observed values."""
        return figures.total(observation.value for observation in self.observations)

    @property
    def rates(self) -> list[float]:
        """The growth of each year observed, in per cent, where the values are rates."""
        for observation, rate in zip(self.observations, self.values, strict=True):
            if rate <= -100:
                raise InvalidInputError("observations", observation.value, "a cut is less than 100% a year")
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
    def _line(self) -> FloatArray:
        """The line to the bound; of a range that to the nearer end."""
        path = self.trajectory
        return path.values if path.high is None or path.high.min() == path.high.max() else path.high

    @property
    def grows(self) -> bool:
        """Whether the demand is on growth or a change, and the values are rates."""
        return self.indicator.target.demand.of in (Quantity.GROWTH, Quantity.CHANGE)

    @property
    def start(self) -> float:
        """Where the path starts; of growth and change the level of the base year, or the index."""
        if self.grows and self.trajectory.basis is Basis.HELD:
            return 100.0 if self.trajectory.level is None else float(self.trajectory.level)
        return float(self._line[0])

    @property
    def end(self) -> float:
        """Where the path ends."""
        return float(self._line[-1])

    @property
    def due(self) -> float:
        """The milestone of the latest year; an error says why there is none."""
        return float(self._line[self.trajectory.years == self.year][0])

    @property
    def bound(self) -> Bound:
        """What the value of the target year has to lie within, with the digits of the plan."""
        bound: Bound = self.trajectory.bound  # type: ignore[assignment]  # one without is not judged
        return bound

    @property
    def sign(self) -> int:
        """1 where more is better, -1 where less is: by the bound, or for a point by the way that the path goes."""
        return 1 if self.bound.is_floor or (self.end >= self.start and not self.bound.is_ceiling) else -1

    # How the one stands to the other; exactly.

    def meets(self, value: Decimal) -> bool:
        """Return whether a value lies within the bound."""
        return self.bound.holds(value)

    def growth_meets(self) -> bool:
        """Return whether the rates of all years meet what is due.

        Compared as products of the printed factors where the demand is such a product, so that rounding decides nothing.
        """
        years, demand = len(self.observations), self.indicator.target.demand
        factors = (1 + Fraction(observation.value) / 100 for observation in self.observations)
        factor = math.prod(factors)
        if demand.figure is None:
            due = Fraction(self.end) / Fraction(self.start)
        else:
            due = (1 + Fraction(demand.figure) / 100) ** (years if demand.of is Quantity.GROWTH else 1)
        return bound_of(cast("Relation", self.bound.relation), 0).holds(factor - due)  # a range has no rule

    def rounded(self, value: Decimal) -> Decimal:
        """Return a value at the decimals that the target is printed with."""
        return figures.rounded(value, -digits_of(self.bound.figures[0]))


def known_baseline(trajectory: Trajectory) -> float | None:
    """Return the value of the base year, as the path or else the plan has it."""
    indicator, series = trajectory.indicator, trajectory.series
    if trajectory.basis is Basis.INTERPOLATED and trajectory.years[0] == indicator.baseline.year:
        return float(trajectory.values[0])
    printed = indicator.baseline.value if series is None else series.baseline.value
    return None if printed is None else float(printed)
