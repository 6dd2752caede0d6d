"""Units as offices write them, and exact factors between them: 万人次 and 人次, ‰ and %."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from xzplan.model.lookup import fold
from xzplan.model.units import Unit, UnitKind

_PLAIN = {
    "%": ("ratio", Fraction(1, 100)),
    "百分比": ("ratio", Fraction(1, 100)),
    "百分数": ("ratio", Fraction(1, 100)),
    "‰": ("ratio", Fraction(1, 1000)),
    "千分比": ("ratio", Fraction(1, 1000)),
    "1/10万": ("ratio", Fraction(1, 100_000)),
    "/10万": ("ratio", Fraction(1, 100_000)),
    "1/十万": ("ratio", Fraction(1, 100_000)),
    "/十万": ("ratio", Fraction(1, 100_000)),
    "十万分之一": ("ratio", Fraction(1, 100_000)),
    "10万分之一": ("ratio", Fraction(1, 100_000)),
    "1/100000": ("ratio", Fraction(1, 100_000)),
    "‱": ("ratio", Fraction(1, 10_000)),
    "1/万": ("ratio", Fraction(1, 10_000)),
    "个百分点": ("point", Fraction(1)),
    "百分点": ("point", Fraction(1)),
}
"""Units with their dimension and their size in it."""
_SAME = {
    "㎡": "平方米",
    "m2": "平方米",
    "m²": "平方米",
    "平米": "平方米",
    "周岁": "岁",
    "张床": "张",
    "床": "张",
    "名": "人",
    "人次/人": "总服务人数/馆员规模",
    "元/人": "元",
}
"""Other words for one unit."""
_TIMES = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10_000,
    "十万": 100_000,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
}
_MULTIPLE = re.compile("(十万|百万|千万|[十百千万亿])(.*)")
_BEHIND = re.compile(rf"[^0-9]*[0-9][0-9,.]*\s*[(\[]?({'|'.join(sorted(_TIMES, key=len, reverse=True))})")
_COUNTED = (
    "人次 人日 人年 人 户次 户 件 个 张 所 家 项 台 套 座 处 条 辆 艘 名 位 次 岁 年 个月 天 日 "
    "个工作日 工作日 小时 分钟 分 美元 元 吨标准煤 吨标煤 吨 千克 公斤 克 毫克 微克 平方公里 平方千米 "
    "平方米 立方米 公里 千米 米 公顷 亩 升 千瓦时 千瓦 兆瓦 瓦 度 倍 册 本 部 场 床 只 头 株 支 片 间 "
    "栋 村 社区 对 份 门 例 起 宗 卷 种 班 学时 标准煤 斤 块 枚 尾 羽 匹 列 口 辆次 架次 车次 标箱 "
    "标准箱 箱 桶 吨公里 人公里 吨二氧化碳当量 吨二氧化碳 课时 工日 集 首 幅 篇 届 车 PFLOPS EFLOPS "
    "TFLOPS TB PB EB GW MW kW kWh TWh 标准件 μg ug mg kg km m² m2 m³ m3 ㎡ Mbps Gbps 学位 托位"
)
COUNTERS = tuple(_COUNTED.split())
"""What figures are counted or measured in, as offices and plans write it."""
_KNOWN = frozenset((*COUNTERS, "人/年", "总服务人数/馆员规模"))
"""Units that are known as such, whatever the plan prints."""
_DENSITIES = {
    "per_1000": ("/千人", "/1000人", "/千人口", "/千常住人口"),
    "per_10_000": ("/万人", "/10000人", "/万人口"),
    "per_person": ("/人",),
}


GARBLED = "%。"
"""What a copied ‰ may turn into."""


def is_unit(text: str) -> bool:
    """Return whether a text is a unit as offices write them."""
    return measured_in(text) is not None


def multiple_in(text: str) -> int:
    """Return by what the word behind a narrowed figure multiplies it: 10,000 in 3.85万人次; 1 where there is none."""
    match = _BEHIND.match(text)
    return 1 if match is None else _TIMES[match[1]]


@lru_cache(maxsize=1024)
def measured_in(text: str) -> tuple[str, Fraction] | None:
    """Return the dimension of a unit and its size in it; None for what is no unit that is known."""
    text = "".join(text.split())
    if text in _PLAIN:
        return _PLAIN[text]
    text = _SAME.get(text, text)
    if text in _KNOWN:
        return text, Fraction(1)
    match = _MULTIPLE.fullmatch(text)
    if match is not None:
        rest = _SAME.get(match[2], match[2])
        if not rest or rest in _KNOWN:
            return rest, Fraction(_TIMES[match[1]])
    head, slash, rest = text.partition("/")
    head = _SAME.get(head, head)
    return (f"{head}/{rest}", Fraction(1)) if slash and head in _KNOWN else None


@lru_cache(maxsize=1024)
def factor(text: str, unit: Unit) -> Fraction | None:
    """Return by what a figure in a unit as written is multiplied to be one in a unit of the plan.

    None where no exact factor leads from one to the other. A bare 万 multiplies the plan's own unit.
    """
    if GARBLED in text:
        return None
    if fold(text) in {fold(name) for name in (unit.id, unit.zh, unit.en)}:
        return Fraction(1)
    own, written = measured_in(unit.zh), measured_in(_without_denominator(text, unit))
    if own is None or written is None:
        return None
    dimension, size = written
    if dimension == "" and unit.kind is UnitKind.COUNT:
        # 3万 of 万人次 are 3 of them; of 个 they are 30,000.
        return size / own[1]
    return size / own[1] if dimension == own[0] else None


def _without_denominator(text: str, unit: Unit) -> str:
    """Return a unit without the denominator that the plan leaves to the name: 张/千人 is 张 per 1,000."""
    text = "".join(text.split())
    for suffix, denominators in _DENSITIES.items():
        if unit.id.endswith(suffix):
            for denominator in denominators:
                if text.endswith(denominator):
                    return text.removesuffix(denominator)
    return text
