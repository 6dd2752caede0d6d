"""Records some of whose fields are worked out when they are first read, and a quick way to make them.

A review makes hundreds of verdicts, and few people read the words of all of them. What such a record holds does not
depend on when it is read: the work is a pure function of what was known when the record was made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any


class Deferred:
    """Base of such records."""

    __slots__ = ("_work_out",)

    _work_out: Callable[[], Mapping[str, Any]]
    """Gives the fields whose slots are empty, by name."""

    if not TYPE_CHECKING:  # a type checker would take any name for a field

        def __getattr__(self, name: str) -> object:
            """Fill the empty slots; called where a slot is empty or there is no such name."""
            work_out = object.__getattribute__(self, "_work_out")
            for field, value in work_out().items():
                object.__setattr__(self, field, value)
            return object.__getattribute__(self, name)


def unfrozen(record_type: type[Deferred]) -> Any:
    """Return a subclass whose instances are filled by plain assignment; setting ``__class__`` then freezes them.

    What attrs writes for a frozen class fills each field by a call, which takes several times as long.
    """
    open_again = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(record_type.__name__, (record_type,), {"__slots__": (), **open_again})
