"""Trajectories and milestones: what a target demands of each year, as records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import partial
from numbers import Integral
from typing import SupportsIndex, TypeVar, final

import attrs
import numpy as np
from attrs import field, frozen
from numpy.typing import ArrayLike, NDArray

from xzplan.display.html import Html, both, element, figure, notebook, notes
from xzplan.display.sparkline import Point, sparkline
from xzplan.exceptions import NoMilestoneError, RecordError
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.enums import Worded
from xzplan.model.indicators import Indicator, Series
from xzplan.model.periods import Period
from xzplan.model.targets import Comparator, Level
from xzplan.model.units import Unit
from xzplan.numerics.arrays import FloatArray, YearArray, finite, year_grid
from xzplan.projection.caveats import Caveat

__all__ = ["Anchor", "Basis", "Milestone", "Trajectory"]

Number = TypeVar("Number", np.int64, np.float64)


class Basis(Worded):
    """How the values of a trajectory come about."""

    INTERPOLATED = "interpolated", "插值", "interpolated"
    """Between the baseline and a level still to be reached."""
    HELD = "held", "守住界限", "bound held"
    """A bound that already holds at the baseline, or a ceiling without baseline: the same in every year."""
    COMPOUNDED = "compounded", "复利", "compounded"
    """A rate of growth, compounded: an index with the base year at 100, or levels."""
    ACCUMULATED = "accumulated", "累计", "accumulated"
    """A running total that starts at 0 at the end of the base year."""
    TARGET_ONLY = "target_only", "仅目标年", "target year only"
    """The target year alone; no baseline is printed."""
    UNQUANTIFIED = "unquantified", "未量化", "not quantified"
    """No values: the plan prints no figure."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Milestone:
    """The condition that an observed value of a year has to satisfy."""

    year: int
    comparator: Comparator = field(converter=Comparator)
    """Relation of an observed value to `value`."""
    value: float
    """In `unit`."""
    unit: Unit
    basis: Basis = field(converter=Basis)
    """Basis of the trajectory that the milestone is from."""

    def __str__(self) -> str:
        return f"{self.year}: {self.comparator.sign} {self.value:.10g} {self.unit.zh}"


def _years(years: ArrayLike) -> YearArray:
    return _locked(year_grid(years, "Trajectory.years", least=0))


def _values(values: ArrayLike) -> FloatArray:
    return _locked(finite(values, "Trajectory.values"))


def _locked(array: NDArray[Number]) -> NDArray[Number]:
    """Return a copy that nobody can make writeable again, since it stands on bytes: trajectories are shared."""
    return np.frombuffer(array.tobytes(), array.dtype).reshape(array.shape)


_EQUAL_ARRAYS = attrs.cmp_using(eq=np.array_equal)


@final
@frozen(kw_only=True, field_transformer=checked)
class Anchor:
    """A point that a path runs through, in the unit of the demand: of growth, the rate of the year."""

    year: int
    value: Decimal


@final
@frozen(kw_only=True, field_transformer=checked)
class Trajectory:
    """The milestones of one indicator, in the order of years.

    `years` and `values` have the same length and are read-only. ``path[2023]`` is the value of a year as a float and
    ``2023 in path`` says whether there is one; iteration gives `Milestone` records. The base year, if it is there, is
    the point that the path starts from.
    """

    indicator: Indicator
    series: Series | None
    """The series that the trajectory is about, for an indicator that has several."""
    basis: Basis = field(converter=Basis)
    """How the values come about."""
    comparator: Comparator | None = field(converter=attrs.converters.optional(Comparator))
    """Relation of an observed value to each of `values`; None if there are none."""
    unit: Unit
    """Unit of `values`: the indicator's, or `xzplan.model.INDEX` or `xzplan.model.LEVEL` for growth."""
    years: YearArray = field(converter=_years, eq=_EQUAL_ARRAYS, hash=False)
    """Shape (n,), increasing; the base year, if it is there, comes first."""
    values: FloatArray = field(converter=_values, eq=_EQUAL_ARRAYS, hash=False)
    """Shape (n,), in `unit`."""
    limit: Level | None
    """The other end of a range, which must hold in every year as well."""
    method: str | None
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
    """What to pass to `xzplan.trajectory` to get the missing ones; None if nothing would help."""
    needed: Bilingual | None = None
    """The same for the reader of a report, without the names of arguments."""
    caveats: tuple[Caveat, ...]
    """What a reader has to know."""

    def __attrs_post_init__(self) -> None:
        if self.years.shape != self.values.shape:
            raise RecordError(
                f"trajectory of {self.id!r}",
                f"years {self.years.shape} and values {self.values.shape} are not two rows of one length",
            )
        if (self.years.size > 0) == (self.comparator is None):
            raise RecordError(
                f"trajectory of {self.id!r}",
                f"{self.years.size} years with the comparator {self.comparator}",
            )

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

    def milestone(self, year: int) -> Milestone:
        """Return the milestone of a year.

        Raises
        ------
        NoMilestoneError
            The year has none; the error says why and what to supply.
        """
        if self.comparator is None or year not in self:
            raise self._no_milestone(year)
        return Milestone(
            year=int(year),
            comparator=self.comparator,
            value=self[year],
            unit=self.unit,
            basis=self.basis,
        )

    def __getitem__(self, year: SupportsIndex) -> float:
        if year not in self:
            raise self._no_milestone(year)
        return float(self.values[self.years == year][0])

    def _no_milestone(self, year: object) -> NoMilestoneError:
        reason = self.reason.en if self.reason else "the trajectory does not cover it"
        supply = self.supply.en if self.reason and self.supply else ""
        return NoMilestoneError(self.id, year, self.years.tolist(), reason, supply)

    def __contains__(self, year: object) -> bool:
        return isinstance(year, Integral) and year in self.years.tolist()

    def __iter__(self) -> Iterator[Milestone]:
        return (self.milestone(year) for year in self.years.tolist())

    def __len__(self) -> int:
        return self.years.size

    def __str__(self) -> str:
        name = self.indicator.label(self.series).zh
        lines = [f"{name}: {self.basis.text}", *(f"  {milestone}" for milestone in self)]
        if self.limit is not None:
            lines.append(f"  {self.limit.words}")
        lines += [f"  {text}" for text in (self.reason, self.supply) if text is not None]
        lines += [f"  * {caveat.text}" for caveat in self.caveats]
        reading = self.indicator.target.reading
        if reading is not None:
            lines.append(f"  * {reading.statement} ({reading.reason})")
        return "\n".join(lines)

    def _repr_html_(self) -> Html:
        label = self.indicator.label(self.series)
        zh, en = f"({self.indicator.number}) {label.zh}", label.en
        points = list(zip(self.years.tolist(), self.values.tolist(), strict=True))
        remarks = [text for text in (self.reason, self.supply) if text is not None]
        remarks += [caveat.text for caveat in self.caveats]
        shown: list[str] = []
        if self.comparator is not None:
            values = [f"{self.comparator.sign} {figure(value)}" for _, value in points]
            if self.limit is not None:
                remarks.insert(0, self.limit.words)
            shown = [
                picture(self),
                element(
                    "table",
                    element("tr", element("th", ""), *(element("th", str(year)) for year, _ in points)),
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
        points = ", ".join(
            f"{y}: {v:.10g}" for y, v in zip(self.years.tolist(), self.values.tolist(), strict=True)
        )
        return f"<Trajectory {self.id} {self.basis.name} {{{points}}}>"


def _date(path: Trajectory, at: float) -> Period:
    """Return the end of a month by its place on the axis of years."""
    base_year = path.indicator.baseline.year
    return Period.at(base_year, Fraction(round((at - base_year) * 12), 12))


def picture(path: Trajectory, observed: Sequence[Point] = ()) -> Html:
    """Return a small picture of a path and of values to compare with it; a held bound is drawn as a bound."""
    points: list[Point] = list(zip(path.years.tolist(), path.values.tolist(), strict=True))
    held = path.basis is Basis.HELD
    bounds = [value for _, value in points[-1:] if held]
    bounds += [] if path.limit is None else [float(path.limit.value)]
    descriptions = [f"{year}: {figure(value)}" for year, value in points]
    descriptions += [f"● {_date(path, at)}: {figure(value)}" for at, value in observed]
    return sparkline(
        [] if held else points,
        observed,
        bounds=bounds,
        years=(path.indicator.baseline.year, path.indicator.target.year),
        text="; ".join(descriptions),
    )
