"""One indicator under all schemes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

import xzplan
from xzplan import Bound, InvalidInputError, Observation, Plan, Quantified, Status, compare_schemes
from xzplan.assessment.comparison import SchemeComparison
from xzplan.assessment.schemes.catalogue import SCHEMES, get_scheme
from xzplan.assessment.schemes.office_schemes import DESTATIS
from xzplan.display.text import display_width

BEDS = {2021: 21.3, 2022: 30.8, 2023: 38.0}


def test_a_comparison_of_no_scheme(plan: Plan) -> None:
    comparison = SchemeComparison(indicator=plan.indicators[18], assessments=())
    assert str(comparison).splitlines()[0] == "(18) 养老机构护理型床位占比，—"
    assert comparison.agree


def test_table(plan: Plan) -> None:
    comparison = compare_schemes(
        plan.indicators["maternal_mortality_ratio"], {2021: 11.7, 2022: 12.1, 2023: 12.2}
    )
    assert [one.scheme.id for one in comparison.assessments] == list(SCHEMES)
    assert not comparison.agree
    assert comparison.statuses["statcan"] is Status.ACHIEVED_EARLY
    lines = str(comparison).splitlines()
    assert max(map(display_width, lines)) <= 90
    english = lines.index("(1) Maternal mortality ratio, 2023")
    assert lines[0] == "(1) 孕产妇死亡率，2023年"
    open_ = [key for key, one in SCHEMES.items() if getattr(one, "unchecked", None) is not None]
    for block, colon in ((lines[:english], "："), (lines[english:], ": ")):
        assert [line.split()[0] for line in block[3:] if line.split()[0] in SCHEMES] == list(SCHEMES)
        assert [line.partition(colon)[0] for line in block if line.partition(colon)[0] in open_] == open_
    whole = " ".join(" ".join(lines[english:]).split())
    assert "un2022: not checked, or decided here: the note itself" in whole
    assert "-0.5% without a target" in whole
    assert lines[4].split()[::2] == ["statcan", "目标已实现", "已达到目标，不看趋势"]
    assert "先看是否达到，再看趋势" in lines[2 + len(SCHEMES)]
    assert "plan: latest value against the value due; statcan: target met" in comparison.why.en
    assert "statcan：已达到目标，不看趋势" in comparison.why.zh
    assert repr(comparison).startswith("<SchemeComparison maternal_mortality_ratio: plan SLIPPING, statcan")
    assert xzplan.from_json(xzplan.to_json(comparison), xzplan.assessment.SchemeComparison) == comparison


def test_what_may_be_passed(plan: Plan) -> None:
    beds = plan.indicators["nursing_bed_share"]
    once = (Observation(period=year, value=Decimal(str(value))) for year, value in BEDS.items())
    comparison = compare_schemes(beds, once, schemes=[DESTATIS, "plan"], as_of=2023)
    assert list(comparison.statuses) == ["destatis", "plan"]
    unknown = compare_schemes(beds, {})
    assert unknown.agree  # none assesses it
    assert str(unknown).startswith("(18) 养老机构护理型床位占比，—\n")
    behind = compare_schemes(beds, {2021: 18, 2022: 17, 2023: 16, 2024: 15})
    assert behind.agree
    assert "近年平均变动的方向" in str(behind)
    for schemes in ([], ["plan", "plan"]):
        with pytest.raises(InvalidInputError, match="each scheme once"):
            compare_schemes(beds, BEDS, schemes=schemes)
    with pytest.raises(xzplan.UnknownKeyError):
        compare_schemes(beds, BEDS, schemes=["un2024"])
    assert get_scheme("un2023").id == "un2023"


def test_the_metric_of_ours_has_words(plan: Plan) -> None:
    income = plan.indicators["disposable_income_growth"]
    growth = compare_schemes(income, {2021: 8.4, 2022: 6.9}, schemes=["plan"])
    assert "最新实际值与应达值之差" in str(growth)
    flat = evolve(
        income, target=evolve(income.target, demand=Quantified(of="growth", bound=Bound.more_than(0)))
    )
    assert "最新实际值与应达值之差" in str(compare_schemes(flat, {2021: 8.4}, schemes=["plan"]))
