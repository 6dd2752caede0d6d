"""The JSON Schema: the file is what the script makes, and where its reach ends."""

from __future__ import annotations

import copy
import json
import runpy
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

import xzplan
from conftest import ROOT
from walking import small_plan
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
    assert schema["properties"]["kind"]["enum"] == sorted(KINDS)
    schema.clear()
    assert xzplan.json_schema()


def objects(schema: Any) -> list[dict[str, Any]]:
    """Return every schema of an object with its fields, the rules by which a kind decides left out."""
    inner = list(schema.values()) if isinstance(schema, dict) else schema if isinstance(schema, list) else []
    own = [schema] if isinstance(schema, dict) and "additionalProperties" in schema else []
    return own + [one for item in inner for one in objects(item)]


def test_every_field_is_required_and_no_other_let_pass() -> None:
    found = objects(xzplan.json_schema())
    in_review = [name for name in xzplan.json_schema()["$defs"] if name.endswith("_in_review")]
    assert len(found) == 2 * len(KINDS) + len([*in_review, "plan_reference"])
    for one in found:
        # A bound says what it has, and no more.
        assert one["required"] == ([] if "high_open" in one["properties"] else list(one["properties"]))
        assert one["additionalProperties"] is False


def test_every_record_and_every_field_is_described_in_the_words_of_json() -> None:
    titles = set()
    for one in objects(xzplan.json_schema()):
        titles.add(one["title"])
        for field in (one, *one["properties"].values()):
            assert field["description"]
            assert "None" not in field["description"]
    assert len(titles) == 2 * len(KINDS) + 4  # one name for each type that is made of the schema


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_schema_of_a_kind_has_what_it_needs_and_no_more(kind: str) -> None:
    schema, whole = xzplan.json_schema(kind), xzplan.json_schema()
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"{whole['$id']}:{kind}" == f"urn:xzplan:schema:1:{kind}"
    assert schema["properties"]["kind"]["const"] == kind
    text = json.dumps(schema)
    for name, definition in schema["$defs"].items():
        assert definition == whole["$defs"][name]
        assert f'"#/$defs/{name}"' in text
    assert text.count("$ref") >= len(schema["$defs"])
    assert {name for name in whole["$defs"] if f'"#/$defs/{name}"' in text} == set(schema["$defs"])


@pytest.mark.parametrize("kind", ["", "Indicator", "indicator_document", xzplan.Indicator, 5, ["indicator"]])
def test_a_kind_that_is_none(kind: Any) -> None:
    with pytest.raises(xzplan.InvalidInputError, match="pass one of 'anchor', 'area', "):
        xzplan.json_schema(kind)


PLAN = xzplan.to_dict(small_plan(xzplan.load_plan()))


def _wrong(trail: str, value: object) -> dict[str, Any]:
    changed = copy.deepcopy(PLAN)
    *path, last = trail.split(".")
    place: Any = changed
    for key in path:
        place = place[int(key) if isinstance(place, list) else key]
    place[int(last) if isinstance(place, list) else last] = value
    return changed


@pytest.mark.parametrize(
    ("trail", "value"),
    [
        ("kind", "plans"),
        ("schema_version", 2),
        ("record", None),
        ("record.indicators.2.baseline.value", 4.3),
        ("record.indicators.2.target.demand.bound.low", 7.5),
        ("record.indicators.2.target.demand.kind", "exactly"),
        ("record.indicators.2.target.demand.of", "sum"),
        ("record.indicators.2.direction", "up"),
        ("record.indicators.2.target.source.line", "1"),
        ("record.commitments.0.target.demand", "≥25"),
        ("record.readings.0.statement.zh", 5),
        ("record.domains.0.aim", "七有"),
        ("record.discrepancies.0.places.0.source.line", None),
    ],
)
def test_one_wrong_field_is_one_error_at_its_place(trail: str, value: object) -> None:
    for schema in (xzplan.json_schema(), xzplan.json_schema("plan")):
        [error] = Draft202012Validator(schema).iter_errors(_wrong(trail, value))
        place = ".".join(map(str, error.absolute_path))
        assert trail.startswith(place)
        deepest = best_match([error])
        assert deepest is not None
        assert ".".join(map(str, deepest.absolute_path)) == trail


def test_what_lacks_its_kind() -> None:
    changed = document()
    del changed["kind"]
    [error] = Draft202012Validator(xzplan.json_schema()).iter_errors(changed)
    assert error.message == "'kind' is a required property"


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
    return not Draft202012Validator(xzplan.json_schema("indicator")).is_valid(changed), refused


@pytest.mark.parametrize(
    "figure", ["17.81\n", "1,5", "", " 1", "１", "NaN", "1e5", "+1", ".5", "5.", "1" * 401, "1E9999", 17.81]
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
