"""Figures out of place: a point that slipped, a share that is not in per cent, a level in the place of a change."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Protocol, TypeVar

from xzplan.model.figures import context, product, shifted, total
from xzplan.model.indicators import Indicator, Series
from xzplan.model.periods import Period
from xzplan.model.quantities import Quantity
from xzplan.model.units import UnitKind
from xzplan.observations.areas import OWN
from xzplan.observations.problems import Refused
from xzplan.observations.values import Value


class Judged(Protocol):
    """A value that was read, or that a caller passed."""

    @property
    def indicator(self) -> Indicator:
        """What it is of."""

    @property
    def series(self) -> Series | None:
        """The series, for a row that has several."""

    @property
    def period(self) -> Period:
        """When it was observed."""

    @property
    def of(self) -> Quantity | None:
        """The quantity; None for the one that the demand bounds."""

    @property
    def area(self) -> str:
        """Whose value it is."""

    @property
    def value(self) -> Value:
        """The figure, and whether its unit was converted."""

    @property
    def heading(self) -> tuple[str, str]:
        """What tells its column from others."""


_J = TypeVar("_J", bound=Judged)
_T = TypeVar("_T")

_FAR = Decimal(5)
"""How many times away a figure lies that is out of place."""
_NEAR = (Decimal("0.85"), Decimal("1.15"))
"""How near another power of ten would bring it, as parts of the other figure."""
_SHARES = (UnitKind.PERCENT, UnitKind.GROWTH)
_RATES = (Quantity.GROWTH, Quantity.CHANGE)


def out_of_place(found: Sequence[_J]) -> list[tuple[_J, Refused]]:
    """Return the values that a slipped point, a share not in per cent, or a level for a change would explain."""
    doubts: list[tuple[_J, Refused]] = []
    for row in grouped(found, row_key).values():
        by_period = {value.period: value for value in reversed(row) if value.period.is_single_year}
        periods = sorted(by_period)
        base, target = _printed(row[0])
        decided: dict[tuple[Period, Decimal, str], Refused | None] = {}
        for value in row:
            key = (value.period, value.value.figure, value.value.converted_from)
            if key not in decided:
                neighbours = [
                    by_period[periods[place]].value.figure for place in _places_beside(periods, value.period)
                ]
                decided[key] = _as_level(value) or _slipped(value, base, target, neighbours)
            doubt = decided[key]
            if doubt is not None:
                doubts.append((value, doubt))
    shares = {value.heading for value, doubt in doubts if doubt.code == "hundredfold"}
    doubted = {id(value) for value, _ in doubts}
    for value in found:
        # Where one share of a column is not in per cent, none of them is.
        is_share = value.indicator.unit.kind in _SHARES and 0 < value.value.figure.copy_abs() <= 1
        if is_share and id(value) not in doubted and value.heading in shares:
            doubts.append((value, Refused("hundredfold", 100)))
    return doubts


def _places_beside(periods: Sequence[Period], period: Period) -> list[int]:
    """Return where the periods before and after one stand."""
    place = bisect_left(periods, period)
    after = place + 1 if place < len(periods) and periods[place] == period else place
    return [beside for beside in (place - 1, after) if 0 <= beside < len(periods)]


def row_key(value: Judged) -> tuple[Any, ...]:
    """Return what a value is of, but for its period."""
    return value.indicator.id, value.series and value.series.id, value.area, value.of


def grouped(found: Iterable[_T], key: Callable[[_T], Any]) -> Mapping[Any, list[_T]]:
    """Return values by a key, in their order."""
    groups: dict[Any, list[_T]] = {}
    for value in found:
        groups.setdefault(key(value), []).append(value)
    return groups


def _as_level(value: Judged) -> Refused | None:
    """Return the doubt about a difference that is nearer the level of the base year than 0 and what is demanded."""
    base = value.indicator.baseline if value.series is None else value.series.baseline
    demand, figure = value.indicator.target.demand, value.value.figure
    is_difference = demand.of is Quantity.DIFFERENCE and value.of in (None, demand.of)
    if not is_difference or base.value is None:
        return None
    away = _distance(figure, base.value)
    if any(_distance(figure, other) <= away for other in (Decimal(0), *demand.figures)):
        return None
    return Refused("no_difference", f"{figure:f}", f"{base.value:f}")


def _distance(one: Decimal, other: Decimal) -> Decimal:
    return total((one, other.copy_negate())).copy_abs()


def _slipped(
    value: Judged, base: Sequence[Decimal], target: Sequence[Decimal], before_and_after: Sequence[Decimal]
) -> Refused | None:
    """Return the doubt about a value, by the plan's own figures and by the values before and after it."""
    figure = value.value.figure
    is_sum = value.indicator.target.demand.of is Quantity.TOTAL and not value.period.is_whole_years
    if figure == 0 or value.period.first_year is not None or is_sum:
        return None
    neighbours = [other for other in before_and_after if other]
    # A unit that was converted may itself be wrong: only the baseline shows that it is right.
    printed = base if value.value.converted_from and base else [*base, *target]
    if all(_is_near(figure, reference) for reference in printed or neighbours):
        return None  # as are most
    disagreeing = sum(_is_far(figure, reference) for reference in neighbours)
    # Where the plan prints no figure, a value is in doubt if most of what stands beside it disagrees.
    beside = neighbours if 2 * disagreeing > len(neighbours) else []
    if value.indicator.unit.kind in _SHARES:
        for reference in [*base, *target] or beside:
            if _is_a_hundredth(figure, reference):
                return Refused("hundredfold", _plain(reference))
    if not all(_is_far(figure, reference) for reference in printed):
        return None
    if base and target:
        ends = sorted([*base, *target])
        for power in _POWERS:
            if ends[0] <= shifted(figure, power) <= ends[-1]:
                return Refused("out_of_place", _plain(base[0]), 10 ** abs(power))
    # A target alone is further away: of it a tenth may be the truth, a hundredth is not.
    return _point_slipped(figure, [*base, *beside], _POWERS) or _point_slipped(figure, target, _LARGE_POWERS)


def _is_near(figure: Decimal, reference: Decimal) -> bool:
    """Return whether a figure is certainly within a few times of another; doubles are good enough for that."""
    one, other = float(figure), float(reference)
    return one * other > 0 and abs(one) < 4 * abs(other) < 16 * abs(one)


def _point_slipped(figure: Decimal, references: Sequence[Decimal], powers: Sequence[int]) -> Refused | None:
    """Return the doubt that another power of ten explains."""
    for reference in references:
        if not _is_far(figure, reference):
            continue
        least, most = sorted(product(reference, factor) for factor in _NEAR)
        for power in powers:
            if least <= shifted(figure, power) <= most:
                return Refused("out_of_place", _plain(reference), 10 ** abs(power))
    return None


_POWERS = (-4, -3, -2, -1, 1, 2, 3, 4)
_LARGE_POWERS = (-4, -3, -2, 2, 3, 4)


def _printed(value: Judged) -> tuple[list[Decimal], list[Decimal]]:
    """Return the plan's own figures beside which a value has to stand: its baseline, and the target of a level.

    A difference stands beside neither: the baseline is a level, and it may be small in any year.
    """
    demand = value.indicator.target.demand
    if value.area != OWN or value.of is not None or demand.of is Quantity.DIFFERENCE:
        return [], []
    base = value.indicator.baseline if value.series is None else value.series.baseline
    is_level = demand.of is Quantity.VALUE or (demand.of in _RATES and base.value is None)
    target = demand.figures if is_level else ()
    return [base.value] if base.value else [], [figure for figure in target if figure]


def _is_far(figure: Decimal, reference: Decimal) -> bool:
    """Return whether one figure is many times the other, or lies on the other side of 0; neither is 0."""
    one, other = figure.copy_abs(), reference.copy_abs()
    is_across = figure.is_signed() != reference.is_signed()
    return is_across or product(one, _FAR) < other or product(other, _FAR) < one


def _is_a_hundredth(figure: Decimal, reference: Decimal) -> bool:
    """Return whether a hundred times a figure is between a third and three times another."""
    one, other = product(figure, _HUNDRED).copy_abs(), reference.copy_abs()
    is_across = figure.is_signed() != reference.is_signed()
    return not is_across and one <= product(other, _THREE) and other <= product(one, _THREE)


_HUNDRED, _THREE = Decimal(100), Decimal(3)


def _plain(figure: Decimal) -> str:
    return f"{figure.normalize(_EXACT):f}"


_EXACT = context(1000)
