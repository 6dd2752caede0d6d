"""Account for a source: every question with its answer, and every sheet, column and row."""

from __future__ import annotations

from typing import final

from xzplan.language import Bilingual
from xzplan.observations.columns import ColumnUse
from xzplan.observations.problems import Refused, TableProblem
from xzplan.observations.rows import Asked, Found
from xzplan.observations.table import SourcePart, Use

_BY_PERIOD = frozenset(
    "no_period cut_off year_or_total which_span single_month no_form two_times".split()  # noqa: SIM905
)
"""Problems that go away when the caller says which period the column is of."""
_BY_NAME = ("unknown_indicator", "near_indicator", "two_indicators")
ACCEPTED = (
    "hundredfold",
    "out_of_place",
    "no_rate",
    "no_difference",
    "sum_of_rates",
    "unit_slipped",
    "zero",
    "rise_for_a_cut",
    "rounded_away",
    "shown_otherwise",
    "mixed_definitions",
)
"""Doubts about a figure that the caller may set aside."""


@final
class Account:
    """What was asked and what was done with each part of the source, in its order."""

    def __init__(self) -> None:
        self._sheets: dict[str, int] = {}
        self.parts: list[SourcePart] = []
        self.blank = 0
        self._problems: list[tuple[tuple[int, int, int], TableProblem]] = []

    def start_sheet(self, name: str) -> None:
        """Take the sheets in the order in which they are read."""
        self._sheets[name] = len(self._sheets)

    @property
    def problems(self) -> tuple[TableProblem, ...]:
        """The questions in the order of the source."""
        return tuple(problem for _, problem in sorted(self._problems, key=lambda pair: pair[0]))

    def asks_about(self, sheet: str) -> bool:
        """Return whether any question is about a sheet or stands on it."""
        return any(
            sheet in (problem.place.rpartition("!")[0], problem.place) for _, problem in self._problems
        )

    def tell(
        self, kind: str, place: str, text: str, use: Use, *, reason: Bilingual | None = None, values: int = 0
    ) -> None:
        """Say what was done with a part of the source."""
        self.parts.append(
            SourcePart(kind=kind, place=place, text=text, use=use, reason=reason, values=values)
        )

    def ask_about_table(self, code: str, place: str, shown: str) -> None:
        """Ask about a table or a sheet as a whole."""
        self._ask(Refused(code), place, shown, row=None, use=None, answer=f'accept=["{place}"]')

    def ask_about_column(self, use: ColumnUse, refused: Refused) -> None:
        """Ask what a column holds."""
        self._ask(refused, use.place, use.column.text, row=None, use=use, answer=_role_answer(use))

    def ask(self, question: Asked) -> None:
        """Ask about a cell or a row."""
        code, column = question.refused.code, question.column
        answer = ""
        if code in _BY_PERIOD and column is not None:
            answer = (
                f'columns={{"{_key(column)}": "ignore"}}' if question.timed_by_row else _period_answer(column)
            )
        elif code == "span_of_level" and column is not None:
            answer = f'columns={{"{_key(column)}": "ignore"}}  # the whole column'
        elif question.left_out:
            answer = f'columns={{"{_quoted(question.left_out)}": "ignore"}}'
        elif code in _BY_NAME:
            answer = _name_answer(question)
        elif question.found is not None or code == "hidden_row":
            answer = f'accept=["{question.place}"]'
        self._ask(
            question.refused, question.place, question.shown, row=question.row, use=column, answer=answer
        )

    def doubt(self, value: Found, refused: Refused) -> None:
        """Ask about a value that was read and may not be right."""
        can_accept = refused.code in (*ACCEPTED, "two_values")
        answer = f'accept=["{value.place}"]' if can_accept else ""
        self._ask(refused, value.place, value.shown, row=value.row, use=value.column, answer=answer)

    def _ask(
        self,
        refused: Refused,
        place: str,
        shown: str,
        *,
        row: int | None,
        use: ColumnUse | None,
        answer: str,
    ) -> None:
        problem = TableProblem(
            code=refused.code,
            place=place,
            value=shown,
            row=row,
            column=None if use is None else use.column.text,
            text=refused.text,
            operands=refused.operands,
            answer=answer,
        )
        sheet = self._sheets.get(place.rpartition("!")[0], self._sheets.get(place, 0))
        self._problems.append(((sheet, row or 0, 0 if use is None else use.column.index), problem))


def _role_answer(use: ColumnUse) -> str:
    return f'columns={{"{_key(use)}": "observed"}}  # or "target", "note", "ignore"'


def _period_answer(use: ColumnUse) -> str:
    if use.time is None or use.time.period is None:
        return f'columns={{"{_key(use)}": "ignore"}}  # or the period: "2023", "2023-06", "2021/2023"'
    period = use.time.period
    return (
        f'columns={{"{_key(use)}": "{period}"}}  # the period, such as "2023-06" or "2021/2023"; or "ignore"'
    )


def _name_answer(question: Asked) -> str:
    """Return what a name stands for: the nearest of the plan, where one is near, for the caller to confirm."""
    shown = " ".join(question.shown.split()).replace('"', "")
    if question.refused.code == "near_indicator":
        nearest = str(question.refused.operands[0]).partition("、")[0].partition(" / ")[0]
        return f'names={{"{shown}": "{nearest}"}}  # if it is; None to leave it aside'
    return f'names={{"{shown}": None}}  # or the indicator that it is'


def _key(use: ColumnUse) -> str:
    """Return what names a column in an answer: its heading, or its letters where it has none."""
    return _quoted(use.column.text) or use.letters


def _quoted(heading: str) -> str:
    return heading.replace('"', "")
