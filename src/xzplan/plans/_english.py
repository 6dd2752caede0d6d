"""English of what a plan prints: itself where it is in Latin letters, else in quotation marks, since nobody translated it."""

from __future__ import annotations

import re

_CHINESE = re.compile("[\u3400-\u9fff]")


def as_english(printed: str) -> str:
    """Return what stands in an English text for something that is printed."""
    return f"“{printed}”" if _CHINESE.search(printed) else printed
