"""Rating a series by a published scheme: numbers in, their word and the number it rests on out.

This is the whole rule of the office, without a plan. `xzplan.assess` uses it with the targets and observations of a
plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, TypeAlias, cast, final

from attrs import frozen
from numpy.typing import ArrayLike

from xzplan.assessment.schemes import offices
from xzplan.assessment.schemes._series_case import CONDITIONS, MEASURES, SCORES, Case, make_case, why_not
from xzplan.assessment.schemes.bands import Bands, Category, settled
from xzplan.assessment.schemes.catalogue import AnyScheme, get_scheme
from xzplan.assessment.schemes.published import Grid, PublishedScheme, RuleMeasure, ScoreRule
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.indicators import Direction
from xzplan.numerics._arrays import YearArray, in_range, quiet

__all__ = ["Rating", "RuleName", "rate_series"]

RuleName: TypeAlias = Literal["with_target", "without_target", "met", "kept", "direction"]
"""Which of the rules of a scheme decided; the names are its fields."""


@final
@frozen(kw_only=True)
class Rating:
    """What a published scheme says of a series, and the number it rests on."""

    scheme: str
    """Id of the scheme."""
    rule: RuleName | None
    """Which of its rules decided; None where it is not assessed."""
    category: Category | None
    """The verdict in the scheme's words; None where it is not assessed."""
    measure: str | None
    """What was computed, by name; None where nothing was."""
    value: float | None
    """What the measure gave, or the change that a grid asked for; also beside a verdict that rests on being met."""
    score: float | None
    """The score that the scheme publishes beside its classes; None where it has none."""
    bands: Bands | None
    """The bands the value was put into; None where no band decided."""
    factor: float | None
    """What the edges above 0 were multiplied by near a natural limit; None without one."""
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
    direction: Direction,
    target: float | tuple[float, float] | None = None,
    target_year: int | None = None,
    keep: bool = False,
    limit: float | None = None,
) -> Rating:
    """Return what a published scheme says of a series.

    Parameters
    ----------
    scheme
        Id of a published scheme, or one of your own.
    years
        Shape (n,), n ≥ 1, strictly increasing. The first is the base: which year that is, is yours to choose.
    values
        Shape (n,), in the unit of the target; levels, not rates of growth.
    direction
        Which way is better, increase or decrease.
    target, target_year
        Both, or neither for a direction alone. An interval is a pair, its lower end first. Of targets for several years
        pass the next.
    keep
        Whether the target is to be kept in every year. A scheme that publishes no rule for that judges it as any
        other target.
    limit
        Best value that can occur, for a scheme whose bands shrink near it; where there is no target alone.

    Returns
    -------
    Rating
        Without a category where the scheme does not assess such a series; the reason says why.

    Raises
    ------
    InvalidInputError
        Not a published scheme, values of another shape, a target without its year, a direction that is to maintain,
        or a limit that the scheme knows nothing of.

    Examples
    --------
    >>> from xzplan import Direction
    >>> from xzplan.assessment.schemes.rating import rate_series
    >>> rating = rate_series(
    ...     "statcan", [2015, 2023], [14.5, 10.4], direction=Direction.DECREASE, target=7.25, target_year=2030
    ... )
    >>> rating.category.id, round(rating.value, 4), round(rating.score, 4)
    ('moderate_progress', 0.9011, 2.1507)
    """
    rule = _published(scheme)
    case = make_case(
        rule, years, values, direction=direction, target=target, target_year=target_year, keep=keep
    )
    if limit is not None and (rule.without_target is None or not rule.without_target.limited):
        raise InvalidInputError("limit", limit, f"{rule.id} has no rule for a natural limit")
    if limit is not None and target is not None:
        raise InvalidInputError("limit", limit, "a natural limit counts where there is no target")
    if isinstance(target, tuple) and not rule.interval:
        return _not_assessed(rule, "该方案没有区间目标的规则", "the scheme has no rule for an interval")
    grid = None if case.target is None else rule.kept
    if case.target is not None and rule.met is not None and case.met:
        return _met(rule, rule.with_target, case, case.target)
    if rule.without_target is not None and rule.at_limit and limit is not None and case.x == limit:
        return _met(rule, rule.without_target, case, limit)
    if len(case.years) < rule.least or case.change is None:
        return _not_assessed(rule, *_too_few(rule))
    if grid is not None and (keep or case.met):
        return _by_grid(rule, "kept", grid, case)
    if case.target is None:
        if rule.direction is not None:
            return _by_grid(rule, "direction", rule.direction, case)
        if rule.without_target is None:
            return _not_assessed(rule, "该方案没有无目标值的规则", "the scheme has no rule without a target")
        factor = None if limit is None else float(offices.limit_factor(case.values[0], limit))
        return _by_bands(rule, "without_target", rule.without_target, case, factor)
    return _by_bands(rule, "with_target", rule.with_target, case, None)


def _published(scheme: str | AnyScheme) -> PublishedScheme:
    rule = get_scheme(scheme)
    if not isinstance(rule, PublishedScheme):
        raise InvalidInputError("scheme", rule.id, "ours needs the path of a plan; use xzplan.assess")
    return rule


_WORDS: dict[RuleMeasure, Bilingual] = {
    "growth_ratio": Bilingual(zh="实际年均增速与所需年均增速之比", en="growth so far over growth needed"),
    "plain_growth_ratio": Bilingual(
        zh="实际年均增速与所需年均增速之比（不分方向）",
        en="growth so far over growth needed, whichever way",
    ),
    "projected_share": Bilingual(
        zh="按现有增速到目标年走完全程的份额",
        en="share of the way gone in the target year, if growth goes on",
    ),
    "directed_growth": Bilingual(zh="向好方向的年均增速", en="yearly growth in the good direction"),
    "miss_ratio": Bilingual(zh="到目标年仍差的份额", en="share of the way that will be left"),
}


def _by_bands(
    scheme: PublishedScheme, name: RuleName, rule: ScoreRule, case: Case, factor: float | None
) -> Rating:
    problem = why_not(rule, case)
    if problem is not None:
        return _not_assessed(scheme, *problem)
    if rule.away is not None and not CONDITIONS["mean_change_good"](case):
        change = cast("float", case.change)
        return Rating(
            scheme=scheme.id,
            rule=name,
            category=rule.away,
            measure="mean_change",
            value=change,
            score=None,
            bands=None,
            factor=None,
            reason=_said(
                rule.away,
                f"年均变动{change:.4g}，未向好方向",
                f"mean yearly change {change:.4g}, not in the good direction",
            ),
        )
    try:
        value = float(in_range(MEASURES[rule.measure](case), "values", case.values))
    except InvalidInputError as error:
        return _not_assessed(scheme, f"算不出：{error.problem}", f"cannot be computed: {error.problem}")
    shrunk = 1.0 if factor is None else factor
    value = value if scheme.as_coded else settled(value, rule.bands)
    category = rule.bands.category(value, factor=shrunk)
    words = _WORDS[rule.measure]
    near = "" if factor is None else f", C {factor:.4g}"
    return Rating(
        scheme=scheme.id,
        rule=name,
        category=category,
        measure=rule.measure,
        value=value,
        score=None if rule.score is None else float(SCORES[rule.score](value, shrunk)),
        bands=rule.bands,
        factor=factor,
        reason=_said(category, f"{words.zh}{value:.4g}{near}", f"{words.en} {value:.4g}{near}"),
    )


def _by_grid(scheme: PublishedScheme, name: RuleName, grid: Grid, case: Case) -> Rating:
    category = grid.category(first=CONDITIONS[grid.first](case), second=CONDITIONS[grid.second](case))
    change, last = cast("float", case.change), cast("float", case.last)
    told = {
        "met": ("达到目标" if case.met else "未达到目标", "target met" if case.met else "target not met"),
        "mean_change_good": (f"年均变动{change:.4g}", f"mean yearly change {change:.4g}"),
        "mean_change_suffices": (f"年均变动{change:.4g}", f"mean yearly change {change:.4g}"),
        "last_change_good": (f"最近一年变动{last:.4g}", f"last yearly change {last:.4g}"),
    }
    asked = [told[grid.first], told[grid.second]]
    return Rating(
        scheme=scheme.id,
        rule=name,
        category=category,
        measure="mean_change",
        value=change,
        score=None,
        bands=None,
        factor=None,
        reason=_said(category, "，".join(zh for zh, _ in asked), ", ".join(en for _, en in asked)),
    )


def _met(scheme: PublishedScheme, rule: ScoreRule, case: Case, end: float) -> Rating:
    """A target or a natural limit that is met, whatever the trend; the measure stands beside it where there is one."""
    category = cast("Category", scheme.met)
    value = None
    if case.elapsed > 0 and why_not(rule, case) is None:
        try:
            value = float(MEASURES[rule.measure](case))
        except InvalidInputError:
            value = None
    shown = Decimal(repr(float(end)))
    zh, en = ("目标", "target") if case.target is not None else ("自然界限", "natural limit")
    return Rating(
        scheme=scheme.id,
        rule="met",
        category=category,
        measure=None if value is None else rule.measure,
        value=value,
        score=None if rule.score is None else 5.0,
        bands=None,
        factor=None,
        reason=_said(
            category,
            f"最新值{case.x:.6g}达到{zh}{shown}，不看趋势",
            f"{case.x:.6g} meets the {en} {shown}, whatever the trend",
        ),
    )


def _too_few(scheme: PublishedScheme) -> tuple[str, str]:
    if scheme.span is None:
        return f"少于{scheme.least}个年份的数值", f"fewer than {scheme.least} points"
    return (
        f"不足最近连续{scheme.least}年的数值",
        f"fewer than {scheme.least} points of consecutive years up to the latest",
    )


def _not_assessed(scheme: PublishedScheme, zh: str, en: str) -> Rating:
    return Rating(
        scheme=scheme.id,
        rule=None,
        category=None,
        measure=None,
        value=None,
        score=None,
        bands=None,
        factor=None,
        reason=Bilingual(zh=f"不评估：{zh}", en=f"not assessed: {en}"),
    )


def _said(category: Category, zh: str, en: str) -> Bilingual:
    return Bilingual(
        zh=f"{category.name.zh}（{category.id}）：{zh}", en=f"{category.name.en} ({category.id}): {en}"
    )
