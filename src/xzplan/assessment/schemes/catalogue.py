"""The schemes that ship, and how one is found by its id.

A scheme says which numbers make which verdict. It is plain data: to define your own, create another instance; no
subclassing. Ours is `PLAN`, the default. The others are those of statistical offices, exactly as published.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TypeAlias, final

from attrs import evolve, field, frozen

from xzplan.assessment.schemes.office_schemes import DESTATIS, EUROSTAT, STATCAN, UN2022, UN2023
from xzplan.assessment.schemes.published import PublishedScheme
from xzplan.exceptions import InvalidInputError, UnknownKeyError
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.figures import Number, to_decimal

__all__ = ["PLAN", "SCHEMES", "AnyScheme", "Scheme", "get_scheme"]


def _tolerance(value: Number) -> Decimal:
    tolerance = to_decimal(value, "tolerance")
    if not 0 <= tolerance < 1:
        raise InvalidInputError("tolerance", value, "pass 0 or more and less than 1")
    return tolerance


@final
@frozen(kw_only=True, field_transformer=checked)
class Scheme:
    """A scheme of our kind: progress against the schedule, and an outlook by what would fall short."""

    id: str
    name: Bilingual
    source: Bilingual
    """Who published it, and where."""
    tolerance: Decimal = field(converter=_tolerance)
    """Share of the change due by which a value may be off its milestone and still be on schedule; 0 to below 1."""
    strict: bool
    """Whether ＞ and ＜ exclude the bound itself; if not, they are read as 以上 and 以下."""

    def with_tolerance(self, tolerance: Number | None) -> Scheme:
        """Return the scheme with another tolerance, or unchanged for None.

        Raises
        ------
        InvalidInputError
            Not a number from 0 to below 1.
        """
        return self if tolerance is None else evolve(self, tolerance=tolerance)

    def __str__(self) -> str:
        strictness = "" if self.strict else ", ＞ read as ≥"
        return f"{self.id}, tolerance {self.tolerance}{strictness}"


PLAN = Scheme(
    id="plan",
    name=Bilingual(zh="本报告采用的评估方法", en="the method of this library"),
    source=Bilingual(
        zh="进度按实际值与应达值之差判断，用国家中期评估的措辞；其界线未公布，容许偏差为本报告的约定。趋势判断采用德国联邦统计局公布的界线（5%、20%）。",
        en=(
            "Progress by the gap to the value due, in the words of the national mid-term reviews, whose limits are "
            "not published: the tolerance is ours. The limits of the outlook, 5% and 20%, are those of Destatis."
        ),
    ),
    tolerance=Decimal("0.1"),
    strict=True,
)
"""Ours, the default."""

AnyScheme: TypeAlias = Scheme | PublishedScheme
"""A scheme of our kind, or one that an office publishes."""

_PUBLISHED = (STATCAN, EUROSTAT, UN2022, UN2023, DESTATIS)
SCHEMES: Mapping[str, AnyScheme] = MappingProxyType(
    {PLAN.id: PLAN, **{scheme.id: scheme for scheme in _PUBLISHED}}
)
"""The schemes that ship, by id."""


def get_scheme(scheme: str | AnyScheme) -> AnyScheme:
    """Return a scheme by its id, or the scheme itself.

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
