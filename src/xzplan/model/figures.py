"""Decimals: reading what a caller passes as the plain number or text that it is, and exact arithmetic.

The results do not depend on the decimal context that a caller has set.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import (
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    Context,
    Decimal,
    DecimalException,
    DivisionByZero,
    InvalidOperation,
    Overflow,
)
from functools import reduce
from types import NoneType
from typing import Any, TypeAlias

from xzplan.exceptions import InvalidInputError

__all__ = ["Number", "to_decimal"]


def context(
    digits: int, *, rounding: str = ROUND_HALF_EVEN, traps: Iterable[type[DecimalException]] = ()
) -> Context:
    """Return a context for exact work; every setting is named, since others come from the default of the process."""
    always: list[type[DecimalException]] = [InvalidOperation, DivisionByZero, Overflow]
    return Context(
        prec=digits,
        rounding=rounding,
        Emin=-999_999,
        Emax=999_999,
        capitals=1,
        clamp=0,
        flags=[],
        traps=[*always, *traps],
    )


_WIDE = context(10_000)  # the default context rounds to 28 digits


def plain(value: Any) -> Any:
    """Return a number, a truth value or a text as the plain one; anything else as it is."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind.__module__ == "numpy" and getattr(value, "ndim", None) == 0:
        # A short float stands for the decimal that it prints: 0.1 in single precision is 0.1, not 0.10000000149011612.
        value = float(str(value)) if value.dtype.name in ("float16", "float32") else value.item()
        kind = type(value)
    for base, make_plain in _MAKERS.items():
        if issubclass(kind, base):
            return make_plain(value)
    return value


_PLAIN = frozenset({bool, int, float, str, Decimal, NoneType})
# Of the base class, so that a subclass is not asked.
_MAKERS: Mapping[type, Callable[[Any], Any]] = {
    bool: bool,
    int: int.__int__,
    float: float.__float__,
    str: str.__str__,
    Decimal: Decimal,
}


def total(figures: Iterable[Decimal]) -> Decimal:
    """Return the sum of figures."""
    return reduce(_WIDE.add, figures, Decimal(0))


def product(figure: Decimal, factor: Decimal) -> Decimal:
    """Return a multiple of a figure."""
    return _WIDE.multiply(figure, factor)


def shifted(figure: Decimal, places: int) -> Decimal:
    """Return a figure times a power of ten."""
    return figure.scaleb(places, _WIDE)


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
        The value is not a number, not finite, too large or too small for a float, or has more than 394 digits.
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
    if _has_too_many_digits(number):
        raise InvalidInputError(argument, value, f"more than {_MOST_DIGITS} digits; round it")
    return number


def is_storable(figure: Decimal) -> bool:
    """Return whether a record may hold a figure: a finite one of floats' size, with no more digits than documents take."""
    return figure.is_finite() and _SMALL < figure.adjusted() < _LARGE and not _has_too_many_digits(figure)


def _has_too_many_digits(figure: Decimal) -> bool:
    # Nearly every figure is short, and to write it takes a tenth of the time of taking it apart.
    return len(str(figure)) > _MOST_DIGITS and len(figure.as_tuple().digits) > _MOST_DIGITS


def written(figure: Decimal) -> str:
    """Return a figure as documents write it, whatever the caller's context says about capitals."""
    return str(figure).upper()


_SMALL, _LARGE = -400, 308  # powers of ten
_MOST_DIGITS = 394
"""With up to six zeros after the point before them, these are the 400 digits that `FIGURE` takes on either side of it."""
FIGURE = re.compile(r"-?[0-9]{1,400}(\.[0-9]{1,400})?(E[+-]?[0-9]{1,3})?")
"""How documents write a figure."""
_NO_DIGIT = ".0"
"""What Python prints after a whole float; no digit that anybody has written."""


def _other(value: object, argument: str) -> Decimal:
    """Return a number of another type, numpy's among them."""
    from numbers import Integral, Rational, Real  # slow to import, and rarely needed

    number = plain(value)
    if isinstance(number, Decimal):
        return number
    if isinstance(number, Integral) and not isinstance(number, bool):  # True is not a measurement
        return Decimal(int(number))
    # Fraction is Real too, but need not have a decimal.
    if isinstance(number, Real) and not isinstance(number, Rational):
        return Decimal(str(number).removesuffix(_NO_DIGIT))
    raise InvalidInputError(argument, value, "not a number; pass an int, a float or a Decimal")


def digits_of(figure: Decimal) -> int:
    """Return how many decimals a figure is written with; trailing zeros count, 1E+2 has none."""
    return len(f"{figure:f}".partition(".")[2])
