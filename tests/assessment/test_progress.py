"""Is the latest value on schedule? Worked by hand, one rule for each kind of end."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from questions import case, judged, question
from xzplan import Bound
from xzplan.assessment.progress import _digits_that_divide, margin
from xzplan.assessment.question import Question

AMOUNT = question(Bound.at_least(562), "total", whole=True)
BUDGET = question(Bound.at_most(100), "total")
KEPT = question(Bound.at_most(Decimal("12.5")), baseline="11.98")
MEAN = question(Bound.less_than(Decimal("5.5")), "mean")
GROWTH = question(Bound.more_than(8), "growth")
CHANGE = question(Bound.at_most(-20), "change")


def progress(asked: Question, values: dict[Any, Any]) -> str:
    return judged(asked, values).progress.name


@pytest.mark.parametrize(
    ("asked", "values", "status"),
    [
        # 32.686 due in 2022; a tenth of the way is 1.4876. Both edges are on track.
        (question(), {2022: "31.1984"}, "ON_TRACK"),
        (question(), {2022: "31.19839"}, "BEHIND"),
        (question(), {2022: "34.1736"}, "ON_TRACK"),
        (question(), {2022: "34.17361"}, "AHEAD"),
        (question(), {2022: 55}, "ACHIEVED_EARLY"),
        (question(), {2025: 55}, "ACHIEVED"),
        (question(), {2025: "54.99"}, "MISSED"),
        (question(), {"2025-06": "54.99"}, "AHEAD"),  # part of the target year is not the end
        # With a tolerance of 0 half a unit is 0 as well.
        (question(tolerance=Fraction(0)), {2022: "32.686"}, "ON_TRACK"),
        (question(tolerance=Fraction(0)), {2022: "32.6861"}, "AHEAD"),
        (question(tolerance=Fraction(0)), {2022: "32.6859"}, "BEHIND"),
        # Half a unit where the way is small: 93.64 due of 93.3 to 95, margin 0.05.
        (question(Bound.at_least(95), baseline="93.3"), {2021: "93.6"}, "ON_TRACK"),
        (question(Bound.at_least(95), baseline="93.3"), {2021: "93.5"}, "BEHIND"),
        # A milestone behind the base: the gap decides.
        (question(interim={2021: 15}), {2021: 12}, "BEHIND"),
        (question(interim={2021: 15}), {2021: 15}, "ON_TRACK"),
        (question(interim={2021: 15}), {2021: 16}, "AHEAD"),
        # Down: 20 to 10, 16 due in 2022, margin half a unit.
        (question(Bound.at_most(10), baseline=20), {2022: "16.5"}, "ON_TRACK"),
        (question(Bound.at_most(10), baseline=20), {2022: "16.51"}, "BEHIND"),
        (question(Bound.at_most(10), baseline=20), {2022: "15.4"}, "AHEAD"),
        # Sums: 225 of 562 due in 2022.
        (AMOUNT, {2021: 112, 2022: 113}, "ON_TRACK"),
        (AMOUNT, {2021: 100, 2022: 100}, "BEHIND"),
        (AMOUNT, {2021: 300, 2022: 262}, "ACHIEVED_EARLY"),
        # Growth: the lower edge is the lower of 7.173 and 7.5, the upper edge the higher of 8.83 and 8.5.
        (GROWTH, {2021: "7.18"}, "ON_TRACK"),
        (GROWTH, {2021: "7.17"}, "BEHIND"),
        (GROWTH, {2021: 8}, "ON_TRACK"),
        (GROWTH, {2021: "8.83"}, "ON_TRACK"),
        (GROWTH, {2021: "8.84"}, "AHEAD"),
        (question(Bound.more_than(3), "growth"), {2021: "2.6"}, "ON_TRACK"),  # half a unit: 2.5
        (question(Bound.more_than(3), "growth"), {2021: "2.49"}, "BEHIND"),
        (GROWTH, {2021: 20, 2022: 25}, "ACHIEVED_EARLY"),  # 1.5 > 1.08 ** 5
        # Change: -4.36 due in the first year, a tenth of it in logarithms, or half a point: -3.86.
        (CHANGE, {2021: "-3.87"}, "ON_TRACK"),
        (CHANGE, {2021: "-3.85"}, "BEHIND"),
        (CHANGE, {2021: "-4.87"}, "AHEAD"),
        # A held bound slips if nearer than at the start and than the value before, by half a unit each.
        (KEPT, {2021: "11.5"}, "KEPT"),
        (KEPT, {2021: "11.984"}, "KEPT"),  # 0.004 nearer
        (KEPT, {2021: "11.985"}, "SLIPPING"),
        (KEPT, {2021: "12.3", 2022: "12.2"}, "KEPT"),  # farther than the value before
        (KEPT, {2021: "11.5", 2022: "11.9"}, "KEPT"),  # farther than the start
        (KEPT, {2021: "11.7", 2022: "12.1"}, "SLIPPING"),
        (KEPT, {2021: "12.51"}, "BROKEN"),
        (question(Bound.at_most(12), baseline=None), {2021: 11}, "KEPT"),  # without a value before
        (question(Bound.at_least(100), baseline=100), {2021: 100}, "KEPT"),
        (question(Bound.at_most(5), "change"), {2021: 1, 2022: 1}, "SLIPPING"),
        (KEPT, {"2021-06": "12.3"}, "KEPT"),  # June is not a year after the start: nothing is slipping
        # A bound on the mean of the years so far.
        (MEAN, {2021: "5.1", 2022: "5.3"}, "KEPT"),
        (MEAN, {2021: "5.1", 2022: "5.54"}, "KEPT"),  # misses by less than half a unit
        (MEAN, {2021: "5.1", 2022: "5.55"}, "SLIPPING"),
        (MEAN, {2021: "5.1", 2022: "5.9"}, "BROKEN"),  # 5.5 on average, and the bound itself does not do
        (MEAN, {"2021-06": "5.4"}, "KEPT"),
        (question(Bound.at_most(Decimal("0.5")), "growth"), {2021: "0.1", 2022: "0.6"}, "SLIPPING"),
        (question(Bound.at_most(Decimal("0.5")), "growth"), {2021: "0.4", 2022: "0.7"}, "BROKEN"),
        # A budget slips if it is used up faster than time.
        (BUDGET, {2021: 18, 2022: 20}, "KEPT"),
        (BUDGET, {2021: 22, 2022: 22}, "KEPT"),  # 44 of 40: within a tenth
        (BUDGET, {2021: 22, 2022: "22.1"}, "SLIPPING"),
        (BUDGET, {2021: 101}, "BROKEN"),
        (BUDGET, dict.fromkeys(range(2021, 2026), 20), "ACHIEVED"),
        (BUDGET, dict.fromkeys(range(2021, 2026), 21), "MISSED"),
    ],
)
def test_progress(asked: Question, values: dict[Any, Any], status: str) -> None:
    assert progress(asked, values) == status


@pytest.mark.parametrize(
    ("asked", "value", "expected"),
    [
        (question(), "30", "1.4876"),  # a tenth of the way due
        (question(Bound.at_least(95), baseline="93.3"), "93.5", "0.068"),
        (question(Bound.at_least(95), baseline=93), "93", "0.5"),
        (question(tolerance=Fraction(0)), "30", "0"),
        (question(interim={2022: 15}), "12", "0.281"),
    ],
)
def test_margins(asked: Question, value: str, expected: str) -> None:
    found, [end] = case(asked, {2022: value})
    assert margin(found, end) == Fraction(expected)


@pytest.mark.parametrize(
    ("asked", "values", "zh", "en"),
    [
        (
            question(),
            {2022: "30.8"},
            "2022年实际30.8个，按时序进度应为32.69个，低1.89个；较2020年提高12.99个，为应提高14.88个的87.3%",
            "30.8 in 2022 (32.69 due), 1.89 below; +12.99 since 2020, 87.3% of the +14.88 scheduled",
        ),
        (
            question(),
            {"2023-06": "36.405"},  # a decimal more than 17.81 has, but no other
            "截至2023年6月底实际36.405个，按时序进度应为36.405个；较2020年提高18.595个，为应提高18.595个的100.0%",
            "36.405 at the end of June 2023 (36.405 due); +18.595 since 2020, 100.0% of the +18.595 scheduled",
        ),
        (
            question(interim={2021: 15}),
            {2021: 16},
            "2021年实际16个，按时序进度应为15个，高1个",
            "16 in 2021 (15 due), 1 above",
        ),
        (
            question(Bound.at_least(90), baseline=88),
            {2021: 88},
            "2021年实际88个，按时序进度应为88.4个，低0.4个；较2020年持平，应提高0.4个；相差不超过规划所列小数位的半个单位",
            (
                "88 in 2021 (88.4 due), 0.4 below; no change since 2020; +0.4 scheduled; "
                "within half a unit of the last printed digit"
            ),
        ),
        (
            question(Bound.at_least(562), "total", whole=True),
            {2021: 100, 2022: 100},
            "2021—2022年累计200个，按时序进度应为225个，少25个；为应达数的88.9%",
            "a total of 200 in 2021–2022 (225 due), 25 below; 88.9% of what is due",
        ),
        (
            question(),
            {2022: "17.81"},
            "2022年实际17.81个，按时序进度应为32.69个，低14.88个；较2020年持平，应提高14.88个",
            "17.81 in 2022 (32.69 due), 14.88 below; no change since 2020; +14.88 scheduled",
        ),
        (
            # 1.5 of 1.6, 93.75%, and 1.4 of 1.5 would be 93.3%: more digits are shown until the quotient is right.
            question(Bound.at_least(4), baseline=0),
            {2022: "1.51"},
            "2022年实际1.51个，按时序进度应为1.6个，低0.09个；较2020年提高1.51个，为应提高1.6个的94.4%",
            "1.51 in 2022 (1.6 due), 0.09 below; +1.51 since 2020, 94.4% of the +1.6 scheduled",
        ),
        (
            question(),
            {2022: 56},
            "2022年实际56个，已达到2025年目标（不低于55个）",
            "56 in 2022; the target for 2025, at least 55, is already met",
        ),
        (
            question(),
            {2025: "54.6"},
            "2025年实际54.6个，目标为不低于55个；四舍五入后为55，据此为“完成”",
            "54.6 in 2025; target: at least 55; rounded as the target is printed it is 55, which would be “met”",
        ),
        (
            question(Bound.more_than(55)),
            {2025: "55.4"},
            "2025年实际55.4个，目标为高于55个；四舍五入后为55，据此为“未完成”",
            "55.4 in 2025; target: more than 55; rounded as the target is printed it is 55, which would be “not met”",
        ),
        (
            KEPT,
            {2021: "12.9", 2025: "12.3"},
            "2025年实际12.3个，目标为不高于12.5个（2021年未达标）",
            "12.3 in 2025; target: at most 12.5 (outside the bound in 2021)",
        ),
        (KEPT, {2021: "12.9"}, "2021年实际12.9个，超过上限0.4个", "12.9 in 2021, 0.4 above the upper bound"),
        (
            question(Bound.at_least(95), baseline=100),
            {2021: 94},
            "2021年实际94个，低于下限1个",
            "94 in 2021, 1 below the lower bound",
        ),
        (
            question(Bound.less_than(Decimal("5.5")), baseline="5.2"),
            {2021: "5.5"},
            "2021年实际5.5个，目标为低于5.5个，等于上限不算达标",
            "5.5 in 2021; target: less than 5.5, so the upper bound itself does not do",
        ),
        (
            question(Bound.at_least(95), baseline=100),
            {2021: 98},
            "2021年实际98个，距下限3个，较2020年趋近2个",
            "98 in 2021, 3 from the lower bound, nearer than in 2020 by 2",
        ),
        (
            KEPT,
            {2021: "11.7", 2022: "12.1"},
            "2022年实际12.1个，距上限0.4个，较2020年趋近0.12个，较2021年趋近0.4个",
            "12.1 in 2022, 0.4 from the upper bound, nearer than in 2020 by 0.12, nearer than in 2021 by 0.4",
        ),
        (
            MEAN,
            {2021: "5.1", 2022: "5.6"},
            "2021—2022年平均5.35个，目标为低于5.5个；最近一年为5.6个，未达要求",
            "a mean of 5.35 in 2021–2022; target: less than 5.5; the last year alone, 5.6, does not meet it",
        ),
        (
            MEAN,
            {2021: "6.0", 2022: "5.9"},
            "2021—2022年平均5.95个，目标为低于5.5个",
            "a mean of 5.95 in 2021–2022; target: less than 5.5",
        ),
        (
            MEAN,
            {2021: "5.1"},
            "2021年实际5.1个，目标为低于5.5个",
            "5.1 in 2021; target: less than 5.5",
        ),
        (
            BUDGET,
            {2021: 30},
            "2021年累计30个，目标为不高于100个；按时间进度不超过20个",
            "a total of 30 in 2021; target: at most 100; 20 by the share of time",
        ),
        (
            BUDGET,
            {"2021/2023": 110},
            "2021—2023年累计110个，目标为不高于100个，已超出10个",
            "a total of 110 in 2021–2023; target: at most 100, exceeded by 10",
        ),
        (
            GROWTH,
            {2021: "8.4", 2022: "6.9"},
            "2021—2022年年均增长7.6%，按时序进度应为8%，低0.4个百分点；按对数计为应有变动的95.8%",
            (
                "mean yearly growth of 7.6% in 2021–2022 (8% due), 0.4 percentage points below; "
                "by logarithms 95.8% of the change due"
            ),
        ),
    ],
)
def test_reasons(asked: Question, values: dict[Any, Any], zh: str, en: str) -> None:
    reason = judged(asked, values).progress_reason
    assert (reason.zh, reason.en) == (zh, en)


def test_a_share_and_a_gap_that_a_reader_can_check() -> None:
    """With one decimal 0.2 of 0.4 leaves a gap of 0.2, where it is 0.11: two decimals are shown."""
    figures = Fraction("0.24"), Fraction("0.35")
    assert _digits_that_divide(*figures, "68.6%", 1, adds_up=True) == 2


def test_where_no_digits_divide_the_fewest_are_shown() -> None:
    assert _digits_that_divide(Fraction("0.24"), Fraction("0.35"), "99.9%", 1) == 1


def test_the_last_year_on_a_bound_that_is_refused() -> None:
    """With a tolerance of 0 half a unit is 0, so that the bound itself is beyond a bound that is open."""
    for bound, status in ((Bound.less_than, "SLIPPING"), (Bound.at_most, "KEPT")):
        asked = question(bound(Decimal("5.5")), "mean", tolerance=Fraction(0))
        assert progress(asked, {2021: "5.1", 2022: "5.5"}) == status


@pytest.mark.parametrize(
    ("asked", "values", "zh", "en"),
    [
        (
            BUDGET,
            {2021: 30, 2022: 30},
            "2021—2022年累计60个，目标为不高于100个；按时间进度不超过40个",
            "a total of 60 in 2021–2022; target: at most 100; 40 by the share of time",
        ),
        (
            question(Bound.at_most(100), "total", target_year=2023),
            {2021: 30},
            "2021年累计30个，目标为不高于100个；按时间进度不超过33个",
            "a total of 30 in 2021; target: at most 100; 33 by the share of time",
        ),
        (
            CHANGE,
            {2021: -3},
            "2021年较2020年变动-3%，按时序进度应为-4%，高1个百分点；按对数计为应有变动的68.3%",
            (
                "a change since 2020 of -3% by 2021 (-4% due), 1 percentage point above; "
                "by logarithms 68.3% of the change due"
            ),
        ),
        (
            GROWTH,
            {2021: 9},
            "2021年增长9%，按时序进度应为8%，高1个百分点；按对数计为应有变动的112.0%",
            "growth of 9% in 2021 (8% due), 1 percentage point above; by logarithms 112.0% of the change due",
        ),
        (
            question(Bound.at_least(10), "difference"),
            {2021: 1, 2022: 2},
            "2022年较2020年变动3个，按时序进度应为4个，低1个；为应达数的75.0%",
            "a change since 2020 of 3 by 2022 (4 due), 1 below; 75.0% of what is due",
        ),
        (
            question(Bound.more_than(50), baseline=60),
            {2021: 50},
            "2021年实际50个，目标为高于50个，等于下限不算达标",
            "50 in 2021; target: more than 50, so the lower bound itself does not do",
        ),
        (
            question(Bound.at_least(95), baseline=100),
            {2021: 97, 2022: 99, 2025: 98},
            "2025年实际98个，目标为不低于95个",
            "98 in 2025; target: at least 95",
        ),
        (
            question(Bound.at_least(95), baseline=100),
            {2021: 94, 2022: 96, 2023: 93, 2025: 98},
            "2025年实际98个，目标为不低于95个（2023年未达标）",
            "98 in 2025; target: at least 95 (outside the bound in 2023)",
        ),
        (
            # What was so before the plan is none of its business.
            question(Bound.at_least(95), baseline=100),
            {2018: 94, 2025: 98},
            "2025年实际98个，目标为不低于95个",
            "98 in 2025; target: at least 95",
        ),
    ],
)
def test_more_reasons(asked: Question, values: dict[Any, Any], zh: str, en: str) -> None:
    reason = judged(asked, values).progress_reason
    assert (reason.zh, reason.en) == (zh, en)


def test_a_budget_used_up_a_little_faster_than_time_has_digits_that_tell() -> None:
    found = judged(BUDGET, {2021: 20, 2022: "20.004"})
    assert found.progress_reason.zh == "2021—2022年累计40.004个，目标为不高于100个；按时间进度不超过40个"
    found = judged(BUDGET, {2021: 60, 2022: "40.0004"})
    assert found.progress_reason.en == (
        "a total of 100.0004 in 2021–2022; target: at most 100, exceeded by 0.0004"
    )


def test_the_last_years_count_by_the_year() -> None:
    # 5.3 and 5.55 on average in the last two years.
    for mean, status in (("5.3", "KEPT"), ("5.54", "KEPT"), ("5.55", "SLIPPING")):
        assert progress(MEAN, {2021: "5.1", "2022/2023": mean}) == status


def test_what_time_allows_has_the_digits_of_what_was_used() -> None:
    thirds = question(Bound.at_most(100), "total", target_year=2023)
    # With one decimal 33.4 is more than 33.3.
    assert judged(thirds, {2021: "33.4"}).progress_reason.en == (
        "a total of 33.4 in 2021; target: at most 100; 33.3 by the share of time"
    )


def test_as_many_as_seven_digits_more_for_a_quotient() -> None:
    for figures, digits in ((("0.55555555", "0.11111111"), 8), (("0.555555555", "0.111111111"), 1)):
        moved, way = map(Fraction, figures)
        assert _digits_that_divide(moved, way, "500.0%", 0, adds_up=True) == digits
