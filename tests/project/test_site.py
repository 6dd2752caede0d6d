"""The documentation site: built without a warning, whole without a network, found in both languages."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote, unquote, urldefrag

import pytest

import xzplan
from browser import browse
from conftest import ROOT
from places import place

pytestmark = pytest.mark.skipif(
    not (ROOT / "docs" / "conf.py").is_file(), reason="no documentation beside the tests"
)


class Page(HTMLParser):
    """The anchors of a page, what it links to, and what it loads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.loaded: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag names, links to or loads."""
        given = {name: value or "" for name, value in attrs}
        self.ids |= {given[name] for name in ("id", "name") if name in given}
        if tag == "a" or (tag == "link" and given.get("rel") not in {"stylesheet", "preload", "icon"}):
            self.links |= {given["href"]} if "href" in given else set()
        else:
            self.loaded |= {
                given[name] for name in ("src", "srcset", "href", "data", "poster") if name in given
            }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    for package in ("sphinx", "furo", "myst_parser", "matplotlib"):
        pytest.importorskip(package, reason=f"{package} is not here: pip install --group docs")
    folder = tmp_path_factory.mktemp("site")
    # A copy, for the build puts the pages of the plan among the others.
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("plan"))
    for page in ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"):  # which pages of the project include
        shutil.copy(ROOT / page, folder)
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-n", "-W", "--keep-going", "-q", folder / "docs", folder / "out"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )
    assert done.stdout + done.stderr == ""
    assert done.returncode == 0
    return folder / "out"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {path: Page(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}


@pytest.fixture(scope="module")
def words(site: Path) -> dict[str, set[str]]:
    text = (site / "searchindex.js").read_text(encoding="utf-8")
    index = json.loads(text.removeprefix("Search.setIndex(").removesuffix(")"))
    found: dict[str, set[str]] = {}
    for word, where in [*index["terms"].items(), *index["titleterms"].items()]:
        numbers = where if isinstance(where, list) else [where]
        found.setdefault(word, set()).update(index["docnames"][number] for number in numbers)
    return found


def test_every_link_within_the_site_leads_somewhere(site: Path, pages: dict[Path, Page]) -> None:
    broken = []
    for path, page in pages.items():
        for link in (page.links | page.loaded) - {"#"}:
            file, anchor = urldefrag(unquote(link))
            if re.match(r"[a-z]+:", file):
                continue
            target = (path.parent / file.partition("?")[0]).resolve() if file else path
            if not target.is_file() or (anchor and target in pages and anchor not in pages[target].ids):
                broken.append((str(path.relative_to(site)), link))
    assert broken == []


def test_nothing_is_loaded_from_elsewhere(site: Path, pages: dict[Path, Page]) -> None:
    assert [
        (path.name, what)
        for path, page in pages.items()
        for what in page.loaded
        if re.match(r"(\w+:)?//", what)
    ] == []
    for sheet in site.rglob("*.css"):
        for what in re.findall(r"url\(([^)]*)\)|@import ([^;]*)", sheet.read_text(encoding="utf-8")):
            assert not re.match(r"""["']?(\w+:)?//""", "".join(what)), sheet.name


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_each_domain_and_each_indicator_has_a_page(site: Path, plan: xzplan.Plan, lang: str) -> None:
    folder = site / "plan" if lang == "en" else site / "plan" / "zh"
    for domain in plan.domains.values():
        assert f">({domain.number}) " in (folder / "domains" / f"{domain.id}.html").read_text(
            encoding="utf-8"
        )
    for one in plan.indicators.values():
        text = (folder / "indicators" / f"{one.id}.html").read_text(encoding="utf-8")
        assert f'<html class="no-js" lang="{"en" if lang == "en" else "zh-CN"}"' in text
        assert re.search(r'<img [^>]*src="[^"]*\.svg"', text)
        shown = html.unescape(re.sub(r"<[^>]+>", "", text))
        sources = (one.source, one.baseline.source, place(one.target), one.nature_source)
        citations = [source.citation.zh if lang == "zh" else source.citation.en for source in sources]
        quotes = [" ".join(source.quote.split()) for source in sources]
        values = [f"{value:.10g}" for value in xzplan.trajectory(one).values]
        for figure in (*citations, *quotes, *values):
            assert figure in shown, (one.id, figure)


def test_a_page_says_what_the_plan_prints_and_what_it_does_not(site: Path) -> None:
    folder = site / "plan" / "indicators"
    shown = {
        name: re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", text)))
        for name in ("nursing_bed_share", "maternal_mortality_ratio", "labour_force_certified_share")
        for text in [(folder / f"{name}.html").read_text(encoding="utf-8")]
    }
    assert "2020 starts at 17.81 “17.81” 2021 ≥ 25.248 2022 ≥ 32.686" in shown["nursing_bed_share"]
    assert "2023 ≥ 40.124 2024 ≥ 47.562 2025 ≥ 55 “55”" in shown["nursing_bed_share"]
    assert "2020 ≤ 12.5 “11.98” 2021 ≤ 12.5" in shown["maternal_mortality_ratio"]
    assert "2024 unknown 2025 ＞ 25 “＞25” Why unknown: the plan prints no baseline" in re.sub(
        r" +", " ", shown["labour_force_certified_share"]
    )


def test_laws_and_pitfalls_have_short_anchors(site: Path, pages: dict[Path, Page]) -> None:
    laws, pitfalls = (pages[site / "explanation" / f"{name}.html"].ids for name in ("laws", "pitfalls"))
    assert {"law-1", "law-16", "law-62"} <= laws
    assert {f"pitfall-{number}" for number in range(1, 23)} <= pitfalls
    assert {f"pitfall-{number}" for number in range(1, 23)} <= pages[
        site / "zh" / "explanation" / "pitfalls.html"
    ].ids


def test_each_page_shows_the_navigation_of_its_language(site: Path) -> None:
    english, chinese = (
        re.findall(r'caption-text">(.*?)<', (site / name).read_text(encoding="utf-8"))
        for name in ("tutorial.html", "zh/tutorial.html")
    )
    assert english
    assert chinese
    assert not [caption for caption in english if re.search(r"[\u4e00-\u9fff]", caption)]
    assert all(re.search(r"[\u4e00-\u9fff]", caption) for caption in chinese)
    assert ">Next<" not in re.sub(r"\s", "", (site / "zh" / "tutorial.html").read_text(encoding="utf-8"))


def test_headings_are_in_order(pages: dict[Path, Page]) -> None:
    """No level is left out on the way down, and each page has one title."""
    for path in pages:
        levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", path.read_text(encoding="utf-8"))]
        assert levels.count(1) <= 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels)), path


@pytest.mark.parametrize("word", ["托位", "托", "婴幼儿"])
def test_chinese_is_found_inside_a_run(words: dict[str, set[str]], word: str) -> None:
    pairs = [word[at : at + 2] for at in range(len(word) - 1)] or [word]
    for pair in pairs:
        assert "plan/zh/indicators/childcare_places_per_1000" in words[pair]
        assert "plan/indicators/childcare_places_per_1000" in words[pair]


def test_english_is_found_by_its_stem(words: dict[str, set[str]]) -> None:
    assert "plan/indicators/childcare_places_per_1000" in words["childcar"]
    assert "plan/indicators/nursing_bed_share" in words["nurs"] & words["bed"]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("托位", "plan/zh/indicators/childcare_places_per_1000.html"),
        ("护理型床位", "plan/zh/indicators/nursing_bed_share.html"),
        ("childcare", "plan/indicators/childcare_places_per_1000.html"),
        ("nursing beds", "plan/indicators/nursing_bed_share.html"),
    ],
)
def test_the_search_finds(site: Path, tmp_path: Path, query: str, page: str) -> None:
    arguments = ("--virtual-time-budget=10000", "--dump-dom")
    done = browse(tmp_path, site / "search.html", *arguments, query=f"?q={quote(query)}")
    found = re.findall(r'<li class="kind-\w+"><a href="([^"]+)"', done.stdout)
    assert page in found[:3]


# One page of each kind, the widest of it where there is one.
KINDS = (
    "index",
    "search",
    "tutorial",
    "glossary",
    "how-to/excel_and_pandas",
    "reference/index",
    "reference/projection",
    "reference/parsing",
    "explanation/demands",
    "explanation/pitfalls",
    "project/changelog",
    "plan/index",
    "plan/discrepancies",
    "plan/domains/culture_sport",
    "plan/indicators/disability_allowance_coverage",
    "plan/indicators/subsistence_standard_growth",
    "zh/index",
    "zh/how-to/your_own_plan",
    "plan/zh/domains/social_assistance",
    "plan/zh/indicators/subsistence_standard_growth",
)

# What may be wider than the screen: it scrolls by itself.
SCROLL = ".table-wrapper, .highlight, .picture"

# All at once, each in a frame as wide as a screen.
FRAMES = """<!DOCTYPE html><meta charset="utf-8"><body style="margin:0">{frames}
<script>
onload = () => {{
  const wide = [], dark = [];
  for (const frame of document.querySelectorAll("iframe")) {{
    const page = frame.contentDocument, name = frame.getAttribute("src");
    const inner = frame.contentWindow.innerWidth + 0.5;
    for (const one of page.querySelectorAll("article, article *"))
      if (one.getBoundingClientRect().right > inner && !one.closest("{scroll}")) wide.push([name, one.outerHTML.slice(0, 80)]);
    for (const picture of page.images) if (!picture.naturalWidth && picture.loading != "lazy") dark.push(name);
  }}
  document.title = JSON.stringify({{wide, dark}});
}};
</script>
"""


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_is_wider_than_the_screen(site: Path, tmp_path: Path, width: int) -> None:
    frame = '<iframe style="border:0;width:{}px;height:800px" src="{}"></iframe>'
    together = site / f"frames-{width}.html"
    together.write_text(
        FRAMES.format(frames="".join(frame.format(width, f"{name}.html") for name in KINDS), scroll=SCROLL)
    )
    done = browse(tmp_path, together, "--allow-file-access-from-files", "--dump-dom")
    together.unlink()
    found = re.search("<title>(.*?)</title>", done.stdout)
    assert found
    assert json.loads(html.unescape(found[1])) == {"wide": [], "dark": []}
