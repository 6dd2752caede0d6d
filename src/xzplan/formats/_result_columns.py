"""The columns of what the library returns: trajectories, assessments, observations, problems, comparisons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, final

from attrs import frozen

from xzplan.assessment.records import Assessment
from xzplan.formats._column import (
    Column,
    column,
    dated,
    demand_column,
    joined,
    named,
    of_part,
    ref_area,
    relation,
    series_column,
    unit_column,
)
from xzplan.formats._observed import observed_in, observed_otherwise, periods_of
from xzplan.language import Bilingual
from xzplan.model.bounds import Relation
from xzplan.model.figures import total
from xzplan.model.indicators import Baseline
from xzplan.model.periods import Period
from xzplan.observations.table import PART_KINDS
from xzplan.plans.alignment import Alignment, Pair
from xzplan.projection.caveats import NO_BASELINE
from xzplan.projection.records import Basis, Trajectory

# Trajectories


@final
@frozen(kw_only=True)
class Point:
    """A year of a trajectory; without a value where the target demands nothing computable of it."""

    path: Trajectory
    year: int

    @property
    def is_baseline(self) -> bool:
        """Whether it shows the baseline of a bound that holds every year: 2020 prints no bound."""
        return self.path.basis is Basis.HELD and self.year == self.path.indicator.baseline.year

    @property
    def value(self) -> float | Decimal | None:
        """What is due at the end of the year; of a range, of its low end."""
        if self.is_baseline:
            return _baseline(self.path).value
        return self.path.to_dict().get(self.year)

    @property
    def high(self) -> float | None:
        """What is due of the high end of a range."""
        high, years = self.path.high, self.path.years.tolist()
        if high is None or self.is_baseline or self.year not in years:
            return None
        return float(high[years.index(self.year)])

    @property
    def relation(self) -> Relation | None:
        """How a value has to stand to it; None for a baseline, for a range, and where there is none."""
        bound = self.path.bound
        return None if bound is None or self.value is None or self.is_baseline else bound.relation

    @property
    def reason(self) -> Bilingual | None:
        """Why there is no value."""
        if self.value is not None:
            return None
        return NO_BASELINE if self.is_baseline else self.path.reason or _LATER


_LATER = Bilingual(zh="路径自其后的年份起算", en="the path starts later")


def _baseline(path: Trajectory) -> Baseline:
    return path.indicator.baseline if path.series is None else path.series.baseline


def _years(path: Trajectory) -> list[int]:
    """Every year from the base year to the target year, so that no indicator is missing from the table."""
    indicator = path.indicator
    return sorted({*range(indicator.baseline.year, indicator.target.year + 1), *path.years.tolist()})


def points(path: Trajectory) -> Iterator[Point]:
    """Yield a row for each year."""
    return (Point(path=path, year=year) for year in _years(path))


_POINT = [
    column("year", lambda point: point.year, "trajectory"),
    column("relation", lambda point: relation(point.relation)),
    column("value", lambda point: point.value, "trajectory"),
    column("high", lambda point: point.high),
    unit_column(lambda point: point.path.unit),
]
_OF_PATH = [*named(lambda point: point.path.indicator), series_column(lambda point: point.path.series)]

TRAJECTORY = [
    *_OF_PATH,
    ref_area(lambda point: point.path.indicator),
    *_POINT,
    column("basis", lambda point: point.path.basis),
    column("method", lambda point: point.path.method),
    column("reason", lambda point: point.reason),
    column("caveats", lambda point: joined(caveat.text for caveat in point.path.caveats)),
]
TRAJECTORY_SHORT = [*_OF_PATH, *_POINT]


@final
@frozen(kw_only=True)
class Line:
    """A trajectory as one row; of a range one for each end."""

    path: Trajectory
    is_high: bool = False

    @property
    def relation(self) -> Relation | None:
        """How a value has to stand to the figures of the row."""
        bound = self.path.bound
        if bound is None or self.path.high is None:
            return None if bound is None else bound.relation
        if self.is_high:
            return "less_than" if bound.high_open else "at_most"
        return "more_than" if bound.low_open else "at_least"

    def value(self, year: int) -> float | Decimal | None:
        """Return the figure of a year."""
        point = Point(path=self.path, year=year)
        return point.high if self.is_high and not point.is_baseline else point.value

    @property
    def reason(self) -> Bilingual | None:
        """Why years are empty."""
        reasons = dict.fromkeys(point.reason for point in points(self.path) if point.reason is not None)
        return joined(reasons)


def lines(path: Trajectory) -> list[Line]:
    """Return the rows of a trajectory."""
    return [Line(path=path), *([] if path.high is None else [Line(path=path, is_high=True)])]


def trajectories_by_year(rows: Iterable[Line]) -> list[Column]:
    """Return the columns of trajectories with a column for each year."""
    years = sorted({year for row in rows for year in _years(row.path)})
    return [
        *_OF_PATH,
        demand_column(lambda line: line.path.indicator.target),
        column("relation", lambda line: relation(line.relation)),
        unit_column(lambda line: line.path.unit),
        column("basis", lambda line: line.path.basis),
        *map(_of_year, years),
        column("reason", lambda line: line.reason),
        column("caveats", lambda line: joined(caveat.text for caveat in line.path.caveats)),
    ]


def _of_year(year: int) -> Column:
    shown = Bilingual(zh=str(year), en=str(year))
    return dated(str(year), "milestone_of_year", shown, lambda line: line.value(year))


MILESTONE = [
    column("period", lambda milestone: str(milestone.period)),
    column("relation", lambda milestone: relation(milestone.bound.relation)),
    column("low", lambda milestone: milestone.bound.low),
    column("high", lambda milestone: milestone.bound.high),
    unit_column(lambda milestone: milestone.unit),
    column("basis", lambda milestone: milestone.basis),
]


# Assessments

_OF_ASSESSMENT = named(lambda row: row.indicator)
_SERIES = series_column(lambda row: row.series)
_UNIT = unit_column(lambda row: row.indicator.unit)
_COMPARED = column(
    "compared",
    lambda row: next((each.value for each in row.progress.operands if each.name == "value"), None),
)
_LATEST = [
    column("period", lambda row: None if row.latest is None else str(row.latest.period)),
    column("value", lambda row: None if row.latest is None else row.latest.value, "assessment"),
    _COMPARED,
]
_DUE = column("due", lambda row: row.due)
_GAP = column("gap", lambda row: row.gap)
_PROGRESS = column("progress", lambda row: row.progress.status)
_OUTLOOK = column("outlook", lambda row: row.outlook.status)
_DEMAND = demand_column(lambda row: row.indicator.target)
_BASELINE = column(
    "baseline", lambda row: (row.indicator if row.series is None else row.series).baseline.value
)

_SAID = [
    column("supplied", lambda row: joined(row.supplied)),
    column("caveats", lambda row: joined(caveat.text for caveat in row.caveats)),
]

ASSESSMENT = [
    *_OF_ASSESSMENT,
    _SERIES,
    column("domain", lambda row: row.indicator.domain),
    ref_area(lambda row: row.indicator),
    column("nature", lambda row: row.indicator.nature),
    _UNIT,
    *_LATEST,
    column("status", lambda row: None if row.latest is None else row.latest.status),
    _DUE,
    _GAP,
    _PROGRESS,
    column("progress_metric", lambda row: row.progress.metric),
    column("progress_value", lambda row: row.progress.value),
    _OUTLOOK,
    column("outlook_metric", lambda row: row.outlook.metric),
    column("outlook_value", lambda row: row.outlook.value),
    column("ratio", lambda row: row.ratio),
    column("completion", lambda row: row.completion),
    column("time_fraction", lambda row: row.time_fraction),
    column("remaining", lambda row: row.remaining),
    column("projected_end", lambda row: row.projected_end),
    column("required_pace", lambda row: row.required_pace),
    column("required_rate", lambda row: row.required_rate),
    column("progress_reason", lambda row: row.progress.reason),
    column("outlook_reason", lambda row: row.outlook.reason),
    column("official", lambda row: None if row.official is None else row.official.words),
    column("scheme", lambda row: (row.scheme.id, row.scheme.name)),
    *_SAID,
]
ASSESSMENT_SHORT = [
    *_OF_ASSESSMENT, _SERIES, _UNIT, _BASELINE, *_LATEST, _DEMAND, _DUE, _GAP, _PROGRESS, _OUTLOOK, *_SAID
]  # fmt: skip


def assessments_by_period(rows: Iterable[Assessment]) -> list[Column]:
    """Return the columns of assessments with a column for each year and each other period observed."""
    return [
        *_OF_ASSESSMENT,
        _SERIES,
        _UNIT,
        _BASELINE,
        *map(_of_period, periods_of(rows)),
        column("also_observed", observed_otherwise),
        _COMPARED,
        _DEMAND,
        _DUE,
        _GAP,
        _PROGRESS,
        _OUTLOOK,
        *_SAID,
    ]


def _of_period(period: Period) -> Column:
    return dated(str(period), "value_of_period", period.text, lambda row: observed_in(row, period))


KEY_PROJECT_ASSESSMENT = [
    *named(lambda row: row.key_project),
    column("domain", lambda row: row.key_project.domain),
    column("reached", lambda row: row.state.reached),
    column("promised", lambda row: row.state.promised),
    _PROGRESS,
    column("metric", lambda row: row.progress.metric),
    column("metric_value", lambda row: row.progress.value),
    column("reason", lambda row: row.progress.reason),
    column("official", lambda row: None if row.state.official is None else row.state.official.words),
]
WORK_PROGRESS = [column("work", lambda row: row.id), column("state", lambda row: row.state)]


def of_areas(columns: Iterable[Column]) -> list[Column]:
    """Return the columns of assessments that stand with the name of their area."""
    return [column("area", lambda row: row[0]), *of_part(columns, lambda row: row[1])]


WHOLE = [
    column("id", lambda whole: whole.indicator),
    column("period", lambda whole: str(whole.period)),
    column("whole_value", lambda whole: whole.value),
    column("reason", lambda whole: whole.reason),
]


# Observations and what was asked about them

OBSERVATION = [
    column("period", lambda observation: str(observation.period)),
    column("value", lambda observation: observation.value),
    column("area", lambda observation: observation.area),
    column("status", lambda observation: observation.status),
    column("source", lambda observation: observation.source),
]
OBSERVATION_ROW = [
    column("id", lambda row: row.indicator),
    column("series", lambda row: row.series, "observation"),
    *of_part(OBSERVATION, lambda row: row.observation),
]
SOURCE_PART = [
    column("kind", lambda part: (part.kind, PART_KINDS[part.kind]), "source_part"),
    column("place", lambda part: part.place),
    column("text", lambda part: part.text, "source_part"),
    column("use", lambda part: part.use),
    column("values", lambda part: part.values),
    column("reason", lambda part: part.reason),
]
TABLE_PROBLEM = [
    column("code", lambda problem: problem.code),
    column("place", lambda problem: problem.place),
    column("shown", lambda problem: problem.value),
    column("row", lambda problem: problem.row),
    column("heading", lambda problem: problem.column),
    column("text", lambda problem: problem.text),
    column("answer", lambda problem: problem.answer or None),
]
PROBLEM = [
    column("code", lambda problem: problem.code),
    column("path", lambda problem: problem.path),
    column("text", lambda problem: problem.text),
]
DOUBT = [
    column("code", lambda doubt: doubt.code),
    column("weight", lambda doubt: doubt.weight),
    column("line", lambda doubt: doubt.line),
    column("text", lambda doubt: doubt.text),
]


# Two plans side by side


@final
@frozen(kw_only=True)
class Match:
    """A row of an alignment: a pair, or an indicator that only one of the plans has."""

    a: Any
    b: Any
    pair: Pair | None = None

    @property
    def difference(self) -> Decimal | None:
        """The target of the second plan minus that of the first, where their figures compare."""
        if self.pair is None or not self.pair.comparable:
            return None
        a, b = self.a.target.demand.figure, self.b.target.demand.figure
        return None if a is None or b is None else total((b, a.copy_negate()))


def matches(alignment: Alignment) -> Iterator[Match]:
    """Yield the pairs, then what only one of the plans has."""
    for pair in alignment.pairs:
        yield from match(pair)
    for indicator in alignment.only_a:
        yield Match(a=indicator, b=None)
    for indicator in alignment.only_b:
        yield Match(a=None, b=indicator)


def match(pair: Pair) -> list[Match]:
    """Return the row of a pair."""
    return [Match(a=pair.a, b=pair.b, pair=pair)]


PAIR = [
    column("id", lambda row: None if row.a is None else row.a.id),
    column("number", lambda row: None if row.a is None else row.a.number),
    column("name", lambda row: None if row.a is None else Bilingual(zh=row.a.name_zh, en=row.a.name_en)),
    column("other", lambda row: None if row.b is None else row.b.id),
    column("other_number", lambda row: None if row.b is None else row.b.number),
    column(
        "other_name", lambda row: None if row.b is None else Bilingual(zh=row.b.name_zh, en=row.b.name_en)
    ),
    column("match", lambda row: None if row.pair is None else row.pair.reason),
    column("score", lambda row: None if row.pair is None else row.pair.score),
    column("target_cell", lambda row: None if row.a is None else row.a.target.cell),
    column("other_target_cell", lambda row: None if row.b is None else row.b.target.cell),
    unit_column(lambda row: (row.b if row.a is None else row.a).unit),
    column("comparable", lambda row: None if row.pair is None else row.pair.comparable),
    column("obstacles", lambda row: None if row.pair is None else joined(row.pair.obstacles)),
    column("difference", lambda row: row.difference),
]
