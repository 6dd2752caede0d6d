"""Whatever a text holds, what is written of it is well formed, and says no more than the text did."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

import xzplan
from xzplan.display.blocks import Items, Text

MARKDOWN = (
    "# x",
    "- x",
    "1. x",
    "1) x",
    "+ x",
    "* x",
    "===",
    "---",
    "> x",
    "```",
    "| a | b |",
    "    x",
    "[a](javascript:b)",
)
FORMULAS = ("=1+1", "@SUM(1)", "-1+1", "+1", "\t=1", "\r\n=1", "＝1", "|cmd", "%0A=1")
MARKUP = ("<script>x</script>", "&amp;<!-- -->]]>", '" onload="x')
CONTROLS = ("a\x07b\x00c\x0bd\x1fe\x7ff\x85g", "\ufffe\uffff\ufeff\u202e\u2028x", "_x0041_", "长" * 300)

NOT_IN_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def plan_of(text: str) -> xzplan.Plan:
    """Return a plan that has a text in every place where a plan may have any."""
    plan = xzplan.plan_from_records(
        [{"name": "床位", "unit": "%", "baseline": "58.2", "target": "≥70"}],
        id="x",
        name_zh="规划",
        period=(2026, 2030),
    )
    indicator = plan.indicators[1]
    unit = evolve(indicator.unit, zh=text, en=text)
    row = evolve(indicator, name_zh=text, name_en=f"{text}…", responsible=text, unit=unit)
    return evolve(plan, name_zh=text, name_en=text, indicators=[row])


def parts_of(write: Any, content: object) -> list[bytes]:
    target = io.BytesIO()
    write(target, content)
    book = zipfile.ZipFile(target)
    return [book.read(name) for name in book.namelist() if name.endswith((".xml", ".rels"))]


@pytest.mark.parametrize("text", [*MARKDOWN, *FORMULAS, *MARKUP, *CONTROLS])
def test_what_is_written(text: str) -> None:
    plan = plan_of(text)
    review = xzplan.assess_plan(plan, {1: {2027: 60}})
    assert xzplan.from_json(xzplan.to_json(plan)) == plan
    pages = [xzplan.report(review, detail="full", note=text, date=text), plan.indicators[1]._repr_html_()]
    markdown = xzplan.report(review, format="markdown", note=text, date=text)
    for page in (*pages, markdown):
        assert not NOT_IN_XML.search(page)
        assert "<script>" not in page
        page.encode()
    if text in MARKDOWN:
        assert text not in markdown.split("\n")
    table = xzplan.to_csv(plan.indicators, labels="zh", excel=True)
    for row in csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline="")):
        for cell in row:
            assert not re.match(r"\s*[-=+@＝]", cell) or re.fullmatch(r"[-+][\d.]*", cell), cell
    pytest.importorskip("xlsxwriter")
    for part in (*parts_of(xzplan.write_workbook, review), *parts_of(xzplan.write_template, plan)):
        ET.fromstring(part)  # noqa: S314 - our own


@pytest.mark.parametrize(
    ("text", "written"),
    [
        *((text, text.replace(sign, f"\\{sign}", 1)) for text, sign in
          [("1. a", "."), ("12) a", ")"), ("- a", "-"), ("+ a", "+"), ("===", "="), ("---", "-"), ("-", "-"), ("1.", ".")]),
        *((text, text) for text in ("1.5 a", "-1.5", "=1+1", ".5", ") a", "1- a")),
    ],
)  # fmt: skip
def test_texts_of_markdown_that_begin_a_line(text: str, written: str) -> None:
    assert Text(text).markdown() == written
    assert Items((text,)).markdown() == f"- {written}"
