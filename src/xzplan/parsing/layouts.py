"""Split a text into lines and cells, whatever its form.

Every form becomes the same: lines of cells, each cell with the lines of the text that it stands on. Pages in HTML are
read by `xzplan.parsing.markup`, CSV by the standard library; tabs, bars, drawn boxes and columns parted by spaces are
read here.
"""

from __future__ import annotations

import csv
import io
import re
from typing import final

from attrs import frozen

from xzplan.parsing.notation import plain

_LONGEST_LINE = 2000
"""Characters; a longer line is prose."""
LONGEST_PROSE = 60
"""Characters of a line with a full stop that may still be part of a table."""


@final
@frozen
class Cell:
    """A cell and the lines it stands on, counted from 1."""

    text: str
    line: int
    last: int


@final
@frozen
class Line:
    """A row of a table, or any other line that is not blank."""

    cells: tuple[Cell, ...]
    gridded: bool
    """Whether separators show where an empty cell is."""
    prose: bool = False

    @property
    def number(self) -> int:
        """Line of its first cell."""
        return self.cells[0].line

    @property
    def texts(self) -> tuple[str, ...]:
        """What its cells print."""
        return tuple(cell.text for cell in self.cells)

    @property
    def filled(self) -> tuple[Cell, ...]:
        """The cells that print something."""
        return tuple(cell for cell in self.cells if cell.text)

    @property
    def text(self) -> str:
        """What the line prints, with two spaces between its cells; a cell that spans several stands once."""
        return "  ".join(cell.text for cell in dict.fromkeys(self.filled))


def read_lines(text: str) -> list[Line]:
    """Return the lines of a text that are not blank."""
    lines: list[Line] = []
    blocks: list[list[Line]] = [[]]  # of lines between the rules of a drawn table
    for number, raw in enumerate(split_lines(text), 1):
        line = _line(number, raw)
        if line is not None:
            lines.append(line)
            blocks[-1].append(line)
        elif _BOX_RULE.search(raw):
            blocks.append([])
    boxed = [bool(block) and all(line.gridded for line in block) for block in blocks]
    rows = [block for block, whole in zip(blocks, boxed, strict=True) if whole]
    if len(rows) < _FEWEST_BLOCKS or not all(map(_is_one_row, rows)):
        return lines
    return [
        line
        for block, whole in zip(blocks, boxed, strict=True)
        for line in ([_one_row(block)] if whole else block)
    ]


_BOX_RULE = re.compile(r"[├┼┣╠╟+].*[─━═-]{2}")
_FEWEST_BLOCKS = 3
"""Rows between rules, the heading among them, that make a rule the end of a row."""


def _is_one_row(block: list[Line]) -> bool:
    """Return whether the lines between two rules can be one row: at most one has nearly all its cells."""
    wide = len(block[0].cells)
    whole = [line for line in block if len(line.filled) >= max(2, wide - 1)]
    return (
        all(len(line.cells) == wide for line in block) and (wide > 1 or len(block) == 1) and len(whole) <= 1
    )


def _one_row(block: list[Line]) -> Line:
    """Return the lines between two rules as one, each cell with what stands below it."""
    cells = zip(*(line.cells for line in block), strict=True)
    joined = tuple(
        Cell("".join(cell.text for cell in column), column[0].line, column[-1].last) for column in cells
    )
    return Line(joined, gridded=True)


def split_lines(text: str) -> list[str]:
    """Return the lines of a text as editors count them, whichever way they end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


_BOXES = str.maketrans(dict.fromkeys("│┃║┆┊┇┋｜", "|"))
_BOX = re.compile("[│┃║┆┊┇┋｜]")
_RULE = re.compile(r"\s*:?-+:?\s*")
_DRAWN_RULE = re.compile(r"[\s|+=\-\u2500-\u257f]*[\u2500-\u257f+=][\s|+=\-\u2500-\u257f]*")
_GAP = re.compile(r"\s{2,}")


def _line(number: int, raw: str) -> Line | None:
    if len(raw) > _LONGEST_LINE:
        return Line((Cell(raw.strip(), number, number),), gridded=False, prose=True)
    stripped = trimmed(raw)
    if not stripped or (len(stripped) > 2 and _DRAWN_RULE.fullmatch(stripped)):
        return None
    bars = stripped if _BOX.search(stripped) is None else stripped.translate(_BOXES)
    if "|" in bars:
        cells = [_without_bold(cell) for cell in bars.removeprefix("|").removesuffix("|").split("|")]
        if len(cells) > 1 and all(map(_RULE.fullmatch, cells)):
            return None
        return _made(number, cells, gridded=len(cells) > 1 or bars[0] == bars[-1] == "|" != bars)
    if "\t" in stripped or raw.endswith("\t\t"):
        return _made(number, [trimmed(cell) for cell in raw.split("\t")], gridded=True)
    prose = len(stripped) > LONGEST_PROSE and "。" in stripped
    return _made(number, _GAP.split(stripped), gridded=False, prose=prose)


def _made(number: int, texts: list[str], *, gridded: bool, prose: bool = False) -> Line:
    return Line(tuple(Cell(text, number, number) for text in texts), gridded=gridded, prose=prose)


def trimmed(text: str) -> str:
    """Return a text without spaces around it, nor signs that no reader sees."""
    return text.strip().strip("\ufeff\u200b").strip()


def _without_bold(cell: str) -> str:
    """Return a cell without the signs that make it bold; one asterisk is a footnote mark."""
    cell = cell.strip()
    return cell[2:-2].strip() if len(cell) > 4 and cell.startswith("**") and cell.endswith("**") else cell


# CSV


def csv_cells(raw: str, delimiter: str = ",") -> tuple[str, ...]:
    """Return the cells of one line of CSV; none if it is no CSV of two cells or more."""
    if delimiter not in raw or "\t" in raw or len(raw) > _LONGEST_LINE:
        return ()
    try:
        [cells] = csv.reader([raw], strict=True, delimiter=delimiter)
    except (csv.Error, ValueError):
        return ()
    return tuple(trimmed(cell) for cell in cells) if len(cells) > 1 else ()


def csv_lines(text: str, delimiter: str = ",") -> list[Line] | None:
    """Return the lines of a text in CSV; None if it is none."""
    reader = csv.reader(io.StringIO("\n".join(split_lines(text))), strict=True, delimiter=delimiter)
    lines: list[Line] = []
    first = 1
    try:
        for cells in reader:
            made = tuple(Cell(trimmed(cell), first, reader.line_num) for cell in cells)
            if any(cell.text for cell in made):
                prose = len(made) == 1 and len(made[0].text) > LONGEST_PROSE
                lines.append(Line(made, gridded=len(made) > 1, prose=prose))
            first = reader.line_num + 1
    except csv.Error:
        return None
    return lines


# Lines that are none of a table's.

NOTE = re.compile(r"(?:备\s*注|注|说明|注释)[\s:：①-⑳0-9.、]|\[\s*\]|〔\s*〕内")
_HEADING = re.compile(
    r"第[一二三四五六七八九十百]+[章节篇编]|专栏\s*[0-9一二三四五六七八九十]|[图表]\s*[0-9]+"
)
_BETWEEN_PAGES = re.compile(
    r"-[-\s]*[0-9]{1,4}[-\s]*-|第\s*[0-9]{1,4}\s*页(?:\s*[,/]?\s*共\s*[0-9]{1,4}\s*页)?|[(\[]?(?:续表|续上表|接上表|接下表|转下页|续)\s*[0-9]{0,2}[)\]]?"
)


def is_heading(text: str) -> bool:
    """Return whether a line begins a chapter, a section, a box or another table."""
    return _HEADING.match(plain(text[:20])) is not None


def is_between_pages(text: str) -> bool:
    """Return whether a line is what is printed where a page ends: its number, or that the table goes on."""
    return len(text) <= 20 and _BETWEEN_PAGES.fullmatch(plain(text)) is not None
