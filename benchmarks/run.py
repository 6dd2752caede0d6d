"""Measure what the package promises on speed: each row as goal, measured, limit and ratio, in one run.

Usage: python benchmarks/run.py [--values N] [--rounds N] [--gate] [SECTION ...]

A section runs in an interpreter of its own. With ``--gate`` a row fails above 1.5 times its goal or, where the goal is
missed, its record: in the best round of up to five tries.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version

from arrays import arrays
from engines import engines
from fresh import fresh
from measure import HEAD, Row
from megabytes import megabytes
from national import national
from objects import objects

from peers import peers

TRIES = 5


def _sections(values: int, rounds: int) -> Mapping[str, Callable[[], Iterator[Row]]]:
    return {
        "fresh": lambda: fresh(rounds),
        "objects": lambda: objects(rounds),
        "arrays": lambda: arrays(values, rounds),
        "national": lambda: national(rounds),
        "megabytes": lambda: megabytes(rounds),
        "engines": lambda: engines(rounds),
        "peers": lambda: peers(rounds),
    }


def main() -> None:
    """Run the sections asked for, or all."""
    parser = argparse.ArgumentParser(description="Measure what the package promises on speed.")
    parser.add_argument("section", nargs="*", help=f"of {', '.join(_sections(0, 0))}")
    parser.add_argument("--values", type=float, default=1e8, help="of the arrays (default 1e8)")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--gate", action="store_true", help="fail above 1.5 times a goal")
    given = parser.parse_args()
    sections = _sections(int(given.values), given.rounds)
    if not sections.keys() >= set(given.section):
        parser.error(f"sections are {', '.join(sections)}")
    if len(given.section) == 1:
        run = _gate if given.gate else _show
        sys.exit(run(sections[given.section[0]]))
    _say_where(given.values)
    common = [f"--values={given.values}", f"--rounds={given.rounds}", *(["--gate"] if given.gate else [])]
    failed = [
        section
        for section in given.section or sections
        if subprocess.run([sys.executable, __file__, section, *common], check=False).returncode
    ]
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


def _say_where(values: float) -> None:
    packages = ", ".join(f"{one} {version(one)}" for one in ("attrs", "cattrs", "numpy", "xzplan"))
    print(
        f"Python {platform.python_version()}, {packages}; {values:.0e} values; load {os.getloadavg()[0]:.1f}"
    )
    print(HEAD, flush=True)


def _show(section: Callable[[], Iterator[Row]]) -> int:
    for row in section():
        print(row, flush=True)
    return 0


def _gate(section: Callable[[], Iterator[Row]]) -> int:
    """Return how many rows fail after the last try."""
    best: dict[str, Row] = {}
    over: list[Row] = []
    for _ in range(TRIES):
        for row in section():
            before = best.get(row.what, row)
            best[row.what] = min(before, row, key=lambda one: one.best)
        over = [row for row in best.values() if row.is_over]
        if not over:
            break
    for row in best.values():
        print(f"{row}{', over the gate' if row in over else ''}", flush=True)
    return len(over)


if __name__ == "__main__":
    main()
