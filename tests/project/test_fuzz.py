"""A short run of the fuzz: what reads text or JSON lets out nothing but an XzplanError."""

from __future__ import annotations

import inspect
import re
import runpy
from typing import Any

import pytest

import xzplan
from conftest import ROOT

SCRIPT = ROOT / "scripts" / "fuzz.py"

pytestmark = pytest.mark.skipif(not SCRIPT.is_file(), reason="no scripts beside the tests")


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(SCRIPT))


def test_two_thousand_inputs(script: dict[str, Any]) -> None:
    faults, calls = script["fuzz"](2000)
    assert faults == {}
    assert sum(calls.values()) == 2000
    assert len(calls) >= 30


NO_TEXT = {
    *("load_plan", "json_schema", "trajectories"),  # nothing of a text goes in
    *("to_dict", "to_columns"),  # what to_json and to_csv do on their way
    *("plot_plan", "plot_status"),  # many of plot_trajectory, and counts
    *("write_report", "assess_areas"),  # what report returns, to a file; many of assess_plan
}


def test_every_public_function_has_its_turn_or_a_reason() -> None:
    calls = set(re.findall(r'"([a-z_]+)[^"]*", lambda', SCRIPT.read_text(encoding="utf-8")))
    public = {name for name in xzplan.__all__ if inspect.isfunction(getattr(xzplan, name))}
    assert public - calls == NO_TEXT


def test_an_input_is_the_same_each_time(script: dict[str, Any]) -> None:
    name, run = script["make"](0, 7)
    again, same = script["make"](0, 7)
    assert name == again
    assert [repr(one.cell_contents) for one in run.__closure__] == [
        repr(one.cell_contents) for one in same.__closure__
    ]


def test_what_is_no_error_of_ours_is_a_fault(script: dict[str, Any]) -> None:
    def broken() -> None:
        raise KeyError("x")

    assert isinstance(script["fault"](broken), KeyError)
    assert script["fault"](lambda: xzplan.parse_target(7)) is None  # type: ignore[arg-type]


def test_a_lone_surrogate_in_a_copy() -> None:
    assert not xzplan.check_text(xzplan.load_plan(), "\ud800").identical


def test_a_kind_that_is_no_word() -> None:
    document = xzplan.to_dict(xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(55)))
    document["record"]["kind"] = []
    with pytest.raises(xzplan.DocumentError):
        xzplan.from_dict(document, xzplan.Quantified)
