"""A pandas Series is taken as values by period, wherever a mapping by period or year is."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import xzplan
from xzplan import InvalidInputError, Plan
from xzplan.grids.pandas_series import by_period, by_year

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


def taken(series: Any, *, of_dates: bool = True) -> dict[str, object]:
    return {str(period): value for period, value in by_period("x", series, of_dates=of_dates).items()}


def failed(series: Any, *, of_dates: bool = True) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as caught:
        by_period("x", series, of_dates=of_dates)
    assert caught.value.argument == "x"
    return caught.value


def of_another_library(name: str, library: str) -> Any:
    return type(name, (), {"__module__": library})()


def test_what_is_no_series_stays_as_it_is() -> None:
    frame = pandas.DataFrame({"a": [1]})
    for values in (
        *({2023: 1}, [1], None, frame, pandas.Index([1])),
        *(of_another_library("Series", "polars.series"), of_another_library("Series", "pandas2.core")),
        *(of_another_library("Series2", "pandas.core"), of_another_library("Index", "pandas.core")),
    ):
        assert by_period("x", values, of_dates=True) is values
        assert by_period("x", values, of_dates=False) is values
        assert by_year("x", values) is values


INDEX = (
    'the index of a Series names periods, such as 2023, "2023-06" or the last day of a month; '
    "set it with .set_axis() or .set_index()"
)
PART = 'a month or a quarter alone has no form here; give the value from January on, such as "2023-06"'


@pytest.mark.parametrize(
    "label",
    [
        *(0, 10_000, 2023.5, "2023年", "", (2023, 6), True),
        *(pandas.Timestamp("2023-06-30 00:00:01"), pandas.Timestamp("2023-06-29")),
        *(pandas.Timestamp("2023-06-30", tz="Asia/Shanghai"), pandas.Timestamp("2023-12-31", tz="UTC")),
        *(pandas.Period("2023-06-30", freq="D"), pandas.Period("2023-12-31", freq="D")),
        *(pandas.Period("2023-06-25", freq="W"), pandas.Period("2023", freq="Y-JUN")),
        *(pandas.Period("2023", freq="Y-NOV"), pandas.Period("9999", freq="3Y")),
    ],
    ids=repr,
)
def test_what_is_said_of_a_label(label: object) -> None:
    for of_dates in (True, False):
        error = failed(pandas.Series([1.5], index=pandas.Index([label], dtype=object)), of_dates=of_dates)
        assert (error.value, error.problem) == (label, INDEX)


def test_the_first_label_that_names_no_period_is_named() -> None:
    error = failed(pandas.Series([1, 2, 3], index=["2023", "甲", "乙"]))
    assert (error.value, error.problem) == ("甲", INDEX)


@pytest.mark.parametrize(
    ("label", "period"),
    [
        (2023, "2023"),
        ("2023", "2023"),
        ("2023-06", "2023-06"),
        ("2021/2023", "2021/2023"),
        (1999, "1999"),
        (9999, "9999"),
        (pandas.Timestamp("2023-06-30"), "2023-06"),
        (pandas.Timestamp("2024-02-29"), "2024-02"),
        (pandas.Timestamp("2023-12-31"), "2023"),
        (pandas.Period("2023", freq="Y"), "2023"),
        (pandas.Period("2023Q1", freq="Q"), "2023-03"),
        (pandas.Period("2023-01", freq="M"), "2023-01"),
    ],
    ids=repr,
)
def test_labels_that_name_a_period(label: object, period: str) -> None:
    for of_dates in (True, False):
        series = pandas.Series([1.5], index=pandas.Index([label], dtype=object))
        assert taken(series, of_dates=of_dates) == {period: 1.5}


@pytest.mark.parametrize(
    ("label", "period"),
    [
        (pandas.Period("2023-02", freq="M"), "2023-02"),
        (pandas.Period("2023-12", freq="M"), "2023"),
        (pandas.Period("2023Q2", freq="Q"), "2023-06"),
        (pandas.Period("2023Q4", freq="Q"), "2023"),
    ],
    ids=repr,
)
def test_a_part_of_a_year_is_its_last_day_or_has_no_form(label: Any, period: str) -> None:
    series = pandas.Series([1.5], index=pandas.PeriodIndex([label]))
    assert taken(series) == {period: 1.5}
    error = failed(series, of_dates=False)
    assert (error.value, error.problem) == (label, PART)


def test_what_is_said_of_a_period_that_stands_twice() -> None:
    error = failed(pandas.Series([1, 2, 3], index=pandas.Index([2022, 2023, "2023"], dtype=object)))
    assert (error.value, error.problem) == ("2023", "the index names 2023 twice; pass one value of it")
    error = failed(pandas.Series([1, 2], index=["2023-06", "2023-06"]))
    assert (error.value, error.problem) == ("2023-06", "the index names 2023-06 twice; pass one value of it")
    for values in ([1.5, None], [None, 1.5], [None, None]):
        error = failed(pandas.Series(values, index=[2023, 2023], dtype=float))
        assert (error.value, error.problem) == (2023, "the index names 2023 twice; pass one value of it")


def test_values_are_taken_as_they_are_and_missing_ones_left_out() -> None:
    index = [2021, 2022, 2023, 2024, 2025]
    values = pandas.Series(["30.8", None, "", float("nan"), pandas.NA], index=index, dtype=object)
    assert taken(values) == {"2021": "30.8"}
    assert taken(pandas.Series([0, 0.0, "a", None, True], index=index, dtype=object)) == {
        "2021": 0,
        "2022": 0.0,
        "2023": "a",
        "2025": True,
    }
    for kind in ("float32", "Float32"):
        short = taken(pandas.Series([41.2, None], index=[2021, 2022], dtype=kind))
        assert {period: str(value) for period, value in short.items()} == {"2021": "41.2"}
    assert taken(pandas.Series([], dtype="float64")) == {}


def test_a_signaling_nan_is_no_missing_value(plan: Plan) -> None:
    series = pandas.Series([Decimal("sNaN")], index=[2023], dtype=object)
    assert [str(value) for value in taken(series).values()] == ["sNaN"]
    with pytest.raises(InvalidInputError, match="not finite"):
        xzplan.assess(plan.indicators[18], series)


def test_values_by_year() -> None:
    series = pandas.Series([1.5, None, 2.5], index=pandas.Index([2021, 2022, "2023-12"], dtype=object))
    assert by_year("x", series) == {2021: 1.5, 2023: 2.5}
    quarters = pandas.Series([1.5], index=pandas.PeriodIndex(["2023Q4"], freq="Q"))
    with pytest.raises(InvalidInputError) as caught:
        by_year("x", quarters)
    assert (caught.value.argument, caught.value.problem) == ("x", PART)
    for label in ("2023-06", "2021/2023", "2023-11"):
        with pytest.raises(InvalidInputError) as caught:
            by_year("x", pandas.Series([1.5, 2], index=["2020", label]))
        assert (caught.value.argument, caught.value.value) == ("x", label)
        assert caught.value.problem == "not a year; the index has to name years"
    with pytest.raises(InvalidInputError) as caught:
        by_year("y", pandas.Series([1.5], index=["甲"]))
    assert (caught.value.argument, caught.value.value) == ("y", "甲")


def test_a_series_of_pandas_before_its_third_version() -> None:
    """There it is of ``pandas.core.series``, and not of ``pandas``."""
    members = {"__module__": "pandas.core.series", "index": (2022, 2023), "dtype": "float64"}
    assert taken(type("Series", (list,), members)([1.5, 2.5])) == {"2022": 1.5, "2023": 2.5}
