"""How much is read: at each limit a text is read as any other, and beyond it the reader stops or says so."""

from __future__ import annotations

import pytest

from xzplan import InvalidInputError, parse_table
from xzplan.parsing import parse_baseline, parse_target
from xzplan.parsing.bodies import body_at
from xzplan.parsing.counts import counts_in, number_of
from xzplan.parsing.headings import head_of, heading_of, year_in
from xzplan.parsing.layouts import Cell, Line, csv_cells, is_between_pages, is_heading, read_lines
from xzplan.parsing.names import take_apart

TABLE = "指标\t2020年\t2025年\n甲\t1\t2\n"


def codes(text: str) -> list[str]:
    return [doubt.code for doubt in parse_table(text).doubts]


def test_a_cell_has_200_characters() -> None:
    cell = "≥" + "0" * 197 + "90"
    assert parse_target(cell).figures
    assert parse_baseline(cell.removeprefix("≥")).value == 90
    for read in (parse_target(cell + " "), parse_baseline(cell + " ")):
        assert [doubt.code for doubt in read.doubts] == ["too_long"]
        assert read.doubts[0].operands == ("200",)


def test_a_name_has_200_characters() -> None:
    name = "甲" * 200
    table = parse_table(f"指标\t2020年\t2025年\n{name}\t1\t2\n")
    assert (table.rows[0].name, "name_too_long" in [doubt.code for doubt in table.doubts]) == (name, False)
    table = parse_table(f"指标\t2020年\t2025年\n{name}乙\t1\t2\n")
    assert table.rows[0].name == name
    [doubt] = [doubt for doubt in table.doubts if doubt.code == "name_too_long"]
    assert (doubt.operands, doubt.line) == (("200",), 2)


def test_a_head_has_30_characters() -> None:
    head = "主要" * 14 + "指标"
    assert head_of(head) is not None
    assert head_of(f"{head}项") is None
    assert heading_of([head, "2025年"]) is not None
    assert heading_of([f"{head}项", "2025年"]) is None


def test_a_heading_has_40_columns() -> None:
    heads = ["指标", "2025年", *["备注"] * 38]
    assert heading_of(heads) is not None
    assert heading_of([*heads, "备注"]) is None
    assert heading_of(["指标"]) is None


def test_the_plan_is_named_among_the_first_hundred_characters_of_a_title() -> None:
    assert year_in("长" * 97 + "十四五") == 2025
    assert year_in("长" * 98 + "十四五") is None


def test_heads_on_lines_of_their_own_are_twelve() -> None:
    def lines(count: int) -> list[Line]:
        heads = ["指标", *(f"{2020 + year}年" for year in range(count - 1))]
        return [Line((Cell(head, number, number),), gridded=False) for number, head in enumerate(heads, 1)]

    for count in (12, 13):
        body = body_at(lines(count), 0)
        assert body is not None
        assert (len(body.heading.columns), body.start) == (12, 12)


def test_a_boxed_list_has_three_rows() -> None:
    rows = ["│高等教育毛入学率60%│", "│劳动年龄人口平均受教育年限11.3年│", "│研发经费投入强度3%│"]
    assert len(parse_table("\n".join(rows)).rows) == 3
    with pytest.raises(InvalidInputError, match="no table found"):
        parse_table("\n".join(rows[:2]))


def test_a_boxed_list_is_one_of_names_with_their_targets_for_the_most_part() -> None:
    rows = ["│高等教育毛入学率60%│", "│劳动年龄人口平均受教育年限11.3年│", "│研发经费投入强度3%│"]
    labels = ["│教育│", "│就业│", "│科技│"]
    assert parse_table("\n".join([*rows, *labels[:2]])).groups == ("教育", "就业")
    with pytest.raises(InvalidInputError, match="no table found"):
        parse_table("\n".join([*rows, *labels]))


def test_a_line_has_2000_characters() -> None:
    line = "甲" * 1997 + "\t\t乙"
    assert [len(found.cells) for found in read_lines(line)] == [3]
    [prose] = read_lines(line + "丙")
    assert (len(prose.cells), prose.prose) == (1, True)
    assert len(csv_cells("甲" * 1998 + ",乙")) == 2
    assert csv_cells("甲" * 1999 + ",乙") == ()


def test_a_stated_count_stands_among_the_first_2000_characters() -> None:
    for before, count in ((1995, 1), (1996, 0)):
        line = Line((Cell("长" * before + "22项指标", 1, 1),), gridded=False)
        assert len(list(counts_in([line]))) == count


def test_a_line_between_pages_is_short() -> None:
    assert is_between_pages("第1页" + " " * 10 + "共20页"[:7])
    assert not is_between_pages("第1页" + " " * 14 + "共20页")
    assert is_heading("专栏" + " " * 17 + "5")
    assert not is_heading("专栏" + " " * 18 + "5")


def test_a_text_has_half_a_million_characters_and_ten_thousand_lines() -> None:
    assert len(parse_table(TABLE + "\n" * (10_000 - 2)).rows) == 1
    text = TABLE + "\n" * (10_000 - 1)
    with pytest.raises(InvalidInputError) as caught:
        parse_table(text)
    assert (caught.value.argument, caught.value.value) == ("text", text[:80])
    assert caught.value.problem == "more than 10000 lines; cut out the table"
    assert caught.value.text is not None
    assert caught.value.text.zh == "文本超过10000行；请只截取表格部分"
    text = TABLE + "长" * (500_000 - len(TABLE))
    assert len(parse_table(text).rows) == 1
    with pytest.raises(InvalidInputError) as caught:
        parse_table(text + "长")
    assert (caught.value.argument, caught.value.value) == ("text", text[:80])
    assert caught.value.problem == "longer than 500000 characters; cut out the table"
    assert caught.value.text is not None
    assert caught.value.text.zh == "文本超过500000字；请只截取表格部分"


def test_what_looks_like_a_path_has_less_than_a_thousand_characters() -> None:
    with pytest.raises(InvalidInputError) as caught:
        parse_table("a" * 995 + ".csv")
    assert caught.value.problem == "looks like a path; pass it as pathlib.Path"
    assert caught.value.value == "a" * 995 + ".csv"
    with pytest.raises(InvalidInputError, match="no table found"):
        parse_table("a" * 996 + ".csv")


@pytest.mark.parametrize(("rows", "told"), [(2, False), (3, True)])
def test_three_rows_make_a_habit(rows: int, told: bool) -> None:  # noqa: FBT001
    text = "指标\t单位\t2020年\t2025年\n" + "".join(f"甲{row}率\t%\t1%\t≥2%\n" for row in range(rows))
    assert ("habit" in codes(text)) is told
    assert ("unit_twice" in codes(text)) is not told


def test_a_title_has_60_characters() -> None:
    title = "表".ljust(60, "长")
    assert parse_table(f"{title}\n{TABLE}").title == title
    assert parse_table(f"{title}长\n{TABLE}").title is None


def test_counts_are_stated_in_the_ten_lines_above_and_the_five_below() -> None:
    for lines, stated in ((9, 1), (10, 0)):
        text = "共22项指标\n" + "长\n" * lines + TABLE
        assert len(parse_table(text).stated) == stated
    for lines, stated in ((4, 1), (5, 0)):
        text = TABLE + "第一章\n" + "长\n" * (lines - 1) + "共22项指标\n"
        assert len(parse_table(text).stated) == stated


def test_the_nearest_heading_is_quoted_with_80_characters() -> None:
    heads = "指标  备注  " + "  ".join(sign * 20 for sign in "甲乙丙丁")
    with pytest.raises(InvalidInputError) as caught:
        parse_table(f"{heads}\n甲  乙\n")
    assert caught.value.problem.endswith(f": {heads[:80]}")


def test_a_mark_stands_among_the_first_twelve_characters() -> None:
    assert take_apart("12" + " " * 9 + "甲").number == 12
    assert take_apart("12" + " " * 10 + "甲").number is None


@pytest.mark.parametrize(
    ("printed", "number"),
    [("9", 9), ("22", 22), ("九", 9), ("十", 10), ("十二", 12), ("二十", 20), ("二十五", 25)],
)
def test_numbers_of_counts(printed: str, number: int) -> None:
    assert number_of(printed) == number


def test_heads_of_which_one_begins_with_the_other() -> None:
    heading = heading_of(["指标", "2025年", "2025年目标"])
    assert heading is not None
    assert [column.role.value for column in heading.columns] == ["name", "target", "target"]


def test_brackets_behind_what_is_striven_for() -> None:
    assert parse_target("60%，力争达到70%（预计）", name="甲率").stretch
    assert not parse_target("60%（力争70%）", name="甲率").stretch
