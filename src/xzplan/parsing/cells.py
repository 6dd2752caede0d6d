"""Read target cells and baseline cells."""

from __future__ import annotations

import re

from attrs import evolve

from xzplan.model.checks import require_text
from xzplan.model.targets import Qualitative
from xzplan.parsing.clauses import figure_of, read_clause, unit_of, without_span
from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.grammar import ABOUT, BEFORE_FIGURES, LEAD, PLACES, SIGN, TAIL
from xzplan.parsing.names import take_apart
from xzplan.parsing.notation import LONGEST_CELL, NUMBER, UNIT, Compact, compact
from xzplan.parsing.parsed import Known, ParsedBaseline, ParsedTarget, in_words, is_unread

__all__ = ["parse_baseline", "parse_target"]


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
    >>> demand = xzplan.parse_target("≥90").demand
    >>> demand.of.value, demand.bound.symbols
    ('value', '≥90')
    >>> [doubt.code for doubt in xzplan.parse_target("12.5", name="孕产妇死亡率").doubts]
    ['bare_number']
    """
    require_text("cell", cell)
    span = None
    if name is not None:
        taken = take_apart(require_text("name", name)[:LONGEST_CELL])
        name, span = taken.name, taken.span
        unit = taken.unit if unit is None else unit
    if unit is not None:
        require_text("unit", unit)
    return read_target(cell, Known(name=name, unit=unit, span=span))


def read_target(cell: str, known: Known) -> ParsedTarget:
    """Return what a cell demands, given what is known about it."""
    if len(cell) > LONGEST_CELL:
        return in_words(cell, doubt("too_long", str(LONGEST_CELL)))
    text = compact(cell)
    if text.text in MISSING:
        return in_words(cell, doubt("missing"))
    text, notes = _without_footnotes(text)
    text, stretch, beyond = _stretched(text)
    found = read_clause(cell, text, known)
    if is_unread(found):
        found = _parts(cell, text, known) or found
    if stretch:
        goal = None if beyond is None else read_clause(cell, beyond, known).demand
        if beyond is None and text.at[-1:] == compact(cell).at[-1:]:
            notes = (*notes, doubt("stretch"))
        if isinstance(goal, Qualitative):
            goal, notes = None, (*notes, doubt("unread"))
        found = evolve(found, stretch=True, stretch_demand=goal)
    return evolve(found, doubts=(*found.doubts, *notes)) if notes else found


MISSING = frozenset(("", "-", "--", "---", "----", "/"))


# What surrounds the clause.

_NOTE_AT_END = re.compile(r"(?<=.)(?:[*※†‡#①-⑳¹²³]+|(?<=[0-9%])(?:\[[0-9]\]|\(注[0-9]?\)))$")
_STRETCH = re.compile(r"[,;、]?(?:并|且)?(?:努力)?力争")
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


# Several figures in one cell.

_LISTING = re.compile(r"[;\n|、]|(?<![0-9]),|,(?![0-9])|(?<=[0-9%‰上下内右])[和与](?=[0-9])")
_SEPARATE = re.compile(r"[;\n|,]")
_SPLIT_BEFORE_PLACE = re.compile(rf"(?<=[0-9%‰上下内右])(?={PLACES})")
_RESPECTIVELY = re.compile(rf"(?P<labels>[^0-9]*?)分别(?P<lead>{LEAD})?(?P<sign>{SIGN})?(?=[0-9])")
_TAIL_AT_END = re.compile(rf"(?P<number>{NUMBER})(?P<unit>{UNIT})?(?P<rest>{TAIL})$")
_BARE = re.compile(rf"(?:[\u4e00-\u9fff()]*[:]?)(?P<number>{NUMBER})(?:{UNIT})?")
_FIRST_FIGURE = re.compile(r"[0-9≥≤<>\[+-]")
_LETTER = re.compile(r"[\u4e00-\u9fffA-Za-z]")
_NO_LABEL = re.compile(r"新增|新建|完成|培训|建成|改造|建设|[较比除]|每年|年均|累计|不")


def _parts(cell: str, text: Compact, known: Known) -> ParsedTarget | None:
    """Return a cell that prints several figures, or one behind a word; None for any other."""
    labels, shared, text = _respectively(text)
    pieces = _split(text, _LISTING)
    pieces = [part for piece in pieces for part in _split(piece, _SPLIT_BEFORE_PLACE)]
    if not pieces or (labels and len(labels) != len(pieces)):
        return None
    tail = None if _SEPARATE.search(text.text) else _shared_tail(pieces)
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
        if one.label is None:  # a separator, and nothing on one side of it
            return None
        return evolve(one, raw=cell, doubts=(*one.doubts, doubt("labelled", one.label)))
    notes: tuple[Doubt, ...] = (doubt("several"),)
    if tail is not None:
        notes = (*notes, doubt("shared_tail", tail.text))
    figures = tuple(figure for part in read for figure in part.figures)
    notes = tuple(dict.fromkeys((*notes, *(one for part in read for one in part.doubts))))
    return evolve(in_words(cell, *notes, figures=figures), parts=tuple(read))


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
    if not all(_BARE.fullmatch(piece.text) for piece in pieces[:-1]):
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
    read = read_clause(whole, text, known)
    if not is_unread(read):
        return read if read.scope is None else evolve(read, label=read.scope, scope=None)
    first = _FIRST_FIGURE.search(text.text)
    if first is None:
        return None
    head = _without_lead(text.text[: first.start()])
    label = head.removesuffix(":")
    if len(label) > 20 or not _LETTER.search(label) or _NO_LABEL.search(label):
        return None
    read = read_clause(whole, text.cut(len(head), len(text.text)), known)
    return None if is_unread(read) else evolve(read, label=text.printed(0, len(label)))


def _without_lead(text: str) -> str:
    """Return a text without the words at its end that lead up to a figure.

    Not a regular expression: some of the words begin with others (达到, 达到或超过), so that trying every way to part
    a long run of them would take time that doubles with each.
    """
    start, starts = len(text), {len(text)}
    for place in range(len(text) - 1, -1, -1):
        if any(text.startswith(word, place) and place + len(word) in starts for word in BEFORE_FIGURES):
            starts.add(place)
            start = place
    return text[:start]


# Baselines.

_BASE_YEAR = re.compile(r"[(\[]((?:19|20)[0-9]{2})年?(?:数据|底|末)?[)\]]$")
_VALUE = re.compile(
    rf"(?P<label>[^0-9≥≤<>+~:;,|\n-]{{0,20}}?):?(?P<lead>{LEAD})?{ABOUT}(?P<sign>{SIGN})?(?P<number>{NUMBER})(?P<unit>{UNIT})?(?:{TAIL})?"
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
    >>> xzplan.parsing.parse_baseline("4.30").value
    Decimal('4.30')
    >>> xzplan.parsing.parse_baseline("—").missing
    True
    """
    return read_baseline(require_text("cell", cell), None)


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
    text, span = without_span(text)
    found = _VALUE.fullmatch(text.text)
    if found is None:
        return None
    value, odd = figure_of(found["number"])
    unit, more = unit_of(found["unit"], Known(unit=known))
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
