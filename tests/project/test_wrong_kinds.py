"""What is no plan, no indicator, no year and no mapping is refused by an error that says what to pass."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest

import xzplan

PLAN = xzplan.load_plan()
BEDS = PLAN.indicators["nursing_bed_share"]
SEEN = {2021: 21.3}
LIKE_AN_INDICATOR = r"^indicator=.*: pass an Indicator, such as load_plan\(\).indicators\[18\]$"
LIKE_A_PLAN = r"^plan=.*: pass a Plan, such as load_plan\(\)$"
ANYTHING = cast("Any", 5)


@pytest.mark.parametrize(
    ("job", "problem"),
    [
        (lambda: xzplan.trajectory(cast("Any", "nursing_bed_share")), LIKE_AN_INDICATOR),
        (lambda: xzplan.assess(cast("Any", "nursing_bed_share"), SEEN), LIKE_AN_INDICATOR),
        (lambda: xzplan.compare_schemes(ANYTHING, SEEN), LIKE_AN_INDICATOR),
        (lambda: xzplan.trajectories(ANYTHING), LIKE_A_PLAN),
        (lambda: xzplan.assess_plan(ANYTHING, {18: SEEN}), LIKE_A_PLAN),
        (
            lambda: xzplan.assess(BEDS, SEEN, as_of="June"),
            "^as_of='June': pass 2023, ",
        ),
        (lambda: xzplan.align(PLAN, PLAN, pairs=ANYTHING), "^pairs=5: pass a mapping"),
        (lambda: xzplan.report(PLAN, ANYTHING, as_of=2021), "^observations=5: pass a mapping"),
    ],
)
def test_the_wrong_kind(job: Callable[[], object], problem: str) -> None:
    with pytest.raises(xzplan.InvalidInputError, match=problem):
        job()


def test_a_scheme_that_is_no_name() -> None:
    with pytest.raises(xzplan.UnknownKeyError, match="scheme"):
        xzplan.assess(BEDS, SEEN, scheme=cast("Any", ["plan"]))


def test_a_year_may_be_of_numpy() -> None:
    import numpy as np

    assert xzplan.assess(BEDS, {2021: 21.3, 2022: 30.8}, as_of=cast("Any", np.int64(2021))).year == 2021
