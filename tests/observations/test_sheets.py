"""Sheets as they are read: tables of the library's own, lines that people sign, and what is done with each row."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

import xzplan
from observations.test_layouts import row
from observations.test_reading import asked, short
from observations.test_traps import check
from xzplan import ObservationTable, read_observations
from xzplan.grids.grid import Cell, Grid, Row
from xzplan.observations.answers import Answers
from xzplan.observations.areas import KnownAreas
from xzplan.observations.headings import Headings
from xzplan.observations.layouts import tables
from xzplan.observations.names import Names
from xzplan.observations.sheets import _SIGNED, Progress, Sheets, _text

OURS = (
    *("应达值", "与应达值之差", "是否达到预期进度", "完成目标趋势判断", "进度评价", "趋势判断", "年度参考值"),
    *("年度里程碑", "比较符", "测算方式", "汇总值", "依据编号", "进度编号", "趋势编号"),
    *(
        "basis",
        "comparator",
        "outlook",
        "progress",
        "milestone",
        "yardstick",
        "due",
        "value due",
        "whole_value",
    ),
)


def parts(table: ObservationTable) -> list[tuple[str, str, str, str, int, str]]:
    return [
        (
            part.kind,
            part.place,
            part.text,
            str(part.use),
            part.values,
            "" if part.reason is None else part.reason.en,
        )
        for part in table.parts
    ]


@pytest.mark.parametrize("word", [*OURS, "Basis", "VALUE DUE", "x/应达值", "应达值/x"])
def test_headings_that_the_library_writes(plan: xzplan.Plan, word: str) -> None:
    text = f"指标,2023年,{word}\n18,41,x\n"
    check(plan, text, "", "A1 own_output")
    [problem] = read_observations(text, plan).problems
    assert (problem.value, problem.answer) == ("A1", 'accept=["A1"]')
    assert short(read_observations(text, plan, accept=["A1"])) == ["B2 18 2023=41"]


@pytest.mark.parametrize("word", ["应达值x", "比较", "评价", "编号x", "values", "bases"])
def test_headings_that_are_nearly_those(plan: xzplan.Plan, word: str) -> None:
    assert short(read_observations(f"指标,2023年,{word}\n18,41,x\n", plan)) == ["B2 18 2023=41"]


@pytest.mark.parametrize("title", ["年度里程碑", "年度参考值", "推算表", "评估结果"])
def test_titles_that_the_library_writes(plan: xzplan.Plan, title: str) -> None:
    [problem] = read_observations(f"a\n2023年{title}（一）\n指标,2023年\n18,41\n", plan).problems
    assert (problem.code, problem.place, problem.value) == ("own_output", "A3", f"a 2023年{title}（一）")


@pytest.mark.parametrize("title", ["推算", "年度", "评估", "结果"])
def test_titles_that_are_nearly_those(plan: xzplan.Plan, title: str) -> None:
    check(plan, f"2023年{title}\n指标,2023年\n18,41\n", "B3 18 2023=41", "")


@pytest.mark.parametrize(
    "line",
    [
        *(
            f"{unit}{word}{person}{colon}x"
            for unit in ("", "单位")
            for word in ("填报", "审核", "填表", "制表", "联系", "负责", "报送", "批准", "分管", "统计")
            for person, colon in (("", "："), ("人", ":"), ("一二三四五六", "："))
        ),
        *(
            f"{word}{number}{colon}x"
            for word in ("注", "备注", "说明", "资料来源", "数据来源")
            for number, colon in (("", ":"), ("", "："), ("1", "："), ("9", ":"))
        ),
        *("Office: x", "office:", "Filled in by: x", "filled in by:", "Checked by: x", "NOTE: x", "notes: x"),
    ],
)
def test_lines_that_people_sign(line: str) -> None:
    assert _SIGNED.match(line)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "填报人x",
            "填报一二三四五六七：x",
            "单位：x",
            "注12：x",
            "注x：y",
            "来源：x",
            "x注：y",
            " 填报：x",
            "注 1：x",
        ),
        *(
            "office x",
            "notess: x",
            "note：x",
            "an office: x",
            "filled by: x",
            "checked: x",
            "联络人：x",
            "资料：x",
        ),
    ],
)
def test_lines_that_nobody_signs(line: str) -> None:
    assert not _SIGNED.match(line)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("a|b", "a b"),
        ("a|b|c", "a b c"),
        ("a|b|c|d", "a b c"),
        ("a|a|b|c|d", "a b c"),
        ("a \n b|c", "a b c"),
        ("x" * 401, "x" * 400),
    ],
)
def test_the_text_of_a_row(line: str, text: str) -> None:
    assert _text(row(line)) == text


@pytest.mark.parametrize(("after", "area"), [(0, "@忻府区"), (5, "@忻府区"), (6, "")])
def test_the_last_six_rows_may_say_who_filled_the_form(plan: xzplan.Plan, after: int, area: str) -> None:
    text = "指标,2023年\n18,41\n填报单位：忻府区民政局\n" + "说明：无\n" * after
    check(plan, text, f"B2 18 2023=41{area}", "")


def test_a_row_with_figures_says_not_who_filled_the_form(plan: xzplan.Plan) -> None:
    check(plan, "指标,2023年\n18,41\n填报单位：忻府区民政局,30\n", "B2 18 2023=41", "A3 unknown_indicator")


def test_what_is_done_with_each_row(plan: xzplan.Plan) -> None:
    lines = (
        "忻州市统计,,,",
        "指标,类别,2022年,2023年",
        "甲,乙,1,2",
        "忻府区,,,",
        "18,,30,41",
        "一、基本情况,,,",
        "27,目标值,38,39",
        "27,完成率,99,98",
        "14,,—,",
        "床位,,3,4",
        "别的,,5,6",
        "注：无,,,",
        "制表人：张三,审核人：李四,,",
    )
    table = read_observations("\n".join(lines), plan, names={"别的": None})
    assert short(table) == ["C5 18 2022=30@忻府区", "D5 18 2023=41@忻府区"]
    text, none = "text outside the table", "no values"
    assert [part for part in parts(table) if part[0] == "row"] == [
        ("row", "A1", "忻州市统计", "aside", 0, text),
        ("row", "A3", "甲 乙 1", "aside", 0, "numbers of the columns"),
        ("row", "A4", "忻府区", "labels", 0, "says what the rows below are of"),
        ("row", "A5", "18", "read", 2, ""),
        ("row", "A6", "一、基本情况", "aside", 0, none),
        ("row", "A7", "27", "aside", 0, "targets"),
        ("row", "A8", "27", "aside", 0, "derived figures"),
        ("row", "A9", "14", "aside", 0, none),
        ("row", "A10", "床位", "asked", 0, ""),
        ("row", "A11", "别的", "aside", 0, "as you said"),
        ("row", "A12", "注：无", "aside", 0, text),
        ("row", "A13", "制表人：张三 审核人：李四", "aside", 0, text),
    ]
    assert table.blank == 2


def test_what_is_done_with_each_column(plan: xzplan.Plan) -> None:
    table = read_observations("指标,2022年,目标,备注,x,2023年,说法\n18,30,31,y,z,41,5\n14,,,,,77,6\n", plan)
    assert asked(table) == ["G1 unknown_heading"]
    assert [part for part in parts(table) if part[0] == "column"] == [
        ("column", "A1", "指标", "labels", 0, "labels"),
        ("column", "B1", "2022年", "read", 1, ""),
        ("column", "C1", "目标", "aside", 0, "targets"),
        ("column", "D1", "备注", "aside", 0, "remarks"),
        ("column", "E1", "x", "aside", 0, "the heading was not understood"),
        ("column", "F1", "2023年", "read", 2, ""),
        ("column", "G1", "说法", "asked", 0, ""),
    ]
    assert table.blank == 1


@pytest.mark.parametrize(
    ("line", "read", "questions"),
    [
        ("18,30,8", "", "A2 too_many_cells"),
        ("18,30,,8", "", "A2 too_many_cells"),
        ("18,30,x,8%", "", "A2 too_many_cells"),
        ("18,30,x", "B2 18 2023=30", ""),
        ("18,30,", "B2 18 2023=30", ""),
        ("x,30,8", "", "A2 too_many_cells"),
    ],
)
def test_more_figures_than_headings(plan: xzplan.Plan, line: str, read: str, questions: str) -> None:
    check(plan, f"指标,2023年\n{line}\n", read, questions)


def sheet(*lines: str, **facts: Any) -> Grid:
    rows = tuple(row(line, number) for number, line in enumerate(lines, 1))
    return Grid(**({"sheet": "表", "rows": rows, "origin": "表"} | facts))


def taken(
    plan: xzplan.Plan, *grids: Grid, accept: tuple[str, ...] = (), progress: Progress | None = None
) -> ObservationTable:
    """Return what is read of some sheets."""
    areas = KnownAreas(plan, None)
    headings = Headings(plan, Names(plan, areas, {}), areas)
    sheets = Sheets(plan, headings, Answers(None, accept), progress, sum(len(grid.rows) for grid in grids))
    for grid in grids:
        sheets.take(grid, *tables(grid, headings))
    return sheets.table()


TABLE = ("指标|2023年", "18|41")


def test_sheets_and_what_they_gave(plan: xzplan.Plan) -> None:
    table = taken(
        plan,
        sheet(*TABLE, file="x.xlsx"),
        sheet("说明", sheet="二", origin="二"),
        sheet("指标|2022年", "床位|3", sheet="三", origin="三"),
        sheet("指标|2022年", "18|—", sheet="四", origin="四"),
        sheet("指标|2022年", "18|30", sheet="五", origin="五", file="y.xlsx"),
    )
    assert short(table) == ["表!B2 18 2023=41", "五!B2 18 2022=30"]
    assert [part for part in parts(table) if part[0] == "sheet"] == [
        ("sheet", "表", "表", "read", 1, ""),
        ("sheet", "二", "二", "aside", 0, "no table that was understood"),
        ("sheet", "三", "三", "asked", 0, ""),
        ("sheet", "四", "四", "aside", 0, ""),
        ("sheet", "五", "五", "read", 1, ""),
    ]
    assert (table.origin, table.file, table.plan) == ("表, 五", "y.xlsx", plan.id)


def test_figures_behind_the_last_heading_of_a_sheet_are_no_split_numbers(plan: xzplan.Plan) -> None:
    assert asked(taken(plan, sheet("指标|2023年", "18|41|5", sheet=None))) == ["A2 too_many_cells"]
    assert "too_many_cells" not in str(asked(taken(plan, sheet("指标|2023年", "18|41|5"))))


def test_hidden_sheets(plan: xzplan.Plan) -> None:
    table = taken(plan, sheet(*TABLE, hidden=True))
    assert (short(table), asked(table)) == ([], ["表 hidden_sheet"])
    assert (table.problems[0].value, parts(table)) == ("表", [("sheet", "表", "表", "asked", 0, "")])
    assert short(taken(plan, sheet(*TABLE, hidden=True), accept=("表",))) == ["表!B2 18 2023=41"]
    assert asked(taken(plan, sheet("说明", hidden=True))) == []


def test_hidden_rows(plan: xzplan.Plan) -> None:
    shown = sheet("指标|2022年|2023年", "18|30|41", "27|38|39")
    hidden = evolve(shown, rows=(*shown.rows[:1], evolve(shown.rows[1], hidden=True), shown.rows[2]))
    table = taken(plan, hidden)
    assert (short(table), asked(table)) == (["表!B3 27 2022=38", "表!C3 27 2023=39"], ["表!A2 hidden_row"])
    for place in ("表!A2", "表!B2", "表!C2"):
        assert len(taken(plan, hidden, accept=(place,)).rows) == 4


def test_cells_below_one_merged_heading_are_read_once(plan: xzplan.Plan) -> None:
    head = {
        1: Cell(text="指标"),
        2: Cell(text="2023年", merged=True),
        3: Cell(text="2023年", merged=True, across=True),
    }
    for across in (True, False):
        cells = {1: Cell(text="18"), 2: Cell(text="41"), 3: Cell(text="41", across=across)}
        rows = (Row(number=1, cells=head), Row(number=2, cells=cells))
        table = taken(plan, sheet(rows=rows))
        assert short(table)[0] == "表!B2 18 2023=41"
        assert table.blank == (1 if across else 0)


@pytest.mark.parametrize(
    ("rows", "calls"),
    [
        (1, [(2, 2)]),
        (1000, [(1001, 1001)]),
        (1001, [(1000, 1002), (1002, 1002)]),
        (2001, [(1000, 2002), (2000, 2002), (2002, 2002)]),
    ],
)
def test_progress_is_told_every_thousand_rows(
    plan: xzplan.Plan, rows: int, calls: list[tuple[int, int]]
) -> None:
    told: list[tuple[int, int]] = []
    taken(plan, sheet("指标|2023年", *["x|—"] * rows), progress=lambda *done: told.append(done))
    assert told == calls


SECTIONS = ("指标,2022年,2023年", "{}", "18,30,41")


@pytest.mark.parametrize(
    ("line", "use", "reason"),
    [
        ("2022年", "labels", "says what the rows below are of"),
        ("定襄县", "labels", "says what the rows below are of"),
        ("一、", "aside", "no values"),
        ("①为预计", "aside", "text outside the table"),
        ("※另行报送", "aside", "text outside the table"),
        ("注：无", "aside", "text outside the table"),
        ("14", "aside", "no values"),
        ("人均预期寿命", "aside", "no values"),
        ("人均预期寿命,,—", "aside", "no values"),
    ],
)
def test_lines_within_a_table(plan: xzplan.Plan, line: str, use: str, reason: str) -> None:
    table = read_observations("\n".join(SECTIONS).format(line), plan)
    found = [(str(part.use), part.reason and part.reason.en) for part in table.parts if part.place == "A2"]
    assert found == [(use, reason)]
    names = line.startswith(("14", "人均"))
    assert table.blank == (2 if names else 0)


def test_values_in_cells_merged_over_two_years_are_asked_about(plan: xzplan.Plan) -> None:
    cells = {
        1: Cell(text="18"),
        2: Cell(text="41", merged=True),
        3: Cell(text="41", merged=True, across=True),
    }
    table = taken(plan, sheet(rows=(row("指标|2022年|2023年"), Row(number=2, cells=cells))))
    assert (short(table), asked(table)) == ([], ["表!B2 merged_value", "表!C2 merged_value"])
    assert table.blank == 0


def test_no_sheets_give_nothing(plan: xzplan.Plan) -> None:
    assert taken(plan) == ObservationTable(plan=plan.id, rows=())


def test_where_a_table_of_the_library_stands(plan: xzplan.Plan) -> None:
    two_rows = sheet("|指标|进度评价|2023年", "||x|实际", "|18|41|41", sheet=None)
    [problem] = taken(plan, two_rows).problems
    assert (problem.code, problem.place, problem.value, problem.row, problem.column) == (
        "own_output",
        "B1",
        "B1",
        None,
        None,
    )
    [problem] = taken(plan, sheet("指标|2023年", "18|41", sheet="评估结果一")).problems
    assert (problem.code, problem.place, problem.value) == ("own_output", "评估结果一", "评估结果一")
    own = sheet("指标|2023年|应达值", "18|41|x")
    [problem] = taken(plan, own).problems
    assert (problem.place, problem.value, problem.answer) == ("表", "表", 'accept=["表"]')


def test_a_table_of_milestones(plan: xzplan.Plan) -> None:
    path = sheet("指标|2021年|2022年|2023年|2024年", "18|25.25|32.7|40.1|47.562")
    table = taken(plan, path)
    [problem] = table.problems
    assert (problem.code, problem.place, problem.value) == ("milestones", "表", "表")
    assert (short(table), table.origin) == ([], "")
    assert [(place, use, values) for _, place, _, use, values, _ in parts(table)] == [
        ("表!A2", "read", 4),
        ("表!A1", "labels", 0),
        *((f"表!{letter}1", "read", 0) for letter in "BCDE"),
        ("表", "asked", 0),
    ]
    assert len(taken(plan, path, accept=("表",)).rows) == 4


@pytest.mark.parametrize(("name", "origin"), [(None, "文"), ("表", "")])
def test_where_nothing_was_read_from(plan: xzplan.Plan, name: str | None, origin: str) -> None:
    assert taken(plan, sheet("指标|2022年", "床位|3", sheet=name, origin="文")).origin == origin


COLUMN = "C1 target_column"


@pytest.mark.parametrize(
    ("lines", "read", "questions"),
    [
        ("18,30,55\n27,38,40\n", "B2 18 2022=30; B3 27 2022=38", COLUMN),
        # One of two is enough, and what cannot be read goes with the column.
        ("18,30,55\n27,38,39.5\n", "B2 18 2022=30; B3 27 2022=38", COLUMN),
        ("18,30,55\n27,38,约39\n", "B2 18 2022=30; B3 27 2022=38", COLUMN),
        (
            "18,30,54\n27,38,39\n4,91,≥90\n",
            "B2 18 2022=30; C2 18 2025=54; B3 27 2022=38; C3 27 2025=39; B4 4 2022=91",
            "C4 inexact",
        ),
        ("18,30,54\n4,91,≥90\n", "B2 18 2022=30; B3 4 2022=91", COLUMN),
        ("18,30,54\n27,38,39\n", "B2 18 2022=30; C2 18 2025=54; B3 27 2022=38; C3 27 2025=39", ""),
    ],
)
def test_columns_that_repeat_targets(plan: xzplan.Plan, lines: str, read: str, questions: str) -> None:
    check(plan, f"指标,2022年,2025年\n{lines}", read, questions)


def test_answers_to_columns_that_repeat_targets(plan: xzplan.Plan) -> None:
    text = "指标,2022年,2025年\n18,30,55\n27,38,40\n"
    every = "B2 18 2022=30; C2 18 2025=55; B3 27 2022=38; C3 27 2025=40"
    check(plan, text, every, "", accept=["C1"])
    check(plan, text, every, "", columns={"2025年": "observed"})
    [problem] = read_observations(text, plan).problems
    assert (problem.value, problem.column, problem.row) == ("2025年", "2025年", None)
    assert problem.answer == 'columns={"2025年": "observed"}  # or "target", "note", "ignore"'


def test_rows_of_targets_below_a_column_of_years(plan: xzplan.Plan) -> None:
    """Where the years stand in rows, only those of the target year are left out, with no question of the others."""
    text = "指标,年份,数值\n18,2022,30\n18,2023,约41\n18,2025,55\n"
    check(plan, text, "C2 18 2022=30", "C1 target_column; C3 inexact")


def test_a_column_of_noughts_beside_questions(plan: xzplan.Plan) -> None:
    check(plan, "指标,2022年\n7,0\n8,0\n18,约30\n", "", "B1 zeros; B4 inexact")
    check(plan, "指标,2022年\n7,0\n18,30\n", "B2 7 2022=0; B3 18 2022=30", "")
    check(plan, "指标,2022年\n7,0\n", "B2 7 2022=0", "")


def test_doubts_that_can_be_set_aside_and_others(plan: xzplan.Plan) -> None:
    text = "指标,2022年\n18,101\n28,26\n"
    check(plan, text, "", "B2 too_large; B3 out_of_place")
    table = check(plan, text, "B3 28 2022=26", "B2 too_large", accept=["B3"])
    [row] = table.rows
    assert [remark.en for remark in row.remarks] == [
        "accepted by you (about 10 times away from 2.09; perhaps the point or the unit slipped)"
    ]
    assert [str(problem.answer) for problem in table.problems] == [""]


def test_a_hidden_row_that_names_nothing(plan: xzplan.Plan) -> None:
    shown = sheet("指标|2022年", "常住人口|30", "护理型床位|31")
    hidden = evolve(shown, rows=(shown.rows[0], *(evolve(one, hidden=True) for one in shown.rows[1:])))
    assert asked(taken(plan, shown)) == ["表!A2 unknown_indicator", "表!A3 near_indicator"]
    table = taken(plan, hidden)
    assert asked(table) == ["表!A2 hidden_row", "表!A3 hidden_row"]
    [first, second] = table.problems
    assert (first.value, first.row, first.column, first.answer) == ("常住人口", 2, None, 'accept=["表!A2"]')
    assert second.answer == 'accept=["表!A3"]'
    assert asked(taken(plan, hidden, accept=("表!B2",))) == ["表!A2 unknown_indicator", "表!A3 hidden_row"]


def test_values_that_stand_back_are_no_sums(plan: xzplan.Plan) -> None:
    table = taken(plan, sheet("指标|2023年（快报）|2023年", "18|41|42"))
    assert short(table) == ["表!C2 18 2023=42"]
    [back] = table.superseded
    assert (back.place, back.shown, back.remarks) == ("表!B2", "41", ())


def test_what_cannot_be_is_not_accepted(plan: xzplan.Plan) -> None:
    for figure, code in (("101", "too_large"), ("-1", "too_small")):
        table = taken(plan, sheet("指标|2023年", f"18|{figure}"), accept=("表!B2",))
        assert (short(table), asked(table)) == ([], [f"表!B2 {code}"])


def test_a_row_without_a_name(plan: xzplan.Plan) -> None:
    table = taken(plan, sheet("指标|2023年", "18|41", "|30"))
    assert (short(table), asked(table)) == (["表!B2 18 2023=41"], ["表!B3 no_indicator"])
    assert [(part.place, part.text, str(part.use)) for part in table.parts if part.text == "30"] == [
        ("表!B3", "30", "asked")
    ]
    assert [(problem.value, problem.row, problem.answer) for problem in table.problems] == [("", 3, "")]


def test_rows_whose_only_figure_stands_below_an_unknown_heading(plan: xzplan.Plan) -> None:
    table = taken(plan, sheet("指标|2023年|说法", "18||5", "27||—", "14|77|6"))
    assert (short(table), asked(table)) == (["表!B4 14 2023=77"], ["表!C1 unknown_heading"])
    uses = {part.place: str(part.use) for part in table.parts if part.kind == "row"}
    assert uses == {"表!A2": "asked", "表!A3": "aside", "表!A4": "read"}
    assert table.blank == 2


def test_targets_below_a_line_that_says_so(plan: xzplan.Plan) -> None:
    check(plan, "指标,2025年\n规划目标,\n18,55\n", "", "B3 line_says")


def test_lines_behind_the_last_figures(plan: xzplan.Plan) -> None:
    areas = KnownAreas(plan, None)
    headings = Headings(plan, Names(plan, areas, {}), areas)
    sheets = Sheets(plan, headings, Answers(None, ()), None, 0)
    lines = (
        "指标|2023年",
        "18|41",
        "以上为预计数",
        "27|38",
        "均为快报数",
        "人均预期寿命",
        "注：无",
        "甲|乙",
        "系初步数",
    )
    [table], _ = tables(sheet(*lines), headings)
    assert list(sheets._lines_behind(table)) == ["系初步数", "均为快报数"]


def test_a_value_that_is_accepted_is_told_so(plan: xzplan.Plan) -> None:
    about = sheet("指标|2023年", "18|约41")
    assert asked(taken(plan, about)) == ["表!B2 inexact"]
    table = taken(plan, about, accept=("表!B2",))
    assert (short(table), asked(table)) == (["表!B2 18 2023=41"], [])
    assert [remark.en for remark in table.rows[0].remarks] == [
        "accepted by you (“约” makes the value inexact; accept it to take the figure as it stands)"
    ]
