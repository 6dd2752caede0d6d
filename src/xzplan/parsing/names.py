"""Read the name of a row: its mark, its unit, how its figures are counted, and which way is better."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import final

from attrs import frozen

from xzplan.model.enums import Worded
from xzplan.model.indicators import Direction
from xzplan.parsing.notation import compact, is_unit, plain

__all__ = ["Span"]


class Span(Worded):
    """The years that a printed figure counts over."""

    AVERAGE = "average", "年均", "average"
    """The mean over the plan's years."""
    YEARLY = "yearly", "每年", "every year"
    """Every year by itself."""
    TOTAL = "total", "累计", "total"
    """All years of the plan together."""
    BRACKET = "bracket", "〔n〕", "bracket"
    """By convention all years together; plans say so under the table."""

    @property
    def is_total(self) -> bool:
        """Whether all years of the plan count together."""
        return self in (Span.TOTAL, Span.BRACKET)


YEARS = r"(?:[五5]年(?:内|间)?|[“\"]?十[一二三四五六七八九][五]?[”\"]?(?:时期|期间)|规划期(?:内|间)?)"
SPANS = {
    Span.AVERAGE: r"(?:年均|年平均)(?:增长|增速|增幅|下降|降低)?",
    Span.YEARLY: r"(?:每年|逐年|各年)",
    Span.TOTAL: rf"(?:{YEARS}?(?:累计|合计)(?:数|值)?|{YEARS})",
}
_SPAN_IN_BRACKETS = [(span, re.compile(pattern)) for span, pattern in SPANS.items()]
# 年均 of a concentration is the mean over the days of one year.
_SPAN_IN_NAME = [
    (Span.AVERAGE, re.compile(r"年均(?=增|提|下降|降|减|$)|年平均增")),
    (Span.TOTAL, re.compile(r"累计")),
]


def span_of(text: str) -> Span | None:
    """Return what a bracketed remark or a column head says about counting; None for anything else."""
    for span, pattern in _SPAN_IN_BRACKETS:
        if pattern.fullmatch(text):
            return span
    return None


def last_year_of_plan(number: str) -> int:
    """Return the last year of the five-year plan whose number ends so: 十四五 is 2021 to 2025."""
    return 2010 + 5 * "一二三四五六七八九".index(number)


@final
@frozen(kw_only=True)
class Name:
    """A name taken apart."""

    number: int | None
    name: str
    unit: str | None
    span: Span | None
    formula: bool
    """Whether the unit is a formula rather than a unit known by name."""
    footnote: str | None
    """A digit inside the name that looks like a footnote mark."""


_MARK = re.compile(r"\(([0-9]{1,3})\)|\[([0-9]{1,3})\]|([0-9]{1,3})(?:[、)]|\.(?![0-9]))|([①-⑳])")
_BARE_MARK = re.compile(r"([0-9]{1,3})(?=\s+[^\s0-9])")
_NO_MARK = re.compile(r"\s*(?:周?岁|年级|级|类|小时|公里|G|A级)")
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]$")
_FOOTNOTE = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![第前每近满未过至达约级类上])[0-9](?=[\u4e00-\u9fff])"
    r"(?![岁年个月天日小周人名级类项种次所家张件户分公千百十万亿倍套台座处平立米吨元以至到号期届学前环线方度孩胎星])|[①-⑳*¹²³]+$"
)


def mark_of(text: str, *, bare: bool = True) -> tuple[int | None, int]:
    """Return the number that a text begins with as a row mark, and where the text goes on.

    A bare number with a space behind it may belong to the name (15 岁以上人群吸烟率); the caller may know that none is
    a mark.
    """
    found = _MARK.match(plain(text[:12]))
    if found is None:
        number = bare_mark_of(text) if bare else None
        return (None, 0) if number is None else (number, len(str(text).split(maxsplit=1)[0]))
    sign = found[4]
    if sign is not None:
        return ord(sign) - ord("①") + 1, 1
    return int(next(group for group in found.groups() if group is not None)), found.end()


def bare_mark_of(text: str) -> int | None:
    """Return the number that a text begins with, if it has a space and no counter behind it."""
    start = plain(text[:12])
    found = _BARE_MARK.match(start)
    return None if found is None or _NO_MARK.match(start, found.end()) else int(found[1])


def marks_in_sequence(numbers: Sequence[int | None]) -> list[bool]:
    """Return which of the numbers that names begin with are row marks: those of a run 1, 2, 3.

    A row may repeat the mark of the row above it, and a run may begin again in each group.
    """
    behind: list[int | None] = []
    after: int | None = None
    for number in reversed(numbers):
        behind.append(after)
        after = number if number in (1, 2) else after
    marks: list[bool] = []
    last: int | None = None
    for number, after in zip(numbers, reversed(behind), strict=True):
        begins = number == 1 and (after is not None or len(numbers) == 1)
        goes_on = number is not None and last is not None and number in (last, last + 1)
        marks.append(begins or goes_on)
        last = number if marks[-1] else last
    return marks


def take_apart(printed: str, *, bare: bool = True) -> Name:
    """Return the parts of a row's first cell; brackets that are no unit and no way of counting stay in the name."""
    number, start = mark_of(printed, bare=bare)
    name = printed[start:].strip()
    unit, span, formula = None, None, False
    while (found := _BRACKET.search(plain(name))) is not None:
        inner = name[found.start(1) : found.end(1)].strip()
        said = span_of(compact(inner).text)
        if said is not None and span is None:
            span = said
        elif unit is None and (is_unit(inner) or "/" in plain(inner)):
            unit, formula = inner, not is_unit(inner)
        else:
            break
        name = name[: found.start()].rstrip()
    if span is None:
        span = span_in(name)
    note = _FOOTNOTE.search(plain(name))
    return Name(
        number=number,
        name=name,
        unit=unit,
        span=span,
        formula=formula,
        footnote=None if note is None else note[0],
    )


def span_in(name: str) -> Span | None:
    """Return what the words of a name say about counting."""
    name = plain(name)
    return next((span for span, pattern in _SPAN_IN_NAME if pattern.search(name)), None)


CUTS = ("降低", "下降", "减少", "降幅", "减排", "削减", "压减")
"""A name with one of these prints how much is cut: the more the better."""
GROWTHS = ("增长", "增速", "增幅", "提高", "增加", "提升")
_LESS = (
    "死亡率 病死率 失业率 发病率 患病率 感染率 近视率 吸烟率 辍学率 流失率 贫血率 超重率 "
    "肥胖率 复发率 致死率 犯罪率 发案率 漏损率 负债率 不良率 空置率 发生率 淘汰率 低体重率 "
    "生长迟缓率 传播率 不良贷款率 事故 死亡人数 伤亡人数 死亡 浓度 排放量 排放强度 排放 "
    "能耗 能源消耗 能源消费量 电耗 水耗 物耗 消耗 消耗量 用水量 用能 取水量 使用量 劣Ⅴ类 "
    "劣V类 劣五类 污染天数 个人卫生支出 自付比例 居民消费价格 消费价格指数 恩格尔系数 "
    "基尼系数 收入比 收入之比 差距 受理时限 办理时间 等候时间 平均住院日 大班额 性别比 "
    "贫困人口 贫困发生率 二氧化碳 水体比例 黑臭水体"
)
_MORE = (
    "参保率 入学率 入园率 巩固率 达标率 普及率 接种率 签约率 建档率 筛查率 安置率 供养率 "
    "持证率 处理率 利用率 完好率 合格率 就业率 城镇化率 贡献率 优良率 知晓率 参与率 覆盖率 "
    "满意率 满意度 治愈率 管理率 治理率 修复率 回收率 处置率 自给率 上线率 办结率 响应率 "
    "检测率 绿化率 森林覆盖率 生产率 毛入学率 服务率 配备率 设置率 达到率 养老率 升学率 "
    "转化率 结案率 受理率 保存率 寿命 年限 托位数 床位数 医师数 护士数 药师数 医生数 面积 "
    "收入 增长 增速 增幅 增加值 产值 生产总值 GDP 总额 消费额 投资 就业 培训 服务人数 "
    "改造 托位 床位占比 床位比例 保有量 蓄积量 拥有 投入 专利 产量 生产能力 产能 优良天数 "
    "天数比率 优良比例 优良水体比例 效率 水平 覆盖 提高 增加 提升 健康素养 体育人口 图书 "
    "阅读 公里数 里程 装机容量 非化石能源 科技进步 人次"
)
_BETTER = dict.fromkeys(_LESS.split(), Direction.DECREASE) | dict.fromkeys(_MORE.split(), Direction.INCREASE)


@lru_cache(maxsize=1024)
def by_name(name: str) -> tuple[Direction | None, str, bool]:
    """Return which way is better by a name, the word that says so, and whether the name prints a cut.

    A Chinese name ends in what it is about, so the last word decides: 污染治理率 is a rate of treatment.
    """
    text = plain(name)
    for cut in CUTS:
        if cut in text:
            return Direction.INCREASE, cut, True
    ends = [(text.rfind(word) + len(word), len(word), word) for word in _BETTER if word in text]
    if not ends:
        return None, "", False
    *_, word = max(ends)
    return _BETTER[word], word, False


def grows(name: str) -> bool:
    """Return whether a name is that of a rate of growth."""
    return any(word in name for word in GROWTHS)


_SHARE = re.compile(r"(?:率|占比|比重|比例|比率)$")


def is_share(name: str) -> bool:
    """Return whether a name is that of a share of a whole, whose changes are in percentage points."""
    name = plain(name)
    return _SHARE.search(name) is not None and not name.endswith(
        ("死亡率", "发病率", "病死率", "生产率", "增长率")
    )


_STOCK = re.compile("寿命|年限|保有量|蓄积量|拥有|总量|每[百千万]|人均|平均")


def is_stock(name: str) -> bool:
    """Return whether a name is that of a level, of which a figure over all years can only be a change."""
    return _STOCK.search(name) is not None and not any(word in name for word in ("新增", "新建", "累计"))
