"""Any source of cells into grids: paths, bytes, open files, text, frames, columns, records."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from numbers import Integral, Real
from pathlib import Path
from typing import Any, TypeGuard

from attrs import evolve

from xzplan.exceptions import InvalidInputError, MissingExtraError
from xzplan.grids.delimited import delimited
from xzplan.grids.grid import Cell, Grid, Row
from xzplan.grids.number_formats import general
from xzplan.grids.workbook import is_workbook, workbook
from xzplan.model.checks import items_of, require_stored
from xzplan.model.figures import plain

_FORMS = "pass a path, the text or bytes of a CSV or xlsx file, dicts, columns, or a dataframe"

_NO_SHEETS = "only a workbook has sheets"


def grids(source: object, sheet: str | None) -> list[Grid]:
    """Return the cells of a source, one grid for each sheet of a workbook.

    Raises
    ------
    InvalidInputError
        Nothing that cells could be read from, or a sheet that is not there.
    MissingExtraError
        A dataframe of another library than pandas without narwhals.
    OSError
        A file that cannot be read.
    """
    content = content_of(source)
    if content is not None:
        return grids_of(content, sheet, file_of(source))
    if sheet is not None:
        raise InvalidInputError("sheet", sheet, _NO_SHEETS)
    return [_in_memory(source)]


def grids_of(content: str | bytes, sheet: str | None, file: str) -> list[Grid]:
    """Return the cells of the content of a file of some name; errors are those of `grids`."""
    if isinstance(content, bytes) and is_workbook(content):
        found = workbook(content, sheet, file)
    elif sheet is not None:
        raise InvalidInputError("sheet", sheet, _NO_SHEETS)
    else:
        found = [delimited(content, file)]
    return [evolve(grid, file=file) for grid in found]


def content_of(source: object) -> str | bytes | None:
    """Return the text or the bytes of a file; None for a source in memory. Errors are those of `grids`."""
    if _is_text(source):
        return source
    if isinstance(source, str | os.PathLike):
        return _file(source)
    if isinstance(source, bytes | bytearray):
        return bytes(source)
    if not hasattr(source, "read"):
        return None
    content = source.read()
    if not isinstance(content, str | bytes):
        raise InvalidInputError("source", source, "an open file gives text or bytes")
    return content


def _is_text(source: object) -> TypeGuard[str]:
    """Return whether a source is the text itself; a path has no line breaks."""
    return isinstance(source, str) and ("\n" in source or "\r" in source)


def file_of(source: object) -> str:
    """Return the name of a file, which may say whose values it holds; empty for what is no file."""
    name: object = ""
    if isinstance(source, str | os.PathLike) and not _is_text(source):
        name = os.fspath(source)
    elif hasattr(source, "read"):
        name = getattr(source, "name", "")
    # A name in another encoding than the system's is a path all the same, but no text: what it lacks is shown as “?”.
    return Path(name).name.encode(errors="replace").decode() if isinstance(name, str) else ""


def _file(path: str | os.PathLike[str]) -> bytes:
    try:
        return Path(path).read_bytes()
    except (
        ValueError,
        TypeError,
    ) as error:  # a zero byte, half a character; a path-like object that gives no path
        raise InvalidInputError("source", path, f"no path: {error}") from error


def _in_memory(source: object) -> Grid:
    if isinstance(source, Mapping):
        columns: dict[Any, list[object]] = {}
        for name, cells in source.items():
            columns[name] = list(items_of("source", cells, "a column is a list of cells"))
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


def _frame(source: Any) -> Grid:
    if type(source).__module__.partition(".")[0] == "pandas" and hasattr(source, "itertuples"):
        # Names of columns may be numbers and dates, and the index may hold the indicators.
        if not _only_counts(source.index):
            source = source.reset_index()
        rows = with_own_digits(source.itertuples(index=False, name=None), source.dtypes)
        return _grid("dataframe", list(source.columns), rows)
    try:
        import narwhals as nw
    except ImportError as error:
        raise MissingExtraError("reading dataframes", "narwhals", "frames") from error
    try:
        frame = nw.from_native(source)
    except TypeError as error:
        raise InvalidInputError("source", source, "not a dataframe that narwhals supports") from error
    if isinstance(frame, nw.LazyFrame):
        frame = frame.collect()
    return _grid("dataframe", frame.columns, with_own_digits(frame.iter_rows(), frame.schema.dtypes()))


_SHORT_FLOATS = {
    "float32": "float32",
    "float[pyarrow]": "float32",
    "float16": "float16",
    "halffloat[pyarrow]": "float16",
}
"""Types of columns, as pandas and narwhals call them, whose figures are shorter than Python's own."""


def with_own_digits(rows: Iterable[Sequence[object]], types: Iterable[object]) -> Iterable[Sequence[object]]:
    """Return rows in which the cells of columns of short floats have their own digits: 41.2, not 41.2000007629395."""
    names = [_SHORT_FLOATS.get(str(of_column).lower()) for of_column in types]
    if not any(names):
        return rows
    import numpy as np

    makers = [None if name is None else getattr(np, name) for name in names]
    return (
        [
            cell if make is None or not isinstance(cell, float) else make(cell)
            for make, cell in zip(makers, row, strict=True)
        ]
        for row in rows
    )


def _only_counts(index: Any) -> bool:
    """Return whether the labels of the rows are those that pandas makes up: 0, 1, 2, without a name."""
    return type(index).__name__ == "RangeIndex" and (index.start, index.step, index.name) == (0, 1, None)


def _grid(origin: str, header: Sequence[object], rows: Iterable[Sequence[object]]) -> Grid:
    """Return rows numbered as they would be in a sheet: the names of the columns stand in row 1.

    Names of several levels, as pandas makes them of a heading of two rows, stand in rows 1, 2 and so on.
    """
    names = [name if isinstance(name, tuple) else (name,) for name in header]
    levels = max(map(len, names), default=0)
    found = []
    for level in range(levels):
        cells = {column: name[level] for column, name in enumerate(names, 1) if level < len(name)}
        found.append(_row(level + 1, {column: _heading(name) for column, name in cells.items()}))
    found += [_row(number, dict(enumerate(row, 1))) for number, row in enumerate(rows, levels + 1)]
    filled = tuple(row for row in found if row.cells)
    return Grid(sheet=None, rows=filled, origin=origin, has_header=True)


def _heading(name: object) -> object:
    """Return the name of a column; the names that pandas makes up for nameless ones are none."""
    return None if isinstance(name, str) and name.startswith("Unnamed: ") else name


def _row(number: int, values: Mapping[int, object]) -> Row:
    cells = {column: Cell(text=text) for column, value in values.items() if (text := text_of(value))}
    return Row(number=number, cells=cells)


def text_of(value: Any) -> str:
    """Return a value of a frame or a record as a person would write it; nothing for what is missing."""
    if value is None or type(value).__name__ in {"NAType", "NaTType"}:
        return ""
    value = plain(value)
    if isinstance(value, str):
        return require_stored("source", value).strip()
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, Integral):
        return _printed(int(value))
    if isinstance(value, Real | Decimal):
        return _figure(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time(0) else value.isoformat(" ")
    return value.isoformat() if isinstance(value, date) else str(value).strip()


def _printed(number: Any) -> str:
    try:
        return str(number)
    except ValueError:  # more digits than Python will print
        return "inf"


def _figure(value: Any) -> str:
    text = _printed(value)
    try:
        number = Decimal(text)
    except ArithmeticError:
        return text
    if number.is_qnan():  # a missing value; a signaling NaN is a fault, so that it stays as it is written
        return ""
    if not number.is_finite() or abs(number.adjusted()) > 400:
        return text
    return general(number) if isinstance(value, float) else f"{number:f}"
