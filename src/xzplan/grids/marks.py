"""Characters in cells: full-width ones narrowed, and the marks of notes kept apart from figures."""

from __future__ import annotations

import re
from functools import lru_cache

FULL_WIDTH = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
"""Full-width ASCII alone, each sign with its narrow one: a ① or a ² is no digit."""
_NARROW: dict[int, int | str | None] = {**FULL_WIDTH, 0x3000: " ", 0x00A0: " ", 0x202F: " "}
"""Spaces of every width are spaces."""
_NARROW |= dict.fromkeys([0x200B, 0x200C, 0x200D, 0xFEFF, 0x00AD])  # what cannot be seen

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Raised figures for figures."""

LONGEST = 400
"""Characters of a cell that may be a name or a figure. Longer cells are prose; patterns would take too long on them."""

NOTE_SIGNS = r"\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf*※#†‡★☆"
"""Signs that mark a note and are no part of a name or a figure, for a class of characters."""
_MARK = rf"(?:[{NOTE_SIGNS}]|(?<![mM])[⁰¹²³⁴-⁹]+|\[(?:注?\s*[0-9]{{1,2}})\]|[(\[【〔]注\s*[0-9一二三四五六七八九]{{0,2}}[)\]】〕]|注[0-9]{{1,2}})"
_AT_END = re.compile(rf"(?:\s*{_MARK})+$")
_AT_START = re.compile(r"^(?:[\u2460-\u24ff\u2776-\u2793⁰¹²³⁴-⁹*※†‡★☆]\s*)+")


def narrowed(text: str) -> str:
    """Return a text with full-width ASCII as ASCII, without invisible characters."""
    return text.strip() if text.isascii() else _narrowed(text)


@lru_cache(maxsize=4096)
def _narrowed(text: str) -> str:
    return text.translate(_NARROW).strip()


def without_marks(text: str) -> tuple[str, str]:
    """Return a narrowed text without the marks of notes around it, and the marks."""
    if len(text) > LONGEST:
        return text, ""
    end = _AT_END.search(text)
    marks = "" if end is None else end[0].strip()
    text = text if end is None else text[: end.start()]
    start = _AT_START.match(text)
    if start is not None:
        marks, text = start[0].strip() + marks, text[start.end() :]
    return text.strip(), marks


_BRACKETS = dict(zip(")]}〕】》", "([{〔【《", strict=True))


def is_closed(text: str) -> bool:
    """Return whether every bracket in a narrowed text has its other half, in the right order."""
    opened: list[str] = []
    for sign in text:
        if sign in _BRACKETS.values():
            opened.append(sign)
        elif sign in _BRACKETS and (not opened or opened.pop() != _BRACKETS[sign]):
            return False
    return not opened
