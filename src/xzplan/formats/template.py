"""The workbook that people fill in with observations."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import BinaryIO, final

from attrs import frozen

from xzplan.formats._sheets import HEADER_ROW, Book, Head, SheetCell, baseline_cell, check_target, target_cell
from xzplan.language import Bilingual
from xzplan.model.indicators import Indicator, Series
from xzplan.model.plan import Plan, check_plan
from xzplan.model.quantities import Quantity
from xzplan.model.units import Unit
from xzplan.observations.records import ObservationStatus

__all__ = ["write_template"]


def write_template(target: str | os.PathLike[str] | BinaryIO, plan: Plan) -> None:
    """Write an Excel workbook for people to fill in; `xzplan.read_observations` reads it back.

    It has a row for each indicator or each of its series, and a column for each year. A sheet 填报说明 explains how to
    fill it in. Excel refuses values that cannot occur in the indicator's unit. The sheet is protected without a password: the
    cells to fill in are open, and rows, columns and formats may be changed.

    Parameters
    ----------
    target
        A path, or a file open for writing bytes.
    plan
        The plan whose indicators are to be observed.

    Raises
    ------
    InvalidInputError
        Not a plan, or neither a path nor a file; a text with half a character (a lone surrogate), which no file can hold.
    MissingExtraError
        xlsxwriter is not installed.
    OSError
        The file cannot be written.

    Examples
    --------
    >>> import io, xzplan
    >>> file = io.BytesIO()
    >>> xzplan.write_template(file, xzplan.load_plan())
    >>> table = xzplan.read_observations(file.getvalue(), xzplan.load_plan())
    >>> len(table), table.problems
    (0, ())
    """
    check_plan(plan)
    check_target(target)
    book = Book(
        Bilingual(zh=f"{plan.name_zh}：主要指标完成情况填报表", en=f"{plan.name_en}: observations"),
        plan.first_year,
    )
    _sheet_to_fill_in(book, plan)
    _guide(book, plan)
    book.save(target)


@final
@frozen(kw_only=True)
class _Column:
    """A column of the sheet: either written by us or left open to be filled in."""

    head: Head
    written: Callable[[Indicator, Series | None], SheetCell] | None = None
    """What we write into the cell of a row; None for a column to fill in."""
    width: float | None = None
    """The width of a column to fill in; the content decides that of the others."""
    year: int | None = None
    """The year that the values of the column are of."""
    choices: tuple[str, ...] = ()
    """The words that may stand in a cell; empty if any text may."""


def _columns(plan: Plan) -> list[_Column]:
    years = (plan.base_year, *plan.years)
    return [
        _Column(head=Head("编号", "id"), written=lambda row, _: row.id),
        _Column(head=Head("序号", "number"), written=lambda row, _: row.number),
        _Column(head=Head("指标", "indicator"), written=lambda row, _: row.name_zh),
        _Column(
            head=Head("分项", "series"),
            written=lambda _, series: None if series is None else series.name_zh,
        ),
        _Column(head=Head("单位", "unit"), written=lambda row, _: row.unit.zh),
        _Column(head=Head("填报口径", "what to report"), written=lambda row, _: _what(row)),
        _Column(head=Head(f"{plan.base_year}年原文", "as printed", 16), written=baseline_cell),
        _Column(
            head=Head(f"{plan.last_year}年目标原文", "as printed", 20),
            written=lambda row, _: target_cell(row),
        ),
        *(_Column(head=Head(f"{year}年", str(year)), width=11, year=year) for year in years),
        _Column(head=Head("地区", "area"), width=10),
        _Column(
            head=Head("状态", "status"),
            width=10,
            choices=tuple(status.text.zh for status in ObservationStatus),
        ),
        _Column(head=Head("来源", "source"), width=28),
        _Column(head=Head("备注", "notes"), width=28),
    ]


def _sheet_to_fill_in(book: Book, plan: Plan) -> None:
    """Write the sheet to fill in."""
    columns, rows = _columns(plan), list(_rows(plan))
    sheet = book.sheet(
        "完成情况",
        f"{plan.name_zh}：主要指标完成情况填报表",
        "请在黄色单元格填数；没有数值的留空。Fill in the yellow cells; leave open what is not known.",
        [column.head for column in columns],
        [
            [None if column.written is None else column.written(indicator, series) for column in columns]
            for indicator, series in rows
        ],
        fixed_columns=4,
    )
    for index, column in enumerate(columns):
        if column.width is not None:
            sheet.set_column(index, index, column.width)
    for down, (indicator, series) in enumerate(rows, HEADER_ROW + 1):
        for index, column in enumerate(columns):
            if column.written is None:
                shut = column.year == plan.base_year and not _asks_for_base_year(indicator, series)
                book.write(sheet, down, index, None, "shut" if shut else "open")
            if column.year is not None:
                sheet.data_validation(down, index, down, index, _bounds(indicator.unit))
            if column.choices:
                rule = {"validate": "list", "source": [*column.choices]}
                sheet.data_validation(down, index, down, index, rule)
    # Without a password: it keeps hands off the names, and whoever has to may lift it.
    sheet.protect("", dict.fromkeys(_FREE, True))


_FREE = (
    *("format_cells", "format_columns", "format_rows", "insert_columns", "insert_rows", "delete_rows"),
    *("sort", "autofilter"),
)
"""What a protected sheet lets people do besides filling in."""


def _rows(plan: Plan) -> Iterator[tuple[Indicator, Series | None]]:
    for indicator in plan.indicators.values():
        if indicator.series:
            yield from ((indicator, series) for series in indicator.series)
        else:
            yield indicator, None


def _asks_for_base_year(indicator: Indicator, series: Series | None) -> bool:
    """Return whether a value of the base year is of use: the plan prints none, and the target counts that year."""
    baseline = indicator.baseline if series is None else series.baseline
    of = indicator.target.demand.of
    return baseline.value is None and not (of is not None and of.counts_later_years)


def _what(indicator: Indicator) -> str:
    """Say what to report: the value of the year, or its own growth or amount."""
    of = indicator.target.demand.of
    if of in (Quantity.GROWTH, Quantity.CHANGE):
        return "当年增速（%），不是较基期的累计增速\nthe year's own growth in %"
    if of is Quantity.DIFFERENCE:
        return "当年较上年的变动量，不是较基期的累计变动\nthe year's own change"
    if of is Quantity.TOTAL or (of is Quantity.MEAN and indicator.unit.adds_up):
        return "当年完成数，不是累计数\nthe year's own amount, not the running total"
    return "当年数值\nthe value of the year"


def _bounds(unit: Unit) -> dict[str, object]:
    """Return the rule by which Excel refuses values that cannot occur in a unit."""
    low = "-1E+300" if unit.lower is None else str(unit.lower)
    high = "1E+300" if unit.upper is None else str(unit.upper)
    shown = f"{'' if unit.lower is None else unit.lower}—{'' if unit.upper is None else unit.upper} {unit.zh}"
    return {
        "validate": "decimal",
        "criteria": "between",
        "minimum": float(low),
        "maximum": float(high),
        "error_title": "数值不可能 / cannot be",
        "error_message": f"请填数字 / a number: {shown}",
    }


def _guide(book: Book, plan: Plan) -> None:
    sheet = book.book.add_worksheet("填报说明")
    sheet.set_column(0, 0, 110)
    sheet.fit_to_pages(1, 0)
    statuses = [status.text for status in ObservationStatus]
    for down, line in enumerate(_GUIDE):
        text = line.format(
            base=plan.base_year,
            statuses_zh="、".join(words.zh for words in statuses),
            statuses=", ".join(f"{words.zh} {words.en}" for words in statuses),
            default=ObservationStatus.REPORTED.text,
        )
        sheet.write_string(down, 0, text, book.form("lines"))


_GUIDE = (
    "1. 数值按规划的单位填数字：30.8%填30.8，不要填0.308。",
    "   Enter numbers in the plan's unit: for 30.8 % enter 30.8, not 0.308.",
    "2. 增速填当年增速，累计类指标填当年完成数；见“填报口径”一栏。",
    "   For growth enter the year's own rate, for totals the year's own amount; see the column “what to report”.",
    "3. {base}年一栏灰色的单元格不填：规划已列该数值，或目标不计该年。",
    "   Leave the grey cells of {base} open: the plan prints the value, or the target does not count that year.",
    "4. 没有数值的单元格留空，不要填0。",
    "   Leave open what is not known; do not enter 0.",
    "5. 状态适用于整行：{statuses_zh}，不填为{default.zh}。同一指标各年状态不同时，复制该行，分行填写各年。",
    "   The status is that of the whole row: {statuses}; left open, {default.en}.",
    "   Where years differ, copy the row and enter them on rows of their own.",
    "6. 地区留空为本规划的地区；分县填报时复制各行并写明地区。",
    "   Leave the area open for the plan's own; for counties copy the rows and name each.",
    "7. 备注供人阅读，不会被读入。 Notes are for people; they are not read in.",
)
