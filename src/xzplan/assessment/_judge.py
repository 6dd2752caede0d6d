"""The rule of a scheme for a case of a plan: ours, or a published one with what the plan's target gives it to judge."""

from __future__ import annotations

import math
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple, cast

from xzplan.assessment import _grounds as grounds
from xzplan.assessment._case import Case, Yardstick
from xzplan.assessment._found import Found, log_factor, missing_years, nothing
from xzplan.assessment._rules import judge
from xzplan.assessment.schemes.bands import Category, Status
from xzplan.assessment.schemes.catalogue import PLAN, AnyScheme, Scheme
from xzplan.assessment.schemes.published import PublishedScheme
from xzplan.assessment.schemes.rating import Rating, rate_series
from xzplan.assessment.verdicts import Grounds, Numbers, Verdict, decided, words
from xzplan.language import Bilingual
from xzplan.model.indicators import Direction
from xzplan.model.targets import About, Comparator, Qualitative, Range
from xzplan.numerics.formulas import pace, rate, share
from xzplan.observations.records import Seen
from xzplan.projection.records import Basis


def judge_by(scheme: AnyScheme, yard: Yardstick, used: Seen, baseline: float | None) -> Found:
    """Judge a case by a scheme; at least one observation."""
    if isinstance(scheme, Scheme):
        return judge(Case(yard, used, scheme, baseline))
    path, demand = yard.path, yard.indicator.target.demand
    if isinstance(demand, About):
        return nothing(yard, grounds.ABOUT, grounds.SUPPLY_RANGE)
    if isinstance(demand, Qualitative):
        return _found(scheme, _by_direction(scheme, yard, used, baseline), Case(yard, used, PLAN, baseline))
    if path.basis is Basis.UNQUANTIFIED:
        return nothing(yard, cast("Bilingual", path.reason), path.supply)
    ends = _ends(scheme, yard)
    if ends is None and (yard.limit is not None or yard.op is Comparator.EQUAL):
        return nothing(yard, _NO_INTERVAL, _PASS_PLAN)
    case = Case(yard, used, PLAN, baseline)
    if path.basis in (Basis.ACCUMULATED, Basis.COMPOUNDED):
        gaps = missing_years(case)
        if gaps:
            return nothing(yard, grounds.years_missing(gaps), grounds.SUPPLY_YEARS)
        if not yard.covers(yard.indicator.target.year):
            return nothing(yard, cast("Bilingual", path.reason), path.supply)
    if path.basis is Basis.ACCUMULATED and scheme.with_target.metric != "miss_ratio":
        return nothing(yard, _NO_SUM, _PASS_PLAN)
    series = _levels(case)
    return _found(
        scheme,
        rate_series(
            scheme,
            series.years,
            series.values,
            direction=_way(yard) if ends is None else yard.indicator.direction,
            target=yard.end if ends is None else ends,
            target_year=yard.indicator.target.year,
            keep=path.basis is Basis.HELD,
        ),
        case,
        series.values[-1],
    )


def _way(yard: Yardstick) -> Direction:
    return Direction.INCREASE if yard.sign > 0 else Direction.DECREASE


def _ends(scheme: PublishedScheme, yard: Yardstick) -> tuple[float, float] | None:
    """The ends of an interval that the scheme has a rule for, which takes a direction."""
    demand = yard.indicator.target.demand
    if not (scheme.interval and isinstance(demand, Range)) or yard.indicator.direction is Direction.MAINTAIN:
        return None
    return float(demand.low), float(demand.high)


class _Levels(NamedTuple):
    years: list[int]
    values: list[float]


def _levels(case: Case) -> _Levels:
    """The observed values as levels: rates chained, amounts added up, from the base year where it is known."""
    yard, used, base_year = case.yard, case.used, case.yard.indicator.baseline.year
    if yard.path.basis is Basis.COMPOUNDED:
        for at in range(len(used.years)):
            log_factor(case, at)  # raises where a rate leaves nothing
        factors = (1 + one / 100 for one in used.floats)
        values = list(accumulate(factors, lambda level, factor: level * factor, initial=yard.first))
        return _Levels([base_year, *used.years], values)
    if yard.path.basis is Basis.ACCUMULATED:
        return _Levels([base_year, *used.years], list(accumulate(used.floats, initial=0.0)))
    return _with_base(used, base_year, case.baseline)


def _with_base(used: Seen, base_year: int, baseline: float | None) -> _Levels:
    if baseline is None:
        return _Levels(used.years, used.floats)
    return _Levels([base_year, *used.years], [baseline, *used.floats])


def _by_direction(
    scheme: PublishedScheme, yard: Yardstick, used: Seen, baseline: float | None
) -> Rating | None:
    """What the scheme says without a target value; None where neither way is better."""
    direction = yard.indicator.direction
    if direction is Direction.MAINTAIN:
        return None
    series = _with_base(used, yard.indicator.baseline.year, baseline)
    return rate_series(scheme, series.years, series.values, direction=direction)


def _found(scheme: PublishedScheme, rating: Rating | None, case: Case, level: float | None = None) -> Found:
    yard = case.yard
    if rating is None:
        return nothing(yard, _NO_DIRECTION, _PASS_PLAN)
    if rating.category is None:
        return nothing(yard, _named(scheme, rating.reason), _PASS_PLAN)
    category = rating.category
    if level is None:
        progress, outlook, satisfied = category.progress, category.outlook, None
    else:
        satisfied = _satisfied(case, level)
        progress, outlook = _statuses(case, category, met=satisfied)
    now = _verdict(scheme, rating, case, level, progress, satisfied=satisfied)
    then = _verdict(scheme, rating, case, level, outlook, satisfied=satisfied)
    if level is None:
        return Found(yard, now, then)
    left, base, end = case.years_left, yard.first, yard.end
    plain = yard.path.basis is not Basis.COMPOUNDED
    open_ = not satisfied and not case.over
    return Found(
        yard,
        now,
        then,
        gap=yard.sign * (level - yard.due(case.year)) if plain and yard.covers(case.year) else None,
        completion=share(level, base, end) if plain and base != end else None,
        required_pace=pace(level, end, left) if plain and open_ else None,
        required_rate=rate(level, end, left) if open_ and level > 0 and end > 0 else None,
    )


def _satisfied(case: Case, level: float) -> bool:
    """Whether the demand itself is met, exactly; it decides in the target year."""
    basis = case.yard.path.basis
    if basis is Basis.COMPOUNDED:
        return case.growth_met() if case.over else case.holds(level, case.yard.end)
    if basis is Basis.ACCUMULATED:
        return case.meets(case.total())
    return case.met()


def _statuses(case: Case, category: Category, *, met: bool) -> tuple[Status, Status]:
    """Ours that come nearest: the scheme's own, but a target year that is over is decided by the demand."""
    held = case.yard.path.basis is Basis.HELD
    if case.over:
        final = Status.ACHIEVED if met else Status.MISSED
        return (category.progress if held else final), final
    kept = (Status.KEPT, Status.SLIPPING)
    if not held and met and category.progress in kept:
        return Status.ACHIEVED_EARLY, category.outlook
    return category.progress, category.outlook


def _verdict(
    scheme: PublishedScheme,
    rating: Rating,
    case: Case,
    level: float | None,
    status: Status,
    *,
    satisfied: bool | None,
) -> Verdict:
    measure, value = rating.metric, rating.value
    if value is None or not math.isfinite(value):  # nothing but being met decided
        measure, value = "gap", case.yard.sign * (cast("float", level) - case.yard.end)
    return decided(
        status,
        _told,
        scheme,
        rating,
        case,
        level,
        satisfied,
        measure=measure,
        value=value,
        yardstick=None if level is None else case.yard.end,
        bands=rating.bands,
        satisfied=satisfied,
        category=rating.category,
    )


def _told(
    scheme: PublishedScheme,
    rating: Rating,
    case: Case,
    level: float | None,
    satisfied: bool | None,  # noqa: FBT001
) -> Grounds:
    series = (
        _levels(case)
        if level is not None
        else _with_base(case.used, case.yard.indicator.baseline.year, case.baseline)
    )
    numbers: dict[str, float | Decimal | None] = {
        f"value_{year}": value for year, value in zip(series.years, series.values, strict=True)
    }
    numbers |= {"target": None if level is None else case.yard.end, "score": rating.score}
    return _named(scheme, rating.reason), cast("Numbers", numbers), _as_printed(case, satisfied)


def _as_printed(case: Case, satisfied: bool | None) -> bool | None:  # noqa: FBT001
    """The same at the precision that is printed; None where no single observed value was compared."""
    plain = case.yard.path.basis not in (Basis.COMPOUNDED, Basis.ACCUMULATED)
    return case.meets(case.rounded(case.value)) if plain and satisfied is not None else None


def _named(scheme: PublishedScheme, reason: Bilingual) -> Bilingual:
    return words(f"{scheme.name.zh}：{reason.zh}", f"{scheme.name.en}: {reason.en}")


_NO_INTERVAL = words(
    "该方案没有评估区间或定值目标的规则", "the scheme has no rule for an interval or an exact value"
)
_NO_SUM = words(
    "累计数从0起，没有增速，该方案无从评估",
    "a running total starts at 0, from which there is no rate of growth for the scheme to judge",
)
_NO_DIRECTION = words("没有改善的方向", "neither way is better")
_PASS_PLAN = words('请改用 scheme="plan" 或给出更多数值', 'pass scheme="plan", or more values')
