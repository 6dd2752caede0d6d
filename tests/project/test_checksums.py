"""The data edition: a figure that has changed shows in its checksum and under Data in the changelog."""

from __future__ import annotations

import re
import runpy
from typing import Any

import pytest

import xzplan
from conftest import ROOT

SCRIPT = ROOT / "scripts" / "make_checksums.py"
FILE = ROOT / "docs" / "checksums.txt"
CHANGELOG = ROOT / "CHANGELOG.md"

pytestmark = pytest.mark.skipif(
    not (SCRIPT.is_file() and FILE.is_file() and CHANGELOG.is_file()),
    reason="no documentation beside the tests",
)


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(SCRIPT))


def told(changelog: str) -> dict[str, str]:
    """Return what stands under Data in the changelog: the beginning of the checksum of each edition."""
    parts = re.split(r"^##+ ", changelog, flags=re.MULTILINE)
    data = [part.partition("\n")[2] for part in parts if part.partition("\n")[0] == "Data"]
    found = [
        one
        for part in data
        for one in re.findall(r"^- Edition (\S+) \(checksum ([0-9a-f]{12})\)", part, re.MULTILINE)
    ]
    assert len(dict(found)) == len(found), "an edition is told twice"
    return dict(found)


def test_the_checksums_are_those_of_the_data(script: dict[str, Any]) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert script["made"](text) == text, (
        "the data have changed: raise `edition` in data/plan.py if it is released, run scripts/make_checksums.py, "
        "and say under Data in the changelog what has changed"
    )
    assert [*script["editions"](text)][-1] == xzplan.load_plan().edition


def test_the_changelog_tells_every_edition(script: dict[str, Any]) -> None:
    every = script["editions"](FILE.read_text(encoding="utf-8"))
    assert told(CHANGELOG.read_text(encoding="utf-8")) == {key: one[:12] for key, one in every.items()}


def test_a_changed_figure_changes_the_checksums(script: dict[str, Any]) -> None:
    text = FILE.read_text(encoding="utf-8")
    record = xzplan.to_dict(xzplan.load_plan())["record"]
    row = record["indicators"][17]
    assert row["baseline"]["value"] == "17.81"
    row["baseline"]["value"] = "17.82"
    assert f"indicators 28 {script['checksum'](record['indicators'])}" not in text
    row["baseline"]["value"] = "17.81"
    row["a_new_field"] = None  # that says nothing yet
    assert f"indicators 28 {script['checksum'](record['indicators'])}" in text


def test_earlier_editions_are_kept_and_a_changelog_is_read_by_its_data(script: dict[str, Any]) -> None:
    earlier = f"edition 0 {'0' * 64}\n"
    assert script["made"](earlier).splitlines()[2:4] == [earlier.strip(), script["made"]("").splitlines()[2]]
    changelog = (
        "## 2\n### Added\n- Edition 9 (checksum 999999999999)\n### Data\n- Edition 2 (checksum {0}): x\n"
    )
    changelog += "## 1\n### Data\n- Edition 1 (checksum 111111111111): y\n- names\n"
    assert told(changelog.format("222222222222")) == {"2": "222222222222", "1": "111111111111"}
    assert told(changelog.format("2")) == {"1": "111111111111"}
