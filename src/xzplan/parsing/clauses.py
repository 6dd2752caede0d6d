"""Read one clause of a cell into the demand it makes."""

from __future__ import annotations

from attrs import evolve

from xzplan.exceptions import RecordError
from xzplan.parsing.changes import read_change, read_in_our_words, read_times
from xzplan.parsing.doubts import doubt
from xzplan.parsing.grammar import (
    ASSIGNED,
    AT_LEAST_AS,
    CHANGE,
    DIFFERENCE,
    DOING,
    FROM_TO,
    LEVEL_OF,
    MEAN_OR_BETTER,
    NONE,
    PLAIN,
    QUALITIES,
    RANGE,
    RANK,
    RATE,
    RATIO,
    SAME_AS,
    TIMES,
    TIMES_OF,
)
from xzplan.parsing.leads import without_lead, without_span
from xzplan.parsing.notation import Compact
from xzplan.parsing.parsed import Known, ParsedTarget, impossible, in_words, is_unread
from xzplan.parsing.relations import contradiction, measure_of
from xzplan.parsing.statements import read_assigned, read_qualities, read_relative
from xzplan.parsing.values import (
    read_doing,
    read_from_to,
    read_none,
    read_plain,
    read_range,
    read_rank,
    read_ratio,
)


def read_clause(cell: str, text: Compact, known: Known) -> ParsedTarget:
    """Return what one clause demands; with the doubt ``unread`` if it is none."""
    text, span = without_span(text)
    known = known.counted(span)
    found = _alternatives(cell, text, known)
    if is_unread(found):
        rest, year, estimated = without_lead(text)
        if rest is not text:
            found = _alternatives(cell, rest, known)
            found = evolve(found, year=year) if found.year is None else found
            if estimated and not is_unread(found):
                found = evolve(found, doubts=(*found.doubts, doubt("estimate")))
    return found


def _alternatives(cell: str, text: Compact, known: Known) -> ParsedTarget:
    for pattern, reader in _ALTERNATIVES:
        found = pattern.fullmatch(text.text)
        if found is not None:
            if (signs := contradiction(found)) is not None:
                return in_words(cell, doubt("two_signs", *signs))
            try:
                read = reader(cell, text, found, known)
                measure = measure_of(found, known)
                return read if read.measure is measure else evolve(read, measure=measure)
            except RecordError as error:
                return impossible(cell, error)
    return in_words(cell, doubt("unread"))


_ALTERNATIVES = (
    (QUALITIES, read_qualities),
    (ASSIGNED, read_assigned),
    (NONE, read_none),
    (RATE, read_in_our_words),
    (DIFFERENCE, read_in_our_words),
    (FROM_TO, read_from_to),
    (TIMES, read_times),
    (TIMES_OF, read_times),
    (CHANGE, read_change),
    (RANGE, read_range),
    (RATIO, read_ratio),
    (RANK, read_rank),
    (PLAIN, read_plain),
    (DOING, read_doing),
    (SAME_AS, read_relative),
    (AT_LEAST_AS, read_relative),
    (MEAN_OR_BETTER, read_relative),
    (LEVEL_OF, read_relative),
)
