"""An annual report on the plan as at 2023, with ILLUSTRATIVE observations: the values below are made up.

They are no statistics of Xinzhou and show only what goes in and what comes out. 实际值均为虚构，仅作演示。

Usage: python examples/annual_report.py [FILE.html]
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import xzplan

YEAR = 2023
MADE_UP = "虚构，仅作演示 (illustrative)"
REPORTED = xzplan.ObservationStatus.REPORTED
ESTIMATED = xzplan.ObservationStatus.ESTIMATED

# By the number of the row in table 2-1, the values of 2021, 2022 and 2023; rows 14 and 26 are left out.
OBSERVED: dict[int, tuple[float, float, float]] = {
    1: (11.7, 12.1, 11.9),
    2: (2.1, 2.0, 2.0),
    3: (1.1, 2.2, 3.1),
    4: (96.2, 97.0, 97.3),
    5: (88.6, 89.3, 90.4),
    6: (11.19, 11.25, 11.36),
    7: (2.0, 2.14, 2.31),
    8: (1.1, 1.3, 1.4),
    9: (27.5, 34.0, 41.2),
    10: (14.0, 17.0, 19.9),
    11: (5.3, 5.6, 5.4),
    12: (8.4, 6.9, 7.4),  # growth of each year
    13: (95.3, 95.1, 94.8),
    15: (4.7, 5.3, 6.0),
    16: (2.3, 2.7, 3.1),
    17: (93.8, 94.1, 94.5),
    18: (21.3, 30.8, 39.6),
    19: (100, 100, 100),
    20: (120, 105, 118),  # done in each year
    21: (98.6, 100, 100),
    22: (99, 98, 97),
    24: (100, 100, 100),
    25: (160, 170, 184),
    27: (36.6, 37.5, 38.5),
    28: (2.15, 2.31, 2.47),
}
SUBSISTENCE = {"urban": (6.5, 7.0, 5.9), "rural": (8.0, 9.0, 6.8)}  # row 23
CONSUMPTION = {  # what row 23 is compared with
    "urban": {2021: 7.0, 2022: 5.0, 2023: 6.1},
    "rural": {2021: 9.0, 2022: 6.0, 2023: 7.2},
}

T = TypeVar("T")


def observations(values: Iterable[float]) -> list[xzplan.Observation]:
    """Return the values of 2021 on as records; the last year is still an estimate."""
    return [
        xzplan.Observation(
            period=year, value=value, status=ESTIMATED if year == YEAR else REPORTED, source=MADE_UP
        )
        for year, value in enumerate(values, 2021)
    ]


def with_bar(items: list[T]) -> Iterator[T]:
    """Yield the items; where a person watches, show how many are done."""
    watched = sys.stderr.isatty()
    for done, item in enumerate(items, 1):
        yield item
        if watched:
            end = "\n" if done == len(items) else ""
            sys.stderr.write(f"\r{'█' * done}{'░' * (len(items) - done)} {done}/{len(items)}{end}")
            sys.stderr.flush()


plan = xzplan.load_plan()
target = Path(sys.argv[1] if len(sys.argv) > 1 else "report.html")

seen: dict[str | int, Any] = {number: observations(OBSERVED[number]) for number in with_bar(list(OBSERVED))}
seen[23] = {series: observations(values) for series, values in SUBSISTENCE.items()}

review = xzplan.assess_plan(
    plan,
    seen,
    as_of=YEAR,
    arguments={7: {"assigned": 2.6}, 23: {"reference": CONSUMPTION}},
    key_projects={
        5: xzplan.KeyProjectState(reached=39, promised=68),
        6: xzplan.KeyProjectState(reached=28, promised=42),
        24: xzplan.KeyProjectState(
            official=xzplan.OfficialVerdict(
                words="进展符合预期", status=xzplan.Status.ON_TRACK, source=MADE_UP
            )
        ),
    },
)
xzplan.write_report(target, review, note="实际值均为虚构，仅作演示，不是忻州市的统计数据。")
print(f"{target}: {target.stat().st_size / 1000:.0f} kB")
print("实际值均为虚构，仅作演示 / ILLUSTRATIVE: all observations are made up")
