"""What was observed: one value of one year, with where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from numbers import Integral
from typing import Any, TypeAlias, cast, final

from attrs import field, frozen

from xzplan.exceptions import InvalidInputError
from xzplan.model.facts import Fact
from xzplan.model.figures import Number, to_decimal
from xzplan.model.indicators import Indicator
from xzplan.model.targets import Comparator
from xzplan.model.units import Unit

__all__ = ["Observation", "ObservationStatus", "Observations", "collect"]


class ObservationStatus(Enum):
    """How a value came about."""

    REPORTED = "reported"
    """Published by the office in charge."""
    ESTIMATED = "estimated"
    """Preliminary or estimated, for a year that is over."""
    PROJECTED = "projected"
    """Expected for a year to come; no verdict rests on it."""


def _value(value: Number) -> Decimal:
    return to_decimal(value, "value of an observation")


@final
@frozen(kw_only=True)
class Observation:
    """The value of a year.

    For a target on growth or on change the value is the year's rate in per cent, for a sum the year's own amount.
    """

    year: int
    value: Decimal = field(converter=_value)
    """In the indicator's unit."""
    status: ObservationStatus = ObservationStatus.REPORTED
    source: str | None = None
    """Where it is published."""
    area: str | None = None
    """The area it is about; None for the plan's own."""
    vintage: str | None = None
    """Which edition of the statistic, where it was revised."""
    unit: Unit | None = None
    """Its unit, to be checked against the indicator's; None takes it to be that."""

    @classmethod
    def of(cls, fact: Fact) -> Observation:
        """Return a fact that the plan reports as an observation.

        Raises
        ------
        InvalidInputError
            A fact in words, a bound such as 98%以上, or a sum over several years: none is the value of a year.
        """
        if fact.value is None or fact.comparator is not Comparator.EQUAL or fact.since is not None:
            raise InvalidInputError("fact", fact, "in words, a bound, or a sum: not the value of a year")
        return cls(year=fact.year, value=fact.value, source=fact.source.citation.zh, unit=fact.unit)


Observations: TypeAlias = Mapping[int, Number] | Iterable[Observation | tuple[int, Number]]
"""What may be passed for observations: values by year, pairs of year and value, or records."""


class Seen:
    """Observations of one indicator, checked, in the order of years; records are made when they are asked for."""

    __slots__ = ("floats", "given", "plain", "years")

    years: list[int]
    given: Sequence[Observation | Number]
    floats: list[float]
    plain: bool
    """Whether all are given as floats."""

    def __init__(self, given: Mapping[int, Observation | Number], *, plain: bool = False) -> None:
        self.years = sorted(given)
        self.given = list(map(given.__getitem__, self.years))
        self.floats = cast("list[float]", self.given) if plain else list(map(_float, self.given))
        self.plain = plain

    def until(self, year: int | None) -> Seen:
        """Return what a verdict as at a year may rest on: nothing later, nothing that was only projected."""
        if self.plain and (year is None or not self.years or self.years[-1] <= year):
            return self
        used = {
            own: one
            for own, one in zip(self.years, self.given, strict=True)
            if (year is None or own <= year)
            and not (type(one) is Observation and one.status is ObservationStatus.PROJECTED)
        }
        return self if len(used) == len(self.years) else Seen(used, plain=self.plain)

    def after_first(self) -> Seen:
        """Return all but the first."""
        return Seen(dict(zip(self.years[1:], self.given[1:], strict=True)), plain=self.plain)

    def value(self, at: int) -> Decimal:
        """Return one value exactly, by its place."""
        one = self.given[at]
        return one.value if isinstance(one, Observation) else _value(one)

    def records(self) -> tuple[Observation, ...]:
        """Return one record for each."""
        return tuple(
            one if isinstance(one, Observation) else Observation(year=year, value=one)
            for year, one in zip(self.years, self.given, strict=True)
        )


def collect(indicator: Indicator, observations: Observations) -> tuple[Observation, ...]:
    """Return observations of an indicator as records in the order of years, checked.

    Parameters
    ----------
    indicator
        The indicator they are of.
    observations
        Values by year, pairs of year and value, or records.

    Raises
    ------
    InvalidInputError
        A year twice or outside the plan, a value that cannot occur, another unit, or several areas.
    """
    return see(indicator, observations).records()


def see(indicator: Indicator, observations: Observations) -> Seen:
    """Return observations of an indicator, checked as `collect` does."""
    if type(observations) is dict and _plain(indicator, observations):
        return Seen(observations, plain=True)
    if isinstance(observations, Mapping):
        pairs: Iterable[Any] = observations.items()
    elif isinstance(observations, str) or not isinstance(observations, Iterable):
        raise InvalidInputError("observations", observations, _FORMS)
    else:
        pairs = observations
    found: dict[int, Observation] = {}
    for given in pairs:
        one = _record(given)
        _check(indicator, one)
        if one.year in found:
            raise InvalidInputError("observations", one.year, f"two values of {indicator.id} for one year")
        found[int(one.year)] = one
    areas = sorted({one.area or "the plan's own" for one in found.values()})
    if len(areas) > 1:
        raise InvalidInputError("observations", areas, "several areas; assess one at a time")
    return Seen(found)


def _plain(indicator: Indicator, observations: dict[Any, Any]) -> bool:
    """Whether all are floats well inside the bounds, by years of the plan: the common case needs no records."""
    first, last = indicator.baseline.year, indicator.target.year
    unit = indicator.unit
    low = -1e308 if unit.lower is None else float(unit.lower)
    high = 1e308 if unit.upper is None else float(unit.upper)
    for year, value in observations.items():
        if type(year) is not int or type(value) is not float:
            return False
        if not (first <= year <= last and low < value < high):
            return False
    return True


_FORMS = "pass {year: value}, pairs of year and value, or Observation records"


def _float(one: Observation | Number) -> float:
    return float(one.value if isinstance(one, Observation) else one)


def _record(given: object) -> Observation:
    if isinstance(given, Observation):
        return given
    if isinstance(given, tuple) and len(given) == 2:
        return Observation(year=given[0], value=given[1])
    raise InvalidInputError("observations", given, _FORMS)


def _check(indicator: Indicator, one: Observation) -> None:
    first, last = indicator.baseline.year, indicator.target.year
    if type(one.year) is not int and (isinstance(one.year, bool) or not isinstance(one.year, Integral)):
        raise InvalidInputError("observations", one.year, "a year is a whole number")
    if not first <= one.year <= last:
        raise InvalidInputError("observations", one.year, f"outside the plan, {first} to {last}")
    if one.unit is not None and one.unit != indicator.unit:
        raise InvalidInputError("observations", one.unit.id, f"{indicator.id} is in {indicator.unit.id}")
    if not indicator.unit.holds(one.value):
        indicator.unit.check(one.value, f"observations[{one.year}]")
