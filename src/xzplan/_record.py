"""What the records of a plan have in common: equality, hash and repr by their fields.

attrs would write and compile the three for each class while the library is imported, which takes longer than all the
rest of making the class. One function each for all of them does the same when it is called.
"""

from __future__ import annotations

from functools import cache

import attrs

__all__ = ["Record"]


class Record:
    """Base of frozen attrs classes made with ``eq=False, repr=False``."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in _compared(type(self)))

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in _compared(type(self)))))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in _shown(type(self)))
        return f"{type(self).__name__}({shown})"


@cache
def _compared(record_type: type[Record]) -> tuple[str, ...]:
    return tuple(one.name for one in attrs.fields(record_type) if one.eq)  # type: ignore[arg-type]


@cache
def _shown(record_type: type[Record]) -> tuple[str, ...]:
    return tuple(one.name for one in attrs.fields(record_type) if one.repr)  # type: ignore[arg-type]
