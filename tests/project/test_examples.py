"""The examples run as a person would run them, and print what they should."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from xzplan.display.text import display_width

EXAMPLES = ROOT / "examples"


def run(name: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-X", "utf8", EXAMPLES / name, *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout


@pytest.mark.skipif(not EXAMPLES.is_dir(), reason="no examples beside the tests")
def test_milestones() -> None:
    lines = run("milestones.py").splitlines()
    rule = next(at for at, line in enumerate(lines) if line.startswith("--"))
    end = lines.index("", rule)
    # Long names go on in lines of their own.
    rows = [row for row in lines[rule + 1 : end] if row[:2].strip()]
    assert [int(row.split()[0]) for row in rows] == list(range(1, 29))
    # Aligned: the last column ends where its rule ends, counted in columns of a terminal.
    assert {display_width(row) for row in rows} == {display_width(lines[rule])}
    assert max(map(display_width, lines)) <= 90
    [beds] = [row.split() for row in rows if "护理型床位" in row]
    assert beds == [
        "18",
        "养老机构护理型床位占比（%）",
        "17.81",
        "≥",
        "25.248",
        "32.686",
        "40.124",
        "47.562",
        "55",
    ]
    missing = [line for line in lines[end:] if line.startswith("(")]
    assert [line.split(")")[0] for line in missing] == ["(7", "(8", "(10", "(23", "(25", "(26"]
    assert sum("pass " in line for line in lines) == 6


@pytest.mark.skipif(not EXAMPLES.is_dir(), reason="no examples beside the tests")
def test_mid_term_review() -> None:
    printed = run("mid_term_review.py")
    assert "ILLUSTRATIVE" in printed.splitlines()[0]
    assert "28项主要指标中，" in printed
    assert "Of 28 main indicators, " in printed
    for word in ("提前实现", "快于预期", "基本符合预期", "滞后", "无法评估"):
        assert word in printed


@pytest.mark.skipif(not EXAMPLES.is_dir(), reason="no examples beside the tests")
def test_trace_a_number() -> None:
    lines = run("trace_a_number.py").splitlines()
    assert lines[1].endswith("line 173: “55”")
    assert lines[2].endswith("line 362: “康复护理型床位比例不低于55%”")
    assert lines[-3] == "“40.124”"  # what is said of it takes two lines
    assert " ".join(map(str.strip, lines[-2:])).endswith("it may be derived or interpolated")


@pytest.mark.skipif(not EXAMPLES.is_dir(), reason="no examples beside the tests")
def test_annual_report(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    lines = run("annual_report.py", str(page)).splitlines()
    assert lines[0].startswith(f"{page}: ")
    assert "ILLUSTRATIVE" in lines[1]
    text = page.read_text(encoding="utf-8")
    assert text.index("实际值均为虚构") < text.index("28项主要指标中，")


@pytest.mark.skipif(not EXAMPLES.is_dir(), reason="no examples beside the tests")
def test_your_own_plan() -> None:
    printed = run("your_own_plan.py")
    assert "  direction: “老年助餐服务点”的指标方向（越高越好或越低越好）需人工确认" in printed
    assert "<Plan example-15fyp: 7 indicators, 3 domains, 0 key projects>" in printed
    rows = [line.split() for line in printed.splitlines()]
    assert ["老年助餐服务点", "累计", "0", "80", "160", "240", "320", "400"] in rows
    assert "7项主要指标中，快于预期2项，" in printed
    near = ["每千常住人口医疗机", "7.6", "每千人口医疗卫生机构", "7.5", "名称相近", "0.85", "目标年不同"]
    assert near in rows  # the names go on in the next line
    assert "4 pairs, 0 directly comparable; 3 only in the first plan, 24 only in the second" in printed


@pytest.mark.skipif(not EXAMPLES.is_dir(), reason="no examples beside the tests")
def test_beside_the_nation() -> None:
    lines = run("beside_the_nation.py").splitlines()
    rows = [line for line in lines[2 : lines.index("")] if line[:2].strip()]  # the others go on with a row
    said = {line.split()[0]: line.split("  ")[-1].strip() for line in rows}
    assert {key: word for key, word in said.items() if key not in {"7", "20"}} == {
        **dict.fromkeys(("3", "17", "18", "21", "28"), "same"),
        **dict.fromkeys(("6", "16"), "higher"),
        **dict.fromkeys(("13", "14"), "lower"),
    }
    assert said["7"] == "not comparable: other kinds"
    assert "Only in the city's plan (17):" in lines
    assert "  每千人口拥有注册护士数 3.8  <- 每千常住人口注册护士数，原文第15行" in lines
