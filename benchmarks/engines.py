"""Scenarios reduced on an engine, against two forked processes that share nothing."""

from __future__ import annotations

import functools
import os
import resource
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np
from arrays import AREAS, figures, plan_rules
from measure import Row, compare, note, wall

from xzplan.bulk.scenarios import Summary, summarise

GIB = 57.4
"""Of paths: 16,384 scenarios of 28 indicators in 2,800 areas, six years each."""
MOST_MB = 400


def chunk(size: int, seed: int) -> Summary:
    """Return a chunk of scenarios, reduced: each a shock to every target, the same in all areas."""
    rules = plan_rules()
    base, target = figures(rules)
    draws = target * np.random.default_rng(seed).uniform(1.0, 1.1, (len(rules), size, 1))
    draws[19] = np.rint(draws[19])  # whole communities
    return summarise(rules, np.broadcast_to(draws, (len(rules), size, AREAS)), base[:, 0])


def merged(summaries: Iterable[Summary]) -> Summary:
    """Return the summary of all chunks."""
    return functools.reduce(Summary.merge, summaries)


def _forked(size: int, chunks: int) -> None:
    children = []
    for half in range(2):
        child = os.fork()
        if child == 0:
            merged(chunk(size, seed) for seed in range(half, chunks, 2))
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)


def _tree(size: int, chunks: int) -> Any:
    import dask

    parts = [dask.delayed(chunk)(size, seed) for seed in range(chunks)]
    while len(parts) > 1:
        parts = [dask.delayed(merged)(parts[at : at + 8]) for at in range(0, len(parts), 8)]
    return parts[0]


def engines(rounds: int) -> Iterator[Row]:
    """Rows of dask's threads and of its cluster on this machine."""
    try:
        from distributed import Client, LocalCluster
    except ModuleNotFoundError:
        print("dask is not here: pip install 'xzplan[dask]'")
        return
    rounds = min(rounds, 3)
    forked: Callable[[], None] = functools.partial(_forked, 256, 8)
    threads = functools.partial(_tree(256, 8).compute, scheduler="threads", num_workers=2)
    yield compare(
        "dask, 2 threads, 8 chunks of 256 / two forks", 1.15, forked, threads, rounds=rounds, clock=wall
    )
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        forked = functools.partial(_forked, 2048, 4)

        def spread() -> None:
            client.compute(_tree(2048, 4)).result()

        yield compare(
            "two-process cluster, 4 chunks of 2,048 / two forks",
            1.15,
            forked,
            spread,
            rounds=rounds,
            clock=wall,
        )
        client.compute(_tree(2048, 8)).result()
        most = max([*client.run(_peak).values(), _peak()])
        note(f"{GIB} GiB of paths reduced there, most memory of a process", f"{MOST_MB} MB", f"{most:.0f} MB")


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
