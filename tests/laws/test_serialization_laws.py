"""The laws of records, on JSON."""

from __future__ import annotations

import copy
import json
import pickle
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import xzplan
from drawn_records import drawn
from walking import places, small_plan
from xzplan import DocumentError, Indicator
from xzplan.formats._documents import KINDS
from xzplan.testing import indicators


@given(indicators())
def test_round_trip_of_an_indicator(indicator: Indicator) -> None:
    """Law 14: `from_json(to_json(x)) == x`; any one corrupted field is refused with its path."""
    text = xzplan.to_json(indicator)
    assert xzplan.from_json(text, Indicator) == indicator
    assert xzplan.to_json(xzplan.from_json(text.encode(), Indicator)) == text
    assert xzplan.from_dict(xzplan.to_dict(indicator), Indicator) == indicator


@given(indicators())
def test_round_trip_of_what_an_indicator_gives(indicator: Indicator) -> None:
    """Law 14: `from_json(to_json(x)) == x`; any one corrupted field is refused with its path."""
    path = xzplan.trajectory(indicator)
    records = [
        path,
        *path.milestones,
        *path.caveats,
        indicator.target,
        indicator.target.demand,
        indicator.baseline,
        indicator.unit,
        indicator.source,
        *indicator.series,
    ]
    for record in records:
        assert xzplan.from_json(xzplan.to_json(record), type(record)) == record


@cache
def form(kind: str) -> Draft202012Validator:
    """Return what tells whether a document of a kind has the form it should."""
    return Draft202012Validator(xzplan.json_schema(kind))


@pytest.mark.parametrize("kind", sorted(KINDS))
@given(data=st.data())
def test_round_trip_of_every_kind_of_record(kind: str, data: st.DataObject) -> None:
    """Law 14: `from_json(to_json(x)) == x`; any one corrupted field is refused with its path."""
    record = data.draw(drawn(KINDS[kind]))
    text = xzplan.to_json(record)
    again = xzplan.from_json(text, plan=record.plan if kind == "review" else None)
    assert type(again) is type(record)
    assert again == record
    assert hash(again) == hash(record)
    assert xzplan.to_json(again) == text
    assert form(kind).is_valid(json.loads(text))


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_round_trip_of_any_text(zh: str, en: str) -> None:
    """Law 14: `from_json(to_json(x)) == x`; any one corrupted field is refused with its path."""
    words = xzplan.Bilingual(zh=zh, en=en)
    assert xzplan.from_json(xzplan.to_json(words).encode(), xzplan.Bilingual) == words


@given(indicators())
def test_round_trip_of_copies(indicator: Indicator) -> None:
    """Law 14: `from_json(to_json(x)) == x`; any one corrupted field is refused with its path."""
    for record in (indicator, xzplan.trajectory(indicator)):
        assert pickle.loads(pickle.dumps(record)) == record  # noqa: S301
        assert copy.deepcopy(record) == record


def test_round_trip_of_the_plan() -> None:
    """Law 14: `from_json(to_json(x)) == x`; any one corrupted field is refused with its path."""
    plan = xzplan.load_plan()
    again = xzplan.from_json(xzplan.to_json(plan, indent=2))
    assert again == plan
    assert hash(again) == hash(plan)
    assert str(again.indicators[15].baseline.value) == "4.30"
    assert pickle.loads(pickle.dumps(plan)) == plan  # noqa: S301
    for records in (plan.domains, plan.key_projects, plan.documents):
        for record in records.values() if isinstance(records, xzplan.model.Records) else records:
            assert xzplan.from_json(xzplan.to_json(record), type(record)) == record


PLAN = xzplan.load_plan()
DOCUMENT = xzplan.to_dict(small_plan(PLAN))
"""Small, so that many mistakes can be tried, with one of every kind of field."""

assert xzplan.from_dict(DOCUMENT) == small_plan(PLAN)  # sound, but for what a test puts in
FORM = Draft202012Validator(xzplan.json_schema("plan"))
"""What the schema, which knows nothing of the reader, takes for a plan."""


PLACES = places(DOCUMENT)


@settings(max_examples=200)
@given(
    st.sampled_from(PLACES),
    st.sampled_from([{"an": "object"}, [[]], "x" * 100, 3.5, True, None, "delete", "extra"]),
)
def test_one_corrupted_field(place: tuple[str, tuple[Any, ...]], wrong: object) -> None:
    """Law 14: `from_json(to_json(x)) == x`; any one corrupted field is refused with its path."""
    path, trail = place
    document = copy.deepcopy(DOCUMENT)
    parent: Any = document
    for key in trail[:-1]:
        parent = parent[key]
    key = trail[-1]
    kept = parent[key]
    if wrong == "delete":
        if isinstance(parent, list):
            return  # a shorter list is another valid document
        del parent[key]
    elif wrong == "extra":
        if not isinstance(kept, dict):
            return
        kept["unheard_of"] = 1
    else:
        parent[key] = wrong
        if FORM.is_valid(document):
            return  # free text may be any text, and null may be what belongs there
    with pytest.raises(DocumentError) as caught:
        xzplan.from_json(json.dumps(document))
    named = [named for named, _ in caught.value.problems]
    # A demand's kind is named at the demand, what contradicts another field at their record, a wrong item inside.
    assert any(_leads_to(path, n) or _leads_to(n, path) for n in named), named


def _leads_to(path: str, inner: str) -> bool:
    return inner == path or inner.startswith((f"{path}.", f"{path}["))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["schema_version", "kind", "record", "id", "op"]), inner)
        ),
        max_leaves=8,
    )
)
def test_any_other_document(data: object) -> None:
    """Law 14: `from_json(to_json(x)) == x`; any one corrupted field is refused with its path."""
    for record_type in (xzplan.Plan, xzplan.Quantified, xzplan.Trajectory):
        with pytest.raises(DocumentError) as caught:
            xzplan.from_json(json.dumps(data), record_type)
        assert all(path.startswith("$") and problem for path, problem in caught.value.problems)


@given(st.text() | st.binary())
def test_any_text(text: str | bytes) -> None:
    """Law 14: `from_json(to_json(x)) == x`; any one corrupted field is refused with its path."""
    with pytest.raises(DocumentError):
        xzplan.from_json(text)
