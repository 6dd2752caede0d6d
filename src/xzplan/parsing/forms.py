"""Bring a text or a file of any form into lines of cells."""

from __future__ import annotations

import os
import re
from pathlib import Path

from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.checks import require_stored
from xzplan.parsing.headings import heading_of
from xzplan.parsing.layouts import Line, csv_cells, csv_lines, read_lines, split_lines
from xzplan.parsing.markup import is_page, page_lines

LONGEST_TEXT = 500_000
"""Characters; a plan of 150 pages has about a third of that."""
MOST_LINES = 10_000
"""Lines; a plan of 150 pages has less than half of them."""

_LOOKS_LIKE_A_PATH = re.compile(r"[^\n<|\t]+\.(?:html?|csv|tsv|md|txt)", re.IGNORECASE)


def text_of(source: object) -> str:
    """Return the text that was passed, or that of the file whose path was passed."""
    if not isinstance(source, os.PathLike):
        text = require_stored("text", source)
        if len(text) < 1000 and _LOOKS_LIKE_A_PATH.fullmatch(text.strip()):
            raise InvalidInputError("text", text, "looks like a path; pass it as pathlib.Path")
        return _checked(text)
    try:
        path = Path(source)
        raw = path.read_bytes()
    except OSError as error:
        raise InvalidInputError(
            "text",
            source,
            Bilingual(zh="文件无法读取，请核对路径和权限", en=f"cannot be read: {error.strerror}"),
        ) from error
    except (
        ValueError,
        TypeError,
    ) as error:  # a zero byte, half a character; a path-like object that gives no path
        raise InvalidInputError(
            "text", source, Bilingual(zh="不是文件路径", en=f"no path: {error}")
        ) from error
    try:
        return _checked(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        problem = Bilingual(
            zh="文件编码不是UTF-8；请另存为UTF-8编码",
            en="is not UTF-8; save it as UTF-8, or decode it and pass the text",
        )
        raise InvalidInputError("text", str(path), problem) from None


def _checked(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise InvalidInputError(
            "text",
            text[:80],
            Bilingual(
                zh=f"文本超过{LONGEST_TEXT}字；请只截取表格部分",
                en=f"longer than {LONGEST_TEXT} characters; cut out the table",
            ),
        )
    if text.count("\n") > MOST_LINES:
        raise InvalidInputError(
            "text",
            text[:80],
            Bilingual(
                zh=f"文本超过{MOST_LINES}行；请只截取表格部分",
                en=f"more than {MOST_LINES} lines; cut out the table",
            ),
        )
    return text


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text, in whichever form it is."""
    if is_page(text):
        return page_lines(text)
    for delimiter in ",;":
        lines = csv_lines(text, delimiter) if _is_csv(text, delimiter) else None
        if lines is not None:
            return lines
    return read_lines(text)


def _is_csv(text: str, delimiter: str) -> bool:
    """Return whether a line of a text is the heading of a table in CSV."""
    return any(heading_of(csv_cells(line, delimiter)) is not None for line in split_lines(text))
