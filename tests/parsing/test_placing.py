"""Which cells make a row, and which column each of them belongs to."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from printed import USUAL, codes, only, operands, places, rows
from xzplan import Bound, Nature, Quantified, parse_table
from xzplan.parsing import ColumnRole, ParsedColumn, ParsedRow
from xzplan.parsing.doubts import doubt
from xzplan.parsing.headings import heading_of
from xzplan.parsing.layouts import Cell
from xzplan.parsing.placing import (
    Grid,
    Placed,
    RowCells,
    _by_place,
    _by_shape,
    _into_columns,
    _label_of,
    _looks_like_a_name,
    _merged,
    _part_of,
    _without_unit,
    fits,
    grid_of,
    is_dash,
    number_of,
    place,
    place_in_grid,
    wholes_of,
)
from xzplan.parsing.shapes import has_mark, looks_like_value, nature_in


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("约束性", (True, Nature.BINDING)),
        ("约束", (True, Nature.BINDING)),
        ("约 束 性 指 标", (True, Nature.BINDING)),
        ("预期性", (True, Nature.ANTICIPATORY)),
        ("预期", (True, Nature.ANTICIPATORY)),
        ("预期性" + " " * 17, (True, Nature.ANTICIPATORY)),
        ("预期性" + " " * 18, (False, None)),
        ("建议性", (True, None)),
        ("[约束性]*", (True, Nature.BINDING)),
        ("参考性", (True, None)),
        ("约束性强", (False, None)),
    ],
)
def test_natures(cell: str, found: tuple[bool, Nature | None]) -> None:
    assert nature_in(cell) == found


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("12.5", True),
        ("——", True),
        ("≥90", True),
        ("稳步提高", True),
        ("参保率95%", True),
        ("约95", True),
        ("77.3（2019年）", True),
        ("9" * 200, True),
        ("9" * 201, False),
        ("95；", True),  # the first line of a cell with two figures
        ("〔5〕以上", True),
        ("PM2.5", False),
        ("甲率", False),
        ("(1)甲率", False),
    ],
)
def test_which_cells_are_values(cell: str, *, value: bool) -> None:
    assert looks_like_value(cell) is value


@pytest.mark.parametrize(
    ("cell", "mark"),
    [
        ("(1)甲率", True),
        ("①覆盖率24%", True),
        ("[2]丙率", True),
        ("〔5〕以上", False),
        ("〔5〕", False),
        ("甲率", False),
    ],
)
def test_which_cells_begin_with_a_row_mark(cell: str, *, mark: bool) -> None:
    assert has_mark(cell) is mark


WITHOUT_NATURE = "指标 2020年 2025年"
NUMBERED = "序号 指标 2020年 2025年 属性"
WITH_UNITS = "指标 单位 2020年 2025年 属性"


def short(found: list[ParsedRow]) -> list[tuple[int | None, str, str, str]]:
    """Return number, name, baseline and target of each row."""
    return [(row.number, row.name, row.baseline.raw, row.target.raw) for row in found]


def test_rows_end_at_their_natures() -> None:
    found = rows("序号 指标 2025年 属性", "1 甲率 5 预期性 2 乙率 6 预期性")
    assert short(found) == [(1, "甲率", "", "5"), (2, "乙率", "", "6")]
    [row] = rows(USUAL, "甲率 1 某措施 5 预期性")
    assert row.cells == ("甲率", "1", "某措施", "5", "预期性")
    assert [code for _, code in places(row)][:1] == ["cell_count"]
    found = rows("指标 2020年 2025年 属性 备注", "甲率 1 2 预期性 — 乙率 3 4 预期性 无")
    assert [(row.name, row.notes) for row in found] == [("甲率", ("—",)), ("乙率", ("无",))]


def test_a_last_row_without_its_nature() -> None:
    found = rows(NUMBERED, "1 甲率 1 2 预期性 2 乙率 3 4")
    assert short(found) == [(1, "甲率", "1", "2"), (2, "乙率", "3", "4")]
    assert [row.nature for row in found] == [Nature.ANTICIPATORY, None]
    assert short(rows(USUAL, "甲率 1 2 预期性 乙率 3 4 2021")) == [
        (None, "甲率", "1", "2"),
        (None, "乙率", "3", "4"),
    ]


def test_rows_of_a_table_without_natures() -> None:
    assert short(rows(WITHOUT_NATURE, "甲率 1 2 乙率 4 丙率 5")) == [
        (None, "甲率", "1", "2"),
        (None, "乙率", "", "4"),
        (None, "丙率", "", "5"),
    ]
    assert short(rows("序号 指标 2020年 2025年", "1 甲率 5 6 2 乙率 7 8")) == [
        (1, "甲率", "5", "6"),
        (2, "乙率", "7", "8"),
    ]


def test_groups_and_numbers_before_a_name() -> None:
    table = parse_table(
        f"{NUMBERED} 健康 1 甲率 1 2 预期性 X1 乙率 3 4 预期性 3、 丙率 5 6 预期性".replace(" ", "\n")
    )
    assert [(row.number, row.name, row.group) for row in table.rows] == [
        (1, "甲率", "健康"),
        (None, "乙率", "X1"),
        (3, "丙率", "X1"),
    ]
    assert table.groups == ("健康", "X1")
    assert [row.group for row in rows(NUMBERED, "1 甲率 1 2 预期性")] == [None]
    assert short(rows(NUMBERED, "健康 1 甲率 预期性")) == [(1, "甲率", "", "")]
    assert short(rows(USUAL, "5 甲率 1 2 预期性")) == [(5, "甲率", "1", "2")]
    assert short(rows(USUAL, "(1)甲率 某措施 预期性")) == [(1, "甲率", "", "某措施")]
    nested = parse_table(f"{USUAL} 大类 小类 甲率 1 2 预期性".replace(" ", "\n"))
    assert (nested.rows[0].group, nested.groups) == ("小类", ("大类", "小类"))


def test_a_part_named_by_the_line_above_it() -> None:
    [alone] = rows(USUAL, "甲率 其中：乙率 1 2 预期性")
    assert (alone.name_printed, alone.group, alone.line) == ("甲率\n其中：乙率", None, 5)
    [grouped] = rows(USUAL, "健康 甲率 其中：乙率 1 2 预期性")
    assert (grouped.name_printed, grouped.group, grouped.line) == ("甲率\n其中：乙率", "健康", 6)


@pytest.mark.parametrize(
    ("cells", "name", "unit", "group"),
    [
        ("甲率 岁 1 2 预期性", "甲率", "岁", None),
        ("健康 甲率 岁 1 2 预期性", "甲率", "岁", "健康"),
        ("健康 甲率 1/10万 1 2 预期性", "甲率", "1/10万", "健康"),
        ("健康 甲率 1 2 预期性", "甲率", None, "健康"),
        ("(1)甲率 1 2 预期性", "甲率", None, None),
        ("健康 (1)甲率 1/10万 1 2 预期性", "甲率", "1/10万", "健康"),
        ("(1)每千人口 托位数 个 1 2 预期性", "每千人口托位数", "个", None),
        ("人次 1 2 预期性", "人次", None, None),
    ],
)
def test_units_in_a_column_of_their_own(cells: str, name: str, unit: str | None, group: str | None) -> None:
    [row] = rows(WITH_UNITS, cells)
    assert (row.name, row.unit, row.group) == (name, unit, group)
    assert (row.baseline.raw, row.target.raw) == ("1", "2")


def test_names_and_figures_that_look_like_units() -> None:
    [row] = rows(USUAL, "(1)甲率 1% 2% 预期性")
    assert (row.name, row.unit, row.baseline.raw, row.target.raw) == ("甲率", None, "1%", "2%")
    [row] = rows(USUAL, "人次 1 2 预期性")
    assert (row.name, row.unit) == ("人次", None)


@pytest.mark.parametrize("cells", ["甲率  预期性", "(1)甲率  预期性"])
@pytest.mark.parametrize("unit", ["", "单位  "])
def test_a_row_without_any_value(cells: str, unit: str) -> None:
    [row] = parse_table(f"指标  {unit}2020年  2025年  属性\n{cells}").rows
    assert (row.name, row.baseline.raw, row.target.raw) == ("甲率", "", "")
    assert operands(row, "cell_count") == [(2, ("0", "2"))]
    assert row.cells == tuple(cells.split())


THREE = "指标 2020年 2023年 2025年 属性"


def test_too_few_and_too_many_values() -> None:
    [few] = rows(THREE, "甲率 1 2 预期性")
    assert [few.baseline.raw, *(one.raw for one in few.targets)] == ["", "1", "2"]
    assert operands(few, "missing_cell") == [(6, ("2023年、2025年",))]
    assert (6, "missing") in places(few)  # it stands nowhere, so the row says so
    [many] = rows(THREE, "甲率 1 2 3 4 预期性")
    assert [many.baseline.raw, *(one.raw for one in many.targets)] == ["1", "", "4"]
    assert operands(many, "cell_count") == [(6, ("4", "3"))]


@pytest.mark.parametrize(
    ("cells", "baseline", "target"),
    [
        # A separator or two labels join the lines of one cell, no more of them than there are too many.
        ("6.2； 8.2 7", "6.2；\n8.2", "7"),
        ("城市6.2 农村8.2； 9", "城市6.2\n农村8.2；", "9"),
        ("城市6.2； 农村8.2； 合计7 9", "城市6.2；\n农村8.2；\n合计7", "9"),
        ("城市6.2； 农村8.2； 合计7", "城市6.2；\n农村8.2；", "合计7"),
        # A label that comes again begins the next cell.
        ("城市6.2； 农村8.2 城市7； 农村9", "城市6.2；\n农村8.2", "城市7；\n农村9"),
        ("城市6.2； 农村8.2； 城市7； 农村9", "城市6.2；\n农村8.2；", "城市7；\n农村9"),
        ("城市6.2 农村8.2 城市7 农村9", "城市6.2\n农村8.2", "城市7\n农村9"),
        # Neither: twice as many are two sets, other numbers cannot be told.
        ("34.52% 77.34% 80%以上 85%以上", "34.52%\n77.34%", "80%以上\n85%以上"),
        ("6 农村8 7", "6", "7"),
    ],
)
def test_values_on_several_lines(cells: str, baseline: str, target: str) -> None:
    [row] = rows(USUAL, "甲率", cells, "预期性")
    assert (row.baseline.raw, row.target.raw) == (baseline, target)


def test_where_values_on_several_lines_stand() -> None:
    [row] = parse_table(
        "\n".join(USUAL.split()) + "\n甲率\n城市6.2；\n\n农村8.2\n城市7；\n农村9\n预期性"
    ).rows
    assert (row.baseline.raw, row.baseline.line, row.baseline.last_line) == ("城市6.2；\n\n农村8.2", 6, 8)
    assert (row.target.raw, row.target.line, row.target.last_line) == ("城市7；\n农村9", 9, 10)
    [lying] = parse_table("指标  2020年  2025年  属性\n甲率  1%  2%  3%  4%  预期性").rows
    assert (lying.baseline.raw, lying.baseline.line, lying.baseline.last_line) == ("1%\n2%", 2, None)
    assert (lying.target.raw, lying.target.line, lying.target.last_line) == ("3%\n4%", 2, None)


def test_names_on_two_lines_of_a_table_with_a_row_to_each() -> None:
    table = parse_table(
        "序号  指标  2020年  2025年  属性\n1 甲\n率（%）  1  2  预期性\n2  乙率  3  4  预期性\n（%）\n3  丙率  5  6  预期性\n"
        "4 丁\n率  7  8  预期性"
    )
    assert [(row.number, row.name, row.unit, row.line, row.last_line) for row in table.rows] == [
        (1, "甲率", "%", 2, 3),
        (2, "乙率", "%", 4, 5),
        (3, "丙率", None, 6, 6),
        (4, "丁率", None, 7, 8),
    ]
    assert operands(table, "continued") == [(3, ("率（%）",)), (5, ("（%）",)), (8, ("率",))]


def test_lines_that_are_no_part_of_a_name() -> None:
    table = parse_table("序号  指标  2020年  2025年  属性\n1 甲类\n2  乙率  1  2  预期性")
    assert (table.rows[0].number, table.rows[0].name, table.rows[0].group) == (2, "乙率", "1 甲类")
    table = parse_table(
        "指标  单位  2020年  2025年  属性\n甲率  个  1  2  预期性\n（%）\n乙率  个  3  4  预期性"
    )
    assert [(row.name, row.unit, row.group) for row in table.rows] == [
        ("甲率", "个", None),
        ("乙率", "个", None),
    ]
    assert table.unread == ((3, "（%）"),)


def test_an_empty_cell_that_vanished() -> None:
    row = only("(1)甲率（%）\n80以上\n预期性")
    assert row.baseline.value is None
    assert row.baseline.line is None
    assert row.target.raw == "80以上"
    assert "missing_cell" in codes(row)
    following = parse_table(
        "指标\n2020年\n2025年\n属性\n(1)甲率（%）\n80以上\n预期性\n(2)乙率（%）\n1\n2\n预期性"
    )
    assert following.rows[1].baseline.value == 1


def test_stacked_parts() -> None:
    row = only("甲率（%）\n其中：乙率（%）\n34.52%\n77.34%\n80%以上\n85%以上\n预期性")
    assert row.name_printed == "甲率（%）\n其中：乙率（%）"
    assert [part.value for part in row.baseline.parts] == [Decimal("34.52"), Decimal("77.34")]
    assert row.target.raw == "80%以上\n85%以上"
    assert "stacked" in codes(row)
    labelled = only("甲率\n城市6.2\n农村8.2\n9\n预期性")
    assert labelled.baseline.raw == "城市6.2\n农村8.2"
    barred = parse_table("指标 |\n2020年 |\n2025年 |\n属性 |\n甲率 |\n城市6.2； |\n农村8.2 |\n9 |\n预期性 |")
    assert barred.rows[0].baseline.raw == "城市6.2；\n农村8.2"


def test_too_many_cells() -> None:
    row = only("甲率\n1\n2\n3\n预期性")
    assert (row.baseline.raw, row.target.raw) == ("1", "3")
    assert "cell_count" in codes(row)
    assert row.cells == ("甲率", "1", "2", "3", "预期性")
    none = only("甲率\n预期性")
    assert none.name == "甲率"
    assert none.target.missing
    assert "cell_count" in codes(none)


def test_a_nature_that_vanished() -> None:
    marked = parse_table("指标\n2020年\n2025年\n属性\n(1)甲率\n1\n2\n(2)乙率\n3\n4\n预期性")
    assert [row.nature for row in marked.rows] == [None, Nature.ANTICIPATORY]
    assert "no_nature" in codes(marked.rows[0])
    unmarked = parse_table("指标\n2020年\n2025年\n属性\n甲率\n1\n2\n乙率\n3\n4\n预期性\n丙率\n5\n6")
    assert [row.name for row in unmarked.rows] == ["甲率", "乙率", "丙率"]
    assert unmarked.rows[2].nature is None


def test_a_table_without_natures() -> None:
    table = parse_table("指标\n2020年\n2025年\n甲率\n1\n2\n乙率\n4\n丙率\n5\n稳步提高")
    assert [(row.name, row.baseline.raw, row.target.raw) for row in table.rows] == [
        ("甲率", "1", "2"),
        ("乙率", "", "4"),
        ("丙率", "5", "稳步提高"),
    ]
    assert "no_nature" not in codes(table.rows[0])


def test_names_over_several_lines() -> None:
    upright = only("(1)每千人口拥有3岁以下\n婴幼儿托位数（个）\n1\n2\n预期性")
    assert (upright.number, upright.name) == (1, "每千人口拥有3岁以下婴幼儿托位数")
    assert "continued" in codes(upright)
    head = "序号  指标  2020年  2025年  属性\n"
    above = parse_table(head + "1 甲\n率（%）  1  2  预期性").rows[0]
    assert (above.number, above.name, above.unit) == (1, "甲率", "%")
    below = parse_table(head + "1  甲率  1  2  预期性\n（%）\n2  乙率（%）  1  2  预期性\n丙").rows[0]
    assert (below.name, below.unit, below.last_line) == ("甲率", "%", 3)


def test_columns_of_their_own() -> None:
    head = "序号  指标名称  单位  2020年  2025年  属性  责任单位\n"
    lying = parse_table(
        head + "1  人均预期寿命  岁  77.3  78.3  预期性  卫健委\n2 死亡率 1/10万 16.9 14.5 预期性 卫健委"
    )
    upright = parse_table(
        (
            head
            + "1  人均预期寿命  岁  77.3  78.3  预期性  卫健委\n2  死亡率  1/10万  16.9  14.5  预期性  卫健委"
        ).replace("  ", "\n")
    )
    gridded = parse_table(
        "| 序号 | 领域 | 指标名称 | 单位 | 2020年 | 2025年 | 属性 | 责任单位 |\n|-|-|-|-|-|-|-|-|\n"
        "| 1 | 健康 | 人均预期寿命 | 岁 | 77.3 | 78.3 | 预期性 | 卫健委 |\n| (2) | | 死亡率 | 1/10万 | 16.9 | 14.5 | 预期性 | 卫健委 |\n"
        "| | | | | 1 | 2 | | |\n| 3 | 完 | 体重 | 公斤 | | 2 | | |"
    )
    for table in (lying, upright, gridded):
        first, second = table.rows[:2]
        assert (first.number, first.name, first.unit, first.notes) == (1, "人均预期寿命", "岁", ("卫健委",))
        assert (second.number, second.name, second.unit) == (2, "死亡率", "1/10万")
        assert second.target.demand == Quantified(of="value", bound=Bound.at_most(Decimal("14.5")))
    assert [row.group for row in gridded.rows] == ["健康", "健康", "完"]
    assert gridded.unread == ((5, "1"), (5, "2"))


def test_what_else_a_row_may_be() -> None:
    nameless = parse_table("指标\n2020年\n2025年\n属性\n甲\n1\n2\n预期性\n3\n4\n约束性\n乙\n5\n6\n预期性")
    assert [row.name for row in nameless.rows] == ["甲", "乙"]
    assert nameless.unread == ((9, "3"), (10, "4"), (11, "约束性"))
    long = parse_table("指标\n2020年\n2025年\n属性\n" + "长" * 300 + "\n1\n2\n预期性").rows[0]
    assert long.name_printed == "长" * 300
    spaced = parse_table("指标 2020年 2025年 属性\n甲 城市1； 农村2 80% / 90% 预期性").rows[0]
    assert (spaced.baseline.raw, spaced.target.raw) == ("城市1； 农村2", "80% / 90%")
    below = parse_table(
        "指标  单位  2020年  2025年  属性\n甲  个  1  2  预期性\n" + "乙" * 210 + "\n丙  个  1  2  预期性"
    )
    assert [row.name for row in below.rows] == ["甲", "丙"]


def test_columns_behind_the_nature() -> None:
    head = "序号\n指标\n2020年\n2025年\n属性\n责任部门\n备注\n"
    table = parse_table(
        head + "1\n甲率\n1\n2\n预期性\n卫健委\n2\n乙率\n3\n4\n预期性\n(3)丙率\n5\n6\n预期性\n教育局\n无"
    )
    assert [row.notes for row in table.rows] == [("卫健委",), (), ("教育局", "无")]
    assert [row.number for row in table.rows] == [1, 2, 3]
    units = parse_table(
        "序号\n指标\n单位\n2020年\n2025年\n1\n(1)甲率\n1/10万\n1\n2\n2\n乙率\n%\n3\n4\n丙率\n套\n5"
    )
    assert [(row.name, row.unit, row.target.raw) for row in units.rows] == [
        ("甲率", "1/10万", "2"),
        ("乙率", "%", "4"),
        ("丙率", "套", "5"),
    ]


def test_a_label_before_a_row_that_lacks_a_value() -> None:
    [row] = rows(USUAL, "健康 甲率（%） 5 预期性")
    assert (row.group, row.name, row.baseline.raw, row.target.raw) == ("健康", "甲率", "", "5")
    assert "missing_cell" in codes(row)
    [row] = rows(USUAL, "甲" + "长" * 201, "乙率 5 预期性")
    assert "乙率" in row.cells


def test_a_row_that_does_not_fit_its_columns_has_its_notes_behind_the_values() -> None:
    [row] = parse_table("指标  2020年  2025年  备注\n甲率（%）  某某  2  说明").rows
    assert (row.baseline.raw, row.target.raw, row.notes) == ("某某", "2", ("说明",))


# The columns of a table, and the cells of its rows


def columns(heads: str) -> tuple[ParsedColumn, ...]:
    """Return the columns of heads that are given with bars between."""
    heading = heading_of(heads.split("|"))
    assert heading is not None
    return heading.columns


def cells(text: str) -> tuple[Cell, ...]:
    """Return cells that are given with bars between, each on a line of its own."""
    return tuple(Cell(cell, number, number) for number, cell in enumerate(text.split("|"), 1))


def whole_grid(heads: str, values: str, **more: object) -> Grid:
    """Return a grid that has nothing but what is given; the columns of values by their places."""
    all_columns = columns(heads)
    parts = {
        "values": tuple(all_columns[int(at)] for at in values),
        "has_nature": False,
        "has_units": False,
        "has_numbers": False,
        "has_groups": False,
        "after_nature": 0,
        "behind": 0,
        "parted": False,
        "base_year": 2020,
        "unit": None,
        "before_names": None,
        "nature_amid": None,
        "figures": 2,
    } | more
    return Grid(columns=all_columns, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("heads", "values", "more"),
    [
        ("指标|2020年|2025年", "12", {}),
        ("指标|2020年|2025年|属性", "12", {"has_nature": True}),
        ("指标|2020年|2025年|属性|备注|出处", "12", {"has_nature": True, "after_nature": 2}),
        ("指标|2020年|2025年|备注|出处", "12", {"behind": 2}),
        ("序号|类别|指标|单位|2020年|2025年", "45", {"has_numbers": True, "has_groups": True, "has_units": True}),
        ("指标（单位：%）|2020年|2025年", "12", {"unit": "%"}),
        ("指标|2020年|责任单位|2025年|备注", "13", {"figures": 3, "parted": True, "behind": 1}),
        ("指标|2020年|2025年|责任单位", "12", {"behind": 1}),
        (
            "指标|属性|2020年|2025年",
            "23",
            {"has_nature": True, "after_nature": 2, "nature_amid": 1, "parted": True},
        ),
        ("指标|指标|2020年|2025年", "23", {"has_groups": True, "before_names": 0}),
        ("序号|指标|指标|2020年|2025年", "34", {"has_numbers": True, "has_groups": True, "before_names": 1}),
        ("一级指标|二级指标|2020年|2025年", "23", {"has_groups": True}),
        # The year that changes count from is that of the baselines, else that before the five years of the plan.
        ("指标|2019年实际|2025年", "12", {"base_year": 2019}),
        ("指标|2025年|2030年目标", "12", {"base_year": 2025}),
        ("指标|现状值|2025年", "12", {}),
        ("指标|2025年", "1", {"figures": 1}),
        ("指标|目标", "1", {"figures": 1, "base_year": None}),
    ],
)  # fmt: skip
def test_what_the_rows_of_a_table_have_in_common(heads: str, values: str, more: dict[str, object]) -> None:
    assert grid_of(columns(heads)) == whole_grid(heads, values, **more)


@pytest.mark.parametrize(
    ("heads", "lines", "wholes"),
    [
        # Several rows of one number are the parts of a whole, and so are those of a name with a mark.
        ("序号|指标|指标|2025年", ["1|能耗|单位能耗|5", "1|能耗|总量|6"], {"能耗"}),
        ("序号|指标|指标|2025年", ["1|能耗|单位能耗|5"], set()),
        ("序号|指标|指标|2025年", ["1|能耗|单位能耗|5", "2|能耗|总量|6"], set()),
        ("序号|指标|指标|2025年", ["1|能耗|能耗|5", "1|能耗|总量|6"], set()),
        ("序号|指标|指标|2025年", ["1|能耗|单位能耗|5", "1||总量|6"], set()),
        ("序号|指标|指标|2025年", ["1||单位能耗|5", "1||总量|6"], set()),
        ("序号|指标|指标|2025年", ["1|能耗|单位能耗|5", "1|能耗|总量"], set()),
        ("指标|指标|2025年", ["1.能耗|单位能耗|5"], {"1.能耗"}),
        ("指标|指标|2025年", ["能耗|单位能耗|5", "能耗|总量|6"], set()),
        ("一级指标|二级指标|2025年", ["1.能耗|单位能耗|5"], set()),
    ],
)
def test_which_names_are_those_of_wholes(heads: str, lines: list[str], wholes: set[str]) -> None:
    assert wholes_of(map(cells, lines), grid_of(columns(heads))) == wholes


@pytest.mark.parametrize(
    ("whole", "name"),
    [
        ("能耗", "能耗——总量"),
        ("能耗（吨）", "能耗——总量（吨）"),
        ("能耗  （吨）", "能耗——总量（吨）"),
        ("能耗（特色指标）", "能耗（特色指标）——总量"),
    ],
)
def test_the_name_of_a_part_has_that_of_the_whole(whole: str, name: str) -> None:
    table = parse_table(f"序号\t指标\t指标\t2025年\n1\t{whole}\t总量\t5\n1\t{whole}\t强度\t6")
    assert table.rows[0].name_printed == name
    assert [(row.line, row.group) for row in table.rows] == [(2, None), (3, None)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1", 1),
        ("（1）", 1),
        ("1.", 1),
        ("1、", 1),
        ("1234", 1234),
        ("12345", None),
        ("( 1234 )", 1234),
        ("(  1234 )", None),
        ("1234    5", None),
        ("X1", None),
        ("", None),
    ],
)
def test_numbers_of_rows(text: str, number: int | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("role", "fitting", "other"),
    [
        ("number", "1 (2)", "甲 12345"),
        ("unit", "% 1/10万 — - -- /", "甲 5"),
        ("nature", "预期性 建议性 约束 — /", "甲 5"),
        ("baseline", "5 — 稳步提高", "甲"),
        ("name", "甲 甲率", "5 — 稳步提高"),
        ("group", "甲 5", ""),
        ("target", "甲 5", ""),
        ("notes", "甲 5", ""),
        ("other", "甲 5", ""),
    ],
)
def test_which_words_fit_a_column(role: str, fitting: str, other: str) -> None:
    column = ParsedColumn(head="", role=ColumnRole(role))
    assert {word for word in fitting.split() if not fits(word, column)} == set()
    assert {word for word in other.split() if fits(word, column)} == set()


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("甲率", True),
        ("甲（%）", True),
        ("甲", False),
        ("5", False),
        ("适度增长", False),  # a value
        ("甲" * 199 + "率", True),
        ("甲" * 200 + "率", False),
        *((f"甲{end}", True) for end in "率数量比重例度值额力级化长"),
    ],
)
def test_what_looks_like_a_name_in_the_place_of_a_value(text: str, *, is_name: bool) -> None:
    assert _looks_like_a_name(text) is is_name


SERIAL, PARTS = "序号|指标|2020年|2025年", "指标|单位|2020年|2025年"


@pytest.mark.parametrize(
    ("heads", "row", "parted"),
    [
        # The label of a group stands before the number of the row.
        (SERIAL, "健康|1|甲率|5", "健康|1|甲率/5"),
        (SERIAL, "健康|1|甲率", "健康|1|甲率/"),
        (SERIAL, "健康|1|5", "健康/1|5"),
        (SERIAL, "健康|1%|甲率|5", "健康/1%|甲率|5"),
        (PARTS, "健康|1|甲率|5", "健康/1|甲率|5"),
        # A name with a mark goes on to the first value, and is one cell where there is none.
        (SERIAL, "(1)甲率|某措施|5", "(1)甲率|某措施/5"),
        (SERIAL, "(1)甲率|某措施", "(1)甲率/某措施"),
        (SERIAL, "(1)甲率|5|6", "(1)甲率/5|6"),
        (SERIAL, "健康|(1)甲率|5", "健康|(1)甲率/5"),
        # A unit that looks like a value.
        (PARTS, "(1)甲率|1/10万|5", "(1)甲率|1/10万/5"),
        (SERIAL, "(1)甲率|1/10万|5", "(1)甲率/1/10万|5"),
        (PARTS, "(1)甲率", "(1)甲率/"),
        (PARTS, "5|6", "/5|6"),
    ],
)
def test_names_and_values_by_what_they_look_like(heads: str, row: str, parted: str) -> None:
    given = cells(row)
    head, values = _by_shape(given, grid_of(columns(heads)))
    assert [*head, *values] == list(given)
    assert "|".join(cell.text for cell in head) + "/" + "|".join(cell.text for cell in values) == parted


@pytest.mark.parametrize(
    ("heads", "head", "complete", "unit"),
    [
        # A known unit or a dash; in a row with all its cells also a short word that is no name.
        (PARTS, "甲率|%", False, "%"),
        (PARTS, "甲率|—", False, "—"),
        (PARTS, "甲率|怪单位某某", True, "怪单位某某"),
        (PARTS, "甲率|怪单位某某某", True, None),
        (PARTS, "甲率|怪单位某某", False, None),
        (PARTS, "甲率|怪率", True, None),
        (PARTS, "甲率|怪（）", True, None),
        (PARTS, "%", True, None),
        (SERIAL, "甲率|%", True, None),
    ],
)
def test_which_cell_before_the_values_is_the_unit(
    heads: str, head: str, *, complete: bool, unit: str | None
) -> None:
    given = cells(head)
    rest, found = _without_unit(given, grid_of(columns(heads)), complete=complete)
    assert found == (None if unit is None else given[-1])
    assert rest == (given if unit is None else given[:-1])


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("城市6.2", "城市"),
        ("城市：6.2", "城市"),
        ("甲" * 12 + "5", "甲" * 12),
        ("甲" * 13 + "5", None),
        ("6.2", None),
        ("城市", None),
        *((f"甲{sign}5", None) for sign in "≥≤<>+~；，-|"),
        ("甲：≥5", "甲"),
        ("甲乙（丙）5", "甲乙(丙)"),
        ("甲" + " " * 38 + "5", "甲"),
        ("甲" + " " * 39 + "5", None),
    ],
)
def test_the_label_of_one_of_several_figures(text: str, label: str | None) -> None:
    assert _label_of(text) == label


@pytest.mark.parametrize(
    ("heads", "row", "parted"),
    [
        (PARTS, "甲率|%|5|6", "甲率|%/5|6"),
        (PARTS, "甲|率|—|5|6", "甲|率|—/5|6"),
        (PARTS, "甲率|5|6", "甲率/5|6"),
        (PARTS, "1|甲率|%|5|6", "1|甲率|%/5|6"),
        (PARTS, "1|甲率|—|5|6", "1|甲率|—/5|6"),
        (PARTS, "健康|1|甲率|%|5|6", "健康|1|甲率|%/5|6"),
        (PARTS, "健康|5%|%|5|6", None),
        (PARTS, "5%|甲率|%|5|6", None),
        (PARTS, "甲率|%|5", None),  # the unit stands in the place of a value
        (PARTS, "5|6", None),
        (PARTS, "甲率|1/10万|5|6", "甲率|1/10万/5|6"),
        (PARTS, "健康|甲率|1/10万|5|6", "健康|甲率|1/10万/5|6"),
        ("指标|2020年|2025年", "健康|甲率|6", None),  # the name stands in the place of a value
        ("指标|2020年|2025年", "健康|1|5|6", None),
        ("指标|2020年|2025年", "1|甲率|5|6", "1|甲率/5|6"),
        ("指标|2020年|2025年", "1%|甲率|5|6", None),
        ("指标|2020年|2025年", "1|2|甲率|5|6", None),
        (SERIAL, "甲率|5|6", None),
        (SERIAL, "(1)甲率|5|6", "(1)甲率/5|6"),
        (SERIAL, "1|甲率|5|6", "1|甲率/5|6"),
    ],
)
def test_names_and_values_by_their_places(heads: str, row: str, parted: str | None) -> None:
    given = cells(row)
    found = _by_place(given, grid_of(columns(heads)))
    assert (found is None) is (parted is None)
    if found is not None:
        head, values = found
        assert "|".join(cell.text for cell in head) + "/" + "|".join(cell.text for cell in values) == parted


# Rows brought into the columns, whole


def place_of(heads: str, given: str, nature: str = "", after: str = "", printed: str = "") -> Placed | None:
    """Return the cells of a row in their columns; each stands on a line of its own, unless another text is printed."""
    run = cells("|".join(filter(None, (given, nature, after))))
    count = given.count("|") + 1
    lines = printed.split("\n") if printed else [cell.text for cell in run]
    found = run[count] if nature else None
    behind = run[count + bool(nature) :]
    return place(RowCells(run[:count], found, behind), grid_of(columns(heads)), lines)


def told(placed: Placed | None) -> str | None:
    """Return what a row has in its columns, in one line of words."""
    if placed is None:
        return None
    parts = {
        "broken": placed.broken,
        "unit": (placed.unit,) if placed.unit else (),
        "groups": placed.groups,
        "nature": (placed.nature,) if placed.nature else (),
        "notes": placed.notes,
    }
    said = [f"{placed.number}" if placed.number is not None else "", placed.name.text.replace("\n", "⏎")]
    said += ["/".join("" if cell is None else cell.text for cell in placed.values).replace("\n", "⏎")]
    said += [f"{name} {'/'.join(cell.text for cell in found)}" for name, found in parts.items() if found]
    said += ["alone"] if placed.alone else []
    said += ["cells " + "/".join(cell.text for cell in placed.cells)]
    said += [f"{one.code} {'/'.join(map(str, one.operands))} {one.line}" for one in placed.doubts]
    return "; ".join(filter(None, said))


FULL = "序号|类别|指标|单位|2020年|2025年|属性"
PLAIN, NATURED = "指标|2020年|2025年", "指标|2020年|2025年|属性"
PARTED = "指标|2020年|责任单位|2025年|备注"


@pytest.mark.parametrize(
    ("heads", "row", "said"),
    [
        (PLAIN, ("甲率|5|6",), "甲率; 5/6; cells 甲率/5/6"),
        (
            FULL,
            ("健康|1|甲率|%|5|6", "预期性"),
            "1; 甲率; 5/6; unit %; groups 健康; nature 预期性; cells 1/甲率/%/5/6/预期性",
        ),
        # What has no group is complete with a cell less.
        (
            FULL,
            ("1|甲率|某单位|5|6", "预期性"),
            "1; 甲率; 5/6; unit 某单位; nature 预期性; cells 1/甲率/某单位/5/6/预期性",
        ),
        (
            FULL,
            ("健康|1|甲率|5|6", "预期性"),
            "1; 甲率; 5/6; groups 健康; nature 预期性; cells 1/甲率/5/6/预期性",
        ),
        (
            f"{NATURED}|备注|出处",
            ("甲率|5|6", "预期性", "无|书"),
            "甲率; 5/6; nature 预期性; notes 无/书; cells 甲率/5/6/预期性/无/书",
        ),
        ("一级指标|类别|指标|2020年|2025年", ("大|小|甲率|5|6",), "甲率; 5/6; groups 大/小; cells 甲率/5/6"),
        # A name with a mark goes on in the next cell.
        (PLAIN, ("(1)甲|率|5|6",), "(1)甲率; 5/6; broken (1)甲/率; cells (1)甲/率/5/6; continued 率 2"),
        (
            PLAIN,
            ("健康|(1)甲|率|（%）|5|6",),
            "(1)甲率（%）; 5/6; broken (1)甲/率/（%）; groups 健康; cells (1)甲/率/（%）/5/6; continued 率 3",
        ),
        # A name that begins with 其中 has that of the whole before it.
        (PLAIN, ("甲率|其中：乙率|5|6",), "甲率⏎其中：乙率; 5/6; cells 甲率/其中：乙率/5/6"),
        (
            PLAIN,
            ("健康|甲率|其中：乙率|5|6",),
            "甲率⏎其中：乙率; 5/6; groups 健康; cells 甲率/其中：乙率/5/6",
        ),
        (PLAIN, ("其中：乙率|5|6",), "其中：乙率; 5/6; cells 其中：乙率/5/6"),
        # A number before the name is that of the row.
        (PLAIN, ("1|甲率|5|6",), "1; 甲率; 5/6; cells 1/甲率/5/6"),
        # Columns that are parted by others: all cells, or none of those in their places.
        (PARTED, ("甲率|5|卫健委|6|无",), "甲率; 5/6; notes 无/卫健委; cells 甲率/5/卫健委/6/无"),
        (PARTED, ("5|甲率|6",), "5; 甲率; /6; cells 5/甲率/6; missing_cell 2025年 2"),
        # No name among them.
        (PLAIN, ("5|6|7",), None),
        (PARTED, ("|5|卫健委|6|无",), None),
        # Values that are too many or too few.
        (PLAIN, ("甲率",), "甲率; /; cells 甲率; cell_count 0/2 1"),
        (PLAIN, ("甲率|6",), "甲率; /6; cells 甲率/6; missing_cell 2025年 1"),
        (PLAIN, ("(1)甲率|5|6|7",), "(1)甲率; 5/7; cells (1)甲率/5/6/7; cell_count 3/2 1"),
        (
            PLAIN,
            ("(1)甲率|1%|2%|3%|4%",),
            "(1)甲率; 1%⏎2%/3%⏎4%; cells (1)甲率/1%/2%/3%/4%; stacked  1",
        ),
    ],
)
def test_rows_in_their_columns(heads: str, row: tuple[str, ...], said: str | None) -> None:
    assert told(place_of(heads, *row)) == said


ONE, TWO = Cell("甲", 1, 1), Cell("乙", 3, 4)


@pytest.mark.parametrize(
    ("run", "lines", "joint", "merged"),
    [
        ([ONE], ["X"], None, ONE),
        ([ONE, TWO], ["甲", "", "乙", "丙"], None, Cell("甲\n\n乙\n丙", 1, 4)),
        ([ONE, TWO], ["  甲", "", "乙", "丙  ", "丁"], None, Cell("甲\n\n乙\n丙", 1, 4)),
        ([TWO, Cell("丁", 5, 5)], ["甲", "", "乙", "丙", "丁", "戊"], None, Cell("乙\n丙\n丁", 3, 5)),
        # Signs that part cells, and cells of one line, are no part of it.
        ([ONE, TWO], ["甲 |", "", "乙", "丙"], None, Cell("甲\n乙", 1, 4)),
        ([ONE, TWO], ["<td>甲", "", "乙", "丙"], None, Cell("甲\n乙", 1, 4)),
        ([ONE, Cell("乙", 1, 1)], ["甲  乙"], None, Cell("甲\n乙", 1, 1)),
        ([ONE, TWO], ["甲", "", "乙", "丙"], "", Cell("甲乙", 1, 4)),
    ],
)
def test_several_cells_as_one(run: list[Cell], lines: list[str], joint: str | None, merged: Cell) -> None:
    assert _merged(run, lines, joint) == merged


@pytest.mark.parametrize(
    ("whole", "part", "name"),
    [
        ("能耗", "总量", "能耗——总量"),
        ("能耗（吨）", "总量", "能耗——总量（吨）"),
        ("能耗 (万吨标准煤)", "总量", "能耗——总量(万吨标准煤)"),
        ("能耗（吨）", "总量（万吨）", "能耗——总量（万吨）（吨）"),
        ("能耗（特色指标）", "总量", "能耗（特色指标）——总量"),
        ("（吨）能耗", "总量", "（吨）能耗——总量"),
    ],
)
def test_the_cell_of_a_part_and_its_whole(whole: str, part: str, name: str) -> None:
    assert _part_of(Cell(whole, 1, 2), Cell(part, 3, 4)) == Cell(name, 3, 4)


@pytest.mark.parametrize(
    ("heads", "count", "columns_of", "doubted"),
    [
        # One to each column; twice or three times as many are several to each.
        (PLAIN, 2, "1,2", ""),
        (PLAIN, 4, "1 2,3 4", "stacked"),
        (PLAIN, 6, "1 2 3,4 5 6", "stacked"),
        ("指标|2020年|2023年目标|2025年目标", 6, "1 2,3 4,5 6", "stacked"),
        ("指标|2025年", 2, "1 2", "stacked"),
        # Other numbers: the first and the last.
        (PLAIN, 3, "1,3", "cell_count 3 2"),
        (PLAIN, 5, "1,5", "cell_count 5 2"),
        (PLAIN, 0, ",", "cell_count 0 2"),
        ("指标|2025年", 0, "", "cell_count 0 1"),
        ("指标|2020年|2023年目标|2025年目标", 4, "1,,4", "cell_count 4 3"),
        ("指标|2020年|2023年目标|2025年目标|2030年目标", 5, "1,,,5", "cell_count 5 4"),
        # Fewer: the last, or those that are not counted over years.
        (PLAIN, 1, ",1", "missing_cell 2025年"),
        ("指标|2020年|2023年目标|2025年目标", 2, ",1,2", "missing_cell 2023年目标、2025年目标"),
        ("指标|2020年|2025年|累计", 2, "1,2,", "missing_cell 2020年、2025年"),
        ("指标|2020年|累计|2025年", 2, "1,,2", "missing_cell 2020年、2025年"),
        ("指标|累计|年均|2025年", 1, ",,1", "missing_cell 2025年"),
        ("指标|2020年|累计|2025年", 1, ",,1", "missing_cell 2025年"),
        ("指标|2025年|累计|年均", 2, ",1,2", "missing_cell 累计、年均"),
    ],
)
def test_as_many_values_as_there_are(heads: str, count: int, columns_of: str, doubted: str) -> None:
    lines = [str(number) for number in range(1, count + 1)]
    values = [Cell(text, number, number) for number, text in enumerate(lines, 1)]
    placed, doubts = _into_columns(values, Cell("甲率", 7, 7), grid_of(columns(heads)), lines)
    assert [("" if cell is None else cell.text.replace("\n", " ")) for cell in placed] == columns_of.split(
        ","
    )
    assert [" ".join([one.code, *map(str, one.operands)]) for one in doubts] == list(filter(None, [doubted]))
    assert {one.line for one in doubts} <= {7}


def test_a_bracketed_figure_is_that_of_a_column_of_totals() -> None:
    grid = grid_of(columns("指标|2020年|2025年|累计"))
    given = cells("5|〔6〕")
    assert _into_columns(list(given), given[0], grid, []) == (
        (None, *given),
        (doubt("missing_cell", "2025年、累计", line=1),),
    )


def test_a_row_of_a_grid_in_its_columns() -> None:
    grid = grid_of(columns("序号|类别|指标|单位|2020年|备注|责任单位|2025年|属性"))
    given = cells("（2）|健康|甲率|%|5|无|卫健委|6|预期性")
    mark, group, name, unit, first, note, other, last, nature = given
    assert mark.text == "（2）"
    assert place_in_grid(given, grid) == Placed(
        name=name,
        number=2,
        unit=unit,
        groups=(group,),
        values=(first, last),
        nature=nature,
        notes=(note, other),
        cells=given,
    )
    bare = cells("||甲率||5||||")
    assert place_in_grid(bare, grid) == Placed(
        name=bare[2], values=(bare[4], bare[7]), nature=None, cells=bare
    )
    assert place_in_grid(cells("1|健康||%|5|无|卫健委|6|预期性"), grid) is None


def test_a_name_over_the_column_of_groups_stands_in_none() -> None:
    grid = grid_of(columns("类别|指标|2025年"))
    name, value = Cell("甲率", 1, 1), Cell("5", 1, 1)
    assert place_in_grid((name, name, value), grid) == Placed(
        name=name, alone=True, values=(value,), nature=None, cells=(name, name, value)
    )
    other = Cell("甲率", 2, 2)
    assert place_in_grid((other, name, value), grid) == Placed(
        name=name, groups=(other,), values=(value,), nature=None, cells=(other, name, value)
    )


def test_a_whole_before_its_part_is_no_group() -> None:
    grid = grid_of(columns("类别|指标|指标|2025年"))
    given = cells("健康|能耗（吨）|总量|5")
    group, whole, part, value = given
    assert place_in_grid(given, grid) == Placed(
        name=part, groups=(group, whole), values=(value,), nature=None, cells=given
    )
    assert place_in_grid(given, evolve(grid, wholes=frozenset({"能耗（吨）"}))) == Placed(
        name=Cell("能耗——总量（吨）", 3, 3), groups=(group,), values=(value,), nature=None, cells=given
    )


@pytest.mark.parametrize(
    ("text", "dash"),
    [("-", True), ("—", True), ("--", True), ("——", True), ("/", True), (" — ", True), ("", False), ("---", False), ("//", False), ("5", False)],
)  # fmt: skip
def test_cells_that_hold_a_dash(text: str, *, dash: bool) -> None:
    assert is_dash(text) is dash
