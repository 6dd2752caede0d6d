"""Infer which way is better from the name and the figures of a row, with the reason."""

from __future__ import annotations

from decimal import Decimal
from typing import final

from attrs import field, frozen
from attrs.converters import optional

from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.bounds import CEILINGS, FLOORS
from xzplan.model.checks import checked, require_stored
from xzplan.model.indicators import Direction
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Demand
from xzplan.parsing.doubts import REASONS
from xzplan.parsing.name_direction import Strength, by_name
from xzplan.parsing.names import is_share, take_apart
from xzplan.parsing.notation import LONGEST_CELL
from xzplan.parsing.parsed import ParsedBaseline, ParsedTarget
from xzplan.parsing.relations import name_says

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
    name = take_apart(require_stored("name", name)[:LONGEST_CELL]).name
    if baseline is not None and not isinstance(baseline, ParsedBaseline):
        raise InvalidInputError("baseline", baseline, "pass what parse_baseline returns")
    if target is not None and not isinstance(target, ParsedTarget):
        raise InvalidInputError("target", target, "pass what parse_target returns")
    return direction_of(name, baseline, target)


def direction_of(
    name: str, baseline: ParsedBaseline | None, target: ParsedTarget | None
) -> InferredDirection:
    """Return which way is better, by a name without its unit and by the cells of its row."""
    if target is not None and any(doubt.code == "rank" for doubt in target.doubts):
        return _found(Direction.DECREASE, REASONS["rank"])
    way = by_name(name)
    first = None if baseline is None else baseline.value
    demand = None if target is None else target.demand
    # A rate of growth does not tell on which side of the baseline the value ends.
    last = None if demand is None or demand.of is Quantity.GROWTH else next(iter(demand.figures), None)
    if way.cut:
        return _of_a_cut(way.word, last, demand)
    printed = _printed(demand, target)
    if printed is None and demand is not None and demand.of is Quantity.VALUE and demand.figure == 0:
        return _found(Direction.DECREASE, REASONS["nought"])
    moved = _moved(first, last, demand)
    if way.direction is None:
        return _by_figures(printed, moved, first, last)
    reason = name_says(way.word, way.direction, cut=False)
    if printed is not None:
        if printed is way.direction:
            return _found(printed, reason)
        # A printed sign wins, and a person confirms it unless the name only counts.
        weak = way.strength in (Strength.SURE, Strength.PLAIN)
        return _found(printed, REASONS["sign_against_name"].filled(_SIGNED[printed], reason), weak=weak)
    if moved not in (None, way.direction, Direction.MAINTAIN) and way.strength is not Strength.SURE:
        if way.strength in (Strength.COUNT, Strength.SHARE):
            return _found(moved, _MOVED[moved], weak=True)
        against = REASONS["above_against_name" if moved is Direction.INCREASE else "below_against_name"]
        return _found(way.direction, against.filled(reason), weak=True)
    if moved is Direction.MAINTAIN and last == _WHOLE and is_share(name):
        return _found(Direction.INCREASE, REASONS["whole"])
    if way.strength is Strength.SHARE and moved is not way.direction:
        return _by_figures(None, moved, first, last)
    return _found(way.direction, reason)


_WHOLE = 100
"""Per cent: no share can be more."""
_SIGNED = {Direction.INCREASE: REASONS["floor"], Direction.DECREASE: REASONS["ceiling"]}
_MOVED = {Direction.INCREASE: REASONS["rises"], Direction.DECREASE: REASONS["falls"]}


def _by_figures(
    printed: Direction | None, moved: Direction | None, first: Decimal | None, last: Decimal | None
) -> InferredDirection:
    """Return the direction under a name that says nothing: that of a sign, else an inference from the figures."""
    if printed is not None:
        return _found(printed, _SIGNED[printed])
    if moved is not None and moved is not Direction.MAINTAIN:
        return _found(moved, _MOVED[moved], weak=True)
    if first is not None and first == last:
        return _found(Direction.MAINTAIN, REASONS["equal"], weak=True)
    return _found(None, REASONS["nothing"], weak=True)


def _moved(first: Decimal | None, last: Decimal | None, demand: Demand | None) -> Direction | None:
    """Return which way a value goes from the baseline to the target; None where the figures do not tell."""
    if first is None or last is None or demand is None or demand.of is not Quantity.VALUE:
        return None
    if demand.figure is None:
        return None  # a range says where the value is to stay, not where it goes
    if first == last:
        return Direction.MAINTAIN
    return Direction.INCREASE if last > first else Direction.DECREASE


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
    if target is None or any(doubt.code == "bare_number" for doubt in target.doubts):
        return None
    if demand is not None and demand.of in (Quantity.CHANGE, Quantity.DIFFERENCE):
        return _of_a_change(demand)
    if demand is not None and demand.relation in FLOORS:
        return Direction.INCREASE
    if demand is not None and demand.relation in CEILINGS:
        return Direction.DECREASE
    return None


def _of_a_change(demand: Demand) -> Direction | None:
    """Return which way a printed change goes: 下降20% down, 提高1岁 up; a ceiling on a rise says neither."""
    figures = demand.figures
    if demand.relation in FLOORS and figures[0] >= 0:
        return Direction.INCREASE
    return Direction.DECREASE if demand.relation in CEILINGS and figures[0] <= 0 else None
