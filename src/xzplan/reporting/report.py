"""The report on a plan, as a page to read, print or send."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from xzplan.assessment.key_projects import KeyProjectState
from xzplan.assessment.review import Review, assess_plan
from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.exceptions import InvalidInputError
from xzplan.model.checks import check_choice, require_text
from xzplan.model.lookup import by_id
from xzplan.model.periods import PeriodLike
from xzplan.model.plan import Plan, check_plan
from xzplan.observations.records import Observation, Observations, RowOfObservations, collect_row
from xzplan.reporting._content import Given, Report
from xzplan.reporting._page import page

__all__ = ["report"]

_LANGUAGES = {"zh": "zh-Hans", "en": "en"}


def report(
    plan: Plan | Review,
    observations: Mapping[Any, Observations | Mapping[str, Observations]] | None = None,
    *,
    lang: Literal["zh", "en"] = "zh",
    format: Literal["html", "markdown"] = "html",  # noqa: A002
    as_of: PeriodLike | None = None,
    scheme: str | Scheme = "plan",
    arguments: Mapping[Any, Mapping[str, Any]] | None = None,
    key_projects: Mapping[Any, KeyProjectState] | None = None,
    date: str | None = None,
    note: str | None = None,
) -> str:
    """Return a report on a plan: the counts in a sentence, each verdict with its reason, each figure with its source.

    Parameters
    ----------
    plan
        The plan; or a review of it, in place of the plan and of everything that the review was made from.
    observations, as_of, scheme, arguments, key_projects
        As for `xzplan.assess_plan`. Observations that no verdict rests on are listed too, and marked.
    lang
        The language of the report; quotations from the plan stay Chinese.
    format
        ``"html"`` for a page in one file, ``"markdown"`` for text.
    date
        The date to print, in any form; none by default.
    note
        A remark at the top of the report, such as that it is a draft.

    Raises
    ------
    InvalidInputError
        As `xzplan.assess_plan`; another language or format; no observations, or observations beside an assessment.
    UnknownKeyError
        As `xzplan.assess_plan`.

    Examples
    --------
    >>> import xzplan
    >>> text = xzplan.report(xzplan.load_plan(), {18: {2022: 30.8}}, lang="en", format="markdown")
    >>> print(text.splitlines()[0])
    # Xinzhou's 14th Five-Year Plan for Public Services and Social Security: assessment as of 2022
    """
    check_choice("lang", lang, "zh", "en")
    check_choice("format", format, "html", "markdown")
    for name, text in (("date", date), ("note", note)):
        if text is not None:
            require_text(name, text)
    if isinstance(plan, Review):
        _refuse_beside_a_review(
            observations=observations,
            as_of=as_of,
            scheme=None if isinstance(scheme, str) and scheme == "plan" else scheme,
            arguments=arguments,
            key_projects=key_projects,
        )
        review, given = plan, _of_review(plan)
    else:
        check_plan(plan)
        records = _records(plan, observations)
        review = assess_plan(
            plan, records, as_of=as_of, scheme=scheme, arguments=arguments, key_projects=key_projects
        )
        given = _by_series(records)
    content = Report(review, given, lang)
    blocks = content.blocks(date=date, note=note)
    if format == "markdown":
        return "\n\n".join(block.markdown() for block in blocks) + "\n"
    return page(content.title, blocks, lang=_LANGUAGES[lang])


def _refuse_beside_a_review(**arguments: object) -> None:
    for name, value in arguments.items():
        if value is not None:
            raise InvalidInputError(
                name, value, "the assessment is given; pass this to assess_plan() instead"
            )


def _records(plan: Plan, observations: Any) -> dict[str, RowOfObservations]:
    """Return the observations of each indicator as records, since an iterator would be empty the second time."""
    if observations is None:
        raise InvalidInputError("observations", None, "pass those of the plan's indicators")
    given = by_id("observations", plan.indicators, observations)
    return {key: collect_row(plan.indicators[key], values) for key, values in given.items()}


def _by_series(records: Mapping[str, RowOfObservations]) -> Given:
    given: dict[tuple[str, str | None], tuple[Observation, ...]] = {}
    for key, collected in records.items():
        own = collected if isinstance(collected, dict) else {None: collected}
        given |= {(key, series): observations for series, observations in own.items()}
    return given


def _of_review(review: Review) -> Given:
    """Return the observations that a review was made from; those it left out are no longer known."""
    return {
        (part.id, None if part.series is None else part.series.id): part.observations
        for assessment in review.values()
        for part in (assessment, *assessment.parts)
    }
