"""Read the printed tables of plans.

Plans print the same table: 指标 / 2020年 / 2025年 / 指标性质. What cannot be read is kept as printed, with a doubt;
nothing is guessed, repaired or left out in silence.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from typing import final

from attrs import evolve, frozen

from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual, counted
from xzplan.model.checks import checked
from xzplan.parsing.bodies import Body, Rest, body_at, nearest_heading, read_body
from xzplan.parsing.boxed import boxed_list, read_list
from xzplan.parsing.counts import StatedCount, counts_in, counts_that_differ
from xzplan.parsing.decisions import TableDecision, decisions_about, without_habits
from xzplan.parsing.doubts import Doubt, Weight, doubt
from xzplan.parsing.forms import lines_of, text_of
from xzplan.parsing.headings import ColumnRole, ParsedColumn, head_of
from xzplan.parsing.layouts import Line, is_between_pages, split_lines
from xzplan.parsing.rows import ParsedRow
from xzplan.parsing.shown import table_html, table_text

__all__ = ["ParsedTable", "parse_table"]


@final
@frozen(kw_only=True, field_transformer=checked)
class ParsedTable:
    """A printed table, read."""

    title: str | None
    """The line above the head, where it reads like a title."""
    columns: tuple[ParsedColumn, ...]
    rows: tuple[ParsedRow, ...]
    groups: tuple[str, ...]
    """Labels of the groups in their order."""
    notes: tuple[str, ...]
    """Notes under the table, as printed."""
    stated: tuple[StatedCount, ...]
    """Counts that the text states near the table."""
    unread: tuple[tuple[int, str], ...]
    """Lines inside the table that fit no row, each with its number."""
    line: int
    """First line of the head, counted from 1."""
    last_line: int
    doubts: tuple[Doubt, ...]
    """Every doubt, of the table, its rows and their cells, in the order of their lines; a habit of the table once."""

    @property
    def decisions(self) -> tuple[TableDecision, ...]:
        """What has to be decided before the table becomes a plan, as questions to a person who has the table."""
        return tuple(decision for row in self.rows for decision in decisions_about(row))

    def __str__(self) -> str:
        """Return the table as it was read, and what it asks."""
        return table_text(self._headline, self.rows, self.doubts)

    def _repr_html_(self) -> str:
        """Return what a notebook shows: the table, each doubt beside its cell."""
        of_rows = {doubt for row in self.rows for doubt in row.doubts}
        own = [doubt for doubt in self.doubts if doubt not in of_rows]
        return table_html(str(self._headline), self.rows, own)

    @property
    def _headline(self) -> Bilingual:
        asks = [
            sum(doubt.weight is weight for doubt in self.doubts) for weight in (Weight.CHECK, Weight.DECIDE)
        ]
        rows = Bilingual(zh=str(len(self.rows)), en=counted(len(self.rows), "row"))
        return _HEADLINE.filled(self.title or _NO_TITLE, rows, *asks)

    @property
    def base_year(self) -> int | None:
        """Year of the baseline column; None where its head prints none, or there is none."""
        return next((c.year for c in self.columns if c.role is ColumnRole.BASELINE), None)

    @property
    def target_years(self) -> tuple[int, ...]:
        """Years of the target columns, in their order."""
        return tuple(c.year for c in self.columns if c.role is ColumnRole.TARGET and c.year is not None)


_NO_TITLE = Bilingual(zh="表（未见标题）", en="table without a title")
_HEADLINE = Bilingual(zh="{0}：{1}行，{2}处需核对，{3}处需确定", en="{0}: {1}, {2} to check, {3} to decide")


def parse_table(text: str | os.PathLike[str]) -> ParsedTable:
    r"""Return the first table of targets in a text, which may have prose around it.

    Every form in which a table is at hand is read: a saved page in HTML, CSV, Markdown, tabs, columns parted by
    spaces, a cell to each line, drawn boxes. Separators show where an empty cell is; a heading that is not understood
    is kept with a doubt.

    Parameters
    ----------
    text
        The text as published, at most 500,000 characters; or the path of a file in UTF-8, as `pathlib.Path`.

    Raises
    ------
    InvalidInputError
        No text, too long a text, a file that cannot be read, or no table in it. The error quotes the line that comes
        nearest to a heading, and names what was missing.

    Examples
    --------
    >>> import xzplan
    >>> table = xzplan.parse_table("指标  2020年  2025年  属性\n护理型床位占比（%）  17.81  55  约束性")
    >>> table.rows[0].name, table.rows[0].baseline.value, table.rows[0].nature
    ('护理型床位占比', Decimal('17.81'), <Nature.BINDING: 'binding'>)
    """
    source = text_of(text)
    lines, printed = lines_of(source), split_lines(source)
    at, heading = 0, None
    while at < len(lines):
        body = body_at(lines, at)
        if body is None:
            at += 1
            continue
        heading = heading or body
        end, rows, rest = read_body(body, printed)
        if rows:
            return _table(body, end, rows, rest)
        at = max(end, body.start)
    boxed = boxed_list(lines)
    if boxed is not None:
        first, last, columns = boxed
        body = Body(lines=lines, heading=columns, head=first, start=first, upright=True)
        return _table(body, last, *read_list(lines[first:last], columns))
    raise InvalidInputError("text", source[:80], _no_table(lines, heading))


_NO_TABLE = Bilingual(
    zh="未找到指标表；表头须有“指标”以及“2025年”等年份或“目标”，表头下至少有一行",
    en="no table found; looked for a heading with 指标 and a year such as 2025年 or 目标, in one line or in lines of "
    "their own, with at least one row under it",
)
_NO_ROWS = Bilingual(
    zh="{0}；第{1}行是表头，其下没有数据行：{2}",
    en="{0}; line {1} is a heading, and no row stands under it: {2}",
)
_NEAREST = Bilingual(
    zh="{0}；最接近表头的是第{1}行，缺少{3}：{2}",
    en="{0}; the nearest is line {1}, which lacks {3}: {2}",
)
_LACKS = {
    (): Bilingual(zh="其他可识别的列", en="other columns that are understood"),
    ("name",): Bilingual(zh="“指标”列", en="a column of names (指标)"),
    ("target",): Bilingual(zh="年份列或“目标”列", en="a column with a year or 目标"),
    ("name", "target"): Bilingual(
        zh="“指标”列以及年份列或“目标”列", en="a column of names (指标) and a column with a year or 目标"
    ),
}
"""What the nearest heading lacks, by the roles of its columns."""


def _no_table(lines: Sequence[Line], heading: Body | None) -> Bilingual:
    """Return what was looked for, the nearest heading that was seen, and what it lacks."""
    if heading is not None:
        line = lines[heading.head]
        return _NO_ROWS.filled(_NO_TABLE, line.number, line.text[:80])
    nearest = nearest_heading(lines)
    if nearest is None:
        return _NO_TABLE
    line, _ = nearest
    roles = {head.role for cell in line.cells if (head := head_of(cell.text)) is not None}
    lacks = tuple(role.value for role in (ColumnRole.NAME, ColumnRole.TARGET) if role not in roles)
    return _NEAREST.filled(_NO_TABLE, line.number, line.text[:80], _LACKS[lacks])


# The table as a whole.


def _table(body: Body, end: int, rows: list[ParsedRow], rest: Rest) -> ParsedTable:
    first, last = body.lines[body.head].number, max(row.last_line for row in rows)
    stated = tuple(counts_in(_near(body, end)))
    rows, doubts = without_habits(_numbered_once(rows), first)
    doubts += [of_row for row in rows for of_row in row.doubts]
    doubts += [doubt("unknown_head", head, line=first) for head in body.heading.unknown]
    doubts += [doubt(code, head, line=first) for code, head in body.heading.guesses]
    doubts += [_unread(text, line) for line, text in rest.unread]
    if body.unit is not None:
        doubts.append(doubt("unit_of_table", body.unit, line=body.lines[body.head - 1].number))
    doubts += counts_that_differ(stated, rows)
    doubts += _more_tables(body.lines, end)
    return ParsedTable(
        title=_title(body),
        columns=body.heading.columns,
        rows=tuple(rows),
        groups=tuple(rest.groups),
        notes=tuple(rest.notes),
        stated=stated,
        unread=tuple(rest.unread),
        line=first,
        last_line=last,
        doubts=tuple(sorted(doubts, key=lambda doubt: doubt.line or 0)),
    )


def _unread(text: str, line: int) -> Doubt:
    """Return the doubt about a line that fits no row; where a page ends nothing is asked."""
    unread = doubt("unread_line", text, line=line)
    return evolve(unread, weight=Weight.NOTE) if is_between_pages(text) else unread


def _title(body: Body) -> str | None:
    nearest = body.lines[max(0, body.head - (1 if body.unit is None else 2)) : body.head]
    titles = [line.text for line in nearest if len(line.text) <= 60 and not line.prose]
    return next((text for text in reversed(titles) if re.search("表|指标", text)), None)


def _more_tables(lines: Sequence[Line], end: int) -> list[Doubt]:
    for at in range(end, len(lines)):
        if body_at(lines, at) is not None:
            return [doubt("more_tables", line=lines[at].number)]
    return []


def _numbered_once(rows: list[ParsedRow]) -> list[ParsedRow]:
    """Return rows with a doubt on each whose number another row above it has."""
    seen: set[int] = set()
    marked = []
    for row in rows:
        if row.number is not None and row.number in seen:
            twice = doubt("number_twice", str(row.number), line=row.line)
            row = evolve(row, doubts=(*row.doubts, twice))  # noqa: PLW2901
        seen |= set() if row.number is None else {row.number}
        marked.append(row)
    return marked


_ABOVE, _BELOW = 10, 5  # lines near the table that may state how many rows it has


def _near(body: Body, end: int) -> Iterator[Line]:
    """Yield the lines near a table."""
    yield from body.lines[max(0, body.head - _ABOVE) : body.head]
    yield from body.lines[max(end - 1, body.start) : end + _BELOW]
