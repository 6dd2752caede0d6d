"""Texts in both languages. Chinese is the original; English is ours."""

from __future__ import annotations

from typing import final

from attrs import frozen
from attrs.exceptions import FrozenInstanceError

__all__ = ["Bilingual"]


def _text(name: str, value: str) -> str:
    """Return a text as the plain one, since the methods of a subclass have no say; raise for anything else."""
    problem = "pass a str"
    if issubclass(type(value), str):
        text = str.__str__(value)
        try:
            text.encode()
        except UnicodeEncodeError:
            problem = "holds half a character, which no file can hold; read the text again with its encoding"
        else:
            return text
    from xzplan.exceptions import InvalidInputError  # the one import upwards: errors may speak both languages

    raise InvalidInputError(f"Bilingual.{name}", value, problem)


@final
@frozen(kw_only=True, init=False)
class Bilingual:
    """One statement in both languages."""

    zh: str
    """The statement in Chinese."""
    en: str
    """The statement in English."""

    # Written out, since an assessment makes hundreds of statements: attrs would call six functions for each.
    def __init__(self, *, zh: str, en: str) -> None:
        """Hold a statement; raise `InvalidInputError` for what is no text that a file can hold."""
        if hasattr(self, "zh"):  # called again, which would change a statement that others hold
            raise FrozenInstanceError
        object.__setattr__(self, "zh", _text("zh", zh))
        object.__setattr__(self, "en", _text("en", en))

    def filled(self, *operands: object) -> Bilingual:
        """Return the statement with ``{0}``, ``{1}`` … replaced; a bilingual operand gives each language its own."""
        zh = [operand.zh if isinstance(operand, Bilingual) else operand for operand in operands]
        en = [operand.en if isinstance(operand, Bilingual) else operand for operand in operands]
        return Bilingual(zh=self.zh.format(*zh), en=self.en.format(*en))

    def __str__(self) -> str:
        return f"{self.zh} / {self.en}"


def counted(count: int, noun: str, *, verb: bool = False) -> str:
    """Return a count with its English noun, and with *is* or *are* behind it if asked to."""
    if count != 1:
        noun = noun.removesuffix("y") + ("ies" if noun.endswith("y") else "es" if noun.endswith("s") else "s")
    if not verb:
        return f"{count} {noun}"
    return f"{count} {noun} is" if count == 1 else f"{count} {noun} are"


def say(text: Bilingual, lang: str) -> str:
    """Return a statement in one language, ``zh`` or ``en``."""
    return text.zh if lang == "zh" else text.en
