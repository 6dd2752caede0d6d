"""Exact numbers: sums of logarithms, roots, and what they come to."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

import pytest

from xzplan.model.exact import (
    LogSum,
    difference,
    log,
    percent_of,
    power_of,
    ratio_of,
    sign_of,
    total,
)

EIGHT = log(Fraction(108, 100))


def test_a_sum_of_logarithms() -> None:
    twice = EIGHT + EIGHT
    assert twice == EIGHT * 2 == 2 * EIGHT
    assert twice.level == Fraction(11664, 10000)  # 1.08 squared
    assert (twice - EIGHT) == EIGHT
    assert (twice / 2) == EIGHT
    assert LogSum() == -EIGHT + EIGHT
    assert log(Fraction(1)) == LogSum()
    assert hash(twice) == hash(EIGHT * 2)
    assert float(log(Fraction(2))) == math.log(2)
    assert str(log(Fraction(2)).decimal(30))[:20] == "0.693147180559945309"


def test_a_logarithm_is_added_to_logarithms_alone() -> None:
    for made in (lambda: EIGHT + 1, lambda: EIGHT - 1, lambda: EIGHT * 1.5):
        with pytest.raises(TypeError):
            made()  # type: ignore[no-untyped-call]


@pytest.mark.parametrize(
    ("sum_", "sign"),
    [
        (EIGHT, 1),
        (-EIGHT, -1),
        (LogSum(), 0),
        (log(Fraction(4)) - log(Fraction(2)) * 2, 0),  # the same number in two ways
        (log(Fraction(10**30 + 1)) * 3 - log(Fraction(10**30)) * 3, 1),
        (log(Fraction(10**50 + 1)) - log(Fraction(10**50)), 1),  # nearer to 0 than 50 digits show
        (log(Fraction(10**50)) - log(Fraction(10**50 + 1)), -1),
        (log(Fraction(4)) / 2 - log(Fraction(2)), 0),
    ],
)
def test_the_sign_is_exact(sum_: LogSum, sign: int) -> None:
    assert sum_.sign == sign_of(sum_) == sign


def test_the_level_of_a_sum() -> None:
    assert (log(Fraction(32)) / 5).level == 2  # a fifth root that is whole
    assert (log(Fraction(2)) / 2).level == Fraction(math.sqrt(2))  # else the nearest double
    assert percent_of(EIGHT) == 8
    assert percent_of(Fraction(3)) == 3
    assert LogSum().level == 1


@pytest.mark.parametrize(
    ("base", "exponent", "power"),
    [
        (Fraction(2, 3), Fraction(3), Fraction(8, 27)),
        (Fraction(2, 3), Fraction(-1), Fraction(3, 2)),
        (Fraction(8, 27), Fraction(2, 3), Fraction(4, 9)),
        (Fraction(2), Fraction(1, 2), None),
        (Fraction(1, 2), Fraction(1, 2), None),
        (Fraction(4, 3), Fraction(1, 2), None),
        (Fraction((10**20 + 1) ** 3), Fraction(1, 3), Fraction(10**20 + 1)),  # longer than a float
        (Fraction((10**20 + 1) ** 3 + 1), Fraction(1, 3), None),
    ],
)
def test_powers(base: Fraction, exponent: Fraction, power: Fraction | None) -> None:
    assert power_of(base, exponent) == power


def test_numbers_of_either_kind() -> None:
    assert total(Fraction(1), Fraction(2)) == 3
    assert difference(Fraction(1), Fraction(3)) == -2
    assert total(EIGHT, EIGHT) == EIGHT * 2
    assert [sign_of(Fraction(number)) for number in (-2, 0, 5)] == [-1, 0, 1]
    assert ratio_of(Fraction(1), Fraction(3)) == Fraction(1, 3)
    assert ratio_of(log(Fraction(8)), log(Fraction(2))) == 3
    assert ratio_of(log(Fraction(10)), Fraction(2)) == Fraction(math.log(10) / 2)
    assert EIGHT.decimal() == pytest.approx(Decimal("0.0769610411361284"), rel=Decimal("1e-14"))
