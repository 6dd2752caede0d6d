"""Records of trajectories and milestones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import TypeVar, final

import attrs
import numpy as np
from attrs import evolve, field, frozen
from numpy.typing import ArrayLike, NDArray

from xzplan.display.carded import Carded
from xzplan.display.html import Html, both, element, figure, notebook, notes
from xzplan.display.sparkline import Point, sparkline
from xzplan.display.text import paragraphs
from xzplan.exceptions import InvalidInputError, NoMilestoneError, RecordError
from xzplan.language import Bilingual, counted
from xzplan.model.bounds import Bound, written
from xzplan.model.checks import checked
from xzplan.model.enums import Worded
from xzplan.model.exact import percent_of
from xzplan.model.figures import to_decimal
from xzplan.model.indicators import Indicator, Series
from xzplan.model.periods import Period, PeriodLike
from xzplan.model.units import Unit
from xzplan.numerics.arrays import FloatArray, YearArray, finite, year_grid
from xzplan.numerics.interpolation import Method
from xzplan.projection.caveats import Caveat
from xzplan.projection.path import Path

__all__ = ["Anchor", "Basis", "Milestone", "Trajectory"]

Number = TypeVar("Number", np.int64, np.float64)


class Basis(Worded):
    """The origin of the values of a trajectory."""

    INTERPOLATED = "interpolated", "推算", "interpolated"
    """Between the baseline and a level that is not reached yet."""
    HELD = "held", "逐年保持", "bound held"
    """A bound that already holds at the baseline, or a ceiling without baseline: the same in every year."""
    COMPOUNDED = "compounded", "定基指数", "compounded"
    """A rate of growth, compounded: an index with the base year at 100, or levels."""
    ACCUMULATED = "accumulated", "累计", "accumulated"
    """A running total that starts at 0 at the end of the base year."""
    TARGET_ONLY = "target_only", "仅有目标值", "target year only"
    """The target year alone; no baseline is printed."""
    UNQUANTIFIED = "unquantified", "未量化", "not quantified"
    """No values: the plan prints no figure."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Milestone(Carded):
    """The bound that an observed value has to satisfy at the end of a period."""

    period: Period
    """The year or the month at whose end it is due."""
    bound: Bound
    """The bound on an observed value, in `unit`."""
    unit: Unit
    """The unit of the bound."""
    basis: Basis = field(converter=Basis)
    """Basis of the trajectory that the milestone is from."""

    def __str__(self) -> str:
        return f"{self.period}: {written(self.bound, _short)} {self.unit.zh}"


def _short(figure: Decimal) -> str:
    """Return a figure without the noise of its last binary digits."""
    return f"{float(figure):.10g}"


def _years(years: ArrayLike) -> YearArray:
    return _locked(year_grid(years, "Trajectory.years", least=0))


def _values(values: ArrayLike) -> FloatArray:
    return _locked(finite(values, "Trajectory.values"))


def _locked(array: NDArray[Number]) -> NDArray[Number]:
    """Return a copy that nobody can make writeable again, since it stands on bytes: trajectories are shared."""
    return np.frombuffer(array.tobytes(), array.dtype).reshape(array.shape)


_NOT_COVERED = Bilingual(zh="不在规划期内或该时点没有数值", en="the trajectory does not cover it")

_EQUAL_ARRAYS = attrs.cmp_using(eq=np.array_equal)


@final
@frozen(kw_only=True, field_transformer=checked)
class Anchor(Carded):
    """A point that a path runs through, in the unit of the demand: of growth, the rate of the year."""

    year: int
    """The year at whose end the point stands."""
    value: Decimal
    """Its value."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Trajectory:
    """The milestones of one indicator, in the order of years.

    `years` and `values` have the same length and are read-only. ``path[2023]`` is the value of a year as a float,
    ``path["2023-06"]`` that of the end of a month, ``2023 in path`` says whether there is one, and `at` gives the
    `Milestone`; iteration gives those of the years. The base year, if it is there, is the point that the path starts
    from.

    Examples
    --------
    >>> import xzplan
    >>> path = xzplan.trajectory(xzplan.load_plan().indicators["nursing_bed_share"])
    >>> path[2023], path["2023-06"], 2019 in path
    (40.124, 36.405, False)
    >>> path.at(2025).bound == xzplan.Bound.at_least(55)
    True
    """

    indicator: Indicator
    """The indicator that the trajectory is about."""
    series: Series | None
    """The series that the trajectory is about, for an indicator that has several."""
    basis: Basis = field(converter=Basis)
    """The origin of the values."""
    bound: Bound | None
    """The bound of the last milestone, in `unit`; None if there are no values."""
    unit: Unit
    """Unit of `values`: the indicator's, or `xzplan.model.INDEX` or `xzplan.model.LEVEL` for growth."""
    years: YearArray = field(converter=_years, eq=_EQUAL_ARRAYS, hash=False)
    """Shape (n,), increasing; the base year, if it is there, comes first."""
    values: FloatArray = field(converter=_values, eq=_EQUAL_ARRAYS, hash=False)
    """Shape (n,), in `unit`: the milestones of a bound with one figure, or of the low end of a range."""
    high: FloatArray | None = field(
        default=None, converter=attrs.converters.optional(_values), eq=_EQUAL_ARRAYS, hash=False
    )
    """Shape (n,): the milestones of the high end of a range; None for a bound with one figure."""
    level: Decimal | None = None
    """The level of the base year that growth, a change or a difference is counted from, if it is known."""
    method: Method | None
    """Method of interpolation; None if nothing was interpolated."""
    exponent: float | None = None
    """Parameter of the method ``power``."""
    steepness: float | None = None
    """Parameter of the method ``logistic``."""
    anchors: tuple[Anchor, ...] = ()
    """The start, the points on the way and the target, with their digits; in the order of years."""
    reason: Bilingual | None
    """Why some or all years have no milestone; None if all have one."""
    supply: Bilingual | None
    """The argument of `xzplan.trajectory` that supplies the missing ones; None if nothing would help."""
    needed: Bilingual | None = None
    """The same for the reader of a report, without the names of arguments."""
    caveats: tuple[Caveat, ...]
    """Cautions for a reader."""

    def __attrs_post_init__(self) -> None:
        if self.years.shape != self.values.shape:
            raise RecordError(
                f"trajectory of {self.id!r}",
                f"years {self.years.shape} and values {self.values.shape} are not two rows of one length",
            )
        if self.high is not None and self.high.shape != self.values.shape:
            raise RecordError(
                f"trajectory of {self.id!r}",
                f"values {self.values.shape} and high {self.high.shape} are not two rows of one length",
            )
        if (self.years.size > 0) == (self.bound is None):
            raise RecordError(
                f"trajectory of {self.id!r}",
                f"{counted(self.years.size, 'year')} with the bound {self.bound}",
            )
        has_values = self.years.size > 0
        if has_values == (self.basis is Basis.UNQUANTIFIED) or has_values != bool(self.anchors):
            raise RecordError(
                f"trajectory of {self.id!r}",
                f"{counted(self.years.size, 'year')}, {counted(len(self.anchors), 'anchor')} and the basis {self.basis.value!r}",
            )
        if not has_values and self.reason is None:
            raise RecordError(f"trajectory of {self.id!r}", "has no values and no reason for that")

    def __reduce__(self) -> tuple[object, ...]:
        # Copies and pickles are made by the constructor, so that their arrays are read-only too.
        return partial(Trajectory, **attrs.asdict(self, recurse=False)), ()

    @property
    def id(self) -> str:
        """Id of the indicator."""
        return self.indicator.id

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys of the indicator."""
        return self.indicator.aliases

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """One record for each year."""
        return tuple(self)

    def at(self, period: PeriodLike) -> Milestone:
        """Return the milestone of a year or of a month.

        Parameters
        ----------
        period
            A date such as ``2023`` or ``"2023-06"``; a span of years has no milestone.

        Raises
        ------
        NoMilestoneError
            The period has none; the error says why and what to supply.
        """
        when = self._date(period)
        if when is None or self.bound is None:
            raise self._no_milestone(period)
        low, high = self._due(when)
        return Milestone(period=when, bound=self._bound(low, high, when), unit=self.unit, basis=self.basis)

    def _bound(self, low: float, high: float | None, when: Period) -> Bound:
        """Return the bound of a date: at the target that of the target, before it the one that is due."""
        bound: Bound = self.bound  # type: ignore[assignment]  # there is one wherever there are values
        if when.is_whole_years and when.year == self.years[-1]:
            return bound
        if high is not None:
            opened = low < high
            return evolve(
                bound,
                low=low,
                high=high,
                low_open=bound.low_open and opened,
                high_open=bound.high_open and opened,
            )
        if self.basis is Basis.HELD:
            return bound
        if bound.is_floor:
            return evolve(bound, low=low)
        if bound.is_ceiling:
            return evolve(bound, high=low)
        # One line to a single figure, = or 左右: its far side stands from the start, unless a point on the way passes it.
        spelled, due = bound.as_range, to_decimal(low, "value")
        if self.values[0] <= self.values[-1]:
            is_beyond = spelled.high is not None and due >= spelled.high
            return Bound.at_least(due) if is_beyond else evolve(spelled, low=due)
        is_beyond = spelled.low is not None and due <= spelled.low
        return Bound.at_most(due) if is_beyond else evolve(spelled, high=due, high_open=False)

    def __getitem__(self, period: PeriodLike) -> float:
        when = self._date(period)
        if when is None:
            raise self._no_milestone(period)
        return self._due(when)[0]

    def _date(self, period: object) -> Period | None:
        """Return a date that has a milestone; None for any other key."""
        try:
            when = Period.of(period)  # type: ignore[arg-type]  # a key that is no period is refused there
        except InvalidInputError:
            return None
        years = self.years.tolist()
        needed = {when.year} if when.is_whole_years else {when.year - 1, when.year}
        return when if when.first_year is None and needed <= set(years) else None

    def _due(self, when: Period) -> tuple[float, float | None]:
        """Return what is due at a date, and what at the high end of a range."""
        bound = self.bound
        low = self._value(self.values, when, None if bound is None else bound.low)
        high = None if self.high is None or bound is None else self._value(self.high, when, bound.high)
        return low, high

    def _value(self, values: FloatArray, when: Period, end: Decimal | None) -> float:
        """Return the value of a line at a date, by the formula of the method at the fraction of the year."""
        place = self.years.tolist().index(when.year)
        if when.is_whole_years or values.min() == values.max():
            return float(values[place])
        points = [(anchor.year, Fraction(anchor.value)) for anchor in self.anchors]
        if self.high is not None and end is not None:
            points[-1] = points[-1][0], Fraction(end)
        starts_within = points[0][0] >= when.year  # at a first observation that no year-end shows
        if starts_within and self.method not in (None, "linear"):
            raise self._no_milestone(when)
        if self.method is None or starts_within:
            # Growth is straight in logarithms, a line is straight, and so they are between the ends of two years.
            points = [(int(self.years[at]), Fraction(float(values[at]))) for at in (place - 1, place)]
        base_year = self.indicator.baseline.year
        path = Path(
            anchors=tuple((Fraction(year - base_year), value) for year, value in points),
            method=self.method or "geometric",
            exponent=self.exponent,
            steepness=self.steepness,
            whole=self.unit.whole and self.basis is Basis.ACCUMULATED,
        )
        return float(percent_of(path.milestone(when.time(base_year))))

    def _no_milestone(self, period: object) -> NoMilestoneError:
        reason = self.reason or _NOT_COVERED
        named = evolve(reason, zh=f"{self.indicator.name_zh}：{reason.zh}")
        supply = self.supply if self.reason else None
        return NoMilestoneError(self.id, period, self.years.tolist(), named, supply or "")

    def __contains__(self, period: object) -> bool:
        return self._date(period) is not None

    def to_dict(self) -> dict[int, float]:
        """Return the values by year.

        Examples
        --------
        >>> import xzplan
        >>> xzplan.trajectory(xzplan.load_plan().indicators[1]).to_dict()[2025]
        12.5
        """
        return dict(zip(self.years.tolist(), self.values.tolist(), strict=True))

    def __iter__(self) -> Iterator[Milestone]:
        return (self.at(year) for year in self.years.tolist())

    def __len__(self) -> int:
        return self.years.size

    def __str__(self) -> str:
        label, basis = self.indicator.label(self.series), self.basis.text
        lines = paragraphs(f"{label.zh}：{basis.zh}", f"{label.en}: {basis.en}")
        lines += [f"  {milestone}" for milestone in self]
        notes = [text for text in (self.reason, self.supply) if text is not None]
        notes += [_NOTE.filled(caveat.text) for caveat in self.caveats]
        reading = self.indicator.target.reading
        if reading is not None:
            notes.append(_READING.filled(reading.statement, reading.reason))
        for text in notes:
            lines += paragraphs(text.zh, text.en, indent="  ")
        return "\n".join(lines)

    @property
    def _in_short(self) -> Bilingual:
        if self.reason is not None and not self.years.size:
            return self.reason
        points = "; ".join(
            f"{milestone.period}: {written(milestone.bound, lambda end: figure(float(end)))}"
            for milestone in self
        )
        return Bilingual(zh=f"{points} {self.unit.zh}", en=f"{points} {self.unit.en}")

    def _repr_html_(self) -> Html:
        label = self.indicator.label(self.series)
        zh, en = f"({self.indicator.number}) {label.zh}", label.en
        points = list(self.to_dict().items())
        remarks = [text for text in (self.reason, self.supply) if text is not None]
        remarks += [caveat.text for caveat in self.caveats]
        shown: list[str] = []
        if points:
            values = [written(milestone.bound, lambda end: figure(float(end))) for milestone in self]
            shown = [
                picture(self),
                element(
                    "table",
                    element(
                        "tr", element("td", ""), *(element("th", str(year), class_="n") for year, _ in points)
                    ),
                    element(
                        "tr",
                        element("th", both(self.unit.zh, self.unit.en)),
                        *(element("td", value, class_="n") for value in values),
                    ),
                ),
            ]
        basis = element("div", both(self.basis.text.zh, self.basis.text.en))
        return notebook(both(zh, en), basis, *shown, *notes((remark.zh, remark.en) for remark in remarks))

    def __repr__(self) -> str:
        points = ", ".join(f"{year}: {value:.10g}" for year, value in self.to_dict().items())
        return f"<Trajectory {self.id} {self.basis.name} {{{points}}}>"


_NOTE = Bilingual(zh="* {0}", en="* {0}")
_READING = Bilingual(zh="* 释义：{0}（{1}）", en="* interpretation: {0} ({1})")


def _date(path: Trajectory, at: float) -> Period:
    """Return the end of a month by its place on the axis of years."""
    base_year = path.indicator.baseline.year
    return Period.at(base_year, Fraction(round((at - base_year) * 12), 12))


def picture(path: Trajectory, observed: Sequence[Point] = ()) -> Html:
    """Return a small picture of a path and of values to compare with it; a held bound is drawn as a bound."""
    points: list[Point] = list(path.to_dict().items())
    held = path.basis is Basis.HELD
    bounds = [value for _, value in points[-1:] if held]
    bounds += [] if path.high is None else [float(path.high[-1])]
    descriptions = [f"{year}: {figure(value)}" for year, value in points]
    descriptions += [f"● {_date(path, at)}: {figure(value)}" for at, value in observed]
    return sparkline(
        [] if held else points,
        observed,
        bounds=bounds,
        years=(path.indicator.baseline.year, path.indicator.target.year),
        text="; ".join(descriptions),
    )
