"""The grammar of a clause in a target cell: each alternative a pattern that is tried on the whole clause.

A clause has at most 200 characters and no pattern nests one repetition in another without being possessive, so that
trying them takes no more than an instant.
"""

from __future__ import annotations

import re

from xzplan.model.bounds import Relation
from xzplan.parsing.names import SPANS, Span
from xzplan.parsing.notation import NUMBER, UNIT

# Words of relation.

_SIGNS: dict[Relation, str] = {
    "at_least": "≥ >= => ≮ 不低于 不少于 不小于 不短于 不慢于 至少 大于等于 大于或等于 达到或超过",
    "more_than": "> 超过 高于 大于 多于 突破 快于 优于 好于",
    "exactly": "= 等于",
    "less_than": "< 低于 小于 少于 短于 慢于",
    "at_most": "≤ <= =< ≯ 不高于 不超过 不大于 不多于 不长于 至多 小于等于 小于或等于",
}
SIGN_OF: dict[str, Relation] = {sign: op for op, signs in _SIGNS.items() for sign in signs.split()}
TAIL_OF: dict[str, Relation] = {
    "以上": "at_least",
    "+": "at_least",
    "以下": "at_most",
    "以内": "at_most",
    "之内": "at_most",
}
UP = "提高 提升 增加 增长 上升 上调 扩大 升 增"
DOWN = "降低 下降 减少 压减 压缩 削减 缩小 缩短 回落 降 减"
_TO_FLOOR = "确保达到 确保 达到 达 " + " ".join(f"{verb}{to}" for verb in UP.split() for to in ("到", "至"))
_TO_CEILING = "控制在 控制到 " + " ".join(f"{verb}{to}" for verb in DOWN.split() for to in ("到", "至", "为"))
_KEEP = "继续保持在 继续保持 保持在 稳定在 维持在 保持 稳定达到"


def _any(words: str) -> str:
    # Backwards, so that a longer word stands before the one it begins with.
    return "(?:" + "|".join(map(re.escape, sorted(words.split(), reverse=True))) + ")"


BEFORE_FIGURES = frozenset(
    f"{' '.join(_SIGNS.values())} {_TO_FLOOR} {_TO_CEILING} {_KEEP} {UP} {DOWN} 新增 约 每年 年均 累计 力争".split()
)
"""Words that lead up to a figure, of which several may follow each other: 力争达到不低于."""
SIGN = _any(" ".join(_SIGNS.values()))
LEAD = _any(f"{_TO_FLOOR} {_TO_CEILING} {_KEEP}")
VERB = _any(f"{UP} {DOWN} 新增")
TAIL = r"(?:\(含\))?(?:及|或)?(?P<tail>以上|以下|以内|之内|左右|上下|\+)(?:\(含\))?(?:水平)?"
ABOUT = "(?P<about>大?约|近)?"
TO_FLOOR, TO_CEILING = frozenset(_TO_FLOOR.split()), frozenset(_TO_CEILING.split())

# The alternatives of the grammar, each tried on a whole clause.

QUALITIES = re.compile(
    _any(
        "稳步 逐步 逐年 持续 不断 进一步 明显 大幅 大幅度 显著 有所 继续 保持 适度 平稳 基本 总体 全面 有效 较快 合理 区间 提高 提升 增长 下降 "
        "降低 改善 稳定 减少 增加 向好 扩大 优化 完善 达标 消除 加快 在 于 控制在 各年度 视情 提出 统筹 考核 并 留有 适当 弹性 应保尽保 应享尽享 "
        "应助尽助 应纳尽纳 应收尽收 应救尽救 应养尽养 应接尽接 应扶尽扶 全覆盖 实现 动态 清零 零增长 只增不减 不减少 不增加 不降低 不下降 "
        "不反弹 稳中有降 稳中有升 上升 回落 持平 态势 水平 质量 能力 幅度 有序 推进 完成 取得 进展 成效 、 , 。"
    )
    + "++"
)
_WHO = r"(?:国家(?:、|和)?(?:省级?)?|省(?:、|和)?(?:市级?)?|省级|省委省政府|市级?|自治区|上级|中央|[^0-9,、;|\n]{0,6}?)"
_FIXES = "(?:确定|下达|考核|核定|要求|规定|分配|分解|制定)"
ASSIGNED = re.compile(
    rf"(?:(?:按照?|执行|以)(?P<by1>{_WHO}){_FIXES}(?:为准|执行|(?:的)?(?:目标|任务|指标|要求|计划)(?:数|值|任务)?(?:执行|为准)?)"
    rf"|(?:完成|达到|实现|控制在)(?P<by2>{_WHO}){_FIXES}的?(?:目标|任务|指标|要求|计划)?(?:数|值|任务|指标)?(?:以内|之内|内|范围内)?"
    rf"|待?(?P<by3>国家|省|上级|市){_FIXES}的?(?:目标|任务|指标|计划)?(?:数|值)?"
    r"|完成(?P<by4>国家|省|上级|省级)定?(?:目标|任务|指标)(?:任务)?)"
)
AT_LEAST_AS = re.compile(rf"(?P<mean>年均)?(?:增速|增长|增幅)?(?:{LEAD})?(?P<sign>{SIGN})(?P<ref>[^;|\n]+)")
LEVEL_OF = re.compile(r"(?:达到|达)(?P<ref>[^;|\n0-9]*(?:平均|同期|上年|全国|全省|先进)[^;|\n0-9]*)")
SAME_AS = re.compile(
    r"(?P<mean>年均)?(?:增速|增长)?(?:保持)?[与同和](?P<ref>[^;|\n]+?)(?:保持|的)?(?P<about>基本|大体|大致)?(?:保持)?(?:同步|持平|一致|相当|相同)(?:增长|提高)?"
)
YEAR = re.compile(r"(?:19|20)[0-9]{2}年")
ENDS_IN_FIGURE = re.compile(rf"[0-9](?P<unit>{UNIT})?(?:以上|以下|左右|以内)?$")
FROM_TO = re.compile(
    rf"(?:由|从)(?:(?P<year>(?:19|20)[0-9]{{2}})年的?)?(?P<first>{NUMBER})(?:{UNIT})?(?P<lead>{_any(_TO_FLOOR + ' ' + _TO_CEILING)})"
    rf"{ABOUT}(?P<number>{NUMBER})(?P<unit>{UNIT})?(?:{TAIL})?"
)
CHANGE = re.compile(
    r"(?:(?:较|比|在)?(?:(?P<year>(?:19|20)[0-9]{2})年(?:底|末)?|(?P<before>上年|去年|上一年)|[“\"]?十(?P<plan>[一二三四五六七八九])五[”\"]?(?:时期|期)?末|基期|基年)(?:水平|基础上)?)?"
    rf"(?P<span>{SPANS[Span.TOTAL]}|年均|年平均|每年|逐年)?(?P<lead>{VERB})(?:率|幅度?)?(?P<sign>{SIGN}|达到?)?"
    rf"{ABOUT}(?P<number>{NUMBER})(?P<unit>{UNIT})?(?:{TAIL})?"
)
RATE = re.compile(rf"(?:规划期)?变化率(?P<sign>{SIGN})(?P<number>{NUMBER})%")
RANGE = re.compile(
    rf"(?P<lead>{LEAD})?(?P<low>{NUMBER})(?:{UNIT})?(?:~|-|至|到)(?P<high>{NUMBER})(?P<unit>{UNIT})?(?:之?间)?(?:{TAIL})?"
)
RATIO = re.compile(rf"(?P<lead>{LEAD})?(?P<sign>{SIGN})?(?P<number>{NUMBER}):(?P<to>{NUMBER})(?:{TAIL})?")
PLACES = _any(
    "全国 全省 全市 全县 全区 全州 城乡 城镇 城市 农村 乡村 城区 市区 县城 县域 乡镇 建成区 城市建成区 中心城区 市级 县级 城镇居民 农村居民 "
    "城市居民 城镇地区 农村地区 男性 女性 男 女 小学 初中 高中 儿童青少年 成人 职工 居民 老年人 省级 村级 社区 行政村"
)
_SCOPE = rf"(?P<scope>以[^0-9;|\n]{{1,20}}为单位|[0-9]+(?:\.[0-9]+)?%(?:及?以上)?的[^0-9;|\n]{{1,20}}?(?=达|≥|>|不|{LEAD})|{PLACES}(?:[、和及]{PLACES}){{0,2}})?[,:]?(?:均|都|总体)?"
PLAIN = re.compile(
    rf"{_SCOPE}(?P<span>{SPANS[Span.TOTAL]}|年均|每年)?(?P<lead>{LEAD})?{ABOUT}(?P<sign>{SIGN})?"
    rf"(?P<number>{NUMBER})(?P<unit>{UNIT})?(?:{TAIL}(?:\(含(?:(?P=number)(?:{UNIT})?|本数)\))?)?"
)
