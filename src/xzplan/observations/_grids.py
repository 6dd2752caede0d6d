"""Read cells from CSV, Excel, dataframes, columns and records into a `Grid`, as they stand there."""

from __future__ import annotations

import csv
import io
import os
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, final

from attrs import frozen

from xzplan.exceptions import InvalidInputError, MissingExtraError
from xzplan.model.checks import items_of
from xzplan.model.figures import hundredfold

_FORMS = "pass a path, the text or bytes of a CSV or xlsx file, dicts, columns, or a dataframe"
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


@final
@frozen(kw_only=True)
class Grid:
    """Rows of cells."""

    name: str
    """What it is called in messages: the sheet, the encoding."""
    rows: Sequence[Sequence[object]]
    """The first number of a row is that of `first`."""
    first: int
    """Number of the first row, as a person would count it."""
    header_known: bool
    """Whether the first row is the header, or has yet to be found."""


def grids(source: object, sheet: str | None) -> list[Grid]:
    """Return the cells of a source, one grid for each sheet of a workbook.

    Raises
    ------
    InvalidInputError
        Nothing that cells could be read from, or a sheet that is not there.
    MissingExtraError
        An Excel file without openpyxl, or a dataframe without narwhals.
    """
    if isinstance(source, str) and ("\n" in source or "\r" in source):
        content: str | bytes = source
    elif isinstance(source, str | os.PathLike):
        content = _file(source)
    elif isinstance(source, bytes | bytearray):
        content = bytes(source)
    elif hasattr(source, "read"):
        content = source.read()
        if not isinstance(content, str | bytes):
            raise InvalidInputError("source", source, "an open file gives text or bytes")
    else:
        if sheet is not None:
            raise InvalidInputError("sheet", sheet, "only a workbook has sheets")
        return [_in_memory(source)]
    if isinstance(content, bytes) and content.startswith(_ZIP):
        return _workbook(content, sheet)
    if sheet is not None:
        raise InvalidInputError("sheet", sheet, "only a workbook has sheets")
    return [_csv(content)]


def _file(path: str | os.PathLike[str]) -> bytes:
    try:
        return Path(path).read_bytes()
    except ValueError as error:  # a zero byte, half a character
        raise InvalidInputError("source", path, f"no path: {error}") from error


def _in_memory(source: object) -> Grid:
    if isinstance(source, Mapping):
        columns: dict[str, list[object]] = {}
        for name, cells in source.items():
            columns[str(name)] = list(items_of("source", cells, "a column is a list of cells"))
        if len({len(cells) for cells in columns.values()}) > 1:
            lengths = {name: len(cells) for name, cells in columns.items()}
            raise InvalidInputError("source", lengths, "columns of different lengths")
        return _grid("columns", list(columns), zip(*columns.values(), strict=True))
    if any(hasattr(type(source), name) for name in _FRAME_MARKS):
        return _frame(source)
    records = list(items_of("source", source, _FORMS))
    for record in records:
        if not isinstance(record, Mapping):
            raise InvalidInputError("source", record, _FORMS)
    names = list(dict.fromkeys(name for record in records for name in record))
    return _grid("records", names, ([record.get(name) for name in names] for record in records))


_FRAME_MARKS = ("__dataframe__", "__narwhals_dataframe__", "__arrow_c_stream__", "columns")


def _frame(source: object) -> Grid:
    try:
        import narwhals as nw
    except ImportError as error:
        raise MissingExtraError("reading dataframes", "narwhals", "frames") from error
    try:
        frame = nw.from_native(source)
    except TypeError as error:
        raise InvalidInputError("source", source, "no dataframe that narwhals knows") from error
    if isinstance(frame, nw.LazyFrame):
        frame = frame.collect()
    return _grid("dataframe", frame.columns, frame.iter_rows())


def _grid(name: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> Grid:
    """Return rows whose header is known; the first row below it is number 1."""
    return Grid(name=name, rows=[header, *rows], first=0, header_known=True)


def _csv(content: str | bytes) -> Grid:
    if isinstance(content, str):
        name, text = "text", content.removeprefix("\ufeff")
    else:
        name, text = _decoded(content)
    head = text.lstrip("\r\n").partition("\n")[0]
    # What is pasted from a spreadsheet comes with tabs.
    delimiter = "\t" if "\t" in head and "," not in head else ","
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise InvalidInputError("source", text, f"not CSV: {error}") from error
    return Grid(name=name, rows=rows, first=1, header_known=False)


def _decoded(content: bytes) -> tuple[str, str]:
    """Return the encoding and the text: UTF-8 if the bytes can be that, else what Chinese Windows writes."""
    if content.startswith(_OLE):
        raise InvalidInputError("source", content, "an .xls file; save it as .xlsx")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return encoding, content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise InvalidInputError("source", content, "neither UTF-8 nor GB18030")


def _workbook(content: bytes, sheet: str | None) -> list[Grid]:
    try:
        import openpyxl
    except ImportError as error:
        raise MissingExtraError("reading Excel", "openpyxl", "excel") from error
    try:
        return list(_sheets(openpyxl, content, sheet))
    except InvalidInputError:
        raise
    except Exception as error:  # a damaged file can make its parsers fail in any way
        raise InvalidInputError("source", content, f"not a workbook that can be read: {error}") from error


def _sheets(openpyxl: Any, content: bytes, sheet: str | None) -> Iterator[Grid]:
    stored = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    # Values come from one reading of the file and formulas from another, which most files do not need.
    written = openpyxl.load_workbook(io.BytesIO(content), read_only=True) if _has_formulas(content) else None
    names = [worksheet.title for worksheet in stored.worksheets]
    if sheet is not None and sheet not in names:
        raise InvalidInputError("sheet", sheet, f"the workbook has {', '.join(names)}")
    for name in names if sheet is None else [sheet]:
        rows = list(_rows(stored[name], None if written is None else written[name]))
        yield Grid(name=name, rows=rows, first=1, header_known=False)


_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")


def _has_formulas(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return any(
            _FORMULA.search(parts.read(name))
            for name in parts.namelist()
            if name.startswith("xl/worksheets/")
        )


def _rows(stored: Any, written: Any) -> Iterator[list[Any]]:
    stored.reset_dimensions()  # the size that a file claims for a sheet may be wrong
    if written is None:
        for row in stored.iter_rows():
            yield [_seen(cell) for cell in row]
        return
    written.reset_dimensions()
    for row, formulas in zip(stored.iter_rows(), written.iter_rows(), strict=True):
        # A formula without a stored value is seen as it is written.
        yield [
            formula.value if cell.value is None else _seen(cell)
            for cell, formula in zip(row, formulas, strict=True)
        ]


_QUOTED = re.compile(r'"[^"]*"|\\.')  # literal text in a number format


def _seen(cell: Any) -> object:
    """Return what a person sees in a cell: 30.8% and not the 0.308 behind it."""
    value = cell.value
    if (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and "%" in _QUOTED.sub("", cell.number_format)
    ):
        return f"{hundredfold(Decimal(repr(value))):f}%"
    return value
