"""Checks of what callers pass: one for each kind of argument, and `checked` for the fields of records.

A check returns what was passed in its plain form. Scalars of numpy, and instances of subclasses of ``int``, ``float``,
``str`` and ``Decimal``, are taken for the numbers, truth values and texts that they are, so that no method of theirs has
a say in a result; nothing else is taken for another thing.
"""

from __future__ import annotations

import re
import sys
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, TypeAlias, TypeVar

import attrs

from xzplan.exceptions import InvalidInputError
from xzplan.model.figures import is_storable, plain

__all__ = ["checked"]

_Choice = TypeVar("_Choice", bound=str)


def choice(argument: str, value: _Choice, *choices: str) -> _Choice:
    """Return one of a few texts that a caller passed; raise `InvalidInputError` for anything else."""
    given: _Choice = plain(value)
    if not isinstance(given, str) or given not in choices:
        raise InvalidInputError(argument, value, f"pass {' or '.join(map(repr, choices))}")
    return given


def require_text(argument: str, value: object) -> str:
    """Return a text; raise `InvalidInputError` for anything else."""
    given = plain(value)
    if not isinstance(given, str):
        raise InvalidInputError(argument, value, "not a text; pass a str")
    return given


def require_stored(argument: str, value: object) -> str:
    """Return a text that can be written to a file; raise `InvalidInputError` for anything else."""
    given = require_text(argument, value)
    if not _is_text(given):
        raise InvalidInputError(argument, value, _HALF)
    return given


def flag(argument: str, value: object) -> bool:
    """Return True or False; raise `InvalidInputError` for anything else, however true it is."""
    given = plain(value)
    if not isinstance(given, bool):
        raise InvalidInputError(argument, value, "pass True or False")
    return given


def whole_number(argument: str, value: object, problem: str = "pass a whole number") -> int:
    """Return a whole number; raise `InvalidInputError` for anything else, True and 2.0 among it."""
    given = plain(value)
    if not isinstance(given, int) or isinstance(given, bool):
        raise InvalidInputError(argument, value, problem)
    return given


def whole_year(year: object, argument: str = "year") -> int:
    """Return a year; raise `InvalidInputError` for what is no whole number from 1 to 9999."""
    whole = year if type(year) is int else whole_number(argument, year, "a year is a whole number")
    if not 1 <= whole <= _LAST_YEAR:
        raise InvalidInputError(argument, year, f"a year is from 1 to {_LAST_YEAR}")
    return whole


_LAST_YEAR = 9999
LONGEST_PLAN = 100
"""Years from the base year of a plan to its last; a path has a milestone for each of them."""


def items_of(argument: str, values: Any, problem: str) -> Iterator[Any]:
    """Yield the items of a collection or an iterator; raise `InvalidInputError` for what has none.

    So it does for a text, and for a mapping, of which the keys alone would be left.
    """
    try:
        items: Iterator[Any] | None = None if isinstance(values, str | bytes | Mapping) else iter(values)
    except TypeError:
        items = None
    if items is None:
        raise InvalidInputError(argument, values, problem)
    return items


def is_year(record: object, field: attrs.Attribute[Any], year: object) -> None:
    """Raise `InvalidInputError` unless a field holds a year or None; for ``field(validator=is_year)``."""
    if year is not None:
        whole_year(year, f"{type(record).__name__}.{field.name}")


Check: TypeAlias = Callable[[object], bool]

_OF_PLAIN = re.compile(r"(int|float|bool|Number|Decimal)( \| None)?")
"""Annotations of numbers and truth values, of which the plain one is stored."""


def checked(record_type: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Have every field checked against its annotation; for ``frozen(field_transformer=checked)``.

    Converters run first, so a field that accepts more than its annotation says needs one; validators of fields run last.
    A field of a number, a truth value or a text stores the plain one, as JSON writes it.

    Whatever is stored can be written: whole numbers have 64 bits, other numbers lie within those of floats, figures have
    no more digits than documents take, and no text holds half a character.

    Raises
    ------
    InvalidInputError
        A record is made with a value of another kind; the error names record and field.
    """
    # One validator checks all fields: each validator or converter would be code to compile, and a call for each record.
    first, *others = fields
    _guard(record_type, first.name)
    own = first.validator
    check = _check_fields if own is None else attrs.validators.and_(_check_fields, own)
    return [first.evolve(validator=check), *others]


def _guard(record_type: Any, name: str) -> None:
    """Let attrs refuse a second call of ``__init__``, which would change a record that others hold."""

    def only_once(record: object) -> None:
        if hasattr(record, name):
            raise attrs.exceptions.FrozenInstanceError

    record_type.__attrs_pre_init__ = only_once


def _check_fields(record: Any, _field: attrs.Attribute[Any], _value: object) -> None:
    """Raise `InvalidInputError` for a field of another kind than its annotation says."""
    for name, check, expected, plain_types, of_plain in _checks_of(record.__class__):
        value = getattr(record, name)
        kind = type(value)
        # Most values need no more than a look at their type.
        if kind in plain_types:
            if kind is str:
                if value.isascii() or _half_pair(value) is None:
                    continue
            elif kind is not int or -(2**63) <= value < 2**63:
                continue
        elif of_plain or (str in plain_types and issubclass(kind, str)):
            value = plain(value)
            object.__setattr__(record, name, value)
        if not check(value):
            problem = _beyond(value) or f"pass {expected}"
            raise InvalidInputError(f"{type(record).__name__}.{name}", value, problem)


_half_pair = re.compile("[\ud800-\udfff]").search


def _beyond(value: object) -> str:
    """Say what keeps a value from being written, if it is that."""
    value = plain(value)
    if isinstance(value, str) and not _is_text(value):
        return _HALF
    if isinstance(value, int) and not isinstance(value, bool) and not _is_int(value):
        return "a number beyond 64 bits"
    if isinstance(value, Decimal) and value.is_finite():
        return "more digits than a document takes, or beyond the numbers that floats can hold; round it"
    if isinstance(value, tuple):
        return next((problem for problem in map(_beyond, value) if problem), "")
    return ""


_HALF = "holds half a character, which no file can hold; read the text again with its encoding"


def _is_text(value: object) -> bool:
    """Return whether a value is a text that can be written: one without half a surrogate pair."""
    if not isinstance(value, str):
        return False
    if value.isascii():
        return True
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63


def _is_float(value: object) -> bool:
    # True is not a number of years, and a whole number will do for a float.
    return isinstance(value, float) or (
        isinstance(value, int) and not isinstance(value, bool) and -_LARGEST <= value <= _LARGEST
    )


_LARGEST = int(sys.float_info.max)


@cache
def _checks_of(record_type: Any) -> tuple[tuple[str, Check, str, frozenset[type], bool], ...]:
    # An annotation may name a class further down in its module, so annotations are read with the first record.
    hints = typing.get_type_hints(record_type)
    return tuple(
        (
            field.name,
            _check_of(hint := hints[field.name]),
            (expected := _shown(field.type)),
            _plain_types(hint),
            field.converter is None and _OF_PLAIN.fullmatch(expected) is not None,
        )
        for field in attrs.fields(record_type)
    )


def _plain_types(hint: Any) -> frozenset[type]:
    """Return the types whose instances an annotation takes as they are; of others, not every one can be written."""
    hint = _meant(hint)
    members = typing.get_args(hint) if typing.get_origin(hint) in (typing.Union, types.UnionType) else (hint,)
    plain = {member for member in members if isinstance(member, type) and typing.get_origin(member) is None}
    return frozenset(plain - {Decimal})


def _meant(hint: Any) -> Any:
    """Return what an alias stands for: since Python 3.12, those of numpy are objects of their own."""
    return getattr(hint, "__value__", hint)


def _shown(annotation: object) -> str:
    return annotation if isinstance(annotation, str) else getattr(annotation, "__name__", str(annotation))


def _check_of(hint: Any) -> Check:
    """Return the test whether a value is of the kind that an annotation names."""
    hint = _meant(hint)
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint is Any or isinstance(hint, typing.TypeVar):
        return lambda _value: True
    if origin in (typing.Union, types.UnionType):
        classes = tuple(types.NoneType if one is None else one for one in arguments)
        if all(isinstance(one, type) and one not in (int, float, str, Decimal) for one in classes):
            return lambda value: isinstance(value, classes)  # most unions; much faster than a check for each
        checks = tuple(map(_check_of, arguments))
        return lambda value: any(check(value) for check in checks)
    if origin is typing.Literal:
        return lambda value: any(
            value is literal or (type(value) is type(literal) and value == literal) for literal in arguments
        )
    if origin is tuple:
        return _tuple_check(arguments)
    kind = origin or hint
    if kind in _CHECKS:
        return _CHECKS[kind]
    return lambda value: isinstance(value, kind)


_CHECKS: Mapping[Any, Check] = {
    int: _is_int,
    float: _is_float,
    str: _is_text,
    Decimal: lambda value: isinstance(value, Decimal) and is_storable(value),
}


def _tuple_check(arguments: tuple[Any, ...]) -> Check:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        each = _check_of(arguments[0])
        return lambda value: isinstance(value, tuple) and all(map(each, value))
    checks = tuple(map(_check_of, arguments))
    return lambda value: (
        isinstance(value, tuple)
        and len(value) == len(checks)
        and all(check(item) for check, item in zip(checks, value, strict=True))
    )
