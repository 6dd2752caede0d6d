"""The columns of the records of a plan: one list for each kind."""

from __future__ import annotations

from xzplan.formats._column import (
    Column,
    Exact,
    code,
    itself,
    joined,
    named,
    of_plan,
    part,
    ref_area,
    source_columns,
    target_columns,
    unit_columns,
)
from xzplan.model.commitments import Commitment
from xzplan.model.plan import Plan
from xzplan.model.structure import KeyProject


def _deliverables(plan: Plan, key_project: KeyProject) -> str | None:
    return joined(commitment.id for commitment in plan.deliverables_of(key_project))


_RESPONSIBLE = Column("responsible", "责任单位", lambda row: row.responsible)


_LINKS = [
    Column("indicators", "相关指标编号", lambda row: joined(row.indicators)),
    Column(
        "link_reasons_zh",
        "关联理由",
        lambda row: joined([link.reason.text.zh for link in row.links], "；"),
    ),
    Column(
        "link_reasons_en",
        "英文关联理由",
        lambda row: joined([link.reason.text.en for link in row.links], "; "),
    ),
]
"""The columns of the indicators that a record is related to, and why."""


_STRENGTH = [
    Column("strength", "力度编号", lambda row: row.strength.value),
    Column("strength_rank", "力度级次", lambda row: row.strength.rank),
    Column("strength_zh", "力度用词", lambda row: row.strength_zh),
    Column("deadline", "期限来源", lambda row: row.deadline.value),
]


def _condition(commitment: Commitment, name: str) -> Exact:
    """Return a field of the first condition with a figure."""
    for condition in commitment.conditions:
        if condition.bound is not None:
            return condition.unit.zh if name == "unit" else getattr(condition.bound, name)  # type: ignore[union-attr]
    return None


INDICATOR = [
    *named(itself),
    Column("domain", "领域编号", lambda i: i.domain),
    ref_area(itself),
    *unit_columns(lambda i: i.unit),
    Column("direction", "方向", lambda i: i.direction.value),
    Column("nature", "属性编号", lambda i: i.nature.value),
    Column("nature_zh", "属性", lambda i: i.nature.text.zh),
    Column("base_year", "基期年", lambda i: i.baseline.year),
    Column("baseline_printed", "基期原文", lambda i: i.baseline.printed),
    Column("baseline", "基期值", lambda i: i.baseline.value),
    *target_columns(lambda i: i.target),
    _RESPONSIBLE,
    *source_columns(lambda i: i.source),
]

COMMITMENT = [
    *named(itself),
    *target_columns(lambda c: c.target),
    *unit_columns(lambda c: c.unit),
    Column("counted_zh", "计量对象", lambda c: c.counted.zh),
    Column("counted_en", "英文计量对象", lambda c: c.counted.en),
    Column("per", "承诺单元", lambda c: c.per.value),
    Column("scope_zh", "范围", lambda c: c.scope.zh),
    Column("scope_en", "英文范围", lambda c: c.scope.en),
    Column("condition_zh", "条件", lambda c: joined([one.label.zh for one in c.conditions], "；")),
    Column("condition_en", "英文条件", lambda c: joined([one.label.en for one in c.conditions], "; ")),
    Column("condition_low", "条件下限", lambda c: _condition(c, "low")),
    Column("condition_high", "条件上限", lambda c: _condition(c, "high")),
    Column("condition_unit", "条件单位", lambda c: _condition(c, "unit")),
    Column("role", "承诺性质", lambda c: c.role.value),
    *_STRENGTH,
    Column("first_year", "起始年", lambda c: c.first_year),
    Column("domain", "领域编号", lambda c: c.domain),
    Column("measure", "任务编号", lambda c: c.measure),
    Column("key_project", "重点工程编号", lambda c: c.key_project),
    *_LINKS,
    _RESPONSIBLE,
    *source_columns(lambda c: c.source),
]

WORK = [
    *named(itself),
    Column("key_project", "重点工程编号", lambda w: w.key_project),
    Column("printed", "原文", lambda w: w.printed),
    Column("action_zh", "建设方式", lambda w: w.action.zh),
    Column("action_en", "英文建设方式", lambda w: w.action.en),
    Column("places_zh", "地点", lambda w: joined([place.zh for place in w.places], "；")),
    Column("places_en", "英文地点", lambda w: joined([place.en for place in w.places], "; ")),
    Column("year", "目标年", lambda w: w.year),
    *_STRENGTH,
    Column("note_zh", "说明", lambda w: part(w.note, "zh")),
    Column("note_en", "英文说明", lambda w: part(w.note, "en")),
    *_LINKS,
    _RESPONSIBLE,
    *source_columns(lambda w: w.source),
]

MEASURE = [
    *named(itself),
    Column("kind", "类别编号", lambda m: m.kind.value),
    Column("kind_zh", "类别", lambda m: m.kind.text.zh),
    Column("domain", "领域编号", lambda m: m.domain),
    Column("chapter", "章", lambda m: m.chapter),
    Column("order", "节内次序", lambda m: m.order),
    *_LINKS,
    *source_columns(lambda m: m.source),
]

DOMAIN = [
    *named(itself),
    Column("short_en", "英文简称", lambda d: d.short_en),
    Column("chapter", "章", lambda d: d.chapter),
    Column("table_label", "表中名称", lambda d: d.table_label.zh),
    Column("box_caption", "专栏标题", lambda d: part(d.box_caption, "zh")),
    Column("aim", "“七有”编号", lambda d: code(d.aim)),
    *source_columns(lambda d: d.title.source),
]

GOAL = [
    *named(itself),
    Column("year", "目标年", lambda g: g.target.year),
    Column("printed", "原文", lambda g: g.target.printed),
    Column("text_zh", "目标要求", lambda g: g.target.demand.words.zh),
    Column("text_en", "英文目标要求", lambda g: g.target.demand.words.en),
    *_STRENGTH,
    *source_columns(lambda g: g.source),
]

FACT = [
    *named(itself),
    Column("printed", "原文", lambda f: f.printed),
    Column("value", "数值", lambda f: f.value),
    *unit_columns(lambda f: f.unit),
    Column("since", "起始年", lambda f: f.since),
    Column("year", "年份", lambda f: f.year),
    Column("year_printed", "原文列明年份", lambda f: int(f.year_printed)),
    Column("note_zh", "说明", lambda f: part(f.note, "zh")),
    Column("note_en", "英文说明", lambda f: part(f.note, "en")),
    Column("indicators", "相关指标编号", lambda f: joined(f.indicators)),
    *source_columns(lambda f: f.source),
]

READING = [
    Column("id", "编号", lambda r: r.id),
    Column("question_zh", "问题", lambda r: part(r.question, "zh")),
    Column("question_en", "英文问题", lambda r: part(r.question, "en")),
    Column("statement_zh", "释义", lambda r: r.statement.zh),
    Column("statement_en", "英文释义", lambda r: r.statement.en),
    Column("reason_zh", "理由", lambda r: r.reason.zh),
    Column("reason_en", "英文理由", lambda r: r.reason.en),
    Column("indicators", "相关指标编号", lambda r: joined(r.indicators)),
    Column("commitments", "相关承诺编号", lambda r: joined(r.commitments)),
    Column("lines", "原文行", lambda r: joined(str(source.line) for source in r.evidence)),
]

DISCREPANCY = [
    *named(itself),
    Column("weight", "轻重编号", lambda d: d.weight.value),
    Column("weight_rank", "轻重级次", lambda d: d.weight.rank),
    Column("weight_zh", "轻重", lambda d: d.weight.text.zh),
    Column("kind", "类别编号", lambda d: d.kind.value),
    Column("kind_zh", "类别", lambda d: d.kind.text.zh),
    Column("reason_zh", "差异", lambda d: d.reason.zh),
    Column("reason_en", "英文差异", lambda d: d.reason.en),
    Column("handling_zh", "处理", lambda d: d.handling.zh),
    Column("handling_en", "英文处理", lambda d: d.handling.en),
    Column("readings", "释义编号", lambda d: joined(d.readings)),
    Column("indicators", "相关指标编号", lambda d: joined(d.indicators)),
    Column("commitments", "相关承诺编号", lambda d: joined(d.commitments)),
    Column("lines", "原文行", lambda d: joined(str(place.source.line) for place in d.places)),
]

KEY_PROJECT = [
    *named(itself),
    Column("domain", "领域编号", lambda k: k.domain),
    Column("order", "专栏内次序", lambda k: k.order),
    Column("components_zh", "建设内容", lambda k: joined([c.zh for c in k.components], "；")),
    Column("components_en", "英文建设内容", lambda k: joined([c.en for c in k.components], "; ")),
    Column("open_list", "未列全（等）", lambda k: int(k.open_list)),
    of_plan("commitments", "承诺编号", _deliverables),
    of_plan("works", "建设项目编号", lambda plan, k: joined(work.id for work in plan.works_of(k))),
    *_LINKS,
    *source_columns(lambda k: k.source),
]
