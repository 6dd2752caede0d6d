"""The JSON Schema of the documents: a static file, made from the classes of the records by ``scripts/make_schema.py``."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

__all__ = ["json_schema"]


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of every document that `xzplan.to_json` writes.

    Returns
    -------
    dict
        Read anew from the file in the package at each call, so the caller may change it. ``$defs`` has the schema
        of each kind of record under its name.

    Examples
    --------
    >>> import xzplan
    >>> schema = xzplan.json_schema()
    >>> schema["$defs"]["edge"]["properties"]["belongs_to"]
    {'enum': ['below', 'above']}
    """
    text = files("xzplan.formats").joinpath("xzplan-1.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
