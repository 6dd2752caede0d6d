"""Read one clause of a cell into the demand it makes."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import evolve

from xzplan.exceptions import RecordError
from xzplan.language import Bilingual
from xzplan.model.bounds import FLOORS, Bound, Relation, text_of
from xzplan.model.figures import total
from xzplan.model.indicators import Direction
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Assigned, Quantified, Relative
from xzplan.parsing.better import by_name
from xzplan.parsing.doubts import REASONS, Doubt, doubt
from xzplan.parsing.grammar import (
    ASSIGNED,
    AT_LEAST_AS,
    BEFORE,
    CHANGE,
    DIFFERENCE,
    DONE,
    DOWN,
    DUE,
    ENDS_IN_FIGURE,
    FROM_TO,
    IN_FIGURES,
    LEVEL_OF,
    LOOSE,
    NONE,
    OTHER_QUANTITY,
    PLAIN,
    QUALITIES,
    RANGE,
    RANK,
    RATE,
    RATIO,
    SAME_AS,
    SIGN_OF,
    TAIL_OF,
    TIMES,
    TIMES_OF,
    TO_CEILING,
    TO_FLOOR,
    YEAR,
)
from xzplan.parsing.meaning import Meant, change_means, demand_of, figure_means, in_points, points_mean
from xzplan.parsing.names import Span, last_year_of_plan, span_of
from xzplan.parsing.notation import Compact, is_multiple, numeral, same_unit, whole_unit
from xzplan.parsing.parsed import Known, ParsedTarget, in_words, is_unread

# A clause.

_SPAN_AT_END = re.compile(r"[(\[]([^()\[\]]{1,14})[)\]]$")
_SPAN_AT_START = re.compile(r"\(([^()\[\]]{1,14})\)")
_BRACKETED = re.compile(r"\[([^\[\]]+)\]")


def read_clause(cell: str, text: Compact, known: Known) -> ParsedTarget:
    """Return what one clause demands; with the doubt ``unread`` if it is none."""
    text, span = without_span(text)
    known = evolve(known, span=known.span if span is None else span)
    found = _alternatives(cell, text, known)
    if is_unread(found):
        rest, year, estimated = _without_lead(text)
        if rest is not text:
            found = _alternatives(cell, rest, known)
            found = evolve(found, year=year) if found.year is None else found
            if estimated and not is_unread(found):
                found = evolve(found, doubts=(*found.doubts, doubt("estimate")))
    return found


def _alternatives(cell: str, text: Compact, known: Known) -> ParsedTarget:
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


def _without_lead(text: Compact) -> tuple[Compact, int | None, bool]:
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
    lead = found.groupdict().get("lead") or ""
    if not words or (lead in TO_FLOOR | TO_CEILING and not re.search("均|累计|合计|每年|逐年", words)):
        return known.span  # “十五五”期间达到70% is no sum
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
    whole = whole_unit(printed, known.unit)
    if whole != printed:
        return whole, ()
    return printed, (doubt("other_unit", printed, known.unit),)


def _qualities(cell: str, _text: Compact, _found: re.Match[str], _known: Known) -> ParsedTarget:
    return in_words(cell, doubt("words_alone"))


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


_BEFORE_FIGURES_ONLY = ("超", "至少", "至多", "突破", "超过")


_ENGLISH = {
    "国家": "the State",
    "省": "the province",
    "市": "the city",
    "上级": "the higher authority",
    "国家和省": "the State and the province",
}


def _assigned(cell: str, text: Compact, found: re.Match[str], _known: Known) -> ParsedTarget:
    group = next(key for key in ("by1", "by2", "by3") if found[key] is not None)
    by = text.printed(*found.span(group)).removesuffix("政府")
    notes = () if by else (doubt("assigner_not_printed"),)
    return ParsedTarget(raw=cell, demand=Assigned(by=by, by_en=_ENGLISH.get(by)), doubts=notes)


def _relative(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
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


_OVERTAKEN = ("突破", "超过")
_STATISTIC = re.compile(r"平均|水平|增速|增长|同期|[上去]年|全[国省市]|GDP|规模|总[量额]|[0-9]年")
"""What is overtaken, unless it is no statistic: 突破关键核心技术."""

# Relations.


def _relation(found: re.Match[str]) -> tuple[Relation | None, tuple[Doubt, ...], bool]:
    """Return the relation that sign and tail print, what is to be said of them, and whether it is about."""
    groups = found.groupdict()
    sign, tail = groups.get("sign"), groups.get("tail")
    about = tail in ("左右", "上下") or groups.get("about") is not None
    printed = SIGN_OF.get(sign or "", "at_most" if sign == "控制在" else None)
    last = TAIL_OF.get(tail or "")
    if printed is None or last is None:
        return (last if printed is None else printed), (), about
    return printed, (doubt("two_signs", str(sign), str(tail)),), about


def _contradiction(found: re.Match[str]) -> tuple[str, str] | None:
    """Return the sign and the tail of a figure where they cannot both be."""
    groups = found.groupdict()
    sign, tail = groups.get("sign"), groups.get("tail")
    relation, last = SIGN_OF.get(sign or ""), TAIL_OF.get(tail or "")
    if relation is None or last is None or (relation in FLOORS) is (last in FLOORS):
        return None
    return str(sign), str(tail)


def _lead(text: Compact, found: re.Match[str]) -> str | None:
    """Return the word or the words before the figure, as printed."""
    groups = found.groupdict()
    words = [
        text.printed(*found.span(key)) for key in ("lead", "reach", "sign") if groups.get(key) is not None
    ]
    words = [word for word in words if re.search(r"[\u4e00-\u9fff]", word)]
    return "".join(words) or None


def _read_by_name(
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


# Figures.


def _meant(unit: str | None, found: re.Match[str], known: Known) -> Meant:
    """Return which quantity a figure without a verb bounds."""
    if found.groupdict().get("span") == "各年平均":
        return Meant(Quantity.MEAN)
    if in_points(unit) and not in_points(known.unit) and not found.groupdict().get("lead"):
        return points_mean(known)
    return figure_means(unit or known.unit, _measure(found, known), known)


def _from_to(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    first, _ = figure_of(found["first"] or found["start"])
    read = _plain(cell, text, found, evolve(known, span=None))
    year = None if found["year"] is None else int(found["year"])
    return evolve(read, figures=(first, *read.figures), base_year=year)


def _change(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    printed = [found["number"], *([found["high"]] if found["high"] is not None else [])]
    read = [figure_of(number) for number in printed]
    figures, notes = [figure for figure, _ in read], [note for _, odd in read for note in odd]
    unit, more = unit_of(found["unit"] or found["behind"], known)
    span = _measure(found, known)
    relation, signs, about = _relation(found)
    meant = change_means(unit, span, known, adds=found["lead"] == "新增")
    meant = evolve(meant, cut=found["lead"] in DOWN.split())
    if found["before"] is not None:
        meant = Meant(None, ("mean_amount",))
    demand, bound = demand_of(cell, meant, figures, relation, about=about, known=known)
    year = _base_year(found)
    since = () if meant.of is None or year in (None, known.base_year) else (doubt("base_year", str(year)),)
    # 下降20% under a name with % is no unit printed twice: it is the change that is in per cent.
    more = () if unit == "%" or in_points(unit) or meant.of is None else more
    return ParsedTarget(
        raw=cell,
        demand=demand,
        unit=unit,
        lead=text.printed(*found.span("lead")),
        approx=about,
        base_year=year,
        figures=tuple(figure.copy_abs() for figure in figures),
        doubts=(*notes, *more, *signs, *since, *bound, *map(doubt, meant.doubts)),
    )


def _base_year(found: re.Match[str]) -> int | None:
    groups = found.groupdict()
    if groups.get("plan") is not None:
        return last_year_of_plan(found["plan"])
    return None if groups.get("year") is None else int(found["year"])


def _in_our_words(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    """Return a change in the words that a demand of ours has: 规划期变化率不高于-20%, 较基期变动不低于+5."""
    printed = [found["number"], *([found["high"]] if found["high"] is not None else [])]
    read = [figure_of(number) for number in printed]
    figures = [figure for figure, _ in read]
    relation, _, about = _relation(found)
    percent = found.re is RATE
    of = Quantity.CHANGE if percent else Quantity.DIFFERENCE
    demand, bound = demand_of(cell, Meant(of), figures, relation, about=False, known=known)
    if about:
        demand = Quantified(of=of, bound=Bound.about(figures[0]))
    unit = "%" if percent else unit_of(found["unit"], known)[0]
    return ParsedTarget(
        raw=cell,
        demand=demand,
        unit=unit,
        lead=_lead(text, found),
        approx=about,
        figures=tuple(figures),
        doubts=(*(note for _, notes in read for note in notes), *bound),
    )


def _times(cell: str, _text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    """Return a multiple of the base year as a change: 翻一番 is a rise by 100 %."""
    groups = found.groupdict()
    if groups.get("doubled") is not None:
        printed = found["doubled"]
        doublings = int(printed if printed.isdigit() else numeral(printed))
        percent = Decimal(100 * (2 ** min(doublings, 10) - 1))
    elif groups.get("more") is not None:
        percent = _hundredfold(figure_of(found["more"])[0], 0)
    else:
        percent = _hundredfold(figure_of(found["number"])[0], -100)
    relation, _, about = _relation(found)
    demand, bound = demand_of(cell, Meant(Quantity.CHANGE), [percent], relation, about=about, known=known)
    year = _base_year(found)
    since = () if year in (None, known.base_year) else (doubt("base_year", str(year)),)
    return ParsedTarget(
        raw=cell,
        demand=demand,
        approx=about,
        base_year=year,
        doubts=(*since, *bound, doubt("multiple", f"{percent:f}")),
    )


def _hundredfold(times: Decimal, more: int) -> Decimal:
    """Return a multiple in per cent, whatever the decimal context: 1.5 and -100 make 50."""
    text = f"{total([Decimal(f'{times:f}E2'), Decimal(more)]):f}"
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def _range(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
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
        lead=_lead(text, found),
        approx=about,
        figures=(low, high),
        doubts=(*notes, *odd, *more, *bound, *map(doubt, meant.doubts)),
    )


def _ratio(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    number, _ = figure_of(found["number"])
    to, _ = figure_of(found["to"])
    printed = f"{found['number']}:{found['to']}"
    if to != 1:
        return in_words(cell, doubt("ratio", printed), figures=(number, to))
    relation, signs, about = _relation(found)
    if not about:
        relation, bare = _read_by_name(relation, number, found, known)
        signs = (*signs, *bare)
    demand, bound = demand_of(cell, Meant(Quantity.VALUE), [number], relation, about=about, known=known)
    return ParsedTarget(
        raw=cell,
        demand=demand,
        unit=f":{found['to']}",
        lead=_lead(text, found),
        approx=about,
        figures=(number, to),
        doubts=(doubt("ratio", printed), *signs, *bound),
    )


def _rank(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
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


def _none(cell: str, _text: Compact, _found: re.Match[str], known: Known) -> ParsedTarget:
    nought = Decimal(0)
    demand, _ = demand_of(cell, Meant(Quantity.VALUE), [nought], "at_most", about=False, known=known)
    return ParsedTarget(raw=cell, demand=demand, doubts=(doubt("numerals"),))


def _is_year(found: re.Match[str]) -> bool:
    return found["unit"] == "年" and re.fullmatch(r"(?:19|20)[0-9]{2}", found["number"]) is not None


def _plain(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    _, notes = figure_of(found["number"])
    printed = found["unit"]
    if _is_year(found):
        if found["sign"] is None:
            return in_words(cell, doubt("unread"))
        reference = text.printed(found.start("number"), found.end("unit"))
        return ParsedTarget(
            raw=cell,
            demand=Relative(relation=SIGN_OF[found["sign"]], reference=reference),
            lead=_lead(text, found),
        )
    unit, more = unit_of(printed, known)
    return _figure(cell, text, found, known, unit=unit, notes=(*notes, *more))


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
    relation, signs, about = _relation(found)
    meant = _meant(unit, found, known)
    bare: tuple[Doubt, ...] = ()
    if not about or relation is not None:
        relation, bare = _read_by_name(relation, number, found, known)
    demand, bound = demand_of(cell, meant, [number], relation, about=about, known=known)
    scope = text.printed(*found.span("scope")) if found.groupdict().get("scope") else None
    return ParsedTarget(
        raw=cell,
        demand=demand,
        unit=unit,
        scope=scope or None,
        lead=_lead(text, found),
        approx=about,
        figures=(number,),
        doubts=(*notes, *signs, *(() if meant.of is None else bare), *bound, *map(doubt, meant.doubts)),
    )


def read_loosely(cell: str, text: Compact, known: Known) -> ParsedTarget | None:
    """Return a figure with words behind it that are no unit known by name; None for any other cell."""
    text, span = without_span(text)
    rest, year, estimated = _without_lead(text)
    known = evolve(known, span=known.span if span is None else span)
    found = LOOSE.fullmatch(rest.text)
    if found is None or OTHER_QUANTITY.search(found["more"] + found["object"]) or _is_year(found):
        return None
    unit, more = rest.printed(*found.span("unit")) or None, rest.printed(*found.span("more"))
    behind = rest.printed(*found.span("object"))
    if found["tail"] is None:
        more, behind = more + behind, ""
    notes: tuple[Doubt, ...] = ()
    if more and (unit is None or is_multiple(unit)) and len(more) <= 6:
        unit = (unit or "") + more
        same = known.unit is not None and same_unit(unit, known.unit)
        notes = () if same else (doubt("unit_unknown", unit),)
    else:
        behind = more + behind
        unit, notes = unit_of(unit, known)
    read = _figure(cell, rest, found, known, unit=unit, notes=notes)
    notes = (*((doubt("remark", behind),) if behind else ()), *((doubt("estimate"),) if estimated else ()))
    return evolve(
        read,
        year=year,
        measure=_measure(found, known),
        scope=behind or None,
        doubts=(*read.doubts, *notes),
    )


_ALTERNATIVES = (
    (QUALITIES, _qualities),
    (ASSIGNED, _assigned),
    (NONE, _none),
    (RATE, _in_our_words),
    (DIFFERENCE, _in_our_words),
    (FROM_TO, _from_to),
    (TIMES, _times),
    (TIMES_OF, _times),
    (CHANGE, _change),
    (RANGE, _range),
    (RATIO, _ratio),
    (RANK, _rank),
    (PLAIN, _plain),
    (SAME_AS, _relative),
    (AT_LEAST_AS, _relative),
    (LEVEL_OF, _relative),
)
