"""Observations: every field is checked, and a fact becomes one only if it is the value of a year."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from attrs import evolve

import xzplan
from xzplan import InvalidInputError, Observation, ObservationStatus
from xzplan.model.periods import Period
from xzplan.model.quantities import Quantity
from xzplan.observations import collect
from xzplan.observations.records import FIRMNESS, collect_row, is_of_demand


@pytest.mark.parametrize(
    ("fields", "argument"),
    [
        ({"period": "x"}, "period"),
        ({"period": True}, "period"),
        ({"period": 2021.0}, "period"),
        ({"of": "levels"}, "quantity"),
        ({"value": "many"}, "value of an observation"),
        ({"status": "projected"}, "observation_status"),
        ({"status": None}, "observation_status"),
        ({"source": 3}, "Observation.source"),
        ({"area": 3}, "Observation.area"),
        ({"vintage": 3}, "Observation.vintage"),
        ({"unit": "%"}, "Observation.unit"),
    ],
)
def test_fields_are_checked(fields: dict[str, Any], argument: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        Observation(**{"period": 2021, "value": 1, **fields})
    assert caught.value.argument == argument


def test_fields_take_values() -> None:
    year: Any = np.int64(2021)
    observation = Observation(period=year, value=1.5, status="estimated")
    assert type(observation.year) is int
    assert observation.value == Decimal("1.5")
    assert observation.status is ObservationStatus.ESTIMATED


def test_a_status_in_words() -> None:
    assert [status.text.zh for status in ObservationStatus] == [
        "快报数",
        "预计数",
        "初步核算数",
        "公布数",
        "最终核实数",
    ]


def test_only_a_fact_becomes_an_observation() -> None:
    with pytest.raises(InvalidInputError, match="^fact=3: pass a Fact"):
        Observation.from_fact(3)  # type: ignore[arg-type]


def test_observations_are_of_an_indicator() -> None:
    with pytest.raises(InvalidInputError, match="^indicator=18: pass an Indicator"):
        collect(18, {2021: 20})  # type: ignore[arg-type]


def test_the_firmer_of_two_values_stands() -> None:
    beds = xzplan.load_plan().indicators[18]
    final = Observation(period=2022, value=31, status="final")
    flash = Observation(period=2022, value=30, status="flash")
    assert collect(beds, [final, flash]) == collect(beds, [flash, final]) == (final,)


def test_the_unit_of_a_level_is_that_of_the_indicator(plan: xzplan.Plan) -> None:
    income = plan.indicators[12]
    yuan = xzplan.Unit(id="my_yuan", kind="level", zh="元", en="yuan")
    level = xzplan.Observation(period=2021, value=24000, of="value", unit=yuan)
    assert xzplan.assess(income, [level], baseline=22000).progress.status is xzplan.Status.AHEAD
    dollars = xzplan.Unit(id="dollars", kind="level", zh="美元", en="dollars")
    wrong = xzplan.Observation(period=2021, value=24000, of="value", unit=dollars)
    with pytest.raises(xzplan.InvalidInputError, match="the level of disposable_income_growth is in 元"):
        xzplan.assess(income, [wrong])
    unknown = evolve(income, level_unit=None)
    assert xzplan.assess(unknown, [wrong]).progress.status is xzplan.Status.NOT_ASSESSED


def test_how_firm_a_status_is() -> None:
    firmness = ("flash", "estimated", "preliminary", "reported", "final")
    assert tuple(status.value for status in FIRMNESS) == firmness
    assert [status.text.en for status in FIRMNESS] == [
        "flash estimate",
        "estimated",
        "preliminary",
        "reported",
        "final",
    ]


def test_the_fields_that_may_be_left_out() -> None:
    seen = Observation(period="2021/2023-06", value=3)
    assert (seen.period, seen.year) == (Period(year=2023, month=6, first_year=2021), 2023)
    assert seen.value == 3
    assert (seen.of, seen.status, seen.source) == (None, ObservationStatus.REPORTED, None)
    assert (seen.area, seen.vintage, seen.unit) == (None, None, None)
    assert Observation(period=2021, value=3, of="mean").of is Quantity.MEAN


def _fact(plan: xzplan.Plan, **fields: Any) -> xzplan.Fact:
    exact = next(fact for fact in plan.facts.values() if fact.bound is not None and fact.bound.is_exact)
    return evolve(exact, **{"since": None, **fields})


def test_a_fact_as_an_observation(plan: xzplan.Plan) -> None:
    fact = _fact(plan, year=2019)
    assert fact.bound is not None
    assert Observation.from_fact(fact) == Observation(
        period=2019, value=fact.bound.figures[0], source=fact.source.citation.zh, unit=fact.unit
    )


def test_facts_that_are_not_the_value_of_a_year(plan: xzplan.Plan) -> None:
    exact = _fact(plan)
    least = next(fact for fact in plan.facts.values() if fact.bound is not None and not fact.bound.is_exact)
    words = next(fact for fact in plan.facts.values() if fact.bound is None)
    for fact in (evolve(exact, since=exact.year), evolve(least, since=None), words):
        with pytest.raises(InvalidInputError, match="the value of a year") as caught:
            Observation.from_fact(fact)
        assert (caught.value.argument, caught.value.value) == ("fact", fact)


def test_what_may_be_passed(plan: xzplan.Plan) -> None:
    beds = plan.indicators[18]
    expected = (Observation(period=2021, value=20), Observation(period="2022-06", value=30))
    ways: tuple[Any, ...] = (
        {"2022-06": 30, 2021: 20},
        [("2022-06", 30), (2021, 20)],
        iter([(2021, 20), ("2022-06", 30)]),
        [expected[1], (2021, 20)],
    )
    for given in ways:
        assert collect(beds, given) == expected
    assert collect(beds, {}) == collect(beds, []) == ()
    same: list[Any] = [(2021, 20), (2021, Decimal("20.0"))]
    assert collect(beds, same) == expected[:1]


@pytest.mark.parametrize("given", [3, "2021", None, [2021], [[2021, 20]], [(2021,)], [(2021, 20, 3)]])
def test_what_may_not_be_passed(plan: xzplan.Plan, given: Any) -> None:
    with pytest.raises(
        InvalidInputError, match="pass {period: value}, pairs of period and value, or"
    ) as caught:
        collect(plan.indicators[18], given)
    assert caught.value.argument == "observations"


@pytest.mark.parametrize("weaker", range(5))
@pytest.mark.parametrize("firmer", range(5))
def test_of_two_statuses_the_firmer_stands(plan: xzplan.Plan, weaker: int, firmer: int) -> None:
    beds = plan.indicators[18]
    one = Observation(period=2022, value=30, status=FIRMNESS[weaker])
    other = Observation(period=2022, value=31, status=FIRMNESS[firmer])
    if weaker == firmer:
        words = "two different values of nursing_bed_share for one period"
        with pytest.raises(InvalidInputError, match=words) as caught:
            collect(beds, [one, other])
        assert (caught.value.argument, caught.value.value) == ("observations", "2022")
    else:
        stands = one if weaker > firmer else other
        assert collect(beds, [one, other]) == collect(beds, [other, one]) == (stands,)


def test_of_two_equal_values_the_first_stands(plan: xzplan.Plan) -> None:
    one = Observation(period=2022, value=30, source="甲")
    other = Observation(period=2022, value=30, source="乙")
    assert collect(plan.indicators[18], [one, other]) == (one,)


def test_another_period_or_quantity_is_another_value(plan: xzplan.Plan) -> None:
    growth = plan.indicators[12]
    rate = Observation(period=2022, value=5)
    level = Observation(period=2022, value=25000, of="value")
    half = Observation(period="2022-06", value=6)
    assert collect(growth, [rate, level, half]) == (half, rate, level)


def test_several_areas(plan: xzplan.Plan) -> None:
    beds = plan.indicators[18]
    own = Observation(period=2021, value=20)
    part = Observation(period=2022, value=30, area="忻府区")
    also = Observation(period=2023, value=30, area="忻府区")
    assert collect(beds, [part, also]) == (part, also)
    with pytest.raises(InvalidInputError, match="several areas; assess one at a time") as caught:
        collect(beds, [part, own])
    assert caught.value.value == ["the plan's own", "忻府区"]


@pytest.mark.parametrize(
    ("number", "of", "value", "taken"),
    [
        (18, None, 100, True),
        (18, None, 101, False),
        (18, None, 0, True),
        (18, None, -1, False),
        (18, "value", 101, False),
        (20, None, -1, False),
        (12, None, -99, True),
        (12, "value", 25000, True),
        (12, "value", -1, True),
    ],
)
def test_values_that_cannot_occur(
    plan: xzplan.Plan, number: int, of: str | None, value: int, *, taken: bool
) -> None:
    seen = Observation(period=2022, value=value, of=of)
    if taken:
        assert collect(plan.indicators[number], [seen]) == (seen,)
    else:
        with pytest.raises(InvalidInputError) as caught:
            collect(plan.indicators[number], [seen])
        assert caught.value.argument == "observations[2022]"


@pytest.mark.parametrize("of", ["change", "difference"])
def test_a_change_may_be_below_0_or_above_what_is_possible(plan: xzplan.Plan, of: str) -> None:
    beds = plan.indicators[18]
    demand = evolve(beds.target.demand, of=Quantity(of))  # type: ignore[arg-type]  # a union of demands
    changing = evolve(beds, target=evolve(beds.target, demand=demand), interim=())
    for value in (-5, 150):
        seen = Observation(period=2022, value=value)
        assert collect(changing, [seen]) == (seen,)
        said = Observation(period=2022, value=value, of=of)
        assert collect(changing, [said]) == (said,)
    level = Observation(period=2022, value=-5, of="mean")
    with pytest.raises(InvalidInputError):
        collect(changing, [level])


def test_growth_is_bounded_by_a_unit_of_growth_alone(plan: xzplan.Plan) -> None:
    fall = Observation(period=2022, value=-5, of="growth")
    assert collect(plan.indicators[18], [fall]) == (fall,)
    with pytest.raises(InvalidInputError, match="below -100"):
        collect(plan.indicators[12], [Observation(period=2022, value=-101, of="growth")])


def test_the_unit_is_that_of_the_indicator(plan: xzplan.Plan) -> None:
    beds, communities = plan.indicators[18], plan.indicators[20]
    seen = Observation(period=2022, value=30, unit=beds.unit)
    assert collect(beds, [seen]) == (seen,)
    with pytest.raises(InvalidInputError, match="old_communities_renovated is in communities") as caught:
        collect(communities, [seen])
    assert (caught.value.argument, caught.value.value) == ("observations", "percent")


def test_rows_of_several_series(plan: xzplan.Plan) -> None:
    standard, beds = plan.indicators[23], plan.indicators[18]
    seen = Observation(period=2022, value=6)
    assert collect_row(beds, {2022: 6}) == (seen,)
    assert collect_row(standard, {"rural": {2022: 6}}) == {"rural": (seen,)}
    both: Any = {"农村": {2022: 6}, "urban": [(2022, 6)]}
    assert collect_row(standard, both) == {"urban": (seen,), "rural": (seen,)}
    assert list(collect_row(standard, both)) == ["urban", "rural"]
    assert collect_row(standard, {2022: 6}, series="rural") == (seen,)
    assert collect_row(standard, {}) == {}
    for indicator, given, series in ((standard, {2022: 6}, None), (beds, {2022: 6}, "rural")):
        with pytest.raises(InvalidInputError):
            collect_row(indicator, given, series=series)


def test_records_of_a_level_are_in_its_unit(plan: xzplan.Plan) -> None:
    income = plan.indicators[12]
    yuan = xzplan.Unit(id="my_yuan", kind="level", zh="元", en="yuan")
    dollars = xzplan.Unit(id="dollars", kind="level", zh="美元", en="dollars")
    level = Observation(period=2021, value=24000, of="value", unit=yuan)
    wrong = evolve(level, unit=dollars)
    assert collect(income, [level]) == (level,)
    assert collect(evolve(income, level_unit=None), [wrong]) == (wrong,)
    with pytest.raises(InvalidInputError) as caught:
        collect(income, [wrong])
    said = (caught.value.argument, caught.value.value, caught.value.problem)
    assert said == ("observations", "美元", "the level of disposable_income_growth is in 元")


def test_what_is_said_of_several_areas_and_series(plan: xzplan.Plan) -> None:
    parts = [Observation(period=year, value=20, area=area) for year, area in ((2021, "乙"), (2022, "甲"))]
    with pytest.raises(InvalidInputError) as caught:
        collect(plan.indicators[18], parts)
    said = (caught.value.argument, caught.value.value, caught.value.problem)
    assert said == ("observations", ["乙", "甲"], "several areas; assess one at a time")
    with pytest.raises(InvalidInputError) as caught:
        collect_row(plan.indicators[23], {2022: 6})
    said = (caught.value.argument, caught.value.value, caught.value.problem)
    assert said == ("observations", {2022: 6}, "pass a mapping by series: urban, rural")


def test_what_is_said_of_a_fact_and_a_value(plan: xzplan.Plan) -> None:
    with pytest.raises(InvalidInputError) as caught:
        Observation.from_fact(3)  # type: ignore[arg-type]
    assert (caught.value.argument, caught.value.problem) == ("fact", "pass a Fact of a plan")
    exact = _fact(plan)
    with pytest.raises(InvalidInputError) as caught:
        Observation.from_fact(evolve(exact, since=exact.year))
    assert caught.value.problem == "in words, a bound, or a sum: not the value of a year"


@pytest.mark.parametrize(
    ("of", "is_of_it"), [(None, True), ("value", True), ("growth", False), ("mean", False)]
)
def test_an_observation_is_of_the_demand_unless_it_says_otherwise(
    plan: xzplan.Plan,
    of: Any,
    is_of_it: bool,  # noqa: FBT001
) -> None:
    seen = Observation(period=2022, value=6, of=of)
    assert is_of_demand(plan.indicators[18], seen) is is_of_it


def demanding(plan: xzplan.Plan, number: int, of: str) -> xzplan.Indicator:
    """Return an indicator whose demand bounds a quantity."""
    indicator = plan.indicators[number]
    demand = evolve(indicator.target.demand, of=Quantity(of))  # type: ignore[arg-type]  # a union of demands
    return evolve(indicator, target=evolve(indicator.target, demand=demand), interim=())


@pytest.mark.parametrize(
    ("number", "demanded", "of", "value", "taken"),
    [
        (18, "growth", None, -5, True),
        (18, "growth", None, 150, True),
        (18, "growth", "value", 150, True),
        (18, "change", "value", 150, True),
        (18, "difference", "value", 150, False),
        (18, "mean", "value", 150, False),
        (18, "growth", "mean", 150, False),
        (18, "growth", "mean", -5, False),
        (18, "mean", "change", 150, True),
        (18, "mean", "difference", -5, True),
        (18, "mean", "growth", -5, True),
        (12, "growth", None, -100, True),
        (12, "growth", None, -101, False),
        (12, "change", None, -101, True),
        (12, "change", "growth", -101, False),
        (12, "change", "value", -101, True),
    ],
)
def test_which_values_the_unit_bounds(
    plan: xzplan.Plan, number: int, demanded: str, of: str | None, value: int, *, taken: bool
) -> None:
    indicator, seen = demanding(plan, number, demanded), Observation(period=2022, value=value, of=of)
    if taken:
        assert collect(indicator, [seen]) == (seen,)
    else:
        with pytest.raises(InvalidInputError) as caught:
            collect(indicator, [seen])
        assert caught.value.argument == "observations[2022]"


def test_the_unit_of_a_level_below_another_quantity(plan: xzplan.Plan) -> None:
    income = plan.indicators[12]
    level = Observation(period=2021, value=24000, of="value", unit=income.level_unit)
    for demanded in ("growth", "change"):
        growing = demanding(plan, 12, demanded)
        assert collect(growing, [level]) == (level,)
        rate = Observation(period=2021, value=5, unit=income.unit)
        assert collect(growing, [rate]) == (rate,)
        wrong = Observation(period=2021, value=5, unit=income.level_unit)
        with pytest.raises(InvalidInputError, match="disposable_income_growth is in"):
            collect(growing, [wrong])
    leveled = demanding(plan, 12, "mean")
    with pytest.raises(InvalidInputError, match="disposable_income_growth is in"):
        collect(leveled, [evolve(level, value=Decimal(5))])


def test_a_month_of_pandas_is_the_end_of_a_level_alone(plan: xzplan.Plan) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not here: pip install --group test-edges")
    given = pandas.Series([30.5, 31.5], index=pandas.period_range("2022-05", periods=2, freq="M"))
    expected = (Observation(period="2022-05", value=30.5), Observation(period="2022-06", value=31.5))
    for demanded in (None, "value"):
        level = plan.indicators[18] if demanded is None else demanding(plan, 18, demanded)
        assert collect(level, given) == expected
    for demanded in ("growth", "mean", "total"):
        with pytest.raises(InvalidInputError, match="a month or a quarter alone has no form here") as caught:
            collect(demanding(plan, 18, demanded), given)
        assert caught.value.argument == "observations"


def test_observations_in_the_order_of_their_periods(plan: xzplan.Plan) -> None:
    given: dict[Any, int] = {2023: 32, "2022-06": 30, 2021: 20, 2022: 31}
    assert [str(seen.period) for seen in collect(plan.indicators[18], given)] == [
        "2021",
        "2022-06",
        "2022",
        "2023",
    ]


def test_a_firmer_value_between_two_others(plan: xzplan.Plan) -> None:
    beds = plan.indicators[18]
    flash, final, reported = (
        Observation(period=2022, value=value, status=status)
        for value, status in ((30, "flash"), (31, "final"), (32, "reported"))
    )
    assert collect(beds, [flash, final, reported]) == (final,)
    again = evolve(reported, value=Decimal(33))
    assert collect(beds, [reported, final, again]) == (final,)
    with pytest.raises(InvalidInputError, match="two different values"):
        collect(beds, [flash, reported, again])


@pytest.mark.parametrize(
    ("demanded", "of", "is_of_it"),
    [
        ("growth", "growth", True),
        ("growth", "value", False),
        ("growth", None, True),
        ("mean", "mean", True),
        ("change", "difference", False),
    ],
)
def test_whether_an_observation_is_of_the_demand(
    plan: xzplan.Plan, demanded: str, of: str | None, *, is_of_it: bool
) -> None:
    seen = Observation(period=2022, value=6, of=of)
    assert is_of_demand(demanding(plan, 18, demanded), seen) is is_of_it
