"""Titles that start with a place that no list holds ask; ordinary openings do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

import xzplan
from xzplan import read_observations

BODY = "指标,2022年\n18,30\n"

PLACES = (
    "郑州2023年",
    "郑州2023",
    "郑州 2023年",
    "郑州23年",
    "郑州二〇二三年",
    "郑州截至2023年",
    "郑州（2023年）",
    "郑州2023年主要指标",
    "2023年郑州",
    "2023年郑州主要指标",
    "郑州主要指标完成情况",
    "郑州“十四五”公共服务主要指标",
    "“十四五”郑州主要指标",
    "附件1：郑州指标",
    "表2 郑州指标",
    "表二 郑州指标",
    "一、郑州",
    "关于郑州2023年指标",
    "填报单位：郑州统计局",
    "郑州",
    "三门峡2023年",
    "十堰2023年",
    "合作2023年",
    "公安2023年",
    "呼和浩特2023年",
    "2023年呼和浩特",
    "河南郑州2023年",
    "江苏连云港2023年",
    "黑龙江牡丹江2023年",
    "郑州民生2023年",
)
ORDINARY = (
    "2023年",
    "全市2023年",
    "本市2023年",
    "忻州2023年",
    "忻州市2023年",
    "忻州市民政局2023年",
    "山西忻州2023年",
    "忻州底稿2023年",
    "指标2023年",
    "主要指标2023年",
    "指标表2023年",
    "公共服务2023年",
    "社会保障2023年",
    "社会事业2023年",
    "养老服务2023年",
    "民生实事2023年",
    "文化体育2023年",
    "优生优育2023年",
    "优生优育",
    "托位数2023年",
    "监测2023年",
    "监测表2023年",
    "实际完成2023年",
    "完成情况2023年",
    "统计年鉴2023",
    "国民经济和社会发展2023年",
    "市民政局2023年",
    "市发改委2023年",
    "底稿2023",
    "截至2023年",
    "附件2 2023年",
    "表一 实际完成",
    "一、约束性指标",
    "创新驱动",
    "乡村振兴",
    "2023年吕梁山区指标",
    "2023年超市情况",
    "填报单位：",
    "养老机构护理型床位占比2023年",
)


@pytest.mark.parametrize("title", PLACES)
def test_a_place_that_no_list_holds_asks(plan: xzplan.Plan, title: str) -> None:
    table = read_observations(f"{title}\n{BODY}", plan)
    assert table.rows == ()
    [problem] = table.problems
    assert (problem.code, problem.answer.split("  #")[0]) == ("unclear_area", 'accept=["B3"]')
    accepted = read_observations(f"{title}\n{BODY}", plan, accept=["B3"])
    assert [row.observation.area for row in accepted.rows] == [None]


@pytest.mark.parametrize("title", ORDINARY)
def test_ordinary_openings_do_not_ask(plan: xzplan.Plan, title: str) -> None:
    table = read_observations(f"{title}\n指标,2022年12月\n18,30\n", plan)
    assert table.problems == ()
    assert [row.observation.area for row in table.rows] == [None]


def test_a_line_within_a_table_asks_for_the_rows_below_it(plan: xzplan.Plan) -> None:
    table = read_observations("指标,2022年\n18,30\n郑州,\n27,38\n", plan)
    assert [row.place for row in table.rows] == ["B2"]
    assert [(problem.place, problem.code) for problem in table.problems] == [("B4", "unclear_area")]


def test_the_own_city_of_a_plan_is_no_place_to_ask_about(plan: xzplan.Plan) -> None:
    text = f"郑州2023年\n{BODY}"
    assert read_observations(text, plan, areas=["郑州市"]).problems == ()
    named = evolve(plan, name_zh="郑州市“十四五”规划", areas=())
    assert read_observations(text, named).problems == ()


@pytest.mark.parametrize(
    ("file", "title", "codes"),
    [
        ("郑州2023", "主要指标", ["unclear_area"]),
        ("郑州2023", "忻州市主要指标", []),
        ("郑州2023", "忻府区主要指标", []),
        ("指标2023", "主要指标", []),
    ],
)
def test_the_first_word_of_the_name_of_a_file(
    plan: xzplan.Plan, tmp_path: Path, file: str, title: str, codes: list[str]
) -> None:
    path = tmp_path / f"{file}.csv"
    path.write_text(f"{title}\n{BODY}", encoding="utf-8")
    assert [problem.code for problem in read_observations(path, plan).problems] == codes
