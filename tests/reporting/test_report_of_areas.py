"""The report on several areas."""

from __future__ import annotations

import re
from typing import Any

import pytest

import xzplan
from pages import OWN, Page
from xzplan.assessment import AreaReviews

# Illustrative: Xinfu is ahead, Daixian and the city are behind.
TEXT = (
    "地区,指标,2020年,2021年,2022年\n"
    "忻府区,养老机构护理型床位占比,20,24,40\n"
    "代县,养老机构护理型床位占比,,10,13\n"
    "忻府区,城镇老旧小区改造,,20,40\n"
    "代县,城镇老旧小区改造,,6,\n"
    "忻府区,城乡低保平均保障标准年度增速,,城市5；农村6,\n"
)
CITY = "全市,养老机构护理型床位占比,17.81,21.3,30.8\n全市,体育人口占比,35.9,36.4,0.412\n"


def assessed(plan: xzplan.Plan, text: str, **more: Any) -> AreaReviews:
    return xzplan.assess_areas(plan, xzplan.read_observations(text, plan), **more)


def lines(text: str, start: str) -> list[list[str]]:
    """Return the rows of a table of Markdown whose first cell begins with a text."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in text.splitlines()
        if line.startswith("|")
    ]
    return [row for row in rows if row[0].replace("\\", "").startswith(start)]


def test_the_overview(plan: xzplan.Plan) -> None:
    areas = assessed(plan, TEXT + CITY, targets={"忻府区": {20: 180}})
    text = xzplan.report(areas, format="markdown", note="草稿", date="2023年3月")
    assert text.splitlines()[0].startswith(f"# {plan.name_zh}各县（市、区）实施情况评估（2022年）")
    assert "\n草稿\n" in text
    assert f"忻州市：{areas['忻州市'].sentence.zh}" in text
    assert lines(text, "忻州市") == [
        ["忻州市", "2", "滞后2项", "(18)", "(27)"]
    ]  # 36.4 in 2021; 36.72 are due
    assert lines(text, "忻府区") == [["忻府区", "3", "快于预期1项，滞后1项，无法评估1项", "—", "(20)"]]
    assert lines(text, "代县") == [["代县", "2", "滞后1项，无法评估1项", "(18)", "—"]]
    assert text.endswith("日期：2023年3月。\n")


def test_all_areas_by_indicator(plan: xzplan.Plan) -> None:
    text = xzplan.report(assessed(plan, TEXT), format="markdown")
    assert "填报数据中" not in text
    assert lines(text, "(18)") == [["(18) 养老机构护理型床位占比（%）", "▲ 40%", "▼ 13%"]]
    assert lines(text, "(20)") == [["(20) 城镇老旧小区改造（个）", "○ 40", "○ 6 (2021年)"]]
    assert lines(text, "(23)")[0][1:] == ["○ 无法评估", "—"]
    assert lines(text, "其中：城市") == [["其中：城市", "○ 5% (2021年)", "—"]]
    asked = xzplan.report(assessed(plan, TEXT + "代县,体育人口占比,35.9,36.4,0.412\n"), format="markdown")
    assert "填报数据中有" in asked


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page(plan: xzplan.Plan, tmp_path: Any, lang: Any) -> None:
    many = "".join(f"{area.name_zh},养老机构护理型床位占比,18,21,25\n" for area in plan.areas)
    areas = assessed(plan, "地区,指标,2020年,2021年,2022年\n" + many, scheme="eurostat")
    xzplan.write_report(tmp_path / "r.html", areas, lang=lang, detail="full")
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    page = Page(text)
    assert set(page.tags) <= OWN
    # 15 areas beside each other in tables of 7, after the overview.
    assert text.count("<thead>") == 1 + 3
    if lang == "en":
        rest = re.sub(r'<span lang="zh-Hans">[^<]*</span>', "", text.partition("</head>")[2])
        assert not re.search("[㐀-鿿]", re.sub(r"<[^>]*>", "", rest))
        assert "Pianguan County" in text
        assert "Scheme: " in text


def test_nothing_but_reviews_is_reported(plan: xzplan.Plan) -> None:
    with pytest.raises(xzplan.InvalidInputError, match="or AreaReviews"):
        xzplan.report(plan)  # type: ignore[arg-type]
