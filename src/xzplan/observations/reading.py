"""Read observations from CSV, Excel, dataframes and records.

Nothing is repaired and nothing is lost: a row is read as it stands, or it becomes a `RowProblem` with its number, the
cell and the reason; the rows around it are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias, final

from attrs import evolve, frozen

from xzplan.exceptions import InvalidInputError, UnknownKeyError
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.indicators import Indicator, Series
from xzplan.model.lookup import fold
from xzplan.model.periods import Period
from xzplan.model.plan import Plan, check_plan
from xzplan.observations._cells import (
    check_base,
    check_rate,
    is_blank,
    period_of,
    status_of,
    text_of,
    value_of,
)
from xzplan.observations._grids import grids
from xzplan.observations._headers import Header, cell, header_at
from xzplan.observations.problems import TEXTS, Refused, RowProblem
from xzplan.observations.records import Observation

__all__ = ["ObservationRow", "ObservationTable", "Progress", "read_observations"]

Progress: TypeAlias = Callable[[int, int], object]
"""Called now and then, and at the end, with how many rows are done and how many there are."""

_PROGRESS_EVERY = 1000


@final
@frozen(kw_only=True, field_transformer=checked)
class ObservationRow:
    """An observation, what it is of, and where it was read."""

    row: int
    """Number of the row in its source."""
    indicator: str
    """Id of the indicator."""
    series: str | None
    """Id of the series, for an indicator that has several."""
    observation: Observation


@final
@frozen(kw_only=True, field_transformer=checked)
class ObservationTable:
    """What was read: observations, and every value that could not be used."""

    plan: str
    """Id of the plan."""
    rows: tuple[ObservationRow, ...]
    """In the order of the source."""
    problems: tuple[RowProblem, ...] = ()
    """In the order of the source."""
    ignored: tuple[str, ...] = ()
    """Headers of columns that hold none of what is read."""
    blank: int = 0
    """How many values were left open."""
    origin: str = ""
    """The sheet, the encoding, or the kind of source."""

    @property
    def observations(self) -> dict[str, Any]:
        """The observations by the id of the indicator, as `xzplan.assess_plan` takes them.

        A tuple of `Observation` for each indicator, in the order of the source; for one of several series a mapping
        from the id of the series to such a tuple.
        """
        by_indicator: dict[str, Any] = {}
        for row in self.rows:
            if row.series is None:
                by_indicator.setdefault(row.indicator, []).append(row.observation)
            else:
                by_indicator.setdefault(row.indicator, {}).setdefault(row.series, []).append(row.observation)
        return {
            key: {series: tuple(values) for series, values in value.items()}
            if isinstance(value, dict)
            else tuple(value)
            for key, value in by_indicator.items()
        }

    def by_area(self) -> dict[str | None, ObservationTable]:
        """Return the observations of each area, by its name; those of the plan's own area under None.

        The tables of single areas hold no problems: a row that could not be read may be of any area.
        """
        by_area: dict[str | None, list[ObservationRow]] = {}
        for row in self.rows:
            by_area.setdefault(row.observation.area, []).append(row)
        return {
            area: evolve(self, rows=tuple(rows), problems=(), ignored=(), blank=0)
            for area, rows in by_area.items()
        }

    def __len__(self) -> int:
        return len(self.rows)

    def __str__(self) -> str:
        lines = [f"{len(self.rows)} observations, {len(self.problems)} problems, {self.blank} left open"]
        return "\n".join(lines + [str(problem) for problem in self.problems])

    def __repr__(self) -> str:
        return f"<ObservationTable {self.plan}: {len(self.rows)} rows, {len(self.problems)} problems>"


def read_observations(
    source: object,
    plan: Plan,
    *,
    sheet: str | None = None,
    progress: Progress | None = None,
) -> ObservationTable:
    r"""Return the observations of a file, a dataframe or records, and what in it could not be used.

    Rows have a column for the indicator (id, number or either name; where there are several, all must agree) and
    either columns ``year`` and ``value`` or one column for each year, headed 2021 or 2021年. ``series``, ``area``,
    ``status``, ``source`` and ``unit`` may be there; headers may be in English or Chinese, or both with a ``/``
    or a line break between. In files there may be a title above the header.

    Parameters
    ----------
    source
        A path to a CSV or .xlsx file; the text of a CSV, told from a path by its line breaks; bytes or an open file
        of either; dicts, one for each row; a mapping of columns; a dataframe that narwhals knows. CSV is UTF-8 with
        or without a mark, else GB18030.
    plan
        The plan whose indicators are observed.
    sheet
        Name of the sheet of a workbook; by default the only one with such a header.
    progress
        Called with the number of rows done and of all rows, every 1,000 rows and at the end.

    Returns
    -------
    ObservationTable
        Rows of a file are numbered as a spreadsheet does, the header among them; dicts and rows of columns and
        dataframes from 1.

    Raises
    ------
    InvalidInputError
        No header, two columns of the same meaning, several sheets to choose from, no source at all, or an argument
        of another kind.
    MissingExtraError
        An .xlsx file without the extra ``excel``, or a dataframe without ``frames``.
    OSError
        The file cannot be read.

    Examples
    --------
    >>> import xzplan
    >>> table = xzplan.read_observations("指标,年份,数值\n养老机构护理型床位占比,2022,30.8\n", xzplan.load_plan())
    >>> table.observations["nursing_bed_share"][0].value
    Decimal('30.8')
    """
    check_plan(plan)
    if sheet is not None and not isinstance(sheet, str):
        raise InvalidInputError("sheet", sheet, "pass the name of a sheet")
    if progress is not None and not callable(progress):
        raise InvalidInputError(
            "progress", progress, "pass a function of two numbers: rows done, and all rows"
        )
    found = [(grid, *place) for grid in grids(source, sheet) if (place := header_at(grid)) is not None]
    if not found:
        raise InvalidInputError(
            "source", source, "no header with an indicator, and year and value or a column a year"
        )
    if len(found) > 1:
        names = ", ".join(grid.name for grid, _, _ in found)
        raise InvalidInputError("sheet", sheet, f"several sheets hold observations; name one of {names}")
    [(grid, at, header)] = found
    reading = _Reading(plan, header)
    body = grid.rows[at + 1 :]
    for done, cells in enumerate(body):
        if progress is not None and done and done % _PROGRESS_EVERY == 0:
            progress(done, len(body))
        reading.take(grid.first + at + 1 + done, cells)
    if progress is not None:
        progress(len(body), len(body))
    return ObservationTable(
        plan=plan.id,
        rows=tuple(reading.rows),
        problems=tuple(reading.problems),
        ignored=tuple(header.ignored),
        blank=reading.blank,
        origin=grid.name,
    )


class _Reading:
    """What has been read so far, row after row."""

    def __init__(self, plan: Plan, header: Header) -> None:
        self.plan = plan
        self.header = header
        self.rows: list[ObservationRow] = []
        self.problems: list[RowProblem] = []
        self.blank = 0
        self._known: dict[str, Indicator | UnknownKeyError] = {}
        self._seen: dict[tuple[str, str | None, Period, str | None], int] = {}

    def take(self, row: int, cells: Sequence[object]) -> None:
        """Read one row: it gives observations, or problems, or is empty."""
        if all(is_blank(one) for one in cells):
            return
        at = self.header.at
        try:
            self._check_length(cells)
            indicator = self._indicator(cells)
            series = self._series(indicator, cells)
            self._check_unit(indicator, cells)
            status = status_of(cell(cells, at.get("status")), at.get("status"))
        except Refused as refused:
            self._tell(row, cells, refused)
            return
        source = text_of(cell(cells, at.get("source"))) or None
        area = text_of(cell(cells, at.get("area"))) or None
        values: list[tuple[int, object, int]]
        if self.header.years:
            values = [(place, year, place) for year, place in self.header.years.items()]
        else:
            values = [(at["value"], cell(cells, at["year"]), at["year"])]
        for place, year, year_place in values:
            try:
                value = value_of(indicator.unit, cell(cells, place), place)
                if value is None:
                    self.blank += 1
                    continue
                period = period_of(indicator, year, year_place)
                check_rate(indicator, value, place)
                if period == Period(year=indicator.baseline.year) and area is None:
                    check_base(indicator, series, value, place)
                one = ObservationRow(
                    row=row,
                    indicator=indicator.id,
                    series=None if series is None else series.id,
                    observation=Observation(
                        period=period, value=value, status=status, source=source, area=area
                    ),
                )
                self._check_first(one, place)
            except Refused as refused:
                self._tell(row, cells, refused)
            else:
                self.rows.append(one)

    def _tell(self, row: int, cells: Sequence[object], refused: Refused) -> None:
        names, place = self.header.names, refused.place
        pairs = [
            (names[index] if index < len(names) else "", text_of(value))
            for index, value in enumerate(cells)
            if not is_blank(value)
        ]
        self.problems.append(
            RowProblem(
                row=row,
                column=None if place is None else names[place],
                value=text_of(cell(cells, place)),
                code=refused.code,
                reason=TEXTS[refused.code].filled(*refused.operands),
                operands=refused.operands,
                cells=tuple(pairs),
            )
        )

    def _check_length(self, cells: Sequence[object]) -> None:
        if any(not is_blank(value) for value in cells[len(self.header.names) :]):
            raise Refused(None, "too_many_cells")

    def _check_first(self, read: ObservationRow, place: int) -> None:
        key = (read.indicator, read.series, read.observation.period, read.observation.area)
        first = self._seen.setdefault(key, read.row)
        if first != read.row:
            raise Refused(place, "twice", first)

    def _indicator(self, cells: Sequence[object]) -> Indicator:
        indicator: Indicator | None = None
        for place in self.header.indicator:
            text = text_of(cell(cells, place))
            if not text:
                continue
            named = self._look_up(text)
            if isinstance(named, UnknownKeyError):
                if named.suggestions:
                    raise Refused(place, "unknown_indicator_near", "、".join(named.suggestions))
                raise Refused(place, "unknown_indicator")
            if indicator is not None and named is not indicator:
                raise Refused(place, "two_indicators", Bilingual(zh=indicator.name_zh, en=indicator.name_en))
            indicator = named
        if indicator is None:
            raise Refused(self.header.indicator[0], "no_indicator")
        return indicator

    def _look_up(self, key: str) -> Indicator | UnknownKeyError:
        if key not in self._known:
            folded = fold(key)
            try:
                self._known[key] = self.plan.indicators[int(folded) if _is_mark(folded) else key]
            except UnknownKeyError as error:
                self._known[key] = error
        return self._known[key]

    def _series(self, indicator: Indicator, cells: Sequence[object]) -> Series | None:
        place = self.header.at.get("series")
        text = text_of(cell(cells, place))
        for series in indicator.series:
            if fold(text) in {fold(series.id), fold(series.name_zh), fold(series.name_en)}:
                return series
        if indicator.series:
            names = Bilingual(
                zh="、".join(series.name_zh for series in indicator.series),
                en=", ".join(series.name_en for series in indicator.series),
            )
            raise Refused(place, "which_series", names)
        if text:
            raise Refused(place, "no_series")
        return None

    def _check_unit(self, indicator: Indicator, cells: Sequence[object]) -> None:
        place, unit = self.header.at.get("unit"), indicator.unit
        text = fold(text_of(cell(cells, place)))
        if text and text not in {fold(sign) for sign in (unit.id, unit.zh, unit.en)}:
            raise Refused(place, "other_unit", Bilingual(zh=unit.zh, en=f"{unit.en} ({unit.zh})"))


def _is_mark(text: str) -> bool:
    """Return whether a text is a row mark such as 18; no plan has more than 999 rows."""
    return text.isdecimal() and len(text) <= 3
