"""What the name of a row says: its mark, its unit, how its figures are counted, and which way is better."""

from __future__ import annotations

import pytest

from xzplan import Direction
from xzplan.parsing import Span
from xzplan.parsing.names import Name, by_name, mark_of, take_apart


def name(text: str, **more: object) -> Name:
    """Return the parts of a name."""
    parts = {"number": None, "unit": None, "span": None, "formula": False, "footnote": None} | more
    return Name(name=text, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("甲率", name("甲率")),
        ("①甲率", name("甲率", number=1)),
        ("⑳甲率", name("甲率", number=20)),
        ("(12)甲率", name("甲率", number=12)),
        ("3、甲率", name("甲率", number=3)),
        ("4 甲率", name("甲率", number=4)),
        ("1.5度", name("1.5度")),
        (
            "1. 城镇老旧小区改造 （ 个 ）（五年累计）",
            name("城镇老旧小区改造", number=1, unit="个", span=Span.TOTAL),
        ),
        ("收入增长（年均）（%）", name("收入增长", unit="%", span=Span.AVERAGE)),
        ("收入（累计）（年均）", name("收入（累计）", span=Span.AVERAGE)),
        ("收入年均增长", name("收入年均增长", span=Span.AVERAGE)),
        ("服务效率（人数/馆员）", name("服务效率", unit="人数/馆员", formula=True)),
        ("甲率（说明）", name("甲率（说明）")),
        ("城市2空气质量", name("城市2空气质量", footnote="2")),
        ("入托率*", name("入托率*", footnote="*")),
    ],
)
def test_a_name_taken_apart(printed: str, parts: Name) -> None:
    assert take_apart(printed) == parts


def test_row_marks() -> None:
    assert mark_of("①甲") == (1, 1)
    assert mark_of("(12)甲") == (12, 4)
    assert mark_of("甲") == (None, 0)


@pytest.mark.parametrize(
    ("text", "direction", "word"),
    [
        ("污染治理率", Direction.INCREASE, "治理率"),
        ("死亡率", Direction.DECREASE, "死亡率"),
        ("城乡收入差距", Direction.DECREASE, "差距"),
        (
            "城乡收入差距和居民收入",
            Direction.INCREASE,
            "收入",
        ),  # the last word decides, wherever else it stands
        ("毛入学率", Direction.INCREASE, "毛入学率"),  # the longest of those that end alike
    ],
)
def test_the_last_word_of_a_name_decides(text: str, direction: Direction, word: str) -> None:
    assert by_name(text) == (direction, word, False)
