"""A cut that is given without its sign: asked about in a table, said of a value that was passed."""

from __future__ import annotations

from decimal import Decimal

import pytest

import xzplan
from xzplan.model.quantities import Quantity
from xzplan.observations.cuts import rise_for_a_cut

TABLE = """指标  2020年  2025年  属性
(1)单位GDP能源消耗降低（%）  -  〔15〕  约束性
(2)万元产值用水量年均下降（%）  -  ≥3  约束性
(3)城镇新增就业（万人）  -  〔25〕  预期性
(4)人均收入年均增长（%）  -  ≥6  预期性
(5)孕产妇死亡率（/10万）  12  9  约束性
(6)景区垃圾减少计划  -  稳步提高  预期性
(7)单位能耗  -  比2020年降低10%  约束性
"""
ASKED = "该指标的目标为降低，正数按上升计；降低{0}应填“-{0}”"


@pytest.fixture(scope="module")
def cuts() -> xzplan.Plan:
    table = xzplan.parse_table(TABLE)
    return xzplan.to_plan(table, id="cuts", name_zh="某市规划", period=(2021, 2025), inferred="accept")


@pytest.mark.parametrize(
    ("number", "of", "figure", "asks"),
    [
        (1, None, "3.0", True),
        (1, Quantity.CHANGE, "3.0", True),
        (1, Quantity.VALUE, "3.0", False),  # the level of what is cut
        (1, None, "0", False),
        (1, None, "-3.0", False),
        (2, None, "0.01", True),
        (3, None, "5", False),
        (4, None, "5", False),
        (5, None, "5", False),
        (6, None, "5", False),  # no figure is demanded
        (7, None, "5", False),  # the row is named by what is measured, so that 5 is a rise
    ],
)
def test_a_rise_where_the_row_names_a_cut(
    cuts: xzplan.Plan, number: int, of: Quantity | None, figure: str, *, asks: bool
) -> None:
    refused = rise_for_a_cut(cuts.indicators[number], of, Decimal(figure))
    assert (refused and (refused.code, refused.operands)) == (("rise_for_a_cut", (figure,)) if asks else None)


def test_a_table_asks(cuts: xzplan.Plan) -> None:
    text = "指标,2021年,2022年\n单位GDP能源消耗降低（%）,3.0,-3.2\n"
    table = xzplan.read_observations(text, cuts)
    [problem] = table.problems
    assert (problem.place, problem.text.zh) == ("B2", ASKED.format("3.0"))
    assert problem.answer == 'accept=["B2"]'
    accepted = xzplan.read_observations(text, cuts, accept=["B2"])
    [values] = accepted.observations.values()
    assert [str(one.value) for one in values] == ["3.0", "-3.2"]
    assert accepted.problems == ()


def test_an_assessment_says_so(cuts: xzplan.Plan) -> None:
    assessment = xzplan.assess(cuts.indicators[1], {2021: 3, 2022: -3.2})
    [said] = [caveat for caveat in assessment.caveats if caveat.code == "value_in_doubt"]
    assert said.text.zh == f"请核对2021年的实际值3：{ASKED.format('3')}"
    assert said.text.en.endswith("a figure above 0 is a rise; write a cut of 3 as -3")
    quiet = xzplan.assess(cuts.indicators[1], {2021: -3, 2022: -3.2})
    assert not any(caveat.code == "value_in_doubt" for caveat in quiet.caveats)
