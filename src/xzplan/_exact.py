"""Decimals worked with to the last digit, whatever context a caller has set for his own."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import reduce

# The default of 28 digits rounds; what is not named here would be taken from the default of the process.
_WIDE = Context(
    prec=10_000, Emin=-999_999, Emax=999_999, capitals=1, clamp=0, flags=[], traps=[InvalidOperation]
)


def total(figures: Iterable[Decimal]) -> Decimal:
    """Return the sum of figures."""
    return reduce(_WIDE.add, figures, Decimal(0))


def rounded(figure: Decimal, exponent: int) -> Decimal:
    """Return a figure rounded half up to a power of ten, as an office rounds."""
    return figure.quantize(Decimal((0, (1,), exponent)), ROUND_HALF_UP, _WIDE)


def plain(figure: Decimal) -> Decimal:
    """Return a figure without the zeros that a float brings: 100, not 100.0 or 1E+2."""
    return figure.to_integral_value() if is_whole(figure) else figure.normalize(_WIDE)


def is_whole(figure: Decimal) -> bool:
    """Return whether a figure has no fraction."""
    return figure == figure.to_integral_value()


def changed(figure: Decimal, percent: Decimal) -> Decimal:
    """Return a figure after a change in per cent."""
    return _WIDE.multiply(figure, _WIDE.add(Decimal(1), percent.scaleb(-2, _WIDE)))


def hundredfold(figure: Decimal) -> Decimal:
    """Return a share in per cent."""
    return figure.scaleb(2, _WIDE)
