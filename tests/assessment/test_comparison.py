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


def test_figures_of_a_comparison_end_below_each_other(plan: Plan) -> None:
    lines = str(compare_schemes(plan.indicators[18], {2021: 21.3, 2022: 30.8}, schemes=["plan", "eurostat"]))
    [ours, theirs] = [
        line for line in lines.splitlines() if "on schedule" in line or "behind schedule" in line
    ]
    assert ours.index("behind") == theirs.index("on schedule")
    assert ours.index("-1.886") + len("-1.886") == theirs.index("1.245") + len("1.245")
    assert ours.index("latest") == theirs.index("ratio")
    assert ours.startswith("plan ")
    assert theirs.startswith("eurostat  ")
    assert " —  " in ours


def test_what_is_compared(plan: Plan) -> None:
    mortality, beds, dibao = (plan.indicators[number] for number in (1, 18, 23))
    met = compare_schemes(mortality, {2021: 11.7, 2022: 12.1, 2023: 12.2}, schemes=["statcan", "destatis"])
    assert (met.why.zh, met.why.en) == (
        "statcan：已达到目标，不看趋势；destatis：先看是否达到，再看趋势",
        "statcan: target met, whatever the trend; destatis: whether it is met, then the trend",
    )
    away = compare_schemes(beds, {2021: 18, 2022: 17, 2023: 16, 2024: 15}, schemes=["destatis"])
    assert (away.why.zh, away.why.en) == (
        "destatis：近年平均变动的方向",
        "destatis: which way the mean of the last changes goes",
    )
    several = compare_schemes(
        dibao,
        {"urban": {2021: 6.5, 2022: 7.0}, "rural": {2021: 6.0, 2022: 6.5}},
        schemes=["statcan"],
        reference={"urban": 6.0, "rural": 7.5},
    )
    assert (several.why.zh, several.why.en) == (
        "statcan：各分项中评价最低的",
        "statcan: the worst of the series",
    )
    nothing = compare_schemes(beds, {}, schemes=["un2022"])
    assert nothing.why.en == "un2022: nothing has been observed in the plan's years"


def test_schemes_that_are_no_schemes(plan: Plan) -> None:
    with pytest.raises(InvalidInputError) as caught:
        compare_schemes(plan.indicators[18], {}, schemes=5)  # type: ignore[arg-type]
    assert caught.value.args == ("schemes", 5, "pass schemes, or their ids")
    with pytest.raises(InvalidInputError) as caught:
        compare_schemes("x", {})  # type: ignore[arg-type]
    assert caught.value.args[:2] == ("indicator", "x")


def test_two_statuses_agree_where_one_is_missing(plan: Plan) -> None:
    beds = plan.indicators[18]
    # Destatis needs four years; the others agree, and it has no say.
    compared = compare_schemes(beds, {2021: 21.3, 2022: 30.8}, schemes=["statcan", "un2022", "destatis"])
    assert [status.name for status in compared.statuses.values()] == ["ON_TRACK", "ON_TRACK", "NOT_ASSESSED"]
    assert compared.agree
    assert not compare_schemes(beds, {2021: 21.3, 2022: 30.8}, schemes=["plan", "statcan"]).agree
    assert repr(compared) == (
        "<SchemeComparison nursing_bed_share: statcan ON_TRACK, un2022 ON_TRACK, destatis NOT_ASSESSED>"
    )


def test_what_is_not_there_is_a_dash(plan: Plan) -> None:
    lines = str(compare_schemes(plan.indicators[18], {}, schemes=["plan", "un2022"])).splitlines()
    assert lines[0] == "(18) 养老机构护理型床位占比，—"
    english = lines.index("(18) Share of nursing-care beds in elderly-care institutions, —")
    rows = [line for line in lines[english + 1 :] if line.startswith(("plan ", "un2022 "))]
    assert [line.split()[:6] for line in rows] == [
        [scheme, "not", "assessed", "—", "—", "nothing"] for scheme in ("plan", "un2022")
    ]
