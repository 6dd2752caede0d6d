"""What all records have in common."""

from __future__ import annotations

import ast
import itertools
import subprocess
import sys
import typing
import weakref
from pathlib import Path

import attrs
import pytest

import xzplan
import xzplan.model
from modules import CLASSES

RECORDS = [record_type for record_type in CLASSES.values() if attrs.has(record_type)]


def level(value: int) -> xzplan.Quantified:
    """Return a demand."""
    return xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(value))


def test_equality_and_hash_are_by_the_fields() -> None:
    assert level(55) == level(55)
    assert hash(level(55)) == hash(level(55))
    assert level(55) != level(56)
    total: object = xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(55))
    assigned: object = xzplan.Assigned(by="国家")
    assert level(55) != total
    assert total != level(55)
    assert level(55).__eq__(assigned) is NotImplemented
    assert {level(55), level(55), level(56), total} == {level(55), level(56), total}


def test_repr_is_how_it_is_made() -> None:
    text = xzplan.Bilingual(zh="年", en="years")
    assert repr(text) == "Bilingual(zh='年', en='years')"
    assert eval(repr(text), {"Bilingual": xzplan.Bilingual}) == text  # noqa: S307
    assert repr(level(55)) == (
        "Quantified(of=<Quantity.VALUE: 'value'>, bound=Bound(low=Decimal('55'), high=None, low_open=False, "
        "high_open=False, approximate=False, within=None))"
    )


@pytest.mark.parametrize("record_type", RECORDS)
def test_annotations_name_what_there_is(record_type: type) -> None:
    hints = typing.get_type_hints(record_type)
    assert {one.name for one in attrs.fields(record_type)} <= set(hints)


@pytest.mark.parametrize(
    "module", sorted(Path(xzplan.model.__file__).parent.glob("*.py")), ids=lambda p: p.stem
)
def test_every_field_is_documented(module: Path) -> None:
    """A field is followed by a docstring, which the reference shows."""
    for record in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if not isinstance(record, ast.ClassDef) or not any(
            "frozen" in ast.unparse(one) for one in record.decorator_list
        ):
            continue
        for statement, after in itertools.pairwise([*record.body, ast.Pass()]):
            if isinstance(statement, ast.AnnAssign) and "ClassVar" not in ast.unparse(statement.annotation):
                assert isinstance(after, ast.Expr), f"{record.name}.{ast.unparse(statement.target)}"


def test_every_record_of_a_plan() -> None:
    kinds = typing.get_args(xzplan.model.PlanRecord)
    plan = xzplan.load_plan()
    assert set(kinds) == {
        type(next(iter(getattr(plan, kind).values())))
        for kind in (
            "indicators",
            "domains",
            "key_projects",
            "works",
            "measures",
            "commitments",
            "goals",
            "facts",
            "readings",
            "discrepancies",
        )
    }
    assert isinstance(plan.goals[1], xzplan.model.PlanRecord)
    assert typing.get_type_hints(xzplan.Plan.search)["return"] == tuple[xzplan.model.PlanRecord, ...]


def test_kinds_that_nobody_looks_at_are_not_loaded() -> None:
    code = """import sys, xzplan
plan = xzplan.load_plan()
plan.indicators[18], plan.key_projects[1], repr(plan.indicators), len(plan.key_projects)
late = ("commitments", "facts", "discrepancies", "readings")
print([name for name in late if f"xzplan.data.{name}" in sys.modules], "difflib" in sys.modules)
plan.commitments[1]
print("xzplan.data.commitments" in sys.modules)"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[] False", "True"]


def test_what_is_made_by_assignment_is_frozen_at_last(plan: xzplan.Plan) -> None:
    made = xzplan.assess(plan.indicators["nursing_bed_share"], {2021: 21.3, 2022: 30.8})
    assert type(made) is xzplan.Assessment
    assert type(made.progress) is xzplan.Verdict
    assert weakref.ref(made)() is made
    for record, name in ((made, "year"), (made.progress, "status"), (made.progress, "reason")):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(record, name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(record, name)
    assert attrs.evolve(made) == made
    assert not hasattr(made, "nothing")


def test_trajectories_are_made_anew_each_time(plan: xzplan.Plan) -> None:
    first, again = xzplan.trajectories(plan), xzplan.trajectories(plan)
    assert first == again
    assert first is not again
    assert not first["nursing_bed_share"].values.flags.writeable
    single = {one.id: xzplan.trajectory(one) for one in plan.indicators.values()}
    assert list(first.values()) == list(single.values())
    bare = xzplan.trajectories(plan, hold=False)
    assert bare["maternal_mortality_ratio"] != first["maternal_mortality_ratio"]
    steep = xzplan.trajectories(plan, method="power", exponent=3)
    flat = xzplan.trajectories(plan, method="power", exponent=1)
    assert steep["nursing_bed_share"][2023] < flat["nursing_bed_share"][2023] == pytest.approx(40.124)


def test_key_projects_are_always_assessed(plan: xzplan.Plan) -> None:
    review = xzplan.assess_plan(plan, {18: {2021: 21.3}}, as_of=2021)
    assert list(review.key_projects) == list(plan.key_projects)
    assert review.key_projects[1].progress.status is xzplan.Status.NOT_ASSESSED
