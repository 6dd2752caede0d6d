"""Records of an assessment: both verdicts on an indicator, and the verdict of an office beside them."""

from __future__ import annotations

from fractions import Fraction
from typing import final

from attrs import field, frozen

from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.catalogue import AnyScheme
from xzplan.assessment.verdicts import Verdict
from xzplan.assessment.wording import unit_after, written
from xzplan.display.carded import Carded
from xzplan.display.html import Html, badge, both, element, notebook, notes
from xzplan.display.text import paragraphs
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.indicators import Indicator, Series
from xzplan.model.periods import MONTHS, Period
from xzplan.model.quantities import Quantity
from xzplan.observations.records import Observation, is_of_demand
from xzplan.projection.caveats import Caveat
from xzplan.projection.records import Basis, Trajectory, picture

__all__ = ["Assessment", "OfficialVerdict"]


def _status(status: Status | str | None) -> Status | None:
    return None if status is None else Status(status)


@final
@frozen(kw_only=True, field_transformer=checked)
class OfficialVerdict(Carded):
    """Verdict of an office on the same year; kept beside the computed verdict, never mixed with it."""

    words: str
    """As published."""
    status: Status | None = field(default=None, converter=_status)
    """The status that the words mean; None if none does."""
    source: str | None = None
    """Where it is published."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Assessment:
    """Both verdicts on an indicator, with their input and their figures."""

    indicator: Indicator
    """The indicator assessed."""
    series: Series | None
    """The series assessed, for a part of a row that has several; else None."""
    as_of: Period | None
    """The period assessed: the one passed, else that of the latest value; None if there is none."""
    latest: Observation | None
    """The latest value, which both verdicts assess."""
    scheme: AnyScheme
    """The rules of both verdicts."""
    trajectory: Trajectory
    """The path that the values are compared with."""
    observations: tuple[Observation, ...]
    """The values used, in the order of years."""
    progress: Verdict
    """是否达到预期进度: is it on schedule now?"""
    outlook: Verdict
    """完成五年目标的趋势判断: will the target be met?"""
    due: float | None = None
    """The value due: the milestone; for a held bound, or a bound on a mean, the bound."""
    gap: float | None = None
    """Distance of the value beyond the value due, in the good direction; without a path, beyond the target."""
    margin: float | None = None
    """Distance from its milestone within which a value is on schedule."""
    ratio: float | None = None
    """Share of the change scheduled so far; by logarithms for growth and change."""
    completion: float | None = None
    """Share of the way from base to target; by logarithms for growth and change."""
    time_fraction: float | None = None
    """Share of the plan's time that has passed."""
    remaining: float | None = None
    """The bound minus the value, if it is not met."""
    required_pace: float | None = None
    """Change needed each year from now on, in the indicator's unit; for a mean, the mean needed from now on."""
    required_rate: float | None = None
    """Rate needed each year from now on, in per cent."""
    projected_end: float | None = None
    """Projected figure of the target year, cut at the natural bounds of the unit."""
    early: bool | None = None
    """Whether a target that is met in its year was met before."""
    parts: tuple[Assessment, ...]
    """An assessment for each series of a row that has several; all must pass."""
    official: OfficialVerdict | None
    """Verdict of an office, beside the computed ones."""
    supplied: tuple[Bilingual, ...] = ()
    """Input of yours that is not the plan's, and the start of a path without baseline: target, baseline,
    figure, path, tolerance, official verdict."""
    caveats: tuple[Caveat, ...]
    """Cautions for a reader."""

    @property
    def rows(self) -> tuple[Assessment, ...]:
        """The rows of a table: the assessment itself, then one for each series of a row that has several."""
        return (self, *self.parts)

    @property
    def year(self) -> int | None:
        """The year of the latest value."""
        return None if self.latest is None else self.latest.period.year

    @property
    def id(self) -> str:
        """Id of the indicator."""
        return self.indicator.id

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys of the indicator."""
        return self.indicator.aliases

    def __str__(self) -> str:
        title, needed = _title(self), required_change(self)
        lines = paragraphs(title.zh, title.en)
        said = [
            Bilingual(
                zh=f"{zh}：{verdict.status.text.zh}。{verdict.reason.zh}",
                en=f"{en}: {verdict.status.text.en}; {verdict.reason.en}",
            )
            for zh, en, verdict in (
                ("进度评价", "Progress", self.progress),
                ("完成趋势判断", "Outlook", self.outlook),
            )
        ]
        said += [] if needed is None else [needed]
        said += _supplies(self)
        said += [_NOTE.filled(text) for text in (*self.supplied, *(caveat.text for caveat in self.caveats))]
        for text in said:
            lines += paragraphs(text.zh, text.en, indent="  ")
        lines += [f"  {line}" for part in self.parts for line in str(part).splitlines()]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        title = _title(self)
        rows = [
            _html_verdict("进度", "progress", self.progress),
            _html_verdict("趋势", "outlook", self.outlook),
        ]
        needed = required_change(self)
        if needed is not None:
            rows.append(_html_row(both("今后要求", "needed from now on"), "", both(needed.zh, needed.en)))
        if self.official is not None:
            rows.append(_html_row(both("官方结论", "official verdict"), "", self.official.words))
        texts = [*_supplies(self), *self.supplied, *(caveat.text for caveat in self.caveats)]
        return notebook(
            both(title.zh, title.en),
            sketch(self),
            element("table", *rows),
            *notes((text.zh, text.en) for text in texts),
            *(part._repr_html_() for part in self.parts),
        )

    def __repr__(self) -> str:
        return f"<Assessment {self.id} {self.as_of}: {self.progress.status.name}, {self.outlook.status.name}>"


def _title(assessment: Assessment) -> Bilingual:
    """Return the name of the row, the date and the method."""
    label, method = assessment.indicator.label(assessment.series), assessment.scheme.named
    date = (
        Bilingual(zh="", en="")
        if assessment.as_of is None
        else Bilingual(zh="，{0}", en=", {0}").filled(assessment.as_of.text)
    )
    return Bilingual(zh="({0}) {1}{2}；{3}", en="({0}) {1}{2}; {3}").filled(
        assessment.indicator.number, label, date, method
    )


_NOTE = Bilingual(zh="* {0}", en="* {0}")


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
    """Return what is needed in each of the years left, in words; None where there is nothing to say."""
    latest, indicator = assessment.latest, assessment.indicator
    if latest is None or (assessment.required_pace is None and assessment.required_rate is None):
        return None
    years = _time_left(latest.period, indicator.target.year)
    bound = assessment.trajectory.bound
    upward = bound is None or not bound.is_ceiling
    if assessment.required_pace is None:
        rate = f"{_to_the_strict_side(assessment.required_rate or 0, 2, upward=upward)}%"
        if upward:
            text = Bilingual(zh="{0}年均增速需达到{1}以上", en="required growth in {0}: at least {1} a year")
        else:
            text = Bilingual(zh="{0}年均增速需在{1}以下", en="required growth in {0}: at most {1} a year")
        return text.filled(years, rate)
    pace = assessment.required_pace
    if pace and indicator.target.demand.of not in (Quantity.TOTAL, Quantity.MEAN):
        upward = pace > 0  # also from beyond a range, back to it
    return _required_pace(assessment, years, pace, upward=upward)


def _time_left(latest: Period, last: int) -> Bilingual:
    """Return the time from the latest value to the end of the target year, by months where a year has begun."""
    year, month = latest.year, latest.month
    if latest.is_whole_years:
        if year + 1 >= last:
            return Bilingual(zh=f"{last}年", en=str(last))
        return Bilingual(zh=f"{year + 1}—{last}年", en=f"{year + 1}–{last}")
    if year < last:
        return Bilingual(zh=f"{year}年{month + 1}月—{last}年底", en=f"{MONTHS[month]} {year}–December {last}")
    if month == 11:
        return Bilingual(zh=f"{last}年12月", en=f"December {last}")
    return Bilingual(zh=f"{last}年{month + 1}—12月", en=f"{MONTHS[month]}–December {last}")


def _required_pace(assessment: Assessment, years: Bilingual, pace: float, *, upward: bool) -> Bilingual:
    indicator = assessment.indicator
    demand, unit = indicator.target.demand, indicator.unit
    if pace == 0:  # the value stands on a bound that does not do
        more = Bilingual(zh="提高", en="increase") if upward else Bilingual(zh="降低", en="decrease")
        return Bilingual(zh="{0}须较现值再有{1}", en="required in {0}: any {1}").filled(years, more)
    if demand.of in (Quantity.TOTAL, Quantity.MEAN):
        remaining = assessment.remaining or 0
        text = Bilingual(zh="{0}还需完成{1}{3}，年均{2}{3}", en="required in {0}: {1} more, {2} a year")
        digits = 0 if unit.whole else 2
        amounts = (_to_the_strict_side(figure, digits, upward=upward) for figure in (remaining, pace))
        return text.filled(years, *amounts, unit_after(unit.zh))
    change, verb = unit.of_change, "提高" if upward else "降低"
    amount = _to_the_strict_side(pace, 2, upward=upward)
    short = change.en if change.en == "percentage points" else ""
    if amount in ("1", "-1"):
        short = short.removesuffix("s")
    return Bilingual(
        zh=f"{years.zh}年均需{verb}{amount.lstrip('-')}{unit_after(change.zh)}",
        en=" ".join(f"required pace in {years.en}: {amount} {short} a year".split()),
    )


def _to_the_strict_side(figure: float, digits: int, *, upward: bool) -> str:
    """Return a required figure that is never less than what is required: rounded up for a floor, down for a ceiling."""
    text = written(Fraction(repr(figure)), digits, toward=1 if upward else -1)
    return text.rstrip("0").rstrip(".") if "." in text else text


def sketch(assessment: Assessment) -> Html:
    """Return the path and the values observed along it as a small picture; empty where there is neither."""
    return picture(assessment.trajectory, [(at, value) for _, at, value in observed_along(assessment)])


def observed_along(assessment: Assessment) -> tuple[tuple[Observation, float, float], ...]:
    """Return each value that can be drawn along the path, with its place on the axis of years and its height there.

    Amounts are added up and rates compounded from the start of the path on; what follows a gap cannot be placed.
    """
    path, base_year = assessment.trajectory, assessment.indicator.baseline.year
    own = [each for each in assessment.observations if is_of_demand(assessment.indicator, each)]
    if path.basis not in (Basis.ACCUMULATED, Basis.COMPOUNDED):
        return tuple((one, base_year + float(one.period.time(base_year)), float(one.value)) for one in own)
    start, level = path.years.tolist()[0], path.values.tolist()[0]
    heights = {float(start): level}
    drawn = []
    for one in own:
        first = base_year + float(one.period.start(base_year))
        last = base_year + float(one.period.time(base_year))
        if first not in heights:
            continue
        amount = float(one.value)
        if path.basis is Basis.ACCUMULATED:
            heights[last] = heights[first] + amount
        else:
            # A change is that of the period as it is; a rate of growth is yearly.
            years = last - first if assessment.indicator.target.demand.of is Quantity.GROWTH else 1
            heights[last] = heights[first] * (1 + amount / 100) ** years
        drawn.append((one, last, heights[last]))
    return tuple(drawn)
