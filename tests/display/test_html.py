"""Markup: what is escaped, what small pictures draw, and how tables read as Markdown."""

from __future__ import annotations

import re

import pytest

from pages import Page
from xzplan.display.blocks import Cell, Items, Row, Table, plain
from xzplan.display.html import Html, badge, both, element, escaped, figure, joined, notes, tone_rules
from xzplan.display.sparkline import sparkline


def test_text_is_escaped_once() -> None:
    assert escaped("<b>&\"'") == "&lt;b&gt;&amp;&quot;&#x27;"
    assert escaped(escaped("<")) == "&lt;"
    assert element("p", "<", Html("<br>"), class_='"', data_label=None) == '<p class="&quot;">&lt;<br></p>'
    assert joined(["<", Html("<br>")], "&") == "&lt;&amp;<br>"
    assert element("meta", http_equiv="x") == '<meta http-equiv="x">'


def test_control_characters_are_shown() -> None:
    assert escaped("a\x00\x1b\x7f\n\tb") == "a␀␛␡\n\tb"


def test_both_languages() -> None:
    assert both("上下限", "bound") == '上下限<br><small lang="en">bound</small>'
    assert both("%", "%") == "%"
    assert notes([]) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (40.124, "40.124"),
        (2 / 3, "0.666667"),
        (999999.5, "999999.5"),
        (1234567.0, "1234567"),
        (-6833.3, "-6833.3"),
    ],
)
def test_figures(value: float, text: str) -> None:
    assert figure(value) == text


def test_a_badge_has_the_sign_and_the_class_of_its_tone() -> None:
    assert badge("▼", "bad", "<滞后>") == '<b class="tone-bad">▼ &lt;滞后&gt;</b>'
    assert tone_rules({"good": "#123456"}, ".page") == ".page .tone-good{color:#123456}"


def points(picture: str) -> list[list[tuple[float, float]]]:
    return [
        [(float(x), float(y)) for x, y in (pair.split(",") for pair in line.split())]
        for line in re.findall(r'points="([^"]*)"', picture)
    ]


def test_a_sparkline() -> None:
    picture = sparkline(
        [(2020, 0.0), (2025, 10.0)], [(2021, 5.0), (2022, 10.0)], years=(2020, 2025), text="<t>"
    )
    path, observed = points(picture)
    # 132 by 36 with a margin of 5: the first year stands at 5, the last at 127; the lowest value at 31, the highest at 5.
    assert path == [(5, 31), (127, 5)]
    assert observed == [(29.4, 18), (53.8, 5)]
    assert picture.count("<circle") == 4
    assert "<title>&lt;t&gt;</title>" in picture


def test_sparklines_of_little() -> None:
    assert sparkline([], years=(2020, 2025), text="") == ""
    [bound] = points(sparkline([], [(2021, 3.0)], bounds=[3.0], years=(2020, 2025), text=""))
    assert bound == [(5, 18), (127, 18)]
    one = sparkline([(2025, 3.0)], years=(2025, 2025), text="")
    assert points(one) == []
    assert 'cx="5"' in one


def test_sparklines_of_the_largest_numbers() -> None:
    [path] = points(sparkline([(2020, -1.7e308), (2021, 1.7e308)], years=(2020, 2021), text=""))
    assert path == [(5, 31), (127, 5)]


def test_a_table_in_markdown() -> None:
    table = Table(
        ("a|b", "n"),
        (
            Row((Cell("x*", small="s"), Cell("1", number=True)), (("Why:", "because_\n# 1 < 2"),)),
            Row((Cell("y"), Cell("2", number=True))),
        ),
    )
    assert table.markdown() == (
        "| a\\|b | n |\n| --- | ---: |\n| x\\* (s) | 1 |\n| y | 2 |\n\n"
        "- **x\\***\n  - Why: because\\_ \\# 1 &lt; 2"
    )
    bare = Table(("a",), (Row((Cell("y"),)),))
    assert bare.markdown() == "| a |\n| --- |\n| y |"
    assert Page(table.html()).tags.count("tr") == 4
    assert Items(("1", "*")).markdown() == "- 1\n- \\*"


def test_plain_text() -> None:
    assert plain("[a](b) `c` <d> & \\ ~e~\x00") == "\\[a\\](b) \\`c\\` &lt;d&gt; &amp; \\\\ \\~e\\~␀"
