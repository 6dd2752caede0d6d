"""Is the latest value on schedule? One rule for each kind of end, with its reason."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from xzplan.assessment.case import Case, End, Kind, Point, Scale, Side, as_printed
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.wording import Words, digits_of_value, digits_that_add_up, digits_that_tell, scaled
from xzplan.language import Bilingual
from xzplan.model.exact import Exact, LogSum, difference, log, order_of, percent_of, sign_of
from xzplan.model.figures import digits_of
from xzplan.model.quantities import Quantity

Answer: TypeAlias = tuple[Status, Bilingual]
"""A status and its reason."""

_ZERO, _ONE = Fraction(0), Fraction(1)


def judge_progress(case: Case, side: Side, words: Words) -> Answer:
    """Return whether one end of the bound is on schedule, and why."""
    return _final(case, side, words) if case.is_final else _RULES[side.end.kind](case, side, words)


def value_and_target(side: Side, words: Words) -> Bilingual:
    """Return in words what was observed and what the target is."""
    return _VALUE_AND_TARGET.filled(
        words.when, words.quantity, words.value(side.value, near=words.edges), words.bound
    )


def _final(case: Case, side: Side, words: Words) -> Answer:
    """The target year asks another question, without tolerance."""
    reason = value_and_target(side, words)
    if words.bound_holds_as_printed(side.value) is (not side.met):
        rounded = words.rounded_as_target(side.value)
        answer = Bilingual(zh="未完成", en="not met") if side.met else Bilingual(zh="完成", en="met")
        reason = Bilingual(
            zh="{0}；四舍五入后为{1}，据此为“{2}”",
            en="{0}; rounded as the target is printed it is {1}, which would be “{2}”",
        ).filled(reason, rounded, answer)
    broken = [
        point
        for point in case.points
        if point.time > 0 and not case.meets(side.end, point.figure, point.time)
    ]
    if side.met and side.end.kind is Kind.HELD and broken:
        reason = Bilingual(zh="{0}（{1}未达标）", en="{0} (outside the bound in {1})").filled(
            reason, words.period(broken[-1].time)
        )
    return (Status.ACHIEVED if side.met else Status.MISSED), reason


def _reach(case: Case, side: Side, words: Words) -> Answer:
    """A path leads to the bound: the gap to the milestone decides, against the margin."""
    if side.met:
        shown = words.value(side.value, near=words.edges)
        return Status.ACHIEVED_EARLY, Bilingual(
            zh="{0}{1}{2}，已达到{3}年目标（{4}）", en="{1}{2} {0}; the target for {3}, {4}, is already met"
        ).filled(words.when, words.quantity, shown, words.target_year, words.bound)
    off = off_schedule(case, side, case.half)
    status = (Status.BEHIND, Status.ON_TRACK, Status.AHEAD)[off + 1]
    return status, _schedule_in_words(case, side, words, off)


def _schedule_in_words(case: Case, side: Side, words: Words, off: int) -> Bilingual:
    gap = side.value - side.shown
    share = _share(case, side, words)
    digits = digits_that_add_up(side.value, side.shown, digits_of_value(side.value, words.digits))
    if share is not None and _is_of_what_is_due(case, words):
        digits = _digits_that_divide(side.value, side.shown, share, digits, adds_up=True)
    figures = words.when, words.quantity, words.value(side.value, digits), words.value(side.shown, digits)
    reason = _BESIDE_DUE.filled(*figures, words.beside(gap, digits)) if gap else _AS_DUE.filled(*figures)
    if share is not None:
        reason = _AND.filled(reason, _share_in_words(case, side, words, share))
    if off == 0 and case.half and gap and off_schedule(case, side, _ZERO):
        reason = Bilingual(
            zh="{0}；相差不超过规划所列小数位的半个单位",
            en="{0}; within half a unit of the last printed digit",
        ).filled(reason)
    return reason


def _is_of_what_is_due(case: Case, words: Words) -> bool:
    """Return whether the ratio is that of the figures themselves, which are counted from 0."""
    return words.of is not Quantity.VALUE and not case.scale.is_relative


def _share(case: Case, side: Side, words: Words) -> str | None:
    """Return the ratio in per cent; None without one, and where what is counted from 0 has gone the other way."""
    if side.ratio is None or (side.ratio < 0 and words.of is not Quantity.VALUE):
        return None
    return words.percent(side.ratio, (1 - case.tolerance, _ONE, 1 + case.tolerance))


def _share_in_words(case: Case, side: Side, words: Words, share: str) -> Bilingual:
    """Return which share of the change due there has been: figures whose quotient is the share shown."""
    if case.scale.is_relative:
        return Bilingual(zh="按对数计为应有变动的{0}", en="by logarithms {0} of the change due").filled(share)
    if _is_of_what_is_due(case, words):
        return Bilingual(zh="为应达数的{0}", en="{0} of what is due").filled(share)
    start = percent_of(case.start.figure)
    moved, way = side.value - start, side.shown - start
    digits = _digits_that_divide(moved, way, share, digits_of_value(moved, words.digits))
    figures = (
        words.period(case.start.time),
        words.movement(moved, digits),
        words.movement(way, digits),
    )
    if moved * way <= 0:
        return Bilingual(zh="较{0}{1}，应{2}", en="{1} since {0}; {2} scheduled").filled(*figures)
    return _MOVED.filled(*figures, share)


def _digits_that_divide(
    moved: Fraction, way: Fraction, share: str, least: int, *, adds_up: bool = False
) -> int:
    """Return the fewest decimals with which a reader's own division gives the share shown, and a subtraction the gap."""
    fewest = digits_that_tell([(way, _ZERO), (moved, _ZERO), (moved, way)], least)
    percent = Decimal(share.rstrip("%"))
    decimals = digits_of(percent)
    for digits in range(fewest, fewest + _MORE_DIGITS):
        shown_moved, shown_way = scaled(moved, digits), scaled(way, digits)
        if shown_way == 0 or (adds_up and shown_moved - shown_way != scaled(moved - way, digits)):
            continue  # smaller than any figure that is shown, or a gap that a reader would doubt
        if scaled(Fraction(100 * shown_moved, shown_way), decimals) == Fraction(percent) * 10**decimals:
            return digits
    return fewest


_MORE_DIGITS = 8


def off_schedule(case: Case, side: Side, half: Fraction) -> int:
    """Return -1 if the latest value is behind its milestone by more than the margin, 1 if ahead, else 0.

    The margin is the larger of a share of the way due and half a unit, as passed. For growth and change both are
    applied one after the other: the share to logarithms, half a unit to the rate or the change so far, as the plan
    prints them.
    """
    figure, due = case.latest.figure, side.due
    above = order_of(figure, due)
    off = side.end.direction * above
    if off == 0:
        return 0
    if isinstance(due, LogSum):
        if order_of(_size(difference(figure, due)), _size(due) * case.tolerance) <= 0:
            return 0
        moved = _moved(case, side, above * half)
        return off if order_of(figure, moved) == above else 0
    distance = abs(percent_of(figure) - due)
    return off if distance > half and distance > case.tolerance * _way_due(case, due) else 0


def _size(number: Exact) -> Exact:
    return number if sign_of(number) == 1 else -number


def _moved(case: Case, side: Side, units: Fraction) -> Exact:
    """Return what is due, moved by so many points of the mean rate or of the change so far."""
    moved = log(1 + (side.shown + units) / 100)
    return moved * case.latest.time if case.scale is Scale.GROWTH else moved


def margin(case: Case, end: End) -> Fraction:
    """Return how far a value may be off its milestone and still be on schedule."""
    return max(case.tolerance * _way_due(case, case.due(end, case.latest.time)), case.half)


def _way_due(case: Case, due: Exact) -> Fraction:
    return abs(percent_of(due) - percent_of(case.start.figure))


def _held(case: Case, side: Side, words: Words) -> Answer:
    """The start meets the bound, and it holds every year; a value nearer to it than at the start and before slips."""
    value, bound, end = side.value, side.shown, side.end
    distance = abs(value - bound)
    digits = digits_that_add_up(value, bound, digits_of_value(value, words.digits))
    figures = words.when, words.quantity, words.value(value, digits)
    limit, beyond = (_LOWER, _BELOW_LIMIT) if end.is_floor else (_UPPER, _ABOVE_LIMIT)
    if not side.met:
        if distance:
            return Status.BROKEN, beyond.filled(*figures, limit, words.change(distance, digits))
        return Status.BROKEN, _ON_LIMIT.filled(*figures, words.bound, limit)
    room = _FROM_LIMIT.filled(*figures, limit, words.change(distance, digits))
    if case.before is None or not all(_nearer(case, end, point) for point in (case.start, case.before)):
        return Status.KEPT, room
    for point in dict.fromkeys((case.start, case.before)):
        moved = abs(percent_of(case.latest.figure) - percent_of(point.figure))
        shown = words.change(moved, digits_that_tell([(moved, _ZERO)], digits))
        room = _NEARER.filled(room, words.period(point.time), shown)
    return Status.SLIPPING, room


def _nearer(case: Case, end: End, than: Point) -> bool:
    """Return whether the latest value is nearer to the bound by at least half a unit.

    Growth and change are compared as the change so far, in per cent. *Nearer* is strictly nearer.
    """
    nearer = end.direction * (percent_of(than.figure) - percent_of(case.latest.figure))
    return nearer > 0 and nearer >= case.half


def _mean(case: Case, side: Side, words: Words) -> Answer:
    """A bound on the mean of the years so far; the last year alone shows whether it slips."""
    latest, end, bound = case.latest, side.end, side.shown
    digits = digits_that_tell([(side.value, bound)], digits_of_value(side.value, words.digits))
    reason = _VALUE_AND_TARGET.filled(
        words.when, words.quantity, words.value(side.value, digits), words.bound
    )
    if not side.met:
        return Status.BROKEN, reason
    if case.before is None or not _last_year_misses(case, end, case.before):
        return Status.KEPT, reason
    years = latest.time - case.before.time
    last = as_printed(case, end, difference(latest.figure, case.before.figure), years)
    text = Bilingual(zh="{0}；最近一年为{1}，未达要求", en="{0}; the last year alone, {1}, does not meet it")
    return Status.SLIPPING, text.filled(
        reason, words.value(last, digits_that_tell([(last, bound)], digits_of_value(last, words.digits)))
    )


def _last_year_misses(case: Case, end: End, before: Point) -> bool:
    """Return whether the last year alone misses a bound on the mean, by at least half a unit."""
    figure = difference(case.latest.figure, before.figure) / (case.latest.time - before.time)
    bound = end.threshold / case.end_time
    beyond = end.direction * order_of(figure, bound)
    misses = beyond < 0 or (beyond == 0 and end.is_open)
    moved = percent_of(bound) - end.direction * case.half
    limit: Exact = log(1 + moved / 100) if isinstance(bound, LogSum) else moved
    return misses and end.direction * order_of(figure, limit) <= 0


def _budget(case: Case, side: Side, words: Words) -> Answer:
    """A sum that must stay under a ceiling; it slips if it is used up faster than time."""
    used, due, bound = side.value, side.shown, percent_of(side.end.bound)
    digits = digits_that_tell([(used, due), (used, bound)], digits_of_value(used, words.digits))
    reason = _VALUE_AND_TARGET.filled(words.when, words.quantity, words.value(used, digits), words.bound)
    if not side.met:
        text = Bilingual(zh="{0}，已超出{1}", en="{0}, exceeded by {1}")
        return Status.BROKEN, text.filled(reason, words.change(used - bound, digits))
    text = Bilingual(zh="{0}；按时间进度不超过{1}", en="{0}; {1} by the share of time")
    reason = text.filled(reason, words.value(due, digits))
    return (Status.SLIPPING if off_schedule(case, side, case.half) < 0 else Status.KEPT), reason


_RULES = {Kind.REACH: _reach, Kind.HELD: _held, Kind.MEAN: _mean, Kind.BUDGET: _budget}

# Reasons, in which {0} is the period, {1} the quantity and {2} the value.
_VALUE_AND_TARGET = Bilingual(zh="{0}{1}{2}，目标为{3}", en="{1}{2} {0}; target: {3}")
_AS_DUE = Bilingual(zh="{0}{1}{2}，按时序进度应为{3}", en="{1}{2} {0} ({3} due)")
_BESIDE_DUE = Bilingual(zh="{0}{1}{2}，按时序进度应为{3}，{4}", en="{1}{2} {0} ({3} due), {4}")
_ABOVE_LIMIT = Bilingual(zh="{0}{1}{2}，超过{3}{4}", en="{1}{2} {0}, {4} above the {3}")
_BELOW_LIMIT = Bilingual(zh="{0}{1}{2}，低于{3}{4}", en="{1}{2} {0}, {4} below the {3}")
_FROM_LIMIT = Bilingual(zh="{0}{1}{2}，距{3}{4}", en="{1}{2} {0}, {4} from the {3}")
_ON_LIMIT = Bilingual(
    zh="{0}{1}{2}，目标为{3}，等于{4}不算达标", en="{1}{2} {0}; target: {3}, so the {4} itself does not do"
)
_LOWER, _UPPER = Bilingual(zh="下限", en="lower bound"), Bilingual(zh="上限", en="upper bound")

# What is added to a reason.
_AND = Bilingual(zh="{0}；{1}", en="{0}; {1}")
_MOVED = Bilingual(zh="较{0}{1}，为应{2}的{3}", en="{1} since {0}, {3} of the {2} scheduled")
_NEARER = Bilingual(zh="{0}，较{1}趋近{2}", en="{0}, nearer than in {1} by {2}")
