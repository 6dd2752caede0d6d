"""Figures in words: as many digits as show what the words say."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from questions import question, words
from xzplan import Bound, Period
from xzplan.assessment.wording import (
    Words,
    digits_of_value,
    digits_that_add_up,
    digits_that_tell,
    scaled,
    unit_after,
    written,
)
from xzplan.model.units import PERCENT, PERCENTAGE_POINT, Unit, UnitKind


@pytest.mark.parametrize(
    ("figure", "digits", "toward", "text"),
    [
        ("2.345", 2, 0, "2.35"),  # halves up
        ("2.5", 0, 0, "3"),
        ("-2.345", 2, 0, "-2.35"),
        ("-0.004", 2, 0, "0.00"),  # never -0
        ("0.05", 1, 0, "0.1"),
        ("1107900.5", 0, 0, "1107901"),  # never with an exponent
        ("4.3333333", 2, 1, "4.34"),
        ("4.3333333", 2, -1, "4.33"),
        ("-4.3333333", 2, -1, "-4.34"),
        ("4", 0, 1, "4"),
    ],
)
def test_written(figure: str, digits: int, toward: int, text: str) -> None:
    assert written(Fraction(figure), digits, toward=toward) == text


def test_a_value_is_shown_as_it_is_if_two_decimals_more_will_do() -> None:
    assert digits_of_value(Fraction("5.95"), 1) == 2
    assert digits_of_value(Fraction("5.957"), 1) == 3
    assert digits_of_value(Fraction("5.9575"), 1) == 1
    assert digits_of_value(Fraction(16, 3), 1) == 1


@pytest.mark.parametrize(
    ("bound", "of", "zh", "en"),
    [
        (Bound.about(6), "growth", "6%左右", "about 6%"),
        (Bound.about(6), "total", "6个左右", "about 6"),
        (Bound(low=Decimal(2), high=Decimal(3), high_open=True), "change", "2—3%（不含3）", "2 to 3% (without 3)"),
        (Bound.less_than(3), "growth", "低于3%", "less than 3%"),
    ],
)  # fmt: skip
def test_the_unit_stands_behind_the_last_figure(bound: Bound, of: str, zh: str, en: str) -> None:
    shown = words(question(bound, of), 2022).bound
    assert (shown.zh, shown.en) == (zh, en)


def pairs(*figures: str) -> list[tuple[Fraction, Fraction]]:
    return [(Fraction(one), Fraction(other)) for one, other in zip(figures[::2], figures[1::2], strict=True)]


def test_as_many_digits_as_tell_two_figures_apart() -> None:
    assert digits_that_tell([], 1) == 1
    assert digits_that_tell(pairs("54.996", "55"), 0) == 3
    assert digits_that_tell(pairs("55", "55"), 0) == 0
    assert digits_that_tell(pairs("55", "55.0000000000000001"), 0) == 15  # and no more
    assert digits_that_tell(pairs("0.8997", "0.9", "1", "2"), 2) == 4


def test_as_many_digits_as_add_up() -> None:
    assert digits_that_add_up(Fraction("30.8"), Fraction("32.686"), 2) == 2  # 30.80 - 32.69 = -1.89
    assert digits_that_add_up(Fraction("30.84"), Fraction("32.66"), 1) == 2  # 30.8 - 32.7 is not -1.8
    assert digits_that_add_up(Fraction(2, 3), Fraction(1, 3), 1) == 1  # none do: 0.7 - 0.3 and 0.3


PER_THOUSAND = Unit(id="per_thousand", kind=UnitKind.DENSITY, zh="1/千", en="per thousand")


def test_units() -> None:
    beds = words(question(), 2022)
    share = evolve(beds, unit=PERCENT)
    half, one = Fraction("0.5"), Fraction(1)
    assert (beds.value(half).zh, beds.value(half).en) == ("0.5个", "0.5")
    assert (share.value(half).zh, share.value(half).en) == ("0.5%", "0.5%")
    assert (share.change(half).zh, share.change(half).en) == ("0.5个百分点", "0.5 percentage points")
    assert share.change(one).en == "1 percentage point"
    assert (share.bound.zh, share.bound.en) == ("不低于55%", "at least 55%")
    # A unit that is a fraction is left to the name.
    assert evolve(beds, unit=PER_THOUSAND).value(half).zh == "0.5"
    assert beds.value(Fraction("54.996"), near=[Fraction(55)]).en == "54.996"
    assert beds.value(Fraction("4.333"), 2, toward=1).en == "4.34"


def test_movements() -> None:
    beds, growth = words(question(), 2022), words(question(Bound.at_least(8), "growth"), 2022)
    total = words(question(Bound.at_least(562), "total"), 2022)
    down = Fraction("-0.5")
    assert (beds.movement(-down, 1).zh, beds.movement(-down, 1).en) == ("提高0.5个", "+0.5")
    assert (beds.movement(down, 1).zh, beds.movement(down, 1).en) == ("降低0.5个", "-0.5")
    assert (growth.movement(-down, 1).zh, growth.movement(down, 1).zh) == ("增长0.5%", "下降0.5%")
    assert (total.movement(Fraction(110), 0).zh, total.movement(Fraction(110), 0).en) == ("完成110个", "110")
    assert (beds.movement(Fraction(0), 1).zh, growth.movement(Fraction(0), 1).en) == ("持平", "no change")
    assert words(question(Bound.at_most(5), "mean"), 2022).movement(Fraction(5), 0).zh == "5个"


def test_shares() -> None:
    beds = words(question(), 2022)
    assert beds.percent(Fraction("0.873")) == "87.3%"
    assert beds.percent(Fraction("0.8997"), [Fraction("0.9")]) == "89.97%"


@pytest.mark.parametrize(
    ("of", "latest", "zh", "en"),
    [
        ("value", 2022, "2022年", "in 2022"),
        ("value", "2023-06", "截至2023年6月底", "at the end of June 2023"),
        ("change", "2021/2023", "2023年", "by 2023"),
        ("total", 2021, "2021年", "in 2021"),
        ("total", 2022, "2021—2022年", "in 2021–2022"),
        ("mean", "2021-06", "2021年1—6月", "in January–June 2021"),
        ("total", "2021/2023", "2021—2023年", "in 2021–2023"),
    ],
)
def test_when(of: str, latest: str | int, zh: str, en: str) -> None:
    when = words(question(of=of), latest).when
    assert (when.zh, when.en) == (zh, en)


def test_spans() -> None:
    beds = words(question(), 2022)
    two = Fraction(2)
    assert beds.span(Fraction(0), two).en == "2021–2022"
    assert beds.span(Fraction(1), two).en == "2022"
    halves = beds.span(Fraction(5, 2), Fraction(3)), beds.span(Fraction(3, 2), Fraction(5, 2))
    assert [half.en for half in halves] == ["July–December 2023", "July 2022–June 2023"]
    assert [half.zh for half in halves] == ["2023年7—12月", "2022年7月—2023年6月"]
    month = beds.span(Fraction(5, 2), Fraction(31, 12))
    assert (month.zh, month.en) == ("2023年7月", "July 2023")
    assert beds.period(Fraction(5, 2)) == Period.of("2023-06").text


def test_quantities_and_bounds() -> None:
    change = words(question(Bound.at_most(-17), "change"), 2022)
    assert (change.quantity.zh, change.quantity.en) == ("较2020年变动", "a change since 2020 of ")
    growth = words(question(Bound.at_least(8), "growth"), 2021)
    assert (growth.quantity.zh, growth.quantity.en) == ("增长", "growth of ")  # no mean of one year
    unknown = words(question(None, "growth"), 2022)
    assert (unknown.bound.zh, unknown.bound.en, unknown.edges) == ("参照指标", "the reference", ())
    assert unknown.rounded_as_target(Fraction("7.6")) == "8"
    assert unknown.bound_holds_as_printed(Fraction(1)) is None
    beds = words(question(Bound.at_least(Decimal("4.5"))), 2025)
    assert beds.rounded_as_target(Fraction("4.46")) == "4.5"
    assert beds.bound_holds_as_printed(Fraction("4.46"))
    assert not beds.bound_holds_as_printed(Fraction("4.44"))
    assert beds.edges == (Fraction("4.5"),)


@pytest.mark.parametrize(
    ("of", "figure", "zh", "en"),
    [
        ("value", "1.5", "提高1.5个", "+1.5"),
        ("value", "-1.5", "降低1.5个", "-1.5"),
        ("value", "0", "持平", "no change"),
        ("growth", "1.5", "增长1.5%", "+1.5%"),
        ("growth", "-1.5", "下降1.5%", "-1.5%"),
        ("change", "-1.5", "下降1.5%", "-1.5%"),
        ("total", "1.5", "完成1.5个", "1.5"),
        ("mean", "1.5", "1.5个", "1.5"),
    ],
)
def test_movements_have_a_direction(of: str, figure: str, zh: str, en: str) -> None:
    said = words(question(Bound.at_least(3), of), 2022).movement(Fraction(figure), 1)
    assert (said.zh, said.en) == (zh, en)


def test_a_percentage_point() -> None:
    points = evolve(words(question(Bound.at_least(1), "difference"), 2022), unit=PERCENTAGE_POINT)
    assert (points.bound.zh, points.bound.en) == ("不低于1个百分点", "at least 1 percentage point")
    for figure, text in (
        ("1", "1 percentage point"),
        ("1.5", "1.5 percentage points"),
        ("0", "0 percentage points"),
    ):
        value = points.value(Fraction(figure))
        assert (value.zh, value.en) == (f"{figure}个百分点", text)
        assert points.change(Fraction(figure), 1).en == text
    last = evolve(points, bound_of=Bound.between(Decimal("0.5"), 1)).bound
    assert (last.zh, last.en) == ("0.5—1个百分点", "0.5 to 1 percentage point")


@pytest.mark.parametrize(
    ("zh", "after"),
    [("个", "个"), ("%", "%"), ("10万人", ""), ("张/千人", ""), ("1/10万", ""), ("", "")],
)
def test_units_that_follow_a_number(zh: str, after: str) -> None:
    assert unit_after(zh) == after


def test_rounding_is_away_from_zero_at_a_half() -> None:
    assert [scaled(Fraction(half, 2), 0) for half in (-3, -2, -1, 0, 1, 2, 3)] == [-2, -1, -1, 0, 1, 1, 2]
    assert [scaled(Fraction(third, 3), 0, 1) for third in (-2, -1, 0, 1, 2)] == [0, 0, 0, 1, 1]
    assert [scaled(Fraction(third, 3), 0, -1) for third in (-2, -1, 0, 1, 2)] == [-1, -1, 0, 0, 0]


def test_quantities_in_both_languages() -> None:
    found = {
        of: words(question(Bound.at_least(3), of), 2022).quantity
        for of in ("value", "mean", "growth", "total", "change", "difference")
    }
    assert {of: (one.zh, one.en) for of, one in found.items()} == {
        "value": ("实际", ""),
        "mean": ("平均", "a mean of "),
        "growth": ("年均增长", "mean yearly growth of "),
        "total": ("累计", "a total of "),
        "change": ("较2020年变动", "a change since 2020 of "),
        "difference": ("较2020年变动", "a change since 2020 of "),
    }
    first = words(question(Bound.at_least(3), "mean"), "2021-06").quantity
    assert (first.zh, first.en) == ("实际", "")


@pytest.mark.parametrize(
    ("then", "now", "zh", "en"),
    [
        (0, 1, "2021年", "2021"),
        (0, 3, "2021—2023年", "2021–2023"),
        (0, Fraction(1, 12), "2021年1月", "January 2021"),
        (0, Fraction(11, 12), "2021年1—11月", "January–November 2021"),
        (Fraction(11, 12), 1, "2021年12月", "December 2021"),
        (Fraction(1, 12), 1, "2021年2—12月", "February–December 2021"),
        (Fraction(1, 2), Fraction(3, 2), "2021年7月—2022年6月", "July 2021–June 2022"),
        (1, Fraction(5, 2), "2022年1月—2023年6月", "January 2022–June 2023"),
        (Fraction(1, 2), 2, "2021年7月—2022年12月", "July 2021–December 2022"),
    ],
)
def test_spans_of_years_and_of_months(then: Any, now: Any, zh: str, en: str) -> None:
    span = words(question(), 2022).span(Fraction(then), Fraction(now))
    assert (span.zh, span.en) == (zh, en)


def test_as_many_as_three_digits_more_for_a_subtraction() -> None:
    # 0.556 - 0.111 is 0.445, and 0.4444 is shown as 0.444: only with all of its digits does it come out.
    assert digits_that_add_up(Fraction("0.5555"), Fraction("0.1111"), 0) == 4
    assert digits_that_add_up(Fraction("0.55555"), Fraction("0.11111"), 0) == 1


def test_what_is_computed_is_not_passed() -> None:
    beds = words(question(), 2022)
    cases: list[dict[str, Any]] = [{"bound": beds.bound}, {"edges": beds.edges}]
    for computed in cases:
        [name] = computed
        with pytest.raises(TypeError, match=name):
            Words(
                of=beds.of,
                bound_of=beds.bound_of,
                unit=beds.unit,
                digits=2,
                base_year=2020,
                target_year="2025",
                latest=beds.latest,
                **computed,
            )
