"""Two verdicts on an indicator: is it on schedule now, and will the target be met."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias, cast

from attrs import evolve

from xzplan.assessment.case import Case, known_baseline
from xzplan.assessment.records import Assessment, OfficialVerdict
from xzplan.assessment.rules import judge
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.catalogue import AnyScheme, Scheme, get_scheme
from xzplan.assessment.verdicts import NO_OBSERVATION, Judgement, Verdict, nothing_to_judge
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.checks import whole_year
from xzplan.model.figures import Number
from xzplan.model.indicators import Indicator, Series, by_series, check_indicator, find_series, of_series
from xzplan.model.targets import Assigned, AverageGrowth, Change, Qualitative, Relative, Total
from xzplan.numerics.formulas import share
from xzplan.observations.records import Observation, Observations, ObservationStatus, collect
from xzplan.projection.caveats import Caveat, caveat
from xzplan.projection.records import Basis, Trajectory
from xzplan.projection.trajectories import trajectory

__all__ = ["assess"]

Reference: TypeAlias = Number | Mapping[int, Number]
"""The statistic that a target is relative to: its figure, or its rate of each year."""


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
    reference: Reference | Mapping[str, Reference] | None = None,
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
    year = None if year is None else whole_year(year)
    scheme = _changed(get_scheme(scheme), tolerance, strict=strict)
    if not indicator.series or series is not None:
        return _assess_one(
            indicator,
            cast("Observations", observations),
            year=year,
            scheme=scheme,
            series=find_series(indicator, series),
            baseline=baseline,
            assigned=assigned,
            reference=cast("Reference | None", reference),
            path=path,
            official=official,
        )
    for name, value in (("baseline", baseline), ("assigned", assigned), ("path", path)):
        if value is not None:
            raise InvalidInputError(name, value, "the row has several series; assess one with series=")
    observed = by_series(indicator, "observations", observations)
    references = by_series(indicator, "reference", reference)
    parts = tuple(
        _assess_one(
            indicator,
            observed.get(part.id, {}),
            year=year,
            scheme=scheme,
            series=part,
            reference=references.get(part.id),
        )
        for part in indicator.series
    )
    return _assess_parts(indicator, parts, scheme, official)


def _changed(scheme: AnyScheme, tolerance: Number | None, *, strict: bool | None) -> AnyScheme:
    """Return a scheme with the tolerance and the strictness that a caller passes in place of its own."""
    if isinstance(scheme, Scheme):
        scheme = scheme.with_tolerance(tolerance)
        return scheme if strict is None else evolve(scheme, strict=strict)
    for name, value in (("tolerance", tolerance), ("strict", strict)):
        if value is not None:
            raise InvalidInputError(name, value, f"{scheme.id} is judged as published; it has none")
    return scheme


def _assess_one(
    indicator: Indicator,
    observations: Observations,
    *,
    year: int | None,
    scheme: AnyScheme,
    series: Series | None,
    baseline: Number | None = None,
    assigned: Number | None = None,
    reference: Reference | None = None,
    path: Trajectory | None = None,
    official: OfficialVerdict | None = None,
) -> Assessment:
    """Assess one series, or a row that is one."""
    indicator = of_series(indicator, series)
    if path is not None:
        _check_path(indicator, path, baseline=baseline, assigned=assigned, reference=reference)
    given = collect(indicator, observations)
    used = usable(given, year)
    left_out = [str(observation.year) for observation in given if observation not in used]
    if used and used[0].year == indicator.baseline.year:
        at_base, used = used[0].value, used[1:]
        has_figure = assigned is not None or reference is not None
        has_baseline = path is not None or baseline is not None
        observed_baseline = _observed_baseline(
            indicator, series, at_base, has_figure=has_figure, has_baseline=has_baseline
        )
        baseline = baseline if observed_baseline is None else observed_baseline
    if path is None:
        path = trajectory(
            indicator,
            series=None if series is None else series.id,
            baseline=baseline,
            assigned=assigned,
            reference=reference,
        )
    latest = used[-1].year if used else None
    judgement = _judge(path, used, baseline, scheme)
    return Assessment(
        indicator=indicator,
        series=path.series,
        year=latest,
        scheme=scheme,
        trajectory=judgement.trajectory,
        observations=used,
        progress=judgement.progress,
        outlook=judgement.outlook,
        gap=judgement.gap,
        completion=judgement.completion,
        time_fraction=(
            None if latest is None else share(latest, indicator.baseline.year, indicator.target.year)
        ),
        required_pace=judgement.required_pace,
        required_rate=judgement.required_rate,
        parts=(),
        official=official,
        caveats=_caveats(left_out, latest, year),
    )


def _judge(
    path: Trajectory, observations: tuple[Observation, ...], baseline: Number | None, scheme: AnyScheme
) -> Judgement:
    """Judge what was observed by the rule for it; nothing observed, nothing to judge."""
    if not observations:
        return nothing_to_judge(path, NO_OBSERVATION)
    case = Case(
        trajectory=path,
        observations=observations,
        baseline=known_baseline(path) if baseline is None else float(baseline),
        strict=scheme.strict if isinstance(scheme, Scheme) else True,
    )
    return judge(case, scheme)


def _caveats(left_out: list[str], latest: int | None, year: int | None) -> tuple[Caveat, ...]:
    """Return what a reader has to know of the observations."""
    caveats: tuple[Caveat, ...] = ()
    if left_out:
        caveats += (caveat("left_out", ", ".join(left_out)),)
    if latest is not None and year is not None and latest < year:
        caveats += (caveat("latest_is_older", latest),)
    return caveats


def usable(observations: Iterable[Observation], year: int | None) -> tuple[Observation, ...]:
    """Return the observations that a verdict as at a year may rest on: none of a later year, no projection."""
    return tuple(
        observation
        for observation in observations
        if (year is None or observation.year <= year)
        and observation.status is not ObservationStatus.PROJECTED
    )


def _assess_parts(
    indicator: Indicator,
    parts: tuple[Assessment, ...],
    scheme: AnyScheme,
    official: OfficialVerdict | None,
) -> Assessment:
    """Assess a row of several series from the assessment of each; they are never averaged."""
    years = [part.year for part in parts if part.year is not None]
    uneven = len(set(years)) > 1
    return Assessment(
        indicator=indicator,
        series=None,
        year=min(years) if len(years) == len(parts) else None,
        scheme=scheme,
        trajectory=trajectory(indicator),
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


# Verdicts of two kinds may stand beside each other, so all statuses are in one order.
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
    """Return the worst of several verdicts, since all must pass: a failing part decides, else a missing one."""
    worst = min(verdicts, key=lambda verdict: _WORST_FIRST.index(verdict.status))
    parts = list(zip(indicator.series, verdicts, strict=True))
    zh = "；".join(f"{series.name_zh}：{verdict.status.text.zh}" for series, verdict in parts)
    en = "; ".join(f"{series.name_en}: {verdict.status.text.en}" for series, verdict in parts)
    return Verdict(
        status=worst.status,
        reason=Bilingual(zh=f"各序列均须达到（{zh}）", en=f"every series must pass ({en})"),
        supply=worst.supply,
    )


def _check_path(indicator: Indicator, path: Trajectory, **beside: object) -> None:
    if not isinstance(path, Trajectory):
        raise InvalidInputError("path", path, "pass a Trajectory, such as trajectory(indicator)")
    if path.indicator is not indicator and path.indicator != indicator:
        raise InvalidInputError("path", path, f"not a trajectory of {indicator.id}")
    for name, value in beside.items():
        if value is not None:
            raise InvalidInputError(name, value, "the path is given; pass this to trajectory() instead")
    if path.basis is Basis.COMPOUNDED and path.years[0] != indicator.baseline.year:
        raise InvalidInputError(
            "path", path, "starts again on the way; rates are compared from the base year on"
        )


def _observed_baseline(
    indicator: Indicator, series: Series | None, value: Decimal, *, has_figure: bool, has_baseline: bool
) -> Decimal | None:
    """Return a value of the base year as the baseline where the plan prints none; None where it adds nothing.

    The printed one may be repeated; another is refused.
    """
    printed = indicator.baseline if series is None else series.baseline
    demand = indicator.target.demand
    # Without the figure of its target there is nothing that a path could lead to, from whatever value.
    has_no_aim = isinstance(demand, Qualitative) or (
        isinstance(demand, Assigned | Relative) and not has_figure
    )
    if value == printed.value or (has_no_aim and printed.value is None):
        return None
    if printed.value is not None:
        problem = f"the plan prints {printed.value} for {printed.year}; to use another pass baseline="
    elif isinstance(demand, AverageGrowth | Change | Total):
        problem = f"{printed.year} is before the years that the target counts"
    elif has_baseline:
        problem = f"the value of {printed.year} is given already, by path= or baseline="
    else:
        return value
    raise InvalidInputError("observations", {printed.year: value}, problem)
