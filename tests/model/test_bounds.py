"""Bounds: who meets them, how far off a value is, and their words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from xzplan import Bound, RecordError

BOUNDS = {
    "at least": Bound.at_least(55),
    "more than": Bound.more_than(50),
    "at most": Bound.at_most(Decimal("12.5")),
    "less than": Bound.less_than(Decimal("5.5")),
    "exactly": Bound.exactly(50),
    "between": Bound.between(35, 40),
    "about": Bound.about(15),
    "about 15.0": Bound.about(Decimal("15.0")),
    "within": Bound.about(15, within=Decimal("1.5")),
    "open": Bound(low=35, high=40, low_open=True),
    "open twice": Bound(low=35, high=40, low_open=True, high_open=True),
}


@pytest.mark.parametrize(
    ("name", "holds", "not_"),
    [
        ("at least", [55, 56], [54.99]),
        ("more than", [50.01], [50, 49]),
        ("at most", [12.5, 3], [12.51]),
        ("less than", [5.4], [5.5, 6]),
        ("exactly", [50], [49.99, 50.01]),
        ("between", [35, 37, 40], [34.99, 40.01]),
        ("about", [14.5, 15, 15.49], [14.49, 15.5]),  # halves round up
        ("about 15.0", [14.95, 15.04], [14.94, 15.05]),
        ("within", [13.5, 16.5], [13.49, 16.51]),
        ("open", [35.01, 40], [35, 40.01]),
        ("open twice", [36], [35, 40]),
    ],
)
def test_who_meets_a_bound(name: str, holds: list[float], not_: list[float]) -> None:
    assert all(map(BOUNDS[name].holds, holds))
    assert not any(map(BOUNDS[name].holds, not_))


@pytest.mark.parametrize(
    ("name", "value", "distance"),
    [
        ("at least", 54, -1),
        ("at most", 10, Fraction(5, 2)),
        ("between", 45, -5),
        ("between", 30, -5),
        ("between", 36, 1),
        ("between", Fraction(119, 3), Fraction(1, 3)),
        ("exactly", 51, -1),
        ("about", 15, Fraction(1, 2)),
        ("within", 17, Fraction(-1, 2)),
    ],
)
def test_how_far_inside(name: str, value: Any, distance: Fraction) -> None:
    assert BOUNDS[name].distance(value) == distance


@pytest.mark.parametrize(
    ("name", "zh", "en", "symbols"),
    [
        ("at least", "不低于55", "at least 55", "≥55"),
        ("more than", "高于50", "more than 50", "＞50"),
        ("at most", "不高于12.5", "at most 12.5", "≤12.5"),
        ("less than", "低于5.5", "less than 5.5", "＜5.5"),
        ("exactly", "等于50", "exactly 50", "=50"),
        ("between", "35—40", "35 to 40", "35—40"),
        ("about", "15左右", "about 15", "15左右"),
        ("within", "15左右（±1.5）", "about 15 (±1.5)", "15左右"),
        ("open", "35—40（不含35）", "35 to 40 (without 35)", "35—40"),
        ("open twice", "35—40（不含35、40）", "35 to 40 (without 35 and 40)", "35—40"),
    ],
)
def test_words(name: str, zh: str, en: str, symbols: str) -> None:
    bound = BOUNDS[name]
    assert (bound.words.zh, bound.words.en, bound.symbols) == (zh, en, symbols)
    assert str(bound) == f"{zh} / {en}"


def test_figures() -> None:
    assert BOUNDS["about 15.0"].figures == (Decimal("15.0"),)
    assert str(BOUNDS["about 15.0"].figures[0]) == "15.0"  # digits as printed
    assert BOUNDS["between"].figures == (Decimal(35), Decimal(40))
    assert BOUNDS["exactly"].figures == (Decimal(50),)
    assert BOUNDS["exactly"].is_exact
    assert not BOUNDS["about"].is_exact
    assert not BOUNDS["at least"].is_exact
    assert BOUNDS["more than"].lenient == Bound.at_least(50)
    assert BOUNDS["less than"].lenient == Bound.at_most(Decimal("5.5"))


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({}, "neither a low nor a high end"),
        ({"high": 5, "low_open": True}, "an open end needs a figure"),
        ({"low": 5, "high_open": True}, "an open end needs a figure"),
        ({"low": 5, "high": 4}, "low end 5 above high end 4"),
        ({"low": 5, "high": 5, "low_open": True}, "an open end at 5 leaves no value"),
        ({"low": 5, "high": 6, "approximate": True}, "左右 is about one figure"),
        ({"high": 6, "approximate": True}, "左右 is about one figure"),
        ({"low": 5, "within": 1}, "within 1 goes with 左右"),
        ({"low": 5, "high": 5, "approximate": True, "within": -1}, "within -1 goes with 左右"),
    ],
)
def test_what_is_no_bound(fields: dict[str, Any], problem: str) -> None:
    with pytest.raises(RecordError, match=problem):
        Bound(**fields)
