"""Figures on pictures: thousands apart, large ones in 万 or billions, never with an exponent of a programmer.

All arithmetic has a context of its own, so that the caller's changes no figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from xzplan.model.figures import context, shifted
from xzplan.model.units import Unit

_SCALES = {
    "zh": ((8, 8, "亿"), (5, 4, "万")),
    "en": ((12, 12, " trillion"), (9, 9, " billion")),
}
"""From which power of ten on figures are counted in which, and how that is said."""
_OWN_SCALE = "百", "千", "万", "亿"
"""Chinese units that count in hundreds or more themselves: 万亿 of them would be hard to read."""
_LARGEST, _MOST_DECIMALS = 16, 9
"""Power of ten from which figures are out of hand, and the decimals at most."""
_DIGITS = 5
"""Significant digits of a figure that is computed."""


def scale(largest: Decimal, unit: Unit, lang: str) -> tuple[int, str]:
    """Return the power of ten that figures up to a size are counted in, and the word that says so."""
    if lang == "zh" and unit.zh.startswith(_OWN_SCALE):
        return 0, ""
    return next(
        ((power, word) for least, power, word in _SCALES[lang] if largest and largest.adjusted() >= least),
        (0, ""),
    )


def printed(figure: Decimal, unit: Unit, lang: str) -> str:
    """Return a figure with every digit it has."""
    if _is_out_of_hand(figure):
        return _powered(figure)
    power, word = scale(figure, unit, lang)
    return f"{_counted_in(figure, power):,f}{word}"


def computed(value: float, unit: Unit, lang: str) -> str:
    """Return a computed figure with five digits, or with all before the point if there are more."""
    figure = Decimal(repr(value))
    if not figure:
        return "0"
    if _is_out_of_hand(figure):
        return _powered(figure)
    power, word = scale(figure, unit, lang)
    scaled = _counted_in(figure, power)
    decimals = max(0, _DIGITS - 1 - scaled.adjusted())
    return f"{_trimmed(f'{_rounded(scaled, decimals):,f}')}{word}"


def ticks(values: Sequence[float], unit: Unit, lang: str) -> list[str]:
    """Return the figures of an axis, all with the same decimals and in the same scale."""
    figures = [Decimal(f"{value:.10g}") for value in values]
    largest = max((figure.copy_abs() for figure in figures), default=Decimal(0))
    power, word = scale(largest, unit, lang)
    scaled = [_counted_in(figure, power) for figure in figures]
    decimals = max(map(_decimals, scaled), default=0)
    if _is_too_large(largest) or decimals > _MOST_DECIMALS:
        return [_powered(figure) for figure in figures]
    return [f"{_rounded(figure, decimals):,f}{word if figure else ''}" for figure in scaled]


_EXACT = context(1000)


def _counted_in(figure: Decimal, power: int) -> Decimal:
    """Return how many times a figure has a power of ten; no zeros are added to its digits."""
    return _EXACT.divide(figure, Decimal(10**power))


def _rounded(figure: Decimal, decimals: int) -> Decimal:
    return figure.quantize(Decimal((0, (1,), -decimals)), context=_EXACT)


def _decimals(figure: Decimal) -> int:
    exponent = figure.normalize(_EXACT).as_tuple().exponent
    return max(0, -int(exponent))


def _trimmed(number: str) -> str:
    return number.rstrip("0").rstrip(".") if "." in number else number


def _is_too_large(figure: Decimal) -> bool:
    return bool(figure) and figure.adjusted() >= _LARGEST


def _is_out_of_hand(figure: Decimal) -> bool:
    return _is_too_large(figure) or (figure != 0 and figure.adjusted() < -_MOST_DECIMALS)


def _powered(figure: Decimal) -> str:
    """Return a figure that no plan has, by its power of ten."""
    if not figure:
        return "0"
    power = figure.adjusted()
    return f"{_trimmed(f'{_rounded(shifted(figure, -power), 3):f}')}×10^{power}"
