"""The JSON Schema: the file is what the script makes, and where its reach ends."""

from __future__ import annotations

import json
import runpy
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import xzplan
from conftest import ROOT
from walking import form_of
from xzplan.formats._documents import KINDS

SCRIPT = ROOT / "scripts" / "make_schema.py"
TEXT = files("xzplan").joinpath("formats", "xzplan-1.schema.json").read_text(encoding="utf-8")


@pytest.mark.skipif(not SCRIPT.is_file(), reason="no scripts beside the tests")
def test_the_file_is_what_the_script_makes() -> None:
    assert runpy.run_path(str(SCRIPT))["text"]() == TEXT, "run scripts/make_schema.py"


@pytest.mark.skipif(not SCRIPT.is_file(), reason="no scripts beside the tests")
def test_a_field_of_an_unknown_type_is_no_schema() -> None:
    with pytest.raises(TypeError, match="no schema for"):
        runpy.run_path(str(SCRIPT))["schema_of"](complex)


def test_it_is_a_schema() -> None:
    schema = xzplan.json_schema()
    Draft202012Validator.check_schema(schema)
    assert schema == json.loads(TEXT)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert [one["properties"]["kind"]["const"] for one in schema["oneOf"]] == sorted(KINDS)
    schema.clear()
    assert xzplan.json_schema()


def objects(schema: Any) -> list[dict[str, Any]]:
    """Return every schema of an object."""
    inner = list(schema.values()) if isinstance(schema, dict) else schema if isinstance(schema, list) else []
    own = [schema] if isinstance(schema, dict) and schema.get("type") == "object" else []
    return own + [one for item in inner for one in objects(item)]


def test_every_field_is_required_and_no_other_let_pass() -> None:
    found = objects(xzplan.json_schema())
    in_review = [name for name in xzplan.json_schema()["$defs"] if name.endswith("_in_review")]
    assert len(found) == 2 * len(KINDS) + len([*in_review, "plan_reference"])
    for one in found:
        # A bound says what it has, and no more.
        assert one["required"] == ([] if "high_open" in one["properties"] else list(one["properties"]))
        assert one["additionalProperties"] is False


def document() -> dict[str, Any]:
    return xzplan.to_dict(xzplan.load_plan().indicators[18])


def refusals(changed: dict[str, Any]) -> tuple[bool, bool]:
    """Return whether the schema and the library refuse a document."""
    try:
        xzplan.from_json(json.dumps(changed), xzplan.Indicator)
    except xzplan.DocumentError:
        refused = True
    else:
        refused = False
    return not Draft202012Validator(form_of("indicator")).is_valid(changed), refused


@pytest.mark.parametrize(
    "figure", ["17.81\n", "1,5", "", " 1", "１", "NaN", "1e5", "+1", ".5", "5.", "1" * 61, "1E9999", 17.81]
)
def test_figures(figure: object) -> None:
    changed = document()
    changed["record"]["baseline"]["value"] = figure
    assert refusals(changed) == (True, True)


@pytest.mark.parametrize("figure", ["17.810", "0", "-0", "1E+1", "17.81E0"])
def test_other_writings_of_figures(figure: str) -> None:
    changed = document()
    changed["record"]["unit"]["lower"] = "-1"
    changed["record"]["baseline"]["value"] = figure
    assert refusals(changed) == (False, False)


def test_what_the_schema_cannot_say() -> None:
    whole = document()
    whole["record"]["number"] = 18.0  # JSON Schema takes 18.0 for an integer
    assert refusals(whole) == (False, True)
    checked = document()
    checked["record"]["baseline"]["value"] = "178.1"  # a share above 100
    assert refusals(checked) == (False, True)
    beyond = document()
    beyond["record"]["unit"]["upper"] = None
    beyond["record"]["baseline"]["value"] = "1E+400"  # beyond what floats hold; only a computation would mind
    assert refusals(beyond)[0] is False
