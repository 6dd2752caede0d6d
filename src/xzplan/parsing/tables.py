"""Read the printed tables of plans.

Plans print the same table: 指标 / 2020年 / 2025年 / 指标性质. What cannot be read is kept as printed, with a doubt;
nothing is guessed, repaired or left out in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import final

from attrs import frozen

from xzplan.exceptions import InvalidInputError
from xzplan.model.checks import checked, require_text
from xzplan.parsing.counts import STATED, StatedCount, counts_that_differ, number_of
from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.layouts import (
    NOTE,
    Cell,
    ColumnRole,
    Line,
    ParsedColumn,
    columns_of,
    head_of,
    heads_in,
    is_heading,
    is_page_number,
    read_lines,
    split_lines,
)
from xzplan.parsing.notation import plain
from xzplan.parsing.placing import (
    LETTER,
    Grid,
    Placed,
    RowCells,
    grid_of,
    is_value,
    nature_in,
    place,
    place_in_grid,
    segment,
    with_wrapped_names,
)
from xzplan.parsing.rows import ParsedRow, read_row

__all__ = ["ParsedTable", "parse_table"]

LONGEST_TEXT = 500_000
"""Characters; a plan of 150 pages has about a third of that."""
_ASIDE = 12  # lines of page headers and footers that may stand inside a table
_HEADS = 12  # heads that a table may have


@final
@frozen(kw_only=True, field_transformer=checked)
class ParsedTable:
    """A printed table, read."""

    title: str | None
    """The line above the head, where it reads like a title."""
    columns: tuple[ParsedColumn, ...]
    rows: tuple[ParsedRow, ...]
    groups: tuple[str, ...]
    """Labels of the groups in their order."""
    notes: tuple[str, ...]
    """Notes under the table, as printed."""
    stated: tuple[StatedCount, ...]
    """Counts that the text states near the table."""
    unread: tuple[tuple[int, str], ...]
    """Lines inside the table that fit no row, each with its number."""
    line: int
    """First line of the head, counted from 1."""
    last_line: int
    doubts: tuple[Doubt, ...]
    """Every doubt, of the table, its rows and their cells, in the order of their lines."""

    @property
    def base_year(self) -> int | None:
        """Year of the baseline column; None where its head prints none, or there is none."""
        return next((c.year for c in self.columns if c.role is ColumnRole.BASELINE), None)

    @property
    def target_years(self) -> tuple[int, ...]:
        """Years of the target columns, in their order."""
        return tuple(c.year for c in self.columns if c.role is ColumnRole.TARGET and c.year is not None)


def parse_table(text: str) -> ParsedTable:
    r"""Return the first table of targets in a text, which may have prose around it.

    Read are tables with a cell to each line (with tabs, blank lines between, or a bar behind each cell), and with a
    row to each line (columns parted by spaces, tabs or the pipes of Markdown).

    Parameters
    ----------
    text
        The text as published, at most 500,000 characters.

    Raises
    ------
    InvalidInputError
        No text, too long a text, or no table in it.

    Examples
    --------
    >>> import xzplan
    >>> table = xzplan.parse_table("指标  2020年  2025年  属性\n护理型床位占比（%）  17.81  55  约束性")
    >>> table.rows[0].name, table.rows[0].baseline.value, table.rows[0].nature
    ('护理型床位占比', Decimal('17.81'), <Nature.BINDING: 'binding'>)
    """
    if len(require_text("text", text)) > LONGEST_TEXT:
        raise InvalidInputError(
            "text", text[:80], f"longer than {LONGEST_TEXT} characters; cut out the table"
        )
    lines, printed = read_lines(text), split_lines(text)
    at = 0
    while at < len(lines):
        head = _head_at(lines, at)
        if head is None:
            at += 1
            continue
        body = _Body(lines=lines, head=at, columns=head[0], upright=head[1] - at > 1, start=head[1])
        end, rows, rest = _read_body(body, printed)
        if rows:
            return _table(body, end, rows, rest)
        at = max(end, head[1])
    raise InvalidInputError("text", text[:80], _NO_TABLE)


_NO_TABLE = (
    "no table found; looked for a head with 指标, a year such as 2025年 or 目标值, and one column more (such as 2020年 "
    "or 指标性质), on one line or on lines of their own, with at least one row under it"
)


@final
@frozen(kw_only=True)
class _Body:
    """Where a table begins."""

    lines: list[Line]
    head: int
    columns: tuple[ParsedColumn, ...]
    upright: bool
    """Whether each cell has a line of its own."""
    start: int


def _head_at(lines: list[Line], at: int) -> tuple[tuple[ParsedColumn, ...], int] | None:
    """Return the columns of a head that begins at a line, and the line after it."""
    found = heads_in(lines[at])
    if found is not None:
        return found, at + 1
    run: list[str] = []
    for line in lines[at : at + _HEADS]:
        cells = [cell for cell in line.cells if cell]
        if len(cells) != 1 or head_of(cells[0]) is None:
            break
        run.append(cells[0])
    columns = columns_of(tuple(run))
    return None if columns is None else (columns, at + len(run))


@final
@frozen(kw_only=True)
class _Rest:
    """What stands in a table beside its rows."""

    groups: dict[str, None]
    notes: list[str]
    unread: list[tuple[int, str]]


def _read_body(body: _Body, printed: list[str]) -> tuple[int, list[ParsedRow], _Rest]:
    """Return the line after the table, its rows, and what stands beside them."""
    grid = grid_of(body.columns)
    rest = _Rest(groups={}, notes=[], unread=[])
    end, stretches = _stretches(body, rest)
    placed: list[tuple[Placed | None, tuple[Cell, ...]]] = []
    for stretch in stretches:
        if body.upright:
            placed += _upright(stretch, grid, printed, rest)
        else:
            placed += _lying(stretch, grid, printed)
    rows: list[ParsedRow] = []
    group: str | None = None
    aside: list[tuple[Cell, ...]] = []  # lines that are no rows: of the table only if a row comes after them
    for one, cells in with_wrapped_names(placed):
        if one is None:
            aside.append(cells)
            if len(aside) > _ASIDE:
                break
            continue
        for label in aside:
            if _is_label(label):
                group = _grouped(label, group, rest)
            else:
                rest.unread.extend((cell.line, cell.text) for cell in label if cell.text)
        aside = []
        group = _grouped(one.groups, group, rest)
        rows.append(read_row(one, group, grid))
    rest.unread.extend((one.line, one.text) for cells in aside if len(cells) > 1 for one in cells if one.text)
    return end, rows, rest


def _is_label(cells: tuple[Cell, ...]) -> bool:
    return len(cells) == 1 and len(cells[0].text) <= 30 and LETTER.search(cells[0].text) is not None


def _grouped(labels: tuple[Cell, ...], group: str | None, rest: _Rest) -> str | None:
    """Return the group that the next row stands in."""
    for cell in labels:
        group = cell.text.strip()
        rest.groups[group] = None
    return group


def _stretches(body: _Body, rest: _Rest) -> tuple[int, list[list[Line]]]:
    """Return the line after the table, and its lines without the heads that are printed again."""
    stretches: list[list[Line]] = [[]]
    at = body.start
    while at < len(body.lines):
        line = body.lines[at]
        head = _head_at(body.lines, at)
        if head is not None:
            if not _alike(head[0], body.columns):
                break
            stretches.append([])
            at = head[1]
            continue
        text = line.cells[0] or "".join(line.cells)
        noted = NOTE.match(text) is not None
        if noted or line.prose or is_heading(text):
            again = _head_again(body, at)
            if noted:
                at = _take_notes(body.lines, at, rest)
            if again is None:
                break
            rest.unread.extend((one.number, "  ".join(one.cells)) for one in body.lines[at:again])
            at = again
            continue
        stretches[-1].append(line)
        at += 1
    return at, stretches


def _take_notes(lines: list[Line], at: int, rest: _Rest) -> int:
    """Keep a note and those that go on with ① or 2. behind it; return the line after them."""
    rest.notes.append("  ".join(lines[at].cells).strip())
    at += 1
    while at < len(lines) and _NEXT_NOTE.match(lines[at].cells[0]):
        rest.notes.append("  ".join(lines[at].cells).strip())
        at += 1
    return at


_NEXT_NOTE = re.compile(r"[①-⑳]|[2-9][.、．]|注")


def _alike(one: tuple[ParsedColumn, ...], other: tuple[ParsedColumn, ...]) -> bool:
    return [(c.role, c.year, c.measure) for c in one] == [(c.role, c.year, c.measure) for c in other]


def _head_again(body: _Body, at: int) -> int | None:
    """Return the line at which the head of the table is printed again soon."""
    for after in range(at + 1, min(at + 1 + _ASIDE, len(body.lines))):
        head = _head_at(body.lines, after)
        if head is not None:
            return after if _alike(head[0], body.columns) else None
    return None


def _upright(
    lines: list[Line], grid: Grid, printed: list[str], rest: _Rest
) -> Iterator[tuple[Placed | None, tuple[Cell, ...]]]:
    """Yield the rows of a table with a cell to each line."""
    cells = [
        Cell(text, line.number, line.number)
        for line in lines
        for text in (line.cells if len(line.cells) == 1 else filter(None, line.cells))
        if not is_page_number(text)
    ]
    rest.unread.extend((line.number, text) for line in lines for text in line.cells if is_page_number(text))
    rows, left = segment(cells, grid)
    for row in rows:
        nature = () if row.nature is None else (row.nature,)
        yield place(row, grid, printed), (*row.cells, *nature, *row.after)
    for cell in left:
        yield None, (cell,)


def _lying(
    lines: list[Line], grid: Grid, printed: list[str]
) -> Iterator[tuple[Placed | None, tuple[Cell, ...]]]:
    """Yield the rows of a table with a row to each line, and its labels and other lines."""
    for line in lines:
        cells = tuple(Cell(text, line.number, line.number) for text in line.cells)
        filled = tuple(cell for cell in cells if cell.text)
        if line.gridded and len(cells) == len(grid.columns) and len(filled) > 1:
            yield place_in_grid(cells, grid), filled
            continue
        if not line.gridded and len(filled) < len(grid.columns):
            filled = _at_every_space(line, filled, grid)
        at = next((at for at, cell in enumerate(filled) if nature_in(cell.text)[0]), None)
        row = RowCells(filled, None) if at is None else RowCells(filled[:at], filled[at], filled[at + 1 :])
        if at is None and not any(is_value(cell.text) for cell in filled[1:]):
            yield None, filled
        else:
            yield place(row, grid, printed), filled


def _at_every_space(line: Line, cells: tuple[Cell, ...], grid: Grid) -> tuple[Cell, ...]:
    """Return the cells of a line whose columns are parted by single spaces, if that makes a whole row."""
    words: list[str] = []
    for word in " ".join(line.cells).split():
        if words and (word in "/／" or words[-1][-1] in "/／；;：:"):
            words[-1] = f"{words[-1]} {word}"
        else:
            words.append(word)
    whole = len(words) >= len(grid.columns) or any(nature_in(word)[0] for word in words)
    if not whole or len(words) <= len(cells):
        return cells
    return tuple(Cell(word, line.number, line.number) for word in words)


# The table as a whole.


def _table(body: _Body, end: int, rows: list[ParsedRow], rest: _Rest) -> ParsedTable:
    first, last = body.lines[body.head].number, max(row.last_line for row in rows)
    stated = tuple(_stated(body, end))
    doubts = [one for row in rows for one in row.doubts]
    doubts += [doubt("unread_line", text, line=line) for line, text in rest.unread]
    doubts += counts_that_differ(stated, rows)
    doubts += _numbers_twice(rows)
    doubts += _more_tables(body.lines, end)
    return ParsedTable(
        title=_title(body),
        columns=body.columns,
        rows=tuple(rows),
        groups=tuple(rest.groups),
        notes=tuple(rest.notes),
        stated=stated,
        unread=tuple(rest.unread),
        line=first,
        last_line=last,
        doubts=tuple(sorted(doubts, key=lambda one: one.line or 0)),
    )


def _title(body: _Body) -> str | None:
    if body.head == 0:
        return None
    above = body.lines[body.head - 1]
    text = "  ".join(cell for cell in above.cells if cell)
    return text if len(text) <= 60 and not above.prose and re.search("表|指标", text) else None


def _more_tables(lines: list[Line], end: int) -> list[Doubt]:
    for at in range(end, len(lines)):
        if _head_at(lines, at) is not None:
            return [doubt("more_tables", line=lines[at].number)]
    return []


def _numbers_twice(rows: list[ParsedRow]) -> list[Doubt]:
    seen: set[int] = set()
    found = []
    for row in rows:
        if row.number is not None and row.number in seen:
            found.append(doubt("number_twice", str(row.number), line=row.line))
        if row.number is not None:
            seen.add(row.number)
    return found


_ABOVE, _BELOW = 10, 5  # lines near the table that may state how many rows it has


def _stated(body: _Body, end: int) -> Iterator[StatedCount]:
    """Yield the counts that lines near the table state, each once."""
    near = (
        body.lines[max(0, body.head - _ABOVE) : body.head]
        + body.lines[max(end - 1, body.start) : end + _BELOW]
    )
    for line in near:
        seen: set[int] = set()
        text = "  ".join(line.cells)[:LONGEST_STATEMENT]
        words = plain(text)
        for pattern in STATED:
            for found in pattern.finditer(words):
                groups = found.groupdict()
                if found.start("n") in seen:
                    continue  # 七项约束性指标 is said once
                seen.add(found.start("n"))
                nature = groups.get("nature")
                yield StatedCount(
                    printed=text[found.start() : found.end()],
                    count=number_of(found["n"]),
                    nature=None if nature is None else nature_in(nature)[1],
                    group=groups.get("group"),
                    line=line.number,
                )


LONGEST_STATEMENT = 2000
"""Characters of a line in which a stated count is looked for."""
