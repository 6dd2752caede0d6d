"""The account of a source: each question with the answer that settles it, and the order in which they stand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from observations.test_context import HEADINGS, PLAN, year
from xzplan import ObservationStatus, Period
from xzplan.language import Bilingual
from xzplan.observations.account import ACCEPTED, Account
from xzplan.observations.columns import ColumnUse
from xzplan.observations.layouts import Column
from xzplan.observations.problems import TEXTS, Refused, TableProblem
from xzplan.observations.rows import Asked, Found
from xzplan.observations.table import SourcePart, Use
from xzplan.observations.values import Value


def use(*heads: str, index: int = 3, **facets: Any) -> ColumnUse:
    column = Column(index=index, levels=tuple(map(HEADINGS.read, heads)), row=1)
    return ColumnUse(column=column, place="C1", holds_values=True, **facets)


NUMBERS = use("数值")
OF_YEAR = use("2023年", time=year(2023))
FOUND = Found(
    place="C2",
    row=2,
    column=OF_YEAR,
    shown="30.8①",
    stored="",
    indicator=PLAN.indicators[18],
    series=None,
    period=Period(year=2023),
    of=None,
    area="",
    is_sum=False,
    value=Value(figure=Decimal("30.8")),
    status=ObservationStatus.REPORTED,
    source=None,
)


def asked(code: str, *operands: object, **facts: Any) -> TableProblem:
    """Return the problem that a question becomes."""
    account = Account()
    given: dict[str, Any] = {"place": "C2", "row": 2, "column": None, "shown": "30.8"}
    account.ask(Asked(**(given | facts), refused=Refused(code, *operands)))
    [problem] = account.problems
    return problem


PERIODS = "no_period cut_off year_or_total which_span single_month no_form two_times".split()  # noqa: SIM905
OPERANDS = ("a", "b")


@pytest.mark.parametrize("code", PERIODS)
def test_periods_are_settled_by_column(code: str) -> None:
    open_answer = 'columns={"数值": "ignore"}  # or the period: "2023", "2023-06", "2021/2023"'
    given = 'columns={"2023年": "2023"}  # the period, such as "2023-06" or "2021/2023"; or "ignore"'
    assert asked(code, *OPERANDS, column=NUMBERS).answer == open_answer
    assert asked(code, *OPERANDS, column=OF_YEAR).answer == given
    assert asked(code, *OPERANDS, column=OF_YEAR, found=FOUND).answer == given
    assert asked(code, *OPERANDS, column=OF_YEAR, timed_by_row=True).answer == 'columns={"2023年": "ignore"}'
    assert asked(code, *OPERANDS, column=None).answer == ""
    assert asked(code, *OPERANDS, column=None, found=FOUND).answer == 'accept=["C2"]'


def test_a_time_without_a_period_and_a_column_without_a_heading() -> None:
    time = HEADINGS.read("2023年下半年").time
    assert time is not None
    assert time.period is None
    problem = asked("no_form", "2023年下半年", column=use("2023年下半年", time=time))
    assert (
        problem.answer
        == 'columns={"2023年下半年": "ignore"}  # or the period: "2023", "2023-06", "2021/2023"'
    )
    problem = asked("no_period", column=use(index=28))
    assert problem.answer == 'columns={"AB": "ignore"}  # or the period: "2023", "2023-06", "2021/2023"'
    problem = asked("no_period", column=use('"数值"'), timed_by_row=True)
    assert problem.answer == 'columns={"数值": "ignore"}'


def test_a_span_of_a_level_leaves_out_the_whole_column() -> None:
    problem = asked("span_of_level", "2021—2023年", column=use("完成情况", "2021—2023年累计"), found=FOUND)
    assert problem.answer == 'columns={"完成情况 2021—2023年累计": "ignore"}  # the whole column'
    assert asked("span_of_level", "2021—2023年").answer == ""


@pytest.mark.parametrize("code", ["unknown_indicator", "two_indicators", "near_indicator", "no_series"])
def test_labels_that_may_be_left_out(code: str) -> None:
    problem = asked(code, *OPERANDS, left_out='序"号"', found=FOUND)
    assert problem.answer == 'columns={"序号": "ignore"}'


@pytest.mark.parametrize("code", ["unknown_indicator", "two_indicators"])
def test_names_are_given(code: str) -> None:
    problem = asked(code, *OPERANDS, shown='护理\n "床位"  占比', found=FOUND)
    assert problem.answer == 'names={"护理 床位 占比": None}  # or the indicator that it is'


@pytest.mark.parametrize(
    ("near", "nearest"),
    [
        (Bilingual(zh="甲、乙", en="a, b"), "甲"),
        (Bilingual(zh="甲", en="a"), "甲"),
        ("甲", "甲"),
        (3, "3"),
    ],
)
def test_a_near_name_is_to_be_confirmed(near: object, nearest: str) -> None:
    problem = asked("near_indicator", near, shown="护理床位")
    assert problem.answer == f'names={{"护理床位": "{nearest}"}}  # if it is; None to leave it aside'


def test_cells_are_accepted_where_something_can_be_read() -> None:
    assert asked("inexact", "约", found=FOUND, column=OF_YEAR).answer == 'accept=["C2"]'
    assert asked("inexact", "约", column=OF_YEAR).answer == ""
    assert asked("hidden_row").answer == 'accept=["C2"]'
    assert asked("no_number", column=OF_YEAR).answer == ""


def test_the_whole_of_a_question() -> None:
    assert asked("inexact", "约", found=FOUND, column=OF_YEAR, row=7, shown="约30") == TableProblem(
        code="inexact",
        place="C2",
        value="约30",
        row=7,
        column="2023年",
        text=Bilingual(
            zh="含“约”，不是确切数值；接受则按所写数字读入",
            en="“约” makes the value inexact; accept it to take the figure as it stands",
        ),
        operands=("约",),
        answer='accept=["C2"]',
    )


def test_questions_about_tables_and_columns() -> None:
    account = Account()
    account.ask_about_table("hidden_sheet", "表1", "x")
    account.ask_about_column(OF_YEAR, Refused("zeros"))
    account.ask_about_column(use(index=4), Refused("hidden_column"))
    role = '"observed"}  # or "target", "note", "ignore"'
    assert account.problems == (
        TableProblem(
            code="hidden_sheet",
            place="表1",
            value="x",
            row=None,
            column=None,
            text=TEXTS["hidden_sheet"],
            answer='accept=["表1"]',
        ),
        TableProblem(
            code="zeros",
            place="C1",
            value="2023年",
            row=None,
            column="2023年",
            text=TEXTS["zeros"],
            answer=f'columns={{"2023年": {role}',
        ),
        TableProblem(
            code="hidden_column",
            place="C1",
            value="",
            row=None,
            column="",
            text=TEXTS["hidden_column"],
            answer=f'columns={{"D": {role}',
        ),
    )


ACCEPTABLE = (
    "hundredfold out_of_place no_rate no_difference sum_of_rates unit_slipped zero rise_for_a_cut rounded_away "
    "shown_otherwise mixed_definitions"
)


def test_doubts_about_figures_that_may_be_set_aside() -> None:
    assert set(ACCEPTED) == set(ACCEPTABLE.split())


@pytest.mark.parametrize(
    "code", [*ACCEPTABLE.split(), "two_values", "too_large", "too_small", "other_baseline"]
)
def test_doubts_about_values(code: str) -> None:
    account = Account()
    account.doubt(FOUND, Refused(code, *OPERANDS))
    accepted = code not in ("too_large", "too_small", "other_baseline")
    assert account.problems == (
        TableProblem(
            code=code,
            place="C2",
            value="30.8①",
            row=2,
            column="2023年",
            text=TEXTS[code].filled(*OPERANDS),
            operands=OPERANDS,
            answer='accept=["C2"]' if accepted else "",
        ),
    )


def test_questions_stand_in_the_order_of_the_source() -> None:
    account = Account()
    for name in ("乙", "甲"):
        account.start_sheet(name)
    given: list[tuple[str, int | None, int | None]] = [
        ("甲!C3", 3, 3),
        ("甲!C2", 2, 3),
        ("甲!B2", 2, 2),
        ("甲!A2", 2, None),
        ("甲!B1", None, 2),
        ("甲", None, None),
        ("乙!C9", 9, 3),
        ("乙!D8", 8, 4),
    ]
    for place, row, index in given:
        column = None if index is None else use("2023年", index=index)
        account.ask(Asked(place=place, row=row, column=column, shown="", refused=Refused("no_number")))
    assert [problem.place for problem in account.problems] == [
        *("乙!D8", "乙!C9", "甲", "甲!B1", "甲!A2", "甲!B2", "甲!C2", "甲!C3"),
    ]


def test_questions_of_one_place_stand_as_they_were_asked() -> None:
    account = Account()
    account.start_sheet("")
    given: list[tuple[str, int | None, int | None]] = [
        ("A1", 1, None),
        ("B2", 2, 1),
        ("A2", 2, None),
        ("B1", None, 2),
        ("b1", None, 2),
        ("a2", 2, None),
    ]
    for place, row, index in given:
        column = None if index is None else use("2023年", index=index)
        account.ask(Asked(place=place, row=row, column=column, shown="", refused=Refused("no_number")))
    assert [problem.place for problem in account.problems] == ["B1", "b1", "A1", "A2", "a2", "B2"]


def test_a_place_on_no_sheet_is_one_of_the_first() -> None:
    account = Account()
    for name in ("乙", "甲"):
        account.start_sheet(name)
    for place, row in (("甲!A1", 1), ("乙!A3", 3), ("A2", 2)):
        account.ask(Asked(place=place, row=row, column=None, shown="", refused=Refused("no_number")))
    assert [problem.place for problem in account.problems] == ["A2", "乙!A3", "甲!A1"]


def test_sheets_that_are_asked_about() -> None:
    account = Account()
    account.ask_about_table("hidden_sheet", "甲", "甲")
    account.ask(Asked(place="乙!一!C2", row=2, column=None, shown="", refused=Refused("no_number")))
    sheets = ("甲", "乙!一", "乙", "丙", "C2")
    assert [account.asks_about(sheet) for sheet in sheets] == [True, True, False, False, False]


def test_what_was_done_with_each_part() -> None:
    account = Account()
    reason = Bilingual(zh="标识", en="labels")
    account.tell("row", "A2", "x", Use.READ, values=2)
    account.tell("column", "A1", "指标", Use.LABELS, reason=reason)
    assert account.parts == [
        SourcePart(kind="row", place="A2", text="x", use=Use.READ, values=2, reason=None),
        SourcePart(kind="column", place="A1", text="指标", use=Use.LABELS, values=0, reason=reason),
    ]
    assert (account.blank, account.problems) == (0, ())
