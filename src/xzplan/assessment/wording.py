"""Figures in words: as many digits as show what the words say, and units as a bulletin writes them."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import final

from attrs import field, frozen

from xzplan.language import Bilingual
from xzplan.model.bounds import Bound, in_words
from xzplan.model.exact import sign_of
from xzplan.model.figures import digits_of
from xzplan.model.periods import MONTHS, Period, end_in_words, month_at
from xzplan.model.quantities import Quantity
from xzplan.model.units import Unit

_MOST_DIGITS = 15
_ZERO = Fraction(0)


def written(figure: Fraction, digits: int, *, toward: int = 0) -> str:
    """Return a figure with so many decimals: halves up, never with an exponent, never as -0.

    `toward` rounds up (+1) or down (-1) instead, so that a required figure is never shown as less than is required.
    """
    number = scaled(figure, digits, toward)
    sign, text = ("-" if number < 0 else ""), str(abs(number)).rjust(digits + 1, "0")
    return sign + (text if digits == 0 else f"{text[:-digits]}.{text[-digits:]}")


def scaled(figure: Fraction, digits: int, toward: int = 0) -> int:
    """Return the whole number of units of the last digit."""
    part: int = figure.numerator * 10**digits
    whole: int = figure.denominator
    if toward == 1:
        return -(-part // whole)
    if toward == -1:
        return part // whole
    if part < 0:
        return -scaled(-figure, digits)
    return (2 * part + whole) // (2 * whole)


def digits_that_tell(pairs: Iterable[tuple[Fraction, Fraction]], digits: int) -> int:
    """Return the fewest decimals, at least so many, with which figures that differ look different."""
    different = [(one, other) for one, other in pairs if one != other]
    while digits < _MOST_DIGITS and any(
        scaled(one, digits) == scaled(other, digits) for one, other in different
    ):
        digits += 1
    return digits


def digits_that_add_up(value: Fraction, other: Fraction, digits: int) -> int:
    """Return the fewest decimals, at least so many, with which a reader's own subtraction gives the gap shown."""
    gap = value - other
    digits = digits_that_tell([(value, other), (gap, _ZERO)], digits)
    for more in range(digits, digits + 4):
        if scaled(value, more) - scaled(other, more) == scaled(gap, more):
            return more
    return digits


def digits_of_value(figure: Fraction, digits: int) -> int:
    """Return the decimals of a value: at least so many, and one or two more where it has no others."""
    return next((more for more in range(digits, digits + 3) if 10**more % figure.denominator == 0), digits)


@final
@frozen(kw_only=True)
class Words:
    """How the figures and dates of one demand are written."""

    of: Quantity
    bound_of: Bound | None
    """The bound, None while a reference is known in part."""
    unit: Unit
    """The unit of the figure as the plan prints it; of growth and change per cent."""
    digits: int
    """Decimals of the baseline or the target, whichever has more."""
    base_year: int
    target_year: str
    latest: Period
    bound: Bilingual = field(init=False)
    """The bound with its unit."""
    edges: tuple[Fraction, ...] = field(init=False)
    """The figures of the bound, on either side of which a value may lie."""

    @property
    def when(self) -> Bilingual:
        """The time of the latest figure, with its preposition: the period since the base year of what is built up."""
        if self.of in _OVER_YEARS:
            span = self.span(_ZERO, self.latest.time(self.base_year))
            return Bilingual(zh=span.zh, en=f"in {span.en}")
        end, is_year = end_in_words(self.latest.year, self.latest.month), self.latest.is_whole_years
        before = "by" if self.of is not Quantity.VALUE else "in" if is_year else "at"
        return Bilingual(zh=end.zh if is_year else f"截至{end.zh}", en=f"{before} {end.en}")

    @property
    def quantity(self) -> Bilingual:
        """What the figure is, as words before it; nothing is a mean of one year."""
        if self.latest.year == self.base_year + 1 and self.of in _IN_ONE_YEAR:
            return _IN_ONE_YEAR[self.of]
        words = _QUANTITIES[self.of]
        return words.filled(self.base_year) if self.of in (Quantity.CHANGE, Quantity.DIFFERENCE) else words

    @bound.default
    def _bound(self) -> Bilingual:
        if self.bound_of is None:
            return Bilingual(zh="参照指标", en="the reference")
        last = f"{self.bound_of.figures[-1]:f}"
        unit = Bilingual(zh=unit_after(self.unit.zh), en=_after_en(self.unit.en, last))
        return in_words(self.bound_of, "{:f}".format, unit)

    @edges.default
    def _edges(self) -> tuple[Fraction, ...]:
        return () if self.bound_of is None else tuple(map(Fraction, self.bound_of.figures))

    def value(
        self, figure: Fraction, digits: int | None = None, *, near: Iterable[Fraction] = (), toward: int = 0
    ) -> Bilingual:
        """Return a value with its unit where that is short enough to follow the number."""
        if digits is None:
            digits = digits_that_tell(((figure, edge) for edge in near), digits_of_value(figure, self.digits))
        number = _trimmed(written(figure, digits, toward=toward))
        return Bilingual(zh=number + unit_after(self.unit.zh), en=number + _after_en(self.unit.en, number))

    def change(self, figure: Fraction, digits: int | None = None, *, toward: int = 0) -> Bilingual:
        """Return a difference of two values: of shares in percentage points."""
        number = _trimmed(written(figure, self.digits if digits is None else digits, toward=toward))
        unit = self.unit.of_change
        return Bilingual(zh=number + unit_after(unit.zh), en=number + _after_en(unit.en, number))

    def beside(self, gap: Fraction, digits: int) -> Bilingual:
        """Return how far above or below another figure one lies that is not the same; counts are more or less."""
        change, over = self.change(abs(gap), digits), gap > 0
        zh = ("少", "多")[over] if self.is_count else ("低", "高")[over]
        return Bilingual(zh=zh + change.zh, en=f"{change.en} {('below', 'above')[over]}")

    def movement(self, figure: Fraction, digits: int) -> Bilingual:
        """Return a yearly change with its direction."""
        if self.of is Quantity.MEAN:
            return self.value(figure, digits)
        if self.of is Quantity.TOTAL:
            amount = self.value(figure, digits)
            return Bilingual(zh=f"完成{amount.zh}", en=amount.en)
        if not figure:
            return Bilingual(zh="持平", en="no change")
        if self.of in (Quantity.GROWTH, Quantity.CHANGE):
            amount = self.value(abs(figure), digits)
            verbs = _GROWS
        else:
            amount = self.change(abs(figure), digits)
            verbs = _RISES
        verb = verbs[sign_of(figure)]
        return Bilingual(zh=verb.zh + amount.zh, en=verb.en + amount.en)

    def percent(self, share: Fraction, limits: Iterable[Fraction] = ()) -> str:
        """Return a share in per cent, with as many digits as show on which side of the limits it lies."""
        # A hundredfold has two decimals less.
        digits = digits_that_tell(((share, limit) for limit in limits), 3)
        return written(share * 100, digits - 2) + "%"

    def period(self, time: Fraction) -> Bilingual:
        """Return the date of a time, in words."""
        return end_in_words(*month_at(self.base_year, time))

    def span(self, then: Fraction, now: Fraction) -> Bilingual:
        """Return the years from one time to another, or the months where one of them is not the end of a year."""
        (before, of_year), (year, month) = (month_at(self.base_year, time) for time in (then, now))
        first_year, first = (before + 1, 1) if of_year == 12 else (before, of_year + 1)
        if first == 1 and month == 12:
            if first_year == year:
                return end_in_words(year, month)
            return Bilingual(zh=f"{first_year}—{year}年", en=f"{first_year}–{year}")
        since, until = MONTHS[first - 1], MONTHS[month - 1]
        if first_year < year:
            return Bilingual(
                zh=f"{first_year}年{first}月—{year}年{month}月", en=f"{since} {first_year}–{until} {year}"
            )
        if first < month:
            return Bilingual(zh=f"{year}年{first}—{month}月", en=f"{since}–{until} {year}")
        return Bilingual(zh=f"{year}年{month}月", en=f"{until} {year}")

    @property
    def is_count(self) -> bool:
        """Whether more and less are said of an amount, not higher and lower."""
        return self.of is Quantity.TOTAL

    def rounded_as_target(self, figure: Fraction) -> str:
        """Return a figure rounded to the decimals of the target."""
        digits = 0 if self.bound_of is None else max(map(digits_of, self.bound_of.figures))
        return written(figure, digits)

    def bound_holds_as_printed(self, figure: Fraction) -> bool | None:
        """Return whether the bound holds for the figure rounded to the decimals of the target; None without a figure."""
        if self.bound_of is None:
            return None
        digits = max(map(digits_of, self.bound_of.figures))
        return self.bound_of.holds(Fraction(scaled(figure, digits), 10**digits))


# By the sign of the change.
_GROWS = {1: Bilingual(zh="增长", en="+"), -1: Bilingual(zh="下降", en="-")}
_RISES = {1: Bilingual(zh="提高", en="+"), -1: Bilingual(zh="降低", en="-")}

_OVER_YEARS = (Quantity.TOTAL, Quantity.MEAN, Quantity.GROWTH)
"""Quantities that are of all years since the base year, and not of a date."""

_IN_ONE_YEAR = {
    Quantity.MEAN: Bilingual(zh="实际", en=""),
    Quantity.GROWTH: Bilingual(zh="增长", en="growth of "),
}
_QUANTITIES = {
    Quantity.VALUE: Bilingual(zh="实际", en=""),
    Quantity.MEAN: Bilingual(zh="平均", en="a mean of "),
    Quantity.GROWTH: Bilingual(zh="年均增长", en="mean yearly growth of "),
    Quantity.TOTAL: Bilingual(zh="累计", en="a total of "),
    Quantity.CHANGE: Bilingual(zh="较{0}年变动", en="a change since {0} of "),
    Quantity.DIFFERENCE: Bilingual(zh="较{0}年变动", en="a change since {0} of "),
}


def unit_after(zh: str) -> str:
    """Return a Chinese unit as it follows a number; a unit that is itself a fraction is left to the name."""
    return "" if zh[:1].isdigit() or "/" in zh else zh


def _after_en(en: str, number: str) -> str:
    """Return an English unit as it follows a number."""
    if en == "percentage points":
        return " percentage point" if number == "1" else " percentage points"
    return en if en == "%" else ""


def _trimmed(number: str) -> str:
    """Return a number without the zeros at its end that say nothing."""
    return number.rstrip("0").rstrip(".") if "." in number else number
