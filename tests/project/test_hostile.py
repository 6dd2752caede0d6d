"""Single inputs that once let a foreign error out, took too long, or were answered wrongly in silence."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xzplan
from hostile import VAST, HostileFloat, HostileList, HostileText, NoPath, Willing, in_itself
from xzplan.assessment import metrics
from xzplan.assessment.schemes import DESTATIS
from xzplan.numerics import interpolate

PLAN = xzplan.load_plan()
BEDS = PLAN.indicators[18]
BANDS = DESTATIS.with_target.bands

REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: BANDS.classify(VAST), "number=<int>: overflows float64"),
    (lambda: BANDS.category(1.0, factor=2.0), "pass 0 to 1"),
    (lambda: metrics.required_pace(1.0, 2.0, 5e-324), "years_left=.*overflows"),
    (lambda: metrics.required_rate(5e-324, 2.0, 1), "years_left=.*overflows"),
    (lambda: metrics.chained_change([1e300, 1e300]), "changes=.*overflows"),
    (lambda: metrics.completion(1e308, -1e308, 5e-324), "value=.*overflows"),
    (lambda: metrics.gap(1e308, -1e308, "decrease"), "value=.*overflows"),
    (lambda: interpolate(1, 2, between=(2020, 2025), years=np.ma.array([2021], mask=[True])), "years=.*masked"),
    (lambda: xzplan.parse_table(Path("\0")), "no path"),
    (lambda: xzplan.parse_table(NoPath()), "no path"),
    (lambda: xzplan.read_observations(NoPath(), PLAN), "no path"),
    (lambda: xzplan.write_template(NoPath(), PLAN), "pass a path"),
    (lambda: xzplan.bulk.arrange(np.zeros((1, 2)), [in_itself()]), "name each of indicator, year once"),  # type: ignore[list-item]
    (lambda: xzplan.bulk.counts(np.zeros((1, 2), np.int8), axis=HostileFloat(1)), "pass axes"),
    (lambda: PLAN.serving(18).reason(Willing()), "record=.*"),  # type: ignore[arg-type]
    (lambda: xzplan.from_dict({VAST: 1, "kind": "bound"}), "<int>: unknown field"),
    (lambda: xzplan.from_dict({"schema_version": 1, "kind": "bound", "record": {1: 2, "x": 3}}), "unknown field 'x', 1"),
    (lambda: xzplan.plan_from_records([{"name": "床\ud800位", "target": "≥70"}], id="x", name_zh="x", period=(2026, 2030)), "half a character"),
    (lambda: xzplan.plan_from_records([{"name": VAST}], id="x", name_zh="x", period=(2026, 2030)), "pass strings"),  # type: ignore[dict-item]
    (lambda: xzplan.plan_from_csv("name,target\n床位,70\n", id="x", name_zh="x", period=(2026, 2130)), "at most 100 years"),
    (lambda: xzplan.plot_trajectory(xzplan.trajectory(BEDS), title="长" * 501), "longer than 500 characters"),
    (lambda: xzplan.plot_trajectory(xzplan.trajectory(BEDS), title="\ud800"), "half a character"),
    (lambda: metrics.gap(HostileFloat(3), 2, "increase"), "value=<HostileFloat>: not a number"),
    (lambda: metrics.gap(HostileList([3]), 2, "increase"), "not a number"),
    (lambda: metrics.mean_change(HostileList([3]), [1.0]), "pass a flat sequence"),
]  # fmt: skip


@pytest.mark.parametrize("call", [call for call, _ in REFUSED], ids=[problem for _, problem in REFUSED])
def test_what_is_refused(call: Callable[[], object]) -> None:
    problem = next(problem for other, problem in REFUSED if other is call)
    with pytest.raises(xzplan.XzplanError, match=problem) as caught:
        call()
    assert len(str(caught.value)) < 1000
    assert len(repr(caught.value)) < 1000


TAKEN: list[tuple[Callable[[], Any], Any]] = [
    (lambda: PLAN.indicators[HostileText("nursing_bed_share")].number, 18),
    (lambda: xzplan.Direction(HostileText("increase")), xzplan.Direction.INCREASE),
    (lambda: xzplan.Relative(of="growth", relation=HostileText("at_least"), reference="x").relation, "at_least"),
    (lambda: xzplan.Observation(period=2022, value=HostileFloat(3.5)).value, 3.5),
    (lambda: BANDS.category(HostileFloat(-1)).id, BANDS.category(-1.0).id),
]  # fmt: skip


@pytest.mark.parametrize(("call", "wanted"), TAKEN)
def test_what_is_taken_for_what_it_is(call: Callable[[], Any], wanted: object) -> None:
    assert call() == wanted


def test_an_error_shows_what_cannot_be_shown() -> None:
    error = xzplan.InvalidInputError("value", {"a": in_itself(), "b": VAST}, "no")
    assert str(error) == "value=<dict>: no"
    assert repr(error) == "<InvalidInputError: value=<dict>: no>"


def test_the_metrics_of_extremes_are_finite_where_they_can_be() -> None:
    assert metrics.gap(1e308, 5e307, "maintain") == -5e307
    assert metrics.gap(1e308, 5e307, "decrease") == -5e307
    assert math.isclose(float(metrics.average_change([1e300, -99])), 1e150, rel_tol=1e-9)
