"""Every doubt is documented, in both languages."""

from __future__ import annotations

import re

import pytest

from conftest import ROOT
from xzplan.parsing.doubts import TEXTS


@pytest.mark.skipif(not (ROOT / "docs").is_dir(), reason="no documentation beside the tests")
def test_every_doubt_is_documented() -> None:
    page = (ROOT / "docs" / "reference" / "parsing.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", page[page.index("## Doubt(") :], re.MULTILINE)) == set(TEXTS)


def test_every_doubt_has_both_languages() -> None:
    for text in TEXTS.values():
        assert text.zh.count("{0}") == text.en.count("{0}")
        assert text.zh.count("{1}") == text.en.count("{1}")
