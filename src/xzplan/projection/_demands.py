"""The trajectory that a demand asks for: one rule for each quantity that it may bound."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple, TypeAlias, assert_never

import numpy as np

from xzplan.exceptions import InvalidInputError
from xzplan.grids.pandas_series import by_year
from xzplan.language import Bilingual
from xzplan.model.bounds import Bound, bound_of, mapped
from xzplan.model.figures import Number, changed, is_whole, product, to_decimal
from xzplan.model.indicators import Direction, Indicator
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Assigned, Qualitative, Quantified, Relative
from xzplan.model.units import INDEX, LEVEL, Unit
from xzplan.numerics.arrays import halves_up
from xzplan.numerics.formulas import factor
from xzplan.numerics.interpolation import Method, compound, interpolate, piecewise
from xzplan.projection._arguments import (
    Arguments,
    checked_figure,
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

_Line: TypeAlias = Mapping[int, float]
"""A value for each year."""


def trajectory_of(indicator: Indicator, arguments: Arguments) -> Trajectory:
    """Return the trajectory of an indicator by the rule for what its target demands."""
    demand = indicator.target.demand
    if not isinstance(demand, Assigned):
        arguments.refuse("assigned", why="the target prints what it demands; nothing is assigned")
    if not isinstance(demand, Relative):
        arguments.refuse("reference", why="the target is not relative to another statistic")
    match demand:
        case Quantified():
            return _of_quantity(indicator, arguments, demand.of, demand.bound)
        case Relative():
            return _relative(indicator, arguments, demand)
        case Assigned():
            return _assigned(indicator, arguments, demand)
        case Qualitative():
            return _in_words(indicator, arguments)
        case _:
            assert_never(demand)


def _of_quantity(
    indicator: Indicator, arguments: Arguments, of: Quantity, bound: Bound, *caveats: Caveat
) -> Trajectory:
    if bound.approximate and bound.within is None:
        caveats += (caveat("about"),)
    if bound.within is not None:
        bound = bound.as_range
    match of:
        case Quantity.VALUE:
            return _value(indicator, arguments, bound, caveats)
        case Quantity.DIFFERENCE:
            return _difference(indicator, arguments, bound, caveats)
        case Quantity.MEAN:
            return _mean(indicator, arguments, bound, caveats)
        case Quantity.TOTAL:
            return _total(indicator, arguments, bound, caveats)
        case Quantity.GROWTH:
            return _growth(indicator, arguments, bound, caveats)
        case Quantity.CHANGE:
            return _change(indicator, arguments, bound, caveats)
        case _:
            assert_never(of)


# Values and differences: held if the start lies within the bound, else a path from the start to its nearer end.


def _value(
    indicator: Indicator, arguments: Arguments, bound: Bound, caveats: tuple[Caveat, ...]
) -> Trajectory:
    start, notes = known_start(indicator, arguments)
    return _towards(indicator, arguments, bound, start, notes + caveats)


def _difference(
    indicator: Indicator, arguments: Arguments, bound: Bound, caveats: tuple[Caveat, ...]
) -> Trajectory:
    """What has to be added since the base year, which starts from 0 whatever the baseline is."""
    level = indicator.baseline.value if arguments.series is None else arguments.series.baseline.value
    if arguments.baseline is not None:
        level = indicator.unit.check(arguments.baseline, "baseline")
        caveats += (caveat("level_supplied", level),)
    start = (indicator.baseline.year, Decimal(0))
    if arguments.reanchor is not None:
        start = observed_level(indicator, arguments.reanchor)
        caveats += (caveat("reanchored", *start),)
    return _towards(indicator, arguments, bound, start, caveats, level=level, unit=indicator.unit.of_change)


def _towards(
    indicator: Indicator,
    arguments: Arguments,
    bound: Bound,
    start: tuple[int, Decimal] | None,
    caveats: tuple[Caveat, ...],
    *,
    level: Decimal | None = None,
    unit: Unit | None = None,
) -> Trajectory:
    points, interim_notes = points_on_the_way(indicator, arguments, start)
    target_year = indicator.target.year
    made = _Making(indicator, arguments, unit=unit, level=level)
    if start is None and not points and bound.is_ceiling and arguments.hold:
        return _held(made, bound, indicator.baseline.year, {}, caveats)
    if start is None:
        end = _goal(bound, None)
        missing = missing_start(indicator, arguments)
        if points:
            return _interpolated(made, bound, {**points, target_year: end}, caveats + interim_notes, missing)
        lines = [{target_year: float(figure)} for figure in bound.figures]
        anchors = {target_year: end}
        return made.trajectory(
            lines, bound, basis=Basis.TARGET_ONLY, anchors=anchors, missing=missing, caveats=caveats
        )
    year, value = start
    if bound.holds(value) and (arguments.hold or bound.is_range):
        why = "the bound is met, so it is held; hold=False draws a path"
        arguments.refuse(
            "interim", why="the path starts inside the range, which is held" if bound.is_range else why
        )
        return _held(made, bound, year, {year: value}, caveats)
    caveats += interim_notes
    if bound.holds(value):
        caveats += (caveat("line_through_held_bound"),)
    anchors = {year: value, **points, target_year: _goal(bound, value)}
    return _interpolated(made, bound, anchors, caveats)


def _goal(bound: Bound, value: Decimal | None) -> Decimal:
    """Return the end that a path from a value leads to: the nearer one, without a value the low one."""
    low, high = bound.low, bound.high
    if low is not None and (high is None or value is None or value <= low):
        return low
    return bound.figures[-1]


def _held(
    made: _Making, bound: Bound, first: int, start: Mapping[int, Decimal], caveats: tuple[Caveat, ...]
) -> Trajectory:
    years = range(first, made.indicator.target.year + 1)
    return made.trajectory(
        [dict.fromkeys(years, float(figure)) for figure in bound.figures],
        bound,
        basis=Basis.HELD,
        anchors={**start, years[-1]: bound.figures[0]},
        caveats=(caveat("held"), *caveats),
    )


def _interpolated(
    made: _Making,
    bound: Bound,
    anchors: Mapping[int, Decimal],
    caveats: tuple[Caveat, ...],
    missing: tuple[Bilingual, Supply] | None = None,
) -> Trajectory:
    """The path through the anchors to one end of the bound; the other end of a range holds in every year."""
    method: Method = made.arguments.method or "linear"
    if method == "geometric" and min(anchors.values()) <= 0:
        if made.arguments.required:
            raise InvalidInputError(
                "method", method, f"{made.indicator.id} has a point that is not above 0; use 'linear'"
            )
        method = "linear"
    path = _through(anchors, made.arguments, method)
    lines: list[_Line] = [path]
    if bound.is_range:
        low, high = bound.figures
        upward = anchors[max(anchors)] == low
        for year, value in anchors.items():
            if value > high if upward else value < low:
                raise InvalidInputError("interim", {year: value}, "beyond the far end of the range")
        far = dict.fromkeys(path, float(high if upward else low))
        lines = [path, far] if upward else [far, path]
    return made.trajectory(
        lines,
        bound,
        basis=Basis.INTERPOLATED,
        method=method,
        missing=missing,
        anchors=anchors,
        caveats=(*_convention(caveats), *caveats),
    )


# Sums and means.


def _mean(
    indicator: Indicator, arguments: Arguments, bound: Bound, caveats: tuple[Caveat, ...]
) -> Trajectory:
    """The mean of a rate, which is to hold every year; of amounts, the sum that it comes to."""
    if indicator.unit.adds_up:
        return _total(indicator, arguments, bound, caveats, mean_over=len(_years(indicator)))
    arguments.refuse("interim", why="a bound on the mean holds every year")
    arguments.refuse("baseline", "reanchor", why="the mean counts the values of the plan's years alone")
    made = _Making(indicator, arguments)
    printed = indicator.baseline if arguments.series is None else arguments.series.baseline
    if printed.value is not None:
        caveats += (caveat("outside_the_mean", printed.printed),)
    return _held(made, bound, indicator.baseline.year, {}, caveats)


def _total(
    indicator: Indicator,
    arguments: Arguments,
    bound: Bound,
    caveats: tuple[Caveat, ...],
    *,
    mean_over: int | None = None,
) -> Trajectory:
    """The running total of the plan's years, 0 at the end of the base year; of a mean so many times the bound at its end."""
    arguments.refuse("baseline", why="a sum over the plan starts from 0; a running total is reanchor")
    printed = indicator.baseline if arguments.series is None else arguments.series.baseline
    if printed.value is not None:
        caveats = (caveat("outside_the_sum", printed.printed), *caveats)
    start = (indicator.baseline.year, Decimal(0))
    if arguments.reanchor is not None:
        start = observed_level(indicator, arguments.reanchor)
        caveats += (caveat("reanchored", *start),)
    points, interim_notes = points_on_the_way(indicator, arguments, start)
    # No factor leads from 0 to the sum.
    method = "linear" if arguments.method in (None, "geometric") else arguments.method
    whole = indicator.unit.whole
    passed = (name for name in ("interim", "reanchor") if getattr(arguments, name) is not None)
    argument = next(passed, "indicator")

    def in_all(figure: Decimal) -> Decimal:
        return product(figure, Decimal(mean_over or 1))

    def anchors_to(figure: Decimal) -> dict[int, Decimal]:
        return {start[0]: start[1], **points, indicator.target.year: in_all(figure)}

    def line(figure: Decimal) -> _Line:
        anchors = anchors_to(figure)
        _check_sum(indicator, anchors, argument, whole=whole and mean_over is None)
        path = _through(anchors, arguments, method)
        return (
            dict(zip(path, halves_up(np.array(list(path.values()))).tolist(), strict=True)) if whole else path
        )

    return _Making(indicator, arguments).trajectory(
        [line(figure) for figure in bound.figures],
        bound if mean_over is None else mapped(bound, in_all),
        basis=Basis.ACCUMULATED,
        method=method,
        anchors=anchors_to(bound.figures[0]),
        caveats=(*_convention(interim_notes), *caveats, *interim_notes),
    )


def _check_sum(indicator: Indicator, anchors: Mapping[int, Decimal], argument: str, *, whole: bool) -> None:
    for (year, total), (later, more) in pairwise(anchors.items()):
        if total > more:
            raise InvalidInputError(
                argument, {year: total, later: more}, "a running total would have to fall"
            )
    if whole and not all(map(is_whole, anchors.values())):
        given = dict(list(anchors.items())[:-1])
        raise InvalidInputError(argument, given, f"{indicator.unit.en} are whole numbers")


# Growth and change: compounded, on an index or on a level that the caller supplies.


def _growth(
    indicator: Indicator, arguments: Arguments, bound: Bound, caveats: tuple[Caveat, ...]
) -> Trajectory:
    """The rate of growth, compounded every year; of points on the way, the mean rate up to their year."""

    def rates(figure: Decimal) -> dict[int, Decimal]:
        return dict.fromkeys(_years(indicator), figure)

    reached = [figure for figure in bound.figures if _asks_for_movement(indicator, bound, figure)]
    points, notes = _rates_on_the_way(indicator, arguments, bound, reached)
    by_way_of = dict.fromkeys(reached, points)
    return _compounded(indicator, arguments, bound, rates, caveats + notes, by_way_of=by_way_of)


def _compounded(
    indicator: Indicator,
    arguments: Arguments,
    bound: Bound,
    rates: Callable[[Decimal], Mapping[int, Decimal]],
    caveats: tuple[Caveat, ...],
    *,
    by_way_of: Mapping[Decimal, Mapping[int, Decimal]],
) -> Trajectory:
    """Compound the rates by year that each end of the bound comes to, by way of the mean rates of its points."""
    start, made, notes = _compound_start(indicator, arguments)
    anchors, missing = dict(rates(bound.figures[0])), None
    points = next(iter(by_way_of.values()), None)
    if points:
        anchors = {**points, indicator.target.year: bound.figures[0]}
    if indicator.target.year not in anchors:
        arguments.refuse("reanchor", why="the reference does not reach the target year")
        missing = (NO_REFERENCE_YEAR, SUPPLY_REFERENCE_YEARS)
    printed = indicator.baseline if arguments.series is None else arguments.series.baseline
    if printed.value is not None:
        notes += (caveat("baseline_is_a_rate", printed.printed),)

    def compounded(yearly: Iterable[Decimal]) -> list[float]:
        try:
            levels: list[float] = compound(float(start), [factor(float(rate)) for rate in yearly]).tolist()
            to_decimal(max(levels), "level")
        except InvalidInputError:  # show the argument, not what was computed from it
            raise InvalidInputError(*_given(indicator, arguments), _TOO_LARGE) from None
        return levels

    def line(figure: Decimal) -> _Line:
        base_year = indicator.baseline.year
        path = dict(enumerate(compounded(rates(figure).values()), base_year))
        passed = by_way_of.get(figure, {})
        levels = {year: compounded([rate] * (year - base_year))[-1] for year, rate in passed.items()}
        return _by_way_of(levels, path, indicator, arguments)

    def level(figure: Decimal) -> float:
        return list(line(figure).values())[-1]

    return made.trajectory(
        [line(figure) for figure in bound.figures],
        mapped(bound, level),
        basis=Basis.COMPOUNDED,
        missing=missing,
        anchors=anchors,
        caveats=notes + caveats + _reanchored(indicator, arguments),
    )


def _asks_for_movement(indicator: Indicator, bound: Bound, rate: Decimal) -> bool:
    """Return whether an end of a bound on growth is to be reached: whether it asks for movement in its good direction."""
    if bound.is_exact:
        return rate != 0
    floor = bound.is_floor or (bound.is_range and rate == bound.low)
    if bound.approximate:
        floor = indicator.direction is not Direction.DECREASE
    return rate > 0 if floor else rate < 0


def _rates_on_the_way(
    indicator: Indicator, arguments: Arguments, bound: Bound, reached: Sequence[Decimal]
) -> tuple[dict[int, Decimal], tuple[Caveat, ...]]:
    """Return the points on the way to the end that is to be reached, in per cent; where none is they are refused."""
    if not reached:
        arguments.refuse("interim", why="the bound holds in every year; points on the way have no use")
        return {}, ()
    points, notes = points_on_the_way(indicator, arguments, _started_again(indicator, arguments))
    low, high = bound.figures[0], bound.figures[-1]
    for year, rate in points.items():
        if bound.is_range and (rate > high if reached[0] == low else rate < low):
            raise InvalidInputError("interim", {year: rate}, "beyond the far end of the range")
    return points, notes


def _change(
    indicator: Indicator, arguments: Arguments, bound: Bound, caveats: tuple[Caveat, ...]
) -> Trajectory:
    """The change over the whole plan, by the same factor each year; an end that the start meets already is held."""
    start, made, notes = _compound_start(indicator, arguments)
    reached = [figure for figure in bound.figures if not _starts_within(bound, figure)]
    points, interim_notes = _rates_on_the_way(indicator, arguments, bound, reached)

    def level(percent: Decimal) -> float:
        return float(changed(start, percent))

    def line(percent: Decimal) -> _Line:
        years = _years(indicator)
        if _starts_within(bound, percent):
            return dict.fromkeys((indicator.baseline.year, *years), level(percent))
        path = _same_factor(indicator.baseline.year, float(start), years[-1], level(percent))
        return _by_way_of(
            {year: level(so_far) for year, so_far in points.items()}, path, indicator, arguments
        )

    held = bound.holds(0)
    if held:
        arguments.refuse("reanchor", why="the change is within its bound at the start, so the bound is held")
        notes = (caveat("held"), *notes)
    return made.trajectory(
        [line(figure) for figure in bound.figures],
        mapped(bound, level),
        basis=Basis.HELD if held else Basis.COMPOUNDED,
        anchors={**points, indicator.target.year: bound.figures[0]},
        caveats=notes + caveats + interim_notes + _reanchored(indicator, arguments),
    )


def _starts_within(bound: Bound, percent: Decimal) -> bool:
    """Return whether no change at all meets an end of the bound."""
    if not bound.is_range:
        return bound.holds(0)
    return percent <= 0 if percent == bound.low else percent >= 0


def _compound_start(
    indicator: Indicator, arguments: Arguments
) -> tuple[Decimal, _Making, tuple[Caveat, ...]]:
    """Return the value of the base year, a level that was supplied or the index, and what is made of it."""
    if arguments.baseline is None:
        return _INDEX_BASE, _Making(indicator, arguments, unit=INDEX), ()
    level = positive(arguments.baseline, "baseline")
    return (
        level,
        _Making(indicator, arguments, unit=indicator.level_unit or LEVEL, level=level),
        (caveat("level_supplied", level),),
    )


def _by_way_of(levels: Mapping[int, float], path: _Line, indicator: Indicator, arguments: Arguments) -> _Line:
    """Return a path through some levels; from an observation on, a path through those after it to the same end."""
    again = _started_again(indicator, arguments)
    if again is None and not levels:
        return path
    first, last = indicator.baseline.year, indicator.target.year
    start = {first: path[first]} if again is None else {again[0]: float(again[1])}
    passed = {**start, **levels, last: path[last]}
    drawn: dict[int, float] = {}
    for (year, number), (later, end) in pairwise(passed.items()):
        drawn |= _same_factor(year, number, later, end)
    return drawn


def _started_again(indicator: Indicator, arguments: Arguments) -> tuple[int, Decimal] | None:
    """Return the year and the level of an observation to start from; None if the path starts in the base year."""
    if arguments.reanchor is None:
        return None
    year, given = year_and_value(indicator, arguments.reanchor)
    return year, positive(given, "reanchor")


def _reanchored(indicator: Indicator, arguments: Arguments) -> tuple[Caveat, ...]:
    again = _started_again(indicator, arguments)
    return () if again is None else (caveat("reanchored", *again),)


def _same_factor(first: int, start: float, last: int, end: float) -> dict[int, float]:
    levels = interpolate(start, end, between=(first, last), method="geometric")
    return dict(enumerate(levels.tolist(), first))


_TOO_LARGE = "a figure computed from it overflows float64"


def _given(indicator: Indicator, arguments: Arguments) -> tuple[str, object]:
    """Return the argument that levels which grow are computed from, and what was passed."""
    for name in ("baseline", "reference", "assigned"):
        if getattr(arguments, name) is not None:
            return name, getattr(arguments, name)
    return "indicator", indicator


# Figures that the plan does not print: no trajectory until they are supplied.


def _relative(indicator: Indicator, arguments: Arguments, demand: Relative) -> Trajectory:
    reference = by_year("reference", arguments.reference)
    if reference is None:
        return _unquantified(indicator, arguments, NO_REFERENCE, SUPPLY_REFERENCE)
    if indicator.series and arguments.series is None:
        ids = ", ".join(series.id for series in indicator.series)
        raise InvalidInputError(
            "series", None, f"{indicator.id} is compared series by series; name one of {ids}"
        )
    if isinstance(reference, Mapping):
        return _by_years(indicator, arguments, demand, reference)
    figure = checked_figure(indicator, reference, "reference")
    return _of_quantity(
        indicator, arguments, demand.of, demand.bound_by(figure), caveat("figure_supplied", figure)
    )


def _by_years(
    indicator: Indicator, arguments: Arguments, demand: Relative, reference: Mapping[int, Number]
) -> Trajectory:
    """Return the trajectory of a reference that is given by year."""
    if demand.of is not Quantity.GROWTH:
        raise InvalidInputError(
            "reference", reference, "pass the figure of the target year; others are interim"
        )
    if demand.relation == "exactly":
        raise InvalidInputError("reference", reference, "pass the mean rate; it has to be met exactly")
    years = _years(indicator)[: len(reference)]
    if not years or list(reference) != years:
        first = indicator.baseline.year + 1
        raise InvalidInputError(
            "reference", reference, f"pass one rate for each year from {first} on, in their order"
        )
    rates = {year: checked_rate(rate, "reference") for year, rate in reference.items()}
    last = rates[years[-1]]
    by_year = Bilingual(
        zh="、".join(f"{year}年{rate:f}%" for year, rate in rates.items()),
        en=", ".join(f"{rate:f}% in {year}" for year, rate in rates.items()),
    )
    note = caveat("rates_supplied", by_year)
    # The relation alone counts here: each year has its own rate.
    arguments.refuse("interim", why="the reference gives each year its own rate")
    return _compounded(indicator, arguments, demand.bound_by(last), lambda _: rates, (note,), by_way_of={})


def _assigned(indicator: Indicator, arguments: Arguments, demand: Assigned) -> Trajectory:
    if arguments.assigned is None:
        reason = NOT_ASSIGNED.filled(Bilingual(zh=demand.by, en=demand.words.en))
        return _unquantified(indicator, arguments, reason, SUPPLY_ASSIGNED)
    figure = checked_figure(indicator, arguments.assigned, "assigned")
    bound = bound_of(indicator.direction.relation, figure)
    return _of_quantity(indicator, arguments, demand.of, bound, caveat("figure_supplied", figure))


def _in_words(indicator: Indicator, arguments: Arguments) -> Trajectory:
    if arguments.series is None and any(series.target is not None for series in indicator.series):
        return _unquantified(indicator, arguments, SEVERAL_TARGETS, name_a_series(indicator))
    return _unquantified(indicator, arguments, QUALITATIVE, None)


def _unquantified(
    indicator: Indicator, arguments: Arguments, reason: Bilingual, supply: Supply | None
) -> Trajectory:
    arguments.refuse("baseline", "interim", "reanchor", why="the target has no figure to lead to")
    return _Making(indicator, arguments).trajectory(
        [], None, basis=Basis.UNQUANTIFIED, missing=(reason, supply)
    )


# What the rules share.


def _years(indicator: Indicator) -> list[int]:
    """Return the years that the demand counts: those after the base year."""
    return list(range(indicator.baseline.year + 1, indicator.target.year + 1))


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


class _Making(NamedTuple):
    """What a trajectory is made for."""

    indicator: Indicator
    arguments: Arguments
    unit: Unit | None = None
    """In place of the indicator's."""
    level: Decimal | None = None

    def trajectory(
        self,
        lines: Sequence[_Line],
        bound: Bound | None,
        *,
        basis: Basis,
        method: Method | None = None,
        missing: tuple[Bilingual, Supply | None] | None = None,
        anchors: Mapping[int, Decimal] | None = None,
        caveats: tuple[Caveat, ...] = (),
    ) -> Trajectory:
        """Return the trajectory of one line, or of the two of a range, with the caveats that any demand may need."""
        indicator, arguments = self.indicator, self.arguments
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
        line = lines[0] if lines else {}
        return Trajectory(
            indicator=indicator,
            series=arguments.series,
            basis=basis,
            bound=bound,
            unit=self.unit or indicator.unit,
            years=list(line),
            values=list(line.values()),
            high=list(lines[1].values()) if len(lines) > 1 else None,
            level=self.level,
            method=method,
            exponent=arguments.exponent if method == "power" else None,
            steepness=arguments.steepness if method == "logistic" else None,
            anchors=tuple(Anchor(year=year, value=value) for year, value in (anchors or {}).items()),
            reason=reason,
            supply=None if supply is None else supply.caller,
            needed=None if supply is None else supply.reader,
            caveats=caveats,
        )
