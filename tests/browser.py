"""A real browser, for what has to be seen there."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
CHROMIUM = os.environ.get("XZPLAN_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)

AXE = os.environ.get("XZPLAN_AXE")
"""The path of axe.min.js of the package axe-core, which looks for what bars people from a page."""


def violations(tmp_path: Path, page: str, *, width: int) -> list[Any]:
    """Return what axe finds wrong with a page, by rule, with the first elements that it is about.

    The page may forbid scripts: the copy that is looked at allows them.
    """
    if AXE is None:
        pytest.skip("no axe-core: install it with npm, and put the path of axe.min.js into XZPLAN_AXE")
    script = Path(AXE).read_text(encoding="utf-8")
    page = re.sub(r"<meta[^>]*Content-Security-Policy[^>]*>", "", page)
    assert "</body>" in page
    looked_at = tmp_path / "looked_at.html"
    looked_at.write_text(
        page.replace("</body>", f"<script>{script}</script>{_LOOK}</body>"), encoding="utf-8"
    )
    done = browse(
        tmp_path, looked_at, f"--window-size={width},900", "--virtual-time-budget=20000", "--dump-dom"
    )
    found = re.search("<title>AXE(.*?)</title>", done.stdout, re.DOTALL)
    assert found
    return json.loads(html.unescape(found[1]))  # type: ignore[no-any-return]


_LOOK = """<script>
onload = () => axe.run(document).then(found => {
  document.title = "AXE" + JSON.stringify(found.violations.map(
    rule => [rule.id, ...rule.nodes.slice(0, 3).map(node => node.html.slice(0, 200))]));
});
</script>"""


def browse(tmp_path: Path, page: Path, *arguments: str, query: str = "") -> subprocess.CompletedProcess[str]:
    assert CHROMIUM is not None
    done = subprocess.run(
        [
            CHROMIUM,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--enable-logging=stderr",
            f"--user-data-dir={tmp_path / 'profile'}",
            *arguments,
            page.as_uri() + query,
        ],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    # Of a page opened from a file, the summaries of what a search has found cannot be fetched.
    said = [line for line in done.stderr.splitlines() if "CONSOLE" in line and not (query and "etch" in line)]
    assert said == []
    return done
