"""Laws 28 to 30: paths through given points."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import GEOMETRIC, METHODS, MethodCall, anchors_for, methods, year_grids
from xzplan import InvalidInputError
from xzplan.numerics import interpolate, piecewise


@st.composite
def points(draw: st.DrawFn, method: MethodCall) -> tuple[list[int], list[float]]:
    """Two or more points that a method can run through, in increasing years."""
    years = draw(year_grids())
    return years, draw(st.lists(anchors_for(method), min_size=len(years), max_size=len(years)))


@given(st.data(), methods(), st.sets(st.floats(0, 1), max_size=5))
def test_a_path_through_points(data: Any, method: MethodCall, shares: set[float]) -> None:
    """Law 28: A path through points hits each and never leaves the interval between two neighbours."""
    years, values = data.draw(points(method))
    assert piecewise(years, values, years=years, **method).tolist() == values
    asked = sorted({years[0] + round(share * (years[-1] - years[0])) for share in shares} | {years[-1]})
    found = piecewise(years, values, years=asked, **method)
    for year, value in zip(asked, found.tolist(), strict=True):
        piece = min(int(np.searchsorted(years, year, "right")), len(years) - 1)
        low, high = sorted(values[piece - 1 : piece + 1])
        assert low <= value <= high
        # Whichever years are asked for, each has its own value.
        [alone] = piecewise(years, values, years=[year], **method).tolist()
        assert value == alone


@given(st.data(), methods(), st.booleans())
def test_monotone_where_the_points_are(data: Any, method: MethodCall, falls: bool) -> None:  # noqa: FBT001
    """Law 29: Where the points are monotone, a path through them is monotone."""
    years, values = data.draw(points(method))
    values = sorted(values, reverse=falls)
    path = piecewise(years, values, years=range(years[0], years[-1] + 1), **method)
    steps = path[:-1] - path[1:] if falls else path[1:] - path[:-1]
    assert (steps >= 0).all()


@pytest.mark.parametrize("method", [*METHODS, GEOMETRIC], ids=str)
def test_monotone_by_each_method(method: MethodCall) -> None:
    """Law 29: Where the points are monotone, a path through them is monotone."""
    path = piecewise([2020, 2023, 2030], [2.0, 3.0, 7.0], years=range(2020, 2031), **method)
    assert (path[1:] >= path[:-1]).all()
    path = piecewise([2020, 2023, 2030], [7.0, 3.0, 2.0], years=range(2020, 2031), **method)
    assert (path[1:] <= path[:-1]).all()


@given(st.data(), methods(), st.integers(1, 50), st.booleans())
def test_nothing_is_extrapolated(data: Any, method: MethodCall, beyond: int, after: bool) -> None:  # noqa: FBT001
    """Law 30: Nothing is extrapolated."""
    years, values = data.draw(points(method))
    asked = [*years, years[-1] + beyond] if after else [years[0] - beyond, *years]
    with pytest.raises(InvalidInputError, match="nothing is extrapolated"):
        piecewise(years, values, years=asked, **method)
    with pytest.raises(InvalidInputError, match="nothing is extrapolated"):
        interpolate(values[0], values[-1], between=(years[0], years[-1]), years=asked, **method)
