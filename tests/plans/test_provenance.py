"""Any number to its line, and a copy of the text held against every quote."""

from __future__ import annotations

import unicodedata

import pytest
from attrs import evolve

import xzplan
from xzplan import InvalidInputError, Plan, check_text, trace


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
    assert lines[0] == (
        "指标：养老机构护理型床位占比 / indicator: Share of nursing-care beds in elderly-care institutions"
    )
    assert (
        lines[2]
        == "  指标 nursing_bed_share [baseline]: ch. 2, sec. 3, table 2-1, row (18), column 2020年, line 172: “17.81”"
    )
    assert "  另见 / see also" in lines
    assert str(found.places[1]).endswith("“17.81” [indicators/nursing_bed_share.baseline.source]")


def test_every_kind_of_record(plan: Plan) -> None:
    assert trace(plan.domains[1]).places
    assert {one.kind for one in trace(plan.key_projects["preschool_expansion"]).related} >= {"commitments"}
    assert trace(plan.measures[1]).places[0].source.line == 243
    assert {
        one.kind
        for one in trace(
            plan.measures["elderly_care_services"]
            if "elderly_care_services" in plan.measures
            else plan.measures[2]
        ).related
    } >= {"commitments"}
    assert trace(plan.commitments[1]).places
    assert trace(plan.goals[1]).places[0].source.line == 28
    assert trace(plan.facts[1]).places[0].source.line == 13
    assert trace(plan.readings["straight_line"]).places
    assert trace(plan.discrepancies[1]).places
    assert (
        str(trace(plan.documents[1]))
        .splitlines()[1]
        .startswith("  文件 xinzhou-14fyp-proposal [source]: preface, line 6")
    )


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
    with pytest.raises(InvalidInputError, match="an empty text"):
        trace("（）")


def text_of(lines: list[str]) -> str:
    return "\n".join(lines)


def test_the_published_text_holds_every_quote(plan: Plan, published_text: list[str]) -> None:
    found = check_text(plan, text_of(published_text))
    assert found.ok
    assert found.identical
    assert found.normalised == ()
    assert found.checked > 1000
    assert str(found) == f"核对{found.checked}处，0处不符 / {found.checked} places checked, 0 do not hold"


def wrapped(text: str, width: int) -> str:
    flat = text.replace("\n", " ")
    return "\n".join(flat[at : at + width] for at in range(0, len(flat), width))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda t: t.replace("\n", "\r\n"), []),
        (lambda t: "\ufeff" + t, []),
        (lambda t: t.replace("，", "， "), ["other spaces"]),
        (lambda t: unicodedata.normalize("NFKC", t), ["other widths, quotation marks or dashes"]),
        (lambda t: t.replace("“", '"').replace("”", '"'), ["other widths, quotation marks or dashes"]),
        (lambda t: "\n".join(line for line in t.split("\n") if line.strip()), ["other line breaks"]),
        (lambda t: wrapped(t, 40), ["other line breaks", "other spaces"]),
        (
            lambda t: wrapped(unicodedata.normalize("NFKC", t), 37),
            ["other line breaks", "other spaces", "other widths, quotation marks or dashes"],
        ),
    ],
)
def test_another_copy_holds_them_too(
    plan: Plan, published_text: list[str], change: object, said: list[str]
) -> None:
    found = check_text(plan, change(text_of(published_text)))  # type: ignore[operator]
    assert found.faults == ()
    assert [one.en for one in found.normalised] == said
    assert all(one.en in str(found) for one in found.normalised)


@pytest.mark.parametrize(
    ("line", "old", "new"),
    [
        (173, "55", "56"),
        (85, "4.5", "5.4"),
        (140, "95", "96"),
        (293, "26", "27"),
        (17, "93.3", "93.8"),
        (201, "6.2", "6.3"),
    ],
)
def test_one_changed_digit_names_the_records_of_its_line(
    plan: Plan, published_text: list[str], line: int, old: str, new: str
) -> None:
    changed = [*published_text]
    assert old in changed[line - 1]
    changed[line - 1] = changed[line - 1].replace(old, new)
    found = check_text(plan, text_of(changed))
    quoted = {(one.place.kind, one.place.record, one.place.path) for one in found.faults}
    expected = {
        (place.kind, place.record, place.path)
        for place in trace(old).places
        if place.source.line <= line <= (place.source.last_line or place.source.line)
    }
    assert quoted
    assert quoted == expected
    assert not found.identical
    assert new in str(found)
    # The same change is found where the lines are other ones.
    again = check_text(plan, wrapped(text_of(changed), 40))
    assert expected <= {(one.place.kind, one.place.record, one.place.path) for one in again.faults}
    assert len(again.faults) <= 2 * len(expected)


def test_a_text_of_something_else(plan: Plan) -> None:
    found = check_text(plan, "第一章\n完全是别的文字")
    assert len(found.faults) == found.checked
    assert "not found between the lines around it" in str(found)


def test_what_cannot_be_checked(plan: Plan) -> None:
    for text in ("", "  \n", None, ["a"]):
        with pytest.raises(InvalidInputError, match="pass the published text as one string"):
            check_text(plan, text)  # type: ignore[arg-type]
    with pytest.raises(InvalidInputError, match="names no published text"):
        check_text(evolve(plan, documents=()), "x")


def test_a_message_shows_what_stands_there_instead(plan: Plan, published_text: list[str]) -> None:
    changed = [*published_text]
    changed[292] = "x" * 90
    assert f"“{'x' * 12}”" in str(check_text(plan, text_of(changed)))
