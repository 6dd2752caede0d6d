"""Other packages on the same work, as their documentation has it: linear milestones from 2020 to 2025."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from importlib.metadata import version
from typing import Any

import numpy as np
from measure import Job, Row, compare, wall

import xzplan

YEARS = np.arange(2020, 2026)
ENDS = np.array([2020.0, 2025.0])


def peers(rounds: int) -> Iterator[Row]:
    """Rows of every peer that is installed: the dependency group `bench` has them all."""
    makers: tuple[tuple[str, str, float, int, Callable[[np.ndarray, np.ndarray], Job]], ...] = (
        ("pandas", "DataFrame.interpolate", 3000, 78_400, _pandas),
        ("pyam-iamc", "IamDataFrame.interpolate", 15_000, 78_400, _pyam),
        ("scipy", "interp1d", 10, 1_960_000, _scipy),
        ("xarray", "DataArray.interp", 10, 1_960_000, _xarray),
        ("polars", "expressions, 2 threads", 3.5, 1_960_000, _polars),
        ("numpy", "interp in a loop", 300, 78_400, _loop),
    )
    for package, what, goal, series, make in makers:
        numbers = np.random.default_rng(0)
        base = numbers.uniform(1, 100, series)
        target = base * numbers.uniform(0.8, 1.6, series)
        out = np.moveaxis(np.ones((6, series)), 0, -1)
        ours = functools.partial(xzplan.interpolate, base, target, between=(2020, 2025), out=out)
        try:
            theirs = make(base, target)
        except ModuleNotFoundError as error:
            print(f"{package} is not here ({error.name}): pip install --group bench")
            continue
        turns = 3 if goal >= 100 else rounds
        name = f"{package} {version(package)}, {what}, {series:,} series"
        yield compare(name, goal, theirs, ours, rounds=turns, peer=True, clock=wall)


def _pandas(base: np.ndarray, target: np.ndarray) -> Job:
    import pandas as pd

    wide = pd.DataFrame(np.full((base.size, 6), np.nan), columns=YEARS)
    wide[2020], wide[2025] = base, target
    return lambda: wide.interpolate(axis=1)


def _pyam(base: np.ndarray, target: np.ndarray) -> Job:
    import pandas as pd
    import pyam

    count = base.size
    rows: dict[Any, Any] = {"model": "m", "scenario": "s", "region": [f"r{at // 28}" for at in range(count)]}
    rows |= {"variable": [f"v{at % 28}" for at in range(count)], "unit": "u", 2020: base, 2025: target}
    frame = pyam.IamDataFrame(pd.DataFrame(rows))
    return lambda: frame.interpolate([2021, 2022, 2023, 2024], inplace=False)


def _scipy(base: np.ndarray, target: np.ndarray) -> Job:
    from scipy.interpolate import interp1d

    points = np.stack([base, target], axis=1)
    return lambda: interp1d(ENDS, points, axis=-1)(YEARS)


def _xarray(base: np.ndarray, target: np.ndarray) -> Job:
    import xarray as xr

    points = xr.DataArray(np.stack([base, target], axis=1), dims=("series", "year"), coords={"year": ENDS})
    return lambda: points.interp(year=YEARS)


def _polars(base: np.ndarray, target: np.ndarray) -> Job:
    import polars as pl

    frame = pl.DataFrame({"b": base, "t": target})
    b, t = pl.col("b"), pl.col("t")
    years = [(b + (t - b) * (at / 5)).alias(str(2020 + at)) for at in range(6)]
    return lambda: frame.select(years)


def _loop(base: np.ndarray, target: np.ndarray) -> Job:
    points, out = np.stack([base, target], axis=1), np.empty((base.size, 6))

    def job() -> None:
        for at, ends in enumerate(points):
            out[at] = np.interp(YEARS, ENDS, ends)

    return job
