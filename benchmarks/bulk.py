"""Measure the functions on arrays: goal, measured, ratio and limit in one run.

Contenders of a row take turns, and a ratio is the median of the ratios inside each round; the limit is what numpy itself
needs to move the same bytes, in the same run. Times on a shared machine wander by half, ratios by a tenth.

Usage: python benchmarks/bulk.py [VALUES] [ROUNDS]
"""

from __future__ import annotations

import functools
import os
import platform
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable

import numpy as np

import xzplan
from xzplan import bulk
from xzplan.scenarios import Summary, summarise

YEARS = range(2020, 2026)
AREAS, COUNT = 2800, 28


def compare(
    rounds: int, limit: Callable[[], object], job: Callable[[], object]
) -> tuple[float, float, float]:
    """Return the best times of job and limit in s, and the median of their ratios."""
    job()
    pairs = []
    for _ in range(rounds):
        start = time.perf_counter()
        limit()
        middle = time.perf_counter()
        job()
        pairs.append((time.perf_counter() - middle, middle - start))
    return min(a for a, _ in pairs), min(b for _, b in pairs), statistics.median(a / b for a, b in pairs)


def row(what: str, goal: str, found: tuple[float, float, float]) -> None:
    """Print a line of the report."""
    job, limit, ratio = found
    print(f"{what:<52} {goal:>14} {job * 1e3:>9.1f} ms {ratio:>7.2f} x {limit * 1e3:>9.1f} ms", flush=True)


def scratch(job: Callable[[], object]) -> float:
    """Return the memory in MiB that a job takes beside what was there."""
    tracemalloc.start()
    job()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 2**20


def interpolation(values: int, rounds: int) -> None:
    """Rows of the kernel, into a warm array."""
    series = values // 6
    numbers = np.random.default_rng(0)
    base = numbers.uniform(1, 100, series)
    target = base * numbers.uniform(0.8, 1.6, series)
    source, room = np.ones((6, series)), np.ones((6, series))
    out = np.moveaxis(room, 0, -1)
    geometric = "2.0 | 4.5 copyto"
    for goal, options in (
        ("1.1 copyto", {"method": "linear"}),
        ("1.1 copyto", {"method": "power", "exponent": 2.0}),
        ("1.1 copyto", {"method": "logistic", "steepness": 6.0}),
        ("1.1 copyto", {"method": "step"}),
        (geometric, {"method": "geometric"}),
    ):
        job = functools.partial(xzplan.interpolate, base, target, years=YEARS, out=out, **options)
        found = compare(rounds, lambda: np.copyto(room, source), job)
        row(f"interpolate, {options['method']}, {values:.0e} values", goal, found)
        print(f"{'  its scratch with out=':<52} {'4 MiB':>14} {scratch(job):>9.2f} MiB")


def plan_rules() -> list[bulk.Rule]:
    """Return the plan's 28 rules, each level by a method of its own; unknown figures made up."""
    methods = [{"method": "linear"}] * 4 + [
        {"method": "geometric"},
        {"method": "power", "exponent": 2.0},
        {"method": "logistic", "steepness": 6.0},
    ]
    return [
        bulk.rule(one, **methods[at % len(methods)])  # type: ignore[arg-type]
        for at, one in enumerate(xzplan.load_plan().indicators.values())
    ]


def whole_plan(values: int, rounds: int) -> None:
    """The mixed plan: every rule, areas and scenarios, in one call."""
    rules = plan_rules()
    scenarios = max(1, values // (6 * COUNT * AREAS))
    numbers = np.random.default_rng(0)
    levels = np.array([[[one.base if one.base == one.base else 50.0]] for one in rules])
    ends = np.array([[[one.target if one.target == one.target else 60.0]] for one in rules])
    base = levels * numbers.uniform(0.95, 1.0, (COUNT, 1, AREAS))
    target = ends * numbers.uniform(1.0, 1.05, (COUNT, scenarios, AREAS))
    for at, one in enumerate(rules):
        if one.basis is xzplan.Basis.ACCUMULATED:
            base[at], target[at] = 0.0, np.rint(target[at])
    room = np.ones((COUNT, 6, scenarios, AREAS))
    source = np.ones_like(room)
    job = functools.partial(bulk.project, rules, base, target, out=room)
    row(
        f"project, the mixed plan, {room.size:.0e} values",
        "1.3 copyto",
        compare(rounds, lambda: np.copyto(room, source), job),
    )
    print(f"{'  its scratch with out=':<52} {'4 MiB':>14} {scratch(job):>9.2f} MiB")


def status(values: int, rounds: int) -> None:
    """Status codes against one comparison of the same arrays."""
    series = values // 5
    numbers = np.random.default_rng(0)
    beds = [bulk.rule(xzplan.load_plan().indicators["nursing_bed_share"])]
    base = numbers.uniform(1, 100, (1, series))
    target = base * 1.25
    observed = base * numbers.uniform(0.97, 1.3, (1, 5, series))
    milestones = base + (target - base) * np.arange(1, 6)[:, np.newaxis] / 5
    flags, codes = np.zeros((1, 5, series), bool), np.zeros((1, 5, series), np.int8)
    job = functools.partial(bulk.progress, beds, observed, base, target, out=codes)
    found = compare(rounds, lambda: np.greater(observed, milestones, out=flags), job)
    row(f"progress, {observed.size:.0e} values", "2.6 greater", found)
    print(f"{'  its scratch with out=':<52} {'4 MiB':>14} {scratch(job):>9.2f} MiB")


def _chunk(rules: list[bulk.Rule], size: int, seed: int) -> Summary:
    shape = (len(rules), size, AREAS)
    target = np.array([[[one.target]] for one in rules])
    return summarise(rules, target * np.random.default_rng(seed).uniform(0.9, 1.1, shape))


def dask_threads(rounds: int, chunk: int = 64, chunks: int = 8) -> None:
    """Scenarios reduced on dask's two threads, against two forked processes."""
    try:
        import dask
    except ModuleNotFoundError:
        print("dask is not here: pip install 'xzplan[dask]'")
        return
    rules = [one for one in bulk.rules(xzplan.load_plan()) if one.base + one.target == one.base + one.target]
    rules = [one for one in rules if one.basis is xzplan.Basis.INTERPOLATED]

    def forked() -> None:
        children = []
        for half in range(2):
            child = os.fork()
            if child == 0:
                functools.reduce(Summary.merge, (_chunk(rules, chunk, s) for s in range(half, chunks, 2)))
                os._exit(0)
            children.append(child)
        for child in children:
            os.waitpid(child, 0)

    def threads() -> None:
        parts = [dask.delayed(_chunk)(rules, chunk, seed) for seed in range(chunks)]
        dask.delayed(lambda found: functools.reduce(Summary.merge, found))(parts).compute(
            scheduler="threads", num_workers=2
        )

    row(
        f"dask, 2 threads, {chunks} chunks of {chunk} scenarios",
        "1.15 forked",
        compare(rounds, forked, threads),
    )


def main() -> None:
    """Run every row."""
    values = int(float(sys.argv[1])) if len(sys.argv) > 1 else 10**8
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    print(
        f"python {platform.python_version()}, numpy {np.__version__}, xzplan {xzplan.__version__}; load {os.getloadavg()}"
    )
    print(f"{'':<52} {'goal':>14} {'measured':>12} {'ratio':>9} {'limit':>12}")
    interpolation(values, rounds)
    whole_plan(values, rounds)
    status(values, rounds)
    dask_threads(max(3, rounds // 2))


if __name__ == "__main__":
    main()
