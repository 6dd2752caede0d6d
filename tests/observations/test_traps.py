"""Tables of offices in which the nearest reading is the wrong one: what must be read, and what must be asked."""

from __future__ import annotations

import pytest

import xzplan
from observations.test_reading import asked, short
from xzplan import read_observations


def check(
    plan: xzplan.Plan, text: str, read: str, questions: str, **answers: object
) -> xzplan.ObservationTable:
    table = read_observations(text, plan, **answers)  # type: ignore[arg-type]  # the reader checks
    assert [short(table), asked(table)] == [_parts(read), _parts(questions)]
    return table


def _parts(text: str) -> list[str]:
    return [part for part in text.split("; ") if part]


def test_a_number_of_the_plan_does_not_stand_for_a_name_that_is_unknown(plan: xzplan.Plan) -> None:
    text = "序号,指标,2023年\n1,常住人口,268\n2,出生率,5.2\n18,护理床位,41.2\n"
    problems = "B2 unknown_indicator; B3 unknown_indicator; B4 near_indicator"
    check(plan, text, "", problems)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "养老机构护理型床位占比（%）\n序号,县区,2023年\n1,忻府区,41\n2,定襄县,42\n,合计,41.5\n",
            "C3 18 2023=41@忻府区; C4 18 2023=42@定襄县; C5 18 2023=41.5",
        ),
        (
            "序号,年份,养老机构护理型床位占比\n1,2022,30.8\n2,2023,41.2\n",
            "C2 18 2022=30.8; C3 18 2023=41.2",
        ),
    ],
)
def test_numbers_that_count_rows_are_not_those_of_the_plan(plan: xzplan.Plan, text: str, read: str) -> None:
    check(plan, text, read, "")


def test_numbers_that_count_areas_name_no_indicator(plan: xzplan.Plan) -> None:
    text = "序号,县区,2023年\n1,忻府区,41\n2,定襄县,42\n"
    check(plan, text, "", "A2 no_indicator; A3 no_indicator")
    text = "编号,县区,2023年\n18,忻府区,41\n18,定襄县,42\n"
    check(plan, text, "C2 18 2023=41@忻府区; C3 18 2023=42@定襄县", "")


@pytest.mark.parametrize("heading", ["类别", "", "计划/实际", "数据类型", "metric"])
def test_rows_of_targets_are_told_by_a_word_beside_the_name(plan: xzplan.Plan, heading: str) -> None:
    text = f"指标,{heading},2022年,2023年\n18,计划数,32,40\n,完成数,30.8,41.2\n27,目标值,38,39\n27,实际值,38.1,39.2\n"
    table = check(plan, text, "C3 18 2022=30.8; D3 18 2023=41.2; C5 27 2022=38.1; D5 27 2023=39.2", "")
    aside = [(part.place, str(part.use)) for part in table.parts if part.kind == "row" and part.use != "read"]
    assert aside == [("A2", "aside"), ("A4", "aside")]


@pytest.mark.parametrize("heading", ["性别", "分组", "", "人群"])
def test_values_of_a_part_are_not_those_of_the_whole(plan: xzplan.Plan, heading: str) -> None:
    text = f"指标,{heading},2023年\n人均预期寿命,女,80.1\n体育人口占比,男性,35\n"
    table = check(plan, text, "", "A2 no_series; A3 no_series")
    if heading:
        assert table.problems[0].answer == f'columns={{"{heading}": "ignore"}}'
        check(plan, text, "C2 14 2023=80.1; C3 27 2023=35", "", columns={heading: "ignore"})


def test_numbers_of_another_list_may_be_left_out(plan: xzplan.Plan) -> None:
    text = "序号,指标,2023年\n5,养老机构护理型床位占比,41.2\n6,人均预期寿命,77.9\n"
    table = check(plan, text, "", "A2 two_indicators; A3 two_indicators")
    assert table.problems[0].answer == 'columns={"序号": "ignore"}'
    check(plan, text, "C2 18 2023=41.2; C3 14 2023=77.9", "", columns={"序号": "ignore"})
    text = "指标,2023年\n5.养老机构护理型床位占比,41.2\n"
    table = check(plan, text, "", "A2 two_indicators")
    assert table.problems[0].answer == 'names={"5.养老机构护理型床位占比": None}  # or the indicator'
    check(plan, text, "B2 18 2023=41.2", "", names={"5.养老机构护理型床位占比": 18})
    check(plan, text, "", "", names={"5.养老机构护理型床位占比": None})
