"""What is said: errors name the argument and what was passed, and problems quote what stands in their place."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import xzplan
from observations.corpus.files import CASES
from observations.corpus.making import source_of
from observations.corpus.notation import Case
from observations.corpus.notation import Cell as Place
from observations.test_corpus import shown
from observations.test_reading import asked, short
from xzplan import InvalidInputError, Observation, read_observations
from xzplan.model.areas import Area
from xzplan.observations.records import collect
from xzplan.observations.table import check_own_area

TEXT = "指标,2022年,2023年\n18,30,41\n"
COLUMNS = "pass 'observed', 'target', 'note', 'ignore', or the period that the column is of, such as 2023 or '2023-06'"
AREAS = "pass the name of the plan's area, then of those within it, or Area records"
NAME = "pass the id, number or name of an indicator, or None"
NOTHING = "nothing was asked about this place"


@pytest.mark.parametrize(
    ("answers", "argument", "value", "problem"),
    [
        ({"columns": {"2023年": "result"}}, "columns", {"2023年": "result"}, COLUMNS),
        ({"columns": {"2023年": "note", "x": "note"}}, "columns", "x", NOTHING),
        *(
            (
                {"columns": wrong},
                "columns",
                wrong,
                "pass a mapping by the heading of a column or its letters",
            )
            for wrong in (["2023年"], {3: "note"}, "2023年")
        ),
        ({"accept": ["B2"]}, "accept", "B2", NOTHING),
        ({"accept": [3]}, "accept", 3, "pass places of problems, such as ['Sheet1!D7']"),
        ({"names": {"x": 18}}, "names", "x", "no such name stands in the source"),
        ({"names": {"x": 18.5}}, "names", {"x": 18.5}, NAME),
        *(
            (
                {"names": wrong},
                "names",
                wrong,
                "pass a mapping from names in the source to indicators",
            )
            for wrong in (["x"], {3: 18})
        ),
        ({"sheet": 3}, "sheet", 3, "pass the name of a sheet"),
        ({"progress": 3}, "progress", 3, "pass a function of two numbers: rows done, and all rows"),
        ({"areas": [" "]}, "areas", " ", AREAS),
        ({"areas": [3]}, "areas", 3, AREAS),
    ],
)
def test_arguments(
    plan: xzplan.Plan, answers: dict[str, Any], argument: str, value: object, problem: str
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        read_observations(TEXT, plan, **answers)
    assert (caught.value.argument, caught.value.value, caught.value.problem) == (argument, value, problem)


@pytest.mark.parametrize(
    ("source", "zh", "en"),
    [
        ([], "；文件为空", "; the source is empty"),
        ("a b,c\n\n1,2,3\n", "；内容最多的一行是A3：1 | 2 | 3", "; the fullest row is A3: 1 | 2 | 3"),
        (
            f"a,{'长' * 21}\n1,2\n",
            f"；内容最多的一行是A1：a | {'长' * 20}",
            f"; the fullest row is A1: a | {'长' * 20}",
        ),
        ("a,b,c,d,e,f,g,h,i\n", "A1：a | b | c | d | e | f | g | h", "A1: a | b | c | d | e | f | g | h"),
        ("a\n" * 20 + "b,c\n", "；内容最多的一行是A1：a", "; the fullest row is A1: a"),
        ("a\n" * 19 + "b,c\n", "；内容最多的一行是A20：b | c", "; the fullest row is A20: b | c"),
    ],
)
def test_a_source_without_a_table(plan: xzplan.Plan, source: object, zh: str, en: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        read_observations(source, plan)
    assert (caught.value.argument, caught.value.value) == ("source", source)
    assert caught.value.text is not None
    assert caught.value.text.zh.startswith("未找到数据表：没有列有指标和年份的表头；")
    assert caught.value.text.zh.endswith(zh)
    assert caught.value.problem.startswith("no table of observations: no heading with indicators and years")
    assert caught.value.problem.endswith(en)


def test_records_of_observations(plan: xzplan.Plan) -> None:
    beds = plan.indicators[18]
    other = xzplan.Unit(id="my_share", kind="percent", zh="%", en="%")
    wrong: list[tuple[Any, object, str]] = [
        ([Observation(period=2022, value=30, unit=other)], "my_share", "nursing_bed_share is in percent"),
        ({2022: 30, "2022": 31}, "2022", "two different values of nursing_bed_share for one period"),
        (
            [Observation(period=2021, value=30), Observation(period=2022, value=31, area="忻府区")],
            ["the plan's own", "忻府区"],
            "several areas; assess one at a time",
        ),
        ([30], 30, "pass {period: value}, pairs of period and value, or Observation records"),
        (
            [(2022, 30, 5)],
            (2022, 30, 5),
            "pass {period: value}, pairs of period and value, or Observation records",
        ),
    ]
    for observations, value, problem in wrong:
        with pytest.raises(InvalidInputError) as caught:
            collect(beds, observations)
        said = (caught.value.argument, caught.value.value, caught.value.problem)
        assert said == ("observations", value, problem)
    later, earlier = Observation(period=2022, value=30), Observation(period=2021, value=21)
    assert collect(beds, [later, earlier, later]) == (earlier, later)
    assert collect(beds, [(2022, 30), (2021, 21)]) == (earlier, later)


def test_a_value_that_cannot_be_names_its_period(plan: xzplan.Plan) -> None:
    with pytest.raises(InvalidInputError, match=r"^observations\[2022\]=") as caught:
        collect(plan.indicators[18], {2022: 130})
    assert caught.value.argument == "observations[2022]"


def test_facts_of_the_plan_as_observations(plan: xzplan.Plan) -> None:
    facts = [fact for fact in plan.facts.values() if fact.bound is not None]
    exact = [fact for fact in facts if fact.bound is not None and fact.bound.is_exact and fact.since is None]
    for fact in exact:
        seen = Observation.from_fact(fact)
        assert fact.bound is not None
        assert (seen.period.year, seen.value) == (fact.year, fact.bound.figures[0])
        assert (seen.source, seen.unit, seen.status) == (fact.source.citation.zh, fact.unit, "reported")
    assert exact
    for fact in plan.facts.values():
        if fact not in exact:
            with pytest.raises(InvalidInputError) as caught:
                Observation.from_fact(fact)
            assert (caught.value.argument, caught.value.value) == ("fact", fact)
            assert caught.value.problem == "in words, a bound, or a sum: not the value of a year"
    with pytest.raises(InvalidInputError) as caught:
        Observation.from_fact(5)  # type: ignore[arg-type]
    assert (caught.value.value, caught.value.problem) == (5, "pass a Fact of a plan")


def test_the_area_of_observations(plan: xzplan.Plan) -> None:
    own = plan.areas[0]
    check_own_area(
        plan,
        [Observation(period=2022, value=1, area=name) for name in (None, own.name_zh, own.name_en, own.code)],
    )
    with pytest.raises(InvalidInputError) as caught:
        check_own_area(plan, [Observation(period=2022, value=1, area="忻府区")])
    assert (caught.value.argument, caught.value.value) == ("observations", "忻府区")
    assert caught.value.problem == (
        "values of another area; pass the table to assess_areas, which gives each area its own review"
    )


TEXTS = [case for case in CASES if case.text is not None]


def at(place: str) -> Place | None:
    return Place.of(place) if re.fullmatch(r"[A-Z]{1,2}[0-9]+", place) else None


def same(one: str, other: str) -> bool:
    return "".join(one.split()) == "".join(other.split())


@pytest.mark.parametrize("case", TEXTS, ids=lambda case: case.name)
def test_problems_and_parts_quote_what_stands_in_their_place(
    case: Case, tmp_path: Path, plan: xzplan.Plan
) -> None:
    """The row, the heading and the value of a problem are those of its place, and nothing in it is without a word."""
    try:
        table = read_observations(source_of(case, tmp_path), plan)
    except xzplan.XzplanError:
        return
    for problem in table.problems:
        cell = at(problem.place)
        assert cell is not None
        assert "None" not in f"{problem.text} {problem.operands}"
        if problem.row is not None:
            assert problem.row == cell.row
            if problem.column is not None:
                assert same(problem.value, shown(case, cell))
        elif problem.column is not None:
            assert problem.value == problem.column
            assert same(problem.column, shown(case, cell)) or "".join(shown(case, cell).split()) in "".join(
                problem.column.split()
            )
    for row in (*table.rows, *table.superseded, *table.repeated):
        cell = at(row.place)
        assert cell is not None
        assert cell.row == row.row
        assert "None" not in f"{row.remarks}"
    for part in table.parts:
        cell = at(part.place)
        assert cell is not None
        if part.kind == "column" and part.text and shown(case, cell):
            assert "".join(shown(case, cell).split()) in "".join(part.text.split())


@pytest.mark.parametrize(
    ("line", "heads", "operands"),
    [
        ("18,33", "2023年下半年", ("2023年下半年",)),
        ("18,33", "2030年", (2010, 2025)),
        ("18,33", "2009年", (2010, 2025)),
        ("20,30", "2023年6月", ("2023年6月",)),
        ("20,30", "截至2023年底", ("截至2023年底",)),
        ("20,30", "2023年累计", ("2023年",)),
        ("20,330", "2021—2023年", ("2021—2023年",)),
        ("20,30", "2023年平均", ("2023年",)),
        ("18,33", "2023年累计", ("2023年",)),
        ("18,33", "2021—2023年累计", ("2021—2023年",)),
        ("18,33", "2021—2023年年均", ("2021—2023年",)),
        ("18,33", "2023年年均增速", ("2023年",)),
        ("18,33", "2021—2023年年均增速", ("2021—2023年",)),
        ("18,33", "2023年累计增长", ("2023年",)),
        ("18,33", "2021—2023年累计增长", ("2021—2023年",)),
        ("12,24", "2021—2023年累计", ("2021—2023年",)),
        ("18,约33", "2023年", ("约",)),
        ("18,33-35", "2023年", ("33-35",)),
        ("18,三十", "2023年", ()),
        ("18,130", "2023年", (100,)),
        ("18,-1", "2023年", (0,)),
        ("12,150", "2023年", ("150",)),
        ("18,0.33", "2023年", ("55",)),
        ("18,18", "2020年", (2020, Decimal("17.81"))),
        ("18,33张", "2023年", ("%", "张")),
        ("8,38500", "2023年", ("万人次", "人次")),
        ("23,5", "2023年", ("城市、农村 / urban, rural",)),
    ],
)
def test_what_problems_speak_of(
    plan: xzplan.Plan, line: str, heads: str, operands: tuple[object, ...]
) -> None:
    [problem] = read_observations(f"指标,{heads},备注\n{line},\n14,,\n", plan).problems
    if problem.code != "hundredfold":
        assert tuple(str(operand) for operand in problem.operands) == tuple(map(str, operands))


def test_times_that_do_not_agree(plan: xzplan.Plan) -> None:
    texts = {
        "截至2023年6月30日\n指标,2022年,2023年\n18,30.8,36.2\n": ("截至2023年6月30日", "2023年"),
        "指标,2021—2023年完成情况,\n,2022年,2024年\n18,30,31\n": ("2021—2023年", "2024年"),
        "2022年\n指标,年份,2023年\n18,2021,30\n14,2023,77\n": ("2023年", "2021"),
        "2022年\n2023年统计\n指标,数值\n18,30\n": ("2023年", "2022年"),
    }
    for text, times in texts.items():
        [problem] = read_observations(text, plan).problems
        assert problem.operands == times


def test_the_period_of_a_row_may_say_how_firm_its_value_is(plan: xzplan.Plan) -> None:
    text = "指标,年份,数值\n18,2022年快报,30.8\n18,2023年预计,41.2\n27,2024年目标,39\n27,2023年,38\n"
    table = read_observations(text, plan)
    assert short(table) == ["C2 18 2022=30.8 flash", "C3 18 2023=41.2 estimated", "C5 27 2023=38"]
    assert [(part.place, str(part.reason)) for part in table.parts if part.place == "A4"] == [
        ("A4", "目标或计划 / targets")
    ]


def test_shares_not_in_per_cent_are_those_of_one_column(plan: xzplan.Plan) -> None:
    table = read_observations("指标,2022年,2023年\n18,0.308,\n11,,0.9\n", plan)
    assert (short(table), asked(table)) == (["C3 11 2023=0.9"], ["B2 hundredfold"])
    table = read_observations("指标,2022年\n18,0.308\n11,0.9\n", plan)
    assert (short(table), asked(table)) == ([], ["B2 hundredfold", "B3 hundredfold"])
    assert [problem.operands for problem in table.problems] == [("17.81",), (100,)]


def test_how_far_a_figure_is_out_of_place(plan: xzplan.Plan) -> None:
    for value, times in (("774", 10), ("7740", 100), ("7.7", 10)):
        [problem] = read_observations(f"指标,2022年\n14,{value}\n", plan).problems
        assert (problem.code, problem.operands[1]) == ("out_of_place", times)


def test_the_origin_is_every_sheet_that_gave_values(plan: xzplan.Plan) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    import io

    book = openpyxl.Workbook()
    for name, value in (("2021年", 21), ("说明", None), ("2022年", 30)):
        sheet = book.create_sheet(name)
        sheet.append(["指标", "数值"] if value else ["见附件"])
        sheet.append([18, value] if value else [""])
    file = io.BytesIO()
    book.save(file)
    table = read_observations(file.getvalue(), plan)
    assert table.origin == "2021年, 2022年"
    sheets = {part.place: (str(part.use), part.values) for part in table.parts if part.kind == "sheet"}
    assert sheets["2021年"] == sheets["2022年"] == ("read", 1)
    assert sheets["说明"] == ("aside", 0)


def test_names_on_several_lines_are_shown_on_one(plan: xzplan.Plan) -> None:
    table = read_observations('指标,2022年\n"护理\n床位 占比",30\n', plan)
    [problem] = table.problems
    assert problem.answer.startswith('names={"护理 床位 占比": "')
    assert read_observations('指标,2022年\n"护理\n床位 占比",30\n', plan, names={"护理 床位 占比": 18}).rows


def test_a_heading_has_three_rows(plan: xzplan.Plan) -> None:
    three = "指标,完成情况,\n,2022年,\n,上半年,全年\n18,30,31\n"
    assert short(read_observations(three, plan)) == ["B4 18 2022-06=30", "C4 18 2022=31"]
    answers: dict[str, Any] = {"上半年": "ignore"}
    assert short(read_observations(three, plan, columns=answers)) == ["C4 18 2022=31"]
    with pytest.raises(InvalidInputError, match="nothing was asked"):
        read_observations(three, plan, columns={"2022年": "ignore"})


def test_areas_as_records_and_names(plan: xzplan.Plan) -> None:
    areas: list[Area | str] = [Area(code="141000", name_zh="临汾市", name_en="Linfen"), " 尧都区 "]
    text = "2022年\n指标,临汾市,尧都区,Yaodu\n18,30,31,\n"
    assert short(read_observations(text, plan, areas=areas)) == ["B3 18 2022=30", "C3 18 2022=31@尧都区"]


@pytest.mark.parametrize(
    ("value", "times"),
    [
        *(
            ("21700", 100),
            ("217000", 1000),
            ("2170000", 10_000),
            ("2.17", 100),
            ("0.217", 1000),
            ("0.0217", 10_000),
        ),
        *(("2170", 0), ("21.7", 0), ("21700000", 0)),
    ],
)
def test_a_target_alone_is_far_from_a_tenth_and_not_from_a_hundredth(
    plan: xzplan.Plan, value: str, times: int
) -> None:
    problems = read_observations(f"指标,2022年\n25,{value}\n", plan).problems
    assert [(problem.code, problem.operands) for problem in problems] == (
        [("out_of_place", ("217", times))] if times else []
    )
