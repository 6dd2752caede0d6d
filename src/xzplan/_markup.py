"""Text, tables and small pictures as HTML and Markdown; knows strings and numbers only.

Every text is escaped on its way into markup, unless it is `Html` already; only this module makes `Html` of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import TypeAlias, final

from attrs import frozen

Point: TypeAlias = tuple[int, float]
"""A year and its value."""

# A document may hold any text, and a page must not hold control characters: they are shown by their pictures.
_PICTURES = {c: 0x2400 + c for c in range(32) if c not in (9, 10, 13)} | {0x7F: 0x2421}


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


def escaped(text: str) -> Html:
    """Return a text as markup; markup as it is."""
    if isinstance(text, Html):
        return text
    return Html(escape(text if text.isprintable() else text.translate(_PICTURES)))


def joined(parts: Iterable[str], by: str = "") -> Html:
    """Return texts as markup, one after the other."""
    return Html(escaped(by).join(map(escaped, parts)))


def element(tag: str, *children: str, **attributes: str | None) -> Html:
    """Return an element; an attribute that is None is left out, and the underscores of names are hyphens."""
    given = [(name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items()]
    head = "".join(f' {name}="{escaped(value)}"' for name, value in given if value is not None)
    if tag in _VOID:
        return Html(f"<{tag}{head}>")
    return Html(f"<{tag}{head}>{joined(children)}</{tag}>")


_VOID = ("col", "meta")
"""Elements that have no end."""


def both(zh: str, en: str) -> Html:
    """Return a text in both languages, the original above."""
    return escaped(zh) if zh == en else joined([zh, Html("<br>"), element("small", en, lang="en")])


def figure(value: float) -> str:
    """Return a computed number for a table: six digits, or those before the point where there are more."""
    return f"{value:.6g}" if abs(value) < 1e5 else f"{value:.15g}"


# Statuses by their names: a sign, so that no meaning hangs on colour, and a colour that the colour-blind can tell.
_BLUE, _GREEN, _AMBER, _RED, _GREY = "#1f5a8a", "#2f6b4f", "#8a5a00", "#a33a1c", "#5c5c5c"
_MARKS = {
    "achieved_early": ("★", _BLUE),
    "achieved": ("★", _BLUE),
    "ahead": ("▲", _BLUE),
    "on_track": ("●", _GREEN),
    "kept": ("●", _GREEN),
    "likely": ("●", _GREEN),
    "slipping": ("◆", _AMBER),
    "at_risk": ("◆", _AMBER),
    "behind": ("▼", _RED),
    "missed": ("▼", _RED),
    "broken": ("▼", _RED),
    "unlikely": ("▼", _RED),
    "not_assessed": ("○", _GREY),
}


def badge(status: str, text: str) -> Html:
    """Return a status in words, with its sign and colour."""
    sign, colour = _MARKS[status]
    return element("b", f"{sign} ", text, style=f"color:{colour}")


# Sparklines


_WIDTH, _HEIGHT, _MARGIN = 132, 36, 5


def sparkline(
    path: Sequence[Point],
    observed: Sequence[Point] = (),
    *,
    bounds: Sequence[float] = (),
    years: tuple[int, int],
    text: str,
) -> Html:
    """Return a small picture: the milestones as a line, what was observed as dots, bounds as dashes.

    Parameters
    ----------
    path, observed
        Years and values, in the order of years.
    bounds
        Values that hold in every year.
    years
        First and last year of the picture.
    text
        What it shows, for those who do not see it.
    """
    values = [value for _, value in (*path, *observed)] + list(bounds)
    if not values:
        return Html("")
    first, last = years
    low, high = min(values), max(values)
    # Halved, for a difference may be beyond the largest float.
    span = high / 2 - low / 2

    def at(year: float, value: float) -> tuple[str, str]:
        right = (year - first) / max(1, last - first)
        up = (value / 2 - low / 2) / span if span else 0.5
        return (
            f"{_MARGIN + right * (_WIDTH - 2 * _MARGIN):.4g}",
            f"{_HEIGHT - _MARGIN - up * (_HEIGHT - 2 * _MARGIN):.4g}",
        )

    def line(points: Sequence[tuple[float, float]], **style: str) -> Html:
        return element("polyline", points=" ".join(",".join(at(*one)) for one in points), **style)

    def dots(points: Sequence[Point], r: str, **style: str) -> list[Html]:
        return [element("circle", cx=x, cy=y, r=r, **style) for x, y in (at(*one) for one in points)]

    return element(
        "svg",
        element("title", text),
        *(line([(first, one), (last, one)], stroke=_AMBER, stroke_dasharray="3 2") for one in bounds),
        *([line(path, stroke="#8a8a8a")] if len(path) > 1 else []),
        *dots(path, "1.5" if len(path) > 1 else "3", fill="#8a8a8a"),
        *([line(observed, stroke=_BLUE, stroke_width="1.5")] if len(observed) > 1 else []),
        *dots(observed, "2.5", fill=_BLUE),
        role="img",
        width=str(_WIDTH),
        height=str(_HEIGHT),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        fill="none",
    )


# Notebooks


_NOTEBOOK = Html(
    ".xzplan{line-height:1.45}.xzplan table{border-collapse:collapse;margin:.4em 0}"
    ".xzplan th,.xzplan td{text-align:left;vertical-align:top;padding:.25em .7em;white-space:normal}"
    ".xzplan td.n{text-align:right;white-space:nowrap}.xzplan small{opacity:.75}"
)


def notebook(title: str, *children: str) -> Html:
    """Return what a notebook shows for a record."""
    style = element("style", _NOTEBOOK)
    return element("div", style, element("div", element("b", title)), *children, class_="xzplan")


def notes(lines: Iterable[tuple[str, str]]) -> list[Html]:
    """Return lines in both languages as a list; nothing where there is none."""
    items = [element("li", both(zh, en)) for zh, en in lines]
    return [element("ul", *items)] if items else []


# Blocks, which are HTML or Markdown alike


@final
@frozen
class Cell:
    """A cell, or a line of notes: its text, and what stands for it in HTML where that is more."""

    text: str
    html: Html | None = None
    small: str = ""
    """What is said in smaller letters below."""
    number: bool = False

    @property
    def markup(self) -> Html:
        """The cell in HTML."""
        shown = escaped(self.text) if self.html is None else self.html
        return joined([shown, element("small", self.small)]) if self.small else shown

    @property
    def markdown(self) -> str:
        """The cell in Markdown, on one line."""
        return plain(f"{self.text} ({self.small})" if self.small else self.text)


@final
@frozen
class Row:
    """A row of a table, with the notes that stand below it, each with a label."""

    cells: tuple[Cell, ...]
    notes: tuple[tuple[str, str], ...] = ()


@final
@frozen
class Table:
    """A table of at least one row; its first column names the rows."""

    head: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...] = ()
    """Widths of the columns in per cent; by their content, where there are none."""

    @property
    def numbers(self) -> tuple[bool, ...]:
        """Which columns hold numbers, by their first row."""
        return tuple(one.number for one in self.rows[0].cells)

    def html(self) -> Html:
        """The table in HTML; each cell carries its head, for narrow screens."""
        bodies = []
        for row in self.rows:
            cells = [
                element(
                    "td", one.markup, class_="n" if one.number else None, data_label=label if at else None
                )
                for at, (label, one) in enumerate(zip(self.head, row.cells, strict=True))
            ]
            lines = [element("p", element("i", label), " ", text) for label, text in row.notes]
            below = element("tr", element("td", *lines, colspan=str(len(self.head))), class_="notes")
            bodies.append(element("tbody", element("tr", *cells), *([below] if lines else [])))
        heads = [
            element("th", one, scope="col", class_="n" if number else None)
            for one, number in zip(self.head, self.numbers, strict=True)
        ]
        columns = [element("col", style=f"width:{one}%") for one in self.widths]
        group = [element("colgroup", *columns)] if columns else []
        head = element("thead", element("tr", *heads))
        fixed = "fixed" if columns else None
        return element("div", element("table", *group, head, *bodies, class_=fixed), class_="scroll")

    def markdown(self) -> str:
        """The table in Markdown, the notes of its rows in a list below."""
        rule = ["---:" if number else "---" for number in self.numbers]
        lines = [[*map(plain, self.head)], rule]
        lines += [[one.markdown for one in row.cells] for row in self.rows]
        text = "\n".join("| " + " | ".join(line) + " |" for line in lines)
        said = []
        for row in self.rows:
            if row.notes:
                said.append(f"- **{plain(row.cells[0].text)}**")
                said += [f"  - {plain(label)} {plain(note)}" for label, note in row.notes]
        return "\n".join([text, "", *said]) if said else text


@final
@frozen
class Heading:
    """A heading, of level 1 to 6."""

    level: int
    text: str

    def html(self) -> Html:
        """The heading in HTML."""
        return element(f"h{self.level}", self.text)

    def markdown(self) -> str:
        """The heading in Markdown."""
        return f"{'#' * self.level} {plain(self.text)}"


@final
@frozen
class Text:
    """A paragraph."""

    text: str
    role: str | None = None
    """Name of its class in HTML."""

    def html(self) -> Html:
        """The paragraph in HTML."""
        return element("p", self.text, class_=self.role)

    def markdown(self) -> str:
        """The paragraph in Markdown."""
        return plain(self.text)


@final
@frozen
class Items:
    """A list."""

    items: tuple[str, ...]

    def html(self) -> Html:
        """The list in HTML."""
        return element("ul", *(element("li", one) for one in self.items))

    def markdown(self) -> str:
        """The list in Markdown."""
        return "\n".join(f"- {plain(one)}" for one in self.items)


Block: TypeAlias = Heading | Text | Table | Items

_MARKDOWN = re.compile(r"([\\`*_{}\[\]|~#])")


def plain(text: str) -> str:
    """Return a text for Markdown: on one line, and nothing in it a sign of Markdown or of HTML."""
    one_line = " ".join(text.split()).translate(_PICTURES)
    return _MARKDOWN.sub(r"\\\1", escape(one_line, quote=False))
