"""Texts of a megabyte, most of them with a question in each row: what reading them takes, in time and in memory.

Usage: python benchmarks/run.py megabytes. Each is read in an interpreter of its own, so that the memory is its own.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal

from measure import Row, note, seconds

import xzplan

_SIZE = 10**6


def megabytes(_rounds: int) -> Iterator[Row]:
    """No rows: what each text takes is printed, and before them what a plain loop takes on this machine."""
    for what in (_LOOP, *_TEXTS):
        found = subprocess.run([sys.executable, __file__, what], check=True, capture_output=True, text=True)
        note(what, "", found.stdout.strip())
    yield from ()


def _filled(head: str, row: Callable[[int], str]) -> str:
    """Return a table of a megabyte."""
    parts, size, count = [head], len(head.encode()), 0
    while size < _SIZE:
        parts.append(row(count))
        size += len(parts[-1].encode())
        count += 1
    return "".join(parts)


_TEXTS: dict[str, tuple[str, Callable[[int], str]]] = {
    "rows of five characters, each far from the baseline": ("序号,2023年\n", lambda _: "18,3\n"),
    "two values of a period in turns": ("序号,2023年\n", lambda row: f"18,{20 + row % 2}\n"),
    "values that are none": ("序号,2023年\n", lambda row: "18,x\n" if row % 2 else "18,20\n"),
    "inexact values": ("指标,年份,数值\n", lambda row: f"{1 + row % 28},2021,约{row % 9}\n"),
    "numbers of no indicator": ("序号,2023年\n", lambda _: "99,3\n"),
    "names of no indicator": ("指标,2023年\n", lambda row: f"甲{row},3\n"),
    "statuses that are none": ("序号,2023年,状态\n", lambda _: "18,20,?\n"),
    "areas that no list holds": ("地区,序号,年份,数值\n", lambda row: f"某{row}县,18,2023,20.1\n"),
    "areas that no list holds, values a hundred times too small": (
        "地区,序号,年份,数值\n",
        lambda row: f"某{row}县,18,2023,0.2\n",
    ),
    "years of an area after each other": (
        "指标,年份,地区,数值\n",
        lambda row: f"18,{2021 + row % 4},某{row // 4}县,{20 + row % 9}\n",
    ),
}


_LOOP = "for measure: a million decimals, each of a text"


def _read(what: str) -> None:
    if what == _LOOP:
        taken = seconds(lambda: [Decimal(f"{number}.5") for number in range(_SIZE)])
    else:
        plan, text = xzplan.load_plan(), _filled(*_TEXTS[what])
        taken = seconds(lambda: xzplan.read_observations(text, plan))
    print(f"{taken:.1f} s, {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    _read(sys.argv[1])
