"""The rows that records make in a table: one list of columns for each kind of record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from functools import partial
from typing import Any, Final, Literal, TypeAlias, final

from attrs import evolve, frozen

from xzplan.assessment.records import Assessment
from xzplan.assessment.review import KeyProjectAssessment, PlanAssessment
from xzplan.exceptions import InvalidInputError
from xzplan.model.commitments import Commitment
from xzplan.model.indicators import Indicator
from xzplan.model.lookup import Records
from xzplan.model.plan import Plan, check_plan
from xzplan.model.structure import KeyProject
from xzplan.model.targets import Demand
from xzplan.observations.reading import ObservationTable
from xzplan.observations.records import ObservationStatus
from xzplan.projection.records import Trajectory

__all__ = ["Column", "Labels"]

Labels: TypeAlias = Literal["id", "zh", "sdmx"]
Exact: TypeAlias = str | int | float | Decimal | None
"""A cell before it is written: figures that are printed somewhere keep their digits."""

Getter: TypeAlias = Callable[[Any], Exact]


@final
@frozen(kw_only=True)
class Column:
    """A column of a table."""

    name: str
    zh: str
    kind: Literal["text", "whole", "number"]
    get: Getter
    sdmx: str
    sdmx_get: Getter
    """What it holds under its SDMX name, where that prescribes codes."""
    of_plan: Callable[[Plan, Any], Exact] | None = None
    """What it holds if the plan of the records is known, for a column that is empty without it."""

    def label(self, labels: Labels) -> str:
        """Return its header."""
        return {"id": self.name, "zh": self.zh, "sdmx": self.sdmx}[labels]


_SDMX: Final = {
    "id": "INDICATOR",
    "ref_area": "REF_AREA",
    "area": "REF_AREA",
    "year": "TIME_PERIOD",
    "value": "OBS_VALUE",
    "unit": "UNIT_MEASURE",
    "status": "OBS_STATUS",
}
"""Concepts that SDMX has a name for; other columns keep their own, in capitals."""

_STATUS_CODES: Final = {
    ObservationStatus.REPORTED: "A",
    ObservationStatus.ESTIMATED: "E",
    ObservationStatus.PROJECTED: "F",
}
"""As in the SDMX code list CL_OBS_STATUS: normal, estimated, forecast."""


def _column(
    kind: Literal["text", "whole", "number"],
    name: str,
    zh: str,
    get: Getter,
    sdmx_get: Getter | None = None,
) -> Column:
    return Column(
        name=name,
        zh=zh,
        kind=kind,
        get=get,
        sdmx=_SDMX.get(name, name.upper()),
        sdmx_get=sdmx_get or get,
    )


_text = partial(_column, "text")
_whole = partial(_column, "whole")
_number = partial(_column, "number")


def _of_plan(name: str, zh: str, of_plan: Callable[[Plan, Any], Exact]) -> Column:
    """Return a column that only the plan of the records can fill."""
    return evolve(_text(name, zh, lambda _row: None), of_plan=of_plan)


def _code(value: Enum | None) -> str | None:
    return None if value is None else str(value.value)


def _named(of: Callable[[Any], Any], sdmx: str | None = None) -> list[Column]:
    """What identifies a record; `sdmx` where it is no indicator."""
    key = _text("id", "编号", lambda one: of(one).id)
    return [
        key if sdmx is None else evolve(key, sdmx=sdmx),
        _whole("number", "序号", lambda one: of(one).number),
        _text("name_zh", "名称", lambda one: of(one).name_zh),
        _text("name_en", "英文名称", lambda one: of(one).name_en),
    ]


def _unit(of: Callable[[Any], Any]) -> list[Column]:
    return [
        _text("unit", "单位编号", lambda one: of(one).id),
        _text("unit_zh", "单位", lambda one: of(one).zh),
        _text("unit_en", "英文单位", lambda one: of(one).en),
    ]


def _target(of: Callable[[Any], Any]) -> list[Column]:
    return [
        _whole("target_year", "目标年", lambda one: of(one).year),
        _text("target_printed", "目标原文", lambda one: of(one).printed),
        _text("demand", "目标类型", lambda one: of(one).demand.kind),
        _text("comparator", "比较符", lambda one: _code(of(one).demand.op)),
        _number("target_value", "目标值", lambda one: of(one).demand.figure),
        _number("target_low", "目标下限", lambda one: _end(of(one).demand, 0)),
        _number("target_high", "目标上限", lambda one: _end(of(one).demand, 1)),
        _text("demand_zh", "目标要求", lambda one: of(one).demand.words.zh),
        _text("demand_en", "英文目标要求", lambda one: of(one).demand.words.en),
    ]


def _end(demand: Demand, index: int) -> Decimal | None:
    return demand.figures[index] if len(demand.figures) == 2 else None


def _source(of: Callable[[Any], Any]) -> list[Column]:
    return [
        _whole("line", "原文行", lambda one: of(one).line),
        _text("source_zh", "出处", lambda one: of(one).citation.zh),
        _text("source_en", "英文出处", lambda one: of(one).citation.en),
    ]


def _self(one: Any) -> Any:
    return one


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
    _text("domain", "领域编号", lambda i: i.domain),
    _ref_area(_self),
    *_unit(lambda i: i.unit),
    _text("direction", "方向", lambda i: i.direction.value),
    _text("nature", "属性编号", lambda i: i.nature.value),
    _text("nature_zh", "属性", lambda i: i.nature.text.zh),
    _whole("base_year", "基期年", lambda i: i.baseline.year),
    _text("baseline_printed", "基期原文", lambda i: i.baseline.printed),
    _number("baseline", "基期值", lambda i: i.baseline.value),
    *_target(lambda i: i.target),
    *_source(lambda i: i.source),
]

_COMMITMENT = [
    *_named(_self, "COMMITMENT"),
    *_target(lambda c: c.target),
    *_unit(lambda c: c.unit),
    _text("counted_zh", "计量对象", lambda c: c.counted.zh),
    _text("counted_en", "英文计量对象", lambda c: c.counted.en),
    _text("per", "承诺单元", lambda c: c.per.value),
    _text("scope_zh", "范围", lambda c: c.scope.zh),
    _text("scope_en", "英文范围", lambda c: c.scope.en),
    _text("condition_zh", "条件", lambda c: None if c.condition is None else c.condition.zh),
    _text("condition_en", "英文条件", lambda c: None if c.condition is None else c.condition.en),
    _text("role", "承诺性质", lambda c: c.role.value),
    _text("strength", "力度", lambda c: c.strength.value),
    _text("strength_zh", "力度用词", lambda c: c.strength_zh),
    _text("deadline", "期限来源", lambda c: c.deadline.value),
    _text("domain", "领域编号", lambda c: c.domain),
    _text("measure", "任务编号", lambda c: c.measure),
    _text("key_project", "重点工程编号", lambda c: c.key_project),
    _text("indicators", "相关指标编号", lambda c: _joined(c.indicators)),
    *_source(lambda c: c.source),
]

_KEY_PROJECT = [
    *_named(_self, "KEY_PROJECT"),
    _text("domain", "领域编号", lambda k: k.domain),
    _whole("order", "专栏内次序", lambda k: k.order),
    _text("components_zh", "建设内容", lambda k: _joined([c.zh for c in k.components], "；")),
    _text("components_en", "英文建设内容", lambda k: _joined([c.en for c in k.components], "; ")),
    _of_plan("commitments", "承诺编号", _deliverables),
    *_source(lambda k: k.source),
]

_KEY_PROJECT_ASSESSMENT = [
    *_named(lambda a: a.key_project, "KEY_PROJECT"),
    _text("domain", "领域编号", lambda a: a.key_project.domain),
    _whole("reached", "已完成", lambda a: a.state.reached),
    _whole("promised", "承诺数", lambda a: a.state.promised),
    _text("progress", "进度编号", lambda a: a.progress.status.value),
    _text("progress_zh", "进度", lambda a: a.progress.status.text.zh),
    _text("progress_en", "英文进度", lambda a: a.progress.status.text.en),
    _text("metric", "判定量", lambda a: a.progress.metric),
    _number("metric_value", "判定值", lambda a: a.progress.value),
    _text("reason_zh", "理由", lambda a: a.progress.reason.zh),
    _text("reason_en", "英文理由", lambda a: a.progress.reason.en),
    _text("official", "官方结论", lambda a: None if a.state.official is None else a.state.official.words),
]


def _latest(one: Assessment) -> Decimal | None:
    return one.observations[-1].value if one.observations else None


_ASSESSMENT = [
    *_named(lambda a: a.indicator),
    _text("series", "序列", lambda a: None if a.series is None else a.series.id),
    _text("domain", "领域编号", lambda a: a.indicator.domain),
    _ref_area(lambda a: a.indicator),
    _text("nature", "属性编号", lambda a: a.indicator.nature.value),
    _text("nature_zh", "属性", lambda a: a.indicator.nature.text.zh),
    *_unit(lambda a: a.indicator.unit),
    _whole("year", "年份", lambda a: a.year),
    _number("value", "数值", _latest),
    _text(
        "status",
        "数据状态",
        lambda a: _code(a.observations[-1].status) if a.observations else None,
        lambda a: _STATUS_CODES[a.observations[-1].status] if a.observations else None,
    ),
    _number("yardstick", "进度标尺", lambda a: a.progress.yardstick),
    _text("progress", "进度编号", lambda a: a.progress.status.value),
    _text("progress_zh", "是否达到预期进度", lambda a: a.progress.status.text.zh),
    _text("progress_en", "英文进度", lambda a: a.progress.status.text.en),
    _text("progress_metric", "进度判定量", lambda a: a.progress.metric),
    _number("progress_value", "进度判定值", lambda a: a.progress.value),
    _text("outlook", "趋势编号", lambda a: a.outlook.status.value),
    _text("outlook_zh", "完成目标趋势判断", lambda a: a.outlook.status.text.zh),
    _text("outlook_en", "英文趋势", lambda a: a.outlook.status.text.en),
    _text("outlook_metric", "趋势判定量", lambda a: a.outlook.metric),
    _number("outlook_value", "趋势判定值", lambda a: a.outlook.value),
    _number("gap", "与标尺之差", lambda a: a.gap),
    _number("completion", "完成比例", lambda a: a.completion),
    _number("time_fraction", "时间进度", lambda a: a.time_fraction),
    _number("required_pace", "今后每年须变动", lambda a: a.required_pace),
    _number("required_rate", "今后每年须增长%", lambda a: a.required_rate),
    _text("progress_reason_zh", "进度理由", lambda a: a.progress.reason.zh),
    _text("progress_reason_en", "英文进度理由", lambda a: a.progress.reason.en),
    _text("outlook_reason_zh", "趋势理由", lambda a: a.outlook.reason.zh),
    _text("outlook_reason_en", "英文趋势理由", lambda a: a.outlook.reason.en),
    _text("official", "官方结论", lambda a: None if a.official is None else a.official.words),
    _text("scheme", "评估规则", lambda a: a.scheme.id),
]


@final
@frozen(kw_only=True)
class _Point:
    """A year of a trajectory; without a value where the target demands nothing computable of it."""

    path: Trajectory
    year: int
    value: float | None


def _points(path: Trajectory, _plan: Plan | None) -> Iterator[_Point]:
    """Every year from the base year to the target year, so that no indicator is missing from the table."""
    values = dict(zip(path.years.tolist(), path.values.tolist(), strict=True))
    indicator = path.indicator
    for year in sorted({*range(indicator.baseline.year, indicator.target.year + 1), *values}):
        yield _Point(path=path, year=year, value=values.get(year))


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
    _text("series", "序列", lambda p: None if p.path.series is None else p.path.series.id),
    _ref_area(lambda p: p.path.indicator),
    _whole("year", "年份", lambda p: p.year),
    _text("comparator", "比较符", lambda p: None if p.value is None else p.path.comparator.value),
    _number("value", "数值", lambda p: p.value),
    *_unit(lambda p: p.path.unit),
    _text("basis", "依据编号", lambda p: p.path.basis.value),
    _text("basis_zh", "依据", lambda p: p.path.basis.text.zh),
    _text("method", "插值方法", lambda p: p.path.method),
    _text("reason_zh", "无数值的原因", lambda p: _why(p, "zh")),
    _text("reason_en", "英文原因", lambda p: _why(p, "en")),
]

_OBSERVATION = [
    _text("id", "编号", lambda o: o[1].indicator),
    _text("series", "序列", lambda o: o[1].series),
    _whole("year", "年份", lambda o: int(o[1].observation.year)),
    _number("value", "数值", lambda o: o[1].observation.value),
    _text(
        "area",
        "地区",
        lambda o: o[1].observation.area,
        lambda o: o[1].observation.area or o[0],
    ),
    _text(
        "status",
        "状态",
        lambda o: o[1].observation.status.value,
        lambda o: _STATUS_CODES[o[1].observation.status],
    ),
    _text("source", "来源", lambda o: o[1].observation.source),
]

_Expand: TypeAlias = Callable[[Any, Plan | None], Iterable[Any]]


def _one(record: Any, _plan: Plan | None) -> Iterable[Any]:
    return (record,)


def _observed(table: ObservationTable, plan: Plan | None) -> Iterable[Any]:
    """Return each row with the code of the plan's own area."""
    own = _area(plan, table.plan)
    return [(own, row) for row in table.rows]


_KINDS: Final[Mapping[type, tuple[list[Column], _Expand]]] = {
    Indicator: (_INDICATOR, _one),
    Trajectory: (_TRAJECTORY, _points),
    Assessment: (_ASSESSMENT, _one),
    Commitment: (_COMMITMENT, _one),
    KeyProject: (_KEY_PROJECT, _one),
    KeyProjectAssessment: (_KEY_PROJECT_ASSESSMENT, _one),
    ObservationTable: (_OBSERVATION, _observed),
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
    """Return the columns of a table, and what to ask for the cells of each of its rows.

    The plan of the records fills the columns that they cannot fill themselves; a review brings its own.

    Raises
    ------
    InvalidInputError
        Not records that have a table, of several kinds, or none at all.
    """
    if plan is not None:
        check_plan(plan)
    if isinstance(records, PlanAssessment):
        records, plan = records.assessments, records.plan
    if type(records) in _KINDS:
        found = [records]
    elif isinstance(records, Plan) or not isinstance(records, Iterable):
        raise InvalidInputError("records", records, _FORMS)
    else:
        found = list(records.values() if isinstance(records, Mapping) else records)
    kinds = {type(one) for one in found}
    if not found and isinstance(records, Records):
        kinds = {_EMPTY.get(records.kind, object)}
    if len(kinds) != 1 or not kinds <= set(_KINDS):
        raise InvalidInputError("records", records, _FORMS)
    columns, expand = _KINDS[kinds.pop()]
    if plan is not None:
        columns = [_filled(column, plan) for column in columns]
    return columns, [row for record in found for row in expand(record, plan)]


def _filled(column: Column, plan: Plan) -> Column:
    if column.of_plan is None:
        return column
    get = partial(column.of_plan, plan)
    return evolve(column, get=get, sdmx_get=get)


_FORMS = (
    "pass records of one kind: indicators, trajectories, assessments, commitments, key projects, observations read; "
    "of a plan name the kind, as plan.indicators"
)
