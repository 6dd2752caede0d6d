"""Targets and the four kinds of demand.

A target keeps two things apart: `Target.printed`, the cell as it stands in the plan, and `Target.demand`, the condition
that the observed values have to meet. If the demand says more than the cell prints, `Target.reading` gives our
interpretation and the reason for it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, TypeAlias, final

from attrs import field, frozen

from xzplan.display.carded import Carded
from xzplan.exceptions import RecordError
from xzplan.language import Bilingual
from xzplan.model.bounds import Bound, Relation, bound_of, in_words, related, relation_from
from xzplan.model.checks import checked, is_year
from xzplan.model.figures import Number
from xzplan.model.quantities import Quantity
from xzplan.model.readings import Reading
from xzplan.model.sources import Source

__all__ = ["Assigned", "Demand", "Qualitative", "Quantified", "Relative", "Target"]


class _Demand(Carded):
    """The answers that all kinds of demand share; a kind with a quantity, a bound or a relation overrides them."""

    __slots__ = ()

    @property
    def of(self) -> Quantity | None:
        """Which quantity the demand bounds; None for a demand in words."""
        return None

    @property
    def bound(self) -> Bound | None:
        """What the quantity has to lie within; None if the plan prints no figure."""
        return None

    @property
    def relation(self) -> Relation | None:
        """The name of the relation to the figure; None for a range, for 左右, and if the demand names none."""
        return None if self.bound is None else self.bound.relation

    @property
    def figures(self) -> tuple[Decimal, ...]:
        """The figures of the demand, digits as printed; empty if the plan prints none."""
        return () if self.bound is None else self.bound.figures

    @property
    def figure(self) -> Decimal | None:
        """The figure of a demand that has exactly one, else None."""
        return self.figures[0] if len(self.figures) == 1 else None


@final
@frozen(kw_only=True, field_transformer=checked)
class Quantified(_Demand):
    """A quantity has to lie within a bound.

    Examples
    --------
    >>> from xzplan import Bound, Quantified
    >>> print(Quantified(of="value", bound=Bound.at_least(55)).words.en)
    at least 55
    >>> print(Quantified(of="growth", bound=Bound.between(5, 5.5)).words.en)
    growth of 5 to 5.5 % per year on average
    """

    kind: ClassVar[str] = "quantified"

    of: Quantity = field(converter=Quantity)
    """Which quantity is bounded."""
    bound: Bound
    """The bound: in the indicator's unit, for growth and change in per cent. A cut by 20% is -20."""

    def __attrs_post_init__(self) -> None:
        if self.of in (Quantity.GROWTH, Quantity.CHANGE):
            for figure in self.bound.figures:
                if figure <= -100:
                    raise RecordError(self.of.value, f"{figure}: a cut is less than 100%")

    @property
    def words(self) -> Bilingual:
        """The demand in both languages."""
        signed = self.of in (Quantity.CHANGE, Quantity.DIFFERENCE)
        unit = _PER_CENT if self.of in (Quantity.GROWTH, Quantity.CHANGE) else None
        return _OF[self.of].filled(in_words(self.bound, "{:+f}".format if signed else "{:f}".format, unit))


_OF = {
    Quantity.VALUE: Bilingual(zh="{0}", en="{0}"),
    Quantity.MEAN: Bilingual(zh="各年平均{0}", en="{0} on average of the years"),
    Quantity.GROWTH: Bilingual(zh="年均增长{0}", en="growth of {0} per year on average"),
    Quantity.TOTAL: Bilingual(zh="规划期累计{0}", en="{0} in total over the plan"),
    Quantity.CHANGE: Bilingual(zh="规划期变化率{0}", en="a change of {0} over the plan"),
    Quantity.DIFFERENCE: Bilingual(zh="较基期变动{0}", en="a change of {0} from the base year"),
}
"""The words of a bound on each quantity."""
_PER_CENT = Bilingual(zh="%", en=" %")


_RELATED = {
    Quantity.VALUE: Bilingual(zh="{0}", en="{0}"),
    Quantity.GROWTH: Bilingual(zh="年均{0}", en="{0}, on average"),
}
"""The quantities whose figure may come from elsewhere, and the words of a relation to it."""


def _figure_from_elsewhere(record: Relative | Assigned, _field: object, of: Quantity) -> None:
    if of not in _RELATED:
        raise RecordError(type(record).__name__.lower(), f"of {of.value}: pass 'value' or 'growth'")


@final
@frozen(kw_only=True, field_transformer=checked)
class Relative(_Demand):
    """A quantity has to stand in a relation to another statistic, which the plan names but does not give.

    The bound is made when the figure of that statistic is given; until then nothing is judged.
    """

    kind: ClassVar[str] = "relative"

    of: Quantity = field(default=Quantity.VALUE, converter=Quantity, validator=_figure_from_elsewhere)
    """Which quantity is compared: the value of the target year, or the mean yearly growth of both."""
    relation: Relation = field(converter=relation_from)
    """The name of the maker of the bound, such as ``at_least``."""
    reference: str
    """The other statistic, in Chinese as printed."""
    reference_en: str | None = None
    """Our translation; None shows the Chinese words in quotation marks."""

    def bound_by(self, figure: Number) -> Bound:
        """Return the bound that the figure of the other statistic makes."""
        return bound_of(self.relation, figure)

    @property
    def words(self) -> Bilingual:
        """The demand in both languages."""
        words = related(self.relation, self.reference, _english(self.reference, self.reference_en))
        return _RELATED[self.of].filled(words)


@final
@frozen(kw_only=True, field_transformer=checked)
class Assigned(_Demand):
    """A quantity has to meet a figure that somebody else fixes; the plan does not print it.

    It cannot be judged until the figure is given, which is then read by the direction of the indicator.
    """

    kind: ClassVar[str] = "assigned"

    of: Quantity = field(default=Quantity.VALUE, converter=Quantity, validator=_figure_from_elsewhere)
    """Which quantity the figure is for: the value of the target year, or mean yearly growth."""
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


Demand: TypeAlias = Quantified | Relative | Assigned | Qualitative
"""Everything a target can demand."""


SUPPLIED = Bilingual(zh="由报告编制单位设定，非规划所列", en="set by you, not the plan's")
"""The remark of every output on a target that the plan does not print."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Target(Carded):
    """A target: the printed cell, and the condition that it sets.

    A target that you set yourself, with `Indicator.with_target` or `Plan.with_targets`, has neither `printed` nor
    `source`, and every output says that it is not the plan's.
    """

    year: int = field(validator=is_year)
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
        """The target to show: the printed cell, else the demand, marked as yours."""
        if self.printed is None:
            return Bilingual(zh="{0}（{1}）", en="{0} ({1})").filled(self.demand.words, SUPPLIED)
        return Bilingual(zh=self.printed, en=self.printed)

    @property
    def citation(self) -> Bilingual:
        """The place where the target is printed, else the remark that it is yours."""
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
