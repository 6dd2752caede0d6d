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
