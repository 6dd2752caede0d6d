"""Compare the counts of indicators that a text states with the rows that were read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import final

from attrs import field, frozen
from attrs.converters import optional

from xzplan.model.checks import checked
from xzplan.model.indicators import Nature
from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.layouts import Line
from xzplan.parsing.notation import plain
from xzplan.parsing.rows import ParsedRow
from xzplan.parsing.shapes import nature_in

__all__ = ["StatedCount"]


@final
@frozen(kw_only=True, field_transformer=checked)
class StatedCount:
    """A number of indicators that the text states: 22项指标，约束性7项."""

    printed: str
    count: int
    nature: Nature | None = field(default=None, converter=optional(Nature))
    """Nature that is counted; None for all."""
    group: str | None = None
    """Group that is counted; None for all."""
    line: int


# Counts that the text states.

_N = "(?P<n>[0-9]{1,3}|[一二三四五六七八九十]{1,3})"
_KIND = "(?P<nature>约束性|预期性)?"
STATED = (
    re.compile(rf"{_N}(?:项|个){_KIND}(?:主要|核心|发展|具体|规划|目标){{0,3}}指标"),
    re.compile(rf"{_KIND}指标(?:为|共|有|共有|共计|共设置|共设)?{_N}(?:项|个)"),
    re.compile(rf"(?P<nature>约束性|预期性)(?:的)?(?:有|为|共)?{_N}(?:项|个)"),
    re.compile(rf"(?P<group>[\u4e00-\u9fff]{{2,12}}?)类?(?:发展)?(?:目标|指标)\({_N}(?:项|个)\)"),
)


LONGEST_STATEMENT = 2000
"""Characters of a line in which a stated count is looked for."""


def counts_in(lines: Iterable[Line]) -> Iterator[StatedCount]:
    """Yield the counts that lines state, each once."""
    for line in lines:
        seen: set[int] = set()
        text = "  ".join(line.texts)[:LONGEST_STATEMENT]
        words = plain(text)
        for pattern in STATED:
            for found in pattern.finditer(words):
                groups = found.groupdict()
                if found.start("n") in seen:
                    continue  # 七项约束性指标 is said once
                seen.add(found.start("n"))
                nature = groups.get("nature")
                yield StatedCount(
                    printed=text[found.start() : found.end()],
                    count=number_of(found["n"]),
                    nature=None if nature is None else nature_in(nature)[1],
                    group=groups.get("group"),
                    line=line.number,
                )


def number_of(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    tens, ten, ones = printed.rpartition("十")
    digits = "零一二三四五六七八九"
    value = digits.find(ones[-1:])
    return value + (10 * (digits.find(tens[-1:]) if tens else 1) if ten else 0)


def counts_that_differ(stated: tuple[StatedCount, ...], rows: list[ParsedRow]) -> list[Doubt]:
    found = []
    for one in stated:
        counted = len(
            [
                row
                for row in rows
                if (one.nature is None or row.nature is one.nature)
                and (
                    one.group is None
                    or (row.group is not None and (one.group in row.group or row.group in one.group))
                )
            ]
        )
        if one.group is not None and counted == 0:
            continue
        if counted != one.count:
            found.append(doubt("count_differs", one.printed, str(counted), line=one.line))
    return found
