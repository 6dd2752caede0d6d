"""The laws of printed tables, on any text and on tables made up."""

from __future__ import annotations

import contextlib
import csv
import html
import io
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import xzplan
from printed import meaning
from xzplan import Direction, InvalidInputError, parse_table, parse_target
from xzplan.model.bounds import CEILINGS, FLOORS, Relation, bound_of
from xzplan.parsing import parse_baseline
from xzplan.parsing.name_direction import CUTS
from xzplan.parsing.notation import compact, with_figures

PIECES = [
    "≥",
    "＞",
    "<",
    "≤",
    "不低于",
    "超过",
    "控制在",
    "达到",
    "力争",
    "降低",
    "提高",
    "较2015年",
    "由",
    "到",
    "年均",
    "每年",
    "（年均）",
    "（五年累计）",
    "累计",
    "〔",
    "〕",
    "[",
    "]",
    "(",
    ")",
    "左右",
    "以上",
    "以内",
    "约",
    "%",
    "％",
    "‰",
    "/10万",
    "万人",
    "岁",
    "个百分点",
    "张",
    "12.5",
    "76。7",
    "4,778",
    "0",
    "5",
    "１",
    "2020年",
    "~",
    "—",
    "-",
    "至",
    ":",
    "；",
    "，",
    "、",
    "城市",
    "农村",
    "分别",
    "和",
    "完成国家确定目标",
    "→",
    "其中",
    "十万分之十五",
    "九成",
    "翻一番",
    "1.5倍",
    "前10",
    "前三",
    "（预期性）",
    "（2025年约76%）",
    "预计",
    "到2030年",
    "完成",
    "所",
    "某箱",
    "零发生",
    "稳步提高",
    "与GDP增长基本同步",
    "全省平均",
    "*",
    "①",
    "。",
    "|",
    "/",
]
NAMES = [
    "孕产妇死亡率",
    "基本医疗保险参保率",
    "单位GDP能耗降低",
    "居民收入增长",
    "城镇老旧小区改造",
    "某项指数",
    "人均预期寿命",
    "森林覆盖率",
]
HEAD = ("指标", "2020年", "2025年", "指标性质")


def cells() -> st.SearchStrategy[str]:
    """Cells put together from what cells are made of, and any other text."""
    made = st.lists(st.sampled_from([*PIECES, " ", "\n", "\u3000"]), max_size=8).map("".join)
    return made | st.text(max_size=30) | st.text("0123456789.,%≥－年均（）〔〕/ ", max_size=220)


def numbers() -> st.SearchStrategy[Decimal]:
    """Figures as plans print them, with up to four decimals."""
    return st.decimals(0, 99_999, places=2) | st.integers(0, 9999).map(Decimal) | st.decimals(0, 99, places=4)


def relations() -> st.SearchStrategy[Relation]:
    """Names of relations."""
    return st.sampled_from([*FLOORS, *CEILINGS, "exactly"])


def single(figures: st.SearchStrategy[Decimal]) -> st.SearchStrategy[xzplan.Bound]:
    """Bounds of one figure."""
    return st.builds(bound_of, relations(), figures)


def ranges(figures: st.SearchStrategy[Decimal]) -> st.SearchStrategy[xzplan.Bound]:
    """Bounds of two figures."""
    both = st.tuples(figures, figures).filter(lambda ends: ends[0] != ends[1])
    return both.map(lambda ends: xzplan.Bound.between(min(ends), max(ends)))


def demands() -> st.SearchStrategy[xzplan.model.Demand]:
    """Demands of all kinds but the one that is words alone."""
    rates = st.decimals(Decimal("-99.99"), 500, places=2)
    references = st.sampled_from(["GDP增速", "全省平均", "2020年水平", "城乡居民人均消费支出平均增速"])
    return st.one_of(
        st.builds(
            xzplan.Quantified,
            of=st.sampled_from(["value", "mean", "growth", "total"]),
            bound=ranges(numbers()) | numbers().map(xzplan.Bound.about) | single(numbers()),
        ),
        st.builds(
            xzplan.Quantified,
            of=st.sampled_from(["change", "difference"]),
            bound=ranges(rates) | rates.map(xzplan.Bound.about) | single(rates),
        ),
        st.builds(
            xzplan.Relative,
            relation=relations(),
            reference=references,
            of=st.sampled_from(["value", "growth"]),
        ),
        st.sampled_from(
            [("国家", "the State"), ("省", "the province"), ("上级", "the higher authority")]
        ).map(lambda who: xzplan.Assigned(by=who[0], by_en=who[1])),
    )


@given(cells(), st.none() | st.sampled_from(NAMES), st.none() | st.sampled_from(["%", "岁", "1/10万"]))
def test_nothing_of_a_cell_is_lost(cell: str, name: str | None, unit: str | None) -> None:
    """Law 16: `raw` is the cell, character for character, and every figure that was read stands in it."""
    target, baseline = parse_target(cell, name=name, unit=unit), parse_baseline(cell)
    assert target.raw == baseline.raw == cell
    text = "".join(with_figures(compact(cell)).text.split())
    printed = text.replace(",", "").replace("。", ".").replace("·", ".").replace("前三", "前3")
    figures = [*target.figures, *([] if baseline.value is None else [baseline.value])]
    for figure in figures:
        assert f"{figure.copy_abs():f}" in printed
    assert all(part.raw in cell for part in target.parts)
    assert all(part.raw in cell for part in baseline.parts)


ROW = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from(["12.5", "-", "约90", "城市6.2；农村8.2", "99%"]),
    st.sampled_from(["13", "≥90", "<5.5", "完成国家确定目标", "稳步提高", "〔18〕", "＞8（年均）", "35—40"]),
    st.sampled_from(["约束性", "预期性"]),
)
TABLES = st.lists(ROW, min_size=1, max_size=8)


@given(TABLES)
def test_nothing_of_a_table_is_lost(rows: list[tuple[str, ...]]) -> None:
    """Law 16: every cell of a table is in one of its rows."""
    table = parse_table("\n".join([*HEAD, *(cell for row in rows for cell in row)]))
    assert [row.cells for row in table.rows] == rows
    assert table.unread == ()


@given(cells(), st.none() | cells(), st.none() | cells())
def test_any_cell(cell: str, name: str | None, unit: str | None) -> None:
    """Law 17: and a text that is not read as a demand leaves a doubt."""
    target = parse_target(cell, name=name, unit=unit)
    if isinstance(target.demand, xzplan.Qualitative):
        assert target.doubts
    baseline = parse_baseline(cell)
    assert baseline.value is not None or baseline.doubts
    assert baseline.missing is (baseline.value is None and "missing" in {d.code for d in baseline.doubts})
    xzplan.parsing.infer_direction(cell, baseline, target)


@given(
    st.lists(
        st.sampled_from(
            [
                *HEAD,
                *NAMES,
                *PIECES,
                "\n",
                "\n",
                "\n",
                "\t",
                "  ",
                " | ",
                "注：",
                "(1)",
                "第三章",
                "约束性",
                "│",
                ",",
                '"',
                "<tr>",
                "<td rowspan=3>",
                "<td colspan=2>",
                "</table>",
                "<table>",
                "&gt;",
            ]
        )
        | st.text(max_size=5)
    ).map("".join),
    st.sampled_from(
        [
            "",
            "指标\n2020年\n2025年\n指标性质\n",
            "指标  2020年  2025年  属性\n",
            "|序号|指标|单位|目标|\n|-|-|-|-|\n",
            "<table><tr><td>指标<td>2025年<tr><td>",
            "指标,2020年,2025年\n",
            "│甲率60%│\n│乙率70%│\n│丙率80%│\n",
        ]
    ),
)
def test_any_text(text: str, head: str) -> None:
    """Law 17: No text makes the parser fail with anything but an `InvalidInputError`."""
    with contextlib.suppress(InvalidInputError):
        table = parse_table(head + text)
        assert table.rows
        assert all(one.line is not None for one in table.doubts)


@given(demands())
def test_words_of_a_demand(demand: xzplan.model.Demand) -> None:
    """Law 18: The words of a demand parse back to the demand."""
    assert parse_target(demand.words.zh).demand == demand


WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


@given(cells(), st.none() | st.sampled_from(NAMES))
@example("≥1234567890%", None)  # every figure
def test_widths(cell: str, name: str | None) -> None:
    """Law 19: Full-width and half-width forms parse alike."""
    half, full = parse_target(cell, name=name), parse_target(cell.translate(WIDE), name=name)
    assert half.demand.kind == full.demand.kind
    if half.demand.of in ("value", "total", "change") and half.demand.kind == "quantified":
        assert half.demand == full.demand
    assert [one.code for one in half.doubts] == [one.code for one in full.doubts]
    assert (half.figures, half.measure, half.approx) == (full.figures, full.measure, full.approx)
    assert parse_baseline(cell).value == parse_baseline(cell.translate(WIDE)).value


def csv_line(row: tuple[str, ...]) -> str:
    """Return a row as a line of CSV."""
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(row)
    return text.getvalue()


LAYOUTS: dict[str, Callable[[tuple[str, ...]], str]] = {
    "lines": "\n\n".join,
    "bars": lambda row: "\n".join(f"{cell} |" for cell in row),
    "spaces": "   ".join,
    "pipes": lambda row: "| " + " | ".join(row) + " |",
    "tabbed": "\t".join,
    "csv": csv_line,
    "drawn": lambda row: f"├{'─┼' * len(row)}─┤\n│" + "│".join(row) + "│",
    "page": lambda row: "<tr>" + "".join(f"<td>{html.escape(cell)}</td>\n" for cell in row) + "</tr>",
}


@pytest.mark.parametrize("layout", LAYOUTS)
@given(rows=TABLES)
def test_layouts(layout: str, rows: list[tuple[str, ...]]) -> None:
    """Law 20: The layouts of one table parse alike."""
    tabs = "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in [HEAD, *rows])
    other = "\n".join(LAYOUTS[layout](row) for row in [HEAD, *rows])
    other = f"<table>{other}</table>" if layout == "page" else other
    assert meaning(parse_table(tabs)) == meaning(parse_table(other))


@given(numbers(), numbers(), st.text(max_size=6) | st.sampled_from(NAMES))
def test_bare_numbers_follow_the_direction(first: Decimal, last: Decimal, name: str) -> None:
    """Law 21: A name never makes a bare number a demand that runs against the direction inferred with it."""
    baseline, target = parse_baseline(str(first)), parse_target(str(last), name=name)
    found = xzplan.parsing.infer_direction(name, baseline, target)
    assert target.demand.of in ("value", "growth", "total")
    if not found.weak and not any(cut in name for cut in CUTS):
        assert (target.demand.relation in CEILINGS) is (found.direction is Direction.DECREASE)
