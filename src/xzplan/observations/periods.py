"""Which period and which quantity a time in a heading means for an indicator."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from xzplan.grids.times import Time, TimeKind
from xzplan.model.indicators import Indicator
from xzplan.model.periods import Period
from xzplan.model.plan import Plan
from xzplan.model.quantities import Quantity
from xzplan.model.units import UnitKind
from xzplan.observations.problems import Refused

_RATES = (Quantity.GROWTH, Quantity.CHANGE)
_EARLIEST = 10  # years before the base year that a table may look back


def period_for(
    plan: Plan, indicator: Indicator, time: Time, tags: AbstractSet[str]
) -> tuple[Period, Quantity | None]:
    """Return the period, and the quantity where it is another one than the demand bounds.

    Raises
    ------
    Refused
        A time that has no form for this indicator, or that may mean two things.
    """
    demanded = indicator.target.demand.of
    if time.period is None:
        raise Refused("no_form", time.shown)
    last = max(indicator.target.year, plan.last_year)
    if not plan.base_year - _EARLIEST <= time.period.year <= last:
        raise Refused("outside_plan", plan.base_year - _EARLIEST, last)
    if time.is_period and not tags - {"observed", ""}:
        if time.kind == TimeKind.SPAN and demanded is Quantity.VALUE:
            raise Refused("span_of_level", time.shown)
        return time.period, None
    if time.kind == TimeKind.SPAN:
        return time.period, _of_span(demanded, time, tags)
    if time.kind == TimeKind.MONTH and _adds_up(indicator, demanded):
        raise Refused("single_month", time.shown)
    if tags & {"change"}:
        raise Refused("other_quantity", time.shown)
    if demanded is Quantity.TOTAL:
        return _of_total(plan, time, time.period, tags), None
    if "growth" in tags and demanded not in _RATES:
        raise Refused("other_quantity", time.shown)
    if "total" in tags and demanded is Quantity.VALUE:
        raise Refused("span_of_level", time.shown)
    return time.period, None


def _adds_up(indicator: Indicator, demanded: Quantity | None) -> bool:
    """Return whether a value is one of a period, so that a month or a quarter has its own: sums, rates, 人次."""
    is_mean_of_amounts = demanded is Quantity.MEAN and indicator.unit.kind is UnitKind.COUNT
    return (
        demanded is Quantity.TOTAL
        or demanded in _RATES
        or is_mean_of_amounts
        or indicator.unit.zh.endswith("次")
    )


def _of_total(plan: Plan, time: Time, period: Period, tags: AbstractSet[str]) -> Period:
    """Return the period of an amount; up to a date, it may be counted from January or from the start of the plan."""
    if tags & {"mean", "growth"}:
        raise Refused("other_quantity", time.shown)
    if "answered" in tags:
        return period
    if time.until and "total" in tags and period.is_whole_years and period.year >= plan.first_year:
        return Period(year=period.year, month=period.month, first_year=plan.first_year)
    if time.until or ("total" in tags and time.kind == TimeKind.YEAR):
        raise Refused("year_or_total", time.shown)
    return period


def _of_span(demanded: Quantity | None, time: Time, tags: AbstractSet[str]) -> Quantity | None:
    if "change" in tags:
        if demanded in _RATES:
            return None if demanded is Quantity.CHANGE else Quantity.CHANGE
        raise Refused("other_quantity", time.shown)
    if "growth" in tags:
        if demanded in _RATES:
            return None if demanded is Quantity.GROWTH else Quantity.GROWTH
        raise Refused("other_quantity", time.shown)
    if demanded is Quantity.VALUE:
        raise Refused("span_of_level", time.shown)
    if "mean" in tags:
        return None if demanded in (Quantity.MEAN, Quantity.GROWTH) else Quantity.MEAN
    if demanded is Quantity.TOTAL and tags & {"total", "answered"}:
        return None
    raise Refused("which_span", time.shown)
