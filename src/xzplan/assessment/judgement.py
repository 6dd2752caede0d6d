"""What one demand comes to: the ends of its bound judged together, and the figures beside the verdicts."""

from __future__ import annotations

from fractions import Fraction
from typing import final

from attrs import frozen

from xzplan.assessment.case import Case, End, Kind, Scale, as_printed
from xzplan.assessment.outlook import LIKELY_SHORT, judge_outlook, projected_end, window
from xzplan.assessment.progress import Answer, judge_progress, margin
from xzplan.assessment.question import Unanswered
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.wording import Words
from xzplan.language import Bilingual
from xzplan.model.exact import Exact, LogSum, difference, percent_of, power_of, ratio_of, sign_of

_OUTLOOKS = (Status.MISSED, Status.UNLIKELY, Status.AT_RISK, Status.LIKELY, Status.ACHIEVED)


@final
@frozen(kw_only=True)
class Judgement:
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
    due: Fraction | None = None
    gap: Fraction | None = None
    margin: Fraction | None = None
    ratio: Fraction | None = None
    completion: Fraction | None = None
    required_pace: Fraction | None = None
    required_rate: Fraction | None = None
    projected_end: Fraction | None = None
    early: bool | None = None
    met: bool
    """Whether the latest figure meets the whole bound."""
    met_as_printed: bool | None
    """The same with the figure rounded to the decimals of the target."""
    bound: Fraction | None
    """The end of the bound in question, as the plan prints it."""
    remaining: Fraction | None
    """The bound minus the figure, if it is not met."""


def judge(case: Case, ends: tuple[End, ...], words: Words) -> Judgement:
    """Return the verdicts on a bound with one end or two.

    Progress is that of a broken end; else that of the end to be reached; two held ends are kept, since inside a range
    neither way is worse. The outlook is that of the end that is not met; inside a range the worse of the two.
    """
    if ends[-1].is_limit and _is_beyond(case, *ends):
        raise Unanswered("nearness")
    by_end = {id(end): judge_progress(case, end, words) for end in ends}
    statuses = [by_end[id(end)][0] for end in ends]
    end = _end_in_question(case, ends)
    status, reason = by_end[id(end)]
    if status is Status.SLIPPING and all(one.kind is Kind.HELD for one in ends) and len(ends) == 2:
        status = Status.KEPT  # inside a range neither way is worse
    if case.is_final and Status.MISSED in statuses:
        status = Status.MISSED
    answers = (status, reason), _outlook(case, ends, end, words)
    return _with_figures(case, ends, end, answers, words)


def _is_beyond(case: Case, end: End, limit: End) -> bool:
    """Return whether a value lies beyond what rounds to 左右, or does not round to it at the target time."""
    latest = case.latest
    if not case.meets(limit, latest.figure, latest.time):
        return True
    return case.is_final and not case.meets(end, latest.figure, latest.time)


def _end_in_question(case: Case, ends: tuple[End, ...]) -> End:
    """Return the end that the verdict speaks of: a broken one, else the one to be reached, else the nearer one."""
    latest = case.latest
    ends = tuple(end for end in ends if not end.is_limit)
    unmet = [end for end in ends if not case.meets(end, latest.figure, latest.time)]
    broken = [end for end in unmet if end.kind is not Kind.REACH]
    reached = [end for end in ends if end.kind is Kind.REACH]
    for candidates in (broken, unmet, reached):
        if candidates:
            return candidates[0]
    return min(ends, key=lambda end: abs(percent_of(difference(latest.figure, case.due(end, latest.time)))))


def _outlook(case: Case, ends: tuple[End, ...], end: End, words: Words) -> Answer:
    latest = case.latest
    if all(case.meets(one, latest.figure, latest.time) for one in ends) or case.is_final:
        answers = [judge_outlook(case, one, words) for one in ends]
        return min(answers, key=lambda answer: _rank(answer[0]))
    status, reason = judge_outlook(case, end, words)
    others = [one for one in ends if one is not end]
    if status is Status.LIKELY and others and end.kind is Kind.REACH and _overshoots(case, end, others[0]):
        text = Bilingual(zh="{0}；照此将越过目标区间", en="{0}; at this pace it would pass the range")
        return Status.AT_RISK, text.filled(reason)  # never worse: slowing down is easy
    return status, reason


def _rank(outlook: Status) -> int:
    return _OUTLOOKS.index(outlook) if outlook in _OUTLOOKS else len(_OUTLOOKS)


def _overshoots(case: Case, end: End, far: End) -> bool:
    """Return whether the projected end lies beyond the far bound by at least 1/20 of the way left."""
    expected = projected_end(case, end)
    if expected is None or case.meets(far, expected, case.end_time):
        return False
    if far.is_limit:
        return True
    beyond = difference(expected, far.bound) * -far.direction
    way_left = difference(end.bound, case.latest.figure) * end.direction
    return sign_of(difference(beyond, way_left * LIKELY_SHORT)) >= 0


def _with_figures(
    case: Case, ends: tuple[End, ...], end: End, answers: tuple[Answer, Answer], words: Words
) -> Judgement:
    latest, (progress, outlook) = case.latest, answers
    due = case.due(end, latest.time)
    broken = progress[0] is Status.BROKEN
    if end.kind is Kind.HELD or (broken and end.kind is Kind.BUDGET):
        due = end.bound
    shown = as_printed(case, end, due, latest.time)
    reach = end.kind is Kind.REACH
    return Judgement(
        progress=progress[0],
        outlook=outlook[0],
        progress_reason=progress[1],
        outlook_reason=outlook[1],
        end=end,
        value=as_printed(case, end, latest.figure, latest.time),
        start=None if case.scale.is_relative else percent_of(case.start.figure),
        window=tuple((point.time, percent_of(point.figure)) for point in window(case) or ()),
        due=shown,
        gap=end.direction * (as_printed(case, end, latest.figure, latest.time) - shown),
        margin=margin(case, end)
        if case.scale is Scale.VALUE and (reach or (end.kind is Kind.BUDGET and not broken))
        else None,
        ratio=_share(case, end, due) if reach else None,
        completion=_share(case, end, end.bound) if reach and end.is_known else None,
        required_pace=_required_pace(case, end),
        required_rate=_required_rate(case, ends, end),
        projected_end=_projected(case, end),
        met=all(case.meets(one, latest.figure, latest.time) for one in ends),
        met_as_printed=words.bound_holds_as_printed(as_printed(case, end, latest.figure, latest.time)),
        bound=as_printed(case, end, end.bound) if end.is_known else None,
        remaining=_remaining(case, end),
        early=_early(case, ends) if progress[0] is Status.ACHIEVED and reach else None,
    )


def _share(case: Case, end: End, whole: Exact) -> Fraction | None:
    """Return the share of a way that is gone, where the way leads in the good direction."""
    way = difference(whole, case.start.figure)
    if end.direction * sign_of(way) <= 0:
        return None
    return ratio_of(difference(case.latest.figure, case.start.figure), way)


def _remaining(case: Case, end: End) -> Fraction | None:
    if not end.is_known or case.meets(end, case.latest.figure, case.latest.time):
        return None
    return as_printed(case, end, end.bound) - as_printed(case, end, case.latest.figure, case.latest.time)


def _left(case: Case, end: End) -> Fraction | None:
    """Return the years left in which the bound has still to be met, or None if it is met or they are over."""
    if case.is_final or not end.is_known or case.meets(end, case.latest.figure, case.latest.time):
        return None
    return case.end_time - case.latest.time


def _required_pace(case: Case, end: End) -> Fraction | None:
    left = _left(case, end)
    if left is None or case.scale is not Scale.VALUE or end.kind is Kind.BUDGET:
        return None
    return percent_of(difference(end.bound, case.latest.figure)) / left


def _required_rate(case: Case, ends: tuple[End, ...], end: End) -> Fraction | None:
    left = _left(case, end)
    if left is None:
        return None
    if case.scale is not Scale.VALUE:
        return percent_of(difference(end.bound, case.latest.figure) / left)
    one_sided = end.goal is None and (len(ends) == 1 or ends[0].bound == ends[1].bound)
    bound, value = percent_of(end.bound), percent_of(case.latest.figure)
    if not case.is_level or not one_sided or bound <= 0 or value <= 0:
        return None
    exact = power_of(bound / value, 1 / left)
    growth = LogSum.of({bound / value: 1 / left}).level if exact is None else exact
    return (growth - 1) * 100


def _projected(case: Case, end: End) -> Fraction | None:
    expected = projected_end(case, end) if end.is_known else None
    if expected is None:
        return None
    return case.cut(as_printed(case, end, expected))


def _early(case: Case, ends: tuple[End, ...]) -> bool:
    before = case.before
    return before is not None and all(case.meets(end, before.figure, before.time) for end in ends)
