"""The texts that people read stand in golden files; other tests assert codes, statuses and operands."""

from __future__ import annotations

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
