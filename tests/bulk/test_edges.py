"""Figures that lie on an edge: those of few decimals are decided on arrays; what is expected was worked out by hand.

The target is 30.1, to be reached from 20.1 in five years: 22.1 is due after a year and 26.1 after three, with margins of
0.2 and 0.6. Half a unit is 0.05.
"""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any, NoReturn

import numpy as np
import pytest
from attrs import evolve

import xzplan
from xzplan import bulk
from xzplan.assessment.schemes.catalogue import PLAN

NAN = math.nan


def statuses(
    question: Any,
    observed: list[float],
    base: float = 20.1,
    target: float = 30.1,
    tolerance: Decimal | None = None,
    **options: Any,
) -> list[str]:
    """Return the statuses of the years that have a value."""
    scheme = PLAN.with_tolerance(tolerance)
    beds = bulk.rule(xzplan.load_plan().indicators[18], **options)
    values = [*observed, *[NAN] * (5 - len(observed))]
    codes = question([beds], [values], base=[base], target=[target], scheme=scheme)[0]
    return [
        bulk.CODES[code].value for code, value in zip(codes, values, strict=True) if not math.isnan(value)
    ]


@pytest.fixture
def no_assess(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("left to assess")

    monkeypatch.setattr("xzplan.bulk._cells.assess", refuse)


@pytest.mark.usefixtures("no_assess")
@pytest.mark.parametrize(
    ("observed", "expected"),
    [
        ([21.8], "behind"),
        ([21.9], "on_track"),
        ([22.3], "on_track"),
        ([22.4], "ahead"),
        ([NAN, NAN, 25.4], "behind"),
        ([NAN, NAN, 25.5], "on_track"),
        ([NAN, NAN, 26.7], "on_track"),
        ([NAN, NAN, 26.8], "ahead"),
        ([NAN, NAN, NAN, 30.1], "achieved_early"),
    ],
)
def test_the_margin(observed: list[float], expected: str) -> None:
    assert statuses(bulk.progress, observed) == [expected]


@pytest.mark.usefixtures("no_assess")
@pytest.mark.parametrize(
    ("observed", "expected"),
    [
        ([22.0, NAN, 25.5], "unlikely"),  # goes on to 29: 1.1 short, 4.6 left
        ([22.0, NAN, 25.6], "at_risk"),  # 0.9 short is a fifth of 4.5
        ([22.3, NAN, 26.1], "at_risk"),  # 0.2 short is a twentieth of 4
        ([22.3, NAN, 26.2], "likely"),  # goes on to 30.1
    ],
)
def test_the_outlook(observed: list[float], expected: str) -> None:
    assert statuses(bulk.outlook, observed)[-1] == expected


@pytest.mark.usefixtures("no_assess")
@pytest.mark.parametrize(("value", "expected"), [(60.05, "slipping"), (60.06, "kept")])
def test_half_a_unit_of_a_held_bound(value: float, expected: str) -> None:
    assert statuses(bulk.progress, [value], base=60.1, target=55.1) == [expected]


@pytest.mark.parametrize(
    ("observed", "options", "expected"),
    [
        # A twenty-fifth of the way squared is due after a year, four of them after two: 21.7, with a margin of 0.16.
        ([NAN, 21.53], {"method": "power", "exponent": 2.0}, "behind"),
        ([NAN, 21.54], {"method": "power", "exponent": 2.0}, "on_track"),
        ([21.9], {"base": 20.10001, "target": 30.10001}, "behind"),
        ([21.90001], {"base": 20.10001, "target": 30.10001}, "on_track"),
        ([22.15], {"tolerance": Decimal("1E-390")}, "on_track"),
        ([22.16], {"tolerance": Decimal("1E-390")}, "ahead"),
    ],
)
def test_what_is_left_to_assess(observed: list[float], options: Any, expected: str) -> None:
    """Another path, or more decimals than printed figures and tolerances have."""
    assert statuses(bulk.progress, observed, **options) == [expected]


def test_cells_of_many_decimals_that_are_alike() -> None:
    beds = bulk.rule(xzplan.load_plan().indicators[18])
    values = np.full((1, 5, 2), NAN)
    values[0, 0] = 21.90001
    codes = bulk.progress([beds], values, base=[[20.10001] * 2], target=[[30.10001] * 2])[0, 0]
    assert [bulk.CODES[code].value for code in codes] == ["on_track", "on_track"]


def test_a_sum_of_many_decimals_that_is_reached() -> None:
    """0.10001 + 0.20002 has reached 0.30003, which floats do not see."""
    homes = xzplan.load_plan().indicators[20]
    bound = xzplan.Bound.at_least(Decimal("0.30003"))
    target = evolve(homes.target, demand=xzplan.Quantified(of="total", bound=bound))
    sums = bulk.rule(evolve(homes, target=target, unit=evolve(homes.unit, whole=False)))
    pace = bulk.required_pace([sums], [[0.10001, 0.20002, 0.0, 0.0, 0.0]])[0]
    assert pace[0] == pytest.approx(0.050005)
    assert np.isnan(pace[1:]).all()
