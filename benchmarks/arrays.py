"""The functions on arrays against what numpy itself needs to move the same bytes."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import numpy as np
from measure import Job, Row, compare, note, often, scratch

import xzplan
from xzplan import bulk
from xzplan.numerics.arrays import blocks
from xzplan.numerics.legs import fraction_of

YEARS = range(2020, 2026)
AREAS, COUNT = 2800, 28
MOST_SCRATCH = 4


def arrays(values: int, rounds: int) -> Iterator[Row]:
    """Rows of everything on arrays."""
    for rows in (paths, whole_plan, status):
        yield from rows(values, rounds)


def paths(values: int, rounds: int) -> Iterator[Row]:
    """Rows of the kernel, into a warm array; before them what numpy itself takes in blocks, with no check."""
    series = values // 6
    numbers = np.random.default_rng(0)
    base = numbers.uniform(1, 100, series)
    target = base * numbers.uniform(0.8, 1.6, series)
    source, room = np.ones((6, series)), np.ones((6, series))
    out = np.moveaxis(room, 0, -1)

    def copy() -> None:
        np.copyto(room, source)

    def copy_blocks() -> None:
        for at in blocks(room.shape):
            np.copyto(room[at], source[at])

    for what, limit in (
        ("the same copy in blocks / copyto", copy_blocks),
        ("numpy's bare loop, a product and a sum a value / copyto", _bare(base, target, room)),
    ):
        note(what, "", f"{compare('', 1.0, copy, limit, rounds=rounds).ratio:.2f}")
    for goal, record, options in (
        (1.1, 1.88, {"method": "linear"}),
        (1.1, 1.75, {"method": "power", "exponent": 2.0}),
        (1.1, 1.68, {"method": "logistic", "steepness": 6.0}),
        (1.1, 1.26, {"method": "step"}),
        (4.5, 0.0, {"method": "geometric"}),
    ):
        job = functools.partial(xzplan.interpolate, base, target, between=(2020, 2025), out=out, **options)
        what = f"interpolate, {options['method']} / copyto"
        yield compare(what, goal, copy, job, rounds=rounds, record=record)
        _memory(job)
    growth = target[: 1 << 16] / base[: 1 << 16]
    result, scrap = np.empty_like(growth), np.empty((2, growth.size))
    power = functools.partial(np.power, growth, 0.4, out=result)
    root = functools.partial(fraction_of, growth, 2, 5, out=result, room=scrap, within=(0.8, 1.6))
    found = compare("", 1.0, often(root, 50), often(power, 50), rounds=rounds)
    note("numpy.power of a growth / its root by one step of Halley's", "", f"{found.ratio:.2f}")


def _bare(base: np.ndarray, target: np.ndarray, room: np.ndarray, block: int = 1 << 16) -> Job:
    span = np.empty(block)

    def job() -> None:
        for start in range(0, base.size, block):
            at = slice(start, start + block)
            b, t = base[at], target[at]
            d = np.subtract(t, b, out=span[: b.size])
            np.copyto(room[0, at], b)
            for year in range(1, 5):
                row = np.multiply(d, year / 5, out=room[year, at])
                np.add(row, b, out=row)
            np.copyto(room[5, at], t)

    return job


def _memory(job: Job) -> None:
    note("  its own memory with out=", f"{MOST_SCRATCH} MiB", f"{scratch(job):.2f} MiB")


def plan_rules() -> list[bulk.Rule]:
    """Return the plan's 28 rules, each level by a method of its own."""
    methods = [{"method": "linear"}] * 4 + [
        {"method": "geometric"},
        {"method": "power", "exponent": 2.0},
        {"method": "logistic", "steepness": 6.0},
    ]
    return [
        bulk.rule(one, **methods[at % len(methods)])  # type: ignore[arg-type]
        for at, one in enumerate(xzplan.load_plan().indicators.values())
    ]


def figures(rules: list[bulk.Rule]) -> tuple[np.ndarray, np.ndarray]:
    """Return base and target of every rule, shape (indicator, 1, 1); what the plan leaves open is made up."""
    base = [50.0 if np.isnan(one.base) else one.base for one in rules]
    target = [60.0 if np.isnan(one.target) else one.target for one in rules]
    return np.reshape(base, (-1, 1, 1)), np.reshape(target, (-1, 1, 1))


def whole_plan(values: int, rounds: int) -> Iterator[Row]:
    """The mixed plan: every rule, areas and scenarios, in one call."""
    rules = plan_rules()
    scenarios = max(1, values // (6 * COUNT * AREAS))
    numbers = np.random.default_rng(0)
    base, target = figures(rules)
    base = base * numbers.uniform(0.95, 1.0, (COUNT, 1, AREAS))
    target = target * numbers.uniform(1.0, 1.05, (COUNT, scenarios, AREAS))
    for at, one in enumerate(rules):
        if one.basis is xzplan.Basis.ACCUMULATED:
            base[at], target[at] = 0.0, np.rint(target[at])
    room = np.ones((COUNT, 6, scenarios, AREAS))
    source = np.ones_like(room)
    job = functools.partial(bulk.project, rules, base, target, out=room)
    yield compare(
        "project, 28 indicators, four methods / copyto",
        1.3,
        lambda: np.copyto(room, source),
        job,
        rounds=rounds,
        record=3.05,
    )
    _memory(job)


def status(values: int, rounds: int) -> Iterator[Row]:
    """Status codes against one comparison of the same arrays."""
    series = values // 5
    numbers = np.random.default_rng(0)
    beds = [bulk.rule(xzplan.load_plan().indicators["nursing_bed_share"])]
    base = numbers.uniform(1, 100, (1, series))
    target = base * 1.25
    observed = base * numbers.uniform(0.97, 1.3, (1, 5, series))
    milestones = base + (target - base) * np.arange(1, 6)[:, np.newaxis] / 5
    flags, codes = np.zeros((1, 5, series), bool), np.zeros((1, 5, series), np.int8)
    job = functools.partial(bulk.progress, beds, observed, base, target, out=codes)
    yield compare(
        "progress / greater",
        2.6,
        lambda: np.greater(observed, milestones, out=flags),
        job,
        rounds=rounds,
        record=6.52,
    )
    _memory(job)
