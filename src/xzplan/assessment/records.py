"""The records of an assessment: both verdicts on an indicator, and what an office says beside them."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.catalogue import AnyScheme
from xzplan.assessment.verdicts import Verdict
from xzplan.display.html import Html, badge, both, element, notebook, notes
from xzplan.display.sparkline import Point
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.indicators import Indicator, Series
from xzplan.observations.records import Observation
from xzplan.projection.caveats import Caveat
from xzplan.projection.records import Basis, Trajectory, picture

__all__ = ["Assessment", "OfficialVerdict"]


def _status(status: Status | str | None) -> Status | None:
    return None if status is None else Status(status)


@final
@frozen(kw_only=True, field_transformer=checked)
class OfficialVerdict:
    """What an office says of the same year; kept beside the computed verdict, never mixed with it."""

    words: str
    """As published."""
    status: Status | None = field(default=None, converter=_status)
    """The status that the words mean; None where they have none."""
    source: str | None = None
    """Where it is published."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Assessment:
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
        name = self.indicator.label(self.series).zh
        lines = [f"({self.indicator.number}) {name}, {self.year or '—'} [{self.scheme}]"]
        lines += [f"  进度 progress: {self.progress}", f"  趋势 outlook:  {self.outlook}"]
        needed = required_change(self)
        if needed is not None:
            how = "增长 required rate" if self.required_pace is None else "变动 required pace"
            lines.append(f"  今后每年须{how}: {needed.zh}")
        if self.official is not None:
            lines.append(f"  官方结论 official: {self.official.words}")
        lines += [f"  {supply}" for supply in _supplies(self)]
        lines += [f"  * {caveat.text}" for caveat in self.caveats]
        lines += [f"  {line}" for part in self.parts for line in str(part).splitlines()]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        label = self.indicator.label(self.series)
        zh, en = f"({self.indicator.number}) {label.zh}", label.en
        rows = [
            _html_verdict("进度", "progress", self.progress),
            _html_verdict("趋势", "outlook", self.outlook),
        ]
        needed = required_change(self)
        if needed is not None:
            rows.append(_html_row(both("今后每年须", "needed each year"), "", both(needed.zh, needed.en)))
        if self.official is not None:
            rows.append(_html_row(both("官方结论", "official verdict"), "", self.official.words))
        texts = [*_supplies(self), *(caveat.text for caveat in self.caveats)]
        return notebook(
            both(f"{zh}，{self.year or '—'}", f"{en}, {self.year or '—'} [{self.scheme}]"),
            sketch(self),
            element("table", *rows),
            *notes((text.zh, text.en) for text in texts),
            *(part._repr_html_() for part in self.parts),
        )

    def __repr__(self) -> str:
        return f"<Assessment {self.id} {self.year}: {self.progress.status.name}, {self.outlook.status.name}>"


def _supplies(assessment: Assessment) -> list[Bilingual]:
    """Return what to supply, each once; of a row of several series its parts say it."""
    supplies = [] if assessment.parts else [assessment.progress.supply, assessment.outlook.supply]
    return list(dict.fromkeys(supply for supply in supplies if supply is not None))


def _html_verdict(zh: str, en: str, verdict: Verdict) -> Html:
    status, reason = verdict.status, verdict.reason
    mark = badge(status.sign, status.tone, both(status.text.zh, status.text.en))
    return _html_row(both(zh, en), mark, both(reason.zh, reason.en))


def _html_row(head: str, *cells: str) -> Html:
    return element("tr", element("th", head), *(element("td", cell) for cell in cells))


def required_change(assessment: Assessment) -> Bilingual | None:
    """Return what is needed each year from now on, with its unit; None where there is nothing to say."""
    pace, rate = assessment.required_pace, assessment.required_rate
    if pace is not None:
        unit = assessment.indicator.unit.of_change
        return Bilingual(zh=f"{pace:+.4g} {unit.zh}", en=f"{pace:+.4g} {unit.en}")
    if rate is not None:
        return Bilingual(zh=f"{rate:+.4g} %", en=f"{rate:+.4g} %")
    return None


def sketch(assessment: Assessment) -> Html:
    """Return the path and the values observed along it as a small picture; empty where there is neither."""
    return picture(assessment.trajectory, _observed_along(assessment))


def _observed_along(assessment: Assessment) -> list[Point]:
    """Return the observed values as the path counts them.

    Amounts are added up and rates compounded from the start of the path on, up to the first year without one.
    """
    path = assessment.trajectory
    observed = {observation.year: float(observation.value) for observation in assessment.observations}
    if path.basis not in (Basis.ACCUMULATED, Basis.COMPOUNDED):
        return sorted(observed.items())
    year, level = path.years.tolist()[0], path.values.tolist()[0]
    points: list[Point] = []
    while (year := year + 1) in observed:
        amount = observed[year]
        level = level + amount if path.basis is Basis.ACCUMULATED else level * (1 + amount / 100)
        points.append((year, level))
    return points
