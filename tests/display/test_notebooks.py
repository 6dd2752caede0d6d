"""What notebooks show of records."""

from __future__ import annotations

from typing import Any

import pytest

import xzplan
from pages import OWN, Page


@pytest.fixture(scope="module")
def review(plan: xzplan.Plan) -> xzplan.Review:
    given: dict[int, Any] = {
        1: {2021: 11.7, 2022: 12.1},
        12: {2021: 10, 2022: 20},
        18: {2021: 21.3, 2022: 30.8},
        20: {2021: 120, 2023: 105},
        23: {"urban": {2021: 6.5}, "rural": {2021: 8}},
    }
    said = xzplan.OfficialVerdict(words="<滞后>")
    more: dict[int, dict[str, Any]] = {18: {"official": said}, 23: {"reference": {"urban": {2021: 6}}}}
    return xzplan.assess_plan(plan, given, arguments=more)


def page(record: Any) -> Page:
    read = Page(record._repr_html_())
    assert set(read.tags) <= OWN
    return read


def test_a_plan(plan: xzplan.Plan) -> None:
    read = page(plan)
    assert read.tags.count("tr") == 29
    for text in (
        plan.name_zh,
        plan.name_en,
        "养老机构护理型床位占比",
        "17.81",
        "＞8（年均）",
        "约束性",
        "binding",
    ):
        assert text in read.text


def test_an_indicator(plan: xzplan.Plan) -> None:
    read = page(plan.indicators[23])
    for text in (
        plan.indicators[23].baseline.printed,
        "urban",
        "2020: “农村8.2”",
        "越高越好",
        "more is better",
        "原文第200行",
    ):
        assert text in read.text
    without = Page(xzplan.load_plan().indicators[4]._repr_html_())
    assert "读法" in read.text
    assert "读法" not in without.text


def test_trajectories(plan: xzplan.Plan) -> None:
    read = page(xzplan.trajectory(plan.indicators[18]))
    assert "≥40.124" in read.text
    assert "插值" in read.text
    assert "svg" in read.tags
    none = page(xzplan.trajectory(plan.indicators[7]))
    assert "assigned=" in none.text
    assert not {"svg", "table"} & set(none.tags)
    urban = page(xzplan.trajectory(plan.indicators[23], series="urban"))
    assert "（城市）" in urban.text


def test_a_range(plan: xzplan.Plan) -> None:
    from attrs import evolve

    demand = xzplan.Quantified(of="value", bound=xzplan.Bound.between(35, 40))
    indicator = evolve(plan.indicators[18], target=evolve(plan.indicators[18].target, demand=demand))
    read = page(xzplan.trajectory(indicator))
    assert "35—40" in read.text
    assert "28.124—40" in read.text
    assert "stroke-dasharray" in read.attributes


def test_assessments(review: xzplan.Review) -> None:
    read = page(review[18])
    for text in (
        "▼ ",
        "滞后",
        "behind schedule",
        "2022年实际30.8%",
        "2023—2025年年均需提高8.07个百分点",
        "<滞后>",
    ):
        assert text in read.text
    parts = page(review[23])
    assert parts.text.count("城市、农村均须达标") == 2
    assert "（农村）" in parts.text
    assert "reference=" in parts.text
    assert "没有规划期内的实际值" in page(review[14]).text


def test_observations_are_drawn_as_the_path_counts(review: xzplan.Review) -> None:
    growth = review[12]._repr_html_()
    assert "● 2021: 110; ● 2022: 132</title>" in growth  # 1.1 and 1.1 times 1.2
    total = review[20]._repr_html_()
    assert "● 2021: 120</title>" in total  # 2022 is missing, so the sum of 2023 is not known


def test_a_review(review: xzplan.Review) -> None:
    read = page(review)
    assert review.sentence.zh in read.text
    assert review.sentence.en in read.text
    assert read.tags.count("tr") == 1 + 9 + 28


def test_repr_and_str_are_as_before(plan: xzplan.Plan) -> None:
    assert repr(plan) == "<Plan xinzhou-14fyp-public-services: 28 indicators, 9 domains, 25 key projects>"
