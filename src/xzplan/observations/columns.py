"""What each column of a table is read as: values of a period, targets, remarks, or a question."""

from __future__ import annotations

import re
from typing import Any, final

from attrs import evolve, field, frozen

from xzplan.grids.grid import letters
from xzplan.grids.marks import narrowed
from xzplan.grids.times import Time, TimeKind, has_year
from xzplan.language import Bilingual
from xzplan.model.periods import Period
from xzplan.observations.answers import Answers
from xzplan.observations.headings import Heading, Headings
from xzplan.observations.layouts import Column, Table
from xzplan.observations.names import Name, Parts
from xzplan.observations.problems import Refused
from xzplan.observations.records import ObservationStatus


@final
@frozen(kw_only=True)
class ColumnUse:
    """What a column is read as."""

    column: Column
    place: str
    holds_values: bool = False
    """Whether observations are read from it."""
    reason: Bilingual | None = None
    """Why none are."""
    problem: tuple[str, tuple[object, ...]] | None = None
    """Code and operands of what has to be asked first."""
    answered: bool = False
    """Whether the caller has said what it is."""
    time: Time | None = None
    tags: frozenset[str] = frozenset()
    name: Name | None = None
    area: str | None = None
    is_sum: bool = False
    series: Parts | None = None
    status: ObservationStatus | None = None
    unit: str = ""

    @property
    def letters(self) -> str:
        """The letters of the column, as Excel shows them."""
        return letters(self.column.index)


LABELS = Bilingual(zh="标识", en="labels")
TARGET = Bilingual(zh="目标或计划", en="targets")
NOTE = Bilingual(zh="说明性内容", en="remarks")
DEFINITION = Bilingual(
    zh="统计口径，请核对是否与规划一致", en="definitions; check that they are those of the plan"
)
_DEFINITION = re.compile("口径|范围|定义|definition|basis|scope", re.IGNORECASE)
ANSWERED = "answered"
"""Stands among the words of a heading where the caller says which period the column is of."""
OTHER = Bilingual(zh="派生指标（增减、比率、评价等）", en="derived figures")
UNKNOWN = Bilingual(zh="标题未识别", en="the heading was not understood")
_UNTITLED = Bilingual(zh="无标题", en="no heading")
_AS_ANSWERED = Bilingual(zh="按您的指定", en="as you said")
_ASIDE = {"target": TARGET, "note": NOTE, "other": OTHER}


def use_of(table: Table, column: Column, answers: Answers, headings: Headings, year: str) -> ColumnUse:
    """Return what a column is read as, by its heading and by what the caller says.

    `year` is that of the title, for headings such as 上半年.
    """
    column = evolve(column, levels=tuple(headings.in_year(level, year) for level in column.levels))
    place = table.grid.place(column.index, column.row or table.heading_rows[-1])
    answer = answers.of_column(table.grid, column)
    use = _Use(column=column, place=place, answer=answer)
    if answer in ("target", "note", "ignore"):
        return use.aside(_AS_ANSWERED)
    if column.key is not None and answer is None:
        return use.aside(LABELS)
    if not column.levels and answer is None:
        return use.aside(_UNTITLED)
    found = _by_heading(use)
    is_hidden = column.index in table.grid.hidden_columns
    if (
        is_hidden
        and found.holds_values
        and answer is None
        and not answers.accepts(place, letters(column.index))
    ):
        return use.asked("hidden_column")
    return found


@final
@frozen(kw_only=True)
class _Use:
    column: Column
    place: str
    answer: str | Period | None
    facets: dict[str, Any] = field(factory=dict)

    def aside(self, reason: Bilingual) -> ColumnUse:
        answered = self.answer is not None
        return ColumnUse(column=self.column, place=self.place, reason=reason, answered=answered)

    def asked(self, code: str, *operands: object) -> ColumnUse:
        return ColumnUse(column=self.column, place=self.place, problem=(code, operands))

    def read(self, **facets: Any) -> ColumnUse:
        return ColumnUse(
            column=self.column,
            place=self.place,
            holds_values=True,
            answered=self.answer is not None,
            **facets,
        )


def _by_heading(use: _Use) -> ColumnUse:
    levels = use.column.levels
    refused = next((level.name for level in levels if isinstance(level.name, Refused)), None)
    if refused is not None:
        return use.asked(refused.code, *refused.operands)
    names_year = any(level.time is not None or has_year(narrowed(level.text)) for level in levels)
    roles = {level.role for level in levels} - {""}
    tags = frozenset(tag for level in levels for tag in level.tags)
    if use.answer is None:
        if "note" in roles:
            return use.aside(DEFINITION if _DEFINITION.search(use.column.text) else NOTE)
        if (
            "target" in roles
            and "other" not in roles
            and all(level.is_known or level.role for level in levels)
        ):
            return use.aside(TARGET)
        if roles & {"other", "mixed"} or not all(level.is_known for level in levels):
            if names_year:
                return use.asked("unread_heading")
            return use.aside(OTHER if "other" in roles else UNKNOWN)
        if any(level.is_part for level in levels):
            return use.asked("no_period")
    time, clash = _time(levels)
    if isinstance(use.answer, Period):
        tags |= {ANSWERED}
        kind = TimeKind.SPAN if use.answer.first_year is not None else TimeKind.TO_MONTH
        time, clash = (
            Time(TimeKind.YEAR if use.answer.is_single_year else kind, use.answer, str(use.answer)),
            None,
        )
    if clash is not None:
        return use.asked("two_times", *clash)
    areas = {level.area for level in levels if level.area is not None}
    if len(areas) > 1:
        return use.asked("two_areas", *sorted(areas))
    names = [level.name for level in levels if isinstance(level.name, Name)]
    series = next((level.series for level in levels if level.series is not None), None)
    status = next((level.status for level in reversed(levels) if level.status is not None), None)
    found = use.read(
        time=time,
        tags=tags,
        name=names[-1] if names else None,
        area=next(iter(areas), None),
        is_sum=any(level.is_sum for level in levels),
        series=series,
        status=status,
        unit=next((level.unit for level in reversed(levels) if level.unit), ""),
    )
    says = (time, found.name, found.area, series, status, found.is_sum or None, roles & {"observed"} or None)
    if use.answer is None and not any(part is not None for part in says):
        return use.aside(UNKNOWN)
    return found


def _time(levels: tuple[Heading, ...]) -> tuple[Time | None, tuple[str, str] | None]:
    """Return the time of the lowest level that has one, and the two that do not agree."""
    times = [level.time for level in levels if level.time is not None]
    if not times:
        return None, None
    lowest = times[-1]
    for upper in times[:-1]:
        if not covers(upper, lowest):
            return None, (upper.shown, lowest.shown)
    return lowest, None


def covers(whole: Time, part: Time) -> bool:
    """Return whether one time lies within another, as 2022年 in 2021—2023年."""
    if whole.period is None or part.period is None:
        return whole.shown == part.shown
    first = whole.period.year if whole.period.first_year is None else whole.period.first_year
    start = part.period.year if part.period.first_year is None else part.period.first_year
    return first <= start and part.period.is_over_by(whole.period)
