"""Texts in both languages. Chinese is the original; English is ours."""

from __future__ import annotations

from typing import Any, final

from attrs import Attribute, field, frozen

__all__ = ["Bilingual"]


def _is_text(_record: Bilingual, attribute: Attribute[Any], value: object) -> None:
    if not isinstance(value, str):
        from xzplan.exceptions import (
            InvalidInputError,  # the one import upwards: errors may speak both languages
        )

        raise InvalidInputError(f"Bilingual.{attribute.name}", value, "pass a str")


@final
@frozen(kw_only=True)
class Bilingual:
    """One statement in both languages."""

    zh: str = field(validator=_is_text)
    """The statement in Chinese."""
    en: str = field(validator=_is_text)
    """The statement in English."""

    def filled(self, *operands: object) -> Bilingual:
        """Return the statement with ``{0}``, ``{1}`` … replaced; a bilingual operand gives each language its own."""
        zh = [operand.zh if isinstance(operand, Bilingual) else operand for operand in operands]
        en = [operand.en if isinstance(operand, Bilingual) else operand for operand in operands]
        return Bilingual(zh=self.zh.format(*zh), en=self.en.format(*en))

    def __str__(self) -> str:
        return f"{self.zh} / {self.en}"
