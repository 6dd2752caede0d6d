"""The schemes of statistical offices, exactly as published, each with its source.

Above each rule stands the sentence that it follows.
"""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve

from xzplan.assessment.schemes.bands import Bands, Category, Edge, Status
from xzplan.assessment.schemes.published import Grid, PublishedScheme, RuleMetric, ScoreRule
from xzplan.language import Bilingual

__all__ = ["DESTATIS", "EUROSTAT", "STATCAN", "UN2022", "UN2023"]


def _category(key: str, zh: str, en: str, progress: Status, outlook: Status) -> Category:
    return Category(id=key, name=Bilingual(zh=zh, en=en), progress=progress, outlook=outlook)


def _from(value: str) -> Edge:
    """Return an edge at which the upper band starts."""
    return Edge(value=Decimal(value), belongs_to="above")


def _above(value: str) -> Edge:
    """Return an edge above which the upper band starts."""
    return Edge(value=Decimal(value), belongs_to="below")


# Statistics Canada: open-sdg/open-sdg, docs/progress-methodology.md, in code open-sdg/sdg-build, sdg/ProgressMeasure.py.

_ACHIEVED = _category(
    "target_achieved", "目标已实现", "target achieved", Status.ACHIEVED_EARLY, Status.LIKELY
)
_SUBSTANTIAL = _category("substantial_progress", "按进度推进", "on track", Status.ON_TRACK, Status.LIKELY)
_MODERATE = _category(
    "moderate_progress",
    "有进展，但须加快",
    "progress made, but acceleration needed",
    Status.BEHIND,
    Status.AT_RISK,
)
_LIMITED = _category(
    "limited_progress", "进展有限或没有进展", "limited or no progress", Status.BEHIND, Status.UNLIKELY
)
_DETERIORATION = _category("deterioration", "恶化", "deterioration", Status.BEHIND, Status.UNLIKELY)

STATCAN = PublishedScheme(
    id="statcan",
    name=Bilingual(zh="加拿大统计局（Open SDG）", en="Statistics Canada (Open SDG)"),
    source=Bilingual(
        zh="open-sdg/open-sdg，docs/progress-methodology.md（2025年10月）；open-sdg/sdg-build，sdg/ProgressMeasure.py",
        en="open-sdg/open-sdg, docs/progress-methodology.md (2025-10); open-sdg/sdg-build, sdg/ProgressMeasure.py",
    ),
    # "[T]he observed CAGR is compared to the magnitude of the theoretical CAGR, which represents the annual growth rate
    # that would be required to achieve the target on time, by calculating the ratio (R)". On track: R ≥ 95%; acceleration
    # needed: 60% ≤ R < 95%; limited progress: 0% ≤ R < 60%; deterioration: R < 0%.
    # "If the target value is zero, it is replaced by 0.001 ... If the base value is zero, it is replaced by 0.001".
    with_target=ScoreRule(
        metric=RuleMetric.GROWTH_RATIO,
        bands=Bands.of(
            _DETERIORATION, _from("0"), _LIMITED, _from("0.60"), _MODERATE, _from("0.95"), _SUBSTANTIAL
        ),
        score="statcan_score",
        zero=Decimal("0.001"),
    ),
    # "[T]he observed compound annual growth rate is compared to predetermined fixed growth rates while also accounting
    # for the desired direction of progress." The same four with 1.5%, 0.5% and 0%; "[p]rogress thresholds greater than
    # 0% are reduced by a factor" near a natural limit.
    without_target=ScoreRule(
        metric=RuleMetric.DIRECTED_GROWTH,
        bands=Bands.of(
            _DETERIORATION, _from("0"), _LIMITED, _from("0.005"), _MODERATE, _from("0.015"), _SUBSTANTIAL
        ),
        score="statcan_trend_score",
        limited=True,
        zero=Decimal("0.001"),
    ),
    # "Indicators that achieve the target are automatically assigned a score of 5 regardless of the underlying trend."
    met=_ACHIEVED,
    as_coded=True,
)
"""Growth since the base year over the growth needed. A target that is met is achieved, whatever the trend."""

# Eurostat as run by EUSTAT: EUSTAT-PRE/data, scripts/build_data.py.

_SIGNIFICANT = _category(
    "significant_progress", "显著进展", "significant progress", Status.ON_TRACK, Status.LIKELY
)
_MODERATE_EU = _category("moderate_progress", "中等进展", "moderate progress", Status.BEHIND, Status.AT_RISK)
_NONE = _category("no_progress", "没有进展", "no progress", Status.BEHIND, Status.UNLIKELY)
_MODERATE_AWAY = _category(
    "moderate_deterioration", "中等倒退", "moderate deterioration", Status.BEHIND, Status.UNLIKELY
)
_SIGNIFICANT_AWAY = _category(
    "significant_deterioration", "显著倒退", "significant deterioration", Status.BEHIND, Status.UNLIKELY
)

EUROSTAT = PublishedScheme(
    id="eurostat",
    name=Bilingual(zh="欧盟统计局五级（EUSTAT 实现）", en="Eurostat, five classes, as run by EUSTAT"),
    source=Bilingual(
        zh="EUSTAT-PRE/data，scripts/build_data.py（巴斯克统计局）",
        en="EUSTAT-PRE/data, scripts/build_data.py (Basque statistical institute)",
    ),
    unchecked=Bilingual(
        zh="欧盟统计局原文；-1%的分界值接近指标的自然上下限时，其代码随之收缩而注释说不收缩，此处不收缩",
        en=(
            "Eurostat's own text; near a natural limit the code shrinks the cut of -1% and its comment says that it does "
            "not, here it does not"
        ),
    ),
    # "Método 2 (con target): high/med/low = 95%/60%/0% → 4 niveles sin neutral"; "z=0 → moderate_deterioration (entre 0%
    # y 60%)", which no change is among.
    with_target=ScoreRule(
        metric=RuleMetric.GROWTH_RATIO,
        bands=Bands.of(
            _SIGNIFICANT_AWAY,
            _from("0"),
            _MODERATE_AWAY,
            _above("0.6"),
            _MODERATE_EU,
            _above("0.95"),
            _SIGNIFICANT,
        ),
        score="eurostat_score",
        zero=Decimal("0.001"),
    ),
    # "Umbrales Método 1: > 0.01 → significant_progress; <= 0.01 y > 0.001 → moderate_progress; <= 0.001 y >= -0.001 →
    # no_progress (estancamiento); < -0.001 y >= -0.01 → moderate_deterioration; < -0.01 → significant_deterioration".
    # "base_value == limit, mantener el límite ya es progreso significativo".
    without_target=ScoreRule(
        metric=RuleMetric.DIRECTED_GROWTH,
        bands=Bands.of(
            _SIGNIFICANT_AWAY,
            _from("-0.01"),
            _MODERATE_AWAY,
            _from("-0.001"),
            _NONE,
            _above("0.001"),
            _MODERATE_EU,
            _above("0.01"),
            _SIGNIFICANT,
        ),
        score="eurostat_trend_score",
        limited=True,
        at_limit=_SIGNIFICANT,
        zero=Decimal("0.001"),
    ),
    met=_SIGNIFICANT,  # `if target_achieved: return "significant_progress"`
    as_coded=True,
)
"""The ratio of Statistics Canada in other words, and a band of no progress for a direction alone."""

# The Progress Chart of the United Nations, in two editions.

_ON_TRACK = _category(
    "on_track", "进展显著或按进度推进", "substantial progress, on track", Status.ON_TRACK, Status.LIKELY
)
_FAIR = _category(
    "fair_progress",
    "进展尚可，但须加快",
    "fair progress, acceleration needed",
    Status.BEHIND,
    Status.AT_RISK,
)
_LITTLE = _category(
    "limited_or_no_progress", "进展有限或没有进展", "limited or no progress", Status.BEHIND, Status.UNLIKELY
)

UN2022 = PublishedScheme(
    id="un2022",
    name=Bilingual(zh="联合国《可持续发展目标进展图》2022", en="United Nations SDG Progress Chart 2022"),
    source=Bilingual(
        zh="Progress Chart Technical Note 2022，据 UNDP-Data/SDG-Accelerator 和 cwtravisyip/unsd_global_database 两个实现",
        en=(
            "Progress Chart Technical Note 2022, read through two implementations, UNDP-Data/SDG-Accelerator and "
            "cwtravisyip/unsd_global_database"
        ),
    ),
    unchecked=Bilingual(
        zh="技术说明原文：恰在界线上的数值归哪一级；无目标值时的下界-0.5%，所见实现用-1%",
        en=(
            "the note itself: on which side a value just on a cut belongs; the lower cut of -0.5% without a target, for "
            "which the implementation read has -1%"
        ),
    ),
    # In code the growth so far divided by the growth needed, without its magnitude and without a direction.
    with_target=ScoreRule(
        metric=RuleMetric.PLAIN_GROWTH_RATIO,
        bands=Bands.of(_DETERIORATION, _from("-0.1"), _LITTLE, _from("0.5"), _FAIR, _from("0.95"), _ON_TRACK),
        positive=True,
    ),
    without_target=ScoreRule(
        metric=RuleMetric.DIRECTED_GROWTH,
        bands=Bands.of(
            _DETERIORATION, _from("-0.005"), _LITTLE, _above("0.005"), _FAIR, _above("0.01"), _ON_TRACK
        ),
        positive=True,
    ),
)
"""The plain ratio of two growth rates. It ignores which way is better and whether the target is met."""

_MET_OR_ON_TRACK = _category(
    "met_or_on_track", "目标已实现或按进度推进", "target met or on track", Status.ON_TRACK, Status.LIKELY
)
_FAIR_2023 = _category(
    "acceleration_needed",
    "进展尚可，但须加快",
    "fair progress, but acceleration needed",
    Status.BEHIND,
    Status.AT_RISK,
)
_STAGNATION = _category(
    "stagnation_or_regression", "停滞或倒退", "stagnation or regression", Status.BEHIND, Status.UNLIKELY
)

UN2023 = PublishedScheme(
    id="un2023",
    name=Bilingual(zh="联合国《可持续发展目标进展图》2023", en="United Nations SDG Progress Chart 2023"),
    source=Bilingual(
        zh="Progress Chart Technical Note 2023，据 EUSTAT-DES/site，_pages/en/metodologia.md，不含该局自定的例外",
        en=(
            "Progress Chart Technical Note 2023, read through EUSTAT-DES/site, _pages/en/metodologia.md, without the "
            "exceptions that are EUSTAT's own"
        ),
    ),
    unchecked=Bilingual(zh="技术说明原文", en="the note itself"),
    # "A continuación, se utiliza la CAGR del paso anterior para extrapolar el valor esperado para la serie en 2030,
    # suponiendo que se mantenga el ritmo de progreso actual". Of the way from base to target 0.95 or more scores 3, from
    # 0.10 to below 0.95 scores 2, less than 0.10 scores 1.
    with_target=ScoreRule(
        metric=RuleMetric.PROJECTED_SHARE,
        bands=Bands.of(_STAGNATION, _from("0.10"), _FAIR_2023, _from("0.95"), _MET_OR_ON_TRACK),
        positive=True,
    ),
    # "Se asigna una puntuación a los indicadores que no tienen valores objetivo para 2030 ... mediante el cálculo de la
    # tasa de crecimiento anual compuesta." 3: ≥ 0.02; 2: 0.005 to below 0.02; 1: < 0.005; mirrored for a decrease.
    without_target=ScoreRule(
        metric=RuleMetric.DIRECTED_GROWTH,
        bands=Bands.of(_STAGNATION, _from("0.005"), _FAIR_2023, _from("0.02"), _MET_OR_ON_TRACK),
        positive=True,
    ),
)
"""The share of the way that will be gone in the target year, at the growth rate since the base year."""

# The weather symbols of Destatis: dns-indikatoren.de/en/status.

_SUN = _category("sun", "太阳", "sun", Status.ON_TRACK, Status.LIKELY)
_SLIGHTLY_CLOUDY = _category("slightly_cloudy", "多云间晴", "sun with cloud", Status.BEHIND, Status.AT_RISK)
_CLOUD = _category("cloud", "阴", "cloud", Status.BEHIND, Status.UNLIKELY)
_THUNDERSTORM = _category("thunderstorm", "雷雨", "thunderstorm", Status.BEHIND, Status.UNLIKELY)

DESTATIS = PublishedScheme(
    id="destatis",
    name=Bilingual(zh="德国联邦统计局天气符号", en="Destatis, status symbols"),
    source=Bilingual(
        zh=(
            "德国可持续发展战略指标状态说明：dns-indikatoren.de/en/status；DnsTestEnvironment/dns-indicators，"
            "en/status/index.html"
        ),
        en=(
            "Status of the indicators of the German Sustainable Development Strategy: dns-indikatoren.de/en/status; "
            "DnsTestEnvironment/dns-indicators, en/status/index.html"
        ),
    ),
    unchecked=Bilingual(
        zh="须逐年保持而未达标、年均又无变动的，原文两处分别作阴和雷雨，此处作雷雨",
        en="of a target to be kept that is missed, with no change on average, it says both cloud and thunderstorm; here thunderstorm",
    ),
    # Sun: "If the trend continues, the target value will be met or the difference between the target value and the
    # current value will be less than 5 %." Slightly cloudy: "... will presumably miss its target by at least 5 % and at
    # most 20 % of the difference between the target value and the current value." Cloud: "... missed by more than 20 %".
    # Thunderstorm: "The indicator is not moving in the right direction".
    with_target=ScoreRule(
        metric=RuleMetric.MISS_RATIO,
        bands=Bands.of(_SUN, _from("0.05"), _SLIGHTLY_CLOUDY, _above("0.20"), _CLOUD),
        away=_THUNDERSTORM,
    ),
    without_target=None,
    # "[P]rimarily, the value last achieved and, subordinately, the average change over the last five years." Reached and
    # no setback to be expected: sun; reached, but a setback: slightly cloudy; "has not been reached but the average trend
    # is not moving away from the target": cloud; "missed and the indicator is not moving towards the target":
    # thunderstorm. "This procedure is used also when an indicator is supposed to reach a concrete target value by an
    # exact target year and has reached the goal already."
    kept=Grid(
        first="met",
        second="mean_change_suffices",
        both=evolve(_SUN, progress=Status.KEPT),
        first_only=evolve(_SLIGHTLY_CLOUDY, progress=Status.SLIPPING),
        second_only=evolve(_CLOUD, progress=Status.BROKEN),
        neither=evolve(_THUNDERSTORM, progress=Status.BROKEN),
    ),
    # "[P]rimarily, the average change over the last five years and, subordinately, the last annual change." Both in the
    # right direction: sun; the average alone: slightly cloudy; the last alone, "a turn in the desired direction": cloud;
    # neither: thunderstorm.
    direction=Grid(
        first="mean_change_good",
        second="last_change_good",
        both=_SUN,
        first_only=_SLIGHTLY_CLOUDY,
        second_only=_CLOUD,
        neither=_THUNDERSTORM,
    ),
    # "[F]irst the average annual change over the last five years is calculated by means of the last six data points." If
    # there are not enough data, "the last four consecutive points of time for which data are available will, as a minimum,
    # be used". Of an interval: "the weakest of the targets in the target interval will be used to determine the status."
    span=5,
    least=4,
    interval=True,
)
"""Where the mean of the last five yearly changes leads. For a target that is met or to be kept the value comes first, the
trend second."""
