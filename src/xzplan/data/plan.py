"""The plan, put together from its parts. What stands outside the table loads when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from xzplan.data.counties import COUNTIES
from xzplan.data.documents import DOCUMENTS, PUBLISHED_TEXT
from xzplan.data.domains import DOMAINS
from xzplan.data.indicators import INDICATORS
from xzplan.data.key_projects import KEY_PROJECTS
from xzplan.lookup import Records
from xzplan.model import Plan


def _later(kind: str, name: str) -> Records[Any]:
    """Return records that load from the data module of their name."""

    def load() -> Any:
        return getattr(import_module(f"xzplan.data.{name}"), name.upper())

    loader: Callable[[], Any] = load
    return Records(kind, loader)


PLAN = Plan(
    id=PUBLISHED_TEXT,
    name_zh="忻州市“十四五”公共服务和社会保障事业规划",
    name_en="Xinzhou's 14th Five-Year Plan for Public Services and Social Security",
    base_year=2020,
    first_year=2021,
    last_year=2025,
    edition="1",
    documents=DOCUMENTS,
    domains=DOMAINS,
    indicators=INDICATORS,
    key_projects=KEY_PROJECTS,
    measures=_later("measure", "measures"),
    commitments=_later("commitment", "commitments"),
    goals=_later("goal", "goals"),
    facts=_later("fact", "facts"),
    readings=_later("reading", "readings"),
    discrepancies=_later("discrepancy", "discrepancies"),
    counties=COUNTIES,
)
