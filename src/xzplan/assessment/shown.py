"""The figures of an assessment as a table shows them: the latest value, what is due, and the gap."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple, final

from xzplan.assessment.records import Assessment
from xzplan.assessment.rules import question_of, words_of
from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.assessment.wording import Words, digits_of_value, digits_that_add_up, unit_after
from xzplan.language import Bilingual
from xzplan.model.bounds import Bound
from xzplan.model.exact import sign_of
from xzplan.model.indicators import Indicator
from xzplan.model.quantities import Quantity


@final
class ShownFigures(NamedTuple):
    """Three figures with as many digits as let a reader subtract them."""

    value: Bilingual
    """The latest value; of a sum or a mean rate the figure so far, which says so."""
    due: Bilingual | None = None
    """What is due, with the sign of the bound."""
    gap: Bilingual | None = None
    """How far the value lies from what is due, with its direction."""


def without_unit(text: Bilingual, indicator: Indicator) -> Bilingual:
    """Return a figure without the unit, for a table that has it beside the indicator; a per cent sign is short enough."""
    unit = indicator.unit.zh
    return text if unit == "%" else Bilingual(zh=text.zh.removesuffix(unit), en=text.en)


def shown_figures(assessment: Assessment) -> ShownFigures | None:
    """Return the figures of an assessment in words; None without a value."""
    latest = assessment.latest
    if latest is None:
        return None
    unit = assessment.indicator.unit
    plain = ShownFigures(
        value=Bilingual(
            zh=f"{latest.value:f}{unit_after(unit.zh)}",
            en=f"{latest.value:f}{'%' if unit.zh == '%' else ''}",
        )
    )
    operands = {operand.name: Fraction(operand.value) for operand in assessment.progress.operands}
    scheme = assessment.scheme
    if not isinstance(scheme, Scheme) or "due" not in operands:
        return plain
    question = question_of(assessment.trajectory, scheme)
    words = words_of(question, assessment.indicator, latest.period)
    value, due = operands["value"], operands["due"]
    # What somebody reported is shown as it is; a mean rate or a change over several years was reported by nobody.
    is_reported = words.of not in (Quantity.GROWTH, Quantity.CHANGE)
    least = digits_of_value(value, words.digits) if is_reported else words.digits
    digits = digits_that_add_up(value, due, least)
    # A reference that is known for some years only has no bound yet, but its relation is known: that of the path.
    bound = words.bound_of or assessment.trajectory.bound
    if bound is not None and not question.strict:
        bound = bound.lenient
    return ShownFigures(
        value=_so_far(words, words.value(value, digits)),
        due=Bilingual(zh="{0}{1}", en="{0}{1}").filled(_sign(bound), words.value(due, digits)),
        gap=_gap(words, value - due, digits),
    )


def _so_far(words: Words, value: Bilingual) -> Bilingual:
    """Return the value, with the word that says that it is not that of a single year."""
    if words.of is Quantity.VALUE:
        return value
    return Bilingual(zh="{0}{1}", en="{0}{1}").filled(_SO_FAR[words.of], value)


_SO_FAR = {
    Quantity.MEAN: Bilingual(zh="平均", en="mean "),
    Quantity.GROWTH: Bilingual(zh="年均", en="mean "),
    Quantity.TOTAL: Bilingual(zh="累计", en="total "),
    Quantity.CHANGE: Bilingual(zh="变动", en="change "),
    Quantity.DIFFERENCE: Bilingual(zh="变动", en="change "),
}


def _sign(bound: Bound | None) -> str:
    """Return the sign before a figure of a bound with one end; of two ends neither is meant alone."""
    if bound is None or (bound.low is not None and bound.high is not None):
        return ""
    return bound.symbols[0]


def _gap(words: Words, gap: Fraction, digits: int) -> Bilingual:
    if gap == 0:
        return Bilingual(zh="持平", en="none")
    side = _SIDES[words.is_count, sign_of(gap)]
    return Bilingual(zh=side.zh + "{0}", en="{0} " + side.en).filled(words.change(abs(gap), digits))


_SIDES = {
    (False, 1): Bilingual(zh="高", en="above"),
    (False, -1): Bilingual(zh="低", en="below"),
    (True, 1): Bilingual(zh="多", en="more"),
    (True, -1): Bilingual(zh="少", en="fewer"),
}
"""Words for a gap: whether it is one of a sum, and its sign."""
