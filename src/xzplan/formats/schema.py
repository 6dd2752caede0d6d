"""The JSON Schema of the documents: a static file, made from the classes of the records by ``scripts/make_schema.py``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from xzplan.exceptions import InvalidInputError
from xzplan.model.figures import plain

__all__ = ["json_schema"]


def json_schema(kind: str | None = None) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the documents that `xzplan.to_json` writes.

    The ``kind`` of a document decides which form it must have, so that a validator reports the faults of that form alone.
    Every record and every field has a ``description``.

    Parameters
    ----------
    kind
        The kind of record, as a document names it, such as ``"indicator"``: the schema then has what such a document
        needs. By default the schema is that of every document.

    Returns
    -------
    dict
        Read anew from the file in the package at each call, so the caller may change it. ``$defs`` has the schema
        of each kind of record under its name.

    Raises
    ------
    InvalidInputError
        No such kind.

    Examples
    --------
    >>> import xzplan
    >>> schema = xzplan.json_schema("edge")
    >>> schema["$id"], list(schema["$defs"])
    ('urn:xzplan:schema:1:edge', ['edge'])
    >>> schema["$defs"]["edge"]["properties"]["belongs_to"]["enum"]
    ['below', 'above']
    """
    text = files("xzplan.formats").joinpath("xzplan-1.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    if kind is None:
        return schema
    kinds = schema["properties"]["kind"]["enum"]
    kind = plain(kind)
    if not isinstance(kind, str) or kind not in kinds:
        raise InvalidInputError("kind", kind, f"pass one of {', '.join(map(repr, kinds))}")
    definitions = schema["$defs"]
    document = definitions[f"{kind}_document"]
    return {
        "$schema": schema["$schema"],
        "$id": f"{schema['$id']}:{kind}",
        **document,
        "$defs": {name: definitions[name] for name in _needed(document, definitions)},
    }


def _needed(document: dict[str, Any], definitions: dict[str, Any]) -> list[str]:
    """Return the names of the definitions that a schema refers to, and that those refer to, each once."""
    names: list[str] = []
    open_ = [document]
    while open_:
        for name in _named(open_.pop()):
            if name not in names:
                names.append(name)
                open_.append(definitions[name])
    return names


def _named(schema: Any) -> Iterator[str]:
    if isinstance(schema, list):
        for item in schema:
            yield from _named(item)
    elif isinstance(schema, dict):
        for key, value in schema.items():
            if key == "$ref":
                yield value.removeprefix("#/$defs/")
            else:
                yield from _named(value)
