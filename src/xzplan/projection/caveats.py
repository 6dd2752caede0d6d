"""Caveats of trajectories and assessments, and the reasons why a year has no milestone: every text, by its code."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple, final

from attrs import frozen

from xzplan.display.carded import Carded
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.indicators import Indicator

__all__ = ["Caveat"]


@final
@frozen(kw_only=True, field_transformer=checked)
class Caveat(Carded):
    """A caution for a reader of a trajectory or an assessment."""

    code: str
    """Stable name of the kind of caveat."""
    text: Bilingual
    """The caveat in both languages."""


@final
class Supply(NamedTuple):
    """A request for missing input, in two wordings."""

    reader: Bilingual
    """For the reader of a report: no argument, no word of Python."""
    caller: Bilingual
    """For the caller: which argument to pass."""

    def filled(self, *operands: object) -> Supply:
        """Return both wordings with their operands."""
        return Supply(reader=self.reader.filled(*operands), caller=self.caller.filled(*operands))


# Why a year has no milestone, and what would give it one.

NOT_ASSIGNED = Bilingual(zh="规划未列明{0}下达的目标值", en="the plan does not print {0}")
"""{0}: in Chinese who assigns the figure, in English the figure."""
NO_BASELINE = Bilingual(zh="规划未列基期值", en="the plan prints no baseline")
NO_REFERENCE = Bilingual(
    zh="目标以另一统计指标为参照，规划未列其数值",
    en="the target is relative to another statistic, which the plan does not give",
)
NO_REFERENCE_YEAR = Bilingual(zh="参照指标尚无至该年的数值", en="the reference is not known up to that year")
QUALITATIVE = Bilingual(zh="定性目标，不作量化评价", en="the target is in words and is not assessed")
SEVERAL_BASELINES = Bilingual(
    zh="该指标各分项分别列有基期值", en="the row prints a baseline for each of its series"
)
SEVERAL_TARGETS = Bilingual(
    zh="该指标各分项分别列有目标", en="the row prints a target for each of its series"
)
SUPPLY_START = Supply(
    reader=Bilingual(
        zh="需提供{0}年数值，或其后某年的实际值", en="needed: the value of {0}, or one observed later"
    ),
    caller=Bilingual(
        zh="请用 baseline= 给出{0}年数值，或用 reanchor=(年份, 数值) 给出某年实际值",
        en="pass baseline= for {0}, or reanchor=(year, value) for an observation",
    ),
)
"""{0}: the base year."""
SUPPLY_REFERENCE = Supply(
    reader=Bilingual(
        zh="需提供所参照统计指标的数值（有多个分项的，按分项提供）",
        en="needed: the figures of the statistic that the target refers to, for each series",
    ),
    caller=Bilingual(
        zh="请用 reference= 给出该统计指标（指标有多个分项时，同时用 series= 指明）",
        en="pass that statistic as reference= (with series=, where the row has several)",
    ),
)
SUPPLY_REFERENCE_YEARS = Supply(
    reader=Bilingual(
        zh="需补充参照指标其余年份的数值", en="needed: the figures of the reference for the remaining years"
    ),
    caller=Bilingual(zh="请在 reference= 中补上其余年份", en="add the remaining years to reference="),
)
SUPPLY_ASSIGNED = Supply(
    reader=Bilingual(
        zh="需提供下达的目标年数值", en="needed: the figure that was assigned for the target year"
    ),
    caller=Bilingual(
        zh="请用 assigned= 给出下达的目标年数值",
        en="pass the figure assigned for the target year as assigned=",
    ),
)
SUPPLY_SERIES = Supply(
    reader=Bilingual(zh="需按分项（{0}）分别测算", en="each series has to be taken by itself ({1})"),
    caller=Bilingual(zh="请用 series= 指明分项（{2}）", en="name the series with series= ({2})"),
)
"""{0}, {1}: the names of the series in Chinese and in English; {2}: their ids."""


def name_a_series(indicator: Indicator) -> Supply:
    """Return the request to take the series of a row one by one."""
    own = indicator.series
    return SUPPLY_SERIES.filled(
        "、".join(series.name_zh for series in own),
        ", ".join(series.name_en for series in own),
        ", ".join(repr(series.id) for series in own),
    )


METHODS: Mapping[str, Bilingual] = MappingProxyType(
    {
        "linear": Bilingual(zh="直线", en="linear"),
        "geometric": Bilingual(zh="等比", en="geometric"),
        "power": Bilingual(zh="幂函数", en="power"),
        "logistic": Bilingual(zh="逻辑斯蒂", en="logistic"),
        "step": Bilingual(zh="阶梯", en="step"),
    }
)
"""The methods of interpolation in words."""

# Caveats by code; {0} and {1} are operands, filled in by `caveat`.
_TEXTS = {
    "about": Bilingual(
        zh="目标为“左右”，规划未列明允许范围",
        en="the target is “about” a figure; the plan does not print how near is near enough",
    ),
    "baseline_is_a_rate": Bilingual(
        zh="基期栏所列{0}为当年增速，不参与测算",
        en="the {0} printed for the base year is the growth of that year and is not used",
    ),
    "baseline_reported": Bilingual(
        zh="基期值{0}由{1}填报，非规划所列",
        en="the baseline {0} was reported by {1}; the plan prints none for it",
    ),
    "baseline_stands": Bilingual(
        zh="{0}的实际值{1}未作为基期值，基期值仍为{2}",
        en="the value of {0}, {1}, does not replace the baseline, {2}",
    ),
    "baseline_supplied": Bilingual(
        zh="基期值{0}由报告编制单位设定，规划所列为“{1}”",
        en="the baseline {0} was set by you; the plan prints “{1}”",
    ),
    "convention": Bilingual(
        zh="规划未列年度目标；各年数值为推算所得的年度参考值，非规划所列",
        en="the plan prints no yearly targets; the values between its ends are interpolated",
    ),
    "figure_supplied": Bilingual(
        zh="目标值{0}由报告编制单位设定，非规划所列",
        en="the target figure {0} was set by you; the plan prints none",
    ),
    "held": Bilingual(
        zh="该目标须逐年保持，向上限（下限）靠近不视为进展",
        en="the bound holds every year; moving towards it is not progress",
    ),
    "interim_before_start": Bilingual(
        zh="{0}年的年度目标不晚于测算起点，未采用",
        en="the yearly targets of {0} are not after the start of the path and are not used",
    ),
    "interim_of_held_bound": Bilingual(
        zh="该目标须逐年保持，{0}年的年度目标未采用",
        en="the bound holds every year; the yearly targets of {0} are not used",
    ),
    "interim_not_drawn": Bilingual(
        zh="规划另列有{0}年的目标，测算未采用",
        en="the plan also prints targets for {0}; the path does not use them",
    ),
    "interim_printed": Bilingual(
        zh="{0}年的数值为规划所列；其余各年为推算所得的年度参考值",
        en="the plan prints the values of {0}; those between are interpolated",
    ),
    "interim_supplied": Bilingual(
        zh="{0}年的年度目标由报告编制单位设定，非规划所列",
        en="the yearly targets of {0} were set by you; the plan prints none",
    ),
    "latest_is_older": Bilingual(
        zh="最新实际值为{0}，按该时点评估",
        en="latest value: {0}; assessed as of that date",
    ),
    "left_out": Bilingual(
        zh="{0}的数值未采用：晚于评估时点或目标年",
        en="the values of {0} were left out: later than the date assessed or the target year",
    ),
    "level_supplied": Bilingual(
        zh="基期的绝对水平{0}由报告编制单位设定，非规划所列",
        en="the level of the base year, {0}, was set by you; the plan prints none",
    ),
    "line_through_held_bound": Bilingual(
        zh="基期已达标，按要求绘出的直线不是目标，可能意味着退步",
        en="the baseline already meets the bound; the line drawn on request is no target and may lead to worse",
    ),
    "method_not_applied": Bilingual(
        zh="测算方法“{0}”未采用：年度参考值由目标本身确定",
        en="method “{0}” was not applied: the demand itself sets the path",
    ),
    "method_not_possible": Bilingual(
        zh="测算方法“{0}”未采用：该方法要求各数值均大于0；年度参考值按直线推算",
        en="method “{0}” was not applied: it needs values above 0; the values between the ends are linear",
    ),
    "outside_the_mean": Bilingual(
        zh="基期栏所列{0}不计入平均，仅供参考",
        en="the {0} printed for the base year is not part of the mean",
    ),
    "outside_the_sum": Bilingual(
        zh="基期栏所列{0}不计入累计，仅供参考",
        en="the {0} printed for the base year is not part of the sum",
    ),
    "series_of_several_years": Bilingual(
        zh="各分项最新实际值的时点不同（{0}），分别按各自时点评估",
        en="the latest values of the series are of different dates ({0}); each is assessed as of its own",
    ),
    "rates_supplied": Bilingual(
        zh="参照指标各年增速（{0}）由报告编制单位设定，非规划所列",
        en="the yearly rates of the reference ({0}) were set by you; the plan prints none",
    ),
    "reanchored": Bilingual(
        zh="以{0}年的数值{1}为起点重新测算，由报告编制单位设定",
        en="the path starts again from {1} in {0}, set by you",
    ),
    "target_supplied": Bilingual(
        zh="目标“{0}”由报告编制单位设定，非规划所列",
        en="the target, {0}, was set by you and is not the plan's",
    ),
    "value_in_doubt": Bilingual(
        zh="请核对{0}的实际值{1}：{2}",
        en="please check the value of {0}, {1}: {2}",
    ),
    "starts_at_first": Bilingual(
        zh="规划未列基期值，以{0}的实际值{1}为起点测算",
        en="the plan prints no baseline; the path starts at the value of {0}, {1}",
    ),
}


def caveat(code: str, *operands: object) -> Caveat:
    """Return the caveat of a code, with the operands that its text names."""
    shown = [f"{operand:f}" if isinstance(operand, Decimal) else operand for operand in operands]
    return Caveat(code=code, text=_TEXTS[code].filled(*shown))
