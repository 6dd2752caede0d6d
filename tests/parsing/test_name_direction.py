"""Which way is better by a name: every word of the tables, and every phrase."""

from __future__ import annotations

import pytest

from xzplan import Direction
from xzplan.parsing.name_direction import Strength, Way, by_name

MORE, LESS = Direction.INCREASE, Direction.DECREASE

LESS_IS_BETTER = (
    "能源强度 水耗强度 用水强度 消费强度 能源消费量 消耗量 用能 劣Ⅴ类 劣V类 劣五类 污染天数 污染 居民消费价格 收入之比 等候时间 到达时间 处置时间 救援时间 "
    "跑动次数 黑臭水体 重污染 超标 漏失 建设用地规模 建设用地面积"
)
MORE_IS_BETTER = (
    "扩建 创建 培育 入园率 达标率 接种率 建档率 筛查率 安置率 供养率 持证率 处理率 利用率 完好率 合格率 贡献率 知晓率 参与率 满意率 管理率 治理率 修复率 "
    "回收率 自给率 上线率 办结率 响应率 检测率 绿化率 森林覆盖率 生产率 服务率 配备率 设置率 达到率 养老率 升学率 结案率 成功率 受理率 保存率 可靠率 换装率 "
    "入托率 普惠率 通畅率 达产率 自动化率 数控化率 良种率 更新率 化率 盖度 医师数 护士数 药师数 医生数 增长 增速 增幅 总产出 总额 总值 消费额 成交额 份额 "
    "培训 服务人数 托位 床位占比 床位比例 蓄积量 拥有 投入 经费 生产能力 优良天数 天数比率 优良比例 优良水体 水体比例 水质优良 覆盖 提高 增加 提升 体育人口 "
    "阅读 公里数 装机 制氢 储能 节能量 利用量 吞吐量 联运 箱量 可再生能源 新能源 清洁能源 绿色 科技进步 花费 营业收入 资格 招收 招生 选派 参保人数 成果 智能 "
    "数字 出行 替代 合作 应用 示范 达标 达到 合格 优质 普惠 贡献 集聚 认定 高新技术 专业技术 高技能 志愿 修复 保障 安全感 进出口 战略性新兴 主导产业 "
    "投入强度 投资强度 财政支出 及时率 上报率 报告率 探访率 收集率 报销比例 救助比例 结算率 兑现率 保证率 救助率 保障率 养护率 化解率 调解率 破案率 抢救率 "
    "留存率 开放率 公开率 参会率 到位率 直达率 通达率 通车率 联网率 在线率 执行率 保持率 保有率 景区 旅游收入 补助标准 补贴标准 保障标准 劳动报酬 零售额 "
    "道路网密度 密度 志愿者 律师 图书馆 博物馆 文化馆 体育场 指导员 社会工作者 家庭医生 全科医生"
)


@pytest.mark.parametrize(
    ("words", "direction"), [(LESS_IS_BETTER, LESS), (MORE_IS_BETTER, MORE)], ids=["less", "more"]
)
def test_each_word_says_which_way_is_better(words: str, direction: Direction) -> None:
    said = {word: by_name(f"甲{word}") for word in words.split()}
    assert said == {word: Way(direction=direction, word=word) for word in said}


def test_what_a_name_says_where_it_says_nothing() -> None:
    assert by_name("甲") == Way()
    assert (Way().direction, Way().word, Way().cut, Way().strength) == (None, "", False, Strength.PLAIN)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        # A class of water, as printed in four ways, and the best of them.
        *((f"{first}{last}类{share}", f"{first}{last}类{share}")
          for first in ("Ⅰ至", "I到", "1至", "一至") for last in ("Ⅲ", "Ⅱ", "三", "二", "3") for share in ("比例", "比率", "占比")),
        ("国考断面水质达到要求的比例", "达到要求的比例"),
        ("水质好于目标断面比率", "好于目标断面比率"),
        ("水质优于目标断面占比", "优于目标断面占比"),
        ("甲Ⅰ至乙丙Ⅲ丁戊类比例", "Ⅰ至乙丙Ⅲ丁戊类比例"),
        ("甲Ⅰ乙丙丁戊Ⅲ类比例", "Ⅰ乙丙丁戊Ⅲ类比例"),
    ],
)  # fmt: skip
def test_a_share_that_is_as_it_should_be(name: str, word: str) -> None:
    assert by_name(name) == Way(direction=MORE, word=word)


def test_a_class_of_water_that_is_too_far_from_the_other() -> None:
    assert by_name("甲Ⅰ乙丙丁戊己Ⅲ类比例") == Way(direction=MORE, word="比例", strength=Strength.SHARE)
    assert by_name("甲ⅠⅢ乙丙丁类比例") == Way(direction=MORE, word="比例", strength=Strength.SHARE)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        *((f"甲污染{end}", f"污染{end}") for end in ("", "天", "天数", "天数比例", "天比率", "天数占比")),
        *((f"甲{word}{water}{end}", f"{word}{water}{end}")
          for word in ("劣", "黑臭") for water in ("水体", "断面") for end in ("", "数", "数量", "个数", "比例", "比率", "占比")),
        ("甲黑臭子丑寅卯辰巳水体午未申酉比例", "黑臭子丑寅卯辰巳水体午未申酉比例"),
        *((f"甲{sign}合格{between}率", f"{sign}合格{between}率") for sign in "不未" for between in ("", "子", "子丑")),
        *((f"甲{land}{between}{end}", f"{land}{between}{end}")
          for land in ("建设用地", "工矿用地", "城镇用地", "开发边界") for between in ("", "子丑寅卯") for end in ("规模", "面积", "总量")),
        ("国土开发强度", "开发强度"),
    ],
)  # fmt: skip
def test_a_phrase_of_what_is_not_wanted(name: str, word: str) -> None:
    assert by_name(name) == Way(direction=LESS, word=word)


@pytest.mark.parametrize(
    ("name", "way"),
    [
        # What stands too far from its end makes no phrase.
        *((f"甲污染{end}", Way(direction=LESS, word="污染")) for end in ("比例", "比率", "占比")),
        ("甲不合格子丑寅率", Way(direction=MORE, word="合格")),
        ("甲建设用地子丑寅卯辰规模", Way(direction=MORE, word="规模", strength=Strength.COUNT)),
        ("甲治理子率", Way(direction=MORE, word="治理")),
        ("甲事故治理率", Way(direction=MORE, word="治理率")),
        # A phrase ends the name.
        ("开发强度差距", Way(direction=LESS, word="差距")),
        ("治理率差距", Way(direction=LESS, word="差距")),
    ],
)
def test_what_is_no_phrase_as_a_whole(name: str, way: Way) -> None:
    assert by_name(name) == way


@pytest.mark.parametrize(
    "word", ["Reduction", "reduction", "降低", "下降", "减少", "降幅", "减排", "削减", "压减"]
)
def test_a_cut_is_told_wherever_it_stands(word: str) -> None:
    cut = Way(direction=MORE, word=word, cut=True)
    assert by_name(f"甲{word}") == by_name(f"{word}死亡率") == by_name(f"甲{word}（覆盖率）") == cut
    assert by_name(f"甲（{word}）") == cut


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("甲占乙比重", Way(direction=MORE, word="占", strength=Strength.SHARE)),
        ("甲占乙比率", Way(direction=MORE, word="占", strength=Strength.SHARE)),
        ("甲占乙比例", Way(direction=MORE, word="占", strength=Strength.SHARE)),
        ("甲占乙比", Way(direction=MORE, word="占", strength=Strength.SHARE)),
        # A word at the end of the name says more than what stands before 占.
        ("煤炭占乙份额", Way(direction=MORE, word="份额")),
        ("煤炭占用电比重", Way(word="煤炭")),
        ("煤炭企业占乙比重", Way(word="煤炭")),
        ("企业占乙比重", Way(direction=MORE, word="企业", strength=Strength.COUNT)),
        ("甲占乙占丙比重", Way(direction=MORE, word="占", strength=Strength.SHARE)),
        # 占 with nothing before it is no share of anything.
        ("占乙比重", Way(direction=MORE, word="比重", strength=Strength.SHARE)),
        ("占收入比重", Way(direction=MORE, word="收入")),
    ],
)
def test_a_share_is_as_good_as_its_part(name: str, way: Way) -> None:
    assert by_name(name) == way


@pytest.mark.parametrize(
    ("name", "way"),
    [
        # At each place the longest word; 比 belongs to the word behind it.
        ("收入比", Way(direction=LESS, word="收入比")),
        ("甲收入比重", Way(direction=MORE, word="收入")),
        ("甲收入比例", Way(direction=MORE, word="收入")),
        ("甲收入比率", Way(direction=MORE, word="收入")),
        # Of words that end together, the longest.
        ("甲重新犯罪率", Way(direction=LESS, word="重新犯罪率", strength=Strength.SURE)),
        ("甲生产总值", Way(direction=MORE, word="生产总值")),
        ("甲能源消费总量", Way(direction=LESS, word="能源消费总量")),
        # What a count or a share is of decides, a harm only where it stands right before it.
        ("煤炭产量", Way(word="煤炭")),
        ("煤炭甲产量", Way(word="煤炭")),
        ("收入甲人数", Way(direction=MORE, word="收入")),
        ("债务数量", Way(direction=LESS, word="债务")),
        ("债务甲数量", Way(direction=MORE, word="数量", strength=Strength.COUNT)),
        ("债务率", Way(direction=LESS, word="债务")),
        ("债务甲率", Way(direction=MORE, word="率", strength=Strength.SHARE)),
        ("煤炭系数", Way(word="煤炭")),
        ("甲系数", Way(word="系数", strength=Strength.COUNT)),
        # Without an ending the last word decides, wherever it stands.
        ("收入甲死亡乙", Way(direction=LESS, word="死亡")),
        ("死亡甲收入乙", Way(direction=MORE, word="收入")),
        # A remark counts only where the name before it says nothing.
        ("甲（收入）", Way(direction=MORE, word="收入")),
        ("甲数量（死亡率）", Way(direction=MORE, word="数量", strength=Strength.COUNT)),
        ("（死亡率）", Way(direction=LESS, word="死亡率", strength=Strength.SURE)),
        ("甲〔死亡率〕", Way(direction=LESS, word="死亡率", strength=Strength.SURE)),
    ],
)
def test_the_word_that_decides(name: str, way: Way) -> None:
    assert by_name(name) == way


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("收入——死亡率", Way(direction=LESS, word="死亡率", strength=Strength.SURE)),
        ("收入--甲", Way(direction=MORE, word="收入")),
        (
            "收入—甲死亡率",
            Way(direction=LESS, word="死亡率", strength=Strength.SURE),
        ),  # one dash parts nothing
        ("死亡率—甲", Way(direction=LESS, word="死亡率", strength=Strength.SURE)),
        ("死亡率——煤炭", Way(direction=LESS, word="死亡率", strength=Strength.SURE)),
        ("收入——", Way(direction=MORE, word="收入")),
        ("——收入", Way(direction=MORE, word="收入")),
        ("死亡率——甲——收入", Way(direction=MORE, word="收入")),
        ("——", Way()),
    ],
)
def test_a_dash_within_a_name(name: str, way: Way) -> None:
    assert by_name(name) == way
