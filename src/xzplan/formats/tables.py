"""Records as tables for other tools: columns and CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from attrs import evolve

from xzplan.display.html import CONTROL_PICTURES
from xzplan.exceptions import InvalidInputError
from xzplan.formats._column import Exact, Written, for_people, for_programs
from xzplan.formats._columns import Form, rows_of
from xzplan.model.checks import choice, flag
from xzplan.model.figures import plain
from xzplan.model.plan import Plan

__all__ = ["to_columns", "to_csv"]

_Cell: TypeAlias = str | int | float | None
_Labels: TypeAlias = Literal["id", "zh", "en"] | Mapping[str, str]


def to_columns(
    records: object,
    *,
    form: Literal["long", "short", "wide"] = "long",
    labels: _Labels = "id",
    plan: Plan | None = None,
) -> dict[str, list[_Cell]]:
    """Return records as columns of one length, which pandas, polars and pyarrow take as they are.

    For a list of rows, zip them: ``[dict(zip(columns, row)) for row in zip(*columns.values())]``.

    Parameters
    ----------
    records
        Records of one kind: trajectories, assessments, observations, problems, or any kind of record that a
        plan holds; a mapping of them such as ``plan.indicators``, any other collection, or a single one. A
        `Review` stands for its assessments, what `assess_areas` returns for those of every area, an
        `ObservationTable` for its rows, an `xzplan.plans.Alignment` for its pairs and for what has none.
    form
        ``"long"`` has every column, and trajectories a row for each year. Trajectories and assessments also come
        ``"short"``, with the columns that a person reads, and ``"wide"``, with a column for each year.
    labels
        ``"id"`` is for programs: fixed names in ASCII, codes beside words, words in both languages. ``"zh"`` and
        ``"en"`` are for people: headings and values in one language, without codes. A mapping of fixed names to
        headers of your own, such as ``{"year": "TIME_PERIOD"}``, renames columns of the first kind; those that it
        does not name keep their names.
    plan
        The plan of the records, for what they do not know themselves: the code of the area, the commitments and
        works of a key project, and the names of the records that a row refers to. A `Review` brings its own.

    Returns
    -------
    dict of list
        Text, whole numbers and floats; None where there is nothing. Trajectories have a row for each year from the
        base year to the target year; a year without a value has the reason beside it.

    Raises
    ------
    InvalidInputError
        Not such records, records of several kinds, a form that they do not have, or other labels.

    Examples
    --------
    >>> import xzplan
    >>> beds = xzplan.load_plan().indicators["nursing_bed_share"]
    >>> columns = xzplan.to_columns(xzplan.trajectory(beds))
    >>> columns["year"], columns["value"][3:]
    ([2020, 2021, 2022, 2023, 2024, 2025], [40.124, 47.562, 55.0])
    >>> wide = xzplan.to_columns(xzplan.trajectory(beds), form="wide", labels="zh")
    >>> wide["名称"], wide["2023年"], wide["测算方式"]
    (['养老机构护理型床位占比'], [40.124], ['推算'])
    """
    columns, rows = _asked(records, form, labels, plan)
    return {column.heading: [_plain(column.get(row)) for row in rows] for column in columns}


def to_csv(
    records: object,
    *,
    form: Literal["long", "short", "wide"] = "long",
    labels: _Labels = "id",
    plan: Plan | None = None,
    excel: bool = False,
) -> str:
    r"""Return records as the text of a CSV file, with a line for each row of the table that `to_columns` returns.

    Parameters
    ----------
    records, form, labels, plan
        As for `to_columns`.
    excel
        Write for people who open the file in Excel: a byte order mark comes first, so that Chinese is shown, a ``'``
        stands before every text that Excel would run as a formula, and control characters are shown as pictures.
        Numbers stay numbers.

    Returns
    -------
    str
        Lines end with ``\r\n``. Figures keep the digits they are printed with; nothing stands where there is nothing.
        Write it with ``encoding="utf-8", newline=""``.

    Raises
    ------
    InvalidInputError
        As `to_columns` does.

    Examples
    --------
    >>> import csv, xzplan
    >>> beds = xzplan.load_plan().indicators["每千人口医疗卫生机构床位数"]
    >>> [row] = csv.DictReader(xzplan.to_csv(beds).splitlines())
    >>> row["baseline"]
    '4.30'
    """
    excel = flag("excel", excel)
    columns, rows = _asked(records, form, labels, plan)
    text = io.StringIO(newline="")
    writer = csv.writer(
        text
    )  # as in RFC 4180; with other line ends a lone carriage return would not be quoted
    writer.writerow([column.heading for column in columns])
    for row in rows:
        cells = [_written(column.get(row)) for column in columns]
        writer.writerow([_disarmed(cell) for cell in cells] if excel else cells)
    return ("\ufeff" if excel else "") + text.getvalue()


def _asked(
    records: object, form: Form, labels: _Labels, plan: Plan | None
) -> tuple[list[Written], list[Any]]:
    """Return the columns of a table as they are written, and its rows."""
    form, labels = choice("form", form, "long", "short", "wide"), plain(labels)
    if not isinstance(labels, Mapping) and (not isinstance(labels, str) or labels not in _LABELS):
        raise InvalidInputError(
            "labels", labels, "pass 'id', 'zh', 'en', or a mapping of names of columns to headers"
        )
    columns, rows, plan = rows_of(records, plan, form)
    match labels:
        case "zh" | "en":
            return [each for column in columns for each in for_people(column, labels, plan)], rows
    written = [each for column in columns for each in for_programs(column)]
    if isinstance(labels, Mapping):
        headers = _renamed([column.heading for column in written], labels)
        written = [evolve(column, heading=header) for column, header in zip(written, headers, strict=True)]
    return written, rows


_LABELS = ("id", "zh", "en")


def _renamed(names: list[str], labels: Mapping[str, str]) -> list[str]:
    unknown = [name for name in labels if name not in names]
    if unknown:
        raise InvalidInputError("labels", unknown[0], f"no such column; they are {', '.join(names)}")
    headers = [labels.get(name, name) for name in names]
    if not all(isinstance(header, str) for header in headers) or len(set(headers)) < len(headers):
        raise InvalidInputError("labels", labels, "pass another text as the header of each column")
    return headers


def _plain(cell: Exact) -> _Cell:
    return float(cell) if isinstance(cell, Decimal) else cell


def _written(cell: Exact) -> _Cell:
    return format(cell, "f") if isinstance(cell, Decimal) else cell


_STARTS = tuple("=+-@\t\r\n＝＋－＠")
_PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


def _disarmed(cell: _Cell) -> _Cell:
    """Return a text that no spreadsheet takes for a formula; a lone sign and a number are none.

    Control characters, at which a spreadsheet ends a cell or a file, are pictures as in a workbook.
    """
    if not isinstance(cell, str):
        return cell
    shown = cell.translate(CONTROL_PICTURES)
    if shown.startswith(_STARTS) and len(shown) > 1 and not _PLAIN_NUMBER.fullmatch(shown):
        return f"'{shown}"
    return shown
