"""Is the latest value on schedule? One rule for each kind of end, with its reason."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from attrs import evolve

from xzplan.assessment.case import Case, End, Kind, Point, Scale, as_printed
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.wording import Words, digits_that_add_up, digits_that_tell, written
from xzplan.language import Bilingual
from xzplan.model.exact import Exact, LogSum, difference, log, percent_of, ratio_of, sign_of
from xzplan.model.figures import digits_of
from xzplan.model.quantities import Quantity

Answer: TypeAlias = tuple[Status, Bilingual]
"""A status and its reason."""


def judge_progress(case: Case, end: End, words: Words) -> Answer:
    """Return whether one end of the bound is on schedule, and why."""
    met = case.meets(end, case.latest.figure, case.latest.time)
    if case.is_final:
        return _final(case, end, words, met=met)
    rules = {Kind.REACH: _reach, Kind.HELD: _held, Kind.MEAN: _mean, Kind.BUDGET: _budget}
    return rules[end.kind](case, end, words, met=met)


def _final(case: Case, end: End, words: Words, *, met: bool) -> Answer:
    """The target year asks another question, without tolerance."""
    value = as_printed(case, end, case.latest.figure, case.latest.time)
    reason = Bilingual(zh="{0}{1}{2}，目标为{3}", en="{1}{2} {0}; target: {3}").filled(
        words.when, words.quantity, words.value(value, near=words.edges), words.bound
    )
    if met != words.bound_holds_as_printed(value):
        rounded = words.rounded_as_target(value)
        reason = Bilingual(
            zh="{0}；四舍五入后为{1}，据此为“{2}”",
            en="{0}; rounded as the target is printed it is {1}, which would be “{3}”",
        ).filled(reason, rounded, "完成" if not met else "未完成", "met" if not met else "not met")
    broken = [
        point for point in case.points if point.time > 0 and not case.meets(end, point.figure, point.time)
    ]
    if met and end.kind is Kind.HELD and broken:
        reason = Bilingual(zh="{0}（{1}未达标）", en="{0} (outside the bound in {1})").filled(
            reason, words.period(broken[-1].time)
        )
    return (Status.ACHIEVED if met else Status.MISSED), reason


def _reach(case: Case, end: End, words: Words, *, met: bool) -> Answer:
    """A path leads to the bound: the gap to the milestone decides, against the margin."""
    latest = case.latest
    value = as_printed(case, end, latest.figure, latest.time)
    if met:
        shown = words.value(value, near=words.edges)
        return Status.ACHIEVED_EARLY, Bilingual(
            zh="{0}{1}{2}，已达到{3}年目标（{4}）", en="{1}{2} {0}; the target for {3}, {4}, is already met"
        ).filled(words.when, words.quantity, shown, words.target_year, words.bound)
    side = off_schedule(case, end)
    status = (Status.BEHIND, Status.ON_TRACK, Status.AHEAD)[side + 1]
    return status, _schedule_in_words(case, end, words, side)


def _schedule_in_words(case: Case, end: End, words: Words, side: int) -> Bilingual:
    latest, due_figure = case.latest, case.due(end, case.latest.time)
    value, due = (as_printed(case, end, figure, latest.time) for figure in (latest.figure, due_figure))
    digits = digits_that_add_up(value, due, words.digits)
    reason = Bilingual(zh="{0}{1}{2}，按时序进度应为{3}", en="{1}{2} {0} ({3} due)").filled(
        words.when, words.quantity, words.value(value, digits), words.value(due, digits)
    )
    gap = value - due
    if gap:
        above = Bilingual(zh="高" if gap > 0 else "低", en="above" if gap > 0 else "below")
        reason = Bilingual(zh="{0}，{1}{2}", en="{0}, {2} {1}").filled(
            reason, above, words.change(abs(gap), digits)
        )
    way = difference(due_figure, case.start.figure)
    if end.direction * sign_of(way) > 0:
        share = _share_in_words(case, words, way)
        reason = Bilingual(zh="{0}；{1}", en="{0}; {1}").filled(reason, share)
    if side == 0 and case.half and gap and _by_share(case, end):
        reason = Bilingual(
            zh="{0}；相差不超过规划所列小数位的半个单位",
            en="{0}; within half a unit of the last printed digit",
        ).filled(reason)
    return reason


def _share_in_words(case: Case, words: Words, way: Exact) -> Bilingual:
    """Return which share of the change due there has been: figures whose quotient is the share shown."""
    moved = difference(case.latest.figure, case.start.figure)
    ratio = ratio_of(moved, way)
    share = words.percent(ratio, (1 - case.tolerance, Fraction(1), 1 + case.tolerance))
    if case.scale.is_relative:
        return Bilingual(zh="按对数计为应有变动的{0}", en="by logarithms {0} of the change due").filled(share)
    if words.of is not Quantity.VALUE:
        return Bilingual(zh="为应达数的{0}", en="{0} of what is due").filled(share)
    digits = _digits_that_divide(percent_of(moved), percent_of(way), share, words)
    figures = (
        words.period(case.start.time),
        *(words.movement(percent_of(figure), digits) for figure in (moved, way)),
    )
    if ratio <= 0:
        return Bilingual(zh="较{0}{1}，应{2}", en="{1} since {0}; {2} scheduled").filled(*figures)
    text = Bilingual(zh="较{0}{1}，为应{2}的{3}", en="{1} since {0}, {3} of the {2} scheduled")
    return text.filled(*figures, share)


def _digits_that_divide(moved: Fraction, way: Fraction, share: str, words: Words) -> int:
    """Return the fewest decimals with which a reader's own division gives the share shown."""
    fewest = digits_that_tell([(way, Fraction(0)), (moved, Fraction(0)), (moved, way)], words.digits)
    for digits in range(fewest, fewest + 4):
        shown_moved, shown_way = (Fraction(written(figure, digits)) for figure in (moved, way))
        if shown_way == 0:
            continue  # smaller than any figure that is shown
        if written(shown_moved / shown_way * 100, digits_of(Decimal(share.rstrip("%")))) + "%" == share:
            return digits
    return fewest


def _by_share(case: Case, end: End) -> bool:
    """Return whether the share of the way alone would put the value off schedule."""
    return off_schedule(evolve(case, half=Fraction(0)), end) != 0


def off_schedule(case: Case, end: End) -> int:
    """Return -1 if the latest value is behind its milestone by more than the margin, 1 if ahead, else 0.

    The margin is the larger of a share of the way due and half a unit. For growth and change both are applied one after
    the other: the share to logarithms, half a unit to the rate or the change so far, as the plan prints them.
    """
    latest, due = case.latest, case.due(end, case.latest.time)
    side = end.direction * sign_of(difference(latest.figure, due))
    if side == 0:
        return 0
    if isinstance(due, LogSum):
        gap = difference(latest.figure, due) * (end.direction * side)
        share = due * (case.tolerance * sign_of(due))
        if sign_of(difference(gap, share)) <= 0:
            return 0
        moved = _moved(case, due, side * end.direction * case.half)
        return side if sign_of(difference(latest.figure, moved)) == side * end.direction else 0
    return side if abs(percent_of(latest.figure) - due) > margin(case, end) else 0


def _moved(case: Case, due: Exact, units: Fraction) -> Exact:
    """Return what is due, moved by so many points of the mean rate or of the change so far."""
    time = case.latest.time
    if case.scale is Scale.GROWTH:
        return log(1 + (percent_of(due / time) + units) / 100) * time
    return log(1 + (percent_of(due) + units) / 100)


def margin(case: Case, end: End) -> Fraction:
    """Return how far a value may be off its milestone and still be on schedule."""
    way = abs(percent_of(case.due(end, case.latest.time)) - percent_of(case.start.figure))
    return max(case.tolerance * way, case.half)


def _held(case: Case, end: End, words: Words, *, met: bool) -> Answer:
    """The start meets the bound, and it holds every year; a value nearer to it than at the start and before slips."""
    latest = case.latest
    value, bound = (as_printed(case, end, figure, latest.time) for figure in (latest.figure, end.bound))
    distance = abs(value - bound)
    digits = digits_that_add_up(value, bound, words.digits)
    reason = Bilingual(zh="{0}{1}{2}", en="{1}{2} {0}").filled(
        words.when, words.quantity, words.value(value, digits)
    )
    limit = _limit(end)
    if not met:
        beyond = Bilingual(
            zh="超过" if end.direction < 0 else "低于", en="above" if end.direction < 0 else "below"
        )
        if distance:
            text = Bilingual(zh="{0}，{1}{2}{3}", en="{0}, {3} {1} the {2}")
            return Status.BROKEN, text.filled(reason, beyond, limit, words.change(distance, digits))
        text = Bilingual(
            zh="{0}，目标为{1}，等于{2}不算达标", en="{0}; target: {1}, so the {2} itself does not do"
        )
        return Status.BROKEN, text.filled(reason, words.bound, limit)
    room = Bilingual(zh="{0}，距{1}{2}", en="{0}, {2} from the {1}").filled(
        reason, limit, words.change(distance, digits)
    )
    if case.before is None or not all(_nearer(case, end, point) for point in (case.start, case.before)):
        return Status.KEPT, room
    text = Bilingual(zh="{0}，较{1}趋近{2}", en="{0}, nearer than in {1} by {2}")
    for point in dict.fromkeys((case.start, case.before)):
        moved = abs(percent_of(latest.figure) - percent_of(point.figure))
        room = text.filled(room, words.period(point.time), words.change(moved, digits))
    return Status.SLIPPING, room


def _limit(end: End) -> Bilingual:
    return (
        Bilingual(zh="下限", en="lower bound")
        if end.direction > 0
        else Bilingual(zh="上限", en="upper bound")
    )


def _nearer(case: Case, end: End, than: Point) -> bool:
    """Return whether the latest value is nearer to the bound by at least half a unit.

    Growth and change are compared as the change so far, in per cent. *Nearer* is strictly nearer.
    """
    nearer = end.direction * (percent_of(than.figure) - percent_of(case.latest.figure))
    return nearer > 0 and nearer >= case.half


def _mean(case: Case, end: End, words: Words, *, met: bool) -> Answer:
    """A bound on the mean of the years so far; the last year alone shows whether it slips."""
    latest = case.latest
    mean, bound = (
        as_printed(case, end, figure, time)
        for figure, time in ((latest.figure, latest.time), (end.bound, case.end_time))
    )
    digits = digits_that_tell([(mean, bound)], words.digits)
    reason = Bilingual(zh="截至{0}{1}{2}，目标为{3}", en="{1}{2} {0}; target: {3}").filled(
        words.when, words.quantity, words.value(mean, digits), words.bound
    )
    if not met:
        return Status.BROKEN, reason
    if case.before is None or not _last_year_misses(case, end, case.before):
        return Status.KEPT, reason
    years = latest.time - case.before.time
    last = as_printed(case, end, difference(latest.figure, case.before.figure), years)
    text = Bilingual(zh="{0}；最近一年为{1}，未达要求", en="{0}; the last year alone, {1}, does not meet it")
    return Status.SLIPPING, text.filled(
        reason, words.value(last, digits_that_tell([(last, bound)], words.digits))
    )


def _last_year_misses(case: Case, end: End, before: Point) -> bool:
    """Return whether the last year alone misses a bound on the mean, by at least half a unit."""
    figure = difference(case.latest.figure, before.figure) / (case.latest.time - before.time)
    bound = end.threshold / case.end_time
    beyond = end.direction * sign_of(difference(figure, bound))
    misses = beyond < 0 or (beyond == 0 and end.is_open)
    moved = percent_of(bound) - end.direction * case.half
    limit: Exact = log(1 + moved / 100) if isinstance(bound, LogSum) else moved
    return misses and end.direction * sign_of(difference(figure, limit)) <= 0


def _budget(case: Case, end: End, words: Words, *, met: bool) -> Answer:
    """A sum that must stay under a ceiling; it slips if it is used up faster than time."""
    used, due = percent_of(case.latest.figure), percent_of(case.due(end, case.latest.time))
    digits = digits_that_tell([(used, due), (used, percent_of(end.bound))], words.digits)
    reason = Bilingual(zh="截至{0}{1}{2}，目标为{3}", en="{1}{2} {0}; target: {3}").filled(
        words.when, words.quantity, words.value(used, digits), words.bound
    )
    if not met:
        over = used - percent_of(end.bound)
        text = Bilingual(zh="{0}，已超出{1}", en="{0}, exceeded by {1}")
        return Status.BROKEN, text.filled(reason, words.change(over, digits))
    text = Bilingual(zh="{0}；按时间进度不超过{1}", en="{0}; {1} by the share of time")
    reason = text.filled(reason, words.value(due, digits))
    return (Status.SLIPPING if off_schedule(case, end) < 0 else Status.KEPT), reason
