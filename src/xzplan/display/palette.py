"""The colours of pages and pictures: one for each tone, on light, on dark and on paper."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

__all__ = ["DARK", "LIGHT", "PRINT", "TINT", "Tone"]


class Tone(StrEnum):
    """How a status reads at a glance. Tones have colours; the statuses of one tone differ by their signs."""

    GOOD = "good"
    MIXED = "mixed"
    BAD = "bad"
    NEUTRAL = "neutral"


def _palette(good: str, mixed: str, bad: str, neutral: str) -> Mapping[str, str]:
    return MappingProxyType(
        {Tone.GOOD: good, Tone.MIXED: mixed, Tone.BAD: bad, Tone.NEUTRAL: neutral},
    )


# Blue instead of green: red and green look alike to the most common kinds of colour blindness.
LIGHT = _palette(good="#1668a8", mixed="#986400", bad="#8f1410", neutral="#5f5f5f")
"""Colours of text on white and on light grey, for pages and pictures."""
DARK = _palette(good="#56b4f2", mixed="#f5b83d", bad="#ff8272", neutral="#d0d0d0")
"""Colours of text on the dark backgrounds of notebooks."""
PRINT = _palette(good="#0b57a4", mixed="#714a00", bad="#6e0b08", neutral="#595959")
"""Colours of text on paper, darker since small coloured letters print faint."""

TINT = _palette(good="#e4eff8", mixed="#fbf1dc", bad="#fae3e1", neutral="#eeeeee")
"""Grounds behind text of the same tone, on white and on paper."""

# What is no status: paths, observations and bounds in drawings, and rules on pages.
INK = "#222222"
PATH = "#8a8a8a"
OBSERVED = "#1f5a8a"
BOUND = "#8a5a00"
