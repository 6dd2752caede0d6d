"""The patterns of the parser: none can take time that doubles with each character."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import xzplan.parsing


def patterns(value: object) -> Iterator[str]:
    """Yield the patterns in a value of a module, also those in its tuples, lists and dicts."""
    if isinstance(value, re.Pattern):
        yield value.pattern
    elif isinstance(value, dict):
        yield from patterns(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from patterns(item)


PATTERNS = sorted(
    {
        pattern
        for module in pkgutil.iter_modules(xzplan.parsing.__path__, "xzplan.parsing.")
        for value in vars(importlib.import_module(module.name)).values()
        for pattern in patterns(value)
    }
)


def bodies(node: Any) -> list[Any]:
    """Return the parts of a node of a parsed pattern."""
    kind, argument = node
    if kind in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        return [argument[2]]
    if kind is codes.SUBPATTERN:
        return [argument[3]]
    if kind is codes.BRANCH:
        return list(argument[1])
    return [argument[1]] if kind in (codes.ASSERT, codes.ASSERT_NOT) else []


def may_vary(body: Any) -> bool:
    """Return whether one text may be matched in several ways: by a choice, or a repetition of no fixed number."""
    return any(
        node[0] is codes.BRANCH
        or (node[0] in (codes.MAX_REPEAT, codes.MIN_REPEAT) and node[1][0] != node[1][1])
        or any(map(may_vary, bodies(node)))
        for node in body
    )


def endless(body: Any) -> bool:
    """Return whether a pattern repeats without end, and not possessively, what may be matched in several ways."""
    return any(
        (
            node[0] in (codes.MAX_REPEAT, codes.MIN_REPEAT)
            and node[1][1] is codes.MAXREPEAT
            and may_vary(node[1][2])
        )
        or any(map(endless, bodies(node)))
        for node in body
    )


@pytest.mark.parametrize("pattern", PATTERNS)
def test_no_pattern_backtracks_without_end(pattern: str) -> None:
    assert not endless(parser.parse(pattern))


def test_endless_patterns_are_seen() -> None:
    assert len(PATTERNS) > 50
    assert [
        endless(parser.parse(pattern))
        for pattern in ("(?:ab?)+", "(?:a|aa)*$", "(?:a|aa)*+", "(?:,[0-9]{3})+")
    ] == [
        True,
        True,
        False,
        False,
    ]
