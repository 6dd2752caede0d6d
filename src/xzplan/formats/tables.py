"""Records as tables for other tools: columns, rows, CSV, Arrow."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Literal, TypeAlias, final, get_args

from attrs import frozen

from xzplan.exceptions import InvalidInputError, MissingExtraError
from xzplan.formats._columns import Column, Exact, Labels, rows_of
from xzplan.model.plan import Plan

__all__ = ["ArrowTable", "Cell", "to_arrow", "to_columns", "to_csv", "to_records"]

Cell: TypeAlias = str | int | float | None
"""What a cell of a table holds; None where there is nothing."""


def to_columns(records: object, *, labels: Labels = "id", plan: Plan | None = None) -> dict[str, list[Cell]]:
    """Return records as columns of one length, which pandas, polars and pyarrow take as they are.

    Parameters
    ----------
    records
        Records of one kind: indicators, trajectories, assessments, commitments, key projects or assessments of
        them; a mapping of them such as ``plan.indicators``, any other collection, or a single one. A
        `PlanAssessment` stands for its assessments; an `ObservationTable` for its rows.
    labels
        Names of the columns: ``id`` for fixed ASCII ones, ``zh`` for Chinese ones, ``sdmx`` for those of SDMX where
        it has a name for what they hold.
    plan
        The plan of the records, for the columns that need it: the code of the area and the commitments of a key
        project. They are empty without it. A `PlanAssessment` brings its own.

    Returns
    -------
    dict of list
        Text, whole numbers and floats; None where there is nothing. Trajectories have a row for each year from the
        base year to the target year; a year without a value has the reason beside it.

    Raises
    ------
    InvalidInputError
        Not such records, records of several kinds, or other labels.

    Examples
    --------
    >>> import xzplan
    >>> beds = xzplan.load_plan().indicators["nursing_bed_share"]
    >>> columns = xzplan.to_columns(xzplan.trajectory(beds))
    >>> columns["year"], columns["value"][3:]
    ([2020, 2021, 2022, 2023, 2024, 2025], [40.124, 47.562, 55.0])
    """
    return _columns(records, labels, plan)[0]


def to_records(
    records: object, *, labels: Labels = "id", plan: Plan | None = None
) -> tuple[dict[str, Cell], ...]:
    """Return records as one dict for each row of the table that `to_columns` returns.

    Parameters
    ----------
    records, labels, plan
        As for `to_columns`.

    Raises
    ------
    InvalidInputError
        As `to_columns` does.

    Examples
    --------
    >>> import xzplan
    >>> row = xzplan.to_records(xzplan.load_plan().indicators["nursing_bed_share"])[0]
    >>> row["baseline"], row["target_printed"], row["demand_zh"]
    (17.81, '55', '不低于55')
    """
    columns = to_columns(records, labels=labels, plan=plan)
    return tuple(dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True))


def to_csv(records: object, *, labels: Labels = "id", plan: Plan | None = None, excel: bool = False) -> str:
    r"""Return records as the text of a CSV file, with a line for each row of the table that `to_columns` returns.

    Parameters
    ----------
    records, labels, plan
        As for `to_columns`.
    excel
        Write for people who open the file in Excel: a byte order mark comes first, so that Chinese is shown, and a
        ``'`` before every text that Excel would run as a formula. Numbers stay numbers.

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
    >>> import xzplan
    >>> beds = xzplan.load_plan().indicators["每千人口医疗卫生机构床位数"]
    >>> head, row = xzplan.to_csv(beds).splitlines()
    >>> dict(zip(head.split(","), row.split(",")))["baseline"]
    '4.30'
    """
    columns, rows, names = _asked(records, labels, plan)
    text = io.StringIO(newline="")
    writer = csv.writer(text)  # RFC 4180; with other ends of lines a lone return would go unquoted
    writer.writerow(names)
    for row in rows:
        cells = [_written(_get(column, labels)(row)) for column in columns]
        writer.writerow([_disarmed(cell) for cell in cells] if excel else cells)
    return ("\ufeff" if excel else "") + text.getvalue()


def to_arrow(records: object, *, labels: Labels = "id", plan: Plan | None = None) -> ArrowTable:
    """Return records as a table that polars, pyarrow, pandas and DuckDB read through Arrow.

    Parameters
    ----------
    records, labels, plan
        As for `to_columns`.

    Raises
    ------
    InvalidInputError
        As `to_columns` does.

    Examples
    --------
    >>> import xzplan
    >>> xzplan.to_arrow(xzplan.load_plan().indicators)
    <ArrowTable: 28 rows, 27 columns>
    """
    columns, kinds = _columns(records, labels, plan)
    return ArrowTable(
        names=tuple(columns), kinds=kinds, columns=tuple(tuple(cells) for cells in columns.values())
    )


@final
@frozen(kw_only=True)
class ArrowTable:
    """Columns with their types, to be read through the Arrow C stream interface.

    A column without any value keeps its type. The stream needs pyarrow or nanoarrow.
    """

    names: tuple[str, ...]
    kinds: tuple[Literal["text", "whole", "number"], ...]
    """What each column holds: text, whole numbers (64 bits), or floats (64 bits)."""
    columns: tuple[tuple[Cell, ...], ...]

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return an Arrow C stream; a requested schema is left to the reader to cast to.

        Raises
        ------
        MissingExtraError
            Neither pyarrow nor nanoarrow is installed.
        """
        try:
            return self._from_pyarrow()
        except ImportError:
            pass
        try:
            return self._from_nanoarrow()
        except ImportError as error:
            raise MissingExtraError("an Arrow stream", "pyarrow or nanoarrow", "arrow") from error

    def _from_pyarrow(self) -> object:
        import pyarrow as pa

        types = {"text": pa.string(), "whole": pa.int64(), "number": pa.float64()}
        schema = pa.schema([(name, types[kind]) for name, kind in zip(self.names, self.kinds, strict=True)])
        return pa.table(dict(zip(self.names, self.columns, strict=True)), schema=schema).__arrow_c_stream__()

    def _from_nanoarrow(self) -> object:
        import nanoarrow as na
        from nanoarrow.c_array import c_array, c_array_from_buffers
        from nanoarrow.c_array_stream import CArrayStream

        types = {"text": na.string(), "whole": na.int64(), "number": na.float64()}
        children = [c_array(cells, types[kind]) for cells, kind in zip(self.columns, self.kinds, strict=True)]
        schema = na.struct({name: types[kind] for name, kind in zip(self.names, self.kinds, strict=True)})
        batch = c_array_from_buffers(schema, len(self), [None], children=children)
        return CArrayStream.from_c_arrays([batch], batch.schema).__arrow_c_stream__()

    def __len__(self) -> int:
        return len(self.columns[0])

    def __repr__(self) -> str:
        return f"<ArrowTable: {len(self)} rows, {len(self.names)} columns>"


def _asked(records: object, labels: Labels, plan: Plan | None) -> tuple[list[Column], list[Any], list[str]]:
    if labels not in get_args(Labels):
        raise InvalidInputError("labels", labels, "one of id, zh, sdmx")
    columns, rows = rows_of(records, plan)
    return columns, rows, [column.label(labels) for column in columns]


def _get(column: Column, labels: Labels) -> Callable[[Any], Exact]:
    return column.sdmx_get if labels == "sdmx" else column.get


def _columns(
    records: object, labels: Labels, plan: Plan | None
) -> tuple[dict[str, list[Cell]], tuple[Any, ...]]:
    columns, rows, names = _asked(records, labels, plan)
    cells = {
        name: [_plain(_get(column, labels)(row)) for row in rows]
        for name, column in zip(names, columns, strict=True)
    }
    return cells, tuple(column.kind for column in columns)


def _plain(cell: Exact) -> Cell:
    return float(cell) if isinstance(cell, Decimal) else cell


def _written(cell: Exact) -> Cell:
    return format(cell, "f") if isinstance(cell, Decimal) else cell


_STARTS = tuple("=+-@\t\r\n＝＋－＠")
_PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


def _disarmed(cell: Cell) -> Cell:
    """A text that no spreadsheet takes for a formula; a lone sign and a number are none."""
    if isinstance(cell, str) and cell.startswith(_STARTS) and len(cell) > 1:
        return cell if _PLAIN_NUMBER.fullmatch(cell) else f"'{cell}"
    return cell
