"""Figures on pictures: thousands apart, large ones in 万 or billions, never with an exponent of a programmer."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from xzplan.model.units import Unit

_SCALES = {
    "zh": ((Decimal(10) ** 8, Decimal(10) ** 8, "亿"), (Decimal(10) ** 5, Decimal(10) ** 4, "万")),
    "en": (
        (Decimal(10) ** 12, Decimal(10) ** 12, " trillion"),
        (Decimal(10) ** 9, Decimal(10) ** 9, " billion"),
    ),
}
"""From which number on figures are counted in how many, and how that is said."""
_OWN_SCALE = "百", "千", "万", "亿"
"""Chinese units that count in hundreds or more themselves: 万亿 of them would be hard to read."""
_LARGEST, _MOST_DECIMALS = Decimal(10) ** 16, 9
_DIGITS = 5
"""Significant digits of a figure that is computed."""


def scale(largest: Decimal, unit: Unit, lang: str) -> tuple[Decimal, str]:
    """Return what figures up to a size are divided by, and the word that says so."""
    if lang == "zh" and unit.zh.startswith(_OWN_SCALE):
        return Decimal(1), ""
    return next(
        ((divisor, word) for least, divisor, word in _SCALES[lang] if abs(largest) >= least), (Decimal(1), "")
    )


def printed(figure: Decimal, unit: Unit, lang: str) -> str:
    """Return a figure with every digit it has."""
    if _is_out_of_hand(figure):
        return _powered(figure)
    divisor, word = scale(figure, unit, lang)
    return f"{figure / divisor:,f}{word}"


def computed(value: float, unit: Unit, lang: str) -> str:
    """Return a computed figure with five digits, or with all before the point if there are more."""
    figure = Decimal(repr(value))
    if not figure:
        return "0"
    if _is_out_of_hand(figure):
        return _powered(figure)
    divisor, word = scale(figure, unit, lang)
    scaled = figure / divisor
    decimals = max(0, _DIGITS - 1 - scaled.adjusted())
    return f"{_trimmed(f'{scaled:,.{decimals}f}')}{word}"


def ticks(values: Sequence[float], unit: Unit, lang: str) -> list[str]:
    """Return the figures of an axis, all with the same decimals and in the same scale."""
    figures = [Decimal(f"{value:.10g}") for value in values]
    largest = max(map(abs, figures), default=Decimal(0))
    divisor, word = scale(largest, unit, lang)
    decimals = max((_decimals(figure / divisor) for figure in figures), default=0)
    if largest >= _LARGEST or decimals > _MOST_DECIMALS:
        return [_powered(figure) for figure in figures]
    return [f"{figure / divisor:,.{decimals}f}{word if figure else ''}" for figure in figures]


def _decimals(figure: Decimal) -> int:
    exponent = figure.normalize().as_tuple().exponent
    return max(0, -int(exponent))


def _trimmed(number: str) -> str:
    return number.rstrip("0").rstrip(".") if "." in number else number


def _is_out_of_hand(figure: Decimal) -> bool:
    return abs(figure) >= _LARGEST or (figure != 0 and figure.adjusted() < -_MOST_DECIMALS)


def _powered(figure: Decimal) -> str:
    """Return a figure that no plan has, by its power of ten."""
    if not figure:
        return "0"
    power = figure.adjusted()
    return f"{_trimmed(f'{figure.scaleb(-power):.3f}')}×10^{power}"
