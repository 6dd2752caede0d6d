"""Verdicts: an answer, and everything it rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any, TypeAlias, cast, final

from attrs import field, frozen

from xzplan.assessment._deferred import Deferred, unfrozen
from xzplan.assessment.schemes.bands import Bands, Category, Status
from xzplan.language import Bilingual
from xzplan.model.figures import Number, to_decimal

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
class Verdict(Deferred):
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
    category: Category | None = None
    """The verdict in the words of a published scheme; None for ours, and where it is not assessed."""

    def __str__(self) -> str:
        return f"{self.status.text}: {self.reason}"


Numbers: TypeAlias = Mapping[str, Number | None]
Grounds: TypeAlias = tuple[Bilingual, Numbers, bool | None]
"""What a reader needs of a verdict: the reason, the operands by name (those that are None are left out), and whether
the target is met at the printed precision."""


def decided(
    status: Status,
    grounds: Callable[..., Grounds],
    *args: object,
    measure: str | None = None,
    value: float | None = None,
    yardstick: float | None = None,
    bands: Bands | None = None,
    satisfied: bool | None = None,
    supply: Bilingual | None = None,
    category: Category | None = None,
) -> Verdict:
    """Return a verdict whose grounds, ``grounds(*args)``, are worked out when they are read."""
    verdict = _Unfrozen.__new__(_Unfrozen)
    verdict.status = status
    verdict.measure = measure
    verdict.value = value
    verdict.yardstick = yardstick
    verdict.bands = bands
    verdict.satisfied = satisfied
    verdict.supply = supply
    verdict.category = category
    verdict._work_out = partial(_told, grounds, args)  # noqa: SLF001
    verdict.__class__ = Verdict
    return cast("Verdict", verdict)


_Unfrozen = unfrozen(Verdict)


def _told(grounds: Callable[..., Grounds], args: tuple[object, ...]) -> dict[str, Any]:
    reason, numbers, as_printed = grounds(*args)
    operands = tuple(Operand(name=name, value=n) for name, n in numbers.items() if n is not None)
    return {"reason": reason, "operands": operands, "satisfied_as_printed": as_printed}


def stated(status: Status, reason: Bilingual, *, supply: Bilingual | None = None) -> Verdict:
    """Return a verdict that no number decided."""
    return decided(status, _reason_alone, reason, supply=supply)


def _reason_alone(reason: Bilingual) -> Grounds:
    return reason, {}, None


def words(zh: str, en: str) -> Bilingual:
    """Return a statement in both languages."""
    return Bilingual(zh=zh, en=en)
