"""Files as offices keep them: read right, or asked about; never wrong without a word.

The files stand in `corpus/`, each with what must come out of it. It was written from the files and the rules alone.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

import xzplan
from observations.corpus.files import CASES
from observations.corpus.judging import Outcome, Read, asked_at, judge, reads_of
from observations.corpus.making import grid, source_of
from observations.corpus.notation import Case, Cell


def outcome_of(case: Case, folder: Path, plan: xzplan.Plan) -> Outcome:
    """Read a file of the corpus, and judge what comes out."""
    source = source_of(case, folder)
    try:
        table = xzplan.read_observations(source, plan)
    except xzplan.XzplanError:
        return judge(case, (), [], refused=True)
    return judge(case, reads_of(table, plan), asked_at(table))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind}-{case.name}")
def test_a_file_is_never_wrong_in_silence(case: Case, tmp_path: Path, plan: xzplan.Plan) -> None:
    outcome = outcome_of(case, tmp_path, plan)
    assert (outcome.wrong, outcome.missed) == ([], [])


def test_nine_files_in_ten_are_read_right(tmp_path: Path, plan: xzplan.Plan) -> None:
    outcomes = {case.name: outcome_of(case, tmp_path, plan) for case in CASES}
    counts = Counter(outcome.word for outcome in outcomes.values())
    asked = [name for name, outcome in outcomes.items() if outcome.asked]
    print(dict(counts), "of which asked about what could be read:", asked)  # noqa: T201
    for name, outcome in outcomes.items():
        if outcome.word != "right":
            print(outcome.word, name, outcome)  # noqa: T201
    assert not counts["wrong"]
    assert counts["right"] >= 0.9 * len(CASES)


def test_names_of_files_are_their_own() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 100
    assert min(Counter(case.kind for case in CASES).values()) >= 8


def shown(case: Case, cell: Cell) -> str:
    """Return a cell as it is written down in the corpus."""
    if case.text is not None:
        delimiter = next((mark for mark in "\t;|" if mark in case.text.split("\n")[0]), ",")
        cells = grid(case.text.removeprefix("\ufeff"), delimiter)
    else:
        cells = grid(case.sheets[str(cell.sheet)].text)
    return cells[cell.row - 1][cell.column - 1]


@pytest.mark.parametrize("case", [case for case in CASES if case.source is None], ids=lambda case: case.name)
def test_expected_values_stand_in_their_cells(case: Case) -> None:
    """The corpus itself is right: every expected value is in its cell, and every cell asked about holds something."""
    values, asked, _ = case.expected()
    for value in values:
        text = shown(case, value.cell)
        wanted = value.value.removeprefix("~")
        narrowed = text.translate({0xFEE0 + code: code for code in range(0x21, 0x7F)}).replace(",", "")
        narrowed = narrowed.replace("−", "-").replace("，", "")
        if wanted.removeprefix("-") in narrowed:
            continue
        stored = Decimal(narrowed.rpartition("=>")[2].rstrip("‰%人次"))
        scaled = [stored.scaleb(power).quantize(Decimal(wanted)) for power in (-4, -3, -1, 0, 1, 2)]
        assert Decimal(wanted) in scaled, (value.cell, text, wanted)
    for one in asked:
        assert all(shown(case, cell) for cell in one.cells), one


SAMPLE = Case(
    name="sample",
    kind="sample",
    text="指标,2021年,2022年\n18,21.3,30.8\n14,≥77,77.3\n",
    expects="""
B2 18 2021=21.3 2022=30.8
B3 asks
? C3 14 2022=77.3
""",
)


def read(indicator: int, period: str, value: str) -> Read:
    return Read(
        indicator=indicator,
        series=None,
        period=period,
        value=Decimal(value),
        status="reported",
        of=None,
        area=None,
    )


BEDS = [read(18, "2021", "21.3"), read(18, "2022", "30.8")]


@pytest.mark.parametrize(
    ("reads", "places", "word"),
    [
        ([*BEDS, read(14, "2022", "77.3")], ["B3"], "right"),
        (BEDS, ["B3", "C3"], "right"),
        (BEDS, ["3"], "right"),
        (BEDS, ["B3"], "missed"),
        (BEDS, ["C3"], "missed"),
        (BEDS[:1], ["C2", "B3:C3"], "told"),
        (BEDS[:1], ["C1", "B3"], "told"),
        (BEDS[:1], ["A2", "B3:C3"], "told"),
        (BEDS, ["A2", "B3:C3"], "needless"),
        (BEDS, ["B3:C3", "E9"], "needless"),
        ([*BEDS, read(14, "2021", "77")], ["B3:C3"], "wrong"),
        ([BEDS[0], read(18, "2022", "30.80")], ["B3:C3"], "digits"),
        ([BEDS[0], read(18, "2022", "3.08")], ["B3:C3"], "wrong"),
        ([read(18, "2020", "21.3"), BEDS[1]], ["B2", "B3:C3"], "wrong"),
        ([], [""], "told"),
    ],
)
def test_the_judge(reads: list[Read], places: list[str], word: str) -> None:
    assert judge(SAMPLE, reads, places).word == word


def test_the_judge_of_refusals() -> None:
    assert judge(SAMPLE, (), [], refused=True).word == "told"
    whole = Case(name="whole", kind="sample", text="", expects="file asks")
    assert judge(whole, (), [], refused=True).word == "right"
    assert judge(whole, (), ["A1"]).word == "right"
    assert judge(whole, (), []).word == "missed"
    assert judge(whole, [read(18, "2021", "1")], ["A1"]).word == "wrong"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind}-{case.name}")
def test_every_answer_settles_its_problem(case: Case, tmp_path: Path, plan: xzplan.Plan) -> None:
    """What a problem gives as its answer can be passed as it stands, and the problem is gone."""
    try:
        table = xzplan.read_observations(source_of(case, tmp_path), plan)
    except xzplan.XzplanError:
        return
    for problem in table.problems:
        if problem.answer:
            arguments = eval(f"dict({problem.answer.partition('  #')[0]})")  # noqa: S307 - our own words
            again = xzplan.read_observations(source_of(case, tmp_path), plan, **arguments)
            left = {(other.code, other.place) for other in again.problems}
            assert (problem.code, problem.place) not in left
