"""The trajectories that targets demand.

The rule for each kind of demand is in `xzplan.projection._demands`, the arithmetic is in `xzplan.numerics.interpolation`, and the
records are in `xzplan.projection.records`.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from xzplan.exceptions import InvalidInputError
from xzplan.model.figures import Number
from xzplan.model.indicators import Indicator, find_series, of_series
from xzplan.model.lookup import Records
from xzplan.model.plan import Plan
from xzplan.numerics.interpolation import Method, check_method, piecewise
from xzplan.projection._arguments import Options
from xzplan.projection._demands import draft
from xzplan.projection._draft import Draft
from xzplan.projection._same import Same
from xzplan.projection.records import Trajectory

__all__ = ["trajectories", "trajectory"]


def trajectory(
    indicator: Indicator,
    *,
    series: str | None = None,
    method: Method | None = None,
    exponent: float | None = None,
    steepness: float | None = None,
    baseline: Number | None = None,
    assigned: Number | None = None,
    reference: Number | Mapping[int, Number] | None = None,
    interim: Mapping[int, Number] | None = None,
    reanchor: tuple[int, Number] | None = None,
    hold: bool = True,
) -> Trajectory:
    """Return what an indicator's target demands of each year.

    Parameters
    ----------
    indicator
        The indicator.
    series
        Id of the series, for an indicator that has several.
    method, exponent, steepness
        How to interpolate, as for `xzplan.interpolate`; linear unless named. A bound that is held and a compounded
        rate take their path from the demand, and no factor leads from 0 to a sum: a caveat says where the method
        was not applied.
    baseline
        Value of the base year, in the indicator's unit, where the plan prints none or another is to be used. For a
        demand on growth or on change, the level of the base year, in the unit of that level: the values are then
        levels and not an index.
    assigned
        The figure that somebody else fixes, for the target year, in the indicator's unit.
    reference
        The statistic that the target is relative to: its figure for the target year, or, where growth is compared on
        average, its average rate or its rate of each year from the first of the plan on, in per cent.
    interim
        Yearly targets set on the way, by year, in the indicator's unit; for a sum, running totals. The path is
        piecewise between them.
    reanchor
        Year and value of an observation to start again from; for a sum the running total, for growth the index (or
        the level, with `baseline`).
    hold
        Whether a bound that the baseline already meets is held. With False the straight line through it is drawn,
        even where that would make the value worse; a caveat says so.

    Returns
    -------
    Trajectory
        With its `Basis` by the demand and the baseline; the page on demands in the documentation has the table.

    Raises
    ------
    InvalidInputError
        A value that is not finite or cannot occur in the unit, a year outside the plan, or an argument that the
        demand has no use for.

    Examples
    --------
    >>> import xzplan
    >>> beds = xzplan.load_plan().indicators["nursing_bed_share"]
    >>> path = xzplan.trajectory(beds)
    >>> path[2023]
    40.124
    >>> path
    <Trajectory nursing_bed_share INTERPOLATED {2020: 17.81, 2021: 25.248, 2022: 32.686, 2023: 40.124, 2024: 47.562, 2025: 55}>
    """
    check_indicator(indicator)
    check_method(method or "linear", exponent=exponent, steepness=steepness)
    found = find_series(indicator, series)
    options = Options(
        series=found,
        method=method,
        baseline=baseline,
        assigned=assigned,
        reference=reference,
        interim=interim,
        reanchor=reanchor,
        hold=hold,
    )
    drafted = draft(of_series(indicator, found), options)
    return _complete([drafted], exponent=exponent, steepness=steepness)[0]


def trajectories(
    plan: Plan,
    *,
    method: Method | None = None,
    exponent: float | None = None,
    steepness: float | None = None,
    hold: bool = True,
) -> Records[Trajectory]:
    """Return the trajectory of every indicator, in the plan's order.

    Parameters
    ----------
    plan
        The plan.
    method, exponent, steepness, hold
        As for `trajectory`, for every indicator alike.

    Returns
    -------
    Records of Trajectory
        A mapping keyed by the indicator's id; look-ups also take its number and names.
    """
    check_plan(plan)
    check_method(method or "linear", exponent=exponent, steepness=steepness)
    drafts = _drafts(Same(plan), method, hold=bool(hold))
    complete = _complete(drafts, exponent=exponent, steepness=steepness)
    return Records("trajectory", complete, like=plan.indicators)


def check_indicator(indicator: object) -> None:
    """Raise unless it is an indicator."""
    if not isinstance(indicator, Indicator):
        raise InvalidInputError(
            "indicator", indicator, "pass an Indicator, such as load_plan().indicators[18]"
        )


def check_plan(plan: object) -> None:
    """Raise unless it is a plan."""
    if not isinstance(plan, Plan):
        raise InvalidInputError("plan", plan, "pass a Plan, such as load_plan()")


@lru_cache(maxsize=8)
def _drafts(plan: Same[Plan], method: Method | None, *, hold: bool) -> tuple[Draft, ...]:
    """The drafts of every indicator; kept with a plan that stays in use, for they rest on nothing else."""
    options = Options(method=method, hold=hold)
    return tuple(draft(indicator, options) for indicator in plan.it.indicators.values())


def _complete(
    drafts: Sequence[Draft], *, exponent: float | None, steepness: float | None
) -> list[Trajectory]:
    """Work out the values between the anchors of every draft."""
    curves = _curves(drafts, exponent=exponent, steepness=steepness)
    made = []
    for at, (fields, method, _, whole) in enumerate(drafts):
        if method is None:
            made.append(Trajectory(**fields))
            continue
        values = curves[at]
        if whole:
            values = list(map(round, values))
        made.append(Trajectory(values=np.frombuffer(array("d", values).tobytes()), **fields))
    return made


def _curves(
    drafts: Sequence[Draft], *, exponent: float | None, steepness: float | None
) -> dict[int, list[float]]:
    """The values of the drafts, by place, from one call for all of the same anchor years."""
    groups: dict[tuple[Method, tuple[int, ...]], list[int]] = {}
    for at, one in enumerate(drafts):
        if one.method is not None:
            groups.setdefault((one.method, tuple(one.anchors)), []).append(at)
    curves: dict[int, list[float]] = {}
    for (method, knots), places in groups.items():
        rows = piecewise(
            knots,
            [list(drafts[at].anchors.values()) for at in places],
            years=range(knots[0], knots[-1] + 1),
            method=method,
            exponent=exponent,
            steepness=steepness,
        )
        curves |= zip(places, rows.tolist(), strict=True)
    return curves
