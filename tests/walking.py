"""Walking over records: every value with its path."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from xzplan import Records


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
