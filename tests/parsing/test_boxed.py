"""Lists in a drawn box, whose cells print a name and its target together."""

from __future__ import annotations

import pytest

from xzplan.parsing import ColumnRole, ParsedColumn, Weight
from xzplan.parsing.boxed import boxed_list, read_list
from xzplan.parsing.doubts import doubt
from xzplan.parsing.headings import Heading
from xzplan.parsing.layouts import Cell, Line


def lines(text: str) -> list[Line]:
    """Return lines that are given with a comma behind each; one that begins with a bar is in a box."""
    found = []
    for number, given in enumerate(text.split(","), 1):
        cells = tuple(Cell(cell, number, number) for cell in given.removeprefix("|").split("|"))
        found.append(Line(cells, gridded=given.startswith("|")))
    return found


def heading(year: int | None) -> Heading:
    """Return the columns of a list."""
    return Heading(
        columns=(
            ParsedColumn(head="", role=ColumnRole.NAME),
            ParsedColumn(head="", role=ColumnRole.TARGET, year=year),
        ),
        guesses=(("one_cell", ""),),
    )


LIST = "|甲率1%,|乙率2%,|丙率3%"


@pytest.mark.parametrize(
    ("text", "start", "end", "year"),
    [
        (LIST, 0, 3, None),
        (f"题,{LIST},完", 1, 4, None),
        # Three cells with a target, and more than half of all.
        (f"|甲,|乙,{LIST}", 0, 5, None),
        (f"{LIST},|甲,|乙", 0, 5, None),
        # The first such list.
        (f"|甲,题,{LIST},题,{LIST}", 2, 5, None),
        (f"|甲率1%,|乙率2%,题,{LIST}", 3, 6, None),
        (f"|甲|乙,{LIST}", 1, 4, None),
        (f"{LIST},|甲|乙", 0, 3, None),
        # The plan that one of the three lines above it names, the nearest first.
        (f"“十四五”,{LIST}", 1, 4, 2025),
        (f"“十四五”,题,{LIST}", 2, 5, 2025),
        (f"“十四五”,题,题,{LIST}", 3, 6, 2025),
        (f"“十四五”,题,题,题,{LIST}", 4, 7, None),
        (f"“十四五”,“十五五”,{LIST}", 2, 5, 2030),
        (f"“十五五”,“十四五”,题,{LIST}", 3, 6, 2025),
        (f"题,{LIST},“十四五”", 1, 4, None),
    ],
)
def test_where_a_list_stands(text: str, start: int, end: int, year: int | None) -> None:
    assert boxed_list(lines(text)) == (start, end, heading(year))


@pytest.mark.parametrize(
    "text",
    [
        "|甲率1%,|乙率2%",
        f"|甲,|乙,|丙,{LIST}",
        "|甲率1%,|乙率2%,题,|丙率3%",
        LIST.replace("|", ""),
        "|甲率|1%,|乙率|2%,|丙率|3%",
        "题",
    ],
)
def test_what_is_no_list(text: str) -> None:
    assert boxed_list(lines(text)) is None


def test_the_rows_of_a_list() -> None:
    cells = [Cell("题", 1, 1), Cell("甲率 1%", 2, 3), Cell("第二题", 4, 4), Cell("乙率：≥2%；", 5, 5)]
    rows, rest = read_list([Line((cell,), gridded=True) for cell in cells], heading(2025))
    assert rest.groups == {"题": None, "第二题": None}
    assert (rest.notes, rest.unread) == ([], [])
    assert [(row.name, row.group, row.line, row.last_line, row.cells) for row in rows] == [
        ("甲率", "题", 2, 3, ("甲率 1%",)),
        ("乙率", "第二题", 5, 5, ("乙率：≥2%；",)),
    ]
    assert [(row.target.raw, row.target.year, row.target.line, row.target.last_line) for row in rows] == [
        ("1%", 2025, 2, 3),
        ("≥2%", 2025, 5, None),
    ]
    assert [(row.nature, row.baseline.missing, row.notes) for row in rows] == [(None, True, ())] * 2
    for row in rows:
        [told] = [one for one in row.doubts if one.code == "one_cell"]
        asked = doubt("one_cell", line=row.line)
        assert (told.operands, told.line, told.weight) == (asked.operands, row.line, Weight.NOTE)


def test_rows_above_the_first_label_are_in_no_group() -> None:
    rows, rest = read_list(lines(f"{LIST},|题,|丁率4%"), heading(None))
    assert [(row.name, row.group) for row in rows] == [
        ("甲率", None),
        ("乙率", None),
        ("丙率", None),
        ("丁率", "题"),
    ]
    assert list(rest.groups) == ["题"]
