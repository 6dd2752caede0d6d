"""Infer which way is better from the name and the figures of a row, with the reason."""

from __future__ import annotations

from decimal import Decimal
from typing import final

from attrs import field, frozen
from attrs.converters import optional

from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.bounds import CEILINGS, FLOORS
from xzplan.model.checks import checked, require_text
from xzplan.model.indicators import Direction
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Demand
from xzplan.parsing.clauses import name_says
from xzplan.parsing.doubts import REASONS
from xzplan.parsing.names import by_name, take_apart
from xzplan.parsing.notation import LONGEST_CELL
from xzplan.parsing.parsed import ParsedBaseline, ParsedTarget

__all__ = ["InferredDirection", "infer_direction"]


@final
@frozen(kw_only=True, field_transformer=checked)
class InferredDirection:
    """Which way is better, with the reason; an inference that a person may overrule."""

    direction: Direction | None = field(converter=optional(Direction))
    """Which way the printed figures are better; None where nothing says."""
    reason: Bilingual
    weak: bool
    """Whether a person should confirm it."""
    level: Direction | None = field(converter=optional(Direction))
    """Which way the quantity itself is better: less if the name prints a cut of it (单位GDP能耗降低), else the same as
    `direction`. A change or the growth of the quantity follows this one."""


def infer_direction(
    name: str, baseline: ParsedBaseline | None = None, target: ParsedTarget | None = None
) -> InferredDirection:
    """Return which way is better, by the name and the numbers of a row together.

    Parameters
    ----------
    name
        Name of the indicator as printed.
    baseline, target
        Its cells, where there are any.

    Raises
    ------
    InvalidInputError
        A name that is no text, or a cell that was not parsed.

    Examples
    --------
    >>> import xzplan
    >>> xzplan.parsing.infer_direction("孕产妇死亡率（1/10万）").direction
    <Direction.DECREASE: 'decrease'>
    >>> xzplan.parsing.infer_direction("单位GDP能源消耗降低（%）").direction
    <Direction.INCREASE: 'increase'>
    """
    name = take_apart(require_text("name", name)[:LONGEST_CELL]).name
    if baseline is not None and not isinstance(baseline, ParsedBaseline):
        raise InvalidInputError("baseline", baseline, "pass what parse_baseline returns")
    if target is not None and not isinstance(target, ParsedTarget):
        raise InvalidInputError("target", target, "pass what parse_target returns")
    direction, word, cut = by_name(name)
    first = None if baseline is None else baseline.value
    demand = None if target is None else target.demand
    # A rate of growth and a figure 左右 do not tell on which side of the baseline the value ends.
    last = (
        None
        if demand is None
        or demand.of is Quantity.GROWTH
        or (demand.bound is not None and demand.bound.approximate)
        else next(iter(demand.figures), None)
    )
    if cut:
        return _of_a_cut(word, last, demand)
    printed = _printed(demand, target)
    if direction is not None:
        reason = name_says(word, direction, cut=False)
        if printed is not None and printed is not direction:
            return _found(printed, REASONS["sign_against_name"].filled(_SIGNED[printed], reason), weak=True)
        return _found(direction, reason)
    if printed is not None:
        return _found(printed, _SIGNED[printed])
    if first is None or last is None:
        return _found(None, REASONS["nothing"], weak=True)
    if first == last:
        return _found(Direction.MAINTAIN, REASONS["equal"], weak=True)
    if last > first:
        return _found(Direction.INCREASE, REASONS["rises"], weak=True)
    return _found(Direction.DECREASE, REASONS["falls"], weak=True)


_SIGNED = {Direction.INCREASE: REASONS["floor"], Direction.DECREASE: REASONS["ceiling"]}


def _found(direction: Direction | None, reason: Bilingual, *, weak: bool = False) -> InferredDirection:
    return InferredDirection(direction=direction, reason=reason, weak=weak, level=direction)


def _of_a_cut(word: str, last: Decimal | None, demand: Demand | None) -> InferredDirection:
    """Return the direction of a name that prints how much is cut: a negative figure is the change itself."""
    negative = (
        last is not None
        and last < 0
        and (demand is None or demand.of not in (Quantity.CHANGE, Quantity.GROWTH))
    )
    if negative:
        return InferredDirection(
            direction=Direction.DECREASE,
            reason=REASONS["name_cut_negative"].filled(word),
            weak=True,
            level=Direction.DECREASE,
        )
    return InferredDirection(
        direction=Direction.INCREASE,
        reason=name_says(word, Direction.INCREASE, cut=True),
        weak=last is None,
        level=Direction.DECREASE,
    )


def _printed(demand: Demand | None, target: ParsedTarget | None) -> Direction | None:
    """Return the direction that a printed sign or verb gives."""
    if target is None or any(one.code == "bare_number" for one in target.doubts):
        return None
    if demand is not None and demand.relation in FLOORS:
        return Direction.INCREASE
    if demand is not None and demand.relation in CEILINGS:
        return Direction.DECREASE
    return None
