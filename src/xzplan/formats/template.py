"""The form for observed values."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import BinaryIO, Literal, final

from attrs import frozen

from xzplan.display.html import CONTROL_PICTURES
from xzplan.formats._promises import NUMBER
from xzplan.formats._sheets import HEADER_ROW, Book, Head, SheetCell, baseline_cell, check_target, target_cell
from xzplan.language import Bilingual
from xzplan.model.checks import choice
from xzplan.model.indicators import Indicator, Series
from xzplan.model.plan import Plan, check_plan
from xzplan.model.quantities import Quantity
from xzplan.model.units import Unit
from xzplan.observations.records import ObservationStatus

__all__ = ["write_template"]


def write_template(
    target: str | os.PathLike[str] | BinaryIO, plan: Plan, *, lang: Literal["zh", "en"] = "zh"
) -> None:
    """Write an Excel workbook for people to fill in; `xzplan.read_observations` reads it back.

    It has a row for each indicator or each of its series, a column for each year, and a block to sign. A second sheet
    explains how to fill it in. Excel refuses values that cannot occur in the indicator's unit. The sheet prints on
    landscape A4. It is protected without a password: the cells to fill in are open, and rows, columns and formats may
    be changed.

    Parameters
    ----------
    target
        A path, or a file open for writing bytes.
    plan
        The plan whose indicators are to be observed.
    lang
        The language of the form; what the plan prints stays Chinese.

    Raises
    ------
    InvalidInputError
        Not a plan, or neither a path nor a file; another language.
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
    lang = choice("lang", lang, "zh", "en")
    book = Book(
        Bilingual(zh=f"{plan.name_zh}：{_TITLE.zh}", en=f"{plan.name_en}: {_TITLE.en}"), plan.first_year, lang
    )
    _sheet_to_fill_in(book, plan)
    _guide(book, plan)
    book.save(target)


_TITLE = Bilingual(zh="主要指标完成情况填报表", en="form for the values of the main indicators")


@final
@frozen(kw_only=True)
class _Column:
    """A column of the sheet: either written by us or left open to be filled in."""

    head: Head
    written: Callable[[Indicator, Series | None], SheetCell] | None = None
    """What we write into the cell of a row; None for a column to fill in."""
    year: int | None = None
    """The year that the values of the column are of."""
    choices: tuple[str, ...] = ()
    """The words that may stand in a cell; empty if any text may."""


def _columns(book: Book, plan: Plan) -> list[_Column]:
    say, base, last = book.say, plan.base_year, plan.last_year
    return [
        _Column(head=NUMBER, written=lambda row, _: row.number),
        _Column(
            head=Head("指标", "Indicator", 23),
            written=lambda row, _: say(Bilingual(zh=row.name_zh, en=row.name_en)),
        ),
        _Column(
            head=Head("分项", "Series", 5),
            written=lambda _, series: (
                None if series is None else say(Bilingual(zh=series.name_zh, en=series.name_en))
            ),
        ),
        _Column(
            head=Head("单位", "Unit", 8),
            written=lambda row, _: say(Bilingual(zh=row.unit.zh, en=row.unit.en)),
        ),
        _Column(head=Head("填报口径", "What to report", 14), written=lambda row, _: say(_what(row))),
        _Column(head=Head(f"{base}年（规划原文）", f"{base}, as printed", 8), written=baseline_cell),
        _Column(
            head=Head(f"{last}年目标（规划原文）", f"Target {last}, as printed", 12),
            written=lambda row, _: target_cell(row),
        ),
        *(
            _Column(head=Head(f"{year}年实际", f"Actual {year}", 7), year=year)
            for year in (base, *plan.years)
        ),
        _Column(head=Head("地区", "Area", 8)),
        _Column(
            head=Head("数据状态", "Status", 11),
            choices=tuple(say(status.text) for status in ObservationStatus),
        ),
        _Column(head=Head("数据来源", "Source", 16)),
        _Column(head=Head("备注", "Notes", 14)),
    ]


def _sheet_to_fill_in(book: Book, plan: Plan) -> None:
    """Write the sheet to fill in."""
    say, columns, rows = book.say, _columns(book, plan), list(_rows(plan))
    sheet = book.sheet(
        say(_SHEET),
        say(
            Bilingual(zh="{0}{1}", en="{0}: {1}").filled(Bilingual(zh=plan.name_zh, en=plan.name_en), _TITLE)
        ),
        say(_NOTE),
        [column.head for column in columns],
        [
            [None if column.written is None else column.written(indicator, series) for column in columns]
            for indicator, series in rows
        ],
        fixed_columns=3,
        signatures=True,
    )
    for down, (indicator, series) in enumerate(rows, HEADER_ROW + 1):
        for index, column in enumerate(columns):
            if column.written is None:
                shut = column.year == plan.base_year and not _asks_for_base_year(indicator, series)
                book.write(sheet, down, index, None, "shut" if shut else "open")
            if column.year is not None:
                sheet.data_validation(down, index, down, index, _bounds(book, indicator.unit))
            if column.choices:
                rule = {"validate": "list", "source": [*column.choices]}
                sheet.data_validation(down, index, down, index, rule)
    # Without a password: it keeps hands off the names, and whoever has to may lift it.
    sheet.protect("", dict.fromkeys(_FREE, True))


_SHEET = Bilingual(zh="填报表", en="Form")
_NOTE = Bilingual(
    zh="请在黄色单元格填报实际值，没有数值的留空；填写方法见“填报说明”。",
    en="Enter actual values in the yellow cells; leave open what is not known. See the sheet “Instructions”.",
)
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


def _what(indicator: Indicator) -> Bilingual:
    """Say what to report: the value of the year, or its own growth or amount."""
    of, figures = indicator.target.demand.of, indicator.target.demand.figures
    if of in (Quantity.GROWTH, Quantity.CHANGE):
        if any(figure < 0 for figure in figures):  # the name may be that of the cut: 单位GDP能源消耗降低
            return Bilingual(
                zh="当年增速（%），下降填负数，不是较基期的累计增速",
                en="the year's own growth in %, a fall below 0",
            )
        return Bilingual(zh="当年增速（%），不是较基期的累计增速", en="the year's own growth in %")
    if of is Quantity.DIFFERENCE:
        return Bilingual(zh="当年较上年的变动量，不是较基期的累计变动", en="the year's own change")
    if of is Quantity.TOTAL or (of is Quantity.MEAN and indicator.unit.adds_up):
        return Bilingual(zh="当年完成数，不是累计数", en="the year's own amount, not the running total")
    return Bilingual(zh="当年数值", en="the value of the year")


_LONGEST_UNIT = 100
"""Characters of a unit that a message shows; Excel takes no message of more than 255."""


def _bounds(book: Book, unit: Unit) -> dict[str, object]:
    """Return the rule by which Excel refuses values that cannot occur in a unit."""
    low = "-1E+300" if unit.lower is None else str(unit.lower)
    high = "1E+300" if unit.upper is None else str(unit.upper)
    words = book.say(Bilingual(zh=unit.zh, en=unit.en)).translate(CONTROL_PICTURES)
    limits = f"{'' if unit.lower is None else unit.lower}—{'' if unit.upper is None else unit.upper}"
    shown = f"{limits} {words}" if len(words) <= _LONGEST_UNIT else limits
    return {
        "validate": "decimal",
        "criteria": "between",
        "minimum": float(low),
        "maximum": float(high),
        "error_title": book.say(Bilingual(zh="数值有误", en="Not possible")),
        "error_message": book.say(Bilingual(zh="请填数字：{0}", en="Enter a number: {0}").filled(shown)),
    }


def _guide(book: Book, plan: Plan) -> None:
    statuses = [status.text for status in ObservationStatus]
    filled = (
        plan.base_year,
        Bilingual(zh="、".join(words.zh for words in statuses), en=", ".join(words.en for words in statuses)),
        ObservationStatus.REPORTED.text,
        plan.first_year + 2,
    )
    book.lines(
        book.say(Bilingual(zh="填报说明", en="Instructions")),
        [f"{number}. {book.say(line.filled(*filled))}" for number, line in enumerate(_GUIDE, 1)],
    )


_GUIDE = (
    Bilingual(
        zh="按规划所列单位填写数字：30.8%填30.8，不填0.308。",
        en="Enter numbers in the plan's unit: for 30.8% enter 30.8, not 0.308.",
    ),
    Bilingual(
        zh="增速填当年增速，累计类指标填当年完成数，见“填报口径”一栏。",
        en="Of growth enter the year's own rate, of totals the year's own amount; see the column “What to report”.",
    ),
    Bilingual(
        zh="{0}年一栏中灰色的单元格不填：规划已列该数值，或目标不计该年。",
        en="Leave the grey cells of {0} open: the plan prints the value, or the target does not count that year.",
    ),
    Bilingual(zh="没有数值的单元格留空，不填0。", en="Leave open what is not known; do not enter 0."),
    Bilingual(
        zh="数据状态适用于整行：{1}；不填的，按{2}处理。同一指标各年状态不同的，复制该行，分行填报各年。",
        en="The status is that of the whole row: {1}; left open, {2}. Where years differ, copy the row and enter each "
        "year on a row of its own.",
    ),
    Bilingual(
        zh="中期评估填报上半年数据的，在年度栏右侧插入一列，列名写“{3}年1—6月实际”。",
        en="For the figures of a half-year insert a column to the right of the years and head it “Actual {3}-06”.",
    ),
    Bilingual(
        zh="地区不填的，为本规划所辖全域；分县（市、区）填报的，复制各行并填写地区名称。",
        en="Leave the area open for that of the plan; for counties copy the rows and name each.",
    ),
    Bilingual(zh="备注供人工查阅，不作为数据读取。", en="Notes are for people; they are not read as data."),
    Bilingual(
        zh="填报完毕后填写表末的填报单位、填报人、审核人和日期。",
        en="Sign at the end of the form: office, by whom it was filled in and checked, and the date.",
    ),
)
