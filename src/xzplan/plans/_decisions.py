"""What the maker of a plan has decided about single rows, found by number or name."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, final

from attrs import frozen

from xzplan.exceptions import InvalidInputError, UnknownKeyError
from xzplan.model.indicators import Direction, Nature
from xzplan.model.lookup import fold
from xzplan.model.readings import Reading
from xzplan.model.targets import Demand
from xzplan.model.units import Unit
from xzplan.parsing.rows import ParsedRow

__all__: list[str] = []


@final
@frozen(kw_only=True)
class Decisions:
    """Each by the place of the row, counted from 0."""

    ids: Mapping[int, str]
    names_en: Mapping[int, str]
    units: Mapping[int, Unit]
    directions: Mapping[int, Direction]
    natures: Mapping[int, Nature]
    demands: Mapping[int, Demand]
    readings: Mapping[int, Reading]


_KINDS: dict[str, tuple[Any, str]] = {
    "ids": (str, "an id"),
    "names_en": (str, "a name"),
    "units": (Unit, "a Unit"),
    "directions": (Direction, "a Direction"),
    "natures": (Nature, "a Nature"),
    "demands": (Demand, "a demand, such as Level(op='>=', value=55)"),
    "readings": (Reading, "a Reading"),
}


def decided(
    rows: Sequence[ParsedRow],
    beside: Mapping[str, Mapping[int, Any]],
    **given: Mapping[Any, Any] | None,
) -> Decisions:
    """Return what was passed for each row, checked; what stands beside the row in its record gives way."""
    places = _places(rows)
    found: dict[str, dict[int, Any]] = {}
    for argument, (kind, words) in _KINDS.items():
        mapping = given[argument] or {}
        if not isinstance(mapping, Mapping):
            raise InvalidInputError(argument, mapping, "pass a mapping by number or name of the row")
        found[argument] = {}
        for key, value in mapping.items():
            if not isinstance(value, kind):
                raise InvalidInputError(f"{argument}[{key!r}]", value, f"pass {words}")
            at = _place(argument, key, places)
            if at in found[argument]:
                raise InvalidInputError(argument, key, f"row {rows[at].name!r} is decided twice")
            found[argument][at] = value
        found[argument] = {**beside.get(argument, {}), **found[argument]}
    return Decisions(**found)


_Places = Mapping[int | str, Sequence[int]]


def _places(rows: Sequence[ParsedRow]) -> _Places:
    """Return the places of the rows by number and by folded name."""
    places: dict[int | str, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        places[fold(row.name)].append(at)
        if row.number is not None:
            places[row.number].append(at)
    return places


def _place(argument: str, key: object, places: _Places) -> int:
    wanted = fold(key) if isinstance(key, str) else key
    if isinstance(wanted, bool) or not isinstance(wanted, int | str) or wanted not in places:
        near = difflib.get_close_matches(wanted, [one for one in places if isinstance(one, str)]) if (
            isinstance(wanted, str) and len(wanted) <= _LONGEST
        ) else []  # fmt: skip
        raise UnknownKeyError("row", key, near)
    if len(places[wanted]) > 1:
        raise InvalidInputError(argument, key, "more than one row has it; use the name, or the number")
    return places[wanted][0]


_LONGEST = 200  # nearness takes time that grows with the square
