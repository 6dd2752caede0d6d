"""Lines and their cells, the heads of columns, and the five layouts of a table."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from printed import LYING, ROWS, USUAL, layout, meaning, places
from xzplan import parse_table
from xzplan.parsing import ColumnRole, ParsedColumn, Span
from xzplan.parsing.layouts import Line, columns_of, head_of, heads_in, is_heading, is_page_number, read_lines


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


@pytest.mark.parametrize(
    ("head", "years"),
    [
        ("指标 2025年目标值 属性", (None, (2025,))),
        ("指标 “十三五”末 “十四五”目标 属性", (2020, (2025,))),
        ("指标 基期年 目标年 属性", (None, ())),
        ("指标 现状值（2020年） 目标值（2025年） 属性", (2020, (2025,))),
        ("指标 2015年 2020年 2030年 属性", (2015, (2020, 2030))),
        ("指标 2020年（实际） 2025年（目标） 属性", (2020, (2025,))),
        ("指标 2025年 累计 属性", (None, (2025,))),
    ],
)
def test_heads(head: str, years: tuple[int | None, tuple[int, ...]]) -> None:
    values = "  ".join(str(n) for n in range(len(head.split()) - 2))
    table = parse_table(f"{head}\n甲率（%）  {values}  预期性")
    assert (table.base_year, table.target_years) == years
    assert len(table.rows) == 1


@pytest.mark.parametrize("kind", ["tabs", "lines", "bars", "spaces", "pipes"])
def test_five_layouts(kind: str) -> None:
    table = parse_table(layout(kind))
    assert [
        (row.group, row.name_printed, row.baseline.raw, row.target.raw, row.nature_printed)
        for row in table.rows
    ] == ROWS
    assert table.groups == ("妇幼服务", "就业")
    assert table.unread == ()
    assert meaning(table) == meaning(parse_table(layout("tabs")))
    assert table.base_year == 2020
    assert table.target_years == (2025,)


def test_lines_of_an_upright_table_may_hold_several_cells() -> None:
    head = "\n".join(USUAL.split())
    [row] = parse_table(f"{head}\n甲率\t\t1\n2  预期性").rows
    assert (row.name, row.baseline.raw, row.target.raw) == ("甲率", "1", "2")


def test_a_line_with_nothing_but_its_bar_is_an_empty_cell() -> None:
    [row] = parse_table("\n".join(f"{cell} |" for cell in [*USUAL.split(), "参保率", "", "2", "预期性"])).rows
    assert (row.baseline.raw, row.baseline.missing, row.target.raw) == ("", True, "2")
    assert [code for _, code in places(row)] == ["missing", "bare_number"]


def test_empty_cells_between_pipes() -> None:
    head = "| 指标 | 2020年 | 2025年 | 属性 |\n"
    [row] = parse_table(head + "| 参保率 | | 2 | |").rows
    assert [code for _, code in places(row)] == ["no_nature", "missing", "bare_number"]
    [short_of_one] = parse_table(head + "| 甲 率 | 1 | 预期性 |").rows
    assert (short_of_one.name, short_of_one.group, short_of_one.target.raw) == ("甲 率", None, "1")


@pytest.mark.parametrize(
    ("head", "line", "row"),
    [
        (LYING, "甲 率  1  2  预期性", ("甲 率", None, "1", "2", "预期性")),
        (LYING, "甲率 1  2 预期性", ("甲率", None, "1", "2", "预期性")),
        (LYING, "甲 X 1 2 预期性", ("X", "甲", "1", "2", "预期性")),
        (LYING, "甲率  1  2  指导性", ("甲率", None, "1", "2", "指导性")),
        (LYING, "甲率 1 指导性", ("甲率", None, "", "1", "指导性")),
        ("指标  2020年  2025年\n", "甲率  1  2", ("甲率", None, "1", "2", None)),
        ("指标  2020年  2025年\n", "甲率 1 2", ("甲率", None, "1", "2", None)),
        ("指标  2020年  2025年\n", "甲率  2", ("甲率", None, "", "2", None)),
    ],
)
def test_rows_whose_cells_are_parted_by_spaces(head: str, line: str, row: tuple[str | None, ...]) -> None:
    [found] = parse_table(head + line).rows
    assert (found.name, found.group, found.baseline.raw, found.target.raw, found.nature_printed) == row
    assert (found.line, found.target.line) == (2, 2)
