"""Two languages in step: the headings of each pair of pages, and code that runs in both; the glossary; the citation."""

from __future__ import annotations

import doctest
import re
import tomllib
import typing
from pathlib import Path

import pytest

import xzplan
from conftest import ROOT
from modules import CLASSES
from xzplan.model import targets
from xzplan.model.enums import Worded

DOCS = ROOT / "docs"
ENGLISH = [DOCS / "tutorial.md", *sorted((DOCS / "how-to").glob("*.md"))]
CHINESE = sorted((DOCS / "zh").rglob("*.md"))
PAGES = [(DOCS / page.relative_to(DOCS / "zh"), page) for page in CHINESE]
PAIRS = [(ROOT / "README.md", ROOT / "README.zh-CN.md"), *PAGES]
WRITTEN = [*PAIRS[0], *ENGLISH, *CHINESE, *(DOCS / "reference").glob("*.md")]

pytestmark = pytest.mark.skipif(not DOCS.is_dir(), reason="no documentation beside the tests")

BLOCK = re.compile(r"^```[^\n]*\n.*?^```$", re.MULTILINE | re.DOTALL)


def text(page: Path) -> str:
    """Return the text of a page."""
    return page.read_text(encoding="utf-8")


def headings(page: Path) -> list[str]:
    """Return the sign of each heading, in order; a comment in code is none."""
    return re.findall(r"^#+(?= )", BLOCK.sub("", text(page)), re.MULTILINE)


def examples(page: Path) -> list[str]:
    """Return the blocks of code, in order; what is for the site alone, such as {toctree}, is none."""
    return [block for block in BLOCK.findall(text(page)) if not block.startswith("```{")]


def named(pair: tuple[Path, Path]) -> str:
    """Return the name of a pair for the test's report."""
    return pair[0].stem


# The two READMEs are written for different readers; they share the two commands alone.
def test_both_readmes_have_the_two_commands() -> None:
    english, chinese = (
        [block for block in examples(page) if block.startswith("```sh\npython3 -m venv .venv &&")]
        for page in PAIRS[0]
    )
    assert len(english) == 2
    assert english == chinese


# The front pages are written for different readers, as the two READMEs are.
@pytest.mark.parametrize("pair", [pair for pair in PAGES if pair[0].stem != "index"], ids=named)
def test_both_languages_have_the_same_headings(pair: tuple[Path, Path]) -> None:
    english, chinese = pair
    assert english.is_file(), f"{chinese.name} has no English version"
    assert headings(english) == headings(chinese)


@pytest.mark.parametrize("pair", PAIRS, ids=named)
def test_each_language_links_to_the_other_at_its_top(pair: tuple[Path, Path]) -> None:
    for page, other in (pair, pair[::-1]):
        link = re.findall(r"\]\(([^)]+)\)", text(page).split("\n\n", 2)[1])
        assert [(page.parent / target).resolve() for target in link] == [other.resolve()], page


PANDAS = ("pandas", "pandas is not here: pip install --group test-edges")
DUCKDB = ("duckdb", "duckdb is not here: pip install --group test-edges")
FASTAPI = ("fastapi", "fastapi is not here: pip install --group test-edges")
WORKBOOKS = ("xlsxwriter", "no xlsxwriter: the workbook was not written")
MATPLOTLIB = ("matplotlib", "no matplotlib: the pictures were not tried")
EXTRAS = {
    "README.zh-CN.md": MATPLOTLIB,
    "docs/reference/plotting.md": MATPLOTLIB,
    **{
        f"docs/{folder}{page}.md": needs
        for folder in ("", "zh/")
        for page, needs in {
            "how-to/counties": MATPLOTLIB,
            "how-to/excel_and_pandas": PANDAS,
            "how-to/many_counties": PANDAS,
            "how-to/mid_term_review": WORKBOOKS,
            "how-to/milestones_between_two_values": PANDAS,
            "how-to/pictures_in_chinese": MATPLOTLIB,
            "how-to/serve_with_fastapi": FASTAPI,
            "how-to/tables_in_pandas_polars_and_sql": DUCKDB,
            "tutorial": MATPLOTLIB,
        }.items()
    },
}


@pytest.mark.parametrize("page", EXTRAS)
def test_examples_that_need_an_extra(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package, otherwise = EXTRAS[page]
    pytest.importorskip(package, reason=otherwise)
    monkeypatch.chdir(tmp_path)
    code = re.sub(r"^```.*$", "", "".join(examples(ROOT / page)), flags=re.MULTILINE)
    runner = doctest.DocTestRunner()
    runner.run(doctest.DocTestParser().get_doctest(code, {}, page, None, None))
    assert runner.summarize(verbose=False).failed == 0


def test_only_these_pages_have_examples_that_are_not_executed_as_they_stand() -> None:
    pages = {page.relative_to(ROOT).as_posix() for page in WRITTEN if "```pycon" in text(page)}
    assert pages == set(EXTRAS)


def enums() -> list[type[Worded]]:
    """Return every public enum."""
    return [thing for thing in CLASSES.values() if issubclass(thing, Worded) and thing is not Worded]


def entries(name: str) -> dict[str, list[str]]:
    """Return the rows of the glossary on one enum, by the member."""
    section = text(DOCS / "glossary.md").partition(f"\n### {name}\n")[2].partition("\n### ")[0]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("| `")]
    return {row[0].strip("`"): row[1:] for row in rows}


@pytest.mark.parametrize("enum", enums(), ids=lambda enum: enum.__name__)
def test_the_glossary_has_every_member_of_every_enum(enum: type[Worded]) -> None:
    rows = entries(enum.__name__)
    assert list(rows) == [member.name for member in enum]
    for member in enum:
        zh, en, *meanings = rows[member.name]
        assert len(meanings) == 2
        assert all(meanings)
        assert (zh, en) == (member.text.zh, member.text.en)


def test_the_glossary_knows_no_other_enum() -> None:
    sections = re.findall(r"^### (\w+)$", text(DOCS / "glossary.md"), re.MULTILINE)
    assert sorted(sections) == sorted(enum.__name__ for enum in enums())


def test_the_glossary_speaks_both_languages() -> None:
    page = text(DOCS / "glossary.md")
    said = [
        *re.findall(r"^##? (.*)$", page, re.MULTILINE),
        *re.findall(r"^### \w+\n\n(.*)$", page, re.MULTILINE),
    ]
    assert len(said) >= len(enums()) + 7
    for words in said:
        assert re.fullmatch(r".*[\u4e00-\u9fff].* / [^\u4e00-\u9fff]+", words), words


def test_the_glossary_has_both_languages_of_every_term() -> None:
    before = text(DOCS / "glossary.md").partition("## 枚举")[0]
    rows = [
        line.strip("| ").split(" | ") for line in before.splitlines() if re.match(r"\| (?!中文|---)", line)
    ]
    assert len(rows) >= 60
    for row in rows:
        assert len(row) == 4, row
        assert all(row), row
        assert all(re.search(r"[\u4e00-\u9fff]", cell) for cell in row[::2]), row
        assert not any(re.search(r"[\u4e00-\u9fff]", cell) for cell in row[1::2]), row
    assert len({row[1] for row in rows}) == len(rows)


def test_the_glossary_has_every_kind_of_demand() -> None:
    for demand in typing.get_args(targets.Demand):
        assert f"`{demand.__name__}` | " in text(DOCS / "glossary.md")


def test_the_citation_is_of_this_version() -> None:
    citation = ROOT / "CITATION.cff"
    if not citation.is_file():
        pytest.skip("no CITATION.cff beside the tests")
    assert f"\nversion: {xzplan.__version__}\n" in text(citation)
    licence = tomllib.loads(text(ROOT / "pyproject.toml"))["project"]["license"]
    assert f"\nlicense: {licence.partition(' ')[0]} " in text(citation)


@pytest.mark.parametrize("page", [*CHINESE, DOCS / "glossary.md"], ids=lambda page: page.stem)
def test_a_bound_is_called_as_an_office_calls_it(page: Path) -> None:
    assert "界限" not in text(page), "a bound is 上下限, 上限 or 下限"
