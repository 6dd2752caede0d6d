"""Read clauses without a figure of their own: words, what is assigned, and what is relative to another statistic."""

from __future__ import annotations

import re

from xzplan.model.bounds import Relation
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Assigned, Relative
from xzplan.parsing.doubts import doubt
from xzplan.parsing.grammar import ENDS_IN_FIGURE, IN_FIGURES, SIGN_OF, TAIL_OF, YEAR
from xzplan.parsing.names import Span
from xzplan.parsing.notation import Compact
from xzplan.parsing.parsed import Known, ParsedTarget, in_words


def read_qualities(cell: str, _text: Compact, _found: re.Match[str], _known: Known) -> ParsedTarget:
    """Return words that name a quality: 稳步提高."""
    return in_words(cell, doubt("words_alone"))


_BEFORE_FIGURES_ONLY = ("超", "至少", "至多", "突破", "超过")


def words_alone(cell: str, text: Compact) -> ParsedTarget | None:
    """Return a cell without any figure as words; None where it names a relation or an authority that was not read."""
    words = text.text
    if IN_FIGURES.search(words) or not re.search(r"[\u4e00-\u9fffA-Za-z]", words):
        return None
    if any(sign in words for sign in SIGN_OF if sign not in _BEFORE_FIGURES_ONLY) or re.search(
        r"(?:国家|省|市|上级).*(?:下达|核定|确定)", words
    ):
        return None
    return in_words(cell, doubt("words_alone"))


_ENGLISH = {
    "国家": "the State",
    "省": "the province",
    "市": "the city",
    "上级": "the higher authority",
    "国家和省": "the State and the province",
}


def read_assigned(cell: str, text: Compact, found: re.Match[str], _known: Known) -> ParsedTarget:
    """Return a demand on a figure that somebody else fixes."""
    group = next(key for key in ("by1", "by2", "by3") if found[key] is not None)
    by = text.printed(*found.span(group)).removesuffix("政府")
    notes = () if by else (doubt("assigner_not_printed"),)
    return ParsedTarget(raw=cell, demand=Assigned(by=by, by_en=_ENGLISH.get(by)), doubts=notes)


_OVERTAKEN = ("突破", "超过")


_STATISTIC = re.compile(r"平均|水平|增速|增长|同期|[上去]年|全[国省市]|GDP|规模|总[量额]|[0-9]年")
"""What is overtaken, unless it is no statistic: 突破关键核心技术."""


def read_relative(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    """Return a demand on the relation to another statistic; a figure is never taken for one."""
    reference = found["ref"]
    # A year begins a reference, any other figure is the bound itself: 不低于2020年水平, 不低于95.
    if (
        not re.search(r"[\u4e00-\u9fffA-Za-z]", reference)
        or (reference[0] in "0123456789+-.约[" and not YEAR.match(reference))
        or re.search(r"[()]|分之", reference)
    ):
        return in_words(cell, doubt("unread"))
    figure = ENDS_IN_FIGURE.search(reference)
    if figure is not None:
        return in_words(cell, doubt("unread" if "," in reference or figure["unit"] is None else "margin"))
    groups = found.groupdict()
    sign = groups.get("sign")
    if sign in _OVERTAKEN and not _STATISTIC.search(reference):
        return in_words(cell, doubt("words_alone"))
    relation: Relation = "exactly" if "about" in groups else "at_least"
    relation = relation if sign is None else SIGN_OF[sign]
    if groups.get("tail") is not None:
        relation = TAIL_OF[groups["tail"]]  # 全省平均水平以上
    about = groups.get("about")
    averaged = groups.get("mean") is not None or known.span is Span.AVERAGE
    return ParsedTarget(
        raw=cell,
        demand=Relative(
            of=Quantity.GROWTH if averaged else Quantity.VALUE,
            relation=relation,
            reference=text.printed(*found.span("ref")),
        ),
        lead=sign,
        approx=about is not None,
        doubts=() if about is None else (doubt("equal_about", about),),
    )
