"""Laws 14, 25 to 27 and 32: the schemes of offices."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st

import xzplan
from xzplan import Direction, Indicator
from xzplan.assessment.schemes import Bands
from xzplan.assessment.schemes.catalogue import SCHEMES
from xzplan.assessment.schemes.published import PublishedScheme
from xzplan.assessment.schemes.rating import rate_series
from xzplan.testing import figures, indicators

PUBLISHED = [one for one in SCHEMES.values() if isinstance(one, PublishedScheme)]
BANDS = [
    bands
    for scheme in PUBLISHED
    for bands in (
        scheme.with_target.bands,
        None if scheme.without_target is None else scheme.without_target.bands,
    )
    if bands is not None
]
EDGES = sorted({float(edge.value) for bands in BANDS for edge in bands.edges})
near_edges = st.sampled_from(EDGES).flatmap(
    lambda edge: st.sampled_from([math.nextafter(edge, -9), edge, math.nextafter(edge, 9)])
)

numbers = st.one_of(near_edges, st.floats(-1, 2), st.floats(allow_nan=False))
factors = st.one_of(st.just(1.0), st.just(0.0), st.floats(0, 1))
schemes = st.sampled_from(PUBLISHED)
directions = st.sampled_from([Direction.INCREASE, Direction.DECREASE])


@given(st.sampled_from(BANDS), numbers, numbers, factors)
@example(BANDS[0], -0.0, 0.0, 1.0)
def test_every_number_has_one_category(bands: Bands, one: float, other: float, factor: float) -> None:
    """Law 25: The bands of every published scheme partition the line, also near a natural limit."""
    low, high = sorted((one, other))
    order = [category.id for category in bands.categories]
    below, above = bands.category(low, factor=factor), bands.category(high, factor=factor)
    assert order.index(below.id) <= order.index(above.id)
    if factor == 1:
        at = order.index(below.id)
        edges = [(float(edge.value), edge.belongs_to) for edge in bands.edges]
        if at > 0:
            edge, side = edges[at - 1]
            assert low >= edge if side == "above" else low > edge
        if at < len(edges):
            edge, side = edges[at]
            assert low < edge if side == "above" else low <= edge


@st.composite
def series(draw: st.DrawFn, least: int = 2) -> tuple[list[int], list[float]]:
    """Consecutive years with positive values of the sizes that statistics have, rates or counts."""
    count = draw(st.integers(least, 9))
    largest = draw(st.sampled_from([100, 10**6]))
    values = draw(st.lists(st.integers(1, largest), min_size=count, max_size=count))
    return list(range(2010, 2010 + count)), [one / 64 for one in values]


@given(schemes, series(), directions, st.integers(1, 10**6), st.integers(-8, 8), st.booleans())
def test_scaling(
    scheme: PublishedScheme,
    given_: tuple[list[int], list[float]],
    direction: Direction,
    goal: int,
    power: int,
    bare: bool,  # noqa: FBT001
) -> None:
    """Law 26: Scaling all values by c > 0 leaves a published rating as it is, where no zero is replaced."""
    years, values = given_
    c = 2.0**power
    plain = {} if bare else {"target": goal / 64, "target_year": 2030}
    scaled = {} if bare else {"target": goal / 64 * c, "target_year": 2030}
    one = rate_series(scheme, years, values, direction=direction, **plain)  # type: ignore[arg-type]
    other = rate_series(scheme, years, [value * c for value in values], direction=direction, **scaled)  # type: ignore[arg-type]
    assert one.category == other.category
    assert one.score == other.score
    if one.metric != "mean_change":
        assert one.value == other.value


@given(schemes, series(), directions, st.integers(-200, 200))
def test_shifting_years(
    scheme: PublishedScheme, given_: tuple[list[int], list[float]], direction: Direction, shift: int
) -> None:
    """Law 27: Shifting all years leaves a published rating as it is."""
    years, values = given_
    goal = values[0] * 1.5
    one = rate_series(scheme, years, values, direction=direction, target=goal, target_year=2030)
    moved = rate_series(
        scheme,
        [year + shift for year in years],
        values,
        direction=direction,
        target=goal,
        target_year=2030 + shift,
    )
    assert one == moved


@pytest.mark.parametrize("scheme", PUBLISHED, ids=lambda scheme: scheme.id)
@pytest.mark.parametrize("shift", [-40, 40])
def test_shifting_years_of_a_series_that_nearly_arrives(scheme: PublishedScheme, shift: int) -> None:
    """Law 27: Shifting all years leaves a published rating as it is."""
    plain, moved = (
        rate_series(
            scheme,
            [year + years for year in range(2014, 2021)],
            [9, 10, 10, 11, 11, 12, 12],
            direction=Direction.INCREASE,
            target=17,
            target_year=2030 + years,
        )
        for years in (0, shift)
    )
    assert plain == moved


@st.composite
def levels(draw: st.DrawFn) -> Indicator:
    """Row 18 with another baseline and target."""
    beds = xzplan.load_plan().indicators["nursing_bed_share"]
    base, goal = draw(figures(1, 99)), draw(figures(1, 99))
    assume(base < goal)
    demand = xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(goal))
    return evolve(beds, baseline=evolve(beds.baseline, value=base), target=evolve(beds.target, demand=demand))


@given(schemes, indicators(), st.data())
def test_any_indicator(scheme: PublishedScheme, indicator: Indicator, data: st.DataObject) -> None:
    """Law 14: `from_json(to_json(x)) == x`; any one corrupted field is refused with its path."""
    indicator = evolve(indicator, series=())
    first, last = indicator.baseline.year + 1, indicator.target.year
    lower = indicator.unit.lower if indicator.unit.lower is not None else Decimal(-50)
    count = data.draw(st.integers(0, last - first + 1))
    values = {first + at: data.draw(figures(max(-50, math.ceil(lower)), 100)) for at in range(count)}
    assessment = xzplan.assess(indicator, values, scheme=scheme)
    assert xzplan.from_json(xzplan.to_json(assessment), xzplan.Assessment) == assessment
    for verdict in (assessment.progress, assessment.outlook):
        assert (verdict.category is None) == (verdict.status is xzplan.Status.NOT_ASSESSED)
        assert verdict.reason.zh
        assert verdict.reason.en


@given(schemes, levels(), st.lists(figures(1, 99), min_size=1, max_size=4))
def test_one_rule(scheme: PublishedScheme, indicator: Indicator, values: list[Decimal]) -> None:
    """Law 32: What `assess` says by a published scheme is what `rate_series` says of the same numbers."""
    observed = dict(enumerate(values, start=2021))
    verdict = xzplan.assess(indicator, observed, scheme=scheme).progress
    base, demand = indicator.baseline.value, indicator.target.demand
    assert base is not None
    assert demand.figure is not None
    rating = rate_series(
        scheme,
        [2020, *observed],
        [float(base), *map(float, values)],
        direction=Direction.INCREASE,
        target=float(demand.figure),
        target_year=2025,
    )
    assert verdict.category == rating.category
    if rating.category is None:
        assert verdict.status is xzplan.Status.NOT_ASSESSED
    elif rating.value is not None:
        assert verdict.value == rating.value
