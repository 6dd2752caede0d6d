"""The records that the cells of a printed table are read into."""

from __future__ import annotations

from decimal import Decimal
from typing import final

from attrs import evolve, field, frozen
from attrs.converters import optional

from xzplan.exceptions import RecordError
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.targets import Demand, Qualitative
from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.names import Span
from xzplan.parsing.notation import LONGEST_CELL, MISSING, Compact, compact

__all__ = ["ParsedBaseline", "ParsedTarget"]


@final
@frozen(kw_only=True, field_transformer=checked)
class ParsedTarget:
    """A target cell, read."""

    raw: str
    """The cell, character for character."""
    demand: Demand
    """`Qualitative` with the words of the cell where it asks for nothing that a demand can hold."""
    unit: str | None = None
    """Unit that the cell itself prints."""
    measure: Span | None = field(default=None, converter=optional(Span))
    """What the figure is counted over, by the cell, the head of its column, or the name."""
    scope: str | None = None
    """What the demand is confined to, as printed: 以乡（镇、街道）为单位."""
    lead: str | None = None
    """The word before the figure, as printed: 达到, 不低于, 控制在, 降低."""
    stretch: bool = False
    """Whether the cell says 力争."""
    stretch_demand: Demand | None = None
    """What is to be striven for beyond the demand."""
    approx: bool = False
    """Whether the cell says 左右, 约 or 基本."""
    base_year: int | None = None
    """Year that a printed change counts from."""
    figures: tuple[Decimal, ...] = ()
    """Every figure that was read, digits as printed, in the cell's order."""
    label: str | None = None
    """Of one part of several: the words before it, as printed."""
    parts: tuple[ParsedTarget, ...] = ()
    """The parts of a cell that prints several figures, each with its own demand; of a figure the parts that 其中 gives."""
    remarks: tuple[str, ...] = ()
    """What the cell prints in brackets, or behind the demand, as printed."""
    year: int | None = None
    """Target year: printed in the cell, else that of the head of its column."""
    line: int | None = None
    last_line: int | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def missing(self) -> bool:
        """Whether the cell prints nothing, or a dash."""
        return any(one.code == "missing" for one in self.doubts)


@final
@frozen(kw_only=True, field_transformer=checked)
class ParsedBaseline:
    """A baseline cell, read."""

    raw: str
    """The cell, character for character."""
    value: Decimal | None
    """Digits as printed; None where the cell prints no single figure."""
    missing: bool = False
    """Whether the cell prints nothing, or a dash; never a zero."""
    unit: str | None = None
    """Unit that the cell itself prints."""
    approx: bool = False
    label: str | None = None
    """Of one part of several: the words before it, as printed."""
    parts: tuple[ParsedBaseline, ...] = ()
    """The parts of a cell that prints several figures."""
    year: int | None = None
    """Year of the value: printed in the cell, else that of its column."""
    line: int | None = None
    last_line: int | None = None
    doubts: tuple[Doubt, ...] = ()


@final
@frozen(kw_only=True)
class Known:
    """What is known about a cell from outside it."""

    name: str | None = None
    unit: str | None = None
    span: Span | None = None
    base_year: int | None = None
    growth: bool = False
    """Whether the head of the column says that its figures are rates of growth."""

    def under(self, unit: str | None, span: Span | None = None, *, growth: bool = False) -> Known:
        """Return it for a cell under a head that gives a unit, a way of counting, or rates of growth."""
        return Known(
            name=self.name,
            unit=unit if self.unit is None else self.unit,
            span=self.span if span is None else span,
            base_year=self.base_year,
            growth=growth,
        )

    def counted(self, span: Span | None) -> Known:
        """Return it for a clause that says what its figure is counted over; a total is no rate of growth."""
        span = self.span if span is None else span
        rate = self.growth and (span is None or not span.is_total)
        if span is self.span and not rate:
            return self
        return evolve(self, span=span, unit="%" if rate else self.unit)


def opened(cell: str) -> Compact | Doubt:
    """Return a cell to be read, or why there is nothing to read: too long, or no value."""
    if len(cell) > LONGEST_CELL:
        return doubt("too_long", str(LONGEST_CELL))
    text = compact(cell)
    return doubt("missing") if text.text in MISSING else text


def in_words(cell: str, *doubts: Doubt, figures: tuple[Decimal, ...] = ()) -> ParsedTarget:
    return ParsedTarget(raw=cell, demand=Qualitative(text=cell), figures=figures, doubts=doubts)


def is_unread(found: ParsedTarget) -> bool:
    return any(one.code == "unread" for one in found.doubts)


def impossible(cell: str, error: RecordError) -> ParsedTarget:
    """Return a cell whose figures no demand can have, as words."""
    return in_words(cell, doubt("impossible", Bilingual(zh="超出该类要求可取的范围", en=error.problem)))
