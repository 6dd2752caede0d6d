"""Find the tables of a grid: the rows that head them, what each column holds, and the lines above that say more."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import final

from attrs import evolve, field, frozen

from xzplan.grids.grid import Cell, Grid, Row
from xzplan.grids.marks import narrowed
from xzplan.observations.headings import Heading, Headings, combined
from xzplan.observations.names import Name, is_part
from xzplan.observations.values import is_open

_FIGURE = re.compile(r"[-+−]?[0-9][0-9, ]*(?:\.[0-9]+)?\s*(?:%|‰)?")
_NO_TIME = re.compile(r"[0-9]{1,3}(?:\.[0-9]+)?%?")
"""A figure that no year can stand in."""
_SMALL = re.compile(r"[(]?([0-9]{1,2})[)]?")
_LONGEST_NUMBER = 4  # the number of a column, (12)
_FEWEST_NUMBERED = 3
"""Columns of a table whose columns are numbered."""
_ROLES = frozenset("ATPEFRB")
"""Letters for actual, target, plan, estimate, forecast, reported, baseline in a column such as type."""
_LETTERS = frozenset("甲乙丙丁戊己庚辛ABCDEFGH")
_LEVELS = 3  # rows of a heading
_ABOVE = 3
_NO_END = sys.maxsize  # text and frames may have more columns than a sheet
_SAMPLE = 60  # rows that tell what a column without a heading holds


@final
@frozen(kw_only=True)
class Column:
    """A column of a table, by the texts that head it."""

    index: int
    levels: tuple[Heading, ...]
    """From the top; without the copies of merged cells."""
    row: int
    """Row of the lowest text."""
    key: str | None = None
    """Which labels it holds; None for values and for what is not known."""
    text: str = field(init=False)
    """The whole heading."""

    @text.default
    def _whole(self) -> str:
        return combined(self.levels)


@final
@frozen(kw_only=True)
class Table:
    """A heading, the columns below it, the rows below that, and the lines above."""

    grid: Grid
    columns: Mapping[int, Column]
    body: tuple[Row, ...]
    title: tuple[str, ...]
    """Lines above the heading, the nearest last."""
    heading_rows: tuple[int, ...]
    skipped: tuple[Row, ...] = ()
    """Rows that only number the columns."""
    comments: Mapping[int, str] = field(factory=dict)
    """What comments on the heading say, by column."""

    def keys(self, *kinds: str) -> list[Column]:
        """Return the columns that hold labels of some kinds, from the left."""
        return [column for column in self.columns.values() if column.key in kinds]

    def without_labels(self, columns: Sequence[int]) -> Table:
        """Return the table without the labels of some columns."""
        left = {
            index: evolve(column, key=None) if index in columns else column
            for index, column in self.columns.items()
        }
        return evolve(self, columns=left)


@final
@frozen
class _Start:
    """Where a table starts: the rows of its heading, by their place among the rows of the grid."""

    first: int
    last: int
    title: tuple[Row, ...] = field(default=())


def tables(grid: Grid, headings: Headings) -> tuple[list[Table], list[Row]]:
    """Return the tables of a grid in their order, and the rows above the first."""
    starts = list(_starts(grid, headings))
    if not starts:
        return [], list(grid.rows)
    found = []
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        end = len(grid.rows) if following is None else following.first - len(following.title)
        rows = grid.rows[start.first : start.last + 1]
        below = grid.rows[start.last + 1 : end]
        numbering = {row.number for row in below if _numbers_columns(row)}
        skipped = tuple(row for row in below if row.number in numbering)
        body = tuple(row for row in below if row.number not in numbering)
        columns = _columns(rows, headings)
        for left, right in _side_by_side(columns):
            own = body if right - left == _NO_END else tuple(_within(row, left, right) for row in body)
            own_columns = {index: column for index, column in columns.items() if left <= index <= right}
            found.append(
                Table(
                    grid=grid,
                    columns=_with_labels(own_columns, own, headings),
                    body=tuple(row for row in own if row.cells),
                    title=tuple(_lines(start.title, left, right)),
                    heading_rows=tuple(row.number for row in rows),
                    skipped=skipped,
                    comments={
                        index: cell.comment
                        for row in rows
                        for index, cell in row.cells.items()
                        if cell.comment
                    },
                )
            )
            skipped = ()
    return found, list(grid.rows[: starts[0].first])


def _side_by_side(columns: Mapping[int, Column]) -> list[tuple[int, int]]:
    """Return the first and the last column of each table of a heading; labels that start again behind values part them."""
    starts = [0]
    holds_values = False
    for index, column in columns.items():
        if column.key in ("indicator", "number") and holds_values:
            starts.append(index)
            holds_values = False
        holds_values |= any(level.time is not None for level in column.levels)
    if len(starts) > 1 and not holds_values:  # the last has no values of its own: a remark
        starts.pop()
    return list(zip(starts, [*(start - 1 for start in starts[1:]), _NO_END], strict=True))


def _within(row: Row, first: int, last: int) -> Row:
    """Return a row with the cells between two columns."""
    return evolve(row, cells={index: cell for index, cell in row.cells.items() if first <= index <= last})


def _starts(grid: Grid, headings: Headings) -> Iterator[_Start]:
    index, floor = 0, 0
    heads: dict[int, Heading] = {}
    while index < len(grid.rows):
        row = grid.rows[index]
        is_header = index == 0 and grid.has_header and _names_indicators(row, headings)
        if not is_header and (_is_long(row, heads, headings) or not _is_heading(row, headings)):
            index += 1
            continue
        first = _first_level(grid, index, floor, headings)
        last = _last_level(grid, index, headings)
        above = grid.rows[max(floor, first - _ABOVE if floor else 0) : first]
        title = _title(above, headings, is_first=not floor)
        yield _Start(first, last, title)
        index = floor = last + 1
        heads = _heads(row, headings)


def _is_long(row: Row, heads: Mapping[int, Heading], headings: Headings) -> bool:
    """Return whether a row has a name and a figure below heads that announce both; the figure may look like a year."""
    below = {head.key: row.cells[index].text for index, head in heads.items() if index in row.cells}
    name, value = below.get("indicator", ""), below.get("value", "")
    is_name = headings.names.find(name) is not None or headings.names.number(name) is not None
    return is_name and _is_figure(value)


def _title(rows: Sequence[Row], headings: Headings, *, is_first: bool) -> tuple[Row, ...]:
    """Return the lines directly above a heading: rows of a single text, or of texts without a figure.

    Above the first table a year is no figure: a comma in a line of CSV makes two cells of a title, 太原市,2022.
    """
    lines: list[Row] = []
    for row in reversed(rows):
        texts = list(dict.fromkeys(cell.text for cell in row.cells.values() if not cell.is_copy))
        figures = [text for text in texts if _is_figure(text)]
        if len(texts) > 1 and any(not is_first or headings.read(text).time is None for text in figures):
            break
        if len(texts) > 1 and any(headings.read(text).name is not None for text in texts):
            break
        lines.append(row)
    return tuple(reversed(lines))


def _lines(rows: Sequence[Row], left: int, right: int) -> Iterator[str]:
    """Yield the texts of the lines above a table; of several texts in a line those that stand above it."""
    for row in rows:
        cells = {column: cell.text for column, cell in row.cells.items() if not cell.is_copy}
        if len(set(cells.values())) > 1:
            cells = {column: text for column, text in cells.items() if left <= column <= right}
        if cells:
            yield " ".join(dict.fromkeys(cells.values()))


def _heads(row: Row, headings: Headings) -> dict[int, Heading]:
    """Return what the cells of a row say, but for the copies of merged cells."""
    return {column: headings.read(cell.text) for column, cell in row.cells.items() if not cell.is_copy}


def _is_figure(text: str) -> bool:
    return _FIGURE.fullmatch(narrowed(text)) is not None


def _has_figures(heads: Mapping[int, Heading]) -> bool:
    return any(head.time is None and _is_figure(head.text) for head in heads.values())


def _is_heading(row: Row, headings: Headings) -> bool:
    if any(_NO_TIME.fullmatch(cell.text) and not cell.is_copy for cell in row.cells.values()):
        return False  # a figure; most rows end here
    heads = _heads(row, headings)
    if len(heads) < 2 or _has_figures(heads):
        return False
    keys = {head.key for head in heads.values()} - {None}
    times = sum(head.time is not None for head in heads.values())
    named = [head.name for head in heads.values() if head.name is not None]
    names = len({id(name.indicator) if isinstance(name, Name) else id(name) for name in named})
    areas = sum(head.area is not None for head in heads.values())
    if any(is_open(head.text) for head in heads.values()):
        return False
    parts = [
        (head.status, head.series, head.role == "observed" or None, head.is_part or None)
        for head in heads.values()
    ]
    roles = sum(any(part is not None for part in of_head) for of_head in parts)
    if keys & {"indicator", "number"} and (times or areas or names or roles or keys & {"value", "period"}):
        return True
    if {"indicator", "unit"} <= keys and len(heads) > 2:
        return True
    if "period" in keys and (names or areas or "value" in keys):
        return True
    if "area" in keys and (names or times):
        return True
    return not keys and max(times, names, areas) >= 2 and _is_row_of_heads(heads)


def _names_indicators(row: Row, headings: Headings) -> bool:
    return any(head.name is not None for head in _heads(row, headings).values())


def _is_row_of_heads(heads: Mapping[int, Heading]) -> bool:
    """Return whether all but the corner on the left are heads of columns."""
    corner = min(heads)
    return all(head.is_known for column, head in heads.items() if column != corner)


def _is_level(row: Row, above: Mapping[int, Heading], headings: Headings) -> bool:
    """Return whether a row below a heading is a part of it: under its labels nothing, elsewhere heads of columns.

    Several texts on the right of the labels are heads even where they are not understood, such as 男 and 女.
    """
    labels = {
        column for column, head in above.items() if head.key in ("indicator", "number", "area", "period")
    }
    heads = _heads(row, headings)
    if not heads or _has_figures(heads) or any(is_open(head.text) for head in heads.values()):
        return False
    is_unit = [bool(head.unit) or head.key == "unit" for head in heads.values()]
    if len(heads) > 1 and all(is_unit) and any(head.key for head in heads.values()):
        return True
    if any(column in labels for column in heads):
        return False
    if labels and all(column in row.cells and row.cells[column].down for column in labels):
        return True  # the labels stand in merged cells that reach into this row
    if labels and len(heads) > 1 and min(heads) > min(labels):
        return True
    return all(head.is_known and (head.says_something or head.key) for head in heads.values())


def _last_level(grid: Grid, index: int, headings: Headings) -> int:
    heads = _heads(grid.rows[index], headings)
    last = index
    while last + 1 < len(grid.rows) and last + 1 - index < _LEVELS:
        row = grid.rows[last + 1]
        if row.number != grid.rows[last].number + 1 or not _is_level(row, heads, headings):
            break
        last += 1
    return last


def _first_level(grid: Grid, index: int, floor: int, headings: Headings) -> int:
    """Return the place of the topmost row of a heading, whose labels stand in a row below it."""
    labels = [column for column, head in _heads(grid.rows[index], headings).items() if head.key]
    left = min(labels or grid.rows[index].cells)
    first = index
    while first > floor and index - first < _LEVELS - 1:
        row = grid.rows[first - 1]
        heads = _heads(row, headings)
        is_title = not heads or min(heads) <= left or _is_remark(heads) or _is_sentence(heads)
        if is_title or row.number != grid.rows[first].number - 1 or _has_figures(heads):
            break
        if not all(head.says_something and not is_open(head.text) for head in heads.values()):
            break
        first -= 1
    return first


def _is_sentence(heads: Mapping[int, Heading]) -> bool:
    """Return whether a row is one text that says more than a heading does: a title that stands further right."""
    [first, *others] = heads.values()
    return not others and not first.is_known


def _is_remark(heads: Mapping[int, Heading]) -> bool:
    """Return whether a row is a remark such as 单位：%, which stands above a table on its right."""
    [first, *others] = heads.values()
    return not others and (bool(first.unit) or ":" in narrowed(first.text))


def _numbers_columns(row: Row) -> bool:
    """Return whether a row only numbers the columns: 甲 乙 1 2 3."""
    if len(row.cells) < _FEWEST_NUMBERED or any(
        len(cell.text) > _LONGEST_NUMBER for cell in row.cells.values()
    ):
        return False
    figures: list[int] = []
    for cell in row.cells.values():
        text = narrowed(cell.text)
        match = _SMALL.fullmatch(text)
        if match is not None:
            figures.append(int(match[1]))
        elif text not in _LETTERS and text not in ("栏次", "列次"):
            return False  # most rows end here
    return figures[:1] in ([0], [1]) and figures == list(range(figures[0], figures[0] + len(figures)))


def _columns(rows: Sequence[Row], headings: Headings) -> dict[int, Column]:
    used = sorted({column for row in rows for column in row.cells})
    filled = [_filled(row, rows[place + 1 :], used, headings) for place, row in enumerate(rows)]
    columns = {}
    for cells in filled:
        heads = {column: headings.read(cell.text) for column, cell in cells.items()}
        units = [column for column, head in heads.items() if head.unit]
        label = [column for column, head in heads.items() if head.key == "unit"]
        if units and len(units) + len(label) == len(heads):
            for column in label:  # 单位 before a row of units heads that row, and no column
                del cells[column]
    for index in used:
        levels: list[Heading] = []
        last = rows[0].number
        year = ""
        for row, cells in zip(rows, filled, strict=True):
            cell = cells.get(index)
            if cell is None or cell.down or (levels and levels[-1].text == cell.text):
                continue
            heading = headings.in_year(headings.read(cell.text), year)
            if heading.time is not None and not year:
                year = heading.time.shown
            levels.append(heading)
            last = row.number
        if levels:
            key = _key_of_levels(levels)
            columns[index] = Column(
                index=index, levels=tuple(levels), row=last, key=None if key == "value" else key
            )
    return columns


def _key_of_levels(levels: Sequence[Heading]) -> str | None:
    """Return which labels a heading announces; one such as 其中 over counties and years announces none."""
    for level in reversed(levels):
        if level.key is not None or level.time is not None or level.area is not None:
            return level.key
    return None


def _filled(row: Row, below: Sequence[Row], used: Sequence[int], headings: Headings) -> dict[int, Cell]:
    """Return the cells of an upper row of a heading, each repeated to its right over the heads that stand below it.

    In CSV the cells that a merged one covers are empty.
    """
    cells = dict(row.cells)
    if not below:
        return cells
    last: Cell | None = None
    for column in used:
        cell = row.cells.get(column)
        if cell is not None:
            last = None if cell.merged or headings.read(cell.text).key else cell
        elif last is not None and any(column in lower.cells for lower in below):
            cells[column] = last
        else:
            last = None
    return cells


def _with_labels(columns: dict[int, Column], body: Sequence[Row], headings: Headings) -> dict[int, Column]:
    """Find by their cells what the columns hold whose headings do not say it: names, periods, areas or series."""
    sample = body[:_SAMPLE]
    unread = sorted(
        {column for row in sample for column in row.cells} - set(columns)
        | {index for index, column in columns.items() if not _is_settled(column)}
    )
    found = dict(columns)
    for index in unread:
        texts = [row.cells[index].text for row in sample if index in row.cells]
        key = _key_of_cells(texts, headings)
        old = columns.get(index)
        if old is None:
            found[index] = Column(index=index, levels=(), row=0, key=key)
        elif key is not None:
            found[index] = Column(index=index, levels=old.levels, row=old.row, key=key)
    return dict(sorted(found.items()))


def _is_settled(column: Column) -> bool:
    return column.key is not None or any(
        level.time is not None
        or level.name is not None
        or level.role in ("note", "other")
        or (level.role in ("target", "observed") and level.is_known)
        or level.area is not None
        for level in column.levels
    )


def _key_of_cells(texts: Sequence[str], headings: Headings) -> str | None:
    heads = [headings.read(text) for text in texts if not is_open(text)]
    known = {
        "indicator": sum(head.name is not None for head in heads),
        "period": sum(head.time is not None and head.is_known and head.name is None for head in heads),
        "area": sum(head.area is not None or head.is_sum for head in heads),
        "series": sum(head.series is not None or is_part(head.text) for head in heads),
        "role": sum(
            (head.role in ("target", "observed", "other") or head.status is not None) and head.is_known
            for head in heads
        ),
    }
    if len(set(texts)) > 1 and all(text.upper() in _ROLES for text in texts):
        return "role"
    best = max(known, key=lambda key: known[key])
    return best if known[best] and 2 * known[best] >= len(heads) else None
