"""Where a figure or a name is printed."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from xzplan.exceptions import RecordError
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.enums import Worded

__all__ = ["Document", "DocumentRole", "Label", "Source"]


class DocumentRole(Worded):
    """What a document is to the plan."""

    PUBLISHED_TEXT = "published_text", "公开文本", "published text"
    """The plan itself; locators count the lines of this text."""
    FOLLOWED = "followed", "贯彻的文件", "followed"
    """A document the plan says it carries out."""
    ALIGNED_WITH = "aligned_with", "衔接的文件", "aligned with"
    """A document the plan says it is aligned with."""
    OBSERVED = "observed", "统计资料", "statistics"
    """A publication of what was observed; locators count the values taken from it."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Source:
    """A place in a published text, with the words that stand there.

    The line is the locator a program checks; the chapter, section, table or box is what a person looks up.
    """

    document: str
    """Id of the `Document`."""
    line: int
    """Line of the text, counted from 1."""
    quote: str
    """The cell or phrase, character for character."""
    last_line: int | None = None
    """Last line of a cell that is broken over several lines."""
    chapter: int | None = None
    """Chapter number; 0 is the preface."""
    section: int | None = None
    table: str | None = None
    row: int | None = None
    """Row mark printed in the table."""
    column: str | None = None
    """Column head as printed."""
    box: str | None = None
    """Number of the box (专栏)."""

    def __attrs_post_init__(self) -> None:
        if self.line < 1:
            raise RecordError(f"source {self.quote!r}", f"line {self.line}: counted from 1")
        if self.section is not None and self.section < 1:
            raise RecordError(f"source {self.quote!r}", f"section {self.section}: counted from 1")
        if self.row is not None and self.row < 1:
            raise RecordError(f"source {self.quote!r}", f"row {self.row}: counted from 1")
        if self.chapter is not None and self.chapter < 0:
            raise RecordError(f"source {self.quote!r}", f"chapter {self.chapter}: 0 is the preface")
        if self.last_line is not None and self.last_line <= self.line:
            raise RecordError(
                f"source {self.quote!r}",
                f"last_line {self.last_line} is not after line {self.line}",
            )
        if not self.quote:
            raise RecordError(f"source at line {self.line}", "an empty quote proves nothing")

    @property
    def citation(self) -> Bilingual:
        """The place as a person would cite it, without the quote."""
        places = [
            _PREFACE if (name, place) == ("chapter", 0) else words.filled(place)
            for name, words in _CITED
            if (place := getattr(self, name)) is not None
        ]
        lines = (self.line,) if self.last_line is None else (self.line, self.last_line)
        places.append((_LINE if self.last_line is None else _LINES).filled(*lines))
        return Bilingual(
            zh=" ".join(place.zh for place in places), en=", ".join(place.en for place in places)
        )

    def __str__(self) -> str:
        return f"{self.citation.en}: “{self.quote}”"


_CITED = (
    ("chapter", Bilingual(zh="第{0}章", en="ch. {0}")),
    ("section", Bilingual(zh="第{0}节", en="sec. {0}")),
    ("table", Bilingual(zh="表{0}", en="table {0}")),
    ("box", Bilingual(zh="专栏{0}", en="box {0}")),
    ("row", Bilingual(zh="第({0})行", en="row ({0})")),
    ("column", Bilingual(zh="“{0}”栏", en="column {0}")),
)
"""How a citation names each field of a source, from the widest place to the narrowest."""
_PREFACE = Bilingual(zh="前言", en="preface")
_LINE = Bilingual(zh="原文第{0}行", en="line {0}")
_LINES = Bilingual(zh="原文第{0}—{1}行", en="lines {0}-{1}")


@final
@frozen(kw_only=True, field_transformer=checked)
class Document:
    """A document that sources point into, or that the plan names."""

    id: str
    title_zh: str
    title_en: str
    role: DocumentRole = field(converter=DocumentRole)
    source: Source
    """Where the title is printed."""
    sha256: str | None = None
    """Digest of the copy that was read (UTF-8); None for a document that is only named."""
    lines: int | None = None
    """Number of lines of that copy."""
    area: str | None = None
    """Code in GB/T 2260 of the area that a plan is for; None if the document is no plan or its area has no code."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Label:
    """A name as printed somewhere, with its place."""

    zh: str
    en: str
    source: Source
