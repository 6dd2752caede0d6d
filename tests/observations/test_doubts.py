"""Values that stand in their cells and are perhaps not what they seem: notes, definitions, flags, zeros, rounding."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import xzplan
from observations.test_reading import asked, short
from observations.test_traps import check
from xzplan import read_observations
from xzplan.observations.notes import notes_in, remarks_in

ONE = "指标,2023年,备注\n18,41.2,{}\n"


@pytest.mark.parametrize(
    "remark",
    [
        "2022年数据",
        "为2022年数",
        "沿用2022年",
        "2020年人口普查数据",
        "数据截至2022年底",
        "截至9月底",
        "上年数据",
        "沿用上年",
        "数据未更新",
        "预计",
        "测算数",
        "上半年数据",
        "1-6月累计数",
        "全省平均",
        "不含民办",
        "按户籍人口",
        "待省核定",
        "统计口径调整",
        "2022 data",
        "figures for 2022",
        "Provisional",
    ],
)
@pytest.mark.parametrize("heading", ["备注", "数据说明", "remarks"])
def test_remarks_that_make_a_value_another(plan: xzplan.Plan, remark: str, heading: str) -> None:
    table = check(plan, ONE.format(remark).replace("备注", heading), "", "B2 note_says")
    assert table.problems[0].answer == 'accept=["B2"]'
    check(plan, ONE.format(remark), "B2 18 2023=41.2", "", accept=["B2"])


@pytest.mark.parametrize(
    "remark",
    [
        "2023年数据",
        "截至2023年底",
        "截至2023年12月31日",
        "截至12月31日",
        "截至年底",
        "高于全省平均水平",
        "较2022年提高10.4个百分点",
        "2022年启动，2024年建成",
        "预计年底建成",
        "与上年持平",
        "合同2022年签订",
        "市民政局提供",
        "数据来源于2023年统计公报",
        "约束性指标",
    ],
)
def test_remarks_that_do_not(plan: xzplan.Plan, remark: str) -> None:
    check(plan, ONE.format(remark), "B2 18 2023=41.2", "")


def test_a_remark_about_one_year_of_several(plan: xzplan.Plan) -> None:
    text = "指标,2022年,2023年,备注\n18,30.8,41.2,{}\n"
    both = "B2 18 2022=30.8; C2 18 2023=41.2"
    check(plan, text.format("2022年为公报数"), both, "")
    check(plan, text.format("2023年沿用2022年数"), "B2 18 2022=30.8", "C2 note_says")


@pytest.mark.parametrize(
    ("note", "questions"),
    [
        ("注：2023年为预计数。", "C3 note_says"),
        ("注：2023年数据沿用2022年数据", "C3 note_says"),
        ("注：数据不含五台山风景区", "C2 note_says; C3 note_says"),
        ("注：2023年数据截至2023年底", ""),
        ("资料来源：市统计局", ""),
    ],
)
def test_notes_below_a_table_of_one_value_a_row(plan: xzplan.Plan, note: str, questions: str) -> None:
    table = read_observations(f"指标,年份,数值\n18,2022,30.8\n18,2023,41.2\n{note}\n", plan)
    assert asked(table) == [place for place in questions.split("; ") if place]
    assert len(table) == 2 - len(table.problems)


def test_a_note_with_a_mark_gives_the_year_of_the_values_with_it(plan: xzplan.Plan) -> None:
    text = "指标,2022年,2023年\n18,30.8①,41.2①\n27,38,39\n①为2022年数据\n"
    check(plan, text, "B2 18 2022=30.8; B3 27 2022=38; C3 27 2023=39", "C2 note_says")


@pytest.mark.parametrize(
    "note",
    [
        "①2022年数据为2021年底统计。",
        "注：①为上年数据",
        "①沿用去年",
        "Note: ① last year",
        "注1：①系预计数",
    ],
)
def test_a_mark_in_a_heading_leads_to_its_note(plan: xzplan.Plan, note: str) -> None:
    table = check(plan, f"指标,2021年,2022年①\n18,21.3,30.8\n{note}\n", "B2 18 2021=21.3", "C2 note_says")
    assert f"A3 {note}" in str(table)


def test_a_mark_in_square_brackets_leads_to_its_note(plan: xzplan.Plan) -> None:
    text = "指标,2021年,2022年\n18,21.3,30.8[1]\n[1] 为预计数\n"
    check(plan, text, "B2 18 2021=21.3", "C2 note_says")


def test_a_section_may_begin_with_a_mark(plan: xzplan.Plan) -> None:
    check(plan, "指标,数值\n★2022年\n18,30.8\n", "B3 18 2022=30.8", "")


def test_notes_in_english(plan: xzplan.Plan) -> None:
    text = "indicator,2021,2022\nnursing_bed_share,21.3,30.8\n{}\n"
    check(plan, text.format("Note: 2022 figures are estimates."), "B2 18 2021=21.3", "C1 note_says")
    check(plan, text.format("Notes: planned"), "", "B1 note_says; C1 note_says")
    check(plan, text.format("Note: from the yearbook"), "B2 18 2021=21.3; C2 18 2022=30.8", "")


@pytest.mark.parametrize(
    "note",
    [
        "注：老旧小区改造为累计数。",
        "注：按累计口径统计",
        "说明：累计数",
        "备注：系2021年以来累计",
        "Note: figures are cumulative",
    ],
)
def test_a_note_that_amounts_are_sums_asks_about_amounts_alone(plan: xzplan.Plan, note: str) -> None:
    text = f"指标,2021年,2022年\n20,112,230\n18,21.3,30.8\n{note}\n"
    table = check(plan, text, "B3 18 2021=21.3; C3 18 2022=30.8", "B2 year_or_total; C2 year_or_total")
    assert table.problems[1].answer.startswith('columns={"2022年": "2022"}')
    answers = {"2021年": "2021", "2022年": "2021/2022"}
    text = f"指标,2021年,2022年\n20,112,230\n{note}\n"
    check(plan, text, "B2 20 2021=112; C2 20 2021/2022=230", "", columns=answers)


def test_a_note_that_the_amount_of_one_year_is_a_sum(plan: xzplan.Plan) -> None:
    text = "指标,2021年,2022年\n20,112,230\n注：2022年为十四五累计数\n"
    check(plan, text, "B2 20 2021=112", "C2 year_or_total")


@pytest.mark.parametrize("remark", ["为累计数", "累计", "五年累计值", "2021—2022年累计", "Cumulative"])
def test_a_remark_that_an_amount_is_a_sum(plan: xzplan.Plan, remark: str) -> None:
    text = f"指标,2022年,备注\n20,230,{remark}\n"
    check(plan, text, "", "B2 year_or_total")
    check(plan, text, "B2 20 2022=230", "", accept=["B2"])
    check(plan, text, "B2 20 2021/2022=230", "", columns={"2022年": "2021/2022"})


@pytest.mark.parametrize("remark", ["累计完成230个", "累计增长为主", "为方便群众，累计改造230个"])
def test_a_remark_that_gives_a_sum_beside_the_amount(plan: xzplan.Plan, remark: str) -> None:
    check(plan, f'指标,2022年,备注\n20,118,"{remark}"\n', "B2 20 2022=118", "")


def test_what_is_no_note() -> None:
    assert [note.text for note in notes_in("本表2023年为预计数")] == []
    assert [note.text for note in remarks_in("年底建成")] == []


@pytest.mark.parametrize("heading", ["口径", "统计口径", "统计范围", "Definition"])
def test_definitions_beside_values(plan: xzplan.Plan, heading: str) -> None:
    text = f"指标,{heading},2023年\n18,公办机构,41.2\n11,城镇,5.1\n14,—,77.9\n"
    table = check(plan, text, "C3 11 2023=5.1; C4 14 2023=77.9", "C2 other_definition")
    [told] = [part for part in table.parts if part.place == "B1"]
    assert told.reason is not None
    assert told.reason.zh.startswith("统计口径")
    check(
        plan,
        text,
        "C2 18 2023=41.2; C3 11 2023=5.1; C4 14 2023=77.9",
        "",
        columns={heading: "ignore"},
    )


def test_rows_of_one_indicator_with_several_definitions(plan: xzplan.Plan) -> None:
    text = "指标,年份,口径,数值\n18,2022,全部机构,30.8\n18,2023,养老机构,41.2\n27,2022,全部,38\n27,2023,全部,39\n"
    read = "D4 27 2022=38; D5 27 2023=39"
    table = check(plan, text, read, "D2 mixed_definitions; D3 mixed_definitions")
    assert table.problems[0].answer == 'accept=["D2"]'
    check(plan, text, f"D3 18 2023=41.2; {read}", "D2 mixed_definitions", accept=["D3"])
    table = check(plan, text.replace("养老机构", ""), read, "D2 mixed_definitions; D3 mixed_definitions")
    assert [str(operand) for operand in table.problems[0].operands] == ["全部机构", "未写口径 / none given"]


def test_two_of_three_definitions_are_named(plan: xzplan.Plan) -> None:
    text = "指标,年份,口径,数值\n18,2021,全部机构,30\n18,2022,养老机构,30.8\n18,2023,,41.2\n"
    table = check(plan, text, "", "; ".join(f"D{row} mixed_definitions" for row in (2, 3, 4)))
    assert [str(operand) for operand in table.problems[2].operands] == ["全部机构", "养老机构"]


@pytest.mark.parametrize(
    ("heading", "yes", "no"),
    [
        ("是否目标", "是", "否"),
        ("是否为目标值", "√", "×"),
        ("is_target", "True", "False"),
        ("目标标识", "1", "0"),
        ("target flag", "Y", "N"),
        ("is forecast", "1.0", "0.0"),
        ("是否实际", "否", "是"),
        ("is_actual?", "0", "1"),
    ],
)
def test_flags_of_targets(plan: xzplan.Plan, heading: str, yes: str, no: str) -> None:
    text = f"指标,年份,{heading},数值\n18,2024,{yes},48\n18,2023,{no},41.2\n27,2023,,39\n"
    table = check(plan, text, "D3 18 2023=41.2; D4 27 2023=39", "")
    assert [(part.place, str(part.use)) for part in table.parts if part.place == "A2"] == [("A2", "aside")]
    table = check(plan, text.replace(f"{no},41.2", "不详,41.2"), "D4 27 2023=39", "A3 unknown_status")
    assert table.problems[0].answer == f'columns={{"{heading}": "ignore"}}'


def test_flags_of_estimates_and_of_other_things(plan: xzplan.Plan) -> None:
    text = "指标,年份,是否预计,数值,是否完成\n18,2023,是,41.2,否\n27,2023,否,39,是\n"
    check(plan, text, "D2 18 2023=41.2 estimated; D3 27 2023=39", "")


def test_short_floats_have_their_own_digits(plan: xzplan.Plan) -> None:
    np = pytest.importorskip("numpy")
    rows: Any = [{"指标": 18, "2022年": np.float32(30.8), "2023年": np.float16(41.2)}]
    check(plan, rows, "B2 18 2022=30.8; C2 18 2023=41.2", "")
    columns: Any = {"指标": [18, 27], "2023年": np.array([41.2, np.nan], dtype="float32")}
    check(plan, columns, "B2 18 2023=41.2", "")


@pytest.mark.parametrize("kind", ["float32", "Float32"])
def test_short_floats_of_pandas(plan: xzplan.Plan, kind: str) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"指标": [18, 27], "2022年": [30.8, None], "2023年": [41.2, 39.1]})
    frame["2022年"] = frame["2022年"].astype(kind)
    check(plan, frame, "B2 18 2022=30.8; C2 18 2023=41.2; C3 27 2023=39.1", "")


def test_short_floats_of_polars(plan: xzplan.Plan) -> None:
    polars = pytest.importorskip("polars")
    pytest.importorskip("narwhals")
    frame = polars.DataFrame({"指标": ["18", "27"], "2023年": [41.2, None]})
    check(plan, frame.with_columns(polars.col("2023年").cast(polars.Float32)), "B2 18 2023=41.2", "")


def test_a_nought_that_may_be_an_unfilled_cell(plan: xzplan.Plan) -> None:
    text = "指标,2022年,2023年\n18,0,41.2\n20,0,110\n12,0.0,8.1\n7,0,3.1\n27,38,39\n"
    read = "C2 18 2023=41.2; C3 20 2023=110; C4 12 2023=8.1; B5 7 2022=0; C5 7 2023=3.1; B6 27 2022=38; C6 27 2023=39"
    table = check(plan, text, read, "B2 zero; B3 zero; B4 zero")
    assert (table.problems[0].operands, table.problems[0].answer) == (("17.81",), 'accept=["B2"]')
    assert len(read_observations(text, plan, accept=["B2", "B3", "B4"])) == 10
    check(plan, "指标,2023年上半年\n20,0\n27,39\n", "B2 20 2023-06=0; B3 27 2023-06=39", "")
    check(plan, "指标,2021—2023年均\n20,0\n12,8\n", "B2 20 2021/2023=0 mean; B3 12 2021/2023=8", "")


def test_a_nought_of_a_county(plan: xzplan.Plan) -> None:
    """Where 0 is the best there can be it is read; where it is the worst it asks."""
    text = "2023年\n指标,忻府区,代县\n养老机构护理型床位占比,0,41.2\n孕产妇死亡率,0,8\n城镇老旧小区改造,0,4\n体育人口占比,35,36\n"
    read = "C3 18 2023=41.2@代县; B4 1 2023=0@忻府区; C4 1 2023=8@代县; B5 20 2023=0@忻府区; C5 20 2023=4@代县; B6 27 2023=35@忻府区; C6 27 2023=36@代县"
    check(plan, text, read, "B3 zero")
    beds = plan.indicators[18]
    nothing = evolve(
        beds, target=evolve(beds.target, demand=xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(0)))
    )
    other = evolve(
        plan, indicators=[nothing if key == beds.id else one for key, one in plan.indicators.items()]
    )
    assert asked(read_observations(text, other)) == []


def test_a_column_of_noughts(plan: xzplan.Plan) -> None:
    text = "指标,2022年,2023年\n7,3.1,0\n8,1.2,0\n"
    read = "B2 7 2022=3.1; B3 8 2022=1.2"
    table = check(plan, text, read, "C1 zeros")
    assert table.problems[0].answer.startswith('columns={"2023年": "observed"}')
    check(plan, text, read, "", columns={"2023年": "ignore"})
    everything = "B2 7 2022=3.1; C2 7 2023=0; B3 8 2022=1.2; C3 8 2023=0"
    check(plan, text, everything, "", columns={"2023年": "observed"})
    check(plan, text, everything, "", accept=["C1"])


def book(*rows: tuple[object, ...], formats: dict[str, str]) -> bytes:
    openpyxl = pytest.importorskip("openpyxl")
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    for place, code in formats.items():
        made.active[place].number_format = code
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("number", "stored", "code", "shown"),
    [
        (18, 54.96, "0", "55"),
        (9, 50.04, "0.0", "50.0"),  # ＞50
        (18, 0.5496, "0%", "55%"),
        (11, 5.46, "0.0", "5.5"),  # ＜5.5
        (12, 8.04, "0.0", "8.0"),  # ＞8
        (22, 100.3, "0", "100"),  # above what there can be
        (28, 2.5996, "0.00", "2.60"),
    ],
)
def test_rounding_that_decides_asks(
    plan: xzplan.Plan, number: int, stored: float, code: str, shown: str
) -> None:
    source = book(("指标", "2022年"), (number, stored), formats={"B2": code})
    table = read_observations(source, plan)
    assert (asked(table), len(table)) == (["Sheet!B2 rounded_away"], 0)
    assert table.problems[0].operands == (shown, str(stored))
    [row] = read_observations(source, plan, accept=["Sheet!B2"]).rows
    assert str(row.observation.value) == shown.removesuffix("%")


@pytest.mark.parametrize(
    ("number", "stored", "code", "value"),
    [
        (18, 41.26, "0.0", "41.3"),
        (18, 0.4126, "0.0%", "41.3"),
        (20, 561.6, "0", "562"),  # of a single year: the sum decides
    ],
)
def test_rounding_that_decides_nothing_is_said(
    plan: xzplan.Plan, number: int, stored: float, code: str, value: str
) -> None:
    source = book(("指标", "2022年"), (number, stored), formats={"B2": code})
    table = read_observations(source, plan)
    [row] = table.rows
    assert str(row.observation.value) == value
    assert row.remarks[0].en.endswith(f"the cell holds {stored}")


@pytest.mark.parametrize(
    ("number", "stored", "code", "shown", "value"),
    [
        (7, 38500, '0!.00,"万"', "0.39万", "0.39"),  # it should be 3.85
        (18, 0, '0;-0;"30"', "30", "30"),
        (18, 7, '"3"0', "37", "37"),
        (18, 7, '0"0"', "70", "70"),
        (17, 7, '0"9"%', "7009%", "7009"),
        (18, 0.07, '"3"0%', "37%", "37"),
        (20, 7, '0"万"', "7万", "70000"),
        (20, 70000, '0"万"', "70000万", "700000000"),
        (7, 7, '0"千"', "7千", "0.7"),
        (20, 385, '0"."0"万"', "38.5万", "385000"),
    ],
)
def test_a_format_that_shows_another_figure_asks(
    plan: xzplan.Plan, number: int, stored: float, code: str, shown: str, value: str
) -> None:
    source = book(("指标", "2022年"), (number, stored), formats={"B2": code})
    table = read_observations(source, plan)
    assert (asked(table), len(table)) == (["Sheet!B2 shown_otherwise"], 0)
    assert table.problems[0].operands == (shown, str(stored))
    [row] = read_observations(source, plan, accept=["Sheet!B2"]).rows
    assert row.observation.value == Decimal(value)


@pytest.mark.parametrize(
    ("number", "stored", "code", "value", "remarks"),
    [
        (18, 30.8, '0.0"%"', "30.8", []),
        (18, 0.308, "0.0%", "30.8", []),
        (18, 308, '0"."0', "30.8", []),
        (18, 30.8, '"预计"0.0', "30.8", []),
        (7, 7, '0"万人次"', "7", []),
        (7, 7, '0"万"', "7", []),
        (7, 70000, '0"人次"', "7.0000", ["converted from 人次 to 10,000 person-times"]),
        (20, 70000, '0!.0,"万"', "70000", ["converted from 万 to residential compounds"]),
        (
            20,
            38500,
            '0!.0,"万"',
            "39000",
            ["converted from 万 to residential compounds", "shown as 3.9万; the cell holds 38500"],
        ),
        (7, 38500, '0!.0,"万"', "3.9", ["shown as 3.9万; the cell holds 38500"]),
        (20, 112_000, "#,##0,", "112", []),
    ],
)
def test_a_format_that_scales_the_figure_does_not_ask(
    plan: xzplan.Plan, number: int, stored: float, code: str, value: str, remarks: list[str]
) -> None:
    table = read_observations(book(("指标", "2022年"), (number, stored), formats={"B2": code}), plan)
    [row] = table.rows
    assert table.problems == ()
    assert str(row.observation.value) == value
    assert [str(remark.en) for remark in row.remarks] == remarks


def test_a_level_of_what_has_to_grow_asks_for_its_growth(plan: xzplan.Plan) -> None:
    table = check(plan, "指标,2023年\n12,22345\n", "", "B2 no_rate")
    assert "22345" in table.problems[0].text.zh
    assert "比上年增长" in table.problems[0].text.zh


def test_a_value_without_a_period_is_not_answered_with_a_year_that_nobody_named(plan: xzplan.Plan) -> None:
    table = check(plan, "指标,数值\n18,30\n", "", "B2 no_period")
    assert table.problems[0].answer == (
        'columns={"数值": "ignore"}  # or the period: "2023", "2023-06", "2021/2023"'
    )
    assert short(read_observations("指标,数值\n18,30\n", plan, columns={"数值": "2022"})) == ["B2 18 2022=30"]


def test_a_column_of_the_base_year(plan: xzplan.Plan) -> None:
    check(plan, "指标,基年,2021年\n18,17.81,21.3\n", "B2 18 2020=17.81; C2 18 2021=21.3", "")


def test_series_of_one_name_in_several_rows_of_a_plan(plan: xzplan.Plan) -> None:
    beds, parts = plan.indicators[18], plan.indicators[23].series
    split_beds = evolve(beds, series=parts, baseline=evolve(beds.baseline, value=None))
    other = evolve(
        plan, indicators=[split_beds if key == beds.id else one for key, one in plan.indicators.items()]
    )
    text = "指标,分项,2023年\n18,城市,41.2\n,农村,30.8\n23,城市,5.5\n城乡低保平均保障标准年度增速（农村）,,6.5\n27,城市,39\n"
    read = "C2 18.urban 2023=41.2; C3 18.rural 2023=30.8; C4 23.urban 2023=5.5; C5 23.rural 2023=6.5"
    assert short(read_observations(text, other)) == read.split("; ")
    assert asked(read_observations(text, other)) == ["C6 no_series"]


def test_headings_in_both_languages(plan: xzplan.Plan) -> None:
    check(plan, "指标/indicator,年份/year,数值/value\n18,2023,41.2\n", "C2 18 2023=41.2", "")


@pytest.mark.parametrize(
    "remark",
    [
        "前三季度",
        "前三季度数",
        "前十个月数据",
        "前11个月累计完成数",
        "截止到9月底",
        "截至到2023年9月底",
        "2022.数据",
        "2022%数据",
    ],
)
def test_remarks_on_months_and_years_in_other_words(plan: xzplan.Plan, remark: str) -> None:
    check(plan, ONE.format(remark), "", "B2 note_says")


@pytest.mark.parametrize(
    "remark",
    ["前三季度已开工5处", "截止到2023年底", "截至到年底", "截止到2023年12月31日", "2023.数据", "2023%数据"],
)
def test_remarks_in_other_words_that_change_nothing(plan: xzplan.Plan, remark: str) -> None:
    check(plan, ONE.format(remark), "B2 18 2023=41.2", "")


@pytest.mark.parametrize(
    "note", ["注{}年为预计数", "注1：{}年为预计数", "注12 {}年为预计数", "注：{}.完成数", "备注{}年为快报数"]
)
def test_a_note_without_a_colon_keeps_its_year(plan: xzplan.Plan, note: str) -> None:
    of_other_year = "note_says" if "." in note else ""  # values of 2022, says the note
    table = read_observations(f"指标,2023年\n18,41.2\n{note.format(2022)}\n", plan)
    assert [problem.code for problem in table.problems] == [*filter(None, [of_other_year])]
    table = read_observations(f"指标,2023年\n18,41.2\n{note.format(2023)}\n", plan)
    assert [problem.code for problem in table.problems] == ([] if of_other_year else ["note_says"])


@pytest.mark.parametrize(
    ("cell", "words", "status"),
    [
        ("预计约30.8", "约", "estimated"),
        ("预计超过30.8", "超过", "estimated"),
        ("快报约为30.8", "约为", "flash"),
        ("（预计）≥30.8", "≥", "estimated"),
        ("预计30.8以上", "以上", "estimated"),
    ],
)
def test_a_status_before_a_bound_hides_no_bound(
    plan: xzplan.Plan, cell: str, words: str, status: str
) -> None:
    text = f"指标,2022年\n18,{cell}\n"
    table = check(plan, text, "", "B2 inexact")
    assert table.problems[0].operands[0] == words
    check(plan, text, f"B2 18 2022=30.8 {status}", "", accept=["B2"])


@pytest.mark.parametrize("cell", ["预计30.8", "预计为30.8", "预计：30.8", "（预计）30.8"])
def test_a_status_before_a_value(plan: xzplan.Plan, cell: str) -> None:
    check(plan, f"指标,2022年\n18,{cell}\n", "B2 18 2022=30.8 estimated", "")
