"""Texts in both languages. Chinese is the original; English is ours."""

from __future__ import annotations

from typing import Any, final

from attrs import Attribute, field, frozen
from attrs.exceptions import FrozenInstanceError

__all__ = ["Bilingual"]


def _plain(value: Any) -> Any:
    """Return the plain text of a subclass of str, whose methods have no say."""
    return value if type(value) is str or not issubclass(type(value), str) else str.__str__(value)


def _is_text(_record: Bilingual, attribute: Attribute[Any], value: object) -> None:
    problem = "pass a str"
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            problem = "holds half a character, which no file can hold; read the text again with its encoding"
        else:
            return
    from xzplan.exceptions import InvalidInputError  # the one import upwards: errors may speak both languages

    raise InvalidInputError(f"Bilingual.{attribute.name}", value, problem)


@final
@frozen(kw_only=True)
class Bilingual:
    """One statement in both languages."""

    zh: str = field(converter=_plain, validator=_is_text)
    """The statement in Chinese."""
    en: str = field(converter=_plain, validator=_is_text)
    """The statement in English."""

    def __attrs_pre_init__(self) -> None:
        if hasattr(self, "zh"):  # called again, which would change a statement that others hold
            raise FrozenInstanceError

    def filled(self, *operands: object) -> Bilingual:
        """Return the statement with ``{0}``, ``{1}`` … replaced; a bilingual operand gives each language its own."""
        zh = [operand.zh if isinstance(operand, Bilingual) else operand for operand in operands]
        en = [operand.en if isinstance(operand, Bilingual) else operand for operand in operands]
        return Bilingual(zh=self.zh.format(*zh), en=self.en.format(*en))

    def __str__(self) -> str:
        return f"{self.zh} / {self.en}"
