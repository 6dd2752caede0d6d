"""One plan as objects, as analysts call it; the unit is a thousand small frozen records of attrs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve, frozen
from measure import Job, Row, compare, note, often, seconds

import xzplan


@frozen(kw_only=True)
class Small:
    """A record of six plain fields: what the object path makes most of, so that it scales with the machine."""

    id: str
    year: int
    value: float
    low: float
    high: float
    unit: str


def a_thousand_records() -> None:
    """Make the unit of the rows: what a machine needs for it, it needs for an assessment, nine times over."""
    for year in range(1000):
        Small(id="one", year=year, value=1.0, low=0.0, high=2.0, unit="%")


def objects(rounds: int) -> Iterator[Row]:
    """Rows of the plan's assessment and of its report; then what else has a promise."""
    plan = xzplan.load_plan()
    seen = observations(plan)

    def review() -> xzplan.Review:
        return xzplan.assess_plan(plan, seen, as_of=2023)

    def page() -> object:
        return xzplan.report(review())

    # Nobody waits for 10 ms, nor for 50: on the machine that the goals were set on, 9 and 45 of the unit.
    yield _per_call(
        "assess_plan(plan), 28 of 3 years each / 1,000 records",
        9,
        review,
        times=20,
        rounds=rounds,
        record=26.1,
    )
    yield _per_call("assess_plan and report, HTML / 1,000 records", 55, page, times=4, rounds=rounds)
    indicator, made = plan.indicators["nursing_bed_share"], review()
    text = xzplan.to_json(plan)
    for what, goal, job, times in (
        ("trajectories(plan)", "", lambda: xzplan.trajectories(plan), 20),
        ("trajectory(indicator)", "", lambda: xzplan.trajectory(indicator), 200),
        ("assess_plan(plan)", "10 ms", review, 20),
        ("  printed", "", lambda: str(review()), 20),
        ("  as JSON, every word and operand read", "", lambda: xzplan.to_json(review()), 3),
        ("report(review), HTML", "50 ms", lambda: xzplan.report(made), 1),
        ("to_json(plan)", "", lambda: xzplan.to_json(plan), 10),
        ("from_json(text)", "", lambda: xzplan.from_json(text), 10),
        ("parse_table, 28 rows", "20 ms", _parse(28), 1),
    ):
        note(what, goal, f"{_best(job, times, rounds) * 1e3:.3g} ms")
    size = len(str(page()).encode())
    note("report(review), HTML, size", "300 kB", f"{size / 1e3:.0f} kB")
    yield compare("parse_table, 1,200 rows / 300 rows: linear", 4.4, _parse(300), _parse(1200), rounds=3)


def _per_call(what: str, goal: float, job: Job, *, times: int, rounds: int, record: float = 0.0) -> Row:
    """Return the row of one call against the unit, both measured many times."""
    limit = often(a_thousand_records, times)
    row = compare(what, goal, limit, often(job, times), rounds=rounds, record=record)
    return evolve(row, job=row.job / times, limit=row.limit / times)


def _best(job: Job, times: int, rounds: int) -> float:
    job()
    return min(seconds(often(job, times)) for _ in range(rounds)) / times


def _parse(rows: int) -> Job:
    cells = "({0})护理型床位占比（%）\n17.81\n55\n约束性\n"
    text = "指标\n2020年\n2025年\n指标性质\n" + "".join(cells.format(n) for n in range(1, rows + 1))
    return lambda: xzplan.parse_table(text)


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
