"""The plan, put together from its parts; each kind of record loads when it is first looked at."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from xzplan.data.counties import AREAS, COUNTIES, COUNTIES_SOURCE
from xzplan.data.documents import DOCUMENTS, PUBLISHED_TEXT
from xzplan.model.lookup import LazyRecords
from xzplan.model.plan import Plan


def _later(kind: str, name: str) -> LazyRecords[Any]:
    """Return records that load from the data module of their name."""
    return LazyRecords(kind, lambda: getattr(import_module(f"xzplan.data.{name}"), name.upper()))


PLAN = Plan(
    id=PUBLISHED_TEXT,
    name_zh="忻州市“十四五”公共服务和社会保障事业规划",
    name_en="Xinzhou's 14th Five-Year Plan for Public Services and Social Security",
    base_year=2020,
    first_year=2021,
    last_year=2025,
    edition="2",
    documents=DOCUMENTS,
    domains=_later("domain", "domains"),
    indicators=_later("indicator", "indicators"),
    key_projects=_later("key project", "key_projects"),
    works=_later("work", "works"),
    measures=_later("measure", "measures"),
    commitments=_later("commitment", "commitments"),
    goals=_later("goal", "goals"),
    facts=_later("fact", "facts"),
    readings=_later("reading", "readings"),
    discrepancies=_later("discrepancy", "discrepancies"),
    horizon_year=2035,
    counties=COUNTIES,
    counties_source=COUNTIES_SOURCE,
    areas=AREAS,
)
