"""`trajectory` and `trajectories`: the milestones that targets set.

The rules for the kinds of demand are in `xzplan.projection._demands`, the arithmetic is in `xzplan.numerics`, and the
records are in `xzplan.projection.records`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve

from xzplan.model.checks import flag
from xzplan.model.figures import Number
from xzplan.model.indicators import Indicator, check_indicator, find_series, of_series
from xzplan.model.lookup import Records, keywords_by_id
from xzplan.model.plan import Plan, check_plan
from xzplan.numerics.interpolation import Method, check_method
from xzplan.projection._arguments import Arguments
from xzplan.projection._demands import trajectory_of
from xzplan.projection.caveats import caveat
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
    """Return the milestones that an indicator's target sets.

    Parameters
    ----------
    indicator
        The indicator.
    series
        Id of the series, for an indicator that has several.
    method, exponent, steepness
        How to interpolate, as for `xzplan.interpolate`; linear by default. A caveat says if the method was not
        applied: the demand itself sets the path of a held bound and of growth, and no factor leads from 0 to a sum.
    baseline
        Value of the base year, in the indicator's unit, to be used in place of the plan's or if the plan prints none.
        For a demand on growth or on change, the level of the base year, in the unit of that level: the values are
        then levels and not an index.
    assigned
        The figure that somebody else fixes for the target year, in the indicator's unit.
    reference
        The statistic that the target is relative to: its figure for the target year. If growth is compared on
        average: its average rate, or its rate of each year from the first of the plan on, in per cent, as a mapping or
        a pandas Series.
    interim
        Yearly targets on the way, by year, in the indicator's unit; for a sum running totals, for growth the mean rate up to
        the year, for a change the change so far. The path goes through them. A pandas Series will do.
    reanchor
        Year and value of an observation to start from; for a sum the running total, for growth the index (or the
        level, with `baseline`).
    hold
        Whether a bound that the baseline already meets is held. If False, the path leads from the baseline to the
        bound even if that makes the value worse; a caveat says so.

    Returns
    -------
    Trajectory
        Its `Basis` follows from the demand and the baseline; the page on demands in the documentation has the table.

    Raises
    ------
    InvalidInputError
        A value is not finite or cannot occur in the unit, a year is outside the plan, or the demand has no use for
        an argument.

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
    return _drawn(
        indicator,
        series=series,
        method=method,
        exponent=exponent,
        steepness=steepness,
        baseline=baseline,
        assigned=assigned,
        reference=reference,
        interim=interim,
        reanchor=reanchor,
        hold=hold,
    )


_ARGUMENTS = (
    "assigned",
    "baseline",
    "exponent",
    "hold",
    "interim",
    "method",
    "reanchor",
    "reference",
    "series",
    "steepness",
)
"""The arguments of `trajectory` that may be passed for single indicators: all of them."""


def trajectories(
    plan: Plan,
    *,
    method: Method | None = None,
    exponent: float | None = None,
    steepness: float | None = None,
    hold: bool = True,
    arguments: Mapping[Any, Mapping[str, Any]] | None = None,
) -> Records[Trajectory]:
    """Return the trajectory of every indicator, in the plan's order.

    Parameters
    ----------
    plan
        The plan.
    method, exponent, steepness, hold
        As for `trajectory`, for every indicator. An indicator that cannot take the method, because no factor leads
        from or to a value of 0 or below, keeps the linear path; a caveat says so.
    arguments
        Other keyword arguments of `trajectory` for single indicators, by id, number or name, such as
        ``{18: {"interim": {2023: 42}}}``. They take precedence; a method set here has to be applied, and brings its
        own parameters.

    Returns
    -------
    Records of Trajectory
        A mapping keyed by the indicator's id; look-ups also take its number and names.

    Raises
    ------
    UnknownKeyError
        A key of `arguments` that is no indicator of the plan.
    InvalidInputError
        As for `trajectory`; two keys of one indicator; a keyword that `trajectory` does not have.

    Examples
    --------
    >>> import xzplan
    >>> paths = xzplan.trajectories(xzplan.load_plan(), arguments={18: {"interim": {2023: 42}}})
    >>> paths[18][2023], paths[18][2024], paths[17][2023]
    (42.0, 48.5, 94.32)
    """
    check_plan(plan)
    check_method("linear" if method is None else method, exponent=exponent, steepness=steepness)
    keywords = keywords_by_id(plan.indicators, arguments, _ARGUMENTS)
    for_all = {"method": method, "exponent": exponent, "steepness": steepness}
    paths = []
    for indicator in plan.indicators.values():
        own = keywords[indicator.id]
        named = "method" in own
        shared = {"hold": hold, **({} if named else for_all)}
        paths.append(_drawn(indicator, required=named, **{**shared, **own}))
    return Records("trajectory", paths)


def _drawn(
    indicator: Indicator,
    *,
    series: str | None = None,
    hold: bool = True,
    required: bool = True,
    **others: Any,
) -> Trajectory:
    check_indicator(indicator)
    chosen = find_series(indicator, series)
    arguments = Arguments(series=chosen, hold=flag("hold", hold), required=required, **others)
    method = "linear" if arguments.method is None else arguments.method
    check_method(method, exponent=arguments.exponent, steepness=arguments.steepness)
    own = of_series(indicator, chosen)
    path = trajectory_of(own, arguments)
    if not own.target.supplied:
        return path
    return evolve(path, caveats=(caveat("target_supplied", own.target.demand.words), *path.caveats))
