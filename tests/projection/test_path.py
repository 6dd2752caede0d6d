"""Paths at any time: exact where a fraction holds the value, else its nearest double."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import pytest

from xzplan.model.exact import log
from xzplan.projection.path import Path

START, END = Fraction("17.81"), Fraction(55)
HALF = Fraction(5, 2)
"""The end of June of the third of five years."""


def beds(**more: Any) -> Path:
    return Path(anchors=((Fraction(0), START), (Fraction(5), END)), **more)


@pytest.mark.parametrize(
    ("method", "time", "value"),
    [
        ({}, 2, Fraction("32.686")),
        ({}, HALF, Fraction("36.405")),
        ({"method": "power", "exponent": 2.0}, 1, Fraction("19.2976")),
        ({"method": "power", "exponent": 2.0}, HALF, START + (END - START) / 4),
        ({"method": "logistic", "steepness": 8.0}, HALF, START + (END - START) / 2),
        ({"method": "step"}, Fraction(59, 12), START),
        ({"method": "step"}, 5, END),
        ({"method": "geometric"}, 0, START),
    ],
)
def test_exactly(method: dict[str, Any], time: Any, value: Fraction) -> None:
    assert beds(**method).at(Fraction(time)) == value


def test_the_nearest_double() -> None:
    power = beds(method="power", exponent=0.5).at(Fraction(1))
    assert power == Fraction(float(power))
    assert float(power) == pytest.approx(17.81 + 37.19 * math.sqrt(0.2), rel=1e-15)
    logistic = beds(method="logistic", steepness=8.0).at(Fraction(1))
    assert float(logistic) == pytest.approx(
        17.81 + 37.19 * (1 + math.tanh(8 * (0.4 - 1) / 4) / math.tanh(2)) / 2, rel=1e-14
    )
    geometric = beds(method="geometric").at(Fraction(2))
    assert float(geometric) == pytest.approx(17.81**0.6 * 55**0.4, rel=1e-15)


def test_geometric_with_exact_milestones() -> None:
    path = Path(anchors=((Fraction(0), Fraction(1)), (Fraction(5), Fraction(32))), method="geometric")
    assert [path.at(Fraction(year)) for year in range(6)] == [1, 2, 4, 8, 16, 32]
    down = Path(anchors=((Fraction(0), Fraction(32)), (Fraction(5), Fraction(1))), method="geometric")
    assert [down.at(Fraction(year)) for year in range(6)] == [32, 16, 8, 4, 2, 1]
    both = Path(anchors=((Fraction(0), Fraction(4)), (Fraction(2), Fraction(9))), method="geometric")
    assert both.at(Fraction(1)) == 6


def test_a_power_whose_share_is_exact() -> None:
    path = Path(
        anchors=((Fraction(0), Fraction(0)), (Fraction(4), Fraction(10))), method="power", exponent=0.5
    )
    assert path.at(Fraction(1)) == 5  # the root of a quarter


def test_points_on_the_way() -> None:
    path = Path(anchors=((Fraction(0), START), (Fraction(2), Fraction(30)), (Fraction(5), END)))
    assert path.at(Fraction(1)) == (START + 30) / 2
    assert path.at(Fraction(2)) == 30
    assert path.at(Fraction(3)) == 30 + Fraction(25, 3)
    assert not path.is_straight
    assert beds().is_straight
    assert not beds(method="step").is_straight


@pytest.mark.parametrize("time", [Fraction(-1), Fraction(61, 12)])
def test_nothing_beyond_the_ends(time: Fraction) -> None:
    with pytest.raises(ValueError, match="outside the path, 0 to 5"):
        beds().at(time)


def test_whole_units_are_rounded_halves_up() -> None:
    path = Path(anchors=((Fraction(0), Fraction(0)), (Fraction(5), Fraction(562))), whole=True)
    assert [path.milestone(Fraction(year)) for year in range(6)] == [0, 112, 225, 337, 450, 562]
    assert path.at(Fraction(1)) == Fraction("112.4")
    assert path.milestone(HALF) == 281
    odd = Path(anchors=((Fraction(0), Fraction(0)), (Fraction(2), Fraction(5))), whole=True)
    assert odd.milestone(Fraction(1)) == 3  # 2.5
    assert beds().milestone(Fraction(2)) == Fraction("32.686")


def test_growth_runs_straight_in_logarithms() -> None:
    eight = log(Fraction(108, 100))
    path = Path(anchors=((Fraction(0), eight * 0), (Fraction(5), eight * 5)), method="step", whole=True)
    assert path.milestone(Fraction(2)) == eight * 2
    assert path.at(HALF) == eight * HALF
    assert path.is_straight


def test_growth_by_way_of_a_point_is_straight_in_logarithms_on_each_leg() -> None:
    six, eight = log(Fraction(106, 100)), log(Fraction(108, 100))
    path = Path(
        anchors=((Fraction(0), eight * 0), (Fraction(2), six * 2), (Fraction(5), eight * 5)), method="power"
    )
    assert path.at(Fraction(1)) == six
    assert path.at(Fraction(3)) == six * 2 * Fraction(2, 3) + eight * 5 * Fraction(1, 3)
    assert not path.is_straight
