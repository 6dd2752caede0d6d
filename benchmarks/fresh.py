"""Fresh interpreters: what an import costs, and a script that assesses the plan."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator

from measure import Job, Row, compare, note

SCRIPT = """
import xzplan
plan = xzplan.load_plan()
print(xzplan.assess_plan(plan, {18: {2021: 21.3, 2022: 30.8}}).sentence)
"""
FIRST_CALL = """
import time
import xzplan
load, _ = xzplan.load_plan, xzplan.Plan
start = time.process_time()
load()
print((time.process_time() - start) * 1e3)
"""


def fresh(rounds: int) -> Iterator[Row]:
    """Rows of imports; twice as many rounds, for an interpreter's start is the noisiest of all."""
    # A machine that writes no bytecode would time the compiler.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    rounds *= 2
    bare, ours = _interpreter("pass"), _interpreter("import xzplan")
    yield compare("import xzplan / bare interpreter", 1.1, bare, ours, rounds=rounds)
    needed, script = _interpreter("import attrs, numpy"), _interpreter(SCRIPT)
    what = "a script that assesses the plan / import attrs, numpy"
    yield compare(what, 1.6, needed, script, rounds=rounds, record=2.10)
    calls = [float(_output(FIRST_CALL)) for _ in range(rounds)]
    note("first call of load_plan, median", "5 ms", f"{statistics.median(calls):.2f} ms")


def _interpreter(code: str) -> Job:
    return lambda: _output(code)


def _output(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    return done.stdout
