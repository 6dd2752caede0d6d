"""Rows of tables whose text does not show them: one cell a line, and columns parted by single spaces."""

from __future__ import annotations

import pytest

from printed import codes, rows
from xzplan import Direction, parse_table
from xzplan.parsing.names import bare_mark_of, marks_in_sequence

Row = tuple[str, str, str]


def read(text: str) -> list[Row]:
    """Return name, target and nature of each row."""
    return [(row.name, row.target.raw, row.nature_printed or "") for row in parse_table(text).rows]


def test_values_that_begin_with_a_figure_and_a_space() -> None:
    head = "指标\n2030年\n属性\n"
    assert read(head + "甲拥有量\n43 件\n预期性\n人均预期寿命\n80 岁\n预期性") == [
        ("甲拥有量", "43 件", "预期性"),
        ("人均预期寿命", "80 岁", "预期性"),
    ]


def test_values_that_are_not_understood() -> None:
    head = "指标\n2030年\n属性\n"
    assert read(head + "研发投入强度\n3.5%以上（某经费怪样7.5%）\n预期性") == [
        ("研发投入强度", "3.5%以上（某经费怪样7.5%）", "预期性")
    ]
    without = "指标\n2030年\n出处\n"
    assert read(without + "甲率\n43 件\n三（一）\n乙率\n怪样\n专栏5\n15 岁以上人群吸烟率\n20%\n专栏6") == [
        ("甲率", "43 件", ""),
        ("乙率", "怪样", ""),
        ("15 岁以上人群吸烟率", "20%", ""),
    ]


def test_labels_between_rows_of_equal_length() -> None:
    table = parse_table("指标\n2020年\n2025年\n健康\n甲率\n1\n2\n乙率\n3\n怪样\n环境\n丙率\n5\n6")
    assert [(row.group, row.name, row.baseline.raw, row.target.raw) for row in table.rows] == [
        ("健康", "甲率", "1", "2"),
        ("健康", "乙率", "3", "怪样"),
        ("环境", "丙率", "5", "6"),
    ]
    numbered = parse_table("序号\n指标\n单位\n2025年\n健康\n1\n甲率\n%\n2\n2\n乙率\n%\n怪样\n3\n丙率\n人\n6")
    assert [(row.group, row.number, row.name, row.unit, row.target.raw) for row in numbered.rows] == [
        ("健康", 1, "甲率", "%", "2"),
        ("健康", 2, "乙率", "%", "怪样"),
        ("健康", 3, "丙率", "人", "6"),
    ]


def test_columns_between_name_and_value() -> None:
    [row] = rows("指标 责任单位 2025年 属性", "甲率 卫健委 5 预期性")
    assert (row.name, row.target.raw, row.notes) == ("甲率", "5", ("卫健委",))


@pytest.mark.parametrize(
    ("line", "row", "guessed"),
    [
        ("甲率 1 2 预期性", ("甲率", "1", "2"), False),
        ("能源领域 PCT 申请量 — >5 预期性", ("能源领域 PCT 申请量", "—", ">5"), True),
        ("甲面积 3.11 4 左右 预期性", ("甲面积", "3.11", "4 左右"), False),
        ("甲拥有量 13.7 件 20 件左右 预期性", ("甲拥有量", "13.7 件", "20 件左右"), False),
        ("劳动生产率增长(%) 6.1 高于 GDP 增长 预期性", ("劳动生产率增长", "6.1", "高于 GDP 增长"), True),
        ("甲率 城市1； 农村2 80% / 90% 预期性", ("甲率", "城市1； 农村2", "80% / 90%"), False),
        ("甲率 4.4件 → 7.6件 稳步提高 预期性", ("甲率", "4.4件 → 7.6件", "稳步提高"), False),
        ("甲率 4 4%左右(2025 年约 3%) 预期性", ("甲率", "4", "4%左右(2025 年约 3%)"), False),
        ("甲率 63.6% 年均 10% 左右 预期性", ("甲率", "63.6%", "年均 10% 左右"), False),
        ("甲率 5 比 2020 年降低 17% 预期性", ("甲率", "5", "比 2020 年降低 17%"), False),
        ("甲率 5 形成 3000 万吨某某能力 预期性", ("甲率", "5", "形成 3000 万吨某某能力"), True),
    ],
)
def test_single_spaces(line: str, row: Row, *, guessed: bool) -> None:
    [found] = parse_table(f"指标 2020年 2025年 属性\n{line}").rows
    assert (found.name, found.baseline.raw, found.target.raw) == row
    assert ("columns_guessed" in codes(found)) is guessed


def test_single_spaces_with_other_columns() -> None:
    table = parse_table("序号 类别 指标 单位 2020年 2025年\n1 健康 甲率 % 1 2\n2 甲 乙率 人 3 4 左右")
    assert [(row.number, row.name, row.unit, row.target.raw) for row in table.rows] == [
        (1, "甲率", "%", "2"),
        (2, "乙率", "人", "4 左右"),
    ]
    [few] = parse_table("指标 2020年 2025年 属性\n甲 率 怪样 预期性").rows
    assert few.name == "甲 率 怪样"


@pytest.mark.parametrize(
    ("numbers", "marks"),
    [
        ([1, 2, 3], [True, True, True]),
        ([None, 15, 3], [False, False, False]),
        ([1, 15, 2, 2, 3], [True, False, True, True, True]),
        ([1, 1, 2, None, 1, 2], [True] * 3 + [False, True, True]),
        ([1], [True]),
        ([2], [False]),
        ([1, 15], [False, False]),
        ([], []),
    ],
)
def test_row_marks_are_a_run(numbers: list[int | None], marks: list[bool]) -> None:
    assert marks_in_sequence(numbers) == marks


@pytest.mark.parametrize(
    ("text", "mark"), [("1 甲率", 1), ("15 岁以上", None), ("3岁", None), ("甲", None), ("1 2", None)]
)
def test_bare_marks(text: str, mark: int | None) -> None:
    assert bare_mark_of(text) == mark


def test_names_that_begin_with_a_number() -> None:
    table = parse_table("指标\t2030年\n15 岁以上人群吸烟率\t20%\n3 个月以下某率\t5\n1 某率\t6")
    assert [(row.number, row.name) for row in table.rows] == [
        (None, "15 岁以上人群吸烟率"),
        (None, "3 个月以下某率"),
        (None, "1 某率"),
    ]
    table = parse_table("指标\t2030年\n1 甲率\t20%\n2 乙率\t5\n15 个月某率\t5\n3 丙率\t6")
    assert [row.number for row in table.rows] == [1, 2, None, 3]


def test_labels_of_grids_are_no_part_of_a_name() -> None:
    head = "指标\t2010年\t2015年\t累计\t属性\n1.空气质量\t\t\t\t\n"
    table = parse_table(
        head + "优良天数比率（%）\t76.7\t>80\t\t约束性\n水功能区达标率（%）\t70.8\t>80\t预期性"
    )
    assert [(row.group, row.name) for row in table.rows] == [
        ("1.空气质量", "优良天数比率"),
        ("1.空气质量", "水功能区达标率"),
    ]
    # The cell that vanished was of the column of totals: its figure is no total.
    assert [target.raw for target in table.rows[1].targets] == [">80", ""]
    assert table.rows[1].baseline.raw == "70.8"
    assert "missing_cell" in codes(table.rows[1])
    [total] = parse_table("指标\t2010年\t2015年\t累计\t属性\n甲率\t70.8\t〔5〕\t预期性").rows
    assert [target.raw for target in total.targets] == ["70.8", "〔5〕"]


def test_rows_that_are_too_short_or_too_long() -> None:
    head = "| 指标 | 2020年 | 2025年 | 备注 |\n"
    [row] = parse_table(head + "| 甲率 | 1 | 2 |").rows
    assert (row.name, row.baseline.raw, row.target.raw) == ("甲率", "1", "2")
    [row] = parse_table(head + "| 甲率 | 1 | 2 | 乙 | |").rows
    assert (row.target.raw, row.notes) == ("2", ("乙",))


def test_parts_of_a_row_name_it() -> None:
    table = parse_table("指标\t2025年\n水电装机\t5\n其中:抽水蓄能\t2\n其中：其他\t3\n核电装机\t1")
    assert [row.parent for row in table.rows] == [None, "水电装机", "水电装机", None]


def test_figures_behind_the_last_row_are_told() -> None:
    table = parse_table("指标\n2020年\n2025年\n属性\n甲\n1\n2\n预期性\n乙\n3\n丙")
    assert table.unread == ((9, "乙"), (10, "3"))


def test_heads_of_a_table_with_a_cell_to_each_line() -> None:
    # 完成 may be a head, but behind a head that is not understood it is the first value.
    assert read("指标\n2025年\n甲体系\n完成\n乙体系\n完成") == [
        ("甲体系", "完成", ""),
        ("乙体系", "完成", ""),
    ]


def test_notes_behind_the_values_of_a_line() -> None:
    [row] = parse_table("指标  2025年  出处\n甲率  5  专栏六").rows
    assert (row.target.raw, row.notes) == ("5", ("专栏六",))


@pytest.mark.parametrize(
    ("cells", "row"),
    [
        ("5 6 甲率 7 预期性", ("甲率", "7")),
        ("≥5 甲率 7 预期性", ("甲率", "7")),
    ],
)
def test_values_before_a_name(cells: str, row: tuple[str, str]) -> None:
    [found] = rows("指标 2025年 属性", cells)
    assert (found.name, found.target.raw) == row
    assert found.group == cells.split(maxsplit=1)[0] or found.group is None


def test_units_that_are_none() -> None:
    [row] = rows("指标 单位 2020年 2025年 属性", "(1)甲率 % 5 预期性")
    assert (row.name, row.unit, row.baseline.raw, row.target.raw) == ("甲率", "%", "", "5")
    [row] = rows("指标 单位 2020年 2025年 属性", "(1)甲率 % 某措施 预期性")
    assert (row.name, row.unit, row.target.raw) == ("甲率", "%", "某措施")
    table = parse_table("指标\n单位\n2025年\n甲率\n%\n5\n乙率\n怪位\n6")
    assert [(row.name, row.unit, row.target.raw) for row in table.rows] == [
        ("甲率", "%", "5"),
        ("乙率", "怪位", "6"),
    ]


@pytest.mark.parametrize("gap", ["\n", "  "])
def test_marks_may_stand_on_labels(gap: str) -> None:
    rows_of = ["甲率（%）|1|2|约束性", "乙率（%）|3|4|约束性", "丙率（%）|5|6|约束性"]
    lines = ["1.空气", rows_of[0], rows_of[1], "2.水", rows_of[2]]
    table = parse_table("\n".join(["指标|2020年|2025年|属性", *lines]).replace("|", gap))
    assert [(row.group, row.name, row.number) for row in table.rows] == [
        ("1.空气", "甲率", None),
        ("1.空气", "乙率", None),
        ("2.水", "丙率", None),
    ]
    assert "continued" not in codes(table)


def test_names_may_go_on_below_a_label() -> None:
    upright = "指标\n2020年\n2025年\n属性\n1.空气\n甲某\n率（%）\n1\n2\n约束性\n乙率\n1\n2\n约束性"
    table = parse_table(upright)
    assert [(row.group, row.name) for row in table.rows] == [("1.空气", "甲某率"), ("1.空气", "乙率")]
    assert codes(table.rows[0])[0] == "continued"


def test_a_dash_is_no_unit() -> None:
    for text in (
        "指标 单位 2020年 2025年 属性\n收入比 — 2.3 2.1以内 预期性",
        "|指标|单位|2020年|2025年|属性|\n|收入比|/|2.3|2.1以内|预期性|",
    ):
        [row] = parse_table(text).rows
        assert (row.name, row.unit, row.baseline.raw) == ("收入比", None, "2.3")


def test_notes_in_a_cell_that_spans() -> None:
    page = "<table><tr><td>指标<td>2025年<tr><td>甲率<td>5<tr><td colspan=2>注：某某<tr><td colspan=2>②某某</table>"
    assert parse_table(page).notes == ("注：某某", "②某某")


def test_words_over_several_lines() -> None:
    [row] = parse_table("<table><tr><td>指标<td>2025年<tr><td>甲率<td>保持在<br>合理区间</table>").rows
    assert codes(row.target) == ["words_alone"]


def test_columns_of_growth() -> None:
    [row] = parse_table("指标\t单位\t2020年\t2025年\t年均增长(%)\n生产总值\t亿元\t120\t176\t8").rows
    assert [target.demand.words.zh for target in row.targets] == ["不低于176", "年均增长不低于8%"]


def test_natures_before_the_values() -> None:
    table = parse_table(
        "指标\n属性\n2020年\n2025年\n健康\n甲率\n约束性\n1\n2\n环境\n乙率\n预期性\n3\n4\n完\n— 5 —"
    )
    assert [(row.group, row.name, row.target.raw, row.nature_printed) for row in table.rows] == [
        ("健康", "甲率", "2", "约束性"),
        ("环境", "乙率", "4", "预期性"),
    ]
    assert table.unread == ((16, "— 5 —"),)


def test_units_in_heads() -> None:
    [row] = parse_table("指标\t2020年（%）\t2025年目标值（%）\n甲率\t5%\t≥6").rows
    assert (row.unit, row.baseline.raw, row.target.year) == ("%", "5%", 2025)
    assert "unit_twice" in codes(row)
    [mixed] = parse_table("指标\t2020年（%）\t2025年（个）\n甲率\t5\t≥6").rows
    assert mixed.unit is None


def test_parts_are_better_as_the_whole_is() -> None:
    text = (
        "指标\t2020年\t2025年\n孕产妇死亡率\t9\t≤8\n其中：城市\t7\t6\n其中：乡村\t7\t8\n其中：参保率\t7\t8\n"
    )
    whole, city, country, own = parse_table(text).rows
    assert (city.parent, city.direction.direction, city.direction.weak) == (
        whole.name,
        Direction.DECREASE,
        False,
    )
    assert city.target.demand.words.zh == "不高于6"
    assert country.direction.weak  # its figures rise
    assert own.direction.direction is Direction.INCREASE
    [alone] = parse_table("指标\t2025年\n其中：城市\t7").rows
    assert alone.parent is None
    _, unknown = parse_table("指标\t2020年\t2025年\n某某\t9\t8\n其中：城市\t7\t6").rows
    assert unknown.direction.weak


def test_single_spaces_with_columns_behind_the_values() -> None:
    [row] = parse_table("指标 目标值 出处\n甲率 达到 5% 专栏一").rows
    assert (row.name, row.target.raw, row.notes) == ("甲率", "达到 5%", ("专栏一",))


@pytest.mark.parametrize(
    ("head", "heads"),
    [
        ("指标 现值 2030 目标 属性", ["指标", "现值", "2030目标", "属性"]),
        ("指标 2025 年 2030 年 年均/累计 属性", ["指标", "2025年", "2030年", "年均/累计", "属性"]),
        ("指标 2025 年(含预估) 2030 年/年均", ["指标", "2025年(含预估)", "2030年/年均"]),
    ],
)
def test_heads_that_are_parted_by_single_spaces(head: str, heads: list[str]) -> None:
    values = ["预期性" if name == "属性" else "5" for name in heads[1:]]
    assert [column.head for column in parse_table(f"{head}\n甲率 {' '.join(values)}").columns] == heads


def test_a_row_that_was_not_read_is_no_label() -> None:
    table = parse_table("指标 2020年 2025年\n甲率 90%\n乙率 1 2")
    assert [row.group for row in table.rows] == [None]
    assert table.unread == ((2, "甲率 90%"),)


def test_values_in_words_with_a_remark() -> None:
    text = "指标\n2025年\n甲率\n高于全国平均(预期性，2025年为10%)\n乙率（%）\n完成省下达任务(约束性)\n丙率\n2"
    assert [row.name for row in parse_table(text).rows] == ["甲率", "乙率", "丙率"]
