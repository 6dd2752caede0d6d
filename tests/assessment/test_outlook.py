"""Will the target be met if things go on as they do? Worked by hand, step by step."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from questions import case, judged, names, question
from xzplan import Bound
from xzplan.assessment.outlook import projected_end
from xzplan.assessment.question import Question

KEPT = question(Bound.at_most(Decimal("12.5")), baseline="11.98")
MEAN = question(Bound.less_than(Decimal("5.5")), "mean")


@pytest.mark.parametrize(
    ("asked", "values", "end"),
    [
        (question(), {2021: "21.3", 2022: "30.8"}, "50.285"),
        (question(), {"2023-06": 35}, "52.19"),
        (question(), {2021: "18"}, "18.76"),  # 18 + 4 x 0.19
        # The window reaches back to the latest value that is at least two years older.
        (question(), {2021: 30, 2024: 42}, "46"),
        (question(), {2021: 30, 2022: 33, 2023: 36, 2024: 42}, "46.5"),  # from 2022: 9 in two years
        # A path that slows down slows down what is off it; one that speeds up does not.
        (question(interim={2022: 35, 2023: 50}), {2022: 30, 2023: 42}, str(Fraction(47) - 8 * Fraction(500, 3219))),
        (question(interim={2022: 23}), {2022: 22}, "52.5"),
        (question(interim={2022: 55}), {2022: 50}, "50"),  # flat from now on
        (question(method="step"), {2022: "17.81"}, "55"),
        (question(method="step"), {2023: 20, 2024: 22}, str(Fraction(22) + Fraction("37.19") + Fraction("4.19") / 4)),
        # A held bound continues the mean of the last changes, history among them.
        (KEPT, {2021: "12.2", 2022: "12.4"}, "13.03"),
        (KEPT, {2018: "11.9", 2021: "12.2"}, str(Fraction("12.2") + 4 * Fraction("0.1"))),
        # A sum by its plain line, and a mean.
        (question(Bound.at_least(562), "total", whole=True), {"2021/2023": 330}, "550"),
        (MEAN, {2021: "5.1", 2022: "5.6"}, str(Fraction("5.35") * 5)),
    ],
)  # fmt: skip
def test_where_things_lead(asked: Question, values: dict[Any, Any], end: str) -> None:
    found, [one] = case(asked, values)
    assert projected_end(found, one) == Fraction(end)


def test_nothing_to_project() -> None:
    for asked, values in (
        (question(), {2025: 50}),
        (question(Bound.at_most(12), baseline=None), {2021: 11}),
        (question(None, "growth", rates={2021: Decimal(6)}), {2021: 6}),
    ):
        found, [end] = case(asked, values)
        assert projected_end(found, end) is None


@pytest.mark.parametrize(
    ("asked", "values", "status"),
    [
        # 1: at the target time.
        (question(), {2025: 55}, "ACHIEVED"),
        (question(), {2025: "54.9"}, "MISSED"),
        # 2: fewer than two values, the start among them.
        (question(Bound.at_most(12), baseline=None), {2021: 11}, "LIKELY"),
        (question(Bound.at_most(12), baseline=None), {2021: 13}, "NOT_ASSESSED"),
        # 3: the end meets the bound.
        (question(), {2022: "32.686"}, "LIKELY"),
        # 4 and 5: met now, and each of the last two changes leads past.
        (KEPT, {2021: "12.2", 2022: "12.4"}, "AT_RISK"),
        (KEPT, {2021: "11.7", 2022: "12.1"}, "LIKELY"),
        (KEPT, {2021: "12.4"}, "LIKELY"),  # a single change is not a trend
        (KEPT, {"2021-06": "12.2", 2021: "12.4"}, "LIKELY"),  # half a year apart
        (KEPT, {2021: "12.45", "2022-06": "12.48"}, "LIKELY"),  # half a year apart: from the start to June
        (KEPT, {2021: "12.42", 2022: "12.45"}, "AT_RISK"),  # 0.44, and 0.03 a year: 12.54
        (KEPT, {2021: "12.42", 2022: "12.44"}, "LIKELY"),  # the last change leads to 12.5, and no farther
        (
            question(Bound.less_than(Decimal("12.5")), baseline="11.98"),
            {2021: "12.42", 2022: "12.44"},
            "AT_RISK",
        ),
        # 6: ends at 53.65, short by 1.35 of 27 left: 1/20. 7: ends at 50.2, short by 4.8 of 24 left: 1/5.
        (question(baseline="10.9"), {2022: "28.01"}, "LIKELY"),
        (question(baseline="10.9"), {2022: 28}, "AT_RISK"),
        (question(baseline="18.2"), {2022: 31}, "AT_RISK"),
        (question(baseline="18.2"), {2022: "30.99"}, "UNLIKELY"),
        # 8: less than two years of change, or short by no more than half a unit.
        (question(), {2021: 16}, "AT_RISK"),
        (question(), {2022: 16}, "UNLIKELY"),
        (question(Bound.at_least(90), baseline=88), {2021: 88}, "AT_RISK"),
        (question(Bound.at_least(90), baseline=88), {2022: 88}, "UNLIKELY"),
        (
            question(Bound.at_least(100), baseline="99.90"),
            {2022: "99.984", 2023: "99.988", 2024: "99.992"},
            "AT_RISK",  # ends at 99.996
        ),
        # Standing on a bound that ＞ refuses, without moving.
        (question(Bound.more_than(50), baseline=20), {2022: 50, 2024: 50}, "AT_RISK"),
        # Growth, and a mean.
        (question(Bound.more_than(8), "growth"), {2021: "8.4", 2022: "6.9"}, "AT_RISK"),
        (question(Bound.more_than(8), "growth"), {2021: 3, 2022: 3}, "UNLIKELY"),
        (MEAN, {2021: "5.1", 2022: "5.6"}, "LIKELY"),
        (MEAN, {2021: "6.0", 2022: "5.9"}, "UNLIKELY"),
        (question(None, "growth", rates={2021: Decimal(6)}), {2021: 6}, "NOT_ASSESSED"),
    ],
)
def test_outlook(asked: Question, values: dict[Any, Any], status: str) -> None:
    assert judged(asked, values).outlook.name == status


@pytest.mark.parametrize(
    ("asked", "values", "zh", "en"),
    [
        (
            question(),
            {2021: "21.3", 2022: "30.8"},
            "按2021—2022年年均提高6.495个推算，2025年为50.285个，比目标低4.715个",
            "at the pace of 2021–2022, +6.495 a year, 50.285 in 2025, 4.715 below the target",
        ),
        (
            question(interim={2022: 23}),
            {2022: 22},
            "按既定进度并延续2021—2022年的偏差推算，2025年为52.5个，比目标低2.5个",
            "with the rest of the path and the deviation of 2021–2022, 52.5 in 2025, 2.5 below the target",
        ),
        (
            question(),
            {2021: "18"},
            "按2021年提高0.19个推算，2025年为18.76个，比目标低36.24个；仅有一年左右的变动，不足以判断难以完成",
            (
                "at the pace of 2021, +0.19 a year, 18.76 in 2025, 36.24 below the target; "
                "less than two years of change are not enough to call it unlikely"
            ),
        ),
        (
            question(Bound.at_least(100), baseline="98.0", upper=Fraction(100)),
            {2021: "98.9", 2022: "99.8"},
            "按2021—2022年年均提高0.9个推算，2025年为102.5个，超出可能范围，按100个计，达到目标（不低于100个）",
            (
                "at the pace of 2021–2022, +0.9 a year, 102.5 in 2025, beyond what is possible: counted as 100; "
                "target: at least 100"
            ),
        ),
        (
            question(),
            {2022: 30, "2023-06": 35},
            "按2021年1月—2023年6月年均提高6.88个推算，2025年为52.19个，比目标低2.81个",
            "at the pace of January 2021–June 2023, +6.88 a year, 52.19 in 2025, 2.81 below the target",
        ),
        (
            question(Bound.at_least(100), baseline=60),
            {"2021-06": 65},
            "按2021年1—6月折合年均提高10个推算，2025年为110个，达到目标（不低于100个）",
            "at the pace of January–June 2021, +10 a year, 110 in 2025; target: at least 100",
        ),
        (
            question(Bound.at_least(562), "total", whole=True),
            {2021: 100, 2022: 110},
            "按2021—2022年年均完成105个推算，到2025年累计525个，比目标少37个",
            "at the pace of 2021–2022, 105 a year, a total of 525 by 2025, 37 below the target",
        ),
        (
            # 10% in two years, 4.881% a year.
            question(Bound.at_least(50), "change"),
            {"2021/2022": 10},
            "按2021—2022年年均增长5%推算，2025年较2020年变动27%，比目标低23个百分点",
            "at the pace of 2021–2022, +5% a year, a change since 2020 of 27% by 2025, 23 percentage points below the target",
        ),
        (
            question(Bound.at_most(12), baseline=None),
            {2021: 11},
            "目前达标；只有一个数值，不作趋势推算",
            "met now; one value shows no trend",
        ),
        (
            question(Bound.at_most(12), baseline=None),
            {2021: 13},
            "只有一个数值，无法推算2025年",
            "one value alone shows no trend up to 2025",
        ),
        (
            question(None, "growth", rates={2021: Decimal(6)}),
            {2021: 6},
            "参照指标尚无至2025年的数值",
            "the reference is not known up to 2025",
        ),
        (question(), {2025: 55}, "2025年目标完成", "the target for 2025 is met"),
        (question(), {2025: 54}, "2025年目标未完成", "the target for 2025 is not met"),
    ],
)
def test_reasons(asked: Question, values: dict[Any, Any], zh: str, en: str) -> None:
    reason = judged(asked, values).outlook_reason
    assert (reason.zh, reason.en) == (zh, en)


@pytest.mark.parametrize(
    ("asked", "values", "zh", "en"),
    [
        (
            KEPT,
            {2021: "12.2", 2022: "12.4"},
            "目前达标，但按2021—2022年年均提高0.21个推算，2025年为13.03个，比目标高0.53个；最近两次变动均指向不达标",
            (
                "met now, but at the pace of 2021–2022, +0.21 a year, 13.03 in 2025, 0.53 above the target; "
                "both recent changes lead past it"
            ),
        ),
        (
            KEPT,
            {2021: "12.4"},
            "目前达标；按2021年提高0.42个推算，2025年为14.08个，比目标高1.58个，但尚未连续两次变动指向不达标",
            (
                "met now; at the pace of 2021, +0.42 a year, 14.08 in 2025, 1.58 above the target, "
                "but no two changes in a row lead there"
            ),
        ),
        (
            question(baseline="10.9"),
            {2022: "28.01"},
            "按2021—2022年年均提高8.555个推算，2025年为53.675个，比目标低1.325个，差距不足剩余变动的5%",
            (
                "at the pace of 2021–2022, +8.555 a year, 53.675 in 2025, 1.325 below the target, "
                "less than 5% of the way left"
            ),
        ),
        (
            question(Bound.at_least(100), baseline="99.90"),
            {2022: "99.984", 2023: "99.988", 2024: "99.992"},
            "按2023—2024年年均提高0.004个推算，2025年为99.996个，比目标低0.004个，不超过规划所列小数位的半个单位",
            (
                "at the pace of 2023–2024, +0.004 a year, 99.996 in 2025, 0.004 below the target, "
                "within half a unit of the last printed digit"
            ),
        ),
        (
            MEAN,
            {2021: "6.0", 2022: "5.8"},
            "按2021—2022年年均5.9个推算，2021—2025年年均为5.9个，比目标高0.4个",
            "at the pace of 2021–2022, 5.9 a year, a mean of 5.9 in 2021–2025, 0.4 above the target",
        ),
        (
            question(Bound.more_than(50), baseline=20),
            {2022: 50, 2024: 50},
            "按2023—2024年年均持平推算，2025年为50个，目标为高于50个",
            "at the pace of 2023–2024, no change a year, 50 in 2025; target: more than 50",
        ),
        (
            question(Bound.at_least(10), "difference", baseline=20),
            {2021: 1, 2022: 1},
            "按2021—2022年年均提高1个推算，2025年较2020年变动5个，比目标低5个",
            "at the pace of 2021–2022, +1 a year, a change since 2020 of 5 by 2025, 5 below the target",
        ),
        (
            question(Bound.at_least(8), "growth"),
            {2021: 4, 2022: 4},
            "按2021—2022年年均增长4%推算，2021—2025年年均增长4%，比目标低4个百分点",
            (
                "at the pace of 2021–2022, +4% a year, mean yearly growth of 4% in 2021–2025, "
                "4 percentage points below the target"
            ),
        ),
    ],
)
def test_reasons_in_full(asked: Question, values: dict[Any, Any], zh: str, en: str) -> None:
    reason = judged(asked, values).outlook_reason
    assert (reason.zh, reason.en) == (zh, en)


@pytest.mark.parametrize(
    ("values", "status"),
    [
        # 0.06 in two years are 0.03 a year and lead past 12.5; 0.02 in the two before are 0.01 and do not.
        ({2022: "12.42", 2024: "12.48"}, "LIKELY"),
        # 0.02 and 0.021 a year lead past it, both.
        ({2022: "12.442", 2024: "12.482"}, "AT_RISK"),
    ],
)
def test_a_change_over_two_years_counts_by_the_year(values: dict[Any, Any], status: str) -> None:
    assert judged(question(Bound.at_most(Decimal("12.5")), baseline="12.40"), values).outlook.name == status


@pytest.mark.parametrize(
    ("asked", "values", "en"),
    [
        (KEPT, {2021: "12.2", 2022: "12.4"}, "both recent changes lead past it"),
        (KEPT, {2021: "12.4"}, "but no two changes in a row lead there"),
        (question(baseline="10.9"), {2022: "28.01"}, "less than 5% of the way left"),
        (
            question(Bound.at_least(100), baseline="99.90"),
            {2022: "99.984", 2023: "99.988", 2024: "99.992"},
            "within half a unit of the last printed digit",
        ),
        (
            question(Bound.more_than(50), baseline=20),
            {2022: 50, 2024: 50},
            "50 in 2025; target: more than 50",
        ),
        (question(Bound.at_most(10), baseline=20), {2022: 18}, "-1 a year, 15 in 2025, 5 above the target"),
        (MEAN, {2021: "6.0", 2022: "5.8"}, "a mean of 5.9 in 2021–2025, 0.4 above the target"),
    ],
)
def test_what_the_reasons_add(asked: Question, values: dict[Any, Any], en: str) -> None:
    assert en in judged(asked, values).outlook_reason.en


def test_an_end_that_is_cut_changes_no_verdict() -> None:
    cut = question(Bound.at_most(0), baseline=10, lower=Fraction(0))
    found = judged(cut, {2021: 6, 2022: 1})
    assert (names(found), found.projected_end) == (("AHEAD", "LIKELY"), Fraction(0))


def test_two_years_that_miss_a_bound_on_the_mean() -> None:
    # 15.9 in three years, 5.3 on average; 5.95 a year lead to 27.8, and 27.5 is the bound; 5.9 a year to 27.7.
    assert judged(MEAN, {2021: 4, 2022: "5.9", 2023: "6.0"}).outlook.name == "AT_RISK"
    # 5.7 a year alone lead to 15.7 + 11.4 = 27.1.
    assert judged(MEAN, {2021: 4, 2022: "5.7", 2023: "6.2"}).outlook.name == "LIKELY"


def test_half_a_unit_short_is_at_risk_at_the_edge_itself() -> None:
    # 0.1 a year lead from 99.3 to 99.5, half a unit short of 100; 0.099 to 99.496.
    near = question(Bound.at_least(100), baseline=99)
    assert judged(near, {2021: "99.1", 2023: "99.3"}).outlook.name == "AT_RISK"
    assert judged(near, {2021: "99.1", 2023: "99.298"}).outlook.name == "UNLIKELY"


def test_the_printed_baseline_and_no_value_beside_it_begins_the_window() -> None:
    # 0.32 from 11.98 in the first year, whatever was observed of the base year.
    found = judged(KEPT, {2020: "12.2", 2021: "12.3"})
    assert found.projected_end == Fraction("12.3") + 4 * Fraction("0.32")


def test_a_figure_that_is_cut_is_shown_with_its_digits() -> None:
    # Of 17.81 no more than 82.19 can be added to 100; 60 a year would be 300 in five years.
    gain = question(Bound.at_least(6), "difference", baseline="17.81", upper=Fraction("82.19"))
    assert (
        judged(gain, {2021: 3}).outlook_reason.zh
        == "按2021年提高3个推算，2025年较2020年变动15个，达到目标（不低于6个）"
    )
    many = question(Bound.at_least(80), "difference", baseline="17.81", upper=Fraction("82.19"))
    assert judged(many, {2021: 60}).outlook_reason.zh == (
        "按2021年提高60个推算，2025年较2020年变动300个，超出可能范围，按82.19个计，达到目标（不低于80个）"
    )
