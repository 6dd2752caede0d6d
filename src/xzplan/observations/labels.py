"""What the labels of a row say: its indicator, series, period, area, unit, status, and remarks beside its values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import final

from attrs import define, evolve

from xzplan.grids.grid import Row
from xzplan.grids.marks import narrowed
from xzplan.grids.times import Time
from xzplan.language import Bilingual
from xzplan.observations.areas import OWN
from xzplan.observations.columns import DEFINITION, NOTE, ColumnUse, covers
from xzplan.observations.context import Context
from xzplan.observations.headings import FLAGS, Heading, Headings
from xzplan.observations.layouts import Column, Table
from xzplan.observations.names import Name, Parts, called
from xzplan.observations.notes import Note, remarks_in, whole_note
from xzplan.observations.problems import Refused
from xzplan.observations.records import ObservationStatus
from xzplan.observations.values import is_open, status_of


@final
@define(kw_only=True)
class Labels:
    """What the labels of a row say; filled in cell by cell."""

    place: str
    text: str = ""
    name: Name | None = None
    series: Parts | None = None
    time: Time | None = None
    tags: frozenset[str] = frozenset()
    area: str | None = None
    is_sum: bool = False
    unit: str = ""
    status: ObservationStatus | None = None
    source: str | None = None
    refused: Refused | None = None
    """Why the row cannot be read."""
    refused_in: Column | None = None
    """The column of labels that the reader has to leave out to read the row all the same."""
    by_number: bool = False
    """Whether nothing but a number of the plan names the indicator."""
    remarks: tuple[Note, ...] = ()
    """Remarks in the row that may change what its values are."""
    definition: str = ""
    """How the row defines the indicator."""
    role: str = ""
    """What a label says the values are, ``target`` or ``observed``: 目标值 in a column beside the name."""
    unknown: str = ""
    """A name that is none of the plan's."""
    part: str = ""
    """A part of the indicator that the plan does not know."""


_REMARKS = re.compile("备注|说明|注|意见|审核|问题|疑问|note|remark|comment", re.IGNORECASE)
NO_AREA = re.compile("平均|均值|小计|[上去]年|同期|同比|增[减长]|排名|位次|比重")
"""Words in a column of areas for what is no area."""
_COUNTIES = ("县", "旗")
"""How the name of a county ends, whatever else stands in it."""
_LEFT_OUT = {
    "two_indicators": ("number",),
    "no_series": ("series",),
    "unknown_status": ("status", "role", *FLAGS),
}
"""Which labels may be left out where a row is refused for them."""
_FIGURE = re.compile(r"[(]?[0-9.]+[)]?")


@final
class LabelReader:
    """Reads the labels of the rows of one table."""

    def __init__(self, table: Table, context: Context, uses: Mapping[int, ColumnUse]) -> None:
        self.table = table
        self.context = context
        self.headings: Headings = context.headings
        self.own_numbers: bool = _has_own_numbers(table, context)
        """Whether the form counts its rows itself, so that its numbers are not the plan's."""
        self._columns = [column for column in table.columns.values() if column.key is not None]
        notes = [index for index, use in uses.items() if use.reason is NOTE]
        self._definitions = [index for index, use in uses.items() if use.reason is DEFINITION]
        remarks = [index for index in notes if _REMARKS.search(uses[index].column.text)]
        self._remarks = [*remarks, *self._definitions]
        names = [column.index for column in table.keys("indicator")]
        first_name = min(names, default=0)
        self._periods_before = [column for column in table.keys("period") if column.index < first_name]
        self._areas_before = [column for column in table.keys("area") if column.index < first_name]
        self._last_name: Name | None = None
        self._last_time: Time | None = None
        self._last_area: str | None = None

    def read(self, row: Row) -> Labels:
        """Return what the labels of a row say."""
        first, text = self.table.grid.place(min(row.cells), row.number), ""
        found = Labels(place=first)
        try:
            for column in self._columns:
                cell = row.cells.get(column.index)
                # Where a name is merged with the cells of its parts, it has none.
                is_copy = cell is not None and cell.across and column.key not in ("indicator", "number")
                # A status such as 待定 says something of the value, and no more than that it is not certain.
                is_said = column.key == "status" and cell is not None and "待" in cell.text
                if cell is not None and not is_copy and (is_said or not is_open(cell.text)):
                    text = cell.text
                    self._take(found, str(column.key), text, row.number, column.index)
            if found.by_number and found.unknown:  # the number alone may be the form's own
                found.name = None
            self._fill(found, row)
            found.remarks = tuple(self._remarks_of(row, names_area=found.area is not None))
            found.definition = self._definition_of(row)
        except Refused as refused:
            found.refused, found.text, found.place = refused.with_traceback(None), text, first
            # The column of labels without which the row can be read.
            found.refused_in = next(iter(self.table.keys(*_LEFT_OUT.get(refused.code, ()))), None)
        return found

    def _remarks_of(self, row: Row, *, names_area: bool) -> Iterator[Note]:
        for text in (row.cells[index].text for index in self._remarks if index in row.cells):
            yield from remarks_in(text)
            if not names_area and self.context.areas.is_of_another(text):
                yield whole_note(text)
        for column in self._columns:
            if column.index in row.cells and row.cells[column.index].comment:
                yield from remarks_in(row.cells[column.index].comment)

    def _definition_of(self, row: Row) -> str:
        texts = [row.cells[index].text for index in self._definitions if index in row.cells]
        return " ".join(text for text in texts if not is_open(text))

    def _take(self, found: Labels, key: str, text: str, row: int, column: int) -> None:
        """Add what a cell of a column of labels says."""
        if key in ("indicator", "number"):
            self._take_name(found, key, text, self.table.grid.place(column, row))
        elif key in FLAGS:
            _take_flag(found, key, text)
        elif key == "source":
            found.source = text
        elif key == "unit":
            self._take_unit(found, text)
        else:
            take = {
                "period": self._take_period,
                "area": self._take_area,
                "series": _take_series,
                "role": _take_role,
            }
            take.get(key, _take_status)(found, self.headings.read(text), text)

    def _take_unit(self, found: Labels, text: str) -> None:
        area = self.context.areas.find(text)
        if area is None:
            found.unit = text.strip()
        else:
            found.area = area

    def _take_period(self, found: Labels, heading: Heading, _text: str) -> None:
        before = None if found.time is None else found.time.period
        year = self.context.year if before is None else f"{before.year}年"
        heading = self.headings.in_year(heading, year)
        if heading.time is None or not heading.is_known:
            raise Refused("no_time")
        found.status = heading.status or found.status
        found.role = heading.role or found.role
        # A year beside a date of another year, or two years.
        if found.time is not None and not covers(found.time, heading.time):
            raise Refused("two_times", found.time.shown, heading.time.shown)
        found.time, found.tags = heading.time, heading.tags

    def _take_area(self, found: Labels, heading: Heading, text: str) -> None:
        known = self.context.areas.find(text)
        if known is not None:
            found.area, found.text = known, found.text or text
        elif heading.is_sum:
            found.is_sum = True
        elif (heading.role == "target" or NO_AREA.search(text)) and not text.endswith(_COUNTIES):
            found.role = "target" if heading.role == "target" else "other"
        else:
            found.area, found.text = self.context.areas.of_cell(text), found.text or text

    def _take_name(self, found: Labels, key: str, text: str, place: str) -> None:
        """Add an indicator that one more cell names; all have to name the same."""
        number = self.context.names.number(text)
        if number is not None or _FIGURE.fullmatch(narrowed(text)):
            if self.own_numbers and key == "number":
                return
            if number is None and key == "indicator" and found.name is not None and not found.by_number:
                raise Refused("unknown_indicator")  # the row is shifted: its name stands before, a value here
            name: Name | Refused | None = None if number is None else Name(indicator=number)
            by_number = key == "number" and found.name is None
        else:
            name, by_number = self.context.names.find(text), False
        if isinstance(name, Refused):
            raise name
        if key == "number" and name is None:
            return
        found.text, found.place = text, place
        if name is None:
            self._take_other(found, text)
            return
        if found.name is not None:
            if found.name.indicator is not name.indicator:
                raise Refused("two_indicators", called(found.name.indicator), called(name.indicator))
            parts = [part for part in (found.name.series, name.series) if part is not None]
            if len(parts) == 2 and parts[0] is not parts[1]:
                raise Refused("two_indicators", *(Bilingual(zh=p.name_zh, en=p.name_en) for p in parts))
            name = evolve(
                name,
                unit=name.unit or found.name.unit,
                series=name.series or found.name.series,
                remark=name.remark or found.name.remark,
            )
        found.name, found.by_number = name, by_number
        # Where a cell of the row names another area than the name does, `Context.area` asks.
        found.area = name.area if found.area is None else found.area

    def _take_other(self, found: Labels, text: str) -> None:
        """Add what a cell among the names says that names no indicator: a series, a time, an area."""
        heading = self.headings.read(text)
        if heading.series is not None:
            found.series = heading.series
        elif heading.is_known and (isinstance(heading.name, Name) or heading.time is not None):
            found.time, found.tags, found.status = heading.time, heading.tags, heading.status
            found.name = heading.name if isinstance(heading.name, Name) else found.name
            found.role = heading.role or found.role
        elif heading.area is not None and heading.is_known:
            found.area = heading.area
        elif heading.is_sum:
            found.is_sum = True
        elif heading.role in ("target", "observed", "other") and heading.is_known:
            found.role = heading.role
        else:
            found.unknown = text

    def _fill(self, found: Labels, row: Row) -> None:
        """Add what stands once for several rows: the name over its series, a period, an area."""
        if found.name is not None and found.part:
            # A part that the plan does not know, such as 公办, is not the indicator.
            raise Refused("no_series", found.part)
        if found.name is not None:
            self._last_name = found.name
        elif found.role and not found.unknown and self.table.keys("role", "status"):
            found.name = self._last_name
        elif found.series is not None and not found.unknown and self._is_of_last(found.series):
            found.name = self._last_name and evolve(self._last_name, series=None)
        self._fill_period_and_area(found, row)

    def _is_of_last(self, series: Parts) -> bool:
        last = self._last_name
        return last is not None and any(indicator is last.indicator for indicator, _ in series)

    def _fill_period_and_area(self, found: Labels, row: Row) -> None:
        for column in self._periods_before:
            if found.time is None and column.index not in row.cells:
                found.time = self._last_time
            self._last_time = found.time
        for column in self._areas_before:
            is_blank = column.index not in row.cells and found.area is None and not found.is_sum
            if is_blank and self._last_area not in (None, OWN) and found.name is not None:
                raise Refused("two_areas", self._last_area, Bilingual(zh="未写地区", en="none named"))
            if not is_blank:
                self._last_area = found.area


def _take_series(found: Labels, heading: Heading, text: str) -> None:
    if heading.series is not None:
        found.series = heading.series
    elif not heading.is_sum and heading.area != OWN:
        found.part = text


def _take_role(found: Labels, heading: Heading, text: str) -> None:
    """Add what a column without a heading that says so tells of its rows: P may be preliminary, or planned."""
    _take_status(found, heading, f"“{text}”" if text.upper() in ("P", "F", "B") else text)


def _take_status(found: Labels, heading: Heading, text: str) -> None:
    """Add a status, or what a word such as 目标值 says instead."""
    status = status_of(text)
    if status is not None:
        found.status = status
    elif heading.role in ("target", "observed", "other"):
        found.role = heading.role
    else:
        words = Bilingual(
            zh="、".join(status.text.zh for status in ObservationStatus),
            en=", ".join(status.text.en for status in ObservationStatus),
        )
        raise Refused("unknown_status", text, words)


_YES = frozenset("是 y yes true t 1 √ ✓ ✔".split())  # noqa: SIM905
_NO = frozenset("否 n no false f 0 × ✗ ✘ 不是".split())  # noqa: SIM905


def _take_flag(found: Labels, key: str, text: str) -> None:
    """Add what 是 or 否 says in a column such as 是否目标值."""
    word = narrowed(text).lower().removesuffix(".0")
    if word not in _YES | _NO:
        raise Refused("unknown_status", text, Bilingual(zh="是、否", en="yes, no"))
    if key == "is_estimated" and word in _YES:
        found.status = ObservationStatus.ESTIMATED
    elif key == "is_target" and word in _YES:
        found.role = "target"
    elif key == "is_observed" and word in _NO:
        found.role = "other"


def _has_own_numbers(table: Table, context: Context) -> bool:
    """Return whether a column of numbers counts the rows of the form: 1, 2, 3, beside names of other numbers."""
    columns = table.keys("number")
    names = [column.index for column in table.keys("indicator")]
    named = [level.name for column in table.columns.values() for level in column.levels]
    others = [name for name in (context.name, *named) if isinstance(name, Name)]
    if not columns:
        return False
    previous, disagree, counts_rows = 0, False, True
    for row in table.body:
        cell = row.cells.get(columns[0].index)
        match = (
            None if cell is None else re.fullmatch(r"[(]?([0-9]{1,4})(?:\.0)?[)]?[.、]?", narrowed(cell.text))
        )
        if match is None:
            continue
        number = int(match[1])
        if number not in (1, previous + 1, previous):
            return False
        counts_rows &= number != previous
        previous = number
        found = [context.names.find(row.cells[index].text) for index in names if index in row.cells]
        beside = [*(name for name in found if isinstance(name, Name)), *others]
        disagree |= any(name.indicator.number != number for name in beside)
    # Where rows are areas and nothing names an indicator, numbers that count the rows are not the plan's.
    return disagree or (counts_rows and not names and bool(table.keys("area")))
