"""Read baseline cells."""

from __future__ import annotations

import re

from attrs import evolve

from xzplan.model.checks import require_stored
from xzplan.model.targets import Quantified
from xzplan.parsing.cells import read_target
from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.grammar import ABOUT, LEAD, SIGN, TAIL, VERB
from xzplan.parsing.leads import without_span
from xzplan.parsing.notation import NUMBER, UNIT, Compact
from xzplan.parsing.parsed import Known, ParsedBaseline, opened
from xzplan.parsing.parts import is_label, pieces_of
from xzplan.parsing.relations import figure_of, unit_of
from xzplan.parsing.remarks import remarks_of, without_footnotes

__all__ = ["parse_baseline"]

_BASE_YEAR = re.compile(r"[(\[]((?:19|20)[0-9]{2})年?(?:数据|底|末)?[)\]]$")
_VALUE = re.compile(
    rf"(?P<label>[^0-9≥≤<>+~:;,|\n-]{{0,20}}?):?(?P<estimate>预计|预估)?(?P<lead>{LEAD})?{ABOUT}(?P<sign>{SIGN})?(?P<number>{NUMBER})(?P<unit>{UNIT})?(?:{TAIL})?"
)
_OTHER_FIGURE = re.compile("(?:不[足到满及]?|负|零下|非|未|[零〇一二两三四五六七八九十百千万亿点])$")
"""Words before a figure that make it another one: 负3, 不足3, 百3."""
_CHANGED = re.compile(f"{VERB}$")
"""Verbs before a figure that make it a change, unless the name says so too: 降低20%."""


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
    return read_baseline(require_stored("cell", cell), Known())


def read_baseline(cell: str, known: Known) -> ParsedBaseline:
    """Return what a baseline cell prints, given what is known about it."""
    text = opened(cell)
    if isinstance(text, Doubt):
        return ParsedBaseline(raw=cell, value=None, missing=text.code == "missing", doubts=(text,))
    text, notes = without_footnotes(text)
    read = _value(cell, text, known) or _parts(cell, text, known) or _as_a_target(cell, text, known)
    if read is None:
        read = ParsedBaseline(raw=cell, value=None, doubts=(doubt("unread"),))
    return evolve(read, doubts=(*read.doubts, *notes)) if notes else read


def _value(cell: str, text: Compact, known: Known) -> ParsedBaseline | None:
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
    label = found["label"]
    if label and not is_label(label):
        return None  # (3 or .3
    value, odd = figure_of(found["number"])
    unit, more = unit_of(found["unit"], known)
    printed = text.printed(*found.span("label"))
    changed = _CHANGED.search(label)
    if _OTHER_FIGURE.search(label) or (changed is not None and changed[0] not in (known.name or "")):
        notes = (*notes, doubt("labelled", printed))
    words = [found[key] for key in ("lead", "about", "sign", "tail") if found[key] is not None]
    if words and words != ["达到"]:
        notes = (*notes, doubt("bounded", "".join(words)))
    if found["estimate"] is not None:
        notes = (*notes, doubt("estimate"))
    if span is not None:
        notes = (*notes, doubt("span_in_baseline"))
    return ParsedBaseline(
        raw=cell,
        value=value,
        unit=unit,
        approx=found["about"] is not None or found["tail"] in ("左右", "上下"),
        label=printed or None,
        year=year,
        doubts=(*odd, *more, *notes),
    )


def _parts(cell: str, text: Compact, known: Known) -> ParsedBaseline | None:
    pieces = pieces_of(text, known.name)
    if len(pieces) < 2:
        return None
    parts: list[ParsedBaseline] = []
    for piece in pieces:
        printed = piece.printed(0, len(piece.text))
        part = _value(printed, piece, known) or _as_a_target(printed, piece, known)
        if part is None:
            return None
        parts.append(part)
    return ParsedBaseline(raw=cell, value=None, parts=tuple(parts), doubts=(doubt("several"),))


def _as_a_target(cell: str, text: Compact, known: Known) -> ParsedBaseline | None:
    """Return the value beside a remark, or of a cell that prints its figure as a target does; None if there is none."""
    rest, remarks = remarks_of(text)
    if rest.text and (remarks.texts or remarks.known):
        read = _value(cell, rest, known)
        if read is not None:
            notes = [doubt("remark", remark.printed(0, len(remark.text))) for remark in remarks.texts]
            notes += [doubt("estimate")] if remarks.estimate else []
            notes += [doubt("span_in_baseline")] if remarks.span is not None else []
            year = remarks.year if read.year is None else read.year
            notes += [] if year is None else [doubt("other_year", str(year))]
            return evolve(read, year=year, doubts=(*read.doubts, *notes))
    target = read_target(cell, Known(unit=known.unit))
    bound = target.demand.bound if isinstance(target.demand, Quantified) else None
    if bound is None or bound.is_range or not target.figures:
        return None
    notes = [one for one in target.doubts if one.code not in _OF_A_TARGET]
    value = target.figures[0] if ":" in (target.unit or "") else target.figures[-1]
    return ParsedBaseline(
        raw=cell,
        value=value,
        unit=target.unit,
        approx=target.approx,
        label=target.label or target.scope,
        year=target.year,
        doubts=tuple(notes),
    )


_OF_A_TARGET = frozenset(
    {"bare_number", "footnote", "labelled", "average_of_what", "total_of_what", "percent_of_what"}
)
"""Doubts about what is demanded, which a baseline does not do."""
