"""Records some of whose fields are worked out when they are first read.

A review makes hundreds of verdicts, and few people read the words of all of them. What such a record holds does not
depend on when it is read: the work is a pure function of what was known when the record was made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["Deferred", "maker"]

T = TypeVar("T", bound="Deferred")


class Deferred:
    """Base of such records."""

    __slots__ = ("_work_out",)

    if not TYPE_CHECKING:  # a type checker would take any name for a field

        def __getattr__(self, name: str) -> object:
            """Fill the empty slots; called where a slot is empty or there is no such name."""
            work_out = object.__getattribute__(self, "_work_out")
            for field, value in work_out().items():
                object.__setattr__(self, field, value)
            return object.__getattribute__(self, name)


def maker(record_type: type[T], *names: str) -> Callable[..., T]:
    """Return a function that makes such records of ``work_out`` and the values of the named fields, in that order.

    ``work_out`` gives the other fields by name, and is called when one of them is read.
    """
    new = record_type.__new__
    # The slots' own setters: a frozen record refuses assignment, and finding each slot by name takes twice as long.
    slots = tuple(getattr(record_type, name).__set__ for name in ("_work_out", *names))

    def make(work_out: Callable[[], Mapping[str, Any]], *values: object) -> T:
        record = new(record_type)
        for put, value in zip(slots, (work_out, *values), strict=True):
            put(record, value)
        return record

    return make
