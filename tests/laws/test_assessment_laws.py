"""The laws of assessment."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

import xzplan
from xzplan import Assessment, Basis, Direction, Indicator, Quantified, Status, Verdict
from xzplan.assessment.metrics import required_pace, required_rate, schedule_ratio
from xzplan.assessment.schemes import Bands, Edge
from xzplan.model.bounds import CEILINGS, FLOORS, Relation, bound_of
from xzplan.model.units import PERCENTAGE_POINT
from xzplan.testing import demands, figures, indicators

RANK = {
    Status.NOT_ASSESSED: -1,
    Status.MISSED: 0,
    Status.BROKEN: 0,
    Status.BEHIND: 0,
    Status.UNLIKELY: 0,
    Status.SLIPPING: 1,
    Status.ON_TRACK: 1,
    Status.AT_RISK: 1,
    Status.AHEAD: 2,
    Status.KEPT: 2,
    Status.LIKELY: 2,
    Status.ACHIEVED: 3,
    Status.ACHIEVED_EARLY: 3,
}
"""From worse to better; verdicts of one kind of target are compared, so kinds may share a rank."""

# Those that know a better value: a range or a point has none.
MIRROR: dict[Relation, Relation] = {
    "at_least": "at_most",
    "more_than": "less_than",
    "less_than": "more_than",
    "at_most": "at_least",
}


def figure_of(demand: xzplan.model.Demand) -> Decimal:
    assert demand.figure is not None
    return demand.figure


GRADED = ("value", "growth", "total", "change", "difference", "mean")


@st.composite
def graded(draw: st.DrawFn) -> Indicator:
    """Indicators whose values can be better or worse, in a unit without bounds."""
    direction = draw(st.sampled_from([Direction.INCREASE, Direction.DECREASE]))
    demand = demands(direction).filter(
        lambda d: d.of in GRADED and d.bound is not None and d.relation not in (None, "exactly")
    )
    indicator = draw(indicators(demand=demand, direction=direction))
    return evolve(indicator, unit=PERCENTAGE_POINT, series=())


@st.composite
def levels(draw: st.DrawFn) -> tuple[Indicator, Quantified, Decimal]:
    """Indicators with a level to reach or to keep and a baseline, with both figures."""
    direction = draw(st.sampled_from([Direction.INCREASE, Direction.DECREASE]))
    op = {Direction.INCREASE: FLOORS, Direction.DECREASE: CEILINGS}[direction]
    demand = xzplan.Quantified(of="value", bound=bound_of(draw(st.sampled_from(op)), draw(figures())))
    indicator = draw(indicators(demand=st.just(demand), direction=direction))
    start = draw(figures())
    indicator = evolve(
        indicator,
        unit=PERCENTAGE_POINT,
        series=(),
        interim=(),
        baseline=evolve(indicator.baseline, value=start),
    )
    return indicator, demand, start


@st.composite
def observed(draw: st.DrawFn, indicator: Indicator) -> dict[int, Decimal]:
    """Values of the years up to one, of every year where sums and rates need them."""
    first, last = indicator.baseline.year + 1, indicator.target.year
    year = draw(st.integers(first, last))
    years = range(first, year + 1)
    if indicator.target.demand.of == "value":
        years = sorted(draw(st.sets(st.sampled_from(list(years)))) | {year})  # type: ignore[assignment]
    return {one: draw(figures(-50, 100)) for one in years}


def verdicts(indicator: Indicator, values: dict[int, Decimal]) -> tuple[Verdict, Verdict]:
    assessment = xzplan.assess(indicator, values)
    return assessment.progress, assessment.outlook


@given(graded(), st.data())
def test_a_better_value(indicator: Indicator, data: st.DataObject) -> None:
    """Law 7: A better value never gives a worse verdict."""
    values = data.draw(observed(indicator))
    year = max(values)
    step = data.draw(figures(0, 100)) * (1 if indicator.direction is Direction.INCREASE else -1)
    # A rate of growth above 100 % is refused as a level, and a cut of all there is as none.
    assume(-100 < values[year] + step <= (100 if indicator.target.demand.of == "growth" else 200))
    better = values | {year: values[year] + step}
    for worse, now in zip(verdicts(indicator, values), verdicts(indicator, better), strict=True):
        assert RANK[now.status] >= RANK[worse.status]


@given(st.sampled_from(list(xzplan.load_plan().indicators.values())), st.data())
def test_a_better_value_in_the_real_plan(indicator: Indicator, data: st.DataObject) -> None:
    """Law 7: A better value never gives a worse verdict."""
    assume(indicator.target.demand.bound is not None)
    values = {year: data.draw(figures(0, 80)) for year in range(2021, data.draw(st.integers(2021, 2025)) + 1)}
    year = max(values)
    up = indicator.direction is Direction.INCREASE
    other = data.draw(figures(0, 100).filter(lambda x: x >= values[year] if up else x <= values[year]))
    pairs = zip(verdicts(indicator, values), verdicts(indicator, values | {year: other}), strict=True)
    for worse, now in pairs:
        assert RANK[now.status] >= RANK[worse.status]


@st.composite
def bands(draw: st.DrawFn) -> Bands:
    """Bands with any edges."""
    values = sorted(draw(st.sets(st.decimals(-5, 5, places=2), min_size=1, max_size=5)))
    edges = tuple(Edge(value=v, belongs_to=draw(st.sampled_from(["below", "above"]))) for v in values)
    statuses = draw(st.lists(st.sampled_from(Status), min_size=len(edges) + 1, max_size=len(edges) + 1))
    return Bands(edges=edges, statuses=tuple(statuses))


@given(bands(), st.data())
def test_bands_partition_the_line(parts: Bands, data: st.DataObject) -> None:
    """Law 8: The bands of a scheme partition the line: every float falls in exactly one."""
    edges = [float(edge.value) for edge in parts.edges]
    near = st.sampled_from(edges).flatmap(
        lambda x: st.sampled_from([x, math.nextafter(x, -math.inf), math.nextafter(x, math.inf)])
    )
    number = data.draw(near | st.floats(allow_nan=False))
    holding = []
    for at, status in enumerate(parts.statuses):
        low, high = parts.edges[at - 1 : at], parts.edges[at : at + 1]
        above = not low or number > float(low[0].value)
        above = above or (number == float(low[0].value) and low[0].belongs_to == "above")
        below = not high or number < float(high[0].value)
        below = below or (number == float(high[0].value) and high[0].belongs_to == "below")
        if above and below:
            holding.append(status)
    assert holding == [parts.classify(number)]


@given(graded(), st.data())
def test_paying_the_required_pace(indicator: Indicator, data: st.DataObject) -> None:
    """Law 9: Paying the required pace lands on the target."""
    values = data.draw(observed(indicator))
    assessment = xzplan.assess(indicator, values)
    left = indicator.target.year - max(values)
    demand = indicator.target.demand
    if assessment.required_pace is not None and demand.of in ("value", "total"):
        total = sum(values.values()) if demand.of == "total" else values[max(values)]
        end = float(total) + assessment.required_pace * left
        scale = max(abs(float(total)), abs(float(figure_of(demand))))
        assert abs(end - float(figure_of(demand))) <= 3 * math.ulp(scale)
    if assessment.required_rate is not None and demand.of == "growth":
        factor = math.prod(1 + float(rate) / 100 for rate in values.values())
        factor *= (1 + assessment.required_rate / 100) ** left
        years = indicator.target.year - indicator.baseline.year
        assert factor == pytest.approx((1 + float(figure_of(demand)) / 100) ** years, rel=1e-12)


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9), st.integers(1, 30))
def test_required_pace(value: float, target: float, left: int) -> None:
    """Law 9: Paying the required pace lands on the target."""
    end = value + float(required_pace(value, target, left)) * left
    assert abs(end - target) <= 3 * math.ulp(max(abs(value), abs(target)))


@given(st.floats(1e-6, 1e9), st.floats(1e-3, 1e3), st.integers(1, 30))
def test_required_rate(value: float, factor: float, left: int) -> None:
    """Law 9: Paying the required pace lands on the target."""
    target = value * factor
    rate = float(required_rate(value, target, left))
    # A rate near -100 per cent has lost what is small beside 100.
    assert value * (1 + rate / 100) ** left == pytest.approx(target, rel=1e-9)


@given(levels(), st.data())
def test_on_the_milestone(level: tuple[Indicator, Quantified, Decimal], data: st.DataObject) -> None:
    """Law 10: On the milestone the gap is 0, the ratio 1, and the status on schedule, if the target is not met already."""
    indicator, demand, start = level
    if demand.bound.lenient.holds(start):  # on the other side of the bound
        away = Decimal(1) if indicator.direction is Direction.DECREASE else Decimal(-1)
        other = 2 * figure_of(demand) - start + away
        indicator = evolve(indicator, baseline=evolve(indicator.baseline, value=other))
    indicator = evolve(indicator, target=evolve(indicator.target, year=indicator.target.year + 1))
    path = xzplan.trajectory(indicator)
    assert path.basis is Basis.INTERPOLATED
    year = data.draw(st.sampled_from(path.years.tolist()[1:-1]))
    assume(path[year] not in (path.values[0], path.values[-1]))
    # The milestone of a trajectory is a float next to the exact one.
    assessment = xzplan.assess(indicator, {year: path[year]})
    assert assessment.gap == pytest.approx(0, abs=1e-12)
    assert assessment.ratio == pytest.approx(1, rel=1e-9)
    assert assessment.progress.status in (Status.ON_TRACK, Status.ACHIEVED_EARLY)
    assert float(schedule_ratio(path[year], path.values[0], path[year])) == 1.0


@given(levels(), st.data())
def test_a_held_bound(level: tuple[Indicator, Quantified, Decimal], data: st.DataObject) -> None:
    """Law 11: A held bound never rewards moving towards it."""
    indicator, demand, distance = level
    bound, sign = figure_of(demand), 1 if indicator.direction is Direction.INCREASE else -1
    start = bound + sign * distance
    assume(demand.bound.holds(start))  # one that only equals an open end has to be passed
    indicator = evolve(indicator, baseline=evolve(indicator.baseline, value=start))
    path = xzplan.trajectory(indicator)
    assert path.basis is Basis.HELD
    year = data.draw(st.sampled_from(path.years.tolist()[1:]))
    far = data.draw(figures(0, 100))
    near = far * data.draw(st.decimals(0, 1, places=2))
    away, towards = (xzplan.assess(indicator, {year: bound + sign * kept}) for kept in (far, near))
    assert RANK[towards.progress.status] <= RANK[away.progress.status]
    assert RANK[towards.outlook.status] <= RANK[away.outlook.status]


@given(indicators(), st.data())
def test_unknown_in_unknown_out(indicator: Indicator, data: st.DataObject) -> None:
    """Law 12: Unknown in, unknown out, with a reason."""
    indicator = evolve(indicator, series=())
    first, last = indicator.baseline.year + 1, indicator.target.year
    years = data.draw(st.sets(st.integers(first, last), max_size=4))
    lower = indicator.unit.lower if indicator.unit.lower is not None else Decimal(-50)
    values = {year: data.draw(figures(max(-50, math.ceil(lower)), 100)) for year in years}
    assessment = xzplan.assess(indicator, values)
    for verdict in (assessment.progress, assessment.outlook):
        assert verdict.reason.zh
        assert verdict.reason.en
        if verdict.status is Status.NOT_ASSESSED:
            assert verdict.value is None
            assert (verdict.supply is None) == isinstance(indicator.target.demand, xzplan.Qualitative)
        else:
            assert verdict.value is None or math.isfinite(verdict.value)
            assert (verdict.value is None) == (verdict.metric is None)
    demand, progress = indicator.target.demand, assessment.progress.status
    if not values:
        assert progress is Status.NOT_ASSESSED
    if demand.of in ("growth", "change") and isinstance(demand, Quantified) and values:
        complete = sorted(values) == list(range(first, max(values) + 1))
        # Beyond what rounds to the figure of 左右 nothing is judged, however complete the values are.
        assert complete or progress is Status.NOT_ASSESSED
        assert progress is not Status.NOT_ASSESSED or not complete or demand.bound.approximate
    if isinstance(demand, xzplan.Relative | xzplan.Assigned | xzplan.Qualitative):
        assert progress is Status.NOT_ASSESSED


@given(graded(), st.data(), st.integers(-50, 50))
def test_shifting_all_years(indicator: Indicator, data: st.DataObject, shift: int) -> None:
    """Law 3: Scaling all values by c > 0, shifting all years, and mirroring the values: the path follows."""
    values = data.draw(observed(indicator))
    later = evolve(
        indicator,
        baseline=evolve(indicator.baseline, year=indicator.baseline.year + shift),
        target=evolve(indicator.target, year=indicator.target.year + shift),
        interim=tuple(evolve(point, year=point.year + shift) for point in indicator.interim),
    )
    moved = {year + shift: value for year, value in values.items()}
    same_verdicts(xzplan.assess(indicator, values), xzplan.assess(later, moved))


@given(levels(), st.data(), st.integers(-3, 6))
def test_scaling_and_mirroring(
    level: tuple[Indicator, Quantified, Decimal], data: st.DataObject, power: int
) -> None:
    """Law 3: Scaling all values by c > 0, shifting all years, and mirroring the values: the path follows."""
    indicator, demand, start = level
    values = data.draw(observed(indicator))
    for c in (Decimal(2) ** power, Decimal(-1)):
        down = (indicator.direction is Direction.DECREASE) == (c > 0)
        relation = demand.relation
        assert relation is not None
        relation = relation if c > 0 else MIRROR[relation]
        other = evolve(
            indicator,
            direction=Direction.DECREASE if down else Direction.INCREASE,
            baseline=evolve(indicator.baseline, value=start * c),
            target=evolve(
                indicator.target,
                demand=xzplan.Quantified(of="value", bound=bound_of(relation, figure_of(demand) * c)),
            ),
        )
        scaled = {year: value * c for year, value in values.items()}
        same_verdicts(xzplan.assess(indicator, values), xzplan.assess(other, scaled))


def same_verdicts(one: Assessment, other: Assessment) -> None:
    assert one.progress.status is other.progress.status
    assert one.outlook.status is other.outlook.status


@given(graded(), st.data())
def test_observations_stay_as_they_are(indicator: Indicator, data: st.DataObject) -> None:
    """Law 13: Arguments are never altered."""
    values = data.draw(observed(indicator))
    given_ = dict(reversed(values.items()))
    before = list(given_.items())
    assessment = xzplan.assess(indicator, given_)
    assert list(given_.items()) == before
    assert [one.year for one in assessment.observations] == sorted(given_)


@given(graded(), st.data())
def test_round_trip_of_an_assessment(indicator: Indicator, data: st.DataObject) -> None:
    """Law 14: `from_json(to_json(x)) == x`; any one corrupted field is refused with its path."""
    assessment = xzplan.assess(indicator, data.draw(observed(indicator)))
    assert xzplan.from_json(xzplan.to_json(assessment), Assessment) == assessment


@given(st.data())
def test_round_trip_of_a_review(data: st.DataObject) -> None:
    """Law 14: `from_json(to_json(x)) == x`; any one corrupted field is refused with its path."""
    plan = xzplan.load_plan()
    chosen = data.draw(st.sets(st.integers(1, 28), max_size=5))
    values: dict[int, Any] = {n: {year: data.draw(figures(0, 90)) for year in (2021, 2022)} for n in chosen}
    if 23 in chosen:
        values[23] = {"urban": values[23], "rural": {}}
    scheme = data.draw(st.sampled_from(["plan", "eurostat", "un2023"]))
    review = xzplan.assess_plan(plan, values, as_of=2022, scheme=scheme, arguments={18: {"scheme": "plan"}})
    again = xzplan.from_json(xzplan.to_json(review))
    assert (again, hash(again)) == (review, hash(review))


@given(st.data())
def test_one_and_a_plan(data: st.DataObject) -> None:
    """Law 5: One indicator, a plan, and a bulk array give the same bits."""
    plan = xzplan.load_plan()
    chosen = data.draw(st.sets(st.integers(1, 28).filter(lambda n: n != 23), min_size=1, max_size=5))
    values = {n: {year: data.draw(figures(0, 90)) for year in (2021, 2022)} for n in chosen}
    review = xzplan.assess_plan(plan, values, as_of=2022)
    for number, seen in values.items():
        one = xzplan.assess(plan.indicators[number], seen, as_of=2022)
        assert review[number] == one


@given(graded() | indicators(), st.data())
def test_a_result_does_not_depend_on_when_it_is_read(indicator: Indicator, data: st.DataObject) -> None:
    """Law 24: What a result works out when it is read does not depend on when it is read, and cannot fail."""
    values = data.draw(observed(indicator))
    if indicator.series:
        return
    as_float = data.draw(st.booleans())
    seen = {year: float(value) if as_float else value for year, value in values.items()}
    try:
        early, late = xzplan.assess(indicator, seen), xzplan.assess(indicator, seen)
    except xzplan.InvalidInputError:
        return
    said = str(early), xzplan.to_json(early), [one.value for one in early.observations]
    seen.clear()
    assert (str(late), xzplan.to_json(late), [one.value for one in late.observations]) == said
    assert early == late
