"""The report on a plan: one page that a person reads, prints or sends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from xzplan.assessment.review import KeyProjectState, PlanAssessment, assess_plan
from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.exceptions import InvalidInputError
from xzplan.model.lookup import by_id
from xzplan.model.plan import Plan
from xzplan.observations.records import Observation, Observations, RowOfObservations, collect_row
from xzplan.reporting._content import Given, Report
from xzplan.reporting._page import page

__all__ = ["report"]

_LANGUAGES = {"zh": "zh-Hans", "en": "en"}


def report(
    plan: Plan | PlanAssessment,
    observations: Mapping[Any, Observations | Mapping[str, Observations]] | None = None,
    *,
    lang: Literal["zh", "en"] = "zh",
    format: Literal["html", "markdown"] = "html",  # noqa: A002
    year: int | None = None,
    scheme: str | Scheme = "plan",
    arguments: Mapping[Any, Mapping[str, Any]] | None = None,
    key_projects: Mapping[Any, KeyProjectState] | None = None,
    date: str | None = None,
    note: str | None = None,
) -> str:
    """Return a report on a plan: the counted sentence, every verdict with its reason, every figure with its source.

    Parameters
    ----------
    plan
        The plan; or a `PlanAssessment`, which takes the place of all that it was made from.
    observations, year, scheme, arguments, key_projects
        As for `xzplan.assess_plan`. Observations that were left out of the verdicts are listed too, and said to be.
    lang
        The language; what the plan prints stays Chinese.
    format
        ``"html"`` for a whole page that needs nothing from elsewhere, ``"markdown"`` for text.
    date
        Date to print, as it is to stand there; none by default.
    note
        What a reader must see first, such as that it is a draft; above the counted sentence.

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
    # Xinzhou's 14th Five-Year Plan for Public Services and Social Security: assessment as at 2022
    """
    if lang not in _LANGUAGES:
        raise InvalidInputError("lang", lang, "pass 'zh' or 'en'")
    if format not in ("html", "markdown"):
        raise InvalidInputError("format", format, "pass 'html' or 'markdown'")
    if isinstance(plan, PlanAssessment):
        beside = {
            "observations": observations,
            "year": year,
            "scheme": None if scheme == "plan" else scheme,
            "arguments": arguments,
            "key_projects": key_projects,
        }
        for name, value in beside.items():
            if value is not None:
                raise InvalidInputError(
                    name, value, "the assessment is given; pass this to assess_plan() instead"
                )
        review, given = plan, _used(plan)
    else:
        if observations is None:
            raise InvalidInputError("observations", None, "pass those of the plan's indicators")
        # As records, since an iterator would be empty the second time.
        seen = by_id("observations", plan.indicators, observations)
        kept = {key: collect_row(plan.indicators[key], value) for key, value in seen.items()}
        review = assess_plan(
            plan, kept, year=year, scheme=scheme, arguments=arguments, key_projects=key_projects
        )
        given = _given(plan, kept)
    made = Report(review, given, lang)
    blocks = made.blocks(date=date, note=note)
    if format == "markdown":
        return "\n\n".join(block.markdown() for block in blocks) + "\n"
    return page(made.title, blocks, lang=_LANGUAGES[lang])


def _given(plan: Plan, kept: Mapping[Any, RowOfObservations]) -> Given:
    found: dict[tuple[str, str | None], tuple[Observation, ...]] = {}
    for key, value in kept.items():
        own = value if isinstance(value, dict) else {None: value}
        found |= {(plan.indicators[key].id, series): records for series, records in own.items()}
    return found


def _used(review: PlanAssessment) -> Given:
    """The observations that an assessment was made from; those it left out are no longer known."""
    return {
        (one.id, None if one.series is None else one.series.id): one.observations
        for whole in review.assessments.values()
        for one in (whole, *whole.parts)
    }
