"""Enums of the model: each member carries its words, and a field takes its value."""

from __future__ import annotations

import enum
import typing
from typing import Any

import attrs
import pytest
from attrs import evolve

import xzplan
from xzplan import InvalidInputError, model
from xzplan.model.enums import Worded
from xzplan.model.units import PERCENT

ENUMS = sorted(
    (thing for thing in vars(model).values() if isinstance(thing, type) and issubclass(thing, enum.Enum)),
    key=lambda thing: thing.__name__,
)
PLAN = xzplan.load_plan()
HELD: list[Any] = [
    PLAN.indicators[18],
    PLAN.domains[1],
    PLAN.measures[1],
    PLAN.works[1],
    PLAN.key_projects[1].links[0],
    PLAN.commitments[1],
    PLAN.goals[1],
    PLAN.discrepancies[1],
    PLAN.documents[0],
    PLAN.indicators[18].target.demand,
    xzplan.Quantified(of="growth", bound=xzplan.Bound.more_than(8)),
    xzplan.Quantified(of="total", bound=xzplan.Bound.more_than(8)),
    xzplan.Quantified(of="change", bound=xzplan.Bound.more_than(8)),
    xzplan.Relative(relation="more_than", reference="全省平均"),
    PERCENT,
]


@pytest.mark.parametrize("kind", ENUMS)
def test_every_member_has_its_words(kind: type[Worded]) -> None:
    assert issubclass(kind, Worded)
    assert len({member.text.zh for member in kind}) == len({member.text.en for member in kind}) == len(kind)
    assert all(member.text.zh.strip() and member.text.en.isascii() for member in kind)
    assert all(kind(member.value) is member and member == member.value for member in kind)
    with pytest.raises(InvalidInputError, match="pass one of .*" + repr([*kind][-1].value)):
        kind("nothing of the kind")


def enum_fields(record: Any) -> dict[str, type[Worded]]:
    """Return the fields of a record that hold a member of an enum, with the enum."""
    hints = typing.get_type_hints(type(record))
    kinds = {name: [hint, *typing.get_args(hint)] for name, hint in hints.items()}
    return {
        field.name: kind
        for field in attrs.fields(type(record))
        for kind in kinds[field.name]
        if isinstance(kind, type) and issubclass(kind, Worded)
    }


@pytest.mark.parametrize("record", HELD, ids=lambda record: type(record).__name__)
def test_a_field_takes_the_value_of_its_member(record: Any) -> None:
    fields = enum_fields(record)
    assert fields
    for name, kind in fields.items():
        held = getattr(record, name)
        assert type(held) is kind
        assert getattr(evolve(record, **{name: str(held.value)}), name) is held
        with pytest.raises(InvalidInputError, match="pass one of"):
            evolve(record, **{name: "nothing of the kind"})


def test_every_enum_of_the_model_is_held_by_a_record() -> None:
    held = {kind for record in HELD for kind in enum_fields(record).values()}
    assert held == set(ENUMS) - {model.WorkState}  # the state of a work is given to a review
