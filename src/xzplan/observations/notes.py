"""Notes below a table that change what its values are: 注：2023年为预计数."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import final

from attrs import frozen

from xzplan.grids.marks import narrowed

_NOTE = re.compile(r"^(?:注|备注|说明|附注)\s*[0-9]{0,2}\s*[:：、.]?\s*")
_MARK = re.compile("^(?:[\u2460-\u24ff\u2776-\u2793⁰¹²³⁴-⁹※#†‡★☆]|[*]+)")
_CLAUSE = re.compile("[，,;；。]")
_YEAR = re.compile("(?<![0-9])(?:19|20)[0-9]{2}(?=年|[^0-9.%]|$)")
_CHANGES = re.compile(
    "快报|预计|估计|预估|估算|初步|初核|推算|(?:为|是|系|按|用)[^，。]{0,6}(?:目标|计划|预期|预测|任务)|"
    "截[至止]|[0-9]月|上半年|季度|前[0-9一二三]+个?[月季]"
)
"""Words that make a value another one than that of the whole year, or not yet an observation."""


_REMARK = re.compile(
    "(?:快报|预计|估计|预估|初步|初核|目标|计划)(?:完成)?[数值]|"
    "(?:为|是|系)[^，。]{0,4}(?:快报|预计|估计|预估|初步|目标|计划)|截[至止]"
)
"""Words in a remark beside a value that do so; 预计年底建成 speaks of a work."""


@final
@frozen
class Note:
    """A clause of a note that may change what values are."""

    text: str
    year: int | None
    """The year it speaks of; None for every year."""
    mark: str
    """The mark that stands beside the values it speaks of; empty for all values."""

    def is_about(self, year: int | None) -> bool:
        """Return whether it speaks of all values of a year."""
        return not self.mark and self.year in (None, year)


def remarks_in(text: str) -> Iterator[Note]:
    """Yield the clauses of a remark in a row that may change what its values are."""
    for year, clause in _clauses(narrowed(text)):
        if _REMARK.search(clause):
            yield Note(clause.strip(), year, "")


def notes_in(text: str) -> Iterator[Note]:
    """Yield the clauses of a line below a table that may change what its values are."""
    text = narrowed(text)
    head = _NOTE.match(text)
    rest = text if head is None else text[head.end() :]
    mark = _MARK.match(rest)
    if head is None and mark is None:
        return
    for year, clause in _clauses(rest):
        if _CHANGES.search(clause):
            yield Note(clause.strip(), year, "" if mark is None else mark[0])


def _clauses(text: str) -> Iterator[tuple[int | None, str]]:
    """Yield the clauses of a note, each with the year that it speaks of: its own, or that of those before."""
    year = None
    for clause in _CLAUSE.split(text):
        match = _YEAR.search(clause)
        year = year if match is None else int(match[0])
        yield year, clause
