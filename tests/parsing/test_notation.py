"""Signs and units of a printed cell."""

from __future__ import annotations

import pytest

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
