"""Read a list in a drawn box, whose cells print a name and its target together."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from xzplan.parsing.bodies import Rest, read_rows
from xzplan.parsing.doubts import Weight, doubt
from xzplan.parsing.headings import ColumnRole, Heading, ParsedColumn, year_in
from xzplan.parsing.layouts import Cell, Line
from xzplan.parsing.placing import Placed, grid_of
from xzplan.parsing.rows import ParsedRow
from xzplan.parsing.shapes import name_and_value

_FEWEST = 3
"""Rows of a list; one or two boxed lines may be anything."""


def boxed_list(lines: Sequence[Line]) -> tuple[int, int, Heading] | None:
    """Return where the first boxed list begins and ends, and the columns that its cells stand for."""
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and lines[end].gridded and len(lines[end].cells) == 1:
            end += 1
        read = sum(name_and_value(line.text) is not None for line in lines[start:end])
        if read >= _FEWEST and 2 * read > end - start:
            year = next(
                filter(None, (year_in(line.text) for line in reversed(lines[max(0, start - 3) : start]))),
                None,
            )
            columns = (
                ParsedColumn(head="", role=ColumnRole.NAME),
                ParsedColumn(head="", role=ColumnRole.TARGET, year=year),
            )
            return start, end, Heading(columns=columns, guesses=(("one_cell", ""),))
        start = max(end, start + 1)
    return None


def read_list(lines: Sequence[Line], heading: Heading) -> tuple[list[ParsedRow], Rest]:
    """Return the rows of a boxed list; a cell without a target is the label of a group."""
    rest = Rest()
    placed: list[tuple[Placed, str | None]] = []
    group: str | None = None
    for line in lines:
        [cell] = line.cells
        parted = name_and_value(cell.text)
        if parted is None:
            group = cell.text
            rest.groups[group] = None
            continue
        name, value = (Cell(text, cell.line, cell.last) for text in parted)
        doubts = (evolve(doubt("one_cell", line=cell.line), weight=Weight.NOTE),)  # the table asks, once
        placed.append((Placed(name=name, values=(value,), nature=None, cells=(cell,), doubts=doubts), group))
    return list(read_rows(placed, grid_of(heading.columns))), rest
