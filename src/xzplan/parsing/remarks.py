"""Take apart what stands beside a clause: remarks in brackets, footnote marks, and what is to be striven for."""

from __future__ import annotations

import re
from typing import final

from attrs import evolve, frozen

from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.names import NATURES, Span, span_of
from xzplan.parsing.notation import NOTE, Compact


@final
@frozen(kw_only=True)
class Remarks:
    """The remarks in the brackets of a cell."""

    texts: tuple[Compact, ...] = ()
    """Those that are not understood."""
    known: tuple[str, ...] = ()
    """Those that are, as printed: a nature, a year, a way of counting."""
    span: Span | None = None
    estimate: bool = False
    """Whether one says that the figure is an estimate."""
    year: int | None = None
    """Year that one gives."""


_ROUND = re.compile(r"\((?P<inner>[^()]*(?:\([^()]*\)[^()]*)*+)\)")
_PIECES = re.compile(r"[;,]")
_YEAR = re.compile(r"(?:到|至)?((?:19|20)[0-9]{2})年?(?:数据|底|末|数)?")
_ESTIMATE = re.compile(r"预计|预估|初步(?:核算|统计)?|快报|含预估|暂定")


def remarks_of(text: Compact) -> tuple[Compact, Remarks]:
    """Return a cell without the remarks in its round brackets, and the remarks."""
    remarks = Remarks()
    brackets = [*_ROUND.finditer(text.text)]
    for found in brackets:
        remarks = _sorted(text.cut(*found.span("inner")), remarks)
    for found in reversed(brackets):
        text = text.without(*found.span())
    return text, remarks


def _sorted(inner: Compact, remarks: Remarks) -> Remarks:
    """Return the remarks with those of one pair of brackets."""
    start = 0
    pieces: list[Compact] = []
    if "(" not in inner.text and not inner.text.startswith("其中"):
        for found in _PIECES.finditer(inner.text):
            pieces.append(inner.cut(start, found.start()))
            start = found.end()
    pieces.append(inner.cut(start, len(inner.text)))
    for piece in pieces:
        printed = piece.printed(0, len(piece.text))
        span, year = span_of(piece.text), _YEAR.fullmatch(piece.text)
        if span is not None:
            remarks = evolve(remarks, span=span, known=(*remarks.known, printed))
        elif piece.text in NATURES:
            remarks = evolve(remarks, known=(*remarks.known, printed))
        elif year is not None:
            remarks = evolve(remarks, year=int(year[1]), known=(*remarks.known, printed))
        elif _ESTIMATE.fullmatch(piece.text):
            remarks = evolve(remarks, estimate=True, known=(*remarks.known, printed))
        elif piece.text:
            remarks = evolve(remarks, texts=(*remarks.texts, piece))
    return remarks


_NOTE_AT_END = re.compile(rf"(?<=.)(?:[{NOTE}¹²³]+|(?<=[0-9%])(?:\[[0-9]\]|\(注[0-9]?\)))$")
_STRETCH = re.compile(r"[,;、]?(?:并|且)?(?:努力)?力争")
_BETTER = re.compile(r"[,;](?:在)?(?:实际工作中)?(?:努力)?(?:争取|力争|取得)更好的?(?:结果|成绩|效果)$")
_LABEL = re.compile(r"[^0-9≥≤<>,;、|]{1,8}")


def without_footnotes(text: Compact) -> tuple[Compact, tuple[Doubt, ...]]:
    """Return a cell without the footnote marks at its end."""
    found = _NOTE_AT_END.search(text.text)
    if found is None:
        return text, ()
    return text.cut(0, found.start()), (doubt("footnote", found[0]),)


def stretched(text: Compact) -> tuple[Compact, bool, Compact | None]:
    """Return the clause, whether it says 力争, and the clause behind that word where there is one before it."""
    better = _BETTER.search(text.text)
    if better is not None:
        return text.cut(0, better.start()), True, None
    found = _STRETCH.search(text.text)
    if found is None:
        return text, False, None
    before = text.text[: found.start()]
    if before.count("(") > before.count(")"):
        return text, False, None
    rest = text.cut(found.end(), len(text.text))
    if not before or _LABEL.fullmatch(before):
        return text.without(found.start(), found.end()), True, None
    return text.cut(0, found.start()), True, rest
