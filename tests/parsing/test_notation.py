"""Signs and units of a printed cell."""

from __future__ import annotations

import pytest

from xzplan import parse_target
from xzplan.parsing import parse_baseline
from xzplan.parsing.notation import Compact, compact, is_unit, same_unit


@pytest.mark.parametrize(
    ("raw", "text", "at"),
    [
        ("≥ 90", "≥90", (0, 2, 3)),
        (" X≧９", "X≥9", (1, 2, 3)),
        ("1 2", "1|2", (0, 1, 2)),
        ("1  2", "1|2", (0, 2, 3)),
        ("1% 2", "1%|2", (0, 1, 2, 3)),
        ("甲 2", "甲2", (0, 2)),
        ("甲\n乙", "甲\n乙", (0, 1, 2)),
        ("甲 \n 乙", "甲\n乙", (0, 3, 4)),
        ("\n甲\n", "甲", (1,)),
        ("1 / 2", "1|2", (0, 2, 4)),
        ("1/ 2", "1/2", (0, 1, 3)),
        ("1 /2", "1/2", (0, 2, 3)),
        ("/ 1 ", "/1", (0, 2)),
    ],
)
def test_a_compact_cell_knows_where_each_sign_stands(raw: str, text: str, at: tuple[int, ...]) -> None:
    assert compact(raw) == Compact(raw, text, at)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("%", True),
        ("1/10万", True),
        ("1 / 10 万", True),
        ("微克 / 立方米", True),
        ("人数/馆员", False),
        ("百千万吨标准煤/100000个工作日·人", True),  # 20 characters
        ("百千万吨标准煤/1000000个工作日·人", False),  # 21, which are not looked at
    ],
)
def test_units(text: str, *, unit: bool) -> None:
    assert is_unit(text) is unit


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("％", "%", True),
        ("微克/ 立方米", "微克 /立方米", True),
        ("/10万", "1/10万", True),
        ("/10万", "11/10万", False),
        ("万", "万人", True),
        ("万人", "万", False),
        ("人", "人次", False),
    ],
)
def test_the_same_unit(one: str, other: str, *, same: bool) -> None:
    assert same_unit(one, other) is same


def test_a_cell_on_one_line_knows_where_its_signs_stand() -> None:
    broken = compact("保持在 \n合理\n区间")
    assert broken.joined() == Compact("保持在 \n合理\n区间", "保持在合理区间", (0, 1, 2, 5, 6, 8, 9))
    assert broken.joined().printed(1, 6) == "持在 \n合理\n区"


def test_what_is_printed_for_a_stretch() -> None:
    text = compact("不 低于 90 %")
    assert text.printed(0, 3) == "不 低于"
    assert text.printed(3, 6) == "90 %"
    assert text.printed(0, 0) == text.printed(3, 3) == text.printed(6, 6) == ""
    assert text.cut(1, 3).printed(0, 2) == "低于"
    assert text.without(1, 3) == Compact("不 低于 90 %", "不90%", (0, 5, 6, 8))


@pytest.mark.parametrize(
    ("unit", "read", "doubts"),
    [
        ("人", "万人", []),
        ("平方 米", "万平方 米", []),
        ("元/人", "万元/人", []),
        ("%", "万", ["other_unit"]),
        ("某某", "万", ["other_unit"]),
        ("万人", "万", ["unit_twice"]),
    ],
)
def test_a_multiple_of_the_unit_of_its_row(unit: str, read: str, doubts: list[str]) -> None:
    cell = parse_target("不低于100万", unit=unit)
    assert (cell.unit, [doubt.code for doubt in cell.doubts]) == (read, doubts)


@pytest.mark.parametrize("cell", ["", "-", "--", "---", "----", "———", "————", "/", "／"])
def test_cells_that_print_no_value(cell: str) -> None:
    assert parse_target(cell).missing
    assert parse_baseline(cell).missing
    assert not parse_target(f"{cell}X").missing
