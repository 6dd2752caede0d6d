"""Show a table as it was read: each cell as printed, how it was read, and its doubts beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from xzplan.display.html import Html, both, element, notebook
from xzplan.display.text import display_width, text_table
from xzplan.parsing.doubts import Doubt, Weight
from xzplan.parsing.parsed import ParsedTarget
from xzplan.parsing.rows import ParsedRow

_SIGNS = {Weight.NOTE: "", Weight.CHECK: "△", Weight.DECIDE: "？"}
_WIDEST = 26
"""Columns of a cell in a table of text; what is longer is cut."""
_TONES = {Weight.CHECK: "mixed", Weight.DECIDE: "bad"}


def table_text(title: str, rows: Sequence[ParsedRow], doubts: Iterable[Doubt]) -> str:
    """Return a table as text, and under it what it asks, by line."""
    head = ("行", "指标", "单位", "基期", "目标", "理解为", "")
    lines = [
        (
            "" if row.number is None else str(row.number),
            _cut(row.name),
            _cut(row.unit or ""),
            _cut(row.baseline.raw),
            _cut(row.target.raw),
            _cut("" if row.target.missing else _read(row.target)),
            _sign(row.doubts),
        )
        for row in rows
    ]
    asked = [
        f"{_SIGNS[doubt.weight]} {'' if doubt.line is None else f'第{doubt.line}行：'}{doubt.text.zh}"
        for doubt in doubts
        if doubt.weight is not Weight.NOTE
    ]
    return "\n".join([title, text_table(head, lines), *asked])


def _read(target: ParsedTarget) -> str:
    """Return how a target was read, in Chinese."""
    if target.parts and target.demand.bound is None:
        return "；".join(f"{part.label or ''}{_read(part)}" for part in target.parts)
    return target.demand.words.zh


def _cut(text: str) -> str:
    """Return a text on one line, no wider than a cell."""
    line = " ".join(text[: 4 * _WIDEST].split())
    if display_width(line) <= _WIDEST:
        return line
    while display_width(line) >= _WIDEST:
        line = line[:-1]
    return f"{line}…"


def _sign(doubts: Iterable[Doubt]) -> str:
    weights = {doubt.weight for doubt in doubts}
    return next((_SIGNS[weight] for weight in (Weight.DECIDE, Weight.CHECK) if weight in weights), "")


_HEAD = (
    ("指标", "indicator"),
    ("单位", "unit"),
    ("基期", "baseline"),
    ("目标", "target"),
    ("性质", "nature"),
)


def table_html(title: str, rows: Sequence[ParsedRow], doubts: Iterable[Doubt]) -> Html:
    """Return a table for a notebook, each doubt beside the cell that it is about."""
    lines = [element("tr", *(element("th", both(zh, en)) for zh, en in _HEAD))]
    lines += [element("tr", *_cells(row)) for row in rows]
    return notebook(title, element("table", *lines), *_asked(doubts))


def _cells(row: ParsedRow) -> Iterator[Html]:
    of_cells = [doubt.text for doubt in row.baseline.doubts]
    of_cells += [doubt.text for target in row.targets for doubt in target.doubts]
    own = [doubt for doubt in row.doubts if doubt.text not in of_cells]
    mark = "" if row.number is None else f"{row.number}. "
    yield element("td", f"{mark}{row.name}", *_asked(own))
    yield element("td", row.unit or "")
    yield element("td", row.baseline.raw, *_asked(row.baseline.doubts), class_="n")
    yield element("td", *(part for target in row.targets for part in _target(target)))
    yield element("td", "" if row.nature_printed is None else row.nature_printed)


def _target(target: ParsedTarget) -> Iterator[str]:
    if target.missing:
        return
    yield element("div", target.raw)
    yield element("small", both(_read(target), target.demand.words.en))
    yield from _asked(target.doubts)


def _asked(doubts: Iterable[Doubt]) -> list[Html]:
    """Return what doubts ask, a line for each; notes ask nothing."""
    return [
        element(
            "div",
            element("b", _SIGNS[doubt.weight], " ", class_=f"tone-{_TONES[doubt.weight]}"),
            both(doubt.text.zh, doubt.text.en),
        )
        for doubt in doubts
        if doubt.weight is not Weight.NOTE
    ]
