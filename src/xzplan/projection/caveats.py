"""Caveats of trajectories and assessments, and the reasons why a year has no milestone: every text, by its code."""

from __future__ import annotations

from typing import final

from attrs import frozen

from xzplan.language import Bilingual
from xzplan.model.checks import checked

__all__ = ["Caveat"]


@final
@frozen(kw_only=True, field_transformer=checked)
class Caveat:
    """Something a reader of a trajectory or an assessment has to know."""

    code: str
    """Stable name of the kind of caveat."""
    text: Bilingual
    """The caveat in both languages."""


# Why a year has no milestone, and what would give it one.

NOT_ASSIGNED = Bilingual(zh="规划未印{0}确定的数值", en="the plan does not print {0}")
"""{0}: in Chinese who assigns the figure, in English the figure."""
NO_BASELINE = Bilingual(zh="规划未印基期数值", en="the plan prints no baseline")
NO_REFERENCE = Bilingual(
    zh="目标与另一统计量相比，规划未印其数值",
    en="the target is relative to another statistic, which the plan does not give",
)
NO_REFERENCE_YEAR = Bilingual(zh="参照统计量未给到该年", en="the reference is not given up to that year")
QUALITATIVE = Bilingual(zh="目标只有文字，不予计算", en="the target is in words alone and is never computed")
SEVERAL_BASELINES = Bilingual(
    zh="该行为每个序列各印一个基期数值", en="the row prints a baseline for each of its series"
)
SEVERAL_TARGETS = Bilingual(
    zh="该行为每个序列各印一个目标", en="the row prints a target for each of its series"
)
SUPPLY_START = Bilingual(
    zh="请用 baseline= 给出{0}年数值，或用 reanchor=(年份, 数值) 给出一次观测",
    en="pass baseline= for {0}, or reanchor=(year, value) for an observation",
)
"""{0}: the base year."""
SUPPLY_REFERENCE = Bilingual(
    zh="请用 reference= 给出该统计量（一行多个序列时同时用 series= 指明）",
    en="pass that statistic as reference= (with series=, where the row has several)",
)
SUPPLY_REFERENCE_YEARS = Bilingual(
    zh="请在 reference= 中补上其余年份", en="add the remaining years to reference="
)
SUPPLY_ASSIGNED = Bilingual(
    zh="请用 assigned= 给出下达的目标年数值",
    en="pass the figure assigned for the target year as assigned=",
)

# Caveats by code; {0} and {1} are operands, filled in by `caveat`.
_TEXTS = {
    "about": Bilingual(
        zh="目标印有“左右”，容许的差距未印",
        en="the target says “about”; how near is enough is not printed",
    ),
    "baseline_is_a_rate": Bilingual(
        zh="基期栏所印{0}是当年增速，不是水平，不参与计算",
        en="the {0} printed for the base year is that year's rate, not a level, and takes no part",
    ),
    "baseline_supplied": Bilingual(
        zh="基期数值{0}由调用者给出，规划所印为“{1}”",
        en="the baseline {0} was supplied by the caller; the plan prints “{1}”",
    ),
    "convention": Bilingual(
        zh="规划未印年度目标；两端之间的数值是插值，不是规划的数字",
        en="the plan prints no yearly targets; values between the ends are interpolated, not the plan's",
    ),
    "figure_supplied": Bilingual(
        zh="目标数值{0}由调用者给出，规划未印",
        en="the figure {0} was supplied by the caller; the plan prints none",
    ),
    "held": Bilingual(
        zh="界限逐年守住；向界限靠拢不算进展",
        en="the bound is to be kept every year; moving towards it is not progress",
    ),
    "interim_not_drawn": Bilingual(
        zh="规划另印有{0}年的目标，路径未经过",
        en="the plan also prints targets for {0}; the path does not go by them",
    ),
    "interim_printed": Bilingual(
        zh="{0}年的数值为规划所印；其余各年是插值，不是规划的数字",
        en="the points of {0} are printed in the plan; those between are interpolated, not the plan's",
    ),
    "interim_supplied": Bilingual(
        zh="{0}年的年度目标由调用者给出", en="the points of {0} were supplied by the caller"
    ),
    "latest_is_older": Bilingual(
        zh="最新实际值为{0}，按该时点评估",
        en="latest value: {0}; assessed as of that date",
    ),
    "left_out": Bilingual(
        zh="{0}的数值未采用：晚于评估时点，或仅为预测数",
        en="the values of {0} were left out: later than the date assessed, or forecasts",
    ),
    "level_supplied": Bilingual(
        zh="数值为水平，以调用者给出的基期水平{0}起算",
        en="values are levels that start from {0}, supplied by the caller",
    ),
    "line_through_held_bound": Bilingual(
        zh="应要求画出的直线：基期已达到界限，此线不是目标，可能意味着变差",
        en="a line drawn on request through a bound that the baseline already meets; it is no target and may mean worse",
    ),
    "method_not_applied": Bilingual(
        zh="方法“{0}”未采用：路径由目标本身决定",
        en="method “{0}” was not applied: the demand itself sets the path",
    ),
    "outside_the_sum": Bilingual(
        zh="基期栏所印{0}不在累计之内，仅作参考",
        en="the {0} printed for the base year lies outside the sum and is kept as a reference",
    ),
    "series_of_several_years": Bilingual(
        zh="各序列最近的数值不在同一年（{0}），各按其年评估",
        en="the latest values of the series are of different years ({0}); each is assessed as at its own",
    ),
    "reanchored": Bilingual(
        zh="自{0}年的数值{1}重新起算，由调用者给出",
        en="starts again from {1} in {0}, supplied by the caller",
    ),
    "starts_at_first": Bilingual(
        zh="规划未列基期值，以{0}的实际值{1}为起点测算",
        en="the plan prints no baseline; the path starts at the value of {0}, {1}",
    ),
}


def caveat(code: str, *operands: object) -> Caveat:
    """Return the caveat of a code, with the operands that its text names."""
    return Caveat(code=code, text=_TEXTS[code].filled(*operands))
