"""Named works in a review: the states that were given, and what is said of them."""

from __future__ import annotations

import io

import pytest
from attrs import evolve

import xzplan
from xzplan import InvalidInputError, Plan, RecordError, UnknownKeyError, WorkState
from xzplan.assessment import WorkProgress

STATES = {3: "under_way", "third_peoples_hospital": WorkState.COMPLETED, "光荣院": "under_way"}


@pytest.fixture
def review(plan: Plan) -> xzplan.Review:
    return xzplan.assess_plan(plan, {18: {2022: 30.8}}, works=STATES)


def test_states_of_works(review: xzplan.Review) -> None:
    assert review.works == (
        WorkProgress(id="third_peoples_hospital", state="completed"),
        WorkProgress(id="yijia_hospital", state="under_way"),
        WorkProgress(id="honoured_veterans_home", state="under_way"),
    )
    said = review.works_sentence
    assert said is not None
    assert said.zh == "23个列名的建设项目中，完工1个，在建2个，未填报20个。"
    assert said.en == "Of 23 named works, 1 completed, 2 under way, 20 not reported."
    assert said.zh in str(review)
    assert said.en in review._repr_html_()
    assert said.zh in xzplan.report(review, lang="zh")


def test_without_works(plan: Plan) -> None:
    review = xzplan.assess_plan(plan, {18: {2022: 30.8}})
    assert review.works == ()
    assert review.works_sentence is None
    every = xzplan.assess_plan(plan, {18: {2022: 30.8}}, works=dict.fromkeys(plan.works, "planned"))
    assert every.works_sentence is not None
    assert every.works_sentence.en == "Of 23 named works, 23 planned."


def test_what_is_refused(plan: Plan, review: xzplan.Review) -> None:
    with pytest.raises(UnknownKeyError, match="no work 'nowhere'"):
        xzplan.assess_plan(plan, {18: {2022: 30.8}}, works={"nowhere": "completed"})
    with pytest.raises(InvalidInputError, match="pass one of 'planned', 'started', 'under_way', 'completed'"):
        xzplan.assess_plan(plan, {18: {2022: 30.8}}, works={3: "done"})
    with pytest.raises(InvalidInputError, match="named twice"):
        xzplan.assess_plan(plan, {18: {2022: 30.8}}, works={3: "planned", "yijia_hospital": "planned"})
    twice = (*review.works, review.works[0])
    for works in (twice, (WorkProgress(id="nowhere", state="planned"),)):
        with pytest.raises(RecordError, match="is not the plan's, or stands twice"):
            evolve(review, works=works)


def test_they_are_written_and_read_back(review: xzplan.Review) -> None:
    assert xzplan.from_json(xzplan.to_json(review)) == review


def test_they_stand_in_the_workbook(review: xzplan.Review) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    file = io.BytesIO()
    xzplan.write_workbook(file, review)
    sheet = openpyxl.load_workbook(io.BytesIO(file.getvalue()))["重点工程"]
    cells = [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert "忻州市第三人民医院：完工\n忻州亿佳医院：在建" in cells
