"""Observations read from CSV, records, columns, frames and workbooks: the layouts, and what is refused."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import xzplan
from xzplan import InvalidInputError, Observation, ObservationStatus, read_observations
from xzplan.display.text import display_width

HEAD = "指标,年份,数值,地区,状态,来源\n"
CSV = HEAD + "养老机构护理型床位占比,2021,21.30,,,市民政局\n18,2022,30.8,忻府区,预计数,\n"
ROWS = [
    (2, "nursing_bed_share", Observation(period=2021, value=Decimal("21.30"), source="市民政局")),
    (
        3,
        "nursing_bed_share",
        Observation(period=2022, value=30.8, area="忻府区", status=ObservationStatus.ESTIMATED),
    ),
]


def got(table: xzplan.ObservationTable) -> list[tuple[int, str, Observation]]:
    assert all(row.series is None for row in table.rows)
    return [(row.row, row.indicator, row.observation) for row in table.rows]


def short(table: xzplan.ObservationTable) -> list[str]:
    """Return what was read, a word for each value: place, number, series, period, value, area."""
    plan = xzplan.load_plan()
    words = []
    for row in table.rows:
        seen = row.observation
        number = f"{plan.indicators[row.indicator].number}" + (f".{row.series}" if row.series else "")
        area = "" if seen.area is None else f"@{seen.area}"
        of = "" if seen.of is None else f" {seen.of}"
        status = "" if seen.status == "reported" else f" {seen.status}"
        words.append(f"{row.place} {number} {seen.period}={seen.value}{area}{of}{status}")
    return words


def asked(table: xzplan.ObservationTable) -> list[str]:
    return [f"{problem.place} {problem.code}" for problem in table.problems]


@pytest.mark.parametrize(
    ("value", "questions"), [("NaN", []), ("sNaN", ["C2 no_number"]), ("Infinity", ["C2 no_number"])]
)
def test_a_decimal_that_is_no_number(plan: xzplan.Plan, value: str, questions: list[str]) -> None:
    figure = Decimal(value)
    records = [{"指标": 18, "年份": 2022, "数值": figure}, {"指标": 18, "年份": 2021, "数值": 21.3}]
    table = read_observations(records, plan)
    assert (short(table), asked(table)) == (["C3 18 2021=21.3"], questions)
    for record in ({"指标": figure, "年份": 2022, "数值": 30.8}, {"指标": 18, "年份": figure, "数值": 30.8}):
        table = read_observations([record], plan)
        assert table.rows == ()
        assert table.problems


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_csv_in_every_encoding(plan: xzplan.Plan, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "观测.csv"
    path.write_bytes(CSV.encode(encoding))
    content = path.read_bytes()
    for source in (path, str(path), content, bytearray(content), io.BytesIO(content)):
        table = read_observations(source, plan)
        assert got(table) == ROWS
        assert table.problems == ()
        assert table.origin == {"utf-8": "utf-8-sig"}.get(encoding, encoding)
        assert str(table.rows[0].observation.value) == "21.30"


@pytest.mark.parametrize("text", [CSV, "\ufeff" + CSV, CSV.replace("\n", "\r\n"), CSV.replace(",", "\t")])
def test_csv_as_text(plan: xzplan.Plan, text: str) -> None:
    for source in (text, io.StringIO(text)):
        table = read_observations(source, plan)
        assert got(table) == ROWS
        assert table.origin == "text"


RECORDS: list[dict[str, Any]] = [
    {"id": "nursing_bed_share", "year": 2021, "value": Decimal("21.30"), "source": "市民政局"},
    {"id": 18, "year": 2022.0, "value": 30.8, "area": "忻府区", "status": "E"},
]


def test_records_and_columns(plan: xzplan.Plan) -> None:
    columns = {name: [record.get(name) for record in RECORDS] for name in ("id", "year", "value")}
    assert got(read_observations(RECORDS, plan)) == ROWS
    table = read_observations(iter(RECORDS), plan)
    assert table.origin == "records"
    assert [row.row for row in read_observations(columns, plan).rows] == [2, 3]
    assert read_observations(xzplan.to_columns(table), plan).rows == table.rows
    columns = xzplan.to_columns(table, labels="zh")
    records = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    assert read_observations(records, plan).rows == table.rows


def test_frames(plan: xzplan.Plan) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not here: pip install --group test-edges")
    frame = pandas.DataFrame({"id": [18, 18], "year": [2021, 2022], "value": [None, 30.8]}).convert_dtypes()
    table = read_observations(frame, plan)
    assert (short(table), table.blank, table.origin) == (["C3 18 2022=30.8"], 1, "dataframe")


LAYOUTS: list[tuple[str, list[str]]] = [
    # Years in columns, below a title, a line of units, and numbers of the columns.
    (
        "忻州市主要指标完成情况\n填报单位：忻州市发改委,,单位：%\n序号,指标,2021年,2022年\n甲,乙,1,2\n18,养老机构护理型床位占比,21.3,30.8\n",
        ["C5 18 2021=21.3", "D5 18 2022=30.8"],
    ),
    # A heading of two rows, the years above or below.
    (
        "指标,单位,完成情况,,\n,,2021年,2022年,备注\n养老机构护理型床位占比,%,21.3,30.8,x\n",
        ["C3 18 2021=21.3", "D3 18 2022=30.8"],
    ),
    (
        "指标,2021年,,2022年,\n,目标,实际,目标,实际\n养老机构护理型床位占比,20,21.3,31,30.8\n",
        ["C3 18 2021=21.3", "E3 18 2022=30.8"],
    ),
    (
        ",2021年,,2022年,\n指标,目标,实际,目标,实际\n养老机构护理型床位占比,20,21.3,31,30.8\n",
        ["C3 18 2021=21.3", "E3 18 2022=30.8"],
    ),
    (
        "指标,2023年,\n,上半年,预计全年\n养老机构护理型床位占比,36,41\n",
        ["B3 18 2023-06=36", "C3 18 2023=41 estimated"],
    ),
    # Years in rows; units below the names.
    (
        "年份,养老机构护理型床位占比,人均预期寿命\n2021年,21.3,77\n",
        ["B2 18 2021=21.3", "C2 14 2021=77"],
    ),
    (
        ",(18)养老机构护理型床位占比,(14)人均预期寿命\n单位,%,岁\n2021,21.3,77\n",
        ["B3 18 2021=21.3", "C3 14 2021=77"],
    ),
    # Areas across and down.
    (
        "2023年\n指标,忻府区,定襄县,合计\n养老机构护理型床位占比,21.3,33,30\n",
        ["B3 18 2023=21.3@忻府区", "C3 18 2023=33@定襄县", "D3 18 2023=30"],
    ),
    (
        "2023年\n县区,养老机构护理型床位占比（%）,人均预期寿命\n忻府区,21.3,77\n合计,30,78\n",
        ["B3 18 2023=21.3@忻府区", "C3 14 2023=77@忻府区", "B4 18 2023=30", "C4 14 2023=78"],
    ),
    (
        "城镇老旧小区改造（个）\n县（市、区）,2021年,2022年\n合计,110,115\n忻府区,38,40\n",
        ["B3 20 2021=110", "C3 20 2022=115", "B4 20 2021=38@忻府区", "C4 20 2022=40@忻府区"],
    ),
    # Several tables on a sheet, each below its own year; sections within a table.
    (
        "2021年,\n指标,完成值\n18,21.3\n\n2022年,\n指标,完成值\n18,30.8\n",
        ["B3 18 2021=21.3", "B7 18 2022=30.8"],
    ),
    (
        "指标,全市,忻府区\n2022年,,\n18,30.8,55\n2023年,,\n18,41.2,60\n",
        ["B3 18 2022=30.8", "C3 18 2022=55@忻府区", "B5 18 2023=41.2", "C5 18 2023=60@忻府区"],
    ),
    (
        "指标,2022年\n忻府区,\n18,30.8\n全市,\n18,41.2\n",
        ["B3 18 2022=30.8@忻府区", "B5 18 2022=41.2"],
    ),
    # Series in a cell, below their name, and in a column.
    (
        "指标,2022年\n养老服务,\n城乡低保平均保障标准年度增速（%）,城市5.0；农村6.0\n",
        ["B3 23.urban 2022=5.0", "B3 23.rural 2022=6.0"],
    ),
    (
        "指标,2022年\n城乡低保平均保障标准年度增速,\n其中：城市,5.0\n农村,6.0\n",
        ["B3 23.urban 2022=5.0", "B4 23.rural 2022=6.0"],
    ),
    (
        "指标,,2022年\n城乡低保平均保障标准年度增速,城市,5.0\n,农村,6.0\n",
        ["C2 23.urban 2022=5.0", "C3 23.rural 2022=6.0"],
    ),
    # A period or an area once for several rows; a form that counts its rows.
    (
        "年份,指标,数值\n2021年,18,21.3\n,14,77\n",
        ["C2 18 2021=21.3", "C3 14 2021=77"],
    ),
    (
        "序号,指标,2022年\n1,养老机构护理型床位占比,30.8\n2,人均预期寿命,77\n",
        ["C2 18 2022=30.8", "C3 14 2022=77"],
    ),
    (
        "区划代码,指标,年份,数值\n140900,18,2022,30\n140981,18,2022,32\n",
        ["D2 18 2022=30", "D3 18 2022=32@原平市"],
    ),
    # Signatures and notes below.
    (
        "指标,2022年\n18,30.8\n注：数据来自年报,\n填报人：张三,审核人：李四\n填报单位：忻府区民政局,\n",
        ["B2 18 2022=30.8@忻府区"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LAYOUTS)
def test_layouts(plan: xzplan.Plan, text: str, expected: list[str]) -> None:
    table = read_observations(text, plan)
    assert (short(table), asked(table)) == (expected, [])


ASKS: list[tuple[str, list[str], list[str]]] = [
    # Columns.
    ("18,21.3,41", ["2022年", "2023年目标完成情况"], ["C1 unread_heading"]),
    ("18,21.3,4", ["2022年", "2023年同比增减"], ["C1 unread_heading"]),
    ("18,21.3,4", ["2022年", "2021—2023年 2022年之外"], ["C1 unread_heading"]),
    ("18,17.81,55", ["2020年", "2025年"], ["C1 target_column"]),
    ("4,90,≥90", ["2020年", "2025年"], ["C1 target_column"]),
    # Times.
    ("18,21.3,33", ["2022年", "2023年下半年"], ["C2 no_form"]),
    ("18,21.3,33", ["2022年", "2030年"], ["C2 outside_plan"]),
    ("18,21.3,33", ["2022年", "2009年"], ["C2 outside_plan"]),
    ("20,110,30", ["2022年", "2023年6月"], ["C2 single_month"]),
    ("20,110,30", ["2022年", "截至2023年底"], ["C2 year_or_total"]),
    ("20,110,30", ["2022年", "2023年累计"], ["C2 year_or_total"]),
    ("20,110,330", ["2022年", "2021—2023年"], ["C2 which_span"]),
    ("20,110,30", ["2022年", "2023年平均"], ["C2 other_quantity"]),
    ("18,21.3,33", ["2022年", "2023年累计"], ["C2 span_of_level"]),
    ("18,21.3,33", ["2022年", "2021—2023年累计"], ["C2 span_of_level"]),
    ("18,21.3,33", ["2022年", "2023年年均增速"], ["C2 other_quantity"]),
    ("18,21.3,33", ["2022年", "2021—2023年年均增速"], ["C2 other_quantity"]),
    ("18,21.3,33", ["2022年", "2023年累计增长"], ["C2 other_quantity"]),
    ("18,21.3,33", ["2022年", "2021—2023年累计增长"], ["C2 other_quantity"]),
    ("12,8,24", ["2022年", "2021—2023年累计"], ["C2 which_span"]),
    # Values.
    ("18,21.3,约33", ["2022年", "2023年"], ["C2 inexact"]),
    ("18,21.3,三十", ["2022年", "2023年"], ["C2 no_number"]),
    ("18,21.3,130", ["2022年", "2023年"], ["C2 too_large"]),
    ("18,21.3,-1", ["2022年", "2023年"], ["C2 too_small"]),
    ("12,8,150", ["2022年", "2023年"], ["C2 no_rate"]),
    ("18,0.213,0.33", ["2022年", "2023年"], ["B2 hundredfold", "C2 hundredfold"]),
    ("14,77,774", ["2022年", "2023年"], ["C2 out_of_place"]),
    ("15,5.1,552", ["2022年", "2023年"], ["C2 out_of_place"]),
    ("18,18,30", ["2020年", "2023年"], ["B2 other_baseline"]),
    # Rows.
    ("护理床位,21.3,30", ["2022年", "2023年"], ["A2 near_indicator"]),
    ("xyzzy,21.3,30", ["2022年", "2023年"], ["A2 unknown_indicator"]),
    ("99,21.3,30", ["2022年", "2023年"], ["A2 unknown_indicator"]),
    (",21.3,30", ["2022年", "2023年"], ["B2 no_indicator"]),
    ("23,5,6", ["2022年", "2023年"], ["B2 which_series", "C2 which_series"]),
    ("(14)养老机构护理型床位占比,5,6", ["2022年", "2023年"], ["A2 two_indicators"]),
    ("养老机构护理型床位占比（张）,5,6", ["2022年", "2023年"], ["A2 other_unit"]),
    ("养老机构护理型床位占比（公办）,18,19", ["2022年", "2023年"], ["B2 name_remark", "C2 name_remark"]),
    ("18,18,19张", ["2022年", "2023年"], ["C2 other_unit"]),
    ("14,5,6", ["2022年", "2023年（%）"], ["C2 other_unit"]),
]


@pytest.mark.parametrize(("line", "heads", "places"), ASKS)
def test_what_is_asked(plan: xzplan.Plan, line: str, heads: list[str], places: list[str]) -> None:
    table = read_observations(f"指标,{','.join(heads)}\n{line}\n14,77.1,77.3\n", plan)
    assert asked(table)[: len(places)] == places or set(places) <= set(asked(table))
    read = {word.split()[0] for word in short(table)}
    assert not read & {place.split()[0] for place in places}
    for problem in table.problems:
        lines = str(problem).splitlines()
        assert lines[0].startswith(f"{problem.place} “")
        if problem.answer:  # it can be copied as it stands
            assert lines.pop() == f"    {problem.answer}"
        assert max(map(display_width, lines)) <= 90
        whole = "".join("".join(lines).split())
        for text in (problem.text.zh, problem.text.en):
            assert "".join(text.split()) in whole


def test_a_row_of_one_indicator_above_its_own_title(plan: xzplan.Plan) -> None:
    """A cut-off in a title and a whole year in a heading do not agree."""
    text = "截至2023年6月30日\n指标,2022年,2023年\n18,30.8,36.2\n"
    table = read_observations(text, plan)
    assert (short(table), asked(table)) == (["B3 18 2022=30.8"], ["C3 cut_off"])
    table = read_observations(text, plan, columns={"2023年": "2023-06"})
    assert (short(table), asked(table)) == (["B3 18 2022=30.8", "C3 18 2023-06=36.2"], [])
    table = read_observations(text.replace("2023年\n", "完成情况\n"), plan)
    assert short(table)[1] == "C3 18 2023-06=36.2"


CONFLICTS: list[tuple[str, list[str]]] = [
    ("指标,2021—2023年完成情况,\n,2022年,2024年\n18,30,31\n", ["C2 two_times"]),
    ("2022年\n指标,年份,2023年\n18,2021,30\n14,2023,77\n", ["C3 two_times"]),
    ("地区,指标,忻府区,2022年\n定襄县,18,30,31\n", ["C2 two_areas"]),
    ("地区,指标,2022年\n忻府区,18,30\n,14,77\n", ["B3 two_areas"]),
    ("指标,忻府区,\n,定襄县,2022年\n18,30,31\n", ["B2 two_areas"]),
    ("指标,年份,2022年人均预期寿命\n18,2022,30\n14,2022,77\n", ["C2 two_indicators"]),
    ("指标,序列,2022年\n18,城市,30\n14,,77\n", ["C2 no_series"]),
    ("指标,分项,2022年城市,2022年农村\n城乡低保平均保障标准年度增速（农村）,,5,6\n", ["C2 which_series"]),
    ("2022年\n2023年统计\n指标,数值\n18,30\n", ["B4 two_times"]),
    ("指标,数值\n18,30\n", ["B2 no_period"]),
    ("指标,年份,数值,状态\n18,2022,30,x\n", ["A2 unknown_status"]),
    ("指标,年份,数值\n18,21,30\n14,2022,77\n", ["A2 no_time"]),
    ("指标,年份,数值\n18,2022,30\n养老机构护理型床位占比,2022,31\n", ["C2 two_values", "C3 two_values"]),
    ("指标,单位,2022年\n18,个,30\n", ["C2 other_unit"]),
    ("2022年度目标任务分解表\n指标,2022年\n18,30\n", ["B2 title_says_target"]),
    ("指标,2021年,2022年,2023年,2024年\n18,25.248,32.686,40.124,47.562\n", ["A1 milestones"]),
    ("指标,2022年,比较符\n18,30,≥\n", ["A1 own_output"]),
    ("指标,2022年,公办养老机构护理型床位占比2023年（个）\n18,30,5\n", ["C1 unread_heading"]),
    ("年份,养老机构护理型床位占比（张）\n2022,30\n2023,31\n", ["B1 other_unit"]),
]


@pytest.mark.parametrize(("text", "places"), CONFLICTS)
def test_what_does_not_agree(plan: xzplan.Plan, text: str, places: list[str]) -> None:
    table = read_observations(text, plan)
    assert asked(table) == places
    assert not {word.split()[0] for word in short(table)} & {place.split()[0] for place in places}


def test_statuses(plan: xzplan.Plan) -> None:
    text = "指标,2021年（最终核实）,2022年预计,2023年快报\n18,21.3,30.8（公布数）,初步41\n"
    assert short(read_observations(text, plan)) == [
        "B2 18 2021=21.3 final",
        "C2 18 2022=30.8",
        "D2 18 2023=41 preliminary",
    ]
    titled = "2022年快报数据\n指标,数值\n18,30.8\n"
    assert short(read_observations(titled, plan)) == ["B3 18 2022=30.8 flash"]


def test_units_and_marks_are_said(plan: xzplan.Plan) -> None:
    text = "指标,2022年\n接受创业服务人数,38500人次\n婴儿死亡率,0.22%①\n体育人口占比,39.1²\n"
    table = read_observations(text, plan)
    assert short(table) == ["B2 8 2022=3.8500", "B3 2 2022=2.2", "B4 27 2022=39.1"]
    said = [[remark.zh for remark in row.remarks] for row in table.rows]
    assert said == [["由“人次”换算为“万人次”"], ["由“%”换算为“‰”", "附注标记①"], ["附注标记²"]]
    assert [row.shown for row in table.rows] == ["38500人次", "0.22%①", "39.1²"]


def test_units_stated_above_or_beside(plan: xzplan.Plan) -> None:
    text = "单位：人次\n指标,单位,2022年,2023年（万人次）\n接受创业服务人数,,38500,4\n婴儿死亡率,%,0.22,\n"
    assert short(read_observations(text, plan)) == ["C3 8 2022=3.8500", "D3 8 2023=4", "C4 2 2022=2.2"]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("忻府区2022年指标\n指标,2022年\n18,30\n", "忻府区"),
        ("朔州市2022年指标\n指标,2022年\n18,30\n", "朔州市"),
        ("填报单位：定襄县民政局\n指标,2022年\n18,30\n", "定襄县"),
        ("忻州市岢岚县2022年\n指标,2022年\n18,30\n", "岢岚县"),
        ("指标,忻州市岢岚县2022年\n18,30\n", "岢岚县"),
        ("指标,2022年,地区\n18,30,开发区\n", "开发区"),
        ("指标,2022年,单位\n18,30,忻府区\n", "忻府区"),
        ("指标,2022年\n养老机构护理型床位占比（忻府区）,30\n", "忻府区"),
        ("指标,忻府,2022年定襄县\n18,,30\n", "定襄县"),
        ("忻州市2022年指标\n指标,2022年\n18,30\n", None),
        ("全市养老服务\n指标,2022年\n18,30\n", None),
        ("忻州2022年指标\n指标,2022年\n18,30\n", None),
        ("山西忻州2022年指标\n指标,2022年\n18,30\n", None),
        ("长治久安相关指标\n指标,2022年\n18,30\n", None),
        ("忻州市（含五台山）指标\n指标,2022年\n18,30\n", None),
        ("全省各市情况：忻州\n指标,2022年\n18,30\n", None),
        ("大同2022年指标\n指标,2022年\n18,30\n", "大同市"),
        ("北京2022年指标\n指标,2022年\n18,30\n", "北京市"),
        ("黑龙江2022年主要指标\n指标,2022年\n18,30\n", "黑龙江省"),
        ("广西公共服务指标\n指标,2022年\n18,30\n", "广西壮族自治区"),
        ("吉林路小学指标\n指标,2022年\n18,30\n", None),
        ("指标,2022年,地区\n18,30,忻州市\n", None),
    ],
)
def test_whose_values_they_are(plan: xzplan.Plan, text: str, area: str | None) -> None:
    table = read_observations(text, plan)
    assert [row.observation.area for row in table.rows] == [area]
    if area is None:
        assert len(xzplan.assess_plan(plan, table)) == 28
    else:
        with pytest.raises(InvalidInputError, match=f"{area}.*assess_areas"):
            xzplan.assess_plan(plan, table)
        with pytest.raises(InvalidInputError, match=f"{area}.*assess_areas"):
            xzplan.assess_plan(plan, table.observations)


@pytest.mark.parametrize("title", ["阳泉、忻州两市对比", "忻州、阳泉两市"])
def test_a_title_that_names_the_plan_s_area_and_another_asks(plan: xzplan.Plan, title: str) -> None:
    table = read_observations(f"{title}\n指标,2022年\n18,30\n", plan)
    assert table.rows == ()
    assert [problem.code for problem in table.problems] == ["unclear_area"]


def test_a_short_name_within_a_title_is_asked_about(plan: xzplan.Plan) -> None:
    text = "关于报送大同2022年指标的函\n指标,2022年\n18,30\n"
    table = read_observations(text, plan)
    assert [(problem.code, problem.answer.split("  #")[0]) for problem in table.problems] == [
        ("unclear_area", 'accept=["B3"]')
    ]
    accepted = read_observations(text, plan, accept=["B3"])
    assert [row.observation.area for row in accepted.rows] == [None]


def test_the_own_city_of_a_plan_is_no_other(plan: xzplan.Plan) -> None:
    text = "大同2022年指标\n指标,2022年\n18,30\n"
    for areas in (["大同市"], ["大同", "云冈区"]):
        assert [row.observation.area for row in read_observations(text, plan, areas=areas).rows] == [None]


def test_areas_of_another_plan(plan: xzplan.Plan) -> None:
    from attrs import evolve

    text = "指标,2022年,地区\n18,30,临汾市\n18,31,全市\n18,32,尧都区\n"
    other = evolve(plan, areas=())
    found = read_observations(text, other, areas=["临汾市", "尧都区"])
    assert [row.observation.area for row in found.rows] == [None, "尧都区"] or len(found.problems) == 2
    assert [row.observation.area for row in read_observations(text, other).rows] == [
        "临汾市",
        "全市",
        "尧都区",
    ]
    with pytest.raises(InvalidInputError, match="areas="):
        read_observations(text, plan, areas=[""])
    with pytest.raises(InvalidInputError, match="areas="):
        read_observations(text, plan, areas=3)  # type: ignore[arg-type]


def test_answers_about_columns(plan: xzplan.Plan) -> None:
    text = "指标,2022年,2023年目标完成情况,2025年\n18,30,41,55\n"
    table = read_observations(text, plan)
    assert [problem.answer.split("  #")[0] for problem in table.problems] == [
        'columns={"2023年目标完成情况": "observed"}',
        'columns={"2025年": "observed"}',
    ]
    answers: dict[str, Any] = {"2023年目标完成情况": "observed", "D": "target"}
    table = read_observations(text, plan, columns=answers)
    assert (short(table), asked(table)) == (["B2 18 2022=30", "C2 18 2023=41"], [])
    answers = {"C": "2021/2023", "2025年": "observed", "2022年": "ignore"}
    table = read_observations(text, plan, columns=answers)
    assert asked(table) == ["C2 span_of_level"]
    assert short(table) == ["D2 18 2025=55"]
    untitled = "指标,2022年,\n18,30,41\n"
    table = read_observations(untitled, plan, columns={"C": 2023})
    assert short(table) == ["B2 18 2022=30", "C2 18 2023=41"]


def test_answers_about_names_and_cells(plan: xzplan.Plan) -> None:
    text = "指标,2022年,2023年\n护理床位,30,约41\n社区养老床位,5,6\n14,774,\n"
    table = read_observations(text, plan)
    assert asked(table) == ["A2 near_indicator", "A3 unknown_indicator", "B4 out_of_place"]
    names: dict[str, Any] = {"护理床位": 18, "社区养老床位": None}
    table = read_observations(text, plan, names=names, accept=["B4", "C2"])
    assert short(table) == ["B2 18 2022=30", "C2 18 2023=41", "B4 14 2022=774"]
    assert [remark.zh[:8] for row in table.rows for remark in row.remarks] == ["按您的指定读入（"] * 2
    assert "accepted by you" in str(table)


@pytest.mark.parametrize(
    ("answers", "argument"),
    [
        ({"columns": {"2023年": "result"}}, "columns"),
        ({"columns": {"2023年": "note", "x": "note"}}, "columns"),
        ({"columns": ["2023年"]}, "columns"),
        ({"columns": {3: "note"}}, "columns"),
        ({"accept": ["B2"]}, "accept"),
        ({"accept": [3]}, "accept"),
        ({"accept": "B2"}, "accept"),
        ({"names": {"x": 18}}, "names"),
        ({"names": {"18": 18.5}}, "names"),
        ({"names": ["x"]}, "names"),
        ({"sheet": 3}, "sheet"),
        ({"progress": 3}, "progress"),
    ],
)
def test_answers_to_nothing(plan: xzplan.Plan, answers: dict[str, Any], argument: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        read_observations("指标,2022年,2023年\n18,30,41\n", plan, **answers)
    assert caught.value.argument == argument


def test_two_values_of_a_period(plan: xzplan.Plan) -> None:
    text = "指标,年份,数值,状态\n18,2022,30.1,快报\n18,2022,30.8,初步\n18,2022,30.9,最终核实\n18,2022,30.90,最终核实\n"
    table = read_observations(text, plan)
    assert (short(table), asked(table)) == (["C4 18 2022=30.9 final"], [])
    assert [row.place for row in table.superseded] == ["C2", "C3"]
    assert [row.place for row in table.repeated] == ["C5"]
    text = "指标,2022年\n18,30\n养老机构护理型床位占比,31\n"
    table = read_observations(text, plan, accept=["B3"])
    assert (short(table), asked(table)) == (["B3 18 2022=31"], [])
    assert [row.place for row in table.superseded] == ["B2"]


def test_progress(plan: xzplan.Plan) -> None:
    rows = [{"id": 18, "year": 2021, "value": 20, "area": str(n)} for n in range(2500)]
    told: list[tuple[int, int]] = []
    table = read_observations(rows, plan, progress=lambda done, total: told.append((done, total)))
    assert told == [(1000, 2500), (2000, 2500), (2500, 2500)]
    assert len(table) == 2500


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("a,b\n1,2\n", "the fullest row is A1: a | b"),
        ("\n\n", "the source is empty"),
        ("指标,2021\n", "no table of observations"),
        ([], "the source is empty"),
    ],
)
def test_no_table(plan: xzplan.Plan, source: object, problem: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        read_observations(source, plan)
    assert caught.value.argument == "source"
    assert problem in caught.value.problem


def test_a_plan_is_wanted() -> None:
    with pytest.raises(InvalidInputError, match="^plan=3: pass a Plan"):
        read_observations(CSV, 3)  # type: ignore[arg-type]


def _wrong(plan: xzplan.Plan, source: object, **answers: Any) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as caught:
        read_observations(source, plan, **answers)
    return caught.value


NO_TABLE = "no table of observations: no heading with indicators and years was found; "


@pytest.mark.parametrize(
    ("source", "nearest"),
    [
        ("\n\n", "the source is empty"),
        ("a,b\n1,2\n", "the fullest row is A1: a | b"),
        ("a,b\nc,d,e\nf,g,h\n", "the fullest row is A2: c | d | e"),
        ("a\n,b,c\n", "the fullest row is B2: b | c"),
        ("a,b,c,d,e,f,g,h,i\n", "the fullest row is A1: a | b | c | d | e | f | g | h"),
        (
            "abcdefghijklmnopqrst,abcdefghijklmnopqrstu\n",
            "the fullest row is A1: abcdefghijklmnopqrst | abcdefghijklmnopqrst",
        ),
        ('"a\n   b",c\n', "the fullest row is A1: a b | c"),
        ("a\n" * 19 + "b,c\n", "the fullest row is A20: b | c"),
        ("a\n" * 20 + "b,c\n", "the fullest row is A1: a"),
    ],
)
def test_the_row_that_comes_nearest_to_a_heading(plan: xzplan.Plan, source: str, nearest: str) -> None:
    wrong = _wrong(plan, source)
    assert (wrong.argument, wrong.value, wrong.problem) == ("source", source, NO_TABLE + nearest)


def test_no_table_in_chinese(plan: xzplan.Plan) -> None:
    words = "未找到数据表：没有列有指标和年份的表头；"
    assert _wrong(plan, "\n\n").__notes__ == [words + "文件为空"]
    assert _wrong(plan, "a,b\n1,2\n").__notes__ == [words + "内容最多的一行是A1：a | b"]


@pytest.mark.parametrize(
    ("answers", "argument", "value", "problem"),
    [
        ({"sheet": 3}, "sheet", 3, "pass the name of a sheet"),
        (
            {"progress": 3},
            "progress",
            3,
            "pass a function of two numbers: rows done, and all rows",
        ),
        (
            {"names": ["x"]},
            "names",
            ["x"],
            "pass a mapping from names in the source to indicators",
        ),
        (
            {"names": {3: 18}},
            "names",
            {3: 18},
            "pass a mapping from names in the source to indicators",
        ),
        (
            {"names": {"护理": 18, None: 18}},
            "names",
            {"护理": 18, None: 18},
            "pass a mapping from names in the source to indicators",
        ),
        ({"names": {"护理 床位": 18}}, "names", "护理 床位", "no such name stands in the source"),
        ({"accept": ["B 2"]}, "accept", "B 2", "nothing was asked about this place"),
    ],
)
def test_what_an_argument_must_be(
    plan: xzplan.Plan, answers: dict[str, Any], argument: str, value: object, problem: str
) -> None:
    wrong = _wrong(plan, "指标,2022年,2023年\n18,30,41\n", **answers)
    assert (wrong.argument, wrong.value, wrong.problem) == (argument, value, problem)


def test_an_answer_to_a_cell_is_told_before_one_to_a_name(plan: xzplan.Plan) -> None:
    wrong = _wrong(plan, "指标,2022年\n18,30\n", names={"x": 18}, accept=["B2"])
    assert (wrong.argument, wrong.value) == ("accept", "B2")


def test_arguments_that_may_be_none(plan: xzplan.Plan) -> None:
    table = read_observations(
        "指标,2022年\n18,30\n", plan, sheet=None, columns=None, names=None, areas=None, progress=None
    )
    assert short(table) == ["B2 18 2022=30"]
    assert short(read_observations("指标,2022年\n18,30\n", plan, names={}, columns={})) == ["B2 18 2022=30"]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (1, [(1, 1)]),
        (1000, [(1000, 1000)]),
        (1001, [(1000, 1001), (1001, 1001)]),
    ],
)
def test_how_often_progress_is_told(plan: xzplan.Plan, rows: int, told: list[tuple[int, int]]) -> None:
    records = [{"id": 18, "year": 2021, "value": 20, "area": str(n)} for n in range(rows)]
    seen: list[tuple[int, int]] = []
    read_observations(records, plan, progress=lambda done, total: seen.append((done, total)))
    assert seen == told


def test_progress_counts_the_rows_of_all_tables(plan: xzplan.Plan) -> None:
    text = "2021年,\n指标,完成值\n18,21.3\n\n2022年,\n指标,完成值\n18,30.8\n14,77\n"
    seen: list[tuple[int, int]] = []
    read_observations(text, plan, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(3, 3)]


@pytest.mark.parametrize("source", [CSV, CSV.encode(), io.StringIO(CSV), RECORDS])
def test_a_sheet_of_what_has_none(plan: xzplan.Plan, source: object) -> None:
    wrong = _wrong(plan, source, sheet="甲")
    assert (wrong.argument, wrong.value, wrong.problem) == ("sheet", "甲", "only a workbook has sheets")


def test_a_heading_without_a_row_is_no_table_and_another_may_be(plan: xzplan.Plan) -> None:
    wrong = _wrong(plan, "指标,2021年\n")
    assert wrong.problem == NO_TABLE + "the fullest row is A1: 指标 | 2021年"
    assert short(read_observations("指标,2021年\n指标,2022年\n18,30\n", plan)) == ["B3 18 2022=30"]


def test_names_answered_and_areas_are_those_of_the_reading(plan: xzplan.Plan) -> None:
    text = "指标,2022年,地区\n床位,30,尧都区\n床位,31,临汾市\n"
    names: dict[str, Any] = {"床位": 18}
    table = read_observations(text, plan, names=names, areas=["临汾市", "尧都区"])
    assert short(table) == ["B2 18 2022=30@尧都区", "B3 18 2022=31"]
    wrong = _wrong(plan, text, names={"床位": 18, "甲": 18, "乙": 27})
    assert (wrong.argument, wrong.value, wrong.problem) == (
        "names",
        "甲",
        "no such name stands in the source",
    )
