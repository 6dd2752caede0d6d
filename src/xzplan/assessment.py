"""Two verdicts on an indicator: is it on schedule now, and will the target be met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias, final

from attrs import evolve, frozen

from xzplan._cases import Yardstick
from xzplan._deferred import Deferred, maker
from xzplan._formulas import share
from xzplan._grounds import NO_OBSERVATION, SUPPLY_OBSERVATION
from xzplan._markup import badge, both, element, notebook, notes
from xzplan._rated import judge_by
from xzplan._rules import nothing
from xzplan._same import Same
from xzplan._series import by_series, find_series, of_series
from xzplan._sketch import sketch
from xzplan.caveats import Caveat, caveat
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.milestones import Basis, Trajectory
from xzplan.model import Indicator, Plan, Series
from xzplan.observations import Observation, Observations, see
from xzplan.projection import trajectories, trajectory
from xzplan.schemes import AnyScheme, Scheme, Status, get_scheme
from xzplan.targets import Assigned, AverageGrowth, Change, Qualitative, Relative, Total
from xzplan.units import PERCENTAGE_POINT, Number, UnitKind
from xzplan.verdicts import Grounds, Verdict, decided, words

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
class Assessment(Deferred):
    """Both verdicts on an indicator, with what they rest on."""

    indicator: Indicator
    series: Series | None
    year: int | None
    """Year of the latest value used; None where there is none."""
    scheme: AnyScheme
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
        needed = required_change(self)
        if needed is not None:
            how = "增长 required rate" if self.required_pace is None else "变动 required pace"
            lines.append(f"  今后每年须{how}: {needed.zh}")
        if self.official is not None:
            lines.append(f"  官方结论 official: {self.official.words}")
        supplies = dict.fromkeys(v.supply for v in (self.progress, self.outlook) if not self.parts)
        lines += [f"  {supply}" for supply in supplies if supply is not None]
        lines += [f"  * {caveat.text}" for caveat in self.caveats]
        lines += [f"  {line}" for part in self.parts for line in str(part).splitlines()]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        zh, en = f"({self.indicator.number}) {self.indicator.name_zh}", self.indicator.name_en
        if self.series is not None:
            zh, en = f"{zh}（{self.series.name_zh}）", f"{en} ({self.series.name_en})"
        verdicts = (("进度", "progress", self.progress), ("趋势", "outlook", self.outlook))
        lines: list[tuple[str, ...]] = [
            (
                zh,
                en,
                badge(one.status.value, both(one.status.text.zh, one.status.text.en)),
                both(one.reason.zh, one.reason.en),
            )
            for zh, en, one in verdicts
        ]
        pace = required_change(self)
        if pace is not None:
            lines.append(("今后每年须", "needed each year", "", both(pace.zh, pace.en)))
        if self.official is not None:
            lines.append(("官方结论", "official verdict", "", self.official.words))
        rows = [
            element("tr", element("th", both(zh, en)), *(element("td", one) for one in rest))
            for zh, en, *rest in lines
        ]
        said = dict.fromkeys(v.supply for v in (self.progress, self.outlook) if v.supply and not self.parts)
        texts = [*said, *(caveat.text for caveat in self.caveats)]
        return notebook(
            both(f"{zh}，{self.year or '—'}", f"{en}, {self.year or '—'} [{self.scheme}]"),
            sketch(self.trajectory, self.observations),
            element("table", *rows),
            *notes((one.zh, one.en) for one in texts),
            *(part._repr_html_() for part in self.parts),
        )

    def __repr__(self) -> str:
        return f"<Assessment {self.id} {self.year}: {self.progress.status.name}, {self.outlook.status.name}>"


def required_change(one: Assessment) -> Bilingual | None:
    """Return what is needed each year from now on, with its unit; None where there is nothing to say."""
    if one.required_pace is not None:
        unit = PERCENTAGE_POINT if one.indicator.unit.kind is UnitKind.PERCENT else one.indicator.unit
        return words(f"{one.required_pace:+.4g} {unit.zh}", f"{one.required_pace:+.4g} {unit.en}")
    if one.required_rate is not None:
        return words(f"{one.required_rate:+.4g} %", f"{one.required_rate:+.4g} %")
    return None


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
        Id of one of `xzplan.schemes.SCHEMES`, or a scheme of your own. A published one gives one verdict, in its own
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
    caveats: list[Caveat] = []
    if len(used.years) < len(seen.years):
        left_out = sorted(set(seen.years) - set(used.years))
        caveats.append(caveat("left_out", ", ".join(map(str, left_out))))
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
    if year is not None and used.years and used.years[-1] < year:
        caveats.append(caveat("latest_is_older", used.years[-1]))
    if used.years:
        start = yard.start if baseline is None else float(baseline)
        found = judge_by(scheme, yard, used, start)
        elapsed = share(used.years[-1], indicator.baseline.year, indicator.target.year)
    else:
        found = nothing(yard, NO_OBSERVATION, SUPPLY_OBSERVATION)
        elapsed = None
    return _make(
        lambda: {"observations": used.records(), "trajectory": found.yard.path},
        indicator,
        yard.path.series,
        used.years[-1] if used.years else None,
        scheme,
        found.progress,
        found.outlook,
        found.gap,
        found.completion,
        elapsed,
        found.required_pace,
        found.required_rate,
        (),
        official,
        tuple(caveats),
    )


_make = maker(
    Assessment,
    "indicator",
    "series",
    "year",
    "scheme",
    "progress",
    "outlook",
    "gap",
    "completion",
    "time_fraction",
    "required_pace",
    "required_rate",
    "parts",
    "official",
    "caveats",
)


Kept: TypeAlias = Mapping[str | None, Yardstick]
"""The yardsticks of a row that would be made by default, by the id of the series; of the row itself under None."""


def yardsticks(plan: Plan) -> Mapping[str, Kept]:
    """Return the yardsticks of every row, by the id of the indicator; kept with a plan that stays in use."""
    return _yardsticks(Same(plan))


@lru_cache(maxsize=8)
def _yardsticks(key: Same[Plan]) -> Mapping[str, Kept]:
    return {
        path.id: {
            None: Yardstick(path),
            **{one.id: Yardstick(trajectory(path.indicator, series=one.id)) for one in path.indicator.series},
        }
        for path in trajectories(key.it).values()
    }


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
