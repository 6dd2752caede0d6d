"""What the labels of a row say: each kind of label, what stands once for several rows, and what is refused."""

from __future__ import annotations

import pytest

import xzplan
from observations.test_reading import asked, short
from observations.test_traps import check
from xzplan import read_observations
from xzplan.language import Bilingual
from xzplan.observations.columns import OTHER, TARGET
from xzplan.observations.labels import NO_AREA

BEDS = "养老机构护理型床位占比"
DIBAO = "城乡低保平均保障标准年度增速"


@pytest.mark.parametrize(
    "word",
    "平均 均值 小计 上年 去年 同期 同比 增减 增长 排名 位次 比重 上年同期 全县平均数".split(),  # noqa: SIM905
)
def test_words_for_what_is_no_area(word: str) -> None:
    assert NO_AREA.search(word)


@pytest.mark.parametrize(
    "word",
    "忻府区 合计 均 平 今年 年 增 减 增加 同 排 位 比 前年 小县".split(),  # noqa: SIM905
)
def test_words_for_what_may_be_an_area(word: str) -> None:
    assert not NO_AREA.search(word)


@pytest.mark.parametrize(
    ("text", "read", "questions"),
    [
        # A period in a row, with what else it says.
        ("指标,年份,数值\n18,2022,30\n", "C2 18 2022=30", ""),
        ("指标,年份,数值\n18,2022年预计,30\n", "C2 18 2022=30 estimated", ""),
        ("指标,年份,数值\n18,2022年目标,30\n27,2022,38\n", "C3 27 2022=38", ""),
        ("指标,年份,数值\n18,去年,30\n27,2022,38\n", "C3 27 2022=38", "A2 no_time"),
        ("指标,年份,数值\n18,2022年甲乙,30\n27,2022,38\n", "C3 27 2022=38", "A2 no_time"),
        ("指标,年份,状态,数值\n18,2022年预计,,30\n", "D2 18 2022=30 estimated", ""),
        # An area in a row.
        ("指标,地区,2022年\n18,忻府区,30\n", "C2 18 2022=30@忻府区", ""),
        ("指标,地区,2022年\n18,郑州市,30\n", "C2 18 2022=30@郑州市", ""),
        ("指标,地区,2022年\n18,忻州市,30\n", "C2 18 2022=30", ""),
        ("指标,地区,2022年\n18,平均县,30\n", "C2 18 2022=30@平均县", ""),
        ("指标,地区,2022年\n18,忻府区,30\n18,目标,31\n", "C2 18 2022=30@忻府区", ""),
        ("指标,地区,2022年\n18,忻府区,30\n18,排名,3\n", "C2 18 2022=30@忻府区", ""),
        # A unit, or an area where the form says 单位.
        ("指标,单位,2022年\n18,%,30\n", "C2 18 2022=30", ""),
        ("指标,单位,2022年\n18,忻府区,30\n", "C2 18 2022=30@忻府区", ""),
        # A status, or a word that says something else.
        ("指标,状态,2022年\n18,快报,30\n", "C2 18 2022=30 flash", ""),
        ("指标,状态,2022年\n18,目标值,30\n27,,38\n", "C3 27 2022=38", ""),
        ("指标,状态,2022年\n18,完成值,30\n", "C2 18 2022=30", ""),
        ("指标,状态,2022年\n18,完成率,30\n27,,38\n", "C3 27 2022=38", ""),
        ("指标,状态,2022年\n18,甲乙,30\n27,,38\n", "C3 27 2022=38", "A2 unknown_status"),
        ("指标,状态,2022年\n18,P,30\n", "C2 18 2022=30 preliminary", ""),
        ("指标,状态,2022年\n18,待核实,30\n27,,38\n", "C3 27 2022=38", "A2 unknown_status"),
        ("指标,状态,2022年\n18,暂无,30\n", "C2 18 2022=30", ""),
        # A series.
        (f"指标,分项,2022年\n{DIBAO},城市,7\n{DIBAO},农村,8\n", "C2 23.urban 2022=7; C3 23.rural 2022=8", ""),
        (f"指标,分项,2022年\n{DIBAO},甲乙,7\n27,,38\n", "C3 27 2022=38", "A2 no_series"),
        ("指标,分项,2022年\n18,合计,30\n", "C2 18 2022=30", ""),
        ("指标,分项,2022年\n18,全市,30\n", "C2 18 2022=30", ""),
        ("指标,分项,2022年\n18,忻府区,30\n27,,38\n", "C3 27 2022=38", "A2 no_series"),
        # The name over its series.
        (f"指标,2022年\n{DIBAO}（城市）,7\n农村,8\n", "B2 23.urban 2022=7; B3 23.rural 2022=8", ""),
        (f"指标,2022年\n{DIBAO},\n城市,7\n农村,8\n", "B3 23.urban 2022=7; B4 23.rural 2022=8", ""),
        ("指标,2022年\n18,30\n城市,7\n", "B2 18 2022=30", "A3 no_indicator"),
        # Cells among the names that name none.
        ("指标,项目,2022年\n18,忻府区,30\n", "C2 18 2022=30@忻府区", ""),
        ("指标,项目,2022年\n18,完成值,30\n", "C2 18 2022=30", ""),
        ("指标,项目,2022年\n18,实际,30\n", "C2 18 2022=30", ""),
        ("指标,项目,2022年\n18,目标值,30\n27,,38\n", "C3 27 2022=38", ""),
        # Several cells of a row that name an indicator.
        (f"指标,指标名称,2022年\n18,{BEDS},30\n", "C2 18 2022=30", ""),
        (f"指标,指标名称,2022年\n{DIBAO}（城市）,23,7\n", "C2 23.urban 2022=7", ""),
        (f"指标,指标名称,2022年\n18,{BEDS}（新口径甲）,30\n27,,38\n", "C3 27 2022=38", "C2 name_remark"),
        (f"指标,指标名称,2022年\n{BEDS}（新口径甲）,{BEDS},30\n27,,38\n", "C3 27 2022=38", "C2 name_remark"),
        (f"指标,指标名称,2022年\n23,{DIBAO}（农村）,7\n", "C2 23.rural 2022=7", ""),
        (f"指标编号,指标名称,2022年\n27,{BEDS},30\n27,,38\n", "C3 27 2022=38", "A2 two_indicators"),
        (f"指标,指标名称,2022年\n{BEDS}（忻府区）,18,30\n", "C2 18 2022=30@忻府区", ""),
    ],
)
def test_labels(plan: xzplan.Plan, text: str, read: str, questions: str) -> None:
    check(plan, text, read, questions)


def test_the_source_of_a_row(plan: xzplan.Plan) -> None:
    table = read_observations("指标,来源,2022年\n18,市民政局,30\n27,,38\n", plan)
    assert [row.observation.source for row in table.rows] == ["市民政局", None]


def test_words_of_a_status_that_is_not_known(plan: xzplan.Plan) -> None:
    [problem] = read_observations("指标,状态,2022年\n18,甲乙,30\n27,,38\n", plan).problems
    assert problem.operands[0] == "甲乙"
    assert str(problem.operands[1]) == " / ".join(
        sign.join(getattr(status.text, language) for status in xzplan.ObservationStatus)
        for sign, language in (("、", "zh"), (", ", "en"))
    )
    assert problem.answer == 'columns={"状态": "ignore"}'


@pytest.mark.parametrize(
    ("text", "heading", "read"),
    [
        (f"序号,指标,2022年\n5,{BEDS},30\n8,人均预期寿命,77\n", "序号", "C2 18 2022=30; C3 14 2022=77"),
        ("指标,分项,2022年\n18,公办,30\n", "分项", "C2 18 2022=30"),
        ("指标,状态,2022年\n18,甲乙,30\n", "状态", "C2 18 2022=30"),
        ("指标,是否目标,2022年\n18,也许,30\n", "是否目标", "C2 18 2022=30"),
        ("指标,是否实际,2022年\n18,也许,30\n", "是否实际", "C2 18 2022=30"),
        ("指标,是否预计,2022年\n18,也许,30\n", "是否预计", "C2 18 2022=30"),
    ],
)
def test_labels_that_may_be_left_out(plan: xzplan.Plan, text: str, heading: str, read: str) -> None:
    table = read_observations(text, plan)
    assert short(table) == []
    assert {problem.answer for problem in table.problems} == {f'columns={{"{heading}": "ignore"}}'}
    check(plan, text, read, "", columns={heading: "ignore"})


@pytest.mark.parametrize(
    ("text", "read", "questions"),
    [
        # Periods and areas before the names stand for the rows below them.
        (
            "年份,指标,数值\n2022,18,30\n,27,38\n2023,18,41\n",
            "C2 18 2022=30; C3 27 2022=38; C4 18 2023=41",
            "",
        ),
        ("指标,年份,数值\n18,2022,30\n27,,38\n", "C2 18 2022=30", "C3 no_period"),
        ("地区,指标,2022年\n忻府区,18,30\n,27,38\n", "C2 18 2022=30@忻府区", "B3 two_areas"),
        ("地区,指标,2022年\n忻州市,18,30\n,27,38\n", "C2 18 2022=30; C3 27 2022=38", ""),
        (
            "地区,指标,2022年\n忻府区,18,30\n定襄县,27,38\n,28,2.2\n",
            "C2 18 2022=30@忻府区; C3 27 2022=38@定襄县",
            "B4 two_areas",
        ),
        ("指标,地区,2022年\n18,忻府区,30\n27,,38\n", "C2 18 2022=30@忻府区; C3 27 2022=38", ""),
    ],
)
def test_what_stands_once_for_several_rows(plan: xzplan.Plan, text: str, read: str, questions: str) -> None:
    check(plan, text, read, questions)


def test_a_blank_area_below_another(plan: xzplan.Plan) -> None:
    [problem] = read_observations("地区,指标,2022年\n忻府区,18,30\n,27,38\n", plan).problems
    assert (problem.operands[0], str(problem.operands[1])) == ("忻府区", "未写地区 / none named")


@pytest.mark.parametrize(
    ("numbers", "read"),
    [
        # Numbers that count the rows are not the plan's; numbers that agree with the names are.
        ("1 2 3", "C2 18 2022=30; C3 27 2022=38; C4 28 2022=2.2"),
        ("1. 2. 3.", "C2 18 2022=30; C3 27 2022=38; C4 28 2022=2.2"),
        ("1、 2、 3、", "C2 18 2022=30; C3 27 2022=38; C4 28 2022=2.2"),
        ("(1) （2） (3)", "C2 18 2022=30; C3 27 2022=38; C4 28 2022=2.2"),
        ("1.0 2.0 3.0", "C2 18 2022=30; C3 27 2022=38; C4 28 2022=2.2"),
        ("1 1 2", "C2 18 2022=30; C3 27 2022=38; C4 28 2022=2.2"),
        ("1 2 1", "C2 18 2022=30; C3 27 2022=38; C4 28 2022=2.2"),
        ("甲 1 2", "C2 18 2022=30; C3 27 2022=38; C4 28 2022=2.2"),
        ("1 甲 2", "C2 18 2022=30; C3 27 2022=38; C4 28 2022=2.2"),
        ("18 27 28", "C2 18 2022=30; C3 27 2022=38; C4 28 2022=2.2"),
        ("1 3 4", ""),
        ("2 3 4", ""),
        ("3 2 1", ""),
    ],
)
def test_numbers_that_count_the_rows(plan: xzplan.Plan, numbers: str, read: str) -> None:
    one, two, three = numbers.split()
    text = f"序号,指标,2022年\n{one},{BEDS},30\n{two},体育人口占比,38\n{three},人均体育场地面积,2.2\n"
    questions = "" if read else "A2 two_indicators; A3 two_indicators; A4 two_indicators"
    check(plan, text, read, questions)


def test_numbers_that_agree_with_names_stand_for_a_name_that_is_missing(plan: xzplan.Plan) -> None:
    one, two = (plan.indicators[number].name_zh for number in (1, 2))
    text = f"序号,指标,2022年\n1,{one},12\n2,{two},98\n3,,1.5\n"
    check(plan, text, "C2 1 2022=12; C3 2 2022=98; C4 3 2022=1.5", "")


@pytest.mark.parametrize(("area", "reason"), [("目标", TARGET), ("规划目标", TARGET), ("排名", OTHER)])
def test_words_among_the_areas_that_name_none(plan: xzplan.Plan, area: str, reason: Bilingual) -> None:
    table = read_observations(f"指标,地区,2022年\n18,忻府区,30\n18,{area},31\n", plan)
    assert [part.reason for part in table.parts if part.place == "A3"] == [reason]


def test_a_row_that_is_shifted(plan: xzplan.Plan) -> None:
    table = read_observations(f"指标,项目,2022年\n{BEDS},30.8,30\n27,,38\n", plan)
    assert (short(table), asked(table)) == (["C3 27 2022=38"], ["A2 unknown_indicator"])


@pytest.mark.parametrize("letter", ["P", "F", "B", "p", "f", "b"])
def test_letters_beside_a_name_that_have_two_meanings(plan: xzplan.Plan, letter: str) -> None:
    table = read_observations(f"指标,类型,2022年\n18,{letter},30\n27,A,38\n", plan)
    assert (short(table), asked(table)) == (["C3 27 2022=38"], ["A2 unknown_status"])
    assert table.problems[0].operands[0] == f"“{letter}”"


@pytest.mark.parametrize("heading", ["备注", "说明", "附注", "Note", "REMARK"])
def test_remarks_beside_a_value(plan: xzplan.Plan, heading: str) -> None:
    table = read_observations(f"指标,2022年,{heading}\n18,30,为预计数\n27,38,\n", plan)
    assert (short(table), asked(table)) == (["B3 27 2022=38"], ["B2 note_says"])


@pytest.mark.parametrize("text", ["－", "暂无"])
def test_definitions_that_are_left_open(plan: xzplan.Plan, text: str) -> None:
    check(plan, f"指标,统计口径,2022年\n18,{text},30\n", "C2 18 2022=30", "")
    check(plan, "指标,统计口径,2022年\n18,公办,30\n", "", "C2 other_definition")


@pytest.mark.parametrize(
    ("heads", "cells", "expected"),
    [
        ("年份,半年", "2022,上半年", "2022-06"),
        ("年份,月份", "2022,6月", "2022-06"),
        ("年份,月份", "2022年,1-6月", "2022-06"),
        ("年份,季度", "2022,一季度", "2022-03"),
        ("year,quarter", "2022,Q1", "2022-03"),
        ("年份,日期", "2022,2022-06-30", "2022-06"),
        ("年份,季度", "2022,1", "no_time"),
        ("year,month", "2022,6", "no_time"),
        ("月份,年份", "6月,2022", "no_time"),
        ("年份,日期", "2022,2023-02-28", "two_times"),
        ("日期,年份", "2022-06-30,2022", "two_times"),
        ("年份,季度", "2022下半年,一季度", "no_time"),
    ],
)
def test_a_period_in_two_columns(plan: xzplan.Plan, heads: str, cells: str, expected: str) -> None:
    table = xzplan.read_observations(f"{heads},指标,数值\n{cells},18,31\n", plan)
    found = [str(row.observation.period) for row in table.rows]
    assert [*found, *(problem.code for problem in table.problems)] == [expected]


@pytest.mark.parametrize("heading", ["备注", "说明", "审核意见", "存在问题", "comment"])
@pytest.mark.parametrize(
    "remark",
    [
        "仅忻府区",
        "忻府区",
        "郑州市数据",
        "只含河曲县",
        "太原市",
        "应为30.8",
        "已更正为77.2",
        "作废",
        "有误",
        "退回",
    ],
)
def test_a_remark_by_which_a_value_is_not_that_of_the_area(
    plan: xzplan.Plan, heading: str, remark: str
) -> None:
    table = xzplan.read_observations(f"指标,2022年,{heading}\n18,30,{remark}\n27,38,\n", plan)
    assert [row.place for row in table.rows] == ["B3"]
    assert [(problem.place, problem.code) for problem in table.problems] == [("B2", "note_says")]


@pytest.mark.parametrize(
    "remark",
    ["全市", "忻州市数据", "民政局数据", "忻府区新建2所", "老旧小区", "示范区数据", "通过", "各县", "指标市"],
)
def test_a_remark_that_names_no_other_area(plan: xzplan.Plan, remark: str) -> None:
    table = xzplan.read_observations(f"指标,2022年,备注\n18,30,{remark}\n", plan)
    assert (len(table), table.problems) == (1, ())


def test_a_remark_with_the_area_of_its_row(plan: xzplan.Plan) -> None:
    table = xzplan.read_observations("县区,指标,2022年,备注\n忻府区,18,30,忻府区数据\n", plan)
    assert (len(table), table.problems) == (1, ())
