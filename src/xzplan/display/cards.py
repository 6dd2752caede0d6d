"""What notebooks show of a record that has no page of its own: its text, set as a card."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from xzplan.display.html import Html, element, joined, notebook

_FIELD = re.compile(r"(\S[^=]{0,30}?) += (.*)")
"""A line of a text that names a field, as the texts of records do."""


def card(text: str) -> Html:
    """Return a text as a card: its first line in bold, below it fields as a table and other lines as they stand."""
    first, *rest = text.splitlines() or [""]
    parts: list[Html] = []
    rows: list[tuple[str, list[str]]] = []
    for line in rest:
        named = _FIELD.fullmatch(line)
        if named:
            rows.append((named[1], [named[2]]))
        elif rows and line.startswith(_CONTINUED):
            rows[-1][1].append(line.strip())
        else:
            parts += _table(rows)
            rows = []
            indent = 0.0 if line.startswith(_CONTINUED) else (len(line) - len(line.lstrip())) / 2
            parts.append(element("div", line.strip(), style=f"padding-left:{indent:g}em" if indent else None))
    kind = _FIELD.fullmatch(first)
    title = joined([kind[2], " ", element("small", kind[1])]) if kind else first
    return notebook(title, *parts, *_table(rows))


_CONTINUED = " " * 8
"""What a line begins with that goes on with the field above it."""


def _table(rows: Iterable[tuple[str, Sequence[str]]]) -> list[Html]:
    lines = [
        element("tr", element("th", name), element("td", joined(texts, Html("<br>")))) for name, texts in rows
    ]
    return [element("table", *lines)] if lines else []


def text_of(record: Any) -> str:
    """Return the text of a record; of one that has none its fields, each with its value."""
    if any("__str__" in vars(base) for base in type(record).__mro__[:-1]):
        return str(record)
    lines = [type(record).__name__]
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if value is not None and value != ():
            values = value if isinstance(value, tuple) else (value,)
            first, *rest = [line for one in values for line in str(one).splitlines() or [""]]
            lines += [f"{field.name} = {first}", *(_CONTINUED + line for line in rest)]
    return "\n".join(lines)


def listing(
    title: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    figures: Sequence[int] = (),
    above: str = "",
) -> Html:
    """Return a table with a row for each record, and what stands above it; `figures` are the columns of figures."""
    sides = ["n" if column in figures else None for column in range(len(heads))]
    # A head without a text is none: who listens to a page would hear of an empty one.
    top = element(
        "tr",
        *(
            element("th" if head else "td", head, class_=side)
            for head, side in zip(heads, sides, strict=True)
        ),
    )
    lines = [
        element("tr", *(element("td", cell, class_=side) for cell, side in zip(row, sides, strict=True)))
        for row in rows
    ]
    return notebook(title, above, element("table", top, *lines))
