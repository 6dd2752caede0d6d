"""A cell as a value: its figure with the digits shown, its status, and the marks of notes beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import final

from attrs import frozen

from xzplan.grids.marks import LONGEST, is_closed, narrowed, without_marks
from xzplan.grids.units import factor, is_unit
from xzplan.model.figures import context, is_storable
from xzplan.model.indicators import Indicator
from xzplan.model.units import Unit
from xzplan.observations.problems import Refused
from xzplan.observations.records import ObservationStatus

BLANK = frozenset(
    [
        "-",
        "--",
        "---",
        "—",
        "——",
        "———",
        "–",
        "−",
        "/",
        "//",
        "\\",
        "…",
        "……",
        "...",
        "..",
        ".",
        "·",
        "n/a",
        "na",
        "n.a.",
        "#n/a",
        "nan",
        "null",
        "none",
        "nil",
        "无",
        "暂无",
        "暂缺",
        "缺",
        "缺失",
        "空",
        "待统计",
        "待定",
        "待核",
        "待核实",
        "待公布",
        "待补",
        "待填",
        "待报",
        "未统计",
        "未报",
        "未填",
        "未填报",
        "未公布",
        "未反馈",
        "无数据",
        "暂无数据",
        "无法统计",
        "尚未统计",
        "不适用",
        "不涉及",
        "暂未统计",
        "数据未出",
        "尚未公布",
        "未出",
        "待反馈",
        "暂未公布",
        "尚无数据",
    ]
)
"""Signs and words by which offices leave a value open."""

_DIGITS = tuple("0123456789")

STATUS_WORDS = {
    ObservationStatus.FLASH: "快报数 快报值 快报数据 快报 flash",
    ObservationStatus.ESTIMATED: "预计完成数 预计完成值 预计完成 预计数 预计值 预计 估计数 估计值 估计 预估 估算 estimated estimate",
    ObservationStatus.PRELIMINARY: "初步核算数 初步核算 初步统计数 初步统计 初步数 初步值 初步 初核数 初核 preliminary provisional",
    ObservationStatus.REPORTED: "公布数 公布值 公布 公报数 公报 年报数 年报 reported",
    ObservationStatus.FINAL: "最终核实数 最终核实 最终核定数 最终核定 最终数 最终值 最终 终核数 终核 终值 核实数 核实值 核定数 核定值 核定 核实 final",
}
"""Words for a status, the longest first."""
_LETTERS = {
    "a": ObservationStatus.REPORTED,
    "实际": ObservationStatus.REPORTED,
    "e": ObservationStatus.ESTIMATED,
    "p": ObservationStatus.PRELIMINARY,
}
"""Codes of SDMX's list CL_OBS_STATUS, and one more word, for a column of statuses."""
_STATUS_OF = {word: status for status, words in STATUS_WORDS.items() for word in words.split()}
# The case of ASCII letters alone: ı is no i to look a word up by.
_STATUS = f"(?ai:{'|'.join(sorted(_STATUS_OF, key=len, reverse=True))})"
_BOUND_BEFORE = (
    "大于等于|小于等于|不低于|不少于|不高于|不超过|不大于|不小于|大约|将近|接近|超过|高于|低于|大于|小于|少于|多于|达到|突破|"
    "≥|≤|≧|≦|>=|<=|>|<|≈|~|=|约|近|超|逾|达|为"
)
_STATUS_WORD = rf"(?P<open>[(\[]?)(?P<word>{_STATUS})(?P<close>[)\]]?)"
_STATUS_BEFORE = re.compile(rf"^{_STATUS_WORD}[:为]?\s*(?=(?:{_BOUND_BEFORE})*[-+0-9.])")
_STATUS_BEHIND = re.compile(rf"\s*{_STATUS_WORD}$")

_NUMBER = re.compile(
    r"[-+−]?(?:(?:[0-9]{1,3}(?:[, '’][0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?"
)
_PARTED = re.compile("[, '’]")
"""What parts the thousands of a number."""
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_LOOSE = re.compile("[-.,_·、，。'’‘\"“”–—―]")
"""Signs behind a number that a unit does not begin with; the rest of a number, or of a range, may be missing."""
_BOUND_BEHIND = "以上|以下|以内|以外|左右|上下|余|多|强|弱|之间"
_INEXACT = re.compile(
    rf"^(?P<before>(?:(?:{_BOUND_BEFORE})\s*)*)(?P<figure>[-+−]?[0-9][0-9,. ]*?)\s*(?P<unit>[^0-9,.\s]*?)\s*"
    rf"(?P<behind>(?:{_BOUND_BEHIND})?(?:[(]含[)])?)$"
)
_RANGE = re.compile(r"^[0-9.,]+[^0-9]{0,3}\s*(?:-|—+|–|~|～|至|到)\s*[0-9.,]+.*$")


@final
@frozen
class Value:
    """A figure in the indicator's unit."""

    figure: Decimal
    marks: str = ""
    """Marks of notes that stand beside it."""
    status: ObservationStatus | None = None
    """What the cell itself says of it."""
    converted_from: str = ""
    """The unit that it is written in, where that is another one."""


def status_of(word: str) -> ObservationStatus | None:
    """Return the status that a word names."""
    word = narrowed(word).strip("()[] ").lower()
    for status in ObservationStatus:
        if word in (status.value, status.text.zh, status.text.en):
            return status
    return _STATUS_OF.get(word, _LETTERS.get(word))


def is_open(text: str) -> bool:
    """Return whether a cell leaves its value open, by any of the signs of offices."""
    if text[:1] in _DIGITS:  # none of the signs and words begins with one
        return False
    return _is_open_word(text)


@lru_cache(maxsize=4096)
def _is_open_word(text: str) -> bool:
    shown, marks = without_marks(narrowed(text))
    if not shown and marks.startswith("["):
        return False  # [3] may be the value, as plans print sums
    shown = shown.strip("()[]（） ").lower()
    return not shown or "".join(shown.split()) in BLANK


def read_value(text: str, unit: Unit, stated: str) -> Value | None:
    """Return the value in a cell; None where the cell leaves it open.

    Parameters
    ----------
    text
        The cell as displayed.
    unit
        The unit of the plan.
    stated
        The unit that a heading or a column states for the cell; empty if none does.

    Raises
    ------
    Refused
        A bound, a range or words in place of a number, or a unit from which no exact factor leads to the plan's.
    """
    if len(text) < LONGEST and _PLAIN.fullmatch(text):  # most cells; what follows would say the same
        figure, written = _converted(text, stated, unit)
        return Value(figure, converted_from=written)
    if is_open(text):
        return None
    if len(text) > LONGEST:
        raise Refused("no_number")
    shown, marks = without_marks(narrowed(text))
    shown, status = _without_status(shown)
    shown, more = without_marks(shown)
    try:
        figure, written = _figure(shown, unit, stated)
    except Refused as refused:
        if refused.figure is not None:
            figure, written = refused.figure
            refused.figure = Value(figure, marks + more, status, written)
        raise
    return Value(figure, marks + more, status, written)


def _without_status(text: str) -> tuple[str, ObservationStatus | None]:
    for pattern in (_STATUS_BEFORE, _STATUS_BEHIND):
        match = pattern.search(text)
        if match is not None and match["open"] + match["close"] in ("", "()", "[]"):
            return (text[: match.start()] + text[match.end() :]).strip(), _STATUS_OF[match["word"].lower()]
    return text, None


def _figure(text: str, unit: Unit, stated: str) -> tuple[Decimal, str]:
    """Return the figure of a text in the plan's unit, and the unit as written where it is another one."""
    match = _NUMBER.match(text)
    if match is None:
        raise _no_number(text, unit, stated)
    rest = text[match.end() :].strip()
    if not is_closed(rest) or _LOOSE.match(rest):
        raise _no_number(text, unit, stated)
    rest = rest[1:-1] if rest[:1] + rest[-1:] in ("()", "[]") else rest
    if rest and factor(rest, unit) is None and not is_unit(rest):
        raise _no_number(text, unit, stated)
    return _converted(match[0], rest or stated, unit)


def _converted(number: str, written: str, unit: Unit) -> tuple[Decimal, str]:
    figure = Decimal(_PARTED.sub("", number.replace("−", "-")))
    if not is_storable(figure):
        raise Refused("no_number")
    times = factor(written, unit) if written else 1
    if times is None:
        raise Refused("other_unit", unit.zh, written)
    if times == 1:
        return figure, ""
    scaled = figure.scaleb(len(str(times.numerator)) - len(str(times.denominator)), _WIDE)
    if not is_storable(scaled):
        raise Refused("no_number")
    return (scaled.quantize(Decimal(1), context=_WIDE) if _is_tens(scaled) else scaled), written


def _is_tens(figure: Decimal) -> bool:
    """Return whether a figure is written with an exponent, as 1E+2."""
    exponent = figure.as_tuple().exponent
    return isinstance(exponent, int) and exponent > 0


_WIDE = context(1000)  # every factor is a power of ten, so that the digits stay as they are


def _no_number(text: str, unit: Unit, stated: str) -> Refused:
    """Return what to say of a text that is no plain number: a bound and a range have words of their own."""
    if _RANGE.match(text):
        return Refused("inexact", text)
    match = _INEXACT.fullmatch(text)
    if match is None or not (match["before"] or match["behind"]):
        return Refused("no_number")
    words = "".join(match["before"].split()) + match["behind"]
    try:
        figure = _converted(match["figure"].strip(), match["unit"] or stated, unit)
    except (Refused, ArithmeticError):
        return Refused("inexact", words)
    return Refused("inexact", words, figure=figure)


def by_series(indicator: Indicator, text: str) -> Iterator[tuple[str, str]]:
    """Yield the id of each series and its own text where one cell holds them all: 城市5.0；农村6.0."""
    names = {name: series.id for series in indicator.series for name in (series.name_zh, series.name_en)}
    if not names or len(text) > LONGEST:
        return
    word = "|".join(map(re.escape, names))
    parts = re.split(rf"\s*[;；、,，/\n]?\s*(?=(?:{word}))", narrowed(text), flags=re.IGNORECASE)
    found = [
        re.fullmatch(rf"({word})[::为]?\s*(.+)", part, re.IGNORECASE | re.DOTALL) for part in parts if part
    ]
    matches = [match for match in found if match is not None]
    if len(matches) == len(found):
        for match in matches:
            named = (
                key for name, key in names.items() if re.fullmatch(re.escape(name), match[1], re.IGNORECASE)
            )
            yield next(named), match[2].strip()
