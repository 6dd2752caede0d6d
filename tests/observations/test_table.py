"""The table that comes back says what was read, from where, and what was left aside."""

from __future__ import annotations

import re
from typing import Any

import pytest
from attrs import evolve

import xzplan
from sheets import openpyxl
from xzplan import InvalidInputError, Observation, read_observations
from xzplan.display.text import display_width
from xzplan.language import Bilingual
from xzplan.observations import ObservationRow, ObservationTable, SourcePart, TableProblem, Use
from xzplan.observations.sheets import Sheets
from xzplan.observations.table import check_own_area, own_observations

TEXT = (
    "主要指标完成情况\n"
    "指标,单位,2022年,2022年快报,2023年同比,2025年目标,备注,责任单位\n"
    "养老服务,,,,,,,\n"
    "养老机构护理型床位占比,%,30.8,30.1,4,55,x,民政局\n"
    "人均预期寿命,岁,77岁多,,,,,\n"
    "体育人口占比,%,—,,,,,\n"
)


@pytest.fixture
def table(plan: xzplan.Plan) -> xzplan.ObservationTable:
    return read_observations(TEXT, plan)


def test_every_part_is_accounted_for(table: xzplan.ObservationTable) -> None:
    uses = {part.place: part.use.value for part in table.parts}
    assert uses == {
        "A1": "aside",
        "A2": "labels",
        "B2": "labels",
        "C2": "read",
        "D2": "read",
        "E2": "asked",
        "F2": "aside",
        "G2": "aside",
        "H2": "aside",
        "A3": "aside",
        "A4": "read",
        "A5": "asked",
        "A6": "aside",
    }
    assert table.ignored == ("2025年目标", "备注", "责任单位")
    assert [part.reason.en for part in table.parts if part.place in ("F2", "G2") and part.reason] == [
        "targets",
        "remarks",
    ]
    assert table.blank == 3
    assert (len(table), len(table.problems), len(table.superseded)) == (1, 2, 1)


def test_str_names_all_of_it_in_both_languages(table: xzplan.ObservationTable) -> None:
    text = str(table)
    lines = text.splitlines()
    assert lines[0] == "读入1个数值（1项指标）；待确认2处；由更确定的数值代替1个；未填3个"
    assert lines[1] == "1 observation of 1 indicator; 2 problems; 1 superseded value; 3 values left open"
    for part in table.parts:
        assert part.place in text
    for words in (
        "77岁多",
        "2023年同比",
        "30.1：已由更确定的数值代替",
        "责任单位",
        "养老服务",
        "columns read: C2, D2",
    ):
        assert words in text
    assert repr(table) == "<ObservationTable xinzhou-14fyp-public-services: 1 row, 2 problems>"


def test_a_notebook_shows_it(table: xzplan.ObservationTable, plan: xzplan.Plan) -> None:
    page = table._repr_html_()
    for words in ("待确认", "77岁多", "C5", "2023年同比", "目标或计划", "columns={&quot;2023年同比&quot;"):
        assert words in page
    clean = read_observations("指标,2022年\n18,38.1①\n", plan)._repr_html_()
    assert "如何确认" not in clean
    assert "附注标记①" in clean


def test_parts_and_problems_are_tables(table: xzplan.ObservationTable) -> None:
    parts = xzplan.to_columns(table.parts)
    assert parts["place"][:2] == ["A2", "B2"] or set(parts["place"]) == {part.place for part in table.parts}
    assert set(parts["use"]) <= set(Use)
    problems = xzplan.to_columns(table.problems, labels="zh")
    assert problems["位置"] == ["E2", "C5"]
    assert problems["问题"] == [problem.text.zh for problem in table.problems]
    codes = xzplan.to_columns(table.problems)
    assert codes["code"] == ["unread_heading", "inexact"]
    assert codes["answer"] == [problem.answer or None for problem in table.problems]


def test_areas(plan: xzplan.Plan) -> None:
    text = "指标,年份,数值,地区\n18,2021,20,忻府区\n18,2022,30.8,\n3,2021,oops,\n18,2022,21,忻府区\n"
    table = read_observations(text + "".join(f"18,2022,21,县{n}\n" for n in range(3)), plan)
    parts = table.by_area()
    assert list(parts) == list(table.areas) == ["忻府区", None, "县0", "县1", "县2"]
    assert [row.observation.year for row in parts["忻府区"].rows] == [2021, 2022]
    assert (len(table.problems), parts["忻府区"].problems) == (1, ())
    assert "其他地区4个（忻府区、县0、县1等）" in table.summary.zh
    assert xzplan.assess_plan(plan, table).as_of.year == 2022


def test_a_plan_takes_its_own_table(table: xzplan.ObservationTable, plan: xzplan.Plan) -> None:
    review = xzplan.assess_plan(plan, table)
    assert list(review.values()) == list(xzplan.assess_plan(plan, {18: {2022: 30.8}}).values())
    assert (review.left_aside, "有2处待确认" in review.sentence.zh) == (2, True)
    assert xzplan.assess_plan(plan, {18: {2022: 30.8}}).left_aside == 0
    with pytest.raises(InvalidInputError, match="another plan"):
        xzplan.assess_plan(evolve(plan, id="other"), table)
    empty = evolve(table, rows=(), origin="")
    assert "来源" not in str(empty)
    with pytest.raises(InvalidInputError, match="no observation"):
        xzplan.assess_plan(plan, empty)
    own = [Observation(period=2022, value=30.8, area="忻州市")]
    assert xzplan.assess_plan(plan, {18: own})[18].latest is not None


def test_series_come_by_their_ids(plan: xzplan.Plan) -> None:
    text = "指标,序列,年份,数值\n23,城市,2021,7\n23,rural,2021,8.5\n23,Urban,2022,6.5\n"
    table = read_observations(text, plan)
    assert table.observations == {
        "subsistence_standard_growth": {
            "urban": (Observation(period=2021, value=7), Observation(period=2022, value=6.5)),
            "rural": (Observation(period=2021, value=8.5),),
        }
    }


def test_sheets_rows_and_columns_that_are_hidden(plan: xzplan.Plan) -> None:
    import io

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "全市"
    for row in (["指标", "2021年", "2022年", "2023年"], [18, 21.3, 30.8, 41.2], [14, 77, 77.1, 77.2]):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.create_sheet("说明")["A1"] = "填报说明"
    book.create_sheet("空表")
    file = io.BytesIO()
    book.save(file)
    table = read_observations(file.getvalue(), plan)
    assert [row.place for row in table.rows] == ["全市!B2", "全市!D2"]
    assert [(problem.place, problem.code) for problem in table.problems] == [
        ("全市!C1", "hidden_column"),
        ("全市!A3", "hidden_row"),
    ]
    sheets = {part.place: part.use.value for part in table.parts if part.kind == "sheet"}
    assert sheets == {"全市": "read", "说明": "aside", "空表": "aside"}
    assert "工作表读入 sheets read: 全市" in str(table)
    accepted = read_observations(file.getvalue(), plan, accept=["全市!C1", "全市!A3"])
    assert (len(accepted), accepted.problems) == (6, ())
    answered = read_observations(file.getvalue(), plan, columns={"全市!C": "observed"}, accept=["全市!B3"])
    assert (len(answered), answered.problems) == (6, ())


def test_a_rounded_cell_is_said(plan: xzplan.Plan) -> None:
    import io

    book = openpyxl.Workbook()
    book.active.append(["指标", "2022年"])
    book.active.append([18, 30.84])
    book.active["B2"].number_format = "0.0"
    file = io.BytesIO()
    book.save(file)
    [row] = read_observations(file.getvalue(), plan).rows
    assert (str(row.observation.value), row.shown) == ("30.8", "30.8")
    assert [remark.en for remark in row.remarks] == ["shown as 30.8; the cell holds 30.84"]


def test_merged_cells(plan: xzplan.Plan) -> None:
    import io

    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["指标", "分项", "2021年", None, "2022年", "备注"],
        ["城乡低保平均保障标准年度增速", "城市", 5.0, None, 6.0, "x"],
        [None, "农村", 5.5, None, 6.5, None],
        ["人均预期寿命", None, 77, None, 77.2, None],
        ["体育人口占比", None, 36, None, 37, None],
    ):
        sheet.append(row)
    for merged in ("A2:A3", "C1:D1", "C2:D2", "E4:E5", "F2:F3"):
        sheet.merge_cells(merged)
    file = io.BytesIO()
    book.save(file)
    table = read_observations(file.getvalue(), plan)
    assert [row.place for row in table.rows] == [
        f"Sheet!{cell}" for cell in ("C3", "E3", "C4", "C5", "E2")
    ] or {row.place for row in table.rows} >= {"Sheet!E2", "Sheet!C3", "Sheet!E3"}
    assert {problem.code for problem in table.problems} == {"merged_value"}


def test_the_reader_of_sheets_is_not_public() -> None:
    assert Sheets.__module__ == "xzplan.observations.sheets"


def test_the_summary_names_only_what_there_is(plan: xzplan.Plan) -> None:
    table = read_observations("指标,2022年\n18,30\n27,38\n", plan)
    assert (table.summary.zh, table.summary.en) == (
        "读入2个数值（2项指标）",
        "2 observations of 2 indicators",
    )
    table = read_observations("指标,2022年\n护理床位,5\n", plan)
    assert (table.summary.zh, table.summary.en) == ("未读入数值；待确认1处", "no observations; 1 problem")


def test_many_places_beside_each_other_are_a_range(plan: xzplan.Plan) -> None:
    lines = ["4,91", "5,89", "13,95.1", "14,77", "17,94"]
    table = read_observations("\n".join(["指标,2022年", *lines, "", "护理床位,5", "18,30", "27,38"]), plan)
    assert "行读入 rows read: A2:A6, A9, A10" in str(table).split("\n")


def test_rows_and_sheets_whose_columns_ask_are_asked_about(plan: xzplan.Plan) -> None:
    import io

    book = openpyxl.Workbook()
    for row in (["指标", "2023年"], [18, 41.2], [27, "—"], ["注：2023年为快报", None]):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    table = read_observations(file.getvalue(), plan)
    used = {part.place: str(part.use) for part in table.parts}
    assert used == {
        "Sheet": "asked",
        "Sheet!A1": "labels",
        "Sheet!B1": "asked",
        "Sheet!A2": "asked",
        "Sheet!A3": "aside",
        "Sheet!A4": "aside",
    }


def test_sheets_are_listed_one_by_one(plan: xzplan.Plan) -> None:
    import io

    book = openpyxl.Workbook()
    for name in ("代县", "五台县"):
        page = book.create_sheet(name)
        page.append(["指标", "2023年"])
        page.append([27, 39.1])
    file = io.BytesIO()
    book.save(file)
    assert "工作表读入 sheets read: 代县, 五台县" in str(read_observations(file.getvalue(), plan))


def test_a_sum_of_some_areas_is_said(plan: xzplan.Plan) -> None:
    table = read_observations("2023年\n指标,忻府区,定襄县,合计\n城镇老旧小区改造,40,7,47\n", plan)
    assert [len(row.remarks) for row in table.rows] == [0, 0, 1]
    assert table.rows[2].remarks[0].en == "a sum, taken for the whole; 2 of its areas are listed"
    areas = ["忻州市", "忻府区", "定襄县"]
    table = read_observations(
        "2023年\n指标,忻府区,定襄县,合计\n城镇老旧小区改造,40,7,47\n", plan, areas=areas
    )
    assert not any(row.remarks for row in table.rows)


WHOLE = """\
读入1个数值（1项指标）；待确认2处；由更确定的数值代替1个；未填3个
1 observation of 1 indicator; 2 problems; 1 superseded value; 3 values left open
来源 source: text
? E2 “2023年同比”: 该列标题含年份，但无法识别；请写作“2023年”或“2023年实际”，或指定该列用途
    the heading names a year and was not understood; write 2023年 or 2023年实际, or
        say what the column is
    columns={"2023年同比": "observed"}  # or "target", "note", "ignore"
? C5 “77岁多”: 含“多”，不是确切数值；接受则按所写数字读入
    “多” makes the value inexact; accept it to take the figure as it stands
    accept=["C5"]
- D4 30.1：已由更确定的数值代替 / a firmer value of the period stands
列读入 columns read: C2, D2
列标识 columns labels: A2, B2
- E2 2023年同比 待确认
- F2 2025年目标 未采用：目标或计划 / targets
- G2 备注 未采用：说明性内容 / remarks
- H2 责任单位 未采用：说明性内容 / remarks
行读入 rows read: A4
- A1 主要指标完成情况 未采用：表外文字 / text outside the table
- A3 养老服务 未采用：没有数值 / no values
- A5 人均预期寿命 待确认
- A6 体育人口占比 未采用：没有数值 / no values"""


def test_the_whole_of_what_is_printed(table: xzplan.ObservationTable) -> None:
    assert str(table) == WHOLE


def test_the_whole_of_what_a_notebook_shows(table: xzplan.ObservationTable) -> None:
    page = table._repr_html_()
    lines = ["".join(f"<th>{head}</th>" for head in ("位置", "单元格", "待确认", "如何确认"))]
    lines += ["".join(f"<th>{head}</th>" for head in ("位置", "内容", "用途", "读入", "说明"))]
    for cells in (
        ("A1", "主要指标完成情况", "未采用", "", "表外文字"),
        ("A4", "养老机构护理型床位占比", "读入", "2", ""),
        ("A5", "人均预期寿命", "待确认", "", ""),
        ("A2", "指标", "标识", "", "标识"),
        ("C2", "2022年", "读入", "1", ""),
        ("F2", "2025年目标", "未采用", "", "目标或计划"),
        ("D4", "30.1", "已由更确定的数值代替", "", ""),
    ):
        lines.append("".join(f"<td>{cell}</td>" for cell in cells))
    assert [line for line in lines if f"<tr>{line}</tr>" not in page] == []
    assert re.findall("</?table", page) == ["<table", "</table"] * 2
    assert "<td>C5</td><td>77岁多</td><td>含“多”，不是确切数值；接受则按所写数字读入<br>" in page
    assert "<td><code>accept=[&quot;C5&quot;]</code></td>" in page


def test_remarks_are_printed_below_the_problems(plan: xzplan.Plan) -> None:
    table = read_observations("指标,2022年\n接受创业服务人数,38500人次①\n", plan)
    unit = plan.indicators[8].unit.en
    assert [line for line in str(table).split("\n") if line.startswith("!")] == [
        f"! B2 38500人次①：由“人次”换算为“万人次” / converted from 人次 to {unit}",
        "! B2 38500人次①：附注标记① / mark of a note: ①",
    ]
    assert "<td>B2</td><td>38500人次①</td><td>附注标记①</td><td>1</td><td></td>" in table._repr_html_()


@pytest.mark.parametrize(
    ("areas", "zh"),
    [
        (1, "读入2个数值（1项指标），其中其他地区1个（县0）"),
        (3, "读入4个数值（1项指标），其中其他地区3个（县0、县1、县2）"),
        (4, "读入5个数值（1项指标），其中其他地区4个（县0、县1、县2等）"),
    ],
)
def test_the_summary_names_three_areas(plan: xzplan.Plan, areas: int, zh: str) -> None:
    lines = "".join(f"18,2{area},县{area}\n" for area in range(areas))
    table = read_observations(f"指标,2022年,地区\n18,30,\n{lines}", plan)
    assert table.summary.zh == zh
    assert table.summary.en == (f"{areas + 1} observations of 1 indicator, other areas among them: {areas}")


@pytest.mark.parametrize(
    ("rows", "shown"),
    [(4, "A2, A3, A4, A5"), (5, "A2:A6")],
)
def test_five_places_make_a_range(plan: xzplan.Plan, rows: int, shown: str) -> None:
    lines = ["4,91", "5,89", "13,95.1", "14,77", "17,94"]
    table = read_observations("\n".join(["指标,2022年", *lines[:rows], ""]), plan)
    assert f"行读入 rows read: {shown}" in str(table).split("\n")


def test_columns_beside_each_other_are_a_range(plan: xzplan.Plan) -> None:
    heads = ",".join(f"{year}年" for year in range(2014, 2020))
    table = read_observations(f"指标,{heads}\n18,11,12,13,14,15,16\n", plan)
    assert "列读入 columns read: B1:G1" in str(table).split("\n")


def test_sheets_are_part_of_a_range(plan: xzplan.Plan) -> None:
    import io

    book = openpyxl.Workbook()
    for row in (["指标", "2022年"], [4, 91], [5, 89], [13, 95.1], [14, 77], [17, 94]):
        book.active.append(row)
    other = book.create_sheet("二")
    for row in (["指标", "2023年"], [4, 91]):
        other.append(row)
    file = io.BytesIO()
    book.save(file)
    table = read_observations(file.getvalue(), plan)
    assert "行读入 rows read: Sheet!A2:A6, 二!A2" in str(table).split("\n")


def _row(place: str = "B2", area: str | None = None, **fields: Any) -> ObservationRow:
    seen = Observation(period=2022, value=30, area=area)
    given = {"row": 2, "indicator": "nursing_bed_share", "series": None, "observation": seen, "place": place}
    return ObservationRow(**{**given, "shown": "30", **fields})


def _made(*rows: ObservationRow, **fields: Any) -> ObservationTable:
    return ObservationTable(**{"plan": "xinzhou-14fyp-public-services", "rows": rows, **fields})


def _part(kind: str, place: str, use: str, **fields: Any) -> SourcePart:
    return SourcePart(**{"kind": kind, "place": place, "text": "x", "use": use, **fields})


def test_uses_in_words() -> None:
    assert [(use.value, use.text.zh, use.text.en) for use in Use] == [
        ("read", "读入", "read"),
        ("labels", "标识", "labels"),
        ("asked", "待确认", "asked about"),
        ("aside", "未采用", "left aside"),
    ]


def test_a_part_in_words() -> None:
    assert str(_part("row", "A7", "aside", text="a\n b")) == "A7 a b 未采用"
    reason = Bilingual(zh="没有数值", en="no values")
    assert str(_part("row", "A7", "aside", reason=reason)) == "A7 x 未采用：没有数值 / no values"
    assert _part("row", "A7", "read").values == 0


def test_places_and_remarks_make_no_other_row() -> None:
    remark = Bilingual(zh="a", en="b")
    assert _row("B2") == _row("C9", shown="30.0", remarks=(remark,))
    assert _row("B2") != _row("B2", row=3)
    assert _row("B2") != _row("B2", series="urban")


def test_the_file_and_the_sheets_that_gave_values() -> None:
    rows = (_row("二!B2"), _row("A!B!C3"), _row("二!B3"), _row("D4"))
    assert _made(*rows, file="a.xlsx").read_from == ("a.xlsx", "二", "A!B")
    assert _made(*rows).read_from == ()
    assert _made(file="a.csv").read_from == ("a.csv",)


def test_only_columns_left_aside_are_ignored() -> None:
    parts = (
        _part("column", "A1", "labels", text="a"),
        _part("column", "B1", "aside", text="b"),
        _part("row", "A2", "aside", text="c"),
        _part("column", "C1", "aside", text="d"),
        _part("column", "D1", "asked", text="e"),
    )
    assert _made(parts=parts).ignored == ("b", "d")


PROBLEM = TableProblem(
    code="no_number",
    place="B2",
    value="x",
    row=2,
    column=None,
    text=Bilingual(zh="不是数字", en="not a number"),
)


@pytest.mark.parametrize(
    ("made", "zh", "en"),
    [
        (_made(), "未读入数值", "no observations"),
        (_made(_row()), "读入1个数值（1项指标）", "1 observation of 1 indicator"),
        (
            _made(_row(), _row(indicator="life_expectancy_at_birth"), _row()),
            "读入3个数值（2项指标）",
            "3 observations of 2 indicators",
        ),
        (_made(problems=(PROBLEM,)), "未读入数值；待确认1处", "no observations; 1 problem"),
        (_made(problems=(PROBLEM,) * 2), "未读入数值；待确认2处", "no observations; 2 problems"),
        (
            _made(superseded=(_row(),) * 2),
            "未读入数值；由更确定的数值代替2个",
            "no observations; 2 superseded values",
        ),
        (_made(repeated=(_row(),)), "未读入数值；重复1个", "no observations; 1 repeated value"),
        (_made(blank=1), "未读入数值；未填1个", "no observations; 1 value left open"),
        (_made(blank=4), "未读入数值；未填4个", "no observations; 4 values left open"),
    ],
)
def test_each_count_of_the_summary(made: ObservationTable, zh: str, en: str) -> None:
    assert (made.summary.zh, made.summary.en) == (zh, en)
    assert str(made).split("\n")[:2] == [zh, en]


@pytest.mark.parametrize(
    ("places", "shown"),
    [
        ("A1 A2 A3 A4", "A1, A2, A3, A4"),
        ("A1 A2 A3 A4 A5", "A1:A5"),
        ("A1 B1 C1 D1 E1", "A1:E1"),
        ("Y1 Z1 AA1 AB1 AC1", "Y1:AC1"),
        ("A1 A2 A3 A4 A5 A7 A8", "A1:A5, A7, A8"),
        ("A1 A3 A5 A7 A9", "A1, A3, A5, A7, A9"),
        ("A5 A4 A3 A2 A1", "A5, A4, A3, A2, A1"),
        ("A1 B2 C3 D4 E5", "A1, B2, C3, D4, E5"),
        ("A1 C1 E1 G1 I1", "A1, C1, E1, G1, I1"),
        ("A1 A1 A1 A1 A1", "A1, A1, A1, A1, A1"),
        ("x!A1 x!A2 x!A3 x!A4 x!A5", "x!A1:A5"),
        ("x!A1 x!A2 x!A3 y!A4 y!A5", "x!A1, x!A2, x!A3, y!A4, y!A5"),
        ("x!A1 x!A2 x!A3 x!A4 x!A5 y!A6 y!A7 y!A8 y!A9 y!A10", "x!A1:A5, y!A6:A10"),
        ("一 二 三 四 五", "一, 二, 三, 四, 五"),
    ],
)
def test_places_as_ranges(places: str, shown: str) -> None:
    parts = tuple(_part("row", place, "read") for place in places.split())
    assert str(_made(parts=parts)) == f"未读入数值\nno observations\n行读入 rows read: {shown}"


def test_parts_are_printed_by_kind_and_use() -> None:
    parts = (
        _part("row", "A3", "labels"),
        _part("row", "A4", "asked"),
        _part("row", "A2", "read"),
        _part("column", "B1", "aside"),
        _part("column", "A1", "labels"),
        _part("sheet", "二", "read"),
        _part("sheet", "一", "aside"),
    )
    assert str(_made(parts=parts)).split("\n")[2:] == [
        "工作表读入 sheets read: 二",
        "- 一 x 未采用",
        "列标识 columns labels: A1",
        "- B1 x 未采用",
        "行读入 rows read: A2",
        "行标识 rows labels: A3",
        "- A4 x 待确认",
    ]


def test_a_notebook_shows_each_part_once() -> None:
    remark = Bilingual(zh="附注标记①", en="mark of a note: ①")
    parts = (_part("row", "A2", "read", values=3), _part("row", "A3", "asked"))
    page = _made(
        _row("B2", remarks=(remark,)), superseded=(_row("C2"),), repeated=(_row("D2"),), parts=parts
    )._repr_html_()
    lines = [
        ("A2", "x", "读入", "3", ""),
        ("A3", "x", "待确认", "", ""),
        ("C2", "30", "已由更确定的数值代替", "", ""),
        ("D2", "30", "与已读入的同期数值相同", "", ""),
        ("B2", "30", "附注标记①", "1", ""),
    ]
    told = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in line)}</tr>" for line in lines)
    assert told in page
    assert "如何确认" not in page


def test_a_value_that_stands_twice_is_read_once() -> None:
    text = str(_made(_row("B2"), repeated=(_row("C2"),)))
    assert text.split("\n")[:3] == [
        "读入1个数值（1项指标）；重复1个",
        "1 observation of 1 indicator; 1 repeated value",
        "- C2 30：与已读入的同期数值相同 / the same value of the period stands already",
    ]


def test_the_table_of_an_area() -> None:
    own, part = _row("B2"), _row("B3", area="忻府区")
    whole = _made(
        part,
        own,
        problems=(PROBLEM,),
        superseded=(own,),
        repeated=(own,),
        parts=(_part("row", "A2", "read"),),
        blank=2,
        origin="text",
        file="a.csv",
    )
    kept = {"origin": "text", "file": "a.csv"}
    assert whole.by_area() == {"忻府区": _made(part, **kept), None: _made(own, **kept)}
    assert whole.areas == ("忻府区", None)


def test_the_observations_that_a_plan_takes(plan: xzplan.Plan) -> None:
    given = {18: {2022: 30}}
    assert own_observations(plan, given) is given
    own, part = _row("B2"), _row("B3", area="忻府区")
    assert own_observations(plan, _made(part, own)) == {"nursing_bed_share": (own.observation,)}
    assert own_observations(plan, _made()) == {}
    with pytest.raises(InvalidInputError, match="values of other areas alone; pass the table to") as caught:
        own_observations(plan, _made(part, part))
    assert (caught.value.argument, caught.value.value) == ("observations", ["忻府区"])
    elsewhere = _made(own, plan="another")
    words = "read for another plan than xinzhou-14fyp-public-services"
    with pytest.raises(InvalidInputError, match=words) as caught:
        own_observations(plan, elsewhere)
    assert caught.value.argument == "observations"
    assert caught.value.value is elsewhere


@pytest.mark.parametrize("area", [None, "忻州市", "Xinzhou City", "140900"])
def test_names_of_the_own_area(plan: xzplan.Plan, area: str | None) -> None:
    check_own_area(plan, [Observation(period=2022, value=30, area=area)])


@pytest.mark.parametrize("area", ["忻府区", "Xinfu District", "140902", "忻州", ""])
def test_names_of_another_area(plan: xzplan.Plan, area: str) -> None:
    seen = [Observation(period=2022, value=30), Observation(period=2023, value=30, area=area)]
    with pytest.raises(InvalidInputError, match="values of another area; pass the table to") as caught:
        check_own_area(plan, seen)
    assert (caught.value.argument, caught.value.value) == ("observations", area)


def test_long_lines_are_broken() -> None:
    words, short_words = "很长的说法 " * 30, "长 " * 20
    remark = Bilingual(zh=words, en="long words " * 20)
    made = _made(
        _row("B2", shown=short_words, remarks=(remark,)),
        superseded=(_row("C2", shown=words),),
        problems=(evolve(PROBLEM, value=words),),
        parts=(
            _part("row", "A9", "aside", text=words, reason=remark),
            *(_part("row", f"A{number}", "read") for number in range(11, 200, 2)),
        ),
    )
    lines = str(made).split("\n")
    assert max(map(display_width, lines)) <= 90
    text = "".join(str(made).split())
    for part in (words, short_words, remark.en, "A11,A13,A15", "A195,A197,A199"):
        assert "".join(part.split()) in text
    assert [line.split()[:2] for line in lines if line.startswith(("!", "?", "-"))] == [
        ["?", "B2"],
        ["-", "C2"],
        ["!", "B2"],
        ["-", "A9"],
    ]


def test_a_notebook_shows_each_problem_with_its_answer() -> None:
    answered = evolve(PROBLEM, place="C3", value="<y>", answer='accept=["C3"]')
    page = _made(problems=(PROBLEM, answered))._repr_html_()
    words = '<td>不是数字<br><small lang="en">not a number</small></td>'
    cells = f"<td>{{}}</td><td>{{}}</td>{words}<td><code>{{}}</code></td>"
    told = (
        cells.format("B2", "x", ""),
        cells.format("C3", "&lt;y&gt;", "accept=[&quot;C3&quot;]"),
    )
    assert "".join(f"<tr>{cell}</tr>" for cell in told) in page


@pytest.mark.parametrize(
    ("rows", "problems", "shown"),
    [(0, 0, "0 rows, 0 problems"), (1, 2, "1 row, 2 problems"), (2, 1, "2 rows, 1 problem")],
)
def test_a_table_in_a_few_words(rows: int, problems: int, shown: str) -> None:
    made = _made(*([_row()] * rows), problems=(PROBLEM,) * problems)
    assert (repr(made), len(made)) == (f"<ObservationTable xinzhou-14fyp-public-services: {shown}>", rows)


def test_the_observations_of_each_row() -> None:
    rows = [
        _row(indicator="a"),
        _row(indicator="b", series="y"),
        _row(indicator="a", area="忻府区"),
        _row(indicator="b", series="x"),
        _row(indicator="b", series="y", area="忻府区"),
    ]
    own, part = rows[0].observation, rows[2].observation
    assert _made(*rows).observations == {"a": (own, part), "b": {"y": (own, part), "x": (own,)}}
    assert _made().observations == {}


def test_what_observations_of_another_area_are_told(plan: xzplan.Plan) -> None:
    words = "pass the table to assess_areas, which gives each area its own review"
    with pytest.raises(InvalidInputError) as caught:
        check_own_area(plan, [Observation(period=2022, value=30, area="忻府区")])
    assert str(caught.value).endswith(f"values of another area; {words}")
    with pytest.raises(InvalidInputError) as caught:
        own_observations(plan, _made(_row(area="忻府区")))
    assert str(caught.value).endswith(f"values of other areas alone; {words}")


def test_a_plan_without_areas_has_observations_of_no_area(plan: xzplan.Plan) -> None:
    nowhere = evolve(plan, areas=())
    check_own_area(nowhere, [Observation(period=2022, value=30)])
    with pytest.raises(InvalidInputError):
        check_own_area(nowhere, [Observation(period=2022, value=30, area="忻州市")])
