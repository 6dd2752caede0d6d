"""Whole tables: where each begins and ends, what stands around it, and the record it is read into."""

from __future__ import annotations

import contextlib
from decimal import Decimal

import pytest
from attrs import evolve

from places import place
from printed import LYING, bare, codes, layout, meaning, operands, why
from work import calls
from xzplan import Bound, Direction, InvalidInputError, Nature, Plan, Quantified, Relative, parse_table
from xzplan.parsing import (
    ColumnRole,
    InferredDirection,
    ParsedBaseline,
    ParsedColumn,
    ParsedRow,
    ParsedTable,
    ParsedTarget,
    Span,
    StatedCount,
    Weight,
)
from xzplan.parsing.doubts import doubt

D = Decimal

DEATHS = why("name_less", "死亡率")
BEDS = why("name_more", "床位占比")
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
                demand=Quantified(of="value", bound=Bound.at_most(D("12.5"))),
                figures=(D("12.5"),),
                year=2025,
                line=11,
                doubts=(bare("at_most", DEATHS),),
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
        doubts=(doubt("looser", line=11), evolve(bare("at_most", DEATHS), line=11)),
    )
    beds = ParsedRow(
        number=None,
        name="护理型床位占比",
        name_printed="护理型床位占比（%）",
        unit="%",
        group="健康",
        baseline=ParsedBaseline(
            raw="约50", value=D(50), approx=True, year=2020, line=14, doubts=(doubt("bounded", "约"),)
        ),
        targets=(
            ParsedTarget(
                raw="55%以上",
                demand=Quantified(of="value", bound=Bound.at_least(55)),
                unit="%",
                figures=(D(55),),
                year=2025,
                line=15,
                doubts=(doubt("unit_twice", "%"),),
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
        doubts=(doubt("bounded", "约", line=14), doubt("unit_twice", "%", line=15)),
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
        doubts=(doubt("count_differs", "指标共3项", "2", line=2), *deaths.doubts, *beds.doubts),
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
    assert posts.target.demand == Quantified(of="total", bound=Bound.at_least(100))
    assert (posts.target.year, posts.target.measure) == (None, Span.TOTAL)
    assert (last.number, last.group, last.nature, last.nature_printed, last.nature_line) == (
        None,
        "完",
        None,
        None,
        None,
    )
    assert (last.target.raw, last.target.year) == ("5", 2023)
    assert operands(last, "no_nature") == [(5, ())]
    assert (other.number, other.unit, other.group) == (None, None, "完")
    assert operands(other, "nature") == [(6, ("指导性",))]
    assert operands(other, "no_nature") == []
    assert table.groups == ("健康", "完")
    assert (table.base_year, table.target_years) == (2020, (2023, 2025))


def test_doubts_about_a_table() -> None:
    table = parse_table(
        "指标  2020年  2025年  属性\n1.参保率  1  ≥2  预期性\n— 3 —\n某某  某某\n1.入学率  1  ≥2  预期性\n\n"
        "指标  2020年  2030年  属性\n入学率  1  ≥2  预期性"
    )
    assert table.doubts == (
        evolve(doubt("unread_line", "— 3 —", line=3), weight=Weight.NOTE),
        doubt("unread_line", "某某", line=4),
        doubt("unread_line", "某某", line=4),
        doubt("number_twice", "1", line=5),
        doubt("more_tables", line=7),
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
    assert caught.value.problem.startswith(
        "no table found; looked for a heading with 指标 and a year such as 2025年 or 目标, in one line or in lines of "
        "their own, with at least one row under it"
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


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("表1  主要指标", "表1  主要指标"),
        ("专栏  发展目标", None),
        ("表" * 60, "表" * 60),
        ("表" * 61, None),
        ("指标见下表。".ljust(61, "字"), None),
        ("| 表1 | 主要指标 |", "表1  主要指标"),
        ("某规划指标", "某规划指标"),
        ("表1 主要指标\n某某", None),
        ("表1 主要指标\n某某\n单位：万人", None),
        ("表1 主要指标\n表2 单位：万人", "表2 单位：万人"),
        ("表1 主要指标\n单位：万人", "表1 主要指标"),
    ],
)
def test_titles(above: str, title: str | None) -> None:
    assert parse_table(f"{above}\n指标  2020年  2025年  属性\n甲率  1  2  预期性").title == title
    assert parse_table("指标  2020年  2025年  属性\n甲率  1  2  预期性").title is None


@pytest.mark.parametrize(
    ("above", "title", "unit"),
    [
        ("单位：万人", None, "万人"),
        ("（计量单位：万人）", None, "万人"),
        ("表1 主要指标\n单位:万人", "表1 主要指标", "万人"),
        ("表1 主要指标  单位：万人", "表1 主要指标  单位：万人", "万人"),
        ("表1 主要指标\n编制单位：民政局", None, None),
        ("表1 主要指标\n单位：万人、%", None, None),
        ("单位：万人\n（续）", None, None),
    ],
)
def test_a_unit_above_a_table(above: str, title: str | None, unit: str | None) -> None:
    table = parse_table(f"{above}\n指标,单位,2020年,2025年\n甲人数,,1,2\n乙率,%,1,2\n")
    assert (table.title, [row.unit for row in table.rows]) == (title, [unit, "%"])
    told = [(doubt.weight, doubt.operands) for doubt in table.doubts if doubt.code == "unit_of_table"]
    assert told == ([] if unit is None else [("note", (unit,))])


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


def test_the_published_table(plan: Plan, published_text: list[str]) -> None:
    table = parse_table("\n".join(published_text))
    assert len(table.rows) == len(plan.indicators) == 28
    assert table.title == "表2-1“十四五”时期公共服务和社会保障领域主要发展指标"
    assert (table.line, table.last_line) == (66, 234)
    assert table.unread == ()
    assert [note[:3] for note in table.notes] == ["备注："]
    for row, record in zip(table.rows, plan.indicators.values(), strict=True):
        assert row.number == record.number
        assert row.name == record.name_zh
        assert row.unit == record.unit.zh
        assert row.group == plan.domains[record.domain].table_label.zh
        assert row.nature is record.nature
        assert row.direction.direction is record.direction
        assert not row.direction.weak
        assert row.baseline.raw == record.baseline.printed
        assert row.baseline.value == record.baseline.value
        assert row.target.raw == record.target.printed
        for part, series in zip(row.baseline.parts, record.series, strict=True):
            assert (part.raw, part.label, part.value) == (
                series.baseline.printed,
                series.name_zh,
                series.baseline.value,
            )
        # Where it stands.
        assert (row.line, row.name_printed) == (record.source.line, record.source.quote)
        assert (row.baseline.line, row.baseline.last_line) == (
            record.baseline.source.line,
            record.baseline.source.last_line,
        )
        assert row.target.line == place(record.target).line
        assert row.nature_line == record.nature_source.line
        # Row 23 names the reference in English too, which no rule can; all other demands are read by rule:
        # the ceilings of rows 1, 2 by their names, the total of row 20 by the （五年累计） of its name.
        demand = record.target.demand
        if record.number == 23:
            assert isinstance(demand, Relative)
            demand = evolve(demand, reference_en=None)
        assert row.target.demand == demand
    bare = [row.number for row in table.rows if "bare_number" in codes(row)]
    assert len(bare) == 19 + 1 - 1
    assert [row.number for row in table.rows if "looser" in codes(row)] == [1, 2, 22]


def test_a_long_text_takes_little_work(published_text: list[str]) -> None:
    text = "\n".join(published_text)
    assert calls(parse_table, text) < 4 * len(text)


NATIONAL = """\
“十四五”时期经济社会发展主要指标共3项，其中约束性指标1项、预期性2项
指标\t2020年\t2025年\t年均/累计\t属性
经济发展
1.国内生产总值（GDP）增长（%）\t2.3\t-\t保持在合理区间\t预期性
2.常住人口城镇化率（%）\t60.6*\t65\t\t预期性
生态
3.单位GDP能源消耗降低（%）\t-\t-\t〔13.5〕\t约束性
注：①〔 〕内为五年累计数。
②带*的为2019年数据。
第四章  别的
"""


def test_columns_for_the_whole_plan() -> None:
    table = parse_table(NATIONAL)
    assert [(c.role, c.year, c.measure) for c in table.columns] == [
        (ColumnRole.NAME, None, None),
        (ColumnRole.BASELINE, 2020, None),
        (ColumnRole.TARGET, 2025, None),
        (ColumnRole.TARGET, None, Span.AVERAGE),
        (ColumnRole.NATURE, None, None),
    ]
    growth, towns, energy = table.rows
    assert growth.target.raw == "保持在合理区间"
    assert towns.target.demand == Quantified(of="value", bound=Bound.at_least(65))
    assert (towns.target.year, energy.target.year) == (2025, None)
    assert energy.target.demand == Quantified(of="change", bound=Bound.at_most(Decimal("-13.5")))
    assert energy.nature is Nature.BINDING
    assert len(table.notes) == 2
    assert [(one.count, one.nature) for one in table.stated] == [
        (3, None),
        (1, Nature.BINDING),
        (2, Nature.ANTICIPATORY),
    ]
    assert "count_differs" not in codes(table)


def test_a_head_that_is_printed_again() -> None:
    text = layout("tabs").replace("\t就业\n", "\t指标\n\t2020年\n\t2025年\n\t指标性质\n\n\t就业\n")
    assert meaning(parse_table(text)) == meaning(parse_table(layout("tabs")))
    lying = "指标  2020年  2025年  属性\n甲率（%）  1  2  预期性\n注：甲\n- 3 -\n某规划\n指标  2020年  2025年  属性\n乙率（%）  1  2  预期性\n第三章  完"
    table = parse_table(lying)
    assert [row.name for row in table.rows] == ["甲率", "乙率"]
    assert table.notes == ("注：甲",)
    assert table.unread == ((4, "- 3 -"), (5, "某规划"))
    assert [one.line for one in table.doubts if one.code == "unread_line"] == [4, 5]


def test_a_page_number_between_cells() -> None:
    table = parse_table("指标\n2020年\n2025年\n属性\n甲率（%）\n1\n— 12 —\n2\n预期性")
    assert table.rows[0].target.raw == "2"
    assert table.unread == ((7, "— 12 —"),)


def test_the_first_table_with_rows_is_read() -> None:
    text = "指标  2020年  2025年  属性\n\n" + layout("spaces") + "\n" + "某种说明。" * 20
    table = parse_table("某规划\r\n" + text + "\n" + layout("pipes").replace("2025年", "2030年"))
    assert len(table.rows) == 5
    assert "more_tables" in codes(table)
    assert table.title is None
    next_to_it = parse_table(layout("spaces") + "\n" + layout("pipes").replace("2025年", "2030年"))
    assert len(next_to_it.rows) == 5
    assert next_to_it.target_years == (2025,)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "没有表格",
        "指标  2020年  2025年  属性",
        "指标  单位  属性\n甲率  %  预期性",
        "指标\n2020年\n2025年\n某某",
        "指标  2020年  2025年  属性\n一段文字\n" * 3,
        "指标" * 2000,
        "指标\n" * 2000,
        "x" * 500_001,
    ],
)
def test_no_table(text: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        parse_table(text)
    assert caught.value.argument == "text"
    assert len(str(caught.value)) < 400


def test_lines_behind_a_table_are_none_of_its() -> None:
    table = parse_table("指标  2020年  2025年  属性\n甲率（%）  1  2  预期性\n" + "联系人  张三\n" * 20)
    assert len(table.rows) == 1
    assert table.groups == ()
    upright = parse_table(
        "指标\n2020年\n2025年\n属性\n甲率\n1\n2\n预期性\n此件公开发布\n2021\n" + "其他\n" * 30
    )
    assert len(upright.rows) == 1
    several = parse_table("指标\t2020年\t2025年\t属性\n甲率\t1\t2\t预期性\n甲\t乙\t丙\n")
    assert several.unread == ((3, "甲"), (3, "乙"), (3, "丙"))


def read(text: str) -> None:
    """Read a text, whatever comes of it."""
    with contextlib.suppress(InvalidInputError):
        parse_table(text)


@pytest.mark.parametrize(
    "unit",
    [
        "x\n",
        "1\n",
        "名称\n1\n",
        "指标\n2020年\n2025年\n",
        "注：a\n",
        "(\n",
        "甲  1  2  预期性\n",
        "| 1 ",
        "指标\n",
    ],
)
def test_work_is_linear_in_the_length(unit: str) -> None:
    head = "指标\n2020年\n2025年\n属性\n"
    read(head + unit * 100)  # some cells are kept once they have been read
    short, long = (calls(read, head + unit * n) for n in (250, 2000))
    assert long < 8.1 * short


HEAD = "指标\t2020年\t2025年\t年均增长\t属性\n"
ROW = "参保率（%）\t90.5\t≥95\t0.9个百分点\t预期性\n"
FORMS = {
    "tabs": HEAD + ROW,
    "spaces": (HEAD + ROW).replace("\t", "   "),
    "single spaces": (HEAD + ROW).replace("\t", " "),
    "box": "".join(f"│{line.replace(chr(9), '│')}│\n├──┼──┼──┼──┤\n" for line in (HEAD + ROW).splitlines()),
    "page": "<table><tr><td>"
    + (HEAD + ROW).strip().replace("\t", "</td><td>").replace("\n", "</td></tr>\n<tr><td>")
    + "</td></tr>\n",
}


@pytest.mark.parametrize("form", FORMS)
def test_rows_take_the_same_work_each(form: str) -> None:
    head, row = FORMS[form].split("\n", 1) if form != "box" else FORMS[form].split("├──┼──┼──┼──┤\n", 1)
    head += "├──┼──┼──┼──┤\n" if form == "box" else "\n"
    read(head + row * 10)
    ten, hundred = (calls(parse_table, head + row * count) for count in (10, 100))
    assert len(parse_table(head + row * 100).rows) == 100
    assert hundred < 10.5 * ten
    assert hundred < 100 * 3000


@pytest.mark.parametrize("cell", ["1" * 100_000, "甲" * 100_000, "城市6；" * 25_000, "（" * 100_000])
def test_no_cell_takes_long(cell: str) -> None:
    for text in (f"{HEAD}参保率\t{cell}\t1\t2\t预期性", f"指标,2020年,2025年\n参保率,{cell},1", HEAD + cell):
        assert calls(read, text) < 50_000


def test_no_number_of_columns_takes_long() -> None:
    wide = "指标\t2020年\t2025年" + "\t某" * 10_000 + "\n甲\t1\t2" + "\t3" * 10_000
    page = f"<table><tr><td>指标{'<td>x' * 10_000}</tr><tr><td>甲{'<td>3' * 10_000}</tr></table>"
    assert calls(read, wide) < 50_000
    assert calls(read, page) < 1_000_000


def test_words_that_need_no_guess_to_be_parted() -> None:
    table = parse_table("指标 2020年 2025年 属性\n1. 甲率 1 2 预期性\n2. 乙率 3 4 预期性\n")
    assert [(row.number, row.name, row.baseline.raw, row.target.raw) for row in table.rows] == [
        (1, "甲率", "1", "2"),
        (2, "乙率", "3", "4"),
    ]
    assert "columns_guessed" not in [doubt.code for doubt in table.doubts]


def test_years_of_which_nobody_says_whether_they_are_targets() -> None:
    table = parse_table("指标\t2020年\t2025年\t2030年\n甲率\t1\t2\t3\n")
    asked = [doubt for doubt in table.doubts if doubt.code == "years_guessed"]
    assert [(doubt.operands, doubt.line) for doubt in asked] == [(("2025年、2030年",), 1)]
    for heads in ("2020年\t2025年\t2035年", "2020年\t2025年目标\t2030年目标", "2020年\t2025年"):
        table = parse_table(f"指标\t{heads}\n" + "\t".join(["甲率", *"123"[: heads.count("年")]]) + "\n")
        assert "years_guessed" not in [doubt.code for doubt in table.doubts]


def test_rows_that_lack_their_last_cells() -> None:
    table = parse_table("序号\t指标\t2020年\t2025年\t备注\n1\t甲率\t1\n2\t乙率\t3\t4\n3\t丙率\t5\t6\t注\n")
    assert [(row.number, row.name, row.baseline.raw, row.target.raw) for row in table.rows] == [
        (1, "甲率", "1", ""),
        (2, "乙率", "3", "4"),
        (3, "丙率", "5", "6"),
    ]


@pytest.mark.parametrize(("above", "line"), [("", 1), ("表1 主要指标\n", 2), ("某某\n\n表1 主要指标\n", 4)])
def test_where_the_unit_of_a_table_stands(above: str, line: int) -> None:
    table = parse_table(f"{above}单位：万人\n指标,2020年,2025年\n甲人数,1,2\n")
    told = [one for one in table.doubts if one.code == "unit_of_table"]
    assert told == [doubt("unit_of_table", "万人", line=line)]


SOUGHT = "no table found; looked for a heading with 指标 and a year such as 2025年 or 目标, in one line or in lines of their own, with at least one row under it"
SOUGHT_ZH = "未找到指标表；表头须有“指标”以及“2025年”等年份或“目标”，表头下至少有一行"


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("没有表格", "", ""),
        # Of several headings without rows the first is told, of lines the one with the most heads.
        (
            "某规划\n指标  2020年  2025年  属性\n第三章\n指标  2025年\n第四章",
            "；第2行是表头，其下没有数据行：指标  2020年  2025年  属性",
            "; line 2 is a heading, and no row stands under it: 指标  2020年  2025年  属性",
        ),
        (
            "某规划\n指标  单位  属性\n甲率  %  预期性",
            "；最接近表头的是第2行，缺少年份列或“目标”列：指标  单位  属性",
            "; the nearest is line 2, which lacks a column with a year or 目标: 指标  单位  属性",
        ),
        (
            "单位\t2020年\n%\t5",
            "；最接近表头的是第1行，缺少“指标”列：单位  2020年",
            "; the nearest is line 1, which lacks a column of names (指标): 单位  2020年",
        ),
        (
            "单位\t属性\n%\t5",
            "；最接近表头的是第1行，缺少“指标”列以及年份列或“目标”列：单位  属性",
            "; the nearest is line 1, which lacks a column of names (指标) and a column with a year or 目标: 单位  属性",
        ),
        (
            "指标\t甲\t乙\t丙\t丁\t2025年\n子\t丑\t寅\t卯\t辰\t巳",
            "；最接近表头的是第1行，缺少其他可识别的列：指标  甲  乙  丙  丁  2025年",
            "; the nearest is line 1, which lacks other columns that are understood: 指标  甲  乙  丙  丁  2025年",
        ),
        (
            "单位\t属性\t" + "子" * 80,
            "；最接近表头的是第1行，缺少“指标”列以及年份列或“目标”列：单位  属性  " + "子" * 72,
            "; the nearest is line 1, which lacks a column of names (指标) and a column with a year or 目标: 单位  属性  "
            + "子" * 72,
        ),
        (
            "指标\t2025年\t甲" + "子" * 29 + "\t乙" + "丑" * 29 + "\t属性\t单位\t备注\t出处\t来源",
            "；第1行是表头，其下没有数据行：指标  2025年  甲" + "子" * 29 + "  乙" + "丑" * 29 + "  属性  单",
            "; line 1 is a heading, and no row stands under it: 指标  2025年  甲"
            + "子" * 29 + "  乙" + "丑" * 29 + "  属性  单",
        ),
    ],
)  # fmt: skip
def test_what_a_text_without_a_table_lacks(text: str, zh: str, en: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        parse_table(text)
    assert caught.value.problem == SOUGHT + en
    assert caught.value.text is not None
    assert caught.value.text.zh.endswith(SOUGHT_ZH + zh)


def test_rows_with_the_same_number() -> None:
    table = parse_table(
        "序号  指标  2020年  2025年\n1  甲率  1  ≥2\n2  乙率  1  ≥2\n1  丙率  1  ≥2\n丁率  1  ≥2\n1  戊率  1  ≥2"
    )
    assert operands(table, "number_twice") == [(4, ("1",)), (6, ("1",))]
    assert [[one.code for one in row.doubts if one.code == "number_twice"] for row in table.rows] == [
        [],
        [],
        ["number_twice"],
        [],
        ["number_twice"],
    ]


ASKING = "指标  2020年  2025年  属性\n某某  某某\n参保率  1  ≥2  预期性\n"


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        (
            ASKING,
            "表（未见标题）：1行，2处需核对，0处需确定",
            "table without a title: 1 row, 2 to check, 0 to decide",
        ),
        (
            f"表1 主要指标\n{ASKING}入学率  1  ≥2  指导性\n",
            "表1 主要指标：2行，2处需核对，1处需确定",
            "表1 主要指标: 2 rows, 2 to check, 1 to decide",
        ),
    ],
)
def test_what_is_said_of_a_table(text: str, zh: str, en: str) -> None:
    table = parse_table(text)
    assert str(table).splitlines()[:2] == [zh, en]
    page = table._repr_html_()
    assert zh in page


def test_each_doubt_is_shown_once() -> None:
    page = parse_table(f"{ASKING}入学率  1  ≥2  指导性\n")._repr_html_()
    for asked, count in ((doubt("unread_line", "某某"), 2), (doubt("nature", "指导性"), 1)):
        assert page.count(asked.text.zh) == count
