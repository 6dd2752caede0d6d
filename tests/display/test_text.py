"""Text tables, aligned for Chinese."""

from __future__ import annotations

import pytest

from xzplan import InvalidInputError, text_table
from xzplan.display.text import display_width


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
