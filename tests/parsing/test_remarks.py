"""What stands beside a clause: remarks in brackets, other clauses, words behind a figure, numerals in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from printed import codes
from xzplan import Bound, Qualitative, Quantified, Relative, parse_target
from xzplan.model.targets import Demand
from xzplan.parsing import parse_baseline
from xzplan.parsing.notation import compact, numeral, with_figures

D = Decimal


def level(bound: Bound) -> Quantified:
    """Return a demand on the value of the target year."""
    return Quantified(of="value", bound=bound)


@pytest.mark.parametrize(
    ("cell", "name", "demand", "remarks", "doubts"),
    [
        # Remarks that are understood leave no doubt: natures, years, ways of counting.
        ("800亿斤(约束性)", "粮食产量", level(Bound.at_least(800)), ("约束性",), ["bare_number"]),
        ("5%左右（预期性）", "GDP年均增长", Quantified(of="growth", bound=Bound.about(5)), ("预期性",), []),
        (
            "≥5%（五年平均，预期性）",
            "GDP增长",
            Quantified(of="growth", bound=Bound.at_least(5)),
            ("五年平均", "预期性"),
            [],
        ),
        ("≥85（2023年）", "覆盖率", level(Bound.at_least(85)), ("2023年",), []),
        ("≥85（暂定）", "覆盖率", level(Bound.at_least(85)), ("暂定",), ["estimate"]),
        # Others are kept, with a doubt.
        ("78%左右（2025年约76%）", "城镇化率", level(Bound.about(78)), ("2025年约76%",), ["remark"]),
        ("≥2（甲；）", "甲", level(Bound.at_least(2)), ("甲",), ["remark"]),
        ("≥2（甲（乙））", "甲", level(Bound.at_least(2)), ("甲（乙）",), ["remark"]),
        ("≥88.5%且完成省下达任务", "甲", level(Bound.at_least(D("88.5"))), ("且完成省下达任务",), ["remark"]),
        ("≥2，另有安排", "甲", level(Bound.at_least(2)), ("另有安排",), ["remark"]),
        ("提高到75%以上，并保持稳定", "甲", level(Bound.at_least(75)), ("并保持稳定",), ["remark"]),
        (
            "高于全国平均（2025年为10%）",
            "甲",
            Relative(relation="more_than", reference="全国平均"),
            ("2025年为10%",),
            ["remark"],
        ),
        ("保持稳定（见附件）", "甲", Qualitative(text="保持稳定（见附件）"), ("见附件",), ["words_alone"]),
        ("85以上（含80）", "甲", Qualitative(text="85以上（含80）"), (), ["unread"]),
        ("1甲2（乙）", "甲", Qualitative(text="1甲2（乙）"), (), ["unread"]),
    ],
)
def test_remarks(cell: str, name: str, demand: Demand, remarks: tuple[str, ...], doubts: list[str]) -> None:
    read = parse_target(cell, name=name)
    assert read.demand == demand
    # What stands behind a figure is its scope.
    assert read.remarks == remarks or read.scope in remarks
    assert codes(read) == doubts


@pytest.mark.parametrize(
    ("cell", "demand", "parts"),
    [
        (
            "〔50〕（其中农民工〔17〕）",
            Quantified(of="total", bound=Bound.at_least(50)),
            [("农民工", "规划期累计不低于17")],
        ),
        (
            "≥92%（其中城市≥95%，农村≥90%）",
            level(Bound.at_least(92)),
            [("城市", "不低于95"), ("农村", "不低于90")],
        ),
        ("≥3000亿元,其中与京冀≥725亿元", level(Bound.at_least(3000)), [("与京冀", "不低于725")]),
        ("≥92%（其中另有安排）", level(Bound.at_least(92)), []),
    ],
)
def test_parts_of_a_figure(cell: str, demand: Demand, parts: list[tuple[str, str]]) -> None:
    read = parse_target(cell, name="甲")
    assert read.demand == demand
    assert [(part.label, part.demand.words.zh) for part in read.parts] == parts


@pytest.mark.parametrize(
    ("cell", "unit", "demand", "read_unit", "doubts"),
    [
        (
            "3000万吨二氧化碳当量减排能力",
            None,
            level(Bound.at_least(3000)),
            "万吨二氧化碳当量",
            ["bare_number", "remark"],
        ),
        ("形成3000万吨标煤替代能力", None, level(Bound.at_least(3000)), "万吨标煤", ["remark"]),
        ("≥5某单位", None, level(Bound.at_least(5)), "某单位", ["unit_unknown"]),
        ("≥5万某箱", None, level(Bound.at_least(5)), "万某箱", ["unit_unknown"]),
        ("≥5某箱", "某箱", level(Bound.at_least(5)), "某箱", []),
        ("预计≥5某箱", None, level(Bound.at_least(5)), "某箱", ["unit_unknown", "estimate"]),
        ("≥5所以上增长较快", None, None, None, ["unread"]),
        ("≥5所增长较快", None, None, None, ["unread"]),
        ("70%以上的县", None, level(Bound.at_least(70)), "%", ["remark"]),
        ("2030年达峰", None, None, None, ["unread"]),
        ("60所左右甲、160个左右乙", None, None, None, ["several", "remark", "remark"]),
        ("60所左右甲、某某", None, None, None, ["unread"]),
    ],
)
def test_words_behind_a_figure(
    cell: str, unit: str | None, demand: Demand | None, read_unit: str | None, doubts: list[str]
) -> None:
    read = parse_target(cell, unit=unit)
    assert read.demand == (Qualitative(text=cell) if demand is None else demand)
    assert read.unit == read_unit
    assert codes(read) == doubts


@pytest.mark.parametrize(
    ("cell", "bound", "year", "doubts"),
    [
        ("到2030年达67%左右", Bound.about(67), 2030, []),
        ("2030年＞70%", Bound.more_than(70), 2030, []),
        ("“十五五”期间达到70%", Bound.at_least(70), None, []),
        ("应小于18", Bound.less_than(18), None, []),
        ("均不低于18", Bound.at_least(18), None, []),
        ("预计达到18", Bound.at_least(18), None, ["estimate"]),
        ("总量力争突破3000亿元", Bound.more_than(3000), None, ["stretch"]),
        ("63%→67.5%以上", Bound.at_least(D("67.5")), None, []),
        ("5%→提高到>7%", Bound.more_than(7), None, []),
        ("低于十万分之十五", Bound.less_than(15), None, ["numerals"]),
        ("九成以上", Bound.at_least(90), None, ["numerals"]),
        ("九成五以上", Bound.at_least(95), None, ["numerals"]),
        ("进入前十", Bound.at_most(10), None, ["rank"]),
        ("从2020年的30%提高到2025年的60%", Bound.at_least(60), 2025, []),
        # Of several years the last is the target.
        ("2023年达到50%，2025年达到60%", Bound.at_least(60), 2025, ["remark"]),
    ],
)
def test_what_stands_before_a_clause(cell: str, bound: Bound, year: int | None, doubts: list[str]) -> None:
    read = parse_target(cell)
    assert (read.demand, read.year) == (level(bound), year)
    assert codes(read) == doubts


@pytest.mark.parametrize(
    ("cell", "doubt"),
    [
        ("保持在全省第一方阵", "words_alone"),
        ("超额完成任务", "words_alone"),
        ("突破关键核心技术", "words_alone"),
        ("至少保持稳定", "words_alone"),
        ("三分之二以上", "unread"),
        ("国家另行下达后明确", "unread"),
        ("优于%", "unread"),
        ("65岁以上老年人健康管理率达到72%", "unread"),
        ("5个百分点", "change_in_units"),
        # A space may part thousands, or two values.
        ("1 234", "unread"),
    ],
)
def test_what_is_kept_in_words(cell: str, doubt: str) -> None:
    read = parse_target(cell, name="失业率")
    assert read.demand == Qualitative(text=cell)
    assert codes(read) == [doubt]


def test_points_without_a_verb() -> None:
    rise = parse_target("5个百分点", name="入托率", unit="%")
    assert rise.demand == Quantified(of="difference", bound=Bound.at_least(5))
    assert "difference" in codes(rise)


@pytest.mark.parametrize(
    ("words", "figures"),
    [("十五", "15"), ("二十", "20"), ("七点五", "7.5"), ("百", "100"), ("三百零二", "302")],
)
def test_numerals(words: str, figures: str) -> None:
    assert numeral(words) == figures


def test_where_figures_in_words_stand() -> None:
    text = with_figures(compact("低于 十万分之十五，或百分之六"))
    assert text.text == "低于15/10万,或6%"
    assert text.printed(2, 8) == "十万分之十五"
    plain = compact("成为一流")
    assert with_figures(plain) is plain


@pytest.mark.parametrize(
    ("cell", "value", "unit", "doubts"),
    [
        ("预计2.65%", "2.65", "%", ["estimate"]),
        ("4.5（预计）", "4.5", None, ["estimate"]),
        ("2.21∶1", "2.21", ":1", ["ratio"]),
        ("76%（见附件；年均；2024年）", "76", "%", ["remark", "span_in_baseline", "other_year"]),
        ("17.7（五年平均）（甲）", "17.7", None, ["remark", "span_in_baseline"]),
        ("降低17.7%", "17.7", "%", []),
        ("（甲）某某", None, None, ["unread"]),
        ("5—6", None, None, ["unread"]),
        ("1 234", None, None, ["unread"]),
        ("十万分之十五", "15", "/10万", ["numerals"]),
    ],
)
def test_baselines(cell: str, value: str | None, unit: str | None, doubts: list[str]) -> None:
    read = parse_baseline(cell)
    assert read.value == (None if value is None else D(value))
    assert read.unit == unit
    assert codes(read) == doubts


def test_words_behind_a_figure_that_cannot_be() -> None:
    assert codes(parse_target("〔120〕某某能力建设项目", name="能耗降低")) == ["impossible"]


@pytest.mark.parametrize(
    ("cell", "name", "demand", "doubts"),
    [
        ("〔-18〕", "能耗降低（%）", None, ["change_unsigned"]),
        ("下降-18%", "能耗", None, ["change_unsigned"]),
        ("-18%", "碳排放", level(Bound.at_most(-18)), ["signed_percent", "bare_number"]),
        ("-18", "碳排放", level(Bound.at_most(-18)), ["bare_number"]),
        ("5%左右（力争5.5%）", "某率", level(Bound.about(5)), ["remark"]),
        ("≥60%（2025年），≥70%（2030年）", "某率", None, ["several", "remark", "remark"]),
        ("全省平均水平以上", "某率", Relative(relation="at_least", reference="全省平均水平"), []),
        ("保持在全国平均以下", "某率", Relative(relation="at_most", reference="全国平均"), []),
    ],
)
def test_what_a_second_reader_might_read_otherwise(
    cell: str, name: str, demand: Demand | None, doubts: list[str]
) -> None:
    read = parse_target(cell, name=name)
    assert read.demand == (Qualitative(text=cell) if demand is None else demand)
    assert codes(read) == doubts
