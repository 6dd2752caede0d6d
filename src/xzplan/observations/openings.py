"""How titles open: the words that stand first in an ordinary title, and what may be a place that nobody listed."""

from __future__ import annotations

import re

from xzplan.grids.units import is_unit

BORDER = "$|[^\u4e00-\u9fff]|民政|财政|人民|政府|完成|主要|基本|统计|教育|卫生|人社|各项"
"""What may follow a name at the start of a title, so that it is not the beginning of a longer word."""
SUBJECT = "年|指标|国民|经济|社会|公共|养老|数据|情况|实际|监测|评估|发展|发改"
"""What a title speaks of, right behind the area."""

_LEAD = (
    "^(?:[^\u4e00-\u9fff]|附件|附表|附录|附|表(?=[^\u4e00-\u9fff])|十四五|十五五|关于"
    "|(?:表|第)?[一二三四五六七八九十]{1,3}(?=[^\u4e00-\u9fff]))*+"
)
"""What may stand before the first word: a number, the label of a table, 关于. Nothing of it is part of a name."""
_YEAR = "(?:19|20)[0-9]{2}(?![0-9])|[0-9]{2}年|[一二][〇○零一二三四五六七八九]{3}年"
_BEFORE_YEAR = re.compile(rf"{_LEAD}(?P<name>[\u4e00-\u9fff]{{2,6}}?)(?=[\s(（]*(?:截[至止]到?)?(?:{_YEAR}))")
"""A name before a year; one of six characters holds its province, too: 江苏连云港2023年."""
_BEHIND = re.compile(
    rf"[(《〔](?P<alone>[\u4e00-\u9fff]{{2,8}})[)》〕]|(?P<name>[\u4e00-\u9fff]{{2,30}}?)(?=[\s(（]*(?:截[至止]到?)?(?:{_YEAR}))"
)
"""What stands alone in brackets, and what stands before a year."""
_AT_START = re.compile(rf"{_LEAD}(?P<name>[\u4e00-\u9fff]{{2,4}}?)(?={BORDER}|{SUBJECT})")
_FILLED = re.compile(
    "(?:填报|报送|上报|编制|制表|统计)(?:单位|部门|地区|区域)[:：]\\s*"
    "(?P<name>[\u4e00-\u9fff]{2,4}?)(?=民政|财政|人民|政府|统计|教育|卫生|人社|发改|发展)"
)
"""The name of an area in that of the office that filled a form: 填报单位：郑州统计局."""

_ORDINARY = (
    # What a table is and holds.
    "指标 主要 重点 基本 基础 核心 关键 具体 各项 全部 部分 有关 相关 规划 计划 目标 任务 工作 项目 工程 事项 实事 建设 数据 数值 数字 数量 "
    "统计 监测 评估 评价 考核 调查 普查 测算 推算 预测 预计 估计 参考 核算 分析 对比 比较 汇总 合计 总计 小计 平均 累计 排名 位次 "
    "完成 实际 实绩 实现 达到 情况 结果 现状 进展 进度 执行 实施 落实 推进 水平 变化 变动 增长 增速 比例 比重 占比 分解 下达 观测 跟踪 "
    # What kind of paper it is.
    "填报 上报 报送 呈报 编制 制表 填表 打印 印发 发布 公布 公报 公告 年鉴 年报 季报 月报 快报 简报 报表 报告 表格 图表 台账 清单 明细 "
    "附件 附表 附录 附图 附注 续表 正表 主表 副表 总表 分表 样表 样例 示例 示意 模板 空表 演示 模拟 虚拟 底稿 草稿 草案 初稿 终稿 定稿 "
    "正式 初步 初核 最终 最新 修订 修改 修正 更新 调整 旧版 新版 版本 备份 副本 作废 废止 测试 整理 资料 材料 信息 文件 文档 通知 方案 "
    "意见 纲要 说明 备注 注释 来源 出处 内容 名称 编号 序号 代码 单位 部门 机构 领域 类别 类型 分类 分项 分组 性质 属性 约束 预期 依据 "
    "里程碑 应达 未知 不详 待定 负责 责任 牵头 审核 批准 联系 电话 日期 时间 时期 工作簿 工作表 电子 底表 导出 下载 读取 录入 采集 "
    # When.
    "年度 季度 月度 半年 上半年 下半年 全年 历年 逐年 近年 往年 当年 本年 今年 去年 上年 明年 年初 年中 年末 年底 期初 期中 期末 中期 "
    "终期 末期 前期 后期 近期 期间 以来 基期 基年 五年 三年 十四五 十五五 十三五 截至 截止 "
    # Whose: no name of an area.
    "全市 本市 我市 各市 分市 市级 市本级 市直 市区 全县 本县 各县 分县 县级 县区 市县 县市 区县 全区 各区 各地 地区 区域 地方 本级 "
    "全省 各省 省级 全国 国家 城乡 城镇 城市 农村 乡村 乡镇 街道 社区 "
    # Of what.
    "国民 经济 社会 民生 福祉 发展 公共 服务 保障 事业 产业 教育 科技 创新 驱动 人才 人力 就业 创业 收入 消费 投资 贸易 外贸 金融 财政 "
    "税收 物价 人口 家庭 生育 优生 优育 托育 婴幼儿 儿童 妇女 青年 老年 老龄 残疾 养老 医疗 医药 医保 卫生 健康 疾控 体育 文化 文旅 旅游 "
    "文物 广电 住房 住建 城建 民政 救助 福利 慈善 优抚 褒扬 军人 退役 人社 社保 保险 养护 设施 机构 学校 小学 中学 高校 高中 初中 职业 "
    "培训 幼儿园 医院 生态 环境 资源环境 绿色 低碳 节能 减排 能源 安全 应急 粮食 农业 林业 水利 工业 商务 交通 交运 市场 监管 政务 政府 "
    "超市 卫健 工信 残联 妇联 工会 党政 人民 政法 司法 公安局 审计 发改 办公室 综合 改革 开放 治理 管理 质量 效率 效益 能力 体系 领导 小组 中心 专班 "
    # How final it is.
    "试行 送审 报审 征求 讨论 汇编 盖章 公章 签章 不变价 现价 可比价 初值 终值 批次 "
    # What joins them.
    "根据 按照 其中 以上 以下 包括 不含 其他 其它 以及 各类 本表 下表 上表"
)
"""Words that titles open with and that are no short name of a city or a county. 合作, 资源 and 公安 are such names."""
_WORDS = frozenset(_ORDINARY.split())
_SIGNS = frozenset(
    "市县区省局委厅办科处部各全本年季月度及和与的等表册数值率量人类项期版稿性书状为暨到至自从较比一二三四五六七八九十"
)
"""Signs that stand before and behind them: 市民政局, 各县, 指标表, 附件一."""


def may_name_an_area(text: str, bare: str, known: str) -> bool:
    """Return whether a title starts with a short word that may be an area that no list holds.

    Titles put an area first: 郑州2023年, 2023年郑州主要指标, 郑州; or behind ordinary words, before the year or in
    brackets: 主要指标完成情况郑州2023年, 主要指标（郑州）. What ordinary words and the names of the plan's indicators make
    up is no area.

    Parameters
    ----------
    text, bare
        A narrowed title, and the same without the times in it.
    known
        The names that the plan uses.
    """
    filled = _FILLED.search(text)
    if filled is not None:
        return not is_made_of_words(filled["name"], known)
    match = _BEFORE_YEAR.search(text) or _AT_START.search(bare)
    if match is not None:
        name = match["name"]
        is_heading = len(name) > _SHORT and name == text
        if not is_heading and not is_made_of_words(name, known):
            return True
    return any(
        _ends_with_a_name(behind["alone"] or behind["name"], known) for behind in _BEHIND.finditer(text)
    )


def _ends_with_a_name(text: str, known: str) -> bool:
    """Return whether ordinary words, or none, end with a short word that is no ordinary one."""
    left = len(text) - max(_ends_of_words(text, known))
    return not is_unit(text) and _SHORTEST <= left <= _SHORT + (text[-1] in _ENDS)


_ENDS = "市县区旗盟州省"
"""How full names of areas end."""
_SHORTEST, _SHORT = 2, 3
"""Characters of most short names. A line of four alone is rather a heading of a chapter: 创新驱动."""


def is_made_of_words(text: str, known: str) -> bool:
    """Return whether ordinary words and the names of the plan make up a text."""
    return len(text) in _ends_of_words(text, known)


def _ends_of_words(text: str, known: str) -> set[int]:
    """Return up to where words make up a text from its start; 0 is always among them."""
    reached = {0}
    for start in range(len(text)):
        if start in reached:
            reached |= {end for end in range(start + 1, len(text) + 1) if _is_word(text[start:end], known)}
    return reached


def _is_word(text: str, known: str) -> bool:
    return text in _WORDS or text in _SIGNS or (len(text) > 1 and text in known)
