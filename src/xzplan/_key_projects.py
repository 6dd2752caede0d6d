"""The boxes of key projects; public in `xzplan.structure`, whose other records load when they are first looked at."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

import xzplan  # for annotations alone: xzplan.Commitment loads when it is asked for, with the first commitment
from xzplan._record import Record
from xzplan.lookup import Records
from xzplan.sources import Source


@final
@frozen(kw_only=True, eq=False, repr=False)
class Component(Record):
    """A part of a key project, by the phrase that names it."""

    zh: str
    en: str
    source: Source


@final
@frozen(kw_only=True, eq=False, repr=False)
class KeyProject(Record):
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
    deliverables: Records[xzplan.Commitment] = field(
        init=False, eq=False, hash=False, default=Records("commitment", ())
    )
    """Its commitments, attached by the plan that holds it; none on a record that stands alone."""

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
        lines = [*head, *(f"  - {c.zh} / {c.en}" for c in self.components)]
        if self.deliverables:
            lines += [
                "Deliverables",
                *(f"  - {d.target.printed} / {d.name_en}" for d in self.deliverables.values()),
            ]
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"<KeyProject {self.id} ({self.number}) {self.name_zh}, {self.source.citation.en}>"
