"""Every figure and operand of the worked examples of the rules, by the formulas that the rules print."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

import xzplan
from questions import judged, question
from xzplan import Assessment, Bound, InvalidInputError, Plan, RecordError
from xzplan.assessment.schemes.catalogue import PLAN, get_scheme
from xzplan.assessment.sentence import sources_of

WAY = Fraction("37.19")
"""Row 18: from 17.81 in 2020 to 55 in 2025."""
DUE = Fraction("17.81") + WAY * 2 / 5
MEAN_GROWTH = (math.sqrt(1.084 * 1.069) - 1) * 100

FIGURES = ("gap", "due", "margin", "ratio", "completion", "remaining", "required_pace", "required_rate")
EXAMPLES: list[tuple[int, dict[Any, float], dict[str, Any], dict[str, Any], dict[str, Any]]] = [
    (
        18,
        {2021: 21.3, 2022: 30.8},
        {
            "gap": Fraction("30.8") - DUE,
            "due": DUE,
            "margin": WAY * 2 / 50,
            "ratio": Fraction("12.99") / (WAY * 2 / 5),
            "completion": Fraction("12.99") / WAY,
            "remaining": Fraction("24.2"),
            "required_pace": Fraction("24.2") / 3,
            "required_rate": ((55 / 30.8) ** (1 / 3) - 1) * 100,
            "projected_end": Fraction("30.8") + 3 * Fraction("12.99") / 2,
        },
        {
            "value": 30.8,
            "start": 17.81,
            "bound": 55,
            "due": DUE,
            "gap": "gap",
            "margin": "margin",
            "ratio": "ratio",
        },
        {"value_2020": 17.81, "value_2022": 30.8, "bound": 55, "projected_end": 50.285},
    ),
    (
        20,
        {"2021/2023": 330},
        {
            "gap": -7,
            "due": 337,
            "margin": Fraction("33.7"),
            "ratio": Fraction(330, 337),
            "completion": Fraction(330, 562),
            "remaining": 232,
            "required_pace": 116,
            "projected_end": 550,
        },
        {"value": 330, "start": 0, "bound": 562, "due": 337, "gap": -7, "margin": 33.7, "ratio": "ratio"},
        {"value_2020": 0, "value_2023": 330, "bound": 562, "projected_end": 550},
    ),
    (
        12,
        {2021: 8.4, 2022: 6.9},
        {
            "gap": MEAN_GROWTH - 8,
            "due": 8,
            "ratio": math.log(1.084 * 1.069) / math.log(1.08**2),
            "completion": math.log(1.084 * 1.069) / math.log(1.08**5),
            "remaining": 8 - MEAN_GROWTH,
            "required_rate": ((1.08**5 / (1.084 * 1.069)) ** (1 / 3) - 1) * 100,
            "projected_end": MEAN_GROWTH,
        },
        {"value": MEAN_GROWTH, "bound": 8, "due": 8, "gap": "gap", "ratio": "ratio"},
        # The change so far, in per cent.
        {"value_2020": 0, "value_2022": (1.084 * 1.069 - 1) * 100, "bound": 8, "projected_end": MEAN_GROWTH},
    ),
    (
        1,
        {2021: 12.2, 2022: 12.4},
        {
            "gap": Fraction("0.1"),
            "due": Fraction("12.5"),
            "projected_end": Fraction("12.4") + 3 * Fraction("0.21"),
        },
        {"value": 12.4, "start": 11.98, "bound": 12.5, "due": 12.5, "gap": 0.1},
        {"value_2020": 11.98, "value_2022": 12.4, "bound": 12.5, "projected_end": 13.03},
    ),
    (
        1,
        {2021: 11.7, 2022: 12.9},
        {
            "gap": Fraction("-0.4"),
            "due": Fraction("12.5"),
            "remaining": Fraction("-0.4"),
            "required_pace": Fraction("-0.4") / 3,
            "required_rate": ((12.5 / 12.9) ** (1 / 3) - 1) * 100,
            "projected_end": Fraction("12.9") + 3 * Fraction("0.46"),
        },
        {"value": 12.9, "start": 11.98, "bound": 12.5, "due": 12.5, "gap": -0.4},
        {"value_2020": 11.98, "value_2022": 12.9, "bound": 12.5, "projected_end": 14.28},
    ),
    (
        18,
        {2025: 54.6},
        {
            "gap": Fraction("-0.4"),
            "due": 55,
            "margin": Fraction("3.719"),
            "ratio": Fraction("36.79") / WAY,
            "completion": Fraction("36.79") / WAY,
            "remaining": Fraction("0.4"),
        },
        {
            "value": 54.6,
            "start": 17.81,
            "bound": 55,
            "due": 55,
            "gap": -0.4,
            "margin": 3.719,
            "ratio": "ratio",
        },
        {"value_2020": 17.81, "value_2025": 54.6, "bound": 55},
    ),
]


def operands(verdict: xzplan.Verdict) -> dict[str, float]:
    return {operand.name: float(operand.value) for operand in verdict.operands}


def assessed(plan: Plan, number: int, values: Any, **more: Any) -> Assessment:
    return xzplan.assess(plan.indicators[number], values, **more)


@pytest.mark.parametrize(("number", "values", "figures", "progress", "outlook"), EXAMPLES)
def test_worked_examples(
    plan: Plan,
    number: int,
    values: dict[Any, float],
    figures: dict[str, Any],
    progress: dict[str, Any],
    outlook: dict[str, Any],
) -> None:
    assessment = assessed(plan, number, values)
    for name in (*FIGURES, "projected_end"):
        figure = getattr(assessment, name)
        if name in figures:
            assert figure == pytest.approx(float(figures[name]), rel=1e-14), name
        else:
            assert figure is None, name
    for verdict, expected in ((assessment.progress, progress), (assessment.outlook, outlook)):
        shown = {name: float(figures[of] if isinstance(of, str) else of) for name, of in expected.items()}
        assert operands(verdict) == pytest.approx(shown, rel=1e-14)
        assert list(operands(verdict)) == list(expected)
    assert (assessment.progress.metric, assessment.progress.value) == ("gap", assessment.gap)
    assert assessment.progress.yardstick == assessment.due
    assert assessment.outlook.value == assessment.projected_end
    assert assessment.outlook.metric == (None if assessment.projected_end is None else "projected_end")
    bound = xzplan.trajectory(plan.indicators[number]).bound
    assert bound is not None
    assert assessment.outlook.yardstick == outlook["bound"]
    met = number == 1 and assessment.gap == 0.1
    as_printed = met or values == {2025: 54.6}  # which rounds to 55
    for verdict in (assessment.progress, assessment.outlook):
        assert (verdict.satisfied, verdict.satisfied_as_printed) == (met, as_printed)


def test_the_digits_of_a_value_near_its_bound(plan: Plan) -> None:
    reason = assessed(plan, 18, {2025: 54.999999}).progress.reason
    assert "54.999999%" in reason.zh
    assert "54.999999%" in reason.en
    assert "50.12%" in assessed(plan, 18, {2025: 50.123456}).progress.reason.en


def test_a_mean_of_areas_has_two_digits_more_than_they(plan: Plan) -> None:
    text = (
        "地区,指标,2022年\n"
        "忻府区,养老机构护理型床位占比,10.12345678901234567890123456781\n"
        "代县,养老机构护理型床位占比,10.12345678901234567890123456784\n"
    )
    two = tuple(area for area in plan.areas if area.name_zh in ("忻州市", "忻府区", "代县"))
    plan = evolve(plan, areas=two)
    table = xzplan.read_observations(text, plan)
    (whole,) = xzplan.assess_areas(plan, table, weights={"忻府区": 2, "代县": 1}).wholes
    assert str(whole.value) == "10.1234567890123456789012345678200"
    (whole,) = xzplan.assess_areas(plan, table, weights={"忻府区": 1, "代县": 1}).wholes
    assert str(whole.value) == "10.1234567890123456789012345678250"


def test_a_scheme_in_short() -> None:
    assert str(PLAN) == "plan, tolerance 0.1"
    assert str(evolve(PLAN, strict=False)) == "plan, tolerance 0.1, ＞ read as ≥"


def test_areas_without_a_value_are_named(plan: Plan) -> None:
    three = tuple(area for area in plan.areas if area.name_zh in ("忻州市", "忻府区", "代县", "五台县"))
    plan = evolve(plan, areas=three)
    table = xzplan.read_observations("地区,指标,2022年\n代县,养老机构护理型床位占比,10\n", plan)
    (whole,) = xzplan.assess_areas(plan, table, weights={"代县": 1}).wholes
    assert whole.value is None
    assert whole.reason is not None
    assert whole.reason.zh == "缺忻府区、五台县的数值"
    assert whole.reason.en == "no value of Xinfu District, Wutai County"


def test_growth_of_a_hundred_per_cent_is_a_rate(plan: Plan) -> None:
    assert assessed(plan, 12, {2021: 100}).gap == pytest.approx(92)
    for rate in (100.1, -100):
        with pytest.raises(InvalidInputError) as caught:
            assessed(plan, 12, {2021: rate})
        assert caught.value.problem == "a level, not a rate of growth; pass it with of='value'"
        assert caught.value.value == Decimal(str(rate))


def test_any_positive_level_has_a_growth(plan: Plan) -> None:
    half = [xzplan.Observation(period=2022, value=Decimal("0.5"), of="value")]
    # From 0.4 to 0.5 in two years
    assert assessed(plan, 12, half, baseline=0.4).gap == pytest.approx((math.sqrt(1.25) - 1) * 100 - 8)
    nothing = [xzplan.Observation(period=2022, value=0, of="value")]
    with pytest.raises(InvalidInputError) as caught:
        assessed(plan, 12, nothing, baseline=0.4)
    assert caught.value.args == ("observations", 0, "growth needs positive levels")


def test_values_of_another_area_are_refused(plan: Plan) -> None:
    there = [xzplan.Observation(period=2022, value=30, area="代县")]
    with pytest.raises(InvalidInputError) as caught:
        xzplan.assess_plan(plan, {18: there})
    assert caught.value.args[:2] == ("observations", "代县")
    assert caught.value.problem.startswith("values of another area; pass the table to assess_areas")


def test_a_path_from_the_open_end_of_a_range(plan: Plan) -> None:
    bound = Bound(low=Decimal(10), high=Decimal(14), low_open=True)
    demand = xzplan.Quantified(of="value", bound=bound)
    row = plan.indicators[16]
    unknown = evolve(row.baseline, value=None, printed="-")
    row = evolve(row, baseline=unknown, target=evolve(row.target, demand=demand, reading=None))
    path = xzplan.assess(row, {"2021-06": 10, 2022: 10.5}).trajectory
    assert set(path.values.tolist()) == {10}
    assert path.high is not None
    assert set(path.high.tolist()) == {14}


def test_the_paragraph_of_a_scheme_without_tolerance() -> None:
    words = PLAN.with_tolerance(0).in_words
    assert "与应达值比较，实际值等于应达值的，为基本符合预期；" in words.zh
    assert "with the value due: on schedule means exactly the value due; better" in words.en
    assert words.zh.endswith("“高于”“低于”不含等于。")
    assert words.en.endswith("“more than” and “less than” exclude the bound itself.")
    lenient = evolve(PLAN, strict=False).in_words
    assert lenient.zh.endswith("“高于”“低于”含等于。")
    assert lenient.en.endswith("“more than” and “less than” include the bound.")
    assert (
        "实际变动为应有变动的90%—110%的，或与应达值相差不超过规划所列小数位半个单位的，为基本符合预期；"
        in lenient.zh
    )
    assert "on schedule means 90% to 110% of the change due, or within half a unit of the last" in lenient.en


def without_baseline(plan: Plan, bound: Bound) -> xzplan.Indicator:
    row = plan.indicators[16]
    unknown = evolve(row.baseline, value=None, printed="-")
    demand = xzplan.Quantified(of="value", bound=bound)
    return evolve(row, baseline=unknown, target=evolve(row.target, demand=demand, reading=None))


def test_a_curve_that_starts_within_a_year(plan: Plan) -> None:
    row = without_baseline(plan, Bound.at_least(20))
    path = xzplan.trajectory(row, method="logistic", steepness=4, interim={2024: 15})
    drawn = xzplan.assess(row, {"2021-06": 10, 2022: 12}, path=path).trajectory
    gone = 2.5 / 3.5  # of the time from June 2021 to the end of 2024, at the end of 2023
    assert drawn[2023] == pytest.approx(10 + 2.5 * (1 + math.tanh(2 * gone - 1) / math.tanh(1)))


def test_what_published_verdicts_carry(plan: Plan) -> None:
    beds = plan.indicators[18]
    words = xzplan.Qualitative(text="稳步提高", text_en="to rise")
    rising = evolve(beds, target=evolve(beds.target, demand=words, reading=None))
    by_direction = xzplan.assess(rising, {2021: 21, 2022: 30}, scheme="statcan").progress
    assert by_direction.bands == get_scheme("statcan").without_target.bands  # type: ignore[union-attr]
    row = without_baseline(plan, Bound.between(3, 4))
    between = xzplan.assess(row, {2021: 2, 2022: 2.5}, scheme="statcan").progress
    assert (between.status.value, between.supply is None) == ("not_assessed", False)


def test_what_the_outlook_of_a_reference_needs(plan: Plan) -> None:
    dibao = plan.indicators[23]
    outlook = xzplan.assess(dibao, {2021: 8, 2022: 8}, series="urban", reference={2021: 6, 2022: 6}).outlook
    assert outlook.status.value == "not_assessed"
    assert outlook.supply is not None
    assert outlook.needed is not None
    assert "reference" in outlook.supply.en


def test_sources_are_joined(plan: Plan) -> None:
    given = [
        xzplan.Observation(period=2021, value=21, source="甲公报"),
        xzplan.Observation(period=2022, value=30, source="乙公报"),
        xzplan.Observation(period=2023, value=31),
    ]
    review = xzplan.assess_plan(plan, {18: given})
    said = sources_of([review])
    assert said is not None
    assert said.zh == "实际值来源：乙公报、甲公报，部分数值未注明"
    assert said.en == "sources of the values: 乙公报, 甲公报, some values without"


def test_a_work_stands_once(plan: Plan) -> None:
    first = next(iter(plan.works))
    review = xzplan.assess_plan(plan, {18: {2022: 30}}, works={first: "completed"})
    with pytest.raises(RecordError) as caught:
        evolve(review, works=review.works * 2)
    assert caught.value.args == (
        f"review of {plan.id!r}",
        f"the work {first!r} is not the plan's, or stands twice",
    )


def test_the_last_year_alone_has_digits_that_tell() -> None:
    asked = question(Bound.at_most(Decimal("5.5")), "mean", tolerance=Fraction(0))
    judgement = judged(asked, {2021: "5.1", 2022: "5.50000123"})
    assert judgement.progress is xzplan.Status.SLIPPING
    # One decimal is printed; the seventh digit shows that it is more than 5.5.
    assert "最近一年为5.500001" in judgement.progress_reason.zh
    assert "the last year alone, 5.500001" in judgement.progress_reason.en
