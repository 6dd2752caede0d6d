"""Every case of a trajectory, on the real plan and on other plans' targets."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from attrs import evolve

import xzplan
from xzplan import Basis, Indicator, InvalidInputError, NoMilestoneError, Plan
from xzplan.model.units import INDEX, LEVEL
from xzplan.projection import caveats as texts
from xzplan.projection.caveats import Caveat, caveat

YEARS = [2020, 2021, 2022, 2023, 2024, 2025]


def with_demand(indicator: Indicator, demand: xzplan.model.Demand, **baseline: Any) -> Indicator:
    """Return the indicator with another demand, and other fields of its baseline."""
    return evolve(
        indicator,
        target=evolve(indicator.target, demand=demand, reading=None),
        baseline=evolve(indicator.baseline, **baseline),
    )


@pytest.fixture
def beds(plan: Plan) -> Indicator:
    return plan.indicators["nursing_bed_share"]


@pytest.fixture
def schooling(plan: Plan) -> Indicator:
    """An indicator whose unit has no upper bound."""
    return plan.indicators["mean_years_schooling_working_age"]


def relation_of(path: xzplan.Trajectory) -> str | None:
    return None if path.bound is None else path.bound.relation


def codes(path: xzplan.Trajectory) -> list[str]:
    return [caveat.code for caveat in path.caveats]


# The real plan


def test_interpolated(beds: Indicator) -> None:
    path = xzplan.trajectory(beds)
    assert path.basis is Basis.INTERPOLATED
    assert relation_of(path) == "at_least"
    assert path.years.tolist() == YEARS
    assert path.years.dtype == np.int64
    assert path.values.dtype == np.float64
    assert path.values[0] == 17.81
    assert path.values[-1] == 55.0
    assert path[2023] == 40.124
    assert path.method == "linear"
    assert path.unit is beds.unit
    assert path.reason is None
    assert codes(path) == ["convention"]


@pytest.mark.parametrize(("number", "bound"), [(1, 12.5), (2, 5.25)])
def test_a_looser_ceiling_is_held(plan: Plan, number: int, bound: float) -> None:
    path = xzplan.trajectory(plan.indicators[number])
    assert path.basis is Basis.HELD
    assert relation_of(path) == "at_most"
    assert path.values.tolist() == [bound] * 6
    assert codes(path) == ["held"]


def test_a_line_through_a_held_bound_has_to_be_asked_for(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[1], hold=False)
    assert path.basis is Basis.INTERPOLATED
    assert path[2020] == 11.98
    assert path[2025] == 12.5
    assert "line_through_held_bound" in codes(path)


@pytest.mark.parametrize("number", [4, 13, 19, 24])
def test_a_target_equal_to_the_baseline_is_held(plan: Plan, number: int) -> None:
    indicator = plan.indicators[number]
    path = xzplan.trajectory(indicator)
    assert path.basis is Basis.HELD
    assert indicator.baseline.value is not None
    assert path.values.tolist() == [float(indicator.baseline.value)] * 6


def test_a_ceiling_without_baseline_is_held(plan: Plan) -> None:
    unemployment = plan.indicators[11]
    path = xzplan.trajectory(unemployment)
    assert path.basis is Basis.HELD
    assert relation_of(path) == "less_than"
    assert path.values.tolist() == [5.5] * 6
    assert xzplan.trajectory(unemployment, hold=False).basis is Basis.TARGET_ONLY


def test_average_growth_is_compounded(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[12])
    assert path.basis is Basis.COMPOUNDED
    assert relation_of(path) == "more_than"
    assert path.unit is INDEX
    assert path.values.round(2).tolist() == [100, 108, 116.64, 125.97, 136.05, 146.93]
    assert codes(path) == ["baseline_is_a_rate"]


def test_average_growth_on_a_level(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[12], baseline=20_000)
    assert path.unit is plan.indicators[12].level_unit
    assert path.unit.zh == "元"
    unknown = evolve(plan.indicators[12], level_unit=None)
    assert xzplan.trajectory(unknown, baseline=20_000).unit is LEVEL
    assert path[2020] == 20_000
    assert path[2021] == 21_600
    assert codes(path) == ["level_supplied", "baseline_is_a_rate"]


def test_growth_beside_no_printed_rate(plan: Plan) -> None:
    unknown = with_demand(plan.indicators[12], plan.indicators[12].target.demand, value=None)
    assert codes(xzplan.trajectory(unknown)) == []


def test_a_total_starts_from_nothing(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[20])
    assert path.basis is Basis.ACCUMULATED
    assert path.values.tolist() == [0, 112, 225, 337, 450, 562]
    assert codes(path) == ["convention", "outside_the_sum"]
    assert "32" in path.caveats[1].text.zh


@pytest.mark.parametrize("number", [10, 25, 26])
def test_a_level_without_baseline_has_its_target_alone(plan: Plan, number: int) -> None:
    path = xzplan.trajectory(plan.indicators[number])
    assert path.basis is Basis.TARGET_ONLY
    assert path.years.tolist() == [2025]
    with pytest.raises(NoMilestoneError, match="no baseline; pass baseline=") as caught:
        path[2023]
    assert caught.value.indicator == path.id
    assert caught.value.years == (2025,)


def test_a_baseline_supplied(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[25], baseline=117)
    assert path.basis is Basis.INTERPOLATED
    assert path.values.tolist() == [117, 137, 157, 177, 197, 217]
    assert codes(path) == ["convention", "baseline_supplied"]
    assert "“-”" in path.caveats[1].text.en


@pytest.mark.parametrize("number", [7, 8, 23])
def test_no_figure_no_milestone(plan: Plan, number: int) -> None:
    path = xzplan.trajectory(plan.indicators[number])
    assert path.basis is Basis.UNQUANTIFIED
    assert path.bound is None
    assert len(path) == 0
    assert path.milestones == ()
    with pytest.raises(NoMilestoneError, match="pass") as caught:
        path[2025]
    assert caught.value.supply


def test_an_assigned_figure(plan: Plan) -> None:
    training = plan.indicators[7]
    path = xzplan.trajectory(training, assigned=Decimal("2.4"))
    assert path.basis is Basis.TARGET_ONLY
    assert relation_of(path) == "at_least"
    assert path[2025] == 2.4
    path = xzplan.trajectory(training, assigned=2.4, interim={2023: 1.5, 2021: 1})
    assert path.basis is Basis.INTERPOLATED
    assert path.years.tolist() == YEARS[1:]
    assert path.values.tolist() == pytest.approx([1, 1.25, 1.5, 1.95, 2.4])
    assert path.reason is not None


def test_a_reference_rate(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[23], series="urban", reference=10)
    assert path.basis is Basis.COMPOUNDED
    assert path.series is plan.indicators[23].series[0]
    assert path.values.tolist() == pytest.approx([100, 110, 121, 133.1, 146.41, 161.051])
    assert codes(path) == ["baseline_is_a_rate", "figure_supplied"]
    assert "城市6.2" in path.caveats[0].text.zh


def test_a_reference_series(plan: Plan) -> None:
    rates = {2021: 10, 2022: 20}
    path = xzplan.trajectory(plan.indicators[23], series="农村", reference=rates)
    assert path.years.tolist() == [2020, 2021, 2022]
    assert path.values.tolist() == pytest.approx([100, 110, 132])
    with pytest.raises(NoMilestoneError, match="reference is not known up to that year"):
        path[2023]


# Methods, interim points, re-anchoring


def test_methods(beds: Indicator) -> None:
    geometric = xzplan.trajectory(beds, method="geometric")
    assert geometric.method == "geometric"
    assert geometric[2021] / geometric[2020] == pytest.approx(geometric[2025] / geometric[2024])
    late = xzplan.trajectory(beds, method="power", exponent=2)
    assert late[2023] < 40.124
    assert xzplan.trajectory(beds, method="logistic", steepness=5)[2021] < 25
    assert xzplan.trajectory(beds, method="step")[2024] == 17.81


def test_a_method_that_does_not_apply_is_said(plan: Plan) -> None:
    for path in xzplan.trajectories(plan, method="geometric").values():
        applied = path.method == "geometric"
        assert applied == ("method_not_applied" not in codes(path))
        assert applied == (path.basis is Basis.INTERPOLATED)


def test_interim_points(beds: Indicator) -> None:
    path = xzplan.trajectory(beds, interim={2023: 45, 2022: 30})
    assert path.values.tolist() == pytest.approx([17.81, 23.905, 30, 45, 50, 55])
    assert codes(path) == ["convention", "interim_supplied"]
    assert "2022, 2023" in path.caveats[1].text.en


def test_interim_running_totals(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[20], interim={2021: 100, 2023: 301})
    assert path.values.tolist() == [0, 100, 201, 301, 432, 562]  # 200.5 and 431.5, halves up


def test_reanchoring(beds: Indicator) -> None:
    path = xzplan.trajectory(beds, reanchor=(2022, 40))
    assert path.years.tolist() == [2022, 2023, 2024, 2025]
    assert path.values.tolist() == [40, 45, 50, 55]
    assert codes(path) == ["convention", "reanchored"]
    with pytest.raises(NoMilestoneError, match="does not cover"):
        path[2021]


def test_reanchoring_above_the_target_holds_it(beds: Indicator) -> None:
    path = xzplan.trajectory(beds, reanchor=(2022, 60))
    assert path.basis is Basis.HELD
    assert path.values.tolist() == [55] * 4


def test_reanchoring_below_a_held_bound_leads_back_to_it(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[4], reanchor=(2023, 80))
    assert path.basis is Basis.INTERPOLATED
    assert path.values.tolist() == [80, 85, 90]


def test_reanchoring_growth_keeps_its_end(plan: Plan) -> None:
    income = plan.indicators[12]
    path = xzplan.trajectory(income, reanchor=(2023, 120))
    assert path[2023] == 120
    assert path[2025] == xzplan.trajectory(income)[2025]
    assert path[2024] / 120 == pytest.approx(path[2025] / path[2024])
    assert "reanchored" in codes(path)


def test_reanchoring_a_total(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[20], reanchor=(2023, 400))
    assert path.values.tolist() == [400, 481, 562]
    # 140.5 and 421.5: halves up, as an office rounds.
    assert xzplan.trajectory(plan.indicators[20], reanchor=(2021, 0)).values.tolist() == [
        0,
        141,
        281,
        422,
        562,
    ]
    assert codes(path) == ["convention", "outside_the_sum", "reanchored"]


# Other plans' targets


def high_of(path: xzplan.Trajectory) -> list[float]:
    assert path.high is not None
    return [float(value) for value in path.high]


def test_a_range_not_yet_reached(schooling: Indicator) -> None:
    band = xzplan.Quantified(of="value", bound=xzplan.Bound.between(12, 14))
    path = xzplan.trajectory(with_demand(schooling, band, value=Decimal(10)))
    assert path.bound == band.bound
    assert path.values.tolist() == pytest.approx([10, 10.4, 10.8, 11.2, 11.6, 12])
    assert high_of(path) == [14] * 6
    assert path.at(2021).bound == xzplan.Bound.between(Decimal("10.4"), 14)
    assert path.at(2025).bound == band.bound
    assert "11.2—14" in str(path)
    path = xzplan.trajectory(with_demand(schooling, band, value=Decimal(15)))
    assert path.values.tolist() == [12] * 6
    assert high_of(path) == pytest.approx([15, 14.8, 14.6, 14.4, 14.2, 14])
    assert path.at("2023-06").bound == xzplan.Bound.between(12, Decimal("14.5"))
    with pytest.raises(InvalidInputError) as caught:
        xzplan.trajectory(with_demand(schooling, band, value=Decimal(15)), interim={2022: 11})
    assert caught.value.args == ("interim", {2022: 11}, "beyond the far end of the range")
    with pytest.raises(InvalidInputError):
        xzplan.trajectory(with_demand(schooling, band, value=Decimal(10)), interim={2022: 14.5})


def test_a_range_is_held_once_inside(schooling: Indicator) -> None:
    inside = with_demand(
        schooling, xzplan.Quantified(of="value", bound=xzplan.Bound.between(10, 14)), value=Decimal(11)
    )
    path = xzplan.trajectory(inside)
    assert path.basis is Basis.HELD
    assert path.values.tolist() == [10] * 6
    assert high_of(path) == [14] * 6
    with pytest.raises(InvalidInputError, match="inside the range"):
        xzplan.trajectory(inside, interim={2022: 12})


def test_a_range_without_baseline(schooling: Indicator) -> None:
    unknown = with_demand(
        schooling, xzplan.Quantified(of="value", bound=xzplan.Bound.between(10, 14)), value=None
    )
    path = xzplan.trajectory(unknown)
    assert path.basis is Basis.TARGET_ONLY
    assert path[2025] == 10
    assert high_of(path) == [14]


def test_about(schooling: Indicator) -> None:
    path = xzplan.trajectory(
        with_demand(schooling, xzplan.Quantified(of="value", bound=xzplan.Bound.about(15)), value=Decimal(10))
    )
    assert path.bound == xzplan.Bound.about(15)
    assert path.high is None
    assert path.values.tolist() == [10, 11, 12, 13, 14, 15]
    assert codes(path) == ["convention", "about"]
    assert path.at(2023).bound == xzplan.Bound(low=13, high=Decimal("15.5"), high_open=True)
    assert path.at(2025).bound == xzplan.Bound.about(15)


def test_exactly(schooling: Indicator) -> None:
    exactly = xzplan.Quantified(of="value", bound=xzplan.Bound.exactly(12))
    path = xzplan.trajectory(with_demand(schooling, exactly, value=Decimal(12)))
    assert path.basis is Basis.HELD
    assert relation_of(path) == "exactly"


def test_a_change_is_compounded(schooling: Indicator) -> None:
    cut = with_demand(
        evolve(schooling, direction=xzplan.Direction.MAINTAIN),
        xzplan.Quantified(of="change", bound=xzplan.Bound.at_most(-20)),
        value=None,
    )
    path = xzplan.trajectory(cut)
    assert path.basis is Basis.COMPOUNDED
    assert path.unit is INDEX
    assert path[2020] == 100
    assert path[2025] == 80
    assert path[2021] == pytest.approx(100 * 0.8**0.2)
    path = xzplan.trajectory(cut, baseline=50, reanchor=(2024, 45))
    assert path.unit is LEVEL
    assert path.values.tolist() == [45, 40]


def test_words_are_never_computed(schooling: Indicator) -> None:
    words = xzplan.Qualitative(text="稳步提高", text_en="steady rise")
    path = xzplan.trajectory(with_demand(schooling, words))
    assert path.basis is Basis.UNQUANTIFIED
    assert path.supply is None
    with pytest.raises(NoMilestoneError, match="(?m)in words and is not assessed$"):
        path[2025]


def test_a_figure_relative_to_a_level(schooling: Indicator) -> None:
    average = xzplan.Relative(
        relation="at_least", reference="全省平均", reference_en="the provincial average"
    )
    relative = with_demand(schooling, average, value=Decimal(10))
    assert xzplan.trajectory(relative).basis is Basis.UNQUANTIFIED
    path = xzplan.trajectory(relative, reference=12)
    assert path[2025] == 12
    assert "figure_supplied" in codes(path)
    with pytest.raises(InvalidInputError, match="target year"):
        xzplan.trajectory(relative, reference={2025: 12})


@pytest.mark.parametrize(
    ("direction", "relation"),
    [("increase", "at_least"), ("decrease", "at_most"), ("maintain", "exactly")],
)
def test_an_assigned_figure_follows_the_direction(plan: Plan, direction: str, relation: str) -> None:
    training = evolve(plan.indicators[7], direction=xzplan.Direction(direction))
    path = xzplan.trajectory(training, assigned=3)
    assert relation_of(path) == relation


def test_a_fractional_total(schooling: Indicator) -> None:
    total = with_demand(
        schooling, xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(Decimal("2.5"))), value=None
    )
    path = xzplan.trajectory(total)
    assert path.values.tolist() == [0, 0.5, 1, 1.5, 2, 2.5]
    assert codes(path) == ["convention"]


def test_series_of_a_level(plan: Plan) -> None:
    dibao = with_demand(plan.indicators[23], xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(9)))
    path = xzplan.trajectory(dibao)
    assert path.basis is Basis.TARGET_ONLY
    assert path.reason is not None
    assert "each of its series" in path.reason.en
    assert xzplan.trajectory(dibao, series="rural")[2020] == 8.2


# What it refuses


@pytest.mark.parametrize(
    ("number", "argument", "problem", "call"),
    [
        (18, "assigned", "nothing is assigned", {"assigned": 60}),
        (18, "reference", "not relative", {"reference": 60}),
        (18, "series", "one series", {"series": "urban"}),
        (23, "series", "urban, rural", {"series": "suburban", "reference": 5}),
        (23, "series", "name one", {"reference": 5}),
        (23, "reference", "from 2021 on", {"series": "rural", "reference": {2022: 5}}),
        (23, "reference", "from 2021 on", {"series": "rural", "reference": {}}),
        (23, "reference", "from 2021 on", {"series": "rural", "reference": {2021: 5, 2023: 5}}),
        (
            23,
            "reference",
            "from 2021 on",
            {"series": "rural", "reference": dict.fromkeys(range(2021, 2027), 5)},
        ),
        (23, "reference", "a cut is less than", {"series": "rural", "reference": -100}),
        (23, "baseline", "no figure", {"baseline": 5}),
        (
            23,
            "reanchor",
            "does not reach",
            {"series": "rural", "reference": {2021: 5}, "reanchor": (2021, 105)},
        ),
        (7, "interim", "no figure", {"interim": {2021: 5}}),
        (18, "baseline", "above 100", {"baseline": 101}),
        (18, "baseline", "below 0", {"baseline": -1}),
        (18, "baseline", "not finite", {"baseline": math.nan}),
        (18, "baseline", "not a number", {"baseline": "17"}),
        (18, "baseline", "one of the two", {"baseline": 20, "reanchor": (2022, 30)}),
        (18, "reanchor", "2020 to 2024", {"reanchor": (2025, 30)}),
        (18, "reanchor", "whole number", {"reanchor": (2022.0, 30)}),
        (18, "reanchor", "above 100", {"reanchor": (2022, 300)}),
        (18, "interim", "2020 to 2024", {"interim": {2025: 55}}),
        (18, "interim", "whole number", {"interim": {True: 55}}),
        (18, "interim", "not after 2020", {"interim": {2020: 20}}),
        (18, "interim", "not after 2022", {"interim": {2022: 20}, "reanchor": (2022, 30)}),
        (18, "interim[2022]", "above 100", {"interim": {2022: 120}}),
        (18, "exponent", "needs one", {"method": "power"}),
        (18, "method", "unknown", {"method": "cubic"}),
        (18, "exponent", "belongs to", {"exponent": 2}),
        (1, "exponent", "needs one", {"method": "power"}),
        (18, "reanchor", "a year and a value", {"reanchor": [2022]}),
        (12, "reanchor", "a year and a value", {"reanchor": 120}),
        (1, "interim", "held", {"interim": {2022: 11}}),
        (12, "interim[2022]", "100%", {"interim": {2022: -100}}),
        (12, "baseline", "not positive", {"baseline": 0}),
        (20, "baseline", "starts from 0", {"baseline": 32}),
        (20, "interim", "fall", {"interim": {2021: 200, 2022: 100}}),
        (20, "interim", "fall", {"interim": {2021: 600}}),
        (20, "reanchor", "fall", {"reanchor": (2022, 600)}),
        (20, "interim", "whole numbers", {"interim": {2021: 100.5}}),
        (20, "reanchor", "whole numbers", {"reanchor": (2021, 100.5)}),
    ],
)
def test_refused(plan: Plan, number: int, argument: str, problem: str, call: dict[str, object]) -> None:
    with pytest.raises(InvalidInputError, match=problem) as caught:
        xzplan.trajectory(plan.indicators[number], **call)  # type: ignore[arg-type]
    assert caught.value.argument == argument


def test_interim_points_that_are_no_mapping(beds: Indicator) -> None:
    with pytest.raises(InvalidInputError, match="pass a mapping of years to values") as caught:
        xzplan.trajectory(beds, interim=[30, 40])  # type: ignore[arg-type]
    assert caught.value.argument == "interim"


def test_geometric_from_zero_names_the_indicator(schooling: Indicator) -> None:
    zero = with_demand(
        schooling, xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(5)), value=Decimal(0)
    )
    with pytest.raises(InvalidInputError, match="mean_years_schooling.* not above 0"):
        xzplan.trajectory(zero, method="geometric")


def test_numpy_numbers(beds: Indicator) -> None:
    path = xzplan.trajectory(beds, reanchor=(np.int64(2022), np.float32(40)))  # type: ignore[arg-type]
    assert path.values.tolist() == [40, 45, 50, 55]


def test_what_is_not_an_indicator() -> None:
    with pytest.raises(InvalidInputError, match="pass an Indicator"):
        xzplan.trajectory("nursing_bed_share")  # type: ignore[arg-type]


def test_trajectories_look_up_like_indicators(plan: Plan) -> None:
    paths = xzplan.trajectories(plan)
    assert list(paths) == list(plan.indicators)
    assert paths[18] is paths["养老机构护理型床位占比"] is paths["nursing_bed_share"]
    assert [path.id for path in paths.search("床位占比")] == ["nursing_bed_share"]


# What is said


WHY_ONE_START = "the path starts from reanchor; pass one of the two"
NO_FIGURE = "the target has no figure to lead to"
FROM_2021 = "pass one rate for each year from 2021 on, in their order"
ABOVE = "above 100, the most that a value in % can be"
FALLS = "a running total would have to fall"


@pytest.mark.parametrize(
    ("number", "argument", "value", "problem", "call"),
    [
        (
            18,
            "assigned",
            60,
            "the target prints what it demands; nothing is assigned",
            {"assigned": 60},
        ),
        (
            18,
            "reference",
            60,
            "the target is not relative to another statistic",
            {"reference": 60},
        ),
        (
            18,
            "series",
            "urban",
            "nursing_bed_share has no such series (none; the row is one series)",
            {"series": "urban"},
        ),
        (
            23,
            "series",
            "suburban",
            "subsistence_standard_growth has no such series (urban, rural)",
            {"series": "suburban", "reference": 5},
        ),
        (
            23,
            "series",
            None,
            "subsistence_standard_growth is compared series by series; name one of urban, rural",
            {"reference": 5},
        ),
        (23, "reference", {2022: 5}, FROM_2021, {"series": "rural", "reference": {2022: 5}}),
        (23, "reference", {}, FROM_2021, {"series": "rural", "reference": {}}),
        (
            23,
            "reference",
            {2022: 5, 2021: 5},
            FROM_2021,
            {"series": "rural", "reference": {2022: 5, 2021: 5}},
        ),
        (
            23,
            "reference",
            dict.fromkeys(range(2021, 2027), 5),
            FROM_2021,
            {"series": "rural", "reference": dict.fromkeys(range(2021, 2027), 5)},
        ),
        (
            23,
            "reference",
            -100,
            "a cut is less than 100% a year",
            {"series": "rural", "reference": -100},
        ),
        (
            23,
            "reference",
            "5",
            "not a number; pass an int, a float or a Decimal",
            {"series": "rural", "reference": {2021: "5"}},
        ),
        (
            23,
            "reference",
            -100,
            "a cut is less than 100% a year",
            {"series": "rural", "reference": {2021: 5, 2022: -100}},
        ),
        (
            23,
            "reference",
            "x",
            "not a number; pass an int, a float or a Decimal",
            {"series": "rural", "reference": "x"},
        ),
        (7, "assigned", "x", "not a number; pass an int, a float or a Decimal", {"assigned": "x"}),
        (18, "reanchor", "x", "not a number; pass an int, a float or a Decimal", {"reanchor": (2022, "x")}),
        (
            18,
            "interim[2022]",
            "x",
            "not a number; pass an int, a float or a Decimal",
            {"interim": {2022: "x"}},
        ),
        (12, "reanchor", "x", "not a number; pass an int, a float or a Decimal", {"reanchor": (2022, "x")}),
        (12, "interim[2022]", -100, "a cut is less than 100% a year", {"interim": {2022: -100}}),
        (
            23,
            "reanchor",
            (2021, 105),
            "the reference does not reach the target year",
            {"series": "rural", "reference": {2021: 5}, "reanchor": (2021, 105)},
        ),
        (
            23,
            "interim",
            {2021: 5},
            "the reference gives each year its own rate",
            {"series": "rural", "reference": dict.fromkeys(range(2021, 2026), 5), "interim": {2021: 5}},
        ),
        (23, "baseline", 5, NO_FIGURE, {"baseline": 5}),
        (7, "baseline", 5, NO_FIGURE, {"baseline": 5}),
        (7, "interim", {2021: 5}, NO_FIGURE, {"interim": {2021: 5}}),
        (7, "reanchor", (2021, 5), NO_FIGURE, {"reanchor": (2021, 5)}),
        (
            7,
            "assigned",
            -1,
            "below 0, the least that a value in 10,000 person-times can be",
            {"assigned": -1},
        ),
        (18, "baseline", 101, ABOVE, {"baseline": 101}),
        (18, "baseline", 20, WHY_ONE_START, {"baseline": 20, "reanchor": (2022, 30)}),
        (18, "reanchor", 2025, "not one of the years 2020 to 2024", {"reanchor": (2025, 30)}),
        (18, "reanchor", 2019, "not one of the years 2020 to 2024", {"reanchor": (2019, 30)}),
        (18, "reanchor", True, "a year is a whole number", {"reanchor": (True, 30)}),
        (18, "reanchor", 300, ABOVE, {"reanchor": (2022, 300)}),
        (18, "reanchor", [2022], "pass a year and a value", {"reanchor": [2022]}),
        (18, "interim", 2025, "not one of the years 2020 to 2024", {"interim": {2025: 55}}),
        (18, "interim", 2022.0, "a year is a whole number", {"interim": {2022.0: 55}}),
        (18, "interim", 2020, "not after 2020, where the path starts", {"interim": {2020: 20}}),
        (
            18,
            "interim",
            2022,
            "not after 2022, where the path starts",
            {"interim": {2022: 20}, "reanchor": (2022, 30)},
        ),
        (25, "interim", 2020, "not after 2020, where the path starts", {"interim": {2020: 100}}),
        (18, "interim[2022]", 120, ABOVE, {"interim": {2022: 120}}),
        (
            1,
            "interim",
            {2022: 11},
            "the bound is met, so it is held; hold=False draws a path",
            {"interim": {2022: 11}},
        ),
        (12, "baseline", 0, "not positive; growth needs a level above 0", {"baseline": 0}),
        (12, "baseline", "x", "not a number; pass an int, a float or a Decimal", {"baseline": "x"}),
        (12, "reanchor", -1, "not positive; growth needs a level above 0", {"reanchor": (2022, -1)}),
        (12, "reanchor", 120, "pass a year and a value", {"reanchor": 120}),
        (
            20,
            "baseline",
            32,
            "a sum over the plan starts from 0; a running total is reanchor",
            {"baseline": 32},
        ),
        (20, "interim", {2021: 200, 2022: 100}, FALLS, {"interim": {2021: 200, 2022: 100}}),
        (20, "interim", {2021: 600, 2025: 562}, FALLS, {"interim": {2021: 600}}),
        (20, "reanchor", {2022: 600, 2025: 562}, FALLS, {"reanchor": (2022, 600)}),
        (
            20,
            "interim",
            {2020: 0, 2021: Decimal("100.5")},
            "residential compounds are whole numbers",
            {"interim": {2021: 100.5}},
        ),
        (
            20,
            "reanchor",
            {2021: Decimal("100.5")},
            "residential compounds are whole numbers",
            {"reanchor": (2021, 100.5)},
        ),
        (
            20,
            "interim",
            2021,
            "not after 2022, where the path starts",
            {"interim": {2021: 100}, "reanchor": (2022, 200)},
        ),
        (
            20,
            "interim",
            {2020: 150, 2021: 100},
            FALLS,
            {"interim": {2021: 100}, "reanchor": (2020, 150)},
        ),
    ],
)
def test_what_is_refused_in_print(
    plan: Plan, number: int, argument: str, value: object, problem: str, call: dict[str, Any]
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        xzplan.trajectory(plan.indicators[number], **call)
    assert caught.value.args == (argument, value, problem)


CONVENTION = caveat("convention")
RATE = caveat("baseline_is_a_rate", "5.1")
RURAL_RATE = caveat("baseline_is_a_rate", "农村8.2")
OUTSIDE = caveat("outside_the_sum", "32")
HELD = caveat("held")
DRAWN = caveat("line_through_held_bound")


def supplied(figure: str) -> Caveat:
    return caveat("figure_supplied", figure)


def by_years(zh: str, en: str) -> Caveat:
    return caveat("rates_supplied", xzplan.Bilingual(zh=zh, en=en))


EVERY_YEAR = by_years(
    "2021年10%、2022年10%、2023年10%、2024年10%、2025年10%",
    "10% in 2021, 10% in 2022, 10% in 2023, 10% in 2024, 10% in 2025",
)


def again(year: int, value: str) -> Caveat:
    return caveat("reanchored", year, value)


def points(years: str) -> Caveat:
    return caveat("interim_supplied", years)


def unapplied(method: str) -> Caveat:
    return caveat("method_not_applied", texts.METHODS[method])


@pytest.mark.parametrize(
    ("number", "call", "basis", "values", "caveats"),
    [
        (18, {"interim": {2022: 30, 2023: 45}, "reanchor": (2021, 20)}, "INTERPOLATED", [20, 30, 45, 50, 55],
         [CONVENTION, again(2021, "20"), points("2022, 2023")]),
        (18, {"method": "step"}, "INTERPOLATED", [17.81, 17.81, 17.81, 17.81, 17.81, 55], [CONVENTION]),
        (18, {"baseline": 30}, "INTERPOLATED", [30, 35, 40, 45, 50, 55],
         [CONVENTION, caveat("baseline_supplied", 30, "17.81")]),
        (1, {"method": "geometric"}, "HELD", [12.5] * 6, [HELD, unapplied("geometric")]),
        (1, {"reanchor": (2023, 12.5)}, "HELD", [12.5] * 3, [HELD, again(2023, "12.5")]),
        (1, {"hold": False, "interim": {2024: 12}}, "INTERPOLATED", [11.98, 11.985, 11.99, 11.995, 12, 12.5],
         [CONVENTION, points("2024"), DRAWN]),
        (4, {"hold": False, "reanchor": (2024, 95)}, "INTERPOLATED", [95, 90],
         [CONVENTION, again(2024, "95"), DRAWN]),
        (11, {}, "HELD", [5.5] * 6, [HELD]),
        (11, {"interim": {2023: 5.8}}, "INTERPOLATED", [5.8, 5.65, 5.5], [CONVENTION, points("2023")]),
        (11, {"hold": False}, "TARGET_ONLY", [5.5], []),
        (11, {"hold": False, "method": "linear"}, "TARGET_ONLY", [5.5], [unapplied("linear")]),
        (12, {"method": "linear"}, "COMPOUNDED", [100, 108, 116.64, 125.9712, 136.048896, 146.9328077],
         [RATE, unapplied("linear")]),
        (12, {"baseline": 200, "reanchor": (2025 - 1, 272)}, "COMPOUNDED", [272, 293.8656154],
         [caveat("level_supplied", 200),
          RATE, again(2024, "272")]),
        (20, {"method": "geometric"}, "ACCUMULATED", [0, 112, 225, 337, 450, 562],
         [CONVENTION, OUTSIDE, unapplied("geometric")]),
        (20, {"method": "power", "exponent": 2}, "ACCUMULATED", [0, 22, 90, 202, 360, 562], [CONVENTION, OUTSIDE]),
        (20, {"method": "logistic", "steepness": 4}, "ACCUMULATED", [0, 83, 208, 354, 479, 562],
         [CONVENTION, OUTSIDE]),
        (20, {"reanchor": (2022, 200), "interim": {2023: 200}}, "ACCUMULATED", [200, 200, 381, 562],
         [CONVENTION, OUTSIDE, again(2022, "200"), points("2023")]),
        (23, {"series": "rural", "reference": 10}, "COMPOUNDED", [100, 110, 121, 133.1, 146.41, 161.051],
         [RURAL_RATE, supplied("10")]),
        (23, {"series": "rural", "reference": {2021: 10, 2022: -50}}, "COMPOUNDED", [100, 110, 55],
         [RURAL_RATE, by_years("2021年10%、2022年-50%", "10% in 2021, -50% in 2022")]),
        (23, {"series": "rural", "reference": -99.5, "baseline": 800}, "COMPOUNDED",
         [800, 4, 0.02, 0.0001, 5e-7, 2.5e-9],
         [caveat("level_supplied", 800),
          RURAL_RATE, supplied("-99.5")]),
        (23, {"series": "rural", "reference": dict.fromkeys(range(2021, 2026), 10), "reanchor": (2024, 150)},
         "COMPOUNDED", [150, 161.051], [RURAL_RATE, EVERY_YEAR, again(2024, "150")]),
        (7, {"assigned": 3, "baseline": 1}, "INTERPOLATED", [1, 1.4, 1.8, 2.2, 2.6, 3],
         [CONVENTION, caveat("baseline_supplied", 1, "-"), supplied("3")]),
        (7, {"assigned": 3, "reanchor": (2023, 4)}, "HELD", [3, 3, 3], [HELD, again(2023, "4"), supplied("3")]),
        (7, {}, "UNQUANTIFIED", [], []),
        (7, {"method": "step"}, "UNQUANTIFIED", [], [unapplied("step")]),
    ],
)  # fmt: skip
def test_a_path_and_all_its_caveats(
    plan: Plan,
    number: int,
    call: dict[str, Any],
    basis: str,
    values: list[float],
    caveats: list[Caveat],
) -> None:
    path = xzplan.trajectory(plan.indicators[number], **call)
    assert path.basis is Basis[basis]
    assert path.values.tolist() == pytest.approx(values, rel=1e-9)
    assert path.years.tolist() == YEARS[: len(values)] or path.years.tolist() == YEARS[-len(values) :]
    assert list(path.caveats) == caveats


GIVE_A_START = texts.SUPPLY_START.filled(2020)


@pytest.mark.parametrize(
    ("number", "call", "reason", "supply"),
    [
        (18, {}, None, None),
        (11, {}, None, None),
        (25, {}, texts.NO_BASELINE, GIVE_A_START),
        (25, {"interim": {2023: 200}}, texts.NO_BASELINE, GIVE_A_START),
        (25, {"baseline": 100}, None, None),
        (
            7,
            {},
            texts.NOT_ASSIGNED.filled(xzplan.Bilingual(zh="国家", en="the target fixed by the State")),
            texts.SUPPLY_ASSIGNED,
        ),
        (23, {}, texts.NO_REFERENCE, texts.SUPPLY_REFERENCE),
        (23, {"series": "rural", "reference": 5}, None, None),
        (
            23,
            {"series": "rural", "reference": {2021: 5}},
            texts.NO_REFERENCE_YEAR,
            texts.SUPPLY_REFERENCE_YEARS,
        ),
    ],
)
def test_why_a_year_has_no_milestone(
    plan: Plan, number: int, call: dict[str, Any], reason: object, supply: texts.Supply | None
) -> None:
    path = xzplan.trajectory(plan.indicators[number], **call)
    assert path.reason == reason
    wordings = (None, None) if supply is None else (supply.caller, supply.reader)
    assert (path.supply, path.needed) == wordings


def test_several_baselines_and_several_targets(plan: Plan) -> None:
    dibao = plan.indicators[23]
    path = xzplan.trajectory(
        with_demand(dibao, xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(9)))
    )
    assert path.years.tolist() == [2025]
    assert path.reason == texts.SEVERAL_BASELINES
    name_one = xzplan.Bilingual(
        zh="请用 series= 指明分项（'urban', 'rural'）", en="name the series with series= ('urban', 'rural')"
    )
    assert path.supply == name_one
    own = [
        evolve(
            dibao.target,
            demand=xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(value)),
            reading=None,
        )
        for value in (9, 12)
    ]
    words = evolve(dibao.target, demand=xzplan.Qualitative(text="城市9；农村12"), reading=None)
    row = evolve(
        dibao,
        interim=(evolve(words, year=2023),),
        target=words,
        series=tuple(evolve(series, target=target) for series, target in zip(dibao.series, own, strict=True)),
    )
    path = xzplan.trajectory(row)
    assert path.basis is Basis.UNQUANTIFIED
    assert path.reason == texts.SEVERAL_TARGETS
    assert path.supply == name_one
    for name in ("rural", dibao.series[1].name_zh, dibao.series[1].name_en):
        path = xzplan.trajectory(row, series=name)
        assert path.indicator == evolve(row, target=own[1], interim=())
        assert codes(path) == ["convention"]
        assert path.series == row.series[1]
        assert (path[2020], path[2025]) == (8.2, 12)


def test_points_that_the_plan_prints(beds: Indicator) -> None:
    def on_the_way(year: int, demand: xzplan.model.Demand) -> xzplan.Target:
        return evolve(beds.target, year=year, demand=demand, reading=None)

    row = evolve(
        beds,
        interim=(
            on_the_way(2021, xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(20))),
            on_the_way(2022, xzplan.Quantified(of="value", bound=xzplan.Bound.more_than(90))),
            on_the_way(2023, xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(45))),
            on_the_way(2024, xzplan.Quantified(of="value", bound=xzplan.Bound.about(50))),
        ),
    )
    path = xzplan.trajectory(row)
    assert path.values.tolist() == [17.81, 20, 32.5, 45, 50, 55]
    assert list(path.caveats) == [caveat("interim_printed", "2021, 2023")]
    path = xzplan.trajectory(row, reanchor=(2021, 25))
    assert path.values.tolist() == [25, 35, 45, 50, 55]
    assert list(path.caveats) == [again(2021, "25"), caveat("interim_printed", "2023")]
    path = xzplan.trajectory(row, interim={2022: 40})
    assert codes(path) == ["convention", "interim_supplied"]
    path = xzplan.trajectory(row, reanchor=(2023, 60))
    assert list(path.caveats) == [
        HELD,
        again(2023, "60"),
        caveat("interim_not_drawn", "2021, 2022, 2023, 2024"),
    ]


def test_totals_that_the_plan_prints(schooling: Indicator) -> None:
    total = with_demand(
        schooling, xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(10)), value=Decimal(9)
    )
    early = evolve(
        total.target, year=2022, demand=xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(5))
    )
    level = evolve(
        total.target, year=2024, demand=xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(9))
    )
    falling = evolve(early, demand=xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(11)))
    given: list[tuple[dict[str, Any], str]] = [({}, "indicator"), ({"reanchor": (2021, 4)}, "reanchor")]
    for passed, argument in given:
        with pytest.raises(InvalidInputError, match=f"^{argument}=.*{FALLS}$"):
            xzplan.trajectory(evolve(total, interim=(falling,)), **passed)
    path = xzplan.trajectory(evolve(total, interim=(early, level)))
    assert path.values.tolist() == pytest.approx([0, 2.5, 5, 5 + 5 / 3, 5 + 10 / 3, 10])
    assert codes(path) == ["outside_the_sum", "interim_printed"]
    assert relation_of(path) == "at_least"
    assert path.method == "linear"


def test_methods_of_several_indicators_at_once(plan: Plan) -> None:
    """A plan gives each indicator the trajectory that the indicator has alone."""
    hows: tuple[dict[str, Any], ...] = (
        {},
        {"method": "geometric"},
        {"method": "power", "exponent": 2},
        {"method": "logistic", "steepness": 3},
        {"hold": False},
        {"method": "step", "hold": False},
    )
    for how in hows:
        paths = xzplan.trajectories(plan, **how)
        assert paths.kind == "trajectory"
        for indicator in plan.indicators.values():
            alone = xzplan.trajectory(indicator, **how)
            assert paths[indicator.id] == alone
            assert paths[indicator.id].values.tolist() == alone.values.tolist()


@pytest.mark.parametrize(
    ("argument", "problem", "how"),
    [
        ("method", "unknown; one of linear, geometric, power, logistic, step", {"method": "cubic"}),
        ("exponent", "method 'power' needs one; there is no default", {"method": "power"}),
        ("exponent", "belongs to method 'power', not to 'linear'", {"exponent": 2}),
        ("steepness", "belongs to method 'logistic', not to 'linear'", {"steepness": 2}),
        ("steepness", "belongs to method 'logistic', not to 'step'", {"method": "step", "steepness": 2}),
    ],
)
def test_a_wrong_method(plan: Plan, argument: str, problem: str, how: dict[str, Any]) -> None:
    for call in (
        lambda: xzplan.trajectories(plan, **how),
        lambda: xzplan.trajectory(plan.indicators[7], **how),
    ):
        with pytest.raises(InvalidInputError) as caught:
            call()
        assert caught.value.args == (argument, how.get(argument), problem)


def test_geometric_needs_points_above_zero(schooling: Indicator) -> None:
    problem = f"{schooling.id} has a point that is not above 0; use 'linear'"
    none, five = (
        xzplan.Quantified(of="value", bound=xzplan.Bound.at_most(0)),
        xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(5)),
    )
    falling = evolve(schooling, direction=xzplan.Direction.MAINTAIN)
    for row, call in (
        (with_demand(schooling, five, value=Decimal(0)), {}),
        (with_demand(falling, none, value=Decimal(9)), {}),
        (with_demand(schooling, five, value=Decimal(1)), {"interim": {2022: 0}}),
    ):
        with pytest.raises(InvalidInputError) as caught:
            xzplan.trajectory(row, method="geometric", **call)  # type: ignore[arg-type]
        assert caught.value.args == ("method", "geometric", problem)


def test_the_edges_of_a_range(schooling: Indicator) -> None:
    band = xzplan.Quantified(of="value", bound=xzplan.Bound.between(10, 14))
    for value in ("10", "14"):
        path = xzplan.trajectory(with_demand(schooling, band, value=Decimal(value)))
        assert path.basis is Basis.HELD
        assert path.values.tolist() == [10] * 6
        assert high_of(path) == [14] * 6
        assert codes(path) == ["held"]
    inside = with_demand(schooling, band, value=Decimal(8))
    path = xzplan.trajectory(inside, reanchor=(2022, 11))
    assert path.values.tolist() == [10] * 4
    assert codes(path) == ["held", "reanchored"]
    with pytest.raises(InvalidInputError) as caught:
        xzplan.trajectory(inside, reanchor=(2022, 11), interim={2023: 12})
    why = "the path starts inside the range, which is held"
    assert caught.value.args == ("interim", {2023: 12}, why)
    # A point may stand on the far end, and not beyond it.
    down, up = with_demand(schooling, band, value=Decimal(20)), with_demand(schooling, band, value=Decimal(4))
    assert high_of(xzplan.trajectory(down, interim={2023: 10}))[3] == 10
    assert xzplan.trajectory(up, interim={2023: 14})[2023] == 14
    for start, point in ((down, 9), (up, 15)):
        with pytest.raises(InvalidInputError) as caught:
            xzplan.trajectory(start, interim={2023: point})
        assert caught.value.args == ("interim", {2023: point}, "beyond the far end of the range")
    above = xzplan.trajectory(inside, reanchor=(2022, 17))
    assert high_of(above) == [17, 16, 15, 14]
    assert above.values.tolist() == [10] * 4


def test_a_change_from_a_level(schooling: Indicator) -> None:
    change = with_demand(schooling, xzplan.Quantified(of="change", bound=xzplan.Bound.at_least(Decimal(21))))
    path = xzplan.trajectory(change, baseline=100, reanchor=(2023, 100))
    assert path.values.tolist() == pytest.approx([100, 110, 121])
    assert relation_of(path) == "at_least"
    assert list(path.caveats) == [
        caveat("level_supplied", 100),
        again(2023, "100"),
    ]  # fmt: skip
    assert xzplan.trajectory(change)[2025] == 121
    assert codes(xzplan.trajectory(change)) == []


def test_a_reference_that_is_a_level(schooling: Indicator) -> None:
    average = xzplan.Relative(relation="at_most", reference="全省平均")
    relative = with_demand(evolve(schooling, direction=xzplan.Direction.MAINTAIN), average, value=Decimal(12))
    path = xzplan.trajectory(relative, reference=10)
    assert relation_of(path) == "at_most"
    assert (path[2020], path[2025]) == (12, 10)
    assert list(path.caveats) == [CONVENTION, supplied("10")]
    with pytest.raises(InvalidInputError) as caught:
        xzplan.trajectory(relative, reference={2025: 12})
    assert caught.value.args == (
        "reference",
        {2025: 12},
        "pass the figure of the target year; others are interim",
    )
    with pytest.raises(InvalidInputError) as caught:
        xzplan.trajectory(relative, reference=-1)
    assert caught.value.argument == "reference"


def test_what_is_not_an_indicator_in_print() -> None:
    with pytest.raises(InvalidInputError) as caught:
        xzplan.trajectory(18)  # type: ignore[arg-type]
    assert caught.value.args == ("indicator", 18, "pass an Indicator, such as load_plan().indicators[18]")


@pytest.mark.parametrize("value", ["10", "14"])
def test_the_edge_of_a_range_is_inside(schooling: Indicator, value: str) -> None:
    """A range has no straight line through it: it is held whatever is asked for."""
    row = with_demand(
        schooling, xzplan.Quantified(of="value", bound=xzplan.Bound.between(10, 14)), value=Decimal(value)
    )
    path = xzplan.trajectory(row, hold=False)
    assert (path.basis, codes(path)) == (Basis.HELD, ["held"])
    with pytest.raises(InvalidInputError, match="the path starts inside the range, which is held"):
        xzplan.trajectory(row, interim={2022: 12})


def test_growth_of_a_small_level(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[12], baseline=Decimal("0.5"))
    assert (path[2020], path[2021]) == (0.5, 0.54)


def test_a_figure_without_a_start(plan: Plan, schooling: Indicator) -> None:
    average = xzplan.Relative(relation="at_least", reference="全省平均")
    unknown = with_demand(schooling, average, value=None)
    assert codes(xzplan.trajectory(unknown, reference=12)) == ["figure_supplied"]
    assert codes(xzplan.trajectory(plan.indicators[7], assigned=3)) == ["figure_supplied"]
    path = xzplan.trajectory(plan.indicators[7], assigned=3, interim={2022: 1})
    assert codes(path) == ["convention", "figure_supplied", "interim_supplied"]
    about = with_demand(schooling, xzplan.Quantified(of="value", bound=xzplan.Bound.about(15)), value=None)
    assert codes(xzplan.trajectory(about)) == ["about"]


def test_indicators_with_points_of_their_own(plan: Plan) -> None:
    """Some go by other years than the rest: alone, and two of a kind."""
    rows = {indicator.id: indicator for indicator in plan.indicators.values()}
    for number, year in ((3, 2022), (18, 2023), (27, 2023)):
        row = plan.indicators[number]
        early = evolve(row.target, year=year, reading=None)
        rows[row.id] = evolve(row, interim=(early,))
    changed = evolve(plan, indicators=tuple(rows.values()))
    for how in ({}, {"method": "step"}):
        paths = xzplan.trajectories(changed, **how)  # type: ignore[arg-type]
        for row in rows.values():
            alone = xzplan.trajectory(row, **how)  # type: ignore[arg-type]
            assert paths[row.id] == alone
            assert paths[row.id].years.tolist() in ([], [2025], YEARS)
        assert paths[18][2023] == paths[18][2025] == 55
        assert paths[18][2022] < 55


def test_a_method_goes_through_every_point(beds: Indicator) -> None:
    path = xzplan.trajectory(beds, method="geometric", interim={2022: 20, 2024: 45})
    assert path.years.tolist() == YEARS
    assert path.values.tolist() == pytest.approx([17.81, 18.873261509, 20, 30, 45, 55], rel=1e-9)


def test_what_series_are_asked_for_in_both_wordings(plan: Plan) -> None:
    dibao = plan.indicators[23]
    path = xzplan.trajectory(
        with_demand(dibao, xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(9)))
    )
    assert path.needed == xzplan.Bilingual(
        zh="需按分项（城市、农村）分别测算", en="each series has to be taken by itself (urban, rural)"
    )


@pytest.mark.parametrize("hold", ["no", 1, None])
def test_hold_is_true_or_false(plan: Plan, hold: Any) -> None:
    for call in (
        lambda: xzplan.trajectory(plan.indicators[1], hold=hold),
        lambda: xzplan.trajectories(plan, hold=hold),
        lambda: xzplan.trajectories(plan, arguments={1: {"hold": hold}}),
    ):
        with pytest.raises(InvalidInputError) as caught:
            call()
        assert caught.value.args == ("hold", hold, "pass True or False")


def test_levels_that_overflow_name_what_they_are_computed_from(plan: Plan) -> None:
    income, row = plan.indicators[12], plan.indicators[23]
    calls: list[tuple[Indicator, dict[str, Any], str, object]] = [
        (income, {"baseline": 9e307}, "baseline", 9e307),
        (row, {"series": "urban", "reference": 1e70}, "reference", 1e70),
        (income.with_target(1e70), {}, "indicator", income.with_target(1e70)),
    ]
    for indicator, arguments, argument, value in calls:
        with pytest.raises(InvalidInputError) as caught:
            xzplan.trajectory(indicator, **arguments)
        assert caught.value.args == (argument, value, "a figure computed from it overflows float64")
