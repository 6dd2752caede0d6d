"""A value that stands, as the table gives it: every remark by itself, their order, and all fields of the row."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import xzplan
from xzplan import Observation, ObservationStatus, Plan
from xzplan.language import Bilingual
from xzplan.model.periods import Period
from xzplan.model.quantities import Quantity
from xzplan.observations.areas import OWN
from xzplan.observations.problems import Refused
from xzplan.observations.results import row_of
from xzplan.observations.rows import Found
from xzplan.observations.table import ObservationRow
from xzplan.observations.values import Value


def _found(plan: Plan, **fields: Any) -> Found:
    given: dict[str, Any] = {
        "place": "Sheet1!D7",
        "row": 7,
        "column": None,
        "shown": "３0.8 ",
        "stored": "",
        "indicator": plan.indicators[18],
        "series": None,
        "period": Period.of("2023-06"),
        "of": None,
        "area": OWN,
        "is_sum": False,
        "value": Value(Decimal("30.80")),
        "status": ObservationStatus.FLASH,
        "source": None,
    }
    return Found(**{**given, **fields})


def _remarks(row: ObservationRow) -> list[tuple[str, str]]:
    return [(remark.zh, remark.en) for remark in row.remarks]


def test_the_fields_of_a_row(plan: Plan) -> None:
    row = row_of(_found(plan), 0)
    seen = Observation(period="2023-06", value=Decimal("30.80"), status="flash")
    assert row == ObservationRow(row=7, indicator="nursing_bed_share", series=None, observation=seen)
    assert (row.place, row.shown, row.remarks) == ("Sheet1!D7", "30.8", ())
    assert str(row.observation.value) == "30.80"


def test_a_row_of_a_series_of_an_area(plan: Plan) -> None:
    standard = plan.indicators[23]
    found = _found(
        plan,
        indicator=standard,
        series=standard.series[1],
        of=Quantity.VALUE,
        area="忻府区",
        source="市民政局",
        is_sum=True,
    )
    seen = Observation(
        period="2023-06",
        value=Decimal("30.8"),
        of="value",
        status="flash",
        source="市民政局",
        area="忻府区",
    )
    row = row_of(found, 0)
    assert (row.row, row.indicator, row.series) == (7, "subsistence_standard_growth", "rural")
    assert (row.observation, row.remarks) == (seen, ())


SUM = ("合计栏，表中同期仅列3个地区，作为全地区数值", "a sum, taken for the whole; 3 of its areas are listed")
ROUNDED = ("单元格按格式显示30.8，存储值为30.84", "shown as 30.8; the cell holds 30.84")
MARKED = ("附注标记①②", "mark of a note: ①②")
ACCEPTED = (
    "按您的指定读入（与217相差约100倍，疑小数点或单位有误）",
    "accepted by you (about 100 times away from 217; perhaps the point or the unit slipped)",
)


@pytest.mark.parametrize(
    ("areas", "fields", "expected"),
    [
        (3, {}, [SUM]),
        (0, {"shown": "30.8", "stored": "30.84"}, [ROUNDED]),
        (0, {"shown": "30.80%", "stored": "0.308"}, []),
        (0, {"shown": "30.8", "stored": "30.800"}, []),
        (1, {}, [tuple(words.replace("3", "1") for words in SUM)]),
        (
            0,
            {"value": Value(Decimal("30.8"), converted_from="‰")},
            [("由“‰”换算为“%”", "converted from ‰ to %")],
        ),
        (0, {"value": Value(Decimal("30.8")), "is_sum": True, "definition": "全口径"}, []),
        (0, {"value": Value(Decimal(1), marks="①②")}, [MARKED]),
        (0, {"problem": Refused("out_of_place", "217", 100)}, [ACCEPTED]),
    ],
)
def test_each_remark(plan: Plan, areas: int, fields: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert _remarks(row_of(_found(plan, **fields), areas)) == expected


def test_all_remarks_in_their_order(plan: Plan) -> None:
    startups = plan.indicators[8]
    value = Value(Decimal("3.85"), marks="①②", converted_from="人次")
    found = _found(
        plan,
        indicator=startups,
        value=value,
        shown="30.8",
        stored="30.84",
        problem=Refused("out_of_place", "217", 100),
    )
    converted = ("由“人次”换算为“万人次”", f"converted from 人次 to {startups.unit.en}")
    assert _remarks(row_of(found, 3)) == [SUM, converted, ROUNDED, MARKED, ACCEPTED]
    assert isinstance(row_of(found, 3).remarks[0], Bilingual)
    assert xzplan.load_plan().indicators[8].unit.zh == "万人次"
