"""Fields are checked against their annotations: each form of annotation, and what an error names."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal, TypeVar

import numpy as np
import pytest
from attrs import evolve, field, frozen

from xzplan import Bilingual, Bound, InvalidInputError, Plan, RecordError, Source, from_json, to_json
from xzplan.model.checks import checked, require_stored

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


class Quiet(str):
    """A text that denies being any other."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return False

    def __hash__(self) -> int:
        raise AssertionError


class Odd(int):
    """A number that is more than any."""

    def __gt__(self, other: object) -> bool:
        return True

    def __le__(self, other: object) -> bool:
        raise AssertionError


@pytest.mark.parametrize(
    ("field_name", "given", "stored"),
    [
        ("text", Quiet("x"), "x"),
        ("text", np.str_("x"), "x"),
        ("count", Odd(4), 4),
        ("count", np.int8(4), 4),
        ("number", np.float32(0.1), 0.1),
        ("number", np.array(0.1, np.float16), 0.1),
        ("number", np.float64(0.5), 0.5),
        ("number", np.array(2), 2),
    ],
)
def test_no_subclass_is_stored(field_name: str, given: object, stored: object) -> None:
    fields: dict[str, Any] = {field_name: given}
    value = getattr(Thing(**fields), field_name)
    assert type(value) is type(stored)
    assert value == stored


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"text": "a\ud800"}, "half a character"),
        ({"many": ("a", "\udfff")}, "half a character"),
        ({"pair": (2**63, "x")}, "beyond 64 bits"),
        ({"count": 2**63}, "beyond 64 bits"),
        ({"count": -(2**63) - 2}, "beyond 64 bits"),
        ({"number": 10**400}, "beyond 64 bits"),
        ({"maybe": Decimal("1E+400")}, "round it"),
        ({"maybe": Decimal("1E-400")}, "round it"),
        ({"maybe": Decimal("1" * 200 + "." + "1" * 195)}, "round it"),
        ({"maybe": Decimal("NaN")}, "pass Decimal"),
    ],
)
def test_what_no_document_takes_is_not_stored(given: dict[str, Any], problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem):
        Thing(**given)


def test_what_documents_take_is_stored() -> None:
    for figure in ("1" * 200 + "." + "1" * 194, "0.0000001" + "1" * 300, "1E-399", "9" * 308):
        bound = Bound.exactly(Decimal(figure))
        assert from_json(to_json(bound)) == bound
    assert Thing(count=2**63 - 2, number=2**70).number == 2**70


@pytest.mark.parametrize("text", ["\ud800", "年\udfff"])
def test_no_statement_holds_half_a_character(text: str) -> None:
    with pytest.raises(InvalidInputError, match="half a character"):
        Bilingual(zh=text, en="x")
    with pytest.raises(InvalidInputError, match="half a character"):
        require_stored("title", text)


def test_a_statement_is_of_plain_texts() -> None:
    assert type(Bilingual(zh=Quiet("年"), en="years").zh) is str


@pytest.mark.parametrize("year", [0, 10_000, 10**30])
def test_years_of_records(year: int, plan: Plan) -> None:
    beds = plan.indicators[18]
    with pytest.raises(InvalidInputError, match="Target.year=.*"):
        evolve(beds.target, year=year)
    with pytest.raises(InvalidInputError, match="Plan.last_year=.*"):
        evolve(plan, last_year=year)


def test_a_plan_is_no_longer_than_a_century(plan: Plan) -> None:
    beds = plan.indicators[18]
    assert evolve(plan, last_year=2120).last_year == 2120
    with pytest.raises(RecordError, match="more than a century from 2020 to 2121"):
        evolve(plan, last_year=2121)
    assert evolve(beds, target=evolve(beds.target, year=2120)).target.year == 2120
    with pytest.raises(RecordError, match="more than a century"):
        evolve(beds, target=evolve(beds.target, year=2121))
