"""Read the tables of every sheet, and look at all that was read before it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import TypeAlias, final

from attrs import evolve

from xzplan.grids.grid import Cell, Grid, Row
from xzplan.grids.marks import LONGEST, narrowed, without_marks
from xzplan.language import Bilingual
from xzplan.model.lookup import fold
from xzplan.model.plan import Plan
from xzplan.observations.account import ACCEPTED, Account
from xzplan.observations.answers import Answers
from xzplan.observations.checks import (
    impossible,
    is_all_zero,
    mixed_definitions,
    partial_sums,
    repeats_milestones,
    repeats_targets,
    standing,
    sums_of_rates,
)
from xzplan.observations.columns import LABELS, OTHER, TARGET, ColumnUse, use_of
from xzplan.observations.context import context_of
from xzplan.observations.headings import Headings
from xzplan.observations.labels import Labels
from xzplan.observations.layouts import Table
from xzplan.observations.lines import FIGURE, by_cells, by_lines
from xzplan.observations.notes import starts_with_mark
from xzplan.observations.problems import Refused
from xzplan.observations.results import row_of
from xzplan.observations.rows import Asked, Found, RowReader
from xzplan.observations.slipped import out_of_place
from xzplan.observations.table import ObservationTable, Use
from xzplan.observations.values import is_open

_PROGRESS_EVERY = 1000
_FOOTERS = 6
"""Rows at the end of a table that may say who filled it in."""
_OURS = frozenset(
    map(
        fold,
        (
            *(
                "应达值",
                "与应达值之差",
                "是否达到预期进度",
                "完成目标趋势判断",
                "进度评价",
                "趋势判断",
                "年度参考值",
            ),
            *("年度里程碑", "比较符", "测算方式", "汇总值", "依据编号", "进度编号", "趋势编号"),
            *(
                "basis",
                "comparator",
                "outlook",
                "progress",
                "milestone",
                "yardstick",
                "due",
                "value due",
                "whole_value",
            ),
        ),
    )
)
"""Headings that the library writes over milestones and verdicts."""
_OUR_TITLES = ("年度里程碑", "年度参考值", "推算表", "评估结果")
_SIGNED = re.compile(
    "(?:单位)?(?:填报|审核|填表|制表|联系|负责|报送|批准|分管|统计)[^:：]{0,6}[:：]|(?:注|备注|说明|资料来源|数据来源)[0-9]?[:：]"
    "|(?i:office|filled in by|checked by|notes?):"
)
"""How the rows below a table begin that people sign, and its notes."""

_SECTION = Bilingual(zh="说明其下各行", en="says what the rows below are of")
_NO_VALUES = Bilingual(zh="没有数值", en="no values")
_TEXT = Bilingual(zh="表外文字", en="text outside the table")
_NUMBERS = Bilingual(zh="栏次", en="numbers of the columns")
_NO_TABLE = Bilingual(zh="没有可识别的表", en="no table that was understood")
_AS_ANSWERED = Bilingual(zh="按您的指定", en="as you said")

__all__ = ["Progress"]

Progress: TypeAlias = Callable[[int, int], object]
"""Called now and then, and at the end, with how many rows are done and how many there are."""


@final
class Sheets:
    """What has been read so far, table after table."""

    def __init__(
        self, plan: Plan, headings: Headings, answers: Answers, progress: Progress | None, rows: int
    ) -> None:
        self.plan = plan
        self.headings = headings
        self.answers = answers
        self.account: Account = Account()
        self._progress = progress
        self._rows = rows
        self._done = 0
        self._found: list[Found] = []
        self._of_table: list[Found] = []
        self._questions: list[Asked] = []
        self._origins: list[str] = []
        self._file = ""

    def take(self, grid: Grid, tables: Sequence[Table], above: Sequence[Row]) -> None:
        """Read the tables of a sheet."""
        name = grid.sheet or ""
        self._file = grid.file
        self.account.start_sheet(name)
        if grid.hidden and tables and not self.answers.accepts(name):
            self.account.ask_about_table("hidden_sheet", name, name)
            self.account.tell("sheet", name, name, Use.ASKED)
            return
        before = len(self._found)
        for row in above:
            self._tell_row(grid, row, _TEXT)
        for table in tables:
            self._table(table)
        read = len(self._found) - before
        if grid.sheet is not None:
            use = Use.READ if read else Use.ASKED if self.account.asks_about(name) else Use.ASIDE
            self.account.tell("sheet", name, name, use, reason=None if tables else _NO_TABLE, values=read)
        if read or grid.sheet is None:
            self._origins.append(grid.origin)

    def _tell_row(self, grid: Grid, row: Row, reason: Bilingual) -> None:
        place = grid.place(min(row.cells), row.number)
        self.account.tell("row", place, _text(row), Use.ASIDE, reason=reason)

    def _table(self, table: Table) -> None:
        place = table.grid.sheet or table.grid.place(min(table.columns), table.heading_rows[0])
        if _is_ours(table) and not self.answers.accepts(place):
            self.account.ask_about_table("own_output", place, " ".join(table.title) or place)
            return
        footers = [_text(row) for row in table.body[-_FOOTERS:] if not _has_figures(row)]
        context = context_of(table, self.plan, self.headings, footers, self._lines_behind(table))
        uses = {
            column.index: use_of(table, column, self.answers, self.headings, context.year)
            for column in table.columns.values()
        }
        uses = {index: by_cells(use, table) for index, use in uses.items()}
        uses = {index: by_lines(use, context, table.comments.get(index, "")) for index, use in uses.items()}
        left_out = [index for index, use in uses.items() if use.answered and not use.holds_values]
        table = table.without_labels(left_out)
        for row in table.skipped:
            self._tell_row(table.grid, row, _NUMBERS)
        found, asked = self._body(RowReader(table, context, uses))
        found, asked = self._without_doubtful_columns(uses, found, asked)
        if repeats_milestones(self.plan, found) and not self.answers.accepts(place):
            self.account.ask_about_table("milestones", place, place)
            found = []
        self._columns(uses, found)
        for question in asked:
            self.account.ask(question)
        for value in found:
            refused = impossible(value)
            if refused is None:
                self._found.append(value)
            else:
                self._doubt(value, refused)

    def _lines_behind(self, table: Table) -> Iterator[str]:
        """Yield the lines behind the last row with figures that name no indicator and that nobody signs."""
        for row in takewhile(lambda row: not _has_figures(row), reversed(table.body)):
            texts = {cell.text for cell in row.cells.values()}
            text = next(iter(texts))
            if len(texts) == 1 and self.headings.read(text).name is None and not _is_signed(row):
                yield text

    def _body(self, reader: RowReader) -> tuple[list[Found], list[Asked]]:
        self._of_table, self._questions = [], []
        twins = {index for index in reader.values_in if _is_twin(reader.uses, index)}
        for row in reader.table.body:
            if self._progress is not None and self._done and self._done % _PROGRESS_EVERY == 0:
                self._progress(self._done, self._rows)
            self._done += 1
            cells = {
                index: row.cells[index]
                for index in reader.values_in
                if index in row.cells and not (index in twins and row.cells[index].across)
            }
            if not self._is_section(reader, row, cells):
                self._row(reader, row, cells)
        return self._of_table, self._questions

    def _is_section(self, reader: RowReader, row: Row, cells: Mapping[int, Cell]) -> bool:
        """Return whether a row is a line of its own, which may say what the rows below are of."""
        texts = {cell.text for cell in row.cells.values()}
        if len(texts) > 1 or any(not cell.is_copy for cell in cells.values()) or _is_signed(row):
            return False
        heading = self.headings.read(texts.pop())
        names = heading.name is not None or heading.series is not None
        if names or self.headings.names.number(heading.text) is not None:
            return False
        if starts_with_mark(heading.text) and (heading.role == "note" or not heading.is_known):
            self._tell_row(reader.table.grid, row, _TEXT)
            return True
        says = reader.go_within(heading)
        place = reader.table.grid.place(min(row.cells), row.number)
        self.account.tell(
            "row",
            place,
            heading.text,
            Use.LABELS if says else Use.ASIDE,
            reason=_SECTION if says else _NO_VALUES,
        )
        return True

    def _row(self, reader: RowReader, row: Row, cells: Mapping[int, Cell]) -> None:
        labels = reader.labels(row)
        text = labels.text or _text(row)
        has_figures = any(FIGURE.fullmatch(cell.text) for cell in cells.values())
        if not has_figures and _is_signed(row):
            self._tell_row(reader.table.grid, row, _TEXT)
            return
        if not has_figures and all(is_open(cell.text) for cell in cells.values()):
            if labels.name is not None:
                self.account.blank += len(reader.values_in)
            left_out = any(
                reader.uses[index].problem is not None and not is_open(cell.text)
                for index, cell in row.cells.items()
            )
            use, reason = (Use.ASKED, None) if left_out else (Use.ASIDE, _NO_VALUES)
            self.account.tell("row", labels.place, text, use, reason=reason)
            return
        if labels.unknown and self.headings.names.is_ignored(labels.text):
            self.account.tell("row", labels.place, text, Use.ASIDE, reason=_AS_ANSWERED)
            return
        if labels.role in ("target", "other"):
            reason = TARGET if labels.role == "target" else OTHER
            self.account.tell("row", labels.place, text, Use.ASIDE, reason=reason)
            return
        question = self._about_row(reader, row, labels, cells)
        if question is not None:
            self._questions.append(question)
            self.account.tell("row", labels.place, text, Use.ASKED)
            return
        read = self._values(reader, row, labels, cells)
        self.account.tell("row", labels.place, text, Use.READ if read else Use.ASKED, values=read)

    def _values(self, reader: RowReader, row: Row, labels: Labels, cells: Mapping[int, Cell]) -> int:
        """Read the values of a row; return how many there are."""
        before = len(self._of_table)
        for index in reader.values_in:
            use = reader.uses[index]
            for value in reader.values(row, labels, use, cells[index]) if index in cells else [None]:
                if value is None:
                    self.account.blank += 1
                elif isinstance(value, Found):
                    self._of_table.append(value)
                elif value.found is not None and self.answers.accepts(value.place):
                    self._of_table.append(evolve(value.found, problem=value.refused))
                else:
                    self._questions.append(value)
        return len(self._of_table) - before

    def _about_row(
        self, reader: RowReader, row: Row, labels: Labels, cells: Mapping[int, Cell]
    ) -> Asked | None:
        """Return the question that a row as a whole raises."""
        refused = labels.refused
        if self._is_too_long(reader, row):
            refused = Refused("too_many_cells")
        if row.hidden and refused is None:
            places = [reader.table.grid.place(index, row.number) for index in cells]
            refused = None if self.answers.accepts(labels.place, *places) else Refused("hidden_row")
        has_names = labels.name is not None or reader.context.name is not None
        if refused is None and not has_names and not any(use.name for use in reader.uses.values()):
            refused = self._about_name(labels)
        if refused is None:
            return None
        return Asked(
            place=labels.place,
            row=row.number,
            column=None,
            shown=labels.text,
            refused=refused,
            left_out="" if labels.refused_in is None else labels.refused_in.text,
        )

    @staticmethod
    def _is_too_long(reader: RowReader, row: Row) -> bool:
        """Return whether a line of text has figures behind the last heading, as 30,8 in CSV makes two cells."""
        if reader.table.grid.sheet is not None or max(row.cells) <= reader.last_used:
            return False
        return any(
            index > reader.last_used and FIGURE.fullmatch(cell.text) for index, cell in row.cells.items()
        )

    def _about_name(self, labels: Labels) -> Refused:
        if not labels.unknown:
            return Refused("no_indicator")
        near = self.headings.names.suggestions(labels.unknown)
        return Refused("unknown_indicator") if near is None else Refused("near_indicator", near)

    def _without_doubtful_columns(
        self, uses: Mapping[int, ColumnUse], found: list[Found], asked: list[Asked]
    ) -> tuple[list[Found], list[Asked]]:
        """Leave out the columns that repeat the plan's targets or hold nothing but 0, and ask about each."""
        by_column: dict[int, tuple[list[Found], list[Asked]]] = {index: ([], []) for index in uses}
        for value in found:
            by_column[value.column.column.index][0].append(value)
        for question in asked:
            if question.column is not None:
                by_column[question.column.column.index][1].append(question)
        dropped: set[int] = set()
        for index, (own, questions) in by_column.items():
            use = uses[index]
            code, left_out = self._doubt_of_column(own, questions)
            if code and not use.answered and not self.answers.accepts(use.place):
                self.account.ask_about_column(use, Refused(code))
                dropped |= set(map(id, left_out))
        return (
            [value for value in found if id(value) not in dropped],
            [question for question in asked if id(question) not in dropped],
        )

    def _doubt_of_column(
        self, own: list[Found], questions: list[Asked]
    ) -> tuple[str, Sequence[Found | Asked]]:
        """Return the code of the question that a column as a whole raises, and what is left out until it is answered."""
        readable = [
            *own,
            *(
                question.found
                for question in questions
                if question.found and question.refused.code != "line_says"
            ),
        ]
        in_target_year = [value for value in readable if value.period.year == value.indicator.target.year]
        if in_target_year and repeats_targets(self.plan, readable, questions):
            every = len(in_target_year) == len(readable)
            return "target_column", [*in_target_year, *(questions if every else [])]
        return ("zeros", own) if is_all_zero(own) else ("", [])

    def _columns(self, uses: Mapping[int, ColumnUse], found: Iterable[Found]) -> None:
        counts = Counter(value.column.column.index for value in found)
        for index, use in uses.items():
            text = use.column.text
            if use.problem is not None:
                self.account.ask_about_column(use, Refused(use.problem[0], *use.problem[1]))
                self.account.tell("column", use.place, text, Use.ASKED)
            elif use.holds_values:
                self.account.tell("column", use.place, text, Use.READ, values=counts[index])
            else:
                role = Use.LABELS if use.reason is LABELS else Use.ASIDE
                self.account.tell("column", use.place, text, role, reason=use.reason)

    def _doubt(self, value: Found, refused: Refused) -> None:
        if refused.code in ACCEPTED and self.answers.accepts(value.place):
            self._found.append(evolve(value, problem=refused))
        else:
            self.account.doubt(value, refused)

    def table(self) -> ObservationTable:
        """Return what was read, after the last looks at all of it."""
        if self._progress is not None:
            self._progress(self._rows, self._rows)
        doubts = [
            *mixed_definitions(self._found),
            *sums_of_rates(self._found),
            *out_of_place(self._found),
        ]
        doubted = {id(value): refused for value, refused in doubts}
        found, self._found = self._found, []
        for value in found:
            if id(value) in doubted:
                self._doubt(value, doubted[id(value)])
            else:
                self._found.append(value)
        of_periods = standing(self._found, self.answers.accepts)
        for value, refused in of_periods.doubts:
            self.account.doubt(value, refused)
        few = partial_sums(of_periods.stand, self.headings.areas.within)
        return ObservationTable(
            plan=self.plan.id,
            rows=tuple(row_of(value, few.get(id(value), 0)) for value in of_periods.stand),
            problems=self.account.problems,
            superseded=tuple(row_of(value, 0) for value in of_periods.back),
            repeated=tuple(row_of(value, 0) for value in of_periods.repeated),
            parts=tuple(self.account.parts),
            blank=self.account.blank,
            origin=", ".join(self._origins),
            file=self._file,
        )


def _is_ours(table: Table) -> bool:
    """Return whether the library wrote a table, of milestones or verdicts."""
    heads = {
        fold(part)
        for column in table.columns.values()
        for level in column.levels
        for part in level.text.replace("/", "\n").split("\n")
    }
    title = " ".join((*table.title, table.grid.sheet or ""))
    return bool(heads & _OURS) or any(word in title for word in _OUR_TITLES)


def _has_figures(row: Row) -> bool:
    return any(FIGURE.fullmatch(cell.text) for cell in row.cells.values())


def _is_signed(row: Row) -> bool:
    """Return whether a row is one that people sign, or a note, whatever mark stands before it."""
    return _SIGNED.match(without_marks(narrowed(_text(row)))[0]) is not None


def _text(row: Row) -> str:
    texts = dict.fromkeys(cell.text for cell in row.cells.values())
    return " ".join(" ".join(text[:LONGEST].split()) for text in list(texts)[:3])


def _is_twin(uses: Mapping[int, ColumnUse], index: int) -> bool:
    """Return whether a column is headed by the same merged cells as the one before it."""
    before = uses.get(index - 1)
    return before is not None and before.column.text == uses[index].column.text
