"""Laws 28 to 35: paths through given points."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import year_grids
from xzplan import InvalidInputError
from xzplan.numerics.paths import Extrapolation, linear, pchip, zero_safe

Path: TypeAlias = Callable[..., Any]
PATHS: list[Path] = [linear, pchip]
heights = st.one_of(st.integers(-100, 100).map(float), st.floats(-1e9, 1e9))


@st.composite
def points(draw: st.DrawFn, values: st.SearchStrategy[float] = heights) -> tuple[list[int], list[float]]:
    """Two or more points in increasing years."""
    years = draw(year_grids())
    return years, draw(st.lists(values, min_size=len(years), max_size=len(years)))


@given(st.sampled_from(PATHS), points(), st.lists(st.floats(0, 1), max_size=5), st.randoms())
def test_a_path_through_points(
    path: Path, given_: tuple[list[int], list[float]], shares: list[float], random: Any
) -> None:
    """Law 28: A path through points hits each and never leaves the interval between two neighbours."""
    years, values = given_
    assert path(years, values, years).tolist() == values
    first, last = years[0], years[-1]
    at = [first + share * (last - first) for share in shares] + list(
        range(first, last, max(1, (last - first) // 7))
    )
    random.shuffle(at)
    found = path(years, values, at)
    for time, value in zip(at, found.tolist(), strict=True):
        piece = min(int(np.searchsorted(years, time, "right")), len(years) - 1)
        low, high = sorted(values[piece - 1 : piece + 1])
        assert low <= value <= high
        # In whatever order, and however many at once, each time has its own value.
        assert path(years, values, [time]).tolist() == [value]


@given(st.sampled_from(PATHS), points(), st.integers(2, 40))
def test_monotone_where_the_points_are(path: Path, given_: tuple[list[int], list[float]], count: int) -> None:
    """Law 29: Where the points are monotone, a path through them is monotone."""
    years, values = given_
    values = sorted(values)
    found = path(years, values, np.linspace(years[0], years[-1], count).clip(years[0], years[-1]))
    slack = 8 * np.spacing(max(abs(values[0]), abs(values[-1])))
    assert (np.diff(found) >= -slack).all()


@given(st.sampled_from([*PATHS, zero_safe]), points(st.floats(0, 1e9)), st.floats(1e-3, 1e3), st.booleans())
def test_nothing_is_extrapolated(
    path: Path,
    given_: tuple[list[int], list[float]],
    beyond: float,
    after: bool,  # noqa: FBT001
) -> None:
    """Law 30: Nothing is extrapolated unless a policy is named; held, the end's value stays."""
    years, values = given_
    time = years[-1] + beyond if after else years[0] - beyond
    with pytest.raises(InvalidInputError, match="outside the points"):
        path(years, values, [years[0], time])
    if path is not zero_safe:
        policy: Extrapolation = "hold"
        assert path(years, values, [time], extrapolation=policy).tolist() == [values[-1 if after else 0]]
