"""The report on a plan."""

from __future__ import annotations

from xzplan.reporting.report import report, write_report

__all__ = ["report", "write_report"]
