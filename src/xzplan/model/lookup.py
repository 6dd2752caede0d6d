"""Looking up records by id, number or name.

Names are compared after NFKC folding, without brackets, spaces, hyphens, quotation marks and case, so
``每千人口执业(助理)医师数`` finds ``每千人口执业（助理）医师数``. A look-up never guesses: a near miss raises an error with
suggestions.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Generic, NoReturn, Protocol, TypeVar, final

from attrs.exceptions import FrozenInstanceError

from xzplan.exceptions import InvalidInputError, RecordError, UnknownKeyError
from xzplan.language import Bilingual, counted
from xzplan.model.checks import items_of, require_text
from xzplan.model.figures import plain

__all__ = ["Named", "Records", "fold"]

_SUGGESTIONS = 5
_CUTOFF = 0.5
_LONGEST = 200  # no name is longer, and comparing names takes time that grows with the square of their length

_STOP = re.compile(r"(?<!\d)\.|\.(?!\d)")  # a full stop, not a decimal point: 5.5 is not 55
_IGNORED = dict.fromkeys(map(ord, "()[]{}<>〔〕【】《》“”‘’\"'`-‐‑‒–—―_·、，,。 \t\n\r\v\f"))


class Named(Protocol):
    """A record that `Records` can hold."""

    @property
    def id(self) -> str:
        """Fixed ASCII name."""
        ...

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record, names in the order in which to suggest them."""
        ...


R_co = TypeVar("R_co", bound=Named, covariant=True)


def fold(text: str) -> str:
    """Return a text in the form that look-ups compare: NFKC, case-folded, without brackets, spaces and dashes."""
    return _folded(require_text("text", text))


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_IGNORED)
    return _STOP.sub("", folded) if "." in folded else folded


class Records(Mapping[str | int, R_co], Generic[R_co]):
    """Records in the plan's order, keyed by id.

    ``[]``, ``in`` and ``get`` take an id, the plan's own number or either name; any other key raises
    `UnknownKeyError`, a position or a slice too. Iteration, ``keys()`` and ``len()`` use the ids alone. Two mappings are
    equal if they hold equal records in the same order.
    """

    __slots__ = ("_by_id", "_ids", "kind")

    _by_id: Mapping[str, R_co]
    _ids: Mapping[str | int, str]
    kind: str
    """The name of a record in messages, such as ``indicator``."""

    def __init__(self, kind: str, records: Iterable[R_co]) -> None:
        """Index the records; raise `RecordError` if two share an id or a name."""
        by_id = _by_id(require_text("kind", kind), records)
        self._fill(kind=kind, _by_id=by_id, _ids=_by_any_name(kind, by_id))

    def _fill(self, **slots: object) -> None:
        """Set the slots once; the plan is one for the whole process, and nobody may change it for others."""
        if hasattr(self, "kind"):
            raise FrozenInstanceError
        for name, value in slots.items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError

    def _index(self) -> tuple[Mapping[str, R_co], Mapping[str | int, str]]:
        """Return the records by id, and the id for each folded name and each number."""
        return self._by_id, self._ids

    def __getitem__(self, key: str | int) -> R_co:
        by_id, ids = self._index()
        record_id = None
        wanted = plain(key)
        if isinstance(wanted, str):
            record_id = wanted if wanted in by_id else ids.get(fold(wanted))
        elif type(wanted) is int:
            record_id = ids.get(wanted)
        if record_id is None:
            near = self._near(wanted)
            raise UnknownKeyError(self.kind, key, near, "" if near else _HOW)
        return by_id[record_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._index()[0])

    def __len__(self) -> int:
        return len(self._index()[0])

    # Mapping derives == from dict(items()), which forgets the order.
    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Records):
            return NotImplemented
        return tuple(self.values()) == tuple(other.values())

    def __hash__(self) -> int:
        return hash(tuple(self.values()))

    def __repr__(self) -> str:
        ids = f": {', '.join(self._index()[0])}" if len(self) else ""
        return f"<{counted(len(self), f'{self.kind} record')}{ids}>"

    def _repr_html_(self) -> str:
        from xzplan.display.cards import listing
        from xzplan.display.html import both

        rows = []
        for record in self.values():
            numbers = [str(alias) for alias in record.aliases if not isinstance(alias, str)]
            zh, *others = [alias for alias in record.aliases if isinstance(alias, str)] or [""]
            rows.append(
                (", ".join(numbers), both(zh, others[0] if others else zh), record.id, _in_short(record))
            )
        heads = ("", both("名称", "name"), both("标识", "id"), both("内容", "content"))
        return listing(counted(len(self), self.kind), heads, rows, figures=(0,))

    # Loaded or not, a copy holds the records themselves.
    def __reduce__(self) -> tuple[object, ...]:
        return Records, (self.kind, tuple(self.values()))

    def search(self, text: str) -> tuple[R_co, ...]:
        """Return every record whose id or one of whose names contains the text, in the plan's order; may be empty."""
        wanted = fold(text)
        if not wanted:
            return ()
        return tuple(
            record for record in self.values() if any(wanted in name for name in _folded_names(record))
        )

    def _near(self, key: object) -> list[str]:
        if not isinstance(key, str):
            return []
        wanted = fold(key)
        if not wanted or len(wanted) > _LONGEST:
            return []
        names: dict[str, str] = {}
        for record in self.values():
            for alias in (*record.aliases, record.id):
                if isinstance(alias, str):
                    names.setdefault(fold(alias), alias)
        import difflib  # for errors alone, and slow to import

        # difflib misses short words inside long names; a substring catches those.
        inside = [shown for folded, shown in names.items() if wanted in folded or folded in wanted]
        close = difflib.get_close_matches(wanted, names, n=_SUGGESTIONS, cutoff=_CUTOFF)
        return list(dict.fromkeys([*inside, *(names[folded] for folded in close)]))[:_SUGGESTIONS]

    def _ipython_key_completions_(self) -> list[str]:
        return [
            name for record in self.values() for name in (record.id, *record.aliases) if isinstance(name, str)
        ]


def _in_short(record: object) -> str:
    """Return what a table of records says of one beside its names."""
    from xzplan.display.html import both

    said: Any = getattr(record, "_in_short", None)
    return "" if said is None else both(said.zh, said.en)


_HOW = "pass an id, a number of the plan or a name; .values() has them in the plan's order"


@final
class LazyRecords(Records[R_co]):
    """Records that load when they are first looked at: those of the plan that ships with the package."""

    __slots__ = ("_load", "_loaded")

    _load: Callable[[], Iterable[R_co]]
    _loaded: Records[R_co] | None

    def __init__(self, kind: str, load: Callable[[], Iterable[R_co]]) -> None:
        """Keep the function that returns the records."""
        self._fill(kind=kind, _load=load, _loaded=None)

    def _index(self) -> tuple[Mapping[str, R_co], Mapping[str | int, str]]:
        if self._loaded is None:
            # Two threads may both load. They index the same records, so either index is right.
            object.__setattr__(self, "_loaded", Records(self.kind, self._load()))
        return self._loaded._index()  # type: ignore[union-attr]  # noqa: SLF001


_RECORDS = "pass records of a plan"
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
"""Signs that end a line, turn its direction or cannot be seen, and so break what is written in lines."""
_NO_ID = Bilingual(
    zh="标识不能为空，两端不能有空格，也不能含换行等控制字符",
    en="an id may not be empty, have spaces around it or hold control characters such as a line break",
)


def records_of(kind: str, record_type: type[R_co], records: Iterable[R_co] | Records[R_co]) -> Records[R_co]:
    """Return records of one type as `Records`; what is not loaded yet is not loaded to look at it.

    Raises
    ------
    InvalidInputError
        A record of another type.
    """
    if isinstance(records, LazyRecords) and records.kind == kind:
        return records
    if not isinstance(records, Records):
        records = Records(kind, records)
    for record in records.values():
        if not isinstance(record, record_type):
            raise InvalidInputError(
                f"{kind} records", record, f"pass records of the type {record_type.__name__}"
            )
    return records


def check_id(record: str, key: str) -> None:
    """Raise `RecordError` for an id that is empty, or that would break a line, a column or a key it is written in."""
    if not key or key != key.strip() or _CONTROL.search(key):
        raise RecordError(record, _NO_ID)


def _by_id(kind: str, records: Iterable[R_co]) -> dict[str, R_co]:
    by_id: dict[str, R_co] = {}
    for record in items_of("records", records, _RECORDS):
        if not isinstance(getattr(record, "id", None), str) or not hasattr(record, "aliases"):
            raise InvalidInputError("records", record, _RECORDS)
        if record.id in by_id:
            raise RecordError(f"{kind} {record.id!r}", "two records have this id")
        check_id(f"{kind} {record.id!r}", record.id)
        by_id[record.id] = record
    return by_id


def _by_any_name(kind: str, records: Mapping[str, Named]) -> dict[str | int, str]:
    ids: dict[str | int, str] = {}
    for key, record in records.items():
        for alias in (key, *record.aliases):
            other = ids.setdefault(fold(alias) if isinstance(alias, str) else alias, key)
            if other != key:
                raise RecordError(f"{kind} {key!r}", f"{alias!r} is also a name of {other!r}")
    return ids


def _folded_names(record: Named) -> list[str]:
    return [fold(name) for name in (record.id, *record.aliases) if isinstance(name, str)]


def by_id(argument: str, records: Records[Any], given: object) -> dict[str, Any]:
    """Return what a caller gives for each record, keyed by id; raise unless it is a mapping that names each once."""
    if not isinstance(given, Mapping):
        raise InvalidInputError(
            argument, given, f"pass a mapping by id, number or name of the {records.kind}"
        )
    by_id: dict[str, Any] = {}
    for key, value in given.items():
        record = records[key]
        if record.id in by_id:
            raise InvalidInputError(argument, key, f"{record.id} is named twice")
        by_id[record.id] = value
    return by_id


def keywords_by_id(
    records: Records[Any], given: object, allowed: tuple[str, ...]
) -> dict[str, Mapping[str, Any]]:
    """Return the keyword arguments that a caller sets for single records, keyed by the id of every record.

    Raises
    ------
    InvalidInputError
        Not a mapping that names each record once, or a keyword argument that is not allowed.
    """
    keywords = by_id("arguments", records, {} if given is None else given)
    for key, options in keywords.items():
        if not isinstance(options, Mapping) or not set(options) <= set(allowed):
            raise InvalidInputError("arguments", {key: options}, f"may name {', '.join(allowed)}")
    return {id_: keywords.get(id_, {}) for id_ in records}
