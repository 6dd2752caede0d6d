"""Workbooks: what a person opens."""

from __future__ import annotations

import io
import re
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import xzplan
from sheets import HEADER, opened, openpyxl
from xzplan import InvalidInputError, MissingExtraError, Observation, read_observations
from xzplan.display.palette import TINT, Tone


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
    """Return the workbook of the review, opened."""
    return opened(xzplan.write_workbook, review)


def shown(cell: Any) -> str:
    """What a spreadsheet shows of a number, for the plain formats 0, 0.0, 0.00."""
    assert set(cell.number_format) <= {"0", "."}
    return f"{cell.value:.{len(cell.number_format.partition('.')[2])}f}"


def line(sheet: Any, number: int) -> dict[str, Any]:
    """Return the cells of an indicator by their heads."""
    [row] = [cells for cells in sheet.iter_rows(min_row=HEADER + 1) if cells[0].value == number]
    return {head.value: cell for head, cell in zip(sheet[HEADER], row, strict=True)}


def test_sheets_are_laid_out_for_paper(book: Any, review: xzplan.Review) -> None:
    assert book.sheetnames == ["评估表", "年度参考值", "重点工程", "说明"]
    assert opened(xzplan.write_workbook, review.plan).sheetnames == ["年度参考值", "重点工程", "说明"]
    english = opened(xzplan.write_workbook, review, lang="en")
    assert english.sheetnames == ["Assessment", "Milestones", "Key projects", "Remarks"]
    for sheet in (*book, *english):
        assert sheet.page_setup.paperSize == 9  # A4
        assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
        if sheet.title in ("说明", "Remarks"):
            continue
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.freeze_panes == "C4"
        widths = [
            dimension.width
            for dimension in sheet.column_dimensions.values()
            for _ in range(dimension.min, dimension.max + 1)
        ]
        # Letters of 11 points on 281 mm of paper: a unit of width is 7 of 96 pixels to an inch.
        assert 11 * 281 / (sum(widths) * 7 / 96 * 25.4) >= 8


def test_one_language_and_no_python(review: xzplan.Review) -> None:
    english = opened(xzplan.write_workbook, review, lang="en")
    quoted = {row.indicator.target.cell.zh for row in review.values()}
    quoted |= {"已开工", "滞后", "城市6.2； 农村8.2", "城市6.2", "农村8.2"}
    for sheet in (english["Assessment"], english["Milestones"]):
        for row in sheet.iter_rows():
            for cell in row:
                texts = str(cell.value or "")
                for text in quoted:
                    texts = texts.replace(text, "")
                assert not any("一" <= sign <= "鿿" for sign in texts), texts
    for sheet in opened(xzplan.write_workbook, review):
        texts = "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
        assert not re.search(r"[a-z_]+=|\d[eE][+-]?\d", texts)


def test_printed_figures_keep_their_digits(book: Any, plan: xzplan.Plan) -> None:
    sheet = book["评估表"]
    for indicator in plan.indicators.values():
        cells = line(sheet, indicator.number)
        for head, text in (("2020年", indicator.baseline.printed), ("2025年目标", indicator.target.printed)):
            cell = cells[head]
            assert text == (cell.value if isinstance(cell.value, str) else shown(cell))
    assert shown(line(sheet, 15)["2020年"]) == "4.30"
    assert shown(line(sheet, 27)["2025年目标"]) == "40.0"
    assert line(sheet, 4)["2025年目标"].value == "≥90"


def test_milestones_show_one_digit_more(book: Any, plan: xzplan.Plan) -> None:
    sheet = book["年度参考值"]
    years = [f"{year}年" for year in range(2020, 2026)]

    def values(number: int) -> list[str]:
        cells = line(sheet, number)
        return [
            cell.value or "" if not isinstance(cell.value, int | float) else shown(cell)
            for cell in map(cells.__getitem__, years)
        ]

    assert values(15) == ["4.30", "4.940", "5.580", "6.220", "6.860", "7.5"]
    assert values(27) == ["35.9", "36.72", "37.54", "38.36", "39.18", "40.0"]
    assert values(1) == ["11.98", *["12.5"] * 5]  # the baseline of a bound is no bound
    assert values(11) == ["-", *["5.5"] * 5]
    assert values(20) == ["0", "112", "225", "337", "450", "562"]
    assert values(12)[:3] == ["100.00", "108.00", "116.64"]
    assert values(7) == [""] * 6
    assert line(sheet, 18)["要求"].value == "≥"
    assert line(sheet, 7)["说明"].value.startswith("规划未列明国家下达的目标值")
    path = xzplan.trajectory(plan.indicators[18]).values.tolist()
    assert [line(sheet, 18)[year].value for year in years] == pytest.approx(path, rel=1e-15)


def test_the_assessment(book: Any, review: xzplan.Review) -> None:
    sheet = book["评估表"]
    assert sheet["A2"].value == review.sentence.zh
    beds = line(sheet, 18)
    assert shown(beds["2022年实际"]) == "30.80"
    assert (beds["应达值"].value, beds["与应达值之差"].value) == ("≥32.69%", "低1.89个百分点")
    assert beds["进度评价"].value == "▼ 滞后"
    assert beds["进度评价"].fill.start_color.rgb == "FF" + TINT[Tone.BAD].lstrip("#").upper()
    assert beds["后续年均需变动"].value == "2023—2025年年均需提高8.07个百分点"
    assert beds["责任单位"].value is None
    assert "官方结论：滞后" in beds["备注"].value
    assert line(sheet, 12)["2021年实际"].value == 8.4
    assert line(sheet, 13)["备注"].value == "没有规划期内的实际值\n需提供规划期内的实际值"
    assert line(sheet, 26)["2021年实际"].value is None
    names = [
        cell.value for (cell,) in sheet.iter_rows(min_row=HEADER + 1, min_col=2, max_col=2) if cell.value
    ]
    assert names.index("　其中：城市") == names.index("城乡低保平均保障标准年度增速") + 1
    groups = [
        cells[0].value for cells in sheet.iter_rows(min_row=HEADER + 1) if isinstance(cells[0].value, str)
    ]
    domains = [domain.name_zh for domain in review.plan.domains.values()]
    assert [group for group in groups if not group.endswith("：")] == domains
    last = [cell.value for cell in sheet[sheet.max_row] if cell.value]
    assert last == ["填报单位：", "填报人：", "审核人：", "日期："]


def test_half_years_spans_and_levels_find_a_place(plan: xzplan.Plan) -> None:
    seen: dict[int, Any] = {
        18: {2021: 21.3, "2023-06": 35},
        20: {"2021/2022": 225, "2023-06": 60},
        12: [Observation(period=2022, value=20000, of="value", status="estimated")],
    }
    review = xzplan.assess_plan(plan, seen, as_of="2023-06", arguments={12: {"baseline": 18000}})
    sheet = opened(xzplan.write_workbook, review)["评估表"]
    heads = [cell.value for cell in sheet[HEADER]]
    assert heads[5:8] == ["2021年实际", "2022年实际", f"{review.as_of.text.zh}实际"]
    assert line(sheet, 18)[heads[7]].value == 35
    assert "2021—2022年225" in line(sheet, 20)["备注"].value
    assert line(sheet, 12)["2022年实际"].value is None
    assert "2022年20000" in line(sheet, 12)["备注"].value
    assert "2022年为预计数" in line(sheet, 12)["备注"].value
    changes = [Observation(period=2022, value=9, of="growth")]
    units = [Observation(period=2022, value=9, of="growth", unit=plan.indicators[12].unit)]
    for given, text in ((changes, "2022年年均增速9"), (units, "2022年年均增速9%")):
        review = xzplan.assess_plan(plan, {12: given})
        assert text in line(opened(xzplan.write_workbook, review)["评估表"], 12)["备注"].value


def test_key_projects(book: Any, plan: xzplan.Plan) -> None:
    works = book["重点工程"]
    first = line(works, 1)
    assert (first["完成数"].value, first["承诺数"].value) == (3, 10)
    assert line(works, 2)["备注"].value == "已开工"
    assert line(works, 5)["建设内容"].value.split("\n")[0] == "新建幼儿园25所"
    assert "完成数" not in [cell.value for cell in opened(xzplan.write_workbook, plan)["重点工程"][HEADER]]


def test_remarks_say_method_and_sources(book: Any, review: xzplan.Review) -> None:
    lines = [cell.value for (cell,) in book["说明"].iter_rows()]
    assert lines[0] == f"评估方法：{review.scheme.in_words.zh}"  # type: ignore[union-attr]
    assert lines[1] == "实际值来源：=a，部分数值未注明。"
    assert lines[2].endswith(f"规划数据版本：{review.plan.edition}。")
    published = xzplan.assess_plan(review.plan, {18: {2022: 30.8}}, scheme="eurostat")
    lines = [
        cell.value for (cell,) in opened(xzplan.write_workbook, published, lang="en")["Remarks"].iter_rows()
    ]
    assert lines[0] == f"Method. {published.scheme.name.en}"
    nothing = opened(xzplan.write_workbook, xzplan.assess_plan(review.plan, {}, as_of=2022))["说明"]
    assert not any("实际值来源" in cell.value for (cell,) in nothing.iter_rows())


def test_the_same_input_makes_the_same_bytes(
    review: xzplan.Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    xzplan.write_workbook(tmp_path / "a.xlsx", review)
    xzplan.write_template(str(tmp_path / "t.xlsx"), review.plan)
    later = time.gmtime(4_000_000_000)
    monkeypatch.setattr(time, "localtime", lambda *_: later)
    monkeypatch.setattr(time, "time", lambda: 4_000_000_000.0)
    again, template = io.BytesIO(), io.BytesIO()
    xzplan.write_workbook(again, review)
    xzplan.write_template(template, review.plan)
    assert again.getvalue() == (tmp_path / "a.xlsx").read_bytes()
    assert template.getvalue() == (tmp_path / "t.xlsx").read_bytes()
    core = openpyxl.load_workbook(again).properties
    assert (core.created.year, core.title) == (2021, review.plan.name_zh)


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
        key_projects=(),
        works=(),
        measures=(),
        commitments=(),
        readings=(),
        discrepancies=(),
        facts=(),
    )
    cells = line(opened(xzplan.write_workbook, other)["年度参考值"], 20)
    assert [cells[f"{year}年"].value for year in range(2020, 2026)] == [32, 138, 244, 350, 456, 562]
    assert opened(xzplan.write_template, other)["填报表"].max_row == HEADER + 3


def test_without_the_extra(plan: xzplan.Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.BytesIO()
    xzplan.write_template(file, plan)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(
        MissingExtraError, match=r"writing Excel needs xlsxwriter: pip install 'xzplan\[excel\]'"
    ):
        xzplan.write_workbook(io.BytesIO(), plan)
    assert len(read_observations(file.getvalue(), plan)) == 0  # reading needs no extra


def test_rows_are_as_high_as_their_text(book: Any) -> None:
    sheet = book["评估表"]

    def height(number: int) -> float:
        return float(sheet.row_dimensions[line(sheet, number)["指标"].row].height)

    assert height(14) < height(23)  # whose target is a sentence
    assert height(23) >= 60


@pytest.mark.parametrize("write", [xzplan.write_workbook, xzplan.write_template])
def test_what_cannot_be_written_is_refused(write: Any, plan: xzplan.Plan, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with pytest.raises(InvalidInputError, match="=3: pass a "):
        write(path, 3)
    with pytest.raises(InvalidInputError, match="lang='fr': pass 'zh' or 'en'"):
        xzplan.write_workbook(path, plan, lang="fr")  # type: ignore[arg-type]
    for target in (3, None, io.StringIO(), io.BytesIO, "\ud800", "a\0b"):
        with pytest.raises(
            InvalidInputError, match="target=.*: pass a path, or a file open for writing bytes"
        ):
            write(target, plan)
    assert not path.exists()


def test_offices_responsible_are_carried(plan: xzplan.Plan) -> None:
    from attrs import evolve

    beds = evolve(plan.indicators[18], responsible="市民政局")
    built = evolve(plan.commitments["kindergartens_built"], responsible="市教育局")
    hospital = evolve(plan.works["third_peoples_hospital"], responsible="市卫健委")

    def with_own(records: Any, own: Any) -> list[Any]:
        return [own if record.id == own.id else record for record in records.values()]

    filled = evolve(
        plan,
        indicators=with_own(plan.indicators, beds),
        commitments=with_own(plan.commitments, built),
        works=with_own(plan.works, hospital),
    )
    book = opened(xzplan.write_workbook, xzplan.assess_plan(filled, {18: {2022: 30.8}}))
    assert book.sheetnames == ["评估表", "年度参考值", "重点工程", "承诺事项", "说明"]

    def offices(sheet: Any) -> list[Any]:
        [head] = [cell for row in sheet.iter_rows() for cell in row if cell.value == "责任单位"]
        below = range(head.row + 1, sheet.max_row + 1)
        return [sheet.cell(row, head.column).value for row in below if sheet.cell(row, head.column).value]

    assert "市民政局" in offices(book["评估表"])
    assert offices(book["重点工程"]) == ["市教育局", "市卫健委"]
    assert offices(book["承诺事项"]) == ["市教育局", "市卫健委"]


def test_a_domain_without_indicators_and_values_with_a_source(plan: xzplan.Plan) -> None:
    from attrs import evolve

    gone = ("key_projects", "works", "measures", "commitments", "goals", "facts", "readings", "discrepancies")
    nothing: dict[str, Any] = dict.fromkeys(gone, ())
    small = evolve(plan, indicators=[plan.indicators[18]], **nothing)
    seen = [Observation(period=2022, value=30.8, source="年鉴")]
    book = opened(xzplan.write_workbook, xzplan.assess_plan(small, {18: seen}))
    groups = [cell.value for (cell,) in book["评估表"].iter_rows(min_row=HEADER + 1, max_col=1)]
    assert groups[:2] == ["公共养老", 18]
    lines = [cell.value for (cell,) in book["说明"].iter_rows()]
    assert lines[1] == "实际值来源：年鉴。"
    assert not lines[2].startswith("部分")
