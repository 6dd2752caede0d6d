"""Law 47: No result depends on the caller's decimal context, nor on numpy's error state.

Here the error state: a caller who makes numpy's warnings errors gets the same results, and no error that is not ours.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import xzplan
from xzplan import bulk
from xzplan.bulk.scenarios import quantiles, summarise

YEARS = range(2020, 2026)
NAN = float("nan")
METHODS = [
    {"method": "linear"},
    {"method": "geometric"},
    {"method": "step"},
    *({"method": "power", "exponent": exponent} for exponent in (1e-320, 1e-3, 1e3, 1e300)),
    *({"method": "logistic", "steepness": steepness} for steepness in (1e-320, 1e-9, 700.0, 1e300)),
]
ENDS = [(1.0, 2.0), (1e-320, 1.0), (5e-324, 1.7e308), (1e300, 1e-300), (1e-310, 1.1e-310)]


def outcome(job: Callable[[], object]) -> object:
    try:
        return job()
    except xzplan.InvalidInputError as error:
        return str(error)


def same(job: Callable[..., object], *given: object, **options: object) -> None:
    job = functools.partial(job, *given, **options)
    wanted = outcome(job)
    with np.errstate(all="raise"):
        np.testing.assert_array_equal(outcome(job), wanted)


@pytest.mark.parametrize("options", METHODS, ids=str)
def test_paths(options: dict[str, object]) -> None:
    """Law 47: No result depends on the caller's decimal context, nor on numpy's error state."""
    for base, target in ENDS:
        same(xzplan.interpolate, [base], [target], between=(2020, 2025), **options)


# One row of each direction, bound and kind of demand, 22 beside 4 since its baseline meets its target.
@pytest.mark.parametrize("number", [1, 4, 9, 11, 12, 20, 22, 23])
def test_bulk_and_scenarios(number: int) -> None:
    """Law 47: No result depends on the caller's decimal context, nor on numpy's error state."""
    one = [bulk.rule(xzplan.load_plan().indicators[number])]
    for base, target in [(1e-320, 1.0), (100.0, 1e-310), (0.0, 0.0), (0.0, 1e200), (NAN, NAN), (NAN, 1e200)]:
        draws = [[[target], [target * 2]]]
        same(bulk.project, one, [base], [target])
        same(moments, one, draws, [[base]])
        same(quantiles, one, draws, [0.5], [[base]])
        for function in (bulk.progress, bulk.outlook, bulk.schedule_ratio, bulk.required_pace):
            for seen in (NAN, 0.0, 1e-320, 1e300):
                same(function, one, [[seen] * 5], [base], [target])


def moments(*given: Any) -> np.ndarray:
    found = summarise(*given)
    return np.stack([found.mean, found.variance, found.minimum, found.maximum])


def test_a_spread_beyond_all_floats_is_refused() -> None:
    beds = [bulk.rule(xzplan.load_plan().indicators["nursing_bed_share"])]
    with pytest.raises(xzplan.InvalidInputError, match="target.*variance overflows float64"):
        summarise(beds, [[[1e200], [3e200]]], [[0.0]])
    far, near = summarise(beds, [[[1e160]]], [[0.0]]), summarise(beds, [[[1.0]]], [[0.0]])
    with pytest.raises(
        xzplan.InvalidInputError, match=re.compile("other.*variance overflows float64", re.DOTALL)
    ):
        far.merge(near)
    small = summarise(beds, [[[1e-200], [3e-200]]], [[0.0]])
    assert small.variance[0, -1].tolist() == [0.0]
    assert small.mean[0, -1].tolist() == [2e-200]
