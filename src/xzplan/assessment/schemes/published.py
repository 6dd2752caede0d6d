"""The form of a published scheme: its metric, its bands and its words, as plain data.

The schemes that ship are in `xzplan.assessment.schemes.office_schemes`. To define your own, create another
`PublishedScheme`; no subclassing. `xzplan.assessment.schemes.rating` rates a series by one.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias, final

from attrs import field, frozen

from xzplan.assessment.schemes.bands import Bands, Category
from xzplan.display.carded import Carded
from xzplan.exceptions import RecordError
from xzplan.language import Bilingual
from xzplan.model.checks import checked, flag
from xzplan.model.enums import Worded
from xzplan.model.figures import Number, to_decimal

__all__ = ["Grid", "PublishedScheme", "RuleMetric", "ScoreRule"]


class RuleMetric(Worded):
    """The number that a rule classifies.

    The value is the name of its function in `xzplan.assessment.schemes.offices` or `xzplan.assessment.metrics`.
    """

    GROWTH_RATIO = "growth_ratio", "实际年均增速与所需年均增速之比", "growth so far over growth needed"
    PLAIN_GROWTH_RATIO = (
        "plain_growth_ratio",
        "实际年均增速与所需年均增速之比（不分方向）",
        "growth so far over growth needed, whichever way",
    )
    PROJECTED_SHARE = (
        "projected_share",
        "按现有增速到目标年走完全程的份额",
        "share of the way gone in the target year, if growth goes on",
    )
    DIRECTED_GROWTH = "directed_growth", "向好方向的年均增速", "yearly growth in the good direction"
    """The only one that needs no target."""
    MISS_RATIO = "miss_ratio", "到目标年仍差的份额", "share of the way that will be left"


RuleScore: TypeAlias = Literal[
    "statcan_score", "statcan_trend_score", "eurostat_score", "eurostat_trend_score"
]
"""A function of `xzplan.assessment.schemes.offices` that turns the metric into a score."""
Condition: TypeAlias = Literal["met", "mean_change_good", "last_change_good", "mean_change_suffices"]
"""A question that a grid asks.

met
    Does the latest value meet the target?
mean_change_good, last_change_good
    Does the mean, or the last, of the yearly changes go in the good direction? No change does not.
mean_change_suffices
    The same of the mean; where the target is met, no change suffices.
"""


def _zero(value: Number | None) -> Decimal | None:
    return None if value is None else to_decimal(value, "zero")


@final
@frozen(kw_only=True, field_transformer=checked)
class ScoreRule:
    """A metric and the bands that classify it."""

    metric: RuleMetric = field(converter=RuleMetric)
    """The metric."""
    bands: Bands
    """Bands with categories. The edges are shares: 0.01 is 1%."""
    away: Category | None = None
    """Category of a series whose mean change is not in the good direction; None if the bands decide that too."""
    score: RuleScore | None = None
    """Score published beside the category; None if there is none."""
    limited: bool = False
    """Whether the edges above 0 shrink near a natural limit, see `xzplan.assessment.schemes.offices.limit_factor`."""
    at_limit: Category | None = None
    """Category of a value at its natural limit, whatever the trend; None if it is judged like any other value."""
    zero: Decimal | None = field(default=None, converter=_zero)
    """Replaces a base or a target of 0; None if such a series is not assessed."""
    positive: bool = False
    """Whether only positive values are assessed."""

    def __attrs_post_init__(self) -> None:
        if not self.bands.categories:
            raise RecordError("rule", "its bands have no categories")
        if self.at_limit is not None and not self.limited:
            raise RecordError("rule", "a category at a natural limit, but no rule for a natural limit")

    @property
    def categories(self) -> tuple[Category, ...]:
        """All categories of the rule: those of the bands in their order, then the others."""
        return (*self.bands.categories, *(each for each in (self.away, self.at_limit) if each is not None))

    def __str__(self) -> str:
        first = "" if self.away is None else f"{self.away.id} where the mean change is not good; else "
        return f"{first}{self.metric}: {self.bands}"


@final
@frozen(kw_only=True, field_transformer=checked)
class Grid:
    """Two conditions, and a category for each of their four answers."""

    first: Condition
    """The first condition."""
    second: Condition
    """The second condition."""
    both: Category
    """Category where both hold."""
    first_only: Category
    """Category where the first alone holds."""
    second_only: Category
    """Category where the second alone holds."""
    neither: Category
    """Category where neither holds."""

    @property
    def categories(self) -> tuple[Category, ...]:
        """All categories of the grid."""
        return self.both, self.first_only, self.second_only, self.neither

    def category(self, *, first: bool, second: bool) -> Category:
        """Return the category for the answers to the two conditions."""
        both = flag("first", first), flag("second", second)
        return {
            (True, True): self.both,
            (True, False): self.first_only,
            (False, True): self.second_only,
            (False, False): self.neither,
        }[both]

    def __str__(self) -> str:
        return (
            f"{self.first} and {self.second}: {self.both.id}; {self.first} only: {self.first_only.id}; "
            f"{self.second} only: {self.second_only.id}; neither: {self.neither.id}"
        )


@final
@frozen(kw_only=True, field_transformer=checked)
class PublishedScheme(Carded):
    """A scheme that an office publishes: one verdict, in its own words, by its own metric."""

    id: str
    """Fixed ASCII name."""
    name: Bilingual
    """Its name."""
    source: Bilingual
    """Who published it, and where."""
    with_target: ScoreRule
    """Rule for a value to be reached in a target year."""
    without_target: ScoreRule | None
    """Rule for a direction alone; None if `direction` has it, or none is published."""
    direction: Grid | None = None
    """Rule for a direction alone, by two conditions."""
    met: Category | None = None
    """Category if the latest value meets the target, whatever the trend; None if it is judged like any other value."""
    kept: Grid | None = None
    """Rule for a target that is met already, or to be kept in every year; None if none is published."""
    span: int | None = None
    """Number of last yearly changes, in consecutive years, that are averaged; None for all since the base year."""
    least: int = 2
    """Number of values that are needed."""
    as_coded: bool = False
    """Whether the office publishes code, whose rounding of floats decides at an edge. If not, a metric that only rounding
    keeps from an edge is on the edge."""
    interval: bool = False
    """Whether a target interval is judged, by its weakest end; if not, it is not assessed."""
    unchecked: Bilingual | None = None
    """What could not be checked in the publication, or is left open there and decided here; None if there is nothing."""

    def __attrs_post_init__(self) -> None:
        scheme = f"scheme {self.id!r}"
        if self.without_target is not None and self.direction is not None:
            raise RecordError(scheme, "two rules for a direction alone")
        if self.without_target is not None and self.without_target.metric != RuleMetric.DIRECTED_GROWTH:
            raise RecordError(scheme, f"{self.without_target.metric} needs a target")
        if self.with_target.metric == RuleMetric.DIRECTED_GROWTH:
            raise RecordError(scheme, "directed_growth takes no notice of the target")
        if self.least < 2 or (self.span is not None and self.span < self.least - 1):
            raise RecordError(scheme, f"{self.least} points for {self.span} changes")

    @property
    def categories(self) -> tuple[Category, ...]:
        """Every category it can give, once."""
        rules = (self.with_target, self.without_target, self.kept, self.direction)
        categories = [category for rule in rules if rule is not None for category in rule.categories]
        categories += [] if self.met is None else [self.met]
        return tuple({category.id: category for category in categories}.values())

    @property
    def named(self) -> Bilingual:
        """The name of the method, for a line in a page."""
        return self.name

    def __str__(self) -> str:
        return self.id
