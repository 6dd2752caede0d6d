"""How far the reader looks: at each limit it reads, and beyond it it asks, or takes no notice."""

from __future__ import annotations

import pytest

import xzplan
from observations.test_reading import asked, short
from xzplan import read_observations


def test_ten_years_before_the_plan(plan: xzplan.Plan) -> None:
    table = read_observations("指标,2010年,2009年\n18,11,12\n", plan)
    assert (short(table), asked(table)) == (["B2 18 2010=11"], ["C2 outside_plan"])


def test_the_last_year_of_the_plan(plan: xzplan.Plan) -> None:
    table = read_observations("指标,2025年,2026年\n18,60,61\n", plan)
    assert (short(table), asked(table)) == (["B2 18 2025=60"], ["C2 outside_plan"])


def test_four_values_on_the_path_may_be_the_milestones(plan: xzplan.Plan) -> None:
    table = read_observations("指标,2021年,2022年,2023年\n18,25.248,32.686,40.124\n", plan)
    assert (len(table), asked(table)) == (3, [])
    table = read_observations("指标,2021年,2022年,2023年,2024年\n18,25.248,32.686,40.124,47.562\n", plan)
    assert (len(table), asked(table)) == (0, ["A1 milestones"])
    table = read_observations("指标,2021年,2022年,2023年,2024年\n18,25.2,32.7,40.1,47.6\n", plan)
    assert (len(table), asked(table)) == (0, ["A1 milestones"])
    table = read_observations("指标,2021年,2022年,2023年,2024年\n18,25.2,32.7,40.1,47.5\n", plan)
    assert (len(table), asked(table)) == (4, [])


@pytest.mark.parametrize(("below", "area"), [(5, "忻府区"), (6, None)])
def test_six_lines_below_may_say_who_filled_the_form(plan: xzplan.Plan, below: int, area: str | None) -> None:
    lines = "".join(f"审核{line}：张三,\n" for line in range(below))
    table = read_observations(f"指标,2022年\n18,30\n填报单位：忻府区民政局,\n{lines}", plan)
    assert [row.observation.area for row in table.rows] == [area]


@pytest.mark.parametrize(("figure", "code"), [("1e307", "too_large"), ("1e308", "no_number")])
def test_the_largest_figure(plan: xzplan.Plan, figure: str, code: str) -> None:
    assert asked(read_observations(f"指标,2022年\n18,{figure}\n", plan)) == [f"B2 {code}"]


def test_the_smallest_and_the_longest_figure(plan: xzplan.Plan) -> None:
    for digits, read in ((394, ["B2 14 2022=77." + "0" * 392]), (395, [])):
        table = read_observations(f"指标,2022年\n14,77.{'0' * (digits - 2)}\n", plan)
        assert (short(table), asked(table)) == (read, [] if read else ["B2 no_number"])
    for figure in ("9" * 400, "9" * 401, "1e305亿个"):
        assert asked(read_observations(f"指标,2022年\n20,{figure}\n", plan)) == ["B2 no_number"]
    tiny = read_observations("指标,2022年\n18,1e-399\n27,1e-400\n", plan)
    assert "B3 no_number" in asked(tiny)
    assert "B2 no_number" not in asked(tiny)


@pytest.mark.parametrize(("lines", "said"), [(2, True), (3, False)])
def test_three_lines_above_a_further_table_speak_of_it(plan: xzplan.Plan, lines: int, said: bool) -> None:  # noqa: FBT001
    between = "说明,\n" * lines
    table = read_observations(f"指标,2022年\n18,30\n2023年,\n{between}指标,完成值\n27,39\n", plan)
    assert (f"B{5 + lines} 27 2023=39" in short(table)) is said


def test_a_row_that_numbers_the_columns_has_three_cells(plan: xzplan.Plan) -> None:
    for cells, rows in (("1,2,3", ["A2"]), ("0,1,2", ["A2"]), ("2,3,4", [])):
        table = read_observations(f"指标,2022年,2023年\n{cells}\n18,30,41\n", plan)
        assert [part.place for part in table.parts if str(part.reason).startswith("栏次")] == rows


@pytest.mark.parametrize(("count", "asks"), [(1, []), (2, ["B1 zeros"])])
def test_two_noughts_make_a_column_of_noughts(plan: xzplan.Plan, count: int, asks: list[str]) -> None:
    rows = ["7,0", "8,0"][:count]
    assert asked(read_observations("指标,2022年\n" + "\n".join(rows) + "\n", plan)) == asks


@pytest.mark.parametrize(
    ("value", "code"),
    [("100", "no"), ("100.1", "no_rate"), ("-99.9", "no"), ("-100", "no_rate"), ("99", "no")],
)
def test_what_a_yearly_rate_can_be(plan: xzplan.Plan, value: str, code: str) -> None:
    problems = asked(read_observations(f"指标,2022年\n12,{value}\n", plan))
    assert ("B2 no_rate" in problems) is (code == "no_rate")


@pytest.mark.parametrize(("value", "asks"), [("9999", False), ("10000", True)])
def test_ones_in_the_place_of_ten_thousands(plan: xzplan.Plan, value: str, asks: bool) -> None:  # noqa: FBT001
    problems = asked(read_observations(f"指标,2022年\n8,{value}\n", plan))
    assert ("B2 unit_slipped" in problems) is asks


@pytest.mark.parametrize("cell", ["e5", "E12", "-e5", ".e5", "+E-3", "e5%", "约e5"])
def test_an_exponent_alone_is_no_number(plan: xzplan.Plan, cell: str) -> None:
    table = read_observations(f"指标\t2021年\n18\t{cell}\n", plan)
    assert (short(table), asked(table)) == ([], ["B2 no_number"])
