"""Pages in two languages stay in step: headings by number and level, code blocks character for character."""

from __future__ import annotations

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


def headings(page: Path) -> list[int]:
    """Return the level of each heading, in order; a comment in code is none."""
    return [len(signs) for signs in re.findall(r"^(#+) ", BLOCK.sub("", text(page)), re.MULTILINE)]


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


def test_no_chinese_page_is_without_an_english_one() -> None:
    known = {chinese for _, chinese in PAIRS}
    assert set((DOCS / "zh").rglob("*.md")) <= known
