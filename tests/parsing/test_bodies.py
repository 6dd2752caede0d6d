"""Where a table begins and ends, and which of its lines are rows, labels and notes."""

from __future__ import annotations

import pytest
from attrs import evolve

from printed import LYING, codes
from xzplan import InvalidInputError, parse_table
from xzplan.parsing.bodies import (
    _ends_a_row,
    _is_label,
    _placed,
    _prints_a_value,
    _prints_no_nature,
    _prints_values,
    _row_cells,
    _spread,
    _stands_in_columns,
    _starts,
    body_at,
    nearest_heading,
)
from xzplan.parsing.boxed import boxed_list
from xzplan.parsing.doubts import doubt
from xzplan.parsing.headings import heading_of
from xzplan.parsing.layouts import Cell, Line
from xzplan.parsing.placing import Grid, Placed, RowCells, grid_of, place_in_grid

LONG = "主要" * 14 + "指标"
"""A head of thirty characters."""


def grid(heads: str) -> Grid:
    """Return the grid of heads that are given with bars between."""
    heading = heading_of(heads.split("|"))
    assert heading is not None
    return grid_of(heading.columns)


def line(text: str, number: int = 1, *, gridded: bool = False, prose: bool = False) -> Line:
    """Return a line of cells that are given with bars between."""
    return Line(tuple(Cell(cell, number, number) for cell in text.split("|")), gridded=gridded, prose=prose)


def lines(texts: str, *, gridded: bool = False) -> list[Line]:
    """Return lines that are given with spaces between, their cells with bars between."""
    return [line(text, number, gridded=gridded) for number, text in enumerate(texts.split(), 1)]


def roles(given: list[Line]) -> tuple[list[str], int, bool] | None:
    """Return the roles of the columns of a table, where its first line stands, and whether it is upright."""
    body = body_at(given, 0)
    if body is None:
        return None
    return [column.role.value for column in body.heading.columns], body.start, body.upright


# Headings


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ("指标|2020年|2025年 甲率|1|2", (["name", "baseline", "target"], 1, False)),
        ("指标|2020年|目标 ||2025年 甲率|1|2", (["name", "baseline", "target"], 2, False)),
        # Two rows are one heading only if the second adds a word.
        ("指标|2020年|2025年 指标|2020年|2025年 甲率|1|2", (["name", "baseline", "target"], 1, False)),
        ("指标|2020年|2025年 ||2025年 甲率|1|2", (["name", "baseline", "target"], 1, False)),
        ("指标|2020年|2025年 ||某某 甲率|1|2", (["name", "baseline", "target"], 1, False)),
        ("指标|2020年|2025年 |2025年 甲率|1|2", (["name", "baseline", "target"], 1, False)),
        ("指标|2025年|12.5 ||2030年", None),
        # A word below another head is a label, unless the row adds a year or a goal.
        ("指标|2020年|2025年 一、约束性指标|| 甲率|1|2", (["name", "baseline", "target"], 1, False)),
        ("主要|2020年|目标 指标||2025年 甲率|1|2", (["name", "baseline", "target"], 2, False)),
        ("指标|2020年|2025年 约束性和预期性指标|| 甲率|1|2", (["name", "baseline", "target"], 1, False)),
        ("|2020年|2025年 指标|| 甲率|1|2", (["name", "baseline", "target"], 2, False)),
        (f"|2020年|2025年 {LONG}||", (["name", "baseline", "target"], 2, False)),
        (f"|2020年|2025年 {LONG}项||", (["name", "baseline", "target"], 1, False)),
        ("指标|2020年|2025年", (["name", "baseline", "target"], 1, False)),
    ],
)
def test_headings_of_one_row_or_two(texts: str, found: object) -> None:
    assert roles(lines(texts, gridded=True)) == found


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ("指标 2020年 2025年 甲率 1 2", (["name", "baseline", "target"], 3, True)),
        ("指标 2025年", (["name", "target"], 2, True)),
        ("指标", None),
        ("2025年", None),
        ("甲 指标 2025年", None),
        # One head that is not understood may stand among the others, and none behind the last of them.
        ("指标 中期 2025年 属性 甲率", (["name", "other", "target", "nature"], 4, True)),
        ("指标 2025年 中期 属性 甲率", (["name", "target", "other", "nature"], 4, True)),
        ("指标 2025年 甲率 5", (["name", "target"], 2, True)),
        ("指标 中期 评估 2025年", None),
        ("指标 中期 2025年 评估 属性", None),
        ("指标 2025年 中期 评估 属性", (["name", "target"], 2, True)),
        # Behind a head that is not understood 完成 is the first value, but 2030年 is a head.
        ("指标 2025年 甲率 完成", (["name", "target"], 2, True)),
        ("指标 2025年 甲率 2030年", (["name", "baseline", "other", "target"], 4, True)),
        # A head that comes again was one over several columns; another cell that does is of the rows.
        ("指标 2025年 2025年 属性", None),
        ("指标 2025年 甲 甲", (["name", "target"], 2, True)),
        ("指标 2025年|2030年", None),
        # 目标 over the years.
        ("指标 目标 性质 2020年 2025年", (["name", "baseline", "target", "nature"], 5, True)),
        (f"{LONG} 2025年", (["name", "target"], 2, True)),
        (f"{LONG}项 2025年", None),
        # The place of the names must not be guessed.
        ("领域 2020年 2025年", None),
    ],
)
def test_heads_with_a_line_each(texts: str, found: object) -> None:
    assert roles(lines(texts)) == found


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        # What ends the heads ends them, whatever stands behind it.
        ("指标 2020年 甲|乙 2025年", (["name", "target"], 2, True)),
        ("指标 2025年 甲 甲 属性", (["name", "target"], 2, True)),
        ("指标 2025年 甲率 完成 属性", (["name", "target"], 2, True)),
        ("指标 2025年 甲 乙 属性", (["name", "target"], 2, True)),
    ],
)
def test_where_heads_with_a_line_each_end(texts: str, found: object) -> None:
    assert roles(lines(texts)) == found


@pytest.mark.parametrize("count", [11, 12, 13])
def test_twelve_heads_may_have_a_line_each(count: int) -> None:
    body = body_at(lines(" ".join(["指标", *(f"{year}年" for year in range(2019, 2018 + count))])), 0)
    assert body is not None
    assert (body.start, len(body.heading.columns)) == (min(count, 12), min(count, 12))


@pytest.mark.parametrize(
    ("gridded", "start"), [((True, True), 2), ((True, False), 1), ((False, True), 1), ((False, False), 1)]
)
def test_two_rows_are_one_heading_only_between_separators(gridded: tuple[bool, bool], start: int) -> None:
    texts = ("指标|2020年|目标", "指标|2020年|2025年")
    body = body_at([line(text, at, gridded=gridded[at]) for at, text in enumerate(texts)], 0)
    assert body is not None
    last = "目标 2025年" if start == 2 else "目标"
    assert [column.head for column in body.heading.columns] == ["指标", "2020年", last]
    assert (body.start, body.upright) == (start, False)


def test_a_head_in_the_second_row_alone() -> None:
    body = body_at(lines("|2020年|2025年 指标|| 甲率|1|2", gridded=True), 0)
    assert body is not None
    assert [column.head for column in body.heading.columns] == ["指标", "2020年", "2025年"]


@pytest.mark.parametrize("cell", ["—", "-", "/", "≥5", "12.5%", "〔5〕", "2,000", "0"])
def test_what_stands_in_no_heading(cell: str) -> None:
    assert body_at([line(f"指标|2025年|{cell}", gridded=True)], 0) is None
    assert body_at([line("指标|2025年|2030", gridded=True)], 0) is not None


def test_prose_has_no_heads() -> None:
    first, second = lines("指标 2025年")
    assert body_at([first, second], 0) is not None
    assert body_at([first, line("2025年", 2, prose=True)], 0) is None


@pytest.mark.parametrize(
    ("heads", "spread"),
    [
        ("指标 目标 性质 2020年 2025年", "指标 2020年 2025年 性质"),
        ("指标 目标 性质 单位 2020年 2025年", "指标 2020年 2025年 性质 单位"),
        ("指标 目标 性质 2020年 2025年 2030年", "指标 2020年 2025年 2030年 性质"),
        *(
            (heads, heads)
            for heads in (
                "目标 指标 性质 2020年 2025年",
                "指标 目标 2020年 2025年",
                "指标 目标 性质 2025年",
                "指标 目标 性质 2020年 2025年 备注",
                "指标 性质 单位 2020年 2025年",
                "指标 目标 性质",
            )
        ),
    ],
)
def test_a_head_over_several_is_left_out(heads: str, spread: str) -> None:
    assert _spread(heads.split()) == spread.split()


def nearest(*texts: str) -> tuple[int, int] | None:
    """Return the number of the line that comes nearest to a heading, and how many heads it has."""
    found = nearest_heading([line(text, number) for number, text in enumerate(texts, 1)])
    return None if found is None else (found[0].number, found[1])


def test_the_line_that_comes_nearest_to_a_heading() -> None:
    assert nearest("甲|乙", "丙") is None
    assert nearest("甲|乙", "指标|乙", "丙") == (2, 1)
    assert nearest("指标|单位", "指标|属性", "甲") == (1, 2)
    assert nearest("指标|单位", "指标|单位|属性") == (2, 3)
    assert nearest("指标" + "|甲" * 23) == (1, 1)
    assert nearest("指标" + "|甲" * 24) is None
    prose = line("指标|单位", prose=True)
    assert nearest_heading([prose]) is None
    assert nearest_heading([prose, line("指标", 2)]) == (line("指标", 2), 1)


# Lines


def test_where_the_cells_of_a_line_begin() -> None:
    printed = ["指标  2020年", "1甲  5 甲  6"]
    assert _starts(line("指标|2020年"), printed) == [0, 6]
    # A wide character takes two columns; a cell that comes again begins behind the first.
    assert _starts(line("1甲|5|甲|6", 2), printed) == [0, 5, 7, 11]
    assert _starts(line("1甲||6", 2), printed) == [0, 11]


@pytest.mark.parametrize(
    ("text", "ends"),
    [("甲 预期性", True), ("甲 乙 建议性", True), ("甲 约束性 乙", True), ("预期性 甲", False), ("甲 乙", False)],
)  # fmt: skip
def test_lines_that_end_in_a_nature(text: str, *, ends: bool) -> None:
    assert _ends_a_row(line(text)) is ends
    assert _prints_a_value(line(text)) is ends


@pytest.mark.parametrize(
    ("text", "value"), [("甲|5", True), ("稳步提高", True), ("—|甲", True), ("2021年|甲", False), ("甲|乙", False)]
)  # fmt: skip
def test_lines_that_print_a_value(text: str, *, value: bool) -> None:
    assert _prints_a_value(line(text)) is value


NATURES, NOTES = "指标|2020年|2025年|属性", "指标|2020年|2025年|备注"


def test_what_stands_in_the_columns_of_a_row() -> None:
    for nature, none in (("—", True), ("", True), ("/", True), ("预期性", False), ("说明", False)):
        cells = line(f"甲率|某|2|{nature}").cells
        assert _prints_no_nature(cells, grid(NATURES)) is none
        assert not _prints_no_nature(cells, grid(NOTES))
    for values, printed in (("1|2", True), ("—|稳步提高", True), ("某|2", False), ("1|某", False)):
        assert _prints_values(line(f"甲率|{values}|某").cells, grid(NOTES)) is printed


@pytest.mark.parametrize(
    ("heads", "cells", "row"),
    [
        (NATURES, "甲率|1|2|预期性", RowCells(line("甲率|1|2").cells, Cell("预期性", 1, 1))),
        (
            NATURES + "|备注",
            "甲率|2|建议性|说明|某",
            RowCells(line("甲率|2").cells, Cell("建议性", 1, 1), line("说明|某").cells),
        ),
        (NOTES, "甲率|1|2|说明", RowCells(line("甲率|1|2").cells, None, line("说明").cells)),
        (NOTES, "甲率|1|说明", RowCells(line("甲率|1|说明").cells, None)),
        (NOTES + "|出处", "甲率|1|2|某|某", RowCells(line("甲率|1|2").cells, None, line("某|某").cells)),
        (NATURES, "甲率|1|2|某", RowCells(line("甲率|1|2|某").cells, None)),
    ],
)
def test_the_cells_of_a_row_up_to_its_nature_and_behind_it(heads: str, cells: str, row: RowCells) -> None:
    assert _row_cells(line(cells).cells, grid(heads)) == row


@pytest.mark.parametrize(
    ("heads", "cells", "in_columns"),
    [
        ("序号|指标|2020年|2025年|备注", "1|甲率|1", True),
        ("序号|指标|2020年|2025年|备注", "1|甲率|稳步提高", True),
        ("序号|指标|2020年|2025年|备注", "1|甲率||5", True),
        ("序号|指标|2020年|2025年|备注", "1|甲率", False),
        ("序号|指标|2020年|2025年|备注", "1", False),
        ("序号|指标|2020年|2025年|备注", "1|5|1", False),
        ("序号|指标|2020年|2025年|备注", "1|甲率|某", False),
        ("序号|指标|2020年|2025年|备注", "1|甲率|", False),
        (NATURES, "甲率|1", True),
        (NATURES, "甲率|1|预期性", False),
        (NATURES, "甲率|1|建议性", False),
        (NOTES, "甲率|1|预期性", True),
    ],
)
def test_rows_that_lack_their_last_cells(heads: str, cells: str, *, in_columns: bool) -> None:
    assert _stands_in_columns(line(cells).cells, grid(heads)) is in_columns


def test_what_stands_behind_the_nature_of_a_row_that_lacks_a_value() -> None:
    [row] = parse_table("指标  2020年  2025年  属性  备注\n甲率（%）  2  预期性  说明甲").rows
    assert (row.target.raw, row.nature_printed, row.notes) == ("2", "预期性", ("说明甲",))
    assert "missing_cell" in codes(row)


def test_a_label_over_several_lines() -> None:
    page = (
        "<table><tr><td>指标<td>2020年<td>2025年<tr><td colspan=3>健康<br>服务<tr><td>甲率<td>1<td>2</table>"
    )
    table = parse_table(page)
    assert (table.groups, table.rows[0].group) == (("健康服务",), "健康服务")


def test_notes_follow_each_other() -> None:
    row = "甲率  1  2  预期性\n"
    for more in ("注：乙", "注2：乙", "②乙", "⑳乙", "2.乙", "9、乙", "3．乙"):
        assert parse_table(f"{LYING}{row}注：甲\n{more}\n某某").notes == ("注：甲", more)
    for other in ("1.乙", "乙", "2乙"):
        assert parse_table(f"{LYING}{row}注：甲\n{other}").notes == ("注：甲",)


@pytest.mark.parametrize(
    ("place", "names"), [("专栏12", ["甲率", "乙率"]), ("专栏12-1", ["甲率", "乙率"]), ("专栏12-13", ["甲率"])]
)  # fmt: skip
def test_where_a_target_stands_may_be_a_box_of_six_characters(place: str, names: list[str]) -> None:
    table = parse_table(f"指标\n2025年\n出处\n甲率\n43\n{place}\n乙率\n5\n专栏3")
    assert [row.name for row in table.rows] == names


@pytest.mark.parametrize(
    ("above", "year"),
    [
        (["“十四五”指标"], 2025),
        (["“十四五”指标", "甲", "乙"], 2025),
        (["“十四五”指标", "甲", "乙", "丙"], None),
        (["“十四五”指标", "“十五五”指标", "乙"], 2030),
        ([], None),
    ],
)
def test_the_year_of_a_boxed_list_stands_in_the_three_lines_above_it(
    above: list[str], year: int | None
) -> None:
    rows = [line(text, gridded=True) for text in ("甲率60%", "乙率5%以内", "丙率不低于7%", "健康")]
    found = boxed_list([*map(line, above), *rows, line("完")])
    assert found is not None
    start, end, heading = found
    assert (start, end) == (len(above), len(above) + 4)
    assert [(column.role.value, column.year) for column in heading.columns] == [
        ("name", None),
        ("target", year),
    ]
    assert heading.guesses == (("one_cell", ""),)


def test_the_first_boxed_list_is_read() -> None:
    rows = [line(text, gridded=True) for text in ("甲率60%", "乙率5%以内", "丙率不低于7%")]
    found = boxed_list([*rows[:2], line("甲"), *rows, line("甲|乙", gridded=True), *rows])
    assert found is not None
    assert found[:2] == (3, 6)
    assert boxed_list([*rows[:2], line("甲"), *rows[:2]]) is None


def test_the_nearest_heading_may_have_many_columns() -> None:
    heads = "指标\t单位\t属性\t备注\t甲\t乙\t丙\t丁"
    with pytest.raises(
        InvalidInputError, match="the nearest is line 1, which lacks a column with a year or 目标"
    ):
        parse_table(heads + "\n子\t丑\n")


def test_a_box_ends_a_table_unless_a_column_says_where_targets_stand() -> None:
    upright = parse_table("指标\n2025年\n甲率\n43\n专栏3\n乙率\n5")
    lying = parse_table("指标  2025年  备注\n甲率  43  无\n专栏3\n乙率  5  无")
    assert [[row.name for row in table.rows] for table in (upright, lying)] == [["甲率"], ["甲率"]]


@pytest.mark.parametrize(
    ("text", "gridded", "label"),
    [
        ("健康", False, True),
        ("健康|健康", True, True),
        ("健康||", True, True),
        ("健康|环境", True, False),
        ("健康|健康", False, False),
        ("甲" * 30, False, True),
        ("甲" * 31, False, False),
        ("甲" * 31, True, False),
        ("2021", False, False),
        # A name with its value, or with a nature, is a row; in a cell of a grid it is a label.
        ("甲率90%", False, False),
        ("甲率90%", True, True),
        ("甲 预期性", False, False),
        ("甲 预期性", True, True),
    ],
)
def test_lines_that_are_labels(text: str, *, gridded: bool, label: bool) -> None:
    assert _is_label(line(text, gridded=gridded)) is label


BARE, GROUPS = "指标|2020年|2025年", "类别|指标|2020年|2025年"


def row_of(heads: str, text: str, *, gridded: bool = False, aligned: bool = False) -> Placed | None:
    """Return the row that a line holds which is the second of its text."""
    printed = ["", text.replace("|", "  ")]
    return _placed(line(text, 2, gridded=gridded), grid(heads), printed, aligned=aligned)


def in_grid(heads: str, cells: str) -> Placed | None:
    """Return a row with a cell for each column."""
    return place_in_grid(line(cells, 2).cells, grid(heads))


@pytest.mark.parametrize(
    ("heads", "text", "cells"),
    [
        (BARE, "甲率|1|2", "甲率|1|2"),
        (BARE, "甲率||", None),
        (BARE, "甲率|甲率|甲率", None),
        (BARE, "甲率|1|", "甲率|1|"),
        (BARE, "甲率", None),
        (NATURES, "预期性", None),
        (NOTES, "甲率|1", "甲率|1||"),
        (NOTES, "甲率|1|2", "甲率|1|2|"),
        (NOTES, "甲率|1|2||", "甲率|1|2|"),
        (NOTES, "甲率|1|2|说明|||", "甲率|1|2|说明"),
    ],
)
def test_rows_between_separators(heads: str, text: str, cells: str | None) -> None:
    expected = None if cells is None else in_grid(heads, cells)
    assert row_of(heads, text, gridded=True) == expected


def test_no_cell_of_a_row_that_is_too_long_is_lost() -> None:
    found = row_of(NOTES, "甲率|1|2|说明|某", gridded=True)
    assert found is not None
    assert found.cells == line("甲率|1|2|说明|某", 2).cells


@pytest.mark.parametrize(
    ("heads", "text", "aligned", "in_columns"),
    [
        # With the mark on its label, a row is told from a name over two cells by where its cells stand or by its values.
        (GROUPS, "1.健康|甲率|5|怪样", True, True),
        (GROUPS, "1.健康|甲率|5|怪样", False, False),
        (GROUPS, "1.健康|甲率|5|6", False, True),
        (GROUPS, "1.健康|甲率|怪样|6", True, False),
        (GROUPS + "|属性", "1.健康|甲率|5|怪样|—", False, True),
        (GROUPS + "|属性", "1.健康|甲率|5|怪样|预期性", False, False),
    ],
)
def test_rows_with_a_cell_for_each_column(heads: str, text: str, *, aligned: bool, in_columns: bool) -> None:
    found = row_of(heads, text, aligned=aligned)
    assert found is not None
    assert (found == in_grid(heads, text)) is in_columns
    assert found.groups == (line("1.健康", 2).cells if in_columns else ())


def test_cells_that_stand_below_their_heads() -> None:
    head = "类别    指标  2020年  2025年\n"
    [below] = parse_table(head + "1.健康  甲率  5       怪样").rows
    [beside] = parse_table(head + "1.健康  甲率  5    怪样").rows
    assert (below.group, below.name, below.target.raw) == ("1.健康", "甲率", "怪样")
    assert (beside.group, beside.name, beside.target.raw) == (None, "健康甲率", "怪样")


GUESSED = doubt("columns_guessed", line=2)


@pytest.mark.parametrize(
    ("heads", "text", "cells", "guessed"),
    [
        (NATURES, "甲率 1 2|预期性", "甲率|1|2|预期性", False),
        ("指标|2025年|属性", "甲率 年均增长 5% 预期性", "甲率|年均增长 5%|预期性", True),
    ],
)
def test_a_line_with_a_word_for_each_column(heads: str, text: str, cells: str, *, guessed: bool) -> None:
    found, expected = row_of(heads, text), in_grid(heads, cells)
    assert expected is not None
    assert found == evolve(expected, doubts=(GUESSED,) if guessed else ())


def test_a_line_whose_words_are_no_columns() -> None:
    found = row_of(NATURES, "甲 率 1 2 预期性")
    assert found is not None
    assert (found.name, found.doubts) == (Cell("甲 率", 2, 2), (GUESSED,))
    assert found.values == line("1|2", 2).cells
    # Words that make no more cells than the line has part none.
    found = row_of(NATURES, "甲 率|预期性")
    assert found is not None
    assert (found.name, found.values) == (Cell("甲 率", 2, 2), (None, None))
    assert found.doubts == (doubt("cell_count", "0", "2", line=2),)


@pytest.mark.parametrize(
    ("heads", "text"), [(BARE, "甲率|怪|样"), (BARE, "5|甲|怪"), (NATURES, "5 8 6 7 预期性"), (BARE, "甲")]
)  # fmt: skip
def test_lines_that_hold_no_row(heads: str, text: str) -> None:
    assert row_of(heads, text) is None


def test_rows_end_where_the_heads_are_printed_again() -> None:
    heads = "指标\n2020年\n2025年\n"
    table = parse_table(f"{heads}甲率\n1\n2\n乙率\n3\n4\n5\n{heads}丙率\n6\n7")
    assert [(row.name, row.baseline.raw, row.target.raw) for row in table.rows] == [
        ("甲率", "1", "2"),
        ("乙率", "3", "4"),
        ("丙率", "6", "7"),
    ]
    assert table.unread == ((10, "5"),)


def test_an_empty_cell_on_a_line_of_its_own() -> None:
    cells = ("指标", "2020年", "2025年", "属性", "甲率", "", "5", "预期性")
    [row] = parse_table("\n".join(f"|{cell}|" for cell in cells)).rows
    assert (row.name, row.baseline.raw, row.target.raw) == ("甲率", "", "5")


@pytest.mark.parametrize("head", ["出处", "备注", "责任单位"])
def test_columns_that_say_where_targets_stand(head: str) -> None:
    table = parse_table(f"指标\n2025年\n{head}\n甲率\n43\n专栏3\n乙率\n5\n专栏4")
    assert [row.name for row in table.rows] == ["甲率", "乙率"]


def test_a_row_that_was_not_read_beside_natures_that_stand_amid_is_no_label() -> None:
    table = parse_table("指标\n属性\n2020年\n2025年\n甲率90%\n乙率\n约束性\n1\n2\n健康\n丙率\n预期性\n3\n4")
    assert [(row.group, row.name, row.target.raw) for row in table.rows] == [
        (None, "乙率", "2"),
        ("健康", "丙率", "4"),
    ]
    assert table.unread == ((5, "甲率90%"),)
    assert table.groups == ("健康",)


def test_the_words_of_a_line_with_as_many_cells_as_heads_are_not_parted() -> None:
    found = row_of(NATURES, "甲率|1|2 预期性|某")
    assert found is not None
    assert found.nature is None


def test_the_words_of_a_cell_between_separators_are_not_parted() -> None:
    found = row_of(NATURES, "甲 5 率|预期性", gridded=True)
    assert found is not None
    assert (found.name, found.values) == (Cell("甲 5 率", 2, 2), (None, None))
    found = row_of(NATURES, "甲 5 率|预期性")
    assert found == in_grid(NATURES, "甲|5|率|预期性")
