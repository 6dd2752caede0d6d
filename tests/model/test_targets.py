"""Demands: each sign and word, each bound, and every operand of a refusal."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

import xzplan
from xzplan import Comparator, InvalidInputError, RecordError


@pytest.mark.parametrize(
    ("op", "sign", "zh", "en", "below", "equal", "above", "floor", "ceiling"),
    [
        (">=", "≥", "不低于", "at least", False, True, True, True, False),
        (">", "＞", "高于", "more than", False, False, True, True, False),
        ("=", "=", "等于", "exactly", False, True, False, False, False),
        ("<", "＜", "低于", "less than", True, False, False, False, True),
        ("<=", "≤", "不高于", "at most", True, True, False, False, True),
    ],
)
def test_a_comparator(
    op: str, sign: str, zh: str, en: str, *, below: bool, equal: bool, above: bool, floor: bool, ceiling: bool
) -> None:
    comparator = Comparator(op)
    assert comparator.sign == sign
    assert comparator.text == xzplan.Bilingual(zh=zh, en=en)
    held = [comparator.holds(Decimal(value), Decimal("5.5")) for value in ("5.4", "5.50", "5.6")]
    assert held == [below, equal, above]
    assert [comparator.holds(value, 5.5) for value in (5.4, 5.5, 5.6)] == held
    assert [comparator.lenient.holds(value, 5.5) for value in (5.4, 5.5, 5.6)] == [below, True, above]
    assert (comparator.is_floor, comparator.is_ceiling) == (floor, ceiling)


FIGURE = "figure of a demand"
OPERATOR = "pass one of '>=', '>', '=', '<', '<='"
NUMBER = "not a number; pass an int, a float or a Decimal"
SHRINKS = "nothing shrinks by 100 % or more"


@pytest.mark.parametrize(
    ("make", "operands"),
    [
        (lambda: xzplan.Level(op="≥", value=55), ("comparator", "≥", OPERATOR)),
        (lambda: xzplan.Total(op="at least", value=55), ("comparator", "at least", OPERATOR)),
        (lambda: xzplan.Range(low="35", high=40), (FIGURE, "35", NUMBER)),  # type: ignore[arg-type]
        (lambda: xzplan.About(value="15"), (FIGURE, "15", NUMBER)),  # type: ignore[arg-type]
        (lambda: xzplan.Range(low=3, high=2), ("range", "low 3 is above high 2")),
        (
            lambda: xzplan.AverageGrowth(op=">", rate=-100),
            ("average growth", f"rate -100: {SHRINKS}"),
        ),
        (
            lambda: xzplan.Change(op="<=", percent=Decimal("-100.5")),
            ("change", f"percent -100.5: {SHRINKS}"),
        ),
    ],
)
def test_what_a_demand_refuses(make: Callable[[], object], operands: tuple[object, ...]) -> None:
    with pytest.raises((InvalidInputError, RecordError)) as caught:
        make()
    assert caught.value.args == operands


def test_what_a_demand_just_takes() -> None:
    assert xzplan.Range(low=3, high=3).words.en == "between 3 and 3"
    assert xzplan.AverageGrowth(op=">", rate=Decimal("-99.9")).rate == Decimal("-99.9")
    assert xzplan.Change(op="<=", percent=Decimal("-99.9")).percent == Decimal("-99.9")


def test_a_change_has_its_sign() -> None:
    rise = xzplan.Change(op=">=", percent=Decimal("13.5")).words
    assert (rise.zh, rise.en) == ("规划期变化率不低于+13.5%", "a change of at least +13.5 % over the plan")


def test_a_target_in_print(plan: xzplan.Plan) -> None:
    # The bare 55 is read as at least 55; the sign of ≥90 is printed in its cell.
    assert str(plan.indicators[18].target) == "2025: “55”, 不低于55 / at least 55 (read)"
    assert str(plan.indicators[4].target) == "2025: “≥90”, 不低于90 / at least 90"


@pytest.mark.parametrize(
    ("demand", "figures", "sign"),
    [
        (xzplan.Level(op=">=", value=Decimal("5.50")), ["5.50"], "≥"),
        (xzplan.Range(low=35, high=40), ["35", "40"], ""),
        (xzplan.About(value=15), ["15"], ""),
        (xzplan.AverageGrowth(op=">", rate=8), ["8"], "＞"),
        (xzplan.Total(op="=", value=562), ["562"], "="),
        (xzplan.Change(op="<=", percent=-20), ["-20"], "≤"),
        (xzplan.Relative(op=">=", reference="全省平均"), [], "≥"),
        (xzplan.Assigned(by="国家"), [], ""),
        (xzplan.Qualitative(text="稳步提高"), [], ""),
    ],
)
def test_the_figures_of_a_demand(demand: xzplan.model.Demand, figures: list[str], sign: str) -> None:
    assert [str(figure) for figure in demand.figures] == figures
    assert demand.figure == (demand.figures[0] if len(figures) == 1 else None)
    assert demand.sign == sign
