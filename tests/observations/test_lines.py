"""What the cells of a column and the lines around a table change in what the column is read as."""

from __future__ import annotations

from typing import Any

import pytest

import xzplan
from observations.test_context import AREAS, HEADINGS, PLAN, year
from xzplan.grids.grid import Cell, Grid, Row
from xzplan.observations.areas import OWN
from xzplan.observations.columns import LABELS, NOTE, UNKNOWN, ColumnUse
from xzplan.observations.context import Context
from xzplan.observations.layouts import Column, Table
from xzplan.observations.lines import FIGURE, by_cells, by_lines
from xzplan.observations.names import Name
from xzplan.observations.notes import Note

COLUMN = Column(index=2, levels=(HEADINGS.read("2023年"),), row=1)
INDICATOR = PLAN.indicators[23]


def use(**facets: Any) -> ColumnUse:
    return ColumnUse(column=COLUMN, place="B1", **facets)


def of(*texts: str) -> Table:
    """Return a table with some texts in the column; a row without any has another cell."""
    rows = tuple(
        Row(number=number, cells={1: Cell(text="18"), **({2: Cell(text=text)} if text else {})})
        for number, text in enumerate(texts, 2)
    )
    grid = Grid(sheet=None, rows=rows, origin="text")
    return Table(grid=grid, columns={2: COLUMN}, body=rows, title=(), heading_rows=(1,))


@pytest.mark.parametrize("text", ["3", "30.8", "-3", "+3", "1,234", "30.8%", ".5", "-0.5%"])
def test_figures(text: str) -> None:
    assert FIGURE.fullmatch(text)


@pytest.mark.parametrize("text", ["", "-", "%", "3%%", "--3", "3 4", "约3", "3个", "3-5", "3‰"])
def test_no_figures(text: str) -> None:
    assert not FIGURE.fullmatch(text)


@pytest.mark.parametrize(
    ("texts", "is_asked"),
    [
        (("30",), True),
        (("３０．５％",), True),
        (("30", "31", "x"), True),
        (("30", "x"), False),
        (("30", "x", ""), False),
        (("30", ""), True),
        (("x", "y", "30"), False),
        (("约30", "31个"), False),
        (("x",), False),
        ((), False),
    ],
)
def test_figures_below_a_heading_that_was_not_understood(
    texts: tuple[str, ...],
    is_asked: bool,  # noqa: FBT001
) -> None:
    before = use(reason=UNKNOWN)
    after = use(problem=("unknown_heading", ())) if is_asked else before
    assert by_cells(before, of(*texts)) == after


@pytest.mark.parametrize(
    ("texts", "is_note"),
    [
        (("已完成", "推进中"), True),
        ((), True),
        (("已完成", "约30"), False),
        (("30",), False),
        (("３",), False),
    ],
)
def test_words_below_a_heading_without_a_time(texts: tuple[str, ...], is_note: bool) -> None:  # noqa: FBT001
    before = use(holds_values=True)
    assert by_cells(before, of(*texts)) == (use(reason=NOTE) if is_note else before)


@pytest.mark.parametrize(
    "facets",
    [
        {"holds_values": True, "answered": True},
        {"holds_values": True, "time": year(2023)},
        {"holds_values": True, "name": Name(indicator=INDICATOR)},
        {"holds_values": True, "area": OWN},
        {"holds_values": True, "area": "忻府区"},
        {"holds_values": True, "series": ((INDICATOR, INDICATOR.series[0]),)},
        {"reason": LABELS},
        {"problem": ("hidden_column", ())},
    ],
)
@pytest.mark.parametrize("text", ["已完成", "30"])
def test_columns_that_are_settled_stay_as_they_are(facets: dict[str, Any], text: str) -> None:
    before = use(**facets)
    assert by_cells(before, of(text, text)) is before


def around(**facts: Any) -> Context:
    return Context(plan=PLAN, headings=HEADINGS, names=HEADINGS.names, areas=AREAS, **facts)


BOTH = {2023: "2023年目标", None: "目标"}
OF_2023 = Note("2023年为预计数", 2023, "")
OF_ALL = Note("为预计数", None, "")
SUMS = Note("为累计数", None, "", sums=True)


@pytest.mark.parametrize(
    ("time", "facts", "comment", "problem"),
    [
        (2023, {}, "", None),
        (2023, {"targets": BOTH}, "", ("title_says_target", ("2023年目标",))),
        (2022, {"targets": BOTH}, "", ("title_says_target", ("目标",))),
        (None, {"targets": BOTH}, "", ("title_says_target", ("目标",))),
        (None, {"targets": BOTH, "times": (year(2023),)}, "", ("title_says_target", ("2023年目标",))),
        (2022, {"targets": {2023: "2023年目标"}}, "", None),
        (2023, {"notes": (OF_2023,)}, "", ("note_says", ("2023年为预计数",))),
        (2022, {"notes": (OF_2023,)}, "", None),
        (None, {"notes": (OF_2023,)}, "", None),
        (None, {"notes": (OF_2023,), "times": (year(2023),)}, "", ("note_says", ("2023年为预计数",))),
        (2023, {"notes": (OF_ALL,)}, "", ("note_says", ("为预计数",))),
        (None, {"notes": (OF_ALL,)}, "", None),
        (2023, {"notes": (SUMS,)}, "", None),
        (2023, {"notes": (SUMS, OF_2023, OF_ALL)}, "", ("note_says", ("2023年为预计数",))),
        (2023, {"notes": (Note("为预计数", None, "①"),)}, "", None),
        (2023, {}, "预计数", ("note_says", ("预计数",))),
        (None, {}, "预计数", ("note_says", ("预计数",))),
        (2023, {}, "2022年为预计数", None),
        (2023, {}, "市民政局提供", None),
        (2023, {"notes": (OF_2023,)}, "上年数据", ("note_says", ("2023年为预计数",))),
        (2023, {"notes": (OF_2023,), "targets": BOTH}, "预计数", ("title_says_target", ("2023年目标",))),
    ],
)
def test_lines_that_change_what_a_column_holds(
    time: int | None, facts: dict[str, Any], comment: str, problem: tuple[str, tuple[str]] | None
) -> None:
    before = use(holds_values=True, time=None if time is None else year(time))
    after = before if problem is None else use(problem=problem)
    assert by_lines(before, around(**facts), comment) == after


@pytest.mark.parametrize(
    "before", [use(reason=LABELS), use(holds_values=True, time=year(2023), answered=True)]
)
def test_lines_change_no_column_that_is_answered_or_holds_no_values(before: ColumnUse) -> None:
    assert by_lines(before, around(targets=BOTH, notes=(OF_ALL,)), "预计数") is before


def test_a_comment_on_a_heading_is_of_its_own_column() -> None:
    plan = xzplan.load_plan()
    text = "注：无\n指标,2022年,2023年\n18,30,41\n注：2023年为预计数\n"
    table = xzplan.read_observations(text, plan)
    assert [(problem.place, problem.code) for problem in table.problems] == [("C2", "note_says")]
