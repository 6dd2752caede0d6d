"""The answer that a problem gives: the argument that settles it, as it is passed, or none where only another source can."""

from __future__ import annotations

from typing import Any

import pytest

import xzplan
from observations.test_reading import short
from xzplan import InvalidInputError, read_observations
from xzplan.grids.grid import Grid
from xzplan.model.periods import Period
from xzplan.observations.answers import Answers
from xzplan.observations.headings import Heading
from xzplan.observations.layouts import Column

ROLES = '  # or "target", "note", "ignore"'
PERIODS = '  # the period, such as "2023-06" or "2021/2023"; or "ignore"'
NAMELESS = "  # or the indicator that it is"

ANSWERS: list[tuple[str, str, str]] = [
    ("指标,2022年,比较符\n18,30,≥\n", "own_output", 'accept=["A1"]'),
    (
        "指标,2022年,2023年目标完成情况\n18,30,4\n",
        "unread_heading",
        f'columns={{"2023年目标完成情况": "observed"}}{ROLES}',
    ),
    ("指标,2022年,上年\n18,30,31\n", "unknown_heading", f'columns={{"上年": "observed"}}{ROLES}'),
    (
        '指标,2022年,"某""甲""数2023年"\n18,30,31\n',
        "unread_heading",
        f'columns={{"某甲数2023年": "observed"}}{ROLES}',
    ),
    ("指标,2022年,2025年\n4,91,≥90\n", "target_column", f'columns={{"2025年": "observed"}}{ROLES}'),
    ("指标,2023年累计\n20,30\n", "year_or_total", f'columns={{"2023年累计": "2023"}}{PERIODS}'),
    ("指标,2023年6月\n20,30\n", "single_month", f'columns={{"2023年6月": "2023-06"}}{PERIODS}'),
    ("指标,2021—2023年\n20,330\n", "which_span", f'columns={{"2021—2023年": "2021/2023"}}{PERIODS}'),
    (
        "指标,2023年下半年\n20,30\n",
        "no_form",
        'columns={"2023年下半年": "ignore"}  # or the period: "2023", "2023-06", "2021/2023"',
    ),
    ("指标,年份,数值\n20,2023年累计,30\n", "year_or_total", 'columns={"数值": "ignore"}'),
    ("指标,2023年累计\n18,30\n", "span_of_level", 'columns={"2023年累计": "ignore"}  # the whole column'),
    (
        "序号,指标,2022年\n5,养老机构护理型床位占比,30\n6,人均预期寿命,77\n",
        "two_indicators",
        'columns={"序号": "ignore"}',
    ),
    ("指标,分项,2022年\n18,公办,30\n", "no_series", 'columns={"分项": "ignore"}'),
    ("指标,年份,数值,状态\n18,2022,30,x\n", "unknown_status", 'columns={"状态": "ignore"}'),
    (
        "指标,2022年\n(14)养老机构护理型床位占比,30\n",
        "two_indicators",
        f'names={{"(14)养老机构护理型床位占比": None}}{NAMELESS}',
    ),
    ("指标,2022年\nxyzzy,30\n", "unknown_indicator", f'names={{"xyzzy": None}}{NAMELESS}'),
    ('指标,2022年\n"x""yz""zy",30\n', "unknown_indicator", f'names={{"xyzzy": None}}{NAMELESS}'),
    ("指标,2022年\n18,约30\n", "inexact", 'accept=["B2"]'),
    ("指标,2022年\n养老机构护理型床位占比（公办）,30\n", "name_remark", 'accept=["B2"]'),
    ("指标,2022年,备注\n18,30,2021年数据\n", "note_says", 'accept=["B2"]'),
    ("指标,2022年\n18,0.308\n", "hundredfold", 'accept=["B2"]'),
    ("指标,2022年\n14,774\n", "out_of_place", 'accept=["B2"]'),
    ("指标,2022年\n18,0\n", "zero", 'accept=["B2"]'),
    ("指标,2022年\n12,150\n", "no_rate", 'accept=["B2"]'),
    ("指标,2022年\n8,38500\n", "unit_slipped", 'accept=["B2"]'),
    ("指标,2022年\n18,30\n养老机构护理型床位占比,31\n", "two_values", 'accept=["B2"]'),
    ("2023年\n指标,忻府区,代县,合计\n18,40,42,82\n", "sum_of_rates", 'accept=["D3"]'),
    ("指标,2022年\n18,三十\n", "no_number", ""),
    ("指标,2022年\n18,130\n", "too_large", ""),
    ("指标,2022年\n18,-1\n", "too_small", ""),
    ("指标,2020年\n18,18\n", "other_baseline", ""),
    ("指标,2022年\n23,5\n", "which_series", ""),
    ("指标,2022年\n,30\n", "no_indicator", ""),
    ("指标,2030年\n18,30\n", "outside_plan", ""),
    ("指标,年份,数值\n18,21,30\n14,2022,77\n", "no_time", ""),
]


@pytest.mark.parametrize(("text", "code", "answer"), ANSWERS, ids=lambda value: str(value)[:30])
def test_what_settles_a_problem(plan: xzplan.Plan, text: str, code: str, answer: str) -> None:
    problem = next(problem for problem in read_observations(text, plan).problems if problem.code == code)
    assert problem.answer == answer
    said = " ".join(str(problem).split())
    assert said.endswith(" ".join((answer or problem.text.en).split()))


def test_a_name_that_is_near_is_offered(plan: xzplan.Plan) -> None:
    [problem] = read_observations("指标,2022年\n护理床位,30\n", plan).problems
    nearest = str(problem.operands[0]).split(" / ")[0].split("、")[0]
    assert nearest == "养老机构护理型床位占比"
    assert problem.answer == f'names={{"护理床位": "{nearest}"}}  # if it is; None to leave it aside'


def test_answers_go_by_heading_letters_and_sheet(plan: xzplan.Plan) -> None:
    text = "指标,2022年,2023年\n18,30,41\n"
    for key in ("2023年", "C", "c", "２０２３年", " 2023 年 "):
        assert short(read_observations(text, plan, columns={key: "ignore"})) == ["B2 18 2022=30"]


def test_problems_stand_in_the_order_of_the_source(plan: xzplan.Plan) -> None:
    text = "指标,2022年,2023年同比,2023年\nxyzzy,1,2,3\n18,约30,,约41\n14,,,约77\n"
    places = [problem.place for problem in read_observations(text, plan).problems]
    assert places == ["C1", "A2", "B3", "D3", "D4"]


def _column(index: int, *heads: str) -> Column:
    return Column(index=index, levels=tuple(Heading(text=head) for head in heads), row=1)


def _grid(sheet: str | None) -> Grid:
    return Grid(sheet=sheet, rows=(), origin="text")


def _unused(answers: Answers) -> tuple[str, object] | None:
    try:
        answers.check_used(())
    except InvalidInputError as caught:
        refused = caught
    else:
        return None
    assert refused.problem == "nothing was asked about this place"
    return refused.argument, refused.value


@pytest.mark.parametrize(
    ("key", "sheet", "found"),
    [
        ("实际", "全市", True),
        ("C", "全市", True),
        ("c", None, True),
        ("全市!C", "全市", True),
        ("'全市'!c", "全市", True),
        ("全 市!Ｃ", "全市", True),
        ("实 际", None, True),
        ("全市!C", None, False),
        ("全市!C", "全县", False),
        ("D", "全市", False),
        ("C1", "全市", False),
        ("None!C", None, False),
        ("2023年", "全市", False),
    ],
)
def test_the_names_of_a_column(key: str, sheet: str | None, *, found: bool) -> None:
    answers = Answers({key: "target"}, ())
    assert answers.of_column(_grid(sheet), _column(3, "2023年", "实际")) == ("target" if found else None)
    assert (_unused(answers) is None) is found


def test_the_whole_heading_goes_before_its_last_level_and_letters() -> None:
    column = _column(3, "2023年", "实际")
    answers = Answers({"一!C": "ignore", "C": "note", "实际": "target", column.text: 2022}, ())
    assert answers.of_column(_grid("一"), column) == Period(year=2022)
    answers = Answers({"一!C": "ignore", "C": "note", "实际": "target"}, ())
    assert answers.of_column(_grid("一"), column) == "target"
    answers = Answers({"一!C": "ignore", "C": "note"}, ())
    assert answers.of_column(_grid("一"), column) == "note"
    assert (_unused(answers) or ("",))[0] == "columns"


def test_a_column_without_a_heading_goes_by_its_letters() -> None:
    assert Answers({"AA": "ignore"}, ()).of_column(_grid(None), _column(27)) == "ignore"


@pytest.mark.parametrize(
    ("value", "role"),
    [
        *((role, role) for role in ("observed", "target", "note", "ignore")),
        (2023, Period(year=2023)),
        ("2023-06", Period(year=2023, month=6)),
        ("2021/2023", Period(year=2023, first_year=2021)),
        (Period(year=2022), Period(year=2022)),
    ],
)
def test_what_a_column_may_be(value: str | int | Period, role: str | Period) -> None:
    answers = Answers({"C": value}, ())
    for _ in range(2):
        assert answers.of_column(_grid(None), _column(3, "x")) == role
    assert _unused(answers) is None


@pytest.mark.parametrize("value", ["Observed", "targets", "", "2023年", 2023.5, None, True, ["note"]])
def test_what_a_column_may_not_be(value: object) -> None:
    words = "^columns=.*: pass 'observed', 'target', 'note', 'ignore', or the period that the column is of, such as 2023"
    with pytest.raises(InvalidInputError, match=words) as caught:
        Answers({"Ｃ 1": value}, ())
    assert (caught.value.argument, caught.value.value) == ("columns", {"Ｃ 1": value})


@pytest.mark.parametrize("columns", [["C"], "C", 3, {3: "note"}, {"C": "note", None: "note"}])
def test_columns_are_a_mapping_by_heading(columns: Any) -> None:
    words = "^columns=.*: pass a mapping by the heading of a column or its letters"
    with pytest.raises(InvalidInputError, match=words) as caught:
        Answers(columns, ())
    assert (caught.value.argument, caught.value.value) == ("columns", columns)


@pytest.mark.parametrize(
    ("accept", "value"), [(3, 3), ("B2", "B2"), (None, None), ([3], 3), (["B2", None], None)]
)
def test_places_are_texts(accept: Any, value: object) -> None:
    with pytest.raises(InvalidInputError, match="^accept=.*: pass places of problems, such as") as caught:
        Answers(None, accept)
    assert (caught.value.argument, caught.value.value) == ("accept", value)


def test_places_that_are_accepted() -> None:
    answers = Answers(None, iter(["'Sheet 1'!D7", "b2", "C3"]))
    assert not answers.accepts()
    assert not answers.accepts("D7", "Sheet2!D7", "B22")
    assert _unused(answers) == ("accept", "'Sheet 1'!D7")
    assert answers.accepts("x", "Sheet1!d7")
    assert _unused(answers) == ("accept", "b2")
    assert answers.accepts("B2", "C3")
    assert answers.accepts("B2")
    assert _unused(answers) is None


def test_no_answers() -> None:
    answers = Answers(None, ())
    assert answers.of_column(_grid("一"), _column(1, "x")) is None
    assert not answers.accepts("A1")
    assert _unused(answers) is None


def test_a_place_that_is_a_column_as_well_is_told_once() -> None:
    answers = Answers({"C1": "note"}, ["c1"])
    assert (_unused(answers) or ("",))[0] == "columns"
    assert answers.accepts("C1")
    assert _unused(answers) is None


def test_an_answer_that_was_not_asked_for_is_named_as_it_was_passed(plan: xzplan.Plan) -> None:
    for answers in ({"columns": {"Ｆ 列 A": "note"}}, {"accept": ["Sheet1!D 7"]}):
        given = next(iter(next(iter(answers.values()))))
        with pytest.raises(InvalidInputError, match="nothing was asked") as caught:
            read_observations("指标,2022年\n18,30.8\n", plan, **answers)
        assert caught.value.value == given


MEND = "mend the source and read it again"


@pytest.mark.parametrize(
    ("text", "place", "en", "zh"),
    [
        (
            "指标,2022年\n18,101\n",
            "b 2",
            f"it cannot be accepted (above 100, the largest possible value); {MEND}",
            "该处不能接受（超过100，该指标不可能超过100）；请改正数据后重新读入",
        ),
        (
            "指标,2022年\n18,未知\n",
            "B2",
            f"it cannot be accepted (not a number); {MEND}",
            "该处不能接受（不是数字）；请改正数据后重新读入",
        ),
        (
            "指标,2022年\nxyzzy,30\n",
            "A2",
            'it cannot be accepted (the plan has no such indicator); pass names={"xyzzy": None}',
            '该处不能接受（规划没有这一指标）；请用names={"xyzzy": None}',
        ),
    ],
)
def test_what_cannot_be_accepted_says_what_to_do(
    plan: xzplan.Plan, text: str, place: str, en: str, zh: str
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        read_observations(text, plan, accept=[place])
    assert (caught.value.argument, caught.value.value) == ("accept", place)
    assert caught.value.problem == en
    assert caught.value.text is not None
    assert caught.value.text.zh == zh


def test_a_column_with_the_letters_of_a_problem_is_no_place(plan: xzplan.Plan) -> None:
    with pytest.raises(InvalidInputError, match="nothing was asked"):
        read_observations("指标,2022年\n18,101\n", plan, columns={"B2": "note"})
