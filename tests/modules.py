"""The modules of the package that have public names."""

from __future__ import annotations

import importlib
import pkgutil

import xzplan

MODULES = [
    name
    for _, name, _ in pkgutil.walk_packages(xzplan.__path__, "xzplan.")
    if "._" not in name
    and not name.startswith("xzplan.data.")
    and hasattr(importlib.import_module(name), "__all__")
]
"""Every module with public names; other modules are for the package itself."""

CLASSES = {
    f"{thing.__module__}.{thing.__name__}": thing
    for module in map(importlib.import_module, MODULES)
    for thing in (getattr(module, name) for name in module.__all__)
    if isinstance(thing, type)
}
"""Every public class, under the name of the module that defines it."""
