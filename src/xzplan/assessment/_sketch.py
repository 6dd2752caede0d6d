"""A path and what was observed in one small picture."""

from __future__ import annotations

from collections.abc import Iterable

from xzplan.display.html import Html
from xzplan.display.sparkline import Point
from xzplan.observations.records import Observation
from xzplan.projection.records import Basis, Trajectory, picture


def on_path(path: Trajectory, observations: Iterable[Observation]) -> list[Point]:
    """Return observations as values that a path can be compared with.

    Amounts of years are added up and rates compounded from the start of the path on, up to the first year without one.
    """
    seen = {one.year: float(one.value) for one in observations}
    if path.basis not in (Basis.ACCUMULATED, Basis.COMPOUNDED):
        return sorted(seen.items())
    year, so_far = path.years.tolist()[0], path.values.tolist()[0]
    points: list[Point] = []
    while (year := year + 1) in seen:
        so_far = so_far + seen[year] if path.basis is Basis.ACCUMULATED else so_far * (1 + seen[year] / 100)
        points.append((year, so_far))
    return points


def sketch(path: Trajectory, observations: Iterable[Observation] = ()) -> Html:
    """Return the picture of a path with what was observed; nothing where there is neither."""
    return picture(path, on_path(path, observations))
