"""Reviews as documents, which name their plan and its records by id."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from attrs import evolve

import xzplan
from conftest import ROOT
from xzplan import DocumentError, InvalidInputError, Plan, Review
from xzplan.formats import _documents, _reviews

CHECKSUMS = ROOT / "docs" / "checksums.txt"


@pytest.fixture(autouse=True)
def _fresh_converters() -> None:
    """No test leans on what another has built; scripts/mutate.py could not see what is built but once."""
    _documents.converter.cache_clear()
    _reviews._writer.cache_clear()


@pytest.fixture(scope="module")
def review(plan: Plan) -> Review:
    arguments: dict[int, Any] = {18: {"tolerance": 0.2}, 23: {"reference": {"urban": 6}}}
    seen: dict[int, Any] = {18: {2021: 21.3, 2022: 30.8}, 20: {2022: 90}, 23: {"urban": {2021: 8}}}
    states = {1: xzplan.KeyProjectState(reached=3, promised=4)}
    return xzplan.assess_plan(plan, seen, arguments=arguments, key_projects=states)


@pytest.fixture
def document(review: Review) -> dict[str, Any]:
    return copy.deepcopy(xzplan.to_dict(review))


def problems(document: object, plan: Plan | None = None) -> list[tuple[str, str]]:
    with pytest.raises(DocumentError) as caught:
        xzplan.from_json(json.dumps(document), Review, plan=plan)
    return list(caught.value.problems)


def test_records_are_named(plan: Plan, document: dict[str, Any]) -> None:
    record = document["record"]
    assert record["plan"]["id"] == plan.id
    rows = {row["indicator"]: row for row in record["assessments"]}
    assert list(rows) == list(plan.indicators)
    assert rows["nursing_bed_share"]["trajectory"]["indicator"] == "nursing_bed_share"
    assert rows["nursing_bed_share"]["scheme"]["tolerance"] == "0.2"
    dibao = rows["subsistence_standard_growth"]
    assert [part["series"] for part in dibao["parts"]] == ["urban", "rural"]
    assert dibao["scheme"] is dibao["parts"][0]["scheme"] is None
    assert [work["key_project"] for work in record["key_projects"]] == list(plan.key_projects)
    assert plan.indicators[18].name_zh not in json.dumps(document, ensure_ascii=False)


@pytest.mark.skipif(not CHECKSUMS.is_file(), reason="no documentation beside the tests")
def test_the_checksum_is_that_of_the_edition(plan: Plan, document: dict[str, Any]) -> None:
    edition = f"edition {plan.edition} {document['record']['plan']['sha256']}"
    assert edition in CHECKSUMS.read_text(encoding="utf-8").splitlines()


def test_the_shipped_plan_is_found(plan: Plan, review: Review, document: dict[str, Any]) -> None:
    text = json.dumps(document)
    for again in (
        xzplan.from_json(text),
        xzplan.from_json(text, Review, plan=plan),
        xzplan.from_dict(document),
    ):
        assert again == review
        assert (hash(again), again.plan) == (hash(review), plan)
    assert xzplan.to_dict(review) == document


def test_another_plan_has_to_be_passed(plan: Plan) -> None:
    other = evolve(plan, name_en="another")
    review = xzplan.assess_plan(other, {18: {2022: 30.8}})
    document = xzplan.to_dict(review)
    [(path, problem)] = problems(document)
    assert path == "$.record.plan"
    assert problem.endswith("pass the plan of the review as plan=")
    assert xzplan.from_dict(document, Review, plan=other) == review
    assert [path for path, _ in problems(document, plan)] == ["$.record.plan"]
    document["record"]["plan"] = _documents.converter().unstructure(_reviews.PlanReference.of(plan))
    assert xzplan.from_dict(document) == xzplan.assess_plan(plan, {18: {2022: 30.8}})


def test_a_series_with_a_target_of_its_own(plan: Plan) -> None:
    dibao = plan.indicators[23]
    six = xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(6))
    urban = evolve(dibao.series[0], target=evolve(dibao.target, demand=six))
    row = evolve(dibao, series=(urban, dibao.series[1]))
    own = evolve(plan, indicators=[row if one.id == row.id else one for one in plan.indicators.values()])
    review = xzplan.assess_plan(own, {23: {"urban": {2021: 8}}})
    assert xzplan.from_json(xzplan.to_json(review), Review, plan=own) == review


@pytest.mark.parametrize(
    ("place", "value", "fault"),
    [
        ("plan", "xinzhou", ("plan", "'xinzhou', expected an object")),
        ("plan.id", 5, ("plan.id", "5, expected str")),
        ("as_of", "soon", ("as_of", "'soon', expected a period such as '2023', '2023-06' or '2021/2023'")),
        ("assessments", {}, ("assessments", "{}, expected a list")),
        ("assessments.0", 3, ("assessments[0]", "3, expected an object")),
        (
            "assessments.0.indicator",
            1,  # a look-up would take it
            ("assessments[0].indicator", "1, expected the id of a record of the plan (indicator)"),
        ),
        (
            "assessments.0.trajectory.indicator",
            "人均预期寿命",
            (
                "assessments[0].trajectory.indicator",
                "no indicator '人均预期寿命'; pass the id of a record of the plan",
            ),
        ),
        ("assessments.22.parts.0.series", 3, ("assessments[22].parts[0].series", "3, expected str")),
        (
            "assessments.22.parts.0.series",
            "城市",
            (
                "assessments[22].parts[0].series",
                "no series of subsistence_standard_growth '城市'; did you mean 'urban', 'rural'?",
            ),
        ),
        (
            "key_projects.0.key_project",
            "works",
            ("key_projects[0].key_project", "no key project 'works'; pass the id of a record of the plan"),
        ),
        (
            "assessments.0.indicator",
            "nursing_bed_share",
            (
                "",
                "review of 'xinzhou-14fyp-public-services': the indicator 'nursing_bed_share' is not that of the plan",
            ),
        ),
    ],
)
def test_faults(document: dict[str, Any], place: str, value: object, fault: tuple[str, str]) -> None:
    *parents, last = [int(key) if key.isdigit() else key for key in place.split(".")]
    held: Any = document["record"]
    for key in parents:
        held = held[key]
    held[last] = value
    if place == "assessments.0.indicator" and value == "nursing_bed_share":
        del document["record"]["assessments"][17]
    path = f"$.record.{fault[0]}" if fault[0] else "$.record"
    assert problems(document) == [(path, fault[1])]


def test_missing_fields(document: dict[str, Any]) -> None:
    del document["record"]["plan"]
    assert problems(document) == [("$.record.plan", "missing, expected an object")]
    assert problems(document | {"record": []}) == [("$.record", "[], expected an object")]
    for name in ("assessments", "as_of"):
        again = copy.deepcopy(document) | {"record": dict(document["record"])}
        del again["record"][name]
        assert [path for path, _ in problems(again)] == ["$.record.plan", f"$.record.{name}"]


def test_without_its_scheme_no_assessment_has_one(document: dict[str, Any]) -> None:
    del document["record"]["scheme"]
    found = [path for path, _ in problems(document)]
    assert "$.record.scheme" in found
    assert "$.record.assessments[0].scheme" in found
    assert "$.record.assessments[17].scheme" not in found


def test_the_document_says_what_it_is(plan: Plan, review: Review) -> None:
    for record in (plan, plan.indicators[18], review, review[18]):
        assert xzplan.from_json(xzplan.to_json(record)) == record
    for data, found in (({}, "missing"), ({"kind": ["plan"]}, "['plan']"), ({"kind": "plot"}, "'plot'")):
        with pytest.raises(DocumentError, match=r"expected one of 'anchor', ") as caught:
            xzplan.from_dict(data)
        assert caught.value.problems[0][1].startswith(found)
    with pytest.raises(InvalidInputError, match="^plan=5: pass a Plan"):
        xzplan.from_json("{}", plan=5)  # type: ignore[call-overload]
