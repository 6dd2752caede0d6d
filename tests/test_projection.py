"""Every case of a trajectory, on the real plan and on other plans' targets."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from attrs import evolve

import xzplan
from xzplan import Basis, Comparator, Indicator, InvalidInputError, NoMilestoneError, Plan
from xzplan.units import INDEX, LEVEL

YEARS = [2020, 2021, 2022, 2023, 2024, 2025]


def with_demand(indicator: Indicator, demand: xzplan.targets.Demand, **baseline: Any) -> Indicator:
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


def codes(path: xzplan.Trajectory) -> list[str]:
    return [caveat.code for caveat in path.caveats]


# The real plan


def test_interpolated(beds: Indicator) -> None:
    path = xzplan.trajectory(beds)
    assert path.basis is Basis.INTERPOLATED
    assert path.comparator is Comparator.AT_LEAST
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
    assert path.comparator is Comparator.AT_MOST
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
    assert path.comparator is Comparator.LESS_THAN
    assert path.values.tolist() == [5.5] * 6
    assert xzplan.trajectory(unemployment, hold=False).basis is Basis.TARGET_ONLY


def test_average_growth_is_compounded(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[12])
    assert path.basis is Basis.COMPOUNDED
    assert path.comparator is Comparator.MORE_THAN
    assert path.unit is INDEX
    assert path.values.round(2).tolist() == [100, 108, 116.64, 125.97, 136.05, 146.93]
    assert codes(path) == ["baseline_is_a_rate"]


def test_average_growth_on_a_level(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[12], baseline=20_000)
    assert path.unit is LEVEL
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
    assert path.comparator is None
    assert len(path) == 0
    assert path.milestones == ()
    with pytest.raises(NoMilestoneError, match="pass") as caught:
        path[2025]
    assert caught.value.supply


def test_an_assigned_figure(plan: Plan) -> None:
    training = plan.indicators[7]
    path = xzplan.trajectory(training, assigned=Decimal("2.4"))
    assert path.basis is Basis.TARGET_ONLY
    assert path.comparator is Comparator.AT_LEAST
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
    with pytest.raises(NoMilestoneError, match="reference is not given"):
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
    assert path.values.tolist() == [0, 100, 200, 301, 432, 562]


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
    assert codes(path) == ["convention", "outside_the_sum", "reanchored"]


# Other plans' targets


def test_a_range_not_yet_reached(schooling: Indicator) -> None:
    band = xzplan.Range(low=12, high=14)
    path = xzplan.trajectory(with_demand(schooling, band, value=Decimal(10)))
    assert path.comparator is Comparator.AT_LEAST
    assert path[2025] == 12
    assert path.limit == xzplan.Level(op="<=", value=14)
    assert "at most 14" in str(path)
    path = xzplan.trajectory(with_demand(schooling, band, value=Decimal(15)))
    assert path.comparator is Comparator.AT_MOST
    assert path[2025] == 14
    assert path.limit == xzplan.Level(op=">=", value=12)


def test_a_range_is_held_once_inside(schooling: Indicator) -> None:
    inside = with_demand(schooling, xzplan.Range(low=10, high=14), value=Decimal(11))
    path = xzplan.trajectory(inside)
    assert path.basis is Basis.HELD
    assert path.values.tolist() == [10] * 6
    assert path.limit == xzplan.Level(op="<=", value=14)
    with pytest.raises(InvalidInputError, match="inside the range"):
        xzplan.trajectory(inside, interim={2022: 12})


def test_a_range_without_baseline(schooling: Indicator) -> None:
    unknown = with_demand(schooling, xzplan.Range(low=10, high=14), value=None)
    path = xzplan.trajectory(unknown)
    assert path.basis is Basis.TARGET_ONLY
    assert path[2025] == 10
    assert path.limit is not None


def test_about(schooling: Indicator) -> None:
    path = xzplan.trajectory(with_demand(schooling, xzplan.About(value=15), value=Decimal(10)))
    assert path.comparator is Comparator.EQUAL
    assert path.values.tolist() == [10, 11, 12, 13, 14, 15]
    assert codes(path) == ["convention", "about"]


def test_exactly(schooling: Indicator) -> None:
    exactly = xzplan.Level(op="=", value=12)
    path = xzplan.trajectory(with_demand(schooling, exactly, value=Decimal(12)))
    assert path.basis is Basis.HELD
    assert path.comparator is Comparator.EQUAL


def test_a_change_is_compounded(schooling: Indicator) -> None:
    cut = with_demand(
        evolve(schooling, direction=xzplan.Direction.MAINTAIN),
        xzplan.Change(op="<=", percent=-20),
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
    with pytest.raises(NoMilestoneError, match="never computed$"):
        path[2025]


def test_a_figure_relative_to_a_level(schooling: Indicator) -> None:
    average = xzplan.Relative(
        op=">=", reference="全省平均", reference_en="the provincial average", averaged=False
    )
    relative = with_demand(schooling, average, value=Decimal(10))
    assert xzplan.trajectory(relative).basis is Basis.UNQUANTIFIED
    path = xzplan.trajectory(relative, reference=12)
    assert path[2025] == 12
    assert "figure_supplied" in codes(path)
    with pytest.raises(InvalidInputError, match="target year"):
        xzplan.trajectory(relative, reference={2025: 12})


@pytest.mark.parametrize(
    ("direction", "comparator"),
    [("increase", ">="), ("decrease", "<="), ("maintain", "=")],
)
def test_an_assigned_figure_follows_the_direction(plan: Plan, direction: str, comparator: str) -> None:
    training = evolve(plan.indicators[7], direction=xzplan.Direction(direction))
    path = xzplan.trajectory(training, assigned=3)
    assert path.comparator is Comparator(comparator)


def test_a_fractional_total(schooling: Indicator) -> None:
    total = with_demand(schooling, xzplan.Total(op=">=", value=Decimal("2.5")), value=None)
    path = xzplan.trajectory(total)
    assert path.values.tolist() == [0, 0.5, 1, 1.5, 2, 2.5]
    assert codes(path) == ["convention"]


def test_series_of_a_level(plan: Plan) -> None:
    dibao = with_demand(plan.indicators[23], xzplan.Level(op=">=", value=9))
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
        (23, "reference", "shrinks", {"series": "rural", "reference": -100}),
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
        (12, "interim", "average rate", {"interim": {2022: 120}}),
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


def test_a_change_takes_no_interim_points(schooling: Indicator) -> None:
    change = with_demand(schooling, xzplan.Change(op=">=", percent=5))
    with pytest.raises(InvalidInputError, match="no level on the way"):
        xzplan.trajectory(change, interim={2022: 11})


def test_geometric_from_zero_names_the_indicator(schooling: Indicator) -> None:
    zero = with_demand(schooling, xzplan.Level(op=">=", value=5), value=Decimal(0))
    with pytest.raises(InvalidInputError, match="mean_years_schooling.* not above 0"):
        xzplan.trajectory(zero, method="geometric")


# The record


def test_milestones(beds: Indicator) -> None:
    path = xzplan.trajectory(beds)
    assert [milestone.year for milestone in path] == YEARS
    milestone = path.milestone(2023)
    assert milestone == path.milestones[3]
    assert milestone.value == 40.124
    assert str(milestone) == "2023: ≥ 40.124 %"


@pytest.mark.parametrize("year", [2019, 2026, 2023.0, "2023", None])
def test_a_year_that_is_not_there(beds: Indicator, year: object) -> None:
    with pytest.raises(NoMilestoneError, match="does not cover it"):
        xzplan.trajectory(beds)[year]  # type: ignore[index]


def test_numpy_numbers(beds: Indicator) -> None:
    path = xzplan.trajectory(beds, reanchor=(np.int64(2022), np.float32(40)))  # type: ignore[arg-type]
    assert path.values.tolist() == [40, 45, 50, 55]


def test_what_is_not_an_indicator() -> None:
    with pytest.raises(InvalidInputError, match="pass an Indicator"):
        xzplan.trajectory("nursing_bed_share")  # type: ignore[arg-type]


def test_membership(beds: Indicator) -> None:
    path = xzplan.trajectory(beds)
    assert 2023 in path
    assert 2026 not in path
    assert "2023" not in path


def test_a_numpy_year(beds: Indicator) -> None:
    assert xzplan.trajectory(beds)[np.int64(2023)] == 40.124


def test_arrays_cannot_be_written_to(beds: Indicator) -> None:
    path = xzplan.trajectory(beds)
    with pytest.raises(ValueError, match="read-only"):
        path.values[0] = 0
    with pytest.raises(ValueError, match="read-only"):
        path.years[0] = 0


def test_equality_and_hash(beds: Indicator) -> None:
    assert xzplan.trajectory(beds) == xzplan.trajectory(beds)
    assert hash(xzplan.trajectory(beds)) == hash(xzplan.trajectory(beds))
    assert xzplan.trajectory(beds) != xzplan.trajectory(beds, method="step")


def test_a_trajectory_that_contradicts_itself(beds: Indicator) -> None:
    path = xzplan.trajectory(beds)
    with pytest.raises(xzplan.RecordError, match="two rows of one length"):
        evolve(path, years=[2020])
    with pytest.raises(xzplan.RecordError, match="6 years with the comparator None"):
        evolve(path, comparator=None)


def test_trajectories_look_up_like_indicators(plan: Plan) -> None:
    paths = xzplan.trajectories(plan)
    assert list(paths) == list(plan.indicators)
    assert paths[18] is paths["养老机构护理型床位占比"] is paths["nursing_bed_share"]
    assert [path.id for path in paths.search("床位占比")] == ["nursing_bed_share"]


def test_printed(plan: Plan) -> None:
    text = str(xzplan.trajectory(plan.indicators[18]))
    assert text.startswith("养老机构护理型床位占比: 插值 / interpolated\n  2020: ≥ 17.81 %\n")
    assert "at least the printed number" in text
    text = str(xzplan.trajectory(plan.indicators[23], series="urban", reference=5))
    assert text.startswith("城乡低保平均保障标准年度增速（城市）")
    text = str(xzplan.trajectory(plan.indicators[9]))
    assert "(" not in text.splitlines()[-1]  # no reading: the cell prints the sign
    text = str(xzplan.trajectory(plan.indicators[7]))
    assert "assigned=" in text
