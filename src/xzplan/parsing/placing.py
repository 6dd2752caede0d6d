"""Put the cells of a row into the columns of its table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import final

from attrs import frozen

from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.headings import ColumnRole, ParsedColumn, unit_in
from xzplan.parsing.layouts import Cell
from xzplan.parsing.names import take_apart
from xzplan.parsing.notation import LONGEST_CELL, compact, is_unit, plain
from xzplan.parsing.shapes import OPEN, has_mark, looks_like_value, nature_in


@final
@frozen(kw_only=True)
class Grid:
    """The columns of a table, and what its rows have in common."""

    columns: tuple[ParsedColumn, ...]
    values: tuple[ParsedColumn, ...]
    """The columns of baselines and targets."""
    figures: int
    """How many columns may hold figures: those behind the names, without unit, nature and what stands behind them."""
    has_nature: bool
    has_units: bool
    has_numbers: bool
    has_groups: bool
    after_nature: int
    """How many columns stand behind that of the nature."""
    behind: int
    """How many columns stand behind the last value, in a table without natures."""
    parted: bool
    """Whether a column that holds neither unit nor value stands between the names and the last value."""
    base_year: int | None
    unit: str | None
    """Unit of every row that prints none, where the head of the names gives it: 指标（单位：%）."""
    before_names: int | None
    """Column before that of the names with the same head, 指标 over both: it holds groups, or names of wholes."""
    wholes: frozenset[str] = frozenset()
    """What that column prints as names of which the next column has the parts."""
    nature_amid: int | None
    """Column of natures, if values stand behind it."""


def grid_of(columns: tuple[ParsedColumn, ...]) -> Grid:
    """Return the grid of columns."""
    roles = [column.role for column in columns]
    has_nature = ColumnRole.NATURE in roles
    last = max(at for at, role in enumerate(roles) if role in _VALUES)
    name = roles.index(ColumnRole.NAME)
    between = roles[name:last]
    return Grid(
        columns=columns,
        values=tuple(c for c in columns if c.role in _VALUES),
        figures=sum(role in (*_VALUES, ColumnRole.OTHER) for role in roles[name : last + 1]),
        has_nature=has_nature,
        has_units=ColumnRole.UNIT in roles,
        has_numbers=ColumnRole.NUMBER in roles,
        has_groups=ColumnRole.GROUP in roles,
        after_nature=roles[::-1].index(ColumnRole.NATURE) if has_nature else 0,
        behind=0 if has_nature else len(roles) - last - 1,
        parted=any(role not in (*_VALUES, ColumnRole.NAME, ColumnRole.UNIT) for role in between),
        base_year=_base_year(columns),
        unit=unit_in(columns[name].head),
        before_names=name - 1 if name and columns[name - 1].head == columns[name].head else None,
        nature_amid=next((at for at, role in enumerate(roles[:last]) if role is ColumnRole.NATURE), None),
    )


def _base_year(columns: tuple[ParsedColumn, ...]) -> int | None:
    """Return the year that changes count from: that of the baselines, else that before the five years of a plan."""
    printed = next((column.year for column in columns if column.role is ColumnRole.BASELINE), None)
    last = max(column.year or 0 for column in columns if column.role is ColumnRole.TARGET)
    return printed if printed is not None or not last else last - 5


_VALUES = (ColumnRole.BASELINE, ColumnRole.TARGET)


@final
@frozen
class RowCells:
    """The cells of one row, before they are put into columns."""

    cells: tuple[Cell, ...]
    nature: Cell | None
    after: tuple[Cell, ...] = ()


@final
@frozen(kw_only=True)
class Placed:
    """The cells of a row, each in its column."""

    name: Cell
    broken: tuple[Cell, ...] = ()
    """The cells of a name that goes on in the next line."""
    number: int | None = None
    unit: Cell | None = None
    groups: tuple[Cell, ...] = ()
    alone: bool = False
    """Whether the row prints that it stands in no group: its name fills the column of groups too."""
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
    groups = [cell for cell in by_role[ColumnRole.GROUP] if cell.text]
    whole = None if grid.before_names is None else cells[grid.before_names]
    if whole is not None and whole.text in grid.wholes and whole in groups:
        groups.remove(whole)
        name = _part_of(whole, name)
    values = tuple(cell for cell, column in zip(cells, grid.columns, strict=True) if column.role in _VALUES)
    others = [cell for role in (ColumnRole.NOTES, ColumnRole.OTHER) for cell in by_role[role] if cell.text]
    return Placed(
        name=name,
        number=next((number_of(cell.text) for cell in by_role[ColumnRole.NUMBER]), None),
        unit=next((cell for cell in by_role[ColumnRole.UNIT] if cell.text), None),
        groups=tuple(cell for cell in groups if cell != name),
        alone=name in groups,
        values=values,
        nature=next((cell for cell in by_role[ColumnRole.NATURE] if cell.text), None),
        notes=tuple(others),
        cells=cells,
    )


def wholes_of(lines: Iterable[Sequence[Cell]], grid: Grid) -> frozenset[str]:
    """Return the names of wholes that stand before those of their parts.

    A whole has a row mark of its own, or the number of the row is the same for all its parts; a group has one for each.
    """
    if grid.before_names is None:
        return frozenset()
    at = grid.before_names
    number = next((at for at, column in enumerate(grid.columns) if column.role is ColumnRole.NUMBER), None)
    numbers: dict[str, list[str]] = {}
    for cells in lines:
        if len(cells) == len(grid.columns) and cells[at].text not in ("", cells[at + 1].text):
            numbers.setdefault(cells[at].text, []).append("" if number is None else cells[number].text)
    return frozenset(
        text
        for text, marks in numbers.items()
        if has_mark(text) or (number is not None and len(marks) > 1 and len(set(marks)) == 1)
    )


_UNIT_AT_END = re.compile(r"\s*[(（][^()（）]{1,12}[)）]$")


def _part_of(whole: Cell, part: Cell) -> Cell:
    """Return the name of a part with that of the whole before it, and the unit behind both."""
    found = _UNIT_AT_END.search(whole.text)
    unit = "" if found is None or take_apart(whole.text[:LONGEST_CELL]).unit is None else found[0]
    return Cell(f"{whole.text.removesuffix(unit)}——{part.text}{unit.strip()}", part.line, part.last)


def is_dash(text: str) -> bool:
    """Return whether a cell holds a dash."""
    return compact(text).text in ("-", "--", "/")


_SHORT_NUMBER = re.compile(r"[0-9]{1,4}")
_LONGEST_NUMBER = 8
"""Characters of a number with its signs and spaces: （ 1 ）."""


def number_of(text: str) -> int | None:
    """Return the number that a cell holds as a row mark; None for any other cell."""
    number = compact(text).text.strip("().、") if len(text) <= _LONGEST_NUMBER else ""
    return int(number) if _SHORT_NUMBER.fullmatch(number) else None


def fits(word: str, column: ParsedColumn) -> bool:
    """Return whether a word can be the cell of a column; a target may be any."""
    if column.role is ColumnRole.NUMBER:
        return number_of(word) is not None
    if column.role is ColumnRole.UNIT:
        return is_unit(word) or is_dash(word)
    if column.role is ColumnRole.NATURE:
        return nature_in(word)[0] or is_dash(word)
    if column.role is ColumnRole.BASELINE:
        return looks_like_value(word)
    return column.role is not ColumnRole.NAME or not looks_like_value(word)


def place(row: RowCells, grid: Grid, lines: list[str]) -> Placed | None:
    """Return the cells of a row in their columns; None if no name is among them.

    Where there are enough cells, the last ones are the values, understood or not, and what stands before them is the
    name. Only where that cannot be, the cells are told apart by what they look like.
    """
    whole = (*row.cells, *(() if row.nature is None else (row.nature,)), *row.after)
    if grid.parted and len(whole) == len(grid.columns):
        return place_in_grid(whole, grid)
    head, values = _by_place(row.cells, grid) or _by_shape(row.cells, grid)
    if not head:
        return None
    complete = len(whole) == len(grid.columns) - grid.has_groups
    head, unit = _without_unit(head, grid, complete=complete)
    marked = next((at for at, cell in enumerate(head) if has_mark(cell.text)), None)
    at = len(head) - 1 if marked is None else marked
    before, names = list(head[:at]), list(head[at:])
    notes: list[Doubt] = []
    if len(names) > 1:
        notes.append(doubt("continued", names[1].text, line=names[1].line))
    name = _merged(names, lines, joint="")
    number = number_of(before[-1].text) if before else None
    if number is not None:
        before.pop()
    if before and name.text.startswith("其中"):
        name = _merged([before.pop(), name], lines)
    placed, more = _into_columns(list(values), name, grid, lines)
    return Placed(
        name=name,
        broken=tuple(names) if len(names) > 1 else (),
        number=number,
        unit=unit,
        groups=tuple(before),
        values=placed,
        nature=row.nature,
        notes=row.after,
        cells=whole[len(before) :],
        doubts=(*notes, *more),
    )


_LONGEST_UNIT = 5
_NOUN_END = re.compile(r"[率数量比重例度值额力级化长]$")
_NAME_END = re.compile(rf"{_NOUN_END.pattern}|[()（）]")

_Parted = tuple[Sequence[Cell], Sequence[Cell]]
"""The cells up to the name and the unit, and those of the values."""


def _by_place(cells: tuple[Cell, ...], grid: Grid) -> _Parted | None:
    """Return the last cells as values, if what stands before them can be a name."""
    at = len(cells) - len(grid.values)
    if at < 1 or (grid.has_units and is_unit(cells[at].text)):
        return None
    head = cells[:at]
    if grid.has_numbers and at == 1 and not has_mark(head[0].text):
        return None
    unit = grid.has_units and at > 1 and (is_unit(head[-1].text) or is_dash(head[-1].text))
    named = head[:-1] if unit else head
    if looks_like_value(named[-1].text) or _looks_like_a_name(cells[at].text):
        return None
    others = [cell for cell in named[:-1] if looks_like_value(cell.text)]
    # The number of the row may stand before its name, and nothing else that looks like a value.
    if any(number_of(cell.text) is None for cell in others) or len(others) > 1:
        return None
    return head, cells[at:]


def _looks_like_a_name(text: str) -> bool:
    """Return whether what stands in the place of a value is a name, behind a label and before a cell that vanished."""
    if looks_like_value(text) or len(text) > LONGEST_CELL:
        return False
    return take_apart(text).unit is not None or _NOUN_END.search(text) is not None


def _by_shape(cells: tuple[Cell, ...], grid: Grid) -> _Parted:
    """Return the cells before the first value behind a name, and the values."""
    known = [looks_like_value(cell.text) for cell in cells]
    first = next((at for at, cell in enumerate(cells) if has_mark(cell.text)), None)
    if first is None:
        first = next((at for at, value in enumerate(known) if not value), None)
        if first is None:
            return (), cells
        end = _next(known, first)
        numbered = end + 1 < len(cells) and not known[end + 1] and number_of(cells[end].text) is not None
        if grid.has_numbers and numbered:
            # What stands before the number of the row is the label of its group.
            end = _next(known, end + 1)
    else:
        end = next((at for at in range(first + 1, len(cells)) if known[at]), first + 1)
    if grid.has_units and end < len(cells) and is_unit(cells[end].text):
        end += 1
    return cells[:end], cells[end:]


def _next(known: list[bool], start: int) -> int:
    return next((at for at in range(start, len(known)) if known[at]), len(known))


def _without_unit(head: Sequence[Cell], grid: Grid, *, complete: bool) -> tuple[Sequence[Cell], Cell | None]:
    """Return the name, and the unit: a known one, or in a row with all its cells a short word that is no name."""
    last = head[-1].text
    placed = complete and len(last) <= _LONGEST_UNIT and _NAME_END.search(last) is None
    if grid.has_units and len(head) > 1 and (placed or is_unit(last) or is_dash(last)):
        return head[:-1], head[-1]
    return head, None


def _merged(cells: list[Cell], lines: list[str], joint: str | None = None) -> Cell:
    """Return several cells as one, with everything that is printed between them."""
    first, last = cells[0], cells[-1]
    if len(cells) == 1:
        return first
    printed = "\n".join(lines[first.line - 1 : last.last])
    if joint is not None or "|" in printed or "<" in printed or first.line == last.last:
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
    return _with_gaps(values, name, grid)


def _with_gaps(
    values: list[Cell], name: Cell, grid: Grid
) -> tuple[tuple[Cell | None, ...], tuple[Doubt, ...]]:
    """Return fewer values than there are columns; a column of means or totals takes none that fits a year."""
    wanted = len(grid.values)
    counted = [at for at, column in enumerate(grid.values) if column.measure is not None]
    bracketed = any(plain(cell.text).startswith("[") for cell in values)
    if len(counted) == wanted - len(values) and not bracketed:
        taken = [at for at in range(wanted) if at not in counted]
    else:
        taken = list(range(wanted - len(values), wanted))
    placed: list[Cell | None] = [None] * wanted
    for at, value in zip(taken, values, strict=True):
        placed[at] = value
    heads = "、".join(grid.values[at].head for at in taken)
    return tuple(placed), (doubt("missing_cell", heads, line=name.line),)


_LABEL = re.compile(r"[^0-9≥≤<>+~:;,|-]{1,12}?(?=[:0-9])")


def _label_of(text: str) -> str | None:
    """Return the words before the figure of a cell that prints one of several: 城市6.2."""
    found = _LABEL.match(compact(text[:40]).text)
    return None if found is None else found[0]


def _stuck_together(values: list[Cell], wanted: int, lines: list[str]) -> list[Cell]:
    """Return values with those joined that one cell prints on several lines: 城市6.2；and 农村8.2."""
    labels = [_label_of(cell.text) for cell in values]
    joined: list[list[Cell]] = []
    excess = len(values) - wanted
    begun: set[str] = set()  # labels of the cell that is being joined; one that comes again begins the next
    for at, (cell, label) in enumerate(zip(values, labels, strict=True)):
        goes_on = at > 0 and (OPEN.search(values[at - 1].text) or (label and labels[at - 1]))
        if goes_on and excess and label not in begun:
            joined[-1].append(cell)
            excess -= 1
        else:
            joined.append([cell])
            begun = set()
        begun |= {label} if label else set()
    return [_merged(group, lines) for group in joined]
