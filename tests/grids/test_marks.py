"""Characters: only full-width ASCII is narrowed, and a mark of a note is never a digit."""

from __future__ import annotations

import pytest

from xzplan.grids.marks import narrowed, without_marks


@pytest.mark.parametrize(
    ("text", "narrow"),
    [
        ("３９．１％", "39.1%"),
        ("（%）", "(%)"),
        (" 30.8 ", "30.8"),
        ("\u300030.8\u200b", "30.8"),
        ("39.1①", "39.1①"),
        ("39.1²", "39.1²"),
        ("㎡", "㎡"),
        ("—", "—"),
    ],
)
def test_narrowed(text: str, narrow: str) -> None:
    assert narrowed(text) == narrow


@pytest.mark.parametrize(
    ("text", "rest", "marks"),
    [
        ("39.1①", "39.1", "①"),
        ("39.1②③", "39.1", "②③"),
        ("39.1²", "39.1", "²"),
        ("39.1*", "39.1", "*"),
        ("39.1⑴", "39.1", "⑴"),
        ("39.1[1]", "39.1", "[1]"),
        ("39.1(注1)", "39.1", "(注1)"),
        ("39.1注2", "39.1", "注2"),
        ("※39.1", "39.1", "※"),
        ("*39.1①", "39.1", "*①"),
        ("200m²", "200m²", ""),
        ("备注", "备注", ""),
        ("39.1", "39.1", ""),
        ("*", "", "*"),
    ],
)
def test_marks_stand_apart(text: str, rest: str, marks: str) -> None:
    assert without_marks(text) == (rest, marks)


def test_prose_has_no_marks() -> None:
    text = "长" * 500 + "①"
    assert without_marks(text) == (text, "")
