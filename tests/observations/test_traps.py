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
    assert (
        table.problems[0].answer == 'names={"5.养老机构护理型床位占比": None}  # or the indicator that it is'
    )
    check(plan, text, "B2 18 2023=41.2", "", names={"5.养老机构护理型床位占比": 18})
    check(plan, text, "", "", names={"5.养老机构护理型床位占比": None})


ROWS = "指标,2022年,2023年\n27,38.1,39.2\n"


@pytest.mark.parametrize(
    "title",
    [
        "2023年工作目标",
        "2024年民生实事任务清单",
        "2024年责任状",
        "2024年主要指标测算表",
        "忻州市2023年国民经济和社会发展计划（草案）",
    ],
)
def test_titles_that_announce_targets(plan: xzplan.Plan, title: str) -> None:
    check(plan, f"{title}\n{ROWS}", "", "B2 title_says_target; C2 title_says_target")
    answers = {"B": "observed", "2023年": "observed"}
    check(plan, f"{title}\n{ROWS}", "B3 27 2022=38.1; C3 27 2023=39.2", "", columns=answers)


@pytest.mark.parametrize(
    ("title", "read", "questions"),
    [
        ("2022年完成情况及2023年计划", "B3 27 2022=38.1", "C2 title_says_target"),
        (
            "2022年国民经济和社会发展计划执行情况与2023年国民经济和社会发展计划",
            "B3 27 2022=38.1",
            "C2 title_says_target",
        ),
        ("2022年完成及2023年预计", "B3 27 2022=38.1; C3 27 2023=39.2 estimated", ""),
        ("2023年目标任务完成情况", "B3 27 2022=38.1; C3 27 2023=39.2", ""),
        ("2023年快报与预计", "B3 27 2022=38.1 estimated; C3 27 2023=39.2 estimated", ""),
    ],
)
def test_titles_that_speak_of_several_years(plan: xzplan.Plan, title: str, read: str, questions: str) -> None:
    check(plan, f"{title}\n{ROWS}", read, questions)


def test_a_title_with_targets_of_a_year_speaks_of_columns_without_one(plan: xzplan.Plan) -> None:
    check(plan, "2023年计划与2022年完成情况\n指标,数值\n27,39.2\n", "", "B2 title_says_target")
    check(plan, "目标\n指标,数值\n27,39.2\n", "", "B2 title_says_target")


@pytest.mark.parametrize(
    ("note", "questions"),
    [
        ("注：2023年为预计数", "C1 note_says"),
        ("注：1.2022年为公报数，2023年数据截至9月底。", "C1 note_says"),
        ("说明：2023年数为目标数", "C1 note_says"),
        ("备注：本表数据为快报数", "B1 note_says; C1 note_says"),
        ("注：2024年数据为预计数", ""),
        ("注：带*的为约束性指标", ""),
        ("2023年为预计数的还有其他指标", ""),
        ("注：预计" + "很长" * 300, "B1 note_says; C1 note_says"),
    ],
)
def test_notes_that_change_what_a_column_holds(plan: xzplan.Plan, note: str, questions: str) -> None:
    table = read_observations(f"{ROWS}{note}\n", plan)
    assert [question for question in asked(table) if "note" in question] == _parts(questions)
    assert len(table.rows) == 2 - len(table.problems)


def test_notes_with_marks_speak_of_the_values_with_them(plan: xzplan.Plan) -> None:
    text = "指标,2022年,2023年\n27,38.1,39.2①\n28,2.2②,2.3\n①预计数\n②省体育局提供\n"
    read = "B2 27 2022=38.1; B3 28 2022=2.2; C3 28 2023=2.3"
    table = check(plan, text, read, "C2 note_says")
    assert table.problems[0].answer == 'accept=["C2"]'


@pytest.mark.parametrize("line", ["二、年度目标", "2025年（规划）", "完成率", "2023年目标"])
def test_lines_within_a_table_that_announce_targets(plan: xzplan.Plan, line: str) -> None:
    text = f"指标,数值\n2022年\n27,38.1\n{line}\n28,2.5\n2024年\n14,77.9\n"
    read = "B3 27 2022=38.1; B7 14 2024=77.9"
    table = check(plan, text, read, "B5 line_says")
    assert table.problems[0].answer == 'accept=["B5"]'


def test_lines_within_a_table_that_name_areas(plan: xzplan.Plan) -> None:
    text = "指标,2022年\n大同市\n27,38.1\n养老服务\n18,30.8\n忻州市\n28,2.2\n目标\n14,77\n实际\n15,5\n"
    read = "B3 27 2022=38.1@大同市; B5 18 2022=30.8@大同市; B7 28 2022=2.2; B11 15 2022=5"
    check(plan, text, read, "B9 line_says")


@pytest.mark.parametrize(
    ("line", "area"),
    [
        ("秀容街道办事处2023年", "秀容街道办事处"),
        ("忻府区奇村镇2023年", "忻府区奇村镇"),
        ("附件1：五台山风景名胜区主要指标", "五台山风景名胜区"),
        ("忻州经济开发区", "忻州经济开发区"),
        ("2023年忻州市本级完成情况", "忻州市本级"),
        ("全省基本公共服务完成情况", "全省"),
        ("原平", "原平市"),
        ("全省基本公共服务填报表", None),
        ("忻州市城镇老旧小区改造", None),
        ("全市街道综合养老服务中心", None),
    ],
)
def test_titles_of_less_and_of_more_than_a_city(plan: xzplan.Plan, line: str, area: str | None) -> None:
    table = read_observations(f"{line}\n{ROWS}", plan)
    assert table.areas == (area,)


def test_a_form_of_the_province_that_the_city_filled(plan: xzplan.Plan) -> None:
    text = f"全省基本公共服务情况\n忻州市2023年\n{ROWS}"
    assert read_observations(text, plan).areas == (None,)


def test_the_seal_of_a_county(plan: xzplan.Plan) -> None:
    text = f"{ROWS}单位负责人：张三,填表人：李四,代县民政局（盖章）\n"
    table = read_observations(text, plan)
    assert table.areas == ("代县",)
    assert table.problems == ()


@pytest.mark.parametrize("word", ["平均", "全省平均", "目标", "上年", "小计", "全市较上年增减"])
def test_what_is_no_area_in_a_column_of_areas(plan: xzplan.Plan, word: str) -> None:
    text = f"体育人口占比\n县区,2023年\n忻府区,39.2\n{word},40\n"
    check(plan, text, "B3 27 2023=39.2@忻府区", "")


def test_words_that_say_no_more_than_that_a_row_is_another(plan: xzplan.Plan) -> None:
    text = "指标,类别,2023年\n18,实际,41.2\n,同比,1.2\n27,实际,39.2\n,备用,39\n"
    table = check(plan, text, "C2 18 2023=41.2; C4 27 2023=39.2", "B5 unknown_status")
    assert table.problems[0].answer == 'columns={"类别": "ignore"}'


def test_heads_below_a_year_that_are_not_understood(plan: xzplan.Plan) -> None:
    check(plan, "指标,2023年,\n,男,女\n14,75.1,80.1\n", "", "B2 unread_heading; C2 unread_heading")
    text = "指标,2022年,2023年\n,,\n14,77,77.9\n"
    check(plan, text, "B3 14 2022=77; C3 14 2023=77.9", "")


def test_titles_of_tables_side_by_side_are_each_of_its_own_table(plan: xzplan.Plan) -> None:
    tables = "指标,2022年,,指标,2022年\n27,38.1,,28,2.2\n"
    check(plan, f"实际,,,目标,\n{tables}", "B3 27 2022=38.1", "E2 title_says_target")
    check(plan, f"忻州市,,,大同市,\n{tables}", "B3 27 2022=38.1; E3 28 2022=2.2@大同市", "")
    check(plan, f"大同市,,,,\n{tables}", "B3 27 2022=38.1@大同市; E3 28 2022=2.2@大同市", "")
    check(plan, f"大同市,完成情况,,,\n{tables}", "B3 27 2022=38.1@大同市; E3 28 2022=2.2", "")


def test_columns_beyond_those_of_a_sheet_are_read_or_told(plan: xzplan.Plan) -> None:
    open_cells = "," * 16_390
    check(plan, f"指标{open_cells}2022年\n18{open_cells}30.8\n", "XFK2 18 2022=30.8", "")
    tables = f"指标,2021年,指标{open_cells}2022年\n18,29,27{open_cells}38.1\n"
    check(plan, tables, "B2 18 2021=29; XFM2 27 2022=38.1", "")


def test_rates_do_not_add_up(plan: xzplan.Plan) -> None:
    text = "2023年\n县区,27,20\n忻府区,40,12\n定襄县,38,10\n合计,78,22\n"
    read = "B3 27 2023=40@忻府区; C3 20 2023=12@忻府区; B4 27 2023=38@定襄县; C4 20 2023=10@定襄县; C5 20 2023=22"
    text = text.replace("27,20", "体育人口占比,城镇老旧小区改造")
    table = check(plan, text, read, "B5 sum_of_rates")
    assert table.problems[0].answer == 'accept=["B5"]'
    check(plan, text.replace("78", "39"), read.replace("; C5", "; B5 27 2023=39; C5"), "")
    one = "2023年\n县区,体育人口占比\n忻府区,40\n合计,40\n"
    check(plan, one, "B3 27 2023=40@忻府区; B4 27 2023=40", "")


def test_figures_that_were_not_divided_by_ten_thousand(plan: xzplan.Plan) -> None:
    text = "单位：人、%\n指标,2022年,2023年\n接受创业服务人数,9999,41000\n"
    table = check(plan, text, "B3 8 2022=9999", "C3 unit_slipped")
    assert "人次" in table.problems[0].text.zh
    check(plan, text, "B3 8 2022=9999; C3 8 2023=41000", "", accept=["C3"])


def test_totals_are_told_from_the_amounts_of_years(plan: xzplan.Plan) -> None:
    years = "指标,2021年,2022年\n"
    for text in (
        f"{years}城镇老旧小区改造（累计）,112,225\n",
        f"{years}城镇老旧小区改造（“十四五”以来累计完成数）,112,225\n",
        f"累计完成情况\n{years}城镇老旧小区改造,112,225\n",
    ):
        table = read_observations(text, plan)
        assert [problem.code for problem in table.problems] == ["year_or_total"] * 2
        answers: dict[str, int | str] = {"2021年": 2021, "2022年": "2021/2022"}
        table = read_observations(text, plan, columns=answers)
        assert [str(row.observation.period) for row in table.rows] == ["2021", "2021/2022"]
    level = f"累计完成情况\n{years}体育人口占比,37,38.1\n"
    check(plan, level, "B3 27 2021=37; C3 27 2022=38.1", "")


def test_a_span_that_does_not_say_what_it_holds_may_be_answered(plan: xzplan.Plan) -> None:
    text = "指标,2021-2022年\n20,225\n"
    table = check(plan, text, "", "B2 which_span")
    assert table.problems[0].answer.startswith('columns={"2021-2022年": "2021/2022"}')
    check(plan, text, "B2 20 2021/2022=225", "", columns={"2021-2022年": "2021/2022"})


def test_labels_of_periods_may_say_that_values_are_targets(plan: xzplan.Plan) -> None:
    text = "指标,年份,数值\n18,2022年目标,32\n18,2022年实际,30.8\n27,2022_target,38\n27,2022_actual,38.1\n"
    check(plan, text, "C3 18 2022=30.8; C5 27 2022=38.1", "")
    text = "指标,数值\n城镇老旧小区改造2022年目标,38\n城镇老旧小区改造2022年,36\n"
    check(plan, text, "B3 20 2022=36", "")
    text = "指标,年份,数值\n18,2022年实际,30.8\n,2023年实际,41.2\n"
    check(plan, text, "C2 18 2022=30.8", "B3 no_indicator")


@pytest.mark.parametrize("year", ["2023.1", "2023.5"])
def test_numbers_that_may_be_a_month_or_a_part_of_a_year(plan: xzplan.Plan, year: str) -> None:
    check(plan, f"指标,{year}\n18,41.2\n", "", "B2 no_form")


def test_months_down_the_rows_are_of_the_year_of_the_title(plan: xzplan.Plan) -> None:
    text = "2023年\n月份,城镇老旧小区改造,城镇调查失业率\n5月,1,5.1\n1-6月,8,5.2\n"
    table = check(plan, text, "C3 11 2023-05=5.1; B4 20 2023-06=8; C4 11 2023-06=5.2", "B3 single_month")
    assert table.problems[0].answer == 'columns={"城镇老旧小区改造": "ignore"}'


def test_frames_whose_index_holds_the_periods(plan: xzplan.Plan) -> None:
    pandas = pytest.importorskip("pandas")
    name = "养老机构护理型床位占比"
    for index in (
        pandas.to_datetime(["2022-12-31", "2023-12-31"]),
        pandas.period_range("2022", "2023", freq="Y"),
        pandas.RangeIndex(2022, 2024),
    ):
        frame = pandas.DataFrame({name: [30.8, 41.2]}, index=index)
        assert short(read_observations(frame, plan)) == ["B2 18 2022=30.8", "B3 18 2023=41.2"]
    frame = pandas.DataFrame({"指标": [name], "2023年": [41.2]}, index=pandas.RangeIndex(1, name="序"))
    assert short(read_observations(frame, plan)) == ["C2 18 2023=41.2"]


def test_floats_are_shown_with_the_digits_that_a_spreadsheet_shows(plan: xzplan.Plan) -> None:
    rows = [{"指标": 14, "2022年": 77.1 + 0.4, "2023年": 77.1 + 0.8}]
    assert 77.1 + 0.8 != 77.9
    check(plan, rows, "B2 14 2022=77.5; C2 14 2023=77.9", "")  # type: ignore[arg-type]


def test_a_line_of_parts_over_counties_and_years_is_no_label(plan: xzplan.Plan) -> None:
    text = "指标,全市,,其中,,\n,,,忻府区,定襄县,\n,2022年,2023年,2023年,2023年,\n18,30.8,41.2,42,40,\n"
    check(plan, text, "B4 18 2022=30.8; C4 18 2023=41.2; D4 18 2023=42@忻府区; E4 18 2023=40@定襄县", "")


def test_the_level_of_the_city_s_own_offices_is_not_the_city(plan: xzplan.Plan) -> None:
    check(plan, "指标,2022年全市,2022年市级\n27,38.1,40\n", "B2 27 2022=38.1", "C1 unread_heading")


def test_headings_that_name_the_period_by_the_title(plan: xzplan.Plan) -> None:
    text = "2023年主要指标\n指标,单位,本期,上年同期,同比增减\n18,%,41.2,30.8,10.4\n"
    check(plan, text, "C3 18 2023=41.2", "D2 unknown_heading")
    text = "2023年6月\n指标,单位,本月,累计\n20,个,12,60\n"
    check(plan, text, "", "C2 unknown_heading; D2 unknown_heading")


def test_where_one_share_is_not_in_per_cent_its_whole_column_is_in_doubt(plan: xzplan.Plan) -> None:
    text = "指标,2022年\n18,0.308\n19,0.25\n"
    check(plan, text, "", "B2 hundredfold; B3 hundredfold")
    check(plan, "指标,2022年\n18,30.8\n11,0.9\n", "B2 18 2022=30.8; B3 11 2022=0.9", "")


def test_a_value_at_the_middle_of_a_year_is_compared_like_that_of_a_year(plan: xzplan.Plan) -> None:
    text = "指标,2022年,2023年上半年\n17,94.1,0.943\n18,30.8,36.1\n"
    check(plan, text, "B2 17 2022=94.1; B3 18 2022=30.8; C3 18 2023-06=36.1", "C2 hundredfold")
    check(plan, "指标,2022年,2023年6月底\n14,77.5,7.76\n", "B2 14 2022=77.5", "C2 out_of_place")
    # A tenth of a year's amount may be what was done in two months.
    check(plan, "指标,2022年,2023年1—2月\n20,110,11\n", "B2 20 2022=110; C2 20 2023-02=11", "")


def test_a_level_has_no_value_of_several_years(plan: xzplan.Plan) -> None:
    check(plan, "指标,2022—2023年平均\n27,38.1\n", "", "B2 span_of_level")
    check(plan, "指标,2022/2023\n27,38.1\n20,225\n", "B3 20 2022/2023=225", "B2 span_of_level")


def test_the_middle_of_the_plan_is_no_year(plan: xzplan.Plan) -> None:
    check(plan, "指标,2023中期\n27,38.1\n", "", "B1 unread_heading")


def test_remarks_in_a_row_that_change_what_its_values_are(plan: xzplan.Plan) -> None:
    text = (
        "指标,2022年,2023年,备注\n27,38.1,39.2,2023年为预计\n28,2.2,2.3,截至9月底\n20,112,100,预计年底建成\n"
    )
    read = "B2 27 2022=38.1; B4 20 2022=112; C4 20 2023=100"
    table = check(plan, text, read, "C2 note_says; B3 note_says; C3 note_says")
    assert table.problems[0].answer == 'accept=["C2"]'


def test_parts_of_the_year_that_a_half_year_title_names(plan: xzplan.Plan) -> None:
    text = "监测表（2023年上半年）\n指标,2023年计划,1-6月完成\n18,40.1,36.5\n20,120,51\n"
    check(plan, text, "C3 18 2023-06=36.5; C4 20 2023-06=51", "")


def test_flags_of_statuses(plan: xzplan.Plan) -> None:
    text = "indicator,period,value,flag\n18,2023,41.2,p\n18,2024,45,f\n"
    check(plan, text, "C2 18 2023=41.2 preliminary", "A3 unknown_status")


def test_a_county_keeps_its_name_whatever_stands_in_it(plan: xzplan.Plan) -> None:
    """A name that ends in 县 is an area, although 目标 stands in it."""
    text = "指标,年份,数值,地区\n孕产妇死亡率,2021,10,目标县\n"
    assert [row.observation.area for row in xzplan.read_observations(text, plan).rows] == ["目标县"]


def test_a_row_that_is_shifted_to_the_left_asks(plan: xzplan.Plan) -> None:
    """The name stands under 序号 and a value under 指标: the values would be read a year too early."""
    text = "序号,指标,2022年,2023年\n养老机构护理型床位占比,30.8,41.2,\n27,体育人口占比,37.4,39.1\n"
    table = read_observations(text, plan)
    assert [row.indicator for row in table.rows] == ["sports_population_share"] * 2
    assert [problem.code for problem in table.problems] == ["unknown_indicator"]


def test_a_figure_in_a_column_of_values_is_no_year(plan: xzplan.Plan) -> None:
    text = "地区,指标,年份,数值\n代县,城镇老旧小区改造,2021,8\n代县,城镇老旧小区改造,2022,2022\n代县,20,2023,2013\n"
    check(plan, text, "D2 20 2021=8@代县; D3 20 2022=2022@代县; D4 20 2023=2013@代县", "")
    two = "指标,年份,数值\n18,2021,21.3\n指标,2021年,2022年\n27,38,39\n"
    check(plan, two, "C2 18 2021=21.3; B4 27 2021=38; C4 27 2022=39", "")


def test_a_name_with_an_area_in_the_row_of_another_area_asks(plan: xzplan.Plan) -> None:
    text = (
        "地区,指标,2022年\n五台县,养老机构护理型床位占比（代县）,57\n代县,养老机构护理型床位占比（代县）,58\n"
    )
    check(plan, text, "C3 18 2022=58@代县", "C2 two_areas")
