"""Read the rows of a table: what each is of, and the values in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import final

from attrs import evolve, frozen

from xzplan.grids.grid import Cell, Row
from xzplan.grids.marks import narrowed
from xzplan.grids.times import Time
from xzplan.grids.units import factor
from xzplan.language import Bilingual
from xzplan.model.indicators import Indicator, Series
from xzplan.model.periods import Period
from xzplan.model.quantities import Quantity
from xzplan.observations.areas import OWN
from xzplan.observations.columns import DEFINITION, NOTE, ColumnUse, covers
from xzplan.observations.context import Context
from xzplan.observations.headings import FLAGS, Heading, Headings
from xzplan.observations.layouts import Column, Table
from xzplan.observations.names import Name, called
from xzplan.observations.notes import Note, definition_of_a_part, remarks_in
from xzplan.observations.periods import period_for
from xzplan.observations.problems import Refused
from xzplan.observations.records import ObservationStatus
from xzplan.observations.values import Value, by_series, is_open, read_value, status_of


@final
@frozen(kw_only=True)
class Found:
    """A value in a cell, with all that was found out about it."""

    place: str
    row: int
    column: ColumnUse
    shown: str
    stored: str
    """What a cell holds that shows it rounded."""
    indicator: Indicator
    series: Series | None
    period: Period
    of: Quantity | None
    area: str
    value: Value
    status: ObservationStatus
    source: str | None
    definition: str = ""
    """How the row defines the indicator: 全口径, 规模以上."""
    problem: Refused | None = None
    """Why the value is left aside unless the caller accepts it."""


@final
@frozen(kw_only=True)
class Asked:
    """A cell that cannot be read as it stands."""

    place: str
    row: int | None
    column: ColumnUse | None
    shown: str
    refused: Refused
    stored: str = ""
    found: Found | None = None
    """What is read if the caller accepts it."""
    timed_by_row: bool = False
    """Whether a label of the row, not the column, says the period."""
    left_out: str = ""
    """Heading of the column of labels without which the row can be read."""


@final
@frozen(kw_only=True)
class Labels:
    """What the labels of a row say."""

    text: str = ""
    place: str = ""
    name: Name | None = None
    series: tuple[Indicator, Series] | None = None
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


_REMARKS = re.compile("备注|说明|注|note|remark", re.IGNORECASE)
_NO_AREA = re.compile("平均|均值|小计|[上去]年|同期|同比|增[减长]|排名|位次|比重")
"""Words in a column of areas for what is no area."""
_COUNTIES = ("县", "旗")
"""How the name of a county ends, whatever else stands in it."""
_LEFT_OUT = {
    "two_indicators": ("number",),
    "no_series": ("series",),
    "unknown_status": ("status", "role", *FLAGS),
}
"""Which labels may be left out where a row is refused for them."""


@final
class RowReader:
    """Reads the rows of one table."""

    def __init__(self, table: Table, context: Context, uses: Mapping[int, ColumnUse]) -> None:
        self.table = table
        self.context = context
        self.uses = uses
        self.headings: Headings = context.headings
        self.own_numbers: bool = _has_own_numbers(table, context)
        """Whether the form counts its rows itself, so that its numbers are not the plan's."""
        self._last_name: Name | None = None
        self._last_time: Time | None = None
        self._last_area: str | None = None
        names = [column.index for column in table.keys("indicator")]
        self._first_name = min(names, default=0)

    def labels(self, row: Row) -> Labels:
        """Return what the labels of a row say."""
        first, text = self.table.grid.place(min(row.cells), row.number), ""
        found = Labels(place=first)
        try:
            for column in self.table.columns.values():
                cell = row.cells.get(column.index)
                if column.key is not None and cell is not None and not is_open(cell.text):
                    text = cell.text
                    place = self.table.grid.place(column.index, row.number)
                    found = self._with(found, column.key, text, place)
            if found.by_number and found.unknown:  # the number alone may be the form's own
                found = evolve(found, name=None)
            found = self._filled(found, row)
            return evolve(found, remarks=tuple(self._remarks(row)), definition=self._definition(row))
        except Refused as refused:
            return evolve(found, refused=refused, text=text, place=first, refused_in=self._left_out(refused))

    def _remarks(self, row: Row) -> Iterator[Note]:
        for index, cell in row.cells.items():
            use = self.uses[index]
            if use.reason is NOTE and _REMARKS.search(use.column.text):
                yield from remarks_in(cell.text)

    def _definition(self, row: Row) -> str:
        texts = [cell.text for index, cell in row.cells.items() if self.uses[index].reason is DEFINITION]
        return " ".join(text for text in texts if not is_open(text))

    def _left_out(self, refused: Refused) -> Column | None:
        """Return the column of labels without which a row can be read that is refused for its labels."""
        return next(iter(self.table.keys(*_LEFT_OUT.get(refused.code, ()))), None)

    def _with(self, found: Labels, key: str, text: str, place: str) -> Labels:
        if key in ("indicator", "number"):
            return self._with_name(found, key, text, place)
        heading = self.headings.read(text)
        if key == "period":
            heading = self.headings.in_year(heading, self.context.year)
            if heading.time is None or not heading.is_known:
                raise Refused("no_time")
            found = evolve(found, status=heading.status or found.status, role=heading.role or found.role)
            return evolve(found, time=heading.time, tags=heading.tags)
        if key == "area":
            return self._with_area(found, heading, text)
        if key == "series":
            if heading.series is not None:
                return evolve(found, series=heading.series)
            return found if heading.is_sum or heading.area == OWN else evolve(found, part=text)
        if key == "unit":
            area = self.context.areas.find(text)
            return evolve(found, unit=text.strip()) if area is None else evolve(found, area=area)
        if key == "source":
            return evolve(found, source=text)
        if key in FLAGS:
            return _with_flag(found, key, text)
        return self._with_status(found, heading, text)

    @staticmethod
    def _with_status(found: Labels, heading: Heading, text: str) -> Labels:
        """Return labels with a status, or with what a word such as 目标值 says instead."""
        status = status_of(text)
        if status is None and heading.role in ("target", "observed", "other"):
            return evolve(found, role=heading.role)
        if status is None:
            words = Bilingual(
                zh="、".join(status.text.zh for status in ObservationStatus),
                en=", ".join(status.text.en for status in ObservationStatus),
            )
            raise Refused("unknown_status", text, words)
        return evolve(found, status=status)

    def _with_area(self, found: Labels, heading: Heading, text: str) -> Labels:
        if heading.is_sum:
            return evolve(found, is_sum=True)
        if (heading.role == "target" or _NO_AREA.search(text)) and not text.endswith(_COUNTIES):
            return evolve(found, role="target" if heading.role == "target" else "other")
        return evolve(found, area=self.context.areas.of_cell(text), text=found.text or text)

    def _with_name(self, found: Labels, key: str, text: str, place: str) -> Labels:
        """Return labels with an indicator that one more cell names; all have to name the same."""
        number = self.context.names.number(text)
        if number is not None or re.fullmatch(r"[(]?[0-9.]+[)]?", narrowed(text)):
            if self.own_numbers and key == "number":
                return found
            if number is None and key == "indicator" and found.name is not None and not found.by_number:
                raise Refused("unknown_indicator")  # the row is shifted: its name stands before, a value here
            name: Name | Refused | None = None if number is None else Name(indicator=number)
            by_number = key == "number" and found.name is None
        else:
            name, by_number = self.context.names.find(text), False
        if isinstance(name, Refused):
            raise name
        if key == "number" and name is None:
            return (
                found if self.own_numbers or found.name is not None else evolve(found, unknown=found.unknown)
            )
        shown = evolve(found, text=text, place=place)
        if name is None:
            return self._with_other(shown, text)
        if found.name is not None and found.name.indicator is not name.indicator:
            raise Refused("two_indicators", called(found.name.indicator), called(name.indicator))
        if found.name is not None:
            name = evolve(
                name,
                unit=name.unit or found.name.unit,
                series=name.series or found.name.series,
                remark=name.remark or found.name.remark,
            )
        area = found.area if name.area is None else name.area
        return evolve(shown, name=name, by_number=by_number, area=area)

    def _with_other(self, found: Labels, text: str) -> Labels:
        """Return labels with what a cell among the names says that names no indicator: a series, a time, an area."""
        heading = self.headings.read(text)
        if heading.series is not None:
            return evolve(found, series=heading.series)
        if heading.is_known and (isinstance(heading.name, Name) or heading.time is not None):
            found = evolve(found, time=heading.time, tags=heading.tags, status=heading.status)
            name = heading.name if isinstance(heading.name, Name) else found.name
            return evolve(found, name=name, role=heading.role or found.role)
        if heading.area is not None and heading.is_known:
            return evolve(found, area=heading.area)
        if heading.is_sum:
            return evolve(found, is_sum=True)
        return evolve(found, unknown=text)

    def _filled(self, found: Labels, row: Row) -> Labels:
        """Return labels with what stands once for several rows: the name over its series, a period, an area."""
        if found.name is not None and found.part:
            # A part that the plan does not know, such as 公办, is not the indicator.
            raise Refused("no_series", found.part)
        if found.name is not None:
            self._last_name = found.name
        elif found.role and not found.unknown and self.table.keys("role", "status"):
            found = evolve(found, name=self._last_name)
        elif found.series is not None and not found.unknown and self._last_name is not None:
            is_of_last = self._last_name.indicator is found.series[0]
            found = evolve(found, name=evolve(self._last_name, series=None)) if is_of_last else found
        for column in self.table.keys("period"):
            if column.index < self._first_name:
                if found.time is None and column.index not in row.cells:
                    found = evolve(found, time=self._last_time)
                self._last_time = found.time
        for column in self.table.keys("area"):
            if column.index < self._first_name:
                is_blank = column.index not in row.cells and found.area is None and not found.is_sum
                if is_blank and self._last_area not in (None, OWN) and found.name is not None:
                    raise Refused("two_areas", self._last_area, Bilingual(zh="未写地区", en="none named"))
                if not is_blank:
                    self._last_area = found.area
        return found

    def values(self, row: Row, labels: Labels, use: ColumnUse, cell: Cell) -> list[Found | Asked | None]:
        """Return what a cell of values holds: values, a question, or None where it is left open."""
        place = self.table.grid.place(use.column.index, row.number)
        asked = Asked(
            place=place,
            row=row.number,
            column=use,
            shown=cell.text,
            refused=Refused("no_number"),
            stored=cell.stored,
            timed_by_row=labels.time is not None,
        )
        if cell.fault is not None:
            return [evolve(asked, refused=Refused(cell.fault))]
        if is_open(cell.text):
            return [None]
        if cell.merged:
            return [evolve(asked, refused=Refused("merged_value"))]
        try:
            name = self._name(labels, use)
            if name is None:
                return [evolve(asked, refused=Refused("no_indicator"))]
            several = list(by_series(name.indicator, cell.text))
            if several:
                by_id = {series.id: series for series in name.indicator.series}
                return [
                    self._value(asked, labels, use, evolve(name, series=by_id[key]), text)
                    for key, text in several
                ]
            return [self._value(asked, labels, use, name, cell.text)]
        except Refused as refused:
            return [evolve(asked, refused=refused)]

    def _name(self, labels: Labels, use: ColumnUse) -> Name | None:
        names = [name for name in (labels.name, use.name) if name is not None]
        if len(names) == 2 and names[0].indicator is not names[1].indicator:
            raise Refused("two_indicators", called(names[0].indicator), called(names[1].indicator))
        if not names and self.context.name is not None:
            names = [self.context.name]
        if not names:
            return None
        name = names[-1]
        series = [pair for pair in (labels.series, use.series) if pair is not None] + [
            (one.indicator, one.series) for one in names if one.series is not None
        ]
        if series and any(indicator is not name.indicator for indicator, _ in series):
            raise Refused("no_series", Bilingual(zh=series[0][1].name_zh, en=series[0][1].name_en))
        if len({part.id for _, part in series}) > 1:
            raise Refused("which_series", _series_of(name.indicator))
        return evolve(name, series=series[0][1] if series else None)

    def _value(
        self, asked: Asked, labels: Labels, use: ColumnUse, name: Name, text: str
    ) -> Found | Asked | None:
        """Return a value, or the question that it raises, with what is read if the caller accepts it."""
        indicator = name.indicator
        if indicator.series and name.series is None:
            return evolve(asked, refused=Refused("which_series", _series_of(indicator)))
        problem: Refused | None = Refused("name_remark", name.remark) if name.remark else None
        area = self.context.area(labels, use)
        period, of = period_for(self.context.plan, indicator, *self._time(name, labels, use))
        stated = self._unit(indicator, labels, name, use)
        try:
            value = read_value(text, indicator.unit, stated)
        except Refused as refused:
            if not isinstance(refused.figure, Value):
                return evolve(asked, refused=refused)
            value, problem = refused.figure, refused
        if value is None:
            return None
        found = Found(
            place=asked.place,
            row=asked.row or 0,
            column=use,
            shown=asked.shown,
            stored=asked.stored,
            indicator=indicator,
            series=name.series,
            period=period,
            of=of,
            area=area,
            value=value,
            status=value.status
            or use.status
            or labels.status
            or self.context.status(period.year)
            or ObservationStatus.REPORTED,
            source=labels.source,
            definition=labels.definition,
        )
        problem = problem or self._by_lines(found, labels)
        return found if problem is None else evolve(asked, refused=problem, found=found)

    def _by_lines(self, found: Found, labels: Labels) -> Refused | None:
        """Return the doubt that a line above, a note below the table or a remark beside it raises about a value."""
        if self.context.aside:
            return Refused("line_says", self.context.aside)
        year = found.period.year
        # What a note says of a whole year has been asked about its column, where the column is of that year.
        below = () if found.column.answered else self.context.notes
        notes = [note for note in (*below, *labels.remarks) if note.is_about(year, found.value.marks)]
        if notes:
            return Refused("note_says", notes[0].text)
        part = definition_of_a_part(found.definition, found.indicator.name_zh)
        return Refused("other_definition", found.definition) if part else None

    def _time(self, name: Name, labels: Labels, use: ColumnUse) -> tuple[Time, frozenset[str]]:
        """Return the time of a value and the words beside it: of its column or row, else of the lines above."""
        times = [time for time in (use.time, labels.time) if time is not None]
        if len(times) == 2 and times[0].period != times[1].period:
            if not (covers(*times) or covers(*reversed(times))):
                raise Refused("two_times", times[0].shown, times[1].shown)
            if covers(*times):
                times.reverse()  # the narrower of the two
        time = times[0] if times else None
        tags = (use.tags | labels.tags) - {"observed", ""}
        if name.is_total or (self.context.says_total and name.indicator.target.demand.of is Quantity.TOTAL):
            tags |= {"total"}
        return self.context.time(time, use), tags

    def _unit(self, indicator: Indicator, labels: Labels, name: Name, use: ColumnUse) -> str:
        """Return the unit that is stated for a value; all that are stated have to agree."""
        stated = [unit for unit in (labels.unit, name.unit, use.unit) if unit]
        if not stated:
            unit = self.context.unit
            return unit if unit and factor(unit, indicator.unit) is not None else ""
        factors = [factor(unit, indicator.unit) for unit in stated]
        for unit, times in zip(stated, factors, strict=True):
            if times is None or times != factors[0]:
                raise Refused("other_unit", Bilingual(zh=indicator.unit.zh, en=str(indicator.unit)), unit)
        return stated[0]


_YES = frozenset("是 y yes true t 1 √ ✓ ✔".split())  # noqa: SIM905
_NO = frozenset("否 n no false f 0 × ✗ ✘ 不是".split())  # noqa: SIM905


def _with_flag(found: Labels, key: str, text: str) -> Labels:
    """Return labels with what 是 or 否 says in a column such as 是否目标值."""
    word = narrowed(text).lower().removesuffix(".0")
    if word not in _YES | _NO:
        raise Refused("unknown_status", text, Bilingual(zh="是、否", en="yes, no"))
    if key == "is_estimated":
        return evolve(found, status=ObservationStatus.ESTIMATED) if word in _YES else found
    if key == "is_target":
        return evolve(found, role="target") if word in _YES else found
    return evolve(found, role="other") if word in _NO else found


def _series_of(indicator: Indicator) -> Bilingual:
    return Bilingual(
        zh="、".join(series.name_zh for series in indicator.series),
        en=", ".join(series.name_en for series in indicator.series),
    )


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
