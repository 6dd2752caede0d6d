"""What all tests share: the plan, and the published text where there is one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import xzplan
from browser import CHROMIUM

ROOT = Path(__file__).parents[1]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs a browser where there is none; ``-m "not browser"`` leaves it out."""
    if CHROMIUM is None and item.get_closest_marker("browser"):
        pytest.skip("no Chromium: install one, or put its path into XZPLAN_CHROMIUM")


@pytest.fixture(scope="session")
def plan() -> xzplan.Plan:
    """Return the plan that ships with the package."""
    return xzplan.load_plan()


@pytest.fixture(scope="session")
def published_text() -> list[str]:
    """Return the lines of the published text; it is not part of the package, so it may be elsewhere or nowhere."""
    path = Path(os.environ.get("XZPLAN_PLAN_TEXT", ROOT.parent / "shared" / "plan" / "text.txt"))
    if not path.is_file():
        pytest.skip("no published text: put its path into XZPLAN_PLAN_TEXT")
    return path.read_text(encoding="utf-8").split("\n")
