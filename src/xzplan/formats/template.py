"""The workbook that people fill in with observations."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import BinaryIO

from xzplan.formats._sheets import HEADER_ROW, Book, Head, baseline_cell, target_cell
from xzplan.language import Bilingual
from xzplan.model.indicators import Indicator, Series
from xzplan.model.plan import Plan
from xzplan.model.targets import AverageGrowth, Change, Relative, Total
from xzplan.model.units import Unit
from xzplan.observations._cells import STATUS_WORDS

__all__ = ["write_template"]


def write_template(target: str | os.PathLike[str] | BinaryIO, plan: Plan) -> None:
    """Write an Excel workbook to be filled in with observations, which `xzplan.read_observations` reads back.

    It has a row for each indicator, or each of its series, and a column for each year; a sheet 填报说明 says how to
    fill it in. Excel refuses values that cannot occur in the indicator's unit.

    Parameters
    ----------
    target
        A path, or a file open for writing bytes.
    plan
        The plan whose indicators are to be observed.

    Raises
    ------
    InvalidInputError
        A text with half a character (a lone surrogate), which no file can hold.
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
    book = Book(
        Bilingual(zh=f"{plan.name_zh}：观测值填报表", en=f"{plan.name_en}: observations"), plan.first_year
    )
    _sheet_to_fill_in(book, plan)
    book.save(target)


def _sheet_to_fill_in(book: Book, plan: Plan) -> None:
    """Write the sheet to fill in, and the one that says how."""
    years = (plan.base_year, *plan.years)
    heads = [
        Head("编号", "id"),
        Head("序号", "number"),
        Head("指标", "indicator"),
        Head("序列", "series"),
        Head("单位", "unit"),
        Head("填报口径", "what to report"),
        Head(f"{plan.base_year}年原文", "as printed", 16),
        Head(f"{plan.last_year}年目标原文", "as printed", 20),
        *(Head(f"{year}年", str(year)) for year in years),
        Head("地区", "area"),
        Head("状态", "status"),
        Head("来源", "source"),
        Head("备注", "notes"),
    ]
    asked = list(_asked(plan))
    rows = [
        [
            one.id,
            one.number,
            one.name_zh,
            None if series is None else series.name_zh,
            one.unit.zh,
            _what(one),
            baseline_cell(one, series),
            target_cell(one),
            *[None] * (len(years) + 4),
        ]
        for one, series in asked
    ]
    sheet = book.sheet(
        "观测值",
        f"{plan.name_zh}：观测值填报表",
        "请在黄色单元格填数；没有数值的留空。Fill in the yellow cells; leave open what is not known.",
        heads,
        rows,
        fixed_columns=4,
    )
    first = len(heads) - 4 - len(years)
    sheet.set_column(first, first + len(years) - 1, 11)
    sheet.set_column(len(heads) - 4, len(heads) - 3, 10)
    sheet.set_column(len(heads) - 2, len(heads) - 1, 28)
    for down, (one, series) in enumerate(asked, HEADER_ROW + 1):
        base = one.baseline if series is None else series.baseline
        for at in range(first, len(heads)):
            shut = at == first and (base.value is not None or _is_over_years(one))
            book.write(sheet, down, at, None, "shut" if shut else "open")
        bounds = _bounds(one.unit)
        sheet.data_validation(down, first, down, first + len(years) - 1, bounds)
        sheet.data_validation(
            down,
            len(heads) - 3,
            down,
            len(heads) - 3,
            {"validate": "list", "source": [*STATUS_WORDS.values()]},
        )
    _guide(book, plan)


def _asked(plan: Plan) -> Iterator[tuple[Indicator, Series | None]]:
    for one in plan.indicators.values():
        if one.series:
            yield from ((one, series) for series in one.series)
        else:
            yield one, None


def _is_over_years(indicator: Indicator) -> bool:
    """Whether the target is on what happens in the years after the base year."""
    demand = indicator.target.demand
    return isinstance(demand, AverageGrowth | Change | Total)


def _what(indicator: Indicator) -> str:
    demand = indicator.target.demand
    if isinstance(demand, AverageGrowth | Change) or (isinstance(demand, Relative) and demand.averaged):
        return "当年增速（%），不是较基期的累计增速\nthe year's own growth in %"
    if isinstance(demand, Total):
        return "当年完成数，不是累计数\nthe year's own amount, not the running total"
    return "当年数值\nthe value of the year"


def _bounds(unit: Unit) -> dict[str, object]:
    """The rule by which Excel refuses what cannot occur."""
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
    for down, line in enumerate(_GUIDE):
        text = line.format(first=plan.first_year, last=plan.last_year, base=plan.base_year)
        sheet.write_string(down, 0, text, book.form("lines"))


_GUIDE = (
    "1. 数值按规划的单位填数字：30.8%填30.8，不要填0.308。",
    "   Enter numbers in the plan's unit: for 30.8 % enter 30.8, not 0.308.",
    "2. 增速填当年增速，累计类指标填当年完成数；见“填报口径”一栏。",
    "   For growth enter the year's own rate, for totals the year's own amount; see the column “what to report”.",
    "3. {base}年一栏灰色的单元格不填：规划已印该数值，或目标不计该年。",
    "   Leave the grey cells of {base} open: the plan prints the value, or the target does not count that year.",
    "4. 没有数值的单元格留空，不要填0。",
    "   Leave open what is not known; do not enter 0.",
    "5. 状态适用于整行：公布（默认）、初步、预计。同一指标各年状态不同时，复制该行，分行填写各年。",
    "   The status is that of the whole row: 公布 reported (by default), 初步 estimated, 预计 projected.",
    "   Where years differ, copy the row and enter them on rows of their own.",
    "6. 地区留空为本规划的地区；分县填报时复制各行并写明地区。",
    "   Leave the area open for the plan's own; for counties copy the rows and name each.",
    "7. 备注供人阅读，不会被读入。 Notes are for people; they are not read in.",
)
