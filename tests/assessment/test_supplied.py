"""Whatever was supplied is said: in the text of an assessment, in a notebook, in a report, in a workbook."""

from __future__ import annotations

import inspect
import re
from decimal import Decimal
from io import BytesIO
from typing import Any, Literal

import pytest
from attrs import evolve

import xzplan
from xzplan import OfficialVerdict, Plan, Status

BEDS, TRAINING, DIBAO = 18, 7, 23
SEEN: dict[int, Any] = {
    BEDS: {2021: 21.3, 2022: 30.8},
    TRAINING: {2021: 1.1, 2022: 1.4},
    DIBAO: {"urban": {2021: 8, 2022: 8}, "rural": {2021: 8, 2022: 8}},
}


def own_path() -> xzplan.Trajectory:
    path = xzplan.trajectory(xzplan.load_plan().indicators[BEDS])
    return evolve(path, values=[17.81, 20, 30, 40, 50, 55])


SUPPLIED: dict[str, tuple[int, dict[str, Any], str, str]] = {
    "scheme": (
        BEDS,
        {"scheme": evolve(xzplan.assessment.schemes.PLAN, tolerance=0.3)},
        "容许偏差由报告编制单位设定为30%",
        "30%",
    ),
    "tolerance": (BEDS, {"tolerance": 0.2}, "容许偏差由报告编制单位设定为20%", "set to 20%"),
    "strict": (BEDS, {"strict": False}, "由报告编制单位设定为含等于", "include the bound"),
    "baseline": (BEDS, {"baseline": 18}, "基期值18由报告编制单位设定", "the baseline 18 was set by you"),
    "assigned": (
        TRAINING,
        {"assigned": 2},
        "目标值2由报告编制单位设定",
        "the target figure 2 was set by you",
    ),
    "reference": (
        DIBAO,
        {"reference": {"urban": 6}},
        "城市：目标值6由报告编制单位设定",
        "urban: the target figure 6",
    ),
    "path": (BEDS, {"path": own_path()}, "各年应达值由报告编制单位设定", "the path was set by you"),
    "official": (
        BEDS,
        {"official": OfficialVerdict(words="基本符合预期", status=Status.ON_TRACK)},
        "官方结论：“基本符合预期”（来源未注明）",
        "official verdict: “基本符合预期” (no source given)",
    ),
}
"""By the argument of `xzplan.assess`: a row, a call, and what is said of it in both languages."""
NOT_THE_PLANS = {"indicator", "observations", "as_of", "series"}
"""What an assessment is of stands in its heading."""


def test_every_argument_is_in_the_table() -> None:
    assert {*SUPPLIED, *NOT_THE_PLANS} == set(inspect.signature(xzplan.assess).parameters)


def texts_of(assessment: xzplan.Assessment, review: xzplan.Review) -> dict[str, str]:
    return {
        "str": str(assessment),
        "notebook": assessment._repr_html_(),
        "review": str(review),
        "notebook of the review": review._repr_html_(),
        "report": xzplan.report(review),
        "markdown": xzplan.report(review, format="markdown"),
    }


@pytest.mark.parametrize("argument", SUPPLIED)
def test_what_was_passed_is_said(plan: Plan, argument: str) -> None:
    number, call, zh, en = SUPPLIED[argument]
    review = xzplan.assess_plan(plan, {number: SEEN[number]}, arguments={number: call})
    assessment = xzplan.assess(plan.indicators[number], SEEN[number], **call)
    assert assessment == review[number]
    assert any(zh in said.zh and en in said.en for said in assessment.supplied)
    for name, text in texts_of(assessment, review).items():
        assert zh in text, name
    assert en in str(assessment)
    # Of an English page what is quoted in Chinese is marked as such.
    page = re.sub(r"</?span[^>]*>", "", xzplan.report(review, lang="en"))
    assert en in page
    without = xzplan.assess_plan(plan, {number: SEEN[number]}, as_of=review.as_of)
    assert without[number].supplied == ()
    for name, text in texts_of(without[number], without).items():
        assert zh not in text, name


def test_an_official_verdict_is_a_record(plan: Plan) -> None:
    with pytest.raises(xzplan.InvalidInputError, match="^official='滞后': pass an OfficialVerdict$"):
        xzplan.assess(plan.indicators[BEDS], SEEN[BEDS], official="滞后")  # type: ignore[arg-type]


def test_schemes_are_named_with_what_was_set() -> None:
    ours = xzplan.assessment.schemes.PLAN
    assert ours.named.zh == "本报告采用的评估方法（容许偏差10%）"
    assert evolve(ours, strict=False).named.zh == "本报告采用的评估方法（容许偏差10%，“高于”“低于”含等于）"
    destatis = xzplan.assessment.schemes.DESTATIS
    assert destatis.named == destatis.name


def test_what_a_path_was_made_with(plan: Plan) -> None:
    beds = plan.indicators[BEDS]
    for call, zh in (
        ({"interim": {2023: 45}}, "2023年的年度目标由报告编制单位设定"),
        ({"reanchor": (2021, 21.3)}, "以2021年的数值21.3为起点重新测算"),
    ):
        arguments: dict[str, Any] = call
        path = xzplan.trajectory(beds, **arguments)
        said = [text.zh for text in xzplan.assess(beds, SEEN[BEDS], path=path).supplied]
        assert any(zh in text for text in said)
        assert any("各年应达值由报告编制单位设定" in text for text in said)
    assert xzplan.assess(beds, SEEN[BEDS], path=xzplan.trajectory(beds)).supplied == ()


@pytest.mark.parametrize(
    ("call", "zh"),
    [
        ({"method": "geometric"}, "等比"),
        ({"method": "step"}, "阶梯"),
        ({"method": "power", "exponent": 2.5}, "幂函数，指数2.5"),
        ({"method": "logistic", "steepness": 10}, "逻辑斯蒂，陡度10"),
    ],
)
def test_a_method_is_said_once(plan: Plan, call: dict[str, Any], zh: str) -> None:
    path = xzplan.trajectory(plan.indicators[BEDS], **call)
    [said] = xzplan.assess(plan.indicators[BEDS], SEEN[BEDS], path=path).supplied
    assert said.zh == f"年度参考值的测算方法由报告编制单位设定（{zh}），非规划所列"


def test_a_first_observation_as_start_is_said(plan: Plan) -> None:
    coverage = plan.indicators[10]
    assert coverage.baseline.value is None
    review = xzplan.assess_plan(plan, {10: {2021: 18, 2022: 20, 2023: 23}})
    assert [said.zh for said in review[10].supplied] == ["规划未列基期值，以2021年的实际值18为起点测算"]
    for name, text in texts_of(review[10], review).items():
        assert "以2021年的实际值18为起点测算" in text, name


def test_a_row_says_of_which_series_it_is(plan: Plan) -> None:
    official = OfficialVerdict(words="滞后")
    both = {"reference": {"urban": 6, "rural": 6}, "official": official}
    row = xzplan.assess(plan.indicators[DIBAO], SEEN[DIBAO], **both)  # type: ignore[arg-type]
    assert [said.zh for said in row.supplied] == [
        "目标值6由报告编制单位设定，非规划所列",
        "官方结论：“滞后”（来源未注明）",
    ]
    urban = xzplan.assess(plan.indicators[DIBAO], SEEN[DIBAO], reference={"urban": 6, "rural": 5})
    assert [said.zh for said in urban.supplied] == [
        "城市：目标值6由报告编制单位设定，非规划所列",
        "农村：目标值5由报告编制单位设定，非规划所列",
    ]


# What is for the readers of a report has no argument and no identifier.

ARGUMENTS = {
    name
    for function in (xzplan.assess, xzplan.assess_plan, xzplan.trajectory, xzplan.report)
    for name in inspect.signature(function).parameters
}
CODE = re.compile(
    rf"\b(?:{'|'.join(sorted(ARGUMENTS))})\s*=|\b[a-z]+(?:_[a-z0-9]+)+\b|\b(?:True|False|KeyProjectState)\b|\(\)"
)


def code_in(text: str) -> list[str]:
    """Return what in a text is for programmers; sources are quoted as they are."""
    text = text.replace("\\", "").replace("build_data.py", "").replace("unsd_global_database", "")
    return CODE.findall(text)


def several(plan: Plan, scheme: str) -> xzplan.Review:
    """Return a review in which something is missing in every way."""
    seen: dict[int, Any] = {
        **SEEN,
        25: {2022: 150},
        10: {2021: 18},
        20: {2021: 100, 2023: 120},
        12: {2022: 8},
    }
    states = {1: xzplan.KeyProjectState(reached=3, promised=4), 2: xzplan.KeyProjectState()}
    arguments: dict[int, Any] = {
        BEDS: {"path": xzplan.trajectory(plan.indicators[BEDS], method="geometric")},
        14: {"path": xzplan.trajectory(plan.indicators[14], method="step")},
        DIBAO: {"reference": {"urban": {2021: 6}}},
    }
    return xzplan.assess_plan(plan, seen, scheme=scheme, arguments=arguments, key_projects=states)


@pytest.mark.parametrize("scheme", xzplan.assessment.schemes.SCHEMES)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_reports_are_for_readers(plan: Plan, scheme: str, lang: Literal["zh", "en"]) -> None:
    review = several(plan, scheme)
    assert code_in(xzplan.report(review, lang=lang, format="markdown", detail="full")) == []
    assert "None" not in xzplan.report(review, format="markdown", detail="full")
    assert code_in(f"{review.sentence}") == []
    for assessment in (part for row in review.values() for part in (row, *row.parts)):
        for verdict in (assessment.progress, assessment.outlook):
            assert (verdict.supply is None) == (verdict.needed is None)
            assert code_in(f"{verdict.reason} {verdict.needed or ''}") == []
        for said in (*assessment.supplied, *(caveat.text for caveat in assessment.trajectory.caveats)):
            assert code_in(str(said)) == []


@pytest.mark.parametrize("scheme", ["plan", "destatis"])
def test_workbooks_are_for_readers(plan: Plan, scheme: str) -> None:
    pytest.importorskip("xlsxwriter")
    openpyxl = pytest.importorskip("openpyxl")
    book = BytesIO()
    xzplan.write_workbook(book, several(plan, scheme))
    for sheet in openpyxl.load_workbook(book).worksheets:
        for row in sheet.rows:
            for cell in row:
                assert code_in(str(cell.value or "")) == [], (sheet.title, cell.coordinate)


def test_the_caller_is_told_the_argument(plan: Plan) -> None:
    verdict = xzplan.assess(plan.indicators[TRAINING], SEEN[TRAINING]).progress
    assert verdict.supply is not None
    assert verdict.needed is not None
    assert "assigned=" in verdict.supply.en
    assert verdict.needed.zh == "需提供下达的目标年数值"


def test_a_target_that_was_supplied(plan: Plan) -> None:
    row = plan.with_targets({18: 60}).indicators[18]
    assert [text.en for text in xzplan.assess(row, {2021: 21.3}).supplied] == [
        "the target, at least 60, was set by you and is not the plan's"
    ]


def split_beds(plan: Plan, count: int = 2) -> xzplan.Indicator:
    """Return the row of beds as one of several series, each with its own baseline."""
    beds = plan.indicators[BEDS]
    [first, _] = plan.indicators[DIBAO].series
    series = tuple(
        evolve(
            first,
            id=f"part_{n}",
            name_zh=f"分项{n}",
            name_en=f"part {n}",
            baseline=evolve(first.baseline, value=Decimal(10), printed="10"),
        )
        for n in range(1, count + 1)
    )
    return evolve(beds, series=series, baseline=evolve(beds.baseline, value=None))


@pytest.mark.parametrize("call", [{}, {"method": "linear"}, {"method": "power", "exponent": 2.0}])
def test_a_path_of_a_series_by_a_method_is_no_path_of_ones_own(plan: Plan, call: dict[str, Any]) -> None:
    row = split_beds(plan)
    path = xzplan.trajectory(row, series="part_2", **call)
    assessment = xzplan.assess(row, {2021: 20}, series="part_2", path=path)
    assert [said.zh for said in assessment.supplied] == (
        ["年度参考值的测算方法由报告编制单位设定（幂函数，指数2），非规划所列"] if "exponent" in call else []
    )
    assert assessment.trajectory == path
    own = evolve(path, values=[10, 11, 12, 13, 14, 55])
    said = xzplan.assess(row, {2021: 20}, series="part_2", path=own).supplied
    assert "各年应达值由报告编制单位设定，非规划所列" in [text.zh for text in said]


def test_a_path_without_a_method_is_one_of_ones_own_if_it_differs(plan: Plan) -> None:
    mortality = plan.indicators[1]
    held = xzplan.trajectory(mortality)
    assert held.method is None
    assert xzplan.assess(mortality, {2021: 12}, path=held).supplied == ()
    other = evolve(held, values=[12.4] * 6)
    assert [said.en for said in xzplan.assess(mortality, {2021: 12}, path=other).supplied] == [
        "the path was set by you and is not the plan's"
    ]


def test_what_some_series_have_in_common_is_said_with_their_names(plan: Plan) -> None:
    row = split_beds(plan, 3)
    seen = {series.id: {2021: 20} for series in row.series}
    official = OfficialVerdict(words="滞后", source="年报")
    two = xzplan.assess(row, seen, baseline={"part_1": 12, "part_3": 12}, official=official)
    assert [(said.zh, said.en) for said in two.supplied] == [
        (
            "分项1、分项3：基期值12由报告编制单位设定，规划所列为“10”",
            "part 1, part 3: the baseline 12 was set by you; the plan prints “10”",
        ),
        ("官方结论：“滞后”（年报）", "official verdict: “滞后” (年报)"),
    ]
    every = xzplan.assess(row, seen, baseline=dict.fromkeys(seen, 12))
    assert [said.zh for said in every.supplied] == ["基期值12由报告编制单位设定，规划所列为“10”"]


def test_the_first_value_of_a_series_starts_its_path(plan: Plan) -> None:
    row = split_beds(plan)
    bare = evolve(
        row,
        series=tuple(
            evolve(one, baseline=evolve(one.baseline, value=None, printed="—")) for one in row.series
        ),
    )
    parts = xzplan.assess(bare, {"part_1": {2021: 15, 2022: 20}, "part_2": {2022: 25}}).parts
    assert [part.trajectory.series for part in parts] == list(bare.series)
    assert [part.trajectory[2022] for part in parts] == [25, 25]
    assert [part.series for part in parts] == list(bare.series)


@pytest.mark.parametrize(
    ("call", "zh", "en"),
    [
        (
            {"method": "geometric"},
            "年度参考值的测算方法由报告编制单位设定（等比），非规划所列",
            "the method of the milestones, geometric, was set by you and is not the plan's",
        ),
        (
            {"method": "power", "exponent": 2.5},
            "年度参考值的测算方法由报告编制单位设定（幂函数，指数2.5），非规划所列",
            "the method of the milestones, power with exponent 2.5, was set by you and is not the plan's",
        ),
        (
            {"method": "logistic", "steepness": 10},
            "年度参考值的测算方法由报告编制单位设定（逻辑斯蒂，陡度10），非规划所列",
            "the method of the milestones, logistic with steepness 10, was set by you and is not the plan's",
        ),
    ],
)
def test_methods_in_both_languages(plan: Plan, call: dict[str, Any], zh: str, en: str) -> None:
    path = xzplan.trajectory(plan.indicators[BEDS], **call)
    [said] = xzplan.assess(plan.indicators[BEDS], SEEN[BEDS], path=path).supplied
    assert (said.zh, said.en) == (zh, en)
