"""What a spreadsheet shows of a number: 30.8% for 0.308, 3.8500万 for 38500, a date for 45107."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from itertools import takewhile

from attrs import frozen

from xzplan.model.figures import context

BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    14: "yyyy/m/d",
    22: "yyyy/m/d h:mm",
    37: "#,##0;-#,##0",
    38: "#,##0;-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00",
    41: '#,##0;-#,##0;"-"',
    42: '#,##0;-#,##0;"-"',
    43: '#,##0.00;-#,##0.00;"-"',
    44: '#,##0.00;-#,##0.00;"-"',
    49: "@",
    **dict.fromkeys((27, 36, 50, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 54, 58), 'm"月"d"日"'),
    30: "m/d/yy",
    31: 'yyyy"年"m"月"d"日"',
    **dict.fromkeys((52, 53), 'yyyy"年"m"月"'),
}
"""Formats that a workbook names by number alone, as Chinese Excel shows them."""

_DIGITS = context(15, rounding=ROUND_HALF_UP)  # a spreadsheet keeps no more
_EXACT = context(400, rounding=ROUND_HALF_UP)
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|[\\!](?P<escaped>.)|_.|\*.|\[(?P<bracket>[^\]]*)\]|(?P<general>General|G/通用格式)'
    r"|(?P<exponent>E[+-])|(?P<date>yyyy|yy|y|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|aaaa|aaa|e|AM/PM|上午/下午)"
    r"|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<text>@)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)


@frozen
class _Token:
    kind: str
    text: str


def displayed(value: Decimal, code: str, *, epoch_1904: bool = False) -> str | None:
    """Return what a cell with a number format shows of a number; None if this code cannot tell.

    A sign that the format does not show, a fraction, an exponent, digits of other scripts, and more than 400 digits
    cannot be told.
    """
    sections = _sections(code)
    section, shown_value = _chosen(sections, value)
    if section is None:
        return None
    kinds = {token.kind for token in section}
    if kinds & {"unknown", "exponent"}:
        return None
    if "date" in kinds:
        return _date(shown_value, section, epoch_1904=epoch_1904)
    if "digit" not in kinds:
        return _words(section, shown_value)
    return _number(shown_value, section)


@lru_cache(maxsize=256)
def _sections(code: str) -> tuple[tuple[_Token, ...], ...]:
    sections: list[list[_Token]] = [[]]
    for match in _TOKEN.finditer(code):
        kind, text = match.lastgroup or "space", match[0]
        if kind == "other" and text == ";":
            sections.append([])
        elif kind in ("quoted", "escaped"):
            sections[-1].append(_Token("literal", match[kind]))
        elif kind == "other":
            sections[-1].append(_Token("literal" if text != "/" else "slash", text))
        elif kind == "bracket":
            sections[-1] += _bracket(match["bracket"])
        elif kind == "date":
            sections[-1].append(_Token(kind, text.lower()))
        elif kind != "space":
            sections[-1].append(_Token(kind, text))
    return tuple(_checked(section) for section in sections)


_COLOUR = re.compile(
    r"(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|(?:[黑蓝青绿红白黄]|洋红)色?|颜色 ?\d+)",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?(?:[0-9]+\.?[0-9]*|\.[0-9]+))")


def _bracket(inside: str) -> list[_Token]:
    """Return what stands in square brackets: a colour or a locale says nothing, a condition chooses the section."""
    if _COLOUR.fullmatch(inside):
        return []
    if inside.startswith("$"):
        sign = inside[1:].partition("-")[0]
        return [_Token("literal", sign)] if sign else []
    if _CONDITION.fullmatch(inside):
        return [_Token("condition", inside)]
    return [_Token("unknown", inside)]


def _checked(section: list[_Token]) -> tuple[_Token, ...]:
    """Return a section in which a slash is a sign of dates, and unknown with digits: 12 1/2."""
    has_date = any(token.kind == "date" for token in section)
    slash = "literal" if has_date or not any(token.kind == "digit" for token in section) else "unknown"
    return tuple(_Token(slash, token.text) if token.kind == "slash" else token for token in section)


def _chosen(
    sections: tuple[tuple[_Token, ...], ...], value: Decimal
) -> tuple[tuple[_Token, ...] | None, Decimal]:
    """Return the section for a value, and the value as it stands there: without its sign in one for negatives."""
    numbers = [section for section in sections[:3] if not any(token.kind == "text" for token in section)]
    if not numbers:
        return (_GENERAL, value)
    conditions = [
        next((token.text for token in section if token.kind == "condition"), None) for section in numbers
    ]
    if any(conditions):
        for section, condition in zip(numbers, conditions, strict=True):
            if condition is None or _meets(value, condition):
                return section, value
        return None, value
    if value == 0 and len(numbers) > 2:
        return numbers[2], value
    if value < 0 and len(numbers) > 1:
        signs = "".join(token.text for token in numbers[1] if token.kind == "literal")
        return (numbers[1] if "-" in signs or "－" in signs else None), value.copy_negate()
    return numbers[0], value


def _meets(value: Decimal, condition: str) -> bool:
    sign, figure = re.fullmatch(_CONDITION, condition).groups()  # type: ignore[union-attr]  # it is one
    other = Decimal(figure)
    return {
        "<": value < other,
        ">": value > other,
        "=": value == other,
        "<=": value <= other,
        ">=": value >= other,
        "<>": value != other,
    }[sign]


_GENERAL = (_Token("general", "General"),)


def _words(section: tuple[_Token, ...], value: Decimal) -> str | None:
    """Return what a section without digits shows: words, or the number as it is."""
    shown = "".join(
        general(value) if token.kind == "general" else token.text
        for token in section
        if token.kind in ("general", "literal", "percent")
    )
    return shown if value == 0 or any(token.kind == "general" for token in section) else None


def general(value: Decimal) -> str:
    """Return a number as a cell without a format shows it."""
    number = _DIGITS.plus(value)
    if number == number.to_integral_value():
        number = number.quantize(Decimal(1), context=_EXACT)
    return f"{number.normalize(_EXACT):f}" if number else "0"


def _number(value: Decimal, section: tuple[_Token, ...]) -> str | None:
    kinds = [token.kind for token in section]
    point = kinds.index("point") if "point" in kinds else len(kinds)
    digits = [place for place, kind in enumerate(kinds) if kind == "digit"]
    units = max((place for place in digits if place < point), default=digits[-1])
    # Commas directly behind the digits, or behind those before the point, divide by a thousand each.
    thousands = sum(_commas(kinds, place + 1) for place in {units, digits[-1]})
    power = 2 * kinds.count("percent") - 3 * thousands
    decimals = sum(kind == "digit" for kind in kinds[point:])
    try:
        number = _DIGITS.plus(value.copy_abs()).scaleb(power, _EXACT)
        number = number.quantize(Decimal(f"1E-{decimals}"), context=_EXACT)
    except ArithmeticError:  # more digits than the context keeps
        return None
    whole, _, fraction = f"{number:f}".partition(".")
    grouped = "comma" in kinds[digits[0] : units]
    shown = _whole(whole, section[:point], grouped=grouped) + _fraction(fraction, section[point:])
    return f"-{shown}" if value < 0 and number else shown


def _commas(kinds: list[str], place: int) -> int:
    """Return how many commas follow from a place on."""
    return len(list(takewhile(lambda kind: kind == "comma", kinds[place:])))


def _whole(digits: str, tokens: tuple[_Token, ...], *, grouped: bool) -> str:
    """Return the digits before the point, set from the right into the places of the format."""
    left = list(digits.lstrip("0"))
    places = [place for place, token in enumerate(tokens) if token.kind == "digit"]
    shown: list[str] = []
    count = 0
    for place in range(len(tokens) - 1, -1, -1):
        token = tokens[place]
        if token.kind in ("literal", "percent"):
            shown.append(token.text)
        elif token.kind == "digit":
            room = len(left) if place == places[0] else 1
            for _ in range(max(room, 1)):
                digit = left.pop() if left else ("0" if token.text == "0" else "")
                if digit and grouped and count and count % 3 == 0:
                    shown.append(",")
                shown.append(digit)
                count += bool(digit)
    if not places:
        shown.append("".join(left))
    return "".join(reversed(shown))


def _fraction(digits: str, tokens: tuple[_Token, ...]) -> str:
    wanted = [token.text for token in tokens if token.kind == "digit"]
    kept = len(wanted)
    while kept and wanted[kept - 1] != "0" and digits[kept - 1] == "0":
        kept -= 1
    shown, used = [], 0
    for token in tokens:
        if token.kind == "digit":
            shown.append(digits[used] if used < kept else "")
            used += 1
        elif token.kind in ("point", "literal", "percent"):
            shown.append(token.text)
    return "".join(shown)


def _date(value: Decimal, section: tuple[_Token, ...], *, epoch_1904: bool) -> str | None:
    if epoch_1904:
        start = datetime(1904, 1, 1)  # noqa: DTZ001 - a date of a sheet has no zone
    else:
        # Excel takes 1900 for a leap year, so that days before March are one off.
        start = datetime(1899, 12, 31) if value < 60 else datetime(1899, 12, 30)  # noqa: DTZ001
    if not 0 <= value <= (datetime.max - start).days:  # noqa: DTZ901 - nor has the last one
        return None
    moment = start + timedelta(days=float(value))
    shown, before = [], ""
    for place, token in enumerate(section):
        if token.kind != "date":
            shown.append("" if token.kind == "condition" else token.text)
            continue
        after = next((later.text for later in section[place + 1 :] if later.kind == "date"), "")
        is_minute = token.text in ("m", "mm") and (before.startswith("h") or after.startswith("s"))
        shown.append(f"{moment.minute:02}" if is_minute else _part(moment, token.text))
        before = token.text
    return "".join(shown)


def _part(moment: datetime, token: str) -> str:
    parts = {
        "yyyy": f"{moment.year:04}",
        "e": f"{moment.year:04}",
        "yy": f"{moment.year % 100:02}",
        "y": f"{moment.year % 100:02}",
        "m": str(moment.month),
        "mm": f"{moment.month:02}",
        "d": str(moment.day),
        "dd": f"{moment.day:02}",
        "h": str(moment.hour),
        "hh": f"{moment.hour:02}",
        "s": str(moment.second),
        "ss": f"{moment.second:02}",
    }
    if token in ("mmm", "mmmm"):
        return _MONTHS[moment.month - 1]
    return parts.get(token, "")  # days of the week and halves of the day say nothing of the period


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
