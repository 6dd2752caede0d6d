"""Read the headings of a table: what each column holds, by the words of its head and by its neighbours.

A heading is scored, not looked up: a column of names and one with a year or 目标 make a table. A head that is not
understood is kept as a column of its own kind, with a doubt that quotes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import final

from attrs import evolve, field, frozen
from attrs.converters import optional

from xzplan.model.checks import checked
from xzplan.model.enums import Worded
from xzplan.parsing.layouts import Line
from xzplan.parsing.names import Span, last_year_of_plan, span_of
from xzplan.parsing.notation import compact, is_unit

__all__ = ["ColumnRole", "ParsedColumn"]


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
class Head:
    """What one head says by itself."""

    role: ColumnRole
    year: int | None = None
    measure: Span | None = None
    sure: bool = True
    """Whether its words leave no doubt; where they do, the neighbours decide."""

    @property
    def has_values(self) -> bool:
        """Whether its column holds baselines or targets."""
        return self.role in (ColumnRole.BASELINE, ColumnRole.TARGET)


@final
@frozen(kw_only=True)
class Heading:
    """The columns of a table, and what had to be guessed about them."""

    columns: tuple[ParsedColumn, ...]
    unknown: tuple[str, ...] = ()
    """Heads that were not understood."""
    guesses: tuple[tuple[str, str], ...] = ()
    """What was guessed, each the code of a doubt and the head that it is about."""


LONGEST_HEAD = 30
_MOST_COLUMNS = 40
_SIGN = re.compile(
    "(?i:indicator|target|goal|unit|attribute|nature|type|baseline|category|domain|field|remark|note|source|annual|cumulative|name|s/?n)|[标号类域度面性质型名位注明释门源年期值数底末准状计均处项目务容程率幅增况成五体序块畴据No]|[0-9]{4}"
)

_NAMED = (
    (ColumnRole.NUMBER, re.compile(r"序号|编号|序|No\.?|S/?N", re.IGNORECASE)),
    (
        ColumnRole.GROUP,
        re.compile(
            r"(?:目标|指标|一级|所属|重点)?(?:类别|领域|分类|维度|方面|板块|范畴)|类|一级指标|(?:一级|分类)目标|(?i:category|domain|field)"
        ),
    ),
    (
        ColumnRole.NATURE,
        re.compile(
            r"(?:指标|目标)?(?:属性|性质)(?:指标)?|约束性?[/、或和]预期性?(?:指标)?|(?i:attribute|nature)"
        ),
    ),
    (ColumnRole.UNIT, re.compile(r"(?:计量|指标)?单位|(?i:units?)")),
    (
        ColumnRole.NOTES,
        re.compile(r"备注|说明|指标(?:解释|说明|释义|含义)|注释?|出处|来源|依据|(?i:remarks?|notes?|source)"),
    ),
    (
        ColumnRole.OTHER,
        re.compile(
            r"(?:责任|牵头|主管|负责|配合|实施|承担|填报)(?:单位|部门|主体)|(?:数据|资料|指标)(?:来源|出处)"
        ),
    ),
)
_NAME = re.compile(
    r"(?:主要|具体|核心|发展|二级|三级|规划|监测|评价|考核|预期|重点|主体|关键|统计|[、和])*+"
    r"(?:指标|项目|事项|任务|工程)(?:名称|内容|项目|体系|项|任务量?|工程|[/、和及](?:指标|工程|任务量?|项目|单位))*+(?:\((?:计量)?单位(?::[^()]{1,8})?\))?"
    r"|(?i:(?:main|key|core)?indicators?(?:name)?|name)|名称|[^0-9年]{0,12}指标(?:名称|体系)?(?:\((?:计量)?单位(?::[^()]{1,8})?\))?"
)
_TYPE = re.compile(r"(?:指标)?类型|(?i:type)")
_GOAL = re.compile(r"(?:主要|具体|发展|总体)?目标|(?i:targets?|goals?)")

_BEFORE = re.compile(
    r"基期|基准|现状|现值|实际|完成|预计|预估|基数|基础|初步|执行|已达|原值|规划前|起始|(?i:baseline|actual)"
)
_AFTER = re.compile(r"目标|规划(?!前)|期末|预期|计划|力争|要求|任务|(?i:targets?|goals?|planned)")
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])(?:年(?:(?:0?[1-9]|1[0-2])月)?)?")
_YEARS_COUNTED = re.compile(
    r"(?:19|20)[0-9]{2}年?[-~至到]((?:19|20)[0-9]{2})年?(?=(?:年均|年平均|平均|累计))"
)
"""Years over which figures are counted; they are those of the plan that ends with the last: 2021-2025年累计."""
_NUMERALS = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))
_YEAR_IN_WORDS = re.compile(rf"[一二][{''.join(_NUMERALS)}]{{3}}(?=年)")
_FIVE_YEARS = re.compile(r"[“\"'‘]?十([一二三四五六七八九])五[”\"'’]?(?:时期|期)?(末|期末|年末|底)?")
_FILL = re.compile(
    r"(?:[:到至截底末约达和或及/、\-年度值数量期()含均时月]|情况|水平|其中|(?i:by|in|for|value|level|of|the))*+"
)
_COUNTING = re.compile(r"年均|年平均|累计|合计|增长|增速|增幅")
_COUNTED = re.compile(
    r"[(\[]?(年均|年平均|年均增长|年均增速|年均增幅|年均增长率|累计|五年累计|5年累计|累计数)"
    r"(?:/?[(\[]?(?:累计|增长|增速)率?[)\]]?)?(?:\(%\)|%)?[)\]]?[0-9]?"
    r"|(?P<english>(?i:(?:average)?annual(?:average)?(?:growth)?(?:rate)?(?:/cumulative)?|cumulative))(?:\(%\))?"
)
_COUNTED_BEHIND = re.compile(r"(?:年均|年平均|平均)(?:增长|增速|增幅|变化)?率?(?:\(?%\)?)?$|累计(?:数|值)?$")


_UNIT = re.compile(r"\((?:(?:计量)?单位:)?(?P<unit>[^()]{1,8})\)$")


def unit_in(head: str) -> str | None:
    """Return the unit that a head gives in brackets: 2025年（%）."""
    found = _UNIT.search(compact(head).text)
    return found["unit"] if found is not None and is_unit(found["unit"]) else None


_LONGEST_LINE = 100
_UNIT_OF_TABLE = re.compile(r"[^:]{0,60}?(?:计量|数据)?单位:(?P<unit>[^():]{1,8})\)?$")


def unit_of_table(text: str) -> str | None:
    """Return the unit that a line above a table gives to its rows: 单位：万人."""
    found = _UNIT_OF_TABLE.fullmatch(compact(text[:_LONGEST_LINE]).text)
    return found["unit"] if found is not None and is_unit(found["unit"]) else None


def _words(text: str) -> str:
    """Return the words of a head on one line, without its unit, its signs made alike and years in figures."""
    words = compact(text).text.replace("\n", "").replace("|", "").rstrip("*※①②③")
    if unit_in(words) is not None:
        words = words[: words.rindex("(")]
    return _YEAR_IN_WORDS.sub(lambda found: "".join(_NUMERALS[sign] for sign in found[0]), words)


def head_of(text: str) -> Head | None:
    """Return what a cell says as the head of a column; None for any other cell."""
    if len(text) > LONGEST_HEAD or _SIGN.search(text) is None:
        return None
    words = _words(text)
    for role, pattern in _NAMED:
        if pattern.fullmatch(words):
            return Head(role)
    if _TYPE.fullmatch(words):
        return Head(ColumnRole.NATURE, sure=False)
    if _GOAL.fullmatch(words):
        return Head(ColumnRole.TARGET, sure=False)
    counted = _COUNTED.fullmatch(words)
    if counted is not None:
        total = (counted["english"] or "").lower() == "cumulative"
        measure = Span.TOTAL if total else span_of(counted[1] or "") or Span.AVERAGE
        return Head(ColumnRole.TARGET, measure=measure)
    return _dated(words) or (Head(ColumnRole.NAME) if _NAME.fullmatch(words) else None)


def _dated(words: str) -> Head | None:
    """Return what a head with a year, a plan or a word such as 目标值 says; None if it has other words beside them."""
    words = _YEARS_COUNTED.sub(r"\1年", words)
    years = [int(found[1]) for found in _YEAR.finditer(words)]
    rest = _YEAR.sub("", words)
    plan = _FIVE_YEARS.search(rest)
    if "/" not in words and (len(set(years)) > 1 or len(_FIVE_YEARS.findall(rest)) > 1):
        return None
    rest = _FIVE_YEARS.sub("", rest)
    before, after = _BEFORE.search(rest), _AFTER.search(rest)
    # 2030年/年均 mixes both: its cells say which they print.
    counted = None if years and "/" in words else _COUNTED_BEHIND.search(rest)
    rest = _COUNTED_BEHIND.sub("", rest)
    rest = _AFTER.sub("", _BEFORE.sub("", rest))
    if years and "/" in words:
        rest = _COUNTING.sub("", rest)
    if not _FILL.fullmatch(rest) or not (years or plan or before or after or counted):
        return None
    if plan is not None and not (years or before or after or counted or plan[2]):
        return None
    year = max(years) if years else None
    if year is None and plan is not None:
        year = last_year_of_plan(plan[1])
    if counted is not None and before is None:
        measure = Span.TOTAL if "累计" in counted[0] else Span.AVERAGE
        return Head(ColumnRole.TARGET, year=year, measure=measure, sure=after is not None)
    # 2024年预期目标 is a target, 2024年预计 is not; a year alone is decided by its neighbours.
    if before is not None and (after is None or before.start() > after.start() or "完成" in before[0]):
        role = ColumnRole.BASELINE
        if after is not None and after[0] in ("目标", "任务") and after.start() > before.start():
            role = ColumnRole.TARGET  # 完成目标
        return Head(role, year=year)
    sure = bool(after) or (plan is not None and not years)
    return Head(ColumnRole.TARGET, year=year, sure=sure)


def year_in(text: str) -> int | None:
    """Return the last year of the plan that a title names: “十四五”时期 is up to 2025."""
    plan = _FIVE_YEARS.search(_words(text[:100]))
    return None if plan is None else last_year_of_plan(plan[1])


def heading_of(cells: Sequence[str], *, gridded: bool = True) -> Heading | None:
    """Return the columns of a line or run of heads; None if it is no heading of a table of targets.

    Without separators between the cells, heads that are not understood may be no heads at all: at most one may be.
    """
    if not 2 <= len(cells) <= _MOST_COLUMNS or any(len(cell) > LONGEST_HEAD for cell in cells):
        return None
    heads = [head_of(cell) for cell in cells]
    unknown = [at for at, head in enumerate(heads) if head is None]
    if len(unknown) > (len(cells) // 2 if gridded else 1) or any(_is_figure(cells[at]) for at in unknown):
        return None
    columns = [
        _unknown(cell)
        if head is None
        else ParsedColumn(head=cell, role=head.role, year=head.year, measure=head.measure)
        for cell, head in zip(cells, heads, strict=True)
    ]
    name = _name_column(cells, heads, gridded=gridded)
    if name is None:
        return None
    columns[name] = ParsedColumn(head=cells[name], role=ColumnRole.NAME)
    _settle(columns, heads, name)
    guesses = _base_year(columns)
    if not any(column.role is ColumnRole.TARGET for column in columns):
        return None
    if heads[name] is None or heads[name].role is ColumnRole.GROUP:  # type: ignore[union-attr]
        if len(unknown) > 1:
            return None
        guesses = (*guesses, ("name_guessed", cells[name]))
    left = tuple(cells[at] for at in unknown if at != name and cells[at])
    return Heading(columns=tuple(columns), unknown=left, guesses=guesses)


def _unknown(cell: str) -> ParsedColumn:
    """Return a column whose head is not understood; one with a year holds figures of that year."""
    years = _YEAR.findall(_words(cell))
    if len(set(years)) == 1 and not _ASIDE.search(cell):
        return ParsedColumn(head=cell, role=ColumnRole.TARGET, year=int(years[0]))
    return ParsedColumn(head=cell, role=ColumnRole.OTHER)


_ASIDE = re.compile(r"其中|排名|位次|占|比|增|责任|说明|备注|来源")
"""What makes the figures of a year other figures."""
_FIGURES = re.compile(r"[≥≤<>约〔\[(]*(?!(?:19|20)[0-9]{2}年)-?[0-9.,]+.{0,6}|[-—–/]+")


def _is_figure(text: str) -> bool:
    return _FIGURES.fullmatch(compact(text).text) is not None


def _name_column(cells: Sequence[str], heads: Sequence[Head | None], *, gridded: bool) -> int | None:
    """Return the column of names: the last that says so before the values; else what stands in its place."""
    values = [at for at, head in enumerate(heads) if head is not None and head.has_values]
    named = [at for at, head in enumerate(heads) if head is not None and head.role is ColumnRole.NAME]
    first = values[0] if values else len(cells)
    before = [at for at in named if at < first]
    if before or named:
        return before[-1] if before else named[0]
    # 目标 or 领域 before the years, with no other column that could hold the names.
    loose = [
        at
        for at, head in enumerate(heads)
        if head is not None and not head.sure and head.year is None and head.role is ColumnRole.TARGET
    ]
    if loose and loose[0] == 0 and len(values) > 1:
        return loose[0]
    if not gridded or len(values) < 2 or not any(heads[at] is not None and heads[at].year for at in values):  # type: ignore[union-attr]
        return None
    free = [at for at, head in enumerate(heads[:first]) if head is None or head.role is ColumnRole.GROUP]
    return free[-1] if free else None


def _settle(columns: list[ParsedColumn], heads: Sequence[Head | None], name: int) -> None:
    """Settle the roles of heads whose words leave them open, by where they stand."""
    natures = [at for at, head in enumerate(heads) if head is not None and head.role is ColumnRole.NATURE]
    sure = any(heads[at].sure for at in natures)  # type: ignore[union-attr]
    dated = any(
        head is not None and head.has_values and (head.sure or head.year is not None) for head in heads
    )
    for at, head in enumerate(heads):
        if at == name or head is None:
            continue
        loose = not head.sure and head.year is None
        before = at < name
        if head.role is ColumnRole.NAME or (
            loose and head.role is ColumnRole.NATURE and (before or sure)
        ):  # 指标 over two columns, or 一级指标 beside 二级指标
            columns[at] = evolve(columns[at], role=ColumnRole.GROUP if before else ColumnRole.OTHER)
        elif loose and head.role is ColumnRole.TARGET and before and dated:
            columns[at] = evolve(columns[at], role=ColumnRole.GROUP)
    for role in (ColumnRole.NUMBER, ColumnRole.UNIT, ColumnRole.NATURE):
        same = [at for at, column in enumerate(columns) if column.role is role]
        for at in same[1:]:
            columns[at] = evolve(columns[at], role=ColumnRole.OTHER)


def _base_year(columns: list[ParsedColumn]) -> tuple[tuple[str, str], ...]:
    """Settle which column is the baseline; return what had to be guessed."""
    bases = [at for at, column in enumerate(columns) if column.role is ColumnRole.BASELINE]
    if bases:
        base = _of_the_base_year(columns, bases)
        if base not in bases:  # 2020年 beside 2022年实际
            columns[base] = evolve(columns[base], role=ColumnRole.BASELINE)
        for at in bases:
            if at != base:
                columns[at] = evolve(columns[at], role=ColumnRole.OTHER)
        aside = tuple(("column_aside", columns[at].head) for at in bases if at != base)
        return (*aside, *_passed(columns, columns[base].year))
    return _base_among_years(columns)


def _base_among_years(columns: list[ParsedColumn]) -> tuple[tuple[str, str], ...]:
    """Settle which of several years is the base year, where no head says so; return what had to be guessed.

    It is that of the end of the plan before, where a head names a plan: 2020 beside “十四五”. Else it is the first, and
    of two that follow each other before a gap, 2019 and 2020 before 2025, the second: the plan begins behind it. A
    column of targets is never the baseline.
    """
    dated = sorted(
        (column.year, at)
        for at, column in enumerate(columns)
        if column.role is ColumnRole.TARGET and column.year is not None and column.measure is None
    )
    bare = _without_a_goal([columns[at].head for _, at in dated])
    if not dated or not bare[0]:
        return ()
    if len({year for year, _ in dated}) < 2:
        # 2020年 beside “十四五”年均增长, which prints the target.
        counted = [
            column.year for column in columns if column.measure is not None and column.year is not None
        ]
        year, at = dated[0]
        if len(dated) == 1 and max(counted, default=year) > year:
            columns[at] = evolve(columns[at], role=ColumnRole.BASELINE)
        return ()
    plans = [column.year for column in columns if _FIVE_YEARS.search(column.head) and column.year is not None]
    base, at = dated[_place_of_base([year for year, _ in dated], bare, plans)]
    columns[at] = evolve(columns[at], role=ColumnRole.BASELINE)
    later = [(year, columns[other].head) for year, other in dated if year > base]
    by_five = not plans and [year for year, _ in later] == [base + 5, base + 10]
    if not (len(later) > 2 or by_five) or not any(bare[-len(later) :]):
        return _passed(columns, base)
    return (("years_guessed", "、".join(head for _, head in later)), *_passed(columns, base))


def _without_a_goal(heads: Sequence[str]) -> list[bool]:
    """Return which heads do not say 目标; what stands over all of them, 规划目标 2020年, says nothing of one."""
    least, most = min(heads, default=""), max(heads, default="")
    over = next((at for at, signs in enumerate(zip(least, most, strict=False)) if signs[0] != signs[1]), 0)
    return [_AFTER.search(head[over:]) is None for head in heads]


def _place_of_base(years: Sequence[int], bare: Sequence[bool], plans: Sequence[int]) -> int:
    """Return the place of the base year among years in their order."""
    before = max(plans) - 5 if plans else None
    if before is not None and before in years and bare[years.index(before)]:
        return years.index(before)
    second = len(years) > 2 and years[1] == years[0] + 1 < years[2] - 1 and bare[1]
    return 1 if second else 0


_BASE = re.compile(r"基期|基准|基数|现状|现值|规划前|起始|原值|(?i:baseline)")


def _of_the_base_year(columns: Sequence[ParsedColumn], bases: Sequence[int]) -> int:
    """Return which of several columns of what has been observed is the baseline.

    One that says so; else that of the year five years before the target, also if its head is a year alone; else the
    last.
    """
    said = [at for at in bases if _BASE.search(columns[at].head)]
    if said:
        return said[-1]
    last = max((column.year or 0 for column in columns if column.role is ColumnRole.TARGET), default=0)
    of_plan = [
        at
        for at, column in enumerate(columns)
        if column.year == last - 5 and (at in bases or not _AFTER.search(column.head))
    ]
    return of_plan[-1] if of_plan else max(bases, key=lambda at: (columns[at].year or 0, at))


def _passed(columns: list[ParsedColumn], base: int | None) -> tuple[tuple[str, str], ...]:
    """Set aside the columns of targets up to the base year, of which the plan demands nothing."""
    earlier = []
    for at, column in enumerate(columns):
        passed = base is not None and column.year is not None and column.year <= base
        if passed and column.role is ColumnRole.TARGET:
            columns[at] = evolve(column, role=ColumnRole.OTHER)
            earlier.append(("column_aside", column.head))
    return tuple(earlier)


def heading_in(line: Line) -> Heading | None:
    """Return the columns of a line that holds a whole heading, whatever spaces stand in it."""
    if line.prose or len(line.cells) > _MOST_COLUMNS:
        return None
    cells = line.texts if line.gridded else tuple(cell.text for cell in line.filled)
    heading = heading_of(cells, gridded=line.gridded)
    if heading is not None or line.gridded or not any("标" in cell or "名" in cell for cell in cells):
        return heading
    words = heading_of(_joined(cells), gridded=False)
    return words if words is not None and not words.unknown else None


def _joined(cells: Sequence[str]) -> tuple[str, ...]:
    """Return the heads of a line whose words are split by spaces: 指  标   2020 年."""
    heads: list[str] = []
    pending = ""
    for word in " ".join(cells).split():
        if pending and _ends_before(pending, word):
            heads.append(pending)
            pending = ""
        pending += word
    return (*heads, pending)


def _ends_before(pending: str, word: str) -> bool:
    """Return whether a head ends before the next word: 类别 before 指标, but not 2025年 before 目标."""
    head, other = head_of(pending), head_of(word)
    if head is None or head_of(pending + word) is None:
        return head is not None
    if other is None:
        return False
    if re.match(r"年?(?:$|[/(（])", word):
        return False
    if head.has_values and other.has_values:
        # 2030年 goes on with 目标, but not with 年均.
        return head.year is None or other.year is not None or other.measure is not None
    return head.role is not other.role


def alike(one: Sequence[ParsedColumn], other: Sequence[ParsedColumn]) -> bool:
    """Return whether two headings are those of one table that goes on over a page."""
    return [(c.role, c.year, c.measure) for c in one] == [(c.role, c.year, c.measure) for c in other]
