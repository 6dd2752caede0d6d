"""Rules of assessment as data: which numbers make which verdict.

A scheme is a value. Its bands are checked to partition the line when they are made, so every number falls in exactly
one; a scheme of one's own is another value, not a subclass. Ours is `PLAN`;
the others are those that offices publish, exactly as published.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Literal, TypeAlias, final

from attrs import evolve, field, frozen

from xzplan.assessment.schemes.bands import Bands, Edge, Status
from xzplan.assessment.schemes.office_schemes import (
    DESTATIS,
    EUROSTAT,
    STATCAN,
    UN2022,
    UN2023,
)
from xzplan.assessment.schemes.published import PublishedScheme
from xzplan.exceptions import InvalidInputError, RecordError, UnknownKeyError
from xzplan.language import Bilingual
from xzplan.model.figures import Number, to_decimal

__all__ = ["PLAN", "SCHEMES", "AnyScheme", "Scheme", "get_scheme"]


def _tolerance(value: Number) -> Decimal:
    return to_decimal(value, "tolerance")


Outlook: TypeAlias = Literal["plan_line", "last_changes"]


@final
@frozen(kw_only=True)
class Scheme:
    """A rule of assessment."""

    id: str
    name: Bilingual
    source: Bilingual
    """Who published it, and where."""
    tolerance: Decimal = field(converter=_tolerance)
    """How far the schedule ratio may be from 1 and still count as on track."""
    miss: Bands
    """Statuses of the outlook by the miss ratio."""
    outlook_method: Outlook
    """How the outlook continues the observed values."""
    outlook_span: int | None
    """How many of the last changes it takes; None for all."""
    strict: bool
    """Whether ＞ and ＜ refuse the bound itself, or are read as 以上 and 以下."""

    progress: Bands = field(init=False, eq=False, repr=False)
    """Statuses of progress by the schedule ratio, from `tolerance`."""

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.tolerance < 1:
            raise RecordError(f"scheme {self.id!r}", f"tolerance {self.tolerance} is not in 0 to 1")
        edges = (
            Edge(value=1 - self.tolerance, belongs_to="above"),
            Edge(value=1 + self.tolerance, belongs_to="below"),
        )
        bands = (
            Bands(edges=edges, statuses=(Status.BEHIND, Status.ON_TRACK, Status.AHEAD))
            if self.tolerance
            else None
        )
        # Without a tolerance only the milestone itself is on track: no band is left between two edges.
        object.__setattr__(
            self, "progress", bands or Bands(edges=edges[:1], statuses=(Status.BEHIND, Status.ON_TRACK))
        )

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

AnyScheme: TypeAlias = Scheme | PublishedScheme
"""Ours, or one that an office publishes."""

_PUBLISHED = (STATCAN, EUROSTAT, UN2022, UN2023, DESTATIS)
SCHEMES: Mapping[str, AnyScheme] = MappingProxyType({PLAN.id: PLAN, **{one.id: one for one in _PUBLISHED}})
"""The schemes that ship, by id."""


def get_scheme(scheme: str | AnyScheme) -> AnyScheme:
    """Return a scheme by id, or the scheme itself.

    Raises
    ------
    UnknownKeyError
        No scheme has the id.
    """
    if isinstance(scheme, Scheme | PublishedScheme):
        return scheme
    if not isinstance(scheme, str) or scheme not in SCHEMES:
        raise UnknownKeyError("scheme", scheme, SCHEMES)
    return SCHEMES[scheme]
