"""The laws of pages."""

from __future__ import annotations

from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st

import xzplan
from pages import OWN, Page
from walking import small_plan
from xzplan.display.html import CONTROL_PICTURES

PLAN = small_plan(xzplan.load_plan())


@settings(max_examples=60)
@example("<script>alert(1)</script>")
@example('"><img src=x onerror=alert(1)>')
@example("</style></title><!--")
@example("&lt;b&gt;&amp;")
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), min_size=1))
def test_text_stays_text(text: str) -> None:
    """Law 37: No text becomes markup: whatever the texts of records are, every element of a page is the library's own, and its text reads as it was."""
    beds = PLAN.indicators[18]
    beds = evolve(
        beds,
        name_zh=f"{text}甲",
        name_en=f"{text}乙",
        unit=evolve(beds.unit, zh=text, en=text),
        target=evolve(beds.target, printed=text),
        baseline=evolve(beds.baseline, printed=text),
    )
    plan = evolve(
        PLAN,
        name_zh=text,
        name_en=text,
        indicators=[beds],
        key_projects=(),
        readings=(),
        facts=(),
        commitments=(),
        discrepancies=(),
        works=(),
        measures=(),
    )
    said = xzplan.OfficialVerdict(words=text, source=text)
    seen = [xzplan.Observation(period=2022, value=30, source=text, vintage=text)]
    review = xzplan.assess_plan(plan, {18: seen}, arguments={18: {"official": said}})
    shown = text.translate(CONTROL_PICTURES)
    one = review[18]
    pages = [Page(record._repr_html_()) for record in (beds, plan, one.trajectory, one, review)]
    pages += [
        Page(xzplan.report(review, lang=lang, detail=detail, date=text, note=text))
        for lang in ("zh", "en")
        for detail in ("brief", "full")
    ]
    for page in pages:
        assert set(page.tags) <= OWN
        assert page.attributes <= ATTRIBUTES
        assert shown in page.text


ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "style", "scope", "colspan", "data-label"),
    *("role", "width", "height", "viewbox", "fill", "points", "stroke", "stroke-width", "stroke-dasharray"),
    *("cx", "cy", "r", "title"),
}
