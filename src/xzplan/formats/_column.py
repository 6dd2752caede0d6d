"""Columns: how the cells of a column are found in a record, and how they are written for programs and for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, Literal, TypeAlias, final

from attrs import evolve, frozen

from xzplan.formats._meanings import MEANINGS, Meaning
from xzplan.language import Bilingual, say
from xzplan.model.bounds import Relation, text_of
from xzplan.model.enums import Worded
from xzplan.model.plan import Plan
from xzplan.model.targets import Target
from xzplan.model.units import Unit

Exact: TypeAlias = str | int | float | Decimal | None
"""A cell before it is written: figures that are printed somewhere keep their digits."""
Language: TypeAlias = Literal["zh", "en"]
Get: TypeAlias = Callable[[Any], Any]
"""Finds what a column holds in a row."""
Coded: TypeAlias = tuple[str, Bilingual]
"""A choice that is no member of an enum: its code and its words."""


@final
@frozen
class Column:
    """A column: its fixed name, and how what it holds is found."""

    name: str
    """Fixed, in ASCII; of words and choices the first part of several names."""
    get: Get
    """By the kind of the column a text, a number, a truth value, words in both languages, a choice, or ids."""
    meaning: Meaning
    """What stands in it."""
    of_plan: Callable[[Plan, Any], Any] | None = None
    """Finds it if the plan of the records is known, for a column that is empty without it."""


@final
@frozen
class Written:
    """A column as it is written: its heading, and its cells."""

    heading: str
    get: Callable[[Any], Exact]


def column(name: str, get: Get, table: str = "") -> Column:
    """Return a column by its name; `table` names the one in which it means something of its own."""
    return Column(name, get, MEANINGS[f"{table}.{name}" if table else name])


def of_plan(name: str, get: Callable[[Plan, Any], Any]) -> Column:
    """Return a column that only the plan of the records can fill."""
    return Column(name, lambda _row: None, MEANINGS[name], get)


def dated(name: str, meaning: str, shown: Bilingual, get: Get) -> Column:
    """Return the column of a year or of another period."""
    own = MEANINGS[meaning]
    return Column(name, get, evolve(own, heading=own.heading.filled(shown)))


def filled(column: Column, plan: Plan) -> Column:
    """Return a column with what the plan of the records knows."""
    fill = column.of_plan
    return column if fill is None else evolve(column, get=lambda row: fill(plan, row))


def of_part(columns: Iterable[Column], part: Get) -> list[Column]:
    """Return columns of a part of a row as columns of the row."""
    return [_of_part(column, part) for column in columns]


def _of_part(column: Column, part: Get) -> Column:
    get, fill = column.get, column.of_plan
    return evolve(
        column,
        get=lambda row: get(part(row)),
        of_plan=None if fill is None else lambda plan, row: fill(plan, part(row)),
    )


# As they are written


def for_programs(column: Column) -> list[Written]:
    """Return a column under fixed names: words in both languages, of a choice the code as well."""
    name, get = column.name, column.get
    match column.meaning.kind:
        case "words":
            return _in_both(name, get)
        case "term":
            return [Written(name, lambda row: _code(get(row)))]
        case "choice":
            return [Written(name, lambda row: _code(get(row))), *_in_both(name, lambda row: _words(get(row)))]
        case "flag":
            return [Written(name, lambda row: None if get(row) is None else int(get(row)))]
        case "reference":
            return [Written(name, lambda row: ";".join(_ids(get(row))) or None)]
        case _:
            return [Written(name, get)]


def _in_both(name: str, get: Get) -> list[Written]:
    return [
        Written(f"{name}_zh", lambda row: _said(get(row), "zh")),
        Written(f"{name}_en", lambda row: _said(get(row), "en")),
    ]


def for_people(column: Column, lang: Language, plan: Plan | None) -> list[Written]:
    """Return a column in one language; none for a code that people have no use for."""
    get, meaning = column.get, column.meaning
    heading = say(meaning.heading, lang)
    match meaning.kind:
        case "code":
            return []
        case "words":
            return [Written(heading, lambda row: _said(get(row), lang))]
        case "term" | "choice":
            return [Written(heading, lambda row: _said(_words(get(row)), lang))]
        case "flag":
            return [Written(heading, lambda row: _said(None if get(row) is None else _FLAGS[get(row)], lang))]
        case "reference":
            return [Written(heading, lambda row: _names(_ids(get(row)), meaning.refers, lang, plan))]
        case _:
            return [Written(heading, get)]


_FLAGS = {True: Bilingual(zh="是", en="yes"), False: Bilingual(zh="否", en="no")}
_BETWEEN = {"zh": "；", "en": "; "}


def _said(words: Bilingual | None, lang: Language) -> str | None:
    return None if words is None else say(words, lang) or None


def _code(choice: Worded | Coded | None) -> str | None:
    if choice is None:
        return None
    return choice.value if isinstance(choice, Worded) else choice[0]


def _words(choice: Worded | Coded | None) -> Bilingual | None:
    if choice is None:
        return None
    return choice.text if isinstance(choice, Worded) else choice[1]


def _ids(reference: str | Iterable[str] | None) -> list[str]:
    if reference is None:
        return []
    return [reference] if isinstance(reference, str) else list(reference)


def _names(ids: list[str], field: str, lang: Language, plan: Plan | None) -> str | None:
    """Return the names of records of a plan; their ids where the plan is not known."""
    names = ids if plan is None else [_name(plan, field, key, lang) for key in ids]
    return _BETWEEN[lang].join(names) or None


def _name(plan: Plan, field: str, key: str, lang: Language) -> str:
    record = getattr(plan, field).get(key)
    return key if record is None else str(getattr(record, f"name_{lang}"))


# What several tables share


def joined(words: Iterable[Bilingual]) -> Bilingual | None:
    """Return several words as one; None for none."""
    listed = list(words)
    if not listed:
        return None
    return Bilingual(zh="；".join(each.zh for each in listed), en="; ".join(each.en for each in listed))


def in_both(record: Any) -> Bilingual:
    """Return a label or a unit, which have a text in each language."""
    return Bilingual(zh=record.zh, en=record.en)


def named(of: Get = lambda row: row) -> list[Column]:
    """Return the columns that identify a record."""
    return of_part(
        [
            column("id", lambda record: record.id),
            column("number", lambda record: record.number),
            column("name", lambda record: Bilingual(zh=record.name_zh, en=record.name_en)),
        ],
        of,
    )


def unit_column(of: Callable[[Any], Unit | None]) -> Column:
    """Return the column of a unit."""

    def unit(row: Any) -> Coded | None:
        found = of(row)
        return None if found is None else (found.id, in_both(found))

    return column("unit", unit)


def series_column(of: Get) -> Column:
    """Return the column of a series, for a row that has several."""

    def series(row: Any) -> Coded | None:
        found = of(row)
        return None if found is None else (found.id, Bilingual(zh=found.name_zh, en=found.name_en))

    return column("series", series)


def relation(name: Relation | None) -> Coded | None:
    """Return a relation with its words."""
    return None if name is None else (name, text_of(name))


def demand_column(of: Callable[[Any], Target]) -> Column:
    """Return the column of a demand, in words; one that you set is marked as such."""

    def demand(row: Any) -> Coded:
        target = of(row)
        return target.demand.kind, target.cell if target.supplied else target.demand.words

    return column("demand", demand)


def target_columns(of: Callable[[Any], Target]) -> list[Column]:
    """Return the columns of a target."""
    return of_part(
        [
            column("target_year", lambda target: target.year),
            column("target_printed", lambda target: target.printed),
            column("target_citation", lambda target: target.citation),
            demand_column(lambda target: target),
            column("quantity", lambda target: target.demand.of),
            column("relation", lambda target: relation(target.demand.relation)),
            column("target_value", lambda target: target.demand.figure),
            column("target_low", lambda target: _end(target, 0)),
            column("target_high", lambda target: _end(target, 1)),
        ],
        of,
    )


def _end(target: Target, index: int) -> Decimal | None:
    figures = target.demand.figures
    return figures[index] if len(figures) == 2 else None


def place_columns(of: Get = lambda row: row.source) -> list[Column]:
    """Return the columns of the place where something is printed."""
    return [column("line", lambda row: of(row).line), column("citation", lambda row: of(row).citation)]


def ref_area(of: Get) -> Column:
    """Return the column of the code of the area that an indicator's plan is for; in a review of a county that of the county."""

    def code(plan: Plan, row: Any) -> str | None:
        document = of(row).source.document
        codes = [each.area for each in plan.documents if each.id == document]
        return (plan.areas[0].code or None) if codes and plan.areas else next(iter(codes), None)

    return of_plan("ref_area", code)
