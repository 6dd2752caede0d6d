"""Units of measure, and the numbers that are possible in them.

A unit carries its natural bounds if it has any: a share of a whole lies in 0 to 100, a death rate is not negative. Per
cent and percentage points are different kinds; so are a share and a rate of growth, although both are printed as %.
"""

from __future__ import annotations

from decimal import Decimal
from typing import final

from attrs import field, frozen

from xzplan.display.carded import Carded
from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.model.checks import checked
from xzplan.model.enums import Worded
from xzplan.model.figures import Number, to_decimal

__all__ = [
    "INDEX",
    "LEVEL",
    "PARTICIPATION_PERCENT",
    "PERCENT",
    "PERCENTAGE_POINT",
    "PERCENT_PER_YEAR",
    "Unit",
    "UnitKind",
]


class UnitKind(Worded):
    """The dimension of a unit. Numbers of different kinds are never compared or added."""

    PERCENT = "percent", "百分比", "per cent"
    """A share of a whole, in hundredths."""
    PERCENTAGE_POINT = "percentage_point", "百分点", "percentage point"
    """A difference of two shares."""
    GROWTH = "growth", "增速", "growth"
    """A relative change over a year, in hundredths."""
    PER_MILLE = "per_mille", "千分比", "per mille"
    """So many in a thousand."""
    PER_100_000 = "per_100_000", "十万分比", "per 100,000"
    """So many in a hundred thousand."""
    DENSITY = "density", "人均数量", "density"
    """A number of things for a number of inhabitants."""
    AREA = "area", "面积", "area"
    """An area, in all or per inhabitant."""
    COUNT = "count", "数量", "count"
    """A number of things, in ones, thousands or ten thousands."""
    RATIO = "ratio", "比值", "ratio"
    """One quantity over another of a different kind."""
    YEARS = "years", "年数", "years"
    """Years of life or of schooling."""
    INDEX = "index", "指数", "index"
    """A level with the base year set to 100."""
    LEVEL = "level", "水平值", "level"
    """A level in a unit that the caller knows."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Unit(Carded):
    """A unit of measure in both languages."""

    id: str
    """Fixed ASCII name."""
    kind: UnitKind = field(converter=UnitKind)
    """Its dimension."""
    zh: str
    """The sign as the plan prints it. It may leave the denominator to the indicator's name, as 个 for childcare places
    per 1,000 population."""
    en: str
    """The unit in English, with its denominator."""
    lower: Decimal | None = None
    """Smallest possible value; None if there is none."""
    upper: Decimal | None = None
    """Largest possible value; None if there is none."""
    whole: bool = False
    """Whether only whole numbers occur."""

    def __attrs_post_init__(self) -> None:
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise RecordError(f"unit {self.id!r}", f"lower {self.lower} is above upper {self.upper}")

    @property
    def of_change(self) -> Unit:
        """Unit of a difference of two values: percentage points for shares and rates of growth, else the unit itself."""
        return PERCENTAGE_POINT if self.kind in (UnitKind.PERCENT, UnitKind.GROWTH) else self

    @property
    def adds_up(self) -> bool:
        """Whether values of several years add up: counts do, rates and densities do not."""
        return self.kind is UnitKind.COUNT

    def check(self, value: Number, argument: str) -> Decimal:
        """Return a value as a decimal if it is possible in this unit.

        Parameters
        ----------
        value
            The number to check.
        argument
            Name to use in the error.

        Raises
        ------
        InvalidInputError
            The value is not a finite number, or it is outside `lower` and `upper`. Fractions of whole units are
            accepted: a milestone or an average of counts need not be whole.
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

    def holds(self, value: Number) -> bool:
        """Return whether a value is possible in this unit."""
        number = to_decimal(value, "value")
        return (self.lower is None or number >= self.lower) and (self.upper is None or number <= self.upper)

    def __str__(self) -> str:
        return self.zh if self.zh == self.en else f"{self.zh} ({self.en})"


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
"""Participants divided by the estimated number of those who should join. It may exceed 100."""

PERCENTAGE_POINT = Unit(
    id="percentage_point", kind=UnitKind.PERCENTAGE_POINT, zh="个百分点", en="percentage points"
)

PERCENT_PER_YEAR = Unit(
    id="percent_per_year", kind=UnitKind.GROWTH, zh="%", en="% per year", lower=Decimal(-100)
)
"""A rate of growth over one year; the lower bound is −100%."""

INDEX = Unit(
    id="index", kind=UnitKind.INDEX, zh="定基指数（基期=100）", en="index, base year = 100", lower=_ZERO
)
"""A level with the base year set to 100."""

LEVEL = Unit(id="level", kind=UnitKind.LEVEL, zh="同基期", en="unit of the level given", lower=_ZERO)
"""A level that grows, in the unit of the level that the caller supplied."""
