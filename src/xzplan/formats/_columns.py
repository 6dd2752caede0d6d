"""The rows that records make in a table: one list of columns for each kind of record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial
from typing import Any, Final, Literal, TypeAlias, final

from attrs import evolve, frozen

from xzplan.assessment.key_projects import KeyProjectAssessment
from xzplan.assessment.records import Assessment
from xzplan.assessment.review import Review
from xzplan.exceptions import InvalidInputError
from xzplan.formats._column import Column, named, ref_area, unit_columns
from xzplan.formats._record_columns import (
    COMMITMENT,
    DISCREPANCY,
    DOMAIN,
    FACT,
    GOAL,
    INDICATOR,
    KEY_PROJECT,
    MEASURE,
    READING,
    WORK,
)
from xzplan.model.checks import items_of
from xzplan.model.commitments import Commitment, Goal
from xzplan.model.facts import Fact
from xzplan.model.indicators import Indicator
from xzplan.model.lookup import Records
from xzplan.model.plan import Plan, check_plan
from xzplan.model.readings import Discrepancy, Reading
from xzplan.model.structure import Domain, KeyProject, Measure
from xzplan.model.works import Work
from xzplan.observations.problems import TableProblem
from xzplan.observations.table import ObservationTable, SourcePart
from xzplan.projection.records import Trajectory

_KEY_PROJECT_ASSESSMENT = [
    *named(lambda a: a.key_project),
    Column("domain", "领域编号", lambda a: a.key_project.domain),
    Column("reached", "已完成", lambda a: a.state.reached),
    Column("promised", "承诺数", lambda a: a.state.promised),
    Column("progress", "进度编号", lambda a: a.progress.status.value),
    Column("progress_zh", "进度", lambda a: a.progress.status.text.zh),
    Column("progress_en", "英文进度", lambda a: a.progress.status.text.en),
    Column("metric", "判定量", lambda a: a.progress.metric),
    Column("metric_value", "判定值", lambda a: a.progress.value),
    Column("reason_zh", "理由", lambda a: a.progress.reason.zh),
    Column("reason_en", "英文理由", lambda a: a.progress.reason.en),
    Column("official", "官方结论", lambda a: None if a.state.official is None else a.state.official.words),
]


def _latest(one: Assessment) -> Decimal | None:
    return None if one.latest is None else one.latest.value


_ASSESSMENT = [
    *named(lambda a: a.indicator),
    Column("series", "分项", lambda a: None if a.series is None else a.series.id),
    Column("domain", "领域编号", lambda a: a.indicator.domain),
    ref_area(lambda a: a.indicator),
    Column("nature", "属性编号", lambda a: a.indicator.nature.value),
    Column("nature_zh", "属性", lambda a: a.indicator.nature.text.zh),
    *unit_columns(lambda a: a.indicator.unit),
    Column("period", "时期", lambda a: None if a.latest is None else str(a.latest.period)),
    Column("value", "数值", _latest),
    Column(
        "status",
        "数据状态",
        lambda a: None if a.latest is None else a.latest.status.value,
    ),
    Column("due", "应达值", lambda a: a.due),
    Column("progress", "进度编号", lambda a: a.progress.status.value),
    Column("progress_zh", "是否达到预期进度", lambda a: a.progress.status.text.zh),
    Column("progress_en", "英文进度", lambda a: a.progress.status.text.en),
    Column("progress_metric", "进度判定量", lambda a: a.progress.metric),
    Column("progress_value", "进度判定值", lambda a: a.progress.value),
    Column("outlook", "趋势编号", lambda a: a.outlook.status.value),
    Column("outlook_zh", "完成目标趋势判断", lambda a: a.outlook.status.text.zh),
    Column("outlook_en", "英文趋势", lambda a: a.outlook.status.text.en),
    Column("outlook_metric", "趋势判定量", lambda a: a.outlook.metric),
    Column("outlook_value", "趋势判定值", lambda a: a.outlook.value),
    Column("gap", "与应达值之差", lambda a: a.gap),
    Column("ratio", "实际变动与应有变动之比", lambda a: a.ratio),
    Column("completion", "完成比例", lambda a: a.completion),
    Column("time_fraction", "时间进度", lambda a: a.time_fraction),
    Column("remaining", "距目标", lambda a: a.remaining),
    Column("projected_end", "目标年推算值", lambda a: a.projected_end),
    Column("required_pace", "后续年均需变动", lambda a: a.required_pace),
    Column("required_rate", "后续年均需增长%", lambda a: a.required_rate),
    Column("progress_reason_zh", "进度理由", lambda a: a.progress.reason.zh),
    Column("progress_reason_en", "英文进度理由", lambda a: a.progress.reason.en),
    Column("outlook_reason_zh", "趋势理由", lambda a: a.outlook.reason.zh),
    Column("outlook_reason_en", "英文趋势理由", lambda a: a.outlook.reason.en),
    Column("official", "官方结论", lambda a: None if a.official is None else a.official.words),
    Column("scheme", "评估规则", lambda a: a.scheme.id),
]


@final
@frozen(kw_only=True)
class _Point:
    """A year of a trajectory; without a value where the target demands nothing computable of it."""

    path: Trajectory
    year: int
    value: float | None
    high: float | None
    """What is due of the high end of a range."""


def _points(path: Trajectory) -> Iterator[_Point]:
    """Every year from the base year to the target year, so that no indicator is missing from the table."""
    values = path.to_dict()
    high = {} if path.high is None else dict(zip(path.years.tolist(), path.high.tolist(), strict=True))
    indicator = path.indicator
    for year in sorted({*range(indicator.baseline.year, indicator.target.year + 1), *values}):
        yield _Point(path=path, year=year, value=values.get(year), high=high.get(year))


def _why(point: _Point, lang: Literal["zh", "en"]) -> str | None:
    """Why a year has no value."""
    if point.value is not None:
        return None
    reason = point.path.reason
    if reason is None:
        return {"zh": "路径自其后的年份起算", "en": "the path starts later"}[lang]
    return str(getattr(reason, lang))


_TRAJECTORY = [
    *named(lambda p: p.path.indicator),
    Column("series", "分项", lambda p: None if p.path.series is None else p.path.series.id),
    ref_area(lambda p: p.path.indicator),
    Column("year", "年份", lambda p: p.year),
    Column("relation", "比较关系", lambda p: None if p.value is None else p.path.bound.relation),
    Column("value", "数值", lambda p: p.value),
    Column("high", "上限", lambda p: p.high),
    *unit_columns(lambda p: p.path.unit),
    Column("basis", "依据编号", lambda p: p.path.basis.value),
    Column("basis_zh", "依据", lambda p: p.path.basis.text.zh),
    Column("method", "插值方法", lambda p: p.path.method),
    Column("reason_zh", "无数值的原因", lambda p: _why(p, "zh")),
    Column("reason_en", "英文原因", lambda p: _why(p, "en")),
]

_OBSERVATION = [
    Column("id", "编号", lambda row: row.indicator),
    Column("series", "分项", lambda row: row.series),
    Column("period", "时期", lambda row: str(row.observation.period)),
    Column("value", "数值", lambda row: row.observation.value),
    Column("area", "地区", lambda row: row.observation.area),
    Column("status", "状态", lambda row: row.observation.status.value),
    Column("source", "来源", lambda row: row.observation.source),
]

_PART = [
    Column("kind", "类别", lambda part: part.kind),
    Column("place", "位置", lambda part: part.place),
    Column("text", "内容", lambda part: part.text),
    Column("use", "用途编号", lambda part: part.use.value),
    Column("use_zh", "用途", lambda part: part.use.text.zh),
    Column("values", "读入数值个数", lambda part: part.values),
    Column("reason_zh", "说明", lambda part: None if part.reason is None else part.reason.zh),
    Column("reason_en", "英文说明", lambda part: None if part.reason is None else part.reason.en),
]

_PROBLEM = [
    Column("code", "问题编号", lambda problem: problem.code),
    Column("place", "位置", lambda problem: problem.place),
    Column("shown", "单元格", lambda problem: problem.value),
    Column("row", "行", lambda problem: problem.row),
    Column("heading", "列标题", lambda problem: problem.column),
    Column("text_zh", "问题", lambda problem: problem.text.zh),
    Column("text_en", "英文问题", lambda problem: problem.text.en),
    Column("answer", "参数", lambda problem: problem.answer),
]

_Expand: TypeAlias = Callable[[Any], Iterable[Any]]
"""Returns the rows of a record."""


def _itself(record: Any) -> Iterable[Any]:
    return (record,)


_KINDS: Final[Mapping[type, tuple[list[Column], _Expand]]] = {
    Indicator: (INDICATOR, _itself),
    Trajectory: (_TRAJECTORY, _points),
    Assessment: (_ASSESSMENT, _itself),
    Commitment: (COMMITMENT, _itself),
    KeyProject: (KEY_PROJECT, _itself),
    Work: (WORK, _itself),
    Measure: (MEASURE, _itself),
    Domain: (DOMAIN, _itself),
    Goal: (GOAL, _itself),
    Fact: (FACT, _itself),
    Reading: (READING, _itself),
    Discrepancy: (DISCREPANCY, _itself),
    KeyProjectAssessment: (_KEY_PROJECT_ASSESSMENT, _itself),
    ObservationTable: (_OBSERVATION, lambda table: table.rows),
    SourcePart: (_PART, _itself),
    TableProblem: (_PROBLEM, _itself),
}
_EMPTY: Final = {
    "indicator": Indicator,
    "trajectory": Trajectory,
    "assessment": Assessment,
    "commitment": Commitment,
    "key project": KeyProject,
    "work": Work,
    "measure": Measure,
    "domain": Domain,
    "goal": Goal,
    "fact": Fact,
    "reading": Reading,
    "discrepancy": Discrepancy,
}
"""The kind of record that an empty collection would hold."""


def rows_of(records: Any, plan: Plan | None) -> tuple[list[Column], list[Any]]:
    """Return the columns of a table, and its rows, of which the columns find their cells.

    The plan of the records fills the columns that they cannot fill themselves; a review brings its own.

    Raises
    ------
    InvalidInputError
        Not records that have a table, of several kinds, or none at all.
    """
    if plan is not None:
        check_plan(plan)
    if isinstance(records, Review):
        records, plan = list(records.values()), records.plan
    if type(records) in _KINDS:
        listed = [records]
    elif isinstance(records, Mapping):
        listed = list(records.values())
    else:
        listed = list(items_of("records", records, _FORMS))
    kinds = {type(record) for record in listed}
    if not listed and isinstance(records, Records):
        kinds = {_EMPTY.get(records.kind, object)}
    if len(kinds) != 1 or not kinds <= set(_KINDS):
        raise InvalidInputError("records", records, _FORMS)
    columns, expand = _KINDS[kinds.pop()]
    if plan is not None:
        columns = [_filled(column, plan) for column in columns]
    return columns, [row for record in listed for row in expand(record)]


def _filled(column: Column, plan: Plan) -> Column:
    return column if column.of_plan is None else evolve(column, get=partial(column.of_plan, plan))


_FORMS = (
    "pass records of one kind: indicators, trajectories, assessments, observations read, the parts of their source, the "
    "problems of reading, or any kind that a plan holds; "
    "of a plan name the kind, as plan.indicators"
)
