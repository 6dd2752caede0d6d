"""Hypothesis strategies for plans and their parts, for the tests of programs that take them.

Needs the extra ``testing``. Whatever is drawn is valid, and otherwise as awkward as possible: every kind of demand, with
and without a baseline, with one series or several, with control characters in names.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from attrs import evolve

from xzplan.exceptions import InvalidInputError, MissingExtraError
from xzplan.language import Bilingual
from xzplan.model.bounds import CEILINGS, FLOORS, Bound, Relation, bound_of
from xzplan.model.checks import whole_number, whole_year
from xzplan.model.indicators import Baseline, Direction, Indicator, Nature, Series, check_indicator
from xzplan.model.plan import Plan
from xzplan.model.quantities import Quantity
from xzplan.model.readings import Reading
from xzplan.model.sources import Document, DocumentRole, Label, Source
from xzplan.model.structure import Domain
from xzplan.model.targets import Assigned, Demand, Qualitative, Quantified, Relative, Target
from xzplan.model.units import (
    INDEX,
    PARTICIPATION_PERCENT,
    PERCENT,
    PERCENT_PER_YEAR,
    PERCENTAGE_POINT,
    Unit,
    UnitKind,
)

try:
    from hypothesis import strategies as st
except ImportError as _error:
    raise MissingExtraError("xzplan.testing", "hypothesis", "testing") from _error

__all__ = [
    "baselines",
    "bounds",
    "demands",
    "figures",
    "ids",
    "indicators",
    "observations",
    "plans",
    "sources",
    "units",
    "words",
]

_WORDS = [
    "忻州市",
    "＞50",
    "（五年累计）",
    "每千人口…（张）",
    "100 %",
    "“136”",
    "\\",
    "<b>",
    " ",
    "\n",
    "\x00",
    "😀",
]
_PLACES = [
    Source(document="x", line=1, quote="忻州市"),
    Source(document="x", line=7, last_line=9, quote="a\n\nb", chapter=0, section=1),
    Source(document="x", line=600, quote="＞50", table="2-1", row=9, column="2025年"),
    Source(document="x", line=2, quote="q", chapter=12, section=4, box="12.1"),
]
_UNITS = [
    PERCENT,
    PARTICIPATION_PERCENT,
    PERCENTAGE_POINT,
    PERCENT_PER_YEAR,
    INDEX,
    Unit(id="things", kind=UnitKind.COUNT, zh="个", en="things", whole=True),
    Unit(
        id="own",
        kind=UnitKind.AREA,
        zh="亩",
        en="mu",
        lower=Decimal("-0.5"),
        upper=Decimal("1E+3"),
    ),
]
_READINGS = [
    None,
    Reading(
        id="r",
        statement=Bilingual(zh="不低于", en="at least"),
        reason=Bilingual(zh="理由", en="why"),
        evidence=tuple(_PLACES[:2]),
    ),
]


# Hypothesis draws the first of several more often than the others, within a large record several times as often. What
# matters most therefore stands first: a plan of five years, a figure, a target on the way.
_SPANS = st.sampled_from([5, 1, 2, 3, 4, 6, 7, 8, 9, 10])
"""Years from the baseline to the target."""


def words() -> st.SearchStrategy[str]:
    """Draw texts of names and cells, among them Chinese, full-width signs, markup and control characters."""
    return st.sampled_from(_WORDS)


def ids() -> st.SearchStrategy[str]:
    """Draw ids in ASCII snake case; there are few, so that the same one is drawn again."""
    return st.sampled_from(["x", "x_1", "beds", "nursing_beds", "a_b_c_9"])


def figures(low: int = 0, high: int = 100) -> st.SearchStrategy[Decimal]:
    """Draw figures as tables print them, with two decimals or none; trailing zeros are kept.

    Parameters
    ----------
    low, high
        The lowest and the highest figure.

    Raises
    ------
    InvalidInputError
        Not whole numbers.
    """
    low, high = whole_number("low", low), whole_number("high", high)
    return st.decimals(low, high, places=2) | st.integers(low, high).map(Decimal)


def sources() -> st.SearchStrategy[Source]:
    """Draw places in a text: on one line or several, in a table or in a box."""
    return st.sampled_from(_PLACES)


def units() -> st.SearchStrategy[Unit]:
    """Draw units of seven kinds. Every figure that `figures` draws lies within their bounds."""
    return st.sampled_from(_UNITS)


def bounds(
    figures: st.SearchStrategy[Any], direction: Direction | str | None = None
) -> st.SearchStrategy[Bound]:
    """Draw bounds of every form: with one end, with two, open and closed, exact and 左右.

    Parameters
    ----------
    figures
        The figures of their ends.
    direction
        The direction that they do not contradict: no ceiling alone where more is better; by default any.

    Raises
    ------
    InvalidInputError
        Not a strategy, or not a direction.
    """
    ends = _strategy("figures", figures)
    pairs = st.tuples(ends, ends).map(sorted)
    opened = st.tuples(st.booleans(), st.booleans())
    near = st.none() | st.sampled_from([1, 2])
    relations = _relations(None if direction is None else Direction(direction))
    of_one_figure = st.builds(bound_of, st.sampled_from(relations), ends)
    return st.one_of(
        *[of_one_figure] * 4,  # most targets
        st.builds(Bound.about, ends, within=near),
        st.builds(_between, pairs, opened),
    )


def _between(ends: list[Any], opened: tuple[bool, bool]) -> Bound:
    low, high = ends
    low_open, high_open = opened if low < high else (False, False)
    return Bound(low=low, high=high, low_open=low_open, high_open=high_open)


def _relations(direction: Direction | None) -> list[Relation]:
    """Return the relations that do not contradict a direction."""
    relations: list[Relation] = ["exactly"]
    relations += [] if direction is Direction.DECREASE else FLOORS
    relations += [] if direction is Direction.INCREASE else CEILINGS
    return relations


def demands(direction: Direction | str) -> st.SearchStrategy[Demand]:
    """Draw demands of each kind and on each quantity that do not contradict a direction.

    Parameters
    ----------
    direction
        The direction of the indicator.
    """
    direction = Direction(direction)
    rates = st.decimals(-90, 100, places=1)
    of = {
        Quantity.VALUE: figures(),
        Quantity.MEAN: figures(),
        Quantity.GROWTH: rates,
        Quantity.TOTAL: st.integers(2, 1000),
        Quantity.CHANGE: rates,
        Quantity.DIFFERENCE: rates,
    }
    return st.one_of(
        *(
            st.builds(Quantified, of=st.just(quantity), bound=bounds(ends, direction))
            for quantity, ends in of.items()
        ),
        st.builds(
            Relative,
            of=st.sampled_from([Quantity.VALUE, Quantity.GROWTH]),
            relation=st.sampled_from(_relations(direction)),
            reference=words(),
            reference_en=st.none() | words(),
        ),
        st.builds(
            Assigned,
            of=st.sampled_from([Quantity.VALUE, Quantity.GROWTH]),
            by=words(),
            by_en=st.none() | words(),
        ),
        st.builds(Qualitative, text=words(), text_en=st.none() | words()),
    )


def baselines(
    year: int, place: Source, value: st.SearchStrategy[Decimal | None] | None = None
) -> st.SearchStrategy[Baseline]:
    """Draw baselines of a year, with and without a figure.

    Parameters
    ----------
    year
        The base year.
    place
        Where they are printed.
    value
        The figures; by default `figures`, or none.

    Raises
    ------
    InvalidInputError
        Not a year, a source, or a strategy.
    """
    if not isinstance(place, Source):
        raise InvalidInputError("place", place, "pass a Source")
    return st.builds(
        Baseline,
        year=st.just(whole_year(year)),
        printed=words(),
        value=st.one_of(figures(), figures(), st.none()) if value is None else _strategy("value", value),
        source=st.just(place),
    )


def _strategy(argument: str, strategy: object) -> st.SearchStrategy[Any]:
    if not isinstance(strategy, st.SearchStrategy):
        raise InvalidInputError(argument, strategy, "pass a strategy, such as st.just(…)")
    return strategy


def indicators(
    demand: st.SearchStrategy[object] | None = None, direction: Direction | str | None = None
) -> st.SearchStrategy[Indicator]:
    """Draw indicators with every kind of demand, with one series or several.

    Some have a baseline and some have none, a level or a sum may have targets on the way, and some targets are set by a
    user and not printed.

    Parameters
    ----------
    demand
        The demands; by default `demands` of the direction.
    direction
        The direction; by default any.

    Examples
    --------
    >>> from hypothesis import given, strategies as st
    >>> import xzplan
    >>> from xzplan.testing import indicators
    >>> demand = xzplan.Quantified(of="value", bound=xzplan.Bound.exactly(55))
    >>> @given(indicators(demand=st.just(demand)))
    ... def ends_at_the_target(indicator):
    ...     path = xzplan.trajectory(indicator)
    ...     assert path[indicator.target.year] == 55.0
    >>> ends_at_the_target()
    """
    return _indicators(
        None if demand is None else _strategy("demand", demand),
        None if direction is None else Direction(direction),
    )


@st.composite
def _indicators(
    draw: st.DrawFn, demand: st.SearchStrategy[Any] | None, direction: Direction | None
) -> Indicator:
    direction = draw(st.sampled_from(Direction)) if direction is None else direction
    base_year = draw(st.integers(1950, 2050))
    place = draw(sources())  # one for all: more would only slow the search down
    several = draw(st.booleans())
    series = (
        tuple(
            Series(id=key, name_zh=key, name_en=key, baseline=draw(baselines(base_year, place)))
            for key in draw(st.sampled_from([("urban",), ("urban", "rural")]))
        )
        if several
        else ()
    )
    target = Target(
        year=base_year + draw(_SPANS),
        printed=draw(words()),
        demand=draw(demands(direction) if demand is None else demand),
        source=place,
        reading=draw(st.sampled_from(_READINGS)),
    )
    indicator = Indicator(
        id=draw(ids()),
        number=draw(st.integers(1, 99)),
        name_zh=draw(words()),
        name_en=draw(words()),
        domain="health",
        unit=draw(units()),
        direction=direction,
        nature=draw(st.sampled_from(Nature)),
        nature_source=place,
        baseline=draw(baselines(base_year, place, st.none() if several else None)),
        target=target,
        source=place,
        series=series,
        interim=draw(_on_the_way(base_year, target)),
    )
    # Last, so that what is drawn before stays as it was.
    match draw(st.sampled_from([None, None, "row", "series"])):
        case "row":
            return indicator.with_target(target.demand)
        case "series" if series:
            own = draw(demands(direction) if demand is None else demand)
            return indicator.with_target({series[0].id: own})
    return indicator


def _on_the_way(base_year: int, target: Target) -> st.SearchStrategy[tuple[Target, ...]]:
    """Draw targets on the way to a level or a sum, of the same kind, or none."""
    demand, between = target.demand, range(base_year + 1, target.year)
    if not isinstance(demand, Quantified) or demand.relation is None or not between:
        return st.just(())
    if demand.of not in (Quantity.VALUE, Quantity.DIFFERENCE, Quantity.TOTAL):
        return st.just(())
    # A running total does not fall.
    most = int(demand.bound.figures[0]) if demand.of is Quantity.TOTAL else 100
    relation = demand.relation
    points = st.dictionaries(st.sampled_from(between), st.integers(0, most), min_size=1, max_size=2)
    drawn = points.map(
        lambda values: tuple(
            evolve(target, year=year, demand=evolve(demand, bound=bound_of(relation, value)), reading=None)
            for year, value in zip(sorted(values), sorted(values.values()), strict=True)
        )
    )
    return st.one_of(drawn, drawn, drawn, st.just(()))


def plans(*, most: int = 4) -> st.SearchStrategy[Plan]:
    """Draw plans of a few indicators in one domain.

    Parameters
    ----------
    most
        The largest number of indicators.

    Examples
    --------
    >>> from hypothesis import given
    >>> import xzplan
    >>> from xzplan.testing import plans
    >>> @given(plans())
    ... def comes_back(plan):
    ...     assert xzplan.from_json(xzplan.to_json(plan)) == plan
    >>> comes_back()
    """
    return _plans(whole_number("most", most))


@st.composite
def _plans(draw: st.DrawFn, most: int) -> Plan:
    base_year, place = draw(st.integers(1950, 2050)), draw(sources())
    last_year = base_year + draw(_SPANS)
    label = Label(zh="健康", en="health", source=place)
    drawn = draw(st.lists(indicators(), min_size=1, max_size=most))
    return Plan(
        id="x",
        name_zh=draw(words()),
        name_en=draw(words()),
        base_year=base_year,
        first_year=base_year + 1,
        last_year=last_year,
        edition="1",
        documents=(
            Document(id="x", title_zh="x", title_en="x", role=DocumentRole.PUBLISHED_TEXT, source=_PLACES[0]),
        ),
        domains=(
            Domain(
                id="health",
                number=1,
                chapter=None,
                title=label,
                table_label=label,
                box_caption=None,
                name_en="health",
                short_en="health",
                aim=None,
                aim_stated=False,
                aim_source=None,
            ),
        ),
        indicators=[
            evolve(
                indicator,
                id=f"{indicator.id}_{number}",
                number=number,
                name_zh=f"{indicator.name_zh}指标{number}",
                name_en=f"{indicator.name_en} indicator {number}",
                baseline=evolve(indicator.baseline, year=base_year),
                target=evolve(indicator.target, year=last_year),
                interim=tuple(
                    evolve(point, year=base_year + place)
                    for place, point in enumerate(indicator.interim, 1)
                    if base_year + place < last_year
                ),
                series=tuple(
                    evolve(
                        series,
                        baseline=evolve(series.baseline, year=base_year),
                        target=None if series.target is None else evolve(series.target, year=last_year),
                    )
                    for series in indicator.series
                ),
            )
            for number, indicator in enumerate(drawn, 1)
        ],
        key_projects=(),
    )


def observations(indicator: Indicator) -> st.SearchStrategy[Any]:
    """Draw possible values for some years of an indicator, or for none, as `xzplan.assess` takes them.

    Parameters
    ----------
    indicator
        The indicator.

    Returns
    -------
    SearchStrategy
        Of mappings of years after the base year to decimals; for a row of several series, of one such mapping for
        each, by the id of the series.

    Raises
    ------
    InvalidInputError
        Not an indicator.
    """
    check_indicator(indicator)
    years = st.integers(indicator.baseline.year + 1, indicator.target.year)
    values = st.dictionaries(years, _values(indicator))
    if not indicator.series:
        return values
    return st.fixed_dictionaries({series.id: values for series in indicator.series})


def _values(indicator: Indicator) -> st.SearchStrategy[Decimal]:
    unit = indicator.unit
    # A rate of −100% ends a chain of growth for good; one above 100% is refused, as it is a level.
    demands = [
        indicator.target.demand,
        *(series.target.demand for series in indicator.series if series.target),
    ]
    grows = any(demand.of is Quantity.GROWTH for demand in demands)
    low = Decimal(-50) if unit.lower is None else max(unit.lower, Decimal(-99))
    high = Decimal(1000) if unit.upper is None else unit.upper
    if grows:
        low, high = min(low, Decimal(100)), min(high, Decimal(100))
    if unit.whole:
        return st.integers(int(low), int(high)).map(Decimal)
    return st.decimals(low, high, places=2)
