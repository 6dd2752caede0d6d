"""Verdicts: an answer, and everything it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import final

from attrs import field, frozen

from xzplan.language import Bilingual
from xzplan.schemes import Bands, Status
from xzplan.units import Number, to_decimal

__all__ = ["Operand", "Verdict"]


def _operand(value: Number) -> Decimal:
    return to_decimal(value, "operand")


@final
@frozen(kw_only=True)
class Operand:
    """A number that a verdict was computed from."""

    name: str
    value: Decimal = field(converter=_operand)


@final
@frozen(kw_only=True)
class Verdict:
    """An answer, and everything it rests on."""

    status: Status
    measure: str | None
    """What decided, such as ``schedule_ratio``; None where nothing was computed."""
    value: float | None
    """What the measure gave."""
    yardstick: float | None
    """What the observed value was held against: the milestone, the bound, or the target."""
    bands: Bands | None
    """The bands that `value` was put into; None where the demand itself decided."""
    satisfied: bool | None
    """Whether the value compared meets the target, exactly; None where none was compared."""
    satisfied_as_printed: bool | None
    """The same with an observed value rounded to the decimals that the target is printed with."""
    operands: tuple[Operand, ...]
    reason: Bilingual
    supply: Bilingual | None
    """What to supply where the verdict is *not assessed*; else None."""

    def __str__(self) -> str:
        return f"{self.status.text}: {self.reason}"


def make_verdict(
    status: Status,
    reason: Bilingual,
    *,
    measure: str | None = None,
    value: float | None = None,
    yardstick: float | None = None,
    bands: Bands | None = None,
    satisfied: bool | None = None,
    as_printed: bool | None = None,
    operands: Mapping[str, Number | None] | None = None,
    supply: Bilingual | None = None,
) -> Verdict:
    """Return a verdict; operands that are None are left out."""
    return Verdict(
        status=status,
        measure=measure,
        value=value,
        yardstick=yardstick,
        bands=bands,
        satisfied=satisfied,
        satisfied_as_printed=as_printed,
        operands=tuple(
            Operand(name=name, value=number)
            for name, number in (operands or {}).items()
            if number is not None
        ),
        reason=reason,
        supply=supply,
    )


def words(zh: str, en: str) -> Bilingual:
    """Return a statement in both languages."""
    return Bilingual(zh=zh, en=en)
