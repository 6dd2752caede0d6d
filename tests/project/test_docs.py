"""The documentation says what is there: laws and tests, modules and pages, caveats, docstring examples."""

from __future__ import annotations

import ast
import doctest
import importlib
import re

import pytest

from conftest import ROOT
from modules import MODULES
from xzplan.projection import caveats

DOCS = ROOT / "docs"
PROPERTIES = ROOT / "tests" / "laws"

pytestmark = pytest.mark.skipif(not DOCS.is_dir(), reason="no documentation beside the tests")


def laws() -> dict[int, str]:
    """Return the wording of each law, on one line."""
    text = (DOCS / "explanation" / "laws.md").read_text(encoding="utf-8")
    found = re.findall(r"\*\*Law (\d+)\*\* \(([^)]*)\)\. (.*?)(?=\n\n|\Z)", text, re.DOTALL)
    return {int(number): " ".join(wording.split()) for number, _, wording in found}


def quotes() -> list[tuple[str, int, str]]:
    """Return the law that each property test quotes: test, number, words."""
    found = []
    for path in sorted(PROPERTIES.glob("test_*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                said = re.fullmatch(r"Law (\d+): (.*)", ast.get_docstring(node) or "", re.DOTALL)
                assert said, f"{path.name}: {node.name} quotes no law"
                found.append((node.name, int(said[1]), " ".join(said[2].split())))
    return found


def test_every_law_has_a_test_and_every_test_a_law() -> None:
    assert {number for _, number, _ in quotes()} == set(laws())
    for test, number, words in quotes():
        assert words.rstrip(".") in laws()[number], test


def test_every_module_has_a_page() -> None:
    pages = {page.stem for page in (DOCS / "reference").glob("*.md")} - {"index"}
    assert pages == {name.removeprefix("xzplan.") for name in MODULES}
    index = (DOCS / "reference" / "index.md").read_text(encoding="utf-8")
    for page in pages:
        assert f"({page}.md)" in index
        module = importlib.import_module(f"xzplan.{page}")
        text = (DOCS / "reference" / f"{page}.md").read_text(encoding="utf-8")
        for name in module.__all__:
            assert name in text, f"{page}.md does not speak of {name}"


def test_every_caveat_is_documented() -> None:
    page = (DOCS / "reference" / "caveats.md").read_text(encoding="utf-8")
    text = page[page.index("## Codes") :]
    assert set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) == set(caveats._TEXTS)


def test_links_between_pages_lead_somewhere() -> None:
    for page in [*ROOT.glob("*.md"), *DOCS.rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings(name: str) -> None:
    failed, _ = doctest.testmod(importlib.import_module(name))
    assert failed == 0


def test_there_are_examples_in_docstrings() -> None:
    tried = [doctest.testmod(importlib.import_module(name)).attempted for name in MODULES]
    assert sum(tried) >= 15
