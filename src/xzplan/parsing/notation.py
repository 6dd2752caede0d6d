"""Read the signs of a cell whatever their width and kind of dash or bracket, and numbers and units.

Every regular expression here and in the modules above it is tried on a text of bounded length, so that no text makes
the parser slow.
"""

from __future__ import annotations

import re
from typing import final

from attrs import frozen

from xzplan.grids.marks import FULL_WIDTH, NOTE_SIGNS
from xzplan.grids.units import COUNTERS, GARBLED

LONGEST_CELL = 200
"""Characters; a longer cell is not read."""

MISSING = frozenset(("", "-", "--", "---", "----", "/"))
"""What a cell prints where there is no value, its signs made alike."""

_ALIKE = {
    "[": "〔【﹝",
    "]": "〕】﹞",
    "≥": "≧⩾",
    "≤": "≦⩽",
    ">": "﹥",
    "<": "﹤",
    "-": "—–―−﹣‐‑‒",
    "~": "〜∼",
    "%": "﹪",
    ":": "∶",
    ",": "﹐",
    " ": "\u3000\xa0\t\u2002\u2003\u2009",
    "\n": "\r\v\f\x85\u2028\u2029",
}
_PLAIN: dict[int, int | str] = FULL_WIDTH | {
    ord(sign): plain for plain, signs in _ALIKE.items() for sign in signs
}


def plain(text: str) -> str:
    """Return a text with its signs made alike, one character for each character."""
    return text.translate(_PLAIN)


@final
@frozen
class Compact:
    """A cell with its signs made alike and its spaces left out, and where each character of it stands in print."""

    raw: str
    text: str
    at: tuple[int, ...]

    def printed(self, start: int, end: int) -> str:
        """Return what is printed for a stretch of the compact text."""
        return self.raw[self.at[start] : self.at[end - 1] + 1] if start < end else ""

    def cut(self, start: int, end: int) -> Compact:
        """Return a stretch of it."""
        return Compact(self.raw, self.text[start:end], self.at[start:end])

    def joined(self) -> Compact:
        """Return it on one line."""
        kept = [at for at, sign in enumerate(self.text) if sign != "\n"]
        return Compact(self.raw, "".join(self.text[at] for at in kept), tuple(self.at[at] for at in kept))

    def without(self, start: int, end: int) -> Compact:
        """Return it without a stretch."""
        return Compact(self.raw, self.text[:start] + self.text[end:], self.at[:start] + self.at[end:])


def compact(raw: str) -> Compact:
    """Return a cell without its spaces.

    A line break stays, a slash between spaces becomes ``|``, and so does a space between two numbers, or behind a dash
    that begins the cell: all of them part one value from the next.
    """
    signs: list[str] = []
    at: list[int] = []
    text = plain(raw)
    if _SPACE.search(text) is None:
        return Compact(raw, text, tuple(range(len(text))))
    gap = ""
    for place, sign in enumerate(text):
        if sign in " \n":
            gap = "\n" if "\n" in (gap, sign) else " "
            continue
        before = signs[-1] if signs else ""
        if before and gap == "\n":
            signs.append("\n")
            at.append(place - 1)
        elif gap and (_ENDS_A_VALUE.match(before) or signs == ["-"]) and _DIGIT.match(sign):
            signs.append("|")  # — 3 may be an empty cell and a figure
            at.append(place - 1)
        elif gap and before == "/" and len(signs) > 1 and text[at[-1] - 1] == " ":
            signs[-1] = "|"
        gap = ""
        signs.append(sign)
        at.append(place)
    return Compact(raw, "".join(signs), tuple(at))


NOTE = rf"{NOTE_SIGNS}^"
"""The marks of notes behind a name or a figure, for a class of characters."""
_SPACE = re.compile("[ \n]")
_ENDS_A_VALUE = re.compile(r"[0-9%‰]")
_DIGIT = re.compile(r"[0-9]")

NUMBER = r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:[.。·][0-9]+)?)"
"""Also with thousands parted, and with a full stop or a dot in the place of the point."""

_ENGLISH = "percent persons people years year yuan tons beds hectares number"
# Backwards, so that a longer word stands before the one it begins with.
_COUNTER = "(?:" + "|".join(sorted(map(re.escape, (*COUNTERS, *_ENGLISH.split())), reverse=True)) + ")"
_MANY = "(?:(?:[十百万亿]|千(?![瓦克米])){1,3})"
"""The 千 of 亿千瓦时 belongs to 千瓦时."""
_PER = f"(?:/(?:(?:10{{0,2}}[千万亿]|10{{3,6}}|{_MANY}){_COUNTER}?|{_COUNTER})(?:·{_COUNTER})?)"
UNIT = f"(?:个?百分点|{GARBLED}|%|‰|{_COUNTER}{_PER}{{0,2}}|{_MANY}{_COUNTER}?{_PER}{{0,2}}|{_PER})"
"""A unit as cells and names print it."""

_WHOLE_UNIT = re.compile(
    f"1?(?:{UNIT})|(?:{_MANY}?{_COUNTER})\\({_COUNTER}\\)|(?:{_MANY}?{_COUNTER})/[\u4e00-\u9fff]{{1,6}}"
)
"""As columns and brackets of names print it, also by something that is not counted elsewhere: 元/月, 个/百辆汽车."""


_DIGITS = dict(zip("零〇一二两三四五六七八九", "001223456789", strict=True))
_PLACES = {"十": 10, "百": 100, "千": 1000}
NUMERAL = f"[{''.join(_DIGITS)}{''.join(_PLACES)}点]"
_PLACE = f"[{''.join(_PLACES)}]"
_UNCLEAR = (
    f"(?:[{''.join(_DIGITS)}]|{_PLACE}){{0,7}}?"
    f"(?:[一二两三四五六七八九][{''.join(_DIGITS)}]|[百千][一二两三四五六七八九](?!{_PLACE}))"
)
"""A numeral that does not say its places: 二百五 may be 250 or 205, 三五 is 35 or three to five."""
_IN_WORDS = re.compile(
    rf"(?P<of>十万|[百千万])分之(?!{_UNCLEAR})(?P<parts>{NUMERAL}{{1,8}})|(?P<tens>[一二三四五六七八九])成(?P<fives>[一二三四五六七八九半])?"
    r"(?=以上|以下|以内|左右|$|[,;，；])"
)
_PARTS_OF = {"百": "%", "千": "‰", "万": "/万", "十万": "/10万"}


def numeral(words: str) -> str:
    """Return a numeral in words in figures: 十五 is 15, 七点五 is 7.5."""
    whole, _, decimals = words.partition("点")
    total, digit = 0, 0
    for sign in whole:
        if sign in _PLACES:
            total, digit = total + (digit or 1) * _PLACES[sign], 0
        else:
            digit = int(_DIGITS[sign])
    return f"{total + digit}" + (
        f".{''.join(_DIGITS.get(sign, '') for sign in decimals)}" if decimals else ""
    )


def with_figures(text: Compact) -> Compact:
    """Return a cell with the fractions that it prints in words in figures: 十万分之十五 is 15/10万, 九成 is 90%."""
    found = _IN_WORDS.search(text.text)
    while found is not None:
        if found["of"] is not None:
            figures = numeral(found["parts"]) + _PARTS_OF[found["of"]]
        else:
            figures = f"{_DIGITS[found['tens']]}{_DIGITS.get(found['fives'] or '零', '5')}%"
        first, last = text.at[found.start()], text.at[found.end() - 1]
        text = Compact(
            text.raw,
            text.text[: found.start()] + figures + text.text[found.end() :],
            (*text.at[: found.start()], first, *[last] * (len(figures) - 1), *text.at[found.end() :]),
        )
        found = _IN_WORDS.search(text.text, found.start() + len(figures))
    return text


def is_unit(text: str) -> bool:
    """Return whether a text is a unit and nothing else."""
    text = plain(text).replace(" ", "")
    return len(text) <= 20 and _WHOLE_UNIT.fullmatch(text) is not None


def whole_unit(printed: str, unit: str) -> str:
    """Return the unit of a figure whose cell prints no more than a multiple of it: 100万 under 人 is in 万人."""
    bare = plain(unit).replace(" ", "")
    return (
        printed + unit if is_multiple(printed) and re.fullmatch(f"{_COUNTER}{_PER}{{0,2}}", bare) else printed
    )


def is_multiple(unit: str) -> bool:
    """Return whether a unit is a multiple and nothing else: 万."""
    return re.fullmatch(_MANY, plain(unit)) is not None


def same_unit(one: str, other: str) -> bool:
    """Return whether two units are the same in print: 18/10万 under a name with 1/10万, 5000万 under 万人."""
    first, second = (plain(unit).replace(" ", "").replace("个百分点", "百分点") for unit in (one, other))
    if first.startswith("/"):
        second = second.removeprefix("1")
    return first == second or (re.fullmatch(_MANY, first) is not None and second.startswith(first))
