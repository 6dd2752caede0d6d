"""Metrics: numbers of progress, for scalars and arrays.

A metric is a number, not a verdict. Every function takes scalars or arrays that broadcast, and returns floats of the
broadcast shape, a scalar for scalars. There is no ``latest / target``: it flatters whatever started high, and
turns round for a ceiling.

References
----------
Completion of compounded cuts by logarithms, and the level method of average growth: the practice of China's
statistical offices for cuts in energy intensity. Mean of the last changes and miss ratio: Destatis, status symbols of
the German Sustainable Development Strategy.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias, get_args

import numpy as np
from numpy.typing import ArrayLike

from xzplan.exceptions import InvalidInputError
from xzplan.language import counted
from xzplan.model.checks import choice, whole_number, whole_year
from xzplan.model.indicators import Direction
from xzplan.numerics.arrays import (
    FloatArray,
    YearArray,
    common_shape,
    finite,
    in_range,
    positive,
    quiet,
    together,
    year_grid,
)
from xzplan.numerics.formulas import continued, missed, pace, rate, share
from xzplan.numerics.series import trend_value

__all__ = [
    "ProjectionMethod",
    "average_change",
    "chained_change",
    "completion",
    "gap",
    "log_completion",
    "mean_change",
    "miss_ratio",
    "projected_end",
    "required_pace",
    "required_rate",
    "schedule_ratio",
    "time_fraction",
]

ProjectionMethod: TypeAlias = Literal["plan_line", "last_changes", "compound", "ols"]
"""Method to continue a series.

plan_line
    The straight line from the first point through the latest.
last_changes
    From the latest point by the mean of the last yearly changes.
compound
    From the latest point by the yearly rate between the first and the latest; positive values.
ols
    The least-squares line through all points, of which there must be three.
"""

_LEAST_POINTS = {"plan_line": 2, "last_changes": 2, "compound": 2, "ols": 3}


@quiet
def gap(value: ArrayLike, milestone: ArrayLike, direction: Direction | str) -> FloatArray:
    """Return the distance of a value beyond its milestone in the good direction; negative if it falls short.

    Parameters
    ----------
    value, milestone
        In one unit; the result is in that unit, percentage points for shares.
    direction
        Which way is better. For `Direction.MAINTAIN` either distance falls short.

    Raises
    ------
    InvalidInputError
        A value that is not a number, or no such direction.

    Examples
    --------
    >>> from xzplan.assessment.metrics import gap
    >>> float(gap(30, 32, "increase"))
    -2.0
    """
    direction = Direction(direction)
    observed, due = together(value=value, milestone=milestone)
    difference = observed - due
    if direction is Direction.MAINTAIN:
        difference = -np.abs(difference)
    elif direction is Direction.DECREASE:
        difference = -difference
    return in_range(difference, "value", value)


def completion(value: ArrayLike, base: ArrayLike, target: ArrayLike) -> FloatArray:
    """Return the completed share of the way from base to target: 0 at the base, 1 at the target.

    Raises
    ------
    InvalidInputError
        The target is the base: there is no way to go, and the bound is to be held.
    """
    return _share(value=value, base=base, target=target)


def schedule_ratio(value: ArrayLike, base: ArrayLike, milestone: ArrayLike) -> FloatArray:
    """Return the change so far over the change due: 1 on the milestone, negative after a step back.

    Parameters
    ----------
    value, milestone
        Observed and due in the same year.
    base
        Where the path starts.

    Raises
    ------
    InvalidInputError
        The milestone is the base: nothing is due yet.
    """
    return _share(value=value, base=base, milestone=milestone)


@quiet
def log_completion(changes: ArrayLike, target: ArrayLike) -> FloatArray:
    """Return the share of a compounded change that is done, by logarithms.

    Parameters
    ----------
    changes
        Shape ``S + (n,)``: changes of the years so far in per cent, above -100.
    target
        Shape ``S``: change over the whole plan in per cent, above -100 and not 0.

    Returns
    -------
    ndarray of float64, shape ``S``
        Sum of the logarithms of the yearly factors over the logarithm of the target's.

    Examples
    --------
    >>> from xzplan.assessment.metrics import log_completion
    >>> round(float(log_completion([1.51, -2.20, -4.18], -17)), 3)
    0.268
    """
    goal = np.log(_factor(finite(target, "target"), "target"))
    if not (goal != 0).all():
        raise InvalidInputError("target", target, "no change to complete")
    done = np.log(_factors(changes)).sum(axis=-1)
    common_shape(changes=done.shape, target=goal.shape)
    result: FloatArray = done / goal  # the logarithms of floats are no farther apart than floats are
    return result


@quiet
def chained_change(changes: ArrayLike) -> FloatArray:
    """Return the change over all years in per cent, compounded, never added up.

    Parameters
    ----------
    changes
        Shape ``S + (n,)``: changes of consecutive years in per cent, above -100.
    """
    return in_range((np.prod(_factors(changes), axis=-1) - 1) * 100, "changes", changes)


@quiet
def average_change(changes: ArrayLike) -> FloatArray:
    """Return the geometric mean of yearly changes in per cent (水平法); the base year is not among them.

    Parameters
    ----------
    changes
        Shape ``S + (n,)``: changes of consecutive years in per cent, above -100.
    """
    factors = _factors(changes)
    return in_range((np.prod(factors, axis=-1) ** (1 / factors.shape[-1]) - 1) * 100, "changes", changes)


def time_fraction(year: ArrayLike, base_year: ArrayLike, target_year: ArrayLike) -> FloatArray:
    """Return the share of the plan's time that has passed (时序进度): 0 in the base year, 1 in the target year."""
    return _share(year=year, base_year=base_year, target_year=target_year)


@quiet
def required_pace(value: ArrayLike, target: ArrayLike, years_left: ArrayLike) -> FloatArray:
    """Return the yearly change that leads from a value to the target in the years left.

    Raises
    ------
    InvalidInputError
        No year is left.
    """
    start, end, left = together(value=value, target=target, years_left=years_left)
    _check_time_left(left)
    return in_range(pace(start, end, left), "years_left", years_left)


@quiet
def required_rate(value: ArrayLike, target: ArrayLike, years_left: ArrayLike) -> FloatArray:
    """Return the yearly rate of growth, in per cent, that leads from a value to the target in the years left.

    Raises
    ------
    InvalidInputError
        No year is left, or a value that is not positive.
    """
    start, end, left = together(value=value, target=target, years_left=years_left)
    _check_time_left(left)
    positive(start, "value")
    positive(end, "target")
    return in_range(rate(start, end, left), "years_left", years_left)


@quiet
def mean_change(
    years: Sequence[int] | YearArray, values: ArrayLike, *, span: int | None = None
) -> FloatArray:
    """Return the mean yearly change over the last changes.

    Parameters
    ----------
    years
        Shape (n,), n ≥ 2, strictly increasing.
    values
        Shape ``S + (n,)``.
    span
        How many of the last changes to take; all by default, and all there are where there are fewer.

    Returns
    -------
    ndarray of float64, shape ``S``
        Difference of the two ends over the years between them.
    """
    span = _checked_span(span)
    grid, series = _series(years, values, least=2)
    first = 0 if span is None else max(-span - 1, -grid.size)
    return in_range(pace(series[..., first], series[..., -1], grid[-1] - grid[first]), "values", values)


@quiet
def projected_end(
    years: Sequence[int] | YearArray,
    values: ArrayLike,
    target_year: int,
    *,
    method: ProjectionMethod,
    span: int | None = None,
) -> FloatArray:
    """Return the projected value of the target year.

    Parameters
    ----------
    years
        Shape (n,), strictly increasing, the last before `target_year`.
    values
        Shape ``S + (n,)``.
    target_year
        The year to project to.
    method
        See `ProjectionMethod`; the result is never cut off at a natural bound.
    span
        For ``last_changes`` alone: how many changes to take the mean of; all by default.

    Returns
    -------
    ndarray of float64, shape ``S``

    Raises
    ------
    InvalidInputError
        Too few points for the method, a last year that is not before the target year, or values that the method
        cannot work with.
    """
    method = choice("method", method, *get_args(ProjectionMethod))
    if span is not None and method != "last_changes":
        raise InvalidInputError("span", span, f"belongs to method 'last_changes', not to {method!r}")
    span = _checked_span(span)
    grid, series = _series(years, values, least=_LEAST_POINTS[method])
    left = whole_year(target_year, "target_year") - grid[-1]
    if left <= 0:
        raise InvalidInputError("target_year", target_year, f"not after the last year, {grid[-1]}")
    latest = series[..., -1]
    if method == "ols":
        return trend_value(grid, series, target_year)
    if method == "compound":
        positive(series, "values")
        end = latest * (latest / series[..., 0]) ** (left / (grid[-1] - grid[0]))
    else:
        end = continued(latest, mean_change(grid, series, span=span), left)
    return in_range(end, "values", values)


@quiet
def miss_ratio(
    projected: ArrayLike, latest: ArrayLike, target: ArrayLike, direction: Direction | str
) -> FloatArray:
    """Return the share of the remaining way that will be left at the end; 0 or less if the target is met.

    Parameters
    ----------
    projected
        Value projected for the target year.
    latest
        Latest value, short of the target.
    target
        The target.
    direction
        Which way is better, increase or decrease.

    Raises
    ------
    InvalidInputError
        The latest value is the target, or the direction is to maintain: there is no way to go; or no such direction.
    """
    direction = Direction(direction)
    if direction is Direction.MAINTAIN:
        raise InvalidInputError("direction", direction, "there is no way to go")
    expected, now, end = together(projected=projected, latest=latest, target=target)
    if not (end != now).all():
        raise InvalidInputError("target", target, "reached by the latest value")
    sign = 1 if direction is Direction.INCREASE else -1
    return in_range(missed(expected, now, end, sign), "projected", projected)


@quiet
def _share(**given: ArrayLike) -> FloatArray:
    """Return the share of the way that is gone, of a value, a base and an end by the names of the arguments."""
    value, base, end = together(**given)
    if not (end != base).all():
        name = list(given)[-1]
        raise InvalidInputError(name, given[name], "the same as the base: there is no way to go")
    name, passed = next(iter(given.items()))
    return in_range(share(value, base, end), name, passed)


def _checked_span(span: int | None) -> int | None:
    if span is None:
        return None
    number = whole_number("span", span, _SPAN)
    if number < 1:
        raise InvalidInputError("span", span, _SPAN)
    return number


_SPAN = "a number of changes, 1 or more"


def _factors(changes: ArrayLike) -> FloatArray:
    percent = finite(changes, "changes")
    if percent.ndim == 0 or percent.shape[-1] == 0:
        raise InvalidInputError("changes", changes, "pass one change for each year, shape (..., n)")
    return _factor(percent, "changes")


def _factor(percent: FloatArray, name: str) -> FloatArray:
    factors = 1 + percent / 100
    if not (factors > 0).all():
        raise InvalidInputError(name, percent, "a cut is less than 100%")
    return factors


def _check_time_left(years_left: FloatArray) -> None:
    if not (years_left > 0).all():
        raise InvalidInputError("years_left", years_left, "no year is left")


def _series(
    years: Sequence[int] | YearArray, values: ArrayLike, *, least: int
) -> tuple[YearArray, FloatArray]:
    grid, series = year_grid(years, "years", least=least), finite(values, "values")
    if series.ndim == 0 or series.shape[-1] != grid.size:
        raise InvalidInputError(
            "values", series.shape, f"the last axis must have one value for {counted(grid.size, 'year')}"
        )
    return grid, series
