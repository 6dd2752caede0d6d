"""Blocks of a page: what they are in HTML and in Markdown."""

from __future__ import annotations

from pages import Page
from xzplan.display.blocks import Cell, Chip, Row, Strip, Table
from xzplan.display.palette import PRINT, TINT, Tone

GOOD = Chip("(1)", "●", Tone.GOOD, "(1) 床位: 基本符合预期")
BAD = Chip("(2)", "▼", Tone.BAD, "(2) <医师>: 滞后")


def test_a_strip_of_statuses() -> None:
    strip = Strip("进度", (("养老", (GOOD, BAD)), ("住房", (GOOD,))))
    page = strip.html()
    assert Page(page).tags.count("td") == 4  # rows are filled up, as a word processor needs them
    assert f'style="background-color:{TINT[Tone.BAD]};color:{PRINT[Tone.BAD]}"' in page
    assert 'title="(2) &lt;医师&gt;: 滞后"' in page
    assert strip.markdown() == "**进度**\n\n- 养老: (1)● (2)▼\n- 住房: (1)●"


def test_a_table_in_groups() -> None:
    rows = (
        Row((Cell("养老"),), is_group=True),
        Row((Cell("床位"), Cell("55", number=True))),
    )
    table = Table(("指标", "目标"), rows)
    assert table.numbers == (False, True)
    assert table.markdown().splitlines()[2:] == ["| **养老** |  |", "| 床位 | 55 |"]
    assert '<tbody class="group"><tr><th colspan="2" scope="rowgroup">养老</th></tr></tbody>' in table.html()
