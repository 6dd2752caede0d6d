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

    def copy() -> None:
        np.copyto(room, source)

    found = compare("", 1.0, copy, _bare_plan(base, target, room), rounds=rounds)
    note("numpy's bare loop on every row, held where it is met / copyto", "", f"{found.ratio:.2f}")
    yield compare(
        "project, 28 indicators, four methods / copyto",
        1.3,
        copy,
        job,
        rounds=rounds,
        record=3.05,
    )
    _memory(job)


def _bare_plan(base: np.ndarray, target: np.ndarray, room: np.ndarray) -> Job:
    span = np.empty(room.shape[2:])

    def job() -> None:
        for b, t, rows in zip(base, target, room, strict=True):
            np.minimum(b, t, out=rows[0])
            np.subtract(t, rows[0], out=span)
            for year in range(1, 5):
                row = np.multiply(span, year / 5, out=rows[year])
                np.add(row, rows[0], out=row)
            np.copyto(rows[5], t)

    return job


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

    def greater() -> None:
        np.greater(observed, milestones, out=flags)

    found = compare("", 1.0, greater, _bare_status(observed[0], base[0], target[0], codes[0]), rounds=rounds)
    note("numpy's bare passes of a verdict, nothing looked at / greater", "", f"{found.ratio:.2f}")
    yield compare(
        "progress / greater",
        2.6,
        greater,
        job,
        rounds=rounds,
        record=6.52,
    )
    _memory(job)
    printed = [np.round(figures, 1) for figures in (observed, base, target)]
    found = compare("", 1.0, job, functools.partial(bulk.progress, beds, *printed, out=codes), rounds=rounds)
    note("progress of figures of one decimal, many on an edge / progress", "", f"{found.ratio:.1f}")


def _bare_status(
    observed: np.ndarray, base: np.ndarray, target: np.ndarray, codes: np.ndarray, block: int = 1 << 14
) -> Job:
    """Return a job that classes every value by its share of the way, with no look for what is unknown, rounded or held."""
    shares, inverse = np.empty((4, block)), np.empty(block)
    flags = np.empty((3, 5, block), bool)
    due = np.arange(1, 5)[:, np.newaxis] / 5

    def job() -> None:
        for start in range(0, base.size, block):
            at = slice(start, start + block)
            values, b, t = observed[:, at], base[at], target[at]
            share, (met, reached, passed) = shares[:, : b.size], flags[:, :, : b.size].view(np.int8)
            np.divide(1.0, np.subtract(t, b, out=inverse[: b.size]), out=inverse[: b.size])
            np.greater_equal(values, t, out=met.view(bool))
            np.multiply(np.subtract(values[:-1], b, out=share), inverse[: b.size], out=share)
            np.greater_equal(share, 0.95 * due, out=reached[:-1].view(bool))
            np.greater(share, 1.05 * due, out=passed[:-1].view(bool))
            np.add(np.add(reached, passed, out=reached), met, out=codes[:, at])

    return job
