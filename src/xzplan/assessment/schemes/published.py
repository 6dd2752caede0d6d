"""The form of the schemes that offices publish: measure, bands and words as data.

Those that ship are in `xzplan.assessment.schemes.catalogue`. A scheme of one's own is another `PublishedScheme`; its measures are chosen from
a closed set by name, and its bands are checked to partition the line when they are made. What computes a rating by one
is in `xzplan.assessment.schemes.rating`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias, final

from attrs import field, frozen

from xzplan.assessment.schemes.bands import Bands, Category
from xzplan.exceptions import RecordError
from xzplan.language import Bilingual
from xzplan.model.figures import Number, to_decimal

__all__ = ["Condition", "Grid", "PublishedScheme", "RuleMeasure", "RuleScore", "ScoreRule"]

RuleMeasure: TypeAlias = Literal[
    "growth_ratio", "plain_growth_ratio", "projected_share", "directed_growth", "miss_ratio"
]
"""The number a rule classifies, by the name of its function in `xzplan.assessment.schemes.offices` or `xzplan.assessment.metrics`."""
RuleScore: TypeAlias = Literal[
    "statcan_score", "statcan_trend_score", "eurostat_score", "eurostat_trend_score"
]
"""The score beside the class, by the name of its function in `xzplan.assessment.schemes.offices`."""
Condition: TypeAlias = Literal["met", "mean_change_good", "last_change_good", "mean_change_suffices"]
"""What a grid asks: is the target met; is the mean, or the last, of the yearly changes good (no change is not); is the
mean good or, where the target is met, none."""


def _zero(value: Number | None) -> Decimal | None:
    return None if value is None else to_decimal(value, "zero")


@final
@frozen(kw_only=True)
class ScoreRule:
    """A number and the bands it falls in."""

    measure: RuleMeasure
    bands: Bands
    """With categories; the values are shares, 0.01 is 1 %."""
    away: Category | None = None
    """Where the mean change is not in the good direction, before any band is looked at; None where the bands tell."""
    score: RuleScore | None = None
    limited: bool = False
    """Whether the edges above 0 shrink near a natural limit, by `xzplan.assessment.schemes.offices.limit_factor`."""
    zero: Decimal | None = field(default=None, converter=_zero)
    """What a base or a target of 0 is replaced by; None: then it is not assessed."""
    positive: bool = False
    """Whether the rule says nothing for values that are not positive."""

    def __attrs_post_init__(self) -> None:
        if not self.bands.categories:
            raise RecordError("rule", "its bands have no categories")

    @property
    def categories(self) -> tuple[Category, ...]:
        """All verdicts of the rule, the worst first where bands run upward."""
        return self.bands.categories if self.away is None else (*self.bands.categories, self.away)

    def __str__(self) -> str:
        first = "" if self.away is None else f"{self.away.id} where the mean change is not good; else "
        return f"{first}{self.measure}: {self.bands}"


@final
@frozen(kw_only=True)
class Grid:
    """Two conditions, and a category for each of their four answers."""

    first: Condition
    second: Condition
    both: Category
    first_only: Category
    second_only: Category
    neither: Category

    @property
    def categories(self) -> tuple[Category, ...]:
        """All verdicts of the grid."""
        return self.both, self.first_only, self.second_only, self.neither

    def category(self, *, first: bool, second: bool) -> Category:
        """Return the verdict for the answers to the two conditions."""
        if first:
            return self.both if second else self.first_only
        return self.second_only if second else self.neither

    def __str__(self) -> str:
        return (
            f"{self.first} and {self.second}: {self.both.id}; {self.first} only: {self.first_only.id}; "
            f"{self.second} only: {self.second_only.id}; neither: {self.neither.id}"
        )


@final
@frozen(kw_only=True)
class PublishedScheme:
    """A rule that somebody publishes: one verdict, in their words, by the number they classify."""

    id: str
    name: Bilingual
    source: Bilingual
    """Who published it, and where."""
    with_target: ScoreRule
    """For a target value in a target year."""
    without_target: ScoreRule | None
    """For a direction alone; None where `direction` or nothing is published."""
    met: Category | None = None
    """Where the latest value meets the target, whatever the trend; None where that is judged like any other value."""
    kept: Grid | None = None
    """For a target that is met already or to be kept in every year; None where none is published."""
    direction: Grid | None = None
    """For a direction alone, by two conditions."""
    span: int | None = None
    """How many of the last yearly changes the mean change takes, in consecutive years; None: all since the base."""
    least: int = 2
    """How many points there must be."""
    as_coded: bool = False
    """Whether code is published that computes it, so that the rounding of its floats decides at an edge, as there; else
    what only rounding keeps from an edge is on it."""
    at_limit: bool = False
    """Whether a value that is at its natural limit counts as met, where there is no target."""
    interval: bool = False
    """Whether an interval is judged by its weakest end; else it is not assessed."""
    unchecked: Bilingual | None = None
    """What could not be checked in the publication itself, or is open there and decided here; None where nothing is."""

    def __attrs_post_init__(self) -> None:
        here = f"scheme {self.id!r}"
        if self.without_target is not None and self.direction is not None:
            raise RecordError(here, "two rules for a direction alone")
        if self.without_target is not None and self.without_target.measure != "directed_growth":
            raise RecordError(here, f"{self.without_target.measure} needs a target")
        if self.with_target.measure == "directed_growth":
            raise RecordError(here, "directed_growth takes no notice of the target")
        if self.at_limit and self.met is None:
            raise RecordError(here, "no verdict for what is met at its natural limit")
        if self.least < 2 or (self.span is not None and self.span < self.least - 1):
            raise RecordError(here, f"{self.least} points for {self.span} changes")

    @property
    def categories(self) -> tuple[Category, ...]:
        """Every verdict it can give, once."""
        rules = (self.with_target, self.without_target, self.kept, self.direction)
        found = [one for rule in rules if rule is not None for one in rule.categories]
        found += [] if self.met is None else [self.met]
        return tuple({one.id: one for one in found}.values())

    def __str__(self) -> str:
        return self.id
