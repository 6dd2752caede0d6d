"""The table that comes back: what was read, from where, and what was left aside and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, final

from attrs import evolve, field, frozen

from xzplan.display.html import Html, both, element, notebook
from xzplan.display.text import within
from xzplan.exceptions import InvalidInputError
from xzplan.grids.grid import column_of
from xzplan.language import Bilingual, counted
from xzplan.model.checks import checked
from xzplan.model.enums import Worded
from xzplan.model.plan import Plan
from xzplan.observations.problems import TableProblem
from xzplan.observations.records import Observation

__all__ = ["ObservationRow", "ObservationTable", "SourcePart", "Use"]


class Use(Worded):
    """What was done with a sheet, a column or a row."""

    READ = "read", "读入", "read"
    """It gave observations."""
    LABELS = "labels", "标识", "labels"
    """It says what the values are of."""
    ASKED = "asked", "待确认", "asked about"
    """It is left aside until you answer."""
    ASIDE = "aside", "未采用", "left aside"
    """It holds no observations."""


@final
@frozen(kw_only=True, field_transformer=checked)
class SourcePart:
    """A sheet, a column or a row of the source, and what was done with it."""

    kind: str
    """``sheet``, ``column`` or ``row``."""
    place: str
    """Where it stands, as Excel shows it."""
    text: str
    """The name of the sheet, the heading of the column, or what the row is called."""
    use: Use = field(converter=Use)
    values: int = 0
    """How many observations it gave."""
    reason: Bilingual | None = None
    """Why it was left aside, or what it was taken for."""

    def __str__(self) -> str:
        said = "" if self.reason is None else f"：{self.reason.zh} / {self.reason.en}"
        return within(f"{self.place} {' '.join(self.text.split())} {self.use.text.zh}{said}")


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
    place: str = field(default="", eq=False)
    """The cell, as Excel shows it."""
    shown: str = field(default="", eq=False)
    """What the cell shows."""
    remarks: tuple[Bilingual, ...] = field(default=(), eq=False)
    """A unit converted, a mark kept apart, a cell that you accepted."""


@final
@frozen(kw_only=True, field_transformer=checked)
class ObservationTable:
    """What was read, and everything that was not, with the reason.

    `xzplan.assess_plan` takes it as it is.
    """

    plan: str
    """Id of the plan."""
    rows: tuple[ObservationRow, ...]
    """In the order of the source."""
    problems: tuple[TableProblem, ...] = ()
    """What is left aside until you answer, in the order of the source."""
    superseded: tuple[ObservationRow, ...] = ()
    """Values that stand back behind a firmer one of the same period."""
    repeated: tuple[ObservationRow, ...] = ()
    """Values that stand in `rows` already, with the same figure, from an earlier place."""
    parts: tuple[SourcePart, ...] = ()
    """Every sheet, column and row of the source."""
    blank: int = 0
    """How many values were left open."""
    origin: str = ""
    """The sheets, the encoding, or the kind of source."""
    file: str = ""
    """The name of the file; empty for what is none."""

    @property
    def read_from(self) -> tuple[str, ...]:
        """The name of the file, then those of the sheets that gave values; empty if no file was read."""
        sheets = dict.fromkeys(row.place.rpartition("!")[0] for row in self.rows if "!" in row.place)
        return (self.file, *sheets) if self.file else ()

    @property
    def ignored(self) -> tuple[str, ...]:
        """Headings of the columns that were left aside."""
        return tuple(part.text for part in self.parts if part.kind == "column" and part.use == Use.ASIDE)

    @property
    def observations(self) -> dict[str, Any]:
        """The observations of every area, by the id of the indicator.

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

    @property
    def areas(self) -> tuple[str | None, ...]:
        """The areas that the values are of, in the order of the source; None for the plan's own."""
        return tuple(dict.fromkeys(row.observation.area for row in self.rows))

    def by_area(self) -> dict[str | None, ObservationTable]:
        """Return the observations of each area, by its name; those of the plan's own area under None.

        The tables of single areas hold no problems: what could not be read may be of any area.
        """
        by_area: dict[str | None, list[ObservationRow]] = {}
        for row in self.rows:
            by_area.setdefault(row.observation.area, []).append(row)
        return {
            area: evolve(self, rows=tuple(rows), problems=(), superseded=(), repeated=(), parts=(), blank=0)
            for area, rows in by_area.items()
        }

    @property
    def summary(self) -> Bilingual:
        """What was read, in one sentence; it names only what there is."""
        indicators = len({row.indicator for row in self.rows})
        others = [area for area in self.areas if area is not None]
        zh = [f"读入{len(self.rows)}个数值（{indicators}项指标）" if self.rows else "未读入数值"]
        en = [counted(len(self.rows), "observation") if self.rows else "no observations"]
        if self.rows:
            en[0] += f" of {counted(indicators, 'indicator')}"
        if others:
            named = "、".join(others[:3]) + ("等" if len(others) > 3 else "")
            zh[0] += f"，其中其他地区{len(others)}个（{named}）"
            en[0] += f", other areas among them: {len(others)}"
        counts = (
            (len(self.problems), "待确认{}处", "problem"),
            (len(self.superseded), "由更确定的数值代替{}个", "superseded value"),
            (len(self.repeated), "重复{}个", "repeated value"),
            (self.blank, "未填{}个", "value"),
        )
        for count, words, noun in counts:
            if count:
                zh.append(words.format(count))
                en.append(counted(count, noun) + " left open" * (noun == "value"))
        return Bilingual(zh="；".join(zh), en="; ".join(en))

    def _left_aside(self) -> Iterator[tuple[ObservationRow, Bilingual]]:
        """Yield the values that were read and are not in `rows`, each with the reason."""
        yield from ((row, _SUPERSEDED) for row in self.superseded)
        yield from ((row, _REPEATED) for row in self.repeated)

    def __len__(self) -> int:
        return len(self.rows)

    def __str__(self) -> str:
        lines = [self.summary.zh, self.summary.en]
        if self.origin:
            lines.append(f"来源 source: {self.origin}")
        lines += [f"? {problem}" for problem in self.problems]
        lines += [
            within(f"- {row.place} {row.shown}：{why.zh} / {why.en}") for row, why in self._left_aside()
        ]
        for row in self.rows:
            lines += [
                within(f"! {row.place} {row.shown}：{remark.zh} / {remark.en}") for remark in row.remarks
            ]
        for kind in ("sheet", "column", "row"):
            lines += _listed(part for part in self.parts if part.kind == kind)
        return "\n".join(lines)

    def __repr__(self) -> str:
        return (
            f"<ObservationTable {self.plan}: {counted(len(self.rows), 'row')}, "
            f"{counted(len(self.problems), 'problem')}>"
        )

    def _repr_html_(self) -> str:
        children: list[Html] = []
        if self.problems:
            head = _line("th", "位置", "单元格", "待确认", "如何确认")
            asked = [
                element(
                    "tr",
                    element("td", problem.place),
                    element("td", problem.value),
                    element("td", both(problem.text.zh, problem.text.en)),
                    element("td", element("code", problem.answer)),
                )
                for problem in self.problems
            ]
            children.append(element("table", head, *asked))
        told = [
            _line(
                "td",
                part.place,
                part.text,
                part.use.text.zh,
                str(part.values or ""),
                "" if part.reason is None else part.reason.zh,
            )
            for part in self.parts
        ]
        told += [_line("td", row.place, row.shown, why.zh, "", "") for row, why in self._left_aside()]
        told += [
            _line("td", row.place, row.shown, remark.zh, "1", "")
            for row in self.rows
            for remark in row.remarks
        ]
        head = _line("th", "位置", "内容", "用途", "读入", "说明")
        children.append(element("table", head, *told))
        return notebook(both(self.summary.zh, self.summary.en), *children)


_SUPERSEDED = Bilingual(zh="已由更确定的数值代替", en="a firmer value of the period stands")
_REPEATED = Bilingual(zh="与已读入的同期数值相同", en="the same value of the period stands already")


def _line(tag: str, *cells: str) -> Html:
    return element("tr", *(element(tag, cell) for cell in cells))


def _listed(parts: Iterable[SourcePart]) -> list[str]:
    """Return what was done with parts of one kind, those read and those for labels each on one line."""
    every = list(parts)
    lines = []
    for use in (Use.READ, Use.LABELS):
        places = [part.place for part in every if part.use == use]
        if places:
            kind = PART_KINDS[every[0].kind]
            lines.append(
                within(f"{kind.zh}{use.text.zh} {kind.en} {use.text.en}: {', '.join(_joined(places))}")
            )
    return lines + [f"- {part}" for part in every if part.use in (Use.ASIDE, Use.ASKED)]


_CELL = re.compile("(.*?)([A-Z]+)([0-9]+)")
_LONGEST_LIST = 5
"""Places beside each other that are listed one by one; more are a range: A3:A9."""


def _joined(places: Iterable[str]) -> Iterator[str]:
    """Yield places, those of many cells beside or below each other as a range."""
    run: list[str] = []
    for place in places:
        if run and not _follows(run[-1], place):
            yield from _run(run)
            run = []
        run.append(place)
    yield from _run(run)


def _run(places: list[str]) -> list[str]:
    if len(places) < _LONGEST_LIST:
        return places
    return [f"{places[0]}:{places[-1].rpartition('!')[2]}"]


def _follows(one: str, other: str) -> bool:
    """Return whether a cell stands below or to the right of another, beside it."""
    first, second = _CELL.fullmatch(one), _CELL.fullmatch(other)
    if first is None or second is None or first[1] != second[1]:
        return False
    step = (column_of(second[2]) - column_of(first[2]), int(second[3]) - int(first[3]))
    return step in ((0, 1), (1, 0))


PART_KINDS = {
    "sheet": Bilingual(zh="工作表", en="sheets"),
    "column": Bilingual(zh="列", en="columns"),
    "row": Bilingual(zh="行", en="rows"),
}
"""The kinds of parts that a source has."""


def own_observations(plan: Plan, observations: Any) -> Any:
    """Return the observations of a plan's own area as `xzplan.assess_plan` takes them; of a mapping all.

    Raises
    ------
    InvalidInputError
        A table of another plan, or of other areas alone.
    """
    if not isinstance(observations, ObservationTable):
        return observations
    if observations.plan != plan.id:
        raise InvalidInputError("observations", observations, f"read for another plan than {plan.id}")
    own = observations.by_area().get(None)
    if own is None and observations.rows:
        areas = [str(area) for area in observations.areas]
        raise InvalidInputError("observations", areas, f"values of other areas alone; {ELSEWHERE}")
    return {} if own is None else own.observations


def check_own_area(plan: Plan, observations: Iterable[Observation]) -> None:
    """Raise `InvalidInputError` for observations of another area than the plan's."""
    own = {None, *(name for area in plan.areas[:1] for name in (area.name_zh, area.name_en, area.code))}
    for observation in observations:
        if observation.area not in own:
            raise InvalidInputError("observations", observation.area, f"values of another area; {ELSEWHERE}")


ELSEWHERE = "pass the table to assess_areas, which gives each area its own review"
