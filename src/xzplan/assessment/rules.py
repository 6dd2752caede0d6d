"""Where a demand is judged: from a trajectory and what was observed to both verdicts.

The steps: `question_of` says what is asked, `xzplan.assessment.question` turns it into a case in exact numbers,
`xzplan.assessment.progress` and `xzplan.assessment.outlook` decide with their reasons, and
`xzplan.assessment.judgement` puts the ends of a bound together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal, Inexact
from fractions import Fraction

from attrs import evolve

from xzplan.assessment.case import Case, End, Kind
from xzplan.assessment.judgement import Judgement, judge
from xzplan.assessment.question import Question, Seen, Unanswered, case_of, supply_for
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.assessment.verdicts import OVERFLOWS, Finding, Operand, Verdict
from xzplan.assessment.wording import Words, digits_of_value, written
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.bounds import FLOORS, Bound
from xzplan.model.figures import context, digits_of
from xzplan.model.indicators import Direction, Indicator
from xzplan.model.periods import Period, month_at
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Assigned, Relative
from xzplan.model.units import PERCENT, Unit, UnitKind
from xzplan.observations.records import FIRMNESS, Observation
from xzplan.projection.caveats import Caveat, Supply, caveat
from xzplan.projection.records import Basis, Trajectory


def find(path: Trajectory, observations: Sequence[Observation], scheme: Scheme) -> Finding:
    """Return both verdicts on what was observed, by our rules."""
    if path.basis is Basis.UNQUANTIFIED:
        return Finding.without(path)
    question = question_of(path, scheme)
    caveats: tuple[Caveat, ...] = ()
    if any(note.code == "line_through_held_bound" for note in path.caveats) or _is_held_leniently(question):
        # The line is drawn on request, or as ＞ and ＜ are printed, and is no target: the bound is judged.
        caveats = _unused("interim_of_held_bound", question.interim)
        question = evolve(question, interim={})
    seen = [
        Seen(
            period=observation.period,
            value=observation.value,
            of=question.of if observation.of is None else observation.of,
            firmness=FIRMNESS.index(observation.status),
        )
        for observation in observations
    ]
    try:
        case, ends = case_of(question, seen)
        words = words_of(question, path.indicator, max(one.period for one in seen))
        caveats += _points_left_out(question, case, ends)
        return _found(judge(case, ends, words), words.base_year, caveats)
    except Unanswered as missing:
        return _from_what_is_known(question, seen, missing)


def _is_held_leniently(question: Question) -> bool:
    """Return whether the start meets the bound because ＞ and ＜ are read as ≥ and ≤."""
    start = question.baseline if question.of is Quantity.VALUE else Decimal(0)
    if question.strict or question.bound is None or start is None or question.of not in _FROM_A_START:
        return False
    return question.bound.lenient.holds(start)


_FROM_A_START = (Quantity.VALUE, Quantity.DIFFERENCE, Quantity.CHANGE)
"""Quantities whose bound is held if the start meets it; those of the others have no points on the way then."""


def _points_left_out(question: Question, case: Case, ends: Sequence[End]) -> tuple[Caveat, ...]:
    """Return which points on the way play no part where the first observation takes the place of a baseline."""
    start = question.base_year + case.start.time
    caveats = _unused("interim_before_start", [year for year in question.interim if year <= start])
    if all(end.kind is Kind.HELD for end in ends):
        caveats += _unused("interim_of_held_bound", [year for year in question.interim if year > start])
    return caveats


def _unused(code: str, years: Iterable[int]) -> tuple[Caveat, ...]:
    listed = ", ".join(map(str, years))
    return (caveat(code, listed),) if listed else ()


def find_for_count(
    reached: int, promised: int, *, base_year: int, last_year: int, as_of: Period, scheme: Scheme
) -> Finding:
    """Return the verdicts on a count of works: a total with a straight path from 0 at the end of the base year."""
    question = Question(
        of=Quantity.TOTAL,
        bound=Bound.at_least(promised),
        base_year=base_year,
        target_year=last_year,
        baseline=None,
        whole=True,
        tolerance=Fraction(scheme.tolerance),
        strict=scheme.strict,
    )
    period = Period(year=as_of.year, month=as_of.month, first_year=base_year + 1)
    case, ends = case_of(question, [Seen(period=period, value=Decimal(reached), of=Quantity.TOTAL)])
    words = Words(
        of=Quantity.TOTAL,
        bound_of=question.bound,
        unit=_PIECES,
        digits=0,
        base_year=base_year,
        target_year=str(last_year),
        latest=period,
    )
    return _found(judge(case, ends, words), words.base_year)


_PIECES = Unit(id="pieces", kind=UnitKind.COUNT, zh="个", en="pieces", whole=True)


def question_of(path: Trajectory, scheme: Scheme) -> Question:
    """Return what is asked of an indicator along a path."""
    indicator, demand = path.indicator, path.indicator.target.demand
    base_year, target_year = indicator.baseline.year, indicator.target.year
    points = {anchor.year: anchor.value for anchor in path.anchors}
    of = demand.of or Quantity.VALUE
    bound, rates = demand.bound, {}
    if isinstance(demand, Assigned):
        bound = indicator.direction.bound(path.anchors[-1].value)
    elif isinstance(demand, Relative):
        bound = demand.bound_by(path.anchors[-1].value)
        if of is Quantity.GROWTH and (len(set(points.values())) > 1 or target_year not in points):
            bound, rates = None, points  # a reference that is given by year is followed year by year
    if bound is not None and bound.within is not None:
        bound = bound.as_range
    start_year, baseline = _start_of(path, points)
    on_the_way = {
        year: value
        for year, value in points.items()
        if (start_year if start_year is not None else base_year) < year < target_year
    }
    lower, upper = _natural_bounds(path, of)
    return Question(
        of=of,
        bound=bound,
        base_year=base_year,
        target_year=target_year,
        baseline=baseline,
        start_year=start_year,
        amounts=indicator.unit.adds_up,
        whole=indicator.unit.whole,
        interim={} if of in _IN_PER_CENT and not _has_points(path) else on_the_way,
        rates=rates,
        refuses_rates=demand.relation in ("more_than", "less_than"),
        floor=_asks_for_more(path),
        method=path.method or "linear",
        exponent=path.exponent,
        steepness=path.steepness,
        tolerance=Fraction(scheme.tolerance),
        strict=scheme.strict,
        lower=lower,
        upper=upper,
    )


_IN_PER_CENT = (Quantity.GROWTH, Quantity.CHANGE)


def _has_points(path: Trajectory) -> bool:
    """Return whether a path runs through points on the way; that of growth has an anchor in every year otherwise."""
    return any(note.code in ("interim_printed", "interim_supplied") for note in path.caveats)


def _natural_bounds(path: Trajectory, of: Quantity) -> tuple[Fraction | None, Fraction | None]:
    """Return what the figure of the target year cannot pass; of a difference, what the value cannot pass."""
    unit = path.indicator.unit
    if of in _IN_PER_CENT:
        return None, None
    lower, upper = (None if end is None else Fraction(end) for end in (unit.lower, unit.upper))
    if of is not Quantity.DIFFERENCE:
        return lower, upper
    if path.level is None:
        return None, None
    level = Fraction(path.level)
    return None if lower is None else lower - level, None if upper is None else upper - level


def _asks_for_more(path: Trajectory) -> bool:
    demand = path.indicator.target.demand
    if isinstance(demand, Relative):
        return demand.relation in FLOORS
    return path.indicator.direction is not Direction.DECREASE


def _start_of(path: Trajectory, points: dict[int, Decimal]) -> tuple[int | None, Decimal | None]:
    """Return the year and value that the path starts from; of what is counted from it, the level of the base year."""
    base_year, target_year = path.indicator.baseline.year, path.indicator.target.year
    if path.indicator.target.demand.of is not Quantity.VALUE:
        return None, path.level
    first = min(points)
    if first == target_year or path.reason is not None:  # a path without a start begins at a point on the way
        return None, None
    return (None if first == base_year else first), points[first]


_FEWEST = {Quantity.GROWTH: 1, Quantity.CHANGE: 1}
"""Decimals of what no one has reported: a mean of 8.6% over 9% and 8.2%, where the plan prints 8%, is none of 9%."""


def words_of(question: Question, indicator: Indicator, latest: Period) -> Words:
    """Return how the figures of a question are written."""
    bound = question.bound_in_all
    if bound is not None and not question.strict:
        bound = bound.lenient
    figures = [] if bound is None else list(bound.figures)
    figures += list(question.rates.values())
    if question.of is Quantity.VALUE and question.baseline is not None:
        figures.append(question.baseline)
    return Words(
        of=Quantity.TOTAL if question.adds_up else question.of,
        bound_of=bound,
        unit=_unit(question.of, indicator.unit),
        digits=max(_FEWEST.get(question.of, 0), *map(digits_of, figures)),
        base_year=question.base_year,
        target_year=str(question.target_year),
        latest=latest,
    )


def _unit(of: Quantity, unit: Unit) -> Unit:
    if of in (Quantity.GROWTH, Quantity.CHANGE):
        return PERCENT
    return unit.of_change if of is Quantity.DIFFERENCE else unit


def _found(judgement: Judgement, base_year: int, caveats: tuple[Caveat, ...] = ()) -> Finding:
    figures = {
        "due": judgement.due,
        "gap": judgement.gap,
        "margin": judgement.margin,
        "ratio": judgement.ratio,
        "completion": judgement.completion,
        "required_pace": judgement.required_pace,
        "required_rate": judgement.required_rate,
        "projected_end": judgement.projected_end,
        "remaining": judgement.remaining,
    }
    known = {name: _as_float(name, figure) for name, figure in figures.items() if figure is not None}
    due, gap, margin, ratio = (figures[name] for name in ("due", "gap", "margin", "ratio"))
    seen = {_name_of_value(base_year, time): figure for time, figure in judgement.window}
    progress = Verdict(
        status=judgement.progress,
        metric="gap",
        value=known["gap"],
        yardstick=known.get("due"),
        satisfied=judgement.met,
        satisfied_as_printed=judgement.met_as_printed,
        operands=_operands(
            value=judgement.value,
            start=judgement.start,
            bound=judgement.bound,
            due=due,
            gap=gap,
            margin=margin,
            ratio=ratio,
        ),
        reason=judgement.progress_reason,
    )
    supply = _supply_for_outlook(judgement)
    outlook = Verdict(
        status=judgement.outlook,
        metric="projected_end" if "projected_end" in known else None,
        value=known.get("projected_end"),
        yardstick=None if judgement.bound is None else _as_float("bound", judgement.bound),
        satisfied=judgement.met,
        satisfied_as_printed=judgement.met_as_printed,
        operands=_operands(**seen, bound=judgement.bound, projected_end=judgement.projected_end),
        reason=judgement.outlook_reason,
        supply=None if supply is None else supply.caller,
        needed=None if supply is None else supply.reader,
    )
    return Finding(
        progress=progress,
        outlook=outlook,
        early=judgement.early,
        caveats=caveats,
        **known,
    )


def _name_of_value(base_year: int, time: Fraction) -> str:
    year, month = month_at(base_year, time)
    return f"value_{year:04}" if month == 12 else f"value_{year:04}-{month:02}"


def _supply_for_outlook(judgement: Judgement) -> Supply | None:
    """Return what would let the outlook be assessed: the rest of a reference, or an earlier value."""
    if judgement.outlook is not Status.NOT_ASSESSED:
        return None
    return supply_for("baseline" if judgement.end.is_known else "reference")


def _operands(**figures: Fraction | None) -> tuple[Operand, ...]:
    """Return operands by name; a figure that has no meaning is left out."""
    return tuple(
        Operand(name=name, value=_as_decimal(name, figure))
        for name, figure in figures.items()
        if figure is not None
    )


_SHORT = context(28, traps=[Inexact])
"""The longest figure that is shown as it is; one with more digits is shown as its nearest double."""


def _as_decimal(name: str, figure: Fraction) -> Decimal:
    """Return a figure exactly if it is whole or a short decimal, else its nearest double."""
    nearest = _as_float(name, figure)
    if figure.denominator == 1:
        return Decimal(figure.numerator)
    try:
        return _SHORT.divide(figure.numerator, figure.denominator)
    except Inexact:
        return Decimal(repr(nearest))


def _as_float(name: str, figure: Fraction) -> float:
    if abs(figure) >= _TOO_LARGE:
        raise InvalidInputError("observations", name, OVERFLOWS)
    return float(figure)


_TOO_LARGE = 10**308
"""From here on no figure is taken from a caller, nor shown to one."""


def _from_what_is_known(question: Question, seen: Sequence[Seen], missing: Unanswered) -> Finding:
    """Return what can be said although something is missing.

    A floor that the known amounts reach alone is met, and a ceiling that they exceed alone is broken.
    """
    bound, known = question.bound_in_all, missing.known
    if bound is None or known is None:
        return Finding.nothing(missing.reason, missing.supply, gap=missing.gap_to_target)
    low_open, high_open = bound.low_open and question.strict, bound.high_open and question.strict
    reached = bound.low is not None and Bound(low=bound.low, low_open=low_open).holds(known)
    exceeded = bound.high is not None and not Bound(high=bound.high, high_open=high_open).holds(known)
    is_final = max(one.period for one in seen) == Period(year=question.target_year)
    if exceeded:
        statuses = (Status.MISSED, Status.MISSED) if is_final else (Status.BROKEN, Status.UNLIKELY)
    elif reached and bound.high is None:
        statuses = (Status.ACHIEVED, Status.ACHIEVED) if is_final else (Status.ACHIEVED_EARLY, Status.LIKELY)
    else:
        return Finding.nothing(missing.reason, missing.supply)
    reason = Bilingual(
        zh="{0}，但已知数合计{1}，目标为{2}", en="{0}, but what is known comes to {1}; target: {2}"
    ).filled(missing.reason, written(known, digits_of_value(known, 0)), bound.words)
    progress, outlook = (Verdict(status=status, reason=reason, satisfied=not exceeded) for status in statuses)
    return Finding(progress=progress, outlook=outlook)
