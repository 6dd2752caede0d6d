"""Workbooks: what a person opens."""

from __future__ import annotations

import io
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import xzplan
from sheets import HEADER, column, opened, openpyxl
from xzplan import InvalidInputError, MissingExtraError, Observation, read_observations
from xzplan.display.text import display_width


@pytest.fixture(scope="module")
def review() -> xzplan.Review:
    """Return a review of made-up values."""
    plan = xzplan.load_plan()
    observations: dict[Any, Any] = {
        18: [
            Observation(period=2021, value=21.3),
            Observation(period=2022, value=Decimal("30.80"), source="=a"),
        ],
        12: {2021: 8.4, 2022: 6.1},
        23: {"urban": {2021: 7.0}, "rural": {2021: 8.5}},
        26: {2022: 5000},
    }
    states = {
        1: xzplan.KeyProjectState(reached=3, promised=10),
        2: xzplan.KeyProjectState(official=xzplan.OfficialVerdict(words="已开工")),
    }
    more = {18: {"official": xzplan.OfficialVerdict(words="滞后")}}
    return xzplan.assess_plan(plan, observations, key_projects=states, arguments=more)


@pytest.fixture(scope="module")
def book(review: xzplan.Review) -> Any:
    """Return the workbook of the plan and the review, opened."""
    return opened(xzplan.write_workbook, review.plan, review=review)


def shown(cell: Any) -> str:
    """What a spreadsheet shows of a number, for the plain formats 0, 0.0, 0.00."""
    assert set(cell.number_format) <= {"0", "."}
    return f"{cell.value:.{len(cell.number_format.partition('.')[2])}f}"


def test_sheets_are_laid_out_for_people(book: Any, review: xzplan.Review) -> None:
    assert book.sheetnames == ["指标", "年度里程碑", "评估", "重点工程"]
    plan = opened(xzplan.write_workbook, review.plan)
    assert plan.sheetnames == ["指标", "年度里程碑", "重点工程"]
    for sheet in book:
        assert sheet["A1"].value.startswith("忻州市“十四五”公共服务和社会保障事业规划：")
        assert sheet.freeze_panes == ("C4" if sheet.title == "年度里程碑" else "D4")
        assert all("\n" in cell.value for cell in sheet[HEADER])
        assert {cell.value.split("\n")[0] for cell in sheet[HEADER]} >= {"序号", "来源"}
        widths = {
            at: dimension.width
            for dimension in sheet.column_dimensions.values()
            for at in range(dimension.min, dimension.max + 1)
        }
        for cell in sheet[HEADER]:
            assert widths[cell.column] >= max(display_width(line) for line in cell.value.split("\n"))
        for (cell,) in sheet.iter_rows(min_row=HEADER + 1, min_col=1, max_col=1):
            assert isinstance(cell.value, int)
        for row in sheet.iter_rows():
            assert not any(cell.data_type == "f" for cell in row)


def test_printed_figures_keep_their_digits(book: Any, plan: xzplan.Plan) -> None:
    sheet = book["指标"]
    base, target = column(sheet, "2020年（原文）"), column(sheet, "2025年（原文）")
    for row, one in enumerate(plan.indicators.values(), HEADER + 1):
        for at, text in ((base, one.baseline.printed), (target, one.target.printed)):
            cell = sheet.cell(row, at)
            assert text == (cell.value if isinstance(cell.value, str) else shown(cell))
    assert shown(sheet.cell(HEADER + 15, base)) == "4.30"
    assert shown(sheet.cell(HEADER + 27, target)) == "40.0"
    assert sheet.cell(HEADER + 4, target).value == "≥90"
    assert sheet.cell(HEADER + 18, column(sheet, "目标要求")).value == "不低于55\nat least 55"


def test_milestones_show_one_digit_more(book: Any, plan: xzplan.Plan) -> None:
    sheet = book["年度里程碑"]
    first = column(sheet, "2020年")

    def line(number: int) -> list[str]:
        cells = [sheet.cell(HEADER + number, first + n) for n in range(6)]
        return ["" if cell.value is None else shown(cell) for cell in cells]

    assert line(18) == ["17.81", "25.248", "32.686", "40.124", "47.562", "55"]
    assert line(15) == ["4.30", "4.940", "5.580", "6.220", "6.860", "7.5"]
    assert line(27) == ["35.9", "36.72", "37.54", "38.36", "39.18", "40.0"]
    assert line(1) == ["12.5"] * 6
    assert line(20) == ["0", "112", "225", "337", "450", "562"]
    assert line(12)[:3] == ["100.00", "108.00", "116.64"]
    assert line(10) == ["", "", "", "", "", "25"]
    assert line(7) == [""] * 6
    assert sheet.cell(HEADER + 7, column(sheet, "说明")).value.startswith("规划未列明国家下达的目标值")
    values = [sheet.cell(HEADER + 18, first + n).value for n in range(6)]
    assert values == pytest.approx(xzplan.trajectory(plan.indicators[18]).values.tolist(), rel=1e-15)


def test_the_review(book: Any, review: xzplan.Review) -> None:
    sheet = book["评估"]
    assert sheet["A2"].value.startswith(review.sentence.zh)
    assert sheet.max_row == HEADER + 28 + 2
    beds = HEADER + 18
    assert shown(sheet.cell(beds, column(sheet, "最新数值"))) == "30.80"
    assert sheet.cell(beds, column(sheet, "是否达到预期进度")).value == "滞后\nbehind schedule"
    assert sheet.cell(beds, column(sheet, "官方结论")).value == "滞后"
    assert sheet.cell(beds, column(sheet, "来源")).value == "=a"
    assert sheet.cell(beds, column(sheet, "完成比例")).number_format == "0.0%"
    pace = column(sheet, "后续年均要求")
    assert sheet.cell(HEADER + 12, pace).number_format.endswith('"%"')
    assert sheet.cell(HEADER + 13, pace).value is None
    names = [sheet.cell(row, 3).value for row in range(HEADER + 23, HEADER + 26)]
    assert names == ["城乡低保平均保障标准年度增速", "　其中：城市", "　其中：农村"]
    works = book["重点工程"]
    assert [works.cell(HEADER + 1, column(works, head)).value for head in ("已完成", "承诺数")] == [3, 10]
    assert works.cell(HEADER + 2, column(works, "官方结论")).value == "已开工"
    assert works.cell(HEADER + 5, column(works, "建设内容")).value.split("\n")[0] == "新建幼儿园25所"


def test_the_same_input_makes_the_same_bytes(
    review: xzplan.Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    xzplan.write_workbook(tmp_path / "a.xlsx", review.plan, review=review)
    xzplan.write_template(str(tmp_path / "t.xlsx"), review.plan)
    later = time.gmtime(4_000_000_000)
    monkeypatch.setattr(time, "localtime", lambda *_: later)
    monkeypatch.setattr(time, "time", lambda: 4_000_000_000.0)
    again, template = io.BytesIO(), io.BytesIO()
    xzplan.write_workbook(again, review.plan, review=review)
    xzplan.write_template(template, review.plan)
    assert again.getvalue() == (tmp_path / "a.xlsx").read_bytes()
    assert template.getvalue() == (tmp_path / "t.xlsx").read_bytes()
    core = openpyxl.load_workbook(again).properties
    assert (core.created.year, core.title) == (2021, review.plan.name_zh)


def test_a_review_of_another_plan_is_refused(review: xzplan.Review) -> None:
    from attrs import evolve

    other = evolve(review.plan, edition="other")
    with pytest.raises(InvalidInputError, match="not of the plan"):
        xzplan.write_workbook(io.BytesIO(), other, review=review)


def test_a_unit_without_bounds_and_a_whole_level(plan: xzplan.Plan) -> None:
    from attrs import evolve

    one = plan.indicators[20]
    unit = evolve(one.unit, lower=None)
    level = evolve(
        one,
        unit=unit,
        target=evolve(one.target, demand=xzplan.Quantified(of="value", bound=xzplan.Bound.at_least(562))),
    )
    other = evolve(
        plan,
        indicators=[level],
        commitments=(),
        readings=(),
        discrepancies=(),
        facts=(),
    )
    sheet = opened(xzplan.write_workbook, other)["年度里程碑"]
    first = column(sheet, "2020年")
    assert [sheet.cell(HEADER + 1, first + n).value for n in range(6)] == [32, 138, 244, 350, 456, 562]
    assert opened(xzplan.write_template, other)["观测值"].max_row == HEADER + 1


def test_without_the_extra(plan: xzplan.Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.BytesIO()
    xzplan.write_template(file, plan)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(
        MissingExtraError, match=r"writing Excel needs xlsxwriter: pip install 'xzplan\[excel\]'"
    ):
        xzplan.write_workbook(io.BytesIO(), plan)
    with pytest.raises(
        MissingExtraError, match=r"reading Excel needs openpyxl: pip install 'xzplan\[excel\]'"
    ):
        read_observations(file.getvalue(), plan)


def test_rows_are_as_high_as_their_text(book: Any) -> None:
    sheet = book["指标"]
    heights = {row: sheet.row_dimensions[row].height for row in range(HEADER + 1, HEADER + 29)}
    name, basis = column(sheet, "英文名称"), column(sheet, "2020年（原文）")
    assert display_width(sheet.cell(HEADER + 1, name).value) < 46
    assert display_width(sheet.cell(HEADER + 4, name).value) > 46
    assert heights[HEADER + 4] >= 30
    assert sheet.cell(HEADER + 23, basis).value.count("\n") == 2
    assert heights[HEADER + 23] >= 45


@pytest.mark.parametrize("write", [xzplan.write_workbook, xzplan.write_template])
def test_half_a_character_is_refused(write: Any) -> None:
    plan = xzplan.plan_from_csv(
        "name,unit,baseline,target\n床\ud800位,%,58.2,≥70\n", id="x", name_zh="规划", period=(2026, 2030)
    )
    with pytest.raises(InvalidInputError, match="half a character"):
        write(io.BytesIO(), plan)


@pytest.mark.parametrize("write", [xzplan.write_workbook, xzplan.write_template])
def test_what_cannot_be_written_is_refused(write: Any, plan: xzplan.Plan, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with pytest.raises(InvalidInputError, match="plan=3: pass a Plan"):
        write(path, 3)
    for target in (3, None, io.StringIO(), io.BytesIO, "\ud800", "a\0b"):
        with pytest.raises(
            InvalidInputError, match="target=.*: pass a path, or a file open for writing bytes"
        ):
            write(target, plan)
    assert not path.exists()


def test_what_is_no_review_is_refused(plan: xzplan.Plan) -> None:
    with pytest.raises(InvalidInputError, match="review=3: pass what assess_plan"):
        xzplan.write_workbook(io.BytesIO(), plan, review=3)  # type: ignore[arg-type]
