"""Two verdicts on an indicator: on its schedule, and on its target."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias, cast

from attrs import evolve

from xzplan.assessment.doubts import in_doubt
from xzplan.assessment.published import judge_as_published
from xzplan.assessment.published_case import Case, known_baseline
from xzplan.assessment.records import Assessment, OfficialVerdict
from xzplan.assessment.rules import find
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.catalogue import AnyScheme, Scheme, get_scheme
from xzplan.assessment.supplied import is_own, supplied, supplied_to_parts
from xzplan.assessment.verdicts import NO_OBSERVATION, SUPPLY_OBSERVATION, Finding, Verdict
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.figures import Number, to_decimal
from xzplan.model.indicators import Indicator, Series, by_series, check_indicator, find_series, of_series
from xzplan.model.periods import Period, PeriodLike
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Assigned, Relative
from xzplan.numerics.interpolation import Method
from xzplan.observations.records import (
    Observation,
    Observations,
    RowOfObservations,
    collect_row,
    is_of_demand,
)
from xzplan.projection.caveats import Caveat, caveat
from xzplan.projection.path import Path
from xzplan.projection.records import Anchor, Basis, Trajectory
from xzplan.projection.trajectories import trajectory

__all__ = ["assess"]

Reference: TypeAlias = Number | Mapping[int, Number]
"""The statistic that a target is relative to: its figure, or its rate of each year."""


def assess(
    indicator: Indicator,
    observations: Observations | Mapping[str, Observations],
    *,
    as_of: PeriodLike | None = None,
    scheme: str | AnyScheme = "plan",
    tolerance: Number | None = None,
    strict: bool | None = None,
    series: str | None = None,
    baseline: Number | Mapping[str, Number] | None = None,
    assigned: Number | None = None,
    reference: Reference | Mapping[str, Reference] | None = None,
    path: Trajectory | None = None,
    official: OfficialVerdict | None = None,
) -> Assessment:
    """Return the two verdicts on an indicator: on its schedule, and on its target.

    Parameters
    ----------
    indicator
        The indicator.
    observations
        ``{period: value}``, a pandas Series whose index names the periods, pairs of period and value, or `Observation`
        records. A period is written ``2023``, ``"2023-06"`` or ``"2021/2023"``; see `xzplan.model.Period`. The index of
        a Series may also hold month ends and periods of pandas. For growth and change the values are the rates of
        the periods, for a sum their amounts; a level is passed as an `Observation` with ``of="value"``. For a row of
        several series, pass a mapping from the id of each to its observations.
    as_of
        Assess as of this period: later observations are left out. By default the latest observed.
    scheme
        Id of one of `xzplan.assessment.schemes.SCHEMES`, or a scheme of your own. A published one gives one verdict, in its own
        words; it stands under both questions, each with the status of ours that comes nearest.
    tolerance
        In place of the scheme's; published schemes have none.
    strict
        Whether ＞ and ＜ refuse the bound itself, in place of the scheme's; published schemes always let it pass.
    series
        Id of the series the observations are of, to assess one alone.
    assigned
        As for `xzplan.trajectory`.
    baseline, reference
        As for `xzplan.trajectory`; for a row of several series a mapping from the id of each.
    path
        A trajectory of the indicator to use as the yardstick, in place of the one by default.
    official
        What an office has said, to be kept beside.

    Returns
    -------
    Assessment
        Where an ingredient is missing the verdict is *not assessed*, with the reason and what to supply. A caveat says
        which values may have slipped: a point out of place, or a share not in per cent.

    Raises
    ------
    InvalidInputError
        Two different values of one period, a date outside the plan, a value that cannot occur, another unit, several
        areas; a tolerance or strictness for a published scheme.

    Examples
    --------
    >>> import xzplan
    >>> beds = xzplan.load_plan().indicators["nursing_bed_share"]
    >>> a = xzplan.assess(beds, {2021: 21.3, 2022: 30.8})
    >>> a.progress.status.text.zh, a.gap, round(a.ratio, 3)
    ('滞后', -1.886, 0.873)
    >>> a.outlook.status.text.zh, round(a.required_pace, 3)
    ('存在一定难度', 8.067)
    """
    check_indicator(indicator)
    return assess_records(
        indicator,
        collect_row(indicator, observations, series=series),
        as_of=as_of,
        scheme=scheme,
        tolerance=tolerance,
        strict=strict,
        series=series,
        baseline=baseline,
        assigned=assigned,
        reference=reference,
        path=path,
        official=official,
    )


def assess_records(
    indicator: Indicator,
    observed: RowOfObservations,
    *,
    as_of: PeriodLike | None = None,
    scheme: str | AnyScheme = "plan",
    tolerance: Number | None = None,
    strict: bool | None = None,
    series: str | None = None,
    baseline: Number | Mapping[str, Number] | None = None,
    assigned: Number | None = None,
    reference: Reference | Mapping[str, Reference] | None = None,
    path: Trajectory | None = None,
    official: OfficialVerdict | None = None,
    asked: bool = False,
) -> Assessment:
    """Assess an indicator from observations that `collect_row` has made records of; otherwise as `assess`.

    Nothing is said of figures that may have slipped if the reader of tables has `asked` about them already.
    """
    date = None if as_of is None else Period.of(as_of, "as_of")
    _check_date(indicator, date)
    rule = _changed(get_scheme(scheme), tolerance, strict=strict)
    if official is not None and not isinstance(official, OfficialVerdict):
        raise InvalidInputError("official", official, "pass an OfficialVerdict")
    if not isinstance(observed, dict):
        return _assess_one(
            indicator,
            observed,
            as_of=date,
            scheme=rule,
            series=find_series(indicator, series),
            baseline=cast("Number | None", baseline),
            assigned=assigned,
            reference=cast("Reference | None", reference),
            path=path,
            official=official,
            asked=asked,
        )
    single = None if isinstance(baseline, Mapping) else baseline
    for name, value in (("baseline", single), ("assigned", assigned), ("path", path)):
        if value is not None:
            raise InvalidInputError(name, value, "the row has several series; assess one with series=")
    baselines = by_series(indicator, "baseline", baseline)
    references = by_series(indicator, "reference", reference)
    parts = tuple(
        _assess_one(
            indicator,
            observed.get(part.id, ()),
            as_of=date,
            scheme=rule,
            series=part,
            baseline=baselines.get(part.id),
            reference=references.get(part.id),
            asked=asked,
        )
        for part in indicator.series
    )
    return _assess_parts(indicator, parts, date, rule, official)


def _check_date(indicator: Indicator, date: Period | None) -> None:
    first, last = indicator.baseline.year, indicator.target.year
    if date is not None and not first <= date.year <= last:
        raise InvalidInputError("as_of", str(date), f"outside the plan, {first} to {last}")


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
    given: tuple[Observation, ...],
    *,
    as_of: Period | None,
    scheme: AnyScheme,
    series: Series | None,
    asked: bool,
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
    used = tuple(one for one in usable(given, as_of) if one.period.year <= indicator.target.year)
    left_out = [observation.period for observation in given if observation not in used]
    own_path = path is not None and is_own(path)
    if path is None:
        path = trajectory(
            indicator,
            series=None if series is None else series.id,
            baseline=baseline,
            assigned=assigned,
            reference=reference,
        )
    in_plan = tuple(one for one in used if one.period.year > indicator.baseline.year)
    finding = _finding(path, used, baseline, scheme)
    latest = in_plan[-1] if in_plan else None
    drawn = _drawn(path, used)
    return Assessment(
        indicator=indicator,
        series=path.series,
        as_of=as_of or (None if latest is None else latest.period),
        latest=latest,
        scheme=scheme,
        trajectory=drawn,
        observations=used,
        progress=finding.progress,
        outlook=finding.outlook,
        due=finding.due,
        gap=finding.gap,
        margin=finding.margin,
        ratio=finding.ratio,
        completion=finding.completion,
        remaining=finding.remaining,
        required_pace=finding.required_pace,
        required_rate=finding.required_rate,
        projected_end=finding.projected_end,
        early=finding.early,
        time_fraction=(
            None
            if latest is None
            else float(latest.period.time(indicator.baseline.year))
            / (indicator.target.year - indicator.baseline.year)
        ),
        parts=(),
        official=official,
        supplied=supplied(drawn, scheme, official, own_path=own_path),
        caveats=finding.caveats
        + _of_base_year(indicator, used, baseline)
        + _caveats(left_out, latest, as_of)
        + (() if asked else in_doubt(indicator, series, used, baseline)),
    )


def _finding(
    path: Trajectory, observations: tuple[Observation, ...], baseline: Number | None, scheme: AnyScheme
) -> Finding:
    """Judge what was observed by our rules, or as an office does."""
    if isinstance(scheme, Scheme):
        return find(path, observations, scheme)
    base_year = path.indicator.baseline.year
    whole_years = tuple(
        one
        for one in observations
        if one.period.is_single_year and is_of_demand(path.indicator, one) and one.period.year > base_year
    )
    if not whole_years:
        return Finding.nothing(NO_OBSERVATION, SUPPLY_OBSERVATION)
    case = Case(
        trajectory=path,
        observations=whole_years,
        baseline=known_baseline(path) if baseline is None else float(to_decimal(baseline, "baseline")),
    )
    return judge_as_published(case, scheme)


def _drawn(path: Trajectory, observations: tuple[Observation, ...]) -> Trajectory:
    """Return the trajectory of the assessment: the first observation takes the place of a missing baseline.

    A first observation that meets the bound, or one of the target year, draws no path: the bound stands in every year.
    So does a ceiling, whatever points on the way are passed.
    """
    has_no_start = path.basis is Basis.TARGET_ONLY or (
        path.basis is Basis.INTERPOLATED and path.reason is not None
    )
    if not has_no_start:
        return path
    base_year, target_year = path.indicator.baseline.year, path.indicator.target.year
    since = [
        one for one in observations if one.period.time(base_year) >= 0 and is_of_demand(path.indicator, one)
    ]
    if not since:
        return path
    first = since[0]
    if first.period.year == target_year or (path.bound is not None and path.bound.is_ceiling):
        return _in_every_year(path)
    drawn = _from_first(path, first)
    if drawn.basis is Basis.HELD:
        drawn = _in_every_year(drawn)
    return evolve(drawn, caveats=(*path.caveats, caveat("starts_at_first", first.period.text, first.value)))


def _from_first(path: Trajectory, first: Observation) -> Trajectory:
    """Return the path of the same target from a first observation on, through the later points on the way."""
    figure = path.anchors[-1].value
    demand = path.indicator.target.demand
    drawn = trajectory(
        path.indicator,
        series=None if path.series is None else path.series.id,
        method=path.method,
        exponent=path.exponent,
        steepness=path.steepness,
        assigned=figure if isinstance(demand, Assigned) else None,
        reference=figure if isinstance(demand, Relative) else None,
        reanchor=(first.period.year, first.value),
    )
    if drawn.basis is Basis.HELD:
        return drawn
    base_year = path.indicator.baseline.year
    start, end = first.period.time(base_year), drawn.anchors[-1]
    anchors = (*path.anchors[:-1], end)  # of a range the end that the first value leads to
    later = [(Fraction(anchor.year - base_year), Fraction(anchor.value)) for anchor in anchors]
    line = Path(
        anchors=((start, Fraction(first.value)), *(point for point in later if point[0] > start)),
        method=cast("Method", drawn.method),
        exponent=drawn.exponent,
        steepness=drawn.steepness,
    )
    values = [float(line.milestone(Fraction(year - base_year))) for year in drawn.years.tolist()]
    points = _anchors_after(anchors, first)
    if drawn.high is not None and first.value > end.value:
        return evolve(drawn, high=values, anchors=points)
    return evolve(drawn, values=values, anchors=points)


def _anchors_after(anchors: tuple[Anchor, ...], first: Observation) -> tuple[Anchor, ...]:
    """Return the points that a path runs through from a first observation on; one within a year is in no year."""
    later = tuple(anchor for anchor in anchors if anchor.year >= first.period.year)
    if not first.period.is_whole_years:
        return later
    start = Anchor(year=first.period.year, value=first.value)
    return (start, *(anchor for anchor in later if anchor.year > first.period.year))


def _in_every_year(path: Trajectory) -> Trajectory:
    """Return the bound of the target year as one that stands in every year."""
    years = range(path.indicator.baseline.year, path.indicator.target.year + 1)
    high = None if path.high is None else [float(path.high[-1])] * len(years)
    values = [float(path.values[-1])] * len(years)
    return evolve(path, basis=Basis.HELD, years=list(years), values=values, high=high)


def _of_base_year(
    indicator: Indicator, used: tuple[Observation, ...], baseline: Number | None
) -> tuple[Caveat, ...]:
    """Return that a value of the base year does not replace the baseline, where it is another one."""
    base = indicator.baseline.value if baseline is None else to_decimal(baseline, "baseline")
    year = Period.of(indicator.baseline.year)
    value = next((one.value for one in used if one.period == year and is_of_demand(indicator, one)), None)
    if None in (base, value) or value == base:
        return ()
    return (caveat("baseline_stands", year.text, value, base),)


def _caveats(left_out: list[Period], latest: Observation | None, as_of: Period | None) -> tuple[Caveat, ...]:
    """Return what a reader has to know of the observations."""
    caveats: tuple[Caveat, ...] = ()
    if left_out:
        caveats += (caveat("left_out", _listed(left_out)),)
    if latest is not None and as_of is not None and not as_of.is_over_by(latest.period):
        caveats += (caveat("latest_is_older", latest.period.text),)
    return caveats


def _listed(periods: Iterable[Period]) -> Bilingual:
    texts = [period.text for period in periods]
    return Bilingual(zh="、".join(text.zh for text in texts), en=", ".join(text.en for text in texts))


def usable(observations: Iterable[Observation], as_of: Period | None) -> tuple[Observation, ...]:
    """Return the observations that a verdict as of a date may rest on: nothing later."""
    return tuple(
        observation for observation in observations if as_of is None or observation.period.is_over_by(as_of)
    )


def _assess_parts(
    indicator: Indicator,
    parts: tuple[Assessment, ...],
    as_of: Period | None,
    scheme: AnyScheme,
    official: OfficialVerdict | None,
) -> Assessment:
    """Assess a row of several series from the assessment of each; they are never averaged."""
    periods = [part.latest.period for part in parts if part.latest is not None]
    oldest = min(periods, default=None) if len(periods) == len(parts) else None
    return Assessment(
        indicator=indicator,
        series=None,
        as_of=as_of or oldest,
        latest=None,
        scheme=scheme,
        trajectory=trajectory(indicator),
        observations=(),
        progress=_worst([part.progress for part in parts], indicator, _WORST_PROGRESS),
        outlook=_worst([part.outlook for part in parts], indicator, _WORST_OUTLOOK),
        parts=parts,
        official=official,
        supplied=supplied_to_parts(parts, official),
        caveats=(caveat("series_of_several_years", _listed(periods)),) if len(set(periods)) > 1 else (),
    )


# Each question is decided in its own list; all series must pass.
_WORST_PROGRESS = (
    Status.MISSED,
    Status.BROKEN,
    Status.BEHIND,
    Status.SLIPPING,
    Status.ON_TRACK,
    Status.KEPT,
    Status.AHEAD,
    Status.ACHIEVED_EARLY,
    Status.ACHIEVED,
)
_WORST_OUTLOOK = (Status.MISSED, Status.UNLIKELY, Status.AT_RISK, Status.LIKELY, Status.ACHIEVED)

_DECIDES_ALONE = (Status.MISSED, Status.BROKEN, Status.BEHIND, Status.UNLIKELY)
"""What is said of the row although another series is not assessed."""


def _worst(verdicts: Sequence[Verdict], indicator: Indicator, order: tuple[Status, ...]) -> Verdict:
    """Return the worst of several verdicts; not assessed if one is not, unless another fails already."""
    assessed = [verdict for verdict in verdicts if verdict.status is not Status.NOT_ASSESSED]
    worst = min(assessed, key=lambda verdict: order.index(verdict.status), default=verdicts[0])
    missing = [verdict for verdict in verdicts if verdict.status is Status.NOT_ASSESSED]
    if missing and worst.status not in _DECIDES_ALONE:
        worst = missing[0]
    parts = list(zip(indicator.series, verdicts, strict=True))
    zh = "；".join(f"{series.name_zh}：{verdict.status.text.zh}" for series, verdict in parts)
    en = "; ".join(f"{series.name_en}: {verdict.status.text.en}" for series, verdict in parts)
    names = "、".join(series.name_zh for series, _ in parts)
    return Verdict(
        status=worst.status,
        reason=Bilingual(zh=f"{names}均须达标（{zh}）", en=f"every series must pass ({en})"),
        supply=worst.supply,
        needed=worst.needed,
    )


def _check_path(indicator: Indicator, path: Trajectory, **beside: object) -> None:
    if not isinstance(path, Trajectory):
        raise InvalidInputError("path", path, "pass a Trajectory, such as trajectory(indicator)")
    if path.indicator != indicator:
        raise InvalidInputError("path", path, f"not a trajectory of {indicator.id}")
    for name, value in beside.items():
        if value is not None:
            raise InvalidInputError(name, value, "the path is given; pass this to trajectory() instead")
    grows = indicator.target.demand.of in (Quantity.GROWTH, Quantity.CHANGE)
    if grows and path.years.size and path.years[0] != indicator.baseline.year:
        raise InvalidInputError(
            "path", path, "starts again on the way; rates are compared from the base year on"
        )
