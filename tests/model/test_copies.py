"""Pickles and copies: equal to what they were made of, and as frozen."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

import xzplan

PLAN = xzplan.load_plan()
BEDS = PLAN.indicators["nursing_bed_share"]
REVIEW = xzplan.assess_plan(PLAN, {18: {2021: 21.3, 2022: 30.8}}, as_of=2022)
THINGS = {
    "plan": PLAN,
    "records": xzplan.model.Records("commitment", PLAN.commitments.values()),
    "indicator": BEDS,
    "key project": PLAN.key_projects[5],
    "commitment": PLAN.commitments[1],
    "fact": PLAN.facts[1],
    "goal": PLAN.goals[1],
    "measure": PLAN.measures[1],
    "reading": PLAN.readings["straight_line"],
    "discrepancy": PLAN.discrepancies[1],
    "trajectory": xzplan.trajectory(BEDS),
    "milestone": xzplan.trajectory(BEDS).at(2023),
    "assessment": REVIEW[18],
    "verdict": REVIEW[18].progress,
    "verdict without numbers": REVIEW[1].progress,
    "scheme": REVIEW.scheme,
    "review": REVIEW,
    "trace": xzplan.trace(55),
    "observation": REVIEW[18].observations[0],
}


@pytest.mark.parametrize("name", THINGS)
@pytest.mark.parametrize("again", [lambda x: pickle.loads(pickle.dumps(x)), copy.copy, copy.deepcopy])  # noqa: S301
def test_a_copy_is_equal(name: str, again: Any) -> None:
    thing = THINGS[name]
    other = again(thing)
    assert type(other) is type(thing)
    assert other == thing
    assert str(other) == str(thing)
    assert repr(other) == repr(thing)


@pytest.mark.parametrize("again", [lambda x: pickle.loads(pickle.dumps(x)), copy.copy, copy.deepcopy])  # noqa: S301
def test_arrays_of_a_copy_cannot_be_written_to(again: Any) -> None:
    for path in (xzplan.trajectory(BEDS), again(xzplan.trajectory(BEDS))):
        for array in (path.years, path.values):
            with pytest.raises(ValueError, match="read-only"):
                array[0] = 1
            with pytest.raises(ValueError, match="cannot set WRITEABLE flag"):
                array.flags.writeable = True


@pytest.mark.parametrize("again", [lambda x: pickle.loads(pickle.dumps(x)), copy.copy, copy.deepcopy])  # noqa: S301
def test_a_copy_of_records_that_load_later_holds_them(again: Any) -> None:
    other = again(PLAN.commitments)
    assert type(other) is xzplan.model.Records
    assert other == PLAN.commitments
    assert repr(other) == repr(PLAN.commitments)


def test_words_not_yet_read_travel_too() -> None:
    fresh = xzplan.assess(BEDS, {2021: 21.3, 2022: 30.8})
    again = pickle.loads(pickle.dumps(fresh))  # noqa: S301
    assert again.progress.reason == fresh.progress.reason
    assert again.observations == fresh.observations
