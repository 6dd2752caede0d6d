"""Units: exact factors, and none where there is none."""

from __future__ import annotations

from fractions import Fraction

import pytest

import xzplan
from xzplan.grids.units import factor, is_unit
from xzplan.model.units import Unit


@pytest.mark.parametrize(
    ("number", "text", "expected"),
    [
        (18, "%", 1),
        (18, "percent", 1),
        (18, "‰", Fraction(1, 10)),
        (2, "%", 10),
        (1, "%", 1000),
        (1, "/10万", 1),
        (7, "人次", Fraction(1, 10_000)),
        (7, "万人次", 1),
        (7, "千人次", Fraction(1, 10)),
        (7, "万", 1),
        (20, "万个", 10_000),
        (20, "万", 10_000),
        (15, "张/千人", 1),
        (15, "床", 1),
        (15, "张/万人", None),
        (25, "m2", 1),
        (25, "平方米/万人", 1),
        (28, "平方米/人", 1),
        (14, "周岁", 1),
        (26, "人次/人", 1),
        (18, "个百分点", None),
        (18, "元", None),
        (18, "瓩", None),
        (12, "元", None),
        (18, "万", None),
    ],
)
def test_factors(plan: xzplan.Plan, number: int, text: str, expected: Fraction | None) -> None:
    assert factor(text, plan.indicators[number].unit) == expected


def test_a_unit_of_the_plan_that_is_not_known() -> None:
    unit = Unit(id="flops", kind="level", zh="千亿次浮点", en="flops")
    assert factor("千亿次浮点", unit) == 1
    assert factor("元", unit) is None


def test_units_as_such() -> None:
    assert is_unit("万人次")
    assert is_unit("张/千人")
    assert is_unit("㎡/人")
    assert not is_unit("公办")
