"""Directions, the names of rows and series, and the check of what a caller passes for an indicator."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

import xzplan
from xzplan import Direction, InvalidInputError, Quantified
from xzplan.model.bounds import Relation, bound_of
from xzplan.model.indicators import check_indicator
from xzplan.model.plan import check_plan


@pytest.mark.parametrize(
    ("direction", "symbols"),
    [("increase", "≥5.50"), ("decrease", "≤5.50"), ("maintain", "=5.50")],
)
def test_what_a_bare_figure_stands_for(direction: str, symbols: str) -> None:
    assert Direction(direction).bound(Decimal("5.50")).symbols == symbols


@pytest.mark.parametrize(
    ("direction", "against"),
    [
        ("increase", {"less_than", "at_most"}),
        ("decrease", {"more_than", "at_least"}),
        ("maintain", set()),
    ],
)
def test_demands_against_a_direction(direction: str, against: set[str]) -> None:
    relations: tuple[Relation, ...] = ("at_least", "more_than", "exactly", "less_than", "at_most")
    demands = {relation: Quantified(of="value", bound=bound_of(relation, 5)) for relation in relations}
    assert {r for r, demand in demands.items() if Direction(direction).contradicts(demand)} == against
    others = (
        xzplan.Quantified(of="value", bound=xzplan.Bound.about(5)),
        xzplan.Quantified(of="value", bound=xzplan.Bound.between(1, 5)),
        xzplan.Qualitative(text="稳步提高"),
    )
    assert not any(Direction(direction).contradicts(demand) for demand in others)


def test_the_name_of_a_row_and_of_its_series(plan: xzplan.Plan) -> None:
    beds, growth = plan.indicators[18], plan.indicators[23]
    assert beds.label().zh == "养老机构护理型床位占比"
    assert beds.label(None) == beds.label()
    urban = growth.label("urban")
    assert urban.zh == "城乡低保平均保障标准年度增速（城市）"
    assert urban.en.endswith("standard, urban and rural (urban)")
    assert growth.label("城市") == growth.label(growth.series[0]) == urban
    assert growth.label(evolve(growth.series[0], name_en="towns")).en.endswith("(towns)")
    with pytest.raises(InvalidInputError, match=r"^series='urban': nursing_bed_share has no such series"):
        beds.label("urban")


def test_what_a_caller_passes_for_an_indicator_or_a_plan(plan: xzplan.Plan) -> None:
    check_indicator(plan.indicators[18])
    check_plan(plan)
    with pytest.raises(InvalidInputError, match=r"^row=18: pass an Indicator, such as load_plan\(\)"):
        check_indicator(18, "row")
    with pytest.raises(InvalidInputError, match=r"^a='x': pass a Plan, such as load_plan\(\)$"):
        check_plan("x", "a")


def test_a_demand_that_is_none_contradicts_nothing() -> None:
    with pytest.raises(InvalidInputError, match="demand='at least 55': pass a demand"):
        Direction.INCREASE.contradicts("at least 55")  # type: ignore[arg-type]
