"""Write the JSON Schema of the documents from the classes of the records; a test holds the file equal to this.

The schema says what a document is by its form, as xzplan.formats.json reads it: every field there, none unknown, no
value of another type. What the records themselves check, one field against another, is beyond it. What a field means is
taken from the text below it in the class. Where a ``kind`` decides, ``if`` and ``then`` do, so that a validator reports
the faults of that kind alone, and not that a document is none of fifty others.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import sys
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin

import attrs
import numpy as np

from xzplan.assessment.key_projects import KeyProjectAssessment
from xzplan.assessment.records import Assessment
from xzplan.assessment.review import Review
from xzplan.formats._documents import BOUND, DEMANDS, KIND_OF, KINDS, SCHEMES, TAGGED
from xzplan.formats._reviews import PlanReference
from xzplan.formats.json import SCHEMA_VERSION
from xzplan.model.bounds import Bound
from xzplan.model.figures import FIGURE
from xzplan.model.indicators import Indicator, Series
from xzplan.model.lookup import Records
from xzplan.model.periods import PERIOD, Period
from xzplan.model.plan import Plan
from xzplan.model.structure import KeyProject
from xzplan.projection.records import Trajectory

FILE = Path(__file__).parents[1] / "src" / "xzplan" / "formats" / f"xzplan-{SCHEMA_VERSION}.schema.json"

INT64 = np.iinfo(np.int64)
FLOAT64 = np.finfo(np.float64)

SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": int(INT64.min), "maximum": int(INT64.max)},
    # A larger number would be read as infinite.
    float: {"type": "number", "minimum": float(FLOAT64.min), "maximum": float(FLOAT64.max)},
    # To some validators $ also stands before a line break at the end.
    Decimal: {"type": "string", "pattern": rf"^(?!.*\n){FIGURE.pattern}$"},
    Period: {"type": "string", "pattern": rf"^(?!.*\n){PERIOD.pattern}$"},
}

CHOICES = {
    "demand": ("Demand", "What a target demands: one of a closed set.", DEMANDS),
    "any_scheme": ("AnyScheme", "A rule of assessment: ours in form, or that of a publication.", SCHEMES),
}
"""Fields that take one of several kinds of record, which say themselves which they are."""


NAMED = {Indicator: "indicator", KeyProject: "key project", Series: "series of the indicator"}
"""Records that a review names by id."""
WITHIN = "{0}_in_review"
"""How a kind of record is called that has another form in a review."""
IN_REVIEW = (Assessment, KeyProjectAssessment, Trajectory)
"""Records that hold such records."""


def schema_in_review(t: Any) -> dict[str, Any]:
    """Return the schema of a field of a review, or of a record in it."""
    inner = get_args(t)
    if t is Plan:
        return {"$ref": "#/$defs/plan_reference"}
    if t in NAMED:
        return {"type": "string", "description": f"Id of the {NAMED[t]}."}
    if t in IN_REVIEW:
        return {"$ref": f"#/$defs/{WITHIN.format(KIND_OF[t])}"}
    if get_origin(t) in (tuple, Records) and inner[0] in IN_REVIEW:
        return {"type": "array", "items": schema_in_review(inner[0])}
    if NoneType in inner and inner[0] in NAMED:
        return or_null(schema_in_review(inner[0]))
    return schema_of(t)


def reviews() -> dict[str, Any]:
    """Return the schemas of a review and of the records that have another form in it."""
    schemas = {WITHIN.format(KIND_OF[t]): record(KIND_OF[t], t, schema_in_review) for t in IN_REVIEW}
    for schema in schemas.values():
        schema["title"] += "InReview"
    own = schemas[WITHIN.format("assessment")]["properties"]["scheme"]
    own["description"] += " Null: that of the review."
    own["anyOf"] = [*own.pop("allOf"), {"type": "null"}]
    return {
        "review": record("review", Review, schema_in_review),
        "plan_reference": record("plan_reference", PlanReference),
        **schemas,
    }


def schema_of(t: Any) -> dict[str, Any]:
    """Return the schema of a field by its type; a type that nobody has thought of is an error."""
    alias = getattr(get_origin(t), "__value__", None)
    if alias is not None:  # numpy names its arrays by a `type` statement where Python has one
        t = alias[get_args(t)]
    origin, inner = get_origin(t), get_args(t)
    if t in SIMPLE:
        return SIMPLE[t]
    if t in KIND_OF:
        return {"$ref": f"#/$defs/{KIND_OF[t]}"}
    if isinstance(t, type) and issubclass(t, Enum):
        return {"enum": [member.value for member in t]}
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in (tuple, Records):
        return {"type": "array", "items": schema_of(inner[0])}
    if origin is np.ndarray:
        whole = np.int64 in get_args(inner[1])
        return {"type": "array", "items": SIMPLE[int if whole else float]}
    for name, (_, _, among) in CHOICES.items():
        if set(inner) - {NoneType} == set(among.values()):
            one: dict[str, Any] = {"$ref": f"#/$defs/{name}"}
            return or_null(one) if NoneType in inner else one
    if len(inner) == 2 and NoneType in inner:
        [some] = set(inner) - {NoneType}
        return or_null(schema_of(some))
    raise TypeError(f"no schema for {t}")


def or_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a field that may be null, in the form that gives one error for a wrong value."""
    if "type" in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"enum": [*schema["enum"], None]} if "enum" in schema else {"anyOf": [schema, {"type": "null"}]}


def record(kind: str, t: Any, schema_of_field: Callable[[Any], dict[str, Any]] = schema_of) -> dict[str, Any]:
    """Return the schema of a record: every field there, and no other."""
    said = meanings(t)
    if t is Bound:
        fields = {name: described(schema_of(part), said[field]) for name, (field, part) in BOUND.items()}
        return {**exactly(fields, title=t.__name__, description=summary(t)), "required": []}
    attrs.resolve_types(t)
    fields = {
        field.alias: described(schema_of_field(field.type), said[field.name])
        for field in attrs.fields(t)
        if field.init
    }
    if kind in TAGGED:
        fields = {"kind": {"const": kind, "description": "Says which kind of record it is."}, **fields}
    return exactly(fields, title=t.__name__, description=summary(t))


def described(schema: dict[str, Any], meaning: str) -> dict[str, Any]:
    """Return the schema of a field with its meaning; a bare reference would hide it from makers of types."""
    if "$ref" in schema:
        return {"description": meaning, "allOf": [schema]}
    return {**schema, "description": " ".join([meaning, *filter(None, [schema.get("description")])])}


def meanings(t: Any) -> dict[str, str]:
    """Return what each field of a record means, by the text below it in its class, in the words of JSON."""
    found = {}
    for field, text in pairwise(ast.parse(inspect.getsource(t)).body[0].body):  # type: ignore[attr-defined]
        match field, text:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(meaning))):
                found[name] = re.sub(r"\bNone\b", "null", " ".join(meaning.split()))
    return found


def summary(t: Any) -> str:
    """Return the first paragraph of the docstring of a record."""
    return str(inspect.getdoc(t)).split("\n\n")[0].replace("\n", " ")


def exactly(fields: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return the schema of an object with these fields, all of them and no other."""
    return {
        **more,
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def by_kind(among: Mapping[str, str], **more: Any) -> dict[str, Any]:
    """Return the schema of an object whose ``kind`` names the definition that it has to follow."""

    def is_kind(kind: str) -> dict[str, Any]:
        return {"type": "object", "properties": {"kind": {"const": kind}}, "required": ["kind"]}

    return {
        **more,
        "type": "object",
        "properties": {"kind": {"enum": list(among)}},
        "required": ["kind"],
        "allOf": [{"if": is_kind(kind), "then": {"$ref": f"#/$defs/{name}"}} for kind, name in among.items()],
    }


def document(kind: str) -> dict[str, Any]:
    """Return the schema of a document of a kind."""
    return exactly(
        {
            "schema_version": {
                "const": SCHEMA_VERSION,
                "description": "Version of the form of the documents.",
            },
            "kind": {"const": kind, "description": "Kind of the record."},
            "record": {"description": "The record.", "allOf": [{"$ref": f"#/$defs/{kind}"}]},
        },
        title=f"{KINDS[kind].__name__}Document",
        description=f"A document that holds one record of the kind {kind}.",
    )


def schema() -> dict[str, Any]:
    """Return the whole schema."""
    documents = {kind: DOCUMENT.format(kind) for kind in sorted(KINDS)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:xzplan:schema:{SCHEMA_VERSION}",
        **by_kind(
            documents,
            title="XzplanDocument",
            description=f"A record of xzplan in its envelope, version {SCHEMA_VERSION}.",
        ),
        "$defs": {
            **{
                name: by_kind({kind: kind for kind in among}, title=title, description=what)
                for name, (title, what, among) in CHOICES.items()
            },
            **{kind: record(kind, KINDS[kind]) for kind in sorted(KINDS) if kind != "review"},
            **reviews(),
            **{name: document(kind) for kind, name in documents.items()},
        },
    }


DOCUMENT = "{0}_document"
"""How the form of the documents of a kind is called."""


def text() -> str:
    """Return the schema as it stands in the file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
    sys.stdout.write(f"{FILE}\n")
