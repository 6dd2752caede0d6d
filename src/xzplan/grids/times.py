"""Times in headings and titles: 2023年, 2023年上半年, 截至2023年6月30日, 2021—2023年累计."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from typing import TypeAlias, final

from attrs import frozen

from xzplan.model.enums import Worded
from xzplan.model.periods import PERIOD, Period


class TimeKind(Worded):
    """What a time in a heading stands for."""

    YEAR = "year", "年度", "a year"
    TO_MONTH = "to_month", "年初至某月", "January to a month"
    """For an amount from January on; for a level the end of the month."""
    MONTH = "month", "某月", "a month"
    """The end of a month; an amount of a single month or quarter has no form."""
    SPAN = "span", "若干年", "several years"
    NONE = "none", "无法表示", "no period"
    """A second half of a year, a day that is not the last of its month: no period says that."""


@final
@frozen
class Time:
    """A time that a text names."""

    kind: TimeKind
    period: Period | None
    """None for a time that no `Period` stands for."""
    shown: str
    """The words that name it."""
    until: bool = False
    """Whether the words say up to its end: 截至."""
    is_period: bool = False
    """Whether it is written as the library writes a `Period`, such as 2023-06 or 2021/2023, which has one meaning."""


_YEAR = r"(?P<y>(?:19|20)[0-9]{2})"
_TO = r"(?:-|—+|–|−|~|～|至|到)"
_UNTIL = r"(?P<until>截至|截止到|截止至|截止|至)?"
_END = r"(?:年度|年末|年底|年终|年全年|年(?!均)|全年|末|底)?"
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MONTHS = {"两": 6, "二": 6, "2": 6, "三": 9, "3": 9}


def _span(match: re.Match[str]) -> tuple[TimeKind, Period | None]:
    last = match["z"]
    year = int(last) if len(last) == 4 else 2000 + int(last)
    month = int(match["m"] or 12)
    if not int(match["y"]) <= year or not 1 <= month <= 12:
        return TimeKind.NONE, None
    return TimeKind.SPAN, Period(year=year, month=month, first_year=int(match["y"]))


def _day(match: re.Match[str]) -> tuple[TimeKind, Period | None]:
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    if not 1 <= month <= 12 or day != monthrange(year, month)[1]:
        return TimeKind.NONE, None
    return (TimeKind.YEAR if month == 12 else TimeKind.TO_MONTH), Period(year=year, month=month)


def _to_month(match: re.Match[str]) -> tuple[TimeKind, Period | None]:
    month = int(match["m"])
    if not 1 <= month <= 12:
        return TimeKind.NONE, None
    return (TimeKind.YEAR if month == 12 else TimeKind.TO_MONTH), Period(year=int(match["y"]), month=month)


def _month(match: re.Match[str]) -> tuple[TimeKind, Period | None]:
    month = int(match["m"])
    if re.search(r"\.[15]$", match[0]):  # 2023.1 may be the number 2023.10, and 2023.5 the middle of the year
        return TimeKind.NONE, None
    return (
        (TimeKind.MONTH, Period(year=int(match["y"]), month=month))
        if 1 <= month <= 12
        else (TimeKind.NONE, None)
    )


def _half(match: re.Match[str]) -> tuple[TimeKind, Period | None]:
    if match["half"] in ("下", "2"):
        return TimeKind.NONE, None
    return TimeKind.TO_MONTH, Period(year=int(match["y"]), month=6)


def _quarter(match: re.Match[str]) -> tuple[TimeKind, Period | None]:
    number = _QUARTERS[match["q"]]
    kind = TimeKind.TO_MONTH if number == 1 else TimeKind.MONTH
    return kind, Period(year=int(match["y"]), month=3 * number)


def _quarters(match: re.Match[str]) -> tuple[TimeKind, Period | None]:
    return TimeKind.TO_MONTH, Period(year=int(match["y"]), month=_MONTHS[match["n"]])


def _year(match: re.Match[str]) -> tuple[TimeKind, Period | None]:
    return TimeKind.YEAR, Period(year=int(match["y"]))


def _short_year(match: re.Match[str]) -> tuple[TimeKind, Period | None]:
    return TimeKind.YEAR, Period(year=2000 + int(match["s"]))


_Make: TypeAlias = Callable[[re.Match[str]], tuple[TimeKind, Period | None]]
_CLOCK = r"(?:[T ]?0?0:00(?::00)?)?"
_PATTERNS: tuple[tuple[str, _Make], ...] = (
    (rf"{_YEAR}年?{_TO}(?P<z>(?:19|20)[0-9]{{2}})(?:年(?P<m>[0-9]{{1,2}})月)?{_END}", _span),
    (rf"{_YEAR}年?{_TO}(?P<z>[0-9]{{2}})(?P<m>(?!))?年{_END}", _span),
    (rf"{_UNTIL}{_YEAR}年(?P<m>[0-9]{{1,2}})月(?P<d>[0-9]{{1,2}})日", _day),
    (rf"{_UNTIL}{_YEAR}(?P<sep>[./-])(?P<m>[0-9]{{1,2}})(?P=sep)(?P<d>[0-9]{{1,2}})(?![0-9]){_CLOCK}", _day),
    (rf"{_UNTIL}(?<![0-9]){_YEAR}(?P<m>0[1-9]|1[0-2])(?P<d>[0-3][0-9])(?![0-9])", _day),
    (rf"{_YEAR}年?[(]?0?1月?{_TO}(?P<m>[0-9]{{1,2}})月份?[底末]?[)]?", _to_month),
    (rf"{_YEAR}年?[(]?(?P<half>上|下)半年(?:末|底)?[)]?", _half),
    (rf"{_YEAR}[年-]?H(?P<half>[12])", _half),
    (rf"{_YEAR}年?[(]?前(?P<n>[两二三23])(?:个)?季度?(?:末|底)?[)]?", _quarters),
    (rf"{_YEAR}年?[(]?第?(?P<q>[一二三四1234])季度?(?:末|底)?[)]?", _quarter),
    (rf"{_YEAR}[年-]?Q(?P<q>[1234])", _quarter),
    (rf"(?P<until>截至|截止到|截止至|截止|至){_YEAR}年(?P<m>[0-9]{{1,2}})月份?[底末]?", _to_month),
    (rf"{_YEAR}年(?P<m>[0-9]{{1,2}})月(?:份)?(?:底|末)?", _month),
    (rf"{_UNTIL}{_YEAR}[-/.](?P<m>0?[1-9]|1[0-2])(?![0-9])", _month),
    (rf"(?<![0-9]){_YEAR}(?P<m>0[1-9]|1[0-2])(?![0-9])", _month),
    (rf"{_UNTIL}(?<![0-9.]){_YEAR}(?:\.0)?(?![0-9.万亿千]){_END}", _year),
    (r"(?<![0-9.])(?P<s>2[0-9])年(?:度|末|底|全年)?(?![均限龄以])", _short_year),
)
_COMPILED = tuple((re.compile(pattern), make) for pattern, make in _PATTERNS)

_CHINESE_DIGITS = {sign: str(value) for value, sign in enumerate("〇一二三四五六七八九")} | {
    "○": "0",
    "零": "0",
}
_CHINESE_YEAR = re.compile(r"[一二][〇○零一二三四五六七八九]{3}(?=年)")
_GOES_ON = re.compile(
    # From then on until nobody says when, or a part of a year in other words than the patterns know.
    "以来|至今|年?初(?!步)|年中|中期(?!评)|学年|财年|度?[上下]?半年"
    # One of two: 2021、2022年, 2023年1月-2024年6月, 2023年较2022年.
    f"|(?:{_TO}|[、,和与及较比/])(?:(?:19|20)[0-9]{{2}}(?![0-9])|2[0-9]年)"
    # Months that are not the first of the year: 2023年7-12月, 2023年6月-9月.
    f"|度?[(]?(?:[0-9一二三四五六七八九十]{{1,3}}[月季]?度?)?{_TO}[0-9一二三四五六七八九十]{{1,3}}[月季]"
)
"""How a text goes on behind a time that is not all that it names."""
_STARTS_BEFORE = re.compile(f"(?<![0-9])(?:(?:19|20)[0-9]{{2}}年?|2[0-9]年?){_TO}$")
"""How it begins before one: 21-23年."""
_HAS_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9万亿千])|(?<![0-9.])2[0-9]年(?![均限龄以])")


def find_time(text: str) -> tuple[Time | None, str]:
    """Return the first time that a narrowed text names, and the text without it."""
    text = _CHINESE_YEAR.sub(lambda match: "".join(_CHINESE_DIGITS[sign] for sign in match[0]), text)
    if not _HAS_YEAR.search(text) and not re.search("(?:19|20)[0-9]{4}", text):
        return None, text
    written = PERIOD.fullmatch(text)
    if written is not None and (written[1] is None or written[1] <= written[2]):
        exact = Period.of(text)
        kind = TimeKind.SPAN if exact.first_year is not None else TimeKind.TO_MONTH
        return Time(TimeKind.YEAR if exact.is_single_year else kind, exact, text, is_period=True), ""
    best: tuple[re.Match[str], _Make] | None = None
    for pattern, make in _COMPILED:
        match = pattern.search(text)
        # The patterns are in the order of what they say; an earlier one wins where both start at the same year.
        if match is not None and (best is None or _start(match) < _start(best[0])):
            best = match, make
    if best is None:
        return None, text
    match, make = best
    kind, period = make(match)
    before, after = _STARTS_BEFORE.search(text[: match.start()]), _GOES_ON.match(text, match.end())
    shown = "".join(part[0] for part in (before, match, after) if part is not None)
    if before is not None or after is not None:
        kind, period = TimeKind.NONE, None
    until = bool(match.groupdict().get("until"))
    return Time(kind, period, shown, until=until), text[: match.start()] + text[match.end() :]


def _start(match: re.Match[str]) -> int:
    groups = match.groupdict()
    return match.start("y") if "y" in groups else match.start()


def has_year(text: str) -> bool:
    """Return whether a narrowed text names a year, read or not."""
    return _HAS_YEAR.search(_CHINESE_YEAR.sub("2000", text)) is not None
