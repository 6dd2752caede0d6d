"""What a heading or a label says: a column of names, a period, an area, an indicator, a target, a remark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import final

from attrs import evolve, frozen

from xzplan.grids.marks import LONGEST, narrowed, without_marks
from xzplan.grids.times import Time, TimeKind, find_time, has_year
from xzplan.grids.units import is_unit
from xzplan.model.lookup import fold
from xzplan.model.periods import Period
from xzplan.model.plan import Plan
from xzplan.observations.areas import KnownAreas, is_sum
from xzplan.observations.names import Name, Names, Parts
from xzplan.observations.problems import Refused
from xzplan.observations.records import FIRMNESS, ObservationStatus
from xzplan.observations.values import STATUS_WORDS, status_of

KEYS = {
    "indicator": "id indicator indicatorid indicatorname name namezh nameen 指标编号 指标代码 指标 指标名称 主要指标 名称 英文名称 "
    "指标项 指标内容 具体指标 规划指标 主要指标名称 监测指标 评价指标 考核指标 项目 项目名称 指标及单位 指标单位 内容",
    "number": "number no 编号 序号 行号 №",
    "series": "series 序列 分项 城乡 其中",
    "period": "year period timeperiod 年 年份 年度 时期 时间 期间 统计年份 统计时期 报告期 数据年份 年月 月份 日期 季度 季 半年 半年度 quarter half month semester",
    "value": "value obsvalue 值 数值 指标值 实际值 完成值 数据 当年值 统计值",
    "area": "area refarea 地区 区域 县市区 县区 县别 市县 县市 区县 地区名称 县区名称 行政区 行政区划 行政区域 统计区域 填报地区 填报单位 "
    "区划代码 行政区划代码 市县区 县区市 地市 市州 地级市 县名 区县名称 县市区名称",
    "status": "status obsstatus flag obsflag 状态 数据状态 数据性质 数据类型",
    "source": "source 来源 数据来源 资料来源 数据出处",
    "unit": "unit unitmeasure 单位 计量单位 unitid unitzh uniten 英文单位 单位编号",
}
FLAGS = {
    "is_target": "目标 目标值 目标数 计划 计划值 计划数 规划 规划值 规划数 任务数 预期值 预测 预测值 target plan planned forecast projected",
    "is_observed": "实际 实际值 实际数 实绩 观测值 有效 有效数据 采用 actual observed valid",
    "is_estimated": "预计 预计值 预计数 估计 估计值 预估 估算 estimate estimated",
}
"""Columns of yes and no, by what they say of the value in the row: 是否目标值, is_target."""
_FLAG_OF = {word: key for key, words in FLAGS.items() for word in words.split()}
_FLAG = re.compile(
    r"(?:是否(?:为|是|属于|系)?|is[ _]?)(?P<word>[^?？]+)[?？]?|(?P<before>[^?？]+?)(?:标志|标识|[ _]?flag)",
    re.IGNORECASE,
)
_KEY_OF = {word: key for key, words in KEYS.items() for word in words.split()}
_WORDS = {
    "target": "目标任务数 目标任务 规划目标值 规划目标 目标值 目标数 目标 计划完成数 计划数 计划值 计划 规划值 规划数 规划 任务数 任务量 任务 "
    "预期目标 预期值 预期 年度参考值 参考值 里程碑 应达值 应达 预测值 预测数 预测 指导值 下达数 下达 分解数 分解 考核值 约束值 底线 上限 下限 "
    "target milestone planned plan due forecast projected",
    "observed": "绝对值 绝对数 总量 全年 本期 本年度 本年 当年 实际完成情况 实际完成数 实际完成值 实际完成 实际数 实际值 实际 实绩 实现值 实现数 实现情况 实现 完成情况 完成数 完成值 完成量 完成 "
    "达到值 达到 数值 数据 指标值 统计值 统计数 现状值 现状 执行情况 执行数 执行 当年值 当年数 基期值 基期 基数 基准值 基准 监测值 监测数据 监测 "
    "水平 进展情况 actual observed achieved value",
    "note": "审核意见 存在问题 疑问 comments comment 备注 说明 原因 责任 牵头 来源 出处 口径 统计范围 范围 定义 属性 性质 领域 原文 依据 填报 联系 措施 注 印发 文件 notes note source remarks remark printed definition basis scope",
    "other": "完成率 完成比例 完成进度 完成程度 完成百分比 比例 比率 时序进度 进度 同比 环比 增减额 增减 增幅 增长率 增长 增速 变化 变动 差距 差值 差额 排名 "
    "位次 名次 较 比上年 评价 判断 结论 得分 权重 占全省 全省 全国 山西省 平均水平 修订前 调整前",
    "growth": "年均增长率 年均增长 年均增速 年平均增长 年平均增速",
    "mean": "年平均 年均 平均值 平均",
    "change": "累计增长率 累计增长 累计增速",
    "total": "累计完成数 累计完成 累计数 累计 合计数",
    "base": "基年 基准年",
    "": "约束性指标 预期性指标 约束性 预期性 年度 年末 年底 期末 情况 值 数 量 年 底 末 期 份 截至 截止 至 以来 期间 时期 评估 十四五 其中 各 度 the of as in",
}
_TAGS = {word: tag for tag, words in reversed(_WORDS.items()) for word in words.split()}
_TAGS |= {word: f"={status.value}" for status, words in STATUS_WORDS.items() for word in words.split()}
# The case of ASCII letters alone: İ is no i to look a word up by.
_WORD = re.compile(f"(?ai:{'|'.join(map(re.escape, sorted(_TAGS, key=len, reverse=True)))})")
_PUNCTUATION = re.compile(r"[\s()\[\]{}<>〔〕【】《》“”‘’\"'`·、，,。.:：;；/_*#|-]+")
_LANGUAGES = re.compile(r"[/／\n]")
_REMARK = re.compile(r"[(（\[].*[)）\]]$", re.DOTALL)
_PART_OF_YEAR = re.compile(r"[上下]半年|[0-9]{1,2}月|季度?|Q[1-4]|H[12]")


@final
@frozen(kw_only=True)
class Heading:
    """What one text says; most of it is empty for most texts."""

    text: str
    key: str | None = None
    """Which labels stand in the column below: one of `KEYS`."""
    time: Time | None = None
    tags: frozenset[str] = frozenset()
    """Kinds of words in it: ``observed``, ``target``, ``note``, ``other``, ``mean`` …"""
    status: ObservationStatus | None = None
    unit: str = ""
    name: Name | Refused | None = None
    area: str | None = None
    series: Parts | None = None
    is_sum: bool = False
    unknown: str = ""
    """Words that were not understood."""
    second_time: bool = False
    """Whether it names two times that differ."""
    is_part: bool = False
    """Whether it names a part of a year, such as 上半年, and no year."""

    @property
    def is_known(self) -> bool:
        """Whether it says anything that a table of observations needs, and nothing else."""
        return not self.unknown and not self.second_time

    @property
    def says_something(self) -> bool:
        """Whether it may head a column of values."""
        named = (self.time, self.name, self.area, self.series, self.status)
        others = self.is_sum or self.is_part or bool(self.unit) or bool(self.tags - {""})
        return others or any(part is not None for part in named)

    @property
    def role(self) -> str:
        """What the values below are: ``observed``, ``target``, ``note``, ``other``, or ``mixed`` words; empty if unsaid."""
        for tag in ("note", "other"):
            if tag in self.tags:
                return tag
        both = self.tags & {"observed", "target"}
        return "mixed" if len(both) == 2 else next(iter(both), "")


@final
class Headings:
    """Reads headings, each text once."""

    def __init__(self, plan: Plan, names: Names, areas: KnownAreas) -> None:
        self.plan = plan
        self.names = names
        self.areas = areas
        self._read: dict[str, Heading] = {}

    def read(self, text: str) -> Heading:
        """Return what a text says."""
        heading = self._read.get(text)
        if heading is None:
            heading = self._read[text] = self._heading(text)
        return heading

    def _heading(self, text: str) -> Heading:
        if len(text) > LONGEST:
            return Heading(text=text, unknown=text)
        key = _key(text)
        if key is not None:
            return Heading(text=text, key=key, tags=frozenset({"observed"} if key == "value" else ()))
        name = self.names.find(text)
        if name is not None:
            return Heading(text=text, name=name)
        plain = "".join(without_marks(narrowed(text))[0].split()) if not text.isascii() else narrowed(text)
        time, rest = find_time(plain)
        second = False
        while time is not None:
            again, shorter = find_time(rest)
            if again is None:
                break
            second = second or again.period != time.period
            rest = shorter
        heading = self._of_rest(Heading(text=text, time=time, second_time=second or has_year(rest)), rest)
        if time is None and _PART_OF_YEAR.search(plain):
            joined = self.read(f"{self.plan.base_year}年{text}")
            if (
                joined.time is not None
                and joined.time.shown != f"{self.plan.base_year}年"
                and joined.is_known
            ):
                return evolve(joined, text=text, time=None, is_part=True)
        return heading

    def _of_rest(self, heading: Heading, rest: str) -> Heading:
        """Return a heading with what stands beside its time."""
        whole = self._named(heading, rest)
        if whole is not None:
            return whole
        tags = {_TAGS[match[0].lower()] for match in _WORD.finditer(rest)}
        left = _PUNCTUATION.sub("", _WORD.sub(" ", rest))
        if left == rest:  # no word of ours, and `_named` has seen it
            return evolve(heading, unknown=left)
        statuses = [status for status in FIRMNESS if f"={status.value}" in tags]
        heading = evolve(
            heading,
            tags=frozenset(tag for tag in tags if not tag.startswith("=")),
            status=statuses[0] if statuses else None,  # of 初步预计 the less firm
        )
        if "base" in tags and heading.time is None:
            heading = evolve(
                heading, time=Time(TimeKind.YEAR, Period(year=self.plan.base_year), heading.text)
            )
        if not left:
            return heading
        named = self._named(heading, left)
        return evolve(heading, unknown=left) if named is None else named

    def _named(self, heading: Heading, rest: str) -> Heading | None:
        """Return a heading with the one thing that the rest of it names: an indicator, an area, a series, a unit."""
        rest = rest.strip()
        bare = _PUNCTUATION.sub("", rest)
        if not bare:
            return heading if heading.time is not None else None
        area = self.areas.find(bare)
        if area is not None:
            return evolve(heading, area=area)
        if is_sum(bare):
            return evolve(heading, is_sum=True)
        series = self.names.find_series(bare)
        if series is not None:
            return evolve(heading, series=series)
        unit = rest.strip("()[]:： ").removeprefix("单位").strip("()[]:： ")
        if is_unit(unit):
            return evolve(heading, unit=unit)
        # 2023P may be preliminary or planned.
        status = status_of(bare) if heading.time is not None and bare.lower() != "p" else None
        if status is not None:
            return evolve(heading, status=status)
        name = self.names.find(rest.strip(" :：-—")) if heading.time is not None or heading.tags else None
        return None if name is None else evolve(heading, name=name)

    def in_year(self, heading: Heading, year: str) -> Heading:
        """Return a heading that names a part of a year, such as 上半年, with the year that stands above it."""
        return (
            evolve(self.read(year + heading.text), text=heading.text) if heading.is_part and year else heading
        )


def _key(text: str) -> str | None:
    """Return which labels a heading announces; both languages may stand in it, parted by a line break or a slash."""
    whole = _flag(text)
    if whole is not None:
        return whole
    parts = _LANGUAGES.split(text)
    keys = {_KEY_OF.get(fold(part)) for part in parts} - {None}
    if len(keys) == 1 and all(fold(part) in _KEY_OF for part in parts if part.strip()):
        return keys.pop()
    whole_text = text.strip()
    head = _REMARK.sub("", whole_text)
    return _KEY_OF.get(fold(head)) if head != whole_text and not has_year(narrowed(text)) else None


def _flag(text: str) -> str | None:
    """Return what a column of yes and no says of its rows."""
    match = _FLAG.fullmatch(narrowed(text))
    return None if match is None else _FLAG_OF.get((match["word"] or match["before"]).strip().lower())


def combined(levels: Sequence[Heading]) -> str:
    """Return the text of a heading of several levels."""
    return " ".join(" ".join(level.text.split()) for level in levels)
