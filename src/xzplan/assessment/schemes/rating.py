"""Rating a series by a published scheme, without a plan.

`xzplan.assess` uses it with the targets and observations of a plan.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Literal, TypeAlias, final

from attrs import frozen
from numpy.typing import ArrayLike

from xzplan.assessment.schemes import offices
from xzplan.assessment.schemes._series_case import ANSWERS, SCORES, Case, make_case, value_of, why_not
from xzplan.assessment.schemes.bands import Bands, Category, settled
from xzplan.assessment.schemes.catalogue import AnyScheme, get_scheme
from xzplan.assessment.schemes.published import Condition, Grid, PublishedScheme, ScoreRule
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.indicators import Direction
from xzplan.numerics.arrays import YearArray, quiet

__all__ = ["Rating", "rate_series"]

RuleName: TypeAlias = Literal["with_target", "without_target", "met", "kept", "direction"]
"""The rule that decided, by its field in the scheme."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Rating:
    """The verdict of a published scheme on a series, and the number it rests on."""

    scheme: str
    """Id of the scheme."""
    rule: RuleName | None = None
    """The rule that decided, by its field in the scheme; None if the series is not assessed."""
    category: Category | None = None
    """The verdict in the scheme's words; None if the series is not assessed."""
    metric: str | None = None
    """Name of the number that was computed; None if there is none."""
    value: float | None = None
    """The number. Beside a target that is met it is shown, but does not decide."""
    score: float | None = None
    """The score that the scheme publishes beside its categories; None if it has none."""
    bands: Bands | None = None
    """The bands that classified the number; None if none did."""
    factor: float | None = None
    """Factor on the edges above 0 near a natural limit; None without a limit."""
    reason: Bilingual
    """The verdict and its number in words, or why there is none."""

    def __str__(self) -> str:
        return f"{self.scheme}: {self.reason}"


@quiet
def rate_series(
    scheme: str | AnyScheme,
    years: Sequence[int] | YearArray,
    values: ArrayLike,
    *,
    direction: Direction | str,
    target: float | tuple[float, float] | None = None,
    target_year: int | None = None,
    keep: bool = False,
    limit: float | None = None,
) -> Rating:
    """Rate a series by a published scheme.

    Parameters
    ----------
    scheme
        Id of a published scheme, or your own `PublishedScheme`.
    years
        Shape (n,), n ≥ 1, strictly increasing. The first is the base year; choose it by what you pass.
    values
        Shape (n,), in the unit of the target; levels, not rates of growth.
    direction
        Which way is better, increase or decrease.
    target, target_year
        Both, or neither for a direction alone. An interval is a pair, its lower end first. If there are targets for
        several years, pass the next.
    keep
        Whether the target is to be kept in every year. A scheme that publishes no rule for that judges it as any
        other target.
    limit
        Best value that can occur, for a scheme whose bands shrink near it; only without a target.

    Returns
    -------
    Rating
        Without a category if the scheme does not assess such a series; the reason says why.

    Raises
    ------
    UnknownKeyError
        No scheme has the id.
    InvalidInputError
        Not a published scheme, values of another shape, a target without its year, a direction that is to maintain,
        or a limit that the scheme has no rule for.

    Examples
    --------
    >>> from xzplan.assessment.schemes.rating import rate_series
    >>> rating = rate_series(
    ...     "statcan", [2015, 2023], [14.5, 10.4], direction="decrease", target=7.25, target_year=2030
    ... )
    >>> rating.category.id, round(rating.value, 4), round(rating.score, 4)
    ('moderate_progress', 0.9011, 2.1507)
    """
    published = get_scheme(scheme)
    if not isinstance(published, PublishedScheme):
        raise InvalidInputError("scheme", published.id, "ours needs the path of a plan; use xzplan.assess")
    case = make_case(
        published,
        years,
        values,
        direction=direction,
        target=target,
        target_year=target_year,
        keep=keep,
        limit=limit,
    )
    ratings = (rule(published, case) for rule in _RULES)
    return next(rating for rating in ratings if rating is not None)


# Each rule returns a rating, or None if it does not apply. The first that applies decides.


def _interval(scheme: PublishedScheme, case: Case) -> Rating | None:
    applies = case.goal is not None and case.goal.interval and not scheme.interval
    return _not_assessed(scheme, _NO_INTERVAL) if applies else None


def _target_met(scheme: PublishedScheme, case: Case) -> Rating | None:
    if scheme.met is None or case.goal is None or not case.met:
        return None
    return _met(scheme, scheme.with_target, case, scheme.met, _meets(case, _TARGET, case.goal.value))


def _at_natural_limit(scheme: PublishedScheme, case: Case) -> Rating | None:
    rule = scheme.without_target
    if case.limit is None or rule is None or rule.at_limit is None or case.latest != case.limit:
        return None
    return _met(scheme, rule, case, rule.at_limit, _meets(case, _LIMIT, case.limit))


def _too_few(scheme: PublishedScheme, case: Case) -> Rating | None:
    if len(case.years) >= scheme.least:
        return None
    return _not_assessed(scheme, (_FEW if scheme.span is None else _FEW_CONSECUTIVE).filled(scheme.least))


def _kept(scheme: PublishedScheme, case: Case) -> Rating | None:
    if scheme.kept is None or case.goal is None or not (case.goal.keep or case.met):
        return None
    return _by_grid(scheme, "kept", scheme.kept, case)


def _with_target(scheme: PublishedScheme, case: Case) -> Rating | None:
    return None if case.goal is None else _by_bands(scheme, "with_target", scheme.with_target, case)


def _direction_alone(scheme: PublishedScheme, case: Case) -> Rating | None:
    if scheme.direction is not None:
        return _by_grid(scheme, "direction", scheme.direction, case)
    if scheme.without_target is not None:
        return _by_bands(scheme, "without_target", scheme.without_target, case)
    return _not_assessed(scheme, _NO_DIRECTION)


_RULES: tuple[Callable[[PublishedScheme, Case], Rating | None], ...] = (
    _interval,
    _target_met,
    _at_natural_limit,
    _too_few,
    _kept,
    _with_target,
    _direction_alone,
)


def _by_bands(scheme: PublishedScheme, name: RuleName, rule: ScoreRule, case: Case) -> Rating:
    problem = why_not(rule, case)
    if problem is not None:
        return _not_assessed(scheme, problem)
    if rule.away is not None and not ANSWERS["mean_change_good"](case):
        return Rating(
            scheme=scheme.id,
            rule=name,
            category=rule.away,
            metric="mean_change",
            value=case.mean_change,
            reason=_said(rule.away, _AWAY.filled(f"{case.mean_change:.4g}")),
        )
    try:
        value = value_of(rule, case)
    except InvalidInputError as error:
        return _not_assessed(scheme, _NOT_COMPUTED.filled(error.problem))
    value = value if scheme.as_coded else settled(value, rule.bands)
    factor = None if case.limit is None else float(offices.limit_factor(case.values[0], case.limit))
    shrunk = 1.0 if factor is None else factor
    category = rule.bands.category(value, factor=shrunk)
    near = "" if factor is None else f", C {factor:.4g}"
    return Rating(
        scheme=scheme.id,
        rule=name,
        category=category,
        metric=rule.metric.value,
        value=value,
        score=None if rule.score is None else float(SCORES[rule.score](value, shrunk)),
        bands=rule.bands,
        factor=factor,
        reason=_said(category, _BY_METRIC.filled(rule.metric.text, f"{value:.4g}{near}")),
    )


def _by_grid(scheme: PublishedScheme, name: RuleName, grid: Grid, case: Case) -> Rating:
    category = grid.category(first=ANSWERS[grid.first](case), second=ANSWERS[grid.second](case))
    return Rating(
        scheme=scheme.id,
        rule=name,
        category=category,
        metric="mean_change",
        value=case.mean_change,
        reason=_said(category, _BOTH.filled(_finding(grid.first, case), _finding(grid.second, case))),
    )


def _met(scheme: PublishedScheme, rule: ScoreRule, case: Case, category: Category, why: Bilingual) -> Rating:
    """Return the rating of a target or a natural limit that is met, with the metric if it has a value."""
    value = None
    if case.elapsed > 0 and why_not(rule, case) is None:
        try:
            value = value_of(rule, case)
        except InvalidInputError:
            value = None
    return Rating(
        scheme=scheme.id,
        rule="met",
        category=category,
        metric=None if value is None else rule.metric.value,
        value=value,
        score=None if rule.score is None else 5.0,
        reason=_said(category, why),
    )


def _not_assessed(scheme: PublishedScheme, reason: Bilingual) -> Rating:
    return Rating(scheme=scheme.id, reason=_NOT_ASSESSED.filled(reason))


def _said(category: Category, why: Bilingual) -> Bilingual:
    return _VERDICT.filled(category.name, why)


def _meets(case: Case, what: Bilingual, end: float) -> Bilingual:
    return _MEETS.filled(f"{case.latest:.6g}", what, Decimal(repr(end)))


def _finding(condition: Condition, case: Case) -> Bilingual:
    """Return what a condition looks at, in words."""
    if condition == "met":
        return _TARGET_MET if case.met else _TARGET_NOT_MET
    if condition == "last_change_good":
        return _LAST_CHANGE.filled(f"{case.last_change:.4g}")
    return _MEAN_CHANGE.filled(f"{case.mean_change:.4g}")


_VERDICT = Bilingual(zh="{0}：{1}", en="{0}: {1}")
_NOT_ASSESSED = Bilingual(zh="不评估：{0}", en="not assessed: {0}")
_NO_INTERVAL = Bilingual(zh="该方案没有区间目标的规则", en="the scheme has no rule for an interval")
_NO_DIRECTION = Bilingual(zh="该方案没有无目标值的规则", en="the scheme has no rule without a target")
_FEW = Bilingual(zh="少于{0}个年份的数值", en="fewer than {0} points")
_FEW_CONSECUTIVE = Bilingual(
    zh="不足最近连续{0}年的数值", en="fewer than {0} points of consecutive years up to the latest"
)
_NOT_COMPUTED = Bilingual(zh="数值相差过大或过小，该方案的评价值无法计算", en="cannot be computed: {0}")
_BY_METRIC = Bilingual(zh="{0}{1}", en="{0} {1}")
_AWAY = Bilingual(zh="年均变动{0}，未向好方向", en="mean yearly change {0}, not in the good direction")
_BOTH = Bilingual(zh="{0}，{1}", en="{0}, {1}")
_TARGET_MET = Bilingual(zh="达到目标", en="target met")
_TARGET_NOT_MET = Bilingual(zh="未达到目标", en="target not met")
_MEAN_CHANGE = Bilingual(zh="年均变动{0}", en="mean yearly change {0}")
_LAST_CHANGE = Bilingual(zh="最近一年变动{0}", en="last yearly change {0}")
_MEETS = Bilingual(zh="最新值{0}达到{1}{2}，不看趋势", en="{0} meets the {1} {2}, whatever the trend")
_TARGET = Bilingual(zh="目标", en="target")
_LIMIT = Bilingual(zh="自然上下限", en="natural limit")
