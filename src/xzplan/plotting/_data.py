"""What a picture of an indicator shows, in the units of its axes; no drawing here."""

from __future__ import annotations

import math
from decimal import Decimal

from attrs import frozen

from xzplan.assessment.records import Assessment, observed_along, required_change
from xzplan.assessment.schemes.bands import Status
from xzplan.language import Bilingual, say
from xzplan.model.bounds import in_words, written
from xzplan.model.indicators import Baseline, Indicator
from xzplan.model.units import Unit
from xzplan.observations.records import FIRMNESS, ObservationStatus
from xzplan.plotting._numbers import computed, printed
from xzplan.plotting._words import words
from xzplan.projection.records import Basis, Trajectory

_OWN_UNIT = (Basis.INTERPOLATED, Basis.HELD, Basis.TARGET_ONLY, Basis.UNQUANTIFIED)
"""Bases whose values are in the indicator's unit, so that the printed baseline stands on the same axis."""


@frozen(kw_only=True)
class Dot:
    """A value on the axes."""

    year: float
    value: float
    figure: Decimal | None = None
    """The value with its digits as given; None for one that is computed."""
    estimated: bool = False
    name: Bilingual | None = None
    """Of the series, where several stand side by side."""

    def text(self, unit: Unit, lang: str) -> str:
        """Return the value in figures."""
        return computed(self.value, unit, lang) if self.figure is None else printed(self.figure, unit, lang)


@frozen(kw_only=True)
class Strand:
    """A path, what was observed along it, and the way that is left."""

    name: Bilingual | None
    """Of the series, in a row that has several."""
    path: Trajectory
    base: tuple[Dot, ...]
    """What the plan prints for the base year."""
    observed: tuple[Dot, ...]
    ahead: tuple[Dot, ...]
    """From the latest observed value to the target; empty where nothing is to be said."""
    needed: Bilingual | None
    """The change needed each year from now on, or else why there is no verdict."""


@frozen(kw_only=True)
class Picture:
    """All strands of an indicator, on one pair of axes."""

    indicator: Indicator
    assessment: Assessment | None
    unit: Unit
    strands: tuple[Strand, ...]
    message: Bilingual | None
    """Why there is nothing, or less than wanted, to be drawn, and what is needed."""
    notes: tuple[Bilingual, ...]

    @property
    def values(self) -> tuple[float, ...]:
        """Every value that is drawn; empty where there is nothing to draw."""
        values: list[float] = []
        for strand in self.strands:
            path = strand.path
            values += path.values.tolist()
            values += [] if path.high is None else path.high.tolist()
            values += [dot.value for dot in (*strand.base, *strand.observed)]
        return tuple(values)

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year of the axis."""
        first = self.indicator.baseline.year
        earliest = [math.floor(dot.year) for strand in self.strands for dot in strand.observed[:1]]
        return min([first, *earliest]), self.indicator.target.year


def picture(shown: Trajectory | Assessment) -> Picture:
    """Return what there is to show of a trajectory or an assessment."""
    if isinstance(shown, Trajectory):
        return _picture(shown.indicator, None, [_strand(shown, None)])
    return _picture(shown.indicator, shown, [_strand(one.trajectory, one) for one in shown.parts or (shown,)])


def _picture(indicator: Indicator, assessment: Assessment | None, strands: list[Strand]) -> Picture:
    # An index and a rate share no axis: a series without a path stays out beside one that has it.
    drawn = [strand for strand in strands if strand.path.years.size] or strands
    reading = indicator.target.reading
    notes: list[Bilingual] = []
    if reading is not None:
        notes.append(words(f"释义：{reading.statement.zh}", f"interpretation: {reading.statement.en}"))
    for strand in strands:
        if strand not in drawn and strand.path.reason is not None:
            notes.append(_of_series(strand.path, strand.path.reason))
        notes += [_of_series(strand.path, caveat.text) for caveat in strand.path.caveats]
    if assessment is not None:
        for part in assessment.rows:
            notes += [_of_series(part.trajectory, caveat.text) for caveat in part.caveats]
            notes += [_of_series(part.trajectory, note) for note in _on_observations(part)]
    first = drawn[0].path
    message = first.reason
    if message is not None and first.needed is not None:
        message = words(f"{message.zh}；{first.needed.zh}", f"{message.en}; {first.needed.en}")
    return Picture(
        indicator=indicator,
        assessment=assessment,
        unit=first.unit,
        strands=tuple(drawn),
        message=message,
        notes=tuple(dict.fromkeys(notes)),
    )


def _of_series(path: Trajectory, text: Bilingual) -> Bilingual:
    if path.series is None:
        return text
    return words(f"{path.series.name_zh}：{text.zh}", f"{path.series.name_en}: {text.en}")


def _on_observations(assessment: Assessment) -> list[Bilingual]:
    """Return what a reader has to know of the observed values: those not drawn, and where they come from."""
    notes = []
    observations = assessment.observations
    drawn = {observation.period for observation, _, _ in observed_along(assessment)}
    base_year = assessment.indicator.baseline.year  # a caveat of the path says that its value is not counted
    undrawn = [
        one.period.text
        for one in observations
        if one.of is None and one.period not in drawn and one.period.year > base_year
    ]
    if undrawn:
        years = "、".join(text.zh for text in undrawn), ", ".join(text.en for text in undrawn)
        notes.append(
            words(
                f"{years[0]}的实际值未绘出：此前有年份缺数，无法连续计算",
                f"the values of {years[1]} are not drawn: a year before them is missing, so they cannot be chained",
            )
        )
    sources = "; ".join(dict.fromkeys(given.source for given in observations if given.source is not None))
    if sources:
        notes.append(words(f"实际值来源：{sources}", f"source of the actual values: {sources}"))
    return notes


def _strand(path: Trajectory, assessment: Assessment | None) -> Strand:
    observed: tuple[Dot, ...] = ()
    ahead: tuple[Dot, ...] = ()
    needed: Bilingual | None = None
    if assessment is not None:
        observed = _observed(path, assessment)
        ahead = _ahead(path, assessment, observed[-1]) if observed else ()
        needed = required_change(assessment) or _why_not_assessed(assessment)
    series = path.series
    return Strand(
        name=None if series is None else words(series.name_zh, series.name_en),
        path=path,
        base=_base(path),
        observed=observed,
        ahead=ahead,
        needed=needed,
    )


def _why_not_assessed(assessment: Assessment) -> Bilingual | None:
    progress = assessment.progress
    if progress.status is not Status.NOT_ASSESSED or assessment.trajectory.reason == progress.reason:
        return None  # what the path lacks is said as the message of the picture
    return progress.reason


def _base(path: Trajectory) -> tuple[Dot, ...]:
    """Return what the plan prints for the base year, if it stands on the axis of the path."""
    if path.basis not in _OWN_UNIT:
        return ()
    indicator = path.indicator
    baselines: list[tuple[Bilingual | None, Baseline]] = [(None, indicator.baseline)]
    if path.series is not None:
        baselines = [(None, path.series.baseline)]
    elif indicator.series:
        baselines = [(words(series.name_zh, series.name_en), series.baseline) for series in indicator.series]
    return tuple(
        Dot(year=base.year, value=float(base.value), figure=base.value, name=name)
        for name, base in baselines
        if base.value is not None
    )


def _observed(path: Trajectory, assessment: Assessment) -> tuple[Dot, ...]:
    """Return the observed values on the axis of the path: rates chained from its start, amounts summed."""
    is_chained = path.basis in (Basis.COMPOUNDED, Basis.ACCUMULATED)
    return tuple(
        Dot(
            year=year,
            value=value,
            figure=None if is_chained else observation.value,
            estimated=FIRMNESS.index(observation.status) < FIRMNESS.index(ObservationStatus.REPORTED),
        )
        for observation, year, value in observed_along(assessment)
    )


def _ahead(path: Trajectory, assessment: Assessment, latest: Dot) -> tuple[Dot, ...]:
    last = path.indicator.target.year
    if last not in path:
        return ()
    end = Dot(year=last, value=path[last])
    if assessment.required_pace is not None:
        return latest, end
    if assessment.required_rate is not None:
        factor = 1 + assessment.required_rate / 100
        steps = range(1, int(last - latest.year))
        return latest, *(Dot(year=latest.year + n, value=latest.value * factor**n) for n in steps), end
    return ()


def bound_label(path: Trajectory, lang: str) -> str:
    """Return what the target year demands, digits as printed where the plan prints them; empty where it is open."""
    if path.bound is None or path.indicator.target.year not in path:
        return ""
    digits = path.indicator.target.demand.figures

    def write(figure: Decimal) -> str:
        if figure in digits:
            return printed(figure, path.unit, lang)
        return computed(float(figure), path.unit, lang)

    if path.bound.approximate:
        return say(in_words(path.bound, write), lang)
    return written(path.bound, write).replace("—", "—" if lang == "zh" else "–")


def good_edge(strand: Strand, bottom: float, top: float) -> float | None:
    """Return how far the good side of a held bound reaches: to the end of the axes or of what can be.

    None for a path that is no held bound, and for a bound that nothing is better than.
    """
    path = strand.path
    if path.basis is not Basis.HELD or path.bound is None:
        return None
    if path.high is not None:
        return float(path.high[-1])
    bound = float(path.values[-1])
    end = top if path.bound.is_floor else bottom if path.bound.is_ceiling else bound
    edge = nearest_possible(path.unit, end)
    return None if edge == bound else edge


def nearest_possible(unit: Unit, value: float) -> float:
    """Return the value, or the bound of the unit that it is beyond."""
    value = value if unit.lower is None else max(value, float(unit.lower))
    return value if unit.upper is None else min(value, float(unit.upper))
