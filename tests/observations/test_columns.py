"""What each column is read as, by its heading, its merged headings and what the caller says; worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

import xzplan
from observations.test_context import HEADINGS, PLAN
from observations.test_layouts import grid
from observations.test_reading import asked, short
from observations.test_traps import check
from xzplan import ObservationStatus, read_observations
from xzplan.grids.times import Time, TimeKind
from xzplan.model.periods import Period
from xzplan.observations.answers import Answers
from xzplan.observations.areas import OWN
from xzplan.observations.columns import (
    ANSWERED,
    DEFINITION,
    LABELS,
    NOTE,
    OTHER,
    TARGET,
    UNKNOWN,
    ColumnUse,
    covers,
    use_of,
)
from xzplan.observations.layouts import Column, Table
from xzplan.observations.names import Name


def year(number: int) -> Time:
    return Time(TimeKind.YEAR, Period(year=number), f"{number}年")


def month(number: int, of: int) -> Time:
    return Time(TimeKind.TO_MONTH, Period(year=number, month=of), f"{number}年{of}月")


def span(first: int, last: int) -> Time:
    return Time(TimeKind.SPAN, Period(year=last, first_year=first), f"{first}—{last}年")


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [
        (year(2022), year(2022), True),
        (year(2022), year(2021), False),
        (year(2022), year(2023), False),
        (year(2022), month(2022, 6), True),
        (month(2022, 6), year(2022), False),
        (month(2022, 6), month(2022, 6), True),
        (month(2022, 6), month(2022, 3), True),
        (month(2022, 6), month(2022, 7), False),
        (span(2021, 2023), year(2021), True),
        (span(2021, 2023), year(2022), True),
        (span(2021, 2023), year(2023), True),
        (span(2021, 2023), year(2020), False),
        (span(2021, 2023), year(2024), False),
        (span(2021, 2023), span(2021, 2022), True),
        (span(2021, 2023), span(2021, 2023), True),
        (span(2021, 2023), span(2020, 2023), False),
        (span(2021, 2023), span(2022, 2024), False),
        (year(2023), span(2021, 2023), False),
    ],
)
def test_times_within_times(whole: Time, part: Time, *, expected: bool) -> None:
    assert covers(whole, part) is expected


def test_times_without_a_period() -> None:
    half, other = (Time(TimeKind.NONE, None, f"{number}年下半年") for number in (2022, 2023))
    assert covers(half, half)
    assert not covers(half, other)
    assert not covers(half, year(2022))
    assert covers(Time(TimeKind.NONE, None, "2022年"), year(2022))


def test_words_for_what_columns_hold() -> None:
    assert [(reason.zh, reason.en) for reason in (LABELS, TARGET, NOTE, DEFINITION, OTHER, UNKNOWN)] == [
        ("标识", "labels"),
        ("目标或计划", "targets"),
        ("说明性内容", "remarks"),
        ("统计口径，请核对是否与规划一致", "definitions; check that they are those of the plan"),
        ("派生指标（增减、比率、评价等）", "derived figures"),
        ("标题未识别", "the heading was not understood"),
    ]
    assert ANSWERED == "answered"


ASIDE = {
    "目标": TARGET,
    "甲乙目标": TARGET,
    "2023年目标": TARGET,
    "备注": NOTE,
    "2023年备注": NOTE,
    "统计口径": DEFINITION,
    "定义": DEFINITION,
    "范围": DEFINITION,
    "Definition": DEFINITION,
    "Value Basis": DEFINITION,
    "Scope": DEFINITION,
    "完成率": OTHER,
    "目标完成率": OTHER,
    "甲乙": UNKNOWN,
    "年末": UNKNOWN,
    "指标编号": LABELS,
}


@pytest.mark.parametrize("heading", ASIDE)
def test_columns_left_aside(plan: xzplan.Plan, heading: str) -> None:
    table = read_observations(f"指标,{heading},2022年\n18,,30\n", plan)
    [part] = [part for part in table.parts if part.place == "B1"]
    assert (part.kind, part.reason, part.values) == ("column", ASIDE[heading], 0)
    assert (short(table), asked(table)) == (["C2 18 2022=30"], [])


def test_a_column_without_a_heading(plan: xzplan.Plan) -> None:
    table = read_observations("指标,2022年,\n18,30,甲\n", plan)
    [part] = [part for part in table.parts if part.place == "C1"]
    assert str(part.reason) == "无标题 / no heading"


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("2023年完成率", "unread_heading"),
        ("2023年目标完成", "unread_heading"),
        ("2023年甲乙", "unread_heading"),
        ("2023年2024年", "unread_heading"),
        ("上半年", "no_period"),
        ("17.养老机构护理型床位占比", "two_indicators"),
    ],
)
def test_columns_that_ask(plan: xzplan.Plan, heading: str, code: str) -> None:
    check(plan, f"指标,2022年,{heading}\n18,30,31\n", "B2 18 2022=30", f"C1 {code}")


@pytest.mark.parametrize("answer", ["target", "note", "ignore"])
def test_columns_that_the_caller_leaves_out(plan: xzplan.Plan, answer: str) -> None:
    text = "指标,2022年,2023年\n18,30,31\n"
    table = check(plan, text, "B2 18 2022=30", "", columns={"2023年": answer})
    [part] = [part for part in table.parts if part.place == "C1"]
    assert str(part.reason) == "按您的指定 / as you said"


@pytest.mark.parametrize(
    ("answer", "period"),
    [("observed", "2023"), (2024, "2024"), ("2023-06", "2023-06"), ("2023-12", "2023")],
)
def test_columns_of_which_the_caller_says_the_period(plan: xzplan.Plan, answer: object, period: str) -> None:
    text = "指标,2022年,2023年\n18,30,31\n"
    check(plan, text, f"B2 18 2022=30; C2 18 {period}=31", "", columns={"2023年": answer})
    check(plan, text, f"B2 18 2022=30; C2 18 {period}=31", "", columns={"c": answer})


def test_the_sum_of_years_that_the_caller_says(plan: xzplan.Plan) -> None:
    text = "指标,2020年,累计完成\n20,,60\n"
    check(plan, text, "C2 20 2021/2023=60", "", columns={"累计完成": "2021/2023"})


@pytest.mark.parametrize(
    ("upper", "lower", "read", "questions"),
    [
        ("2022年", "2022年", "B3 18 2022=30", ""),
        ("2022年", "2023年", "", "B2 two_times"),
        ("2021—2023年", "2022年", "B3 18 2022=30", ""),
        ("2022年", "忻府区", "B3 18 2022=30@忻府区", ""),
        ("忻府区", "2022年", "B3 18 2022=30@忻府区", ""),
        ("2022年", "预计", "B3 18 2022=30 estimated", ""),
        ("2022年（预计）", "最终", "B3 18 2022=30 final", ""),
        ("2022年", "目标", "", ""),
        ("目标", "2022年", "", ""),
        ("2022年", "完成", "B3 18 2022=30", ""),
    ],
)
def test_headings_of_two_levels(plan: xzplan.Plan, upper: str, lower: str, read: str, questions: str) -> None:
    check(plan, f"指标,{upper},2024年\n,{lower},\n18,30,\n", read, questions)


def test_two_areas_or_times_in_a_heading(plan: xzplan.Plan) -> None:
    table = check(plan, "指标,忻府区,2024年\n,2022年定襄县,\n18,30,\n", "", "B2 two_areas")
    assert table.problems[0].operands == ("定襄县", "忻府区")
    table = check(plan, "指标,2022年,2024年\n,2023年,\n18,30,\n", "", "B2 two_times")
    assert table.problems[0].operands == ("2022年", "2023年")


NAME = Name(indicator=PLAN.indicators[18])
URBAN = ((PLAN.indicators[23], PLAN.indicators[23].series[0]),)
OBSERVED = frozenset({"observed"})
AS_ANSWERED = ("按您的指定", "as you said")


def read_as(
    *levels: str,
    key: str | None = None,
    answer: Any = None,
    accept: tuple[str, ...] = (),
    hidden: tuple[int, ...] = (),
    title_year: str = "",
    rows: tuple[int, ...] = (1,),
) -> ColumnUse:
    """Return what a column with some levels of a heading in row 1 is read as."""
    column = Column(index=3, levels=tuple(map(HEADINGS.read, levels)), row=1 if levels else 0, key=key)
    sheet = evolve(grid("x"), hidden_columns=frozenset(hidden))
    table = Table(grid=sheet, columns={3: column}, body=(), title=(), heading_rows=rows)
    answers = Answers(None if answer is None else {"C": answer}, accept)
    return use_of(table, column, answers, HEADINGS, title_year)


def use(*levels: str, **facets: Any) -> ColumnUse:
    column = Column(index=3, levels=tuple(map(HEADINGS.read, levels)), row=1 if levels else 0)
    given: dict[str, Any] = {"column": column, "place": "C1"}
    return ColumnUse(**(given | facets))


READ: list[tuple[tuple[str, ...], dict[str, Any]]] = [
    (("2022年",), {"time": year(2022)}),
    (("2022年完成",), {"time": year(2022), "tags": OBSERVED}),
    (("完成情况",), {"tags": OBSERVED}),
    (("情况完成",), {"tags": OBSERVED | {""}}),
    (("养老机构护理型床位占比",), {"name": NAME}),
    (("忻府区",), {"area": "忻府区"}),
    (("全市",), {"area": OWN}),
    (("合计",), {"is_sum": True}),
    (("城市",), {"series": URBAN}),
    (("预计",), {"status": ObservationStatus.ESTIMATED}),
    (("2022年", "%"), {"time": year(2022), "unit": "%"}),
    (("2022年（%）", "完成"), {"time": year(2022), "unit": "%", "tags": OBSERVED}),
    (("2022年（人）", "完成（%）"), {"time": year(2022), "unit": "%", "tags": OBSERVED}),
    (("2022年（预计）", "最终"), {"time": year(2022), "status": ObservationStatus.FINAL}),
    (
        ("2022年（预计）", "完成"),
        {"time": year(2022), "status": ObservationStatus.ESTIMATED, "tags": OBSERVED},
    ),
    (("忻府区", "2022年", "忻府区"), {"time": year(2022), "area": "忻府区"}),
    (("合计", "2022年"), {"time": year(2022), "is_sum": True}),
    (("城市", "2022年"), {"time": year(2022), "series": URBAN}),
    (("人均预期寿命", "养老机构护理型床位占比"), {"name": NAME}),
    (("养老机构护理型床位占比", "2022年"), {"name": NAME, "time": year(2022)}),
    (("2022年累计完成", "平均"), {"time": year(2022), "tags": frozenset({"total", "mean"})}),
    (("2021—2023年", "2022年"), {"time": year(2022)}),
]


@pytest.mark.parametrize(("levels", "facets"), READ)
def test_all_that_a_column_of_values_is_read_as(levels: tuple[str, ...], facets: dict[str, Any]) -> None:
    assert read_as(*levels) == use(*levels, holds_values=True, **facets)


@pytest.mark.parametrize(
    ("levels", "reason"),
    [
        (("备注",), NOTE),
        (("2022年", "备注"), NOTE),
        (("备注", "完成"), NOTE),
        (("备注", "目标"), NOTE),
        (("备注", "完成率"), NOTE),
        (("统计范围", "完成"), DEFINITION),
        (("甲乙备注",), NOTE),
        (("目标",), TARGET),
        (("2022年", "目标"), TARGET),
        (("甲乙目标", "2022年"), TARGET),
        (("上半年", "目标"), TARGET),
        (("甲乙", "目标"), UNKNOWN),
        (("目标", "完成率"), OTHER),
        (("目标完成率",), OTHER),
        (("完成率",), OTHER),
        (("甲乙完成率",), OTHER),
        (("甲乙", "完成率"), OTHER),
        (("目标完成",), UNKNOWN),
        (("甲乙",), UNKNOWN),
        (("甲乙完成",), UNKNOWN),
        (("%",), UNKNOWN),
        (("情况",), UNKNOWN),
        (("年均增长",), UNKNOWN),
    ],
)
def test_why_a_column_is_left_aside(levels: tuple[str, ...], reason: object) -> None:
    assert read_as(*levels) == use(*levels, reason=reason)


@pytest.mark.parametrize(
    ("levels", "problem"),
    [
        (("17.养老机构护理型床位占比",), "two_indicators"),
        (("备注", "17.养老机构护理型床位占比"), "two_indicators"),
        (("2022年", "完成率"), "unread_heading"),
        (("2022年", "目标完成"), "unread_heading"),
        (("2022年", "甲乙"), "unread_heading"),
        (("2022年", "甲乙", "目标"), "unread_heading"),
        (("2022年2023年",), "unread_heading"),
        (("2022年目标", "完成率"), "unread_heading"),
        (("上半年",), "no_period"),
        (("忻府区", "上半年"), "no_period"),
        (("2022年", "2023年"), "two_times"),
        (("2022年", "2023年", "2023年"), "two_times"),
        (("忻府区", "定襄县"), "two_areas"),
        (("全市", "定襄县"), "two_areas"),
    ],
)
def test_what_a_heading_is_asked_about(levels: tuple[str, ...], problem: str) -> None:
    found = read_as(*levels)
    assert found.problem is not None
    assert found.problem[0] == problem
    assert found == use(*levels, problem=found.problem)
    operands: dict[str, tuple[object, ...]] = {
        "unread_heading": (),
        "no_period": (),
        "two_times": levels[:2],
        "two_areas": tuple("" if level == "全市" else level for level in sorted(levels, reverse=True)),
    }
    if problem == "two_areas":
        assert set(found.problem[1]) == set(operands[problem])
    elif problem in operands:
        assert found.problem[1] == operands[problem]
    else:
        assert found.problem[1][0] == 17


def test_a_part_of_a_year_in_the_year_of_the_title() -> None:
    half = Time(TimeKind.TO_MONTH, Period(year=2022, month=6), "2022年上半年")
    found = read_as("上半年", title_year="2022年")
    assert (found.time, found.holds_values, found.column.text) == (half, True, "上半年")
    assert [level.is_part for level in found.column.levels] == [False]


def test_columns_of_labels_and_without_a_heading() -> None:
    assert read_as("指标", key="indicator").reason is LABELS
    assert read_as(key="area").reason is LABELS
    bare = read_as(rows=(4, 5))
    assert (str(bare.reason), bare.place, bare.answered) == ("无标题 / no heading", "C5", False)
    assert (read_as("2022年", rows=(1, 2)).place, bare.letters) == ("C1", "C")


@pytest.mark.parametrize("answer", ["target", "note", "ignore"])
def test_a_column_that_the_caller_leaves_out(answer: str) -> None:
    for found in (
        read_as("2022年", answer=answer),
        read_as("指标", key="indicator", answer=answer),
        read_as(answer=answer),
        read_as("2022年", answer=answer, hidden=(3,)),
    ):
        assert found.reason is not None
        assert (found.reason.zh, found.reason.en) == AS_ANSWERED
        assert (found.answered, found.holds_values, found.problem) == (True, False, None)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (2023, TimeKind.YEAR),
        ("2023-12", TimeKind.YEAR),
        ("2023-06", TimeKind.TO_MONTH),
        ("2021/2023", TimeKind.SPAN),
        ("2021/2023-06", TimeKind.SPAN),
    ],
)
def test_a_column_of_which_the_caller_says_the_period(answer: str | int, kind: TimeKind) -> None:
    period = Period.of(answer)
    time = Time(kind, period, str(period))
    facets = {"time": time, "tags": frozenset({ANSWERED}), "holds_values": True, "answered": True}
    assert read_as("2022年", answer=answer) == use("2022年", **facets)
    assert read_as("2022年", "2023年", answer=answer) == use("2022年", "2023年", **facets)
    assert read_as("甲乙", answer=answer) == use("甲乙", **facets)
    assert read_as("甲乙", answer=answer, hidden=(3,)) == use("甲乙", **facets)
    assert read_as(answer=answer) == use(**facets)
    assert read_as("忻府区", answer=answer) == use("忻府区", area="忻府区", **facets)


def test_a_column_that_the_caller_says_holds_what_was_observed() -> None:
    facets: dict[str, Any] = {"holds_values": True, "answered": True}
    assert read_as("甲乙", answer="observed") == use("甲乙", **facets)
    assert read_as("2023年", answer="observed") == use("2023年", time=year(2023), **facets)
    assert read_as("上半年", answer="observed") == use("上半年", **facets)
    assert read_as("2023年", answer="observed", hidden=(3,)).holds_values
    for levels, code in (
        (("2022年", "2023年"), "two_times"),
        (("17.养老机构护理型床位占比",), "two_indicators"),
    ):
        found = read_as(*levels, answer="observed")
        assert found.problem is not None
        assert (found.problem[0], found.holds_values, found.answered) == (code, False, False)


def test_a_hidden_column_asks_unless_it_holds_no_values_or_is_accepted() -> None:
    asked_about = use("2022年", problem=("hidden_column", ()))
    read = use("2022年", holds_values=True, time=year(2022))
    assert read_as("2022年", hidden=(3,)) == asked_about
    assert read_as("2022年", hidden=(3,), accept=("B1", "D")) == asked_about
    assert read_as("2022年", hidden=(3,), accept=("C1",)) == read
    assert read_as("2022年", hidden=(3,), accept=("C",)) == read
    assert read_as("2022年", hidden=(2, 4)) == read
    assert read_as("备注", hidden=(3,)) == use("备注", reason=NOTE)


def test_the_time_of_the_lowest_of_three_levels() -> None:
    half = Time(TimeKind.TO_MONTH, Period(year=2022, month=6), "2022年上半年")
    assert read_as("2021—2023年", "2022年", "2022年上半年").time == half
    found = read_as("2021—2023年", "2022年", "2023年")
    assert found.problem == ("two_times", ("2022年", "2023年"))
    assert read_as("2021—2023年", "完成", "2022年").time == year(2022)
    assert read_as("2022年", "完成", "预计").time == year(2022)


@pytest.mark.parametrize("head", ["口径", "时间范围", "数据类别", "实际值种类", "目标值类型"])
@pytest.mark.parametrize("words", ["上半年", "1-6月", "目标", "2021年数"])
def test_a_column_of_words_that_make_a_value_another_one(head: str, words: str) -> None:
    plan = xzplan.load_plan()
    rows = f"忻州市,养老机构护理型床位占比,2022,{words},30.8\n忻州市,人均预期寿命,2022,全年,77.1\n"
    table = xzplan.read_observations(f"地区,指标,年份,{head},数值\n{rows}", plan)
    periods = [str(one.period) for one in table.observations.get("nursing_bed_share", ())]
    assert "2022" not in periods  # asked about, left out as a target, or read as of June


def test_a_column_of_words_that_change_nothing() -> None:
    plan = xzplan.load_plan()
    rows = "忻州市,养老机构护理型床位占比,2022,全口径,30.8\n忻州市,人均预期寿命,2022,全口径,77.1\n"
    table = xzplan.read_observations(f"地区,指标,年份,口径,数值\n{rows}", plan)
    assert (len(table), table.problems) == (2, ())
