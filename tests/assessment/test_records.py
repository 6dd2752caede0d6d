"""What an assessment prints, and what a notebook shows."""

from __future__ import annotations

import html
import re

import pytest
from attrs import evolve

import xzplan
from xzplan import (
    Indicator,
    Plan,
)


def test_printed(beds: Indicator) -> None:
    lines = str(xzplan.assess(beds, {2021: 21.3, 2022: 30.8})).splitlines()
    assert lines[0] == "(18) 养老机构护理型床位占比, 2022 [plan, tolerance 0.1]"
    assert lines[1].startswith("  进度 progress: 滞后 / lagging: 2022年30.8")
    assert lines[3] == "  今后每年须变动 required pace: +8.067 个百分点"
    assert repr(xzplan.assess(beds, {2022: 30.8})) == "<Assessment nursing_bed_share 2022: BEHIND, AT_RISK>"
    assert "— [plan" in str(xzplan.assess(beds, {}))


@pytest.fixture
def uneven(plan: Plan) -> xzplan.Assessment:
    seen = {"urban": {2021: 8}, "rural": {2021: 8, 2022: 8}}
    said = xzplan.OfficialVerdict(words="符合<预期>")
    return xzplan.assess(plan.indicators[23], seen, reference={"urban": 6}, official=said)


def test_what_is_printed(uneven: xzplan.Assessment, beds: Indicator) -> None:
    """A part stands under the whole, indented by two; what is not there has no line."""
    lines = str(uneven).splitlines()
    part = [f"  {line}" for line in str(uneven.parts[0]).splitlines()]
    assert lines[5 : 5 + len(part)] == part
    assert f"  * {uneven.caveats[0].text}" in lines
    assert "  官方结论 official: 符合<预期>" in lines
    assert len(str(xzplan.assess(beds, {})).splitlines()) == 4


def test_what_a_notebook_shows(uneven: xzplan.Assessment) -> None:
    """Every text of the printed form is there, escaped, in both languages; of the parts as well."""
    markup = uneven._repr_html_()
    for one in (uneven, *uneven.parts):
        for text in (one.progress.status.text, one.progress.reason, one.outlook.reason):
            assert html.escape(text.zh) in markup
            assert html.escape(text.en) in markup
    assert "符合&lt;预期&gt;" in markup
    assert "<预期>" not in markup
    assert markup.count("<svg ") == 2
    assert html.escape(uneven.caveats[0].text.en) in markup
    assert re.findall(r"<title>(2020: 100; .*?)</title>", markup) == [
        "2020: 100; 2021: 106; 2022: 112.36; 2023: 119.102; 2024: 126.248; 2025: 133.823; ● 2021: 108"
    ]


def test_the_rows_of_a_notebook(beds: Indicator) -> None:
    """A row for each verdict, for what is needed and for the official verdict, in one table."""
    said = xzplan.OfficialVerdict(words="滞后")
    markup = xzplan.assess(beds, {2021: 21.3}, official=said)._repr_html_()
    rows = re.findall(r"<tr>.*?</tr>", markup)
    assert len(rows) == 4
    assert "+8.425 个百分点" in rows[2]
    assert "+8.425 percentage points" in rows[2]
    assert "<td>滞后</td>" in rows[3]
    assert markup.count(f"<table>{''.join(rows)}</table>") == 1


def test_the_change_that_is_required_has_a_unit(plan: Plan) -> None:
    # 2.3 in 2021, 3.8 in 2025
    a = xzplan.assess(plan.indicators[16], {2021: 2.3})
    assert "  今后每年须变动 required pace: +0.375 人" in str(a).splitlines()
    assert '<td>+0.375 人<br><small lang="en">+0.375 doctors per 1,000 population<' in a._repr_html_()


def test_the_change_of_a_rate_is_in_percentage_points(plan: Plan) -> None:
    beds = plan.indicators[18]
    rate = evolve(beds, unit=xzplan.model.PERCENT_PER_YEAR)  # 51 in 2021, 55 in 2025
    for one in (beds, rate):
        a = xzplan.assess(one, {2021: 51})
        assert "  今后每年须变动 required pace: +1 个百分点" in str(a).splitlines()
    assert beds.unit.of_change is xzplan.model.PERCENTAGE_POINT
    assert plan.indicators[16].unit.of_change is plan.indicators[16].unit
