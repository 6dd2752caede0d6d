"""Growth, change, sums and trends as other tools compute them: figures worked by hand, and refused arguments."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peers.spans import (
    change_per_span,
    cumulative_area,
    cumulative_sum,
    growth_per_span,
    log_trend,
    outside,
    pick_year,
    total_between,
)
from xzplan import InvalidInputError


def test_spans() -> None:
    assert growth_per_span([2020, 2022, 2023], [[100, 121, 242], [-1, -4, -2]]).tolist() == [
        pytest.approx([10, 100]),
        pytest.approx([100, -50]),
    ]
    assert change_per_span([2020, 2022, 2023], [100, 121, 242]).tolist() == [10.5, 121]


def test_sums() -> None:
    assert cumulative_sum([2021, 2022, 2023], [[1, 2, 3], [0, 0, 5]]).tolist() == [[1, 3, 6], [0, 0, 5]]
    assert cumulative_area([2020, 2022], [[1, 3], [0, 1]]).tolist() == [[0, 4], [0, 1]]
    assert cumulative_area([2020], [5]).tolist() == [0]
    assert total_between([2020, 2022], [1, 3], 2020, 2022) == 6
    assert total_between([2020, 2022], [1, 3], 2021, 2021) == 2


def test_trends() -> None:
    assert log_trend([2020, 2021, 2022], [100, 50, 25]) == pytest.approx(-50)
    assert outside([1, 2, 3, 4], lower=2, upper=3).tolist() == [True, False, False, True]


def test_which_year() -> None:
    years = [2010, 2013, 2016, 2020]
    found = [pick_year(years, 2015, search=how) for how in ("before", "after", "nearest")]
    assert found == [2013, 2016, 2016]
    assert pick_year([2013, 2017], 2015, search="nearest") == 2017  # of two equally near the later
    assert pick_year(years, 2013, search="exact") == 2013


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (lambda: growth_per_span([2020], [1]), "times"),
        (lambda: growth_per_span([2020, 2021], [1, 0]), "values"),
        (lambda: growth_per_span([2020, 2021], [0, 1]), "values"),
        (lambda: growth_per_span([2020, 2021], [-1, 1]), "values"),
        (lambda: cumulative_sum([2020, 2022], [1, 2]), "years"),
        (lambda: total_between([2020, 2022], [1, 3], 2022, 2021), "last"),
        (lambda: total_between([2020, 2022], [1, 3], 2019, 2021), "at"),
        (lambda: log_trend([2020, 2021], [1, 0]), "values"),
        (lambda: growth_per_span([2020, 2021], [1e-300, 1e300]), "values"),
        (lambda: change_per_span([2020, 2021], [-1.7e308, 1.7e308]), "values"),
        (lambda: cumulative_sum([2020, 2021], [1.7e308, 1.7e308]), "values"),
        (lambda: outside([1]), "lower"),
        (lambda: pick_year([2020], 2019, search="near"), "search"),  # type: ignore[arg-type]
        (lambda: pick_year([2020], 2019, search="exact"), "wanted"),
        (lambda: pick_year([2020], 2019, search="before"), "wanted"),
        (lambda: pick_year([2020], 2021, search="after"), "wanted"),
    ],
)
def test_refused(call: Callable[[], Any], argument: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        call()
    assert caught.value.argument == argument


@given(st.sets(st.integers(1950, 2050), min_size=1), st.integers(1950, 2050))
def test_a_year_is_never_made_up(years: set[int], wanted: int) -> None:
    """A year that stands for another is one of those given, on the side it was looked for."""
    given_ = sorted(years)
    nearest = pick_year(given_, wanted, search="nearest")
    assert nearest in years
    assert all(abs(nearest - wanted) <= abs(year - wanted) for year in given_)
    before = [year for year in given_ if year <= wanted]
    if before:
        assert pick_year(given_, wanted, search="before") == max(before)
