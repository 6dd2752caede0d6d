"""Values of many kinds that a caller may pass by mistake or in bad faith."""

from __future__ import annotations

import io
import itertools
import math
import os
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NoReturn

import numpy as np

import xzplan

WORDS = xzplan.Bilingual(zh="年", en="years")


class CallersError(Exception):
    """What an object of the caller's raises while it is read; it is not ours to hide."""


def fails(*_given: object, **_options: object) -> NoReturn:
    raise CallersError


def hostile(name: str, base: type, *methods: str) -> Any:
    """Return a subclass whose methods fail."""
    return type(name, (base,), dict.fromkeys(methods, fails) | {"__hash__": fails, "__slots__": ()})


COMPARING = ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__bool__")
COUNTING = (
    "__add__",
    "__sub__",
    "__mul__",
    "__int__",
    "__float__",
    "__index__",
    "__repr__",
    "__str__",
    "__format__",
)
READING = ("__iter__", "__len__", "__getitem__", "__contains__")
HostileText = hostile(
    "HostileText", str, *COMPARING, *READING, "strip", "encode", "casefold", "split", "replace", "__repr__"
)
PreparedText = hostile(
    "PreparedText", str, *COMPARING, *READING, "__str__", "__format__", "__repr__", "strip", "encode"
)
"""A text whose own methods fail; read as the plain text that it is, it can be anything."""
HostileInt = hostile("HostileInt", int, *COMPARING, *COUNTING)
HostileFloat = hostile("HostileFloat", float, *COMPARING, *COUNTING)
HostileDecimal = hostile(
    "HostileDecimal", Decimal, *COMPARING, *COUNTING, "is_finite", "adjusted", "as_tuple"
)
HostileList = hostile("HostileList", list, *READING, "__eq__", "__repr__")
HostileDict = hostile("HostileDict", dict, *READING, "__eq__", "__repr__", "items", "keys", "values", "get")
HostileObject = hostile("HostileObject", object, "__eq__", "__repr__", "__bool__", "__iter__", "__len__")


class HalfMapping(Mapping[int, float]):
    """A mapping that fails when it is half read."""

    def __getitem__(self, key: int) -> NoReturn:
        raise CallersError

    def __iter__(self) -> Iterator[int]:
        return iter((2021, 2022))

    def __len__(self) -> int:
        return 2


class Willing:
    """An object that has every attribute one asks for."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Willing()

    def __call__(self, *_given: object, **_options: object) -> Any:
        """Return another."""
        return Willing()


class NoPath:
    """A path-like object that gives no path."""

    def __fspath__(self) -> Any:
        return 3


class Colour(Enum):
    """An enum of another package whose value is one of ours."""

    UP = "increase"


def in_itself() -> list[Any]:
    circle: list[Any] = []
    circle.append(circle)
    return circle


def deep(levels: int = 3000) -> list[Any]:
    value: list[Any] = []
    for _ in range(levels):
        value = [value]
    return value


VAST = 10**5000
"""A number of more digits than Python prints."""


def junk() -> list[Any]:
    """Return a hundred values of many kinds, each new; the last is right for nothing but an argument that takes anything.

    Of those a third where the walk has been done in full by another run (see noxfile.py).
    """
    values = _values()
    return values if os.environ.get("XZPLAN_HYPOTHESIS") != "quick" else [*values[:-1:3], values[-1]]


def _values() -> list[Any]:
    return [
        # Of no kind that is asked for anywhere.
        None, ..., NotImplemented, object, type, len, Willing(), NoPath(), Colour.UP, SimpleNamespace(id="x", aliases=()),
        Exception("x"), timedelta(1), io.StringIO("x"), Path("no such file"), Path("\0"),
        # Truth values and numbers.
        True, np.False_, 0, 3, -1, 2022, 10**40, VAST, -VAST, 2**63, 2.5, math.nan, -math.inf, -0.0, 5e-324, 1j,
        Decimal("sNaN"), Decimal("NaN"), Decimal("-Infinity"), Decimal("1e400"), Decimal("1E-999999"), Decimal("1" * 400),
        Fraction(1, 3), Fraction(10**400, 3), np.float64(1.5), np.int64(7), np.uint64(2**63), np.float16(0.5),
        np.longdouble("0.1"), np.datetime64("NaT"), np.ma.masked,
        # Texts.
        "", "no such thing", "\ud800", "\0", "a\nb", "\u202e", "=1+1", "9" * 5000, "(" * 3000, "2021", "nan", np.str_("x"),
        b"bytes", bytearray(b"x"), memoryview(b"x"),
        # Collections.
        (), (1, 2, 3), (None,), ["x"], [[1], [2, 3]], [None], [VAST], ["\ud800"], in_itself(), deep(), {1, 2}, frozenset(),
        iter(()), itertools.repeat(1, 5), (letter for letter in "ab"), range(5), {}, {"x": "y"}, {1: object()},
        {2021: object()}, {2021: math.nan}, {VAST: 1}, {None: 1}, {"\ud800": 1}, {18: {2021: "x", "x": 1}}, {18: None},
        {18: in_itself()},
        # Arrays.
        np.array([1.0, 2.0]), np.array([]), np.zeros((2, 2, 2, 2)), np.array(["x", "y"]), np.array([object()]), np.array(3),
        np.array(None), np.array([1j]), np.ma.array([1.0, 2.0], mask=[True, False]), np.array(["2021"], dtype="datetime64"),
        # Our own, in the wrong place.
        date(2023, 6, 30), datetime(2022, 12, 31, 5, tzinfo=UTC), xzplan.Direction.INCREASE, xzplan.Direction, WORDS,
        xzplan.load_plan().domains, xzplan.Period.of(2023), xzplan.Bound.at_least(5),
        # Classes that fail.
        HostileText("nursing_bed_share"), HostileInt(2022), HostileFloat(3.5), HostileDecimal("3.5"), HostileList([1]),
        HostileDict({2021: 3.0}), HalfMapping(), HostileObject(),
        object(),
    ]  # fmt: skip


def is_callers(value: object) -> bool:
    """Return whether a value is of a class of the caller's that has to be asked for what is in it; numbers are not."""
    return isinstance(value, HostileText | HostileList | HostileDict | HalfMapping | HostileObject)
