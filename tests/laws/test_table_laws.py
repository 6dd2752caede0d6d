"""Observations through a table and back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import xzplan
from xzplan.grids.sources import text_of
from xzplan.observations.columns import TARGET
from xzplan.observations.values import is_open

PLAN = xzplan.load_plan()
TEXTS = (
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: not is_open(text))
)
CELLS = [
    (one, series)
    for one in PLAN.indicators.values()
    for series in ([s.id for s in one.series] if one.series else [None])
]


@st.composite
def rows(draw: st.DrawFn) -> xzplan.observations.ObservationRow:
    """Return an observation of a year after the base year."""
    indicator, series = draw(st.sampled_from(CELLS))
    value = draw(st.decimals(min_value=0, max_value=100, places=draw(st.integers(0, 4))))
    observation = xzplan.Observation(
        period=draw(st.integers(2021, 2025)),
        value=abs(value),
        status=draw(st.sampled_from(xzplan.ObservationStatus)),
        source=draw(st.none() | TEXTS),
        area=draw(
            st.none() | TEXTS.map(lambda text: f"{text}县")
        ),  # a bare 任务 or 合计 would say something else
    )
    return xzplan.observations.ObservationRow(
        row=0, indicator=indicator.id, series=series, observation=observation
    )


TABLES = st.lists(
    rows(),
    unique_by=lambda row: (row.indicator, row.series, row.observation.year, row.observation.area),
    min_size=1,
    max_size=8,
).map(lambda found: xzplan.ObservationTable(plan=PLAN.id, rows=tuple(found)))


def digits(table: xzplan.ObservationTable) -> list[str]:
    return [str(row.observation.value) for row in table.rows]


def told(table: xzplan.ObservationTable) -> list[tuple[str, str | None, xzplan.Observation]]:
    return [(row.indicator, row.series, row.observation) for row in table.rows]


@given(TABLES, st.sampled_from([("id", "utf-8"), ("zh", "utf-8-sig"), ("zh", "gb18030")]))
def test_csv_of_observations_is_read_back(table: xzplan.ObservationTable, written: Any) -> None:
    """Law 33: What `read_observations` reads from `to_csv` of observations is the same observations, with the same
    digits, once its doubts about the figures are accepted.
    """  # noqa: D205
    labels, encoding = written
    content = xzplan.to_csv(table, labels=labels).encode(encoding)
    asked = xzplan.read_observations(content, PLAN).problems
    # Figures far from the plan's own are asked about; whoever wrote the table says that they are right.
    assert {problem.code for problem in asked} <= {"out_of_place", "hundredfold", "zero", "zeros"}
    again = xzplan.read_observations(content, PLAN, accept=[problem.place for problem in asked])
    assert again.problems == ()
    assert told(again) == told(table)
    assert digits(again) == digits(table)


JUNK: Any = st.none() | st.booleans() | st.integers(-9, 3000) | st.floats() | TEXTS | st.just(Decimal("NaN"))
HEADS = ["id", "指标", "series", "year", "value", "area", "status", "source", "unit", "2021年"]


VALUES = ("value", "2021年")
ROWS = st.dictionaries(st.sampled_from(HEADS), JUNK | st.integers(1, 28)) | st.fixed_dictionaries(
    {"id": st.integers(1, 28), "year": st.integers(2020, 2026), "value": JUNK | st.integers(-200, 20_000)}
)
"""Rows of anything, and rows with a value of an indicator."""


@given(st.lists(ROWS, max_size=8))
def test_every_value_is_an_observation_a_problem_or_blank(found: list[dict[str, Any]]) -> None:
    """Law 34: Every row that holds a value gives observations or problems; none is lost, and what is read can be
    assessed.
    """  # noqa: D205
    records = [{"id": 18, "year": 2022, "value": 30.8}, *found]
    table = xzplan.read_observations(records, PLAN)
    read = (*table.rows, *table.superseded, *table.repeated)
    told = {row.row for row in read} | {problem.row for problem in table.problems}
    told |= {int(part.place[1:]) for part in table.parts if part.kind == "row" and part.reason == TARGET}
    columns = {problem.column for problem in table.problems if problem.row is None}
    for number, record in enumerate(records, 2):
        if any(not is_open(text_of(record.get(head))) for head in VALUES if head not in columns):
            assert number in told
    for part in table.by_area().values():
        for key, observations in part.observations.items():
            if not any(row.observation.year == 2020 for row in part.rows):
                xzplan.assess(PLAN.indicators[key], observations)
