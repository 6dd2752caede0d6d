"""Sheets of a workbook as an office lays them out: a title, a note, a frozen header, columns wide enough for Chinese."""

from __future__ import annotations

import io
import math
import os
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias, final

from attrs import evolve, frozen

from xzplan.display.palette import PRINT, TINT, Tone
from xzplan.display.text import display_width, wrap
from xzplan.exceptions import InvalidInputError, MissingExtraError
from xzplan.language import Bilingual, say
from xzplan.model.figures import plain
from xzplan.model.indicators import Indicator, Series

HEADER_ROW = 2
"""Counted from 0: the title and a note stand above."""

_PAPER_A4 = 9
_LINE_HEIGHT = 15.5
_PADDING = 1


@final
@frozen
class Figure:
    """A number and how it is shown."""

    value: float | Decimal
    shown: str
    """Its number format in the spreadsheet."""


@final
@frozen
class Marked:
    """A text in the colours of a tone."""

    text: str
    tone: Tone


SheetCell: TypeAlias = str | int | Figure | Marked | None


@final
@frozen
class Head:
    """A column by its header in both languages."""

    zh: str
    en: str
    widest: int = 46
    """The width at which text is broken into lines, in columns of a terminal."""
    widest_en: int | None = None
    """The width of the column in English, if words of English need another one."""

    def width(self, lang: str) -> int:
        """Return the width at which text is broken into lines in a language."""
        return self.widest_en if lang == "en" and self.widest_en is not None else self.widest

    def wide(self, widest: int) -> Head:
        """Return the column as it stands on another sheet, with another width."""
        return evolve(self, widest=widest)

    def text(self, lang: str) -> str:
        """Return the header in a language."""
        return self.zh if lang == "zh" else self.en


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
    """Return what the plan prints for the target year; of a target that it does not print, that as well."""
    target = indicator.target
    return target.cell.zh if target.printed is None else _printed(target.printed, target.demand.figure)


class Book:
    """A workbook being written, in memory."""

    def __init__(self, title: Bilingual, year: int, lang: str) -> None:
        """Start a workbook in one language."""
        try:
            import xlsxwriter
        except ImportError as error:
            raise MissingExtraError("writing Excel", "xlsxwriter", "excel") from error
        self.lang = lang
        self._content = io.BytesIO()
        self.book: Any = xlsxwriter.Workbook(self._content, {"in_memory": True})
        # With the time of writing the same plan would make another file each time.
        created = datetime(year, 1, 1, tzinfo=UTC)
        self.book.set_properties({"title": title.zh, "subject": title.en, "created": created})
        self._formats: dict[tuple[str, str], Any] = {}

    def say(self, words: Bilingual) -> str:
        """Choose the words of the language."""
        return say(words, self.lang)

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
        rows: Iterable[Sequence[SheetCell] | str],
        *,
        fixed_columns: int,
        signatures: bool = False,
    ) -> Any:
        """Write a sheet and return it; `fixed_columns` stay in sight when it is scrolled.

        A row that is a text is the head of those that follow. With `signatures` the sheet ends in a block to sign.
        """
        sheet = self.book.add_worksheet(name)
        lines_of_cells = [row if isinstance(row, str) else list(row) for row in rows]
        cells = [row for row in lines_of_cells if not isinstance(row, str)]
        # Fixed, since a sheet has to fit on paper.
        widths = [head.width(self.lang) + 1 for head in heads]
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.set_row(0, 26)
        sheet.write_string(0, 0, title, self.form("title"))
        lines = math.ceil(display_width(note) / sum(widths)) + note.count("\n")
        sheet.set_row(1, 16 * lines + 4)
        sheet.merge_range(1, 0, 1, len(heads) - 1, "", self.form("note"))
        sheet.write_string(1, 0, note, self.form("note"))
        # Bold letters are wider.
        lines = max(
            _lines(head.text(self.lang), width / 1.1) for head, width in zip(heads, widths, strict=True)
        )
        sheet.set_row(HEADER_ROW, max(34, _LINE_HEIGHT * lines + 3))
        for column, head in enumerate(heads):
            sheet.write_string(HEADER_ROW, column, head.text(self.lang), self.form("head"))
        for index, row in enumerate(lines_of_cells, HEADER_ROW + 1):
            if isinstance(row, str):
                sheet.merge_range(index, 0, index, len(heads) - 1, "", self.form("group"))
                sheet.write_string(index, 0, row, self.form("group"))
                sheet.set_row(index, _LINE_HEIGHT)
                continue
            for column, cell in enumerate(row):
                self.write(sheet, index, column, cell)
            # Excel makes rows as high as their texts; LibreOffice and others do not.
            lines = max(_lines(_text(cell), width) for cell, width in zip(row, widths, strict=True))
            sheet.set_row(index, _LINE_HEIGHT * lines)
        sheet.freeze_panes(HEADER_ROW + 1, fixed_columns)
        if len(cells) == len(lines_of_cells):  # a filter would tear the rows from the head of their group
            sheet.autofilter(HEADER_ROW, 0, HEADER_ROW + len(cells), len(heads) - 1)
        if signatures:
            self._signatures(sheet, HEADER_ROW + len(lines_of_cells) + 2, len(heads))
        sheet.set_landscape()
        sheet.set_paper(_PAPER_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
        sheet.repeat_rows(HEADER_ROW)
        return sheet

    def _signatures(self, sheet: Any, row: int, columns: int) -> None:
        """Write the block in which the office that fills in and those who check sign."""
        fields = [self.say(field) for field in _SIGNATURES]
        step = max(2, columns // len(fields))
        for place, field in enumerate(fields):
            sheet.write_string(row, place * step, field, self.form("signature"))
            for column in range(place * step + 1, place * step + step):
                sheet.write_blank(row, column, None, self.form("signature"))  # room to sign in

    def lines(self, name: str, lines: Sequence[str]) -> None:
        """Write a sheet of paragraphs."""
        sheet = self.book.add_worksheet(name)
        sheet.set_column(0, 0, _WIDTH_OF_LINES)
        sheet.set_paper(_PAPER_A4)
        sheet.fit_to_pages(1, 0)
        for row, line in enumerate(lines):
            sheet.write_string(row, 0, line, self.form("lines"))
            sheet.set_row(row, _LINE_HEIGHT * _lines(line, _WIDTH_OF_LINES))

    def write(self, sheet: Any, row: int, column: int, cell: SheetCell, role: str = "cell") -> None:
        """Write a cell; text never becomes a formula, a link or a number."""
        if cell is None:
            sheet.write_blank(row, column, None, self.form(role))
        elif isinstance(cell, str):
            sheet.write_string(row, column, cell, self.form(role))
        elif isinstance(cell, Marked):
            sheet.write_string(row, column, cell.text, self.form(f"tone-{cell.tone}"))
        elif isinstance(cell, Figure):
            sheet.write_number(row, column, float(cell.value), self.form(role, cell.shown))
        else:
            sheet.write_number(row, column, cell, self.form("count" if role == "cell" else role, "0"))

    def save(self, target: str | os.PathLike[str] | BinaryIO) -> None:
        """Write the workbook to a path or an open file."""
        self.book.close()
        content = self._content.getvalue()
        if isinstance(target, str | os.PathLike):
            Path(plain(target)).write_bytes(content)
        else:
            target.write(content)


def check_target(target: object) -> None:
    """Raise `InvalidInputError` unless a workbook can be written to what a caller passed."""
    if isinstance(target, str | os.PathLike):
        try:
            possible = b"\0" not in os.fsencode(plain(target))
        except (UnicodeEncodeError, TypeError):  # half a character; a path-like object that gives no path
            possible = False
    else:
        possible = hasattr(target, "write") and not isinstance(target, io.TextIOBase | type)
    if not possible:
        raise InvalidInputError("target", target, "pass a path, or a file open for writing bytes")


_SIGNATURES = (
    Bilingual(zh="填报单位：", en="Office:"),
    Bilingual(zh="填报人：", en="Filled in by:"),
    Bilingual(zh="审核人：", en="Checked by:"),
    Bilingual(zh="日期：", en="Date:"),
)
_WIDTH_OF_LINES = 100
_SIZE = 11
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
    "cell": {"text_wrap": True, "valign": "top", "font_size": _SIZE, **_LINE},
    "count": {"align": "center", "valign": "top", "font_size": _SIZE, **_LINE},
    "open": {"text_wrap": True, "valign": "top", "bg_color": "#FFF9DB", "locked": False, **_LINE},
    "shut": {"bg_color": "#E7E6E6", **_LINE},
    "lines": {"text_wrap": True, "valign": "top"},
    "group": {"bold": True, "bg_color": "#F2F2F2", "valign": "vcenter", **_LINE},
    "signature": {"valign": "vcenter", "locked": False},
    **{
        f"tone-{tone}": {
            "text_wrap": True,
            "valign": "top",
            "font_size": _SIZE,
            "font_color": PRINT[tone],
            "bg_color": TINT[tone],
            **_LINE,
        }
        for tone in Tone
    },
}


def _lines(text: str, width: float) -> int:
    """Return how many lines a text takes in a column."""
    return sum(len(wrap(line, max(width - _PADDING, 1))) for line in text.split("\n"))


def _text(cell: SheetCell) -> str:
    """Return a cell as it is shown."""
    if isinstance(cell, Marked):
        return cell.text
    if isinstance(cell, Figure):
        return f"{float(cell.value):.{len(cell.shown.partition('.')[2])}f}"
    return "" if cell is None else str(cell)
