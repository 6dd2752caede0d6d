"""Places in table 2-1 (表2-1): its four columns, its cells, and the note under it."""

from __future__ import annotations

from xzplan.data.documents import PUBLISHED_TEXT
from xzplan.model.sources import Source

# The four columns as their heads are printed.
NAME = "指标"
BASE = "2020年"
TARGET = "2025年"
NATURE = "指标性质"


def cell(row: int, column: str, line: int, quote: str, *, last_line: int | None = None) -> Source:
    """Return a place in a cell."""
    return Source(
        document=PUBLISHED_TEXT,
        chapter=2,
        section=3,
        table="2-1",
        row=row,
        column=column,
        line=line,
        last_line=last_line,
        quote=quote,
    )


def off_row(line: int, quote: str) -> Source:
    """Return a place in the table that belongs to no row: caption, head, label of a group, or the note."""
    return Source(document=PUBLISHED_TEXT, chapter=2, section=3, table="2-1", line=line, quote=quote)
