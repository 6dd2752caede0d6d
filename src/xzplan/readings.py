"""What we read into a text that leaves something open: ours, not the plan's."""

from __future__ import annotations

from typing import final

from attrs import frozen

from xzplan._record import Record
from xzplan.language import Bilingual
from xzplan.sources import Source

__all__ = ["Reading"]


@final
@frozen(kw_only=True, eq=False, repr=False)
class Reading(Record):
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
