"""Demands: each sign and word, each bound, and every operand of a refusal."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

import xzplan
from xzplan import Bound, InvalidInputError, Quantified, RecordError

NUMBER = "not a number; pass an int, a float or a Decimal"
SHRINKS = "a cut is less than 100%"
RELATIONS = "pass one of 'at_least', 'more_than', 'at_most', 'less_than', 'exactly'"


@pytest.mark.parametrize(
    ("make", "operands"),
    [
        (
            lambda: xzplan.Relative(relation="≥", reference="x"),
            ("relation", "≥", RELATIONS),
        ),
        (
            lambda: xzplan.Relative(relation=3, reference="x"),
            ("relation", 3, RELATIONS),
        ),
        (
            lambda: xzplan.Relative(relation="at_least", of="total", reference="x"),
            ("relative", "of total: pass 'value' or 'growth'"),
        ),
        (lambda: xzplan.Assigned(by="国家", of="mean"), ("assigned", "of mean: pass 'value' or 'growth'")),
        (lambda: Bound.between("35", 40), ("low", "35", NUMBER)),  # type: ignore[arg-type]
        (lambda: Bound.about("15"), ("bound", "15", NUMBER)),  # type: ignore[arg-type]
        (lambda: Quantified(of="growth", bound=Bound.more_than(-100)), ("growth", f"-100: {SHRINKS}")),
        (
            lambda: Quantified(of="change", bound=Bound.at_most(Decimal("-100.5"))),
            ("change", f"-100.5: {SHRINKS}"),
        ),
    ],
)
def test_what_a_demand_refuses(make: Callable[[], object], operands: tuple[object, ...]) -> None:
    with pytest.raises((InvalidInputError, RecordError)) as caught:
        make()
    assert caught.value.args == operands


@pytest.mark.parametrize("of", ["growth", "change"])
def test_what_a_demand_just_takes(of: str) -> None:
    assert Quantified(of=of, bound=Bound.at_most(Decimal("-99.9"))).figure == Decimal("-99.9")
    assert Quantified(of="difference", bound=Bound.at_most(-150)).figure == -150


@pytest.mark.parametrize(
    ("of", "zh", "en"),
    [
        ("value", "不低于13.5", "at least 13.5"),
        ("mean", "各年平均不低于13.5", "at least 13.5 on average of the years"),
        ("growth", "年均增长不低于13.5%", "growth of at least 13.5 % per year on average"),
        ("total", "规划期累计不低于13.5", "at least 13.5 in total over the plan"),
        ("change", "规划期变化率不低于+13.5%", "a change of at least +13.5 % over the plan"),
        ("difference", "较基期变动不低于+13.5", "a change of at least +13.5 from the base year"),
    ],
)
def test_the_words_of_each_quantity(of: str, zh: str, en: str) -> None:
    words = Quantified(of=of, bound=Bound.at_least(Decimal("13.5"))).words
    assert (words.zh, words.en) == (zh, en)


def test_a_range_of_a_change_has_its_signs() -> None:
    words = Quantified(of="change", bound=Bound.between(-20, 5)).words
    assert (words.zh, words.en) == ("规划期变化率-20—+5%", "a change of -20 to +5 % over the plan")


def test_what_each_kind_answers() -> None:
    """Quantity, bound, relation, figures and the one figure."""
    about = Bound.about(15)
    demands = [
        Quantified(of="value", bound=Bound.at_most(Decimal("5.5"))),
        Quantified(of="total", bound=Bound.between(35, 40)),
        Quantified(of="value", bound=about),
        xzplan.Relative(of="growth", relation="more_than", reference="GDP增速"),
        xzplan.Assigned(by="国家"),
        xzplan.Qualitative(text="稳步提高"),
    ]
    assert [(one.of, one.bound, one.relation, one.figures, one.figure) for one in demands] == [
        ("value", Bound.at_most(Decimal("5.5")), "at_most", (Decimal("5.5"),), Decimal("5.5")),
        ("total", Bound.between(35, 40), None, (35, 40), None),
        ("value", about, None, (15,), 15),
        ("growth", None, "more_than", (), None),
        ("value", None, None, (), None),
        (None, None, None, (), None),
    ]


def test_the_bound_of_a_reference() -> None:
    demand = xzplan.Relative(relation="less_than", reference="全省平均")
    assert demand.bound_by(Decimal("6.20")) == Bound.less_than(Decimal("6.20"))


def test_a_target_in_print(plan: xzplan.Plan) -> None:
    # The bare 55 is read as at least 55; the sign of ≥90 is printed in its cell.
    assert str(plan.indicators[18].target) == "2025: “55”, 不低于55 / at least 55 (read)"
    assert str(plan.indicators[4].target) == "2025: “≥90”, 不低于90 / at least 90"


@pytest.mark.parametrize(
    ("demand", "figures", "sign"),
    [
        (xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(Decimal("5.50"))), ["5.50"], "≥"),
        (xzplan.Quantified(of="value", bound=xzplan.Bound.between(35, 40)), ["35", "40"], ""),
        (xzplan.Quantified(of="value", bound=xzplan.Bound.about(15)), ["15"], ""),
        (xzplan.Quantified(of="growth", bound=xzplan.Bound.more_than(8)), ["8"], "＞"),
        (xzplan.Quantified(of="total", bound=xzplan.Bound.exactly(562)), ["562"], "="),
        (xzplan.Quantified(of="change", bound=xzplan.Bound.at_most(-20)), ["-20"], "≤"),
        (xzplan.Relative(relation="at_least", reference="全省平均"), [], ""),
        (xzplan.Assigned(by="国家"), [], ""),
        (xzplan.Qualitative(text="稳步提高"), [], ""),
    ],
)
def test_the_figures_of_a_demand(demand: xzplan.model.Demand, figures: list[str], sign: str) -> None:
    assert [str(figure) for figure in demand.figures] == figures
    assert demand.figure == (demand.figures[0] if len(figures) == 1 else None)
    assert ("" if demand.bound is None else demand.bound.sign) == sign
