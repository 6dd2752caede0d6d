"""The words of the parser: its doubts by code, and the reasons for a direction by code."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from xzplan.display.carded import Carded
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.enums import Worded

__all__ = ["Doubt", "Weight"]


class Weight(Worded):
    """What a doubt asks of a person."""

    NOTE = "note", "提示", "note"
    """Nothing; it says how the cell was read."""
    CHECK = "check", "需核对", "check"
    """To look: a second reader might read it otherwise."""
    DECIDE = "decide", "需确定", "decide"
    """To decide: no plan can be made without an answer."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Doubt(Carded):
    """Something that the parser is not sure of, or that a person has to look at."""

    code: str
    """Stable name of the kind of doubt."""
    weight: Weight = field(converter=Weight)
    """What it asks of a person."""
    text: Bilingual
    """The doubt in words, with its operands in their places."""
    operands: tuple[str | Bilingual, ...] = ()
    """What the words speak of: a sign, a unit, a year, as printed."""
    line: int | None = None
    """Line of the text, counted from 1; None for a cell that was parsed alone."""


# Words by code; {0} and {1} are operands.
TEXTS = {
    # Of a cell.
    "about_as_bound": Bilingual(
        zh="载有“左右”，允许的偏差未列明；暂理解为{0}",
        en="the cell prints “about” and no tolerance; read as {0} for now",
    ),
    "assigner_not_printed": Bilingual(
        zh="未列明目标由谁确定", en="the authority that sets the figure is not printed"
    ),
    "amount_of_what_years": Bilingual(
        zh="未列明是目标年当年数还是规划期累计数；理解为目标年当年数",
        en="the table does not say whether the amount is of the target year or of all years; read as that of the target year",
    ),
    "average_of_what": Bilingual(
        zh="载有“年均”，未列明是年均增速还是各年平均值",
        en="the cell prints “on average per year”, which may be a rate of growth or the mean of the values",
    ),
    "bare_number": Bilingual(zh="未列明符号；理解为{0}：{1}", en="no sign is printed; read as {0}: {1}"),
    "base_year": Bilingual(
        zh="变化自{0}年起算，须与表的基期核对",
        en="the change counts from {0}; compare it with the base year of the table",
    ),
    "bounded": Bilingual(
        zh="基期所列为上下限或约数（{0}），不是确切数值",
        en="the baseline prints a bound or a round figure ({0}), not an exact value",
    ),
    "change_in_units": Bilingual(
        zh="所列为变化量（以指标单位或百分点计），须有基期值方可计算",
        en="the cell prints a change in units or percentage points; it takes a baseline to compute",
    ),
    "change_unsigned": Bilingual(
        zh="所列为累计变化百分数，未列明是提高还是降低",
        en="the cell prints a percentage over the plan and no direction",
    ),
    "difference": Bilingual(
        zh="理解为较基期的变化量，须有基期值方可计算",
        en="read as a difference from the base year; it takes a baseline to compute",
    ),
    "estimate": Bilingual(zh="所列为预计数", en="the cell prints an estimate"),
    "growth_of_what_years": Bilingual(
        zh="未列明“年均”；理解为年均增速，也可能指目标年当年增速",
        en="no “on average per year” is printed; read as mean growth, though it may be that of the target year alone",
    ),
    "multiple": Bilingual(
        zh="所列为倍数，理解为变动{0}%", en="the cell prints a multiple, read as a change of {0} %"
    ),
    "numerals": Bilingual(zh="数值以汉字列出", en="the figures are printed in words"),
    "of_which": Bilingual(
        zh="另列有“其中”项数值，见相应分项", en="the cell also prints a part of it, which is kept as a part"
    ),
    "range_as_floor": Bilingual(
        zh="所列为{0}—{1}；增速越高越好，按下限理解，超过上限不视为未完成",
        en="printed as {0} to {1}; the low end is the floor of this growth, and more is no miss",
    ),
    "rank": Bilingual(
        zh="所列为位次（{0}）；位次数字越小越好", en="the cell prints a rank ({0}), of which less is better"
    ),
    "remark": Bilingual(
        zh="另载有“{0}”，未作为要求", en="the cell also prints “{0}”, which was read as no demand"
    ),
    "unit_unknown": Bilingual(
        zh="单位“{0}”未识别，按原文保留", en="the unit “{0}” is not known; kept as printed"
    ),
    "equal_about": Bilingual(
        zh="“{0}”允许的偏差未列明；按等于记录",
        en="“{0}” has no printed tolerance; kept as equality",
    ),
    "every_year": Bilingual(
        zh="载有“每年”；理解为各年平均，不作逐年要求",
        en="the cell says “every year”; read as the mean over the years, not as a demand on each",
    ),
    "footnote": Bilingual(
        zh="“{0}”疑为脚注标记，未计入", en="“{0}” looks like a footnote mark and was left out"
    ),
    "garbled_unit": Bilingual(
        zh="单位写作“{0}”，疑为“‰”之误；未更正",
        en="the unit is printed “{0}”, perhaps for “‰”; nothing was repaired",
    ),
    "impossible": Bilingual(zh="所列数值不能成立：{0}", en="the printed figures are impossible: {0}"),
    "labelled": Bilingual(zh="数值前载有“{0}”", en="the cell prints “{0}” before the figure"),
    "margin": Bilingual(
        zh="与另一统计指标相比并列有差额，未能记为一项要求",
        en="compared with another statistic by a margin, which no demand can hold",
    ),
    "mean_amount": Bilingual(
        zh="所列为每年或年均数量，没有与之对应的要求",
        en="the cell prints an amount per year, for which there is no kind of demand",
    ),
    "missing": Bilingual(zh="未列明数值", en="no value is printed"),
    "odd_point": Bilingual(zh="小数点写作“{0}”", en="the decimal point is printed “{0}”"),
    "other_unit": Bilingual(
        zh="单元格所列单位“{0}”与“{1}”不同；数值按原文保留，未换算",
        en="the cell prints the unit “{0}”, not “{1}”; the figure stands as printed, unconverted",
    ),
    "other_year": Bilingual(zh="数值为{0}年的", en="the value is of {0}"),
    "percent_assumed": Bilingual(
        zh="未列明单位；按百分数理解", en="no unit is printed; read as a change in per cent"
    ),
    "percent_of_what": Bilingual(
        zh="未给出指标名称；若为比率，其变化应以百分点计",
        en="no name says of what; the change of a share would be in percentage points",
    ),
    "points_or_percent": Bilingual(
        zh="比率的变化写作“%”，疑为百分点",
        en="the change of a share is printed in %; percentage points are probably meant",
    ),
    "ratio": Bilingual(zh="所列为比值{0}", en="the cell prints the ratio {0}"),
    "several": Bilingual(
        zh="一格列有多个数值，见各分项", en="the cell prints several figures; each is a part of its own"
    ),
    "shared_tail": Bilingual(
        zh="“{0}”只列一次，理解为适用于各分项", en="“{0}” is printed once and read for every part"
    ),
    "span_in_baseline": Bilingual(
        zh="基期所列为年均或累计数值", en="the baseline prints a mean or a total over several years"
    ),
    "stretch": Bilingual(
        zh="载有“力争”，未达到是否视为未完成未列明",
        en="the cell prints “strive for”; whether a shortfall counts as a miss is not printed",
    ),
    "name_too_long": Bilingual(
        zh="指标名称超过{0}个字符，仅读取前{0}个；请核对",
        en="the name is longer than {0} characters, and only the first {0} were read",
    ),
    "too_long": Bilingual(
        zh="单元格超过{0}个字符，未读取", en="the cell is longer than {0} characters and was not read"
    ),
    "total_below_baseline": Bilingual(
        zh="所列累计数小于基期{0}；理解为合计，也可能是较基期的增加量",
        en="the total is less than the baseline, {0}; read as a sum, though it may be the rise since the base year",
    ),
    "total_of_what": Bilingual(
        zh="载有累计数，未给出指标名称；理解为合计，也可能是变化率",
        en="the cell prints a figure over the plan, and no name says of what; read as a sum, though it may be a change",
    ),
    "two_signs": Bilingual(zh="同时载有“{0}”与“{1}”", en="the cell prints both “{0}” and “{1}”"),
    "unit_twice": Bilingual(
        zh="单位“{0}”在名称和单元格中各列一次", en="the unit “{0}” is printed in the name and in the cell"
    ),
    "unread": Bilingual(zh="未能识别，按原文保留", en="not understood; kept as printed"),
    "words_alone": Bilingual(
        zh="定性目标，不作量化评价", en="the target is in words alone and is never computed"
    ),
    # Of a row.
    "cell_count": Bilingual(
        zh="本行有{0}格，应有{1}格；各格按原文保留",
        en="the row has {0} cells in place of {1}; they are kept as printed",
    ),
    "continued": Bilingual(zh="名称在下一行续写“{0}”", en="the name goes on in the next line: “{0}”"),
    "direction_weak": Bilingual(zh="方向须确定：{0}", en="decide which way is better: {0}"),
    "formula_unit": Bilingual(
        zh="单位处所列为算式“{0}”", en="a formula, “{0}”, stands in the place of the unit"
    ),
    "footnote_in_name": Bilingual(
        zh="名称载有“{0}”，疑为脚注标记；在末尾的不计入名称，其余按原文保留",
        en="the “{0}” in the name looks like a footnote mark; at its end it is left out, elsewhere it is kept",
    ),
    "looser": Bilingual(
        zh="目标宽于基期水平，逐年保持即可，向其靠近不视为进展",
        en="the target is looser than the baseline: a bound to be kept, not progress",
    ),
    "missing_cell": Bilingual(
        zh="缺一格，其后的格子前移；现有数值记为“{0}”",
        en="a cell is missing and the others moved up; the value was taken for “{0}”",
    ),
    "nature": Bilingual(zh="指标性质写作“{0}”", en="the nature is printed “{0}”"),
    "two_targets": Bilingual(zh="{0}年列有两个目标（{1}）", en="two targets of {0} are printed: {1}"),
    "no_target": Bilingual(zh="本行未列目标", en="the row prints no target"),
    "no_nature": Bilingual(zh="未列明指标性质", en="no nature is printed"),
    "number_twice": Bilingual(zh="序号{0}不止一行", en="more than one row has the number {0}"),
    "signed_percent": Bilingual(
        zh="数值带有正负号（{0}）；理解为目标年数值，也可能是变动幅度",
        en="the figure prints its own sign ({0}); read as the value of the target year, though it may be a change",
    ),
    "two_units": Bilingual(
        zh="名称所列单位“{0}”与单位栏“{1}”不同；数值未换算",
        en="the name prints the unit “{0}”, the column of units “{1}”; nothing was converted",
    ),
    "unit_of_table": Bilingual(
        zh="未列单位的各行，单位取表上方所列“{0}”",
        en="rows that print no unit have the one that stands above the table, “{0}”",
    ),
    "head_unit": Bilingual(
        zh="栏头所列单位“{0}”与“{1}”不同；数值未换算",
        en="the head of a column prints the unit “{0}”, not “{1}”; nothing was converted",
    ),
    "stacked": Bilingual(
        zh="一行列有多组数值，按次序归入各栏",
        en="the row prints several sets of values; they went to the columns in their order",
    ),
    # Of a table.
    "columns_guessed": Bilingual(
        zh="各栏以单个空格分隔，栏界系推断",
        en="single spaces separate the columns; their borders were inferred",
    ),
    "column_aside": Bilingual(
        zh="“{0}”栏既非基期也非目标，未读取",
        en="the column “{0}” is neither the baseline nor a target and was not read",
    ),
    "years_guessed": Bilingual(
        zh="“{0}”各栏未标明是实际还是目标，理解为目标",
        en="the heads “{0}” do not say whether they are of what was observed or of targets; read as targets",
    ),
    "name_guessed": Bilingual(
        zh="“{0}”栏未标明为指标名称，按位置推断",
        en="the head “{0}” does not say that the column holds names; it was taken for one by its place",
    ),
    "one_cell": Bilingual(
        zh="指标与目标列在同一格，按形式分开",
        en="name and target are printed in one cell; they were separated by their form",
    ),
    "unknown_head": Bilingual(
        zh="“{0}”栏未识别，按原文保留", en="the heading “{0}” is unknown; its cells are kept as notes"
    ),
    "count_differs": Bilingual(
        zh="文中称“{0}”，表中识别到{1}项", en="the text says “{0}”; {1} were read in the table"
    ),
    "habit": Bilingual(zh="{1}行均有此情形：{0}", en="in {1} rows of the table: {0}"),
    "more_tables": Bilingual(
        zh="文中还有一张表，未读取", en="the text has another table, which was not read"
    ),
    "unread_line": Bilingual(zh="表内一行未能归入任何指标：{0}", en="a line in the table fits no row: {0}"),
}


def doubt(code: str, *operands: str | Bilingual, line: int | None = None) -> Doubt:
    """Return the doubt of a code about its operands."""
    weight = Weight.NOTE if code in _NOTES else Weight.DECIDE if code in _DECISIONS else Weight.CHECK
    return Doubt(code=code, weight=weight, text=TEXTS[code].filled(*operands), operands=operands, line=line)


_NOTES = frozenset(
    [
        "bare_number",
        "missing",
        "unit_twice",
        "unit_of_table",
        "number_twice",
        "words_alone",
        "several",
        "shared_tail",
        "footnote",
        "numerals",
        "range_as_floor",
        "of_which",
        "ratio",
        "stretch",
        "column_aside",
    ]
)
"""Doubts that ask for nothing."""
_DECISIONS = frozenset(
    ["direction_weak", "average_of_what", "no_target", "two_targets", "cell_count", "nature", "no_nature"]
)
"""Doubts that take an answer."""


# Why one direction is taken to be better, by code; {0} is a word of the name.
REASONS = {
    "no_name": Bilingual(zh="未给出指标名称", en="no name was given"),
    "name_silent": Bilingual(zh="名称未表明越低越好", en="nothing in the name says that less is better"),
    "name_less": Bilingual(zh="名称含“{0}”，越低越好", en="the name has “{0}”: less is better"),
    "name_more": Bilingual(zh="名称含“{0}”，越高越好", en="the name has “{0}”: more is better"),
    "name_cut": Bilingual(
        zh="名称含“{0}”，所列为降幅，越大越好",
        en="the name has “{0}”: the figure is the size of a cut, and more is better",
    ),
    "name_cut_negative": Bilingual(
        zh="名称含“{0}”而数值为负，所列为变化率，越低越好",
        en="the name has “{0}” and the figure is negative: it is the change itself, and less is better",
    ),
    "floor": Bilingual(zh="目标载有下限", en="the target prints a floor"),
    "ceiling": Bilingual(zh="目标载有上限", en="the target prints a ceiling"),
    "sign_against_name": Bilingual(zh="{0}，但{1}", en="{0}, though {1}"),
    "nothing": Bilingual(
        zh="名称和数值均未表明方向", en="neither the name nor the figures say which way is better"
    ),
    "equal": Bilingual(
        zh="目标与基期相同，名称未表明方向", en="target and baseline are equal, and the name says nothing"
    ),
    "rises": Bilingual(
        zh="名称未表明方向，只见目标高于基期", en="only that the target is above the baseline"
    ),
    "of_whole": Bilingual(
        zh="本行为“{0}”的一部分，方向与其相同",
        en="the row is a part of “{0}” and takes its direction",
    ),
    "above_against_name": Bilingual(
        zh="{0}，但目标高于基期", en="{0}, though the target is above the baseline"
    ),
    "below_against_name": Bilingual(
        zh="{0}，但目标低于基期", en="{0}, though the target is below the baseline"
    ),
    "nought": Bilingual(zh="目标为0，不能作为下限", en="a floor of 0 demands nothing"),
    "whole": Bilingual(
        zh="基期和目标均为100%，不能更高", en="baseline and target are 100%, which no share can exceed"
    ),
    "rank": Bilingual(zh="目标为位次，数字越小越好", en="the target is a rank, where less is better"),
    "falls": Bilingual(
        zh="名称未表明方向，只见目标低于基期", en="only that the target is below the baseline"
    ),
}
