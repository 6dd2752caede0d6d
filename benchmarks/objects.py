"""One plan as objects, as analysts call it; the unit is a list of six `b + d * w` in plain Python."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from measure import Job, Row, compare, note, often, seconds

import xzplan

BASE, SPAN = 17.81, 55 - 17.81
SHARES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


def objects(rounds: int) -> Iterator[Row]:
    """Rows of the plan's assessment and of its report; then what else has a promise."""
    plan = xzplan.load_plan()
    seen = observations(plan)
    six = often(lambda: [BASE + SPAN * share for share in SHARES], 10_000)

    def review() -> object:
        return xzplan.assess_plan(plan, seen, year=2023)

    def page() -> object:
        return xzplan.report(plan, seen, year=2023)

    # Nobody waits for 10 ms: of the machine that the goals were set on, 12,000 lists of six.
    yield _per_call(
        "assess_plan(plan), 28 of 3 years each / the list of six",
        12_000,
        six,
        review,
        times=20,
        rounds=rounds,
    )
    yield _per_call("report(plan), HTML / the list of six", 60_000, six, page, times=4, rounds=rounds)
    indicator = plan.indicators["nursing_bed_share"]
    text = xzplan.to_json(plan)
    for what, goal, job, times in (
        ("trajectories(plan)", "", lambda: xzplan.trajectories(plan), 20),
        ("trajectory(indicator)", "", lambda: xzplan.trajectory(indicator), 200),
        ("assess_plan(plan)", "10 ms", review, 20),
        ("  printed", "", lambda: str(review()), 20),
        ("  as JSON, every word and operand read", "", lambda: xzplan.to_json(review()), 3),
        ("report(plan), HTML", "50 ms", page, 1),
        ("to_json(plan)", "", lambda: xzplan.to_json(plan), 10),
        ("from_json(text)", "", lambda: xzplan.from_json(text), 10),
        ("parse_table, 28 rows", "20 ms", _parse(28), 1),
    ):
        note(what, goal, f"{_best(job, times, rounds) * 1e3:.3g} ms")
    size = len(str(page()).encode())
    note("report(plan), HTML, size", "300 kB", f"{size / 1e3:.0f} kB")
    yield compare("parse_table, 1,200 rows / 300 rows: linear", 4.4, _parse(300), _parse(1200), rounds=3)


def _per_call(what: str, goal: float, six: Job, job: Job, *, times: int, rounds: int) -> Row:
    """Return the row of one call against one list of six, both measured many times."""
    row = compare(what, goal, six, often(job, times), rounds=rounds)
    per_call = 10_000 / times
    return Row(
        what=what,
        goal=goal,
        job=row.job / times,
        limit=row.limit / 10_000,
        ratio=row.ratio * per_call,
        best=row.best * per_call,
    )


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
