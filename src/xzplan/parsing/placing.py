"""Group cells into rows, and put each cell into its column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import final

from attrs import evolve, frozen

from xzplan.model.indicators import Nature
from xzplan.parsing.cells import parse_target, read_baseline
from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.layouts import Cell, ColumnRole, ParsedColumn
from xzplan.parsing.names import mark_of, take_apart
from xzplan.parsing.notation import LONGEST_CELL, compact, is_unit, plain

_NATURES = {
    "约束性": Nature.BINDING,
    "约束": Nature.BINDING,
    "预期性": Nature.ANTICIPATORY,
    "预期": Nature.ANTICIPATORY,
}
_NATURE = re.compile(r"(约束性?|预期性?|建议性?|指导性|引导性|参考性)(?:指标)?")


def nature_in(text: str) -> tuple[bool, Nature | None]:
    """Return whether a cell prints a nature, and which it is if it is one of ours."""
    found = _NATURE.fullmatch(compact(text).text) if len(text) <= 20 else None
    return (False, None) if found is None else (True, _NATURES.get(found[1]))


@final
@frozen(kw_only=True)
class Grid:
    """The columns of a table, and what its rows have in common."""

    columns: tuple[ParsedColumn, ...]
    values: tuple[ParsedColumn, ...]
    """The columns of baselines and targets."""
    has_nature: bool
    has_units: bool
    has_numbers: bool
    after_nature: int
    """How many columns stand behind that of the nature."""
    base_year: int | None


def grid_of(columns: tuple[ParsedColumn, ...]) -> Grid:
    """Return the grid of columns."""
    roles = [column.role for column in columns]
    has_nature = ColumnRole.NATURE in roles
    return Grid(
        columns=columns,
        values=tuple(c for c in columns if c.role in (ColumnRole.BASELINE, ColumnRole.TARGET)),
        has_nature=has_nature,
        has_units=ColumnRole.UNIT in roles,
        has_numbers=ColumnRole.NUMBER in roles,
        after_nature=roles[::-1].index(ColumnRole.NATURE) if has_nature else 0,
        base_year=next((c.year for c in columns if c.role is ColumnRole.BASELINE), None),
    )


_CHINESE = re.compile(r"[\u4e00-\u9fff]")
LETTER = re.compile(r"[\u4e00-\u9fffA-Za-z]")


_FIGURE = re.compile(r"[≥≤＞＜]?[0-9]+(?:\.[0-9]+)?[%％]?|[-—]+")


_OPEN = re.compile(r"[;,、/；，]\s*$")


@lru_cache(maxsize=4096)
def is_value(text: str) -> bool:
    """Return whether a cell prints a value: a figure, a dash, or a target in words."""
    if len(text) > LONGEST_CELL:
        return False
    if _FIGURE.fullmatch(text):
        return True
    text = _OPEN.sub("", text)  # the first line of a cell with two figures
    read = parse_target(text)
    codes = {one.code for one in read.doubts}
    if "unread" in codes:
        return not any(one.code == "unread" for one in read_baseline(text, None).doubts)
    # PM2.5 is a name.
    return not {"labelled", "bare_number"} <= codes or _CHINESE.search(str(read.label)) is not None


def has_mark(text: str) -> bool:
    """Return whether a cell begins with a row mark and goes on with a name."""
    number, start = mark_of(text)
    if number is None or LETTER.search(text[start:]) is None:
        return False
    return plain(text[0]) != "[" or not is_value(text)  # 〔5〕以上 is a value


@final
@frozen
class RowCells:
    """The cells of one row, before they are read."""

    cells: tuple[Cell, ...]
    nature: Cell | None
    after: tuple[Cell, ...] = ()


def segment(cells: list[Cell], grid: Grid) -> tuple[list[RowCells], list[Cell]]:
    """Return the rows of a stream of cells, one cell to a line, and the cells that are left over.

    A row ends at the word of its nature; without one, where the next row mark or the next name stands.
    """
    known = [is_value(cell.text) for cell in cells]
    rows: list[RowCells] = []
    start, at = 0, 0
    named, values = False, 0  # whether the row has a name so far, and how many values behind it
    while at < len(cells):
        if grid.has_nature and nature_in(cells[at].text)[0]:
            end = _behind_nature(cells, known, at + 1, grid)
            rows.append(RowCells(tuple(cells[start:at]), cells[at], tuple(cells[at + 1 : end])))
            start = at = end
            named, values = False, 0
            continue
        if values and _begins_a_row(cells, known, at, values, grid):
            rows.append(RowCells(tuple(cells[start:at]), None))
            start, named, values = at, False, 0
        named = named or not known[at]
        values += named and known[at]
        at += 1
    end = _last_row(known, start, grid)
    if end > start:
        rows.append(RowCells(tuple(cells[start:end]), None))
    return rows, cells[end:]


def _behind_nature(cells: list[Cell], known: list[bool], at: int, grid: Grid) -> int:
    """Return where the cells of the columns behind the nature end."""
    end = at
    while end < min(len(cells), at + grid.after_nature):
        if has_mark(cells[end].text) or (known[end] and cells[end].text.isdigit()):
            break
        end += 1
    return end


def _begins_a_row(cells: list[Cell], known: list[bool], at: int, values: int, grid: Grid) -> bool:
    """Return whether a cell begins a row although the row before it has no nature."""
    text = cells[at].text
    if has_mark(text):
        return True
    follows = at + 1 < len(cells) and known[at + 1]
    if known[at]:
        return grid.has_numbers and text.isdigit() and values >= len(grid.values) and not follows
    return values >= len(grid.values) or (follows and not grid.has_nature)


def _last_row(known: list[bool], start: int, grid: Grid) -> int:
    """Return where a last row ends whose nature is not printed; the start if there is none."""
    name = next((at for at in range(start, len(known)) if not known[at]), len(known))
    first = next((at for at in range(name, min(name + 5, len(known))) if known[at]), len(known))
    end = first
    while end < len(known) and known[end] and end - first < len(grid.values):
        end += 1
    return end if end - first == len(grid.values) or (end > first and not grid.has_nature) else start


@final
@frozen(kw_only=True)
class Placed:
    """The cells of a row, each in its column."""

    name: Cell
    number: int | None = None
    unit: Cell | None = None
    groups: tuple[Cell, ...] = ()
    values: tuple[Cell | None, ...]
    nature: Cell | None
    notes: tuple[Cell, ...] = ()
    cells: tuple[Cell, ...]
    doubts: tuple[Doubt, ...] = ()


def place_in_grid(cells: tuple[Cell, ...], grid: Grid) -> Placed | None:
    """Return the cells of a row that has one for each column, empty ones too; None if no name is among them."""
    by_role: dict[ColumnRole, list[Cell]] = {role: [] for role in ColumnRole}
    for cell, column in zip(cells, grid.columns, strict=True):
        by_role[column.role].append(cell)
    [name] = by_role[ColumnRole.NAME]
    if not name.text:
        return None
    in_order = [
        cell
        for cell, column in zip(cells, grid.columns, strict=True)
        if column.role in (ColumnRole.BASELINE, ColumnRole.TARGET)
    ]
    return Placed(
        name=name,
        number=next((_number_of(cell) for cell in by_role[ColumnRole.NUMBER]), None),
        unit=next((cell for cell in by_role[ColumnRole.UNIT] if cell.text), None),
        groups=tuple(cell for cell in by_role[ColumnRole.GROUP] if cell.text),
        values=tuple(in_order),
        nature=next((cell for cell in by_role[ColumnRole.NATURE] if cell.text), None),
        notes=tuple(
            cell for role in (ColumnRole.NOTES, ColumnRole.OTHER) for cell in by_role[role] if cell.text
        ),
        cells=cells,
    )


_SHORT_NUMBER = re.compile(r"[0-9]{1,4}")


def _number_of(cell: Cell) -> int | None:
    """Return the number that a cell holds as a row mark; None for any other cell."""
    number = compact(cell.text[:8]).text.strip("().、")
    return int(number) if _SHORT_NUMBER.fullmatch(number) else None


def place(row: RowCells, grid: Grid, lines: list[str]) -> Placed | None:
    """Return the cells of a row in their columns, by what they look like; None if no name is among them."""
    cells = row.cells
    known = [is_value(cell.text) for cell in cells]
    marked = next((at for at, cell in enumerate(cells) if has_mark(cell.text)), None)
    if marked is None:
        first = next((at for at, value in enumerate(known) if not value), None)
        if first is None:
            return None
        end = next((at for at in range(first, len(cells)) if known[at]), len(cells))
        if (
            grid.has_numbers
            and end + 1 < len(cells)
            and not known[end + 1]
            and _number_of(cells[end]) is not None
        ):
            # What stands before the number of the row is the label of its group.
            first = end + 1
            end = next((at for at in range(first, len(cells)) if known[at]), len(cells))
        if grid.has_units and end < len(cells) and is_unit(cells[end].text):
            end += 1
        at = end - 1
        if grid.has_units and at > first and is_unit(cells[at].text):
            at -= 1
    else:
        at = marked
        end = next((one for one in range(at + 1, len(cells)) if known[one]), at + 1)
        if grid.has_units and end < len(cells) and end == at + 1 and is_unit(cells[end].text):
            end += 1
    before, values = cells[:at], list(cells[end:])
    names, unit = list(cells[at:end]), None
    if grid.has_units and len(names) > 1 and is_unit(names[-1].text):
        unit = names.pop()
    notes: list[Doubt] = []
    if len(names) > 1:
        notes.append(doubt("continued", names[1].text, line=names[1].line))
    name = _merged(names, lines, joint="")
    number = _number_of(before[-1]) if before else None
    if number is not None:
        before = before[:-1]
    if before and name.text.startswith("其中"):
        name, before = _merged([before[-1], name], lines), before[:-1]
    placed, more = _into_columns(values, name, grid, lines)
    return Placed(
        name=name,
        number=number,
        unit=unit,
        groups=before,
        values=placed,
        nature=row.nature,
        notes=row.after,
        cells=(*cells[len(before) :], *(() if row.nature is None else (row.nature,)), *row.after),
        doubts=(*notes, *more),
    )


def _merged(cells: list[Cell], lines: list[str], joint: str | None = None) -> Cell:
    """Return several cells as one, with everything that is printed between them."""
    first, last = cells[0], cells[-1]
    if len(cells) == 1:
        return first
    printed = "\n".join(lines[first.line - 1 : last.last])
    if joint is not None or "|" in printed or first.line == last.last:
        text = ("\n" if joint is None else joint).join(cell.text for cell in cells)
    else:
        text = printed.strip()
    return Cell(text, first.line, last.last)


def _into_columns(
    values: list[Cell], name: Cell, grid: Grid, lines: list[str]
) -> tuple[tuple[Cell | None, ...], tuple[Doubt, ...]]:
    """Return the values of a row in the order of the columns."""
    wanted = len(grid.values)
    if len(values) > wanted:
        values = _stuck_together(values, wanted, lines)
    if len(values) == wanted:
        return tuple(values), ()
    if len(values) > wanted and len(values) % wanted == 0:
        each = len(values) // wanted
        stacked = [_merged(values[at : at + each], lines) for at in range(0, len(values), each)]
        return tuple(stacked), (doubt("stacked", line=name.line),)
    if not values or len(values) > wanted:
        ends = (values[0], *[None] * (wanted - 2), values[-1]) if values else [None] * wanted
        return tuple(ends), (doubt("cell_count", str(len(values)), str(wanted), line=name.line),)
    empty = wanted - len(values)
    heads = "、".join(column.head for column in grid.values[empty:])
    return (*[None] * empty, *values), (doubt("missing_cell", heads, line=name.line),)


def _stuck_together(values: list[Cell], wanted: int, lines: list[str]) -> list[Cell]:
    """Return values with those joined that one cell prints on several lines: 城市6.2；and 农村8.2."""
    labels = [read_baseline(cell.text.rstrip("；;，,、/ "), None).label for cell in values]
    joined: list[list[Cell]] = []
    excess = len(values) - wanted
    begun: set[str] = set()  # labels of the cell that is being joined; one that comes again begins the next
    for at, (cell, label) in enumerate(zip(values, labels, strict=True)):
        goes_on = at > 0 and (_OPEN.search(values[at - 1].text) or (label and labels[at - 1]))
        if goes_on and excess and label not in begun:
            joined[-1].append(cell)
            excess -= 1
        else:
            joined.append([cell])
            begun = set()
        begun |= {label} if label else set()
    return [_merged(group, lines) for group in joined]


def with_wrapped_names(
    placed: Iterable[tuple[Placed | None, tuple[Cell, ...]]],
) -> Iterable[tuple[Placed | None, tuple[Cell, ...]]]:
    """Yield rows and other lines, with the lines joined to a row on which its name begins or goes on.

    A name begins on the line above if that has the row mark and the row has none; it goes on below if the unit stands
    there in brackets and the row has none.
    """
    last: tuple[Placed | None, tuple[Cell, ...]] | None = None
    for one, cells in placed:
        if last is not None:
            above, lines = last
            if (
                one is not None
                and above is None
                and len(lines) == 1
                and _lacks_mark(one)
                and has_mark(lines[0].text)
            ):
                last = _with_name(one, lines[0], one.name), cells
                continue
            if one is None and above is not None and len(cells) == 1 and _lacks_unit(above, cells[0]):
                last = _with_name(above, above.name, cells[0]), lines
                continue
            yield last
        last = one, cells
    if last is not None:
        yield last


def _lacks_mark(one: Placed) -> bool:
    return one.number is None and not has_mark(one.name.text)


def _lacks_unit(one: Placed, below: Cell) -> bool:
    if one.unit is not None or len(below.text) > LONGEST_CELL:
        return False
    return take_apart(one.name.text[:LONGEST_CELL]).unit is None and take_apart(below.text).unit is not None


def _with_name(one: Placed, first: Cell, second: Cell) -> Placed:
    name = Cell(first.text + second.text, first.line, second.last)
    return evolve(one, name=name, doubts=(*one.doubts, doubt("continued", second.text, line=second.line)))
