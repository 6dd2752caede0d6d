"""Tables of saved pages: their rows, spans and breaks, and what stands around them."""

from __future__ import annotations

import pytest

from xzplan import parse_table
from xzplan.parsing.layouts import Cell, Line
from xzplan.parsing.markup import is_page, page_lines


def texts(page: str) -> list[tuple[str, ...]]:
    """Return the cells of each line of a page."""
    return [line.texts for line in page_lines(page)]


def table(*rows: str) -> str:
    """Return the markup of a table; the cells of a row are given with bars between."""
    return "<table>" + "".join(f"<tr>{_cells(row)}</tr>" for row in rows) + "</table>"


def _cells(row: str) -> str:
    return "".join(f"<td>{cell}</td>" for cell in row.split("|"))


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("<TABLE border=1>", True),
        ("a<tr\n>", True),
        ("<p>甲</p>", False),
        ("a < table", False),
        ("<tbl>", False),
    ],
)
def test_what_is_a_page(text: str, *, page: bool) -> None:
    assert is_page(text) is page


def test_cells_and_where_they_stand() -> None:
    page = "<p>甲\n<b>乙</b></p>\n<table>\n<tr><th>指标</th>\n<th> 2025&nbsp;年<br>目标 </th></tr>\n<tr>\n<td>&gt;5\n%<p>以上</p></td><td></td></tr></table>丙"
    assert page_lines(page) == [
        Line((Cell("甲 乙", 1, 1),), gridded=False),
        Line((Cell("指标", 4, 4), Cell("2025\xa0年\n目标", 5, 5)), gridded=True),
        Line((Cell(">5 %\n以上", 7, 8), Cell("", 8, 8)), gridded=True),
        Line((Cell("丙", 8, 8),), gridded=False),
    ]


def test_ends_that_are_left_out() -> None:
    assert texts("<table><tr><td>甲<td>乙<tr><th>丙<th>丁</table>") == [("甲", "乙"), ("丙", "丁")]
    assert texts("<table><td>甲<td>乙") == [("甲", "乙")]
    assert texts("</td></tr></table><td>甲<tr>") == [("甲",)]
    assert texts("<table><tr></tr><tr><td> </td></tr></table>") == []


def test_what_no_reader_sees() -> None:
    page = (
        "<script>'<table>甲'</script><style>乙</style><title>丙</title><table><tr><td>丁</table></script>戊"
    )
    assert texts(page) == [("丁",), ("戊",)]


def test_cells_that_span() -> None:
    page = "<table><tr><td rowspan=2>甲<td colspan=2>乙<td rowspan=9>丙<tr><td>丁<td>戊<tr><td>己</table>"
    assert texts(page) == [("甲", "乙", "乙", "丙"), ("甲", "丁", "戊", "丙"), ("己",)]
    assert texts("<table><tr><td rowspan=x colspan=-1>甲<td rowspan=0 colspan>乙<tr><td>丙</table>") == [
        ("甲", "乙"),
        ("丙",),
    ]


def test_a_table_for_the_layout_of_a_page() -> None:
    inner = table("指标|2025年", "甲率|5")
    assert texts(f"<table><tr><td>首页</td><td>{inner}正文</td></tr></table>") == [
        ("指标", "2025年"),
        ("甲率", "5"),
        ("首页", "正文"),
    ]
    assert len(parse_table(f"<table><tr><td>首页<td>{inner}</table>").rows) == 1
    [wide] = page_lines(f"<table><tr><td colspan=99999>甲<td colspan=99999>{'乙' * 9}</table>")
    assert (wide.prose, len(wide.cells)) == (True, 62)
    assert len(page_lines("<table>" + "<tr><td rowspan=99999 colspan=99>甲" * 50)[-1].cells) < 200


def test_prose_of_a_page() -> None:
    [line] = page_lines(f"<div>{'字' * 60}。</div>")
    assert line.prose
    [line] = page_lines("<div>字。</div>")
    assert not line.prose


def test_groups_and_labels_of_a_page() -> None:
    page = (
        "<p>表1 主要指标</p><table><tr><th colspan=2>指标<th>2020年<th>2025年<th>属性"
        "<tr><td rowspan=2>卫生<td>床位数（张）<td>6<td>&gt;7<td>预期性"
        "<tr><td>死亡率（1/10万）<td>8<td>≤6<td>约束性"
        "<tr><td colspan=2>增长率（%）<td>8<td>城市6<br>农村7<td>预期性"
        "<tr><td colspan=5>二、绿色<tr><td colspan=2>覆盖率（%）<td>8<td>9<td>预期性</table><p>注：甲</p>"
    )
    read = parse_table(page)
    assert read.title == "表1 主要指标"
    assert [(row.group, row.name, row.target.raw) for row in read.rows] == [
        ("卫生", "床位数", ">7"),
        ("卫生", "死亡率", "≤6"),
        (None, "增长率", "城市6\n农村7"),
        (None, "覆盖率", "9"),
    ]
    assert read.groups == ("卫生", "二、绿色")
    assert read.notes == ("注：甲",)
    assert read.unread == ()


@pytest.mark.parametrize(
    ("span", "columns"),
    [("2", 2), (" 02", 2), ("2.5", 2), ("60", 60), ("0", 1), ("", 1), ("x2", 1), ("-2", 1)],
)
def test_how_many_columns_a_cell_spans(span: str, columns: int) -> None:
    [line] = page_lines(f'<table><tr><td colspan="{span}">甲</table>')
    assert len(line.cells) == columns


@pytest.mark.parametrize(("columns", "wide"), [(60, False), (61, True)])
def test_a_table_has_60_columns(columns: int, wide: bool) -> None:  # noqa: FBT001
    [line] = page_lines(f"<table><tr>{'<td>甲' * columns}</table>")
    assert (len(line.cells), line.gridded, line.prose) == (columns, not wide, wide)


BLOCKS = "p div li ul ol section article h1 h2 h3 h4 h5 h6 caption dt dd pre blockquote"


@pytest.mark.parametrize("tag", BLOCKS.split())
def test_blocks_begin_a_line(tag: str) -> None:
    assert texts(f"甲<{tag}>乙</{tag}>丙") == [("甲",), ("乙",), ("丙",)]
    assert texts(f"<table><tr><td>甲<{tag}>乙</{tag}>丙<td>丁</table>") == [("甲\n乙\n丙", "丁")]


@pytest.mark.parametrize("tag", ["b", "span", "a"])
def test_other_marks_begin_none(tag: str) -> None:
    assert texts(f"甲<{tag}>乙</{tag}>丙") == [("甲乙丙",)]


@pytest.mark.parametrize("tag", ["script", "style", "template", "noscript", "title"])
def test_what_a_browser_does_not_show(tag: str) -> None:
    assert texts(f"甲<{tag}>乙</{tag}>丙") == [("甲丙",)]
    assert texts(f"</{tag}>甲<{tag}>乙") == [("甲",)]


@pytest.mark.parametrize("tag", ["table", "tr", "td", "TBODY"])
def test_marks_of_a_page(tag: str) -> None:
    assert is_page(f"甲<{tag}>")
    assert is_page(f"甲<{tag} class='x'>")
    assert not is_page(f"甲<{tag}x>")


@pytest.mark.parametrize(("length", "prose"), [(60, False), (61, True)])
def test_a_line_of_a_page_is_prose_from_61_characters(length: int, *, prose: bool) -> None:
    [line] = page_lines(f"<p>{'。'.ljust(length, '字')}</p>")
    assert line == Line((Cell("。".ljust(length, "字"), 1, 1),), gridded=False, prose=prose)
    [line] = page_lines(f"<p>{'字' * length}</p>")
    assert not line.prose


def test_what_is_not_shown_may_hold_more_of_it() -> None:
    assert texts("甲<template><noscript>乙</noscript>丙</template>丁") == [("甲丁",)]
    assert texts("</noscript></noscript>甲<noscript>乙</noscript>丙") == [("甲丙",)]


def test_a_cell_spans_as_many_rows_as_it_says() -> None:
    page = "<table><tr><td rowspan=3>甲<td>1" + "<tr><td>2<td>3" * 3 + "</table>"
    assert texts(page) == [("甲", "1"), ("甲", "2", "3"), ("甲", "2", "3"), ("2", "3")]
    page = "<table><tr><td>1<td rowspan=2>甲<tr><td>2</table><table><tr><td>3<td>4</table>"
    assert texts(page) == [("1", "甲"), ("2", "甲"), ("3", "4")]


def test_a_row_of_one_cell_has_no_separators() -> None:
    assert [line.gridded for line in page_lines(table("甲", "乙|丙"))] == [False, True]


def test_where_the_text_of_a_page_begins() -> None:
    page = "\n\n 甲<br>\n\n乙<table><tr><td>丙</table>\n\n丁"
    assert [(line.text, line.number) for line in page_lines(page)] == [
        ("甲", 3),
        ("乙", 5),
        ("丙", 5),
        ("丁", 7),
    ]


def test_a_row_without_cells_takes_a_row_of_what_spans() -> None:
    page = "<table><tr><td rowspan=2>甲<td>1<tr></tr><tr><td>2</table>"
    assert texts(page) == [("甲", "1"), ("2",)]
    page = "<table><tr><td rowspan=3>甲<td>1<tr></tr><tr><td>2</table>"
    assert texts(page) == [("甲", "1"), ("甲", "2")]


@pytest.mark.parametrize(("columns", "spans"), [(59, True), (60, True), (61, False)])
def test_a_cell_behind_the_last_column_spans_no_rows(columns: int, *, spans: bool) -> None:
    first = "<td>甲" * (columns - 1) + "<td rowspan=2>乙"
    below = page_lines(f"<table><tr>{first}<tr>{'<td>丙' * (columns - 1)}</table>")[1]
    assert below.texts == ("丙",) * (columns - 1) + ("乙",) * spans


@pytest.mark.parametrize(("columns", "cells"), [(60, 65), (61, 62)])
def test_a_cell_behind_the_last_column_spans_no_columns(columns: int, cells: int) -> None:
    [wide] = page_lines(f"<table><tr>{'<td>甲' * columns}<td colspan=5>乙</table>")
    assert wide.texts == ("甲",) * columns + ("乙",) * (cells - columns)
    assert (wide.prose, wide.gridded) == (True, False)


@pytest.mark.parametrize(("span", "cells"), [(60, 61), (61, 62), (62, 62), (9_999_999, 62)])
def test_a_span_is_cut_behind_the_last_column(span: int, cells: int) -> None:
    [line] = page_lines(f"<table><tr><td colspan={span}>甲<td>乙</table>")
    assert line.texts == ("甲",) * (cells - 1) + ("乙",)


def test_text_between_tables_and_within() -> None:
    page = "甲<table><tr><td>1<td>2</table>乙\n<table><tr><td>3<td>4</tr>丙</table>丁<br>戊"
    assert [(line.text, line.gridded) for line in page_lines(page)] == [
        ("甲", False),
        ("1  2", True),
        ("乙", False),
        ("3  4", True),
        ("丙丁", False),
        ("戊", False),
    ]


def test_marks_of_cells_that_begin_and_end_none() -> None:
    assert texts("<td>甲</td>") == [("甲",)]
    assert texts("<table></td></tr><tr><td>甲</td></td><td>乙</table></table>丙") == [("甲", "乙"), ("丙",)]
    assert texts("<table><tr><td>甲</tr><td>乙</table>") == [("甲",), ("乙",)]


def test_signs_that_are_written_as_names() -> None:
    [line] = page_lines("<p>A&amp;B &lt; &#51; &#x4e00;</p>")
    assert line.text == "A&B < 3 一"


def test_the_lines_of_a_cell() -> None:
    page = "<table>\n<tr><td>甲\n乙</td>\n<td>\n丙<p>丁</p>\n</td></tr></table>"
    [line] = page_lines(page)
    assert line.cells == (Cell("甲 乙", 2, 3), Cell("丙\n丁", 4, 6))


def test_a_page_may_end_in_the_midst_of_a_sign() -> None:
    assert texts(table("甲|乙") + "A&B") == [("甲", "乙"), ("A&B",)]


@pytest.mark.parametrize("tag", ["td", "th"])
def test_what_stands_between_two_cells_is_in_none(tag: str) -> None:
    page = f"<table><tr><{tag}>甲</{tag}>乙\n<{tag}>丙</{tag}></tr></table>"
    assert sorted(texts(page)) == [("乙",), ("甲", "丙")]
