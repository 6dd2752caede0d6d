"""What is public: one list, the same for the interpreter and the type checker, and cheap to import."""

from __future__ import annotations

import ast
import importlib
import inspect
import runpy
import subprocess
import sys
import typing
from enum import Enum
from importlib.metadata import version
from pathlib import Path

import attrs
import pytest

import xzplan
from conftest import ROOT
from modules import CLASSES, MODULES


def test_the_type_checker_sees_what_the_interpreter_loads() -> None:
    stub = Path(str(xzplan.__file__)).with_suffix(".pyi")
    assert runpy.run_path(str(ROOT / "scripts" / "make_front_page.py"))["text"]() == stub.read_text(
        "utf-8"
    ), "run scripts/make_front_page.py"


def test_each_name_stands_once() -> None:
    names = [name for names in xzplan._HOMES.values() for name in names]  # type: ignore[attr-defined]
    assert len(names) == len(set(names))


def test_every_name_loads() -> None:
    for name in xzplan.__all__:
        assert getattr(xzplan, name) is not None
    assert set(xzplan.__all__) <= set(dir(xzplan))
    assert xzplan.numerics.interpolate is xzplan.interpolate
    with pytest.raises(AttributeError, match="has no attribute 'milestones_of'"):
        xzplan.milestones_of  # type: ignore[attr-defined]  # noqa: B018


def test_the_version_stands_once() -> None:
    assert version("xzplan") == xzplan.__version__


@pytest.mark.parametrize("name", MODULES)
def test_every_module_lists_its_names(name: str) -> None:
    module = importlib.import_module(name)
    assert module.__doc__
    for public in module.__all__:
        assert getattr(module, public) is not None


@pytest.mark.parametrize("name", CLASSES)
def test_public_classes(name: str) -> None:
    thing = CLASSES[name]
    assert thing.__doc__
    if attrs.has(thing):
        assert getattr(thing, "__final__", False)
        assert "__slots__" in vars(thing)
        assert all(field.kw_only for field in attrs.fields(thing))
        assert not any(
            typing.get_origin(hint) in (list, dict, set) for hint in inspect.get_annotations(thing)
        )
    else:
        assert (
            issubclass(thing, Exception | Enum | xzplan.model.Records) or typing.Protocol in thing.__bases__
        )


CHILD = """
import sys
before = set(sys.modules)
import xzplan
first = set(sys.modules) - before
plan = xzplan.load_plan()
str(plan), repr(plan.indicators), plan.indicators["人均预期寿命"]
plan.indicators.search("床位")
second = set(sys.modules) - before - first
xzplan.trajectories(plan)
third = set(sys.modules) - before - first - second
print(sorted(n for n in first if "." not in n))
print("numpy" in second, "cattrs" in second, "json" in second)
print("numpy" in third, "cattrs" in third)
"""


def test_what_an_import_brings_in() -> None:
    done = subprocess.run([sys.executable, "-c", CHILD], capture_output=True, encoding="utf-8", check=True)
    first, second, third = done.stdout.splitlines()
    assert "xzplan" in ast.literal_eval(first)
    assert not {"attr", "attrs", "numpy", "cattrs", "json"} & set(ast.literal_eval(first))
    assert second == "False False False"
    assert third == "True False"
