"""The caller's answers to what a reader asks: what columns hold, whose names names are, which cells to accept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import final

from xzplan.exceptions import InvalidInputError
from xzplan.grids.grid import Grid, letters
from xzplan.grids.marks import narrowed
from xzplan.language import Bilingual
from xzplan.model.checks import items_of
from xzplan.model.periods import Period
from xzplan.observations.layouts import Column
from xzplan.observations.problems import TableProblem

ROLES = ("observed", "target", "note", "ignore")
_COLUMNS = "pass 'observed', 'target', 'note', 'ignore', or the period that the column is of, such as 2023 or '2023-06'"


@final
class Answers:
    """What the caller has decided, and which of it was of use."""

    def __init__(self, columns: Mapping[str, object] | None, accept: Iterable[str]) -> None:
        given = _mapping(columns)
        self._columns = {_folded(key): _role(key, value) for key, value in given.items()}
        self._unused = {_folded(key): ("columns", key) for key in given}
        self._accepted = set()
        for place in items_of("accept", accept, _PLACES):
            if not isinstance(place, str):
                raise InvalidInputError("accept", place, _PLACES)
            self._accepted.add(_folded(place))
            self._unused.setdefault(_folded(place), ("accept", place))

    def of_column(self, grid: Grid, column: Column) -> str | Period | None:
        """Return what the caller says that a column is; it goes by its heading or its letters."""
        shown = letters(column.index)
        keys = [column.text, *(level.text for level in column.levels[-1:]), shown]
        keys += [] if grid.sheet is None else [f"{grid.sheet}!{shown}"]
        for key in map(_folded, keys):
            if key in self._columns:
                self._unused.pop(key, None)
                return self._columns[key]
        return None

    def accepts(self, *places: str) -> bool:
        """Return whether the caller accepts what stands at one of some places."""
        if not self._accepted:
            return False
        found = [key for key in map(_folded, places) if key in self._accepted]
        for key in found:
            self._unused.pop(key, None)
        return bool(found)

    def check_used(self, problems: Iterable[TableProblem]) -> None:
        """Raise `InvalidInputError` for an answer to nothing that was asked, or one that does not settle a problem."""
        asked = {_folded(problem.place): problem for problem in problems}
        for key, (argument, given) in self._unused.items():
            problem = asked.get(key) if argument == "accept" else None
            raise InvalidInputError(
                argument, given, _NOTHING_ASKED if problem is None else _not_accepted(problem)
            )


_NOTHING_ASKED = "nothing was asked about this place"
_NOT_ACCEPTED = Bilingual(
    zh="该处不能接受（{0}）；请改正数据后重新读入",
    en="it cannot be accepted ({0}); mend the source and read it again",
)
_OTHER_ANSWER = Bilingual(zh="该处不能接受（{0}）；请用{1}", en="it cannot be accepted ({0}); pass {1}")


def _not_accepted(problem: TableProblem) -> Bilingual:
    """Return why a place cannot be accepted, and what to do instead."""
    answer = problem.answer.partition("  #")[0]
    return (_OTHER_ANSWER if answer else _NOT_ACCEPTED).filled(problem.text, answer)


_PLACES = "pass places of problems, such as ['Sheet1!D7']"


def _mapping(columns: Mapping[str, object] | None) -> Mapping[str, object]:
    if columns is None:
        return {}
    if not isinstance(columns, Mapping) or not all(isinstance(key, str) for key in columns):
        raise InvalidInputError(
            "columns", columns, "pass a mapping by the heading of a column or its letters"
        )
    return columns


def _role(key: str, value: object) -> str | Period:
    if isinstance(value, str) and value in ROLES:
        return value
    try:
        return Period.of(value, "columns")  # type: ignore[arg-type]  # it checks
    except InvalidInputError:
        raise InvalidInputError("columns", {key: value}, _COLUMNS) from None


def _folded(text: str) -> str:
    return "".join(narrowed(text).replace("'", "").split()).lower()
