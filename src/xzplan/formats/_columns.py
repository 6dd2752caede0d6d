"""The rows that records make in a table: one list of columns for each kind of record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import Any, Final, Literal, TypeAlias, final

from attrs import evolve, frozen

from xzplan.assessment.key_projects import KeyProjectAssessment
from xzplan.assessment.records import Assessment
from xzplan.assessment.review import Review
from xzplan.exceptions import InvalidInputError
from xzplan.model.checks import items_of
from xzplan.model.commitments import Commitment
from xzplan.model.indicators import Indicator
from xzplan.model.lookup import Records
from xzplan.model.plan import Plan, check_plan
from xzplan.model.structure import KeyProject
from xzplan.model.targets import Demand
from xzplan.observations.problems import TableProblem
from xzplan.observations.table import ObservationTable, SourcePart
from xzplan.projection.records import Trajectory

Exact: TypeAlias = str | int | float | Decimal | None
"""A cell before it is written: figures that are printed somewhere keep their digits."""


@final
@frozen
class Column:
    """A column: its names, and how its cells are found."""

    name: str
    """Fixed, in ASCII."""
    zh: str
    get: Callable[[Any], Exact]
    """Returns the cell of a row."""
    of_plan: Callable[[Plan, Any], Exact] | None = None
    """Returns the cell if the plan of the records is known, for a column that is empty without it."""


def _of_plan(name: str, zh: str, of_plan: Callable[[Plan, Any], Exact]) -> Column:
    """Return a column that only the plan of the records can fill."""
    return Column(name, zh, lambda _row: None, of_plan)


def _code(value: StrEnum | None) -> str | None:
    return None if value is None else value.value


def _named(of: Callable[[Any], Any]) -> list[Column]:
    """Return the columns that identify a record."""
    return [
        Column("id", "编号", lambda row: of(row).id),
        Column("number", "序号", lambda row: of(row).number),
        Column("name_zh", "名称", lambda row: of(row).name_zh),
        Column("name_en", "英文名称", lambda row: of(row).name_en),
    ]


def _unit(of: Callable[[Any], Any]) -> list[Column]:
    return [
        Column("unit", "单位编号", lambda row: of(row).id),
        Column("unit_zh", "单位", lambda row: of(row).zh),
        Column("unit_en", "英文单位", lambda row: of(row).en),
    ]


def _target(of: Callable[[Any], Any]) -> list[Column]:
    return [
        Column("target_year", "目标年", lambda row: of(row).year),
        Column("target_printed", "目标原文", lambda row: of(row).printed),
        Column("target_source", "目标出处", lambda row: of(row).citation.zh),
        Column("demand", "目标类型", lambda row: of(row).demand.kind),
        Column("quantity", "目标内容", lambda row: _code(of(row).demand.of)),
        Column("relation", "比较关系", lambda row: of(row).demand.relation),
        Column("target_value", "目标值", lambda row: of(row).demand.figure),
        Column("target_low", "目标下限", lambda row: _end(of(row).demand, 0)),
        Column("target_high", "目标上限", lambda row: _end(of(row).demand, 1)),
        Column("demand_zh", "目标要求", lambda row: of(row).demand.words.zh),
        Column("demand_en", "英文目标要求", lambda row: of(row).demand.words.en),
    ]


def _end(demand: Demand, index: int) -> Decimal | None:
    return demand.figures[index] if len(demand.figures) == 2 else None


def _source(of: Callable[[Any], Any]) -> list[Column]:
    return [
        Column("line", "原文行", lambda row: of(row).line),
        Column("source_zh", "出处", lambda row: of(row).citation.zh),
        Column("source_en", "英文出处", lambda row: of(row).citation.en),
    ]


def _self(row: Any) -> Any:
    return row


def _area(plan: Plan | None, document: str) -> str | None:
    """Return the code of the area that a document is for, if it is one of the plan's."""
    areas = {} if plan is None else {one.id: one.area for one in plan.documents}
    return areas.get(document)


def _ref_area(of: Callable[[Any], Indicator]) -> Column:
    return _of_plan("ref_area", "行政区划代码", lambda plan, row: _area(plan, of(row).source.document))


def _joined(words: Iterable[str], sign: str = ";") -> str | None:
    return sign.join(words) or None


def _deliverables(plan: Plan, key_project: KeyProject) -> str | None:
    return _joined(commitment.id for commitment in plan.deliverables_of(key_project))


_INDICATOR = [
    *_named(_self),
    Column("domain", "领域编号", lambda i: i.domain),
    _ref_area(_self),
    *_unit(lambda i: i.unit),
    Column("direction", "方向", lambda i: i.direction.value),
    Column("nature", "属性编号", lambda i: i.nature.value),
    Column("nature_zh", "属性", lambda i: i.nature.text.zh),
    Column("base_year", "基期年", lambda i: i.baseline.year),
    Column("baseline_printed", "基期原文", lambda i: i.baseline.printed),
    Column("baseline", "基期值", lambda i: i.baseline.value),
    *_target(lambda i: i.target),
    *_source(lambda i: i.source),
]

_COMMITMENT = [
    *_named(_self),
    *_target(lambda c: c.target),
    *_unit(lambda c: c.unit),
    Column("counted_zh", "计量对象", lambda c: c.counted.zh),
    Column("counted_en", "英文计量对象", lambda c: c.counted.en),
    Column("per", "承诺单元", lambda c: c.per.value),
    Column("scope_zh", "范围", lambda c: c.scope.zh),
    Column("scope_en", "英文范围", lambda c: c.scope.en),
    Column("condition_zh", "条件", lambda c: None if c.condition is None else c.condition.zh),
    Column("condition_en", "英文条件", lambda c: None if c.condition is None else c.condition.en),
    Column("role", "承诺性质", lambda c: c.role.value),
    Column("strength", "力度", lambda c: c.strength.value),
    Column("strength_zh", "力度用词", lambda c: c.strength_zh),
    Column("deadline", "期限来源", lambda c: c.deadline.value),
    Column("domain", "领域编号", lambda c: c.domain),
    Column("measure", "任务编号", lambda c: c.measure),
    Column("key_project", "重点工程编号", lambda c: c.key_project),
    Column("indicators", "相关指标编号", lambda c: _joined(c.indicators)),
    *_source(lambda c: c.source),
]

_KEY_PROJECT = [
    *_named(_self),
    Column("domain", "领域编号", lambda k: k.domain),
    Column("order", "专栏内次序", lambda k: k.order),
    Column("components_zh", "建设内容", lambda k: _joined([c.zh for c in k.components], "；")),
    Column("components_en", "英文建设内容", lambda k: _joined([c.en for c in k.components], "; ")),
    _of_plan("commitments", "承诺编号", _deliverables),
    *_source(lambda k: k.source),
]

_KEY_PROJECT_ASSESSMENT = [
    *_named(lambda a: a.key_project),
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
    *_named(lambda a: a.indicator),
    Column("series", "序列", lambda a: None if a.series is None else a.series.id),
    Column("domain", "领域编号", lambda a: a.indicator.domain),
    _ref_area(lambda a: a.indicator),
    Column("nature", "属性编号", lambda a: a.indicator.nature.value),
    Column("nature_zh", "属性", lambda a: a.indicator.nature.text.zh),
    *_unit(lambda a: a.indicator.unit),
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
    *_named(lambda p: p.path.indicator),
    Column("series", "序列", lambda p: None if p.path.series is None else p.path.series.id),
    _ref_area(lambda p: p.path.indicator),
    Column("year", "年份", lambda p: p.year),
    Column("relation", "比较关系", lambda p: None if p.value is None else p.path.bound.relation),
    Column("value", "数值", lambda p: p.value),
    Column("high", "上限", lambda p: p.high),
    *_unit(lambda p: p.path.unit),
    Column("basis", "依据编号", lambda p: p.path.basis.value),
    Column("basis_zh", "依据", lambda p: p.path.basis.text.zh),
    Column("method", "插值方法", lambda p: p.path.method),
    Column("reason_zh", "无数值的原因", lambda p: _why(p, "zh")),
    Column("reason_en", "英文原因", lambda p: _why(p, "en")),
]

_OBSERVATION = [
    Column("id", "编号", lambda row: row.indicator),
    Column("series", "序列", lambda row: row.series),
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
    Indicator: (_INDICATOR, _itself),
    Trajectory: (_TRAJECTORY, _points),
    Assessment: (_ASSESSMENT, _itself),
    Commitment: (_COMMITMENT, _itself),
    KeyProject: (_KEY_PROJECT, _itself),
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
    "pass records of one kind: indicators, trajectories, assessments, commitments, key projects, observations read, "
    "the parts of their source, the problems of reading; "
    "of a plan name the kind, as plan.indicators"
)
