"""Observations written in the layouts of offices, and read back."""

from __future__ import annotations

import io
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import xzplan
from observations.corpus.judging import Read, reads_of
from observations.corpus.writing import LAYOUTS, NAMES, Layout, Page, Row

PLAN = xzplan.load_plan()

USUAL = {7: "3.85", 8: "1.20", 10: "20.5", 11: "5.1", 12: "8.3", 20: "112", 25: "195", 26: "6355.2"}
"""What a year brings where the plan prints no baseline of the same kind."""
PARTS = [
    (indicator, series)
    for indicator in PLAN.indicators.values()
    for series in (["城市", "农村"] if indicator.series else [None])
]
HEADINGS = {
    **{
        str(year): [f"{year}年", str(year), f"{year}年度", f"{year}年末", f"{year}年实际"]
        for year in range(2021, 2025)
    },
    "2023-06": ["2023年上半年", "2023年1—6月", "2023-06", "2023年1-6月"],
}


@st.composite
def figures(draw: st.DrawFn, indicator: xzplan.Indicator, series: str | None) -> str:
    """Return a value near the usual one of a row, but not the plan's own target."""
    if series is not None:
        usual = Decimal("6.5")
    else:
        usual = Decimal(USUAL.get(indicator.number) or str(indicator.baseline.value))
    upper = 100 if indicator.unit.upper is None else indicator.unit.upper
    value = usual * (100 + draw(st.integers(-8, 8))) / 100
    if indicator.unit.id.endswith("percent") or upper == 100:
        value = min(value, Decimal("99.3"))
    decimals = max(2, len(str(usual).partition(".")[2])) - draw(st.integers(0, 1))
    text = f"{value:.0f}" if indicator.number == 20 else f"{value:.{decimals}f}"
    printed = indicator.target.cell.zh.strip("≥＞＜（年均）")
    return text if Decimal(text) != (Decimal(printed) if printed[0].isdigit() else None) else f"{text}1"


@st.composite
def pages(draw: st.DrawFn, layout: Layout) -> Page:
    """Return observations of some rows and periods, none of which has none."""
    periods = sorted(draw(st.sets(st.sampled_from(sorted(HEADINGS)), min_size=1, max_size=4)))
    parts = [part for part in PARTS if layout.takes_series or part[1] is None]
    rows = []
    for indicator, series in draw(st.lists(st.sampled_from(parts), min_size=1, max_size=5, unique_by=str)):
        observed = draw(st.sets(st.sampled_from(periods), min_size=1))
        values = {period: draw(figures(indicator, series)) for period in periods if period in observed}
        rows.append(Row(indicator, series, values))
    return Page(
        rows=rows,
        headings={
            period: draw(st.sampled_from(HEADINGS[period]))
            for period in periods
            if any(period in row.values for row in rows)
        },
        name=NAMES[draw(st.sampled_from(sorted(NAMES)))],
        blank=draw(st.sampled_from(["", "—", "/", "-"])),
    )


def written(page: Page) -> set[Read]:
    """Return what a page holds."""
    ids = {"城市": "urban", "农村": "rural", None: None}
    return {
        Read(
            indicator=row.indicator.number,
            series=ids[row.series],
            period=period,
            value=Decimal(value),
            status="reported",
            of=None,
            area=None,
        )
        for row in page.rows
        for period, value in row.values.items()
    }


def digits(reads: Any) -> set[tuple[int, str | None, str, str]]:
    return {(read.indicator, read.series, read.period, str(read.value)) for read in reads}


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
@given(data=st.data())
def test_observations_are_read_back_from_every_layout(layout: Layout, data: st.DataObject) -> None:
    """Law 60: Observations are the same, with the same digits, in whichever layout, encoding and words an office
    writes them.
    """  # noqa: D205
    page = data.draw(pages(layout))
    table = xzplan.read_observations(io.BytesIO(layout.write(page)), PLAN)
    reads = reads_of(table, PLAN)
    assert table.problems == ()
    assert len(reads) == len(written(page))
    assert set(reads) == written(page)
    assert digits(reads) == digits(written(page))


MARKS = st.sampled_from(["", "①", "②", "*", "**", "⑴", " ①", "¹"])
UNITS = st.sampled_from(["", "平方米", " 平方米", "㎡"])


@given(
    whole=st.integers(150, 2999), decimals=st.sampled_from(["", "0", "5", "25", "50"]), mark=MARKS, unit=UNITS,
    separated=st.booleans(), wide=st.booleans(),
)  # fmt: skip
def test_a_value_has_the_digits_of_its_cell(
    *, whole: int, decimals: str, mark: str, unit: str, separated: bool, wide: bool
) -> None:
    """Law 61: Every value read has the digits of its cell as displayed, once full-width digits are narrowed and
    separators dropped; it is never scaled in silence.
    """  # noqa: D205
    figure = f"{whole}.{decimals}".removesuffix(".")
    shown = f"{whole:,}{figure.removeprefix(str(whole))}" if separated else figure
    if wide:
        shown = shown.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    text = f'指标,2022年\n每万人口拥有公共文化设施建筑面积,"{shown}{unit}{mark}"\n'
    table = xzplan.read_observations(text, PLAN)
    assert {str(read.value) for read in reads_of(table, PLAN)} == {figure}


def _books(review: Any) -> bytes:
    pytest.importorskip("xlsxwriter", reason="xlsxwriter is not here: pip install 'xzplan[excel]'")
    file = io.BytesIO()
    xzplan.write_workbook(file, review)
    return file.getvalue()


def _table(form: Any, labels: Any, records: Any) -> bytes:
    """Return a table of what was computed; in Chinese in the encoding of Excel."""
    text = xzplan.to_csv(records, form=form, labels=labels)
    return text.encode("gb18030" if labels == "zh" else "utf-8")


TABLES = {
    f"{form}_{labels}": partial(_table, form, labels)
    for form in ("long", "short", "wide")
    for labels in ("id", "zh", "en")
}
"""The forms in which a table comes."""
OUTPUTS: dict[str, Callable[[Any], bytes]] = {
    "workbook": _books,
    "report_md": lambda review: xzplan.report(review, format="markdown").encode(),
    "report_html": lambda review: xzplan.report(review, format="html").encode(),
    **TABLES,
}
"""What the library writes of a review, which is no observations."""


@pytest.mark.parametrize("output", OUTPUTS)
@given(data=st.data())
def test_what_the_library_writes_is_not_taken_for_observations(output: str, data: st.DataObject) -> None:
    """Law 62: What the library writes as anything but observations is never read as observations."""
    rows = data.draw(st.lists(st.sampled_from(PARTS[4:20]), min_size=1, max_size=4, unique_by=str))
    observed = {
        indicator.id: {2022: Decimal(data.draw(figures(indicator, series)))} for indicator, series in rows
    }
    _is_not_read(OUTPUTS[output](xzplan.assess_plan(PLAN, observed)))


AREAS = xzplan.assess_areas(
    PLAN, xzplan.read_observations("指标,年份,数值,地区\n18,2020,15,忻府区\n18,2021,18,忻府区\n", PLAN)
)
OTHERS: dict[str, Callable[[], bytes]] = {
    **{f"milestones_{name}": partial(table, xzplan.trajectories(PLAN)) for name, table in TABLES.items()},
    **{f"areas_{name}": partial(table, AREAS) for name, table in TABLES.items()},
    "wholes": lambda: xzplan.to_csv(AREAS.wholes).encode(),
    "indicators": lambda: xzplan.to_csv(PLAN.indicators.values(), labels="zh").encode(),
}
"""What the library writes of the plan and of its areas."""


@pytest.mark.parametrize("output", OTHERS)
def test_other_tables_of_the_library_are_not_taken_for_observations(output: str) -> None:
    """Law 62: What the library writes as anything but observations is never read as observations."""
    _is_not_read(OTHERS[output]())


def _is_not_read(content: bytes) -> None:
    try:
        table = xzplan.read_observations(io.BytesIO(content), PLAN)
    except xzplan.XzplanError:
        return
    assert reads_of(table, PLAN) == []
    assert table.problems
