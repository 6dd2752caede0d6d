"""From a demand and what was observed of it to a case: figures, kinds of ends, half a unit, and what is missing."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from questions import case, question, seen
from xzplan import Bound, InvalidInputError, Quantity
from xzplan.assessment.case import Case, Kind
from xzplan.assessment.question import Seen, Unanswered, case_of
from xzplan.model.exact import log
from xzplan.model.periods import Period


def points(asked: Any, values: dict[Any, Any]) -> dict[Fraction, Any]:
    return {point.time: point.figure for point in case(asked, values)[0].points}


# Figures


def test_the_printed_baseline_is_the_first_point() -> None:
    assert points(question(), {2021: "21.3"}) == {0: Fraction("17.81"), 1: Fraction("21.3")}
    # An observation of the base year does not replace it, and older ones count for held bounds alone.
    assert points(question(), {2018: 15, 2020: 20, 2021: "21.3"}) == {
        0: Fraction("17.81"),
        1: Fraction("21.3"),
    }
    held = question(Bound.at_most(12), baseline=10)
    assert points(held, {2018: 11, 2020: 9, 2021: 8}) == {-2: 11, 0: 10, 1: 8}


def test_sums_start_at_0_and_need_every_year() -> None:
    total = question(Bound.at_least(562), "total")
    assert points(total, {2021: 120, 2022: 90}) == {0: 0, 1: 120, 2: 210}
    assert points(total, {2020: 32, 2021: 120}) == {0: 0, 1: 120}  # the base year has no part
    assert points(total, {"2021/2023": 330}) == {0: 0, 3: 330}
    assert points(total, {2021: 112, "2022-06": 60}) == {0: 0, 1: 112, Fraction(3, 2): 172}
    assert points(total, {2021: 112, 2022: 113, "2021/2022": 225}) == {0: 0, 1: 112, 2: 225}
    # A span is used if the figure up to its start is known.
    assert points(total, {2021: 112, "2022/2023": 218}) == {0: 0, 1: 112, 3: 330}
    with pytest.raises(InvalidInputError, match="two different figures"):
        case(total, {2021: 112, 2022: 113, "2021/2022": 226})


def test_the_firmer_of_two_figures_stands() -> None:
    total = question(Bound.at_least(562), "total")
    firm = [
        Seen(period=Period.of("2021/2022"), value=Decimal(230), of=total.of, firmness=2),
        Seen(period=Period.of(2021), value=Decimal(112), of=total.of, firmness=2),
        Seen(period=Period.of(2022), value=Decimal(113), of=total.of, firmness=1),
    ]
    for observed in (firm, firm[::-1]):
        [_, _, last] = case_of(total, observed)[0].points
        assert last.figure == 230


def test_growth_is_compounded_and_parts_of_a_year_count_by_their_share() -> None:
    growth = question(Bound.more_than(8), "growth")
    eight = log(Fraction(108, 100))
    assert points(growth, {2021: 8, 2022: 8})[Fraction(2)] == eight * 2
    assert points(growth, {"2021-06": 8})[Fraction(1, 2)] == eight / 2
    assert points(growth, {"2021/2023": 8})[Fraction(3)] == eight * 3
    levels = question(Bound.more_than(8), "growth", baseline=20000)
    observed = seen(levels, {2022: 23328}, "value")
    assert case_of(levels, observed)[0].points[-1].figure == log(
        Fraction(23328, 20000)
    )  # the latest is enough


def test_changes_and_differences() -> None:
    change = question(Bound.at_most(-17), "change")
    assert points(change, {2021: 10, "2022-06": -10}) == {
        0: log(Fraction(1)),
        1: log(Fraction(11, 10)),
        Fraction(3, 2): log(Fraction(11, 10)) + log(Fraction(9, 10)),  # as it is
    }
    difference = question(Bound.at_least(1), "difference", baseline="77.93")
    observed = seen(difference, {2022: "78.3"}, "value")
    assert case_of(difference, observed)[0].points[-1].figure == Fraction("0.37")
    assert points(difference, {2021: "0.2", 2022: "0.1"}) == {0: 0, 1: Fraction("0.2"), 2: Fraction("0.3")}


def test_means() -> None:
    mean = question(Bound.less_than(Decimal("5.5")), "mean")
    assert points(mean, {2021: "5.1", 2022: "5.6"}) == {0: 0, 1: Fraction("5.1"), 2: Fraction("10.7")}
    assert points(mean, {"2021/2023": "5.3"}) == {0: 0, 3: Fraction("15.9")}
    assert points(mean, {"2021-06": 5}) == {0: 0, Fraction(1, 2): Fraction(5, 2)}
    amounts = question(Bound.at_least(3), "mean", amounts=True)
    assert points(amounts, {"2021/2022": 6, "2023-06": 1}) == {0: 0, 2: 6, Fraction(5, 2): 7}


@pytest.mark.parametrize(
    ("of", "values", "problem"),
    [
        ("value", {"2021/2022": 30}, "a level is of one date"),
        ("growth", {2021: 21600}, "a level, not a rate of growth"),
        ("growth", {2021: -100}, "a level, not a rate of growth"),
        ("change", {2021: -100}, "a level, not a change"),
    ],
)
def test_what_is_refused(of: str, values: dict[Any, Any], problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem):
        case(question(Bound.at_least(8), of, baseline=20000), values)


def test_levels_and_rates_are_not_mixed() -> None:
    growth = question(Bound.at_least(8), "growth", baseline=20000)
    mixed = seen(growth, {2021: 21600}, "value") + seen(growth, {2022: 8})
    with pytest.raises(InvalidInputError, match="levels and rates are mixed"):
        case_of(growth, mixed)
    for baseline, level in ((20000, -5), (-1, 5)):
        asked = question(Bound.at_least(8), "growth", baseline=baseline)
        with pytest.raises(InvalidInputError, match="growth needs positive levels"):
            case_of(asked, seen(asked, {2021: level}, "value"))


# What is missing


@pytest.mark.parametrize(
    ("asked", "values", "of", "reason", "supply"),
    [
        (question(), {}, "value", "nothing has been observed", "pass observations"),
        (question(baseline=None), {}, "value", "nothing has been observed", "pass observations"),
        (question(), {2018: 15}, "value", "nothing has been observed", "pass observations"),
        (
            question(Bound.at_least(562), "total"),
            {},
            "total",
            "nothing has been observed",
            "pass observations",
        ),
        (
            question(Bound.at_least(562), "total"),
            {2022: 90, 2024: 3},
            "total",
            "the values of 2021, 2023 are missing",
            "pass the values of these years",
        ),
        (
            question(Bound.at_least(8), "growth"),
            {2021: 20000},
            "value",
            "the level of 2020 is not known",
            "pass the level of 2020 as baseline=",
        ),
        (question(baseline=None), {2021: 14}, "value", "no baseline", "pass baseline="),
        (
            question(None, "growth", rates={2021: Decimal(6)}),
            {2021: 8, 2022: 8, 2023: 8},
            "growth",
            "the reference is not known for 2022, 2023",
            "add these years to reference=",
        ),
    ],
)
def test_what_is_missing(asked: Any, values: dict[Any, Any], of: str, reason: str, supply: str) -> None:
    with pytest.raises(Unanswered) as caught:
        case_of(asked, seen(asked, values, of))
    assert reason in caught.value.reason.en
    assert supply in caught.value.supply.caller.en
    assert caught.value.reason.zh
    assert caught.value.supply.caller.zh
    assert "=" not in f"{caught.value.supply.reader}"


def test_the_gap_to_the_target_where_nothing_else_can_be_said() -> None:
    for bound, value, gap in ((Bound.more_than(25), 14, -11), (Bound.between(35, 40), 45, -5)):
        with pytest.raises(Unanswered) as caught:
            case(question(bound, baseline=None), {2021: value})
        assert caught.value.gap_to_target == gap


def test_amounts_that_are_known_although_a_year_is_missing() -> None:
    total = question(Bound.at_least(562), "total")

    def known(values: dict[Any, Any], of: str = "total") -> Fraction | None:
        with pytest.raises(Unanswered) as caught:
            case(question(Bound.at_least(562), of), values)
        return caught.value.known

    assert total.adds_up
    assert known({2022: 90}) == 90
    assert known({2022: 90, "2022/2023": 200, 2023: 110}) == 200  # the years of a span are counted once
    assert known({2022: 90, "2023-06": 30}) == 120
    assert known({2022: -1}) is None
    assert known({2022: "0.5"}) == Fraction("0.5")
    assert known({2022: 0}) == 0
    assert known({2022: 9}, "growth") is None


# Kinds of ends


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        (question(), [Kind.REACH]),
        (question(baseline=55), [Kind.HELD]),
        (question(Bound.more_than(55), baseline=55), [Kind.REACH]),  # only equals an open end
        (question(Bound.more_than(55), baseline=55, strict=False), [Kind.HELD]),
        (question(Bound.at_most(12), baseline=10), [Kind.HELD]),
        (question(Bound.at_most(12), baseline=13), [Kind.REACH]),
        (question(Bound.at_most(12), baseline=None), [Kind.HELD]),
        (question(Bound.between(35, 40), baseline=20), [Kind.REACH, Kind.HELD]),
        (question(Bound.between(35, 40), baseline=36), [Kind.HELD, Kind.HELD]),
        (question(Bound.between(35, 40), baseline=45), [Kind.HELD, Kind.REACH]),
        (question(Bound.exactly(50), baseline=20), [Kind.REACH, Kind.HELD]),
        (question(Bound.at_least(1), "difference"), [Kind.REACH]),
        (question(Bound.at_most(1), "difference"), [Kind.HELD]),
        (question(Bound.at_most(5), "change"), [Kind.HELD]),
        (question(Bound.at_most(-5), "change"), [Kind.REACH]),
        (question(Bound.at_least(8), "growth"), [Kind.REACH]),
        (question(Bound.at_most(Decimal("0.5")), "growth"), [Kind.MEAN]),
        (question(Bound.at_least(-2), "growth"), [Kind.MEAN]),
        (question(Bound.at_least(0), "growth"), [Kind.MEAN]),
        (question(Bound.between(5, Decimal("5.5")), "growth"), [Kind.REACH, Kind.MEAN]),
        (question(Bound.at_least(562), "total"), [Kind.REACH]),
        (question(Bound.at_most(562), "total"), [Kind.BUDGET]),
        (question(Bound.exactly(562), "total"), [Kind.REACH, Kind.BUDGET]),
        (question(Bound.at_least(3), "mean"), [Kind.MEAN]),
        (question(Bound.at_least(3), "mean", amounts=True), [Kind.REACH]),
        (question(Bound.about(15), baseline=9), [Kind.REACH, Kind.HELD]),
        (question(Bound.about(15), baseline=15), [Kind.HELD, Kind.HELD]),
        (question(Bound.about(15), "mean"), [Kind.MEAN, Kind.MEAN]),
    ],
)
def test_kinds(asked: Any, kinds: list[Kind]) -> None:
    assert [end.kind for end in case(asked, {2021: 14, 2022: 15})[1]] == kinds


def test_a_value_without_baseline() -> None:
    # The first observation from the base year on takes the place of the baseline.
    found, [end] = case(question(Bound.more_than(25), baseline=None), {2021: 14, 2022: 17})
    assert (found.start.time, found.start.figure, end.kind) == (Fraction(1), Fraction(14), Kind.REACH)
    assert found.due(end, Fraction(2)) == Fraction("16.75")
    # One that meets the demand: the bound is held from there on.
    _, [end] = case(question(Bound.more_than(25), baseline=None), {2021: 26})
    assert end.kind is Kind.HELD
    # A first value in the target year draws no path.
    found, [end] = case(question(Bound.more_than(25), baseline=None), {2025: 20})
    assert (end.kind, found.due(end, Fraction(2))) == (Kind.HELD, Fraction(25))
    # Interim points before it are left out.
    late = question(Bound.at_least(25), baseline=None, interim={2021: 5, 2023: 20})
    found, [end] = case(late, {2022: 14, 2023: 17})
    assert end.path is not None
    assert [time for time, _ in end.path.anchors] == [2, 3, 5]


def test_a_path_that_starts_again_on_the_way() -> None:
    again = question(baseline="30.8", start_year=2022)
    found, [end] = case(again, {2021: 21, 2022: 30, 2023: 39})
    assert [point.time for point in found.points] == [2, 3]
    assert found.due(end, Fraction(3)) == Fraction("30.8") + Fraction("24.2") / 3


def test_interim_points() -> None:
    growth = question(Bound.at_least(8), "growth", interim={2022: 7})
    _, [end] = case(growth, {2021: 8})
    assert end.path is not None
    assert end.path.milestone(Fraction(2)) == log(Fraction(107, 100)) * 2  # the mean rate up to its year
    change = question(Bound.at_most(-17), "change", interim={2022: -5})
    _, [end] = case(change, {2021: -1})
    assert end.path is not None
    assert end.path.milestone(Fraction(2)) == log(Fraction(95, 100))  # the change so far
    with pytest.raises(InvalidInputError, match="the bound holds every year"):
        case(question(Bound.at_most(12), baseline=10, interim={2023: 11}), {2021: 10})


def test_a_path_down_to_what_is_about_a_figure() -> None:
    down = question(Bound.about(15), baseline=20)
    _, [end, limit] = case(down, {2021: 19})
    assert (end.direction, end.bound, end.goal, end.is_open) == (-1, Fraction(15), Fraction("15.5"), True)
    assert (limit.direction, limit.bound, limit.is_open, limit.is_limit) == (1, Fraction("14.5"), False, True)
    up = question(Bound.about(15), baseline=9)
    _, [end, limit] = case(up, {2021: 10})
    assert (end.direction, end.bound, end.goal, end.is_open) == (1, Fraction(15), Fraction("14.5"), False)
    assert (limit.direction, limit.bound, limit.is_open) == (-1, Fraction("15.5"), True)
    # What is built up from 0 leads up to the figure, or down to one below 0, whatever is better.
    for of, figure, direction in (("total", 15, 1), ("difference", 15, 1), ("change", -15, -1)):
        _, [end, _] = case(question(Bound.about(figure), of, floor=direction < 0), {2021: 3})
        assert (end.kind, end.direction) == (Kind.REACH, direction)
    # About a rate that asks for no movement in the good direction: a bound on the mean, as for a bound with one end.
    _, ends = case(question(Bound.about(3), "growth", floor=False), {2021: 3})
    assert [(end.kind, end.direction) for end in ends] == [(Kind.MEAN, -1), (Kind.MEAN, 1)]
    _, ends = case(question(Bound.about(3), "growth"), {2021: 3})
    assert [(end.kind, end.direction) for end in ends] == [(Kind.REACH, 1), (Kind.HELD, -1)]


def test_a_reference_by_year() -> None:
    rates = {2021: Decimal(7), 2022: Decimal(5)}
    found, [end] = case(question(None, "growth", rates=rates), {2021: 6, 2022: 7})
    assert not end.is_known
    assert found.due(end, Fraction(2)) == log(Fraction(107, 100)) + log(Fraction(105, 100))
    assert end.direction == 1
    every = dict.fromkeys(range(2021, 2026), Decimal(6))
    _, [end] = case(question(None, "growth", rates=every, floor=False), {2021: 6})
    assert (end.is_known, end.direction, end.bound) == (True, -1, log(Fraction(106, 100)) * 5)
    assert end.kind is Kind.MEAN  # growth of at most so much is a bound on the mean
    _, [end] = case(question(None, "growth", rates=every), {2021: 6})
    assert (end.kind, end.is_known) == (Kind.REACH, True)


# Half a unit


@pytest.mark.parametrize(
    ("asked", "half"),
    [
        (question(), "0.005"),  # 17.81 and 55
        (question(Bound.at_least(95), baseline="93.3"), "0.05"),
        (question(Bound.at_least(90), baseline=88), "0.5"),
        (question(Bound.at_least(90), baseline="88.00"), "0.005"),  # trailing zeros count
        (question(Bound.at_least(90), baseline=88, interim={2023: "89.5"}), "0.05"),
        (question(tolerance=Fraction(0)), "0"),
        (question(Bound.at_least(25), baseline=None), "0.05"),  # the first observation counts: 14.0
        (question(Bound.at_least(8), "growth", baseline="20000.55"), "0.5"),
        (question(Bound.about(15, within=Decimal("1.5")), baseline=9), "0.05"),
        (question(None, "growth", rates={2021: Decimal("6.5"), 2022: Decimal(7)}), "0.05"),
    ],
)
def test_half_a_unit(asked: Any, half: str) -> None:
    found, _ = case(asked, {2021: "14.0", 2022: "15.123"})
    assert found.half == Fraction(half)


def test_what_a_question_is_about() -> None:
    assert question(of="growth").scale.is_relative
    assert question(of="change").scale.is_relative
    assert not question(of="difference").scale.is_relative
    assert question(of="mean").is_sum
    assert not question().is_sum
    assert question().end_time == 5
    assert question(of="mean", amounts=True).adds_up
    assert not question(of="mean").adds_up
    assert question().of is Quantity.VALUE


@pytest.mark.parametrize(
    ("asked", "values", "value", "problem"),
    [
        (question(), {"2021/2022": 30}, "2021/2022", "a level is of one date, not of a span of years"),
        (
            question(Bound.at_least(562), "total"),
            {2021: 112, 2022: 113, "2021/2022": 226},
            "2021/2022",
            "two different figures of equal standing for one date; pass one",
        ),
        (
            question(Bound.at_least(8), "growth"),
            {2021: 101},
            101,
            "a level, not a rate of growth; pass it with of='value'",
        ),
        (
            question(Bound.at_least(8), "change"),
            {2021: -100},
            -100,
            "a level, not a change; pass it with of='value'",
        ),
    ],
)
def test_observations_that_are_refused_are_named(
    asked: Any, values: dict[Any, Any], value: object, problem: str
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        case(asked, values)
    assert caught.value.args == ("observations", value, problem)


def test_a_cut_of_little_less_than_all_is_a_rate_and_a_change() -> None:
    for of in ("growth", "change"):
        assert points(question(Bound.at_least(8), of), {2021: "-99.9"})[Fraction(1)] == log(Fraction(1, 1000))
    assert points(question(Bound.at_least(8), "growth"), {2021: 100})[Fraction(1)] == log(Fraction(2))
    # A change may be more than a doubling.
    assert points(question(Bound.at_least(8), "change"), {2021: 101})[Fraction(1)] == log(Fraction(201, 100))


def test_points_on_the_way_of_a_held_bound_are_refused() -> None:
    held = question(Bound.at_most(12), baseline=10, interim={2022: 11})
    with pytest.raises(InvalidInputError) as caught:
        case(held, {2021: 10})
    assert caught.value.args == (
        "interim",
        {2022: Decimal(11)},
        "the bound holds every year; interim points have no use",
    )


@pytest.mark.parametrize(
    ("baseline", "kinds", "direction"),
    [
        ("14.4", [Kind.REACH, Kind.HELD], 1),
        ("14.5", [Kind.HELD, Kind.HELD], 1),  # rounds to 15
        ("15", [Kind.HELD, Kind.HELD], 1),
        ("15.4", [Kind.HELD, Kind.HELD], -1),
        ("15.5", [Kind.REACH, Kind.HELD], -1),  # rounds to 16
        ("15.6", [Kind.REACH, Kind.HELD], -1),
    ],
)
def test_where_what_rounds_to_the_figure_starts(baseline: str, kinds: list[Kind], direction: int) -> None:
    _, ends = case(question(Bound.about(15), baseline=baseline), {2021: 15})
    assert [end.kind for end in ends] == kinds
    assert [end.direction for end in ends] == [direction, -direction]
    low, high = ends if direction > 0 else ends[::-1]
    assert (low.threshold, low.is_open, high.threshold, high.is_open) == (
        Fraction("14.5"),
        False,
        Fraction("15.5"),
        True,
    )
    assert [end.is_limit for end in ends] == [False, True]
    assert ends[0].bound == 15


@pytest.mark.parametrize(
    ("code", "reason", "reader", "caller"),
    [
        (
            "years",
            "the values of 2021 are missing",
            "needed: the values of these years",
            "pass the values of these years",
        ),
        (
            "level",
            "the level of 2021 is not known",
            "needed: the level of 2021",
            "pass the level of 2021 as baseline=",
        ),
    ],
)
def test_what_is_missing_and_what_to_supply(code: str, reason: str, reader: str, caller: str) -> None:
    missing = Unanswered(code, 2021)
    assert (missing.reason.en, missing.supply.reader.en, missing.supply.caller.en) == (reason, reader, caller)
    assert (missing.gap_to_target, missing.known) == (None, None)
    assert missing.args == (code, 2021)


def test_what_a_case_works_out_is_no_part_of_it() -> None:
    found, [end] = case(question(), {2021: 21})
    again, _ = case(question(), {2021: 21})
    assert found.line(end, Fraction(1)) == Fraction("25.248")
    assert found == again
    assert "_lines" not in repr(found)
    fields = {
        name: getattr(found, name)
        for name in (
            "scale",
            "end_time",
            "points",
            "start",
            "half",
            "tolerance",
            "is_level",
            "lower",
            "upper",
        )
    }
    assert Case(**fields) == found
    for name in ("latest", "before", "window", "lines"):
        computed: dict[str, Any] = {name: None}
        with pytest.raises(TypeError, match=name):
            Case(**fields, **computed)
    assert [kind.name for kind in Kind] == ["REACH", "HELD", "MEAN", "BUDGET"]
