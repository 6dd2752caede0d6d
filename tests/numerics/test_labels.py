"""Frames: their labels are not lost in silence, and the call that the error names keeps them."""

from __future__ import annotations

from typing import Any

import pytest

import xzplan
from xzplan import InvalidInputError
from xzplan.numerics import piecewise

YEARS = list(range(2020, 2026))
BETWEEN = (2020, 2025)


def refuses(says: str, call: Any) -> None:
    with pytest.raises(InvalidInputError, match=says):
        call()


def test_pandas() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not here: pip install --group test-edges")
    frame = pandas.DataFrame({"base": [0, 17.81], "target": [5, 55.0]}, index=["x", "y"])
    for labelled in (frame["base"], frame, frame.index, pandas.array([1, 2])):
        refuses("keep them with pandas", lambda given=labelled: xzplan.interpolate(given, 2, between=BETWEEN))
    for labelled in (frame, frame["base"]):
        refuses("keep them with pandas", lambda given=labelled: piecewise(BETWEEN, given))
    path = pandas.DataFrame(
        xzplan.interpolate(frame["base"].to_numpy(), frame["target"].to_numpy(), between=BETWEEN),
        index=frame.index,
        columns=YEARS,
    )
    assert path.loc["x"].tolist() == [0, 1, 2, 3, 4, 5]
    assert path.loc["y", 2023] == 40.124
    legs = pandas.DataFrame(piecewise(BETWEEN, frame.to_numpy()), index=frame.index, columns=YEARS)
    assert legs.equals(path)


def test_polars() -> None:
    polars = pytest.importorskip("polars", reason="polars is not here: pip install --group test-edges")
    frame = polars.DataFrame({"base": [0.0, 17.81, None], "target": [5.0, 55.0, 1.0]})
    for columns in (frame, frame["base"]):
        refuses("pass columns as arrays", lambda given=columns: xzplan.interpolate(given, 2, between=BETWEEN))
        refuses("pass an array", lambda given=columns: piecewise(BETWEEN, given))
    path = polars.DataFrame(
        xzplan.interpolate(frame["base"].to_numpy(), frame["target"].to_numpy(), between=BETWEEN),
        schema=[str(year) for year in YEARS],
    )
    assert path["2023"].to_list()[:2] == [3, 40.124]
    assert path["2023"].is_nan().to_list() == [False, False, True]
    legs = polars.DataFrame(piecewise(BETWEEN, frame.to_numpy()), schema=path.columns)
    assert legs.equals(path)
