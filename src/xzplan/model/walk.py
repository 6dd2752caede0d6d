"""Walking through records: every source and every text they hold, and what a figure in a text looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs

from xzplan.model.readings import Reading
from xzplan.model.sources import Source

FIGURE = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
"""A figure as it stands in a text whose digits are half-width, without a sign."""


def walk(value: Any, path: str = "", *, into_readings: bool = True) -> Iterator[tuple[str, Any]]:
    """Yield what a record holds with its path, the record itself first; not what a plan has attached to it.

    Readings that stand inside another record can be left out.
    """
    yield path, value
    if isinstance(value, tuple):
        for at, one in enumerate(value):
            yield from walk(one, f"{path}[{at}]", into_readings=into_readings)
    elif attrs.has(type(value)) and not isinstance(value, Source):
        for name in _fields(type(value)):  # type: ignore[arg-type]  # a class is hashable
            inner = getattr(value, name)
            if into_readings or not isinstance(inner, Reading):
                yield from walk(inner, f"{path}.{name}" if path else name, into_readings=into_readings)


@cache
def _fields(record_type: Any) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(record_type) if field.init)


def sources(record: object, *, into_readings: bool = True) -> Iterator[tuple[str, Source]]:
    """Yield every source that a record holds, with its path."""
    for path, value in walk(record, into_readings=into_readings):
        if isinstance(value, Source):
            yield path, value


_TEXTS = ("name_zh", "name_en", "short_en", "zh", "en", "printed", "text", "text_en")


def texts(record: object) -> Iterator[str]:
    """Yield the names, phrases and quotes of a record, in both languages; not those of readings inside it."""
    for path, value in walk(record, into_readings=False):
        if isinstance(value, Source):
            yield value.quote
        elif isinstance(value, str) and path.rpartition(".")[2] in _TEXTS:
            yield value
