"""A small picture of a path and its observed values, for a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from xzplan.display.html import Html, element
from xzplan.display.palette import BOUND, OBSERVED, PATH

Point: TypeAlias = tuple[float, float]
"""A place on the axis of years, and the value there."""


_WIDTH, _HEIGHT, _MARGIN = 132, 36, 5


def sparkline(
    path: Sequence[Point],
    observed: Sequence[Point] = (),
    *,
    bounds: Sequence[float] = (),
    years: tuple[int, int],
    text: str,
) -> Html:
    """Return a small picture: the milestones as a line, observed values as dots, bounds as dashed lines.

    Parameters
    ----------
    path, observed
        Years with their values, in the order of years.
    bounds
        Values that hold in every year.
    years
        First and last year of the picture.
    text
        The content in words, for readers who do not see the picture.
    """
    values = [value for _, value in (*path, *observed)] + list(bounds)
    if not values:
        return Html("")
    first, last = years
    low, high = min(values), max(values)
    # Halved, since the difference of two floats may be beyond the largest one.
    span = high / 2 - low / 2

    def place(year: float, value: float) -> tuple[str, str]:
        right = (year - first) / max(1, last - first)
        up = (value / 2 - low / 2) / span if span else 0.5
        return (
            f"{_MARGIN + right * (_WIDTH - 2 * _MARGIN):.4g}",
            f"{_HEIGHT - _MARGIN - up * (_HEIGHT - 2 * _MARGIN):.4g}",
        )

    def line(points: Sequence[tuple[float, float]], **style: str) -> Html:
        return element("polyline", points=" ".join(",".join(place(*point)) for point in points), **style)

    def dots(points: Sequence[Point], r: str, **style: str) -> list[Html]:
        return [element("circle", cx=x, cy=y, r=r, **style) for x, y in (place(*point) for point in points)]

    return element(
        "svg",
        element("title", text),
        *(line([(first, bound), (last, bound)], stroke=BOUND, stroke_dasharray="3 2") for bound in bounds),
        *([line(path, stroke=PATH)] if len(path) > 1 else []),
        *dots(path, "1.5" if len(path) > 1 else "3", fill=PATH),
        *([line(observed, stroke=OBSERVED, stroke_width="1.5")] if len(observed) > 1 else []),
        *dots(observed, "2.5", fill=OBSERVED),
        role="img",
        width=str(_WIDTH),
        height=str(_HEIGHT),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        fill="none",
    )
