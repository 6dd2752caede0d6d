"""Judge what was read from a file against what must come out of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from attrs import field, frozen

from observations.corpus.notation import Case, Cell, Expected

__all__ = ["Outcome", "Read", "asked_at", "judge", "reads_of"]

DEMANDED = {12: "growth", 20: "total", 23: "growth"}
"""The quantity that a row of the plan bounds, where it is not the value; None and this name mean the same."""
_PLACE = re.compile(r"\$?(?P<c1>[A-Z]{1,3})?\$?(?P<r1>[0-9]+)?(?::\$?(?P<c2>[A-Z]{1,3})?\$?(?P<r2>[0-9]+)?)?")


@frozen(kw_only=True)
class Read:
    """A value that was read."""

    indicator: int
    series: str | None
    period: str
    value: Decimal
    status: str
    of: str | None
    area: str | None


@frozen
class Outcome:
    """What a reader made of a file.

    `wrong` and `missed` happen in silence; `told` is what it asked about instead of reading it, `digits` are equal values
    of other digits than the cell shows, and `needless` are problems about nothing. `asked` is what it may read or ask
    about, and asked; that is right.
    """

    wrong: list[str] = field(factory=list)
    missed: list[str] = field(factory=list)
    told: list[str] = field(factory=list)
    digits: list[str] = field(factory=list)
    needless: list[str] = field(factory=list)
    asked: list[str] = field(factory=list)

    @property
    def word(self) -> str:
        """One word for the file, the worst first."""
        for word in ("wrong", "missed", "told", "digits", "needless"):
            if getattr(self, word):
                return word
        return "right"


def reads_of(table: Any, plan: Any) -> list[Read]:
    """Return the observations of a table."""
    found = []
    for key, row in table.observations.items():
        parts = row.items() if hasattr(row, "items") else [(None, row)]
        number = plan.indicators[key].number
        for series, observations in parts:
            for observation in observations:
                of = None if observation.of is None else str(observation.of)
                found.append(
                    Read(
                        indicator=number,
                        series=series,
                        period=str(observation.period),
                        value=observation.value,
                        status=str(observation.status),
                        of=None if of == DEMANDED.get(number, "value") else of,
                        area=observation.area,
                    )
                )
    return found


def asked_at(table: Any) -> list[str]:
    """Return the places of the problems of a table."""
    return [str(problem.place) for problem in table.problems]


def judge(case: Case, reads: Iterable[Read], places: list[str], *, refused: bool = False) -> Outcome:
    """Return how the values read and the places of the problems compare with what a case expects.

    `refused` says that the file raised one of our errors, which tells everything.
    """
    values, asked, whole = case.expected()
    outcome = Outcome()
    listed = {value.cell for value in values} | {cell for one in asked for cell in one.cells}

    def told(cell: Cell) -> bool:
        return refused or any(_covers(place, cell, listed) for place in places)

    rest = list(reads)
    for value in values:
        _one(value, rest, told(value.cell), outcome)
    outcome.wrong.extend(f"{read} is not there" for read in rest)
    for one in asked:
        if one.force == "must":
            outcome.missed.extend(f"{cell}: nothing is asked" for cell in one.cells if not told(cell))
    if whole and not (refused or places):
        outcome.missed.append("nothing is asked about the file")
    if refused and any(value.force == "must" for value in values):
        outcome.told.append("refused as a whole")
    if not whole:
        answers = {cell for one in asked for cell in one.cells}
        answers |= {value.cell for value in values if value.force != "must"}
        outcome.needless.extend(
            place for place in places if not any(_covers(place, cell, listed) for cell in answers)
        )
    return outcome


def _one(value: Expected, rest: list[Read], is_told: bool, outcome: Outcome) -> None:  # noqa: FBT001
    """Judge one value, and take what was read for it from the rest."""
    of_key = [read for read in rest if _is_of(value, read)]
    exact = [read for read in of_key if _agrees(value, read)]
    if exact:
        rest.remove(exact[0])
        if is_told and value.force == "must":
            outcome.needless.append(f"{value.cell}: read, and asked about")
    elif of_key and value.force != "free":
        rest.remove(of_key[0])
        is_equal = (of_key[0].value, of_key[0].status) == (
            Decimal(value.value.removeprefix("~")),
            value.status,
        )
        place = outcome.digits if is_equal else outcome.wrong
        place.append(
            f"{value.cell}: {of_key[0].value} ({of_key[0].status}), not {value.value} ({value.status})"
        )
    elif value.force == "must":
        place = outcome.told if is_told else outcome.missed
        place.append(f"{value.cell}: {value.indicator} {value.period}={value.value} is not read")
    elif value.force == "may":
        place = outcome.asked if is_told else outcome.missed
        place.append(f"{value.cell}: {value.indicator} {value.period}={value.value} is not read")


def _is_of(value: Expected, read: Read) -> bool:
    return (value.indicator, value.series, value.period, value.of) == (
        read.indicator,
        read.series,
        read.period,
        read.of,
    ) and (read.area in value.areas if value.areas else read.area is None)


def _agrees(value: Expected, read: Read) -> bool:
    if read.status != value.status:
        return False
    if value.value.startswith("~"):
        return read.value == Decimal(value.value[1:])
    return str(read.value) == value.value


def _covers(place: str, cell: Cell, listed: set[Cell]) -> bool:
    """Return whether a problem at a place is about a cell: its range, its heading, or the name of its row.

    A place that is no address is the name of a sheet, or means the whole file.
    """
    sheet, mark, address = place.rpartition("!")
    parts = _PLACE.fullmatch(address) if address else None
    if parts is None:
        return cell.sheet is None or address in {cell.sheet, ""} or bool(mark)
    if mark and cell.sheet is not None and sheet.strip("'") != cell.sheet:
        return False
    column, row = _number(parts["c1"]), int(parts["r1"] or 0)
    last_column, last_row = _number(parts["c2"]) or column, int(parts["r2"] or 0) or row
    in_columns = not column or column <= cell.column <= last_column
    in_rows = not row or row <= cell.row <= last_row
    if in_columns and in_rows:
        return True
    at = Cell(cell.sheet, row, column)
    if not column or not row or at in listed:
        return False
    return (in_columns and row < cell.row) or (in_rows and column < cell.column)


def _number(letters: str | None) -> int:
    found = 0
    for letter in letters or "":
        found = found * 26 + ord(letter) - 64
    return found
