"""What we read into a text that leaves something open, and places of the text that disagree."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from xzplan.exceptions import RecordError
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.enums import Worded
from xzplan.model.sources import Source

__all__ = ["Discrepancy", "DiscrepancyKind", "Place", "Reading"]


@final
@frozen(kw_only=True, field_transformer=checked)
class Reading:
    """A decision where the text can be read in more than one way: what was adopted, and why."""

    id: str
    statement: Bilingual
    """The reading adopted."""
    reason: Bilingual
    question: Bilingual | None = None
    """What the text leaves open; None where the statement says it."""
    options: tuple[Bilingual, ...] = ()
    """The readings that were considered, the adopted one among them."""
    evidence: tuple[Source, ...] = ()
    """Places of the text that raise the question or speak for the reading."""
    indicators: tuple[str, ...] = ()
    """Ids of the indicators it touches."""
    commitments: tuple[str, ...] = ()
    """Ids of the commitments it touches."""

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record: none."""
        return ()

    def __repr__(self) -> str:
        return f"<Reading {self.id}: {self.statement.zh}>"

    def __str__(self) -> str:
        lines = [f"Reading   = {self.id}"]
        if self.question is not None:
            lines += [f"Question  = {self.question.zh}", f"            {self.question.en}"]
        for at, option in enumerate(self.options, 1):
            lines += [f"Option {at}  = {option.zh}", f"            {option.en}"]
        lines += [f"Adopted   = {self.statement.zh}", f"            {self.statement.en}"]
        lines += [f"Reason    = {self.reason.zh}", f"            {self.reason.en}"]
        lines += [f"Evidence  = {source}" for source in self.evidence]
        return "\n".join(lines)


class DiscrepancyKind(Worded):
    """In what two places differ, or what they share."""

    FIGURE = "figure", "数值", "figure"
    """Two figures for one thing, or one figure for two things."""
    TARGET = "target", "目标", "target"
    """A target that asks for no movement, for less than there is, or for what is not printed."""
    SCOPE = "scope", "范围", "scope"
    """The same thing for another population, area, period, or set of facilities."""
    NAME = "name", "名称", "name"
    """One thing under several names."""
    WORDING = "wording", "措辞", "wording"
    """The same rule or deed worded differently, or a slip of the pen."""
    TENSION = "tension", "相互抵触", "tension"
    """Two statements that pull apart: done and still to be done, kept and given up."""
    REPEAT = "repeat", "重复", "repeat"
    """One figure or deed printed in two places, in agreement: it counts once."""
    STRUCTURE = "structure", "结构", "structure"
    """Something announced and absent, out of place, or printed twice by the layout."""
    COVERAGE = "coverage", "覆盖", "coverage"
    """Something that one part has and the other lacks."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Place:
    """One of the places, and what stands there."""

    source: Source
    says: Bilingual


@final
@frozen(kw_only=True, field_transformer=checked)
class Discrepancy:
    """Places of the plan that disagree or restate each other, and how we handle that."""

    id: str
    number: int
    """Our number."""
    kind: DiscrepancyKind = field(converter=DiscrepancyKind)
    name_zh: str
    name_en: str
    places: tuple[Place, ...]
    reason: Bilingual
    """In what they differ, and why we handle it so."""
    handling: Bilingual
    """What the data do about it; never a merger in silence."""
    indicators: tuple[str, ...] = ()
    """Ids of the indicators it touches."""
    commitments: tuple[str, ...] = ()
    """Ids of the commitments it touches."""

    def __attrs_post_init__(self) -> None:
        if not self.places:
            raise RecordError(f"discrepancy {self.id!r}", "it names no place")

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record."""
        return self.name_zh, self.name_en, self.number

    def __str__(self) -> str:
        lines = [f"Discrepancy = ({self.number}) {self.name_zh}", f"              {self.name_en}"]
        for place in self.places:
            lines += [f"  - {place.source}", f"    {place.says}"]
        lines += [f"Reason      = {self.reason.zh}", f"              {self.reason.en}"]
        lines += [f"Handling    = {self.handling.zh}", f"              {self.handling.en}"]
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"<Discrepancy {self.id} ({self.number}) {self.name_zh}: {len(self.places)} places>"
