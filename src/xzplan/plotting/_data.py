"""What a picture of an indicator shows, in the units of its axes; no drawing here."""

from __future__ import annotations

from attrs import frozen

from xzplan.assessment.records import Assessment, observed_along
from xzplan.language import Bilingual
from xzplan.model.bounds import written
from xzplan.model.indicators import Baseline, Indicator
from xzplan.model.units import Unit
from xzplan.observations.records import FIRMNESS, Observation, ObservationStatus
from xzplan.plotting._words import words
from xzplan.projection.records import Basis, Trajectory

_OWN_UNIT = (Basis.INTERPOLATED, Basis.HELD, Basis.TARGET_ONLY, Basis.UNQUANTIFIED)
"""Bases whose values are in the indicator's unit, so that the printed baseline stands on the same axis."""


@frozen(kw_only=True)
class Dot:
    """A value on the axes."""

    year: float
    value: float
    label: str
    estimated: bool = False
    name: Bilingual | None = None
    """Of the series, where several stand side by side."""


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
    pace: Bilingual | None
    """The change needed each year, with its unit."""


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
        notes.append(words(f"读法：{reading.statement.zh}", f"as read: {reading.statement.en}"))
    for strand in strands:
        if strand not in drawn and strand.path.reason is not None:
            notes.append(_of_series(strand.path, strand.path.reason))
        notes += [_of_series(strand.path, caveat.text) for caveat in strand.path.caveats]
    if assessment is not None:
        for part in (assessment, *assessment.parts):
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
    undrawn = [one.period.text for one in observations if one.of is None and one.period not in drawn]
    if undrawn:
        years = "、".join(text.zh for text in undrawn), ", ".join(text.en for text in undrawn)
        notes.append(
            words(
                f"{years[0]}的观测值未画：此前有年份缺数，无法连算",
                f"the values of {years[1]} are not drawn: a year before them is missing, so they cannot be chained",
            )
        )
    sources = "; ".join(dict.fromkeys(given.source for given in observations if given.source is not None))
    if sources:
        notes.append(words(f"观测值来源：{sources}", f"source of the observed values: {sources}"))
    return notes


def _strand(path: Trajectory, assessment: Assessment | None) -> Strand:
    observed = () if assessment is None else _observed(path, assessment)
    ahead: tuple[Dot, ...] = ()
    pace: Bilingual | None = None
    if assessment is not None and observed and assessment.latest is not None:
        ahead, pace = _ahead(path, assessment, observed[-1])
    series = path.series
    return Strand(
        name=None if series is None else words(series.name_zh, series.name_en),
        path=path,
        base=_base(path),
        observed=observed,
        ahead=ahead,
        pace=pace,
    )


def _base(path: Trajectory) -> tuple[Dot, ...]:
    """Return what the plan prints for the base year, if it stands on the axis of the path."""
    if path.basis not in _OWN_UNIT:
        return ()
    indicator = path.indicator
    printed: list[tuple[Bilingual | None, Baseline]] = [(None, indicator.baseline)]
    if path.series is not None:
        printed = [(None, path.series.baseline)]
    elif indicator.series:
        printed = [(words(series.name_zh, series.name_en), series.baseline) for series in indicator.series]
    return tuple(
        Dot(year=base.year, value=float(base.value), label=str(base.value), name=name)
        for name, base in printed
        if base.value is not None
    )


def _observed(path: Trajectory, assessment: Assessment) -> tuple[Dot, ...]:
    """Return the observed values on the axis of the path: rates chained from its start, amounts summed."""
    is_chained = path.basis in (Basis.COMPOUNDED, Basis.ACCUMULATED)
    return tuple(
        _dot(observation, year, value, f"{value:.5g}" if is_chained else None)
        for observation, year, value in observed_along(assessment)
    )


def _dot(observation: Observation, year: float, value: float, label: str | None = None) -> Dot:
    return Dot(
        year=year,
        value=value,
        label=str(observation.value) if label is None else label,
        estimated=FIRMNESS.index(observation.status) < FIRMNESS.index(ObservationStatus.REPORTED),
    )


def _ahead(path: Trajectory, assessment: Assessment, latest: Dot) -> tuple[tuple[Dot, ...], Bilingual | None]:
    last = path.indicator.target.year
    if last not in path:
        return (), None
    end = Dot(year=last, value=path[last], label="")
    if assessment.required_pace is not None:
        unit = path.unit.of_change
        pace = f"{assessment.required_pace:+.4g}"
        return (latest, end), words(f"{pace}{' ' if unit.zh.isascii() else ''}{unit.zh}", f"{pace} {unit.en}")
    if assessment.required_rate is not None:
        factor = 1 + assessment.required_rate / 100
        steps = range(1, int(last - latest.year))
        way = [Dot(year=latest.year + n, value=latest.value * factor**n, label="") for n in steps]
        rate = f"{assessment.required_rate:+.4g} %"
        return (latest, *way, end), words(rate, rate)
    return (), None


def bound_label(path: Trajectory) -> str:
    """Return what the target year demands, digits as printed where the plan prints them; empty where it is open."""
    if path.bound is None or path.indicator.target.year not in path:
        return ""
    printed = path.indicator.target.demand.figures
    return written(path.bound, lambda figure: str(figure) if figure in printed else f"{figure:.5g}")


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
    if unit.lower is not None and value < unit.lower:
        return float(unit.lower)
    return float(unit.upper) if unit.upper is not None and value > unit.upper else value
