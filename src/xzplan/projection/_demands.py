"""The trajectory that each kind of demand asks for: one rule for each kind."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from typing import assert_never

from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.figures import changed, is_whole
from xzplan.model.indicators import Indicator
from xzplan.model.targets import (
    About,
    Assigned,
    AverageGrowth,
    Change,
    Comparator,
    Level,
    Qualitative,
    Range,
    Relative,
    Total,
)
from xzplan.model.units import INDEX, LEVEL, Unit
from xzplan.numerics.formulas import factor
from xzplan.numerics.interpolation import Method, compound, interpolate, piecewise
from xzplan.projection._arguments import (
    Arguments,
    checked_rate,
    known_start,
    missing_start,
    observed_level,
    points_on_the_way,
    positive,
    year_and_value,
)
from xzplan.projection.caveats import (
    METHODS,
    NO_REFERENCE,
    NO_REFERENCE_YEAR,
    NOT_ASSIGNED,
    QUALITATIVE,
    SEVERAL_TARGETS,
    SUPPLY_ASSIGNED,
    SUPPLY_REFERENCE,
    SUPPLY_REFERENCE_YEARS,
    Caveat,
    Supply,
    caveat,
    name_a_series,
)
from xzplan.projection.records import Anchor, Basis, Trajectory

_INDEX_BASE = Decimal(100)


def trajectory_of(indicator: Indicator, arguments: Arguments) -> Trajectory:
    """Return the trajectory of an indicator by the rule for its kind of demand."""
    demand = indicator.target.demand
    if not isinstance(demand, Assigned):
        arguments.refuse("assigned", why="the target prints what it demands; nothing is assigned")
    if not isinstance(demand, Relative):
        arguments.refuse("reference", why="the target is not relative to another statistic")
    match demand:
        case Level():
            return _level(indicator, arguments, demand)
        case Range():
            return _range(indicator, arguments, demand)
        case About():
            point = Level(op=Comparator.EQUAL, value=demand.value)
            return _level(indicator, arguments, point, caveats=(caveat("about"),))
        case AverageGrowth():
            return _growth(indicator, arguments, demand.op, _every_year(indicator, demand.rate))
        case Total():
            return _total(indicator, arguments, demand)
        case Change():
            return _change(indicator, arguments, demand)
        case Relative():
            return _relative(indicator, arguments, demand)
        case Assigned():
            return _assigned(indicator, arguments, demand)
        case Qualitative():
            return _in_words(indicator, arguments)
        case _:
            assert_never(demand)


def _in_words(indicator: Indicator, arguments: Arguments) -> Trajectory:
    if arguments.series is None and any(series.target is not None for series in indicator.series):
        return _unquantified(indicator, arguments, SEVERAL_TARGETS, name_a_series(indicator))
    return _unquantified(indicator, arguments, QUALITATIVE, None)


# Levels: held if the start meets the bound already, else a path from the start to the bound.


def _level(
    indicator: Indicator,
    arguments: Arguments,
    demand: Level,
    *,
    limit: Level | None = None,
    caveats: tuple[Caveat, ...] = (),
) -> Trajectory:
    start, notes = known_start(indicator, arguments)
    notes += caveats
    points, interim_notes = points_on_the_way(indicator, arguments, start)
    if start is None:
        if not points and demand.op.is_ceiling and arguments.hold:
            return _held(indicator, arguments, demand, indicator.baseline.year, limit=limit, caveats=notes)
        return _level_without_start(
            indicator, arguments, demand, points, limit=limit, caveats=notes + interim_notes
        )
    year, value = start
    met = demand.op.holds(value, demand.value) or value == demand.value
    if met and arguments.hold:
        arguments.refuse("interim", why="the bound is met, so it is held; hold=False draws a path")
        return _held(indicator, arguments, demand, year, start=value, limit=limit, caveats=notes)
    notes += interim_notes
    if met:
        notes += (caveat("line_through_held_bound"),)
    return _interpolated(indicator, arguments, demand, {year: value, **points}, limit=limit, caveats=notes)


def _level_without_start(
    indicator: Indicator,
    arguments: Arguments,
    demand: Level,
    points: Mapping[int, Decimal],
    *,
    limit: Level | None,
    caveats: tuple[Caveat, ...],
) -> Trajectory:
    """A path from the first interim point on, or the target year alone."""
    missing = missing_start(indicator, arguments)
    if points:
        return _interpolated(
            indicator, arguments, demand, points, limit=limit, missing=missing, caveats=caveats
        )
    return _made(
        indicator,
        arguments,
        {indicator.target.year: float(demand.value)},
        basis=Basis.TARGET_ONLY,
        comparator=demand.op,
        limit=limit,
        missing=missing,
        anchors={indicator.target.year: demand.value},
        caveats=caveats,
    )


def _interpolated(
    indicator: Indicator,
    arguments: Arguments,
    demand: Level,
    points: Mapping[int, Decimal],
    *,
    limit: Level | None,
    missing: tuple[Bilingual, Supply] | None = None,
    caveats: tuple[Caveat, ...],
) -> Trajectory:
    method: Method = arguments.method or "linear"
    anchors = {**points, indicator.target.year: demand.value}
    if method == "geometric" and min(anchors.values()) <= 0:
        if arguments.required:
            raise InvalidInputError(
                "method", method, f"{indicator.id} has a point that is not above 0; use 'linear'"
            )
        method = "linear"
    return _made(
        indicator,
        arguments,
        _through(anchors, arguments, method),
        basis=Basis.INTERPOLATED,
        comparator=demand.op,
        limit=limit,
        method=method,
        missing=missing,
        anchors=anchors,
        caveats=(*_convention(caveats), *caveats),
    )


def _held(
    indicator: Indicator,
    arguments: Arguments,
    demand: Level,
    first: int,
    *,
    start: Decimal | None = None,
    limit: Level | None,
    caveats: tuple[Caveat, ...],
) -> Trajectory:
    return _made(
        indicator,
        arguments,
        dict.fromkeys(range(first, indicator.target.year + 1), float(demand.value)),
        basis=Basis.HELD,
        comparator=demand.op,
        limit=limit,
        anchors={**({} if start is None else {first: start}), indicator.target.year: demand.value},
        caveats=(caveat("held"), *caveats),
    )


def _range(indicator: Indicator, arguments: Arguments, demand: Range) -> Trajectory:
    """Held if the start lies inside, else a path to the nearer end."""
    floor = Level(op=Comparator.AT_LEAST, value=demand.low)
    ceiling = Level(op=Comparator.AT_MOST, value=demand.high)
    start, notes = known_start(indicator, arguments)
    if start is None or start[1] < demand.low:
        return _level(indicator, arguments, floor, limit=ceiling)
    if start[1] > demand.high:
        return _level(indicator, arguments, ceiling, limit=floor)
    arguments.refuse("interim", why="the path starts inside the range, which is held")
    return _held(indicator, arguments, floor, start[0], start=start[1], limit=ceiling, caveats=notes)


# Growth and change: compounded, on an index or on a level that the caller supplies.


def _growth(
    indicator: Indicator,
    arguments: Arguments,
    op: Comparator,
    rates: list[Decimal],
    *caveats: Caveat,
) -> Trajectory:
    """The rates of the years from the first of the plan on, compounded."""
    arguments.refuse("interim", why="an average rate sets no level on the way")
    start, unit, notes = _compound_start(arguments)
    levels = compound(float(start), [factor(float(rate)) for rate in rates]).tolist()
    path: Mapping[int, float] = dict(enumerate(levels, indicator.baseline.year))
    missing = None
    if indicator.target.year not in path:
        arguments.refuse("reanchor", why="the reference does not reach the target year")
        missing = (NO_REFERENCE_YEAR, SUPPLY_REFERENCE_YEARS)
    printed = indicator.baseline if arguments.series is None else arguments.series.baseline
    if printed.value is not None:
        notes += (caveat("baseline_is_a_rate", printed.printed),)
    path, start_notes = _from_observation(indicator, arguments, path)
    return _made(
        indicator,
        arguments,
        path,
        basis=Basis.COMPOUNDED,
        comparator=op,
        unit=unit,
        missing=missing,
        anchors=dict(enumerate(rates, indicator.baseline.year + 1)),
        caveats=notes + caveats + start_notes,
    )


def _change(indicator: Indicator, arguments: Arguments, demand: Change) -> Trajectory:
    """The change over the whole plan, by the same factor each year."""
    arguments.refuse("interim", why="a change over the plan sets no level on the way")
    start, unit, notes = _compound_start(arguments)
    path = _same_factor(indicator.baseline.year, start, indicator.target.year, changed(start, demand.percent))
    path, start_notes = _from_observation(indicator, arguments, path)
    return _made(
        indicator,
        arguments,
        path,
        basis=Basis.COMPOUNDED,
        comparator=demand.op,
        unit=unit,
        anchors={indicator.target.year: demand.percent},
        caveats=notes + start_notes,
    )


def _compound_start(arguments: Arguments) -> tuple[Decimal, Unit, tuple[Caveat, ...]]:
    """Return the value of the base year and its unit: a level that was supplied, or the index."""
    if arguments.baseline is None:
        return _INDEX_BASE, INDEX, ()
    level = positive(arguments.baseline, "baseline")
    return level, LEVEL, (caveat("level_supplied", level),)


def _from_observation(
    indicator: Indicator, arguments: Arguments, path: Mapping[int, float]
) -> tuple[Mapping[int, float], tuple[Caveat, ...]]:
    """Return the path itself; or from an observation on, by the same factor each year, a path to the same end."""
    if arguments.reanchor is None:
        return path, ()
    first, number = year_and_value(indicator, arguments.reanchor)
    value = positive(number, "reanchor")
    last = indicator.target.year
    return _same_factor(first, value, last, path[last]), (caveat("reanchored", first, value),)


def _same_factor(first: int, start: Decimal, last: int, end: Decimal | float) -> Mapping[int, float]:
    levels = interpolate(float(start), float(end), between=(first, last), method="geometric")
    return dict(enumerate(levels.tolist(), first))


# Sums: the running total.


def _total(indicator: Indicator, arguments: Arguments, demand: Total) -> Trajectory:
    """The running total of the plan's years, 0 at the end of the base year."""
    arguments.refuse("baseline", why="a sum over the plan starts from 0; a running total is reanchor")
    notes: tuple[Caveat, ...] = ()
    if indicator.baseline.value is not None:
        notes += (caveat("outside_the_sum", indicator.baseline.printed),)
    start = (indicator.baseline.year, Decimal(0))
    if arguments.reanchor is not None:
        start = observed_level(indicator, arguments.reanchor)
        notes += (caveat("reanchored", *start),)
    points, interim_notes = points_on_the_way(indicator, arguments, start)
    on_the_way = {start[0]: start[1], **points}
    anchors = {**on_the_way, indicator.target.year: demand.value}
    argument = "interim" if points else "reanchor"
    for (year, total), (later, more) in pairwise(anchors.items()):
        if total > more:
            raise InvalidInputError(
                argument, {year: total, later: more}, "a running total would have to fall"
            )
    whole = indicator.unit.whole
    if whole and not all(map(is_whole, anchors.values())):
        raise InvalidInputError(argument, on_the_way, f"{indicator.unit.en} are whole numbers")
    # No factor leads from 0 to the sum.
    method = "linear" if arguments.method in (None, "geometric") else arguments.method
    path = _through(anchors, arguments, method)
    return _made(
        indicator,
        arguments,
        {year: round(value) for year, value in path.items()} if whole else path,
        basis=Basis.ACCUMULATED,
        comparator=demand.op,
        method=method,
        anchors=anchors,
        caveats=(*_convention(interim_notes), *notes, *interim_notes),
    )


# Figures that the plan does not print: no trajectory until they are supplied.


def _relative(indicator: Indicator, arguments: Arguments, demand: Relative) -> Trajectory:
    reference = arguments.reference
    if reference is None:
        return _unquantified(indicator, arguments, NO_REFERENCE, SUPPLY_REFERENCE)
    if indicator.series and arguments.series is None:
        ids = ", ".join(series.id for series in indicator.series)
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
        return _level(indicator, arguments, level, caveats=(caveat("figure_supplied", bound),))
    if not isinstance(reference, Mapping):
        rate = checked_rate(reference)
        note = caveat("figure_supplied", rate)
        return _growth(indicator, arguments, demand.op, _every_year(indicator, rate), note)
    first = indicator.baseline.year + 1
    covered = list(range(first, first + len(reference)))
    if not covered or list(reference) != covered or covered[-1] > indicator.target.year:
        raise InvalidInputError(
            "reference", reference, f"pass one rate for each year from {first} on, in their order"
        )
    rates = [checked_rate(rate) for rate in reference.values()]
    note = caveat("figure_supplied", ", ".join(map(str, rates)))
    return _growth(indicator, arguments, demand.op, rates, note)


def _assigned(indicator: Indicator, arguments: Arguments, demand: Assigned) -> Trajectory:
    if arguments.assigned is None:
        reason = NOT_ASSIGNED.filled(Bilingual(zh=demand.by, en=demand.words.en))
        return _unquantified(indicator, arguments, reason, SUPPLY_ASSIGNED)
    bound = indicator.unit.check(arguments.assigned, "assigned")
    level = Level(op=indicator.direction.comparator, value=bound)
    return _level(indicator, arguments, level, caveats=(caveat("figure_supplied", bound),))


def _unquantified(
    indicator: Indicator, arguments: Arguments, reason: Bilingual, supply: Supply | None
) -> Trajectory:
    arguments.refuse("baseline", "interim", "reanchor", why="the target has no figure to lead to")
    return _made(
        indicator,
        arguments,
        {},
        basis=Basis.UNQUANTIFIED,
        comparator=None,
        missing=(reason, supply),
    )


# What the rules share.


def _every_year(indicator: Indicator, rate: Decimal) -> list[Decimal]:
    return [rate] * (indicator.target.year - indicator.baseline.year)


def _convention(caveats: tuple[Caveat, ...]) -> tuple[Caveat, ...]:
    """The caveat that yearly values are interpolated, unless another one says which of them are printed."""
    return () if any(note.code == "interim_printed" for note in caveats) else (caveat("convention"),)


def _through(anchors: Mapping[int, Decimal], arguments: Arguments, method: Method) -> dict[int, float]:
    """Return the path through the anchors, by year."""
    path = piecewise(
        list(anchors),
        [float(value) for value in anchors.values()],
        method=method,
        exponent=arguments.exponent,
        steepness=arguments.steepness,
    )
    return dict(enumerate(path.tolist(), min(anchors)))


def _made(
    indicator: Indicator,
    arguments: Arguments,
    path: Mapping[int, float],
    *,
    basis: Basis,
    comparator: Comparator | None,
    unit: Unit | None = None,
    limit: Level | None = None,
    method: Method | None = None,
    missing: tuple[Bilingual, Supply | None] | None = None,
    anchors: Mapping[int, Decimal] | None = None,
    caveats: tuple[Caveat, ...] = (),
) -> Trajectory:
    """Return the trajectory of a path, with the caveats that any kind of demand may need."""
    if (
        indicator.interim
        and arguments.interim is None
        and not any(note.code == "interim_printed" for note in caveats)
    ):
        years = ", ".join(str(point.year) for point in indicator.interim)
        caveats += (caveat("interim_not_drawn", years),)
    if arguments.method is not None and method != arguments.method:
        code = "method_not_possible" if basis is Basis.INTERPOLATED else "method_not_applied"
        caveats += (caveat(code, METHODS[arguments.method]),)
    reason, supply = missing or (None, None)
    return Trajectory(
        indicator=indicator,
        series=arguments.series,
        basis=basis,
        comparator=comparator,
        unit=unit or indicator.unit,
        years=list(path),
        values=list(path.values()),
        limit=limit,
        method=method,
        exponent=arguments.exponent if method == "power" else None,
        steepness=arguments.steepness if method == "logistic" else None,
        anchors=tuple(Anchor(year=year, value=value) for year, value in (anchors or {}).items()),
        reason=reason,
        supply=None if supply is None else supply.caller,
        needed=None if supply is None else supply.reader,
        caveats=caveats,
    )
