"""All files of the corpus."""

from __future__ import annotations

from observations.corpus import (
    areas,
    books,
    formats,
    frames,
    layouts,
    mismatches,
    names,
    own,
    refused,
    strangers,
    times,
    traps,
    values,
)

__all__ = ["CASES"]

CASES = (
    *names.CASES,
    *values.CASES,
    *times.CASES,
    *layouts.CASES,
    *books.CASES,
    *formats.CASES,
    *areas.CASES,
    *traps.CASES,
    *mismatches.CASES,
    *frames.CASES,
    *own.CASES,
    *refused.CASES,
    *strangers.CASES,
)
