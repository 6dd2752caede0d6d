"""Write observations in layouts of offices, to be read back."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from attrs import frozen

import xzplan
from observations.corpus.making import workbook
from observations.corpus.notation import Cell, Sheet

__all__ = ["LAYOUTS", "NAMES", "Layout", "Page", "Row", "csv_of"]

Grid: TypeAlias = list[list[str]]


@frozen
class Row:
    """An indicator, or one of its series, with what was observed: texts by period."""

    indicator: xzplan.Indicator
    series: str | None
    values: Mapping[str, str]


@frozen
class Page:
    """Observations, and how a page writes them."""

    rows: Sequence[Row]
    headings: Mapping[str, str]
    """The heading of each period."""
    name: Callable[[xzplan.Indicator], str]
    blank: str
    """What stands where nothing was observed."""


NAMES: dict[str, Callable[[xzplan.Indicator], str]] = {
    "bare": lambda indicator: indicator.name_zh,
    "printed": lambda indicator: f"({indicator.number}){indicator.name_zh}（{indicator.unit.zh}）",
    "wide_number": lambda indicator: f"（{indicator.number}）{indicator.name_zh}",
    "mark": lambda indicator: f"{indicator.number}、{indicator.name_zh}",
    "dot": lambda indicator: f"{indicator.number}.{indicator.name_zh}",
    "unit": lambda indicator: f"{indicator.name_zh}({indicator.unit.zh})",
    "spaced": lambda indicator: f" （{indicator.number}） {indicator.name_zh} ",
}
"""The ways in which offices write the name of an indicator."""


def _wide(page: Page) -> Grid:
    with_series = any(row.series for row in page.rows)
    head = ["指标", *(["分项"] if with_series else []), *page.headings.values()]
    lines = [
        [
            page.name(row.indicator),
            *([row.series or ""] if with_series else []),
            *(row.values.get(period, page.blank) for period in page.headings),
        ]
        for row in page.rows
    ]
    return [head, *lines]


def _office(page: Page) -> Grid:
    head, *lines = _wide(page)
    width = len(head)
    return [
        _line("忻州市“十四五”规划主要指标完成情况表", width),
        _line("填报单位：市发展改革委", width),
        ["序号", *head, "责任单位"],
        _line("一、公共服务", width + 2),
        *(
            [str(row.indicator.number), *line, "市有关部门"]
            for row, line in zip(page.rows, lines, strict=True)
        ),
        _line("备注：数据由各责任单位提供。", width + 2),
    ]


def _two_rows(page: Page) -> Grid:
    head, *lines = _wide(page)
    lead = len(head) - len(page.headings)
    upper = [*head[:lead], "完成情况", *[""] * (len(page.headings) - 1)]
    return [upper, [*[""] * lead, *page.headings.values()], *lines]


def _long(page: Page) -> Grid:
    lines = [
        [page.name(row.indicator), row.series or "", page.headings[period], value, row.indicator.unit.zh]
        for row in page.rows
        for period, value in row.values.items()
    ]
    return [["指标", "分项", "时期", "数值", "单位"], *lines]


def _with_area(page: Page) -> Grid:
    head, *lines = _wide(page)
    areas = ("忻州市", "全市", "140900")
    return [["地区", *head], *([areas[index % 3], *line] for index, line in enumerate(lines))]


def _transposed(page: Page) -> Grid:
    return [list(line) for line in zip(*_wide(page), strict=True)]


def _line(text: str, width: int) -> list[str]:
    return [text, *[""] * (width - 1)]


def csv_of(grid: Grid) -> str:
    """Return a grid as CSV."""
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(grid)
    return file.getvalue()


def _text(grid: Callable[[Page], Grid], encoding: str) -> Callable[[Page], bytes]:
    return lambda page: csv_of(grid(page)).encode(encoding)


def _book(grid: Callable[[Page], Grid]) -> Callable[[Page], bytes]:
    """Return a writer of a workbook whose figures show the digits they were observed with."""

    def write(page: Page) -> bytes:
        cells = grid(page)
        formats = {
            str(Cell(None, row, column)): _format(text)
            for row, line in enumerate(cells, 1)
            for column, text in enumerate(line, 1)
            if "." in text
        }
        return workbook({"Sheet1": Sheet(csv_of(cells), formats)})

    return write


def _format(text: str) -> str:
    return f"0.{'0' * len(text.partition('.')[2])}"


def _sheets(page: Page) -> bytes:
    """Return a workbook with a sheet for each period."""
    sheets = {}
    for period, heading in page.headings.items():
        rows = [row for row in page.rows if period in row.values]
        lines = [[page.name(row.indicator), row.series or "", row.values[period]] for row in rows]
        if lines:
            cells = [["指标", "分项", "完成值"], *lines]
            formats = {f"C{line}": _format(cells[line - 1][2]) for line in range(2, len(cells) + 1)}
            sheets[heading] = Sheet(
                csv_of(cells), {place: code for place, code in formats.items() if code != "0."}
            )
    return workbook(sheets)


@frozen
class Layout:
    """A way to write a page."""

    name: str
    write: Callable[[Page], bytes]
    takes_series: bool = True


LAYOUTS = (
    Layout("wide", _text(_wide, "utf-8")),
    Layout("wide_gbk", _text(_wide, "gb18030")),
    Layout("wide_utf16", _text(_wide, "utf-16")),
    Layout("office", _text(_office, "utf-8-sig")),
    Layout("two_rows", _text(_two_rows, "utf-8")),
    Layout("long", _text(_long, "gb18030")),
    Layout("with_area", _text(_with_area, "utf-8")),
    Layout("transposed", _text(_transposed, "utf-8"), takes_series=False),
    Layout("book", _book(_wide)),
    Layout("office_book", _book(_office)),
    Layout("two_rows_book", _book(_two_rows)),
    Layout("sheets", _sheets),
)
