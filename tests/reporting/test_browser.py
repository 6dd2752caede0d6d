"""The report in a real browser: no complaint, nothing wider than the screen, and a PDF."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

import xzplan
from browser import browse, violations

pytestmark = pytest.mark.browser

# The report in a frame as wide as a screen; the script is the test's own, for the report has none and allows none.
FRAME = """<!DOCTYPE html><meta charset="utf-8"><body style="margin:0">
<iframe style="border:0;width:{width}px;height:800px" srcdoc="{page}"></iframe>
<script>
onload = () => {{
  const frame = document.querySelector("iframe"), root = frame.contentDocument.documentElement;
  const boxes = [...frame.contentDocument.querySelectorAll(".scroll")];
  const seen = one => one.getBoundingClientRect().width > 0;
  document.title = JSON.stringify({{
    scroll: root.scrollWidth,
    inner: frame.contentWindow.innerWidth,
    wide: boxes.filter(box => box.scrollWidth > box.clientWidth).length,
    heads: [...frame.contentDocument.querySelectorAll("thead")].filter(
      one => frame.contentWindow.getComputedStyle(one).position !== "absolute").length,
    chips: [...frame.contentDocument.querySelectorAll(".strip td[title]")].filter(seen).length,
    captions: [...frame.contentDocument.querySelectorAll("caption")].map(
      one => one.getBoundingClientRect().height),
    small: Math.min(...[...frame.contentDocument.querySelectorAll("td, p, li")].map(
      one => parseFloat(frame.contentWindow.getComputedStyle(one).fontSize))),
  }});
}};
</script>
"""


@pytest.fixture(scope="module")
def review(plan: xzplan.Plan) -> xzplan.Review:
    seen = {
        path.id: {2021: round(float(path.values[-1]) * 0.9, 2), 2022: round(float(path.values[-1]) * 0.95, 2)}
        for path in xzplan.trajectories(plan).values()
        if len(path) > 1 and path.basis is not xzplan.Basis.COMPOUNDED
    }
    seen["disposable_income_growth"] = {2021: 7.0, 2022: 8.0}
    return xzplan.assess_plan(plan, seen)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_is_wider_than_the_screen(
    tmp_path: Path, review: xzplan.Review, lang: Any, width: int
) -> None:
    report = xzplan.report(review, lang=lang, note="观" + "W" * 200)
    frame = tmp_path / "frame.html"
    frame.write_text(FRAME.format(width=width, page=html.escape(report)), encoding="utf-8")
    done = browse(tmp_path, frame, "--dump-dom")
    found = re.search("<title>(.*?)</title>", done.stdout)
    assert found
    measured = json.loads(html.unescape(found[1]))
    assert measured["inner"] == width
    assert measured["scroll"] <= width
    assert measured["wide"] == 0
    assert measured["chips"] == 28
    assert measured["small"] >= 11  # pixels
    assert [height < 40 for height in measured["captions"]] == [True]  # one line, not a sign in each
    assert (measured["heads"] > 0) is (width == 1280)  # a narrow screen has labels in their place


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_prints_on_four_pages(tmp_path: Path, review: xzplan.Review, lang: Any) -> None:
    page, pdf = tmp_path / "report.html", tmp_path / "report.pdf"
    xzplan.write_report(page, review, lang=lang)
    browse(tmp_path, page, f"--print-to-pdf={pdf}", "--no-pdf-header-footer")
    printed = pdf.read_bytes()
    assert printed.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 4


@pytest.mark.axe
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_bars_anybody_from_a_report(
    tmp_path: Path, review: xzplan.Review, lang: Any, width: int
) -> None:
    report = xzplan.report(review, lang=lang, detail="full", note="Draft")
    assert violations(tmp_path, report, width=width) == []
