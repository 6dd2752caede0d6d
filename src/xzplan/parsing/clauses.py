"""Read one clause of a target cell into the demand it makes."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import evolve

from xzplan.exceptions import RecordError
from xzplan.language import Bilingual
from xzplan.model.bounds import FLOORS, Bound, Relation, bound_of, text_of
from xzplan.model.indicators import Direction
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Assigned, Demand, Qualitative, Quantified, Relative
from xzplan.parsing.doubts import REASONS, Doubt, doubt
from xzplan.parsing.grammar import (
    ASSIGNED,
    AT_LEAST_AS,
    CHANGE,
    DOWN,
    ENDS_IN_FIGURE,
    FROM_TO,
    LEVEL_OF,
    PLAIN,
    QUALITIES,
    RANGE,
    RATE,
    RATIO,
    SAME_AS,
    SIGN_OF,
    TAIL_OF,
    TO_CEILING,
    TO_FLOOR,
    YEAR,
)
from xzplan.parsing.names import CUTS, Span, by_name, grows, is_share, is_stock, last_year_of_plan, span_of
from xzplan.parsing.notation import Compact, same_unit
from xzplan.parsing.parsed import Known, ParsedTarget, in_words

# A clause.

_SPAN_AT_END = re.compile(r"[(\[]([^()\[\]]{1,14})[)\]]$")
_SPAN_AT_START = re.compile(r"\(([^()\[\]]{1,14})\)")
_BRACKETED = re.compile(r"\[([^\[\]]+)\]")


def read_clause(cell: str, text: Compact, known: Known) -> ParsedTarget:
    """Return what one clause demands; with the doubt ``unread`` if it is none."""
    text, span = without_span(text)
    known = evolve(known, span=known.span if span is None else span)
    for pattern, read in _ALTERNATIVES:
        found = pattern.fullmatch(text.text)
        if found is not None:
            if (signs := _contradiction(found)) is not None:
                return in_words(cell, doubt("two_signs", *signs))
            try:
                return evolve(read(cell, text, found, known), measure=_measure(found, known))
            except RecordError as error:
                problem = Bilingual(zh="超出该类要求可取的范围", en=error.problem)
                return in_words(cell, doubt("impossible", problem))
    return in_words(cell, doubt("unread"))


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


def _measure(found: re.Match[str], known: Known) -> Span | None:
    words = "".join(filter(None, (found.groupdict().get(key) for key in ("span", "mean"))))
    if not words:
        return known.span
    if "均" in words:
        return Span.AVERAGE
    return Span.YEARLY if words in ("每年", "逐年") else Span.TOTAL


def figure_of(printed: str) -> tuple[Decimal, tuple[Doubt, ...]]:
    """Return a printed number, and a doubt about an odd point."""
    notes = tuple(doubt("odd_point", sign) for sign in "。·" if sign in printed)
    return Decimal(printed.replace(",", "").replace("。", ".").replace("·", ".")), notes


def unit_of(printed: str | None, known: Known) -> tuple[str | None, tuple[Doubt, ...]]:
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
    return in_words(cell, doubt("words_alone"))


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
        reference[0] in "0123456789+-.约[" and not YEAR.match(reference)
    ):
        return in_words(cell, doubt("unread"))
    figure = ENDS_IN_FIGURE.search(reference)
    if figure is not None:
        return in_words(cell, doubt("unread" if "," in reference or figure["unit"] is None else "margin"))
    groups = found.groupdict()
    sign = groups.get("sign")
    op = "exactly" if "about" in groups else "at_least"
    op = op if sign is None else SIGN_OF[sign]
    about = groups.get("about")
    averaged = groups.get("mean") is not None or known.span is Span.AVERAGE
    return ParsedTarget(
        raw=cell,
        demand=Relative(
            of=Quantity.GROWTH if averaged else Quantity.VALUE,
            relation=op,
            reference=text.printed(*found.span("ref")),
        ),
        lead=sign,
        approx=about is not None,
        doubts=() if about is None else (doubt("equal_about", about),),
    )


def _from_to(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    first, _ = figure_of(found["first"])
    read = _plain(cell, text, found, evolve(known, span=None))
    year = None if found["year"] is None else int(found["year"])
    return evolve(read, figures=(first, *read.figures), base_year=year)


def _change(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    number, notes = figure_of(found["number"])
    unit, more = unit_of(found["unit"], known)
    span = _measure(found, known)
    year = None if found["year"] is None else int(found["year"])
    if found["plan"] is not None:
        year = last_year_of_plan(found["plan"])
    down = found["lead"] in DOWN.split()
    op, signs, approx = _bound(found)
    if op is None:
        op = "at_least"
    if down:
        number, op = number.copy_negate(), _MIRROR[op]
    demand, why = _changed(cell, number, op, unit=unit, span=span, known=known)
    if found["before"] is not None:
        demand, why = Qualitative(text=cell), ("mean_amount",)
    elif year is not None and year != known.base_year:
        signs = (*signs, doubt("base_year", str(year)))
    if approx and not isinstance(demand, Qualitative):
        signs = (*signs, doubt("about_as_bound", text_of(op)))
    # 下降20% under a name with % is no unit printed twice: it is the change that is in per cent.
    more = () if unit == "%" or why == ("change_in_units",) else more
    return ParsedTarget(
        raw=cell,
        demand=demand,
        unit=unit,
        lead=text.printed(*found.span("lead")),
        approx=approx,
        base_year=year,
        figures=(number.copy_abs(),),
        doubts=(*notes, *more, *signs, *map(doubt, why)),
    )


def _changed(
    cell: str, signed: Decimal, op: Relation, *, unit: str | None, span: Span | None, known: Known
) -> tuple[Demand, tuple[str, ...]]:
    """Return the demand that a printed change makes, and the doubts it leaves."""
    if unit == "%":
        if known.name is not None and is_share(known.name) and known.unit in (None, "%", "％"):
            return Qualitative(text=cell), ("points_or_percent",)
        why = () if known.name is not None else ("percent_of_what",)
        if span is Span.AVERAGE:
            return _demanded(Quantity.GROWTH, op, signed), why
        if span is Span.YEARLY:
            return _demanded(Quantity.GROWTH, op, signed), ("every_year", *why)
        return _demanded(Quantity.CHANGE, op, signed), why
    if span is Span.TOTAL and signed > 0 and unit is not None and not unit.endswith("百分点"):
        return _demanded(Quantity.TOTAL, op, signed), ()
    return Qualitative(text=cell), ("change_in_units",)


def _demanded(of: Quantity, relation: Relation, figure: Decimal) -> Quantified:
    return Quantified(of=of, bound=bound_of(relation, figure))


_MIRROR: dict[Relation, Relation] = {
    "at_least": "at_most",
    "more_than": "less_than",
    "exactly": "exactly",
    "less_than": "more_than",
    "at_most": "at_least",
}
"""The relation of the change itself where that of a cut is given: a cut of at least 20 is at most -20."""


def _rate(cell: str, _text: Compact, found: re.Match[str], _known: Known) -> ParsedTarget:
    number, notes = figure_of(found["number"])
    demand = _demanded(Quantity.CHANGE, SIGN_OF[found["sign"]], number)
    return ParsedTarget(
        raw=cell, demand=demand, unit="%", lead=found["sign"], figures=(number,), doubts=notes
    )


def _bound(found: re.Match[str]) -> tuple[Relation | None, tuple[Doubt, ...], bool]:
    """Return the relation that sign and tail print, what is to be said of them, and whether it is about."""
    groups = found.groupdict()
    sign, tail = groups.get("sign"), groups.get("tail")
    approx = tail in ("左右", "上下") or groups.get("about") is not None
    op = None if sign is None or sign not in SIGN_OF else SIGN_OF[sign]
    last = TAIL_OF.get(tail or "")
    if op is None or last is None:
        return (last if op is None else op), (), approx
    return op, (doubt("two_signs", str(sign), str(tail)),), approx


def _contradiction(found: re.Match[str]) -> tuple[str, str] | None:
    """Return the sign and the tail of a figure where they cannot both be."""
    groups = found.groupdict()
    sign, tail = groups.get("sign"), groups.get("tail")
    op, last = SIGN_OF.get(sign or ""), TAIL_OF.get(tail or "")
    if op is None or last is None or (op in FLOORS) is (last in FLOORS):
        return None
    return str(sign), str(tail)


def _range(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    low, notes = figure_of(found["low"])
    high, odd = figure_of(found["high"])
    unit, more = unit_of(found["unit"], known)
    tail = found["tail"]
    if tail in TAIL_OF and tail not in ("以内", "之内"):
        return in_words(cell, doubt("unread"), figures=(low, high))
    if known.span is not None:
        return in_words(cell, doubt("mean_amount"), figures=(low, high))
    approx = tail in ("左右", "上下")
    return ParsedTarget(
        raw=cell,
        demand=Quantified(of=Quantity.VALUE, bound=Bound.between(low, high)),
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
    number, _ = figure_of(found["number"])
    to, _ = figure_of(found["to"])
    printed = f"{found['number']}:{found['to']}"
    if to != 1:
        return in_words(cell, doubt("ratio", printed), figures=(number, to))
    op, signs, approx = _bound(found)
    op, bare = _op(op, found, known)
    return ParsedTarget(
        raw=cell,
        demand=Quantified(of=Quantity.VALUE, bound=Bound.about(number))
        if approx
        else _demanded(Quantity.VALUE, op, number),
        unit=f":{found['to']}",
        lead=_lead(text, found),
        approx=approx,
        figures=(number, to),
        doubts=(doubt("ratio", printed), *signs, *(() if approx else bare)),
    )


def _op(op: Relation | None, found: re.Match[str], known: Known) -> tuple[Relation, tuple[Doubt, ...]]:
    """Return the relation of a figure, with a doubt where the cell does not print it."""
    if op is not None:
        return op, ()
    lead = found.groupdict().get("lead")
    if lead in TO_CEILING:
        return "at_most", ()
    direction, word, cut = (None, "", False) if known.name is None else by_name(known.name)
    if lead in TO_FLOOR and direction is not Direction.DECREASE:
        return "at_least", ()
    if known.direction is not None and known.reason is not None:
        direction, reason = known.direction, known.reason
    elif direction is None:
        reason = REASONS["no_name" if known.name is None else "name_silent"]
    else:
        reason = name_says(word, direction, cut=cut)
    op = "at_most" if direction is Direction.DECREASE else "at_least"
    return op, (doubt("bare_number", text_of(op), reason),)


def name_says(word: str, direction: Direction, *, cut: bool) -> Bilingual:
    """Return the reason for a direction that a word of the name gives."""
    if cut:
        return REASONS["name_cut"].filled(word)
    return REASONS["name_less" if direction is Direction.DECREASE else "name_more"].filled(word)


def _plain(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    number, notes = figure_of(found["number"])
    printed = found["unit"]
    if printed == "年" and re.fullmatch(r"(?:19|20)[0-9]{2}", found["number"]):
        if found["sign"] is None:
            return in_words(cell, doubt("unread"))
        reference = text.printed(found.start("number"), found.end("unit"))
        return ParsedTarget(
            raw=cell,
            demand=Relative(relation=SIGN_OF[found["sign"]], reference=reference),
            lead=_lead(text, found),
        )
    unit, more = unit_of(printed, known)
    span = _measure(found, known)
    op, signs, approx = _bound(found)
    groups = found.groupdict()
    demand: Demand
    bare: tuple[Doubt, ...] = ()
    why: tuple[str, ...] = ()
    if approx and op is None and span is None:
        demand = Quantified(of=Quantity.VALUE, bound=Bound.about(number))
    else:
        op, bare = _op(op, found, known)
        demand, why = _counted(cell, number, op, unit=unit or known.unit, span=span, known=known)
        if approx:
            bare = (doubt("about_as_bound", text_of(op)),)
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
    cell: str, number: Decimal, op: Relation, *, unit: str | None, span: Span | None, known: Known
) -> tuple[Demand, tuple[str, ...]]:
    """Return the demand that a figure makes, by what it is counted over, and the doubts it leaves."""
    name = known.name
    if span is None:
        return _demanded(Quantity.VALUE, op, number), ()
    cut = name is not None and any(word in name for word in CUTS)
    growth = name is not None and grows(name)
    percent = unit in ("%", "％")
    if span.is_total:
        if not percent and name is not None and is_stock(name):
            return Qualitative(text=cell), ("change_in_units",)
        if not percent:
            return _demanded(Quantity.TOTAL, op, number), (
                "total_of_what",
            ) if name is None and span is Span.BRACKET else ()
        if name is not None and is_share(name) and not cut and not growth:
            return Qualitative(text=cell), ("points_or_percent",)
        if cut:
            return _demanded(Quantity.CHANGE, _MIRROR[op], number.copy_negate()), ()
        if growth:
            return _demanded(Quantity.CHANGE, op, number), ()
        return Qualitative(text=cell), ("change_unsigned",)
    every = ("every_year",) if span is Span.YEARLY else ()
    if name is None and (unit is None or percent):
        return _demanded(Quantity.GROWTH, op, number), (*every, "average_of_what")
    if percent and name is not None and (cut or growth or not is_share(name)):
        rate, op = (number.copy_negate(), _MIRROR[op]) if cut else (number, op)
        return _demanded(Quantity.GROWTH, op, rate), every
    if growth and unit is None:
        return _demanded(Quantity.GROWTH, op, number), every
    return Qualitative(text=cell), ("mean_amount",)


_ALTERNATIVES = (
    (QUALITIES, _qualities),
    (ASSIGNED, _assigned),
    (RATE, _rate),
    (FROM_TO, _from_to),
    (CHANGE, _change),
    (RANGE, _range),
    (RATIO, _ratio),
    (PLAIN, _plain),
    (SAME_AS, _relative),
    (LEVEL_OF, _relative),
    (AT_LEAST_AS, _relative),
)
