"""Rare shapes of files, each read right or asked about."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest
from attrs import evolve

import xzplan
from observations.test_reading import asked, short
from xzplan import InvalidInputError, read_observations
from xzplan.model.areas import Area
from xzplan.observations.areas import KnownAreas
from xzplan.observations.headings import Headings
from xzplan.observations.names import Names

READ: list[tuple[str, list[str], list[str]]] = [
    # A row names its indicator and its period at once; a column of names holds periods or areas.
    ("指标,完成值\n2022年养老机构护理型床位占比,30.8\n", ["B2 18 2022=30.8"], []),
    ("指标,养老机构护理型床位占比,人均预期寿命\n2021年,21.3,77\n", ["B2 18 2021=21.3", "C2 14 2021=77"], []),
    (
        "2022年\n指标,养老机构护理型床位占比,人均预期寿命\n忻府区,30,77\n合计,31,78\n",
        [
            "B3 18 2022=30@忻府区",
            "C3 14 2022=77@忻府区",
            "B4 18 2022=31",
            "C4 14 2022=78",
        ],
        [],
    ),
    ("年份,养老机构护理型床位占比,完成值\n2021,21.3,5\n", ["B2 18 2021=21.3"], ["C2 no_indicator"]),
    ("指标,地区,2022年\n18,忻府区,30\n14,,77\n", ["C2 18 2022=30@忻府区", "C3 14 2022=77"], []),
    (
        "地区,指标,2022年\n忻府区,18,30\n合计,18,31\n,14,77\n",
        ["C2 18 2022=30@忻府区", "C3 18 2022=31", "C4 14 2022=77"],
        [],
    ),
    # Series.
    ("指标,分项,2022年\n18,公办,30\n14,全市,77\n", ["C3 14 2022=77"], ["A2 no_series"]),
    ("指标,分项,2022年\n23,县城,5\n", [], ["A2 no_series"]),
    (
        "指标,2022年\n城乡低保平均保障标准年度增速-城市,5\n养老机构护理型床位占比-城市,30\n",
        ["B2 23.urban 2022=5"],
        ["A3 near_indicator"],
    ),
    ("指标,2022年\n23,城市5.0；农村—\n", ["B2 23.urban 2022=5.0"], []),
    ("指标,2022年\n23,城市5.0；县城6\n", [], ["B2 no_number"]),
    ("指标,2022年\n18,30\n农村,5\n", ["B2 18 2022=30"], ["A3 no_indicator"]),
    # Names.
    ("指标,2022年\n养老机构护理型床位占比（公办）（%）,30\n", [], ["B2 name_remark"]),
    ("指标,2022年\n养老机构护理型床位占比（%，约束性）,30\n", ["B2 18 2022=30"], []),
    ("指标,2022年\n养老机构护理型床位占比（%，张）,30\n", [], ["A2 other_unit"]),
    ("指标,2022年\n养老机构护理型床位占比（张）（约束性）,30\n", [], ["A2 other_unit"]),
    ("指标,2022年\n养老机构护理型床位占比,%,30\n", [], ["A2 too_many_cells"]),
    (
        "指标,2022年\n养老机构护理型床位占比 %,30\n一、人均预期寿命,77\n",
        ["B2 18 2022=30", "B3 14 2022=77"],
        [],
    ),
    (
        "指标,2022年\n城乡低保平均保障标准年度增速（城市、农村）,城市5；农村6\n",
        ["B2 23.urban 2022=5", "B2 23.rural 2022=6"],
        [],
    ),
    (
        '指标,2022年\n"养老机构护理型\n床位占比",30\n"人均预期寿命\nLife expectancy at birth",77\n"人均预期寿命\n婴儿死亡率",5\n',
        [
            "B2 18 2022=30",
            "B3 14 2022=77",
        ],
        ["A4 near_indicator"],
    ),
    # Values.
    ("指标,2022年\n18,约30张\n14,1e999\n", [], ["B2 inexact", "B3 no_number"]),
    (f"指标,2022年\n18,{'9' * 500}\n{'长' * 500},5\n", [], ["B2 no_number", "A3 unknown_indicator"]),
    ("指标,2022年（预计）\n18,约30\n", [], ["B2 inexact"]),
    ("指标,2022年\n26,6.8333e3\n", ["B2 26 2022=6833.3"], []),
    ("指标,2022年\n3,5.4万\n", [], ["B2 other_unit"]),
    # Headings.
    ("指标,2022年,本年\n18,30,31\n", ["B2 18 2022=30"], ["C2 no_period"]),
    ("指标,2022年,上半年\n18,30,31\n", ["B2 18 2022=30"], ["C1 no_period"]),
    ("2023年\n指标,上半年,全年\n18,30,31\n", ["B3 18 2023-06=30", "C3 18 2023=31"], []),
    ("指标,2022年,13个月以内\n18,30,31\n", ["B2 18 2022=30"], ["C1 unknown_heading"]),
    ("指标,2022年,完成情况\n18,30,正常\n", ["B2 18 2022=30"], []),
    ("指标,2022年,上年\n18,30,31\n", ["B2 18 2022=30"], ["C1 unknown_heading"]),
    ("指标,2022年2022年\n18,30\n", ["B2 18 2022=30"], []),
    ("指标,2022年2023年\n18,30\n", [], ["B1 unread_heading"]),
    ("指标,2023年6月15日,\n,2023年,2022年\n18,30,31\n", [], ["B2 two_times", "C2 two_times"]),
    (f"指标,2022年,{'长' * 500}\n18,30,x\n", ["B2 18 2022=30"], []),
    # Titles that say nothing of the values.
    ("2023年6月30日印发\n指标,2022年,2023年\n18,30,31\n", ["B3 18 2022=30", "C3 18 2023=31"], []),
    ("18,30,77\n指标,2022年\n18,30\n", ["B3 18 2022=30"], []),
    ("养老机构护理型床位占比,见下\n指标,2022年\n18,30\n", ["B3 18 2022=30"], []),
    ("2021—2025年规划2022年执行情况\n指标,数值\n18,30\n", ["B3 18 2022=30"], []),
    ("2021—2025年规划\n指标,数值\n18,30\n", [], ["B3 no_period"]),
    # A heading above that is none: with a gap, with figures, with words.
    (",2021年,\n\n指标,上半年,2022年\n18,30,31\n", ["B4 18 2021-06=30", "C4 18 2022=31"], []),
    (",未知,未知\n指标,2022年,2023年\n18,30,31\n", ["B3 18 2022=30", "C3 18 2023=31"], []),
    (",,单位：%\n指标,2022年,2023年\n18,30,31\n", ["B3 18 2022=30", "C3 18 2023=31"], []),
    (",5,6\n指标,2022年,2023年\n18,30,31\n", ["B3 18 2022=30", "C3 18 2023=31"], []),
    # The target column in words, signs and figures.
    (
        "指标,2022年,2025年\n4,91,≥90\n7,2.1,完成国家确定目标\n",
        ["B2 4 2022=91", "B3 7 2022=2.1"],
        ["C1 target_column"],
    ),
    (
        "指标,2022年,2025年\n4,91,99\n18,30,60\n",
        ["B2 4 2022=91", "C2 4 2025=99", "B3 18 2022=30", "C3 18 2025=60"],
        [],
    ),
    ("指标,年份,数值\n18,2022,30\n18,2025,55\n", ["C2 18 2022=30"], ["C1 target_column"]),
    ("指标,年份,2023年\n18,2023-06,30\n", ["C2 18 2023-06=30"], []),
    ("指标,2021—2023年年均增长\n12,7\n", ["B2 12 2021/2023=7"], []),
    (
        ",,完成情况,\n序号,指标,2021年,2022年\n18,养老机构护理型床位占比,21.3,30.8\n",
        ["C3 18 2021=21.3", "D3 18 2022=30.8"],
        [],
    ),
    ("指标,年份,2023年上半年\n18,2023,30\n", ["C2 18 2023-06=30"], []),
    # Periods as the library writes them.
    ("指标,2023-06,2021/2023\n20,55,330\n", ["B2 20 2023-06=55", "C2 20 2021/2023=330"], []),
    ("指标,时期,数值\n20,2021/2023-06,330\n", ["C2 20 2021/2023-06=330"], []),
    # Units in brackets, and words behind the last heading.
    (
        "指标,2022年\n接受创业服务人数（人次）,38500\n婴儿死亡率(%),0.22\n",
        ["B2 8 2022=3.8500", "B3 2 2022=2.2"],
        [],
    ),
    ("指标,2022年\n18,30,见注\n14,77,,5\n", ["B2 18 2022=30"], ["A3 too_many_cells"]),
    # Of two lines above, the nearer counts if it lies within the other; else either may be meant.
    ("2023年统计\n截至2023年6月30日\n指标,数值\n18,36.2\n", ["B4 18 2023-06=36.2"], []),
    ("截至2023年6月30日\n2023年统计\n指标,数值\n18,36.2\n", [], ["B4 two_times"]),
    # Two tables side by side.
    ("指标,2022年,,指标,2022年\n18,30,,14,77\n", ["B2 18 2022=30", "E2 14 2022=77"], []),
    ("指标,2022年,指标编号\n18,30,nursing_bed_share\n", ["B2 18 2022=30"], []),
]


@pytest.mark.parametrize(("text", "values", "problems"), READ)
def test_corners(plan: xzplan.Plan, text: str, values: list[str], problems: list[str]) -> None:
    table = read_observations(text, plan)
    assert (short(table), asked(table)) == (values, problems)


def test_a_target_column_may_be_accepted(plan: xzplan.Plan) -> None:
    text = "指标,2025年\n18,55\n"
    assert short(read_observations(text, plan, accept=["B1"])) == ["B2 18 2025=55"]
    assert short(read_observations(text, plan, columns={"2025年": "observed"})) == ["B2 18 2025=55"]


def test_own_output_and_milestones_may_be_accepted(plan: xzplan.Plan) -> None:
    text = "指标,2022年,比较符\n18,30,≥\n"
    assert short(read_observations(text, plan, accept=["A1"])) == ["B2 18 2022=30"]
    text = "指标,2021年,2022年,2023年,2024年\n18,25.248,32.686,40.124,47.562\n"
    assert len(read_observations(text, plan, accept=["A1"])) == 4


def test_a_column_without_a_heading_is_named_by_its_letters(plan: xzplan.Plan) -> None:
    table = read_observations("指标,2022年,\n18,30,31\n", plan, columns={"C": "observed"})
    assert [problem.answer.split("  #")[0] for problem in table.problems] == ['columns={"C": "ignore"}']


def test_few_suggestions_are_looked_for(plan: xzplan.Plan) -> None:
    lines = "".join(f"床位占比{n}号,30\n" for n in range(250))
    codes = [problem.code for problem in read_observations(f"指标,2022年\n{lines}", plan).problems]
    assert codes[-1] == "unknown_indicator"
    assert len(codes) == 250


def test_a_name_out_of_many(plan: xzplan.Plan) -> None:
    areas = KnownAreas(plan, None)
    names = Names(plan, areas, {})
    assert names.suggestions("养老机构护理型床位占比") is None  # it is a name itself
    headings = Headings(plan, names, areas)
    half = headings.read("上半年")
    assert (half.is_part, half.time, half.text) == (True, None, "上半年")
    assert not headings.read("3月龄").is_part
    assert headings.in_year(headings.read("上半年"), "") == headings.read("上半年")


def test_areas_may_be_records(plan: xzplan.Plan) -> None:
    own = Area(code="141000", name_zh="临汾市", name_en="Linfen")
    areas = KnownAreas(plan, [own, "尧都区"])
    assert (areas.own, areas.within, areas.find("141000"), areas.find("尧都")) == (
        "临汾市",
        ("尧都区",),
        "",
        "尧都区",
    )
    assert KnownAreas(evolve(plan, areas=()), None).own == "本地区"


def test_a_base_year_that_the_target_does_not_count(plan: xzplan.Plan) -> None:
    rates = plan.indicators[12]
    bare = evolve(rates, baseline=evolve(rates.baseline, value=None, printed="-"))
    changed: dict[str | int, xzplan.Indicator] = {bare.id: bare}
    other = evolve(
        plan, indicators=[changed.get(key, indicator) for key, indicator in plan.indicators.items()]
    )
    table = read_observations("指标,2020年,2021年\n12,5.1,6\n25,180,190\n", other)
    assert asked(table) == ["B2 before_counting"]
    assert short(table)[-1] == "C3 25 2021=190"


def test_a_change_over_the_plan_may_be_negative(plan: xzplan.Plan) -> None:
    table = read_observations("指标,2021—2023年累计增长\n12,-3\n", plan)
    assert [(row.observation.of, row.observation.value) for row in table.rows] == [
        (xzplan.Quantity.CHANGE, Decimal(-3))
    ]


def test_a_plan_that_is_not_the_city_s(plan: xzplan.Plan) -> None:
    with pytest.raises(InvalidInputError, match="the fullest row is A1"):
        read_observations("指标,未知\n18,30\n", plan)


@pytest.mark.parametrize(
    ("heading", "status", "read"),
    [
        ("2022年实际", "预计数", "estimated"),
        ("2022年实际", "", "reported"),
        ("2022年预计", "公布数", "estimated"),
        ("2022年", "最终核实数", "final"),
    ],
)
def test_what_a_row_says_of_its_values_comes_before_a_plain_heading(
    plan: xzplan.Plan, heading: str, status: str, read: str
) -> None:
    text = f"序号,指标,单位,{heading},数据状态\n18,养老机构护理型床位占比,%,30.8,{status}\n"
    [row] = xzplan.read_observations(text, plan).rows
    assert row.observation.status == read


def test_lines_in_merged_cells_speak_of_the_rows_below(plan: xzplan.Plan) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["指标", "忻府区", "代县"], ["2022年"], [18, 30, 31], ["2023年"], [18, 41, 42]):
        sheet.append(row)
    for merged in ("A2:C2", "A4:C4"):
        sheet.merge_cells(merged)
    file = io.BytesIO()
    book.save(file)
    table = read_observations(file.getvalue(), plan)
    assert short(table) == [
        "Sheet!B3 18 2022=30@忻府区",
        "Sheet!C3 18 2022=31@代县",
        "Sheet!B5 18 2023=41@忻府区",
        "Sheet!C5 18 2023=42@代县",
    ]
    used = {part.place: (str(part.use), str(part.reason)) for part in table.parts if part.kind == "row"}
    assert used["Sheet!A2"] == ("labels", "说明其下各行 / says what the rows below are of")
