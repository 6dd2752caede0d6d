"""Printed tables of other plans, in every form: each row says what it prints, and asks where it does not say it."""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from codes import baseline_code, code
from tables_of_layouts import TABLES as LAYOUTS
from tables_of_outlines import TABLES as OUTLINES
from tables_of_sectors import TABLES as SECTORS
from xzplan import InvalidInputError, PlanError, find_problems, parse_table, to_plan
from xzplan.display.text import display_width
from xzplan.parsing import ParsedRow, ParsedTable, Weight
from xzplan.parsing.forms import lines_of

TABLES = OUTLINES | SECTORS | LAYOUTS
NATURES = {"A": "anticipatory", "B": "binding", "-": None}
DIRECTIONS = {"I": "increase", "D": "decrease", "-": None}
each_table = pytest.mark.parametrize("name", TABLES)


@dataclass
class Said:
    """What a row says, as a person reads it."""

    name: str
    unit: str
    nature: str
    direction: str
    baseline: str
    targets: list[str]


def said(text: str) -> Said:
    """Return what a line says of a row."""
    name, unit, nature, direction, baseline, *targets = text.split("|")
    return Said(name, unit, nature, direction, baseline, targets)


def squeezed(text: str | None) -> str | None:
    """Return a text without its spaces."""
    return None if text is None else "".join(text.split())


def otherwise(row: ParsedRow, expected: Said) -> dict[str, object]:
    """Return what a row was read as where it was read otherwise."""
    targets = [squeezed(code(target)) for target in row.targets]
    direction = row.direction.direction
    read: dict[str, tuple[bool, object]] = {
        "name": (expected.name in ("*", squeezed(row.name)) or expected.name == row.name, row.name),
        "unit": (expected.unit == "*" or squeezed(row.unit) == squeezed(_given(expected.unit)), row.unit),
        "nature": (row.nature == NATURES[expected.nature], row.nature),
        "direction": (expected.direction in "?*" or direction == DIRECTIONS[expected.direction], direction),
        "baseline": (
            expected.baseline == "*" or expected.baseline in baseline_code(row.baseline),
            row.baseline.raw,
        ),
        "targets": (
            "*" in expected.targets or targets == [squeezed(one) for one in expected.targets],
            targets,
        ),
    }
    return {field: value for field, (same, value) in read.items() if not same}


def _given(unit: str) -> str | None:
    return None if unit == "-" else unit


@each_table
def test_rows_say_what_they_print(name: str) -> None:
    text, rows = TABLES[name]
    table = parse_table(text)
    expected = [said(line) for line in rows.splitlines()]
    assert len(table.rows) == len(expected)
    wrong = {
        one.name: other
        for row, one in zip(table.rows, expected, strict=True)
        if (other := otherwise(row, one))
    }
    assert wrong == {}


def test_few_doubts_ask() -> None:
    tables = [parse_table(text) for text, _ in TABLES.values()]
    asking = sum(doubt.weight is not Weight.NOTE for table in tables for doubt in table.doubts)
    assert asking <= 0.3 * sum(len(table.rows) for table in tables)


def test_four_in_five_become_a_plan_once_what_they_suggest_is_taken() -> None:
    made = [problems_of(text) for text, _ in TABLES.values()]
    # What is left is a question that a person can answer.
    assert set().union(*made) <= {"direction", "units_differ"}
    assert made.count(set()) >= 0.75 * len(TABLES)


def problems_of(text: str) -> set[str]:
    """Return what stops a table from becoming a plan when it is taken as it suggests."""
    table = parse_table(text)
    printed = table.base_year or max(0, *(column.year or 0 for column in table.columns)) - 5
    first = printed + 1 if printed > 0 else 2021
    try:
        plan = to_plan(
            table, id="a", name_zh="某", period=(first, first + 4), inferred="accept", skip="no_target"
        )
    except PlanError as error:
        return {problem.code for problem in error.problems}
    return {problem.code for problem in find_problems(plan)}


# The same table in other forms.

_Rows = list[list[str]]


def tabs(rows: _Rows) -> str:
    return "\n".join("\t".join(row) for row in rows)


def csv(rows: _Rows) -> str:
    quoted = ([cell.replace('"', '""') for cell in row] for row in rows)
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in quoted)


def markdown(rows: _Rows) -> str:
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([head, "|" + "---|" * len(rows[0]), *body])


def page(rows: _Rows) -> str:
    lines = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def upright(rows: _Rows) -> str:
    return "\n".join(cell for row in rows for cell in row if cell)


def _wide(rows: _Rows, at: int) -> int:
    return max(display_width(row[at]) for row in rows) + 2


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - display_width(cell))


def spaces(rows: _Rows) -> str:
    widths = [_wide(rows, at) for at in range(len(rows[0]))]
    return "\n".join("".join(map(_padded, row, widths)).rstrip() for row in rows)


def single_spaces(rows: _Rows) -> str:
    return "\n".join(" ".join(cell for cell in row if cell) for row in rows)


def box(rows: _Rows) -> str:
    widths = [_wide(rows, at) for at in range(len(rows[0]))]
    rule = "├" + "┼".join("─" * width for width in widths) + "┤"
    lines = ("│" + "│".join(map(_padded, row, widths)) + "│" for row in rows)
    return "\n".join([rule, *(part for line in lines for part in (line, rule))])


def matrix(text: str) -> _Rows:
    """Return the cells of a table whose separators show them; none of one that has several rows of heads."""
    columns = len(parse_table(text).columns)
    rows = [[cell.text.replace("\n", "") for cell in line.cells] for line in lines_of(text) if line.gridded]
    return [row for row in rows if len(row) == columns]


def meaning(table: ParsedTable) -> list[tuple[object, ...]]:
    """Return what the rows of a table say."""
    return [
        (
            squeezed(row.name),
            row.unit,
            row.nature,
            row.baseline.value,
            [squeezed(code(target)) for target in row.targets],
        )
        for row in table.rows
    ]


MATRICES = {
    name: rows for name, (text, _) in TABLES.items() if name != "disabled" and len(rows := matrix(text)) > 2
}


@pytest.mark.parametrize("form", [csv, markdown, page, box])
def test_forms_with_separators_say_the_same(form: Callable[[_Rows], str]) -> None:
    for name, rows in MATRICES.items():
        assert (name, meaning(parse_table(form(rows)))) == (name, meaning(parse_table(tabs(rows))))


@pytest.mark.parametrize(("form", "most"), [(spaces, 0.005), (single_spaces, 0.075), (upright, 0.03)])
def test_forms_without_separators_tell_what_they_lose(form: Callable[[_Rows], str], most: float) -> None:
    """Without separators a few rows cannot be told apart; each that is read otherwise asks."""
    lost = total = 0
    for rows in MATRICES.values():
        given = meaning(parse_table(tabs(rows)))
        total += len(given)
        try:
            table = parse_table(form(rows))
        except InvalidInputError:
            lost += len(given)
            continue
        read = meaning(table)
        asking = [any(doubt.weight is not Weight.NOTE for doubt in row.doubts) for row in table.rows]
        for row, asks in zip(read, asking, strict=True):
            assert row in given or asks, row
        missing = sum(row not in read for row in given)
        assert len(read) >= len(given) or table.unread
        lost += missing
    assert lost <= most * total
