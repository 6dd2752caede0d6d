"""Rules of assessment as data: ours, and those that offices have published."""

from __future__ import annotations

from xzplan.assessment.schemes.bands import Bands, Category, Edge, Status
from xzplan.assessment.schemes.catalogue import PLAN, SCHEMES, AnyScheme, Scheme, get_scheme
from xzplan.assessment.schemes.office_schemes import (
    DESTATIS,
    EUROSTAT,
    STATCAN,
    UN2022,
    UN2023,
)
from xzplan.assessment.schemes.offices import (
    compound_growth,
    directed_growth,
    eurostat_score,
    eurostat_trend_score,
    growth_ratio,
    limit_factor,
    plain_growth_ratio,
    projected_share,
    statcan_score,
    statcan_trend_score,
)
from xzplan.assessment.schemes.published import (
    Grid,
    PublishedScheme,
    RuleMetric,
    ScoreRule,
)
from xzplan.assessment.schemes.rating import (
    Rating,
    rate_series,
)

__all__ = [
    "DESTATIS",
    "EUROSTAT",
    "PLAN",
    "SCHEMES",
    "STATCAN",
    "UN2022",
    "UN2023",
    "AnyScheme",
    "Bands",
    "Category",
    "Edge",
    "Grid",
    "PublishedScheme",
    "Rating",
    "RuleMetric",
    "Scheme",
    "ScoreRule",
    "Status",
    "compound_growth",
    "directed_growth",
    "eurostat_score",
    "eurostat_trend_score",
    "get_scheme",
    "growth_ratio",
    "limit_factor",
    "plain_growth_ratio",
    "projected_share",
    "rate_series",
    "statcan_score",
    "statcan_trend_score",
]
