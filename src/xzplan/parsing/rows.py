"""From cells to rows: which cells make a row, and which column each of them belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

from attrs import evolve, field, frozen
from attrs.converters import optional

from xzplan.model.checks import checked
from xzplan.model.indicators import Direction, Nature
from xzplan.parsing.cells import read_baseline, read_target
from xzplan.parsing.directions import InferredDirection, infer_direction
from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.layouts import Cell, ColumnRole, ParsedColumn
from xzplan.parsing.names import Name, take_apart
from xzplan.parsing.notation import LONGEST_CELL
from xzplan.parsing.parsed import Known, ParsedBaseline, ParsedTarget
from xzplan.parsing.placing import Grid, Placed, nature_in

__all__ = ["ParsedRow"]


@final
@frozen(kw_only=True, field_transformer=checked)
class ParsedRow:
    """A row of a printed table, read; what could not be read is kept with a doubt."""

    number: int | None
    """Row mark as printed; tables may begin again in each group."""
    name: str
    """Without row mark, unit and remark on counting."""
    name_printed: str
    """The cell of the name, character for character."""
    unit: str | None
    """Unit as printed, in the brackets of the name or in a column of its own."""
    group: str | None
    """Label of the group that the row stands in."""
    baseline: ParsedBaseline
    """Missing where the table has no such column."""
    targets: tuple[ParsedTarget, ...]
    """One for each column of targets, in the order of the columns."""
    nature: Nature | None = field(converter=optional(Nature))
    nature_printed: str | None
    nature_line: int | None
    direction: InferredDirection
    notes: tuple[str, ...] = ()
    """Cells of any other columns, as printed."""
    cells: tuple[str, ...] = ()
    """Every cell of the row, as printed; a label of its group is in `group`."""
    line: int
    """Line of the name, counted from 1."""
    last_line: int
    """Last line of the row."""
    doubts: tuple[Doubt, ...] = ()
    """Of the row and of its cells."""

    @property
    def target(self) -> ParsedTarget:
        """The target of the last year that prints one; else that of a column without a year."""
        printed = [one for one in self.targets if not one.missing] or list(self.targets)
        dated = [one for one in printed if one.year is not None]
        return max(dated, key=lambda one: one.year or 0) if dated else printed[0]


def read_row(placed: Placed, group: str | None, grid: Grid) -> ParsedRow:
    """Return a row whose cells are in their columns."""
    taken = take_apart(placed.name.text[:LONGEST_CELL])
    unit = taken.unit if placed.unit is None else placed.unit.text
    base = ParsedBaseline(raw="", value=None, missing=True)
    targets: list[tuple[Cell | None, ParsedColumn]] = []
    for cell, column in zip(placed.values, grid.values, strict=True):
        if column.role is ColumnRole.TARGET:
            targets.append((cell, column))
            continue
        base = read_baseline("" if cell is None else cell.text, unit)
        base = evolve(
            base,
            year=column.year if base.year is None else base.year,
            line=None if cell is None else cell.line,
            last_line=_last_line(cell),
        )
    reading = _Reading(taken=taken, unit=unit, base_year=grid.base_year)
    read = [reading.target(cell, column) for cell, column in targets]
    row = ParsedRow(
        number=taken.number if placed.number is None else placed.number,
        name=taken.name,
        name_printed=placed.name.text,
        unit=unit,
        group=group,
        baseline=base,
        targets=tuple(read),
        nature=None if placed.nature is None else nature_in(placed.nature.text)[1],
        nature_printed=None if placed.nature is None else placed.nature.text,
        nature_line=None if placed.nature is None else placed.nature.line,
        direction=infer_direction(placed.name.text),
        notes=tuple(cell.text for cell in placed.notes),
        cells=tuple(cell.text for cell in placed.cells),
        line=placed.name.line,
        last_line=max((placed.name.last, *(cell.last for cell in placed.cells))),
    )
    row = _directed(row, reading, targets)
    return evolve(row, doubts=(*placed.doubts, *_doubts_of_row(row, taken, grid), *_doubts_of_cells(row)))


def _directed(
    row: ParsedRow, reading: _Reading, targets: list[tuple[Cell | None, ParsedColumn]]
) -> ParsedRow:
    """Return the row with its direction; a bare figure follows the direction that its numbers give."""
    found = infer_direction(row.name, row.baseline, row.target)
    if found.weak and found.direction is Direction.DECREASE and _is_bare(row.target):
        reading = evolve(reading, found=found)
        read = [
            reading.target(cell, column) if _is_bare(one) else one
            for one, (cell, column) in zip(row.targets, targets, strict=True)
        ]
        row = evolve(row, targets=tuple(read))
    return evolve(row, direction=found)


def _is_bare(target: ParsedTarget) -> bool:
    return any(one.code == "bare_number" for one in target.doubts)


def _last_line(cell: Cell | None) -> int | None:
    """Return the last line of a cell that is broken over several lines."""
    return None if cell is None or cell.last == cell.line else cell.last


@final
@frozen(kw_only=True)
class _Reading:
    """How the target cells of a row are read."""

    taken: Name
    unit: str | None
    base_year: int | None
    found: InferredDirection | None = None

    def target(self, cell: Cell | None, column: ParsedColumn) -> ParsedTarget:
        """Return a target cell, read."""
        known = Known(
            name=self.taken.name,
            unit=self.unit,
            span=self.taken.span if column.measure is None else column.measure,
            base_year=self.base_year,
            direction=None if self.found is None else self.found.direction,
            reason=None if self.found is None else self.found.reason,
        )
        read = read_target("" if cell is None else cell.text, known)
        line = None if cell is None else cell.line
        return evolve(read, year=column.year, line=line, last_line=_last_line(cell))


def _doubts_of_row(row: ParsedRow, taken: Name, grid: Grid) -> Iterable[Doubt]:
    if taken.formula:
        yield doubt("formula_unit", str(taken.unit), line=row.line)
    if taken.footnote is not None:
        yield doubt("footnote_in_name", taken.footnote, line=row.line)
    if row.direction.weak:
        yield doubt("direction_weak", row.direction.reason, line=row.line)
    if grid.has_nature and row.nature_printed is None:
        yield doubt("no_nature", line=row.line)
    elif row.nature_printed is not None and row.nature is None:
        yield doubt("nature", row.nature_printed, line=row.line)
    first, demand = row.baseline.value, row.target.demand
    last = getattr(demand, "value", None)
    if first is not None and last is not None and demand.kind == "level":
        direction = row.direction.direction
        if (direction is Direction.INCREASE and last < first) or (
            direction is Direction.DECREASE and last > first
        ):
            yield doubt("looser", line=row.target.line)


def _doubts_of_cells(row: ParsedRow) -> Iterable[Doubt]:
    columns: list[ParsedBaseline | ParsedTarget] = [row.baseline, *row.targets]
    for cell in columns:
        line = row.line if cell.line is None else cell.line
        for one in cell.doubts:
            yield evolve(one, line=line)
