"""The laws of the JSON Schema: it takes what the library writes, and refuses what the library refuses for its form."""

from __future__ import annotations

import copy
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import xzplan
from walking import places, small_plan
from xzplan.exceptions import XzplanError
from xzplan.formats._documents import KINDS, FaultsError, converter
from xzplan.formats._reviews import read_review
from xzplan.testing import indicators


@cache
def form(kind: str) -> Draft202012Validator:
    """Return what tells whether a document of a kind has the form it should."""
    return Draft202012Validator(xzplan.json_schema(kind))


def is_valid(document: Any) -> bool:
    """Return whether the schema takes a document."""
    return form(document["kind"]).is_valid(document)


@settings(max_examples=50)
@given(indicators(), st.dictionaries(st.integers(1, 10), st.integers(0, 90), min_size=1))
def test_what_is_written_of_an_indicator(indicator: xzplan.Indicator, seen: dict[int, int]) -> None:
    """Law 35: Every document that the library writes is valid by its JSON Schema."""
    path = xzplan.trajectory(indicator)
    records: list[object] = [indicator, indicator.target.demand, path, *path.milestones]
    if not indicator.series:
        span = indicator.target.year - indicator.baseline.year
        values = {indicator.baseline.year + at: value for at, value in seen.items() if at <= span}
        records.append(xzplan.assess(indicator, values))
    for record in records:
        assert is_valid(xzplan.to_dict(record))


def test_what_is_written_of_the_plan() -> None:
    """Law 35: Every document that the library writes is valid by its JSON Schema."""
    plan = xzplan.load_plan()
    document = xzplan.to_dict(plan)
    assert is_valid(document)
    assert Draft202012Validator(xzplan.json_schema()).is_valid(xzplan.to_dict(plan.indicators[18]))


PLAN = small_plan(xzplan.load_plan())
REVIEW = xzplan.assess_plan(
    PLAN,
    {
        12: [xzplan.Observation(period=2022, value=8, status=xzplan.ObservationStatus.ESTIMATED, source="s")],
        18: {2021: 21.3, 2022: 30.8},
        23: {"urban": {2021: 6.5}},
    },
    arguments={18: {"official": xzplan.OfficialVerdict(words="w", status=xzplan.Status.BEHIND)}},
    key_projects={1: xzplan.KeyProjectState(reached=1, promised=2)},
)
DOCUMENTS = [
    xzplan.to_dict(one)
    for one in (
        PLAN,
        REVIEW,
        REVIEW[18],
        REVIEW[23],
        REVIEW.key_projects[1],
        REVIEW.scheme,
        xzplan.trajectory(PLAN.indicators[18]),
        xzplan.Quantified(of="value", bound=xzplan.Bound.between(1, 2)),
        xzplan.Quantified(of="value", bound=xzplan.Bound.about(1)),
        xzplan.Quantified(of="change", bound=xzplan.Bound.at_least(-20)),
        xzplan.Qualitative(text="稳步提高"),
    )
]
WRONG = [
    {"an": "object"},
    [[]],
    [None],
    "x" * 100,
    "1\n",
    "1e5",
    3.5,
    -1,
    10**400,
    float("inf"),
    True,
    None,
    "delete",
    "extra",
]


@settings(max_examples=300)
@given(st.data(), st.sampled_from(DOCUMENTS), st.sampled_from(WRONG))
def test_what_is_refused_for_its_form(data: st.DataObject, sound: dict[str, Any], wrong: Any) -> None:
    """Law 36: The schema refuses a document exactly where the library refuses it for its form."""
    _, trail = data.draw(st.sampled_from(places(sound)))
    document = copy.deepcopy(sound)
    parent: Any = document
    for key in trail[:-1]:
        parent = parent[key]
    if wrong == "delete":
        del parent[trail[-1]]
    elif wrong == "extra" and isinstance(parent, dict):
        parent["unheard_of"] = 1
    else:
        parent[trail[-1]] = wrong
    assert refused_for_its_form(document, sound["kind"]) == (not form(sound["kind"]).is_valid(document))


def refused_for_its_form(document: dict[str, Any], kind: str) -> bool:
    """Return whether the library refuses a document, and not because a record's own check does."""
    if document.keys() != {"schema_version", "kind", "record"}:
        return True
    if (type(document["schema_version"]), document["schema_version"], document["kind"]) != (int, 1, kind):
        return True
    try:
        if kind == "review":
            read_review(document["record"], PLAN)
        else:
            converter().structure(document["record"], KINDS[kind])
    except FaultsError as faults:
        return any(not isinstance(problem, XzplanError) for _, problem in faults.problems)
    return False
