"""Areas: the area of a plan, and those within it."""

from __future__ import annotations

from typing import final

from attrs import frozen

from xzplan.display.carded import Carded
from xzplan.model.checks import checked

__all__ = ["Area"]


@final
@frozen(kw_only=True, field_transformer=checked)
class Area(Carded):
    """An administrative division."""

    code: str
    """Its administrative division code; empty if it has none."""
    name_zh: str
    """Its name in Chinese, with 市, 县 or 区."""
    name_en: str
    """Its name in English."""
