"""Read target cells: a clause, several clauses, and the remarks beside them."""

from __future__ import annotations

from attrs import evolve

from xzplan.model.checks import require_stored
from xzplan.model.targets import Qualitative
from xzplan.parsing.clauses import read_clause
from xzplan.parsing.doubts import Doubt, doubt
from xzplan.parsing.grammar import IN_FIGURES
from xzplan.parsing.names import take_apart
from xzplan.parsing.notation import LONGEST_CELL, Compact, with_figures
from xzplan.parsing.parsed import Known, ParsedTarget, in_words, is_unread, opened
from xzplan.parsing.parts import first_clause, read_parts
from xzplan.parsing.remarks import Remarks, remarks_of, stretched, without_footnotes
from xzplan.parsing.statements import words_alone
from xzplan.parsing.values import read_loosely

__all__ = ["parse_target"]


def parse_target(cell: str, *, name: str | None = None, unit: str | None = None) -> ParsedTarget:
    """Return what a target cell demands.

    A cell that cannot be read is `Qualitative` with a doubt, never a guess; `raw` always has the cell.

    Parameters
    ----------
    cell
        The cell as printed. More than 200 characters are not read.
    name
        Name of the indicator; it may end in the unit, in brackets. A bare number is a floor unless the name says
        that less is better, and a doubt says which it was.
    unit
        Unit of the indicator as printed, such as ``%``; by default that in the brackets of the name.

    Raises
    ------
    InvalidInputError
        An argument that is no text.

    Examples
    --------
    >>> import xzplan
    >>> demand = xzplan.parse_target("≥90").demand
    >>> demand.of.value, demand.bound.symbols
    ('value', '≥90')
    >>> [doubt.code for doubt in xzplan.parse_target("12.5", name="孕产妇死亡率").doubts]
    ['bare_number']
    """
    cell = require_stored("cell", cell)
    span = None
    if name is not None:
        taken = take_apart(require_stored("name", name)[:LONGEST_CELL])
        name, span = taken.name, taken.span
        unit = taken.unit if unit is None else unit
    if unit is not None:
        unit = require_stored("unit", unit)
    return read_target(cell, Known(name=name, unit=unit, span=span))


def read_target(cell: str, known: Known) -> ParsedTarget:
    """Return what a cell demands, given what is known about it.

    The cell is read as it stands; if that cannot be, without the remarks in its brackets, which are kept apart.
    """
    printed = opened(cell)
    if isinstance(printed, Doubt):
        return in_words(cell, printed)
    figures = with_figures(printed)
    text, notes = without_footnotes(figures)
    if figures is not printed:
        notes = (*notes, doubt("numerals"))
    whole = text
    text, stretch, beyond = stretched(whole)
    if "\n" in text.text and not IN_FIGURES.search(text.text):
        text = text.joined()  # words that are broken over lines
    found = read_clause(cell, text, known)
    if is_unread(found):
        found = read_parts(cell, text, known) or _beside_remarks(cell, text, known) or found
    if stretch:
        goal = None if beyond is None else read_clause(cell, beyond, known).demand
        if beyond is None and text.at[-1:] == whole.at[-1:]:
            notes = (*notes, doubt("stretch"))
        if isinstance(goal, Qualitative):
            goal, notes = None, (*notes, doubt("unread"))
        found = evolve(found, stretch=True, stretch_demand=goal)
    return evolve(found, doubts=(*found.doubts, *notes)) if notes else found


def _read(cell: str, text: Compact, known: Known) -> ParsedTarget | None:
    """Return a cell that is one clause, or several; None if any of it cannot be read."""
    found = read_clause(cell, text, known)
    return read_parts(cell, text, known) if is_unread(found) else found


def _beside_remarks(cell: str, text: Compact, known: Known) -> ParsedTarget | None:
    """Return a cell by the clause beside its remarks; None if there is none."""
    rest, remarks = remarks_of(text)
    if any(remark.text[0] == "含" and remark.text[-1].isdigit() for remark in remarks.texts):
        return None  # 85以上（含80）
    known = evolve(known, span=remarks.span or known.span)
    found = None
    if rest.text != text.text:
        found = _read(cell, rest, known)
    found = found or read_loosely(cell, rest, known)
    if found is None:
        found, remarks = _first(cell, rest, known, remarks)
    found = found or words_alone(cell, text)
    if found is None:
        return None
    return _with_remarks(found, remarks, known)


def _first(cell: str, text: Compact, known: Known, remarks: Remarks) -> tuple[ParsedTarget | None, Remarks]:
    """Return a cell by its first clause, the others as remarks; None if that has no figure and no relation."""
    first, others = first_clause(text)
    if not others:
        return None, remarks
    found = _read(cell, first, known) or read_loosely(cell, first, known)
    if found is None or isinstance(found.demand, Qualitative) or found.scope or found.label:
        return None, remarks  # 城市6.2；某某 is one of two parts
    return found, evolve(remarks, texts=(*remarks.texts, *others))


def _with_remarks(found: ParsedTarget, remarks: Remarks, known: Known) -> ParsedTarget:
    """Return a target with its remarks: those that are not understood as a doubt, 其中 as a part."""
    parts: list[ParsedTarget] = []
    left: list[str] = []
    notes: list[Doubt] = []
    for remark in remarks.texts:
        of_which = () if isinstance(found.demand, Qualitative) else _of_which(remark, known)
        if of_which:
            parts += of_which
        else:
            left.append(remark.printed(0, len(remark.text)))
    if remarks.estimate:
        notes.append(doubt("estimate"))
    if found.parts and not parts:
        left = [*remarks.known, *left]  # of which of the parts they are is lost
        remarks = evolve(remarks, known=())
    if not isinstance(found.demand, Qualitative) or found.parts:
        notes += [doubt("remark", remark) for remark in left]
    return evolve(
        found,
        year=found.year or remarks.year,
        parts=(*found.parts, *parts),
        remarks=(*remarks.known, *left),
        doubts=(*found.doubts, *notes),
    )


def _of_which(remark: Compact, known: Known) -> tuple[ParsedTarget, ...]:
    """Return the parts that 其中 prints: 其中农民工〔1750〕."""
    if not remark.text.startswith("其中"):
        return ()
    rest = remark.cut(len("其中"), len(remark.text))
    read = read_parts(rest.printed(0, len(rest.text)), rest, known)
    if read is None:
        return ()
    parts = read.parts or (read,)
    return tuple(
        evolve(part, doubts=tuple(one for one in part.doubts if one.code != "labelled")) for part in parts
    )
