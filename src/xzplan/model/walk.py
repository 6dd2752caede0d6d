"""Finding every source and every text that a record holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

from xzplan.model.readings import Reading
from xzplan.model.sources import Source

FIGURE = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
"""A figure in a text with half-width digits, without its sign."""


def walk(value: Any, path: str = "", *, into_readings: bool = True) -> Iterator[tuple[str, Any]]:
    """Yield a record and everything inside it, each with its path; optionally without readings inside other records."""
    yield path, value
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, f"{path}[{index}]", into_readings=into_readings)
    elif attrs.has(type(value)) and not isinstance(value, Source):
        for field in attrs.fields(type(value)):
            inner = getattr(value, field.name)
            if into_readings or not isinstance(inner, Reading):
                inner_path = f"{path}.{field.name}" if path else field.name
                yield from walk(inner, inner_path, into_readings=into_readings)


def sources(record: object, *, into_readings: bool = True) -> Iterator[tuple[str, Source]]:
    """Yield every source in a record, with its path."""
    for path, value in walk(record, into_readings=into_readings):
        if isinstance(value, Source):
            yield path, value


_TEXTS = ("name_zh", "name_en", "short_en", "zh", "en", "printed", "text", "text_en")


def texts(record: object) -> Iterator[str]:
    """Yield the names, phrases and quotes of a record in both languages, without those of readings inside it."""
    for path, value in walk(record, into_readings=False):
        if isinstance(value, Source):
            yield value.quote
        elif isinstance(value, str) and path.rpartition(".")[2] in _TEXTS:
            yield value
