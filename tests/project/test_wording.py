"""The texts that people read stand in golden files; other tests assert codes, statuses and operands."""

from __future__ import annotations

import re
import runpy

import pytest

from conftest import ROOT

SCRIPT = ROOT / "scripts" / "make_wording.py"
GOLDEN = ROOT / "tests" / "golden"

pytestmark = pytest.mark.skipif(not SCRIPT.is_file(), reason="no scripts beside the tests")


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    # The words of the pictures stand beside the code that draws them.
    pytest.importorskip("matplotlib", reason="matplotlib is not here: pip install 'xzplan[plot]'")
    return runpy.run_path(str(SCRIPT))["texts"]()  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "name", ["wording.txt", "assessments.txt", "review.txt", "report.md", "report.en.md"]
)
def test_the_texts_are_those_of_the_files(texts: dict[str, str], name: str) -> None:
    assert sorted(texts) == sorted(path.name for path in GOLDEN.iterdir())
    assert texts[name] == (GOLDEN / name).read_text(encoding="utf-8"), "run scripts/make_wording.py"


NEVER = re.compile(
    "印(?![发证])|读作|读法|守住|里程碑|观测|编造|照录|径用|界限|序列|复利|须知|时序要求|进度比"
)
"""Words of a print shop or of a translation, for which offices have others: 列明, 理解为, 释义, 年度参考值, 实际值, 分项."""


def test_the_chinese_is_that_of_an_office(texts: dict[str, str]) -> None:
    found = [line for text in texts.values() for line in text.splitlines() if NEVER.search(line)]
    assert found == []
