"""The rules for levels: bounds that are held, levels to be reached, and levels without a baseline."""

from __future__ import annotations

from typing import cast

from attrs import evolve

from xzplan.assessment.case import Case
from xzplan.assessment.schemes.bands import Status, settled
from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.assessment.verdicts import (
    BEFORE_PATH,
    NOTHING,
    Judgement,
    Verdict,
    not_assessed,
    nothing_to_judge,
    operands,
    precision_words,
    ratio_words,
)
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.targets import Comparator, Level
from xzplan.numerics.formulas import continued, missed, pace, rate, share
from xzplan.projection.records import Trajectory
from xzplan.projection.trajectories import trajectory

# Bounds that are held.


def judge_held(case: Case, scheme: Scheme) -> Judgement:
    """Judge a bound that holds in every year: by the latest value first, then by the way it moves."""
    met, change = case.is_met, _mean_change(case, scheme)
    # In a range or on a point that is to be kept, neither way is worse.
    one_sided = case.comparator is not Comparator.EQUAL and case.limit is None
    slipping = one_sided and change is not None and case.sign * change < 0
    if change is None:
        moved = Bilingual(zh="此前无数值，趋势未知", en="no earlier value, so no trend")
    else:
        signed = f"{change:+.4g}" if change else "0"
        moved = Bilingual(zh=f"近期年均变动{signed}", en=f"recent mean change {signed} per year")
    as_printed, note = _as_printed(case, met=met)
    comparator, also = case.comparator.text, _other_end(case)
    progress = Verdict(
        status=Status.BROKEN if not met else Status.SLIPPING if slipping else Status.KEPT,
        metric="gap",
        value=case.gap,
        yardstick=case.end,
        satisfied=met,
        satisfied_as_printed=as_printed,
        operands=operands(value=case.value, bound=case.bound, mean_change=change),
        reason=Bilingual(
            zh=f"{case.year}年{case.value}，须{comparator.zh}{case.bound}{also.zh}；{moved.zh}{note.zh}",
            en=f"{case.value} in {case.year}, to be {comparator.en} {case.bound}{also.en}; {moved.en}{note.en}",
        ),
    )
    return Judgement(
        trajectory=case.trajectory,
        progress=progress,
        outlook=_outlook_by_bound(case, change, met=met),
        gap=case.gap,
    )


def _outlook_by_bound(case: Case, change: float | None, *, met: bool) -> Verdict:
    """Answer whether a value that goes on as it does meets the bound in the target year."""
    if case.is_over:
        return _by_outcome(case, met=met)
    if change is None:
        return _NO_TREND
    end = continued(case.latest, change, case.years_left)
    reached = case.reaches(end)
    return Verdict(
        status=Status.LIKELY if reached else Status.UNLIKELY,
        metric="projected_end",
        value=end,
        yardstick=case.end,
        satisfied=reached,
        operands=operands(latest=case.value, mean_change=change, bound=case.bound),
        reason=_going_on(case, end),
    )


# Levels to be reached.


def judge_level(case: Case, scheme: Scheme) -> Judgement:
    """Judge a level on its way from a start to a bound."""
    if case.year < case.trajectory.years[0]:
        return nothing_to_judge(case.trajectory, BEFORE_PATH)
    latest, end, left = case.latest, case.end, case.years_left
    met, change = case.is_met, _mean_change(case, scheme)
    is_open = not met and not case.is_over
    if is_open and case.sign * (latest - end) <= 0:
        outlook = _outlook_of_level(case, scheme, change)
    else:
        outlook = _outlook_by_bound(case, change, met=met)
    return Judgement(
        trajectory=case.trajectory,
        progress=_progress_of_level(case, scheme) if is_open else _by_outcome(case, met=met),
        outlook=outlook,
        gap=case.sign * (latest - case.due),
        completion=share(latest, case.start, end) if case.start != end else None,
        required_pace=pace(latest, end, left) if is_open else None,
        required_rate=rate(latest, end, left) if is_open and latest > 0 and end > 0 else None,
    )


def _progress_of_level(case: Case, scheme: Scheme) -> Verdict:
    """Answer whether a level that is still short of its bound is on schedule."""
    start, milestone = case.start, case.due
    value, year, bound = case.value, case.year, case.bound
    gap, ratio, bands = case.sign * (case.latest - milestone), None, None
    if case.sign * (case.latest - case.end) > 0:
        status = Status.BEHIND
        reason = Bilingual(
            zh=f"{year}年{value}，越过了目标{bound}", en=f"{value} in {year}, beyond the target {bound}"
        )
    elif milestone == start:
        status = Status.ON_TRACK if gap >= 0 else Status.BEHIND
        reason = Bilingual(
            zh=f"{year}年{value}，当年要求仍为起点{start:.6g}",
            en=f"{value} in {year}, when no more than the start, {start:.6g}, is due",
        )
    else:
        bands, ratio = scheme.progress, share(case.latest, start, milestone)
        status = bands.classify(settled(ratio, bands))
        by_ratio = ratio_words(ratio)
        back = Bilingual(zh="，较起点倒退", en=", a step back from the start") if ratio < 0 else NOTHING
        reason = Bilingual(
            zh=f"{year}年{value}，时序要求{milestone:.6g}{by_ratio.zh}{back.zh}",
            en=f"{value} in {year} against {milestone:.6g} due{by_ratio.en}{back.en}",
        )
    as_printed, note = _as_printed(case, met=False)
    return Verdict(
        status=status,
        metric="gap" if ratio is None else "schedule_ratio",
        value=gap if ratio is None else ratio,
        yardstick=milestone,
        bands=bands,
        satisfied=False,
        satisfied_as_printed=as_printed,
        operands=operands(value=value, base=start, milestone=milestone, target=bound),
        reason=Bilingual(zh=reason.zh + note.zh, en=reason.en + note.en),
    )


def _outlook_of_level(case: Case, scheme: Scheme, change: float | None) -> Verdict:
    """Answer by the share of the way still to go that will be left, if the value goes on as it does."""
    if change is None:
        return _NO_TREND
    latest, bound, sign = case.latest, case.end, case.sign
    end = continued(latest, change, case.years_left)
    bands, short = None, None
    if sign * change <= 0:
        status = Status.UNLIKELY
    elif latest == bound:  # the bound that ＞ refuses: any step passes it
        status = Status.LIKELY
    else:
        bands, short = scheme.miss, missed(end, latest, bound, sign)
        status = bands.classify(settled(short, bands))
    return Verdict(
        status=status,
        metric="mean_change" if short is None else "miss_ratio",
        value=change if short is None else short,
        yardstick=bound,
        bands=bands,
        satisfied=case.reaches(end),
        operands=operands(latest=case.value, mean_change=change, projected_end=end, target=case.bound),
        reason=_going_on(case, end),
    )


# Levels without a baseline.


def judge_without_baseline(case: Case, scheme: Scheme) -> Judgement:
    """Judge a level by its target alone: met or not; the first value starts a path for those that follow."""
    met = case.is_met
    if met or case.is_over:
        return Judgement(
            trajectory=case.trajectory,
            progress=_by_outcome(case, met=met),
            outlook=_outlook_by_bound(case, _mean_change(case, scheme), met=met),
            gap=case.gap,
        )
    if len(case.observations) == 1:
        return nothing_to_judge(case.trajectory, _NO_START, gap=case.gap)
    started = evolve(case, trajectory=_from_first(case))
    first = case.observations[0].value
    if first == case.bound or case.comparator.holds(
        first, case.bound
    ):  # met once, so it is held from then on
        return judge_held(started, scheme)
    return judge_level(started, scheme)


def _from_first(case: Case) -> Trajectory:
    """Return the path from the first observation to the bound."""
    indicator, path, first = case.indicator, case.trajectory, case.observations[0]
    # The bound may be one that was supplied, or an end of a range.
    demand = Level(op=cast("Comparator", path.comparator), value=case.bound)
    started = trajectory(
        evolve(indicator, target=evolve(indicator.target, demand=demand)),
        series=None if path.series is None else path.series.id,
        reanchor=(first.year, first.value),
    )
    return evolve(started, indicator=indicator, limit=path.limit)


# What these rules have in common.


def _by_outcome(case: Case, *, met: bool) -> Verdict:
    """Answer by the demand itself: it is met, or its year is over."""
    as_printed, note = _as_printed(case, met=met)
    comparator = case.comparator.text
    return Verdict(
        status=case.outcome(met=met),
        metric="gap",
        value=case.gap,
        yardstick=case.end,
        satisfied=met,
        satisfied_as_printed=as_printed,
        operands=operands(value=case.value, target=case.bound),
        reason=Bilingual(
            zh=f"{case.year}年{case.value}，目标{comparator.zh}{case.bound}{note.zh}",
            en=f"{case.value} in {case.year}, target {comparator.en} {case.bound}{note.en}",
        ),
    )


def _mean_change(case: Case, scheme: Scheme) -> float | None:
    """Return the mean yearly change used to extrapolate; None if there is one value alone."""
    years, values = case.years, case.values
    if case.baseline is not None:
        years, values = [case.base_year, *years], [case.baseline, *values]
    span = len(years) - 1
    if span == 0:
        return None
    if scheme.outlook_span is not None:
        span = min(span, scheme.outlook_span)
    change: float = pace(values[-span - 1], values[-1], years[-1] - years[-span - 1])
    if not -1e308 < change < 1e308:
        raise InvalidInputError("observations", change, "their mean change is beyond what floats can hold")
    return change


def _as_printed(case: Case, *, met: bool) -> tuple[bool, Bilingual]:
    """Return whether the latest value meets the target at the printed precision, and a note where that differs."""
    rounded = case.rounded(case.value)
    as_printed = case.meets(rounded)
    return as_printed, precision_words(rounded, differs=as_printed != met)


def _going_on(case: Case, end: float) -> Bilingual:
    """Return in words where a value ends that goes on as it does."""
    year, bound, comparator, also = case.target_year, case.bound, case.comparator.text, _other_end(case)
    return Bilingual(
        zh=f"按近期变动推算{year}年为{end:.6g}，须{comparator.zh}{bound}{also.zh}",
        en=f"going on as of late gives {end:.6g} in {year}, to be {comparator.en} {bound}{also.en}",
    )


def _other_end(case: Case) -> Bilingual:
    """Return the other end of a range in words; empty where there is none."""
    if case.limit is None:
        return NOTHING
    return Bilingual(zh=f"且{case.limit.words.zh}", en=f" and {case.limit.words.en}")


_NO_START = not_assessed(
    Bilingual(
        zh="未达到目标，又无基期数值，无从判断进度",
        en="not at the target, and without a baseline there is no schedule",
    ),
    Bilingual(
        zh="请用 baseline= 给出基期数值，或再给出一个更早年份的数值",
        en="pass baseline=, or the value of an earlier year as well",
    ),
)
_NO_TREND = not_assessed(
    Bilingual(zh="只有一个数值，看不出趋势", en="one value shows no trend"),
    Bilingual(zh="请给出更早年份的数值", en="pass a value of an earlier year"),
)
