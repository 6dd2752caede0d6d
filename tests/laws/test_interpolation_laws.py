"""The laws of paths, on the kernel."""

from __future__ import annotations

import math
from decimal import Context, Decimal
from fractions import Fraction

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from strategies import (
    GEOMETRIC,
    MethodCall,
    anchors_for,
    methods,
    ordinary_values,
    positive_values,
    values,
    weight_methods,
    year_grids,
)
from xzplan.numerics.interpolation import compound, interpolate, piecewise


def ulp(*anchors: float) -> float:
    """Return the ulp of the larger of the anchors in magnitude."""
    return math.ulp(max(map(abs, anchors)))


@given(st.data(), methods(), year_grids())
def test_ends_of_a_path(data: st.DataObject, method: MethodCall, years: list[int]) -> None:
    """Law 1: A path passes through its anchors."""
    base, target = data.draw(anchors_for(method)), data.draw(anchors_for(method))
    path = interpolate(base, target, between=(years[0], years[-1]), years=years, **method)
    assert path[0] == base
    assert path[-1] == target


@given(st.data(), methods(), year_grids())
def test_every_anchor_of_a_piecewise_path(data: st.DataObject, method: MethodCall, years: list[int]) -> None:
    """Law 1: A path passes through its anchors."""
    anchors = [data.draw(anchors_for(method)) for _ in years]
    path = piecewise(years, anchors, years=range(years[0], years[-1] + 1), **method)
    assert [path[year - years[0]] for year in years] == anchors


@given(st.data(), methods(), year_grids())
@example(None, {"method": "linear"}, [2020, 2025])
def test_containment(data: st.DataObject | None, method: MethodCall, years: list[int]) -> None:
    """Law 2: Between two anchors a path stays within them and is monotone."""
    if data is None:  # b + (t - b) * 1.0 misses t for this pair
        base, target = 2050.0, 1.575
    else:
        base, target = data.draw(anchors_for(method)), data.draw(anchors_for(method))
    path = interpolate(base, target, between=(years[0], years[-1]), **method)
    low, high = min(base, target), max(base, target)
    assert ((path >= low) & (path <= high)).all()
    steps = np.diff(path)
    assert (steps >= 0).all() if target >= base else (steps <= 0).all()


@given(methods(), year_grids(), positive_values(), st.integers(0, 40))
def test_containment_between_neighbouring_floats(
    method: MethodCall, years: list[int], base: float, steps: int
) -> None:
    """Law 2: Between two anchors a path stays within them and is monotone."""
    target = base
    for _ in range(steps):
        target = math.nextafter(target, math.inf)
    path = interpolate(base, target, between=(years[0], years[-1]), **method)
    assert ((path >= base) & (path <= target)).all()
    assert (np.diff(path) >= 0).all()


@given(st.data(), methods(), year_grids(), st.integers(-1800, 1800))
def test_shifting_the_years(data: st.DataObject, method: MethodCall, years: list[int], shift: int) -> None:
    """Law 3: Scaling all values by c > 0, shifting all years, and mirroring the values: the path follows."""
    base, target = data.draw(anchors_for(method)), data.draw(anchors_for(method))
    moved = [year + shift for year in years]
    assert np.array_equal(
        interpolate(base, target, between=(years[0], years[-1]), years=years, **method),
        interpolate(base, target, between=(moved[0], moved[-1]), years=moved, **method),
    )


@given(values(), values(), weight_methods(), year_grids())
def test_mirroring_the_values(base: float, target: float, method: MethodCall, years: list[int]) -> None:
    """Law 3: Scaling all values by c > 0, shifting all years, and mirroring the values: the path follows."""
    assert np.array_equal(
        -interpolate(base, target, between=(years[0], years[-1]), years=years, **method),
        interpolate(-base, -target, between=(years[0], years[-1]), years=years, **method),
    )


@given(st.data(), methods(), year_grids(), st.integers(-30, 30))
def test_scaling_by_a_power_of_two(
    data: st.DataObject, method: MethodCall, years: list[int], power: int
) -> None:
    """Law 3: Scaling all values by c > 0, shifting all years, and mirroring the values: the path follows."""
    sizes = positive_values() if method == GEOMETRIC else ordinary_values()
    base, target = data.draw(sizes), data.draw(sizes)
    c = 2.0**power
    assert np.array_equal(
        c * interpolate(base, target, between=(years[0], years[-1]), years=years, **method),
        interpolate(c * base, c * target, between=(years[0], years[-1]), years=years, **method),
    )


@given(st.data(), methods(), year_grids(), st.floats(1e-3, 1e3))
def test_scaling(data: st.DataObject, method: MethodCall, years: list[int], c: float) -> None:
    """Law 3: Scaling all values by c > 0, shifting all years, and mirroring the values: the path follows."""
    sizes = positive_values() if method == GEOMETRIC else ordinary_values()
    base, target = data.draw(sizes), data.draw(sizes)
    scaled = interpolate(c * base, c * target, between=(years[0], years[-1]), years=years, **method)
    expected = c * interpolate(base, target, between=(years[0], years[-1]), years=years, **method)
    assert np.abs(scaled - expected).max() <= 4 * ulp(c * base, c * target)


@given(st.data(), methods(), year_grids(least=3))
def test_splitting_at_an_anchor(data: st.DataObject, method: MethodCall, years: list[int]) -> None:
    """Law 4: Splitting at an interior anchor changes nothing."""
    anchors = [data.draw(anchors_for(method)) for _ in years]
    cut = data.draw(st.integers(1, len(years) - 2))
    whole = piecewise(years, anchors, years=range(years[0], years[-1] + 1), **method)
    before = piecewise(years[: cut + 1], anchors[: cut + 1], years=range(years[0], years[cut] + 1), **method)
    after = piecewise(years[cut:], anchors[cut:], years=range(years[cut], years[-1] + 1), **method)
    assert np.array_equal(whole, np.concatenate([before, after[1:]]))


@given(st.data(), methods(), year_grids(), st.integers(1, 40))
def test_bulk_and_single(data: st.DataObject, method: MethodCall, years: list[int], rows: int) -> None:
    """Law 5: One indicator, a plan, and a bulk array give the same bits."""
    bases = [data.draw(anchors_for(method)) for _ in range(min(rows, 3))]
    targets = [data.draw(anchors_for(method)) for _ in range(min(rows, 3))]
    bulk = interpolate(
        np.resize(bases, rows), np.resize(targets, rows), between=(years[0], years[-1]), years=years, **method
    )
    for row, path in enumerate(bulk):
        at = row % len(bases)
        assert np.array_equal(
            path, interpolate(bases[at], targets[at], between=(years[0], years[-1]), years=years, **method)
        )


@given(st.data(), methods(), year_grids())
def test_piecewise_with_two_anchors(data: st.DataObject, method: MethodCall, years: list[int]) -> None:
    """Law 5: One indicator, a plan, and a bulk array give the same bits."""
    base, target = data.draw(anchors_for(method)), data.draw(anchors_for(method))
    assert np.array_equal(
        piecewise([years[0], years[-1]], [base, target], years=years, **method),
        interpolate(base, target, between=(years[0], years[-1]), years=years, **method),
    )


def some_of(data: st.DataObject, years: list[int]) -> list[int]:
    """Return some of the years from the first to the last, in their order."""
    every = st.integers(years[0], years[-1])
    return sorted(data.draw(st.sets(every, min_size=1, max_size=6)))


@given(st.data(), methods(), year_grids())
def test_the_years_asked_for(data: st.DataObject, method: MethodCall, years: list[int]) -> None:
    """Law 56: Which years are asked for changes no value."""
    anchors, between = [data.draw(anchors_for(method)) for _ in years], (years[0], years[-1])
    asked = some_of(data, years)
    places = [year - years[0] for year in asked]
    whole = interpolate(anchors[0], anchors[-1], between=between, **method)
    some = interpolate(anchors[0], anchors[-1], between=between, years=asked, **method)
    assert some.tobytes() == whole[places].tobytes()
    legs = piecewise(years, anchors, **method)
    assert piecewise(years, anchors, years=asked, **method).tobytes() == legs[places].tobytes()


@given(positive_values(), st.integers(-40, 40), year_grids(), st.data())
def test_the_years_asked_for_between_neighbours(
    base: float, steps: int, years: list[int], data: st.DataObject
) -> None:
    """Law 56: Which years are asked for changes no value."""
    target, between = base + steps * math.ulp(base), (years[0], years[-1])
    asked = some_of(data, years)
    whole = interpolate(base, target, between=between, method="geometric")
    some = interpolate(base, target, between=between, years=asked, method="geometric")
    assert some.tobytes() == whole[[year - years[0] for year in asked]].tobytes()


@given(st.data(), methods(), year_grids())
def test_one_number_or_an_array_of_one(data: st.DataObject, method: MethodCall, years: list[int]) -> None:
    """Law 57: A number and an array that holds it give the same bits."""
    base, target, between = (
        data.draw(anchors_for(method)),
        data.draw(anchors_for(method)),
        (years[0], years[-1]),
    )
    path = interpolate(base, target, between=between, years=years, **method)
    both = interpolate([[base]], [target], between=between, years=years, **method)
    assert (path.shape, both.shape) == ((len(years),), (1, 1, len(years)))
    alone = [interpolate(base, target, between=between, years=year, **method) for year in years]
    assert all(type(value) is float for value in alone)
    column = [interpolate([base], target, between=between, years=year, **method)[0] for year in years]
    assert path.tobytes() == both.tobytes() == np.array(alone).tobytes() == np.array(column).tobytes()


@given(st.data(), methods(), year_grids())
def test_unknown_cells(data: st.DataObject, method: MethodCall, years: list[int]) -> None:
    """Law 55: What depends on an unknown value is unknown, and no other cell changes."""
    bases = np.array([data.draw(anchors_for(method)) for _ in range(3)])
    targets = np.array([data.draw(anchors_for(method)) for _ in range(3)])
    between, nan = (years[0], years[-1]), math.nan
    known = interpolate(bases, targets, between=between, years=years, **method)
    no_base, no_target = np.where([0, 1, 0], nan, bases), np.where([0, 0, 1], nan, targets)
    paths = interpolate(no_base, no_target, between=between, years=years, **method)
    # From 1 to 0 the kernel returns the shares of the base: a value depends on an anchor that has a share in it.
    weights = {"method": "linear"} if method == GEOMETRIC else method
    of_base = interpolate(1, 0, between=between, years=years, **weights)
    of_target = interpolate(0, 1, between=between, years=years, **weights)
    assert paths[0].tobytes() == known[0].tobytes()
    assert np.array_equal(paths[1], np.where(of_base == 0, known[1], nan), equal_nan=True)
    assert np.array_equal(paths[2], np.where(of_target == 0, known[2], nan), equal_nan=True)


@given(values(), values(), year_grids())
def test_linear_oracle(base: float, target: float, years: list[int]) -> None:
    """Law 6: The numpy path agrees with an exact oracle."""
    path = interpolate(base, target, between=(years[0], years[-1]), years=years)
    for year, value in zip(years, path.tolist(), strict=True):
        share = Fraction(year - years[0], years[-1] - years[0])
        exact = Fraction(base) + (Fraction(target) - Fraction(base)) * share
        assert abs(Fraction(value) - exact) <= 2 * Fraction(ulp(base, target))


@given(values(), values(), weight_methods(), year_grids())
def test_weights_oracle(base: float, target: float, method: MethodCall, years: list[int]) -> None:
    """Law 6: The numpy path agrees with an exact oracle."""
    # From 0 to 1 and from 1 to 0 the kernel returns its own shares of the way gone and left.
    gone = interpolate(0, 1, between=(years[0], years[-1]), years=years, **method).tolist()
    path = interpolate(base, target, between=(years[0], years[-1]), years=years, **method)
    for share, value in zip(gone, path.tolist(), strict=True):
        exact = Fraction(base) + (Fraction(target) - Fraction(base)) * Fraction(share)
        assert abs(Fraction(value) - exact) <= 3 * Fraction(ulp(base, target))


EXACT = Context(prec=50)


@given(st.floats(0.01, 100), year_grids())
def test_power_oracle(exponent: float, years: list[int]) -> None:
    """Law 6: The numpy path agrees with an exact oracle."""
    shares = interpolate(0, 1, between=(years[0], years[-1]), years=years, method="power", exponent=exponent)
    for year, share in zip(years, shares.tolist(), strict=True):
        elapsed = EXACT.divide(Decimal(year - years[0]), Decimal(years[-1] - years[0]))
        exact = EXACT.power(elapsed, Decimal(exponent))
        assert abs(Decimal(share) - exact) <= Decimal(2 + exponent) * Decimal(math.ulp(1.0))


@given(st.floats(0.001, 1000), year_grids())
def test_logistic_oracle(steepness: float, years: list[int]) -> None:
    """Law 6: The numpy path agrees with an exact oracle."""

    def curve(elapsed: Decimal) -> Decimal:
        power = EXACT.multiply(-Decimal(steepness), EXACT.subtract(elapsed, Decimal("0.5")))
        return EXACT.divide(Decimal(1), EXACT.add(Decimal(1), EXACT.exp(power)))

    low, high = curve(Decimal(0)), curve(Decimal(1))
    shares = interpolate(
        0, 1, between=(years[0], years[-1]), years=years, method="logistic", steepness=steepness
    )
    for year, share in zip(years, shares.tolist(), strict=True):
        elapsed = EXACT.divide(Decimal(year - years[0]), Decimal(years[-1] - years[0]))
        exact = EXACT.divide(curve(elapsed) - low, high - low)
        bound = Decimal(4 + steepness / 8) * Decimal(math.ulp(1.0))
        assert abs(Decimal(share) - exact) <= bound


@given(positive_values(), positive_values(), year_grids())
def test_geometric_oracle(base: float, target: float, years: list[int]) -> None:
    """Law 6: The numpy path agrees with an exact oracle."""
    path = interpolate(base, target, between=(years[0], years[-1]), years=years, method="geometric")
    for year, value in zip(years, path.tolist(), strict=True):
        share = EXACT.divide(Decimal(year - years[0]), Decimal(years[-1] - years[0]))
        growth = EXACT.power(EXACT.divide(Decimal(target), Decimal(base)), share)
        exact = EXACT.multiply(Decimal(base), growth)
        assert abs(Decimal(value) - exact) <= 3 * Decimal(ulp(base, target))


@given(positive_values(), st.lists(st.floats(0.5, 2), min_size=1, max_size=10))
def test_compound_oracle(start: float, factors: list[float]) -> None:
    """Law 6: The numpy path agrees with an exact oracle."""
    path = compound(start, factors).tolist()
    exact = Fraction(start)
    assert path[0] == start
    for steps, (factor, value) in enumerate(zip(factors, path[1:], strict=True), 1):
        exact *= Fraction(factor)
        assert abs(Fraction(value) - exact) <= steps * Fraction(math.ulp(value))


@given(st.data(), methods(), year_grids())
def test_arguments_stay_as_they_are(data: st.DataObject, method: MethodCall, years: list[int]) -> None:
    """Law 13: Arguments are never altered."""
    base = np.array([data.draw(anchors_for(method)) for _ in range(3)])
    target = np.array([data.draw(anchors_for(method)) for _ in range(3)])
    grid = np.array(years)
    kept = base.copy(), target.copy(), grid.copy()
    path = interpolate(base, target, between=(grid[0], grid[-1]), years=grid, **method)
    path[...] = -1.0  # nor is any of them part of the result
    assert all(map(np.array_equal, (base, target, grid), kept))
    anchors = np.stack([base, target], axis=-1)
    kept_anchors = anchors.copy()
    piecewise(grid[[0, -1]], anchors, years=grid, **method)[...] = -1.0
    assert np.array_equal(anchors, kept_anchors)


@given(values(), values(), year_grids())
def test_out(base: float, target: float, years: list[int]) -> None:
    """Law 5: One indicator, a plan, and a bulk array give the same bits."""
    out = np.empty((2, len(years)))
    result = interpolate([base, target], target, between=(years[0], years[-1]), years=years, out=out)
    assert result is out
    assert np.array_equal(out[0], interpolate(base, target, between=(years[0], years[-1]), years=years))
