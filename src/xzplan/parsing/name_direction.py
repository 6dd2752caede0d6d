"""Tell from a name which way is better: more or less.

A Chinese name ends in what it is about, so its last word decides: 污染治理率 is a rate of treatment. Words that only
count (数量, 规模) or divide (占比, 比重) say nothing by themselves; what they count decides, as far as it is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from typing import final

from attrs import frozen

from xzplan.model.indicators import Direction
from xzplan.parsing.notation import plain


class Strength(Enum):
    """How much the word of a name says."""

    SURE = 3
    """No plan wants it the other way: 死亡率. The figures of a row do not change that."""
    PLAIN = 2
    """As a rule; figures that say otherwise are for a person to decide."""
    COUNT = 1
    """A word that only counts: more is better unless the figures say otherwise."""
    SHARE = 0
    """A share of which nothing is known: more is better only if the figures say so too."""


@final
@frozen(kw_only=True)
class Way:
    """Which way is better by a name."""

    direction: Direction | None = None
    word: str = ""
    """The word that says so."""
    cut: bool = False
    """Whether the name prints how much is cut: the more the better."""
    strength: Strength = Strength.PLAIN


CUTS = ("Reduction", "reduction", "降低", "下降", "减少", "降幅", "减排", "削减", "压减")
"""A name with one of these prints how much is cut: the more the better."""

_HARM = (
    "死亡率 病死率 失业率 发病率 患病率 感染率 近视率 吸烟率 辍学率 流失率 贫血率 超重率 肥胖率 复发率 致死率 犯罪率 发案率 "
    "漏损率 空置率 发生率 淘汰率 低体重率 生长迟缓率 传播率 受害率 事故率 事故起数 死亡人数 伤亡人数 "
    "收入倍差 倍差 贫困发生率 违规率 违法率 逾期率 欠薪率 失能率 致残率 致贫率 返贫率 患龋率 逃逸率 破产率 复吸率 重新犯罪率"
)
_LESS = (
    "负债率 能耗强度 能源强度 碳强度 水耗强度 用水强度 消费强度 事故 死亡 浓度 排放量 排放强度 排放 能耗 能源消耗 能源消费量 能源消费总量 电耗 水耗 物耗 消耗 消耗量 用水量 用水总量 "
    "用能 取水量 使用量 劣Ⅴ类 劣V类 劣五类 污染天数 污染 个人卫生支出 自付比例 居民消费价格 消费价格指数 恩格尔系数 基尼系数 "
    "收入比 收入之比 差距 受理时限 办理时间 等候时间 响应时间 到达时间 处置时间 救援时间 跑动次数 时限 平均住院日 大班额 性别比 贫困人口 二氧化碳 黑臭水体 债务 赤字率 "
    "生师比 重污染 超标 隐患 漏失 损失 破损 空置 失业 辍学 "
    "建设用地规模 建设用地面积 建设用地 违法 案件 缺口 闲置 拥堵指数 投诉 火灾 伤亡 unemployment mortality emissions pollution poverty"
)
_MORE = (
    "新建 新增 扩建 创建 培育 参保率 入学率 入园率 巩固率 达标率 普及率 接种率 签约率 建档率 筛查率 安置率 供养率 持证率 处理率 利用率 完好率 合格率 "
    "就业率 城镇化率 贡献率 优良率 知晓率 参与率 覆盖率 满意率 满意度 治愈率 管理率 治理率 修复率 回收率 处置率 自给率 上线率 "
    "办结率 响应率 检测率 绿化率 森林覆盖率 生产率 毛入学率 服务率 配备率 设置率 达到率 养老率 升学率 转化率 结案率 成功率 "
    "受理率 保存率 可靠率 换装率 入托率 普惠率 通畅率 达产率 机械化率 自动化率 数控化率 良种率 更新率 化率 盖度 寿命 年限 托位数 "
    "床位数 医师数 护士数 药师数 医生数 面积 收入 增长 增速 增幅 增加值 产值 生产总值 总产出 GDP 总额 总值 消费额 成交额 份额 "
    "投资 就业 培训 服务人数 改造 托位 床位占比 床位比例 床位 保有量 蓄积量 拥有 投入 经费 专利 生产能力 优良天数 "
    "天数比率 优良比例 优良水体 水体比例 水质优良 效率 水平 覆盖 提高 增加 提升 健康素养 体育人口 图书 阅读 公里数 里程 "
    "装机容量 装机 发电量 制氢 储能 节能量 利用量 吞吐量 联运 箱量 非化石能源 可再生能源 新能源 清洁能源 绿色 科技进步 人次 花费 "
    "营业收入 营收 资格 证书 招收 招生 选派 参保人数 成果 成熟度 智能 数字 能力 出行 替代 合作 应用 示范 达标 达到 合格 优质 "
    "普惠 贡献 集聚 认定 高新技术 专业技术 高技能 创新 科普 志愿 治理 修复 保护 保障 安全感 出口 进出口 贸易 战略性新兴 主导产业 投入强度 研发强度 投资强度 财政支出 coverage urbanization expectancy enrollment income productivity patents "
    "利用系数 准确率 及时率 上报率 报告率 探访率 收集率 支付比例 报销比例 救助比例 结算率 兑现率 供水率 保证率 救助率 保障率 养护率 "
    "整改率 化解率 调解率 破案率 抢救率 留存率 开放率 公开率 参会率 到位率 直达率 通达率 通车率 联网率 在线率 完成率 执行率 保持率 保有率 景区 游客 "
    "旅游收入 外资 泊位 养老金 补助标准 补贴标准 低保标准 保障标准 工资 劳动报酬 零售额 路网密度 道路网密度 密度 绿道 志愿者 律师 学位 "
    "幼儿园 图书馆 博物馆 文化馆 体育场 指导员 社会工作者 家庭医生 全科医生 公园 用户数 交易规模"
)
_EITHER = "煤炭 燃煤 钢铁 水泥 焦化 炼油 常住人口规模 户籍人口规模 人口规模 人口总量 常住人口数 户籍人口 消费总量 人口自然增长率 自然增长率 常住人口 出生率 人口密度 第一产业 第二产业 第三产业"
_COUNTS = (
    "消防站 充电桩 电梯 农场 合作社 农田 总动力 示范县 示范区 示范村 示范基地 基地 平台 园区 产业园 中心 企业 机构 学校 医院 卫生院 "
    "养老院 便利店 品牌 团队 人才 教师 医师 护士 队伍 站点 网点 场馆 展馆 "
    "产量 产能 数量 规模 人数 总量 数 量 额 个数 台数 所数 家数 时间"
)
_SCALES = "指数 系数 参数 基数"
"""What is measured decides, and nothing else."""
_SHARES = "占比 比重 比例 比率 率"


def _table(words: str, direction: Direction | None, strength: Strength) -> dict[str, Way]:
    return {word: Way(direction=direction, word=word, strength=strength) for word in words.split()}


_WAYS = (
    _table(_MORE, Direction.INCREASE, Strength.PLAIN)
    | _table(_LESS, Direction.DECREASE, Strength.PLAIN)
    | _table(_HARM, Direction.DECREASE, Strength.SURE)
    | _table(_EITHER, None, Strength.PLAIN)
)
_ENDINGS = (
    _table(_SHARES, Direction.INCREASE, Strength.SHARE)
    | _table(_COUNTS, Direction.INCREASE, Strength.COUNT)
    | _table(_SCALES, None, Strength.COUNT)
)


def _any(words: Iterable[str]) -> str:
    # Backwards, so that a longer word stands before the one it begins with.
    return "|".join(sorted(map(re.escape, words), reverse=True))


# At each place the longest word that begins there; 收入比 is no word of 收入比重.
_WORD = re.compile(rf"(?=({_any(_WAYS)})(?!(?<=比)[重例率]))")
_ENDING = re.compile(rf"(?:{_any(_ENDINGS)})$")
_SHARE_OF = re.compile(r"(?P<part>.+)占(?P<whole>[^占]*)(?:比重|比例|比率|份额|比)$")
_WELL = re.compile(r"(?:达到|达|好于|优于|优良|[ⅠI1一].{0,4}[ⅢⅡ三二3].{0,2}类).*(?:比例|比率|占比)$")
_DEALT_WITH = re.compile(
    r"(?:消除|整治|化解|管控|处置|治理|修复|查处|破案|控制|防治|整改|改造|关停|清退|清理|救治|调解|办结|监管|拆除|排查|监测)"
    r"(?:完成)?(?:率|比例|比率|占比|数量?|面积|长度|个数)$"
)
"""What is done about a harm: the more the better, whatever the harm."""
_NOT = re.compile(
    r"[不未](?:合格|达标|良|规范|足|稳定|通过|满意|安全|及时).{0,2}(?:率|比例|比率|占比|天数|数量?|个数)$"
)
_BAD = re.compile(
    r"污染天数?(?:比例|比率|占比)?$|(?:劣|黑臭).{0,6}(?:水体|断面).{0,4}(?:比例|比率|占比|数量?|个数)?$"
)
_CAPPED = re.compile(r"(?:建设用地|工矿用地|城镇用地|开发边界).{0,4}(?:规模|面积|总量)$|开发强度$")
_OF_PATTERNS = (
    (_CAPPED, Direction.DECREASE),
    (_DEALT_WITH, Direction.INCREASE),
    (_NOT, Direction.DECREASE),
    (_BAD, Direction.DECREASE),
    (_WELL, Direction.INCREASE),
)
"""Phrases of several words, each before those that it would be taken for."""
_PER = re.compile(r" per (?!capita).*$")
"""What an English name counts per says nothing of the thing: energy consumption per unit of GDP."""
_REMARK = re.compile(r"[(\[][^()\[\]]*[)\]]$")


def by_name(name: str) -> Way:
    """Return which way is better by a name, the word that says so, and how much it says."""
    text = plain(name)
    whole, dash, part = text.partition("--")
    if dash and part and (of_part := by_name(part)).direction is not None:
        return of_part  # 城镇化率——常住人口 is of what stands before
    text = whole if dash and whole else text
    for cut in CUTS:
        if cut in text:
            return Way(direction=Direction.INCREASE, word=cut, cut=True)
    text = _PER.sub("", text)
    whole = _REMARK.sub("", text).rstrip() or text
    for pattern, direction in _OF_PATTERNS:
        found = pattern.search(whole)
        if found is not None:
            return Way(direction=direction, word=found[0])
    last = _last_word(whole)
    if last is not None and whole.endswith(last.word):
        return last
    share = _SHARE_OF.fullmatch(whole)
    if share is not None:
        return _of_part(share["part"])
    return _by_words(whole) or _by_words(text) or Way()


def _of_part(part: str) -> Way:
    """Return which way is better of a share, by what it is a share of: the subject of 占."""
    way = _last_word(part) or _ending(part)
    if way is None:
        return Way(direction=Direction.INCREASE, word="占", strength=Strength.SHARE)
    return way


def _by_words(text: str) -> Way | None:
    ending = _ending(text)
    if ending is None:
        return _last_word(text)
    stem = text[: -len(ending.word)]
    subject = _last_word(stem)
    if subject is None or (subject.direction is Direction.DECREASE and not stem.endswith(subject.word)):
        return ending  # 事故信息上报率 is no rate of accidents
    return subject


def _ending(text: str) -> Way | None:
    found = _ENDING.search(text)
    return None if found is None else _ENDINGS[found[0]]


def _last_word(text: str) -> Way | None:
    """Return what the word says that ends last; of several that end together, the longest."""
    ends = [(found.start() + len(found[1]), len(found[1]), found[1]) for found in _WORD.finditer(text)]
    return _WAYS[max(ends)[2]] if ends else None
