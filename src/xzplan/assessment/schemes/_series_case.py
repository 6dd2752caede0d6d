"""What a published rule is given of a series, and the numbers it asks for, by the names that its data give them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, cast

import numpy as np
from numpy.typing import ArrayLike

from xzplan.assessment.metrics import mean_change, miss_ratio
from xzplan.assessment.schemes import offices
from xzplan.assessment.schemes.published import Condition, PublishedScheme, RuleMeasure, RuleScore, ScoreRule
from xzplan.exceptions import InvalidInputError
from xzplan.model.indicators import Direction
from xzplan.numerics._arrays import FloatArray, YearArray, finite, in_range, year_grid


class Case(NamedTuple):
    """What the measures are computed from: the base of the rule's clock is the first point."""

    years: YearArray
    values: FloatArray
    direction: Direction
    sign: float
    target: float | None
    target_year: int | None
    base: float
    change: float | None
    last: float | None

    @property
    def x(self) -> float:
        return float(self.values[-1])

    @property
    def met(self) -> bool:
        if self.target is None:
            return False
        return self.sign * (self.x - self.target) >= 0

    @property
    def elapsed(self) -> int:
        return int(self.years[-1] - self.years[0])

    @property
    def span(self) -> int:
        return cast("int", self.target_year) - int(self.years[0])


def make_case(
    rule: PublishedScheme,
    years: Sequence[int] | YearArray,
    values: ArrayLike,
    *,
    direction: Direction,
    target: float | tuple[float, float] | None,
    target_year: int | None,
    keep: bool,
) -> Case:
    """Return the case, checked; the years of a scheme that looks at the last changes alone are those."""
    grid, series = year_grid(years, "years", least=1), finite(values, "values")
    if series.shape != grid.shape:
        raise InvalidInputError("values", series.shape, f"pass one value for each of {grid.size} years")
    if direction is Direction.MAINTAIN:
        raise InvalidInputError("direction", direction, "neither way is better, so none is progress")
    end = None if target is None else _weakest(target, direction)
    bound = keep and rule.kept is not None
    if (end is None) != (target_year is None) and not (bound and end is not None):
        raise InvalidInputError("target_year", target_year, "a target and its year come together")
    if keep and end is None:
        raise InvalidInputError("keep", keep, "there is no target to be kept")
    with_target, without = rule.with_target, rule.without_target
    zero = (with_target if end is not None or without is None else without).zero
    base = float(series[0])
    if zero is not None:
        base = float(zero) if base == 0 else base
        end = float(zero) if end == 0 else end
    if rule.span is not None:
        grid, series = _consecutive(grid, series, rule.span)
    enough = grid.size > 1
    return Case(
        years=grid,
        values=series,
        direction=direction,
        sign=1.0 if direction is Direction.INCREASE else -1.0,
        target=end,
        target_year=target_year,
        base=base,
        change=float(in_range(mean_change(grid, series), "values", values)) if enough else None,
        last=float(in_range(mean_change(grid, series, span=1), "values", values)) if enough else None,
    )


def _weakest(target: float | tuple[float, float], direction: Direction) -> float:
    """Return the target, of an interval the end that is reached first."""
    given = finite(target, "target")
    if given.ndim == 0:
        return float(given)
    if given.shape != (2,) or given[0] > given[1]:
        raise InvalidInputError(
            "target", target, "pass one number, or the two ends of an interval, the lower first"
        )
    return float(given[0] if direction is Direction.INCREASE else given[1])


def _consecutive(grid: YearArray, series: FloatArray, span: int) -> tuple[YearArray, FloatArray]:
    """Return the latest points of years without a gap, of ``span`` changes at most."""
    gaps = np.flatnonzero(np.diff(grid) != 1)
    first = max(0 if gaps.size == 0 else int(gaps[-1]) + 1, grid.size - span - 1)
    return grid[first:], series[first:]


MEASURES: dict[RuleMeasure, Callable[[Case], FloatArray]] = {
    "growth_ratio": lambda c: offices.growth_ratio(
        c.x, c.base, cast("float", c.target), years=c.elapsed, target_years=c.span, direction=c.direction
    ),
    "plain_growth_ratio": lambda c: offices.plain_growth_ratio(
        c.x, c.base, cast("float", c.target), years=c.elapsed, target_years=c.span
    ),
    "projected_share": lambda c: offices.projected_share(
        c.x, c.base, cast("float", c.target), years=c.elapsed, target_years=c.span
    ),
    "directed_growth": lambda c: offices.directed_growth(c.x, c.base, c.elapsed, c.direction),
    "miss_ratio": lambda c: miss_ratio(
        c.x + cast("float", c.change) * (cast("int", c.target_year) - int(c.years[-1])),
        c.x,
        cast("float", c.target),
        c.direction,
    ),
}
SCORES: dict[RuleScore, Callable[[float, float], FloatArray]] = {
    "statcan_score": lambda value, _: offices.statcan_score(value),
    "statcan_trend_score": lambda value, factor: offices.statcan_trend_score(value, factor=factor),
    "eurostat_score": lambda value, _: offices.eurostat_score(value),
    "eurostat_trend_score": lambda value, factor: offices.eurostat_trend_score(value, factor=factor),
}
CONDITIONS: dict[Condition, Callable[[Case], bool]] = {
    "met": lambda c: c.met,
    "mean_change_good": lambda c: c.sign * cast("float", c.change) > 0,
    "last_change_good": lambda c: c.sign * cast("float", c.last) > 0,
    "mean_change_suffices": lambda c: (
        c.sign * cast("float", c.change) >= 0 if c.met else c.sign * cast("float", c.change) > 0
    ),
}


def why_not(rule: ScoreRule, case: Case) -> tuple[str, str] | None:
    """Why a rule says nothing of a series, in both languages; None where it does."""
    numbers = [case.base, case.x, *([] if case.target is None else [case.target])]
    needs_target = rule.measure != "directed_growth"
    projects = rule.measure in ("projected_share", "miss_ratio")
    if projects and case.years[-1] > cast("int", case.target_year):
        return "目标年已过", "the target year is over"
    if rule.measure == "miss_ratio":
        return None
    if rule.positive and not (case.base > 0 and case.x > 0):
        return "数值不为正，该方案没有规定", "values that are not positive, for which the scheme says nothing"
    if case.base == 0:
        return "基期为0，没有增速", "a base of 0, from which there is no rate of growth"
    if any(number * case.base < 0 for number in numbers):
        return "数值正负不一，没有增速", "values of both signs, between which there is no rate of growth"
    if needs_target and case.target == case.base:
        return "目标等于基期，所需增速为0", "the target is the base, so that no growth is needed"
    if needs_target and case.span <= 0:
        return "基期不早于目标年", "the base is not before the target year"
    return None
