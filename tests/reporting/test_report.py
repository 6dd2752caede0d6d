"""The report: what it says, in which order, and where its figures stand."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from attrs import evolve

import xzplan
from pages import OWN, Page
from xzplan import InvalidInputError, KeyProjectState, Observation, ObservationStatus, OfficialVerdict, Plan

GIVEN: dict[str | int, Any] = {
    1: {2021: 11.7, 2022: 12.1},
    12: {2021: 8.4, 2022: 6.9},
    18: [
        Observation(period=2021, value=21.3, source="年报 <2021>"),
        Observation(period=2022, value=30.8, status=ObservationStatus.ESTIMATED, vintage="初步"),
        Observation(period=2023, value=48, status=ObservationStatus.PROJECTED),
    ],
    20: {2021: 120, 2022: 105},
    "城乡低保平均保障标准年度增速": {"城市": {2021: 6.5, 2022: 7.0}},
}
MORE: dict[str, Any] = {
    "as_of": 2022,
    "arguments": {
        18: {"tolerance": 0.2, "official": OfficialVerdict(words="滞后", source="中期评估报告")},
        23: {"reference": {"urban": {2021: 7.0, 2022: 5.0}}},
    },
    "key_projects": {6: KeyProjectState(reached=19, promised=42, official=OfficialVerdict(words="顺利"))},
}


def made(plan: Plan, **more: Any) -> str:
    return xzplan.report(plan, GIVEN, **{**MORE, **more})


def test_the_order_of_a_report(plan: Plan) -> None:
    text = made(plan, format="markdown", date="2023-04-01", note="草稿 draft")
    review = xzplan.assess_plan(plan, GIVEN, **MORE)
    lines = text.split("\n\n")
    assert lines[0] == f"# {plan.name_zh}实施情况评估（2022年）"
    assert lines[1] == "草稿 draft"
    assert lines[2] == review.sentence.zh
    assert "| 合计 |" in lines[3]
    assert lines[4].endswith("日期：2023-04-01。")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == [
        "主要指标",
        "重点工程",
        "无法评估的内容与所需数据",
        "须知",
        "规划文本内部的出入",
        "评估方法",
        "对文本的读法",
    ]
    assert re.findall(r"^### (.*)$", text, re.MULTILINE) == [one.name_zh for one in plan.domains.values()]
    assert "日期" not in made(plan, format="markdown")


def test_binding_before_anticipatory(plan: Plan) -> None:
    text = made(plan, format="markdown")
    numbers = [int(n) for n in re.findall(r"^\| \((\d+)\) [^|]*(?:约束性|预期性)", text, re.MULTILINE)]
    assert sorted(set(numbers)) == list(range(1, 29))
    assert numbers[:4] == [4, 1, 2, 3]  # the first domain: row 4 alone is binding
    assert numbers.count(23) == 3  # the row, and each of its series


def test_the_row_of_an_indicator(plan: Plan) -> None:
    text = made(plan, format="markdown")
    [row] = [line for line in text.splitlines() if line.startswith("| (18) 养老机构护理型床位占比")]
    assert [cell.strip() for cell in row.strip("|").split(" | ")] == [
        "(18) 养老机构护理型床位占比 (约束性, %)",
        "17.81",
        "55 (不低于55)",
        "17.81 → 55",
        "30.8 (2022；预计数)",
        "≥32.686",
        "基本符合预期",
        "存在一定难度",
        "2023—2025年年均需提高8.07个百分点",
    ]
    notes = text[text.index("- **(18) 养老机构护理型床位占比**") :].split("\n- **")[0].splitlines()[1:7]
    assert notes[:3] == [
        (
            "  - 进度： 2022年实际30.8%，按时序进度应为32.69%，低1.89个百分点；"
            "较2020年提高12.99个百分点，为应提高14.88个百分点的87.3%"
        ),
        "  - 趋势： 按2021—2022年年均提高6.495个百分点推算，2025年为50.285%，比目标低4.715个百分点",
        "  - 官方结论： “滞后”（中期评估报告）",
    ]
    assert "基期“17.81”，第2章 第3节 表2-1 第(18)行 “2020年”栏 原文第172行；目标“55”" in notes[3]
    assert notes[4] == (
        "  - 观测值： 2021: 21.3（公布数，年报 &lt;2021&gt;）；2022: 30.8（预计数，来源未注明，初步）；"
        "2023: 48（预测数，来源未注明，未作为评估依据）"
    )


def test_sums_and_rates_say_what_is_compared(plan: Plan) -> None:
    text = made(plan, format="markdown", lang="en")
    assert "| total ≥225 |" in text
    assert "| mean ＞8 |" in text
    assert "urban: " in text


def test_key_projects(plan: Plan) -> None:
    text = made(plan, format="markdown")
    assert "| (6) 义务教育优质均衡发展工程 | 公共教育 | 19 | 42 | 快于预期 |" in text
    assert "新建中小学校：“新建中小学校26所”（2025年，年份按规划期推定）" in text
    assert "  - 官方结论： “顺利”（来源未注明）" in text
    assert (
        len(
            re.findall(
                r"^- \*\*\(\d+\)", text[text.index("## 重点工程") : text.index("## 无法评估")], re.MULTILINE
            )
        )
        == 25
    )


def test_what_is_missing(plan: Plan) -> None:
    text = made(plan, format="markdown")
    part = text[text.index("## 无法评估") : text.index("## 须知")]
    assert "(8) 接受创业服务人数" in part
    assert "请给出规划期内的实际值" in part
    assert "（农村）" in part
    assert "重点工程 1、2、3、4、5、7、" in part


def test_everything_assessed_leaves_no_such_section(plan: Plan) -> None:
    beds = plan.indicators[18]
    domain = plan.domains[beds.domain]
    small = evolve(
        plan,
        domains=[domain],
        indicators=[beds],
        key_projects=[],
        measures=[],
        commitments=[],
        goals=[],
        facts=[],
        readings=[],
        discrepancies=[],
    )
    text = xzplan.report(small, {18: {2021: 21.3, 2022: 30.8}}, format="markdown", lang="en")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == ["Main indicators", "Caveats", "Method"]
    done = {one.id: KeyProjectState(reached=1, promised=1) for one in plan.key_projects.values()}
    text = xzplan.report(plan, {18: {2022: 30}}, key_projects=done, format="markdown")
    assert "未提供完成数" not in text
    bare = evolve(plan.key_projects[1], components=())
    empty = evolve(small, domains=[domain, plan.domains[1]], key_projects=[evolve(bare, domain=domain.id)])
    text = xzplan.report(empty, {18: {2022: 30.8}}, format="markdown")
    assert plan.domains[1].name_zh not in text
    assert "内容：" not in text


def test_no_caveats_no_section(plan: Plan) -> None:
    review = xzplan.assess_plan(plan, {18: {2022: 30.8}})
    bare = [
        evolve(one, caveats=(), trajectory=evolve(one.trajectory, caveats=()), parts=())
        for one in review.values()
    ]
    assert "## 须知" not in xzplan.report(evolve(review, assessments=bare), format="markdown")


def test_the_method(plan: Plan) -> None:
    text = made(plan, format="markdown")
    part = text[text.index("## 评估方法") :]
    assert "| 容许偏差 | 应有变动的10%，或规划所列小数位的半个单位，取较大者 |" in part
    assert "差距不足剩余变动的5%的，预计如期完成；不超过20%的，存在一定难度" in part
    assert "＞、＜不含等于" in part
    assert "(18) 养老机构护理型床位占比: plan, tolerance 0.2" in part
    other = evolve(xzplan.assessment.schemes.PLAN, strict=False, tolerance=0)
    text = xzplan.report(plan, {18: {2022: 30}}, scheme=other, lang="en", format="markdown")
    assert "are read as ≥ and ≤" in text
    assert "| Margin | none |" in text


@pytest.mark.parametrize("scheme", ["statcan", "eurostat", "un2023", "destatis"])
def test_the_method_of_an_office(plan: Plan, scheme: str) -> None:
    review = xzplan.assess_plan(plan, {18: {2021: 21.3, 2022: 30.8}}, scheme=scheme)
    text = xzplan.report(review, lang="en", format="markdown")
    method = text[text.index("## Method") :]
    assert f"\\[{scheme}\\]" in method
    assert "| Verdicts |" in method
    assert "Margin" not in method
    zh = xzplan.report(review, format="markdown")
    assert "| 有目标值 |" in zh
    assert "容许偏差" not in zh[zh.index("## 评估方法") :].split("\n## ")[0]


def test_a_page_is_whole_and_ours_alone(plan: Plan) -> None:
    for lang, tag in (("zh", "zh-Hans"), ("en", "en")):
        text = made(plan, lang=lang)
        page = Page(text)
        assert set(page.tags) <= OWN
        assert not page.attributes & {"src", "href", "onload", "onclick", "onerror"}
        assert text.startswith(f'<!DOCTYPE html>\n<html lang="{tag}">')
        assert "http:" not in text
        assert "https:" not in text
        assert "年报 <2021>" in page.text
        assert len(text.encode()) < 300_000
        # Rows 7, 8 and 23 have none, one of the two series of row 23 has one.
        assert page.tags.count("svg") == 28 - 3 + 1


def test_markdown_says_what_the_page_says(plan: Plan) -> None:
    said = html.unescape(made(plan, format="markdown").replace("\\", ""))
    page = made(plan)
    texts = re.findall(r"<(?:p|li|h1|h2|h3|i)(?: class=\"\w+\")?>([^<]+)<", page)
    assert len(texts) > 300
    for text in texts:
        assert " ".join(html.unescape(text).split()) in said


def test_an_assessment_in_place_of_the_plan(plan: Plan) -> None:
    given: dict[int, Any] = {18: {2021: 21.3, 2022: 30.8}, 23: {"urban": {2021: 6.5}}}
    review = xzplan.assess_plan(plan, given)
    assert xzplan.report(review) == xzplan.report(plan, given)


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        ("observations", {18: {2022: 1}}),
        ("as_of", 2022),
        ("scheme", "other"),
        ("arguments", {}),
        ("key_projects", {}),
        ("lang", "fr"),
        ("format", "pdf"),
    ],
)
def test_what_does_not_go_with_an_assessment(plan: Plan, argument: str, value: Any) -> None:
    review = xzplan.assess_plan(plan, {18: {2022: 30.8}})
    with pytest.raises(InvalidInputError) as caught:
        xzplan.report(review, **{argument: value})
    assert caught.value.argument == argument


def test_no_observations(plan: Plan) -> None:
    with pytest.raises(InvalidInputError) as caught:
        xzplan.report(plan)
    assert caught.value.argument == "observations"
    with pytest.raises(xzplan.UnknownKeyError):
        xzplan.report(plan, {29: {2022: 1}})


def test_iterators_are_read_once(plan: Plan) -> None:
    once = xzplan.report(plan, {18: iter([(2021, 21.3), (2022, 30.8)])})
    assert once == xzplan.report(plan, {18: {2021: 21.3, 2022: 30.8}})


@pytest.mark.parametrize(
    ("arguments", "more", "problem"),
    [
        ((3, {}), {}, "plan=3: pass a Plan"),
        ((None,), {"lang": ["zh"]}, "lang=.*: pass 'zh' or 'en'"),
        ((None,), {"format": "pdf"}, "format='pdf': pass 'html' or 'markdown'"),
        ((None,), {"date": 3}, "date=3: not a text; pass a str"),
        ((None,), {"note": 3}, "note=3: not a text; pass a str"),
    ],
)
def test_wrong_kinds_are_refused(arguments: tuple[Any, ...], more: dict[str, Any], problem: str) -> None:
    with pytest.raises(xzplan.InvalidInputError, match=problem):
        xzplan.report(*arguments, **more)
