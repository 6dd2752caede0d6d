"""Values that cannot be used: each kind of problem with a stable code and words in both languages."""

from __future__ import annotations

from typing import final

from attrs import frozen

from xzplan.language import Bilingual
from xzplan.model.checks import checked

__all__ = ["RowProblem"]


@final
@frozen(kw_only=True, field_transformer=checked)
class RowProblem:
    """A value that was left aside, and why."""

    row: int
    """Number of the row in its source."""
    column: str | None
    """Header of the cell that the problem is in; None for the whole row."""
    value: str
    """The cell that the problem is in, as text."""
    code: str
    """Stable name of the kind of problem."""
    reason: Bilingual
    """The problem in words, with its operands in their places."""
    operands: tuple[object, ...] = ()
    """What the words speak of: a unit, a year, a name."""
    cells: tuple[tuple[str, str], ...]
    """The whole row, as pairs of header and text; empty cells are left out."""

    def __str__(self) -> str:
        where = "" if self.column is None else f"“{' '.join(self.column.split())}” = {self.value!r}: "
        return f"第{self.row}行 row {self.row}: {where}{self.reason}"


# Words by code; {0} and {1} are operands.
TEXTS = {
    # Of the row.
    "too_many_cells": Bilingual(zh="单元格比表头多", en="more cells than the header has"),
    "no_indicator": Bilingual(zh="未写指标", en="no indicator is named"),
    "unknown_indicator": Bilingual(zh="规划没有这一指标", en="the plan has no such indicator"),
    "unknown_indicator_near": Bilingual(
        zh="规划没有这一指标，是否为{0}", en="the plan has no such indicator; did you mean {0}?"
    ),
    "two_indicators": Bilingual(
        zh="与同一行所写的“{0}”不是同一指标", en="not the indicator “{0}”, which the row names too"
    ),
    "which_series": Bilingual(
        zh="该指标分序列，请写明其一：{0}", en="the row has several series; name one of {0}"
    ),
    "no_series": Bilingual(zh="该指标不分序列", en="the indicator has no series"),
    "other_unit": Bilingual(zh="规划所用单位为“{0}”", en="the plan's unit is {0}"),
    "unknown_status": Bilingual(zh="状态应为：{0}", en="a status is one of {0}"),
    "twice": Bilingual(
        zh="第{0}行已有同一指标、年份、地区的数值",
        en="row {0} has a value of this indicator, year and area already",
    ),
    # Of the year.
    "no_rate": Bilingual(
        zh="不是年度增速，可能是绝对水平", en="not a yearly rate of growth; perhaps a level"
    ),
    "no_year": Bilingual(
        zh="应为四位年份，或写作2023-06的月份", en="neither a year of four digits nor a month such as 2023-06"
    ),
    "outside_plan": Bilingual(zh="不在规划期{0}—{1}年之内", en="outside the plan, {0} to {1}"),
    "before_counting": Bilingual(
        zh="{0}年不在目标所计的年份之内", en="{0} is before the years that the target counts"
    ),
    # Of the value.
    "no_number": Bilingual(
        zh="不是数字（可带单位“{0}”，不可带其他文字）",
        en="not a number; its unit {0} may follow, but no other words",
    ),
    "too_small": Bilingual(zh="小于{0}，这一单位不可能", en="below {0}, the least there can be"),
    "too_large": Bilingual(zh="大于{0}，这一单位不可能", en="above {0}, the most there can be"),
    "other_baseline": Bilingual(
        zh="规划所列{0}年数值为{1}；若改用其他数值，请在评估时另行指定基期数值",
        en="the plan prints {1} for {0}; to use another pass baseline= to assess",
    ),
}


class Refused(Exception):  # noqa: N818 - it never leaves the reader
    """A cell that cannot be used, by its place in the row; None for the row as a whole."""

    def __init__(self, place: int | None, code: str, *operands: object) -> None:
        super().__init__(place, code)
        self.place = place
        self.code = code
        self.operands = operands
