"""Printed tables, with the whole record each is read into, and where every cell of it stands."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from xzplan import (
    Bilingual,
    ColumnRole,
    Direction,
    Doubt,
    InferredDirection,
    InvalidInputError,
    Level,
    Nature,
    ParsedBaseline,
    ParsedColumn,
    ParsedRow,
    ParsedTable,
    ParsedTarget,
    Span,
    StatedCount,
    Total,
    parse_table,
)
from xzplan.parsing.placing import has_mark, is_value, nature_in

D = Decimal


def said(code: str, line: int, zh: str, en: str) -> Doubt:
    """Return a doubt about a line."""
    return Doubt(code=code, text=Bilingual(zh=zh, en=en), line=line)


def codes(record: ParsedRow | ParsedTable) -> list[tuple[int | None, str]]:
    """Return the doubts of a record, each with its line."""
    return [(one.line, one.code) for one in record.doubts]


def texts(record: ParsedRow | ParsedTable, code: str) -> list[tuple[int | None, str]]:
    """Return the Chinese text of the doubts of a kind, each with its line."""
    return [(one.line, one.text.zh) for one in record.doubts if one.code == code]


DEATHS = Bilingual(zh="名称含“死亡率”，越低越好", en="the name has “死亡率”: less is better")
BEDS = Bilingual(zh="名称含“床位占比”，越高越好", en="the name has “床位占比”: more is better")

UPRIGHT = """\
某市规划
主要指标共3项，其中约束性1项

指标
2020年
2025年
属性
健康
(1)孕产妇死亡率（1/10万）
11.98
12.5
预期性
护理型床位占比（%）
约50
55%以上
约束性
注：甲  乙
②丙
"""


def test_whole_record_of_a_table() -> None:
    deaths = ParsedRow(
        number=1,
        name="孕产妇死亡率",
        name_printed="(1)孕产妇死亡率（1/10万）",
        unit="1/10万",
        group="健康",
        baseline=ParsedBaseline(raw="11.98", value=D("11.98"), year=2020, line=10),
        targets=(
            ParsedTarget(
                raw="12.5",
                demand=Level(op="<=", value=D("12.5")),
                figures=(D("12.5"),),
                year=2025,
                line=11,
                doubts=(
                    Doubt(
                        code="bare_number",
                        text=Bilingual(
                            zh="未印符号；读作不高于：名称含“死亡率”，越低越好",
                            en="no comparator is printed; read as at most: the name has “死亡率”: less is better",
                        ),
                    ),
                ),
            ),
        ),
        nature=Nature.ANTICIPATORY,
        nature_printed="预期性",
        nature_line=12,
        direction=InferredDirection(
            direction=Direction.DECREASE, reason=DEATHS, weak=False, level=Direction.DECREASE
        ),
        cells=("(1)孕产妇死亡率（1/10万）", "11.98", "12.5", "预期性"),
        line=9,
        last_line=12,
        doubts=(
            said(
                "looser",
                11,
                "目标比基期宽松；守住界限即可，不是进展",
                "the target is looser than the baseline: a bound to be kept, not progress",
            ),
            said(
                "bare_number",
                11,
                "未印符号；读作不高于：名称含“死亡率”，越低越好",
                "no comparator is printed; read as at most: the name has “死亡率”: less is better",
            ),
        ),
    )
    bounded = (
        "基期印的是界限或约数（约），不是确切数值",
        "the baseline prints a bound or a round figure (约), not an exact value",
    )
    twice = "单位“%”在名称和单元格中各印一次", "the unit “%” is printed in the name and in the cell"
    beds = ParsedRow(
        number=None,
        name="护理型床位占比",
        name_printed="护理型床位占比（%）",
        unit="%",
        group="健康",
        baseline=ParsedBaseline(
            raw="约50",
            value=D(50),
            approx=True,
            year=2020,
            line=14,
            doubts=(Doubt(code="bounded", text=Bilingual(zh=bounded[0], en=bounded[1])),),
        ),
        targets=(
            ParsedTarget(
                raw="55%以上",
                demand=Level(op=">=", value=55),
                unit="%",
                figures=(D(55),),
                year=2025,
                line=15,
                doubts=(Doubt(code="unit_twice", text=Bilingual(zh=twice[0], en=twice[1])),),
            ),
        ),
        nature=Nature.BINDING,
        nature_printed="约束性",
        nature_line=16,
        direction=InferredDirection(
            direction=Direction.INCREASE, reason=BEDS, weak=False, level=Direction.INCREASE
        ),
        cells=("护理型床位占比（%）", "约50", "55%以上", "约束性"),
        line=13,
        last_line=16,
        doubts=(said("bounded", 14, *bounded), said("unit_twice", 15, *twice)),
    )
    assert parse_table(UPRIGHT) == ParsedTable(
        title="主要指标共3项，其中约束性1项",
        columns=(
            ParsedColumn(head="指标", role=ColumnRole.NAME),
            ParsedColumn(head="2020年", role=ColumnRole.BASELINE, year=2020),
            ParsedColumn(head="2025年", role=ColumnRole.TARGET, year=2025),
            ParsedColumn(head="属性", role=ColumnRole.NATURE),
        ),
        rows=(deaths, beds),
        groups=("健康",),
        notes=("注：甲  乙", "②丙"),
        stated=(
            StatedCount(printed="指标共3项", count=3, line=2),
            StatedCount(printed="约束性1项", count=1, nature=Nature.BINDING, line=2),
        ),
        unread=(),
        line=4,
        last_line=16,
        doubts=(
            said(
                "count_differs",
                2,
                "文中称“指标共3项”，表中读到2项",
                "the text says “指标共3项”; 2 were read in the table",
            ),
            *deaths.doubts,
            *beds.doubts,
        ),
    )


def test_columns_of_all_kinds() -> None:
    head = "| 序号 | 类别 | 指标 | 单位 | 2020年 | 2023年 | 2025年 | 累计 | 属性 | 备注 | 责任单位 |\n"
    table = parse_table(
        head
        + "|---|---|---|---|---|---|---|---|---|---|---|\n"
        + "| （1） | 健康 | 死亡率 | 1/10万 | 16.9 | 15 | 14.5 | | 预期性 | 甲 | 乙 |\n"
        + "| 2 | | 新增岗位 | 个 | | | | 100以上 | 约束性 | | 丙 |\n"
        + "| | 完 | 甲率 | % | - | 5 | — | | | | |\n"
        + "| x | | 乙率 | | 1 | 5 | | | 指导性 | | |"
    )
    deaths, posts, last, other = table.rows
    assert (deaths.number, deaths.group, deaths.name, deaths.unit) == (1, "健康", "死亡率", "1/10万")
    assert deaths.cells == (
        "（1）",
        "健康",
        "死亡率",
        "1/10万",
        "16.9",
        "15",
        "14.5",
        "",
        "预期性",
        "甲",
        "乙",
    )
    assert deaths.notes == ("甲", "乙")
    assert [(one.raw, one.year, one.measure, one.missing) for one in deaths.targets] == [
        ("15", 2023, None, False),
        ("14.5", 2025, None, False),
        ("", None, None, True),
    ]
    assert deaths.target is deaths.targets[1]
    assert (deaths.line, deaths.last_line, deaths.nature_line) == (3, 3, 3)
    assert (deaths.baseline.line, deaths.baseline.last_line, deaths.target.line) == (3, None, 3)
    assert (posts.number, posts.group, posts.notes) == (2, "健康", ("丙",))
    assert (posts.baseline.value, posts.baseline.year, posts.baseline.missing) == (None, 2020, True)
    assert posts.target.demand == Total(op=">=", value=100)
    assert (posts.target.year, posts.target.measure) == (None, Span.TOTAL)
    assert (last.number, last.group, last.nature, last.nature_printed, last.nature_line) == (
        None,
        "完",
        None,
        None,
        None,
    )
    assert (last.target.raw, last.target.year) == ("5", 2023)
    assert texts(last, "no_nature") == [(5, "未印性质")]
    assert (other.number, other.unit, other.group) == (None, None, "完")
    assert texts(other, "nature") == [(6, "性质印作“指导性”")]
    assert texts(other, "no_nature") == []
    assert table.groups == ("健康", "完")
    assert (table.base_year, table.target_years) == (2020, (2023, 2025))


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
        ("PM2.5以上", True),
        ("甲率", False),
        ("(1)甲率", False),
    ],
)
def test_which_cells_are_values(cell: str, *, value: bool) -> None:
    assert is_value(cell) is value


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


# Doubts about rows.


@pytest.mark.parametrize(
    ("cells", "doubt"),
    [
        (
            "服务效率（人数/馆员）\n1\n2\n预期性",
            said(
                "formula_unit",
                5,
                "单位处印的是算式“人数/馆员”",
                "a formula, “人数/馆员”, stands in the place of the unit",
            ),
        ),
        (
            "城市2空气质量达标率\n1\n2\n预期性",
            said(
                "footnote_in_name",
                5,
                "名称中的“2”疑为脚注标记；未改",
                "the “2” in the name looks like a footnote mark; nothing was repaired",
            ),
        ),
        (
            "某项指数\n1\n2\n预期性",
            said(
                "direction_weak",
                5,
                "方向只是推断：名称未表明方向，只见目标高于基期",
                "the direction is no more than an inference: only that the target is above the baseline",
            ),
        ),
        ("甲率\n1\n2\n指导性", said("nature", 8, "性质印作“指导性”", "the nature is printed “指导性”")),
        (
            "参保率\n2\n1\n预期性",
            said(
                "looser",
                7,
                "目标比基期宽松；守住界限即可，不是进展",
                "the target is looser than the baseline: a bound to be kept, not progress",
            ),
        ),
        (
            "参保率\n1\n2\n3\n预期性",
            said(
                "cell_count",
                5,
                "本行有3格，应有2格；格子照印保留",
                "the row has 3 cells where 2 were expected; they are kept as printed",
            ),
        ),
        (
            "参保率\n预期性",
            said(
                "cell_count",
                5,
                "本行有0格，应有2格；格子照印保留",
                "the row has 0 cells where 2 were expected; they are kept as printed",
            ),
        ),
        (
            "参保率\n2\n预期性",
            said(
                "missing_cell",
                5,
                "缺一格，其后的格子前移；现有数值记为“2025年”",
                "a cell is missing and the others moved up; the value was taken for “2025年”",
            ),
        ),
        (
            "参保率\n1%\n2%\n3%\n4%\n预期性",
            said(
                "stacked",
                5,
                "一行印有数组数值，按次序归入各栏",
                "the row prints several sets of values; they went to the columns in their order",
            ),
        ),
        (
            "(1)每千人口\n托位数\n1\n2\n预期性",
            said("continued", 6, "名称在下一行续印“托位数”", "the name goes on in the next line: “托位数”"),
        ),
    ],
)
def test_doubts_about_a_row(cells: str, doubt: Doubt) -> None:
    [row] = parse_table("指标\n2020年\n2025年\n属性\n" + cells).rows
    assert [one for one in row.doubts if one.code == doubt.code] == [
        evolve(doubt, line=5) if doubt.code == "nature" else doubt
    ]


@pytest.mark.parametrize(
    "cells", ["参保率\n1\n2\n预期性", "参保率\n2\n2\n预期性", "死亡率\n2\n1\n预期性", "死亡率\n2\n2\n预期性"]
)
def test_a_row_that_leaves_only_the_doubt_of_its_bare_figure(cells: str) -> None:
    [row] = parse_table("指标\n2020年\n2025年\n属性\n" + cells).rows
    assert codes(row) == [(7, "bare_number")]


def test_a_looser_target_is_one_of_a_level() -> None:
    [row] = parse_table("指标\n2020年\n2025年\n属性\n收入增长（%）\n9\n＞8（年均）\n预期性").rows
    assert codes(row) == []
    [row] = parse_table("指标\n2020年\n2025年\n属性\n新增就业（万人）\n900\n累计800以上\n预期性").rows
    assert codes(row) == []


def test_the_base_year_of_a_change() -> None:
    head = "指标\n2020年\n2025年\n属性\n用水量（%）\n-\n"
    assert codes(parse_table(head + "较2020年下降16%\n预期性").rows[0]) == [(6, "missing")]
    assert codes(parse_table(head + "下降16%\n预期性").rows[0]) == [(6, "missing")]
    assert codes(parse_table(head + "较2015年下降16%\n预期性").rows[0]) == [(6, "missing"), (7, "base_year")]


def test_doubts_about_a_table() -> None:
    table = parse_table(
        "指标  2020年  2025年  属性\n1.参保率  1  ≥2  预期性\n— 3 —\n某某  某某\n1.入学率  1  ≥2  预期性\n\n"
        "指标  2020年  2030年  属性\n入学率  1  ≥2  预期性"
    )
    assert table.doubts == (
        said("unread_line", 3, "表内一行未能归入任何指标：— 3 —", "a line in the table fits no row: — 3 —"),
        said("unread_line", 4, "表内一行未能归入任何指标：某某", "a line in the table fits no row: 某某"),
        said("unread_line", 4, "表内一行未能归入任何指标：某某", "a line in the table fits no row: 某某"),
        said("number_twice", 5, "序号1不止一行", "more than one row has the number 1"),
        said("more_tables", 7, "文中还有一张表，未读", "the text has another table, which was not read"),
    )
    assert table.unread == ((3, "— 3 —"), (4, "某某"), (4, "某某"))


def test_a_negative_value_is_no_page_number() -> None:
    table = parse_table("指标\n2020年\n2025年\n属性\n甲增速（%）\n-12\n5\n预期性")
    assert (table.rows[0].baseline.value, table.rows[0].target.raw) == (D(-12), "5")
    assert table.unread == ()
    [row] = parse_table("指标  2020年  2025年  属性\n-12\n甲增速（%）  -12  5  预期性").rows
    assert row.group is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("没有表格" * 30, "没有表格" * 20),
        ("指标  2020年  2025年  属性\n第三章", "指标  2020年  2025年  属性\n第三章"),
    ],
)
def test_no_table_says_what_was_looked_for(text: str, shown: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        parse_table(text)
    assert (caught.value.argument, caught.value.value) == ("text", shown)
    assert caught.value.problem == (
        "no table found; looked for a head with 指标, a year such as 2025年 or 目标值, and one column more "
        "(such as 2020年 or 指标性质), on one line or on lines of their own, with at least one row under it"
    )


def test_a_text_may_have_half_a_million_characters() -> None:
    text = "指标  2020年  2025年  属性\n甲率  1  2  预期性\n"
    assert len(parse_table(text.ljust(500_000)).rows) == 1
    with pytest.raises(InvalidInputError) as caught:
        parse_table(text.ljust(500_001))
    assert (caught.value.argument, caught.value.value) == ("text", text.ljust(80))
    assert caught.value.problem == "longer than 500000 characters; cut out the table"
    with pytest.raises(InvalidInputError) as no_text:
        parse_table(5)  # type: ignore[arg-type]
    assert str(no_text.value) == "text=5: not a text; pass a str"


# Where a table begins, and what stands around it.


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("表1  主要指标", "表1  主要指标"),
        ("专栏  发展目标", None),
        ("表" * 60, "表" * 60),
        ("表" * 61, None),
        ("指标见下表。".ljust(61, "字"), None),
        ("| 表1 | 主要指标 |", "表1  主要指标"),
    ],
)
def test_titles(above: str, title: str | None) -> None:
    assert parse_table(f"{above}\n指标  2020年  2025年  属性\n甲率  1  2  预期性").title == title
    assert parse_table("指标  2020年  2025年  属性\n甲率  1  2  预期性").title is None


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("22项指标", [("22项指标", 22, None, None)]),
        ("共二十八个主要指标", [("二十八个主要指标", 28, None, None)]),
        ("指标共有12项", [("指标共有12项", 12, None, None)]),
        ("约束性指标7项", [("约束性指标7项", 7, Nature.BINDING, None)]),
        ("七项约束性指标", [("七项约束性指标", 7, Nature.BINDING, None)]),
        ("预期性的有１５项", [("预期性的有１５项", 15, Nature.ANTICIPATORY, None)]),
        ("生态类指标（2个）", [("生态类指标（2个）", 2, None, "生态")]),
        ("共3项工程", []),
        ("字" * 2000 + "22项指标", []),
        ("字" * 1995 + "22项指标", [("22项指标", 22, None, None)]),
    ],
)
def test_counts_that_a_line_states(
    text: str, stated: list[tuple[str, int, Nature | None, str | None]]
) -> None:
    table = parse_table(f"{text}\n指标  2020年  2025年  属性\n甲率  1  2  预期性")
    assert table.stated == tuple(
        StatedCount(printed=printed, count=count, nature=nature, group=group, line=1)
        for printed, count, nature, group in stated
    )


@pytest.mark.parametrize(("above", "below"), [(10, 4), (10, 5), (11, 5), (10, 6)])
def test_counts_are_stated_near_a_table(above: int, below: int) -> None:
    between = "\n某某"
    table = parse_table(
        "22项指标"
        + between * (above - 1)
        + "\n指标  2020年  2025年  属性\n甲率  1  2  预期性\n第三章"
        + between * (below - 1)
        + "\n33项指标"
    )
    assert [one.count for one in table.stated] == [22] * (above <= 10) + [33] * (below < 5)


def test_a_count_of_a_group_or_a_nature() -> None:
    text = (
        "约束性2项，预期性3项，健康类指标（1项），就业类指标（2项），生态类指标（5项）\n"
        "指标  2020年  2025年  属性\n健康服务\n参保率  1  ≥2  约束性\n就业\n入学率  1  ≥2  预期性\n入园率  1  ≥2  指导性"
    )
    table = parse_table(text)
    assert texts(table, "count_differs") == [
        (1, "文中称“约束性2项”，表中读到1项"),
        (1, "文中称“预期性3项”，表中读到1项"),
    ]


# Which cells make a row.


def rows(head: str, *cells: str) -> list[ParsedRow]:
    """Return the rows of a table with a cell to each line; both are given with spaces between."""
    return list(parse_table("\n".join([*head.split(), *" ".join(cells).split()])).rows)


USUAL = "指标 2020年 2025年 属性"
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
    assert [code for _, code in codes(row)][:1] == ["cell_count"]
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
    assert texts(row, "cell_count") == [(2, "本行有0格，应有2格；格子照印保留")]
    assert row.cells == tuple(cells.split())


# Which column a value belongs to.

THREE = "指标 2020年 2023年 2025年 属性"


def test_too_few_and_too_many_values() -> None:
    [few] = rows(THREE, "甲率 1 2 预期性")
    assert [few.baseline.raw, *(one.raw for one in few.targets)] == ["", "1", "2"]
    assert texts(few, "missing_cell") == [(6, "缺一格，其后的格子前移；现有数值记为“2023年、2025年”")]
    assert (6, "missing") in codes(few)  # it stands nowhere, so the row says so
    [many] = rows(THREE, "甲率 1 2 3 4 预期性")
    assert [many.baseline.raw, *(one.raw for one in many.targets)] == ["1", "", "4"]
    assert texts(many, "cell_count") == [(6, "本行有4格，应有3格；格子照印保留")]


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


# How a row is read.


def test_a_table_without_baselines() -> None:
    [row] = rows("指标 2025年 属性", "甲率 2 预期性")
    assert row.baseline == ParsedBaseline(raw="", value=None, missing=True)


def test_what_a_name_and_a_column_say_of_the_cells() -> None:
    [row] = rows(USUAL, "参保率（%） 99%（2019年） 〔5〕以上 预期性")
    assert (row.baseline.value, row.baseline.year) == (D(99), 2019)
    assert [one.code for one in row.baseline.doubts] == ["unit_twice", "other_year"]
    assert (row.target.raw, row.target.measure) == ("〔5〕以上", Span.BRACKET)
    [total] = rows(USUAL, "城镇老旧小区改造（个）（五年累计） - 562 预期性")
    assert (total.target.demand, total.target.measure) == (Total(op=">=", value=562), Span.TOTAL)
    [parts] = rows(USUAL, "覆盖率（%） 城市6%；农村8% ≥9 预期性")
    assert [[one.code for one in part.doubts] for part in parts.baseline.parts] == [["unit_twice"]] * 2


@pytest.mark.parametrize(
    ("first", "last", "op", "why"),
    [
        ("10", "20", ">=", "未印符号；读作不低于：名称未表明越低越好"),
        ("20", "10", "<=", "未印符号；读作不高于：名称未表明方向，只见目标低于基期"),
    ],
)
def test_a_bare_figure_under_a_name_that_says_nothing(first: str, last: str, op: str, why: str) -> None:
    [row] = rows(USUAL, "某项指数", first, last, "预期性")
    assert row.target.demand == Level(op=op, value=int(last))
    assert texts(row, "bare_number") == [(7, why)]


# Names that go on in the line above or below.


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
    assert [(one.line, one.text) for one in table.doubts if one.code == "continued"] == [
        (3, Bilingual(zh="名称在下一行续印“率（%）”", en="the name goes on in the next line: “率（%）”")),
        (5, Bilingual(zh="名称在下一行续印“（%）”", en="the name goes on in the next line: “（%）”")),
        (8, Bilingual(zh="名称在下一行续印“率”", en="the name goes on in the next line: “率”")),
    ]


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


# Lines that are no rows.

LYING = "指标  2020年  2025年  属性\n"


@pytest.mark.parametrize(("between", "read"), [(12, 2), (13, 1)])
def test_a_table_goes_on_behind_no_more_than_twelve_other_lines(between: int, read: int) -> None:
    text = f"{LYING}甲率  1  2  预期性\n" + "某某  某某\n" * between + "乙率  1  2  预期性"
    assert len(parse_table(text).rows) == read


@pytest.mark.parametrize(("between", "read"), [(11, 2), (12, 1)])
def test_a_head_is_printed_again_within_a_page_break(between: int, read: int) -> None:
    text = f"{LYING}甲率  1  2  预期性\n注：甲\n" + "某某\n" * between + f"{LYING}乙率  1  2  预期性"
    assert len(parse_table(text).rows) == read


def test_a_page_break() -> None:
    at_once = parse_table(f"{LYING}甲率  1  2  预期性\n注：甲\n{LYING}乙率  1  2  预期性")
    assert [row.name for row in at_once.rows] == ["甲率", "乙率"]
    later = parse_table(f"{LYING}甲率  1  2  预期性\n第三章  某章\n某某  某某\n{LYING}乙率  1  2  预期性")
    assert [row.name for row in later.rows] == ["甲率", "乙率"]
    assert later.unread == ((3, "第三章  某章"), (4, "某某  某某"))
    other = LYING.replace("2025", "2030")
    table = parse_table(f"{LYING}甲率  1  2  预期性\n第三章  某章\n某某  某某\n{other}乙率  1  2  预期性")
    assert (len(table.rows), table.unread) == (1, ())


def test_lines_behind_the_last_row() -> None:
    assert parse_table(f"{LYING}甲率  1  2  预期性\n某某  某某\n某某\n").unread == ((3, "某某"), (3, "某某"))


@pytest.mark.parametrize(
    ("line", "group"),
    [("组" * 30, "组" * 30), ("组" * 31, None), ("2021", None), ("（一）", "（一）"), ("Ⅱ A", "Ⅱ A")],
)
def test_labels_of_groups(line: str, group: str | None) -> None:
    table = parse_table(f"{LYING}{line}\n甲率  1  2  预期性")
    assert table.rows[0].group == group
    assert table.unread == (() if group else ((2, line),))


def test_notes() -> None:
    table = parse_table(f"{LYING}甲率  1  2  预期性\n注：甲\n②乙  丙\n3.丁\n某某\n④戊")
    assert table.notes == ("注：甲", "②乙  丙", "3.丁")
    tabbed = parse_table(f"{LYING}甲率  1  2  预期性\n\t注：甲\t乙\n\t某某\t某某")
    assert tabbed.notes == ("注：甲  乙",)
    assert tabbed.unread == ()


def test_counts_behind_a_table() -> None:
    behind = f"{LYING}甲率  1  2  预期性\n"
    assert [one.printed for one in parse_table(behind + "第三章 22项指标").stated] == ["22项指标"]
    assert [one.printed for one in parse_table(behind + "注：共22项指标").stated] == ["22项指标"]
    assert parse_table(f"{LYING}22项指标覆盖率  1  2  预期性\n甲率  1  2  预期性").stated == ()


def test_counts_of_one_line() -> None:
    said_once = parse_table(f"指标为七项约束性指标，预期性指标5项\n{LYING}甲率  1  2  预期性").stated
    assert [(one.printed, one.count) for one in said_once] == [("七项约束性指标", 7), ("预期性指标5项", 5)]
    table = parse_table(f"生态类指标（5项），健康类指标（3项）\n{LYING}健康\n甲率  1  2  预期性")
    assert texts(table, "count_differs") == [(1, "文中称“健康类指标（3项）”，表中读到1项")]


# Layouts.


def test_lines_of_an_upright_table_may_hold_several_cells() -> None:
    head = "\n".join(USUAL.split())
    [row] = parse_table(f"{head}\n甲率\t\t1\n2  预期性").rows
    assert (row.name, row.baseline.raw, row.target.raw) == ("甲率", "1", "2")


def test_a_line_with_nothing_but_its_bar_is_an_empty_cell() -> None:
    [row] = parse_table("\n".join(f"{cell} |" for cell in [*USUAL.split(), "参保率", "", "2", "预期性"])).rows
    assert (row.baseline.raw, row.baseline.missing, row.target.raw) == ("", True, "2")
    assert [code for _, code in codes(row)] == ["missing", "bare_number"]


def test_empty_cells_between_pipes() -> None:
    head = "| 指标 | 2020年 | 2025年 | 属性 |\n"
    [row] = parse_table(head + "| 参保率 | | 2 | |").rows
    assert [code for _, code in codes(row)] == ["no_nature", "missing", "bare_number"]
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
