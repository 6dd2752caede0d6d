"""Every county of a nation: a file of 174,000 values read, judged and written, against a plain loop over the file."""

from __future__ import annotations

import csv
import functools
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import numpy as np
from measure import Row, compare, note, scratch

import xzplan
from xzplan import bulk

AREAS, INDICATORS, YEARS = 2900, 20, (2020, 2021, 2022)
SIGNS = "甲乙丙丁戊己庚辛壬癸"
FEW = 20
"""Areas of the file that is also read and judged one by one."""


def national(rounds: int) -> Iterator[Row]:
    """Rows of the whole job and of its first part; before them what a file of some areas takes one by one."""
    plan = xzplan.load_plan()
    with tempfile.TemporaryDirectory() as folder:
        path, few, written = (Path(folder, name) for name in ("nation.csv", "few.csv", "verdicts.csv"))
        _make(plan, path, AREAS)
        _make(plan, few, FEW)
        _check(plan, few)
        loop, read = functools.partial(_loop, path), functools.partial(bulk.read_panel, path, plan)
        yield compare("read_panel, 174,000 rows / a loop of csv and Decimal", 5, loop, read, rounds=rounds)
        whole = functools.partial(_whole, plan, path, written)
        yield compare("read, judged, written / a loop of csv and Decimal", 7, loop, whole, rounds=rounds)
        size = path.stat().st_size / 2**20
        note(f"  most memory of it; the file has {size:.1f} MiB", "", f"{scratch(whole):.0f} MiB")
        note("  the same of the loop", "", f"{scratch(loop):.0f} MiB")
        one_by_one = functools.partial(_one_by_one, plan, few)
        row = compare("", 1, functools.partial(_loop, few), one_by_one, rounds=rounds)
        note(f"read_observations and assess_areas, {FEW} areas / the loop", "", f"{row.ratio:,.0f}")


def _make(plan: xzplan.Plan, path: Path, areas: int) -> None:
    """Write made-up values of an indicator near its baseline, as offices write them."""
    numbers = np.random.default_rng(0)
    indicators = [one for one in plan.indicators.values() if one.target.demand.figure and not one.series]
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("地区,指标,年份,数值\n")
        for area in range(areas):
            name = "".join(SIGNS[int(digit)] for digit in f"{area:04d}") + "县市区"[area % 3]
            for indicator in indicators[:INDICATORS]:
                start = float(indicator.baseline.value or indicator.target.demand.figure or 1)
                for year in YEARS:
                    value = start * (1 + numbers.uniform(-0.01, 0.05) * (year - YEARS[0] + 1))
                    most = 1e9 if indicator.unit.upper is None else float(indicator.unit.upper)
                    file.write(f"{name},{indicator.name_zh},{year},{min(value, most):.2f}\n")


def _loop(path: Path) -> list[tuple[str, str, int, Decimal]]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return [(area, indicator, int(year), Decimal(value)) for area, indicator, year, value in rows]


def _whole(plan: xzplan.Plan, path: Path, written: Path) -> None:
    columns = bulk.judge_panel(bulk.read_panel(path, plan))
    with written.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(columns)
        rows.writerows(zip(*(column.tolist() for column in columns.values()), strict=True))


def _one_by_one(plan: xzplan.Plan, path: Path) -> object:
    return xzplan.assess_areas(plan, xzplan.read_observations(path, plan))


def _check(plan: xzplan.Plan, path: Path) -> None:
    """Raise unless both ways give the same verdicts."""
    reviews = xzplan.assess_areas(plan, xzplan.read_observations(path, plan))
    columns = bulk.judge_panel(bulk.read_panel(path, plan))
    named = zip(
        *(columns[name].tolist() for name in ("area", "indicator", "progress", "outlook")), strict=True
    )
    for area, indicator, progress, outlook in named:
        found = reviews[area][indicator]
        if (progress, outlook) != (found.progress.status.value, found.outlook.status.value):
            raise AssertionError(f"{area} {indicator}: {progress}, {outlook}; one by one: {found}")
