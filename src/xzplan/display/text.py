"""Tables of plain text, aligned although Chinese characters are two columns wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import TypeVar

from xzplan.exceptions import InvalidInputError

__all__ = ["display_width", "text_table"]

T = TypeVar("T")


def display_width(text: str) -> int:
    """Return how many columns of a terminal a text takes.

    A wide character (Chinese, full-width signs) takes two, a combining mark none. Characters whose width Unicode calls
    ambiguous (≥, “”) take one, as in every terminal that is not set to an East Asian legacy encoding.

    Raises
    ------
    InvalidInputError
        Not a text.
    """
    if not isinstance(text, str):
        raise InvalidInputError("text", text, "pass a str")
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def text_table(head: Sequence[str], rows: Iterable[Sequence[str]], *, align: str | None = None) -> str:
    """Return a table of plain text, its columns aligned even where they hold Chinese.

    Parameters
    ----------
    head
        One title for each column.
    rows
        One cell for each column, without line breaks.
    align
        One letter for each column, ``l`` for left and ``r`` for right; all left by default.

    Returns
    -------
    str
        Lines without trailing spaces, joined by line breaks.

    Raises
    ------
    InvalidInputError
        A head or a row that is no sequence of texts; a row or `align` of another length than the head, an unknown
        letter, or a line break in a cell.

    Examples
    --------
    >>> from xzplan import text_table
    >>> print(text_table(["指标", "2025"], [["人均预期寿命", "78.1"], ["托位数", "4.5"]], align="lr"))
    指标          2025
    ------------  ----
    人均预期寿命  78.1
    托位数         4.5
    """
    titles = _cells("head", head)
    lines = [
        titles,
        *(_cells("rows", row) for row in _items("rows", rows, "pass one sequence of texts for each row")),
    ]
    align = "l" * len(titles) if align is None else align
    if not isinstance(align, str) or len(align) != len(titles) or not set(align) <= set("lr"):
        raise InvalidInputError("align", align, f"pass one of l and r for each of {len(titles)} columns")
    for line in lines:
        if len(line) != len(titles):
            raise InvalidInputError("rows", line, f"the head has {len(titles)} columns")
        if any(len(cell.splitlines()) > 1 for cell in line):
            raise InvalidInputError("rows", line, "a cell is one line")
    widths = [max(map(display_width, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    return "\n".join("  ".join(map(_pad, line, widths, align)).rstrip() for line in lines)


def _cells(argument: str, cells: Iterable[str]) -> list[str]:
    problem = "pass a sequence of texts"
    line = _items(argument, cells, problem)
    if not all(isinstance(cell, str) for cell in line):
        raise InvalidInputError(argument, line, problem)
    return line


def _items(argument: str, values: Iterable[T], problem: str) -> list[T]:
    if isinstance(values, str | bytes):
        raise InvalidInputError(argument, values, problem)
    try:
        items = iter(values)
    except TypeError:
        raise InvalidInputError(argument, values, problem) from None
    return list(items)


def _pad(cell: str, width: int, side: str) -> str:
    space = " " * (width - display_width(cell))
    return space + cell if side == "r" else cell + space
