"""A cell as a value: every word that leaves it open, says its status or makes it inexact, and how numbers are written."""

from __future__ import annotations

from decimal import Decimal

import pytest

import xzplan
from xzplan import ObservationStatus
from xzplan.model.units import Unit
from xzplan.observations.problems import Refused
from xzplan.observations.values import Value, is_open, read_value, status_of

BLANK = (
    *("-", "--", "---", "—", "——", "———", "–", "−", "/", "//", "\\", "…", "……", "...", "..", ".", "·"),
    *("n/a", "na", "n.a.", "#n/a", "nan", "null", "none", "nil", "无", "暂无", "暂缺", "缺", "缺失", "空"),
    *(
        "待统计",
        "待定",
        "待核",
        "待核实",
        "待公布",
        "待补",
        "待填",
        "待报",
        "待反馈",
        "未统计",
        "未报",
        "未填",
        "未填报",
    ),
    *(
        "未公布",
        "未反馈",
        "未出",
        "无数据",
        "暂无数据",
        "尚无数据",
        "无法统计",
        "尚未统计",
        "暂未统计",
        "不适用",
    ),
    *("不涉及", "数据未出", "尚未公布", "暂未公布"),
)
STATUS = {
    "flash": "快报数 快报值 快报数据 快报 flash",
    "estimated": "预计完成数 预计完成值 预计完成 预计数 预计值 预计 估计数 估计值 估计 预估 估算 estimated estimate",
    "preliminary": "初步核算数 初步核算 初步统计数 初步统计 初步数 初步值 初步 初核数 初核 preliminary provisional",
    "reported": "公布数 公布值 公布 公报数 公报 年报数 年报 reported",
    "final": "最终核实数 最终核实 最终核定数 最终核定 最终数 最终值 最终 终核数 终核 终值 核实数 核实值 核定数 核定值 核定 核实 final",
}
BEFORE = (
    *(
        "大于等于",
        "小于等于",
        "不低于",
        "不少于",
        "不高于",
        "不超过",
        "不大于",
        "不小于",
        "大约",
        "将近",
        "接近",
        "超过",
    ),
    *(
        "高于",
        "低于",
        "大于",
        "小于",
        "少于",
        "多于",
        "达到",
        "突破",
        "≥",
        "≤",
        "≧",
        "≦",
        ">=",
        "<=",
        ">",
        "<",
        "≈",
        "~",
    ),
    *("=", "约", "近", "超", "逾", "达", "为"),
)
BEHIND = ("以上", "以下", "以内", "以外", "左右", "上下", "余", "多", "强", "弱", "之间", "以上（含）")


@pytest.fixture(scope="module")
def percent() -> Unit:
    return xzplan.load_plan().indicators[18].unit


@pytest.mark.parametrize("word", BLANK)
def test_an_open_cell(percent: Unit, word: str) -> None:
    for text in (word, word.upper(), f"（{word}）", f" {word} "):
        assert is_open(text)
        assert read_value(text, percent, "") is None


def test_what_is_no_open_cell(percent: Unit) -> None:
    assert not any(map(is_open, ("0", "0.0", "无误", "未", "待", "x", "/2")))
    assert read_value("0", percent, "") == Value(Decimal(0))


@pytest.mark.parametrize(
    ("status", "word"), [(status, word) for status, words in STATUS.items() for word in words.split()]
)
def test_a_status(percent: Unit, status: str, word: str) -> None:
    expected = Value(Decimal("30.8"), status=ObservationStatus(status))
    texts = (
        f"{word}30.8",
        f"{word}：30.8",
        f"{word}为30.8",
        f"（{word}）30.8",
        f"[{word}]30.8",
        f"30.8{word}",
    )
    for text in (*texts, f"30.8（{word}）", f"30.8 [{word}]", f"30.8%（{word}）", f"{word.upper()}30.8"):
        assert read_value(text, percent, "") == expected, text
    assert status_of(word) is status_of(f"（{word}）") is ObservationStatus(status)


def test_a_column_of_statuses() -> None:
    letters = {"A": "reported", "e": "estimated", "P": "preliminary", "实际": "reported"}
    assert {letter: status_of(letter) for letter in letters} == letters
    assert (status_of("x"), status_of("")) == (None, None)


@pytest.mark.parametrize("word", BEFORE)
def test_a_bound_before(percent: Unit, word: str) -> None:
    for text in (f"{word}30.8", f"{word}30.8%", f"{word} 30.8", f"{word}  30.8 %", f"{word}\u300030.8"):
        with pytest.raises(Refused) as caught:
            read_value(text, percent, "")
        refused = caught.value
        assert (refused.code, refused.operands) == ("inexact", (word,))
        assert refused.figure == Value(Decimal("30.8"))


@pytest.mark.parametrize("word", BEHIND)
def test_a_bound_behind(percent: Unit, word: str) -> None:
    for text in (f"30.8{word}", f"30.8%{word}"):
        with pytest.raises(Refused) as caught:
            read_value(text, percent, "")
        refused = caught.value
        shown = word.replace("（", "(").replace("）", ")")
        assert (refused.code, refused.operands) == ("inexact", (shown,))
        assert refused.figure == Value(Decimal("30.8"))


@pytest.mark.parametrize(
    "text", ["30-40", "30%-40%", "30—40", "30——40", "30–40", "30~40", "30至40", "30到40"]
)
def test_a_range(percent: Unit, text: str) -> None:
    with pytest.raises(Refused) as caught:
        read_value(text, percent, "")
    assert (caught.value.code, caught.value.operands, caught.value.figure) == ("inexact", (text,), None)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("1,234", "1234"),
        ("1，234.5", "1234.5"),
        ("1 234", "1234"),
        ("1'234,567", "1234567"),
        ("+5", "5"),
        ("-5", "-5"),
        ("−5", "-5"),
        (".5", "0.5"),
        ("0.50", "0.50"),
        ("1e3", "1000"),
        ("1.5E-1", "0.15"),
        ("１２．３", "12.3"),
        ("12.3个", "12.3"),
        ("12.3(个)", "12.3"),
        ("12.3[个]", "12.3"),
    ],
)
def test_a_number(text: str, figure: str) -> None:
    pieces = xzplan.load_plan().indicators[20].unit
    value = read_value(text, pieces, "")
    assert value == Value(Decimal(figure))
    assert str(value.figure) == figure or "e" in text


@pytest.mark.parametrize(
    ("text", "stated", "figure", "written"),
    [
        ("1.2万个", "", "12000", "万个"),
        ("1.2", "万个", "12000", "万个"),
        ("35", "百个", "3500", "百个"),
        ("7个", "万个", "7", ""),
    ],
)
def test_another_unit(text: str, stated: str, figure: str, written: str) -> None:
    value = read_value(text, xzplan.load_plan().indicators[20].unit, stated)
    assert value == Value(Decimal(figure), converted_from=written)
    assert f"{value.figure:f}" == figure


@pytest.mark.parametrize(
    ("text", "stated", "code", "operands"),
    [
        ("12,34", "", "no_number", ()),
        ("12.3.4", "", "no_number", ()),
        ("三十", "", "no_number", ()),
        ("30.8", "张", "other_unit", ("%", "张")),
        ("30.8张", "", "other_unit", ("%", "张")),
        ("1e999", "", "no_number", ()),
        ("9" * 400, "", "no_number", ()),
    ],
)
def test_no_value(percent: Unit, text: str, stated: str, code: str, operands: tuple[object, ...]) -> None:
    with pytest.raises(Refused) as caught:
        read_value(text, percent, stated)
    assert (caught.value.code, caught.value.operands, caught.value.figure) == (code, operands, None)


def test_several_bounds_and_spaces(percent: Unit) -> None:
    with pytest.raises(Refused) as caught:
        read_value("约 ≥ 30.8 左右", percent, "")
    assert (caught.value.code, caught.value.operands) == ("inexact", ("约≥左右",))
    assert caught.value.figure == Value(Decimal("30.8"))


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [("30000(人次)", "3.0000", "人次"), ("3（万）", "3", ""), ("3[百人次]", "0.03", "百人次")],
)
def test_a_unit_in_brackets_behind_the_figure(text: str, figure: str, unit: str) -> None:
    trained = xzplan.load_plan().indicators[7].unit
    assert read_value(text, trained, "") == Value(Decimal(figure), converted_from=unit)


def test_a_permille_that_was_copied_badly(percent: Unit) -> None:
    with pytest.raises(Refused) as caught:
        read_value("30.8%。", percent, "")
    assert caught.value.code == "no_number"
