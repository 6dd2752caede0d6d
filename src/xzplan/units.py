"""What a number is measured in, and the numbers that cannot be.

A unit carries its natural bounds where it has any: a share of a whole lies in 0 to 100, a death rate is not
negative. Per cent and percentage points are different kinds; so are a share and a rate of growth, though both print %.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TypeAlias, final

from attrs import field, frozen

from xzplan._record import Record
from xzplan.exceptions import InvalidInputError, RecordError

__all__ = [
    "INDEX",
    "LEVEL",
    "PARTICIPATION_PERCENT",
    "PERCENT",
    "PERCENTAGE_POINT",
    "PERCENT_PER_YEAR",
    "Number",
    "Unit",
    "UnitKind",
    "to_decimal",
]

Number: TypeAlias = int | float | Decimal
"""What a caller may pass for a value; a float stands for the decimal that Python prints for it."""


class UnitKind(Enum):
    """The dimension of a unit: numbers of different kinds are never compared or added."""

    PERCENT = "percent"
    """A share of a whole, in hundredths."""
    PERCENTAGE_POINT = "percentage_point"
    """A difference of two shares."""
    GROWTH = "growth"
    """A relative change over a year, in hundredths."""
    PER_MILLE = "per_mille"
    PER_100_000 = "per_100_000"
    DENSITY = "density"
    """A number of things per so many inhabitants."""
    AREA = "area"
    """An area, as such or per inhabitant."""
    COUNT = "count"
    """A number of things, or a round multiple of it."""
    RATIO = "ratio"
    """One quantity over another of a different kind."""
    YEARS = "years"
    INDEX = "index"
    """A level with the base year set to 100."""
    LEVEL = "level"
    """A level in a unit that only the caller knows."""


@final
@frozen(kw_only=True, eq=False, repr=False)
class Unit(Record):
    """A unit of measure in both languages.

    `zh` is the sign as the plan prints it and may leave the denominator to the indicator's name (个 for childcare
    places per 1,000 population); `en` spells it out.
    """

    id: str
    kind: UnitKind
    zh: str
    en: str
    lower: Decimal | None = None
    """Smallest value that can occur; None where nothing in the unit forbids it."""
    upper: Decimal | None = None
    """Largest value that can occur."""
    whole: bool = False
    """Whether only whole numbers occur."""
    inside: tuple[float, float] = field(init=False, eq=False, repr=False)
    """Floats between which every float can occur; those at or beyond them are for `check` to judge."""

    def __attrs_post_init__(self) -> None:
        lower = -_WIDEST if self.lower is None else float(self.lower)
        upper = _WIDEST if self.upper is None else float(self.upper)
        object.__setattr__(self, "inside", (lower, upper))
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise RecordError(f"unit {self.id!r}", f"lower {self.lower} is above upper {self.upper}")

    @property
    def of_change(self) -> Unit:
        """Unit of the difference of two values: percentage points for shares and rates, else the unit itself."""
        return PERCENTAGE_POINT if self.kind in (UnitKind.PERCENT, UnitKind.GROWTH) else self

    def check(self, value: Number, argument: str) -> Decimal:
        """Return the value as a decimal if it can occur in this unit.

        Parameters
        ----------
        value
            The number to check.
        argument
            Name to use in the error.

        Raises
        ------
        InvalidInputError
            Not a finite number, or outside `lower` and `upper`. Fractions of whole units pass: a milestone
            or an average of counts need not be whole.
        """
        number = to_decimal(value, argument)
        if self.holds(number):
            return number
        if self.lower is not None and number < self.lower:
            raise InvalidInputError(
                argument, value, f"below {self.lower}, the least that a value in {self.en} can be"
            )
        raise InvalidInputError(
            argument, value, f"above {self.upper}, the most that a value in {self.en} can be"
        )

    def holds(self, value: Decimal) -> bool:
        """Return whether a value can occur in this unit."""
        return (self.lower is None or value >= self.lower) and (self.upper is None or value <= self.upper)

    def __str__(self) -> str:
        return self.zh if self.zh == self.en else f"{self.zh} ({self.en})"


def to_decimal(value: Number, argument: str) -> Decimal:
    """Return a number as the decimal a person would write for it.

    Parameters
    ----------
    value
        An int, a Decimal or a float, numpy's among them. A float is taken as its shortest decimal: ``0.1`` is
        one tenth here, not the binary fraction nearest to it.
    argument
        Name to use in the error.

    Raises
    ------
    InvalidInputError
        Not a number, not finite, or beyond what a float can hold.
    """
    # By exact type first: asking an abstract class takes longer than all the rest.
    if type(value) is Decimal:
        number = value
    elif type(value) is float:
        number = Decimal(repr(value))
    elif type(value) is int:
        number = Decimal(value)
    else:
        number = _other(value, argument)
    if not number.is_finite():
        raise InvalidInputError(argument, value, "not finite; leave a missing value out")
    if not _SMALL < number.adjusted() < _LARGE:
        raise InvalidInputError(argument, value, "beyond the numbers that floats can hold")
    return number


_SMALL, _LARGE = -400, 308  # powers of ten
_WIDEST = 1e308


def _other(value: object, argument: str) -> Decimal:
    """Return a number of another type, numpy's among them."""
    from numbers import Integral, Rational, Real  # slow to import, and rarely needed

    if isinstance(value, Decimal):
        return value
    if isinstance(value, Integral) and not isinstance(value, bool):  # True is not a measurement
        return Decimal(int(value))
    # Fraction is Real too, but need not have a decimal.
    if isinstance(value, Real) and not isinstance(value, Rational):
        return Decimal(str(value))
    raise InvalidInputError(argument, value, "not a number; pass an int, a float or a Decimal")


_ZERO = Decimal(0)
_HUNDRED = Decimal(100)

PERCENT = Unit(id="percent", kind=UnitKind.PERCENT, zh="%", en="%", lower=_ZERO, upper=_HUNDRED)
"""A share of a whole."""

PARTICIPATION_PERCENT = Unit(
    id="participation_percent",
    kind=UnitKind.PERCENT,
    zh="%",
    en="% of those who should join",
    lower=_ZERO,
)
"""Participants over the estimated number of those who should join: two counts, so it may pass 100."""

PERCENTAGE_POINT = Unit(
    id="percentage_point", kind=UnitKind.PERCENTAGE_POINT, zh="个百分点", en="percentage points"
)

PERCENT_PER_YEAR = Unit(
    id="percent_per_year", kind=UnitKind.GROWTH, zh="%", en="% per year", lower=Decimal(-100)
)
"""A rate of growth over one year: nothing shrinks by more than all of itself."""

INDEX = Unit(id="index", kind=UnitKind.INDEX, zh="基年=100", en="index, base year = 100", lower=_ZERO)
"""A level with the base year set to 100."""

LEVEL = Unit(id="level", kind=UnitKind.LEVEL, zh="同基期", en="unit of the level given", lower=_ZERO)
"""A level that grows, in the unit of the level the caller supplied."""
