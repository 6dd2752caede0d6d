"""What titles, the name of the sheet and lines within a table say of its values, word by word."""

from __future__ import annotations

from typing import Any

import pytest

import xzplan
from observations.test_reading import short
from xzplan import Period, read_observations
from xzplan.grids.grid import Grid
from xzplan.grids.times import Time, TimeKind
from xzplan.model.areas import Area
from xzplan.observations.areas import OWN, KnownAreas
from xzplan.observations.columns import ColumnUse
from xzplan.observations.context import Context, context_of
from xzplan.observations.headings import Heading, Headings
from xzplan.observations.labels import Labels
from xzplan.observations.layouts import Column, Table
from xzplan.observations.names import Name, Names
from xzplan.observations.notes import Note
from xzplan.observations.problems import Refused
from xzplan.observations.records import ObservationStatus

FLASH, ESTIMATED = ObservationStatus.FLASH, ObservationStatus.ESTIMATED
PLAN = xzplan.load_plan()
AREAS = KnownAreas(PLAN, None)
HEADINGS = Headings(PLAN, Names(PLAN, AREAS, {}), AREAS)


def below(
    *title: str,
    sheet: str | None = None,
    file: str = "",
    footers: tuple[str, ...] = (),
    columns: dict[int, Column] | None = None,
) -> Context:
    """Return what holds below the lines of a title."""
    grid = Grid(sheet=sheet, rows=(), origin="text", file=file)
    table = Table(grid=grid, columns=columns or {}, body=(), title=title, heading_rows=(1,))
    return context_of(table, PLAN, HEADINGS, list(footers))


def year(number: int) -> Time:
    return Time(TimeKind.YEAR, Period(year=number), f"{number}年")


def use(**facets: Any) -> ColumnUse:
    return ColumnUse(column=Column(index=2, levels=(), row=1), place="B1", **facets)


HALF = Time(TimeKind.TO_MONTH, Period(year=2023, month=6), "2023年上半年")
SPAN = Time(TimeKind.SPAN, Period(year=2023, first_year=2021), "2021—2023年")
SECOND_HALF = Time(TimeKind.NONE, None, "2023年下半年")
NO_MONTH = Time(TimeKind.NONE, None, "2023年13月")


@pytest.mark.parametrize(
    "words",
    [
        *(
            f"{word}{of}"
            for word in ("填报", "制表", "报送", "打印", "填表", "上报")
            for of in ("日期", "时间", "人")
        ),
        *("打印", "印发", "日期", "时间", "联系人", "联系方式", "电话", "审核", "审核人", "填表", "批准"),
    ],
)
def test_dates_of_the_form_are_no_times_of_its_values(words: str) -> None:
    assert below(f"{words}：2023年").times == ()
    assert below("2022年", f"{words}：2023年").times == (year(2022),)


@pytest.mark.parametrize(
    "line", ["填报2023年", "报告日期 2023年", "统计时间：2023年", "制表2023年", "上报2023年"]
)
def test_other_lines_give_their_time(line: str) -> None:
    assert below(line).times == (year(2023),)


def test_the_nearest_time_comes_first_and_that_of_the_sheet_last() -> None:
    assert below("2022年", "统计", "2023年", sheet="2021年").times == (year(2023), year(2022), year(2021))
    assert below("统计").times == ()
    assert below("２０２３ 年").times == (year(2023),)


@pytest.mark.parametrize(("length", "times"), [(400, (year(2023),)), (401, ())])
def test_lines_of_prose_say_nothing(length: int, times: tuple[Time, ...]) -> None:
    line = "2023年，".ljust(length, "，")
    assert below(line).times == times


def test_a_title_of_a_plan_names_its_years_and_not_those_of_the_values() -> None:
    assert below("2021—2025年规划指标").times == ()
    assert below("2021—2025年规划指标2023年完成情况").times == (year(2023),)


@pytest.mark.parametrize(
    ("lines", "unit"),
    [
        *((f"单位{colon}%", "%") for colon in "：:"),
        ("（单位：个）", "个"),
        ("(单位:个)", "个"),
        *((f"单位：个{sign}2023年", "个") for sign in (",", "，", ";", "；", "、", " ", ")", "）")),
        ("单位： 万人次 ", "万人次"),
        ("单位：％", "%"),
        ("单位：忻州市", ""),
        ("单位 个", ""),
        ("个", ""),
    ],
)
def test_units_of_a_table(lines: str, unit: str) -> None:
    assert below(lines).unit == unit


def test_the_first_unit_counts_and_a_filling_office_is_none() -> None:
    assert below("单位：%", "单位：个").unit == "%"
    assert below("填报单位：市民政局", "单位：个").unit == "个"
    assert below("统计", sheet="单位：个").unit == ""


def test_the_indicator_of_a_title() -> None:
    beds, ages = "养老机构护理型床位占比", "人均预期寿命"
    assert below(beds).name == HEADINGS.names.find(beds)
    assert below(beds, ages).name == HEADINGS.names.find(ages)
    assert below(ages, sheet=beds).name == HEADINGS.names.find(beds)
    assert below("统计").name is None


def test_amounts_that_add_up() -> None:
    assert below("统计", "2023年累计完成情况", "情况").says_total is True
    assert below("2023年完成情况", sheet="累计").says_total is False


TARGETS = "目标 任务 计划 责任状 责任书 分解 测算 参考值 里程碑 应达 预测 预期".split()  # noqa: SIM905
ACTUALS = "完成 实际 监测 执行 统计 评估 实现 进展 落实 数据 现状 年报 季报 月报".split()  # noqa: SIM905
SAMPLES = "示例 示意 样表 样例 模拟 演示 虚拟 作废 废止 草稿 旧版 illustrative Illustrative sample SAMPLE dummy Dummy"


@pytest.mark.parametrize("word", TARGETS)
def test_words_that_announce_targets(word: str) -> None:
    line = f"2023年{word}表"
    assert below(line).targets == {None: line}
    assert below("指标", sheet=line).targets == {None: line}
    line = f"2023年完成情况及2024年{word}"
    assert below(line).targets == {2024: line}


@pytest.mark.parametrize("word", ACTUALS)
def test_words_that_announce_what_came_about(word: str) -> None:
    assert below(f"2023年计划{word}表").targets == {}
    line = f"2023年{word}，2024年计划"
    assert below(line).targets == {2024: line}


@pytest.mark.parametrize("word", SAMPLES.split())
def test_words_that_announce_samples(word: str) -> None:
    line = f"2023年完成情况（{word}）"
    assert below(line).targets == {None: line}


@pytest.mark.parametrize("line", ["2023年指标表", "责任", "参考", "状", "指标表", "2023年预计"])
def test_other_titles_announce_no_targets(line: str) -> None:
    assert below(line).targets == {}


@pytest.mark.parametrize("sign", "，,;；。、及和与暨")
def test_clauses_of_a_title_speak_of_their_own_years(sign: str) -> None:
    line = f"2023年完成情况{sign}2024年计划"
    assert below(line).targets == {2024: line}


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("2023年完成情况 2024年计划", []),
        ("2023年完成情况，计划", []),
        ("完成情况，计划", []),
        ("计划，2023年完成情况", []),
        ("2024年指标，计划，2023年完成情况", [2024]),
        ("2024年计划，2025年目标，2023年完成情况", [2024, 2025]),
        ("2023年计划，2023年完成情况，2024年计划", [2024]),
        ("1999年计划，2023年完成情况", [1999]),
        ("2024计划，2023完成情况", [2024]),
        ("完成情况，2024", []),
        ("1824年计划，2023年完成情况", []),
    ],
)
def test_years_whose_values_are_targets(line: str, years: list[int]) -> None:
    assert below(line).targets == dict.fromkeys(years, line)


def test_every_line_may_announce_targets() -> None:
    first, second = "2023年完成情况，2024年计划", "2023年完成情况，2025年目标"
    assert below(first, sheet=second).targets == {2024: first, 2025: second}


@pytest.mark.parametrize(
    ("line", "statuses"),
    [
        ("2023年快报", {None: FLASH}),
        ("快报", {None: FLASH}),
        ("2023年完成情况（预计数）", {None: ESTIMATED}),
        ("2022年快报，2023年预计", {2022: FLASH, 2023: ESTIMATED}),
        ("2022年、2023年快报", {2023: FLASH}),
        ("2023年指标，2023年快报", {None: FLASH}),
        ("注：2023年快报", {2023: FLASH}),
        ("备注：2023年快报", {2023: FLASH}),
        ("说明：2023年快报", {2023: FLASH}),
        ("注：快报", {None: FLASH}),
        ("2023年快报预计", {}),
        ("2023年快报，预计", {None: ESTIMATED}),
        ("2023年初步核算数", {None: ObservationStatus.PRELIMINARY}),
        ("2023年最终核实数", {None: ObservationStatus.FINAL}),
        ("2023年公报", {None: ObservationStatus.REPORTED}),
        ("2023 flash", {}),
        ("2023年", {}),
    ],
)
def test_how_firm_a_title_says_that_values_are(
    line: str, statuses: dict[int | None, ObservationStatus]
) -> None:
    assert below(line).statuses == below("指标", sheet=line).statuses == statuses


def test_the_status_of_a_year_comes_before_that_of_all() -> None:
    context = below("快报", "2022年，2023年预计")
    assert context.statuses == {None: FLASH, 2023: ESTIMATED}
    assert (context.status(2023), context.status(2022)) == (ESTIMATED, FLASH)
    assert below("2022年，2023年预计").status(2022) is None


@pytest.mark.parametrize(
    ("times", "shown"),
    [((), ""), ((year(2023), year(2022)), "2023年"), ((HALF,), "2023年"), ((SECOND_HALF,), "")],
)
def test_the_year_of_a_title(times: tuple[Time, ...], shown: str) -> None:
    context = Context(plan=PLAN, headings=HEADINGS, names=HEADINGS.names, areas=AREAS, times=times)
    assert context.year == shown


@pytest.mark.parametrize(
    ("times", "time", "expected"),
    [
        ((), None, None),
        ((), year(2022), 2022),
        ((year(2023),), None, 2023),
        ((year(2023),), year(2022), 2022),
        ((year(2023),), SECOND_HALF, 2023),
        ((SECOND_HALF, year(2021), year(2022)), None, 2021),
    ],
)
def test_the_year_of_a_column(times: tuple[Time, ...], time: Time | None, expected: int | None) -> None:
    context = Context(plan=PLAN, headings=HEADINGS, names=HEADINGS.names, areas=AREAS, times=times)
    assert context.year_of(time) == expected


@pytest.mark.parametrize(
    ("times", "time", "answered", "expected"),
    [
        ((), None, False, ("no_period", ())),
        ((HALF,), None, False, HALF),
        ((HALF, year(2023)), None, False, HALF),
        ((year(2023), HALF), None, False, ("two_times", ("2023年", "2023年上半年"))),
        ((year(2023), year(2022)), None, False, ("two_times", ("2023年", "2022年"))),
        ((year(2023), SPAN, year(2022)), None, False, ("two_times", ("2023年", "2022年"))),
        ((), year(2023), False, year(2023)),
        ((HALF,), year(2023), False, ("cut_off", ("2023年上半年", "2023年"))),
        ((year(2023), HALF), year(2023), False, ("cut_off", ("2023年上半年", "2023年"))),
        ((HALF,), year(2023), True, year(2023)),
        ((HALF,), year(2022), False, year(2022)),
        ((HALF,), HALF, False, HALF),
        ((SECOND_HALF,), year(2023), False, ("cut_off", ("2023年下半年", "2023年"))),
        ((SECOND_HALF,), year(2023), True, year(2023)),
        ((SECOND_HALF,), year(2022), False, year(2022)),
        ((NO_MONTH,), year(2023), False, ("cut_off", ("2023年13月", "2023年"))),
        ((Time(TimeKind.NONE, None, "2023年"),), year(2023), False, year(2023)),
        ((year(2023), SPAN), year(2023), False, year(2023)),
    ],
)
def test_the_time_of_a_value(
    times: tuple[Time, ...],
    time: Time | None,
    answered: bool,  # noqa: FBT001
    expected: Time | tuple[str, tuple[str, ...]],
) -> None:
    context = Context(plan=PLAN, headings=HEADINGS, names=HEADINGS.names, areas=AREAS, times=times)
    if isinstance(expected, Time):
        assert context.time(time, use(answered=answered)) == expected
    else:
        with pytest.raises(Refused) as caught:
            context.time(time, use(answered=answered))
        assert (caught.value.code, caught.value.operands) == expected


NAMED = Name(indicator=PLAN.indicators[18], area="定襄县")


@pytest.mark.parametrize(
    ("labels", "of_column", "own", "expected"),
    [
        ({}, {}, OWN, OWN),
        ({}, {}, "代县", "代县"),
        ({"area": "忻府区"}, {}, OWN, "忻府区"),
        ({"area": OWN}, {}, "代县", OWN),
        ({}, {"area": "忻府区"}, OWN, "忻府区"),
        ({"name": NAMED}, {}, OWN, "定襄县"),
        ({"name": NAMED, "area": "定襄县"}, {"area": "定襄县"}, OWN, "定襄县"),
        ({"is_sum": True}, {}, OWN, OWN),
        ({"is_sum": True}, {}, "代县", "代县"),
        ({}, {"is_sum": True}, "代县", "代县"),
        ({"area": "忻府区"}, {"area": "定襄县"}, OWN, ("定襄县", "忻府区")),
        ({"area": "忻府区", "name": NAMED}, {}, OWN, ("定襄县", "忻府区")),
        ({"area": "忻府区"}, {"area": OWN}, OWN, ("忻州市", "忻府区")),
        ({"area": "忻府区", "is_sum": True}, {}, OWN, ("忻州市", "忻府区")),
        ({"area": "忻府区"}, {"is_sum": True}, OWN, ("忻州市", "忻府区")),
        ({"area": "忻府区"}, {"is_sum": True}, "忻府区", "忻府区"),
    ],
)
def test_whose_a_value_is(
    labels: dict[str, Any], of_column: dict[str, Any], own: str, expected: str | tuple[str, str]
) -> None:
    context = Context(plan=PLAN, headings=HEADINGS, names=HEADINGS.names, areas=AREAS, own_area=own)
    if isinstance(expected, str):
        assert context.area(Labels(place="A2", **labels), use(**of_column)) == expected
    else:
        with pytest.raises(Refused) as caught:
            context.area(Labels(place="A2", **labels), use(**of_column))
        assert (caught.value.code, caught.value.operands) == ("two_areas", expected)


def said(context: Context) -> tuple[tuple[Time, ...], str, str, str]:
    return context.times, context.own_area, context.mixed, context.aside


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2023年", ((year(2023),), "代县", "x", "")),
        ("忻府区", ((HALF,), "忻府区", "", "before")),
        ("忻州市", ((HALF,), OWN, "", "before")),
        ("忻府区2023年", ((year(2023),), "忻府区", "", "")),
        ("2023年目标", ((year(2023),), "代县", "x", "2023年目标")),
        ("目标", ((HALF,), "代县", "x", "目标")),
        ("完成率", ((HALF,), "代县", "x", "完成率")),
        ("2023年增速", ((year(2023),), "代县", "x", "2023年增速")),
        ("实际", ((HALF,), "代县", "x", "")),
        ("备注", ((HALF,), "代县", "x", "")),
        ("忻府区、定襄县", ((HALF,), OWN, "忻府区、定襄县", "before")),
        ("郑州2023年", ((year(2023),), OWN, "郑州2023年", "")),
    ],
)
def test_lines_within_a_table(line: str, expected: object) -> None:
    context = Context(
        plan=PLAN,
        headings=HEADINGS,
        names=HEADINGS.names,
        areas=AREAS,
        times=(HALF,),
        own_area="代县",
        mixed="x",
        aside="before",
    )
    assert said(context.within(HEADINGS.read(line))) == expected


def test_a_line_that_says_nothing_leaves_the_context_alone() -> None:
    context = below("2023年")
    assert context.within(Heading(text="一、")) is context


@pytest.mark.parametrize(
    ("title", "file", "footers", "expected"),
    [
        (("主要指标",), "", (), (OWN, "")),
        (("忻府区主要指标",), "", (), ("忻府区", "")),
        (("忻州市主要指标",), "", (), (OWN, "")),
        (("主要指标",), "忻府区.csv", (), ("忻府区", "")),
        (("忻州市主要指标",), "忻府区.csv", (), (OWN, "忻府区")),
        (("定襄县主要指标",), "忻府区.csv", (), ("定襄县", "")),
        (("忻府区、定襄县主要指标",), "", (), (OWN, "忻府区、定襄县主要指标")),
        (("主要指标", "忻府区、定襄县"), "", (), (OWN, "忻府区、定襄县")),
        (("全省主要指标",), "", (), ("全省", "")),
        (("忻州市主要指标", "全省主要指标"), "", (), (OWN, "")),
        (("主要指标",), "", ("填报单位：忻府区民政局",), ("忻府区", "")),
        (("主要指标",), "", ("忻府区民政局（盖章）",), ("忻府区", "")),
        (("主要指标",), "", ("忻府区",), (OWN, "")),
        (("忻府区主要指标", "定襄县主要指标"), "", (), ("忻府区", "")),
        ((f"{PLAN.name_zh}",), "忻府区.csv", (), ("忻府区", "")),
        (("郑州2023年",), "", (), (OWN, "郑州2023年")),
        (("主要指标",), "郑州2023年.csv", (), (OWN, "郑州2023年")),
        (("忻州市主要指标",), "郑州2023年.csv", (), (OWN, "")),
        (("忻州市主要指标", "郑州2023年"), "", (), (OWN, "郑州2023年")),
    ],
)
def test_whose_values_are_that_name_no_area(
    title: tuple[str, ...], file: str, footers: tuple[str, ...], expected: tuple[str, str]
) -> None:
    context = below(*title, file=file, footers=footers)
    assert (context.own_area, context.mixed) == expected


def test_the_name_of_the_sheet_may_name_an_area() -> None:
    assert below("主要指标", sheet="忻府区").own_area == "忻府区"


def heads(text: str, key: str | None = None) -> dict[int, Column]:
    return {2: Column(index=2, levels=(HEADINGS.read(text),), row=1, key=key)}


@pytest.mark.parametrize("start", ["注", "备注", "说明"])
def test_notes_that_name_an_area_speak_of_a_table_without_areas(start: str) -> None:
    text = f"{start}：忻府区另行报送"
    assert below(footers=(text,), columns=heads("2023年")).notes == (Note(text, None, ""),)
    assert below(footers=(text,), columns=heads("定襄县")).notes == ()
    assert below(footers=(text,), columns=heads("县区", "area")).notes == ()
    assert below(footers=(f"{start}：另行报送",)).notes == ()
    assert below(footers=("忻府区另行报送",)).notes == ()


def test_notes_below_come_before_titles_that_change_the_basis() -> None:
    notes = below("统计口径调整", "主要指标", footers=("注：2023年为预计数",)).notes
    assert notes == (Note("2023年为预计数", 2023, ""), Note("统计口径调整", None, ""))


def test_areas_are_those_of_the_caller() -> None:
    areas = KnownAreas(PLAN, [Area(code="141000", name_zh="临汾市", name_en="Linfen"), "尧都区"])
    headings = Headings(PLAN, Names(PLAN, areas, {}), areas)
    context = Context(plan=PLAN, headings=headings, names=headings.names, areas=areas)
    assert context.within(headings.read("尧都区")).own_area == "尧都区"
    with pytest.raises(Refused) as caught:
        context.area(Labels(place="A2", area=OWN), use(area="尧都区"))
    assert caught.value.operands == ("临汾市", "尧都区")


@pytest.mark.parametrize(
    ("section", "area"),
    [
        ("一、市本级", "市本级"),
        ("（二）市本级", "市本级"),
        ("五台经开区", "五台经开区"),
        ("一、忻府区", "忻府区"),
        ("忻府区小计", "忻府区"),
        ("全市", None),
    ],
)
def test_a_numbered_section_names_its_area(plan: xzplan.Plan, section: str, area: str | None) -> None:
    table = xzplan.read_observations(f"指标,2022年\n定襄县,\n18,30\n{section},\n27,38\n", plan)
    assert [row.observation.area for row in table.rows] == ["定襄县", area]


@pytest.mark.parametrize(
    "section",
    [
        "二、各县",
        "各县市区",
        "分县",
        "按县区：",
        "县级",
        "县区",
        "小计",
        "合计",
        "14县合计",
        "（一）郑州",
        "郑州",
        "郑州市、阳泉市",
    ],
)
def test_a_section_of_parts_or_of_a_place_that_is_not_known_asks(plan: xzplan.Plan, section: str) -> None:
    """Whatever section stood before it."""
    for before in ("", "定襄县,\n18,30\n"):
        table = xzplan.read_observations(f"指标,2022年\n{before}{section},\n27,38\n", plan)
        assert [row.observation.area for row in table.rows] == ["定襄县"] * bool(before)
        assert [(problem.code, problem.operands) for problem in table.problems] == [
            ("unclear_area", (section,))
        ]


@pytest.mark.parametrize("section", ["四、创新驱动", "一、约束性指标", "其中：", "县级市主要"])
def test_a_heading_of_a_chapter_goes_on_with_the_area_before(plan: xzplan.Plan, section: str) -> None:
    table = xzplan.read_observations(f"指标,2022年\n定襄县,\n18,30\n{section},\n27,38\n", plan)
    assert [row.observation.area for row in table.rows] == ["定襄县"] * 2


def test_a_section_of_the_whole_province(plan: xzplan.Plan) -> None:
    for section in ("全省", "一、全省", "（二）全国"):
        table = xzplan.read_observations(f"指标,2022年\n{section},\n27,38\n", plan)
        assert [problem.code for problem in table.problems] == ["line_says"]


@pytest.mark.parametrize(
    ("heads", "section", "read", "asked"),
    [
        ("2022年", "2021年", [], ["B3"]),
        ("2022年", "2022年", ["2022"], []),
        ("2022年上半年", "2022年", ["2022-06"], []),
        ("2022年", "2021—2023年", ["2022"], []),
        ("2021年,2022年", "2022年", ["2022"], ["B3"]),
        ("2022年", "2021年以来", ["2022"], []),  # no period
        ("2022年", "2021年创新驱动", ["2022"], []),  # other words stand beside the year
        ("数值", "2022年", ["2022"], []),
    ],
)
def test_a_year_of_its_own_line_and_that_of_a_column(
    plan: xzplan.Plan, heads: str, section: str, read: list[str], asked: list[str]
) -> None:
    cells = ",".join(["77", "78"][: heads.count(",") + 1])
    table = xzplan.read_observations(f"指标,{heads}\n{section},\n14,{cells}\n", plan)
    assert [str(row.observation.period) for row in table.rows] == read
    assert [problem.place for problem in table.problems] == asked
    assert all(problem.code == "two_times" for problem in table.problems)


@pytest.mark.parametrize(
    ("title", "file", "footers", "expected"),
    [
        (("郑州2023年",), "忻府区.csv", (), ("忻府区", "郑州2023年")),
        (("忻州市主要指标", "郑州2023年"), "忻府区.csv", (), (OWN, "郑州2023年")),
        (("主要指标",), "忻府区、定襄县.csv", (), (OWN, "忻府区、定襄县")),
        (("主要指标",), "忻州市.csv", (), (OWN, "")),
        (("忻州市主要指标",), "", ("填报单位：忻府区民政局",), ("忻府区", "")),
        (("全省主要指标",), "", ("填报单位：忻州市民政局",), (OWN, "")),
        (("全省主要指标",), "", ("填报单位：忻府区民政局",), ("全省", "")),
        (("全国主要指标", "忻州市主要指标"), "", (), (OWN, "")),
        (("山西省主要指标", "忻州市主要指标"), "", (), (OWN, "")),
        (("山西省主要指标",), "", (), ("山西省", "")),
        (("郑州2023年", "忻府区、定襄县"), "", (), (OWN, "忻府区、定襄县")),
        (("郑州2023年", "洛阳2023年"), "", (), (OWN, "郑州2023年")),
    ],
)
def test_lines_footers_and_files_that_name_areas(
    title: tuple[str, ...], file: str, footers: tuple[str, ...], expected: tuple[str, str]
) -> None:
    context = below(*title, file=file, footers=footers)
    assert (context.own_area, context.mixed) == expected


def test_notes_below_then_plain_lines_behind_then_titles() -> None:
    grid = Grid(sheet=None, rows=(), origin="text")
    table = Table(grid=grid, columns={}, body=(), title=("统计口径调整",), heading_rows=(1,))
    behind = ("2022年为快报数，2021年为估计数", "忻州市统计局", "为初步数")
    notes = context_of(table, PLAN, HEADINGS, ["注：2023年为预计数"], behind).notes
    assert notes == (
        Note("2023年为预计数", 2023, ""),
        Note("2022年为快报数", 2022, ""),
        Note("2021年为估计数", 2021, ""),
        Note("为初步数", None, ""),
        Note("统计口径调整", None, ""),
    )


def test_marks_in_headings_and_of_no_value() -> None:
    assert below(footers=("②为预计数",), columns=heads("2023年②")).notes == (Note("为预计数", None, "②"),)
    assert below(footers=("②为预计数",), columns=heads("2023年①")).notes == (Note("为预计数", None, ""),)
    assert below(footers=("＊为预计数",), columns=heads("2023年＊")).notes == (Note("为预计数", None, "*"),)


def test_the_time_of_a_line_within_a_table() -> None:
    context = below("2023年")
    assert context.section is None
    inner = context.within(HEADINGS.read("2022年"))
    assert (inner.section, inner.times) == (year(2022), (year(2022),))
    assert inner.within(HEADINGS.read("忻府区")).section == year(2022)
    other = inner.within(HEADINGS.read("2021年创新驱动"))
    assert (other.section, other.times) == (None, (year(2021),))
    assert inner.within(HEADINGS.read("2021年")).section == year(2021)


@pytest.mark.parametrize(
    ("section", "time", "agrees"),
    [
        (year(2023), year(2023), True),
        (year(2023), HALF, True),
        (HALF, year(2023), True),
        (SPAN, year(2022), True),
        (year(2022), SPAN, True),
        (year(2022), year(2023), False),
        (year(2022), HALF, False),
        (SPAN, year(2020), False),
    ],
)
def test_the_time_of_a_column_agrees_with_that_of_a_line(section: Time, time: Time, *, agrees: bool) -> None:
    context = Context(plan=PLAN, headings=HEADINGS, names=HEADINGS.names, areas=AREAS, section=section)
    if agrees:
        assert context.time(time, use()) == time
    else:
        with pytest.raises(Refused) as caught:
            context.time(time, use())
        assert (caught.value.code, caught.value.operands) == ("two_times", (section.shown, time.shown))


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("6月", "B4 18 2023-06=41"),
        ("（6月）", "line_says"),
        ("1—6月", "B4 18 2023-06=41"),
        ("1—12月", "B4 18 2023=41"),
        ("13月", "no_form"),
        ("0月", "no_form"),
        ("1—13月", "no_form"),
        ("下半年", "no_form"),
        ("六月", "line_says"),
        ("十三月份", "line_says"),
        ("第5季度", "line_says"),
        ("第 五 季度末", "line_says"),
        ("季度指标", "B4 18 2023=41"),
        ("6月的说明", "B4 18 2023=41"),
    ],
)
def test_a_line_of_a_part_of_a_year_below_a_title(line: str, read: str) -> None:
    table = read_observations(f"2023年监测\n指标,实际\n{line}\n18,41\n", PLAN)
    assert [*short(table), *(problem.code for problem in table.problems)] == [read]


@pytest.mark.parametrize(
    "line",
    [
        *("截至6月底", "截至六月", "截止到6月30日", "至9月末", "到6月", "前6个月", "前三季度累计", "前两季"),
        *("6月份完成情况", "1—6月完成数", "1至6月累计完成数据", "1、2月值", "年中", "年中数", "年中数据"),
    ],
)
def test_a_line_of_a_part_of_a_year_that_is_not_read_asks(line: str) -> None:
    table = read_observations(f"指标,2023年\n{line}\n18,41\n", PLAN)
    assert (short(table), [problem.code for problem in table.problems]) == ([], ["line_says"])


@pytest.mark.parametrize("line", ["截至12月底", "年末", "全年", "中期", "3个县", "一、基本情况", "个月"])
def test_a_line_of_no_part_of_a_year(line: str) -> None:
    table = read_observations(f"2023年监测\n指标,实际\n{line}\n18,41\n", PLAN)
    assert "line_says" not in [problem.code for problem in table.problems]


@pytest.mark.parametrize("line", ["6月", "13月", "0月", "上半年", "六月"])
def test_a_part_of_a_year_that_no_line_names_asks(line: str) -> None:
    table = read_observations(f"指标,2023年\n{line}\n18,41\n", PLAN)
    assert (short(table), [problem.code for problem in table.problems]) == ([], ["line_says"])
    assert table.problems[0].operands == (line,)
    later = read_observations(f"指标,2023年\n{line}\n18,41\n2023年\n27,38\n", PLAN)
    assert short(later) == ["B5 27 2023=38"]


@pytest.mark.parametrize(
    "title",
    [
        *(
            "2023年13月数",
            "截至2023年0月",
            "2023年下半年统计",
            "2023年前10个月完成情况",
            "2023年年初统计",
            "2023年初数",
        ),
        *(
            "2023年年中统计",
            "2023年中期",
            "2023年7-12月",
            "2023年1-3季度",
            "2023年半年",
            "23年上半年（2023年）",
        ),
    ],
)
def test_a_title_of_a_part_of_the_year_of_a_column_asks(title: str) -> None:
    table = read_observations(f"{title}\n指标,2023年\n18,41\n", PLAN)
    assert (short(table), [problem.code for problem in table.problems]) == ([], ["cut_off"])


@pytest.mark.parametrize(
    "title", ["2022年、2023年统计", "2021-23年统计", "2023年以来", "2022年较2023年", "2022年年初统计"]
)
def test_a_title_of_several_years_or_of_another_leaves_the_column_its_own(title: str) -> None:
    table = read_observations(f"{title}\n指标,2023年\n18,41\n", PLAN)
    assert (short(table), table.problems) == (["B3 18 2023=41"], ())


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("忻州市上半年主要指标完成情况", "上半年"),
        ("1—6月主要指标完成情况", "1—6月"),
        ("截至 6 月底主要指标", "6月"),
        ("主要指标（06月）", "06月"),
        ("13月统计", "13月"),
        ("三季度统计", "三季度"),
        ("忻州市前三季度统计", "前三季度"),
        ("忻州市前两季统计", "前两季"),
        ("忻州市下半年和上半年统计", "下半年"),
    ],
)
def test_a_title_of_a_part_of_some_year_asks_of_whole_years(title: str, part: str) -> None:
    table = read_observations(f"{title}\n指标,2022年,2023年6月\n18,30,36\n", PLAN)
    assert short(table) == ["C3 18 2023-06=36"]
    assert [(problem.code, problem.operands) for problem in table.problems] == [("cut_off", (part, "2022年"))]
    settled = read_observations(f"{title}\n指标,2022年\n18,30\n", PLAN, columns={"2022年": "2022-06"})
    assert short(settled) == ["B3 18 2022-06=30"]
    below = read_observations(f"2022年\n{title}\n指标,实际\n18,30\n", PLAN)
    assert [(problem.code, problem.operands) for problem in below.problems] == [
        ("two_times", ("2022年", part))
    ]
    later = read_observations(f"{title}\n指标,实际\n2022年\n18,30\n", PLAN)
    assert short(later) == ["B4 18 2022=30"]


@pytest.mark.parametrize(
    "title",
    [
        "12月统计",
        "1—12月统计",
        "全年统计",
        "月报",
        "6月报表",
        "季报",
        "季度监测",
        "填报时间：6月30日",
        "打印：上半年",
        "2022年上半年",
    ],
)
def test_a_title_of_no_part_of_another_year(title: str) -> None:
    table = read_observations(f"{title}\n指标,2021年\n18,30\n", PLAN)
    assert "cut_off" not in [problem.code for problem in table.problems]
