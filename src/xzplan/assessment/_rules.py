"""The rules of assessment: one for each basis of a trajectory.

A rule decides; the words and operands that let a reader recompute its verdict by hand are in `xzplan.assessment._grounds` and are
worked out when they are read. Comparison with a target is exact; shares are floats.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from xzplan.assessment import _flow_rules, _level_rules
from xzplan.assessment import _grounds as grounds
from xzplan.assessment._case import Case
from xzplan.assessment._found import Found, nothing
from xzplan.language import Bilingual
from xzplan.model.targets import About, Relative
from xzplan.projection.records import Basis


def judge(case: Case) -> Found:
    """Choose the rule by the basis of the trajectory."""
    yard, demand = case.yard, case.yard.indicator.target.demand
    if isinstance(demand, About):
        return nothing(yard, grounds.ABOUT, grounds.SUPPLY_RANGE)
    if yard.basis is Basis.UNQUANTIFIED:
        several = yard.series is not None and isinstance(demand, Relative)
        supply = grounds.SUPPLY_REFERENCES if several else yard.path.supply
        return nothing(yard, cast("Bilingual", yard.path.reason), supply)
    return _RULES[yard.basis](case)


_RULES: dict[Basis, Callable[[Case], Found]] = {
    Basis.HELD: _level_rules.held,
    Basis.INTERPOLATED: _level_rules.level,
    Basis.TARGET_ONLY: _level_rules.target_only,
    Basis.ACCUMULATED: _flow_rules.total,
    Basis.COMPOUNDED: _flow_rules.growth,
}
