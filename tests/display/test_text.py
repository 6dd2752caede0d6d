"""Text tables, aligned for Chinese."""

from __future__ import annotations

import pytest

from xzplan import InvalidInputError, text_table
from xzplan.display.text import display_width, paragraphs, within, wrap


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("忻州", 4), ("＞50", 4), ("≥50", 3), ("“a”", 3), ("e\u0301", 1)],
)
def test_display_width(text: str, width: int) -> None:
    assert display_width(text) == width


def test_every_line_is_as_wide() -> None:
    table = text_table(["指标", "n"], [["托位数", "4.5"], ["a", "100"]], align="lr")
    assert table.splitlines() == ["指标      n", "------  ---", "托位数  4.5", "a       100"]
    assert {display_width(line) for line in table.splitlines()} == {11}


def test_no_rows_and_no_trailing_spaces() -> None:
    assert text_table(["a", "b"], []) == "a  b\n-  -"
    assert text_table(["a", "b"], [["x", ""]]).splitlines()[-1] == "x"


@pytest.mark.parametrize(
    ("rows", "align", "problem"),
    [
        ([["a"]], None, "the head has 2 columns"),
        ([["a", "b\nc"]], None, "a cell is one line"),
        ([], "l", "each of 2 columns"),
        ([], "lc", "one of l and r"),
    ],
)
def test_refused(rows: list[list[str]], align: str | None, problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem):
        text_table(["x", "y"], rows, align=align)


def test_what_is_no_text_is_refused() -> None:
    wrong_calls: list[tuple[tuple[object, ...], str]] = [
        ((3, []), "head=3: pass a sequence of texts"),
        (("ab", []), "head='ab': pass a sequence of texts"),
        ((["a", 3], []), "head=.*: pass a sequence of texts"),
        ((["a"], 3), "rows=3: pass one sequence of texts for each row"),
        ((["a"], "x"), "rows='x': pass one sequence of texts for each row"),
        ((["a"], ["x"]), "rows='x': pass a sequence of texts"),
        ((["a"], [[None]]), "rows=.*: pass a sequence of texts"),
    ]
    for arguments, problem in wrong_calls:
        with pytest.raises(InvalidInputError, match=problem):
            text_table(*arguments)  # type: ignore[arg-type]
    with pytest.raises(InvalidInputError, match="align=3: pass one of l and r"):
        text_table(["a"], [], align=3)  # type: ignore[arg-type]
    with pytest.raises(InvalidInputError, match="text=3: pass a str"):
        display_width(3)  # type: ignore[arg-type]


def test_lines_are_broken_between_words() -> None:
    assert wrap("期末为55，不低于50。", 8) == ["期末为", "55，不低", "于50。"]
    assert wrap("(18) Share of beds", 8) == ["(18)", "Share of", "beds"]
    assert wrap("", 8) == [""]
    assert wrap("目标 ≥6,833.3", 8) == ["目标", "≥6,833.3"]
    assert wrap("abcdefghij kl", 4) == ["abcd", "efgh", "ij", "kl"]


def test_a_table_of_a_width() -> None:
    head, rows = ["指标", "2025"], [["人均预期寿命（岁）", "78.1"], ["of both sexes", ""], ["托位数", "4.5"]]
    narrow = text_table(head, rows, align="lr", width=16)
    assert narrow.splitlines() == [
        "指标        2025",
        "----------  ----",
        "人均预期寿  78.1",
        "命（岁）",
        "of both",
        "sexes",
        "托位数       4.5",
    ]
    assert text_table(head, rows, align="lr", width=99) == text_table(head, rows, align="lr")
    # Words and figures are never broken.
    assert display_width(text_table(["a"], [["78.123"]], width=2).splitlines()[2]) == 6


@pytest.mark.parametrize("width", [0, -1, True, 2.5, "9"])
def test_no_such_width(width: object) -> None:
    with pytest.raises(InvalidInputError, match="^width=.*whole number above 0"):
        text_table(["a"], [["b"]], width=width)  # type: ignore[arg-type]


def test_long_texts_go_on_below_indented() -> None:
    lines = paragraphs("指标" * 30, "of the plan", indent="  ")
    assert lines == ["  " + "指标" * 20 + "指", "      标" + "指标" * 9, "  of the plan"]


def test_lines_within_ninety_columns() -> None:
    assert within("指" * 45) == "指" * 45
    assert within("") == ""
    assert within("  " + "指标" * 30 + "\nshort").splitlines() == [
        "  " + "指标" * 20 + "指",
        "      标" + "指标" * 9,
        "short",
    ]
