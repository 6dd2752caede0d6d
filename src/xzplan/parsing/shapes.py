"""Tell what a cell looks like before it is read: a value, a name with a row mark, a nature.

A cell is read once, when its column is known. Where a row has as many cells as the heading, place decides; these
shapes decide where cells are missing, broken over lines or not parted at all.
"""

from __future__ import annotations

import re

from xzplan.model.indicators import Nature
from xzplan.parsing.grammar import (
    ASSIGNED,
    AT_LEAST_AS,
    LEAD,
    LEVEL_OF,
    QUALITIES,
    SAME_AS,
    SIGN,
    TAIL,
)
from xzplan.parsing.names import NATURES, mark_of
from xzplan.parsing.notation import LONGEST_CELL, MISSING, NUMBER, UNIT, compact, is_unit, plain

_NATURE = re.compile(
    r"(约束性?|预期性?|建议性?|指导性|引导性|参考性)(?:指标)?|(?i:binding|obligatory|mandatory|anticipatory|expected|indicative)"
)

LETTER = re.compile(r"[\u4e00-\u9fffA-Za-z]")
OPEN = re.compile(r"[;,、/；，]\s*$")
"""The end of a line whose cell goes on below."""

_REMARK = r"(?:\([^()]*\)|\[[^\[\]]*\])"
_TAIL = TAIL.replace("?P<tail>", "?:")
_LABEL = r"(?:[^0-9A-Za-z≥≤<>+~|\n%-]{1,24}?:?)?"
_LEADS = rf"(?:(?:{LEAD}|{SIGN}|约|大约|近|超|每年|年均|累计|增长|增加|新增|提高|降低|下降|减少|力争|到20[0-9]{{2}}年|20[0-9]{{2}}年)(?:率|幅)?)*+"
_FIGURE = rf"\[?{_LEADS}{NUMBER}(?:{UNIT})?(?:{_TAIL})?\]?(?:以上|以下|左右)?"
_ELEMENT = rf"(?>{_LABEL}{_FIGURE}{_REMARK}?)"
# Atomic, so that a text of many figures is not tried in every way.
_FIGURES = re.compile(rf"{_ELEMENT}(?:[;\n|,、/~:至→-]++{_ELEMENT})*+[;,、/。]?[*※①-⑳]*")
_PLAIN_FIGURE = re.compile(r"[≥≤>＞＜<]?[0-9]+(?:\.[0-9]+)?[%％]?|[-—–/]+")
_DASHES = MISSING - {""}
_IN_WORDS = (QUALITIES, ASSIGNED, SAME_AS, LEVEL_OF, AT_LEAST_AS)


def nature_in(text: str) -> tuple[bool, Nature | None]:
    """Return whether a cell prints a nature, and which it is if it is one of ours."""
    found = _NATURE.fullmatch(compact(text).text.strip("[]()*※①②③")) if len(text) <= 20 else None
    return (False, None) if found is None else (True, NATURES.get(found[1] or found[0].lower()))


def looks_like_value(text: str) -> bool:
    """Return whether a cell looks like a value: a figure, a dash, or a target in words."""
    if len(text) > LONGEST_CELL:
        return False
    if _PLAIN_FIGURE.fullmatch(text):
        return True
    words = _without_remark(compact(OPEN.sub("", text)).text)
    words = _NOTE_OF_NAME.sub("", words)
    if any(sign.isdigit() for sign in words):
        return _FIGURES.fullmatch(words) is not None
    return words in _DASHES or any(pattern.fullmatch(words) for pattern in _IN_WORDS)


_NAME_AND_VALUE = re.compile(rf"(?P<name>[^\n]{{1,80}}?)(?P<value>{_FIGURE}{_REMARK}?)[;。]?")


def name_and_value(text: str) -> tuple[str, str] | None:
    """Return the name and the value that one cell prints, as it prints them: 高等教育毛入学率60%; None for any other."""
    if len(text) > LONGEST_CELL:
        return None
    words = compact(text)
    found = _NAME_AND_VALUE.fullmatch(words.text)
    if found is None or LETTER.search(found["name"]) is None:
        return None
    return words.printed(*found.span("name")).rstrip(":： "), words.printed(*found.span("value"))


_NOTE_OF_NAME = re.compile(r"(?<=[\u4e00-\u9fff])\[[0-9]\]$")
_REMARK_AT_END = re.compile(r"(?<=.)\(([^()]*)\)$")


def _without_remark(words: str) -> str:
    """Return words without a remark in brackets at their end; a unit there makes them a name."""
    found = _REMARK_AT_END.search(words)
    return words if found is None or is_unit(found[1]) else words[: found.start()]


def has_mark(text: str) -> bool:
    """Return whether a cell begins with a row mark and goes on with a name."""
    number, start = mark_of(text)
    if number is None or LETTER.search(text[start:]) is None:
        return False
    return plain(text[0]) != "[" or not looks_like_value(text)  # 〔5〕以上 is a value
