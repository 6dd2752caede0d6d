"""Areas: a review for each, the figures of the whole from those of its areas, and a sum parted among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias, final

from attrs import evolve, field, frozen

from xzplan.assessment.areas_shown import table_of_areas
from xzplan.assessment.records import Assessment
from xzplan.assessment.review import Review, review_of
from xzplan.assessment.schemes.catalogue import AnyScheme
from xzplan.assessment.supplied import with_reported_base
from xzplan.assessment.wording import written
from xzplan.display.text import paragraphs
from xzplan.exceptions import InvalidInputError, RecordError, UnknownKeyError
from xzplan.language import Bilingual
from xzplan.model.areas import Area
from xzplan.model.checks import checked, whole_number
from xzplan.model.figures import Number, digits_of, to_decimal, total
from xzplan.model.indicators import Indicator
from xzplan.model.periods import Period, PeriodLike
from xzplan.model.plan import Plan, check_plan
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Qualitative
from xzplan.model.units import UnitKind
from xzplan.observations.records import Observation
from xzplan.observations.table import ObservationTable

__all__ = ["AreaReviews", "WholeValue", "assess_areas", "split"]

Weights: TypeAlias = Mapping[str, Number]
"""The weight of each area, such as its population, by name."""


@final
@frozen(kw_only=True, field_transformer=checked)
class WholeValue:
    """A figure of the whole, from those of its areas."""

    indicator: str
    """Id of the indicator."""
    period: Period
    """The period that it is of."""
    value: Decimal | None
    """The sum of the areas, or their weighted mean; None where neither can be formed."""
    reason: Bilingual | None = None
    """Why there is none."""


@final
@frozen(kw_only=True, field_transformer=checked)
class AreaReviews(Mapping[str, Review]):
    """The reviews of areas by name, the plan's own area first if it was observed.

    The name is the Chinese one for an area that the plan knows; its English name and its code find it, too.
    """

    plan: Plan
    """The plan of the whole."""
    reviews: tuple[tuple[str, Review], ...] = field(repr=False)
    """Each area with its review, in the order of the source."""
    wholes: tuple[WholeValue, ...] = ()
    """What the areas within the plan's own make up, for each indicator and period that any of them reports."""

    def __getitem__(self, area: str) -> Review:
        written = {also: known.name_zh for known in self.plan.areas for also in (known.name_en, known.code)}
        for name, review in self.reviews:
            if isinstance(area, str) and name in (area, written.get(area)):
                return review
        raise UnknownKeyError("area", area, [name for name, _ in self.reviews])

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self.reviews)

    def __len__(self) -> int:
        return len(self.reviews)

    def __attrs_post_init__(self) -> None:
        if not self.reviews:
            raise RecordError("areas", "no area was assessed")
        for name, review in self.reviews:
            if list(review) != list(self.plan.indicators):
                raise RecordError("areas", f"the review of {name} has other indicators than the plan")

    @property
    def called(self) -> Bilingual:
        """What the areas are called together."""
        counties = any(name.endswith(("县", "区")) for name, review in self.reviews if review is not self.own)
        return Bilingual(zh="各县（市、区）" if counties else "各地区", en="areas")

    @property
    def whole(self) -> Bilingual:
        """The name of the plan's own area."""
        if not self.plan.areas:
            return Bilingual(zh="全域", en="the whole")
        return _name_of(self.plan)

    @property
    def named(self) -> tuple[tuple[Bilingual, Review], ...]:
        """Each review with the name of its area in both languages; one that the plan does not know keeps its name."""
        known = {area.name_zh: Bilingual(zh=area.name_zh, en=area.name_en) for area in self.plan.areas}
        return tuple((known.get(name, Bilingual(zh=name, en=name)), review) for name, review in self.reviews)

    @property
    def own(self) -> Review | None:
        """The review of the plan's own area; None if it was not observed."""
        return next((review for name, review in self.reviews if name == _own_name(self.plan)), None)

    @property
    def as_of(self) -> Period:
        """The period assessed, of all areas alike."""
        return self.reviews[0][1].as_of

    @property
    def open_problems(self) -> Bilingual | None:
        """The sentence that counts the open problems of the table of observations; None if there are none."""
        return self.reviews[0][1].open_problems

    def by_indicator(self) -> tuple[tuple[Assessment, ...], ...]:
        """Return the rows that any area has a value of, each with the assessment of every area in their order."""
        rows = zip(*(review.rows() for review in self.values()), strict=True)
        return tuple(row for row in rows if any(part.latest for one in row for part in one.rows))

    def __str__(self) -> str:
        texts = [
            Bilingual(zh="{0}：{1}", en="{0}: {1}").filled(name, own.sentence) for name, own in self.named
        ]
        return "\n".join(paragraphs(*(line for text in texts for line in (text.zh, text.en))))

    def _repr_html_(self) -> str:
        title = Bilingual(zh="{0}，{1}", en="{0}, {1}").filled(
            Bilingual(zh=self.plan.name_zh, en=self.plan.name_en), self.as_of.text
        )
        return table_of_areas(title, [name for name, _ in self.named], self.by_indicator(), self.as_of)


def with_values(review: Review) -> tuple[Assessment, ...]:
    """Return the assessments of the indicators that have a value, those of series among them, each once."""
    return tuple(row for row in review.values() if any(part.latest is not None for part in row.rows))


def assess_areas(
    plan: Plan,
    table: ObservationTable,
    *,
    as_of: PeriodLike | None = None,
    scheme: str | AnyScheme = "plan",
    targets: Mapping[str, Mapping[Any, Any]] | None = None,
    weights: Weights | None = None,
) -> AreaReviews:
    r"""Return a review of each area that a table has values of.

    The plan prints figures of its own area alone. The base of another area is what it reports for the base year, else its first value. A bound on
    a value or a rate holds for every area; a sum of the plan is the whole's, and an area is judged by it only if you pass its share in
    `targets`.

    Parameters
    ----------
    plan
        The plan.
    table
        What `xzplan.read_observations` returns.
    as_of
        Assess as of this period; by default the latest that any area reports.
    scheme
        As for `xzplan.assess`.
    targets
        Targets of single areas by name of the area, then as `Plan.with_targets` takes them:
        ``{"忻府区": {20: 40}}``. See `split`.
    weights
        The weight of each area within the plan's own, such as its population. With weights a share or a rate of the
        whole is formed from those of the areas.

    Returns
    -------
    AreaReviews
        A mapping from the name of the area to its `Review`. The plan of a review bears the name of the area.

    Raises
    ------
    InvalidInputError
        Not such a table, one of another plan or without a value, a weight that is not above 0, or as `assess_plan` does.
    UnknownKeyError
        Targets or weights of an area that the table has no values of.

    Examples
    --------
    >>> import xzplan
    >>> plan = xzplan.load_plan()
    >>> table = xzplan.read_observations("2022年\n指标,忻府区,代县\n城镇老旧小区改造,40,7\n", plan)
    >>> reviews = xzplan.assess_areas(plan, table, targets={"忻府区": {20: 180}})
    >>> list(reviews), reviews["忻府区"][20].progress.status.text.zh
    (['忻府区', '代县'], '无法评估')
    """
    check_plan(plan)
    if not isinstance(table, ObservationTable) or table.plan != plan.id:
        raise InvalidInputError("table", table, "pass what read_observations returns for this plan")
    if not table.rows:
        raise InvalidInputError("table", table, "it has no values")
    own = _own_name(plan)
    parts = {own if area is None else area: part for area, part in table.by_area().items()}
    given = _by_area("targets", {} if targets is None else targets, parts)
    shares = {
        area: _weight(weight)
        for area, weight in _by_area("weights", {} if weights is None else weights, parts).items()
    }
    date = Period.of(as_of, "as_of") if as_of is not None else _latest(plan, table)
    order = [own] * (own in parts) + [area for area in parts if area != own]
    reviews = []
    for area in order:
        seen = parts[area].observations
        of_area = plan.with_targets(given.get(area, {}))
        arguments: dict[str, Any] = {}
        if area != own:
            of_area, arguments, seen = _plan_of(of_area, area, seen)
        review = review_of(of_area, seen, table, as_of=date, scheme=scheme, arguments=arguments)
        assessments = [
            with_reported_base(row, arguments[key]["baseline"], _name_of(of_area))
            if key in arguments
            else row
            for key, row in review.items()
        ]
        # What could not be read may be of any area, so all of it is left aside in each.
        review = evolve(review, assessments=assessments, read_from=parts[area].read_from)
        reviews.append((area, review))
    within = [area for area in order if area != own]
    return AreaReviews(plan=plan, reviews=tuple(reviews), wholes=tuple(_wholes(plan, table, within, shares)))


def _name_of(plan: Plan) -> Bilingual:
    """Return the name of the area that a plan is of."""
    return Bilingual(zh=plan.areas[0].name_zh, en=plan.areas[0].name_en)


def _own_name(plan: Plan) -> str:
    return plan.areas[0].name_zh if plan.areas else "本地区"


def _by_area(argument: str, given: object, areas: Mapping[str, object]) -> dict[str, Any]:
    if not isinstance(given, Mapping):
        raise InvalidInputError(argument, given, "pass a mapping by name of the area")
    for area in given:
        if area not in areas:
            raise UnknownKeyError("area", area, list(areas))
    return dict(given)


def _weight(weight: Number) -> Decimal:
    number = to_decimal(weight, "weights")
    if number <= 0:
        raise InvalidInputError("weights", weight, "a weight is above 0")
    return number


def _latest(plan: Plan, table: ObservationTable) -> Period:
    """Return the end of the latest period that any area reports within the plan."""
    periods = [row.observation.period for row in table.rows if row.observation.period.year in plan.years]
    if not periods:
        raise InvalidInputError("as_of", None, "no observation sets a date; pass one")
    latest = max(periods)
    return Period(year=latest.year, month=latest.month)


def _plan_of(plan: Plan, area: str, seen: Mapping[str, Any]) -> tuple[Plan, dict[str, Any], dict[str, Any]]:
    """Return the plan as it holds for an area, the area's own bases as arguments, and what is observed after them."""
    indicators: list[Indicator] = []
    arguments: dict[str, Any] = {}
    observed: dict[str, Any] = {}
    for indicator in plan.indicators.values():
        indicators.append(_indicator_of(indicator))
        values = seen.get(indicator.id)
        if isinstance(values, Mapping):
            parts = {key: _base_apart(plan, indicator, of_series) for key, of_series in values.items()}
            bases: Any = {key: base for key, (base, _) in parts.items() if base is not None}
            observed[indicator.id] = {key: rest for key, (_, rest) in parts.items()}
        elif values is not None:
            bases, observed[indicator.id] = _base_apart(plan, indicator, values)
        else:
            continue
        if bases not in (None, {}):
            arguments[indicator.id] = {"baseline": bases}
    known = tuple(each for each in plan.areas if area in (each.name_zh, each.name_en, each.code))
    [own] = known or (Area(code="", name_zh=area, name_en=area),)
    plan = evolve(
        plan,
        name_zh=f"{plan.name_zh}（{own.name_zh}）",
        name_en=f"{plan.name_en} ({own.name_en})",
        areas=(own,),
        indicators=indicators,
    )
    return plan, arguments, observed


def _base_apart(
    plan: Plan, indicator: Indicator, values: tuple[Observation, ...]
) -> tuple[Decimal | None, tuple[Observation, ...]]:
    """Return the base of a level that an area reports, and what it reports of other periods, as values of a whole."""
    base = next((one for one in values if one.period == Period(year=plan.base_year) and one.of is None), None)
    rest = tuple(evolve(observation, area=None) for observation in values if observation is not base)
    if base is None or indicator.target.demand.of is not Quantity.VALUE:
        return None, rest
    return base.value, rest


def _indicator_of(indicator: Indicator) -> Indicator:
    """Return an indicator without the figures that are the city's alone: its baseline, and a sum over the plan."""
    # What the plan prints for the base year is of the whole: no output may show it as that of an area.
    bare = evolve(
        indicator,
        baseline=evolve(indicator.baseline, printed=_NOT_PRINTED, value=None),
        series=tuple(
            evolve(series, baseline=evolve(series.baseline, printed=_NOT_PRINTED, value=None))
            for series in indicator.series
        ),
    )
    demand = indicator.target.demand
    if demand.of is not Quantity.TOTAL:
        return bare
    bare = evolve(bare, interim=())
    if indicator.target.supplied:
        return bare
    words = Qualitative(
        text=f"全市{demand.words.zh}，未给出本地区任务数",
        text_en=f"the whole {demand.words.en}; no share of the area is given",
    )
    return evolve(bare, target=evolve(indicator.target, demand=words, reading=None))


_NOT_PRINTED = "-"
_SUMMED = (UnitKind.COUNT,)
_NEVER = (UnitKind.GROWTH, UnitKind.INDEX, UnitKind.LEVEL)


def _wholes(
    plan: Plan, table: ObservationTable, within: list[str], weights: Mapping[str, Decimal]
) -> Iterator[WholeValue]:
    """Yield what the areas make up, for each indicator of one series and each period."""
    cells: dict[tuple[str, Period], dict[str, Decimal]] = {}
    for row in table.rows:
        seen = row.observation
        if seen.area is not None and row.series is None and seen.of is None:
            cells.setdefault((row.indicator, seen.period), {})[seen.area] = seen.value
    english = {area.name_zh: area.name_en for area in plan.areas}
    wanted = [area.name_zh for area in plan.areas[1:]] or within
    for (key, period), values in cells.items():
        kind = plan.indicators[key].unit.kind
        missing = [area for area in wanted if area not in values]
        unweighted = [area for area in wanted if area not in weights]
        reason: Bilingual | None = None
        value: Decimal | None = None
        if kind in _NEVER:
            reason = _NO_SUM
        elif missing:
            reason = _MISSING.filled(
                "、".join(missing), ", ".join(english.get(area, area) for area in missing)
            )
        elif kind in _SUMMED:
            value = total(values[area] for area in wanted)
        elif unweighted:
            reason = _NO_WEIGHTS
        else:
            value = _mean(values, weights, wanted)
        yield WholeValue(indicator=key, period=period, value=value, reason=reason)


_NO_SUM = Bilingual(
    zh="增速不能由各地区增速汇总，须用绝对水平",
    en="rates of growth do not add up; the levels would be needed",
)
_MISSING = Bilingual(zh="缺{0}的数值", en="no value of {1}")
_NO_WEIGHTS = Bilingual(
    zh="比率须按人口等权重汇总，未给出权重", en="a rate is weighted, and no weights were given"
)


def _mean(values: Mapping[str, Decimal], weights: Mapping[str, Decimal], areas: list[str]) -> Decimal:
    """Return the weighted mean of areas, with two digits more than the finest of them."""
    whole = sum(Fraction(weights[area]) for area in areas)
    mean = sum(Fraction(values[area]) * Fraction(weights[area]) for area in areas) / whole
    digits = max(digits_of(values[area]) for area in areas) + 2
    return Decimal(written(Fraction(mean), digits))


def split(total: int, weights: Weights) -> dict[str, int]:
    """Return whole numbers that add up to a total and are as near as can be to the weights.

    Each area gets the whole part of its share; what is left goes to the largest remainders, ties in the order given.

    Parameters
    ----------
    total
        A whole number, not negative, such as the 562 old communities of the city.
    weights
        The weight of each area by name; not negative, and not all 0.

    Raises
    ------
    InvalidInputError
        Another total, or other weights.

    Examples
    --------
    >>> from xzplan.assessment.areas import split
    >>> split(10, {"忻府区": 55, "原平市": 47, "代县": 18})
    {'忻府区': 5, '原平市': 4, '代县': 1}
    """
    whole = whole_number("total", total, "pass a whole number that is not negative")
    if whole < 0:
        raise InvalidInputError("total", total, "pass a whole number that is not negative")
    if not isinstance(weights, Mapping) or not all(isinstance(area, str) for area in weights):
        raise InvalidInputError("weights", weights, "pass a mapping by name of the area")
    exact = {area: Fraction(to_decimal(weight, "weights")) for area, weight in weights.items()}
    if any(weight < 0 for weight in exact.values()) or not any(exact.values()):
        raise InvalidInputError("weights", weights, "weights are not negative, and not all 0")
    every = sum(exact.values())
    shares = {area: whole * weight / every for area, weight in exact.items()}
    parts = {area: int(share) for area, share in shares.items()}
    # Sorting is stable: of equal remainders the first comes first.
    order = sorted(shares, key=lambda area: parts[area] - shares[area])
    for area in order[: whole - sum(parts.values())]:
        parts[area] += 1
    return parts
