"""What the modules of readings share: the builder, and places in the running text and the boxes."""

from __future__ import annotations

from xzplan.data.documents import PUBLISHED_TEXT
from xzplan.language import Bilingual
from xzplan.model.readings import Reading
from xzplan.model.sources import Source


def decided(
    key: str,
    *,
    question: tuple[str, str],
    options: tuple[tuple[str, str], ...],
    adopted: int,
    reason: tuple[str, str],
    evidence: tuple[Source, ...] = (),
    indicators: tuple[str, ...] = (),
    commitments: tuple[str, ...] = (),
) -> Reading:
    """Build a record; texts are pairs of Chinese and English, and ``adopted`` counts the options from 1."""
    considered = tuple(Bilingual(zh=zh, en=en) for zh, en in options)
    return Reading(
        id=key,
        question=Bilingual(zh=question[0], en=question[1]),
        options=considered,
        statement=considered[adopted - 1],
        reason=Bilingual(zh=reason[0], en=reason[1]),
        evidence=evidence,
        indicators=indicators,
        commitments=commitments,
    )


def at(chapter: int, section: int | None, line: int, quote: str, *, box: str | None = None) -> Source:
    """Return a place outside the table."""
    return Source(document=PUBLISHED_TEXT, chapter=chapter, section=section, line=line, quote=quote, box=box)
