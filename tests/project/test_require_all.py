"""The switch ``--require-all``: what is missing lets tests fail that would be skipped elsewhere."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

TESTS = """
import pytest

def test_skipped() -> None:
    pytest.skip("no text")

@pytest.mark.xfail
def test_expected_to_fail() -> None:
    assert False
"""
MODULE = """
import pytest

pytest.importorskip("a_package_that_nobody_has", reason="no package")
"""


@pytest.mark.parametrize(
    ("arguments", "code", "summary"),
    [((), 0, "2 skipped, 1 xfailed"), (("--require-all",), 2, "1 error"), (("--require-all", "test_a.py"), 1, "1 failed, 1 xfailed")],
)  # fmt: skip
def test_what_is_missing_fails(tmp_path: Path, arguments: tuple[str, ...], code: int, summary: str) -> None:
    shutil.copy(ROOT / "conftest.py", tmp_path)
    (tmp_path / "test_a.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "test_b.py").write_text(MODULE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, summary in done.stdout) == (code, True), done.stdout
