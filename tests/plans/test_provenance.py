"""Records and values traced to the lines that print them."""

from __future__ import annotations

import pytest
from attrs import evolve

import xzplan
from xzplan import InvalidInputError, Plan, trace


def test_a_record_is_traced_to_every_place(plan: Plan) -> None:
    found = trace(plan.indicators["nursing_bed_share"])
    assert [(one.path, one.source.line) for one in found.places] == [
        ("source", 171),
        ("baseline.source", 172),
        ("target.source", 173),
        ("nature_source", 174),
    ]
    also = [one for one in found.related if one.source.quote == "康复护理型床位比例不低于55%"]
    assert [(one.kind, one.record) for one in also] == [("commitments", "rehabilitation_nursing_beds")]
    lines = str(found).splitlines()
    assert lines[:2] == [
        "指标：养老机构护理型床位占比 / indicator: Share of nursing-care beds in elderly-care",
        "    institutions",
    ]
    assert lines[4:6] == [
        "  指标 nursing_bed_share [baseline]: ch. 2, sec. 3, table 2-1, row (18), column 2020",
        "      年, line 172: “17.81”",
    ]
    assert "  另见 / see also" in lines
    assert str(found.places[1]).endswith("“17.81” [indicators/nursing_bed_share.baseline.source]")


def test_every_kind_of_record(plan: Plan) -> None:
    assert trace(plan.domains[1]).places
    assert {one.kind for one in trace(plan.key_projects["preschool_expansion"]).related} >= {"commitments"}
    assert trace(plan.measures[5]).places[0].source.line == 243
    assert {one.kind for one in trace(plan.measures["elderly_care_capacity"]).related} >= {"commitments"}
    assert trace(plan.commitments[1]).places
    assert trace(plan.goals[1]).places[0].source.line == 28
    assert trace(plan.facts[1]).places[0].source.line == 13
    assert trace(plan.readings["straight_line"]).places
    assert trace(plan.discrepancies[1]).places
    assert "\n  文件 xinzhou-14fyp-proposal [source]: preface, line 6" in str(trace(plan.documents[1]))


def test_what_is_derived_is_traced_to_what_is_printed(plan: Plan) -> None:
    beds = plan.indicators["nursing_bed_share"]
    for derived in (xzplan.trajectory(beds), xzplan.assess(beds, {2021: 20.0})):
        found = trace(derived)
        assert found.places == trace(beds).places
        assert found.note is not None
        assert "its values are derived" in str(found)


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (4.3, 150),
        ("4.30", 150),
        ("4，778", 17),
        (4778, 17),
        ("562", 185),
        ("托位", 83),
        (2.9361, 17),
        (6833.3, 223),
    ],
)
def test_a_value_is_found_where_it_is_printed(value: float | str, line: int) -> None:
    assert line in {one.source.line for one in trace(value).places}


@pytest.mark.parametrize("value", [40.124, 5.55, "40.124", "雄安新区"])
def test_a_value_that_is_printed_nowhere(value: float | str) -> None:
    found = trace(value)
    assert found.places == ()
    assert "no record of this plan prints it" in str(found)


def test_a_figure_is_whole(plan: Plan) -> None:
    lines = {one.source.line for one in trace(5).places}
    assert 85 not in lines  # 4.5
    assert 129 not in lines  # ＜5.5
    assert 296 in lines
    assert trace("5", plan=plan) == trace(5) or trace("5", plan=plan).places == trace(5).places


def test_what_cannot_be_traced(plan: Plan) -> None:
    strange = evolve(plan.indicators[1], name_en="Another")
    for thing in (None, True, object(), strange, plan.indicators[1].baseline):
        with pytest.raises(InvalidInputError, match="not a record of this plan"):
            trace(thing)
    with pytest.raises(InvalidInputError, match="pass a text that is not empty"):
        trace("（）")
    with pytest.raises(InvalidInputError, match="^plan=3: pass a Plan"):
        trace(18, plan=3)  # type: ignore[arg-type]
