"""Lines and their cells, the heads of columns, and the five layouts of a table."""

from __future__ import annotations

from decimal import Decimal

import pytest

from printed import LYING, ROWS, USUAL, layout, meaning, places
from xzplan import parse_table
from xzplan.parsing.layouts import (
    NOTE,
    Cell,
    Line,
    _is_one_row,
    csv_cells,
    csv_lines,
    is_between_pages,
    is_heading,
    read_lines,
    split_lines,
    trimmed,
)


def spaced(*cells: str, prose: bool = False, number: int = 1) -> Line:
    """Return a line whose cells are parted by spaces."""
    return Line(tuple(Cell(cell, number, number) for cell in cells), gridded=False, prose=prose)


def gridded(*cells: str) -> Line:
    """Return a first line whose separators show where a cell is empty."""
    return Line(tuple(Cell(cell, 1, 1) for cell in cells), gridded=True)


SENTENCE = "。".ljust(61, "字")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("甲 乙  丙", [spaced("甲 乙", "丙")]),
        ("X甲  乙X", [spaced("X甲", "乙X")]),
        ("\ufeff甲\u200b", [spaced("甲")]),
        ("\ufeff甲\t乙", [gridded("甲", "乙")]),
        ("\t甲\t\t 乙 \t", [gridded("", "甲", "", "乙", "")]),
        ("|甲||**乙**|", [gridded("甲", "", "乙")]),
        ("甲 ｜ 乙", [gridded("甲", "乙")]),
        ("甲 |", [spaced("甲")]),
        ("- |", [spaced("-")]),
        ("|---|:-:|", []),
        ("| --- | 甲 |", [gridded("---", "甲")]),
        ("|****|***5*|5**|** 甲 **|", [gridded("****", "***5*", "5**", "甲")]),
        ("**甲|**5**|", [gridded("**甲", "5")]),
        (SENTENCE, [spaced(SENTENCE, prose=True)]),
        (SENTENCE[:60], [spaced(SENTENCE[:60])]),
        (SENTENCE.replace("。", "，"), [spaced(SENTENCE.replace("。", "，"))]),
        ("字" * 2000, [spaced("字" * 2000)]),
        (" " + "字  字" * 600, [spaced("字  字" * 600, prose=True)]),
        ("甲\r\n\r\n乙\r丙", [spaced("甲"), spaced("乙", number=3), spaced("丙", number=4)]),
    ],
)
def test_lines(text: str, lines: list[Line]) -> None:
    assert read_lines(text) == lines


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("第三章  公共服务", True),
        ("第十二节", True),
        ("专栏3", True),
        ("表 ２ 指标", True),
        ("指标见第三章", False),
        (" 第三章", False),
        ("甲率", False),
    ],
)
def test_headings(text: str, *, heading: bool) -> None:
    assert is_heading(text) is heading


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("- 3 -", True),
        ("— 12 —", True),
        ("-1-", True),
        ("-12", False),  # a value
        ("—", False),
        ("--", False),
        ("-1", False),
        ("12", False),
        ("- 12345 -", False),
        ("-" + " " * 17 + "1-", True),
        ("-" + " " * 18 + "1-", False),
    ],
)
def test_page_numbers(text: str, *, number: bool) -> None:
    assert is_between_pages(text) is number


def test_a_mark_of_byte_order_hides_no_head() -> None:
    table = parse_table("\ufeff指标\t2020年\t2025年\t属性\n甲率（%）\t1\t2\t预期性")
    assert (table.line, table.rows[0].baseline.value) == (1, Decimal(1))


@pytest.mark.parametrize(
    ("head", "years"),
    [
        ("指标 2025年目标值 属性", (None, (2025,))),
        ("指标 “十三五”末 “十四五”目标 属性", (2020, (2025,))),
        ("指标 基期年 目标年 属性", (None, ())),
        ("指标 现状值（2020年） 目标值（2025年） 属性", (2020, (2025,))),
        ("指标 2015年 2020年 2030年 属性", (2015, (2020, 2030))),
        ("指标 2020年（实际） 2025年（目标） 属性", (2020, (2025,))),
        ("指标 2025年 累计 属性", (None, (2025,))),
    ],
)
def test_heads(head: str, years: tuple[int | None, tuple[int, ...]]) -> None:
    values = "  ".join(str(n) for n in range(len(head.split()) - 2))
    table = parse_table(f"{head}\n甲率（%）  {values}  预期性")
    assert (table.base_year, table.target_years) == years
    assert len(table.rows) == 1


@pytest.mark.parametrize("kind", ["tabs", "lines", "bars", "spaces", "pipes"])
def test_five_layouts(kind: str) -> None:
    table = parse_table(layout(kind))
    assert [
        (row.group, row.name_printed, row.baseline.raw, row.target.raw, row.nature_printed)
        for row in table.rows
    ] == ROWS
    assert table.groups == ("妇幼服务", "就业")
    assert table.unread == ()
    assert meaning(table) == meaning(parse_table(layout("tabs")))
    assert table.base_year == 2020
    assert table.target_years == (2025,)


def test_lines_of_an_upright_table_may_hold_several_cells() -> None:
    head = "\n".join(USUAL.split())
    [row] = parse_table(f"{head}\n甲率\t\t1\n2  预期性").rows
    assert (row.name, row.baseline.raw, row.target.raw) == ("甲率", "1", "2")


def test_a_line_with_nothing_but_its_bar_is_an_empty_cell() -> None:
    [row] = parse_table("\n".join(f"{cell} |" for cell in [*USUAL.split(), "参保率", "", "2", "预期性"])).rows
    assert (row.baseline.raw, row.baseline.missing, row.target.raw) == ("", True, "2")
    assert [code for _, code in places(row)] == ["missing", "bare_number"]


def test_empty_cells_between_pipes() -> None:
    head = "| 指标 | 2020年 | 2025年 | 属性 |\n"
    [row] = parse_table(head + "| 参保率 | | 2 | |").rows
    assert [code for _, code in places(row)] == ["no_nature", "missing", "bare_number"]
    [short_of_one] = parse_table(head + "| 甲 率 | 1 | 预期性 |").rows
    assert (short_of_one.name, short_of_one.group, short_of_one.target.raw) == ("甲 率", None, "1")


@pytest.mark.parametrize(
    ("head", "line", "row"),
    [
        (LYING, "甲 率  1  2  预期性", ("甲 率", None, "1", "2", "预期性")),
        (LYING, "甲率 1  2 预期性", ("甲率", None, "1", "2", "预期性")),
        (LYING, "甲 X 1 2 预期性", ("甲 X", None, "1", "2", "预期性")),
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


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # A rule has three signs; two may be a value.
        ("--", [spaced("--")]),
        ("──", [spaced("──")]),
        ("───", []),
        ("+--+--+", []),
        ("甲\t\t", [gridded("甲", "", "")]),
        ("甲\t", [spaced("甲")]),
        # A bar on each side of a cell is a box; a bar alone is an empty cell.
        ("|甲|", [gridded("甲")]),
        ("|甲", [spaced("甲")]),
        ("|", [spaced("")]),
        ("｜甲｜", [gridded("甲")]),
    ],
)
def test_lines_of_few_signs(text: str, lines: list[Line]) -> None:
    assert read_lines(text) == lines


@pytest.mark.parametrize(("length", "prose"), [(60, False), (61, True)])
def test_a_line_of_csv_with_one_long_cell_is_prose(length: int, *, prose: bool) -> None:
    assert csv_lines("甲" * length + "\n乙,丙") == [
        spaced("甲" * length, prose=prose),
        Line((Cell("乙", 2, 2), Cell("丙", 2, 2)), gridded=True),
    ]
    assert csv_lines("甲" * length + ",乙") == [gridded("甲" * length, "乙")]


RULE = "├──┼──┼──┤\n"


def boxed(*blocks: str) -> list[list[str]]:
    """Return the cells of each line of a drawn table whose blocks stand between rules."""
    return [list(line.texts) for line in read_lines(RULE.join(f"{block}\n" for block in blocks))]


HEADS, WRAPPED = ["指标", "2020年", "2025年"], "│甲│1│2│\n│率│ │ │"


def test_the_lines_between_two_rules_are_one_row() -> None:
    head, last = "│指标│2020年│2025年│", "│乙率│3│4│"
    joined = [HEADS, ["甲率", "1", "2"], ["乙率", "3", "4"]]
    assert boxed(head, WRAPPED, last) == joined
    assert boxed(head, "│甲│1│2│\n│率│ │ │\n│（%）│ │ │", last) == [
        HEADS,
        ["甲率（%）", "1", "2"],
        ["乙率", "3", "4"],
    ]
    assert boxed(head, "│甲│ │ │\n│率│1│2│", last) == joined
    parted = [HEADS, ["甲", "1", "2"], ["率", "", ""]]
    # Rules between three rows at least; of the lines between two of them one has nearly all its cells.
    assert boxed(head, WRAPPED) == parted
    two = "│甲│1│ │\n│率│2│ │"
    assert boxed(head, two, last) == [HEADS, ["甲", "1", ""], ["率", "2", ""], ["乙率", "3", "4"]]
    longer = "│甲│1│2│\n│率│ │"
    assert boxed(head, longer, last) == [HEADS, ["甲", "1", "2"], ["率", ""], ["乙率", "3", "4"]]
    # Lines of one cell are a list.
    assert boxed("│甲│", "│乙│\n│丙│", "│丁│") == [["甲"], ["乙"], ["丙"], ["丁"]]
    assert boxed("│甲│", "│乙│", "│丁│") == [["甲"], ["乙"], ["丁"]]
    assert boxed("│指标│目标│", "│甲│5│\n│率│ │", "│乙│6│") == [["指标", "目标"], ["甲率", "5"], ["乙", "6"]]


def test_text_around_a_drawn_table_stays_as_it_is() -> None:
    text = f"表1\n{RULE}│指标│2025年│\n{RULE}│甲│5│\n│率│ │\n{RULE}│乙│6│\n{RULE}注：甲\n完"
    lines = read_lines(text)
    assert [line.texts for line in lines] == [
        ("表1",),
        ("指标", "2025年"),
        ("甲率", "5"),
        ("乙", "6"),
        ("注：甲",),
        ("完",),
    ]
    assert lines[2] == Line((Cell("甲率", 5, 6), Cell("5", 5, 6)), gridded=True)


@pytest.mark.parametrize("rule", ["├──┼──┤", "├──┴──┤", "┼━━", "┣══", "╠──", "╟--", "+--+--+"])
def test_rules_of_drawn_tables(rule: str) -> None:
    text = f"\n{rule}\n".join(["│指标│2025年│", "│甲│5│\n│率│ │", "│乙│6│"])
    assert [line.texts for line in read_lines(text)] == [("指标", "2025年"), ("甲率", "5"), ("乙", "6")]


def test_what_a_line_prints() -> None:
    wide, other, same = Cell("甲", 3, 3), Cell("乙", 3, 4), Cell("甲", 4, 4)
    found = Line((wide, wide, Cell("", 3, 3), other, same), gridded=True)
    assert found.number == 3
    assert found.texts == ("甲", "甲", "", "乙", "甲")
    assert found.filled == (wide, wide, other, same)
    # A cell that spans several columns stands once; another with the same text stands too.
    assert found.text == "甲  乙  甲"
    assert not found.prose


@pytest.mark.parametrize(
    ("text", "rest"),
    [(" 甲 ", "甲"), ("\ufeff甲\ufeff", "甲"), ("\u200b甲\u200b", "甲"), (" \ufeff\u200b 甲 乙 \u200b\t", "甲 乙"), ("X甲X", "X甲X")],
)  # fmt: skip
def test_signs_around_a_text_that_no_reader_sees(text: str, rest: str) -> None:
    assert trimmed(text) == rest


def test_lines_end_in_any_way() -> None:
    assert split_lines("甲\r\n乙\r丙\n\r\n丁\n") == ["甲", "乙", "丙", "", "丁", ""]
    assert split_lines("") == [""]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # Rules of hyphens alone are a cell; with a sign of a drawn line they are none.
        ("---", [spaced("---")]),
        ("===", []),
        ("-=-", []),
        ("+ + +", []),
        ("= = =", []),
        ("+ - +", []),
        ("| ═ |", []),
        ("┌─┐", []),
        ("─甲─", [spaced("─甲─")]),
        ("+5+", [spaced("+5+")]),
        ("|---|", [gridded("---")]),
        ("|:--|--:|", []),
        ("| - | :-: |", []),
        ("|:|-|", [gridded(":", "-")]),
        # Bars of any kind.
        *((f"甲{bar}乙", [gridded("甲", "乙")]) for bar in "│┃║┆┊┇┋｜|"),
        ("│X甲│X", [gridded("X甲", "X")]),
        ("甲|乙│丙", [gridded("甲", "乙", "丙")]),
        ("||甲||", [gridded("", "甲", "")]),
        ("甲  | 乙\t", [gridded("甲", "乙")]),
        # Spaces, two or more.
        ("甲 乙  丙   丁", [spaced("甲 乙", "丙", "丁")]),
        ("甲\u3000\u3000乙", [spaced("甲", "乙")]),
        ("\t\t", []),
        ("甲\t乙\t\t", [gridded("甲", "乙", "", "")]),
        # Bold, but not a footnote mark.
        ("**甲**|乙", [gridded("甲", "乙")]),
        ("**甲|乙**", [gridded("**甲", "乙**")]),
        ("*甲*|乙", [gridded("*甲*", "乙")]),
        ("甲**|**乙", [gridded("甲**", "**乙")]),
        ("甲|** **", [gridded("甲", "")]),
    ],
)
def test_cells_of_other_lines(text: str, lines: list[Line]) -> None:
    assert read_lines(text) == lines


@pytest.mark.parametrize(
    ("block", "one"),
    [
        # At most one line has all cells or all but one, and two at least.
        (["甲|1|2|3"], True),
        (["甲|1|2|3", "率|||"], True),
        (["甲|1||", "率|2||"], True),
        (["甲|1|2|", "率|3||"], True),
        (["甲|1|2|", "率|3|4|"], False),
        (["甲|1", "率|"], True),
        (["甲|", "率|1"], True),
        (["甲|", "率|"], True),
        (["甲|1", "率|2"], False),
        (["甲|1|2", "率||"], True),
        (["甲|1|2", "率|3|"], False),
        # Lines of as many cells.
        (["甲|1|2", "率|"], False),
        (["甲"], True),
        (["甲", "乙"], False),
    ],
)
def test_lines_between_rules_that_can_be_one_row(block: list[str], *, one: bool) -> None:
    assert _is_one_row([gridded(*line.split("|")) for line in block]) is one


def test_which_cells_of_csv_a_line_has() -> None:
    assert len(csv_cells("," * 2000)) == 2001
    assert csv_cells("," * 2001) == ()
    assert csv_cells(' 甲 ,"乙,丙",\ufeff丁') == ("甲", "乙,丙", "丁")
    assert csv_cells("甲;乙,丙", ";") == ("甲", "乙,丙")
    assert csv_cells("甲,乙", ";") == ()
    assert csv_cells(",") == ("", "")
    for broken in ('"甲"x,乙', '甲,"乙', "甲,乙\t丙", "甲", '"甲,乙"'):
        assert csv_cells(broken) == ()


def test_the_lines_of_csv() -> None:
    text = '题\r\n\r\n,\r\n"甲\r\n率", 5 \r\n乙,6'
    assert csv_lines(text) == [
        spaced("题"),
        Line((Cell("甲\n率", 4, 5), Cell("5", 4, 5)), gridded=True),
        Line((Cell("乙", 6, 6), Cell("6", 6, 6)), gridded=True),
    ]
    assert csv_lines("甲;乙,丙", ";") == [gridded("甲", "乙,丙")]
    assert csv_lines("甲;乙,丙") == [gridded("甲;乙", "丙")]
    assert csv_lines('甲,乙\n"丙"x,丁') is csv_lines('甲,乙\n"丙,丁') is None


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        *((f"第{number}章", True) for number in "一二三四五六七八九十百"),
        *((f"第二十{part}", True) for part in "章节篇编"),
        *((f"专栏{number}", True) for number in "0123456789一二三四五六七八九十"),
        ("专栏 ３", True),
        ("图1", True),
        ("表 12", True),
        ("第二条", False),
        ("第章", False),
        ("专栏", False),
        ("专栏甲", False),
        ("表", False),
        ("表一", False),
        # Its first 20 characters.
        ("表" + " " * 18 + "2", True),
        ("表" + " " * 19 + "2", False),
    ],
)
def test_lines_that_begin_something_else(text: str, *, heading: bool) -> None:
    assert is_heading(text) is heading


@pytest.mark.parametrize(
    ("text", "between"),
    [
        *((text, True) for text in ("-1-", "— 1234 —", "- - 1 - -", "第3页", "第 1234 页", "第3页共5页", "第 3 页 / 共 5 页")),
        *((text, True) for text in ("第3页，共5页", "续表", "续上表", "接上表", "接下表", "转下页", "续", "（续）", "[续表]")),
        *((text, True) for text in ("续表 2", "续表12", "(续表1)", "（续")),
        *((text, False) for text in ("第12345页", "第页", "续表123", "续甲", "甲续表", "第3页甲", "共5页", "-12345-", "")),
    ],
)  # fmt: skip
def test_what_is_printed_where_a_page_ends(text: str, *, between: bool) -> None:
    assert is_between_pages(text) is between


@pytest.mark.parametrize(
    ("text", "note"),
    [
        *(
            (f"{word}{sign}", True)
            for word in ("备注", "备 注", "注", "说明", "注释")
            for sign in " :：①⑳05.、"
        ),
        *((text, True) for text in ("[]", "[ ]内", "〔〕内", "〔 〕内")),
        *((text, False) for text in ("注", "注册人数", "说明书", "备注甲", "〔〕", "[甲]", "甲注：")),
    ],
)
def test_lines_of_notes(text: str, *, note: bool) -> None:
    assert (NOTE.match(text) is not None) is note
