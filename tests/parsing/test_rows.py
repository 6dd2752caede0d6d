"""Rows of a table: the record each is read into, and the doubts about it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from printed import USUAL, codes, only, operands, places, rows, why
from xzplan import Bound, Direction, Nature, Quantified, parse_table
from xzplan.model.bounds import Relation, bound_of, text_of
from xzplan.parsing import Doubt, ParsedBaseline, Span, StatedCount, Weight
from xzplan.parsing.doubts import REASONS, doubt


@pytest.mark.parametrize(
    ("cells", "raw", "year"),
    [
        ("1  2  3  4", "3", 2025),
        ("1  2  -  4", "2", 2023),
        ("1  -  -  4", "4", None),
        ("1  -  -  -", "-", 2025),
    ],
)
def test_the_target_of_a_row(cells: str, raw: str, year: int | None) -> None:
    [row] = parse_table(f"指标  2020年  2023年  2025年  累计  属性\n甲率  {cells}  预期性").rows
    assert (row.target.raw, row.target.year) == (raw, year)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("服务效率（人数/馆员）\n1\n2\n预期性", doubt("formula_unit", "人数/馆员", line=5)),
        ("城市2空气质量达标率\n1\n2\n预期性", doubt("footnote_in_name", "2", line=5)),
        ("某项指数\n1\n2\n预期性", doubt("direction_weak", why("rises"), line=5)),
        ("甲率\n1\n2\n指导性", doubt("nature", "指导性", line=5)),
        ("死亡率\n1\n2\n预期性", doubt("looser", line=7)),
        # A printed sign leaves no question.
        ("参保率\n2\n≥1\n预期性", evolve(doubt("looser", line=7), weight=Weight.NOTE)),
        # A bare number that contradicts its name is for a person to decide.
        (
            "参保率\n2\n1\n预期性",
            doubt("direction_weak", REASONS["below_against_name"].filled(why("name_more", "参保率")), line=5),
        ),
        ("甲率\n2\n-\n预期性", doubt("no_target", line=5)),
        ("参保率\n1\n2\n3\n预期性", doubt("cell_count", "3", "2", line=5)),
        ("参保率\n预期性", doubt("cell_count", "0", "2", line=5)),
        ("参保率\n2\n预期性", doubt("missing_cell", "2025年", line=5)),
        ("参保率\n1%\n2%\n3%\n4%\n预期性", doubt("stacked", line=5)),
        ("(1)每千人口\n托位数\n1\n2\n预期性", doubt("continued", "托位数", line=6)),
    ],
)
def test_doubts_about_a_row(cells: str, expected: Doubt) -> None:
    [row] = parse_table("指标\n2020年\n2025年\n属性\n" + cells).rows
    assert [one for one in row.doubts if one.code == expected.code] == [expected]


@pytest.mark.parametrize(
    "cells", ["参保率\n1\n2\n预期性", "参保率\n2\n2\n预期性", "死亡率\n2\n1\n预期性", "死亡率\n2\n2\n预期性"]
)
def test_a_row_that_leaves_only_the_doubt_of_its_bare_figure(cells: str) -> None:
    [row] = parse_table("指标\n2020年\n2025年\n属性\n" + cells).rows
    assert places(row) == [(7, "bare_number")]


def test_a_looser_target_is_one_of_a_level() -> None:
    [row] = parse_table("指标\n2020年\n2025年\n属性\n收入增长（%）\n9\n＞8（年均）\n预期性").rows
    assert places(row) == []
    [row] = parse_table("指标\n2020年\n2025年\n属性\n新增就业（万人）\n900\n累计800以上\n预期性").rows
    assert places(row) == []


def test_the_base_year_of_a_change() -> None:
    head = "指标\n2020年\n2025年\n属性\n用水量（%）\n-\n"
    assert places(parse_table(head + "较2020年下降16%\n预期性").rows[0]) == [(6, "missing")]
    assert places(parse_table(head + "下降16%\n预期性").rows[0]) == [(6, "missing")]
    assert places(parse_table(head + "较2015年下降16%\n预期性").rows[0]) == [(6, "missing"), (7, "base_year")]


def test_a_cell_with_a_year_of_its_own() -> None:
    [row] = rows(USUAL, "参保率（%） 1 2024年达到2 预期性")
    assert (row.target.year, operands(row, "other_year")) == (2024, [(7, ("2024",))])


def test_figures_that_do_not_follow_the_numbers() -> None:
    [row] = rows("指标 2020年 2023年 2024年 2025年 属性", "某项指数 20 稳步提高 ≥30 10 预期性")
    assert [target.demand.words.zh for target in row.targets] == ["稳步提高", "不低于30", "不高于10"]


def test_a_table_without_baselines() -> None:
    [row] = rows("指标 2025年 属性", "甲率 2 预期性")
    assert row.baseline == ParsedBaseline(raw="", value=None, missing=True)


def test_what_a_name_and_a_column_say_of_the_cells() -> None:
    [row] = rows(USUAL, "参保率（%） 99%（2019年） 〔5〕以上 预期性")
    assert (row.baseline.value, row.baseline.year) == (Decimal(99), 2019)
    assert [one.code for one in row.baseline.doubts] == ["unit_twice", "other_year"]
    assert (row.target.raw, row.target.measure) == ("〔5〕以上", Span.BRACKET)
    [total] = rows(USUAL, "城镇老旧小区改造（个）（五年累计） - 562 预期性")
    assert (total.target.demand, total.target.measure) == (
        Quantified(of="total", bound=Bound.at_least(562)),
        Span.TOTAL,
    )
    [parts] = rows(USUAL, "覆盖率（%） 城市6%；农村8% ≥9 预期性")
    assert [[one.code for one in part.doubts] for part in parts.baseline.parts] == [["unit_twice"]] * 2


@pytest.mark.parametrize(
    ("first", "last", "relation", "reason"),
    [("10", "20", "at_least", "name_silent"), ("20", "10", "at_most", "falls")],
)
def test_a_bare_figure_under_a_name_that_says_nothing(
    first: str, last: str, relation: Relation, reason: str
) -> None:
    [row] = rows(USUAL, "某项指数", first, last, "预期性")
    assert row.target.demand == Quantified(of="value", bound=bound_of(relation, int(last)))
    assert operands(row, "bare_number") == [(7, (text_of(relation), why(reason)))]


def test_other_natures() -> None:
    row = only("甲率\n1\n2\n指导性")
    assert (row.nature, row.nature_printed) == (None, "指导性")
    assert "nature" in codes(row)
    assert only("甲率\n1\n2\n约束性指标").nature is Nature.BINDING


def test_row_marks_and_footnotes() -> None:
    table = parse_table(
        "指标  2020年  2025年  属性\n①甲率  1  2  预期性\n2、乙率  1  2  预期性\n[2]丙率  1  2  预期性\n"
        "城市2空气质量（分数/总数）（说明）  1  2  预期性\n3岁以下入托率*  1  2  预期性"
    )
    assert [row.number for row in table.rows] == [1, 2, 2, None, None]
    assert table.rows[3].name == "城市2空气质量（分数/总数）（说明）"
    assert table.rows[3].unit is None
    assert [(one.line, one.weight) for one in table.doubts if one.code == "footnote_in_name"] == [
        (5, Weight.CHECK),
        (6, Weight.NOTE),
    ]
    assert [one.line for one in table.doubts if one.code == "number_twice"] == [4]
    formula = only("服务效率（人数/馆员）\n1\n2\n预期性")
    assert formula.unit == "人数/馆员"
    assert "formula_unit" in codes(formula)


def test_two_units_of_one_row_are_said() -> None:
    head = "指标 | 单位 | 2025年 | 2030年\n"
    [row] = parse_table(f"{head}床位数（人） | 万人 | 3 | 4").rows
    assert (row.unit, doubt("two_units", "人", "万人", line=2) in row.doubts) == ("万人", True)
    for cells in (
        "床位数（万人） | 万人 | 3 | 4",
        "床位数（人） | — | 3 | 4",
        "效率（人数/馆员） | 人 | 3 | 4",
    ):
        [row] = parse_table(f"{head}{cells}").rows
        assert "two_units" not in codes(row)


@pytest.mark.parametrize(
    ("name", "of", "asks"),
    [
        ("失业率（城镇）", "mean", False),
        ("地区生产总值（现价）", "growth", False),
        ("用电量", "growth", False),
        ("群众满意度", "growth", True),
        ("研发投入强度", "growth", True),
    ],
)
def test_a_yearly_mean_in_per_cent_asks_unless_the_name_says_of_what(
    name: str, of: str, *, asks: bool
) -> None:
    [row] = parse_table(f"指标 | 单位 | 2025年 | 2030年\n{name} | % | 4.8 | ≥5.5（年均）").rows
    assert row.target.demand == Quantified(of=of, bound=Bound.at_least(Decimal("5.5")))
    assert ("average_of_what" in codes(row)) is asks


def test_numbers_decide_where_no_name_does() -> None:
    row = only("某项指数\n20\n10\n预期性")
    assert row.target.demand == Quantified(of="value", bound=Bound.at_most(10))
    assert row.direction.direction is Direction.DECREASE
    assert {"direction_weak", "bare_number"} <= set(codes(row))


def test_a_nature_that_no_column_has() -> None:
    head = "指标  2020年  2025年"
    [row] = parse_table(f"{head}\n参保率（%）  1  2  预期性").rows
    assert (row.nature, row.nature_printed, row.nature_line) == (Nature.ANTICIPATORY, "预期性", 2)
    [row] = parse_table("指标\t2020年\t2025年\t备注\n参保率（%）\t1\t2\t约束性").rows
    assert (row.nature, row.nature_printed, row.notes) == (Nature.BINDING, "约束性", ())
    # A column of natures has them, and no other.
    [row] = parse_table("指标\t2020年\t2025年\t属性\t备注\n参保率（%）\t1\t2\t\t约束性").rows
    assert (row.nature, row.nature_printed, row.notes) == (None, None, ("约束性",))
    [row] = parse_table("指标\t2020年\t2025年\t备注\n参保率（%）（预期性）\t1\t2\t约束性").rows
    assert (row.nature, row.name) == (Nature.BINDING, "参保率")


@pytest.mark.parametrize(
    ("group", "nature"),
    [
        ("一、约束性指标", Nature.BINDING),
        ("二、预期性指标", Nature.ANTICIPATORY),
        ("约束性和预期性指标", None),
        ("健康服务", None),
    ],
)
def test_a_nature_in_the_label_of_a_group(group: str, nature: Nature | None) -> None:
    [row] = parse_table(f"指标\t2020年\t2025年\n{group}\t\t\n参保率（%）\t1\t2").rows
    assert (row.group, row.nature, row.nature_printed) == (group, nature, None)
    [row] = parse_table(f"指标\t2020年\t2025年\t属性\n{group}\t\t\t\n参保率（%）\t1\t2\t").rows
    assert row.nature is None


def test_the_last_line_of_a_row_and_of_its_cells() -> None:
    page = "<table><tr><td>指标<td>2020年<td>2025年<tr><td>参保\n率<td>1<td>城市2\n农村\n3</table>"
    [row] = parse_table(page).rows
    assert (row.line, row.last_line) == (1, 4)
    assert (row.baseline.line, row.baseline.last_line) == (2, None)
    assert (row.target.line, row.target.last_line) == (2, 4)


@pytest.mark.parametrize(
    ("cells", "looser"),
    [
        ("参保率（%）\t2\t≥1", True),
        ("参保率（%）\t2\t≥2", False),
        ("死亡率（%）\t2\t≤3", True),
        ("死亡率（%）\t2\t≤2", False),
        ("死亡率（%）\t2\t1—3", False),
        ("参保率（%）\t-\t≥1", False),
        ("参保率（%）\t2\t-", False),
        ("某项指数\t2\t2", False),
    ],
)
def test_targets_that_are_worse_than_the_baseline(cells: str, *, looser: bool) -> None:
    assert ("looser" in codes(parse_table(f"指标\t2020年\t2025年\n{cells}").rows[0])) is looser


def test_cells_say_their_own_year() -> None:
    [row] = parse_table("指标\t2020年\t2025年\n参保率（%）\t2019年70\t2025年达到75").rows
    assert (row.baseline.year, row.target.year) == (2019, 2025)
    assert operands(row, "other_year") == []
    [row] = parse_table("指标\t2020年\t目标\n参保率（%）\t70\t2024年达到75").rows
    assert (row.target.year, operands(row, "other_year")) == (2024, [])


@pytest.mark.parametrize("word", ["增长", "增速", "增幅"])
def test_columns_of_rates_of_growth(word: str) -> None:
    [row] = parse_table(f"指标\t单位\t2020年\t2025年\t年均{word}\n某某收入\t亿元\t120\t176\t8").rows
    assert row.targets[1].demand == Quantified(of="growth", bound=Bound.at_least(8))
    [row] = parse_table("指标\t单位\t2020年\t2025年\t年均\n某某收入\t亿元\t120\t176\t8").rows
    assert row.targets[1].demand == Quantified(of="mean", bound=Bound.at_least(8))
    [row] = parse_table("指标\t单位\t2020年\t2025年\t五年累计增长\n某某收入\t亿元\t120\t176\t8").rows
    assert row.targets[1].demand.of != "growth"


def test_records_by_the_words_of_their_enumerations() -> None:
    row = only("参保率（%）\n1\n2\n预期性")
    assert evolve(row, nature="binding").nature is Nature.BINDING
    turned = evolve(row.direction, direction="decrease", level="maintain")
    assert (turned.direction, turned.level) == (Direction.DECREASE, Direction.MAINTAIN)
    assert evolve(row.target, measure="total").measure is Span.TOTAL
    assert evolve(doubt("unread"), weight="note").weight is Weight.NOTE
    count = StatedCount(printed="约束性7项", count=7, nature="binding", line=1)
    assert count.nature is Nature.BINDING


@pytest.mark.parametrize(
    ("heads", "name", "unit", "others"),
    [
        ("2020年\t2025年（%）", "覆盖率", "%", []),
        ("2020年（%）\t2025年（％）", "覆盖率", "%", []),
        ("2020年（万人）\t2025年（%）", "参保人数", None, [("%", "万人")]),
        ("2020年（千人）\t2025年（千人）", "参保人数（万人）", "万人", [("千人", "万人")]),
        ("2020年\t2025年（万人）", "参保人数（万人）", "万人", []),
        ("2020年（亿元）\t2025年（亿元）\t年均增速（%）", "产值", "亿元", []),
        ("2020年\t2025年\t年均（%）", "产值（亿元）", "亿元", []),
        ("2020年\t2025年", "产值", None, []),
    ],
)
def test_units_of_heads(heads: str, name: str, unit: str | None, others: list[tuple[str, str]]) -> None:
    cells = "\t".join(["1", "2", "3"][: heads.count("\t") + 1])
    [row] = parse_table(f"指标\t{heads}\n{name}\t{cells}\n").rows
    assert row.unit == unit
    assert [one.operands for one in row.doubts if one.code == "head_unit"] == others
