"""Interpretations of what the text leaves open, and places of the text that disagree."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from xzplan.display.carded import Carded
from xzplan.display.text import fitted
from xzplan.exceptions import RecordError
from xzplan.language import Bilingual, counted
from xzplan.model.checks import checked
from xzplan.model.enums import Worded
from xzplan.model.sources import Source

__all__ = ["Discrepancy", "DiscrepancyKind", "DiscrepancyWeight", "Place", "Reading"]


@final
@frozen(kw_only=True, field_transformer=checked)
class Reading(Carded):
    """Our interpretation (释义) of a text that can be read in more than one way: what we adopted, and why."""

    id: str
    """Fixed ASCII name."""
    statement: Bilingual
    """The interpretation adopted."""
    reason: Bilingual
    """Why it was adopted."""
    question: Bilingual | None = None
    """The open question; None if the statement contains it."""
    options: tuple[Bilingual, ...] = ()
    """The interpretations considered, with the adopted one among them."""
    evidence: tuple[Source, ...] = ()
    """Places of the text that raise the question or support the interpretation."""
    indicators: tuple[str, ...] = ()
    """Ids of the indicators it concerns."""
    commitments: tuple[str, ...] = ()
    """Ids of the commitments it concerns."""

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record: none."""
        return ()

    @property
    def _in_short(self) -> Bilingual:
        return self.statement

    def __str__(self) -> str:
        lines = [f"Reading   = {self.id}"]
        if self.question is not None:
            lines += [f"Question  = {self.question.zh}", f"            {self.question.en}"]
        for number, option in enumerate(self.options, 1):
            lines += [f"Option {number}  = {option.zh}", f"            {option.en}"]
        lines += [f"Adopted   = {self.statement.zh}", f"            {self.statement.en}"]
        lines += [f"Reason    = {self.reason.zh}", f"            {self.reason.en}"]
        lines += [f"Evidence  = {source}" for source in self.evidence]
        return fitted("\n".join(lines))

    def __repr__(self) -> str:
        return f"<Reading {self.id}: {self.statement.zh}>"


class DiscrepancyKind(Worded):
    """The kind of difference between places of the plan."""

    FIGURE = "figure", "数值", "figure"
    """Two figures for one thing, or one figure for two things."""
    TARGET = "target", "目标", "target"
    """A target that asks for no change, for less than there is, or for something that is not printed."""
    SCOPE = "scope", "范围", "scope"
    """The same thing for another population, area, period or set of facilities."""
    NAME = "name", "名称", "name"
    """One thing under several names."""
    WORDING = "wording", "措辞", "wording"
    """The same rule or deed worded differently, or a misprint."""
    TENSION = "tension", "相互抵触", "tension"
    """Two statements that conflict: done and still to be done, kept and given up."""
    REPEAT = "repeat", "重复", "repeat"
    """One figure or deed printed in two places, in agreement. It counts once."""
    STRUCTURE = "structure", "结构", "structure"
    """Something announced and missing, out of place, or printed twice by the layout."""
    COVERAGE = "coverage", "覆盖", "coverage"
    """Something that one part has and another lacks."""


class DiscrepancyWeight(Worded):
    """The importance of a discrepancy, the heaviest first."""

    DECISIVE = "decisive", "影响数值或结论", "changes a figure or a verdict"
    """Another decision would change a baseline, a target or a verdict."""
    NOTABLE = "notable", "宜在审核意见中说明", "worth a reviewer's note"
    """Worth a reviewer's note; no figure depends on it."""
    EDITORIAL = "editorial", "文字性问题", "editorial"
    """Spelling, naming, layout, or a coincidence."""

    @property
    def rank(self) -> int:
        """Place in the order of weight: 1 for the heaviest."""
        return list(DiscrepancyWeight).index(self) + 1


@final
@frozen(kw_only=True, field_transformer=checked)
class Place(Carded):
    """One of the places of a discrepancy."""

    source: Source
    """The place."""
    says: Bilingual
    """A summary of the place."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Discrepancy(Carded):
    """Places of the plan that disagree or restate each other, with the handling in the data."""

    id: str
    """Fixed ASCII name."""
    number: int
    """Our number."""
    kind: DiscrepancyKind = field(converter=DiscrepancyKind)
    """The kind of difference."""
    weight: DiscrepancyWeight = field(converter=DiscrepancyWeight)
    """Its importance."""
    name_zh: str
    """A short name in Chinese."""
    name_en: str
    """A short name in English."""
    places: tuple[Place, ...]
    """The places, in the order of the text."""
    reason: Bilingual
    """The difference, and the reason for the handling."""
    handling: Bilingual
    """The handling in the data; two figures are never merged without a word."""
    indicators: tuple[str, ...] = ()
    """Ids of the indicators it concerns."""
    commitments: tuple[str, ...] = ()
    """Ids of the commitments it concerns."""
    readings: tuple[str, ...] = ()
    """Ids of the readings that decide it."""

    def __attrs_post_init__(self) -> None:
        if not self.places:
            raise RecordError(f"discrepancy {self.id!r}", "it names no place")

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record."""
        return self.name_zh, self.name_en, self.number

    def __str__(self) -> str:
        lines = [
            f"Discrepancy = ({self.number}) {self.name_zh}",
            f"              {self.name_en}",
            f"Weight      = {self.weight.text}",
        ]
        for place in self.places:
            lines += [f"  - {place.source}", f"    {place.says}"]
        lines += [f"Reason      = {self.reason.zh}", f"              {self.reason.en}"]
        lines += [f"Handling    = {self.handling.zh}", f"              {self.handling.en}"]
        lines += [f"Reading     = {reading}" for reading in self.readings]
        return fitted("\n".join(lines))

    def __repr__(self) -> str:
        return f"<Discrepancy {self.id} ({self.number}) {self.name_zh}: {counted(len(self.places), 'place')}>"
