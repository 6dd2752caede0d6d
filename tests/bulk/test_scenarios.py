"""Scenarios reduced in chunks: figures by hand, and what is refused."""

from __future__ import annotations

import functools
import math
import tracemalloc
from collections.abc import Callable

import numpy as np
import pytest
from attrs import evolve

import xzplan
from xzplan import InvalidInputError, bulk
from xzplan.bulk.scenarios import Share, Summary, quantiles, share, summarise

NAN = math.nan


def rules(*numbers: int) -> list[bulk.Rule]:
    plan = xzplan.load_plan()
    return [bulk.rule(plan.indicators[number]) for number in numbers]


def test_moments_and_extremes() -> None:
    found = summarise(rules(18), [[[50.0, 60.0], [70.0, NAN], [60.0, 60.0]]], [[20.0, 20.0]])
    assert found.count == 3
    # 2025: 50, 70, 60; 2021: 26, 30, 28
    assert found.mean[0, [0, 1, 5], 0].tolist() == [20, 28, 60]
    assert found.variance[0, [0, 1, 5], 0].tolist() == [0, 4, 100]
    assert found.minimum[0, [1, 5], 0].tolist() == [26, 50]
    assert found.maximum[0, [1, 5], 0].tolist() == [30, 70]
    assert np.isnan(found.mean[0, :, 1]).all()
    assert np.isnan(found.maximum[0, 5, 1])


def test_one_scenario_has_no_variance() -> None:
    assert np.isnan(summarise(rules(18), [[[50.0]]]).variance).all()


def test_more_scenarios_than_a_block() -> None:
    numbers = np.random.default_rng(3)
    target, base = numbers.uniform(100, 101, (2, 700, 300)), np.full((2, 300), 100.0)
    found = summarise(rules(18, 14), target, base)
    paths = bulk.project(rules(18, 14), base[:, np.newaxis], target)
    np.testing.assert_allclose(found.mean, paths.mean(axis=2), rtol=1e-13)
    np.testing.assert_allclose(found.variance, paths.var(axis=2, ddof=1), rtol=1e-9, atol=1e-18)
    assert np.array_equal(found.minimum, paths.min(axis=2))
    assert np.array_equal(found.maximum, paths.max(axis=2))


@pytest.mark.parametrize("number", [1, 9, 11, 12, 18, 20])
@pytest.mark.parametrize("method", ["linear", "geometric", "step"])
def test_extremes_are_those_of_the_paths(number: int, method: xzplan.numerics.Method) -> None:
    """Also of ceilings, sums and growth, where some cells are held and others are not."""
    one = bulk.rule(xzplan.load_plan().indicators[number], method=method)
    start = {xzplan.Basis.ACCUMULATED: 0.0, xzplan.Basis.COMPOUNDED: 100.0}.get(one.basis, 12.0)
    base, target = np.array([[start] * 4]), np.random.default_rng(number).integers(1, 25, (1, 50, 4)) * 1.0
    found = summarise([one], target, base)
    paths = bulk.project([one], base[:, np.newaxis], target)
    assert np.array_equal(found.minimum, paths.min(axis=2))
    assert np.array_equal(found.maximum, paths.max(axis=2))
    assert (found.minimum[:, -1] < found.maximum[:, -1]).all()


def test_what_is_reduced_is_not_kept() -> None:
    beds, base = rules(18), np.full((1, 100), 20.0)

    def job() -> Summary:
        numbers = np.random.default_rng(1)
        chunks = (numbers.uniform(50, 60, (1, 1000, 100)) for _ in range(8))
        return functools.reduce(Summary.merge, (summarise(beds, chunk, base) for chunk in chunks))

    job()
    tracemalloc.start()
    assert job().count == 8000
    most = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    assert most < 10  # all paths would be 37 MiB, one chunk of targets is 0.8


def test_shares_of_draws() -> None:
    """Relations, with and without the bound itself."""
    draws = [[[12.4], [12.5], [12.6], [12.7]]] * 2
    found = share(rules(1, 9), draws, [12.5, 12.5])
    assert found.met[:, 0].tolist() == [2, 2]  # ≤ 12.5; ＞ 12.5
    assert share(rules(9), draws[:1], [12.5], strict=False).met.tolist() == [[3]]
    assert share(rules(1), draws[:1], [12.5], strict=False).met.tolist() == [[2]]
    assert share(rules(11), draws[:1], [12.5]).met.tolist() == [[1]]  # ＜
    assert share(rules(11), draws[:1], [12.5], strict=False).met.tolist() == [[2]]
    one = found.merge(share(rules(1, 9), [[[12.0]], [[12.0]]], [12.5, 12.5]))
    assert one.count == 5
    assert one.share[:, 0].tolist() == [0.6, 0.4]
    assert one.standard_error[:, 0].tolist() == pytest.approx([math.sqrt(0.24 / 5)] * 2, rel=1e-15)


def test_no_demand_no_share() -> None:
    found = share(rules(7), [[[1.0], [2.0]]])
    assert np.isnan(found.share).all()
    assert share(rules(7), [[[1.0, 1.0], [2.0, 2.0]]], [[2.0, NAN]]).met[0, 0] == 1
    qualitative = xzplan.load_plan().indicators[18]
    from attrs import evolve

    free = evolve(qualitative, target=evolve(qualitative.target, demand=xzplan.Qualitative(text="…")))
    assert isinstance(share([bulk.rule(free)], [[[1.0]]], [1.0]), Share)
    assert np.isnan(share([bulk.rule(free)], [[[1.0]]], [1.0]).met).all()


def test_quantiles() -> None:
    found = quantiles(rules(18), [[[60.0], [40.0], [70.0], [50.0]]], [0, 0.5, 0.51, 1], [[20.0]])
    assert found.shape == (1, 6, 4, 1)
    assert found[0, 5, :, 0].tolist() == [40, 50, 60, 70]
    assert found[0, 1, :, 0].tolist() == [24, 26, 28, 30]
    assert np.isnan(quantiles(rules(18), [[[60.0], [NAN]]], [0.5])).any()


def test_quantiles_of_paths_through_points_on_the_way() -> None:
    """A target of 49 is met by the base of 50 and held; one of 51 leads through the dip to 45 that is printed."""
    beds = xzplan.load_plan().indicators[18]
    dip = evolve(
        beds.target, year=2022, demand=xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(45))
    )
    draws = [[[49.0], [51.0], [60.0]]]
    found = quantiles([bulk.rule(evolve(beds, interim=(dip,)))], draws, [0, 0.5, 1], [[50.0]])[0, :, :, 0]
    assert found[1].tolist() == [47.5, 47.5, 49]
    assert found[2].tolist() == [45, 45, 49]
    assert found[5].tolist() == [49, 51, 60]


def test_refused() -> None:
    jobs: dict[str, Callable[[], object]] = {
        "axes are .1 indicator, scenario": lambda: summarise(rules(18), [[1.0]]),
        "one scenario or more": lambda: summarise(rules(18), np.empty((1, 0, 3))),
        "axes are .1 indicator, 1 area": lambda: summarise(rules(18), [[[1.0]]], 1.0),
        "shares from 0 to 1": lambda: quantiles(rules(18), [[[1.0]]], [1.5]),
        "a draw is NaN": lambda: share(rules(18), [[[NAN]]]),
        "pass a Summary": lambda: summarise(rules(18), [[[1.0]]]).merge(3),  # type: ignore[arg-type]
        "Summary of the same": lambda: summarise(rules(18), [[[1.0]]]).merge(
            summarise(rules(18), [[[1.0, 2.0]]])
        ),
        "pass a Share": lambda: share(rules(18), [[[1.0]]]).merge(3),  # type: ignore[arg-type]
        "Share of the same": lambda: share(rules(18), [[[1.0]]]).merge(share(rules(18), [[[1.0, 2.0]]])),
    }
    for problem, job in jobs.items():
        with pytest.raises(InvalidInputError, match=problem):
            job()


def test_a_summary_and_a_share_of_nothing() -> None:
    cells = np.zeros((1, 6, 1))
    with pytest.raises(xzplan.RecordError, match="summary: it has one scenario or more"):
        Summary(count=0, mean=cells, squares=cells, minimum=cells, maximum=cells)
    with pytest.raises(xzplan.RecordError, match="share: it has one draw or more"):
        Share(count=0, met=np.zeros((1, 1)))


def test_scenarios_too_far_apart() -> None:
    with pytest.raises(InvalidInputError, match="target.*the variance overflows float64"):
        summarise(rules(18), [[[1e200], [3e200]]], [[0.0]])
