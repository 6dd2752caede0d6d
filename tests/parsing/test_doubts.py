"""Every doubt and every reason has its operands in both languages."""

from __future__ import annotations

import pytest

from xzplan import Bilingual
from xzplan.parsing import Doubt, Weight
from xzplan.parsing.doubts import REASONS, TEXTS, doubt


def test_every_doubt_has_both_languages() -> None:
    for text in (*TEXTS.values(), *REASONS.values()):
        assert text.zh.count("{0}") == text.en.count("{0}")
        assert text.zh.count("{1}") == text.en.count("{1}")


NOTES = [
    "bare_number", "missing", "unit_twice", "unit_of_table", "number_twice", "words_alone", "several", "shared_tail",
    "footnote", "numerals", "range_as_floor", "of_which", "ratio", "stretch", "column_aside",
]  # fmt: skip
DECISIONS = [
    "direction_weak",
    "average_of_what",
    "no_target",
    "two_targets",
    "cell_count",
    "nature",
    "no_nature",
]


@pytest.mark.parametrize("code", TEXTS)
def test_what_a_doubt_asks_of_a_person(code: str) -> None:
    expected = "note" if code in NOTES else "decide" if code in DECISIONS else "check"
    assert doubt(code, "甲", "乙").weight is Weight(expected)


def test_a_doubt_has_its_operands_and_its_place() -> None:
    assert {*NOTES, *DECISIONS} <= set(TEXTS)
    assert doubt("numerals") == Doubt(
        code="numerals",
        weight=Weight.NOTE,
        text=Bilingual(zh="数值以汉字列出", en="the figures are printed in words"),
        operands=(),
        line=None,
    )
    inner = Bilingual(zh="甲", en="one")
    assert doubt("habit", inner, "3", line=7) == Doubt(
        code="habit",
        weight=Weight.CHECK,
        text=Bilingual(zh="3行均有此情形：甲", en="in 3 rows of the table: one"),
        operands=(inner, "3"),
        line=7,
    )
    assert doubt("no_target").weight is Weight.DECIDE


def test_the_weights_of_doubts() -> None:
    assert [(weight.value, weight.text) for weight in Weight] == [
        ("note", Bilingual(zh="提示", en="note")),
        ("check", Bilingual(zh="需核对", en="check")),
        ("decide", Bilingual(zh="需确定", en="decide")),
    ]
