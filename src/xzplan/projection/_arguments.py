"""What a caller supplies beside the indicator, checked: a start, points on the way, rates."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from numbers import Integral

from attrs import frozen

from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.figures import Number, to_decimal
from xzplan.model.indicators import Indicator, Series, name_a_series
from xzplan.model.targets import Level, Total
from xzplan.numerics.interpolation import Method
from xzplan.projection.caveats import NO_BASELINE, SEVERAL_BASELINES, Caveat, caveat


@frozen(kw_only=True)
class Options:
    """What a caller passes beside the indicator."""

    series: Series | None = None
    method: Method | None
    baseline: Number | None = None
    assigned: Number | None = None
    reference: Number | Mapping[int, Number] | None = None
    interim: Mapping[int, Number] | None = None
    reanchor: tuple[int, Number] | None = None
    hold: bool

    def refuse(self, *names: str, why: str) -> None:
        """Raise if one of the named arguments was given: nothing that is passed is ignored in silence."""
        for name in names:
            value = getattr(self, name)
            if value is not None:
                raise InvalidInputError(name, value, why)


def known_start(
    indicator: Indicator, options: Options
) -> tuple[tuple[int, Decimal] | None, tuple[Caveat, ...]]:
    """Return the year and value that a path towards a level starts from, if any is known."""
    if options.reanchor is not None:
        options.refuse("baseline", why="the path starts from reanchor; pass one of the two")
        start = observed(indicator, options.reanchor)
        return start, (caveat("reanchored", *start),)
    printed = indicator.baseline if options.series is None else options.series.baseline
    if options.baseline is not None:
        value = indicator.unit.check(options.baseline, "baseline")
        return (printed.year, value), (caveat("baseline_supplied", value, printed.printed),)
    return (None if printed.value is None else (printed.year, printed.value)), ()


def observed(indicator: Indicator, reanchor: tuple[int, Number]) -> tuple[int, Decimal]:
    """Return the year and value to start again from, as a level."""
    year, value = year_and_value(indicator, reanchor)
    return year, indicator.unit.check(value, "reanchor")


def year_and_value(indicator: Indicator, reanchor: tuple[int, Number]) -> tuple[int, Number]:
    """Return the year, checked, and value to start again from."""
    try:
        year, value = reanchor
    except (TypeError, ValueError):
        raise InvalidInputError("reanchor", reanchor, "pass a year and a value") from None
    return _year_on_the_way(indicator, "reanchor", year), value


def points_on_the_way(
    indicator: Indicator, options: Options, start: tuple[int, Decimal] | None
) -> tuple[dict[int, Decimal], tuple[Caveat, ...]]:
    """Return the interim points in the order of years, each after the start and before the target year."""
    after = indicator.baseline.year if start is None else start[0]
    if options.interim is None:
        return _printed_on_the_way(indicator, after)
    points = {}
    for year, value in options.interim.items():
        whole = _year_on_the_way(indicator, "interim", year)
        if whole <= after:
            raise InvalidInputError("interim", year, f"not after {after}, where the path starts")
        points[whole] = indicator.unit.check(value, f"interim[{whole}]")
    years = sorted(points)
    note = caveat("interim_supplied", ", ".join(map(str, years)))
    return {year: points[year] for year in years}, (note,)


def _printed_on_the_way(indicator: Indicator, after: int) -> tuple[dict[int, Decimal], tuple[Caveat, ...]]:
    """Return the interim points that the plan prints, of those that demand what the target does."""
    demand = indicator.target.demand
    points = {
        one.year: one.demand.value
        for one in indicator.interim
        if isinstance(one.demand, Level | Total)
        and type(one.demand) is type(demand)
        and one.demand.op is demand.op
        and one.year > after
    }
    return points, ((caveat("interim_printed", ", ".join(map(str, points))),) if points else ())


def _year_on_the_way(indicator: Indicator, argument: str, year: int) -> int:
    first, last = indicator.baseline.year, indicator.target.year
    if isinstance(year, bool) or not isinstance(year, Integral):
        raise InvalidInputError(argument, year, "a year is a whole number")
    if not first <= year < last:
        raise InvalidInputError(argument, year, f"not one of the years {first} to {last - 1}")
    return int(year)


def checked_rate(rate: Number) -> Decimal:
    """Return a rate of growth of a year."""
    number = to_decimal(rate, "reference")
    if number <= -100:
        raise InvalidInputError("reference", rate, "nothing shrinks by 100 % or more in a year")
    return number


def positive(value: Number, argument: str) -> Decimal:
    """Return a level that can grow."""
    number = to_decimal(value, argument)
    if number <= 0:
        raise InvalidInputError(argument, value, "not positive; growth needs a level above 0")
    return number


def missing_start(indicator: Indicator, options: Options) -> tuple[Bilingual, Bilingual]:
    """Return why a path has no start, and what would give it one."""
    if indicator.series and options.series is None:
        return SEVERAL_BASELINES, name_a_series(indicator)
    year = indicator.baseline.year
    supply = Bilingual(
        zh=f"请用 baseline= 给出{year}年数值，或用 reanchor=(年份, 数值) 给出一次观测",
        en=f"pass baseline= for {year}, or reanchor=(year, value) for an observation",
    )
    return NO_BASELINE, supply
