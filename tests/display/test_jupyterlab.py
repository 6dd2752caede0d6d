"""What notebooks show, in the style sheet of JupyterLab and a real browser: text left, figures right, and readable."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

import xzplan
from browser import browse, violations

pytestmark = pytest.mark.browser

STYLE = (Path(__file__).parent / "jupyterlab.css").read_text(encoding="utf-8")
PAGE = """<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><title></title><style>{style}</style>
<body class="jp-Notebook" data-jp-theme-light="{light}">
{outputs}
<script>
const channels = colour => {{
  const [red, green, blue, alpha = 1] = colour.match(/[0-9.]+/g).map(Number);
  return [red, green, blue, alpha];
}};
const over = (front, back) => [0, 1, 2].map(at => front[at] * front[3] + back[at] * (1 - front[3])).concat(1);
const luminance = colour => {{
  const [red, green, blue] = colour.slice(0, 3).map(channel => {{
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }});
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}};
const ground = element => {{
  let layers = [];
  for (let at = element; at; at = at.parentElement) layers.push(channels(getComputedStyle(at).backgroundColor));
  return layers.reverse().reduce((back, front) => over(front, back), [255, 255, 255, 1]);
}};
const contrast = (front, back) => {{
  const [dark, bright] = [luminance(over(front, back)), luminance(back)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}};
onload = () => {{
  let texts = [], sides = [], drawn = [];
  for (const output of document.querySelectorAll(".xzplan")) {{
    const walker = document.createTreeWalker(output, NodeFilter.SHOW_TEXT);
    for (let node; node = walker.nextNode();) {{
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest("style, svg")) continue;
      let opacity = 1;
      for (let at = parent; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
      const colour = channels(getComputedStyle(parent).color);
      colour[3] *= opacity;
      texts.push([contrast(colour, ground(parent)), node.data]);
    }}
    for (const cell of output.querySelectorAll("td, th"))
      sides.push([cell.classList.contains("n"), getComputedStyle(cell).textAlign]);
    for (const shape of output.querySelectorAll("svg polyline, svg circle")) {{
      const style = getComputedStyle(shape), colour = shape.tagName === "circle" ? style.fill : style.stroke;
      drawn.push(contrast(channels(colour), ground(shape.closest("td, div"))));
    }}
  }}
  texts.sort((one, other) => one[0] - other[0]);
  const wrong = sides.filter(([number, side]) => side !== (number ? "right" : "left")).length;
  document.title = JSON.stringify({{
    texts: texts.length, least: texts[0], cells: sides.length, wrong, figures: sides.filter(one => one[0]).length,
    drawn: Math.min(...drawn),
  }});
}};
</script></html>
"""


@pytest.fixture(scope="module")
def outputs(plan: xzplan.Plan) -> str:
    """Return records of every kind, each as the output of a cell."""
    beds = plan.indicators[18]
    # Made up: every tone is there.
    given: dict[str | int, Any] = {
        1: {2021: 11.7, 2022: 12.1},
        4: {2021: 96, 2022: 97},
        11: {2021: 5.3, 2022: 5.6},
        18: {2021: 21.3, 2022: 30.8},
        20: {2021: 120, 2022: 105},
    }
    review = xzplan.assess_plan(plan, given, as_of=2022)
    records: list[Any] = [
        plan,
        plan.indicators,
        plan.commitments,
        xzplan.trajectories(plan),
        beds,
        beds.target,
        beds.target.demand,
        xzplan.trajectory(beds),
        review,
        review[18],
        review[18].progress,
        review[7].progress,
        xzplan.trace("55"),
        xzplan.compare_schemes(beds, {2021: 21.3, 2022: 30.8}),
        plan.commitments["kindergartens_built"],
        plan.discrepancies[1],
        plan.key_projects[6],
        xzplan.parse_table(
            "指标  2020年  2025年\n护理型床位占比（%）  17.81  55\n平均寿命（岁）  76  提高1岁"
        ),
        xzplan.read_observations({"indicator": [18], "year": [2021], "value": [21.3]}, plan),
    ]
    cell = '<div class="jp-RenderedHTMLCommon jp-RenderedHTML jp-OutputArea-output">{}</div>'
    return "\n".join(cell.format(record._repr_html_()) for record in records)


@pytest.mark.parametrize("light", ["true", "false"])
def test_every_output_can_be_read(tmp_path: Path, outputs: str, light: str) -> None:
    page = tmp_path / "notebook.html"
    page.write_text(PAGE.format(style=STYLE, light=light, outputs=outputs), encoding="utf-8")
    done = browse(tmp_path, page, "--dump-dom")
    found = re.search("<title>(.*?)</title>", done.stdout)
    assert found
    measured = json.loads(html.unescape(found[1]))
    assert measured["texts"] > 1000
    assert measured["least"][0] >= 4.5, measured["least"]
    assert measured["cells"] > 500
    assert measured["wrong"] == 0
    assert measured["figures"] > 50
    assert measured["drawn"] >= 3


@pytest.mark.axe
@pytest.mark.parametrize("light", ["true", "false"])
def test_nothing_bars_anybody_from_an_output(tmp_path: Path, outputs: str, light: str) -> None:
    page = (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>-</title><style>{STYLE}</style></head>'
        f'<body class="jp-Notebook" data-jp-theme-light="{light}"><main><h1>-</h1>{outputs}</main></body></html>'
    )
    assert violations(tmp_path, page, width=1280) == []
