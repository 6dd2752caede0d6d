"""Read the name of a row: its mark, its unit, how its figures are counted, and which way is better."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import final

from attrs import frozen

from xzplan.model.enums import Worded
from xzplan.model.indicators import Nature
from xzplan.parsing.notation import NOTE, compact, is_unit, plain

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
    Span.AVERAGE: r"(?:年均|年平均|[五5]年(?:年均|平均))(?:增长|增速|增幅|下降|降低)?",
    Span.YEARLY: r"(?:每年|逐年|各年)",
    Span.TOTAL: rf"(?:{YEARS}?(?:累计|合计)(?:数|值)?|{YEARS})",
}
_SPAN_IN_BRACKETS = [(span, re.compile(pattern)) for span, pattern in SPANS.items()]
# 年均 of a concentration is the mean over the days of one year.
_SPAN_IN_NAME = [
    (
        Span.AVERAGE,
        re.compile(
            r"年均(?=增|提|下降|降(?![水雨雪尘])|减|$)|年平均增|^年均(?!.*(?:浓度|气温|温度|降[水雨雪尘]|水位|径流|流量|日照|湿度|(?:常住|户籍)人口|人口$))"
        ),
    ),
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
    nature: Nature | None
    """A nature in the brackets of the name."""
    footnote: str | None
    """The mark of a note at its end, or a digit inside that looks like one."""
    footnote_inside: bool = False
    """Whether one stands inside, where it is kept."""


_LONGEST_MARK = 12
"""Characters in which a row mark stands, with the space behind it."""
_MARK = re.compile(r"\(([0-9]{1,3})\)|\[([0-9]{1,3})\]|([0-9]{1,3})(?:[、)]|\.(?![0-9]))|([①-⑳])")
_BARE_MARK = re.compile(r"([0-9]{1,3})(?=\s+[^\s0-9])")
_NO_MARK = re.compile(r"\s*(?:周?岁|年级|级|类|小时|公里|G|A级)")
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]$")
_FOOTNOTE = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![第前每近满未过至达约级类上])[0-9](?=[\u4e00-\u9fff])"
    r"(?![岁年个月天日小周人名级类项种次所家张件户分公千百十万亿倍套台座处平立米吨元以至到号期届学前环线方度孩胎星])"
)
_NOTE_AT_END = re.compile(
    rf"(?<=.)(?:[{NOTE}]+|(?<=[\u4e00-\u9fff)])(?:[¹²³]+|\[[0-9]{{1,2}}\]|\(注[0-9]{{0,2}}\)))$"
)


def mark_of(text: str, *, bare: bool = True) -> tuple[int | None, int]:
    """Return the number that a text begins with as a row mark, and where the text goes on.

    A bare number with a space behind it may belong to the name (15 岁以上人群吸烟率); the caller may know that none is
    a mark.
    """
    found = _MARK.match(plain(text[:_LONGEST_MARK]))
    if found is None:
        mark = _bare_mark(text) if bare else None
        return (None, 0) if mark is None else (int(mark[1]), mark.end())
    sign = found[4]
    if sign is not None:
        return ord(sign) - ord("①") + 1, 1
    return int(next(group for group in found.groups() if group is not None)), found.end()


def _bare_mark(text: str) -> re.Match[str] | None:
    """Return the number that a text begins with, if it has a space and no counter behind it."""
    start = plain(text[:_LONGEST_MARK])
    found = _BARE_MARK.match(start)
    return None if found is None or _NO_MARK.match(start, found.end()) else found


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
    name = _BROKEN.sub("", printed[start:]).replace("\xa0", " ").strip()
    said = _Said()
    name, mark = _without_marks(name)
    while (found := _BRACKET.search(plain(name))) is not None:
        more = _said_in_brackets(name[found.start(1) : found.end(1)].strip())
        both = None if more is None else said.joined(more)
        if both is None:
            break
        said = both
        name, more_marks = _without_marks(name[: found.start()].rstrip())
        mark = more_marks + mark
    unit = said.unit
    span = span_in(name) if said.span is None else said.span
    formula = unit is not None and not is_unit(unit) and "/" in plain(unit)
    note = _FOOTNOTE.search(plain(name))
    return Name(
        number=number,
        name=name,
        unit=unit,
        span=span,
        formula=formula,
        nature=said.nature,
        footnote=mark or (None if note is None else note[0]),
        footnote_inside=note is not None,
    )


def _without_marks(name: str) -> tuple[str, str]:
    """Return a name without the marks of notes at its end, and the marks."""
    found = _NOTE_AT_END.search(plain(name))
    return (name, "") if found is None else (name[: found.start()].rstrip(), found[0])


_BROKEN = re.compile(r"\s*\n\s*(?!其中)")
"""A line break within a name; that before 其中 parts two names."""
_PARTED = re.compile(r"[,，、;；]")
_AROUND = " ,，、;；:："
"""Punctuation that stands around what a bracket says: （%，）. %。 may be a garbled ‰."""
_SAYS_UNIT = re.compile(r"(?:计量)?单位\s*[:：]\s*")
_UNIT_OF_ITS_OWN = re.compile(r"[十百千万亿]{1,3}[\u4e00-\u9fff]{1,4}")
"""A unit that is not known by name, but counts in multiples: 万标箱."""


@final
@frozen(kw_only=True)
class _Said:
    """What the brackets of a name give."""

    unit: str | None = None
    span: Span | None = None
    nature: Nature | None = None

    def joined(self, other: _Said) -> _Said | None:
        """Return what both give; None if they give the same twice."""
        if (
            (self.unit is not None and other.unit is not None)
            or (self.span is not None and other.span is not None)
            or (self.nature is not None and other.nature is not None)
        ):
            return None
        return _Said(
            unit=self.unit or other.unit, span=self.span or other.span, nature=self.nature or other.nature
        )


def _said_in_brackets(inner: str) -> _Said | None:
    """Return the unit, the way of counting and the nature that a bracket gives; None if it has other words too."""
    said: _Said | None = _Said()
    for piece in _PARTED.split(inner.strip(_AROUND)):
        word = _SAYS_UNIT.sub("", piece.strip(), count=1)
        words = compact(word).text
        span = span_of(words)
        if span is not None:
            more = _Said(span=span)
        elif words in NATURES:
            more = _Said(nature=NATURES[words])
        elif is_unit(word) or "/" in words or _UNIT_OF_ITS_OWN.fullmatch(words):
            more = _Said(unit=word)
        else:
            return None
        said = None if said is None else said.joined(more)
    return said


NATURES = {
    "约束性": Nature.BINDING,
    "约束": Nature.BINDING,
    "预期性": Nature.ANTICIPATORY,
    "预期": Nature.ANTICIPATORY,
    "binding": Nature.BINDING,
    "obligatory": Nature.BINDING,
    "mandatory": Nature.BINDING,
    "anticipatory": Nature.ANTICIPATORY,
    "expected": Nature.ANTICIPATORY,
    "indicative": Nature.ANTICIPATORY,
}


def span_in(name: str) -> Span | None:
    """Return what the words of a name say about counting."""
    name = plain(name)
    return next((span for span, pattern in _SPAN_IN_NAME if pattern.search(name)), None)


GROWTHS = ("增长", "增速", "增幅", "提高", "增加", "提升")
_GROWTH_IN_ENGLISH = re.compile(
    r"^(?:average |mean )?(?:annual |yearly )?(?:growth|increase)(?: rate)? (?:of|in) |\bgrowth(?: rate)?$",
    re.IGNORECASE,
)


def grows(name: str) -> bool:
    """Return whether a name is that of a rate of growth."""
    return any(word in name for word in GROWTHS) or _GROWTH_IN_ENGLISH.search(name) is not None


_SHARE = re.compile(r"(?:率|占比|比重|比例|比率)$")


def is_share(name: str) -> bool:
    """Return whether a name is that of a share of a whole, whose changes are in percentage points."""
    name = _without_remark(plain(name))
    return _SHARE.search(name) is not None and not name.endswith(
        ("死亡率", "发病率", "病死率", "生产率", "增长率")
    )


def is_rate(name: str) -> bool:
    """Return whether a name is that of a rate or share, whose figures over several years have a mean and no growth."""
    name = _without_remark(plain(name))
    return _RATE.search(name) is not None and not name.endswith(("生产率", "增长率", "growth rate"))


def _without_remark(name: str) -> str:
    """Return a name without the brackets at its end that say of whom it is: 失业率（城镇）."""
    return _BRACKET.sub("", name).rstrip() or name


_RATE = re.compile(r"(?:率|占比|比重|比例| rate)$|^(?:Share|Proportion|Percentage|Rate|Ratio) of| rate of ")


def counts(name: str) -> bool:
    """Return whether a name says itself that its figures are rates or numbers of something: 受灾人次."""
    return is_rate(name) or re.search(r"(?:人次|人数|起数|次数|数量|面积)$", plain(name)) is not None


_FLOWS = re.compile(r"生产总值|GDP|增加值|收入|支出|投资|零售|进出口|经费|生产率|消费|产值|总额")


_AMOUNT = re.compile(r"[量额值数]$")


def is_amount(name: str) -> bool:
    """Return whether a name is that of an amount, whose figures in per cent can only be of growth."""
    name = _without_remark(plain(name))
    return _FLOWS.search(name) is not None or _AMOUNT.search(name) is not None


def grows_yearly(name: str) -> bool:
    """Return whether a name is that of the yearly growth of something that an economy makes or spends."""
    name = _without_remark(plain(name))
    if _GROWTH_IN_ENGLISH.search(name) is not None:
        return _FLOWS_IN_ENGLISH.search(name) is not None
    return _FLOWS.search(name) is not None and re.search(r"(?:增长|增速|增幅|增长率)$", name) is not None


_FLOWS_IN_ENGLISH = re.compile(
    r"\b(?:gdp|product|value[- ]added|output|income|spending|expenditure|investment|sales|trade|exports|imports|consumption"
    r"|productivity|revenue)\b",
    re.IGNORECASE,
)
_STOCK = re.compile(
    "寿命|年限|保有量|蓄积量|里程|拥有|总量|每[百千万]|人均|平均|(?i:expectancy|per capita|per [0-9]|years of schooling)"
)


def is_stock(name: str) -> bool:
    """Return whether a name is that of a level, of which a figure over all years can only be a change."""
    return _STOCK.search(name) is not None and not any(word in name for word in ("新增", "新建", "累计"))


_ADDED = re.compile("新增|新建|新开工|(?:培训|改造|治理|减少)(?:人次|人数|户数|面积|数量|数|量)?$")


def adds_up(name: str, unit: str | None) -> bool:
    """Return whether a name is that of an amount of which plans print a year's or that of all years: 新增就业, 老旧小区改造."""
    name = _without_remark(plain(name))
    return unit not in ("%", "％", None) and _ADDED.search(name) is not None and not is_rate(name)
