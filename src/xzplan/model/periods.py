"""Periods: the end of a year or month, the year itself for an amount, or a span of years."""

from __future__ import annotations

import re
from datetime import date, datetime
from fractions import Fraction
from functools import total_ordering
from typing import TypeAlias, final

from attrs import frozen

from xzplan.display.carded import Carded
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.checks import checked, whole_year
from xzplan.model.figures import plain

__all__ = ["Period", "PeriodLike"]

PERIOD = re.compile(r"(?:([0-9]{4})/)?([0-9]{4})(?:-(0[1-9]|1[0-2]))?")
"""How a period is written."""
_ADVICE = 'pass 2023, "2023", "2023-06", "2021/2023", "2021/2023-06" or the last day of a month'


@final
@total_ordering
@frozen(kw_only=True, order=False, field_transformer=checked)
class Period(Carded):
    """The time that a value is of; ordered by its end.

    `Period.of` takes every way in which a period is written.

    Examples
    --------
    >>> from xzplan import Period
    >>> str(Period.of("2021/2023-06")), Period.of(2023) == Period.of("2023-12")
    ('2021/2023-06', True)
    >>> Period.of("2023-06").text.en
    'the end of June 2023'
    """

    year: int
    """The year of its end, from 1 to 9999."""
    month: int = 12
    """The month of its end."""
    first_year: int | None = None
    """The year with which a span starts; None for a single year or part of one."""

    def __attrs_post_init__(self) -> None:
        if not 1 <= self.year <= 9999:
            raise InvalidInputError("period", self.year, "a year lies between 1 and 9999")
        if not 1 <= self.month <= 12:
            raise InvalidInputError("period", self.month, "a month lies between 1 and 12")
        if self.first_year is not None and not 1 <= self.first_year <= self.year:
            raise InvalidInputError(
                "period", self.first_year, f"a span that ends in {self.year} starts before"
            )

    @classmethod
    def of(cls, written: PeriodLike, argument: str = "period") -> Period:
        """Return the period that a year, a text or a date stands for.

        Parameters
        ----------
        written
            ``2023`` or ``"2023"`` (the year and its end), ``"2023-06"`` (the end of June; January to June for an
            amount), ``"2021/2023"`` or ``"2021/2023-06"`` (those years, both included), or a date that is the last day
            of its month.
        argument
            Name to use in the error.

        Raises
        ------
        InvalidInputError
            Anything else.
        """
        if isinstance(written, Period):
            return written
        if isinstance(written, date) and not isinstance(written, datetime):
            from calendar import monthrange  # slow to import, and rarely needed

            if written.day != monthrange(written.year, written.month)[1]:
                raise InvalidInputError(
                    argument, written, "a date that is not the last day of its month; " + _ADVICE
                )
            return cls(year=written.year, month=written.month)
        if isinstance(written, str):
            match = PERIOD.fullmatch(written)
            if match is None:
                raise InvalidInputError(argument, written, _ADVICE)
            first, year, month = match.groups()
            return _made(
                argument, written, int(year), int(month or 12), None if first is None else int(first)
            )
        year_number = _whole(written)
        if year_number is None:
            raise InvalidInputError(argument, written, _ADVICE)
        return _made(argument, written, year_number, 12, None)

    @classmethod
    def at(cls, base_year: int, time: Fraction) -> Period:
        """Return the end of a month, so many years after the end of the base year.

        Raises
        ------
        InvalidInputError
            The time is not a whole number of months, or the year is none.
        """
        number = plain(time)
        if not isinstance(number, Fraction | int) or isinstance(number, bool) or 12 % number.denominator:
            raise InvalidInputError("time", time, "pass a whole number of months as a fraction of a year")
        year, month = month_at(whole_year(base_year, "base_year"), number)
        return cls(year=year, month=month)

    @property
    def is_whole_years(self) -> bool:
        """Whether the period ends with a year."""
        return self.month == 12

    @property
    def is_single_year(self) -> bool:
        """Whether the period is a single year, or its end."""
        return self.is_whole_years and self.first_year is None

    def is_over_by(self, date: Period) -> bool:
        """Return whether the period ends by the end of another one."""
        if not isinstance(date, Period):
            raise InvalidInputError("date", date, "pass a Period")
        return (self.year, self.month) <= (date.year, date.month)

    def time(self, base_year: int) -> Fraction:
        """Return the years from the end of the base year to the end of the period."""
        return Fraction(12 * (self.year - 1 - whole_year(base_year, "base_year")) + self.month, 12)

    def start(self, base_year: int) -> Fraction:
        """Return the years from the end of the base year to the start of the period as an amount is counted."""
        first = self.year if self.first_year is None else self.first_year
        return Fraction(first - 1 - whole_year(base_year, "base_year"))

    @property
    def text(self) -> Bilingual:
        """The period in words."""
        if self.first_year is not None:
            zh_end = f"{self.year}年" if self.is_whole_years else f"{self.year}年{self.month}月"
            en_end = str(self.year) if self.is_whole_years else f"{MONTHS[self.month - 1]} {self.year}"
            return Bilingual(zh=f"{self.first_year}—{zh_end}", en=f"{self.first_year}–{en_end}")
        return end_in_words(self.year, self.month)

    def __str__(self) -> str:
        span = "" if self.first_year is None else f"{self.first_year:04}/"
        return f"{span}{self.year:04}" + ("" if self.is_whole_years else f"-{self.month:02}")

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Period):
            return NotImplemented
        return self._key < other._key

    @property
    def _key(self) -> tuple[int, int, int]:
        # Of two periods with one end the longer one comes later: it says more.
        return self.year, self.month, -(self.first_year or self.year + 1)


def month_at(base_year: int, time: Fraction | int) -> tuple[int, int]:
    """Return year and month of a time, a whole number of months after the end of the base year."""
    year, month = divmod(12 * time.numerator // time.denominator - 1, 12)
    return base_year + 1 + year, month + 1


def end_in_words(year: int, month: int) -> Bilingual:
    """Return the end of a month in words, that of December as the year."""
    if month == 12:
        return Bilingual(zh=f"{year}年", en=str(year))
    return Bilingual(zh=f"{year}年{month}月底", en=f"the end of {MONTHS[month - 1]} {year}")


PeriodLike: TypeAlias = Period | int | str | date
"""Everything that `Period.of` takes."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _whole(value: object) -> int | None:
    number = plain(value)  # numpy's whole numbers are years too
    return number if isinstance(number, int) and not isinstance(number, bool) else None


def _made(argument: str, written: object, year: int, month: int, first_year: int | None) -> Period:
    try:
        return Period(year=year, month=month, first_year=first_year)
    except InvalidInputError as error:
        raise InvalidInputError(argument, written, error.problem) from None
