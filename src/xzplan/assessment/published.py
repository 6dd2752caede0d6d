"""The rule for schemes that offices publish: a case as the series of levels that they rate."""

from __future__ import annotations

import math
from itertools import accumulate
from typing import Any, NamedTuple

from attrs import evolve

from xzplan.assessment.published_case import Case
from xzplan.assessment.schemes.bands import Category, Status
from xzplan.assessment.schemes.published import PublishedScheme
from xzplan.assessment.schemes.rating import Rating, rate_series
from xzplan.assessment.verdicts import (
    OVERFLOWS,
    SUPPLY_YEARS,
    Finding,
    Verdict,
    operands,
    years_missing,
)
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.indicators import Direction
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Qualitative
from xzplan.numerics.formulas import pace, rate, share
from xzplan.projection.caveats import Supply
from xzplan.projection.records import Basis


class _Levels(NamedTuple):
    """The observed values as levels, with the base year where it is known."""

    years: list[int]
    values: list[float]


def judge_as_published(case: Case, scheme: PublishedScheme) -> Finding:
    """Judge a case by a published scheme, whose one verdict answers both questions."""
    path = case.trajectory
    if isinstance(case.indicator.target.demand, Qualitative):
        return _judge_direction(case, scheme)
    if path.basis is Basis.UNQUANTIFIED:
        return Finding.without(path)
    of = case.indicator.target.demand.of
    if of is Quantity.DIFFERENCE or (of is Quantity.MEAN and path.basis is Basis.HELD):
        return Finding.nothing(_NO_LEVEL, _PASS_PLAN)
    interval = _interval(case, scheme)
    if interval is None and not (case.bound.is_floor or case.bound.is_ceiling):
        return Finding.nothing(_NO_INTERVAL, _PASS_PLAN)
    if path.basis is Basis.ACCUMULATED or case.grows:
        if case.missing_years:
            return Finding.nothing(years_missing(case.missing_years), SUPPLY_YEARS)
        if case.target_year not in path:
            return Finding.without(path)
    if path.basis is Basis.ACCUMULATED and scheme.with_target.metric != "miss_ratio":
        return Finding.nothing(_NO_SUM, _PASS_PLAN)
    levels = _levels(case)
    better = Direction.INCREASE if case.sign == 1 else Direction.DECREASE
    rating = _rated(
        case,
        scheme,
        levels,
        direction=better if interval is None else case.indicator.direction,
        target=case.end if interval is None else interval,
        target_year=case.target_year,
        keep=path.basis is Basis.HELD,
    )
    if rating.category is None:
        return Finding.nothing(_named(scheme, rating.reason), _PASS_PLAN)
    return _judgement(case, scheme, rating, rating.category, levels)


def _rated(case: Case, scheme: PublishedScheme, levels: _Levels, **others: Any) -> Rating:
    """Return the rating of levels; an error names what was observed, not what was computed from it."""
    try:
        return rate_series(scheme, levels.years, levels.values, **others)
    except InvalidInputError:
        raise InvalidInputError("observations", case.values, OVERFLOWS) from None


def _interval(case: Case, scheme: PublishedScheme) -> tuple[float, float] | None:
    """Return the ends of an interval that the scheme has a rule for, which takes a direction."""
    is_level = case.indicator.target.demand.of is Quantity.VALUE and case.bound.is_range
    if scheme.interval and is_level and case.indicator.direction is not Direction.MAINTAIN:
        low, high = map(float, case.bound.figures)
        return low, high
    return None


def _levels(case: Case) -> _Levels:
    """Return the observed values as levels: rates chained, amounts added up."""
    base_year, basis = case.base_year, case.trajectory.basis
    if case.grows:
        factors = (1 + rate / 100 for rate in case.rates)
        levels = accumulate(factors, lambda level, factor: level * factor, initial=case.start)
        return _Levels([base_year, *case.years], list(levels))
    if basis is Basis.ACCUMULATED:
        return _Levels([base_year, *case.years], list(accumulate(case.values, initial=0.0)))
    return _with_baseline(case)


def _with_baseline(case: Case) -> _Levels:
    if case.baseline is None:
        return _Levels(case.years, case.values)
    return _Levels([case.base_year, *case.years], [case.baseline, *case.values])


def _judge_direction(case: Case, scheme: PublishedScheme) -> Finding:
    """Judge by the direction alone: the plan prints no figure."""
    direction = case.indicator.direction
    if direction is Direction.MAINTAIN:
        return Finding.nothing(_NO_DIRECTION, _PASS_PLAN)
    levels = _with_baseline(case)
    rating = _rated(case, scheme, levels, direction=direction)
    if rating.category is None:
        return Finding.nothing(_named(scheme, rating.reason), _PASS_PLAN)
    progress = Verdict(
        status=rating.category.progress,
        metric=rating.metric,
        value=rating.value,
        bands=rating.bands,
        operands=operands(**_by_year(levels), score=rating.score),
        reason=_named(scheme, rating.reason),
        category=rating.category,
    )
    return Finding(progress=progress, outlook=evolve(progress, status=rating.category.outlook))


def _judgement(
    case: Case, scheme: PublishedScheme, rating: Rating, category: Category, levels: _Levels
) -> Finding:
    path, level, end, left = case.trajectory, levels.values[-1], case.end, case.years_left
    is_level = not case.grows and path.basis is not Basis.ACCUMULATED
    met = _is_met(case, level)
    metric, value = rating.metric, rating.value
    if value is None or not math.isfinite(value):  # nothing but being met decided
        metric, value = "gap", case.sign * (level - end)
    now, then = _statuses(case, category, met=met)
    progress = Verdict(
        status=now,
        metric=metric,
        value=value,
        yardstick=end,
        bands=rating.bands,
        satisfied=met,
        satisfied_as_printed=case.meets(case.rounded(case.value)) if is_level else None,
        operands=operands(**_by_year(levels), target=end, score=rating.score),
        reason=_named(scheme, rating.reason),
        category=category,
    )
    in_its_unit = not case.grows
    is_open = not met and not case.is_over
    finding = Finding(
        progress=progress,
        outlook=evolve(progress, status=then),
        gap=case.sign * (level - case.due) if in_its_unit and case.year in path else None,
        completion=share(level, case.start, end) if in_its_unit and case.start != end else None,
        remaining=end - level if in_its_unit and not met else None,
        required_pace=pace(level, end, left) if in_its_unit and is_open else None,
        required_rate=rate(level, end, left) if is_open and level > 0 and end > 0 else None,
    )
    figures = (
        finding.gap,
        finding.completion,
        finding.remaining,
        finding.required_pace,
        finding.required_rate,
    )
    if not all(math.isfinite(figure) for figure in figures if figure is not None):
        raise InvalidInputError("observations", case.values, OVERFLOWS)
    return finding


def _is_met(case: Case, level: float) -> bool:
    """Return whether the demand itself is met, exactly; it decides in the target year."""
    if case.grows:
        return case.growth_meets() if case.is_over else case.bound.holds(level)
    return case.meets(case.total if case.trajectory.basis is Basis.ACCUMULATED else case.value)


def _statuses(case: Case, category: Category, *, met: bool) -> tuple[Status, Status]:
    """Return ours that come nearest: the scheme's own, but in the target year the demand decides."""
    held = case.trajectory.basis is Basis.HELD
    if case.is_over:
        final = Status.ACHIEVED if met else Status.MISSED
        return (category.progress if held else final), final
    if not held and met and category.progress in (Status.KEPT, Status.SLIPPING):
        return Status.ACHIEVED_EARLY, category.outlook
    return category.progress, category.outlook


def _by_year(levels: _Levels) -> dict[str, float]:
    return {f"value_{year}": value for year, value in zip(levels.years, levels.values, strict=True)}


def _named(scheme: PublishedScheme, reason: Bilingual) -> Bilingual:
    return Bilingual(zh=f"{scheme.name.zh}：{reason.zh}", en=f"{scheme.name.en}: {reason.en}")


_NO_INTERVAL = Bilingual(
    zh="该方案没有评估区间或定值目标的规则", en="the scheme has no rule for an interval or an exact value"
)
_NO_LEVEL = Bilingual(
    zh="该方案只评估指标数值本身，没有评估平均值或变动量的规则",
    en="the scheme judges values; it has no rule for a mean or a difference",
)
_NO_SUM = Bilingual(
    zh="累计数从0起，没有增速，该方案无从评估",
    en="a running total starts at 0, from which there is no rate of growth for the scheme to judge",
)
_NO_DIRECTION = Bilingual(zh="没有改善的方向", en="neither way is better")
_PASS_PLAN = Supply(
    reader=Bilingual(
        zh="可改用本报告自有的评估方法，或补充更多年份的数值",
        en="needed: our own method of assessment, or values of more years",
    ),
    caller=Bilingual(zh='请改用 scheme="plan" 或给出更多数值', en='pass scheme="plan", or more values'),
)
