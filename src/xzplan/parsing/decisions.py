"""What a table leaves for a person to decide, and habits of a table that are told once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import final

from attrs import evolve, frozen

from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.indicators import Direction, Nature
from xzplan.parsing.doubts import Doubt, Weight, doubt
from xzplan.parsing.rows import ParsedRow

__all__ = ["TableDecision"]


@final
@frozen(kw_only=True, field_transformer=checked)
class TableDecision:
    """A question about a row that has to be answered before the table becomes a plan."""

    row: str
    """Name of the row, by which `xzplan.to_plan` takes the answer."""
    number: int | None
    """Row mark, as printed."""
    line: int | None
    """Line of the text that the question is about."""
    argument: str
    """The argument of `xzplan.to_plan` that takes the answer: ``directions``, ``natures``, ``demands`` or ``skip``."""
    question: Bilingual
    options: tuple[str, ...] = ()
    """The answers that can be given; none for a demand, which is any."""
    inferred: str | None = None
    """The answer that the table suggests, taken by ``inferred="accept"``; None if it suggests none."""

    @property
    def answer(self) -> str:
        """The argument of `xzplan.to_plan` that settles it: with what the table suggests, else with all that can be chosen."""
        if self.argument == "skip":
            return f"skip=[{self.row!r}]"
        chosen = self.inferred if self.options and self.inferred is not None else " | ".join(self.options)
        return (
            f"{self.argument}={{{self.row!r}: {chosen!r}}}"
            if chosen
            else f"{self.argument}={{{self.row!r}: …}}"
        )

    def __str__(self) -> str:
        """Return the question in both languages, and an answer as it is passed."""
        return f"{self.row}: {self.question}\n  {self.answer}"


_QUESTIONS = {
    "direction_weak": Bilingual(
        zh="越高越好、越低越好，还是保持不变？（{0}）", en="is more better, or less, or no change? ({0})"
    ),
    "nature": Bilingual(zh="约束性还是预期性？（{0}）", en="binding or anticipatory? ({0})"),
    "no_nature": Bilingual(zh="约束性还是预期性？（{0}）", en="binding or anticipatory? ({0})"),
    "no_target": Bilingual(zh="是否略去本行？（{0}）", en="is the row to be left out? ({0})"),
    "average_of_what": Bilingual(
        zh="年均指增速还是均值？（{0}）", en="mean growth, or the mean of values? ({0})"
    ),
    "two_targets": Bilingual(zh="以哪一个为准？（{0}）", en="which of them holds? ({0})"),
    "cell_count": Bilingual(zh="本行的目标是什么？（{0}）", en="what does the row demand? ({0})"),
}
_ARGUMENTS = {
    "direction_weak": "directions",
    "nature": "natures",
    "no_nature": "natures",
    "no_target": "skip",
    "average_of_what": "demands",
    "two_targets": "demands",
    "cell_count": "demands",
}
_DIRECTIONS = tuple(direction.value for direction in Direction)
_NATURES = tuple(nature.value for nature in Nature)


def decisions_about(row: ParsedRow) -> Iterator[TableDecision]:
    """Yield what a row leaves open."""
    for asked in row.doubts:
        if asked.weight is Weight.DECIDE:
            argument = _ARGUMENTS[asked.code]
            options, inferred = _answers(argument, asked.code, row)
            yield TableDecision(
                row=row.name,
                number=row.number,
                line=asked.line,
                argument=argument,
                question=_QUESTIONS[asked.code].filled(_why(asked)),
                options=options,
                inferred=inferred,
            )


def _why(asked: Doubt) -> str | Bilingual:
    """Return why a question is asked: the reason alone for a direction, which the question itself names."""
    return asked.operands[0] if asked.code == "direction_weak" else asked.text


def _answers(argument: str, code: str, row: ParsedRow) -> tuple[tuple[str, ...], str | None]:
    if argument == "directions":
        inferred = row.direction.direction
        return _DIRECTIONS, None if inferred is None else inferred.value
    if argument == "natures":
        return _NATURES, Nature.NOT_STATED.value
    if argument == "skip":
        return ("no_target",), None
    return (), None if code == "cell_count" else row.target.demand.words.zh


_HABITS = frozenset(
    {"unit_twice", "number_twice", "bounded", "footnote", "span_in_baseline", "estimate", "stretch"}
)
"""Doubts that a table repeats row by row without saying more."""
_ROWS = 3
"""Rows that make a habit."""


def without_habits(rows: Sequence[ParsedRow], line: int) -> tuple[list[ParsedRow], list[Doubt]]:
    """Return rows without the doubts that are a habit of their table, and one doubt for each habit."""
    counts = Counter(code for row in rows for code in {doubt.code for doubt in row.doubts} & _HABITS)
    habits = {code for code, count in counts.items() if count >= _ROWS}
    if not habits:
        return list(rows), []
    first = {one.code: one for row in reversed(rows) for one in row.doubts if one.code in habits}
    told = [
        evolve(doubt("habit", first[code].text, str(counts[code]), line=line), weight=first[code].weight)
        for code in sorted(habits)
    ]
    return [_without(row, habits) for row in rows], told


def _without(row: ParsedRow, codes: AbstractSet[str]) -> ParsedRow:
    """Return a row without its doubts of these codes."""
    kept = tuple(one for one in row.doubts if one.code not in codes)
    return row if len(kept) == len(row.doubts) else evolve(row, doubts=kept)
