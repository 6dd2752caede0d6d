"""The laws of the rules of assessment: what they promise, of any demand, path and history.

Figures are exact here; the same rules through `assess` are in ``test_assessment_laws.py``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from drawn_questions import Asked, C, D, G, T, V, asked, history
from questions import judged, words
from xzplan import Bound, Period, Status, XzplanError
from xzplan.assessment.case import Case, End, Kind, Point
from xzplan.assessment.judgement import Judgement, judge
from xzplan.assessment.question import Question, Seen, Unanswered, case_of
from xzplan.assessment.wording import written
from xzplan.model.exact import LogSum, difference, percent_of, sign_of
from xzplan.projection.path import Path

PROGRESS = [
    Status.MISSED, Status.BROKEN, Status.BEHIND, Status.SLIPPING, Status.ON_TRACK, Status.KEPT, Status.AHEAD,
    Status.ACHIEVED_EARLY, Status.ACHIEVED,
]  # fmt: skip
OUTLOOK = [Status.MISSED, Status.UNLIKELY, Status.AT_RISK, Status.LIKELY, Status.ACHIEVED]
"""From worse to better. Not assessed has no place."""


def answered(question: Question, seen: Sequence[Seen]) -> Judgement:
    """Return the judgement; an example that is refused, or lacks something, is none."""
    try:
        return judged(question, seen)
    except (Unanswered, XzplanError):
        assume(False)  # noqa: FBT003
        raise


def latest(one: Asked, earlier: list[Seen], period: Period, value: Decimal) -> list[Seen]:
    return [*earlier, Seen(period=period, value=value, of=one.question.of)]


def near_an_edge(one: Asked, earlier: list[Seen], period: Period, data: st.DataObject) -> Decimal:
    """Draw a value, of a level often one near to where its status changes: its milestone, or the margin around that."""
    value = one.value(data.draw)
    if one.question.of is not V or data.draw(st.booleans()):
        return value
    found = answered(one.question, latest(one, earlier, period, value))
    edge = (found.due or found.value) + data.draw(st.sampled_from([-1, 0, 1])) * (found.margin or 0)
    return Decimal(written(edge, one.digits)) + Decimal(data.draw(st.integers(-1, 1))).scaleb(-one.digits)


def no_worse(better: Judgement, worse: Judgement) -> None:
    assert PROGRESS.index(better.progress) >= PROGRESS.index(worse.progress)
    if Status.NOT_ASSESSED not in (better.outlook, worse.outlook):
        assert OUTLOOK.index(better.outlook) >= OUTLOOK.index(worse.outlook)


def verdicts(judgement: Judgement) -> tuple[Status, Status]:
    return judgement.progress, judgement.outlook


# Better and nearer values


@given(asked(), st.data())
def test_a_better_value(one: Asked, data: st.DataObject) -> None:
    """Law 7: A better value never gives a worse verdict."""
    earlier, period = data.draw(history(one))
    # Where the value starts the path it is no better value of the same path.
    since = [value for value in earlier if value.period >= Period(year=2020)]
    assume(since or one.question.baseline is not None or one.question.of is not V)
    values = sorted([near_an_edge(one, earlier, period, data), near_an_edge(one, earlier, period, data)])
    bound = one.question.bound
    worse, better = values if bound is not None and bound.low is not None else values[::-1]
    no_worse(
        answered(one.question, latest(one, earlier, period, better)),
        answered(one.question, latest(one, earlier, period, worse)),
    )


@given(asked((V, D, T, G, C), ends=2, baseline=True, interim=False), st.data())
def test_nearer_to_a_range_on_its_side(one: Asked, data: st.DataObject) -> None:
    """Law 7: A better value never gives a worse verdict."""
    earlier, period = data.draw(history(one))
    low, high = sorted([one.value(data.draw), one.value(data.draw)])
    found = [answered(one.question, latest(one, earlier, period, value)) for value in (low, high)]
    case, (floor, ceiling) = case_of(one.question, latest(one, earlier, period, low))
    time = case.latest.time
    met = [
        [case.meets(end, figure(one, earlier, period, value), time) for value in (low, high)]
        for end in (floor, ceiling)
    ]
    progress = [PROGRESS.index(judgement.progress) for judgement in found]
    if met == [[False, False], [True, True]]:  # both are below the range
        assert progress[0] <= progress[1]
    if met == [[True, True], [False, False]]:  # both are above it
        assert progress[0] >= progress[1]


def figure(one: Asked, earlier: list[Seen], period: Period, value: Decimal) -> Any:
    return case_of(one.question, latest(one, earlier, period, value))[0].latest.figure


@given(asked((V,), baseline=True, interim=False), st.data())
def test_nearer_to_a_held_bound(one: Asked, data: st.DataObject) -> None:
    """Law 11: A held bound never rewards moving towards it."""
    earlier, period = data.draw(history(one))
    values = [one.value(data.draw), one.value(data.draw)]
    bound, inside = one.question.bound, one.number(data.draw, 1, 30)
    assert bound is not None
    floor = bound.low is not None
    start = bound.figures[0] + (inside if floor else -inside)
    question = evolve(one.question, baseline=start, method="linear")
    far, near = sorted(values, reverse=floor)
    found = [answered(question, latest(one, earlier, period, value)) for value in (far, near)]
    no_worse(found[0], found[1])
    allowed = {Status.KEPT, Status.SLIPPING, Status.BROKEN, Status.ACHIEVED, Status.MISSED}
    assert {judgement.progress for judgement in found} <= allowed


# The same question in other numbers


def moved(bound: Bound, change: Any) -> Bound:
    """Return a bound with its ends changed, and turned round where that mirrors them."""
    low, high = (None if end is None else change(end) for end in (bound.low, bound.high))
    if change(Decimal(1)) > change(Decimal(0)):
        return evolve(bound, low=low, high=high)
    return Bound(low=high, high=low, low_open=bound.high_open, high_open=bound.low_open)


@given(
    asked((V,), digits=(1, 2), baseline=True, geometric=False)
    | asked((V,), ends=2, digits=(1, 2), baseline=True, geometric=False),
    st.sampled_from(["shift", "mirror", "ten"]),
    st.integers(-50, 50),
    st.data(),
)
def test_other_numbers(one: Asked, how: str, by: int, data: st.DataObject) -> None:
    """Law 48: Shifting the values or the years, mirroring the values, and tenfold values with their digits: same verdicts, same ratio."""
    changes: dict[str, Callable[[Decimal], Decimal]] = {
        "shift": lambda value: value + by,
        "mirror": lambda value: -value,
        "ten": lambda value: value.scaleb(1),
    }
    change = changes[how]
    earlier, period = data.draw(history(one))
    seen = latest(one, earlier, period, one.value(data.draw))
    assert one.question.baseline is not None
    assert one.question.bound is not None
    other = evolve(
        one.question,
        baseline=change(one.question.baseline),
        bound=moved(one.question.bound, change),
        interim={year: change(value) for year, value in one.question.interim.items()},
    )
    found = answered(one.question, seen)
    again = answered(other, [evolve(value, value=change(value.value)) for value in seen])
    assert verdicts(again) == verdicts(found)
    turned = -1 if how == "mirror" else 1
    if found.end.direction != again.end.direction * turned:
        return  # in the middle of a held range the low end counts, mirrored or not
    if one.question.method in EXACT:
        assert again.ratio == found.ratio
    elif found.ratio is not None:
        assert float(again.ratio or 0) == pytest.approx(float(found.ratio), rel=1e-9)


EXACT = ("linear", "step")
"""Methods whose milestones are fractions; others have their nearest doubles."""


@given(asked(), st.integers(-30, 30), st.data())
def test_other_years(one: Asked, by: int, data: st.DataObject) -> None:
    """Law 48: Shifting the values or the years, mirroring the values, and tenfold values with their digits: same verdicts, same ratio."""
    earlier, period = data.draw(history(one))
    seen = latest(one, earlier, period, one.value(data.draw))
    later = evolve(
        one.question,
        base_year=2020 + by,
        target_year=2025 + by,
        interim={year + by: value for year, value in one.question.interim.items()},
    )

    def shifted(at: Period) -> Period:
        return evolve(at, year=at.year + by, first_year=None if at.first_year is None else at.first_year + by)

    found = answered(one.question, seen)
    again = answered(later, [evolve(value, period=shifted(value.period)) for value in seen])
    assert (verdicts(again), again.ratio, again.gap) == (verdicts(found), found.ratio, found.gap)


# On the path


def on_a_path(one: Asked) -> tuple[Case, tuple[End, ...], End, Path]:
    """Return a case with a path, the end it leads to, and the path."""
    period = Period(year=2021)
    try:
        case, ends = case_of(one.question, latest(one, [], period, Decimal(1)))
    except (Unanswered, XzplanError):
        assume(False)  # noqa: FBT003
        raise
    leading = [end for end in ends if end.kind is Kind.REACH and end.path is not None]
    assume(leading)
    path = leading[0].path
    assert path is not None
    return case, ends, leading[0], path


TIMES = st.sets(st.integers(1, 59).map(lambda months: Fraction(months, 12)), min_size=1, max_size=5)


@given(asked((V, D, G, C, T), baseline=True), TIMES)
def test_on_the_milestone(one: Asked, times: set[Fraction]) -> None:
    """Law 10: On the milestone the gap is 0, the ratio 1, and the status on schedule, if the target is not met already."""
    case, ends, end, path = on_a_path(one)
    time = max(times)
    there = evolve(case, points=(case.start, Point(time=time, figure=path.milestone(time))))
    found = judge(there, ends, words(one.question, Period.at(2020, time)))
    assert found.gap == 0
    assert found.ratio in (1, None)
    assert found.progress is (Status.ACHIEVED_EARLY if found.met else Status.ON_TRACK)
    way = difference(path.milestone(time), case.start.figure)
    assert (found.ratio is None) == (end.direction * sign_of(way) <= 0)


@given(
    asked((V, D, G, C, T), baseline=True)
    | asked((V, D, C), ends=2, baseline=True)
    | asked((G, T), ends=2, baseline=True, interim=False)
    | asked((V, D, C), about=True, baseline=True, interim=False),
    TIMES,
)
def test_following_the_path(one: Asked, times: set[Fraction]) -> None:
    """Law 49: Following a path exactly is likely to meet the target, by every method and for two bounds."""
    case, ends, end, path = on_a_path(one)
    # A ceiling on growth beside the floor is judged by the mean, which no path is followed for.
    points = (case.start, *(Point(time=time, figure=path.at(time)) for time in sorted(times)))
    there = evolve(case, points=points)
    way_left = sign_of(difference(end.bound, there.latest.figure)) * end.direction
    assume(not (end.is_open and way_left <= 0))
    found = judge(there, ends, words(one.question, Period.at(2020, max(times))))
    assert found.outlook is Status.LIKELY


@given(asked((V, D, G, C, T), baseline=True, tolerances=("0.1", "0.3", "0.000001")), st.integers(2021, 2024))
def test_a_rounded_milestone(one: Asked, year: int) -> None:
    """Law 50: A milestone rounded to the printed digits is never behind, unless the tolerance is 0."""
    case, _, _, path = on_a_path(one)
    time = Fraction(year - 2020)
    due = path.at(time)
    printed = percent_of(due / time) if one.question.of is G else percent_of(due)
    digits = next(digits for digits in range(5) if Fraction(1, 2 * 10**digits) == case.half)
    value = Decimal(written(printed, digits))
    period = Period(year=year) if one.question.of is V else Period(year=year, first_year=2021)
    assert answered(one.question, latest(one, [], period, value)).progress is not Status.BEHIND


@given(asked(tolerances=("0.1", "0.3")), st.sampled_from(["0", "0.05"]), st.data())
def test_a_smaller_tolerance(one: Asked, tolerance: str, data: st.DataObject) -> None:
    """Law 51: A smaller tolerance never turns behind or ahead into on schedule."""
    earlier, period = data.draw(history(one))
    seen = latest(one, earlier, period, near_an_edge(one, earlier, period, data))
    found = answered(one.question, seen)
    again = judged(evolve(one.question, tolerance=Fraction(tolerance)), seen)
    if found.progress in (Status.BEHIND, Status.AHEAD):
        assert again.progress is found.progress


@given(asked((V, D), baseline=True), st.integers(2021, 2024), st.integers(-1000, 1000), st.data())
def test_a_hair(one: Asked, year: int, by: int, data: st.DataObject) -> None:
    """Law 52: Moving a milestone by a hair moves gap and margin by no more than that; no status changes but at an edge."""
    case, ends, end, path = on_a_path(one)
    time, hair = Fraction(year - 2020), Fraction(by, 10**9)
    due = path.at(time)
    assert isinstance(due, Fraction)
    value = Fraction(one.value(data.draw))
    there = evolve(case, points=(case.start, Point(time=time, figure=value)))

    def through(milestone: Fraction) -> tuple[End, ...]:
        anchors = (path.anchors[0], (time, milestone), path.anchors[-1])
        leads = evolve(end, path=Path(anchors=anchors))
        return tuple(leads if other is end else other for other in ends)

    said = words(one.question, Period(year=year))
    # A case keeps the points of its path, so each path has a case of its own.
    found, again = (judge(evolve(there), through(milestone), said) for milestone in (due, due + hair))
    assert found.gap is not None
    assert again.gap is not None
    assert found.margin is not None
    assert again.margin is not None
    assert abs(again.gap - found.gap) <= abs(hair)
    assert abs(again.margin - found.margin) <= abs(hair)
    if again.progress is not found.progress:
        assert abs(abs(found.gap) - found.margin) <= 2 * abs(hair)


# Figures beside the verdicts


@given(asked(), st.data())
def test_paying_the_required_pace(one: Asked, data: st.DataObject) -> None:
    """Law 9: Paying the required pace lands on the target."""
    earlier, period = data.draw(history(one))
    seen = latest(one, earlier, period, one.value(data.draw))
    found = answered(one.question, seen)
    left = Fraction(2025) - 2020 - period.time(2020)
    case, _ = case_of(one.question, seen)
    if found.required_pace is not None:
        assert case.latest.figure + found.required_pace * left == found.end.bound
    if found.required_rate is not None:
        factor = (1 + float(found.required_rate) / 100) ** float(left)
        if isinstance(found.end.bound, LogSum):
            needed = float(difference(found.end.bound, case.latest.figure))
            assert factor == pytest.approx(math.exp(needed), rel=1e-9)
        else:
            assert float(percent_of(case.latest.figure)) * factor == pytest.approx(
                float(found.end.bound), rel=1e-9
            )


@given(asked(), st.data())
def test_cutting_at_the_natural_bounds(one: Asked, data: st.DataObject) -> None:
    """Law 53: Cutting the projected end at the natural bounds of the unit changes no verdict of one bound."""
    earlier, period = data.draw(history(one))
    seen = latest(one, earlier, period, one.value(data.draw))
    bound = one.question.bound
    assert bound is not None
    lower = Fraction(min(Decimal(0), *bound.figures))
    upper = Fraction(max(Decimal(70), *bound.figures))
    found = answered(one.question, seen)
    cut = answered(evolve(one.question, lower=lower, upper=upper), seen)
    assert verdicts(cut) == verdicts(found)
    if cut.projected_end is not None and found.projected_end is not None:
        assert cut.projected_end == min(max(found.projected_end, lower), upper)


RATES = st.lists(st.decimals(-20, 20, places=1), min_size=1, max_size=5)


def growth(question: Question, values: dict[Any, Decimal], of: Any = G) -> Judgement:
    return judged(question, [Seen(period=Period.of(at), value=value, of=of) for at, value in values.items()])


def figures_of(found: Judgement) -> tuple[Any, ...]:
    return (found.gap, found.due, found.ratio, found.completion, found.required_rate)


@given(asked((G, C), interim=False), RATES)
def test_rates_and_levels(one: Asked, rates: list[Decimal]) -> None:
    """Law 54: Yearly rates, their mean in one figure, and levels give one verdict; years and parts of them one sum."""
    base = level = Decimal(100)
    levels, by_year = {}, {}
    for year, rate in enumerate(rates, 2021):
        level *= 1 + rate / 100
        levels[year], by_year[year] = level, rate
    question = evolve(one.question, baseline=base)
    assert growth(question, by_year, question.of) == growth(question, levels, V)
    # The level of the latest year alone has the same figures; only what slips rests on the values before.
    last = max(levels)
    found, alone = growth(question, by_year, question.of), growth(question, {last: levels[last]}, V)
    assert figures_of(alone) == figures_of(found)
    if found.end.kind is Kind.REACH:
        assert alone.progress is found.progress
    if one.question.of is G:
        steady = dict.fromkeys(by_year, rates[0])
        span = growth(question, {f"2021/{last}": rates[0]})
        assert figures_of(growth(question, steady)) == figures_of(span)


@given(asked((T,)), st.data())
def test_years_and_their_sums(one: Asked, data: st.DataObject) -> None:
    """Law 54: Yearly rates, their mean in one figure, and levels give one verdict; years and parts of them one sum."""
    amounts = [one.value(data.draw) for _ in range(data.draw(st.integers(1, 5)))]
    years = dict(enumerate(amounts, 2021))
    last = max(years)
    running = {f"2021/{year}": sum(amounts[: year - 2020], Decimal(0)) for year in years}
    half: dict[str, Decimal] = {
        **{str(year): amount for year, amount in years.items()},
        f"{last}-06": amounts[-1] / 2,
    }
    try:
        found = growth(one.question, dict(years), T)
    except XzplanError:
        assume(False)  # noqa: FBT003
        raise
    sums = growth(one.question, running, T)
    assert (verdicts(sums), figures_of(sums)) == (verdicts(found), figures_of(found))
    assert figures_of(growth(one.question, half, T)) == figures_of(found)
