"""Verdicts: an answer with its figures and its reason."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, cast, final

from attrs import field, frozen

from xzplan.assessment.schemes.bands import Bands, Category, Status
from xzplan.display.carded import Carded
from xzplan.display.html import badge, both, element, notebook
from xzplan.display.text import paragraphs
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.figures import Number, to_decimal
from xzplan.projection.caveats import Caveat, Supply
from xzplan.projection.records import Trajectory

__all__ = ["Operand", "Verdict"]


def _operand(value: Number) -> Decimal:
    return to_decimal(value, "operand")


@final
@frozen(kw_only=True, field_transformer=checked)
class Operand(Carded):
    """A number that a verdict was computed from."""

    name: str
    """Such as ``due`` or ``value_2021``."""
    value: Decimal = field(converter=_operand)
    """The number."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Verdict:
    """An answer with its figures and its reason."""

    status: Status = field(converter=Status)
    """The answer."""
    metric: str | None = None
    """Name of the number beside the verdict, such as ``gap``; None if nothing was computed."""
    value: float | None = None
    """That number."""
    yardstick: float | None = None
    """The figure that the observed value was compared with: the milestone, the bound or the target."""
    bands: Bands | None = None
    """The bands that classified `value`; None if the demand itself decided."""
    satisfied: bool | None = None
    """Whether the value meets the target, exactly; None if none was compared."""
    satisfied_as_printed: bool | None = None
    """The same for the value rounded to the printed decimals of the target."""
    operands: tuple[Operand, ...] = ()
    """The numbers that let a reader recompute the verdict by hand."""
    reason: Bilingual
    """The reason of the answer, with its figures."""
    supply: Bilingual | None = None
    """The argument to pass if the verdict is *not assessed*; else None."""
    needed: Bilingual | None = None
    """The same for the reader of a report, without the names of arguments."""
    category: Category | None = None
    """The verdict in the words of a published scheme; None for ours, and if it is not assessed."""

    def __str__(self) -> str:
        status, reason = self.status.text, self.reason
        return "\n".join(paragraphs(f"{status.zh}：{reason.zh}", f"{status.en}: {reason.en}"))

    def _repr_html_(self) -> str:
        status, said = self.status, [self.reason, *([] if self.supply is None else [self.supply])]
        rows = [
            element("tr", element("th", operand.name), element("td", f"{operand.value:f}", class_="n"))
            for operand in self.operands
        ]
        return notebook(
            badge(status.sign, status.tone, both(status.text.zh, status.text.en)),
            *(element("p", both(text.zh, text.en)) for text in said),
            *([element("table", *rows)] if rows else []),
        )


class Finding(NamedTuple):
    """Both verdicts, and the figures beside them as floats."""

    progress: Verdict
    outlook: Verdict
    due: float | None = None
    gap: float | None = None
    margin: float | None = None
    ratio: float | None = None
    completion: float | None = None
    remaining: float | None = None
    required_pace: float | None = None
    required_rate: float | None = None
    projected_end: float | None = None
    early: bool | None = None
    caveats: tuple[Caveat, ...] = ()

    @classmethod
    def nothing(cls, reason: Bilingual, supply: Supply | None, *, gap: Fraction | None = None) -> Finding:
        """Return the finding where something is missing that both questions need."""
        verdict = not_assessed(reason, supply)
        return cls(progress=verdict, outlook=verdict, gap=None if gap is None else float(gap))

    @classmethod
    def without(cls, path: Trajectory) -> Finding:
        """Return the finding for a path that lacks its values, or that of the target year; such a path has a reason."""
        return cls.nothing(cast("Bilingual", path.reason), supply_of(path))


def operands(**numbers: Number | None) -> tuple[Operand, ...]:
    """Return the operands of a verdict by name; a number that is not known is left out."""
    return tuple(Operand(name=name, value=number) for name, number in numbers.items() if number is not None)


def not_assessed(reason: Bilingual, supply: Supply | None) -> Verdict:
    """Return the verdict where something is missing: why there is none, and what to supply."""
    return Verdict(
        status=Status.NOT_ASSESSED,
        reason=reason,
        supply=None if supply is None else supply.caller,
        needed=None if supply is None else supply.reader,
    )


def supply_of(path: Trajectory) -> Supply | None:
    """Return what to supply for a path that lacks something."""
    if path.supply is None:
        return None
    return Supply(reader=path.needed or path.supply, caller=path.supply)


# Reasons, and parts of reasons, that several rules have in common.

OVERFLOWS = "a figure computed from them overflows float64"
"""The problem of observations that lead to a figure which no float can hold."""
NO_OBSERVATION = Bilingual(zh="没有规划期内的实际值", en="nothing has been observed in the plan's years")
SUPPLY_OBSERVATION = Supply(
    reader=Bilingual(zh="需提供规划期内的实际值", en="needed: values observed in the plan's years"),
    caller=Bilingual(zh="请给出规划期内的实际值", en="pass observations of the plan's years"),
)
SUPPLY_YEARS = Supply(
    reader=Bilingual(zh="需补充这些年份的数值", en="needed: the values of these years"),
    caller=Bilingual(zh="请补上这些年份的数值", en="pass the values of these years"),
)


def years_missing(years: list[int]) -> Bilingual:
    """Return in words that years have no value."""
    return Bilingual(
        zh=f"缺{'、'.join(map(str, years))}年数值",
        en=f"the values of {', '.join(map(str, years))} are missing",
    )
