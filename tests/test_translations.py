"""Pages in two languages stay in step: headings and steps by number and order, code blocks character for character."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
from enum import Enum
from pathlib import Path

import pytest

import xzplan
from conftest import ROOT

DOCS = ROOT / "docs"
PAIRS = [
    (ROOT / "README.md", ROOT / "README.zh-CN.md"),
    *((page, DOCS / "zh" / "how-to" / page.name) for page in sorted((DOCS / "how-to").glob("*.md"))),
]

pytestmark = pytest.mark.skipif(not DOCS.is_dir(), reason="no documentation beside the tests")

BLOCK = re.compile(r"^```[^\n]*\n.*?^```$", re.MULTILINE | re.DOTALL)


def text(page: Path) -> str:
    """Return the text of a page."""
    return page.read_text(encoding="utf-8")


def headings(page: Path) -> list[str]:
    """Return the sign of each heading and the number of each step, in order; a comment in code is neither."""
    return re.findall(r"^(#+(?= )|\*\*\d+(?=\. ))", BLOCK.sub("", text(page)), re.MULTILINE)


def named(pair: tuple[Path, Path]) -> str:
    """Return the name of a pair for the test's report."""
    return pair[0].stem


@pytest.mark.parametrize("pair", PAIRS, ids=named)
def test_both_languages_have_the_same_headings_and_code(pair: tuple[Path, Path]) -> None:
    english, chinese = pair
    assert chinese.is_file(), f"{english.name} has no Chinese version"
    assert headings(english) == headings(chinese)
    assert BLOCK.findall(text(english)) == BLOCK.findall(text(chinese))


@pytest.mark.parametrize("pair", PAIRS, ids=named)
def test_each_language_links_to_the_other_at_its_top(pair: tuple[Path, Path]) -> None:
    for page, other in (pair, pair[::-1]):
        link = re.findall(r"\]\(([^)]+)\)", text(page).split("\n\n", 2)[1])
        assert [(page.parent / target).resolve() for target in link] == [other.resolve()], page


EXTRAS = {
    "excel_and_pandas": ("pandas", "pandas is not here: pip install 'xzplan[test-edges]'"),
    "pictures_in_chinese": ("matplotlib", "no matplotlib: the pictures were not tried"),
}


@pytest.mark.parametrize("page", EXTRAS)
def test_examples_that_need_an_extra(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package, otherwise = EXTRAS[page]
    pytest.importorskip(package, reason=otherwise)
    monkeypatch.chdir(tmp_path)
    code = "".join(BLOCK.findall(text(DOCS / "how-to" / f"{page}.md")))
    code = re.sub(r"^```.*$", "", code, flags=re.MULTILINE)
    runner = doctest.DocTestRunner()
    runner.run(doctest.DocTestParser().get_doctest(code, {}, page, None, None))
    assert runner.summarize(verbose=False).failed == 0


def test_only_these_pages_have_examples_that_are_not_executed_as_they_stand() -> None:
    pages = {page.stem for page in (DOCS / "how-to").glob("*.md") if "```pycon" in text(page)}
    assert pages == set(EXTRAS)


def test_no_chinese_page_is_without_an_english_one() -> None:
    known = {chinese for _, chinese in PAIRS}
    assert set((DOCS / "zh").rglob("*.md")) <= known
