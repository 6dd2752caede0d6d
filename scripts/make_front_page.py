"""Write ``src/xzplan/__init__.pyi``, the front page as a type checker sees it, from the table in ``__init__.py``.

A test holds the file equal to this.
"""

from __future__ import annotations

import sys
from pathlib import Path

import xzplan

FILE = Path(__file__).parents[1] / "src" / "xzplan" / "__init__.pyi"


def text() -> str:
    """Return the stub: every name from its home, then the packages."""
    packages = xzplan._PACKAGES  # type: ignore[attr-defined]  # noqa: SLF001
    homes = xzplan._HOMES  # type: ignore[attr-defined]  # noqa: SLF001
    lines = ["# Made by scripts/make_front_page.py.", ""]
    lines += [f"from xzplan import {package} as {package}" for package in packages]
    for module, names in sorted(homes.items()):
        lines.append(f"from xzplan.{module} import (")
        lines += [f"    {name} as {name}," for name in sorted(names)]
        lines.append(")")
    listed = "".join(f'    "{name}",\n' for name in xzplan.__all__)
    lines += ["", "__version__: str", "", f"__all__ = [\n{listed}]"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
    sys.stdout.write(f"{FILE}\n")
