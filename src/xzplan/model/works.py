"""Named works that a key project builds, moves or develops."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from xzplan.display.carded import Carded
from xzplan.display.text import fitted
from xzplan.language import Bilingual
from xzplan.model.checks import checked, is_year
from xzplan.model.commitments import Deadline, Strength
from xzplan.model.enums import Worded
from xzplan.model.links import Link
from xzplan.model.sources import Source

__all__ = ["Work", "WorkState"]


class WorkState(Worded):
    """The state of a work. The plan prints none; you supply it."""

    PLANNED = "planned", "未开工", "planned"
    """Nothing has been started on the site."""
    STARTED = "started", "开工", "started"
    """Work started in the period that the report is for."""
    UNDER_WAY = "under_way", "在建", "under way"
    """Started earlier and not completed."""
    COMPLETED = "completed", "完工", "completed"
    """Completed."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Work(Carded):
    """A work that a key project names, such as a hospital to be built; `Plan.works_of` finds those of a key project."""

    id: str
    """Fixed ASCII name."""
    number: int
    """Order in the plan; the text prints no numbers."""
    name_zh: str
    """Its name as printed."""
    name_en: str
    """Our translation of the name."""
    key_project: str
    """Id of the `KeyProject` that names it."""
    printed: str
    """The phrase that promises it, character for character."""
    action: Bilingual
    """The action: built, moved, converted or pushed on."""
    year: int = field(validator=is_year)
    """The year in which it is due."""
    deadline: Deadline = field(converter=Deadline)
    """Where that year comes from."""
    strength: Strength = field(converter=Strength)
    """How firmly it is promised."""
    strength_zh: str | None
    """The word that shows the strength, as printed; None if there is none."""
    source: Source
    """Where it is printed."""
    places: tuple[Bilingual, ...] = ()
    """The places that the text names for it, such as a county; empty if it names none."""
    note: Bilingual | None = None
    """A caution before you track it."""
    links: tuple[Link, ...] = ()
    """The indicators that we relate it to."""
    responsible: str | None = None
    """The office responsible (责任单位), for you to fill in; the plan prints none."""

    @property
    def indicators(self) -> tuple[str, ...]:
        """Ids of the indicators that we relate it to."""
        return tuple(link.indicator for link in self.links)

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record."""
        return self.name_zh, self.name_en, self.number

    def __str__(self) -> str:
        note = "" if self.strength_zh is None else f" “{self.strength_zh}”"
        lines = [
            ("Work", f"({self.number}) {self.name_zh} / {self.name_en}"),
            ("Id", self.id),
            ("Action", str(self.action)),
            ("Places", "; ".join(map(str, self.places)) or "未列明 / none printed"),
            ("Due", f"{self.year}, {self.deadline.text}"),
            ("Strength", f"{self.strength.value}{note}"),
            ("Key project", self.key_project),
            ("Source", self.source.citation.en),
        ]
        if self.note is not None:
            lines.append(("Note", str(self.note)))
        if self.responsible is not None:
            lines.append(("Responsible", self.responsible))
        return fitted("\n".join(f"{label:<11} = {text}" for label, text in lines))

    def __repr__(self) -> str:
        return f"<Work {self.id} ({self.number}) {self.name_zh}, {self.source.citation.en}>"
