"""Tables of plain text, aligned although Chinese characters are two columns wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from xzplan.exceptions import InvalidInputError

__all__ = ["display_width", "text_table"]


def display_width(text: str) -> int:
    """Return how many columns of a terminal a text takes.

    A wide character (Chinese, full-width signs) takes two, a combining mark none. Characters that Unicode leaves
    ambiguous (≥, “”) take one, as in every terminal that is not set to an East Asian legacy encoding.
    """
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def text_table(head: Sequence[str], rows: Iterable[Sequence[str]], *, align: str | None = None) -> str:
    """Return a table with a head, a rule and aligned columns.

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
        A row or `align` of another length than the head, an unknown letter, or a line break in a cell.

    Examples
    --------
    >>> from xzplan import text_table
    >>> print(text_table(["指标", "2025"], [["人均预期寿命", "78.1"], ["托位数", "4.5"]], align="lr"))
    指标          2025
    ------------  ----
    人均预期寿命  78.1
    托位数         4.5
    """
    lines = [list(head), *map(list, rows)]
    align = "l" * len(head) if align is None else align
    if len(align) != len(head) or not set(align) <= set("lr"):
        raise InvalidInputError("align", align, f"pass one of l and r for each of {len(head)} columns")
    for line in lines:
        if len(line) != len(head):
            raise InvalidInputError("rows", line, f"the head has {len(head)} columns")
        if any(len(cell.splitlines()) > 1 for cell in line):
            raise InvalidInputError("rows", line, "a cell is one line")
    widths = [max(map(display_width, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    return "\n".join("  ".join(map(_pad, line, widths, align)).rstrip() for line in lines)


def _pad(cell: str, width: int, side: str) -> str:
    space = " " * (width - display_width(cell))
    return space + cell if side == "r" else cell + space
