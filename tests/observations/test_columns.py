"""What each column is read as, by its heading, its merged headings and what the caller says; worked out by hand."""

from __future__ import annotations

import pytest

import xzplan
from observations.test_reading import asked, short
from observations.test_traps import check
from xzplan import read_observations
from xzplan.grids.times import Time, TimeKind
from xzplan.model.periods import Period
from xzplan.observations.columns import ANSWERED, DEFINITION, LABELS, NOTE, OTHER, TARGET, UNKNOWN, covers


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
