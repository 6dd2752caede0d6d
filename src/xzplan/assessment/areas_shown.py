"""Several areas in a notebook: a row for each indicator, a column for each area."""

from __future__ import annotations

from collections.abc import Sequence

from xzplan.assessment.records import Assessment
from xzplan.assessment.sentence import count
from xzplan.assessment.shown import shown_figures, without_unit
from xzplan.display.html import Html, badge, both, element, joined, notebook
from xzplan.language import Bilingual
from xzplan.model.periods import Period


def table_of_areas(
    title: Bilingual, names: Sequence[Bilingual], rows: Sequence[Sequence[Assessment]], as_of: Period
) -> Html:
    """Return the latest value of each indicator in each area, behind the sign of its status; with its date if it is older."""
    found = count(one.progress.status for row in rows for one in row if one.latest is not None)
    signs = joined(
        (badge(status.sign, status.tone, both(status.text.zh, status.text.en)) for status in found), " "
    )
    head = element(
        "tr",
        element("th", both("指标", "indicator")),
        *(element("th", both(name.zh, name.en)) for name in names),
    )
    lines = [
        element(
            "tr",
            element("th", _name(row[0]), style="min-width:14em"),
            *(element("td", _value(one, as_of)) for one in row),
        )
        for row in rows
    ]
    return notebook(both(title.zh, title.en), element("p", signs), element("table", head, *lines))


def _name(row: Assessment) -> Html:
    label, number = row.indicator.label(row.series), row.indicator.number
    return both(f"({number}) {label.zh}", label.en)


def _value(row: Assessment, as_of: Period) -> str:
    status, figures = row.progress.status, shown_figures(row)
    if any(part.latest is not None for part in row.parts):
        return badge(status.sign, status.tone, both(status.text.zh, status.text.en))
    if figures is None or row.latest is None:
        return "—"
    value = without_unit(figures.value, row.indicator)
    if row.latest.period != as_of:
        value = Bilingual(zh="{0}（{1}）", en="{0} ({1})").filled(value, row.latest.period.text)
    return badge(status.sign, status.tone, both(value.zh, value.en))
