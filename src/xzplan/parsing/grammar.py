"""The grammar of a clause in a cell: each alternative a pattern that is tried on the whole clause.

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
    "at_least": "≥ >= => ≮ 不低于 不少于 不小于 不短于 不慢于 不落后于 至少 atleast Atleast nolessthan 大于等于 大于或等于 高于或等于 达到或超过 达到或高于",
    "more_than": "> over Over above Above morethan Morethan 超过 超 高于 大于 多于 突破 快于 优于 好于",
    "exactly": "= 等于",
    "less_than": "< below Below under Under lessthan Lessthan 低于 小于 少于 短于 慢于",
    "at_most": "≤ atmost Atmost nomorethan Nomorethan upto <= =< ≯ 不高于 不超过 不大于 不多于 不长于 不突破 至多 小于等于 小于或等于",
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
_TO_FLOOR = "确保达到 确保 达到 达 增至 " + " ".join(
    f"{verb}{to}" for verb in UP.split() for to in ("到", "至")
)
_TO_CEILING = "控制在 控制到 " + " ".join(f"{verb}{to}" for verb in DOWN.split() for to in ("到", "至", "为"))
_KEEP = "继续保持在 继续保持 保持在 稳定在 维持在 保持 稳定达到 稳定保持在 达到并保持在 达到并稳定在 长期保持在 持续保持在 始终保持在"
_DONE = (
    "超额完成 完成 建成 建设 新建 改建 扩建 改造 形成 培育 培养 打造 建强 实施 开展 发展 创建 认定 引进 选派 招收 培训 "
    "实现 建立 布局 支持 推广 组织 举办 开发 制定 修订 救助 帮扶 安置 筹集 供应 达成"
)
"""Verbs of doing: what is done is to be at least so much."""


def _any(words: str) -> str:
    # Backwards, so that a longer word stands before the one it begins with.
    return "(?:" + "|".join(map(re.escape, sorted(words.split(), reverse=True))) + ")"


BEFORE_FIGURES = frozenset(
    f"{' '.join(_SIGNS.values())} {_TO_FLOOR} {_TO_CEILING} {_KEEP} {_DONE} {UP} {DOWN} 新增 约 每年 年均 累计 力争".split()
)
"""Words that lead up to a figure, of which several may follow each other: 力争达到不低于."""
# Words that are signs only before a figure: 超额完成, 至少保持稳定.
SIGN = re.sub(r"(?<=[|:])(超|至少|至多)(?=[|)])", r"\1(?=[0-9约])", _any(" ".join(_SIGNS.values())))
LEAD = _any(f"{_TO_FLOOR} {_TO_CEILING} {_KEEP} {_DONE}")
VERB = _any(f"{UP} {DOWN} 新增")
TAIL = r"(?:\(含\))?(?:及|或)?(?P<tail>以上|以下|以内|之内|左右|上下|\+)(?:\(含\))?(?:水平)?"
ABOUT = "(?P<about>基本|大?约|近|(?:about|around|About|Around|approximately))?"
TO_FLOOR, TO_CEILING, DONE = (frozenset(words.split()) for words in (_TO_FLOOR, _TO_CEILING, _DONE))

# What may stand before a clause.

DUE = re.compile(
    r"(?:到|至|截至)?(?P<year>(?:19|20)[0-9]{2})年(?:底|末|前)?[,:]?(?=[^0-9年]*[0-9零翻])(?!水平|的)"
    r"|(?:在|到)?[“\"]?十[一二三四五六七八九]五[”\"]?(?:时期|期间|规划期内|末|期末)[,:]?"
)
BEFORE = re.compile(
    r"(?:应当|应|须|需|要|均|都|总体上|总体|总量|确保(?!达到)|努力|(?P<estimate>预计|预估|预期))"
)

# The alternatives of the grammar, each tried on a whole clause.

QUALITIES = re.compile(
    _any(
        "稳步 逐步 逐年 持续 不断 进一步 明显 大幅 大幅度 显著 有所 继续 保持 适度 平稳 基本 总体 全面 有效 较快 合理 区间 提高 提升 增长 下降 "
        "降低 改善 稳定 减少 增加 向好 扩大 优化 完善 达标 消除 加快 在 于 控制在 各年度 视情 提出 统筹 考核 并 留有 适当 弹性 应保尽保 应享尽享 "
        "应助尽助 应纳尽纳 应收尽收 应救尽救 应养尽养 应接尽接 应扶尽扶 全覆盖 实现 动态 清零 零增长 只增不减 不减少 不增加 不降低 不下降 "
        "不反弹 稳中有降 稳中有升 稳中有进 稳中向好 稳中趋好 向好发展 上升 回落 持平 态势 水平 质量 能力 幅度 有序 推进 完成 取得 进展 成效 、 , 。"
    )
    + "++"
)
_AUTHORITY = r"(?:国家|中央|自治区|省委省政府|省级?|市级?|州|上级|集团)(?:政府)?"
_WHO = rf"(?:{_AUTHORITY}(?:(?:、|和|/|及){_AUTHORITY})*+)"
_FIX = "(?:确定|下达|考核|核定|审核|要求|规定|分配|分解|制定|批复|认定)"
_FIXES = rf"{_FIX}(?:[、/和]?{_FIX})*+"
_GOALS = "(?:目标|任务|指标|要求|计划|数|值)*+"
_PLAN = r"(?:[“\"]?十[一二三四五六七八九]五[”\"]?)?"
_WITHIN = "(?:为准|执行|范围内|以内|之内|内)?"
_BY = r"[^0-9,、;|\n]{0,6}?"
ASSIGNED = re.compile(
    rf"(?:降幅|增幅|增速)?(?:确保|努力)?(?:按照?|执行|以|完成|达到|实现|控制在|保持在|不超过|不突破|不高于|不低于){_PLAN}(?P<by1>{_WHO}|{_BY}){_PLAN}{_FIXES}的?{_GOALS}{_WITHIN}"
    rf"|待?(?P<by2>{_WHO}){_FIXES}的?{_GOALS}{_WITHIN}"
    rf"|(?:完成|达到|按照?){_PLAN}(?P<by3>{_WHO})定?(?:目标|任务|指标)(?:任务)?"
)
_MEAN = r"(?:均|都)?(?P<mean>年均)?(?:增速|增长率?|增幅|降幅)?(?:保持)?"
AT_LEAST_AS = re.compile(rf"{_MEAN}(?:{LEAD})?(?P<sign>{SIGN})(?P<ref>[^;|\n]+)")
LEVEL_OF = re.compile(r"(?:达到|达)(?P<ref>[^;|\n0-9]*(?:平均|同期|上年|全国|全省|先进)[^;|\n0-9]*)")
MEAN_OR_BETTER = re.compile(
    rf"(?:{LEAD})?(?P<ref>[^0-9;|\n]*?(?:平均水平|平均|同期水平|同期))(?P<tail>以上|以下|以内)"
)
SAME_AS = re.compile(
    rf"{_MEAN}[与同和](?P<ref>[^;|\n]+?)(?:保持|的)?(?P<about>基本|大体|大致)?(?:保持)?(?:同步|持平|一致|相当|相同)(?:增长|提高)?"
)
YEAR = re.compile(r"(?:19|20)[0-9]{2}年")
ENDS_IN_FIGURE = re.compile(rf"[0-9](?P<unit>{UNIT})?(?:以上|以下|左右|以内)?$")
IN_FIGURES = re.compile(r"[0-9]|分之|[一二两三四五六七八九十]成|倍|番")
_TO = _any(f"{_TO_FLOOR} {_TO_CEILING}")
FROM_TO = re.compile(
    rf"(?:(?:由|从)(?:(?P<year>(?:19|20)[0-9]{{2}})年的?)?(?P<first>{NUMBER})(?:{UNIT})?(?P<lead>{_TO})|(?P<start>{NUMBER})(?:{UNIT})?→(?P<reach>{_TO})?)(?:(?P<until>(?:19|20)[0-9]{{2}})年的?)?"
    rf"{ABOUT}(?P<sign>{SIGN})?(?P<number>{NUMBER})(?P<unit>{UNIT})?(?:{TAIL})?"
)
_SINCE = (
    r"(?:(?:较|比|在|相比)?(?:(?P<year>(?:19|20)[0-9]{2})年(?:底|末)?|(?P<before>上年|去年|上一年)|[“\"]?十(?P<plan>[一二三四五六七八九])五[”\"]?(?:时期|期)?末?|基期|基年)"
    r"(?:水平|的?基础上)?)?(?:继续|再|又)?"
)
CHANGE = re.compile(
    rf"{_SINCE}(?P<span>{SPANS[Span.TOTAL]}|年均|年平均|每年|逐年)?(?P<lead>{VERB})(?:率|幅度?)?(?P<sign>{SIGN}|达到?|控制在)?"
    rf"{ABOUT}(?P<number>{NUMBER})(?:(?:{UNIT})?(?:~|-|至|到)(?P<high>{NUMBER}))?(?P<unit>{UNIT})?(?:{TAIL})?(?P<behind>%)?"
)
DIFFERENCE = re.compile(
    rf"较基期变动(?P<sign>{SIGN})?(?P<number>{NUMBER})(?:(?:~|-)(?P<high>{NUMBER}))?(?P<unit>{UNIT})?(?:{TAIL})?"
)
RATE = re.compile(
    rf"(?:规划期)?变化率(?P<sign>{SIGN})?(?P<number>{NUMBER})(?:(?:~|-)(?P<high>{NUMBER}))?%(?P<tail>左右)?"
)
TIMES = re.compile(
    rf"{_SINCE}(?:(?:实现)?翻(?P<doubled>[1-9一二两三四五六七八九])番|(?:增长|提高|增加|扩大)(?P<more>{NUMBER})倍)(?:{TAIL})?"
)
TIMES_OF = re.compile(
    rf"(?:是|为|达到?|增加到|提高到|扩大到|相当于)?(?:(?P<year>(?:19|20)[0-9]{{2}})年|原来|现有|基期)的?(?P<number>{NUMBER})倍(?:{TAIL})?"
)
_MEASURED = rf"(?P<span>{SPANS[Span.TOTAL]}|年均|各年平均|每年)?"
RANGE = re.compile(
    rf"{_MEASURED}(?P<lead>{LEAD})?{ABOUT}(?P<low>{NUMBER})(?:{UNIT})?(?:~|-|至|到)(?P<high>{NUMBER})(?P<unit>{UNIT})?(?:之?间)?(?:{TAIL})?"
    rf"|between(?P<from>{NUMBER})(?:percent|%)?and(?P<to>{NUMBER})(?:percent|(?P<sign>%))?"
)
RATIO = re.compile(
    rf"(?P<lead>{LEAD})?{ABOUT}(?P<then>{LEAD})?(?P<sign>{SIGN})?(?P<number>{NUMBER}):(?P<to>{NUMBER})(?:{TAIL})?"
)
_TO_99 = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
RANK = re.compile(
    rf"(?:进入|位居|位列|排名|排在|排|跻身|稳居|保持在?|居|列|继续)*+(?P<where>全国|全省|全市|全区|全球|世界|同类城市)?(?:第(?P<place>[0-9]{{1,3}}|{_TO_99})(?:名|位)?|前(?P<number>[0-9]{{1,3}}|{_TO_99})(?:名|位|强)?)(?:以内|行列|之列)?"
)
NONE = re.compile(r"(?:实现|保持|确保)?(?:零发生|零死亡|零事故|为零|不发生)")
PLACES = _any(
    "全国 全省 全市 全县 全区 全州 城乡 城镇 城市 农村 乡村 城区 市区 县城 县域 乡镇 建成区 城市建成区 中心城区 市级 县级 城镇居民 农村居民 "
    "城市居民 城镇地区 农村地区 男性 女性 男 女 小学 初中 高中 儿童青少年 成人 职工 居民 老年人 省级 村级 社区 行政村"
)
_SCOPE = rf"(?P<scope>以[^0-9;|\n]{{1,20}}为单位|[0-9]+(?:\.[0-9]+)?%(?:及?以上)?的[^0-9;|\n]{{1,20}}?(?=达|≥|>|不|{LEAD})|{PLACES}(?:[、和及]{PLACES}){{0,2}})?[,:]?(?:均|都|总体)?"
PLAIN = re.compile(
    rf"{_SCOPE}{_MEASURED}(?P<lead>{LEAD})?{ABOUT}(?P<sign>{SIGN})?"
    rf"(?P<number>{NUMBER})(?P<unit>{UNIT})?(?:{TAIL}(?:\(含(?:(?P=number)(?:{UNIT})?|本数)\))?)?"
)
_OTHER = r"增长|增速|增幅|提高|提升|增加|降低|下降|减少|同步|倍|番|分之|高于|低于|不|占|每|年均"
OTHER_QUANTITY = re.compile(_OTHER)
"""Words behind a figure that make it another quantity."""
DOING = re.compile(
    rf"(?P<span>{SPANS[Span.TOTAL]}|年均|各年平均|每年)(?P<doing>(?:(?!{_OTHER}|累计)[\u4e00-\u9fff]){{2,8}}?){ABOUT}(?P<sign>{SIGN})?"
    rf"(?P<number>{NUMBER})(?P<unit>{UNIT})(?:{TAIL})?"
)
"""What is done or comes about each year, in words that are not known: 每年募集1500个以上, 年均新增就业4万人左右."""
_TAIL_AT_END = TAIL.replace("?P<tail>", "?:") + "$"
_WORDS = r"[\u4e00-\u9fffA-Za-z·“”\"'/]"
LOOSE = re.compile(
    rf"{_MEASURED}(?P<lead>{LEAD})?{ABOUT}(?P<sign>{SIGN})?(?P<number>{NUMBER})(?P<unit>{UNIT})?(?P<more>{_WORDS}{{0,16}}?)(?:{TAIL}|(?!.*{_TAIL_AT_END}))(?P<object>{_WORDS}{{0,16}})"
)
"""A figure with words behind it that are no unit known by name: 3000万吨二氧化碳当量减排能力, 60所左右高水平高职.

A tail at the end is never one of the words: 5某箱以下.
"""
OTHER_BOUND = re.compile(
    r"(?:[以之][上下内外里间]|为限|[上下]限|封顶|多|余|许|起|or(?:less|more|fewer|over|above|below|under))$"
)
"""Words that end in a bound that is not read: 5某箱之下, 5万多."""
