"""The metrics of progress that statistical offices publish, on scalars and arrays.

Use them to reproduce or compare published figures. The page on pitfalls shows with numbers what each does near zero,
beyond the target and for a ceiling. `xzplan.assessment.schemes.office_schemes` has the bands that classify them.

References
----------
Statistics Canada and Open SDG: open-sdg/open-sdg, ``docs/progress-methodology.md``, and in code open-sdg/sdg-build,
``sdg/ProgressMeasure.py``. Five classes after Eurostat: EUSTAT-PRE/data, ``scripts/build_data.py``. Ratio of growth rates
and value expected for the target year: United Nations, technical notes to the SDG Progress Chart 2022 and 2023.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from xzplan.exceptions import InvalidInputError
from xzplan.model.indicators import Direction
from xzplan.numerics.arrays import FloatArray, finite, in_range, quiet, together

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
    """Return the yearly growth rate that leads from a base to a value, as a share: 0.02 is 2% a year.

    Parameters
    ----------
    value, base
        In one unit, of one sign; the value may be 0. For two negative values it is the growth of their magnitude.
    years
        Number of years between them, above 0.

    Raises
    ------
    InvalidInputError
        A base of 0, two values of different signs, or no time between them. No rate leads from one to the other.
    """
    x, b, k = together(value=value, base=base, years=years)
    if not (b != 0).all():
        raise InvalidInputError("base", base, "there is no rate of growth from 0")
    if (np.sign(x) == -np.sign(b)).any():
        raise InvalidInputError(
            "value", value, "its sign is not that of the base; no rate of growth leads there"
        )
    if not (k > 0).all():
        raise InvalidInputError("years", years, "no time has passed")
    return in_range((x / b) ** (1 / k) - 1, "value", value)


def directed_growth(
    value: ArrayLike, base: ArrayLike, years: ArrayLike, direction: Direction | str
) -> FloatArray:
    """Return the yearly growth rate in the good direction, as a share; above 0 is better.

    Parameters
    ----------
    value, base, years
        As for `compound_growth`. For two negative values the sign is turned, because their magnitude shrinks when
        they grow.
    direction
        Which way is better, increase or decrease.

    Raises
    ------
    InvalidInputError
        As for `compound_growth`, and for a direction that is to maintain: nothing is progress then.
    """
    # "If all values are negative, the desired direction of progress is flipped in the progress measure calculation."
    # open-sdg/open-sdg, docs/progress-methodology.md, "Minimum data requirements".
    sign = good_sign(good_direction(direction))
    _, b, _ = together(value=value, base=base, years=years)
    rate = compound_growth(value, base, years)
    upward: FloatArray = np.where(b < 0, -rate, rate)[()]
    return sign * upward


@quiet
def growth_ratio(
    value: ArrayLike,
    base: ArrayLike,
    target: ArrayLike,
    *,
    years: ArrayLike,
    target_years: ArrayLike,
    direction: Direction | str,
) -> FloatArray:
    """Return the growth rate so far, in the good direction, divided by the rate needed from base to target.

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
        As for `directed_growth`, and for a target that equals the base: no growth was needed.

    Examples
    --------
    >>> from xzplan.assessment.schemes.offices import growth_ratio
    >>> ratio = growth_ratio(10.4, 14.5, 7.25, years=8, target_years=15, direction="decrease")
    >>> round(float(ratio), 4)
    0.9011
    """
    direction = good_direction(direction)
    together(value=value, base=base, target=target, years=years, target_years=target_years)
    needed = _needed(base, target, target_years)
    return in_range(directed_growth(value, base, years, direction) / np.abs(needed), "value", value)


@quiet
def plain_growth_ratio(
    value: ArrayLike, base: ArrayLike, target: ArrayLike, *, years: ArrayLike, target_years: ArrayLike
) -> FloatArray:
    """Return the growth rate so far divided by the rate from base to target, without a direction.

    If the base already meets the target, moving towards the target counts as progress, although it is worse.

    Parameters
    ----------
    value, base, target, years, target_years
        As for `growth_ratio`.

    Raises
    ------
    InvalidInputError
        As for `growth_ratio`.
    """
    together(value=value, base=base, target=target, years=years, target_years=target_years)
    needed = _needed(base, target, target_years)
    return in_range(compound_growth(value, base, years) / needed, "value", value)


@quiet
def projected_share(
    value: ArrayLike, base: ArrayLike, target: ArrayLike, *, years: ArrayLike, target_years: ArrayLike
) -> FloatArray:
    """Return the share of the way from base to target that will be gone in the target year at the growth rate so far.

    Parameters
    ----------
    value, base, target, years, target_years
        As for `growth_ratio`; the target may be 0.

    Raises
    ------
    InvalidInputError
        As for `compound_growth`, and for a target that equals the base: there is no way to go.
    """
    x, b, end, gone, whole = together(
        value=value, base=base, target=target, years=years, target_years=target_years
    )
    rate = compound_growth(value, base, years)
    if not (end != b).all():
        raise InvalidInputError("target", target, "the same as the base: there is no way to go")
    return in_range((x * (1 + rate) ** (whole - gone) - b) / (end - b), "value", value)


@quiet
def limit_factor(base: ArrayLike, limit: ArrayLike) -> FloatArray:
    """Return the factor on the edges above 0 for a base near a natural limit: 0 at the limit, 1 far from it.

    Parameters
    ----------
    base
        Value of the base year.
    limit
        Best value that can occur, such as 100 % of all.

    Examples
    --------
    >>> from xzplan.assessment.schemes.offices import limit_factor
    >>> [round(float(limit_factor(base, 100)), 4) for base in (20, 66.6, 95, 100, 200)]
    [0.9992, 0.8355, 0.2037, 0.0, 1.0]
    """
    # "It is a variable between 0 and 1 that reduces thresholds greater than 0% to produce more realistic progress
    # assessments near limits." open-sdg/open-sdg, docs/progress-methodology.md; the exponent is in the code.
    b, end = map(np.abs, together(base=base, limit=limit))
    far = b >= 2 * end
    near = np.where(b <= end, b, 2 * end - b) / end  # not used far from the limit, which may be 0
    return in_range(np.where(far, 1.0, 1 - np.where(far, 0.0, near) ** 4.44)[()], "limit", limit)


@quiet
def statcan_score(ratio: ArrayLike) -> FloatArray:
    """Return the score of Statistics Canada for a growth ratio, from -5 to 5. A target that is met scores 5 by itself."""
    # "[T]he cut-off thresholds are 130% for a score of +5 and -60% for a score of -5". The factors are rounded, as in
    # their code.
    r = finite(ratio, "ratio")
    low, high = np.maximum(4.1667 * r - 2.5, -5), np.minimum(7.1429 * r - 4.2857, 5)
    score: FloatArray = np.where(r < 0.6, low, high)[()]
    return score


@quiet
def statcan_trend_score(trend: ArrayLike, *, factor: ArrayLike = 1.0) -> FloatArray:
    """Return the score of Statistics Canada for a trend without target, from -5 to 5.

    Parameters
    ----------
    trend
        Growth rate in the good direction, as a share.
    factor
        Result of `limit_factor`, from 0 to 1.

    Raises
    ------
    InvalidInputError
        A factor out of bounds.
    """
    # "[T]he cut-off thresholds are 2% for a score of +5 and -2% for a score of -5 ... thresholds greater than 0% are
    # reduced by the scaling factor C".
    v, c = _trend_and_factor(trend, factor)
    score = np.interp(np.where(v < 0, v, v / c), (-0.02, 0, 0.005, 0.015, 0.02), (-5, -2.5, 0, 2.5, 5))
    result: FloatArray = np.where((c == 0) & (v >= 0), 5.0, score)[()]
    return result


@quiet
def eurostat_score(ratio: ArrayLike) -> FloatArray:
    """Return the score of EUSTAT for a growth ratio, from -5 to 5. A target that is met scores 5 by itself."""
    # "Ratio entre 60% y 130%: score = 5/70 * (ratio - 60%); ratio entre -60% y 60%: score = 5/120 * (ratio + 60%) - 5".
    score: FloatArray = np.interp(finite(ratio, "ratio"), (-0.6, 0.6, 1.3), (-5, 0, 5))
    return score


@quiet
def eurostat_trend_score(trend: ArrayLike, *, factor: ArrayLike = 1.0) -> FloatArray:
    """Return the score of EUSTAT for a trend without target, from -5 to 5.

    Parameters
    ----------
    trend, factor
        As for `statcan_trend_score`.

    Raises
    ------
    InvalidInputError
        A factor out of bounds.
    """
    v, c = _trend_and_factor(trend, factor)
    score = np.interp(np.where(v < 0, v, v / c), (-0.02, 0.02), (-5, 5))
    # As in their code, a base at the limit has the best score even after a fall of less than 2%.
    result: FloatArray = np.where((c == 0) & (v >= -0.02), 5.0, score)[()]
    return result


def _trend_and_factor(trend: ArrayLike, factor: ArrayLike) -> tuple[FloatArray, FloatArray]:
    v, c = together(trend=trend, factor=factor)
    if not ((c >= 0) & (c <= 1)).all():
        raise InvalidInputError("factor", factor, "pass 0 to 1")
    return v, c


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


def good_direction(direction: Direction | str) -> Direction:
    """Return the direction as a member; raise for one in which nothing is progress."""
    direction = Direction(direction)
    if direction is Direction.MAINTAIN:
        raise InvalidInputError(
            "direction", direction, "neither direction is better, so that there is no progress"
        )
    return direction


def good_sign(direction: Direction) -> float:
    """Return 1 if more is better, else -1."""
    return 1.0 if direction is Direction.INCREASE else -1.0
