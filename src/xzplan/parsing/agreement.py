"""Read a change that a row prints beside its two levels: 60, 64 and 〔4〕 say the same twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from xzplan.model.bounds import Relation, bound_of
from xzplan.model.figures import total
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Quantified
from xzplan.parsing.grammar import SIGN_OF
from xzplan.parsing.notation import NUMBER, UNIT, compact
from xzplan.parsing.parsed import ParsedBaseline, ParsedTarget

_CHANGE = re.compile(rf"\[?(?P<sign>[≥≤<>])?(?P<number>{NUMBER})(?P<unit>{UNIT})?\]?")
_OPEN = frozenset({"points_or_percent", "change_unsigned", "change_in_units", "difference", "bare_number"})
"""Doubts about what a figure changes by, which the two levels of its row settle."""
_CHANGES = (None, Quantity.DIFFERENCE, Quantity.TOTAL)
"""What a change may have been read as; the growth of a row may equal the difference of its levels by chance."""


def with_agreed_changes(
    targets: Sequence[ParsedTarget], baseline: ParsedBaseline
) -> tuple[ParsedTarget, ...]:
    """Return targets, each change that leads exactly from the baseline to the level of the row read as that difference."""
    levels = [(target, relation) for target in targets if (relation := _of_level(target)) is not None]
    if baseline.value is None or len(levels) != 1:
        return tuple(targets)
    [(level, relation)] = levels
    change = total([level.figures[0], baseline.value.copy_negate()])
    return tuple(target if target is level else _agreed(target, change, relation) for target in targets)


def _of_level(target: ParsedTarget) -> Relation | None:
    """Return the relation of the level that a target prints; None where it prints none."""
    demand = target.demand
    return demand.relation if demand.of is Quantity.VALUE and len(target.figures) == 1 else None


def _agreed(target: ParsedTarget, change: Decimal, relation: Relation) -> ParsedTarget:
    """Return a change as a difference if it is that from the baseline to the level; else as it is."""
    found = _CHANGE.fullmatch(compact(target.raw).text)
    if found is None or target.demand.of not in _CHANGES or len(target.figures) != 1:
        return target
    if (
        not change
        or target.figures[0].copy_abs() != change.copy_abs()
        or (found["number"][0] == "-" and change > 0)
    ):
        return target
    if found["sign"] is not None and SIGN_OF[found["sign"]] != relation:
        return target
    return evolve(
        target,
        demand=Quantified(of=Quantity.DIFFERENCE, bound=bound_of(relation, change)),
        doubts=tuple(one for one in target.doubts if one.code not in _OPEN),
    )
