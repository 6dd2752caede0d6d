"""Documents: what each fault is reported as."""

from __future__ import annotations

import copy
import json
import math
import subprocess
import sys
from decimal import Context, Decimal, localcontext
from typing import Any

import numpy as np
import pytest
from attrs import evolve

import xzplan
from xzplan import Bound, DocumentError, InvalidInputError, Plan, Quantified
from xzplan.formats import _documents


@pytest.fixture(autouse=True)
def _fresh_converter() -> None:
    """No test leans on what another has built; scripts/mutate.py could not see what is built but once."""
    _documents.converter.cache_clear()


@pytest.fixture
def document(plan: Plan) -> dict[str, Any]:
    return copy.deepcopy(xzplan.to_dict(plan.indicators["nursing_bed_share"]))


def problems(document: object, record_type: type = xzplan.Indicator) -> list[tuple[str, str]]:
    with pytest.raises(DocumentError) as caught:
        xzplan.from_json(json.dumps(document), record_type)
    return list(caught.value.problems)


def test_a_document(document: dict[str, Any]) -> None:
    assert document["schema_version"] == xzplan.formats.SCHEMA_VERSION == 1
    assert document["kind"] == "indicator"
    target = document["record"]["target"]
    assert target["printed"] == "55"
    assert target["demand"] == {"kind": "quantified", "of": "value", "bound": {"low": "55"}}
    assert document["record"]["baseline"]["value"] == "17.81"


def test_chinese_is_not_escaped(plan: Plan) -> None:
    assert "养老机构护理型床位占比" in xzplan.to_json(plan)
    assert xzplan.to_json(plan.domains[1], indent=2).startswith('{\n  "schema_version": 1,')


@pytest.mark.parametrize(
    ("field", "wrong", "problem"),
    [
        ("number", "7", "'7', expected int"),
        ("number", True, "True, expected int"),
        ("number", 7.0, "7.0, expected int"),
        ("name_zh", None, "None, expected str"),
        ("series", "abc", "'abc', expected a list"),
        ("series", None, "None, expected a list"),
        ("direction", "up", "'up', expected one of 'increase', 'decrease', 'maintain'"),
        ("unit", [], "[], expected an object"),
    ],
)
def test_no_coercion(document: dict[str, Any], field: str, wrong: object, problem: str) -> None:
    document["record"][field] = wrong
    assert problems(document) == [(f"$.record.{field}", problem)]


@pytest.mark.parametrize(
    "wrong", [17.81, 17, "", "abc", "1_000", "NaN", "Infinity", " 1", "１", "1" * 401, "1E99999"]
)
def test_figures_are_strings_of_digits(document: dict[str, Any], wrong: object) -> None:
    document["record"]["baseline"]["value"] = wrong
    [(path, problem)] = problems(document)
    assert path == "$.record.baseline.value"
    assert problem.endswith("expected a figure in a string")


def test_every_fault_is_reported(document: dict[str, Any]) -> None:
    record = document["record"]
    record["number"] = "18"
    record["extra"] = 1
    del record["target"]["reading"]
    record["target"]["source"]["line"] = None
    record["unit"]["whole"] = 0
    assert sorted(problems(document)) == [
        ("$.record", "unknown field 'extra'"),
        ("$.record.number", "'18', expected int"),
        ("$.record.target.reading", "missing, expected an object"),
        ("$.record.target.source.line", "None, expected int"),
        ("$.record.unit.whole", "0, expected bool"),
    ]


def test_a_record_that_contradicts_itself(document: dict[str, Any]) -> None:
    document["record"]["direction"] = "decrease"
    [(path, problem)] = problems(document)
    assert path == "$.record"
    assert "direction decrease against a demand of at least 55" in problem


@pytest.mark.parametrize(
    ("demand", "problem"),
    [
        ("at least 55", "'at least 55', expected an object"),
        ({"of": "value", "bound": {"low": "55"}}, "kind missing, expected one of 'quantified', 'relative', "),
        ({"kind": ["quantified"]}, "kind ['quantified'], expected one of 'quantified', "),
    ],
)
def test_demands_are_tagged(document: dict[str, Any], demand: object, problem: str) -> None:
    document["record"]["target"]["demand"] = demand
    [(path, found)] = problems(document)
    assert path == "$.record.target.demand"
    assert found.startswith(problem)


def test_a_demand_of_another_kind() -> None:
    document = xzplan.to_dict(xzplan.Assigned(by="国家"))
    document["kind"] = "quantified"
    expected = [("$.record", "kind 'assigned', expected 'quantified'")]
    assert problems(document, Quantified)[: len(expected)] == expected
    del document["record"]["kind"]
    assert problems(document, Quantified)[0] == ("$.record", "kind missing, expected 'quantified'")


@pytest.mark.parametrize(
    ("bound", "written"),
    [
        (Bound.at_least(Decimal("55.0")), {"low": "55.0"}),
        (Bound.less_than(Decimal("5.5")), {"high": "5.5", "high_open": True}),
        (Bound.exactly(50), {"low": "50", "high": "50"}),
        (Bound(low=35, high=40, low_open=True), {"low": "35", "high": "40", "low_open": True}),
        (Bound.about(15), {"low": "15", "high": "15", "about": True}),
        (
            Bound.about(15, within=Decimal("1.5")),
            {"low": "15", "high": "15", "about": True, "within": "1.5"},
        ),
    ],
)
def test_a_bound_says_what_it_has(bound: Bound, written: dict[str, Any]) -> None:
    document = xzplan.to_dict(bound)
    assert document["record"] == written
    assert xzplan.from_dict(document, Bound) == bound


@pytest.mark.parametrize(
    ("written", "path", "problem"),
    [
        ("≥55", "$.record", "'≥55', expected an object"),
        ({"low": "55", "op": ">="}, "$.record", "unknown field 'op'"),
        ({"low": 55}, "$.record.low", "55, expected a figure in a string"),
        ({"low": "55", "low_open": 1}, "$.record.low_open", "1, expected bool"),
        ({}, "$.record", "bound: neither a low nor a high end"),
    ],
)
def test_a_bound_that_is_none(written: object, path: str, problem: str) -> None:
    document = {"schema_version": 1, "kind": "bound", "record": written}
    assert problems(document, Bound) == [(path, problem)]


def test_the_envelope(document: dict[str, Any]) -> None:
    assert problems([1]) == [("$", "[1], expected an object")]
    assert problems({}) == [
        ("$.schema_version", "missing, expected 1"),
        ("$.kind", "missing, expected 'indicator'"),
        ("$.record", "missing, expected indicator"),
    ]
    document |= {"schema_version": True, "kind": "plan", "more": 0}
    assert problems(document) == [
        ("$.more", "unknown field"),
        ("$.schema_version", "True, expected 1"),
        ("$.kind", "'plan', expected 'indicator'"),
    ]
    assert problems({"schema_version": 1, "kind": "indicator", "record": []}) == [
        ("$.record", "[], expected an object")
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        (b"\xff", "not JSON"),
        ('{"a": NaN}', "NaN is not a number"),
        ("[-Infinity]", "-Infinity is not a number"),
        ('{"a": 1, "b": 2, "a": 3}', "the key 'a' stands twice"),
        ("[" * 100_000, "nested too deeply"),
        ("9" * 5000, "not JSON"),
        ("1e999", "inf, expected an object"),
        (None, "not JSON"),
    ],
)
def test_what_is_not_json(text: Any, problem: str) -> None:
    with pytest.raises(DocumentError) as caught:
        xzplan.from_json(text)
    [(path, found)] = caught.value.problems
    assert path == "$"
    assert problem in found


def test_values_of_a_trajectory_are_finite(plan: Plan) -> None:
    document = xzplan.to_dict(xzplan.trajectory(plan.indicators[18]))
    document["record"]["values"][2] = "25"
    document["record"]["years"][1] = 2021.0
    document["record"]["values"][3] = 40
    assert sorted(problems(document, xzplan.Trajectory)) == [
        ("$.record.values[2]", "'25', expected a finite number"),
        ("$.record.years[1]", "2021.0, expected int"),
    ]


def test_numbers_of_a_trajectory_beyond_its_arrays(plan: Plan) -> None:
    document = xzplan.to_dict(xzplan.trajectory(plan.indicators[18]))
    document["record"]["years"][1] = 2**63
    document["record"]["values"][2] = 10**400
    assert problems(document, xzplan.Trajectory) == [
        ("$.record.years[1]", "9223372036854775808, expected int"),
        ("$.record.values[2]", f"1{'0' * 36}..., expected a finite number"),
    ]


def test_documents_hold_plain_values_alone(plan: Plan) -> None:
    review = xzplan.assess_plan(plan, {18: {2021: 21.3, 2022: 30.8}})

    def kinds(value: object) -> set[type]:
        if isinstance(value, dict):
            return {dict}.union(*map(kinds, value), *map(kinds, value.values()))
        return {list}.union(*map(kinds, value)) if isinstance(value, list) else {type(value)}

    assert kinds(xzplan.to_dict(review)) == {dict, list, str, int, float, bool, type(None)}


def test_only_records_have_documents() -> None:
    with pytest.raises(InvalidInputError, match="not a record"):
        xzplan.to_dict({"a": 1})
    with pytest.raises(InvalidInputError, match="not a record"):
        xzplan.from_dict({}, dict)
    with pytest.raises(InvalidInputError, match="not a record"):
        xzplan.from_dict({}, [])  # type: ignore[call-overload]


def test_long_values_are_cut(document: dict[str, Any]) -> None:
    document["record"]["number"] = "x" * 1000
    [(_, problem)] = problems(document)
    assert len(problem) < 60


def test_a_word_that_is_none_of_a_few() -> None:
    document = xzplan.to_dict(xzplan.assessment.schemes.Edge(value=1, belongs_to="below"))
    wrong_ones: list[object] = ["between", None, []]
    for wrong in wrong_ones:
        document["record"]["belongs_to"] = wrong
        [(path, problem)] = problems(document, xzplan.assessment.schemes.Edge)
        assert path == "$.record.belongs_to"
        assert problem == f"{wrong!r}, expected one of 'below', 'above'"


@pytest.mark.parametrize("record", [None, 7, "plan", xzplan.Plan, "exactly"])
def test_what_has_no_document(record: object) -> None:
    for turn in (xzplan.to_dict, xzplan.to_json):
        with pytest.raises(InvalidInputError) as caught:
            turn(record)
        assert caught.value.args == ("record", record, "not a record that has a document")
    for read in (xzplan.from_dict, xzplan.from_json):
        with pytest.raises(InvalidInputError) as caught:
            read("{}", dict)
        assert caught.value.args == ("record_type", dict, "not a record that has a document")


def test_json_has_no_number_that_is_not_finite(plan: Plan) -> None:
    assessment = evolve(xzplan.assess(plan.indicators[18], {2022: 30.8}), gap=math.inf)
    with pytest.raises(InvalidInputError) as caught:
        xzplan.to_json(assessment)
    assert caught.value.args == (
        "record",
        assessment,
        "it holds a number that is not finite, which JSON cannot hold",
    )


@pytest.mark.parametrize("indent", [True, 2.5, "x", -1, 10**40, []])
def test_an_indent_is_a_whole_number(plan: Plan, indent: Any) -> None:
    with pytest.raises(InvalidInputError, match="indent=.*: pass a whole number from 0 to 100, or None"):
        xzplan.to_json(plan.domains[1], indent=indent)


def test_a_document_to_the_letter() -> None:
    words = xzplan.Bilingual(zh="公办养老机构", en="public homes for “the old”")
    assert xzplan.to_json(words) == (
        '{"schema_version": 1, "kind": "bilingual", '
        '"record": {"zh": "公办养老机构", "en": "public homes for “the old”"}}'
    )


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("x" * 38, "'" + "x" * 38 + "'"),  # 40 characters with its quotation marks
        ("x" * 39, "'" + "x" * 36 + "..."),
        ("a @ b", "'a @ b'"),  # between a problem and its path cattrs writes the same sign
    ],
)
def test_a_wrong_value_in_print(document: dict[str, Any], number: str, shown: str) -> None:
    document["record"]["number"] = number
    assert problems(document) == [("$.record.number", f"{shown}, expected int")]


def test_a_wrong_figure_in_print(document: dict[str, Any]) -> None:
    document["record"]["baseline"]["value"] = 17.81
    assert problems(document) == [("$.record.baseline.value", "17.81, expected a figure in a string")]


def test_fields_that_nobody_knows(document: dict[str, Any]) -> None:
    document["record"]["unit"] |= {"b": 1, "a": 2}
    assert problems(document) == [("$.record.unit", "unknown field 'a', 'b'")]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"a": 1, "b": 2, "c": 3, "b": 4, "c": 5}', "the key 'b' stands twice in one object"),
        ("NaN", "NaN is not a number"),
        ("[" * 100_000, "nested too deeply"),
        ("", "not JSON: Expecting value: line 1 column 1 (char 0)"),
    ],
)
def test_what_is_not_json_in_print(text: str, problem: str) -> None:
    with pytest.raises(DocumentError) as caught:
        xzplan.from_json(text)
    assert caught.value.problems == (("$", problem),)


@pytest.mark.parametrize("scheme", ["plan", "eurostat"])
def test_a_scheme_says_its_kind(plan: Plan, scheme: str) -> None:
    verdicts = xzplan.assess(plan.indicators[18], {2021: 21.3, 2022: 30.8}, scheme=scheme)
    document = xzplan.to_dict(verdicts)
    assert xzplan.from_json(json.dumps(document), xzplan.Assessment) == verdicts
    names = {"plan": "scheme", "eurostat": "published_scheme"}
    assert document["record"]["scheme"]["kind"] == names[scheme]
    document["record"]["scheme"]["kind"] = "level"
    path, problem = "$.record.scheme", "kind 'level', expected one of 'scheme', 'published_scheme'"
    assert problems(document, xzplan.Assessment) == [(path, problem)]
    document["record"]["scheme"] = scheme
    assert problems(document, xzplan.Assessment) == [(path, f"'{scheme}', expected an object")]


def test_any_record_comes_back(plan: Plan) -> None:
    beds = plan.indicators[18]
    for record in (
        plan,
        xzplan.trajectory(beds),
        xzplan.trajectory(plan.indicators[7]),  # without a figure: fields that are None
        xzplan.compare_schemes(beds, {2021: 21.3, 2022: 30.8}),
        xzplan.assess_plan(plan, {"nursing_bed_share": {2022: 30.8}}),
    ):
        text = xzplan.to_json(record)
        assert xzplan.from_json(text, type(record)) == record
        assert xzplan.to_json(xzplan.from_json(text.encode(), type(record))) == text


CHILD = """
import sys
import xzplan
from xzplan.formats import to_csv, to_json
plan = xzplan.load_plan()
to_csv(plan.indicators)
print("cattrs" in sys.modules)
to_json(plan.indicators[18])
print("cattrs" in sys.modules)
"""


def test_cattrs_comes_with_the_first_document() -> None:
    done = subprocess.run([sys.executable, "-c", CHILD], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == ["False", "True"]


@pytest.mark.parametrize(
    "wrap", [str.encode, lambda text: bytearray(text.encode()), lambda text: memoryview(text.encode())]
)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_document_is_text_or_bytes_in_utf_8(wrap: Any, mark: str) -> None:
    text = mark + xzplan.to_json(xzplan.Bound.at_least(5))
    assert xzplan.from_json(text) == xzplan.from_json(wrap(text)) == xzplan.Bound.at_least(5)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "gb18030"])
def test_other_encodings_are_refused(encoding: str) -> None:
    text = xzplan.to_json(xzplan.Bilingual(zh="年", en="years"))
    with pytest.raises(DocumentError, match=r"\$: not JSON: the bytes are not UTF-8"):
        xzplan.from_json(text.encode(encoding))
    with pytest.raises(DocumentError, match=r"\$: not JSON: None, expected a text or bytes"):
        xzplan.from_json(None)  # type: ignore[call-overload]


def test_half_a_character_is_told_at_its_place() -> None:
    text = xzplan.to_json(xzplan.Bilingual(zh="年", en="years")).replace("years", "\\ud800")
    [(path, problem)] = problems(json.loads(text), xzplan.Bilingual)
    assert path == "$.record.en"
    assert "half a character" in problem


def test_the_figures_of_a_document_have_capitals_whatever_the_context() -> None:
    figure = xzplan.Bound.exactly(Decimal("1E+30"))
    observed = xzplan.Observation(period=2022, value=Decimal("1E+30"))
    with localcontext(Context(capitals=0)):
        texts = xzplan.to_json(figure), xzplan.to_json(observed)
    assert all('"1E+30"' in text for text in texts)


def test_a_document_with_many_faults_is_read_no_further() -> None:
    """Reading on would take time and memory that grow with what a stranger sends."""
    document = {"schema_version": 1, "kind": "plan", "record": {"indicators": [{}] * 100_000}}
    found = problems(document, xzplan.Plan)
    assert len(found) == 1001
    assert found[-1] == ("$", "read no further after 1000 faults")


class _Counted(str):
    """A key that counts how often it is compared."""

    __slots__ = ()
    compared = 0

    def __eq__(self, other: object) -> bool:
        type(self).compared += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def test_a_key_that_stands_twice_is_found_in_one_pass() -> None:
    keys = [_Counted(f"key {number}") for number in range(2000)]
    _Counted.compared = 0
    with pytest.raises(ValueError, match="the key 'key 1999' stands twice in one object"):
        xzplan.formats.json._object([(key, None) for key in [*keys, _Counted("key 1999")]])
    assert _Counted.compared < 3 * len(keys)


def test_a_long_key_that_stands_twice_is_cut() -> None:
    key = "x" * 1000
    with pytest.raises(DocumentError) as caught:
        xzplan.from_json(f'{{"{key}": 1, "{key}": 2}}')
    assert len(str(caught.value)) < 120


@pytest.mark.parametrize("kind", ["bound", "bilingual"])
def test_names_of_fields_that_are_no_texts(kind: str) -> None:
    document = {"schema_version": 1, "kind": kind, "record": {"b": 1, 1: 2, None: 3}}
    with pytest.raises(DocumentError, match="unknown field 'b', 1, None"):
        xzplan.from_dict(document)


def test_an_array_is_none_of_a_few_words() -> None:
    document = xzplan.to_dict(xzplan.assessment.schemes.Edge(value=1, belongs_to="below"))
    document["record"]["belongs_to"] = np.array(["below", "above"])
    with pytest.raises(DocumentError, match="expected one of 'below', 'above'"):
        xzplan.from_dict(document)
