"""The headed paragraphs of the chapters (to be filled)."""

from __future__ import annotations

from xzplan.structure import Measure

MEASURES: tuple[Measure, ...] = ()
