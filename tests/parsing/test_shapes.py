"""What a cell looks like before it is read."""

from __future__ import annotations

import pytest

from xzplan import Nature
from xzplan.parsing.shapes import has_mark, looks_like_value, name_and_value, nature_in


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


BINDING, ANTICIPATORY = Nature.BINDING, Nature.ANTICIPATORY


@pytest.mark.parametrize(
    ("cells", "nature"),
    [
        ("约束 约束性 约束性指标 约束指标 binding Obligatory MANDATORY", BINDING),
        ("预期 预期性 预期性指标 预期指标 anticipatory Expected INDICATIVE", ANTICIPATORY),
        ("建议 建议性 指导性 引导性 参考性 参考性指标", None),
    ],
)
def test_every_word_of_natures(cells: str, nature: Nature | None) -> None:
    for cell in cells.split():
        assert nature_in(cell) == (True, nature), cell
        assert nature_in(f"{cell}甲X") == nature_in(f"甲X{cell}") == (False, None), cell


@pytest.mark.parametrize("cell", ["指导", "引导", "参考", "性", "指标", "", "binding指标"])
def test_words_that_are_no_nature(cell: str) -> None:
    assert nature_in(cell) == (False, None)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        # More dashes than a cell has where there is no value.
        ("-----", True),
        ("//", True),
        ("—/—", True),
        # Several figures, whatever stands between them.
        *((f"5{sign}6", True) for sign in (";", "\n", ",", "、", "/", "~", ":", "至", "→", "-", "——", "；")),
        ("5 6", True),
        ("5;6;7。", True),
        ("5（甲）、6（乙）", True),
        ("城市：5；农村：6", True),
        *(
            (f"5%{tail}", True)
            for tail in ("及以上", "以内", "之内", "上下", "左右", "+", "或以下", "以上水平")
        ),
        ("5（含）以上", True),
        ("5及", False),
        # A label before a figure.
        ("甲" * 24 + "5", True),
        ("甲" * 25 + "5", False),
        ("甲X5", False),
        ("城市5", True),
        # The end of a line whose cell goes on below.
        ("95；  ", True),
        ("稳步提高、", True),
        # A remark behind words, and the mark of a note.
        ("稳步提高（约束性）", True),
        ("稳步提高（%）", False),
        ("稳步提高[1]", True),
        ("甲率[1]", False),
        ("95[1]", True),
        # Words, of each of the kinds that are targets.
        ("完成国家下达任务", True),
        ("与经济增长同步", True),
        ("达到全国平均水平", True),
        ("不低于全国平均水平", True),
        ("全国平均水平", False),
    ],
)
def test_other_cells_that_look_like_values(cell: str, value: bool) -> None:  # noqa: FBT001
    assert looks_like_value(cell) is value


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("甲率5%；", ("甲率", "5%")),
        ("甲率5人。", ("甲率", "5人")),
        ("甲率5%、", None),
        ("甲率达到5%以上（约束性）；", ("甲率", "达到5%以上（约束性）")),
        *(
            (f"甲率5%{tail}", ("甲率", f"5%{tail}"))
            for tail in ("及以上", "以内", "之内", "上下", "左右", "+", "或以下")
        ),
        ("甲率5%（含）以上", ("甲率", "5%（含）以上")),
        ("甲率5%以下（含）", ("甲率", "5%以下（含）")),
        ("甲率5%以上水平", ("甲率", "5%以上水平")),
        ("甲率" + "9" * 198, ("甲率", "9" * 198)),
        ("甲率" + "9" * 199, None),
        ("甲\n率5%", None),
        ("A5%", ("A", "5%")),
        ("z5%", ("z", "5%")),
        ("一5%", ("一", "5%")),
        ("%5", None),
        ("5%甲率", None),
    ],
)
def test_the_name_and_the_value_of_one_cell(cell: str, parts: tuple[str, str] | None) -> None:
    assert name_and_value(cell) == parts


@pytest.mark.parametrize(
    ("cell", "mark"),
    [("1、甲率", True), ("1、5", False), ("（1）5", False), ("①", False), ("〔5〕", False), ("〔5〕甲率", True), ("【2】A", True)],
)  # fmt: skip
def test_row_marks_before_names_and_figures(cell: str, mark: bool) -> None:  # noqa: FBT001
    assert has_mark(cell) is mark
