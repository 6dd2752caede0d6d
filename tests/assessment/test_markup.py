"""What a notebook shows of assessments: which element holds which text."""

from __future__ import annotations

import html
import re

import pytest

import xzplan
from xzplan import Plan, Status, Verdict
from xzplan.assessment.shown import shown_figures


def rows_of(markup: str) -> list[str]:
    return re.findall("<tr>.*?</tr>", markup)


def both(zh: str, en: str) -> str:
    return f'{zh}<br><small lang="en">{en}</small>'


def badge(verdict: Verdict, tone: str) -> str:
    text = verdict.status.text
    return f'<b class="tone-{tone}">{verdict.status.sign} {both(text.zh, text.en)}</b>'


def test_the_table_of_an_assessment(plan: Plan) -> None:
    said = xzplan.OfficialVerdict(words="滞后")
    assessment = xzplan.assess(plan.indicators[18], {2021: 21.3, 2022: 30.8}, official=said)
    progress, outlook = assessment.progress, assessment.outlook
    markup = assessment._repr_html_()
    assert rows_of(markup) == [
        (
            f"<tr><th>{both('进度', 'progress')}</th><td>{badge(progress, 'bad')}</td>"
            f"<td>{both(progress.reason.zh, progress.reason.en)}</td></tr>"
        ),
        (
            f"<tr><th>{both('趋势', 'outlook')}</th><td>{badge(outlook, 'mixed')}</td>"
            f"<td>{both(outlook.reason.zh, outlook.reason.en)}</td></tr>"
        ),
        (
            f"<tr><th>{both('今后要求', 'needed from now on')}</th><td></td>"
            f"<td>{both('2023—2025年年均需提高8.07个百分点', 'required pace in 2023–2025: 8.07 percentage points a year')}"
            "</td></tr>"
        ),
        f"<tr><th>{both('官方结论', 'official verdict')}</th><td></td><td>滞后</td></tr>",
    ]
    name = both(
        "(18) 养老机构护理型床位占比，2022年；本报告采用的评估方法（容许偏差10%）",
        "(18) Share of nursing-care beds in elderly-care institutions, 2022; the method of this library (tolerance 10%)",
    )
    assert f"<div><b>{name}</b></div><svg " in markup
    assert "● 2021: 21.3; ● 2022: 30.8</title>" in markup


def test_the_table_of_a_review(plan: Plan) -> None:
    review = xzplan.assess_plan(plan, {18: {2021: 21.3, 2022: 30.8}})
    rows = rows_of(review._repr_html_())
    heads = [
        ("指标", "indicator", ""),
        ("指标性质", "nature", ""),
        ("实际", "actual", ' class="n"'),
        ("应达值", "value due", ' class="n"'),
        ("走势", "path", ""),
        ("进度", "progress", ""),
        ("趋势判断", "outlook", ""),
    ]
    assert rows[0] == (
        "<tr>" + "".join(f"<th{number}>{both(zh, en)}</th>" for zh, en, number in heads) + "</tr>"
    )
    domains = [f"{domain.name_zh} / {domain.name_en}" for domain in plan.domains.values()]
    assert [row for row in rows if "colspan" in row] == [
        f'<tr><th colspan="7">{domain}</th></tr>' for domain in domains
    ]
    assert len(rows) == 1 + 9 + 28
    (row,) = [row for row in rows if "(18)" in row]
    before, _, after = row.partition("<svg ")
    name = both("(18) 养老机构护理型床位占比", "Share of nursing-care beds in elderly-care institutions")
    assert before == (
        f"<tr><td>{name}</td><td>{both('约束性', 'binding')}</td>"
        '<td class="n">30.8%</td><td class="n">≥32.69%</td><td>'
    )
    assessment = review[18]
    assert after.partition("</svg>")[2] == (
        f"</td><td>{badge(assessment.progress, 'bad')}</td><td>{badge(assessment.outlook, 'mixed')}</td></tr>"
    )
    (row,) = [row for row in rows if "(1) " in row]
    assert '<td class="n"></td><td class="n"></td><td><svg ' in row


AREAS = "地区,指标,2021年,2022年\n代县,养老机构护理型床位占比,10,13\n全市,养老机构护理型床位占比,21.3,30.8\n"


def test_the_table_of_areas(plan: Plan) -> None:
    table = xzplan.read_observations(
        AREAS + "代县,孕产妇死亡率,11,\n代县,城乡低保平均保障标准年度增速,城市5；农村6,\n", plan
    )
    rows = rows_of(xzplan.assess_areas(plan, table)._repr_html_())
    assert rows[0] == (
        f"<tr><th>{both('指标', 'indicator')}</th><th>{both('忻州市', 'Xinzhou City')}</th>"
        f"<th>{both('代县', 'Daixian County')}</th></tr>"
    )
    mortality = both("(1) 孕产妇死亡率", "Maternal mortality ratio")
    older = both("11（2021年）", "11 (2021)")
    assert rows[1] == (
        f'<tr><th style="min-width:14em">{mortality}</th><td>—</td>'
        f'<td><b class="tone-good">{Status.KEPT.sign} {older}</b></td></tr>'
    )
    beds = both("(18) 养老机构护理型床位占比", "Share of nursing-care beds in elderly-care institutions")
    assert rows[2] == (
        f'<tr><th style="min-width:14em">{beds}</th><td><b class="tone-bad">▼ 30.8%</b></td>'
        '<td><b class="tone-bad">▼ 13%</b></td></tr>'
    )
    whole, urban, rural = rows[3:]
    assert whole.endswith(
        f'<td>—</td><td><b class="tone-neutral">○ {both("无法评估", "not assessed")}</b></td></tr>'
    )
    for row, name, en, value in ((urban, "城市", "urban", 5), (rural, "农村", "rural", 6)):
        assert f"（{name}）<br>" in row
        assert f"({en})" in row
        older = both(f"{value}%（2021年）", f"{value}% (2021)")
        assert row.endswith(f'<td>—</td><td><b class="tone-neutral">○ {older}</b></td></tr>')


@pytest.mark.parametrize(
    ("area", "zh", "en"), [("代县", "各县（市、区）", "areas"), ("忻府区", "各县（市、区）", "areas")]
)
def test_what_areas_are_called(plan: Plan, area: str, zh: str, en: str) -> None:
    table = xzplan.read_observations(AREAS.replace("代县", area), plan)
    called = xzplan.assess_areas(plan, table).called
    assert (called.zh, called.en) == (zh, en)


def test_areas_that_are_no_counties(plan: Plan) -> None:
    table = xzplan.read_observations(AREAS.replace("代县", "原平市"), plan)
    assert xzplan.assess_areas(plan, table).called.zh == "各地区"
    alone = xzplan.read_observations("指标,2022年\n养老机构护理型床位占比,13\n", plan)
    assert xzplan.assess_areas(plan, alone).called.zh == "各地区"


def test_the_title_of_a_review(plan: Plan) -> None:
    review = xzplan.assess_plan(plan, {18: {2022: 30.8}}, scheme="eurostat")
    title = review._title
    assert title.zh == f"{plan.name_zh}，2022年；{review.scheme.named.zh}"
    assert title.en == f"{plan.name_en}, 2022; {review.scheme.named.en}"


def test_every_argument_is_passed_to_each_scheme(plan: Plan) -> None:
    beds, values = plan.indicators[18], {2021: 21.3, 2022: 30.8}
    compared = xzplan.compare_schemes(beds, values, schemes=("plan", "statcan"), as_of=2022, baseline=20)
    assert list(compared.assessments) == [
        xzplan.assess(beds, values, scheme=scheme, as_of=2022, baseline=20) for scheme in ("plan", "statcan")
    ]
    assigned = xzplan.compare_schemes(plan.indicators[8], {2021: 1}, schemes=["plan"], assigned=3)
    assert assigned.assessments[0] == xzplan.assess(plan.indicators[8], {2021: 1}, assigned=3)
    rural = {"series": "rural", "reference": 6}
    dibao = xzplan.compare_schemes(plan.indicators[23], {2021: 8}, schemes=["plan"], **rural)  # type: ignore[arg-type]
    assert dibao.assessments[0] == xzplan.assess(plan.indicators[23], {2021: 8}, **rural)  # type: ignore[arg-type]


def test_the_figures_of_a_published_verdict(plan: Plan) -> None:
    verdict = xzplan.assess(plan.indicators[18], {2021: 21.3, 2022: 30.8}, scheme="eurostat").progress
    assert (verdict.yardstick, verdict.satisfied, verdict.satisfied_as_printed) == (55, False, False)
    operands = {operand.name: float(operand.value) for operand in verdict.operands}
    assert {name: operands[name] for name in ("value_2020", "value_2021", "value_2022", "target")} == {
        "value_2020": 17.81,
        "value_2021": 21.3,
        "value_2022": 30.8,
        "target": 55,
    }
    short = xzplan.assess(plan.indicators[7], {2021: 1}, scheme="destatis").progress
    assert short.supply is not None
    assert shown_figures(xzplan.assess(plan.indicators[18], {})) is None


def test_the_table_of_a_comparison(plan: Plan) -> None:
    beds, values = plan.indicators[18], {2021: 21.3, 2022: 30.8}
    heads = [
        ("评估方法", "scheme", ""),
        ("进度", "progress", ""),
        ("公布的类别", "published category", ""),
        ("数值", "value", ' class="n"'),
        ("所比较的内容", "compared", ""),
    ]
    markup = xzplan.compare_schemes(beds, values, schemes=["plan", "eurostat"])._repr_html_()
    assert rows_of(markup) == [
        "<tr>" + "".join(f"<th{number}>{both(zh, en)}</th>" for zh, en, number in heads) + "</tr>",
        # 30.8 of 32.686
        (
            f'<tr><td>plan</td><td><b class="tone-bad">▼ {both("滞后", "behind schedule")}</b></td><td></td>'
            f'<td class="n">-1.886</td><td>{both("最新实际值与应达值之差", "latest value against the value due")}</td></tr>'
        ),
        # 31.5% a year so far, where 25.3% are needed
        (
            f'<tr><td>eurostat</td><td><b class="tone-good">● {both("基本符合预期", "on schedule")}</b></td>'
            f'<td>{both("显著进展", "significant progress")}</td><td class="n">1.245</td>'
            f"<td>{both('复合增速之比，自基期起，分方向', 'ratio of compound rates since the base, by direction')}</td></tr>"
        ),
    ]
    name = both("(18) 养老机构护理型床位占比", "Share of nursing-care beds in elderly-care institutions")
    assert name in markup
    (row,) = rows_of(xzplan.compare_schemes(beds, {}, schemes=["un2022"])._repr_html_())[1:]
    assert row.startswith('<tr><td>un2022</td><td><b class="tone-neutral">')
    assert '</b></td><td></td><td class="n"></td><td>' in row


def test_the_counts_above_the_table_of_areas(plan: Plan) -> None:
    text = AREAS + "忻府区,养老机构护理型床位占比,30,40\n代县,孕产妇死亡率,11,\n"
    page = xzplan.assess_areas(plan, xzplan.read_observations(text, plan))._repr_html_()
    signs = (
        f'<b class="tone-good">■ {both("保持达标", "within the bound")}</b>',
        f'<b class="tone-bad">▼ {both("滞后", "behind schedule")}</b>',
    )
    # From 30 in 2021 to 55 in 2025, 36.25 are due, and 40 are ahead; nothing is said of what has no value.
    ahead = f'<b class="tone-good">▲ {both("快于预期", "ahead of schedule")}</b>'
    assert f"<p>{ahead} {signs[1]} {signs[0]}</p>" in page
    name = both(f"{plan.name_zh}，2022年", html.escape(f"{plan.name_en}, 2022"))
    assert f"<div><b>{name}</b></div><p>" in page
    assert page.count("<table>") == 1
    assert "</tr></table></div>" in page


def test_a_review_in_a_notebook_says_what_was_supplied(plan: Plan) -> None:
    said = {18: {"tolerance": 0.2}}
    page = xzplan.assess_plan(plan, {18: {2022: 30.8}}, arguments=said)._repr_html_()
    name = "Share of nursing-care beds in elderly-care institutions"
    text = both(
        "(18) 养老机构护理型床位占比：容许偏差由报告编制单位设定为20%",
        f"{name}: the tolerance was set to 20%",
    )
    assert f"<ul><li>{text}</li></ul></div>" in page


def test_a_review_as_it_is_printed(plan: Plan) -> None:
    lines = str(xzplan.assess_plan(plan, {18: {2022: 30.8}}, arguments={18: {"tolerance": 0.2}})).splitlines()
    row = lines.index("  (18) 养老机构护理型床位占比：基本符合预期，存在一定难度")
    assert lines[row + 1] == "    * 容许偏差由报告编制单位设定为20%"
    assert lines[row + 2].startswith(
        "  (18) Share of nursing-care beds in elderly-care institutions: on schedule"
    )
    assert "    * the tolerance was set to 20%" in lines


def test_every_argument_of_a_comparison_matters(plan: Plan) -> None:
    beds, values = plan.indicators[18], {2021: 21.3, 2022: 30.8, 2023: 38}
    early = xzplan.compare_schemes(beds, values, schemes=("plan", "statcan"), as_of=2022)
    assert [str(one.as_of) for one in early.assessments] == ["2022", "2022"]
    assert early != xzplan.compare_schemes(beds, values, schemes=("plan", "statcan"))
    based = xzplan.compare_schemes(beds, values, schemes=("plan", "statcan"), baseline=20)
    assert [one.trajectory[2020] for one in based.assessments] == [20, 20]
