"""The rule for growth and change, worked by hand: more than 8 % a year on average."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import xzplan
from judging import statuses, with_demand
from xzplan import (
    InvalidInputError,
    Plan,
    Status,
)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({2021: 9, 2022: 7.2}, ("ON_TRACK", "LIKELY")),  # 8.096 on average
        ({2021: 8, 2022: 8}, ("ON_TRACK", "LIKELY")),  # at the limit: within the bands, not satisfied
        ({2021: 7, 2022: 7}, ("BEHIND", "AT_RISK")),
        ({2021: 3, 2022: 3}, ("BEHIND", "UNLIKELY")),
        ({2021: 12, 2022: 10}, ("AHEAD", "LIKELY")),
        ({2021: 60, 2022: -10}, ("AHEAD", "LIKELY")),
        ({2021: 60, 2022: 20, 2023: -20, 2024: -15}, ("BEHIND", "UNLIKELY")),
        ({2022: 9}, ("NOT_ASSESSED", "NOT_ASSESSED")),
        (dict.fromkeys(range(2021, 2026), 8), ("MISSED", "MISSED")),
        (dict.fromkeys(range(2021, 2026), 8.01), ("ACHIEVED", "ACHIEVED")),
    ],
)
def test_growth(plan: Plan, values: dict[int, float], expected: tuple[str, str]) -> None:
    assert statuses(xzplan.assess(plan.indicators[12], values)) == expected


def test_growth_at_the_limit_is_exact(plan: Plan) -> None:
    income = plan.indicators[12]
    at_limit = dict.fromkeys(range(2021, 2026), 8)
    assert xzplan.assess(income, at_limit, strict=False).progress.status is Status.ACHIEVED
    mixed: dict[int, Any] = {
        2021: 0,
        2022: Decimal("16.64"),
        2023: 8,
        2024: 8,
        2025: 8,
    }  # 1.1664 = 1.08 * 1.08
    assert xzplan.assess(income, mixed).progress.satisfied is False
    assert xzplan.assess(income, mixed, strict=False).progress.satisfied is True
    near: dict[int, Any] = {**at_limit, 2025: Decimal("7.8")}
    verdict = xzplan.assess(income, near, strict=False).progress
    assert (verdict.satisfied, verdict.satisfied_as_printed) == (False, True)  # 7.96 prints as 8
    assert "at the printed precision 8, which differs" in verdict.reason.en


def test_growth_says_which_mean_and_how_strict(plan: Plan) -> None:
    a = xzplan.assess(plan.indicators[12], {2021: 9, 2022: 7.2})
    assert "（几何平均）" in a.progress.reason.zh
    assert "（不含等于）" in a.progress.reason.zh
    assert "geometric mean 8.096 %" in a.progress.reason.en
    assert a.required_rate == pytest.approx(((1.08**5 / (1.09 * 1.072)) ** (1 / 3) - 1) * 100)
    assert a.required_pace is None
    assert "今后每年须增长" in str(a)
    lenient = xzplan.assess(plan.indicators[12], {2021: 9, 2022: 7.2}, strict=False)
    assert "含等于" in lenient.progress.reason.zh


def test_a_cut_by_the_logarithms(plan: Plan) -> None:
    """The worked text of a statistics office: +1.51, -2.20, -4.18 of -17 is 26.8 % at 60 % of the time."""
    cut = with_demand(
        evolve(plan.indicators[12], direction=xzplan.Direction.MAINTAIN),
        xzplan.Change(op="<=", percent=-17),
    )
    a = xzplan.assess(cut, {2021: 1.51, 2022: -2.20, 2023: -4.18})
    assert a.completion == pytest.approx(0.268, abs=0.0005)
    assert a.time_fraction == 0.6
    assert a.progress.value == pytest.approx(0.268 / 0.6, abs=0.001)
    assert a.progress.status is Status.BEHIND
    assert a.required_rate == pytest.approx(-6.59, abs=0.006)
    done = {2021: 1.51, 2022: -2.20, 2023: -4.18, 2024: -6.6, 2025: -6.6}
    assert xzplan.assess(cut, done).progress.status is Status.ACHIEVED
    short = done | {2025: Decimal("-6.5")}
    assert xzplan.assess(cut, short).progress.status is Status.MISSED


def test_growth_of_which_no_share_can_be_taken(plan: Plan) -> None:
    slow = with_demand(plan.indicators[12], xzplan.AverageGrowth(op=">=", rate=0))
    assert statuses(xzplan.assess(slow, {2021: 1})) == ("ON_TRACK", "LIKELY")
    falling = xzplan.assess(slow, {2021: -1})
    assert statuses(falling) == ("BEHIND", "UNLIKELY")
    assert falling.progress.metric == "average_change"
    assert falling.completion is None


def test_growth_takes_no_path_that_starts_on_the_way(plan: Plan) -> None:
    income = plan.indicators[12]
    path = xzplan.trajectory(income, reanchor=(2022, 118))
    with pytest.raises(InvalidInputError, match="starts again on the way"):
        xzplan.assess(income, {2021: 9, 2022: 8}, path=path)
    with pytest.raises(InvalidInputError, match="shrinks by 100 %"):
        xzplan.assess(income, {2021: -100})
