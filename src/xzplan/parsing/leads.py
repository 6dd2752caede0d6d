"""Take a clause apart: words before it that make no difference, and how its figures are counted."""

from __future__ import annotations

import re

from xzplan.parsing.grammar import BEFORE, DUE
from xzplan.parsing.names import Span, span_of
from xzplan.parsing.notation import Compact

_SPAN_AT_END = re.compile(r"[(\[]([^()\[\]]{1,14})[)\]]$")


_SPAN_AT_START = re.compile(r"\(([^()\[\]]{1,14})\)")


_BRACKETED = re.compile(r"\[([^\[\]]+)\]")


def without_span(text: Compact) -> tuple[Compact, Span | None]:
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


def without_lead(text: Compact) -> tuple[Compact, int | None, bool]:
    """Return a clause without the words before it that make no difference, its year, and whether it is an estimate."""
    year: int | None = None
    estimated = False
    start = 0
    while start < len(text.text):
        due = DUE.match(text.text, start)
        before = BEFORE.match(text.text, start) if due is None else None
        if due is not None:
            year = year if due["year"] is None else int(due["year"])
            start = due.end()
        elif before is not None:
            estimated = estimated or before["estimate"] is not None
            start = before.end()
        else:
            break
    return (text if start == 0 else text.cut(start, len(text.text))), year, estimated
