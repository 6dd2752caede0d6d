"""What an assessment prints, and what a notebook shows."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from attrs import evolve

import xzplan
from judging import with_demand
from xzplan import (
    Indicator,
    Plan,
)
from xzplan.assessment.records import observed_along


def test_printed(beds: Indicator) -> None:
    lines = str(xzplan.assess(beds, {2021: 21.3, 2022: 30.8})).splitlines()
    assert lines[0] == "(18) 养老机构护理型床位占比，2022年；本报告采用的评估方法（容许偏差10%）"
    assert lines[3].startswith("  进度评价：滞后。2022年实际30.8%")
    assert lines[5].startswith("  Progress: behind schedule; 30.8% in 2022 (32.69% due)")
    assert lines[-2] == "  2023—2025年年均需提高8.07个百分点"  # rounded up: 8.0667
    assert lines[-1] == "  required pace in 2023–2025: 8.07 percentage points a year"
    assert repr(xzplan.assess(beds, {2022: 30.8})) == "<Assessment nursing_bed_share 2022: BEHIND, AT_RISK>"


@pytest.fixture
def uneven(plan: Plan) -> xzplan.Assessment:
    seen = {"urban": {2021: 8}, "rural": {2021: 8, 2022: 8}}
    said = xzplan.OfficialVerdict(words="符合<预期>")
    return xzplan.assess(plan.indicators[23], seen, reference={"urban": 6}, official=said)


def test_what_is_printed(uneven: xzplan.Assessment, beds: Indicator) -> None:
    """A part stands under the whole, indented by two; what is not there has no line."""
    lines = str(uneven).splitlines()
    for one in uneven.parts:
        part = [f"  {line}" for line in str(one).splitlines()]
        first = lines.index(part[0])
        assert lines[first : first + len(part)] == part
    assert f"  * {uneven.caveats[0].text.zh}" in lines
    assert "  * 官方结论：“符合<预期>”（来源未注明）" in lines
    assert max(map(xzplan.display.text.display_width, lines)) <= 90
    assert [line for line in str(xzplan.assess(beds, {})).splitlines() if not line.startswith("    ")] == [
        "(18) 养老机构护理型床位占比；本报告采用的评估方法（容许偏差10%）",
        "(18) Share of nursing-care beds in elderly-care institutions; the method of this",
        "  进度评价：无法评估。没有规划期内的实际值",
        "  Progress: not assessed; nothing has been observed in the plan's years",
        "  完成趋势判断：无法评估。没有规划期内的实际值",
        "  Outlook: not assessed; nothing has been observed in the plan's years",
        "  请给出规划期内的实际值",
        "  pass observations of the plan's years",
    ]


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
    assert "2022—2025年年均需提高8.43个百分点" in rows[2]
    assert "required pace in 2022–2025: 8.43 percentage points a year" in rows[2]
    assert "<td>滞后</td>" in rows[3]
    assert markup.count(f"<table>{''.join(rows)}</table>") == 1


def test_the_change_that_is_required_has_a_unit(plan: Plan) -> None:
    # 2.3 in 2021, 3.8 in 2025
    a = xzplan.assess(plan.indicators[16], {2021: 2.3})
    assert "  2022—2025年年均需提高0.38人" in str(a).splitlines()
    assert '<td>2022—2025年年均需提高0.38人<br><small lang="en">required pace in 2022' in a._repr_html_()


def test_the_change_of_a_rate_is_in_percentage_points(plan: Plan) -> None:
    beds = plan.indicators[18]
    rate = evolve(beds, unit=xzplan.model.PERCENT_PER_YEAR)  # 51 in 2021, 55 in 2025
    for one in (beds, rate):
        a = xzplan.assess(one, {2021: 51})
        assert "  2022—2025年年均需提高1个百分点" in str(a).splitlines()
        assert "  required pace in 2022–2025: 1 percentage point a year" in str(a).splitlines()
    assert beds.unit.of_change is xzplan.model.PERCENTAGE_POINT
    assert plan.indicators[16].unit.of_change is plan.indicators[16].unit


@pytest.mark.parametrize(
    ("number", "demand", "values", "zh", "en"),
    [
        (
            20,
            None,
            {2021: 100, 2022: 100},
            "2023—2025年还需完成362个，年均121个",
            "required in 2023–2025: 362 more, 121 a year",
        ),
        (
            12,
            None,
            {2021: 8.4, 2022: 6.9},
            "2023—2025年年均增速需达到8.24%以上",
            "required growth in 2023–2025: at least 8.24% a year",
        ),
        (
            12,
            xzplan.Quantified(of="change", bound=xzplan.Bound.at_most(-17)),
            {2021: 1.51, 2022: -2.2, 2023: -4.18},
            "2024—2025年年均增速需在-6.6%以下",
            "required growth in 2024–2025: at most -6.6% a year",
        ),
        (9, None, {2024: 50}, "2025年须较现值再有提高", "required in 2025: any increase"),
        (
            1,
            xzplan.Quantified(of="value", bound=xzplan.Bound.less_than(10)),
            {2024: 10},
            "2025年须较现值再有降低",
            "required in 2025: any decrease",
        ),
        (
            1,
            None,
            {"2023-06": 12.9},
            "2023年7月—2025年底年均需降低0.16",  # 0.4 in two years and a half
            "required pace in July 2023–December 2025: -0.16 a year",
        ),
        (
            20,
            None,
            {2021: 100, 2022: 120, "2023-06": 60},
            "2023年7月—2025年底还需完成282个，年均113个",
            "required in July 2023–December 2025: 282 more, 113 a year",
        ),
        (
            18,
            None,
            {2024: 45, "2025-06": 50},
            "2025年7—12月年均需提高10个百分点",
            "required pace in July–December 2025: 10 percentage points a year",
        ),
        (
            18,
            None,
            {2024: 45, "2025-11": 54},
            "2025年12月年均需提高12个百分点",
            "required pace in December 2025: 12 percentage points a year",
        ),
        (1, None, {2021: 12.9, 2024: 12.6}, "2025年年均需降低0.1", "required pace in 2025: -0.1 a year"),
    ],
)
def test_what_is_needed_from_now_on(
    plan: Plan, number: int, demand: Any, values: dict[Any, float], zh: str, en: str
) -> None:
    indicator = evolve(plan.indicators[number], direction=xzplan.Direction.MAINTAIN)
    if demand is not None:
        indicator = with_demand(indicator, demand)
    lines = [line.strip() for line in str(xzplan.assess(indicator, values)).splitlines()]
    assert zh in lines
    assert en in lines


def test_where_values_are_drawn(plan: Plan) -> None:
    def heights(indicator: Indicator, values: Any, **more: Any) -> list[tuple[float, Any]]:
        drawn = observed_along(xzplan.assess(indicator, values, **more))
        return [(place, pytest.approx(height)) for _, place, height in drawn]

    assert heights(plan.indicators[18], {"2021-06": 20, 2022: 30}) == [(2020.5, 20), (2022, 30)]
    assert heights(plan.indicators[20], {2021: 100, "2022-06": 60, 2024: 5}) == [(2021, 100), (2021.5, 160)]
    assert heights(plan.indicators[12], {2021: 8, "2022/2023": 10}) == [(2021, 108), (2023, 108 * 1.21)]
    cut = with_demand(
        evolve(plan.indicators[12], direction=xzplan.Direction.MAINTAIN),
        xzplan.Quantified(of="change", bound=xzplan.Bound.at_most(-17)),
    )
    assert heights(cut, {2021: 1, "2022/2023": -10}) == [(2021, 101), (2023, 90.9)]
