"""The public face: a changed name or signature is seen in a review."""

from __future__ import annotations

import runpy
import sys

import pytest

from conftest import ROOT

SCRIPT = ROOT / "scripts" / "make_signatures.py"
FILE = ROOT / "docs" / "signatures.txt"


@pytest.mark.skipif(
    not (SCRIPT.is_file() and FILE.is_file()), reason="no scripts or documentation beside the tests"
)
@pytest.mark.skipif(sys.version_info >= (3, 12), reason="other versions print some signatures otherwise")
def test_the_signatures_are_those_of_the_file() -> None:
    assert runpy.run_path(str(SCRIPT))["text"]() == FILE.read_text(encoding="utf-8"), (
        "run scripts/make_signatures.py"
    )
