"""The figures of an assessment as a table shows them."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

import xzplan
from judging import with_demand
from xzplan import Bilingual, Bound, Plan, Quantified
from xzplan.assessment.shown import shown_figures, without_unit


@pytest.mark.parametrize(
    ("number", "values", "zh", "en"),
    [
        # 17.81 + 37.19 * 2 / 5 = 32.686
        (
            18,
            {2021: 21.3, 2022: 30.8},
            ("30.8%", "≥32.69%", "低1.89个百分点"),
            ("30.8%", "≥32.69%", "1.89 percentage points below"),
        ),
        # 562 * 2 / 5 = 224.8, shown and compared as 225
        (20, {2021: 112, 2022: 113}, ("累计225个", "≥225个", "持平"), ("total 225", "≥225", "none")),
        (20, {2021: 120, 2022: 80}, ("累计200个", "≥225个", "少25个"), ("total 200", "≥225", "25 fewer")),
        (20, {2021: 120, 2022: 120}, ("累计240个", "≥225个", "多15个"), ("total 240", "≥225", "15 more")),
        (1, {2021: 12.9}, ("12.9", "≤12.5", "高0.4"), ("12.9", "≤12.5", "0.4 above")),
        (12, {2021: 8}, ("年均8%", "＞8%", "持平"), ("mean 8%", "＞8%", "none")),
    ],
)
def test_value_due_and_gap(plan: Plan, number: int, values: Any, zh: Any, en: Any) -> None:
    shown = shown_figures(xzplan.assess(plan.indicators[number], values))
    assert shown is not None
    assert shown.due is not None
    assert shown.gap is not None
    texts = (shown.value, shown.due, shown.gap)
    assert tuple(text.zh for text in texts) == zh
    assert tuple(text.en for text in texts) == en


def test_without_a_verdict(plan: Plan) -> None:
    assert shown_figures(xzplan.assess(plan.indicators[18], {})) is None
    training = shown_figures(xzplan.assess(plan.indicators[7], {2021: 1.1}))
    assert training is not None
    assert (training.value.zh, training.due, training.gap) == ("1.1万人次", None, None)
    published = shown_figures(xzplan.assess(plan.indicators[18], {2021: 21.3, 2022: 30.8}, scheme="eurostat"))
    assert published is not None
    assert (published.value.en, published.due) == ("30.8%", None)


def test_a_bound_with_two_ends_has_no_single_sign(plan: Plan) -> None:
    low_to_high = plan.with_targets({18: xzplan.Bound.between(50, 60)}).indicators[18]
    shown = shown_figures(xzplan.assess(low_to_high, {2021: 21.3, 2022: 30}))
    assert shown is not None
    assert shown.due is not None
    # 17.81 + (50 - 17.81) * 2 / 5 = 30.686
    assert shown.due.zh == "30.69%"


def test_a_reference_by_year_has_the_sign_of_its_relation(plan: Plan) -> None:
    reference = {2021: 7, 2022: 5}
    row = xzplan.assess(plan.indicators[23], {"urban": {2021: 6.5, 2022: 7}}, reference={"urban": reference})
    shown = shown_figures(row.parts[0])
    assert shown is not None
    assert shown.due is not None
    # 1.07 * 1.05 to the power of 1/2 is 1.05995; the relation is known although the reference is known in part.
    assert shown.due.zh == "≥6%"


def test_a_small_gap_has_the_digits_that_show_it(plan: Plan) -> None:
    # 32.686 are due.
    for value, zh, en in (
        (32.6861, "高0.0001个百分点", "0.0001 percentage points above"),
        (32.6859, "低0.0001个百分点", "0.0001 percentage points below"),
    ):
        shown = shown_figures(xzplan.assess(plan.indicators[18], {2022: value}))
        assert shown is not None
        assert shown.due is not None
        assert shown.gap is not None
        assert (shown.value.zh, shown.due.zh) == (f"{value}%", "≥32.686%")
        assert (shown.gap.zh, shown.gap.en) == (zh, en)


@pytest.mark.parametrize(
    ("demand", "values", "zh", "en"),
    [
        (Quantified(of="mean", bound=Bound.at_most(30)), {2021: 20, 2022: 30}, ("平均25%", "≤30%", "低5个百分点"),
         ("mean 25%", "≤30%", "5 percentage points below")),
        (Quantified(of="growth", bound=Bound.at_least(3)), {2021: 3}, ("年均3%", "≥3%", "持平"),
         ("mean 3%", "≥3%", "none")),
        (Quantified(of="change", bound=Bound.at_least(10)), {"2021/2025": 11}, ("变动11%", "≥10%", "高1个百分点"),
         ("change 11%", "≥10%", "1 percentage point above")),
        (Quantified(of="difference", bound=Bound.at_least(10)), {2021: 1}, ("变动1个百分点", "≥2个百分点", "低1个百分点"),
         ("change 1 percentage point", "≥2 percentage points", "1 percentage point below")),
        (Quantified(of="value", bound=Bound.more_than(55)), {2025: 50}, ("50%", "＞55%", "低5个百分点"),
         ("50%", "＞55%", "5 percentage points below")),
    ],
)  # fmt: skip
def test_every_quantity(plan: Plan, demand: Any, values: Any, zh: Any, en: Any) -> None:
    beds = evolve(plan.indicators[18], direction="maintain")
    shown = shown_figures(xzplan.assess(with_demand(beds, demand), values))
    assert shown is not None
    assert shown.due is not None
    assert shown.gap is not None
    texts = (shown.value, shown.due, shown.gap)
    assert tuple(text.zh for text in texts) == zh
    assert tuple(text.en for text in texts) == en


def test_a_lenient_bound_has_its_sign(plan: Plan) -> None:
    shown = shown_figures(xzplan.assess(plan.indicators[9], {2025: 50}, strict=False))
    assert shown is not None
    assert shown.due is not None
    assert shown.due.zh == "≥50%"


def test_a_figure_without_its_unit(plan: Plan) -> None:
    text = Bilingual(zh="3.8人", en="3.8")
    assert without_unit(text, plan.indicators[16]) == Bilingual(zh="3.8", en="3.8")
    share = Bilingual(zh="30.8%", en="30.8%")
    assert without_unit(share, plan.indicators[18]) is share


@pytest.mark.parametrize(
    ("demand", "values", "zh"),
    [
        # sqrt(1.09 * 1.082) = 1.08599, and 1.086 * 1.05 = 1.1403
        (Quantified(of="growth", bound=Bound.at_least(8)), {2021: 9, 2022: 8.2}, ("年均8.6%", "≥8%", "高0.6个百分点")),
        # 1.06 * 1.047 = 1.10982; 1.5 ** (2 / 5) = 1.17608
        (Quantified(of="change", bound=Bound.at_least(50)), {2021: 6, 2022: 4.7}, ("变动11%", "≥17.6%", "低6.6个百分点")),
        (Quantified(of="growth", bound=Bound.at_least(8.25)), {2021: 9, 2022: 8.2}, ("年均8.6%", "≥8.25%", "高0.35个百分点")),
        (Quantified(of="growth", bound=Bound.at_least(8)), {2021: 9, 2022: 9}, ("年均9%", "≥8%", "高1个百分点")),
        # of an amount the figures themselves are added
        (Quantified(of="total", bound=Bound.at_least(10)), {2021: 1, 2022: 1}, ("累计2%", "≥4%", "少2个百分点")),
    ],
)  # fmt: skip
def test_a_mean_or_a_change_has_a_decimal(plan: Plan, demand: Any, values: Any, zh: Any) -> None:
    beds = evolve(plan.indicators[18], direction="maintain")
    shown = shown_figures(xzplan.assess(with_demand(beds, demand), values))
    assert shown is not None
    assert shown.due is not None
    assert shown.gap is not None
    assert (shown.value.zh, shown.due.zh, shown.gap.zh) == zh


@pytest.mark.parametrize(
    ("values", "baseline", "expected"),
    [
        # 18 + 37 * 2 / 5 = 32.8, where neither 18 nor 55 has a decimal
        ({2021: 21.3, 2022: 30.8}, 18, ("30.8%", "≥32.8%", "低2个百分点")),
        ({2021: 21.3, 2022: 30.85}, 18, ("30.85%", "≥32.8%", "低1.95个百分点")),
        ({2021: 21.3, 2022: 31}, 18, ("31%", "≥33%", "低2个百分点")),
    ],
)
def test_a_value_is_shown_as_it_was_reported(
    plan: Plan, values: Any, baseline: int, expected: tuple[str, str, str]
) -> None:
    shown = shown_figures(xzplan.assess(plan.indicators[18], values, baseline=baseline))
    assert shown is not None
    assert shown.due is not None
    assert shown.gap is not None
    assert (shown.value.zh, shown.due.zh, shown.gap.zh) == expected
