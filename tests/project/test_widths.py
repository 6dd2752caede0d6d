"""What a record prints has at most 90 columns, each Chinese character being two."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

import xzplan
from walking import walk
from xzplan.display.text import display_width, fitted
from xzplan.language import Bilingual
from xzplan.plans import Printing

PHRASES = {
    "Bilingual": "a text of any length",
    "Bound": "stands in the text of a target",
    "Condition": "stands in the text of a commitment",
    "Link": "stands beside the name of an indicator",
    "Printing": "stands in a trace",
    "Source": "stands in texts of what is printed there",
    "Target": "stands in the text of an indicator",
    "Unit": "stands behind a figure",
}
"""Records whose text is a phrase for the lines of other records, each with where it stands."""


def records(plan: xzplan.Plan) -> Iterable[object]:
    for kind in (
        *(plan.domains, plan.indicators, plan.key_projects, plan.measures, plan.commitments, plan.works),
        *(plan.goals, plan.facts, plan.readings, plan.discrepancies, xzplan.trajectories(plan)),
    ):
        yield from kind.values()
    yield from plan.documents
    yield plan
    for indicator in plan.indicators.values():
        yield plan.serving(indicator.id)
        yield xzplan.trace(indicator)
    for value in ("养老", 55, 4.3, plan.key_projects[1], plan.works[1], plan.commitments[1]):
        yield xzplan.trace(value)
    review = xzplan.assess_plan(
        plan,
        {18: {2021: 21.3, 2022: 30.8}, 20: {2021: 100, 2022: 90}, 12: {2021: 8, 2022: 7}},
        key_projects={number: xzplan.KeyProjectState(reached=1, promised=2) for number in range(1, 26)},
        works=dict.fromkeys(plan.works, "completed"),
    )
    yield review
    yield from review.values()
    yield from review.key_projects.values()
    table = xzplan.read_observations("指标,2022年\n18,0.308\n17,97\n18,30\n", plan)
    yield table
    yield from table.problems
    yield xzplan.compare_schemes(plan.indicators[18], {2021: 21.3, 2022: 30.8})
    yield xzplan.align(plan, plan)


def test_every_record_of_the_real_plan_prints_at_most_90_columns(plan: xzplan.Plan) -> None:
    wide = {
        type(record).__name__: line
        for record in records(plan)
        for line in str(record).splitlines()
        if display_width(line) > 90
    }
    assert wide == {}


def test_every_kind_of_record_with_a_text_is_tried(plan: xzplan.Plan) -> None:
    """A record of a new kind in the plan is in the walk, or is a phrase."""
    tried = {type(record).__name__ for record in records(plan)}
    with_text = {
        type(record).__name__
        for _, record in walk(plan)
        if attrs.has(type(record)) and "__str__" in vars(type(record))
    }
    assert with_text - tried - set(PHRASES) == set()


def test_a_key_project_says_its_verdict_in_both_languages(plan: xzplan.Plan) -> None:
    review = xzplan.assess_plan(
        plan, {18: {2022: 30.8}}, key_projects={1: xzplan.KeyProjectState(reached=2, promised=2)}
    )
    lines = str(review.key_projects[1]).splitlines()
    assert lines[0].startswith("(1) 妇幼保健工程：")
    assert any(line.startswith("(1) ") and ": " in line for line in lines[1:])


def test_what_goes_on_stands_below_what_it_is_of() -> None:
    words = "word " * 30
    for start, indent in (("Source      = ", 14), ("  - ", 4), ("            ", 12), ("", 4)):
        first, *others = fitted(start + words).splitlines()
        assert first.startswith(f"{start}word")
        assert [len(line) - len(line.lstrip()) for line in others] == [indent] * len(others)
        assert all(display_width(line) <= 90 for line in (first, *others))
    assert fitted("x" * 90) == "x" * 90
    assert fitted("") == ""


def test_phrases_are_of_one_line(plan: xzplan.Plan) -> None:
    printing = xzplan.trace(plan.indicators[18]).places[0]
    assert isinstance(printing, Printing)
    for phrase in (
        printing,
        plan.indicators[18].target,
        plan.indicators[18].source,
        Bilingual(zh="一", en="one"),
    ):
        assert len(str(phrase).splitlines()) == 1
