"""What one demand comes to: the ends of its bound judged together, and the figures beside the verdicts."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple, final

from xzplan.assessment.case import Case, End, Kind, Point, Scale, Side, as_printed
from xzplan.assessment.outlook import (
    HARDLY_OFF,
    LIKELY_SHORT,
    judge_outlook,
    projected_end,
    projection_in_words,
)
from xzplan.assessment.progress import Answer, judge_progress, margin, value_and_target
from xzplan.assessment.question import Unanswered
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.wording import Words
from xzplan.language import Bilingual
from xzplan.model.exact import Exact, difference, order_of, percent_of, ratio_of, root_of, sign_of

_OUTLOOKS = (
    Status.MISSED,
    Status.UNLIKELY,
    Status.AT_RISK,
    Status.LIKELY,
    Status.ACHIEVED,
    Status.NOT_ASSESSED,
)


@final
class Judgement(NamedTuple):
    """Both verdicts on one demand, and the figures beside them."""

    progress: Status
    outlook: Status
    progress_reason: Bilingual
    outlook_reason: Bilingual
    end: End
    """The end of the bound that the figures speak of."""
    value: Fraction
    """The latest figure, as the plan prints it."""
    start: Fraction | None
    """Where the path starts; None for growth and change."""
    window: tuple[tuple[Fraction, Fraction], ...]
    """Time and figure of the values between which the recent change is seen; empty with fewer than two.

    For growth and change the figure is the change since the base year, in per cent.
    """
    met: bool
    """Whether the latest figure meets the whole bound."""
    met_as_printed: bool | None
    """The same with the figure rounded to the decimals of the target."""
    bound: Fraction | None
    """The end of the bound in question, as the plan prints it."""
    remaining: Fraction | None
    """The bound minus the figure, if it is not met."""
    due: Fraction | None = None
    gap: Fraction | None = None
    margin: Fraction | None = None
    ratio: Fraction | None = None
    completion: Fraction | None = None
    required_pace: Fraction | None = None
    required_rate: Fraction | None = None
    projected_end: Fraction | None = None
    early: bool | None = None


def judge(case: Case, ends: tuple[End, ...], words: Words) -> Judgement:
    """Return the verdicts on a bound with one end or two.

    Progress is that of a broken end; else that of the end to be reached; two held ends are kept, since inside a range
    neither way is worse. The outlook is that of the end that is not met; inside a range the worse of the two.
    """
    sides = tuple(_side(case, end, ends) for end in ends)
    is_held = all(end.kind is Kind.HELD for end in ends)
    # Beyond what rounds to 左右, or not rounding to it at the target time; where it is held, either way is beyond.
    is_about = any(end.is_limit for end in ends)
    if is_about and (not sides[1].met or ((case.is_final or is_held) and not sides[0].met)):
        raise Unanswered("nearness")
    side = _side_in_question(sides)
    status, reason = judge_progress(case, side, words)
    if len(ends) == 2 and status in (Status.SLIPPING, Status.KEPT):
        status, reason = Status.KEPT, value_and_target(side, words)  # inside a range neither way is worse
    return _with_figures(case, sides, side, ((status, reason), _outlook(case, sides, side, words)), words)


def _side(case: Case, end: End, ends: tuple[End, ...]) -> Side:
    latest, leading = case.latest, end
    if end.kind is Kind.HELD:
        # A value goes one way: what leads to the near end of a range is judged against the far end as well.
        leading = next((other for other in ends if other.kind is Kind.REACH), end)
    due = case.due(end, latest.time)
    return Side(
        end=end,
        met=case.meets(end, latest.figure, latest.time),
        value=as_printed(case, end, latest.figure, latest.time),
        due=due,
        shown=as_printed(case, end, due, latest.time),
        ratio=_share(case, end, due) if end.kind is Kind.REACH else None,
        expected=projected_end(case, leading),
        leading=leading,
    )


def _side_in_question(sides: tuple[Side, ...]) -> Side:
    """Return the side that the verdict speaks of: a broken one, else the one to be reached, else the nearer one."""
    sides = tuple(side for side in sides if not side.end.is_limit)
    if len(sides) == 1:
        return sides[0]
    unmet = [side for side in sides if not side.met]
    broken = [side for side in unmet if side.end.kind is not Kind.REACH]
    reached = [side for side in sides if side.end.kind is Kind.REACH]
    for candidates in (broken, unmet, reached):
        if candidates:
            return candidates[0]
    return min(sides, key=lambda side: abs(side.value - side.shown))


def _outlook(case: Case, sides: tuple[Side, ...], side: Side, words: Words) -> Answer:
    if case.is_final or all(one.met for one in sides):
        # Of two answers alike it is that of the end that things lead past: its reason says so.
        answers = [(judge_outlook(case, one, words), _arrives(case, one)) for one in sides]
        return min(answers, key=lambda answer: (_OUTLOOKS.index(answer[0][0]), answer[1]))[0]
    status, reason = judge_outlook(case, side, words)
    others, expected = [one for one in sides if one is not side], side.expected
    if status is not Status.LIKELY or not others or expected is None:
        return status, reason
    if case.meets(others[0].end, expected, case.end_time):
        return status, reason
    reason = projection_in_words(case, others[0], words, expected, arrives=False)
    if side.end.kind is not Kind.REACH:
        text = Bilingual(zh="{0}；正在回到目标区间，届时可放缓", en="{0}; on the way back to the range")
    elif _overshoots(side.end, others[0].end, case.latest, expected):
        status = Status.AT_RISK  # never worse: slowing down is easy
        text = Bilingual(zh="{0}；照此将越过目标区间", en="{0}; at this pace it would pass the range")
    else:
        text = HARDLY_OFF
    return status, text.filled(reason)


def _arrives(case: Case, side: Side) -> bool:
    """Return whether things lead to an end of the bound, as far as is known."""
    return side.expected is None or case.meets(side.end, side.expected, case.end_time)


def _overshoots(end: End, far: End, latest: Point, expected: Exact) -> bool:
    """Return whether a projected end beyond the far bound lies beyond it by at least 1/20 of the way left."""
    if far.is_limit:
        return True
    beyond = end.gain(difference(expected, far.bound))
    way_left = end.gain(difference(end.bound, latest.figure))
    return order_of(beyond, way_left * LIKELY_SHORT) >= 0


def _with_figures(
    case: Case, sides: tuple[Side, ...], side: Side, answers: tuple[Answer, Answer], words: Words
) -> Judgement:
    latest, end, (progress, outlook) = case.latest, side.end, answers
    broken = progress[0] is Status.BROKEN
    value, bound = side.value, as_printed(case, end, end.bound) if end.is_known else None
    due = side.shown
    if broken and end.kind is Kind.BUDGET:
        due = percent_of(end.bound)
    unmet = end.is_known and not side.met
    years_left = case.end_time - latest.time if unmet and not case.is_final else None
    reach = end.kind is Kind.REACH
    return Judgement(
        progress=progress[0],
        outlook=outlook[0],
        progress_reason=progress[1],
        outlook_reason=outlook[1],
        end=end,
        value=value,
        start=None if case.scale.is_relative else percent_of(case.start.figure),
        window=tuple((point.time, percent_of(point.figure)) for point in case.window or ()),
        due=due,
        gap=value - due if end.is_floor else due - value,
        margin=margin(case, end)
        if case.scale is Scale.VALUE and (reach or (end.kind is Kind.BUDGET and not broken))
        else None,
        ratio=side.ratio,
        completion=_share(case, end, end.bound) if reach and end.is_known else None,
        required_pace=None if years_left is None else _required_pace(case, end, years_left),
        required_rate=None if years_left is None else _required_rate(case, sides, end, years_left),
        projected_end=None if side.expected is None else case.cut(as_printed(case, end, side.expected)),
        met=all(one.met for one in sides),
        met_as_printed=words.bound_holds_as_printed(value),
        bound=bound,
        remaining=bound - value if bound is not None and unmet else None,
        early=_early(case, sides) if progress[0] is Status.ACHIEVED and reach else None,
    )


def _share(case: Case, end: End, whole: Exact) -> Fraction | None:
    """Return the share of a way that is gone, where the way leads in the good direction."""
    start = case.start.figure
    if end.direction * order_of(whole, start) <= 0:
        return None
    return ratio_of(difference(case.latest.figure, start), difference(whole, start))


def _required_pace(case: Case, end: End, years_left: Fraction) -> Fraction | None:
    if case.scale is not Scale.VALUE or end.kind is Kind.BUDGET:
        return None
    return percent_of(difference(end.bound, case.latest.figure)) / years_left


def _required_rate(case: Case, sides: tuple[Side, ...], end: End, years_left: Fraction) -> Fraction | None:
    if case.scale is not Scale.VALUE:
        return percent_of(difference(end.bound, case.latest.figure) / years_left)
    one_sided = end.goal is None and (len(sides) == 1 or sides[0].end.bound == sides[1].end.bound)
    if not case.is_level or not one_sided or sign_of(end.bound) <= 0 or sign_of(case.latest.figure) <= 0:
        return None
    bound, value = percent_of(end.bound), percent_of(case.latest.figure)
    growth = root_of((bound / value) ** years_left.denominator, years_left.numerator)
    return (growth - 1) * 100


def _early(case: Case, sides: tuple[Side, ...]) -> bool:
    before = case.before
    return before is not None and all(case.meets(side.end, before.figure, before.time) for side in sides)
