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


def lazily(base: Any, target: Any, **how: Any) -> Any:
    """Return the recipe's lazy paths."""
    return dask.array.apply_gufunc(
        functools.partial(xzplan.interpolate, between=(2020, 2025), **how),
        "(),()->(year)",
        base,
        target,
        output_sizes={"year": 6},
        output_dtypes=float,
        allow_rechunk=True,
    )


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"method": "geometric"},
        {"method": "step"},
        {"method": "power", "exponent": 2},
        {"method": "logistic", "steepness": 3},
    ],
)
def test_interpolation_stays_lazy(how: dict[str, Any]) -> None:
    base, target = np.linspace(1, 2, 12).reshape(3, 4), np.linspace(2, 3, 4)
    whole = xzplan.interpolate(base, target, between=(2020, 2025), **how)
    starts, ends = dask.array.from_array(base, chunks=(2, 2)), dask.array.from_array(target, chunks=2)
    for lazy in (lazily(starts, target, **how), lazily(base, ends, **how), lazily(starts, ends, **how)):
        assert isinstance(lazy, dask.array.Array)
        assert (lazy.shape, lazy.dtype) == ((3, 4, 6), np.float64)
        assert np.array_equal(lazy.compute(), whole)


def test_a_path_through_points_stays_lazy() -> None:
    anchors = np.arange(12.0).reshape(4, 3) ** 2
    path = functools.partial(xzplan.numerics.piecewise, [2020, 2022, 2025])
    lazy = dask.array.apply_gufunc(
        path,
        "(anchor)->(year)",
        dask.array.from_array(anchors, chunks=(2, 3)),
        output_sizes={"year": 6},
        output_dtypes=float,
    )
    assert np.array_equal(lazy.compute(), path(anchors))


def test_errors_come_when_it_is_computed() -> None:
    lazy = lazily(dask.array.from_array(np.array([1.0, np.inf])), 2)
    with pytest.raises(InvalidInputError, match="not finite"):
        lazy.compute()


def test_what_would_have_to_be_computed_is_refused() -> None:
    lazy = dask.array.ones((28, 3))
    for base, target, name in ((lazy, 2, "base"), (1, lazy, "target")):
        with pytest.raises(InvalidInputError, match=r"keep it lazy with dask\.array\.apply_gufunc") as caught:
            xzplan.interpolate(base, target, between=(2020, 2025))
        assert caught.value.args[:2] == (name, dask.array.Array)
    with pytest.raises(InvalidInputError, match=r"keep it lazy with dask\.array\.apply_gufunc"):
        xzplan.numerics.piecewise([2020, 2022, 2025], lazy)
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
        with pytest.raises(
            InvalidInputError, match=r"keep them with xarray\.apply_ufunc\(xzplan\.interpolate"
        ):
            xzplan.interpolate(one, 55, between=(2020, 2025))
        path = xarray.apply_ufunc(
            xzplan.interpolate,
            one,
            55.0,
            kwargs={"between": (2020, 2025)},
            output_core_dims=[["year"]],
            dask="parallelized",
            dask_gufunc_kwargs={"output_sizes": {"year": 6}},
            output_dtypes=[float],
        ).assign_coords(year=list(YEARS))
        assert path.dims == ("area", "year")
        assert (path.chunks is None) == (one.chunks is None)
        assert float(path.sel(area="x", year=2023)) == 40.124


def test_points_with_labels() -> None:
    xarray = pytest.importorskip("xarray", reason="xarray is not installed")
    anchors = xarray.DataArray([[0.0, 4.0, 1.0]], dims=["area", "anchor"], coords={"area": ["x"]})
    with pytest.raises(InvalidInputError, match=r"keep them with xarray\.apply_ufunc\(functools\.partial"):
        xzplan.numerics.piecewise([2020, 2022, 2025], anchors)
    path = xarray.apply_ufunc(
        functools.partial(xzplan.numerics.piecewise, [2020, 2022, 2025]),
        anchors,
        input_core_dims=[["anchor"]],
        output_core_dims=[["year"]],
    ).assign_coords(year=list(YEARS))
    assert path.sel(area="x").values.tolist() == [0, 2, 4, 3, 2, 1]
