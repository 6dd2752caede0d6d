"""The arithmetic of a leg: which powers it takes, in whose room, and what rounding may not do."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from functools import partial

import numpy as np
import pytest

import xzplan
from xzplan import InvalidInputError, bulk
from xzplan.numerics import legs
from xzplan.numerics.legs import Power, Scratch, fraction_of, leg, write


def powers(first: int, last: int) -> list[Power] | None:
    """Return the powers of a geometric leg over all its years."""
    years = np.arange(first, last + 1)
    return leg(years, first, last, method="geometric", exponent=None, steepness=None).powers


def test_five_years_take_one_root_and_one_square_root() -> None:
    assert powers(2020, 2025) == [Power(2, [2], [3]), Power(None, [1], [4])]


def test_four_years_take_square_roots_alone() -> None:
    assert powers(2020, 2024) == [Power(4, [], []), Power(None, [], [2]), Power(None, [1], [3])]


def test_three_years_take_one_root() -> None:
    assert powers(2020, 2023) == [Power(1, [1], [2])]


@pytest.mark.parametrize(("years", "tolerance"), [(1, 1e-12), (5, 5e-12), (10_000, 1e-8), (50_000, 1e-8)])
def test_how_near_to_1_a_growth_is_as_good_as_straight(years: int, tolerance: float) -> None:
    way = leg(np.array([0, years]), 0, years, method="geometric", exponent=None, steepness=None)
    assert way.tolerance == pytest.approx(tolerance, rel=1e-12)


def rooted(growth: list[float], part: int = 1, whole: int = 5) -> list[float]:
    """Return the powers of some growths, in one call."""
    array = np.array(growth)
    found = np.empty_like(array)
    within = (float(array.min()), float(array.max()))
    with np.errstate(all="ignore"):  # as every caller does
        fraction_of(array, part, whole, out=found, room=np.empty((2, array.size)), within=within)
    return [float(one) for one in found]


PLAIN = np.exp(np.linspace(-60, 60, 200)).tolist()


@pytest.mark.parametrize("extreme", [1e-31, 0.9e-30, 1.1e30, 1e31, 1e300])
def test_what_is_in_range_does_not_change_beside_what_is_not(extreme: float) -> None:
    assert rooted([*PLAIN, extreme])[:-1] == rooted(PLAIN)
    assert rooted([extreme]) == [float(np.power(np.array([extreme]), 0.2)[0])]


@pytest.mark.parametrize("edge", [1e-30, 1.5e-30, 1e30])
def test_the_range_has_its_ends(edge: float) -> None:
    alone = rooted([edge], 2)
    assert (
        alone == rooted([edge, 1.0], 2)[:1] == rooted([edge, 1e300], 2)[:1] == rooted([edge, 1e-300], 2)[:1]
    )


def peak(job: Callable[[], object]) -> int:
    """Return the bytes that a call takes beside what was there."""
    tracemalloc.start()
    job()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def test_a_root_takes_no_room_of_its_own() -> None:
    growth = np.linspace(0.5, 2, 1 << 15)
    found, room = np.empty_like(growth), np.empty((2, growth.size))
    assert (
        peak(lambda: fraction_of(growth, 2, 5, out=found, room=room, within=(0.5, 2.0))) < growth.nbytes // 2
    )


def test_a_leg_takes_no_room_beside_its_scratch() -> None:
    base = np.linspace(1, 2, 1 << 15)
    target, rows, scratch = base * 1.5, np.empty((6, base.size)), Scratch(base.shape)
    for method in ("linear", "geometric"):
        way = leg(np.arange(6), 0, 5, method=method, exponent=None, steepness=None)
        # Truth values of a block are an eighth of it.
        assert peak(partial(write, base, target, way, rows, scratch=scratch)) < base.nbytes // 16


WIDEST = float(np.finfo(float).max)


@pytest.mark.parametrize(
    ("function", "base", "target"),
    [
        # Factors that are possible, up to the widest, are not looked at one by one.
        ("_check_factors", [1e-300, 1.0, WIDEST], [1e-300, WIDEST, 1.0]),
        # A path that stays where it is, or is far from doing so, needs no straight line beside the powers.
        ("_from_the_nearer_end", [3.0, 3.0], [3.0, 4.0]),
    ],
)
def test_what_takes_time_is_done_where_it_has_to_be(
    monkeypatch: pytest.MonkeyPatch, function: str, base: list[float], target: list[float]
) -> None:
    plain = xzplan.interpolate(base, target, between=(0, 5), method="geometric")
    monkeypatch.setattr(legs, function, None)
    again = xzplan.interpolate(base, target, between=(0, 5), method="geometric")
    assert again.tolist() == plain.tolist()
    with pytest.raises(TypeError, match="not callable"):
        xzplan.interpolate([3.0, np.nan], [3.0 + 1e-12, 1.0], between=(0, 5), method="geometric")


def test_an_infinite_target_is_named_in_bulk() -> None:
    beds = bulk.rule(xzplan.load_plan().indicators["nursing_bed_share"])
    with pytest.raises(InvalidInputError) as caught:
        bulk.project([beds], [[10.0]], [[np.inf]])
    assert caught.value.argument == "target"
    assert caught.value.problem == "not finite; pass NaN for an unknown value"


def test_a_ratio_that_overflows_shows_the_target() -> None:
    with pytest.raises(InvalidInputError) as caught:
        xzplan.interpolate([1e-200], [1e200], between=(0, 5), method="geometric")
    assert caught.value.argument == "target"
    assert np.array_equal(np.asarray(caught.value.value), [1e200])


def test_an_unknown_base_spreads_along_a_geometric_path() -> None:
    beds = bulk.rule(xzplan.load_plan().indicators["nursing_bed_share"], method="geometric")
    known, unknown = bulk.project([beds], [[10.0, np.nan]], [[20.0, 20.0]])[0].T.tolist()
    alone = xzplan.interpolate(10.0, 20.0, between=(2020, 2025), method="geometric").tolist()
    assert known == alone
    assert np.isnan(unknown[:-1]).all()
    assert unknown[-1] == 20.0
