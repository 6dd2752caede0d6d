"""Figures that others published, reproduced by our measures: NBS, Destatis, and the words of the national review."""

from __future__ import annotations

import json
import math
import os
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from xzplan import Bands, Direction, Edge, Status
from xzplan.measures import (
    average_change,
    chained_change,
    log_completion,
    mean_change,
    miss_ratio,
    projected_end,
    required_pace,
    required_rate,
)
from xzplan.schemes import PLAN

PATH = Path(os.environ.get("XZPLAN_VECTORS", ROOT.parent / "shared" / "vectors" / "published.json"))
CASES: list[dict[str, Any]] = json.loads(PATH.read_text(encoding="utf-8")) if PATH.is_file() else []

pytestmark = pytest.mark.skipif(not CASES, reason="no published vectors: put their path into XZPLAN_VECTORS")


def cases(*methods: str) -> list[Any]:
    found = [pytest.param(case, id=case["id"]) for case in CASES if case["method"] in methods]
    return found or [pytest.param({}, id="none")]


def direction(case: dict[str, Any]) -> Direction:
    return Direction.INCREASE if case["inputs"]["direction"] > 0 else Direction.DECREASE


def series(case: dict[str, Any]) -> tuple[list[int], list[float]]:
    """Return years and values up to the year assessed, the last six that Destatis looks at."""
    values = {int(year): value for year, value in case["inputs"]["series"].items()}
    years = sorted(year for year in values if year <= case["inputs"]["assessed_year"])[-6:]
    return years, [values[year] for year in years]


SYMBOLS = {Status.LIKELY: "sun", Status.AT_RISK: "slightly_cloudy", Status.UNLIKELY: "cloud"}


@pytest.mark.parametrize("case", cases("destatis_weather_target"))
def test_destatis_value_target(case: dict[str, Any]) -> None:
    years, values = series(case)
    good, target = direction(case), case["inputs"]["target"]
    sign = case["inputs"]["direction"]
    change = float(mean_change(years, values, span=5))
    if sign * (values[-1] - target) >= 0:
        symbol = "sun" if sign * change >= 0 else "slightly_cloudy"
    elif sign * change <= 0:
        symbol = "thunderstorm"
    else:
        goal = case["inputs"]["target_year"]
        end = (
            projected_end(years, values, goal, method="last_changes", span=5)
            if goal > years[-1]
            else values[-1]
        )
        symbol = SYMBOLS[PLAN.miss.classify(float(miss_ratio(end, values[-1], target, good)))]
    assert symbol == case["expected"]["status"]


@pytest.mark.parametrize("case", cases("destatis_weather_constant"))
def test_destatis_target_to_be_kept(case: dict[str, Any]) -> None:
    years, values = series(case)
    sign = case["inputs"]["direction"]
    met = sign * (values[-1] - case["inputs"]["threshold"]) >= 0
    change = sign * float(mean_change(years, values, span=5))
    if met:
        symbol = "sun" if change >= 0 else "slightly_cloudy"
    else:
        symbol = "cloud" if change > 0 else "thunderstorm"
    assert symbol == case["expected"]["status"]


@pytest.mark.parametrize("case", cases("destatis_weather_direction"))
def test_destatis_direction(case: dict[str, Any]) -> None:
    years, values = series(case)
    sign = case["inputs"]["direction"]
    mean = sign * float(mean_change(years, values, span=5)) > 0
    last = sign * float(mean_change(years, values, span=1)) > 0
    symbols = {(True, True): "sun", (True, False): "slightly_cloudy", (False, True): "cloud"}
    assert symbols.get((mean, last), "thunderstorm") == case["expected"]["status"]


@pytest.mark.parametrize("case", cases("cn_chained_change"))
def test_chained_change(case: dict[str, Any]) -> None:
    changes, expected = case["inputs"]["annual_change_percent"], case["expected"]
    assert chained_change(changes) == pytest.approx(expected["total_percent"], abs=case["tolerance"])
    assert average_change(changes) == pytest.approx(expected["average_percent"], abs=case["tolerance"])


@pytest.mark.parametrize("case", cases("cn_required_remaining"))
def test_required_remaining(case: dict[str, Any]) -> None:
    changes, inputs = case["inputs"]["annual_change_percent"], case["inputs"]
    index = 100 + float(chained_change(changes))
    goal = 100 + inputs["target_total_percent"]
    left = inputs["years_total"] - len(changes)
    rate = float(required_rate(index, goal, left))
    expected = case["expected"]
    assert rate == pytest.approx(expected["required_annual_percent"], abs=case["tolerance"])
    total = float(chained_change([rate] * left))
    assert total == pytest.approx(expected["remaining_total_percent"], abs=case["tolerance"])


@pytest.mark.parametrize("case", cases("cn_planned_annual", "cn_even_annual_rate"))
def test_even_rate(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    rate = required_rate(100, 100 + inputs["target_total_percent"], inputs["years_total"])
    assert rate == pytest.approx(case["expected"]["annual_percent"], abs=case["tolerance"])


@pytest.mark.parametrize("case", cases("cn_progress_equivalent_years"))
def test_equivalent_years(case: dict[str, Any]) -> None:
    inputs, expected = case["inputs"], case["expected"]
    done = float(log_completion(inputs["annual_change_percent"], inputs["target_total_percent"]))
    assert done * 100 == pytest.approx(expected["completion_percent"], abs=0.05)  # printed to one decimal
    years = done * inputs["years_total"]
    assert years == pytest.approx(expected["equivalent_years"], abs=case["tolerance"])


@pytest.mark.parametrize("case", cases("cn_progress_log"))
def test_log_completion(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    done = log_completion([inputs["total_change_percent"]], inputs["target_total_percent"])
    assert done * 100 == pytest.approx(case["expected"]["completion_percent"], abs=case["tolerance"])


@pytest.mark.parametrize("case", cases("cn_overachievement_ratio"))
def test_overachievement_is_the_plain_ratio_of_points(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    share = inputs["points_beyond_target"] / inputs["target_reduction_points"] * 100
    assert share == pytest.approx(case["expected"]["overachieved_percent"], abs=case["tolerance"])


@pytest.mark.parametrize("case", cases("cn_percent_of_level"))
def test_change_of_a_level(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    change = required_rate(inputs["base"], inputs["target"], 1)
    assert change == pytest.approx(case["expected"]["change_percent"], abs=case["tolerance"])


@pytest.mark.parametrize("case", cases("cn_average_growth_years"))
def test_the_base_year_is_not_averaged(case: dict[str, Any]) -> None:
    inputs, years = case["inputs"], case["expected"]["n_years"]
    assert len(range(inputs["base_year"] + 1, inputs["last_year"] + 1)) == years
    assert average_change([3.0] * years) == pytest.approx(3.0)


@pytest.mark.parametrize("case", cases("cn_additive_published_wrong"))
def test_changes_are_compounded_not_added(case: dict[str, Any]) -> None:
    inputs, expected = case["inputs"], case["expected"]
    if "annual_change_percent" in inputs:
        total = float(chained_change(inputs["annual_change_percent"]))
        assert sum(inputs["annual_change_percent"]) == pytest.approx(
            expected["published_total_percent"], abs=0.005
        )
        assert total == pytest.approx(-18.25, abs=0.005)
    elif "half_year_change_percent" in inputs:
        index = 100 + inputs["done_total_percent"]
        rate = float(required_rate(index, 100 + inputs["target_total_percent"], 1))
        assert rate == pytest.approx(-5.20, abs=0.005)
        assert abs(rate) > expected["published_remaining_points"]


@pytest.mark.parametrize("case", cases("linear_required_pace"))
def test_required_pace(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    pace = required_pace(inputs["base_value"], inputs["target"], inputs["target_year"] - inputs["base_year"])
    assert pace == pytest.approx(case["expected"]["per_year"], abs=case["tolerance"])


@pytest.mark.parametrize("case", cases("linear_observed_pace"))
def test_observed_pace(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    years, values = [inputs["base_year"], inputs["year"]], [inputs["base_value"], inputs["value"]]
    assert mean_change(years, values) == pytest.approx(case["expected"]["per_year"], abs=case["tolerance"])
    assert projected_end(years, values, 2020, method="plan_line") == pytest.approx(97.05, abs=0.005)


def test_destatis_edges_belong_where_published() -> None:
    edges = (Edge(value=0.05, belongs_to="above"), Edge(value=0.2, belongs_to="below"))
    statuses = (Status.LIKELY, Status.AT_RISK, Status.UNLIKELY)
    assert PLAN.miss == Bands(edges=edges, statuses=statuses)
    assert PLAN.miss.classify(math.nextafter(0.05, 0)) is Status.LIKELY
    assert PLAN.miss.classify(0.05) is Status.AT_RISK
    assert PLAN.miss.classify(0.2) is Status.AT_RISK
    assert PLAN.miss.classify(math.nextafter(0.2, 1)) is Status.UNLIKELY


def test_every_case_of_these_methods_was_tried() -> None:
    mine = {
        c["id"]
        for c in CASES
        if c["method"].startswith(("cn_", "destatis_", "linear_required", "linear_observed"))
    }
    assert len(mine) == 54 + 11 + 10 + 12 + 2
