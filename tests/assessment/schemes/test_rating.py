"""Ratings of series by published schemes: the edges of the rules, by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

import xzplan
from xzplan import Direction, InvalidInputError
from xzplan.assessment.schemes.office_schemes import DESTATIS, STATCAN, UN2022
from xzplan.assessment.schemes.rating import Rating, rate_series

UP, DOWN = Direction.INCREASE, Direction.DECREASE
assert STATCAN.without_target is not None
NO_ZERO = evolve(STATCAN, id="own", without_target=evolve(STATCAN.without_target, zero=None))


def word(rating: Rating) -> str | None:
    return None if rating.category is None else rating.category.id


def test_met_comes_first() -> None:
    worse: dict[str, Any] = {"direction": DOWN, "target": 70, "target_year": 2030}
    rating = rate_series("statcan", [2015, 2022], [7.05, 12.58], **worse)
    assert (word(rating), rating.rule, rating.score) == ("target_achieved", "met", 5)
    assert str(rating) == f"statcan: {rating.reason}"
    assert rating.value is not None
    assert rating.value < 0
    assert word(rate_series("eurostat", [2015, 2022], [7.05, 12.58], **worse)) == "significant_progress"
    alone = rate_series("statcan", [2015], [7.05], **worse)
    assert (word(alone), alone.value, alone.metric) == ("target_achieved", None, None)
    equal = rate_series("statcan", [2015, 2020], [5, 5], direction=UP, target=5, target_year=2030)
    assert (word(equal), equal.value) == ("target_achieved", None)
    # A rate beyond all floats beside a target that is met is left out, not made up.
    huge = rate_series("statcan", [2015, 2016], [1, 1e300], direction=UP, target=1 + 1e-12, target_year=2030)
    assert (word(huge), huge.value) == ("target_achieved", None)


def test_zero() -> None:
    # 0.001 for a base and a target of 0, as they do; 0.052 -> 0.048 towards 0 hangs on the unit.
    goal: dict[str, Any] = {"direction": DOWN, "target": 0, "target_year": 2030}
    small = rate_series("statcan", [2015, 2022], [0.052, 0.048], **goal)
    large = rate_series("statcan", [2015, 2022], [5.2, 4.8], **goal)
    assert small.value == pytest.approx(0.0491, abs=5e-5)
    assert large.value == pytest.approx(0.0262, abs=5e-5)
    up = rate_series("statcan", [2015, 2017], [0, 0.004], direction=UP)
    assert up.value == pytest.approx(1.0)  # from 0.001 to 0.004 in two years
    assert word(rate_series("un2022", [2015, 2017], [0, 4], direction=UP)) is None
    assert (
        word(rate_series("un2023", [2015, 2017], [4, 2], direction=DOWN, target=0, target_year=2030))
        is not None
    )
    assert "positive" in rate_series("un2023", [2015, 2017], [0, 4], direction=UP).reason.en
    assert "no rate of growth" in rate_series(NO_ZERO, [2015, 2017], [0, 4], direction=UP).reason.en


def test_signs() -> None:
    rating = rate_series("statcan", [2015, 2020], [-10, -5], direction=UP)
    assert word(rating) == "substantial_progress"
    assert "both signs" in rate_series("statcan", [2015, 2020], [-10, 5], direction=UP).reason.en
    crossing = rate_series("statcan", [2015, 2020], [10, 5], direction=DOWN, target=-5, target_year=2030)
    assert (word(crossing), crossing.score, crossing.rule) == (None, None, None)


def test_target_is_the_base() -> None:
    for scheme in ("statcan", "eurostat", "un2022", "un2023"):
        rating = rate_series(scheme, [2015, 2020], [10, 12], direction=DOWN, target=10, target_year=2030)
        assert word(rating) is None
        assert rating.reason.en == "not assessed: the target is the base, so that no growth is needed"


def test_clocks() -> None:
    goal: dict[str, Any] = {"direction": UP, "target": 100}
    late = rate_series("un2023", [2015, 2026], [10, 50], **goal, target_year=2025)
    assert late.reason.zh == "不评估：目标年已过"
    assert (
        word(rate_series("statcan", [2015, 2026], [10, 50], **goal, target_year=2025)) == "moderate_progress"
    )
    assert "not before" in rate_series("un2022", [2015, 2020], [10, 50], **goal, target_year=2015).reason.en


def test_natural_limit() -> None:
    near = rate_series("statcan", [2015, 2020], [95, 95.5], direction=UP, limit=100)
    assert (word(near), round(near.factor or 0, 4)) == ("moderate_progress", 0.2037)
    assert word(rate_series("statcan", [2015, 2020], [95, 95.5], direction=UP)) == "limited_progress"
    at = rate_series("statcan", [2015, 2020], [100, 100], direction=UP, limit=100)
    assert (word(at), at.score, at.factor) == ("substantial_progress", 5, 0)
    # EUSTAT counts what is at its limit as met (their 1-5-4 and others); one that has just left it scores so, too.
    there = rate_series("eurostat", [2015, 2024], [100, 100], direction=UP, limit=100)
    assert (word(there), there.score, there.value, there.rule) == ("significant_progress", 5, 0, "met")
    assert there.reason.en.endswith("100 meets the natural limit 100.0, whatever the trend")
    left = rate_series("eurostat", [2015, 2020], [100, 99.9], direction=UP, limit=100)
    assert (word(left), left.score) == ("no_progress", 5)
    alone = rate_series("eurostat", [2015], [100], direction=UP, limit=100)
    assert (word(alone), alone.value) == ("significant_progress", None)


def test_weather_needs_consecutive_years() -> None:
    goal: dict[str, Any] = {"direction": UP, "target": 20, "target_year": 2030}
    assert word(rate_series("destatis", [2017, 2018, 2019], [1, 2, 3], **goal)) is None
    gap = rate_series("destatis", [2015, 2016, 2018, 2019, 2020], [0, 1, 2, 3, 4], **goal)
    assert gap.reason.en == "not assessed: fewer than 4 points of consecutive years up to the latest"
    four = rate_series("destatis", [2010, 2017, 2018, 2019, 2020], [9, 2, 3, 4, 5], **goal)
    # One a year for ten years gives 15 of 20: a third of the way from 5 is left.
    assert word(four) == "cloud"
    assert four.value == pytest.approx(1 / 3)
    seven = rate_series("destatis", list(range(2014, 2021)), [50, 0, 1, 2, 3, 4, 5], **goal)
    assert seven.value == pytest.approx(1 / 3)  # five changes, not six
    assert (
        word(rate_series("destatis", list(range(2015, 2021)), [5, 4, 3, 2, 1, 5], **goal)) == "thunderstorm"
    )


@pytest.mark.parametrize(
    ("values", "symbol"),
    [
        ([5, 5, 5, 5], "sun"),
        ([6, 6, 6, 5], "sun"),
        ([1, 1, 1, 2], "slightly_cloudy"),
        ([9, 9, 9, 8], "cloud"),
        ([8, 8, 8, 8], "thunderstorm"),
        ([7, 7, 7, 8], "thunderstorm"),
    ],
)
def test_a_ceiling_to_be_kept(values: list[float], symbol: str) -> None:
    rating = rate_series("destatis", [2017, 2018, 2019, 2020], values, direction=DOWN, target=5, keep=True)
    assert (word(rating), rating.rule) == (symbol, "kept")


def test_without_target() -> None:
    assert word(rate_series("destatis", [1, 2, 3, 4], [1, 2, 3, 3], direction=UP)) == "slightly_cloudy"
    none = evolve(UN2022, id="own", without_target=None)
    assert rate_series(none, [2015, 2020], [1, 2], direction=UP).reason.en.endswith(
        "no rule without a target"
    )
    for scheme in ("statcan", "eurostat"):
        assert rate_series(scheme, [2015], [1], direction=UP).reason.zh == "不评估：少于2个年份的数值"


def test_beyond_floats() -> None:
    rating = rate_series("statcan", [2015, 2016], [1e-300, 1e300], direction=UP)
    assert rating.reason.en.startswith("not assessed: cannot be computed")


@pytest.mark.parametrize("scheme", ["statcan", "eurostat", "un2022", "un2023", "destatis"])
def test_a_direction_may_be_written_as_its_value(scheme: str) -> None:
    years, values = list(range(2015, 2021)), [1, 2, 3, 4, 5, 6]
    for direction in (UP, DOWN):
        for goal in ({}, {"target": 8, "target_year": 2030}):
            rating = rate_series(scheme, years, values, direction=direction, **goal)  # type: ignore[arg-type]
            assert rate_series(scheme, years, values, direction=direction.value, **goal) == rating  # type: ignore[arg-type]
    assert word(rate_series(scheme, years, values, direction="increase")) in {
        *("substantial_progress", "significant_progress", "on_track", "met_or_on_track", "sun")
    }


def test_met_and_to_be_kept_without_a_year() -> None:
    assert DESTATIS.kept is not None
    own = evolve(DESTATIS, id="own", met=DESTATIS.kept.both)
    rating = rate_series(own, [2017, 2018, 2019, 2020], [4, 4, 4, 4], direction=DOWN, target=5, keep=True)
    # No change a year: 4 in the latest year, of the way of 1 back to 5 nothing is left and as much is over.
    assert (word(rating), rating.rule, rating.value) == ("sun", "met", -1)


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (lambda: rate_series("plan", [1, 2], [1, 2], direction=UP), "scheme"),
        (lambda: rate_series("statcan", [1, 2], [1], direction=UP), "values"),
        (lambda: rate_series("statcan", [1, 2], [1, 2], direction=Direction.MAINTAIN), "direction"),
        (lambda: rate_series("statcan", [1, 2], [1, 2], direction=UP, target=1), "target_year"),
        (lambda: rate_series("statcan", [1, 2], [1, 2], direction=UP, target=1, keep=True), "target_year"),
        (
            lambda: rate_series("destatis", [1, 2], [1, 2], direction=UP, target_year=1, keep=True),
            "target_year",
        ),
        (lambda: rate_series("destatis", [1, 2], [1, 2], direction=UP, keep=True), "keep"),
        (lambda: rate_series("un2022", [1, 2], [1, 2], direction=UP, limit=3), "limit"),
        (lambda: rate_series("destatis", [1, 2], [1, 2], direction=UP, limit=3), "limit"),
        (
            lambda: rate_series("statcan", [1, 2], [1, 2], direction=UP, target=3, target_year=9, limit=3),
            "limit",
        ),
    ],
)
def test_refused(call: Callable[[], Any], argument: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        call()
    assert caught.value.argument == argument


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        *(("direction", value) for value in ("up", "maintain", 1, None)),
        *(("years", value) for value in (3, ["2020", "2021"], [2021, 2020])),
        *(("values", value) for value in ("x", [1, None], [1, 2, 3])),
        *(("target", value) for value in ("x", [1, 2, 3], [2, 1])),
        *(("target_year", value) for value in ("2030", 2030.5, [2030])),
        ("keep", "no"),
    ],
)
def test_wrong_kinds(argument: str, value: object) -> None:
    given: dict[str, Any] = {
        "years": [2020, 2021],
        "values": [1, 2],
        "direction": UP,
        "target": 3,
        "target_year": 2030,
    }
    with pytest.raises(InvalidInputError) as caught:
        rate_series("statcan", **{**given, argument: value})
    assert caught.value.argument == argument


@pytest.mark.parametrize("limit", ["x", [1, 2]])
def test_wrong_kinds_of_a_limit(limit: Any) -> None:
    with pytest.raises(InvalidInputError) as caught:
        rate_series("statcan", [1, 2], [1, 2], direction=UP, limit=limit)
    assert caught.value.argument == "limit"


def test_round_trip() -> None:
    rating = rate_series(DESTATIS, [1, 2, 3, 4], [1, 2, 3, 3], direction=UP)
    assert xzplan.from_json(xzplan.to_json(rating), Rating) == rating


def test_an_interval() -> None:
    # A rise of 1 a year from 5 gives 15 in 2030; the doc takes the weakest target of the interval.
    years, values = list(range(2015, 2021)), [0, 1, 2, 3, 4, 5]
    up: dict[str, Any] = {"direction": UP, "target_year": 2030}
    down: dict[str, Any] = {"direction": DOWN, "target_year": 2030}
    assert word(rate_series("destatis", years, values, target=(15, 20), **up)) == "sun"
    assert rate_series("destatis", years, values, target=(15, 20), **up) == rate_series(
        "destatis", years, values, target=15, **up
    )
    fall = [20, 19, 18, 17, 16, 15]
    assert word(rate_series("destatis", years, fall, target=(2, 5), **down)) == "sun"
    assert word(rate_series("destatis", years, fall, target=2, **down)) == "cloud"  # 5: 3 of 13 are left
    assert rate_series("statcan", years, values, target=(15, 20), **up).reason.en == (
        "not assessed: the scheme has no rule for an interval"
    )
    for ends in ((20, 15), (1, 2, 3)):
        with pytest.raises(InvalidInputError, match="the lower first"):
            rate_series("destatis", years, values, target=ends, **up)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("scheme", "values", "goal", "category"),
    [
        # 1 % more in a year: above 1 % begins the best class of the UN; in floats the growth is 0.010000000000000009.
        ("un2022", [100, 101], {}, "fair_progress"),
        (
            "eurostat",
            [100, 101],
            {},
            "significant_progress",
        ),  # as their code has it: the class begins above 1 %
        ("statcan", [100, 101.5], {}, "moderate_progress"),  # and here at 1.5 %, which the float misses
        # Half of the growth needed, and 0.95 of the way.
        ("un2022", [97, 96], {"target": 95, "target_year": 2021}, "fair_progress"),
        ("un2023", [200, 219], {"target": 220, "target_year": 2021}, "met_or_on_track"),
    ],
)
def test_on_an_edge(scheme: str, values: list[float], goal: dict[str, Any], category: str) -> None:
    way = DOWN if values[1] < values[0] else UP
    rating = rate_series(scheme, [2020, 2021], values, direction=way, **goal)
    assert word(rating) == category
    assert rating.bands is not None
    assert rating.value is not None
    assert word(rating) == rating.bands.category(rating.value).id


@pytest.mark.parametrize(
    ("target", "miss", "symbol"),
    [("4.8", 1 / 21, "sun"), ("4.85", 1 / 11, "slightly_cloudy"), ("5.0", 0.2, "slightly_cloudy")],
)
def test_an_edge_of_destatis(target: str, miss: float, symbol: str) -> None:
    # A rise of 0.1 a year to 3.75 gives 4.75 in 2030: of the 1.25 to 5.0 a fifth is left, in floats a little more or less.
    values = [3.25, 3.35, 3.45, 3.55, 3.65, 3.75]
    rating = rate_series(
        "destatis", list(range(2015, 2021)), values, direction=UP, target=float(target), target_year=2030
    )
    assert rating.value == pytest.approx(miss)
    assert word(rating) == symbol


def test_the_rule_that_decided_is_named() -> None:
    years, values = [2017, 2018, 2019, 2020], [5, 4, 3, 2]
    assert rate_series("eurostat", years, values, direction=UP).rule == "without_target"
    assert rate_series("destatis", years, values, direction=UP).rule == "direction"
    goal: dict[str, Any] = {"target": 8, "target_year": 2030}
    assert rate_series("destatis", years, values, direction=UP, **goal).rule == "with_target"


@pytest.mark.parametrize(
    ("scheme", "category", "why"),
    [
        # From 5 to 2 in three years is -26.32% a year; from 5 to 8 in thirteen years is 3.682% a year.
        ("eurostat", "significant deterioration", "growth so far over growth needed -7.149"),
        ("un2022", "deterioration", "growth so far over growth needed, whichever way -7.149"),
        ("destatis", "thunderstorm", "mean yearly change -1, not in the good direction"),
    ],
)
def test_the_reason_of_a_fall(scheme: str, category: str, why: str) -> None:
    goal: dict[str, Any] = {"target": 8, "target_year": 2030}
    rating = rate_series(scheme, [2017, 2018, 2019, 2020], [5, 4, 3, 2], direction=UP, **goal)
    assert rating.reason.en == f"{category}: {why}"
    if scheme == "destatis":
        assert rating.reason.zh == "雷雨：年均变动-1，未向好方向"
        assert (rating.metric, rating.value) == ("mean_change", -1)


def test_a_target_that_is_met_within_a_year_has_its_metric() -> None:
    goal: dict[str, Any] = {"target": 8, "target_year": 2022}
    rating = rate_series("eurostat", [2020, 2021], [2, 8], direction=UP, **goal)
    # Four times in a year, where twice a year was needed: 300% of 100%.
    assert (rating.rule, rating.metric) == ("met", "growth_ratio")
    assert rating.value == pytest.approx(3)


@pytest.mark.parametrize("scheme", ["un2022", "un2023"])
@pytest.mark.parametrize("goal", [{}, {"target": 8, "target_year": 2030}])
@pytest.mark.parametrize("values", [[-2, -4], [2, -4], [-2, 4], [0, 4], [4, 0]])
def test_the_un_rates_positive_values_alone(scheme: str, goal: dict[str, Any], values: list[float]) -> None:
    rating = rate_series(scheme, [2015, 2020], values, direction=UP, **goal)
    assert rating.category is None
    assert rating.reason.en.endswith("values that are not positive, for which the scheme says nothing")
    assert rating.reason.zh.endswith("数值不为正，该方案没有规定")


OVER = "the target year is over"


@pytest.mark.parametrize(
    ("scheme", "values", "goal", "why"),
    [
        ("eurostat", [-1, 1, 2, 4], {}, "values of both signs, between which there is no rate of growth"),
        (
            "eurostat",
            [1, 2, 3, 4],
            {"target": 9, "target_year": 2017},
            "the base is not before the target year",
        ),
        (
            "eurostat",
            [9, 6, 5, 4],
            {"target": 9, "target_year": 2030},
            "the target is the base, so that no growth is needed",
        ),
        ("un2023", [1, 2, 3, 4], {"target": 9, "target_year": 2019}, OVER),
        ("destatis", [1, 2, 3, 4], {"target": 9, "target_year": 2019}, OVER),
    ],
)
def test_why_a_series_is_not_rated(scheme: str, values: list[float], goal: dict[str, Any], why: str) -> None:
    rating = rate_series(scheme, [2017, 2018, 2019, 2020], values, direction=UP, **goal)
    assert (rating.category, rating.metric, rating.value, rating.score) == (None, None, None, None)
    assert rating.reason.en == f"not assessed: {why}"


WEATHER = [2017, 2018, 2019, 2020]


@pytest.mark.parametrize(
    ("scheme", "years", "values", "more", "fields", "zh", "en"),
    [
        (
            "statcan",
            [2015, 2023],
            [14.5, 10.4],
            {"direction": DOWN, "target": 7.25, "target_year": 2030},
            ("with_target", "moderate_progress", "growth_ratio"),
            "有进展，但须加快：实际年均增速与所需年均增速之比0.9011",
            "progress made, but acceleration needed: growth so far over growth needed 0.9011",
        ),
        (
            "statcan",
            [2015, 2022],
            [7.05, 12.58],
            {"direction": DOWN, "target": 70, "target_year": 2030},
            ("met", "target_achieved", "growth_ratio"),
            "目标已实现：最新值12.58达到目标70.0，不看趋势",
            "target achieved: 12.58 meets the target 70.0, whatever the trend",
        ),
        (
            "eurostat",
            [2015, 2024],
            [100, 100],
            {"direction": UP, "limit": 100},
            ("met", "significant_progress", "directed_growth"),
            "显著进展：最新值100达到自然上下限100.0，不看趋势",
            "significant progress: 100 meets the natural limit 100.0, whatever the trend",
        ),
        (
            # 0.0052632 in logarithms 0.0052494, a fifth of which is a growth of 0.105% a year.
            "statcan",
            [2015, 2020],
            [95, 95.5],
            {"direction": UP, "limit": 100},
            ("without_target", "moderate_progress", "directed_growth"),
            "有进展，但须加快：向好方向的年均增速0.00105, C 0.2037",
            "progress made, but acceleration needed: yearly growth in the good direction 0.00105, C 0.2037",
        ),
        (
            "destatis",
            WEATHER,
            [6, 6, 6, 5],
            {"direction": DOWN, "target": 5, "keep": True},
            ("kept", "sun", "mean_change"),
            "太阳：达到目标，年均变动-0.3333",
            "sun: target met, mean yearly change -0.3333",
        ),
        (
            "destatis",
            WEATHER,
            [8, 8, 8, 8],
            {"direction": DOWN, "target": 5, "keep": True},
            ("kept", "thunderstorm", "mean_change"),
            "雷雨：未达到目标，年均变动0",
            "thunderstorm: target not met, mean yearly change 0",
        ),
        (
            "destatis",
            WEATHER,
            [1, 2, 3, 3],
            {"direction": UP},
            ("direction", "slightly_cloudy", "mean_change"),
            "多云间晴：年均变动0.6667，最近一年变动0",
            "sun with cloud: mean yearly change 0.6667, last yearly change 0",
        ),
        (
            "destatis",
            WEATHER,
            [4, 3, 2, 3],
            {"direction": UP},
            ("direction", "cloud", "mean_change"),
            "阴：年均变动-0.3333，最近一年变动1",
            "cloud: mean yearly change -0.3333, last yearly change 1",
        ),
        (
            "destatis",
            WEATHER,
            [5, 4, 3, 2],
            {"direction": UP, "target": 8, "target_year": 2030},
            ("with_target", "thunderstorm", "mean_change"),
            "雷雨：年均变动-1，未向好方向",
            "thunderstorm: mean yearly change -1, not in the good direction",
        ),
        (
            "statcan",
            [2015],
            [1],
            {"direction": UP},
            (None, None, None),
            "不评估：少于2个年份的数值",
            "not assessed: fewer than 2 points",
        ),
        (
            "destatis",
            WEATHER[1:],
            [1, 2, 3],
            {"direction": UP},
            (None, None, None),
            "不评估：不足最近连续4年的数值",
            "not assessed: fewer than 4 points of consecutive years up to the latest",
        ),
        (
            "statcan",
            [2015, 2020],
            [1, 2],
            {"direction": UP, "target": (3, 4), "target_year": 2030},
            (None, None, None),
            "不评估：该方案没有区间目标的规则",
            "not assessed: the scheme has no rule for an interval",
        ),
        (
            evolve(UN2022, id="own", without_target=None),
            [2015, 2020],
            [1, 2],
            {"direction": UP},
            (None, None, None),
            "不评估：该方案没有无目标值的规则",
            "not assessed: the scheme has no rule without a target",
        ),
        (
            "statcan",
            [2015, 2016],
            [1e-300, 1e300],
            {"direction": UP},
            (None, None, None),
            "不评估：数值相差过大或过小，该方案的评价值无法计算",
            "not assessed: cannot be computed: the result overflows float64",
        ),
        *(
            (scheme, [2015, 2020], values, {"direction": UP, **goal}, (None, None, None), f"不评估：{zh}", f"not assessed: {en}")
            for scheme, values, goal, zh, en in (
                ("un2023", [3, 4], {"target": 9, "target_year": 2019}, "目标年已过", "the target year is over"),
                (
                    NO_ZERO,
                    [0, 4],
                    {},
                    "基期为0，没有增速",
                    "a base of 0, from which there is no rate of growth",
                ),
                (
                    "statcan",
                    [-1, 4],
                    {},
                    "数值正负不一，没有增速",
                    "values of both signs, between which there is no rate of growth",
                ),
                (
                    "statcan",
                    [1, 4],
                    {"target": -5, "target_year": 2030, "direction": DOWN},
                    "数值正负不一，没有增速",
                    "values of both signs, between which there is no rate of growth",
                ),
                (
                    "statcan",
                    [5, 4],
                    {"target": 5, "target_year": 2030},
                    "目标等于基期，所需增速为0",
                    "the target is the base, so that no growth is needed",
                ),
                (
                    "statcan",
                    [3, 4],
                    {"target": 5, "target_year": 2015},
                    "基期不早于目标年",
                    "the base is not before the target year",
                ),
                (
                    "un2022",
                    [3, -4],
                    {},
                    "数值不为正，该方案没有规定",
                    "values that are not positive, for which the scheme says nothing",
                ),
            )
        ),
    ],
)  # fmt: skip
def test_reasons_in_full(
    scheme: Any, years: list[int], values: list[float], more: dict[str, Any], fields: Any, zh: str, en: str
) -> None:
    rating = rate_series(scheme, years, values, **more)
    assert (rating.reason.zh, rating.reason.en) == (zh, en)
    assert (rating.rule, word(rating), rating.metric) == fields
    assert rating.scheme == (scheme if isinstance(scheme, str) else scheme.id)
    assert (rating.value is None) is (rating.metric is None)
    assert (rating.bands is None) is (
        rating.rule not in ("with_target", "without_target") or rating.metric == "mean_change"
    )


@pytest.mark.parametrize("year", [2015, 2016])
def test_the_clock_of_the_target(year: int) -> None:
    rating = rate_series("statcan", [2015, 2020], [3, 4], direction=UP, target=5, target_year=year)
    assert (rating.category is None) is (year == 2015)


def test_which_year_is_over() -> None:
    goal: dict[str, Any] = {"direction": UP, "target": 9}
    assert word(rate_series("un2023", [2015, 2020], [3, 4], **goal, target_year=2020)) is not None
    assert word(rate_series("un2023", [2015, 2020], [3, 4], **goal, target_year=2019)) is None
    # The ratios of growth have no such rule.
    assert word(rate_series("statcan", [2015, 2020], [3, 4], **goal, target_year=2019)) is not None


@pytest.mark.parametrize(
    ("values", "more", "category"),
    [
        # Met or not, and whether the mean change is good; where it is met, no change suffices.
        ([4, 4, 4, 4], {"target": 5, "keep": True, "direction": DOWN}, ("sun", "KEPT", "LIKELY")),
        ([3, 3, 3, 4], {"target": 5, "keep": True, "direction": DOWN}, ("slightly_cloudy", "SLIPPING", "AT_RISK")),
        ([9, 9, 9, 8], {"target": 5, "keep": True, "direction": DOWN}, ("cloud", "BROKEN", "UNLIKELY")),
        ([8, 8, 8, 9], {"target": 5, "keep": True, "direction": DOWN}, ("thunderstorm", "BROKEN", "UNLIKELY")),
        # The mean change, and the last one.
        ([1, 2, 3, 4], {"direction": UP}, ("sun", "ON_TRACK", "LIKELY")),
        ([1, 2, 4, 3], {"direction": UP}, ("slightly_cloudy", "BEHIND", "AT_RISK")),
        ([4, 3, 2, 3], {"direction": UP}, ("cloud", "BEHIND", "UNLIKELY")),
        ([4, 3, 3, 3], {"direction": UP}, ("thunderstorm", "BEHIND", "UNLIKELY")),
    ],
)  # fmt: skip
def test_the_grids_of_destatis(
    values: list[float], more: dict[str, Any], category: tuple[str, str, str]
) -> None:
    found = rate_series("destatis", WEATHER, values, **more).category
    assert found is not None
    assert (found.id, found.progress.name, found.outlook.name) == category


def test_the_score_of_what_is_met_and_of_what_has_none() -> None:
    goal: dict[str, Any] = {"direction": UP, "target": 4, "target_year": 2030}
    for scheme, score in (("statcan", 5), ("eurostat", 5)):
        assert rate_series(scheme, [2015, 2020], [3, 5], **goal).score == score
    assert rate_series("un2022", [2015, 2020], [3, 5], **goal).score is None
    # Half of the growth needed: 4.1667 / 2 - 2.5 and 5 × 1.1 / 1.2 - 5.
    half: dict[str, Any] = {"direction": UP, "target": 100 * 1.21, "target_year": 2022}
    assert rate_series("statcan", [2020, 2021], [100, 105], **half).score == pytest.approx(-0.41665)
    assert rate_series("eurostat", [2020, 2021], [100, 105], **half).score == pytest.approx(-5 / 12)


def test_a_series_is_no_number() -> None:
    for years, values, problem in (
        ([2015, 2020], [1], "pass one value for each of 2 years"),
        ([2015, 2020], [[1, 2]], "pass one value for each of 2 years"),
    ):
        with pytest.raises(InvalidInputError) as caught:
            rate_series("statcan", years, values, direction=UP)
        assert caught.value.args[::2] == ("values", problem)
    with pytest.raises(InvalidInputError) as caught:
        rate_series("plan", [1, 2], [1, 2], direction=UP)
    assert caught.value.args == ("scheme", "plan", "ours needs the path of a plan; use xzplan.assess")
