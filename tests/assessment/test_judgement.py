"""Two ends judged together, and the figures beside the verdicts; by hand."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from questions import judged, names, question
from xzplan import Bound
from xzplan.assessment.question import Question, Unanswered

RANGE = question(Bound.between(35, 40), baseline=20)
INSIDE = question(Bound.between(35, 40), baseline=36)
POINT = question(Bound.exactly(50), baseline=20)
ABOUT = question(Bound.about(15), baseline=9)
SUM = question(Bound.exactly(562), "total", whole=True)
GROWTH = question(Bound.between(5, Decimal("5.5")), "growth")


@pytest.mark.parametrize(
    ("asked", "values", "expected"),
    [
        (RANGE, {2023: 29}, ("ON_TRACK", "LIKELY")),
        (RANGE, {2022: 27, 2023: 34}, ("AHEAD", "AT_RISK")),  # would end at 43.3
        (RANGE, {2022: 30, 2023: 33}, ("AHEAD", "AT_RISK")),  # 41.67: 1.67 beyond, 2 left
        (RANGE, {2022: 31, 2023: 33}, ("AHEAD", "AT_RISK")),  # 33 + 2 x 5 = 43 from 2021's 23 on the line
        (RANGE, {2021: 28, 2023: 33}, ("AHEAD", "LIKELY")),  # 38
        (RANGE, {2023: 45}, ("BROKEN", "UNLIKELY")),
        (
            RANGE,
            {2023: 36},
            ("ACHIEVED_EARLY", "LIKELY"),
        ),  # leads past 40, but a single change is not a trend
        (RANGE, {2021: 31, 2022: "33.5", 2023: 36}, ("ACHIEVED_EARLY", "AT_RISK")),
        (RANGE, {2025: 36}, ("ACHIEVED", "ACHIEVED")),
        (RANGE, {2025: 41}, ("MISSED", "MISSED")),
        (RANGE, {2025: 34}, ("MISSED", "MISSED")),
        (INSIDE, {2021: 37, 2022: 38}, ("KEPT", "AT_RISK")),  # 38 + 3 x 1 by both changes
        (INSIDE, {2021: 39}, ("KEPT", "LIKELY")),  # inside a range nothing slips
        (INSIDE, {2021: 34}, ("BROKEN", "AT_RISK")),
        (POINT, {2022: 45, 2023: 51}, ("BROKEN", "UNLIKELY")),
        (POINT, {2022: 32, 2023: 38}, ("ON_TRACK", "LIKELY")),
        (POINT, {2025: 50}, ("ACHIEVED", "ACHIEVED")),
        (question(Bound.exactly(50), baseline=50), {2021: 50}, ("KEPT", "LIKELY")),
        (ABOUT, {2023: 12}, ("BEHIND", "AT_RISK")),
        (ABOUT, {2023: "14.5"}, ("ACHIEVED_EARLY", "LIKELY")),
        (ABOUT, {2021: 13, 2022: 14, 2023: 15}, ("ACHIEVED_EARLY", "AT_RISK")),  # both changes lead past
        (ABOUT, {2023: "12.8"}, ("ON_TRACK", "LIKELY")),
        (ABOUT, {2022: 11, 2023: 14}, ("AHEAD", "AT_RISK")),  # would pass what rounds to it
        (ABOUT, {2025: "15.4"}, ("ACHIEVED", "ACHIEVED")),
        (question(Bound.about(15), baseline=15), {2021: "15.2"}, ("KEPT", "LIKELY")),
        (SUM, {2021: 112, 2022: 113}, ("ON_TRACK", "LIKELY")),
        (SUM, {"2021/2023": 570}, ("BROKEN", "UNLIKELY")),
        (GROWTH, {2021: "5.2"}, ("ON_TRACK", "LIKELY")),
        (GROWTH, {2021: 6}, ("BROKEN", "AT_RISK")),
    ],
)
def test_two_ends(asked: Question, values: dict[Any, Any], expected: tuple[str, str]) -> None:
    assert names(judged(asked, values)) == expected


@pytest.mark.parametrize(
    ("asked", "values"),
    [(ABOUT, {2025: 16}), (ABOUT, {2025: 14}), (ABOUT, {2023: 17}), (ABOUT, {2023: "15.5"})],
)
def test_how_near_is_near_enough_is_not_printed(asked: Question, values: dict[Any, Any]) -> None:
    with pytest.raises(Unanswered) as caught:
        judged(asked, values)
    assert caught.value.reason.en == "the plan does not print how near is near enough"


def figures(asked: Question, values: dict[Any, Any]) -> dict[str, Any]:
    """Return the figures that are given."""
    found = judged(asked, values)
    every = (
        "due", "gap", "margin", "ratio", "completion", "remaining",
        "required_pace", "required_rate", "projected_end", "early",
    )  # fmt: skip
    return {name: value for name in every if (value := getattr(found, name)) is not None}


def test_figures_of_a_path() -> None:
    given = figures(question(), {2021: "21.3", 2022: "30.8"})
    rate = given.pop("required_rate")
    assert given == {
        "due": Fraction("32.686"),
        "gap": Fraction("-1.886"),
        "margin": Fraction("1.4876"),
        "ratio": Fraction("12.99") / Fraction("14.876"),
        "completion": Fraction("12.99") / Fraction("37.19"),
        "remaining": Fraction("24.2"),
        "required_pace": Fraction("24.2") / 3,
        "projected_end": Fraction("50.285"),
    }
    assert float(rate) == pytest.approx(((55 / 30.8) ** (1 / 3) - 1) * 100, rel=1e-14)


def test_a_rate_that_a_fraction_holds() -> None:
    down = question(Bound.at_most(10), baseline=20)
    assert figures(down, {2024: 16})["required_rate"] == Fraction(-75, 2)
    assert figures(down, {2023: 40})["required_rate"] == -50  # a quarter in two years


def test_figures_of_the_other_kinds() -> None:
    held = question(Bound.at_most(Decimal("12.5")), baseline="11.98")
    given = figures(held, {2021: "12.9"})
    assert given.pop("required_rate") is not None
    assert given == {
        "due": Fraction("12.5"),
        "gap": Fraction("-0.4"),
        "remaining": Fraction("-0.4"),
        "required_pace": Fraction("-0.1"),
        "projected_end": Fraction("16.58"),
    }
    mean = question(Bound.less_than(Decimal("5.5")), "mean")
    assert figures(mean, {2021: "6.0", 2022: "5.2"}) == {
        "due": Fraction("5.5"),
        "gap": Fraction("-0.1"),
        "remaining": Fraction("-0.1"),
        "required_pace": Fraction("16.3") / 3,  # the mean needed from now on
        "projected_end": Fraction("5.6"),
    }
    budget = question(Bound.at_most(100), "total")
    assert figures(budget, {2021: 25, 2022: 25}) == {
        "due": 40,
        "gap": -10,
        "margin": 4,
        "projected_end": 125,
    }
    assert figures(budget, {2021: 101}) == {"due": 100, "gap": -1, "remaining": -1, "projected_end": 505}
    growth = figures(question(Bound.at_least(8), "growth"), {2021: 8})
    assert (growth["due"], growth["gap"], growth["ratio"], growth["required_rate"]) == (8, 0, 1, 8)
    assert float(growth["completion"]) == 0.2  # a share of logarithms is the nearest double
    assert growth["projected_end"] == 8
    assert {"margin", "required_pace"}.isdisjoint(growth)
    change = figures(question(Bound.at_most(-17), "change"), {2021: "1.51", 2022: "-2.2", 2023: "-4.18"})
    assert float(change["completion"]) == pytest.approx(
        0.268, abs=5e-4
    )  # as a statistics office published it
    assert float(change["required_rate"]) == pytest.approx(-6.59, abs=6e-3)


def test_where_there_is_no_ratio() -> None:
    behind_the_base = figures(question(interim={2021: 15}), {2021: 16})
    assert "ratio" not in behind_the_base
    assert behind_the_base["gap"] == 1
    assert "ratio" not in figures(question(method="step"), {2021: 18})


def test_where_there_is_no_rate() -> None:
    assert "required_rate" not in figures(RANGE, {2023: 29})  # two ends
    assert "required_rate" in figures(POINT, {2023: 38})
    assert "required_rate" not in figures(ABOUT, {2023: 12})
    assert "required_rate" not in figures(question(Bound.at_least(-2), baseline=-8), {2022: -6})
    assert "required_rate" not in figures(question(Bound.at_least(2), baseline=-8), {2022: -6})
    assert "required_rate" not in figures(question(Bound.at_least(1), "difference"), {2021: Decimal("0.1")})


def test_the_end_that_figures_speak_of() -> None:
    assert figures(RANGE, {2023: 45})["gap"] == -5  # the nearer end is not met
    assert figures(RANGE, {2023: 45})["required_pace"] == Fraction(-5, 2)
    assert figures(RANGE, {2023: 36})["due"] == 29  # inside a range that a path led to
    assert figures(INSIDE, {2021: 39})["due"] == 40  # inside a held range the nearer end
    assert figures(INSIDE, {2021: Decimal("37.5")})["due"] == 35  # in the middle the low end counts
    assert figures(GROWTH, {2021: 6})["due"] == Fraction("5.5")  # the broken one


def test_early() -> None:
    assert figures(question(), {2024: 56, 2025: 57})["early"] is True
    assert figures(question(), {2024: 54, 2025: 57})["early"] is False
    assert figures(question(), {"2025-06": 56, 2025: 57})["early"] is False  # not a year older
    assert figures(question(baseline=None), {2025: 57}).get("early") is None  # no path led there
    assert judged(question(Bound.at_most(12), baseline=10), {2025: 11}).early is None


def test_a_reference_that_is_not_known_to_the_end() -> None:
    found = judged(question(None, "growth", rates={2021: Decimal(7), 2022: Decimal(5)}), {2021: 8})
    assert names(found) == ("AHEAD", "NOT_ASSESSED")
    assert (found.due, found.gap, found.completion, found.remaining, found.bound) == (
        Fraction(7),
        Fraction(1),
        None,
        None,
        None,
    )
    assert (found.required_rate, found.projected_end) == (None, None)
    assert float(found.ratio or 0) == pytest.approx(math.log(1.08) / math.log(1.07), rel=1e-14)


def test_met_as_printed() -> None:
    found = judged(question(), {2025: "54.6"})
    assert (found.met, found.met_as_printed) == (False, True)
    found = judged(question(), {2025: 55})
    assert (found.met, found.met_as_printed) == (True, True)


FROM_TEN = question(Bound.about(15), baseline=10)
HELD = question(Bound.about(15), baseline="15.1")


@pytest.mark.parametrize(
    ("asked", "values", "expected"),
    [
        # On the way: 11 in 2021, 12 in 2022; what leads beyond 15.5 is at risk, however near.
        (FROM_TEN, {2021: 11, 2022: 12}, ("ON_TRACK", "LIKELY")),
        (FROM_TEN, {2021: "11.5", 2022: 13}, ("AHEAD", "AT_RISK")),  # 17.5
        (FROM_TEN, {2022: "12.24"}, ("ON_TRACK", "AT_RISK")),  # 15.6
        # Reached: at risk if both recent changes lead past what rounds to it, which ends below 15.5.
        (FROM_TEN, {2021: "12.6", 2022: "15.2"}, ("ACHIEVED_EARLY", "AT_RISK")),
        (FROM_TEN, {2021: 10, 2022: "15.2"}, ("ACHIEVED_EARLY", "LIKELY")),
        (FROM_TEN, {2021: 15, 2022: "15.2"}, ("ACHIEVED_EARLY", "AT_RISK")),
        (FROM_TEN, {2021: 15, 2022: "15.1"}, ("ACHIEVED_EARLY", "LIKELY")),  # to 15.4 by the last change
        (FROM_TEN, {2021: 15, 2022: 15, 2023: "15.1"}, ("ACHIEVED_EARLY", "LIKELY")),
        # Held: neither way is worse, and both changes decide.
        (HELD, {2021: "15.2", 2022: "15.3"}, ("KEPT", "AT_RISK")),
        (HELD, {2021: 15, 2022: "15.3"}, ("KEPT", "LIKELY")),
        (HELD, {2021: "14.9", 2022: "14.7"}, ("KEPT", "AT_RISK")),
        # A path through points on the way that is followed is likely to arrive, past the near end as well.
        (question(Bound.about(15), baseline=10, interim={2022: "14.9"}), {2021: "12.45", 2022: "14.9"},
         ("ACHIEVED_EARLY", "LIKELY")),
        (question(Bound.between(35, 40), baseline=20, interim={2022: 36}), {2021: 28, 2022: 36},
         ("ACHIEVED_EARLY", "LIKELY")),
    ],
)  # fmt: skip
def test_about_a_figure(asked: Question, values: dict[Any, Any], expected: tuple[str, str]) -> None:
    assert names(judged(asked, values)) == expected


@pytest.mark.parametrize("value", ["15.5", "14.49", 12])
def test_about_a_figure_that_is_held_either_way_is_beyond_it(value: str | int) -> None:
    with pytest.raises(Unanswered):
        judged(HELD, {2021: value})


def test_inside_a_range_of_means_the_nearer_end_is_that_of_the_figures_shown() -> None:
    growth = question(Bound.between(-5, 1), "growth")
    # -2.09% a year: 2.91 points from the low end, 3.09 from the high one.
    found = judged(growth, {2021: -5, "2022-06": 4})
    assert (found.due, names(found)) == (Fraction(-5), ("KEPT", "LIKELY"))
    change = question(Bound.between(-14, 7), "change", target_year=2023)
    assert judged(change, {"2021/2023": "-4.2"}).gap == Fraction("9.8")


def test_figures_of_sums_have_the_quotient_that_is_said() -> None:
    found = judged(question(Bound.at_least(31), "total"), {2021: 7, 2022: 8})
    assert found.progress_reason.zh == (
        "2021—2022年累计15个，按时序进度应为12.4个，多2.6个；为应达数的121.0%"
    )
    # As many more digits as the quotient takes, while the difference still holds.
    found = judged(question(Bound.at_least(5), "total", target_year=2023), {"2021-03": 4})
    assert found.progress_reason.zh == (
        "2021年1—3月累计4个，按时序进度应为0.41667个，多3.58333个；为应达数的960.0%"
    )
    found = judged(question(Bound.at_least(33), "total", target_year=2022), {"2021-07": 15})
    assert found.progress_reason.zh == (  # with two decimals 15 - 9.63 is not 5.38
        "2021年1—7月累计15个，按时序进度应为9.625个，多5.375个；为应达数的155.8%"
    )
    # What has gone the other way is no share of what is due.
    found = judged(question(Bound.at_most(-6), "difference"), {2021: 1, 2022: 1})
    assert found.ratio == Fraction(-5, 6)
    assert found.progress_reason.en == "a change since 2020 of 2 by 2022 (-2 due), 4 above"


def test_inside_a_range_nothing_slips() -> None:
    mean = question(Bound.between(4, 6), "mean")
    assert names(judged(mean, {2021: 5, 2022: "6.6"}))[0] == "KEPT"  # the last year alone is above
    assert names(judged(question(Bound.at_most(6), "mean"), {2021: 5, 2022: "6.6"}))[0] == "SLIPPING"


def test_on_the_way_back_to_a_range() -> None:
    found = judged(question(Bound.between(35, 40), baseline=20), {2021: 60, 2022: 55, 2023: 45})
    assert (names(found), found.projected_end) == (("BROKEN", "LIKELY"), Fraction(30))
    assert found.outlook_reason.zh == (
        "按2022—2023年年均降低7.5个推算，2025年为30个，比目标低5个；正在回到目标区间，届时可放缓"
    )
    arrives = judged(question(Bound.between(35, 40), baseline=20), {2021: 48, 2022: 45, 2023: 43})
    assert (names(arrives), arrives.projected_end) == (("BROKEN", "LIKELY"), Fraction(38))
    assert arrives.outlook_reason.en.endswith("38 in 2025; target: 35 to 40")


def test_what_passes_a_range_by_little_is_not_said_to_arrive() -> None:
    total = question(Bound.exactly(100), "total")
    found = judged(total, {2021: "20.1", 2022: "20.1"})
    assert (names(found), found.projected_end) == (("ON_TRACK", "LIKELY"), Fraction("100.5"))
    assert found.outlook_reason.zh == (
        "按2021—2022年年均完成20.1个推算，到2025年累计100.5个，比目标多0.5个，差距不足剩余变动的5%"
    )


def test_what_is_said_of_a_bound_with_two_ends() -> None:
    held = judged(HELD, {2021: "15.2", 2022: "15.3"})
    assert held.progress_reason.en == "15.3 in 2022; target: about 15"
    passing = judged(FROM_TEN, {2021: "11.5", 2022: 13})
    assert passing.outlook_reason.zh == (
        "按2021—2022年年均提高1.5个推算，2025年为17.5个，比目标高2.5个；照此将越过目标区间"
    )
    past = judged(question(Bound.between(35, 40), baseline=20), {2021: 25, 2022: 32})
    assert past.outlook_reason.en.endswith(
        "50 in 2025, 10 above the target; at this pace it would pass the range"
    )
    once = judged(FROM_TEN, {2021: 10, 2022: "15.2"})
    assert "23 in 2025, 8 above the target, but no two changes in a row lead there" in once.outlook_reason.en


@pytest.mark.parametrize(
    ("bound", "baseline", "value", "outlook"),
    [
        # 4 a year lead from 32 to 40. 3 are left to 35, a twentieth of which is 0.15.
        (Bound.between(35, Decimal("39.85")), 20, 32, "AT_RISK"),
        (Bound.between(35, Decimal("39.86")), 20, 32, "LIKELY"),
        # Down: 4 a year lead from 43 to 35, where 40 is the end to be reached.
        (Bound.between(Decimal("35.15"), 40), 55, 43, "AT_RISK"),
        (Bound.between(Decimal("35.14"), 40), 55, 43, "LIKELY"),
    ],
)
def test_a_twentieth_of_the_way_beyond_the_far_end_is_at_risk(
    bound: Bound, baseline: int, value: int, outlook: str
) -> None:
    assert judged(question(bound, baseline=baseline), {2023: value}).outlook.name == outlook


def test_a_start_on_the_figure_itself_counts_upward() -> None:
    about = question(Bound.about(15), baseline=15)
    assert judged(about, {2021: "15.2"}).gap == Fraction("0.2")
    assert judged(about, {2021: "14.8"}).gap == Fraction("-0.2")


@pytest.mark.parametrize(
    ("asked", "values", "zh", "en"),
    [
        (
            question(Bound.between(35, 40), baseline=20),
            {2021: 60, 2022: 55, 2023: 45},
            "按2022—2023年年均降低7.5个推算，2025年为30个，比目标低5个；正在回到目标区间，届时可放缓",
            "at the pace of 2022–2023, -7.5 a year, 30 in 2025, 5 below the target; on the way back to the range",
        ),
        (
            question(Bound.between(35, 40), baseline=20),
            {2021: 25, 2022: 32},
            "按2021—2022年年均提高6个推算，2025年为50个，比目标高10个；照此将越过目标区间",
            (
                "at the pace of 2021–2022, +6 a year, 50 in 2025, 10 above the target; "
                "at this pace it would pass the range"
            ),
        ),
        (
            question(Bound.exactly(100), "total"),
            {2021: "20.1", 2022: "20.1"},
            "按2021—2022年年均完成20.1个推算，到2025年累计100.5个，比目标多0.5个，差距不足剩余变动的5%",
            (
                "at the pace of 2021–2022, 20.1 a year, a total of 100.5 by 2025, 0.5 above the target, "
                "less than 5% of the way left"
            ),
        ),
        (
            question(Bound.between(35, 40), baseline=36),
            {2021: 37, 2022: 38},
            "目前达标，但按2021—2022年年均提高1个推算，2025年为41个，比目标高1个；最近两次变动均指向不达标",
            (
                "met now, but at the pace of 2021–2022, +1 a year, 41 in 2025, 1 above the target; "
                "both recent changes lead past it"
            ),
        ),
    ],
)
def test_what_is_said_of_the_outlook_of_two_ends(
    asked: Question, values: dict[Any, Any], zh: str, en: str
) -> None:
    reason = judged(asked, values).outlook_reason
    assert (reason.zh, reason.en) == (zh, en)


def test_what_nearness_asks_for() -> None:
    with pytest.raises(Unanswered) as caught:
        judged(ABOUT, {2025: 16})
    asked = caught.value
    assert asked.reason.zh == "规划未列明“左右”的允许范围"
    assert (asked.supply.reader.zh, asked.supply.reader.en) == (
        "需明确“左右”的允许范围",
        "needed: how near is near enough",
    )
