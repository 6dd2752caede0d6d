"""Read clauses that print a figure, a range, a ratio or a rank."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import evolve

from xzplan.exceptions import RecordError
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Qualitative, Relative
from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.grammar import LOOSE, OTHER_BOUND, OTHER_QUANTITY, SIGN_OF, TAIL_OF
from xzplan.parsing.leads import without_lead, without_span
from xzplan.parsing.notation import Compact, is_multiple, numeral, same_unit
from xzplan.parsing.parsed import Known, ParsedTarget, impossible, in_words
from xzplan.parsing.quantities import Meant, demand_of, figure_means, in_points, points_mean
from xzplan.parsing.relations import figure_of, lead_of, measure_of, relation_by_name, relation_of, unit_of


def _meant(unit: str | None, found: re.Match[str], known: Known) -> Meant:
    """Return which quantity a figure without a verb bounds."""
    if found.groupdict().get("span") == "各年平均":
        return Meant(Quantity.MEAN)
    if in_points(unit) and not in_points(known.unit) and not found.groupdict().get("lead"):
        return points_mean(known)
    return figure_means(unit or known.unit, measure_of(found, known), known)


def read_from_to(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    """Return the figure that a value is to come to; the one that it comes from stands beside it."""
    first, _ = figure_of(found["first"] or found["start"])
    read = read_plain(cell, text, found, evolve(known, span=None))
    year = None if found["year"] is None else int(found["year"])
    until = None if found["until"] is None else int(found["until"])
    return evolve(read, figures=(first, *read.figures), base_year=year, year=until)


def read_range(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    """Return what two figures demand."""
    (low, notes), (high, odd) = (
        figure_of(found["low"] or found["from"]),
        figure_of(found["high"] or found["to"]),
    )
    unit, more = unit_of(found["unit"], known)
    tail = found["tail"]
    if tail in TAIL_OF and tail not in ("以内", "之内"):
        return in_words(cell, doubt("unread"), figures=(low, high))
    about = tail in ("左右", "上下") or found["about"] is not None
    meant = _meant(unit, found, known)
    demand, bound = demand_of(cell, meant, (low, high), None, about=about, known=known)
    return ParsedTarget(
        raw=cell,
        demand=demand,
        unit=unit,
        lead=lead_of(text, found),
        approx=about,
        figures=(low, high),
        doubts=(*notes, *odd, *more, *bound, *map(doubt, meant.doubts)),
    )


def read_ratio(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    """Return the ratio to one; a ratio to any other number is kept in words."""
    number, _ = figure_of(found["number"])
    to, _ = figure_of(found["to"])
    printed = f"{found['number']}:{found['to']}"
    if to != 1:
        return in_words(cell, doubt("ratio", printed), figures=(number, to))
    relation, signs, about = relation_of(found)
    if not about:
        relation, bare = relation_by_name(relation, number, found, known)
        signs = (*signs, *bare)
    demand, bound = demand_of(cell, Meant(Quantity.VALUE), [number], relation, about=about, known=known)
    return ParsedTarget(
        raw=cell,
        demand=demand,
        unit=f":{found['to']}",
        lead=lead_of(text, found),
        approx=about,
        figures=(number, to),
        doubts=(doubt("ratio", printed), *signs, *bound),
    )


def read_rank(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    """Return the rank that is to be reached; a better rank is a lower one."""
    printed = found["number"] or found["place"]
    number = Decimal(printed if printed.isdigit() else numeral(printed))
    demand, _ = demand_of(cell, Meant(Quantity.VALUE), [number], "at_most", about=False, known=known)
    return ParsedTarget(
        raw=cell,
        demand=demand,
        unit="位",
        figures=(number,),
        doubts=(doubt("rank", text.printed(0, len(text.text))),),
    )


def read_none(cell: str, _text: Compact, _found: re.Match[str], known: Known) -> ParsedTarget:
    """Return the demand that there is none: 零发生."""
    nought = Decimal(0)
    demand, _ = demand_of(cell, Meant(Quantity.VALUE), [nought], "at_most", about=False, known=known)
    return ParsedTarget(raw=cell, demand=demand, doubts=(doubt("numerals"),))


def _is_year(found: re.Match[str]) -> bool:
    return found["unit"] == "年" and re.fullmatch(r"(?:19|20)[0-9]{2}", found["number"]) is not None


def read_plain(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    """Return what one figure demands, or the year that a value is compared with."""
    _, notes = figure_of(found["number"])
    printed = found["unit"]
    if _is_year(found):
        if found["sign"] is None:
            return in_words(cell, doubt("unread"))
        reference = text.printed(found.start("number"), found.end("unit"))
        return ParsedTarget(
            raw=cell,
            demand=Relative(relation=SIGN_OF[found["sign"]], reference=reference),
            lead=lead_of(text, found),
        )
    unit, more = unit_of(printed, known)
    return _figure(cell, text, found, known, unit=unit, notes=(*notes, *more))


def read_doing(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    """Return what the figure behind a word of doing demands of each year, or of all years together."""
    read = read_plain(cell, text, found, known)
    if found["doing"].startswith("新增"):
        return read
    return evolve(read, doubts=(*read.doubts, doubt("labelled", text.printed(*found.span("doing")))))


def _figure(
    cell: str,
    text: Compact,
    found: re.Match[str],
    known: Known,
    *,
    unit: str | None,
    notes: tuple[Doubt, ...],
) -> ParsedTarget:
    """Return what a single figure demands, under its unit."""
    number, _ = figure_of(found["number"])
    relation, signs, about = relation_of(found)
    meant = _meant(unit, found, known)
    bare: tuple[Doubt, ...] = ()
    if not about or relation is not None:
        relation, bare = relation_by_name(relation, number, found, known)
    demand, bound = demand_of(cell, meant, [number], relation, about=about, known=known)
    if found["number"][0] in "+-" and (unit or known.unit) in ("%", "％") and meant.of is Quantity.VALUE:
        notes = (*notes, doubt("signed_percent", found["number"]))
    scope = text.printed(*found.span("scope")) if found.groupdict().get("scope") else None
    return ParsedTarget(
        raw=cell,
        demand=demand,
        unit=unit,
        scope=scope or None,
        lead=lead_of(text, found),
        approx=about,
        figures=(number,),
        doubts=(
            *notes,
            *signs,
            *(() if isinstance(demand, Qualitative) else bare),
            *bound,
            *map(doubt, meant.doubts),
        ),
    )


def read_loosely(cell: str, text: Compact, known: Known) -> ParsedTarget | None:
    """Return a figure with words behind it that are no unit known by name; None for any other cell."""
    text, span = without_span(text)
    rest, year, estimated = without_lead(text)
    known = known.counted(span)
    found = LOOSE.fullmatch(rest.text)
    if found is None or OTHER_QUANTITY.search(found["more"] + found["object"]) or _is_year(found):
        return None
    unit, more = rest.printed(*found.span("unit")) or None, rest.printed(*found.span("more"))
    behind = rest.printed(*found.span("object"))
    if found["tail"] is None:
        more, behind = more + behind, ""
        if OTHER_BOUND.search(found["more"] + found["object"]):
            return None
    notes: tuple[Doubt, ...] = ()
    if more and (unit is None or is_multiple(unit)) and len(more) <= 6:
        unit = (unit or "") + more
        same = known.unit is not None and same_unit(unit, known.unit)
        notes = () if same else (doubt("unit_unknown", unit),)
    elif more and found["tail"] is not None:
        return None  # 20个中级以上: the bound may be that of the words
    else:
        behind = more + behind
        unit, notes = unit_of(unit, known)
    try:
        read = _figure(cell, rest, found, known, unit=unit, notes=notes)
    except RecordError as error:
        return impossible(cell, error)
    notes = (*((doubt("remark", behind),) if behind else ()), *((doubt("estimate"),) if estimated else ()))
    return evolve(
        read,
        year=year,
        measure=measure_of(found, known),
        scope=behind or None,
        doubts=(*read.doubts, *notes),
    )
