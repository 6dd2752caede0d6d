"""What the name of a row says: its mark, its unit, how its figures are counted, and which way is better."""

from __future__ import annotations

import pytest

from xzplan import Direction, Nature, parse_table
from xzplan.parsing import Span
from xzplan.parsing.name_direction import by_name
from xzplan.parsing.names import (
    Name,
    adds_up,
    grows,
    grows_yearly,
    is_amount,
    is_rate,
    is_share,
    is_stock,
    last_year_of_plan,
    mark_of,
    marks_in_sequence,
    span_in,
    span_of,
    take_apart,
)


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


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("(1)甲", (1, 3)),
        ("(123)甲", (123, 5)),
        ("(1234)甲", (None, 0)),
        ("[12]甲", (12, 4)),
        ("〔12〕甲", (12, 4)),
        ("（１２）甲", (12, 4)),
        ("12、甲", (12, 3)),
        ("12)甲", (12, 3)),
        ("12.甲", (12, 3)),
        ("12．甲", (12, 3)),
        ("1234、甲", (None, 0)),
        ("①", (1, 1)),
        ("⑫甲", (12, 1)),
        ("㉑甲", (None, 0)),
        ("1.5度", (None, 0)),
        ("1 甲", (1, 1)),
        ("123 甲", (123, 3)),
        ("1234 甲", (None, 0)),
        ("1", (None, 0)),
        ("1甲", (None, 0)),
        ("1 2", (None, 0)),
        ("甲1、", (None, 0)),
        # The space behind a bare number is looked at as far as the twelfth character.
        ("123" + " " * 8 + "甲", (123, 3)),
        ("123" + " " * 9 + "甲", (None, 0)),
    ],
)
def test_marks_in_all_their_forms(text: str, mark: tuple[int | None, int]) -> None:
    assert mark_of(text) == mark
    is_bare = text.startswith("1") and text[:4].rstrip("甲").rstrip().isdigit()
    assert mark_of(text, bare=False) == ((None, 0) if is_bare else mark)


@pytest.mark.parametrize("word", ["岁", "周岁", "年级", "级", "类", "小时", "公里", "G", "A级"])
def test_what_a_bare_number_counts_is_no_mark(word: str) -> None:
    assert mark_of(f"5 {word}甲") == (None, 0)
    assert mark_of(f"5、{word}甲") == (5, 2)
    assert mark_of(f"5 甲{word}") == (5, 1)


def test_the_last_year_of_a_plan() -> None:
    assert {number: last_year_of_plan(number) for number in "一二三四五六七八九"} == {
        "一": 2010,
        "二": 2015,
        "三": 2020,
        "四": 2025,
        "五": 2030,
        "六": 2035,
        "七": 2040,
        "八": 2045,
        "九": 2050,
    }


@pytest.mark.parametrize(
    ("numbers", "marks"),
    [
        ([1, 5, 2], [True, False, True]),
        ([3, 1, 2], [False, True, True]),
        ([1, 3], [False, False]),
        ([1, 2, 1], [True, True, False]),
        ([2, 1], [False, False]),
        ([2, 2], [False, False]),
        ([1, 1], [True, True]),
        ([1, 3, 2], [True, False, True]),
        ([0, 1], [False, False]),
        ([1, 2, 4], [True, True, False]),
        ([1, 2, 3, 3, 4, 5], [True] * 6),
        ([1, 2, 3, 2], [True, True, True, False]),
        ([None], [False]),
        ([1, None], [False, False]),
        ([None, 1, 2], [False, True, True]),
    ],
)
def test_which_numbers_run_on(numbers: list[int | None], marks: list[bool]) -> None:
    assert marks_in_sequence(numbers) == marks


PLANS = [f"十{number}五" for number in "一二三四五六七八九"]


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (
            Span.AVERAGE,
            "年均 年平均 五年年均 5年年均 五年平均 5年平均 年均增长 年均增速 年均增幅 年均下降 年均降低 年平均增幅 五年平均降低",
        ),
        (Span.YEARLY, "每年 逐年 各年"),
        (
            Span.TOTAL,
            "五年 5年 五年内 5年内 五年间 规划期 规划期内 规划期间 十四时期 “十四五”期间 累计 累计数 累计值 合计 合计数 合计值 五年累计值 5年内合计 规划期累计 "
            + " ".join(f'{plan}期间 {plan}时期合计 “{plan}”时期 "{plan}"期间累计' for plan in PLANS),
        ),
        (
            None,
            "四年平均 年均提高 平均增长 每年增长 逐年下降 五年数 五年增长 十四五 “十四五” 十四五时期内 规划 累积 合计增长 期间 十零五时期",
        ),
    ],
)
def test_words_of_counting(span: Span | None, words: str) -> None:
    assert {word: span_of(word) for word in words.split()} == dict.fromkeys(words.split(), span)


LEVELS = "浓度 气温 温度 降水 降雨 降雪 降尘 水位 径流 流量 日照 湿度 常住人口 户籍人口 人口"


@pytest.mark.parametrize("word", LEVELS.split())
def test_the_mean_over_the_days_of_a_year_is_a_level(word: str) -> None:
    assert span_in(f"年均甲{word}") is None
    assert span_in(f"年均{word}") is span_in(f"某市年均{word}量") is None
    assert span_in(f"年均甲{word}（%）") is (Span.AVERAGE if word == "人口" else None)
    # Growth in the mean of each year is that over the years, whatever grows.
    assert span_in(f"{word}年均增速") is span_in(f"{word}年平均增长") is Span.AVERAGE


@pytest.mark.parametrize(
    ("name", "span"),
    [
        *((f"收入年均{word}", Span.AVERAGE) for word in ("增长", "提高", "提升", "下降", "降低", "减少", "")),
        *((f"收入年均{word}", None) for word in ("数", "下", "水平", "（%）")),
        ("年均收入", Span.AVERAGE),
        ("年均人口数", Span.AVERAGE),
        ("收入年平均", None),
        ("收入年平均增幅", Span.AVERAGE),
        ("累计收入", Span.TOTAL),
        ("收入累计增长", Span.TOTAL),
        ("累计收入年均增长", Span.AVERAGE),
        ("收入", None),
    ],
)
def test_what_the_words_of_a_name_say_of_counting(name: str, span: Span | None) -> None:
    assert span_in(name) is span


def test_a_total_is_that_of_all_years() -> None:
    assert [span.is_total for span in Span] == [False, False, True, True]


KEPT_BEFORE = "第前每近满未过至达约级类上"
KEPT_BEHIND = (
    "岁年个月天日小周人名级类项种次所家张件户分公千百十万亿倍套台座处平立米吨元以至到号期届学前环线方度孩胎星"
)


def test_figures_inside_a_name_that_are_no_marks_of_notes() -> None:
    for sign in KEPT_BEFORE:
        assert take_apart(f"甲{sign}2乙率") == name(f"甲{sign}2乙率")
    for sign in KEPT_BEHIND:
        assert take_apart(f"甲乙2{sign}率") == name(f"甲乙2{sign}率")
    for printed in ("甲乙2", "甲乙22丙率", "PM2率", "甲乙2A率"):
        assert take_apart(printed) == name(printed)
    assert take_apart("甲乙９丙率") == name("甲乙９丙率", footnote="9", footnote_inside=True)


@pytest.mark.parametrize(
    ("end", "mark"),
    [
        *((sign, sign) for sign in "*※#†‡★☆①⑳❶^¹²³"),
        ("**", "**"),
        ("①②", "①②"),
        ("¹²", "¹²"),
        ("[1]", "[1]"),
        ("〔12〕", "[12]"),
        ("（注）", "(注)"),
        ("（注1）", "(注1)"),
        ("(注12)", "(注12)"),
        (" *", "*"),
    ],
)
def test_marks_of_notes_at_the_end_of_a_name(end: str, mark: str) -> None:
    assert take_apart(f"甲率{end}") == name("甲率", footnote=mark)
    assert take_apart(f"甲率（%）{end}") == name("甲率", unit="%", footnote=mark)
    assert take_apart(f"甲率{end}（%）") == name("甲率", unit="%", footnote=mark)


@pytest.mark.parametrize("printed", ["甲率[123]", "甲率（注123）", "X²", "甲率⁴", "甲率。", "PM[1]"])
def test_what_is_no_mark_of_a_note(printed: str) -> None:
    assert take_apart(printed) == name(printed)


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("城市2空气质量*", name("城市2空气质量", footnote="*", footnote_inside=True)),
        ("服务效率（人数／馆员）", name("服务效率", unit="人数／馆员", formula=True)),
        ("箱量（元/月）", name("箱量", unit="元/月")),
        ("收入年均增长（累计）", name("收入年均增长", span=Span.TOTAL)),
        ("收入累计（%）", name("收入累计", unit="%", span=Span.TOTAL)),
        ("甲率 （ % ） （约束性）", name("甲率", unit="%", nature=Nature.BINDING)),
        ("甲率（%）（亿元）", name("甲率（%）", unit="亿元")),
        ("甲率（%）（说明）", name("甲率（%）（说明）")),
        ("甲率（说明）（%）", name("甲率（说明）", unit="%")),
        ("甲率〔%〕", name("甲率", unit="%")),
        ("甲率（单位：单位：%）", name("甲率（单位：单位：%）")),
        ("甲率（计量单位：亿 元）", name("甲率", unit="亿 元")),
        ("甲率（亿元；约束性、5年累计）", name("甲率", unit="亿元", span=Span.TOTAL, nature=Nature.BINDING)),
        ("甲率（亿元约束性的）", name("甲率（亿元约束性的）")),
        ("甲率（）", name("甲率（）")),
        ("（%）", name("", unit="%")),
        ("甲率\n（%）", name("甲率", unit="%")),
        ("甲率\n其中：乙率", name("甲率\n其中：乙率")),
        ("甲率 \n 乙率", name("甲率乙率")),
        ("  甲率  ", name("甲率")),
        # A unit of its own counts in multiples.
        *((f"甲（{many}箱型）", name("甲", unit=f"{many}箱型")) for many in ("十", "百", "千", "万", "亿", "千万", "百千万")),
        ("甲（万子丑寅卯）", name("甲", unit="万子丑寅卯")),
        ("甲（万子丑寅卯辰）", name("甲（万子丑寅卯辰）")),
        ("甲（百千万亿箱子丑寅）", name("甲（百千万亿箱子丑寅）")),
        ("甲（箱型）", name("甲（箱型）")),
    ],
)  # fmt: skip
def test_brackets_of_a_name(printed: str, parts: Name) -> None:
    assert take_apart(printed) == parts


def test_a_row_mark_may_be_known_to_be_none() -> None:
    assert take_apart("15 岁以上人数", bare=False) == name("15 岁以上人数")
    assert take_apart("4 甲率", bare=False) == name("4 甲率")
    assert take_apart("4、甲率", bare=False) == name("甲率", number=4)


SHARES = "率 占比 比重 比例 比率"


@pytest.mark.parametrize("end", SHARES.split())
def test_names_of_shares_end_so(end: str) -> None:
    assert is_share(f"甲{end}")
    assert is_share(f"甲{end}（城镇）")
    assert not is_share(f"甲{end}乙")
    assert not is_share(f"甲（{end}）")


@pytest.mark.parametrize("end", ["死亡率", "发病率", "病死率", "生产率", "增长率"])
def test_rates_that_are_no_shares(end: str) -> None:
    assert not is_share(f"甲{end}")
    assert not is_share(f"甲{end}（城镇）")
    assert is_rate(f"甲{end}") is (end not in ("生产率", "增长率"))


def test_a_bracket_alone_is_the_name() -> None:
    assert is_share("（率") is is_share("（增加）率") is True
    assert is_amount("（产量") is True
    assert is_amount("（产值）") is True


STOCKS = "寿命 年限 保有量 蓄积量 拥有 总量 每百 每千 每万 人均 平均"


@pytest.mark.parametrize(
    ("name", "stock"),
    [
        *((f"甲{word}乙", True) for word in STOCKS.split()),
        *((f"{word}甲人均", False) for word in ("新增", "新建", "累计")),
        ("每甲", False),
        ("每亿", False),
        ("产量", False),
    ],
)  # fmt: skip
def test_names_of_levels(name: str, *, stock: bool) -> None:
    assert is_stock(name) is stock


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("Growth of income", True),
        ("growth in income", True),
        ("Annual growth of income", True),
        ("Average annual growth rate of income", True),
        ("Mean yearly increase in income", True),
        ("Increase rate of income", True),
        ("Income growth", True),
        ("GDP growth rate", True),
        ("Share of growth firms", False),
        ("Growth firms", False),
        ("Ingrowth", False),
        ("Income", False),
        ("收入增长", True),
        ("收入", False),
    ],
)
def test_names_of_growth(text: str, *, yes: bool) -> None:
    assert grows(text) is yes


FLOWS = "GDP|Product|Value added|Value-added|Output|Income|Spending|Expenditure|Investment|Sales|Trade|Exports|Imports|Consumption|Productivity|Revenue"


@pytest.mark.parametrize("flow", FLOWS.split("|"))
def test_names_of_the_yearly_growth_of_an_economy(flow: str) -> None:
    assert grows_yearly(f"{flow} growth")
    assert grows_yearly(f"Growth of {flow} (real)")
    assert not grows_yearly(flow)
    assert not grows_yearly(f"x{flow} growth")
    assert not grows_yearly(f"{flow}x growth")


def test_what_grows_and_is_no_flow() -> None:
    assert not grows_yearly("Population growth")
    assert grows_yearly("GDP增长")


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("Life expectancy", True),
        ("Income per capita", True),
        ("Beds per 1,000 people", True),
        ("Average Years of Schooling", True),
        ("Years of work", False),
        ("Energy use per unit of GDP", False),
        ("New jobs", False),
    ],
)
def test_names_of_levels_in_english(text: str, *, yes: bool) -> None:
    assert is_stock(text) is yes


ADDS = "新增就业|城镇新增就业|新建学位|新开工住房|护理员培训|培训人次|培训人数|改造户数|治理面积|水土流失面积减少|培训数量|培训数|培训量"


@pytest.mark.parametrize("text", ADDS.split("|"))
def test_names_of_amounts_that_add_up(text: str) -> None:
    assert adds_up(text, "个")
    assert adds_up(f"{text}（城镇）", "个")
    assert not any(adds_up(text, unit) for unit in ("%", "％", None))


@pytest.mark.parametrize("text", ["培训率", "新增床位占比", "培训机构", "就业人数", "改造后面积", "面积"])
def test_names_of_amounts_that_do_not_add_up(text: str) -> None:
    assert not adds_up(text, "个")


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Energy consumption per unit of GDP", None),
        ("CO2 emissions per unit of GDP", Direction.DECREASE),
        ("GDP per capita", Direction.INCREASE),
        ("GDP per capita per year", Direction.INCREASE),
        ("Reduction in energy use per unit of GDP", Direction.INCREASE),
    ],
)
def test_what_an_english_name_counts_per_says_nothing(text: str, direction: Direction | None) -> None:
    assert by_name(text).direction is direction


@pytest.mark.parametrize("sign", " ,，、;；:：")
def test_each_sign_around_what_a_bracket_says(sign: str) -> None:
    for inner in (f"%{sign}", f"{sign}%", f"{sign}{sign}%{sign}"):
        assert take_apart(f"甲率（{inner}）") == name("甲率", unit="%")
    parted = take_apart(f"甲率（%{sign}约束性）")
    whole = sign in " :："
    assert parted == (
        name(f"甲率（%{sign}约束性）") if whole else name("甲率", unit="%", nature=Nature.BINDING)
    )


@pytest.mark.parametrize("sign", ":：")
def test_what_says_that_a_unit_follows(sign: str) -> None:
    for word in ("单位", "计量单位"):
        for printed in (f"{word}{sign}亿元", f"{word} {sign} 亿元"):
            assert take_apart(f"甲（{printed}）") == name("甲", unit="亿元")
    assert take_apart("甲（单位亿元）") == name("甲（单位亿元）")
