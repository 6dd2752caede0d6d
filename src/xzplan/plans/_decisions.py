"""Check what the maker of a plan passes: about the plan as a whole, and about single rows by number or name."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar, final

import attrs
from attrs import field, frozen

from xzplan.exceptions import InvalidInputError, UnknownKeyError, shown
from xzplan.model.checks import LONGEST_PLAN, items_of, whole_number, whole_year
from xzplan.model.figures import plain
from xzplan.model.indicators import Direction, Nature
from xzplan.model.lookup import fold
from xzplan.model.readings import Reading
from xzplan.model.sources import Document
from xzplan.model.structure import Domain
from xzplan.model.targets import Demand
from xzplan.model.units import Unit
from xzplan.parsing.rows import ParsedRow
from xzplan.plans._english import as_english

_T = TypeVar("_T")

ID = re.compile(r"[a-z][a-z0-9_-]{0,99}")


def check_id(key: object) -> None:
    if not isinstance(key, str) or ID.fullmatch(key) is None:
        raise InvalidInputError(
            "id", key, "pass lower-case letters, digits, hyphens and underscores, a letter first"
        )


def check_name(name_zh: object) -> None:
    if not isinstance(name_zh, str) or not name_zh.strip():
        raise InvalidInputError("name_zh", name_zh, "pass the name of the plan")


def check_period(period: object) -> tuple[int, int]:
    """Return the first and the last year of a plan, or refuse what is none."""
    problem = "pass the first and the last year, such as (2026, 2030)"
    years = list(period) if isinstance(period, tuple | list) else []
    if len(years) != 2:
        raise InvalidInputError("period", period, problem)
    first, last = (whole_number("period", year, problem) for year in years)
    if not 1000 <= first <= last <= 9999:
        raise InvalidInputError("period", period, problem)
    if last - first >= LONGEST_PLAN:
        raise InvalidInputError("period", period, f"a plan has at most {LONGEST_PLAN} years")
    return first, last


def _check_domains(_record: object, _attribute: object, domains: Mapping[str, Domain] | None) -> None:
    if domains is None:
        return
    if not isinstance(domains, Mapping):
        raise InvalidInputError("domains", domains, "pass a mapping by the label of a group")
    for label, domain in domains.items():
        if not isinstance(label, str) or not isinstance(domain, Domain):
            raise InvalidInputError("domains", {label: domain}, "pass a Domain by the label of its group")


def _is(
    kind: type, words: str, *, optional: bool = True
) -> Callable[[object, attrs.Attribute[Any], object], None]:
    """Return a validator that refuses a value of another kind by the name of the argument."""

    def check(_record: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if optional and value is None:
            return
        if not isinstance(value, kind) or isinstance(value, bool):
            raise InvalidInputError(attribute.name, value, f"pass {words}")

    return check


def _base_year(year: int | None) -> int | None:
    return None if year is None else whole_year(year, "base_year")


@final
@frozen(kw_only=True)
class PlanHead:
    """The plan as a whole, as its maker describes it; the fields are arguments of `xzplan.to_plan`."""

    id: str = field(converter=plain, validator=lambda _record, _attribute, value: check_id(value))
    name_zh: str = field(converter=plain, validator=lambda _record, _attribute, value: check_name(value))
    period: tuple[int, int] = field(converter=check_period)
    name_en: str | None = field(default=None, converter=plain, validator=_is(str, "a name"))
    base_year: int | None = field(default=None, converter=_base_year)
    edition: str = field(default="1", converter=plain, validator=_is(str, "a text", optional=False))
    document: Document | None = field(default=None, validator=_is(Document, "a Document"))
    domains: Mapping[str, Domain] | None = field(default=None, validator=_check_domains)

    @property
    def english(self) -> str:
        """The English name; without one the name as it is, in quotation marks where it is Chinese."""
        return self.name_en or as_english(self.name_zh)


@final
@frozen(kw_only=True)
class Choices:
    """Decisions about rows by number or name, as passed and not yet checked; the fields are arguments of `xzplan.to_plan`."""

    ids: object
    names_en: object
    units: object
    directions: object
    natures: object
    demands: object
    readings: object
    skip: object = None
    inferred: object = None


@final
@frozen(kw_only=True)
class Decisions:
    """Decisions about rows, each by the place of its row, counted from 0."""

    ids: Mapping[int, str] = field(factory=dict)
    names_en: Mapping[int, str] = field(factory=dict)
    units: Mapping[int, Unit] = field(factory=dict)
    directions: Mapping[int, Direction] = field(factory=dict)
    natures: Mapping[int, Nature] = field(factory=dict)
    demands: Mapping[int, Demand] = field(factory=dict)
    readings: Mapping[int, Reading] = field(factory=dict)
    skipped: frozenset[int] = frozenset()
    """Rows that are left out."""
    accepts: bool = False
    """Whether what the table suggests is taken."""


def decisions(rows: Sequence[ParsedRow], choices: Choices, beside: Decisions) -> Decisions:
    """Return what was decided about each row; a decision that stands beside a row gives way to one that is passed."""
    places = _places(rows)

    def passed(argument: str, given: object, convert: Callable[[Any], _T]) -> dict[int, _T]:
        return _by_place(argument, given, convert, rows, places)

    return Decisions(
        ids={**beside.ids, **passed("ids", choices.ids, _text)},
        names_en={**beside.names_en, **passed("names_en", choices.names_en, _text)},
        units=passed("units", choices.units, _unit),
        directions={**beside.directions, **passed("directions", choices.directions, Direction)},
        natures=passed("natures", choices.natures, Nature),
        demands=passed("demands", choices.demands, _demand),
        readings=passed("readings", choices.readings, _reading),
        skipped=_skipped(choices.skip, rows, places),
        accepts=_accepts(choices.inferred),
    )


def _skipped(given: object, rows: Sequence[ParsedRow], places: _Places) -> frozenset[int]:
    """Return the places of the rows to leave out."""
    given = plain(given)
    if given is None:
        return frozenset()
    if isinstance(given, str):
        if given == "no_target":
            return frozenset(place for place, row in enumerate(rows) if row.target.missing)
        raise InvalidInputError("skip", given, 'pass "no_target", or a list of numbers or names of rows')
    keys = items_of("skip", given, 'pass "no_target", or a list of numbers or names of rows')
    return frozenset(_place("skip", key, places) for key in keys)


def _accepts(given: object) -> bool:
    """Return whether what the table suggests is taken."""
    given = plain(given)
    if given is not None and not (isinstance(given, str) and given == "accept"):
        raise InvalidInputError("inferred", given, 'pass "accept", or nothing')
    return given is not None


def _by_place(
    argument: str,
    given: object,
    convert: Callable[[Any], _T],
    rows: Sequence[ParsedRow],
    places: _Places,
) -> dict[int, _T]:
    """Return the decisions of one argument by the place of the row."""
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise InvalidInputError(argument, given, "pass a mapping by number or name of the row")
    decisions_by_place: dict[int, _T] = {}
    for key, value in given.items():
        try:
            decision = convert(value)
        except InvalidInputError as error:
            raise InvalidInputError(f"{argument}[{shown(key)}]", value, error.problem) from None
        place = _place(argument, key, places)
        if place in decisions_by_place:
            raise InvalidInputError(argument, key, f"row {rows[place].name!r} is decided twice")
        decisions_by_place[place] = decision
    return decisions_by_place


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise InvalidInputError("", value, "pass a text")
    return value


def _unit(value: object) -> Unit:
    if not isinstance(value, Unit):
        raise InvalidInputError("", value, "pass a Unit")
    return value


def _demand(value: object) -> Demand:
    if not isinstance(value, Demand):
        raise InvalidInputError(
            "", value, "pass a demand, such as Quantified(of='value', bound=Bound.at_least(55))"
        )
    return value


def _reading(value: object) -> Reading:
    if not isinstance(value, Reading):
        raise InvalidInputError("", value, "pass a Reading")
    return value


_Places = Mapping[int | str, Sequence[int]]


def _places(rows: Sequence[ParsedRow]) -> _Places:
    """Return the places of the rows by number and by folded name."""
    places: dict[int | str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        places[fold(row.name)].append(place)
        if row.number is not None:
            places[row.number].append(place)
    return places


def _place(argument: str, key: object, places: _Places) -> int:
    """Return the place of the one row that a key names."""
    wanted = fold(key) if isinstance(key, str) else plain(key)
    if isinstance(wanted, bool) or not isinstance(wanted, int | str) or wanted not in places:
        raise UnknownKeyError("row", key, _near(wanted, places))
    if len(places[wanted]) > 1:
        raise InvalidInputError(argument, key, "more than one row has it; use the name, or the number")
    return places[wanted][0]


_LONGEST = 200  # comparing texts takes time that grows with the square of their length


def _near(wanted: object, places: _Places) -> list[str]:
    """Return the names that come near one that no row has."""
    if not isinstance(wanted, str) or len(wanted) > _LONGEST:
        return []
    return difflib.get_close_matches(wanted, [name for name in places if isinstance(name, str)])
