"""A cut given without its sign: 3 under 单位GDP能源消耗降低 is a fall of 3% to whoever fills in a form, and a rise to the rules."""

from __future__ import annotations

from decimal import Decimal

from xzplan.model.indicators import Indicator
from xzplan.model.quantities import Quantity
from xzplan.observations.problems import Refused
from xzplan.parsing.name_direction import by_name

_SIGNED = (Quantity.CHANGE, Quantity.GROWTH, Quantity.DIFFERENCE)


def rise_for_a_cut(indicator: Indicator, of: Quantity | None, figure: Decimal) -> Refused | None:
    """Return the doubt about a rise where the demand is a cut and the name of the row names the cut.

    Parameters
    ----------
    of
        The quantity observed; None for that of the demand.
    """
    demand = indicator.target.demand
    if figure <= 0 or demand.of not in _SIGNED or of not in (None, demand.of) or demand.bound is None:
        return None
    is_cut = all(bound < 0 for bound in demand.bound.figures)
    return Refused("rise_for_a_cut", f"{figure:f}") if is_cut and by_name(indicator.name_zh).cut else None
