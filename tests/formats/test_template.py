"""The template: what people fill in, and what comes back of it."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import Any

import pytest

import xzplan
from sheets import HEADER, column, opened
from xzplan import InvalidInputError, Observation, ObservationStatus, read_observations


@pytest.fixture
def template(plan: xzplan.Plan) -> Any:
    return opened(xzplan.write_template, plan)


def saved(book: Any) -> io.BytesIO:
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    return file


def test_the_template_has_a_row_for_every_series(template: Any, plan: xzplan.Plan) -> None:
    sheet = template["填报表"]
    assert template.sheetnames == ["填报表", "填报说明"]
    rows = list(sheet.iter_rows(min_row=HEADER + 1, max_row=HEADER + 29, max_col=3, values_only=True))
    assert list(dict.fromkeys(row[0] for row in rows)) == list(range(1, 29))
    assert list(dict.fromkeys(row[1] for row in rows)) == [row.name_zh for row in plan.indicators.values()]
    assert [row[2] for row in rows if row[0] == 23] == ["城市", "农村"]
    last = [cell.value for cell in sheet[sheet.max_row] if cell.value]
    assert last == ["填报单位：", "填报人：", "审核人：", "日期："]
    table = read_observations(saved(template), plan)
    assert (len(table), table.problems, table.blank) == (0, (), 29 * 6)
    assert table.ignored == ("填报口径", "2020年（规划原文）", "2025年目标（规划原文）", "备注")


def test_the_names_are_protected_and_the_cells_to_fill_in_are_not(template: Any) -> None:
    sheet = template["填报表"]
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    free = [sheet.protection.insertRows, sheet.protection.formatColumns, sheet.protection.insertColumns]
    assert not any(free)  # what is not locked is allowed
    years = column(sheet, "2020年实际")
    assert sheet.cell(HEADER + 18, 2).protection.locked
    assert not sheet.cell(sheet.max_row, 1).protection.locked  # where people sign
    assert not sheet.cell(HEADER + 18, years + 1).protection.locked


def test_a_template_that_people_have_changed_comes_back(template: Any, plan: xzplan.Plan) -> None:
    sheet = template["填报表"]
    sheet.cell(HEADER + 18, column(sheet, "2022年实际")).value = 30.8
    sheet.title = "民政局报"
    sheet.insert_rows(HEADER + 10)
    sheet.insert_cols(6)
    sheet.delete_cols(1)
    sheet.insert_rows(1)
    table = read_observations(saved(template), plan)
    assert [(row.indicator, row.observation) for row in table.rows] == [
        ("nursing_bed_share", Observation(period=2022, value=30.8))
    ]
    assert table.problems == ()


def test_a_filled_in_template_comes_back(template: Any, plan: xzplan.Plan) -> None:
    sheet = template["填报表"]
    years, area, status, source = (
        column(sheet, head) for head in ("2020年实际", "地区", "数据状态", "数据来源")
    )
    wanted = []
    for row in range(HEADER + 1, HEADER + 30):
        indicator = plan.indicators[sheet.cell(row, 1).value]
        series = {"城市": "urban", "农村": "rural", None: None}[sheet.cell(row, 3).value]
        sheet.cell(row, status).value = "预计数"
        sheet.cell(row, source).value = f"统计公报{row}"
        if row % 2:
            sheet.cell(row, area).value = "忻府区"
        for year in range(2021, 2026):
            value = Decimal(row * 10 + year - 2021) / 100
            sheet.cell(row, years + year - 2020).value = float(value)
            one = Observation(
                period=year,
                value=value,
                status=ObservationStatus.ESTIMATED,
                source=f"统计公报{row}",
                area="忻府区" if row % 2 else None,
            )
            wanted.append(
                xzplan.observations.ObservationRow(
                    row=row, indicator=indicator.id, series=series, observation=one
                )
            )
    # Made-up figures are far from the plan's; whoever filled in the sheet says that they are right.
    asked = read_observations(saved(template), plan)
    assert {problem.code for problem in asked.problems} == {"hundredfold"}
    places = [problem.place for problem in asked.problems]
    table = read_observations(saved(template), plan, accept=places)
    assert table.problems == ()
    assert table.rows == tuple(wanted)
    assert table.origin == "填报表"


def test_what_a_cell_shows_is_what_is_read(template: Any, plan: xzplan.Plan) -> None:
    sheet = template["填报表"]
    years = column(sheet, "2020年实际")
    beds, births = HEADER + 18, HEADER + 1

    def fill(row: int, year: int, value: object, shown_as: str = "General") -> None:
        cell = sheet.cell(row, years + year - 2020)
        cell.value = value
        cell.number_format = shown_as

    fill(beds, 2021, 0.213, "0.0%")
    fill(beds, 2022, 30.8, '0.0"%"')
    fill(beds, 2023, "=30+10")
    fill(beds, 2024, "#DIV/0!")
    fill(beds, 2025, "41")
    fill(births, 2021, 0.1198, "0.00%")
    fill(births, 2022, value=True, shown_as="0%")
    table = read_observations(saved(template), plan)
    values = [(row.observation.year, row.observation.value) for row in table.rows]
    assert values == [(2021, Decimal("21.3")), (2022, Decimal("30.8")), (2025, Decimal(41))]
    assert [
        (problem.row, str(problem.column).split()[0], problem.value, problem.code)
        for problem in table.problems
    ] == [
        (births, "2021年实际", "11.98%", "out_of_place"),
        (births, "2022年实际", "TRUE", "no_number"),
        (beds, "2023年实际", "=30+10", "formula"),
        (beds, "2024年实际", "#DIV/0!", "error"),
    ]


def test_sheets_of_a_workbook(template: Any, plan: xzplan.Plan) -> None:
    template["填报表"].cell(HEADER + 18, 9).value = 21.3
    copy = template.copy_worksheet(template["填报表"])
    copy.title = "忻府区"
    file = saved(template)
    table = read_observations(file.getvalue(), plan)
    assert [(row.place, row.observation.area) for row in table.rows] == [
        ("填报表!I21", None),
        ("忻府区!I21", "忻府区"),
    ]
    assert len(read_observations(file.getvalue(), plan, sheet="忻府区")) == 1
    with pytest.raises(InvalidInputError, match="the workbook has 填报表, 填报说明, 忻府区"):
        read_observations(file.getvalue(), plan, sheet="x")
    with pytest.raises(InvalidInputError, match="no table of observations"):
        read_observations(file.getvalue(), plan, sheet="填报说明")
    template["忻府区"].sheet_state = "hidden"
    table = read_observations(saved(template), plan)
    assert [(problem.code, problem.answer) for problem in table.problems] == [
        ("hidden_sheet", 'accept=["忻府区"]')
    ]
    assert len(read_observations(saved(template), plan, accept=["忻府区"])) == 2


@pytest.mark.parametrize("content", [b"PK\x03\x04 and nothing else"])
def test_a_damaged_file(plan: xzplan.Plan, content: bytes) -> None:
    with pytest.raises(InvalidInputError, match="not a workbook that can be read"):
        read_observations(content, plan)


def test_a_change_in_units_is_that_of_the_year(plan: xzplan.Plan) -> None:
    from attrs import evolve

    beds = plan.indicators[18]
    demand = xzplan.Quantified(of="difference", bound=xzplan.Bound.at_least(6))
    gone = ("key_projects", "works", "measures", "commitments", "goals", "facts", "readings", "discrepancies")
    nothing: dict[str, Any] = dict.fromkeys(gone, ())
    small = evolve(plan, indicators=[evolve(beds, target=evolve(beds.target, demand=demand))], **nothing)
    cells = [
        str(cell.value) for row in opened(xzplan.write_template, small).worksheets[0].rows for cell in row
    ]
    assert any("当年较上年的变动量" in cell for cell in cells)


@pytest.mark.parametrize(
    ("lang", "status", "signed"), [("zh", "预计数", "市民政局"), ("en", "estimated", "Bureau")]
)
def test_the_form_in_either_language_comes_back_signed(
    plan: xzplan.Plan, lang: Any, status: str, signed: str
) -> None:
    book = opened(xzplan.write_template, plan, lang=lang)
    sheet, guide = book.worksheets
    heads = [cell.value for cell in sheet[HEADER]]
    year = 1 + next(place for place, head in enumerate(heads) if "2022" in head)
    sheet.cell(HEADER + 18, year).value = 30.8
    sheet.cell(HEADER + 18, 1 + heads.index({"zh": "数据状态", "en": "Status"}[lang])).value = status
    last = sheet.max_row
    sheet.cell(last, 1).value += signed
    sheet.cell(last, 2).value = "张三"
    sheet.cell(last, len(heads)).value = "2023年7月10日"
    table = read_observations(saved(book), plan)
    assert table.problems == ()
    assert [(row.indicator, row.observation) for row in table.rows] == [
        ("nursing_bed_share", Observation(period=2022, value=30.8, status="estimated"))
    ]
    texts = [str(cell.value) for page in (sheet, guide) for row in page.rows for cell in row if cell.value]
    assert not any("nursing_bed_share" in text for text in texts)
    if lang == "en":
        assert not any("一" <= sign <= "鿿" for cell in guide["A"] for sign in cell.value)
    else:
        assert not any("观测" in text for text in texts)
    assert sheet.page_setup.orientation == "landscape"


def test_a_column_for_a_half_year_may_be_inserted(template: Any, plan: xzplan.Plan) -> None:
    """As the instructions say."""
    sheet = template["填报表"]
    after = column(sheet, "2025年实际")
    sheet.insert_cols(after + 1)
    sheet.cell(HEADER, after + 1).value = "2023年1—6月实际"
    sheet.cell(HEADER + 18, after + 1).value = 35
    table = read_observations(saved(template), plan)
    assert [row.observation for row in table.rows] == [Observation(period="2023-06", value=35)]
    assert table.problems == ()


def test_another_language_is_refused(plan: xzplan.Plan) -> None:
    with pytest.raises(InvalidInputError, match="lang='fr': pass 'zh' or 'en'"):
        xzplan.write_template(io.BytesIO(), plan, lang="fr")  # type: ignore[arg-type]


def test_a_cut_is_asked_for_with_its_sign() -> None:
    table = xzplan.parse_table(
        "指标  2020年  2025年  属性\n单位GDP能源消耗降低（%）  -  〔15〕  约束性\n人均收入年均增长（%）  -  ≥6  预期性\n"
    )
    plan = xzplan.to_plan(table, id="cuts", name_zh="某市规划", period=(2021, 2025), inferred="accept")
    sheet = opened(xzplan.write_template, plan)["填报表"]
    asked = [sheet.cell(row, column(sheet, "填报口径")).value for row in (HEADER + 1, HEADER + 2)]
    assert asked == [
        "当年增速（%），下降填负数，不是较基期的累计增速",
        "当年增速（%），不是较基期的累计增速",
    ]
    for row, value in ((HEADER + 1, -3), (HEADER + 2, 6.5)):
        sheet.cell(row, column(sheet, "2021年实际")).value = value
    read = read_observations(saved(sheet.parent), plan)
    assert (len(read), read.problems) == (2, ())
