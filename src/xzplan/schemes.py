"""Rules of assessment as data: which numbers make which verdict.

A scheme is a value. Its bands are checked to partition the line when they are made, so every number falls in exactly
one; a scheme of one's own is another value, not a subclass.
"""

from __future__ import annotations

import bisect
import math
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType
from typing import Literal, TypeAlias, final

from attrs import evolve, field, frozen

from xzplan.exceptions import InvalidInputError, RecordError, UnknownKeyError
from xzplan.language import Bilingual
from xzplan.units import Number, to_decimal

__all__ = ["PLAN", "SCHEMES", "Bands", "Edge", "Scheme", "Status", "get_scheme"]


class Status(Enum):
    """What a verdict says, in the words of the national review where it has them."""

    ACHIEVED_EARLY = "achieved_early"
    """The target is met before its year."""
    ACHIEVED = "achieved"
    """The target is met in its year."""
    AHEAD = "ahead"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    MISSED = "missed"
    """The target year is over and the target was not met."""
    KEPT = "kept"
    """A bound holds."""
    SLIPPING = "slipping"
    """A bound holds, but the value has moved towards it."""
    BROKEN = "broken"
    """A bound does not hold."""
    LIKELY = "likely"
    """The target will be met if things go on as they do."""
    AT_RISK = "at_risk"
    """It will be missed by little."""
    UNLIKELY = "unlikely"
    """It will be missed."""
    NOT_ASSESSED = "not_assessed"
    """Something is missing; the verdict says what."""

    @property
    def text(self) -> Bilingual:
        """The verdict in words."""
        return _WORDS[self]


_WORDS = {
    Status.ACHIEVED_EARLY: Bilingual(zh="提前实现", en="achieved early"),
    Status.ACHIEVED: Bilingual(zh="如期实现", en="achieved"),
    Status.AHEAD: Bilingual(zh="快于预期", en="faster than expected"),
    Status.ON_TRACK: Bilingual(zh="基本符合预期", en="in line with expectations"),
    Status.BEHIND: Bilingual(zh="滞后", en="lagging"),
    Status.MISSED: Bilingual(zh="未实现", en="missed"),
    Status.KEPT: Bilingual(zh="守住界限", en="bound kept"),
    Status.SLIPPING: Bilingual(zh="守住界限但向界限靠近", en="bound kept but slipping"),
    Status.BROKEN: Bilingual(zh="未守住界限", en="bound broken"),
    Status.LIKELY: Bilingual(zh="预计如期实现", en="likely to be met"),
    Status.AT_RISK: Bilingual(zh="存在一定难度", en="at risk"),
    Status.UNLIKELY: Bilingual(zh="难以实现", en="unlikely to be met"),
    Status.NOT_ASSESSED: Bilingual(zh="无法评估", en="not assessed"),
}


def _decimal(value: Number) -> Decimal:
    return to_decimal(value, "edge of a band")


@final
@frozen(kw_only=True)
class Edge:
    """Where one band ends and the next begins."""

    value: Decimal = field(converter=_decimal)
    belongs_to: Literal["below", "above"]
    """The band that the value itself falls in."""


@final
@frozen(kw_only=True)
class Bands:
    """A partition of the line: one status more than edges, from the lowest numbers to the highest."""

    edges: tuple[Edge, ...]
    statuses: tuple[Status, ...]

    def __attrs_post_init__(self) -> None:
        if len(self.statuses) != len(self.edges) + 1:
            raise RecordError("bands", f"{len(self.edges)} edges do not part {len(self.statuses)} statuses")
        values = [edge.value for edge in self.edges]
        if any(low >= high for low, high in pairwise(values)):
            raise RecordError("bands", "edges must increase, or some number falls in two bands or in none")

    @cached_property
    def _floats(self) -> list[float]:
        """The floats next to the edges: 0.9 as a float is the edge 0.9."""
        return [float(edge.value) for edge in self.edges]

    def classify(self, number: float) -> Status:
        """Return the status of a number.

        Raises
        ------
        InvalidInputError
            NaN: it falls in no band.
        """
        if math.isnan(number):
            raise InvalidInputError("number", number, "NaN falls in no band")
        values = self._floats
        at = bisect.bisect_left(values, number)
        if at < len(values) and values[at] == number and self.edges[at].belongs_to == "above":
            at += 1
        return self.statuses[at]

    def __str__(self) -> str:
        parts = [self.statuses[0].value]
        for edge, status in zip(self.edges, self.statuses[1:], strict=True):
            sign = "<" if edge.belongs_to == "above" else "≤"
            parts.append(f"{sign} {edge.value} {'≤' if sign == '<' else '<'} {status.value}")
        return " ".join(parts)


Outlook: TypeAlias = Literal["plan_line", "last_changes"]


@final
@frozen(kw_only=True)
class Scheme:
    """A rule of assessment."""

    id: str
    name: Bilingual
    source: Bilingual
    """Who published it, and where."""
    tolerance: Decimal = field(converter=_decimal)
    """How far the schedule ratio may be from 1 and still count as on track."""
    miss: Bands
    """Statuses of the outlook by the miss ratio."""
    outlook_method: Outlook
    """How the outlook continues the observed values."""
    outlook_span: int | None
    """How many of the last changes it takes; None for all."""
    strict: bool
    """Whether ＞ and ＜ refuse the bound itself, or are read as 以上 and 以下."""

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.tolerance < 1:
            raise RecordError(f"scheme {self.id!r}", f"tolerance {self.tolerance} is not in 0 to 1")

    @cached_property
    def progress(self) -> Bands:
        """Statuses of progress by the schedule ratio."""
        edges = (
            Edge(value=1 - self.tolerance, belongs_to="above"),
            Edge(value=1 + self.tolerance, belongs_to="below"),
        )
        statuses = (Status.BEHIND, Status.ON_TRACK, Status.AHEAD)
        if self.tolerance == 0:  # only the milestone itself is on track: no band left between two edges
            return Bands(edges=edges[:1], statuses=(Status.BEHIND, Status.ON_TRACK))
        return Bands(edges=edges, statuses=statuses)

    def with_tolerance(self, tolerance: Number | None) -> Scheme:
        """Return the scheme with another tolerance; itself for None."""
        if tolerance is None:
            return self
        if not 0 <= to_decimal(tolerance, "tolerance") < 1:
            raise InvalidInputError("tolerance", tolerance, "pass 0 or more and less than 1")
        return evolve(self, tolerance=tolerance)

    def __str__(self) -> str:
        strictness = "" if self.strict else ", ＞ read as ≥"
        return f"{self.id}, tolerance {self.tolerance}{strictness}"


PLAN = Scheme(
    id="plan",
    name=Bilingual(zh="本库的评估方法", en="the method of this library"),
    source=Bilingual(
        zh="进度与时序进度相比，用国家中期评估的措辞；其界线未公布，此处的界线是本库的约定。趋势判断按德国联邦统计局的差距比率。",
        en=(
            "Progress against the schedule, in the words of the national mid-term reviews, whose limits are not "
            "published: those here are ours. The outlook follows the miss ratio of Destatis."
        ),
    ),
    tolerance=Decimal("0.1"),
    miss=Bands(
        edges=(
            Edge(value=Decimal("0.05"), belongs_to="above"),
            Edge(value=Decimal("0.2"), belongs_to="below"),
        ),
        statuses=(Status.LIKELY, Status.AT_RISK, Status.UNLIKELY),
    ),
    outlook_method="last_changes",
    outlook_span=2,
    strict=True,
)
"""Ours, the default."""

SCHEMES: Mapping[str, Scheme] = MappingProxyType({PLAN.id: PLAN})
"""The schemes that ship, by id."""


def get_scheme(scheme: str | Scheme) -> Scheme:
    """Return a scheme by id, or the scheme itself.

    Raises
    ------
    UnknownKeyError
        No scheme has the id.
    """
    if isinstance(scheme, Scheme):
        return scheme
    if scheme not in SCHEMES:
        raise UnknownKeyError("scheme", scheme, SCHEMES)
    return SCHEMES[scheme]
