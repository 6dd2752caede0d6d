"""The optional arguments of `xzplan.trajectory`, and their checks."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from xzplan.exceptions import InvalidInputError
from xzplan.grids.pandas_series import by_year
from xzplan.language import Bilingual
from xzplan.model.checks import whole_year
from xzplan.model.figures import Number, to_decimal
from xzplan.model.indicators import Indicator, Series
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Quantified
from xzplan.numerics.interpolation import Method
from xzplan.projection.caveats import (
    NO_BASELINE,
    SEVERAL_BASELINES,
    SUPPLY_START,
    Caveat,
    Supply,
    caveat,
    name_a_series,
)


class Arguments(NamedTuple):
    """What a caller passes beside the indicator; None for what was not passed."""

    series: Series | None = None
    method: Method | None = None
    exponent: float | None = None
    steepness: float | None = None
    baseline: Number | None = None
    assigned: Number | None = None
    reference: Number | Mapping[int, Number] | None = None
    interim: Mapping[int, Number] | None = None
    reanchor: tuple[int, Number] | None = None
    hold: bool = True
    required: bool = True
    """Whether the method has to be applied. If not, a path that cannot take it stays linear, with a caveat."""

    def refuse(self, *names: str, why: str) -> None:
        """Raise if one of the named arguments was passed, so that no argument is silently ignored."""
        for name in names:
            value = getattr(self, name)
            if value is not None:
                raise InvalidInputError(name, value, why)


def known_start(
    indicator: Indicator, arguments: Arguments
) -> tuple[tuple[int, Decimal] | None, tuple[Caveat, ...]]:
    """Return the year and value that a path towards a level starts from, or None if no start is known."""
    if arguments.reanchor is not None:
        arguments.refuse("baseline", why="the path starts from reanchor; pass one of the two")
        start = observed_level(indicator, arguments.reanchor)
        return start, (caveat("reanchored", *start),)
    printed = indicator.baseline if arguments.series is None else arguments.series.baseline
    if arguments.baseline is not None:
        value = indicator.unit.check(arguments.baseline, "baseline")
        return (printed.year, value), (caveat("baseline_supplied", value, printed.printed),)
    return (None if printed.value is None else (printed.year, printed.value)), ()


def observed_level(indicator: Indicator, reanchor: tuple[int, Number]) -> tuple[int, Decimal]:
    """Return the year and value of an observation to start from, checked as a level."""
    year, value = year_and_value(indicator, reanchor)
    return year, checked_figure(indicator, value, "reanchor")


def year_and_value(indicator: Indicator, reanchor: tuple[int, Number]) -> tuple[int, Number]:
    """Return the year, checked, and the value of an observation to start from."""
    try:
        year, value = reanchor
    except (TypeError, ValueError):
        raise InvalidInputError("reanchor", reanchor, "pass a year and a value") from None
    return _year_on_the_way(indicator, "reanchor", year), value


def points_on_the_way(
    indicator: Indicator, arguments: Arguments, start: tuple[int, Number] | None
) -> tuple[dict[int, Decimal], tuple[Caveat, ...]]:
    """Return the interim points in the order of years; all lie after the start and before the target year."""
    after = indicator.baseline.year if start is None else start[0]
    interim = by_year("interim", arguments.interim)
    if interim is None:
        return printed_on_the_way(indicator, after)
    if not isinstance(interim, Mapping):
        raise InvalidInputError("interim", interim, "pass a mapping of years to values, such as {2023: 40}")
    points = {}
    for year, value in interim.items():
        whole = _year_on_the_way(indicator, "interim", year)
        if whole <= after:
            raise InvalidInputError("interim", year, f"not after {after}, where the path starts")
        points[whole] = checked_figure(indicator, value, f"interim[{whole}]")
    years = sorted(points)
    note = caveat("interim_supplied", ", ".join(map(str, years)))
    return {year: points[year] for year in years}, (note,)


def printed_on_the_way(indicator: Indicator, after: int) -> tuple[dict[int, Decimal], tuple[Caveat, ...]]:
    """Return the interim points that the plan prints, if they bound the same quantity as the target does."""
    demand = indicator.target.demand
    if not isinstance(demand, Quantified) or demand.of is Quantity.MEAN or demand.relation is None:
        return {}, ()
    points = {
        point.year: point.demand.figures[0]
        for point in indicator.interim
        if isinstance(point.demand, Quantified)
        and (point.demand.of, point.demand.relation) == (demand.of, demand.relation)
        and point.year > after
    }
    return points, ((caveat("interim_printed", ", ".join(map(str, points))),) if points else ())


def _year_on_the_way(indicator: Indicator, argument: str, year: int) -> int:
    first, last = indicator.baseline.year, indicator.target.year
    whole = whole_year(year, argument)
    if not first <= whole < last:
        raise InvalidInputError(argument, year, f"not one of the years {first} to {last - 1}")
    return whole


def checked_figure(indicator: Indicator, figure: Number, argument: str) -> Decimal:
    """Return a figure of what the target bounds, checked."""
    match indicator.target.demand.of:
        case Quantity.GROWTH | Quantity.CHANGE:
            return checked_rate(figure, argument)
        case Quantity.DIFFERENCE:
            return to_decimal(figure, argument)
    return indicator.unit.check(figure, argument)


def checked_rate(rate: Number, argument: str) -> Decimal:
    """Return a rate of growth or a change in per cent, checked."""
    number = to_decimal(rate, argument)
    if number <= -100:
        raise InvalidInputError(argument, rate, "a cut is less than 100% a year")
    return number


def positive(value: Number, argument: str) -> Decimal:
    """Return a level that can grow."""
    number = to_decimal(value, argument)
    if number <= 0:
        raise InvalidInputError(argument, value, "not positive; growth needs a level above 0")
    return number


def missing_start(indicator: Indicator, arguments: Arguments) -> tuple[Bilingual, Supply]:
    """Return why a path has no start, and what would give it one."""
    if indicator.series and arguments.series is None:
        return SEVERAL_BASELINES, name_a_series(indicator)
    return NO_BASELINE, SUPPLY_START.filled(indicator.baseline.year)
