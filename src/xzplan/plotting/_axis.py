"""The axes of a picture: which values and years they reach to, and which of them are written."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from matplotlib.ticker import MaxNLocator

from xzplan.model.units import Unit
from xzplan.plotting._data import nearest_possible

_ROOM = 18.0
"""Points above the highest and below the lowest value, for labels."""
_MOST_ROOM = 0.3
"""The same as a share of the axes, where they are low."""
_ROOM_BEYOND_THE_LOWEST, _ROOM_BEYOND_THE_HIGHEST = 0.06, 0.08
"""Beyond values that cannot be, as shares of the span."""
_POINTS_A_TICK = 26.0
_MOST_TICKS, _FEWEST_TICKS = 6, 2
_LEAST_BETWEEN_TICKS = 13.0
_BETWEEN_YEARS = 5.0  # points


def limits(values: Sequence[float], unit: Unit, height: float) -> tuple[float, float]:
    """Return the ends of the axis of values, with room for labels."""
    low, high = min(values), max(values)
    span = high - low or abs(high) * 0.1 or 1.0
    share = min(_ROOM / height, _MOST_ROOM)
    room = span * share / (1 - 2 * share)
    bottom, top = low - room, high + room
    # Nothing can be beyond the bounds of the unit, so the axis ends there.
    if unit.lower is not None:
        bottom = max(bottom, float(unit.lower) - _ROOM_BEYOND_THE_LOWEST * span)
    if unit.upper is not None:
        top = min(top, float(unit.upper) + _ROOM_BEYOND_THE_HIGHEST * span)
    return bottom, top


def tick_values(bottom: float, top: float, unit: Unit, height: float) -> list[float]:
    """Return round values between two, none of them beyond what can be."""
    most = max(_FEWEST_TICKS, min(_MOST_TICKS, int(height / _POINTS_A_TICK)))
    locator = MaxNLocator(most, steps=[1, 2, 2.5, 5, 10])
    ticks = [float(f"{tick:.10g}") for tick in locator.tick_values(bottom, top)]
    possible = [tick for tick in ticks if bottom <= tick <= top and nearest_possible(unit, tick) == tick]
    between = (ticks[1] - ticks[0]) / (top - bottom) * height
    return possible[:: max(1, ceil(_LEAST_BETWEEN_TICKS / between))]


def years_shown(first: int, last: int, points_a_year: float, width: float) -> list[int]:
    """Return the years to write: all if they fit, else every second or third, the last among them."""
    step = next(
        (step for step in range(1, last - first) if step * points_a_year >= width + _BETWEEN_YEARS),
        last - first,
    )
    return list(range(last, first - 1, -step))[::-1]
