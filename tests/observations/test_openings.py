"""Titles that start with a place that no list holds ask; ordinary openings do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

import xzplan
from xzplan import read_observations
from xzplan.observations.openings import is_made_of_words, may_name_an_area

BODY = "指标,2022年\n18,30\n"

PLACES = (
    "郑州2023年",
    "郑州2023",
    "郑州 2023年",
    "郑州23年",
    "郑州二〇二三年",
    "郑州截至2023年",
    "郑州（2023年）",
    "郑州2023年主要指标",
    "2023年郑州",
    "2023年郑州主要指标",
    "郑州主要指标完成情况",
    "郑州“十四五”公共服务主要指标",
    "“十四五”郑州主要指标",
    "附件1：郑州指标",
    "表2 郑州指标",
    "表二 郑州指标",
    "一、郑州",
    "关于郑州2023年指标",
    "填报单位：郑州统计局",
    "郑州",
    "三门峡2023年",
    "十堰2023年",
    "九江",
    "附件一 六安",
    "合作2023年",
    "公安2023年",
    "呼和浩特2023年",
    "2023年呼和浩特",
    "河南郑州2023年",
    "江苏连云港2023年",
    "黑龙江牡丹江2023年",
    "郑州民生2023年",
    "主要指标完成情况郑州2023年",
    "主要指标完成情况郑州截至2023年",
    "主要指标完成情况三门峡2023年",
    "主要指标完成情况三门峡市2023年",
    "数据郑州市2023年",
    "主要指标（郑州）",
    "主要指标（单位郑州）",
    "指标、郑州2023年",
    "主要指标（全省）",
    "指标全省2023年",
    "主要指标全国2023年",
)
ORDINARY = (
    "2023年",
    "全市2023年",
    "本市2023年",
    "忻州2023年",
    "忻州市2023年",
    "忻州市民政局2023年",
    "山西忻州2023年",
    "忻州底稿2023年",
    "指标2023年",
    "主要指标2023年",
    "指标表2023年",
    "表一",
    "附件一",
    "附件三2023年",
    "附表十",
    "第一季度",
    "一季度2023年",
    "基础数据",
    "五类指标",
    "公共服务2023年",
    "社会保障2023年",
    "社会事业2023年",
    "养老服务2023年",
    "民生实事2023年",
    "文化体育2023年",
    "优生优育2023年",
    "优生优育",
    "托位数2023年",
    "监测2023年",
    "监测表2023年",
    "实际完成2023年",
    "完成情况2023年",
    "统计年鉴2023",
    "国民经济和社会发展2023年",
    "市民政局2023年",
    "市发改委2023年",
    "底稿2023",
    "截至2023年",
    "附件2 2023年",
    "表一 实际完成",
    "一、约束性指标",
    "创新驱动",
    "乡村振兴",
    "2023年吕梁山区指标",
    "2023年超市情况",
    "填报单位：",
    "养老机构护理型床位占比2023年",
    "主要指标（万人次）",
    "主要指标（约束性）",
    "主要指标（试行）",
    "主要指标到2025年",
    "主要指标（征求意见）2023年",
)


@pytest.mark.parametrize("title", PLACES)
def test_a_place_that_no_list_holds_asks(plan: xzplan.Plan, title: str) -> None:
    table = read_observations(f"{title}\n{BODY}", plan)
    assert table.rows == ()
    [problem] = table.problems
    assert (problem.code, problem.answer.split("  #")[0]) == ("unclear_area", 'accept=["B3"]')
    accepted = read_observations(f"{title}\n{BODY}", plan, accept=["B3"])
    assert [row.observation.area for row in accepted.rows] == [None]


@pytest.mark.parametrize("title", ORDINARY)
def test_ordinary_openings_do_not_ask(plan: xzplan.Plan, title: str) -> None:
    table = read_observations(f"{title}\n指标,2022年12月\n18,30\n", plan)
    assert table.problems == ()
    assert [row.observation.area for row in table.rows] == [None]


def test_a_line_within_a_table_asks_for_the_rows_below_it(plan: xzplan.Plan) -> None:
    table = read_observations("指标,2022年\n18,30\n郑州,\n27,38\n", plan)
    assert [row.place for row in table.rows] == ["B2"]
    assert [(problem.place, problem.code) for problem in table.problems] == [("B4", "unclear_area")]


def test_the_own_city_of_a_plan_is_no_place_to_ask_about(plan: xzplan.Plan) -> None:
    text = f"郑州2023年\n{BODY}"
    assert read_observations(text, plan, areas=["郑州市"]).problems == ()
    named = evolve(plan, name_zh="郑州市“十四五”规划", areas=())
    assert read_observations(text, named).problems == ()


@pytest.mark.parametrize(
    ("file", "title", "codes"),
    [
        ("郑州2023", "主要指标", ["unclear_area"]),
        ("郑州2023", "忻州市主要指标", []),
        ("郑州2023", "忻府区主要指标", []),
        ("指标2023", "主要指标", []),
    ],
)
def test_the_first_word_of_the_name_of_a_file(
    plan: xzplan.Plan, tmp_path: Path, file: str, title: str, codes: list[str]
) -> None:
    path = tmp_path / f"{file}.csv"
    path.write_text(f"{title}\n{BODY}", encoding="utf-8")
    assert [problem.code for problem in read_observations(path, plan).problems] == codes


WORDS = (
    "指标 主要 重点 基本 核心 关键 具体 各项 全部 部分 有关 相关 规划 计划 目标 任务 工作 项目 工程 事项 实事 建设 数据 数值 数字 数量 "
    "统计 监测 评估 评价 考核 调查 普查 测算 推算 预测 预计 估计 参考 核算 分析 对比 比较 汇总 合计 总计 小计 平均 累计 排名 位次 "
    "完成 实际 实绩 实现 达到 情况 结果 现状 进展 进度 执行 实施 落实 推进 水平 变化 变动 增长 增速 比例 比重 占比 分解 下达 观测 跟踪 "
    "填报 上报 报送 呈报 编制 制表 填表 打印 印发 发布 公布 公报 公告 年鉴 年报 季报 月报 快报 简报 报表 报告 表格 图表 台账 清单 明细 "
    "附件 附表 附录 附图 附注 续表 正表 主表 副表 总表 分表 样表 样例 示例 示意 模板 空表 演示 模拟 虚拟 底稿 草稿 草案 初稿 终稿 定稿 "
    "正式 初步 初核 最终 最新 修订 修改 修正 更新 调整 旧版 新版 版本 备份 副本 作废 废止 测试 整理 资料 材料 信息 文件 文档 通知 方案 "
    "意见 纲要 说明 备注 注释 来源 出处 内容 名称 编号 序号 代码 单位 部门 机构 领域 类别 类型 分类 分项 分组 性质 属性 约束 预期 依据 "
    "里程碑 应达 未知 不详 待定 负责 责任 牵头 审核 批准 联系 电话 日期 时间 时期 工作簿 工作表 电子 底表 导出 下载 读取 录入 采集 "
    "年度 季度 月度 半年 上半年 下半年 全年 历年 逐年 近年 往年 当年 本年 今年 去年 上年 明年 年初 年中 年末 年底 期初 期中 期末 中期 "
    "终期 末期 前期 后期 近期 期间 以来 基期 基年 五年 三年 十四五 十五五 十三五 截至 截止 "
    "全市 本市 我市 各市 分市 市级 市本级 市直 市区 全县 本县 各县 分县 县级 县区 市县 县市 区县 全区 各区 各地 地区 区域 地方 本级 "
    "全省 各省 省级 全国 国家 城乡 城镇 城市 农村 乡村 乡镇 街道 社区 "
    "国民 经济 社会 民生 福祉 发展 公共 服务 保障 事业 产业 教育 科技 创新 驱动 人才 人力 就业 创业 收入 消费 投资 贸易 外贸 金融 财政 "
    "税收 物价 人口 家庭 生育 优生 优育 托育 婴幼儿 儿童 妇女 青年 老年 老龄 残疾 养老 医疗 医药 医保 卫生 健康 疾控 体育 文化 文旅 旅游 "
    "文物 广电 住房 住建 城建 民政 救助 福利 慈善 优抚 褒扬 军人 退役 人社 社保 保险 养护 设施 机构 学校 小学 中学 高校 高中 初中 职业 "
    "培训 幼儿园 医院 生态 环境 资源环境 绿色 低碳 节能 减排 能源 安全 应急 粮食 农业 林业 水利 工业 商务 交通 交运 市场 监管 政务 政府 "
    "超市 卫健 工信 残联 妇联 工会 党政 人民 政法 司法 公安局 审计 发改 办公室 综合 改革 开放 治理 管理 质量 效率 效益 能力 体系 领导 小组 中心 专班 "
    "试行 送审 报审 征求 讨论 汇编 盖章 公章 签章 不变价 现价 可比价 初值 终值 批次 "
    "根据 按照 其中 以上 以下 包括 不含 其他 其它 以及 各类 本表 下表 上表 "
)
SIGNS = "市县区省局委厅办科处部各全本年季月度及和与的等表册数值率量人类项期版稿性书状为暨到至自从较比"


def test_words_that_titles_open_with_are_no_places() -> None:
    assert [word for word in WORDS.split() if may_name_an_area(f"{word}2023年", word, "")] == []


def test_signs_before_and_behind_words() -> None:
    names = [name for sign in SIGNS for name in (f"{sign}指标", f"指标{sign}", f"指标{sign}指标")]
    assert [name for name in names if may_name_an_area(f"{name}2023年", name, "")] == []


@pytest.mark.parametrize("name", ["口指标", "指标口", "指山标", "甲乙", "指标甲乙"])
def test_what_is_not_made_of_words_may_be_a_place(name: str) -> None:
    assert may_name_an_area(f"{name}2023年", name, "")


@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        ("甲乙", "甲乙", False),
        ("甲乙丙", "丁甲乙丙戊", False),
        ("甲乙丙丁", "甲乙 丙丁", False),
        ("甲乙指标", "甲乙", False),
        ("指标甲乙", "甲乙", False),
        ("甲甲", "甲", True),
        ("甲乙", "甲丙乙", True),
        ("甲乙丙", "甲乙", True),
    ],
)
def test_names_of_the_plan_are_no_places(name: str, known: str, *, expected: bool) -> None:
    assert may_name_an_area(f"{name}2023年", name, known) is expected


BORDERS = "民政 财政 人民 政府 完成 主要 基本 统计 教育 卫生 人社 各项 年 指标 国民 经济 社会 公共 养老 数据 情况 实际 监测 评估 发展 发改 , 1 a"


@pytest.mark.parametrize("word", BORDERS.split())
def test_what_follows_a_name(word: str) -> None:
    title = f"甲乙{word}丙丁戊己"
    assert may_name_an_area(title, title, "")


LEADS = "1. 12 附件 附表 附录 附 附件1： 附表2 表1、 表、 十四五 “十四五” 十五五 关于 第一、 表二、 一二三、 附件一、关于"


@pytest.mark.parametrize("lead", [*LEADS.split(), *(f"{digit}、" for digit in "一二三四五六七八九十")])
def test_what_stands_before_a_name(lead: str) -> None:
    """A name has four characters at most, so that all before it has to be passed over."""
    assert may_name_an_area(f"{lead}甲乙丙丁指标", f"{lead}甲乙丙丁指标", "")
    assert may_name_an_area(f"{lead}甲乙丙丁戊己2023年", "", "")


@pytest.mark.parametrize(
    "lead", ["表", "第", "第、第", "一", "表一", "百、百", "第一二三四、", "十三五", "关", "件"]
)
def test_what_does_not_stand_before_a_name(lead: str) -> None:
    assert not may_name_an_area(f"{lead}甲乙丙丁指标", f"{lead}甲乙丙丁指标", "")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("甲指标乙丙丁戊", False),
        ("甲乙指标乙丙丁戊", True),
        ("甲乙丙指标乙丙丁戊", True),
        ("甲乙丙丁指标乙丙丁戊", True),
        ("甲乙丙丁戊指标乙丙丁戊", False),
        ("甲乙丙丁戊", False),
        ("甲乙丙丁", False),  # the heading of a chapter
        ("甲乙丙丁,", True),
        ("甲乙丙", True),
        ("甲乙", True),
        ("甲", False),
        ("", False),
    ],
)
def test_how_long_a_name_is(title: str, *, expected: bool) -> None:
    assert may_name_an_area(title, title, "") is expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [("甲", False), ("甲乙", True), ("甲乙丙丁戊己", True), ("甲乙丙丁戊己庚", False)],
)
def test_how_long_a_name_before_a_year_is(before: str, *, expected: bool) -> None:
    assert may_name_an_area(f"{before}2023年", "", "") is expected


YEARS = "1900 1999 2000 2099 2023年 23年 00年 99年 （2023 (2023 截至2023 截止2023 截至到2023 截止到2023 （截至23年 一九九九年 二〇二三年 二○二○年"
NO_YEARS = "1800 2100 3023 20231 202312 231年 3年 23 截2023 至2023 到2023 截到2023 三〇二三年 二〇二三 二〇二年 二十二三年"


@pytest.mark.parametrize(
    "year", [*YEARS.split(), " 2023", *(f"二{digit * 3}年" for digit in "〇○零一二三四五六七八九")]
)
def test_years_behind_a_name(year: str) -> None:
    assert may_name_an_area(f"甲乙丙丁戊己{year}", "", "")


@pytest.mark.parametrize("year", NO_YEARS.split())
def test_what_is_no_year_behind_a_name(year: str) -> None:
    assert not may_name_an_area(f"甲乙丙丁戊己{year}", "", "")


OFFICES = "民政 财政 人民 政府 统计 教育 卫生 人社 发改 发展"


@pytest.mark.parametrize("office", OFFICES.split())
def test_the_office_that_filled_a_form(office: str) -> None:
    for filled in ("填报", "报送", "上报", "编制", "制表", "统计"):
        for kind in ("单位", "部门", "地区", "区域"):
            assert may_name_an_area(f"{filled}{kind}：甲乙{office}局", "", "")
    assert may_name_an_area(f"填报单位: 甲乙丙丁{office}局", "", "")
    for other in ("填报单位甲乙", "填写单位：甲乙", "填报人员：甲乙", "填报单位：甲", "填报单位：甲乙丙丁戊"):
        assert not may_name_an_area(f"{other}{office}局", "", "")
    assert not may_name_an_area(f"填报单位：指标{office}局", "", "")


def test_the_office_speaks_before_the_start_of_a_line() -> None:
    assert not may_name_an_area("甲乙2023年 填报单位：指标统计局", "甲乙", "")
    assert not may_name_an_area("指标2023年", "甲乙", "")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("指标甲乙2023年", True),
        ("主要指标完成情况甲乙2023年", True),
        ("主要指标完成情况甲乙丙2023年", True),
        ("主要指标完成情况甲乙丙丁2023年", False),
        *((f"主要指标完成情况甲乙丙{end}2023年", True) for end in "市县区旗盟州省"),
        ("主要指标完成情况甲2023年", False),
        ("主要指标完成情况甲乙", False),  # it stands before no year
        ("主要指标完成情况(甲乙)", True),
        ("主要指标完成情况《甲乙丙》", True),
        ("主要指标完成情况〔指标甲乙〕", True),
        ("主要指标完成情况(甲乙丙丁)", False),
        ("主要指标完成情况(甲)", False),
        ("主要指标完成情况(平方米)", False),
        ("主要指标完成情况(甲乙", False),
    ],
)
def test_a_name_behind_words(title: str, *, expected: bool) -> None:
    assert may_name_an_area(title, "", "") is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("主要指标完成情况甲乙丙丁市2023年", False),
        ("主要指标完成情况甲市2023年", True),
        ("主要指标完成情况(甲乙丙市)", True),
        ("主要指标完成情况(甲乙丙丁市)", False),
        ("主要指标完成情况(甲乙丙市丁)", False),
        # Eight signs in brackets, and nine.
        ("主要指标完成情况(指标指标指标甲乙)", True),
        ("主要指标完成情况(指标指标指标甲乙丙)", False),
        ("主要指标完成情况(指标)(甲乙)", True),
        ("主要指标完成情况(指标)(数据)", False),
        ("主要指标完成情况【甲乙】", False),
        ("主要指标完成情况“甲乙”", False),
        ("主要指标完成情况(甲乙1)", False),
        # Thirty signs before a year, and thirty-one: 程碑 is no word.
        (f"{'指标' * 14}甲乙2023年", True),
        (f"里程碑{'指标' * 12}标甲乙2023年", True),
        (f"里程碑{'指标' * 12}年度甲2023年", False),
        (f"里程碑{'指标' * 12}本甲乙2023年", True),
        (f"里程碑{'指标' * 13}甲乙2023年", False),
        ("主要指标完成情况甲乙 2023", True),
        ("主要指标完成情况甲乙(2023)", True),
        ("主要指标完成情况甲乙（截至2023年", True),
        ("主要指标完成情况甲乙 截止到2023年", True),
        ("主要指标完成情况甲乙23年", True),
        ("主要指标完成情况甲乙二〇二三年", True),
        ("主要指标完成情况甲乙一九九九年", True),
        ("主要指标完成情况甲乙三〇二三年", False),
        ("主要指标完成情况甲乙20231", False),
        ("主要指标完成情况甲乙,2023年", False),
    ],
)
def test_edges_of_a_name_behind_words(title: str, *, expected: bool) -> None:
    assert may_name_an_area(title, "", "") is expected


def test_names_of_the_plan_before_a_name_behind_words() -> None:
    title = "主要丙丁戊己庚辛甲乙2023年"
    assert may_name_an_area(title, "", "丙丁戊己庚辛")
    assert not may_name_an_area(title, "", "")
    assert not may_name_an_area(title, "", "丙丁戊己庚辛甲乙")
    filled = "填报单位：丙丁民政局"
    assert not may_name_an_area(filled, "", "丙丁")
    assert may_name_an_area(filled, "", "")


@pytest.mark.parametrize(
    ("text", "bare", "expected"),
    [
        # The name before a year comes before the one at the start of what is left without times.
        ("指标2023年", "甲乙", False),
        ("指标 甲乙", "甲乙", True),
        ("甲乙2023年", "指标", True),
        # A line of four signs alone is a heading, of three it is none; nor is one that has a time beside it.
        ("甲乙丙丁", "甲乙丙丁", False),
        ("甲乙丙", "甲乙丙", True),
        ("2023年甲乙丙丁", "甲乙丙丁", True),
        ("甲乙丙丁指标", "甲乙丙丁指标", True),
        ("", "", False),
    ],
)
def test_the_title_and_what_is_left_without_times(text: str, bare: str, *, expected: bool) -> None:
    assert may_name_an_area(text, bare, "") is expected


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("", "", True),
        ("指标", "", True),
        ("主要指标", "", True),
        ("主要指标表", "", True),
        ("指", "", False),
        ("指标指", "", False),
        ("甲指标", "", False),
        ("主甲指标", "", False),
        ("市", "", True),
        ("市市市", "", True),
        ("甲乙", "甲乙丙", True),
        ("甲乙丙", "甲乙", False),
        ("甲", "甲", False),
        ("资源环境", "", True),
        ("资源", "", False),
        ("里程碑", "", True),
        # Up to the end by one way of several: 上半年 is a word, 半年 too, 上 is none.
        ("上半年度", "", True),
        ("上度", "", False),
        ("甲乙丙丁", "甲乙丙 丙丁 甲乙", True),
        ("甲乙丙丁", "甲乙丙 丁戊", False),
    ],
)
def test_what_words_make_up(text: str, known: str, *, expected: bool) -> None:
    assert is_made_of_words(text, known) is expected
