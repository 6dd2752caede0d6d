"""Figures that may have slipped: targets, milestones, shown otherwise than stored, two values of a period."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, TypeAlias, final

from attrs import frozen

from xzplan.grids.marks import narrowed
from xzplan.grids.units import factor, measured_in, multiple_in
from xzplan.language import Bilingual
from xzplan.model.figures import digits_of, rounded, shifted, total
from xzplan.model.lookup import fold
from xzplan.model.plan import Plan
from xzplan.model.quantities import Quantity
from xzplan.model.units import UnitKind
from xzplan.observations.areas import OWN
from xzplan.observations.cuts import rise_for_a_cut
from xzplan.observations.problems import Refused
from xzplan.observations.records import FIRMNESS
from xzplan.observations.rows import Asked, Found
from xzplan.observations.slipped import grouped, row_key

_RATES = (Quantity.GROWTH, Quantity.CHANGE)

Doubt: TypeAlias = tuple[Found, Refused]


def impossible(found: Found) -> Refused | None:
    """Return why a value cannot be, by its unit, its target or its baseline."""
    indicator, value, unit = found.indicator, found.value.figure, found.indicator.unit
    if found.of is None and indicator.target.demand.of in _RATES and not -100 < value <= 100:
        return Refused("no_rate", f"{value:f}")
    may_be_negative = found.of is Quantity.CHANGE or indicator.target.demand.of is Quantity.DIFFERENCE
    if not may_be_negative and not unit.holds(value):
        if unit.lower is not None and value < unit.lower:
            return Refused("too_small", unit.lower)
        return Refused("too_large", unit.upper)
    written = measured_in(unit.zh)
    if written is not None and written[1] > 1 and not value < written[1]:
        # 38,500 of 万人次 would be 385 million.
        return Refused("unit_slipped", unit.zh, written[0])
    refused = _of_base_year(found) or rise_for_a_cut(indicator, found.of, value)
    if refused is None and value == 0:
        refused = _zero(found)
    return _of_format(found) if refused is None and found.stored else refused


def _zero(found: Found) -> Refused | None:
    """Return the doubt about a 0 where the plan prints figures that are all another; of another area where 0 is worst."""
    base = found.indicator.baseline if found.series is None else found.series.baseline
    demand = found.indicator.target.demand
    is_part_of_sum = demand.of is Quantity.TOTAL and not found.period.is_whole_years
    if found.of is not None or is_part_of_sum:
        return None
    if found.area != OWN:
        is_worst = demand.of is Quantity.VALUE and demand.bound is not None and demand.bound.is_floor
        return Refused("zero", f"{demand.figures[0]:f}") if is_worst and demand.figures[0] else None
    is_level = base.value is not None and demand.of is not Quantity.DIFFERENCE
    figures = [*([base.value] if is_level else []), *demand.figures]
    return Refused("zero", f"{figures[0]:f}") if figures and all(figures) else None


def _of_format(found: Found) -> Refused | None:
    """Return the doubt about a cell that shows another figure than it holds, or one on the other side of a bound."""
    exact = _held(found)
    if exact is None:
        return Refused("shown_otherwise", found.shown, found.stored)
    figure, unit, demand = found.value.figure, found.indicator.unit, found.indicator.target.demand
    bound = demand.bound if demand.of in (Quantity.VALUE, Quantity.MEAN, Quantity.GROWTH) else None
    crosses = bound is not None and bound.holds(exact) != bound.holds(figure)
    if crosses or unit.holds(exact) != unit.holds(figure):
        return Refused("rounded_away", found.shown, found.stored)
    return None


_DECIMALS = re.compile(r"(?<=\.)[0-9]+")
_MOST_DIVIDED = 12
"""Powers of ten by which a format may divide: commas, each by a thousand, and a point set by hand, as in 0!.0,."""


def _held(found: Found) -> Decimal | None:
    """Return the figure that a cell holds, as its format scales it; None where no scaling leads to what it shows.

    A format multiplies by a hundred where it shows %, and divides by any power of ten. Digits that it writes itself
    scale nothing: 0"0" shows 70 for 7. Where it writes 万, it divides by 10,000, or the plan's own unit has the 万.
    """
    shown, unit = narrowed(found.shown), found.value.converted_from
    multiple = multiple_in(shown)
    powers = [2 * shown.count("%")] if "%" in shown else []
    powers += range(0, -_MOST_DIVIDED - 1, -1)
    if multiple > 1:
        powers = [1 - len(str(multiple)), *([] if unit else [0])]
    times = factor(unit, found.indicator.unit) if unit else None
    moved = 0 if times is None else len(str(times.numerator)) - len(str(times.denominator))
    half = shifted(Decimal(5), moved - len("".join(_DECIMALS.findall(shown))) - 1)
    for power in powers:
        held = shifted(Decimal(found.stored), power + moved)
        if total((held, found.value.figure.copy_negate())).copy_abs() <= half:
            return held
    return None


def significant(figure: Decimal) -> str:
    """Return the digits of a figure without noughts at either end, wherever its point stands."""
    return "".join(map(str, figure.as_tuple().digits)).strip("0")


def _of_base_year(found: Found) -> Refused | None:
    base = found.indicator.baseline if found.series is None else found.series.baseline
    if (
        found.period.year != base.year
        or not found.period.is_single_year
        or found.area != OWN
        or found.of is not None
    ):
        return None
    demanded = found.indicator.target.demand.of
    if demanded is Quantity.DIFFERENCE:  # the baseline is a level
        return Refused("before_counting", base.year)
    if base.value is None:
        return Refused("before_counting", base.year) if demanded in (*_RATES, Quantity.TOTAL) else None
    return None if found.value.figure == base.value else Refused("other_baseline", base.year, base.value)


def repeats_targets(plan: Plan, found: Sequence[Found], asked: Sequence[Asked]) -> bool:
    """Return whether the cells of one column in the target year repeat what the plan prints there."""
    texts = [
        (value.indicator, value.shown, value.value.figure) for value in found if _is_of_target_year(value)
    ]
    same = sum(_is_target(indicator, text, figure) for indicator, text, figure in texts)
    words = [question for question in asked if question.found is None and _repeats_printed(plan, question)]
    every = len(texts) + len(words)
    return every > 0 and 2 * (same + len(words)) >= every


def _is_of_target_year(found: Found) -> bool:
    period = found.period
    return period.year == found.indicator.target.year and period.is_whole_years and found.area == OWN


def _is_target(indicator: Any, text: str, figure: Decimal) -> bool:
    bound = indicator.target.demand.bound
    figures = () if bound is None else bound.figures
    return figure in figures or fold(text) == fold(indicator.target.printed or _NOTHING)


def _repeats_printed(plan: Plan, question: Asked) -> bool:
    printed = {fold(indicator.target.printed or _NOTHING) for indicator in plan.indicators.values()}
    return question.refused.code in ("inexact", "no_number") and fold(narrowed(question.shown)) in printed


def is_all_zero(found: Sequence[Found]) -> bool:
    """Return whether several values of a column are all 0, as in a form that was not filled in."""
    return len(found) > 1 and not any(value.value.figure for value in found)


def repeats_milestones(plan: Plan, found: Iterable[Found]) -> bool:
    """Return whether the values of a table are the milestones of the plan, rounded or not."""
    values = [
        value
        for value in found
        if value.area == OWN
        and value.series is None
        and plan.base_year < value.period.year < value.indicator.target.year
        and value.period.is_single_year
    ]
    if len(values) < _ENOUGH:
        return False
    from xzplan.projection.records import Basis  # numpy comes with it
    from xzplan.projection.trajectories import trajectories

    milestones = {
        (path.indicator.id, year): Decimal(repr(due))
        for path in trajectories(plan).values()
        if path.basis in (Basis.INTERPOLATED, Basis.ACCUMULATED, Basis.COMPOUNDED)
        for year, due in zip(path.years.tolist(), path.values.tolist(), strict=True)
    }
    compared = same = 0
    for value in values:
        milestone = milestones.get((value.indicator.id, value.period.year))
        if milestone is not None:
            figure = value.value.figure
            compared += 1
            same += rounded(milestone, -digits_of(figure)) == figure
    return compared >= _ENOUGH and 10 * same >= 9 * compared


_ENOUGH = 4
_NOTHING = "—"  # what a target of the caller's own has for a printed cell


def sums_of_rates(found: Sequence[Found]) -> list[Doubt]:
    """Return the values of the whole that add up those of its areas, of an indicator that cannot be added."""
    doubts: list[Doubt] = []
    areas = {value.area for value in found}
    if OWN not in areas or len(areas) == 1:
        return doubts
    added = [value for value in found if value.indicator.unit.kind is not UnitKind.COUNT]
    for values in grouped(added, lambda value: (*row_key(value)[:2], value.of, value.period)).values():
        within = [value.value.figure for value in values if value.area != OWN]
        wholes = [value for value in values if value.area == OWN and len(within) > 1]
        doubts += [
            (value, Refused("sum_of_rates"))
            for value in wholes
            if value.value.figure == total(within) > max(within)
        ]
    return doubts


def partial_sums(found: Sequence[Found], areas: Sequence[str]) -> dict[int, int]:
    """Return for the sums of areas, by identity, how many areas they are of, where these are not all that there are."""
    of_few: dict[int, int] = {}
    if not any(value.is_sum for value in found):
        return of_few
    for values in grouped(found, lambda value: (*row_key(value)[:2], value.of, value.period)).values():
        listed = {value.area for value in values} & set(areas)
        if listed and len(listed) < len(areas):
            of_few |= {id(value): len(listed) for value in values if value.is_sum and value.area == OWN}
    return of_few


def mixed_definitions(found: Sequence[Found]) -> list[Doubt]:
    """Return the values of indicators whose rows are of several definitions: 全口径 and 规模以上."""
    doubts: list[Doubt] = []
    if not any(value.definition for value in found):
        return doubts
    for values in grouped(found, lambda value: row_key(value)[:2]).values():
        definitions = list(dict.fromkeys(value.definition for value in values))
        if len(definitions) > 1:
            shown = [text or Bilingual(zh="未写口径", en="none given") for text in definitions[:2]]
            doubts += [(value, Refused("mixed_definitions", *shown)) for value in values]
    return doubts


@final
@frozen(kw_only=True)
class Standing:
    """What is left of several values of one period."""

    stand: list[Found]
    back: list[Found]
    """Values that stand back behind a firmer one, or behind the one that the caller accepts."""
    repeated: list[Found]
    """Values that have the figure of one that stands."""
    doubts: list[Doubt]
    """Values that contradict another."""


def standing(found: Sequence[Found], accepts: Callable[[str], bool]) -> Standing:
    """Return which of several values of one period stand; equal figures are one."""
    result = Standing(stand=[], back=[], repeated=[], doubts=[])
    for values in grouped(found, lambda value: (*row_key(value), value.period)).values():
        if len(values) == 1:
            result.stand.extend(values)
            continue
        firmest = max(FIRMNESS.index(value.status) for value in values)
        top = [value for value in values if FIRMNESS.index(value.status) == firmest]
        differ = len({value.value.figure for value in top}) > 1
        chosen = [value for value in top if not differ or accepts(value.place)]
        if not chosen:
            result.doubts.extend(_contradicting(top))
            result.back.extend(value for value in values if FIRMNESS.index(value.status) < firmest)
            continue
        first = chosen[0]
        result.stand.append(first)
        for value in values:
            if value is not first:
                is_same = (value.value.figure, value.status) == (first.value.figure, first.status)
                (result.repeated if is_same else result.back).append(value)
    order = {id(value): place for place, value in enumerate(found)}
    for values in (result.stand, result.back, result.repeated):
        values.sort(key=lambda value: order[id(value)])
    return result


def _contradicting(values: Sequence[Found]) -> list[Doubt]:
    """Return the doubt about each of several values: the next of another figure, the first coming behind the last."""
    doubts: list[Doubt] = []
    after = next(value for value in values if value.value.figure != values[-1].value.figure)
    for value, behind in zip(reversed(values), [after, *reversed(values)], strict=False):
        if behind.value.figure != value.value.figure:
            after = behind
        doubts.append((value, Refused("two_values", after.place, f"{after.value.figure:f}")))
    return doubts[::-1]
