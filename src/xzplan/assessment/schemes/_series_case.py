"""The series that a published scheme judges: arguments checked, cut to the years the scheme uses, with its metrics."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from xzplan.assessment.metrics import mean_change, miss_ratio
from xzplan.assessment.schemes import offices
from xzplan.assessment.schemes.published import Condition, PublishedScheme, RuleMetric, RuleScore, ScoreRule
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual, counted
from xzplan.model.checks import flag, whole_year
from xzplan.model.indicators import Direction
from xzplan.numerics.arrays import FloatArray, YearArray, finite, one_number, year_grid


class Goal(NamedTuple):
    """The target of a series."""

    value: float
    """Of an interval the end that is reached first."""
    year: int
    """The latest year, for a target to be kept that names none."""
    interval: bool
    keep: bool
    """Whether it is to be kept in every year."""


class Case(NamedTuple):
    """A series, its goal, and the numbers that the rules ask for."""

    years: YearArray
    values: FloatArray
    direction: Direction
    goal: Goal | None
    limit: float | None
    """Best value that can occur."""
    base: float
    """The first value, or what the scheme puts in place of 0."""

    @property
    def latest(self) -> float:
        """The latest value."""
        return float(self.values[-1])

    @property
    def elapsed(self) -> int:
        """Years from the base to the latest value."""
        return int(self.years[-1] - self.years[0])

    @property
    def sign(self) -> float:
        """1 if more is better, else -1."""
        return offices.good_sign(self.direction)

    @property
    def met(self) -> bool:
        """Whether the latest value meets the target."""
        return self.goal is not None and self.sign * (self.latest - self.goal.value) >= 0

    @property
    def mean_change(self) -> float:
        """Mean yearly change."""
        return float(mean_change(self.years, self.values))

    @property
    def last_change(self) -> float:
        """Yearly change between the last two values."""
        return float(mean_change(self.years, self.values, span=1))


def make_case(
    scheme: PublishedScheme,
    years: Sequence[int] | YearArray,
    values: ArrayLike,
    *,
    direction: Direction | str,
    target: float | tuple[float, float] | None,
    target_year: int | None,
    keep: bool,
    limit: float | None,
) -> Case:
    """Check the arguments of `rate_series`, and return the series cut to the years that the scheme uses."""
    grid, series = year_grid(years, "years", least=1), finite(values, "values")
    if series.shape != grid.shape:
        raise InvalidInputError(
            "values", series.shape, f"pass one value for each of {counted(grid.size, 'year')}"
        )
    direction = offices.good_direction(direction)
    goal = _goal(scheme, direction, target, target_year, keep=keep, latest_year=int(grid[-1]))
    if limit is not None:
        limit = _checked_limit(scheme, goal, limit)
    if scheme.span is not None:
        grid, series = _consecutive(grid, series, scheme.span)
    rule = scheme.with_target if goal is not None or scheme.without_target is None else scheme.without_target
    return Case(
        years=grid,
        values=series,
        direction=direction,
        goal=goal,
        limit=limit,
        base=_not_zero(float(series[0]), rule),
    )


def _goal(
    scheme: PublishedScheme,
    direction: Direction,
    target: float | tuple[float, float] | None,
    target_year: int | None,
    *,
    keep: bool,
    latest_year: int,
) -> Goal | None:
    keep = flag("keep", keep)
    every_year = target is not None and keep and scheme.kept is not None
    if (target is None) != (target_year is None) and not every_year:
        raise InvalidInputError("target_year", target_year, "a target and its year come together")
    if target is None:
        if keep:
            raise InvalidInputError("keep", keep, "there is no target to be kept")
        return None
    ends = _ends(target)
    return Goal(
        value=_not_zero(ends[0] if direction is Direction.INCREASE else ends[-1], scheme.with_target),
        year=latest_year if target_year is None else whole_year(target_year, "target_year"),
        interval=len(ends) > 1,
        keep=keep,
    )


def _ends(target: float | tuple[float, float]) -> tuple[float, ...]:
    """Return the target alone, or the two ends of an interval."""
    ends = finite(target, "target")
    if ends.ndim == 0:
        return (float(ends),)
    if ends.shape != (2,) or ends[0] > ends[1]:
        raise InvalidInputError(
            "target", target, "pass one number, or the two ends of an interval, the lower first"
        )
    return float(ends[0]), float(ends[1])


def _not_zero(value: float, rule: ScoreRule) -> float:
    return float(rule.zero) if value == 0 and rule.zero is not None else value


def _checked_limit(scheme: PublishedScheme, goal: Goal | None, limit: float) -> float:
    number = one_number(limit, "limit")
    if scheme.without_target is None or not scheme.without_target.limited:
        raise InvalidInputError("limit", limit, f"{scheme.id} has no rule for a natural limit")
    if goal is not None:
        raise InvalidInputError("limit", limit, "a natural limit counts where there is no target")
    return number


def _consecutive(grid: YearArray, series: FloatArray, span: int) -> tuple[YearArray, FloatArray]:
    """Return the latest points of years without a gap, of ``span`` changes at most."""
    gaps = np.flatnonzero(np.diff(grid) != 1)
    first = max(0 if gaps.size == 0 else int(gaps[-1]) + 1, grid.size - span - 1)
    return grid[first:], series[first:]


def value_of(rule: ScoreRule, case: Case) -> float:
    """Return the metric of a rule.

    Raises
    ------
    InvalidInputError
        It overflows, or has no value for this series.
    """
    if case.goal is None:
        return float(offices.directed_growth(case.latest, case.base, case.elapsed, case.direction))
    return float(_METRICS[rule.metric](case, case.goal))


def _growth_ratio(case: Case, goal: Goal) -> FloatArray:
    clock = {"years": case.elapsed, "target_years": goal.year - int(case.years[0])}
    return offices.growth_ratio(case.latest, case.base, goal.value, **clock, direction=case.direction)


def _plain_growth_ratio(case: Case, goal: Goal) -> FloatArray:
    clock = {"years": case.elapsed, "target_years": goal.year - int(case.years[0])}
    return offices.plain_growth_ratio(case.latest, case.base, goal.value, **clock)


def _projected_share(case: Case, goal: Goal) -> FloatArray:
    clock = {"years": case.elapsed, "target_years": goal.year - int(case.years[0])}
    return offices.projected_share(case.latest, case.base, goal.value, **clock)


def _miss_ratio(case: Case, goal: Goal) -> FloatArray:
    projected = case.latest + case.mean_change * (goal.year - int(case.years[-1]))
    return miss_ratio(projected, case.latest, goal.value, case.direction)


_METRICS: Mapping[RuleMetric, Callable[[Case, Goal], FloatArray]] = {
    RuleMetric.GROWTH_RATIO: _growth_ratio,
    RuleMetric.PLAIN_GROWTH_RATIO: _plain_growth_ratio,
    RuleMetric.PROJECTED_SHARE: _projected_share,
    RuleMetric.MISS_RATIO: _miss_ratio,
}

# The arguments are the metric and the factor near a natural limit, 1 if there is none.
SCORES: Mapping[RuleScore, Callable[[float, float], FloatArray]] = {
    "statcan_score": lambda value, _: offices.statcan_score(value),
    "statcan_trend_score": lambda value, factor: offices.statcan_trend_score(value, factor=factor),
    "eurostat_score": lambda value, _: offices.eurostat_score(value),
    "eurostat_trend_score": lambda value, factor: offices.eurostat_trend_score(value, factor=factor),
}

ANSWERS: Mapping[Condition, Callable[[Case], bool]] = {
    "met": lambda case: case.met,
    "mean_change_good": lambda case: case.sign * case.mean_change > 0,
    "last_change_good": lambda case: case.sign * case.last_change > 0,
    "mean_change_suffices": lambda case: (
        case.sign * case.mean_change > 0 or (case.met and case.mean_change == 0)
    ),
}


def why_not(rule: ScoreRule, case: Case) -> Bilingual | None:
    """Return why the metric of a rule has no value for a series; None if it has one."""
    goal = case.goal
    projects = rule.metric in (RuleMetric.PROJECTED_SHARE, RuleMetric.MISS_RATIO)
    if projects and goal is not None and case.years[-1] > goal.year:
        return _YEAR_OVER
    if rule.metric is RuleMetric.MISS_RATIO:
        return None
    if rule.positive and not (case.base > 0 and case.latest > 0):
        return _NOT_POSITIVE
    if case.base == 0:
        return _BASE_ZERO
    if case.latest * case.base < 0 or (goal is not None and goal.value * case.base < 0):
        return _BOTH_SIGNS
    if goal is None:
        return None
    if goal.value == case.base:
        return _TARGET_IS_BASE
    return None if case.years[0] < goal.year else _BASE_LATE


_YEAR_OVER = Bilingual(zh="目标年已过", en="the target year is over")
_NOT_POSITIVE = Bilingual(
    zh="数值不为正，该方案没有规定", en="values that are not positive, for which the scheme says nothing"
)
_BASE_ZERO = Bilingual(zh="基期为0，没有增速", en="a base of 0, from which there is no rate of growth")
_BOTH_SIGNS = Bilingual(
    zh="数值正负不一，没有增速", en="values of both signs, between which there is no rate of growth"
)
_TARGET_IS_BASE = Bilingual(
    zh="目标等于基期，所需增速为0", en="the target is the base, so that no growth is needed"
)
_BASE_LATE = Bilingual(zh="基期不早于目标年", en="the base is not before the target year")
