"""Pictures: what is on them, in fonts that have every character, and nothing else of matplotlib changed."""

from __future__ import annotations

import logging
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from attrs import evolve

import xzplan
from conftest import ROOT

pytest.importorskip("matplotlib", reason="no matplotlib: the pictures were not tried")

import matplotlib as mpl
import numpy as np
from matplotlib import font_manager
from matplotlib.figure import Figure
from matplotlib.gridspec import GridSpec
from matplotlib.lines import Line2D
from matplotlib.text import Text

from xzplan.plotting import _fonts

# Made up: they show every basis, both ways to miss a bound, an estimate, and what cannot be assessed.
OBSERVED: dict[str | int, Any] = {
    1: {2021: 11.7, 2022: 12.1},
    5: {2021: 88.6, 2022: 89.3},
    8: {2021: 1.1, 2022: 1.3},
    10: {2021: 14.0, 2022: 17.0},
    11: {2021: 5.3, 2022: 5.6},
    12: {2021: 8.4, 2022: 6.9},
    18: [
        xzplan.Observation(period=2021, value=21.3),
        xzplan.Observation(period=2022, value=30.8, source="虚构"),
    ],
    20: {2021: 120, 2022: 105},
    21: {2021: 98.6, 2022: 100},
    22: {2021: 99},
    23: {"urban": {2021: 6.5, 2022: 7.0}, "rural": {2021: 8.0, 2022: 9.0}},
    25: {2022: 170},
}
REFERENCES = {23: {"reference": {"urban": {2021: 7.0, 2022: 5.0}, "rural": {2021: 9.0, 2022: 6.0}}}}


@pytest.fixture(scope="module")
def review() -> xzplan.Review:
    return xzplan.assess_plan(xzplan.load_plan(), OBSERVED, as_of=2022, arguments=REFERENCES)


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A machine that has only the fonts of matplotlib itself; whatever matplotlib logs is an error."""
    own = [one for one in font_manager.fontManager.ttflist if one.name.startswith("DejaVu")]
    monkeypatch.setattr(font_manager.fontManager, "ttflist", own)
    monkeypatch.setattr(font_manager, "findSystemFonts", list)
    font_manager.fontManager._findfont_cached.cache_clear()  # type: ignore[attr-defined]
    with caplog.at_level(logging.WARNING, logger="matplotlib"):
        yield
    font_manager.fontManager._findfont_cached.cache_clear()  # type: ignore[attr-defined]
    assert not caplog.records


def paint(figure: Figure) -> Figure:
    """Draw a figure in full, so that every glyph is looked for."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure.canvas.draw()
    return figure


def said(figure: Figure) -> str:
    """Return all texts of a figure."""
    return "\n".join(text.get_text() for text in figure.findobj(Text) if isinstance(text, Text))


def xs(line: Line2D) -> list[float]:
    return list(map(float, np.asarray(line.get_xdata())))


def ys(line: Line2D) -> list[float]:
    return list(map(float, np.asarray(line.get_ydata())))


# Fonts


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_glyph_is_missing_on_a_bare_machine(lang: str, review: xzplan.Review) -> None:
    documents = [review, *xzplan.trajectories(review.plan).values()]
    signs = {sign for document in documents for sign in xzplan.to_json(document)}
    signs |= {status.sign for status in xzplan.Status}
    assert _fonts.families(signs, lang)[1] == set()


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_glyph_is_painted_on_a_bare_machine(lang: Literal["zh", "en"], review: xzplan.Review) -> None:
    for number in (18, 23):
        figure = paint(xzplan.plot_trajectory(review[number], lang=lang))
        name = say(review.plan.indicators[number], lang)
        assert name.replace(" ", "") in said(figure).replace("\n", "").replace(" ", "")
        assert "\N{REPLACEMENT CHARACTER}" not in said(figure)


def say(indicator: xzplan.Indicator, lang: str) -> str:
    return indicator.name_zh if lang == "zh" else indicator.name_en


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_indicator_is_named(lang: Literal["zh", "en"], review: xzplan.Review) -> None:
    pages = xzplan.plot_plan(review.plan, lang=lang, figsize=(5, 60))
    texts = "".join(map(said, pages)).replace("\n", "").replace(" ", "")
    for indicator in review.plan.indicators.values():
        assert say(indicator, lang).replace(" ", "") in texts


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_glyph_is_missing_on_the_sheets(lang: Literal["zh", "en"], review: xzplan.Review) -> None:
    for figure in (*xzplan.plot_plan(review, lang=lang), xzplan.plot_status(review, lang=lang)):
        assert "\N{REPLACEMENT CHARACTER}" not in said(paint(figure))


def test_the_font_covers_what_the_package_can_print() -> None:
    sources = Path(str(xzplan.__file__)).parent.rglob("*.py")
    signs = {sign for path in sources for sign in path.read_text(encoding="utf-8")} - {"\n"}
    ours = _fonts._characters(str(_fonts.bundled_file()))
    latin = _fonts._characters(font_manager.findfont(_fonts.LATIN))
    assert not "".join(sorted(signs - ours - latin)), "run scripts/make_font.py"
    assert {sign for sign in signs if "\u4e00" <= sign <= "\u9fff"} <= ours
    assert set("忻州市发展和改革委员会统计局，。；：（）《》、？！％") <= ours


@pytest.mark.usefixtures("bare")
def test_english_needs_no_font_for_chinese(plan: xzplan.Plan) -> None:
    figure = xzplan.plot_trajectory(xzplan.trajectory(plan.indicators[18]), lang="en")
    assert {tuple(text.get_fontfamily()) for text in figure.axes[0].texts} == {("DejaVu Sans",)}
    figure = xzplan.plot_trajectory(xzplan.trajectory(plan.indicators[18]))
    assert {tuple(text.get_fontfamily()) for text in figure.axes[0].texts} == {("Xzplan Sans SC",)}


def test_a_font_that_is_installed_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_fonts, "KNOWN", ("No such font", "DejaVu Serif"))
    assert _fonts.families(set("规划 A"), "zh") == (["DejaVu Serif", "Xzplan Sans SC"], set())
    assert _fonts.families(set("规划A"), "en") == (["DejaVu Sans", "Xzplan Sans SC"], set())


def test_a_font_installed_after_matplotlib_looked_is_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    manager = font_manager.fontManager
    serif = font_manager.findfont("DejaVu Serif")
    monkeypatch.setattr(manager, "ttflist", [one for one in manager.ttflist if one.name == "DejaVu Sans"])
    broken = tmp_path / "broken.ttf"
    broken.write_text("no font")
    monkeypatch.setattr(font_manager, "findSystemFonts", lambda: [str(broken), str(serif)])
    monkeypatch.setattr(_fonts, "KNOWN", ("DejaVu Serif",))
    rare = "\U00030edd"
    names, missing = _fonts.families(set("规A" + rare), "zh")
    assert (names, missing) == (["DejaVu Serif", "Xzplan Sans SC"], {rare})


@pytest.mark.usefixtures("bare")
def test_one_warning_names_the_characters_that_nothing_has(plan: xzplan.Plan) -> None:
    rare = "\U00030edd\U00030ede"
    seen = [xzplan.Observation(period=2022, value=30, source=f"{rare}县$统计局$")]
    assessment = xzplan.assess(plan.indicators[18], seen)
    with pytest.warns(xzplan.MissingGlyphWarning) as caught:
        figure = xzplan.plot_trajectory(assessment)
    [warning] = caught
    assert warning.filename == __file__
    assert isinstance(warning.message, xzplan.MissingGlyphWarning)
    assert warning.message.characters == rare
    assert rare[0] in str(warning.message)
    assert "install a font" in str(warning.message)
    assert "��县$统计局$" in said(paint(figure))
    english = xzplan.plot_trajectory(xzplan.trajectory(plan.indicators[18]), lang="en", title="A")
    assert tuple(english.axes[0].texts[0].get_fontfamily()) == ("DejaVu Sans",)
    with pytest.warns(xzplan.MissingGlyphWarning):
        figure = xzplan.plot_plan(plan, title=rare)[0]
    assert "\N{REPLACEMENT CHARACTER}" * 2 in said(paint(figure))


# What is on the pictures


def labels(figure: Figure) -> set[str]:
    """Return the texts in the axes of a picture; there is no legend."""
    assert not figure.legends
    assert figure.axes[0].get_legend() is None
    return {text.get_text() for text in figure.axes[0].texts}


def test_a_line_to_a_target(review: xzplan.Review) -> None:
    figure = xzplan.plot_trajectory(review[18])
    [axes] = figure.axes
    path, target, base, ahead, seen = axes.lines
    assert xs(path) == [2020, 2021, 2022, 2023, 2024, 2025]
    assert ys(path)[3] == 40.124
    assert (xs(target), ys(target)) == ([2025], [55])
    assert (xs(base), ys(base)) == ([2020], [17.81])
    assert (xs(ahead), ys(ahead)) == ([2022, 2025], [30.8, 55])
    assert (xs(seen), ys(seen)) == ([2021, 2022], [21.3, 30.8])
    assert [label.get_text() for label in axes.get_xticklabels()] == [
        "2020",
        "2021",
        "2022",
        "2023",
        "2024",
        "2025",
    ]
    assert {
        "(18) 养老机构护理型床位占比",
        "单位：%；约束性；不低于年度参考值",
        "进度：▼ 滞后",
        "趋势判断：◇ 存在一定难度",
        "2023—2025年年均需提高8.07个百分点",
        "基期 17.81",
        "年度参考值（直线推算）",
        "目标 ≥55",
        "实际 30.8",
        "后续所需进度",
        "· 实际值来源：虚构",
    } <= labels(figure)
    assert {
        "Unit: %; binding; must be at least the milestone",
        "progress: ▼ behind schedule",
        "outlook: ◇ at risk",
        "required pace in 2023–2025: 8.07 percentage points a year",
        "target ≥55",
        "actual 30.8",
    } <= labels(xzplan.plot_trajectory(review[18], lang="en"))


def test_a_bound_has_its_good_side_shaded(review: xzplan.Review) -> None:
    figure = xzplan.plot_trajectory(review[1])
    [axes] = figure.axes
    [side] = axes.patches
    assert ys(axes.lines[0]) == pytest.approx([12.5] * 6)
    low, high = side.get_extents().transformed(axes.transData.inverted()).intervaly
    assert (low, high) == pytest.approx((axes.get_ylim()[0], 12.5))
    assert {"基期 11.98", "目标 ≤12.5", "达标区间", "实际 12.1"} <= labels(figure)
    assert "单位：1/10万；预期性；逐年不高于目标值" in labels(figure)
    # Nothing is better than all: no side, and no tick that cannot be.
    [axes] = xzplan.plot_trajectory(xzplan.trajectory(review.plan.indicators[19])).axes
    assert not axes.patches
    assert max(axes.get_yticks()) == 100


def test_growth_is_chained_and_sums_are_summed(review: xzplan.Review) -> None:
    growth = xzplan.plot_trajectory(review[12])
    seen = growth.axes[0].lines[-1]
    assert ys(seen) == pytest.approx([108.4, 108.4 * 1.069])
    ahead = growth.axes[0].lines[-2]
    assert xs(ahead) == [2022, 2023, 2024, 2025]
    steps = ys(ahead)
    assert steps[1] / steps[0] == pytest.approx(steps[3] / steps[2])
    assert {"实际（定基） 115.88", "2023—2025年年均增速需达到8.24%以上"} <= labels(growth)
    assert "单位：定基指数（2020年=100）；预期性；高于年度参考值" in labels(growth)
    total = xzplan.plot_trajectory(review[20])
    assert ys(total.axes[0].lines[-1]) == [120, 225]
    assert {"累计 225", "2023—2025年还需完成337个，年均113个"} <= labels(total)
    assert "基期栏所列32不计入累计" in said(total)


def test_a_gap_cannot_be_chained_and_is_said(plan: xzplan.Plan) -> None:
    figure = xzplan.plot_trajectory(xzplan.assess(plan.indicators[12], {2021: 8.4, 2023: 7}))
    assert xs(figure.axes[0].lines[-1]) == [2021]
    assert "2023年的实际值未绘出：此前有年份缺数" in said(figure)
    figure = xzplan.plot_trajectory(xzplan.assess(plan.indicators[12], {2020: 5.1, 2021: 8.4}))
    assert "未绘出" not in said(figure)  # the base year is no gap
    assert "基期栏所列5.1为当年增速，不参与测算" in said(figure)


def test_no_figure_is_said_with_its_reason(plan: xzplan.Plan) -> None:
    figure = xzplan.plot_trajectory(xzplan.trajectory(plan.indicators[7]))
    [axes] = figure.axes
    assert not axes.lines
    assert not axes.axison
    assert {"目标：完成国家确定的目标", "规划未列明国家下达的目标值；需提供下达的目标年数值"} <= labels(
        figure
    )
    figure = xzplan.plot_trajectory(xzplan.trajectory(plan.indicators[10]))
    assert len(figure.axes[0].lines) == 2  # the path of one year, and its target
    assert "规划未列基期值；需提供2020年数值，或其后某年的实际值" in labels(figure)
    nothing = xzplan.plot_trajectory(xzplan.assess(plan.indicators[18], {}))
    assert "没有规划期内的实际值" in labels(nothing)
    words = evolve(
        plan.indicators[3],
        target=evolve(plan.indicators[3].target, demand=xzplan.Qualitative(text="稳步提高")),
    )
    figure = xzplan.plot_trajectory(xzplan.trajectory(words))
    assert "定性目标，不作量化评价" in labels(figure)
    bare = evolve(words, baseline=evolve(words.baseline, value=None))
    assert {"目标：稳步提高", "定性目标，不作量化评价"} <= labels(
        xzplan.plot_trajectory(xzplan.trajectory(bare))
    )


def test_series_are_told_apart(review: xzplan.Review) -> None:
    figure = xzplan.plot_trajectory(review[23])
    assert {"城市", "农村", "实际（定基） 113.96", "实际（定基） 117.72"} <= labels(figure)
    colours = {text.get_text(): text.get_color() for text in figure.axes[0].texts}
    assert colours["城市"] == colours["实际（定基） 113.96"] != colours["农村"]
    assert colours["农村"] == colours["实际（定基） 117.72"]
    urban, rural = (line for line in figure.axes[0].lines if len(xs(line)) == 2)
    assert urban.get_marker() != rural.get_marker()
    lagging = xzplan.assess(
        review.plan.indicators[23],
        {"urban": {2021: 5}, "rural": {2021: 6}},
        reference={name: dict.fromkeys(range(2021, 2026), 7) for name in ("urban", "rural")},
    )
    needed = labels(xzplan.plot_trajectory(lagging))
    assert any(text.startswith("城市：2022—2025年年均增速需") for text in needed)
    assert any(text.startswith("农村：2022—2025年年均增速需") for text in needed)
    parent = xzplan.plot_trajectory(xzplan.trajectory(review.plan.indicators[23]))
    assert {"城市 6.2", "农村 8.2"} <= {text.get_text() for text in parent.axes[0].texts}
    titles: dict[Literal["zh", "en"], str] = {"zh": "年度增速（农村）", "en": "(rural)"}
    for lang, title in titles.items():
        alone = xzplan.plot_trajectory(review[23].parts[1], lang=lang)
        assert title in said(alone).replace("\n", " ")
    # One with a path, the other without: rates and an index share no axis.
    half = xzplan.assess(
        review.plan.indicators[23], OBSERVED[23], reference={"urban": dict.fromkeys(range(2021, 2026), 6)}
    )
    figure = xzplan.plot_trajectory(half)
    assert "农村" not in labels(figure)
    assert "农村：目标以另一统计指标为参照" in said(figure)


def test_a_range_is_a_band_and_a_point_has_no_side(plan: xzplan.Plan) -> None:
    beds = plan.indicators[18]
    band = evolve(
        beds,
        target=evolve(beds.target, demand=xzplan.Quantified(of="value", bound=xzplan.Bound.between(15, 20))),
    )
    figure = xzplan.plot_trajectory(xzplan.trajectory(band))
    [side] = figure.axes[0].patches
    ends = side.get_extents().transformed(figure.axes[0].transData.inverted()).intervaly
    assert tuple(ends) == pytest.approx((15, 20))
    assert {ys(line)[0] for line in figure.axes[0].lines if len(xs(line)) == 6} == {15, 20}
    assert {"目标 15—20", "单位：%；约束性"} <= labels(figure)
    assert "target 15–20" in labels(xzplan.plot_trajectory(xzplan.trajectory(band), lang="en"))
    about = evolve(
        beds,
        target=evolve(beds.target, demand=xzplan.Quantified(of="value", bound=xzplan.Bound.about(55))),
    )
    assert "目标 55左右" in labels(xzplan.plot_trajectory(xzplan.trajectory(about)))
    assert "target about 55" in labels(xzplan.plot_trajectory(xzplan.trajectory(about), lang="en"))
    rising = evolve(
        beds,
        target=evolve(beds.target, demand=xzplan.Quantified(of="value", bound=xzplan.Bound.between(35, 40))),
    )
    lines = xzplan.plot_trajectory(xzplan.trajectory(rising)).axes[0].lines
    assert {ys(line)[-1] for line in lines if len(xs(line)) == 6} == {35, 40}
    point = evolve(
        beds,
        direction=xzplan.Direction.MAINTAIN,
        target=evolve(beds.target, demand=xzplan.Quantified(of="value", bound=xzplan.Bound.exactly(17.81))),
    )
    figure = xzplan.plot_trajectory(xzplan.trajectory(point))
    assert not figure.axes[0].patches
    assert "目标 =17.81" in labels(figure)


def test_names_without_room_are_left_out(plan: xzplan.Plan) -> None:
    beds = plan.indicators[18]
    band = evolve(
        beds,
        target=evolve(
            beds.target, demand=xzplan.Quantified(of="value", bound=xzplan.Bound.between(17.8, 18))
        ),
    )
    figure = xzplan.plot_trajectory(xzplan.assess(band, {2021: 90}))
    assert "达标区间" not in labels(figure)
    tiny = Figure(figsize=(1, 0.5))
    xzplan.plot_trajectory(xzplan.trajectory(beds), ax=tiny.subplots())
    assert any(text.startswith("(18)") for text in labels(tiny))


def test_estimates_are_hollow(plan: xzplan.Plan) -> None:
    seen = [
        xzplan.Observation(period=2021, value=21.3),
        xzplan.Observation(period=2022, value=30.8, status=xzplan.ObservationStatus.ESTIMATED),
    ]
    hollow = xzplan.plot_trajectory(xzplan.assess(plan.indicators[18], seen)).axes[0].lines[-1]
    assert xs(hollow) == [2022]
    assert hollow.get_markerfacecolor() == "white"


def test_given_axes_are_drawn_into_and_nothing_else(plan: xzplan.Plan) -> None:
    figure = Figure(figsize=(9, 4))
    left, right = figure.subplots(1, 2)
    right.set_title("mine")
    before = (
        left.get_position(original=True).bounds,
        figure.get_size_inches().tolist(),
        len(right.get_children()),
    )
    assert xzplan.plot_trajectory(xzplan.trajectory(plan.indicators[18]), ax=left) is figure
    assert (
        left.get_position(original=True).bounds,
        figure.get_size_inches().tolist(),
        len(right.get_children()),
    ) == before
    assert not figure.texts
    assert not figure.legends
    assert not right.lines
    assert {"基期 17.81", "目标 ≥55"} <= {text.get_text() for text in left.texts}
    assert not any(text.get_text().startswith("·") for text in left.texts)
    with pytest.raises(xzplan.InvalidInputError, match="ax=3: pass axes of matplotlib"):
        xzplan.plot_trajectory(xzplan.trajectory(plan.indicators[7]), ax=3)  # type: ignore[arg-type]
    part = Figure().add_subfigure(GridSpec(1, 2)[0]).subplots()
    assert xzplan.plot_trajectory(xzplan.trajectory(plan.indicators[7]), ax=part) is part.figure.figure
    assert part.texts


@pytest.mark.parametrize("reviewed", [False, True])
def test_the_plan_on_pages(review: xzplan.Review, *, reviewed: bool) -> None:
    pages = xzplan.plot_plan(review if reviewed else review.plan)
    panels = [axes for page in pages for axes in page.axes[1:]]
    names = [text.get_text() for axes in panels for text in axes.texts if text.get_text()[0] == "("]
    assert [name.split(")")[0] for name in names] == [f"({number}" for number in range(1, 29)]
    texts = [text.get_text() for page in pages for text in page.axes[0].texts]
    assert {domain.name_zh for domain in review.plan.domains.values()} <= set(texts)
    # The panels do not overlap, and fill four columns without holes.
    for page in pages:
        boxes = [axes.get_position(original=True) for axes in page.axes[1:]]
        assert not any(a.overlaps(b) for at, a in enumerate(boxes) for b in boxes[:at])
        assert len({round(box.x0, 6) for box in boxes}) == 4
    assert ("● 基本符合预期 4" in texts) is reviewed
    assert ("2022年评估" in said(pages[0])) is reviewed
    assert "第1页，共2页" in said(pages[0])
    for mark in ("基期", "年度参考值", "目标", "实际", "后续所需进度"):
        assert texts.count(mark) == 2


def test_a_small_page_has_as_many_marks_as_fit(review: xzplan.Review) -> None:
    small = xzplan.plot_plan(review, figsize=(4, 3))[0]
    assert "基期" not in [text.get_text() for text in small.axes[0].texts]
    narrow = [text.get_text() for text in xzplan.plot_plan(review, figsize=(3, 6))[0].axes[0].texts]
    assert "基期" in narrow
    assert "后续所需进度" not in narrow


def test_the_review_on_one_page(review: xzplan.Review) -> None:
    figure = xzplan.plot_status(review)
    [axes] = figure.axes
    texts = [text.get_text() for text in axes.texts]
    assert review.sentence.zh in "".join(texts)
    rows = [int(text) for text in texts if text.isdecimal() and float(text) <= 28][-28:]
    assert texts.index("约束性指标5项") < texts.index("预期性指标23项")
    binding = texts[texts.index("约束性指标5项") : texts.index("预期性指标23项")]
    assert [text for text in binding if text in ("4", "6", "18", "21", "28")] == ["4", "6", "18", "21", "28"]
    assert len(rows) == 28
    for text in (
        "年均7.6%",
        "＞8%",
        "累计225个",
        "≥225个",
        "99%（2021年）",
        "◆ 达标但有所退步",
        "城市",
        "农村",
        "趋势判断",
    ):
        assert any(text in one for one in texts), text
    english = said(xzplan.plot_status(review, lang="en"))
    for text in ("binding indicators: 5", "mean 7.6%", "99% (2021)", "\nurban\n", "◎ likely"):
        assert text in english


def test_units_without_bounds_and_pictures_without_notes(plan: xzplan.Plan) -> None:
    beds, income = plan.indicators[18], plan.indicators[12]
    free = evolve(beds, unit=evolve(beds.unit, lower=None, upper=None))
    low, high = xzplan.plot_trajectory(xzplan.trajectory(free), figsize=(8, 8)).axes[0].get_ylim()
    assert 17.81 - 37.19 / 4 < low < 17.81
    assert 55 < high < 55 + 37.19 / 4
    assert low - 17.81 == pytest.approx(55 - high)
    silent = evolve(
        income,
        baseline=evolve(income.baseline, value=None),
        target=evolve(income.target, reading=None),
    )
    assert not any(text.startswith("·") for text in labels(xzplan.plot_trajectory(xzplan.trajectory(silent))))
    unstated = evolve(beds, nature="not_stated")
    assert "单位：%；不低于年度参考值" in labels(xzplan.plot_trajectory(xzplan.trajectory(unstated)))


# matplotlib itself


CHILD = """
import sys
import matplotlib as mpl
import numpy as np
def defaults():  # asking for the backend would choose one, and load pyplot for it
    return {key: mpl.rcParams[key] for key in mpl.rcParams if key != "backend"}
before = defaults()
import xzplan
plan = xzplan.load_plan()
review = xzplan.assess_plan(plan, {18: {2022: 30.8}})
for figure in (xzplan.plot_trajectory(review[18]), *xzplan.plot_plan(plan), xzplan.plot_status(review)):
    figure.canvas.draw()
print(type(figure.canvas).__name__, defaults() == before, "matplotlib.pyplot" in sys.modules)
"""


def test_no_pyplot_and_no_defaults_changed() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", CHILD], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.split() == ["FigureCanvasAgg", "True", "False"]


def test_the_defaults_of_a_program_do_not_show(plan: xzplan.Plan) -> None:
    path = xzplan.trajectory(plan.indicators[18])
    plain = paint(xzplan.plot_trajectory(path)).canvas.buffer_rgba()  # type: ignore[attr-defined]
    with mpl.rc_context():
        mpl.rcParams["font.family"] = "serif"
        mpl.rcParams["figure.constrained_layout.use"] = True
        mpl.rcParams["figure.facecolor"] = mpl.rcParams["axes.facecolor"] = "black"
        mpl.rcParams["figure.dpi"] = 30
        mpl.rcParams["text.usetex"] = True
        figure = xzplan.plot_trajectory(path)
        assert bytes(paint(figure).canvas.buffer_rgba()) == bytes(plain)  # type: ignore[attr-defined]


@pytest.mark.skipif(not (ROOT / "scripts").is_dir(), reason="no scripts beside the tests")
def test_the_pictures_of_the_documentation(tmp_path: Path) -> None:
    """The script that makes them runs; the bytes hold for one version of matplotlib alone."""
    code = (
        "import runpy, sys; from pathlib import Path;"
        f"g = runpy.run_path({str(ROOT / 'scripts' / 'make_pictures.py')!r});"
        f"g['main'].__globals__['PICTURES'] = Path({str(tmp_path)!r}); g['main']()"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, check=True)
    made = {path.name: path.stat().st_size for path in tmp_path.iterdir()}
    assert set(made) == {path.name for path in (ROOT / "docs" / "pictures").iterdir()}
    assert max(made.values()) < 200_000


def test_the_status_page_of_a_published_scheme() -> None:
    review = xzplan.assess_plan(xzplan.load_plan(), OBSERVED, as_of=2022, scheme="eurostat")
    figure = paint(xzplan.plot_status(review, lang="en"))
    [subtitle] = [line for line in said(figure).splitlines() if "Assessed as of 2022" in line]
    assert subtitle.endswith("Eurostat, five classes, as run by EUSTAT")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_target_of_the_users_is_marked(plan: xzplan.Plan, lang: Literal["zh", "en"]) -> None:
    mark = {"zh": "（目标由报告编制单位设定）", "en": "(target set by you)"}[lang]
    other = plan.with_targets({18: 60, 23: {"urban": 6}})
    review = xzplan.assess_plan(other, {18: {2022: 30.8}, 23: {"urban": {2021: 8}}})
    for figure in (
        xzplan.plot_trajectory(xzplan.trajectory(other.indicators[18]), lang=lang),
        xzplan.plot_trajectory(review[18], lang=lang),
        xzplan.plot_trajectory(review[23], lang=lang),
        xzplan.plot_plan(review, lang=lang, figsize=(16, 40))[0],
        xzplan.plot_status(review, lang=lang),
    ):
        assert "".join(mark.split()) in "".join(said(paint(figure)).split())
    assert mark not in said(xzplan.plot_status(xzplan.assess_plan(plan, {18: {2022: 30.8}}), lang=lang))


@pytest.mark.parametrize(
    ("problem", "options"),
    [
        ("shown='beds': pass Trajectory or Assessment", {"shown": "beds"}),
        ("title=.*: longer than 500 characters", {"title": "床" * 501}),
        ("figsize=.*: leave it out", {"ax": object(), "figsize": (4, 3)}),
    ],
)
def test_what_cannot_be_drawn(plan: xzplan.Plan, problem: str, options: dict[str, Any]) -> None:
    shown = xzplan.trajectory(plan.indicators[18])
    with pytest.raises(xzplan.InvalidInputError, match=problem):
        xzplan.plot_trajectory(**{"shown": shown, **options})


def test_a_page_too_small_for_a_table_has_signs(review: xzplan.Review) -> None:
    figure = paint(xzplan.plot_status(review, figsize=(3, 3)))
    (picture,) = figure.axes
    written = {text.get_text() for text in picture.texts}
    assert {f"{a.indicator.number} {a.progress.status.sign}" for a in review.values()} <= written
