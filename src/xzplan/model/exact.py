"""Exact numbers for verdicts: fractions, and sums of logarithms of fractions.

The rules compare growth in logarithms. A logarithm has no fraction, but the sign of a sum of logarithms can be decided
exactly: far from zero by its digits, near zero by comparing powers of whole numbers.
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias, final

from attrs import frozen

from xzplan.model.figures import context


@final
@frozen(kw_only=True)
class LogSum:
    """A sum of logarithms of positive fractions, each with a coefficient.

    The coefficients have one denominator, so that sums and products are those of whole numbers.
    """

    terms: tuple[tuple[int, int, int], ...] = ()
    """Numerator and denominator of each fraction, and the numerator of its coefficient, in order; empty for 0."""
    degree: int = 1
    """The common denominator of the coefficients."""

    def __add__(self, other: object) -> LogSum:
        return self._plus(other, 1) if isinstance(other, LogSum) else NotImplemented

    def __sub__(self, other: object) -> LogSum:
        return self._plus(other, -1) if isinstance(other, LogSum) else NotImplemented

    def __neg__(self) -> LogSum:
        return self * -1

    def __mul__(self, factor: object) -> LogSum:
        if not isinstance(factor, Fraction | int):
            return NotImplemented
        by = factor.numerator
        return _log_sum(
            {(up, down): by * times for up, down, times in self.terms}, self.degree * factor.denominator
        )

    __rmul__ = __mul__

    def __truediv__(self, divisor: Fraction | int) -> LogSum:
        return self * (1 / Fraction(divisor))

    def _plus(self, other: LogSum, sign: int) -> LogSum:
        degree = math.lcm(self.degree, other.degree)
        factors = {(up, down): times * (degree // self.degree) for up, down, times in self.terms}
        for up, down, times in other.terms:
            factors[up, down] = factors.get((up, down), 0) + sign * times * (degree // other.degree)
        return _log_sum(factors, degree)

    @property
    def sign(self) -> int:
        """-1, 0 or 1, exactly."""
        near, error = self._nearly()
        if abs(near) > error:
            return 1 if near > 0 else -1
        value = self.decimal(_DIGITS)
        if value.copy_abs() > _NEAR:
            return 1 if value > 0 else -1
        # Near zero the powers decide: the product of base ** factor is 1 exactly where the sum is 0.
        above, below = self._power()
        return (above > below) - (above < below)

    def _nearly(self) -> tuple[float, float]:
        """Return the sum in floats, and more than the most that it can be wrong by."""
        near = size = 0.0
        for numerator, denominator, times in self.terms:
            up, down = math.log(numerator), math.log(denominator)
            near += (up - down) * times
            size += (up + down) * abs(times)
        return near / self.degree, size / self.degree * _FLOAT_ERROR

    def _power(self) -> tuple[int, int]:
        """Return numerator and denominator, not reduced, of the number whose root of the degree is the level."""
        above = below = 1
        for up, down, times in self.terms:
            above *= up**times if times > 0 else down**-times
            below *= down**times if times > 0 else up**-times
        return above, below

    def decimal(self, digits: int = 50) -> Decimal:
        """Return the sum to about so many digits."""
        above, below = self._power()
        # A logarithm of a number near 1 loses the digits that the number has in common with 1.
        lost = max(0, below.bit_length() - abs(above - below).bit_length()) // 3
        exact = context(digits + 10 + lost)
        logarithm = exact.ln(exact.divide(Decimal(above), Decimal(below)))
        return exact.divide(logarithm, self.degree)

    def __float__(self) -> float:
        return float(self.decimal(_DOUBLE_DIGITS))

    @property
    def level(self) -> Fraction:
        """The number whose logarithm this is: exact if a fraction holds it, else its nearest double."""
        return root_of(Fraction(*self._power()), self.degree)


def _log_sum(factors: dict[tuple[int, int], int], degree: int) -> LogSum:
    """Return a sum in lowest terms; what has no coefficient adds nothing."""
    terms = sorted((up, down, times) for (up, down), times in factors.items() if times)
    common = math.gcd(degree, *(times for _, _, times in terms))
    if common > 1:
        terms = [(up, down, times // common) for up, down, times in terms]
    return LogSum(terms=tuple(terms), degree=degree // common)


Exact: TypeAlias = Fraction | LogSum

_DIGITS = 50
_DOUBLE_DIGITS = 25  # more than enough for the nearest double
_FLOAT_ERROR = 1e-13  # of a sum of logarithms, relative to the sum of their sizes
_NEAR = Decimal("1e-40")


def log(level: Fraction) -> LogSum:
    """Return the logarithm of a positive fraction."""
    if level == 1:
        return LogSum()
    return LogSum(terms=((level.numerator, level.denominator, 1),))


def power_of(base: Fraction, exponent: Fraction) -> Fraction | None:
    """Return base ** exponent if it is a fraction."""
    if exponent.denominator == 1:
        return base ** int(exponent)
    roots = [_root(part, exponent.denominator) for part in (base.numerator, base.denominator)]
    if roots[0] is None or roots[1] is None:
        return None
    return Fraction(roots[0], roots[1]) ** exponent.numerator


def root_of(number: Fraction, degree: int) -> Fraction:
    """Return the root of a positive fraction: exact if a fraction holds it, else its nearest double."""
    exact = power_of(number, Fraction(1, degree))
    if exact is not None:
        return exact
    # One step of Newton's method doubles the digits of a float.
    above, below = number.numerator, number.denominator
    up, down = math.exp((math.log(above) - math.log(below)) / degree).as_integer_ratio()
    power = up ** (degree - 1) * below
    return Fraction(((degree - 1) * up * power + above * down**degree) / (degree * down * power))


def _root(number: int, degree: int) -> int | None:
    """Return the whole root of a whole number, if it has one."""
    if number < 2:
        return number
    if degree >= number.bit_length():  # 2 to that power is more
        return None
    # Newton's method in whole numbers, from above: it ends at the largest whole number whose power is not more.
    near = 1 << -(-number.bit_length() // degree)
    while (lower := ((degree - 1) * near + number // near ** (degree - 1)) // degree) < near:
        near = lower
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
    return (number.numerator > 0) - (number.numerator < 0)


def order_of(number: Exact, other: Exact) -> int:
    """Return the sign of the difference of two numbers of one kind."""
    if isinstance(number, LogSum) or isinstance(other, LogSum):
        return sign_of(difference(number, other))
    left, right = number.numerator * other.denominator, other.numerator * number.denominator
    return (left > right) - (left < right)


def ratio_of(part: Exact, whole: Exact) -> Fraction:
    """Return part / whole; of logarithms its nearest double."""
    if isinstance(part, Fraction) and isinstance(whole, Fraction):
        return part / whole
    quotient = context(50).divide(_decimal(part), _decimal(whole))
    return Fraction(float(quotient))


def _decimal(number: Exact) -> Decimal:
    if isinstance(number, LogSum):
        return number.decimal(_DOUBLE_DIGITS)
    return context(50).divide(Decimal(number.numerator), Decimal(number.denominator))


def percent_of(number: Exact) -> Fraction:
    """Return the change in per cent that a logarithm stands for; a fraction as it is."""
    return (number.level - 1) * 100 if isinstance(number, LogSum) else number
