"""Turn the rows of a table into a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import final

from attrs import field, frozen

from xzplan.exceptions import InvalidInputError, PlanError, RecordError
from xzplan.model.lookup import fold
from xzplan.model.plan import Plan
from xzplan.model.readings import Reading
from xzplan.model.sources import Document, DocumentRole, Label, Source
from xzplan.model.structure import Domain
from xzplan.parsing.headings import ColumnRole, ParsedColumn
from xzplan.parsing.rows import ParsedRow
from xzplan.plans._decisions import Choices, Decisions, PlanHead, decisions
from xzplan.plans._drafting import Draft, Frame, draft, left_out_reading
from xzplan.plans._english import as_english
from xzplan.plans.problems import Problem, not_possible, problem


@final
@frozen(kw_only=True)
class Table:
    """The rows of a table, and what their records say beside them."""

    rows: Sequence[ParsedRow]
    columns: tuple[ParsedColumn, ...]
    line: int
    """Line of the head."""
    beside: Decisions = field(factory=Decisions)


def build(table: Table, head: PlanHead, choices: Choices) -> Plan:
    """Return the plan of a table, or raise `PlanError` with everything that is to be decided first."""
    frame = _frame(table, head, choices)
    kept = [(place, row) for place, row in enumerate(table.rows) if place not in frame.decisions.skipped]
    if not kept:
        raise InvalidInputError("skip", len(table.rows), "no row is left")
    drafts = [draft(row, place, frame) for place, row in kept]
    problems = [*_names_twice(kept), *(problem for drafted in drafts for problem in drafted.problems)]
    if problems:
        raise PlanError(problems)
    left_out = [
        left_out_reading(row, place, frame)
        for place, row in enumerate(table.rows)
        if place in frame.decisions.skipped
    ]
    return _plan(head, frame, drafts, left_out)


def _frame(table: Table, head: PlanHead, choices: Choices) -> Frame:
    """Return what the rows have in common."""
    base_year = head.base_year
    if base_year is None:
        printed = (column.year for column in table.columns if column.role is ColumnRole.BASELINE)
        base_year = next(filter(None, printed), head.period[0] - 1)
    document = head.document or _document(head, table)
    chosen = decisions(table.rows, choices, table.beside)
    return Frame(
        document=document,
        prefix=head.id.replace("-", "_"),
        base_year=base_year,
        last_year=head.period[1],
        columns=table.columns,
        numbers=_numbers(table.rows),
        marks_repeat=_marks_repeat(table.rows),
        domains=_domains(table.rows, document, head),
        decisions=chosen,
    )


def _plan(head: PlanHead, frame: Frame, drafts: Sequence[Draft], left_out: Sequence[Reading]) -> Plan:
    readings = {reading.id: reading for drafted in drafts for reading in drafted.readings}
    readings |= {reading.id: reading for reading in left_out}
    used = {drafted.indicator.domain for drafted in drafts if drafted.indicator is not None}
    try:
        return Plan(
            id=head.id,
            name_zh=head.name_zh,
            name_en=head.english,
            base_year=frame.base_year,
            first_year=head.period[0],
            last_year=head.period[1],
            edition=head.edition,
            documents=(frame.document,),
            domains={domain.id: domain for domain in frame.domains if domain.id in used}.values(),
            indicators=[drafted.indicator for drafted in drafts if drafted.indicator is not None],
            key_projects=(),
            readings=readings.values(),
        )
    except RecordError as error:
        raise PlanError([not_possible("$", error)]) from error


def _document(head: PlanHead, table: Table) -> Document:
    return Document(
        id=head.id,
        title_zh=head.name_zh,
        title_en=head.english,
        role=DocumentRole.PUBLISHED_TEXT,
        # A list in a box has no heads.
        source=Source(
            document=head.id,
            line=table.line,
            quote=table.columns[0].head or table.rows[0].name_printed,
        ),
    )


def _numbers(rows: Sequence[ParsedRow]) -> tuple[int, ...]:
    """Return the row marks; the places of the rows where marks are missing or begin again."""
    marks = [row.number for row in rows if row.number is not None]
    if len(set(marks)) == len(rows):
        return tuple(marks)
    return tuple(range(1, len(rows) + 1))


def _marks_repeat(rows: Sequence[ParsedRow]) -> bool:
    """Return whether several rows have the same mark."""
    marks = [row.number for row in rows if row.number is not None]
    return len(set(marks)) < len(marks)


def _names_twice(rows: Sequence[tuple[int, ParsedRow]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, row in rows:
        name = fold(row.name)
        if name in seen:
            yield problem("name_twice", f"$.rows[{place}].name", row.name)
        seen.add(name)


def _domains(rows: Sequence[ParsedRow], document: Document, head: PlanHead) -> tuple[Domain, ...]:
    """Return the domain of each row: that of its group, passed or made; one for all rows without a group."""
    passed = {fold(label): domain for label, domain in (head.domains or {}).items()}
    by_group: dict[str, Domain] = {}
    of_rows = []
    for row in rows:
        label = head.name_zh if row.group is None else row.group
        group = "" if row.group is None else fold(label)
        if group not in by_group:
            place = Source(document=document.id, line=row.line, quote=row.name_printed)
            by_group[group] = passed.get(group) or _domain(label, len(by_group) + 1, place)
        of_rows.append(by_group[group])
    unknown = set(passed) - set(by_group)
    if unknown:
        raise InvalidInputError("domains", sorted(unknown), "no group of the table")
    return tuple(of_rows)


def _domain(label: str, number: int, place: Source) -> Domain:
    """Return a domain of which only the label is known, placed at the first of its rows."""
    title = Label(zh=label, en=as_english(label), source=place)
    return Domain(
        id=f"group_{number}",
        number=number,
        chapter=None,
        title=title,
        table_label=title,
        box_caption=None,
        name_en=title.en,
        short_en=title.en,
        aim=None,
        aim_stated=False,
        aim_source=None,
    )
