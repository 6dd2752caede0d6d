"""Statuses of a verdict, and the bands that classify the number it rests on."""

from __future__ import annotations

import math
from decimal import Decimal
from itertools import pairwise
from numbers import Real
from typing import Literal, cast, final

from attrs import field, frozen

from xzplan.display.palette import Tone
from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.language import Bilingual, counted
from xzplan.model.checks import checked
from xzplan.model.enums import Worded
from xzplan.model.figures import Number, plain, to_decimal

__all__ = ["Bands", "Category", "Edge", "Status"]


class Status(Worded):
    """The answer of a verdict, in the words of the national review if it has them."""

    sign: str
    """One character; no two statuses have the same, so that no meaning depends on colour."""
    tone: Tone
    """How the status reads at a glance; `xzplan.display.palette` has the colour of each tone."""

    # The signs of what is foreseen are hollow, those of what has been observed are filled.
    ACHIEVED_EARLY = "achieved_early", "提前实现", "met early", "★", Tone.GOOD
    """The target is met before its year."""
    ACHIEVED = "achieved", "完成", "met", "√", Tone.GOOD
    """The target is met in its year."""
    AHEAD = "ahead", "快于预期", "ahead of schedule", "▲", Tone.GOOD
    ON_TRACK = "on_track", "基本符合预期", "on schedule", "●", Tone.GOOD
    BEHIND = "behind", "滞后", "behind schedule", "▼", Tone.BAD
    MISSED = "missed", "未完成", "not met", "×", Tone.BAD
    """The target year is over and the target was not met."""
    KEPT = "kept", "保持达标", "within the bound", "■", Tone.GOOD
    """A bound holds."""
    SLIPPING = "slipping", "达标但有所退步", "within the bound but worsening", "◆", Tone.MIXED
    """A bound holds, but the value has moved towards it."""
    BROKEN = "broken", "未达标", "outside the bound", "□", Tone.BAD
    """A bound does not hold."""
    LIKELY = "likely", "预计如期完成", "likely", "◎", Tone.GOOD
    """The target will be met at the present pace."""
    AT_RISK = "at_risk", "存在一定难度", "at risk", "◇", Tone.MIXED
    """It will be missed by little."""
    UNLIKELY = "unlikely", "难以完成", "unlikely", "▽", Tone.BAD
    """It will be missed."""
    NOT_ASSESSED = "not_assessed", "无法评估", "not assessed", "○", Tone.NEUTRAL
    """Something is missing; the verdict says what."""

    # The defaults are for type checkers, as in `Worded`.
    def __init__(
        self, _value: str, _zh: str = "", _en: str = "", sign: str = "", tone: Tone = Tone.NEUTRAL
    ) -> None:
        self.sign, self.tone = sign, tone


@final
@frozen(kw_only=True, field_transformer=checked)
class Category:
    """A verdict in the words of a published scheme, with our nearest statuses."""

    id: str
    """The published key, such as ``moderate_progress``."""
    name: Bilingual
    """The published words. One language is the original, the other our translation."""
    progress: Status = field(converter=Status)
    """The nearest status that answers: is it on schedule?"""
    outlook: Status = field(converter=Status)
    """The nearest status that answers: will the target be met?"""


def _edge_value(value: Number) -> Decimal:
    return to_decimal(value, "edge of a band")


@final
@frozen(kw_only=True, field_transformer=checked)
class Edge:
    """The number at which one band ends and the next begins."""

    value: Decimal = field(converter=_edge_value)
    """The number."""
    belongs_to: Literal["below", "above"]
    """The band that the value itself falls in."""


def _statuses(statuses: tuple[Status, ...]) -> tuple[Status, ...]:
    return tuple(map(Status, statuses)) if isinstance(statuses, tuple) else statuses


@final
@frozen(kw_only=True, field_transformer=checked)
class Bands:
    """A partition of the number line, from the lowest band to the highest: every number falls in exactly one band."""

    edges: tuple[Edge, ...]
    """The numbers at which bands meet, increasing."""
    statuses: tuple[Status, ...] = field(converter=_statuses)
    """One for each band: one more than edges."""
    categories: tuple[Category, ...] = ()
    """The words of a published scheme, one for each status; empty for ours."""

    def __attrs_post_init__(self) -> None:
        if len(self.statuses) != len(self.edges) + 1:
            edges, statuses = counted(len(self.edges), "edge"), counted(len(self.statuses), "status")
            raise RecordError("bands", f"{edges} and {statuses}; pass one status more than edges")
        if any(low.value >= high.value for low, high in pairwise(self.edges)):
            raise RecordError("bands", "edges must increase, or some number falls in two bands or in none")
        if self.categories and tuple(category.progress for category in self.categories) != self.statuses:
            raise RecordError("bands", "the statuses are not those of the categories")

    @classmethod
    def of(cls, *parts: Category | Edge) -> Bands:
        """Return bands from categories and the edges between them, from the lowest to the highest.

        Raises
        ------
        InvalidInputError
            A part that is neither a category nor an edge.
        RecordError
            Edges that do not increase, or that do not part the categories.
        """
        categories = tuple(part for part in parts if isinstance(part, Category))
        edges = tuple(part for part in parts if not isinstance(part, Category))
        return cls(
            edges=edges, statuses=tuple(category.progress for category in categories), categories=categories
        )

    def classify(self, number: float) -> Status:
        """Return the status of a number.

        Raises
        ------
        InvalidInputError
            Not a number, or NaN.
        """
        return self.statuses[self._place(number, 1.0)]

    def category(self, number: float, *, factor: float = 1.0) -> Category:
        """Return the published category of a number.

        Parameters
        ----------
        number
            The number to classify.
        factor
            Multiplies the edges above 0; from 0 to 1. See `xzplan.assessment.schemes.offices.limit_factor`.

        Raises
        ------
        InvalidInputError
            Not a number, NaN, a factor out of bounds, or bands without categories.
        """
        if not self.categories:
            raise InvalidInputError("number", number, "the bands have no categories; use classify")
        share = _real(factor, "factor")
        if not 0 <= share <= 1:
            raise InvalidInputError("factor", factor, "pass 0 to 1")
        return self.categories[self._place(number, share)]

    def _place(self, number: float, factor: float) -> int:
        """Return the index of the band of a number: how many edges it has passed."""
        metric = _real(number, "number")
        if math.isnan(metric):
            raise InvalidInputError("number", number, "NaN falls in no band")
        passed = 0
        for edge, value in zip(self.edges, _edge_floats(self), strict=True):
            shrunk = min(value, value * factor)
            passed += metric > shrunk or (metric == shrunk and edge.belongs_to == "above")
        return passed

    def __str__(self) -> str:
        names = [category.id for category in self.categories] or [status.value for status in self.statuses]
        parts = names[:1]
        for edge, name in zip(self.edges, names[1:], strict=True):
            sign = "<" if edge.belongs_to == "above" else "≤"
            parts.append(f"{sign} {edge.value} {'≤' if sign == '<' else '<'} {name}")
        return " ".join(parts)


def _real(number: float, argument: str) -> float:
    given = plain(number)
    if not isinstance(given, Real) or isinstance(given, bool):
        raise InvalidInputError(argument, number, "pass a number")
    try:
        float(given)
    except OverflowError:
        raise InvalidInputError(argument, number, "overflows float64") from None
    return cast("float", given)


def _edge_floats(bands: Bands) -> list[float]:
    """Return the floats next to the edges: a metric is a float, and 0.9 as a float is on the edge 0.9."""
    return [float(edge.value) for edge in bands.edges]


SLACK = 1e-9
"""How near to an edge a metric counts as on it.

Rounding alone keeps 27 / 30 of tenths from 0.9: of the values that lie on an edge more than a quarter would fall on its
wrong side. No plan means a billionth.
"""


def settled(number: float, bands: Bands) -> float:
    """Return the edge that only rounding keeps a number from, or else the number; 0 is computed without rounding."""
    return next((edge for edge in _edge_floats(bands) if edge != 0 and abs(number - edge) <= SLACK), number)
