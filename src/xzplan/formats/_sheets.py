"""Sheets of a workbook as an office lays them out: title, note, frozen header, widths that fit Chinese."""

from __future__ import annotations

import io
import math
import os
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias, final

from attrs import frozen

from xzplan.display.text import display_width
from xzplan.exceptions import InvalidInputError, MissingExtraError
from xzplan.language import Bilingual
from xzplan.model.indicators import Indicator, Series

HEADER_ROW = 2
"""Counted from 0: the title and a note stand above."""

_NARROWEST = 6
_PAPER_A4 = 9
_LINE_HEIGHT = 17
_PADDING = 2


@final
@frozen
class Figure:
    """A number and how it is shown."""

    value: float | Decimal
    shown: str
    """Number format of the spreadsheet."""


SheetCell: TypeAlias = str | int | Figure | None


@final
@frozen
class Head:
    """A column by its header in both languages."""

    zh: str
    en: str
    widest: int = 46
    """The width from which on text is broken, in columns of a terminal."""

    @property
    def text(self) -> str:
        """As written: one language above the other."""
        return f"{self.zh}\n{self.en}"


def decimals(value: Decimal) -> int:
    """Return how many digits a figure is printed with after its point."""
    return max(0, -int(value.as_tuple().exponent))


def fixed(value: float | Decimal, digits: int) -> Figure:
    """Return a number that is shown with so many digits after the point."""
    return Figure(value, "0." + "0" * digits if digits else "0")


def _printed(text: str, value: Decimal | None) -> SheetCell:
    """Return a printed cell: a number with its digits where it is nothing else, else the text as it stands."""
    if value is not None and text.strip() == str(value):
        return fixed(value, decimals(value))
    return text


def baseline_cell(indicator: Indicator, series: Series | None = None) -> SheetCell:
    """Return what the plan prints for the base year."""
    base = indicator.baseline if series is None else series.baseline
    return _printed(base.printed, base.value)


def target_cell(indicator: Indicator) -> SheetCell:
    """Return what the plan prints for the target year."""
    return _printed(indicator.target.printed, indicator.target.demand.figure)


class Book:
    """A workbook being written, in memory."""

    def __init__(self, title: Bilingual, year: int) -> None:
        try:
            import xlsxwriter
        except ImportError as error:
            raise MissingExtraError("writing Excel", "xlsxwriter", "excel") from error
        self._content = io.BytesIO()
        self.book: Any = xlsxwriter.Workbook(self._content, {"in_memory": True})
        # The time of writing would make every file another one.
        created = datetime(year, 1, 1, tzinfo=UTC)
        self.book.set_properties({"title": title.zh, "subject": title.en, "created": created})
        self._formats: dict[tuple[str, str], Any] = {}

    def form(self, role: str, shown: str = "General") -> Any:
        """Return a cell format."""
        if (role, shown) not in self._formats:
            self._formats[role, shown] = self.book.add_format({**_FORMS[role], "num_format": shown})
        return self._formats[role, shown]

    def sheet(
        self,
        name: str,
        title: str,
        note: str,
        heads: Sequence[Head],
        rows: Iterable[Sequence[SheetCell]],
        *,
        fixed_columns: int,
    ) -> Any:
        """Write a sheet and return it; `fixed_columns` stay in sight when it is scrolled."""
        sheet = self.book.add_worksheet(name)
        cells = [list(row) for row in rows]
        widths = [_width(head, [_text(row[at]) for row in cells]) for at, head in enumerate(heads)]
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        sheet.set_row(0, 26)
        sheet.write_string(0, 0, title, self.form("title"))
        lines = math.ceil(display_width(note) / sum(widths)) + note.count("\n")
        sheet.set_row(1, 16 * lines + 4)
        sheet.merge_range(1, 0, 1, len(heads) - 1, "", self.form("note"))
        sheet.write_string(1, 0, note, self.form("note"))
        sheet.set_row(HEADER_ROW, 34)
        for at, head in enumerate(heads):
            sheet.write_string(HEADER_ROW, at, head.text, self.form("head"))
        for down, row in enumerate(cells, HEADER_ROW + 1):
            for at, cell in enumerate(row):
                self.write(sheet, down, at, cell)
            # Excel would see to this itself; LibreOffice and others do not.
            lines = max(_lines(_text(cell), width) for cell, width in zip(row, widths, strict=True))
            sheet.set_row(down, _LINE_HEIGHT * lines)
        sheet.freeze_panes(HEADER_ROW + 1, fixed_columns)
        sheet.autofilter(HEADER_ROW, 0, HEADER_ROW + len(cells), len(heads) - 1)
        sheet.set_landscape()
        sheet.set_paper(_PAPER_A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(HEADER_ROW)
        return sheet

    def write(self, sheet: Any, down: int, at: int, cell: SheetCell, role: str = "cell") -> None:
        """Write a cell; text never becomes a formula, a link or a number."""
        if cell is None:
            sheet.write_blank(down, at, None, self.form(role))
        elif isinstance(cell, str):
            sheet.write_string(down, at, cell, self.form(role))
        elif isinstance(cell, Figure):
            sheet.write_number(down, at, float(cell.value), self.form(role, cell.shown))
        else:
            sheet.write_number(down, at, cell, self.form(role, "0"))

    def save(self, target: str | os.PathLike[str] | BinaryIO) -> None:
        """Write the workbook to a path or an open file."""
        lone = None
        try:
            self.book.close()
        except UnicodeEncodeError as error:
            lone = error.object[max(error.start - 10, 0) : error.end + 10]
        if lone is not None:  # raised here, since the archive of the writer must be gone before the buffer is
            raise InvalidInputError(
                "plan", lone, "half a character (a lone surrogate), which no file can hold"
            )
        content = self._content.getvalue()
        if isinstance(target, str | os.PathLike):
            Path(target).write_bytes(content)
        else:
            target.write(content)


_LINE = {"border": 1, "border_color": "#BFBFBF"}
_FORMS: dict[str, dict[str, object]] = {
    "title": {"bold": True, "font_size": 15, "valign": "vcenter"},
    "note": {"text_wrap": True, "valign": "top", "font_color": "#404040"},
    "head": {
        "bold": True,
        "text_wrap": True,
        "align": "center",
        "valign": "vcenter",
        "bg_color": "#DCE6F1",
        **_LINE,
    },
    "cell": {"text_wrap": True, "valign": "top", **_LINE},
    "open": {"text_wrap": True, "valign": "top", "bg_color": "#FFF9DB", **_LINE},
    "shut": {"bg_color": "#E7E6E6", **_LINE},
    "lines": {"text_wrap": True, "valign": "top"},
}


def _width(head: Head, texts: Iterable[str]) -> float:
    """The width of a column: a header is bold and never broken, a text is broken where it is long."""
    header = max(display_width(line) for line in head.text.split("\n")) * 1.1
    longest = max((display_width(line) for text in texts for line in text.split("\n")), default=0)
    return max(_NARROWEST, header, min(head.widest, longest)) + _PADDING


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column; a line that is broken is never filled to its end."""
    room = width - _PADDING
    widths = [display_width(line) for line in text.split("\n")]
    return sum(1 if one <= room else math.ceil(1.15 * one / room) for one in widths)


def _text(cell: SheetCell) -> str:
    """What a cell shows, as far as its width goes."""
    if isinstance(cell, Figure):
        return f"{float(cell.value):.{len(cell.shown.partition('.')[2])}f}"
    return "" if cell is None else str(cell)
