"""Read a row whose cells are in their columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import final

from attrs import evolve, field, frozen
from attrs.converters import optional

from xzplan.display.carded import Carded
from xzplan.grids.units import GARBLED
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.figures import product, shifted
from xzplan.model.indicators import Direction, Nature
from xzplan.model.quantities import Quantity
from xzplan.parsing.agreement import with_agreed_changes
from xzplan.parsing.baselines import read_baseline
from xzplan.parsing.cells import read_target
from xzplan.parsing.directions import InferredDirection, direction_of
from xzplan.parsing.doubts import REASONS, Doubt, Weight, doubt
from xzplan.parsing.headings import ColumnRole, ParsedColumn, unit_in
from xzplan.parsing.layouts import Cell
from xzplan.parsing.name_direction import by_name
from xzplan.parsing.names import NATURES, Name, Span, adds_up, span_of, take_apart
from xzplan.parsing.notation import LONGEST_CELL, MISSING, compact, same_unit
from xzplan.parsing.parsed import Known, ParsedBaseline, ParsedTarget
from xzplan.parsing.placing import Grid, Placed
from xzplan.parsing.quantities import turned
from xzplan.parsing.shapes import nature_in

__all__ = ["ParsedRow"]


@final
@frozen(kw_only=True, field_transformer=checked)
class ParsedRow(Carded):
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
    parent: str | None = None
    """Name of the row that this one is a part of (其中：)."""
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
        return _last(self.targets)


def read_row(placed: Placed, group: str | None, grid: Grid, *, bare: bool = True) -> ParsedRow:
    """Return a row whose cells are in their columns.

    `bare` says whether a number without a sign of its own is the row mark of its name.
    """
    taken = take_apart(placed.name.text[:LONGEST_CELL], bare=bare)
    unit = taken.unit if placed.unit is None or _is_dash(placed.unit) else placed.unit.text
    unit = grid.unit if unit is None else unit
    nature = _nature(placed, grid)
    columns = list(zip(placed.values, grid.values, strict=True))
    span = _span_beside(placed) if taken.span is None else taken.span
    known = Known(name=taken.name, unit=unit, span=span, base_year=grid.base_year)
    baseline = _baseline(columns, known)
    cells = [(cell, column) for cell, column in columns if column.role is ColumnRole.TARGET]
    targets = [_target(cell, column, known) for cell, column in cells]
    direction = direction_of(taken.name, baseline, _last(targets))
    if direction.direction is Direction.DECREASE and any(map(_is_bare, targets)):
        # A bare figure follows the direction that the numbers or the sign of another year give.
        targets = [turned(target, Direction.DECREASE, direction.reason) for target in targets]
    adds = adds_up(taken.name, unit)
    targets = [
        _asked_of_which_years(_asked_of_what(target, baseline), baseline, adds=adds)
        for target in with_agreed_changes(targets, baseline)
    ]
    heads = _units_of_heads(columns)
    unit = heads[0] if unit is None and len(heads) == 1 else unit
    row = ParsedRow(
        number=taken.number if placed.number is None else placed.number,
        name=taken.name,
        name_printed=placed.name.text,
        unit=unit,
        group=group,
        baseline=baseline,
        targets=tuple(targets),
        nature=_nature_of(taken, nature, group, grid),
        nature_printed=None if nature is None else nature.text,
        nature_line=None if nature is None else nature.line,
        direction=direction,
        notes=tuple(cell.text for cell in placed.notes if cell is not nature),
        cells=tuple(cell.text for cell in placed.cells),
        line=placed.name.line,
        last_line=max((placed.name.last, *(cell.last for cell in placed.cells))),
    )
    cut = (
        [doubt("name_too_long", str(LONGEST_CELL), line=row.line)]
        if len(row.name_printed) > LONGEST_CELL
        else []
    )
    first = unit or next(iter(heads), "")
    other = [doubt("head_unit", head, first, line=row.line) for head in heads if not same_unit(head, first)]
    own = (*_doubts_of_row(row, taken, grid), *_doubts_of_cells(row))
    return evolve(row, doubts=(*placed.doubts, *cut, *other, *own))


_SAYS = re.compile("^(?:为|是|系)")


def _span_beside(placed: Placed) -> Span | None:
    """Return what a remark beside the figures, and nothing else in it, says of how they are counted: 五年累计."""
    said = {span_of(_SAYS.sub("", compact(note.text).text)) for note in placed.notes} - {None}
    return said.pop() if len(said) == 1 else None


def _units_of_heads(columns: Iterable[tuple[Cell | None, ParsedColumn]]) -> list[str]:
    """Return the units of heads over values, each once; a yearly mean may be a rate of growth, in % under any unit."""
    units: list[str] = []
    for _, column in columns:
        unit = None if column.measure is Span.AVERAGE else unit_in(column.head)
        if unit is not None and not any(same_unit(unit, other) for other in units):
            units.append(unit)
    return units


def part_of(row: ParsedRow, whole: ParsedRow | None) -> ParsedRow:
    """Return a row that prints a part (其中：) of another: where its name says nothing, better is what is better there."""
    if whole is None:
        return row
    row = evolve(row, parent=whole.name)
    way = whole.direction
    if not row.direction.weak or way.weak or by_name(row.name).direction is not None:
        return row
    if row.direction.direction not in (None, way.direction):
        return row
    reason = REASONS["of_whole"].filled(whole.name)
    direction = InferredDirection(direction=way.direction, reason=reason, weak=False, level=way.level)
    return evolve(
        row,
        direction=direction,
        targets=tuple(turned(target, way.direction, reason) for target in row.targets),
        doubts=tuple(one for one in row.doubts if one.code != "direction_weak"),
    )


def _nature(placed: Placed, grid: Grid) -> Cell | None:
    """Return the cell of the nature, which may stand under 备注 where no other column has it."""
    cell = placed.nature
    if cell is None and not grid.has_nature:
        cell = next((note for note in placed.notes if nature_in(note.text)[0]), None)
    return None if cell is None or _is_dash(cell) else cell


def _nature_of(taken: Name, cell: Cell | None, group: str | None, grid: Grid) -> Nature | None:
    """Return the nature by its cell, by the brackets of the name, or by the label of the group: 一、约束性指标."""
    if cell is not None:
        return nature_in(cell.text)[1]
    if taken.nature is not None or grid.has_nature or group is None:
        return taken.nature
    said = {NATURES[word] for word in ("约束性", "预期性") if word in group}
    return said.pop() if len(said) == 1 else None


def _is_dash(cell: Cell) -> bool:
    return compact(cell.text).text in MISSING


def _last(targets: Sequence[ParsedTarget]) -> ParsedTarget:
    """Return the target of the last year that prints one; else that of a column without a year."""
    printed = [target for target in targets if not target.missing] or list(targets)
    dated = [target for target in printed if target.year is not None]
    return max(dated, key=lambda target: target.year or 0) if dated else printed[0]


def _is_bare(target: ParsedTarget) -> bool:
    return any(doubt.code == "bare_number" for doubt in target.doubts)


def _baseline(columns: Iterable[tuple[Cell | None, ParsedColumn]], known: Known) -> ParsedBaseline:
    """Return the baseline cell, read; missing where the table has no such column."""
    for cell, column in columns:
        if column.role is ColumnRole.BASELINE:
            read = read_baseline("" if cell is None else cell.text, known.under(unit_in(column.head)))
            year = column.year if read.year is None else read.year
            line = None if cell is None else cell.line
            return evolve(read, year=year, line=line, last_line=_last_line(cell))
    return ParsedBaseline(raw="", value=None, missing=True)


def _target(cell: Cell | None, column: ParsedColumn, known: Known) -> ParsedTarget:
    """Return a target cell, read."""
    growth = column.measure is Span.AVERAGE and _OF_GROWTH.search(column.head) is not None
    known = known.under(unit_in(column.head), column.measure, growth=growth)
    read = read_target("" if cell is None else cell.text, known)
    line = None if cell is None else cell.line
    notes = read.doubts
    if read.year is not None and column.year is not None and read.year != column.year:
        notes = (*notes, doubt("other_year", str(read.year)))
    year = column.year if read.year is None else read.year
    return evolve(read, year=year, line=line, last_line=_last_line(cell), doubts=notes)


_OF_GROWTH = re.compile(r"增长|增速|增幅")
"""Heads of columns whose figures are rates of growth, whatever the unit of the row."""


def _last_line(cell: Cell | None) -> int | None:
    """Return the last line of a cell that is broken over several lines."""
    return None if cell is None or cell.last == cell.line else cell.last


def _asked_of_what(target: ParsedTarget, baseline: ParsedBaseline) -> ParsedTarget:
    """Return a mean with a doubt where it is more than ten times its baseline or less than a tenth: it may be growth.

    So is 6（年均） under 3000 元.
    """
    figure, first = target.demand.figure, baseline.value
    if target.demand.of is not Quantity.MEAN or figure is None or not first or target.unit is not None:
        return target
    less, more = sorted((figure.copy_abs(), first.copy_abs()))
    is_near = shifted(less, 1) >= more
    if is_near or any(one.code == "average_of_what" for one in target.doubts):
        return target
    return evolve(target, doubts=(*target.doubts, doubt("average_of_what")))


_TWICE = Decimal(2)


def _asked_of_which_years(target: ParsedTarget, baseline: ParsedBaseline, *, adds: bool) -> ParsedTarget:
    """Return a target with a doubt where it may be the amount of one year, that of all years, or a rise.

    An amount like that of the base year is of one year, too. `adds` says whether the name is that of an amount.
    """
    figure, first = target.demand.figure, baseline.value
    if figure is None or figure <= 0:
        return target
    if target.demand.of is Quantity.TOTAL and not adds and first is not None and figure < first:
        return evolve(target, doubts=(*target.doubts, doubt("total_below_baseline", f"{first:f}")))
    is_like_first = first is not None and figure < product(first, _TWICE)
    if target.demand.of is not Quantity.VALUE or not adds or is_like_first:
        return target
    return evolve(target, doubts=(*target.doubts, doubt("amount_of_what_years")))


def _two_levels(targets: Sequence[ParsedTarget]) -> tuple[str, Bilingual] | None:
    """Return a year whose cells demand two things of one quantity, and these; None if there is none."""
    first: dict[tuple[int, Quantity], ParsedTarget] = {}
    for target in targets:
        if target.year is None or target.demand.of is None or target.demand.figure is None:
            continue
        other = first.setdefault((target.year, target.demand.of), target)
        if other.demand != target.demand:
            both = other.raw, target.raw
            return str(target.year), Bilingual(zh="、".join(both), en=" and ".join(both))
    return None


def _doubts_of_row(row: ParsedRow, taken: Name, grid: Grid) -> Iterator[Doubt]:
    if taken.formula:
        yield doubt("formula_unit", str(taken.unit), line=row.line)
    elif taken.unit is not None and row.unit is not None and not same_unit(taken.unit, row.unit):
        yield doubt("two_units", taken.unit, row.unit, line=row.line)
    if taken.footnote is not None:
        mark = doubt("footnote_in_name", taken.footnote, line=row.line)
        yield mark if taken.footnote_inside else evolve(mark, weight=Weight.NOTE)
    if row.direction.weak and not row.target.missing:
        yield doubt("direction_weak", row.direction.reason, line=row.line)
    if grid.has_nature and row.nature_printed is None:
        yield doubt("no_nature", line=row.line)
    elif row.nature_printed is not None and row.nature is None:
        yield doubt("nature", row.nature_printed, line=row.line)
    if row.target.missing:
        yield doubt("no_target", line=row.line)
    two = _two_levels(row.targets)
    if two is not None:
        yield doubt("two_targets", *two, line=row.line)
    if row.unit == GARBLED:
        yield doubt("garbled_unit", row.unit, line=row.line)
    if not row.direction.weak and _is_looser(row):
        looser = doubt("looser", line=row.target.line)
        yield looser if _is_bare(row.target) else evolve(looser, weight=Weight.NOTE)


def _is_looser(row: ParsedRow) -> bool:
    """Return whether the target is worse than the baseline: a bound to be kept."""
    demand, first = row.target.demand, row.baseline.value
    if first is None or demand.of is not Quantity.VALUE or demand.relation is None or demand.figure is None:
        return False
    if row.direction.direction is Direction.INCREASE:
        return demand.figure < first
    return row.direction.direction is Direction.DECREASE and demand.figure > first


def _doubts_of_cells(row: ParsedRow) -> Iterator[Doubt]:
    columns: list[ParsedBaseline | ParsedTarget] = [row.baseline, *row.targets]
    for cell in columns:
        line = row.line if cell.line is None else cell.line
        for one in cell.doubts:
            yield evolve(one, line=line)
