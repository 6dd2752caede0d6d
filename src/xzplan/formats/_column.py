"""Columns, and those that several kinds of record share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeAlias, final

from attrs import frozen

from xzplan.model.indicators import Indicator
from xzplan.model.plan import Plan
from xzplan.model.targets import Demand

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


def of_plan(name: str, zh: str, get: Callable[[Plan, Any], Exact]) -> Column:
    """Return a column that only the plan of the records can fill."""
    return Column(name, zh, lambda _row: None, get)


def code(value: StrEnum | None) -> str | None:
    return None if value is None else value.value


def part(record: Any, name: str) -> Any:
    """Return a field of a record that may be missing."""
    return None if record is None else getattr(record, name)


def named(of: Callable[[Any], Any]) -> list[Column]:
    """Return the columns that identify a record."""
    return [
        Column("id", "编号", lambda row: of(row).id),
        Column("number", "序号", lambda row: of(row).number),
        Column("name_zh", "名称", lambda row: of(row).name_zh),
        Column("name_en", "英文名称", lambda row: of(row).name_en),
    ]


def unit_columns(of: Callable[[Any], Any]) -> list[Column]:
    return [
        Column("unit", "单位编号", lambda row: part(of(row), "id")),
        Column("unit_zh", "单位", lambda row: part(of(row), "zh")),
        Column("unit_en", "英文单位", lambda row: part(of(row), "en")),
    ]


def target_columns(of: Callable[[Any], Any]) -> list[Column]:
    return [
        Column("target_year", "目标年", lambda row: of(row).year),
        Column("target_printed", "目标原文", lambda row: of(row).printed),
        Column("target_source", "目标出处", lambda row: of(row).citation.zh),
        Column("demand", "目标类型", lambda row: of(row).demand.kind),
        Column("quantity", "目标内容", lambda row: code(of(row).demand.of)),
        Column("relation", "比较关系", lambda row: of(row).demand.relation),
        Column("target_value", "目标值", lambda row: of(row).demand.figure),
        Column("target_low", "目标下限", lambda row: _end(of(row).demand, 0)),
        Column("target_high", "目标上限", lambda row: _end(of(row).demand, 1)),
        Column("demand_zh", "目标要求", lambda row: of(row).demand.words.zh),
        Column("demand_en", "英文目标要求", lambda row: of(row).demand.words.en),
    ]


def _end(demand: Demand, index: int) -> Decimal | None:
    return demand.figures[index] if len(demand.figures) == 2 else None


def source_columns(of: Callable[[Any], Any]) -> list[Column]:
    return [
        Column("line", "原文行", lambda row: of(row).line),
        Column("source_zh", "出处", lambda row: of(row).citation.zh),
        Column("source_en", "英文出处", lambda row: of(row).citation.en),
    ]


def itself(row: Any) -> Any:
    return row


def _area(plan: Plan | None, document: str) -> str | None:
    """Return the code of the area that a document is for, if it is one of the plan's."""
    areas = {} if plan is None else {one.id: one.area for one in plan.documents}
    return areas.get(document)


def ref_area(of: Callable[[Any], Indicator]) -> Column:
    return of_plan("ref_area", "行政区划代码", lambda plan, row: _area(plan, of(row).source.document))


def joined(words: Iterable[str], sign: str = ";") -> str | None:
    return sign.join(words) or None
