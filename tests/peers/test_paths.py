"""Paths as other tools draw them: figures worked by hand, properties, and refused arguments."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peers.paths import (
    Extrapolation,
    clamped,
    constant_rate,
    constant_step,
    halted,
    linear,
    never_worse,
    pchip,
    zero_safe,
)
from strategies import year_grids
from xzplan import InvalidInputError


def test_linear_in_the_order_asked_for() -> None:
    assert linear([2020, 2022, 2025], [1, 2, 2.5], [2025, 2021, 2022, 2020.5]).tolist() == [2.5, 1.5, 2, 1.25]
    many = linear([2020, 2022], [[1, 2], [8, 4]], [2022, 2021])
    assert many.tolist() == [[2, 1.5], [4, 6]]
    assert linear([2020], [[3], [4]], [2020, 2020]).tolist() == [[3, 3], [4, 4]]
    assert linear([2020, 2022], [1, 2], []).shape == (0,)


def test_policies() -> None:
    points = [2020, 2022, 2025], [1, 2, 2.5]
    assert linear(*points, [2018, 2021, 2028], extrapolation="hold").tolist() == [1, 1.5, 2.5]
    assert linear(*points, [2018, 2021, 2028], extrapolation="continue").tolist() == pytest.approx(
        [0, 1.5, 3]
    )
    assert linear([2020], [7], [1990, 2050], extrapolation="hold").tolist() == [7, 7]
    assert pchip(*points, [2018, 2028], extrapolation="hold").tolist() == [1, 2.5]
    # The last cubic, led on, turns down: 2.11 in 2027, as SciPy has it.
    assert pchip(*points, [2027], extrapolation="continue")[0] == pytest.approx(2.1117497, abs=1e-7)


def test_pchip_by_hand() -> None:
    # Two points: the straight line. A turn: flat at it. Three equal steps: the line.
    assert pchip([0, 4], [0, 8], [1, 2, 3]).tolist() == pytest.approx([2, 4, 6])
    assert pchip([0, 1, 2, 3], [0, 1, 2, 3], [0.25, 2.5]).tolist() == pytest.approx([0.25, 2.5])
    # Peak at 1 with slope 0 there; first slope by three points: ((2+1)*1 - 1*(-1))/2 = 2; cubic at 0.5:
    # 0.5 * (0 + 1) + 0.125 * (2 - 0) = 0.75.
    assert pchip([0, 1, 2], [0, 1, 0], [0.5, 1, 1.5]).tolist() == pytest.approx([0.75, 1, 0.75])
    # Secants 1 and 4 of equal steps: harmonic mean 1.6; first slope (3*1 - 4)/2 < 0 is held to 0;
    # at 0.5: 0.5 * (0 + 1) + 0.125 * (0 - 1.6) = 0.3.
    assert pchip([0, 1, 2], [0, 1, 5], [0.5])[0] == pytest.approx(0.3)
    # Secants 1 and -9: the first slope (3*1 + 9)/2 = 6 is held to 3; at 0.5: 0.5 + 0.125 * 3 = 0.875.
    assert pchip([0, 1, 2], [0, 1, -8], [0.5])[0] == pytest.approx(0.875)
    assert pchip([0, 1, 2], [[0, 1, 0], [0, 0, 0]], [0.5]).tolist() == [[0.75], [0]]


def test_pchip_of_tiny_secants() -> None:
    assert pchip([1900, 1901, 2026], [0, 1.4e-306, 1], [1900, 1901]).tolist() == [0, 1.4e-306]
    assert pchip([1900, 1904, 2026], [0.0, 1.0, 5.5e-306], [1904, 2026]).tolist() == [1, 5.5e-306]


def test_zero_safe() -> None:
    # A leg that may be compound; one that is slack; one that starts at zero.
    assert zero_safe([0, 2], [100, 25], [0, 1, 2]).tolist() == [100, 50, 25]
    assert zero_safe([0, 2, 4], [10, 12, 10], [0, 1, 2, 3, 4]).tolist() == [10, 10, 10, 10, 10]
    assert zero_safe([0, 2, 4], [10, 0, 0], [2, 3, 4]).tolist() == [0, 0, 0]
    half = 100 / 11.11**0.5 - 100 / 11.11 / 2
    assert zero_safe([0, 2], [100, 0], [1])[0] == pytest.approx(half)


def test_from_one_value_on() -> None:
    assert constant_rate(100, 10, years=[2020, 2021, 2022]).tolist() == pytest.approx([100, 110, 121])
    assert constant_rate([100, -4], [10, 50], years=[2020, 2021]).tolist() == pytest.approx(
        np.array([[100, 110], [-4, -6]])
    )
    assert constant_step([1, 2], 0.5, years=[2020, 2022]).tolist() == [[1, 2], [2, 3]]
    assert halted([1, 2], years=[2020, 2025]).tolist() == [[1, 1], [2, 2]]
    assert halted(7, years=[2020]).tolist() == [7]


def test_bounds() -> None:
    assert never_worse([1, 5], [3, 3], higher_is_better=True).tolist() == [3, 5]
    assert never_worse([1, 5], [3, 3], higher_is_better=False).tolist() == [1, 3]
    assert clamped([-1, 50, 101], lower=0, upper=100).tolist() == [0, 50, 100]
    assert clamped([-1, 101], lower=0).tolist() == [0, 101]
    assert clamped([-1, 101], upper=100).tolist() == [-1, 100]


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (lambda: linear([2020, 2022], [1, 2], [2023]), "at"),
        (lambda: linear([2020, 2022], [1, 2], [2019.999]), "at"),
        (lambda: pchip([2020, 2022], [1, 2], [2023]), "at"),
        (lambda: zero_safe([2020, 2022], [2, 1], [2023]), "at"),
        (lambda: linear([2020], [1], [2023], extrapolation="continue"), "times"),
        (lambda: linear([2020, 2022], [1, 2], [2021], extrapolation="flat"), "extrapolation"),  # type: ignore[arg-type]
        (lambda: linear([2020, 2020], [1, 2], [2020]), "times"),
        (lambda: linear([], [], []), "times"),
        (lambda: linear([[2020]], [1], [2020]), "times"),
        (lambda: linear([2020, 2022], [1], [2021]), "values"),
        (lambda: linear([2020], 1, [2020]), "values"),
        (lambda: linear([2020, 2022], [1, float("nan")], [2021]), "values"),
        (lambda: linear([2020, 2022], [1, 2], [[2021]]), "at"),
        (lambda: pchip([2020], [1], [2020]), "times"),
        (lambda: zero_safe([2020, 2022], [1, -2], [2021]), "values"),
        (lambda: zero_safe([2020], [1], [2020]), "values"),
        (lambda: zero_safe([2020, 2022], [[1, 2]], [2021]), "values"),
        (lambda: constant_rate(1, -100, years=[2020]), "rate"),
        (lambda: constant_step(1, 2, years=[2021, 2020]), "years"),
        (lambda: linear([0, 1], [-1.7e308, 1.7e308], [0.5]), "values"),
        (lambda: pchip([0, 1, 2], [-1.7e308, 1.7e308, 0], [0.5]), "values"),
        (lambda: constant_rate(1e300, 900, years=[2020, 2040]), "rate"),
        (lambda: constant_step(1e308, 1e308, years=[2020, 2040]), "step"),
        (lambda: clamped([1]), "lower"),
        (lambda: clamped([1], lower=2, upper=1), "lower"),
    ],
)
def test_refused(call: Callable[[], Any], argument: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        call()
    assert caught.value.argument == argument


def test_pchip_is_that_of_scipy() -> None:
    interpolate = pytest.importorskip("scipy.interpolate", reason="no scipy: pip install --group dev")
    rng = np.random.default_rng(14)
    for _ in range(200):
        times = np.sort(rng.choice(np.arange(1900.0, 2000), rng.integers(2, 9), replace=False))
        values = np.round(rng.normal(size=times.size), rng.integers(0, 6))
        at = np.linspace(times[0] - 3, times[-1] + 3, 50)
        theirs = interpolate.PchipInterpolator(times, values)(at)
        ours = pchip(times, values, at, extrapolation="continue")
        assert ours == pytest.approx(theirs, rel=1e-9, abs=1e-12 * np.abs(theirs).max())


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
    """A path through points hits each and never leaves the interval between two neighbours."""
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
    """Where the points are monotone, a path through them is monotone."""
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
    """Nothing is extrapolated unless a policy is named; held, the end's value stays."""
    years, values = given_
    time = years[-1] + beyond if after else years[0] - beyond
    with pytest.raises(InvalidInputError, match="outside the points"):
        path(years, values, [years[0], time])
    if path is not zero_safe:
        policy: Extrapolation = "hold"
        assert path(years, values, [time], extrapolation=policy).tolist() == [values[-1 if after else 0]]
