"""Fields are checked against their annotations: each form of annotation, and what an error names."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal, TypeVar

import pytest
from attrs import evolve, field, frozen

from xzplan import Bilingual, InvalidInputError, Source
from xzplan.model.checks import checked

T = TypeVar("T")


def even(_record: object, _attribute: object, value: int) -> None:
    """Raise for odd numbers."""
    if value % 2:
        raise InvalidInputError("count", value, "pass an even number")


@frozen(kw_only=True, field_transformer=checked)
class Thing:
    """A record with a field of each form of annotation."""

    text: str = "x"
    count: int = field(default=2, validator=even)
    number: float = 0.5
    maybe: Decimal | None = None
    nothing: None = None
    word: Literal["a", 1] = "a"
    many: tuple[str, ...] = ()
    pair: tuple[int, str] = (1, "x")
    anything: Any = None
    of_a_kind: T | None = None  # type: ignore[valid-type]
    source: Source | None = None
    whole: int = field(default=3, converter=int)


GOOD: list[dict[str, Any]] = [
    {"number": 1},
    {"maybe": Decimal(1)},
    {"word": 1},
    {"many": ("a", "b")},
    {"pair": (2, "y")},
    {"anything": object()},
    {"of_a_kind": 5},
    {"source": Source(document="x", line=1, quote="x")},
    {"whole": "4"},
]
BAD: list[tuple[str, object, str]] = [
    ("text", 1, "str"),
    ("text", None, "str"),
    ("count", True, "int"),
    ("count", 2.0, "int"),
    ("number", True, "float"),
    ("number", "1", "float"),
    ("maybe", 1, "Decimal | None"),
    ("nothing", 0, "None"),
    ("word", True, "Literal"),
    ("word", "b", "Literal"),
    ("many", ["a"], "tuple"),
    ("many", ("a", 1), "tuple"),
    ("pair", (1,), "tuple"),
    ("pair", (1, 2), "tuple"),
    ("pair", [1, "x"], "tuple"),
    ("source", "line 1", "Source | None"),
]


@pytest.mark.parametrize("given", GOOD)
def test_what_a_field_takes(given: dict[str, Any]) -> None:
    assert evolve(Thing(), **given) == Thing(**given)


@pytest.mark.parametrize(("name", "value", "expected"), BAD)
def test_what_a_field_refuses(name: str, value: object, expected: str) -> None:
    fields: dict[str, Any] = {name: value}
    with pytest.raises(InvalidInputError) as caught:
        Thing(**fields)
    assert (caught.value.argument, caught.value.value) == (f"Thing.{name}", value)
    assert caught.value.problem.startswith(f"pass {expected}")


def test_a_validator_of_its_own_runs_too() -> None:
    with pytest.raises(InvalidInputError, match="pass an even number"):
        Thing(count=3)


def test_a_statement_has_text_in_both_languages() -> None:
    with pytest.raises(InvalidInputError, match=r"^Bilingual.en=None: pass a str$"):
        Bilingual(zh="年", en=None)  # type: ignore[arg-type]
