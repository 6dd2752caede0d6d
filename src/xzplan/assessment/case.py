"""What the rules of assessment judge: one demand and what was observed of it, in exact numbers.

``docs/explanation/assessment.md`` states the rules. A bound has one end or two; each is judged as one of four kinds:

* *reach*: the start does not meet it, and a path leads there;
* *held*: the start meets it, and it holds every year;
* *mean*: a bound on the mean of the years so far;
* *budget*: a sum that must stay under a ceiling.

Every comparison is exact.
"""

from __future__ import annotations

from enum import Enum, auto
from fractions import Fraction
from typing import NamedTuple, final

from attrs import field, frozen

from xzplan.model.exact import Exact, order_of, percent_of
from xzplan.projection.path import Path


class Kind(Enum):
    """How an end of a bound is judged."""

    REACH = auto()
    HELD = auto()
    MEAN = auto()
    BUDGET = auto()


class Scale(Enum):
    """What the figures of a case are: values themselves, or logarithms of an index."""

    VALUE = auto()
    GROWTH = auto()
    CHANGE = auto()

    @property
    def is_relative(self) -> bool:
        """Whether the figures are logarithms of an index."""
        return self is not Scale.VALUE


@final
class Point(NamedTuple):
    """What the demand is about, at a time: a value, or a sum since the base year."""

    time: Fraction
    figure: Exact


@final
@frozen(kw_only=True)
class End:
    """One end of a bound, as it is judged."""

    kind: Kind
    direction: int
    """+1 for a floor, -1 for a ceiling."""
    bound: Exact
    """What the figure has to come to in the target year."""
    is_open: bool = False
    """Whether the bound itself does not do."""
    path: Path | None = None
    """What is due on the way to an end that is to be reached, or under a ceiling of a sum."""
    goal: Exact | None = None
    """Where 左右 is met before the bound itself: the nearest figure that still rounds to it, or lies within reach."""
    is_limit: bool = False
    """Whether it is the far side of 左右, beyond which nothing is judged."""
    is_known: bool = True
    """Whether the bound of the target year is known; a reference may be known for some years only."""

    @property
    def threshold(self) -> Exact:
        """The figure that decides whether the demand is met."""
        return self.bound if self.goal is None else self.goal

    @property
    def is_floor(self) -> bool:
        """Whether more is better."""
        return self.direction == 1

    def gain(self, change: Exact) -> Exact:
        """Return a change, positive in the good direction."""
        return change if self.is_floor else -change


# One year is not evidence enough to call a target unlikely.
TREND_YEARS = 2


@final
@frozen(kw_only=True)
class Case:
    """One demand and what was observed of it, in exact numbers."""

    scale: Scale
    end_time: Fraction
    """Years from the base year to the target year."""
    points: tuple[Point, ...]
    """The values in the order of time, the start among them if it is a value."""
    start: Point
    """Where the path starts; the first value where nothing else is known."""
    half: Fraction
    """Half a unit of the finest digit in use; 0 with a tolerance of 0."""
    tolerance: Fraction
    is_level: bool = True
    """Whether the figures are levels, of which a yearly rate can be required; sums and differences are not."""
    lower: Fraction | None = None
    upper: Fraction | None = None
    """Natural bounds of the unit; the projected end is cut there."""
    latest: Point = field(init=False)
    before: Point | None = field(init=False)
    """The latest value that is at least a year older than the latest one."""
    window: tuple[Point, Point] | None = field(init=False)
    """The values between which the recent change is seen: at least two years, if there are; None with fewer than two."""
    _lines: dict[tuple[int, int, int], Exact] = field(factory=dict, init=False, eq=False, repr=False)
    # Verdicts, figures and reasons ask for the same few points of a path; each is worked out once.

    @latest.default
    def _latest(self) -> Point:
        return self.points[-1]

    @before.default
    def _before(self) -> Point | None:
        return self.older(self.points[-1].time - 1)

    @window.default
    def _window(self) -> tuple[Point, Point] | None:
        if len(self.points) < 2:
            return None
        return self.older(self.points[-1].time - TREND_YEARS) or self.points[0], self.points[-1]

    @property
    def is_final(self) -> bool:
        """Whether the latest value is of the target year."""
        return self.latest.time == self.end_time

    def older(self, time: Fraction) -> Point | None:
        """Return the last value up to a time."""
        return next((point for point in reversed(self.points) if point.time <= time), None)

    def due(self, end: End, time: Fraction) -> Exact:
        """Return what is due at a time, as a milestone."""
        if end.kind is Kind.MEAN:
            return end.bound * (time / self.end_time)
        return end.bound if end.path is None else end.path.as_milestone(self.line(end, time))

    def line(self, end: End, time: Fraction) -> Exact:
        """Return what is due at a time, never rounded to whole units."""
        if end.path is None:
            return self.due(end, time)
        key = end.direction, time.numerator, time.denominator
        if key not in self._lines:
            self._lines[key] = end.path.at(time)
        return self._lines[key]

    def cut(self, value: Fraction) -> Fraction:
        """Return a projected value, cut at the natural bounds of the unit."""
        if self.lower is not None:
            value = max(value, self.lower)
        return value if self.upper is None else min(value, self.upper)

    def meets(self, end: End, figure: Exact, time: Fraction) -> bool:
        """Return whether a figure meets the demand at a time."""
        threshold = end.threshold
        if end.kind is Kind.MEAN and time != self.end_time:
            threshold *= time / self.end_time
        inside = end.direction * order_of(figure, threshold)
        return end.is_known and (inside > 0 or (inside == 0 and not end.is_open))


@final
class Side(NamedTuple):
    """One end of a bound at the time of the latest value: what the verdicts, the figures and the reasons speak of."""

    end: End
    met: bool
    """Whether the latest value meets it."""
    value: Fraction
    """The latest figure, as the plan prints it."""
    due: Exact
    """The milestone."""
    shown: Fraction
    """The milestone as the plan prints it."""
    ratio: Fraction | None
    """The share of the way due that is gone; None where no way leads to the end in the good direction."""
    expected: Exact | None
    """The figure of the target year if things go on; None where nothing can be projected."""
    leading: End
    """The end whose path the projection follows: its own, or that of the other end where a path leads there."""


def as_printed(case: Case, end: End, figure: Exact, time: Fraction | None = None) -> Fraction:
    """Return a figure as the plan prints it: the value, the mean of the years, the mean rate, or the change so far."""
    years = case.end_time if time is None else time
    if case.scale is Scale.GROWTH or end.kind is Kind.MEAN:
        return percent_of(figure / years)
    return percent_of(figure)
