"""Strings into pages: HTML, Markdown, text tables, small pictures. Knows no record."""

from __future__ import annotations

from xzplan.display.text import display_width, text_table

__all__ = ["display_width", "text_table"]
