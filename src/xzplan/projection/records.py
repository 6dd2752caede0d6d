"""Trajectories and milestones: what a target demands of each year, as records.

A milestone is what an observed value of its year has to satisfy. The base year, where a trajectory has it, is the
point the path starts from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from numbers import Integral
from typing import Any, SupportsIndex, cast, final

import attrs
import numpy as np
from attrs import field, frozen
from numpy.typing import ArrayLike, NDArray

from xzplan.display.html import Html, both, element, figure, notebook, notes
from xzplan.display.sparkline import Point, sparkline
from xzplan.exceptions import NoMilestoneError, RecordError
from xzplan.language import Bilingual
from xzplan.model.indicators import Indicator, Series
from xzplan.model.targets import Comparator, Level
from xzplan.model.units import Unit
from xzplan.numerics.arrays import FloatArray, YearArray
from xzplan.projection.caveats import Caveat

__all__ = ["Basis", "Milestone", "Trajectory"]


class Basis(Enum):
    """What the values of a trajectory rest on."""

    INTERPOLATED = "interpolated"
    """Between the baseline and a level still to be reached."""
    HELD = "held"
    """A bound that already held at the baseline, or a ceiling: the same every year."""
    COMPOUNDED = "compounded"
    """A rate of growth, compounded: an index with the base year at 100, or levels."""
    ACCUMULATED = "accumulated"
    """A running total that starts at 0 at the end of the base year."""
    TARGET_ONLY = "target_only"
    """The target year alone; no baseline is printed."""
    UNQUANTIFIED = "unquantified"
    """Nothing: the plan prints no figure."""

    @property
    def text(self) -> Bilingual:
        """The basis in both languages."""
        return _BASES[self]


_BASES = {
    Basis.INTERPOLATED: Bilingual(zh="插值", en="interpolated"),
    Basis.HELD: Bilingual(zh="守住界限", en="bound held"),
    Basis.COMPOUNDED: Bilingual(zh="复利", en="compounded"),
    Basis.ACCUMULATED: Bilingual(zh="累计", en="accumulated"),
    Basis.TARGET_ONLY: Bilingual(zh="仅目标年", en="target year only"),
    Basis.UNQUANTIFIED: Bilingual(zh="未量化", en="not quantified"),
}


@final
@frozen(kw_only=True)
class Milestone:
    """What an observed value of a year has to satisfy."""

    year: int
    comparator: Comparator
    value: float
    unit: Unit
    basis: Basis

    def __str__(self) -> str:
        return f"{self.year}: {self.comparator.sign} {self.value:.10g} {self.unit.zh}"


_EQUAL_ARRAYS = attrs.cmp_using(eq=np.array_equal)


# Over bytes, so that nobody can make them writeable again: trajectories are shared.
def frozen_years(years: ArrayLike) -> YearArray:
    """Return years as an array that cannot be written to; itself if it is one already."""
    return _frozen(years, np.int64)


def frozen_values(values: ArrayLike) -> FloatArray:
    """Return values as an array that cannot be written to; itself if it is one already."""
    return _frozen(values, np.float64)


def _frozen(given: ArrayLike, dtype: type[np.generic]) -> NDArray[Any]:
    if isinstance(given, np.ndarray) and isinstance(given.base, bytes) and given.dtype == dtype:
        return given
    array = np.array(given, dtype=dtype)
    frozen = np.frombuffer(array.tobytes(), dtype=dtype)
    return frozen if array.ndim == 1 else frozen.reshape(array.shape)


@final
@frozen(kw_only=True)
class Trajectory:
    """The milestones of one indicator, in the order of years.

    `years` and `values` have the same length and cannot be written to. Indexing by a year gives its value as a float, and
    ``in`` tells whether it has one; iteration gives `Milestone` records.
    """

    indicator: Indicator
    series: Series | None
    """The series it is about, for an indicator that has several."""
    basis: Basis
    comparator: Comparator | None
    """Relation of an observed value to each of `values`; None where there are none."""
    unit: Unit
    """Unit of `values`: the indicator's, or `xzplan.model.INDEX`."""
    years: YearArray = field(converter=frozen_years, eq=_EQUAL_ARRAYS, hash=False)
    """Shape (n,); the base year, where it is there, comes first."""
    values: FloatArray = field(converter=frozen_values, eq=_EQUAL_ARRAYS, hash=False)
    """Shape (n,), in `unit`."""
    limit: Level | None
    """The other end of a range, which must hold in every year as well."""
    method: str | None
    """Method of interpolation; None where nothing was interpolated."""
    reason: Bilingual | None
    """Why some or all years have no milestone; None where all have one."""
    supply: Bilingual | None
    """What to pass to `trajectory` to get the missing ones; None where nothing would help."""
    caveats: tuple[Caveat, ...]

    def __attrs_post_init__(self) -> None:
        if self.years.shape != self.values.shape or self.years.ndim != 1:
            raise RecordError(
                f"trajectory of {self.id!r}",
                f"years {self.years.shape} and values {self.values.shape} are not two rows of one length",
            )
        if (self.years.size > 0) == (self.comparator is None):
            raise RecordError(
                f"trajectory of {self.id!r}",
                f"{self.years.size} years with the comparator {self.comparator}",
            )

    # Copies and pickles are built anew, so that their arrays cannot be written to either.
    def __reduce__(self) -> tuple[object, ...]:
        return _rebuilt, (attrs.asdict(self, recurse=False),)

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
        value = self[year]
        return Milestone(
            year=year,
            comparator=cast("Comparator", self.comparator),  # there is one wherever there are years
            value=value,
            unit=self.unit,
            basis=self.basis,
        )

    def __getitem__(self, year: SupportsIndex) -> float:
        at = np.flatnonzero(self.years == year) if isinstance(year, Integral) else np.empty(0)
        if at.size == 0:
            reason = self.reason.en if self.reason else "the trajectory does not cover it"
            supply = self.supply.en if self.reason and self.supply else ""
            raise NoMilestoneError(self.id, year, self.years.tolist(), reason, supply)
        return float(self.values[at[0]])

    def __contains__(self, year: object) -> bool:
        return year in self.years.tolist()

    def __iter__(self) -> Iterator[Milestone]:
        return (self.milestone(year) for year in self.years.tolist())

    def __len__(self) -> int:
        return self.years.size

    def __str__(self) -> str:
        name = (
            self.indicator.name_zh
            if self.series is None
            else f"{self.indicator.name_zh}（{self.series.name_zh}）"
        )
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
        indicator, series = self.indicator, self.series
        zh, en = f"({indicator.number}) {indicator.name_zh}", indicator.name_en
        if series is not None:
            zh, en = f"{zh}（{series.name_zh}）", f"{en} ({series.name_en})"
        points = list(zip(self.years.tolist(), self.values.tolist(), strict=True))
        said = [text for text in (self.reason, self.supply) if text is not None]
        said += [caveat.text for caveat in self.caveats]
        shown: list[str] = []
        if self.comparator is not None:
            values = [f"{self.comparator.sign} {figure(value)}" for _, value in points]
            if self.limit is not None:
                said.insert(0, self.limit.words)
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
        return notebook(both(zh, en), basis, *shown, *notes((one.zh, one.en) for one in said))

    def __repr__(self) -> str:
        points = ", ".join(
            f"{y}: {v:.10g}" for y, v in zip(self.years.tolist(), self.values.tolist(), strict=True)
        )
        return f"<Trajectory {self.id} {self.basis.name} {{{points}}}>"


def _rebuilt(fields: dict[str, Any]) -> Trajectory:
    return Trajectory(**fields)


def picture(path: Trajectory, observed: Sequence[Point] = ()) -> Html:
    """Return a path and values to compare with it as a small picture; a bound that is held is drawn as a bound."""
    points: list[Point] = list(zip(path.years.tolist(), path.values.tolist(), strict=True))
    held = path.basis is Basis.HELD
    bounds = [value for _, value in points[-1:] if held]
    bounds += [] if path.limit is None else [float(path.limit.value)]
    said = [f"{year}: {figure(value)}" for year, value in points]
    said += [f"● {year}: {figure(value)}" for year, value in observed]
    return sparkline(
        [] if held else points,
        observed,
        bounds=bounds,
        years=(path.indicator.baseline.year, path.indicator.target.year),
        text="; ".join(said),
    )
