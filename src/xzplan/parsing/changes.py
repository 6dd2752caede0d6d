"""Read clauses that print a change: 降低20%, 提高1岁, 年均增长5%, 翻一番."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import evolve

from xzplan.model.bounds import Bound
from xzplan.model.figures import total
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Quantified
from xzplan.parsing.doubts import doubt
from xzplan.parsing.grammar import DOWN, RATE
from xzplan.parsing.names import last_year_of_plan
from xzplan.parsing.notation import Compact, numeral
from xzplan.parsing.parsed import Known, ParsedTarget
from xzplan.parsing.quantities import Meant, change_means, demand_of, in_points
from xzplan.parsing.relations import figure_of, lead_of, measure_of, relation_of, unit_of


def read_change(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    """Return what a verb of change with its figure demands: 降低20%, 提高1岁, 年均增长5—6%."""
    printed = [found["number"], *([found["high"]] if found["high"] is not None else [])]
    read = [figure_of(number) for number in printed]
    figures, notes = [figure for figure, _ in read], [note for _, odd in read for note in odd]
    unit, more = unit_of(found["unit"] or found["behind"], known)
    span = measure_of(found, known)
    relation, signs, about = relation_of(found)
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


def read_in_our_words(cell: str, text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    """Return a change in the words that a demand of ours has: 规划期变化率不高于-20%, 较基期变动不低于+5."""
    printed = [found["number"], *([found["high"]] if found["high"] is not None else [])]
    read = [figure_of(number) for number in printed]
    figures = [figure for figure, _ in read]
    relation, _, about = relation_of(found)
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
        lead=lead_of(text, found),
        approx=about,
        figures=tuple(figures),
        doubts=(*(note for _, notes in read for note in notes), *bound),
    )


def read_times(cell: str, _text: Compact, found: re.Match[str], known: Known) -> ParsedTarget:
    """Return a multiple of the base year as a change: 翻一番 is a rise by 100 %."""
    groups = found.groupdict()
    if groups.get("doubled") is not None:
        printed = found["doubled"]
        doublings = int(printed if printed.isdigit() else numeral(printed))
        percent = Decimal(100 * (2**doublings - 1))
    elif groups.get("more") is not None:
        percent = _hundredfold(figure_of(found["more"])[0], 0)
    else:
        percent = _hundredfold(figure_of(found["number"])[0], -100)
    relation, _, about = relation_of(found)
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
