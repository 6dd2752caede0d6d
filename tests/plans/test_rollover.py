"""From one plan to the next."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import xzplan
from xzplan import (
    Bound,
    InvalidInputError,
    Nature,
    Observation,
    Plan,
    PlanError,
    Quantified,
    Target,
    UnknownKeyError,
    plan_from_records,
    roll_over,
)

NEXT: dict[str, Any] = {"id": "next", "name_zh": "下一规划", "period": (2026, 2030)}


@pytest.fixture
def small() -> Plan:
    return plan_from_records(
        [
            {"指标": "床位占比", "单位": "%", "2020年": "17.8", "2022年": "30", "2025年": "55"},
            {"指标": "低保标准增速", "单位": "%", "2020年": "城市6.2；农村8.2", "2022年": "", "2025年": "≥9"},
        ],
        id="this",
        name_zh="本规划",
        period=(2021, 2025),
    )


def test_baselines_are_the_last_observations(plan: Plan) -> None:
    found = roll_over(
        plan,
        {
            18: [
                Observation(period=2024, value=Decimal("51.20"), source="市统计公报2024"),
            ],
            "人均预期寿命": {2025: 78.3},
            23: {"urban": {2025: 6.5}},
        },
        **NEXT,
    )
    beds, life, aid = (found.rows[at] for at in (17, 13, 22))
    assert (beds.baseline.year, beds.baseline.printed) == (2024, "51.20")
    assert beds.baseline.source.quote == "51.20"
    assert beds.baseline.source.line == 18
    assert (life.baseline.printed, life.baseline.year) == ("78.3", 2025)
    assert aid.baseline.value is None
    assert [s.baseline.value for s in aid.series] == [Decimal("6.5"), None]
    assert [one.code for one in beds.problems] == ["no_target_passed"]
    assert [one.code for one in found.rows[0].problems] == ["not_observed", "no_target_passed"]
    assert found.rows[0].baseline == xzplan.Baseline(
        year=2025, printed="", value=None, source=plan.indicators[1].source
    )
    assert found.plan is None
    assert len(found.problems) == 28 + 25
    assert found.problems[0].path == "$.rows[0].baseline"


def test_the_next_plan(small: Plan) -> None:
    found = roll_over(
        small,
        {"this_1": {2025: 56.5}, "this_2": {"城市": [Observation(period=2025, value=6, source="公报")]}},
        targets={
            "床位占比": "70",
            "this_2": Target(
                year=2030,
                printed="≥7",
                demand=Quantified(of="value", bound=Bound.at_least(7)),
                source=xzplan.Source(document="next", line=2, quote="≥7"),
            ),
        },
        name_en="The next plan",
        **NEXT,
    )
    plan = found.plan
    assert plan is not None
    assert found.problems == ()
    beds = plan.indicators["床位占比"]
    assert (beds.id, beds.nature, beds.interim) == ("this_1", Nature.NOT_STATED, ())
    assert beds.target.demand == Quantified(of="value", bound=Bound.at_least(70))
    assert beds.target.reading is not None
    assert beds.target.reading.id in plan.readings
    assert xzplan.trajectory(beds)[2028] == pytest.approx(64.6)
    assert (plan.base_year, plan.years, plan.name_en) == (
        2025,
        (2026, 2027, 2028, 2029, 2030),
        "The next plan",
    )
    assert [(one.id, one.title_zh, one.role.value) for one in plan.documents] == [
        ("next", "下一规划", "published_text"),
        ("this", "本规划", "followed"),
        ("next-observed-1", "实际值（未注明出处）", "observed"),
        ("next-observed-2", "公报", "observed"),
    ]
    assert xzplan.find_problems(plan) == ()
    assert xzplan.from_json(xzplan.to_json(plan)) == plan
    assert [one.reason.name for one in xzplan.align(small, plan).pairs] == ["ID", "ID"]


def test_cells_of_targets(small: Plan) -> None:
    def target(cell: str) -> Target | None:
        return roll_over(small, {}, targets={1: cell}, **NEXT).rows[0].target

    printed = target("≥70")
    assert printed is not None
    assert (printed.demand, printed.reading) == (Quantified(of="value", bound=Bound.at_least(70)), None)
    words = target("1/3以上")
    assert words is not None
    assert words.reading is not None
    assert words.reading.statement.en == "kept in the words printed, never computed"
    with pytest.raises(PlanError, match=r"\$\.rows\[0\] \[record\]"):
        target("≤70")


def test_english_and_documents(small: Plan) -> None:
    found = roll_over(small, {}, targets={1: "≥70", 2: "≥9"}, **NEXT)
    assert found.plan is not None
    assert found.plan.name_en == "“下一规划”"
    again = roll_over(
        found.plan, {}, targets={1: "≥80", 2: "≥9"}, id="third", name_zh="再下", period=(2031, 2035)
    )
    assert again.plan is not None
    assert [one.role.value for one in again.plan.documents] == ["published_text", "followed", "followed"]


@pytest.mark.parametrize(
    ("changes", "error", "words"),
    [
        ({"plan": 7}, InvalidInputError, "pass a Plan"),
        ({"id": "this"}, InvalidInputError, "an id of its own"),
        ({"id": "Next"}, InvalidInputError, "an id of its own"),
        ({"id": 7}, InvalidInputError, "an id of its own"),
        ({"period": 2030}, InvalidInputError, "first and the last year"),
        ({"name_zh": " "}, InvalidInputError, "the name of the plan"),
        ({"name_en": 7}, InvalidInputError, "^name_en=7: pass a name"),
        ({"observations": [1]}, InvalidInputError, "mapping by id"),
        ({"observations": {9: {}}}, UnknownKeyError, "no indicator"),
        ({"observations": {1: {}, "this_1": {}}}, InvalidInputError, "named twice"),
        ({"observations": {2: {2025: 5}}}, InvalidInputError, "by series: urban"),
        ({"observations": {2: [5]}}, InvalidInputError, "by series: urban"),
        ({"observations": {2: {"urban": 5, "城市": 6}}}, InvalidInputError, "a series is named twice"),
        ({"targets": {1: 70}}, InvalidInputError, "the cell as text"),
        ({"targets": 70}, InvalidInputError, "mapping by id"),
        ({"targets": {1: " "}}, InvalidInputError, "the cell as text"),
    ],
)
def test_arguments(small: Plan, changes: dict[str, Any], error: type[Exception], words: str) -> None:
    given = {"plan": small, "observations": {}, **NEXT, **changes}
    with pytest.raises(error, match=words):
        roll_over(given.pop("plan"), given.pop("observations"), **given)


def test_only_a_value_of_a_year_becomes_a_baseline() -> None:
    """Growth of 9% is no share of 9%, June no end of a year, and five years no single one."""
    plan = xzplan.load_plan()
    growth = xzplan.Observation(period=2025, value=9, of="growth")
    said = xzplan.Observation(period=2024, value=51.2, of="value")
    half = xzplan.Observation(period="2025-06", value=53)
    change = xzplan.Observation(period="2021/2025", value=50, of="change")
    rolled = xzplan.roll_over(
        plan, {18: [said, half, growth], 12: [change]}, id="next", name_zh="下一规划", period=(2026, 2030)
    )
    beds, income = rolled.rows[17], rolled.rows[11]
    assert (beds.baseline.year, beds.baseline.value) == (2024, Decimal("51.2"))
    assert income.baseline.value is None
    assert "not_observed" in [problem.code for problem in income.problems]
