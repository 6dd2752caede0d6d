"""The report on a plan, as a document to read, print or send."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from xzplan.assessment.areas import AreaReviews
from xzplan.assessment.review import Review
from xzplan.exceptions import InvalidInputError
from xzplan.model.checks import choice, require_stored
from xzplan.model.figures import plain
from xzplan.reporting._annex import Annex
from xzplan.reporting._areas import AreaReport
from xzplan.reporting._content import Report
from xzplan.reporting._page import page

__all__ = ["report", "write_report"]

_LANGUAGES = {"zh": "zh-Hans", "en": "en"}
_FORMATS: dict[str, Literal["html", "markdown"]] = {".html": "html", ".htm": "html", ".md": "markdown"}


def report(
    review: Review | AreaReviews,
    *,
    lang: Literal["zh", "en"] = "zh",
    detail: Literal["brief", "full"] = "brief",
    format: Literal["html", "markdown"] = "html",  # noqa: A002
    date: str | None = None,
    note: str | None = None,
) -> str:
    """Return a report on a reviewed plan.

    The first page is complete in itself: the counts in a sentence, every status in one picture, and what needs
    attention with its value, the value due, the gap and what is needed each year. One line an indicator, the key
    projects, notes and the method follow. With ``detail="full"`` an annex adds the reasons of every verdict, the
    place of every figure, and how the text was understood.

    Of several areas, the report has an overview of all areas and a table of all of them by indicator.

    Parameters
    ----------
    review
        What `xzplan.assess_plan` or `xzplan.assess_areas` returned.
    lang
        The language of the report; quotations from the plan stay Chinese.
    detail
        ``"brief"`` for two to four pages, ``"full"`` for the annex as well; of several areas there is none.
    format
        ``"html"`` for a page in one file, ``"markdown"`` for text.
    date
        The date to print, in any form; none by default.
    note
        A remark at the top of the report, such as that it is a draft.

    Raises
    ------
    InvalidInputError
        Not a review; another language, detail or format.

    Examples
    --------
    >>> import xzplan
    >>> review = xzplan.assess_plan(xzplan.load_plan(), {18: {2022: 30.8}})
    >>> text = xzplan.report(review, lang="en", format="markdown")
    >>> print(text.splitlines()[0])
    # Xinzhou's 14th Five-Year Plan for Public Services and Social Security: assessment as of 2022
    """
    if not isinstance(review, Review | AreaReviews):
        raise InvalidInputError(
            "review", review, "pass a Review, as assess_plan() returns it, or AreaReviews"
        )
    lang = choice("lang", lang, "zh", "en")
    detail = choice("detail", detail, "brief", "full")
    format = choice("format", format, "html", "markdown")  # noqa: A001
    date, note = (
        None if text is None else require_stored(name, text)
        for name, text in (("date", date), ("note", note))
    )
    content = Report(review, lang) if isinstance(review, Review) else AreaReport(review, lang)
    blocks = content.blocks(date=date, note=note)
    if detail == "full" and isinstance(review, Review):
        blocks += Annex(review, lang).blocks()
    if format == "markdown":
        return "\n\n".join(block.markdown() for block in blocks) + "\n"
    return page(content.title, blocks, lang=_LANGUAGES[lang])


def write_report(
    path: str | Path,
    review: Review | AreaReviews,
    *,
    lang: Literal["zh", "en"] = "zh",
    detail: Literal["brief", "full"] = "brief",
    date: str | None = None,
    note: str | None = None,
) -> None:
    """Write a report on a reviewed plan to a file.

    Parameters
    ----------
    path
        Where to write; the suffix decides the form: ``.html`` or ``.md``. A word processor opens the page as a
        document that can be edited.
    review, lang, detail, date, note
        As for `report`.

    Raises
    ------
    InvalidInputError
        As `report`; another suffix.
    OSError
        The file cannot be written.
    """
    if not isinstance(path, str | Path):
        raise InvalidInputError("path", path, "pass the path of a file")
    target = Path(plain(path))
    form = _FORMATS.get(target.suffix.lower())
    if form is None:
        raise InvalidInputError("path", str(path), "end it with .html or .md")
    text = report(review, lang=lang, detail=detail, format=form, date=date, note=note)
    try:
        target.write_text(text, encoding="utf-8", newline="\n")
    except ValueError as error:  # half a character or a zero byte in the path
        raise InvalidInputError("path", str(path), f"no path: {error}") from error
