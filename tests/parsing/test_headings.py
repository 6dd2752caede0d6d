"""What each column holds, by the words of its head and by its neighbours."""

from __future__ import annotations

import pytest

from xzplan import InvalidInputError, parse_table
from xzplan.parsing import ColumnRole, ParsedColumn, Span
from xzplan.parsing.headings import _ends_before, _place_of_base, head_of, heading_in, heading_of
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
