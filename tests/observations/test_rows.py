"""The values of a row: its name, period, unit, status and area, by all that stands around a cell."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

import xzplan
from observations.test_context import HEADINGS, PLAN, below, year
from observations.test_reading import asked, short
from observations.test_traps import check
from xzplan import ObservationStatus, Period, read_observations
from xzplan.grids.grid import Cell, Grid, Row
from xzplan.grids.times import Time, TimeKind
from xzplan.language import Bilingual
from xzplan.model.quantities import Quantity
from xzplan.observations.columns import ColumnUse
from xzplan.observations.labels import Labels
from xzplan.observations.layouts import Column, Table
from xzplan.observations.names import Name
from xzplan.observations.notes import Note
from xzplan.observations.problems import Refused
from xzplan.observations.rows import Asked, Found, RowReader

BEDS, RENOVATED, TRAINED, STANDARD = (PLAN.indicators[number] for number in (18, 20, 7, 23))
URBAN, RURAL = STANDARD.series
ESTIMATED, FLASH, FINAL, PRELIMINARY, REPORTED = (
    ObservationStatus.ESTIMATED,
    ObservationStatus.FLASH,
    ObservationStatus.FINAL,
    ObservationStatus.PRELIMINARY,
    ObservationStatus.REPORTED,
)
HALF = Time(TimeKind.TO_MONTH, Period(year=2023, month=6), "2023年上半年")
SPAN = Time(TimeKind.SPAN, Period(year=2023, first_year=2021), "2021—2023年")


def use(**facets: Any) -> ColumnUse:
    column = Column(index=3, levels=(HEADINGS.read("数值"),), row=1)
    given: dict[str, Any] = {"column": column, "place": "C1", "holds_values": True}
    return ColumnUse(**(given | facets))


def values(
    labels: dict[str, Any],
    of_column: dict[str, Any],
    cell: Cell | str = "41",
    *title: str,
    footers: tuple[str, ...] = (),
) -> list[Found | Asked | None]:
    """Return what a cell in the third column of row 5 holds."""
    grid = Grid(sheet="表", rows=(), origin="text")
    column = use(**of_column)
    table = Table(grid=grid, columns={3: column.column}, body=(), title=title, heading_rows=(1,))
    reader = RowReader(table, below(*title, footers=footers), {3: column})
    row = Row(number=5, cells={3: Cell(text="41")})
    return reader.values(
        row, Labels(place="A2", **labels), column, Cell(text=cell) if isinstance(cell, str) else cell
    )


def found(
    labels: dict[str, Any],
    of_column: dict[str, Any],
    cell: Cell | str = "41",
    *title: str,
    footers: tuple[str, ...] = (),
) -> Found:
    [value] = values(labels, of_column, cell, *title, footers=footers)
    assert isinstance(value, Found)
    return value


def refused(
    labels: dict[str, Any],
    of_column: dict[str, Any],
    cell: Cell | str = "41",
    *title: str,
    footers: tuple[str, ...] = (),
) -> tuple[str, tuple[object, ...], str]:
    """Return code, operands, and what is read if the caller accepts the cell."""
    [value] = values(labels, of_column, cell, *title, footers=footers)
    assert isinstance(value, Asked)
    assert (value.place, value.row) == ("表!C5", 5)
    figure = "" if value.found is None else str(value.found.value.figure)
    return value.refused.code, value.refused.operands, figure


NAMED = {"name": Name(indicator=BEDS)}
IN_2023 = {"time": year(2023)}


def test_the_whole_of_a_value() -> None:
    labels = {**NAMED, "source": "市民政局", "definition": "口径", "area": "代县", "is_sum": False}
    cell = Cell(text="41.2①", stored="41.23")
    assert found(labels, IN_2023, cell) == Found(
        place="表!C5",
        row=5,
        column=use(**IN_2023),
        shown="41.2①",
        stored="41.23",
        indicator=BEDS,
        series=None,
        period=Period(year=2023),
        of=None,
        area="代县",
        is_sum=False,
        value=found(NAMED, IN_2023, "41.2①").value,
        status=REPORTED,
        source="市民政局",
        definition="口径",
        problem=None,
    )
    assert found({**NAMED, "is_sum": True}, IN_2023).is_sum
    assert found(NAMED, {**IN_2023, "is_sum": True}).is_sum


@pytest.mark.parametrize("fault", ["formula", "error", "format", "struck"])
def test_cells_at_fault_come_first(fault: str) -> None:
    cell = Cell(text="—", fault=fault, merged=True)
    assert refused({}, {}, cell) == (fault, (), "")


def test_open_cells_come_before_merged_ones() -> None:
    assert values({}, {}, Cell(text="—", merged=True)) == [None]
    assert refused(NAMED, IN_2023, Cell(text="41", merged=True)) == ("merged_value", (), "")
    assert refused({}, IN_2023) == ("no_indicator", (), "")


def test_whose_label_says_the_period() -> None:
    for labels, of_row in ((NAMED, False), ({**NAMED, "time": year(2023)}, True)):
        [question] = values(labels, IN_2023, "约41")
        assert isinstance(question, Asked)
        assert (question.timed_by_row, question.column, question.shown) == (of_row, use(**IN_2023), "约41")
        assert (question.refused.code, question.refused.operands) == ("inexact", ("约",))
        assert question.found is not None
        assert str(question.found.value.figure) == "41"


def test_the_names_of_row_column_and_title() -> None:
    beds, trained = Name(indicator=BEDS), Name(indicator=TRAINED)
    assert found({"name": beds}, IN_2023).indicator is BEDS
    assert found({}, {**IN_2023, "name": beds}).indicator is BEDS
    assert found({"name": beds}, {**IN_2023, "name": beds}).indicator is BEDS
    assert found({}, IN_2023, "41", BEDS.name_zh).indicator is BEDS
    assert found({"name": beds}, IN_2023, "41", "人均预期寿命").indicator is BEDS
    code, operands, _ = refused({"name": beds}, {**IN_2023, "name": trained})
    assert code == "two_indicators"
    assert [BEDS.name_zh in str(operands[0]), TRAINED.name_zh in str(operands[1])] == [True, True]


BOTH = Bilingual(zh="城市、农村", en="urban, rural")


@pytest.mark.parametrize(
    ("labels", "of_column", "expected"),
    [
        ({"name": Name(indicator=STANDARD, series=URBAN)}, {}, URBAN),
        ({"name": Name(indicator=STANDARD), "series": ((STANDARD, RURAL),)}, {}, RURAL),
        ({"name": Name(indicator=STANDARD)}, {"series": ((BEDS, URBAN), (STANDARD, RURAL))}, RURAL),
        ({}, {"name": Name(indicator=STANDARD, series=URBAN)}, URBAN),
        ({"name": Name(indicator=STANDARD, series=URBAN)}, {"series": ((STANDARD, URBAN),)}, URBAN),
        ({"name": Name(indicator=STANDARD, series=URBAN)}, {"name": Name(indicator=STANDARD)}, URBAN),
        ({"name": Name(indicator=STANDARD)}, {}, ("which_series", (BOTH,), "")),
        (
            {"name": Name(indicator=STANDARD, series=URBAN)},
            {"series": ((STANDARD, RURAL),)},
            ("which_series", (BOTH,), ""),
        ),
        (
            {"name": Name(indicator=STANDARD), "series": ((STANDARD, RURAL),)},
            {"series": ((STANDARD, URBAN),)},
            ("which_series", (BOTH,), ""),
        ),
        (
            {"name": Name(indicator=BEDS), "series": ((STANDARD, URBAN),)},
            {},
            ("no_series", (Bilingual(zh="城市", en="urban"),), ""),
        ),
        (
            {"name": Name(indicator=BEDS)},
            {"series": ((STANDARD, RURAL),)},
            ("no_series", (Bilingual(zh="农村", en="rural"),), ""),
        ),
    ],
)
def test_series(labels: dict[str, Any], of_column: dict[str, Any], expected: object) -> None:
    if isinstance(expected, tuple):
        assert refused(labels, {**IN_2023, **of_column}, "5") == expected
    else:
        assert found(labels, {**IN_2023, **of_column}, "5").series is expected


def test_one_cell_with_the_values_of_both_series() -> None:
    name = {"name": Name(indicator=STANDARD)}
    both = values(name, IN_2023, "城市5，农村6")
    got = [(value.series, str(value.value.figure)) for value in both if isinstance(value, Found)]
    assert got == [(URBAN, "5"), (RURAL, "6")]


@pytest.mark.parametrize(
    ("of_column", "of_row", "title", "cell", "status"),
    [
        (None, None, "", "41", REPORTED),
        (ESTIMATED, None, "", "41", ESTIMATED),
        (None, FINAL, "", "41", FINAL),
        (ESTIMATED, FINAL, "", "41", ESTIMATED),
        (REPORTED, FINAL, "", "41", FINAL),
        (REPORTED, None, "2023年快报", "41", REPORTED),
        (None, None, "2023年快报", "41", FLASH),
        (None, None, "2022年，2023年快报", "41", FLASH),
        (None, None, "2022年快报，2023年", "41", REPORTED),
        (None, FINAL, "2023年快报", "41", FINAL),
        (ESTIMATED, FINAL, "2023年快报", "41（初步）", PRELIMINARY),
    ],
)
def test_how_firm_a_value_is(
    of_column: ObservationStatus | None,
    of_row: ObservationStatus | None,
    title: str,
    cell: str,
    status: ObservationStatus,
) -> None:
    lines = (title,) if title else ()
    value = found({**NAMED, "status": of_row}, {**IN_2023, "status": of_column}, cell, *lines)
    assert value.status is status


@pytest.mark.parametrize(
    ("of_column", "of_row", "expected"),
    [
        (year(2023), None, Period(year=2023)),
        (None, year(2023), Period(year=2023)),
        (year(2023), HALF, Period(year=2023, month=6)),
        (HALF, year(2023), Period(year=2023, month=6)),
        (SPAN, year(2022), Period(year=2022)),
        (year(2022), SPAN, Period(year=2022)),
        (year(2023), Time(TimeKind.YEAR, Period(year=2023), "2023年末"), Period(year=2023)),
        (year(2023), year(2022), ("two_times", ("2023年", "2022年"), "")),
        (year(2024), SPAN, ("two_times", ("2024年", "2021—2023年"), "")),
        (SPAN, year(2020), ("two_times", ("2021—2023年", "2020年"), "")),
        (None, None, ("no_period", (), "")),
    ],
)
def test_the_narrower_of_two_times(of_column: Time | None, of_row: Time | None, expected: object) -> None:
    labels, column = {**NAMED, "time": of_row}, {"time": of_column}
    if isinstance(expected, Period):
        assert found(labels, column).period == expected
    else:
        assert refused(labels, column) == expected


def test_words_beside_a_time() -> None:
    amounts = {"name": Name(indicator=RENOVATED)}
    assert found(amounts, IN_2023, "330").of is None
    total = ("year_or_total", ("2023年",), "")
    assert refused({"name": Name(indicator=RENOVATED, is_total=True)}, IN_2023, "330") == total
    assert refused(amounts, IN_2023, "330", "累计完成情况") == total
    assert refused({**amounts, "tags": frozenset({"total"})}, IN_2023, "330") == total
    assert refused(amounts, {**IN_2023, "tags": frozenset({"total"})}, "330") == total
    assert found(NAMED, IN_2023, "41", "累计完成情况").period == Period(year=2023)
    level = ("span_of_level", ("2023年",), "")
    assert refused({"name": Name(indicator=BEDS, is_total=True)}, IN_2023) == level
    exact = Time(TimeKind.YEAR, Period(year=2023), "2023", is_period=True)
    for tags in (frozenset({"observed"}), frozenset({""}), frozenset[str]()):
        assert found(amounts, {"time": exact, "tags": tags}, "330").period == Period(year=2023)
    mean = {"time": SPAN, "tags": frozenset({"mean"})}
    assert found(amounts, mean, "330").of is Quantity.MEAN


@pytest.mark.parametrize(
    ("of_row", "of_name", "of_column", "title", "expected"),
    [
        ("", "", "", (), "38512"),
        ("人次", "", "", (), "3.8512"),
        ("", "人次", "", (), "3.8512"),
        ("", "", "人次", (), "3.8512"),
        ("人次", "人次", "人次", (), "3.8512"),
        ("", "", "", ("单位：人次",), "3.8512"),
        ("", "", "", ("单位：个",), "38512"),
        ("万人次", "", "", ("单位：人次",), "38512"),
        ("万人次", "", "人次", (), ("other_unit", "人次")),
        ("人次", "", "万人次", (), ("other_unit", "万人次")),
        ("人次", "万人次", "", (), ("other_unit", "万人次")),
        ("个", "", "", (), ("other_unit", "个")),
        ("", "", "个", (), ("other_unit", "个")),
    ],
)
def test_units_have_to_agree(
    of_row: str, of_name: str, of_column: str, title: tuple[str, ...], expected: str | tuple[str, str]
) -> None:
    labels = {"name": Name(indicator=TRAINED, unit=of_name), "unit": of_row}
    column = {**IN_2023, "unit": of_column}
    if isinstance(expected, str):
        assert str(found(labels, column, "38512", *title).value.figure) == expected
    else:
        code, operands, figure = refused(labels, column, "38512", *title)
        own = Bilingual(zh="万人次", en=str(TRAINED.unit))
        assert (code, operands, figure) == (expected[0], (own, expected[1]), "")


def test_a_remark_in_the_name_asks_unless_the_cell_itself_does() -> None:
    name = {"name": Name(indicator=BEDS, remark="民办")}
    assert refused(name, IN_2023) == ("name_remark", ("民办",), "41")
    assert refused(name, IN_2023, "约41") == ("inexact", ("约",), "41")
    assert refused(NAMED, IN_2023, "x") == ("no_number", (), "")


REMARKS: list[tuple[dict[str, Any], dict[str, Any], str, tuple[str, ...], tuple[str, ...]]] = [
    # labels, column, cell, footers, code and operand
    ({"remarks": (Note("预计数", None, ""),)}, {}, "41", (), ("note_says", "预计数")),
    ({"remarks": (Note("2022年预计数", 2022, ""),)}, {}, "41", (), ()),
    ({"remarks": (Note("2023年预计数", 2023, ""),)}, {}, "41", (), ("note_says", "2023年预计数")),
    ({"remarks": (Note("预计数", None, "①"),)}, {}, "41", (), ()),
    ({"remarks": (Note("预计数", None, "①"),)}, {}, "41①", (), ("note_says", "预计数")),
    ({"remarks": (Note("预计数", None, "①"),), "text": "床位①"}, {}, "41", (), ("note_says", "预计数")),
    ({}, {}, "41", ("注：2023年为预计数",), ("note_says", "2023年为预计数")),
    ({}, {"answered": True}, "41", ("注：2023年为预计数",), ()),
    ({"remarks": (Note("预计数", None, ""),)}, {"answered": True}, "41", (), ("note_says", "预计数")),
    ({"remarks": (Note("累计数", None, "", sums=True),)}, {}, "41", (), ()),
    ({"definition": "民办"}, {}, "41", (), ("other_definition", "民办")),
    ({"definition": "口径"}, {}, "41", (), ()),
    (
        {"definition": "民办", "remarks": (Note("累计数", None, "", sums=True),)},
        {},
        "41",
        (),
        ("other_definition", "民办"),
    ),
    ({"definition": "民办", "remarks": (Note("预计数", None, ""),)}, {}, "41", (), ("note_says", "预计数")),
    (
        {"definition": "民办", "remarks": (Note("预计数", 2022, ""),)},
        {},
        "41",
        (),
        ("other_definition", "民办"),
    ),
]


@pytest.mark.parametrize(("labels", "of_column", "cell", "footers", "expected"), REMARKS)
def test_notes_and_remarks(
    labels: dict[str, Any],
    of_column: dict[str, Any],
    cell: str,
    footers: tuple[str, ...],
    expected: tuple[str, ...],
) -> None:
    column = {**IN_2023, **of_column}
    if expected:
        code, operand = expected
        assert refused({**NAMED, **labels}, column, cell, footers=footers) == (code, (operand,), "41")
    else:
        assert found({**NAMED, **labels}, column, cell, footers=footers).problem is None


def test_a_mark_beside_the_heading_and_a_comment_on_the_cell() -> None:
    note = {**NAMED, "remarks": (Note("预计数", None, "①"),)}
    marked = {**IN_2023, "column": Column(index=3, levels=(HEADINGS.read("2023年①"),), row=1)}
    assert refused(note, marked) == ("note_says", ("预计数",), "41")
    assert refused(NAMED, IN_2023, Cell(text="41", comment="预计数")) == ("note_says", ("预计数",), "41")
    assert found(NAMED, IN_2023, Cell(text="41", comment="市民政局提供")).problem is None


@pytest.mark.parametrize(
    ("answered", "notes", "expected"),
    [
        (False, (Note("累计数", None, "", sums=True),), "year_or_total"),
        (False, (Note("累计数", None, "", sums=True), Note("预计数", None, "")), "note_says"),
        (True, (Note("累计数", None, "", sums=True),), None),
        (False, (Note("累计数", 2022, "", sums=True),), None),
    ],
)
def test_amounts_that_may_be_sums(answered: bool, notes: tuple[Note, ...], expected: str | None) -> None:  # noqa: FBT001
    labels = {"name": Name(indicator=RENOVATED), "remarks": notes}
    column = {**IN_2023, "answered": answered}
    if expected is None:
        assert found(labels, column, "330").problem is None
    else:
        assert refused(labels, column, "330") == (expected, (notes[-1].text,), "330")


def test_lines_above_that_leave_the_area_unclear() -> None:
    line = "忻府区、定襄县"
    unclear = ("unclear_area", (line,), "41")
    assert refused(NAMED, IN_2023, "41", line) == unclear
    assert found({**NAMED, "area": ""}, IN_2023, "41", line).area == ""
    assert found({**NAMED, "area": "代县"}, IN_2023, "41", line).area == "代县"
    assert found(NAMED, {**IN_2023, "area": ""}, "41", line).area == ""
    assert found({"name": Name(indicator=BEDS, area="")}, IN_2023, "41", line).area == ""
    assert refused({**NAMED, "is_sum": True}, IN_2023, "41", line) == unclear


def test_lines_within_a_table_hold_for_the_rows_below(plan: xzplan.Plan) -> None:
    text = "指标,2022年,2023年\n18,30,41\n目标\n27,38,39\n实际\n14,76,77\n忻府区\n11,5,5.1\n"
    read = "B2 18 2022=30; C2 18 2023=41; B6 14 2022=76; C6 14 2023=77; B8 11 2022=5@忻府区; C8 11 2023=5.1@忻府区"
    table = check(plan, text, read, "B4 line_says; C4 line_says")
    assert [(problem.operands, problem.answer) for problem in table.problems] == [
        (("目标",), 'accept=["B4"]'),
        (("目标",), 'accept=["C4"]'),
    ]
    accepted = read_observations(text, plan, accept=["B4"])
    assert ("B4 27 2022=38" in short(accepted), asked(accepted)) == (True, ["C4 line_says"])


def test_the_columns_of_a_reader() -> None:
    grid = Grid(sheet=None, rows=(), origin="text")
    heads = {index: Column(index=index, levels=(HEADINGS.read("x"),), row=1) for index in (1, 2, 3)}
    bare = {index: Column(index=index, levels=(), row=0) for index in (4, 5, 6)}
    table = Table(grid=grid, columns=heads | bare, body=(), title=(), heading_rows=(1,))
    uses = {
        index: ColumnUse(column=column, place="", holds_values=index in (2, 5))
        for index, column in table.columns.items()
    }
    reader = RowReader(table, below(), uses)
    assert (reader.values_in, reader.last_used) == ([2, 5], 5)
    headed = RowReader(table, below(), {index: uses[index] for index in (1, 2, 3, 4, 6)})
    assert (headed.values_in, headed.last_used) == ([2], 3)
    assert RowReader(table, below(), {}).last_used == 0
    assert reader.go_within(HEADINGS.read("2023年")) is True
    assert reader.context.times == (year(2023),)
    before = reader.context
    assert reader.go_within(HEADINGS.read("一、")) is False
    assert reader.context is before


def test_what_is_refused_keeps_no_frames() -> None:
    [question] = values({}, IN_2023)
    assert isinstance(question, Asked)
    assert isinstance(question.refused, Refused)
    [question] = values(NAMED, {})
    assert isinstance(question, Asked)
    assert question.refused.__traceback__ is None


def test_of_two_times_of_one_period_that_of_the_column_counts() -> None:
    month = Time(TimeKind.MONTH, Period(year=2023, month=6), "2023年6月")
    amounts = {"name": Name(indicator=RENOVATED)}
    assert found({**amounts, "time": month}, {"time": HALF}, "330").period == Period(year=2023, month=6)
    assert refused({**amounts, "time": HALF}, {"time": month}, "330") == ("single_month", ("2023年6月",), "")


@pytest.mark.parametrize(
    ("unit", "number", "cell", "expected"),
    [
        ("千人", 7, "30", "other_unit"),
        ("户", 20, "30", "30"),  # perhaps of other rows
        ("百户", 20, "30", "other_unit"),
        ("万元", 20, "30", "other_unit"),
        ("%", 20, "30", "30"),  # of the rows in per cent beside it
        ("个百分点", 20, "30", "30"),
        ("千人次", 7, "30", "3.0"),
        ("万元", 18, "30", "30"),  # of the rows in money beside it
    ],
)
def test_the_unit_of_a_title_and_what_is_counted(
    plan: xzplan.Plan, unit: str, number: int, cell: str, expected: str
) -> None:
    table = xzplan.read_observations(f"单位：{unit}\n指标,2022年\n{number},{cell}\n", plan)
    found = [str(row.observation.value) for row in table.rows]
    assert [*found, *(problem.code for problem in table.problems)] == [expected]


def of_quantity(quantity: Quantity) -> Name:
    """Return the name of an indicator whose demand bounds a quantity."""
    target = RENOVATED.target
    demand = evolve(target.demand, of=quantity)  # type: ignore[arg-type]  # a union of demands
    return Name(indicator=evolve(RENOVATED, target=evolve(target, demand=demand), interim=()))


@pytest.mark.parametrize(
    ("quantity", "is_asked"),
    [
        (Quantity.TOTAL, True),
        (Quantity.MEAN, True),
        (Quantity.VALUE, False),
        (Quantity.GROWTH, False),
        (Quantity.CHANGE, False),
        (Quantity.DIFFERENCE, False),
    ],
)
def test_of_what_a_note_on_sums_asks(quantity: Quantity, is_asked: bool) -> None:  # noqa: FBT001
    labels = {"name": of_quantity(quantity), "remarks": (Note("累计数", None, "", sums=True),)}
    if is_asked:
        assert refused(labels, IN_2023, "33") == ("year_or_total", ("累计数",), "33")
    else:
        assert found(labels, IN_2023, "33").problem is None


def test_which_of_several_notes_is_told() -> None:
    def sums(text: str, year: int | None = None) -> Note:
        return Note(text, year, "", sums=True)

    amounts = {"name": Name(indicator=RENOVATED)}
    both = {**amounts, "remarks": (sums("累计数"), sums("累计完成数"))}
    assert refused(both, IN_2023, "330") == ("year_or_total", ("累计数",), "330")
    second = {**amounts, "remarks": (sums("累计数", 2022), sums("累计完成数", 2023))}
    assert refused(second, IN_2023, "330") == ("year_or_total", ("累计完成数",), "330")
    others = {
        **NAMED,
        "remarks": (Note("快报数", 2022, ""), Note("预计数", 2023, ""), Note("作废", None, "")),
    }
    assert refused(others, IN_2023) == ("note_says", ("预计数",), "41")
    defined = {**amounts, "definition": "民办", "remarks": (sums("累计数"),)}
    assert refused(defined, IN_2023, "330") == ("year_or_total", ("累计数",), "330")
    footers = ("注：2023年为预计数",)
    first = {**NAMED, "remarks": (Note("作废", None, ""),)}
    assert refused(first, IN_2023, "41", footers=footers) == ("note_says", ("2023年为预计数",), "41")
    said = Cell(text="41", comment="快报数")
    assert refused(first, IN_2023, said) == ("note_says", ("作废",), "41")


def test_a_remark_in_a_name_comes_before_a_note() -> None:
    name = {"name": Name(indicator=BEDS, remark="民办"), "remarks": (Note("预计数", None, ""),)}
    assert refused(name, IN_2023) == ("name_remark", ("民办",), "41")
    assert refused({**NAMED, "remarks": name["remarks"]}, IN_2023, "约41") == ("inexact", ("约",), "41")


def test_cells_with_the_values_of_series() -> None:
    name = {"name": Name(indicator=STANDARD)}
    five, left_open = values(name, IN_2023, "城市5；农村—")
    assert isinstance(five, Found)
    assert (five.series, str(five.value.figure), five.shown, left_open) == (URBAN, "5", "城市5；农村—", None)
    [six] = values(name, IN_2023, "农村6")
    assert isinstance(six, Found)
    assert (six.series, str(six.value.figure)) == (RURAL, "6")
    named = {"name": Name(indicator=STANDARD, series=URBAN)}
    assert found(named, IN_2023, "5").series is URBAN
    assert refused(named, IN_2023, "甲5") == ("no_number", (), "")
    assert refused(NAMED, IN_2023, "城市5") == ("no_number", (), "")


def test_the_unit_that_is_stated_first_is_told() -> None:
    one = found({**NAMED, "unit": "千分比"}, {**IN_2023, "unit": "‰"}, "410").value
    other = found({**NAMED, "unit": "‰"}, {**IN_2023, "unit": "千分比"}, "410").value
    assert (str(one.figure), one.converted_from) == ("41.0", "千分比")
    assert (str(other.figure), other.converted_from) == ("41.0", "‰")
    of_name = found({"name": Name(indicator=BEDS, unit="千分比")}, {**IN_2023, "unit": "‰"}, "410").value
    assert (str(of_name.figure), of_name.converted_from) == ("41.0", "千分比")


def test_the_unit_of_a_title_that_asks() -> None:
    amounts = {"name": Name(indicator=RENOVATED)}
    own = Bilingual(zh=RENOVATED.unit.zh, en=str(RENOVATED.unit))
    assert refused(amounts, IN_2023, "3", "单位：百户") == ("other_unit", (own, "百户"), "")
    assert str(found(amounts, IN_2023, "3", "单位：户").value.figure) == "3"
    assert str(found({**amounts, "unit": "个"}, IN_2023, "3", "单位：百户").value.figure) == "3"


def test_two_times_that_no_period_stands_for() -> None:
    half = Time(TimeKind.NONE, None, "2023年下半年")
    other = Time(TimeKind.NONE, None, "2022年下半年")
    for labels, column in (({"time": half}, {}), ({}, {"time": half}), ({"time": other}, {"time": half})):
        shown = column.get("time", labels.get("time"))
        assert shown is not None
        assert refused({**NAMED, **labels}, column) == ("no_form", (shown.shown,), "")
    assert refused({**NAMED, "time": half}, IN_2023) == ("two_times", ("2023年", "2023年下半年"), "")


def test_a_line_within_a_table_holds_for_the_labels_below() -> None:
    grid = Grid(sheet=None, rows=(), origin="text")
    heads = {1: ("指标", "indicator"), 2: ("时间", "period"), 3: ("数值", None)}
    columns = {
        index: Column(index=index, levels=(HEADINGS.read(text),), row=1, key=key)
        for index, (text, key) in heads.items()
    }
    table = Table(grid=grid, columns=columns, body=(), title=(), heading_rows=(1,))
    uses = {index: ColumnUse(column=column, place="") for index, column in columns.items()}
    reader = RowReader(table, below(), uses)
    row = Row(number=5, cells={1: Cell(text="18"), 2: Cell(text="上半年"), 3: Cell(text="41")})
    before = reader.labels(row)
    assert before.refused is not None
    assert (before.refused.code, before.place) == ("no_time", "A5")
    reader.go_within(HEADINGS.read("2023年"))
    assert reader.labels(row) == Labels(
        place="A5", text="18", name=Name(indicator=BEDS), time=evolve(HALF, shown="2023年上半年")
    )


def test_whose_value_it_is_where_row_column_and_name_speak() -> None:
    assert found(NAMED, {**IN_2023, "area": "代县"}).area == "代县"
    assert found({**NAMED, "area": "代县"}, {**IN_2023, "area": "代县"}).area == "代县"
    assert refused({**NAMED, "area": "代县"}, {**IN_2023, "area": "定襄县"}) == (
        "two_areas",
        ("代县", "定襄县"),
        "",
    )
    named = {"name": Name(indicator=BEDS, area="代县")}
    assert found(named, IN_2023).area == "代县"
    assert refused({**named, "area": "定襄县"}, IN_2023) == ("two_areas", ("代县", "定襄县"), "")
    assert refused(named, {**IN_2023, "area": "定襄县"}) == ("two_areas", ("代县", "定襄县"), "")


def test_what_may_be_left_out_of_what_is_found_and_asked() -> None:
    value = found(NAMED, IN_2023)
    facets = {
        name: getattr(value, name)
        for name in (
            *("place", "row", "column", "shown", "stored", "indicator", "series", "period"),
            *("of", "area", "is_sum", "value", "status", "source"),
        )
    }
    assert Found(**facets) == value
    assert (value.definition, value.problem) == ("", None)
    question = Asked(place="A2", row=2, column=None, shown="x", refused=Refused("no_number"))
    assert (question.found, question.timed_by_row, question.left_out) == (None, False, "")
