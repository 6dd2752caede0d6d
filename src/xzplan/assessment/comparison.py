"""One indicator under every scheme: what each says, by which number, and why they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import final

from attrs import frozen

from xzplan.assessment.assess import assess
from xzplan.assessment.records import Assessment
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.catalogue import SCHEMES, AnyScheme, get_scheme
from xzplan.assessment.schemes.published import PublishedScheme
from xzplan.assessment.verdicts import words
from xzplan.display.text import text_table
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.figures import Number
from xzplan.model.indicators import Indicator
from xzplan.observations.records import Observations

__all__ = ["SchemeComparison", "compare_schemes"]

_WHAT = {
    "schedule_ratio": words("已走的路与应走的路之比，直线", "way gone over way due, on a straight line"),
    "log_schedule_ratio": words(
        "已有增长与应有增长之比，对数", "growth so far over growth due, in logarithms"
    ),
    "average_change": words("年均增速与要求", "mean rate against the rate required"),
    "gap": words("最新值与界限", "latest value against the bound"),
    "growth_ratio": words(
        "复合增速之比，自基期起，分方向", "ratio of compound rates since the base, by direction"
    ),
    "plain_growth_ratio": words(
        "复合增速之比，自基期起，不分方向", "ratio of compound rates since the base, whichever way"
    ),
    "projected_share": words(
        "按复合增速推到目标年", "compound rate since the base, led on to the target year"
    ),
    "directed_growth": words("复合增速，无目标值", "compound rate, without a target"),
    "miss_ratio": words("按近年平均变动推到目标年", "mean of the last changes, led on to the target year"),
    "mean_change": words("近年平均变动的方向", "which way the mean of the last changes goes"),
}


@final
@frozen(kw_only=True)
class SchemeComparison:
    """One indicator and the same observations, assessed by several schemes."""

    indicator: Indicator
    assessments: tuple[Assessment, ...]
    """One for each scheme, in the order asked for."""

    @property
    def statuses(self) -> dict[str, Status]:
        """Status of progress by the id of the scheme."""
        return {one.scheme.id: one.progress.status for one in self.assessments}

    @property
    def agree(self) -> bool:
        """Whether all schemes that assess it give one status of progress."""
        return len({status for status in self.statuses.values() if status is not Status.NOT_ASSESSED}) <= 1

    @property
    def why(self) -> Bilingual:
        """Why they differ: what each compares, scheme by scheme."""
        parts = [(one.scheme.id, _compared(one)) for one in self.assessments]
        zh = "；".join(f"{key}：{said.zh}" for key, said in parts)
        en = "; ".join(f"{key}: {said.en}" for key, said in parts)
        return words(zh, en)

    def __str__(self) -> str:
        one = self.indicator
        years = ", ".join(str(a.year) for a in self.assessments[:1])
        head = f"({one.number}) {one.name_zh} / {one.name_en}, {years}"
        rows = [
            (
                a.scheme.id,
                a.progress.status.text.zh,
                a.progress.status.text.en,
                "—" if a.progress.category is None else a.progress.category.id,
                "—" if a.progress.value is None else f"{a.progress.value:.4g}",
                _compared(a).zh,
                _compared(a).en,
            )
            for a in self.assessments
        ]
        titles = ("scheme", "进度", "progress", "category", "value", "所比", "compared")
        return "\n".join([head, text_table(titles, rows, align="llllrll"), *self._unchecked()])

    def _unchecked(self) -> Iterator[str]:
        for scheme in (one.scheme for one in self.assessments):
            if isinstance(scheme, PublishedScheme) and scheme.unchecked is not None:
                said = scheme.unchecked
                yield f"{scheme.id}: 未核对或由本库决定：{said.zh} / not checked, or decided here: {said.en}"

    def __repr__(self) -> str:
        statuses = ", ".join(f"{key} {status.name}" for key, status in self.statuses.items())
        return f"<SchemeComparison {self.indicator.id}: {statuses}>"


def _compared(one: Assessment) -> Bilingual:
    verdict = one.progress
    if verdict.status is Status.NOT_ASSESSED:
        return verdict.reason
    if one.parts:
        return words("各序列中最差的", "the worst of the series")
    category, scheme = verdict.category, one.scheme
    if category is not None and isinstance(scheme, PublishedScheme) and verdict.bands is None:
        if category == scheme.met:
            return words("已达到目标，不看趋势", "target met, whatever the trend")
        if scheme.kept is not None and category in scheme.kept.categories:
            return words("先看是否达到，再看趋势", "whether it is met, then the trend")
    return _WHAT[str(verdict.measure)]


def compare_schemes(
    indicator: Indicator,
    observations: Observations | Mapping[str, Observations],
    *,
    schemes: Iterable[str | AnyScheme] | None = None,
    year: int | None = None,
    series: str | None = None,
    baseline: Number | None = None,
    assigned: Number | None = None,
    reference: Number | Mapping[int, Number] | Mapping[str, Number | Mapping[int, Number]] | None = None,
) -> SchemeComparison:
    """Return one indicator under all schemes.

    Parameters
    ----------
    indicator, observations, year, series, baseline, assigned, reference
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
    chosen = [get_scheme(one) for one in (SCHEMES.values() if schemes is None else schemes)]
    ids = [one.id for one in chosen]
    if not chosen or len(set(ids)) < len(ids):
        raise InvalidInputError("schemes", ids, "pass each scheme once, one at least")
    if isinstance(observations, Iterable) and not isinstance(observations, Mapping | str):
        observations = list(observations)  # read once, judged several times
    return SchemeComparison(
        indicator=indicator,
        assessments=tuple(
            assess(
                indicator,
                observations,
                year=year,
                scheme=scheme,
                series=series,
                baseline=baseline,
                assigned=assigned,
                reference=reference,
            )
            for scheme in chosen
        ),
    )
