"""Measure what the package promises on speed; every ratio is between neighbours in one run.

Machines are shared and noisy: each row takes the best of several rounds, and ratios say more than times.
"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import timeit
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import numpy as np

import xzplan

ROUNDS = 15

FIRST_CALL = """
import time
import xzplan
load, _ = xzplan.load_plan, xzplan.Plan
start = time.perf_counter()
load()
print((time.perf_counter() - start) * 1e3)
"""


def child(code: str) -> float:
    """Return the wall time in ms of a fresh interpreter that runs the code."""
    call = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {code!r}], check=True)"
    return timeit.timeit(call, number=1) * 1e3


def first_call() -> float:
    """Return the time in ms of the first call of load_plan, its classes being there, the data not."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST_CALL],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return float(done.stdout)


def best(call: Callable[[], object], number: int) -> float:
    """Return the best time of a call in µs."""
    return min(timeit.repeat(call, number=number, repeat=ROUNDS)) / number * 1e6


def observations(plan: xzplan.Plan) -> dict[str | int, Any]:
    """Return made-up observations of three years for every indicator."""
    seen: dict[str | int, Any] = {}
    for path in xzplan.trajectories(plan).values():
        level = float(path.values[-1]) * 0.9 if len(path) else 5.0
        values = {year: round(level + year - 2021, 2) for year in (2021, 2022, 2023)}
        if path.basis in (xzplan.Basis.COMPOUNDED, xzplan.Basis.UNQUANTIFIED):
            values = {2021: 8.5, 2022: 7.9, 2023: 8.8}
        several = path.indicator.series
        seen[path.id] = {one.id: values for one in several} if several else values
    return seen


def row(what: str, measured: str, goal: str = "") -> None:
    """Print a line of the report."""
    print(f"{what:<64} {measured:>16}   {goal}".rstrip())


def parser() -> None:
    """Run the rows of the parser."""

    def parse(rows: int) -> float:
        cells = "({0})护理型床位占比（%）\n17.81\n55\n约束性\n"
        text = "指标\n2020年\n2025年\n指标性质\n" + "".join(cells.format(n) for n in range(1, rows + 1))
        return best(lambda: xzplan.parse_table(text), 1)

    row("parse_table, 28 rows, warm", f"{parse(28) / 1e3:.1f} ms", "< 20 ms")
    row("parse_table, 4,000 rows / 1,000 rows", f"{parse(4000) / parse(1000):.1f} x", "4: linear")


def main() -> None:
    """Run every row."""
    # A machine that writes no bytecode would time the compiler.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    plan = xzplan.load_plan()
    row("python", platform.python_version())
    for package in ("attrs", "cattrs", "numpy", "xzplan"):
        row(package, version(package))

    loaded = "import xzplan; plan = xzplan.load_plan(); plan.indicators[18], plan.key_projects[1]"
    names = {
        "nothing": "pass",
        "import xzplan": "",
        "import attrs": "",
        "plan loaded": loaded,
        "import numpy": "",
    }
    codes = [code or name for name, code in names.items()]
    for code in codes:
        child(code)
    rounds = [[child(code) for code in codes] for _ in range(ROUNDS)]
    medians = [statistics.median(column) for column in zip(*rounds, strict=True)]
    for name, median in zip(names, medians, strict=True):
        row(f"fresh interpreter: {name}", f"{median:.1f} ms")

    def ratio(over: int, under: int) -> str:
        return f"{statistics.median(r[over] / r[under] for r in rounds):.2f} x"

    row("import xzplan / bare interpreter", ratio(1, 0))
    row("plan loaded / import attrs", ratio(3, 2))
    row("plan loaded / import numpy", ratio(3, 4))
    times = [first_call() for _ in range(ROUNDS)]
    row("first call of load_plan(), best", f"{min(times):.2f} ms", "< 5 ms")
    row("first call of load_plan(), median", f"{statistics.median(times):.2f} ms", "< 5 ms")

    base, span = 17.81, 55 - 17.81
    six = best(lambda: [base + span * w for w in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)], 10_000)
    row("a list of six b + d * w in plain Python", f"{six:.2f} µs")
    whole = best(lambda: xzplan.trajectories(plan), 50)
    row("trajectories(plan), warm", f"{whole / 1e3:.3f} ms", "< 1 ms")
    row("trajectories(plan) / the list of six", f"{whole / six:.0f} x")
    one = best(lambda: xzplan.trajectory(plan.indicators[18]), 500)
    row("trajectory(indicator), warm", f"{one:.0f} µs")
    seen = observations(plan)
    review = best(lambda: xzplan.assess_plan(plan, seen, year=2023), 20)
    # Warm: the yardsticks of the plan are kept from one call to the next; verdicts are decided, their words not yet read.
    row("assess_plan(plan), 28 indicators, 3 years each, warm", f"{review / 1e3:.2f} ms", "< 1 ms")
    row("assess_plan(plan) / the list of six", f"{review / six:.0f} x")
    read = best(lambda: str(xzplan.assess_plan(plan, seen, year=2023)), 20)
    words = best(lambda: xzplan.to_json(xzplan.assess_plan(plan, seen, year=2023)), 5)
    row("the same, printed", f"{read / 1e3:.2f} ms")
    row("the same, every word and operand read (as JSON)", f"{words / 1e3:.1f} ms")
    page = best(lambda: xzplan.report(plan, seen, year=2023), 1)
    row("report(plan), HTML, warm", f"{page / 1e3:.0f} ms", "< 100 ms")
    row("report(plan) / assess_plan(plan)", f"{page / review:.0f} x")
    size = len(xzplan.report(plan, seen, year=2023).encode())
    row("report(plan), HTML", f"{size / 1e3:.0f} kB", "< 300 kB")
    text = xzplan.to_json(plan)
    row("to_json(plan), warm", f"{best(lambda: xzplan.to_json(plan), 20) / 1e3:.1f} ms")
    row("from_json(text), warm", f"{best(lambda: xzplan.from_json(text), 20) / 1e3:.1f} ms")
    parser()

    base_array = np.linspace(1, 2, 1_000_000)
    target, out = base_array + 1, np.empty((1_000_000, 6))
    source = np.ones_like(out)
    copy = best(lambda: np.copyto(out, source), 3)
    path = best(lambda: xzplan.interpolate(base_array, target, years=range(2020, 2026), out=out), 3)
    row("interpolate 10^6 series, linear, warm out / np.copyto", f"{path / copy:.1f} x")


if __name__ == "__main__":
    main()
