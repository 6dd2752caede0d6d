"""Targets that a user sets: what they demand, and that every output says whose they are."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from attrs import evolve

import xzplan
from xzplan import Bound, Indicator, InvalidInputError, Plan, RecordError, UnknownKeyError
from xzplan.model.targets import printed_place

SEEN: dict[int, Any] = {18: {2021: 21.3, 2022: 30.8}}
ZH, EN = "由报告编制单位设定，非规划所列", "set by you"


@pytest.fixture(scope="module")
def other(plan: Plan) -> Plan:
    return plan.with_targets({18: 60, "城乡低保平均保障标准年度增速": {"城市": 6}})


def words(indicator: Indicator) -> str:
    return indicator.target.demand.words.en


@pytest.mark.parametrize(
    ("number", "given", "demand"),
    [
        (18, 60, "at least 60"),
        (18, 60.0, "at least 60"),
        (1, 12, "at most 12"),  # less is better
        (18, Bound.more_than(60), "more than 60"),
        (18, Bound.between(55, 60), "55 to 60"),
        (18, Bound.about(60), "about 60"),
        (18, Bound.exactly(Decimal("60.0")), "exactly 60.0"),
        (12, 7, "growth of at least 7 % per year on average"),  # a bare figure is read by the direction
        (12, Bound.more_than(7), "growth of more than 7 % per year on average"),
        (20, 600, "at least 600 in total over the plan"),
        (7, 3, "at least 3"),  # assigned by the plan
        (
            18,
            xzplan.Quantified(of="change", bound=Bound.at_least(20)),
            "a change of at least +20 % over the plan",
        ),
        (18, xzplan.Qualitative(text="稳步提高"), "“稳步提高”"),
        (23, 6, "growth of at least 6 % per year on average"),  # relative by the plan; both series
    ],
)
def test_what_a_figure_stands_for(plan: Plan, number: int, given: Any, demand: str) -> None:
    before = plan.indicators[number]
    indicator = before.with_target(given)
    assert words(indicator) == demand
    target = indicator.target
    assert (target.year, target.printed, target.source, target.reading) == (2025, None, None, None)
    assert target.supplied
    assert not before.target.supplied
    assert evolve(indicator, target=before.target) == before
    assert indicator.supplied_targets == ((None, target),)


def test_a_change_stays_a_change(plan: Plan) -> None:
    change = xzplan.Quantified(of="change", bound=Bound.at_least(20))
    indicator = plan.indicators[25].with_target(change).with_target(30)
    assert words(indicator) == "a change of at least +30 % over the plan"


def test_the_path_leads_to_it(plan: Plan) -> None:
    path = xzplan.trajectory(plan.indicators[18].with_target(60))
    assert path[2025] == 60
    assert path[2023] == pytest.approx(17.81 + 3 / 5 * (60 - 17.81), rel=1e-15)
    assert path.caveats[0].code == "target_supplied"


def test_the_targets_of_series(plan: Plan, other: Plan) -> None:
    dibao = other.indicators[23]
    urban, rural = dibao.series
    assert urban.target is not None
    assert (urban.target.supplied, rural.target) == (True, None)
    assert dibao.target == plan.indicators[23].target
    assert dibao.supplied_targets == ((urban, urban.target),)
    assessment = xzplan.assess(dibao, {"urban": {2021: 8}, "rural": {2021: 8}})
    assert [part.progress.status.name for part in assessment.parts][1] == "NOT_ASSESSED"
    assert any(ZH in said.zh for said in assessment.parts[0].supplied)
    assert not any(ZH in said.zh for said in assessment.parts[1].supplied)
    assert [said.zh for said in assessment.supplied] == [f"城市：{assessment.parts[0].supplied[0].zh}"]
    with pytest.raises(
        InvalidInputError, match=r"^target=7: the series have targets of their own; .*urban, rural"
    ):
        dibao.with_target(7)


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (160, "160"),  # per cent
        (Bound.at_most(60), "direction increase against a demand of at most 60"),
        ("sixty", "number"),
        (None, "number"),
        (True, "number"),
        (float("nan"), "finite"),
        ({"urban": 60}, "pass a mapping by series"),
    ],
)
def test_refused(plan: Plan, given: Any, problem: str) -> None:
    with pytest.raises(InvalidInputError, match=problem) as caught:
        plan.indicators[18].with_target(given)
    assert caught.value.argument == "target"
    with pytest.raises(InvalidInputError, match=problem) as caught:
        plan.with_targets({17: 94, 18: given})
    assert caught.value.argument == "targets['nursing_bed_share']"


def test_refused_of_a_plan(plan: Plan) -> None:
    with pytest.raises(InvalidInputError, match="^targets=.*named twice"):
        plan.with_targets({18: 60, "nursing_bed_share": 61})
    with pytest.raises(InvalidInputError, match="^targets=60: pass a mapping by id, number or name"):
        plan.with_targets(60)  # type: ignore[arg-type]
    with pytest.raises(UnknownKeyError):
        plan.with_targets({"beds": 60})
    assert plan.with_targets({}) == plan


def test_a_target_is_printed_or_not(plan: Plan) -> None:
    target = plan.indicators[18].target
    changes: tuple[dict[str, Any], ...] = (
        {"printed": None},
        {"source": None},
        {"printed": None, "source": None},
    )
    for change in changes:
        with pytest.raises(RecordError):  # the last keeps the reading of the cell
            evolve(target, **change)
    assert evolve(target, printed=None, source=None, reading=None).supplied
    assert printed_place("row", target) == target.source


def test_the_text_alone_prints_commitments_goals_and_interim_targets(plan: Plan) -> None:
    own = plan.indicators[18].with_target(60).target
    commitment, goal = plan.commitments[1], plan.goals[1]
    assert commitment.source == commitment.target.source
    assert goal.source == goal.target.source
    for record in (commitment, goal):
        with pytest.raises(RecordError, match="it has to be the plan's"):
            evolve(record, target=own)
    with pytest.raises(RecordError, match="interim 2023: its target has no printed text"):
        evolve(plan.indicators[18], interim=(evolve(own, year=2023),))


def test_it_is_found_and_traced(plan: Plan, other: Plan) -> None:
    found = [(problem.code, problem.path) for problem in xzplan.find_problems(other)]
    assert found == [
        ("target_supplied", "$.indicators[17].target"),
        ("target_supplied", "$.indicators[22].series[0].target"),
    ]
    trace = xzplan.trace(other.indicators[18], plan=other)
    assert trace.note is not None
    assert "非规划所列" in trace.note.zh
    assert "target.source" not in [place.path for place in trace.places]
    assert [place.path for place in xzplan.trace(other.indicators[17], plan=other).places] == [
        place.path for place in xzplan.trace(plan.indicators[17]).places
    ]
    [difference] = [pair.differences for pair in xzplan.align(plan, other).pairs if pair.a.number == 18]
    assert [part.field.en for part in difference] == ["target", "demand"]
    text = str(xzplan.align(plan, other))  # the cell goes over lines
    assert all(
        piece in text for piece in ("不低于60（由报", "告编制单位设", "定，非规划所", "(set", "by you,")
    )


def test_copies(other: Plan) -> None:
    beds = other.indicators[18]
    for again in (copy.copy(beds), copy.deepcopy(beds), pickle.loads(pickle.dumps(beds))):  # noqa: S301
        assert (again, hash(again)) == (beds, hash(beds))
    document = xzplan.to_dict(beds)["record"]["target"]
    assert (document["printed"], document["source"]) == (None, None)
    assert xzplan.from_json(xzplan.to_json(beds)) == beds
    assert xzplan.from_json(xzplan.to_json(other)) == other


def test_every_text_says_so(plan: Plan, other: Plan) -> None:
    pytest.importorskip("xlsxwriter")
    openpyxl = pytest.importorskip("openpyxl")
    beds = other.indicators[18]
    review = xzplan.assess_plan(other, SEEN)
    book = BytesIO()
    xzplan.write_workbook(book, review)
    sheets = openpyxl.load_workbook(book).worksheets
    cells = [[str(cell.value) for row in sheet.rows for cell in row] for sheet in sheets]
    outputs: dict[str, tuple[object, object]] = {
        "plan": (other, plan),
        "plan in a notebook": (other._repr_html_(), plan._repr_html_()),
        "indicator": (beds, plan.indicators[18]),
        "indicator in a notebook": (beds._repr_html_(), plan.indicators[18]._repr_html_()),
        "trajectory": (xzplan.trajectory(beds), xzplan.trajectory(plan.indicators[18])),
        "trajectory in a notebook": (
            xzplan.trajectory(beds)._repr_html_(),
            xzplan.trajectory(plan.indicators[18])._repr_html_(),
        ),
        "assessment": (review[18], ""),
        "assessment in a notebook": (review[18]._repr_html_(), ""),
        "review": (review, ""),
        "review in a notebook": (review._repr_html_(), ""),
        "report": (xzplan.report(review), ""),
        "markdown": (xzplan.report(review, format="markdown", detail="full"), ""),
        "table": (xzplan.to_csv(other.indicators), xzplan.to_csv(plan.indicators)),
        **{sheet.title: (cells[index], "") for index, sheet in enumerate(sheets[:2])},
    }
    for name, (ours, theirs) in outputs.items():
        assert ZH in str(ours), name
        assert ZH not in str(theirs), name
    assert EN in xzplan.report(review, lang="en")
    assert EN in repr(beds)
    assert EN not in repr(plan.indicators[18])
