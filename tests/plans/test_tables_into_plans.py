"""What a table prints beside what a plan can hold: other columns, later years, parts of several units, lists in boxes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from xzplan import Bound, Plan, PlanError, Qualitative, Quantified, find_problems, parse_table, to_plan


def made(text: str, **options: object) -> Plan:
    """Return the plan of a table, for 2021 to 2025."""
    return to_plan(parse_table(text), id="own", name_zh="某规划", period=(2021, 2025), **options)  # type: ignore[arg-type]


def test_units_of_other_columns_do_not_stop_a_plan() -> None:
    plan = made("指标\t2020年\t2025年\t年均增长\n生产总值（亿元）\t186.5\t270\t7.5%")
    [indicator] = plan.indicators.values()
    assert indicator.unit.zh == "亿元"
    assert indicator.target.demand == Quantified(of="value", bound=Bound.at_least(Decimal(270)))
    # The other column is not lost.
    assert any("7.5%" in reading.statement.zh for reading in plan.readings.values())


def test_the_target_is_of_the_last_year_of_the_plan() -> None:
    plan = made("指标\t2020年\t2025年\t2035年\n公路里程（公里）\t16500\t18000\t22000")
    [indicator] = plan.indicators.values()
    assert (indicator.target.year, indicator.target.printed) == (2025, "18000")
    assert find_problems(plan) == ()
    assert any("22000" in reading.statement.zh for reading in plan.readings.values())


def test_a_target_beyond_the_plan_stands_where_there_is_no_other() -> None:
    plan = made("指标\t2020年\t2035年\n公路里程（公里）\t16500\t22000")
    assert [problem.code for problem in find_problems(plan)] == ["target_year_outside"]


PARTS = "指标\t2020年\t2025年\n职业教育建设数量\t—\t60所左右高水平高职、160个左右高水平专业群\n"


def test_parts_of_several_units_stay_in_words() -> None:
    plan = made(PARTS)
    [indicator] = plan.indicators.values()
    assert isinstance(indicator.target.demand, Qualitative)
    assert indicator.series == ()
    assert any(key.endswith("_parts") for key in plan.readings)


def test_parts_that_are_none_of_the_baseline_stay_in_words_if_the_table_is_taken_as_it_is() -> None:
    text = "指标\t2020年\t2025年\n回收利用率（%）\t城市25\t城市35、农村20"
    with pytest.raises(PlanError) as caught:
        made(text)
    assert [problem.code for problem in caught.value.problems] == ["parts"]
    [indicator] = made(text, inferred="accept").indicators.values()
    assert isinstance(indicator.target.demand, Qualitative)
    assert indicator.series == ()


def test_a_row_without_a_mark_between_rows_with_marks() -> None:
    plan = made(
        "指标  2020年  2025年\n1.受教育年限（年）  10  11\n其中：受高等教育比例（%）  20  25\n2.参保率（%）  90  95"
    )
    assert [indicator.number for indicator in plan.indicators.values()] == [1, 2, 3]
    assert [indicator.source.row for indicator in plan.indicators.values()] == [1, None, None]
    assert find_problems(plan) == ()


def test_a_list_in_a_box_becomes_a_plan() -> None:
    plan = made("“十四五”主要指标\n│ 毛入学率达到60% │\n│ 婴儿死亡率低于5‰ │\n│ 建档率75%以上 │")
    assert [indicator.name_zh for indicator in plan.indicators.values()] == [
        "毛入学率",
        "婴儿死亡率",
        "建档率",
    ]
    assert plan.documents[0].source.quote == "毛入学率"
