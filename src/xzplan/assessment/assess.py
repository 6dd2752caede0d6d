"""Two verdicts on an indicator: is it on schedule now, and will the target be met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias, cast

from attrs import evolve

from xzplan.assessment._case import Yardstick
from xzplan.assessment._deferred import unfrozen
from xzplan.assessment._found import nothing
from xzplan.assessment._grounds import NO_OBSERVATION, SUPPLY_OBSERVATION
from xzplan.assessment._judge import judge_by
from xzplan.assessment.records import Assessment, OfficialVerdict
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.catalogue import AnyScheme, Scheme, get_scheme
from xzplan.assessment.verdicts import Grounds, Verdict, decided, words
from xzplan.exceptions import InvalidInputError
from xzplan.model.figures import Number
from xzplan.model.indicators import Indicator, by_series, check_indicator, find_series, of_series
from xzplan.model.plan import Plan
from xzplan.model.targets import Assigned, AverageGrowth, Change, Qualitative, Relative, Total
from xzplan.numerics.formulas import share
from xzplan.observations.records import Observations, see
from xzplan.projection._same import Same
from xzplan.projection.caveats import Caveat, caveat
from xzplan.projection.records import Basis, Trajectory
from xzplan.projection.trajectories import trajectories, trajectory

__all__ = ["assess"]


def assess(
    indicator: Indicator,
    observations: Observations | Mapping[str, Observations],
    *,
    year: int | None = None,
    scheme: str | AnyScheme = "plan",
    tolerance: Number | None = None,
    strict: bool | None = None,
    series: str | None = None,
    baseline: Number | None = None,
    assigned: Number | None = None,
    reference: Number | Mapping[int, Number] | Mapping[str, Number | Mapping[int, Number]] | None = None,
    path: Trajectory | None = None,
    official: OfficialVerdict | None = None,
) -> Assessment:
    """Return the two verdicts on an indicator: is it on schedule, and will the target be met.

    Parameters
    ----------
    indicator
        The indicator.
    observations
        ``{year: value}``, pairs of year and value, or `Observation` records. For growth and change the rates of the
        years, for a sum their own amounts; for a row of several series a mapping from the id of each to its
        observations.
    year
        Assess as at this year: later observations are left out. By default the latest observed.
    scheme
        Id of one of `xzplan.assessment.schemes.SCHEMES`, or a scheme of your own. A published one gives one verdict, in its own
        words; it stands under both questions, each with the status of ours that comes nearest.
    tolerance
        In place of the scheme's; published schemes have none.
    strict
        Whether ＞ and ＜ refuse the bound itself, in place of the scheme's; published schemes always let it pass.
    series
        Id of the series the observations are of, to assess one alone.
    baseline, assigned
        As for `xzplan.trajectory`.
    reference
        As for `xzplan.trajectory`; for a row of several series a mapping from the id of each.
    path
        A trajectory of the indicator to use as the yardstick, in place of the one by default.
    official
        What an office has said, to be kept beside.

    Returns
    -------
    Assessment
        Where an ingredient is missing the verdict is *not assessed*, with the reason and what to supply.

    Raises
    ------
    InvalidInputError
        A year twice or outside the plan, a value that cannot occur, another unit, several areas; a tolerance or
        strictness for a published scheme.

    Examples
    --------
    >>> import xzplan
    >>> beds = xzplan.load_plan().indicators["nursing_bed_share"]
    >>> a = xzplan.assess(beds, {2021: 21.3, 2022: 30.8})
    >>> a.progress.status.text.zh, round(a.progress.value, 3)
    ('滞后', 0.873)
    >>> a.outlook.status.text.zh, round(a.required_pace, 3)
    ('存在一定难度', 8.067)
    """
    check_indicator(indicator)
    if year is not None and not hasattr(year, "__index__"):
        raise InvalidInputError("year", year, "a year is a whole number")
    rule = _changed(get_scheme(scheme), tolerance, strict=strict)
    if indicator.series and series is None:
        for name, value in (("baseline", baseline), ("assigned", assigned), ("path", path)):
            if value is not None:
                raise InvalidInputError(name, value, "the row has several series; assess one with series=")
        return assess_row(
            indicator, observations, year=year, scheme=rule, reference=reference, official=official
        )
    if path is not None:
        _check_path(indicator, path, baseline=baseline, assigned=assigned, reference=reference)
    return assess_one(
        indicator,
        observations,  # type: ignore[arg-type]
        year=year,
        scheme=rule,
        series=series,
        baseline=baseline,
        assigned=assigned,
        reference=reference,  # type: ignore[arg-type]
        path=path,
        official=official,
    )


def _changed(scheme: AnyScheme, tolerance: Number | None, *, strict: bool | None) -> AnyScheme:
    if isinstance(scheme, Scheme):
        scheme = scheme.with_tolerance(tolerance)
        return scheme if strict is None else evolve(scheme, strict=strict)
    for name, value in (("tolerance", tolerance), ("strict", strict)):
        if value is not None:
            raise InvalidInputError(name, value, f"{scheme.id} is judged as published; it has none")
    return scheme


def assess_one(
    indicator: Indicator,
    observations: Observations,
    *,
    year: int | None,
    scheme: AnyScheme,
    series: str | None = None,
    baseline: Number | None = None,
    assigned: Number | None = None,
    reference: Number | Mapping[int, Number] | None = None,
    path: Trajectory | None = None,
    kept: Yardstick | None = None,
    official: OfficialVerdict | None = None,
) -> Assessment:
    """Assess one series, or a row that is one; ``kept`` is the yardstick that would be made by default."""
    if series is not None:
        indicator = of_series(indicator, find_series(indicator, series))
    seen = see(indicator, observations)
    used = seen.until(year)
    caveats: tuple[Caveat, ...] = ()
    if used is not seen:
        left_out = sorted(set(seen.years) - set(used.years))
        caveats += (caveat("left_out", ", ".join(map(str, left_out))),)
    if used.years and used.years[0] == indicator.baseline.year:
        figure = reference if assigned is None else assigned
        baseline = _base_observation(indicator, series, path, used.value(0), baseline, figure)
        used = used.after_first()
    if path is not None:
        yard = Yardstick(path)
    elif kept is not None and baseline is None and assigned is None and reference is None:
        yard = kept
    else:
        yard = Yardstick(
            trajectory(indicator, series=series, baseline=baseline, assigned=assigned, reference=reference)
        )
    latest = used.years[-1] if used.years else None
    if latest is not None:
        if year is not None and latest < year:
            caveats += (caveat("latest_is_older", latest),)
        found = judge_by(scheme, yard, used, yard.start if baseline is None else float(baseline))
        elapsed = share(latest, yard.base_year, yard.target_year)
    else:
        elapsed = None
        found = nothing(yard, NO_OBSERVATION, SUPPLY_OBSERVATION)
    made = _Unfrozen.__new__(_Unfrozen)
    made.indicator = indicator
    made.series = yard.series
    made.year = latest
    made.scheme = scheme
    made.progress = found.progress
    made.outlook = found.outlook
    made.gap = found.gap
    made.completion = found.completion
    made.time_fraction = elapsed
    made.required_pace = found.required_pace
    made.required_rate = found.required_rate
    made.parts = ()
    made.official = official
    made.caveats = caveats
    made._work_out = lambda: {"observations": used.records(), "trajectory": found.yard.path}  # noqa: SLF001
    made.__class__ = Assessment
    return cast("Assessment", made)


_Unfrozen = unfrozen(Assessment)


Kept: TypeAlias = Mapping[str | None, Yardstick]
"""The yardsticks of a row that would be made by default, by the id of the series; of the row itself under None."""


def yardsticks(plan: Plan) -> tuple[Kept, ...]:
    """Return the yardsticks of every row, in the plan's order; kept with a plan that stays in use."""
    return _yardsticks(Same(plan))


@lru_cache(maxsize=8)
def _yardsticks(key: Same[Plan]) -> tuple[Kept, ...]:
    return tuple(
        {
            None: Yardstick(path),
            **{one.id: Yardstick(trajectory(path.indicator, series=one.id)) for one in path.indicator.series},
        }
        for path in trajectories(key.it).values()
    )


def assess_row(
    indicator: Indicator,
    observations: Observations | Mapping[str, Observations],
    *,
    year: int | None,
    scheme: AnyScheme,
    reference: object = None,
    kept: Kept | None = None,
    official: OfficialVerdict | None = None,
) -> Assessment:
    """Assess a row; one of several series each by itself, never averaged."""
    own = kept or {}
    if not indicator.series:
        return assess_one(indicator, observations, year=year, scheme=scheme, kept=own[None])  # type: ignore[arg-type]
    seen = by_series(indicator, "observations", observations)
    known = by_series(indicator, "reference", reference)
    parts = tuple(
        assess_one(
            indicator,
            seen.get(one.id, {}),
            year=year,
            scheme=scheme,
            series=one.id,
            reference=known.get(one.id),
            kept=own.get(one.id),
        )
        for one in indicator.series
    )
    years = [part.year for part in parts if part.year is not None]
    uneven = len(set(years)) > 1
    return Assessment(
        indicator=indicator,
        series=None,
        year=min(years) if len(years) == len(parts) else None,
        scheme=scheme,
        trajectory=own[None].path if own else trajectory(indicator),
        observations=(),
        progress=_worst([part.progress for part in parts], indicator),
        outlook=_worst([part.outlook for part in parts], indicator),
        gap=None,
        completion=None,
        time_fraction=None,
        required_pace=None,
        required_rate=None,
        parts=parts,
        official=official,
        caveats=(caveat("series_of_several_years", ", ".join(map(str, years))),) if uneven else (),
    )


_WORST_FIRST = (
    Status.MISSED,
    Status.BROKEN,
    Status.UNLIKELY,
    Status.BEHIND,
    Status.AT_RISK,
    Status.NOT_ASSESSED,
    Status.SLIPPING,
    Status.ON_TRACK,
    Status.LIKELY,
    Status.KEPT,
    Status.AHEAD,
    Status.ACHIEVED,
    Status.ACHIEVED_EARLY,
)


def _worst(verdicts: Sequence[Verdict], indicator: Indicator) -> Verdict:
    """The worst of several, since all must pass: a failing part decides, else a missing one."""
    worst = min(verdicts, key=lambda verdict: _WORST_FIRST.index(verdict.status))
    return decided(worst.status, _every_series, verdicts, indicator, supply=worst.supply)


def _every_series(verdicts: Sequence[Verdict], indicator: Indicator) -> Grounds:
    parts = list(zip(indicator.series, verdicts, strict=True))
    zh = "；".join(f"{series.name_zh}：{verdict.status.text.zh}" for series, verdict in parts)
    en = "; ".join(f"{series.name_en}: {verdict.status.text.en}" for series, verdict in parts)
    return words(f"各序列均须达到（{zh}）", f"every series must pass ({en})"), {}, None


def _check_path(indicator: Indicator, path: Trajectory, **beside: object) -> None:
    if path.indicator is not indicator and path.indicator != indicator:
        raise InvalidInputError("path", path, f"not a trajectory of {indicator.id}")
    for name, value in beside.items():
        if value is not None:
            raise InvalidInputError(name, value, "the path is given; pass this to trajectory() instead")
    if path.basis is Basis.COMPOUNDED and path.years[0] != indicator.baseline.year:
        raise InvalidInputError(
            "path", path, "starts again on the way; rates are compared from the base year on"
        )


def _base_observation(  # noqa: PLR0917
    indicator: Indicator,
    series: str | None,
    path: Trajectory | None,
    value: Decimal,
    baseline: Number | None,
    figure: object,
) -> Number | None:
    """A value of the base year serves as the baseline where the plan prints none; the printed one may be repeated."""
    printed = [indicator.baseline, *(s.baseline for s in indicator.series if s.id == series)][-1]
    demand = indicator.target.demand
    # Without the figure of its target there is nothing that a path could lead to, from whatever value.
    aimless = isinstance(demand, Qualitative) or (isinstance(demand, Assigned | Relative) and figure is None)
    if value == printed.value or (aimless and printed.value is None):
        return baseline
    if printed.value is not None:
        problem = f"the plan prints {printed.value} for {printed.year}; to use another pass baseline="
    elif isinstance(demand, AverageGrowth | Change | Total):
        problem = f"{printed.year} is before the years that the target counts"
    elif path is not None or baseline is not None:
        problem = f"the value of {printed.year} is given already, by path= or baseline="
    else:
        return value
    raise InvalidInputError("observations", {printed.year: value}, problem)
