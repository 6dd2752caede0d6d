"""A path through anchors, at any time: exact where a fraction holds the value, else its nearest double."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple, cast, final

from xzplan.model.exact import Exact, LogSum, log, power_of, total
from xzplan.model.figures import context

_CONTEXT = context(40)


@final
class Path(NamedTuple):
    """The values due from the start to the target.

    Times are years since the end of the base year. The values of growth and change are logarithms of an index; they
    lie on a straight line, whatever the method.
    """

    anchors: tuple[tuple[Fraction, Exact], ...]
    """The start, the interim points and the target, in the order of time."""
    method: str = "linear"
    exponent: float | None = None
    steepness: float | None = None
    whole: bool = False
    """Whether milestones are rounded to whole units, halves up."""

    def at(self, time: Fraction) -> Exact:
        """Return the value of the path itself, never rounded to whole units."""
        if time == self.anchors[-1][0]:
            return self.anchors[-1][1]
        leg = next((leg for leg in pairwise(self.anchors) if leg[0][0] <= time < leg[1][0]), None)
        if leg is None:
            raise ValueError(f"{time} is outside the path, {self.anchors[0][0]} to {self.anchors[-1][0]}")
        (first, start), (last, end) = leg
        if time == first:
            return start
        gone = (time - first) / (last - first)
        if isinstance(start, LogSum):
            return total(start * (1 - gone), end * gone)
        return self._between(start, cast("Fraction", end), gone)  # the ends of a path are of one kind

    @property
    def is_straight(self) -> bool:
        """Whether the path is one straight line; of growth and change, in logarithms."""
        return len(self.anchors) == 2 and (self.method == "linear" or isinstance(self.anchors[0][1], LogSum))

    def milestone(self, time: Fraction) -> Exact:
        """Return what is due: the value of the path, in whole units where only those occur."""
        return self.as_milestone(self.at(time))

    def as_milestone(self, value: Exact) -> Exact:
        """Return a value of the path as a milestone."""
        if not self.whole or isinstance(value, LogSum):
            return value
        return Fraction((value + Fraction(1, 2)).__floor__())

    def _between(self, start: Fraction, end: Fraction, gone: Fraction) -> Fraction:
        """Return the value of a leg at a share of its time, by the formulas of the methods."""
        if self.method == "geometric":
            exact = [power_of(start, 1 - gone), power_of(end, gone)]
            if exact[0] is not None and exact[1] is not None:
                return exact[0] * exact[1]
            return (log(start) * (1 - gone) + log(end) * gone).level
        if self.method == "step":
            return start
        share = self._share(gone)
        if isinstance(share, Fraction):
            return start + (end - start) * share
        way = _CONTEXT.multiply(_decimal(end - start), share)
        return Fraction(float(_CONTEXT.add(_decimal(start), way)))

    def _share(self, gone: Fraction) -> Fraction | Decimal:
        """Return the share of the way at a share of the time."""
        if self.method == "power":
            exponent = Fraction(str(self.exponent))
            exact = power_of(gone, exponent)
            return _power(gone, exponent) if exact is None else exact
        if self.method == "logistic" and gone != Fraction(1, 2):
            steepness = _decimal(Fraction(str(self.steepness)))
            inner = _CONTEXT.divide(_CONTEXT.multiply(steepness, _decimal(2 * gone - 1)), Decimal(4))
            outer = _CONTEXT.divide(steepness, Decimal(4))
            return _CONTEXT.divide(_CONTEXT.add(1, _CONTEXT.divide(_tanh(inner), _tanh(outer))), 2)
        return gone


def _decimal(number: Fraction) -> Decimal:
    return _CONTEXT.divide(Decimal(number.numerator), Decimal(number.denominator))


def _power(base: Fraction, exponent: Fraction) -> Decimal:
    return _CONTEXT.exp(_CONTEXT.multiply(_CONTEXT.ln(_decimal(base)), _decimal(exponent)))


def _tanh(number: Decimal) -> Decimal:
    twice = _CONTEXT.exp(_CONTEXT.multiply(2, number))
    return _CONTEXT.divide(_CONTEXT.subtract(twice, 1), _CONTEXT.add(twice, 1))
