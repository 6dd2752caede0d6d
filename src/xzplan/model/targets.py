"""What a target demands: a closed set of nine kinds.

A target keeps two things apart: `Target.printed`, the cell as it stands in the plan, and `Target.demand`, the condition
that the observed values have to meet. If the demand says more than the cell prints, `Target.reading` gives our
interpretation and the reason for it.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar, TypeAlias, final

from attrs import field, frozen

from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.language import Bilingual
from xzplan.model.bounds import Bound
from xzplan.model.checks import checked, plain_number
from xzplan.model.enums import Worded
from xzplan.model.figures import Number, to_decimal
from xzplan.model.quantities import Quantity
from xzplan.model.readings import Reading
from xzplan.model.sources import Source

__all__ = [
    "About",
    "Assigned",
    "AverageGrowth",
    "Change",
    "Comparator",
    "Demand",
    "Level",
    "Qualitative",
    "Range",
    "Relative",
    "Target",
    "Total",
]


class Comparator(Worded):
    """The relation in which a value has to stand to a bound."""

    AT_LEAST = ">=", "不低于", "at least"
    MORE_THAN = ">", "高于", "more than"
    EQUAL = "=", "等于", "exactly"
    LESS_THAN = "<", "低于", "less than"
    AT_MOST = "<=", "不高于", "at most"

    def holds(self, value: Decimal | float | Fraction, bound: Decimal | float | Fraction) -> bool:
        """Return whether a value stands in this relation to the bound, compared exactly."""
        return _RELATIONS[self](_comparable("value", value), _comparable("bound", bound))

    def bound(self, figure: Decimal) -> Bound:
        """Return the bound that this relation makes of a figure."""
        makers = {
            Comparator.AT_LEAST: Bound.at_least,
            Comparator.MORE_THAN: Bound.more_than,
            Comparator.EQUAL: Bound.exactly,
            Comparator.LESS_THAN: Bound.less_than,
            Comparator.AT_MOST: Bound.at_most,
        }
        return makers[self](figure)

    @property
    def sign(self) -> str:
        """The sign in print, such as ≥."""
        return _SIGNS[self]

    @property
    def lenient(self) -> Comparator:
        """The relation that the bound itself satisfies too: at least for more than, at most for less than."""
        return _LENIENT.get(self, self)

    @property
    def is_floor(self) -> bool:
        """Whether the value has to be above the bound."""
        return self in (Comparator.AT_LEAST, Comparator.MORE_THAN)

    @property
    def is_ceiling(self) -> bool:
        """Whether the value has to be below the bound."""
        return self in (Comparator.AT_MOST, Comparator.LESS_THAN)


def _comparable(argument: str, given: object) -> Decimal | float | Fraction:
    """Return a number; raise for anything else, and for NaN, which stands in no relation."""
    number = plain_number(given)
    if (
        not isinstance(number, Decimal | int | float | Fraction)
        or isinstance(number, bool)
        or (number.is_nan() if isinstance(number, Decimal) else number != number)  # noqa: PLR0124
    ):
        raise InvalidInputError(argument, given, "pass a number")
    return number


_RELATIONS: dict[Comparator, Callable[[Any, Any], bool]] = {
    Comparator.AT_LEAST: operator.ge,
    Comparator.MORE_THAN: operator.gt,
    Comparator.EQUAL: operator.eq,
    Comparator.LESS_THAN: operator.lt,
    Comparator.AT_MOST: operator.le,
}
_SIGNS = {
    Comparator.AT_LEAST: "≥",
    Comparator.MORE_THAN: "＞",
    Comparator.EQUAL: "=",
    Comparator.LESS_THAN: "＜",
    Comparator.AT_MOST: "≤",
}
_LENIENT = {Comparator.MORE_THAN: Comparator.AT_LEAST, Comparator.LESS_THAN: Comparator.AT_MOST}


def _figure(value: Number) -> Decimal:
    return to_decimal(value, "figure of a demand")


class _Demand:
    """The answers that all kinds of demand share; a kind with figures or a relation overrides them."""

    __slots__ = ()

    @property
    def op(self) -> Comparator | None:
        """The relation in which the value has to stand to the figure; None if the demand names none."""
        return None

    @property
    def quantity(self) -> Quantity:
        """Which quantity the demand bounds."""
        return Quantity.VALUE

    @property
    def bound(self) -> Bound | None:
        """What the quantity has to lie within; None if the plan prints no figure."""
        return None

    @property
    def figures(self) -> tuple[Decimal, ...]:
        """The figures of the demand, digits as printed; empty for a demand in words."""
        return ()

    @property
    def figure(self) -> Decimal | None:
        """The figure of a demand that has exactly one, else None."""
        return self.figures[0] if len(self.figures) == 1 else None

    @property
    def sign(self) -> str:
        """The sign of the relation in print, such as ≥; empty if the demand names no relation."""
        return "" if self.op is None else self.op.sign


@final
@frozen(kw_only=True, field_transformer=checked)
class Level(_Demand):
    """The value of the target year has to stand in a relation to a bound."""

    kind: ClassVar[str] = "level"

    op: Comparator = field(converter=Comparator)
    """The relation."""
    value: Decimal = field(converter=_figure)
    """The bound, in the indicator's unit."""

    @property
    def bound(self) -> Bound:
        """What the quantity has to lie within."""
        return self.op.bound(self.value)

    @property
    def figures(self) -> tuple[Decimal, ...]:
        """The figures of the demand, digits as printed."""
        return (self.value,)

    @property
    def words(self) -> Bilingual:
        """The demand in both languages."""
        words = self.op.text
        return Bilingual(zh=f"{words.zh}{self.value}", en=f"{words.en} {self.value}")


@final
@frozen(kw_only=True, field_transformer=checked)
class Range(_Demand):
    """The value of the target year has to lie between two bounds, both included."""

    kind: ClassVar[str] = "range"

    low: Decimal = field(converter=_figure)
    """The lower bound, in the indicator's unit."""
    high: Decimal = field(converter=_figure)
    """The upper bound, in the indicator's unit."""

    def __attrs_post_init__(self) -> None:
        if self.low > self.high:
            raise RecordError("range", f"low {self.low} is above high {self.high}")

    @property
    def bound(self) -> Bound:
        """What the quantity has to lie within."""
        return Bound.between(self.low, self.high)

    @property
    def figures(self) -> tuple[Decimal, ...]:
        """The figures of the demand, digits as printed."""
        return self.low, self.high

    @property
    def words(self) -> Bilingual:
        """The demand in both languages."""
        return Bilingual(zh=f"{self.low}至{self.high}之间", en=f"between {self.low} and {self.high}")


@final
@frozen(kw_only=True, field_transformer=checked)
class About(_Demand):
    """The value of the target year has to be about a figure (左右); the plan does not print how near is enough."""

    kind: ClassVar[str] = "about"

    value: Decimal = field(converter=_figure)
    """The figure, in the indicator's unit."""

    @property
    def bound(self) -> Bound:
        """What the quantity has to lie within."""
        return Bound.about(self.value)

    @property
    def figures(self) -> tuple[Decimal, ...]:
        """The figures of the demand, digits as printed."""
        return (self.value,)

    @property
    def words(self) -> Bilingual:
        """The demand in both languages."""
        return Bilingual(zh=f"{self.value}左右", en=f"about {self.value}")


@final
@frozen(kw_only=True, field_transformer=checked)
class AverageGrowth(_Demand):
    """The geometric mean of the yearly growth rates over the plan has to stand in a relation to a rate.

    The growth of the base year does not count.
    """

    kind: ClassVar[str] = "average_growth"

    op: Comparator = field(converter=Comparator)
    """The relation."""
    rate: Decimal = field(converter=_figure)
    """The rate in per cent per year, above -100."""

    def __attrs_post_init__(self) -> None:
        _check_percent("average growth", "rate", self.rate)

    @property
    def quantity(self) -> Quantity:
        """Which quantity the demand bounds."""
        return Quantity.GROWTH

    @property
    def bound(self) -> Bound:
        """What the quantity has to lie within."""
        return self.op.bound(self.rate)

    @property
    def figures(self) -> tuple[Decimal, ...]:
        """The figures of the demand, digits as printed."""
        return (self.rate,)

    @property
    def words(self) -> Bilingual:
        """The demand in both languages."""
        words = self.op.text
        return Bilingual(
            zh=f"年均增长{words.zh}{self.rate}%",
            en=f"growth of {words.en} {self.rate} % per year on average",
        )


@final
@frozen(kw_only=True, field_transformer=checked)
class Total(_Demand):
    """The sum over the plan's years has to stand in a relation to a figure; the base year does not count."""

    kind: ClassVar[str] = "total"

    op: Comparator = field(converter=Comparator)
    """The relation."""
    value: Decimal = field(converter=_figure)
    """The sum, in the indicator's unit."""

    @property
    def quantity(self) -> Quantity:
        """Which quantity the demand bounds."""
        return Quantity.TOTAL

    @property
    def bound(self) -> Bound:
        """What the quantity has to lie within."""
        return self.op.bound(self.value)

    @property
    def figures(self) -> tuple[Decimal, ...]:
        """The figures of the demand, digits as printed."""
        return (self.value,)

    @property
    def words(self) -> Bilingual:
        """The demand in both languages."""
        words = self.op.text
        return Bilingual(
            zh=f"规划期累计{words.zh}{self.value}",
            en=f"{words.en} {self.value} in total over the plan",
        )


@final
@frozen(kw_only=True, field_transformer=checked)
class Change(_Demand):
    """The change of the level over the whole plan, in per cent, has to stand in a relation to a figure."""

    kind: ClassVar[str] = "change"

    op: Comparator = field(converter=Comparator)
    """The relation."""
    percent: Decimal = field(converter=_figure)
    """The change from the base year to the target year, above -100; a cut by 20% is -20."""

    def __attrs_post_init__(self) -> None:
        _check_percent("change", "percent", self.percent)

    @property
    def quantity(self) -> Quantity:
        """Which quantity the demand bounds."""
        return Quantity.CHANGE

    @property
    def bound(self) -> Bound:
        """What the quantity has to lie within."""
        return self.op.bound(self.percent)

    @property
    def figures(self) -> tuple[Decimal, ...]:
        """The figures of the demand, digits as printed."""
        return (self.percent,)

    @property
    def words(self) -> Bilingual:
        """The demand in both languages."""
        words = self.op.text
        return Bilingual(
            zh=f"规划期变化率{words.zh}{self.percent:+}%",
            en=f"a change of {words.en} {self.percent:+} % over the plan",
        )


@final
@frozen(kw_only=True, field_transformer=checked)
class Relative(_Demand):
    """The value has to stand in a relation to another statistic, which the plan names but does not give."""

    kind: ClassVar[str] = "relative"

    op: Comparator = field(converter=Comparator)
    """The relation."""
    reference: str
    """The other statistic, in Chinese as printed."""
    reference_en: str | None = None
    """Our translation; None shows the Chinese words in quotation marks."""
    averaged: bool = False
    """Whether both sides are yearly growth rates, compared by their geometric means over the plan."""

    @property
    def quantity(self) -> Quantity:
        """Which quantity the demand bounds."""
        return Quantity.GROWTH if self.averaged else Quantity.VALUE

    @property
    def words(self) -> Bilingual:
        """The demand in both languages."""
        words = self.op.text
        return Bilingual(
            zh=f"{'年均' if self.averaged else ''}{words.zh}{self.reference}",
            en=f"{words.en} {_english(self.reference, self.reference_en)}{', on average' if self.averaged else ''}",
        )


@final
@frozen(kw_only=True, field_transformer=checked)
class Assigned(_Demand):
    """The value has to meet a figure that somebody else fixes; the plan does not print it."""

    kind: ClassVar[str] = "assigned"

    by: str
    """Who fixes the figure, in Chinese as printed."""
    by_en: str | None = None
    """Our translation; None shows the Chinese words in quotation marks."""

    @property
    def words(self) -> Bilingual:
        """The demand in both languages."""
        return Bilingual(
            zh=f"完成{self.by}确定的目标", en=f"the target fixed by {_english(self.by, self.by_en)}"
        )


@final
@frozen(kw_only=True, field_transformer=checked)
class Qualitative(_Demand):
    """A demand in words alone, which is never computed."""

    kind: ClassVar[str] = "qualitative"

    text: str
    """The words as printed."""
    text_en: str | None = None
    """Our translation; None shows the Chinese words in quotation marks."""

    @property
    def words(self) -> Bilingual:
        """The demand in both languages."""
        return Bilingual(zh=self.text, en=_english(self.text, self.text_en))


Demand: TypeAlias = Level | Range | About | AverageGrowth | Total | Change | Relative | Assigned | Qualitative
"""Everything a target can demand."""


def demand_of(quantity: Quantity, bound: Bound) -> Demand:
    """Return the demand that a quantity lies within a bound."""
    if bound.approximate and bound.low is not None:
        return About(value=bound.low)
    if bound.low is not None and bound.high is not None and bound.low != bound.high:
        return Range(low=bound.low, high=bound.high)
    ops = [
        op
        for op in Comparator
        for figure in (bound.low, bound.high)
        if figure is not None and op.bound(figure) == bound
    ]
    figure: Any = bound.low if bound.low is not None else bound.high
    match quantity:
        case Quantity.GROWTH:
            return AverageGrowth(op=ops[0], rate=figure)
        case Quantity.TOTAL:
            return Total(op=ops[0], value=figure)
        case Quantity.CHANGE:
            return Change(op=ops[0], percent=figure)
    return Level(op=ops[0], value=figure)


SUPPLIED = Bilingual(zh="由报告编制单位设定，非规划所列", en="set by you, not the plan's")
"""What every output says of a target that the plan does not print."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Target:
    """What is due in a target year: what the plan prints for it, and what that demands.

    A target that you set yourself, with `Indicator.with_target` or `Plan.with_targets`, has neither `printed` nor
    `source`, and every output says that it is not the plan's.
    """

    year: int
    """The year in which the target is due."""
    printed: str | None
    """The cell, character for character; None for a target that you set."""
    demand: Demand
    """The condition that the target sets."""
    source: Source | None
    """Where it is printed; None for a target that you set."""
    reading: Reading | None = None
    """Our interpretation of the cell; None if the cell prints all of the demand."""

    def __attrs_post_init__(self) -> None:
        if (self.printed is None) != (self.source is None):
            raise RecordError(
                f"target for {self.year}", "printed and source go together; a target that you set has neither"
            )
        if self.printed is None and self.reading is not None:
            raise RecordError(f"target for {self.year}", "a reading interprets a cell, and there is no cell")

    @property
    def supplied(self) -> bool:
        """Whether you set the target, and the plan does not print it."""
        return self.printed is None

    @property
    def cell(self) -> Bilingual:
        """What to show as the target: the printed cell, else the demand, marked as yours."""
        if self.printed is None:
            return Bilingual(zh="{0}（{1}）", en="{0} ({1})").filled(self.demand.words, SUPPLIED)
        return Bilingual(zh=self.printed, en=self.printed)

    @property
    def citation(self) -> Bilingual:
        """The place where the target is printed, else that it is yours."""
        return SUPPLIED if self.source is None else self.source.citation

    def __str__(self) -> str:
        if self.printed is None:
            return f"{self.year}: {self.demand.words} ({SUPPLIED})"
        note = "" if self.reading is None else " (read)"
        return f"{self.year}: “{self.printed}”, {self.demand.words}{note}"


def printed_place(record: str, target: Target) -> Source:
    """Return where a target is printed; raise `RecordError` for one that the user has set, which no record of a text holds."""
    if target.source is None:
        raise RecordError(record, "its target has no printed text and no source; it has to be the plan's")
    return target.source


def _english(zh: str, en: str | None) -> str:
    """Return the English words, or the Chinese ones in quotation marks if there is no translation."""
    return f"“{zh}”" if en is None else en


def _check_percent(record: str, field: str, percent: Decimal) -> None:
    if percent <= -100:
        raise RecordError(record, f"{field} {percent}: nothing shrinks by 100 % or more")
