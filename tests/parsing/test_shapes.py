"""What a cell looks like before it is read."""

from __future__ import annotations

import pytest

from xzplan import Nature
from xzplan.parsing.shapes import looks_like_value, name_and_value, nature_in


@pytest.mark.parametrize("sign", "[]()*※①②③〔〕（）【】")
def test_signs_around_a_nature(sign: str) -> None:
    assert nature_in(f"{sign}预期性{sign}") == (True, Nature.ANTICIPATORY)
    assert nature_in(f"X预期性{sign}") == nature_in(f"{sign}预期性X") == (False, None)


@pytest.mark.parametrize("name", ["甲X", "甲", "每10万人甲"])
def test_the_signs_between_a_name_and_its_value(name: str) -> None:
    for sign in ("", ":", "：", " ", "： "):
        assert name_and_value(f"{name}{sign}60%") == (name, "60%")


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        *((cell, True) for cell in ("-", "--", "—", "——", "————", "/", "≥5", "＞5.5％", "5%", "５")),
        *((f"95{sign}", True) for sign in ";,、/；，"),
        *((f"95{mark}", True) for mark in ("*", "※", "①", "⑳", "（甲）", "[甲]", "以上", "左右", "%。")),
        *((cell, False) for cell in ("", "甲", "甲①", "95甲乙丙", "(%)", "X", "5甲5")),
    ],
)
def test_cells_that_look_like_values(cell: str, value: bool) -> None:  # noqa: FBT001
    assert looks_like_value(cell) is value
