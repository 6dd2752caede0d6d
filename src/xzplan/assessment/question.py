"""From a demand and what was observed of it to a case that the rules can judge, in exact numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from math import ceil
from operator import itemgetter
from typing import final

from attrs import evolve, field, frozen

from xzplan.assessment.case import Case, End, Kind, Point, Scale
from xzplan.assessment.verdicts import NO_OBSERVATION, SUPPLY_OBSERVATION, SUPPLY_YEARS
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.bounds import Bound, mapped
from xzplan.model.exact import Exact, LogSum, difference, log, order_of, percent_of, sign_of, total
from xzplan.model.figures import digits_of, product
from xzplan.model.periods import Period
from xzplan.model.quantities import Quantity
from xzplan.projection.caveats import Supply
from xzplan.projection.path import Path

_ZERO = Fraction(0)

_SUMS = (Quantity.TOTAL, Quantity.MEAN, Quantity.GROWTH, Quantity.CHANGE, Quantity.DIFFERENCE)
"""Quantities whose figure is built up over the years, from 0 at the end of the base year."""


@final
@frozen(kw_only=True)
class Seen:
    """A value that was observed, and of which quantity."""

    period: Period
    value: Decimal
    of: Quantity
    firmness: int = 0
    """Of two values that end at one date the firmer one stands."""


@final
@frozen(kw_only=True)
class Question:
    """What is to be judged: the demand, the path, and what was observed."""

    of: Quantity
    bound: Bound | None
    """None while a reference is known for some years only."""
    base_year: int
    target_year: int
    baseline: Decimal | None
    """The level of the base year."""
    start_year: int | None = None
    """The year that `baseline` is of, where a path starts again at an observation."""
    amounts: bool = False
    """Whether the values of a mean are amounts of the years, which add up."""
    whole: bool = False
    """Whether the unit has whole numbers alone."""
    interim: Mapping[int, Decimal] = field(factory=dict)
    """Interim points, in the unit of the demand."""
    rates: Mapping[int, Decimal] = field(factory=dict)
    """Rates of a reference by year; its direction is that of `floor`."""
    refuses_rates: bool = False
    """Whether to grow as a reference by year is not enough (＞, ＜)."""
    floor: bool = True
    method: str = "linear"
    exponent: float | None = None
    steepness: float | None = None
    tolerance: Fraction = Fraction(1, 10)
    strict: bool = True
    lower: Fraction | None = None
    upper: Fraction | None = None

    @property
    def end_time(self) -> Fraction:
        """Years from the base year to the target year."""
        return Fraction(self.target_year - self.base_year)

    @property
    def is_sum(self) -> bool:
        """Whether the figure is built up over the years."""
        return self.of in _SUMS

    @property
    def adds_up(self) -> bool:
        """Whether the figure is a sum of amounts."""
        return self.of is Quantity.TOTAL or (self.of is Quantity.MEAN and self.amounts)

    @property
    def bound_in_all(self) -> Bound | None:
        """The bound of the figure itself: of a mean of amounts, of the sum of all years."""
        if self.bound is None or self.of is not Quantity.MEAN or not self.amounts:
            return self.bound
        years = Decimal(self.target_year - self.base_year)
        return mapped(self.bound, lambda figure: product(figure, years))

    @property
    def scale(self) -> Scale:
        """In what the figures are compared."""
        if self.of is Quantity.GROWTH:
            return Scale.GROWTH
        return Scale.CHANGE if self.of is Quantity.CHANGE else Scale.VALUE


class Unanswered(Exception):  # noqa: N818 - no error: it carries a reason to the caller inside this package
    """Why a case cannot be judged, and what to supply."""

    def __init__(
        self,
        code: str,
        *operands: object,
        gap_to_target: Fraction | None = None,
        known: Fraction | None = None,
    ) -> None:
        super().__init__(code, *operands)
        reason, supply = _MISSING[code]
        self.reason: Bilingual = reason.filled(*operands)
        """For a reader of a report."""
        self.supply: Supply = supply.filled(*operands)
        """For the caller: what to pass."""
        self.gap_to_target = gap_to_target
        self.known = known
        """The amounts that are known although a year is missing."""


# What is missing, by code, and what to supply.
_MISSING = {
    "baseline": (
        Bilingual(
            zh="规划未列基期值，只有一个数值，无法测算进度",
            en="the plan prints no baseline, and one value alone shows no progress",
        ),
        Supply(
            reader=Bilingual(
                zh="需提供基期值，或更早年份的实际值", en="needed: the baseline, or an earlier value"
            ),
            caller=Bilingual(
                zh="请用 baseline= 给出基期值，或补充更早的数值", en="pass baseline=, or an earlier value"
            ),
        ),
    ),
    "level": (
        Bilingual(zh="缺{0}年的绝对水平", en="the level of {0} is not known"),
        Supply(
            reader=Bilingual(zh="需提供{0}年的绝对水平", en="needed: the level of {0}"),
            caller=Bilingual(zh="请用 baseline= 给出{0}年的水平", en="pass the level of {0} as baseline="),
        ),
    ),
    "nearness": (
        Bilingual(zh="规划未列明“左右”的允许范围", en="the plan does not print how near is near enough"),
        Supply(
            reader=Bilingual(zh="需明确“左右”的允许范围", en="needed: how near is near enough"),
            caller=Bilingual(
                zh="请将目标改为写明允许范围的区间",
                en="replace the demand by a range that says how near is enough",
            ),
        ),
    ),
    "observation": (NO_OBSERVATION, SUPPLY_OBSERVATION),
    "quantity": (
        Bilingual(
            zh="{0}提供的是{1}，不是该指标所要求的{2}",
            en="what is given for {0} is {1}, not {2} that the target is about",
        ),
        Supply(
            reader=Bilingual(zh="需提供{2}", en="needed: {2}"),
            caller=Bilingual(
                zh="请提供{2}，或改正该实际值的 of=", en="pass {2}, or mend of= of this observation"
            ),
        ),
    ),
    "reference": (
        Bilingual(zh="参照指标尚无{0}年的数值", en="the reference is not known for {0}"),
        Supply(
            reader=Bilingual(
                zh="需补充参照指标这些年份的数值", en="needed: the figures of the reference for these years"
            ),
            caller=Bilingual(zh="请在 reference= 中补上这些年份", en="add these years to reference="),
        ),
    ),
    "years": (Bilingual(zh="缺{0}年数值", en="the values of {0} are missing"), SUPPLY_YEARS),
}


def supply_for(code: str) -> Supply:
    """Return what to supply where something of a code is missing."""
    return _MISSING[code][1]


def zero(question: Question) -> Exact:
    """Return the figure of the base year of what is built up over the years."""
    return LogSum() if question.scale is not Scale.VALUE else Fraction(0)


def figure_of_bound(question: Question, printed: Decimal | Fraction) -> Exact:
    """Return what the figure has to come to in the target year for a printed end of the bound."""
    figure = Fraction(printed)
    if question.of is Quantity.GROWTH:
        return log(1 + figure / 100) * question.end_time
    if question.of is Quantity.CHANGE:
        return log(1 + figure / 100)
    return figure * question.end_time if question.of is Quantity.MEAN else figure


def points_of(question: Question, seen: Sequence[Seen]) -> tuple[Point, ...]:
    """Return the figure at each time that is known, in the order of time; the start is not among them.

    Raises
    ------
    Unanswered
        The latest figure is not known because a year before it is missing, or values are of another quantity.
    """
    base_year = question.base_year
    _check_quantities(question, seen)
    if not question.is_sum:
        if any(one.period.first_year is not None for one in seen):
            raise InvalidInputError(
                "observations", _span(seen), "a level is of one date, not of a span of years"
            )
        return _points([(one.period.time(base_year), Fraction(one.value), one) for one in seen])
    if question.of not in (Quantity.TOTAL, Quantity.MEAN):
        levels = [one for one in seen if one.of is Quantity.VALUE]
        if levels and len(levels) < len(seen):
            raise InvalidInputError(
                "observations", str(levels[0].period), "levels and rates are mixed; pass one kind"
            )
        if levels:
            return _from_levels(question, levels)
    known: dict[Fraction, Exact] = {_ZERO: zero(question)}
    points: tuple[Point, ...] = ()
    dated = sorted((one.period.time(base_year), number, one) for number, one in enumerate(seen))
    for end, together in groupby(dated, key=itemgetter(0)):
        starts = [(one.period.start(base_year), one) for _, _, one in together]
        sums = [
            (end, total(known[start], _added(question, one, end - start)), one)
            for start, one in starts
            if start in known and end > 0
        ]
        for point in _points(sums):
            points += (point,)
            known[end] = point.figure
    if dated and dated[-1][0] not in known:
        raise Unanswered(
            "years", _listed(_missing(question, seen, known)), known=_known_amounts(question, seen)
        )
    return points


def _check_quantities(question: Question, seen: Sequence[Seen]) -> None:
    """Raise `Unanswered` for a value of another quantity; only a level converts to what grows from it."""
    for one in seen:
        is_level = one.of is Quantity.VALUE and question.of in _OF_LEVELS
        if one.of is not question.of and not is_level:
            raise Unanswered("quantity", one.period.text, _CALLED[one.of], _CALLED[question.of])


_OF_LEVELS = (Quantity.GROWTH, Quantity.CHANGE, Quantity.DIFFERENCE)
_CALLED = {
    Quantity.VALUE: Bilingual(zh="数值", en="the value"),
    Quantity.MEAN: Bilingual(zh="平均值", en="the mean"),
    Quantity.GROWTH: Bilingual(zh="年均增速", en="the mean yearly growth"),
    Quantity.TOTAL: Bilingual(zh="累计数", en="the total"),
    Quantity.CHANGE: Bilingual(zh="累计变动幅度", en="the change over the period in per cent"),
    Quantity.DIFFERENCE: Bilingual(zh="变动量", en="the difference from the value before"),
}
"""What an observation of each quantity is called."""


def _points(values: Sequence[tuple[Fraction, Exact, Seen]]) -> tuple[Point, ...]:
    """Return one figure for each time: equal figures are one, else the firmest stands."""
    chosen: dict[tuple[int, int], tuple[Point, Seen]] = {}
    for time, figure, one in values:
        end = one.period.year, one.period.month
        other = chosen.get(end)
        if other is None or one.firmness > other[1].firmness:
            chosen[end] = Point(time=time, figure=figure), one
        elif one.firmness == other[1].firmness and order_of(figure, other[0].figure) != 0:
            raise InvalidInputError(
                "observations",
                str(one.period),
                "two different figures of equal standing for one date; pass one",
            )
    return tuple(chosen[end][0] for end in sorted(chosen))


def _listed(years: Sequence[int]) -> Bilingual:
    return Bilingual(zh="、".join(map(str, years)), en=", ".join(map(str, years)))


def _span(seen: Sequence[Seen]) -> str:
    return next(str(one.period) for one in seen if one.period.first_year is not None)


def _known_amounts(question: Question, seen: Sequence[Seen]) -> Fraction | None:
    """Return the sum of the amounts that are known although a year is missing, if that is a lower limit."""
    if not question.adds_up or any(one.value < 0 for one in seen):
        return None
    known, reached = Fraction(0), Fraction(0)
    # The longest first: a span covers the years in it, and a year its own half.
    for one in sorted(
        seen, key=lambda one: (one.period.start(question.base_year), -one.period.time(question.base_year))
    ):
        if one.period.start(question.base_year) >= reached:
            known += Fraction(one.value)
            reached = one.period.time(question.base_year)
    return known


def _added(question: Question, one: Seen, years: Fraction) -> Exact:
    """Return what a period adds to the figure."""
    if question.of is Quantity.GROWTH and not -100 < one.value <= 100:
        raise InvalidInputError(
            "observations", one.value, "a level, not a rate of growth; pass it with of='value'"
        )
    if question.of is Quantity.CHANGE and one.value <= -100:
        raise InvalidInputError("observations", one.value, "a level, not a change; pass it with of='value'")
    if question.of is Quantity.GROWTH:
        return log(1 + Fraction(one.value) / 100) * years
    if question.of is Quantity.CHANGE:
        # A change over part of a year is the change as it is.
        return log(1 + Fraction(one.value) / 100)
    value = Fraction(one.value)
    return value * years if question.of is Quantity.MEAN and not question.amounts else value


def _from_levels(question: Question, levels: Sequence[Seen]) -> tuple[Point, ...]:
    if question.baseline is None:
        raise Unanswered("level", question.base_year)
    base = Fraction(question.baseline)
    values: list[tuple[Fraction, Exact, Seen]] = []
    for one in levels:
        figure: Exact = Fraction(one.value) - base
        if question.scale is not Scale.VALUE:
            if one.value <= 0 or base <= 0:
                raise InvalidInputError("observations", one.value, "growth needs positive levels")
            figure = log(Fraction(one.value) / base)
        values.append((one.period.time(question.base_year), figure, one))
    return _points(values)


def _missing(question: Question, seen: Sequence[Seen], known: Iterable[Fraction]) -> list[int]:
    """Return the years that are missing, given the times up to which the figure is known.

    A span that starts before the plan gives no year of it. If each year is covered, the latest value covers years that
    an earlier one ends in.
    """
    base_year = question.base_year
    in_plan = [one.period for one in seen if one.period.start(base_year) >= 0]
    covered = {
        year for period in in_plan for year in range(period.first_year or period.year, period.year + 1)
    }
    last = max(one.period for one in seen)
    missing = [year for year in range(base_year + 1, last.year + 1) if year not in covered]
    start, end = last.start(base_year), last.time(base_year)
    until = end if start < 0 else start
    before = max(time for time in known if time <= until)
    return missing or list(range(base_year + int(before) + 1, base_year + ceil(until) + 1))


def case_of(question: Question, seen: Sequence[Seen]) -> tuple[Case, tuple[End, ...]]:
    """Return the case and the ends of its bound.

    Raises
    ------
    Unanswered
        Something is missing; it says what.
    """
    points = points_of(
        question, [one for one in seen if one.period.year > question.base_year or not question.is_sum]
    )
    history = tuple(point for point in points if point.time < 0)
    points = tuple(point for point in points if point.time >= 0)
    start, starts_late = _start(question, points)
    ends = _ends(question, start)
    if starts_late and len(points) == 1 and points[0].time == question.end_time:
        # A first value in the target year draws no path: the bound stands by itself.
        ends = tuple(evolve(end, kind=Kind.HELD, path=None) for end in ends)
    holds = all(end.kind is Kind.HELD for end in ends)
    if question.interim and holds and not starts_late:
        raise InvalidInputError(
            "interim", dict(question.interim), "the bound holds every year; interim points have no use"
        )
    _check_reference(question, ends[0], points)
    if start is not None:
        points = (start, *(point for point in points if point.time > start.time))
    if start is None or not points or (points == (start,) and not starts_late):
        raise Unanswered("observation")
    if starts_late and len(points) == 1 and not holds and points[-1].time != question.end_time:
        reach = next(end for end in ends if end.kind is Kind.REACH)
        raise Unanswered("baseline", gap_to_target=_gap_to_target(reach, points[-1]))
    case = Case(
        scale=question.scale,
        end_time=question.end_time,
        points=(*history, *points) if holds else points,
        start=start,
        half=_half_a_unit(question, start if starts_late else None, seen),
        tolerance=question.tolerance,
        is_level=not question.is_sum,
        lower=question.lower,
        upper=question.upper,
    )
    return case, ends


def _start(question: Question, points: tuple[Point, ...]) -> tuple[Point | None, bool]:
    """Return where the path starts, and whether that is the first observation in the place of a baseline."""
    if question.is_sum:
        return Point(time=Fraction(0), figure=zero(question)), False
    if question.baseline is not None:
        first = question.base_year if question.start_year is None else question.start_year
        return Point(time=Fraction(first - question.base_year), figure=Fraction(question.baseline)), False
    return (points[0] if points else None), True


def _ends(question: Question, start: Point | None) -> tuple[End, ...]:
    """Return the ends of the bound, each with its kind and its path."""
    if question.bound is None:
        return (_by_reference(question),)
    bound = question.bound
    if bound.approximate:
        return _about(question, bound, start)
    ends = []
    for direction, printed, is_open in ((1, bound.low, bound.low_open), (-1, bound.high, bound.high_open)):
        if printed is None:
            continue
        figure = figure_of_bound(question, printed)
        end = End(
            kind=_kind(
                question, direction, printed, figure, is_open=is_open and question.strict, start=start
            ),
            direction=direction,
            bound=figure,
            is_open=is_open and question.strict,
        )
        ends.append(_with_path(question, end, start, figure))
    return tuple(ends)


def _kind(
    question: Question, direction: int, printed: Decimal, figure: Exact, *, is_open: bool, start: Point | None
) -> Kind:
    if question.adds_up:
        return Kind.REACH if direction == 1 else Kind.BUDGET
    if question.of is Quantity.MEAN:
        return Kind.MEAN
    if question.of is Quantity.GROWTH:
        return Kind.REACH if direction * Fraction(printed) > 0 else Kind.MEAN
    no_baseline = question.of is Quantity.VALUE and question.baseline is None
    if no_baseline and question.bound is not None and question.bound.low is None:
        return Kind.HELD
    if start is None:
        return Kind.REACH
    inside = direction * order_of(start.figure, figure)
    return Kind.HELD if inside > 0 or (inside == 0 and not is_open) else Kind.REACH


def _with_path(question: Question, end: End, start: Point | None, figure: Exact) -> End:
    if end.kind in (Kind.HELD, Kind.MEAN) or start is None or start.time == question.end_time:
        return end
    anchors = [(start.time, start.figure)]
    for year, printed in sorted(question.interim.items()):
        time = Fraction(year - question.base_year)
        if time > start.time:
            anchors.append((time, _interim(question, printed, time)))
    anchors.append((question.end_time, figure))
    path = Path(
        anchors=tuple(anchors),
        method=question.method,
        exponent=question.exponent,
        steepness=question.steepness,
        whole=question.whole and question.adds_up,
    )
    return evolve(end, path=path)


def _interim(question: Question, printed: Decimal, time: Fraction) -> Exact:
    """Return the figure at an interim point: for growth the mean rate, for a change the change so far."""
    if question.of is Quantity.GROWTH:
        return log(1 + Fraction(printed) / 100) * time
    if question.of is Quantity.CHANGE:
        return log(1 + Fraction(printed) / 100)
    return Fraction(printed)


def _about(question: Question, bound: Bound, start: Point | None) -> tuple[End, End]:
    """Return the ends of 左右: the path leads to the figure itself, and what rounds to it meets it.

    The second end is the far side of what rounds to the figure; beyond it nothing is judged.
    """
    figure = Fraction(bound.figures[0])
    centre = figure_of_bound(question, figure)
    if question.of is Quantity.GROWTH or (question.of is Quantity.MEAN and not question.amounts):
        direction = 1 if question.floor else -1
    else:  # a path leads to the figure from the side on which it starts
        direction = -1 if start is not None and order_of(start.figure, centre) > 0 else 1
    half = direction * Fraction(1, 2) / 10 ** digits_of(bound.figures[0])
    near, far = figure_of_bound(question, figure - half), figure_of_bound(question, figure + half)
    kind = _kind(question, direction, bound.figures[0], near, is_open=direction == -1, start=start)
    end = End(kind=kind, direction=direction, bound=centre, is_open=direction == -1, goal=near)
    far_kind = Kind.MEAN if kind is Kind.MEAN else Kind.HELD
    return (
        _with_path(question, end, start, centre),
        End(kind=far_kind, direction=-direction, bound=far, is_open=direction == 1, is_limit=True),
    )


def _by_reference(question: Question) -> End:
    """Return the end made by a reference that is given by year: due as far as it is known.

    One that is known to the end and asks for no movement in the good direction is a bound on the mean, as any other.
    """
    figure, anchors = LogSum(), [(Fraction(0), LogSum())]
    year = question.base_year
    while year + 1 in question.rates:
        year += 1
        figure += log(1 + Fraction(question.rates[year]) / 100)
        anchors.append((Fraction(year - question.base_year), figure))
    direction, is_known = (1 if question.floor else -1), year >= question.target_year
    is_open = question.refuses_rates and question.strict
    if is_known and direction * sign_of(figure) <= 0:
        return End(kind=Kind.MEAN, direction=direction, bound=figure, is_open=is_open)
    path = Path(anchors=tuple(anchors))
    return End(
        kind=Kind.REACH, direction=direction, bound=figure, is_open=is_open, path=path, is_known=is_known
    )


def _check_reference(question: Question, end: End, points: tuple[Point, ...]) -> None:
    """Refuse a latest value for whose year the reference is not known."""
    known = question.end_time if end.path is None else end.path.anchors[-1][0]
    if points and points[-1].time > known:
        first, last = question.base_year + int(known) + 1, question.base_year + ceil(points[-1].time)
        raise Unanswered("reference", _listed(range(first, last + 1)))


def _half_a_unit(question: Question, first: Point | None, seen: Sequence[Seen]) -> Fraction:
    """Return half of the last digit of the figures that set the path; 0 with a tolerance of 0."""
    if not question.tolerance:
        return Fraction(0)
    figures = [*question.interim.values(), *question.rates.values()]
    if question.bound is not None:
        figures += question.bound.figures
        figures += [] if question.bound.within is None else [question.bound.within]
    if question.of in (Quantity.VALUE, Quantity.DIFFERENCE) and question.baseline is not None:
        figures.append(question.baseline)
    if first is not None:
        figures += [one.value for one in seen if one.period.time(question.base_year) == first.time]
    digits: int = max(map(digits_of, figures))
    return Fraction(1, 2 * 10**digits)


def _gap_to_target(end: End, point: Point) -> Fraction:
    return percent_of(end.gain(difference(point.figure, end.bound)))
