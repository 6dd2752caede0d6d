"""What notebooks show of records."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import xzplan
from pages import OWN, Page
from xzplan.display.cards import card
from xzplan.model.lookup import Records


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
    assert "释义" in read.text
    assert "释义" not in without.text


def test_trajectories(plan: xzplan.Plan) -> None:
    read = page(xzplan.trajectory(plan.indicators[18]))
    assert "≥40.124" in read.text
    assert "推算" in read.text
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


def test_collections(plan: xzplan.Plan) -> None:
    read = page(plan.indicators)
    assert read.tags.count("tr") == 1 + 28
    for text in ("28 indicator", "nursing_bed_share", "2020: 17.81 → 2025: 55 %", "养老机构护理型床位占比"):
        assert text in read.text
    assert "规划期累计不低于25" in page(plan.commitments).text
    assert "不低于所列数值" in page(plan.readings).text  # which have no names
    paths = page(xzplan.trajectories(plan))
    assert "2022: ≥32.686; 2023: ≥40.124" in paths.text
    assert "规划未列明国家下达的目标值" in paths.text
    assert "0 indicator" in Page(Records("indicator", [])._repr_html_()).text


def test_verdicts_and_comparisons(plan: xzplan.Plan, review: xzplan.Review) -> None:
    read = page(review[18].progress)
    for text in ("▼ ", "滞后", "2022年实际30.8%", "due", "32.686"):
        assert text in read.text
    assert "pass the figure assigned" in page(review[7].progress).text
    assert "table" not in page(review[7].progress).tags
    read = page(xzplan.compare_schemes(plan.indicators[18], {2021: 21.3, 2022: 30.8}))
    assert read.tags.count("tr") == 1 + len(xzplan.assessment.schemes.SCHEMES)
    for text in ("un2023", "1.405", "显著进展", "无法评估"):
        assert text in read.text


def test_every_public_record_is_shown(plan: xzplan.Plan) -> None:
    """What has a text of its own is shown by it, other records by their fields."""
    for name in dir(xzplan):
        kind = getattr(xzplan, name)
        if isinstance(kind, type) and attrs.has(kind) and kind is not xzplan.Bilingual:
            assert hasattr(kind, "_repr_html_"), name
    commitment = page(plan.commitments["kindergartens_built"])
    for text in ("新建幼儿园 / Kindergartens newly built", "Id", "kindergartens_built", "Deadline", "Source"):
        assert text in commitment.text
    assert "2025: “55”, 不低于55 / at least 55" in page(plan.indicators[18].target).text
    discrepancy = page(plan.discrepancies[1])
    assert {"Reason", "Handling"} <= set(discrepancy.texts)
    for line in (
        "(1) 2020年人均体育场地面积：1.8与2.09",
        "Sports venue area per capita in 2020: 1.8 and 2.09",
    ):
        assert line in discrepancy.text
    baseline = page(plan.indicators[18].baseline)
    for text in ("Baseline", "year", "2020", "value", "17.81", "source", "line 172"):
        assert text in baseline.text
    series = page(plan.indicators[23].series[0])
    assert "target" not in series.texts  # what is not there is not shown
    assert card("") == card("\n")


def test_a_review(review: xzplan.Review) -> None:
    read = page(review)
    assert review.sentence.zh in read.text
    assert review.sentence.en in read.text
    assert read.tags.count("tr") == 1 + 9 + 28
    # The latest value and the value due, as the report shows them.
    row = read.text[read.text.index("养老机构护理型床位占比") :]
    assert row.index("30.8%") < row.index("≥32.69%") < row.index("▼")


def test_repr_and_str_are_as_before(plan: xzplan.Plan) -> None:
    assert repr(plan) == "<Plan xinzhou-14fyp-public-services: 28 indicators, 9 domains, 25 key projects>"


def test_goals_are_shown_in_short() -> None:
    goals = xzplan.load_plan().goals
    first = next(iter(goals.values()))
    assert first.target.demand.words.zh in goals._repr_html_()
