"""What an assessment says of values that a caller passed and the reader of tables would ask about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from attrs import evolve

from xzplan.model.figures import Number, to_decimal
from xzplan.model.indicators import Indicator, Series
from xzplan.model.periods import Period
from xzplan.model.quantities import Quantity
from xzplan.observations.problems import TEXTS
from xzplan.observations.records import Observation
from xzplan.projection.caveats import Caveat, caveat

if TYPE_CHECKING:
    from xzplan.observations.problems import Refused
    from xzplan.observations.values import Value


class _Passed(NamedTuple):
    """A value that a caller passed, as the checks of values that are read see it."""

    indicator: Indicator
    series: Series | None
    period: Period
    of: Quantity | None
    area: str
    value: Value
    heading: tuple[str, str]
    """That of a column of its own, since a value that is wrong says nothing of the others."""


def in_doubt(
    indicator: Indicator,
    series: Series | None,
    observations: tuple[Observation, ...],
    baseline: Number | None,
) -> tuple[Caveat, ...]:
    """Return a caveat for each value that a slipped point, a share not in per cent, or a lost sign would explain.

    The value stands, since the caller gave it.
    """
    return tuple(
        caveat("value_in_doubt", period.text, figure, TEXTS[doubt.code].filled(*doubt.operands))
        for period, figure, doubt in (
            *_rises(indicator, observations),
            *_out_of_place(indicator, series, observations, baseline),
        )
    )


_Doubt: TypeAlias = tuple[Period, Decimal, "Refused"]


def _rises(indicator: Indicator, observations: tuple[Observation, ...]) -> Iterator[_Doubt]:
    """Yield the rises of what has to be cut, where the name of the row names the cut."""
    if not any(figure < 0 for figure in indicator.target.demand.figures):
        return  # as in most rows
    from xzplan.observations.cuts import rise_for_a_cut

    for one in observations:
        doubt = rise_for_a_cut(indicator, one.of, one.value)
        if doubt is not None:
            yield one.period, one.value, doubt


def _out_of_place(
    indicator: Indicator,
    series: Series | None,
    observations: tuple[Observation, ...],
    baseline: Number | None,
) -> Iterable[_Doubt]:
    if _are_alike(indicator, series, observations, baseline):
        return ()
    from xzplan.observations.slipped import out_of_place  # the reader comes with it, and is rarely needed
    from xzplan.observations.values import Value

    indicator, series = _from(indicator, series, baseline)
    passed = [
        _Passed(
            indicator=indicator,
            series=series,
            period=one.period,
            of=one.of,
            area=one.area or "",
            value=Value(one.value),
            heading=(str(one.period), ""),
        )
        for one in observations
    ]
    return [(value.period, value.value.figure, doubt) for value, doubt in out_of_place(passed)]


_SURELY_NEAR = 4
"""Figures that lie fewer times away from each other are out of place by no rule."""


def _are_alike(
    indicator: Indicator,
    series: Series | None,
    observations: Iterable[Observation],
    baseline: Number | None,
) -> bool:
    """Return whether all figures, those of the plan among them, lie so near each other that none can be in doubt."""
    if indicator.target.demand.of is Quantity.DIFFERENCE:
        return False  # beside a small level, a change may be taken for it
    base = indicator.baseline if series is None else series.baseline
    figures = [one.value for one in observations]
    figures += [] if base.value is None else [base.value]
    figures += [] if baseline is None else [to_decimal(baseline, "baseline")]
    figures += indicator.target.demand.figures
    numbers = [float(figure) for figure in figures if figure]
    return not numbers or 0 < max(numbers) < _SURELY_NEAR * min(numbers)


_LEVELS = (Quantity.VALUE, Quantity.DIFFERENCE)
"""What is demanded where the baseline is a level."""


def _from(
    indicator: Indicator, series: Series | None, baseline: Number | None
) -> tuple[Indicator, Series | None]:
    """Return the row with the baseline that a caller passed, where it is a level."""
    if baseline is None or indicator.target.demand.of not in _LEVELS:
        return indicator, series
    value = to_decimal(baseline, "baseline")
    if series is None:
        return evolve(indicator, baseline=evolve(indicator.baseline, value=value)), None
    return indicator, evolve(series, baseline=evolve(series.baseline, value=value))
