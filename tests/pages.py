"""Reading pages: what elements they have, and whether each is closed where it should be."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"col", "meta", "br"}


class Page(HTMLParser):
    """A page as its elements, attributes and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.texts: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and that it is open."""
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that is open."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note a text."""
        if self.open and self.open[-1] != "style":
            self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        """Refuse comments: nobody writes any."""
        raise AssertionError(data)

    @property
    def text(self) -> str:
        """All text."""
        return "\n".join(self.texts)


OWN = {
    *("html", "head", "meta", "title", "style", "body", "main", "div", "p", "h1", "h2", "h3", "ul", "li"),
    *(
        "table",
        "caption",
        "colgroup",
        "col",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "small",
        "i",
        "b",
        "br",
        "span",
    ),
    *("svg", "polyline", "circle"),
}
"""Every element that the library writes."""
