"""The tables of a grid: which rows head them, what stands above, and what columns without a heading hold."""

from __future__ import annotations

import sys

import pytest

import xzplan
from observations.test_context import HEADINGS
from xzplan.grids.grid import Cell, Grid, Row
from xzplan.observations.layouts import (
    Column,
    Table,
    _columns,
    _filled,
    _first_level,
    _is_figure,
    _is_heading,
    _is_level,
    _key_of_cells,
    _key_of_levels,
    _last_level,
    _lines,
    _numbers_columns,
    _side_by_side,
    _title,
    tables,
)

BEDS, AGE = "养老机构护理型床位占比", "人均预期寿命"


def row(line: str, number: int = 1, *, down: tuple[int, ...] = ()) -> Row:
    """Return a row of texts parted by bars; of an empty text there is no cell."""
    cells = {
        index: Cell(text=text, down=index in down, merged=index in down)
        for index, text in enumerate(line.split("|"), 1)
        if text
    }
    return Row(number=number, cells=cells)


def grid(*lines: str, has_header: bool = False) -> Grid:
    rows = tuple(row(line, number) for number, line in enumerate(lines, 1) if line)
    return Grid(sheet=None, rows=rows, origin="text", has_header=has_header)


def seen(*lines: str, has_header: bool = False) -> list[tuple[list[int], list[int], tuple[str, ...]]]:
    """Return the rows of the headings and of the bodies of the tables, and the lines above them."""
    found, _ = tables(grid(*lines, has_header=has_header), HEADINGS)
    return [(list(table.heading_rows), [body.number for body in table.body], table.title) for table in found]


def one(*lines: str) -> Table:
    [table], _ = tables(grid(*lines), HEADINGS)
    return table


def columns(table: Table) -> list[tuple[int, str, int, str | None]]:
    return [(index, column.text, column.row, column.key) for index, column in table.columns.items()]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "3",
            "-3",
            "+3",
            "−3",
            "3 000",
            "3,000",
            "3.5",
            "30%",
            "30‰",
            "30 %",
            "３０％",
            "3,000.5",
            "2023",
            "0",
        )
    ],
)
def test_figures(text: str) -> None:
    assert _is_figure(text)


@pytest.mark.parametrize("text", ["", "x", "3.", ".5", "%", "3个", "3-5", "--3", "约3", "3%%", "3.5.1"])
def test_no_figures(text: str) -> None:
    assert _is_figure(text) is False


@pytest.mark.parametrize(
    "line",
    [
        *(
            "1|2|3",
            "0|1|2",
            "甲|乙|1|2",
            "甲|1|2",
            "栏次|1|2",
            "列次|1|2",
            "(1)|(2)|(3)",
            "（1）|（2）|（3）",
        ),
        "|".join(f"({number})" for number in range(1, 13)),
        "甲|乙|1",
        *(f"{letter}|1|2" for letter in "甲乙丙丁戊己庚辛ABCDEFGH"),
    ],
)
def test_rows_that_number_the_columns(line: str) -> None:
    assert _numbers_columns(row(line))


@pytest.mark.parametrize(
    "line",
    [
        *(
            "2|3|4",
            "甲|乙|丙",
            "1|2",
            "甲|1",
            "1|3|2",
            "1|2|4",
            "1|1|1",
            "甲|指标|1",
            "壬|1|2",
            "I|1|2",
            "X|1|2",
            "a|1|2",
        ),
        *("栏次说明书|1|2", "(001)|2|3", "1.0|2|3", "1|2|30", "-1|0|1", "001|2|3", "栏次|2|3", "序号|1|2"),
    ],
)
def test_rows_that_do_not(line: str) -> None:
    assert _numbers_columns(row(line)) is False


@pytest.mark.parametrize(
    "line",
    [
        *(f"{key}|{head}" for key in ("指标", "序号") for head in ("2023年", "忻府区", BEDS, "数值", "年份")),
        *(f"指标|{head}" for head in ("2023年预计", "预计", "实际", "城市", "上半年")),
        *("指标|单位|备注", f"年份|{BEDS}", "年份|忻府区", "年份|数值", f"地区|{BEDS}", "地区|2023年"),
        *(
            "2022年|2023年",
            "忻府区|定襄县",
            f"{BEDS}|{AGE}",
            "x|2022年|2023年",
            "2022|2023",
            "x|忻府区|定襄县",
        ),
    ],
)
def test_headings(line: str) -> None:
    assert _is_heading(row(line), HEADINGS)


@pytest.mark.parametrize(
    "line",
    [
        *("指标", "2023年", "指标|x", "指标|目标", "指标|单位", "序号|单位|备注", "年份|2023年", "地区|数值"),
        *(
            "地区|忻府区",
            "年份|x",
            "2022年|忻府区",
            f"{BEDS}|{BEDS}",
            f"{BEDS}（%）|{BEDS}",
            "2022年|2023年|x",
            "x|2022年",
            "单位|2023年",
        ),
        *(
            "指标|2023年|3",
            "指标|2023年|30%",
            "指标|2023年|3,000",
            "指标|2023年|—",
            "指标|2023年|999",
            "指标|2023年|3.5",
        ),
        *("x|y", "x|y|z", "2022年||x"),
    ],
)
def test_no_headings(line: str) -> None:
    assert _is_heading(row(line), HEADINGS) is False


def test_copies_of_merged_cells_head_nothing() -> None:
    assert _is_heading(row("指标|2023年", down=(2,)), HEADINGS) is False
    assert _is_heading(row("指标|2023年", down=(1,)), HEADINGS) is False
    assert _is_heading(row("指标|2023年|3", down=(3,)), HEADINGS)


@pytest.mark.parametrize(
    ("above", "line", "is_level"),
    [
        ("指标|2022年|2023年", "|目标|实际", True),
        ("指标|2022年|2023年", "|男|女", True),
        ("指标|2022年|2023年", "|男|", False),
        ("指标|2022年|2023年", "|实际|", True),
        ("指标|2022年|2023年", "|备注|", True),
        ("指标|2022年|2023年", "x|实际|实际", False),
        ("指标|2022年|2023年", "实际|实际|实际", False),
        ("指标|2022年|2023年", "|实际|30", False),
        ("指标|2022年|2023年", "|实际|—", False),
        ("指标|2022年|2023年", "", False),
        ("指标|2022年|2023年", "|%|个", True),
        ("指标|2022年|2023年", "单位|%|个", True),
        ("指标|2022年", "单位|%", True),
        ("指标|2022年|2023年", "x|%|个", False),
        ("指标|2022年|2023年", "%|个|", False),
        ("指标|2022年|2023年", "单位||", False),
        *((f"{key}|2022年|2023年", "|男|女", True) for key in ("序号", "地区", "年份")),
        *((f"{key}|2022年|2023年", "实际|男|女", False) for key in ("序号", "地区", "年份")),
        ("单位|2022年|2023年", "实际|实际|目标", True),
        ("x|2022年|2023年", "|男|女", False),
        ("x|2022年|2023年", "|目标|实际", True),
        ("|2022年|指标", "男|女|", False),
        ("||指标", "|男|女", False),
    ],
)
def test_rows_that_are_part_of_the_heading_above(above: str, line: str, is_level: bool) -> None:  # noqa: FBT001
    heads = {index: HEADINGS.read(cell.text) for index, cell in row(above).cells.items()}
    assert _is_level(row(line), heads, HEADINGS) is is_level


def test_labels_in_merged_cells_reach_into_the_rows_of_the_heading() -> None:
    heads = {index: HEADINGS.read(text) for index, text in enumerate(("序号", "指标", "2022年"), 1)}
    assert _is_level(row("序号|指标|x", down=(1, 2)), heads, HEADINGS)
    assert _is_level(row("序号||x", down=(1,)), heads, HEADINGS) is False
    assert _is_level(row("||x"), heads, HEADINGS) is False


@pytest.mark.parametrize(
    ("upper", "is_part"),
    [
        ("|2022年|", True),
        ("|2022年|2023年", True),
        ("|忻府区|", True),
        ("|预计|", True),
        ("2022年||", False),
        ("|单位：%|", False),
        ("|%|", False),
        ("|2022年:|", False),
        ("|2023年完成得很好|", False),
        ("|2022年|30", False),
        ("|2022年|—", False),
        ("|2022年|x", False),
        ("|2022年|年度", False),
    ],
)
def test_rows_that_are_part_of_the_heading_below(upper: str, is_part: bool) -> None:  # noqa: FBT001
    sheet = grid("x", upper, "指标|目标|实际")
    assert _first_level(sheet, 2, 0, HEADINGS) == (1 if is_part else 2)


def test_a_heading_has_three_rows_at_most_that_stand_together() -> None:
    lines = ("|2021年|", "|2022年|", "|2023年|", "指标|目标|实际")
    assert _first_level(grid(*lines), 3, 0, HEADINGS) == 1
    assert _first_level(grid(*lines), 3, 2, HEADINGS) == 2
    assert _first_level(grid(*lines), 3, 3, HEADINGS) == 3
    parted = grid("|2022年|", "", "指标|目标|实际")
    assert _first_level(parted, 1, 0, HEADINGS) == 1
    assert _first_level(grid("|实际|实际", "x|指标|2022年"), 1, 0, HEADINGS) == 1
    assert _first_level(grid("||实际", "x|指标|2022年"), 1, 0, HEADINGS) == 0
    assert seen("指标|2022年", "|实际", "|预计", "|目标") == [([1, 2, 3], [4], ())]
    assert seen("指标|2022年", "", "|实际") == [([1], [3], ())]


def test_all_that_a_table_has() -> None:
    lines = ("x|3", "忻州市统计", "指标|2022年||备注", "|目标|实际|", "甲|1|2|3", "18|30|31|y")
    found, above = tables(grid(*lines), HEADINGS)
    [table] = found
    assert columns(table) == [
        (1, "指标", 3, "indicator"),
        (2, "2022年 目标", 4, None),
        (3, "2022年 实际", 4, None),
        (4, "备注", 3, None),
    ]
    assert [[head.text for head in column.levels] for column in table.columns.values()] == [
        ["指标"],
        ["2022年", "目标"],
        ["2022年", "实际"],
        ["备注"],
    ]
    assert (table.heading_rows, table.title, table.comments) == ((3, 4), ("忻州市统计",), {})
    assert [body.number for body in table.body] == [6]
    assert [skipped.number for skipped in table.skipped] == [5]
    assert [line.number for line in above] == [1, 2]
    assert table.keys("indicator") == [table.columns[1]]
    assert table.keys("series", "area") == []
    left = table.without_labels([1, 2])
    assert [column.key for column in left.columns.values()] == [None] * 4
    assert table.without_labels([2]) == table


def test_a_grid_without_a_heading_has_rows_alone() -> None:
    found, above = tables(grid("x|y", "18|30"), HEADINGS)
    assert (found, [line.number for line in above]) == ([], [1, 2])


def test_comments_on_a_heading_are_told_by_column() -> None:
    cells = {1: Cell(text="指标"), 2: Cell(text="2022年", comment="预计数"), 3: Cell(text="2023年")}
    sheet = Grid(sheet=None, rows=(Row(number=1, cells=cells), row("18|30|31", 2)), origin="text")
    [table] = tables(sheet, HEADINGS)[0]
    assert table.comments == {2: "预计数"}


def test_a_first_row_of_names_heads_a_frame_alone() -> None:
    assert seen(f"{BEDS}|x", "30|31", has_header=True) == [([1], [2], ())]
    assert seen(f"{BEDS}|x", "30|31") == []
    assert seen("x|y", "30|31", has_header=True) == []
    assert seen("x", f"{BEDS}|x", "30|31", has_header=True) == []


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("a", "b"), ("a", "b")),
        (("a", "b", "c", "d", "e"), ("a", "b", "c", "d", "e")),
        (("a", "b|c"), ("a", "b c")),
        (("a", "b|30", "c"), ("c",)),
        (("a", f"b|{BEDS}", "c"), ("c",)),
        (("a", BEDS, "c"), ("a", BEDS, "c")),
        (("a", "30", "c"), ("a", "30", "c")),
        (("a", "b|b"), ("a", "b")),
    ],
)
def test_lines_above_a_table(lines: tuple[str, ...], title: tuple[str, ...]) -> None:
    head = len(lines) + 1
    assert seen(*lines, "指标|2022年", "18|30") == [([head], [head + 1], title)]


def test_three_lines_stand_above_a_later_table() -> None:
    first = ("指标|2022年", "18|30")
    second = ("指标|2023年", "18|31")
    assert seen(*first, *"abcde", *second) == [([1], [2, 3, 4], ()), ([8], [9], ("c", "d", "e"))]
    assert seen(*first, "a", *second) == [([1], [2], ()), ([4], [5], ("a",))]
    assert seen(*first, *second) == [([1], [2], ()), ([3], [4], ())]


def test_a_row_with_a_year_for_its_figure_is_no_heading() -> None:
    assert seen("指标|数值|年份", f"{BEDS}|2022|2023") == [([1], [2], ())]
    assert seen("指标|数值|年份", "18|2022|2023") == [([1], [2], ())]


def of(*heads: str) -> dict[int, Column]:
    return {
        index: Column(
            index=index, levels=(HEADINGS.read(text),), row=1, key=_key_of_levels([HEADINGS.read(text)])
        )
        for index, text in enumerate(heads, 1)
    }


END = sys.maxsize


@pytest.mark.parametrize(
    ("heads", "parts"),
    [
        (("指标", "2022年"), [(0, END)]),
        (("指标", "2022年", "指标", "2023年"), [(0, 2), (3, END)]),
        (("指标", "2022年", "序号", "指标", "2023年"), [(0, 2), (3, END)]),
        (("指标", "2022年", "指标", "2022年", "指标", "2023年"), [(0, 2), (3, 4), (5, END)]),
        (("指标", "2022年", "指标", "备注"), [(0, END)]),
        (("指标", "2022年", "指标", "2023年", "指标", "备注"), [(0, 2), (3, END)]),
        (("指标", "备注"), [(0, END)]),
        (("序号", "指标", "2022年"), [(0, END)]),
        (("指标", "2022年", "地区", "2023年"), [(0, END)]),
        (("指标", "忻府区", "指标", "2023年"), [(0, END)]),
    ],
)
def test_tables_side_by_side(heads: tuple[str, ...], parts: list[tuple[int, int]]) -> None:
    assert _side_by_side(of(*heads)) == parts


def test_a_value_of_the_second_table_is_not_of_the_indicator_of_the_first(plan: xzplan.Plan) -> None:
    table = xzplan.read_observations(
        "指标,2022年,指标,2023年,指标,备注\n18,30,,38,,甲\n14,77,27,39,,乙\n", plan
    )
    assert [(row.place, row.indicator) for row in table.rows] == [
        ("B2", "nursing_bed_share"),
        ("B3", "life_expectancy_at_birth"),
        ("D3", "sports_population_share"),
    ]
    assert [(problem.code, problem.place) for problem in table.problems] == [("no_indicator", "D2")]


def test_each_of_two_tables_has_its_own_cells() -> None:
    lines = ("统计", "a|b|c|d", "指标|2022年|指标|2023年", "18|30|14|77", "27|38")
    found, _ = tables(grid(*lines), HEADINGS)
    assert [list(table.columns) for table in found] == [[1, 2], [3, 4]]
    assert [[(body.number, list(body.cells)) for body in table.body] for table in found] == [
        [(4, [1, 2]), (5, [1, 2])],
        [(4, [3, 4])],
    ]
    assert [table.title for table in found] == [("统计", "a b"), ("统计", "c d")]


@pytest.mark.parametrize(
    ("heads", "key"),
    [
        (("指标",), "indicator"),
        (("2022年", "指标"), "indicator"),
        (("指标", "2022年"), None),
        (("其中", "忻府区"), None),
        (("其中", "男"), "series"),
        (("x",), None),
        (("单位", "x"), "unit"),
    ],
)
def test_the_lowest_text_tells_the_labels(heads: tuple[str, ...], key: str | None) -> None:
    assert _key_of_levels([HEADINGS.read(head) for head in heads]) == key


@pytest.mark.parametrize(
    ("texts", "key"),
    [
        ((BEDS, AGE), "indicator"),
        ((BEDS, "x"), "indicator"),
        ((BEDS, "x", "y"), None),
        ((BEDS, "—", "x"), "indicator"),
        (("2022年", "2023年"), "period"),
        (("2022年", "2023年x"), "period"),
        (("忻府区", "定襄县"), "area"),
        (("忻府区", "合计"), "area"),
        (("合计",), "area"),
        (("城市", "农村"), "series"),
        (("目标", "实际"), "role"),
        (("完成率",), "role"),
        (("预计",), "role"),
        (("A", "T"), "role"),
        (("a", "p", "e", "f", "r", "b"), "role"),
        (("A", "A"), None),
        (("A", "Z"), None),
        (("x", "y"), None),
        (("30", "31"), None),
        ((), None),
    ],
)
def test_what_cells_without_a_heading_are(texts: tuple[str, ...], key: str | None) -> None:
    assert _key_of_cells(texts, HEADINGS) == key


@pytest.mark.parametrize(("before", "key"), [(59, "area"), (60, None)])
def test_sixty_rows_tell_what_a_column_holds(before: int, key: str | None) -> None:
    table = one("指标|2022年|", *["18|30"] * before, "18|30|忻府区")
    assert columns(table) == [
        (1, "指标", 1, "indicator"),
        (2, "2022年", 1, None),
        *([(3, "", 0, key)] if key else []),
    ]


def test_cells_tell_the_labels_of_a_heading_that_is_not_understood() -> None:
    table = one("指标|2022年|说法|x|实际|完成情况/目标", "18|30|忻府区|7|定襄县|代县")
    assert [column.key for column in table.columns.values()] == [
        "indicator",
        None,
        "area",
        None,
        None,
        "area",
    ]


def test_a_unit_beside_a_row_of_units_heads_no_column() -> None:
    table = one("指标|2022年|2023年", "单位|%|个", "18|30|31")
    assert columns(table) == [
        (1, "指标", 1, "indicator"),
        (2, "2022年 %", 2, None),
        (3, "2023年 个", 2, None),
    ]


def test_parts_of_a_year_take_the_year_above_them() -> None:
    table = one("指标|2023年||", "|上半年|全年", "18|30|31")
    assert [column.text for column in table.columns.values()] == ["指标", "2023年 上半年", "2023年 全年"]
    times = [
        [str(head.time.period) for head in column.levels if head.time] for column in table.columns.values()
    ]
    assert times == [[], ["2023", "2023-06"], ["2023"]]


def test_a_text_is_repeated_over_the_heads_below_it_alone() -> None:
    table = one("指标|2022年|||2023年", "|目标|实际||实际", "18|30|31|32|33")
    assert [column.text for column in table.columns.values()] == [
        "指标",
        "2022年 目标",
        "2022年 实际",
        "",
        "2023年 实际",
    ]
    table = one("指标|单位||2023年", "||目标|实际", "18|%|31|33")
    assert [column.text for column in table.columns.values()] == ["指标", "单位", "目标", "2023年 实际"]


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("太原市,2022\n指标,数值\n18,30\n", ("太原市",)),
        ("忻府区,2022年\n指标,数值\n18,30\n", ("忻府区",)),
        ("忻府区,20,22\n指标,2022年\n18,30\n", (None,)),  # figures make no title
    ],
)
def test_a_comma_in_a_title_of_csv(plan: xzplan.Plan, text: str, areas: tuple[str | None, ...]) -> None:
    assert xzplan.read_observations(text, plan).areas == areas


def test_a_year_in_a_row_above_a_second_table_is_a_figure(plan: xzplan.Plan) -> None:
    table = xzplan.read_observations("指标,2021年\n18,30\n甲乙,2022\n指标,数值\n27,38\n", plan)
    assert [(problem.place, problem.code) for problem in table.problems] == [
        ("A3", "unknown_indicator"),
        ("B5", "no_period"),
    ]


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        (f"x|17.{BEDS}|{AGE}", True),
        (f"17.{BEDS}|19.{BEDS}", True),
        (f"17.{BEDS}|17.{BEDS}", False),
        ("单位|2022年|2023年", False),
        ("来源|忻府区|定襄县", False),
        ("x|2022年|2023年|y", False),
        ("x|y|2022年|2023年", False),
        ("2022年|2023年|忻府区", True),
        ("2022年|忻府区|定襄县|2023年", True),
        ("指标|单位|x", True),
        ("序号|单位|x", False),
        ("指标|完成率", False),
        ("指标|目标完成", False),
        ("指标|女", False),
        ("指标|男", False),
        ("序号|城市", True),
        ("序号|上半年", True),
        ("年份|地区", False),
        ("年份|地区|数值", True),
        ("状态|数值", False),
        ("年份|2022年|2023年", False),
        ("地区|2022年", True),
        ("地区|上半年", False),
        (f"{BEDS}|x", False),
        (f"{BEDS}（%）|{AGE}（岁）", True),
    ],
)
def test_what_makes_a_heading(line: str, is_heading: bool) -> None:  # noqa: FBT001
    assert _is_heading(row(line), HEADINGS) is is_heading


def test_a_heading_below_heads_of_names_and_values_is_one_unless_it_has_both() -> None:
    first = ("指标|数值|年份", "18|30|2021")
    assert seen(*first, "指标|2022|2023", "18|31|32") == [([1], [2], ()), ([3], [4], ())]
    assert seen(*first, f"{BEDS}|2022年|2023年", "忻府区|31|32") == [([1], [2], ()), ([3], [4], ())]
    assert seen(*first, f"{BEDS}|2022|2023", f"{AGE}|2021|2022") == [([1], [2, 3, 4], ())]
    assert seen(f"x|{BEDS}|{AGE}", "y|30|31", "x|2022|2023") == [([1], [2], ()), ([3], [], ())]


def test_the_lines_above_each_of_several_tables() -> None:
    one, two = ("指标|2022年", "18|30"), ("指标|2023年", "18|31")
    assert seen(*one, "a", "b", "", *two) == [([1], [2], ()), ([6], [7], ("a", "b"))]
    assert seen("c", *one, "a|b", *two) == [([2], [3], ("c",)), ([5], [6], ("a b",))]
    assert seen(*one, "a|30", *two) == [([1], [2, 3], ()), ([4], [5], ())]
    assert seen(*one, "a|2022年", *two) == [([1], [2], ()), ([4], [5], ("a 2022年",))]
    assert seen(*one, "a|2022", *two) == [([1], [2, 3], ()), ([4], [5], ())]
    assert seen(*one, *two, *one) == [([1], [2], ()), ([3], [4], ()), ([5], [6], ())]


def test_titles_of_the_first_table_may_hold_a_year() -> None:
    rows = [row(line, number) for number, line in enumerate(("a", "b|2022", "c|30", "d|2022", "e"), 1)]
    assert [line.number for line in _title(rows, HEADINGS, is_first=True)] == [4, 5]
    assert [line.number for line in _title(rows, HEADINGS, is_first=False)] == [5]
    assert [line.number for line in _title(rows[:2], HEADINGS, is_first=True)] == [1, 2]
    assert _title(rows[:2], HEADINGS, is_first=False) == ()
    assert _title([row("30|30")], HEADINGS, is_first=False) == (row("30|30"),)
    assert _title([row("x|30", down=(2,))], HEADINGS, is_first=False) == (row("x|30", down=(2,)),)
    assert _title([row(f"x|{BEDS}")], HEADINGS, is_first=True) == ()
    assert _title([], HEADINGS, is_first=True) == ()


def test_the_texts_of_lines_that_stand_above_a_table() -> None:
    lines = [row("a|b|c|d", 1), row("||e", 2), row("f|f|f", 3), row("g|g|h", 4)]
    assert list(_lines(lines, 2, 3)) == ["b c", "e", "f", "g h"]
    assert list(_lines(lines, 4, 9)) == ["d", "e", "f"]
    assert list(_lines([row("a|b", down=(2,))], 2, 2)) == ["a"]
    assert list(_lines([row("a|b|c", down=(2,))], 2, 2)) == []


def test_rows_that_number_the_columns_are_told_once_for_tables_side_by_side() -> None:
    lines = ("指标|2022年|指标|2023年", "甲|1|2|3", "18|30|14|77")
    found, _ = tables(grid(*lines), HEADINGS)
    assert [[line.number for line in table.skipped] for table in found] == [[2], []]
    assert [table.heading_rows for table in found] == [(1,), (1,)]


@pytest.mark.parametrize(
    ("heads", "parts"),
    [
        (("序号", "2022年", "序号", "2023年"), [(0, 2), (3, END)]),
        (("2022年", "指标", "2023年"), [(0, 1), (2, END)]),
        (("指标", "备注", "指标", "2023年"), [(0, END)]),
        (("x",), [(0, END)]),
        ((), [(0, END)]),
    ],
)
def test_labels_behind_values_start_a_table(heads: tuple[str, ...], parts: list[tuple[int, int]]) -> None:
    assert _side_by_side(of(*heads)) == parts


def test_how_far_down_a_heading_reaches() -> None:
    sheet = grid("x", "指标|2022年|2023年", "|目标|实际", "|%|个", "|目标|实际", "18|30|31")
    assert _last_level(sheet, 1, HEADINGS) == 3
    assert _last_level(grid("指标|2022年"), 0, HEADINGS) == 0
    assert _last_level(grid("指标|2022年", "18|30"), 0, HEADINGS) == 0
    assert _last_level(grid("指标|2022年|2023年", "|目标|实际"), 0, HEADINGS) == 1
    assert _last_level(grid("指标|2022年|2023年", "", "|目标|实际"), 0, HEADINGS) == 0


@pytest.mark.parametrize(
    ("line", "below", "used", "filled"),
    [
        ("|2022年", (), (2, 3), "|2022年"),
        ("|2022年", ("|目标|实际",), (2, 3), "|2022年|2022年"),
        ("|2022年", ("|目标||实际",), (2, 4), "|2022年||2022年"),
        ("|2022年", ("|目标||实际",), (2, 3, 4), "|2022年"),
        ("|2022年", ("x", "|目标|实际"), (1, 2, 3), "|2022年|2022年"),
        ("|2022年||2023年", ("|a|b|c|d",), (2, 3, 4, 5), "|2022年|2022年|2023年|2023年"),
        ("|单位", ("|目标|实际",), (2, 3), "|单位"),
        ("|2022年|单位", ("|a|b|c",), (2, 3, 4), "|2022年|单位"),
    ],
)
def test_a_text_stands_for_the_heads_to_its_right(
    line: str, below: tuple[str, ...], used: tuple[int, ...], filled: str
) -> None:
    cells = _filled(row(line), [row(text) for text in below], used, HEADINGS)
    assert {column: cell.text for column, cell in cells.items()} == {
        column: cell.text for column, cell in row(filled).cells.items()
    }


def test_a_merged_text_stands_for_its_own_columns_alone() -> None:
    merged = Row(number=1, cells={2: Cell(text="2022年", merged=True)})
    assert _filled(merged, [row("|目标|实际")], (2, 3), HEADINGS) == merged.cells


def test_copies_of_merged_cells_are_no_levels_of_a_heading() -> None:
    rows = [row("指标|2022年"), row("指标|2022年", 2, down=(1, 2)), row("|实际", 3)]
    found = _columns(rows, HEADINGS)
    assert [(column.text, column.row, column.key) for column in found.values()] == [
        ("指标", 1, "indicator"),
        ("2022年 实际", 3, None),
    ]
    rows = [row("指标|2022年"), row("|2022年", 2), row("|实际", 3)]
    assert [(column.text, column.row) for column in _columns(rows, HEADINGS).values()] == [
        ("指标", 1),
        ("2022年 实际", 3),
    ]
    alone = _columns([row("指标", 4), row("指标|x", 5, down=(1, 2))], HEADINGS)
    assert [(index, column.text, column.row) for index, column in alone.items()] == [(1, "指标", 4)]


def test_every_part_of_a_year_is_in_the_year_at_the_top() -> None:
    rows = [row("|2023年"), row("|上半年", 2), row("|一季度", 3)]
    [column] = _columns(rows, HEADINGS).values()
    assert [str(head.time.period) for head in column.levels if head.time] == ["2023", "2023-06", "2023-03"]
    [column] = _columns([row("上半年"), row("2023年", 2)], HEADINGS).values()
    assert [head.is_part for head in column.levels] == [True, False]


def test_a_unit_beside_other_heads_heads_its_column() -> None:
    def keys(*lines: str) -> list[tuple[str, str | None]]:
        found = _columns([row(line, number) for number, line in enumerate(lines, 1)], HEADINGS)
        return [(column.text, column.key) for column in found.values()]

    assert keys("指标|单位|2022年（%）") == [
        ("指标", "indicator"),
        ("单位", "unit"),
        ("2022年（%）", None),
    ]
    assert keys("单位|%") == [("%", None)]
    assert keys("单位|%|x") == [("单位", "unit"), ("%", None), ("x", None)]
    assert keys("指标|2022年", "单位|") == [("指标 单位", "unit"), ("2022年", None)]
    assert keys("指标|数值") == [("指标", "indicator"), ("数值", None)]


def test_a_column_without_a_heading_keeps_its_place() -> None:
    table = one("指标||2022年|x", "18|忻府区|30|定襄县")
    assert columns(table) == [
        (1, "指标", 1, "indicator"),
        (2, "", 0, "area"),
        (3, "2022年", 1, None),
        (4, "x", 1, "area"),
    ]


@pytest.mark.parametrize(
    ("head", "key"),
    [
        ("x", "area"),
        ("城市", "area"),
        ("预计", "area"),
        ("%", "area"),
        ("目标完成", "area"),
        ("合计", "area"),
        ("数值", None),
        ("2023年", None),
        ("代县", None),
        (BEDS, None),
        ("完成", None),
        ("目标", None),
        ("备注", None),
        ("完成率", None),
    ],
)
def test_cells_tell_nothing_where_the_heading_does(head: str, key: str | None) -> None:
    table = one(f"指标|2022年|{head}", "18|30|忻府区", "27|38|定襄县")
    assert columns(table)[2] == (3, head, 1, key)


@pytest.mark.parametrize(
    ("texts", "key"),
    [
        ((f"2022年{BEDS}", "2023年"), "indicator"),
        ((f"17.{BEDS}", "x"), "indicator"),
        (("男", "女"), "series"),
        (("男", "x", "y"), None),
        (("完成甲乙",), None),
        (("预计甲乙",), None),
        (("完成", "甲", "乙"), None),
        (("备注",), None),
        (("目标",), "role"),
        (("完成",), "role"),
        (("快报", "目标"), "role"),
        (("A",), None),
        (("A", "A", "T"), "role"),
        (("A", "x"), None),
        (("忻府区", "忻府区x", "y", "定襄县"), "area"),
        (("2022年", "忻府区", "定襄县"), "area"),
        (("—", "—"), None),
        (("—", "忻府区"), "area"),
    ],
)
def test_what_most_of_the_cells_are(texts: tuple[str, ...], key: str | None) -> None:
    assert _key_of_cells(texts, HEADINGS) == key


def test_a_heading_directly_below_another_starts_a_table() -> None:
    assert seen("指标|2022年", "指标|2023年", "18|30") == [([1], [], ()), ([2], [3], ())]
    assert seen("指标|2022年", "a", "指标|2023年", "18|30") == [([1], [], ()), ([3], [4], ("a",))]
    assert seen("指标|2022年|2023年", "|目标|实际", "指标|2024年", "18|30") == [
        ([1, 2], [], ()),
        ([3], [4], ()),
    ]
