"""Which period and quantity a time means: every kind of time and tag for every quantity that a demand bounds."""

from __future__ import annotations

import pytest
from attrs import evolve

import xzplan
from xzplan import Bound, Indicator, Plan, Quantified
from xzplan.grids.times import Time, TimeKind
from xzplan.model.periods import Period
from xzplan.model.quantities import Quantity
from xzplan.observations.periods import period_for
from xzplan.observations.problems import Refused

KINDS = {"year": "2023", "to_month": "2023-06", "month": "2023-05", "span": "2021/2023"}


def _indicator(of: str, year: int = 2025) -> Indicator:
    beds = xzplan.load_plan().indicators[18]
    demand = evolve(beds.target.demand, of=Quantity(of))  # type: ignore[arg-type]  # a union of demands
    return evolve(beds, target=evolve(beds.target, demand=demand, year=year), interim=())


def _said(plan: Plan, indicator: Indicator, time: Time, tags: str) -> str:
    """Return the period and the quantity, or the code of what is refused, whose operand is the words of the time."""
    try:
        period, of = period_for(plan, indicator, time, frozenset(tags.split()))
    except Refused as caught:
        refused = caught
    else:
        return str(period) if of is None else f"{period} {of.value}"
    assert (refused.operands, refused.figure) == ((time.shown,), None)
    return refused.code


def _time(kind: str, period: str = "", **marks: bool) -> Time:
    return Time(TimeKind(kind), Period.of(period or KINDS[kind]), "so it is written", **marks)


@pytest.mark.parametrize("of", [quantity.value for quantity in Quantity])
def test_no_period(plan: Plan, of: str) -> None:
    time = Time(TimeKind.NONE, None, "2023年下半年")
    assert _said(plan, _indicator(of), time, "") == "no_form"


@pytest.mark.parametrize(
    ("target", "period", "last"),
    [
        (2025, "2010", None),
        (2025, "2009", 2025),
        (2025, "2009-12", 2025),
        (2025, "2025", None),
        (2025, "2026", 2025),
        (2025, "2026-01", 2025),
        (2030, "2030", None),
        (2030, "2031", 2030),
        (2023, "2025", None),
        (2023, "2026", 2025),
    ],
)
def test_years_about_the_plan(plan: Plan, target: int, period: str, last: int | None) -> None:
    indicator, time = _indicator("value", target), _time("year", period)
    if last is None:
        assert period_for(plan, indicator, time, frozenset()) == (Period.of(period), None)
        return
    with pytest.raises(Refused) as caught:
        period_for(plan, indicator, time, frozenset())
    assert (caught.value.code, caught.value.operands) == ("outside_plan", (2010, last))


RATE = {"value": "other_quantity", "total": "other_quantity", "mean": "other_quantity"} | {
    "difference": "other_quantity"
}
SPANS: list[tuple[str, dict[str, str]]] = [
    (
        "",
        {"value": "span_of_level"}
        | dict.fromkeys(("total", "mean", "growth", "change", "difference"), "which_span"),
    ),
    (
        "observed",
        {"value": "span_of_level"}
        | dict.fromkeys(("total", "mean", "growth", "change", "difference"), "which_span"),
    ),
    (
        "total",
        {"value": "span_of_level", "total": "2021/2023"}
        | dict.fromkeys(("mean", "growth", "change", "difference"), "which_span"),
    ),
    (
        "answered",
        {"value": "span_of_level", "total": "2021/2023"}
        | dict.fromkeys(("mean", "growth", "change", "difference"), "which_span"),
    ),
    (
        "mean",
        {"value": "span_of_level", "mean": "2021/2023", "growth": "2021/2023"}
        | dict.fromkeys(("total", "change", "difference"), "2021/2023 mean"),
    ),
    ("growth", RATE | {"growth": "2021/2023", "change": "2021/2023 growth"}),
    ("change", RATE | {"growth": "2021/2023 change", "change": "2021/2023"}),
    ("mean growth", RATE | {"growth": "2021/2023", "change": "2021/2023 growth"}),
    ("total change", RATE | {"growth": "2021/2023 change", "change": "2021/2023"}),
    ("growth change", RATE | {"growth": "2021/2023 change", "change": "2021/2023"}),
]


@pytest.mark.parametrize(("tags", "expected"), SPANS)
def test_several_years(plan: Plan, tags: str, expected: dict[str, str]) -> None:
    assert {of: _said(plan, _indicator(of), _time("span"), tags) for of in expected} == expected
    assert set(expected) == {quantity.value for quantity in Quantity}


ONES: list[tuple[str, str, dict[str, str]]] = [
    (
        "month",
        "",
        dict.fromkeys(("value", "mean", "difference"), "2023-05")
        | dict.fromkeys(("total", "growth", "change"), "single_month"),
    ),
    (
        "month",
        "change",
        dict.fromkeys(("value", "mean", "difference"), "other_quantity")
        | dict.fromkeys(("total", "growth", "change"), "single_month"),
    ),
    ("year", "", dict.fromkeys(("value", "mean", "growth", "total", "change", "difference"), "2023")),
    ("to_month", "", dict.fromkeys(("value", "mean", "growth", "total", "change", "difference"), "2023-06")),
    (
        "year",
        "change",
        dict.fromkeys(("value", "mean", "growth", "total", "change", "difference"), "other_quantity"),
    ),
    ("year", "growth", RATE | {"growth": "2023", "change": "2023"}),
    ("to_month", "growth", RATE | {"growth": "2023-06", "change": "2023-06"}),
    (
        "year",
        "total",
        {"value": "span_of_level", "total": "year_or_total"}
        | dict.fromkeys(("mean", "growth", "change", "difference"), "2023"),
    ),
    (
        "to_month",
        "total",
        {"value": "span_of_level"}
        | dict.fromkeys(("total", "mean", "growth", "change", "difference"), "2023-06"),
    ),
    (
        "year",
        "mean",
        {"total": "other_quantity"}
        | dict.fromkeys(("value", "mean", "growth", "change", "difference"), "2023"),
    ),
]


@pytest.mark.parametrize(("kind", "tags", "expected"), ONES)
def test_one_year_or_a_part_of_it(plan: Plan, kind: str, tags: str, expected: dict[str, str]) -> None:
    assert {of: _said(plan, _indicator(of), _time(kind), tags) for of in expected} == expected
    assert set(expected) == {quantity.value for quantity in Quantity}


@pytest.mark.parametrize(
    ("kind", "period", "tags", "expected"),
    [
        ("year", "2023", "", "year_or_total"),
        ("year", "2023", "total", "2021/2023"),
        ("year", "2021", "total", "2021/2021"),
        ("year", "2025", "total", "2021/2025"),
        ("year", "2020", "total", "year_or_total"),
        ("to_month", "2023-06", "", "year_or_total"),
        ("to_month", "2023-06", "total", "year_or_total"),
        ("year", "2023", "answered", "2023"),
        ("year", "2023", "answered total", "2023"),
        ("year", "2023", "answered mean", "other_quantity"),
        ("year", "2023", "growth total", "other_quantity"),
    ],
)
def test_an_amount_up_to_a_date(plan: Plan, kind: str, period: str, tags: str, expected: str) -> None:
    assert _said(plan, _indicator("total"), _time(kind, period, until=True), tags) == expected


def test_a_level_or_rate_up_to_a_date_is_that_of_the_date(plan: Plan) -> None:
    for of in ("value", "mean", "growth", "change", "difference"):
        assert _said(plan, _indicator(of), _time("year", until=True), "") == "2023"


@pytest.mark.parametrize("tags", ["", "observed"])
def test_a_period_as_the_library_writes_it(plan: Plan, tags: str) -> None:
    for quantity in Quantity:
        indicator = _indicator(quantity.value)
        assert _said(plan, indicator, _time("month", is_period=True), tags) == "2023-05"
        assert _said(plan, indicator, _time("year", is_period=True, until=True), tags) == "2023"
        span = "span_of_level" if quantity is Quantity.VALUE else "2021/2023"
        assert _said(plan, indicator, _time("span", is_period=True), tags) == span


def test_a_period_with_another_word_beside_it(plan: Plan) -> None:
    assert _said(plan, _indicator("total"), _time("span", is_period=True), "mean") == "2021/2023 mean"
    assert _said(plan, _indicator("total"), _time("month", is_period=True), "total") == "single_month"
    assert (
        _said(plan, _indicator("total"), _time("year", is_period=True), "observed total") == "year_or_total"
    )
    assert _said(plan, _indicator("value"), _time("year", is_period=True), "change") == "other_quantity"


@pytest.mark.parametrize("heading", ["2022年二季度", "2022年9月", "2022年第四季度"])
def test_an_amount_of_a_single_month_or_quarter_asks(plan: xzplan.Plan, heading: str) -> None:
    """Persons trained are counted over a period, whatever the target demands of their number; rates are levels."""
    table = xzplan.read_observations(f"指标,{heading}\n7,0.8\n20,30\n12,7\n11,5.2\n", plan)
    assert [(problem.place, problem.code) for problem in table.problems] == [
        ("B2", "single_month"),
        ("B3", "single_month"),
        ("B4", "single_month"),
    ]
    assert [row.place for row in table.rows] == ["B5"]


def test_a_mean_of_amounts_and_one_of_rates(plan: xzplan.Plan) -> None:
    demand = Quantified(of="mean", bound=Bound.at_least(30))
    table = xzplan.read_observations(
        "指标,2022年9月\n18,30\n20,30\n", plan.with_targets({18: demand, 20: demand})
    )
    assert [(problem.place, problem.code) for problem in table.problems] == [("B3", "single_month")]
    assert [row.place for row in table.rows] == ["B2"]
