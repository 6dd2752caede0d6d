"""Read the long file of many areas into a panel: each text once, each plain value as a float, the rest one by one."""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import compress, islice
from typing import Any, TypeAlias, final

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from xzplan.bulk.panel import Panel, in_arrays, years_of
from xzplan.grids.delimited import lines_of
from xzplan.grids.grid import Cell, Grid, Row
from xzplan.grids.marks import narrowed
from xzplan.grids.sources import content_of, file_of, grids, grids_of
from xzplan.grids.units import measured_in
from xzplan.grids.workbook import is_workbook
from xzplan.model.checks import items_of
from xzplan.model.indicators import Indicator
from xzplan.model.periods import Period
from xzplan.model.plan import Plan, check_plan
from xzplan.model.quantities import Quantity
from xzplan.model.units import UnitKind
from xzplan.numerics.arrays import FloatArray
from xzplan.observations.areas import OWN, Areas
from xzplan.observations.headings import Headings
from xzplan.observations.labels import NO_AREA
from xzplan.observations.names import Name
from xzplan.observations.reading import answered, check_used, read_grids
from xzplan.observations.records import ObservationStatus
from xzplan.observations.table import ObservationRow, ObservationTable
from xzplan.observations.values import is_open

__all__ = ["read_panel"]

Codes: TypeAlias = NDArray[np.int64]

_LINES = 8192
"""Lines that are worked on at a time."""
_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]{0,9})(?:\.([0-9]{1,5}))?")
"""A value that has one reading, and that a float holds with all its digits."""
_COUNTY = re.compile("[\u4e00-\u9fff]{2,12}[县旗]")
"""The name of a county, in which no other word is looked for."""
_FAR = 4.999
"""A value more than five times away from the one before it is looked at one by one."""
_FOOTERS = 6
"""Rows at the end of a file that may say who filled it in."""
_LABELS = ("area", "indicator", "period")
_KEYS = (*_LABELS, "value")


def read_panel(
    source: object,
    plan: Plan,
    *,
    columns: Mapping[str, str | int | Period] | None = None,
    names: Mapping[str, str | int | None] | None = None,
    accept: Iterable[str] = (),
    areas: Areas | None = None,
) -> Panel:
    r"""Return the observations of many areas as arrays, each read as `xzplan.read_observations` reads it.

    Plain values of a long file go into arrays: text with commas, tabs or semicolons, a heading in its first line, and
    four columns in any order, of areas, indicators, years and values. Whatever asks for a second look is read by
    `xzplan.read_observations`, with all other values of the same indicator and area: a remark, an unknown name, the
    plan's own area, two values of one year, a value far from the year before. So is a source of any other form, whole.

    Parameters
    ----------
    source, plan, columns, names, accept, areas
        As for `xzplan.read_observations`.

    Returns
    -------
    Panel
        `judge_panel` takes it. Its `others` hold what was read one by one, with every problem.

    Raises
    ------
    InvalidInputError, MissingExtraError, OSError
        As `xzplan.read_observations` does.

    Examples
    --------
    >>> import xzplan
    >>> from xzplan import bulk
    >>> text = "地区,指标,年份,数值\n代县,养老机构护理型床位占比,2022,33\n代县,人均预期寿命,2022,约78\n"
    >>> panel = bulk.read_panel(text, xzplan.load_plan())
    >>> panel.indicators, panel.areas, panel.others.problems[0].code
    (('nursing_bed_share',), ('代县',), 'inexact')
    """
    check_plan(plan)
    places = tuple(items_of("accept", accept, "pass places of problems, such as ['D7']"))
    answers: dict[str, Any] = {"columns": columns, "names": names, "accept": places, "areas": areas}
    content = content_of(source)
    if content is not None and not (isinstance(content, bytes) and is_workbook(content)):
        headings, _ = answered(plan, **answers)
        file = _read(content, headings, file_of(source))
        panel = None if file is None else _PanelReader(plan, headings, file, content, answers).panel()
        if panel is not None:
            return panel
    every = grids(source, None) if content is None else grids_of(content, None, file_of(source))
    headings, given = answered(plan, **answers)
    others = read_grids(source, every, headings, given).table()
    check_used(headings, given, others)
    nothing = np.empty((0, len(years_of(plan)), 0))
    return Panel(plan=plan, indicators=(), areas=(), values=nothing, digits=nothing, others=others)


class _Texts(dict[str, int]):
    """A number for each text, in the order in which they come."""

    def __missing__(self, text: str) -> int:
        code = self[text] = len(self)
        return code


@final
@frozen(kw_only=True)
class _File:
    """A long file: its labels as numbers of their texts, its values as floats. Rows are counted from 0."""

    name: str
    """The name of the file; empty for what is none."""
    origin: str
    """The encoding."""
    heading: list[str]
    places: Mapping[str, int]
    """The column of each key, counted from 0."""
    texts: Mapping[str, list[str]]
    """The texts of each key of labels, by their number."""
    codes: Mapping[str, Codes]
    """Axis (row,)."""
    values: FloatArray
    """Axis (row,); NaN for what is not plain."""
    digits: Codes
    """Decimals of the value; -1 for what is not plain."""
    others: Mapping[int, str]
    """The cells of values that are not plain, by row."""

    def cells(self, row: int) -> dict[str, str]:
        """Return the texts of a row by the key of their column; those of plain values as they stand in the file."""
        cells = {key: texts[self.codes[key][row]] for key, texts in self.texts.items()}
        value = self.others.get(row)
        return cells | {"value": f"{self.values[row]:.{self.digits[row]}f}" if value is None else value}

    def grid(self, rows: Iterable[int]) -> Grid:
        """Return the heading and some of the rows, each with its number in the file."""
        found = [Row(number=1, cells={place: Cell(text=text) for place, text in enumerate(self.heading, 1)})]
        for row in rows:
            cells = {self.places[key] + 1: Cell(text=text) for key, text in self.cells(row).items() if text}
            found.append(Row(number=row + _FIRST, cells=dict(sorted(cells.items()))))
        return Grid(sheet=None, rows=tuple(found), origin=self.origin, file=self.name)


_FIRST = 2
"""Number of the first row below the heading."""


def _read(content: str | bytes, headings: Headings, name: str) -> _File | None:
    """Return a long file as numbers; None for one of another form."""
    origin, lines = lines_of(content, name)
    heading = [text.strip() for text in next(lines, [])]
    keys = [headings.read(text).key for text in heading]
    if sorted(map(str, keys)) != sorted(_KEYS):
        return None
    places = {str(key): place for place, key in enumerate(keys)}
    texts, codes = {key: _Texts() for key in _LABELS}, {key: array("q") for key in _LABELS}
    values, digits, others = array("d"), array("q"), dict[int, str]()
    while rows := list(islice(lines, _LINES)):
        if any(len(row) != len(_KEYS) for row in rows):
            return None
        columns = list(zip(*rows, strict=True))
        for key in _LABELS:
            codes[key].extend(map(texts[key].__getitem__, columns[places[key]]))
        for text in map(str.strip, columns[places["value"]]):
            plain = _PLAIN.fullmatch(text)
            if plain is None:
                others[len(values)] = text
            values.append(math.nan if plain is None else float(text))
            digits.append(-1 if plain is None else len(plain[1] or ""))
    stripped = {key: [text.strip() for text in texts[key]] for key in _LABELS}
    # A blank label may stand for the one above it, and the last rows may say who filled in the form.
    years = stripped["period"]
    last = range(max(0, len(values) - _FOOTERS), len(values))
    may_be_footer = any(row in others and not years[codes["period"][row]].isdigit() for row in last)
    if (
        not len(values)
        or may_be_footer
        or any(is_open(text) for of_key in stripped.values() for text in of_key)
    ):
        return None
    return _File(
        name=name,
        origin=origin,
        heading=heading,
        places=places,
        texts=stripped,
        codes={key: np.frombuffer(of_key, np.int64) for key, of_key in codes.items()},
        values=np.frombuffer(values, np.float64),
        digits=np.frombuffer(digits, np.int64),
        others=others,
    )


@final
@frozen(kw_only=True)
class _Labels:
    """What the rows of a file are of; axis (row,), -1 for what is not plain."""

    indicators: Codes
    """Place of the indicator in the plan, of plain and other rows alike; -1 where no indicator is named."""
    areas: Codes
    """Place of the area in `names`, of plain and other rows alike."""
    names: list[str]
    is_plain: NDArray[np.bool_]
    """Whether indicator, area and value are plain."""


def _labels(file: _File, plan: Plan, headings: Headings) -> _Labels:
    named = [_indicator(text, headings) for text in file.texts["indicator"]]
    places = {key: place for place, key in enumerate(plan.indicators)}
    low, high = np.array([_plain_range(plan, indicator) for indicator in named]).T[:, file.codes["indicator"]]
    found = [_area(text, headings) for text in file.texts["area"]]
    names = _Texts()
    areas = np.array([names[name] for name, _ in found])
    is_plain = np.array([plain for _, plain in found])[file.codes["area"]]
    return _Labels(
        indicators=np.array([-1 if one is None else places[one.id] for one in named])[
            file.codes["indicator"]
        ],
        areas=areas[file.codes["area"]],
        names=list(names),
        # A nought may be a blank, so it is looked at one by one.
        is_plain=is_plain & (file.values >= low) & (file.values <= high) & (file.values != 0),
    )


def _indicator(text: str, headings: Headings) -> Indicator | None:
    name = headings.names.find(text)
    return name.indicator if isinstance(name, Name) else headings.names.number(text)


def _area(text: str, headings: Headings) -> tuple[str, bool]:
    """Return the area that a cell names, and whether nothing else can be meant."""
    name = headings.areas.of_cell(text)
    if name == OWN or _COUNTY.fullmatch(text):
        return name, name != OWN
    heading = headings.read(text)
    is_unknown = heading.unknown == text and not NO_AREA.search(text) and ":" not in narrowed(text)
    return name, heading.area is not None or is_unknown


def _plain_range(plan: Plan, indicator: Indicator | None) -> tuple[float, float]:
    """Return the least and the largest value that raises no question by itself; of NaN there is none."""
    if indicator is None or in_arrays(plan, indicator) is None:
        return math.nan, math.nan
    unit, written = indicator.unit, measured_in(indicator.unit.zh)
    low = -math.inf if unit.lower is None else float(unit.lower)
    high = math.inf if unit.upper is None else float(unit.upper)
    if indicator.target.demand.of is Quantity.GROWTH:
        low, high = np.nextafter(-100.0, 0.0), 100.0
    if written is not None and written[1] > 1:
        high = min(high, float(np.nextafter(float(written[1]), 0.0)))
    return low, high


@final
class _PanelReader:
    """Tells the plain rows of a file from the others, and reads these."""

    def __init__(
        self, plan: Plan, headings: Headings, file: _File, content: str | bytes, answers: Mapping[str, Any]
    ) -> None:
        self._plan, self._file, self._content, self._answers = plan, file, content, answers
        self._labels: _Labels = _labels(file, plan, headings)
        self._span: int = len(years_of(plan))

    def panel(self) -> Panel | None:
        """Return the panel; None if the file has to be read as a whole."""
        file, labels = self._file, self._labels
        # Whatever two texts say together is read once, in the first row where everything else is plain.
        _, pairs = np.unique(
            file.codes["indicator"] * len(file.texts["period"]) + file.codes["period"], return_inverse=True
        )
        plain = np.flatnonzero(labels.is_plain)
        found, first = np.unique(pairs[plain], return_index=True)
        sample = plain[first]
        years = np.full(pairs.max() + 1, -1)
        years[found] = self._years_read(sample.tolist())
        year_of = years[pairs]
        odd = self._odd(year_of)
        cube, digits = self._arrays(year_of, ~odd)
        beside = np.isin(self._groups, self._groups[sample]) & ~odd
        others = self._read(np.flatnonzero(odd | beside), beside)
        if others is None or self._adds_up(others, cube):
            return None
        is_known = ~np.isnan(cube)
        indicators, areas = np.any(is_known, axis=(1, 2)), np.any(is_known, axis=(0, 1))
        return Panel(
            plan=self._plan,
            indicators=tuple(compress(map(str, self._plan.indicators), indicators.tolist())),
            areas=tuple(compress(labels.names, areas.tolist())),
            values=cube[indicators][:, :, areas],
            digits=digits[indicators][:, :, areas],
            others=others,
        )

    @property
    def _groups(self) -> Codes:
        """The number of indicator and area of each row."""
        return self._labels.areas * len(self._plan.indicators) + self._labels.indicators

    def _years_read(self, rows: list[int]) -> list[int]:
        """Return how many years after the base year some rows are of; -1 for a row that is not read as it stands."""
        if not rows:
            return []
        headings, answers = answered(self._plan, **self._answers)
        table = read_grids(self._content, [self._file.grid(rows)], headings, answers).table()
        read = {row.row: row for row in table.rows}
        return [self._year_read(row, read.get(row + _FIRST)) for row in rows]

    def _year_read(self, row: int, read: ObservationRow | None) -> int:
        """Return how many years after the base year a row is of if nothing but its texts was needed to read it."""
        labels, file = self._labels, self._file
        if read is None or read.remarks:
            return -1
        seen = read.observation
        plain = evolve(
            seen,
            period=Period(year=seen.period.year),
            of=None,
            status=ObservationStatus.REPORTED,
            source=None,
        )
        is_plain = (
            seen == plain
            and seen.area == labels.names[labels.areas[row]]
            and seen.value == Decimal(file.cells(row)["value"])
            and read.indicator == list(self._plan.indicators)[labels.indicators[row]]
        )
        years = years_of(self._plan)
        return seen.period.year - years[0] if is_plain and seen.period.year in years else -1

    def _odd(self, year_of: Codes) -> NDArray[np.bool_]:
        """Return which rows are read one by one: all of an indicator and an area of which one is not plain."""
        labels, groups = self._labels, self._groups
        odd = ~labels.is_plain | (year_of < 0)
        named = labels.indicators >= 0
        is_odd = np.zeros(len(labels.names) * len(self._plan.indicators), bool)
        is_odd[groups[odd & named]] = True
        cells = groups * self._span + year_of
        times = np.bincount(cells[~odd], minlength=is_odd.size * self._span)
        is_odd[np.flatnonzero(times > 1) // self._span] = True
        cube = np.full(is_odd.size * self._span, np.nan)
        cube[cells[~odd]] = self._file.values[~odd]
        is_odd |= _jumps(cube.reshape(-1, self._span))
        result: NDArray[np.bool_] = odd | (named & is_odd[groups])
        return result

    def _arrays(self, year_of: Codes, plain: NDArray[np.bool_]) -> tuple[FloatArray, Codes]:
        """Return values and digits of the plain rows, axes (indicator, year, area)."""
        labels = self._labels
        shape = len(self._plan.indicators), self._span, len(labels.names)
        cube, digits = np.full(shape, np.nan), np.zeros(shape, np.int64)
        place = labels.indicators[plain], year_of[plain], labels.areas[plain]
        cube[place], digits[place] = self._file.values[plain], self._file.digits[plain]
        return cube, digits

    def _read(self, rows: Codes, beside: NDArray[np.bool_]) -> ObservationTable | None:
        """Return what is read of some rows without those beside them, which are plain; None if these were not read so."""
        headings, answers = answered(self._plan, **self._answers)
        table = read_grids(self._content, [self._file.grid(rows.tolist())], headings, answers).table()
        check_used(headings, answers, table)
        plain = {row + _FIRST for row in rows.tolist() if beside[row]}
        is_of_whole = any(problem.row is None or problem.row in plain for problem in table.problems)
        spreads = any(problem.code in ("hundredfold", "sum_of_rates") for problem in table.problems)
        if is_of_whole or spreads or plain - {row.row for row in table.rows}:
            return None
        read = {f"{letter}{number}" for number in plain for letter in "ABCD"}
        return evolve(
            table,
            rows=tuple(row for row in table.rows if row.row not in plain),
            parts=tuple(part for part in table.parts if part.kind != "row" or part.place not in read),
        )

    def _adds_up(self, others: ObservationTable, cube: FloatArray) -> bool:
        """Return whether a rate of the plan's own area may be the sum of those of the areas beside it, which asks."""
        sums = {
            (key, Period(year=year)): total
            for key, totals in zip(self._plan.indicators, np.nansum(cube, axis=2).tolist(), strict=True)
            for year, total in zip(years_of(self._plan), totals, strict=True)
        }
        wholes = []
        for row in others.rows:
            cell, value = (row.indicator, row.observation.period), float(row.observation.value)
            if self._plan.indicators[row.indicator].unit.kind is UnitKind.COUNT:
                continue
            if row.observation.area is None:
                wholes.append((cell, value))
            else:
                sums[cell] = sums.get(cell, 0.0) + value
        return any(math.isclose(sums.get(cell, math.nan), value, rel_tol=1e-9) for cell, value in wholes)


def _jumps(values: FloatArray) -> NDArray[np.bool_]:
    """Return in which rows a value is more than five times away from the one before it; years without one are passed."""
    jumps, before = np.zeros(len(values), bool), np.full(len(values), np.nan)
    with np.errstate(all="ignore"):
        for value in values.T:
            ratio = value / before
            jumps |= (ratio > _FAR) | ((ratio > 0) & (ratio < 1 / _FAR))
            before = np.where(np.isnan(value), before, value)
    return jumps
