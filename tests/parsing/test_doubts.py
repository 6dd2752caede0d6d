"""Every doubt and every reason has its operands in both languages."""

from __future__ import annotations

from xzplan.parsing.doubts import REASONS, TEXTS


def test_every_doubt_has_both_languages() -> None:
    for text in (*TEXTS.values(), *REASONS.values()):
        assert text.zh.count("{0}") == text.en.count("{0}")
        assert text.zh.count("{1}") == text.en.count("{1}")
