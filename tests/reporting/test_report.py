"""The report: what it says, in which order, and what it never shows to its readers."""

from __future__ import annotations

import html
import inspect
import re
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import xzplan
from pages import OWN, Page
from xzplan import (
    InvalidInputError,
    KeyProjectState,
    Observation,
    ObservationStatus,
    OfficialVerdict,
    Plan,
    Review,
)

GIVEN: dict[str | int, Any] = {
    1: {2021: 11.7, 2022: 12.1},
    10: {2021: 18, 2022: 20},
    12: {2021: 8.4, 2022: 6.9},
    18: [
        Observation(period=2021, value=21.3, source="年报 <2021>"),
        Observation(period=2022, value=30.8, status=ObservationStatus.ESTIMATED, vintage="初步"),
    ],
    20: {2021: 120, 2022: 80},
    22: {2021: 94},
    "城乡低保平均保障标准年度增速": {"城市": {2021: 6.5, 2022: 7.0}},
}
MORE: dict[str, Any] = {
    "as_of": 2022,
    "arguments": {
        18: {"official": OfficialVerdict(words="滞后", source="中期评估报告")},
        23: {"reference": {"urban": {2021: 7.0, 2022: 5.0}}},
    },
    "key_projects": {
        6: KeyProjectState(reached=19, promised=42),
        7: KeyProjectState(official=OfficialVerdict(words="顺利")),
    },
}


@pytest.fixture(scope="module")
def review(plan: Plan) -> Review:
    return xzplan.assess_plan(plan, GIVEN, **MORE)


def markdown(review: Review, **more: Any) -> str:
    return xzplan.report(review, format="markdown", **more)


def section(text: str, title: str) -> str:
    """Return the lines under a heading, up to the next one of its level."""
    return text.split(f"\n## {title}\n")[1].split("\n## ", maxsplit=1)[0]


def cells(text: str, start: str) -> list[str]:
    [row] = [line for line in text.splitlines() if line.startswith(f"| {start}")]
    return [cell.strip() for cell in row.strip("|").split(" | ")]


def test_the_order_of_a_report(plan: Plan, review: Review) -> None:
    text = markdown(review, date="2023-04-01", note="草稿 draft")
    parts = text.split("\n\n")
    assert parts[0].startswith(f"# {plan.name_zh}实施情况评估（")
    assert parts[1:4] == ["草稿 draft", review.sentence.zh, "**各领域指标进度**"]
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == [
        "需重点关注的指标",
        "主要指标",
        "重点工程",
        "说明事项",
        "评估方法与数据来源",
    ]
    assert parts[-1].endswith("日期：2023-04-01。\n")
    assert "日期" not in markdown(review)


def test_the_picture_has_every_indicator(plan: Plan, review: Review) -> None:
    picture = markdown(review).split("**各领域指标进度**\n\n")[1].split("\n\n")[0].splitlines()
    assert len(picture) == len(plan.domains)
    assert picture[4] == "- 公共养老: (17)○ (18)▼ (19)○"
    assert [int(n) for line in picture for n in re.findall(r"\((\d+)\)", line)] == list(range(1, 29))


def test_what_lags_comes_first(review: Review) -> None:
    part = section(markdown(review), "需重点关注的指标")
    # The binding one first, then what is outside its bound, then what is behind.
    assert re.findall(r"^\| \((\d+)\)", part, re.MULTILINE) == ["18", "22", "20"]
    assert cells(part, "(18)") == [
        "(18) 养老机构护理型床位占比 (约束性，%)",
        "30.8% (预计数)",
        "≥32.69%",
        "低1.89个百分点",
        "2023—2025年年均需提高8.07个百分点",
        "滞后",
    ]
    # 225 are due; of 562 there remain 362 in three years.
    assert cells(part, "(20)")[1:5] == [
        "累计200",  # the unit stands beside the name
        "≥225",
        "少25个",
        "2023—2025年还需完成362个，年均121个",
    ]
    assert cells(part, "(22)")[1:4] == ["94% (2021年)", "≥95%", "低1个百分点"]
    assert "完成趋势判断为“存在一定难度”的指标" in part


def test_why_there_is_no_verdict(review: Review) -> None:
    part = section(markdown(review), "需重点关注的指标")
    assert "无法评估的指标（没有规划期内的实际值）" in part
    # Of a row of several series theirs, which tell what is missing.
    assert "无法评估的指标（目标以另一统计指标为参照，规划未列其数值）1项：(23)" in part
    english = section(markdown(review, lang="en"), "Indicators that need attention")
    assert "Not assessed, since nothing has been observed in the plan's years (" in english


def test_a_long_list_is_cut_and_says_so(plan: Plan) -> None:
    low = {n: {2021: 0.1, 2022: 0.1} for n in (3, 5, 6, 9, 13, 14, 15, 16, 17, 18, 19, 21, 22, 24, 27, 28)}
    review = xzplan.assess_plan(plan, low)
    assert len(review.lagging()) == 16
    part = section(markdown(review), "需重点关注的指标")
    assert len(re.findall(r"^\| \(\d+\)", part, re.MULTILINE)) == 10
    assert re.search(r"另有6项，见“主要指标”：(\(\d+\)、){5}\(\d+\)。", part)


def test_nothing_lags(plan: Plan) -> None:
    text = markdown(xzplan.assess_plan(plan, {18: {2022: 60}}))
    assert "没有滞后、未达标或未完成的指标。" in text


def test_one_line_an_indicator(plan: Plan, review: Review) -> None:
    part = section(markdown(review), "主要指标")
    numbers = [int(n) for n in re.findall(r"^\| \((\d+)\) ", part, re.MULTILINE)]
    assert numbers == list(range(1, 29))
    assert re.findall(r"^\| \*\*(.*?)\*\* ", part, re.MULTILINE) == [d.name_zh for d in plan.domains.values()]
    assert cells(part, "(18)") == [
        "(18) 养老机构护理型床位占比（%）",
        "约束性",
        "17.81",
        "55",
        "30.8% (预计数)",
        "≥32.69%",
        "滞后",
        "存在一定难度",
    ]
    assert cells(part, "(12)")[4:6] == ["年均7.6%", "＞8%"]
    assert cells(part, "(2) ")[4:6] == ["—", "—"]
    assert len(re.findall(r"^\| 　?其中：", part, re.MULTILINE)) == 2


def test_an_english_report_shows_chinese_cells_in_english(review: Review) -> None:
    part = section(markdown(review, lang="en"), "Main indicators")
    assert cells(part, "(7)")[3] == "the target fixed by the State"
    assert cells(part, "(9)")[3] == "＞50"
    assert cells(part, "(23)")[3] == "see notes"  # it is too long for its column
    assert "- (23) target: at least" in section(markdown(review, lang="en"), "Notes")


def test_values_that_are_all_estimates_say_so_once(plan: Plan) -> None:
    seen = [Observation(period=2022, value=30.8, status=ObservationStatus.ESTIMATED)]
    text = markdown(xzplan.assess_plan(plan, {18: seen}))
    assert "各项实际值均为预计数。" in text
    assert "30.8% (" not in text


def test_key_projects(plan: Plan, review: Review) -> None:
    part = section(markdown(review), "重点工程")
    assert cells(part, "(6)") == ["(6) 义务教育优质均衡发展工程", "19", "42", "快于预期"]
    assert cells(part, "(7)")[0].endswith("(官方结论：顺利)")
    assert "其余23项重点工程未填报完成数。" in part
    none = markdown(xzplan.assess_plan(plan, {18: {2022: 30.8}}))
    assert "全部25项重点工程未填报完成数。" in none
    every = {one.id: KeyProjectState(reached=1, promised=1) for one in plan.key_projects.values()}
    assert "未填报" not in markdown(xzplan.assess_plan(plan, {18: {2022: 30}}, key_projects=every))


def test_notes_say_what_was_set_and_where_paths_start(review: Review) -> None:
    part = section(markdown(review), "说明事项")
    assert "- (10) 规划未列基期值，以2021" in part
    assert "- (18) 官方结论：“滞后”（中期评估报告）。" in part
    assert "(22)" in part  # its latest value is older than the date assessed
    assert "(1) 该目标须逐年保持" not in part


def test_the_method_has_its_limits(plan: Plan, review: Review) -> None:
    part = section(markdown(review), "评估方法与数据来源")
    assert "实际变动为应有变动的90%—110%的" in part
    assert "缺口不足尚需变动5%的，预计如期完成；不超过20%的，存在一定难度" in part
    assert "实际值来源：年报 &lt;2021&gt;，部分数值未注明" in part
    exact = evolve(xzplan.assessment.schemes.PLAN, tolerance=0, strict=False)
    text = markdown(xzplan.assess_plan(plan, {18: {2022: 30.8}}, scheme=exact), lang="en")
    assert "on schedule means exactly the value due" in text
    assert "include the bound" in text
    assert "sources of the values: not given" in text


def test_the_file_and_the_sheets_that_values_were_read_from(plan: Plan, tmp_path: Path) -> None:
    path = tmp_path / "完成情况.csv"
    path.write_text("指标,2021年,2022年\n18,21.3,30.8\n", encoding="utf-8")
    table = xzplan.read_observations(path, plan)
    assert table.read_from == ("完成情况.csv",)
    whole = xzplan.assess_plan(plan, table)
    assert "；实际值读自文件“完成情况.csv”；" in markdown(whole)
    assert "; values read from the file “完成情况.csv”; " in markdown(whole, lang="en")
    for lang in ("zh", "en"):
        text = markdown(whole, lang=lang, detail="full")
        assert "未注明来源" not in text
        assert "来源未注明" not in text
        assert "no source given" not in text
    reasons = section(markdown(whole, detail="full"), "附件1：评价理由与出处")
    assert "实际值：2021年：21.3（公布数）；2022年：30.8（公布数）。" in reasons
    assert xzplan.from_json(xzplan.to_json(whole)) == whole
    in_memory = xzplan.assess_plan(plan, xzplan.read_observations({"指标": [18], "2022年": [30.8]}, plan))
    assert "实际值未注明来源" in markdown(in_memory)


def test_sheets_of_areas_and_sources(plan: Plan, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not here: pip install 'xzplan[excel]'")
    book = openpyxl.Workbook()
    for name, source in (("忻府区", "民政局"), ("代县", None), ("说明", None)):
        sheet = book.create_sheet(name)
        for row in (["指标", "2022年", "来源"], [18, 40, source]) if name != "说明" else (["略"],):
            sheet.append(row)
    del book["Sheet"]
    book.save(tmp_path / "各县.xlsx")
    areas = xzplan.assess_areas(plan, xzplan.read_observations(tmp_path / "各县.xlsx", plan))
    said = "实际值来源：民政局，部分数值未注明；实际值读自文件“各县.xlsx”的工作表“忻府区”“代县”"
    assert said in xzplan.report(areas, format="markdown")
    assert "values read from the file “各县.xlsx” (sheets: “代县”);" in markdown(areas["代县"], lang="en")


@pytest.mark.parametrize("scheme", ["statcan", "eurostat", "un2023", "destatis"])
def test_the_method_of_an_office(plan: Plan, scheme: str) -> None:
    review = xzplan.assess_plan(plan, {18: {2021: 21.3, 2022: 30.8}}, scheme=scheme)
    text = markdown(review, lang="en", detail="full")
    assert f"Scheme: {review.scheme.name.en}." in section(text, "Method and sources")
    assert "- Verdicts: " in section(text, "Annex 4: source of the method")
    assert cells(section(text, "Main indicators"), "(18)")[4:6] == ["30.8%", "—"]


def test_the_annex(plan: Plan, review: Review) -> None:
    brief, full = markdown(review), markdown(review, detail="full")
    assert full.startswith(brief.rstrip("\n"))
    reasons = section(full, "附件1：评价理由与出处")
    assert reasons.count("\n### ") == 30  # 28 rows, one of them with two series
    assert "进度评价：滞后。2022年实际30.8%，按时序进度应为32.69%" in reasons
    assert "基期“17.81”，第2章 第3节 表2-1 第(18)行 “2020年”栏 原文第172行" in reasons
    assert "2021年：21.3（公布数，年报 &lt;2021&gt;）；2022年：30.8（预计数，来源未注明，初步）" in reasons
    assert "新建中小学校：“新建中小学校26所”" in section(full, "附件2：重点工程内容")
    assert section(full, "附件3：规划文本前后不一致之处").count("\n| ") >= len(plan.discrepancies)
    own = xzplan.assess_plan(plan, {18: {2022: 30.8}}, arguments={18: {"tolerance": 0.2}})
    assert "另有设定的指标：(18)" in section(markdown(own, detail="full"), "附件4：评估方法的来源")
    assert section(full, "附件5：对规划文本的释义").count("\n- ") == len(plan.readings)


def test_a_small_plan_has_fewer_sections(plan: Plan) -> None:
    beds = plan.indicators[18]
    gone = ("key_projects", "works", "measures", "commitments", "goals", "facts", "readings", "discrepancies")
    nothing: dict[str, Any] = dict.fromkeys(gone, ())
    small = evolve(plan, domains=[plan.domains[beds.domain]], indicators=[beds], **nothing)
    text = markdown(xzplan.assess_plan(small, {18: {2022: 30.8}}), lang="en", detail="full")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == [
        "Indicators that need attention",
        "Main indicators",
        "Method and sources",
        "Annex 1: reasons and sources",
        "Annex 4: source of the method",
    ]


def test_a_domain_without_indicators_has_no_row(plan: Plan) -> None:
    beds = plan.indicators[18]
    other = next(domain for domain in plan.domains.values() if domain.id != beds.domain)
    gone = ("key_projects", "works", "measures", "commitments", "goals", "facts", "readings", "discrepancies")
    nothing: dict[str, Any] = dict.fromkeys(gone, ())
    small = evolve(plan, domains=[other, plan.domains[beds.domain]], indicators=[beds], **nothing)
    text = markdown(xzplan.assess_plan(small, {18: {2022: 30.8}}), lang="en", detail="brief")
    assert plan.domains[beds.domain].name_en in text
    assert other.name_en not in text


@pytest.mark.parametrize("detail", ["brief", "full"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_reader_sees_python(plan: Plan, review: Review, lang: Any, detail: Any) -> None:
    """No identifier, no argument name and no exponent stands in a report."""
    page = Page(xzplan.report(review, lang=lang, detail=detail)).text
    names = {
        name
        for call in (xzplan.assess, xzplan.trajectory, xzplan.assess_plan)
        for name in inspect.signature(call).parameters
    }
    assert not re.search(rf"\b({'|'.join(names)})=", page)
    assert not re.search(r"\d[eE][+-]?\d", page)
    ids = {*plan.indicators, *plan.key_projects, *plan.readings, *plan.discrepancies}
    assert not [id_ for id_ in ids if re.search(rf"\b{id_}\b", page)]


def test_a_page_is_whole_and_ours_alone(review: Review) -> None:
    languages: dict[Any, str] = {"zh": "zh-Hans", "en": "en"}
    for lang, tag in languages.items():
        text = xzplan.report(review, lang=lang, detail="full")
        page = Page(text)
        assert set(page.tags) <= OWN
        assert not page.attributes & {"src", "href", "onload", "onclick", "onerror"}
        assert text.startswith(f'<!DOCTYPE html>\n<html lang="{tag}">')
        assert "http:" not in text
        assert "https:" not in text
        assert "年报 <2021>" in page.text.replace("\n", "")  # marked Chinese is a text of its own


def test_chinese_in_an_english_page_is_marked(review: Review) -> None:
    body = xzplan.report(review, lang="en", detail="full").partition("</head>")[2]
    assert '<span lang="zh-Hans">' in body
    rest = re.sub(r'<span lang="zh-Hans">[^<]*</span>', "", body)
    assert not re.search("[\u3400-\u9fff]", re.sub(r"<[^>]*>", "", rest))
    assert "<span" not in xzplan.report(review, lang="zh", detail="full")


def test_markdown_says_what_the_page_says(review: Review) -> None:
    said = html.unescape(markdown(review, detail="full").replace("\\", ""))
    texts = re.findall(
        r"<(?:p|li|h1|h2|h3)(?: class=\"\w+\")?>([^<]+)<", xzplan.report(review, detail="full")
    )
    assert len(texts) > 150
    for text in texts:
        assert " ".join(html.unescape(text).split()) in said


def test_files(tmp_path: Path, review: Review) -> None:
    forms: dict[str, Any] = {"r.html": "html", "r.HTM": "html", "r.md": "markdown"}
    for name, form in forms.items():
        xzplan.write_report(tmp_path / name, review, lang="en", note="draft")
        expected = xzplan.report(review, lang="en", format=form, note="draft")
        assert (tmp_path / name).read_bytes() == expected.encode()
    xzplan.write_report(str(tmp_path / "full.md"), review, detail="full", date="今天")
    assert "附件1" in (tmp_path / "full.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ({"review": 3}, "review=3: pass a Review, as assess_plan"),
        ({"lang": ["zh"]}, "lang=.*: pass 'zh' or 'en'"),
        ({"detail": "long"}, "detail='long': pass 'brief' or 'full'"),
        ({"format": "pdf"}, "format='pdf': pass 'html' or 'markdown'"),
        ({"date": 3}, "date=3: not a text; pass a str"),
        ({"note": 3}, "note=3: not a text; pass a str"),
    ],
)
def test_wrong_kinds_are_refused(review: Review, more: dict[str, Any], problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem):
        xzplan.report(**{"review": review, **more})


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        (3, "pass the path of a file"),
        ("r.pdf", "end it with .html or .md"),
        ("\ud800.html", "^path=.*no path"),
        ("a\0b.md", "^path=.*no path"),
    ],
)
def test_paths_that_will_not_do(review: Review, path: Any, problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem):
        xzplan.write_report(path, review)


def test_nothing_was_observed(plan: Plan) -> None:
    text = markdown(xzplan.assess_plan(plan, {}, as_of=2023))
    assert "无法评估的指标（没有规划期内的实际值）" in text
    assert "尚无可供评估的指标。" in text
    assert "没有滞后" not in text  # nothing is known of it
    assert "实际值来源" not in text
