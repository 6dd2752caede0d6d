"""A panel of counties: columns in, columns out."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

import xzplan
from xzplan import InvalidInputError, Status, UnknownKeyError, bulk
from xzplan.bulk.panel import assess_panel, roll_up

NAN = math.nan
BEDS, HOMES, INCOME, MOTHERS = (
    "nursing_bed_share",
    "old_communities_renovated",
    "disposable_income_growth",
    "maternal_mortality_ratio",
)


def rules() -> tuple[bulk.Rule, ...]:
    return bulk.rules(xzplan.load_plan())


def words(codes: np.ndarray) -> list[Status]:
    return [bulk.CODES[code] for code in codes]


def panel(rows: list[tuple[str, str, int, float]], **options: Any) -> dict[str, np.ndarray]:
    area, indicator, year, value = map(list, zip(*rows, strict=True))
    return assess_panel(rules(), area=area, indicator=indicator, year=year, value=value, **options)


def test_counties_by_their_own_base() -> None:
    found = panel(
        [
            ("代县", BEDS, 2022, 33.0),
            ("代县", BEDS, 2020, 15.0),
            ("繁峙县", BEDS, 2022, 32.0),
            ("繁峙县", BEDS, 2020, 60.0),
            ("繁峙县", MOTHERS, 2021, 13.0),
            ("代县", INCOME, 2021, 9.5),
        ]
    )
    assert found["area"].tolist() == ["代县", "代县", "繁峙县", "繁峙县", "繁峙县", "代县"]
    assert words(found["progress"]) == [
        Status.AHEAD,  # (33 - 15) / (31 - 15)
        Status.NOT_ASSESSED,  # the base year
        Status.BROKEN,  # the bound held in the base year
        Status.NOT_ASSESSED,
        Status.BROKEN,
        Status.AHEAD,
    ]
    assert found["schedule_ratio"][0] == 18 / 16
    assert found["required_pace"][0] == 22 / 3
    assert words(found["outlook"])[0] is Status.LIKELY


def test_a_sum_of_the_plan_is_not_that_of_a_county() -> None:
    rows = [("代县", HOMES, 2021, 8.0), ("五台县", HOMES, 2021, 2.0), ("五台县", BEDS, 2021, 20.0)]
    assert words(panel(rows)["progress"])[:2] == [Status.NOT_ASSESSED] * 2
    found = panel(rows, targets=(["代县"], [HOMES], [40.0]))
    assert words(found["progress"])[:2] == [Status.ON_TRACK, Status.NOT_ASSESSED]


def test_names_of_any_kind_of_array() -> None:
    area = np.array(["代县", "代县"], dtype=object)
    found = assess_panel(
        rules(), area=area, indicator=[BEDS] * 2, year=np.array([2020, 2021], np.int32), value=[15, NAN]
    )
    assert words(found["progress"]) == [Status.NOT_ASSESSED] * 2
    assert found["area"].dtype.kind == "U"


def test_panel_refuses() -> None:
    row = ("代县", BEDS, 2021, 20.0)
    for problem, rows in {
        "two rows": [row, row],
        "outside the plan": [("代县", BEDS, 2026, 20.0)],
        "above 100": [("代县", BEDS, 2021, 120.0)],
        "whole numbers": [("代县", BEDS, 2021.5, 20.0)],
        "flat column of names": [(2.5, BEDS, 2021, 20.0)],
        "pass a flat column": [(None, BEDS, 2021, 20.0)],
    }.items():
        with pytest.raises(InvalidInputError, match=problem):
            panel(rows)  # type: ignore[arg-type]
    with pytest.raises(InvalidInputError, match="one length"):
        assess_panel(rules(), area=["代县"], indicator=[BEDS], year=[2021], value=[1.0, 2.0])
    with pytest.raises(UnknownKeyError, match="nursing_bed_share"):
        panel([("代县", "nursing_bed_shares", 2021, 20.0)])
    with pytest.raises(UnknownKeyError, match="area"):
        panel([row], targets=(["大同"], [BEDS], [50.0]))


def whole(**changes: Any) -> dict[str, np.ndarray]:
    call: dict[str, Any] = {
        "areas": ["代县", "五台县"],
        "kinds": {HOMES: "total", BEDS: "rate"},
        "area": ["代县", "五台县"] * 2,
        "indicator": [HOMES, HOMES, BEDS, BEDS],
        "year": [2021] * 4,
        "value": [8.0, 2.0, 10.0, 40.0],
        "population": (["代县", "五台县", "代县"], [2021, 2021, 2019], [200.0, 100.0, 1.0]),
        **changes,
    }
    return roll_up(**call)


def test_the_city_from_its_counties() -> None:
    found = whole()
    assert found["indicator"].tolist() == [HOMES, BEDS]
    assert found["year"].tolist() == [2021, 2021]
    assert found["value"].tolist() == [10, 20]  # (200 · 10 + 100 · 40) / 300
    assert found["missing"].tolist() == [0, 0]
    assert found["reason_zh"].tolist() == found["reason_en"].tolist() == ["", ""]


def test_no_sum_of_some() -> None:
    found = whole(value=[8.0, NAN, 10.0, NAN], population=(["五台县"], [2021], [100.0]))
    assert np.isnan(found["value"]).all()
    assert found["missing"].tolist() == [1, 2]
    assert found["reason_en"].tolist() == ["no value of 五台县", "no value of 五台县; no population of 代县"]
    assert found["reason_zh"].tolist() == ["缺五台县的数值", "缺五台县的数值；缺代县的人口"]


def test_roll_up_refuses() -> None:
    refusals: dict[str, dict[str, Any]] = {
        "named twice": {"areas": ["代县", "代县"]},
        "rates are weighted": {"population": None},
        "pass one of 'total', 'rate'": {"kinds": {HOMES: "mean", BEDS: "rate"}},
        "pass a mapping": {"kinds": ["total"]},
        "above 0": {"population": (["代县"], [2021], [0.0])},
        "one length": {"year": [2021] * 3},
    }
    for problem, changes in refusals.items():
        with pytest.raises(InvalidInputError, match=problem):
            whole(**changes)
    with pytest.raises(UnknownKeyError, match="area '大同'"):
        whole(area=["大同", "五台县"] * 2)
    with pytest.raises(UnknownKeyError, match="indicator"):
        whole(kinds={HOMES: "total"})
    assert whole(
        kinds={HOMES: "total"}, indicator=[HOMES] * 4, year=[2021, 2021, 2022, 2022], population=None
    )["value"].tolist() == [10, 50]
