"""From a demand to the trajectory it asks for: one rule for each kind.

A rule decides everything but the values between two anchors; those are worked out in `xzplan.projection`.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.figures import changed, is_whole
from xzplan.model.indicators import Direction, Indicator, name_a_series
from xzplan.model.targets import (
    About,
    Assigned,
    AverageGrowth,
    Change,
    Comparator,
    Level,
    Range,
    Relative,
    Total,
)
from xzplan.model.units import INDEX, LEVEL, Unit
from xzplan.numerics.formulas import factor
from xzplan.numerics.interpolation import compound, interpolate
from xzplan.projection._arguments import (
    Options,
    checked_rate,
    known_start,
    missing_start,
    observed,
    points_on_the_way,
    positive,
    year_and_value,
)
from xzplan.projection._draft import Draft, drafted
from xzplan.projection.caveats import (
    NO_REFERENCE,
    NO_REFERENCE_YEAR,
    QUALITATIVE,
    SEVERAL_TARGETS,
    SUPPLY_ASSIGNED,
    SUPPLY_REFERENCE,
    SUPPLY_REFERENCE_YEARS,
    Caveat,
    caveat,
)
from xzplan.projection.records import Basis

_INDEX_BASE = Decimal(100)


def draft(indicator: Indicator, options: Options) -> Draft:
    """Return the draft of a trajectory, by the rule for the kind of demand."""
    demand = indicator.target.demand
    if not isinstance(demand, Assigned):
        options.refuse("assigned", why="the target prints what it demands; nothing is assigned")
    if not isinstance(demand, Relative):
        options.refuse("reference", why="the target is not relative to another statistic")
    if isinstance(demand, Level):
        return _level(indicator, options, demand)
    if isinstance(demand, Range):
        return _range(indicator, options, demand)
    if isinstance(demand, About):
        point = Level(op=Comparator.EQUAL, value=demand.value)
        return _level(indicator, options, point, caveats=(caveat("about"),))
    if isinstance(demand, AverageGrowth):
        return _growth(indicator, options, demand.op, _every_year(indicator, demand.rate))
    if isinstance(demand, Total):
        return _total(indicator, options, demand)
    if isinstance(demand, Change):
        return _change(indicator, options, demand)
    if isinstance(demand, Relative):
        return _relative(indicator, options, demand)
    if isinstance(demand, Assigned):
        return _assigned(indicator, options, demand)
    if options.series is None and any(one.target is not None for one in indicator.series):
        return _unquantified(indicator, options, SEVERAL_TARGETS, name_a_series(indicator))
    return _unquantified(indicator, options, QUALITATIVE, None)


def _level(
    indicator: Indicator,
    options: Options,
    demand: Level,
    *,
    limit: Level | None = None,
    caveats: tuple[Caveat, ...] = (),
) -> Draft:
    """A level: held where it is met already, else a path from what is known."""
    start, notes = known_start(indicator, options)
    notes += caveats
    anchors, supplied = points_on_the_way(indicator, options, start)
    if start is not None:
        year, value = start
        met = demand.op.holds(value, demand.value) or value == demand.value
        if met and options.hold:
            options.refuse("interim", why="the bound is met, so it is held; hold=False draws a path")
            return _held(indicator, options, demand, year, limit=limit, caveats=notes)
        notes += supplied
        if met:
            notes += (caveat("line_through_held_bound"),)
        anchors = {year: value, **anchors}
    elif not anchors and demand.op.is_ceiling and options.hold:
        first = indicator.baseline.year
        return _held(indicator, options, demand, first, limit=limit, caveats=notes)
    else:
        notes += supplied
    missing = None if start is not None else missing_start(indicator, options)
    if not anchors:
        only = {indicator.target.year: float(demand.value)}
        return drafted(
            indicator,
            options,
            only,
            basis=Basis.TARGET_ONLY,
            comparator=demand.op,
            limit=limit,
            missing=missing,
            caveats=notes,
        )
    method = options.method or "linear"
    if method == "geometric" and min(*anchors.values(), demand.value) <= 0:
        raise InvalidInputError(
            "method", method, f"{indicator.id} has a point that is not above 0; use 'linear'"
        )
    points = {year: float(value) for year, value in anchors.items()}
    return drafted(
        indicator,
        options,
        {**points, indicator.target.year: float(demand.value)},
        basis=Basis.INTERPOLATED,
        comparator=demand.op,
        limit=limit,
        method=method,
        missing=missing,
        caveats=(*_convention(notes), *notes),
    )


def _range(indicator: Indicator, options: Options, demand: Range) -> Draft:
    """A range: kept once inside, else a path to the nearer end."""
    floor = Level(op=Comparator.AT_LEAST, value=demand.low)
    ceiling = Level(op=Comparator.AT_MOST, value=demand.high)
    start, notes = known_start(indicator, options)
    if start is None or start[1] < demand.low:
        return _level(indicator, options, floor, limit=ceiling)
    if start[1] > demand.high:
        return _level(indicator, options, ceiling, limit=floor)
    options.refuse("interim", why="the path starts inside the range, which is held")
    return _held(indicator, options, floor, start[0], limit=ceiling, caveats=notes)


def _held(
    indicator: Indicator,
    options: Options,
    demand: Level,
    first: int,
    *,
    limit: Level | None,
    caveats: tuple[Caveat, ...],
) -> Draft:
    return drafted(
        indicator,
        options,
        dict.fromkeys(range(first, indicator.target.year + 1), float(demand.value)),
        basis=Basis.HELD,
        comparator=demand.op,
        limit=limit,
        caveats=(caveat("held"), *caveats),
    )


def _growth(
    indicator: Indicator,
    options: Options,
    op: Comparator,
    rates: list[Decimal],
    *caveats: Caveat,
) -> Draft:
    """Rates of the years from the first of the plan on, compounded on an index or a level."""
    options.refuse("interim", why="an average rate sets no level on the way")
    start, unit, notes = _compound_start(options)
    levels = compound(float(start), [factor(float(rate)) for rate in rates]).tolist()
    path: Mapping[int, float] = dict(enumerate(levels, indicator.baseline.year))
    missing = None
    if indicator.target.year not in path:
        options.refuse("reanchor", why="the reference does not reach the target year")
        missing = (NO_REFERENCE_YEAR, SUPPLY_REFERENCE_YEARS)
    printed = indicator.baseline if options.series is None else options.series.baseline
    if printed.value is not None:
        notes += (caveat("baseline_is_a_rate", printed.printed),)
    notes += caveats
    path, started = _from_observation(indicator, options, path)
    return drafted(
        indicator,
        options,
        path,
        basis=Basis.COMPOUNDED,
        comparator=op,
        unit=unit,
        missing=missing,
        caveats=notes + started,
    )


def _change(indicator: Indicator, options: Options, demand: Change) -> Draft:
    """A change over the whole plan, by the same factor each year."""
    options.refuse("interim", why="a change over the plan sets no level on the way")
    start, unit, notes = _compound_start(options)
    end = changed(start, demand.percent)
    first, last = indicator.baseline.year, indicator.target.year
    path = _same_factor(first, start, last, end)
    path, started = _from_observation(indicator, options, path)
    return drafted(
        indicator,
        options,
        path,
        basis=Basis.COMPOUNDED,
        comparator=demand.op,
        unit=unit,
        caveats=notes + started,
    )


def _compound_start(options: Options) -> tuple[Decimal, Unit, tuple[Caveat, ...]]:
    if options.baseline is None:
        return _INDEX_BASE, INDEX, ()
    level = positive(options.baseline, "baseline")
    return level, LEVEL, (caveat("level_supplied", level),)


def _from_observation(
    indicator: Indicator, options: Options, path: Mapping[int, float]
) -> tuple[Mapping[int, float], tuple[Caveat, ...]]:
    """The path itself, or from an observation on the same factor each year to the level it ends at."""
    if options.reanchor is None:
        return path, ()
    first, number = year_and_value(indicator, options.reanchor)
    value = positive(number, "reanchor")
    last = indicator.target.year
    return _same_factor(first, value, last, path[last]), (caveat("reanchored", first, value),)


def _same_factor(first: int, start: Decimal, last: int, end: Decimal | float) -> Mapping[int, float]:
    years = range(first, last + 1)
    levels = interpolate(float(start), float(end), years=years, method="geometric")
    return dict(zip(years, levels.tolist(), strict=True))


def _total(indicator: Indicator, options: Options, demand: Total) -> Draft:
    """A sum over the plan's years: its running total, from nothing at the end of the base year."""
    options.refuse("baseline", why="a sum over the plan starts from 0; a running total is reanchor")
    notes: tuple[Caveat, ...] = ()
    if indicator.baseline.value is not None:
        notes += (caveat("outside_the_sum", indicator.baseline.printed),)
    start = (indicator.baseline.year, Decimal(0))
    if options.reanchor is not None:
        start = observed(indicator, options.reanchor)
        notes += (caveat("reanchored", *start),)
    interim, supplied = points_on_the_way(indicator, options, start)
    notes = (*_convention(supplied), *notes, *supplied)
    on_the_way = {start[0]: start[1], **interim}
    anchors = {**on_the_way, indicator.target.year: demand.value}
    given = "interim" if interim else "reanchor"
    for (year, value), (later, more) in pairwise(anchors.items()):
        if value > more:
            raise InvalidInputError(given, {year: value, later: more}, "a running total would have to fall")
    whole = indicator.unit.whole
    if whole and not all(map(is_whole, anchors.values())):
        raise InvalidInputError(given, on_the_way, f"{indicator.unit.en} are whole numbers")
    # A factor cannot leave 0.
    method = "linear" if options.method in (None, "geometric") else options.method
    return drafted(
        indicator,
        options,
        {year: float(value) for year, value in anchors.items()},
        basis=Basis.ACCUMULATED,
        comparator=demand.op,
        method=method,
        whole=whole,
        caveats=notes,
    )


def _relative(indicator: Indicator, options: Options, demand: Relative) -> Draft:
    """A statistic that the plan does not give: nothing until it is given."""
    reference = options.reference
    if reference is None:
        return _unquantified(indicator, options, NO_REFERENCE, SUPPLY_REFERENCE)
    if indicator.series and options.series is None:
        ids = ", ".join(one.id for one in indicator.series)
        raise InvalidInputError(
            "series", None, f"{indicator.id} is compared series by series; name one of {ids}"
        )
    if not demand.averaged:
        if isinstance(reference, Mapping):
            raise InvalidInputError(
                "reference", reference, "pass the figure of the target year; others are interim"
            )
        bound = indicator.unit.check(reference, "reference")
        level = Level(op=demand.op, value=bound)
        return _level(indicator, options, level, caveats=(caveat("figure_supplied", bound),))
    if not isinstance(reference, Mapping):
        rate = checked_rate(reference)
        note = caveat("figure_supplied", rate)
        return _growth(indicator, options, demand.op, _every_year(indicator, rate), note)
    first = indicator.baseline.year + 1
    covered = list(range(first, first + len(reference)))
    if not covered or list(reference) != covered or covered[-1] > indicator.target.year:
        raise InvalidInputError(
            "reference", reference, f"pass one rate for each year from {first} on, in their order"
        )
    rates = [checked_rate(rate) for rate in reference.values()]
    note = caveat("figure_supplied", ", ".join(map(str, rates)))
    return _growth(indicator, options, demand.op, rates, note)


def _assigned(indicator: Indicator, options: Options, demand: Assigned) -> Draft:
    """A figure that somebody else fixes: nothing until it is given."""
    if options.assigned is None:
        reason = Bilingual(
            zh=f"规划未印{demand.by}确定的数值",
            en=f"the plan does not print {demand.words.en}",
        )
        return _unquantified(indicator, options, reason, SUPPLY_ASSIGNED)
    bound = indicator.unit.check(options.assigned, "assigned")
    level = Level(op=_BETTER[indicator.direction], value=bound)
    return _level(indicator, options, level, caveats=(caveat("figure_supplied", bound),))


_BETTER = {
    Direction.INCREASE: Comparator.AT_LEAST,
    Direction.DECREASE: Comparator.AT_MOST,
    Direction.MAINTAIN: Comparator.EQUAL,
}


def _unquantified(
    indicator: Indicator, options: Options, reason: Bilingual, supply: Bilingual | None
) -> Draft:
    options.refuse("baseline", "interim", "reanchor", why="the target has no figure to lead to")
    return drafted(
        indicator,
        options,
        {},
        basis=Basis.UNQUANTIFIED,
        comparator=None,
        missing=(reason, supply),
    )


def _convention(notes: tuple[Caveat, ...]) -> tuple[Caveat, ...]:
    """That the plan prints no yearly targets, unless it prints some."""
    return () if any(one.code == "interim_printed" for one in notes) else (caveat("convention"),)


def _every_year(indicator: Indicator, rate: Decimal) -> list[Decimal]:
    return [rate] * (indicator.target.year - indicator.baseline.year)
