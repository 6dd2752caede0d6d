"""A real browser, for what has to be seen there."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
CHROMIUM = os.environ.get("XZPLAN_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


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
