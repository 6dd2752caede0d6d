"""From a target to its trajectory: one rule for each kind of demand.

The rules are here, the arithmetic is in `xzplan.interpolation`, and the records are in `xzplan.milestones`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from itertools import pairwise
from numbers import Integral

from attrs import evolve, frozen

from xzplan._formulas import factor
from xzplan.caveats import (
    NO_BASELINE,
    NO_REFERENCE,
    NO_REFERENCE_YEAR,
    QUALITATIVE,
    SEVERAL_BASELINES,
    SEVERAL_TARGETS,
    SUPPLY_ASSIGNED,
    SUPPLY_REFERENCE,
    SUPPLY_REFERENCE_YEARS,
    Caveat,
    caveat,
)
from xzplan.exceptions import InvalidInputError
from xzplan.interpolation import Method, check_method, compound, interpolate, line, piecewise
from xzplan.language import Bilingual
from xzplan.lookup import Records
from xzplan.milestones import Basis, Trajectory
from xzplan.model import Direction, Indicator, Plan, Series
from xzplan.targets import (
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
from xzplan.units import INDEX, LEVEL, Number, Unit, to_decimal

__all__ = ["trajectories", "trajectory"]

_INDEX_BASE = Decimal(100)


def trajectory(
    indicator: Indicator,
    *,
    series: str | None = None,
    method: Method | None = None,
    exponent: float | None = None,
    steepness: float | None = None,
    baseline: Number | None = None,
    assigned: Number | None = None,
    reference: Number | Mapping[int, Number] | None = None,
    interim: Mapping[int, Number] | None = None,
    reanchor: tuple[int, Number] | None = None,
    hold: bool = True,
) -> Trajectory:
    """Return what an indicator's target demands of each year.

    Parameters
    ----------
    indicator
        The indicator.
    series
        Id of the series, for an indicator that has several.
    method, exponent, steepness
        How to interpolate, as for `xzplan.interpolate`; linear unless named. A bound that is held and a compounded
        rate take their path from the demand, and no factor leads from 0 to a sum: a caveat says where the method
        was not applied.
    baseline
        Value of the base year, in the indicator's unit, where the plan prints none or another is to be used. For a
        demand on growth or on change, the level of the base year, in the unit of that level: the values are then
        levels and not an index.
    assigned
        The figure that somebody else fixes, for the target year, in the indicator's unit.
    reference
        The statistic that the target is relative to: its figure for the target year, or, where growth is compared on
        average, its average rate or its rate of each year from the first of the plan on, in per cent.
    interim
        Yearly targets set on the way, by year, in the indicator's unit; for a sum, running totals. The path is
        piecewise between them.
    reanchor
        Year and value of an observation to start again from; for a sum the running total, for growth the index (or
        the level, with `baseline`).
    hold
        Whether a bound that the baseline already meets is held. With False the straight line through it is drawn,
        even where that would make the value worse; a caveat says so.

    Returns
    -------
    Trajectory
        With its `Basis` by the demand and the baseline; the page on demands in the documentation has the table.

    Raises
    ------
    InvalidInputError
        A value that is not finite or cannot occur in the unit, a year outside the plan, or an argument that the
        demand has no use for.

    Examples
    --------
    >>> import xzplan
    >>> beds = xzplan.load_plan().indicators["nursing_bed_share"]
    >>> path = xzplan.trajectory(beds)
    >>> path[2023]
    40.124
    >>> path
    <Trajectory nursing_bed_share INTERPOLATED {2020: 17.81, 2021: 25.248, 2022: 32.686, 2023: 40.124, 2024: 47.562, 2025: 55}>
    """
    if not isinstance(indicator, Indicator):
        raise InvalidInputError(
            "indicator", indicator, "pass an Indicator, such as load_plan().indicators[18]"
        )
    check_method(method or "linear", exponent=exponent, steepness=steepness)
    indicator = of_series(indicator, series)
    options = _Options(
        series=_find_series(indicator, series),
        method=method,
        exponent=exponent,
        steepness=steepness,
        baseline=baseline,
        assigned=assigned,
        reference=reference,
        interim=interim,
        reanchor=reanchor,
        hold=hold,
    )
    return _complete([_draft(indicator, options)], options)[0]


def trajectories(
    plan: Plan,
    *,
    method: Method | None = None,
    exponent: float | None = None,
    steepness: float | None = None,
    hold: bool = True,
) -> Records[Trajectory]:
    """Return the trajectory of every indicator, in the plan's order.

    Parameters
    ----------
    plan
        The plan.
    method, exponent, steepness, hold
        As for `trajectory`, for every indicator alike.

    Returns
    -------
    Records of Trajectory
        A mapping keyed by the indicator's id; look-ups also take its number and names.
    """
    check_method(method or "linear", exponent=exponent, steepness=steepness)
    options = _Options(method=method, exponent=exponent, steepness=steepness, hold=hold)
    drafts = [_draft(indicator, options) for indicator in plan.indicators.values()]
    return Records("trajectory", _complete(drafts, options), like=plan.indicators)


@frozen(kw_only=True)
class _Options:
    """What a caller passes beside the indicator."""

    series: Series | None = None
    method: Method | None
    exponent: float | None
    steepness: float | None
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


@frozen(kw_only=True)
class _Draft:
    """A trajectory that lacks the values between its anchors."""

    anchors: Mapping[int, Decimal]
    """By year, in the order of years."""
    method: Method
    finish: Callable[[Mapping[int, float]], Trajectory]


def _complete(drafts: list[Trajectory | _Draft], options: _Options) -> list[Trajectory]:
    """Interpolate every draft, with one call of the kernel for all that share anchor years and method."""
    groups: dict[tuple[Method, tuple[int, ...]], list[_Draft]] = {}
    for draft in drafts:
        if isinstance(draft, _Draft):
            groups.setdefault((draft.method, tuple(draft.anchors)), []).append(draft)
    paths: dict[int, Mapping[int, float]] = {}
    for (method, knots), members in groups.items():
        if (
            method == "linear" and len(members) == 1
        ):  # arrays for six numbers would take longer than the numbers
            anchors = {year: float(value) for year, value in members[0].anchors.items()}
            paths[id(members[0])] = line(anchors)
            continue
        years = range(knots[0], knots[-1] + 1)
        rows = piecewise(
            knots,
            [[float(value) for value in member.anchors.values()] for member in members],
            years=years,
            method=method,
            exponent=options.exponent,
            steepness=options.steepness,
        )
        for member, row in zip(members, rows.tolist(), strict=True):
            paths[id(member)] = dict(zip(years, row, strict=True))
    return [d.finish(paths[id(d)]) if isinstance(d, _Draft) else d for d in drafts]


def _draft(indicator: Indicator, options: _Options) -> Trajectory | _Draft:
    """Choose the rule by the kind of demand."""
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
        return _unquantified(indicator, options, SEVERAL_TARGETS, _name_a_series(indicator))
    return _unquantified(indicator, options, QUALITATIVE, None)


def _level(
    indicator: Indicator,
    options: _Options,
    demand: Level,
    *,
    limit: Level | None = None,
    caveats: tuple[Caveat, ...] = (),
) -> Trajectory | _Draft:
    """A level: held where it is met already, else a path from what is known."""
    start, notes = _start(indicator, options)
    notes += caveats
    anchors, supplied = _interim(indicator, options, start)
    if start is not None:
        year, value = start
        met = demand.op.holds(value, demand.value) or value == demand.value
        if met and options.hold:
            options.refuse("interim", why="the bound is met, so it is held; hold=False draws a path")
            return _held(indicator, options, demand, year, caveats=notes)
        notes += supplied
        if met:
            notes += (caveat("line_through_held_bound"),)
        anchors = {year: value, **anchors}
    elif not anchors and demand.op.is_ceiling and options.hold:
        first = indicator.baseline.year
        return _held(indicator, options, demand, first, caveats=notes)
    else:
        notes += supplied
    missing = None if start is not None else _missing_start(indicator, options)
    if not anchors:
        only = {indicator.target.year: float(demand.value)}
        return _make(
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
    return _Draft(
        anchors={**anchors, indicator.target.year: demand.value},
        method=method,
        finish=partial(
            _make,
            indicator,
            options,
            basis=Basis.INTERPOLATED,
            comparator=demand.op,
            limit=limit,
            method=method,
            missing=missing,
            caveats=(*_convention(notes), *notes),
        ),
    )


def _range(indicator: Indicator, options: _Options, demand: Range) -> Trajectory | _Draft:
    """A range: kept once inside, else a path to the nearer end."""
    floor = Level(op=Comparator.AT_LEAST, value=demand.low)
    ceiling = Level(op=Comparator.AT_MOST, value=demand.high)
    start, notes = _start(indicator, options)
    if start is None or start[1] < demand.low:
        return _level(indicator, options, floor, limit=ceiling)
    if start[1] > demand.high:
        return _level(indicator, options, ceiling, limit=floor)
    options.refuse("interim", why="the path starts inside the range, which is held")
    return _held(indicator, options, floor, start[0], limit=ceiling, caveats=notes)


def _held(
    indicator: Indicator,
    options: _Options,
    demand: Level,
    first: int,
    *,
    limit: Level | None = None,
    caveats: tuple[Caveat, ...],
) -> Trajectory:
    return _make(
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
    options: _Options,
    op: Comparator,
    rates: list[Decimal],
    *caveats: Caveat,
) -> Trajectory:
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
    return _make(
        indicator,
        options,
        path,
        basis=Basis.COMPOUNDED,
        comparator=op,
        unit=unit,
        missing=missing,
        caveats=notes + started,
    )


def _change(indicator: Indicator, options: _Options, demand: Change) -> Trajectory:
    """A change over the whole plan, by the same factor each year."""
    options.refuse("interim", why="a change over the plan sets no level on the way")
    start, unit, notes = _compound_start(options)
    end = start * (1 + demand.percent / 100)
    first, last = indicator.baseline.year, indicator.target.year
    path = _same_factor(first, start, last, end)
    path, started = _from_observation(indicator, options, path)
    return _make(
        indicator,
        options,
        path,
        basis=Basis.COMPOUNDED,
        comparator=demand.op,
        unit=unit,
        caveats=notes + started,
    )


def _compound_start(options: _Options) -> tuple[Decimal, Unit, tuple[Caveat, ...]]:
    if options.baseline is None:
        return _INDEX_BASE, INDEX, ()
    level = _positive(options.baseline, "baseline")
    return level, LEVEL, (caveat("level_supplied", level),)


def _from_observation(
    indicator: Indicator, options: _Options, path: Mapping[int, float]
) -> tuple[Mapping[int, float], tuple[Caveat, ...]]:
    """The path itself, or from an observation on the same factor each year to the level it ends at."""
    if options.reanchor is None:
        return path, ()
    first, number = _year_and_value(indicator, options.reanchor)
    value = _positive(number, "reanchor")
    last = indicator.target.year
    return _same_factor(first, value, last, path[last]), (caveat("reanchored", first, value),)


def _same_factor(first: int, start: Decimal, last: int, end: Decimal | float) -> Mapping[int, float]:
    years = range(first, last + 1)
    levels = interpolate(float(start), float(end), years=years, method="geometric")
    return dict(zip(years, levels.tolist(), strict=True))


def _total(indicator: Indicator, options: _Options, demand: Total) -> _Draft:
    """A sum over the plan's years: its running total, from nothing at the end of the base year."""
    options.refuse("baseline", why="a sum over the plan starts from 0; a running total is reanchor")
    notes: tuple[Caveat, ...] = ()
    if indicator.baseline.value is not None:
        notes += (caveat("outside_the_sum", indicator.baseline.printed),)
    start = (indicator.baseline.year, Decimal(0))
    if options.reanchor is not None:
        start = _observed(indicator, options.reanchor)
        notes += (caveat("reanchored", *start),)
    interim, supplied = _interim(indicator, options, start)
    notes = (*_convention(supplied), *notes, *supplied)
    on_the_way = {start[0]: start[1], **interim}
    anchors = {**on_the_way, indicator.target.year: demand.value}
    given = "interim" if interim else "reanchor"
    for (year, value), (later, more) in pairwise(anchors.items()):
        if value > more:
            raise InvalidInputError(given, {year: value, later: more}, "a running total would have to fall")
    whole = indicator.unit.whole
    if whole and any(value % 1 for value in anchors.values()):
        raise InvalidInputError(given, on_the_way, f"{indicator.unit.en} are whole numbers")
    # A factor cannot leave 0.
    method = "linear" if options.method in (None, "geometric") else options.method
    finish = partial(
        _make,
        indicator,
        options,
        basis=Basis.ACCUMULATED,
        comparator=demand.op,
        method=method,
        whole=whole,
        caveats=notes,
    )
    return _Draft(anchors=anchors, method=method, finish=finish)


def _relative(indicator: Indicator, options: _Options, demand: Relative) -> Trajectory | _Draft:
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
        rate = _rate(reference)
        note = caveat("figure_supplied", rate)
        return _growth(indicator, options, demand.op, _every_year(indicator, rate), note)
    first = indicator.baseline.year + 1
    covered = list(range(first, first + len(reference)))
    if not covered or list(reference) != covered or covered[-1] > indicator.target.year:
        raise InvalidInputError(
            "reference", reference, f"pass one rate for each year from {first} on, in their order"
        )
    rates = [_rate(rate) for rate in reference.values()]
    note = caveat("figure_supplied", ", ".join(map(str, rates)))
    return _growth(indicator, options, demand.op, rates, note)


def _assigned(indicator: Indicator, options: _Options, demand: Assigned) -> Trajectory | _Draft:
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
    indicator: Indicator, options: _Options, reason: Bilingual, supply: Bilingual | None
) -> Trajectory:
    options.refuse("baseline", "interim", "reanchor", why="the target has no figure to lead to")
    return _make(
        indicator,
        options,
        {},
        basis=Basis.UNQUANTIFIED,
        comparator=None,
        missing=(reason, supply),
    )


def _make(
    indicator: Indicator,
    options: _Options,
    path: Mapping[int, float],
    *,
    basis: Basis,
    comparator: Comparator | None,
    unit: Unit | None = None,
    limit: Level | None = None,
    method: Method | None = None,
    missing: tuple[Bilingual, Bilingual | None] | None = None,
    whole: bool = False,
    caveats: tuple[Caveat, ...] = (),
) -> Trajectory:
    if (
        indicator.interim
        and options.interim is None
        and not any(c.code == "interim_printed" for c in caveats)
    ):
        caveats += (caveat("interim_not_drawn", ", ".join(str(one.year) for one in indicator.interim)),)
    if options.method is not None and method != options.method:
        caveats += (caveat("method_not_applied", options.method),)
    values = list(path.values())
    reason, supply = missing or (None, None)
    return Trajectory(
        indicator=indicator,
        series=options.series,
        basis=basis,
        comparator=comparator,
        unit=unit or indicator.unit,
        years=list(path),
        values=[round(value) for value in values] if whole else values,
        limit=limit,
        method=method,
        reason=reason,
        supply=supply,
        caveats=caveats,
    )


def _start(indicator: Indicator, options: _Options) -> tuple[tuple[int, Decimal] | None, tuple[Caveat, ...]]:
    """Year and value that a path towards a level starts from, if any is known."""
    if options.reanchor is not None:
        options.refuse("baseline", why="the path starts from reanchor; pass one of the two")
        start = _observed(indicator, options.reanchor)
        return start, (caveat("reanchored", *start),)
    printed = indicator.baseline if options.series is None else options.series.baseline
    if options.baseline is not None:
        value = indicator.unit.check(options.baseline, "baseline")
        return (printed.year, value), (caveat("baseline_supplied", value, printed.printed),)
    return (None if printed.value is None else (printed.year, printed.value)), ()


def _name_a_series(indicator: Indicator) -> Bilingual:
    ids = ", ".join(repr(one.id) for one in indicator.series)
    return Bilingual(zh=f"请用 series= 指明序列（{ids}）", en=f"name the series with series= ({ids})")


def of_series(indicator: Indicator, series: str | None) -> Indicator:
    """Return the indicator with the target that it prints for a series; as it is where all share one."""
    found = _find_series(indicator, series)
    if found is None or found.target is None or found.target == indicator.target:
        return indicator
    return evolve(indicator, target=found.target, interim=())


def _find_series(indicator: Indicator, series: str | None) -> Series | None:
    if series is None:
        return None
    for one in indicator.series:
        if series in (one.id, one.name_zh, one.name_en):
            return one
    ids = ", ".join(one.id for one in indicator.series) or "none; the row is one series"
    raise InvalidInputError("series", series, f"{indicator.id} has no such series ({ids})")


def _observed(indicator: Indicator, reanchor: tuple[int, Number]) -> tuple[int, Decimal]:
    year, value = _year_and_value(indicator, reanchor)
    return year, indicator.unit.check(value, "reanchor")


def _year_and_value(indicator: Indicator, reanchor: tuple[int, Number]) -> tuple[int, Number]:
    try:
        year, value = reanchor
    except (TypeError, ValueError):
        raise InvalidInputError("reanchor", reanchor, "pass a year and a value") from None
    return _year_on_the_way(indicator, "reanchor", year), value


def _interim(
    indicator: Indicator, options: _Options, start: tuple[int, Decimal] | None
) -> tuple[dict[int, Decimal], tuple[Caveat, ...]]:
    """The interim points in the order of years, each after the start and before the target year."""
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


def _convention(notes: tuple[Caveat, ...]) -> tuple[Caveat, ...]:
    """That the plan prints no yearly targets, unless it prints some."""
    return () if any(one.code == "interim_printed" for one in notes) else (caveat("convention"),)


def _printed_on_the_way(indicator: Indicator, after: int) -> tuple[dict[int, Decimal], tuple[Caveat, ...]]:
    """The interim points that the plan prints, of those that demand what the target does."""
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


def _every_year(indicator: Indicator, rate: Decimal) -> list[Decimal]:
    return [rate] * (indicator.target.year - indicator.baseline.year)


def _rate(rate: Number) -> Decimal:
    number = to_decimal(rate, "reference")
    if number <= -100:
        raise InvalidInputError("reference", rate, "nothing shrinks by 100 % or more in a year")
    return number


def _positive(value: Number, argument: str) -> Decimal:
    number = to_decimal(value, argument)
    if number <= 0:
        raise InvalidInputError(argument, value, "not positive; growth needs a level above 0")
    return number


def _missing_start(indicator: Indicator, options: _Options) -> tuple[Bilingual, Bilingual]:
    """Why a path has no start, and what would give it one."""
    if indicator.series and options.series is None:
        return SEVERAL_BASELINES, _name_a_series(indicator)
    year = indicator.baseline.year
    supply = Bilingual(
        zh=f"请用 baseline= 给出{year}年数值，或用 reanchor=(年份, 数值) 给出一次观测",
        en=f"pass baseline= for {year}, or reanchor=(year, value) for an observation",
    )
    return NO_BASELINE, supply
