"""What a reader asks: each kind of problem with a stable code, words in both languages, and the answer that settles it."""

from __future__ import annotations

from functools import cached_property
from typing import Any, final

from attrs import frozen

from xzplan.display.text import within
from xzplan.language import Bilingual
from xzplan.model.checks import checked

__all__ = ["TableProblem"]


@final
@frozen(kw_only=True, field_transformer=checked)
class TableProblem:
    """Something that was left aside until you decide, and how to decide it."""

    code: str
    """Stable name of the kind of problem."""
    place: str
    """Where it stands, as Excel shows it: ``Sheet1!D7``, ``D7`` where there are no sheets, or the name of a sheet."""
    value: str
    """What stands there."""
    row: int | None
    """Number of the row; None for a column or a sheet."""
    column: str | None
    """Heading of the column; None for a row or a sheet."""
    text: Bilingual
    """The problem in words, with its operands in their places."""
    operands: tuple[object, ...] = ()
    """What the words speak of: a unit, a year, a name."""
    answer: str = ""
    """The argument of `xzplan.read_observations` that settles it, such as ``accept=["Sheet1!D7"]``; empty where only
    another source can."""

    def __str__(self) -> str:
        shown = " ".join(self.value.split())
        answer = f"\n    {self.answer}" if self.answer else ""  # code is never broken
        return within(f"{self.place} “{shown}”: {self.text.zh}\n    {self.text.en}") + answer


TEXTS = {
    # Of a sheet or a table.
    "own_output": Bilingual(
        zh="该表为本软件输出的年度参考值或评估结果，不是实际值，未读入",
        en="the library wrote this table of milestones or verdicts; they are not observations",
    ),
    "milestones": Bilingual(
        zh="该表数值与按规划测算的年度参考值逐一相同，疑非实际值",
        en="the figures are the milestones that the plan's path leads to; they may not be observations",
    ),
    "hidden_sheet": Bilingual(zh="工作表已隐藏，未读入", en="the sheet is hidden and was not read"),
    "no_period": Bilingual(zh="未写明数值所属年份", en="nothing says which period the values are of"),
    # Of a column.
    "title_says_target": Bilingual(
        zh="标题“{0}”表明所列为目标、计划或示例，不是实际值",
        en="the title “{0}” announces targets or examples, not observations",
    ),
    "note_says": Bilingual(
        zh="表中注明“{0}”，请确认该数值是否为所属时期的实际数",
        en="the note “{0}” may change what the value is",
    ),
    "line_says": Bilingual(
        zh="上方“{0}”一行表明以下数值可能不是实际值",
        en="the line “{0}” above says that the values may not be observations",
    ),
    "unread_heading": Bilingual(
        zh="该列标题含年份，但无法识别；请写作“2023年”或“2023年实际”，或指定该列用途",
        en="the heading names a year and was not understood; write 2023年 or 2023年实际, or say what the column is",
    ),
    "unknown_heading": Bilingual(
        zh="该列标题无法识别，而其下为数字；请指定该列用途",
        en="figures below a heading that was not understood; say what the column is",
    ),
    "target_column": Bilingual(
        zh="该列数值与规划目标相同，疑为目标列而非实际值",
        en="the column repeats the plan's targets; it may not hold what was observed",
    ),
    "cut_off": Bilingual(
        zh="标题写明“{0}”，该列却写“{1}”；请指明数值所属时期",
        en="the title gives {0} as the cut-off, the column is headed “{1}”; say which period it is",
    ),
    "two_times": Bilingual(
        zh="时期不一致：{0}与{1}；请改正有误的一处",
        en="two periods that do not agree: {0} and {1}; mend the one that is wrong",
    ),
    "two_areas": Bilingual(zh="地区不一致：{0}与{1}", en="two areas that do not agree: {0} and {1}"),
    "unclear_area": Bilingual(
        zh="“{0}”可能写的是其他地区，无法确定数值属于哪一地区；接受则作为本规划地区的数值",
        en="“{0}” may speak of another area; accept the value if it is of the plan's own",
    ),
    "hidden_column": Bilingual(zh="该列已隐藏，未读入", en="the column is hidden and was not read"),
    "no_form": Bilingual(
        zh="“{0}”不是一个可表示的时期（须为年度、年初至某月或连续若干年）",
        en="“{0}” is no period: a year, January to a month, or several years",
    ),
    # Of a row.
    "hidden_row": Bilingual(zh="该行已隐藏，未读入", en="the row is hidden and was not read"),
    "too_many_cells": Bilingual(
        zh="数字多于列标题，疑为小数点写作逗号或缺引号",
        en="more figures than headings; a comma may stand for a point, or quotation marks may be missing",
    ),
    "no_indicator": Bilingual(zh="未写指标", en="no indicator is named"),
    "unknown_indicator": Bilingual(zh="规划没有这一指标", en="the plan has no such indicator"),
    "near_indicator": Bilingual(
        zh="规划没有这一指标，是否为：{0}", en="the plan has no such indicator; did you mean {0}?"
    ),
    "two_indicators": Bilingual(
        zh="序号或名称指向不同指标：{0}与{1}", en="number and name lead to two indicators: {0} and {1}"
    ),
    "name_remark": Bilingual(
        zh="指标名称中的“{0}”无法识别，可能改变口径",
        en="“{0}” in the name was not understood; it may change its meaning",
    ),
    "other_definition": Bilingual(
        zh="所列统计口径为“{0}”，可能与规划口径不同",
        en="“{0}” may not be the definition that the plan uses",
    ),
    "mixed_definitions": Bilingual(
        zh="同一指标各行口径不一（“{0}”与“{1}”）",
        en="rows of one indicator have two definitions, “{0}” and “{1}”",
    ),
    "which_series": Bilingual(
        zh="该指标分项填报，请写明其一：{0}", en="the row has several series; name one of {0}"
    ),
    "no_series": Bilingual(zh="该指标不分项：{0}", en="the indicator has no series {0}"),
    "other_unit": Bilingual(
        zh="单位“{1}”与规划所用单位“{0}”不能精确换算",
        en="{1} cannot be converted exactly to the plan's unit {0}",
    ),
    "unknown_status": Bilingual(zh="状态“{0}”无法识别，应为：{1}", en="“{0}” is no status; one of {1}"),
    # Of a time.
    "no_time": Bilingual(
        zh="不是年份或月份（如2023、2023-06）", en="neither a year nor a month such as 2023-06"
    ),
    "outside_plan": Bilingual(zh="不在{0}—{1}年之内", en="outside {0} to {1}"),
    "single_month": Bilingual(
        zh="“{0}”为单月或单季，累计量和增速须为年初至该月数",
        en="an amount or a rate of a single month or quarter (“{0}”) cannot be used; give the figure from January on",
    ),
    "year_or_total": Bilingual(
        zh="“{0}”可能是当年数，也可能是规划期以来累计数",
        en="“{0}” may be the amount of the year, or the total since the plan began",
    ),
    "span_of_level": Bilingual(
        zh="该指标为时点或年度水平，没有“{0}”的累计或平均数",
        en="a level has neither a sum nor a mean over “{0}”",
    ),
    "which_span": Bilingual(
        zh="“{0}”未写明是累计、年均还是累计增长",
        en="“{0}” does not say whether it is a sum, a mean or a rate",
    ),
    "other_quantity": Bilingual(
        zh="该列为“{0}”，不是该指标所要求的数",
        en="the column holds “{0}”, which is not what the indicator measures",
    ),
    "before_counting": Bilingual(
        zh="{0}年不在目标所计的年份之内", en="{0} is before the years that the target counts"
    ),
    # Of a value.
    "no_number": Bilingual(zh="不是数字", en="not a number"),
    "inexact": Bilingual(
        zh="含“{0}”，不是确切数值；接受则按所写数字读入",
        en="“{0}” makes the value inexact; accept it to take the figure as it stands",
    ),
    "formula": Bilingual(
        zh="公式未保存计算结果，请在Excel中打开并保存",
        en="a formula without a stored result; open and save it in Excel",
    ),
    "struck": Bilingual(zh="单元格文字加了删除线", en="the cell is struck through"),
    "error": Bilingual(zh="单元格为错误值", en="the cell holds an error"),
    "format": Bilingual(
        zh="单元格的数字格式使所显示的与所存储的不一致，无法确定其数值",
        en="the number format hides the value",
    ),
    "merged_value": Bilingual(
        zh="数值位于合并单元格，无法确定属于哪一行或哪一列",
        en="the value stands in merged cells; it may be of any of their rows and columns",
    ),
    "too_small": Bilingual(zh="低于{0}，该指标不可能低于{0}", en="below {0}, the smallest possible value"),
    "too_large": Bilingual(zh="超过{0}，该指标不可能超过{0}", en="above {0}, the largest possible value"),
    "no_rate": Bilingual(
        zh="该指标为年度增速（%），{0}不可能是增速，疑为绝对水平或指数；请换算为比上年增长百分之几后填报",
        en="the indicator is yearly growth in per cent; {0} is perhaps a level or an index: give the growth over the year before",
    ),
    "no_difference": Bilingual(
        zh="该指标为变动量，{0}接近基期水平{1}，疑为当年水平；请填报当年较上年的变动量",
        en="the indicator is a change; {0} is near the level of the base year, {1}: give the change of the year itself",
    ),
    "zero": Bilingual(
        zh="为0，而规划所列为{0}，疑为未填报", en="0, where the plan prints {0}; perhaps it was not filled in"
    ),
    "zeros": Bilingual(zh="该列全为0，疑为未填报", en="nothing but 0; perhaps the column was not filled in"),
    "rounded_away": Bilingual(
        zh="单元格显示{0}，存储值为{1}，取舍影响是否达标；请多显示几位小数，接受则按所显示的读入",
        en="shown as {0}, stored as {1}, on the two sides of a bound; show more digits, or accept the figure shown",
    ),
    "shown_otherwise": Bilingual(
        zh="单元格显示{0}，存储值为{1}，数字格式自行添加了数字或“万”等单位；请改正数字格式，接受则按所显示的读入",
        en="shown as {0}, stored as {1}; the number format adds digits or a multiple of its own: mend it, or accept the figure shown",
    ),
    "rise_for_a_cut": Bilingual(
        zh="该指标的目标为降低，正数按上升计；降低{0}应填“-{0}”",
        en="the target is a cut, and a figure above 0 is a rise; write a cut of {0} as -{0}",
    ),
    "hundredfold": Bilingual(
        zh="仅为{0}的约百分之一，疑为未乘以100的百分数",
        en="about a hundredth of {0}; perhaps a share not yet in per cent",
    ),
    "out_of_place": Bilingual(
        zh="与{0}相差约{1}倍，疑小数点或单位有误",
        en="about {1} times away from {0}; perhaps the point or the unit slipped",
    ),
    "sum_of_rates": Bilingual(
        zh="等于各地区数值之和，而该指标不能相加",
        en="the sum of the areas, of an indicator that does not add up",
    ),
    "unit_slipped": Bilingual(
        zh="以“{0}”计过大，疑按“{1}”填报",
        en="too large in {0}; perhaps it is in {1}",
    ),
    "other_baseline": Bilingual(
        zh="规划所列{0}年数值为{1}；若改用其他数值，请在评估时另行指定基期值",
        en="the plan prints {1} for {0}; to use another, give it as the baseline when you assess",
    ),
    "two_values": Bilingual(
        zh="与{0}为同一指标、时期、地区，数值不同（{1}）",
        en="{0} has another value of the same period and area, {1}",
    ),
}
"""Words by code; {0} and {1} are operands."""


class Refused(Exception):  # noqa: N818 - it never leaves the reader
    """A cell that cannot be used as it stands."""

    def __init__(self, code: str, *operands: object, figure: Any = None) -> None:
        super().__init__(code)
        self.code = code
        self.operands = operands
        self.figure = figure
        """What is read where the caller accepts the cell; None if nothing can be."""

    @cached_property
    def text(self) -> Bilingual:
        """Why, in words; values that are refused for one reason share them."""
        return TEXTS[self.code].filled(*self.operands)
