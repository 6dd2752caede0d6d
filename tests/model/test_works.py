"""Named works, links to indicators, and what serves an indicator."""

from __future__ import annotations

import pytest
from attrs import evolve

import xzplan
from xzplan import Bilingual, InvalidInputError, Link, Plan, RecordError, UnknownKeyError, Work, WorkState
from xzplan.model import DiscrepancyWeight, LinkReason, Strength


def test_a_work(plan: Plan) -> None:
    work = plan.works["daixian_medical_technology_building"]
    assert plan.works[work.number] is plan.works[work.name_zh] is work
    lines = str(work).splitlines()
    begins = f"Work        = ({work.number}) {work.name_zh} / {work.name_en}"
    assert " ".join((lines[0], lines[1].strip())) == begins  # wider than 90 columns
    assert "Places      = 代县 / Daixian county" in lines
    assert lines[-3].startswith("Note        = ")  # it takes three lines
    bare = evolve(work, places=(), note=None, responsible="代县卫生健康和体育局", strength_zh="推进")
    lines = str(bare).splitlines()
    assert "Places      = 未列明 / none printed" in lines
    assert "Strength    = plain “推进”" in lines
    assert lines[-1] == "Responsible = 代县卫生健康和体育局"
    assert repr(work) == f"<Work {work.id} ({work.number}) {work.name_zh}, {work.source.citation.en}>"


def test_works_of_a_key_project(plan: Plan) -> None:
    works = plan.works_of(13)
    assert len(works) == 7
    assert plan.works_of(plan.key_projects[13]) == plan.works_of("养老服务重点项目") == works
    assert plan.key_projects[13].open_list
    assert (
        str(plan.key_projects[13]).splitlines()[-1] == "  - 等 / and others; the text ends the list with 等"
    )
    with pytest.raises(UnknownKeyError):
        plan.works_of("nowhere")
    with pytest.raises(RecordError, match="names the unknown key project 'nowhere'"):
        evolve(plan, works=[evolve(works[0], key_project="nowhere")])


def test_states_of_works() -> None:
    assert [state.text.zh for state in WorkState] == ["未开工", "开工", "在建", "完工"]


def test_ladders() -> None:
    assert [strength.rank for strength in Strength] == [1, 2, 3, 4, 5]
    assert [weight.rank for weight in DiscrepancyWeight] == [1, 2, 3]


def test_what_serves_an_indicator(plan: Plan) -> None:
    serving = plan.serving(18)
    assert serving == plan.serving(plan.indicators[18]) == plan.serving("nursing_bed_share")
    assert [measure.id for measure in serving.measures][1] == "elderly_care_capacity"
    assert serving.reason(serving.measures[1]) == LinkReason.NAMED.text
    assert [work.key_project for work in serving.works] == ["elderly_care_key_projects"] * len(serving.works)
    assert serving.readings == plan.readings_of(18)
    text = str(serving)
    assert text.startswith("(18) 养老机构护理型床位占比 / ")
    for heading in ("任务措施", "重点工程", "建设项目", "承诺事项", "释义", "文本出入"):
        assert heading in text
        assert heading in serving._repr_html_()
    infants = plan.serving(2)  # a measure that serves another indicator first
    assert infants.reason(plan.measures["maternal_child_health_services"]) == LinkReason.SUBJECT.text
    with pytest.raises(InvalidInputError, match="that serves nursing_bed_share"):
        serving.reason(plan.measures[1])
    weights = [discrepancy.weight.rank for discrepancy in plan.serving(28).discrepancies]
    assert weights == sorted(weights)


def test_what_serves_nothing(plan: Plan) -> None:
    bare = evolve(
        plan,
        key_projects=[evolve(one, links=()) for one in plan.key_projects.values()],
        works=(),
        measures=(),
        commitments=(),
        facts=(),
        readings=[evolve(plan.readings["straight_line"], question=None)],
        discrepancies=(),
    )
    assert str(bare.serving(6)).splitlines()[1] == "释义 / Interpretations"
    assert str(evolve(bare, readings=()).serving(6)).count("\n") == 0


def test_links_are_shown_and_lead_somewhere(plan: Plan) -> None:
    link = Link(indicator="nursing_bed_share", reason="means")
    assert str(link) == "nursing_bed_share: 为实现该指标提供条件 / it provides what the indicator depends on"
    with pytest.raises(RecordError, match="names the unknown indicator 'nowhere'"):
        evolve(
            plan,
            measures=[evolve(plan.measures[5], links=(Link(indicator="nowhere", reason="means"),))],
            commitments=(),
        )
    bad = evolve(plan.works[1], links=(Link(indicator="nowhere", reason="means"),))
    assert isinstance(bad, Work)
    with pytest.raises(RecordError, match="names the unknown indicator 'nowhere'"):
        evolve(plan, works=[bad])


def test_a_document_says_what_is_not_printed(plan: Plan) -> None:
    document = plan.documents[0]
    assert str(document).count("未列明 / not printed") == 3
    known = evolve(
        document,
        issuer=Bilingual(zh="忻州市人民政府", en="Xinzhou municipal government"),
        reference="忻政发〔2021〕1号",
        issued="2021-12-01",
    )
    assert "Issuer   = 忻州市人民政府 / Xinzhou municipal government" in str(known)
    assert "Issued   = 2021-12-01" in str(known)
    assert known.imprint.zh == "发文机关：忻州市人民政府；文号：忻政发〔2021〕1号；印发日期：2021-12-01"
    assert known.imprint.en.startswith("issuer: Xinzhou municipal government; number: 忻政发")
    for good in ("2021", "2021-12"):
        assert evolve(document, issued=good).issued == good
    with pytest.raises(RecordError, match="write YYYY-MM-DD"):
        evolve(document, issued="12/2021")


def test_an_office_responsible_is_carried(plan: Plan) -> None:
    indicator = evolve(plan.indicators[18], responsible="市民政局")
    assert str(indicator).splitlines()[-1] == "Responsible = 市民政局"
    assert "市民政局" in indicator._repr_html_()
    commitment = evolve(plan.commitments[1], responsible="市卫健委", first_year=2021)
    assert "Responsible = 市卫健委" in str(commitment)
    assert "From        = 2021" in str(commitment)
    assert "Target      = 长期 / standing: “" in str(plan.commitments["free_precheck_items"])
    with pytest.raises(RecordError, match="first_year 2026 is after the target year 2025"):
        evolve(commitment, first_year=2026)
    assert xzplan.to_columns(commitment)["responsible"] == ["市卫健委"]
