"""The progress of key projects."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest

import xzplan
from xzplan import (
    InvalidInputError,
    KeyProjectState,
    Plan,
    Status,
)
from xzplan.assessment.schemes.catalogue import PLAN


def test_key_projects(plan: Plan) -> None:
    said = xzplan.OfficialVerdict(words="进展符合预期", status=Status.ON_TRACK)
    review = xzplan.assess_plan(
        plan,
        {},
        as_of=2022,
        key_projects={
            5: KeyProjectState(reached=28, promised=68),  # 41 % at 40 % of the time
            6: KeyProjectState(reached=10, promised=42, official=said),
            "高中教育特色化发展工程": KeyProjectState(reached=18, promised=18),
            8: KeyProjectState(official=said),
            9: KeyProjectState(official=xzplan.OfficialVerdict(words="推进中")),
        },
    )
    states = {one.key_project.number: one.progress.status for one in review.key_projects.values()}
    assert [states[n] for n in (5, 6, 7, 8, 9, 10)] == [
        Status.ON_TRACK,
        Status.BEHIND,
        Status.ACHIEVED_EARLY,
        Status.ON_TRACK,
        Status.NOT_ASSESSED,
        Status.NOT_ASSESSED,
    ]
    assert (review.key_projects[5].progress.metric, review.key_projects[5].progress.value) == ("gap", 1)
    ratio = {operand.name: operand.value for operand in review.key_projects[5].progress.operands}["ratio"]
    assert float(ratio) == pytest.approx(28 / 27)  # 27.2 are due, 27 in whole pieces
    assert review.key_projects[5].progress.reason.zh == (
        "2021—2022年累计28个，按时序进度应为27个，多1个；为应达数的103.7%"
    )
    assert review.key_projects[6].state.official is said
    assert review.key_projects[8].progress.reason.en == "official verdict: 进展符合预期"
    assert review.key_projects["preschool_expansion"] is review.key_projects[5]
    assert review.sentence.zh.endswith(
        "25项重点工程中，提前实现1项，基本符合预期2项，滞后1项，无法评估21项。"
    )
    assert "Of 25 key projects, 1 met early" in review.sentence.en


def test_key_projects_in_the_last_year(plan: Plan) -> None:
    states = {5: KeyProjectState(reached=68, promised=68), 6: KeyProjectState(reached=41, promised=42)}
    review = xzplan.assess_plan(plan, {}, as_of=2025, key_projects=states)
    assert review.key_projects[5].progress.status is Status.ACHIEVED
    assert review.key_projects[6].progress.status is Status.MISSED


@pytest.mark.parametrize(
    ("reached", "status"),
    [(18, "ON_TRACK"), (17, "BEHIND"), (22, "ON_TRACK"), (23, "AHEAD"), (50, "ACHIEVED_EARLY")],
)
def test_edges_are_on_schedule(plan: Plan, reached: int, status: str) -> None:
    # 20 of 50 are due in 2022, and a tenth of that is 2: both edges are on schedule, as for indicators.
    state = KeyProjectState(reached=reached, promised=50)
    review = xzplan.assess_plan(plan, {}, as_of=2022, key_projects={5: state})
    assert review.key_projects[5].progress.status.name == status


def test_a_published_scheme_has_no_rule_for_counts(plan: Plan) -> None:
    states = {5: KeyProjectState(reached=28, promised=68)}
    review = xzplan.assess_plan(plan, {}, as_of=2022, scheme="statcan", key_projects=states)
    assert review.key_projects[5].progress.status is Status.NOT_ASSESSED


@pytest.mark.parametrize(
    ("state", "argument", "problem"),
    [
        ({"reached": -1, "promised": 68}, "reached", "from 0 on"),
        ({"reached": 0, "promised": 0}, "promised", "from 1 on"),
        ({"reached": 1.5, "promised": 2}, "KeyProjectState.reached", "pass int | None"),
        ({"promised": True}, "KeyProjectState.promised", "pass int | None"),
        ({"official": "按时完成"}, "KeyProjectState.official", "pass OfficialVerdict | None"),
    ],
)
def test_states_refused(state: dict[str, Any], argument: str, problem: str) -> None:
    with pytest.raises(InvalidInputError, match=re.escape(problem)) as caught:
        KeyProjectState(**state)
    assert caught.value.argument == argument


@pytest.mark.parametrize(
    ("year", "reached", "promised"), [(2024, 18, 25), (2022, 9, 25), (2021, 9, 50), (2024, 36, 50)]
)
def test_a_key_project_at_the_edge(plan: Plan, year: int, reached: int, promised: int) -> None:
    """Nine tenths of what is due, written in decimals, are nine tenths: on track, whatever floats make of it."""
    states = {5: KeyProjectState(reached=reached, promised=promised)}
    review = xzplan.assess_plan(plan, {}, as_of=year, key_projects=states)
    progress = review.key_projects[5].progress
    assert {operand.name: operand.value for operand in progress.operands}["ratio"] == Decimal("0.9")
    assert progress.value == -reached / 9
    assert progress.status is Status.ON_TRACK


def test_a_count_in_the_middle_of_a_year(plan: Plan) -> None:
    # Three tenths of the time have passed: 15 of 50 are due, and 1.5 more or less are on schedule.
    for reached, status in ((13, "BEHIND"), (14, "ON_TRACK"), (16, "ON_TRACK"), (17, "AHEAD")):
        states = {5: KeyProjectState(reached=reached, promised=50)}
        progress = xzplan.assess_plan(plan, {}, as_of="2022-06", key_projects=states).key_projects[5].progress
        assert (progress.status.name, progress.yardstick, progress.value) == (status, 15, reached - 15)
        assert progress.reason.en.startswith(f"a total of {reached} in January 2021–June 2022 (15 due)")


def test_the_tolerance_of_a_scheme_holds_for_counts(plan: Plan) -> None:
    states = {5: KeyProjectState(reached=16, promised=50)}
    for tolerance, status in ((Decimal("0.1"), "BEHIND"), (Decimal("0.2"), "ON_TRACK")):
        scheme = PLAN.with_tolerance(tolerance)
        review = xzplan.assess_plan(plan, {}, as_of=2022, key_projects=states, scheme=scheme)
        assert review.key_projects[5].progress.status.name == status


def test_figures_of_a_count(plan: Plan) -> None:
    states = {5: KeyProjectState(reached=10, promised=42)}
    verdict = xzplan.assess_plan(plan, {}, as_of=2022, key_projects=states).key_projects[5].progress
    # 16.8 of 42 are due in 2022, 17 in whole pieces; a tenth of that is the margin.
    assert [(operand.name, str(operand.value)) for operand in verdict.operands[:6]] == [
        ("value", "10"),
        ("start", "0"),
        ("bound", "42"),
        ("due", "17"),
        ("gap", "-7"),
        ("margin", "1.7"),
    ]
    assert (verdict.satisfied, verdict.satisfied_as_printed) == (False, False)
    assert verdict.reason.zh == "2021—2022年累计10个，按时序进度应为17个，少7个；为应达数的58.8%"


@pytest.mark.parametrize(
    ("state", "scheme", "zh", "en", "supply", "needed"),
    [
        (
            KeyProjectState(),
            "plan",
            "未填报完成数",
            "there is no count of what is done",
            "pass a KeyProjectState with what is reached and promised, or what an office has said",
            "needed: how many are done and how many are promised, or an official verdict",
        ),
        (
            KeyProjectState(reached=5),
            "plan",
            "未填报完成数",
            "there is no count of what is done",
            "pass a KeyProjectState with what is reached and promised, or what an office has said",
            "needed: how many are done and how many are promised, or an official verdict",
        ),
        (
            KeyProjectState(reached=5, promised=8),
            "statcan",
            "该方案没有评估完成数量的规则",
            "the scheme has no rule for counts",
            'pass scheme="plan"',
            "needed: our own method of assessment",
        ),
    ],
)
def test_why_a_key_project_is_not_assessed(
    plan: Plan, state: KeyProjectState, scheme: str, zh: str, en: str, supply: str, needed: str
) -> None:
    review = xzplan.assess_plan(plan, {}, as_of=2022, key_projects={5: state}, scheme=scheme)
    assessment = review.key_projects[5]
    assert (assessment.state, assessment.key_project) == (state, plan.key_projects[5])
    verdict = assessment.progress
    assert (verdict.status, verdict.reason.zh, verdict.reason.en) == (Status.NOT_ASSESSED, zh, en)
    assert verdict.supply is not None
    assert verdict.needed is not None
    assert (verdict.supply.en, verdict.needed.en) == (supply, needed)


def test_what_an_office_says_of_a_key_project(plan: Plan) -> None:
    said = xzplan.OfficialVerdict(words="进展符合预期", status=Status.AHEAD)
    for state in (KeyProjectState(official=said), KeyProjectState(promised=3, official=said)):
        review = xzplan.assess_plan(plan, {}, as_of=2022, key_projects={5: state})
        verdict = review.key_projects[5].progress
        assert (verdict.status, verdict.reason.zh, verdict.reason.en) == (
            Status.AHEAD,
            "官方结论：进展符合预期",
            "official verdict: 进展符合预期",
        )
        assert (verdict.supply, verdict.needed) == (None, None)


def test_keys_of_an_assessment_of_a_key_project(plan: Plan) -> None:
    own = xzplan.assess_plan(plan, {}, as_of=2022).key_projects[5]
    assert (own.id, own.aliases) == (plan.key_projects[5].id, plan.key_projects[5].aliases)


def test_a_single_piece_may_be_promised() -> None:
    assert KeyProjectState(reached=0, promised=1).promised == 1


def test_a_key_project_without_a_count_prints_itself(plan: Plan) -> None:
    first = xzplan.assess_plan(plan, {18: {2022: 30}}).key_projects[1]
    assert str(first) == (
        "(1) 妇幼保健工程：无法评估。未填报完成数\n"
        "(1) Maternal and child health care project: not assessed; there is no count of what\n"
        "    is done"
    )
