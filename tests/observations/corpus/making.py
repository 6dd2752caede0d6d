"""Make the files of the corpus."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from observations.corpus.notation import Case, Sheet, cells_of

__all__ = ["grid", "source_of", "workbook"]

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def grid(text: str, delimiter: str = ",") -> list[list[str]]:
    """Return the cells of a sheet or a file, as they are written down."""
    return list(csv.reader(io.StringIO(text), delimiter=delimiter))


def source_of(case: Case, folder: Path) -> Any:
    """Return the file of a case, written into a folder; for a case with a function, what it returns."""
    if case.source is not None:
        return case.source(folder)
    if case.text is not None:
        path = folder / f"{case.name}{case.suffix}"
        path.write_bytes(case.text.encode(case.encoding))
        return path
    path = folder / f"{case.name}.xlsx"
    path.write_bytes(workbook(case.sheets))
    return path


def workbook(sheets: Mapping[str, Sheet]) -> bytes:
    """Return a workbook."""
    xlsxwriter = pytest.importorskip(
        "xlsxwriter", reason="xlsxwriter is not here: pip install 'xzplan[excel]'"
    )
    pytest.importorskip("openpyxl", reason="openpyxl is not here: pip install 'xzplan[excel]'")
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        for name, sheet in sheets.items():
            _fill(book, book.add_worksheet(name), sheet)
    return file.getvalue()


def _fill(book: Any, page: Any, sheet: Sheet) -> None:
    cells = grid(sheet.text)
    formats = {
        (cell.row, cell.column): book.add_format({"num_format": code})
        for place, code in sheet.formats.items()
        for cell in cells_of(place)
    }
    for place in sheet.merged:
        page.merge_range(place, "", book.add_format())
    for row, line in enumerate(cells):
        for column, text in enumerate(line):
            if text:
                _put(book, page, row, column, text, formats.get((row + 1, column + 1)))
    for row in sheet.hidden_rows:
        page.set_row(row - 1, None, None, {"hidden": True})
    for letter in sheet.hidden_columns:
        page.set_column(f"{letter}:{letter}", None, None, {"hidden": True})
    if sheet.hidden:
        page.hide()


def _put(book: Any, page: Any, row: int, column: int, text: str, style: Any) -> None:
    if text.startswith("="):
        formula, _, stored = text.partition("=>")
        number = float(stored) if _NUMBER.fullmatch(stored) else stored
        value = int(number) if isinstance(number, float) and number.is_integer() else number
        page.write_formula(row, column, formula, style, value)
    elif text.startswith("@"):
        day = datetime.combine(date.fromisoformat(text[1:]), datetime.min.time())
        page.write_datetime(row, column, day, style or book.add_format({"num_format": "yyyy/m/d"}))
    elif text.startswith("#"):
        page.write_formula(row, column, "=1/0", style, text)
    elif _NUMBER.fullmatch(text):
        page.write_number(row, column, float(text), style)
    else:
        page.write_string(row, column, text.removeprefix("'"), style)
