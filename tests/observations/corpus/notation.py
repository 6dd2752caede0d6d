"""How a file of the corpus is written down, with what must come out of it.

A file is text (CSV unless told otherwise), sheets of a workbook, or a function that makes a source. A sheet is written as
CSV as well: a cell is a number where it looks like one, ``'12`` is text, ``@2023-06-30`` a date, ``=A1+1`` a formula without
a stored value, ``=A1+1=>3`` one with it, and ``#DIV/0!`` an error.

What must come out is written by hand, one line for a row of cells:

``C4 18 2021=21.3 2022=30.8``
    These cells, from C4 to the right, hold these values of indicator 18. ``C4v`` runs downwards; ``_`` skips a cell.
    ``23.urban`` names a series; ``estimated``, ``of=mean``, ``area=忻府区`` or ``area=定襄县|定襄`` at the end hold for the line.
    A value such as ``~1.1`` is compared as a number, any other digit by digit.
``? C4 18 2021=21.3``
    The reader may read this, or ask about it; it may not pass it over.
``- C4 18 2021=21.3``
    The reader may read this, ask about it, or leave it aside.
``C4:D9 asks``
    A problem must stand at each of these places. ``C4:D9 may ask`` allows one. ``file asks`` wants a problem anywhere, or an error.

Everything else must stay unread and without a problem. ``2021年!C4`` names a sheet; without a name it is the first.
A dataframe is addressed as a spreadsheet would show it, with its headings in row 1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Literal, TypeAlias

from attrs import field, frozen

__all__ = ["Asked", "Case", "Cell", "Expected", "Sheet", "book_case", "cells_of", "sheet", "text_case"]

Force: TypeAlias = Literal["must", "may", "free"]
_ADDRESS = re.compile(r"(?:(?P<sheet>[^!]+)!)?(?P<column>[A-Z]{1,2})(?P<row>[0-9]+)(?P<down>v?)")
_STATUSES = {"flash", "estimated", "preliminary", "reported", "final", "projected"}


@frozen
class Cell:
    """The place of a cell; rows and columns count from 1."""

    sheet: str | None
    row: int
    column: int

    def __str__(self) -> str:
        letters, rest = "", self.column
        while rest:
            rest, letter = divmod(rest - 1, 26)
            letters = chr(65 + letter) + letters
        return ("" if self.sheet is None else f"{self.sheet}!") + f"{letters}{self.row}"

    @classmethod
    def of(cls, written: str) -> Cell:
        """Return the cell of an address."""
        parts = _ADDRESS.fullmatch(written)
        assert parts is not None, written
        column = 0
        for letter in parts["column"]:
            column = column * 26 + ord(letter) - 64
        return cls(parts["sheet"], int(parts["row"]), column)


@frozen
class Expected:
    """A value that a file holds."""

    cell: Cell
    indicator: int
    series: str | None
    period: str
    value: str
    status: str
    of: str | None
    areas: tuple[str, ...]
    """Names that its area may have; none for the plan's own."""
    force: Force


@frozen
class Asked:
    """Cells about which the reader must ask, or may."""

    cells: tuple[Cell, ...]
    force: Force


@frozen
class Sheet:
    """A sheet of a workbook: its cells as CSV, and how they are formatted."""

    text: str
    formats: Mapping[str, str] = field(factory=dict)
    """Number formats by range."""
    merged: tuple[str, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    hidden: bool = False


@frozen(kw_only=True)
class Case:
    """A file, and what must come out."""

    name: str
    kind: str
    expects: str
    text: str | None = None
    encoding: str = "utf-8"
    suffix: str = ".csv"
    sheets: Mapping[str, Sheet] = field(factory=dict)
    source: Callable[[Path], object] | None = None
    """A function that makes what no text and no sheet can be."""

    @property
    def first_sheet(self) -> str | None:
        """The sheet that an address without one means."""
        return next(iter(self.sheets), None)

    def expected(self) -> tuple[list[Expected], list[Asked], bool]:
        """Return the values, the cells asked about, and whether the file as a whole must be refused or asked about."""
        values: list[Expected] = []
        asked: list[Asked] = []
        whole = False
        for line in filter(None, map(str.strip, self.expects.splitlines())):
            if line == "file asks":
                whole = True
            elif line.endswith((" asks", " may ask")):
                place, _, rest = line.partition(" ")
                cells = tuple(self._at(cell) for cell in cells_of(place))
                asked.append(Asked(cells, "must" if rest == "asks" else "may"))
            else:
                values += self._values(line)
        return values, asked, whole

    def _at(self, cell: Cell) -> Cell:
        return Cell(cell.sheet or self.first_sheet, cell.row, cell.column)

    def _values(self, line: str) -> Iterator[Expected]:
        words = line.split()
        force: Force = "must"
        if words[0] in {"?", "-"}:
            force = "may" if words.pop(0) == "?" else "free"
        place, row, *words = words
        number, _, series = row.partition(".")
        status = next((word for word in words if word in _STATUSES), "reported")
        named = dict(word.split("=", 1) for word in words if word.startswith(("of=", "area=")))
        start, down = self._at(Cell.of(place.removesuffix("v"))), place.endswith("v")
        pairs = [word for word in words if word not in _STATUSES and not word.startswith(("of=", "area="))]
        for step, pair in enumerate(pairs):
            if pair == "_":
                continue
            period, value = pair.split("=")
            yield Expected(
                cell=Cell(start.sheet, start.row + step * down, start.column + step * (not down)),
                indicator=int(number),
                series=series or None,
                period=period,
                value=value,
                status=status,
                of=named.get("of"),
                areas=tuple(named["area"].split("|")) if "area" in named else (),
                force=force,
            )


def cells_of(place: str) -> list[Cell]:
    """Return the cells of an address or a range."""
    first, _, last = place.partition(":")
    start = Cell.of(first)
    end = Cell.of(last) if last else start
    return [
        Cell(start.sheet, row, column)
        for row in range(start.row, end.row + 1)
        for column in range(start.column, end.column + 1)
    ]


def text_case(
    kind: str, name: str, text: str, expects: str, encoding: str = "utf-8", suffix: str = ".csv"
) -> Case:
    """Return a file of text."""
    return Case(
        name=name, kind=kind, text=text.lstrip("\n"), expects=expects, encoding=encoding, suffix=suffix
    )


def book_case(kind: str, name: str, expects: str, **sheets: Sheet | str) -> Case:
    """Return a workbook; a name of a sheet that starts with a digit has an underscore before it."""
    return Case(
        name=name,
        kind=kind,
        expects=expects,
        sheets={
            title.removeprefix("_"): sheet(content) if isinstance(content, str) else content
            for title, content in sheets.items()
        },
    )


def sheet(
    text: str,
    formats: Mapping[str, str] | None = None,
    merged: tuple[str, ...] = (),
    hidden_rows: tuple[int, ...] = (),
    hidden_columns: tuple[str, ...] = (),
    *,
    hidden: bool = False,
) -> Sheet:
    """Return a sheet of a workbook."""
    return Sheet(text.lstrip("\n"), formats or {}, merged, hidden_rows, hidden_columns, hidden)
