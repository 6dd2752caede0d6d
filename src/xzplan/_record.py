"""What the records of a plan have in common: equality, hash and repr by their fields.

attrs would write and compile the three for each class while the library is imported, which takes longer than all the
rest of making the class. One function each for all of them does the same when it is called.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import attrs

__all__ = ["Record"]


class Record:
    """Base of frozen attrs classes made with ``eq=False, repr=False``."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        names = _compared(type(self))  # type: ignore[arg-type]  # a class is hashable
        return all(getattr(self, name) == getattr(other, name) for name in names)

    def __hash__(self) -> int:
        names = _compared(type(self))  # type: ignore[arg-type]
        return hash((type(self).__name__, *(getattr(self, name) for name in names)))

    def __repr__(self) -> str:
        names = _shown(type(self))  # type: ignore[arg-type]
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__name__}({fields})"


@cache
def _compared(record_type: Any) -> tuple[str, ...]:
    return tuple(one.name for one in attrs.fields(record_type) if one.eq)


@cache
def _shown(record_type: Any) -> tuple[str, ...]:
    return tuple(one.name for one in attrs.fields(record_type) if one.repr)
