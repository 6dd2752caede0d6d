"""Read the rows of a table: what each is of, and the values in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import final

from attrs import evolve, frozen

from xzplan.grids.grid import Cell, Row
from xzplan.grids.marks import narrowed, without_marks
from xzplan.grids.times import Time
from xzplan.grids.units import factor, measured_in
from xzplan.language import Bilingual
from xzplan.model.indicators import Indicator, Series
from xzplan.model.periods import Period
from xzplan.model.quantities import Quantity
from xzplan.model.units import UnitKind
from xzplan.observations.areas import OWN
from xzplan.observations.columns import ColumnUse, covers
from xzplan.observations.context import Context
from xzplan.observations.headings import Heading
from xzplan.observations.labels import LabelReader, Labels
from xzplan.observations.layouts import Table
from xzplan.observations.names import Name, called
from xzplan.observations.notes import definition_of_a_part, remarks_in
from xzplan.observations.periods import period_for
from xzplan.observations.problems import Refused
from xzplan.observations.records import ObservationStatus
from xzplan.observations.values import Value, by_series, is_open, read_value

_AMOUNTS = (Quantity.TOTAL, Quantity.MEAN)
"""What adds up over the years."""


@final
@frozen(kw_only=True)
class Found:
    """A value in a cell, with all that was found out about it."""

    place: str
    row: int
    column: ColumnUse
    shown: str
    stored: str
    """What a cell holds whose number format shows it in other signs; empty for any other cell."""
    indicator: Indicator
    series: Series | None
    period: Period
    of: Quantity | None
    area: str
    is_sum: bool
    """Whether 合计 stands for its area."""
    value: Value
    status: ObservationStatus
    source: str | None
    definition: str = ""
    """How the row defines the indicator: 全口径, 规模以上."""
    problem: Refused | None = None
    """Why the value is left aside unless the caller accepts it."""

    @property
    def heading(self) -> tuple[str, str]:
        """Where the heading of its column stands, and what it says."""
        return self.column.place, self.column.column.text


@final
@frozen(kw_only=True)
class Asked:
    """A cell that cannot be read as it stands."""

    place: str
    row: int | None
    column: ColumnUse | None
    shown: str
    refused: Refused
    found: Found | None = None
    """What is read if the caller accepts it."""
    timed_by_row: bool = False
    """Whether a label of the row, not the column, says the period."""
    left_out: str = ""
    """Heading of the column of labels without which the row can be read."""


@final
@frozen
class _Spot:
    """A cell of values, with all that stands around it."""

    row: int
    place: str
    labels: Labels
    use: ColumnUse
    cell: Cell

    def asked(self, refused: Refused, found: Found | None = None) -> Asked:
        """Return the question that the cell raises."""
        return Asked(
            place=self.place,
            row=self.row,
            column=self.use,
            shown=self.cell.text,
            refused=refused.with_traceback(None),  # else it keeps the frames it passed, and what they hold
            found=found,
            timed_by_row=self.labels.time is not None,
        )


@final
class RowReader:
    """Reads the rows of one table."""

    def __init__(self, table: Table, context: Context, uses: Mapping[int, ColumnUse]) -> None:
        self.table = table
        self.context: Context = context
        self.uses = uses
        self.values_in: list[int] = [index for index, use in uses.items() if use.holds_values]
        """The columns of values."""
        used = [index for index, use in uses.items() if use.column.levels or use.holds_values]
        self.last_used: int = max(used, default=0)
        """The last column that has a heading or values."""
        self._labels: LabelReader = LabelReader(table, context, uses)

    def go_within(self, section: Heading) -> bool:
        """Take a line of its own, such as 2022年 or 忻府区, to speak of the rows below; return whether it says anything."""
        before, self.context = self.context, self.context.within(section)
        self._labels.context = self.context
        return self.context is not before

    def labels(self, row: Row) -> Labels:
        """Return what the labels of a row say."""
        return self._labels.read(row)

    def values(self, row: Row, labels: Labels, use: ColumnUse, cell: Cell) -> list[Found | Asked | None]:
        """Return what a cell of values holds: values, a question, or None where it is left open."""
        spot = _Spot(row.number, self.table.grid.place(use.column.index, row.number), labels, use, cell)
        if cell.fault is not None:
            return [spot.asked(Refused(cell.fault))]
        if is_open(cell.text):
            return [None]
        if cell.merged:
            return [spot.asked(Refused("merged_value"))]
        try:
            name = self._name(labels, use)
            if name is None:
                return [spot.asked(Refused("no_indicator"))]
            several = list(by_series(name.indicator, cell.text)) if name.indicator.series else []
            if several:
                by_id = {series.id: series for series in name.indicator.series}
                return [self._value(spot, evolve(name, series=by_id[key]), text) for key, text in several]
            return [self._value(spot, name, cell.text)]
        except Refused as refused:
            return [spot.asked(refused)]

    def _name(self, labels: Labels, use: ColumnUse) -> Name | None:
        names = [name for name in (labels.name, use.name) if name is not None]
        if len(names) == 2 and names[0].indicator is not names[1].indicator:
            raise Refused("two_indicators", called(names[0].indicator), called(names[1].indicator))
        if not names and self.context.name is not None:
            names = [self.context.name]
        if not names:
            return None
        name = names[-1]
        series = [one.series for one in names if one.series is not None]
        for parts in (labels.series, use.series):
            if parts is not None:
                own = [part for indicator, part in parts if indicator is name.indicator]
                if not own:
                    raise Refused("no_series", Bilingual(zh=parts[0][1].name_zh, en=parts[0][1].name_en))
                series += own
        if len({part.id for part in series}) > 1:
            raise Refused("which_series", _series_of(name.indicator))
        part = series[0] if series else None
        return name if name.series is part else evolve(name, series=part)

    def _value(self, spot: _Spot, name: Name, text: str) -> Found | Asked | None:
        """Return a value, or the question that it raises, with what is read if the caller accepts it."""
        indicator, labels, use = name.indicator, spot.labels, spot.use
        if indicator.series and name.series is None:
            raise Refused("which_series", _series_of(indicator))
        problem: Refused | None = Refused("name_remark", name.remark) if name.remark else None
        area = self.context.area(labels, use)
        period, of = period_for(self.context.plan, indicator, *self._time(name, labels, use))
        stated = self._unit(indicator, labels, name, use)
        try:
            value = read_value(text, indicator.unit, stated)
        except Refused as refused:
            if not isinstance(refused.figure, Value):
                raise
            value, problem = refused.figure, refused
        if value is None:
            return None
        found = Found(
            place=spot.place,
            row=spot.row,
            column=use,
            shown=spot.cell.text,
            stored=spot.cell.stored,
            indicator=indicator,
            series=name.series,
            period=period,
            of=of,
            area=area,
            is_sum=labels.is_sum or use.is_sum,
            value=value,
            # A heading such as 2022年实际 says least; what a row says of its values, such as 预计数, comes before it.
            status=value.status
            or (labels.status if use.status is ObservationStatus.REPORTED else None)
            or use.status
            or labels.status
            or self.context.status(period.year)
            or ObservationStatus.REPORTED,
            source=labels.source,
            definition=labels.definition,
        )
        problem = problem or self._by_lines(found, labels, spot.cell.comment)
        return found if problem is None else spot.asked(problem, found)

    def _by_lines(self, found: Found, labels: Labels, comment: str) -> Refused | None:
        """Return the doubt that a line above, a note below the table or a remark beside it raises about a value."""
        if self.context.aside:
            return Refused("line_says", self.context.aside)
        named = (found.column.area, labels.area, labels.name and labels.name.area)
        if self.context.mixed and found.area == OWN and OWN not in named:
            return Refused("unclear_area", self.context.mixed)
        year = found.period.year
        # What a note says of a whole year has been asked about its column, where the column is of that year.
        below = () if found.column.answered else self.context.notes
        remarks = (*below, *labels.remarks, *remarks_in(comment))
        if not remarks:
            return self._about_definition(found)
        # A mark may stand beside the value, its heading or its name.
        marks = [
            found.value.marks,
            *(without_marks(narrowed(text))[1] for text in (labels.text, found.column.column.text)),
        ]
        notes = [note for note in remarks if note.is_about(year, " ".join(marks))]
        other = next((note for note in notes if not note.sums), None)
        if other is not None:
            return Refused("note_says", other.text)
        if notes and not found.column.answered and found.indicator.target.demand.of in _AMOUNTS:
            return Refused("year_or_total", notes[0].text)
        return self._about_definition(found)

    @staticmethod
    def _about_definition(found: Found) -> Refused | None:
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

    def _unit_above(self, indicator: Indicator) -> str:
        """Return the unit of the title, where it is one of the indicator's: 单位：%、人 may be of other rows.

        One that counts in thousands or more says by how much a count may be wrong, and asks.
        """
        unit = self.context.unit
        if not unit or factor(unit, indicator.unit) is not None:
            return unit
        measured = measured_in(unit)
        if indicator.unit.kind is UnitKind.COUNT and measured is not None and measured[1] > 1:
            raise Refused("other_unit", Bilingual(zh=indicator.unit.zh, en=str(indicator.unit)), unit)
        return ""

    def _unit(self, indicator: Indicator, labels: Labels, name: Name, use: ColumnUse) -> str:
        """Return the unit that is stated for a value; all that are stated have to agree."""
        stated = [unit for unit in (labels.unit, name.unit, use.unit) if unit]
        if not stated:
            return self._unit_above(indicator)
        factors = [factor(unit, indicator.unit) for unit in stated]
        for unit, times in zip(stated, factors, strict=True):
            if times is None or times != factors[0]:
                raise Refused("other_unit", Bilingual(zh=indicator.unit.zh, en=str(indicator.unit)), unit)
        return stated[0]


def _series_of(indicator: Indicator) -> Bilingual:
    return Bilingual(
        zh="、".join(series.name_zh for series in indicator.series),
        en=", ".join(series.name_en for series in indicator.series),
    )
