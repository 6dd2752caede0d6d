"""The modules of the package that have public names."""

from __future__ import annotations

import pkgutil

import xzplan

MODULES = [
    name
    for _, name, _ in pkgutil.walk_packages(xzplan.__path__, "xzplan.")
    if "._" not in name and not name.startswith("xzplan.data.")
]
"""Every public module; those of the data are one."""
