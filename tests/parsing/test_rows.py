"""Rows of a table: the record each is read into, and the doubts about it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from printed import USUAL, codes, only, operands, places, rows, why
from xzplan import Bilingual, Bound, Direction, Nature, Qualitative, Quantified, parse_table
from xzplan.model.bounds import Relation, bound_of, text_of
from xzplan.model.targets import Demand
from xzplan.parsing import (
    Doubt,
    InferredDirection,
    ParsedBaseline,
    ParsedRow,
    ParsedTarget,
    Span,
    StatedCount,
    Weight,
)
from xzplan.parsing.doubts import REASONS, doubt
from xzplan.parsing.headings import heading_of
from xzplan.parsing.layouts import Cell
from xzplan.parsing.placing import Placed, grid_of
from xzplan.parsing.rows import _asked_of_what, _is_looser, _two_levels, part_of, read_row


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


def test_cells_that_vanished_print_nothing() -> None:
    [row] = rows(USUAL, "参保率（%） 预期性")
    assert (row.baseline.raw, row.baseline.missing, row.baseline.line, row.baseline.last_line) == (
        "",
        True,
        None,
        None,
    )
    assert (row.target.raw, row.target.missing, row.target.line, row.target.last_line) == (
        "",
        True,
        None,
        None,
    )
    assert (row.baseline.year, row.target.year) == (2020, 2025)


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
        ("参保率（%）\t2\t稳步提高", False),
        ("新增就业（万人）\t9\t累计8以上", False),
        ("死亡率（%）\t2\t≤1", False),
        ("参保率（%）\t2\t≥3", False),
    ],
)
def test_targets_that_are_worse_than_the_baseline(cells: str, *, looser: bool) -> None:
    [row] = parse_table(f"指标\t2020年\t2025年\n{cells}").rows
    assert _is_looser(row) is looser
    assert ("looser" in codes(row)) is looser


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


def bare_target(raw: str, year: int | None, demand: Demand, **fields: Any) -> ParsedTarget:
    """Return a target of a year."""
    return ParsedTarget(raw=raw, demand=demand, year=year, **fields)


def level(figure: int) -> Quantified:
    """Return the demand of a floor."""
    return Quantified(of="value", bound=Bound.at_least(figure))


WORDS = bare_target("稳步提高", 2025, Qualitative(text="稳步提高"))
UNDATED = bare_target("甲", None, level(7))
RANGE = bare_target("1—3", 2025, Quantified(of="value", bound=Bound.between(1, 3)))
FIVE, SIX = bare_target("五", 2025, level(5)), bare_target("六", 2025, level(6))


@pytest.mark.parametrize(
    ("targets", "said"),
    [
        ([FIVE, SIX], ("2025", "五、六", "五 and 六")),
        # Those that demand no figure of a year are passed over.
        ([WORDS, UNDATED, RANGE, FIVE, WORDS, UNDATED, RANGE, SIX], ("2025", "五、六", "五 and 六")),
        ([evolve(FIVE, year=2024), FIVE, SIX], ("2025", "五、六", "五 and 六")),
        ([FIVE, evolve(FIVE, raw="5")], None),
        ([FIVE, evolve(SIX, year=2024)], None),
        ([FIVE, evolve(SIX, demand=Quantified(of="total", bound=Bound.at_least(6)))], None),
        ([UNDATED, evolve(UNDATED, demand=level(8))], None),
        ([FIVE], None),
        ([], None),
    ],
)
def test_two_targets_of_one_year(targets: list[ParsedTarget], said: tuple[str, str, str] | None) -> None:
    found = _two_levels(targets)
    assert (None if found is None else (found[0], found[1].zh, found[1].en)) == said


def test_two_targets_of_one_year_are_told() -> None:
    [row] = parse_table("指标\t2020年\t2025年目标\t2025年目标值\n参保率（%）\t1\t≥5\t≥6").rows
    assert operands(row, "two_targets") == [(2, ("2025", Bilingual(zh="≥5、≥6", en="≥5 and ≥6")))]
    [row] = parse_table("指标\t2020年\t2025年目标\t2025年目标值\n参保率（%）\t1\t≥5\t≥5").rows
    assert operands(row, "two_targets") == []


def mean(figure: str, of: str = "mean", **fields: Any) -> ParsedTarget:
    """Return a target of a mean."""
    demand = Quantified(of=of, bound=Bound.at_least(Decimal(figure)))
    return ParsedTarget(raw=figure, demand=demand, year=2025, **fields)


@pytest.mark.parametrize(
    ("target", "first", "asks"),
    [
        (mean("6"), "3000", True),
        # More than ten times, or less than a tenth.
        (mean("10"), "100", False),
        (mean("10"), "100.1", True),
        (mean("1000"), "100", False),
        (mean("1000.1"), "100", True),
        (mean("100"), "100", False),
        (mean("-10"), "100", False),
        (mean("10"), "-100", False),
        (mean("9"), "-100", True),
        # Nothing to compare.
        (mean("6"), None, False),
        (mean("6"), "0", False),
        (mean("6", "growth"), "3000", False),
        (mean("6", unit="元"), "3000", False),
        (evolve(mean("6"), demand=Quantified(of="mean", bound=Bound.between(5, 6))), "3000", False),
        (WORDS, "3000", False),
    ],
)
def test_means_that_may_be_growth(target: ParsedTarget, first: str | None, *, asks: bool) -> None:
    baseline = ParsedBaseline(raw="", value=None if first is None else Decimal(first))
    asked = evolve(target, doubts=(doubt("average_of_what"),)) if asks else target
    assert _asked_of_what(target, baseline) == asked
    # It is asked once, behind what else is asked.
    again = evolve(target, doubts=(doubt("average_of_what"), doubt("unread")))
    assert _asked_of_what(again, baseline) == again
    other = evolve(target, doubts=(doubt("unread"),))
    assert _asked_of_what(other, baseline).doubts == (
        (doubt("unread"), doubt("average_of_what")) if asks else (doubt("unread"),)
    )


def test_a_mean_far_from_its_baseline_is_asked_of() -> None:
    [row] = parse_table("指标\t单位\t2020年\t2025年\n人均补贴\t元\t3000\t6（年均）").rows
    assert codes(row.target).count("average_of_what") == 1
    [row] = parse_table("指标\t单位\t2020年\t2025年\n人均补贴\t元\t3000\t3100（年均）").rows
    assert "average_of_what" not in codes(row.target)


def one_row(name: str, first: str, last: str) -> ParsedRow:
    """Return a row with a baseline and a target."""
    return only(f"{name}\n{first}\n{last}\n预期性")


FALLING, RISING, OPEN = (
    one_row("死亡率", "3", "2"),
    one_row("参保率", "2", "3"),
    one_row("某项指数", "-", "3"),
)


def test_a_part_of_nothing_is_a_row() -> None:
    assert part_of(OPEN, None) == OPEN


@pytest.mark.parametrize(
    ("row", "whole"),
    [
        # The row says itself which way is better, or the whole does not.
        (RISING, FALLING),
        (FALLING, RISING),
        (OPEN, OPEN),
        (one_row("某项指数", "3", "2"), one_row("某项指数", "2", "3")),
        # Its figures go another way than its name or the whole.
        (one_row("参保率", "3", "2"), RISING),
        (one_row("参保率", "3", "2"), FALLING),
        (one_row("某项指数", "2", "3"), FALLING),
        (one_row("某项指数", "3", "2"), RISING),
        (one_row("某项指数", "2", "2"), RISING),
    ],
)
def test_parts_that_keep_their_direction(row: ParsedRow, whole: ParsedRow) -> None:
    assert part_of(row, whole) == evolve(row, parent=whole.name)


@pytest.mark.parametrize(
    ("row", "whole", "relation"),
    [
        (OPEN, RISING, "at_least"),
        (OPEN, FALLING, "at_most"),
        (one_row("某项指数", "3", "2"), FALLING, "at_most"),
        (one_row("某项指数", "2", "3"), RISING, "at_least"),
    ],
)
def test_parts_that_take_the_direction_of_the_whole(
    row: ParsedRow, whole: ParsedRow, relation: Relation
) -> None:
    reason = why("of_whole", whole.name)
    found = part_of(row, whole)
    assert found.direction == InferredDirection(
        direction=whole.direction.direction, reason=reason, weak=False, level=whole.direction.level
    )
    assert found.parent == whole.name
    [figure] = row.target.figures
    assert found.target.demand == Quantified(of="value", bound=bound_of(relation, figure))
    assert [one.operands for one in found.target.doubts] == [(text_of(relation), reason)]
    assert "direction_weak" in codes(row)
    assert codes(found) == [code for code in codes(row) if code != "direction_weak"]


def test_a_part_takes_the_direction_of_the_quantity_of_its_whole() -> None:
    cut = one_row("单位能耗降低（%）", "-", "13")
    assert (cut.direction.direction, cut.direction.level) == (Direction.INCREASE, Direction.DECREASE)
    found = part_of(OPEN, cut).direction
    assert (found.direction, found.level) == (Direction.INCREASE, Direction.DECREASE)


def test_a_name_has_200_characters() -> None:
    for length, told in ((199, []), (200, [(2, ("200",))])):
        [row] = parse_table("指标\t2020年\t2025年\n" + "床" * length + "率\t1\t2").rows
        assert row.name == ("床" * length + "率")[:200]
        assert row.name_printed == "床" * length + "率"
        assert operands(row, "name_too_long") == told


def test_the_order_of_doubts_about_a_row() -> None:
    text = f"指标\t2020年（千人）\t2025年（%）\t属性\n{'床' * 201}\t-\t-\t指导性"
    assert places(parse_table(text).rows[0]) == [
        (2, "name_too_long"),
        (2, "head_unit"),
        (2, "nature"),
        (2, "no_target"),
        (2, "missing"),
        (2, "missing"),
    ]


def test_a_row_without_a_target_is_not_asked_which_way_is_better() -> None:
    row = only("某项指数\n1\n-\n预期性")
    assert row.direction.weak
    assert "direction_weak" not in codes(row)
    assert "no_target" in codes(row)


def test_a_unit_that_may_be_garbled() -> None:
    [row] = parse_table("指标\t单位\t2020年\t2025年\n死亡率\t%。\t3\t2").rows
    assert row.unit == "%。"
    assert operands(row, "garbled_unit") == [(2, ("%。",))]
    [row] = parse_table("指标\t单位\t2020年\t2025年\n死亡率\t‰\t3\t2").rows
    assert operands(row, "garbled_unit") == []


def test_a_looser_target_of_a_bare_figure_is_for_a_person() -> None:
    [row] = parse_table("指标\t2020年\t2025年\n死亡率\t2\t3").rows
    assert [(one.line, one.weight) for one in row.doubts if one.code == "looser"] == [(2, Weight.CHECK)]
    [row] = parse_table("指标\t2020年\t2025年\n死亡率\t2\t≤3").rows
    assert [(one.line, one.weight) for one in row.doubts if one.code == "looser"] == [(2, Weight.NOTE)]


@pytest.mark.parametrize("name", ["参保率（预期性）", "参保率（%）（预期性）"])
def test_the_nature_in_a_name_goes_before_that_of_its_group(name: str) -> None:
    [row] = parse_table(f"指标\t2020年\t2025年\n一、约束性指标\t\t\n{name}\t1\t2").rows
    assert (row.group, row.nature) == ("一、约束性指标", Nature.ANTICIPATORY)
    [row] = parse_table(f"指标\t2020年\t2025年\t属性\n{name}\t1\t2\t-").rows
    assert (row.nature, row.nature_printed, row.nature_line) == (Nature.ANTICIPATORY, None, None)
    assert "no_nature" in codes(row)


def test_the_numbers_of_rows() -> None:
    head = "序号\t指标\t2020年\t2025年\n"
    assert [
        row.number for row in parse_table(f"{head}1\t甲率\t1\t2\n\t2、乙率\t1\t2\n3\t4、丙率\t1\t2").rows
    ] == [
        1,
        2,
        3,
    ]


def test_the_unit_of_a_row() -> None:
    # Of its own column, of the brackets of its name, of the head of the names, of the only head of values with one.
    head = "指标（单位：%）\t单位\t2020年（人）\t2025年（人）\n"
    units = {
        "甲\t个": "个",
        "甲（套）\t个": "个",
        "甲（套）\t-": "套",
        "甲（套）\t": "套",
        "甲\t-": "%",
        "甲\t": "%",
    }
    for cells, unit in units.items():
        assert parse_table(f"{head}{cells}\t1\t2").rows[0].unit == unit
    assert parse_table("指标\t2020年（人）\t2025年（人）\n甲\t1\t2").rows[0].unit == "人"
    assert parse_table("指标\t2020年（人）\t2025年（个）\n甲\t1\t2").rows[0].unit is None


def test_a_bare_number_is_a_row_mark_only_where_the_rows_are_counted() -> None:
    head = "指标\t2020年\t2025年\n"
    [row] = parse_table(f"{head}12 工种培训率\t1\t2").rows
    assert (row.number, row.name) == (None, "12 工种培训率")
    [row] = parse_table(f"{head}1 工种培训率\t1\t2").rows
    assert (row.number, row.name) == (1, "工种培训率")


@pytest.mark.parametrize(
    ("cells", "asked"),
    [
        ("新增就业 | 万人 | - | 25", "amount_of_what_years"),
        ("新增就业 | 万人 | 5 | 25", "amount_of_what_years"),
        ("新增就业 | 万人 | 5 | 10", "amount_of_what_years"),
        ("新增就业 | 万人 | 5 | 9.9", None),  # as much as in the base year
        ("新增就业 | 万人 | - | 累计25", None),
        ("新增就业 | 万人 | - | 0", None),
        ("新增就业 | 万人 | - | 稳步增加", None),
        ("就业人数 | 万人 | - | 25", None),
        ("粮食产量 | 万吨 | 500 | 〔20〕", "total_below_baseline"),
        ("粮食产量 | 万吨 | 500 | 〔499.9〕", "total_below_baseline"),
        ("粮食产量 | 万吨 | 500 | 〔500〕", None),
        ("粮食产量 | 万吨 | - | 〔20〕", None),
        ("新增就业 | 万人 | 50 | 〔20〕", None),  # fewer than before
    ],
)
def test_an_amount_may_be_of_one_year_or_of_all(cells: str, asked: str | None) -> None:
    [row] = parse_table(f"指标 | 单位 | 2020年 | 2025年\n{cells}").rows
    ours = [one for one in row.doubts if one.code in ("amount_of_what_years", "total_below_baseline")]
    assert [(one.code, one.weight) for one in ours] == ([] if asked is None else [(asked, Weight.CHECK)])
    assert [one.operands for one in ours if one.code == "total_below_baseline"] in ([], [("500",)])


@pytest.mark.parametrize(
    ("note", "of"),
    [
        ("五年累计", "total"),
        ("为五年累计数", "total"),
        ("系累计", "total"),
        ("是每年", "mean"),
        ("五年累计完成情况见附件", "value"),
        ("按五年累计", "value"),
        ("", "value"),
    ],
)
def test_a_remark_beside_the_figures_says_how_they_are_counted(note: str, of: str) -> None:
    [row] = parse_table(f"指标,单位,2025年,2030年,备注\n护理员培训,万人次,,0.8,{note}\n").rows
    assert row.target.demand == Quantified(of=of, bound=Bound.at_least(Decimal("0.8")))


def test_remarks_that_contradict_each_other_say_nothing() -> None:
    heads = "指标,单位,2025年,2030年,备注,说明\n"
    [row] = parse_table(f"{heads}护理员培训,万人次,,0.8,五年累计,每年\n").rows
    assert row.target.demand.of == "value"
    [same] = parse_table(f"{heads}护理员培训,万人次,,0.8,五年累计,累计\n").rows
    assert same.target.demand.of == "total"
    [named] = parse_table(f"{heads}护理员培训（每年）,万人次,,0.8,五年累计,\n").rows
    assert named.target.demand.of == "mean"


def test_what_a_row_keeps_as_printed() -> None:
    [row] = parse_table("指标\t2020年\t2025年\t属性\t备注\n参保率（%）\t1\t2\t\t无").rows
    assert row.cells == ("参保率（%）", "1", "2", "", "无")
    assert (row.name_printed, row.notes, row.line, row.last_line) == ("参保率（%）", ("无",), 2, 2)
    assert operands(row, "no_nature") == [(2, ())]
    [row] = parse_table("指标\t2020年\t2025年\t备注\n参保率（%）\t1\t2\t指导性").rows
    assert (row.nature, row.nature_printed, row.notes) == (None, "指导性", ())
    assert operands(row, "nature") == [(2, ("指导性",))]


def test_the_last_line_of_a_baseline() -> None:
    page = "<table><tr><td>指标<td>2020年<td>2025年<tr><td>参保率<td>城市1\n农村\n2<td>3</table>"
    [row] = parse_table(page).rows
    assert (row.baseline.line, row.baseline.last_line) == (1, 3)
    assert (row.target.line, row.target.last_line) == (3, None)


def test_the_unit_of_a_head_is_that_of_its_cells() -> None:
    [row] = parse_table("指标\t2020年（%）\t2025年（%）\n某项指数\t99%\t累计5").rows
    assert codes(row.baseline) == ["unit_twice"]
    # A percentage over all years is no sum.
    assert row.target.demand == Qualitative(text="累计5")
    assert "change_unsigned" in codes(row.target)
    [row] = parse_table("指标\t2020年\t2025年\n某项指数\t99%\t累计5").rows
    assert codes(row.baseline) == []
    assert row.target.demand.of == "total"


def test_a_number_before_a_name_is_its_mark_unless_the_caller_knows_better() -> None:
    heading = heading_of(["指标", "2020年", "2025年"])
    assert heading is not None
    name, first, last = (Cell(text, 4, 5) for text in ("1 参保率", "1", "2"))
    placed = Placed(name=name, values=(first, last), nature=None, cells=(name, first, last))
    grid = grid_of(heading.columns)
    marked = read_row(placed, "健康", grid)
    assert (marked.number, marked.name, marked.group) == (1, "参保率", "健康")
    assert (marked.line, marked.last_line, marked.baseline.last_line) == (4, 5, 5)
    unmarked = read_row(placed, None, grid, bare=False)
    assert (unmarked.number, unmarked.name, unmarked.group) == (None, "1 参保率", None)
