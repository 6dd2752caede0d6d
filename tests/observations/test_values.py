"""A cell as a value: every word that leaves it open, says its status or makes it inexact, and how numbers are written."""

from __future__ import annotations

from decimal import Decimal

import pytest

import xzplan
from xzplan import ObservationStatus
from xzplan.model.units import Unit
from xzplan.observations.problems import Refused
from xzplan.observations.values import Value, by_series, is_open, read_value, status_of

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


@pytest.fixture(scope="module")
def pieces() -> Unit:
    return xzplan.load_plan().indicators[20].unit


def inexact(text: str, unit: Unit, stated: str = "") -> tuple[str, tuple[object, ...], object]:
    """Return code and operands of what is refused, and what is read if the caller accepts the cell."""
    with pytest.raises(Refused) as caught:
        read_value(text, unit, stated)
    return caught.value.code, caught.value.operands, caught.value.figure


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("1’234", "1234"),
        ("1'234'567.5", "1234567.5"),
        ("12,345", "12345"),
        ("123,456", "123456"),
        ("1234", "1234"),
        ("+1.5", "1.5"),
        ("-.5", "-0.5"),
        ("−1,234.5", "-1234.5"),
        ("0", "0"),
        ("007", "7"),
        ("2e+1", "2E+1"),
        ("2.5E2", "2.5E+2"),
        ("2e-001", "0.2"),
        ("30 个", "30"),
        ("30( 个 )", "30"),
        (" 30 ", "30"),
        ("1234.50个", "1234.50"),
    ],
)
def test_how_a_number_is_written(pieces: Unit, text: str, figure: str) -> None:
    value = read_value(text, pieces, "")
    assert value == Value(Decimal(figure))
    assert str(value.figure) == str(Decimal(figure))


@pytest.mark.parametrize(
    "text",
    [
        "1,23",
        "1234,567",
        "1,2345",
        "1 23",
        "1..2",
        "1.2.3",
        "--1",
        "+-1",
        "1e",
        "1e1000",
        "e3",
        "3(百个",
        "3百个)",
        "3[百个",
        "3)",
        "3(",
        "3(甲)",
        "3甲",
        "甲3",
    ],
)
def test_what_is_no_number(pieces: Unit, text: str) -> None:
    assert inexact(text, pieces) == ("no_number", (), None)


@pytest.mark.parametrize(
    ("text", "stated", "figure"),
    [
        ("12.5", "百个", "1250"),
        ("12.50", "百个", "1250"),
        ("12.345", "百个", "1234.5"),
        ("12", "百个", "1200"),
        ("12百个", "", "1200"),
        ("0", "百个", "0"),
        ("-1.5", "百个", "-150"),
        ("1234567890123456789012345678901234567890", "百个", "123456789012345678901234567890123456789000"),
        ("1.234567890123456789012345678901234567", "百个", "123.4567890123456789012345678901234567"),
    ],
)
def test_a_figure_in_another_unit_keeps_its_digits(pieces: Unit, text: str, stated: str, figure: str) -> None:
    value = read_value(text, pieces, stated)
    assert value is not None
    assert (str(value.figure), value.converted_from) == (figure, "百个")


def test_figures_that_no_record_holds(pieces: Unit) -> None:
    assert inexact("1e999", pieces) == ("no_number", (), None)
    assert inexact("9" * 395, pieces) == ("no_number", (), None)
    assert inexact("1e306", pieces, "百万个") == ("no_number", (), None)
    assert inexact("约" + "9" * 396, pieces) == ("inexact", ("约",), None)


def test_how_long_a_cell_may_be(percent: Unit) -> None:
    assert read_value("30.8".ljust(400), percent, "") == Value(Decimal("30.8"))
    assert inexact("30.8".ljust(401), percent) == ("no_number", (), None)
    assert read_value(" " * 401, percent, "") is None


@pytest.mark.parametrize(
    ("text", "marks", "status"),
    [
        ("30.8①", "①", None),
        ("30.8①②", "①②", None),
        ("①30.8②", "①②", None),
        ("30.8（预计）①", "①", "estimated"),
        ("30.8①（预计）", "①", "estimated"),
        ("30.8①（预计）②", "②①", "estimated"),
        ("预计30.8①", "①", "estimated"),
        ("快报 30.8", "", "flash"),
        ("快报数：30.8", "", "flash"),
        ("（快报）：30.8", "", "flash"),
        ("30.8 快报", "", "flash"),
        ("30.8*", "*", None),
    ],
)
def test_the_marks_and_the_status_beside_a_figure(
    percent: Unit, text: str, marks: str, status: str | None
) -> None:
    said = None if status is None else ObservationStatus(status)
    assert read_value(text, percent, "") == Value(Decimal("30.8"), marks, said)


def test_a_status_before_a_figure_with_a_sign(percent: Unit) -> None:
    estimated = ObservationStatus.ESTIMATED
    for text, figure in (("预计-5", "-5"), ("预计+5", "5"), ("预计.5", "0.5"), ("预计：-5", "-5")):
        assert read_value(text, percent, "") == Value(Decimal(figure), status=estimated)
    assert inexact("预计甲5", percent) == ("no_number", (), None)
    assert inexact("甲预计5", percent) == ("no_number", (), None)
    assert inexact("5预计甲", percent) == ("no_number", (), None)


@pytest.mark.parametrize(
    ("text", "stated", "words", "value"),
    [
        ("约30.8（预计）①", "", "约", Value(Decimal("30.8"), "①", ObservationStatus.ESTIMATED)),
        ("约30.8①（预计）②", "", "约", Value(Decimal("30.8"), "②①", ObservationStatus.ESTIMATED)),
        ("约1,234.5个", "", "约", Value(Decimal("1234.5"))),
        ("约1 234", "", "约", Value(Decimal(1234))),
        ("约-5", "", "约", Value(Decimal(-5))),
        ("约−5", "", "约", Value(Decimal(-5))),
        ("约+5", "", "约", Value(Decimal(5))),
        ("约3百个", "", "约", Value(Decimal(300), converted_from="百个")),
        ("约3", "百个", "约", Value(Decimal(300), converted_from="百个")),
        ("约3个", "百个", "约", Value(Decimal(3))),
        ("3以上", "百个", "以上", Value(Decimal(300), converted_from="百个")),
        ("3百个以上", "", "以上", Value(Decimal(300), converted_from="百个")),
        ("约3百个左右", "", "约左右", Value(Decimal(300), converted_from="百个")),
        ("30(含)", "", "(含)", Value(Decimal(30))),
        ("30以下（含）", "", "以下(含)", Value(Decimal(30))),
        ("约3张", "", "约", None),
        ("约3甲", "", "约", None),
        ("约3", "张", "约", None),
        ("约1.2.3", "", "约", None),
        ("超 过3", "", "", None),
        ("约 超过 3", "", "约超过", Value(Decimal(3))),
    ],
)
def test_what_a_bound_leaves_of_a_figure(
    pieces: Unit, text: str, stated: str, words: str, value: Value | None
) -> None:
    if words:
        assert inexact(text, pieces, stated) == ("inexact", (words,), value)
    else:
        assert inexact(text, pieces, stated) == ("no_number", (), None)


@pytest.mark.parametrize(
    ("text", "is_range"),
    [
        ("30 - 40", True),
        ("30- 40", True),
        ("30-40个", True),
        ("30百个-40百个", True),
        ("1,000-2,000", True),
        ("30.5～40.5", True),
        ("30万人次至40万人次", True),
        ("30吨标准煤至40吨标准煤", False),
        ("30———40", True),
        ("30到", False),
        ("甲30-40", False),
        ("30－40", True),
    ],
)
def test_what_a_range_is(pieces: Unit, text: str, is_range: bool) -> None:  # noqa: FBT001
    code, operands, figure = inexact(text, pieces)
    shown = text.replace("～", "~").replace("－", "-")
    assert (code, operands, figure) == (("inexact", (shown,), None) if is_range else ("no_number", (), None))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("城市5.0；农村6.0", [("urban", "5.0"), ("rural", "6.0")]),
        ("城市5.0，农村6.0", [("urban", "5.0"), ("rural", "6.0")]),
        ("城市5.0,农村6.0", [("urban", "5.0"), ("rural", "6.0")]),
        ("城市5.0;农村6.0", [("urban", "5.0"), ("rural", "6.0")]),
        ("城市5.0、农村6.0", [("urban", "5.0"), ("rural", "6.0")]),
        ("城市5.0/农村6.0", [("urban", "5.0"), ("rural", "6.0")]),
        ("城市5.0\n农村6.0", [("urban", "5.0"), ("rural", "6.0")]),
        ("城市5.0 农村6.0", [("urban", "5.0"), ("rural", "6.0")]),
        ("城市5.0农村6.0", [("urban", "5.0"), ("rural", "6.0")]),
        ("农村：6.0 ；城市: 5.0 ", [("rural", "6.0"), ("urban", "5.0")]),
        ("城市为5.0", [("urban", "5.0")]),
        ("URBAN 5.0; Rural 6.0", [("urban", "5.0"), ("rural", "6.0")]),
        ("城市5.0\n（预计）", [("urban", "5.0\n(预计)")]),
        ("城市5.0；农村", []),
        ("合计5.5；城市5.0；农村6.0", []),
        ("5.0", []),
        ("", []),
        ("城市", []),
    ],
)
def test_the_parts_of_a_cell_with_all_series(text: str, parts: list[tuple[str, str]]) -> None:
    plan = xzplan.load_plan()
    assert list(by_series(plan.indicators[23], text)) == parts
    assert list(by_series(plan.indicators[18], text)) == []


def test_how_long_a_cell_with_all_series_may_be() -> None:
    standard = xzplan.load_plan().indicators[23]
    assert list(by_series(standard, "城市5.0".ljust(400))) == [("urban", "5.0")]
    assert list(by_series(standard, "城市5.0".ljust(401))) == []


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("flash estimate", "flash"),
        ("Flash Estimate", "flash"),
        ("estimated", "estimated"),
        ("最终核实数", "final"),
        (" [预计] ", "estimated"),
        ("( E )", "estimated"),
        ("Ｐ", "preliminary"),
        ("预 计", None),
        ("预计甲", None),
        ("X预计X", None),
        ("", None),
        ("()", None),
    ],
)
def test_the_status_that_a_word_names(word: str, status: str | None) -> None:
    assert status_of(word) == (None if status is None else ObservationStatus(status))


@pytest.mark.parametrize("text", ["（）", "[]", "( — )", "[无]", "①", "—①", "无 数\n据", "N / A"])
def test_signs_around_an_open_cell(text: str) -> None:
    assert is_open(text)


@pytest.mark.parametrize("text", ["0", "1—", "9无", "２", "{无}", "无。", "30"])
def test_cells_that_are_not_open(text: str) -> None:
    assert is_open(text) is False


@pytest.mark.parametrize(
    "text",
    [
        *("3(个", "3（个", "3个)", "3(个]", "3[个)", "3(", "3)", "(3", "3((个)"),
        *("3快报)", "3(快报", "3[快报)", "快报)3", "(快报3", "(预计3"),
        *("3-个", "3.个", "3,个", "3、个", "3'个", "3“个", "3—个", "1,234,5个"),
        "[3]",
    ],
)
def test_what_may_be_the_rest_of_another_figure_is_no_number(pieces: Unit, text: str) -> None:
    with pytest.raises(Refused) as caught:
        read_value(text, pieces, "")
    assert (caught.value.code, caught.value.figure) == ("no_number", None)


@pytest.mark.parametrize(
    "text", ["3(个)", "3（个）", "3[个]", "3((个))", "3个。", "3 (个)", "(快报)3(个)", "3个[快报]"]
)
def test_brackets_that_close_around_a_unit_and_a_status(pieces: Unit, text: str) -> None:
    value = read_value(text, pieces, "")
    assert value is not None
    assert value.figure == 3
