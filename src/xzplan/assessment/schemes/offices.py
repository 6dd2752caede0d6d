"""Measures of progress that statistical offices publish, each exactly as published, usable alone and on arrays.

They are here to be compared with, not to be preferred: what each does near zero, beyond the target and for a ceiling is
in the documentation, with numbers. What turns them into a verdict is in `xzplan.assessment.schemes.published`.

References
----------
Statistics Canada and Open SDG: open-sdg/sdg-build, ``sdg/ProgressMeasure.py``, and open-sdg/open-sdg,
``docs/progress-methodology.md``. Five classes after Eurostat: EUSTAT-PRE/data, ``scripts/build_data.py``. Ratio of
growth rates and value expected for the target year: United Nations, technical notes to the SDG Progress Chart 2022
and 2023.
"""

from __future__ import annotations

from typing import Any, cast

import numpy as np
from numpy.typing import ArrayLike

from xzplan.exceptions import InvalidInputError
from xzplan.model.indicators import Direction
from xzplan.numerics._arrays import FloatArray, finite, in_range, quiet

__all__ = [
    "compound_growth",
    "directed_growth",
    "eurostat_score",
    "eurostat_trend_score",
    "growth_ratio",
    "limit_factor",
    "plain_growth_ratio",
    "projected_share",
    "statcan_score",
    "statcan_trend_score",
]


@quiet
def compound_growth(value: ArrayLike, base: ArrayLike, years: ArrayLike) -> FloatArray:
    """Return the yearly rate of growth from a base to a value, as a share: 0.02 is 2 % a year.

    Parameters
    ----------
    value, base
        In one unit, of one sign; the value may be 0. Of two negative ones it is the growth of the magnitude.
    years
        How many years lie between them, above 0.

    Raises
    ------
    InvalidInputError
        A base of 0, two values of different signs, or no time between them: no rate leads from one to the other.
    """
    x, b, k = finite(value, "value"), finite(base, "base"), finite(years, "years")
    if not (b != 0).all():
        raise InvalidInputError("base", base, "there is no rate of growth from 0")
    if not (np.sign(x) * np.sign(b) >= 0).all():
        raise InvalidInputError("value", value, "of another sign than the base: no rate leads there")
    if not (k > 0).all():
        raise InvalidInputError("years", years, "no time has passed")
    return in_range((x / b) ** (1 / k) - 1, "value", value)


def directed_growth(value: ArrayLike, base: ArrayLike, years: ArrayLike, direction: Direction) -> FloatArray:
    """Return the yearly rate of growth in the good direction, as a share: above 0 things get better.

    Parameters
    ----------
    value, base, years
        As for `compound_growth`. For two negative values the sign is turned, since their magnitude shrinks when
        they grow.
    direction
        Which way is better, increase or decrease.
    """
    rate = compound_growth(value, base, years)
    return _floats(_sign(direction) * np.where(finite(base, "base") < 0, -1.0, 1.0)[()] * rate)


@quiet
def growth_ratio(
    value: ArrayLike,
    base: ArrayLike,
    target: ArrayLike,
    *,
    years: ArrayLike,
    target_years: ArrayLike,
    direction: Direction,
) -> FloatArray:
    """Return the rate of growth so far, in the good direction, over the rate that was needed from the base.

    Parameters
    ----------
    value, base, target
        In one unit, of one sign.
    years, target_years
        From the base to the value, and from the base to the target.
    direction
        Which way is better, increase or decrease.

    Raises
    ------
    InvalidInputError
        As for `compound_growth`, and for a target that is the base: no growth was needed.

    Examples
    --------
    >>> from xzplan import Direction
    >>> from xzplan.assessment.schemes.offices import growth_ratio
    >>> ratio = growth_ratio(10.4, 14.5, 7.25, years=8, target_years=15, direction=Direction.DECREASE)
    >>> round(float(ratio), 4)
    0.9011
    """
    needed = _needed(base, target, target_years)
    return in_range(directed_growth(value, base, years, direction) / np.abs(needed), "value", value)


@quiet
def plain_growth_ratio(
    value: ArrayLike, base: ArrayLike, target: ArrayLike, *, years: ArrayLike, target_years: ArrayLike
) -> FloatArray:
    """Return the rate of growth so far over the rate from base to target; it does not know which way is better.

    Beyond a target that the base already met it takes moving on, in whichever direction, for progress.

    Parameters
    ----------
    value, base, target, years, target_years
        As for `growth_ratio`.

    Raises
    ------
    InvalidInputError
        As for `growth_ratio`.
    """
    needed = _needed(base, target, target_years)
    return in_range(compound_growth(value, base, years) / needed, "value", value)


@quiet
def projected_share(
    value: ArrayLike, base: ArrayLike, target: ArrayLike, *, years: ArrayLike, target_years: ArrayLike
) -> FloatArray:
    """Return the share of the way from base to target that will be gone if growth goes on at its rate.

    Parameters
    ----------
    value, base, target, years, target_years
        As for `growth_ratio`; the target may be 0.

    Raises
    ------
    InvalidInputError
        As for `compound_growth`, and for a target that is the base: there is no way to go.
    """
    rate = compound_growth(value, base, years)
    x, b, end = finite(value, "value"), finite(base, "base"), finite(target, "target")
    if not (end != b).all():
        raise InvalidInputError("target", target, "the same as the base: there is no way to go")
    left = finite(target_years, "target_years") - finite(years, "years")
    return in_range((x * (1 + rate) ** left - b) / (end - b), "value", value)


@quiet
def limit_factor(base: ArrayLike, limit: ArrayLike) -> FloatArray:
    """Return what the bands of a trend are multiplied by for a base near its natural limit: 0 at it, 1 far from it.

    Parameters
    ----------
    base
        The value the trend starts from.
    limit
        Best value that can occur, such as 100 % of all.

    Examples
    --------
    >>> from xzplan.assessment.schemes.offices import limit_factor
    >>> [round(float(limit_factor(base, 100)), 4) for base in (20, 66.6, 95, 100, 200)]
    [0.9992, 0.8355, 0.2037, 0.0, 1.0]
    """
    b, end = np.abs(finite(base, "base")), np.abs(finite(limit, "limit"))
    far = b >= 2 * end
    unit = np.where(far, 1.0, end)  # where it is far the share is not needed, and the limit may be 0
    near = np.where(b <= end, b / unit, (2 * end - b) / unit)
    return in_range(np.where(far, 1.0, 1 - np.where(far, 0.0, near) ** 4.44)[()], "limit", limit)


@quiet
def statcan_score(ratio: ArrayLike) -> FloatArray:
    """Return the score of a growth ratio, -5 to 5, as Statistics Canada computes it; a target met has 5 by itself."""
    r = finite(ratio, "ratio")
    low, high = np.maximum(4.1667 * r - 2.5, -5), np.minimum(7.1429 * r - 4.2857, 5)
    return _floats(np.where(r < 0.6, low, high)[()])


@quiet
def statcan_trend_score(trend: ArrayLike, *, factor: ArrayLike = 1.0) -> FloatArray:
    """Return the score of a trend without target, -5 to 5, as Statistics Canada computes it.

    Parameters
    ----------
    trend
        Rate of growth in the good direction, as a share.
    factor
        That of `limit_factor`.
    """
    v, c = finite(trend, "trend"), finite(factor, "factor")
    unit = np.where(c == 0, 1.0, c)
    scores = np.where(
        v >= 0.015 * c,
        np.minimum(500 * v / unit - 5, 5),
        np.where(v >= 0.005 * c, 250 * v / unit - 1.25, 500 * v / unit - 2.5),
    )
    at_limit = np.where(c == 0, 5.0, scores)
    return _floats(np.where(v < 0, np.maximum(125 * v - 2.5, -5), at_limit)[()])


@quiet
def eurostat_score(ratio: ArrayLike) -> FloatArray:
    """Return the score of a growth ratio, -5 to 5, as EUSTAT computes it after Eurostat; a target met has 5."""
    r = finite(ratio, "ratio")
    middle = np.maximum((5.0 / 1.2) * (r + 0.6) - 5, -5)
    return _floats(np.where(r >= 0.6, np.minimum((5.0 / 0.7) * (r - 0.6), 5), middle)[()])


@quiet
def eurostat_trend_score(trend: ArrayLike, *, factor: ArrayLike = 1.0) -> FloatArray:
    """Return the score of a trend without target, -5 to 5, as EUSTAT computes it after Eurostat.

    Parameters
    ----------
    trend, factor
        As for `statcan_trend_score`.
    """
    v, c = finite(trend, "trend"), finite(factor, "factor")
    unit = np.where(c == 0, 1.0, c)
    up = np.where(c == 0, 5.0, np.minimum(v / (0.02 * unit) * 5, 5))
    # At the limit itself every fall of less than 2 % has the best score, as their code has it.
    down = np.where(v < -0.02, -5.0, np.where(c == 0, 5.0, v / 0.02 * 5))
    return _floats(np.where(v >= 0, up, down)[()])


def _needed(base: ArrayLike, target: ArrayLike, years: ArrayLike) -> FloatArray:
    try:
        rate = compound_growth(target, base, years)
    except InvalidInputError as error:
        if error.argument == "base":
            raise
        name, value = ("target", target) if error.argument == "value" else ("target_years", years)
        raise InvalidInputError(name, value, error.problem) from None
    if not (rate != 0).all():
        raise InvalidInputError("target", target, "the same as the base: no growth is needed")
    return rate


def _sign(direction: Direction) -> float:
    if direction is Direction.MAINTAIN:
        raise InvalidInputError("direction", direction, "neither way is better, so none is progress")
    return 1.0 if direction is Direction.INCREASE else -1.0


def _floats(result: Any) -> FloatArray:
    """Name the type of what operators give, which numpy's stubs leave open; a scalar stays one."""
    return cast("FloatArray", result)
