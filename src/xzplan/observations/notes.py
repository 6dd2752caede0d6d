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


def notes_in(text: str) -> Iterator[Note]:
    """Yield the clauses of a line below a table that may change what its values are."""
    text = narrowed(text)
    head = _NOTE.match(text)
    rest = text if head is None else text[head.end() :]
    mark = _MARK.match(rest)
    if head is None and mark is None:
        return
    year = None
    for clause in _CLAUSE.split(rest):
        match = _YEAR.search(clause)
        year = year if match is None else int(match[0])
        if _CHANGES.search(clause):
            yield Note(clause.strip(), year, "" if mark is None else mark[0])
