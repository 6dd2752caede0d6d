"""What stands beside a clause: remarks in brackets, other clauses, words behind a figure, numerals in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from printed import codes
from xzplan import Bound, Qualitative, Quantified, Relative, parse_target
from xzplan.model.targets import Demand
from xzplan.parsing import Span, parse_baseline
from xzplan.parsing.doubts import doubt
from xzplan.parsing.notation import compact, numeral, with_figures
from xzplan.parsing.remarks import remarks_of, stretched, without_footnotes

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
        ("降低17.7%", "17.7", "%", ["labelled"]),
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


# Each step by itself


@pytest.mark.parametrize(
    ("cell", "rest", "texts", "known"),
    [
        ("≥2", "≥2", [], ()),
        ("≥2（甲）", "≥2", ["甲"], ()),
        ("（甲）≥2（乙）人（丙）", "≥2人", ["甲", "乙", "丙"], ()),
        ("≥2（甲，乙；丙）", "≥2", ["甲", "乙", "丙"], ()),
        ("≥2（甲、乙）", "≥2", ["甲、乙"], ()),
        ("≥2（；，）", "≥2", [], ()),
        ("≥2（）", "≥2", [], ()),
        # Brackets in brackets, and what 其中 begins, are not parted.
        ("≥2（甲，乙（丙））", "≥2", ["甲,乙(丙)"], ()),
        ("≥2（其中甲≥1，乙≥1）", "≥2", ["其中甲≥1,乙≥1"], ()),
        ("≥2（甲，其中乙≥1）", "≥2", ["甲", "其中乙≥1"], ()),
        ("≥2（甲", "≥2(甲", [], ()),
        ("≥2 （ 约束性 ，甲）", "≥2", ["甲"], ("约束性",)),
        ("≥2（预期）（２０２３ 年）", "≥2", [], ("预期", "２０２３ 年")),
    ],
)
def test_remarks_in_brackets(cell: str, rest: str, texts: list[str], known: tuple[str, ...]) -> None:
    text = compact(cell)
    left, remarks = remarks_of(text)
    assert (left.raw, left.text) == (cell, rest)
    assert [compact(left.printed(at, at + 1)).text for at in range(len(rest))] == list(rest)
    assert [remark.text for remark in remarks.texts] == texts
    assert remarks.known == known


@pytest.mark.parametrize(
    ("remark", "year"),
    [
        *((remark, 2023) for remark in ("2023", "2023年", "到2023年", "至2023年", "2023年数据", "2023年底", "2023年末", "2023数")),
        ("1999年", 1999),
        *((remark, None) for remark in ("1899年", "2100年", "2023年左右", "于2023年", "20233")),
    ],
)  # fmt: skip
def test_the_year_of_a_remark(remark: str, year: int | None) -> None:
    _, remarks = remarks_of(compact(f"5（{remark}）"))
    assert remarks.year == year
    assert remarks.known == (() if year is None else (remark,))
    assert [text.text for text in remarks.texts] == ([remark] if year is None else [])
    assert (remarks.span, remarks.estimate) == (None, False)


@pytest.mark.parametrize("remark", ["预计", "预估", "初步", "初步核算", "初步统计", "快报", "含预估", "暂定"])
def test_remarks_that_say_that_a_figure_is_an_estimate(remark: str) -> None:
    _, remarks = remarks_of(compact(f"5（{remark}）"))
    assert (remarks.estimate, remarks.known, remarks.texts) == (True, (remark,), ())
    _, others = remarks_of(compact(f"5（{remark}数字）"))
    assert (others.estimate, others.known) == (False, ())


def test_what_several_brackets_say() -> None:
    _, remarks = remarks_of(compact("5（预期性）（甲，五年累计，2023年）（预计，乙）"))
    assert [text.text for text in remarks.texts] == ["甲", "乙"]
    assert remarks.known == ("预期性", "五年累计", "2023年", "预计")
    assert (remarks.span, remarks.estimate, remarks.year) == (Span.TOTAL, True, 2023)


@pytest.mark.parametrize(
    ("cell", "mark"),
    [
        ("5①", "①"),
        ("5*", "*"),
        ("甲*", "*"),
        ("5²", "²"),
        ("5¹³", "¹³"),
        ("5①*", "①*"),
        ("5[1]", "[1]"),
        ("5%〔2〕", "[2]"),
        ("5（注）", "(注)"),
        ("5（注1）", "(注1)"),
        ("①", None),
        ("*5", None),
        ("甲[1]", None),
        ("5[12]", None),
        ("5（注12）", None),
        ("5（备注）", None),
        ("5", None),
    ],
)
def test_footnote_marks(cell: str, mark: str | None) -> None:
    text = compact(cell)
    left, notes = without_footnotes(text)
    if mark is None:
        assert (left, notes) == (text, ())
    else:
        assert (left.text, notes) == (text.text.removesuffix(mark), (doubt("footnote", mark),))


@pytest.mark.parametrize(
    ("cell", "clause", "beyond"),
    [
        ("力争达到98%", "达到98%", None),
        ("努力力争达到98%", "达到98%", None),
        ("总量力争突破98%", "总量突破98%", None),
        ("甲" * 8 + "力争达到98%", "甲" * 8 + "达到98%", None),
        ("甲" * 9 + "力争达到98%", "甲" * 9, "达到98%"),
        *((f"95%{sign}力争98%", "95%", "98%") for sign in ("", "，", "；", "、", "并", "，并", "且努力", "，且")),
        ("≥力争98%", "≥", "98%"),
        ("（甲）95%力争98%", "(甲)95%", "98%"),
        ("95%以上，争取更好结果", "95%以上", None),
        ("95%以上；力争更好的成绩", "95%以上", None),
        ("95%以上，在实际工作中努力取得更好效果", "95%以上", None),
        ("95%以上，实际工作中争取更好的结果", "95%以上", None),
    ],
)  # fmt: skip
def test_what_is_to_be_striven_for(cell: str, clause: str, beyond: str | None) -> None:
    left, said, rest = stretched(compact(cell))
    assert (left.text, said, None if rest is None else rest.text) == (clause, True, beyond)


@pytest.mark.parametrize("cell", ["95%以上", "95%（力争98%）", "95%以上，争取", "95%以上，努力更好"])
def test_where_nothing_is_to_be_striven_for(cell: str) -> None:
    text = compact(cell)
    assert stretched(text) == (text, False, None)
