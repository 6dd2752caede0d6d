"""How the plan is divided: domains with their aims, tasks and safeguards, boxes of key projects."""

from __future__ import annotations

from typing import final

from attrs import field, frozen
from attrs.converters import optional

from xzplan.display.carded import Carded
from xzplan.display.text import fitted
from xzplan.model.checks import checked
from xzplan.model.enums import Worded
from xzplan.model.links import Link
from xzplan.model.sources import Label, Source

__all__ = ["Aim", "Component", "Domain", "KeyProject", "Measure", "MeasureKind"]


class Aim(Worded):
    """The seven aims of people's well-being (七有) that the plan is built on."""

    CHILDCARE = "childcare", "幼有所育", "access to childcare"
    EDUCATION = "education", "学有所教", "access to education"
    EMPLOYMENT = "employment", "劳有所得", "access to employment"
    HEALTH = "health", "病有所医", "access to medical services"
    ELDERLY_CARE = "elderly_care", "老有所养", "access to elderly care"
    HOUSING = "housing", "住有所居", "access to housing"
    ASSISTANCE = "assistance", "弱有所扶", "access to social assistance"


@final
@frozen(kw_only=True, field_transformer=checked)
class Domain(Carded):
    """One of the fields that the plan covers, with each of its printed names."""

    id: str
    """Fixed ASCII name."""
    number: int
    """Order in the plan."""
    chapter: int | None
    """Number of its chapter; None if only the table is known."""
    title: Label
    """Title of its chapter; the label of its rows if only the table is known."""
    table_label: Label
    """Label of its group of rows in the table."""
    box_caption: Label | None
    """Caption of its box of key projects; None if the chapter has no box."""
    name_en: str
    """Our translation of its name."""
    short_en: str
    """A short English name, for tables."""
    aim: Aim | None = field(converter=optional(Aim))
    """The aim it serves; None for the two domains that the plan adds to the seven aims, and if not determined."""
    aim_stated: bool
    """Whether the plan states the aim; if not, we take it from the subject."""
    aim_source: Source | None
    """The place that the aim rests on; None if it was not determined."""

    @property
    def name_zh(self) -> str:
        """Its name in Chinese: the title of its chapter."""
        return self.title.zh

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record."""
        return self.name_zh, self.name_en, self.short_en, self.table_label.zh, self.number

    def __str__(self) -> str:
        box = "no box" if self.box_caption is None else self.box_caption.zh
        aim = "none of the 七有" if self.aim is None else str(self.aim.text)
        basis = "stated" if self.aim_stated else "read from its subject"
        if self.aim_source is None:
            aim = "not determined"
        else:
            aim += f" ({basis}, {self.aim_source.citation.en})"
        lines = [
            ("Domain", f"({self.number}) {self.name_zh} / {self.name_en}"),
            ("Id", self.id),
            ("Table", f"{self.table_label.zh}, {self.table_label.source.citation.en}"),
            ("Box", box),
            ("Aim", aim),
            ("Source", self.title.source.citation.en),
        ]
        return fitted("\n".join(f"{label:<6} = {text}" for label, text in lines))

    def __repr__(self) -> str:
        return f"<Domain {self.id} ({self.number}) {self.name_zh}, {self.title.source.citation.en}>"


class MeasureKind(Worded):
    """The kind of a headed paragraph."""

    TASK = "task", "主要任务", "task"
    """主要任务: what is to be done in a domain."""
    SAFEGUARD = "safeguard", "保障措施", "safeguard"
    """保障措施: what makes the tasks possible."""
    IMPLEMENTATION = "implementation", "规划实施", "implementation"
    """A heading of the chapter on carrying out the plan."""
    PRINCIPLE = "principle", "基本原则", "principle"
    """基本原则: a rule that the whole plan follows."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Measure(Carded):
    """A headed paragraph of a chapter (任务措施): a principle, a task, a safeguard, or a heading on implementation.

    It is one line of the text. Its promises are the commitments that name it; its other sentences are not recorded.
    """

    id: str
    """Fixed ASCII name."""
    number: int
    """Order in the plan; the text prints no numbers."""
    kind: MeasureKind = field(converter=MeasureKind)
    """Its kind."""
    name_zh: str
    """Its heading, as printed."""
    name_en: str
    """Our translation of the heading."""
    domain: str | None
    """Id of the `Domain`; None in the chapters that belong to no domain."""
    chapter: int
    """Number of the chapter."""
    order: int
    """Order in its section."""
    source: Source
    """Where the heading is printed."""
    links: tuple[Link, ...] = ()
    """The indicators that we relate it to."""

    @property
    def indicators(self) -> tuple[str, ...]:
        """Ids of the indicators that we relate it to."""
        return tuple(link.indicator for link in self.links)

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record."""
        return self.name_zh, self.name_en, self.number

    def __str__(self) -> str:
        lines = [
            ("Measure", f"({self.number}) {self.name_zh} / {self.name_en}"),
            ("Id", self.id),
            ("Kind", str(self.kind.text)),
            ("Source", self.source.citation.en),
        ]
        return fitted("\n".join(f"{label:<7} = {text}" for label, text in lines))

    def __repr__(self) -> str:
        return f"<Measure {self.id} ({self.number}) {self.name_zh}, {self.source.citation.en}>"


@final
@frozen(kw_only=True, field_transformer=checked)
class Component(Carded):
    """A part of a key project, by the phrase that names it."""

    zh: str
    """The phrase as printed."""
    en: str
    """Our translation."""
    source: Source
    """Where it is printed."""


@final
@frozen(kw_only=True, field_transformer=checked)
class KeyProject(Carded):
    """A key project (重点工程) of one of the plan's boxes.

    `Plan.deliverables_of` finds its commitments, `Plan.works_of` its named works.
    """

    id: str
    """Fixed ASCII name."""
    number: int
    """Order in the plan; the boxes print no numbers."""
    name_zh: str
    """Its name as printed."""
    name_en: str
    """Our translation of the name."""
    domain: str
    """Id of the `Domain`."""
    order: int
    """Order in its box."""
    source: Source
    """Where the name is printed."""
    components: tuple[Component, ...]
    """Its parts, in the order of the text."""
    open_list: bool = False
    """Whether the text says that its list of parts goes on (等)."""
    links: tuple[Link, ...] = ()
    """The indicators that we relate it to."""

    @property
    def indicators(self) -> tuple[str, ...]:
        """Ids of the indicators that we relate it to."""
        return tuple(link.indicator for link in self.links)

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record."""
        return self.name_zh, self.name_en, self.number

    def __str__(self) -> str:
        lines = [
            f"Key project = ({self.number}) {self.name_zh} / {self.name_en}",
            f"Id          = {self.id}",
            f"Source      = {self.source.citation.en}",
            "Components",
        ]
        parts = [f"{component.zh} / {component.en}" for component in self.components]
        parts += ["等 / and others; the text ends the list with 等"] if self.open_list else []
        return fitted("\n".join([*lines, *(f"  - {part}" for part in parts)]))

    def __repr__(self) -> str:
        return f"<KeyProject {self.id} ({self.number}) {self.name_zh}, {self.source.citation.en}>"
