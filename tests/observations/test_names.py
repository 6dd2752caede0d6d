"""Names of indicators as offices write them: what agrees, what is refused, what stands behind; worked out by hand."""

from __future__ import annotations

import pytest

import xzplan
from xzplan import InvalidInputError
from xzplan.language import Bilingual
from xzplan.observations.areas import OWN, KnownAreas
from xzplan.observations.names import Name, Names, called, is_part
from xzplan.observations.problems import Refused

BEDS = "养老机构护理型床位占比"
PLAN = xzplan.load_plan()


def names_of(plan: xzplan.Plan = PLAN, **answers: object) -> Names:
    return Names(plan, KnownAreas(plan, None), answers)


@pytest.fixture(scope="module")
def names() -> Names:
    return names_of()


def beds(**facets: object) -> Name:
    return Name(indicator=PLAN.indicators[18], **facets)  # type: ignore[arg-type]  # as each case says


def growth(series: str) -> Name:
    row = PLAN.indicators[23]
    return Name(indicator=row, series=next(part for part in row.series if part.id == series))


def test_a_name_says_nothing_more_by_itself() -> None:
    name = beds()
    assert (name.series, name.unit, name.area, name.remark, name.is_total) == (None, "", None, "", False)


def test_a_name_broken_in_two_lines(names: Names) -> None:
    for text in (
        "养老机构护理型\n床位占比",
        "（18）养老机构护理型\n床位占比（%）",
        "18.养老机构\n护理型床位占比",
    ):
        name = names.find(text)
        assert isinstance(name, Name)
        assert (name.indicator, name.series) == (PLAN.indicators[18], None)


@pytest.mark.parametrize("number", range(1, 29))
def test_every_indicator_by_id_and_names(names: Names, number: int) -> None:
    row = PLAN.indicators[number]
    for text in (row.id, row.id.upper(), row.name_zh, row.name_en, f"（{number}）{row.name_zh}"):
        assert names.find(text) == Name(indicator=row)
    assert names.number(str(number)) is row
    assert called(row) == Bilingual(zh=f"（{number}）{row.name_zh}", en=f"({number}) {row.name_en}")


@pytest.mark.parametrize(
    "lead",
    [
        *("18", "18 ", "18.0", "18.0 ", "18、", "18.", "18．", "18,", "18，", "18:", "18：", "018、"),
        *("(18)", "（18）", "[18]", "【18】", "〔18〕", "<18>", "( 18 ) ", "(18)、", "18)", "(18", " 18 、 "),
    ],
)
def test_numbers_before_a_name(names: Names, lead: str) -> None:
    assert names.find(f"{lead}{BEDS}") == beds()
    wrong = names.find(f"{lead.replace('18', '17')}{BEDS}")
    assert isinstance(wrong, Refused)
    assert (wrong.code, wrong.operands) == ("two_indicators", (17, called(PLAN.indicators[18])))


@pytest.mark.parametrize("lead", ["0018", "18.5", "18;", "18..", "18-18"])
def test_what_is_no_number_before_a_name(names: Names, lead: str) -> None:
    assert names.find(f"{lead}{BEDS}") is None


@pytest.mark.parametrize(
    "lead",
    [
        *(f"{sign}、" for sign in "一二三四五六七八九十"),
        *("十八、", "二十八.", "（一）", "(一)", "一)、", "一．", "一、 ", "(一）"),
        *("其中", "其中：", "其中: ", "#", "##", "▲", "●", "•", "#▲", "#："),
    ],
)
def test_what_a_list_has_before_a_name(names: Names, lead: str) -> None:
    assert names.find(f"{lead}{BEDS}") == beds()


@pytest.mark.parametrize("lead", ["一", "百、", "一二三四、", "其他", "内："])
def test_what_no_list_has_before_a_name(names: Names, lead: str) -> None:
    assert names.find(f"{lead}{BEDS}") is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(
            (text, 18)
            for text in ("18", "(18)", "（18）", "[18]", "【18】", "〔18〕", "18.0", "18.00", "18.", "18、")
        ),
        *((text, 18) for text in ("( 18 )", "(18)、", "018", "１８", " 18 ", "(18", "18)")),
        *((text, None) for text in ("18.5", "0018", "29", "0", "18,", "<18>", "18..", "第18", "", "十八")),
    ],
)
def test_numbers_alone(names: Names, text: str, number: int | None) -> None:
    found = names.number(text)
    assert (None if found is None else found.number) == number
    assert names.number(text) is found


@pytest.mark.parametrize(
    "word", ["城市", "urban", "URBAN", "其中：城市", "其中城市", "#城市", "一、城市", "－城市"]
)
def test_series_by_name(names: Names, word: str) -> None:
    name = growth("urban")
    assert names.find_series(word) == ((name.indicator, name.series),)


@pytest.mark.parametrize("word", ["城镇", "城市的", "", BEDS])
def test_what_is_no_series(names: Names, word: str) -> None:
    assert names.find_series(word) is None


BRACKETS = ("()", "（）", "[]", "〔〕", "【】")


@pytest.mark.parametrize("brackets", BRACKETS)
def test_what_stands_in_brackets_behind_a_name(names: Names, brackets: str) -> None:
    first, last = brackets[0], brackets[1]
    for text in (f"{BEDS}{first}%{last}", f"{BEDS} {first} % {last}", f"18.{BEDS}{first}%{last}①"):
        assert names.find(text) == beds(unit="%")
    assert names.find(f"{BEDS}{first}甲乙{last}") == beds(remark="甲乙")


@pytest.mark.parametrize("text", ["%", " %", ",%", "，%", "、%", ", %"])
def test_a_unit_behind_a_name(names: Names, text: str) -> None:
    assert names.find(f"{BEDS}{text}") == beds(unit="%")


def test_units_behind_names(names: Names) -> None:
    assert names.find("人均体育场地面积㎡") == Name(indicator=PLAN.indicators[28], unit="㎡")
    assert names.find("婴儿死亡率‰") == Name(indicator=PLAN.indicators[2], unit="‰")
    for unit in ("万人", "㎡", "个"):
        refused = names.find(f"{BEDS}（{unit}）")
        assert isinstance(refused, Refused)
        assert (refused.code, refused.operands) == ("other_unit", ("%", unit))
    assert names.find(f"{BEDS}5%") is None
    assert names.find(f"{BEDS}（‰）") == beds(unit="‰")


PLAIN = "五年累计 年均 年度 当年 每年 年末 约束性 预期性 约束 预期 指标 注 注1 注12 1 12 国家级 必填 单位 单位： 计量单位 unit 五年合计 当年数 当年完成数 完成数 实际"


@pytest.mark.parametrize("remark", PLAIN.split())
def test_remarks_that_change_nothing(names: Names, remark: str) -> None:
    assert names.find(f"{BEDS}（{remark}）") == beds()


@pytest.mark.parametrize(
    "lead", ["单位：", "单位:", "单位", "计量单位：", "单位： ", "unit: ", "Units: ", "unit "]
)
def test_a_unit_that_is_called_so(names: Names, lead: str) -> None:
    assert names.find(f"{BEDS}（{lead}‰）") == beds(unit="‰")
    assert names.find(f"{BEDS}（{lead}百分数，年末）") == beds(unit="百分数")
    assert names.find(f"{BEDS}（{lead}甲）") == beds(remark="甲")
    refused = names.find(f"{BEDS}（{lead}张）")
    assert isinstance(refused, Refused)
    assert (refused.code, refused.operands) == ("other_unit", ("%", "张"))


TOTALS = "累计 累计数 累计完成 累计完成数 规划期累计 规划期内累计 十四五累计 “十四五”累计 十四五以来累计 “十四五”以来累计完成数 以来累计"


@pytest.mark.parametrize("remark", TOTALS.split())
def test_remarks_that_make_a_total(names: Names, remark: str) -> None:
    assert names.find(f"{BEDS}（{remark}）") == beds(is_total=True)


@pytest.mark.parametrize(
    "remark",
    [
        "累",
        "五年",
        "规划期",
        "united",
        "统计单位",
        "累计率",
        "每月",
        "注123",
        "123",
        "约束值",
        "实际数",
        "五年平均",
    ],
)
def test_remarks_that_are_kept(names: Names, remark: str) -> None:
    assert names.find(f"{BEDS}（{remark}）") == beds(remark=remark)


@pytest.mark.parametrize(
    ("remark", "name"),
    [
        ("忻府区", beds(area="忻府区")),
        ("全市", beds(area=OWN)),
        *((f"%{sign}忻府区", beds(unit="%", area="忻府区")) for sign in ",，;；、/"),
        ("忻府区，累计，%", beds(unit="%", area="忻府区", is_total=True)),
        ("年末，%", beds(unit="%")),
        ("甲，%", beds(unit="%", remark="甲")),
    ],
)
def test_several_remarks(names: Names, remark: str, name: Name) -> None:
    assert names.find(f"{BEDS}（{remark}）") == name


def test_a_wrong_unit_among_several_remarks(names: Names) -> None:
    refused = names.find(f"{BEDS}（忻府区，万人，%）")
    assert isinstance(refused, Refused)
    assert (refused.code, refused.operands) == ("other_unit", ("%", "万人"))


DIBAO = "城乡低保平均保障标准年度增速"


@pytest.mark.parametrize("sign", ["-", "—", "–", "_", ":", "：", "·", "/", "、", "——", " - "])
def test_a_series_behind_a_name(names: Names, sign: str) -> None:
    assert names.find(f"{DIBAO}{sign}城市") == growth("urban")
    assert names.find(f"{DIBAO}{sign}农村") == growth("rural")
    assert names.find(f"{BEDS}{sign}城市") is None


def test_series_in_brackets(names: Names) -> None:
    assert names.find(f"{DIBAO}（城市）") == growth("urban")
    assert names.find(f"{DIBAO}（rural）") == growth("rural")
    assert names.find(f"{DIBAO}（城市、农村）") == Name(indicator=PLAN.indicators[23])
    assert names.find(f"{BEDS}（城市）") == beds(remark="城市")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{BEDS[:5]}\n{BEDS[5:]}", beds()),
        (f"{BEDS}\n{PLAN.indicators[18].name_en}", beds()),
        (f"{BEDS}\n甲乙丙", beds()),
        ("甲乙丙\n丁", None),
        (f"{BEDS}\n人均预期寿命", None),
    ],
)
def test_names_of_several_lines(names: Names, text: str, name: Name | None) -> None:
    assert names.find(text) == name


def test_marks_of_notes_are_no_part_of_a_name(names: Names) -> None:
    for text in (f"{BEDS}①", f"*{BEDS}", f"{BEDS}[1]", f"{BEDS}（注1）", f"{BEDS}①（%）"):
        found = names.find(text)
        assert isinstance(found, Name)
        assert found.indicator.number == 18


def test_how_long_a_name_may_be(names: Names) -> None:
    assert names.find(BEDS + " " * (400 - len(BEDS))) == beds()
    assert names.find(BEDS + " " * (401 - len(BEDS))) is None


def test_answers_of_the_caller() -> None:
    names = names_of(护理床位=18, 寿命="life_expectancy_at_birth", 其他=None)
    assert set(names.unused_answers.values()) == {"护理床位", "寿命", "其他"}
    assert names.find("护理 床位") == beds()
    assert names.find("寿命") == Name(indicator=PLAN.indicators[14])
    assert names.find("其他") is None
    assert names.unused_answers == {}
    assert [names.is_ignored(text) for text in ("其 他", "寿命", "护理床位", "甲")] == [
        True,
        False,
        False,
        False,
    ]
    with pytest.raises(InvalidInputError) as caught:
        names_of(甲=1.5)
    assert (caught.value.argument, caught.value.value, caught.value.problem) == (
        "names",
        {"甲": 1.5},
        "pass the id, number or name of an indicator, or None",
    )


def test_no_more_suggestions_than_two_hundred() -> None:
    names = names_of()
    near = "护理型床位占比"
    assert all(names.suggestions(near) is not None for _ in range(200))
    assert names.suggestions(near) is None


def test_suggestions_in_both_languages(names: Names) -> None:
    found = names.suggestions("基本养老保险参保")
    assert found is not None
    assert found.zh.split("、")[0] == found.en.split(", ")[0] == "基本养老保险参保率"
    assert found.zh.split("、") == found.en.split(", ")
    assert names.suggestions("xyzzyqqq") is None
    assert names.suggestions(BEDS) is None


@pytest.mark.parametrize("word", ["合计", "男女", "", "女士", "青", "大学"])
def test_what_is_no_part(word: str) -> None:
    assert not is_part(word)


PARTS = (
    "男 女 男性 女性 城镇 城区 乡村 农村 城市 公办 民办 公立 民营 户籍 青年 儿童 老年 老年人 大学生 农民工 "
    "male female urban rural Male RURAL"
)


@pytest.mark.parametrize("word", PARTS.split())
def test_what_is_a_part(word: str) -> None:
    assert is_part(word)
    assert is_part(f" {word} ")


def test_several_things_behind_a_name(names: Names) -> None:
    urban = growth("urban").series
    row = PLAN.indicators[23]
    assert names.find(f"{DIBAO}（城市）%") == Name(indicator=row, series=urban, unit="%")
    assert names.find(f"{DIBAO}：城市（甲）") == Name(indicator=row, series=urban, remark="甲")
    assert names.find(f"{DIBAO}（城市，%）") == Name(indicator=row, series=urban, unit="%")
    assert names.find(f"{BEDS}（%）（忻府区）（累计）") == beds(unit="%", area="忻府区", is_total=True)
    assert names.find(f"{BEDS}（%，，忻府区）") == beds(unit="%", area="忻府区")
    assert names.find(f"{BEDS}（，%；）") == beds(unit="%")


@pytest.mark.parametrize(
    "text", [f"{BEDS}（万人）（%）", f"17.{BEDS}（万人）", f"一、{BEDS}（万人）", f"{BEDS}（万人）%"]
)
def test_a_refusal_is_that_of_the_whole_name(names: Names, text: str) -> None:
    refused = names.find(text)
    assert isinstance(refused, Refused)
    assert (refused.code, refused.operands) == ("other_unit", ("%", "万人"))


def test_suggestions_leave_number_and_bracket_out() -> None:
    near = "护理型床位占比"
    found = names_of().suggestions(near)
    assert found is not None
    for text in (f"18.{near}", f"（18）{near}", f"{near}（%）", f"（18）{near} （甲）", f"  {near}"):
        assert names_of().suggestions(text) == found


def test_an_answer_may_be_of_use_twice() -> None:
    names = names_of(护理床位=18, 其他=None)
    assert [names.find(text) for text in ("护理床位", "护理 床位", "其他", "其 他")] == [
        beds(),
        beds(),
        None,
        None,
    ]
    assert names.unused_answers == {}
