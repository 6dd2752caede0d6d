"""Printed cells, each with the whole record it is read into and both languages of every doubt."""

from __future__ import annotations

from decimal import Decimal

import pytest

from xzplan import (
    About,
    Assigned,
    AverageGrowth,
    Bilingual,
    Change,
    Doubt,
    InvalidInputError,
    Level,
    ParsedBaseline,
    ParsedTarget,
    Qualitative,
    Range,
    Relative,
    Span,
    Total,
    infer_direction,
    parse_baseline,
    parse_target,
)


def said(code: str, zh: str, en: str) -> Doubt:
    """Return a doubt."""
    return Doubt(code=code, text=Bilingual(zh=zh, en=en))


def bare(way: str, reason: str, way_en: str, reason_en: str) -> Doubt:
    """Return the doubt about a number without a comparator."""
    return said(
        "bare_number",
        f"未印符号；读作{way}：{reason}",
        f"no comparator is printed; read as {way_en}: {reason_en}",
    )


FLOOR = bare("不低于", "未给出指标名称", "at least", "no name was given")
UNTOLD = bare("不低于", "名称未表明越低越好", "at least", "nothing in the name says that less is better")
SEVERAL = said(
    "several", "一格印有数个数值，各见其分项", "the cell prints several figures; each is a part of its own"
)
UNREAD = said("unread", "未能读懂，照印保留", "not understood; kept as printed")
PERCENT = said(
    "percent_of_what",
    "未给出指标名称；若为比率，其变化应以百分点计",
    "no name says of what; the change of a share would be in percentage points",
)
IN_UNITS = said(
    "change_in_units",
    "印的是按单位或百分点计的变化量，须有基期数值才能计算",
    "the cell prints a change in units or percentage points; it takes a baseline to compute",
)
AMOUNT = said(
    "mean_amount",
    "印的是每年或年均的数量，没有与之对应的要求",
    "the cell prints an amount per year, for which there is no kind of demand",
)
AVERAGE_OF_WHAT = said(
    "average_of_what",
    "印有“年均”，未印是否为增速；读作年均增速",
    "the cell says “on average per year” and not of what; read as a rate of growth",
)
EVERY_YEAR = said(
    "every_year",
    "印有“每年”；读作各年平均，未逐年要求",
    "the cell says “every year”; read as the mean over the years, not as a demand on each",
)
TOTAL_OF_WHAT = said(
    "total_of_what",
    "印有累计，未给出指标名称；读作合计，也可能是变化率",
    "the cell prints a figure over the plan, and no name says of what; read as a sum, though it may be a change",
)
POINTS = said(
    "points_or_percent",
    "比率的变化印作“%”，疑为百分点",
    "the change of a share is printed in %; percentage points are probably meant",
)
MARGIN = said(
    "margin",
    "与另一统计量相比并印有差额，未能记作一项要求",
    "compared with another statistic by a margin, which no demand can hold",
)
WITHIN = said(
    "shared_tail", "“以内”只印一次，读作适用于各分项", "“以内” is printed once and read for every part"
)
WORDS_ALONE = said(
    "words_alone", "目标只有文字，不予计算", "the target is in words alone and is never computed"
)
TOO_LONG = said(
    "too_long", "单元格超过200个字符，未读", "the cell is longer than 200 characters and was not read"
)
MISSING = said("missing", "未印数值", "no value is printed")
RATIO = said("ratio", "印的是比值1:1", "the cell prints the ratio 1:1")


def about(way: str, way_en: str) -> Doubt:
    """Return the doubt about 左右 beside a bound."""
    return said(
        "about_as_bound",
        f"印有“左右”，容许的差距未印；暂读作{way}",
        f"the cell says “about” and not how near is enough; read as {way_en} for now",
    )


def words(cell: str, *doubts: Doubt, figures: tuple[Decimal, ...] = ()) -> ParsedTarget:
    """Return a cell that is kept as printed."""
    return ParsedTarget(raw=cell, demand=Qualitative(text=cell), figures=figures, doubts=doubts)


D = Decimal

TARGETS: list[ParsedTarget] = [
    # signs, words and tails
    ParsedTarget(
        raw="控制在5.5%以内",
        demand=Level(op="<=", value=D("5.5")),
        unit="%",
        lead="控制在",
        figures=(D("5.5"),),
    ),
    ParsedTarget(raw="不 低于 90", demand=Level(op=">=", value=90), lead="不 低于", figures=(D(90),)),
    ParsedTarget(raw="达到不低于90", demand=Level(op=">=", value=90), lead="达到不低于", figures=(D(90),)),
    ParsedTarget(
        raw="约24.5+",
        demand=Level(op=">=", value=D("24.5")),
        approx=True,
        figures=(D("24.5"),),
        doubts=(about("不低于", "at least"),),
    ),
    ParsedTarget(
        raw="约24.5以下",
        demand=Level(op="<=", value=D("24.5")),
        approx=True,
        figures=(D("24.5"),),
        doubts=(about("不高于", "at most"),),
    ),
    ParsedTarget(
        raw="＞95以上",
        demand=Level(op=">", value=95),
        figures=(D(95),),
        doubts=(said("two_signs", "同时印有“>”与“以上”", "the cell prints both “>” and “以上”"),),
    ),
    words("≥95以下", said("two_signs", "同时印有“≥”与“以下”", "the cell prints both “≥” and “以下”")),
    ParsedTarget(raw="70上下", demand=About(value=70), approx=True, figures=(D(70),)),
    ParsedTarget(
        raw="以乡(镇、 街道)为单位≥90%",
        demand=Level(op=">=", value=90),
        unit="%",
        scope="以乡(镇、 街道)为单位",
        figures=(D(90),),
    ),
    # bare numbers, units and marks
    ParsedTarget(raw="12.5", demand=Level(op=">=", value=D("12.5")), figures=(D("12.5"),), doubts=(FLOOR,)),
    ParsedTarget(raw="\n12\n", demand=Level(op=">=", value=12), figures=(D(12),), doubts=(FLOOR,)),
    ParsedTarget(
        raw="控制在12",
        demand=Level(op="<=", value=12),
        lead="控制在",
        figures=(D(12),),
    ),
    ParsedTarget(
        raw="继续保持98",
        demand=Level(op=">=", value=98),
        lead="继续保持",
        figures=(D(98),),
        doubts=(FLOOR,),
    ),
    ParsedTarget(
        raw="76。7",
        demand=Level(op=">=", value=D("76.7")),
        figures=(D("76.7"),),
        doubts=(said("odd_point", "小数点印作“。”", "the decimal point is printed “。”"), FLOOR),
    ),
    ParsedTarget(
        raw="5.0%。",
        demand=Level(op=">=", value=D("5.0")),
        figures=(D("5.0"),),
        doubts=(
            said(
                "garbled_unit",
                "单位印作“%。”，疑为“‰”之误；未改",
                "the unit is printed “%。”, perhaps for “‰”; nothing was repaired",
            ),
            FLOOR,
        ),
    ),
    *(
        ParsedTarget(
            raw=f"60.6{mark}",
            demand=Level(op=">=", value=D("60.6")),
            figures=(D("60.6"),),
            doubts=(
                FLOOR,
                said(
                    "footnote",
                    f"“{mark}”疑为脚注标记，未计入",
                    f"“{mark}” looks like a footnote mark and was left out",
                ),
            ),
        )
        for mark in ("*", "[1]", "①")
    ),
    ParsedTarget(
        raw="9" * 200, demand=Level(op=">=", value=D("9" * 200)), figures=(D("9" * 200),), doubts=(FLOOR,)
    ),
    ParsedTarget(
        raw="2025万人", demand=Level(op=">=", value=2025), unit="万人", figures=(D(2025),), doubts=(FLOOR,)
    ),
    ParsedTarget(
        raw="10.8年", demand=Level(op=">=", value=D("10.8")), unit="年", figures=(D("10.8"),), doubts=(FLOOR,)
    ),
    # ratios
    words(
        "1:1.25",
        said("ratio", "印的是比值1:1.25", "the cell prints the ratio 1:1.25"),
        figures=(D(1), D("1.25")),
    ),
    ParsedTarget(
        raw="1：1左右", demand=About(value=1), unit=":1", approx=True, figures=(D(1), D(1)), doubts=(RATIO,)
    ),
    ParsedTarget(
        raw="不低于1:1",
        demand=Level(op=">=", value=1),
        unit=":1",
        lead="不低于",
        figures=(D(1), D(1)),
        doubts=(RATIO,),
    ),
    ParsedTarget(
        raw="1:1", demand=Level(op=">=", value=1), unit=":1", figures=(D(1), D(1)), doubts=(RATIO, FLOOR)
    ),
    ParsedTarget(
        raw="≥1:1以上",
        demand=Level(op=">=", value=1),
        unit=":1",
        figures=(D(1), D(1)),
        doubts=(RATIO, said("two_signs", "同时印有“≥”与“以上”", "the cell prints both “≥” and “以上”")),
    ),
    # ranges
    ParsedTarget(raw="35~40张以内", demand=Range(low=35, high=40), unit="张", figures=(D(35), D(40))),
    ParsedTarget(raw="35~40之内", demand=Range(low=35, high=40), figures=(D(35), D(40))),
    ParsedTarget(
        raw="控制在35~40左右",
        demand=Range(low=35, high=40),
        lead="控制在",
        approx=True,
        figures=(D(35), D(40)),
    ),
    ParsedTarget(raw="35~40上下", demand=Range(low=35, high=40), approx=True, figures=(D(35), D(40))),
    ParsedTarget(
        raw="3。5~4·5",
        demand=Range(low=D("3.5"), high=D("4.5")),
        figures=(D("3.5"), D("4.5")),
        doubts=(
            said("odd_point", "小数点印作“。”", "the decimal point is printed “。”"),
            said("odd_point", "小数点印作“·”", "the decimal point is printed “·”"),
        ),
    ),
    words("35-40以上", UNREAD, figures=(D(35), D(40))),
    ParsedTarget(
        raw="35-40（年均）",
        demand=Qualitative(text="35-40（年均）"),
        measure=Span.AVERAGE,
        figures=(D(35), D(40)),
        doubts=(AMOUNT,),
    ),
    words(
        "40~35",
        said(
            "impossible",
            "所印数值不能成立：超出该类要求可取的范围",
            "the printed figures cannot be: low 40 is above high 35",
        ),
    ),
    # over the plan
    ParsedTarget(
        raw="＞8（年均）",
        demand=AverageGrowth(op=">", rate=8),
        measure=Span.AVERAGE,
        figures=(D(8),),
        doubts=(AVERAGE_OF_WHAT,),
    ),
    ParsedTarget(
        raw="6%（每年）",
        demand=AverageGrowth(op=">=", rate=6),
        unit="%",
        measure=Span.YEARLY,
        figures=(D(6),),
        doubts=(FLOOR, EVERY_YEAR, AVERAGE_OF_WHAT),
    ),
    ParsedTarget(
        raw="年均6岁",
        demand=Qualitative(text="年均6岁"),
        unit="岁",
        measure=Span.AVERAGE,
        figures=(D(6),),
        doubts=(AMOUNT,),
    ),
    ParsedTarget(
        raw="6%左右（年均）",
        demand=AverageGrowth(op=">=", rate=6),
        unit="%",
        measure=Span.AVERAGE,
        approx=True,
        figures=(D(6),),
        doubts=(about("不低于", "at least"), AVERAGE_OF_WHAT),
    ),
    ParsedTarget(
        raw="年均6岁左右",
        demand=Qualitative(text="年均6岁左右"),
        unit="岁",
        measure=Span.AVERAGE,
        approx=True,
        figures=(D(6),),
        doubts=(AMOUNT,),
    ),
    ParsedTarget(
        raw="每年降0.5%",
        demand=AverageGrowth(op="<=", rate=D("-0.5")),
        unit="%",
        measure=Span.YEARLY,
        lead="降",
        figures=(D("0.5"),),
        doubts=(EVERY_YEAR, PERCENT),
    ),
    *(
        ParsedTarget(
            raw=f"{every}增长6%",
            demand=AverageGrowth(op=">=", rate=6),
            unit="%",
            measure=Span.YEARLY,
            lead="增长",
            figures=(D(6),),
            doubts=(EVERY_YEAR, PERCENT),
        )
        for every in ("每年", "逐年")
    ),
    ParsedTarget(
        raw="年均增长6%左右",
        demand=AverageGrowth(op=">=", rate=6),
        unit="%",
        measure=Span.AVERAGE,
        lead="增长",
        approx=True,
        figures=(D(6),),
        doubts=(about("不低于", "at least"), PERCENT),
    ),
    ParsedTarget(
        raw="降低6%左右",
        demand=Change(op="<=", percent=-6),
        unit="%",
        lead="降低",
        approx=True,
        figures=(D(6),),
        doubts=(about("不高于", "at most"), PERCENT),
    ),
    ParsedTarget(
        raw="〔13.5〕",
        demand=Total(op=">=", value=D("13.5")),
        measure=Span.BRACKET,
        figures=(D("13.5"),),
        doubts=(
            FLOOR,
            TOTAL_OF_WHAT,
        ),
    ),
    ParsedTarget(
        raw="不低于〔13.5〕",
        demand=Total(op=">=", value=D("13.5")),
        measure=Span.BRACKET,
        lead="不低于",
        figures=(D("13.5"),),
        doubts=(TOTAL_OF_WHAT,),
    ),
    ParsedTarget(
        raw="＞8〔年均〕",
        demand=AverageGrowth(op=">", rate=8),
        measure=Span.AVERAGE,
        figures=(D(8),),
        doubts=(AVERAGE_OF_WHAT,),
    ),
    words("8（年均）以上", UNREAD),
    words("每年累计增长8%", UNREAD),
    ParsedTarget(
        raw="累计新增0.5万人",
        demand=Total(op=">=", value=D("0.5")),
        unit="万人",
        measure=Span.TOTAL,
        lead="新增",
        figures=(D("0.5"),),
    ),
    ParsedTarget(
        raw="增长达到5%",
        demand=Change(op=">=", percent=5),
        unit="%",
        lead="增长",
        figures=(D(5),),
        doubts=(PERCENT,),
    ),
    ParsedTarget(
        raw="累计 新增5500万人以上",
        demand=Total(op=">=", value=5500),
        unit="万人",
        measure=Span.TOTAL,
        lead="新增",
        figures=(D(5500),),
    ),
    ParsedTarget(
        raw="累计减少50万人",
        demand=Qualitative(text="累计减少50万人"),
        unit="万人",
        measure=Span.TOTAL,
        lead="减少",
        figures=(D(50),),
        doubts=(IN_UNITS,),
    ),
    ParsedTarget(
        raw="累计提高5个百分点",
        demand=Qualitative(text="累计提高5个百分点"),
        unit="个百分点",
        measure=Span.TOTAL,
        lead="提高",
        figures=(D(5),),
        doubts=(IN_UNITS,),
    ),
    ParsedTarget(
        raw="累计提高5",
        demand=Qualitative(text="累计提高5"),
        measure=Span.TOTAL,
        lead="提高",
        figures=(D(5),),
        doubts=(IN_UNITS,),
    ),
    ParsedTarget(
        raw="提高1岁左右",
        demand=Qualitative(text="提高1岁左右"),
        unit="岁",
        lead="提高",
        approx=True,
        figures=(D(1),),
        doubts=(IN_UNITS,),
    ),
    ParsedTarget(
        raw="较2015年下降 30。5%",
        demand=Change(op="<=", percent=D("-30.5")),
        unit="%",
        lead="下降",
        base_year=2015,
        figures=(D("30.5"),),
        doubts=(
            said("odd_point", "小数点印作“。”", "the decimal point is printed “。”"),
            said(
                "base_year",
                "变化自2015年起算，须与表的基期核对",
                "the change counts from 2015; compare it with the base year of the table",
            ),
            PERCENT,
        ),
    ),
    ParsedTarget(
        raw="较“十三五”末下降不超过13%",
        demand=Change(op=">=", percent=-13),
        unit="%",
        lead="下降",
        base_year=2020,
        figures=(D(13),),
        doubts=(
            said(
                "base_year",
                "变化自2020年起算，须与表的基期核对",
                "the change counts from 2020; compare it with the base year of the table",
            ),
            PERCENT,
        ),
    ),
    *(
        ParsedTarget(
            raw=f"下降{sign}20%",
            demand=Change(op=op, percent=-20),
            unit="%",
            lead="下降",
            figures=(D(20),),
            doubts=(PERCENT,),
        )
        for sign, op in (("高于", "<"), ("低于", ">"), ("不低于", "<="), ("等于", "="))
    ),
    ParsedTarget(
        raw="较上年增长5%",
        demand=Qualitative(text="较上年增长5%"),
        unit="%",
        lead="增长",
        figures=(D(5),),
        doubts=(AMOUNT,),
    ),
    words(
        "降低100%",
        said(
            "impossible",
            "所印数值不能成立：超出该类要求可取的范围",
            "the printed figures cannot be: percent -100: nothing shrinks by 100 % or more",
        ),
    ),
    ParsedTarget(
        raw="规划期变化率不高于-20。5%",
        demand=Change(op="<=", percent=D("-20.5")),
        unit="%",
        lead="不高于",
        figures=(D("-20.5"),),
        doubts=(said("odd_point", "小数点印作“。”", "the decimal point is printed “。”"),),
    ),
    ParsedTarget(
        raw="由0.45增加到0.5",
        demand=Level(op=">=", value=D("0.5")),
        lead="增加到",
        figures=(D("0.45"), D("0.5")),
    ),
    ParsedTarget(
        raw="由100增加到120（五年累计）",
        demand=Level(op=">=", value=120),
        measure=Span.TOTAL,
        lead="增加到",
        figures=(D(100), D(120)),
    ),
    ParsedTarget(
        raw="从2020年的18%下降到12%以下",
        demand=Level(op="<=", value=12),
        unit="%",
        lead="下降到",
        base_year=2020,
        figures=(D(18), D(12)),
    ),
    # against another statistic, or fixed by somebody
    ParsedTarget(raw="高于GDP 增速", demand=Relative(op=">", reference="GDP 增速"), lead="高于"),
    ParsedTarget(raw="不低于2020年水平", demand=Relative(op=">=", reference="2020年水平"), lead="不低于"),
    ParsedTarget(raw="不低于2020年", demand=Relative(op=">=", reference="2020年"), lead="不低于"),
    words("2020年", UNREAD),
    ParsedTarget(raw="达到全省平均水平", demand=Relative(op=">=", reference="全省平均水平")),
    ParsedTarget(raw="与上年持平", demand=Relative(op="=", reference="上年")),
    ParsedTarget(
        raw="与GDP增长基本同步",
        demand=Relative(op="=", reference="GDP增长"),
        approx=True,
        doubts=(
            said(
                "equal_about",
                "“基本”容许的差距未印；按相等记录",
                "“基本”: how near is enough is not printed; kept as equality",
            ),
        ),
    ),
    ParsedTarget(
        raw="年均不低于消费支出增速",
        demand=Relative(op=">=", reference="消费支出增速", averaged=True),
        measure=Span.AVERAGE,
        lead="不低于",
    ),
    ParsedTarget(
        raw="不低于消费支出增速（年均）",
        demand=Relative(op=">=", reference="消费支出增速", averaged=True),
        measure=Span.AVERAGE,
        lead="不低于",
    ),
    words(
        "高于全省平均水平2个百分点",
        MARGIN,
    ),
    *(
        ParsedTarget(raw=f"不低于{of}", demand=Relative(op=">=", reference=of), lead="不低于")
        for of in ("省", "GDP", "gdp", "X指数")
    ),
    words("不低于全省平均水平2", UNREAD),
    ParsedTarget(
        raw="不低于城市6.2%，农村8.2%",
        demand=Qualitative(text="不低于城市6.2%，农村8.2%"),
        figures=(D("8.2"),),
        parts=(
            words("不低于城市6.2%", MARGIN),
            ParsedTarget(
                raw="农村8.2%",
                demand=Level(op=">=", value=D("8.2")),
                unit="%",
                label="农村",
                figures=(D("8.2"),),
                doubts=(FLOOR,),
            ),
        ),
        doubts=(SEVERAL, MARGIN, FLOOR),
    ),
    words("不低于%", UNREAD),
    ParsedTarget(raw="完成国家确定目标", demand=Assigned(by="国家", by_en="the State")),
    ParsedTarget(raw="完成省下达任务", demand=Assigned(by="省", by_en="the province")),
    ParsedTarget(raw="完成市下达任务", demand=Assigned(by="市", by_en="the city")),
    ParsedTarget(raw="完成上级下达任务", demand=Assigned(by="上级", by_en="the higher authority")),
    ParsedTarget(
        raw="完成国家和省下达任务", demand=Assigned(by="国家和省", by_en="the State and the province")
    ),
    ParsedTarget(raw="以省级下达为准", demand=Assigned(by="省级")),
    ParsedTarget(
        raw="完成考核目标",
        demand=Assigned(by=""),
        doubts=(said("assigner_not_printed", "未印由谁确定目标", "who fixes the figure is not printed"),),
    ),
    # words, nothing, too much
    words("稳步提高", WORDS_ALONE),
    words("大幅度提高", WORDS_ALONE),
    words("——", MISSING),
    words("9" * 201, TOO_LONG),
    words("三分之一", UNREAD),
    # striving
    ParsedTarget(
        raw="力争达到98%",
        demand=Level(op=">=", value=98),
        unit="%",
        lead="达到",
        stretch=True,
        figures=(D(98),),
        doubts=(
            said(
                "stretch",
                "印有“力争”，未达到是否算未完成未印",
                "the cell says “strive for”; whether falling short is a miss is not printed",
            ),
        ),
    ),
    ParsedTarget(
        raw="95%以上，力争达到98%",
        demand=Level(op=">=", value=95),
        unit="%",
        stretch=True,
        stretch_demand=Level(op=">=", value=98),
        figures=(D(95),),
    ),
    ParsedTarget(
        raw="95%以上，力争走在前列",
        demand=Level(op=">=", value=95),
        unit="%",
        stretch=True,
        figures=(D(95),),
        doubts=(UNREAD,),
    ),
    ParsedTarget(
        raw="95%以上，争取更好结果", demand=Level(op=">=", value=95), unit="%", stretch=True, figures=(D(95),)
    ),
    # parts
    ParsedTarget(
        raw="小学 5%、初中3%以内",
        demand=Qualitative(text="小学 5%、初中3%以内"),
        figures=(D(5), D(3)),
        parts=(
            ParsedTarget(
                raw="小学 5%", demand=Level(op="<=", value=5), unit="%", label="小学", figures=(D(5),)
            ),
            ParsedTarget(
                raw="初中3%以内", demand=Level(op="<=", value=3), unit="%", label="初中", figures=(D(3),)
            ),
        ),
        doubts=(
            SEVERAL,
            WITHIN,
        ),
    ),
    ParsedTarget(
        raw="城镇、农村分别达到95%和90%",
        demand=Qualitative(text="城镇、农村分别达到95%和90%"),
        figures=(D(95), D(90)),
        parts=(
            ParsedTarget(
                raw="95%",
                demand=Level(op=">=", value=95),
                unit="%",
                lead="达到",
                label="城镇",
                figures=(D(95),),
            ),
            ParsedTarget(
                raw="90%",
                demand=Level(op=">=", value=90),
                unit="%",
                lead="达到",
                label="农村",
                figures=(D(90),),
            ),
        ),
        doubts=(SEVERAL,),
    ),
    ParsedTarget(
        raw="中职 95\n高职 98",
        demand=Qualitative(text="中职 95\n高职 98"),
        figures=(D(95), D(98)),
        parts=(
            ParsedTarget(
                raw="中职 95",
                demand=Level(op=">=", value=95),
                label="中职",
                figures=(D(95),),
                doubts=(FLOOR,),
            ),
            ParsedTarget(
                raw="高职 98",
                demand=Level(op=">=", value=98),
                label="高职",
                figures=(D(98),),
                doubts=(FLOOR,),
            ),
        ),
        doubts=(SEVERAL, FLOOR),
    ),
    ParsedTarget(
        raw="5 / 6",
        demand=Qualitative(text="5 / 6"),
        figures=(D(5), D(6)),
        parts=tuple(
            ParsedTarget(
                raw=cell, demand=Level(op=">=", value=int(cell)), figures=(D(cell),), doubts=(FLOOR,)
            )
            for cell in "56"
        ),
        doubts=(SEVERAL, FLOOR),
    ),
    ParsedTarget(
        raw="分别控制在5%、3%",
        demand=Qualitative(text="分别控制在5%、3%"),
        figures=(D(5), D(3)),
        parts=tuple(
            ParsedTarget(
                raw=f"{n}%", demand=Level(op="<=", value=n), unit="%", lead="控制在", figures=(D(n),)
            )
            for n in (5, 3)
        ),
        doubts=(SEVERAL,),
    ),
    # A tail goes for every part only if no other part has one.
    ParsedTarget(
        raw="5、4、3以内",
        demand=Qualitative(text="5、4、3以内"),
        figures=(D(5), D(4), D(3)),
        parts=(
            ParsedTarget(raw="5", demand=Level(op="<=", value=5), figures=(D(5),)),
            ParsedTarget(raw="4", demand=Level(op="<=", value=4), figures=(D(4),)),
            ParsedTarget(raw="3以内", demand=Level(op="<=", value=3), figures=(D(3),)),
        ),
        doubts=(SEVERAL, WITHIN),
    ),
    ParsedTarget(
        raw="5以内、3以内",
        demand=Qualitative(text="5以内、3以内"),
        figures=(D(5), D(3)),
        parts=(
            ParsedTarget(raw="5以内", demand=Level(op="<=", value=5), figures=(D(5),)),
            ParsedTarget(raw="3以内", demand=Level(op="<=", value=3), figures=(D(3),)),
        ),
        doubts=(SEVERAL,),
    ),
    ParsedTarget(
        raw="5、3以内、2以内",
        demand=Qualitative(text="5、3以内、2以内"),
        figures=(D(5), D(3), D(2)),
        parts=(
            ParsedTarget(raw="5", demand=Level(op=">=", value=5), figures=(D(5),), doubts=(FLOOR,)),
            ParsedTarget(raw="3以内", demand=Level(op="<=", value=3), figures=(D(3),)),
            ParsedTarget(raw="2以内", demand=Level(op="<=", value=2), figures=(D(2),)),
        ),
        doubts=(SEVERAL, FLOOR),
    ),
    # A part may be in words, and says its own.
    ParsedTarget(
        raw="95以上；稳步 提高",
        demand=Qualitative(text="95以上；稳步 提高"),
        figures=(D(95),),
        parts=(
            ParsedTarget(raw="95以上", demand=Level(op=">=", value=95), figures=(D(95),)),
            words("稳步 提高", WORDS_ALONE),
        ),
        doubts=(SEVERAL, WORDS_ALONE),
    ),
    ParsedTarget(
        raw="城市95以上；农村提高5岁",
        demand=Qualitative(text="城市95以上；农村提高5岁"),
        figures=(D(95), D(5)),
        parts=(
            ParsedTarget(raw="城市95以上", demand=Level(op=">=", value=95), label="城市", figures=(D(95),)),
            ParsedTarget(
                raw="农村提高5岁",
                demand=Qualitative(text="农村提高5岁"),
                unit="岁",
                lead="提高",
                label="农村",
                figures=(D(5),),
                doubts=(IN_UNITS,),
            ),
        ),
        doubts=(SEVERAL, IN_UNITS),
    ),
    ParsedTarget(
        raw=" 参保率95%以上",
        demand=Level(op=">=", value=95),
        unit="%",
        label="参保率",
        figures=(D(95),),
        doubts=(said("labelled", "数值前印有“参保率”", "the cell prints “参保率” before the figure"),),
    ),
    ParsedTarget(
        raw="甲" * 20 + "95%以上",
        demand=Level(op=">=", value=95),
        unit="%",
        label="甲" * 20,
        figures=(D(95),),
        doubts=(
            said("labelled", f"数值前印有“{'甲' * 20}”", f"the cell prints “{'甲' * 20}” before the figure"),
        ),
    ),
    words("甲" * 21 + "95%以上", UNREAD),
    words("城市6.2；农村1.2.3", UNREAD),
    # A separator, and nothing on one side of it.
    *(words(cell, UNREAD) for cell in ("；", "≥95；", "；95", "95、", "分别95")),
    ParsedTarget(
        raw="参保 率95%以上",
        demand=Level(op=">=", value=95),
        unit="%",
        label="参保 率",
        figures=(D(95),),
        doubts=(said("labelled", "数值前印有“参保 率”", "the cell prints “参保 率” before the figure"),),
    ),
]


@pytest.mark.parametrize("record", TARGETS, ids=[record.raw for record in TARGETS])
def test_whole_record_of_a_target(record: ParsedTarget) -> None:
    assert parse_target(record.raw) == record


DEATHS = bare("不高于", "名称含“死亡率”，越低越好", "at most", "the name has “死亡率”: less is better")
CUT = bare(
    "不低于",
    "名称含“降低”，所印为降幅，越大越好",
    "at least",
    "the name has “降低”: the figure is the size of a cut, and more is better",
)


@pytest.mark.parametrize(
    ("name", "unit", "record"),
    [
        (
            "孕产妇死亡率（1/10万）",
            None,
            ParsedTarget(
                raw="12.5", demand=Level(op="<=", value=D("12.5")), figures=(D("12.5"),), doubts=(DEATHS,)
            ),
        ),
        (
            "孕产妇死亡率",
            "1/10万",
            ParsedTarget(
                raw="达到18/10万",
                demand=Level(op="<=", value=18),
                unit="/10万",
                lead="达到",
                figures=(D(18),),
                doubts=(
                    said(
                        "unit_twice",
                        "单位“/10万”在名称和单元格中各印一次",
                        "the unit “/10万” is printed in the name and in the cell",
                    ),
                    DEATHS,
                ),
            ),
        ),
        (
            "护理型床位占比",
            None,
            ParsedTarget(
                raw="55",
                demand=Level(op=">=", value=55),
                figures=(D(55),),
                doubts=(
                    bare(
                        "不低于",
                        "名称含“床位占比”，越高越好",
                        "at least",
                        "the name has “床位占比”: more is better",
                    ),
                ),
            ),
        ),
        (
            "某项工作",
            None,
            ParsedTarget(raw="55", demand=Level(op=">=", value=55), figures=(D(55),), doubts=(UNTOLD,)),
        ),
        (
            "单位GDP能耗降低",
            "%",
            ParsedTarget(raw="14", demand=Level(op=">=", value=14), figures=(D(14),), doubts=(CUT,)),
        ),
        (
            "单位GDP能源消耗降低（%）",
            None,
            ParsedTarget(
                raw="〔13.5〕",
                demand=Change(op="<=", percent=D("-13.5")),
                measure=Span.BRACKET,
                figures=(D("13.5"),),
                doubts=(CUT,),
            ),
        ),
        (
            "参保人数",
            "万人",
            ParsedTarget(
                raw="5.3亿人以上",
                demand=Level(op=">=", value=D("5.3")),
                unit="亿人",
                figures=(D("5.3"),),
                doubts=(
                    said(
                        "other_unit",
                        "单元格印的单位“亿人”与“万人”不同；数值照印，未换算",
                        "the cell prints the unit “亿人”, not “万人”; the figure stands as printed, unconverted",
                    ),
                ),
            ),
        ),
        (
            "城镇新增就业",
            "万人",
            ParsedTarget(
                raw="累计新增5500万人",
                demand=Total(op=">=", value=5500),
                unit="万人",
                measure=Span.TOTAL,
                lead="新增",
                figures=(D(5500),),
                doubts=(
                    said(
                        "unit_twice",
                        "单位“万人”在名称和单元格中各印一次",
                        "the unit “万人” is printed in the name and in the cell",
                    ),
                ),
            ),
        ),
        (
            "就诊",
            "人次",
            ParsedTarget(
                raw="5人以上",
                demand=Level(op=">=", value=5),
                unit="人",
                figures=(D(5),),
                doubts=(
                    said(
                        "other_unit",
                        "单元格印的单位“人”与“人次”不同；数值照印，未换算",
                        "the cell prints the unit “人”, not “人次”; the figure stands as printed, unconverted",
                    ),
                ),
            ),
        ),
        (
            "浓度",
            "微克 / 立方米",
            ParsedTarget(
                raw="35微克/立方米以下",
                demand=Level(op="<=", value=35),
                unit="微克/立方米",
                figures=(D(35),),
                doubts=(
                    said(
                        "unit_twice",
                        "单位“微克/立方米”在名称和单元格中各印一次",
                        "the unit “微克/立方米” is printed in the name and in the cell",
                    ),
                ),
            ),
        ),
        (
            "单位GDP用水量",
            "%",
            ParsedTarget(
                raw="降低20%", demand=Change(op="<=", percent=-20), unit="%", lead="降低", figures=(D(20),)
            ),
        ),
        (
            "森林覆盖率",
            "％",
            ParsedTarget(
                raw="增加1.8%",
                demand=Qualitative(text="增加1.8%"),
                unit="%",
                lead="增加",
                figures=(D("1.8"),),
                doubts=(POINTS,),
            ),
        ),
        (
            "森林覆盖率",
            "%",
            ParsedTarget(
                raw="提高2个百分点左右",
                demand=Qualitative(text="提高2个百分点左右"),
                unit="个百分点",
                lead="提高",
                approx=True,
                figures=(D(2),),
                doubts=(IN_UNITS,),
            ),
        ),
        (
            "人均预期寿命（岁）",
            None,
            ParsedTarget(
                raw="〔1〕",
                demand=Qualitative(text="〔1〕"),
                measure=Span.BRACKET,
                figures=(D(1),),
                doubts=(IN_UNITS,),
            ),
        ),
        (
            "某项",
            "%",
            ParsedTarget(
                raw="〔18〕",
                demand=Qualitative(text="〔18〕"),
                measure=Span.BRACKET,
                figures=(D(18),),
                doubts=(
                    said(
                        "change_unsigned",
                        "印的是累计百分数，未印是升是降",
                        "the cell prints a percentage over the plan, and not which way it goes",
                    ),
                ),
            ),
        ),
        (
            "城镇老旧小区改造（个）（五年累计）",
            None,
            ParsedTarget(
                raw="562",
                demand=Total(op=">=", value=562),
                measure=Span.TOTAL,
                figures=(D(562),),
                doubts=(
                    bare(
                        "不低于", "名称含“改造”，越高越好", "at least", "the name has “改造”: more is better"
                    ),
                ),
            ),
        ),
    ],
)
def test_whole_record_under_a_name(name: str, unit: str | None, record: ParsedTarget) -> None:
    assert parse_target(record.raw, name=name, unit=unit) == record


def bounded(printed: str) -> Doubt:
    """Return the doubt about a baseline that is a bound."""
    return said(
        "bounded",
        f"基期印的是界限或约数（{printed}），不是确切数值",
        f"the baseline prints a bound or a round figure ({printed}), not an exact value",
    )


BASELINES: list[ParsedBaseline] = [
    ParsedBaseline(raw="4.30", value=D("4.30")),
    ParsedBaseline(raw="99％", value=D(99), unit="%"),
    ParsedBaseline(raw="达到95", value=D(95)),
    ParsedBaseline(raw="——", value=None, missing=True, doubts=(MISSING,)),
    ParsedBaseline(raw="较好", value=None, doubts=(UNREAD,)),
    ParsedBaseline(raw="9" * 201, value=None, doubts=(TOO_LONG,)),
    ParsedBaseline(raw="约 24.5+", value=D("24.5"), approx=True, doubts=(bounded("约+"),)),
    ParsedBaseline(raw="控制在90%左右", value=D(90), unit="%", approx=True, doubts=(bounded("控制在左右"),)),
    ParsedBaseline(raw="90上下", value=D(90), approx=True, doubts=(bounded("上下"),)),
    ParsedBaseline(raw="≥90以上", value=D(90), doubts=(bounded("≥以上"),)),
    ParsedBaseline(
        raw="77.3（2019年）",
        value=D("77.3"),
        year=2019,
        doubts=(said("other_year", "数值为2019年的", "the value is of 2019"),),
    ),
    ParsedBaseline(
        raw="76。7*",
        value=D("76.7"),
        doubts=(
            said("odd_point", "小数点印作“。”", "the decimal point is printed “。”"),
            said("footnote", "“*”疑为脚注标记，未计入", "“*” looks like a footnote mark and was left out"),
        ),
    ),
    ParsedBaseline(
        raw="〔5.0〕",
        value=D("5.0"),
        doubts=(
            said(
                "span_in_baseline",
                "基期印的是年均或累计数值",
                "the baseline prints a mean or a total over several years",
            ),
        ),
    ),
    ParsedBaseline(raw="参保 率95%", value=D(95), unit="%", label="参保 率"),
    ParsedBaseline(
        raw="城市 6.2； \n\n农村8.2%以上",
        value=None,
        parts=(
            ParsedBaseline(raw="城市 6.2", value=D("6.2"), label="城市"),
            ParsedBaseline(
                raw="农村8.2%以上", value=D("8.2"), unit="%", label="农村", doubts=(bounded("以上"),)
            ),
        ),
        doubts=(SEVERAL,),
    ),
    ParsedBaseline(
        raw="（市、区）95；X光90",
        value=None,
        parts=(
            ParsedBaseline(raw="（市、区）95", value=D(95), label="（市、区）"),
            ParsedBaseline(raw="X光90", value=D(90), label="X光"),
        ),
        doubts=(SEVERAL,),
    ),
    ParsedBaseline(
        raw="X光95；CT90",
        value=None,
        parts=(
            ParsedBaseline(raw="X光95", value=D(95), label="X光"),
            ParsedBaseline(raw="CT90", value=D(90), label="CT"),
        ),
        doubts=(SEVERAL,),
    ),
    ParsedBaseline(raw="95；", value=None, doubts=(UNREAD,)),
    ParsedBaseline(raw="（2019）", value=None, doubts=(UNREAD,)),
    ParsedBaseline(
        raw="5（2019）",
        value=D(5),
        year=2019,
        doubts=(said("other_year", "数值为2019年的", "the value is of 2019"),),
    ),
    ParsedBaseline(raw="9" * 200, value=D("9" * 200)),
    ParsedBaseline(
        raw="城镇95农村90",
        value=None,
        parts=(
            ParsedBaseline(raw="城镇95", value=D(95), label="城镇"),
            ParsedBaseline(raw="农村90", value=D(90), label="农村"),
        ),
        doubts=(SEVERAL,),
    ),
]


@pytest.mark.parametrize("record", BASELINES, ids=[record.raw for record in BASELINES])
def test_whole_record_of_a_baseline(record: ParsedBaseline) -> None:
    assert parse_baseline(record.raw) == record


@pytest.mark.parametrize(
    ("argument", "call"),
    [
        ("cell", lambda: parse_target(5)),  # type: ignore[arg-type]
        ("name", lambda: parse_target("5", name=5)),  # type: ignore[arg-type]
        ("unit", lambda: parse_target("5", unit=5)),  # type: ignore[arg-type]
        ("cell", lambda: parse_baseline(5)),  # type: ignore[arg-type]
        ("name", lambda: infer_direction(5)),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_text(argument: str, call: object) -> None:
    with pytest.raises(InvalidInputError) as caught:
        call()  # type: ignore[operator]
    assert (caught.value.argument, caught.value.value) == (argument, 5)
    assert str(caught.value) == f"{argument}=5: not a text; pass a str"
