"""The rule for sums, worked by hand: 562 in all, 225 due by 2022."""

from __future__ import annotations

import pytest
from attrs import evolve

import xzplan
from judging import statuses, with_demand
from xzplan import (
    Plan,
    Status,
)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({2021: 100, 2022: 125}, ("ON_TRACK", "LIKELY")),
        ({2021: 100, 2022: 100}, ("BEHIND", "AT_RISK")),  # 200 / 225; 500 of 562 at this pace
        ({2021: 60, 2022: 60}, ("BEHIND", "UNLIKELY")),
        ({2021: 150, 2022: 150}, ("AHEAD", "LIKELY")),
        ({2021: 300, 2022: 262}, ("ACHIEVED_EARLY", "ACHIEVED_EARLY")),
        ({2022: 562}, ("ACHIEVED_EARLY", "ACHIEVED_EARLY")),  # whatever 2021 was
        ({2022: 125}, ("NOT_ASSESSED", "NOT_ASSESSED")),
        (dict.fromkeys(range(2021, 2026), 112), ("MISSED", "MISSED")),
        (dict.fromkeys(range(2021, 2026), 113), ("ACHIEVED", "ACHIEVED")),
    ],
)
def test_a_sum(plan: Plan, values: dict[int, float], expected: tuple[str, str]) -> None:
    assert statuses(xzplan.assess(plan.indicators[20], values)) == expected


def test_what_a_sum_rests_on(plan: Plan) -> None:
    a = xzplan.assess(plan.indicators[20], {2021: 100, 2022: 100})
    assert a.progress.value == 200 / 225
    assert a.completion == 200 / 562
    assert a.required_pace == pytest.approx(362 / 3)
    assert a.gap == -25
    assert [o.name for o in a.progress.operands] == [
        "amount_2021",
        "amount_2022",
        "total",
        "milestone",
        "target",
    ]
    missing = xzplan.assess(plan.indicators[20], {2021: 100, 2024: 100}).progress
    assert missing.reason.zh == "缺2022、2023年数值"
    assert missing.supply is not None


def test_a_sum_that_must_not_pass_a_ceiling(plan: Plan) -> None:
    ceiling = with_demand(
        evolve(plan.indicators[20], direction=xzplan.Direction.MAINTAIN), xzplan.Total(op="<=", value=500)
    )
    assert statuses(xzplan.assess(ceiling, {2021: 90})) == ("KEPT", "LIKELY")
    assert statuses(xzplan.assess(ceiling, {2021: 110})) == ("SLIPPING", "UNLIKELY")
    assert statuses(xzplan.assess(ceiling, {2021: 501})) == ("BROKEN", "UNLIKELY")
    assert xzplan.assess(ceiling, {2022: 400}).progress.status is Status.NOT_ASSESSED
    done = dict.fromkeys(range(2021, 2026), 100)
    assert statuses(xzplan.assess(ceiling, done)) == ("ACHIEVED", "ACHIEVED")


def test_a_sum_of_which_nothing_is_due_yet(plan: Plan) -> None:
    renovated = plan.indicators[20]
    path = xzplan.trajectory(renovated, interim={2021: 0})
    assert xzplan.assess(renovated, {2021: 0}, path=path).progress.status is Status.ON_TRACK
    nothing = with_demand(renovated, xzplan.Total(op=">=", value=0))
    assert xzplan.assess(nothing, {2021: 0}).completion is None
    some = with_demand(renovated, xzplan.Total(op=">", value=0))
    assert statuses(xzplan.assess(some, {2021: 0})) == ("ON_TRACK", "UNLIKELY")
    strict = with_demand(renovated, xzplan.Total(op=">", value=200))
    assert statuses(xzplan.assess(strict, {2021: 100, 2022: 100})) == ("AHEAD", "LIKELY")
