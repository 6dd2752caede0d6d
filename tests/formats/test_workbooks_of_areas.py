"""Workbooks of several areas: an overview, all areas beside each other, every verdict, and what they make up."""

from __future__ import annotations

import io
from typing import Any

import pytest
from attrs import evolve

import xzplan
from sheets import HEADER, opened
from xzplan import assess_areas, read_observations
from xzplan.assessment import AreaReviews
from xzplan.exceptions import RecordError

# Illustrative: Xinfu is ahead of a path from its own 20, Daixian behind one from its first value, and so is the city.
TEXT = (
    "地区,指标,2020年,2021年,2022年\n"
    "忻府区,养老机构护理型床位占比,20,24,40\n"
    "代县,养老机构护理型床位占比,,10,13\n"
    "全市,养老机构护理型床位占比,17.81,21.3,30.8\n"
    "忻府区,城镇老旧小区改造,,20,40\n"
    "代县,城镇老旧小区改造,,6,\n"
    "全市,城镇老旧小区改造,,26,45\n"
    "忻府区,城乡低保平均保障标准年度增速,,城市5；农村6,\n"
    "忻府区,体育人口占比,,36.4,0.412\n"
)


@pytest.fixture
def areas(plan: xzplan.Plan) -> AreaReviews:
    small = evolve(plan, areas=(plan.areas[0], plan.areas[1], plan.areas[4]))
    table = read_observations(TEXT, small)
    return assess_areas(small, table, targets={"忻府区": {20: 180}}, weights={"忻府区": 3, "代县": 1})


def cells(sheet: Any) -> list[list[Any]]:
    """Return the values of a sheet below its header."""
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=HEADER + 1)]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_sheets_are_laid_out_for_paper(areas: AreaReviews, lang: Any) -> None:
    book = opened(xzplan.write_workbook, areas, lang=lang)
    assert book.sheetnames == {
        "zh": ["各县（市、区）评估一览", "分指标对照", "评估明细", "汇总情况", "评估表", "年度参考值", "重点工程", "说明"],
        "en": ["Areas", "By indicator", "Details", "Made up", "Assessment", "Milestones", "Key projects", "Remarks"],
    }[lang]  # fmt: skip
    for sheet in list(book)[:4]:
        assert sheet.page_setup.orientation == "landscape"
        widths = [
            dimension.width
            for dimension in sheet.column_dimensions.values()
            for _ in range(dimension.min, dimension.max + 1)
        ]
        assert 11 * 281 / (sum(widths) * 7 / 96 * 25.4) >= 8
        if lang == "en":
            texts = "".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
            assert not any(
                "一" <= sign <= "鿿"
                for sign in texts.replace("年均不低于城乡居民五年内人均消费支出平均增速", "")
            )


def test_the_overview(areas: AreaReviews) -> None:
    sheet = opened(xzplan.write_workbook, areas)["各县（市、区）评估一览"]
    heads = [cell.value for cell in sheet[HEADER]]
    assert heads == [
        "地区", "有实际值的指标数", "快于预期", "滞后", "无法评估", "趋势：存在一定难度", "趋势：难以完成",
        "滞后、未达标或未完成的约束性指标", "滞后、未达标或未完成的其他指标",
    ]  # fmt: skip
    city, xinfu, daixian = ([value or "" for value in row] for row in cells(sheet)[:3])
    beds, works = "(18) 养老机构护理型床位占比", "(20) 城镇老旧小区改造"
    # Of 562 until 2025 225 are due in 2022, of the 180 of Xinfu 72.
    assert city[:5] == ["忻州市", 2, "", 2, ""]
    assert city[7:] == [f"{beds}：低1.89个百分点", f"{works}：少154个"]
    assert xinfu[:5] == ["忻府区", 3, 1, 1, 1]
    assert xinfu[7:] == ["", f"{works}：少12个"]
    assert daixian[:5] == ["代县", 2, "", 1, 1]
    assert daixian[7].startswith(beds)
    assert "填报数据中有2处待确认，未予采用。" in sheet["A2"].value


def test_all_areas_beside_each_other(areas: AreaReviews) -> None:
    sheet = opened(xzplan.write_workbook, areas)["分指标对照"]
    assert [cell.value for cell in sheet[HEADER]][4:] == ["2025年目标", "忻州市", "忻府区", "代县"]
    rows = {(row[0], row[1]): row[4:] for row in cells(sheet)}
    assert rows[18, "养老机构护理型床位占比"] == [55, "▼ 30.8%", "▲ 40%", "▼ 13%"]
    assert rows[20, "城镇老旧小区改造"] == [562, "▼ 累计71", "▼ 累计60", "○ 6\n2021年"]
    assert rows[23, "城乡低保平均保障标准年度增速"][1:] == ["—", "○", "—"]
    assert rows[None, "　其中：城市"] == [None, "—", "○ 5%\n2021年", "—"]
    assert len(rows) == 5  # both values of 体育人口占比 ask
    assert "▲快于预期、▼滞后、○无法评估" in sheet["A2"].value


def test_more_areas_go_on_with_the_next_sheet(plan: xzplan.Plan) -> None:
    other = evolve(plan, areas=())
    names = [f"第{number}分区" for number in range(1, 17)]
    table = read_observations("指标,地区,2022年\n" + "".join(f"18,{name},30\n" for name in names), other)
    reviews = assess_areas(other, table)
    book = opened(xzplan.write_workbook, reviews)
    assert book.sheetnames[:5] == [
        "各县（市、区）评估一览",
        "分指标对照1",
        "分指标对照2",
        "评估明细",
        "汇总情况",
    ]
    assert "评估表" not in book.sheetnames  # nothing of the whole was observed
    assert [cell.value for cell in book["分指标对照2"][HEADER]][5:] == ["第16分区"]
    assert [cell.value for cell in book["汇总情况"][HEADER]][4:6] == ["各地区汇总", "全域填报"]
    english = opened(xzplan.write_workbook, reviews, lang="en")
    assert english.sheetnames[1:3] == ["By indicator 1", "By indicator 2"]


def test_every_verdict(areas: AreaReviews) -> None:
    sheet = opened(xzplan.write_workbook, areas)["评估明细"]
    rows = cells(sheet)
    start = [row[0] for row in rows].index("忻府区")
    beds = rows[start + 1]
    assert beds[:9] == [
        18, "养老机构护理型床位占比", "约束性", "%", "2022年", "40%", "≥34%", "高6个百分点", "▲ 快于预期",
    ]  # fmt: skip
    assert beds[10] == "2023—2025年年均需提高5个百分点"
    assert "17.81" not in beds[11]  # the figure of the whole is not the area's
    whole, urban, _ = rows[start + 3 : start + 6]
    assert (whole[0], whole[4], urban[1], urban[4], urban[5]) == (23, None, "　其中：城市", "2021年", "5%")
    assert rows[start + 6][0] == "代县"


def test_what_the_areas_make_up(areas: AreaReviews) -> None:
    sheet = opened(xzplan.write_workbook, areas)["汇总情况"]
    rows = {(row[0], row[3]): row[4:] for row in cells(sheet)}
    assert rows[20, "2021年"] == [26, 26, None]
    assert rows[20, "2022年"] == [None, 45, "缺代县的数值"]
    assert rows[18, "2022年"] == [33.25, 30.8, None]  # (3 * 40 + 13) / 4


def test_a_published_scheme_has_no_gap_to_tell(plan: xzplan.Plan) -> None:
    table = read_observations("指标,地区,2021年,2022年\n18,代县,18,17\n", plan)
    sheet = opened(xzplan.write_workbook, assess_areas(plan, table, scheme="eurostat"))[
        "各县（市、区）评估一览"
    ]
    assert "(18) 养老机构护理型床位占比" in cells(sheet)[0]


def test_without_what_they_make_up(plan: xzplan.Plan) -> None:
    table = read_observations("指标,地区,2022年\n18,全市,30\n", plan)
    reviews = assess_areas(plan, table)
    assert "汇总情况" not in opened(xzplan.write_workbook, reviews).sheetnames
    assert reviews.called.zh == "各地区"
    assert reviews.open_problems is None


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_none_of_it_is_read_as_observations(plan: xzplan.Plan, areas: AreaReviews, lang: Any) -> None:
    file = io.BytesIO()
    xzplan.write_workbook(file, areas, lang=lang)
    table = read_observations(file.getvalue(), plan)
    assert len(table) == 0


def test_reviews_of_areas_belong_together(plan: xzplan.Plan, areas: AreaReviews) -> None:
    with pytest.raises(RecordError, match="no area was assessed"):
        AreaReviews(plan=plan, reviews=())
    other = xzplan.plan_from_csv(
        "name,unit,baseline,target\n床位,%,50,≥70\n", id="x", name_zh="规划", period=(2021, 2025)
    )
    with pytest.raises(RecordError, match="忻州市 has other indicators"):
        AreaReviews(plan=other, reviews=areas.reviews)
