"""Exact numbers for verdicts: fractions, and sums of logarithms of fractions.

The rules compare growth in logarithms. A logarithm has no fraction, but the sign of a sum of logarithms can be decided
exactly: far from zero by its digits, near zero by comparing powers of whole numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context, Decimal
from fractions import Fraction
from math import lcm
from typing import TypeAlias, final

from attrs import frozen


@final
@frozen(kw_only=True)
class LogSum:
    """A sum of logarithms of positive fractions, each with a coefficient."""

    terms: tuple[tuple[Fraction, Fraction], ...] = ()
    """Each fraction with its coefficient, in the order of the fractions; empty for 0."""

    @classmethod
    def of(cls, factors: Mapping[Fraction, Fraction]) -> LogSum:
        """Return the sum with these coefficients; the logarithm of 1 adds nothing."""
        return cls(terms=tuple(sorted(term for term in factors.items() if term[1] and term[0] != 1)))

    def __add__(self, other: object) -> LogSum:
        if not isinstance(other, LogSum):
            return NotImplemented
        factors = dict(self.terms)
        for base, factor in other.terms:
            factors[base] = factors.get(base, Fraction(0)) + factor
        return LogSum.of(factors)

    def __neg__(self) -> LogSum:
        return self * Fraction(-1)

    def __sub__(self, other: object) -> LogSum:
        return self + -other if isinstance(other, LogSum) else NotImplemented

    def __mul__(self, factor: object) -> LogSum:
        if not isinstance(factor, Fraction | int):
            return NotImplemented
        return LogSum.of({base: one * factor for base, one in self.terms})

    __rmul__ = __mul__

    def __truediv__(self, divisor: Fraction | int) -> LogSum:
        return self * (Fraction(1) / divisor)

    @property
    def sign(self) -> int:
        """-1, 0 or 1, exactly."""
        value = self.decimal(_DIGITS)
        if value.copy_abs() > _NEAR:
            return 1 if value > 0 else -1
        # Near zero the powers decide: the product of base ** factor is 1 exactly where the sum is 0.
        product, _ = self._powers()
        return (product > 1) - (product < 1)

    def _powers(self) -> tuple[Fraction, int]:
        """Return the number whose root of a degree is the level, and that degree."""
        degree = lcm(*(factor.denominator for _, factor in self.terms))
        product = Fraction(1)
        for base, factor in self.terms:
            product *= base ** int(factor * degree)
        return product, degree

    def decimal(self, digits: int = 50) -> Decimal:
        """Return the sum to about so many digits."""
        total = Decimal(0)
        for base, factor in self.terms:
            # Two near logarithms lose the digits that they have in common.
            apart = abs(base.numerator - base.denominator).bit_length()
            lost = max(0, base.denominator.bit_length() - apart) // 3
            context = Context(prec=digits + 10 + lost)
            logarithm = context.subtract(
                context.ln(Decimal(base.numerator)), context.ln(Decimal(base.denominator))
            )
            share = context.divide(
                context.multiply(logarithm, Decimal(factor.numerator)), Decimal(factor.denominator)
            )
            total = context.add(total, share)
        return total

    def __float__(self) -> float:
        return float(self.decimal(30))

    @property
    def level(self) -> Fraction:
        """The number whose logarithm this is: exact if a fraction holds it, else its nearest double."""
        product, degree = self._powers()
        exact = power_of(product, Fraction(1, degree))
        return Fraction(float(Context(prec=40).exp(self.decimal(30)))) if exact is None else exact


Exact: TypeAlias = Fraction | LogSum

_DIGITS = 50
_FLOAT_BITS = 50  # below this a float shows the whole root
_NEAR = Decimal("1e-40")


def log(level: Fraction) -> LogSum:
    """Return the logarithm of a positive fraction."""
    return LogSum.of({level: Fraction(1)})


def power_of(base: Fraction, exponent: Fraction) -> Fraction | None:
    """Return base ** exponent if it is a fraction."""
    if exponent.denominator == 1:
        return base ** int(exponent)
    roots = [_root(part, exponent.denominator) for part in (base.numerator, base.denominator)]
    if roots[0] is None or roots[1] is None:
        return None
    return Fraction(roots[0], roots[1]) ** exponent.numerator


def _root(number: int, degree: int) -> int | None:
    """Return the whole root of a whole number, if it has one."""
    if number.bit_length() < _FLOAT_BITS:
        near = round(number ** (1 / degree))
    else:
        context = Context(prec=number.bit_length() // 3 + 20)
        near = int(context.power(Decimal(number), context.divide(1, degree)).to_integral_value())
    return near if near**degree == number else None


def total(number: Exact, other: Exact) -> Exact:
    """Return the sum of two numbers of one kind."""
    return number + other  # type: ignore[operator]  # never of two kinds


def difference(number: Exact, other: Exact) -> Exact:
    """Return the difference of two numbers of one kind."""
    return number - other  # type: ignore[operator]  # never of two kinds


def sign_of(number: Exact) -> int:
    """Return -1, 0 or 1."""
    if isinstance(number, LogSum):
        return number.sign
    return (number > 0) - (number < 0)


def ratio_of(part: Exact, whole: Exact) -> Fraction:
    """Return part / whole; of logarithms its nearest double."""
    if isinstance(part, Fraction) and isinstance(whole, Fraction):
        return part / whole
    quotient = Context(prec=50).divide(_decimal(part), _decimal(whole))
    return Fraction(float(quotient))


def _decimal(number: Exact) -> Decimal:
    if isinstance(number, LogSum):
        return number.decimal()
    return Context(prec=50).divide(Decimal(number.numerator), Decimal(number.denominator))


def percent_of(number: Exact) -> Fraction:
    """Return the change in per cent that a logarithm stands for; a fraction as it is."""
    return (number.level - 1) * 100 if isinstance(number, LogSum) else number
