"""Grids: addresses of cells as spreadsheets show them, and cells that hold no more than text."""

from __future__ import annotations

import attrs
import pytest

from xzplan.grids.grid import LAST_COLUMN, LAST_ROW, Cell, Grid, Row, column_of, copied, letters


@pytest.mark.parametrize(
    ("column", "shown"),
    [(1, "A"), (26, "Z"), (27, "AA"), (28, "AB"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")],
)
def test_letters_of_columns(column: int, shown: str) -> None:
    assert letters(column) == shown
    assert column_of(shown) == column


def test_what_a_cell_that_holds_text_alone_is() -> None:
    assert attrs.asdict(Cell(text="5")) == {
        "text": "5",
        "fault": None,
        "comment": "",
        "stored": "",
        "merged": False,
        "across": False,
        "down": False,
    }
    assert not Row(number=1, cells={}).hidden


def test_what_a_grid_that_holds_nothing_is() -> None:
    grid = Grid(sheet=None, rows=(), origin="text")
    assert (grid.file, grid.has_header, grid.hidden, grid.hidden_columns) == ("", False, False, frozenset())
    assert grid.place(3, 7) == "C7"
    assert Grid(sheet="数据", rows=(), origin="数据").place(3, 7) == "数据!C7"


def test_copies_in_merged_cells() -> None:
    cell = Cell(text="5", comment="预计")
    right, below = copied(cell, across=True, down=False), copied(cell, across=False, down=True)
    assert (right.text, right.comment, right.merged, right.across, right.down) == (
        "5",
        "预计",
        True,
        True,
        False,
    )
    assert (below.across, below.down) == (False, True)
    assert right.is_copy
    assert below.is_copy
    assert not copied(cell, across=False, down=False).is_copy


def test_the_size_of_a_sheet() -> None:
    assert (LAST_ROW, LAST_COLUMN) == (2**20, 2**14)
    assert letters(LAST_COLUMN) == "XFD"


@pytest.mark.parametrize(
    ("column", "shown"), [(0, ""), (25, "Y"), (53, "BA"), (676, "YZ"), (677, "ZA"), (18_278, "ZZZ")]
)
def test_letters_at_the_turn_of_the_alphabet(column: int, shown: str) -> None:
    assert letters(column) == shown
    assert column_of(shown) == column


def test_which_cells_are_copies() -> None:
    for across in (False, True):
        for down in (False, True):
            copy = copied(Cell(text="5", fault="error", stored="5.4", comment="a"), across=across, down=down)
            assert copy == Cell(
                text="5", fault="error", stored="5.4", comment="a", merged=True, across=across, down=down
            )
            assert copy.is_copy is (across or down)
    assert not Cell(text="5", merged=True).is_copy
