"""Checking every field of a record against its annotation when the record is made."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from functools import cache
from numbers import Integral
from typing import Any, TypeAlias

import attrs

from xzplan.exceptions import InvalidInputError

__all__ = ["checked"]


def check_choice(argument: str, value: object, *choices: str) -> None:
    """Raise `InvalidInputError` unless a caller passed one of a few texts."""
    if not isinstance(value, str) or value not in choices:
        raise InvalidInputError(argument, value, f"pass {' or '.join(map(repr, choices))}")


def check_flag(argument: str, value: object) -> None:
    """Raise `InvalidInputError` unless a caller passed True or False."""
    if not isinstance(value, bool):
        raise InvalidInputError(argument, value, "pass True or False")


Check: TypeAlias = Callable[[object], bool]


def checked(_record_type: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Give each field a validator made from its annotation; for ``frozen(field_transformer=checked)``.

    Converters run first, so a field that accepts more than its annotation says needs one.

    Raises
    ------
    InvalidInputError
        A record is made with a value of another kind; the error names record and field.
    """
    return [
        field.evolve(
            validator=_Validator()
            if field.validator is None
            else attrs.validators.and_(_Validator(), field.validator)
        )
        for field in fields
    ]


class _Validator:
    """The check of one field. Its annotation is read with the first record; most values need no more than their type."""

    __slots__ = ("check", "expected", "plain")

    def __init__(self) -> None:
        self.check: Check | None = None
        self.expected = ""
        self.plain: frozenset[type] = frozenset()

    def __call__(self, record: Any, field: attrs.Attribute[Any], value: object) -> None:
        if type(value) in self.plain:
            return
        if self.check is None:
            self.check, self.expected, self.plain = _checks_of(record.__class__)[field.name]
        if not self.check(value):
            raise InvalidInputError(f"{type(record).__name__}.{field.name}", value, f"pass {self.expected}")


@cache
def _checks_of(record_type: Any) -> Mapping[str, tuple[Check, str, frozenset[type]]]:
    # An annotation may name a class further down in its module, so annotations are read with the first record.
    hints = typing.get_type_hints(record_type)
    written = attrs.fields(record_type)
    return {
        field.name: (_check_of(hint := hints[field.name]), _shown(field.type), _plain_types(hint))
        for field in written
    }


def _plain_types(hint: Any) -> frozenset[type]:
    """Return the types whose instances an annotation takes as they are."""
    members = typing.get_args(hint) if typing.get_origin(hint) in (typing.Union, types.UnionType) else (hint,)
    plain = {member for member in members if isinstance(member, type) and typing.get_origin(member) is None}
    return frozenset(plain | {int} if float in plain else plain)


def _shown(annotation: object) -> str:
    return annotation if isinstance(annotation, str) else getattr(annotation, "__name__", str(annotation))


def _check_of(hint: Any) -> Check:
    """Return the test whether a value is of the kind that an annotation names."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint is Any or isinstance(hint, typing.TypeVar):
        return lambda _value: True
    if origin in (typing.Union, types.UnionType):
        if all(isinstance(argument, type) and argument not in (int, float) for argument in arguments):
            return lambda value: isinstance(value, arguments)  # the common case: a record or None
        checks = tuple(map(_check_of, arguments))
        return lambda value: any(check(value) for check in checks)
    if origin is typing.Literal:
        return lambda value: any(
            value is literal or (type(value) is type(literal) and value == literal) for literal in arguments
        )
    if origin is tuple:
        return _tuple_check(arguments)
    kind = origin or hint
    if kind in (int, float):
        # True is not a number of years, and a whole number will do for a float.
        kinds = (int,) if kind is int else (int, float)
        return lambda value: isinstance(value, kinds) and not isinstance(value, bool)
    return lambda value: isinstance(value, kind)


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


def whole_year(year: object, argument: str = "year") -> int:
    """Return a year, which may be a whole number of numpy.

    Raises
    ------
    InvalidInputError
        Not a whole number.
    """
    if isinstance(year, bool) or not isinstance(year, Integral):
        raise InvalidInputError(argument, year, "a year is a whole number")
    return int(year)
