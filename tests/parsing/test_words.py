"""The words of plans, table by table: each is known for what it says."""

from __future__ import annotations

from decimal import Decimal

import pytest

from xzplan import Assigned, Direction, Nature, Quantity, Relative
from xzplan.parsing import ColumnRole, Span, parse_target
from xzplan.parsing.doubts import Weight, doubt
from xzplan.parsing.headings import head_of, heading_of
from xzplan.parsing.layouts import NOTE, is_between_pages, is_heading, read_lines
from xzplan.parsing.name_direction import Strength, by_name
from xzplan.parsing.names import counts, grows, grows_yearly, is_amount, is_rate, is_share, is_stock, span_of
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
        ("点五", "0.5"),
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
    is_share: ("巩固率 占比 比重 比例 比率 失业率（城镇）", "死亡率 发病率 病死率 生产率 增长率 率先 面积"),
    is_amount: ("用电量 生产总值 销售额 产量（粮食） 增加值 人数", "满意度 研发投入强度 优良天数占比"),
    is_rate: (
        "巩固率 占比 比重 比例 死亡率 失业率（城镇） 失业率(调查)",
        "（率） 生产率（人均） 生产率 增长率 比率数 面积",
    ),
    grows: ("增长 增速 增幅 提高 增加 提升", "下降 面积 收入"),
    is_stock: (
        "预期寿命 教育年限 保有量 蓄积量 营业里程 发明专利拥有 总量 每千人床位 人均面积 平均水平",
        "新增总量 新建总量 新建里程 累计总量 面积",
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
DECISIONS = "direction_weak average_of_what no_target two_targets cell_count nature no_nature"


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


NINETY = Decimal(90)
SIGNS = {
    "at_least": "≥ >= => ≮ 不低于 不少于 不小于 不短于 不慢于 不落后于 至少 大于等于 大于或等于 高于或等于 达到或超过 达到或高于",
    "more_than": "> 超过 超 高于 大于 多于 突破 快于 优于 好于",
    "exactly": "= 等于",
    "less_than": "< 低于 小于 少于 短于 慢于",
    "at_most": "≤ <= =< ≯ 不高于 不超过 不大于 不多于 不长于 不突破 至多 小于等于 小于或等于",
}
IN_ENGLISH = {
    "at_least": ("at least", "At least", "no less than"),
    "more_than": ("over", "Over", "above", "Above", "more than", "More than"),
    "less_than": ("below", "Below", "under", "Under", "less than", "Less than"),
    "at_most": ("at most", "At most", "no more than", "No more than", "up to"),
}


@pytest.mark.parametrize("relation", SIGNS)
def test_signs_and_words_of_a_relation(relation: str) -> None:
    words = [*SIGNS[relation].split(), *IN_ENGLISH.get(relation, ())]
    read = {word: parse_target(f"{word} 90%", name="甲率") for word in words}
    found = {word: (target.demand.relation, target.figures) for word, target in read.items()}
    assert found == dict.fromkeys(words, (relation, (NINETY,)))
    assert not any(doubt.code == "bare_number" for target in read.values() for doubt in target.doubts)


@pytest.mark.parametrize(
    ("tail", "relation"),
    [("以上", "at_least"), ("+", "at_least"), ("以下", "at_most"), ("以内", "at_most"), ("之内", "at_most")],
)
def test_words_behind_a_figure(tail: str, relation: str) -> None:
    assert parse_target(f"90%{tail}", name="甲率").demand.relation == relation


UP, DOWN = "提高 提升 增加 增长 上升 上调 扩大 升 增", "降低 下降 减少 压减 压缩 削减 缩小 缩短 回落 降 减"


@pytest.mark.parametrize(("verbs", "figure"), [(UP, 20), (DOWN, -20)])
def test_verbs_of_change(verbs: str, figure: int) -> None:
    for verb in verbs.split():
        demand = parse_target(f"{verb}20%", name="甲总量").demand
        assert (verb, demand.of, demand.figures) == (verb, Quantity.CHANGE, (Decimal(figure),))


FLOORS = "确保达到 确保 达到 达 增至 " + " ".join(f"{verb}{to}" for verb in UP.split() for to in "到至")
CEILINGS = "控制在 控制到 " + " ".join(f"{verb}{to}" for verb in DOWN.split() for to in "到至为")
DONE = (
    "超额完成 完成 建成 建设 新建 改建 扩建 改造 形成 培育 培养 打造 建强 实施 开展 发展 创建 认定 引进 选派 招收 培训 实现 建立 布局 支持 推广 组织 "
    "举办 开发 制定 修订 救助 帮扶 安置 筹集 供应 达成"
)


@pytest.mark.parametrize(
    ("words", "relation"), [(FLOORS, "at_least"), (CEILINGS, "at_most"), (DONE, "at_least")]
)
def test_words_that_lead_up_to_a_figure(words: str, relation: str) -> None:
    for word in words.split():
        read = parse_target(f"{word}90个", name="甲")
        assert (word, read.demand.relation, read.figures) == (word, relation, (NINETY,))
        assert "bare_number" not in [doubt.code for doubt in read.doubts]
        assert read.lead == word


KEEP = "继续保持在 继续保持 保持在 稳定在 维持在 保持 稳定达到 稳定保持在 达到并保持在 达到并稳定在 长期保持在 持续保持在 始终保持在"


@pytest.mark.parametrize("word", KEEP.split())
def test_words_of_keeping_say_no_relation(word: str) -> None:
    read = parse_target(f"{word}90%", name="甲率")
    assert (read.lead, read.figures) == (word, (NINETY,))
    assert "bare_number" in [doubt.code for doubt in read.doubts]


PLACES = (
    "全国 全省 全市 全县 全区 全州 城乡 城镇 城市 农村 乡村 城区 市区 县城 县域 乡镇 建成区 城市建成区 中心城区 市级 县级 城镇居民 农村居民 城市居民 城镇地区 农村地区 男性 女性 男 女 "
    "小学 初中 高中 儿童青少年 成人 职工 居民 老年人 省级 村级 社区 行政村"
)


@pytest.mark.parametrize("place", PLACES.split())
def test_what_a_figure_is_confined_to(place: str) -> None:
    read = parse_target(f"{place}90%以上", name="甲率")
    assert (read.scope or read.label, read.figures) == (place, (NINETY,))


QUALITIES = (
    "稳步提高 逐年下降 持续改善 不断增加 进一步优化 明显改善 大幅提升 显著减少 有所增加 适度增长 平稳较快增长 基本达标 总体稳定 全面消除 合理区间 应保尽保 "
    "应享尽享 应助尽助 应纳尽纳 应收尽收 应救尽救 应养尽养 应接尽接 应扶尽扶 全覆盖 动态清零 零增长 只增不减 不减少 不增加 不降低 不下降 不反弹 稳中有降 稳中有升 "
    "稳中有进 稳中向好 稳中趋好 有序推进 取得进展 取得成效"
)


@pytest.mark.parametrize("words", QUALITIES.split())
def test_targets_in_words(words: str) -> None:
    assert [doubt.code for doubt in parse_target(words).doubts] == ["words_alone"]


@pytest.mark.parametrize(
    ("cell", "by", "en"),
    [
        ("完成国家下达目标", "国家", "the State"),
        ("完成省下达任务", "省", "the province"),
        ("完成市考核指标", "市", "the city"),
        ("按上级核定数执行", "上级", "the higher authority"),
        ("达到国家和省要求", "国家和省", "the State and the province"),
        ("完成自治区分解目标", "自治区", None),
    ],
)
def test_who_fixes_the_figure(cell: str, by: str, en: str | None) -> None:
    demand = parse_target(cell).demand
    assert isinstance(demand, Assigned)
    assert (demand.by, demand.by_en) == (by, en)


@pytest.mark.parametrize(
    "reference",
    "全国平均 全省水平 GDP增速 经济增长 上年同期 上年 去年 全国 全省 全市 总规模 总量 总额 2020年".split(),  # noqa: SIM905
)
@pytest.mark.parametrize("sign", ["突破", "超过"])
def test_what_is_overtaken(sign: str, reference: str) -> None:
    demand = parse_target(f"{sign}{reference}").demand
    assert isinstance(demand, Relative)
    assert (demand.reference, demand.relation) == (reference, "more_than")
    assert [doubt.code for doubt in parse_target(f"{sign}关键核心技术").doubts] == ["words_alone"]


DEALT_WITH = "消除 整治 化解 管控 处置 治理 修复 查处 破案 控制 防治 整改 改造 关停 清退 清理 救治 调解 办结 监管 拆除 排查 监测"


@pytest.mark.parametrize("word", DEALT_WITH.split())
def test_what_is_done_about_a_harm(word: str) -> None:
    for end in ("率", "完成率", "比例", "比率", "占比", "数", "数量", "面积", "长度", "个数"):
        assert by_name(f"污染事故{word}{end}").direction is MORE


@pytest.mark.parametrize("word", "合格 达标 良 规范 足 稳定 通过 满意 安全 及时".split())  # noqa: SIM905
def test_what_is_not_as_it_should_be(word: str) -> None:
    for sign in "不未":
        for end in ("率", "比例", "比率", "占比", "天数", "数", "数量", "个数"):
            assert by_name(f"甲{sign}{word}{end}").direction is LESS


@pytest.mark.parametrize(
    ("name", "direction"),
    [
        *((f"污染{end}", LESS) for end in ("比例", "天数比率", "天数", "占比")),
        *((f"{word}水体比例", LESS) for word in ("劣Ⅴ类", "黑臭", "劣五类")),
        *((f"劣V类断面{end}", LESS) for end in ("", "数", "数量", "个数")),
        *((f"{word}Ⅲ类比例", MORE) for word in ("达到", "达", "好于", "优于", "优良", "Ⅰ—")),
        *(
            (f"{word}{end}", LESS)
            for word in ("建设用地", "工矿用地", "城镇用地", "开发边界")
            for end in ("规模", "总面积", "总量")
        ),
        ("国土开发强度", LESS),
    ],
)
def test_phrases_of_several_words(name: str, direction: Direction) -> None:
    assert by_name(name).direction is direction


HEADS = {
    "number": "序号 编号 序 No No. S/N SN",
    "group": "类别 领域 目标类别 指标领域 一级分类 所属维度 重点方面 板块 范畴 类 一级指标 分类目标 Category domain Field",
    "nature": "属性 指标性质 目标属性 性质指标 约束性/预期性 约束性或预期性指标 Attribute nature",
    "unit": "单位 计量单位 指标单位 Unit units",
    "notes": "备注 说明 指标解释 指标说明 指标释义 指标含义 注 注释 出处 来源 依据 Remark remarks notes Source",
    "other": "责任单位 牵头部门 主管部门 负责主体 配合单位 实施主体 承担单位 填报部门 数据来源 资料出处 指标出处",
    "name": "指标 主要指标 具体指标 二级指标 三级指标 规划指标 监测指标 指标名称 指标内容 项目 项目名称 事项 主要任务 重点任务 工程 指标、单位 指标（单位：%） 核心项目 Indicator "
    "indicators name 名称",
}


@pytest.mark.parametrize(("role", "heads"), HEADS.items())
def test_heads_of_columns(role: str, heads: str) -> None:
    found = {head: head_of(head) for head in heads.split()}
    assert {
        head: None if known is None else known.role.value for head, known in found.items()
    } == dict.fromkeys(heads.split(), role)


GOALS = "目标 主要目标 具体目标 发展目标 总体目标 Target targets goal Goals"
BEFORE = "基期 基准 现状 现值 实际 完成 预计 预估 基数 基础 初步 执行 已达 原值 规划前 起始 baseline actual"
AFTER = "目标 规划 期末 预期 计划 力争 要求 任务 target targets goal goals planned"


@pytest.mark.parametrize("head", GOALS.split())
def test_heads_of_goals_are_not_sure(head: str) -> None:
    found = head_of(head)
    assert found is not None
    assert (found.role.value, found.year, found.sure) == ("target", None, False)


@pytest.mark.parametrize(
    ("word", "role"),
    [*((word, "baseline") for word in BEFORE.split()), *((word, "target") for word in AFTER.split())],
)
def test_words_beside_the_year_of_a_head(word: str, role: str) -> None:
    for head in (f"2022年{word}", f"{word}2022年", f"2022年{word}值"):
        found = head_of(head)
        assert found is not None
        assert (found.role.value, found.year) == (role, 2022)


@pytest.mark.parametrize(
    "text",
    "到 至 截至 底 末 约 达到 和 或 及 / 、 年度 值 数 量 期 （） 含 均 时 月 情况 水平 其中 by in for value level of the".split(),  # noqa: SIM905
)
def test_words_that_say_nothing_in_a_head(text: str) -> None:
    found = head_of(f"2025年{text}")
    assert found is not None
    assert (found.role.value, found.year) == ("target", 2025)


@pytest.mark.parametrize("word", "其中 排名 位次 占 比 增 责任 说明 备注 来源".split())  # noqa: SIM905
def test_words_that_make_the_figures_of_a_year_others(word: str) -> None:
    heading = heading_of(["指标", "2020年", "2025年", f"2024年某{word}某"])
    assert heading is not None
    assert [column.role.value for column in heading.columns] == ["name", "baseline", "target", "other"]
    heading = heading_of(["指标", "2020年", "2025年", "2024年某某"])
    assert heading is not None
    assert heading.columns[3].year == 2024


@pytest.mark.parametrize("word", "基期 基准 基数 现状 现值 规划前 起始 原值 Baseline".split())  # noqa: SIM905
def test_words_that_name_the_baseline_among_what_was_observed(word: str) -> None:
    heading = heading_of(["指标", f"2019年{word}", "2021年实际", "2025年目标"])
    assert heading is not None
    assert [column.role.value for column in heading.columns] == ["name", "baseline", "other", "target"]


@pytest.mark.parametrize(
    ("head", "span"),
    [
        *(
            (head, Span.AVERAGE)
            for head in ("年均", "年平均", "年均增长", "年均增速", "年均增长率（%）", "（年均）")
        ),
        *(
            (head, Span.AVERAGE)
            for head in ("average annual growth", "Annual growth rate", "annual/cumulative")
        ),
        *((head, Span.TOTAL) for head in ("累计", "五年累计", "5年累计", "累计数", "[累计]1", "Cumulative")),
    ],
)
def test_heads_of_what_is_counted_over_several_years(head: str, span: Span) -> None:
    found = head_of(head)
    assert found is not None
    assert (found.role.value, found.measure) == ("target", span)


@pytest.mark.parametrize("sign", "│┃║┆┊┇┋｜")
def test_bars_of_drawn_tables(sign: str) -> None:
    [line] = read_lines(f"{sign}甲{sign}乙{sign}")
    assert (line.texts, line.gridded) == (("甲", "乙"), True)


@pytest.mark.parametrize(
    ("line", "is_note"),
    [
        *(
            (line, True)
            for line in (
                "注：甲",
                "备 注 甲",
                "说明1. 甲",
                "注释、甲",
                "注①甲",
                "[ ]内为累计数",
                "〔 〕内为累计数",
            )
        ),
        *((line, False) for line in ("注册率", "说明会", "甲注：", "内")),
    ],
)
def test_lines_that_are_notes(line: str, is_note: bool) -> None:  # noqa: FBT001
    assert (NOTE.match(line) is not None) is is_note


@pytest.mark.parametrize(
    ("line", "between"),
    [
        *(
            (line, True)
            for line in ("- 12 -", "—12—", "第 3 页", "第3页 共20页", "第3页/共20页", "续表", "（续上表）")
        ),
        *((line, True) for line in ("接上表", "接下表2", "转下页", "续", "[续表1]")),
        *((line, False) for line in ("-12", "12", "第三页", "续建", "页")),
    ],
)
def test_lines_between_pages(line: str, between: bool) -> None:  # noqa: FBT001
    assert is_between_pages(line) is between


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        *(
            (line, True)
            for line in ("第一章 甲", "第十二节", "第三篇", "第一百编", "专栏 3", "专栏五", "图1", "表 12")
        ),
        *((line, False) for line in ("第1章", "专栏", "表一", "图", "甲第一章")),
    ],
)
def test_lines_that_begin_a_chapter(line: str, heading: bool) -> None:  # noqa: FBT001
    assert is_heading(line) is heading


FLOWS = "生产总值 GDP 增加值 收入 支出 投资 零售 进出口 经费 生产率 消费 产值 总额"


@pytest.mark.parametrize("word", FLOWS.split())
def test_what_grows_from_year_to_year(word: str) -> None:
    for end in ("增长", "增速", "增幅", "增长率"):
        assert grows_yearly(f"甲{word}{end}")
    assert not grows_yearly(f"甲{word}")
    assert not grows_yearly("人口增长")


@pytest.mark.parametrize("end", "人次 人数 起数 次数 数量 面积 覆盖率 占比".split())  # noqa: SIM905
def test_names_that_count_by_themselves(end: str) -> None:
    assert counts(f"甲{end}")
    assert not counts(f"甲{end}乙")


@pytest.mark.parametrize(
    ("members", "words"),
    [
        (
            Span,
            "average 年均 average, yearly 每年 every_year, total 累计 total, bracket 〔n〕 bracket",
        ),
        (Weight, "note 提示 note, check 需核对 check, decide 需确定 decide"),
        (
            ColumnRole,
            (
                "number 序号 number, group 类别 group, name 指标 name, unit 单位 unit, baseline 基期值 baseline, "
                "target 目标 target, nature 性质 nature, notes 备注 notes, other 其他 other"
            ),
        ),
    ],
)  # fmt: skip
def test_words_of_spans_weights_and_columns(members: type[Span | Weight | ColumnRole], words: str) -> None:
    assert [(member.value, member.text.zh, member.text.en) for member in members] == [
        tuple(word.replace("_", " ") for word in line.split()) for line in words.split(", ")
    ]


@pytest.mark.parametrize(
    ("name", "rate"),
    [
        *((name, True) for name in ("mortality rate", "The rate of change")),
        *((f"{word} of renewables", True) for word in ("Share", "Proportion", "Percentage", "Rate", "Ratio")),
        *(
            (name, False)
            for name in (
                "GDP growth rate",
                "rates",
                "A Share of oil",
                "rate of growth",
                "劳动生产率",
                "收入增长率",
            )
        ),
        *((f"甲{end}", True) for end in ("率", "占比", "比重", "比例")),
    ],
)
def test_names_of_rates(name: str, rate: bool) -> None:  # noqa: FBT001
    assert is_rate(name) is rate
