"""The table of broken laws: each piece of code that is to be broken stands where the table says."""

from __future__ import annotations

import re
import tomllib

import pytest

from conftest import ROOT

TABLE = ROOT / "scripts" / "broken_laws.toml"

pytestmark = pytest.mark.skipif(not TABLE.is_file(), reason="no scripts beside the tests")


def test_each_law_has_three_breaks_that_can_be_made() -> None:
    laws = re.findall(
        r"^### Law (\d+)$", (ROOT / "docs/explanation/laws.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    breaks = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    assert {law: len(breaks[law]) for law in breaks} == dict.fromkeys(laws, 3)
    for law, pieces in breaks.items():
        for piece in pieces:
            text = (ROOT / "src/xzplan" / piece["module"]).read_text(encoding="utf-8")
            assert (law, piece["old"], text.count(piece["old"])) == (law, piece["old"], 1)
            assert piece["old"] != piece["new"]
