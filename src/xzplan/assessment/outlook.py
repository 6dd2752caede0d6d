"""Will the target be met if things go on as they do? The rule, with its reason."""

from __future__ import annotations

from fractions import Fraction
from typing import cast

from xzplan.assessment.case import TREND_YEARS, Case, End, Kind, Point, Side, as_printed
from xzplan.assessment.progress import Answer
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.wording import Words, digits_of_value, digits_that_add_up, digits_that_tell
from xzplan.language import Bilingual
from xzplan.model.exact import Exact, difference, order_of, percent_of, total
from xzplan.model.quantities import Quantity

# The limits are those of Destatis, Indicators of the German Sustainable Development Strategy: a goal that would be
# missed by less than 5 % of the distance left still counts as met, one missed by up to 20 % as nearly met.
LIKELY_SHORT = Fraction(1, 20)
RISKY_SHORT = Fraction(1, 5)

_ZERO = Fraction(0)

HARDLY_OFF = Bilingual(zh="{0}，差距不足剩余变动的5%", en="{0}, less than 5% of the way left")
"""What is added where things lead so near to the target that it counts as met."""


def projected_end(case: Case, end: End) -> Exact | None:
    """Return the figure of the target year if things go on: what is still due, and the deviation seen recently.

    The change still due is added in full. The deviation seen in the window continues at the same yearly rate, or more
    slowly where the path slows down.
    """
    if case.window is None or case.is_final or not end.is_known:
        return None
    then, now = case.window
    times = (case.end_time - now.time) / (now.time - then.time)
    seen = difference(now.figure, then.figure)
    if end.path is None or end.path.is_straight:
        # What is due changes as evenly as time goes: the mean of the last changes goes on.
        return total(now.figure, seen * times)
    due_seen = difference(case.line(end, now.time), case.line(end, then.time))
    still_due = difference(case.line(end, case.end_time), case.line(end, now.time))
    if isinstance(still_due, Fraction) and isinstance(due_seen, Fraction) and due_seen:
        times = min(times, abs(still_due / due_seen))
    return total(total(now.figure, still_due), difference(seen, due_seen) * times)


def judge_outlook(case: Case, side: Side, words: Words) -> Answer:
    """Return whether one end of the bound will be met in the target year, and why."""
    end, met, expected = side.end, side.met, side.expected
    if not end.is_known:
        return Status.NOT_ASSESSED, Bilingual(
            zh="参照指标尚无至{0}年的数值", en="the reference is not known up to {0}"
        ).filled(words.target_year)
    if case.is_final:
        status = Status.ACHIEVED if met else Status.MISSED
        return status, Bilingual(zh="{0}年目标{1}", en="the target for {0} is {1}").filled(
            words.target_year, status.text
        )
    if expected is None:
        return _from_one_value(words, met=met)
    arrives = case.meets(end, expected, case.end_time)
    reason = projection_in_words(case, side, words, expected, arrives=arrives)
    if arrives:
        return Status.LIKELY, reason
    if met:
        if _both_changes_lead_past(case, end):
            text = Bilingual(
                zh="目前达标，但{0}；最近两次变动均指向不达标",
                en="met now, but {0}; both recent changes lead past it",
            )
            return Status.AT_RISK, text.filled(reason)
        text = Bilingual(
            zh="目前达标；{0}，但尚未连续两次变动指向不达标",
            en="met now; {0}, but no two changes in a row lead there",
        )
        return Status.LIKELY, text.filled(reason)
    return _by_what_falls_short(case, end, expected, reason)


def _from_one_value(words: Words, *, met: bool) -> Answer:
    if met:
        return Status.LIKELY, Bilingual(
            zh="目前达标；只有一个数值，不作趋势推算", en="met now; one value shows no trend"
        )
    return Status.NOT_ASSESSED, Bilingual(
        zh="只有一个数值，无法推算{0}年", en="one value alone shows no trend up to {0}"
    ).filled(words.target_year)


def _both_changes_lead_past(case: Case, end: End) -> bool:
    """Return whether each of the last two yearly changes alone leads past a bound that is met now."""
    middle = case.before
    first = None if middle is None else case.older(middle.time - 1)
    return (
        middle is not None  # a single change is not a trend
        and first is not None
        and _leads_past(case, end, middle, case.latest)
        and _leads_past(case, end, first, middle)
    )


def _leads_past(case: Case, end: End, earlier: Point, later: Point) -> bool:
    """Return whether a yearly change, going on, leads past a bound that is met now."""
    yearly = difference(later.figure, earlier.figure) / (later.time - earlier.time)
    years_left = case.end_time - case.latest.time
    return not case.meets(end, total(case.latest.figure, yearly * years_left), case.end_time)


def _by_what_falls_short(case: Case, end: End, expected: Exact, reason: Bilingual) -> Answer:
    """Compare what falls short with the way left: likely from 95% of the yearly pace needed, at risk from 80%."""
    goal = end.threshold
    now = case.line(end, case.latest.time) if end.kind is Kind.MEAN else goal
    short, way_left = end.gain(difference(goal, expected)), end.gain(difference(now, case.latest.figure))
    if order_of(short, way_left * LIKELY_SHORT) < 0:
        return Status.LIKELY, HARDLY_OFF.filled(reason)
    if order_of(short, way_left * RISKY_SHORT) <= 0:
        return Status.AT_RISK, reason
    then, latest = cast("tuple[Point, Point]", case.window)  # what is expected rests on two values
    if latest.time - then.time < TREND_YEARS:
        text = Bilingual(
            zh="{0}；仅有一年左右的变动，不足以判断难以完成",
            en="{0}; less than two years of change are not enough to call it unlikely",
        )
        return Status.AT_RISK, text.filled(reason)
    printed = [as_printed(case, end, figure) for figure in (goal, expected)]
    if abs(printed[0] - printed[1]) <= case.half:
        text = Bilingual(
            zh="{0}，不超过规划所列小数位的半个单位", en="{0}, within half a unit of the last printed digit"
        )
        return Status.AT_RISK, text.filled(reason)
    return Status.UNLIKELY, reason


def projection_in_words(case: Case, side: Side, words: Words, expected: Exact, *, arrives: bool) -> Bilingual:
    """Return in words where things lead, and how far that is from the bound if it does not meet it."""
    then, now = cast("tuple[Point, Point]", case.window)  # what is expected rests on two values
    end, path, years = side.end, side.leading.path, now.time - then.time
    # What lies beyond 左右 is counted from the figure itself.
    goal = words.edges[0] if end.is_limit else as_printed(case, end, end.bound)
    value = as_printed(case, end, expected)
    digits = digits_that_add_up(value, goal, digits_of_value(value, words.digits))
    if side.leading.kind is Kind.REACH and path is not None and not path.is_straight:
        how = _BY_PATH.filled(words.span(then.time, now.time))
    else:
        pace = percent_of(difference(now.figure, then.figure) / years)
        how = (_BY_YEAR if years == 1 else _BY_PART if years < 1 else _BY_PACE).filled(
            words.span(then.time, now.time),
            words.movement(pace, digits_that_tell([(pace, _ZERO)], digits or digits_of_value(pace, 0))),
        )
    reason = _LEADS_TO[words.of].filled(
        how, words.target_year, words.value(value, digits), words.base_year + 1, words.base_year
    )
    cut = case.cut(value)
    if cut != value:
        reason = _CUT.filled(reason, words.value(cut))
    if arrives:
        return _ARRIVES.filled(reason, words.bound)
    gap = value - goal
    if not gap:
        return _ON_TARGET.filled(reason, words.bound)
    return _OFF_TARGET.filled(reason, words.beside(gap, digits))


# Where things lead: {0} are the years seen or what was said so far.
_BY_PATH = Bilingual(
    zh="按既定进度并延续{0}的偏差推算", en="with the rest of the path and the deviation of {0},"
)
_BY_PACE = Bilingual(zh="按{0}年均{1}推算", en="at the pace of {0}, {1} a year,")
_BY_YEAR = Bilingual(zh="按{0}{1}推算", en="at the pace of {0}, {1} a year,")
_BY_PART = Bilingual(zh="按{0}折合年均{1}推算", en="at the pace of {0}, {1} a year,")
_SINCE_BASE = Bilingual(zh="{0}，{1}年较{4}年变动{2}", en="{0} a change since {4} of {2} by {1}")
_LEADS_TO = {
    Quantity.VALUE: Bilingual(zh="{0}，{1}年为{2}", en="{0} {2} in {1}"),
    Quantity.MEAN: Bilingual(zh="{0}，{3}—{1}年年均为{2}", en="{0} a mean of {2} in {3}–{1}"),
    Quantity.GROWTH: Bilingual(zh="{0}，{3}—{1}年年均增长{2}", en="{0} mean yearly growth of {2} in {3}–{1}"),
    Quantity.TOTAL: Bilingual(zh="{0}，到{1}年累计{2}", en="{0} a total of {2} by {1}"),
    Quantity.CHANGE: _SINCE_BASE,
    Quantity.DIFFERENCE: _SINCE_BASE,
}
_CUT = Bilingual(zh="{0}，超出可能范围，按{1}计", en="{0}, beyond what is possible: counted as {1}")
_ARRIVES = Bilingual(zh="{0}，达到目标（{1}）", en="{0}; target: {1}")
_ON_TARGET = Bilingual(zh="{0}，目标为{1}", en="{0}; target: {1}")
_OFF_TARGET = Bilingual(zh="{0}，比目标{1}", en="{0}, {1} the target")
