"""The rules for levels: bounds that are held, levels to be reached, and levels without a baseline."""

from __future__ import annotations

from functools import partial
from typing import cast

from attrs import evolve

from xzplan.assessment import _grounds as grounds
from xzplan.assessment._case import Case, Yardstick
from xzplan.assessment._found import Found, nothing, outcome
from xzplan.assessment.schemes.bands import Status, settled
from xzplan.assessment.verdicts import Verdict, decided, stated
from xzplan.exceptions import InvalidInputError
from xzplan.model.targets import Comparator, Level
from xzplan.numerics.formulas import continued, missed, pace, rate, share
from xzplan.observations.records import Seen
from xzplan.projection.records import Trajectory
from xzplan.projection.trajectories import trajectory

# Bounds that are held: value first, trend second.


def held(case: Case) -> Found:
    """Judge a bound that is held: value first, trend second."""
    yard = case.yard
    kept, trend = case.met(), _trend(case)
    gap = case.gap()
    # In a range or on a point that is to be kept, neither way is worse.
    one_sided = case.op is not Comparator.EQUAL and yard.limit is None
    slipping = one_sided and trend is not None and yard.sign * trend < 0
    progress = decided(
        Status.BROKEN if not kept else Status.SLIPPING if slipping else Status.KEPT,
        grounds.held,
        case,
        kept,
        trend,
        measure="gap",
        value=gap,
        yardstick=yard.end,
        satisfied=kept,
    )
    return Found(yard, progress, _outlook_by_bound(case, trend, met=kept), gap)


def _outlook_by_bound(case: Case, trend: float | None, *, met: bool) -> Verdict:
    """Whether a value that goes on as it does meets the bound in the target year."""
    if case.over:
        return _final(case, met=met)
    if trend is None:
        return _NO_TREND
    end = continued(case.x, trend, case.years_left)
    reached = case.reaches(end)
    return decided(
        Status.LIKELY if reached else Status.UNLIKELY,
        grounds.outlook_by_bound,
        case,
        trend,
        end,
        measure="projected_end",
        value=end,
        yardstick=case.yard.end,
        satisfied=reached,
    )


# Levels to be reached.


def level(case: Case) -> Found:
    """Judge a level on its way."""
    yard, x, left = case.yard, case.x, case.years_left
    if case.year < yard.first_year:
        return nothing(yard, grounds.BEFORE_PATH, grounds.SUPPLY_OBSERVATION)
    base, end, sign = yard.first, yard.end, yard.sign
    milestone, trend, met = yard.due(case.year), _trend(case), case.met()
    open_ = not met and not case.over
    if open_ and sign * (x - end) <= 0:
        outlook = _outlook_of_level(case, trend)
    else:
        outlook = _outlook_by_bound(case, trend, met=met)
    return Found(
        yard,
        _progress_of_level(case, milestone) if open_ else _final(case, met=met),
        outlook,
        sign * (x - milestone),
        share(x, base, end) if base != end else None,
        pace(x, end, left) if open_ else None,
        rate(x, end, left) if open_ and x > 0 and end > 0 else None,
    )


def _progress_of_level(case: Case, milestone: float) -> Verdict:
    yard, x = case.yard, case.x
    base, gap = yard.first, yard.sign * (x - milestone)
    bands, ratio = None, None
    if yard.sign * (x - yard.end) > 0:
        status = Status.BEHIND
    elif milestone == base:
        status = Status.ON_TRACK if gap >= 0 else Status.BEHIND
    else:
        ratio, bands = share(x, base, milestone), case.scheme.progress
        status = bands.classify(settled(ratio, bands))
    return decided(
        status,
        grounds.level,
        case,
        milestone,
        ratio,
        measure="gap" if ratio is None else "schedule_ratio",
        value=gap if ratio is None else ratio,
        yardstick=milestone,
        bands=bands,
        satisfied=False,
    )


def _outlook_of_level(case: Case, change: float | None) -> Verdict:
    """The share of the way still to go that will be left, if the value goes on as it does."""
    if change is None:
        return _NO_TREND
    x, bound, sign = case.x, case.yard.end, case.yard.sign
    end = continued(x, change, case.years_left)
    bands, short = None, None
    if sign * change <= 0:
        status = Status.UNLIKELY
    elif x == bound:  # the bound that ＞ refuses: any step passes it
        status = Status.LIKELY
    else:
        bands, short = case.scheme.miss, missed(end, x, bound, sign)
        status = bands.classify(settled(short, bands))
    return decided(
        status,
        grounds.outlook_of_level,
        case,
        change,
        end,
        measure="mean_change" if short is None else "miss_ratio",
        value=change if short is None else short,
        yardstick=bound,
        bands=bands,
        satisfied=case.reaches(end),
    )


def target_only(case: Case) -> Found:
    """Judge a level without baseline: met or not; the first value starts a path for those that follow."""
    yard, used = case.yard, case.used
    gap = case.gap()
    met = case.met()
    if met or case.over:
        return Found(yard, _final(case, met=met), _outlook_by_bound(case, _trend(case), met=met), gap)
    if len(used.years) == 1:
        return nothing(yard, grounds.NO_START, grounds.SUPPLY_START, gap=gap)
    path = partial(_started, yard, used)
    if yard.holds_from(used):  # met once, so it is held from then on
        return held(Case(Yardstick(path()), used, case.scheme, case.baseline))
    started = yard.from_first(used.years[0], used.floats[0], path)
    return level(Case(started, used, case.scheme, case.baseline))


def _started(yard: Yardstick, used: Seen) -> Trajectory:
    """The path from the first observation to the bound."""
    indicator, path, target = yard.indicator, yard.path, yard.indicator.target
    # The bound may be one that was supplied, or an end of a range.
    given = evolve(target, demand=Level(op=yard.op, value=yard.bound))
    series = None if path.series is None else path.series.id
    started = trajectory(
        evolve(indicator, target=given), series=series, reanchor=(used.years[0], used.value(0))
    )
    return evolve(started, indicator=indicator, limit=path.limit)


def _final(case: Case, *, met: bool) -> Verdict:
    """A verdict by the demand itself: met or not, in the target year or before."""
    return decided(
        outcome(met=met, over=case.over),
        grounds.final,
        case,
        met,
        measure="gap",
        value=case.gap(),
        yardstick=case.yard.end,
        satisfied=met,
    )


def _trend(case: Case) -> float | None:
    """The mean yearly change that the outlook goes on by; None where there is but one value."""
    years, values, scheme = case.used.years, case.used.floats, case.scheme
    span = len(years) - (case.baseline is None)  # changes that are known
    if span == 0:
        return None
    if scheme.outlook_span is not None and scheme.outlook_method == "last_changes":
        span = min(span, scheme.outlook_span)
    if span < len(years):
        year, value = years[-span - 1], values[-span - 1]
    else:
        year, value = case.yard.base_year, cast("float", case.baseline)
    change: float = pace(value, case.x, case.year - year)
    if not -1e308 < change < 1e308:
        raise InvalidInputError("observations", change, "their mean change is beyond what floats can hold")
    return change


_NO_TREND = stated(Status.NOT_ASSESSED, grounds.ONE_VALUE, supply=grounds.SUPPLY_EARLIER)
