"""A figure from outside of the plan; it is public in `xzplan.commitments`, which loads with the first commitment."""

from __future__ import annotations

from typing import final

from attrs import frozen

from xzplan._record import Record
from xzplan.language import Bilingual


@final
@frozen(kw_only=True, eq=False, repr=False)
class OutsideFigure(Record):
    """A figure that the plan does not print and that its promises need: from outside, with its own source."""

    value: int
    statement: Bilingual
    """What it counts."""
    citation: Bilingual
    """Where it is published."""
