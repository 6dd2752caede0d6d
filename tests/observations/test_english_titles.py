"""Titles in English: a place that no list holds asks, ordinary words and names of the plan do not."""

from __future__ import annotations

from pathlib import Path

import pytest

import xzplan
from xzplan import read_observations
from xzplan.observations.english_titles import may_name_a_place, words_of

BODY = "指标,2022年\n18,30\n"
PLACES = (
    "Zhengzhou 2023",
    "Zhengzhou",
    "ZHENGZHOU 2023",
    "Zhengzhou 2023年",
    "Zhengzhou 2023年上半年",
    "2023 Zhengzhou",
    "Zhengzhou: main indicators",
    "Main indicators (Zhengzhou)",
    "Main indicators - Zhengzhou",
    "Statistics of Luoyang, 2022",
    "Statistics of Taiyuan, 2022",
    "Statistics of Greater Luoyang",
    "Henan Province 2022",
    "Shanxi 2022",
    "Key Data for Luoyang City",
    "zhengzhou 2022",
    "zhengzhou_2022",
    "indicators zhengzhou (2022)",
)
ORDINARY = (
    "Annual statistics of the Civil Affairs Bureau",
    "Prepared by the Statistics Bureau, July 2023",
    "Confidential",
    "Internal use only",
    "Unaudited figures",
    "Main indicators 2022",
    "Table 1. Main Indicators of Public Services, 2022",
    "Progress of the 14th Five-Year Plan",
    "Nursing Home Beds",
    "Maternal Mortality, 2022",
    "Xinzhou 2022",
    "Statistics of Xinzhou City, 2022",
    "Xinzhou, Shanxi Province",
    "Yearbook 2022",
    "GDP 2022",
    "KPI 2022 (Excel)",
    "observed_2022",
    "obs_2022",
    "Stats 2022",
    "my panel 2022",
    "Observed data, final version",
    "Data as of June",
    "data for somewhere",
)


@pytest.mark.parametrize("title", PLACES)
def test_a_place_that_no_list_holds_asks(plan: xzplan.Plan, title: str) -> None:
    table = read_observations(f"{title}\n{BODY}", plan)
    assert table.rows == ()
    assert [(problem.place, problem.code) for problem in table.problems] == [("B3", "unclear_area")]


@pytest.mark.parametrize("title", ORDINARY)
def test_ordinary_titles_do_not_ask(plan: xzplan.Plan, title: str) -> None:
    table = read_observations(f"{title}\n指标,2022年12月\n18,30\n", plan)
    assert table.problems == ()
    assert [row.observation.area for row in table.rows] == [None]


@pytest.mark.parametrize(
    ("file", "codes"),
    [
        ("zhengzhou_2022", ["unclear_area"]),
        ("Zhengzhou", ["unclear_area"]),
        ("zhengzhou", []),  # any name of a file may be in small letters
        ("observed", []),
        ("xinzhou_2022", []),
        ("Xinzhou", []),
    ],
)
def test_the_name_of_a_file(plan: xzplan.Plan, tmp_path: Path, file: str, codes: list[str]) -> None:
    path = tmp_path / f"{file}.csv"
    path.write_text(BODY, encoding="utf-8")
    assert [problem.code for problem in read_observations(path, plan).problems] == codes


def test_a_plan_whose_area_has_no_english_name_of_its_own(plan: xzplan.Plan) -> None:
    text = f"Zhengzhou 2022\n{BODY}"
    assert [one.code for one in read_observations(text, plan, areas=["郑州市"]).problems] == ["unclear_area"]
    assert [one.code for one in read_observations(text, plan, areas=[]).problems] == ["unclear_area"]
    assert read_observations(text, plan, areas=["Zhengzhou"]).problems == ()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Abcd", True),
        ("Abc", True),
        ("Ab", False),
        ("ABCD", False),
        ("ABCDE", True),
        ("ABcde", True),
        ("abcd", False),
        ("abcd 2022", True),
        ("abcd-2022", True),
        ("abcd 20221", False),
        ("ab 2022", False),
        ("TableAbcd", True),
        ("Table", False),
        ("Known", False),
        ("known 2022", False),
        ("Abcd 指标", False),  # the rule for Chinese titles speaks
        ("Abcd 第一季度末", True),
        ("Lüneburg", True),
        ("", False),
    ],
)
def test_what_may_be_a_place(title: str, *, expected: bool) -> None:
    assert may_name_a_place(title, {"known"}) is expected


def test_words() -> None:
    assert words_of("Main indicators of XINZHOU City") == {"main", "indicators", "of", "xinzhou", "city"}
