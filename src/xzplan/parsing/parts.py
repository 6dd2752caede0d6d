"""Read cells that print several figures, each a part with a label or without one."""

from __future__ import annotations

import re

from attrs import evolve

from xzplan.grids.marks import is_closed
from xzplan.model.targets import Qualitative
from xzplan.parsing.clauses import read_clause
from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.grammar import BEFORE_FIGURES, LEAD, PLACES, SIGN, TAIL
from xzplan.parsing.notation import NUMBER, UNIT, Compact, plain
from xzplan.parsing.parsed import Known, ParsedTarget, in_words, is_unread
from xzplan.parsing.values import read_loosely

_LISTING = re.compile(
    r"[;\n|、]|(?<![0-9]),|,(?![0-9])|(?<=[0-9%‰上下内右])[和与](?=[0-9])|(?<=[0-9%‰])/(?=[≥≤<>])"
)
_SEPARATE = re.compile(r"[;\n|,]")
_SPLIT_BEFORE_PLACE = re.compile(rf"(?<=[0-9%‰上下内右])(?={PLACES})")
_PLACE = re.compile(PLACES)
_RESPECTIVELY = re.compile(rf"(?P<labels>[^0-9]*?)分别(?P<lead>{LEAD})?(?P<sign>{SIGN})?(?=[0-9])")
_TAIL_AT_END = re.compile(rf"(?P<number>{NUMBER})(?P<unit>{UNIT})?(?P<rest>{TAIL})$")
_BARE = re.compile(rf"(?:[\u4e00-\u9fff()]*[:]?)(?P<number>{NUMBER})(?:{UNIT})?")
_FIRST_FIGURE = re.compile(r"[0-9≥≤<>\[+-]")
_TAIL = TAIL.replace("?P<tail>", "?:")
_LETTER = re.compile(r"[\u4e00-\u9fffA-Za-z]")
_ENDS_LABEL = re.compile(r"[\u4e00-\u9fffA-Za-z)”\"]$")
_NO_LABEL = re.compile(r"新增|新建|较|(?<!占)比|除|每年|年均|累计|不|增长|下降|降低|倍|番|[前后第]$|倒数")
_CLAUSE = re.compile(r"[;。]|(?<![0-9]),|,(?![0-9])|且|并")


_LEADS = {
    first: tuple(word for word in BEFORE_FIGURES if word[0] == first)
    for first in {word[0] for word in BEFORE_FIGURES}
}
"""The words that lead up to a figure, by their first character."""


def read_parts(cell: str, text: Compact, known: Known) -> ParsedTarget | None:
    """Return a cell that prints several figures, or one behind a word; None for any other."""
    labels, shared, text = _respectively(text)
    pieces = pieces_of(text, known.name)
    if not pieces or (labels and len(labels) != len(pieces)):
        return None
    tail = None if _SEPARATE.search(text.text) else _shared_tail(pieces)
    read: list[ParsedTarget] = []
    for at, piece in enumerate(pieces):
        part = _part(
            _joined(shared, piece, tail if at < len(pieces) - 1 else None), known, alone=len(pieces) == 1
        )
        if part is None:
            return None
        part = evolve(part, raw=piece.printed(0, len(piece.text)))
        if labels:
            part = evolve(part, label=labels[at])
        read.append(part)
    if len(read) == 1:
        [part] = read
        if part.label is None:  # a separator, and nothing on one side of it
            return None
        return evolve(part, raw=cell, doubts=(*part.doubts, doubt("labelled", part.label)))
    separators = "".join(_SEPARATE.findall(text.text))
    return _together(cell, read, tail, separators)


def _is_words(part: ParsedTarget) -> bool:
    return any(one.code == "words_alone" for one in part.doubts)


def _together(cell: str, read: list[ParsedTarget], tail: Compact | None, separators: str) -> ParsedTarget:
    """Return a cell with several parts: each a demand of its own, or all but the first 其中 a part of the first."""
    first, *others = read
    notes: tuple[Doubt, ...]
    years = {part.year for part in read}
    if None not in years and len(years) == len(read):
        return _by_year(cell, read)
    if first.label is None and all((part.label or "").startswith("其中") for part in others):
        parts = [evolve(part, label=(part.label or "").removeprefix("其中") or None) for part in others]
        return evolve(first, raw=cell, parts=tuple(parts), doubts=(*first.doubts, doubt("of_which")))
    if set(separators) == {","} and all(_is_words(part) for part in others) and not _is_words(first):
        remarks = tuple(part.raw for part in others)  # 提高到75%以上，并保持稳定
        notes = tuple(doubt("remark", remark) for remark in remarks)
        return evolve(first, raw=cell, remarks=remarks, doubts=(*first.doubts, *notes))
    notes = (doubt("several"),)
    if tail is not None:
        notes = (*notes, doubt("shared_tail", tail.text))
    figures = tuple(figure for part in read for figure in part.figures)
    notes = tuple(dict.fromkeys((*notes, *(one for part in read for one in part.doubts))))
    return evolve(in_words(cell, *notes, figures=figures), parts=tuple(read))


def _by_year(cell: str, read: list[ParsedTarget]) -> ParsedTarget:
    """Return the target of the last year of a cell that prints several; those of the years before are remarks."""
    last = max(read, key=lambda part: part.year or 0)
    remarks = tuple(part.raw for part in read if part is not last)
    doubts = (*last.doubts, *(doubt("remark", remark) for remark in remarks))
    return evolve(last, raw=cell, remarks=remarks, doubts=doubts)


_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\|[0-9]{3})+(?:\.[0-9]+)?")


_BY_A_SLASH = re.compile(
    rf"(?P<first>{SIGN}?{NUMBER}(?:{UNIT})?(?:{_TAIL})?)/(?={SIGN}?{NUMBER}(?:{UNIT})?(?:{_TAIL})?$)"
)
_OF_TWO = re.compile(r"[^、/和与及]+[、/和与及][^、/和与及]+")


def pieces_of(text: Compact, name: str | None) -> list[Compact]:
    """Return the pieces of a cell that prints several figures; none where a space may part thousands: 1 234.

    A slash parts figures where the name is of two things: 60/70 under 图书馆、文化馆一级馆率.
    """
    if _THOUSANDS.fullmatch(text.text):
        return []
    slash = _BY_A_SLASH.match(text.text)
    if slash is not None and name is not None and _OF_TWO.fullmatch(plain(name)):
        return [text.cut(0, slash.end("first")), text.cut(slash.end(), len(text.text))]
    pieces: list[Compact] = []
    for piece in _split(text, _LISTING):
        # 城镇95农村90, but not 65岁以上老年人…率达到72%.
        pieces += _split(piece, _SPLIT_BEFORE_PLACE) if _PLACE.match(piece.text) else [piece]
    return pieces


def first_clause(text: Compact) -> tuple[Compact, tuple[Compact, ...]]:
    """Return the first clause of a cell, and the others."""
    clauses = _split(text, _CLAUSE)
    return (clauses[0], tuple(clauses[1:])) if clauses else (text, ())


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
    labels = [one for one in re.split("[、，,和与及]", text.printed(*found.span("labels"))) if one]
    start = found.end("labels") + len("分别")
    return labels, text.cut(start, found.end()), text.cut(found.end(), len(text.text))


def _shared_tail(pieces: list[Compact]) -> Compact | None:
    """Return the tail of the last piece if no other has one: 小学、初中95、98以上."""
    if not all(_BARE.fullmatch(piece.text) for piece in pieces[:-1]):
        return None
    found = _TAIL_AT_END.search(pieces[-1].text)
    return None if found is None else pieces[-1].cut(*found.span("rest"))


def _joined(*texts: Compact | None) -> Compact:
    given = [text for text in texts if text is not None]
    return Compact(
        given[0].raw, "".join(one.text for one in given), tuple(place for one in given for place in one.at)
    )


def _part(text: Compact, known: Known, *, alone: bool) -> ParsedTarget | None:
    """Return one part: a clause, or a clause behind a label; None if it is neither."""
    whole = text.printed(0, len(text.text))
    read = read_clause(whole, text, known)
    if not is_unread(read):
        return read if read.scope is None else evolve(read, label=read.scope, scope=None)
    first = _FIRST_FIGURE.search(text.text)
    if first is None:
        return None
    head = _without_lead(text.text[: first.start()])
    label = head.removesuffix(":")
    if len(label) > 20 or not is_label(label) or _NO_LABEL.search(label):
        return None if alone else _loose_part(whole, text, known)
    behind = text.cut(len(head), len(text.text))
    read = read_clause(whole, behind, known)
    return None if is_unread(read) else evolve(read, label=text.printed(0, len(label)))


def _loose_part(whole: str, text: Compact, known: Known) -> ParsedTarget | None:
    """Return a part whose words stand behind its figure: 60所左右高水平高职."""
    read = read_loosely(whole, text, known)
    if read is None or read.scope is None or isinstance(read.demand, Qualitative):
        return None
    return evolve(read, label=read.scope, scope=None)


def is_label(text: str) -> bool:
    """Return whether words before a figure may say what it is of: they end in a letter or a bracket, and brackets close."""
    return is_closed(text) and _LETTER.search(text) is not None and _ENDS_LABEL.search(text) is not None


def _without_lead(text: str) -> str:
    """Return a text without the words at its end that lead up to a figure.

    Not a regular expression: some of the words begin with others (达到, 达到或超过), so that trying every way to part
    a long run of them would take time that doubles with each.
    """
    start, starts = len(text), {len(text)}
    for place in range(len(text) - 1, -1, -1):
        words = _LEADS.get(text[place], ())
        if any(place + len(word) in starts and text.startswith(word, place) for word in words):
            starts.add(place)
            start = place
    return text[:start]
