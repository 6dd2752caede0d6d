"""What cells, names and lines are made of: signs, units, row marks, heads; and which way a name says is better."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from xzplan import (
    AverageGrowth,
    Bilingual,
    Change,
    ColumnRole,
    Direction,
    InferredDirection,
    Level,
    ParsedColumn,
    Qualitative,
    Span,
    Total,
    infer_direction,
    parse_baseline,
    parse_table,
    parse_target,
)
from xzplan.model.targets import Demand
from xzplan.parsing.layouts import Line, columns_of, head_of, heads_in, is_heading, is_page_number, read_lines
from xzplan.parsing.names import Name, by_name, mark_of, take_apart
from xzplan.parsing.notation import Compact, compact, is_unit, same_unit

# Signs.


@pytest.mark.parametrize(
    ("raw", "text", "at"),
    [
        ("≥ 90", "≥90", (0, 2, 3)),
        (" X≧９", "X≥9", (1, 2, 3)),
        ("1 2", "1|2", (0, 1, 2)),
        ("1  2", "1|2", (0, 2, 3)),
        ("1% 2", "1%|2", (0, 1, 2, 3)),
        ("甲 2", "甲2", (0, 2)),
        ("甲\n乙", "甲\n乙", (0, 1, 2)),
        ("甲 \n 乙", "甲\n乙", (0, 3, 4)),
        ("\n甲\n", "甲", (1,)),
        ("1 / 2", "1|2", (0, 2, 4)),
        ("1/ 2", "1/2", (0, 1, 3)),
        ("1 /2", "1/2", (0, 2, 3)),
        ("/ 1 ", "/1", (0, 2)),
    ],
)
def test_a_compact_cell_knows_where_each_sign_stands(raw: str, text: str, at: tuple[int, ...]) -> None:
    assert compact(raw) == Compact(raw, text, at)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("%", True),
        ("1/10万", True),
        ("1 / 10 万", True),
        ("微克 / 立方米", True),
        ("人数/馆员", False),
        ("百千万吨标准煤/100000个工作日·人", True),  # 20 characters
        ("百千万吨标准煤/1000000个工作日·人", False),  # 21, which are not looked at
    ],
)
def test_units(text: str, *, unit: bool) -> None:
    assert is_unit(text) is unit


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("％", "%", True),
        ("微克/ 立方米", "微克 /立方米", True),
        ("/10万", "1/10万", True),
        ("/10万", "11/10万", False),
        ("万", "万人", True),
        ("万人", "万", False),
        ("人", "人次", False),
    ],
)
def test_the_same_unit(one: str, other: str, *, same: bool) -> None:
    assert same_unit(one, other) is same


# Names.


def name(text: str, **more: object) -> Name:
    """Return the parts of a name."""
    parts = {"number": None, "unit": None, "span": None, "formula": False, "footnote": None} | more
    return Name(name=text, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("甲率", name("甲率")),
        ("①甲率", name("甲率", number=1)),
        ("⑳甲率", name("甲率", number=20)),
        ("(12)甲率", name("甲率", number=12)),
        ("3、甲率", name("甲率", number=3)),
        ("4 甲率", name("甲率", number=4)),
        ("1.5度", name("1.5度")),
        (
            "1. 城镇老旧小区改造 （ 个 ）（五年累计）",
            name("城镇老旧小区改造", number=1, unit="个", span=Span.TOTAL),
        ),
        ("收入增长（年均）（%）", name("收入增长", unit="%", span=Span.AVERAGE)),
        ("收入（累计）（年均）", name("收入（累计）", span=Span.AVERAGE)),
        ("收入年均增长", name("收入年均增长", span=Span.AVERAGE)),
        ("服务效率（人数/馆员）", name("服务效率", unit="人数/馆员", formula=True)),
        ("甲率（说明）", name("甲率（说明）")),
        ("城市2空气质量", name("城市2空气质量", footnote="2")),
        ("入托率*", name("入托率*", footnote="*")),
    ],
)
def test_a_name_taken_apart(printed: str, parts: Name) -> None:
    assert take_apart(printed) == parts


def test_row_marks() -> None:
    assert mark_of("①甲") == (1, 1)
    assert mark_of("(12)甲") == (12, 4)
    assert mark_of("甲") == (None, 0)


@pytest.mark.parametrize(
    ("text", "direction", "word"),
    [
        ("污染治理率", Direction.INCREASE, "治理率"),
        ("死亡率", Direction.DECREASE, "死亡率"),
        ("城乡收入差距", Direction.DECREASE, "差距"),
        (
            "城乡收入差距和居民收入",
            Direction.INCREASE,
            "收入",
        ),  # the last word decides, wherever else it stands
        ("毛入学率", Direction.INCREASE, "毛入学率"),  # the longest of those that end alike
    ],
)
def test_the_last_word_of_a_name_decides(text: str, direction: Direction, word: str) -> None:
    assert by_name(text) == (direction, word, False)


@pytest.mark.parametrize(
    ("cell", "of", "unit", "demand"),
    [
        # A rate of events is no share: its change in per cent is a change in per cent.
        *(
            ("提高5%", name, None, Change(op=">=", percent=5))
            for name in ("死亡率", "发病率", "病死率", "劳动生产率", "增长率")
        ),
        # A level per head has no sum over years, unless the name says that what is new is counted.
        ("〔5〕", "人均新增绿地", "平方米", Total(op=">=", value=5)),
        ("〔5〕", "人均新建绿地", "平方米", Total(op=">=", value=5)),
        ("〔5〕", "人均累计阅读", "本", Total(op=">=", value=5)),
        # Growth and cuts.
        ("5（年均）", "居民收入增长", None, AverageGrowth(op=">=", rate=5)),
        ("5（年均）", "能耗强度降低", "%", AverageGrowth(op="<=", rate=-5)),
        ("≤5（年均）", "能耗强度降低", "%", AverageGrowth(op=">=", rate=-5)),
        ("3（年均）", "能耗下降比例", "%", AverageGrowth(op="<=", rate=-3)),
        ("3（年均）", "收入提高比例", "%", AverageGrowth(op=">=", rate=3)),
        # An amount per year is no rate.
        ("1000（年均）", "居民收入增长", "元", Qualitative(text="1000（年均）")),
        ("5（年均）", "某项", None, Qualitative(text="5（年均）")),
        ("5", "居民收入", "%", Level(op=">=", value=5)),
    ],
)
def test_what_a_name_makes_of_a_figure(cell: str, of: str, unit: str | None, demand: Demand) -> None:
    assert parse_target(cell, name=of, unit=unit).demand == demand


# Directions.

LESS = Bilingual(zh="名称含“死亡率”，越低越好", en="the name has “死亡率”: less is better")
MORE = Bilingual(zh="名称含“参保率”，越高越好", en="the name has “参保率”: more is better")
CUT = Bilingual(
    zh="名称含“降低”，所印为降幅，越大越好",
    en="the name has “降低”: the figure is the size of a cut, and more is better",
)
NEGATIVE = Bilingual(
    zh="名称含“降低”而数值为负，所印为变化率，越低越好",
    en="the name has “降低” and the figure is negative: it is the change itself, and less is better",
)
UP, DOWN, SAME = Direction.INCREASE, Direction.DECREASE, Direction.MAINTAIN


@pytest.mark.parametrize(
    ("of", "first", "last", "direction", "level", "reason", "weak"),
    [
        ("孕产妇死亡率", None, None, DOWN, DOWN, LESS, False),
        ("医疗保险参保率", "95", "95", UP, UP, MORE, False),
        (
            "死亡率",
            None,
            "≥6",
            UP,
            UP,
            Bilingual(
                zh="目标印有下限，但名称含“死亡率”，越低越好",
                en="the target prints a floor, though the name has “死亡率”: less is better",
            ),
            True,
        ),
        (
            "参保率",
            None,
            "≤6",
            DOWN,
            DOWN,
            Bilingual(
                zh="目标印有上限，但名称含“参保率”，越高越好",
                en="the target prints a ceiling, though the name has “参保率”: more is better",
            ),
            True,
        ),
        ("能耗降低", None, None, UP, DOWN, CUT, True),
        ("能耗降低", None, "14", UP, DOWN, CUT, False),
        ("能耗降低", None, "0", UP, DOWN, CUT, False),
        ("能耗降低", None, "0.5", UP, DOWN, CUT, False),
        ("能耗降低", None, "-14", DOWN, DOWN, NEGATIVE, True),
        ("能耗降低", None, "-0.5~14", DOWN, DOWN, NEGATIVE, True),
        ("能耗降低", None, "下降14%", UP, DOWN, CUT, False),
        (
            "某项指数",
            None,
            "≥20",
            UP,
            UP,
            Bilingual(zh="目标印有下限", en="the target prints a floor"),
            False,
        ),
        (
            "某项指数",
            None,
            "≤20",
            DOWN,
            DOWN,
            Bilingual(zh="目标印有上限", en="the target prints a ceiling"),
            False,
        ),
        (
            "某项指数",
            None,
            "高于GDP增速",
            UP,
            UP,
            Bilingual(zh="目标印有下限", en="the target prints a floor"),
            False,
        ),
        (
            "某项指数",
            "10",
            "20",
            UP,
            UP,
            Bilingual(zh="名称未表明方向，只见目标高于基期", en="only that the target is above the baseline"),
            True,
        ),
        (
            "某项指数",
            "20",
            "10",
            DOWN,
            DOWN,
            Bilingual(zh="名称未表明方向，只见目标低于基期", en="only that the target is below the baseline"),
            True,
        ),
        (
            "某项指数",
            "20",
            "20",
            SAME,
            SAME,
            Bilingual(
                zh="目标与基期相同，名称未表明方向",
                en="target and baseline are equal, and the name says nothing",
            ),
            True,
        ),
        (
            "某项指数",
            None,
            "20",
            None,
            None,
            Bilingual(
                zh="名称和数值均未表明方向", en="neither the name nor the figures say which way is better"
            ),
            True,
        ),
    ],
)
def test_directions_and_their_reasons(
    of: str,
    first: str | None,
    last: str | None,
    direction: Direction | None,
    level: Direction | None,
    reason: Bilingual,
    *,
    weak: bool,
) -> None:
    baseline = None if first is None else parse_baseline(first)
    target = None if last is None else parse_target(last, name=of, unit="%")
    expected = InferredDirection(direction=direction, reason=reason, weak=weak, level=level)
    assert infer_direction(of, baseline, target) == expected


# Lines.


def spaced(*cells: str, prose: bool = False) -> Line:
    """Return a first line whose cells are parted by spaces."""
    return Line(1, cells, gridded=False, prose=prose)


def gridded(*cells: str) -> Line:
    """Return a first line whose separators show where a cell is empty."""
    return Line(1, cells, gridded=True, prose=False)


SENTENCE = "。".ljust(61, "字")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("甲 乙  丙", [spaced("甲 乙", "丙")]),
        ("X甲  乙X", [spaced("X甲", "乙X")]),
        ("\ufeff甲\u200b", [spaced("甲")]),
        ("\ufeff甲\t乙", [gridded("甲", "乙")]),
        ("\t甲\t\t 乙 \t", [gridded("", "甲", "", "乙", "")]),
        ("|甲||**乙**|", [gridded("甲", "", "乙")]),
        ("甲 ｜ 乙", [gridded("甲", "乙")]),
        ("甲 |", [spaced("甲")]),
        ("- |", [spaced("-")]),
        ("|---|:-:|", []),
        ("| --- | 甲 |", [gridded("---", "甲")]),
        ("|****|***5*|5**|** 甲 **|", [gridded("****", "***5*", "5**", "甲")]),
        ("**甲|**5**|", [gridded("**甲", "5")]),
        (SENTENCE, [spaced(SENTENCE, prose=True)]),
        (SENTENCE[:60], [spaced(SENTENCE[:60])]),
        (SENTENCE.replace("。", "，"), [spaced(SENTENCE.replace("。", "，"))]),
        ("字" * 2000, [spaced("字" * 2000)]),
        (" " + "字  字" * 600, [spaced("字  字" * 600, prose=True)]),
        ("甲\r\n\r\n乙\r丙", [spaced("甲"), evolve(spaced("乙"), number=3), evolve(spaced("丙"), number=4)]),
    ],
)
def test_lines(text: str, lines: list[Line]) -> None:
    assert read_lines(text) == lines


def column(head: str, role: str, year: int | None = None, measure: Span | None = None) -> ParsedColumn:
    """Return a column."""
    return ParsedColumn(head=head, role=ColumnRole(role), year=year, measure=measure)


@pytest.mark.parametrize(
    "head",
    [
        column("序号", "number"),
        column("类", "group"),
        column("指标性质", "nature"),
        column("指 标", "name"),
        column("指" + " " * 28 + "标", "name"),
        column("指\n标", "name"),
        column("计量单位", "unit"),
        column("备注", "notes"),
        column("责任单位", "other"),
        column("2025年", "target", 2025),
        column("20 25年", "target", 2025),
        column("2020年实际", "baseline", 2020),
        column("2020年（现状）", "baseline", 2020),
        column("2020年实际（基期）", "baseline", 2020),
        column("2025年目标", "target", 2025),
        column("“十三五”末", "target", 2020),
        column("“十四五”目标", "target", 2025),
        column("现状值", "baseline"),
        column("现状值（2020年）", "baseline", 2020),
        column("目标值", "target"),
        column("目标值（2025年）", "target", 2025),
        column("累计", "target", measure=Span.TOTAL),
        column("年均增长", "target", measure=Span.AVERAGE),
        column("年均/累计", "target", measure=Span.AVERAGE),
        column("年均（增长）", "target", measure=Span.AVERAGE),
    ],
    ids=str,
)
def test_heads_of_columns(head: ParsedColumn) -> None:
    assert head_of(head.head) == head


@pytest.mark.parametrize("text", ["", "甲", "十四五", "2025", "12", "指" + " " * 29 + "标", "9999年目标"])
def test_what_is_no_head(text: str) -> None:
    assert (head_of(text) is None) is (text != "2025")


def test_runs_of_heads() -> None:
    whole = ("指标", "2020年", "2025年")
    assert columns_of(whole) == (
        column("指标", "name"),
        column("2020年", "baseline", 2020),
        column("2025年", "target", 2025),
    )
    # Of more columns without a word, only the earliest year is the base year.
    assert columns_of(("2025年", "指标", "2015年", "2020年")) == (
        column("2025年", "target", 2025),
        column("指标", "name"),
        column("2015年", "baseline", 2015),
        column("2020年", "target", 2020),
    )
    assert columns_of(("指标", "2020年实际", "2022年", "2025年")) == (
        column("指标", "name"),
        column("2020年实际", "baseline", 2020),
        column("2022年", "target", 2022),
        column("2025年", "target", 2025),
    )
    assert columns_of(("指标", "2025年", "属性")) == (
        column("指标", "name"),
        column("2025年", "target", 2025),
        column("属性", "nature"),
    )
    assert columns_of(("指标", "单位", "2025年", "2020年")) is not None
    for other in (
        whole[:2],
        (*whole, "甲"),
        ("指标", "指标", *whole[1:]),
        (*whole[1:], "属性"),
        ("指标", "单位", "属性"),
    ):
        assert columns_of(other) is None


def test_heads_in_a_line() -> None:
    whole = columns_of(("指标", "2020年", "2025年"))
    assert heads_in(spaced("指标", "2020年", "2025年")) == whole
    assert heads_in(spaced("指  标", "2020", "年 2025 年")) is not None
    assert [one.head for one in heads_in(spaced("指", "标 2020 年", "2025", "年")) or ()] == [
        "指标",
        "2020年",
        "2025年",
    ]
    assert heads_in(spaced("名", "称 2020 年", "2025", "年")) == columns_of(("名称", "2020年", "2025年"))
    assert heads_in(gridded("指标", "", "2020年", "2025年")) == whole
    assert heads_in(gridded("指", "标", "2020年", "2025年")) is None
    assert heads_in(spaced("指标", "2020年", "2025年", prose=True)) is None
    assert heads_in(spaced("甲", "2020年", "2025年")) is None


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("第三章  公共服务", True),
        ("第十二节", True),
        ("专栏3", True),
        ("表 ２ 指标", True),
        ("指标见第三章", False),
        (" 第三章", False),
        ("甲率", False),
    ],
)
def test_headings(text: str, *, heading: bool) -> None:
    assert is_heading(text) is heading


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("- 3 -", True),
        ("— 12 —", True),
        ("-1-", True),
        ("-12", False),  # a value
        ("—", False),
        ("--", False),
        ("-1", False),
        ("12", False),
        ("- 12345 -", False),
        ("-" + " " * 17 + "1-", True),
        ("-" + " " * 18 + "1-", False),
    ],
)
def test_page_numbers(text: str, *, number: bool) -> None:
    assert is_page_number(text) is number


def test_a_mark_of_byte_order_hides_no_head() -> None:
    table = parse_table("\ufeff指标\t2020年\t2025年\t属性\n甲率（%）\t1\t2\t预期性")
    assert (table.line, table.rows[0].baseline.value) == (1, Decimal(1))
