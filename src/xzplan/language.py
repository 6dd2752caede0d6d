"""The two languages: Chinese is the original, English is ours, and both are always there."""

from __future__ import annotations

from typing import final

from attrs import frozen

__all__ = ["Bilingual"]


@final
@frozen(kw_only=True)
class Bilingual:
    """One statement in both languages."""

    zh: str
    en: str

    def __str__(self) -> str:
        return f"{self.zh} / {self.en}"
