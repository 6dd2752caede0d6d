"""What a heading says, as a whole: its time, words, status and the one thing beside them; worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

import xzplan
from xzplan import ObservationStatus
from xzplan.grids.times import Time, TimeKind
from xzplan.model.periods import Period
from xzplan.observations.areas import OWN, KnownAreas
from xzplan.observations.headings import Heading, Headings, combined
from xzplan.observations.names import Name, Names
from xzplan.observations.problems import Refused

PLAN = xzplan.load_plan()
BEDS = "养老机构护理型床位占比"


@pytest.fixture(scope="module")
def headings() -> Headings:
    areas = KnownAreas(PLAN, None)
    return Headings(PLAN, Names(PLAN, areas, {}), areas)


def year(number: int, shown: str) -> Time:
    return Time(TimeKind.YEAR, Period(year=number), shown)


def part_of(number: int) -> tuple[Any, Any]:
    [found] = [series for series in PLAN.indicators[23].series if series.id == ("urban", "rural")[number]]
    return PLAN.indicators[23], found


Y22 = year(2022, "2022年")
NAME = Name(indicator=PLAN.indicators[18])
OBSERVED, TARGET = frozenset({"observed"}), frozenset({"target"})

WHOLE: list[tuple[str, dict[str, Any]]] = [
    ("指标", {"key": "indicator"}),
    ("数值", {"key": "value", "tags": OBSERVED}),
    ("年份", {"key": "period"}),
    (BEDS, {"name": NAME}),
    ("18", {"unknown": "18"}),
    ("2022年", {"time": Y22}),
    ("2022", {"time": Time(TimeKind.YEAR, Period(year=2022), "2022", is_period=True)}),
    ("2022 年", {"time": Y22}),
    ("2022\n年 完 成①", {"time": Y22, "tags": OBSERVED}),
    ("2022年实际", {"time": Y22, "status": ObservationStatus.REPORTED}),
    ("2022年完成", {"time": Y22, "tags": OBSERVED}),
    ("2022年目标", {"time": Y22, "tags": TARGET}),
    ("2022年目标完成", {"time": Y22, "tags": OBSERVED | TARGET}),
    ("2022年预计完成", {"time": Y22, "status": ObservationStatus.ESTIMATED}),
    ("2022年初步预计", {"time": Y22, "status": ObservationStatus.ESTIMATED}),
    ("2022年（快报）", {"time": Y22, "status": ObservationStatus.FLASH}),
    ("2022年E", {"time": Y22, "status": ObservationStatus.ESTIMATED}),
    ("2022年忻府区", {"time": Y22, "area": "忻府区"}),
    ("2022年全市", {"time": Y22, "area": OWN}),
    ("忻府区", {"area": "忻府区"}),
    ("忻府区完成", {"area": "忻府区", "tags": OBSERVED}),
    ("2022年合计", {"time": Y22, "is_sum": True}),
    ("合计", {"is_sum": True}),
    ("城市", {"series": (part_of(0),)}),
    ("2022年城市", {"time": Y22, "series": (part_of(0),)}),
    ("2022年农村完成", {"time": Y22, "series": (part_of(1),), "tags": OBSERVED}),
    ("2022年（%）", {"time": Y22, "unit": "%"}),
    ("2022年[单位：%]", {"time": Y22, "unit": "%"}),
    ("2022年（单位：万人次）", {"time": Y22, "unit": "万人次"}),
    ("%", {"unit": "%"}),
    (f"2022年{BEDS}", {"time": Y22, "name": NAME}),
    (f"2022年-{BEDS}", {"time": Y22, "name": NAME}),
    (f"2022年：{BEDS}：", {"time": Y22, "name": NAME}),
    (f"{BEDS}完成", {"name": NAME, "tags": OBSERVED}),
    ("2022年甲乙", {"time": Y22, "unknown": "甲乙"}),
    ("甲乙完成", {"unknown": "甲乙", "tags": OBSERVED}),
    ("甲乙", {"unknown": "甲乙"}),
    ("甲、乙", {"unknown": "甲乙"}),
    ("2022年2023年", {"time": Y22, "second_time": True}),
    ("2022年（2022年）", {"time": Y22}),
    ("基年", {"time": year(2020, "基年"), "tags": frozenset({"base"})}),
    ("2022年基年", {"time": Y22, "tags": frozenset({"base"})}),
    ("年均增长", {"tags": frozenset({"growth"})}),
    ("累计完成", {"tags": frozenset({"total"})}),
    ("情况", {"tags": frozenset({""})}),
    ("", {}),
    ("、", {}),
    ("2022年、", {"time": Y22}),
    ("（2022年）", {"time": Y22}),
    ("2022年2023年2022年", {"time": Y22, "second_time": True}),
    ("2022年2022年2023年", {"time": Y22, "second_time": True}),
    ("2022年2022年2022年", {"time": Y22}),
    ("2022年 2023.123", {"time": Y22, "second_time": True, "unknown": "2023123"}),
    ("2023.123", {"second_time": True, "unknown": "2023123"}),
    ("2022年（单位：元/人）", {"time": Y22, "unit": "元/人"}),
    ("2022年[元/人]：", {"time": Y22, "unit": "元/人"}),
    ("单位：元/人", {"unit": "元/人"}),
    ("2022年完成（%）", {"time": Y22, "unit": "%", "tags": OBSERVED}),
    ("2022年快报（忻府区）", {"time": Y22, "area": "忻府区", "status": ObservationStatus.FLASH}),
    ("2022年快报预计初步最终", {"time": Y22, "status": ObservationStatus.FLASH}),
    ("2022年最终初步", {"time": Y22, "status": ObservationStatus.PRELIMINARY}),
    ("预计", {"status": ObservationStatus.ESTIMATED}),
    ("预计甲", {"status": ObservationStatus.ESTIMATED, "unknown": "甲"}),
    ("实际", {"tags": OBSERVED}),
    ("2022年ACTUAL", {"time": Y22, "tags": OBSERVED}),
    ("Actual 2022", {"time": Time(TimeKind.YEAR, Period(year=2022), "2022"), "tags": OBSERVED}),
    ("基准年完成", {"time": year(2020, "基准年完成"), "tags": OBSERVED | {"base"}}),
    (f"{BEDS}、完成", {"name": NAME, "tags": OBSERVED}),
    (f"2022年{BEDS}完成甲", {"time": Y22, "unknown": f"{BEDS}甲", "tags": OBSERVED}),
    ("其中：城市", {"series": (part_of(0),)}),
    ("2022年忻府区定襄县", {"time": Y22, "unknown": "忻府区定襄县"}),
]


@pytest.mark.parametrize(("text", "facets"), WHOLE)
def test_what_a_heading_says(headings: Headings, text: str, facets: dict[str, Any]) -> None:
    assert headings.read(text) == Heading(text=text, **facets)
    assert headings.read(text) is headings.read(text)


def test_p_is_preliminary_or_planned(headings: Headings) -> None:
    for text in ("2022年P", "2022年p", "2022年(P)"):
        found = headings.read(text)
        assert (found.time, found.status, found.unknown.lower()) == (Y22, None, "p")
    assert headings.read("E").status is None


def test_a_name_that_does_not_agree_with_its_number(headings: Headings) -> None:
    found = headings.read(f"17.{BEDS}")
    assert isinstance(found.name, Refused)
    assert found.name.code == "two_indicators"


def test_how_long_a_heading_may_be(headings: Headings) -> None:
    longest = "2022年" + " " * 395
    assert headings.read(longest) == Heading(text=longest, time=Y22)
    longer = longest + " "
    assert headings.read(longer) == Heading(text=longer, unknown=longer)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("上半年", 6),
        ("1-6月", 6),
        ("一季度", 3),
        ("一季", 3),
        ("第一季度", 3),
        ("Q1", 3),
        ("H1", 6),
        ("前三季度", 9),
        ("前三季", 9),
        ("1-9月", 9),
        ("1-11月", 11),
    ],
)
def test_parts_of_a_year(headings: Headings, text: str, month: int) -> None:
    part = headings.read(text)
    assert part == Heading(text=text, is_part=True)
    whole = headings.in_year(part, "2023年")
    assert whole.text == text
    assert not whole.is_part
    assert whole.time is not None
    assert (whole.time.kind, whole.time.period) == (TimeKind.TO_MONTH, Period(year=2023, month=month))
    assert headings.in_year(part, "") is part


@pytest.mark.parametrize("text", ["下半年", "第二季度", "6月", "12月", "Q4", "H2"])
def test_other_parts_of_a_year(headings: Headings, text: str) -> None:
    assert headings.read(text) == Heading(text=text, is_part=True)


@pytest.mark.parametrize("text", ["半年", "月", "Q5", "H3", "甲上半年"])
def test_what_is_no_part_of_a_year(headings: Headings, text: str) -> None:
    assert not headings.read(text).is_part


def test_a_whole_heading_is_not_put_into_a_year(headings: Headings) -> None:
    found = headings.read("完成情况")
    assert headings.in_year(found, "2023年") is found


def test_parts_of_a_year_keep_what_else_is_said(headings: Headings) -> None:
    assert headings.read("上半年完成") == Heading(text="上半年完成", is_part=True, tags=OBSERVED)
    assert headings.read("上半年忻府区") == Heading(text="上半年忻府区", is_part=True, area="忻府区")


@pytest.mark.parametrize(
    ("tags", "role"),
    [
        ((), ""),
        (("",), ""),
        (("mean",), ""),
        (("observed",), "observed"),
        (("target",), "target"),
        (("observed", "target"), "mixed"),
        (("observed", "target", "other"), "other"),
        (("observed", "other"), "other"),
        (("target", "note"), "note"),
        (("other", "note"), "note"),
        (("observed", "mean"), "observed"),
    ],
)
def test_roles(tags: tuple[str, ...], role: str) -> None:
    assert Heading(text="x", tags=frozenset(tags)).role == role


@pytest.mark.parametrize(
    "facets",
    [
        {"time": Y22},
        {"name": NAME},
        {"area": OWN},
        {"series": ()},
        {"status": ObservationStatus.FINAL},
        {"is_sum": True},
        {"is_part": True},
        {"unit": "%"},
        {"tags": frozenset({"note"})},
        {"tags": frozenset({"", "mean"})},
    ],
)
def test_what_may_head_a_column_of_values(facets: dict[str, Any]) -> None:
    assert Heading(text="x", **facets).says_something
    assert Heading(text="x", **facets).is_known


@pytest.mark.parametrize(
    "facets", [{}, {"tags": frozenset({""})}, {"unknown": "x"}, {"key": "area"}, {"second_time": True}]
)
def test_what_heads_no_values(facets: dict[str, Any]) -> None:
    assert not Heading(text="x", **facets).says_something


def test_what_is_known() -> None:
    assert Heading(text="x").is_known
    assert not Heading(text="x", unknown="y").is_known
    assert not Heading(text="x", second_time=True).is_known
    assert not Heading(text="x", unknown="y", second_time=True).is_known


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("是否目标", "is_target"),
        ("是否为计划？", "is_target"),
        ("是否系实际?", "is_observed"),
        ("IS TARGET", "is_target"),
        ("目标 flag", "is_target"),
        ("是否甲乙", None),
        ("甲乙标志", None),
        ("目标", None),
        ("指标\nindicator", "indicator"),
        ("指标／年份", None),
        ("指标/\n", "indicator"),
        ("/", None),
        ("指标（甲）", "indicator"),
        ("指标[甲]", "indicator"),
        ("（甲）", None),
        ("指标（甲", None),
        ("指标甲）", None),
        ("数值（2022）", None),
        ("数值（甲）", "value"),
        ("指标（甲\n乙）", "indicator"),
        ("指标(甲)", "indicator"),
        (" 指标（甲） ", "indicator"),
        ("指标（甲）（乙）", "indicator"),
        ("是否目标 ？", "is_target"),
        ("是否 目标", "is_target"),
        ("istarget", "is_target"),
        ("is actual", "is_observed"),
        ("Valid_Flag", "is_observed"),
        ("预计flag", "is_estimated"),
        ("实际标识", "is_observed"),
        ("指标/指标名称", "indicator"),
        ("甲乙/指标", None),
        ("指标/甲乙（乙）", None),
        ("季度", "period"),
        ("季", "period"),
        ("半年", "period"),
        ("半年度", "period"),
        ("Quarter", "period"),
        ("half", "period"),
        ("Month", "period"),
        ("semester", "period"),
    ],
)
def test_labels(headings: Headings, text: str, key: str | None) -> None:
    assert headings.read(text).key == key


def test_headings_of_several_levels() -> None:
    assert combined([]) == ""
    assert combined([Heading(text=" 2022 \n年 "), Heading(text="完成")]) == "2022 年 完成"


@pytest.mark.parametrize("sign", "()[]{}<>〔〕【】《》“”‘’\"'`·、，,。.:：;；/_*#|-（）")
def test_punctuation_between_the_words_of_a_heading(headings: Headings, sign: str) -> None:
    text = f"2022年{sign}完成情况{sign}末"
    assert headings.read(text) == Heading(text=text, time=Y22, tags=OBSERVED | {""})


def test_other_signs_are_not_understood(headings: Headings) -> None:
    for sign in "+=~^&":
        found = headings.read(f"2022年{sign}完成")
        assert (found.time, found.tags, found.unknown) == (Y22, OBSERVED, sign)


def test_a_part_of_a_year_keeps_its_text_in_the_year_above(headings: Headings) -> None:
    part = headings.read("上半年完成（%）")
    assert part == Heading(text="上半年完成（%）", is_part=True, tags=OBSERVED, unit="%")
    time = Time(TimeKind.TO_MONTH, Period(year=2023, month=6), "2023年上半年")
    whole = Heading(text="上半年完成（%）", time=time, tags=OBSERVED, unit="%")
    assert headings.in_year(part, "2023年") == whole


@pytest.mark.parametrize("text", ["上半年2022年下半年甲", "上半年甲乙", "季度甲", "2022年上半年"])
def test_what_is_no_part_of_a_year_alone(headings: Headings, text: str) -> None:
    assert headings.read(text).is_part is False
