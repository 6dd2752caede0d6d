"""Letters that are another case of an ASCII letter to Unicode, such as İ and ſ, are no letters of the words we know."""

from __future__ import annotations

import pytest
from attrs import evolve

import xzplan
from xzplan.observations.values import by_series

PLAN = xzplan.load_plan()


@pytest.mark.parametrize("heading", ["2021年İn", "2021年eſtimate", "2021年fınal"])
def test_a_heading(heading: str) -> None:
    table = xzplan.read_observations(f"指标,{heading}\n18,21.3\n", PLAN)
    assert [problem.code for problem in table.problems] == ["unread_heading"]
    assert table.rows == ()


@pytest.mark.parametrize("cell", ["21.3（eſtimated）", "21.3（fınal）", "fınal 21.3"])
def test_a_status(cell: str) -> None:
    table = xzplan.read_observations(f"指标,2021年\n18,{cell}\n", PLAN)
    assert [problem.code for problem in table.problems] == ["no_number"]
    assert table.rows == ()


def test_a_series_is_found_in_any_case() -> None:
    row = PLAN.indicators[23]
    urban, rural = (
        evolve(part, name_en=name) for part, name in zip(row.series, ("Sites", "Ärea"), strict=True)
    )
    row = evolve(row, series=(urban, rural))
    assert list(by_series(row, "ſITES 5.0; äREA 6.0")) == [(urban.id, "5.0"), (rural.id, "6.0")]


def test_a_cell_that_is_too_long_names_no_series(plan: xzplan.Plan) -> None:
    row = plan.indicators[23]
    names = [series.name_zh for series in row.series]
    assert len(list(by_series(row, f"{names[0]}5.0；{names[1]}6.0"))) == 2
    assert list(by_series(row, f"{names[0]}5.0；{names[1]}6.0" + " " * 10_000)) == []
    assert list(by_series(plan.indicators[18], "城市5.0；农村6.0")) == []
