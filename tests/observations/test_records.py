"""Observations: every field is checked, and a fact becomes one only if it is the value of a year."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from attrs import evolve

import xzplan
from xzplan import InvalidInputError, Observation, ObservationStatus
from xzplan.observations import collect


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
