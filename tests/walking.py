"""Walking over records and documents: every value with its path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs
from attrs import evolve

from xzplan import Plan
from xzplan.model import Records


def walk(record: Any, path: str = "$") -> Iterator[tuple[str, object]]:
    """Yield everything a record consists of with its path, the record first."""
    yield path, record
    if attrs.has(type(record)):
        for field in attrs.fields(type(record)):
            yield from walk(getattr(record, field.name), f"{path}.{field.name}")
    elif isinstance(record, tuple | Records):
        items = record.values() if isinstance(record, Records) else record
        for at, item in enumerate(items):
            yield from walk(item, f"{path}[{at}]")


def places(value: Any, path: str = "$", trail: tuple[Any, ...] = ()) -> list[tuple[str, Any]]:
    """Return every place of a document as its path and the keys that lead there."""
    found = [(path, trail)] if trail else []
    if isinstance(value, dict):
        for key, item in value.items():
            found += places(item, f"{path}.{key}", (*trail, key))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            found += places(item, f"{path}[{at}]", (*trail, at))
    return found


def small_plan(plan: Plan) -> Plan:
    """Return a small part of a plan that names nothing it lacks, with some of every kind of record."""
    indicators = [plan.indicators[n] for n in (7, 12, 18, 23)]
    kept = {one.id for one in indicators}

    def linked(record: Any) -> Any:
        """Return a record with the links to the indicators that are kept."""
        return evolve(record, links=tuple(link for link in record.links if link.indicator in kept))

    key_projects = [linked(plan.key_projects[n]) for n in (1, 13)]
    own = {None, *(one.id for one in key_projects)}
    commitments = [
        one for one in plan.commitments.values() if set(one.indicators) <= kept and one.key_project in own
    ][:4]
    promised = {one.id for one in commitments}
    chosen: list[str] = []

    def some(records: Records[Any], most: int) -> list[Any]:
        fit = [
            one
            for one in records.values()
            if set(one.indicators) <= kept
            and set(getattr(one, "commitments", ())) <= promised
            and set(getattr(one, "readings", ())) <= set(chosen)
        ]
        return fit[:most]

    some_readings = some(plan.readings, 2)
    chosen += [one.id for one in some_readings]
    promising = {one.measure for one in commitments}
    return evolve(
        plan,
        indicators=indicators,
        key_projects=key_projects,
        works=[linked(one) for one in plan.works.values() if one.key_project in own][:2],
        measures=[linked(one) for one in plan.measures.values() if one.id in promising],
        commitments=commitments,
        goals=list(plan.goals.values())[:1],
        facts=some(plan.facts, 2),
        readings=some_readings,
        discrepancies=some(plan.discrepancies, 2),
    )


def inside(value: Any, seen: dict[int, Any]) -> Iterator[Any]:
    """Yield a value and all that is in it, each once."""
    if id(value) in seen or isinstance(value, type):
        return
    seen[id(value)] = value  # kept, since the next value might get its id
    yield value
    parts: list[Any] = []
    if attrs.has(type(value)):
        parts += [getattr(value, field.name) for field in attrs.fields(type(value))]
    elif isinstance(value, Mapping):
        parts += value.values()
    elif isinstance(value, tuple | list):
        parts += value
    for part in parts:
        yield from inside(part, seen)
