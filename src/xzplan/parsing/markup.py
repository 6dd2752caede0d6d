"""Read the lines and tables of a page in HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import final

from xzplan.parsing.layouts import LONGEST_PROSE, Cell, Line

_PAGE = re.compile(r"<t(?:able|r|d|body)[\s>]", re.IGNORECASE)
_WIDEST = 60
"""Columns of a table; a wider one is for the layout of a page."""
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "section",
        "article",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "caption",
        "dt",
        "dd",
        "pre",
        "blockquote",
    ]
)
_UNSEEN = frozenset({"script", "style", "template", "noscript", "title"})
_SPACE = re.compile(r"[ \t\n\r\f\v]+")


def is_page(text: str) -> bool:
    """Return whether a text is HTML with a table in it."""
    return _PAGE.search(text) is not None


def page_lines(text: str) -> list[Line]:
    """Return the rows of the tables of a page, and the lines between them, as a browser shows them."""
    page = _Page()
    page.feed(text)
    page.close()
    page.finish()
    # A table that stands in a cell of another is done before it.
    return sorted(page.lines, key=lambda line: line.number)


@final
class _Table:
    """A table whose end has not been seen yet."""

    def __init__(self) -> None:
        self.row: list[tuple[Cell, int]] | None = None
        """The cells of the row so far, each with the columns that it spans."""
        self.rows: list[int] = []
        """How many rows each cell of the row spans."""
        self.cell: _Text | None = None
        self.spanning: dict[int, tuple[Cell, int]] = {}
        """Cells of rows above that reach into the next rows, by column, with the number of rows left."""


@final
class _Text:
    """A text that is being read, with the line that it begins on."""

    def __init__(self, line: int, columns: int = 1, rows: int = 1) -> None:
        self.line = line
        self.columns = columns
        self.rows = rows
        self.pieces: list[str] = []

    def cell(self, last: int) -> Cell:
        """Return what a browser shows of it."""
        parts = (_SPACE.sub(" ", part).strip() for part in "".join(self.pieces).split("\0"))
        return Cell("\n".join(filter(None, parts)).strip(), self.line, last)


@final
class _Page(HTMLParser):
    """Collects the lines of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self.tables: list[_Table] = []
        self.text = _Text(1)
        """What stands outside the tables."""
        self.unseen = 0

    @property
    def _line(self) -> int:
        return self.getpos()[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self.unseen += 1
        elif tag == "table":
            self._end_text()
            self.tables.append(_Table())
        elif tag == "br" or tag in _BLOCKS:
            self._break()
        elif self.tables and tag == "tr":
            self._end_row()
            self.tables[-1].row = []
        elif self.tables and tag in ("td", "th"):
            self._end_cell()
            table = self.tables[-1]
            table.row = [] if table.row is None else table.row
            spans = dict(attrs)
            columns, rows = _number(spans.get("colspan")), _number(spans.get("rowspan"))
            table.cell = _Text(self._line, columns if columns <= _WIDEST else _WIDEST + 1, rows)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        elif tag == "table" and self.tables:
            self._end_row()
            self.tables.pop()
        elif tag == "tr" and self.tables:
            self._end_row()
        elif tag in ("td", "th") and self.tables:
            self._end_cell()
        elif tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        if self.unseen:
            return
        cell = self.tables[-1].cell if self.tables else None
        if cell is not None:
            cell.pieces.append(data)
        elif data.strip():
            if not self.text.pieces:
                leading = data[: len(data) - len(data.lstrip())]
                self.text.line = self._line + leading.count("\n")
            self.text.pieces.append(data)

    def finish(self) -> None:
        """End what the page left open."""
        while self.tables:
            self._end_row()
            self.tables.pop()
        self._end_text()

    def _break(self) -> None:
        cell = self.tables[-1].cell if self.tables else None
        if cell is None:
            self._end_text()
        else:
            cell.pieces.append("\0")

    def _end_text(self) -> None:
        cell = self.text.cell(self.text.line)
        if cell.text:
            prose = len(cell.text) > LONGEST_PROSE and "。" in cell.text
            self.lines.append(Line((cell,), gridded=False, prose=prose))
        self.text = _Text(self._line)

    def _end_cell(self) -> None:
        table = self.tables[-1]
        if table.cell is not None and table.row is not None:
            table.row.append((table.cell.cell(self._line), table.cell.columns))
            table.rows.append(table.cell.rows)
        table.cell = None

    def _end_row(self) -> None:
        self._end_cell()
        table = self.tables[-1]
        if table.row is not None:
            cells = _placed(table)
            if table.row and any(cell.text for cell in cells):
                wide = len(cells) > _WIDEST
                self.lines.append(Line(tuple(cells), gridded=len(cells) > 1 and not wide, prose=wide))
        table.row, table.rows = None, []


_COUNT = re.compile(r"\s*0*([1-9][0-9]{0,5})")


def _number(printed: str | None) -> int:
    """Return how many rows or columns a cell spans: at least one, and less than a million."""
    found = None if printed is None else _COUNT.match(printed)
    return 1 if found is None else int(found[1])


def _placed(table: _Table) -> list[Cell]:
    """Return the cells of a row in their columns; a cell that spans several stands in each of them."""
    cells: list[Cell] = []

    def from_above() -> None:
        while len(cells) in table.spanning:
            column = len(cells)
            cell, left = table.spanning[column]
            cells.append(cell)
            if left == 1:
                del table.spanning[column]
            else:
                table.spanning[column] = cell, left - 1

    for (cell, columns), rows in zip(table.row or (), table.rows, strict=True):
        from_above()
        for _ in range(columns if len(cells) <= _WIDEST else 1):
            if rows > 1 and len(cells) < _WIDEST:
                table.spanning[len(cells)] = cell, rows - 1
            cells.append(cell)
    from_above()
    return cells
