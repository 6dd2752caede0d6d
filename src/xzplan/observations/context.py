"""What the lines above a table, its sheet and the sections within it say of all its values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, final

from attrs import evolve, field, frozen

from xzplan.grids.marks import LONGEST, narrowed
from xzplan.grids.times import Time, TimeKind, find_time, has_year
from xzplan.grids.units import is_unit
from xzplan.model.plan import Plan
from xzplan.observations.areas import BEYOND, OWN, KnownAreas, speaks_of_parts
from xzplan.observations.columns import ColumnUse, covers
from xzplan.observations.headings import Heading, Headings
from xzplan.observations.layouts import Table
from xzplan.observations.names import Name, Names
from xzplan.observations.notes import Note, changes_basis, is_note, notes_behind, notes_in, whole_note
from xzplan.observations.problems import Refused
from xzplan.observations.records import ObservationStatus
from xzplan.observations.values import STATUS_WORDS, status_of

if TYPE_CHECKING:
    from xzplan.observations.labels import Labels

_OF_THE_FORM = re.compile(
    "(?:填报|制表|报送|打印|填表|上报)(?:日期|时间|人)|打印|印发|^日期|^时间|联系|电话|审核|填表|批准"
)
_UNIT = re.compile(r"单位[:：]\s*([^,，;；、\s)）]+)")
_TARGETS = re.compile("目标|任务|计划|责任[状书]|分解|测算|参考值|里程碑|应达|预测|预期")
_SAMPLES = re.compile(
    "示例|示意|样表|样例|模拟|演示|虚拟|作废|废止|草稿|旧版|illustrative|sample|dummy", re.IGNORECASE
)
_ACTUALS = re.compile("完成|实际|监测|执行|统计|评估|实现|进展|落实|数据|现状|年报|季报|月报")
_CLAUSES = re.compile("[，,;；。、及和与暨]")
_YEAR = re.compile("(?:19|20)[0-9]{2}(?=年|[^0-9]|$)")
_STATUS = re.compile(
    "|".join(word for words in STATUS_WORDS.values() for word in words.split() if not word.isascii())
)


@final
@frozen(kw_only=True)
class Context:
    """What holds for the whole of a table, or from a line within it on."""

    plan: Plan
    headings: Headings
    names: Names
    areas: KnownAreas
    times: tuple[Time, ...] = ()
    """The nearest first: those of a section, the title, the sheet."""
    section: Time | None = None
    """That of a line within the table, with which those of the columns have to agree."""
    own_area: str = OWN
    """Whose values those without an area are."""
    mixed: str = ""
    """The line that names several areas, so that a value without one is of nobody knows which."""
    name: Name | None = None
    """The indicator that the title names, for a table of one."""
    unit: str = ""
    says_total: bool = False
    """Whether the title says that amounts add up from year to year: 累计完成情况."""
    statuses: Mapping[int | None, ObservationStatus] = field(factory=dict)
    """How firm the values of a year are, by the title; under None those of every other year."""
    targets: Mapping[int | None, str] = field(factory=dict)
    """Lines that announce targets, by the year that they are for; under None for every year."""
    notes: tuple[Note, ...] = ()
    part: str = ""
    """The part of a year that a title names without its year, such as 上半年; empty if none does."""
    aside: str = ""
    """The line within the table after which the values are no observations; empty if there is none."""

    @property
    def year(self) -> str:
        """The year of the title, for headings such as 1-6月; empty if it has none."""
        period = self.times[0].period if self.times else None
        return "" if period is None else f"{period.year}年"

    def within(self, section: Heading) -> Context:
        """Return the context below a line of its own, such as 2022年 or 忻府区.

        A line such as 6月 is of the year above it; where there is none, nobody knows of which.
        """
        context, is_part = self, section.is_part or _is_part_of_year(section.text)
        section = self.headings.in_year(section, self.year)
        role, area = section.role, section.area
        if area is None and not is_part and role in ("", "observed"):
            line = self.areas.in_title(section.text)
            is_of_parts = section.is_sum or speaks_of_parts(section.text)
            area = None if is_of_parts else line.area
            if is_of_parts or (area is None and (line.is_mixed or line.may_name_another)):
                context = evolve(context, mixed=section.text, own_area=OWN)
        if role or is_part or section.time is not None:
            is_aside = (is_part and section.time is None) or role in ("target", "other")
            context = evolve(context, aside=section.text if is_aside else "")
        if section.time is not None:
            is_period = section.is_known and section.time.period is not None
            time = section.time if is_period else None
            context = evolve(context, times=(section.time,), section=time, part="")
        if area is not None:
            context = evolve(context, own_area=area, mixed="")
        return context

    def status(self, year: int) -> ObservationStatus | None:
        """Return how firm the values of a year are, by the title."""
        return self.statuses.get(year, self.statuses.get(None))

    def year_of(self, time: Time | None) -> int | None:
        """Return the year of a column, by its heading or else by the title."""
        times = [time, *self.times]
        return next((one.period.year for one in times if one is not None and one.period is not None), None)

    def area(self, labels: Labels, use: ColumnUse) -> str:
        """Return whose value a cell is; its row and its column have to agree."""
        named = {
            area for area in (labels.area, use.area, labels.name and labels.name.area) if area is not None
        }
        if labels.is_sum or use.is_sum:
            named.add(self.own_area)
        if len(named) > 1:
            raise Refused("two_areas", *(area or self.areas.own for area in sorted(named)))
        return named.pop() if named else self.own_area

    def time(self, time: Time | None, use: ColumnUse) -> Time:
        """Return the time of a value: its own, or that of the lines above, where they do not contradict it."""
        if time is None:
            if not self.times:
                raise Refused("no_period")
            nearest = self.times[0]
            for other in self.times[1:]:
                if not covers(other, nearest):  # 2023年 below 截至2023年6月30日 may be either
                    raise Refused("two_times", nearest.shown, other.shown)
            if self.part and nearest.kind == TimeKind.YEAR:
                raise Refused("two_times", nearest.shown, self.part)
            return nearest
        if self.section is not None and not covers(self.section, time) and not covers(time, self.section):
            raise Refused("two_times", self.section.shown, time.shown)
        if time.kind == TimeKind.YEAR and time.period is not None and not use.answered:
            if self.part:
                raise Refused("cut_off", self.part, time.shown)
            for above in self.times:
                if _is_within(above, time.period.year):
                    raise Refused("cut_off", above.shown, time.shown)
        return time


_PART = re.compile(
    "(?:截[至止]到?|[至到前])?(?!12月)第?[0-9一二两三四五六七八九十至到、~—-]{1,7}(?:个?月份?|季度?)(?:[0-9]{1,2}日|[底末])?"
    "(?:累计)?(?:完成)?(?:[数值]|数据|情况)?|年中(?:[数值]|数据)?"
)
"""A line that is a part of a year and nothing else."""
_PART_IN_TITLE = re.compile(
    "(?<![0-9])(?:1[-~—至])?(?!12月)[0-9]{1,2}月(?!报)|[一二三四1-4]季度|前[一二两三1-3]个?季度?|[上下]半年"
)
"""A part of a year in a title that names no year."""
_PART_OF_ITS_YEAR = re.compile(
    rf"{_PART_IN_TITLE.pattern}|半年|季(?![节报])|学年|财年|中期(?!评)|至今|[QH][1-4](?![0-9])"
    "|(?<![0-9])(?!12)[0-9]{1,2}个月|(?<![一二三四五六七八九十])(?!十二)[一二三四五六七八九十两]{1,2}个?月"
)
"""Words by which the values below a title with a year are of a part of it: 2023年前10个月."""
_TO = "[-~—–至到]"
_PART_SHOWN = re.compile(f"{_PART_OF_ITS_YEAR.pattern}|年初|年中|[2-9]月?{_TO}12月")
"""The same in the words of a time that no period stands for: 2023年初, 2023年7-12月."""


def _parts_in(title: str) -> Iterator[re.Match[str]]:
    """Yield the parts of a year in a title that names no year."""
    text = "".join(narrowed(title).split())
    if not has_year(text) and not _OF_THE_FORM.search(text):
        yield from _PART_IN_TITLE.finditer(text)


def _is_part_of_year(text: str) -> bool:
    """Return whether a line names a part of a year and nothing else, read or not: 六月, 截至6月底, 第5季度."""
    return _PART.fullmatch("".join(narrowed(text).split()).strip("()")) is not None


def _is_within(time: Time, year: int) -> bool:
    """Return whether a time is a part of a year, also one that no period stands for: 2023年下半年, 2023年13月."""
    if time.period is None:
        return f"{year % 100:02}年" in time.shown and _PART_SHOWN.search(time.shown) is not None
    return time.period.year == year and not time.period.is_whole_years


def context_of(
    table: Table, plan: Plan, headings: Headings, footers: list[str], behind: Iterable[str] = ()
) -> Context:
    """Return what the title of a table, the name of its sheet, and the lines behind its last value say."""
    names, areas = headings.names, headings.areas
    lines = [line for line in table.title if len(line) <= LONGEST]
    times: list[Time] = []
    sheet = table.grid.sheet or ""
    for text in (*reversed(lines), sheet):
        time = None if _OF_THE_FORM.search(text) else _time_of(text)
        if time is not None:
            times.append(time)
    own_area, mixed = _area_of(Path(table.grid.file).stem, [*lines, sheet], footers, plan, areas)
    title_names = [name for text in (*lines, sheet) if isinstance(name := names.find(text), Name)]
    unit = next(
        (match[1] for line in lines if (match := _UNIT.search(line)) and is_unit(narrowed(match[1]))), ""
    )
    parts = [match[0] for line in (*reversed(lines), sheet) for match in _parts_in(line)]
    announced: dict[int | None, str] = {}
    statuses: dict[int | None, ObservationStatus] = {}
    for line in (*lines, sheet):
        announced |= _announced(line)
        statuses |= _statuses(line)
    return Context(
        plan=plan,
        headings=headings,
        names=names,
        areas=areas,
        times=tuple(times),
        own_area=own_area,
        mixed=mixed,
        name=title_names[-1] if title_names else None,
        unit=narrowed(unit),
        says_total=any("累计" in line for line in lines),
        statuses=statuses,
        targets=announced,
        part=parts[0] if parts else "",
        notes=(
            *_notes(table, footers, areas),
            *(note for line in behind for note in notes_behind(line)),
            *map(whole_note, filter(changes_basis, lines)),
        ),
    )


def _area_of(
    file: str, lines: list[str], footers: list[str], plan: Plan, areas: KnownAreas
) -> tuple[str, str]:
    """Return whose the values are that name no area, and the line that names several areas, if any does.

    The name of the plan says nothing: a form has it whoever fills it in. A county may have filled in the form of the
    city, and only the name of the file says so. A first word that no list holds may be anything in the name of a file,
    and raises no question where the lines name the plan's own area.
    """
    lines = [line.replace(plan.name_zh, "") for line in lines]
    titles = {line: areas.in_title(line) for line in (*lines, file)}
    of_file = titles[file]
    named = [*(titles[line].area for line in lines), *map(areas.in_footer, footers)]
    is_own = OWN in named
    if is_own:
        named = [name for name in named if name not in BEYOND]
    area = next((name for name in named if name), OWN)
    doubtful = lines if is_own else (*lines, file)
    mixed = next(
        (line for line, title in titles.items() if title.is_mixed),
        next((line for line in doubtful if titles[line].may_name_another), ""),
    )
    if of_file.area and not area:
        return (OWN, mixed or file) if is_own else (of_file.area, mixed)
    return area, mixed


def _notes(table: Table, footers: list[str], areas: KnownAreas) -> Iterator[Note]:
    """Yield the notes below a table; one that names an area speaks of a table that names none.

    A note whose mark stands nowhere in the table, as ※ before 说明, speaks of every value.
    """
    has_areas = any(
        column.key == "area" or any(level.area is not None for level in column.levels)
        for column in table.columns.values()
    )
    for text in footers:
        for note in notes_in(text):
            yield note if not note.mark or _has_mark(table, note.mark) else evolve(note, mark="")
        if not has_areas and is_note(text) and areas.is_named_in(text):
            yield whole_note(text)


def _has_mark(table: Table, mark: str) -> bool:
    """Return whether a mark stands in a heading, or in a row of several cells, of a table."""
    heads = (level.text for column in table.columns.values() for level in column.levels)
    cells = (cell.text for row in table.body if len(row.cells) > 1 for cell in row.cells.values())
    return any(mark in narrowed(text) for text in (*heads, *cells))


def _clauses(line: str) -> Iterator[tuple[int | None, str]]:
    """Yield the clauses of a line, each with the year that it speaks of: its own, or that of those before."""
    year = None
    for clause in _CLAUSES.split(line):
        match = _YEAR.search(clause)
        year = year if match is None else int(match[0])
        yield year, clause


def _announced(line: str) -> dict[int | None, str]:
    """Return for which years a title announces targets: all of them, or those of 2023年完成情况及2024年计划."""
    if _SAMPLES.search(line):
        return {None: line}
    if not _ACTUALS.search(line):
        return {None: line} if _TARGETS.search(line) else {}
    clauses = list(_clauses(line))
    actual = {year for year, clause in clauses if _ACTUALS.search(clause)}
    targets = {year for year, clause in clauses if _TARGETS.search(clause)}
    return dict.fromkeys(targets - actual - {None}, line)


def _statuses(line: str) -> dict[int | None, ObservationStatus]:
    """Return the status that a title gives to values; only to those of one year where it names several, or is a note."""
    found: dict[int | None, ObservationStatus] = {}
    several = len(set(_YEAR.findall(line))) > 1 or is_note(line)
    for year, clause in _clauses(line):
        words = {status_of(match[0]) for match in _STATUS.finditer(clause)}
        status = words.pop() if len(words) == 1 else None
        if status is not None:
            found[year if several else None] = status
    return found


def _time_of(text: str) -> Time | None:
    """Return the time of a title; a title of the plan names its span of years, which is none."""
    time, rest = find_time("".join(narrowed(text).split()))
    if time is not None and time.kind == TimeKind.SPAN:
        time, rest = find_time(rest)
    if time is None or time.kind != TimeKind.YEAR or not _names_a_part(time, rest):
        return time
    return evolve(time, kind=TimeKind.NONE, period=None, shown=text)


def _names_a_part(time: Time, rest: str) -> bool:
    """Return whether a title names a part of its year as well; a date of another year is that of the paper."""
    other, without = find_time(rest)
    while other is not None:
        is_same = other.period is None or time.period is None or other.period.year == time.period.year
        if is_same and other.kind != TimeKind.YEAR:
            return True
        other, without = find_time(without)
    return _PART_OF_ITS_YEAR.search(without) is not None
