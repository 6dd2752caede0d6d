"""Observations: values of periods, with where they come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, TypeAlias, cast, final

from attrs import field, frozen

from xzplan.display.carded import Carded
from xzplan.exceptions import InvalidInputError
from xzplan.grids.pandas_series import by_period
from xzplan.model.checks import checked, items_of
from xzplan.model.enums import Worded
from xzplan.model.facts import Fact
from xzplan.model.figures import Number, to_decimal
from xzplan.model.indicators import Indicator, by_series, check_indicator, find_series, of_series
from xzplan.model.periods import Period, PeriodLike
from xzplan.model.quantities import Quantity
from xzplan.model.units import Unit, UnitKind

__all__ = ["Observation", "ObservationStatus", "Observations", "collect"]


class ObservationStatus(Worded):
    """How firm a value is, from the least to the most firm."""

    FLASH = "flash", "快报数", "flash estimate"
    """The first figure after the period, before the office has all returns."""
    ESTIMATED = "estimated", "预计数", "estimated"
    """Estimated before the period is over, or before anything is published."""
    PRELIMINARY = "preliminary", "初步核算数", "preliminary"
    """Computed from the returns, and still to be verified."""
    REPORTED = "reported", "公布数", "reported"
    """Published by the office in charge."""
    FINAL = "final", "最终核实数", "final"
    """Verified; it is not revised any more."""


FIRMNESS = tuple(ObservationStatus)
"""From the least to the most firm."""


def _value(value: Number) -> Decimal:
    return to_decimal(value, "value of an observation")


def _period(period: PeriodLike) -> Period:
    return Period.of(period)


def _quantity(of: Quantity | str | None) -> Quantity | None:
    return None if of is None else Quantity(of)


@final
@frozen(kw_only=True, field_transformer=checked)
class Observation(Carded):
    """A value of a period, with where it comes from.

    Examples
    --------
    >>> from xzplan import Observation
    >>> half = Observation(period="2023-06", value=35)
    >>> print(half.period.text.en)
    the end of June 2023
    """

    period: Period = field(converter=_period)
    """The end of which the value is of; for an amount or a rate the period itself. See `xzplan.model.Period`."""
    value: Decimal = field(converter=_value)
    """In `unit`; for growth and change the rate in per cent, for a sum the amount of the period."""
    of: Quantity | None = field(default=None, converter=_quantity)
    """The quantity observed; None for the one that the demand bounds. ``"value"`` is the level of what has to grow."""
    status: ObservationStatus = field(default=ObservationStatus.REPORTED, converter=ObservationStatus)
    """How firm the value is."""
    source: str | None = None
    """Where it is published."""
    area: str | None = None
    """The area it is about; None for the plan's own."""
    vintage: str | None = None
    """Which edition of the statistic, where it was revised."""
    unit: Unit | None = None
    """Its unit, to be checked against the indicator's; None takes it to be that."""

    @property
    def year(self) -> int:
        """The year in which the period ends."""
        return self.period.year

    @classmethod
    def from_fact(cls, fact: Fact) -> Observation:
        """Return a fact that the plan reports as an observation.

        Raises
        ------
        InvalidInputError
            A fact in words, a bound such as 98%以上, or a sum over several years: none is the value of a year.
        """
        if not isinstance(fact, Fact):
            raise InvalidInputError("fact", fact, "pass a Fact of a plan")
        if fact.bound is None or not fact.bound.is_exact or fact.since is not None:
            raise InvalidInputError("fact", fact, "in words, a bound, or a sum: not the value of a year")
        return cls(
            period=fact.year, value=fact.bound.figures[0], source=fact.source.citation.zh, unit=fact.unit
        )


Observations: TypeAlias = (
    Mapping[
        Any, Number
    ]  # keys are `PeriodLike`; a checker would refuse a dict that has several kinds of them
    | Iterable[Observation | tuple[PeriodLike, Number]]
)
"""What may be passed for observations: values by period (a pandas Series too), pairs of period and value, or records."""

RowOfObservations: TypeAlias = tuple[Observation, ...] | dict[str, tuple[Observation, ...]]
"""The observations of a row as records; by the id of its series, where it has several."""


def collect(indicator: Indicator, observations: Observations) -> tuple[Observation, ...]:
    """Return observations of an indicator as records in the order of periods, checked.

    Parameters
    ----------
    indicator
        The indicator they are of.
    observations
        Values by period, as a mapping or a pandas Series; pairs of period and value; or records.

    Raises
    ------
    InvalidInputError
        Not an indicator, two different values of one period, a value that cannot occur, another unit, or several areas.
    """
    check_indicator(indicator)
    # Values are of the end of their period; sums and rates are of the period itself.
    of_dates = indicator.target.demand.of in (None, Quantity.VALUE)
    given_by_period = by_period("observations", observations, of_dates=of_dates)
    pairs = given_by_period.items() if isinstance(given_by_period, Mapping) else given_by_period
    by_key: dict[tuple[Period, Quantity | None], Observation] = {}
    for given in items_of("observations", pairs, _FORMS):
        observation = _record(given)
        _check(indicator, observation)
        key = observation.period, observation.of
        by_key[key] = _firmer(indicator, by_key.get(key), observation)
    areas = sorted({observation.area or "the plan's own" for observation in by_key.values()})
    if len(areas) > 1:
        raise InvalidInputError("observations", areas, "several areas; assess one at a time")
    return tuple(sorted(by_key.values(), key=lambda observation: observation.period))


def _firmer(indicator: Indicator, one: Observation | None, other: Observation) -> Observation:
    """Return the firmer of two values of one period; equal figures are one."""
    if one is None or FIRMNESS.index(other.status) > FIRMNESS.index(one.status):
        return other
    if other.status is one.status and other.value != one.value:
        raise InvalidInputError(
            "observations", str(other.period), f"two different values of {indicator.id} for one period"
        )
    return one


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


_FORMS = "pass {period: value}, pairs of period and value, or Observation records"


def _record(given: object) -> Observation:
    if isinstance(given, Observation):
        return given
    if isinstance(given, tuple) and len(given) == 2:
        return Observation(period=given[0], value=given[1])
    raise InvalidInputError("observations", given, _FORMS)


def is_of_demand(indicator: Indicator, observation: Observation) -> bool:
    """Return whether an observation is of the quantity that the demand bounds, whether it says so or not."""
    return observation.of is None or observation.of is indicator.target.demand.of


_CHANGES = (Quantity.CHANGE, Quantity.DIFFERENCE)
"""Quantities that may be below 0 although no value of the unit can be."""


def _check(indicator: Indicator, observation: Observation) -> None:
    is_level_of_growth = observation.of is Quantity.VALUE and indicator.target.demand.of in (
        Quantity.GROWTH,
        Quantity.CHANGE,
    )
    if is_level_of_growth:
        level_unit = indicator.level_unit
        # The caller's own record of 元 is the same unit, whatever its id.
        if observation.unit is not None and level_unit is not None and observation.unit.zh != level_unit.zh:
            problem = f"the level of {indicator.id} is in {level_unit.zh}"
            raise InvalidInputError("observations", observation.unit.zh, problem)
        return
    if observation.unit is not None and observation.unit != indicator.unit:
        raise InvalidInputError(
            "observations", observation.unit.id, f"{indicator.id} is in {indicator.unit.id}"
        )
    if not _is_change(indicator, observation) and not indicator.unit.holds(observation.value):
        indicator.unit.check(observation.value, f"observations[{observation.period}]")


def _is_change(indicator: Indicator, observation: Observation) -> bool:
    """Return whether a value is a change, which the bounds of the unit do not bound; a unit of growth bounds growth."""
    quantity = indicator.target.demand.of if observation.of is None else observation.of
    return quantity in _CHANGES or (
        quantity is Quantity.GROWTH and indicator.unit.kind is not UnitKind.GROWTH
    )
