"""Tell which quantity a printed figure bounds, by what it is counted over and by what the name says."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import final

from attrs import evolve, frozen

from xzplan.language import Bilingual
from xzplan.model.bounds import Bound, Relation, bound_of, text_of
from xzplan.model.indicators import Direction
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Demand, Qualitative, Quantified
from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.name_direction import CUTS, by_name
from xzplan.parsing.names import Span, counts, grows, grows_yearly, is_amount, is_rate, is_share, is_stock
from xzplan.parsing.parsed import Known, ParsedTarget


@final
@frozen
class Meant:
    """Which quantity a figure bounds, and the codes of the doubts that this leaves."""

    of: Quantity | None
    """None where no quantity can hold it; the cell is kept in words."""
    doubts: tuple[str, ...] = ()
    cut: bool = False
    """Whether the figure is the size of a cut: 20 is a change of -20."""


def figure_means(unit: str | None, span: Span | None, known: Known) -> Meant:
    """Return which quantity a figure without a verb bounds."""
    name = known.name
    cut = name is not None and any(word in name for word in CUTS)
    growth = name is not None and grows(name)
    if in_points(unit) and (span is None or span.is_total) and (cut or growth):
        return Meant(Quantity.DIFFERENCE, (), cut)
    if span is None:
        if name is not None and unit in _PERCENT and not cut and grows_yearly(name):
            return Meant(Quantity.GROWTH, ("growth_of_what_years",))
        return Meant(Quantity.VALUE)
    if span.is_total:
        return _total(unit, span, known, cut=cut, growth=growth)
    return _mean(unit, span, known, cut=cut, growth=growth)


_PERCENT = ("%", "％")


def in_points(unit: str | None) -> bool:
    """Return whether a unit is percentage points."""
    return unit is not None and unit.endswith("百分点")


def points_mean(known: Known) -> Meant:
    """Return what a figure in percentage points bounds under the name of a share: a rise, or a cut if it names one."""
    way = None if known.name is None else by_name(known.name)
    if way is not None and way.direction is Direction.DECREASE:
        return Meant(None, ("change_in_units",))  # a level, or the size of a cut
    return Meant(Quantity.DIFFERENCE, ("difference",), way is not None and way.cut)


def _total(unit: str | None, span: Span, known: Known, *, cut: bool, growth: bool) -> Meant:
    """Return what a figure over all years of the plan bounds."""
    name, percent = known.name, unit in _PERCENT
    if unit is None and (cut or growth):
        return Meant(Quantity.CHANGE, ("percent_assumed",), cut)
    if not percent and name is not None and is_stock(name):
        return Meant(Quantity.DIFFERENCE, ("difference",), cut)
    if not percent:
        return Meant(Quantity.TOTAL, ("total_of_what",) if name is None and span is Span.BRACKET else ())
    if name is not None and is_share(name) and not cut and not growth:
        return Meant(None, ("points_or_percent",))
    if cut or growth:
        return Meant(Quantity.CHANGE, (), cut)
    return Meant(None, ("change_unsigned",))


def _mean(unit: str | None, span: Span, known: Known, *, cut: bool, growth: bool) -> Meant:
    """Return what a figure of a year, or of the mean of the years, bounds."""
    name, percent = known.name, unit in _PERCENT
    if known.growth and span is Span.AVERAGE:
        # Under 年均增长〔累计〕 offices also print the bound on a rate: 城镇调查失业率 ＜5.5.
        is_rate_itself = name is not None and is_rate(name) and not (cut or growth)
        return Meant(Quantity.GROWTH, ("average_of_what",) if is_rate_itself else (), cut)
    every = ("every_year",) if span is Span.YEARLY else ()
    if name is None and (unit is None or percent):
        of = Quantity.MEAN if span is Span.YEARLY else Quantity.GROWTH
        return Meant(of, (*every, "average_of_what"))
    if name is not None and (cut or growth):
        if percent or unit is None:
            return Meant(Quantity.GROWTH, every, cut)
        return Meant(None, ("mean_amount",))
    if percent and name is not None and not is_rate(name) and span is Span.AVERAGE:
        return Meant(Quantity.GROWTH, () if is_amount(name) else ("average_of_what",))
    return Meant(
        Quantity.MEAN,
        (*every, *(("average_of_what",) if unit is None and not (name and counts(name)) else ())),
    )


def change_means(unit: str | None, span: Span | None, known: Known, *, adds: bool) -> Meant:
    """Return which quantity the figure behind a verb of change bounds; `adds` where the verb is 新增."""
    if unit in _PERCENT:
        if known.name is not None and is_share(known.name) and known.unit in (None, *_PERCENT):
            return Meant(None, ("points_or_percent",))
        why = () if known.name is not None else ("percent_of_what",)
        if span is Span.AVERAGE:
            return Meant(Quantity.GROWTH, why)
        if span is Span.YEARLY:
            return Meant(Quantity.GROWTH, ("every_year", *why))
        return Meant(Quantity.CHANGE, why)
    unit = known.unit if unit is None else unit
    if unit is None or unit in _PERCENT:
        return Meant(None, ("change_in_units",))
    if span is not None and not span.is_total:
        if adds:
            return Meant(Quantity.MEAN, ("every_year",) if span is Span.YEARLY else ())
        return Meant(None, ("change_in_units",))
    if adds and span is not None:
        return Meant(Quantity.TOTAL)
    return Meant(Quantity.DIFFERENCE, () if in_points(unit) else ("difference",))


_MIRROR: dict[Relation, Relation] = {
    "at_least": "at_most",
    "more_than": "less_than",
    "exactly": "exactly",
    "less_than": "more_than",
    "at_most": "at_least",
}
"""The relation of the change itself where that of a cut is given: a cut of at least 20 is at most -20."""
_ABOUT = (Quantity.VALUE, Quantity.MEAN, Quantity.GROWTH, Quantity.TOTAL)
"""What may be 左右 a figure. A change 左右 is read as one that is to be reached, since more of it is no miss."""


def demand_of(
    cell: str,
    meant: Meant,
    figures: Sequence[Decimal],
    relation: Relation | None,
    *,
    about: bool,
    known: Known,
) -> tuple[Demand, tuple[Doubt, ...]]:
    """Return the demand that figures make, and the doubts that its bound leaves."""
    if meant.of is None:
        return Qualitative(text=cell), ()
    if meant.cut and any(figure < 0 for figure in figures):
        return Qualitative(text=cell), (doubt("change_unsigned"),)  # the size of a cut, or the change itself
    signed = [figure.copy_negate() for figure in reversed(figures)] if meant.cut else list(figures)
    if len(signed) > 1:
        low, high = signed
        floor = _as_floor(meant, known)
        bound = Bound.between(low, high)
        return Quantified(of=meant.of, bound=Bound.at_least(low) if floor else bound), (
            (doubt("range_as_floor", f"{low:f}", f"{high:f}"),) if floor else ()
        )
    if about and relation is None and meant.of in _ABOUT:
        return Quantified(of=meant.of, bound=Bound.about(signed[0])), ()
    relation = relation or "at_least"
    relation = _MIRROR[relation] if meant.cut else relation
    made = Quantified(of=meant.of, bound=bound_of(relation, signed[0]))
    return made, (doubt("about_as_bound", text_of(relation)),) if about else ()


def _as_floor(meant: Meant, known: Known) -> bool:
    """Return whether a range is one of growth of which more is better: no office counts more as a miss."""
    if meant.of not in (Quantity.GROWTH, Quantity.CHANGE) or meant.cut or known.name is None:
        return False
    return by_name(known.name).direction is Direction.INCREASE


def turned(target: ParsedTarget, direction: Direction | None, reason: Bilingual) -> ParsedTarget:
    """Return a target whose bare number follows a direction that its row gives."""
    demand = target.demand
    if not isinstance(demand, Quantified) or demand.figure is None:
        return target
    if not any(doubt.code == "bare_number" for doubt in target.doubts):
        return target
    relation: Relation = "at_most" if direction is Direction.DECREASE else "at_least"
    bare = doubt("bare_number", text_of(relation), reason)
    return evolve(
        target,
        demand=Quantified(of=demand.of, bound=bound_of(relation, demand.figure)),
        doubts=tuple(bare if one.code == "bare_number" else one for one in target.doubts),
    )
