"""Verdicts: an answer, and everything it rests on."""

from __future__ import annotations

from decimal import Decimal
from typing import final

from attrs import field, frozen

from xzplan.assessment.schemes.bands import Bands, Category, Status
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.figures import Number, to_decimal
from xzplan.projection.records import Trajectory

__all__ = ["Operand", "Verdict"]


def _operand(value: Number) -> Decimal:
    return to_decimal(value, "operand")


@final
@frozen(kw_only=True, field_transformer=checked)
class Operand:
    """A number that a verdict was computed from."""

    name: str
    """Such as ``milestone`` or ``amount_2021``."""
    value: Decimal = field(converter=_operand)


@final
@frozen(kw_only=True, field_transformer=checked)
class Verdict:
    """An answer, and everything it rests on."""

    status: Status = field(converter=Status)
    metric: str | None = None
    """Name of the number that decided, such as ``schedule_ratio``; None where nothing was computed."""
    value: float | None = None
    """That number."""
    yardstick: float | None = None
    """What the observed value was compared with: the milestone, the bound, or the target."""
    bands: Bands | None = None
    """The bands that `value` was put into; None where the demand itself decided."""
    satisfied: bool | None = None
    """Whether the value compared meets the target, exactly; None where none was compared."""
    satisfied_as_printed: bool | None = None
    """The same with an observed value rounded to the decimals that the target is printed with."""
    operands: tuple[Operand, ...] = ()
    """The numbers that let a reader recompute the verdict by hand."""
    reason: Bilingual
    supply: Bilingual | None = None
    """What to supply where the verdict is *not assessed*; else None."""
    category: Category | None = None
    """The verdict in the words of a published scheme; None for ours, and where it is not assessed."""

    def __str__(self) -> str:
        return f"{self.status.text}: {self.reason}"


@frozen(kw_only=True)
class Judgement:
    """What a rule returns: both verdicts, the figures beside them, and the path that the value was judged against."""

    trajectory: Trajectory
    progress: Verdict
    outlook: Verdict
    gap: float | None = None
    completion: float | None = None
    required_pace: float | None = None
    required_rate: float | None = None


def operands(**numbers: Number | None) -> tuple[Operand, ...]:
    """Return the operands of a verdict by name; a number that is not known is left out."""
    return tuple(Operand(name=name, value=number) for name, number in numbers.items() if number is not None)


def not_assessed(reason: Bilingual, supply: Bilingual | None = None) -> Verdict:
    """Return the verdict where something is missing: why there is none, and what to supply."""
    return Verdict(status=Status.NOT_ASSESSED, reason=reason, supply=supply)


def nothing_due(trajectory: Trajectory) -> Verdict:
    """Return the verdict where a year has no milestone: why the path has none, and what would give it one."""
    return not_assessed(trajectory.reason or _BEFORE_PATH, trajectory.supply)


def years_missing(years: list[int]) -> Verdict:
    """Return the verdict where every year counts, and some have no value."""
    return not_assessed(
        Bilingual(
            zh=f"缺{'、'.join(map(str, years))}年数值",
            en=f"the values of {', '.join(map(str, years))} are missing",
        ),
        Bilingual(zh="请补上这些年份的数值", en="pass the values of these years"),
    )


def nothing_to_judge(trajectory: Trajectory, verdict: Verdict, *, gap: float | None = None) -> Judgement:
    """Return the judgement where something is missing that both questions need."""
    return Judgement(trajectory=trajectory, progress=verdict, outlook=verdict, gap=gap)


_BEFORE_PATH = Bilingual(zh="观测早于路径的起点", en="the observation is before the start of the path")
_SUPPLY_OBSERVATION = Bilingual(zh="请给出规划期内的观测值", en="pass observations of the plan's years")
NO_OBSERVATION = not_assessed(Bilingual(zh="没有观测值", en="there is no observation"), _SUPPLY_OBSERVATION)
BEFORE_PATH = not_assessed(_BEFORE_PATH, _SUPPLY_OBSERVATION)


# Parts of a reason that several rules have in common.

NOTHING = Bilingual(zh="", en="")


def ratio_words(ratio: float | None) -> Bilingual:
    """Return the schedule ratio in words; empty where none was computed."""
    if ratio is None:
        return NOTHING
    return Bilingual(zh=f"，进度比{ratio:.3f}", en=f", schedule ratio {ratio:.3f}")


def precision_words(rounded: Decimal, *, differs: bool) -> Bilingual:
    """Return the value at the printed precision in words; empty where it leads to the same answer."""
    if not differs:
        return NOTHING
    return Bilingual(
        zh=f"；按印出的位数为{rounded}，结论不同", en=f"; at the printed precision {rounded}, which differs"
    )
