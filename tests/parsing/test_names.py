"""What the name of a row says: its mark, its unit, how its figures are counted, and which way is better."""

from __future__ import annotations

import pytest

from xzplan import Direction, Nature, parse_table
from xzplan.parsing import Span
from xzplan.parsing.name_direction import by_name
from xzplan.parsing.names import Name, mark_of, take_apart


def name(text: str, **more: object) -> Name:
    """Return the parts of a name."""
    parts = {
        "number": None,
        "unit": None,
        "span": None,
        "formula": False,
        "nature": None,
        "footnote": None,
    } | more
    return Name(name=text, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("甲率", name("甲率")),
        ("①甲率", name("甲率", number=1)),
        ("⑳甲率", name("甲率", number=20)),
        ("(12)甲率", name("甲率", number=12)),
        ("3、甲率", name("甲率", number=3)),
        ("4 甲率", name("甲率", number=4)),
        ("1.5度", name("1.5度")),
        (
            "1. 城镇老旧小区改造 （ 个 ）（五年累计）",
            name("城镇老旧小区改造", number=1, unit="个", span=Span.TOTAL),
        ),
        ("收入增长（年均）（%）", name("收入增长", unit="%", span=Span.AVERAGE)),
        ("收入（累计）（年均）", name("收入（累计）", span=Span.AVERAGE)),
        ("收入年均增长", name("收入年均增长", span=Span.AVERAGE)),
        ("服务效率（人数/馆员）", name("服务效率", unit="人数/馆员", formula=True)),
        ("甲率（说明）", name("甲率（说明）")),
        ("城市2空气质量", name("城市2空气质量", footnote="2", footnote_inside=True)),
        ("入托率*", name("入托率", footnote="*")),
        ("医师数[1]（人）", name("医师数", unit="人", footnote="[1]")),
        # A bracket may give several things, if it gives nothing else.
        ("下降率(%,约束性)", name("下降率", unit="%", nature=Nature.BINDING)),
        ("总额(亿元，5年累计)", name("总额", unit="亿元", span=Span.TOTAL)),
        ("箱量(万标箱)", name("箱量", unit="万标箱")),
        ("运量（万某箱）", name("运量", unit="万某箱")),
        ("总额（特色指标）", name("总额（特色指标）")),
        ("总额（%，‰）", name("总额（%，‰）")),
        ("总额（预期性）（约束性）", name("总额（预期性）", nature=Nature.BINDING)),
        ("单位GDP\n能耗", name("单位GDP能耗")),
    ],
)
def test_a_name_taken_apart(printed: str, parts: Name) -> None:
    assert take_apart(printed) == parts


def test_row_marks() -> None:
    assert mark_of("①甲") == (1, 1)
    assert mark_of("(12)甲") == (12, 4)
    assert mark_of("甲") == (None, 0)


@pytest.mark.parametrize(
    ("text", "direction", "word"),
    [
        ("污染治理率", Direction.INCREASE, "治理率"),
        # Whole words: 收入比 is no word of 收入比重.
        ("数字经济企业营收占规上企业收入比重", Direction.INCREASE, "营收"),
        ("城乡居民收入比", Direction.DECREASE, "收入比"),
        ("城乡居民收入倍差", Direction.DECREASE, "收入倍差"),
        # Water of a class.
        ("地表水达到或好于Ⅲ类水体比例", Direction.INCREASE, "达到或好于Ⅲ类水体比例"),
        ("国控断面Ⅰ—Ⅲ类水体比例", Direction.INCREASE, "Ⅰ-Ⅲ类水体比例"),
        ("国控断面劣Ⅴ类水体比例", Direction.DECREASE, "劣Ⅴ类水体比例"),
        # A share is better as its part is; words that count say nothing themselves.
        ("个人卫生支出占卫生总费用比例", Direction.DECREASE, "个人卫生支出"),
        ("研发经费占营业收入比重", Direction.INCREASE, "经费"),
        ("某物占某物比重", Direction.INCREASE, "占"),
        ("某物占比", Direction.INCREASE, "占"),
        ("某物数量占某物比重", Direction.INCREASE, "数量"),
        ("贫困人口数量", Direction.DECREASE, "贫困人口"),
        ("某物数量", Direction.INCREASE, "数量"),
        ("某物比例", Direction.INCREASE, "比例"),
        ("煤炭产能", None, "煤炭"),
        ("消费价格指数", Direction.DECREASE, "消费价格指数"),
        ("某某指数", None, "指数"),
        ("城乡居民收入差距指数", Direction.DECREASE, "差距"),
        ("发电装机（特色指标）", Direction.INCREASE, "装机"),
        ("甲（覆盖率）", Direction.INCREASE, "覆盖率"),
        ("某某", None, ""),
        ("死亡率", Direction.DECREASE, "死亡率"),
        ("城乡收入差距", Direction.DECREASE, "差距"),
        (
            "城乡收入差距和居民收入",
            Direction.INCREASE,
            "收入",
        ),  # the last word decides, wherever else it stands
        ("毛入学率", Direction.INCREASE, "毛入学率"),  # the longest of those that end alike
    ],
)
def test_the_last_word_of_a_name_decides(text: str, direction: Direction | None, word: str) -> None:
    way = by_name(text)
    assert (way.direction, way.word, way.cut) == (direction, word, False)


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("甲\xa0率", name("甲 率")),
        ("医师数①（人）*", name("医师数", unit="人", footnote="①*")),
        ("１２ 甲率", name("甲率", number=12)),
        ("012 甲率", name("甲率", number=12)),
        ("5 岁以上人数", name("5 岁以上人数")),
        ("年均新增就业（人）", name("年均新增就业", unit="人", span=Span.AVERAGE)),
        ("收入年平均增速", name("收入年平均增速", span=Span.AVERAGE)),
        ("PM2.5年均浓度", name("PM2.5年均浓度")),
        ("年均浓度", name("年均浓度")),
        ("年均常住人口", name("年均常住人口")),
        (
            "总额（5年累计，约束性，亿元）",
            name("总额", unit="亿元", span=Span.TOTAL, nature=Nature.BINDING),
        ),
        ("总额（5年累计，年均，亿元）", name("总额（5年累计，年均，亿元）", span=Span.TOTAL)),
        ("总额（约束性，预期性）", name("总额（约束性，预期性）")),
        ("五年累计新增就业", name("五年累计新增就业", span=Span.TOTAL)),
    ],
)
def test_more_names_taken_apart(printed: str, parts: Name) -> None:
    assert take_apart(printed) == parts


@pytest.mark.parametrize(
    ("text", "direction", "word"),
    [
        # Behind a dash stands what the row is of.
        ("人口——死亡率", Direction.DECREASE, "死亡率"),
        ("城镇化率——常住人口", Direction.INCREASE, "城镇化率"),
        ("死亡率——", Direction.DECREASE, "死亡率"),
        ("——常住人口", None, "常住人口"),
        ("甲——乙", None, ""),
        # What a count is of decides if it stands at the end.
        ("污染源数量", Direction.INCREASE, "数量"),
        ("事故数量", Direction.DECREASE, "事故"),
        ("事故信息数量", Direction.INCREASE, "数量"),
    ],
)
def test_the_words_of_a_name(text: str, direction: Direction | None, word: str) -> None:
    way = by_name(text)
    assert (way.direction, way.word, way.cut) == (direction, word, False)


def test_how_much_a_word_says() -> None:
    strengths = [by_name(name).strength for name in ("死亡率", "收入", "数量", "比例")]
    assert [strength.value for strength in strengths] == [3, 2, 1, 0]


def test_a_remark_behind_a_name_is_no_part_of_it() -> None:
    for printed in ("死亡率（覆盖率）", "死亡率 （覆盖率）", "死亡率（覆盖率、收入）"):
        way = by_name(printed)
        assert (way.direction, way.word) == (Direction.DECREASE, "死亡率")
    assert by_name("（覆盖率）").direction is Direction.INCREASE


@pytest.mark.parametrize(
    ("nature", "words"),
    [
        (Nature.BINDING, "约束性 约束 binding obligatory mandatory"),
        (Nature.ANTICIPATORY, "预期性 预期 anticipatory expected indicative"),
    ],
)
def test_natures_in_the_brackets_of_a_name(nature: Nature, words: str) -> None:
    assert {word: take_apart(f"甲率（{word}）") for word in words.split()} == {
        word: name("甲率", nature=nature) for word in words.split()
    }


@pytest.mark.parametrize(
    "inner",
    ["%，", "，%", "%；", "%、", "单位：%", "计量单位:%", "单位：%，约束性", "（%）"[1:-1], "%：", "%,,"],
)
def test_punctuation_around_a_unit_in_brackets(inner: str) -> None:
    taken = take_apart(f"森林覆盖率（{inner}）")
    assert (taken.name, taken.unit) == ("森林覆盖率", "%")


def test_a_permille_that_was_copied_badly_is_told() -> None:
    [row] = parse_table("指标\t2020年\t2025年\n死亡率（%。）\t5\t4\n").rows
    assert row.unit == "%。"
    assert [one.operands for one in row.doubts if one.code == "garbled_unit"] == [("%。",)]
