"""Split a text into lines and cells, and find the head of a table among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import final

from attrs import field, frozen
from attrs.converters import optional

from xzplan.model.checks import checked
from xzplan.model.enums import Worded
from xzplan.parsing.names import Span, last_year_of_plan, span_of
from xzplan.parsing.notation import compact, plain

__all__ = ["ColumnRole", "ParsedColumn"]

_LONGEST_LINE = 2000
"""Characters; a longer line is prose."""


class ColumnRole(Worded):
    """What a column of a table holds."""

    NUMBER = "number", "序号", "number"
    GROUP = "group", "类别", "group"
    NAME = "name", "指标", "name"
    UNIT = "unit", "单位", "unit"
    BASELINE = "baseline", "基期值", "baseline"
    TARGET = "target", "目标", "target"
    NATURE = "nature", "性质", "nature"
    NOTES = "notes", "备注", "notes"
    OTHER = "other", "其他", "other"


@final
@frozen(kw_only=True, field_transformer=checked)
class ParsedColumn:
    """A column, by its head."""

    head: str
    """As printed."""
    role: ColumnRole = field(converter=ColumnRole)
    year: int | None = None
    """Year that the head prints."""
    measure: Span | None = field(default=None, converter=optional(Span))
    """What the figures of the column are counted over, where the head says so."""


@final
@frozen
class Cell:
    """A cell and the lines it stands on, counted from 1."""

    text: str
    line: int
    last: int


@final
@frozen
class Line:
    """A line that is not blank, and its cells."""

    number: int
    cells: tuple[str, ...]
    gridded: bool
    """Whether separators show where an empty cell is."""
    prose: bool


_RULE = re.compile(r"\s*:?-+:?\s*")
_GAP = re.compile(r"\s{2,}")


def read_lines(text: str) -> list[Line]:
    """Return the lines of a text that are not blank."""
    return [
        line for number, raw in enumerate(split_lines(text), 1) if (line := _line(number, raw)) is not None
    ]


def split_lines(text: str) -> list[str]:
    """Return the lines of a text as editors count them, whichever way they end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _line(number: int, raw: str) -> Line | None:
    if len(raw) > _LONGEST_LINE:
        return Line(number, (raw.strip(),), gridded=False, prose=True)
    stripped = _trimmed(raw)
    if not stripped:
        return None
    bars = stripped.replace("｜", "|")
    if "|" in bars:
        cells = tuple(_bare(cell) for cell in bars.removeprefix("|").removesuffix("|").split("|"))
        if len(cells) > 1 and all(map(_RULE.fullmatch, cells)):
            return None
        return Line(number, cells, gridded=len(cells) > 1, prose=False)
    if "\t" in stripped:
        return Line(number, tuple(_trimmed(cell) for cell in raw.split("\t")), gridded=True, prose=False)
    prose = len(stripped) > 60 and "。" in stripped
    return Line(number, tuple(_GAP.split(stripped)), gridded=False, prose=prose)


def _trimmed(text: str) -> str:
    """Return a text without spaces around it, nor signs that no reader sees."""
    return text.strip().strip("\ufeff\u200b").strip()


def _bare(cell: str) -> str:
    """Return a cell without the signs that make it bold; one asterisk is a footnote mark."""
    cell = cell.strip()
    return cell[2:-2].strip() if len(cell) > 4 and cell.startswith("**") and cell.endswith("**") else cell


# Heads.

_HEADS = (
    (ColumnRole.NUMBER, re.compile(r"序号|编号|No\.?")),
    (ColumnRole.GROUP, re.compile(r"类别|领域|分类|类|指标类别|一级指标|维度|方面")),
    (ColumnRole.NATURE, re.compile(r"(?:指标)?(?:属性|性质|类型)")),
    (ColumnRole.NAME, re.compile(r"(?:主要|具体|核心|发展|二级|三级|规划)*+指标(?:名称|内容|项)?|名称")),
    (ColumnRole.UNIT, re.compile(r"(?:计量)?单位")),
    (ColumnRole.NOTES, re.compile(r"备注|说明|指标解释|注")),
    (ColumnRole.OTHER, re.compile(r"(?:责任|牵头|主管|负责)(?:单位|部门)|数据来源|资料来源|来源")),
)
_HEAD_SIGN = re.compile("[标号类域度面性质型名位注明释门源年期值数底末准状计均No]|[0-9]{4}")
_BEFORE = "基期|基准|现状|实际|完成|预计|基数|基础|初步统计"
_AFTER = "目标|规划|期末|预期"
_DATED = re.compile(
    rf"(?:到|至)?((?:19|20)[0-9]{{2}})年?(?:底|末)?(?:({_BEFORE})|({_AFTER}))?(?:年|值|数|情况|期)?(?:\((?:({_BEFORE})|({_AFTER}))?[^()]{{0,6}}\))?"
)
_UNDATED = re.compile(
    rf"(?:(?:{_BEFORE})(?:年|值|数|情况)?|({_AFTER})(?:年|值|数)?)(?:\((?:((?:19|20)[0-9]{{2}})年?)?\))?"
)
_FIVE_YEARS = re.compile(
    r"[“\"]?十([一二三四五六七八九])五[”\"]?(?:期|时期|规划)?(末|期末|底)?(目标|规划)?(?:值|数|目标)?"
)
_COUNTED = re.compile(
    r"[(\[]?(年均|年均增长|年均增速|累计|五年累计|5年累计)(?:/?[(\[]?(?:累计|增长)[)\]]?)?(?:\(%\)|%)?[)\]]?[0-9]?"
)


@lru_cache(maxsize=1024)
def head_of(text: str) -> ParsedColumn | None:
    """Return the column that a cell is the head of; None for any other cell."""
    if len(text) > 30 or _HEAD_SIGN.search(text) is None:
        return None
    words = compact(text).text.replace("\n", "").replace("|", "")
    for role, pattern in _HEADS:
        if pattern.fullmatch(words):
            return ParsedColumn(head=text, role=role)
    found = _DATED.fullmatch(words)
    if found is not None:
        role = ColumnRole.BASELINE if found[2] or found[4] else ColumnRole.TARGET
        return ParsedColumn(head=text, role=role, year=int(found[1]))
    found = _FIVE_YEARS.fullmatch(words)
    if found is not None and (found[2] or found[3]):
        year = last_year_of_plan(found[1])
        return ParsedColumn(head=text, role=ColumnRole.TARGET, year=year)
    found = _UNDATED.fullmatch(words)
    if found is not None:
        role = ColumnRole.BASELINE if found[1] is None else ColumnRole.TARGET
        return ParsedColumn(head=text, role=role, year=None if found[2] is None else int(found[2]))
    found = _COUNTED.fullmatch(words)
    if found is not None:
        return ParsedColumn(head=text, role=ColumnRole.TARGET, measure=span_of(found[1]))
    return None


def columns_of(cells: tuple[str, ...]) -> tuple[ParsedColumn, ...] | None:
    """Return the columns of a line or run of heads; None if it is no head of a table of targets."""
    columns: list[ParsedColumn] = []
    for cell in cells:
        column = head_of(cell)
        if column is None:
            return None
        columns.append(column)
    roles = [column.role for column in columns]
    if len(columns) < 3 or roles.count(ColumnRole.NAME) != 1 or ColumnRole.TARGET not in roles:
        return None
    # Of several dated columns whose heads say no more, the earliest is the base year.
    dated = [column for column in columns if column.role is ColumnRole.TARGET and column.year is not None]
    if ColumnRole.BASELINE not in roles and len(dated) > 1:
        first = min(dated, key=lambda column: column.year or 0)
        at = columns.index(first)
        columns[at] = ParsedColumn(head=first.head, role=ColumnRole.BASELINE, year=first.year)
    return tuple(columns)


def heads_in(line: Line) -> tuple[ParsedColumn, ...] | None:
    """Return the columns of a line that holds the whole head of a table, whatever spaces stand in it."""
    if line.prose:
        return None
    cells = tuple(cell for cell in line.cells if cell)
    found = columns_of(cells)
    if found is not None or line.gridded or not any("标" in cell or "名" in cell for cell in cells):
        return found
    return columns_of(tuple(_heads_joined(cells)))


def _heads_joined(cells: tuple[str, ...]) -> Iterator[str]:
    """Yield the heads of a line whose words are split by spaces: 指  标   2020 年."""
    pending = ""
    for word in " ".join(cells).split():
        if pending and head_of(pending + word) is None and head_of(pending) is not None:
            yield pending
            pending = ""
        pending += word
    yield pending


# Lines that are none of a table's.

NOTE = re.compile(r"(?:备\s*注|注|说明|注释)[\s:：①-⑳0-9.、]|\[\s*\]|〔\s*〕内")
_HEADING = re.compile(
    r"第[一二三四五六七八九十百]+[章节篇编]|专栏\s*[0-9一二三四五六七八九十]|[图表]\s*[0-9]+"
)
_PAGE = re.compile(r"-[-\s]*[0-9]{1,4}[-\s]*-")


def is_heading(text: str) -> bool:
    """Return whether a line begins a chapter, a section, a box or another table."""
    return _HEADING.match(plain(text[:20])) is not None


def is_page_number(text: str) -> bool:
    """Return whether a line is a page number between dashes."""
    return len(text) <= 20 and _PAGE.fullmatch(plain(text)) is not None
