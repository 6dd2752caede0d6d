"""What the cells of a column, and the lines above and below a table, change in what the column is read as."""

from __future__ import annotations

import re

from xzplan.grids.marks import narrowed
from xzplan.observations.columns import NOTE, UNKNOWN, ColumnUse
from xzplan.observations.context import Context
from xzplan.observations.layouts import Table
from xzplan.observations.notes import remarks_in

FIGURE = re.compile(r"[-+]?[0-9.,]+%?")


def by_cells(use: ColumnUse, table: Table) -> ColumnUse:
    """Return what a column is read as once its cells are seen: figures below an unknown heading, words below 完成情况."""
    index = use.column.index
    says = (use.time, use.name, use.area, use.series)
    is_open_to_doubt = use.reason is UNKNOWN or (
        use.holds_values and not use.answered and says == (None,) * 4
    )
    if not is_open_to_doubt:
        return use
    texts = [row.cells[index].text for row in table.body if index in row.cells]
    figures = sum(FIGURE.fullmatch(narrowed(text)) is not None for text in texts)
    if use.reason is UNKNOWN and 2 * figures > len(texts):
        return ColumnUse(column=use.column, place=use.place, problem=("unknown_heading", ()))
    if use.holds_values and not any(sign.isdigit() for text in texts for sign in text):
        return ColumnUse(column=use.column, place=use.place, reason=NOTE)
    return use


def by_lines(use: ColumnUse, context: Context, comment: str) -> ColumnUse:
    """Return a column below a title that announces targets, or with a note or a comment that changes what it holds."""
    if not use.holds_values or use.answered:
        return use
    year = context.year_of(use.time)
    title = context.targets.get(year, context.targets.get(None, ""))
    notes = [*context.notes, *remarks_in(comment)]
    note = next((note.text for note in notes if note.is_about(year) and not note.sums), "")
    if title:
        return ColumnUse(column=use.column, place=use.place, problem=("title_says_target", (title,)))
    if note and (comment or year is not None):
        return ColumnUse(column=use.column, place=use.place, problem=("note_says", (note,)))
    return use
