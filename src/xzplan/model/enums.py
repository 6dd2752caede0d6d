"""The base class of every enum: a `StrEnum` whose members carry their words in both languages."""

from __future__ import annotations

from enum import EnumType, StrEnum
from typing import Any, NoReturn, Self

from attrs.exceptions import FrozenInstanceError

from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.figures import plain

__all__ = ["Worded"]


class _ByValue(EnumType):
    """The type of the enums: it looks up texts alone."""

    def __call__(cls, value: Any, *arguments: Any, **options: Any) -> Any:
        """Return the member of a value; an array, which has no truth value, is not compared with any."""
        if type(value) is cls:
            return value
        text = plain(value)
        if not isinstance(text, str):
            cls._missing_(value)  # type: ignore[attr-defined]
        return super().__call__(text, *arguments, **options)


class Worded(StrEnum, metaclass=_ByValue):
    """An enum whose members carry their words in both languages.

    Write a member as ``NAME = "value", "中文", "English"``. A function or a record that takes a member takes its value as
    well: ``Direction("increase")`` is the member, and any other value raises an error that lists the values.

    Examples
    --------
    >>> from xzplan import Direction
    >>> Direction("increase").text.en
    'more is better'
    >>> Direction("up")
    Traceback (most recent call last):
    xzplan.exceptions.InvalidInputError: direction='up': pass one of 'increase', 'decrease', 'maintain'
    """

    text: Bilingual
    """The words for the member."""

    # The words have defaults only because a type checker reads ``Direction("increase")`` as a call of this.
    def __new__(cls, value: str, zh: str = "", en: str = "", *_more: object) -> Self:
        """Make a member of its value and its words; a subclass whose members have more takes it in ``__init__``."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.text = Bilingual(zh=zh, en=en)
        return member

    # Members are one for the whole process: once a member stands in its enum, nobody may change it for others.
    def __setattr__(self, name: str, value: object) -> None:
        if hasattr(self, "_sort_order_"):
            raise FrozenInstanceError
        super().__setattr__(name, value)

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        words = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in cls.__name__)
        raise InvalidInputError(
            words.lstrip("_"), value, f"pass one of {', '.join(repr(member.value) for member in cls)}"
        )
