"""Pictures of every size: no text over another, none beyond the edge, no warning, and figures that can be read."""

from __future__ import annotations

import warnings
from decimal import Decimal
from typing import Any, Literal

import pytest
from attrs import evolve

import xzplan
from xzplan.assessment import AreaReviews

pytest.importorskip("matplotlib", reason="no matplotlib: the pictures were not tried")

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

SIZES = [(4, 3), (6, 4), (20, 12)]
LANGUAGES: list[Literal["zh", "en"]] = ["zh", "en"]
# Made up.
OBSERVED: dict[str | int, Any] = {
    1: {2021: 11.7, 2022: 12.1},
    8: {2021: 1.1, 2022: 1.3},
    10: {2021: 14.0, 2022: 17.0},
    12: {2021: 8.4, 2022: 6.9},
    18: [
        xzplan.Observation(period=2021, value=21.3),
        xzplan.Observation(period="2022-06", value=30.8, source="虚构的统计公报"),
    ],
    20: {2021: 120, 2022: 105},
    21: {2021: 98.6, 2022: 100},
    22: {2021: 99},
    23: {"urban": {2021: 6.5, 2022: 7.0}, "rural": {2021: 8.0, 2022: 9.0}},
    25: {2022: 170},
}
ROWS = [1, 7, 8, 10, 12, 18, 20, 21, 23, 25, 26]
LONG = "每千人口中经县级以上人民政府有关部门认定的、符合国家和省有关规定并按期足额享受各项补贴的养老服务机构护理型床位数"
LONG_EN = "Number of nursing-care beds per 1,000 population in institutions recognised by the authorities of a county or above"


@pytest.fixture(scope="module")
def review() -> xzplan.Review:
    reference = {"urban": {2021: 7.0, 2022: 5.0}, "rural": {2021: 9.0, 2022: 6.0}}
    return xzplan.assess_plan(
        xzplan.load_plan(), OBSERVED, as_of=2022, arguments={23: {"reference": reference}}
    )


def own(plan: xzplan.Plan, **values: Any) -> xzplan.Assessment:
    """Assess a made-up indicator: a long name, and a baseline, a target and values of any size."""
    figure = {name: Decimal(value) for name, value in values.items() if name != "zh"}
    beds = plan.indicators[18]
    demand = xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(figure["target"]))
    unit = xzplan.Unit(id="own", kind="count", zh=values.get("zh", "元"), en="yuan")
    indicator = evolve(
        beds,
        name_zh=LONG,
        name_en=LONG_EN,
        unit=unit,
        baseline=evolve(beds.baseline, value=figure["base"], printed=str(figure["base"])),
        target=evolve(beds.target, demand=demand, printed=str(figure["target"]), reading=None),
    )
    return xzplan.assess(indicator, {2021: figure["first"], 2022: figure["second"]})


def boxes(figure: Figure) -> list[tuple[str, Bbox]]:
    """Draw a figure without a warning, and return the place of every text that is seen."""
    figure.set_dpi(72)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure.canvas.draw()
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]  # of Agg
    shown = []
    for text in figure.findobj(Text):
        assert isinstance(text, Text)
        hidden = text.axes is not None and not text.axes.axison and text not in text.axes.texts
        if text.get_visible() and text.get_text().strip() and not hidden:
            shown.append((text.get_text(), text.get_window_extent(renderer)))
    return shown


def check(figure: Figure, within: Bbox | None = None) -> None:
    """Refuse texts that lie over each other or leave the figure, or the part of it that is theirs."""
    placed = boxes(figure)
    assert placed
    edge = figure.bbox if within is None else within
    for text, box in placed:
        assert box.x0 >= edge.x0 - 1 and box.x1 <= edge.x1 + 1, (text, box, edge)  # noqa: PT018
        assert box.y0 >= edge.y0 - 1 and box.y1 <= edge.y1 + 1, (text, box, edge)  # noqa: PT018
        assert "\N{REPLACEMENT CHARACTER}" not in text
    left, bottom, right, top = np.array([box.padded(-0.6).extents for _, box in placed]).T
    over = (np.minimum.outer(right, right) > np.maximum.outer(left, left)) & (
        np.minimum.outer(top, top) > np.maximum.outer(bottom, bottom)
    )
    pairs = [(placed[one][0], placed[other][0]) for one, other in np.argwhere(np.triu(over, 1))]
    assert pairs == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("number", ROWS)
def test_an_assessment_of_any_size(review: xzplan.Review, number: int, lang: Literal["zh", "en"]) -> None:
    for size in SIZES if number in (1, 18, 23) else SIZES[:1]:
        check(xzplan.plot_trajectory(review[number], lang=lang, figsize=size))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("number", ROWS)
def test_a_trajectory_of_any_size(plan: xzplan.Plan, number: int, lang: Literal["zh", "en"]) -> None:
    path = xzplan.trajectory(plan.indicators[number])
    check(xzplan.plot_trajectory(path, lang=lang, figsize=(4, 3)))
    check(xzplan.plot_trajectory(path, lang=lang))


VALUES = {
    "large": {"base": "123456789.5", "first": "130000000", "second": "151480480.4", "target": "250000000"},
    "in ten thousands": {
        "base": "123456",
        "first": "130000",
        "second": "151480",
        "target": "250000",
        "zh": "万元",
    },
    "tiny": {"base": "0.00012", "first": "0.00013", "second": "0.00015", "target": "0.0002"},
    "beyond reason": {"base": "1E+20", "first": "1.2E+20", "second": "1.4E+20", "target": "2E+20"},
    "next to nothing": {"base": "1E-15", "first": "1.2E-15", "second": "1.4E-15", "target": "2E-15"},
    "negative": {"base": "-1200000", "first": "-900000", "second": "-500000", "target": "0"},
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", VALUES)
def test_figures_of_any_size_and_long_names(plan: xzplan.Plan, name: str, lang: Literal["zh", "en"]) -> None:
    for size in SIZES if name == "large" else SIZES[:1]:
        check(xzplan.plot_trajectory(own(plan, **VALUES[name]), lang=lang, figsize=size))


def test_figures_are_written_as_people_write_them(plan: xzplan.Plan) -> None:
    large = own(plan, **VALUES["large"])
    texts = [text for text, _ in boxes(xzplan.plot_trajectory(large))]
    assert {"目标 ≥2.5亿", "实际 1.514804804亿"} <= set(texts)
    texts = [text for text, _ in boxes(xzplan.plot_trajectory(large, lang="en"))]
    assert {"target ≥250,000,000", "actual 151,480,480.4", "250,000,000"} <= set(texts)
    texts = [text for text, _ in boxes(xzplan.plot_trajectory(own(plan, **VALUES["in ten thousands"])))]
    assert {"实际 151,480", "目标 ≥250,000"} <= set(texts)
    texts = [text for text, _ in boxes(xzplan.plot_trajectory(own(plan, **VALUES["tiny"]), lang="en"))]
    assert {"actual 0.00015", "target ≥0.0002"} <= set(texts)
    texts = [text for text, _ in boxes(xzplan.plot_trajectory(own(plan, **VALUES["beyond reason"])))]
    assert {"实际 1.4×10^20", "目标 ≥2×10^20"} <= set(texts)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_figure_may_be_resized(review: xzplan.Review, lang: Literal["zh", "en"]) -> None:
    for figure in (xzplan.plot_trajectory(review[18], lang=lang), xzplan.plot_status(review, lang=lang)):
        for size in ((4, 3), (6, 4), (12, 9)):
            figure.set_size_inches(size)
            check(figure)
    page = xzplan.plot_plan(review, lang=lang)[1]
    page.set_size_inches(16, 11)
    check(page)


@pytest.mark.parametrize("layout", [None, "tight", "constrained"])
@pytest.mark.parametrize("size", [(4, 3), (9, 4)])
def test_axes_in_any_layout(review: xzplan.Review, size: tuple[float, float], layout: str | None) -> None:
    figure = Figure(figsize=size, layout=layout)  # type: ignore[arg-type]
    FigureCanvasAgg(figure)
    columns = 1 if size == (4, 3) else 2
    for axes, number in zip(figure.subplots(1, columns, squeeze=False)[0], (18, 1), strict=False):
        xzplan.plot_trajectory(review[number], ax=axes, lang="en")
    check(figure)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_plan_on_pages_of_any_size(review: xzplan.Review, lang: Literal["zh", "en"]) -> None:
    for page in xzplan.plot_plan(review, lang=lang):
        check(page)
    [page] = xzplan.plot_plan(review.plan, lang=lang, figsize=(20, 12))
    check(page)
    pages = xzplan.plot_plan(review, lang=lang, figsize=(4, 3))
    assert len(pages) == 28
    for page in pages[16:24:3]:
        check(page)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("size", [None, (2, 2), *SIZES])
def test_the_review_on_a_page_of_any_size(
    review: xzplan.Review, size: tuple[float, float] | None, lang: Literal["zh", "en"]
) -> None:
    check(xzplan.plot_status(review, lang=lang, figsize=size))


def areas(names: list[str], *, every: bool = False) -> AreaReviews:
    """Assess areas by made-up values; by default the last has none of one indicator."""
    lines = ["指标,地区,2020年,2021年,2022年"]
    for place, name in enumerate(names):
        lines += [f"18,{name},18,{24 + place % 9},{30 + place % 9}", f"1,{name},11,11.5,{11.7 + place % 2}"]
        lines += [f"23,{name},,城市6；农村7,"] if every or place + 1 < len(names) else []
    plan = xzplan.load_plan()
    return xzplan.assess_areas(plan, xzplan.read_observations("\n".join(lines) + "\n", plan))


COUNTIES = [area.name_zh for area in xzplan.load_plan().areas]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("size", [None, (2, 2), (4, 3), (6, 8), (20, 12)])
def test_areas_on_a_page_of_any_size(size: tuple[float, float] | None, lang: Literal["zh", "en"]) -> None:
    check(xzplan.plot_status(areas(COUNTIES), lang=lang, figsize=size))


def texts_of(figure: Figure) -> list[str]:
    return [text for text, _ in boxes(figure)]


def test_a_page_of_areas_without_room_has_bars_alone() -> None:
    figure = xzplan.plot_status(areas(COUNTIES), figsize=(2, 2))
    check(figure)
    assert texts_of(figure)[1] == "忻州市"  # right under the title: no line says what the signs mean


def test_areas_beside_each_other_or_as_bars() -> None:
    shown = areas(COUNTIES)
    page = texts_of(xzplan.plot_status(shown))
    # Numbers and names of the indicators, and a sign for each in each of 15 areas; Yuanping has no value of one.
    assert {"18", "养老机构护理型床位占比", "城市", *COUNTIES} <= set(page)
    assert page.count("·") == 3  # of the row and of both its series
    assert "· 未填报" in page
    assert sum(page.count(sign) for sign in "▲●▼■◆□○") + 3 == 15 * 5
    assert (
        min(float(text.get_fontsize()) for axes in xzplan.plot_status(shown).axes for text in axes.texts) >= 8
    )
    bars = texts_of(xzplan.plot_status(shown, figsize=(4, 3)))
    assert set(COUNTIES) <= set(bars)
    assert "养老机构护理型床位占比" not in bars


def test_a_bar_without_room_has_no_figures() -> None:
    name = "名称很长的一二三四五六七八九十县"
    plan = xzplan.load_plan()
    long = evolve(plan, areas=(plan.areas[0], evolve(plan.areas[1], name_zh=name, name_en="x" * 40)))
    table = xzplan.read_observations(f"指标,地区,2020年,2021年\n18,{name},18,24\n", long)
    texts = texts_of(xzplan.plot_status(xzplan.assess_areas(long, table), figsize=(2.5, 2)))
    assert name in texts
    assert not any(text.endswith(" 1") for text in texts[texts.index(name) :])


def test_many_areas_are_bars_and_few_have_no_gap() -> None:
    many = xzplan.plot_status(areas([f"第{number}区" for number in range(1, 41)]))
    check(many)
    assert "养老机构护理型床位占比" not in texts_of(many)
    assert many.get_figheight() < 12
    few = texts_of(xzplan.plot_status(areas(["忻府区", "代县"], every=True), title=""))
    assert "· 未填报" not in few
    assert xzplan.load_plan().name_zh not in few


def test_the_pages_print_on_a4_at_eight_points(review: xzplan.Review) -> None:
    pages = xzplan.plot_plan(review)
    assert len(pages) == 2
    for figure in (*pages, *xzplan.plot_plan(review, lang="en"), xzplan.plot_status(review)):
        assert figure.get_figwidth() <= 11.69
        assert min(float(text.get_fontsize()) for axes in figure.axes for text in axes.texts) >= 8


def test_a_small_picture_keeps_its_name(plan: xzplan.Plan) -> None:
    shown = own(plan, **VALUES["large"])
    for size in ((2, 2), (3, 2)):
        figure = xzplan.plot_trajectory(shown, figsize=size)
        check(figure)
        assert any(text.get_text().startswith("(18) ") for text in figure.axes[0].texts)


def test_notes_without_room_are_counted(review: xzplan.Review) -> None:
    texts = [text for text, _ in boxes(xzplan.plot_trajectory(review[23], lang="en", figsize=(4, 3)))]
    assert any(text.endswith("more notes are not shown") for text in texts)
    texts = [text for text, _ in boxes(xzplan.plot_trajectory(review[23], lang="en"))]
    assert not any(text.endswith("not shown") for text in texts)


@pytest.mark.parametrize(
    ("urban", "rural", "reference"),
    [
        ([8.5, 8.0, 6.2], [7.6, 6.2, 3.4], (4.5, 4.7)),
        ([3.4], [5.1], (4.5, 5.0)),
        ([8.6, 8.4, 5.4, 8.5], [5.6, 6.7, 5.9, 4.3], (6.1, 7.6)),
        ([6.3, 5.9], [8.1, 7.6], (5.5, 5.1)),
        ([7.0, 5.0], [7.0, 5.0], (5.0, 5.0)),
    ],
)
def test_the_label_of_the_higher_value_stands_higher(
    plan: xzplan.Plan, urban: list[float], rural: list[float], reference: tuple[float, float]
) -> None:
    seen = {"urban": dict(enumerate(urban, 2021)), "rural": dict(enumerate(rural, 2021))}
    given = {23: {"reference": dict(zip(("urban", "rural"), reference, strict=True))}}
    row = xzplan.assess_plan(plan, {23: seen}, arguments=given)[23]
    figure = xzplan.plot_trajectory(row, lang="en", figsize=(4, 3))
    values = [
        (float(text.rpartition(" ")[2]), box.y0) for text, box in boxes(figure) if text.startswith("actual")
    ]
    assert len(values) == 2
    assert values[0][0] == values[1][0] or sorted(values) == sorted(values, key=lambda pair: pair[1])


@pytest.mark.parametrize("title", ["护理型床位", ""])
def test_titles_of_ones_own(review: xzplan.Review, title: str) -> None:
    for figure in (
        xzplan.plot_trajectory(review[18], title=title),
        xzplan.plot_plan(review.plan, title=title)[1],
        xzplan.plot_status(review, title=title, figsize=(4, 3)),
    ):
        texts = [text for text, _ in boxes(figure)]
        assert (title in texts) is bool(title)
        assert review.plan.name_zh not in texts


@pytest.mark.parametrize(
    "wrong", [3, "ab", (4,), (4, 3, 2), (1, 3), (4, 101), (4, float("nan")), ("4", 3), (True, 3)]
)
def test_sizes_that_are_none(review: xzplan.Review, wrong: Any) -> None:
    draw: Any
    for draw, shown in (
        (xzplan.plot_trajectory, review[18]),
        (xzplan.plot_plan, review),
        (xzplan.plot_status, review),
    ):
        with pytest.raises(xzplan.InvalidInputError, match="figsize"):
            draw(shown, figsize=wrong)
        with pytest.raises(xzplan.InvalidInputError, match="title"):
            draw(shown, title=3)
        with pytest.raises(xzplan.InvalidInputError, match="half a character"):
            draw(shown, title="\ud800")
    with pytest.raises(xzplan.InvalidInputError, match="figsize.*axes passed as ax"):
        xzplan.plot_trajectory(review[18], ax=Figure().subplots(), figsize=(4, 3))
