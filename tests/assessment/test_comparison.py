"""One indicator under all schemes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

import xzplan
from xzplan import Bound, InvalidInputError, Observation, Plan, Quantified, Status, compare_schemes
from xzplan.assessment.schemes.catalogue import SCHEMES, get_scheme
from xzplan.assessment.schemes.office_schemes import DESTATIS

BEDS = {2021: 21.3, 2022: 30.8, 2023: 38.0}


def test_table(plan: Plan) -> None:
    comparison = compare_schemes(
        plan.indicators["maternal_mortality_ratio"], {2021: 11.7, 2022: 12.1, 2023: 12.2}
    )
    assert [one.scheme.id for one in comparison.assessments] == list(SCHEMES)
    assert not comparison.agree
    assert comparison.statuses["statcan"] is Status.ACHIEVED_EARLY
    lines = str(comparison).splitlines()
    assert lines[0] == "(1) 孕产妇死亡率 / Maternal mortality ratio, 2023"
    open_ = [key for key, one in SCHEMES.items() if getattr(one, "unchecked", None) is not None]
    assert len(lines) == 3 + len(SCHEMES) + len(open_)
    assert [line.partition(":")[0] for line in lines[-len(open_) :]] == open_
    assert "-0.5% without a target" in lines[-len(open_) + open_.index("un2022")]
    assert "target met, whatever the trend" in lines[4]
    assert "whether it is met, then the trend" in lines[2 + len(SCHEMES)]
    assert "plan: latest value against the value due; statcan: target met" in comparison.why.en
    assert "statcan：已达到目标，不看趋势" in comparison.why.zh
    assert repr(comparison).startswith("<SchemeComparison maternal_mortality_ratio: plan SLIPPING, statcan")
    assert xzplan.from_json(xzplan.to_json(comparison), xzplan.assessment.SchemeComparison) == comparison


def test_what_may_be_passed(plan: Plan) -> None:
    beds = plan.indicators["nursing_bed_share"]
    once = (Observation(period=year, value=Decimal(str(value))) for year, value in BEDS.items())
    comparison = compare_schemes(beds, once, schemes=[DESTATIS, "plan"], as_of=2023)
    assert list(comparison.statuses) == ["destatis", "plan"]
    assert compare_schemes(beds, {}).agree  # none assesses it
    behind = compare_schemes(beds, {2021: 18, 2022: 17, 2023: 16, 2024: 15})
    assert behind.agree
    assert "which way the mean of the last changes goes" in str(behind)
    for schemes in ([], ["plan", "plan"]):
        with pytest.raises(InvalidInputError, match="each scheme once"):
            compare_schemes(beds, BEDS, schemes=schemes)
    with pytest.raises(xzplan.UnknownKeyError):
        compare_schemes(beds, BEDS, schemes=["un2024"])
    assert get_scheme("un2023").id == "un2023"


def test_the_metric_of_ours_has_words(plan: Plan) -> None:
    income = plan.indicators["disposable_income_growth"]
    growth = compare_schemes(income, {2021: 8.4, 2022: 6.9}, schemes=["plan"])
    assert "latest value against the value due" in str(growth)
    flat = evolve(
        income, target=evolve(income.target, demand=Quantified(of="growth", bound=Bound.more_than(0)))
    )
    assert "latest value against the value due" in str(compare_schemes(flat, {2021: 8.4}, schemes=["plan"]))
