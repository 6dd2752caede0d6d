"""Finding a record by id, number or name, as one would write it.

Names are compared after NFKC folding with brackets, spaces, hyphens, quotation marks and case left out, so
``每千人口执业(助理)医师数`` finds ``每千人口执业（助理）医师数``. A look-up never guesses: a near miss is an error that
names what was probably meant.
"""

from __future__ import annotations

import re
import unicodedata
from _thread import RLock  # threading itself would cost more than the plan
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Generic, Protocol, TypeVar, final

from xzplan.exceptions import InvalidInputError, RecordError, UnknownKeyError

__all__ = ["Named", "Records", "fold"]

_LOADING = RLock()
_SUGGESTIONS = 5
_CUTOFF = 0.5
_LONGEST = 200  # no name is longer, and nearness takes time that grows with the square

_STOP = re.compile(r"(?<!\d)\.|\.(?!\d)")  # 5.5 is not 55
_IGNORED = dict.fromkeys(map(ord, "()[]{}<>〔〕【】《》“”‘’\"'`-‐‑‒–—―_·、，,。 \t\n\r\v\f"))


class Named(Protocol):
    """What `Records` needs of a record."""

    @property
    def id(self) -> str:
        """Fixed ASCII name."""
        ...

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record; names in the order they should be suggested."""
        ...


R_co = TypeVar("R_co", bound=Named, covariant=True)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return a text as look-ups compare it: NFKC, case-folded, without brackets, spaces and dashes."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_IGNORED)
    return _STOP.sub("", folded) if "." in folded else folded


@final
class Records(Mapping[str | int, R_co], Generic[R_co]):
    """Records in the plan's order, keyed by id.

    Iteration, ``keys()`` and ``len()`` know only the ids; ``[]``, ``in`` and ``get`` also take the plan's number and
    either name. Equality is that of the records and their order.
    """

    __slots__ = ("_by_id", "_ids", "_like", "_load", "kind", "origin")

    _by_id: dict[str, R_co]
    _ids: dict[str | int, str]
    _like: Records[Named] | None
    _load: Callable[[], Iterable[R_co]]
    kind: str
    """What the records are called in messages."""
    origin: str | None
    """What they were published with; None where nobody has said. What comes from one origin agrees with itself, so
    that a plan need not load it to see that."""

    def __init__(
        self,
        kind: str,
        records: Iterable[R_co] | Callable[[], Iterable[R_co]],
        *,
        like: Records[Named] | None = None,
        origin: str | None = None,
    ) -> None:
        """Index the records.

        A function in their place is called when they are first looked at. ``like`` has records of the same ids and
        names, whose index and origin will do.
        """
        self.kind = kind
        self._like = like
        self.origin = origin if like is None else like.origin
        if callable(records):
            self._load = records
            return
        self._by_id = self._keyed(records)
        self._ids = self._index()

    @classmethod
    def of(cls, kind: str, records: Iterable[R_co] | Records[R_co]) -> Records[R_co]:
        """Return records as they are if they are indexed already, else indexed."""
        return records if isinstance(records, cls) else cls(kind, records)

    # Called for slots that are still empty: records that load when they are first looked at.
    def __getattr__(self, name: str) -> Any:
        if name not in ("_by_id", "_ids"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        with _LOADING:
            if self._is_empty(name):  # another thread may have been first
                setattr(self, name, self._keyed(self._load()) if name == "_by_id" else self._index())
        return object.__getattribute__(self, name)

    def _is_empty(self, slot: str) -> bool:
        try:
            object.__getattribute__(self, slot)
        except AttributeError:
            return True
        return False

    def _keyed(self, records: Iterable[R_co]) -> dict[str, R_co]:
        by_id: dict[str, R_co] = {}
        for record in records:
            if record.id in by_id:
                raise RecordError(f"{self.kind} {record.id!r}", "two records have this id")
            by_id[record.id] = record
        return by_id

    def _index(self) -> dict[str | int, str]:
        """The id of each folded name and number; a name of two records is refused."""
        if self._like is not None:
            return self._like._ids  # noqa: SLF001
        ids: dict[str | int, str] = {}
        for key, record in self._by_id.items():
            for alias in (key, *record.aliases):
                other = ids.setdefault(fold(alias) if isinstance(alias, str) else alias, key)
                if other != key:
                    raise RecordError(f"{self.kind} {key!r}", f"{alias!r} is also a name of {other!r}")
        return ids

    def __getitem__(self, key: str | int) -> R_co:
        found = None
        if isinstance(key, str):
            record = self._by_id.get(key)
            if record is not None:
                return record
            found = self._ids.get(fold(key))
        elif type(key) is int or _is_whole(key):
            found = self._ids.get(int(key))
        if found is None:
            raise UnknownKeyError(self.kind, key, self._near(key))
        return self._by_id[found]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    # Mapping derives == from dict(items()), which forgets the order.
    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Records):
            return NotImplemented
        return tuple(self._by_id.values()) == tuple(other._by_id.values())

    def __hash__(self) -> int:
        return hash(tuple(self._by_id.values()))

    def __repr__(self) -> str:
        ids = f": {', '.join(self._by_id)}" if self._by_id else ""
        return f"<{len(self)} {self.kind} records{ids}>"

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.kind, tuple(self._by_id.values()))

    def search(self, text: str) -> tuple[R_co, ...]:
        """Return every record one of whose names contains the text, in the plan's order; may be empty."""
        wanted = fold(text)
        if not wanted:
            return ()
        return tuple(r for r in self._by_id.values() if any(wanted in n for n in _folded_names(r)))

    def _near(self, key: object) -> list[str]:
        if not isinstance(key, str):
            return []
        wanted = fold(key)
        if not wanted or len(wanted) > _LONGEST:
            return []
        names: dict[str, str] = {}
        for record in self._by_id.values():
            for alias in (*record.aliases, record.id):
                if isinstance(alias, str):
                    names.setdefault(fold(alias), alias)
        import difflib  # for errors alone, and slow to import

        # difflib misses short words inside long names; a substring catches those.
        inside = [shown for folded, shown in names.items() if wanted in folded or folded in wanted]
        close = difflib.get_close_matches(wanted, names, n=_SUGGESTIONS, cutoff=_CUTOFF)
        return list(dict.fromkeys([*inside, *(names[folded] for folded in close)]))[:_SUGGESTIONS]

    def _ipython_key_completions_(self) -> list[str]:
        return [n for r in self._by_id.values() for n in (r.id, *r.aliases) if isinstance(n, str)]


def _is_whole(key: object) -> bool:
    """Whether a key that is no int is a whole number, such as one of numpy's."""
    from numbers import Integral  # slow to import, and rarely needed

    return isinstance(key, Integral) and not isinstance(key, bool)


def _folded_names(record: Named) -> list[str]:
    return [fold(n) for n in (record.id, *record.aliases) if isinstance(n, str)]


def by_id(argument: str, records: Records[Any], given: object) -> dict[str, Any]:
    """Return what is given for each record, by its id; raise unless it is a mapping that names each once."""
    if not isinstance(given, Mapping):
        raise InvalidInputError(
            argument, given, f"pass a mapping by id, number or name of the {records.kind}"
        )
    found: dict[str, Any] = {}
    for key, value in given.items():
        record = records[key]
        if record.id in found:
            raise InvalidInputError(argument, key, f"{record.id} is named twice")
        found[record.id] = value
    return found
