"""From the rows of a table to a plan: what all rows have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from xzplan.exceptions import InvalidInputError, PlanError, RecordError
from xzplan.model.indicators import Indicator
from xzplan.model.lookup import fold
from xzplan.model.plan import Plan
from xzplan.model.readings import Reading
from xzplan.model.sources import Document, DocumentRole, Label, Source
from xzplan.model.structure import Domain
from xzplan.parsing.layouts import ColumnRole, ParsedColumn
from xzplan.parsing.rows import ParsedRow
from xzplan.plans._decisions import decided
from xzplan.plans._drafting import Frame, draft
from xzplan.plans.problems import Problem, problem

__all__: list[str] = []


def build(
    rows: Sequence[ParsedRow],
    columns: tuple[ParsedColumn, ...],
    head: int,
    whole: Mapping[str, Any],
    *,
    beside: Mapping[str, Mapping[int, Any]] | None = None,
    **given: Mapping[Any, Any] | None,
) -> Plan:
    """Return the plan of rows, or say all that is to be decided first.

    Decisions that stand beside a row in its record are given by its place, the others by its number or name.
    """
    key, name_zh = whole["id"], whole["name_zh"]
    if not isinstance(key, str) or ID.fullmatch(key) is None:
        raise InvalidInputError(
            "id", key, "pass lower-case letters, digits, hyphens and underscores, a letter first"
        )
    if not isinstance(name_zh, str) or not name_zh.strip():
        raise InvalidInputError("name_zh", name_zh, "pass the name of the plan")
    first, last = check_period(whole["period"])
    base_year = whole.get("base_year")
    if base_year is None:
        base_year = next((c.year for c in columns if c.role is ColumnRole.BASELINE and c.year), first - 1)
    document = whole.get("document") or _document(key, name_zh, whole.get("name_en"), columns, head)
    decisions = decided(rows, beside=beside or {}, **given)
    numbers = _numbers(rows)
    domains, of_rows = _domains(rows, document.id, name_zh, whole.get("domains") or {})
    frame = Frame(
        document=document.id,
        prefix=key.replace("-", "_"),
        base_year=base_year,
        last_year=last,
        columns=columns,
        numbers=numbers,
        domains=of_rows,
        decisions=decisions,
    )
    indicators: list[Indicator] = []
    read: dict[str, Reading] = {}
    problems = list(_names_twice(rows))
    for at, row in enumerate(rows):
        indicator, readings, open_ = draft(row, at, frame)
        problems += open_
        if indicator is not None:
            indicators.append(indicator)
            read.update((one.id, one) for one in readings)
    if problems:
        raise PlanError(problems)
    try:
        return Plan(
            id=key,
            name_zh=name_zh,
            name_en=whole.get("name_en") or f"“{name_zh}”",
            base_year=base_year,
            first_year=first,
            last_year=last,
            edition=whole["edition"],
            documents=(document,),
            domains=domains,
            indicators=indicators,
            key_projects=(),
            readings=read.values(),
        )
    except RecordError as error:
        raise PlanError([problem("record", "$", str(error))]) from error


ID = re.compile(r"[a-z][a-z0-9_-]{0,99}")


def check_period(period: object) -> tuple[int, int]:
    """Return the first and the last year of a plan, or refuse what is none."""
    if (
        not isinstance(period, tuple | list)
        or len(period) != 2
        or not all(type(year) is int and 1000 <= year <= 9999 for year in period)
        or period[0] > period[1]
    ):
        raise InvalidInputError("period", period, "pass the first and the last year, such as (2026, 2030)")
    return period[0], period[1]


def _document(key: str, zh: str, en: str | None, columns: tuple[ParsedColumn, ...], head: int) -> Document:
    return Document(
        id=key,
        title_zh=zh,
        title_en=en or f"“{zh}”",
        role=DocumentRole.PUBLISHED_TEXT,
        source=Source(document=key, line=head, quote=columns[0].head),
    )


def _numbers(rows: Sequence[ParsedRow]) -> tuple[int, ...]:
    """The row marks; the places of the rows where marks are missing or begin again."""
    marks = [row.number for row in rows if row.number is not None]
    if len(set(marks)) == len(rows):
        return tuple(marks)
    return tuple(range(1, len(rows) + 1))


def _names_twice(rows: Sequence[ParsedRow]) -> Iterable[Problem]:
    seen: set[str] = set()
    for at, row in enumerate(rows):
        name = fold(row.name)
        if name in seen:
            yield problem("name_twice", f"$.rows[{at}].name", row.name)
        seen.add(name)


def _domains(
    rows: Sequence[ParsedRow], document: str, name_zh: str, given: Mapping[str, Domain]
) -> tuple[tuple[Domain, ...], tuple[str, ...]]:
    """The domain of each group, and the id of that of each row."""
    own = {fold(label): domain for label, domain in given.items()}
    made: dict[str, Domain] = {}
    of_rows = []
    for row in rows:
        label = name_zh if row.group is None else row.group
        group = "" if row.group is None else fold(label)
        if group not in made:
            place = Source(document=document, line=row.line, quote=row.name_printed)
            made[group] = own.get(group) or _domain(label, len(made) + 1, place)
        of_rows.append(made[group].id)
    unknown = set(own) - set(made)
    if unknown:
        raise InvalidInputError("domains", sorted(unknown), "no group of the table")
    return tuple({one.id: one for one in made.values()}.values()), tuple(of_rows)


def _domain(label: str, number: int, place: Source) -> Domain:
    """A domain of which the label of its rows is all that is known, placed at the first of them."""
    title = Label(zh=label, en=f"“{label}”", source=place)
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
