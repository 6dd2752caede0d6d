"""Every decision of ours is listed with the plan, and names exactly what it touches."""

from __future__ import annotations

from collections import defaultdict

import pytest

import xzplan
from walking import walk
from xzplan.model.commitments import Commitment, Deadline, Per
from xzplan.model.targets import Target
from xzplan.model.units import UnitKind

PLAN = xzplan.load_plan()


def is_range(target: Target) -> bool:
    return target.demand.bound is not None and target.demand.bound.is_range


def carried(
    records: xzplan.model.Records[xzplan.Indicator] | xzplan.model.Records[Commitment],
) -> dict[str, set[str]]:
    """Return the ids of the records by the id of the reading that one of their targets carries."""
    found = defaultdict(set)
    for record in records.values():
        for _, target in walk(record):
            if isinstance(target, Target) and target.reading is not None:
                found[target.reading.id].add(record.id)
    return found


INDICATORS = carried(PLAN.indicators)
COMMITMENTS = carried(PLAN.commitments)


def test_a_target_carries_a_reading_of_the_plan() -> None:
    count = 0
    for path, target in walk(PLAN):
        if isinstance(target, Target) and target.reading is not None:
            count += 1
            assert target.reading is PLAN.readings[target.reading.id], path
    assert count >= sum(len(ids) for ids in (*INDICATORS.values(), *COMMITMENTS.values()))


def test_both_tables_of_promises_are_looked_at() -> None:
    assert len(INDICATORS) == 9
    assert len(COMMITMENTS) == 20
    assert not set(INDICATORS) & set(COMMITMENTS)


@pytest.mark.parametrize("key", [*INDICATORS, *COMMITMENTS])
def test_a_carried_reading_names_its_carriers(key: str) -> None:
    reading = PLAN.readings[key]
    assert set(reading.indicators) == INDICATORS.get(key, set())
    assert set(reading.commitments) == COMMITMENTS.get(key, set())


@pytest.mark.parametrize("kind", ["readings", "discrepancies"])
def test_names_are_ids_given_once_and_in_order(kind: str) -> None:
    numbers = {one.id: one.number for one in PLAN.commitments.values()}
    for record in getattr(PLAN, kind).values():
        assert set(record.indicators) <= set(PLAN.indicators), record.id
        assert len(set(record.indicators)) == len(record.indicators), record.id
        ordered = [numbers[one] for one in record.commitments]
        assert ordered == sorted(set(ordered)), record.id


@pytest.mark.parametrize("reading", PLAN.readings.values(), ids=lambda r: r.id)
def test_a_reading_answers_its_question(reading: xzplan.Reading) -> None:
    assert reading.question is not None
    assert reading.statement in reading.options
    assert len(set(reading.options)) == len(reading.options) >= 2
    assert reading.evidence


@pytest.mark.parametrize("indicator", PLAN.indicators.values(), ids=lambda i: i.id)
def test_every_indicator_has_readings(indicator: xzplan.Indicator) -> None:
    assert PLAN.readings_of(indicator)
    for reading in PLAN.readings_of(indicator):
        assert indicator.id in reading.indicators


def test_readings_about_kinds_of_promises_name_all_of_them() -> None:
    ones = PLAN.commitments.values()
    kinds = {
        "promises_outside_the_table": {one.id for one in ones if "%" in one.target.cell.zh},
        "county_number_from_outside": {
            one.id for one in ones if one.per in {Per.COUNTY, Per.AREA_AND_COUNTY}
        },
        "undated_due_by_2025": {
            one.id
            for one in ones
            if one.key_project is not None
            and one.deadline is Deadline.IMPLIED
            and one.unit is not None
            and (one.unit.kind is UnitKind.COUNT or is_range(one.target))
        },
    }
    for key, expected in kinds.items():
        assert set(PLAN.readings[key].commitments) == expected, key


def test_a_discrepancy_names_the_commitments_it_quotes() -> None:
    named = 0
    for discrepancy in PLAN.discrepancies.values():
        lines = {place.source.line for place in discrepancy.places}
        for one in discrepancy.commitments:
            named += 1
            # One that speaks of a whole kind of promises names more than it quotes.
            if discrepancy.id != "county_tier_forms":
                assert PLAN.commitments[one].source.line in lines, (discrepancy.id, one)
    assert named > 50
