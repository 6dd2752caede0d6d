"""Promises outside the table of main indicators, with figure, scope, strength and deadline."""

from __future__ import annotations

from decimal import Decimal
from typing import final

from attrs import evolve, field, frozen

from xzplan.display.carded import Carded
from xzplan.display.text import fitted
from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.language import Bilingual
from xzplan.model.bounds import mapped
from xzplan.model.checks import checked, is_year, whole_number
from xzplan.model.conditions import Condition
from xzplan.model.enums import Worded
from xzplan.model.figures import product
from xzplan.model.links import Link
from xzplan.model.quantities import Quantity
from xzplan.model.sources import Label, Source
from xzplan.model.targets import Demand, Quantified, Target, printed_place
from xzplan.model.units import Unit

__all__ = ["Commitment", "Deadline", "Goal", "Per", "Role", "Strength"]


class Strength(Worded):
    """How firmly something is promised: a ladder, from the firmest word down.

    A word of strength governs its own clause only. Where a clause has several, the first counts.
    """

    FIRM = "firm", "刚性", "firm"
    """确保, 保障, 保证, 应, 要: it has to be done."""
    PLAIN = "plain", "直述", "plain"
    """Promised without a word of strength."""
    SOFT = "soft", "力争", "best effort"
    """力争, 努力, 基本, 原则上: a best-effort commitment."""
    PROMOTED = "promoted", "推进", "to be advanced"
    """加快, 推动, 推进, 促进, 逐步, 稳步, 启动: a direction of work, not a result by a date."""
    ENCOURAGED = "encouraged", "鼓励", "encouraged"
    """探索, 鼓励, 支持: tried out, or left to others."""

    @property
    def rank(self) -> int:
        """Place on the ladder: 1 for the firmest."""
        return list(Strength).index(self) + 1


class Role(Worded):
    """The kind of promise."""

    TARGET = "target", "目标", "target"
    """A state to be reached, or a work to be done."""
    STANDARD = "standard", "标准", "standard"
    """A rule that a service has to follow all the time."""
    MAINTAIN = "maintain", "保持", "to be kept"
    """A state to be kept."""


class Deadline(Worded):
    """The origin of the target's year."""

    PRINTED = "printed", "原文载明年份", "year printed"
    """The text prints the year."""
    IMPLIED = "implied", "年份按规划期推定", "year implied by the plan period"
    """The promise prints no year; we take that of the sentence before, or else the end of the plan."""
    YEARLY = "yearly", "逐年", "every year"
    """It has to hold in every year; the target's year is the last of the plan."""
    STANDING = "standing", "长期执行，未列明期限", "standing rule without a date"
    """A rule without a date; the target's year is the last of the plan."""


class Per(Worded):
    """The unit that a promise is made for."""

    AREA = "area", "全市", "the whole area"
    """The plan's area as a whole: the figure is that of the area."""
    COUNTY = "county", "每个县级行政区", "each county-level division"
    """Each county-level division (县、市、区)."""
    AREA_AND_COUNTY = (
        "area_and_county",
        "本级及每个县级行政区",
        "the area itself and each county-level division",
    )
    """The area itself and each county-level division (市、县均)."""
    TOWNSHIP = "township", "每个乡镇", "each township"
    VILLAGE = "village", "每个村", "each village"
    COMMUNITY = "community", "每个社区", "each community"
    FACILITY = "facility", "每个机构", "each facility"
    """Each facility of a kind."""
    HOUSEHOLD = "household", "每户", "each household"
    PERSON = "person", "每人", "each person"


_UNITS = "a number of units is whole and not negative"


@final
@frozen(kw_only=True, field_transformer=checked)
class Commitment(Carded):
    """A quantified or dated promise that stands outside the table of main indicators."""

    id: str
    """Fixed ASCII name."""
    number: int
    """Order in the plan; the text prints no numbers."""
    name_zh: str
    """A short name in Chinese."""
    name_en: str
    """A short name in English."""
    counted: Bilingual
    """The thing that is counted or measured."""
    unit: Unit | None
    """Unit of the figure; None for a promise in words, and if the text prints no unit."""
    target: Target
    """The promise; its `printed` is the phrase."""
    per: Per = field(converter=Per)
    """The unit that the figure holds for: the area, each county, each person."""
    scope: Label
    """For whom or where, in the words of the text."""
    role: Role = field(converter=Role)
    """The kind of promise."""
    strength: Strength = field(converter=Strength)
    """How firmly it is promised."""
    strength_zh: str | None
    """The word that shows the strength, as printed; None if there is none."""
    deadline: Deadline = field(converter=Deadline)
    """The origin of the target's year."""
    first_year: int | None = field(default=None, validator=is_year)
    """The first year that it holds for (从2021年起); None if the text prints none."""
    conditions: tuple[Condition, ...] = ()
    """Its limits, such as a size of the township."""
    domain: str | None = None
    """Id of the `Domain`; None in the chapter on implementation."""
    measure: str | None = None
    """Id of the `Measure` whose text promises it."""
    key_project: str | None = None
    """Id of the `KeyProject` that promises it."""
    links: tuple[Link, ...] = ()
    """The indicators that we relate it to."""
    responsible: str | None = None
    """The office responsible (责任单位), for you to fill in; the plan prints none."""

    def __attrs_post_init__(self) -> None:
        here = f"commitment {self.id!r}"
        printed_place(here, self.target)
        if self.measure is not None and self.key_project is not None:
            raise RecordError(here, "measure and key_project are both given; one text promises it")
        if self.first_year is not None and self.first_year > self.target.year:
            raise RecordError(
                here, f"first_year {self.first_year} is after the target year {self.target.year}"
            )

    @property
    def indicators(self) -> tuple[str, ...]:
        """Ids of the indicators that we relate it to."""
        return tuple(link.indicator for link in self.links)

    @property
    def source(self) -> Source:
        """Where it is promised."""
        return printed_place(f"commitment {self.id!r}", self.target)

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record."""
        return self.name_zh, self.name_en, self.number

    def for_units(self, units: int) -> Demand:
        """Return the demand of a promise for a number of units.

        Parameters
        ----------
        units
            How many units there are of the kind that `per` names. The area itself is added if it counts too.

        Raises
        ------
        InvalidInputError
            `units` is not a whole number from 0 on, or the promise does not add up over units.
        """
        units = whole_number("units", units, _UNITS)
        if units < 0:
            raise InvalidInputError("units", units, _UNITS)
        demand = self.target.demand
        if self.per is Per.AREA:
            raise InvalidInputError("units", units, f"{self.id} is a figure of the whole area already")
        if (
            self.unit is None
            or not self.unit.adds_up
            or not isinstance(demand, Quantified)
            or demand.of not in (Quantity.VALUE, Quantity.TOTAL)
            or demand.bound.approximate
        ):
            raise InvalidInputError(
                "units", units, f"{self.id} demands {demand.words.en}, which does not add up over units"
            )
        times = Decimal(units + (self.per is Per.AREA_AND_COUNTY))
        return evolve(demand, bound=mapped(demand.bound, lambda figure: product(figure, times)))

    @property
    def _in_short(self) -> Bilingual:
        return self.target.demand.words

    def __str__(self) -> str:
        note = "" if self.strength_zh is None else f" “{self.strength_zh}”"
        lines = [
            ("Commitment", f"({self.number}) {self.name_zh} / {self.name_en}"),
            ("Id", self.id),
            ("Target", self._target_text()),
            ("Counted", str(self.counted)),
            ("Per", f"{self.per.text} (“{self.scope.zh}”)"),
            ("Strength", f"{self.strength.value}{note}"),
            ("Deadline", str(self.deadline.text)),
            ("Source", self.source.citation.en),
        ]
        if self.first_year is not None:
            lines.insert(-1, ("From", str(self.first_year)))
        lines[5:5] = [("Condition", str(condition)) for condition in self.conditions]
        if self.responsible is not None:
            lines.append(("Responsible", self.responsible))
        return fitted("\n".join(f"{label:<11} = {text}" for label, text in lines))

    def _target_text(self) -> str:
        """Return what is promised; a standing rule has no year of its own."""
        unit = "" if self.unit is None else f" {self.unit}"
        text = str(self.target) + unit
        if self.deadline is Deadline.STANDING:
            return text.replace(f"{self.target.year}: ", "长期 / standing: ", 1)
        return text

    def __repr__(self) -> str:
        return f"<Commitment {self.id} ({self.number}) {self.name_zh}, {self.source.citation.en}>"


@final
@frozen(kw_only=True, field_transformer=checked)
class Goal(Carded):
    """A dated aim in words, for the plan's period or for the vision beyond it."""

    id: str
    """Fixed ASCII name."""
    number: int
    """Order in the plan; the text prints no numbers."""
    name_zh: str
    """A short name in Chinese."""
    name_en: str
    """A short name in English."""
    target: Target
    """The aim; its `printed` is the phrase that states it."""
    deadline: Deadline = field(converter=Deadline)
    """The origin of the target's year."""
    strength: Strength = field(converter=Strength)
    """How firmly it is stated."""
    strength_zh: str | None
    """The word that shows the strength, as printed; None if there is none."""

    def __attrs_post_init__(self) -> None:
        printed_place(f"goal {self.id!r}", self.target)

    @property
    def source(self) -> Source:
        """Where it is printed."""
        return printed_place(f"goal {self.id!r}", self.target)

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record."""
        return self.name_zh, self.name_en, self.number

    @property
    def _in_short(self) -> Bilingual:
        return self.target.demand.words

    def __str__(self) -> str:
        return fitted(f"{self.target.year}: {self.name_zh} / {self.name_en}, {self.source.citation.en}")

    def __repr__(self) -> str:
        return (
            f"<Goal {self.id} ({self.number}) {self.target.year} {self.name_zh}, {self.source.citation.en}>"
        )
