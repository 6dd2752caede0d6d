"""Show a table as it was read: each cell as printed, how it was read, and its doubts beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from xzplan.display.html import Html, both, element, notebook
from xzplan.display.text import text_table, wrap
from xzplan.language import Bilingual
from xzplan.parsing.doubts import Doubt, Weight
from xzplan.parsing.parsed import ParsedTarget
from xzplan.parsing.rows import ParsedRow

_SIGNS = {Weight.CHECK: "△", Weight.DECIDE: "？"}
_WIDEST = 90
"""Columns of a line of text, of which a wide character takes two."""
_TONES = {Weight.CHECK: "mixed", Weight.DECIDE: "bad"}


def table_text(title: Bilingual, rows: Sequence[ParsedRow], doubts: Iterable[Doubt]) -> str:
    """Return a table as text, each row with the line on which it stands, and under it what it asks, by line and row."""
    head = ("行", "指标", "单位", "基期", "目标", "理解为", "")
    lines = [(str(row.line), *_shown(row), _sign(row.doubts)) for row in rows]
    names = {doubt: row.name for row in rows for doubt in row.doubts}
    asking = [doubt for doubt in doubts if doubt.weight is not Weight.NOTE]
    asked = [line for doubt in asking for line in _asked_of(doubt, names.get(doubt))]
    return "\n".join([title.zh, title.en, text_table(head, lines, align="rllllll", width=_WIDEST), *asked])


def _shown(row: ParsedRow) -> Iterator[str]:
    """Yield the cells of a row: as printed, and the target as it was read."""
    reading = "" if row.target.missing else _read(row.target).zh
    for cell in (_marked(row), row.unit or "", row.baseline.raw, row.target.raw, reading):
        yield " ".join(cell.split())


def _marked(row: ParsedRow) -> str:
    """Return the name of a row behind its mark."""
    return row.name if row.number is None else f"{row.number}. {row.name}"


def _asked_of(doubt: Doubt, name: str | None) -> Iterator[str]:
    """Yield the lines of what a doubt asks of a row, or of the table, in both languages."""
    zh = " ".join(filter(None, ("" if doubt.line is None else f"第{doubt.line}行", name)))
    en = ", ".join(filter(None, ("" if doubt.line is None else f"line {doubt.line}", name)))
    texts = (
        f"{zh}：{doubt.text.zh}" if zh else doubt.text.zh,
        f"{en}: {doubt.text.en}" if en else doubt.text.en,
    )
    begin = f"{_SIGNS[doubt.weight]} "
    for line in (line for text in texts for line in wrap(text, _WIDEST - len(_INDENT))):
        yield f"{begin}{line}".rstrip()
        begin = _INDENT


_INDENT = "   "


def _read(target: ParsedTarget) -> Bilingual:
    """Return how a target was read, with the unit that its cell prints."""
    if target.parts and target.demand.bound is None:
        parts = [(part.label or "", _read(part)) for part in target.parts]
        zh = "；".join(f"{label}{read.zh}" for label, read in parts)
        return Bilingual(zh=zh, en="; ".join(f"{label} {read.en}".strip() for label, read in parts))
    words, unit = target.demand.words, target.unit
    if unit is None or target.demand.bound is None or words.zh.endswith(unit):
        return words
    return Bilingual(zh=f"{words.zh}{unit}", en=f"{words.en} {unit}")


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
    yield element("td", _marked(row), *_asked(own))
    yield element("td", row.unit or "")
    yield element("td", row.baseline.raw, *_asked(row.baseline.doubts), class_="n")
    yield element("td", *(part for target in row.targets for part in _target(target)))
    yield element("td", "" if row.nature_printed is None else row.nature_printed)


def _target(target: ParsedTarget) -> Iterator[str]:
    if target.missing:
        return
    read = _read(target)
    yield element("div", target.raw)
    yield element("small", both(read.zh, read.en))
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
