"""Rows of tables whose text does not show them: one cell a line, and columns parted by single spaces."""

from __future__ import annotations

import pytest
from attrs import evolve

from printed import bare, codes, rows, why
from xzplan import Direction, parse_table
from xzplan.parsing import InferredDirection, Weight
from xzplan.parsing.doubts import doubt
from xzplan.parsing.headings import heading_of
from xzplan.parsing.layouts import Cell, Line
from xzplan.parsing.names import mark_of, marks_in_sequence
from xzplan.parsing.placing import Grid, Placed, grid_of
from xzplan.parsing.segmenting import (
    Split,
    _begins_a_row,
    _begins_name,
    _belong_together,
    _is_number_of_next,
    _lacks_unit,
    _last_value,
    _name_words,
    _stands_below,
    _words_of,
    rows_around_natures,
    segment,
    split_at_spaces,
    with_wrapped_names,
    without_marked_labels,
)
from xzplan.parsing.shapes import looks_like_value

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
    asked = [(one.line, one.weight) for one in found.doubts if one.code == "columns_guessed"]
    assert asked == ([(2, Weight.CHECK)] if guessed else [])


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
    assert mark_of(text)[0] == mark


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
    reason = why("of_whole", "孕产妇死亡率")
    assert city.direction == InferredDirection(
        direction=Direction.DECREASE, reason=reason, weak=False, level=Direction.DECREASE
    )
    assert [one for one in city.target.doubts if one.code == "bare_number"] == [bare("at_most", reason)]
    assert "direction_weak" not in codes(city)
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


# The words of a line whose columns are parted by single spaces


def belongs(before: str, word: str) -> tuple[bool, bool]:
    """Return whether a word goes on with the cell before it, as the first cell of a line and as a later one."""
    return _belong_together(before, word, first=True), _belong_together(before, word, first=False)


ALWAYS, NEVER, LATER = (True, True), (False, False), (False, True)


@pytest.mark.parametrize("sign", "0123456789<>≥≤＜＞５")
def test_a_word_that_leads_up_to_a_figure_goes_with_it(sign: str) -> None:
    for lead in (
        "达到",
        "不低于",
        "年均",
        "每年",
        "约",
        "力争",
        "累计",
        "到",
        "至",
        "由",
        "从",
        "比",
        "较 2020 年",
    ):
        assert belongs(lead, f"{sign}5") == belongs(lead, sign) == ALWAYS
    assert belongs("甲", f"{sign}5") == NEVER
    assert belongs("达到", f"甲{sign}") == belongs("达到", f"X{sign}") == NEVER


@pytest.mark.parametrize(
    ("before", "word", "together"),
    [
        # A year, unless 年 begins another word; the figure before it has at most seven characters.
        ("2025", "年底", ALWAYS),
        ("2345.67", "年底", ALWAYS),
        ("12345.67", "年底", LATER),
        ("12甲", "年底", NEVER),
        *(("2025", word, NEVER) for word in ("年均增长", "年平均增长", "年度目标")),
        # A unit and the thing that is counted, of at most twenty characters; a first word is a name.
        ("3000", "万吨二氧化碳当量减排能力", LATER),
        ("1.5", "万吨二氧化碳当量减排能力", LATER),
        ("3000", "万吨".ljust(20, "甲"), LATER),
        ("3000", "万吨".ljust(21, "甲"), NEVER),
        ("15甲", "万吨二氧化碳当量减排能力", NEVER),
        ("3000", "某某", NEVER),
        # A slash goes behind a figure or its tail, a word behind a sign that parts two values.
        *((f"1甲{sign}", slash, ALWAYS) for sign in "0123456789%％‰上下内右)）" for slash in "/／"),
        *((before, "/", NEVER) for before in ("5甲", "8%甲", "X")),
        ("80%", "X", NEVER),
        *((f"甲乙{sign}", "丙", ALWAYS) for sign in "/／；;：:→"),
        *((f"甲{sign}", "丙", ALWAYS) for sign in "/／；;：:→"),
        *((sign, "丙", NEVER) for sign in "/／；;：:→"),
        *((before, "丙", NEVER) for before in ("甲/乙", "甲X")),
        *(("甲", f"{sign}{more}", ALWAYS) for sign in "→；;" for more in ("", "乙")),
        *(("甲", word, NEVER) for word in ("乙→", "乙；", "X乙")),
        # A unit or a tail goes behind a figure, and behind a bracket if that stands behind one.
        *((f"1甲{sign}", "以上", ALWAYS) for sign in "0123456789.%％"),
        *((before, "左右", ALWAYS) for before in ("5(甲)", "5（甲）", "[5]", "〔5〕")),
        *((before, "天", NEVER) for before in ("时间(低压)", "时间（低压）", "甲乙[1]", "甲乙〔丙〕")),
        *((before, "以上", NEVER) for before in ("甲", "5甲", "甲X")),
    ],
)  # fmt: skip
def test_words_that_go_with_the_cell_before_them(before: str, word: str, together: tuple[bool, bool]) -> None:
    assert belongs(before, word) == together


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("5(甲 (乙 丙) 丁) 6", ["5(甲 (乙 丙) 丁)", "6"]),
        ("[甲 乙] 丙", ["[甲 乙]", "丙"]),
        ("（甲 乙） 丙", ["（甲 乙）", "丙"]),
        ("甲) 乙 丙", ["甲)", "乙", "丙"]),
        ("甲X 乙", ["甲X", "乙"]),
        ("(甲 X 乙) 丙", ["(甲 X 乙)", "丙"]),
        ("3000 万吨某某能力 5", ["3000", "万吨某某能力", "5"]),
        ("甲 3000 万吨某某能力", ["甲", "3000 万吨某某能力"]),
        ("甲 乙 3000 万吨某某能力", ["甲", "乙", "3000 万吨某某能力"]),
    ],
)
def test_words_of_a_line(text: str, words: list[str]) -> None:
    assert _words_of(text) == words


@pytest.mark.parametrize(
    ("left", "reserved", "value", "rest"),
    [
        ("甲率 1 2", 2, ("2", False), "甲率 1"),
        ("甲率 5 某", 1, (None, False), "甲率 5 某"),
        ("甲率 5 稳步提高", 2, ("稳步提高", False), "甲率 5"),
        ("甲率 5 不低于 全省平均", 3, ("不低于 全省平均", True), "甲率 5"),
        ("甲 与 上年 持平", 2, ("与 上年 持平", True), "甲"),
        # So many words are kept for the cells before it.
        ("甲 与 上年 持平", 3, ("持平", False), "甲 与 上年"),
        # A value has at most five words.
        ("甲 5 与 子 丑 寅 持平", 2, ("与 子 丑 寅 持平", True), "甲 5"),
        ("甲 5 与 子 丑 寅 卯 持平", 2, ("持平", False), "甲 5 与 子 丑 寅 卯"),
        # What has a figure in the place of a value is one.
        ("甲 乙 某5某", 1, ("某5某", True), "甲 乙"),
        ("甲 乙5某丙 某", 1, (None, False), "甲 乙5某丙 某"),
        # Words that begin as a comparison and are none.
        ("甲 5 与 某某", 2, (None, False), "甲 5 与 某某"),
        ("甲 比 某5某", 1, ("某5某", True), "甲 比"),
        # A figure is a value by itself.
        ("甲 乙 比 5", 1, ("5", False), "甲 乙 比"),
    ],
)
def test_the_last_value_of_a_line(
    left: str, reserved: int, value: tuple[str | None, bool], rest: str
) -> None:
    words = left.split()
    assert _last_value(words, reserved) == value
    assert words == rest.split()


PLAIN, NUMBERS, GROUPS, BOTH = "指标|2025年", "序号|指标|2025年", "类别|指标|2025年", "序号|类别|指标|2025年"


@pytest.mark.parametrize(
    ("heads", "left", "cells", "guessed"),
    [
        (BOTH, "1|健康|甲率", "健康|1|甲率", False),
        (BOTH, "1|健康|甲|率", "健康|1|甲 率", True),
        (NUMBERS, "1", "1", False),
        (NUMBERS, "1|甲率", "1|甲率", False),
        (NUMBERS, "甲|率", "甲 率", True),
        (PLAIN, "1|甲率", "1 甲率", False),
        (PLAIN, "甲率", "甲率", False),
        (PLAIN, "甲|率", "甲 率", True),
        (GROUPS, "甲率", "甲率", False),
        (GROUPS, "健康|甲率", "健康|甲率", False),
        (GROUPS, "1.|甲率", "1. 甲率", False),
        (GROUPS, "1|甲率", "1 甲率", False),
    ],
)
def test_number_group_and_name_before_the_values(heads: str, left: str, cells: str, *, guessed: bool) -> None:
    assert _name_words(left.split("|"), grid(heads)) == (cells.split("|"), guessed)


def grid(heads: str) -> Grid:
    """Return the grid of heads that are given with bars between."""
    heading = heading_of(heads.split("|"))
    assert heading is not None
    return grid_of(heading.columns)


USUAL_HEADS, UNITS = "指标|2020年|2025年|属性", "指标|单位|2020年|2025年|属性"


@pytest.mark.parametrize(
    ("heads", "text", "cells", "guessed", "exact"),
    [
        (USUAL_HEADS, "甲率 1 2 预期性", "甲率|1|2|预期性", False, True),
        (USUAL_HEADS, "1. 甲率 1 2 预期性", "1. 甲率|1|2|预期性", False, False),
        (USUAL_HEADS, "甲率 1 预期性", "甲率|1|预期性", False, False),
        (USUAL_HEADS, "甲率 1 建议性", "甲率|1|建议性", False, False),
        # 年均增长 may end the name; behind another value it cannot.
        ("指标|2025年|属性", "甲率 年均增长 5% 预期性", "甲率|年均增长 5%|预期性", True, True),
        (USUAL_HEADS, "甲率 1 年均增长 5% 预期性", "甲率|1|年均增长 5%|预期性", False, True),
        (USUAL_HEADS, "甲率 1 5 万吨某某能力 预期性", "甲率|1|5 万吨某某能力|预期性", True, True),
        (USUAL_HEADS, "甲率 1 5 万吨以上 预期性", "甲率|1|5 万吨以上|预期性", False, True),
        ("指标|2020年|2025年", "甲率 某某 2", "甲率 某某|2", True, False),
        ("指标|2025年|出处", "甲率 达到 5% 专栏一", "甲率|达到 5%|专栏一", True, True),
        ("指标|2025年|出处", "甲 率 5 专栏一", "甲 率|5|专栏一", True, False),
        (UNITS, "甲率 % 与 上年 持平 预期性", "甲率|%|与 上年 持平|预期性", True, False),
        (UNITS, "% 2.3 2.1 预期性", "%|2.3|2.1|预期性", False, False),
        (UNITS, "甲 比 % 2.3 2.1以内 预期性", "甲 比|%|2.3|2.1以内|预期性", True, False),
        # The name and the unit keep a word each, as long as there are words for a value behind them.
        (USUAL_HEADS, "与 上年 持平 预期性", "与 上年|持平|预期性", True, False),
        (UNITS, "甲 与 上年 持平 预期性", "甲 与 上年|持平|预期性", True, False),
        (USUAL_HEADS, "高于 全国 平均 预期性", "高于 全国 平均|预期性", True, False),
        # 年均增长 ends the name only where it stands behind it.
        ("序号|指标|2025年|属性", "1 甲率 年均增长 5% 预期性", "1|甲率|年均增长 5%|预期性", True, True),
        *(
            (UNITS, f"甲 比 {dash} 2.3 2.1以内 预期性", f"甲 比|{dash}|2.3|2.1以内|预期性", True, False)
            for dash in ("-", "－", "—", "–", "/", "——", "--")
        ),
    ],
)  # fmt: skip
def test_cells_of_a_line_by_its_words(
    heads: str, text: str, cells: str, *, guessed: bool, exact: bool
) -> None:
    split = split_at_spaces(Line((Cell(text, 7, 7),), gridded=False), grid(heads))
    made = tuple(Cell(cell, 7, 7) for cell in cells.split("|"))
    assert split == Split(made, guessed, exact=exact)


@pytest.mark.parametrize(
    ("heads", "text"), [("指标|2020年|2025年", "甲率 90%"), (USUAL_HEADS, "甲率 预期性"), (USUAL_HEADS, "甲率 1 2")]
)  # fmt: skip
def test_lines_with_too_few_words(heads: str, text: str) -> None:
    assert split_at_spaces(Line((Cell(text, 7, 7),), gridded=False), grid(heads)) is None


# One cell a line


def segmented(heads: str, text: str) -> tuple[list[str], str]:
    """Return the rows of cells with a line each, the nature between bars, and what is left over."""
    cells = [Cell(cell, number, number) for number, cell in enumerate(text.split(), 1)]
    found, left = segment(cells, grid(heads))
    return [
        " ".join(cell.text for cell in row.cells)
        + ("" if row.nature is None else f" |{row.nature.text}|")
        + "".join(f" {cell.text}" for cell in row.after)
        for row in found
    ], " ".join(cell.text for cell in left)


NOTED, NUMBERED = "指标|2020年|2025年|属性|责任部门|备注", "序号|指标|2020年|2025年|属性"


@pytest.mark.parametrize(
    ("heads", "text", "found", "left"),
    [
        # A row ends at its nature, and a last one with all its values; a name has at most five lines.
        (USUAL_HEADS, "甲 1 2 预期性 乙 3 4", ["甲 1 2 |预期性|", "乙 3 4"], ""),
        (USUAL_HEADS, "甲 1 2 预期性 乙 3", ["甲 1 2 |预期性|"], "乙 3"),
        (USUAL_HEADS, "甲 1 2 预期性 乙 3 4 5 6", ["甲 1 2 |预期性|", "乙 3 4"], "5 6"),
        (USUAL_HEADS, "甲 乙 丙 丁 1 2", ["甲 乙 丙 丁 1 2"], ""),
        (USUAL_HEADS, "甲 乙 丙 丁 戊 1 2", [], "甲 乙 丙 丁 戊 1 2"),
        (USUAL_HEADS, "甲 1 2 预期性 5 6", ["甲 1 2 |预期性|"], "5 6"),
        (USUAL_HEADS, "甲 1 2 预期性 乙", ["甲 1 2 |预期性|"], "乙"),
        (USUAL_HEADS, "", [], ""),
        # Values before a name end no row.
        (USUAL_HEADS, "5 6 甲 1 2 预期性", ["5 6 甲 1 2 |预期性|"], ""),
        (
            USUAL_HEADS,
            "甲 1 2 预期性 5 6 乙 3 4 预期性",
            ["甲 1 2 |预期性|", "5 6 乙 3 4 |预期性|"],
            "",
        ),
        # The values of a row are counted anew where it begins.
        (USUAL_HEADS, "甲 1 2 乙 3 丙 4 预期性", ["甲 1 2", "乙 3 丙 4 |预期性|"], ""),
        (USUAL_HEADS, "甲 1 2 预期性 乙 3 丙 4 预期性", ["甲 1 2 |预期性|", "乙 3 丙 4 |预期性|"], ""),
        (USUAL_HEADS, "甲 1 2 乙 3 4 预期性", ["甲 1 2", "乙 3 4 |预期性|"], ""),
        (USUAL_HEADS, "甲 1 乙 3 4 预期性", ["甲 1 乙 3 4 |预期性|"], ""),
        (USUAL_HEADS, "(1)甲 1 (2)乙 3 4 预期性", ["(1)甲 1", "(2)乙 3 4 |预期性|"], ""),
        # Behind the nature stand at most as many cells as the heading has, up to the next row.
        (NOTED, "甲 1 2 预期性 卫 无 乙 3 4 预期性", ["甲 1 2 |预期性| 卫 无", "乙 3 4 |预期性|"], ""),
        (NOTED, "甲 1 2 预期性 乙 3 4 预期性", ["甲 1 2 |预期性|", "乙 3 4 |预期性|"], ""),
        (NOTED, "甲 1 2 预期性 卫 乙 3 4 预期性", ["甲 1 2 |预期性| 卫 乙", "3 4 |预期性|"], ""),
        (NOTED, "甲 1 2 预期性 卫 (2)乙 3 4 预期性", ["甲 1 2 |预期性| 卫", "(2)乙 3 4 |预期性|"], ""),
        (NOTED, "甲 1 2 预期性 5% 无 乙 3 4 预期性", ["甲 1 2 |预期性| 5% 无", "乙 3 4 |预期性|"], ""),
        (NOTED, "甲 1 2 预期性 卫", ["甲 1 2 |预期性| 卫"], ""),
        (NOTED, "甲 1 2 建议性 乙 3 4 建议性", ["甲 1 2 |建议性|", "乙 3 4 |建议性|"], ""),
        (
            "类别|指标|2020年|2025年|属性|备注",
            "甲 1 2 预期性 无 乙 3 4 预期性",
            ["甲 1 2 |预期性| 无", "乙 3 4 |预期性|"],
            "",
        ),
        (NOTED, "甲 1 2 预期性 ① 无 乙 3 4 预期性", ["甲 1 2 |预期性| ① 无", "乙 3 4 |预期性|"], ""),
        (
            "序号|指标|2020年|2025年|属性|责任部门|备注",
            "1 甲 1 2 预期性 卫 2 乙 3 4 预期性",
            ["1 甲 1 2 |预期性| 卫", "2 乙 3 4 |预期性|"],
            "",
        ),
        (
            "类别|指标|2020年|2025年|属性|备注",
            "甲 1 2 预期性 乙 3 4 预期性",
            ["甲 1 2 |预期性|", "乙 3 4 |预期性|"],
            "",
        ),
        # The number of a row stands before its name, behind the label of its group.
        (NUMBERED, "健康 1 甲 1 2 预期性", ["健康 1 甲 1 2 |预期性|"], ""),
        (NUMBERED, "1 甲 1 2 2 乙 3 4 预期性", ["1 甲 1 2", "2 乙 3 4 |预期性|"], ""),
        ("序号|指标|2025年|属性", "健康 1 甲 5 预期性", ["健康 1 甲 5 |预期性|"], ""),
        # A figure behind a value is a value, though a name stands behind it.
        (NUMBERED, "1 甲 5 2 乙 7 8 预期性", ["1 甲 5 2", "乙 7 8 |预期性|"], ""),
    ],
)  # fmt: skip
def test_rows_of_a_stream_of_cells(heads: str, text: str, found: list[str], left: str) -> None:
    assert segmented(heads, text) == (found, left)


@pytest.mark.parametrize(
    ("text", "at", "is_number"),
    [("健康 2 乙", 1, True), ("健康 2 乙", 2, False), ("健康 2 3", 1, False), ("健康 2% 乙", 1, False), ("健康 2", 1, False)],
)  # fmt: skip
def test_which_cell_is_the_number_of_the_next_row(text: str, at: int, *, is_number: bool) -> None:
    cells = [Cell(cell, 1, 1) for cell in text.split()]
    known = [looks_like_value(cell.text) for cell in cells]
    assert _is_number_of_next(cells, known, at) is is_number


@pytest.mark.parametrize(
    ("heads", "text", "at", "values", "begins"),
    [
        (NUMBERED, "1 甲 5 6 2 乙 7", 4, 2, True),
        (NUMBERED, "1 甲 5 6 2", 4, 2, True),
        (NUMBERED, "1 甲 5 2 乙 7", 3, 1, False),
        (NUMBERED, "1 甲 5 6 2 7", 4, 2, False),
        (NUMBERED, "1 甲 5 6 2% 乙 7", 4, 2, False),
        (USUAL_HEADS, "甲 5 6 2 乙 7", 3, 2, False),
        (USUAL_HEADS, "甲 5 6 乙 7", 3, 2, True),
        (USUAL_HEADS, "甲 5 乙 7", 2, 1, False),
        ("指标|2020年|2025年", "甲 5 乙 7", 2, 1, True),
        ("指标|2020年|2025年", "甲 5 乙", 2, 1, False),
        ("指标|2020年|2025年", "甲 5 乙 丙", 2, 1, False),
        (USUAL_HEADS, "甲 5 (2)乙 丙", 2, 1, True),
        (USUAL_HEADS, "甲 5 〔5〕以上 丙", 2, 1, False),
    ],
)
def test_where_a_row_begins_without_a_nature_before_it(
    heads: str, text: str, at: int, values: int, *, begins: bool
) -> None:
    cells = [Cell(cell, 1, 1) for cell in text.split()]
    known = [looks_like_value(cell.text) for cell in cells]
    assert _begins_a_row(cells, known, at, values, grid(heads)) is begins


# Names on several lines


def placed(name: Cell, *broken: Cell) -> Placed:
    """Return a row of which only the name is known."""
    return Placed(name=name, broken=broken, values=(), nature=None, cells=(name,))


@pytest.mark.parametrize(
    ("above", "below", "goes_on"),
    [
        ("1 甲率  1  2", "  率", True),
        ("1 甲率  1  2", " 率", True),
        ("1 甲率  1  2", "   率", True),
        ("1 甲率  1  2", "    率", False),
        ("1 甲率  1  2", "率", False),
        # A margin is no column.
        (" 甲率  1  2", " 率", False),
        ("甲率  1  2", " 率", False),
        (" 甲率  1  2", "率", False),
        # A wide character takes two columns.
        ("类 甲率  1  2", "   率", True),
        ("类 甲率  1  2", " 率", False),
    ],
)
def test_a_line_that_begins_below_a_name_goes_on_with_it(above: str, below: str, *, goes_on: bool) -> None:
    printed = ["指标", above, below, "完"]
    row = placed(Cell("甲率", 2, 2))
    assert _stands_below(row, Line((Cell("率", 3, 3),), gridded=False), printed) is goes_on
    assert _stands_below(row, Line((Cell("率", 3, 3),), gridded=True), printed) is False
    long = placed(Cell("子\n丑\n甲率", 1, 2))
    assert _stands_below(long, Line((Cell("率", 3, 3),), gridded=False), printed) is goes_on


def test_labels_and_sources_of_an_indented_table_are_no_part_of_a_name() -> None:
    table = parse_table(
        "  指标  2020年  2025年  属性\n  甲率  1  2  预期性\n  健康\n  乙率  3  4  约束性\n  来源某某局\n"
    )
    assert [(row.group, row.name) for row in table.rows] == [(None, "甲率"), ("健康", "乙率")]
    numbered = parse_table("  序号  指标  2020年  2025年\n  1  甲某  1  2\n     率\n  2  乙率  3  4\n")
    assert [row.name for row in numbered.rows] == ["甲某率", "乙率"]


def test_a_name_that_a_line_goes_on_with_may_have_spaces() -> None:
    row = placed(Cell("甲 乙率", 1, 1))
    for below, goes_on in (("  率", True), ("     率", False)):
        printed = ["1 甲 乙率  1  2", below]
        assert _stands_below(row, Line((Cell("率", 2, 2),), gridded=False), printed) is goes_on


def test_where_a_name_below_a_label_stands() -> None:
    label, *lines = (
        Cell(text, number, number) for number, text in enumerate(("1.空气", "甲", "某", "率"), 1)
    )
    marked = placed(Cell("1.空气甲某率", 1, 4), label, *lines)
    other = placed(Cell("乙率", 5, 5)), Line((Cell("乙率", 5, 5),), gridded=False)
    (row, _), _ = without_marked_labels([(marked, Line((label,), gridded=False)), other])
    assert row is not None
    assert (row.name, row.groups, row.broken) == (Cell("甲某率", 2, 4), (label,), ())
    assert [(doubt.operands, doubt.line) for doubt in row.doubts] == [(("某",), 3), (("率",), 4)]
    assert row.cells == marked.cells
    cells = (label, *lines, Cell("5", 5, 5))
    (row, _), _ = without_marked_labels([(evolve(marked, cells=cells), Line((label,), gridded=False)), other])
    assert row is not None
    assert row.cells == cells[1:]


@pytest.mark.parametrize(
    ("text", "found", "left"),
    [
        ("健康 甲 约束性 1 环境 乙 建议性 3", ["甲 约束性 1", "乙 建议性 3"], "健康 环境"),
        ("甲 约束性 1 乙 预期性", ["甲 约束性 1"], "乙 预期性"),
        ("甲 约束性 1 乙 3", ["甲 约束性 1"], "乙 3"),
        ("", [], ""),
    ],
)
def test_rows_around_their_natures(text: str, found: list[str], left: str) -> None:
    cells = [Cell(cell, number, number) for number, cell in enumerate(text.split(), 1)]
    whole, others = rows_around_natures(cells, 1, 3)
    assert [" ".join(cell.text for cell in row) for row in whole] == found
    assert " ".join(cell.text for cell in others) == left


BARE, SERIAL = "指标|2020年|2025年", "序号|指标|2020年|2025年"


@pytest.mark.parametrize(
    ("heads", "text", "found"),
    [
        # Each row has as many cells as the heading, with labels between them.
        (BARE, "甲 1 2 乙 3 4", ["甲 1 2", "乙 3 4"]),
        (BARE, "健康 甲 1 2 乙 3 4", ["健康 甲 1 2", "乙 3 4"]),
        (BARE, "甲 1 怪 乙 3 4", ["甲 1 怪", "乙 3 4"]),
        (SERIAL, "1 甲 5 怪 2 乙 6 7", ["1 甲 5 怪", "2 乙 6 7"]),
        (SERIAL, "健康 1 甲 5 6 2 乙 6 7", ["健康 1 甲 5 6", "2 乙 6 7"]),
        ("指标|2025年|出处", "甲 5 子 乙 怪 丑 丙 7 寅", ["甲 5 子", "乙 怪 丑", "丙 7 寅"]),
        ("指标|单位|2025年", "健康 甲 % 5 乙 人 6", ["健康 甲 % 5", "乙 人 6"]),
        # The cells behind the values go with their row.
        ("指标|2025年|出处", "健康 甲 5 子 乙 6 丑", ["健康 甲 5 子", "乙 6 丑"]),
        # Most rows print a value behind the name: that one prints none makes the rows no less equal.
        (BARE, "甲 怪 怪 乙 3 4 丙 5 6", ["甲 怪 怪", "乙 3 4", "丙 5 6"]),
        (BARE, "甲 1 2 3 4 5 乙 6 7", ["甲 1 2 3 4 5", "乙 6 7"]),
        # What stands before the number of a row is its label, however many cells it has.
        (SERIAL, "健康 子 丑 寅 (1) 甲 5 6 (2) 乙 7 8", ["健康 子 丑 寅 (1) 甲 5 6", "(2) 乙 7 8"]),
        (SERIAL, "1 甲 怪 6 2 乙 7 8", ["1 甲 怪 6", "2 乙 7 8"]),
        # A value behind one that is not understood makes no label of the name of the last row.
        (BARE, "健康 甲 1 2 乙 3 怪 丙 怪 5", ["健康 甲 1 2", "乙 3 怪", "丙 怪 5"]),
        (BARE, "健康 甲 1 2 乙 3 怪 丙 怪 5 丁 6 7", ["健康 甲 1 2", "乙 3 怪", "丙 怪 5", "丁 6 7"]),
        # Else a row ends where the next name stands; a figure of five digits numbers none.
        (SERIAL, "1 甲 5 6 12345 乙 7 8", ["1 甲 5 6", "12345 乙 7 8"]),
        (BARE, "甲 1 2 乙 3", ["甲 1 2", "乙 3"]),
        (BARE, "甲 1 2 3 乙 4 5", ["甲 1 2 3", "乙 4 5"]),
        (BARE, "甲 1 乙 4 5", ["甲 1", "乙 4 5"]),
        (BARE, "甲 怪 怪 乙 3 4", ["甲 怪 怪 乙 3 4"]),
        (BARE, "健康 甲 怪 1 乙 3 4", ["健康 甲 怪 1", "乙 3 4"]),
    ],
)
def test_rows_of_a_stream_of_cells_without_natures(heads: str, text: str, found: list[str]) -> None:
    rows_of_cells, left = segmented(heads, text)
    assert [row.replace("  ", " ") for row in rows_of_cells] == found
    assert left == ""


def test_a_name_without_a_value_is_left_over() -> None:
    assert segmented(BARE, "甲 1 2 乙") == (["甲 1 2"], "乙")
    assert segmented(SERIAL, "1 甲 5 6 乙") == (["1 甲 5 6"], "乙")


# Names that begin above or go on below


def test_lines_that_are_joined_to_the_row_of_their_name() -> None:
    printed = ["(1)甲", "某率  1", "乙  2", "率（%）", "丙率  3", "健康"]

    def line(text: str, number: int) -> Line:
        return Line((Cell(text, number, number),), gridded=False)

    lines = [line(text, number) for number, text in enumerate(printed, 1)]
    rows_of = {at: placed(Cell(printed[at].split()[0], at + 1, at + 1)) for at in (1, 2, 4)}
    found = list(with_wrapped_names([(rows_of.get(at), one) for at, one in enumerate(lines)], printed))
    first, second = Cell("(1)甲", 1, 1), Cell("某率", 2, 2)
    third, fourth = Cell("乙", 3, 3), Cell("率（%）", 4, 4)
    assert found == [
        (
            evolve(
                rows_of[1],
                name=Cell("(1)甲某率", 1, 2),
                broken=(first, second),
                doubts=(doubt("continued", "某率", line=2),),
            ),
            lines[1],
        ),
        (
            evolve(
                rows_of[2],
                name=Cell("乙率（%）", 3, 4),
                broken=(third, fourth),
                doubts=(doubt("continued", "率（%）", line=4),),
            ),
            lines[2],
        ),
        (rows_of[4], lines[4]),
        (None, lines[5]),
    ]
    assert list(with_wrapped_names([], [])) == []


@pytest.mark.parametrize(
    ("above", "name", "number", "begins"),
    [
        ("(1)甲", "某率", None, True),
        ("甲", "某率", None, False),
        ("(1)甲", "(2)某率", None, False),
        ("(1)甲", "某率", 2, False),
        ("(1)甲|", "某率", None, False),
        ("|(1)甲", "某率", None, False),
    ],
)
def test_a_name_may_begin_on_the_line_above(
    above: str, name: str, number: int | None, *, begins: bool
) -> None:
    cells = tuple(Cell(cell, 1, 1) for cell in above.split("|"))
    row = evolve(placed(Cell(name, 2, 2)), number=number)
    assert _begins_name(Line(cells, gridded=True), row) is begins


@pytest.mark.parametrize(
    ("name", "unit", "below", "lacks"),
    [
        ("甲某", None, "率（%）", True),
        ("甲某", None, "率", False),
        ("甲某（人）", None, "率（%）", False),
        ("甲某", "%", "率（%）", False),
        ("甲某", None, "率".ljust(197, "率") + "（%）", True),
        ("甲某", None, "率".ljust(198, "率") + "（%）", False),
    ],
)
def test_a_name_may_go_on_below_with_its_unit(
    name: str, unit: str | None, below: str, *, lacks: bool
) -> None:
    row = evolve(placed(Cell(name, 1, 1)), unit=None if unit is None else Cell(unit, 1, 1))
    assert _lacks_unit(row, Line((Cell(below, 2, 2),), gridded=False)) is lacks


@pytest.mark.parametrize("gridded", [True, False])
def test_no_more_than_one_cell_goes_on_with_a_name(*, gridded: bool) -> None:
    row = placed(Cell("甲某", 1, 1)), Line((Cell("甲某", 1, 1),), gridded=gridded)
    for cells, joined in (
        ((Cell("率（%）", 2, 2),), True),
        ((Cell("", 2, 2), Cell("率（%）", 2, 2)), True),
        ((Cell("率（%）", 2, 2), Cell("说明", 2, 2)), False),
    ):
        below = Line(cells, gridded=gridded)
        found = [one.name.text for one, _ in with_wrapped_names([row, (None, below)], ["甲某", ""]) if one]
        assert found == (["甲某率（%）"] if joined else ["甲某"])
