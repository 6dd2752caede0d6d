"""Write every public name with its signature, sorted, so that a change of the public face is seen in a review.

A test holds the file equal to this.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import attrs

import xzplan

FILE = Path(__file__).parents[1] / "docs" / "signatures.txt"


def modules() -> Iterator[Any]:
    """Yield the modules that define public names; what a package hands on is listed where it is defined."""
    for _, name, is_package in pkgutil.walk_packages(xzplan.__path__, "xzplan."):
        if not is_package and "._" not in name:
            module = importlib.import_module(name)
            if hasattr(module, "__all__"):
                yield module


def signature(thing: Any) -> str:
    """Return parameters, annotations as they stand in the source, and defaults as they print anywhere."""
    found = inspect.signature(thing)
    plain = [
        one.replace(default=Shown(one.default)) if one.default is not one.empty else one
        for one in found.parameters.values()
    ]
    return str(found.replace(parameters=plain))


class Shown:
    """A default that prints the same on every machine and version of Python."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __repr__(self) -> str:
        if isinstance(self.value, attrs.Factory | Enum) or callable(self.value):
            return "..."
        shown = repr(self.value)
        return "..." if shown.startswith("<") or len(shown) > 40 else shown


def lines_of(where: str, name: str, thing: Any) -> Iterator[str]:
    """Yield a name with its signature; of a class its fields or members, methods and properties, too."""
    full = f"{where}.{name}"
    if not inspect.isclass(thing):
        yield f"{full}{signature(thing)}" if callable(thing) and hasattr(thing, "__code__") else full
        return
    bases = ", ".join(one.__name__ for one in thing.__bases__ if one is not object)
    yield f"class {full}({bases})"
    if issubclass(thing, Enum):
        yield from (f"{full}.{one.name} = {one.value!r}" for one in thing)
    elif attrs.has(thing):
        # As written: what the fields themselves say changes once the converter has resolved it.
        types = inspect.get_annotations(thing)
        for field in attrs.fields(thing):
            if field.init and not field.name.startswith("_"):
                needed = "" if field.default is attrs.NOTHING else f" = {Shown(field.default)!r}"
                yield f"{full}.{field.name}: {types[field.name]}{needed}"
    for key, member in vars(thing).items():
        if key.startswith("_"):
            if key == "__init__" and not attrs.has(thing) and not issubclass(thing, Enum):
                yield f"{full}{signature(member)}"
            continue
        kind = type(member).__name__
        if kind in ("property", "cached_property"):
            yield f"{full}.{key} [property]"
        elif kind in ("function", "classmethod", "staticmethod"):
            yield f"{full}.{key}{signature(getattr(thing, key))}"


def text() -> str:
    """Return the signatures as they stand in the file."""
    found = {
        line
        for module in modules()
        for name in module.__all__
        for line in lines_of(module.__name__, name, getattr(module, name))
    }
    found |= {f"xzplan.{name}" for name in xzplan.__all__}
    return "\n".join(sorted(found, key=lambda line: line.removeprefix("class "))) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
    sys.stdout.write(f"{FILE}\n")
