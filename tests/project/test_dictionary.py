"""The data dictionary is made from the columns of the tables, and has all of them."""

from __future__ import annotations

import runpy
from typing import Any

import pytest

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
