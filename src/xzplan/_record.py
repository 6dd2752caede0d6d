"""What the records of a plan have in common: equality, hash and repr by their fields.

attrs would write and compile the three for each class while the library is imported, which takes longer than all the
rest of making the class. One function each for all of them does the same when it is called.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any

import attrs

__all__ = ["Record"]


class Record:
    """Base of frozen attrs classes made with ``eq=False, repr=False``."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        compared = _compared(type(self))  # type: ignore[arg-type]  # a class is hashable
        return bool(compared(self) == compared(other))

    def __hash__(self) -> int:
        return hash((type(self).__name__, _compared(type(self))(self)))  # type: ignore[arg-type]

    def __repr__(self) -> str:
        names = _shown(type(self))  # type: ignore[arg-type]
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__name__}({fields})"


@cache
def _compared(record_type: Any) -> Callable[[object], object]:
    """What gives the values of the fields that count."""
    return attrgetter(*(one.name for one in attrs.fields(record_type) if one.eq))


@cache
def _shown(record_type: Any) -> tuple[str, ...]:
    return tuple(one.name for one in attrs.fields(record_type) if one.repr)
