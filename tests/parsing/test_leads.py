"""The words before a clause that make no difference, and the remarks on how its figures are counted."""

from __future__ import annotations

import pytest

from xzplan.parsing import Span
from xzplan.parsing.leads import without_lead, without_span
from xzplan.parsing.notation import compact


@pytest.mark.parametrize(
    ("cell", "at", "span"),
    [
        ("5（年均）", [0], Span.AVERAGE),
        ("5〔五年累计〕", [0], Span.TOTAL),
        ("5以上（每年）", [0, 1, 2], Span.YEARLY),
        ("（累计）5", [4], Span.TOTAL),
        ("（年均） 5%", [5, 6], Span.AVERAGE),
        # The remark at the end goes before that at the start.
        ("（年均）5（累计）", [0, 1, 2, 3, 4], Span.TOTAL),
        ("（甲）5（累计）", [0, 1, 2, 3], Span.TOTAL),
        ("（累计）5（甲）", [4, 5, 6, 7], Span.TOTAL),
        # A figure in square brackets.
        ("〔5〕", [1], Span.BRACKET),
        ("〔5〕以上", [1, 3, 4], Span.BRACKET),
        ("约【50】万", [0, 2, 3, 5], Span.BRACKET),
        ("（甲）[5]", [0, 1, 2, 4], Span.BRACKET),
    ],
)
def test_remarks_on_counting(cell: str, at: list[int], span: Span) -> None:
    whole = compact(cell)
    rest, found = without_span(whole)
    assert (rest.raw, rest.at, found) == (cell, tuple(at), span)
    assert rest.text == "".join(whole.text[whole.at.index(place)] for place in at)


@pytest.mark.parametrize(
    "cell", ["5", "", "5（甲）", "（甲）5", "〔累计〕1", "〔5", "5〕", "〔〕5", "甲（累计）5", "5（累计）以上"]
)  # fmt: skip
def test_clauses_without_a_remark_on_counting(cell: str) -> None:
    text = compact(cell)
    assert without_span(text) == (text, None)


@pytest.mark.parametrize(
    ("cell", "rest", "year", "estimated"),
    [
        ("5", "5", None, False),
        ("", "", None, False),
        ("达到5", "达到5", None, False),
        # A year, or a plan without one.
        ("到2025年达到5", "达到5", 2025, False),
        ("2025年底：5", "5", 2025, False),
        ("2025年的5", "2025年的5", None, False),
        ("十四五末5", "5", None, False),
        ("2025年十四五末5", "5", 2025, False),
        ("2024年2025年5", "5", 2025, False),
        # Words that make no difference, and those of an estimate.
        ("应5", "5", None, False),
        ("努力确保5", "5", None, False),
        ("预计5", "5", None, True),
        ("预估5", "5", None, True),
        ("预期应5", "5", None, True),
        ("应预期5", "5", None, True),
        ("2025年预计达到5", "达到5", 2025, True),
        ("预计到2025年5", "5", 2025, True),
        ("均", "", None, False),
        ("5应", "5应", None, False),
    ],
)
def test_words_before_a_clause(cell: str, rest: str, year: int | None, *, estimated: bool) -> None:
    whole = compact(cell)
    start = len(whole.text) - len(rest)
    assert without_lead(whole) == (whole.cut(start, len(whole.text)), year, estimated)
    assert whole.text[start:] == rest
    assert without_lead(whole)[2] is estimated


@pytest.mark.parametrize(
    ("words", "year", "estimated"),
    [
        *(
            (word, None, False)
            for word in ("应当", "应", "须", "需", "要", "均", "都", "总体上", "总体", "总量")
        ),
        *((word, None, False) for word in ("努力", "确保努力")),
        *((word, None, True) for word in ("预计", "预估", "预期")),
        *((f"{word}2025年", 2025, False) for word in ("", "到", "至", "截至", "应到")),
        *((f"1995年{word}", 1995, False) for word in ("底", "末", "前", "，", "：", "底，", "前：")),
        *((f"十{number}五末", None, False) for number in "一二三四五六七八九"),
        *((f"{word}“十四五”末", None, False) for word in ("", "在", "到")),
        *(
            (f'"十四五"{word}', None, False)
            for word in ("时期", "期间", "规划期内", "末", "期末", "末，", "末：")
        ),
    ],
)
def test_every_word_before_a_clause(words: str, year: int | None, *, estimated: bool) -> None:
    for clause in ("5", "达到5%", "翻一番", "零增长"):
        whole = compact(words + clause)
        assert without_lead(whole) == (whole.cut(len(words), len(whole.text)), year, estimated)


@pytest.mark.parametrize(
    "cell",
    [
        "确保达到5",
        "2025年水平5",
        "2025年的5",
        "2025年达年5",
        "2025年达标",
        "1825年5",
        "十四五5",
        "当5",
        "量5",
    ],
)
def test_words_that_belong_to_a_clause(cell: str) -> None:
    text = compact(cell)
    assert without_lead(text) == (text, None, False)
