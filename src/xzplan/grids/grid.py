"""A grid: the cells of a sheet, a file or a frame as a person sees them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import final

from attrs import evolve, field, frozen

LAST_ROW = 1_048_576
"""No sheet of a workbook has more rows."""
LAST_COLUMN = 16_384


@final
@frozen(kw_only=True)
class Cell:
    """A cell that holds something."""

    text: str
    """What a person sees: 30.8% and not the 0.308 behind it. A raised figure is one of ¹²³."""
    fault: str | None = None
    """Why the text is no value: ``formula`` without a stored value, ``error``, ``format`` that cannot be shown, or
    ``struck`` through."""
    comment: str = ""
    """What a comment on the cell says."""
    stored: str = ""
    """The figure behind the text, where a number format shows it in other signs: rounded, scaled, with words."""
    merged: bool = False
    """Whether the cell is part of merged cells."""
    across: bool = False
    """Whether the text stands in a merged cell to the left."""
    down: bool = False
    """Whether the text stands in a merged cell above."""

    @property
    def is_copy(self) -> bool:
        """Whether the text stands in another cell, with which this one is merged."""
        return self.across or self.down


@final
@frozen(kw_only=True)
class Row:
    """A row that holds something; its cells by column, counted from 1."""

    number: int
    cells: Mapping[int, Cell]
    hidden: bool = False


@final
@frozen(kw_only=True)
class Grid:
    """The rows of a sheet, a file or a frame that hold something, in their order."""

    sheet: str | None
    """The name of the sheet; None where there are no sheets."""
    rows: tuple[Row, ...]
    origin: str
    """What it was read from: the encoding, or the kind of source."""
    file: str = ""
    """The name of the file; empty for what is none."""
    has_header: bool = False
    """Whether the first row holds the names of the columns, as in a frame."""
    hidden: bool = False
    hidden_columns: frozenset[int] = field(default=frozenset())

    def place(self, column: int, row: int) -> str:
        """Return the address of a cell as Excel shows it."""
        address = f"{letters(column)}{row}"
        return address if self.sheet is None else f"{self.sheet}!{address}"


@lru_cache(maxsize=1024)
def letters(column: int) -> str:
    """Return the letters of a column."""
    shown = ""
    while column:
        column, letter = divmod(column - 1, 26)
        shown = chr(ord("A") + letter) + shown
    return shown


def column_of(shown: str) -> int:
    """Return the number of the column with these letters."""
    column = 0
    for letter in shown:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column


def copied(cell: Cell, *, across: bool, down: bool) -> Cell:
    """Return a cell as it is repeated in the cells that are merged with it."""
    return evolve(cell, merged=True, across=across, down=down)
