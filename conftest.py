"""The examples of README.md, README.zh-CN.md and docs/ as tests, profiles of hypothesis, and the switch --require-all."""

from __future__ import annotations

import doctest
import os
import traceback
from collections.abc import Generator
from types import SimpleNamespace
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser

settings.register_profile("dev", deadline=None)
settings.register_profile(
    "ci", deadline=None, derandomize=True, max_examples=20, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("quick", settings.get_profile("ci"), max_examples=15)
settings.register_profile("long", deadline=None, max_examples=5000)
settings.load_profile(os.environ.get("XZPLAN_HYPOTHESIS", "dev"))

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser()],
    patterns=["*.md"],
).pytest()


# An example shows the message of an error. Its note, which is the Chinese, follows; Python 3.11 would compare that
# alone, and later versions both.
def _message_alone(*exception: Any) -> list[str]:
    notes = getattr(exception[1], "__notes__", ())
    lines = traceback.format_exception_only(*exception)
    return lines[: len(lines) - sum(len(note.split("\n")) for note in notes)]


doctest.traceback = SimpleNamespace(**{**vars(traceback), "format_exception_only": _message_alone})  # type: ignore[attr-defined]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch; XZPLAN_REQUIRE_ALL=1 turns it on as well."""
    parser.addoption(
        "--require-all",
        action="store_true",
        default=os.environ.get("XZPLAN_REQUIRE_ALL") == "1",
        help="let a test fail that would be skipped because a text, a package or a browser is missing",
    )


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> object:
    """Give the examples of a page to one process, where pytest-xdist spreads tests (``-n``): each builds on those before."""
    from xdist.scheduler import LoadScopeScheduling

    class ByPage(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            page = nodeid.partition("::")[0]
            return page if page.endswith(".md") else nodeid

    return ByPage(config, log) if config.getoption("dist") == "load" else None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let a test fail that was skipped, where everything is required."""
    report = yield
    return _required(item.config, report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Let a module fail that was skipped as a whole, where everything is required."""
    report = yield
    return _required(collector.config, report)


def _required(config: pytest.Config, report: Report) -> Report:
    if report.skipped and config.getoption("require_all") and not hasattr(report, "wasxfail"):
        reason = report.longrepr[-1] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome, report.longrepr = "failed", f"required, and not there: {reason}"
    return report
