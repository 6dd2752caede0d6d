"""What is said in Chinese holds no English: no error of Python, no message of ours in the other language."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import xzplan
from xzplan import Bound, RecordError, XzplanError
from xzplan.__main__ import main

ENGLISH = re.compile(r"[A-Za-z]{2,}(?: [A-Za-z]{2,})+")
"""Two words or more; names such as CSV and Excel stand alone."""
HEAD = "指标\t2020年\t2025年\t属性\n"


def made(row: str, **options: Any) -> xzplan.Plan:
    arguments: dict[str, Any] = {"id": "some", "name_zh": "某规划", "period": (2021, 2025), **options}
    return xzplan.to_plan(xzplan.parse_table(HEAD + row), **arguments)


BEDS = "护理型床位占比（%）\t17.81\t55\t约束性"
REFUSED: dict[str, Callable[[xzplan.Plan], object]] = {
    "above the unit": lambda _: made("护理型床位占比（%）\t58.2\t170\t约束性"),
    "below the unit": lambda _: made("护理型床位（张）\t-5\t70\t约束性"),
    "years": lambda _: made(BEDS, period=(2020, 2025)),
    "parts of a sum": lambda _: made("新增护理型床位（张）\t[50]\t[70.5]\t约束性"),
    "workbook": lambda plan: xzplan.read_observations(b"PK\x03\x04", plan),
    "csv": lambda plan: xzplan.read_observations('指标,"2022年\n', plan),
    "no file": lambda _: xzplan.parse_table(Path("no such file.html")),
}


@pytest.mark.parametrize("call", REFUSED.values(), ids=REFUSED)
def test_errors_about_data(plan: xzplan.Plan, call: Callable[[xzplan.Plan], object]) -> None:
    with pytest.raises(XzplanError) as caught:
        call(plan)
    assert caught.value.text is not None
    assert ENGLISH.search(caught.value.text.zh) is None, caught.value.text.zh


def test_a_row_that_cannot_be_says_why_in_chinese() -> None:
    for row, zh in (
        ("护理型床位占比（%）\t58.2\t170\t约束性", "数值170超过100%，该指标不可能大于100%"),
        ("护理型床位（张）\t-5\t70\t约束性", "数值-5低于0张，该指标不可能小于0张"),
    ):
        with pytest.raises(xzplan.PlanError) as caught:
            made(row)
        assert caught.value.problems[0].text.zh == f"不能成立：{zh}"


def test_a_contradiction_has_both_languages(plan: xzplan.Plan) -> None:
    beds = plan.indicators[18]
    ceiling = evolve(beds.target, demand=xzplan.Quantified(of="value", bound=Bound.at_most(55)))
    for target, zh in (
        (ceiling, "目标为不高于55，与指标方向（越高越好）相反"),
        (evolve(beds.target, year=2020), "目标年2020年不晚于基期2020年"),
        (evolve(beds.target, year=2121), "基期2020年至目标年2121年超过一百年"),
    ):
        with pytest.raises(RecordError) as caught:
            evolve(beds, target=target)
        assert caught.value.text is not None
        assert caught.value.text.zh == zh


def test_the_command_line_says_in_chinese_what_is_not_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    assert main(["template", str(tmp_path / "form.xlsx")]) == 2
    assert "缺少软件包xlsxwriter，请先运行：pip install 'xzplan[excel]'" in capsys.readouterr().err
    assert main(["template", str(tmp_path / "form.xlsx"), "--lang", "en"]) == 2
    assert "needs xlsxwriter: pip install 'xzplan[excel]'" in capsys.readouterr().err


def test_a_figure_that_no_scheme_can_compute(plan: xzplan.Plan) -> None:
    beds = plan.indicators[18]
    for scheme in ("statcan", "eurostat", "un2022"):
        judged = xzplan.assess(beds, {2021: 1e-300, 2022: 1e-320}, scheme=scheme, baseline=1e-320)
        assert "无法计算" in judged.progress.reason.zh
        assert ENGLISH.search(judged.progress.reason.zh.rpartition("：")[2]) is None
