"""The plan and what it consists of: domains, indicators, key projects.

Everything here is frozen. Records keep the plan's own number and Chinese name beside a fixed ASCII id and an English
name, and every printed figure or name carries its `Source`.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from typing import final

from attrs import field, frozen

from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.language import Bilingual
from xzplan.lookup import Records
from xzplan.sources import Document, Source
from xzplan.targets import About, AverageGrowth, Change, Level, Range, Relative, Target, Total
from xzplan.units import Unit

__all__ = [
    "Aim",
    "Baseline",
    "Component",
    "Direction",
    "Domain",
    "Indicator",
    "KeyProject",
    "Label",
    "Nature",
    "Plan",
    "Series",
]


class Direction(Enum):
    """Which way is better."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"
    """Neither way is better as such: the value is to stay where it is."""


class Nature(Enum):
    """What follows from a target (指标性质)."""

    BINDING = "binding"
    """约束性: a duty of government that must be met."""
    ANTICIPATORY = "anticipatory"
    """预期性: expected, to be brought about mainly by others than government."""

    @property
    def text(self) -> Bilingual:
        """The term in both languages."""
        return _NATURES[self]


_NATURES = {
    Nature.BINDING: Bilingual(zh="约束性", en="binding"),
    Nature.ANTICIPATORY: Bilingual(zh="预期性", en="anticipatory"),
}


class Aim(Enum):
    """The seven aims of people's well-being (七有) that the plan is built on."""

    CHILDCARE = "childcare"
    EDUCATION = "education"
    EMPLOYMENT = "employment"
    HEALTH = "health"
    ELDERLY_CARE = "elderly_care"
    HOUSING = "housing"
    ASSISTANCE = "assistance"

    @property
    def text(self) -> Bilingual:
        """The aim in both languages."""
        return _AIMS[self]


_AIMS = {
    Aim.CHILDCARE: Bilingual(zh="幼有所育", en="care for the young"),
    Aim.EDUCATION: Bilingual(zh="学有所教", en="teaching for learners"),
    Aim.EMPLOYMENT: Bilingual(zh="劳有所得", en="reward for work"),
    Aim.HEALTH: Bilingual(zh="病有所医", en="treatment for the sick"),
    Aim.ELDERLY_CARE: Bilingual(zh="老有所养", en="support for the old"),
    Aim.HOUSING: Bilingual(zh="住有所居", en="housing for all"),
    Aim.ASSISTANCE: Bilingual(zh="弱有所扶", en="help for the weak"),
}


@final
@frozen(kw_only=True)
class Label:
    """A name as printed somewhere, with its place."""

    zh: str
    en: str
    source: Source


@final
@frozen(kw_only=True)
class Baseline:
    """What the plan prints for the base year."""

    year: int
    printed: str
    """The cell, character for character."""
    value: Decimal | None
    """In the indicator's unit, digits as printed; None where the cell prints no figure (``-``), or one for each
    series."""
    source: Source


@final
@frozen(kw_only=True)
class Series:
    """One of several series that a row prints side by side, such as urban and rural."""

    id: str
    name_zh: str
    name_en: str
    baseline: Baseline


@final
@frozen(kw_only=True)
class Indicator:
    """A row of the plan's table of main indicators."""

    id: str
    number: int
    """Row mark printed in the table."""
    name_zh: str
    name_en: str
    domain: str
    """Id of the `Domain`."""
    unit: Unit
    direction: Direction
    nature: Nature
    nature_source: Source
    baseline: Baseline
    target: Target
    source: Source
    """The row's first cell, which prints number, name and unit."""
    series: tuple[Series, ...] = ()
    """The series of a row that prints several; empty for a row that is one series."""

    def __attrs_post_init__(self) -> None:
        here = f"indicator {self.id!r}"
        if self.target.year <= self.baseline.year:
            raise RecordError(
                here,
                f"target year {self.target.year} is not after baseline year {self.baseline.year}",
            )
        if self.series and self.baseline.value is not None:
            raise RecordError(
                here,
                f"baseline.value {self.baseline.value} beside the values of {len(self.series)} series",
            )
        self._check_direction(here)
        self._check_bounds(here)

    def _check_direction(self, here: str) -> None:
        demand = self.target.demand
        if isinstance(demand, Level | AverageGrowth | Total | Change | Relative) and (
            (self.direction is Direction.INCREASE and demand.op.is_ceiling)
            or (self.direction is Direction.DECREASE and demand.op.is_floor)
        ):
            raise RecordError(here, f"direction {self.direction.value} against a demand of {demand.words.en}")

    def _check_bounds(self, here: str) -> None:
        values = [("baseline.value", self.baseline.value)]
        values += [(f"series {s.id!r} baseline.value", s.baseline.value) for s in self.series]
        demand = self.target.demand
        if isinstance(demand, Level | About):
            values.append(("target.demand.value", demand.value))
        if isinstance(demand, Total) and (demand.value < 0 or (self.unit.whole and demand.value % 1)):
            raise RecordError(
                here, f"total {demand.value}: a sum of {self.unit.en} from 0 on does not lead there"
            )
        if isinstance(demand, Range):
            values += [("target.demand.low", demand.low), ("target.demand.high", demand.high)]
        for name, value in values:
            if value is not None:
                try:
                    self.unit.check(value, name)
                except InvalidInputError as error:
                    raise RecordError(here, str(error)) from error

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record."""
        return self.name_zh, self.name_en, self.number

    def __str__(self) -> str:
        lines = [
            ("Indicator", f"({self.number}) {self.name_zh} / {self.name_en}"),
            ("Id", self.id),
            ("Unit", str(self.unit)),
            ("Baseline", self._baseline_text()),
            ("Target", str(self.target)),
            ("Direction", self.direction.value),
            ("Nature", str(self.nature.text)),
            ("Source", self.source.citation.en),
        ]
        return "\n".join(f"{label:<9} = {text}" for label, text in lines)

    def __repr__(self) -> str:
        return (
            f"<Indicator {self.id} ({self.number}) {self.name_zh}: "
            f"{self.baseline.printed!r} {self.baseline.year} -> {self.target.printed!r} "
            f"{self.target.year} {self.unit.zh}, {self.source.citation.en}>"
        )

    def _baseline_text(self) -> str:
        if self.series:
            values = "; ".join(f"{s.name_zh} {s.baseline.value}" for s in self.series)
            return f"{self.baseline.year}: {values}"
        if self.baseline.value is None:
            return f"{self.baseline.year}: “{self.baseline.printed}”, not reported"
        return f"{self.baseline.year}: {self.baseline.value}"


@final
@frozen(kw_only=True)
class Domain:
    """One of the plan's fields, with each of the names it goes by."""

    id: str
    number: int
    """Order in the plan."""
    chapter: int
    title: Label
    """Title of its chapter."""
    table_label: Label
    """Label of its group of rows in the table."""
    box_caption: Label | None
    """Caption of its box of key projects; None where the chapter has no box."""
    name_en: str
    short_en: str
    aim: Aim | None
    """The aim it serves; None for the two fields the plan adds to the seven."""
    aim_stated: bool
    """Whether the plan says so, or it is read from the subject."""
    aim_source: Source

    @property
    def name_zh(self) -> str:
        """Its name in Chinese: the chapter title."""
        return self.title.zh

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record."""
        return self.name_zh, self.name_en, self.short_en, self.table_label.zh, self.number

    def __str__(self) -> str:
        box = "no box" if self.box_caption is None else self.box_caption.zh
        aim = "none of the 七有" if self.aim is None else str(self.aim.text)
        basis = "stated" if self.aim_stated else "read from its subject"
        lines = [
            ("Domain", f"({self.number}) {self.name_zh} / {self.name_en}"),
            ("Id", self.id),
            ("Table", f"{self.table_label.zh}, {self.table_label.source.citation.en}"),
            ("Box", box),
            ("Aim", f"{aim} ({basis}, {self.aim_source.citation.en})"),
            ("Source", self.title.source.citation.en),
        ]
        return "\n".join(f"{label:<6} = {text}" for label, text in lines)

    def __repr__(self) -> str:
        return f"<Domain {self.id} ({self.number}) {self.name_zh}, {self.title.source.citation.en}>"


@final
@frozen(kw_only=True)
class Component:
    """A part of a key project, by the phrase that names it."""

    zh: str
    en: str
    source: Source


@final
@frozen(kw_only=True)
class KeyProject:
    """A key project (重点工程) of one of the plan's boxes."""

    id: str
    number: int
    """Order in the plan; the boxes print no numbers."""
    name_zh: str
    name_en: str
    domain: str
    """Id of the `Domain`."""
    order: int
    """Order in its box."""
    source: Source
    components: tuple[Component, ...]

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record."""
        return self.name_zh, self.name_en, self.number

    def __str__(self) -> str:
        head = [
            f"Key project = ({self.number}) {self.name_zh} / {self.name_en}",
            f"Id          = {self.id}",
            f"Source      = {self.source.citation.en}",
            "Components",
        ]
        return "\n".join([*head, *(f"  - {c.zh} / {c.en}" for c in self.components)])

    def __repr__(self) -> str:
        return f"<KeyProject {self.id} ({self.number}) {self.name_zh}, {self.source.citation.en}>"


# Plan takes its records as any iterable, or as the Records of another plan.
def _domains(records: Iterable[Domain] | Records[Domain]) -> Records[Domain]:
    return records if isinstance(records, Records) else Records("domain", records)


def _indicators(records: Iterable[Indicator] | Records[Indicator]) -> Records[Indicator]:
    return records if isinstance(records, Records) else Records("indicator", records)


def _key_projects(records: Iterable[KeyProject] | Records[KeyProject]) -> Records[KeyProject]:
    return records if isinstance(records, Records) else Records("key project", records)


@final
@frozen(kw_only=True)
class Plan:
    """A plan: what it promises, and where that is printed."""

    id: str
    name_zh: str
    name_en: str
    base_year: int
    first_year: int
    last_year: int
    edition: str
    """Edition of these data; a changed figure makes a new one."""
    documents: tuple[Document, ...]
    domains: Records[Domain] = field(converter=_domains)
    indicators: Records[Indicator] = field(converter=_indicators)
    key_projects: Records[KeyProject] = field(converter=_key_projects)

    def __attrs_post_init__(self) -> None:
        here = f"plan {self.id!r}"
        if not self.base_year < self.first_year <= self.last_year:
            raise RecordError(
                here,
                f"base_year {self.base_year}, first_year {self.first_year} and last_year {self.last_year} "
                "do not follow each other",
            )
        domains = set(self.domains)  # `in self.domains` would take names as well
        records: list[Indicator | KeyProject] = [*self.indicators.values(), *self.key_projects.values()]
        for record in records:
            if record.domain not in domains:
                raise RecordError(here, f"{record.id!r} names the unknown domain {record.domain!r}")

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the plan, without the base year."""
        return tuple(range(self.first_year, self.last_year + 1))

    def __str__(self) -> str:
        return (
            f"{self.name_zh}\n{self.name_en}, {self.first_year}-{self.last_year}\n"
            f"{len(self.indicators)} indicators, {len(self.domains)} domains, "
            f"{len(self.key_projects)} key projects (edition {self.edition})"
        )

    def __repr__(self) -> str:
        return (
            f"<Plan {self.id}: {len(self.indicators)} indicators, {len(self.domains)} domains, "
            f"{len(self.key_projects)} key projects>"
        )
