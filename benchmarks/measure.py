"""How everything here is measured: jobs take turns, and a row is a ratio inside one run.

Times on a shared machine wander by half and more; the ratio of neighbours in a round wanders by a tenth. What runs on
one core is measured in processor time, so that it does not count how long it waits for other programs.
"""

from __future__ import annotations

import resource
import statistics
import time
import tracemalloc
from collections.abc import Callable
from typing import TypeAlias

from attrs import frozen

SLACK = 1.5

Job: TypeAlias = Callable[[], object]
Clock: TypeAlias = Callable[[], float]
"""Returns a time in s."""


def processor() -> float:
    """Return the processor time in s of this process and of those that it has started and waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


wall: Clock = time.perf_counter
"""For what runs on several cores."""


@frozen(kw_only=True)
class Row:
    """A line of the report: what a job took, and what its limit took."""

    what: str
    goal: float
    """Of the ratio: at most, or for a peer at least."""
    job: float
    """Best time in s."""
    limit: float
    """The same of what it is compared with."""
    ratio: float
    """Median of the ratios inside each round."""
    best: float
    """The best ratio of a round."""
    record: float = 0.0
    """The ratio in docs/project/speed.md, where it misses the goal."""
    peer: bool = False
    """Whether the limit is slower: a peer on the same work, and its time over ours is the ratio."""

    @property
    def is_over(self) -> bool:
        """Whether the best round is above 1.5 times the goal or, where the goal is missed anyway, the record."""
        return self.best > SLACK * max(self.goal, self.record)

    def __str__(self) -> str:
        met = self.ratio >= self.goal if self.peer else self.ratio <= self.goal
        sign = ">=" if self.peer else "<="
        return (
            f"{self.what:<66} {sign}{self.goal:>8,.4g} {_time(self.job):>10} {_time(self.limit):>10}"
            f" {self.ratio:>10,.2f}  {'met' if met else 'missed'}"
        )


HEAD = f"{'':<66} {'goal':>10} {'measured':>10} {'limit':>10} {'ratio':>10}"


def compare(
    what: str,
    goal: float,
    limit: Job,
    job: Job,
    *,
    rounds: int,
    record: float = 0.0,
    peer: bool = False,
    clock: Clock = processor,
) -> Row:
    """Return the row of a job against its limit, each called once in every round and once before."""
    limit()
    job()
    pairs = [(seconds(limit, clock), seconds(job, clock)) for _ in range(rounds)]
    ratios = [a / b if peer else b / a for a, b in pairs]
    return Row(
        what=what,
        goal=goal,
        job=min(b for _, b in pairs),
        limit=min(a for a, _ in pairs),
        ratio=statistics.median(ratios),
        best=max(ratios) if peer else min(ratios),
        record=record,
        peer=peer,
    )


def seconds(job: Job, clock: Clock = processor) -> float:
    """Return the time of a call in s."""
    start = clock()
    job()
    return clock() - start


def often(job: Job, times: int) -> Job:
    """Return a job that does another many times: for what takes microseconds."""

    def again() -> None:
        for _ in range(times):
            job()

    return again


def scratch(job: Job) -> float:
    """Return the memory in MiB that a job takes beside what was there."""
    tracemalloc.start()
    job()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 2**20


def note(what: str, goal: str, measured: str) -> None:
    """Print a line that is no ratio."""
    print(f"{what:<66} {goal:>10} {measured:>10}", flush=True)


def _time(seconds: float) -> str:
    for unit, factor in (("s", 1.0), ("ms", 1e3), ("µs", 1e6)):
        if seconds * factor >= 1:
            return f"{seconds * factor:.3g} {unit}"
    return f"{seconds * 1e9:.3g} ns"
