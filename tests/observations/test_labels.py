"""What the labels of a row say: each kind of label, what stands once for several rows, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

import xzplan
from observations.test_context import HEADINGS, PLAN, year
from observations.test_layouts import grid
from observations.test_reading import asked, short
from observations.test_traps import check
from xzplan import ObservationStatus, Period, read_observations
from xzplan.grids.grid import Cell
from xzplan.grids.times import Time, TimeKind
from xzplan.language import Bilingual
from xzplan.observations.answers import Answers
from xzplan.observations.areas import OWN
from xzplan.observations.columns import OTHER, TARGET, use_of
from xzplan.observations.context import context_of
from xzplan.observations.labels import NO_AREA, LabelReader, Labels
from xzplan.observations.layouts import Table, tables
from xzplan.observations.names import Name
from xzplan.observations.notes import Note

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
        (
            f"指标,指标名称,2022年\n{DIBAO}（城市）,{DIBAO}（农村）,7\n27,,38\n",
            "C3 27 2022=38",
            "A2 two_indicators",
        ),
        (f"指标,指标名称,2022年\n{DIBAO}（城市）,{DIBAO}（城市）,7\n", "C2 23.urban 2022=7", ""),
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


NAME = Name(indicator=PLAN.indicators[18])
RATE = Name(indicator=PLAN.indicators[23])
URBAN, RURAL = RATE.indicator.series


def table_of(*lines: str) -> Table:
    """Return the table of some lines whose cells are parted by bars; of an empty text there is no cell."""
    [table], _ = tables(grid(*lines), HEADINGS)
    return table


def read_labels(table: Table) -> list[Labels]:
    """Return what the labels of the rows of a table say."""
    context = context_of(table, PLAN, HEADINGS, [])
    uses = {
        index: use_of(table, column, Answers(None, ()), HEADINGS, context.year)
        for index, column in table.columns.items()
    }
    reader = LabelReader(table, context, uses)
    return [reader.read(row) for row in table.body]


def exact(shown: str) -> Time:
    """Return a year as the library writes it."""
    return Time(TimeKind.YEAR, Period(year=int(shown)), shown, is_period=True)


def labels(**facets: Any) -> Labels:
    given: dict[str, Any] = {"place": "A2", "text": "18", "name": NAME}
    return Labels(**(given | facets))


RATE_TEXT = f"{DIBAO}（城市）"
ROWS: list[tuple[str, str, Labels]] = [
    # The name and the number.
    ("指标|2022年", "18|30", labels()),
    ("序号|指标|2022年", "18||30", labels(by_number=True)),
    ("序号|指标|2022年", f"18|{BEDS}|30", labels(place="B2", text=BEDS)),
    ("指标|序号|2022年", f"{BEDS}|18|30", labels(place="B2")),
    ("指标|序号|2022年", f"{BEDS}||30", labels(text=BEDS)),
    (
        "序号|指标|2022年",
        "18|甲乙|30",
        labels(place="B2", text="甲乙", name=None, by_number=True, unknown="甲乙"),
    ),
    ("指标|序号|项目|2022年", f"{BEDS}|18|甲乙|30", labels(place="C2", text="甲乙", unknown="甲乙")),
    ("指标|项目|2022年", "18|甲乙|30", labels(place="B2", text="甲乙", unknown="甲乙")),
    ("序号|指标|2022年", "99||30", labels(text="", name=None)),
    ("序号|指标|2022年", "甲||30", labels(text="", name=None)),
    ("序号|指标|2022年", "9.5||30", labels(text="", name=None)),
    ("指标|序号|2022年", f"{BEDS}|9.5|30", labels(text=BEDS)),
    ("指标|2022年", "99|30", labels(text="99", name=None, unknown="99")),
    ("指标|2022年", "(9.5)|30", labels(text="(9.5)", name=None, unknown="(9.5)")),
    # Unit, series, area and remark of either name.
    (
        "指标|指标名称|2022年",
        f"{RATE_TEXT}|23|7",
        labels(place="B2", text="23", name=evolve(RATE, series=URBAN)),
    ),
    (
        "指标|指标名称|2022年",
        f"23|{RATE_TEXT}|7",
        labels(place="B2", text=RATE_TEXT, name=evolve(RATE, series=URBAN)),
    ),
    ("指标|指标名称|2022年", f"{BEDS}（%）|18|30", labels(place="B2", name=evolve(NAME, unit="%"))),
    (
        "指标|指标名称|2022年",
        f"18|{BEDS}（%）|30",
        labels(place="B2", text=f"{BEDS}（%）", name=evolve(NAME, unit="%")),
    ),
    ("指标|指标名称|2022年", f"{BEDS}（甲）|18|30", labels(place="B2", name=evolve(NAME, remark="甲"))),
    (
        "指标|2022年",
        f"{BEDS}（忻府区）|30",
        labels(text=f"{BEDS}（忻府区）", name=evolve(NAME, area="忻府区"), area="忻府区"),
    ),
    ("指标|指标名称|2022年", f"{BEDS}（忻府区）|18|30", labels(place="B2", area="忻府区")),
    (
        "地区|指标|2022年",
        f"定襄县|{BEDS}（忻府区）|30",
        labels(place="B2", text=f"{BEDS}（忻府区）", name=evolve(NAME, area="忻府区"), area="定襄县"),
    ),
    # A cell among the names that names none.
    (
        "指标|项目|2022年",
        "23|城市|7",
        labels(place="B2", text="城市", name=RATE, series=((RATE.indicator, URBAN),)),
    ),
    (
        "指标|项目|数值",
        "18|2022年快报|30",
        labels(place="B2", text="2022年快报", time=year(2022), status=ObservationStatus.FLASH),
    ),
    (
        "指标|项目|数值",
        "18|2022年目标|30",
        labels(place="B2", text="2022年目标", time=year(2022), tags=frozenset({"target"}), role="target"),
    ),
    ("指标|项目|数值", f"|2022年{BEDS}|30", labels(place="B2", text=f"2022年{BEDS}", time=year(2022))),
    (
        "指标|项目|数值",
        f"18|{BEDS}完成|30",
        labels(place="B2", text=f"{BEDS}完成", role="observed", tags=frozenset({"observed"})),
    ),
    ("指标|项目|数值", "18|2022年甲乙|30", labels(place="B2", text="2022年甲乙", unknown="2022年甲乙")),
    ("指标|项目|2022年", "18|忻府区|30", labels(place="B2", text="忻府区", area="忻府区")),
    ("指标|项目|2022年", "18|忻州市|30", labels(place="B2", text="忻州市", area=OWN)),
    ("指标|项目|2022年", "18|合计|30", labels(place="B2", text="合计", is_sum=True)),
    ("指标|项目|2022年", "18|目标值|30", labels(place="B2", text="目标值", role="target")),
    ("指标|项目|2022年", "18|完成值|30", labels(place="B2", text="完成值", role="observed")),
    ("指标|项目|2022年", "18|完成率|30", labels(place="B2", text="完成率", role="other")),
    ("指标|项目|2022年", "18|甲乙完成率|30", labels(place="B2", text="甲乙完成率", unknown="甲乙完成率")),
    ("指标|项目|2022年", "18|备注|30", labels(place="B2", text="备注", unknown="备注")),
    # Periods.
    ("指标|年份|数值", "18|2022|30", labels(time=exact("2022"))),
    (
        "指标|年份|数值",
        "18|2022年累计|30",
        labels(time=year(2022), tags=frozenset({"total"})),
    ),
    (
        "指标|年份|数值",
        "18|2022年目标|30",
        labels(time=year(2022), tags=frozenset({"target"}), role="target"),
    ),
    ("指标|状态|年份|数值", "18|快报|2022年|30", labels(time=year(2022), status=ObservationStatus.FLASH)),
    (
        "指标|状态|年份|数值",
        "18|快报|2022年预计|30",
        labels(time=year(2022), status=ObservationStatus.ESTIMATED),
    ),
    (
        "指标|项目|年份|数值",
        "18|目标值|2022年|30",
        labels(place="B2", text="目标值", time=year(2022), role="target"),
    ),
    (
        "指标|年份|日期|数值",
        "18|2022年快报|2022年6月30日|30",
        labels(
            time=Time(TimeKind.TO_MONTH, Period(year=2022, month=6), "2022年6月30日"),
            status=ObservationStatus.FLASH,
        ),
    ),
    # Areas.
    ("指标|地区|2022年", "18|忻府区|30", labels(area="忻府区")),
    ("指标|地区|2022年", "|忻府区|30", labels(place="B2", text="忻府区", name=None, area="忻府区")),
    ("指标|地区|2022年", "18|郑州市|30", labels(area="郑州市")),
    ("指标|地区|2022年", "|郑州市|30", labels(place="B2", text="郑州市", name=None, area="郑州市")),
    ("指标|地区|2022年", "18|合计|30", labels(is_sum=True)),
    ("指标|地区|2022年", "18|目标|30", labels(role="target")),
    ("指标|地区|2022年", "18|排名|30", labels(role="other")),
    ("指标|地区|2022年", "18|待定|30", labels()),
    # The other columns.
    ("指标|单位|2022年", "18| % |30", labels(unit="%")),
    ("指标|单位|2022年", "18|忻府区|30", labels(area="忻府区")),
    ("指标|来源|2022年", "18|市民政局|30", labels(source="市民政局")),
    ("指标|来源|2022年", "18|暂无|30", labels()),
    ("指标|分项|2022年", "18|合计|30", labels()),
    ("指标|分项|2022年", "18|全市|30", labels()),
    ("指标|分项|2022年", "|公办|30", labels(place="B2", text="", name=None, part="公办")),
    ("指标|状态|2022年", "18|目标值|30", labels(role="target")),
    ("指标|状态|2022年", "18|完成值|30", labels(role="observed")),
    ("指标|状态|2022年", "18|完成率|30", labels(role="other")),
    ("指标|状态|2022年", "18|暂无|30", labels()),
    ("指标|是否目标|2022年", "18|是|30", labels(role="target")),
    ("指标|是否目标|2022年", "18|否|30", labels()),
    ("指标|是否实际|2022年", "18|否|30", labels(role="other")),
    ("指标|是否实际|2022年", "18|是|30", labels()),
    ("指标|是否预计|2022年", "18|是|30", labels(status=ObservationStatus.ESTIMATED)),
    ("指标|是否预计|2022年", "18|否|30", labels()),
    # Remarks and definitions.
    ("指标|2022年|备注", "18|30|为预计数", labels(remarks=(Note("为预计数", None, ""),))),
    ("指标|2022年|备注", "18|30|忻府区", labels(remarks=(Note("忻府区", None, ""),))),
    ("指标|地区|2022年|备注", "18|定襄县|30|忻府区", labels(area="定襄县")),
    ("指标|2022年|责任单位", "18|30|为预计数", labels()),
    (
        "指标|2022年|备注|说明",
        "18|30|为预计数|作废",
        labels(remarks=(Note("为预计数", None, ""), Note("作废", None, ""))),
    ),
    ("指标|2022年|备注|说明", "18|30||作废", labels(remarks=(Note("作废", None, ""),))),
    ("指标|2022年|口径|定义", "18|30|公办|民办", labels(definition="公办 民办")),
    ("指标|2022年|口径|定义", "18|30||民办", labels(definition="民办")),
    ("指标|2022年|口径|定义", "18|30|无|民办", labels(definition="民办")),
]


@pytest.mark.parametrize(("heads", "line", "expected"), ROWS)
def test_all_that_the_labels_of_a_row_say(heads: str, line: str, expected: Labels) -> None:
    assert read_labels(table_of(heads, line)) == [expected]


REFUSED: list[tuple[str, str, str, tuple[object, ...], str, str | None]] = [
    # heads, row, code, the first operands, text, the column that may be left out
    ("地区|指标|状态|2022年", "忻府区|18|甲乙|30", "unknown_status", ("甲乙",), "甲乙", "状态"),
    ("指标|状态|是否目标|2022年", "18|快报|也许|30", "unknown_status", ("也许",), "也许", "状态"),
    ("指标|是否预计|2022年", "18|也许|30", "unknown_status", ("也许",), "也许", "是否预计"),
    (
        "指标|年份|日期|数值",
        "18|2022|2023年2月28日|30",
        "two_times",
        ("2022", "2023年2月28日"),
        "2023年2月28日",
        None,
    ),
    ("指标|年份|数值", "18|去年|30", "no_time", (), "去年", None),
    ("指标|年份|数值", "18|2022年甲乙|30", "no_time", (), "2022年甲乙", None),
    ("指标|分项|2022年", "18|公办|30", "no_series", ("公办",), "公办", "分项"),
    ("指标|项目|2022年", f"{BEDS}|30.8|30", "unknown_indicator", (), "30.8", None),
    ("指标|2022年", f"17.{BEDS}|30", "two_indicators", (17,), f"17.{BEDS}", None),
    ("编号|指标|2022年", f"17.{BEDS}|18|30", "two_indicators", (17,), f"17.{BEDS}", "编号"),
]


@pytest.mark.parametrize(("heads", "line", "code", "operands", "text", "left_out"), REFUSED)
def test_why_a_row_is_refused(
    heads: str, line: str, code: str, operands: tuple[object, ...], text: str, left_out: str | None
) -> None:
    [found] = read_labels(table_of(heads, line))
    assert found.refused is not None
    assert (found.refused.code, found.refused.operands[: len(operands)]) == (code, operands)
    assert (found.place, found.text, found.refused.__traceback__) == ("A2", text, None)
    assert (None if found.refused_in is None else found.refused_in.text) == left_out


def test_the_two_indicators_of_a_row_in_the_order_of_its_cells() -> None:
    [found] = read_labels(table_of("指标|指标名称|2022年", f"{BEDS}|27|30"))
    assert found.refused is not None
    assert found.refused.code == "two_indicators"
    numbers = [str(operand)[:4] for operand in found.refused.operands]
    assert numbers == ["（18）", "（27）"]


def test_a_row_whose_column_of_roles_is_not_understood() -> None:
    lines = ("指标|类型|2022年", "18|A|30", "27|P|38")
    first, second = read_labels(table_of(*lines))
    assert first == labels(status=ObservationStatus.REPORTED)
    assert second.refused is not None
    assert (second.refused.code, second.refused.operands[0]) == ("unknown_status", "“P”")
    assert second.refused_in is not None
    assert second.refused_in.text == "类型"


def test_merged_labels_are_read_once_but_for_names() -> None:
    def merged(heads: str) -> list[Labels]:
        table = table_of(heads, "18|18|30")
        [row] = table.body
        across = {**row.cells, 2: Cell(text="18", merged=True, across=True)}
        return read_labels(evolve(table, body=(evolve(row, cells=across),)))

    assert (
        merged("指标|分项|2022年") == merged("指标|来源|2022年") == merged("指标|单位|2022年") == [labels()]
    )
    assert merged("指标|编号|2022年") == merged("指标|项目|2022年") == [labels(place="B2")]
    [apart] = read_labels(table_of("指标|来源|2022年", "18|18|30"))
    assert apart == labels(source="18")


def test_comments_on_labels_are_remarks() -> None:
    table = table_of("指标|2022年", "18|30")
    [row] = table.body
    said = Cell(text="18", comment="为预计数")
    about = {1: said, 2: row.cells[2]}
    assert read_labels(evolve(table, body=(evolve(row, cells=about),))) == [
        labels(remarks=(Note("为预计数", None, ""),))
    ]
    beside = {1: row.cells[1], 2: Cell(text="30", comment="为预计数")}
    assert read_labels(evolve(table, body=(evolve(row, cells=beside),))) == [labels()]


def test_a_part_of_a_year_is_in_that_of_the_title_or_of_the_row() -> None:
    half = Time(TimeKind.TO_MONTH, Period(year=2022, month=6), "2022年上半年")
    assert read_labels(table_of("2022年", "指标|时间|数值", "18|上半年|30")) == [
        labels(place="A3", time=half)
    ]
    assert read_labels(table_of("2023年", "指标|年份|半年|数值", "18|2022年|上半年|30")) == [
        labels(place="A3", time=half)
    ]
    [found] = read_labels(table_of("指标|时间|数值", "18|上半年|30"))
    assert found.refused is not None
    assert found.refused.code == "no_time"


def test_a_period_before_the_names_stands_for_the_rows_below_it() -> None:
    def times(heads: str, *lines: str) -> list[str | None]:
        found = read_labels(table_of(heads, *lines))
        return [None if row.time is None else row.time.shown for row in found]

    lines = ("2022年|18|30", "|27|38", "2023年|18|41", "|27|39")
    assert times("年份|指标|数值", *lines) == ["2022年", "2022年", "2023年", "2023年"]
    assert times("年份|指标|数值", "|18|30", "2022年|27|38") == [None, "2022年"]
    assert times("指标|年份|数值", "18|2022年|30", "27||38") == ["2022年", None]
    assert times("年份|指标|数值", "2022年|18|30", "—|27|38", "|28|2.2") == ["2022年", None, None]


def test_an_area_before_the_names_and_a_row_without_one() -> None:
    def areas(*lines: str) -> list[object]:
        found = read_labels(table_of("地区|指标|2022年", *lines))
        return [row.area if row.refused is None else row.refused.operands[0] for row in found]

    assert areas("忻州市|18|30", "|27|38", "忻府区|18|30") == [OWN, None, "忻府区"]
    assert areas("忻府区|18|30", "|27|38", "|28|2.2") == ["忻府区"] * 3
    assert areas("忻府区|18|30", f"|{BEDS}（定襄县）|38", "|28|2.2") == ["忻府区", "定襄县", "定襄县"]
    assert areas("忻府区|18|30", "合计|18|30", "|28|2.2") == ["忻府区", None, None]
    assert areas("忻府区|18|30", "|甲乙|38", "|28|2.2") == ["忻府区", None, "忻府区"]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        # A word for what the values are stands below the name only where a column holds such words.
        (("指标|类别|2022年", "18|计划数|30", "|完成数|31"), [18, 18]),
        (("指标|状态|2022年", "18|快报|30", "|完成数|31"), [18, 18]),
        (("指标|2022年", "18|30", "完成数|31"), [18, None]),
        (("指标|状态|2022年", "18|快报|30", "甲乙|完成数|31"), [18, None]),
        (("指标|状态|2022年", "18|快报|30", "|快报|31"), [18, None]),
        # A series stands below the name of its own indicator.
        (("指标|2022年", "23|", "城市|7", "农村|8"), [23, 23, 23]),
        (("指标|2022年", "18|30", "城市|7"), [18, None]),
        (("指标|2022年", "城市|7", "23|8"), [None, 23]),
        (("指标|分项|2022年", f"{DIBAO}|城市|7", "甲乙|农村|8"), [23, None]),
    ],
)
def test_a_name_over_what_stands_below_it(lines: tuple[str, ...], names: list[int | None]) -> None:
    found = read_labels(table_of(*lines))
    assert [None if row.name is None else row.name.indicator.number for row in found] == names


def test_the_series_of_a_name_is_not_that_of_the_rows_below_it() -> None:
    first, second, third = read_labels(table_of("指标|2022年", f"{DIBAO}（城市）|7", "农村|8", "城市|7"))
    assert (first.name, first.series) == (evolve(RATE, series=URBAN), None)
    assert (second.name, second.series) == (RATE, ((RATE.indicator, RURAL),))
    assert (third.name, third.series) == (RATE, ((RATE.indicator, URBAN),))


@pytest.mark.parametrize(
    ("lines", "are_own"),
    [
        (("序号|指标|2022年", f"1|{BEDS}|30", "2|体育人口占比|38"), True),
        (("序号|指标|2022年", f"18|{BEDS}|30", "27|体育人口占比|38"), False),
        (("序号|指标|2022年", f"1|{BEDS}|30", f"1|{BEDS}|38"), True),
        (("序号|指标|2022年", f"1|{BEDS}|30", f"3|{BEDS}|38"), False),
        (("序号|指标|2022年", f"0|{BEDS}|30", f"1|{BEDS}|38"), True),
        (("序号|指标|2022年", f"12345|{BEDS}|30", f"1|{BEDS}|38"), True),
        (("序号|指标|2022年", f"1|{PLAN.indicators[1].name_zh}|30", f"2|{BEDS}|38"), True),
        (("序号|指标|2022年", f"1|{PLAN.indicators[1].name_zh}|30", "2|甲乙|38"), False),
        (("指标|2022年", f"{BEDS}|30"), False),
        # No names beside the numbers: those of the title or a heading, or the areas alone.
        ((BEDS, "序号|地区|2022年", "1|忻府区|30"), True),
        (("序号|地区|2022年", "1|忻府区|30", "2|定襄县|31"), True),
        (("序号|地区|2022年", "1|忻府区|30", "1|定襄县|31"), False),
        (("序号|地区|2022年", "1|忻府区|30", "1|定襄县|31", "2|代县|32"), False),
        (("序号|地区|2022年", "甲|忻府区|30", "1|定襄县|31", "2|代县|32"), True),
        (("序号|地区|2022年", "1|忻府区|30", "2|定襄县|31", "4|代县|32"), False),
        (("序号|指标|2022年", f"1|{BEDS}|30", f"2|{PLAN.indicators[2].name_zh}|3"), True),
        (("序号|指标|2022年", f"1|{BEDS}|30", f"1234|{BEDS}|3"), False),
        (("序号|年份|数值", "1|2022|30", "2|2023|31"), False),
        ((f"序号|年份|{BEDS}", "1|2022|30", "2|2023|31"), True),
        ((f"序号|年份|{PLAN.indicators[1].name_zh}", "1|2022|30"), False),
        (("序号|指标|地区|2022年", "1||忻府区|30", "2||定襄县|31"), False),
    ],
)
def test_whether_a_form_counts_its_rows_itself(lines: tuple[str, ...], are_own: bool) -> None:  # noqa: FBT001
    table = table_of(*lines)
    assert LabelReader(table, context_of(table, PLAN, HEADINGS, []), {}).own_numbers is are_own


def test_numbers_of_the_form_name_nothing() -> None:
    lines = ("序号|指标|2022年", f"1|{BEDS}|30", "2|体育人口占比|38", "3||38", "4|27|38")
    found = read_labels(table_of(*lines))
    assert [row.name for row in found] == [
        NAME,
        Name(indicator=PLAN.indicators[27]),
        None,
        Name(indicator=PLAN.indicators[27]),
    ]
    assert [row.by_number for row in found] == [False] * 4


@pytest.mark.parametrize(
    "heading", ["疑问", "意见来源", "审核依据", "存在问题", "附注", "Comments", "Remark", "说明"]
)
def test_columns_of_remarks_that_may_change_a_value(heading: str) -> None:
    [found] = read_labels(table_of(f"指标|2022年|{heading}", "18|30|为预计数"))
    assert found.remarks == (Note("为预计数", None, ""),)


@pytest.mark.parametrize("heading", ["责任部门", "来源说法", "措施", "原因", "依据"])
def test_columns_of_other_remarks(heading: str) -> None:
    [found] = read_labels(table_of(f"指标|2022年|{heading}", "18|30|为预计数"))
    assert found.remarks == ()


@pytest.mark.parametrize("area", ["目标县", "平均旗", "排名县"])
def test_a_county_is_an_area_whatever_its_name_says(area: str) -> None:
    assert read_labels(table_of("指标|地区|2022年", f"18|{area}|30")) == [labels(area=area)]


def test_periods_that_do_not_stand_before_the_first_name() -> None:
    def times(*lines: str) -> list[str | None]:
        return [None if row.time is None else row.time.shown for row in read_labels(table_of(*lines))]

    assert times(BEDS, "年份|数值", "2022年|30", "|31") == ["2022年", None]
    between = (f"18|2022年|{BEDS}|30", "27||体育人口占比|38")
    assert times("指标|年份|指标名称|数值", *between) == ["2022年", None]


def test_a_sum_among_rows_of_areas() -> None:
    lines = ("地区|指标|项目|2022年", "忻府区|18||30", "|27|合计|38", "|28||2.2")
    found = read_labels(table_of(*lines))
    assert [(row.area, row.is_sum, row.refused) for row in found] == [
        ("忻府区", False, None),
        (None, True, None),
        (None, False, None),
    ]
