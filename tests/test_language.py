"""Counts in English: one home for the plural, and no text that counts without it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import xzplan
from xzplan.language import counted
from xzplan.model.lookup import Records

SOURCES = [
    path
    for path in sorted(Path(xzplan.__file__).parent.rglob("*.py"))
    if path.parent.name != "numerics"  # which counts the years of series alone, two at least
]
COUNTED = re.compile(
    r"\{(?:len\([^{}]*\)|[a-z_.]*(?:count|number|checked|areas|years|size)[a-z_]*)\}"
    r" (?:[a-z]+ )?(?!series\b|does\b)[a-z]+s\b"
)
"""A count in braces and a plural behind it, which is wrong for 1."""


@pytest.mark.parametrize(
    ("count", "noun", "verb", "said"),
    [
        (0, "problem", False, "0 problems"),
        (1, "problem", False, "1 problem"),
        (2, "discrepancy", False, "2 discrepancies"),
        (2, "status", False, "2 statuses"),
        (1, "discrepancy", False, "1 discrepancy"),
        (1, "key project", True, "1 key project is"),
        (12, "key project", True, "12 key projects are"),
    ],
)
def test_only_one_is_singular(count: int, noun: str, *, verb: bool, said: str) -> None:
    assert counted(count, noun, verb=verb) == said


def test_no_text_counts_without_it() -> None:
    found = [
        f"{path.name}: {match[0]}" for path in SOURCES for match in COUNTED.finditer(path.read_text("utf-8"))
    ]
    assert found == []


def test_one_of_each(plan: xzplan.Plan) -> None:
    table = xzplan.read_observations("指标,2022年\n18,308\n", plan)
    review = xzplan.assess_plan(plan, table, as_of=2022)
    assert "In the observations 1 problem is open; its values are left aside." in review.sentence.en
    assert repr(table).endswith(": 0 rows, 1 problem>")
    small = xzplan.to_plan(
        xzplan.parse_table("指标\t2020年\t2025年\t属性\n护理型床位占比（%）\t17.81\t55\t约束性"),
        id="small",
        name_zh="某规划",
        period=(2021, 2025),
    )
    assert repr(small).endswith(": 1 indicator, 1 domain, 0 key projects>")
    assert "1 indicator, 1 domain, 0 key projects" in str(small)
    judged = xzplan.assess_plan(small, {1: {2022: 30.8}})
    assert (
        judged.sentence.en
        == "Of 1 main indicator, 1 behind schedule; of the 1 binding one, 1 behind schedule."
    )
    domain = plan.domains[1]
    assert repr(Records("domain", [domain])).startswith("<1 domain record: ")
    assert "1 domain<" in Records("domain", [domain])._repr_html_()
    assert "28 indicators<" in plan.indicators._repr_html_()
