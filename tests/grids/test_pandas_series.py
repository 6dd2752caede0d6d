"""A pandas Series is taken as values by period, wherever a mapping by period or year is."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import xzplan
from xzplan import InvalidInputError, Plan

pandas = pytest.importorskip("pandas")


def observed(plan: Plan, series: Any, key: int = 18) -> dict[str, Decimal]:
    assessment = xzplan.assess(plan.indicators[key], series)
    return {str(seen.period): seen.value for seen in assessment.observations}


@pytest.mark.parametrize(
    "index",
    [
        [2021, 2022],
        ["2021", "2022"],
        pandas.RangeIndex(2021, 2023),
        pandas.to_datetime(["2021-12-31", "2022-12-31"]),
        pandas.period_range("2021", "2022", freq="Y"),
        pandas.PeriodIndex(["2021-12", "2022-12"], freq="M"),
    ],
    ids=str,
)
def test_years_are_named_in_every_way_of_pandas(plan: Plan, index: Any) -> None:
    series = pandas.Series([21.3, 30.8], index=index)
    assert observed(plan, series) == {"2021": Decimal("21.3"), "2022": Decimal("30.8")}
    beds = plan.indicators[18]
    assert xzplan.assess(beds, series) == xzplan.assess(beds, {2021: 21.3, 2022: 30.8})


@pytest.mark.parametrize(
    "index",
    [
        ["2022-06"],
        pandas.to_datetime(["2022-06-30"]),
        pandas.PeriodIndex(["2022-06"], freq="M"),
        pandas.PeriodIndex(["2022Q2"], freq="Q"),
    ],
    ids=str,
)
def test_a_month_or_a_quarter_is_its_last_day_for_a_level(plan: Plan, index: Any) -> None:
    assert observed(plan, pandas.Series([30.8], index=index)) == {"2022-06": Decimal("30.8")}


def test_a_month_alone_has_no_form_for_an_amount_or_a_rate(plan: Plan) -> None:
    # Row 12 is a mean growth, row 20 a sum over the years.
    for key in (12, 20):
        for index in (pandas.PeriodIndex(["2022-06"], freq="M"), pandas.PeriodIndex(["2022Q2"], freq="Q")):
            with pytest.raises(InvalidInputError, match="from January on") as caught:
                xzplan.assess(plan.indicators[key], pandas.Series([5], index=index))
            assert caught.value.argument == "observations"
    # From January to March is what "2021-03" means.
    index = pandas.PeriodIndex(["2021Q1"], freq="Q")
    assert observed(plan, pandas.Series([5], index=index), 20) == {"2021-03": Decimal(5)}


def test_missing_values_are_no_observations(plan: Plan) -> None:
    for values in ([21.3, None], [21.3, pandas.NA]):
        series = pandas.Series(values, index=[2021, 2022], dtype="Float64")
        assert observed(plan, series) == {"2021": Decimal("21.3")}
    assert observed(plan, pandas.Series([21.3, float("nan")], index=[2021, 2022])) == {
        "2021": Decimal("21.3")
    }
    nothing = xzplan.assess(plan.indicators[18], pandas.Series(dtype=float))
    assert nothing == xzplan.assess(plan.indicators[18], {})


def test_short_floats_have_their_own_digits(plan: Plan) -> None:
    series = pandas.Series([41.2], index=[2023], dtype="float32")
    assert observed(plan, series) == {"2023": Decimal("41.2")}


@pytest.mark.parametrize(
    "index",
    [
        None,  # 0, 1, as pandas makes them up
        [2021.0, 2022.0],
        ["2021年", "2022年"],
        pandas.to_datetime(["2021-12-31", "2022-12-30"]),
        pandas.to_datetime(["2021-12-31 23:59:59", "2022-12-31 23:59:59"]),
        pandas.to_datetime(["2021-12-31", "2022-12-31"], utc=True),
        pandas.DatetimeIndex([pandas.NaT, pandas.NaT]),
        pandas.MultiIndex.from_tuples([(2021, 1), (2022, 1)]),
        pandas.PeriodIndex(["2021-06-30", "2021-07-31"], freq="D"),
        pandas.PeriodIndex(["2021", "2022"], freq="Y-JUN"),
        pandas.PeriodIndex(["9998", "9999"], freq="3Y"),
    ],
    ids=str,
)
def test_any_other_index_is_refused_with_what_to_set(plan: Plan, index: Any) -> None:
    for key in (18, 20):
        with pytest.raises(InvalidInputError, match="index of a Series names periods") as caught:
            xzplan.assess(plan.indicators[key], pandas.Series([21.3, 30.8], index=index))
        assert caught.value.argument == "observations"


def test_a_period_stands_in_an_index_once(plan: Plan) -> None:
    for index in ([2021, 2021], [2021, "2021"]):
        with pytest.raises(InvalidInputError, match="names 2021 twice"):
            xzplan.assess(plan.indicators[18], pandas.Series([21.3, 30.8], index=index))


def test_a_plan_takes_a_series_for_each_indicator_and_for_each_series_of_a_row(plan: Plan) -> None:
    beds, urban = pandas.Series({2021: 21.3, 2022: 30.8}), pandas.Series({2021: 5, 2022: 6.1})
    given = {18: beds, 23: {"urban": urban, "rural": urban}}
    plain = {18: dict(beds), 23: {"urban": dict(urban), "rural": dict(urban)}}
    assert xzplan.assess_plan(plan, given) == xzplan.assess_plan(plan, plain)
    assert xzplan.compare_schemes(plan.indicators[18], beds) == xzplan.compare_schemes(
        plan.indicators[18], dict(beds)
    )


def test_yearly_targets_and_references_may_be_a_series(plan: Plan) -> None:
    beds, row = plan.indicators[18], plan.indicators[23]
    for index in ([2023], ["2023"], pandas.to_datetime(["2023-12-31"])):
        interim = pandas.Series([42], index=index)
        assert xzplan.trajectory(beds, interim=interim) == xzplan.trajectory(beds, interim={2023: 42})
    rates = pandas.Series({2021: 5, 2022: 6.1})
    given, plain = {"urban": rates, "rural": rates}, {"urban": dict(rates), "rural": dict(rates)}
    assert xzplan.trajectory(row, series="urban", reference=rates) == xzplan.trajectory(
        row, series="urban", reference=dict(rates)
    )
    assert xzplan.assess(row, given, reference=given) == xzplan.assess(row, plain, reference=plain)
    with pytest.raises(InvalidInputError, match="not a year") as caught:
        xzplan.trajectory(beds, interim=pandas.Series([42], index=["2023-06"]))
    assert (caught.value.argument, caught.value.value) == ("interim", "2023-06")


def test_no_argument_is_changed(plan: Plan) -> None:
    series = pandas.Series({2021: 21.3, 2022: 30.8})
    before = series.copy()
    xzplan.assess(plan.indicators[18], series)
    assert series.equals(before)
