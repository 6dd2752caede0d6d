"""Rules of assessment as data: ours, and those that offices have published."""

from __future__ import annotations

from xzplan.assessment.schemes._office_schemes import (
    DESTATIS,
    EUROSTAT,
    EUROSTAT_OLDER,
    STATCAN,
    UN2022,
    UN2023,
    UN2023_EUSTAT,
)
from xzplan.assessment.schemes.bands import Bands, Category, Edge, Status
from xzplan.assessment.schemes.catalogue import PLAN, SCHEMES, AnyScheme, Scheme, get_scheme
from xzplan.assessment.schemes.offices import (
    Scores,
    compound_growth,
    directed_growth,
    eurostat_score,
    eurostat_trend_score,
    growth_ratio,
    limit_factor,
    mean_score,
    plain_growth_ratio,
    projected_share,
    statcan_score,
    statcan_trend_score,
)
from xzplan.assessment.schemes.published import (
    Condition,
    Grid,
    PublishedScheme,
    RuleMeasure,
    RuleScore,
    ScoreRule,
)
from xzplan.assessment.schemes.rating import (
    Rating,
    RuleName,
    rate_binary,
    rate_scores,
    rate_series,
    rate_several,
)

__all__ = [
    "DESTATIS",
    "EUROSTAT",
    "EUROSTAT_OLDER",
    "PLAN",
    "SCHEMES",
    "STATCAN",
    "UN2022",
    "UN2023",
    "UN2023_EUSTAT",
    "AnyScheme",
    "Bands",
    "Category",
    "Condition",
    "Edge",
    "Grid",
    "PublishedScheme",
    "Rating",
    "RuleMeasure",
    "RuleName",
    "RuleScore",
    "Scheme",
    "ScoreRule",
    "Scores",
    "Status",
    "compound_growth",
    "directed_growth",
    "eurostat_score",
    "eurostat_trend_score",
    "get_scheme",
    "growth_ratio",
    "limit_factor",
    "mean_score",
    "plain_growth_ratio",
    "projected_share",
    "rate_binary",
    "rate_scores",
    "rate_series",
    "rate_several",
    "statcan_score",
    "statcan_trend_score",
]
