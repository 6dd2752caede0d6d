"""What a verdict says, and the bands that part the numbers a verdict rests on; they are public in `xzplan.assessment.schemes.catalogue`."""

from __future__ import annotations

import bisect
import math
from decimal import Decimal
from itertools import pairwise
from typing import Literal, final

from attrs import field, frozen

from xzplan.display.palette import Tone
from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.language import Bilingual
from xzplan.model.enums import Worded
from xzplan.model.figures import Number, to_decimal

__all__ = ["Bands", "Category", "Edge", "Status"]


class Status(Worded):
    """What a verdict says, in the words of the national review where it has them."""

    sign: str
    """One character; no two statuses have the same, so that no meaning depends on colour."""
    tone: Tone
    """How the status reads at a glance; `xzplan.display.palette` has the colour of each tone."""

    # The signs of what is foreseen are hollow, those of what has been observed are filled.
    ACHIEVED_EARLY = "achieved_early", "提前实现", "achieved early", "★", Tone.GOOD
    """The target is met before its year."""
    ACHIEVED = "achieved", "如期实现", "achieved", "√", Tone.GOOD
    """The target is met in its year."""
    AHEAD = "ahead", "快于预期", "faster than expected", "▲", Tone.GOOD
    ON_TRACK = "on_track", "基本符合预期", "in line with expectations", "●", Tone.GOOD
    BEHIND = "behind", "滞后", "lagging", "▼", Tone.BAD
    MISSED = "missed", "未实现", "missed", "×", Tone.BAD
    """The target year is over and the target was not met."""
    KEPT = "kept", "守住界限", "bound kept", "■", Tone.GOOD
    """A bound holds."""
    SLIPPING = "slipping", "守住界限但向界限靠近", "bound kept but slipping", "◆", Tone.MIXED
    """A bound holds, but the value has moved towards it."""
    BROKEN = "broken", "未守住界限", "bound broken", "□", Tone.BAD
    """A bound does not hold."""
    LIKELY = "likely", "预计如期实现", "likely to be met", "◎", Tone.GOOD
    """The target will be met if things go on as they do."""
    AT_RISK = "at_risk", "存在一定难度", "at risk", "◇", Tone.MIXED
    """It will be missed by little."""
    UNLIKELY = "unlikely", "难以实现", "unlikely to be met", "▽", Tone.BAD
    """It will be missed."""
    NOT_ASSESSED = "not_assessed", "无法评估", "not assessed", "○", Tone.NEUTRAL
    """Something is missing; the verdict says what."""

    # The defaults are for type checkers, as in `Worded`.
    def __init__(
        self, _value: str, _zh: str = "", _en: str = "", sign: str = "", tone: Tone = Tone.NEUTRAL
    ) -> None:
        self.sign, self.tone = sign, tone


@final
@frozen(kw_only=True)
class Category:
    """A verdict in the words of whoever publishes it, beside what it answers in ours."""

    id: str
    """The published key, such as ``moderate_progress``."""
    name: Bilingual
    """The published words; one language is their original, the other ours."""
    progress: Status
    """Ours that comes nearest, as an answer to: is it on schedule?"""
    outlook: Status
    """Ours that comes nearest, as an answer to: will the target be met?"""


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
    categories: tuple[Category, ...] = ()
    """For a published scheme its own words, one for each status; else none."""

    _floats: tuple[float, ...] = field(init=False, eq=False, repr=False)
    """The floats next to the edges: 0.9 as a float is the edge 0.9."""

    def __attrs_post_init__(self) -> None:
        if len(self.statuses) != len(self.edges) + 1:
            raise RecordError("bands", f"{len(self.edges)} edges do not part {len(self.statuses)} statuses")
        values = [edge.value for edge in self.edges]
        if any(low >= high for low, high in pairwise(values)):
            raise RecordError("bands", "edges must increase, or some number falls in two bands or in none")
        if self.categories and tuple(one.progress for one in self.categories) != self.statuses:
            raise RecordError("bands", "the statuses are not those of the categories")
        object.__setattr__(self, "_floats", tuple(map(float, values)))

    @classmethod
    def of(cls, *parts: Category | Edge) -> Bands:
        """Return bands from categories and the edges between them, from the lowest to the highest.

        Raises
        ------
        RecordError
            Edges that do not increase, or that do not part the categories.
        """
        categories = tuple(part for part in parts if isinstance(part, Category))
        return cls(
            edges=tuple(part for part in parts if isinstance(part, Edge)),
            statuses=tuple(one.progress for one in categories),
            categories=categories,
        )

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

    def category(self, number: float, *, factor: float = 1.0) -> Category:
        """Return the published category of a number.

        Parameters
        ----------
        number
            The number to be classified.
        factor
            From 0 to 1: what the edges above 0 are multiplied by, near a natural limit.

        Raises
        ------
        InvalidInputError
            NaN, or bands without categories.
        """
        if math.isnan(number) or not self.categories:
            raise InvalidInputError("number", number, "falls in no band that has a category")
        edges = [edge * factor if edge > 0 else edge for edge in self._floats]
        passed = (
            number > value or (number == value and edge.belongs_to == "above")
            for value, edge in zip(edges, self.edges, strict=True)
        )
        return self.categories[sum(passed)]

    def __str__(self) -> str:
        names = [one.id for one in self.categories] or [one.value for one in self.statuses]
        parts = names[:1]
        for edge, name in zip(self.edges, names[1:], strict=True):
            sign = "<" if edge.belongs_to == "above" else "≤"
            parts.append(f"{sign} {edge.value} {'≤' if sign == '<' else '<'} {name}")
        return " ".join(parts)


SLACK = 1e-9
"""How near to an edge a ratio is on it: rounding keeps 27 / 30 of tenths from 0.9, and no plan means a billionth."""


def settled(number: float, bands: Bands) -> float:
    """Return the edge that only rounding keeps a number from, or the number itself; what is 0 comes out as 0 anyway."""
    edges = bands._floats  # noqa: SLF001
    return next((edge for edge in edges if edge != 0 and abs(number - edge) <= SLACK), number)
