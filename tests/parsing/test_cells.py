"""Whole target cells and baseline cells, each with the record it is read into."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from printed import bare, codes, target, why, words
from work import calls
from xzplan import Bound, InvalidInputError, Qualitative, Quantified, parse_table, parse_target
from xzplan.parsing import Doubt, ParsedBaseline, ParsedTarget, Span, infer_direction, parse_baseline
from xzplan.parsing.doubts import doubt
from xzplan.parsing.parsed import Known

D = Decimal
FLOOR = bare("at_least", why("no_name"))
SEVERAL = doubt("several")
UNREAD = doubt("unread")
IN_UNITS = doubt("difference")
WITHIN = doubt("shared_tail", "以内")
WORDS_ALONE = doubt("words_alone")
TOO_LONG = doubt("too_long", "200")
MISSING = doubt("missing")

TARGETS = [
    # words, nothing, too much
    words("稳步提高", WORDS_ALONE),
    words("大幅度提高", WORDS_ALONE),
    words("——", MISSING),
    words("9" * 201, TOO_LONG),
    words("三分之一", UNREAD),
    # striving
    target(
        "力争达到98%",
        Quantified(of="value", bound=Bound.at_least(98)),
        doubt("stretch"),
        figures="98",
        unit="%",
        lead="达到",
        stretch=True,
    ),
    target(
        "95%以上，力争达到98%",
        Quantified(of="value", bound=Bound.at_least(95)),
        figures="95",
        unit="%",
        stretch=True,
        stretch_demand=Quantified(of="value", bound=Bound.at_least(98)),
    ),
    target(
        "95%以上，力争走在前列",
        Quantified(of="value", bound=Bound.at_least(95)),
        UNREAD,
        figures="95",
        unit="%",
        stretch=True,
    ),
    target(
        "95%以上，争取更好结果",
        Quantified(of="value", bound=Bound.at_least(95)),
        figures="95",
        unit="%",
        stretch=True,
    ),
    # parts
    target(
        "小学 5%、初中3%以内",
        Qualitative(text="小学 5%、初中3%以内"),
        SEVERAL,
        WITHIN,
        figures="5 3",
        parts=(
            target(
                "小学 5%", Quantified(of="value", bound=Bound.at_most(5)), figures="5", unit="%", label="小学"
            ),
            target(
                "初中3%以内",
                Quantified(of="value", bound=Bound.at_most(3)),
                figures="3",
                unit="%",
                label="初中",
            ),
        ),
    ),
    target(
        "城镇、农村分别达到95%和90%",
        Qualitative(text="城镇、农村分别达到95%和90%"),
        SEVERAL,
        figures="95 90",
        parts=(
            target(
                "95%",
                Quantified(of="value", bound=Bound.at_least(95)),
                figures="95",
                unit="%",
                lead="达到",
                label="城镇",
            ),
            target(
                "90%",
                Quantified(of="value", bound=Bound.at_least(90)),
                figures="90",
                unit="%",
                lead="达到",
                label="农村",
            ),
        ),
    ),
    target(
        "中职 95\n高职 98",
        Qualitative(text="中职 95\n高职 98"),
        SEVERAL,
        FLOOR,
        figures="95 98",
        parts=(
            target(
                "中职 95", Quantified(of="value", bound=Bound.at_least(95)), FLOOR, figures="95", label="中职"
            ),
            target(
                "高职 98", Quantified(of="value", bound=Bound.at_least(98)), FLOOR, figures="98", label="高职"
            ),
        ),
    ),
    target(
        "5 / 6",
        Qualitative(text="5 / 6"),
        SEVERAL,
        FLOOR,
        figures="5 6",
        parts=tuple(
            target(cell, Quantified(of="value", bound=Bound.at_least(int(cell))), FLOOR, figures=(D(cell),))
            for cell in "56"
        ),
    ),
    target(
        "分别控制在5%、3%",
        Qualitative(text="分别控制在5%、3%"),
        SEVERAL,
        figures="5 3",
        parts=tuple(
            target(
                f"{n}%",
                Quantified(of="value", bound=Bound.at_most(n)),
                figures=(D(n),),
                unit="%",
                lead="控制在",
            )
            for n in (5, 3)
        ),
    ),
    # A tail goes for every part only if no other part has one.
    target(
        "5、4、3以内",
        Qualitative(text="5、4、3以内"),
        SEVERAL,
        WITHIN,
        figures="5 4 3",
        parts=(
            target("5", Quantified(of="value", bound=Bound.at_most(5)), figures="5"),
            target("4", Quantified(of="value", bound=Bound.at_most(4)), figures="4"),
            target("3以内", Quantified(of="value", bound=Bound.at_most(3)), figures="3"),
        ),
    ),
    target(
        "5以内、3以内",
        Qualitative(text="5以内、3以内"),
        SEVERAL,
        figures="5 3",
        parts=(
            target("5以内", Quantified(of="value", bound=Bound.at_most(5)), figures="5"),
            target("3以内", Quantified(of="value", bound=Bound.at_most(3)), figures="3"),
        ),
    ),
    target(
        "5、3以内、2以内",
        Qualitative(text="5、3以内、2以内"),
        SEVERAL,
        FLOOR,
        figures="5 3 2",
        parts=(
            target("5", Quantified(of="value", bound=Bound.at_least(5)), FLOOR, figures="5"),
            target("3以内", Quantified(of="value", bound=Bound.at_most(3)), figures="3"),
            target("2以内", Quantified(of="value", bound=Bound.at_most(2)), figures="2"),
        ),
    ),
    # A part may be in words, and says its own.
    target(
        "95以上；稳步 提高",
        Qualitative(text="95以上；稳步 提高"),
        SEVERAL,
        WORDS_ALONE,
        figures="95",
        parts=(
            target("95以上", Quantified(of="value", bound=Bound.at_least(95)), figures="95"),
            words("稳步 提高", WORDS_ALONE),
        ),
    ),
    target(
        "城市95以上；农村提高5岁",
        Qualitative(text="城市95以上；农村提高5岁"),
        SEVERAL,
        IN_UNITS,
        figures="95 5",
        parts=(
            target(
                "城市95以上", Quantified(of="value", bound=Bound.at_least(95)), figures="95", label="城市"
            ),
            target(
                "农村提高5岁",
                Quantified(of="difference", bound=Bound.at_least(5)),
                IN_UNITS,
                figures="5",
                unit="岁",
                lead="提高",
                label="农村",
            ),
        ),
    ),
    target(
        " 参保率95%以上",
        Quantified(of="value", bound=Bound.at_least(95)),
        doubt("labelled", "参保率"),
        figures="95",
        unit="%",
        label="参保率",
    ),
    target(
        "甲" * 20 + "95%以上",
        Quantified(of="value", bound=Bound.at_least(95)),
        doubt("labelled", "甲" * 20),
        figures="95",
        unit="%",
        label="甲" * 20,
    ),
    words("甲" * 21 + "95%以上", UNREAD),
    words("城市6.2；农村1.2.3", UNREAD),
    # A separator, and nothing on one side of it.
    *(words(cell, UNREAD) for cell in ("；", "≥95；", "；95", "95、", "分别95")),
    target(
        "参保 率95%以上",
        Quantified(of="value", bound=Bound.at_least(95)),
        doubt("labelled", "参保 率"),
        figures="95",
        unit="%",
        label="参保 率",
    ),
]


@pytest.mark.parametrize("record", TARGETS, ids=[record.raw for record in TARGETS])
def test_whole_record_of_a_target(record: ParsedTarget) -> None:
    assert parse_target(record.raw) == record


def bounded(printed: str) -> Doubt:
    """Return the doubt about a baseline that is a bound."""
    return doubt("bounded", printed)


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
    ParsedBaseline(raw="77.3（2019年）", value=D("77.3"), year=2019, doubts=(doubt("other_year", "2019"),)),
    ParsedBaseline(raw="76。7*", value=D("76.7"), doubts=(doubt("odd_point", "。"), doubt("footnote", "*"))),
    ParsedBaseline(raw="〔5.0〕", value=D("5.0"), doubts=(doubt("span_in_baseline"),)),
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
    ParsedBaseline(raw="5（2019）", value=D(5), year=2019, doubts=(doubt("other_year", "2019"),)),
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
        ("text", lambda: parse_table(5)),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_text(argument: str, call: object) -> None:
    with pytest.raises(InvalidInputError) as caught:
        call()  # type: ignore[operator]
    assert (caught.value.argument, caught.value.value) == (argument, 5)
    assert caught.value.problem == "not a text; pass a str"


def test_stretch() -> None:
    alone = parse_target("力争达到98%")
    assert (alone.demand, alone.stretch, alone.stretch_demand) == (
        Quantified(of="value", bound=Bound.at_least(98)),
        True,
        None,
    )
    assert codes(alone) == ["stretch"]
    assert codes(parse_target("力争达到98%①")) == ["footnote", "stretch"]
    assert codes(parse_target("95%以上，争取更好结果①")) == ["footnote"]
    beyond = parse_target("95%以上，力争达到98%")
    assert beyond.demand == Quantified(of="value", bound=Bound.at_least(95))
    assert beyond.stretch_demand == Quantified(of="value", bound=Bound.at_least(98))
    assert beyond.stretch
    assert codes(beyond) == []
    better = parse_target("95%以上，在实际工作中努力争取更好结果")
    assert (better.demand, better.stretch, better.stretch_demand) == (
        Quantified(of="value", bound=Bound.at_least(95)),
        True,
        None,
    )
    assert codes(better) == []
    vague = parse_target("95%以上，力争走在全省前列")
    assert (vague.demand, vague.stretch_demand) == (Quantified(of="value", bound=Bound.at_least(95)), None)
    assert codes(vague) == ["unread"]


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("城市6.2； \n\n农村8.2", [("城市", "不低于6.2"), ("农村", "不低于8.2")]),
        ("城市6.2；农村8.2", [("城市", "不低于6.2"), ("农村", "不低于8.2")]),
        ("城镇95 农村90", [("城镇", "不低于95"), ("农村", "不低于90")]),
        ("中职：95%；高职：98%以上", [("中职", "不低于95"), ("高职", "不低于98")]),
        ("34.52% / 77.34%", [(None, "不低于34.52"), (None, "不低于77.34")]),
        ("80%以上 / 85%以上", [(None, "不低于80"), (None, "不低于85")]),
        ("城市（市、区）95；农村90", [("城市（市、区）", "不低于95"), ("农村", "不低于90")]),
        ("80 85", [(None, "不低于80"), (None, "不低于85")]),
        ("小学5%、初中3%以内", [("小学", "不高于5"), ("初中", "不高于3")]),
        ("城镇、农村分别达到95%和90%", [("城镇", "不低于95"), ("农村", "不低于90")]),
        ("分别控制在5%、3%以内", [(None, "不高于5"), (None, "不高于3")]),
    ],
)
def test_parts(cell: str, parts: list[tuple[str | None, str]]) -> None:
    found = parse_target(cell)
    assert found.demand == Qualitative(text=cell)
    assert [(part.label, part.demand.words.zh) for part in found.parts] == parts
    assert codes(found)[0] == "several"
    assert ("shared_tail" in codes(found)) is ("、" in cell and "以内" in cell)
    assert all(part.raw in cell for part in found.parts)
    assert len(found.figures) == 2


@pytest.mark.parametrize("cell", ["", "-", "--", "—", "——", "－", "/", " - "])
def test_a_missing_baseline_is_no_zero(cell: str) -> None:
    found = parse_baseline(cell)
    assert found.value is None
    assert found.missing
    assert found.raw == cell
    assert codes(found) == ["missing"]


@pytest.mark.parametrize(
    ("cell", "value", "doubts"),
    [
        ("11.98", "11.98", []),
        ("0", "0", []),
        ("76。7", "76.7", ["odd_point"]),
        ("4,778", "4778", []),
        ("99%", "99", []),
        ("77.3（2019年）", "77.3", ["other_year"]),
        ("达到95", "95", []),
        ("95%以上", "95", ["bounded"]),
        ("约 24.5+", "24.5", ["bounded"]),
        ("控制在3.94%", "3.94", ["bounded"]),
        ("参保率95%", "95", []),
        ("60.6*", "60.6", ["footnote"]),
        ("〔5.0〕", "5.0", ["span_in_baseline"]),
        ("较好", None, ["unread"]),
        ("城市6.2；较好", None, ["unread"]),
        ("9" * 201, None, ["too_long"]),
    ],
)
def test_baselines(cell: str, value: str | None, doubts: list[str]) -> None:
    found = parse_baseline(cell)
    assert found.value == (None if value is None else Decimal(value))
    assert not found.missing
    assert codes(found) == doubts


def test_parts_and_years_of_a_baseline() -> None:
    found = parse_baseline("城市6.2； \n\n农村8.2")
    assert found.value is None
    assert [(part.label, part.value) for part in found.parts] == [
        ("城市", Decimal("6.2")),
        ("农村", Decimal("8.2")),
    ]
    assert codes(found) == ["several"]
    assert parse_baseline("77.3〔2019〕").year == 2019
    assert parse_baseline("约24.5").approx
    assert parse_baseline("99%").unit == "%"


@pytest.mark.parametrize(
    "cell",
    [
        "不断" * 100,
        "持续基本实现" * 33,
        "(" * 200,
        "1,111" * 40,
        "城镇、" * 66,
        "-" * 200,
        "1;" * 100,
        "分别" * 100,
        "[" * 100 + "]" * 100,
        "与" * 200,
        "确保达到" * 49 + "甲5",
    ],
)
def test_no_cell_takes_much_work(cell: str) -> None:
    assert calls(parse_target, cell, name=cell, unit=cell) + calls(parse_baseline, cell) < 100_000


@pytest.mark.parametrize(
    "cell",
    [
        "≥ 90",
        "提高到75%以上，并保持稳定",
        "2023年 60，2025年 70",
        "〔5000〕（其中农民工〔1750〕）",
        "城市6.2；农村8.2",
        "城镇95，农村90以上",
        "小学、初中分别达到95%、98%",
        "78 % 左右（2025 年约 76%）",
        "力争达到 60",
        "达到50%，力争达到60%",
        "由60提高到70",
        "翻一番",
        "1:2.5",
        "2.5:1",
        "进入全国前 10",
        "零发生",
        "稳步 提高",
        "完成国家下达目标",
        "高于全国平均水平",
        "3000万吨二氧化碳当量减排能力",
        "每年募集1500个以上",
        "5—6",
        "5—6以上",
        "降低 20%",
        "≥5以下",
        "未知的字样 3 又 4",
        "—",
        "长" * 201,
    ],
)
def test_a_cell_is_kept_as_printed(cell: str) -> None:
    """Whatever is read of a cell, `raw` is the cell, character for character."""
    assert parse_target(cell, name="甲率", unit="%").raw == cell
    assert parse_target(cell).raw == cell
    assert parse_baseline(cell).raw == cell


@pytest.mark.parametrize(
    ("cell", "demand", "unit"),
    [
        ("下降20%，另有3处安排", Quantified(of="change", bound=Bound.at_most(-20)), "%"),
        ("≥5某箱，另有3处安排", Quantified(of="value", bound=Bound.at_least(5)), "某箱"),
    ],
)
def test_the_first_clause_of_a_cell_is_read(cell: str, demand: Quantified, unit: str) -> None:
    read = parse_target(cell, name="能耗")
    assert (read.demand, read.unit, read.remarks) == (demand, unit, ("另有3处安排",))
    assert "remark" in codes(read)


def test_what_is_known_about_the_cells_under_a_head() -> None:
    known = Known(name="甲", unit="元", span=Span.YEARLY, base_year=2020, growth=True)
    assert known.under("%") == evolve(known, growth=False)
    assert known.under(None, Span.TOTAL) == evolve(known, span=Span.TOTAL, growth=False)
    assert Known(name="甲").under("%", growth=True) == Known(name="甲", unit="%", growth=True)


def test_what_a_figure_under_a_head_of_growth_is_counted_in() -> None:
    growth = Known(unit="亿元", growth=True)
    assert growth.counted(None) == evolve(growth, unit="%")
    assert growth.counted(Span.AVERAGE) == evolve(growth, unit="%", span=Span.AVERAGE)
    assert growth.counted(Span.TOTAL) == evolve(growth, span=Span.TOTAL)
    level = Known(unit="亿元", span=Span.TOTAL)
    assert level.counted(None) is level
    assert level.counted(Span.YEARLY) == Known(unit="亿元", span=Span.YEARLY)


def test_the_year_before_and_the_remarks_of_a_cell_are_kept() -> None:
    of_two_years = parse_target("2023年达到50%，2025年达到60%")
    assert of_two_years == target(
        "2023年达到50%，2025年达到60%",
        Quantified(of="value", bound=Bound.at_least(60)),
        doubt("remark", "2023年达到50%"),
        figures="60",
        unit="%",
        lead="达到",
        year=2025,
        remarks=("2023年达到50%",),
    )
    city = target(
        "城市≥95%", Quantified(of="value", bound=Bound.at_least(95)), figures="95", unit="%", label="城市"
    )
    assert parse_target("≥92%（其中城市≥95%）（甲；约束性）") == target(
        "≥92%（其中城市≥95%）（甲；约束性）",
        Quantified(of="value", bound=Bound.at_least(92)),
        doubt("remark", "甲"),
        figures="92",
        unit="%",
        parts=(city,),
        remarks=("约束性", "甲"),
    )


@pytest.mark.parametrize(
    ("cell", "remarks", "doubts"),
    [
        # A bound that is said to hold another figure is none; any other remark with 含 or a figure is a remark.
        ("85以上（含80）", None, ["unread"]),
        ("85以上（含8）", None, ["unread"]),
        ("85以上（含8人）", ("含8人",), ["remark"]),
        ("≥85（甲80）", ("甲80",), ["remark"]),
        ("≥85（甲含80）", ("甲含80",), ["remark"]),
        ("≥85（甲）（含80）", None, ["unread"]),
        ("≥85（甲），另有安排", ("甲", "另有安排"), ["remark", "remark"]),
        ("≥85（甲）（预计）", ("预计", "甲"), ["estimate", "remark"]),
        # Words without a relation are no first clause.
        ("稳步提高，另有3处安排", None, ["unread"]),
        ("预计1又3", None, ["unread"]),
        ("2030年达峰", None, ["unread"]),
    ],
)
def test_what_stands_in_brackets_beside_a_clause(
    cell: str, remarks: tuple[str, ...] | None, doubts: list[str]
) -> None:
    read = parse_target(cell)
    assert read.demand == (
        Qualitative(text=cell) if remarks is None else Quantified(of="value", bound=Bound.at_least(85))
    )
    assert (read.remarks, codes(read)) == (remarks or (), doubts)


def test_the_year_of_a_target_is_that_of_its_clause_before_that_of_a_remark() -> None:
    at_least = Quantified(of="value", bound=Bound.at_least(85))
    assert parse_target("≥85（2023年）") == target(
        "≥85（2023年）", at_least, figures="85", year=2023, remarks=("2023年",)
    )
    assert parse_target("2025年达到85（2023年）") == target(
        "2025年达到85（2023年）", at_least, figures="85", lead="达到", year=2025, remarks=("2023年",)
    )
    assert parse_target("到2030年，2025年达到85").year == 2025


@pytest.mark.parametrize(
    ("cell", "of"), [("100（甲）", "total"), ("100（每年）（甲）", "mean"), ("100（甲）（累计）", "total")]
)
def test_how_a_figure_beside_remarks_is_counted(cell: str, of: str) -> None:
    read = parse_target(cell, name="新增岗位（个）（五年累计）")
    assert isinstance(read.demand, Quantified)
    assert (read.demand.of, read.demand.bound) == (of, Bound.at_least(100))
    level = parse_target("100（甲）", name="岗位（个）").demand
    assert level == Quantified(of="value", bound=Bound.at_least(100))


def test_remarks_of_a_cell_with_parts() -> None:
    for cell in ("城市≥95（约束性）；农村≥90（甲）", "城市≥95；农村≥90（甲）（约束性）"):
        read = parse_target(cell)
        assert read.demand == Qualitative(text=cell)
        assert read.remarks == ("约束性", "甲")
        assert read.doubts == (SEVERAL, doubt("remark", "约束性"), doubt("remark", "甲"))
        assert [(part.raw, part.label, part.demand.words.zh) for part in read.parts] == [
            ("城市≥95", "城市", "不低于95"),
            ("农村≥90", "农村", "不低于90"),
        ]


def test_the_name_gives_the_unit_unless_it_is_given() -> None:
    assert "points_or_percent" in codes(parse_target("提高5%", name="参保率（%）"))
    by_name = parse_target("≥5人", name="甲数（个）")
    assert by_name.doubts == (doubt("other_unit", "人", "个"),)
    assert parse_target("≥5人", name="甲数（个）", unit="人").doubts == (doubt("unit_twice", "人"),)
    assert parse_target("≥5人", name="甲数", unit="个").doubts == by_name.doubts


def test_words_have_no_parts() -> None:
    assert parse_target("保持稳定（其中城市≥95%）") == evolve(
        words("保持稳定（其中城市≥95%）", WORDS_ALONE), remarks=("其中城市≥95%",)
    )
