"""Strategies for other implementers: what they draw is valid, and of every kind."""

from __future__ import annotations

import importlib
import runpy
import subprocess
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, find, given, seed, settings
from hypothesis import strategies as st

import xzplan
from xzplan.testing import baselines, bounds, demands, figures, indicators, observations, plans, units, words

KINDS = [xzplan.Quantified, xzplan.Relative, xzplan.Assigned, xzplan.Qualitative]


T = TypeVar("T")
ONCE = settings(
    max_examples=2000,
    phases=[Phase.generate],
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
"""No shrinking: that there is an example is all that is asked."""


def drawn(strategy: st.SearchStrategy[T], wanted: Callable[[T], bool]) -> bool:
    return wanted(find(strategy, wanted, settings=ONCE))


@pytest.mark.parametrize("kind", KINDS)
def test_every_demand_is_drawn(kind: type) -> None:
    assert drawn(demands(xzplan.Direction.INCREASE), lambda one: isinstance(one, kind))


@pytest.mark.parametrize("of", xzplan.Quantity)
def test_every_quantity_is_drawn(of: xzplan.Quantity) -> None:
    strategy = demands(xzplan.Direction.INCREASE)
    assert drawn(strategy, lambda one: isinstance(one, xzplan.Quantified) and one.of is of)


def test_every_form_of_bound_is_drawn() -> None:
    strategy = bounds(figures(), "increase")
    for wanted in ("at_least", "more_than", "exactly"):
        assert drawn(strategy, lambda bound, wanted=wanted: bound.relation == wanted)  # type: ignore[misc]
    assert drawn(strategy, lambda bound: bound.within is not None)
    assert drawn(strategy, lambda bound: bound.approximate and bound.within is None)
    assert drawn(strategy, lambda bound: bound.is_range and bound.low_open and not bound.high_open)
    assert drawn(bounds(figures()), lambda bound: bound.relation == "less_than")
    assert drawn(bounds(figures(), "decrease"), lambda bound: bound.relation == "at_most")


@pytest.mark.parametrize("basis", xzplan.Basis)
def test_every_basis_is_drawn(basis: xzplan.Basis) -> None:
    assert drawn(indicators(), lambda one: xzplan.trajectory(one).basis is basis)


@pytest.mark.parametrize("direction", xzplan.Direction)
def test_directions_are_taken_by_value(direction: xzplan.Direction) -> None:
    assert drawn(indicators(direction=direction.value), lambda indicator: indicator.direction is direction)


def test_what_is_no_direction_or_indicator_is_refused() -> None:
    with pytest.raises(xzplan.InvalidInputError, match="direction='up': pass one of 'increase'"):
        demands("up")
    with pytest.raises(xzplan.InvalidInputError, match="direction='up': pass one of 'increase'"):
        bounds(figures(), "up")
    with pytest.raises(xzplan.InvalidInputError, match="figures=3: pass a strategy"):
        bounds(3)  # type: ignore[arg-type]
    with pytest.raises(xzplan.InvalidInputError, match="indicator=3: pass an Indicator"):
        observations(3)  # type: ignore[arg-type]


@pytest.mark.parametrize("of", ["value", "difference", "total"])
def test_targets_on_the_way_are_drawn(of: str) -> None:
    demand = xzplan.Quantified(of=of, bound=xzplan.Bound.at_least(50))
    assert drawn(
        indicators(demand=st.just(demand), direction="increase"),
        lambda one: len(one.interim) == 2 and all(point.demand.of == of for point in one.interim),
    )


def test_plans_with_targets_on_the_way_are_drawn() -> None:
    assert drawn(plans(), lambda plan: any(one.interim for one in plan.indicators.values()))


def test_rows_of_several_series_and_of_one() -> None:
    assert drawn(indicators(), lambda one: len(one.series) == 2)
    assert drawn(indicators(), lambda one: not one.series and one.baseline.value is None)


def test_targets_that_a_user_set_are_drawn() -> None:
    assert drawn(indicators(), lambda one: one.target.supplied and one.target.printed is None)
    assert drawn(indicators(), lambda one: any(series for series, _ in one.supplied_targets if series))
    assert drawn(indicators(), lambda one: bool(one.target.supplied and one.interim))
    assert drawn(plans(), lambda plan: any(one.supplied_targets for one in plan.indicators.values()))
    demand = xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(50))
    of_rows = indicators(demand=st.just(demand), direction="increase")
    assert drawn(
        of_rows, lambda one: any(target.demand == demand for series, target in one.supplied_targets if series)
    )


@given(plans(most=3))
def test_plans_are_valid(plan: xzplan.Plan) -> None:
    assert 1 <= len(plan.indicators) <= 3
    assert list(xzplan.trajectories(plan)) == list(plan.indicators)
    for one in plan.indicators.values():
        assert plan.indicators[one.number] is plan.indicators[one.name_zh] is one


@given(indicators().flatmap(lambda one: st.tuples(st.just(one), observations(one))))
def test_observations_can_be_assessed(
    pair: tuple[xzplan.Indicator, Any],
) -> None:
    indicator, seen = pair
    assert xzplan.assess(indicator, seen).id == indicator.id


def test_awkward_things_are_drawn() -> None:
    assert drawn(words(), lambda text: "\x00" in text)
    assert drawn(units(), lambda unit: unit.whole)
    assert drawn(plans(), lambda plan: len(plan.indicators) == 4)
    whole, growing = (xzplan.load_plan().indicators[number] for number in (20, 12))
    assert drawn(observations(growing), lambda seen: any(-99 <= value <= 100 for value in seen.values()))
    assert drawn(
        observations(whole), lambda seen: any(value == value.to_integral() for value in seen.values())
    )


def test_without_hypothesis_one_line_names_the_extra() -> None:
    code = "import sys; sys.modules['hypothesis'] = None; import xzplan; help(xzplan); import xzplan.testing"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert done.stderr.strip().endswith(
        "MissingExtraError: xzplan.testing needs hypothesis: pip install 'xzplan[testing]'"
    )


def test_without_hypothesis_the_error_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(xzplan.MissingExtraError) as caught:
        runpy.run_path(str(importlib.import_module("xzplan.testing").__file__))
    assert (caught.value.package, caught.value.extra) == ("hypothesis", "testing")


def test_what_is_no_source_is_refused() -> None:
    with pytest.raises(xzplan.InvalidInputError, match="place='table 2-1': pass a Source"):
        baselines(2020, "table 2-1")  # type: ignore[arg-type]


def draws(strategy: st.SearchStrategy[T]) -> list[T]:
    """Return three hundred draws: three series of a hundred, since those of one series are alike."""
    found: list[T] = []
    for start in range(3):

        @seed(start)
        @settings(ONCE, max_examples=100, deadline=None, derandomize=False)
        @given(strategy)
        def draw(value: T) -> None:
            found.append(value)

        draw()
    return found


def share(found: list[T], wanted: Callable[[T], object]) -> float:
    """Return the share of draws that are as wanted."""
    return sum(map(bool, map(wanted, found))) / len(found)


def has_baseline(indicator: xzplan.Indicator) -> bool:
    parts = [indicator.baseline, *(series.baseline for series in indicator.series)]
    return any(part is not None and part.value is not None for part in parts)


PLACE = xzplan.Source(document="x", line=1, quote="忻州市")
LEVEL = xzplan.Quantified(of="value", bound=xzplan.Bound.exactly(55))


def test_most_indicators_have_what_verdicts_need() -> None:
    found = draws(indicators())
    assert share(found, has_baseline) >= 0.6
    assert share(found, lambda indicator: indicator.target.year > indicator.baseline.year + 1) >= 0.7
    assert share(found, lambda indicator: isinstance(indicator.target.demand, xzplan.Quantified)) >= 0.5
    assert share(found, lambda indicator: indicator.series) >= 0.15
    assert share(found, lambda indicator: not has_baseline(indicator)) >= 0.05


def test_most_levels_have_a_baseline_and_many_a_target_on_the_way() -> None:
    found = draws(indicators(demand=st.just(LEVEL)))
    assert share(found, has_baseline) >= 0.6
    assert share(found, lambda indicator: indicator.interim) >= 0.3
    assert share(found, lambda indicator: not indicator.interim) >= 0.1


def test_what_matters_in_the_parts_is_drawn_often(plan: xzplan.Plan) -> None:
    assert share(draws(baselines(2020, PLACE)), lambda baseline: baseline.value is not None) >= 0.6
    assert share(draws(bounds(figures())), lambda bound: bound.relation is not None) >= 0.4
    assert share(draws(bounds(figures())), lambda bound: bound.relation is None) >= 0.1
    assert share(draws(figures()), lambda figure: figure > 0) >= 0.8
    assert share(draws(observations(plan.indicators[18])), bool) >= 0.8
    assert share(draws(observations(plan.indicators[23])), lambda values: all(values.values())) >= 0.3
