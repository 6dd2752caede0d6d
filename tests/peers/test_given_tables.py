"""Printed tables and cells of other plans: each is read, as stored and as copied, and says what it prints."""

from __future__ import annotations

import json
import os
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from codes import SIGNS, baseline_code, code
from conftest import ROOT
from xzplan import (
    Assigned,
    PlanError,
    Qualitative,
    Quantified,
    Relative,
    find_problems,
    from_json,
    parse_table,
    parse_target,
    to_json,
    to_plan,
)
from xzplan.parsing import ParsedRow, ParsedTable, ParsedTarget, Weight, parse_baseline

PATH = Path(os.environ.get("XZPLAN_TABLES", ROOT.parent / "shared" / "tables" / "given.json"))
GIVEN: dict[str, list[dict[str, Any]]] = (
    json.loads(PATH.read_text(encoding="utf-8")) if PATH.is_file() else {}
)
TABLES, CELLS = GIVEN.get("tables", []), GIVEN.get("cells", [])

pytestmark = pytest.mark.skipif(not GIVEN, reason="no printed tables: put their path into XZPLAN_TABLES")

SPELLED = {
    "rel>(GDP 增长)avg": "rel>(GDP增长)avg",
    "rel=(GDP 增长)avg": "rel=(GDP增长)avg",
    "<5.5 (mean of the years)": "mean<5.5",
    "~5.5 (mean of the years)": "mean~5.5",
    "change +6 points over the plan": "diff>=6",
    "avg>=5% (printed 5 to 5.5)": "avg>=5%",
    "avg>=4.5% (printed 4.5 to 5)": "avg>=4.5%",
    ">=3 stretch(?)": ">=3",
    ">=30 stretch(?)": ">=30",
    "from 4.4 to >=7.6": ">=7.6",
    "from 5 to >7": ">7",
    "from 64.54 to ~69.5": "~69.5",
    "from 26.67 to >=27.67": ">=27.67",
    "<=0 (none)": "<=0",
    "chg<=-30% against 十二五": "chg<=-30%",
    "<=35.29 (a cap on building land)": "<=35.29",
    ">=5000万人次 each year": "mean>=5000",
    ">=3000万吨": ">=3000",
    "sum>=5000; of which 农民工 sum>=1750": "sum>=5000; of which 农民工:sum>=1750",
    "sum>=4000; of which 高级工以上 sum>=1400": "sum>=4000; of which 高级工以上:sum>=1400",
    "avg>=5%; stretch in words": "avg>=5%",
    ">=3.5; 经费 avg 7.5%": ">=3.5",
    "~60; ~160": "parts[高水平高职:~60; 高水平专业群:~160]",
    "parts[:~9; :rel=(GDP)]": "parts[:~9; :rel=(GDP)]",
    "parts[:>=3000; 其中与京冀:>=725]": ">=3000; of which 与京冀:>=725",
    # A difference in units has a demand of its own; the file knows none.
    "words(增加 10 万人以上)": "diff>=10",
}
"""Codes of the file that are spelled out in words, each with the demand that it describes."""


def forms(table: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the forms in which a table is given, each with its text."""
    stored = table["text_as_stored"]
    pages = [] if stored == "same as text" else [("stored", stored)]
    return [*pages, ("copied", table["text"])]


each_form = pytest.mark.parametrize(
    ("given", "text"),
    [pytest.param(table, text, id=f"{table['id']}-{form}") for table in TABLES for form, text in forms(table)]
    or [pytest.param({}, "", id="none")],
)
each_table = pytest.mark.parametrize(
    "given", [pytest.param(table, id=table["id"]) for table in TABLES] or [pytest.param({}, id="none")]
)


@each_form
def test_every_cell_is_in_its_row(given: dict[str, Any], text: str) -> None:
    table = parse_table(text)
    assert [list(row.cells) for row in table.rows] == [row["printed"] for row in given["expected"]]
    assert table.unread == ()


def differences(row: ParsedRow, expected: dict[str, Any]) -> list[str]:
    """Return where a row was read otherwise than the file says."""
    nature = None if row.nature is None else row.nature.name
    direction = expected["direction"]
    checks = {
        "name": row.name == expected["name"],
        "unit": row.unit == expected["unit"],
        "nature": nature == expected["nature"],
        "baseline": expected["baseline"] in baseline_code(row.baseline),
        "targets": [code(target) for target in row.targets]
        == [SPELLED.get(target, target) for target in expected["targets"]],
        "direction": direction is None
        or (row.direction.direction is not None and row.direction.direction.name == direction),
    }
    return [name for name, same in checks.items() if not same]


@each_form
def test_rows_say_what_they_print(given: dict[str, Any], text: str) -> None:
    table = parse_table(text)
    wrong = [
        (row, differences(row, expected))
        for row, expected in zip(table.rows, given["expected"], strict=True)
        if differences(row, expected)
    ]
    for row, names in wrong:
        # 3000万吨…减排能力 under a name with 二氧化碳: the floor that is printed speaks against the name.
        assert (row.name, names) == ("非二氧化碳温室气体", ["direction"])
        assert any(doubt.weight is Weight.DECIDE for doubt in row.doubts)


@each_table
def test_both_forms_say_the_same(given: dict[str, Any]) -> None:
    first, *others = [
        (
            [(one.role, one.year, one.measure) for one in table.columns],
            [(row.name, row.group, row.parent, row.target.raw) for row in table.rows],
        )
        for table in (parse_table(text) for _, text in forms(given))
    ]
    assert all(other == first for other in others)


def asks(table: ParsedTable) -> int:
    """Return how many doubts of a table ask to check or to decide."""
    return sum(doubt.weight is not Weight.NOTE for doubt in table.doubts)


def test_few_doubts_ask() -> None:
    tables = [parse_table(table["text"]) for table in TABLES]
    assert sum(map(asks, tables)) <= Decimal("0.3") * sum(len(table.rows) for table in tables)
    national = parse_table(TABLES[0]["text"])
    assert asks(national) <= 2


def plan_of(table: ParsedTable, **options: Any) -> None:
    """Make a plan of a table, check it and write it."""
    last = max((column.year or 0 for column in table.columns), default=0) or 2030
    plan = to_plan(table, id="given", name_zh="某规划", period=(last - 4, last), **options)
    assert find_problems(plan) == ()
    assert from_json(to_json(plan)) == plan


def test_tables_become_plans() -> None:
    at_once, after_answers = [], []
    for given in TABLES:
        table = parse_table(given["text"])
        try:
            plan_of(table)
        except PlanError:
            directions = {
                one.row: one.inferred or "increase" for one in table.decisions if one.argument == "directions"
            }
            try:
                plan_of(table, directions=directions, skip="no_target")
            except PlanError:
                continue
            after_answers.append(given["id"])
        else:
            at_once.append(given["id"])
    assert len(at_once) >= len(TABLES) / 2
    assert len(at_once) + len(after_answers) >= Decimal("0.8") * len(TABLES)


# Single cells.

KEPT = {
    "累计降约 11–12": "no unit is printed, and no name says of what: per cent or units",
    "同比例提高": "the name of the row is not given, and with it what is to rise in proportion",
    "保持全省前列": "no rank is printed",
    "1:0.85": "a ratio to another number than one has no single figure; both figures are kept",
}
"""Cells that are kept as words, each with the reason."""
WORDS = ("qualitative", "deferred", "full_coverage", "rank", "sync", "ratio")
IN_CODES = {
    "stretch(>=90) or >=90 with stretch": ">=90",
    ">=100 stretch": ">=100",
    ">=1000 per year": ">=1000",
    "chg<=-30% against 十二五": "chg<=-30%",
    "change in units +1": "diff>=1",
    "chg>=+50% base 2015 / words": "chg>=50%",
    "chg<=-10% base 2020": "chg<=-10%",
    "avg>=4.5% (printed 4.5 to 5)": "avg>=4.5%",
    "<5.5 (mean of years)": "mean<5.5",
    "from 34.4 to <=31.3": "<=31.3",
    "sum>=5000 part 农民工 sum>=1750": "sum>=5000; of which 农民工:sum>=1750",
    "parts 2.55; 3.45": "parts[:>=2.55; :>=3.45]",
    "parts avg>=10%; avg>=20%": "parts[:avg>=10%; :avg>=20%]",
    "sum>=100万 unit 万人": "sum>=100",
    ">=3 stretch": ">=3",
    "chg>=+100%": "chg>=100%",
    ">=100 bare": ">=100",
}


def test_no_more_than_twelve_cells_are_kept_as_words() -> None:
    assert len(KEPT) <= 12


@pytest.mark.parametrize("given", [pytest.param(cell, id=cell["cell"]) for cell in CELLS] or [{}])
def test_cells(given: dict[str, Any]) -> None:
    read = parse_target(given["cell"], name=given["name"])
    expected = given["expected"]
    if given["cell"] in KEPT:
        assert isinstance(read.demand, Qualitative)
        assert read.doubts
    elif isinstance(expected, str):
        of_words = expected in ("words, words_alone", "words_alone")
        printed = re.sub(r" unit .*| \(.*", "", expected)
        wanted = f"words({given['cell']})" if of_words else IN_CODES.get(expected, printed)
        assert code(read) == wanted
        assert ("stretch" in expected) is read.stretch
    else:
        check_demand(read, expected)
        baseline = parse_baseline(given["cell"])
        if given["column"] in ("baseline", "value") and "value" in expected:
            assert baseline.value == Decimal(str(expected["value"]))


def check_demand(read: ParsedTarget, expected: dict[str, Any]) -> None:
    """Hold a target against what the file says in fields."""
    op, demand = expected["op"], read.demand
    if op == "missing":
        assert read.missing
    elif op == "assigned":
        assert isinstance(demand, Assigned)
        assert demand.by == expected["by"]
    elif "relative_to" in expected:
        assert isinstance(demand, Relative)
    elif op in WORDS:
        assert isinstance(demand, Qualitative)
    elif op == "multi":
        assert len(read.parts) == max(len(expected.get("values", ())), 2)
    elif op == "change":
        assert isinstance(demand, Quantified)
        assert read.figures == (Decimal(str(expected["value"])),)
        assert demand.relation == ("at_least" if expected["dir"] == "up" else "at_most")
    else:
        check_figures(read, expected)


def check_figures(read: ParsedTarget, expected: dict[str, Any]) -> None:
    """Hold the figures of a target and their relation against what the file says."""
    assert isinstance(read.demand, Quantified)
    bound, op = read.demand.bound, expected["op"]
    if op == "range":
        assert bound.figures == (Decimal(str(expected["low"])), Decimal(str(expected["high"])))
    elif op == "from_to":
        assert read.figures == (Decimal(str(expected["from"])), Decimal(expected["to"]))
    elif op == "~":
        assert bound.approximate
    else:
        assert bound.figures == (Decimal(str(expected["value"])),)
        assert op == "?" or SIGNS[bound.relation or "exactly"] == op
