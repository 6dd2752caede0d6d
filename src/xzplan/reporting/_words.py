"""A review in the words of one language."""

from __future__ import annotations

from xzplan.assessment.review import Review
from xzplan.language import Bilingual, say


class Words:
    """What every part of a report needs to put a review into words."""

    def __init__(self, review: Review, lang: str) -> None:
        self.review = review
        self.plan = review.plan
        self.zh = lang == "zh"
        self.lang = lang

    def say(self, zh: str, en: str) -> str:
        """Choose the words of the language."""
        return zh if self.zh else en

    def of(self, words: Bilingual) -> str:
        """Choose the words of a statement."""
        return say(words, self.lang)

    def name(self, record: object) -> str:
        """Return the name of a record with its number."""
        number, zh, en = (getattr(record, key) for key in ("number", "name_zh", "name_en"))
        return f"({number}) {self.say(zh, en)}"

    def also(self, *parts: str | None) -> str:
        """Return parts of a sentence as one, those that are empty left out."""
        return self.say("；", "; ").join(part for part in parts if part)

    def stop(self, text: str) -> str:
        """Return a text as a sentence."""
        return text if text.endswith(("。", ".")) else text + self.say("。", ".")
