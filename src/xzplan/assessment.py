"""Two verdicts on an indicator: is it on schedule now, and will the target be met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, final

from attrs import evolve, frozen

from xzplan._formulas import share
from xzplan._rules import NO_OBSERVATION, SUPPLY_OBSERVATION, Case, judge, nothing
from xzplan.caveats import Caveat, caveat
from xzplan.exceptions import InvalidInputError
from xzplan.milestones import Basis, Trajectory
from xzplan.model import Indicator, Series
from xzplan.observations import Observation, Observations, ObservationStatus, collect
from xzplan.projection import trajectory
from xzplan.schemes import Scheme, Status, get_scheme
from xzplan.targets import Assigned, AverageGrowth, Change, Qualitative, Relative, Total
from xzplan.units import PERCENTAGE_POINT, Number, UnitKind, to_decimal
from xzplan.verdicts import Verdict, make_verdict, words

__all__ = ["Assessment", "OfficialVerdict", "assess"]


@final
@frozen(kw_only=True)
class OfficialVerdict:
    """What an office has said of the same year; kept beside the computed verdict, never mixed with it."""

    words: str
    """As published."""
    status: Status | None = None
    """The status it means; None where the words have none."""
    source: str | None = None
    """Where it is published."""


@final
@frozen(kw_only=True)
class Assessment:
    """Both verdicts on an indicator, with what they rest on."""

    indicator: Indicator
    series: Series | None
    year: int | None
    """Year of the latest value used; None where there is none."""
    scheme: Scheme
    trajectory: Trajectory
    """The yardstick."""
    observations: tuple[Observation, ...]
    """The values used, in the order of years."""
    progress: Verdict
    """是否达到预期进度: is it on schedule now?"""
    outlook: Verdict
    """完成五年目标的趋势判断: will the target be met?"""
    gap: float | None
    """Distance to the milestone in the good direction, in the indicator's unit; for growth, of the mean rates."""
    completion: float | None
    """Share of the way from base to target; by logarithms for growth and change."""
    time_fraction: float | None
    """Share of the plan's time that is over."""
    required_pace: float | None
    """Change needed each year from now on, in the indicator's unit; None where nothing is left to do or to time."""
    required_rate: float | None
    """Rate needed each year from now on, in per cent; None as for `required_pace`, or where no rate leads there."""
    parts: tuple[Assessment, ...]
    """One for each series, for a row that has several; all must pass."""
    official: OfficialVerdict | None
    caveats: tuple[Caveat, ...]

    @property
    def id(self) -> str:
        """Id of the indicator."""
        return self.indicator.id

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys of the indicator."""
        return self.indicator.aliases

    def __str__(self) -> str:
        name = (
            self.indicator.name_zh
            if self.series is None
            else f"{self.indicator.name_zh}（{self.series.name_zh}）"
        )
        lines = [f"({self.indicator.number}) {name}, {self.year or '—'} [{self.scheme}]"]
        lines += [f"  进度 progress: {self.progress}", f"  趋势 outlook:  {self.outlook}"]
        if self.required_pace is not None:
            unit = PERCENTAGE_POINT if self.indicator.unit.kind is UnitKind.PERCENT else self.indicator.unit
            pace = f"{self.required_pace:+.4g} {unit.zh}"
            lines.append(f"  今后每年须变动 required pace: {pace}")
        elif self.required_rate is not None:
            lines.append(f"  今后每年须增长 required rate: {self.required_rate:+.4g} %")
        if self.official is not None:
            lines.append(f"  官方结论 official: {self.official.words}")
        supplies = dict.fromkeys(v.supply for v in (self.progress, self.outlook) if not self.parts)
        lines += [f"  {supply}" for supply in supplies if supply is not None]
        lines += [f"  * {caveat.text}" for caveat in self.caveats]
        lines += [f"  {line}" for part in self.parts for line in str(part).splitlines()]
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"<Assessment {self.id} {self.year}: {self.progress.status.name}, {self.outlook.status.name}>"


def assess(
    indicator: Indicator,
    observations: Observations | Mapping[str, Observations],
    *,
    year: int | None = None,
    scheme: str | Scheme = "plan",
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
        Id of one of `xzplan.schemes.SCHEMES`, or a scheme of your own.
    tolerance
        In place of the scheme's.
    strict
        Whether ＞ and ＜ refuse the bound itself, in place of the scheme's.
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
        A year twice or outside the plan, a value that cannot occur, another unit, several areas.

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
    rule = get_scheme(scheme).with_tolerance(tolerance)
    if strict is not None:
        rule = evolve(rule, strict=strict)
    if indicator.series and series is None:
        for name, value in (("baseline", baseline), ("assigned", assigned), ("path", path)):
            if value is not None:
                raise InvalidInputError(name, value, "the row has several series; assess one with series=")
        return _all_series(indicator, observations, year, rule, reference, official)
    records = collect(indicator, observations)  # type: ignore[arg-type]
    used = [
        one
        for one in records
        if one.status is not ObservationStatus.PROJECTED and (year is None or one.year <= year)
    ]
    caveats: list[Caveat] = []
    if len(used) < len(records):
        caveats.append(caveat("left_out", ", ".join(str(one.year) for one in records if one not in used)))
    if used and used[0].year == indicator.baseline.year:
        figure = reference if assigned is None else assigned
        baseline = _base_observation(indicator, series, path, used.pop(0), baseline, figure)
    if path is None:
        path = trajectory(
            indicator,
            series=series,
            baseline=baseline,
            assigned=assigned,
            reference=reference,  # type: ignore[arg-type]
        )
    else:
        _check_path(indicator, path, baseline=baseline, assigned=assigned, reference=reference)
    if year is not None and used and used[-1].year < year:
        caveats.append(caveat("latest_is_older", used[-1].year))
    if used:
        found = judge(Case(indicator, path, tuple(used), rule, _known_baseline(indicator, path, baseline)))
        elapsed = share(used[-1].year, indicator.baseline.year, indicator.target.year)
    else:
        found = nothing(path, NO_OBSERVATION, SUPPLY_OBSERVATION)
        elapsed = None
    return Assessment(
        indicator=indicator,
        series=path.series,
        year=used[-1].year if used else None,
        scheme=rule,
        trajectory=found.path,
        observations=tuple(used),
        progress=found.progress,
        outlook=found.outlook,
        gap=found.gap,
        completion=found.completion,
        time_fraction=elapsed,
        required_pace=found.required_pace,
        required_rate=found.required_rate,
        parts=(),
        official=official,
        caveats=tuple(caveats),
    )


# Rows of several series: each by itself, never averaged.


def _all_series(  # noqa: PLR0917
    indicator: Indicator,
    observations: object,
    year: int | None,
    scheme: Scheme,
    reference: object,
    official: OfficialVerdict | None,
) -> Assessment:
    seen = _by_series(indicator, "observations", observations)
    known = _by_series(indicator, "reference", reference)
    parts = tuple(
        assess(
            indicator,
            seen.get(one.id, {}),
            year=year,
            scheme=scheme,
            series=one.id,
            reference=known.get(one.id),
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


def _by_series(indicator: Indicator, name: str, given: object) -> dict[str, Any]:
    """What is given for each series, by its id; the names of the series will do as well."""
    names = {key: one.id for one in indicator.series for key in (one.id, one.name_zh, one.name_en)}
    given = given or {}
    if not isinstance(given, Mapping) or not set(given) <= set(names):
        ids = ", ".join(one.id for one in indicator.series)
        raise InvalidInputError(name, given, f"pass a mapping by series: {ids}")
    if len({names[key] for key in given}) < len(given):
        raise InvalidInputError(name, given, "a series is named twice")
    return {names[key]: value for key, value in given.items()}


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
    names = [(series.name_zh, series.name_en) for series in indicator.series]
    zh = "；".join(f"{name[0]}：{v.status.text.zh}" for name, v in zip(names, verdicts, strict=True))
    en = "; ".join(f"{name[1]}: {v.status.text.en}" for name, v in zip(names, verdicts, strict=True))
    return make_verdict(
        worst.status,
        words(f"各序列均须达到（{zh}）", f"every series must pass ({en})"),
        supply=worst.supply,
    )


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


def _known_baseline(indicator: Indicator, path: Trajectory, supplied: Number | None) -> Decimal | None:
    if supplied is not None:
        return to_decimal(supplied, "baseline")
    if path.basis is Basis.INTERPOLATED and path.years[0] == indicator.baseline.year:
        return to_decimal(float(path.values[0]), "baseline")
    return indicator.baseline.value if path.series is None else path.series.baseline.value


def _base_observation(  # noqa: PLR0917
    indicator: Indicator,
    series: str | None,
    path: Trajectory | None,
    one: Observation,
    baseline: Number | None,
    figure: object,
) -> Number | None:
    """A value of the base year serves as the baseline where the plan prints none; the printed one may be repeated."""
    printed = [indicator.baseline, *(s.baseline for s in indicator.series if s.id == series)][-1]
    demand = indicator.target.demand
    # Without the figure of its target there is nothing that a path could lead to, from whatever value.
    aimless = isinstance(demand, Qualitative) or (isinstance(demand, Assigned | Relative) and figure is None)
    if one.value == printed.value or (aimless and printed.value is None):
        return baseline
    if printed.value is not None:
        problem = f"the plan prints {printed.value} for {one.year}; to use another pass baseline="
    elif isinstance(demand, AverageGrowth | Change | Total):
        problem = f"{one.year} is before the years that the target counts"
    elif path is not None or baseline is not None:
        problem = f"the value of {one.year} is given already, by path= or baseline="
    else:
        return one.value
    raise InvalidInputError("observations", {one.year: one.value}, problem)
