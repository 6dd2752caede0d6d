"""What all tests share: the plan, and the published text where there is one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import xzplan

ROOT = Path(__file__).parents[1]


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
