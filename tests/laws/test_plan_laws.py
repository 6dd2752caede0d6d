"""The laws of plans of one's own."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import Any

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import xzplan
from xzplan import Direction, Indicator, Plan, PlanError, XzplanError
from xzplan.testing import indicators

NAMES = [
    "护理型床位占比",
    "养老机构护理型床位占比",
    "每千人口医疗机构床位数",
    "每千常住人口医疗卫生机构床位数",
    "婴儿死亡率",
    "毛入学率",
    "城镇新增就业",
    "居民人均可支配收入增长",
    "单位GDP能源消耗降低",
    "某项指数",
    "低保标准",
]
CELLS = [
    "70",
    "2.0",
    "≥70",
    "＜5.5",
    "＞8（年均）",
    "〔13.5〕",
    "累计400",
    "35~40",
    "70左右",
    "完成国家确定目标",
    "不低于全省平均",
    "稳步提高",
    "城市6.2；农村8.2",
    "34.52% / 77.34%",
    "降低20%",
    "95%，力争达到98%",
    "见附件",
    "-",
    "",
]
BASES = ["58.20", "1", "-", "", "城市6.2；农村8.2", "34.52% / 77.34%", "77.3（2024年）", "约24.5", "见附件"]


@st.composite
def rows(draw: st.DrawFn) -> list[dict[str, str | None]]:
    """Records as people type them."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=6, unique=True))
    return [
        {
            "指标": name,
            "单位": draw(st.sampled_from(["%", "‰", "张", "万人", "", None])),
            "2025年": draw(st.sampled_from(BASES)),
            "2028年": draw(st.sampled_from(["", "", *CELLS])),
            "2030年": draw(st.sampled_from(CELLS)),
            "领域": draw(st.sampled_from(["教育", "医疗", ""])),
            "方向": draw(st.sampled_from(["", "increase", "越低越好", "maintain"])),
        }
        for name in names
    ]


def plan_of(records: list[dict[str, str | None]]) -> Plan | None:
    """Return the plan of those records that leave nothing to decide."""
    kept: list[dict[str, str | None]] = []
    for record in records:
        try:
            xzplan.plan_from_records([record], id="own", name_zh="规划", period=(2026, 2030))
        except PlanError:
            continue
        kept.append(record)
    return xzplan.plan_from_records(kept, id="own", name_zh="规划", period=(2026, 2030)) if kept else None


def values() -> st.SearchStrategy[Decimal]:
    return st.decimals(0, 100, places=2)


@given(rows(), values(), values())
def test_a_clean_plan_can_be_worked_with(
    records: list[dict[str, str | None]], one: Decimal, two: Decimal
) -> None:
    """Law 38: Every indicator of a plan in which `find_problems` finds nothing has a trajectory."""
    plan = plan_of(records)
    if plan is None:
        return
    paths = xzplan.trajectories(plan) if not _raises(lambda: xzplan.trajectories(plan)) else {}
    for indicator in plan.indicators.values():
        seen: Any = {2026: one, 2028: two}
        if indicator.series:
            seen = {series.id: seen for series in indicator.series}
        for work in (
            lambda i=indicator: xzplan.trajectory(i),
            lambda i=indicator: [xzplan.trajectory(i, series=s.id) for s in i.series],
            lambda i=indicator, s=seen: str(xzplan.assess(i, s)),
            lambda i=indicator: xzplan.assess(i, {}).progress.reason,
        ):
            _raises(work)
        if paths:
            assert paths[indicator.id].indicator == indicator
    assert xzplan.from_json(xzplan.to_json(plan)) == plan


def _raises(work: Any) -> bool:
    try:
        work()
    except XzplanError:
        return True
    return False


@given(st.lists(indicators(), max_size=4, unique_by=lambda one: (one.id,)))
def test_any_indicators_can_be_looked_through(some: list[Indicator]) -> None:
    """Law 38: Every indicator of a plan in which `find_problems` finds nothing has a trajectory."""
    shipped = xzplan.load_plan()
    named = [evolve(one, number=at, name_zh=f"甲{at}", name_en=f"a {at}") for at, one in enumerate(some, 1)]
    plan = evolve(
        shipped,
        indicators=named,
        key_projects=(),
        works=(),
        measures=(),
        readings=(),
        commitments=(),
        facts=(),
        discrepancies=(),
    )
    for problem in xzplan.find_problems(plan):
        assert problem.path.startswith("$.")
    for one in plan.indicators.values():
        assert xzplan.trajectory(one).indicator == one


@given(rows())
def test_a_plan_with_itself(records: list[dict[str, str | None]]) -> None:
    """Law 39: A plan aligned with itself pairs every indicator with itself, at score 1."""
    for plan in (plan_of(records), xzplan.load_plan()):
        if plan is not None:
            found = xzplan.align(plan, plan)
            assert all(pair.a is pair.b and pair.score == 1 for pair in found.pairs)
            assert [pair.a.id for pair in found.pairs] == list(plan.indicators)


@given(rows(), rows())
def test_two_plans_either_way(some: list[dict[str, str | None]], others: list[dict[str, str | None]]) -> None:
    """Law 40: Which of two plans is named first makes no difference to what is paired with what."""
    plans = [plan_of(some) or xzplan.load_plan(), plan_of(others) or xzplan.load_plan()]
    for one, other in (plans, (plans[0], xzplan.load_plan())):
        there, back = xzplan.align(one, other), xzplan.align(other, one)
        assert {(p.a.id, p.b.id, p.reason, p.score) for p in there.pairs} == {
            (p.b.id, p.a.id, p.reason, p.score) for p in back.pairs
        }
        assert (there.only_a, there.only_b) == (back.only_b, back.only_a)


@given(rows())
def test_no_cell_is_lost(records: list[dict[str, str | None]]) -> None:
    """Law 41: A plan made from a table keeps every printed cell."""
    plan = plan_of(records)
    if plan is None:
        return
    typed = {record["指标"]: record for record in records}
    for one in plan.indicators.values():
        record = typed[one.name_zh]
        assert one.source.quote == one.name_zh
        assert one.baseline.printed == record["2025年"]
        readings = {reading.id: reading.statement.zh for reading in plan.readings_of(one)}
        said = "".join(readings.values())
        for head in ("2028年", "2030年"):
            cell = record[head] or ""
            if cell not in ("", "-"):
                assert cell in {target.printed for target in one.targets} or f"“{cell}”" in said
        for target in one.targets:
            if target.reading is not None:
                assert target.reading.id in readings
        assert f"{one.id}_direction" in readings
    assert xzplan.find_problems(plan) == () or {p.code for p in xzplan.find_problems(plan)} <= {
        "baseline_other_year"
    }


@given(rows(), st.dictionaries(st.integers(2025, 2030), values(), max_size=4))
def test_baselines_are_observations(records: list[dict[str, str | None]], seen: dict[int, Decimal]) -> None:
    """Law 42: The baseline that a roll-over makes is the latest observation, with its year and its digits."""
    plan = plan_of(records)
    if plan is None:
        return
    observations = {
        one.id: {series.id: seen for series in one.series} if one.series else seen
        for one in plan.indicators.values()
    }
    try:
        found = xzplan.roll_over(plan, observations, id="next", name_zh="下", period=(2031, 2035))
    except XzplanError:  # a year before the baseline's
        return
    for row in found.rows:
        made = [series.baseline for series in row.series] if row.series else [row.baseline]
        for baseline in made:
            if seen:
                last = max(seen)
                assert (baseline.year, baseline.value, baseline.printed) == (
                    last,
                    seen[last],
                    str(seen[last]),
                )
            else:
                assert (baseline.value, baseline.printed) == (None, "")
        assert row.target is None
        assert "no_target_passed" in [one.code for one in row.problems]


TYPED = st.none() | st.text() | st.sampled_from(CELLS + NAMES)
BESIDE = ("baseline", "unit", "nature", "number", "direction", "id")


@settings(max_examples=200)
@given(
    st.lists(
        st.dictionaries(st.sampled_from(["name", "target", *BESIDE, "x"]), TYPED)
        | st.fixed_dictionaries(
            {"name": st.sampled_from(NAMES), "target": st.sampled_from(CELLS)},
            optional=dict.fromkeys(BESIDE, TYPED),
        ),
        max_size=3,
    ),
    st.text(),
)
def test_any_records_and_any_text(records: list[dict[str, str | None]], text: str) -> None:
    """Law 43: No records and no CSV text make a plan fail with anything but an `XzplanError`."""
    whole: Any = {"id": "own", "name_zh": "规划", "period": (2026, 2030)}
    directions = dict.fromkeys(range(1, 4), Direction.INCREASE)
    for extra in ({}, {"directions": directions}):
        _raises(lambda e=extra: xzplan.plan_from_records(records, **e, **whole))
    _raises(lambda: xzplan.plan_from_csv(text, **whole))
    body = io.StringIO()
    writer = csv.writer(body)
    writer.writerow(["name", "target", "baseline"])
    writer.writerows([[r.get("name"), r.get("target"), r.get("baseline")] for r in records])
    _raises(lambda: xzplan.plan_from_csv(body.getvalue(), **whole))
