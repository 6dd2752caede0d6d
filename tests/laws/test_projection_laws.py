"""The laws of paths, on trajectories."""

from __future__ import annotations

import pickle
from fractions import Fraction
from typing import TypeVar

import numpy as np
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import xzplan
from strategies import year_grids
from xzplan import Basis, Direction, Indicator, Plan
from xzplan.model.units import PERCENTAGE_POINT
from xzplan.testing import figures, indicators

Dated = TypeVar("Dated", xzplan.Baseline, xzplan.Target)
FLOORS = figures().map(lambda figure: xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(figure)))


@given(indicators())
def test_a_trajectory_starts_and_ends_at_its_anchors(indicator: Indicator) -> None:
    """Law 1: A path passes through its anchors."""
    path = xzplan.trajectory(indicator)
    demand = indicator.target.demand
    # Of a range that is reached from above, the upper end is the way, and the lower end is the same in all years.
    line = path.values if path.high is None or path.high[0] == path.high[-1] else path.high
    drawn = dict(zip(path.years.tolist(), line.tolist(), strict=True))
    if path.basis is Basis.INTERPOLATED:
        assert path.years[0] == path.anchors[0].year
        assert all(drawn[anchor.year] == float(anchor.value) for anchor in path.anchors)
        if indicator.baseline.value is not None and demand.of == "value" and path.high is None:
            assert path[indicator.baseline.year] == float(indicator.baseline.value)
        assert float(path.values[-1]) in _ends(demand)
    if path.basis is Basis.ACCUMULATED:
        assert path[indicator.baseline.year] == 0
        if demand.of == "total":
            assert path[indicator.target.year] == _ends(demand)[0]
    if path.basis is Basis.COMPOUNDED:
        assert drawn[indicator.baseline.year] == 100


def _ends(demand: xzplan.model.Demand) -> list[float]:
    """The figures of a demand; those of 左右 within a limit are the ends of the range."""
    assert demand.bound is not None
    bound = demand.bound if demand.bound.within is None else demand.bound.as_range
    return [float(figure) for figure in bound.figures]


@given(indicators())
def test_a_trajectory_has_milestones_or_says_why(indicator: Indicator) -> None:
    """Law 1: A path passes through its anchors."""
    path = xzplan.trajectory(indicator)
    years = range(indicator.baseline.year, indicator.target.year + 1)
    assert set(path.years.tolist()) <= set(years)
    assert np.isfinite(path.values).all()
    if len(path) < len(years):
        assert path.reason is not None


@given(indicators(demand=FLOORS, direction=Direction.INCREASE))
def test_a_bound_that_is_met_is_held(indicator: Indicator) -> None:
    """Law 2: Between two anchors a path stays within them and is monotone."""
    path = xzplan.trajectory(evolve(indicator, interim=()))
    demand, value = indicator.target.demand, indicator.baseline.value
    assert demand.figure is not None
    if value is not None and value >= demand.figure:
        assert path.basis is Basis.HELD
        assert set(path.values.tolist()) == {float(demand.figure)}
    elif value is not None:
        assert (np.diff(path.values) >= 0).all()
        assert path.values.min() == float(value)
        assert path.values.max() == float(demand.figure)


@given(indicators(), st.integers(-50, 50))
def test_shifting_all_years(indicator: Indicator, shift: int) -> None:
    """Law 3: Scaling all values by c > 0, shifting all years, and mirroring the values: the path follows."""

    def later(figure: Dated) -> Dated:
        return evolve(figure, year=figure.year + shift)

    moved = evolve(
        indicator,
        baseline=later(indicator.baseline),
        target=later(indicator.target),
        interim=tuple(map(later, indicator.interim)),
        series=tuple(
            evolve(s, baseline=later(s.baseline), target=None if s.target is None else later(s.target))
            for s in indicator.series
        ),
    )
    path, other = xzplan.trajectory(indicator), xzplan.trajectory(moved)
    assert np.array_equal(other.years, path.years + shift)
    assert np.array_equal(other.values, path.values)
    assert other.basis is path.basis


@given(indicators(demand=FLOORS, direction=Direction.INCREASE))
def test_mirroring_values_and_direction(indicator: Indicator) -> None:
    """Law 3: Scaling all values by c > 0, shifting all years, and mirroring the values: the path follows."""
    indicator = evolve(indicator, unit=PERCENTAGE_POINT)  # has no bounds to leave
    demand, value = indicator.target.demand, indicator.baseline.value
    assert demand.figure is not None

    def mirror(target: xzplan.model.Target) -> xzplan.model.Target:
        assert target.demand.figure is not None
        return evolve(
            target, demand=xzplan.Quantified(of="value", bound=xzplan.Bound.at_most(-target.demand.figure))
        )

    mirrored = evolve(
        indicator,
        direction=Direction.DECREASE,
        baseline=evolve(indicator.baseline, value=None if value is None else -value),
        target=mirror(indicator.target),
        interim=tuple(map(mirror, indicator.interim)),
        series=tuple(
            evolve(s, target=None if s.target is None else mirror(s.target)) for s in indicator.series
        ),
    )
    path, other = xzplan.trajectory(indicator), xzplan.trajectory(mirrored)
    if value is None and not indicator.interim:  # a floor to be reached has no path, a ceiling is kept
        assert (path.basis, other.basis) == (Basis.TARGET_ONLY, Basis.HELD)
    else:
        assert other.basis is path.basis
        assert np.array_equal(other.values, -path.values)


@given(indicators(demand=FLOORS, direction=Direction.INCREASE), st.data())
def test_an_interim_point_on_the_way_splits_nothing(indicator: Indicator, data: st.DataObject) -> None:
    """Law 4: Splitting at an interior anchor changes nothing."""
    indicator = evolve(indicator, interim=())
    first, last = indicator.baseline.year, indicator.target.year
    if indicator.baseline.value is None or last - first < 2:
        return
    if xzplan.trajectory(indicator).basis is not Basis.INTERPOLATED:
        return
    year = data.draw(st.integers(first + 1, last - 1))
    value = data.draw(figures())
    whole = xzplan.trajectory(indicator, interim={year: value})
    assert whole[year] == float(value)
    demand = indicator.target.demand
    assert demand.figure is not None
    before = evolve(
        indicator,
        target=evolve(
            indicator.target,
            year=year,
            demand=xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(value)),
        ),
    )
    after = xzplan.trajectory(indicator, reanchor=(year, value), hold=False)
    assert np.array_equal(after.values, whole.values[year - first :])
    assert np.array_equal(xzplan.trajectory(before, hold=False).values, whole.values[: year - first + 1])


@settings(max_examples=25)
@given(st.lists(indicators(), min_size=2, max_size=4))
def test_one_and_many(records: list[Indicator]) -> None:
    """Law 5: One indicator, a plan, and a bulk array give the same bits."""
    shipped = xzplan.load_plan()
    renamed = [
        evolve(r, id=f"indicator_{n}", number=n, name_zh=f"指标{n}", name_en=f"Indicator {n} of many")
        for n, r in enumerate(records)
    ]
    plan = evolve(
        shipped,
        indicators=renamed,
        key_projects=(),
        works=(),
        measures=(),
        commitments=(),
        facts=(),
        readings=(),
        discrepancies=(),
    )
    for path in xzplan.trajectories(plan).values():
        assert path == xzplan.trajectory(path.indicator)


def test_the_plan_and_a_bulk_array() -> None:
    """Law 5: One indicator, a plan, and a bulk array give the same bits."""
    paths = [
        path for path in xzplan.trajectories(xzplan.load_plan()).values() if path.basis is Basis.INTERPOLATED
    ]
    bulk = xzplan.interpolate(
        [path.values[0] for path in paths],
        [path.values[-1] for path in paths],
        between=(2020, 2025),
    )
    assert np.array_equal(bulk, [path.values for path in paths])
    for path in paths:
        assert path == xzplan.trajectory(path.indicator)


def test_the_real_plan_against_fractions(plan: Plan) -> None:
    """Law 6: The numpy path agrees with an exact oracle."""
    for path in xzplan.trajectories(plan).values():
        if path.basis is Basis.INTERPOLATED:
            value, demand = path.indicator.baseline.value, path.indicator.target.demand
            assert value is not None
            assert demand.figure is not None
            start, end = Fraction(value), Fraction(demand.figure)
            for at, value_due in enumerate(path.values.tolist()):
                exact = float(start + (end - start) * Fraction(at, 5))
                assert abs(value_due - exact) <= 2 * np.spacing(max(float(start), float(end)))


@given(indicators(), year_grids())
def test_the_indicator_stays_as_it_is(indicator: Indicator, years: list[int]) -> None:
    """Law 13: Arguments are never altered."""
    before = pickle.dumps(indicator)
    array = np.array(years)
    path = evolve(
        xzplan.trajectory(xzplan.load_plan().indicators[18]),
        years=array,
        values=array,
    )
    array[0] = 0  # the record keeps a copy, and the caller's array stays writable
    assert path.years[0] == years[0]
    xzplan.trajectory(indicator)
    assert pickle.dumps(indicator) == before
