"""The data dictionary is made from the columns of the tables, and has all of them."""

from __future__ import annotations

import runpy
from typing import Any, get_args

import pytest

import xzplan
from conftest import ROOT
from xzplan.formats._columns import TABLES
from xzplan.formats._meanings import MEANINGS

SCRIPT = ROOT / "scripts" / "make_dictionary.py"

pytestmark = pytest.mark.skipif(not SCRIPT.is_file(), reason="no scripts beside the tests")


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    """Return what the script defines."""
    return runpy.run_path(str(SCRIPT))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_page_is_what_the_script_makes(script: dict[str, Any], lang: str) -> None:
    page = script["PAGES"][lang].read_text(encoding="utf-8")
    assert script["page"](lang) == page, "run scripts/make_dictionary.py"


def test_it_has_every_table_and_every_column(script: dict[str, Any]) -> None:
    assert set(script["SECTIONS"]) | set(script["SAME"]) == set(TABLES)
    pages = {lang: script["page"](lang) for lang in ("en", "zh")}
    for meaning in MEANINGS.values():
        assert meaning.text.en in pages["en"]
        assert meaning.text.zh in pages["zh"]
        assert meaning.unit is None or meaning.unit.zh in pages["zh"]


def test_it_has_the_codes_of_every_column(script: dict[str, Any]) -> None:
    named = {
        name.rpartition(".")[2] for name, meaning in MEANINGS.items() if meaning.kind in ("term", "choice")
    }
    assert named - {"unit", "series", "scheme"} == set(script["CODES"]) | set(script["OTHER_CODES"])
    demands = {demand.kind for demand in get_args(xzplan.model.Demand)}
    assert set(script["OTHER_CODES"]["demand"]) == demands


def test_every_code_of_the_plan_is_in_it(script: dict[str, Any]) -> None:
    plan = xzplan.load_plan()
    review = xzplan.assess_plan(
        plan, {18: {2021: 21.3, 2022: 30.8}}, works={"duncun_wellness_park": "started"}
    )
    known = {
        name: {member.value for enum in enums for member in enum} for name, enums in script["CODES"].items()
    }
    for name, words in script["OTHER_CODES"].items():
        known[name] = known.get(name, set()) | set(words)
    kept = (
        plan.indicators,
        plan.commitments,
        plan.works,
        plan.measures,
        plan.domains,
        plan.goals,
        plan.documents,
    )
    for records in (*kept, plan.discrepancies, xzplan.trajectories(plan), review, review.works):
        for name, cells in xzplan.to_columns(records).items():
            assert set(cells) - {None} <= known.get(name, set(cells)), name
