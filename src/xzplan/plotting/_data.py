"""What a picture of an indicator shows, in the units of its axes; no drawing here."""

from __future__ import annotations

from attrs import frozen

from xzplan.assessment.records import Assessment
from xzplan.assessment.verdicts import words
from xzplan.language import Bilingual
from xzplan.model.indicators import Baseline, Indicator
from xzplan.model.targets import Level, Total
from xzplan.model.units import Unit
from xzplan.observations.records import Observation, ObservationStatus
from xzplan.projection.records import Basis, Trajectory

_OWN_UNIT = (Basis.INTERPOLATED, Basis.HELD, Basis.TARGET_ONLY, Basis.UNQUANTIFIED)
"""Bases whose values are in the indicator's unit, so that the printed baseline stands on the same axis."""


@frozen(kw_only=True)
class Dot:
    """A value on the axes."""

    year: int
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
    """Why there is nothing, or less than wanted, to be drawn, and what to supply."""
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
        for one in (assessment, *assessment.parts):
            notes += [_of_series(one.trajectory, caveat.text) for caveat in one.caveats]
            notes += [_of_series(one.trajectory, note) for note in _on_observations(one)]
    first = drawn[0].path
    message = first.reason
    if message is not None and first.supply is not None:
        message = words(f"{message.zh}；{first.supply.zh}", f"{message.en}; {first.supply.en}")
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


def _on_observations(one: Assessment) -> list[Bilingual]:
    """What a reader has to know of the observed values: those not drawn, and where they come from."""
    notes = []
    drawn = {dot.year for dot in _observed(one.trajectory, one)}
    undrawn = [str(seen.year) for seen in one.observations if seen.year not in drawn]
    if undrawn:
        years = "、".join(undrawn), ", ".join(undrawn)
        notes.append(
            words(
                f"{years[0]}年的观测值未画：此前有年份缺数，无法连算",
                f"the values of {years[1]} are not drawn: a year before them is missing, so they cannot be chained",
            )
        )
    sources = "; ".join(dict.fromkeys(seen.source for seen in one.observations if seen.source is not None))
    if sources:
        notes.append(words(f"观测值来源：{sources}", f"source of the observed values: {sources}"))
    return notes


def _strand(path: Trajectory, assessment: Assessment | None) -> Strand:
    observed = () if assessment is None else _observed(path, assessment)
    ahead: tuple[Dot, ...] = ()
    pace: Bilingual | None = None
    if assessment is not None and observed and observed[-1].year == assessment.year:
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
    """What the plan prints for the base year, where it stands on the axis of the path."""
    if path.basis not in _OWN_UNIT:
        return ()
    one = path.indicator
    printed: list[tuple[Bilingual | None, Baseline]] = [(None, one.baseline)]
    if path.series is not None:
        printed = [(None, path.series.baseline)]
    elif one.series:
        printed = [(words(series.name_zh, series.name_en), series.baseline) for series in one.series]
    return tuple(
        Dot(year=base.year, value=float(base.value), label=str(base.value), name=name)
        for name, base in printed
        if base.value is not None
    )


def _observed(path: Trajectory, assessment: Assessment) -> tuple[Dot, ...]:
    """The observed values on the axis of the path: rates chained from its start, amounts summed."""
    seen = {one.year: one for one in assessment.observations}
    chained = path.basis in (Basis.COMPOUNDED, Basis.ACCUMULATED)
    if not chained:
        return tuple(
            Dot(year=year, value=float(one.value), label=str(one.value), estimated=_estimated(one))
            for year, one in seen.items()
        )
    grows = path.basis is Basis.COMPOUNDED
    dots: list[Dot] = []
    year, value = (
        (int(path.years[0]), float(path.values[0])) if grows else (path.indicator.baseline.year, 0.0)
    )
    while (year := year + 1) in seen:
        amount = float(seen[year].value)
        value = value * (1 + amount / 100) if grows else value + amount
        dots.append(Dot(year=year, value=value, label=f"{value:.5g}", estimated=_estimated(seen[year])))
    return tuple(dots)


def _estimated(one: Observation) -> bool:
    return one.status is ObservationStatus.ESTIMATED


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
        steps = range(1, last - latest.year)
        way = [Dot(year=latest.year + n, value=latest.value * factor**n, label="") for n in steps]
        rate = f"{assessment.required_rate:+.4g} %"
        return (latest, *way, end), words(rate, rate)
    return (), None


def bound_label(path: Trajectory, lang: str) -> str:
    """Return what the target year demands, digits as printed where the plan prints them; empty where it is open."""
    if path.comparator is None or path.indicator.target.year not in path:
        return ""
    end, demand = path[path.indicator.target.year], path.indicator.target.demand
    figure = f"{end:.5g}"
    if isinstance(demand, Level | Total) and float(demand.value) == end:
        figure = str(demand.value)
    label = f"{path.comparator.sign}{figure}"
    if path.limit is None:
        return label
    other = f"{path.limit.op.sign}{path.limit.value}"
    return f"{label}{'，' if lang == 'zh' else ', '}{other}"
