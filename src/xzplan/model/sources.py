"""Sources: the places where figures and names are printed."""

from __future__ import annotations

import re
from typing import final

from attrs import field, frozen

from xzplan.display.carded import Carded
from xzplan.display.text import fitted
from xzplan.exceptions import RecordError, shown
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.enums import Worded

__all__ = ["Document", "DocumentRole", "Label", "Source"]


class DocumentRole(Worded):
    """The relation of a document to the plan."""

    PUBLISHED_TEXT = "published_text", "公开文本", "published text"
    """The plan itself. Sources count the lines of this text."""
    FOLLOWED = "followed", "贯彻的文件", "followed"
    """A document that the plan carries out, in its own words."""
    ALIGNED_WITH = "aligned_with", "衔接的文件", "aligned with"
    """A document that the plan is aligned with, in its own words."""
    PRECEDING = "preceding", "前期规划", "preceding"
    """A plan of the same subject for the years before."""
    OBSERVED = "observed", "统计资料", "statistics"
    """A publication of observed values. Sources count the values taken from it."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Source(Carded):
    """A place in a published text, with its words.

    Programs check the line; people look up the chapter, section, table or box.
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
    """Number of the chapter; 0 is the preface."""
    section: int | None = None
    """Number of the section in its chapter."""
    table: str | None = None
    """Number of the table."""
    row: int | None = None
    """Row mark printed in the table."""
    column: str | None = None
    """Column head as printed."""
    box: str | None = None
    """Number of the box (专栏)."""

    def __attrs_post_init__(self) -> None:
        if not self.quote:
            raise RecordError(f"source at line {self.line}", "a quote must not be empty")
        for name in ("line", "section", "row"):
            number = getattr(self, name)
            if number is not None and number < 1:
                raise RecordError(f"source {self.quote!r}", f"{name} {number}: counted from 1")
        if self.chapter is not None and self.chapter < 0:
            raise RecordError(f"source {self.quote!r}", f"chapter {self.chapter}: 0 is the preface")
        if self.last_line is not None and self.last_line <= self.line:
            raise RecordError(
                f"source {self.quote!r}", f"last_line {self.last_line} is not after line {self.line}"
            )

    @property
    def citation(self) -> Bilingual:
        """The place as a person would cite it, without the quote."""
        places = [
            _PREFACE if (name, place) == ("chapter", 0) else words.filled(place)
            for name, words in _CITED
            if (place := getattr(self, name)) is not None
        ]
        if self.last_line is None:
            places.append(_LINE.filled(self.line))
        else:
            places.append(_LINES.filled(self.line, self.last_line))
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
"""How a citation names each field of a source, in the order of the citation."""
_PREFACE = Bilingual(zh="前言", en="preface")
_LINE = Bilingual(zh="原文第{0}行", en="line {0}")
_LINES = Bilingual(zh="原文第{0}—{1}行", en="lines {0}-{1}")


@final
@frozen(kw_only=True, field_transformer=checked)
class Document(Carded):
    """A document that sources point into, or that the plan names."""

    id: str
    """Fixed ASCII name."""
    title_zh: str
    """Title as printed."""
    title_en: str
    """Our translation of the title."""
    role: DocumentRole = field(converter=DocumentRole)
    """Its relation to the plan."""
    source: Source
    """Where the title is printed."""
    sha256: str | None = None
    """SHA-256 of the copy that was read (UTF-8); None for a document that is only named."""
    lines: int | None = None
    """Number of lines of that copy."""
    area: str | None = None
    """Code in GB/T 2260 of the area that a plan is for; None if the document is no plan or its area has no code."""
    issuer: Bilingual | None = None
    """The issuer (发文机关); None if the published text prints none."""
    reference: str | None = None
    """Its reference number (文号); None if the published text prints none."""
    issued: str | None = None
    """The date of issue as ``YYYY-MM-DD``, or as much of it as is printed; None if the published text prints none."""

    def __attrs_post_init__(self) -> None:
        if self.issued is not None and not _DATE.fullmatch(self.issued):
            raise RecordError(f"document {self.id!r}", f"issued {shown(self.issued)}: write YYYY-MM-DD")

    @property
    def imprint(self) -> Bilingual:
        """Issuer, number and date of issue, or that the published text prints none."""
        zh = [self.issuer and self.issuer.zh, self.reference, self.issued]
        en = [self.issuer and self.issuer.en, self.reference, self.issued]
        return Bilingual(
            zh="；".join(f"{name}：{text or '未列明'}" for name, text in zip(_IMPRINT_ZH, zh, strict=True)),
            en="; ".join(
                f"{name}: {text or 'not printed'}" for name, text in zip(_IMPRINT_EN, en, strict=True)
            ),
        )

    def __str__(self) -> str:
        none = "未列明 / not printed"
        lines = [
            ("Document", f"{self.title_zh} / {self.title_en}"),
            ("Id", self.id),
            ("Role", str(self.role.text)),
            ("Issuer", none if self.issuer is None else str(self.issuer)),
            ("Number", self.reference or none),
            ("Issued", self.issued or none),
            ("Source", self.source.citation.en),
        ]
        return fitted("\n".join(f"{label:<8} = {text}" for label, text in lines))


_IMPRINT_ZH = ("发文机关", "文号", "印发日期")
_IMPRINT_EN = ("issuer", "number", "date")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


@final
@frozen(kw_only=True, field_transformer=checked)
class Label:
    """A name as printed somewhere, with its place."""

    zh: str
    """The name as printed."""
    en: str
    """Our translation."""
    source: Source
    """Where it is printed."""
