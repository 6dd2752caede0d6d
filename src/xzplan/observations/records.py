"""Observations: values of single years, with where they come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import SupportsIndex, TypeAlias, cast, final

from attrs import field, frozen

from xzplan.exceptions import InvalidInputError
from xzplan.model.checks import checked, items_of, whole_year
from xzplan.model.enums import Worded
from xzplan.model.facts import Fact
from xzplan.model.figures import Number, to_decimal
from xzplan.model.indicators import Indicator, by_series, check_indicator, find_series, of_series
from xzplan.model.targets import Comparator
from xzplan.model.units import Unit

__all__ = ["Observation", "ObservationStatus", "Observations", "collect"]


class ObservationStatus(Worded):
    """How firm a value is."""

    REPORTED = "reported", "公布数", "reported"
    """Published by the office in charge."""
    ESTIMATED = "estimated", "预计数", "estimated"
    """Estimated or preliminary, before the office publishes."""
    PROJECTED = "projected", "预测数", "projected"
    """Forecast for a year to come; no verdict rests on it."""


def _year(year: SupportsIndex) -> int:
    return whole_year(year, "Observation.year")


def _value(value: Number) -> Decimal:
    return to_decimal(value, "value of an observation")


@final
@frozen(kw_only=True, field_transformer=checked)
class Observation:
    """The value of one year, with where it comes from.

    For a target on growth or on change the value is the year's rate in per cent, for a sum the year's own amount.
    """

    year: int = field(converter=_year)
    value: Decimal = field(converter=_value)
    """In the indicator's unit."""
    status: ObservationStatus = field(default=ObservationStatus.REPORTED, converter=ObservationStatus)
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
        if not isinstance(fact, Fact):
            raise InvalidInputError("fact", fact, "pass a Fact of a plan")
        if fact.value is None or fact.comparator is not Comparator.EQUAL or fact.since is not None:
            raise InvalidInputError("fact", fact, "in words, a bound, or a sum: not the value of a year")
        return cls(year=fact.year, value=fact.value, source=fact.source.citation.zh, unit=fact.unit)


Observations: TypeAlias = Mapping[int, Number] | Iterable[Observation | tuple[int, Number]]
"""What may be passed for observations: values by year, pairs of year and value, or records."""

RowOfObservations: TypeAlias = tuple[Observation, ...] | dict[str, tuple[Observation, ...]]
"""The observations of a row as records; by the id of its series, where it has several."""


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
        Not an indicator, a year twice or outside the plan, a value that cannot occur, another unit, or several areas.
    """
    check_indicator(indicator)
    pairs = observations.items() if isinstance(observations, Mapping) else observations
    by_year: dict[int, Observation] = {}
    for given in items_of("observations", pairs, _FORMS):
        observation = _record(given)
        _check(indicator, observation)
        if observation.year in by_year:
            raise InvalidInputError(
                "observations", observation.year, f"two values of {indicator.id} for one year"
            )
        by_year[observation.year] = observation
    areas = sorted({observation.area or "the plan's own" for observation in by_year.values()})
    if len(areas) > 1:
        raise InvalidInputError("observations", areas, "several areas; assess one at a time")
    return tuple(by_year[year] for year in sorted(by_year))


def collect_row(
    indicator: Indicator,
    observations: Observations | Mapping[str, Observations],
    *,
    series: str | None = None,
) -> RowOfObservations:
    """Return observations of a row as records, as `collect` does; by series, unless one series is named."""
    if not indicator.series or series is not None:
        indicator = of_series(indicator, find_series(indicator, series))
        return collect(indicator, cast("Observations", observations))
    given = by_series(indicator, "observations", observations)
    return {
        part.id: collect(of_series(indicator, part), given[part.id])
        for part in indicator.series
        if part.id in given
    }


_FORMS = "pass {year: value}, pairs of year and value, or Observation records"


def _record(given: object) -> Observation:
    if isinstance(given, Observation):
        return given
    if isinstance(given, tuple) and len(given) == 2:
        return Observation(year=whole_year(given[0], "observations"), value=given[1])
    raise InvalidInputError("observations", given, _FORMS)


def _check(indicator: Indicator, observation: Observation) -> None:
    first, last = indicator.baseline.year, indicator.target.year
    if not first <= observation.year <= last:
        raise InvalidInputError("observations", observation.year, f"outside the plan, {first} to {last}")
    if observation.unit is not None and observation.unit != indicator.unit:
        raise InvalidInputError(
            "observations", observation.unit.id, f"{indicator.id} is in {indicator.unit.id}"
        )
    if not indicator.unit.holds(observation.value):
        indicator.unit.check(observation.value, f"observations[{observation.year}]")
