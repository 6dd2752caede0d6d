"""What was observed: one value of one year, with where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum
from numbers import Integral
from typing import TypeAlias, final

from attrs import field, frozen

from xzplan.exceptions import InvalidInputError
from xzplan.model import Indicator
from xzplan.units import Number, Unit, to_decimal

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


Observations: TypeAlias = Mapping[int, Number] | Iterable[Observation | tuple[int, Number]]
"""What may be passed for observations: values by year, pairs of year and value, or records."""


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
    if isinstance(observations, Mapping):
        observations = list(observations.items())
    elif isinstance(observations, str) or not isinstance(observations, Iterable):
        raise InvalidInputError("observations", observations, _FORMS)
    found: dict[int, Observation] = {}
    for given in observations:
        one = _record(given)
        _check(indicator, one)
        if one.year in found:
            raise InvalidInputError("observations", one.year, f"two values of {indicator.id} for one year")
        found[one.year] = one
    areas = sorted({one.area or "the plan's own" for one in found.values()})
    if len(areas) > 1:
        raise InvalidInputError("observations", areas, "several areas; assess one at a time")
    return tuple(found[year] for year in sorted(found))


_FORMS = "pass {year: value}, pairs of year and value, or Observation records"


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
