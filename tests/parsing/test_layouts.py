"""Lines and their cells, the heads of columns, and the five layouts of a table."""

from __future__ import annotations

from decimal import Decimal

import pytest

from printed import LYING, ROWS, USUAL, layout, meaning, places
from xzplan import parse_table
from xzplan.parsing.layouts import Cell, Line, is_between_pages, is_heading, read_lines


def spaced(*cells: str, prose: bool = False, number: int = 1) -> Line:
    """Return a line whose cells are parted by spaces."""
    return Line(tuple(Cell(cell, number, number) for cell in cells), gridded=False, prose=prose)


def gridded(*cells: str) -> Line:
    """Return a first line whose separators show where a cell is empty."""
    return Line(tuple(Cell(cell, 1, 1) for cell in cells), gridded=True)


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
        ("甲\r\n\r\n乙\r丙", [spaced("甲"), spaced("乙", number=3), spaced("丙", number=4)]),
    ],
)
def test_lines(text: str, lines: list[Line]) -> None:
    assert read_lines(text) == lines


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
    assert is_between_pages(text) is number


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
        (LYING, "甲 X 1 2 预期性", ("甲 X", None, "1", "2", "预期性")),
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
