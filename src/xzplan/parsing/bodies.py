"""Find the tables of a text, and the rows of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import final

from attrs import evolve, field, frozen

from xzplan.display.text import display_width
from xzplan.parsing.doubts import doubt
from xzplan.parsing.headings import (
    LONGEST_HEAD,
    Heading,
    alike,
    head_of,
    heading_in,
    heading_of,
    unit_of_table,
)
from xzplan.parsing.layouts import NOTE, Cell, Line, is_between_pages, is_heading
from xzplan.parsing.names import mark_of, marks_in_sequence
from xzplan.parsing.notation import MISSING, compact
from xzplan.parsing.placing import Grid, Placed, RowCells, fits, grid_of, place, place_in_grid, wholes_of
from xzplan.parsing.rows import ParsedRow, part_of, read_row
from xzplan.parsing.segmenting import (
    rows_around_natures,
    segment,
    split_at_spaces,
    with_wrapped_names,
    without_marked_labels,
)
from xzplan.parsing.shapes import LETTER, looks_like_value, name_and_value, nature_in

_ASIDE = 12
"""Lines of page headers and footers that may stand inside a table."""
_HEADS = 12
"""Heads that a table with a cell to each line may have."""


_CITATION = 6
"""Characters of a cell that says where a target stands: 专栏5."""


@final
@frozen(kw_only=True)
class Body:
    """Where a table begins."""

    lines: Sequence[Line]
    heading: Heading
    head: int
    """Place of the line of its heading."""
    start: int
    """Place of the first line under the heading."""
    upright: bool
    """Whether each cell has a line of its own."""

    @property
    def unit(self) -> str | None:
        """Unit of every row that prints none, where the line above the heading gives it."""
        return unit_of_table(self.lines[self.head - 1].text) if self.head else None


@final
@frozen(kw_only=True)
class Rest:
    """What stands in a table beside its rows."""

    groups: dict[str, None] = field(factory=dict)
    notes: list[str] = field(factory=list)
    unread: list[tuple[int, str]] = field(factory=list)


# Headings


_NO_HEAD = re.compile(r"(?!(?:19|20)[0-9]{2}$)[≥≤<>＞＜〔\[]?[0-9][0-9.,]*[%％]?[〕\]]?|[-—–/]+")
"""What stands in the rows of a table and in no heading."""


def body_at(lines: Sequence[Line], at: int) -> Body | None:
    """Return the table whose heading begins at a line; None if none does."""
    line = lines[at]
    if any(_NO_HEAD.fullmatch(cell.text) for cell in line.cells):
        return None
    heading = heading_in(line)
    below = lines[at + 1] if at + 1 < len(lines) else None
    if line.gridded and below is not None and below.gridded:
        both = _heading_of_two(line, below)
        if both is not None:
            return Body(lines=lines, heading=both, head=at, start=at + 2, upright=False)
    if heading is not None:
        return Body(lines=lines, heading=heading, head=at, start=at + 1, upright=False)
    return _upright_at(lines, at)


def _heading_of_two(above: Line, below: Line) -> Heading | None:
    """Return the heading that two rows print together: 规划目标 over 2025年 and 年均增长."""
    if len(above.cells) != len(below.cells):
        return None
    joined: list[str] = []
    added = False
    for first, second in zip(above.texts, below.texts, strict=True):
        if second in ("", first):
            joined.append(first)
            continue
        head = head_of(second) if len(second) <= LONGEST_HEAD else None
        if head is None:
            return None
        # 一、约束性指标 below 指标 is the label of the rows under it.
        added = added or not first or head.has_values
        joined.append(f"{first} {second}" if first else second)
    return heading_of(joined) if added else None


def _upright_at(lines: Sequence[Line], at: int) -> Body | None:
    """Return the table whose heads stand on lines of their own; one that is not understood may be among them."""
    run: list[str] = []
    certain = 0  # heads up to the last that is understood
    for line in lines[at : at + _HEADS]:
        filled = line.filled
        if len(filled) != 1 or line.prose or len(filled[0].text) > LONGEST_HEAD:
            break
        if filled[0].text in run:
            if head_of(filled[0].text) is not None:
                return None  # one head over several, copied for each
            break
        head = head_of(filled[0].text)
        if head is None and (not run or len(run) > certain):
            break
        if head is not None and len(run) > certain and head.year is None and head.has_values:
            break
        run.append(filled[0].text)
        certain = len(run) if head is not None else certain
    heading = heading_of(_spread(run[:certain]), gridded=False)
    if heading is None:
        return None
    return Body(lines=lines, heading=heading, head=at, start=at + certain, upright=True)


def _spread(heads: list[str]) -> list[str]:
    """Return heads in the order of their cells where one stood over several: 目标 性质 2020年 2025年."""
    known = [head_of(head) for head in heads]
    over = next(
        (at for at, head in enumerate(known) if head and head.role == "target" and head.year is None), 0
    )
    years = next((at for at, head in enumerate(known) if head and head.year is not None), 0)
    behind = known[years:]
    if not 0 < over < years - 1 or len(behind) < 2 or not all(head and head.year for head in behind):
        return heads
    return [*heads[:over], *heads[years:], *heads[over + 1 : years]]


def nearest_heading(lines: Sequence[Line]) -> tuple[Line, int] | None:
    """Return the line that comes nearest to a heading, and how many of its cells are heads."""
    best: tuple[Line, int] | None = None
    for line in lines:
        if line.prose or len(line.cells) > _HEADS * 2:
            continue
        known = sum(head_of(cell.text) is not None for cell in line.cells)
        if known > (0 if best is None else best[1]):
            best = line, known
    return best


# Rows


def read_body(body: Body, printed: list[str]) -> tuple[int, list[ParsedRow], Rest]:
    """Return the place behind the table, its rows, and what stands beside them."""
    grid = grid_of(body.heading.columns)
    grid = evolve(grid, unit=grid.unit or body.unit)
    rest = Rest()
    end, stretches = _stretches(body, rest)
    lines: list[tuple[Placed | None, Line]] = []
    for stretch in stretches:
        if body.upright:
            lines += _upright(stretch, grid, printed, rest)
        else:
            lines += _lying(stretch, grid, printed, _starts(body.lines[body.head], printed))
    placed: list[tuple[Placed, str | None]] = []
    group: str | None = None
    aside: list[Line] = []  # lines that are no rows: of the table only if a row comes after them
    for row, line in without_marked_labels(list(with_wrapped_names(lines, printed))):
        if row is None:
            aside.append(line)
            if len(aside) > _ASIDE:
                break
            continue
        for label in aside:
            if _is_label(label):
                group = _grouped(label.filled, None, rest)
            else:
                rest.unread.extend((cell.line, cell.text) for cell in label.filled)
        aside = []
        group = None if row.alone else _grouped(row.groups, group, rest)
        placed.append((row, group))
    last = max((at for at, left in enumerate(aside) if _prints_a_value(left)), default=-1)
    for at, left in enumerate(aside):
        if at <= last or len(left.filled) > 1:
            rest.unread.extend((cell.line, cell.text) for cell in left.filled)
    return end, list(read_rows(placed, grid)), rest


def _prints_a_value(line: Line) -> bool:
    """Return whether a line behind the last row looks as if it were of the table: it has a figure and no year."""
    return _ends_a_row(line) or any(
        looks_like_value(cell.text) and head_of(cell.text) is None for cell in line.filled
    )


def read_rows(placed: Sequence[tuple[Placed, str | None]], grid: Grid) -> Iterator[ParsedRow]:
    """Yield the rows, each name without its row mark, and rows that are part of another with its name."""
    numbers = [_number_in(row) for row, _ in placed]
    marks = marks_in_sequence(numbers)
    whole: ParsedRow | None = None  # the last row that is no part of another
    for (row, group), mark in zip(placed, marks, strict=True):
        bare = grid.has_numbers or mark
        read = read_row(row, group, grid, bare=bare)
        if read.name.startswith("其中"):
            read = part_of(read, whole)
        else:
            whole = read
        yield read


def _number_in(row: Placed) -> int | None:
    """Return the number that the name of a row begins with, whether it is a row mark or not."""
    number, _ = mark_of(row.name.text)
    return number


def _is_label(line: Line) -> bool:
    cells = set(line.filled) if line.gridded else line.filled
    if len(cells) != 1:
        return False
    [cell] = cells
    # A name with its value is a row that was not read.
    whole = len(cell.text) <= 30 and LETTER.search(cell.text) is not None
    return whole and (line.gridded or (name_and_value(cell.text) is None and not _ends_a_row(line)))


def _ends_a_row(line: Line) -> bool:
    """Return whether a line without separators ends in the word of a nature: a row that was not read."""
    return any(nature_in(word)[0] for word in line.text.split()[1:])


def _grouped(labels: Sequence[Cell], group: str | None, rest: Rest) -> str | None:
    """Return the group that the next row stands in."""
    for cell in labels:
        group = "".join(cell.text.split("\n")).strip()
        rest.groups[group] = None
    return group


def _stretches(body: Body, rest: Rest) -> tuple[int, list[list[Line]]]:
    """Return the place behind the table, and its lines without the headings that are printed again."""
    stretches: list[list[Line]] = [[]]
    cited = body.upright and any(column.role in ("notes", "other") for column in body.heading.columns)
    at = body.start
    while at < len(body.lines):
        line = body.lines[at]
        other = body_at(body.lines, at)
        if other is not None:
            if not alike(other.heading.columns, body.heading.columns):
                break
            stretches.append([])
            at = other.start
            continue
        text = line.texts[0] or "".join(line.texts)
        noted = NOTE.match(text) is not None
        if noted or line.prose or (is_heading(text) and not (cited and len(text) <= _CITATION)):
            again = _heading_again(body, at)
            if noted:
                at = _take_notes(body.lines, at, rest)
            if again is None:
                break
            rest.unread.extend((other.number, "  ".join(other.texts)) for other in body.lines[at:again])
            at = again
            continue
        stretches[-1].append(line)
        at += 1
    return at, stretches


_NEXT_NOTE = re.compile(r"[①-⑳]|[2-9][.、．]|注")


def _take_notes(lines: Sequence[Line], at: int, rest: Rest) -> int:
    """Keep a note and those that go on with ① or 2. behind it; return the place behind them."""
    rest.notes.append(lines[at].text)
    at += 1
    while at < len(lines) and _NEXT_NOTE.match(lines[at].texts[0]):
        rest.notes.append(lines[at].text)
        at += 1
    return at


def _heading_again(body: Body, at: int) -> int | None:
    """Return the place at which the heading of the table is printed again soon."""
    for after in range(at + 1, min(at + 1 + _ASIDE, len(body.lines))):
        other = body_at(body.lines, after)
        if other is not None:
            return after if alike(other.heading.columns, body.heading.columns) else None
    return None


def _upright(
    lines: Sequence[Line], grid: Grid, printed: list[str], rest: Rest
) -> Iterator[tuple[Placed | None, Line]]:
    """Yield the rows of a table with a cell to each line."""
    cells = [cell for line in lines for cell in (line.cells if len(line.cells) == 1 else line.filled)]
    rest.unread.extend((cell.line, cell.text) for cell in cells if is_between_pages(cell.text))
    cells = [cell for cell in cells if not is_between_pages(cell.text)]
    if grid.nature_amid is not None:
        whole, left = rows_around_natures(cells, grid.nature_amid, len(grid.columns))
        others: list[tuple[Placed | None, Line]] = [
            (place_in_grid(row, grid), Line(row, gridded=False)) for row in whole
        ]
        others += [(None, Line((cell,), gridded=False)) for cell in left]
        yield from sorted(others, key=lambda found: found[1].number)
        return
    rows, left = segment(cells, grid)
    for row in rows:
        nature = () if row.nature is None else (row.nature,)
        yield place(row, grid, printed), Line((*row.cells, *nature, *row.after), gridded=False)
    for cell in left:
        yield None, Line((cell,), gridded=False)


def _lying(
    lines: Sequence[Line], grid: Grid, printed: list[str], starts: Sequence[int]
) -> Iterator[tuple[Placed | None, Line]]:
    """Yield the rows of a table with a row to each line, and its labels and other lines."""
    grid = evolve(grid, wholes=wholes_of((line.cells for line in lines), grid))
    for line in lines:
        aligned = not line.gridded and len(line.filled) == len(starts) and _starts(line, printed) == starts
        yield _placed(line, grid, printed, aligned=aligned), line


def _starts(line: Line, printed: list[str]) -> list[int]:
    """Return the columns of the text at which the cells of a line begin, a wide character counting two."""
    starts, end = [], 0
    text = printed[line.number - 1]
    for cell in line.filled:
        start = text.find(cell.text, end)
        starts.append(display_width(text[:start]))
        end = start + len(cell.text)
    return starts


def _placed(line: Line, grid: Grid, printed: list[str], *, aligned: bool) -> Placed | None:
    """Return the row that a line holds; None if it holds none. `aligned` says whether its cells stand below the heads."""
    wanted = len(grid.columns)
    cells, filled = line.cells, line.filled
    if line.gridded:
        if len(set(filled)) < 2:
            return None
        if len(cells) < wanted and _stands_in_columns(cells, grid):
            cells = (*cells, *[Cell("", line.number, line.number)] * (wanted - len(cells)))
        if len(cells) > wanted and not any(cell.text for cell in cells[wanted:]):
            cells = cells[:wanted]
        if len(cells) == wanted:
            return place_in_grid(cells, grid)
    guessed = False
    fitting = not line.gridded and len(filled) == wanted and all(map(fits, line.texts, grid.columns))
    if fitting and (aligned or _prints_no_nature(filled, grid) or _prints_values(filled, grid)):
        return place_in_grid(filled, grid)
    if not line.gridded and len(filled) < wanted:
        split = split_at_spaces(line, grid)
        if split is not None and len(split.cells) > len(filled):
            filled, guessed = split.cells, split.guessed
            if split.exact:
                return _told(place_in_grid(filled, grid), line, guessed=guessed)
    row = _row_cells(filled, grid)
    if row.nature is None and not any(looks_like_value(cell.text) for cell in filled[1:]):
        return None
    return _told(place(row, grid, printed), line, guessed=guessed)


def _told(placed: Placed | None, line: Line, *, guessed: bool) -> Placed | None:
    """Return a row, with the doubt that its columns had to be guessed."""
    if placed is None or not guessed:
        return placed
    return evolve(placed, doubts=(*placed.doubts, doubt("columns_guessed", line=line.number)))


def _prints_no_nature(cells: Sequence[Cell], grid: Grid) -> bool:
    """Return whether a row with all its cells has a dash in the column of natures."""
    at = next((at for at, column in enumerate(grid.columns) if column.role == "nature"), None)
    return at is not None and compact(cells[at].text).text in MISSING


def _prints_values(cells: Sequence[Cell], grid: Grid) -> bool:
    """Return whether every cell in a column of values looks like one."""
    return all(
        looks_like_value(cell.text)
        for cell, column in zip(cells, grid.columns, strict=True)
        if column in grid.values
    )


def _row_cells(cells: tuple[Cell, ...], grid: Grid) -> RowCells:
    """Return the cells of a row up to its nature, and those behind it."""
    at = next((at for at, cell in enumerate(cells) if nature_in(cell.text)[0]), None)
    if at is not None:
        return RowCells(cells[:at], cells[at], cells[at + 1 :])
    if grid.behind and len(cells) == len(grid.columns):
        return RowCells(cells[: -grid.behind], None, cells[-grid.behind :])
    return RowCells(cells, None)


def _stands_in_columns(cells: Sequence[Cell], grid: Grid) -> bool:
    """Return whether a row that is too short lacks its last cells, which editors leave out where they are empty."""
    if grid.has_nature and any(nature_in(cell.text)[0] for cell in cells):
        return False
    name = next(at for at, column in enumerate(grid.columns) if column.role == "name")
    values = (looks_like_value(cell.text) for cell in cells[name + 1 :] if cell.text)
    return len(cells) > name and not looks_like_value(cells[name].text) and any(values)
