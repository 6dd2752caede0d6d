"""Reading the cell of a target year and that of a base year."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import final

from attrs import evolve, frozen

from xzplan._doubts import Doubt, doubt
from xzplan._names import CUTS, SPANS, Span, by_name, grows, is_share, is_stock, span_of, take_apart
from xzplan._notation import LONGEST_CELL, NUMBER, UNIT, Compact, compact, same_unit
from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.language import Bilingual
from xzplan.model import Direction
from xzplan.targets import (
    About,
    Assigned,
    AverageGrowth,
    Change,
    Comparator,
    Demand,
    Level,
    Qualitative,
    Range,
    Relative,
    Total,
)

__all__: list[str] = []


@final
@frozen(kw_only=True)
class ParsedTarget:
    """A target cell, read."""

    raw: str
    """The cell, character for character."""
    demand: Demand
    """`Qualitative` with the words of the cell where it asks for nothing that a demand can hold."""
    unit: str | None = None
    """Unit that the cell itself prints."""
    measure: Span | None = None
    """What the figure is counted over, by the cell, the head of its column, or the name."""
    scope: str | None = None
    """What the demand is confined to, as printed: 以乡（镇、街道）为单位."""
    lead: str | None = None
    """The word before the figure, as printed: 达到, 不低于, 控制在, 降低."""
    stretch: bool = False
    """Whether the cell says 力争."""
    stretch_demand: Demand | None = None
    """What is to be striven for beyond the demand."""
    approx: bool = False
    """Whether the cell says 左右, 约 or 基本."""
    base_year: int | None = None
    """Year that a printed change counts from."""
    figures: tuple[Decimal, ...] = ()
    """Every figure that was read, digits as printed, in the cell's order."""
    label: str | None = None
    """Of one part of several: the words before it, as printed."""
    parts: tuple[ParsedTarget, ...] = ()
    """The parts of a cell that prints several figures; each has its own demand."""
    year: int | None = None
    """Target year, by the head of its column."""
    line: int | None = None
    last_line: int | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def missing(self) -> bool:
        """Whether the cell prints nothing, or a dash."""
        return any(one.code == "missing" for one in self.doubts)


@final
@frozen(kw_only=True)
class ParsedBaseline:
    """A baseline cell, read."""

    raw: str
    """The cell, character for character."""
    value: Decimal | None
    """Digits as printed; None where the cell prints no single figure."""
    missing: bool = False
    """Whether the cell prints nothing, or a dash; never a zero."""
    unit: str | None = None
    """Unit that the cell itself prints."""
    approx: bool = False
    label: str | None = None
    """Of one part of several: the words before it, as printed."""
    parts: tuple[ParsedBaseline, ...] = ()
    """The parts of a cell that prints several figures."""
    year: int | None = None
    """Year of the value: printed in the cell, else that of its column."""
    line: int | None = None
    last_line: int | None = None
    doubts: tuple[Doubt, ...] = ()


@final
@frozen(kw_only=True)
class Known:
    """What is known about a cell from outside it."""

    name: str | None = None
    unit: str | None = None
    span: Span | None = None
    base_year: int | None = None
    direction: Direction | None = None
    reason: Bilingual | None = None


def parse_target(cell: str, *, name: str | None = None, unit: str | None = None) -> ParsedTarget:
    """Return what a target cell demands.

    A cell that cannot be read is `Qualitative` with a doubt, never a guess; `raw` always has the cell.

    Parameters
    ----------
    cell
        The cell as printed. More than 200 characters are not read.
    name
        Name of the indicator; it may end in the unit, in brackets. A bare number is a floor unless the name says
        that less is better, and a doubt says which it was.
    unit
        Unit of the indicator as printed, such as ``%``; by default that in the brackets of the name.

    Raises
    ------
    InvalidInputError
        An argument that is no text.

    Examples
    --------
    >>> import xzplan
    >>> xzplan.parse_target("≥90").demand
    Level(op=<Comparator.AT_LEAST: '>='>, value=Decimal('90'))
    >>> [doubt.code for doubt in xzplan.parse_target("12.5", name="孕产妇死亡率").doubts]
    ['bare_number']
    """
    checked("cell", cell)
    span = None
    if name is not None:
        taken = take_apart(checked("name", name)[:LONGEST_CELL])
        name, span = taken.name, taken.span
        unit = taken.unit if unit is None else unit
    if unit is not None:
        checked("unit", unit)
    return read_target(cell, Known(name=name, unit=unit, span=span))


def checked(argument: str, value: object) -> str:
    """Return a text, or refuse what is none."""
    if not isinstance(value, str):
        raise InvalidInputError(argument, value, "not a text; pass a str")
    return value


def read_target(cell: str, known: Known) -> ParsedTarget:
    """Return what a cell demands, given what is known about it."""
    if len(cell) > LONGEST_CELL:
        return _words(cell, doubt("too_long", str(LONGEST_CELL)))
    text = compact(cell)
    if text.text in MISSING:
        return _words(cell, doubt("missing"))
    text, notes = _without_footnotes(text)
    text, stretch, beyond = _stretched(text)
    found = _clause(cell, text, known)
    if _unread(found):
        found = _parts(cell, text, known) or found
    if stretch:
        goal = None if beyond is None else _clause(cell, beyond, known).demand
        if beyond is None and text.at[-1:] == compact(cell).at[-1:]:
            notes = (*notes, doubt("stretch"))
        if isinstance(goal, Qualitative):
            goal, notes = None, (*notes, doubt("unread"))
        found = evolve(found, stretch=True, stretch_demand=goal)
    return evolve(found, doubts=(*found.doubts, *notes)) if notes else found


MISSING = frozenset(("", "-", "--", "---", "----", "/"))


def _words(cell: str, *doubts: Doubt, figures: tuple[Decimal, ...] = ()) -> ParsedTarget:
    return ParsedTarget(raw=cell, demand=Qualitative(text=cell), figures=figures, doubts=doubts)


def _unread(found: ParsedTarget) -> bool:
    return any(one.code == "unread" for one in found.doubts)


# What surrounds the clause.

_NOTE_AT_END = re.compile(r"(?<=.)(?:[*※†‡#①-⑳¹²³]+|(?<=[0-9%])(?:\[[0-9]\]|\(注[0-9]?\)))$")
_STRETCH = re.compile(r"[,;]?(?:并|且)?(?:努力)?力争")
_BETTER = re.compile(r"[,;](?:在实际工作中)?(?:努力)?(?:争取|力争|取得)更好的?(?:结果|成绩|效果)$")


def _without_footnotes(text: Compact) -> tuple[Compact, tuple[Doubt, ...]]:
    found = _NOTE_AT_END.search(text.text)
    if found is None:
        return text, ()
    return text.cut(0, found.start()), (doubt("footnote", found[0]),)


def _stretched(text: Compact) -> tuple[Compact, bool, Compact | None]:
    """Return the clause, whether it says 力争, and the clause behind that word where there is one before it."""
    better = _BETTER.search(text.text)
    if better is not None:
        return text.cut(0, better.start()), True, None
    found = _STRETCH.search(text.text)
    if found is None:
        return text, False, None
    rest = text.cut(found.end(), len(text.text))
    return (rest, True, None) if found.start() == 0 else (text.cut(0, found.start()), True, rest)


# Words of relation.

_SIGNS = {
    Comparator.AT_LEAST: "≥ >= => ≮ 不低于 不少于 不小于 不短于 不慢于 至少 大于等于 大于或等于 达到或超过",
    Comparator.MORE_THAN: "> 超过 高于 大于 多于 突破 快于 优于 好于",
    Comparator.EQUAL: "= 等于",
    Comparator.LESS_THAN: "< 低于 小于 少于 短于 慢于",
    Comparator.AT_MOST: "≤ <= =< ≯ 不高于 不超过 不大于 不多于 不长于 至多 小于等于 小于或等于",
}
_SIGN_OF = {sign: op for op, signs in _SIGNS.items() for sign in signs.split()}
_TAIL_OF = {
    "以上": Comparator.AT_LEAST,
    "+": Comparator.AT_LEAST,
    "以下": Comparator.AT_MOST,
    "以内": Comparator.AT_MOST,
    "之内": Comparator.AT_MOST,
}
_UP = "提高 提升 增加 增长 上升 上调 扩大 升 增"
_DOWN = "降低 下降 减少 压减 削减 缩小 缩短 回落 降 减"
_TO_FLOOR = "达到 达 " + " ".join(f"{verb}{to}" for verb in _UP.split() for to in ("到", "至"))
_TO_CEILING = "控制在 控制到 " + " ".join(
    f"{verb}{to}" for verb in _DOWN.split() for to in ("到", "至", "为")
)
_KEEP = "继续保持在 继续保持 保持在 稳定在 维持在 保持 稳定达到"


def _any(words: str) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words.split()), key=len, reverse=True)) + ")"


_SIGN = _any(" ".join(_SIGNS.values()))
_LEAD = _any(f"{_TO_FLOOR} {_TO_CEILING} {_KEEP}")
_VERB = _any(f"{_UP} {_DOWN} 新增")
_TAIL = r"(?:\(含\))?(?:及|或)?(?P<tail>以上|以下|以内|之内|左右|上下|\+)(?:\(含\))?(?:水平)?"
_ABOUT = "(?P<about>大?约|近)?"
_FLOORS, _CEILINGS = frozenset(_TO_FLOOR.split()), frozenset(_TO_CEILING.split())

# The alternatives of the grammar, each tried on a whole clause.

_QUALITIES = re.compile(
    _any(
        "稳步 逐步 逐年 持续 不断 进一步 明显 大幅 大幅度 显著 有所 继续 保持 适度 平稳 基本 总体 全面 有效 较快 合理 区间 提高 提升 增长 下降 "
        "降低 改善 稳定 减少 增加 向好 扩大 优化 完善 达标 消除 加快 在 于 各年度 视情 提出 统筹 考核 并 留有 适当 弹性 应保尽保 应享尽享 "
        "应助尽助 应纳尽纳 应收尽收 应救尽救 应养尽养 应接尽接 应扶尽扶 全覆盖 实现 动态 清零 零增长 只增不减 不减少 不增加 不降低 不下降 "
        "不反弹 稳中有降 稳中有升 上升 回落 持平 态势 水平 质量 能力 幅度 有序 推进 完成 取得 进展 成效 、 , 。"
    )
    + "++"
)
_WHO = r"(?:国家(?:、|和)?(?:省级?)?|省(?:、|和)?(?:市级?)?|省级|省委省政府|市级?|自治区|上级|中央|[^0-9,、;|\n]{0,6}?)"
_FIXES = "(?:确定|下达|考核|核定|要求|规定|分配|分解|制定)"
_ASSIGNED = re.compile(
    rf"(?:(?:按照?|执行|以)(?P<by1>{_WHO}){_FIXES}(?:为准|执行|(?:的)?(?:目标|任务|指标|要求|计划)(?:数|值|任务)?(?:执行|为准)?)"
    rf"|(?:完成|达到|实现|控制在)(?P<by2>{_WHO}){_FIXES}的?(?:目标|任务|指标|要求|计划)?(?:数|值|任务|指标)?(?:以内|之内|内|范围内)?"
    rf"|(?P<by3>国家|省|上级|市){_FIXES}的?(?:目标|任务|指标|计划)?(?:数|值)?"
    r"|完成(?P<by4>国家|省|上级|省级)定?(?:目标|任务|指标)(?:任务)?)"
)
_AT_LEAST_AS = re.compile(
    rf"(?P<mean>年均)?(?:增速|增长|增幅)?(?:{_LEAD})?(?P<sign>{_SIGN})(?P<ref>[^;|\n]+)"
)
_LEVEL_OF = re.compile(r"(?:达到|达)(?P<ref>[^;|\n0-9]*(?:平均|同期|上年|全国|全省|先进)[^;|\n0-9]*)")
_SAME_AS = re.compile(
    r"(?P<mean>年均)?(?:增速|增长)?(?:保持)?[与同和](?P<ref>[^;|\n]+?)(?:保持|的)?(?P<about>基本|大体|大致)?(?:保持)?(?:同步|持平|一致|相当|相同)(?:增长|提高)?"
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}年")
_ENDS_IN_FIGURE = re.compile(rf"[0-9](?:{UNIT})?(?:以上|以下|左右|以内)?$")
_FROM_TO = re.compile(
    rf"(?:由|从)(?:(?P<year>(?:19|20)[0-9]{{2}})年的?)?(?P<first>{NUMBER})(?:{UNIT})?(?P<lead>{_any(_TO_FLOOR + ' ' + _TO_CEILING)})"
    rf"{_ABOUT}(?P<number>{NUMBER})(?P<unit>{UNIT})?(?:{_TAIL})?"
)
_CHANGE = re.compile(
    r"(?:(?:较|比|在)?(?:(?P<year>(?:19|20)[0-9]{2})年(?:底|末)?|(?P<before>上年|去年|上一年)|基期|基年)(?:水平|基础上)?)?"
    rf"(?P<span>{SPANS[Span.TOTAL]}|年均|年平均|每年|逐年)?(?P<span2>累计)?(?P<lead>{_VERB})(?:率|幅度?)?(?P<sign>{_SIGN}|达到?)?"
    rf"{_ABOUT}(?P<number>{NUMBER})(?P<unit>{UNIT})?(?:{_TAIL})?"
)
_RATE = re.compile(rf"(?:规划期)?变化率(?P<sign>{_SIGN})(?P<number>{NUMBER})%")
_RANGE = re.compile(
    rf"(?P<lead>{_LEAD})?(?P<low>{NUMBER})(?:{UNIT})?(?:~|-|至|到)(?P<high>{NUMBER})(?P<unit>{UNIT})?(?:之?间)?(?:{_TAIL})?"
)
_RATIO = re.compile(rf"(?P<lead>{_LEAD})?(?P<sign>{_SIGN})?(?P<number>{NUMBER}):(?P<to>{NUMBER})(?:{_TAIL})?")
_PLACES = _any(
    "全国 全省 全市 全县 全区 全州 城乡 城镇 城市 农村 乡村 城区 市区 县城 县域 乡镇 建成区 城市建成区 中心城区 市级 县级 城镇居民 农村居民 "
    "城市居民 城镇地区 农村地区 男性 女性 男 女 小学 初中 高中 儿童青少年 成人 职工 居民 老年人 省级 村级 社区 行政村"
)
_SCOPE = rf"(?P<scope>以[^0-9;|\n]{{1,20}}为单位|[0-9]+(?:\.[0-9]+)?%(?:及?以上)?的[^0-9;|\n]{{1,20}}?(?=达|≥|>|不|{_LEAD})|{_PLACES}(?:[、和及]{_PLACES}){{0,2}})?[,:]?(?:均|都|总体)?"
_PLAIN = re.compile(
    rf"{_SCOPE}(?P<span>{SPANS[Span.TOTAL]}|年均|每年)?(?P<lead>{_LEAD})?{_ABOUT}(?P<sign>{_SIGN})?"
    rf"(?P<number>{NUMBER})(?P<unit>{UNIT})?(?:{_TAIL})?"
)

# A clause.

_SPAN_AT_END = re.compile(r"[(\[]([^()\[\]]{1,14})[)\]]$")
_SPAN_AT_START = re.compile(r"\(([^()\[\]]{1,14})\)")
_BRACKETED = re.compile(r"\[([^\[\]]+)\]")


def _clause(cell: str, text: Compact, known: Known) -> ParsedTarget:
    """Return what one clause demands; with the doubt ``unread`` if it is none."""
    text, span = _without_span(text)
    known = evolve(known, span=known.span if span is None else span)
    for pattern, read in _ALTERNATIVES:
        found = pattern.fullmatch(text.text)
        if found is not None:
            if (signs := _contradiction(found)) is not None:
                return _words(cell, doubt("two_signs", *signs))
            try:
                return evolve(read(cell, text, found, known), measure=_measure(found, known))
            except RecordError as error:
                problem = Bilingual(zh="超出该类要求可取的范围", en=error.problem)
                return _words(cell, doubt("impossible", problem))
    return _words(cell, doubt("unread"))


def _without_span(text: Compact) -> tuple[Compact, Span | None]:
    """Return the clause without its remark on counting: （年均）, （五年累计）, or the brackets of 〔n〕."""
    for pattern in (_SPAN_AT_END, _SPAN_AT_START):
        found = pattern.search(text.text) if pattern is _SPAN_AT_END else pattern.match(text.text)
        span = None if found is None else span_of(found[1])
        if found is not None and span is not None:
            return text.without(found.start(), found.end()), span
    found = _BRACKETED.search(text.text)
    # Not 〔累计〕1, the head of a column with a footnote mark.
    if found is not None and span_of(found[1]) is None:
        inner = text.cut(0, found.end() - 1).without(found.start(), found.start() + 1)
        rest = text.cut(found.end(), len(text.text))
        return Compact(text.raw, inner.text + rest.text, inner.at + rest.at), Span.BRACKET
    return text, None


def _measure(found: re.Match[str], known: Known) -> Span | None:
    words = "".join(filter(None, (found.groupdict().get(key) for key in ("span", "span2", "mean"))))
    if not words:
        return known.span
    if "均" in words:
        return Span.AVERAGE
    return Span.YEARLY if words in ("每年", "逐年") else Span.TOTAL


def _figure(printed: str) -> tuple[Decimal, tuple[Doubt, ...]]:
    """Return a printed number, and a doubt about an odd point."""
    notes = tuple(doubt("odd_point", sign) for sign in "。·" if sign in printed)
    return Decimal(printed.replace(",", "").replace("。", ".").replace("·", ".")), notes


def _unit(printed: str | None, known: Known) -> tuple[str | None, tuple[Doubt, ...]]:
    """Return the unit of a cell, and what is to be said of it."""
    if printed is None:
        return None, ()
    if printed == "%。":
        return None, (doubt("garbled_unit", printed),)
    if known.unit is None:
        return printed, ()
    if same_unit(printed, known.unit):
        return printed, (doubt("unit_twice", printed),)
    return printed, (doubt("other_unit", printed, known.unit),)


def _qualities(cell: str, _text: Compact, _found: re.Match[str], _known: Known) -> ParsedTarget:
    return _words(cell, doubt("words_alone"))


_ENGLISH = {
    "国家": "the State",
    "省": "the province",
    "市": "the city",
    "上级": "the higher authority",
    "国家和省": "the State and the province",
}


def _assigned(cell: str, text: Compact, found: re.Match[str], _known: Known) -> ParsedTarget:
    group = next(key for key in ("by1", "by2", "by3", "by4") if found[key] is not None)
    by = text.printed(*found.span(group))
    notes = () if by else (doubt("assigner_not_printed"),)
    return ParsedTarget(raw=cell, demand=Assigned(by=by, by_en=_ENGLISH.get(by)), doubts=notes)


def _relative(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    reference = found["ref"]
    # A year begins a reference, any other figure is the bound itself: 不低于2020年水平, 不低于95.
    if not re.search(r"[\u4e00-\u9fffA-Za-z]", reference) or (
        reference[0] in "0123456789+-.约[" and not _YEAR.match(reference)
    ):
        return _words(cell, doubt("unread"))
    if _ENDS_IN_FIGURE.search(reference):
        return _words(cell, doubt("margin" if re.search(r"[^0-9][0-9]", reference) else "unread"))
    groups = found.groupdict()
    sign = groups.get("sign")
    op = Comparator.EQUAL if "about" in groups else Comparator.AT_LEAST
    op = op if sign is None else _SIGN_OF[sign]
    about = groups.get("about")
    return ParsedTarget(
        raw=cell,
        demand=Relative(
            op=op,
            reference=text.printed(*found.span("ref")),
            averaged=groups.get("mean") is not None or known.span is Span.AVERAGE,
        ),
        lead=sign,
        approx=about is not None,
        doubts=() if about is None else (doubt("equal_about", about),),
    )


def _from_to(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    first, _ = _figure(found["first"])
    read = _plain(cell, text, found, evolve(known, span=None))
    year = None if found["year"] is None else int(found["year"])
    return evolve(read, figures=(first, *read.figures), base_year=year)


def _change(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    number, notes = _figure(found["number"])
    unit, more = _unit(found["unit"], known)
    span = _measure(found, known)
    year = None if found["year"] is None else int(found["year"])
    down = found["lead"] in _DOWN.split()
    op, signs, approx = _bound(found)
    if op is None:
        op = Comparator.AT_LEAST
    if down:
        number, op = -number, _mirrored(op)
    demand, why = _changed(cell, number, op, unit=unit, span=span, known=known)
    if found["before"] is not None:
        demand, why = Qualitative(text=cell), ("mean_amount",)
    elif year is not None and year != known.base_year:
        signs = (*signs, doubt("base_year", str(year)))
    if approx and not isinstance(demand, Qualitative):
        signs = (*signs, doubt("about_as_bound", op.words))
    # 下降20% under a name with % is no unit printed twice: it is the change that is in per cent.
    more = () if unit == "%" or why == ("change_in_units",) else more
    return ParsedTarget(
        raw=cell,
        demand=demand,
        unit=unit,
        lead=text.printed(*found.span("lead")),
        approx=approx,
        base_year=year,
        figures=(abs(number),),
        doubts=(*notes, *more, *signs, *map(doubt, why)),
    )


def _changed(
    cell: str, signed: Decimal, op: Comparator, *, unit: str | None, span: Span | None, known: Known
) -> tuple[Demand, tuple[str, ...]]:
    """Return the demand that a printed change makes, and the doubts it leaves."""
    if unit == "%":
        if known.name is not None and is_share(known.name) and known.unit in (None, "%", "％"):
            return Qualitative(text=cell), ("points_or_percent",)
        why = () if known.name is not None else ("percent_of_what",)
        if span is Span.AVERAGE:
            return AverageGrowth(op=op, rate=signed), why
        if span is Span.YEARLY:
            return AverageGrowth(op=op, rate=signed), ("every_year", *why)
        return Change(op=op, percent=signed), why
    if span is Span.TOTAL and signed > 0 and unit is not None and not unit.endswith("百分点"):
        return Total(op=op, value=signed), ()
    return Qualitative(text=cell), ("change_in_units",)


def _mirrored(op: Comparator) -> Comparator:
    """Return the relation of the change itself where that of a cut is given: a cut of at least 20 is at most -20."""
    return {
        Comparator.AT_LEAST: Comparator.AT_MOST,
        Comparator.MORE_THAN: Comparator.LESS_THAN,
        Comparator.LESS_THAN: Comparator.MORE_THAN,
        Comparator.AT_MOST: Comparator.AT_LEAST,
    }.get(op, op)


def _rate(cell: str, _text: Compact, found: re.Match[str], _known: Known) -> ParsedTarget:
    number, notes = _figure(found["number"])
    demand = Change(op=_SIGN_OF[found["sign"]], percent=number)
    return ParsedTarget(
        raw=cell, demand=demand, unit="%", lead=found["sign"], figures=(number,), doubts=notes
    )


def _bound(found: re.Match[str]) -> tuple[Comparator | None, tuple[Doubt, ...], bool]:
    """Return the relation that sign and tail print, what is to be said of them, and whether it is about."""
    groups = found.groupdict()
    sign, tail = groups.get("sign"), groups.get("tail")
    approx = tail in ("左右", "上下") or groups.get("about") is not None
    op = None if sign is None or sign not in _SIGN_OF else _SIGN_OF[sign]
    last = _TAIL_OF.get(tail or "")
    if op is None or last is None:
        return (last if op is None else op), (), approx
    return op, (doubt("two_signs", str(sign), str(tail)),), approx


def _contradiction(found: re.Match[str]) -> tuple[str, str] | None:
    """Return the sign and the tail of a figure where they cannot both be."""
    groups = found.groupdict()
    sign, tail = groups.get("sign"), groups.get("tail")
    op, last = _SIGN_OF.get(sign or ""), _TAIL_OF.get(tail or "")
    if sign is None or tail is None or op is None or last is None or op.is_floor is last.is_floor:
        return None
    return sign, tail


def _range(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    low, notes = _figure(found["low"])
    high, odd = _figure(found["high"])
    unit, more = _unit(found["unit"], known)
    tail = found["tail"]
    if tail in _TAIL_OF and tail not in ("以内", "之内"):
        return _words(cell, doubt("unread"), figures=(low, high))
    if known.span is not None:
        return _words(cell, doubt("mean_amount"), figures=(low, high))
    approx = tail in ("左右", "上下")
    return ParsedTarget(
        raw=cell,
        demand=Range(low=low, high=high),
        unit=unit,
        lead=_lead(text, found),
        approx=approx,
        figures=(low, high),
        doubts=(*notes, *odd, *more),
    )


def _lead(text: Compact, found: re.Match[str]) -> str | None:
    """Return the word or the words before the figure, as printed."""
    groups = found.groupdict()
    words = [text.printed(*found.span(key)) for key in ("lead", "sign") if groups.get(key) is not None]
    words = [word for word in words if re.search(r"[\u4e00-\u9fff]", word)]
    return "".join(words) or None


def _ratio(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    number, _ = _figure(found["number"])
    to, _ = _figure(found["to"])
    printed = f"{found['number']}:{found['to']}"
    if to != 1:
        return _words(cell, doubt("ratio", printed), figures=(number, to))
    op, signs, approx = _bound(found)
    op, bare = _op(op, found, known)
    return ParsedTarget(
        raw=cell,
        demand=About(value=number) if approx else Level(op=op, value=number),
        unit=f":{found['to']}",
        lead=_lead(text, found),
        approx=approx,
        figures=(number, to),
        doubts=(doubt("ratio", printed), *signs, *(() if approx else bare)),
    )


def _op(op: Comparator | None, found: re.Match[str], known: Known) -> tuple[Comparator, tuple[Doubt, ...]]:
    """Return the relation of a figure, with a doubt where the cell does not print it."""
    if op is not None:
        return op, ()
    lead = found.groupdict().get("lead")
    if lead in _CEILINGS:
        return Comparator.AT_MOST, ()
    direction, word, cut = (None, "", False) if known.name is None else by_name(known.name)
    if lead in _FLOORS and direction is not Direction.DECREASE:
        return Comparator.AT_LEAST, ()
    if known.direction is not None and known.reason is not None:
        direction, reason = known.direction, known.reason
    elif direction is None:
        reason = _NOTHING_SAID if known.name is not None else _NO_NAME
    else:
        reason = name_says(word, direction, cut=cut)
    op = Comparator.AT_MOST if direction is Direction.DECREASE else Comparator.AT_LEAST
    return op, (doubt("bare_number", op.words, reason),)


_NO_NAME = Bilingual(zh="未给出指标名称", en="no name was given")
_NOTHING_SAID = Bilingual(zh="名称未表明越低越好", en="nothing in the name says that less is better")


def name_says(word: str, direction: Direction, *, cut: bool) -> Bilingual:
    """Return the reason for a direction that a word of the name gives."""
    if cut:
        return Bilingual(
            zh=f"名称含“{word}”，所印为降幅，越大越好",
            en=f"the name has “{word}”: the figure is the size of a cut, and more is better",
        )
    if direction is Direction.DECREASE:
        return Bilingual(zh=f"名称含“{word}”，越低越好", en=f"the name has “{word}”: less is better")
    return Bilingual(zh=f"名称含“{word}”，越高越好", en=f"the name has “{word}”: more is better")


def _plain(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    number, notes = _figure(found["number"])
    printed = found["unit"]
    if printed == "年" and re.fullmatch(r"(?:19|20)[0-9]{2}", found["number"]):
        return _words(cell, doubt("unread"))
    unit, more = _unit(printed, known)
    span = _measure(found, known)
    op, signs, approx = _bound(found)
    groups = found.groupdict()
    demand: Demand
    bare: tuple[Doubt, ...] = ()
    why: tuple[str, ...] = ()
    if approx and op is None and span is None:
        demand = About(value=number)
    else:
        op, bare = _op(op, found, known)
        demand, why = _counted(cell, number, op, unit=unit or known.unit, span=span, known=known)
        if approx:
            bare = () if isinstance(demand, Qualitative) else (doubt("about_as_bound", op.words),)
    if isinstance(demand, Qualitative):
        bare = ()
    return ParsedTarget(
        raw=cell,
        demand=demand,
        unit=unit,
        scope=text.printed(*found.span("scope")) or None if groups.get("scope") else None,
        lead=_lead(text, found),
        approx=approx,
        figures=(number,),
        doubts=(*notes, *more, *signs, *bare, *map(doubt, why)),
    )


def _counted(
    cell: str, number: Decimal, op: Comparator, *, unit: str | None, span: Span | None, known: Known
) -> tuple[Demand, tuple[str, ...]]:
    """Return the demand that a figure makes, by what it is counted over, and the doubts it leaves."""
    name = known.name
    if span is None:
        return Level(op=op, value=number), ()
    cut = name is not None and any(word in name for word in CUTS)
    growth = name is not None and grows(name)
    percent = unit in ("%", "％")
    if span.is_total:
        if not percent and name is not None and is_stock(name):
            return Qualitative(text=cell), ("change_in_units",)
        if not percent:
            return Total(op=op, value=number), (
                "total_of_what",
            ) if name is None and span is Span.BRACKET else ()
        if name is not None and is_share(name) and not cut and not growth:
            return Qualitative(text=cell), ("points_or_percent",)
        if cut:
            return Change(op=_mirrored(op), percent=-number), ()
        if growth:
            return Change(op=op, percent=number), ()
        return Qualitative(text=cell), ("change_unsigned",)
    every = ("every_year",) if span is Span.YEARLY else ()
    if name is None and (unit is None or percent):
        return AverageGrowth(op=op, rate=number), (*every, "average_of_what")
    if percent and name is not None and (cut or growth or not is_share(name)):
        rate, op = (-number, _mirrored(op)) if cut else (number, op)
        return AverageGrowth(op=op, rate=rate), every
    if growth and unit is None:
        return AverageGrowth(op=op, rate=number), every
    return Qualitative(text=cell), ("mean_amount",)


_ALTERNATIVES = (
    (_QUALITIES, _qualities),
    (_ASSIGNED, _assigned),
    (_RATE, _rate),
    (_FROM_TO, _from_to),
    (_CHANGE, _change),
    (_RANGE, _range),
    (_RATIO, _ratio),
    (_PLAIN, _plain),
    (_SAME_AS, _relative),
    (_LEVEL_OF, _relative),
    (_AT_LEAST_AS, _relative),
)

# Several figures in one cell.

_LISTING = re.compile(r"[;\n|,、]|(?<=[0-9%‰上下内右])[和与](?=[0-9])")
_SPLIT_BEFORE_PLACE = re.compile(rf"(?<=[0-9%‰上下内右])(?={_PLACES})")
_RESPECTIVELY = re.compile(rf"(?P<labels>[^0-9]*?)分别(?P<lead>{_LEAD})?(?P<sign>{_SIGN})?(?=[0-9])")
_TAIL_AT_END = re.compile(rf"(?P<number>{NUMBER})(?P<unit>{UNIT})?(?P<rest>{_TAIL})$")
_BARE = re.compile(rf"(?:[\u4e00-\u9fff()]*[:]?)(?P<number>{NUMBER})(?:{UNIT})?")
_FIRST_FIGURE = re.compile(r"[0-9≥≤<>\[+-]")
_LEAD_AT_END = re.compile(rf"(?:{_LEAD}|{_SIGN}|{_VERB}|约|每年|年均|累计|力争)+$")
_NO_LABEL = re.compile(r"新增|新建|完成|培训|建成|改造|建设|[较比除]|每年|年均|累计|不")


def _parts(cell: str, text: Compact, known: Known) -> ParsedTarget | None:
    """Return a cell that prints several figures, or one behind a word; None for any other."""
    labels, shared, text = _respectively(text)
    pieces = _split(text, _LISTING)
    pieces = [part for piece in pieces for part in _split(piece, _SPLIT_BEFORE_PLACE)]
    if labels and len(labels) != len(pieces):
        return None
    tail = _shared_tail(pieces)
    read = []
    for at, piece in enumerate(pieces):
        part = _part(_joined(shared, piece, tail if at < len(pieces) - 1 else None), known)
        if part is None:
            return None
        part = evolve(part, raw=piece.printed(0, len(piece.text)))
        if labels:
            part = evolve(part, label=labels[at])
        read.append(part)
    if len(read) == 1:
        one = read[0]
        return evolve(one, raw=cell, doubts=(*one.doubts, doubt("labelled", str(one.label))))
    notes: tuple[Doubt, ...] = (doubt("several"),)
    if tail is not None:
        notes = (*notes, doubt("shared_tail", tail.text))
    figures = tuple(figure for part in read for figure in part.figures)
    notes = tuple(dict.fromkeys((*notes, *(one for part in read for one in part.doubts))))
    return evolve(_words(cell, *notes, figures=figures), parts=tuple(read))


def _split(text: Compact, pattern: re.Pattern[str]) -> list[Compact]:
    """Return the pieces of a clause between separators that stand outside its brackets."""
    pieces, start, depth, seen = [], 0, 0, 0
    for found in pattern.finditer(text.text):
        between = text.text[seen : found.start()]
        depth += sum(between.count(sign) for sign in "([") - sum(between.count(sign) for sign in ")]")
        seen = found.start()
        if depth == 0:
            pieces.append(text.cut(start, found.start()))
            start = found.end()
    pieces.append(text.cut(start, len(text.text)))
    return [piece for piece in pieces if piece.text]


def _respectively(text: Compact) -> tuple[list[str], Compact | None, Compact]:
    """Return the labels before 分别, the words behind it that go for every figure, and the figures."""
    found = _RESPECTIVELY.match(text.text)
    if found is None:
        return [], None, text
    labels = [one for one in re.split("[、,和与及]", text.printed(*found.span("labels"))) if one]
    start = found.end("labels") + len("分别")
    return labels, text.cut(start, found.end()), text.cut(found.end(), len(text.text))


def _shared_tail(pieces: list[Compact]) -> Compact | None:
    """Return the tail of the last piece if no other has one: 小学、初中95、98以上."""
    if len(pieces) < 2 or not all(_BARE.fullmatch(piece.text) for piece in pieces[:-1]):
        return None
    found = _TAIL_AT_END.search(pieces[-1].text)
    return None if found is None else pieces[-1].cut(*found.span("rest"))


def _joined(*texts: Compact | None) -> Compact:
    given = [text for text in texts if text is not None]
    return Compact(
        given[0].raw, "".join(one.text for one in given), tuple(place for one in given for place in one.at)
    )


def _part(text: Compact, known: Known) -> ParsedTarget | None:
    """Return one part: a clause, or a clause behind a label; None if it is neither."""
    whole = text.printed(0, len(text.text))
    read = _clause(whole, text, known)
    if not _unread(read):
        return read if read.scope is None else evolve(read, label=read.scope, scope=None)
    first = _FIRST_FIGURE.search(text.text)
    if first is None:
        return None
    head = _LEAD_AT_END.sub("", text.text[: first.start()])
    label = head.removesuffix(":")
    if not 0 < len(label) <= 20 or _NO_LABEL.search(label):
        return None
    read = _clause(whole, text.cut(len(head), len(text.text)), known)
    return None if _unread(read) else evolve(read, label=text.printed(0, len(label)))


# The other column.

_BASE_YEAR = re.compile(r"[(\[]((?:19|20)[0-9]{2})年?(?:数据|底|末)?[)\]]$")
_VALUE = re.compile(
    rf"(?P<label>[^0-9≥≤<>+~:;,|\n-]{{0,20}}?):?(?P<lead>{_LEAD})?{_ABOUT}(?P<sign>{_SIGN})?(?P<number>{NUMBER})(?P<unit>{UNIT})?(?:{_TAIL})?"
)


def parse_baseline(cell: str) -> ParsedBaseline:
    """Return what a baseline cell prints.

    A dash, a slash or nothing at all is a missing value: ``value`` is None and ``missing`` says so.

    Parameters
    ----------
    cell
        The cell as printed. More than 200 characters are not read.

    Raises
    ------
    InvalidInputError
        An argument that is no text.

    Examples
    --------
    >>> import xzplan
    >>> xzplan.parse_baseline("4.30").value
    Decimal('4.30')
    >>> xzplan.parse_baseline("—").missing
    True
    """
    return read_baseline(checked("cell", cell), None)


def read_baseline(cell: str, unit: str | None) -> ParsedBaseline:
    """Return what a baseline cell prints under a name with a unit."""
    if len(cell) > LONGEST_CELL:
        return ParsedBaseline(raw=cell, value=None, doubts=(doubt("too_long", str(LONGEST_CELL)),))
    text = compact(cell)
    if text.text in MISSING:
        return ParsedBaseline(raw=cell, value=None, missing=True, doubts=(doubt("missing"),))
    text, notes = _without_footnotes(text)
    pieces = _split(text, _LISTING)
    pieces = [part for piece in pieces for part in _split(piece, _SPLIT_BEFORE_PLACE)]
    read = _value(cell, text, unit)
    if read is None and len(pieces) > 1:
        parts = [_value(piece.printed(0, len(piece.text)), piece, unit) for piece in pieces]
        known = tuple(part for part in parts if part is not None)
        if len(known) == len(parts):
            read = ParsedBaseline(raw=cell, value=None, parts=known, doubts=(doubt("several"),))
    if read is None:
        read = ParsedBaseline(raw=cell, value=None, doubts=(doubt("unread"),))
    return evolve(read, doubts=(*read.doubts, *notes)) if notes else read


def _value(cell: str, text: Compact, known: str | None) -> ParsedBaseline | None:
    """Return one value; None if there is none."""
    notes: tuple[Doubt, ...] = ()
    dated = _BASE_YEAR.search(text.text)
    year = None
    if dated is not None and dated.start() > 0:
        year = int(dated[1])
        text, notes = text.cut(0, dated.start()), (doubt("other_year", dated[1]),)
    text, span = _without_span(text)
    found = _VALUE.fullmatch(text.text)
    if found is None:
        return None
    value, odd = _figure(found["number"])
    unit, more = _unit(found["unit"], Known(unit=known))
    words = [found[key] for key in ("lead", "about", "sign", "tail") if found[key] is not None]
    if words and words != ["达到"]:
        notes = (*notes, doubt("bounded", "".join(words)))
    if span is not None:
        notes = (*notes, doubt("span_in_baseline"))
    return ParsedBaseline(
        raw=cell,
        value=value,
        unit=unit,
        approx=found["about"] is not None or found["tail"] in ("左右", "上下"),
        label=text.printed(*found.span("label")) or None,
        year=year,
        doubts=(*odd, *more, *notes),
    )
