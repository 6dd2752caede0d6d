"""What find_problems finds: each problem with its code and its path."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import xzplan
from places import place
from xzplan import (
    Bound,
    Direction,
    InvalidInputError,
    Plan,
    PlanError,
    Qualitative,
    Quantified,
    RecordError,
    Target,
    find_problems,
    plan_from_csv,
)
from xzplan.model import Records
from xzplan.model.lookup import LazyRecords
from xzplan.model.references import KINDS
from xzplan.plans import Problem, validate
from xzplan.plans import problems as module

CSV = "指标,单位,2025年,2028年,2030年\n床位占比,%,58,≥66,≥70\n低保标准增速,%,城市6.2；农村8.2,,≥9\n"


@pytest.fixture
def own() -> Plan:
    return plan_from_csv(CSV, id="own", name_zh="规划", period=(2026, 2030))


def found(plan: Plan) -> list[tuple[str, str]]:
    return [(one.code, one.path) for one in find_problems(plan)]


def with_row(plan: Plan, at: int, **changes: Any) -> Plan:
    rows = list(plan.indicators.values())
    rows[at] = evolve(rows[at], **changes)
    return evolve(plan, indicators=rows)


def test_clean(plan: Plan, own: Plan) -> None:
    assert find_problems(plan) == () == find_problems(own)
    assert validate(own) is own


def test_validate_raises_all(own: Plan) -> None:
    bad = evolve(own, indicators=(), readings=())
    with pytest.raises(PlanError) as caught:
        validate(bad)
    assert caught.value.problems == find_problems(bad)
    assert str(caught.value).splitlines() == [
        "2 problems in the plan",
        "$.indicators [no_indicators]: 规划没有指标 / the plan has no indicator",
        "$.domains[0] [domain_empty]: 领域“group_1”没有指标 / the domain “group_1” has no indicator",
    ]
    with pytest.raises(InvalidInputError, match="pass a Plan"):
        validate("plan")  # type: ignore[arg-type]


def test_of_the_whole(own: Plan) -> None:
    twice = evolve(own, documents=(*own.documents, *own.documents))
    assert found(twice) == [("document_twice", "$.documents[1].id")]
    shouting = with_row(evolve(own, readings=()), 0, id="Beds")
    assert ("id_form", "$.indicators[0].id") in found(shouting)


def test_references_of_records_that_load_later(own: Plan) -> None:
    # A plan does not load what it can load later, as the shipped plan does, so it cannot refuse what that names.
    reading = evolve(next(iter(own.readings.values())), indicators=("nobody",))
    kinds: dict[str, Any] = {kind: getattr(own, kind) for kind in KINDS}
    kinds["readings"] = Records("reading", [reading])
    with pytest.raises(RecordError, match="names the unknown indicator 'nobody'"):
        evolve(own, **kinds)
    loads: dict[str, Any] = {
        kind: LazyRecords(records.kind, records.values) for kind, records in kinds.items()
    }
    assert ("unknown_record", "$.readings[0].indicators") in found(evolve(own, **loads))


def test_years(own: Plan) -> None:
    one = own.indicators[1]
    other = with_row(own, 0, target=evolve(one.target, year=2035), baseline=evolve(one.baseline, year=2024))
    assert found(other) == [
        ("baseline_other_year", "$.indicators[0].baseline.year"),
        ("target_year_outside", "$.indicators[0].target.year"),
    ]


def test_digits(own: Plan) -> None:
    one = own.indicators[1]
    wrong = with_row(
        own,
        0,
        baseline=evolve(one.baseline, value=Decimal(59)),
        target=evolve(one.target, demand=Quantified(of="value", bound=Bound.at_least(71))),
        interim=(evolve(one.interim[0], demand=Quantified(of="value", bound=Bound.between(60, 66))),),
    )
    assert found(wrong) == [
        ("digits_not_printed", "$.indicators[0].baseline.value"),
        ("digits_not_printed", "$.indicators[0].interim[0].demand"),
        ("digits_not_printed", "$.indicators[0].target.demand"),
    ]
    assert find_problems(wrong)[0].operands == (59, "58")


@pytest.mark.parametrize(
    ("printed", "demand", "codes"),
    [
        ("≥1,200", Quantified(of="value", bound=Bound.at_least(1200)), []),
        ("≥７０", Quantified(of="value", bound=Bound.at_least(70)), []),
        ("76。7以上", Quantified(of="value", bound=Bound.at_least(Decimal("76.7"))), []),
        ("70.0以上", Quantified(of="value", bound=Bound.at_least(70)), ["digits_not_printed"]),
        ("170以上", Quantified(of="value", bound=Bound.at_least(70)), ["digits_not_printed"]),
        ("降低20%", Quantified(of="change", bound=Bound.at_most(-20)), []),
        ("年均8%以上", xzplan.Quantified(of="growth", bound=xzplan.Bound.at_least(8)), []),
        ("70左右", xzplan.Quantified(of="value", bound=xzplan.Bound.about(70)), []),
        ("累计70以上", xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(70)), []),
        ("70", Quantified(of="value", bound=Bound.exactly(70)), []),
        ("70%", Quantified(of="value", bound=Bound.at_least(70)), ["bare_number"]),
        ("稳步提高", Qualitative(text="稳步提高"), []),
    ],
)
def test_what_is_printed(own: Plan, printed: str, demand: Any, codes: list[str]) -> None:
    one = own.indicators[1]
    source = evolve(place(one.target), quote=printed)
    target = Target(year=2030, printed=printed, demand=demand, source=source)
    way = Direction.DECREASE if demand.of == "change" else Direction.INCREASE
    changed = with_row(own, 0, target=target, unit=xzplan.model.LEVEL, direction=way, interim=())
    assert [one.code for one in find_problems(changed)] == codes


def test_quotes_and_rows(own: Plan) -> None:
    one = own.indicators[1]
    wrong = with_row(
        own,
        0,
        source=evolve(one.source, row=7),
        target=evolve(one.target, source=evolve(place(one.target), quote="≥ 71")),
    )
    assert found(wrong) == [
        ("cell_not_quoted", "$.indicators[0].target.source.quote"),
        ("row_differs", "$.indicators[0].source.row"),
    ]


def test_series(own: Plan) -> None:
    two = own.indicators[2]
    same = tuple(evolve(series, name_en="urban", target=two.target) for series in two.series)
    same = (same[0], evolve(same[1], baseline=evolve(same[1].baseline, value=Decimal(1))))
    assert found(with_row(own, 1, series=same)) == [
        ("series_twice", "$.indicators[1].series[1].name_en"),
        ("digits_not_printed", "$.indicators[1].series[1].baseline.value"),
    ]


def test_readings_and_documents(plan: Plan, own: Plan) -> None:
    reading = evolve(next(iter(own.readings.values())), id="another")
    unknown = with_row(own, 0, target=evolve(own.indicators[1].target, reading=reading))
    assert found(unknown) == [("reading_unknown", "$.indicators[0].target.reading.id")]
    short = evolve(own, documents=(evolve(own.documents[0], lines=2),))
    assert {code for code, _ in found(short)} == {"line_outside"}
    assert ("line_outside", "$.indicators[1].target.source.line") in found(short)
    elsewhere = evolve(own, documents=plan.documents)
    assert {code for code, _ in found(elsewhere)} == {"unknown_document"}


def test_every_code_is_documented_and_in_both_languages() -> None:
    for code, text in module.TEXTS.items():
        assert text.zh != text.en, code
    assert isinstance(module.problem("no_indicators", "$"), Problem)
