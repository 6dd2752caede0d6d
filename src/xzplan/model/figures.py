"""Decimals: reading the numbers that a caller passes, and exact arithmetic.

The results do not depend on the decimal context that a caller has set.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import reduce
from typing import TypeAlias

from xzplan.exceptions import InvalidInputError

__all__ = ["Number", "to_decimal"]

# The default context rounds to 28 digits. Every setting is named, since others come from the default of the process.
_WIDE = Context(
    prec=10_000, Emin=-999_999, Emax=999_999, capitals=1, clamp=0, flags=[], traps=[InvalidOperation]
)


def total(figures: Iterable[Decimal]) -> Decimal:
    """Return the sum of figures."""
    return reduce(_WIDE.add, figures, Decimal(0))


def product(figure: Decimal, factor: Decimal) -> Decimal:
    """Return a multiple of a figure."""
    return _WIDE.multiply(figure, factor)


def rounded(figure: Decimal, exponent: int) -> Decimal:
    """Return a figure rounded half up to a power of ten, as an office rounds."""
    return figure.quantize(Decimal((0, (1,), exponent)), ROUND_HALF_UP, _WIDE)


def is_whole(figure: Decimal) -> bool:
    """Return whether a figure has no fraction."""
    return figure == figure.to_integral_value()


def changed(figure: Decimal, percent: Decimal) -> Decimal:
    """Return a figure after a change in per cent."""
    return _WIDE.multiply(figure, _WIDE.add(Decimal(1), percent.scaleb(-2, _WIDE)))


Number: TypeAlias = int | float | Decimal
"""A number that a caller may pass; a float stands for the decimal that Python prints for it."""


def to_decimal(value: Number, argument: str) -> Decimal:
    """Return a number as the decimal a person would write for it.

    Parameters
    ----------
    value
        An int, a Decimal or a float, or such a number of numpy. A float is taken as its shortest decimal: ``0.1``
        is one tenth, not the binary fraction nearest to it, and ``95.0`` is 95.
    argument
        Name to use in the error.

    Raises
    ------
    InvalidInputError
        The value is not a number, not finite, or too large or too small for a float.
    """
    # The exact types come first, because asking an abstract class is slow.
    if type(value) is Decimal:
        number = value
    elif type(value) is float:
        number = Decimal(repr(value).removesuffix(_NO_DIGIT))
    elif type(value) is int:
        number = Decimal(value)
    else:
        number = _other(value, argument)
    if not number.is_finite():
        raise InvalidInputError(argument, value, "not finite; leave a missing value out")
    if not _SMALL < number.adjusted() < _LARGE:
        raise InvalidInputError(argument, value, "overflows float64")
    return number


_SMALL, _LARGE = -400, 308  # powers of ten
_NO_DIGIT = ".0"
"""What Python prints after a whole float; no digit that anybody has written."""


def _other(value: object, argument: str) -> Decimal:
    """Return a number of another type, numpy's among them."""
    from numbers import Integral, Rational, Real  # slow to import, and rarely needed

    if isinstance(value, Decimal):
        return value
    if isinstance(value, Integral) and not isinstance(value, bool):  # True is not a measurement
        return Decimal(int(value))
    # Fraction is Real too, but need not have a decimal.
    if isinstance(value, Real) and not isinstance(value, Rational):
        return Decimal(str(value).removesuffix(_NO_DIGIT))
    raise InvalidInputError(argument, value, "not a number; pass an int, a float or a Decimal")


def digits_of(figure: Decimal) -> int:
    """Return how many decimals a figure is written with; trailing zeros count, 1E+2 has none."""
    exponent = figure.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
