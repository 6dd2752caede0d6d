"""Plain text for a terminal: broken lines and aligned tables, although Chinese characters are two columns wide."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import TypeVar

from xzplan.exceptions import InvalidInputError
from xzplan.language import counted

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
    return sum(map(_width, text))


@lru_cache(maxsize=8192)
def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def text_table(
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    align: str | None = None,
    width: int | None = None,
) -> str:
    """Return a table of plain text, its columns aligned even where they hold Chinese.

    Parameters
    ----------
    head
        One title for each column.
    rows
        One cell for each column, without line breaks.
    align
        One letter for each column, ``l`` for left and ``r`` for right; all left by default.
    width
        The most columns of a terminal that the table may take: cells of its widest columns are broken into lines,
        between words alone. By default a table is as wide as its cells.

    Returns
    -------
    str
        Lines without trailing spaces, joined by line breaks.

    Raises
    ------
    InvalidInputError
        A head or a row that is no sequence of texts; a row or `align` of another length than the head, an unknown
        letter, a line break in a cell, or a width that is not a whole number above 0.

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
        raise InvalidInputError(
            "align", align, f"pass one of l and r for each of {counted(len(titles), 'column')}"
        )
    for line in lines:
        if len(line) != len(titles):
            raise InvalidInputError("rows", line, f"the head has {counted(len(titles), 'column')}")
        if any(len(cell.splitlines()) > 1 for cell in line):
            raise InvalidInputError("rows", line, "a cell is one line")
    widths = [max(map(display_width, column)) for column in zip(*lines, strict=True)]
    if width is not None:
        widths = _narrowed(widths, lines, width)
    first, *others = [_broken(line, widths) for line in lines]
    shown = [*first, ["-" * width for width in widths], *(line for group in others for line in group)]
    return "\n".join("  ".join(map(_pad, line, widths, align)).rstrip() for line in shown)


def _narrowed(widths: list[int], lines: list[list[str]], most: int) -> list[int]:
    """Return widths that come to no more than so many columns, if words need not be broken for that."""
    if type(most) is not int or most < 1:  # a subclass could answer the comparison as it likes
        raise InvalidInputError("width", most, "pass a whole number above 0")
    least = [max(map(_longest_word, column)) for column in zip(*lines, strict=True)]
    widths = list(widths)
    while sum(widths) + 2 * (len(widths) - 1) > most:
        wide = [index for index, width in enumerate(widths) if width > least[index]]
        if not wide:
            break
        widths[max(wide, key=widths.__getitem__)] -= 1
    return widths


def _longest_word(cell: str) -> int:
    return max((display_width(piece.rstrip()) for piece in _PIECE.findall(cell)), default=0)


def _broken(line: list[str], widths: list[int]) -> list[list[str]]:
    """Return the lines that a row takes; cells that end sooner are empty in the lines below."""
    cells = [
        [cell] if display_width(cell) <= width else wrap(cell, width)
        for cell, width in zip(line, widths, strict=True)
    ]
    return [list(below) for below in zip_longest(*cells, fillvalue="")]


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


# A word, or one Chinese character, with the punctuation that must not begin a line.
_PIECE = re.compile(r"[“‘（《〔【≥≤＞＜]*(?:[!-~]+|[^\s])[，。；：！？、）》〕】”’％%‰]*\s*")


def wrap(text: str, width: float, measure: Callable[[str], float] = display_width) -> list[str]:
    """Break a text into lines of a width, by default counted in columns of a terminal: a Chinese character is two."""
    lines = [""]
    for word in _PIECE.findall(text):
        for piece in [word] if measure(word.rstrip()) <= width else word:
            if lines[-1] and measure(lines[-1] + piece.rstrip()) > width:
                lines.append("")
            lines[-1] += piece
    return [line.rstrip() for line in lines]


def within(text: str) -> str:
    """Return a text whose lines of more than 90 columns are broken; what goes on is indented further."""
    lines = []
    for line in text.splitlines():
        start = line[: len(line) - len(line.lstrip())]
        lines += [line] if display_width(line) <= _COLUMNS + 2 else paragraphs(line.lstrip(), indent=start)
    return "\n".join(lines)


def fitted(text: str) -> str:
    """Return the text of a record whose lines of more than 90 columns are broken; what goes on stands below what it is of.

    A line names a field, such as ``Source = ch. 2``, or is an item of a list.
    """
    lines = []
    for line in text.splitlines():
        if display_width(line) <= _COLUMNS + 2:
            lines.append(line)
            continue
        start = _START.match(line)[0]  # type: ignore[index]  # it matches the empty text too
        indent = " " * (display_width(start) or 4)
        first, *others = wrap(line.removeprefix(start), _COLUMNS + 2 - len(indent))
        lines += [start + first, *(indent + other for other in others)]
    return "\n".join(lines)


_START = re.compile(r"\S[^=]{0,30}? += |\s*(?:- )?")
"""What stands before the text of a line: the name of its field, or how far it is indented."""
_COLUMNS = 88
"""The most columns of a line that is printed, so that one that is indented once more has no more than 90."""


def paragraphs(*texts: str, indent: str = "") -> list[str]:
    """Return each text as lines of at most 88 columns; those that go on with a text are indented further."""
    more = f"{indent}    "
    lines = []
    for text in texts:
        # All lines are as wide as the narrower ones, which are those that go on.
        first, *others = wrap(text, _COLUMNS - len(more))
        lines += [indent + first, *(more + line for line in others)]
    return lines
