"""What each column holds, by the words of its head and by its neighbours."""

from __future__ import annotations

import pytest

from xzplan import InvalidInputError, parse_table
from xzplan.parsing import ColumnRole, ParsedColumn, Span
from xzplan.parsing.headings import (
    Head,
    _ends_before,
    _is_figure,
    _joined,
    _place_of_base,
    _unknown,
    _without_a_goal,
    alike,
    head_of,
    heading_in,
    heading_of,
    unit_in,
    unit_of_table,
    year_in,
)
from xzplan.parsing.layouts import Cell, Line


def column(head: str, role: str, year: int | None = None, measure: Span | None = None) -> ParsedColumn:
    """Return a column."""
    return ParsedColumn(head=head, role=ColumnRole(role), year=year, measure=measure)


def line(*cells: str, gridded: bool = False, prose: bool = False) -> Line:
    """Return a first line with cells."""
    return Line(tuple(Cell(cell, 1, 1) for cell in cells), gridded=gridded, prose=prose)


def short(heads: str, *, gridded: bool = True) -> list[tuple[str, int | None]] | None:
    """Return role and year of each column under heads that are given with bars between."""
    heading = heading_of([head.strip() for head in heads.split("|")], gridded=gridded)
    return None if heading is None else [(one.role.value, one.year) for one in heading.columns]


@pytest.mark.parametrize(
    "head",
    [
        column("序号", "number"),
        column("类", "group"),
        column("指标性质", "nature"),
        column("计量单位", "unit"),
        column("备注", "notes"),
        column("出处", "notes"),
        column("责任单位", "other"),
        column("20 25年", "target", 2025),
        column("2020年实际", "baseline", 2020),
        column("2020年（现状）", "baseline", 2020),
        column("2020年实际（基期）", "baseline", 2020),
        column("2025年目标", "target", 2025),
        column("2030 目标", "target", 2030),
        column("二〇三〇年", "target", 2030),
        column("2030 年/年均", "target", 2030),
        column("2025 年(含预估)", "baseline", 2025),
        column("2024年预计", "baseline", 2024),
        column("2024年预期目标", "target", 2024),
        column("2025年完成目标", "target", 2025),
        column("2023年6月", "target", 2023),
        column("“十三五”末", "target", 2020),
        column("“十三五”完成情况", "baseline", 2020),
        column("“十四五”目标", "target", 2025),
        column("“十四五”规划目标", "target", 2025),
        column("“十五五”/2030年目标", "target", 2030),
        column("现状值", "baseline"),
        column("现值", "baseline"),
        column("规划基期", "baseline"),
        column("现状值（2020年）", "baseline", 2020),
        column("目标值", "target"),
        column("规划目标", "target"),
        column("目标值（2025年）", "target", 2025),
        column("累计", "target", measure=Span.TOTAL),
        column("年均增长", "target", measure=Span.AVERAGE),
        column("年均/累计", "target", measure=Span.AVERAGE),
        column("年均（增长）", "target", measure=Span.AVERAGE),
        column("“十四五”年均增长", "target", 2025, Span.AVERAGE),
        column("2025年累计", "target", 2025, Span.TOTAL),
    ],
    ids=str,
)
def test_heads_of_columns(head: ParsedColumn) -> None:
    heading = heading_of(["指标", head.head, *(["目标"] if head.role is not ColumnRole.TARGET else [])])
    assert heading is not None
    assert heading.columns[1] == head
    assert heading.unknown == ()


@pytest.mark.parametrize(
    "head",
    [
        "指 标",
        "指" + " " * 28 + "标",
        "指\n标",
        "主要指标",
        "指标/工程",
        "规划指标体系",
        "项目",
        "指标名称（单位）",
    ],
)
def test_heads_of_names(head: str) -> None:
    assert heading_of([head, "2025年"]) is not None


@pytest.mark.parametrize(
    "heads",
    [
        "2020年|2025年|属性",
        "指标|单位|属性",
        "指标|单位",
        "指标",
        "指" + " " * 29 + "标|2025年",
        "甲率|1|2|预期性",
        "序号|项目名称|建设内容|建设年限",
        "指标|2025年|甲|乙|丙",
        "指标|2025年|12.5",
        "指标|2025年|—",
        "|2025年",
        "十四五|2025年",
    ],
)
def test_what_is_no_heading(heads: str) -> None:
    assert short(heads) is None


@pytest.mark.parametrize(
    ("heads", "columns"),
    [
        ("指标|2030年", [("name", None), ("target", 2030)]),
        # Of several years without a word, the first is the base year.
        ("指标|2020年|2025年", [("name", None), ("baseline", 2020), ("target", 2025)]),
        (
            "2025年|指标|2015年|2020年",
            [("target", 2025), ("name", None), ("baseline", 2015), ("target", 2020)],
        ),
        (
            "指标|2020年实际|2022年|2025年",
            [("name", None), ("baseline", 2020), ("target", 2022), ("target", 2025)],
        ),
        # Of two that follow each other before a gap, the second.
        (
            "指标|2019年|2020年|2025年",
            [("name", None), ("other", 2019), ("baseline", 2020), ("target", 2025)],
        ),
        (
            "指标|2018年实际|2019年|2020年实际|2025年",
            [("name", None), ("other", 2018), ("other", 2019), ("baseline", 2020), ("target", 2025)],
        ),
        (
            "指标|2023年|2024年|2025年",
            [("name", None), ("baseline", 2023), ("target", 2024), ("target", 2025)],
        ),
        # A column of what has been observed since is none of the plan's.
        (
            "指标|2020年基期值|2022年完成值|2025年目标值",
            [("name", None), ("baseline", 2020), ("other", 2022), ("target", 2025)],
        ),
        (
            "指标|2020年实际|2022年完成|2025年目标",
            [("name", None), ("baseline", 2020), ("other", 2022), ("target", 2025)],
        ),
        (
            "指标|2021年实际|2022年完成|目标",
            [("name", None), ("other", 2021), ("baseline", 2022), ("target", None)],
        ),
        (
            "指标|2020年目标|2020年实际|2025年目标",
            [("name", None), ("other", 2020), ("baseline", 2020), ("target", 2025)],
        ),
        # A kind before the name is a group, behind it a nature; 目标 before the name is a group too.
        (
            "指标类型|指标|2020年|2025年|属性",
            [("group", None), ("name", None), ("baseline", 2020), ("target", 2025), ("nature", None)],
        ),
        (
            "指标|2020年|2025年|指标类型",
            [("name", None), ("baseline", 2020), ("target", 2025), ("nature", None)],
        ),
        (
            "指标|2020年|2025年|类型|属性",
            [("name", None), ("baseline", 2020), ("target", 2025), ("other", None), ("nature", None)],
        ),
        (
            "目标|指标|2020|2025|性质",
            [("group", None), ("name", None), ("baseline", 2020), ("target", 2025), ("nature", None)],
        ),
        ("具体目标|2030 年", [("name", None), ("target", 2030)]),
        ("指标|目标|属性", [("name", None), ("target", None), ("nature", None)]),
        ("一级指标|二级指标|2025年", [("group", None), ("name", None), ("target", 2025)]),
        ("指标|指标|2025年", [("group", None), ("name", None), ("target", 2025)]),
        (
            "指标|2025年|指标|单位|单位",
            [("name", None), ("target", 2025), ("other", None), ("unit", None), ("other", None)],
        ),
        ("领域|2020年|2025年", [("name", None), ("baseline", 2020), ("target", 2025)]),
        ("|2020年|2025年", [("name", None), ("baseline", 2020), ("target", 2025)]),
    ],
)
def test_columns_by_their_neighbours(heads: str, columns: list[tuple[str, int | None]]) -> None:
    assert short(heads) == columns


def test_heads_that_are_not_known() -> None:
    heading = heading_of(["指标", "2025年", "中期评估"])
    assert heading is not None
    assert heading.unknown == ("中期评估",)
    assert [one.role for one in heading.columns] == ["name", "target", "other"]
    table = parse_table("指标\t中期评估\t2025年\n甲率\t3\t5")
    assert [(one.code, one.operands) for one in table.doubts if one.code == "unknown_head"] == [
        ("unknown_head", ("中期评估",))
    ]
    assert table.rows[0].notes == ("3",)
    guessed = heading_of(["分管领域名", "2020年", "2025年"])
    assert guessed is not None
    assert guessed.guesses == (("name_guessed", "分管领域名"),)
    # At most half of the heads may be unknown; without separators two of them are no heads at all.
    assert short("指标|2025年|甲|乙") == [("name", None), ("target", 2025), ("other", None), ("other", None)]
    assert short("指标|2025年|甲|乙", gridded=False) is None
    assert short("指标|2025年|甲", gridded=False) is not None
    assert short("领域|2020年|2025年", gridded=False) is None


def test_years_that_do_not_say_what_they_are() -> None:
    many = heading_of(["指标", "2020年", "2021年", "2022年", "2023年"])
    assert many is not None
    assert many.guesses == (("years_guessed", "2021年、2022年、2023年"),)
    aside = parse_table("指标\t2020年基期值\t2022年完成值\t2025年\n甲率\t3\t4\t≥5")
    assert [(one.code, one.operands) for one in aside.doubts] == [("column_aside", ("2022年完成值",))]


def test_heads_in_a_line() -> None:
    whole = heading_of(("指标", "2020年", "2025年"))
    assert heading_in(line("指标", "2020年", "2025年")) == whole
    assert heading_in(line("指  标", "2020", "年 2025 年")) is not None
    words = heading_in(line("指", "标 2020 年", "2025", "年"))
    assert words is not None
    assert [one.head for one in words.columns] == ["指标", "2020年", "2025年"]
    assert heading_in(line("名", "称 2020 年", "2025", "年")) == heading_of(("名称", "2020年", "2025年"))
    assert heading_in(line("指", "标", "2020年", "2025年", gridded=True)) is None
    assert heading_in(line("指标", "2020年", "2025年", prose=True)) is None
    assert heading_in(line("甲", "2020年", "2025年")) is None
    assert heading_in(line(*["指标"] * 41)) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("没有表格", ""),
        (
            "指标\t单位\t属性\n甲率\t%\t预期性",
            "the nearest is line 1, which lacks a column with a year or 目标: 指标  单位  属性",
        ),
        (
            "2020年  2025年\n甲率  1",
            "the nearest is line 1, which lacks a column of names (指标): 2020年  2025年",
        ),
        (
            "指标\t2025年\t1",
            "the nearest is line 1, which lacks other columns that are understood: 指标  2025年  1",
        ),
        ("指标  2025年", "line 1 is a heading, and no row stands under it: 指标  2025年"),
    ],
)
def test_no_table_names_the_nearest_heading(text: str, said: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        parse_table(text)
    assert caught.value.problem.endswith(said)


def test_headings_of_two_rows() -> None:
    table = parse_table(
        "| 指标 | 2020年 | 规划目标 | | 属性 |\n| | | 2025年 | 年均增长 | |\n| 甲率 | 1 | 2 | 3 | 预期性 |"
    )
    assert [(one.head, one.role, one.year, one.measure) for one in table.columns] == [
        ("指标", ColumnRole.NAME, None, None),
        ("2020年", ColumnRole.BASELINE, 2020, None),
        ("规划目标 2025年", ColumnRole.TARGET, 2025, None),
        ("年均增长", ColumnRole.TARGET, None, Span.AVERAGE),
        ("属性", ColumnRole.NATURE, None, None),
    ]
    assert [row.name for row in table.rows] == ["甲率"]


@pytest.mark.parametrize(
    ("years", "bare", "plans", "place"),
    [
        ("2020 2025", "11", "", 0),
        ("2019 2020 2025", "111", "", 1),
        ("2018 2019 2020 2025", "1111", "", 0),
        # Years that follow each other up to the target are all of the plan.
        ("2019 2020 2021", "111", "", 0),
        ("2019 2020 2022", "111", "", 1),
        ("2019 2021 2025", "111", "", 0),
        ("2019 2020 2025", "101", "", 0),
        ("2019 2020", "11", "", 0),
        # The end of the plan before, where a head names a plan.
        ("2015 2020 2025", "111", "2025", 1),
        ("2015 2020 2025", "101", "2025", 0),
        ("2015 2021 2025", "111", "2025", 0),
        ("2015 2020 2025 2030", "1111", "2025 2030", 2),
        ("2019 2020 2025", "111", "2030", 2),
    ],
)
def test_the_base_year_among_years(years: str, bare: str, plans: str, place: int) -> None:
    says_no_goal = [sign == "1" for sign in bare]
    assert _place_of_base([*map(int, years.split())], says_no_goal, [*map(int, plans.split())]) == place


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("2020年2025年", None),
        ("2025年（2025年）", ("target", 2025)),
        ("2020年/2025年目标", ("target", 2025)),
        ("“十三五”末“十四五”末", None),
    ],
)
def test_heads_with_two_years(head: str, found: tuple[str, int] | None) -> None:
    said = head_of(head)
    assert (None if said is None else (said.role.value, said.year)) == found


def test_how_many_and_how_long_heads_may_be() -> None:
    heads = ["指标", "2025年", *["备注"] * 38]
    assert heading_of(heads) is not None
    assert heading_of([*heads, "备注"]) is None
    assert heading_of(["指标", "2025年", "甲" * 30]) is not None
    assert heading_of(["指标", "2025年", "甲" * 31]) is None
    assert heading_of([]) is None


def test_a_heading_in_a_line_has_40_columns() -> None:
    heads = ["指标", "2025年", *["备注"] * 38]
    assert heading_in(line(*heads)) == heading_of(heads)
    assert heading_in(line(*heads, "备注")) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("单位\t属性\n甲\t乙", ("“指标”列以及年份列或“目标”列", "a column of names (指标) and a column with a year or 目标")),
        ("指标\t属性\n甲\t乙", ("年份列或“目标”列", "a column with a year or 目标")),
        ("2020年\t2025年\n甲\t乙", ("“指标”列", "a column of names (指标)")),
        ("指标\t2025年\t1\n甲\t乙", ("其他可识别的列", "other columns that are understood")),
    ],
)  # fmt: skip
def test_what_the_nearest_heading_lacks(text: str, said: tuple[str, str]) -> None:
    with pytest.raises(InvalidInputError) as caught:
        parse_table(text)
    words = caught.value.text
    assert words is not None
    zh, en = said
    assert words.zh.endswith(f"；最接近表头的是第1行，缺少{zh}：{text.splitlines()[0].replace(chr(9), '  ')}")
    assert words.en.endswith(
        f"; the nearest is line 1, which lacks {en}: {text.splitlines()[0].replace(chr(9), '  ')}"
    )


@pytest.mark.parametrize(
    ("pending", "word", "ends"),
    [
        ("指", "标", False),
        ("主要", "指标", False),
        ("指标", "2020", True),
        ("类别", "指标", True),
        ("序号", "指标", True),
        ("指标", "名称", False),
        # A year goes on with 目标, but not with a year or 年均.
        ("2025", "年", False),
        ("2025", "年目标", False),
        ("2025年", "目标", False),
        ("2025年", "(含预估)", False),
        ("2030年", "/年均", False),
        ("2025年", "2030年", True),
        ("2030年", "年均/累计", True),
        ("现值", "2030", True),
        ("目标", "2030年", True),
    ],
)
def test_where_a_head_ends_before_the_next_word(pending: str, word: str, *, ends: bool) -> None:
    assert _ends_before(pending, word) is ends


@pytest.mark.parametrize(
    ("head", "sure"),
    [("目标值", True), ("“十四五”末", True), ("“十四五”规划目标", True), ("2025年目标", True), ("2025年", False), ("目标", False)],
)  # fmt: skip
def test_heads_that_are_sure(head: str, *, sure: bool) -> None:
    found = head_of(head)
    assert found is not None
    assert found.sure is sure


def test_heads_of_growth_in_a_year_are_not_known() -> None:
    assert head_of("2025年增长") is None
    assert head_of("2025年/增长") is not None


def test_what_has_been_observed_makes_no_heading() -> None:
    assert heading_of(["指标", "2020年实际", "2021年实际"]) is None
    assert heading_of(["指标", "2020年实际"]) is None


def test_empty_heads_are_not_told() -> None:
    heading = heading_of(["指标", "2025年", ""])
    assert heading is not None
    assert heading.unknown == ()
    guessed = heading_of(["分管领域名", "2020年", "2025年"])
    assert guessed is not None
    assert guessed.unknown == ()


def test_the_last_year_that_was_observed_is_the_base_year() -> None:
    heading = heading_of(["指标", "2022年实际", "2021年完成", "2030年目标"])
    assert heading is not None
    assert [(one.role.value, one.year) for one in heading.columns] == [
        ("name", None),
        ("baseline", 2022),
        ("other", 2021),
        ("target", 2030),
    ]
    assert heading.guesses == (("column_aside", "2021年完成"),)


@pytest.mark.parametrize("word", ["年均", "年平均", "累计", "合计", "增长", "增速", "增幅"])
def test_a_year_beside_what_is_counted_over_several(word: str) -> None:
    found = head_of(f"2030年/{word}")
    assert found is not None
    assert (found.role.value, found.year, found.measure) == ("target", 2030, None)


def test_columns_by_the_words_of_their_enumerations() -> None:
    words = ParsedColumn(head="累计", role="target", measure="total")
    assert (words.role, words.measure) == (ColumnRole.TARGET, Span.TOTAL)


@pytest.mark.parametrize(
    ("head", "sure"), [("2025年累计", False), ("2025年目标累计", True), ("年均增长", True)]
)
def test_heads_of_what_is_counted_that_are_sure(head: str, *, sure: bool) -> None:
    found = head_of(head)
    assert found is not None
    assert found.measure is not None
    assert found.sure is sure


@pytest.mark.parametrize(
    ("heads", "roles"),
    [
        ("2020年\t2021-2025年累计", "baseline 2020, target 2025 total"),
        ("2020年\t2021—2025年年均", "baseline 2020, target 2025 average"),
        ("2020年\t2021年至2025年平均增长", "baseline 2020, target 2025 average"),
        ("2020年\t2021~2025累计", "baseline 2020, target 2025 total"),
        ("2020年\t“十四五”年均增长（%）", "baseline 2020, target 2025 average"),
        ("2020年\t2025年\t2021-2025年年均增长", "baseline 2020, target 2025, target 2025 average"),
        ("2025年\t“十四五”累计", "target 2025, target 2025 total"),
        ("2020年目标\t“十四五”累计", "target 2020, target 2025 total"),
        ("2020年\t2016-2020年累计", "target 2020, target 2020 total"),
        ("2025年\t年均", "target 2025, target None average"),
        ("2020年\t2020年\t“十四五”累计", "target 2020, target 2020, target 2025 total"),
    ],
)
def test_a_year_beside_what_is_counted_over_years(heads: str, roles: str) -> None:
    cells = "\t".join("3567"[: heads.count("\t") + 1])
    columns = parse_table(f"指标\t{heads}\n新增就业（万人）\t{cells}\n").columns[1:]
    said = [f"{c.role.value} {c.year} {c.measure.value if c.measure else ''}".rstrip() for c in columns]
    assert ", ".join(said) == roles


# Every word that a head may be made of


@pytest.mark.parametrize(
    ("role", "heads"),
    [
        ("number", "序号 编号 序 No No. NO. no S/N SN s/n"),
        ("group", "类别 领域 分类 维度 方面 板块 范畴 类 一级指标 一级目标 分类目标"),
        ("group", "目标类别 指标类别 一级类别 所属领域 重点领域 category Domain FIELD CATEGORY"),
        ("nature", "属性 性质 指标属性 目标性质 属性指标 约束和预期性 约束性或预期指标 约束性/预期性指标"),
        ("nature", "约束、预期性 attribute nature Nature"),
        ("unit", "单位 计量单位 指标单位 unit Units"),
        ("notes", "备注 说明 指标解释 指标说明 指标释义 指标含义 注 注释 出处 来源 依据"),
        ("notes", "remark Remarks note notes source SOURCE"),
        ("other", "责任单位 牵头部门 主管主体 负责单位 配合单位 实施单位 承担单位 填报单位"),
        ("other", "数据来源 资料出处 指标来源"),
    ],
)
def test_heads_of_one_kind_of_column(role: str, heads: str) -> None:
    for word in heads.split():
        assert head_of(word) == Head(ColumnRole(role)), word
        assert head_of(f"{word}甲X") is None, word


@pytest.mark.parametrize(
    "head",
    [
        *(
            f"{before}项目"
            for before in ["主要", "具体", "核心", "发展", "二级", "三级", "规划", "监测", "评价", "考核"]
        ),
        *(f"{before}项目" for before in ["预期", "重点", "主体", "关键", "统计", "、", "和", "主要和具体"]),
        *("指标", "项目", "事项", "工程", "主要任务"),
        *("指标项目", "项目/指标内容", "甲指标（单位）", "INDICATORS"),
        *(f"项目{behind}" for behind in ("名称", "内容", "体系", "项", "任务", "任务量", "工程")),
        *(f"项目{behind}" for behind in ("/指标", "、工程", "和任务", "及任务量", "/项目", "/单位")),
        *("项目（单位）", "项目（计量单位）", "项目（单位：某某）", "项目（单位：某某某某某某某某）"),
        *(
            "indicator",
            "Indicators",
            "Main indicators",
            "Key indicator",
            "core indicator name",
            "name",
            "Name",
        ),
        *("名称", "甲乙指标", "甲乙指标名称", "甲乙指标体系", "甲指标（单位：某某）", "甲" * 12 + "指标"),
    ],
)
def test_every_head_of_names(head: str) -> None:
    assert head_of(head) == Head(ColumnRole.NAME)


@pytest.mark.parametrize(
    "head",
    ["甲项目", "项目甲", "项目（单位：甲（乙）", "项目（单位：甲）乙）", "甲指标（单位：甲（乙）", "甲指标（单位：甲）乙）", "项目（单位：某某某某某某某某某）", "甲名称", "names", "甲" * 13 + "指标", "甲年指标", "甲5指标"],
)  # fmt: skip
def test_heads_that_are_none_of_names(head: str) -> None:
    assert head_of(head) is None


@pytest.mark.parametrize(
    ("head", "role"),
    [
        *((head, "nature") for head in ("类型", "指标类型", "type", "Type")),
        *((head, "target") for head in ("目标", "主要目标", "具体目标", "发展目标", "总体目标")),
        *((head, "target") for head in ("target", "Targets", "goal", "GOALS")),
    ],
)
def test_heads_that_their_neighbours_decide(head: str, role: str) -> None:
    assert head_of(head) == Head(ColumnRole(role), sure=False)


@pytest.mark.parametrize(
    "word",
    [
        "基期",
        "基准",
        "现状",
        "现值",
        "实际",
        "完成",
        "预计",
        "预估",
        "基数",
        "基础",
        "初步",
        "执行",
        "已达",
        "原值",
        "规划前",
        "起始",
        "Baseline",
        "actual",
    ],
)
def test_words_of_what_has_been_observed(word: str) -> None:
    assert head_of(f"2020年{word}") == Head(ColumnRole.BASELINE, year=2020)
    assert head_of(f"{word}值") == Head(ColumnRole.BASELINE)


@pytest.mark.parametrize(
    "word",
    [
        "目标",
        "规划",
        "期末",
        "预期",
        "计划",
        "力争",
        "要求",
        "任务",
        "target",
        "Targets",
        "goal",
        "goals",
        "planned",
    ],
)
def test_words_of_what_is_aimed_at(word: str) -> None:
    assert head_of(f"2025年{word}") == Head(ColumnRole.TARGET, year=2025)
    assert head_of(f"{word}值") == Head(ColumnRole.TARGET)


@pytest.mark.parametrize(
    "words",
    [
        *":到至截底末约达和或及、-年度值数量期()含均时月",
        *("情况", "水平", "其中", "by", "in", "for", "value", "level", "of", "the", "OF THE", "到底水平"),
    ],
)
def test_words_that_say_nothing_beside_a_year(words: str) -> None:
    assert head_of(f"2025年{words}目标") == Head(ColumnRole.TARGET, year=2025)
    assert head_of(f"2025年{words}甲目标") is None


@pytest.mark.parametrize(
    ("head", "year"),
    [
        ("2025", 2025),
        ("2025年", 2025),
        ("1995年", 1995),
        ("2025年6月", 2025),
        ("2025年12月", 2025),
        ("2025年22月", None),
        ("12025年", None),
        ("20251年", None),
        ("1825年", None),
        ("2125年", None),
        ("二〇二五年", 2025),
        ("二○二五年", 2025),
        ("二零三零年", 2030),
        ("一九八七年", 1987),
        ("二〇一五年", 2015),
        ("一九四六年", 1946),
        ("二〇二五", None),
        ("三〇二五年", None),
    ],
)
def test_years_of_heads(head: str, year: int | None) -> None:
    assert head_of(head) == (None if year is None else Head(ColumnRole.TARGET, year=year, sure=False))


@pytest.mark.parametrize("number", "一二三四五六七八九")
def test_the_plans_that_heads_name(number: str) -> None:
    year = {"一": 2010, "二": 2015, "三": 2020, "四": 2025, "五": 2030}.get(number)
    year = 2030 + 5 * "六七八九".index(number) + 5 if year is None else year
    found = Head(ColumnRole.TARGET, year=year)
    for head in (f"十{number}五末", f"“十{number}五”期末", f"'十{number}五'时期末", f"‘十{number}五’年末"):
        assert head_of(head) == found
    assert head_of(f'"十{number}五"底') == head_of(f"十{number}五目标") == found
    assert head_of(f"十{number}五") is head_of(f"“十{number}五”时期") is None
    assert year_in(f"“十{number}五”时期主要指标") == year


def test_a_title_names_a_plan_within_100_characters() -> None:
    assert year_in("甲" * 97 + "十四五") == 2025
    assert year_in("甲" * 98 + "十四五") is None
    assert year_in("主要指标") is None


AVERAGE, TOTAL = Span.AVERAGE, Span.TOTAL


@pytest.mark.parametrize(
    ("heads", "measure"),
    [
        (
            "年均（%）1 （年均（增长）） [年均[增速]] 年均 年平均 年均增长 年均增速 年均增幅 年均增长率 年均% 年均增长（%） （年均） [年均] 年均1",
            AVERAGE,
        ),
        ("年均/累计 年均（增速） 年均/增长率 年均/[增长] annual Annual/Cumulative annualgrowth", AVERAGE),
        ("averageannualgrowthrate annualaverage annual(%)", AVERAGE),
        ("累计 五年累计 5年累计 累计数 累计增长 （累计） 累计2 cumulative Cumulative(%) CUMULATIVE", TOTAL),
    ],
)
def test_heads_of_what_is_counted_over_years(heads: str, measure: Span) -> None:
    for head in heads.split():
        assert head_of(head) == Head(ColumnRole.TARGET, measure=measure), head
        assert head_of(f"{head}甲") is None, head


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        *((words, AVERAGE) for words in ("年平均", "平均增长", "平均增速", "平均增幅", "平均变化", "平均率")),
        *((words, AVERAGE) for words in ("年均增长率", "平均变化率%", "平均(%)", "平均%", "年均增幅")),
        *((words, TOTAL) for words in ("累计", "累计数", "累计值")),
    ],
)
def test_what_is_counted_in_the_years_of_a_plan(words: str, measure: Span) -> None:
    assert head_of(f"“十四五”{words}") == Head(ColumnRole.TARGET, year=2025, measure=measure, sure=False)
    assert head_of(f"“十四五”{words}甲") is None


@pytest.mark.parametrize(
    ("head", "found"),
    [
        # Without a year or a plan.
        ("平均", Head(ColumnRole.TARGET, measure=AVERAGE, sure=False)),
        ("累计值", Head(ColumnRole.TARGET, measure=TOTAL, sure=False)),
        ("数量", None),
        ("年度", None),
        ("目标/增长", None),
        # The year that is printed, not that of the plan.
        ("“十四五”2024年目标", Head(ColumnRole.TARGET, year=2024)),
        ("“十四五”2025年", Head(ColumnRole.TARGET, year=2025, sure=False)),
        ("“十五五”/2035年目标", Head(ColumnRole.TARGET, year=2035)),
        ("2020年/2025年目标", Head(ColumnRole.TARGET, year=2025)),
        *(
            (f"{years}累计", Head(ColumnRole.TARGET, year=2025, measure=TOTAL, sure=False))
            for years in ("2021-2025年", "2021年-2025年", "2021~2025", "2021年至2025年", "2021到2025年", "1996—2025年")
        ),
        *(
            (f"1991-1995年{words}", Head(ColumnRole.TARGET, year=1995, measure=AVERAGE, sure=False))
            for words in ("年均", "年平均", "平均", "平均增长")
        ),
        ("1991-1995年年平均", Head(ColumnRole.TARGET, year=1995, measure=AVERAGE, sure=False)),
        ("1991-1995平均", Head(ColumnRole.TARGET, year=1995, measure=AVERAGE, sure=False)),
        ("“十四五”时期底", Head(ColumnRole.TARGET, year=2025)),
        *(
            (f"2030年/{words}目标", Head(ColumnRole.TARGET, year=2030))
            for words in ("年均", "年平均", "累计", "合计", "增长", "增速", "增幅")
        ),
        ("2021-2025年", None),
        ("2021、2025年累计", None),
        # A slash beside a plan alone leaves no doubt.
        ("“十四五”/年均", Head(ColumnRole.TARGET, year=2025, measure=AVERAGE, sure=False)),
        ("2020年完成累计", Head(ColumnRole.BASELINE, year=2020)),
        # What stands first of what has been observed and what is aimed at.
        ("2024年预计目标", Head(ColumnRole.TARGET, year=2024)),
        ("2024年目标预计", Head(ColumnRole.BASELINE, year=2024)),
        ("2024年计划实际", Head(ColumnRole.BASELINE, year=2024)),
        ("2024年实际计划", Head(ColumnRole.TARGET, year=2024)),
        ("2025年目标完成", Head(ColumnRole.BASELINE, year=2025)),
        ("2025年任务完成", Head(ColumnRole.BASELINE, year=2025)),
        ("2025年完成任务", Head(ColumnRole.TARGET, year=2025)),
        ("2025年完成计划", Head(ColumnRole.BASELINE, year=2025)),
        *((f"2025年目标{mark}", Head(ColumnRole.TARGET, year=2025)) for mark in ("*", "※", "①", "②", "③", "*※")),
        ("2025年目标（%）", Head(ColumnRole.TARGET, year=2025)),
        ("2025年（目标）（万人）", Head(ColumnRole.TARGET, year=2025)),
        ("2025年（目标）（某某）", None),
    ],
)  # fmt: skip
def test_what_a_head_says_by_itself(head: str, found: Head | None) -> None:
    assert head_of(head) == found


@pytest.mark.parametrize("head", ["基数", "基准", "现状", "完成", "实际情况", "baseline", "Baseline"])
def test_heads_of_one_word_for_what_has_been_observed(head: str) -> None:
    assert head_of(head) == Head(ColumnRole.BASELINE)


@pytest.mark.parametrize(("head", "year"), [("规划末", None), ("任务", None), ("“十四五”规划", 2025)])
def test_heads_of_one_word_for_what_is_aimed_at(head: str, year: int | None) -> None:
    assert head_of(head) == Head(ColumnRole.TARGET, year=year)


def test_values_are_baselines_and_targets() -> None:
    assert [role.value for role in ColumnRole if Head(role).has_values] == ["baseline", "target"]


def test_a_head_has_30_characters() -> None:
    assert head_of("2025年" + " " * 23 + "目标") == Head(ColumnRole.TARGET, year=2025)
    assert head_of("2025年" + " " * 24 + "目标") is None


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("2025年（%）", "%"),
        ("2025年（单位：万人）", "万人"),
        ("2025年（计量单位：个）", "个"),
        ("2025年（单位：目标）", None),
        ("2025年（目标）", None),
        ("2025年（%）目标", None),
        ("2025年%", None),
    ],
)
def test_units_that_heads_give(head: str, unit: str | None) -> None:
    assert unit_in(head) == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("单位：万人", "万人"),
        ("单位：%", "%"),
        ("（计量单位：个）", "个"),
        ("数据单位：个", "个"),
        ("甲" * 60 + "单位：人", "人"),
        ("甲" * 61 + "单位：人", None),
        ("单位：" + " " * 96 + "人", "人"),
        ("单位：" + " " * 97 + "人", None),
        ("甲：乙单位：人", None),
        ("单位：目标", None),
        ("单位", None),
        ("单位：人甲", None),
    ],
)
def test_units_above_a_table(text: str, unit: str | None) -> None:
    assert unit_of_table(text) == unit


@pytest.mark.parametrize(
    ("head", "role", "year"),
    [
        ("2025年甲", "target", 2025),
        ("2025年甲2025年", "target", 2025),
        ("2024年甲2025年", "other", None),
        ("甲", "other", None),
        *((f"2025年甲{word}", "other", None) for word in ["其中", "排名", "位次", "占", "比", "增", "责任", "说明", "备注", "来源"]),
    ],
)  # fmt: skip
def test_columns_whose_heads_are_not_understood(head: str, role: str, year: int | None) -> None:
    assert _unknown(head) == column(head, role, year)


@pytest.mark.parametrize(
    ("text", "is_figure"),
    [
        *((text, True) for text in ("5", "12.5", "1,234", "-5", "≥90", "≤5", "<5", ">5", "约5", "〔5〕", "（5）", "[5]")),
        *((text, True) for text in ("1.23456789", "1,234,567,890", "2025", "5人", "5某某某某某某", "—", "-", "--", "/", "–")),
        *((text, False) for text in ("5某某某某某某某", "2025年", "1995年甲", "甲", "甲5", "")),
    ],
)  # fmt: skip
def test_heads_that_are_figures(text: str, *, is_figure: bool) -> None:
    assert _is_figure(text) is is_figure


Columns = list[tuple[str, int | None]]


@pytest.mark.parametrize(
    ("heads", "columns"),
    [
        # The column of names: the last that says so before the values, else the first behind them.
        ("指标|项目名称|2025年", [("group", None), ("name", None), ("target", 2025)]),
        ("2025年目标|指标|项目名称", [("target", 2025), ("name", None), ("other", None)]),
        ("项目|指标|2025年甲", [("group", None), ("name", None), ("target", 2025)]),
        ("2025年目标|序号|指标", [("target", 2025), ("number", None), ("name", None)]),
        # 目标 as the head of names: only as the first, and before other values.
        ("目标|2025年", [("name", None), ("target", 2025)]),
        ("目标|单位", None),
        ("规划目标|2030年", None),
        ("2025年|2030年", None),
        ("领域|目标|2030年", [("name", None), ("target", None), ("target", 2030)]),
        # Else the last of the groups and unknown heads before two values of which one has a year.
        ("类别|领域|2020年|2025年", [("group", None), ("name", None), ("baseline", 2020), ("target", 2025)]),
        ("甲|类别|2020年|2025年", [("other", None), ("name", None), ("baseline", 2020), ("target", 2025)]),
        ("领域|2025年", None),
        ("领域|现状值|目标值", None),
        ("领域|现状值|2025年", [("name", None), ("baseline", None), ("target", 2025)]),
        ("类型|2020年|2025年", None),
        ("2020年|2025年|领域", None),
        ("领域|2020年|2025年|甲", [("name", None), ("baseline", 2020), ("target", 2025), ("other", None)]),
        # At most one head is not understood where the names are guessed.
        ("领域|2020年|2025年|甲|乙", None),
        ("甲名|2020年|2025年|乙", None),
        # 目标 before the names is a group where other columns hold targets.
        ("目标|指标|目标", [("target", None), ("name", None), ("target", None)]),
        ("目标|指标|目标值", [("group", None), ("name", None), ("target", None)]),
        ("目标|指标|2025年", [("group", None), ("name", None), ("target", 2025)]),
        ("目标|指标|年均", [("group", None), ("name", None), ("target", None)]),
        ("指标|目标|2025年", [("name", None), ("target", None), ("target", 2025)]),
        # Of several columns of one kind the first.
        ("序号|编号|指标|2025年", [("number", None), ("other", None), ("name", None), ("target", 2025)]),
        ("指标|2025年|属性|性质|约束性和预期性", [("name", None), ("target", 2025), ("nature", None), ("other", None), ("other", None)]),
        ("类型|指标|2025年", [("group", None), ("name", None), ("target", 2025)]),
        ("指标|2025年|类型|类型", [("name", None), ("target", 2025), ("nature", None), ("other", None)]),
        ("属性|指标|2025年|类型", [("nature", None), ("name", None), ("target", 2025), ("other", None)]),
    ],
)  # fmt: skip
def test_columns_that_their_places_decide(heads: str, columns: Columns | None) -> None:
    assert short(heads) == columns


@pytest.mark.parametrize(
    ("heads", "columns", "guesses"),
    [
        ("领域|2020年|2025年|甲", "name, baseline 2020, target 2025, other", [("name_guessed", "领域")]),
        ("目标|2025年", "name, target 2025", []),
        # The year five years before the target is the base year, also if its head is a year alone.
        (
            "指标|2020年|2022年实际|2025年",
            "name, baseline 2020, other 2022, target 2025",
            [("column_aside", "2022年实际")],
        ),
        (
            "指标|2020年目标|2022年实际|2025年",
            "name, other 2020, baseline 2022, target 2025",
            [("column_aside", "2020年目标")],
        ),
        (
            "指标|2020年规划完成|2022年实际|2025年目标",
            "name, baseline 2020, other 2022, target 2025",
            [("column_aside", "2022年实际")],
        ),
        # Else the last.
        (
            "指标|2022年实际|2022年完成|2030年",
            "name, other 2022, baseline 2022, target 2030",
            [("column_aside", "2022年实际")],
        ),
        ("指标|实际值|完成值|目标", "name, other, baseline, target", [("column_aside", "实际值")]),
        (
            "指标|2019年基期|2020年基期|2021年实际|2025年",
            "name, other 2019, baseline 2020, other 2021, target 2025",
            [("column_aside", "2019年基期"), ("column_aside", "2021年实际")],
        ),
        # Columns up to the base year are none of the plan's; without a base year all are.
        ("指标|现状值|2019年|2025年", "name, baseline, target 2019, target 2025", []),
        (
            "指标|2019年|2020年目标|2021年|2020年基期|2025年|目标",
            "name, other 2019, other 2020, target 2021, baseline 2020, target 2025, target",
            [("column_aside", "2019年"), ("column_aside", "2020年目标")],
        ),
        # Several targets of which a head does not say that it is one: those of the second plan and the third, or three.
        (
            "指标|2020年|2025年|2030年",
            "name, baseline 2020, target 2025, target 2030",
            [("years_guessed", "2025年、2030年")],
        ),
        (
            "指标|2020年|2025年目标|2030年",
            "name, baseline 2020, target 2025, target 2030",
            [("years_guessed", "2025年目标、2030年")],
        ),
        (
            "指标|2020年|2025年|2030年目标",
            "name, baseline 2020, target 2025, target 2030",
            [("years_guessed", "2025年、2030年目标")],
        ),
        ("指标|2020年|2025年目标|2030年目标", "name, baseline 2020, target 2025, target 2030", []),
        ("指标|2020年|2026年|2030年", "name, baseline 2020, target 2026, target 2030", []),
        ("指标|2020年|2025年|2031年", "name, baseline 2020, target 2025, target 2031", []),
        ("指标|2020年|“十四五”2025年|2030年", "name, baseline 2020, target 2025, target 2030", []),
        (
            "指标|2020年|2022年目标|2023年目标|2025年目标",
            "name, baseline 2020, target 2022, target 2023, target 2025",
            [],
        ),
        (
            "指标|2020年|2022年目标|2023年|2025年目标",
            "name, baseline 2020, target 2022, target 2023, target 2025",
            [("years_guessed", "2022年目标、2023年、2025年目标")],
        ),
        (
            "指标|2019年|2020年|2025年|2030年",
            "name, other 2019, baseline 2020, target 2025, target 2030",
            [("years_guessed", "2025年、2030年"), ("column_aside", "2019年")],
        ),
        # A column that says that it is one of targets is never the baseline.
        ("指标|2020年目标|2025年", "name, target 2020, target 2025", []),
        ("指标|规划目标2020年|规划目标2025年", "name, baseline 2020, target 2025", []),
        ("指标|年均|2020年|2025年", "name, target, baseline 2020, target 2025", []),
    ],
)
def test_which_column_is_the_baseline(heads: str, columns: str, guesses: list[tuple[str, str]]) -> None:
    heading = heading_of(heads.split("|"))
    assert heading is not None
    said = [f"{one.role.value} {'' if one.year is None else one.year}".rstrip() for one in heading.columns]
    assert ", ".join(said) == columns
    assert list(heading.guesses) == guesses


@pytest.mark.parametrize(
    "word", ["基期", "基准", "基数", "现状", "现值", "规划前", "起始", "原值", "baseline"]
)
def test_words_that_say_which_column_is_the_baseline(word: str) -> None:
    assert short(f"指标|2018年{word}|2020年实际|2025年目标") == [
        ("name", None),
        ("baseline", 2018),
        ("other", 2020),
        ("target", 2025),
    ]


@pytest.mark.parametrize(
    ("heads", "bare"),
    [
        ("2020年|2025年目标", "10"),
        ("2020年目标|2025年", "01"),
        ("规划目标 2020年|规划目标 2025年", "11"),
        ("规划目标 2020年|规划目标 2025年目标", "10"),
        ("规划目标 2025年", "0"),
        ("2025年", "1"),
        ("目标2020年|目标2020年末", "00"),
        ("目标2030年|目标2020年|目标2025年", "111"),
    ],
)
def test_heads_that_do_not_say_that_they_are_of_targets(heads: str, bare: str) -> None:
    assert _without_a_goal(heads.split("|")) == [sign == "1" for sign in bare]


@pytest.mark.parametrize(
    ("cells", "heads"),
    [
        (["指", "标", "2020", "年"], ("指标", "2020年")),
        (["指  标 2020年 2025年"], ("指标", "2020年", "2025年")),
        (["类别", "指", "标 2025年 目标"], ("类别", "指标", "2025年目标")),
    ],
)
def test_heads_whose_words_are_parted(cells: list[str], heads: tuple[str, ...]) -> None:
    assert _joined(cells) == heads


def test_a_heading_of_parted_words_has_no_unknown_head() -> None:
    assert heading_in(line("指", "标 2025年 甲")) is None
    found = heading_in(line("指", "标 2025年 属性"))
    assert found == heading_of(["指标", "2025年", "属性"])
    assert heading_in(line("指标", "", "2025年")) == heading_of(["指标", "2025年"], gridded=False)


def test_headings_of_one_table_that_goes_on() -> None:
    one = [column("指标", "name"), column("2025年累计", "target", 2025, TOTAL)]
    assert alike(one, [column("项目", "name"), column("累计", "target", 2025, TOTAL)])
    for other in (
        column("2025年累计", "baseline", 2025, TOTAL),
        column("2025年累计", "target", 2024, TOTAL),
        column("2025年累计", "target", 2025, AVERAGE),
    ):
        assert not alike(one, [one[0], other])
    assert not alike(one, one[:1])


@pytest.mark.parametrize(
    ("month", "reads"),
    [("1月", True), ("06月", True), ("10月", True), ("12月", True)]
    + [(month, False) for month in ("0月", "00月", "13月", "19月", "20月", "110月")],
)
def test_a_month_that_cannot_be_is_no_part_of_a_year(month: str, *, reads: bool) -> None:
    table = parse_table(f"指标\t2020年{month}\t2025年\n甲（%）\t60\t≥95\n")
    assert [doubt.code for doubt in table.doubts] == ([] if reads else ["unknown_head"])


def test_more_heads_by_their_words_and_neighbours() -> None:
    assert head_of("2025年目标X") is head_of("X2025年目标") is None
    # The end of the plan before, where a head names a plan.
    assert short("指标|2015年|2020年|“十四五”末") == [
        ("name", None),
        ("other", 2015),
        ("baseline", 2020),
        ("target", 2025),
    ]
    # Without separators no names are guessed.
    assert heading_in(line("领域 2020年 2025年", "目标值")) is None
