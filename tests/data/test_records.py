"""What stands outside the table: measures, commitments, goals, facts, readings, discrepancies."""

from __future__ import annotations

import pickle
import subprocess
import sys
from decimal import Decimal

import pytest
from attrs import evolve

import xzplan
from xzplan import (
    Bilingual,
    Bound,
    Commitment,
    InvalidInputError,
    Observation,
    Plan,
    Qualitative,
    Quantified,
    RecordError,
    UnknownKeyError,
)
from xzplan.model import Deadline, Label, MeasureKind, Per
from xzplan.model.lookup import LazyRecords


def joined(text: str) -> str:
    """Return a text without the places where its lines are broken."""
    return "".join(text.split())


def test_how_many_there_are(plan: Plan) -> None:
    kinds = [one.kind for one in plan.measures.values()]
    assert [kinds.count(kind) for kind in MeasureKind] == [48, 38, 16, 4]
    assert len(plan.goals) == 37
    assert len(plan.facts) == 32
    assert len(plan.commitments) == 223
    assert len(plan.works) == 23
    assert len(plan.discrepancies) >= 56
    assert len(plan.readings) >= 47
    for records in (plan.measures, plan.commitments, plan.goals, plan.facts, plan.discrepancies):
        assert [one.number for one in records.values()] == list(range(1, len(records) + 1))


def test_records_load_when_they_are_looked_at() -> None:
    code = (
        "import sys, xzplan; plan = xzplan.load_plan(); loaded = lambda: 'xzplan.data.commitments' in sys.modules;"
        "before = loaded(); plan.commitments['kindergartens_built']; print(before, loaded(), 'numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True", "False"]


def test_deferred_records_are_like_others() -> None:
    calls = []

    def load() -> list[xzplan.Goal]:
        calls.append(1)
        return list(xzplan.load_plan().goals.values())

    later = LazyRecords("goal", load)
    assert not calls
    assert later == xzplan.load_plan().goals
    assert later["vision_2035"].target.year == 2035
    assert pickle.loads(pickle.dumps(later)) == later  # noqa: S301
    assert calls == [1]


def test_every_reference_of_the_shipped_records_leads_somewhere(plan: Plan) -> None:
    kinds = (
        "domains",
        "indicators",
        "key_projects",
        "measures",
        "commitments",
        "facts",
        "readings",
        "discrepancies",
    )
    checked = evolve(plan, **{kind: getattr(plan, kind).values() for kind in kinds})
    assert checked == evolve(plan) == plan
    for one in plan.commitments.values():
        where = plan.measures[one.measure].source if one.measure else None
        if one.key_project:
            where = plan.key_projects[one.key_project].source
        if where is not None:  # a headed paragraph and an item of a box are one line each
            assert where.line == one.source.line
        elif one.source.section is not None:
            pytest.fail(f"{one.id} belongs nowhere")
        if one.domain is not None:
            assert plan.domains[one.domain].chapter == one.source.chapter


def test_deliverables_and_readings(plan: Plan) -> None:
    built = plan.deliverables_of("preschool_expansion")
    ids = ["kindergartens_built", "kindergartens_extended", "kindergartens_upgraded"]
    assert [one.id for one in built] == ids
    for key in (5, plan.key_projects[5], plan.key_projects[5].name_zh):
        assert plan.deliverables_of(key) == built
    assert sum(len(plan.deliverables_of(one)) for one in plan.key_projects) >= 40
    beds = plan.indicators["nursing_bed_share"]
    readings = plan.readings_of(beds)
    assert plan.readings["nursing_beds_restated"] in readings
    assert all("nursing_bed_share" in one.indicators for one in readings)
    assert readings == plan.readings_of(18) == plan.readings_of("养老机构护理型床位占比")
    for call in (plan.readings_of, plan.deliverables_of):
        with pytest.raises(UnknownKeyError):
            call("nowhere")


@pytest.mark.parametrize(
    ("key", "units", "demand"),
    [
        ("childrens_organisations", None, Quantified(of="value", bound=Bound.at_least(14))),
        ("childrens_organisations", 12, Quantified(of="value", bound=Bound.at_least(12))),
        ("veterans_bases", None, Quantified(of="value", bound=Bound.between(15, 30))),
        ("veterans_bases", 0, Quantified(of="value", bound=Bound.between(1, 2))),
    ],
)
def test_promises_for_each_county(plan: Plan, key: str, units: int | None, demand: object) -> None:
    assert plan.demand_in_total(key, units=units) == demand


def test_promises_that_do_not_add_up(plan: Plan) -> None:
    built = plan.commitments["kindergartens_built"]
    assert built.target.demand == Quantified(of="total", bound=Bound.at_least(Decimal(25)))
    with pytest.raises(InvalidInputError, match="figure of the whole area already"):
        built.for_units(3)
    with pytest.raises(InvalidInputError, match="whole and not negative"):
        plan.demand_in_total("childrens_organisations", units=-1)
    with pytest.raises(InvalidInputError, match="whole and not negative"):
        plan.commitments["childrens_organisations"].for_units(units=True)
    with pytest.raises(InvalidInputError, match="does not add up over units"):
        plan.demand_in_total("childcare_institution_coverage")
    with pytest.raises(InvalidInputError, match=r"how many there are \(each township\); pass the number"):
        plan.demand_in_total("township_public_kindergartens")
    bare = evolve(plan, counties=None, counties_source=None)
    with pytest.raises(InvalidInputError, match="pass the number"):
        bare.demand_in_total("childrens_organisations")
    assert plan.counties == 14
    assert plan.counties_source is not None
    assert "140900" in plan.counties_source.en


def test_a_commitment_prints_itself(plan: Plan) -> None:
    one = plan.commitments["township_supported_employment"]
    lines = str(one).splitlines()
    assert lines[0].startswith(f"Commitment  = ({one.number}) {one.name_zh} / ")
    condition = "人口在1万人以上 / of 10,000 inhabitants or more"
    text = f"Condition   = {condition} (population of the township: at least 1; unit: 10,000 persons)"
    assert joined(text) in joined(str(one))
    assert lines[-1] == "Source      = ch. 9, sec. 2, box 9.1, line 422"
    assert repr(one).startswith("<Commitment township_supported_employment (")
    assert "“力争”" in joined(str(plan.commitments["grade_3_hospitals_online"]))
    with pytest.raises(RecordError, match="one text promises it"):
        evolve(one, measure="x")


def test_promises_are_found_by_any_name(plan: Plan) -> None:
    one = plan.commitments["kindergartens_built"]
    for key in (one.number, "新建幼儿园", one.name_en):
        assert plan.commitments[key] is one


def test_goals(plan: Plan) -> None:
    vision = [one for one in plan.goals.values() if one.target.year == 2035]
    assert len(vision) >= 3
    assert all(isinstance(one.target.demand, Qualitative) for one in plan.goals.values())
    one = plan.goals["vision_2035"]
    assert one.deadline is Deadline.PRINTED
    assert one.strength_zh == "力争"
    assert plan.goals[one.number] is one
    assert joined(str(one)) == joined(f"2035: {one.name_zh} / {one.name_en}, ch. 2, sec. 3, line 64")
    assert repr(one) == f"<Goal vision_2035 ({one.number}) 2035 {one.name_zh}, ch. 2, sec. 3, line 64>"
    assert Deadline.IMPLIED.text.en == "year implied by the plan period"


def test_facts(plan: Plan) -> None:
    nurses = plan.facts["nurses_per_1000"]
    assert nurses.value == Decimal("3.37")
    assert plan.facts[nurses.number] is nurses
    assert joined(str(nurses)).startswith(joined(f"2020: {nurses.name_zh} / {nurses.name_en} = 3.37 人"))
    jobs = plan.facts["new_urban_jobs"]
    assert (jobs.since, jobs.year) == (2016, 2020)
    assert str(jobs).startswith("2016-2020: ")
    assert (
        repr(jobs)
        == f"<Fact new_urban_jobs ({jobs.number}) {jobs.name_zh}: {jobs.printed!r}, {jobs.source.citation.en}>"
    )
    in_words = plan.facts["universal_service_system"]
    assert in_words.value is None
    assert joined(f"{in_words.name_en}, “") in joined(str(in_words))
    with pytest.raises(RecordError, match="both of them or none"):
        evolve(nurses, unit=None)
    with pytest.raises(RecordError, match="since 2021 is after year 2020"):
        evolve(nurses, since=2021)
    with pytest.raises(RecordError, match=r"below 0"):
        evolve(nurses, bound=xzplan.Bound.exactly(-1))
    with pytest.raises(RecordError, match="bound 3 to 4: a fact reports one figure"):
        evolve(nurses, bound=xzplan.Bound.between(3, 4))


def test_a_fact_serves_as_an_observation(plan: Plan) -> None:
    doctors = plan.facts["doctors_per_1000"]
    one = Observation.from_fact(doctors)
    assert (one.year, one.value, one.unit) == (2020, Decimal("1.98"), doctors.unit)
    assert one.source == "第1章 第1节 原文第15行"
    review = xzplan.assess(
        plan.indicators["licensed_doctors_per_1000"], [one, Observation(period=2021, value=2.4)]
    )
    assert review.year == 2021
    for key in ("universal_service_system", "new_urban_jobs", "compulsory_education_retention"):
        with pytest.raises(InvalidInputError, match="not the value of a year"):
            Observation.from_fact(plan.facts[key])


def test_discrepancies(plan: Plan) -> None:
    one = plan.discrepancies["nursing_beds_restated"]
    assert one.indicators == ("nursing_bed_share",)
    assert {place.source.line for place in one.places} >= {173, 362}
    assert plan.discrepancies[one.name_zh] is one
    text = str(one)
    assert text.startswith(f"Discrepancy = ({one.number}) {one.name_zh}")
    assert joined(f"Handling    = {one.handling.zh}") in joined(text)
    assert (
        repr(one)
        == f"<Discrepancy nursing_beds_restated ({one.number}) {one.name_zh}: {len(one.places)} places>"
    )
    with pytest.raises(RecordError, match="names no place"):
        evolve(one, places=())


def test_readings(plan: Plan) -> None:
    one = plan.readings["straight_line"]
    text = str(one)
    assert text.startswith("Reading   = straight_line\nQuestion  = ")
    assert joined(f"Adopted   = {one.statement.zh}") in joined(text)
    assert one.aliases == ()
    assert repr(one) == f"<Reading straight_line: {one.statement.zh}>"
    short = evolve(one, question=None, options=())
    assert str(short).splitlines()[1].startswith("Adopted   = ")


def test_measures(plan: Plan) -> None:
    one = plan.measures["完善评价机制"]
    assert (one.kind, one.chapter, one.domain) == (MeasureKind.IMPLEMENTATION, 12, None)
    assert str(one).splitlines()[2] == "Kind    = 规划实施 / implementation"
    assert repr(one) == f"<Measure {one.id} ({one.number}) 完善评价机制, ch. 12, sec. 1, line 497>"


def test_a_plan_refuses_references_that_lead_nowhere(plan: Plan) -> None:
    own = plan.commitments["kindergartens_built"]
    with pytest.raises(RecordError, match="'kindergartens_built' names the unknown key project 'nowhere'"):
        evolve(
            plan, works=(), commitments=[evolve(own, key_project="nowhere")], readings=(), discrepancies=()
        )
    with pytest.raises(RecordError, match="names the unknown key project"):
        evolve(plan, key_projects=())
    with pytest.raises(RecordError, match="names the unknown indicator 'nowhere'"):
        evolve(plan, facts=[evolve(plan.facts[1], indicators=("nowhere",))])


@pytest.mark.parametrize("per", Per)
def test_every_unit_has_words(per: Per) -> None:
    assert per.text.zh
    assert per.text.en


def test_search(plan: Plan) -> None:
    def found(text: str) -> list[str]:
        return [one.id for one in plan.search(text)]

    assert found("托位")[0] == "childcare_places_per_1000"
    assert found("CHILDCARE PLACES") == ["childcare_places_per_1000"]
    assert {"funeral_homes_built", "social_welfare_facilities", "funeral_homes_scope"} <= set(found("殡仪馆"))
    assert found("完善评价机制") == ["evaluation"] or "完善评价机制" in plan.measures
    assert "urban_surveyed_unemployment_rate" not in found("55")  # 5.5 is not 55
    assert found("（）") == found("zzzz") == []


def test_labels_hold_both_languages(plan: Plan) -> None:
    for one in plan.commitments.values():
        assert isinstance(one, Commitment)
        assert isinstance(one.scope, Label)
        assert isinstance(one.counted, Bilingual)
