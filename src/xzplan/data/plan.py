"""The plan, put together from its parts."""

from __future__ import annotations

from xzplan.data.documents import DOCUMENTS, PUBLISHED_TEXT
from xzplan.data.domains import DOMAINS
from xzplan.data.indicators import INDICATORS
from xzplan.data.key_projects import KEY_PROJECTS
from xzplan.model import Plan

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
)
