"""Bounds: what a quantity has to lie within. This is the only code that knows signs."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import final

from attrs import evolve, field, frozen

from xzplan.exceptions import RecordError
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.figures import Number, digits_of, to_decimal

__all__ = ["Bound"]


def _figure(value: Number | None) -> Decimal | None:
    return None if value is None else to_decimal(value, "bound")


@final
@frozen(kw_only=True, field_transformer=checked)
class Bound:
    """What a quantity has to lie within: a low end, a high end, or both.

    Make one with `at_least`, `more_than`, `at_most`, `less_than`, `exactly`, `between` or `about`.

    Examples
    --------
    >>> from xzplan import Bound
    >>> Bound.at_least(55).holds(54.9), Bound.between(35, 40).distance(45)
    (False, Fraction(-5, 1))
    >>> str(Bound.about(15)), Bound.about(15).holds(15.4)
    ('15左右 / about 15', True)
    """

    low: Decimal | None = field(default=None, converter=_figure)
    """The low end, digits as printed; None if there is none."""
    high: Decimal | None = field(default=None, converter=_figure)
    """The high end."""
    low_open: bool = False
    """Whether the low end itself does not do (＞)."""
    high_open: bool = False
    """Whether the high end itself does not do (＜)."""
    approximate: bool = False
    """Whether the bound is 左右: `low` and `high` are the one figure."""
    within: Decimal | None = field(default=None, converter=_figure)
    """How near 左右 must be; None where the plan does not print it."""

    def __attrs_post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise RecordError("bound", "neither a low nor a high end")
        if (self.low_open and self.low is None) or (self.high_open and self.high is None):
            raise RecordError("bound", "an open end that is not there")
        if self.low is not None and self.high is not None:
            if self.low > self.high:
                raise RecordError("bound", f"low end {self.low} above high end {self.high}")
            if self.low == self.high and (self.low_open or self.high_open):
                raise RecordError("bound", f"an open end at {self.low} leaves no value")
        if self.approximate and (self.low is None or self.low != self.high):
            raise RecordError("bound", "左右 is about one figure")
        if self.within is not None and (not self.approximate or self.within < 0):
            raise RecordError("bound", f"within {self.within} goes with 左右 and is not negative")

    @classmethod
    def at_least(cls, low: Number) -> Bound:
        """Return ≥ low."""
        return cls(low=low)

    @classmethod
    def more_than(cls, low: Number) -> Bound:
        """Return ＞ low."""
        return cls(low=low, low_open=True)

    @classmethod
    def at_most(cls, high: Number) -> Bound:
        """Return ≤ high."""
        return cls(high=high)

    @classmethod
    def less_than(cls, high: Number) -> Bound:
        """Return ＜ high."""
        return cls(high=high, high_open=True)

    @classmethod
    def exactly(cls, value: Number) -> Bound:
        """Return = value."""
        return cls(low=value, high=value)

    @classmethod
    def between(cls, low: Number, high: Number) -> Bound:
        """Return low to high, both included."""
        return cls(low=to_decimal(low, "low"), high=to_decimal(high, "high"))

    @classmethod
    def about(cls, value: Number, *, within: Number | None = None) -> Bound:
        """Return value 左右, met by what rounds to it or, if `within` is given, by what is that near."""
        return cls(low=value, high=value, approximate=True, within=within)

    @property
    def figures(self) -> tuple[Decimal, ...]:
        """The figures of the bound as printed: one, or two for a range."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return tuple(ends[:1]) if self.approximate or len(set(ends)) == 1 else tuple(ends)

    @property
    def is_exact(self) -> bool:
        """Whether one value alone does (=)."""
        return self.low is not None and self.low == self.high and not self.approximate

    @property
    def lenient(self) -> Bound:
        """The same bound, met by its ends as well."""
        return evolve(self, low_open=False, high_open=False)

    def holds(self, value: Number | Fraction) -> bool:
        """Return whether a value lies within the bound.

        A value is 左右 a figure if it rounds to it (halves up) or, where `within` is given, if it is that near.
        """
        number = _fraction(value)
        low, high, low_open, high_open = self._ends()
        return (low is None or (number > low if low_open else number >= low)) and (
            high is None or (number < high if high_open else number <= high)
        )

    def distance(self, value: Number | Fraction) -> Fraction:
        """Return how far a value lies inside the bound, to the nearer end; negative if it lies outside."""
        number = _fraction(value)
        low, high, _, _ = self._ends()
        inside = [*([] if low is None else [number - low]), *([] if high is None else [high - number])]
        return min(inside)

    def _ends(self) -> tuple[Fraction | None, Fraction | None, bool, bool]:
        """The ends that a value is compared with, and whether each is open."""
        if not self.approximate or self.low is None:
            low = None if self.low is None else Fraction(self.low)
            high = None if self.high is None else Fraction(self.high)
            return low, high, self.low_open, self.high_open
        figure = Fraction(self.low)
        if self.within is not None:
            return figure - Fraction(self.within), figure + Fraction(self.within), False, False
        half = Fraction(1, 2) / 10 ** digits_of(self.low)
        return figure - half, figure + half, False, True

    @property
    def words(self) -> Bilingual:
        """The bound in both languages."""
        low, high = self.low, self.high
        if self.approximate:
            near = "" if self.within is None else f"（±{self.within:f}）"
            en_near = "" if self.within is None else f" (±{self.within:f})"
            return Bilingual(zh=f"{low:f}左右{near}", en=f"about {low:f}{en_near}")
        if low is not None and high is not None:
            if low == high:
                return Bilingual(zh=f"等于{low:f}", en=f"exactly {low:f}")
            zh, en = f"{low:f}—{high:f}", f"{low:f} to {high:f}"
            opened = [
                str(f"{end:f}") for end, is_open in ((low, self.low_open), (high, self.high_open)) if is_open
            ]
            if opened:
                zh += f"（不含{'、'.join(opened)}）"
                en += f" (without {' and '.join(opened)})"
            return Bilingual(zh=zh, en=en)
        if low is not None:
            zh, en = ("高于", "more than") if self.low_open else ("不低于", "at least")
            return Bilingual(zh=f"{zh}{low:f}", en=f"{en} {low:f}")
        zh, en = ("低于", "less than") if self.high_open else ("不高于", "at most")
        return Bilingual(zh=f"{zh}{high:f}", en=f"{en} {high:f}")

    @property
    def symbols(self) -> str:
        """The bound as a table shows it, such as ``≥55``."""
        if self.approximate:
            return f"{self.low:f}左右"
        if self.low is not None and self.high is not None:
            return f"={self.low:f}" if self.low == self.high else f"{self.low:f}—{self.high:f}"
        if self.low is not None:
            return f"{'＞' if self.low_open else '≥'}{self.low:f}"
        return f"{'＜' if self.high_open else '≤'}{self.high:f}"

    def __str__(self) -> str:
        return str(self.words)


def _fraction(value: Number | Fraction) -> Fraction:
    return value if isinstance(value, Fraction) else Fraction(to_decimal(value, "value"))
