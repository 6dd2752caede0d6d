"""Read the parts that clauses share: figures, units, signs, and the relation that a name gives."""

from __future__ import annotations

import re
from decimal import Decimal

from xzplan.grids.units import GARBLED
from xzplan.language import Bilingual
from xzplan.model.bounds import FLOORS, Relation, text_of
from xzplan.model.indicators import Direction
from xzplan.parsing.doubts import REASONS, Doubt, doubt
from xzplan.parsing.grammar import DONE, SIGN_OF, TAIL_OF, TO_CEILING, TO_FLOOR
from xzplan.parsing.name_direction import by_name
from xzplan.parsing.names import Span
from xzplan.parsing.notation import Compact, same_unit, whole_unit
from xzplan.parsing.parsed import Known


def figure_of(printed: str) -> tuple[Decimal, tuple[Doubt, ...]]:
    """Return a printed number, and a doubt about an odd point."""
    notes = tuple(doubt("odd_point", sign) for sign in "。·" if sign in printed)
    return Decimal(printed.replace(",", "").replace("。", ".").replace("·", ".")), notes


def unit_of(printed: str | None, known: Known) -> tuple[str | None, tuple[Doubt, ...]]:
    """Return the unit of a cell, and what is to be said of it."""
    if printed is None:
        return None, ()
    if printed == GARBLED:
        return None, (doubt("garbled_unit", printed),)
    if known.unit is None or _of_a_rate(printed, known):
        return printed, ()
    if same_unit(printed, known.unit):
        return printed, (doubt("unit_twice", printed),)
    whole = whole_unit(printed, known.unit)
    if whole != printed:
        return whole, ()
    return printed, (doubt("other_unit", printed, known.unit),)


def _of_a_rate(printed: str, known: Known) -> bool:
    """Return whether a figure is no level but a rate of growth, or a difference of shares, which have units of their own."""
    if printed.endswith("百分点"):
        return known.unit in ("%", "％")
    return printed == "%" and known.span is Span.AVERAGE


def measure_of(found: re.Match[str], known: Known) -> Span | None:
    """Return what a figure is counted over, by its clause, else by what is known about the cell."""
    words = "".join(filter(None, (found.groupdict().get(key) for key in ("span", "mean"))))
    lead = found.groupdict().get("lead")
    if not words or (lead in TO_FLOOR | TO_CEILING and not re.search("均|累计|合计|每年", words)):
        return known.span  # “十五五”期间达到70% is no sum
    if "均" in words:
        return Span.AVERAGE
    return Span.YEARLY if words in ("每年", "逐年") else Span.TOTAL


def relation_of(found: re.Match[str]) -> tuple[Relation | None, tuple[Doubt, ...], bool]:
    """Return the relation that sign and tail print, what is to be said of them, and whether it is about."""
    groups = found.groupdict()
    sign, tail = groups.get("sign"), groups.get("tail")
    about = tail in ("左右", "上下") or groups.get("about") is not None
    printed = SIGN_OF.get(sign or "", "at_most" if sign == "控制在" else None)
    last = TAIL_OF.get(tail or "")
    if printed is None or last is None:
        return (last if printed is None else printed), (), about
    return printed, (doubt("two_signs", str(sign), str(tail)),), about


def contradiction(found: re.Match[str]) -> tuple[str, str] | None:
    """Return the sign and the tail of a figure where they cannot both be."""
    groups = found.groupdict()
    sign, tail = groups.get("sign"), groups.get("tail")
    relation, last = SIGN_OF.get(sign or ""), TAIL_OF.get(tail or "")
    if relation is None or last is None or (relation in FLOORS) is (last in FLOORS):
        return None
    return str(sign), str(tail)


def lead_of(text: Compact, found: re.Match[str]) -> str | None:
    """Return the word or the words before the figure, as printed."""
    groups = found.groupdict()
    words = [
        text.printed(*found.span(key)) for key in ("lead", "reach", "sign") if groups.get(key) is not None
    ]
    words = [word for word in words if re.search(r"[\u4e00-\u9fff]", word)]
    return "".join(words) or None


def relation_by_name(
    relation: Relation | None, number: Decimal, found: re.Match[str], known: Known
) -> tuple[Relation, tuple[Doubt, ...]]:
    """Return the relation of a figure, with a doubt where the cell does not print it."""
    if relation is not None:
        return relation, ()
    lead = found.groupdict().get("lead") or found.groupdict().get("reach")
    if lead in TO_CEILING:
        return "at_most", ()
    if lead in DONE:
        return "at_least", ()
    way = None if known.name is None else by_name(known.name)
    less = way is not None and way.direction is Direction.DECREASE
    if number == 0 and (way is None or not way.cut):
        # A floor of nought asks for nothing.
        return "at_most", (doubt("bare_number", text_of("at_most"), REASONS["nought"]),)
    if lead in TO_FLOOR and not less:
        return "at_least", ()
    if way is None or way.direction is None:
        reason = REASONS["no_name" if way is None else "name_silent"]
    else:
        reason = name_says(way.word, way.direction, cut=way.cut)
    relation = "at_most" if less else "at_least"
    return relation, (doubt("bare_number", text_of(relation), reason),)


def name_says(word: str, direction: Direction, *, cut: bool) -> Bilingual:
    """Return the reason for a direction that a word of the name gives."""
    if cut:
        return REASONS["name_cut"].filled(word)
    return REASONS["name_less" if direction is Direction.DECREASE else "name_more"].filled(word)
