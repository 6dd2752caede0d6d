"""`trajectories`: keyword arguments of single indicators, and what cannot take the method asked for."""

from __future__ import annotations

import inspect
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from attrs import evolve

import xzplan
from xzplan import Basis, Indicator, InvalidInputError, Plan, UnknownKeyError, bulk
from xzplan.projection.caveats import METHODS, caveat

ARGUMENTS = "assigned, baseline, exponent, hold, interim, method, reanchor, reference, series, steepness"


def with_baseline(indicator: Indicator, value: str) -> Indicator:
    baseline = evolve(indicator.baseline, value=Decimal(value), printed=value)
    return evolve(indicator, baseline=baseline)


def from_zero(plan: Plan) -> Plan:
    """Return the plan with one level that starts from 0."""
    rows = [
        with_baseline(indicator, "0") if indicator.number == 18 else indicator
        for indicator in plan.indicators.values()
    ]
    return evolve(plan, indicators=rows)


def test_single_indicators_have_their_own(plan: Plan) -> None:
    own: dict[Any, dict[str, Any]] = {
        18: {"interim": {2023: 42}, "reanchor": (2021, 21.3)},
        "政府补贴性职业技能培训": {"assigned": 2.4},
        1: {"hold": False, "method": "power", "exponent": 2},
        20: {"method": None},
    }
    paths = xzplan.trajectories(plan, method="geometric", arguments=own)
    assert list(paths) == list(plan.indicators)
    for indicator in plan.indicators.values():
        keywords = {}
        for key, given in own.items():
            if plan.indicators[key] is indicator:
                keywords = given
        alone = xzplan.trajectory(indicator, **{"method": "geometric", **keywords})
        assert paths[indicator.id] == alone
    assert paths[18].values.tolist() == pytest.approx(
        [21.3, 21.3 * (42 / 21.3) ** 0.5, 42, (42 * 55) ** 0.5, 55]
    )
    assert (paths[1].method, paths[1].exponent, paths[20].method) == ("power", 2, "linear")


def test_a_method_of_its_own_brings_its_own_parameters(plan: Plan) -> None:
    paths = xzplan.trajectories(
        plan, method="power", exponent=2, arguments={18: {"method": "linear"}, 17: {"exponent": 3}}
    )
    assert (paths[18].method, paths[18].exponent) == ("linear", None)
    assert (paths[17].method, paths[17].exponent) == ("power", 3)
    assert (paths[3].method, paths[3].exponent) == ("power", 2)


def test_all_arguments_of_a_trajectory_may_be_set() -> None:
    names = [name for name in inspect.signature(xzplan.trajectory).parameters if name != "indicator"]
    assert ", ".join(sorted(names)) == ARGUMENTS


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ([18], "pass a mapping by id, number or name of the indicator"),
        ({18: {}, "nursing_bed_share": {}}, "nursing_bed_share is named twice"),
        ({18: 3}, f"may name {ARGUMENTS}"),
        ({18: {"as_of": 2023}}, f"may name {ARGUMENTS}"),
        ({18: {"indicator": 3}}, f"may name {ARGUMENTS}"),
        ({18: {"required": False}}, f"may name {ARGUMENTS}"),
    ],
)
def test_wrong_arguments(plan: Plan, arguments: Any, problem: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        xzplan.trajectories(plan, arguments=arguments)
    assert (caught.value.argument, caught.value.problem) == ("arguments", problem)


def test_what_a_trajectory_refuses(plan: Plan) -> None:
    with pytest.raises(UnknownKeyError):
        xzplan.trajectories(plan, arguments={29: {}})
    with pytest.raises(InvalidInputError, match="^interim=2019: not one of the years 2020 to 2024"):
        xzplan.trajectories(plan, arguments={18: {"interim": {2019: 3}}})
    linear = {key: {"method": "linear"} for key in plan.indicators}
    with pytest.raises(InvalidInputError, match="^method='cubic': unknown"):
        xzplan.trajectories(plan, method="cubic", arguments=linear)  # type: ignore[arg-type]


def test_one_row_that_starts_from_nothing_stops_no_plan(plan: Plan) -> None:
    paths = xzplan.trajectories(from_zero(plan), method="geometric")
    beds = paths[18]
    assert (beds.basis, beds.method) == (Basis.INTERPOLATED, "linear")
    assert beds.values.tolist() == [0, 11, 22, 33, 44, 55]
    assert [note.code for note in beds.caveats] == ["convention", "method_not_possible"]
    assert beds.caveats[1] == caveat("method_not_possible", METHODS["geometric"])
    assert paths[17] == xzplan.trajectory(plan.indicators[17], method="geometric")
    assert xzplan.assess(beds.indicator, {2022: 22}, path=beds).due == 22


def test_who_asks_for_one_row_is_told(plan: Plan) -> None:
    zero = from_zero(plan)
    problem = "nursing_bed_share has a point that is not above 0; use 'linear'"
    for call in (
        lambda: xzplan.trajectory(zero.indicators[18], method="geometric"),
        lambda: xzplan.trajectories(zero, arguments={18: {"method": "geometric"}}),
        lambda: xzplan.trajectories(zero, method="step", arguments={18: {"method": "geometric"}}),
    ):
        with pytest.raises(InvalidInputError) as caught:
            call()
        assert caught.value.args == ("method", "geometric", problem)


def test_a_point_on_the_way_may_be_nothing_too(plan: Plan) -> None:
    paths = xzplan.trajectories(plan, method="geometric", arguments={18: {"interim": {2022: 0}}})
    assert paths[18].values.tolist() == pytest.approx([17.81, 8.905, 0, 55 / 3, 110 / 3, 55])
    assert paths[18].caveats[-1].code == "method_not_possible"


def test_arrays_draw_the_same(plan: Plan) -> None:
    """Law 5, where a row of the plan cannot take the method."""
    zero = from_zero(plan)
    paths, rules = xzplan.trajectories(zero, method="geometric"), bulk.rules(zero, method="geometric")
    drawn = bulk.project(rules)
    for row, rule in enumerate(rules):
        path = paths[rule.id]
        if path.basis in (Basis.INTERPOLATED, Basis.HELD) and not np.isnan(rule.base):
            assert rule.method == "linear" if rule.id == "nursing_bed_share" else "geometric"
            assert drawn[row].ravel().tolist() == path.values.tolist()
