"""The documentation says what is there: laws and tests, modules and pages, caveats, docstring examples."""

from __future__ import annotations

import ast
import doctest
import importlib
import re
from types import ModuleType

import pytest

from conftest import ROOT
from modules import MODULES
from xzplan.display.text import display_width
from xzplan.observations import problems as row_problems
from xzplan.parsing import doubts
from xzplan.plans import problems
from xzplan.projection import caveats

DOCS = ROOT / "docs"
PROPERTIES = ROOT / "tests" / "laws"

pytestmark = pytest.mark.skipif(not DOCS.is_dir(), reason="no documentation beside the tests")


def laws() -> dict[int, str]:
    """Return the wording of each law, on one line."""
    text = (DOCS / "explanation" / "laws.md").read_text(encoding="utf-8")
    found = re.findall(r"^### Law (\d+)\n\n\*([^*]*)\.\* (.*?)(?=\n\n|\Z)", text, re.DOTALL | re.MULTILINE)
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


def test_every_package_has_a_page() -> None:
    """The title of a page names what it documents; docs/conf.py puts the docstrings of its modules below."""
    pages = {page: page.read_text(encoding="utf-8") for page in (DOCS / "reference").glob("*.md")}
    documented = [
        name for text in pages.values() for name in re.findall(r"xzplan\.[\w.]+", text.partition("\n")[0])
    ]
    homes = {name if name.count(".") == 1 else name.rpartition(".")[0] for name in MODULES}
    assert sorted(documented) == sorted(homes)
    index = pages.pop(DOCS / "reference" / "index.md")
    for page in pages:
        assert f"({page.name})" in index, page.name


@pytest.mark.parametrize("name", [name for name in MODULES if f"{name}." in "".join(MODULES)])
def test_every_public_name_of_a_package_is_documented(name: str) -> None:
    """Docstrings are shown of public modules alone."""
    parts = [module for module in MODULES if module.startswith(f"{name}.")] or [name]
    shown = {public for module in parts for public in importlib.import_module(module).__all__}
    assert set(importlib.import_module(name).__all__) <= shown


@pytest.mark.parametrize("module", [caveats, doubts, problems, row_problems], ids=lambda one: one.__name__)
def test_every_code_is_documented(module: ModuleType) -> None:
    """docs/conf.py puts the codes of a module, with their words, where a page of the reference names it."""
    page = DOCS / "reference" / f"{module.__name__.split('.')[1]}.md"
    assert f"```{{codes}} {module.__name__}\n```\n" in page.read_text(encoding="utf-8")


def test_links_between_pages_lead_somewhere() -> None:
    """The pages of the plan are made with the site; test_site.py follows the links to them."""
    for page in [*ROOT.glob("*.md"), *DOCS.rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if "://" not in target and not target.startswith(("plan/", "../plan/")):
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_no_output_is_wider_than_90_columns() -> None:
    """A full-width character takes two; wider output cannot be seen on a page without scrolling."""
    pages = [page for page in DOCS.rglob("*.md") if not {"zh", "plan"} & set(page.relative_to(DOCS).parts)]
    for page in [ROOT / "README.md", *pages]:
        for block in re.findall(
            r"^```py.*?\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
        ):
            for line in block.splitlines():
                assert line.startswith((">>>", "...")) or display_width(line) <= 90, f"{page.name}: {line}"


@pytest.mark.skipif(not (ROOT / "src").is_dir(), reason="no source beside the tests")
def test_files_that_are_named_are_there() -> None:
    for page in [*ROOT.glob("*.md"), *DOCS.rglob("*.md")]:
        if page.name != "CHANGELOG.md" and page.parent != DOCS / "plan":
            for path in re.findall(
                r"`((?!xzplan/|\.\.)[\w.-]+/[\w./-]+\.(?:py|md|txt|json))`", page.read_text("utf-8")
            ):
                assert (ROOT / path).exists() or (ROOT / "src" / "xzplan" / path).exists(), (
                    f"{page.name}: {path}"
                )


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings(name: str) -> None:
    failed, _ = doctest.testmod(importlib.import_module(name))
    assert failed == 0


def test_there_are_examples_in_docstrings() -> None:
    finder = doctest.DocTestFinder()
    found = [test for name in MODULES for test in finder.find(importlib.import_module(name))]
    assert sum(len(test.examples) for test in found) >= 200
