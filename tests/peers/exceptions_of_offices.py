"""Rules of single offices that the library leaves out, written with its public functions.

`xzplan.assessment.schemes.rate_series` rates one series against one target by five published schemes. The offices publish more: means of
the scores of several series, yes-or-no indicators, several targets at once, exceptions to a rule, older editions. No
plan needs them, so they stand here, to reproduce the figures that those offices printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import NamedTuple, TypeAlias

from attrs import evolve

from xzplan import Bilingual, Direction, Status
from xzplan.assessment.schemes import Bands, Category, Edge, PublishedScheme, Rating, ScoreRule, rate_series
from xzplan.assessment.schemes.office_schemes import EUROSTAT, STATCAN, UN2023

Scores: TypeAlias = "float | Sequence[Scores]"
"""A score, or a group of scores and groups."""


class Scored(NamedTuple):
    """The published id of a category, and the score beside it."""

    category: str
    score: float | None


def _bands(scheme: PublishedScheme, *parts: str) -> Bands:
    """Return bands written as in the publication: ids of categories, and edges such as ``>= 0`` or ``> 0``."""
    categories = {category.id: category for category in scheme.categories}
    return Bands.of(*(categories[part] if part in categories else _edge(part) for part in parts))


def _edge(text: str) -> Edge:
    sign, value = text.split()
    return Edge(value=float(value), belongs_to="above" if sign == ">=" else "below")


# "[T]he progress scores from each series grouped within the sub-indicator are determined and averaged together before
# passing along the group's mean score ... Grouping depth is not limited."
# open-sdg/open-sdg, docs/progress-methodology.md, "Sub-indicator grouping".


def mean_score(scores: Scores) -> float:
    """Return the mean of the scores of several series, groups averaged first."""
    return fmean(map(mean_score, scores)) if isinstance(scores, Sequence) else scores


# "[S]cores between 2.5 and 5 belong to the 'On track' category, scores between 0 and 2.5 belong to the 'Progress made
# but acceleration needed' category, scores between -2.5 and 0 belong to the 'Limited progress' category, and scores
# between -5 and -2.5 belong to the 'Deterioration' category." The table beside it: [2.5, 5], [0, 2.5[, [-2.5, 0[.
# The same page, "Aggregated progress status". EUSTAT: EUSTAT-PRE/data, scripts/build_data.py,
# get_progress_status_from_score_eustat.
MEAN_SCORES = {
    "statcan": _bands(
        STATCAN,
        *(
            "deterioration",
            ">= -2.5",
            "limited_progress",
            ">= 0",
            "moderate_progress",
            ">= 2.5",
            "substantial_progress",
        ),
    ),
    "eurostat": _bands(
        EUROSTAT,
        *("significant_deterioration", ">= -2.5", "moderate_deterioration", ">= -0.25", "no_progress"),
        *("> 0.25", "moderate_progress", "> 2.5", "significant_progress"),
    ),
}


# "Any series that achieves its target is automatically assigned a progress score of +5. However, all series must
# achieve the target for the aggregate progress status to be 'Target achieved'." The same page.


def rate_scores(scheme: str, scores: Scores, *, all_met: bool = False) -> Scored:
    """Rate an indicator of several series by the mean of their scores."""
    mean = mean_score(scores)
    met = {"statcan": "target_achieved", "eurostat": "significant_progress"}
    return Scored(met[scheme] if all_met else MEAN_SCORES[scheme].category(mean).id, mean)


# "Binary or non-statistical indicators are categorized as follows: 1. 'Target achieved' if all conditions for meeting
# the target have been met. 2. 'Target not achieved' if one or more conditions for meeting the target have not been
# met." The same page, "Binary indicators". The scores: EUSTAT-PRE/data, scripts/build_data.py, where 1 gives
# 'significant_progress' and 5, and anything else 'significant_deterioration' and -5.
# "A los indicadores binarios se les asignará una de estas 2 categorías: a. 'Meta alcanzada' en caso afirmativo.
# b. 'Estancamiento o retroceso' si es 'no'." EUSTAT-DES/site, _pages/en/metodologia.md, "Excepciones" 9.
_BINARY = {
    "statcan": (Scored("target_not_achieved", None), Scored("target_achieved", 5)),
    "eurostat": (Scored("significant_deterioration", -5), Scored("significant_progress", 5)),
    "un2023_eustat": (Scored("stagnation_or_regression", None), Scored("met_or_on_track", None)),
}


def rate_binary(scheme: str, *, met: bool) -> Scored:
    """Rate what holds or does not: a law passed, a plan adopted."""
    return _BINARY[scheme][met]


# "If several targets are defined for one indicator that are to be reached at the same time ..., the development is
# evaluated individually for each target. The most negative evaluation determines the weather symbol to be assigned to
# the indicator." dns-indikatoren.de/en/status, "Indicators with several target values".
_WORST_FIRST = ("thunderstorm", "cloud", "slightly_cloudy", "sun")


def rate_several(ratings: Iterable[Rating]) -> str | None:
    """Return the symbol of Destatis for several targets at once: the worst of its symbols for each.

    Where one is not assessed the worst is unknown, and the result is None, unless another is a thunderstorm.
    """
    symbols = [rating.category and rating.category.id for rating in ratings]
    known = [symbol for symbol in symbols if symbol is not None]
    worst = min(known, key=_WORST_FIRST.index, default=None)
    return worst if len(known) == len(symbols) or worst == _WORST_FIRST[0] else None


_MET_OR_ON_TRACK = UN2023.with_target.bands.categories[-1]


def rate_un2023_eustat(
    years: Sequence[int], values: Sequence[float], *, direction: Direction, target: float, target_year: int
) -> Rating:
    """Rate a series by the chart of the United Nations of 2023, with the exceptions of EUSTAT.

    EUSTAT-DES/site, _pages/en/metodologia.md, "Excepciones" 1, 2 and 5. That values after the target year are left out
    before it is asked whether the target is met, is ours.
    """
    # 5. "Si el año objetivo fuera pasado, se evalua utilizando la metodología con meta hasta el año de la meta (y)."
    in_time = sum(year <= target_year for year in years) or len(years)
    years, values = years[:in_time], values[:in_time]
    # 2. "Cuando el valor del último año es cercano (diferencia máxima de 1%) al 0% o 100%, siendo éste el objetivo, se
    # considera que se ha alcanzado la meta."
    if target in (0, 100) and abs(values[-1] - target) <= 1:
        target = values[-1]
    # 1. "Cuando el valor del último año cumple con el objetivo, se considera que se ha alcanzado la meta,
    # independientemente de la tendencia en los últimos años."
    scheme = evolve(UN2023, id="un2023_eustat", met=_MET_OR_ON_TRACK)
    return rate_series(scheme, years, values, direction=direction, target=target, target_year=target_year)


def _category(key: str, zh: str, progress: Status, outlook: Status) -> Category:
    name = Bilingual(zh=zh, en=key.replace("_", " "))
    return Category(id=key, name=name, progress=progress, outlook=outlook)


_SIGNIFICANT = _category("significant_progress", "显著进展", Status.ON_TRACK, Status.LIKELY)
_MODERATE = _category("moderate_progress", "中等进展", Status.BEHIND, Status.AT_RISK)
_INSUFFICIENT = _category("insufficient_progress", "进展不足", Status.BEHIND, Status.UNLIKELY)
_AWAY = _category("movement_away", "背离目标", Status.BEHIND, Status.UNLIKELY)
_MODERATELY_AWAY = _category("moderate_movement_away", "中等背离", Status.BEHIND, Status.UNLIKELY)
_SIGNIFICANTLY_AWAY = _category("significant_movement_away", "显著背离", Status.BEHIND, Status.UNLIKELY)

# As commonly stated; the cuts could not be checked in a report. That a value just on a cut belongs to the better class
# is ours.
EUROSTAT_OLDER = PublishedScheme(
    id="eurostat_older",
    name=Bilingual(zh="欧盟统计局四级（较早版本）", en="Eurostat, four classes, older editions"),
    source=Bilingual(
        zh="《欧盟可持续发展监测报告》较早版本，据通行记述",
        en="Sustainable development in the European Union, monitoring report, older editions, as commonly stated",
    ),
    with_target=ScoreRule(
        metric="growth_ratio",
        bands=Bands.of(
            *(_AWAY, _edge(">= 0"), _INSUFFICIENT, _edge(">= 0.6"), _MODERATE, _edge(">= 0.95"), _SIGNIFICANT)
        ),
        positive=True,
    ),
    without_target=ScoreRule(
        metric="directed_growth",
        bands=Bands.of(
            *(
                _SIGNIFICANTLY_AWAY,
                _edge(">= -0.01"),
                _MODERATELY_AWAY,
                _edge(">= 0"),
                _MODERATE,
                _edge(">= 0.01"),
            ),
            _SIGNIFICANT,
        ),
        positive=True,
    ),
)
