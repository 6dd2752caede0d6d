"""The rules of assessment: one for each basis of a trajectory.

A rule decides; the words and operands that let a reader recompute its verdict by hand are in `xzplan._grounds` and are
worked out when they are read. Comparison with a target is exact; shares are floats.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import NamedTuple, cast

from attrs import evolve

from xzplan import _grounds as grounds
from xzplan._bands import settled
from xzplan._cases import Case, Yardstick
from xzplan._formulas import continued, missed, pace, percent, rate, share
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.milestones import Basis, Trajectory
from xzplan.projection import trajectory
from xzplan.schemes import Status
from xzplan.targets import About, Comparator, Level, Relative
from xzplan.units import to_decimal
from xzplan.verdicts import Verdict, decided, stated


class Found(NamedTuple):
    """What a rule finds."""

    yard: Yardstick
    progress: Verdict
    outlook: Verdict
    gap: float | None = None
    completion: float | None = None
    required_pace: float | None = None
    required_rate: float | None = None


def judge(case: Case) -> Found:
    """Choose the rule by the basis of the trajectory."""
    yard, path, demand = case.yard, case.yard.path, case.yard.indicator.target.demand
    if isinstance(demand, About):
        return nothing(yard, grounds.ABOUT, grounds.SUPPLY_RANGE)
    if path.basis is Basis.UNQUANTIFIED:
        several = path.series is not None and isinstance(demand, Relative)
        supply = grounds.SUPPLY_REFERENCES if several else path.supply
        return nothing(yard, cast("Bilingual", path.reason), supply)
    return _RULES[path.basis](case)


def nothing(
    yard: Yardstick, reason: Bilingual, supply: Bilingual | None, *, gap: float | None = None
) -> Found:
    """Return what is found where something is missing."""
    verdict = stated(Status.NOT_ASSESSED, reason, supply=supply)
    return Found(yard, verdict, verdict, gap)


# Bounds that are held: value first, trend second.


def _held(case: Case) -> Found:
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
    return Found(yard=yard, progress=progress, outlook=_outlook_by_bound(case, trend), gap=gap)


def _outlook_by_bound(case: Case, trend: float | None) -> Verdict:
    """Whether a value that goes on as it does meets the bound in the target year."""
    if case.over:
        return _final(case)
    if trend is None:
        return _NO_TREND
    end = continued(case.x, trend, case.years_left)
    met = case.reaches(end)
    return decided(
        Status.LIKELY if met else Status.UNLIKELY,
        grounds.outlook_by_bound,
        case,
        trend,
        end,
        measure="projected_end",
        value=end,
        yardstick=case.yard.end,
        satisfied=met,
    )


# Levels to be reached.


def _level(case: Case) -> Found:
    yard, x = case.yard, case.x
    if case.year < yard.first_year:
        return nothing(yard, grounds.BEFORE_PATH, grounds.SUPPLY_OBSERVATION)
    base, end, sign, left = yard.first, yard.end, yard.sign, case.years_left
    milestone, trend = yard.due(case.year), _trend(case)
    met = case.met()
    open_ = not met and not case.over
    return Found(
        yard=yard,
        progress=_progress_of_level(case, milestone) if open_ else _final(case),
        outlook=_outlook_of_level(case, trend)
        if open_ and sign * (x - end) <= 0
        else _outlook_by_bound(case, trend),
        gap=sign * (x - milestone),
        completion=share(x, base, end) if base != end else None,
        required_pace=pace(x, end, left) if open_ else None,
        required_rate=rate(x, end, left) if open_ and x > 0 and end > 0 else None,
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


def _target_only(case: Case) -> Found:
    """A level without baseline: met or not; the first value starts a path for those that follow."""
    yard, used = case.yard, case.used
    gap = case.gap()
    if case.over or case.met():
        return Found(yard, _final(case), _outlook_by_bound(case, _trend(case)), gap)
    if len(used.years) == 1:
        return nothing(yard, grounds.NO_START, grounds.SUPPLY_START, gap=gap)
    year, value = used.years[0], used.value(0)
    path = partial(_started, yard, year, value)
    if value == yard.bound or yard.op.holds(value, yard.bound):  # met once, so it is held from then on
        return judge(Case(Yardstick(path()), used, case.scheme, case.baseline))
    return _level(Case(yard.from_first(year, used.floats[0], path), used, case.scheme, case.baseline))


def _started(yard: Yardstick, year: int, value: Decimal) -> Trajectory:
    """The path from the first observation to the bound."""
    indicator, path, target = yard.indicator, yard.path, yard.indicator.target
    # The bound may be one that was supplied, or an end of a range.
    given = evolve(target, demand=Level(op=yard.op, value=yard.bound))
    series = None if path.series is None else path.series.id
    started = trajectory(evolve(indicator, target=given), series=series, reanchor=(year, value))
    return evolve(started, indicator=indicator, limit=path.limit)


def _final(case: Case) -> Verdict:
    """A verdict by the demand itself: met or not, in the target year or before."""
    met = case.met()
    return decided(
        _outcome(met=met, over=case.over),
        grounds.final,
        case,
        met,
        measure="gap",
        value=case.gap(),
        yardstick=case.yard.end,
        satisfied=met,
    )


# Sums over the plan's years.


def _sum(case: Case) -> Found:
    yard, left = case.yard, case.years_left
    total = to_decimal(sum(map(case.used.value, range(len(case.used.years))), Decimal(0)), "total")
    amount, bound = float(total), yard.end
    met, floor = case.meets(total), yard.floor
    gaps = missing_years(case)
    if gaps and not (floor and met):
        return nothing(yard, grounds.years_missing(gaps), grounds.SUPPLY_YEARS)
    milestone = yard.due(case.year)
    gap = yard.sign * (amount - milestone)
    bands, ratio = None, None
    if case.over or (floor and met):
        status = _outcome(met=met, over=case.over)
    elif not floor:
        status = Status.BROKEN if not met else Status.KEPT if gap >= 0 else Status.SLIPPING
    elif milestone == 0:
        status = Status.ON_TRACK
    else:
        bands, ratio = case.scheme.progress, share(amount, 0.0, milestone)
        status = bands.classify(settled(ratio, bands))
    progress = decided(
        status,
        grounds.total,
        case,
        total,
        milestone,
        ratio,
        met,
        measure="gap" if ratio is None else "schedule_ratio",
        value=gap if ratio is None else ratio,
        yardstick=milestone,
        bands=bands,
        satisfied=met,
    )
    return Found(
        yard=yard,
        progress=progress,
        outlook=_outlook_of_sum(case, total),
        gap=gap,
        completion=share(amount, 0.0, bound) if bound else None,
        required_pace=pace(amount, bound, left) if floor and not case.over and not met else None,
    )


def _outlook_of_sum(case: Case, total: Decimal) -> Verdict:
    bound, floor, met = case.yard.end, case.yard.floor, case.meets(total)
    amounts = case.used.floats
    recent = amounts[-(case.scheme.outlook_span or len(amounts)) :]
    amount = math.fsum(recent) / len(recent)
    end = continued(float(total), amount, case.years_left)
    bands, short = None, None
    if case.over or (floor and met):
        status = _outcome(met=met, over=case.over)
    elif not floor or total == case.yard.bound:  # no way to go, though ＞ refuses the bound itself
        met = case.reaches(end)
        status = Status.LIKELY if met else Status.UNLIKELY
    else:
        met = case.reaches(end)
        bands, short = case.scheme.miss, missed(end, float(total), bound, 1)
        status = bands.classify(settled(short, bands))
    return decided(
        status,
        grounds.outlook_of_sum,
        case,
        total,
        amount,
        end,
        measure="projected_end" if short is None else "miss_ratio",
        value=end if short is None else short,
        yardstick=bound,
        bands=bands,
        satisfied=met,
    )


# Growth and change, compounded: by logarithms.


def _compounded(case: Case) -> Found:
    yard, path, year = case.yard, case.yard.path, case.year
    gaps = missing_years(case)
    if gaps:
        return nothing(yard, grounds.years_missing(gaps), grounds.SUPPLY_YEARS)
    if not yard.covers(year):
        return nothing(yard, path.reason or grounds.BEFORE_PATH, path.supply)
    logs = [log_factor(case, at) for at in range(len(case.used.years))]
    done = math.fsum(logs)
    due = math.log(yard.due(year) / yard.first)
    mean, required = percent(done / len(logs)), percent(due / len(logs))
    met, sign = case.growth_met(), yard.sign
    bands, ratio = None, None
    if case.over:
        status = _outcome(met=met, over=True)
    elif sign * due > 0:
        bands, ratio = case.scheme.progress, done / due
        status = bands.classify(settled(ratio, bands))
    else:  # what is due is no change in the good direction, so there is no share of it
        status = Status.ON_TRACK if met else Status.BEHIND
    progress = decided(
        status,
        grounds.growth,
        case,
        mean,
        required,
        ratio,
        met,
        measure="average_change" if ratio is None else "log_schedule_ratio",
        value=mean if ratio is None else ratio,
        yardstick=required,
        bands=bands,
        satisfied=met,
    )
    whole = math.log(yard.end / yard.first) if yard.covers(yard.indicator.target.year) else None
    return Found(
        yard=yard,
        progress=progress,
        outlook=_outlook_of_growth(case, logs, whole),
        gap=sign * (mean - required),
        completion=done / whole if whole else None,
        required_rate=None if case.over or whole is None else percent((whole - done) / case.years_left),
    )


def _outlook_of_growth(case: Case, logs: list[float], whole: float | None) -> Verdict:
    yard = case.yard
    if whole is None:  # the path does not reach its end
        return stated(Status.NOT_ASSESSED, cast("Bilingual", yard.path.reason), supply=yard.path.supply)
    done = math.fsum(logs)
    recent = logs[-(case.scheme.outlook_span or len(logs)) :]
    step = math.fsum(recent) / len(recent)
    end = continued(done, step, case.years_left)
    years = yard.indicator.target.year - yard.indicator.baseline.year
    mean, required = percent(end / years), percent(whole / years)
    met = case.growth_met() if case.over else case.holds(end, whole)
    left = yard.sign * (whole - done)
    bands, short = None, None
    if case.over:
        status = _outcome(met=met, over=True)
    elif met or left <= 0:
        status = Status.LIKELY if met else Status.UNLIKELY
    else:
        bands, short = case.scheme.miss, missed(end, done, whole, yard.sign)
        status = bands.classify(settled(short, bands))
    return decided(
        status,
        grounds.outlook_of_growth,
        case,
        step,
        mean,
        required,
        measure="average_change" if short is None else "miss_ratio",
        value=mean if short is None else short,
        yardstick=required,
        bands=bands,
        satisfied=met,
    )


def log_factor(case: Case, at: int) -> float:
    growth = case.used.floats[at]
    if growth <= -100:
        raise InvalidInputError(
            "observations", case.used.value(at), "nothing shrinks by 100 % or more in a year"
        )
    return math.log1p(growth / 100)


# What the rules share.


_RULES: dict[Basis, Callable[[Case], Found]] = {
    Basis.HELD: _held,
    Basis.INTERPOLATED: _level,
    Basis.TARGET_ONLY: _target_only,
    Basis.ACCUMULATED: _sum,
    Basis.COMPOUNDED: _compounded,
}
_NO_TREND = stated(Status.NOT_ASSESSED, grounds.ONE_VALUE, supply=grounds.SUPPLY_EARLIER)


def _outcome(*, met: bool, over: bool) -> Status:
    if not met:
        return Status.MISSED
    return Status.ACHIEVED if over else Status.ACHIEVED_EARLY


def _trend(case: Case) -> float | None:
    """The mean yearly change that the outlook goes on by; None where there is but one value."""
    years, values = case.used.years, case.used.floats
    span = len(years) - (case.baseline is None)  # changes that are known
    if span == 0:
        return None
    if case.scheme.outlook_method == "last_changes" and case.scheme.outlook_span is not None:
        span = min(span, case.scheme.outlook_span)
    if span == len(years):
        year, value = case.yard.indicator.baseline.year, cast("float", case.baseline)
    else:
        year, value = years[-span - 1], values[-span - 1]
    change: float = pace(value, case.x, case.year - year)
    if not -1e308 < change < 1e308:
        raise InvalidInputError("observations", change, "their mean change is beyond what floats can hold")
    return change


def missing_years(case: Case) -> list[int]:
    seen = set(case.used.years)
    return [y for y in range(case.yard.indicator.baseline.year + 1, case.year) if y not in seen]
