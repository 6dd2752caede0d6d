"""Figures that others published, reproduced: schemes of offices, paths of peers, the arithmetic of NBS.

Two methods of the file are named as wrong by those who collected it. They are explained here, not imitated.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import xzplan
from conftest import ROOT
from peers import paths, spans
from peers.exceptions_of_offices import rate_scores
from xzplan import Direction, InvalidInputError, Status
from xzplan.assessment.metrics import (
    average_change,
    chained_change,
    completion,
    log_completion,
    mean_change,
    projected_end,
    required_pace,
    required_rate,
)
from xzplan.assessment.schemes import Rating, rate_series
from xzplan.numerics import crossing_years, mean_growth, trend_slope

PATH = Path(os.environ.get("XZPLAN_VECTORS", ROOT.parent / "shared" / "vectors" / "published.json"))
CASES: list[dict[str, Any]] = json.loads(PATH.read_text(encoding="utf-8")) if PATH.is_file() else []

SOURCE = Path(__file__).read_text(encoding="utf-8")

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


def rated(case: dict[str, Any], scheme: str) -> Rating:
    """Rate the base and the latest value of a case."""
    inputs = case["inputs"]
    points = {inputs["base_year"]: inputs["base_value"], inputs["year"]: inputs["value"]}
    goal = (
        {} if inputs["target"] is None else {"target": inputs["target"], "target_year": inputs["target_year"]}
    )
    return rate_series(
        scheme, list(points), list(points.values()), direction=direction(case), limit=inputs["limit"], **goal
    )


@pytest.mark.parametrize(
    ("scheme", "case"),
    [
        *(
            pytest.param("statcan", *one.values, id=one.id)
            for one in cases("statcan_quantitative", "statcan_no_target")
        ),
        *(pytest.param("eurostat", *one.values, id=one.id) for one in cases("eurostat_five_class_eustat")),
    ],
)
def test_classes_and_scores(scheme: str, case: dict[str, Any]) -> None:
    expected, rating = case["expected"], rated(case, scheme)
    assert ("not_available" if rating.category is None else rating.category.id) == expected["status"]
    for found, published in ((rating.value, expected["progress_value"]), (rating.score, expected["score"])):
        assert found == (None if published is None else pytest.approx(published, abs=case["tolerance"]))


@pytest.mark.parametrize("case", cases("statcan_mean_score"))
def test_mean_scores(case: dict[str, Any]) -> None:
    rating = rate_scores("statcan", case["inputs"]["scores"])
    assert rating.score == pytest.approx(case["expected"]["score"], abs=case["tolerance"])
    assert rating.category == case["expected"]["status"]


@pytest.mark.parametrize(
    "case", cases("destatis_weather_target", "destatis_weather_constant", "destatis_weather_direction")
)
def test_weather(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    years, values = series(case)
    kept = {"target": inputs["threshold"], "keep": True} if "threshold" in inputs else {}
    goal = {"target": inputs["target"], "target_year": inputs["target_year"]} if "target" in inputs else kept
    rating = rate_series("destatis", years, values, direction=direction(case), **goal)
    assert rating.category is not None
    assert rating.category.id == case["expected"]["status"]


def points(case: dict[str, Any]) -> tuple[list[float], list[float]]:
    pairs = sorted(case["inputs"]["points"])
    return [time for time, _ in pairs], [value for _, value in pairs]


def close(case: dict[str, Any], found: Any, published: Any, *, relative: bool = False) -> None:
    how = {"rel": case["tolerance"]} if relative else {"abs": case["tolerance"]}
    assert np.asarray(found).tolist() == pytest.approx(published, **how)


@pytest.mark.parametrize("case", cases("linear_to_fixed_target", "linear_keep_better"))
def test_line_to_a_target(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    path = xzplan.interpolate(
        inputs["base_value"],
        inputs["target"],
        between=(inputs["years"][0], inputs["years"][-1]),
        years=inputs["years"],
    )
    if "own_values" in inputs:
        path = paths.never_worse(path, inputs["own_values"], higher_is_better=inputs["higher_is_better"])
    close(case, path, case["expected"]["values"])


@pytest.mark.parametrize("case", cases("constant_rate_to_target", "constant_rate_percent_change"))
def test_constant_rate(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    base, years = inputs["base_value"], [inputs["base_year"], inputs["target_year"]]
    goal = inputs.get("target") or paths.constant_rate(base, inputs["percent_change"], years=[0, 1])[-1]
    path = xzplan.interpolate(base, goal, between=(years[0], years[-1]), years=years, method="geometric")
    close(case, path[-1], case["expected"]["value_at_target_year"])
    rate = required_rate(base, goal, years[1] - years[0])
    close(case, paths.constant_rate(base, rate, years=years)[-1], case["expected"]["value_at_target_year"])


@pytest.mark.parametrize("case", cases("latest_rate_projection", "latest_rate_limited"))
def test_latest_rate_carried_on(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    (year0, value0), (year1, value1) = inputs["previous"], inputs["last"]
    rate = spans.growth_per_span([year0, year1], [value0, value1])[-1]
    low, high = inputs.get("rate_floor", -0.99), inputs.get("rate_ceiling", 99.0)
    rate = paths.clamped(rate, lower=low * 100, upper=high * 100)
    close(
        case,
        paths.constant_rate(value1, rate, years=[year1, inputs["to_year"]])[-1],
        case["expected"]["value"],
    )


@pytest.mark.parametrize("case", cases("percent_change_clamped"))
def test_percent_of_base_clamped(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    goal = inputs["base_value"] * (1 + inputs["percent_change"] / 100)  # below 0, which no rate reaches
    years = [inputs["base_year"], inputs["target_year"]]
    path = paths.linear(years, [inputs["base_value"], goal], [inputs["year"]])
    close(case, paths.clamped(path, lower=inputs["lower_limit"])[0], case["expected"]["value"])


@pytest.mark.parametrize("case", cases("percent_change_mixed_clock"))
def test_the_mixed_clock_is_explained_not_imitated(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    goal = inputs["base_value"] * (1 + inputs["percent_change"] / 100)
    for year, value in (
        (inputs["base_year"], inputs["base_value"]),
        (inputs["start_year"], inputs["start_value"]),
    ):
        clean = paths.linear([year, inputs["target_year"]], [value, goal], [inputs["year"]])[0]
        assert clean == pytest.approx(65)
    gone = (inputs["year"] - inputs["base_year"]) / (inputs["target_year"] - inputs["base_year"])
    mixed = inputs["start_value"] + (goal - inputs["start_value"]) * gone
    assert mixed == pytest.approx(case["expected"]["value"], abs=case["tolerance"])


@pytest.mark.parametrize("case", cases("halt_rise"))
def test_halt_rise(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    close(case, paths.halted(inputs["base_value"], years=inputs["years"]), case["expected"]["values"])


@pytest.mark.parametrize("case", cases("linear_points_per_year"))
def test_points_per_year(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    path = paths.constant_step(inputs["base_value"], inputs["points_per_year"], years=inputs["years"])
    close(case, path, case["expected"]["values"])


@pytest.mark.parametrize("case", cases("percent_vs_points"))
def test_per_cent_and_points(case: dict[str, Any]) -> None:
    base, cut = case["inputs"]["base_value"], case["inputs"]["reduce_by_percent"]
    close(case, paths.constant_rate(base, -cut, years=[0, 1])[-1], case["expected"]["value"])
    assert paths.constant_step(base, -cut, years=[0, 1])[-1] == 60


@pytest.mark.parametrize("case", cases("clamp_path"))
def test_clamped(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    close(
        case,
        paths.clamped(inputs["path"], lower=inputs["lower"], upper=inputs["upper"]),
        case["expected"]["values"],
    )


@pytest.mark.parametrize("case", cases("baseline_lookup"))
def test_which_year_is_the_base(case: dict[str, Any]) -> None:
    inputs, expected = case["inputs"], case["expected"]
    by_year = {
        year: value
        for year, value, kind in zip(inputs["years"], inputs["values"], inputs["types"], strict=True)
        if kind in inputs["allow"]
    }
    year = spans.pick_year(list(by_year), inputs["baseline_year"], search=inputs["search"])
    assert {"value": by_year[year], "year": year} == expected


@pytest.mark.parametrize("case", cases("itr_cagr_blend"))
def test_zero_safe_blend(case: dict[str, Any]) -> None:
    close(case, paths.zero_safe(*points(case), case["inputs"]["years"]), case["expected"]["values"])


@pytest.mark.parametrize("case", cases("linear_between_neighbours"))
def test_linear_between_neighbours(case: dict[str, Any]) -> None:
    times, values = points(case)
    if case["expected"]["value"] is None:  # missing there; an error that says why here
        with pytest.raises(InvalidInputError, match="outside the points"):
            paths.linear(times, values, [case["inputs"]["year"]])
    else:
        close(case, paths.linear(times, values, [case["inputs"]["year"]])[0], case["expected"]["value"])


@pytest.mark.parametrize("case", cases("linear_with_extrapolation_policy"))
def test_extrapolation_policy(case: dict[str, Any]) -> None:
    times, values = points(case)
    policy = {None: None, "linear": "continue", "constant": "hold"}[case["inputs"]["extrapolation"]]
    if "error" in case["expected"]:
        with pytest.raises(InvalidInputError, match="outside the points|one point has no slope"):
            paths.linear(times, values, case["inputs"]["at"], extrapolation=policy)  # type: ignore[arg-type]
    else:
        path = paths.linear(times, values, case["inputs"]["at"], extrapolation=policy)  # type: ignore[arg-type]
        close(case, path, case["expected"]["values"])


@pytest.mark.parametrize("case", cases("cumulative_inclusive"))
def test_total_of_both_end_years(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    total = spans.total_between(*points(case), inputs["first_year"], inputs["last_year"])
    close(case, total, case["expected"]["value"])


@pytest.mark.parametrize("case", cases("threshold_crossing_year"))
def test_crossing_years(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    way: Any = {"both": "both", "from above": "falling", "from below": "rising"}[inputs["direction"]]
    years = crossing_years(*points(case), inputs["threshold"], direction=way, strict=True)
    assert years.tolist() == case["expected"]["years"]
    assert 2006 in crossing_years(*points(case), inputs["threshold"])  # exactly on it


@pytest.mark.parametrize("case", cases("annualised_growth_per_span"))
def test_growth_per_span(case: dict[str, Any]) -> None:
    if "error" in case["expected"]:
        with pytest.raises(InvalidInputError, match="touch or cross zero"):
            spans.growth_per_span(*points(case))
    else:
        close(case, spans.growth_per_span(*points(case)) / 100, case["expected"]["rates"])


@pytest.mark.parametrize("case", cases("bounds_violations"))
def test_bounds(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    given = np.array(inputs["points"])
    found = given[spans.outside(given[:, 1], lower=inputs["lower"], upper=inputs["upper"])]
    assert found.tolist() == case["expected"]["violations"]


@pytest.mark.parametrize("case", cases("cumulative_sum_annual"))
def test_cumulative_sum(case: dict[str, Any]) -> None:
    years, values = points(case)
    known = [value is not None for value in values]
    if not all(known):  # missing from the gap on there; an error that names the gap here
        with pytest.raises(InvalidInputError, match="leave missing values out"):
            spans.cumulative_sum(years, values)
    whole = known.index(False) if False in known else len(known)
    close(case, spans.cumulative_sum(years[:whole], values[:whole]), case["expected"]["values"][:whole])
    assert case["expected"]["values"][whole:] == [None] * (len(known) - whole)


@pytest.mark.parametrize("case", cases("cumulative_trapezoid"))
def test_cumulative_area(case: dict[str, Any]) -> None:
    close(case, spans.cumulative_area(*points(case)), case["expected"]["values"], relative=True)


@pytest.mark.parametrize("case", cases("annual_change_per_span"))
def test_change_per_span(case: dict[str, Any]) -> None:
    close(case, spans.change_per_span(*points(case)), case["expected"]["values"], relative=True)


@pytest.mark.parametrize("case", cases("ols_trend"))
def test_trend(case: dict[str, Any]) -> None:
    close(case, trend_slope(*points(case)), case["expected"]["slope"], relative=True)


@pytest.mark.parametrize("case", cases("pchip"))
def test_pchip(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    path = paths.pchip(inputs["x"], inputs["y"], inputs["at"], extrapolation="continue")
    close(case, path, case["expected"]["values"])


@pytest.mark.parametrize("case", cases("aarr"))
def test_average_annual_rate_of_reduction(case: dict[str, Any]) -> None:
    times, values = points(case)
    expected = case["expected"]
    if len(set(times)) < len(
        times
    ):  # averaged with a warning there; an error here, and averaging is the caller's
        with pytest.raises(InvalidInputError, match="increase strictly"):
            spans.log_trend(times, values)
        by_year = {time: [v for t, v in zip(times, values, strict=True) if t == time] for time in times}
        times, values = list(by_year), [sum(one) / len(one) for one in by_year.values()]
    if expected["rate"] is None:
        with pytest.raises(InvalidInputError, match="not positive|pass 2 or more"):
            spans.log_trend(times, values)
        return
    ends = [times[0], times[-1]], [values[0], values[-1]]
    regression = case["inputs"]["estimator"] == "regression"
    rate = spans.log_trend(times, values) if regression else mean_growth(*ends)
    close(case, -rate / 100, expected["rate"])


@pytest.mark.parametrize("case", cases("share_of_indicators_met"))
def test_share_met(case: dict[str, Any]) -> None:
    inputs = case["inputs"]
    close(case, 100 * completion(inputs["count"], 0, inputs["total"]), case["expected"]["percent"])


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
    """From 0 to 100, at 80 after four years: two years ago 42 leaves 1 of 20 to go, 48 leaves 4."""
    plan = xzplan.plan_from_csv(
        "name,unit,baseline,target,direction\n床位,张,0,≥100,increase\n",
        id="x",
        name_zh="规划",
        period=(2021, 2025),
    )
    for before, status in (
        (41.99, Status.LIKELY),
        (42, Status.AT_RISK),
        (48, Status.AT_RISK),
        (48.01, Status.UNLIKELY),
    ):
        assessment = xzplan.assess(plan.indicators[1], {2022: before, 2024: 80})
        assert assessment.outlook.status is status


METHODS = {
    "aarr": 5,
    "annual_change_per_span": 1,
    "annualised_growth_per_span": 5,
    "baseline_lookup": 5,
    "bounds_violations": 2,
    "clamp_path": 1,
    "cn_additive_published_wrong": 2,  # explained, not imitated
    "cn_average_growth_years": 1,
    "cn_chained_change": 1,
    "cn_even_annual_rate": 1,
    "cn_overachievement_ratio": 2,
    "cn_percent_of_level": 1,
    "cn_planned_annual": 1,
    "cn_progress_equivalent_years": 1,
    "cn_progress_log": 1,
    "cn_required_remaining": 1,
    "constant_rate_percent_change": 1,
    "constant_rate_to_target": 1,
    "cumulative_inclusive": 1,
    "cumulative_sum_annual": 2,
    "cumulative_trapezoid": 3,
    "destatis_weather_constant": 11,
    "destatis_weather_direction": 10,
    "destatis_weather_target": 54,
    "eurostat_five_class_eustat": 8,
    "halt_rise": 1,
    "itr_cagr_blend": 2,
    "latest_rate_limited": 2,
    "latest_rate_projection": 1,
    "linear_between_neighbours": 10,
    "linear_keep_better": 1,
    "linear_observed_pace": 1,
    "linear_points_per_year": 1,
    "linear_required_pace": 1,
    "linear_to_fixed_target": 1,
    "linear_with_extrapolation_policy": 4,
    "ols_trend": 2,
    "pchip": 2,
    "percent_change_clamped": 1,
    "percent_change_mixed_clock": 1,  # explained, not imitated
    "percent_vs_points": 1,
    "share_of_indicators_met": 3,
    "statcan_mean_score": 13,
    "statcan_no_target": 41,
    "statcan_quantitative": 71,
    "threshold_crossing_year": 2,
}
"""Every method of the file and how many cases it has: a new one has to be tried, or to be named here."""


def test_no_method_is_left_out() -> None:
    assert Counter(case["method"] for case in CASES) == METHODS
    tried = {
        name for names in re.findall(r"\bcases\(([^)]*)\)", SOURCE) for name in re.findall(r'"(\w+)"', names)
    }
    assert tried == set(METHODS)
    assert sum(METHODS.values()) == 284
