"""Printed tables of other plans: every one is read, as stored and as copied, and every row says what it prints."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from xzplan import parse_table
from xzplan.parsing import ParsedTable

PATH = Path(os.environ.get("XZPLAN_TABLES", ROOT.parent / "shared" / "tables" / "given.json"))
GIVEN: dict[str, list[dict[str, Any]]] = (
    json.loads(PATH.read_text(encoding="utf-8")) if PATH.is_file() else {}
)
TABLES = GIVEN.get("tables", [])

pytestmark = pytest.mark.skipif(not GIVEN, reason="no printed tables: put their path into XZPLAN_TABLES")


def forms(table: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the forms in which a table is given, each with its text."""
    stored = table["text_as_stored"]
    pages = [] if stored == "same as text" else [("stored", stored)]
    return [*pages, ("copied", table["text"])]


def params() -> list[Any]:
    given = [
        pytest.param(table, text, id=f"{table['id']}-{form}")
        for table in TABLES
        for form, text in forms(table)
    ]
    return given or [pytest.param({}, "", id="none")]


each_form = pytest.mark.parametrize(("given", "text"), params())


@each_form
def test_every_cell_is_in_its_row(given: dict[str, Any], text: str) -> None:
    table = parse_table(text)
    assert [list(row.cells) for row in table.rows] == [row["printed"] for row in given["expected"]]
    assert table.unread == ()


def heads(table: ParsedTable) -> list[tuple[str, int | None, str | None]]:
    """Return role, year and measure of each column."""
    return [(one.role.value, one.year, one.measure and one.measure.value) for one in table.columns]


@pytest.mark.parametrize("given", [pytest.param(table, id=table["id"]) for table in TABLES] or [{}])
def test_both_forms_say_the_same(given: dict[str, Any]) -> None:
    tables = [parse_table(text) for _, text in forms(given)]
    first, *others = [
        (heads(table), [(row.name, row.group, row.parent, row.target.raw) for row in table.rows])
        for table in tables
    ]
    assert all(other == first for other in others)
