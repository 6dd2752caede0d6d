"""Headings, paragraphs, tables and lists, each as HTML or as Markdown."""

from __future__ import annotations

import re
from html import escape
from typing import TypeAlias, final

from attrs import frozen

from xzplan.display.html import CONTROL_PICTURES, Html, element, escaped, joined
from xzplan.display.palette import PRINT, TINT, Tone


@final
@frozen
class Cell:
    """A cell of a table."""

    text: str
    html: Html | None = None
    """What stands in place of the text in HTML, if more can be shown there, such as a picture."""
    small: str = ""
    """A remark in smaller letters below."""
    number: bool = False
    """Whether the cell holds a number, which is set on the right."""

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
    is_group: bool = False
    """Whether the row is the head of those that follow; it has one cell."""


@final
@frozen
class Table:
    """A table of at least one row; its first column names the rows."""

    head: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...] = ()
    """Widths of the columns in per cent; if empty, the content decides."""

    @property
    def numbers(self) -> tuple[bool, ...]:
        """Which columns hold numbers, by their first row that is no head of a group."""
        return tuple(cell.number for cell in next(row.cells for row in self.rows if not row.is_group))

    def html(self) -> Html:
        """The table in HTML; each cell carries its head, for narrow screens."""
        bodies = []
        for row in self.rows:
            if row.is_group:
                head = element("th", row.cells[0].markup, colspan=str(len(self.head)), scope="rowgroup")
                bodies.append(element("tbody", element("tr", head), class_="group"))
                continue
            # The first column names the row; each other cell says on a narrow screen which column it is of.
            labels = (None, *self.head[1:])
            cells = [
                element("td", cell.markup, class_="n" if cell.number else None, data_label=label)
                for label, cell in zip(labels, row.cells, strict=True)
            ]
            lines = [element("p", element("i", label), " ", text) for label, text in row.notes]
            below = element("tr", element("td", *lines, colspan=str(len(self.head))), class_="notes")
            bodies.append(element("tbody", element("tr", *cells), *([below] if lines else [])))
        heads = [
            element("th", title, scope="col", class_="n" if number else None)
            for title, number in zip(self.head, self.numbers, strict=True)
        ]
        columns = [element("col", style=f"width:{width}%") for width in self.widths]
        group = [element("colgroup", *columns)] if columns else []
        titles = element("thead", element("tr", *heads))
        fixed = "fixed" if columns else None
        return element("div", element("table", *group, titles, *bodies, class_=fixed), class_="scroll")

    def markdown(self) -> str:
        """The table in Markdown, the notes of its rows in a list below."""
        rule = ["---:" if number else "---" for number in self.numbers]
        lines = [[*map(plain, self.head)], rule]
        empty = [""] * (len(self.head) - 1)
        lines += [
            [f"**{row.cells[0].markdown}**", *empty]
            if row.is_group
            else [cell.markdown for cell in row.cells]
            for row in self.rows
        ]
        table = "\n".join("| " + " | ".join(line) + " |" for line in lines)
        notes = []
        for row in self.rows:
            if row.notes:
                notes.append(f"- **{plain(row.cells[0].text)}**")
                notes += [f"  - {plain(label)} {plain(note)}" for label, note in row.notes]
        return "\n".join([table, "", *notes]) if notes else table


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
        return _line(self.text)


@final
@frozen
class Items:
    """A list."""

    items: tuple[str, ...]

    def html(self) -> Html:
        """The list in HTML."""
        return element("ul", *(element("li", item) for item in self.items))

    def markdown(self) -> str:
        """The list in Markdown."""
        return "\n".join(f"- {_line(item)}" for item in self.items)


@final
@frozen
class Chip:
    """A status as a small field with a number and a sign."""

    number: str
    sign: str
    tone: Tone
    text: str
    """The content in words, for readers who do not see the picture."""


@final
@frozen
class Strip:
    """A picture of statuses, drawn in the cells of a table so that it survives a word processor."""

    title: str
    rows: tuple[tuple[str, tuple[Chip, ...]], ...]
    """A label, and the chips behind it."""

    def html(self) -> Html:
        """The picture in HTML; each chip carries its colours itself, since a word processor drops style sheets."""
        widest = max(len(chips) for _, chips in self.rows)
        lines = []
        for label, chips in self.rows:
            cells = [
                element(
                    "td",
                    f"{chip.number} {chip.sign}",
                    title=chip.text,
                    style=f"background-color:{TINT[chip.tone]};color:{PRINT[chip.tone]}",
                )
                for chip in chips
            ]
            cells += [element("td", "")] * (widest - len(chips))
            lines.append(element("tr", element("th", label, scope="row"), *cells))
        return element("table", element("caption", self.title), *lines, class_="strip")

    def markdown(self) -> str:
        """The picture in Markdown: a line for each label."""
        lines = [
            f"- {plain(label)}: " + " ".join(plain(f"{chip.number}{chip.sign}") for chip in chips)
            for label, chips in self.rows
        ]
        return "\n".join([f"**{plain(self.title)}**", "", *lines])


Block: TypeAlias = Heading | Text | Table | Items | Strip

_MARKDOWN = re.compile(r"([\\`*_{}\[\]|~#])")


_AT_THE_START = re.compile(r"(\d{1,9})?([-+.)=])(?=\s|$|[-=]*$)")


def _line(text: str) -> str:
    """Return a text for Markdown that begins a line, and neither a list nor a heading."""
    line = plain(text)
    start = _AT_THE_START.match(line)
    if start is None or (start[1] is None) is (start[2] in ".)"):
        return line
    return f"{start[1] or ''}\\{line[start.start(2) :]}"


def plain(text: str) -> str:
    """Return a text for Markdown: on one line, with every sign of Markdown and HTML escaped."""
    one_line = " ".join(text.split()).translate(CONTROL_PICTURES)
    return _MARKDOWN.sub(r"\\\1", escape(one_line, quote=False))
