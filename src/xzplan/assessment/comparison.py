"""One indicator under every scheme, with the number that each uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, final

from attrs import frozen

from xzplan.assessment.assess import Reference, assess
from xzplan.assessment.records import Assessment
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.catalogue import SCHEMES, AnyScheme, get_scheme
from xzplan.assessment.schemes.published import PublishedScheme
from xzplan.display.cards import listing
from xzplan.display.html import badge, both
from xzplan.display.text import paragraphs, text_table
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual, say
from xzplan.model.checks import checked, items_of
from xzplan.model.figures import Number
from xzplan.model.indicators import Indicator, check_indicator
from xzplan.model.periods import PeriodLike
from xzplan.observations.records import Observations, collect_row

__all__ = ["SchemeComparison", "compare_schemes"]

COMPARED = {
    "log_schedule_ratio": Bilingual(
        zh="已有增长与应有增长之比，对数", en="growth so far over growth due, in logarithms"
    ),
    "average_change": Bilingual(zh="年均增速与要求", en="mean rate against the rate required"),
    "gap": Bilingual(zh="最新实际值与应达值之差", en="latest value against the value due"),
    "growth_ratio": Bilingual(
        zh="复合增速之比，自基期起，分方向", en="ratio of compound rates since the base, by direction"
    ),
    "plain_growth_ratio": Bilingual(
        zh="复合增速之比，自基期起，不分方向", en="ratio of compound rates since the base, whichever way"
    ),
    "projected_share": Bilingual(
        zh="按复合增速推到目标年", en="compound rate since the base, led on to the target year"
    ),
    "directed_growth": Bilingual(zh="复合增速，无目标值", en="compound rate, without a target"),
    "miss_ratio": Bilingual(
        zh="按近年平均变动推到目标年", en="mean of the last changes, led on to the target year"
    ),
    "mean_change": Bilingual(zh="近年平均变动的方向", en="which way the mean of the last changes goes"),
}


@final
@frozen(kw_only=True, field_transformer=checked)
class SchemeComparison:
    """One indicator and the same observations, assessed by several schemes."""

    indicator: Indicator
    """The indicator assessed."""
    assessments: tuple[Assessment, ...]
    """One for each scheme, in the order asked for."""

    @property
    def statuses(self) -> dict[str, Status]:
        """Status of progress by the id of the scheme."""
        return {assessment.scheme.id: assessment.progress.status for assessment in self.assessments}

    @property
    def agree(self) -> bool:
        """Whether all schemes that assess it give one status of progress."""
        return len(set(self.statuses.values()) - {Status.NOT_ASSESSED}) <= 1

    @property
    def why(self) -> Bilingual:
        """The reasons for the differences, scheme by scheme."""
        parts = [(assessment.scheme.id, _compared(assessment)) for assessment in self.assessments]
        return Bilingual(
            zh="；".join(f"{scheme}：{compared.zh}" for scheme, compared in parts),
            en="; ".join(f"{scheme}: {compared.en}" for scheme, compared in parts),
        )

    def __str__(self) -> str:
        return "\n".join([*self._lines("zh"), *self._lines("en")])

    def _lines(self, lang: Literal["zh", "en"]) -> list[str]:
        """Return the comparison in one language."""
        indicator = self.indicator
        date = next((assessment.as_of for assessment in self.assessments), None)
        head = Bilingual(zh="({0}) {1}，{2}", en="({0}) {1}, {2}")
        title = head.filled(indicator.number, indicator.label(None), _NOTHING if date is None else date.text)
        rows = [_row(assessment, lang) for assessment in self.assessments]
        titles = [say(title, lang) for title in _TITLES]
        unchecked = [say(text, lang) for text in self._unchecked()]
        return [
            *paragraphs(say(title, lang)),
            *text_table(titles, rows, align="lllrl", width=90).splitlines(),
            *paragraphs(*unchecked),
        ]

    def _repr_html_(self) -> str:
        heads = [both(title.zh, title.en) for title in _TITLES]
        rows = []
        for assessment in self.assessments:
            progress, compared = assessment.progress, _compared(assessment)
            status = progress.status
            rows.append(
                (
                    assessment.scheme.id,
                    badge(status.sign, status.tone, both(status.text.zh, status.text.en)),
                    ""
                    if progress.category is None
                    else both(progress.category.name.zh, progress.category.name.en),
                    "" if progress.value is None else f"{progress.value:.4g}",
                    both(compared.zh, compared.en),
                )
            )
        indicator = self.indicator
        return listing(
            both(f"({indicator.number}) {indicator.name_zh}", indicator.name_en), heads, rows, figures=(3,)
        )

    def _unchecked(self) -> Iterator[Bilingual]:
        for scheme in (assessment.scheme for assessment in self.assessments):
            if isinstance(scheme, PublishedScheme) and scheme.unchecked is not None:
                yield _UNCHECKED.filled(scheme.id, scheme.unchecked)

    def __repr__(self) -> str:
        statuses = ", ".join(f"{key} {status.name}" for key, status in self.statuses.items())
        return f"<SchemeComparison {self.indicator.id}: {statuses}>"


_TITLES = (
    Bilingual(zh="评估方法", en="scheme"),
    Bilingual(zh="进度", en="progress"),
    Bilingual(zh="公布的类别", en="published category"),
    Bilingual(zh="数值", en="value"),
    Bilingual(zh="所比较的内容", en="compared"),
)
_NOTHING = Bilingual(zh="—", en="—")
_UNCHECKED = Bilingual(zh="{0}：未核对或由本软件确定：{1}", en="{0}: not checked, or decided here: {1}")


def _row(assessment: Assessment, lang: Literal["zh", "en"]) -> list[str]:
    progress = assessment.progress
    category = _NOTHING if progress.category is None else progress.category.name
    return [
        assessment.scheme.id,
        say(progress.status.text, lang),
        say(category, lang),
        "—" if progress.value is None else f"{progress.value:.4g}",
        say(_compared(assessment), lang),
    ]


def _compared(assessment: Assessment) -> Bilingual:
    """Return in words what a scheme compares, or why it does not assess."""
    verdict, scheme = assessment.progress, assessment.scheme
    if verdict.status is Status.NOT_ASSESSED:
        return verdict.reason
    if assessment.parts:
        return Bilingual(zh="各分项中评价最低的", en="the worst of the series")
    if verdict.category is not None and isinstance(scheme, PublishedScheme) and verdict.bands is None:
        if verdict.category == scheme.met:
            return Bilingual(zh="已达到目标，不看趋势", en="target met, whatever the trend")
        if scheme.kept is not None and verdict.category in scheme.kept.categories:
            return Bilingual(zh="先看是否达到，再看趋势", en="whether it is met, then the trend")
    return COMPARED[str(verdict.metric)]


def compare_schemes(
    indicator: Indicator,
    observations: Observations | Mapping[str, Observations],
    *,
    schemes: Iterable[str | AnyScheme] | None = None,
    as_of: PeriodLike | None = None,
    series: str | None = None,
    baseline: Number | None = None,
    assigned: Number | None = None,
    reference: Reference | Mapping[str, Reference] | None = None,
) -> SchemeComparison:
    """Return one indicator under all schemes.

    Parameters
    ----------
    indicator, observations, as_of, series, baseline, assigned, reference
        As for `xzplan.assess`.
    schemes
        Which, in which order; by default all of `xzplan.assessment.schemes.SCHEMES`.

    Raises
    ------
    InvalidInputError
        As for `xzplan.assess`; no scheme, or one twice.
    UnknownKeyError
        No scheme has the id.

    Examples
    --------
    >>> import xzplan
    >>> beds = xzplan.load_plan().indicators["nursing_bed_share"]
    >>> comparison = xzplan.compare_schemes(beds, {2021: 21.3, 2022: 30.8}, schemes=["plan", "statcan"])
    >>> [(key, status.name) for key, status in comparison.statuses.items()], comparison.agree
    ([('plan', 'BEHIND'), ('statcan', 'ON_TRACK')], False)
    """
    check_indicator(indicator)
    given = SCHEMES if schemes is None else items_of("schemes", schemes, "pass schemes, or their ids")
    chosen = [get_scheme(scheme) for scheme in given]
    ids = [scheme.id for scheme in chosen]
    if not chosen or len(set(ids)) < len(ids):
        raise InvalidInputError("schemes", ids, "pass each scheme once, one at least")
    # As records from here on, since an iterator would be empty the second time.
    collected = collect_row(indicator, observations, series=series)
    return SchemeComparison(
        indicator=indicator,
        assessments=tuple(
            assess(
                indicator,
                collected,
                as_of=as_of,
                scheme=scheme,
                series=series,
                baseline=baseline,
                assigned=assigned,
                reference=reference,
            )
            for scheme in chosen
        ),
    )
