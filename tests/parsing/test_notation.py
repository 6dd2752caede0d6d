"""Signs and units of a printed cell."""

from __future__ import annotations

import re

import pytest

from xzplan import parse_target
from xzplan.parsing import parse_baseline
from xzplan.parsing.notation import (
    NUMBER,
    Compact,
    compact,
    is_multiple,
    is_unit,
    numeral,
    same_unit,
    whole_unit,
    with_figures,
)


@pytest.mark.parametrize(
    ("raw", "text", "at"),
    [
        ("≥ 90", "≥90", (0, 2, 3)),
        (" X≧９", "X≥9", (1, 2, 3)),
        ("1 2", "1|2", (0, 1, 2)),
        ("1  2", "1|2", (0, 2, 3)),
        ("1% 2", "1%|2", (0, 1, 2, 3)),
        ("甲 2", "甲2", (0, 2)),
        ("甲\n乙", "甲\n乙", (0, 1, 2)),
        ("甲 \n 乙", "甲\n乙", (0, 3, 4)),
        ("\n甲\n", "甲", (1,)),
        ("1 / 2", "1|2", (0, 2, 4)),
        ("1/ 2", "1/2", (0, 1, 3)),
        ("1 /2", "1/2", (0, 2, 3)),
        ("/ 1 ", "/1", (0, 2)),
    ],
)
def test_a_compact_cell_knows_where_each_sign_stands(raw: str, text: str, at: tuple[int, ...]) -> None:
    assert compact(raw) == Compact(raw, text, at)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("%", True),
        ("1/10万", True),
        ("1 / 10 万", True),
        ("微克 / 立方米", True),
        ("人数/馆员", False),
        ("百千万吨标准煤/100000个工作日·人", True),  # 20 characters
        ("百千万吨标准煤/1000000个工作日·人", False),  # 21, which are not looked at
    ],
)
def test_units(text: str, *, unit: bool) -> None:
    assert is_unit(text) is unit


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("％", "%", True),
        ("微克/ 立方米", "微克 /立方米", True),
        ("/10万", "1/10万", True),
        ("/10万", "11/10万", False),
        ("万", "万人", True),
        ("万人", "万", False),
        ("人", "人次", False),
    ],
)
def test_the_same_unit(one: str, other: str, *, same: bool) -> None:
    assert same_unit(one, other) is same


def test_a_cell_on_one_line_knows_where_its_signs_stand() -> None:
    broken = compact("保持在 \n合理\n区间")
    assert broken.joined() == Compact("保持在 \n合理\n区间", "保持在合理区间", (0, 1, 2, 5, 6, 8, 9))
    assert broken.joined().printed(1, 6) == "持在 \n合理\n区"


def test_what_is_printed_for_a_stretch() -> None:
    text = compact("不 低于 90 %")
    assert text.printed(0, 3) == "不 低于"
    assert text.printed(3, 6) == "90 %"
    assert text.printed(0, 0) == text.printed(3, 3) == text.printed(6, 6) == ""
    assert text.cut(1, 3).printed(0, 2) == "低于"
    assert text.without(1, 3) == Compact("不 低于 90 %", "不90%", (0, 5, 6, 8))


@pytest.mark.parametrize(
    ("unit", "read", "doubts"),
    [
        ("人", "万人", []),
        ("平方 米", "万平方 米", []),
        ("元/人", "万元/人", []),
        ("%", "万", ["other_unit"]),
        ("某某", "万", ["other_unit"]),
        ("万人", "万", ["unit_twice"]),
    ],
)
def test_a_multiple_of_the_unit_of_its_row(unit: str, read: str, doubts: list[str]) -> None:
    cell = parse_target("不低于100万", unit=unit)
    assert (cell.unit, [doubt.code for doubt in cell.doubts]) == (read, doubts)


@pytest.mark.parametrize("cell", ["", "-", "--", "---", "----", "———", "————", "/", "／"])
def test_cells_that_print_no_value(cell: str) -> None:
    assert parse_target(cell).missing
    assert parse_baseline(cell).missing
    assert not parse_target(f"{cell}X").missing


@pytest.mark.parametrize(
    ("raw", "text", "at"),
    [
        ("1‰ 2", "1‰|2", (0, 1, 2, 3)),
        ("% 1", "%|1", (0, 1, 2)),
        ("1 %", "1%", (0, 2)),
        ("1 甲", "1甲", (0, 2)),
        ("1\n2", "1\n2", (0, 1, 2)),
        ("1 \n2", "1\n2", (0, 2, 3)),
        ("1\n 2", "1\n2", (0, 2, 3)),
        ("1 2 3", "1|2|3", (0, 1, 2, 3, 4)),
        ("甲 / 1", "甲|1", (0, 2, 4)),
        (" / 1", "/1", (1, 3)),
        ("1 / / 2", "1||2", (0, 2, 4, 6)),
        ("1 /\n2", "1/\n2", (0, 2, 3, 4)),
        ("1 / ", "1/", (0, 2)),
        ("甲\t乙\u3000丙", "甲乙丙", (0, 2, 4)),
        ("", "", ()),
        (" ", "", ()),
        ("甲乙", "甲乙", (0, 1)),
    ],
)
def test_more_compact_cells(raw: str, text: str, at: tuple[int, ...]) -> None:
    assert compact(raw) == Compact(raw, text, at)


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("十点五", "10.5"),
        ("百", "100"),
        ("一千", "1000"),
        ("两百", "200"),
        ("一百一十一", "111"),
        ("三千零二十", "3020"),
        ("九千八百七十六", "9876"),
        ("二十点〇五", "20.05"),
        ("七点", "7"),
        ("点", "0"),
        ("", "0"),
        ("一点十", "1."),  # ten is no decimal
    ],
)
def test_more_numerals(words: str, figure: str) -> None:
    assert numeral(words) == figure


@pytest.mark.parametrize(
    ("raw", "text", "at"),
    [
        ("不低于百分之九十五个", "不低于95%个", (0, 1, 2, 3, 8, 8, 9)),
        ("百分之 五", "5%", (0, 4)),
        ("千分之五", "5‰", (0, 3)),
        ("百分之二百五十", "250%", (0, 6, 6, 6)),
        ("百分之二百零五", "205%", (0, 6, 6, 6)),
        ("百分之一百点二五", "100.25%", (0, *[7] * 6)),
        ("百分之五至百分之二百五", "5%至百分之二百五", (0, 3, *range(4, 11))),
        ("万分之五", "5/万", (0, 3, 3)),
        ("十万分之五", "5/10万", (0, 4, 4, 4, 4)),
        ("百分之五至百分之十", "5%至10%", (0, 3, 4, 5, 8, 8)),
        ("九成", "90%", (0, 1, 1)),
        ("九成五", "95%", (0, 2, 2)),
        ("九成半", "95%", (0, 2, 2)),
        ("一成一,九成", "11%,90%", (0, 2, 2, 3, 4, 5, 5)),
        *((f"九成{end}", f"90%{end}", (0, 1, 1, *range(2, 2 + len(end)))) for end in ("以上", "以下", "以内", "左右", ";", "，甲")),
    ],
)  # fmt: skip
def test_fractions_in_words_become_figures(raw: str, text: str, at: tuple[int, ...]) -> None:
    assert with_figures(compact(raw)) == Compact(raw, text.replace("，", ","), at)


@pytest.mark.parametrize(
    "cell",
    [
        "九成甲",
        "九成之内",
        "成五",
        "零成",
        "五分之一",
        "亿分之五",
        "百分之",
        "5%",
        # Numerals that do not say their places.
        *(
            f"百分之{words}"
            for words in ("二百五", "一千二", "三千二百五", "二百五点五", "三五", "七八十", "二〇五")
        ),
        *(f"{of}分之二百五以上" for of in ("千", "万", "十万")),
        "百分之一千零二三",
    ],
)
def test_what_is_no_fraction_in_words(cell: str) -> None:
    text = compact(cell)
    assert with_figures(text) is text


@pytest.mark.parametrize("number", "一二三四五六七八九")
def test_tenths(number: str) -> None:
    figure = " 一二三四五六七八九".index(number)
    assert with_figures(compact(f"{number}成")).text == f"{figure}0%"
    assert with_figures(compact(f"{number}成{number}")).text == f"{figure}{figure}%"


@pytest.mark.parametrize(
    ("printed", "unit", "whole"),
    [
        ("万", "人", "万人"),
        ("万", "人 次", "万人 次"),
        ("万", "元／人", "万元／人"),
        ("万", "吨/人/年", "万吨/人/年"),
        ("万", "吨/人/年/天", "万"),
        ("百千万", "人", "百千万人"),
        ("万", "万人", "万"),
        ("万", "%", "万"),
        ("万", "某", "万"),
        ("人", "人", "人"),
        ("万人", "人", "万人"),
    ],
)
def test_the_whole_unit_of_a_multiple(printed: str, unit: str, whole: str) -> None:
    assert whole_unit(printed, unit) == whole


def test_multiples_alone() -> None:
    for unit in ("十", "百", "千", "万", "亿", "十万", "百千万"):
        assert is_multiple(unit)
    for unit in ("", "万人", "百千万亿", "个", "万 "):
        assert not is_multiple(unit)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("百分点", "个百分点", True),
        ("个百分点", "个百分点", True),
        ("/10万", "/10万", True),
        ("人/10万", "1人/10万", False),
        ("亿", "亿元", True),
        ("亿", "万元", False),
        ("万", "万", True),
        ("万人", "万人次", False),
    ],
)
def test_more_units_that_are_the_same(one: str, other: str, *, same: bool) -> None:
    assert same_unit(one, other) is same


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        *((f"/{many}{counter}", True) for many in ("千", "万", "亿", "1万", "10万", "100万", "10千", "1000", "1000000", "百千万") for counter in ("", "人")),
        *((f"人{per}", True) for per in ("/年", "/万人", "/人·年", "/年/人", "/万人·年/年")),
        *((f"万{per}", True) for per in ("", "/年", "/年/人")),
        ("/1000万", False),
        ("/10000000", False),
        ("/100", False),
        ("人/年/年/年", False),
        ("1人", True),
        ("2人", False),
        ("套(间)", True),
        ("万套（间）", True),
        ("套(某)", False),
        ("个/百辆汽车", True),
        ("万个/子丑寅卯辰巳", True),
        ("个/子丑寅卯辰巳午", False),
        ("个/", False),
        ("个/A", False),
        ("%。", True),
        ("百千万人", True),
        ("百千万亿人", False),
    ],
)  # fmt: skip
def test_more_units(text: str, *, unit: bool) -> None:
    assert is_unit(text) is unit


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *((text, True) for text in ("5", "+5", "-5", "5.5", "5。5", "5·5", "1,234", "12,345,678", "123,456.78", "0005")),
        *((text, False) for text in ("", "5.", ".5", "1,2345", "1234,567", "1,23", "1,234。5", "--5", "5.5.5", "5,")),
    ],
)  # fmt: skip
def test_numbers(text: str, *, number: bool) -> None:
    assert (re.fullmatch(NUMBER, text) is not None) is number
