"""The words of plans, table by table: each is known for what it says."""

from __future__ import annotations

import pytest

from xzplan import Direction, Nature
from xzplan.parsing import Span, parse_target
from xzplan.parsing.doubts import Weight, doubt
from xzplan.parsing.name_direction import Strength, by_name
from xzplan.parsing.names import grows, is_rate, is_share, is_stock, span_of
from xzplan.parsing.notation import is_unit, numeral, plain, same_unit
from xzplan.parsing.shapes import nature_in

MORE, LESS = Direction.INCREASE, Direction.DECREASE

SAYS: dict[str, tuple[Direction | None, Strength]] = {
    "死亡率 病死率 失业率 发病率 患病率 感染率 近视率 吸烟率 辍学率 流失率 贫血率 超重率 肥胖率 复发率 致死率 犯罪率 发案率 漏损率 空置率 发生率 "
    "淘汰率 低体重率 生长迟缓率 传播率 受害率 事故率 事故起数 死亡人数 伤亡人数 收入倍差 倍差 贫困发生率 违规率 违法率 逾期率 欠薪率 失能率 致残率 "
    "致贫率 返贫率 患龋率 逃逸率 破产率 复吸率 重新犯罪率": (LESS, Strength.SURE),
    "负债率 能耗强度 碳强度 事故 死亡 浓度 排放量 排放强度 排放 能耗 能源消耗 能源消费总量 电耗 水耗 物耗 消耗 用水量 用水总量 取水量 使用量 个人卫生支出 自付比例 "
    "消费价格指数 恩格尔系数 基尼系数 收入比 差距 受理时限 办理时间 响应时间 时限 平均住院日 大班额 性别比 贫困人口 二氧化碳 债务 赤字率 生师比 隐患 损失 "
    "破损 空置 失业 辍学 建设用地 违法 案件 缺口 闲置 拥堵指数 投诉 火灾 伤亡 unemployment mortality emissions pollution poverty": (
        LESS,
        Strength.PLAIN,
    ),
    "新建 新增 参保率 入学率 巩固率 普及率 签约率 就业率 城镇化率 优良率 覆盖率 满意度 治愈率 处置率 毛入学率 转化率 机械化率 寿命 年限 托位数 床位数 面积 收入 "
    "增加值 产值 生产总值 GDP 投资 就业 改造 床位 保有量 专利 效率 水平 健康素养 图书 里程 装机容量 发电量 非化石能源 人次 营收 证书 成熟度 能力 创新 科普 治理 "
    "保护 出口 贸易 研发强度 coverage urbanization expectancy enrollment income productivity patents 利用系数 准确率 支付比例 供水率 整改率 完成率 游客 外资 泊位 "
    "养老金 低保标准 工资 路网密度 绿道 学位 幼儿园 公园 用户数 交易规模": (MORE, Strength.PLAIN),
    "煤炭 燃煤 钢铁 水泥 焦化 炼油 常住人口规模 户籍人口规模 人口规模 人口总量 常住人口数 户籍人口 消费总量 人口自然增长率 自然增长率 常住人口 出生率 人口密度 第一产业 "
    "第二产业 第三产业": (None, Strength.PLAIN),
    "消防站 充电桩 电梯 农场 合作社 农田 总动力 示范县 示范区 示范村 示范基地 基地 平台 园区 产业园 中心 企业 机构 学校 医院 卫生院 养老院 便利店 品牌 团队 人才 教师 "
    "医师 护士 队伍 站点 网点 场馆 展馆 产量 产能 数量 规模 人数 总量 数 量 额 个数 台数 所数 家数 时间": (
        MORE,
        Strength.COUNT,
    ),
    "指数 系数 参数 基数": (None, Strength.COUNT),
    "比重 比例 比率 率": (MORE, Strength.SHARE),
}


@pytest.mark.parametrize(("words", "says"), SAYS.items())
def test_words_that_say_which_way_is_better(words: str, says: tuple[Direction | None, Strength]) -> None:
    ways = {word: by_name(f"甲{word}") for word in words.split()}
    assert {word: (way.direction, way.strength, way.word, way.cut) for word, way in ways.items()} == {
        word: (*says, word, False) for word in ways
    }


def test_a_share_of_nothing_that_is_named() -> None:
    way = by_name("占比")
    assert (way.direction, way.strength, way.word) == (MORE, Strength.SHARE, "占比")


@pytest.mark.parametrize("name", ["不良率", "不良贷款率", "未达标率", "不合格率"])
def test_a_rate_of_what_is_not_as_it_should_be(name: str) -> None:
    way = by_name(name)
    assert (way.direction, way.strength, way.word) == (LESS, Strength.PLAIN, name)


CUTS = "降低 下降 减少 降幅 减排 削减 压减 Reduction reduction"


@pytest.mark.parametrize("word", CUTS.split())
def test_words_of_a_cut(word: str) -> None:
    way = by_name(f"单位能耗{word}")
    assert (way.direction, way.word, way.cut) == (MORE, word, True)


@pytest.mark.parametrize(
    ("printed", "nature"),
    [
        *((word, Nature.BINDING) for word in ("约束性", "约束", "Binding", "obligatory", "mandatory")),
        *(
            (word, Nature.ANTICIPATORY)
            for word in ("预期性", "预期", "anticipatory", "Expected", "indicative")
        ),
        *((word, None) for word in ("建议性", "建议", "指导性", "引导性", "参考性")),
    ],
)
def test_words_of_natures(printed: str, nature: Nature | None) -> None:
    assert nature_in(printed) == nature_in(f"〔{printed}〕") == (True, nature)
    assert nature_in(f"{printed}指标") in ((True, nature), (False, None))
    assert nature_in("甲" + printed) == (False, None)


ALIKE = {
    "[": "〔【﹝［",
    "]": "〕】﹞］",
    "≥": "≧⩾",
    "≤": "≦⩽",
    ">": "﹥＞",
    "<": "﹤＜",
    "-": "—–―−﹣‐‑‒－",
    "~": "〜∼～",
    "%": "﹪％",
    ":": "∶：",
    ",": "﹐，",
    " ": "\u3000\xa0\t\u2002\u2003\u2009",
    "\n": "\r\v\f\x85\u2028\u2029",
}


@pytest.mark.parametrize(("sign", "signs"), ALIKE.items())
def test_signs_that_are_alike(sign: str, signs: str) -> None:
    assert plain(signs) == sign * len(signs)


def test_other_signs_stay() -> None:
    ascii_signs = "".join(map(chr, range(0x20, 0x7F)))
    assert plain(ascii_signs) == ascii_signs
    assert plain("①²、。·‰㎡") == "①²、。·‰㎡"


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        *zip("零〇一二两三四五六七八九", "001223456789", strict=True),
        ("十", "10"),
        ("十五", "15"),
        ("二十", "20"),
        ("一百零五", "105"),
        ("两千三百四十", "2340"),
        ("七点五", "7.5"),
        ("零点〇八", "0.08"),
    ],
)
def test_numerals(words: str, figure: str) -> None:
    assert numeral(words) == figure


@pytest.mark.parametrize(
    ("printed", "symbols", "unit"),
    [
        ("不低于百分之九十", "≥90", "%"),
        ("低于千分之五", "＜5", "‰"),
        ("低于万分之五", "＜5", "/万"),
        ("低于十万分之十五", "＜15", "/10万"),
        ("九成以上", "≥90", "%"),
        ("九成五以上", "≥95", "%"),
        ("八成半左右", "85左右", "%"),
    ],
)
def test_fractions_in_words(printed: str, symbols: str, unit: str) -> None:
    read = parse_target(printed)
    bound = read.demand.bound
    assert bound is not None
    assert (bound.symbols.replace("<", "＜"), read.unit) == (symbols, unit)
    assert "numerals" in [doubt.code for doubt in read.doubts]


UNITS = (
    "percent persons people years year yuan tons beds hectares number 个百分点 百分点 % ‰ 件/万人 张/千人 1/10万 平方米/人 元/月 "
    "万套(间) 吨/万元 千瓦时/人·年"
)


@pytest.mark.parametrize("unit", UNITS.split())
def test_units(unit: str) -> None:
    assert is_unit(unit)


@pytest.mark.parametrize("text", ["", "指标", "个个", "5", "1/", "人" * 21, "/"])
def test_what_is_no_unit(text: str) -> None:
    assert not is_unit(text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("％", "%", True),
        ("个百分点", "百分点", True),
        ("/10万", "1/10万", True),
        ("万", "万人", True),
        ("万", "人", False),
        ("人", "万人", False),
        ("平方 米", "平方米", True),
    ],
)
def test_units_that_are_the_same(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert same_unit(one, other) is same


@pytest.mark.parametrize(
    ("text", "span"),
    [
        *((text, Span.AVERAGE) for text in ("年均", "年平均", "五年年均", "5年平均", "年均增长", "年均下降")),
        *((text, Span.YEARLY) for text in ("每年", "逐年", "各年")),
        *(
            (text, Span.TOTAL)
            for text in (
                "累计",
                "合计",
                "五年累计",
                "5年",
                "规划期内",
                "“十四五”期间累计",
                "累计数",
                "五年间合计值",
            )
        ),
        *((text, None) for text in ("年", "年度", "平均", "增长", "累计完成", "每")),
    ],
)
def test_what_a_remark_says_of_counting(text: str, span: Span | None) -> None:
    assert span_of(text) is span


NAMES = {
    is_share: ("巩固率 占比 比重 比例 比率", "死亡率 发病率 病死率 生产率 增长率 率先 面积"),
    is_rate: ("巩固率 占比 比重 比例 死亡率", "生产率 增长率 比率数 面积"),
    grows: ("增长 增速 增幅 提高 增加 提升", "下降 面积 收入"),
    is_stock: (
        "预期寿命 教育年限 保有量 蓄积量 发明专利拥有 总量 每千人床位 人均面积 平均水平",
        "新增总量 新建总量 累计总量 面积",
    ),
}


@pytest.mark.parametrize(("tell", "words"), NAMES.items())
def test_kinds_of_names(tell: object, words: tuple[str, str]) -> None:
    assert callable(tell)
    yes, no = words
    assert {word: tell(f"甲{word}") for word in yes.split()} == dict.fromkeys(yes.split(), True)
    assert {word: tell(f"甲{word}") for word in no.split()} == dict.fromkeys(no.split(), False)


NOTES = (
    "bare_number missing unit_twice number_twice words_alone several shared_tail footnote numerals range_as_floor of_which ratio stretch "
    "column_aside"
)
DECISIONS = "direction_weak average_of_what no_target cell_count nature no_nature"


@pytest.mark.parametrize("code", NOTES.split())
def test_doubts_that_ask_for_nothing(code: str) -> None:
    assert doubt(code, "甲", "乙").weight is Weight.NOTE


@pytest.mark.parametrize("code", DECISIONS.split())
def test_doubts_that_take_an_answer(code: str) -> None:
    assert doubt(code, "甲", "乙").weight is Weight.DECIDE


@pytest.mark.parametrize("code", ["unread", "looser", "estimate", "labelled", "other_unit", "habit"])
def test_doubts_that_ask_for_a_look(code: str) -> None:
    asked = doubt(code, "甲", "乙", line=7)
    assert (asked.weight, asked.line, asked.operands, asked.code) == (Weight.CHECK, 7, ("甲", "乙"), code)
