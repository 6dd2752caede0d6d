"""Recipes of docs/explanation/scale.md: the same numbers on dask's threads and processes, and in xarray."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
import pytest

import xzplan
from xzplan import InvalidInputError, bulk
from xzplan.bulk.scenarios import Summary, summarise

pytest.importorskip("dask.array", reason="dask is an extra: pip install 'xzplan[dask]'")
pytestmark = pytest.mark.filterwarnings("default")

import dask  # noqa: E402
import dask.array  # noqa: E402

YEARS = range(2020, 2026)


def draws() -> tuple[tuple[bulk.Rule, ...], np.ndarray, np.ndarray]:
    """Return rules of the plan's levels, bases of 3 areas and 40 draws of their targets."""
    rules = tuple(
        rule
        for rule in bulk.rules(xzplan.load_plan())
        if rule.basis is xzplan.Basis.INTERPOLATED and rule.target == rule.target and rule.base == rule.base
    )
    numbers = np.random.default_rng(7)
    base = np.array([[rule.base] for rule in rules]) * numbers.uniform(0.9, 1.1, (len(rules), 3))
    target = np.array([[[rule.target]] for rule in rules]) * numbers.uniform(0.9, 1.1, (len(rules), 40, 3))
    return rules, base, target


def reduced(chunk: int) -> tuple[object, Summary]:
    """Return the recipe's lazy summary, in chunks of scenarios, and the one of the whole."""
    rules, base, target = draws()
    work = dask.delayed(functools.partial(summarise, rules))
    parts = [work(target[:, at : at + chunk], base) for at in range(0, target.shape[1], chunk)]
    while len(parts) > 1:
        parts = [
            functools.reduce(dask.delayed(Summary.merge), parts[at : at + 8])
            for at in range(0, len(parts), 8)
        ]
    return parts[0], summarise(rules, target, base)


def same(found: Summary, whole: Summary) -> None:
    assert found.count == whole.count
    assert np.array_equal(found.minimum, whole.minimum)
    assert np.array_equal(found.maximum, whole.maximum)
    np.testing.assert_allclose(found.mean, whole.mean, rtol=1e-12)
    np.testing.assert_allclose(found.variance, whole.variance, rtol=1e-9, atol=1e-18)


def test_threads() -> None:
    lazy, whole = reduced(16)
    same(dask.compute(lazy, scheduler="threads", num_workers=2)[0], whole)


def test_two_processes_on_loopback() -> None:
    distributed = pytest.importorskip(
        "distributed", reason="distributed is an extra: pip install 'xzplan[dask]'"
    )
    lazy, whole = reduced(8)
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        same(client.compute(lazy).result(timeout=60), whole)


@pytest.mark.parametrize("method", ["linear", "geometric"])
def test_interpolation_stays_lazy(method: xzplan.numerics.Method) -> None:
    base, target = np.linspace(1, 2, 12).reshape(3, 4), np.linspace(2, 3, 4)
    lazy = xzplan.interpolate(dask.array.from_array(base, chunks=(2, 2)), target, years=YEARS, method=method)
    assert isinstance(lazy, dask.array.Array)
    assert lazy.shape == (3, 4, 6)
    assert np.array_equal(lazy.compute(), xzplan.interpolate(base, target, years=YEARS, method=method))


def test_errors_come_when_it_is_computed() -> None:
    lazy = xzplan.interpolate(dask.array.from_array(np.array([1.0, np.nan])), 2, years=YEARS)
    with pytest.raises(InvalidInputError, match="not finite"):
        lazy.compute()  # type: ignore[attr-defined]


def test_what_would_have_to_be_computed_is_refused() -> None:
    lazy = dask.array.ones((28, 3))
    with pytest.raises(InvalidInputError, match="not for dask arrays"):
        xzplan.interpolate(lazy, 2, years=YEARS, out=np.empty((28, 3, 6)))
    with pytest.raises(InvalidInputError, match="map this function over its blocks"):
        bulk.project(bulk.rules(xzplan.load_plan()), lazy)


def test_blocks_of_areas() -> None:
    rules, base, _ = draws()
    lazy = dask.array.from_array(np.tile(base, 4), chunks=(len(rules), 5))
    paths = lazy.map_blocks(
        functools.partial(bulk.project, rules),
        new_axis=1,
        chunks=((len(rules),), (6,), lazy.chunks[1]),
        meta=np.empty((0, 0, 0)),
    )
    assert np.array_equal(paths.compute(), bulk.project(rules, np.tile(base, 4)))


def test_xarray() -> None:
    xarray = pytest.importorskip("xarray", reason="xarray is not installed")
    base = xarray.DataArray([17.81, 20.0], dims="area", coords={"area": ["x", "y"]})
    for one in (base, base.chunk(area=1)):
        path = xarray.apply_ufunc(
            functools.partial(xzplan.interpolate, years=YEARS),
            one,
            55.0,
            output_core_dims=[["year"]],
            dask="allowed",
        ).assign_coords(year=list(YEARS))
        assert path.dims == ("area", "year")
        assert float(path.sel(area="x", year=2023)) == 40.124


@pytest.mark.parametrize(
    "how",
    [{}, {"method": "step"}, {"method": "power", "exponent": 2}, {"method": "logistic", "steepness": 3}],
)
def test_a_target_that_is_lazy_alone(how: dict[str, Any]) -> None:
    base, target = np.linspace(1, 2, 12).reshape(3, 4), np.linspace(2, 3, 4)
    whole = xzplan.interpolate(base, target, years=YEARS, **how)
    ends = dask.array.from_array(target, chunks=3)
    for start in (base, dask.array.from_array(base, chunks=(2, 2))):
        lazy: Any = xzplan.interpolate(start, ends, years=YEARS, **how)
        assert (lazy.shape, lazy.dtype) == ((3, 4, 6), np.float64)
        assert np.array_equal(lazy.compute(), whole)


def test_out_beside_a_lazy_argument() -> None:
    room = np.empty((3, 6))
    for base, target in ((dask.array.ones(3), 2), (1, dask.array.ones(3))):
        with pytest.raises(InvalidInputError) as caught:
            xzplan.interpolate(base, target, years=YEARS, out=room)
        assert caught.value.argument == "out"
        assert caught.value.value is room
        assert caught.value.problem == "not for dask arrays, which allocate their own; leave it out"
