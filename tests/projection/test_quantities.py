"""The trajectory of each quantity that a demand may bound, with one end, with two, and 左右."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import xzplan
from xzplan import Basis, Bound, Indicator, InvalidInputError, NoMilestoneError, Plan, Quantified, Trajectory
from xzplan.model.units import Unit, UnitKind

COUNT = Unit(id="jobs", kind=UnitKind.COUNT, zh="万人", en="10,000 persons", lower=Decimal(0))
WHOLE = evolve(COUNT, id="persons", whole=True)
RATE = Unit(id="rate", kind=UnitKind.PERCENT, zh="%", en="%")


@pytest.fixture
def row(plan: Plan) -> Indicator:
    return plan.indicators["nursing_bed_share"]


def path_of(
    row: Indicator,
    of: str,
    bound: Bound,
    *,
    unit: Unit = RATE,
    base: str | None = None,
    direction: str = "maintain",
    **arguments: Any,
) -> Trajectory:
    """Return the trajectory of 2020 to 2025."""
    baseline = evolve(row.baseline, value=None if base is None else Decimal(base), printed=base or "-")
    target = evolve(row.target, demand=Quantified(of=of, bound=bound), reading=None)
    asked = evolve(row, unit=unit, baseline=baseline, target=target, direction=direction)
    return xzplan.trajectory(asked, **arguments)


def codes(path: Trajectory) -> list[str]:
    return [caveat.code for caveat in path.caveats]


def high_of(path: Trajectory) -> list[float]:
    assert path.high is not None
    return [float(value) for value in path.high]


# Means


def test_the_mean_of_a_rate_holds_every_year(row: Indicator) -> None:
    path = path_of(row, "mean", Bound.less_than(Decimal("5.5")), base="5.2")
    assert path.basis is Basis.HELD
    assert path.values.tolist() == [5.5] * 6
    assert codes(path) == ["held", "outside_the_mean"]
    assert path.at("2022-03").bound == Bound.less_than(Decimal("5.5"))
    assert codes(path_of(row, "mean", Bound.at_least(3))) == ["held"]
    refused: list[tuple[str, Any]] = [("interim", {2022: 5}), ("baseline", 5), ("reanchor", (2022, 5))]
    for argument, value in refused:
        with pytest.raises(InvalidInputError) as caught:
            path_of(row, "mean", Bound.at_least(3), **{argument: value})
        assert caught.value.argument == argument


def test_the_mean_of_amounts_is_a_sum(row: Indicator) -> None:
    path = path_of(row, "mean", Bound.at_least(Decimal("3.0")), unit=COUNT)
    assert path.basis is Basis.ACCUMULATED
    assert path.values.tolist() == [0, 3, 6, 9, 12, 15]
    assert path.bound == Bound.at_least(Decimal("15.0"))
    whole = path_of(row, "mean", Bound.at_least(Decimal("0.5")), unit=WHOLE)
    assert whole.values.tolist() == [0, 1, 1, 2, 2, 3]  # 2.5 in all, halves up
    of_one_year = evolve(whole.indicator, target=evolve(whole.indicator.target, year=2021))
    assert xzplan.trajectory(of_one_year).values.tolist() == [0, 1]  # 0.5 in all
    about = path_of(row, "mean", Bound.about(3), unit=COUNT)
    assert about.bound == Bound(low=Decimal("12.5"), high=Decimal("17.5"), high_open=True)
    assert about.values.tolist() == [0, 3, 6, 9, 12, 15]


# Sums


def test_a_range_of_a_sum(row: Indicator) -> None:
    path = path_of(row, "total", Bound.between(100, 200), unit=WHOLE)
    assert path.basis is Basis.ACCUMULATED
    assert path.values.tolist() == [0, 20, 40, 60, 80, 100]
    assert high_of(path) == [0, 40, 80, 120, 160, 200]
    assert path.at(2022).bound == Bound.between(40, 80)
    assert path.at("2022-06").bound == Bound.between(30, 60)
    assert path.at(2020).bound == Bound.exactly(0)
    opened = path_of(row, "total", Bound(low=100, high=200, low_open=True), unit=WHOLE)
    assert opened.at(2020).bound == Bound.exactly(0)
    assert opened.at(2021).bound == Bound(low=20, high=40, low_open=True)
    assert path_of(row, "total", Bound.about(100), unit=WHOLE).bound == Bound.about(100)


def test_a_sum_in_part_of_a_year_is_whole(row: Indicator) -> None:
    path = path_of(row, "total", Bound.at_least(562), unit=WHOLE)
    assert path["2023-06"] == 281
    assert path["2022-07"] == 178  # 562 × 19/60 = 177.97
    assert path_of(row, "total", Bound.at_least(562), unit=COUNT, method="power", exponent=2.0)[
        "2022-06"
    ] == (pytest.approx(562 * 0.09, rel=1e-15))


# Growth and change


def test_a_range_of_growth(row: Indicator) -> None:
    path = path_of(row, "growth", Bound.between(5, Decimal("5.5")))
    assert path.basis is Basis.COMPOUNDED
    assert path.values.tolist() == pytest.approx([100 * 1.05**n for n in range(6)], rel=1e-14)
    assert high_of(path) == pytest.approx([100 * 1.055**n for n in range(6)], rel=1e-14)
    assert path.bound is not None
    assert [float(end) for end in path.bound.figures] == [path[2025], high_of(path)[-1]]
    assert path["2021-06"] == pytest.approx(100 * 1.05**0.5, rel=1e-14)


def test_growth_about_a_rate(row: Indicator) -> None:
    path = path_of(row, "growth", Bound.about(6))
    assert path.high is None
    assert path[2025] == pytest.approx(100 * 1.06**5, rel=1e-14)
    bound = path.at(2025).bound
    assert (float(bound.low or 0), float(bound.high or 0)) == pytest.approx((100 * 1.055**5, 100 * 1.065**5))
    assert bound.high_open
    assert path.at(2021).bound.low == Decimal("106")
    assert codes(path) == ["about"]


@pytest.mark.parametrize(
    ("bound", "basis", "low", "high"),
    [
        (Bound.between(5, 10), Basis.COMPOUNDED, (100, 105), (110, 110)),
        (Bound.between(-10, -5), Basis.COMPOUNDED, (90, 90), (100, 95)),
        (Bound.between(-10, 5), Basis.HELD, (90, 90), (105, 105)),
    ],
)
def test_a_range_of_a_change(
    row: Indicator, bound: Bound, basis: Basis, low: tuple[float, float], high: tuple[float, float]
) -> None:
    path = path_of(row, "change", bound)
    assert path.basis is basis
    assert (path[2020], path[2025]) == low
    assert (high_of(path)[0], high_of(path)[-1]) == high


def test_a_change_that_is_allowed_is_held(row: Indicator) -> None:
    path = path_of(row, "change", Bound.at_most(5), baseline=200)
    assert path.basis is Basis.HELD
    assert path.values.tolist() == [210] * 6
    assert path.level == 200
    assert codes(path) == ["held", "level_supplied"]
    with pytest.raises(InvalidInputError, match="within its bound at the start"):
        path_of(row, "change", Bound.at_most(5), reanchor=(2022, 101))


# Points on the way of growth and change


def test_growth_by_way_of_mean_rates(row: Indicator) -> None:
    path = path_of(row, "growth", Bound.at_least(8), interim={2022: 6})
    assert path[2022] == pytest.approx(112.36, rel=1e-15)  # 1.06 squared
    assert path[2021] == pytest.approx(106, rel=1e-15)
    assert path[2023] == pytest.approx(112.36 * (1.08**5 / 1.06**2) ** (1 / 3), rel=1e-15)
    assert path[2025] == pytest.approx(100 * 1.08**5, rel=1e-15)
    assert path["2021-06"] == pytest.approx(100 * 1.06**0.5, rel=1e-15)
    assert codes(path) == ["interim_supplied"]
    assert [anchor.year for anchor in path.anchors] == [2022, 2025]
    level = path_of(row, "growth", Bound.at_least(8), interim={2022: 6}, baseline=200)
    assert level[2021] == pytest.approx(212, rel=1e-15)
    fall = path_of(row, "growth", Bound.at_most(-2), interim={2022: -3})
    assert fall[2021] == pytest.approx(97, rel=1e-15)
    with pytest.raises(InvalidInputError) as caught:
        path_of(row, "growth", Bound.at_least(8), interim={2021: 6}, reanchor=(2022, 104))
    assert caught.value.argument == "interim"
    again = path_of(row, "growth", Bound.at_least(8), interim={2023: 6}, reanchor=(2021, 104))
    assert again.years.tolist() == [2021, 2022, 2023, 2024, 2025]
    assert again[2022] == pytest.approx((104 * 119.1016) ** 0.5, rel=1e-15)  # 1.06 cubed
    assert again[2025] == pytest.approx(100 * 1.08**5, rel=1e-15)


def test_growth_in_a_range_by_way_of_mean_rates(row: Indicator) -> None:
    path = path_of(row, "growth", Bound.between(5, 6), interim={2022: 4})
    assert path[2021] == pytest.approx(104, rel=1e-15)
    assert path.high is not None
    assert path.high[1] == pytest.approx(106, rel=1e-15)  # the far end goes its own way
    for bound, rate in ((Bound.between(5, 6), 7), (Bound.between(-6, -5), -7)):
        with pytest.raises(InvalidInputError) as caught:
            path_of(row, "growth", bound, interim={2022: rate})
        assert (caught.value.argument, caught.value.value) == ("interim", {2022: rate})
        assert caught.value.problem == "beyond the far end of the range"
    for bound in (Bound.exactly(5), Bound.about(5)):
        assert path_of(row, "growth", bound, interim={2022: 4})[2021] == pytest.approx(104, rel=1e-15)


def test_a_change_by_way_of_the_change_so_far(row: Indicator) -> None:
    path = path_of(row, "change", Bound.at_least(21), interim={2022: 10})
    assert path[2022] == pytest.approx(110, rel=1e-15)
    assert path[2021] == pytest.approx(100 * 1.1**0.5, rel=1e-15)
    assert path[2025] == pytest.approx(121, rel=1e-15)
    assert codes(path) == ["interim_supplied"]


@pytest.mark.parametrize(
    ("of", "bound", "direction"),
    [
        ("growth", Bound.at_most(0.5), "decrease"),
        ("growth", Bound.between(-2, 3), "maintain"),
        ("growth", Bound.about(5), "decrease"),
        ("change", Bound.at_most(5), "decrease"),
        ("change", Bound.between(-5, 0), "maintain"),
        ("change", Bound.between(0, 5), "maintain"),
    ],
)
def test_no_points_on_the_way_where_no_movement_is_asked_for(
    row: Indicator, of: str, bound: Bound, direction: str
) -> None:
    with pytest.raises(InvalidInputError, match="holds in every year"):
        path_of(row, of, bound, direction=direction, interim={2022: 1})


# Differences


def test_a_difference_starts_from_zero(row: Indicator) -> None:
    path = path_of(row, "difference", Bound.at_least(6), base="17.81", direction="increase")
    assert path.basis is Basis.INTERPOLATED
    assert path.unit.id == "percentage_point"
    assert path.level == Decimal("17.81")
    assert path.values.tolist() == pytest.approx([0, 1.2, 2.4, 3.6, 4.8, 6], rel=1e-15)
    own = path_of(row, "difference", Bound.at_least(6), base="17.81", baseline=20, interim={2022: 1})
    assert own.level == 20
    assert own[2022] == 1
    assert codes(own) == ["convention", "level_supplied", "interim_supplied"]
    again = path_of(row, "difference", Bound.at_most(-6), reanchor=(2023, -3))
    assert again.values.tolist() == [-3, -4.5, -6]
    assert codes(again) == ["convention", "reanchored"]
    assert path_of(row, "difference", Bound.at_most(2)).basis is Basis.HELD
    with pytest.raises(InvalidInputError, match="not above 0"):
        path_of(row, "difference", Bound.at_least(6), method="geometric")


def test_a_difference_of_a_series(plan: Plan) -> None:
    dibao = plan.indicators[23]
    demand = Quantified(of="difference", bound=Bound.at_least(1))
    row = evolve(dibao, target=evolve(dibao.target, demand=demand, reading=None))
    assert xzplan.trajectory(row, series="urban").level == Decimal("6.2")


# One figure and its far side


def test_the_far_side_of_a_figure(row: Indicator) -> None:
    rising = path_of(row, "value", Bound.exactly(50), base="20")
    assert rising.high is None
    assert rising.at(2023).bound == Bound.between(38, 50)
    assert rising.at(2025).bound == Bound.exactly(50)
    falling = path_of(row, "value", Bound.about(15), base="20")
    assert falling.at(2023).bound == Bound(low=Decimal("14.5"), high=17)
    past = path_of(row, "value", Bound.exactly(50), base="20", interim={2023: 55})
    assert past.at(2023).bound == Bound.at_least(55)
    under = path_of(row, "value", Bound.exactly(50), base="80", interim={2023: 45})
    assert under.at(2023).bound == Bound.at_most(45)
    # The way of a path is that from its start to its end, also where it only moves in the last year.
    late = path_of(row, "value", Bound.exactly(50), base="80", method="step")
    assert late.at(2023).bound == late.at(2024).bound == Bound.between(50, 80)


def test_about_within_a_limit_is_a_range(row: Indicator) -> None:
    path = path_of(row, "value", Bound.about(15, within=Decimal("1.5")), base="9")
    assert path.bound == Bound.between(Decimal("13.5"), Decimal("16.5"))
    assert path.values.tolist() == pytest.approx([9, 9.9, 10.8, 11.7, 12.6, 13.5], rel=1e-15)
    assert high_of(path) == [16.5] * 6
    assert codes(path) == ["convention"]


def test_a_start_on_an_open_end(row: Indicator) -> None:
    """50 does not meet ＞50: there is a bound to be passed, and nothing that is held."""
    path = path_of(row, "value", Bound.more_than(50), base="50", direction="increase")
    assert path.basis is Basis.INTERPOLATED
    assert path.values.tolist() == [50] * 6


# Within a year


@pytest.mark.parametrize(
    ("method", "value"),
    [
        ({"method": "linear"}, 36.405),
        ({"method": "step"}, 17.81),
        ({"method": "power", "exponent": 2.0}, 17.81 + 37.19 * 0.25),
        ({"method": "geometric"}, (17.81 * 55) ** 0.5),
        ({"method": "logistic", "steepness": 6.0}, 36.405),
    ],
)
def test_the_middle_of_the_plan(row: Indicator, method: dict[str, Any], value: float) -> None:
    assert xzplan.trajectory(row, **method)["2023-06"] == pytest.approx(value, rel=1e-14)


def test_the_middle_of_a_leg(row: Indicator) -> None:
    path = xzplan.trajectory(row, interim={2022: 30, 2024: 50})
    assert (path["2021-12"], path["2023-06"]) == (path[2021], 35)


def test_a_part_of_a_year_without_a_path(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[10])  # the target year alone
    assert "2025-06" not in path
    with pytest.raises(NoMilestoneError, match="no baseline"):
        path.at("2025-06")
    assert path.to_dict() == {2025: 25.0}
    assert xzplan.trajectory(plan.indicators[7]).to_dict() == {}


MET = "the bound is met, so it is held; hold=False draws a path"
NO_USE = "the bound holds in every year; points on the way have no use"
EVERY_YEAR = "a bound on the mean holds every year"
ALONE = "the mean counts the values of the plan's years alone"
AT_THE_START = "the change is within its bound at the start, so the bound is held"
FAR = "beyond the far end of the range"


@pytest.mark.parametrize(
    ("of", "bound", "argument", "value", "problem"),
    [
        ("mean", Bound.at_least(3), "interim", {2022: 5}, EVERY_YEAR),
        ("mean", Bound.at_least(3), "baseline", 5, ALONE),
        ("mean", Bound.at_least(3), "reanchor", (2022, 5), ALONE),
        ("growth", Bound.at_most(Decimal("0.5")), "interim", {2022: 1}, NO_USE),
        ("growth", Bound.between(-2, 3), "interim", {2022: 1}, NO_USE),
        ("change", Bound.at_most(5), "interim", {2022: 1}, NO_USE),
        ("change", Bound.at_most(5), "reanchor", (2022, 101), AT_THE_START),
        ("change", Bound.between(-5, 5), "reanchor", (2022, 101), AT_THE_START),
        ("change", Bound.between(5, 10), "interim", {2022: 11}, FAR),
        ("change", Bound.between(-10, -5), "interim", {2022: -11}, FAR),
        ("difference", Bound.at_most(2), "interim", {2022: 1}, MET),
        ("difference", Bound.between(1, 2), "interim", {2022: 3}, FAR),
        ("growth", Bound.at_least(8), "interim", [1], "pass a mapping of years to values, such as {2023: 40}"),
    ],
)  # fmt: skip
def test_what_a_quantity_refuses(
    row: Indicator, of: str, bound: Bound, argument: str, value: Any, problem: str
) -> None:
    refused: Any = {2022: Decimal(value[2022])} if problem == FAR else value
    with pytest.raises(InvalidInputError) as caught:
        path_of(row, of, bound, **{argument: value})
    assert caught.value.args == (argument, refused, problem)


def test_the_far_end_of_a_range_itself_may_be_a_point(row: Indicator) -> None:
    for of, bound, value in (
        ("growth", Bound.between(5, 6), 6),
        ("growth", Bound.between(-6, -5), -6),
        ("change", Bound.between(5, 10), 10),
        ("change", Bound.between(-10, -5), -10),
        ("difference", Bound.between(1, 2), 2),
    ):
        assert len(path_of(row, of, bound, interim={2022: value})) == 6


def test_a_reference_that_has_to_be_met_exactly_is_a_mean_rate(plan: Plan) -> None:
    dibao = plan.indicators[23]
    demand = xzplan.Relative(of="growth", relation="exactly", reference="参照")
    row = evolve(dibao, direction="maintain", target=evolve(dibao.target, demand=demand, reading=None))
    with pytest.raises(InvalidInputError) as caught:
        xzplan.trajectory(row, series="urban", reference={2021: 5})
    problem = "pass the mean rate; it has to be met exactly"
    assert caught.value.args == ("reference", {2021: 5}, problem)


@pytest.mark.parametrize(
    ("bound", "reached"),
    [
        (Bound.at_least(0), False),
        (Bound.more_than(0), False),
        (Bound.at_least(Decimal("0.1")), True),
        (Bound.at_most(0), False),
        (Bound.at_most(Decimal("-0.1")), True),
        (Bound.exactly(0), False),
        (Bound.exactly(1), True),
        (Bound.exactly(-1), True),
        (Bound.between(0, 1), False),
        (Bound.between(Decimal("0.1"), 1), True),
        (Bound.between(-1, 0), False),
        (Bound.between(-1, Decimal("-0.1")), True),
    ],
)
def test_which_ends_of_growth_are_to_be_reached(row: Indicator, bound: Bound, reached: bool) -> None:  # noqa: FBT001
    figure = bound.figures[0] if bound.low is not None and bound.low > 0 else bound.figures[-1]
    if reached:
        path = path_of(row, "growth", bound, interim={2022: figure})
        assert codes(path) == ["interim_supplied"]
    else:
        with pytest.raises(InvalidInputError, match=NO_USE):
            path_of(row, "growth", bound, interim={2022: figure})


@pytest.mark.parametrize(
    ("bound", "basis"),
    [
        (Bound.at_least(0), Basis.HELD),
        (Bound.more_than(0), Basis.COMPOUNDED),
        (Bound.at_most(0), Basis.HELD),
        (Bound.less_than(0), Basis.COMPOUNDED),
        (Bound.exactly(0), Basis.HELD),
        (Bound.at_most(-1), Basis.COMPOUNDED),
        (Bound.between(0, 5), Basis.HELD),
        (Bound.between(-5, 0), Basis.HELD),
        (Bound.between(1, 5), Basis.COMPOUNDED),
        (Bound.between(-5, -1), Basis.COMPOUNDED),
    ],
)
def test_which_changes_are_held(row: Indicator, bound: Bound, basis: Basis) -> None:
    assert path_of(row, "change", bound).basis is basis


@pytest.mark.parametrize(
    ("bound", "low", "high"),
    [
        # No change at all is 100: what it meets is due in every year, what it does not is led to.
        (Bound.between(Decimal("0.5"), 1), (100, 100.5), (101, 101)),
        (Bound.between(-1, Decimal("-0.5")), (99, 99), (100, 99.5)),
        (Bound.between(0, Decimal("0.5")), (100, 100), (100.5, 100.5)),
        (Bound.between(Decimal("-0.5"), 0), (99.5, 99.5), (100, 100)),
        (Bound.at_least(Decimal("0.5")), (100, 100.5), None),
        (Bound.at_most(Decimal("0.5")), (100.5, 100.5), None),
        (Bound.at_most(Decimal("-0.5")), (100, 99.5), None),
        (Bound.at_least(Decimal("-0.5")), (99.5, 99.5), None),
    ],
)
def test_small_changes(
    row: Indicator, bound: Bound, low: tuple[float, float], high: tuple[float, float] | None
) -> None:
    path = path_of(row, "change", bound)
    assert (path[2020], path[2025]) == low
    assert (None if path.high is None else (high_of(path)[0], high_of(path)[-1])) == high


def test_what_is_said_of_levels_and_starts(row: Indicator) -> None:
    own = path_of(row, "difference", Bound.at_least(6), baseline=20, interim={2023: 2, 2022: 1})
    assert [note.text.en for note in own.caveats] == [
        "the plan prints no yearly targets; the values between its ends are interpolated",
        "the level of the base year, 20, was set by you; the plan prints none",
        "the yearly targets of 2022, 2023 were set by you; the plan prints none",
    ]
    again = path_of(row, "difference", Bound.at_most(-6), reanchor=(2023, -3))
    assert again.caveats[1].text.en == "the path starts again from -3 in 2023, set by you"
    mean = path_of(row, "mean", Bound.at_least(3), base="5.20")
    assert mean.caveats[1].text.en == "the 5.20 printed for the base year is not part of the mean"
    total = path_of(row, "total", Bound.at_least(3), base="5.20", unit=COUNT, reanchor=(2021, 1))
    assert [note.text.en for note in total.caveats[1:]] == [
        "the 5.20 printed for the base year is not part of the sum",
        "the path starts again from 1 in 2021, set by you",
    ]
    growth = path_of(row, "growth", Bound.at_least(3), base="5.20", baseline=7, reanchor=(2021, 8))
    assert [note.text.en for note in growth.caveats] == [
        "the level of the base year, 7, was set by you; the plan prints none",
        "the 5.20 printed for the base year is the growth of that year and is not used",
        "the path starts again from 8 in 2021, set by you",
    ]
    assert growth.level == 7


@pytest.mark.parametrize(
    ("method", "share"),
    [
        ({"method": "linear"}, 0.1),
        ({"method": "step"}, 0),
        ({"method": "power", "exponent": 2.0}, 0.01),
        ({"method": "power", "exponent": 0.5}, 0.1**0.5),
        ({"method": "logistic", "steepness": 4.0}, (1 + math.tanh(-0.8) / math.tanh(1)) / 2),
        ({"method": "logistic", "steepness": 8.0}, (1 + math.tanh(-1.6) / math.tanh(2)) / 2),
    ],
)
def test_the_first_months_of_the_plan(row: Indicator, method: dict[str, Any], share: float) -> None:
    path = xzplan.trajectory(row, **method)
    assert path["2021-06"] == pytest.approx(17.81 + 37.19 * share, rel=1e-14)


def test_the_way_of_a_path_is_that_from_its_start_to_its_end(row: Indicator) -> None:
    # Past 50 in the first year, and back to it: what lies beyond is due at least.
    path = path_of(row, "value", Bound.exactly(50), base="20", interim={2021: 60})
    assert path.at(2022).bound == Bound.at_least(Decimal("57.5"))
    path = path_of(row, "value", Bound.exactly(50), base="80", interim={2021: 40})
    assert path.at(2022).bound == Bound.at_most(Decimal("42.5"))


def test_a_point_on_the_way_that_is_the_figure_itself_is_due_at_least(row: Indicator) -> None:
    path = path_of(row, "value", Bound.exactly(50), base="20", interim={2023: 50})
    assert [path.at(year).bound for year in (2023, 2024)] == [Bound.at_least(50)] * 2
    path = path_of(row, "value", Bound.exactly(50), base="80", interim={2023: 50})
    assert [path.at(year).bound for year in (2023, 2024)] == [Bound.at_most(50)] * 2
