"""Where labels go: beside their points, over no other label, and over no line if that can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from attrs import frozen

Place: TypeAlias = tuple[float, float]
"""A place in points."""


@frozen
class Box:
    """A rectangle, in points."""

    left: float
    bottom: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.bottom + self.height

    def below(self, top: float) -> Box:
        """Return the part of the box below a height."""
        return Box(self.left, self.bottom, self.width, top - self.bottom)

    def meets(self, other: Box) -> bool:
        """Return whether two boxes have more than an edge in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )

    def holds(self, other: Box) -> bool:
        """Return whether another box lies within this one."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.bottom <= other.bottom
            and other.top <= self.top
        )

    def crossed_by(self, start: Place, end: Place) -> bool:
        """Return whether a line from one place to another crosses the box."""
        # Liang and Barsky: which part of the line lies between each pair of edges.
        first, last = 0.0, 1.0
        for here, there, low, high in (
            (start[0], end[0], self.left, self.right),
            (start[1], end[1], self.bottom, self.top),
        ):
            way = there - here
            if way == 0:
                if not low <= here <= high:
                    return False
                continue
            enters, leaves = sorted(((low - here) / way, (high - here) / way))
            first, last = max(first, enters), min(last, leaves)
        return first <= last


_NEAR = 5.0, 9.0, 14.0
"""Distances from a point to its label that are tried."""
_FAR = 20.0, 27.0
_TIGHT = 1.0
_WRONG_SIDE = 100
"""How many lines a label may rather lie over than stand on the side of another line's label."""
_MARK = 4.0
"""Half of the size of a mark."""


class Space:
    """The room in a picture: what lies in it, and the labels put there so far."""

    def __init__(self, room: Box, lines: Sequence[Sequence[Place]]) -> None:
        """Start with the lines of a picture, each as its places; every place has a mark."""
        self._room = room
        self._lines = [leg for line in lines for leg in pairwise(line)]
        self._marks = [Box(x - _MARK, y - _MARK, 2 * _MARK, 2 * _MARK) for line in lines for x, y in line]
        self._labels: list[Box] = []

    def beside(self, point: Place, width: float, height: float, over: float, *, side: int = 0) -> Box | None:
        """Return where a label of a point goes: over as little as can be, and as near; None if there is no room.

        It may lie over so many lines and marks. `side` is 1 if it belongs above the point rather than below, since
        another line is there, and -1 if it belongs below.
        """
        best: Box | None = None
        least = over + 1
        for box in _around(point, width, height, (*_NEAR, *_FAR, _TIGHT)):
            is_wrong = side * (box.bottom + height / 2 - point[1]) < 0
            if self._is_free(box) and (cost := self._cost(box) + is_wrong * _WRONG_SIDE) < least:
                best, least = box, cost
        return self._keep(best)

    def along(self, line: Sequence[Place], width: float, height: float) -> Box | None:
        """Return where the name of a line goes: near its middle, over nothing, with no other line between them.

        None if there is no room.
        """
        own = list(pairwise(line))
        others = [leg for leg in self._lines if leg not in own]
        for share in (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8):
            point = _on(line, share)
            for box in _around(point, width, height, _NEAR):
                if self._is_free(box) and not self._cost(box):
                    middle = box.left + width / 2, box.bottom + height / 2
                    if not any(_cross(point, middle, *leg) for leg in others):
                        return self._keep(box)
        return None

    def within(self, part: Box, width: float, height: float) -> Box | None:
        """Return where the name of a part of the picture goes, over nothing; None if there is no room."""
        for x in (0.0, 0.5, 1.0):
            for y in (0.5, 0.0, 1.0):
                left = part.left + _MARK + x * (part.width - width - 2 * _MARK)
                bottom = part.bottom + y * (part.height - height)
                box = Box(left, bottom, width, height)
                if part.holds(box) and self._is_free(box) and not self._cost(box):
                    return self._keep(box)
        return None

    def _is_free(self, box: Box) -> bool:
        return self._room.holds(box) and not any(map(box.meets, self._labels))

    def _cost(self, box: Box) -> int:
        """Return how many lines and marks a box lies over."""
        return sum(box.crossed_by(*leg) for leg in self._lines) + 2 * sum(map(box.meets, self._marks))

    def _keep(self, box: Box | None) -> Box | None:
        if box is not None:
            self._labels.append(box)
        return box


def _around(point: Place, width: float, height: float, distances: Sequence[float]) -> Iterator[Box]:
    """Yield places above and below a point, then to its sides, the nearest first."""
    x, y = point
    for distance in distances:
        for left in (x - width / 2, x - width, x):
            yield Box(left, y + distance, width, height)
            yield Box(left, y - distance - height, width, height)
        yield Box(x + distance + 1, y - height / 2, width, height)
        yield Box(x - distance - 1 - width, y - height / 2, width, height)


def _cross(start: Place, end: Place, other_start: Place, other_end: Place) -> bool:
    """Return whether two lines cross."""
    return (
        _side(start, end, other_start) * _side(start, end, other_end) < 0
        and _side(other_start, other_end, start) * _side(other_start, other_end, end) < 0
    )


def _side(start: Place, end: Place, place: Place) -> float:
    """Return on which side of a line a place is, as a sign."""
    return (end[0] - start[0]) * (place[1] - start[1]) - (end[1] - start[1]) * (place[0] - start[0])


def _on(line: Sequence[Place], share: float) -> Place:
    """Return the place on a line at a share of its width; the line has two places at least, and runs to the right."""
    x = line[0][0] + share * (line[-1][0] - line[0][0])
    (left, low), (right, high) = next(leg for leg in pairwise(line) if leg[0][0] <= x < leg[1][0])
    return x, low + (x - left) / (right - left) * (high - low)


def spread(wanted: Sequence[float], heights: Sequence[float], bottom: float, top: float) -> list[float]:
    """Return the lower edges of labels that stand one above the other, each as near to its middle as can be.

    The labels have to fit between the bottom and the top.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    edges = [0.0] * len(wanted)
    floor = bottom
    for index in order:
        edges[index] = max(floor, wanted[index] - heights[index] / 2)
        floor = edges[index] + heights[index]
    ceiling = top
    for index in reversed(order):
        edges[index] = min(edges[index], ceiling - heights[index])
        ceiling = edges[index]
    return edges
