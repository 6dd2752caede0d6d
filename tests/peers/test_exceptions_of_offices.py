"""Rules of single offices that the library leaves out: their edges, by hand."""

from __future__ import annotations

from typing import Any

import pytest

from peers.exceptions_of_offices import (
    EUROSTAT_OLDER,
    mean_score,
    rate_binary,
    rate_scores,
    rate_several,
    rate_un2023_eustat,
)
from xzplan import Direction
from xzplan.assessment.schemes import rate_series

UP, DOWN = Direction.INCREASE, Direction.DECREASE


def test_means_of_scores() -> None:
    assert rate_scores("statcan", [5, 5], all_met=True) == ("target_achieved", 5)
    assert rate_scores("statcan", [5, 5]) == ("substantial_progress", 5)
    assert rate_scores("statcan", [-5.0, 5.0]) == ("moderate_progress", 0)
    assert rate_scores("eurostat", [0.25, 0.25]) == ("no_progress", 0.25)


def test_groups_of_scores() -> None:
    # 1.4.1 of the page: a sub-indicator that is itself a group counts as one.
    assert mean_score([4, [1, 2, 3], [[0, 2], 3]]) == pytest.approx((4 + 2 + 2) / 3)
    assert mean_score([5, [-5, 0, 2]]) == 2.0
    assert mean_score([5, -5, 0, 2]) == 0.5
    assert rate_scores("statcan", [3, [3, [-3, -3]]]) == ("moderate_progress", 1.5)  # (3 + (3 - 3) / 2) / 2


def test_what_holds_or_does_not() -> None:
    found = [
        rate_binary(key, met=met) for key in ("statcan", "eurostat", "un2023_eustat") for met in (False, True)
    ]
    assert found == [
        ("target_not_achieved", None),
        ("target_achieved", 5),
        ("significant_deterioration", -5),  # the minus is EUSTAT's
        ("significant_progress", 5),
        ("stagnation_or_regression", None),
        ("met_or_on_track", None),
    ]


def test_several_targets_at_once() -> None:
    years, values = list(range(2015, 2021)), [0, 1, 2, 3, 4, 5]
    each = {
        goal: rate_series("destatis", years, values, direction=UP, target=goal, target_year=2030)
        for goal in (15, 16, 17, 30)
    }
    # 15 is left of nothing; 16 by 1 of 11, 17 by 2 of 12, 30 by 15 of 25.
    symbols = [rating.category and rating.category.id for rating in each.values()]
    assert symbols == ["sun", "slightly_cloudy", "slightly_cloudy", "cloud"]
    assert rate_several(each.values()) == "cloud"
    assert rate_several([each[15], each[17], each[16]]) == "slightly_cloudy"
    unknown = rate_series("destatis", [2020], [5], direction=UP, target=30, target_year=2030)
    falling = rate_series("destatis", years, values[::-1], direction=UP, target=30, target_year=2030)
    assert rate_several([each[15], unknown]) is None
    assert rate_several([unknown, falling]) == "thunderstorm"  # nothing is worse
    assert rate_several([unknown]) is None


def test_the_exceptions_of_eustat() -> None:
    goal: dict[str, Any] = {"direction": DOWN, "target_year": 2030}
    # Met now, whatever the trend: 0.4 has become 0.3 under 0.5, which by the ratio is a step back from 0.5.
    below = [2015, 2022], [0.4, 0.3]
    plain = rate_series("un2023", *below, target=0.5, **goal).category
    eustat = rate_un2023_eustat(*below, target=0.5, **goal).category
    assert plain is not None
    assert eustat is not None
    assert (plain.id, eustat.id) == ("stagnation_or_regression", "met_or_on_track")
    # Within 1 of 0 or of 100, which is the target; of no other target.
    up: dict[str, Any] = {"direction": UP, "target_year": 2030}
    for values, target, near in (
        ([99.5, 99], 100, True),
        ([99.5, 98.99], 100, False),
        ([98.5, 98], 99, False),
    ):
        rating = rate_un2023_eustat([2015, 2022], values, target=target, **up)
        assert rating.category is not None
        assert rating.category.id == ("met_or_on_track" if near else "stagnation_or_regression")
        assert rating.rule == ("met" if near else "with_target")
    close = rate_un2023_eustat([2015, 2022], [0.9, 1], target=0, **goal).category
    assert close is not None
    assert close.id == "met_or_on_track"
    # Of a target year that is over, up to it: 8 of 10 by 2020, half of the way from 6; in 2022 it would be met.
    past = rate_un2023_eustat([2015, 2020, 2022], [6, 8, 11], direction=UP, target=10, target_year=2020)
    assert past.category is not None
    assert past.category.id == "acceleration_needed"
    assert past.value == pytest.approx(0.5)
    later = rate_un2023_eustat([2021, 2022], [6, 8], direction=UP, target=10, target_year=2020)
    assert later.reason.en == "not assessed: the target year is over"


def test_older_editions_of_eurostat() -> None:
    assert str(EUROSTAT_OLDER.without_target) == (
        "directed_growth: significant_movement_away < -0.01 ≤ moderate_movement_away < 0 ≤ moderate_progress < 0.01 ≤ "
        "significant_progress"
    )
    # 1 % more in a year is on the edge; in floats it is 0.010000000000000009.
    on_edge = rate_series(EUROSTAT_OLDER, [2020, 2021], [100, 101], direction=UP).category
    assert on_edge is not None
    assert on_edge.id == "significant_progress"
    assert "positive" in rate_series(EUROSTAT_OLDER, [2015, 2017], [0, 4], direction=UP).reason.en
