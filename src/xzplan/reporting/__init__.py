"""The report on a plan."""

from __future__ import annotations

from xzplan.reporting.report import report

__all__ = ["report"]
