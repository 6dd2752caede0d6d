"""Law 47: No result depends on the caller's decimal context, nor on numpy's error state.

Here the context: of two digits, and with every rounding an error.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from decimal import Context, Decimal, Inexact, InvalidOperation, Rounded, localcontext

import pytest
from attrs import evolve

import xzplan

AMOUNTS = {2021: Decimal("112.4001"), 2022: Decimal("1234567.89"), 2023: Decimal("1E+30")}
PLAN = xzplan.load_plan()


def values(one: xzplan.Indicator) -> dict[int, Decimal]:
    last = one.baseline.value or Decimal(5)
    return {2021: last, 2022: Decimal(f"{last}0001") if "." in str(last) else last, 2023: Decimal("7.12345")}


def reviewed() -> str:
    seen = {
        one.id: {s.id: values(one) for s in one.series} if one.series else values(one)
        for one in PLAN.indicators.values()
    }
    review = xzplan.assess_plan(PLAN, seen)
    return (
        f"{review}\n{xzplan.to_json(review)}\n{xzplan.to_csv(review)}\n{xzplan.report(review, detail='full')}"
    )


def sheet(*rows: str) -> bytes:
    """Return a workbook of rows in XML, whose first format shows numbers as they are."""
    content = io.BytesIO()
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(content, "w") as file:
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}"><Relationship Id="a" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        file.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>',
        )
        file.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{package}"><Relationship Id="a" Type="{office}/worksheet" Target="worksheets/a.xml"/><Relationship Id="b" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        )
        file.writestr(
            "xl/styles.xml",
            f'<styleSheet xmlns="{main}"><numFmts><numFmt numFmtId="164" formatCode="0.0000;-0.0000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
        )
        file.writestr(
            "xl/worksheets/a.xml",
            f'<worksheet xmlns="{main}"><sheetData>{"".join(rows)}</sheetData></worksheet>',
        )
    return content.getvalue()


WORKBOOK = sheet(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>指标</t></is></c><c r="B1" t="inlineStr"><is><t>2021年</t></is></c>'
    '<c r="C1" t="inlineStr"><is><t>2022年</t></is></c></row>',
    '<row r="2"><c r="A2"><v>18</v></c><c r="B2" s="1"><v>21.3456</v></c><c r="C2"><v>30.84961</v></c></row>',
    '<row r="3"><c r="A3"><v>12</v></c><c r="B3" s="1"><v>-1.23456</v></c><c r="C3" s="1"><v>8.12349</v></c></row>',
)


JOBS: list[Callable[[], object]] = [
    reviewed,
    lambda: [str(path) for path in xzplan.trajectories(PLAN).values()],
    lambda: xzplan.to_json(xzplan.from_json(xzplan.to_json(PLAN))),
    lambda: str(xzplan.assess(PLAN.indicators[20], AMOUNTS)),
    lambda: [
        str(xzplan.assess(PLAN.indicators[20], AMOUNTS, scheme=one)) for one in ("eurostat", "destatis")
    ],
    lambda: str(xzplan.assess(PLAN.indicators[12], {2021: 8.0001, 2022: 7.9999, 2023: 8})),
    lambda: str([row.observation for row in xzplan.read_observations(WORKBOOK, PLAN).rows]),
    lambda: str(
        xzplan.parse_table("指标 | 2025年 | 2030年 | 累计\n覆盖率（%） | 20.123 | 22.345 | [2.222]").rows
    ),
    lambda: str(
        xzplan.parse_table("指标 | 2025年 | 2030年 | 累计\n覆盖率（%） | 20.123 | 22.345 | [2.22]").rows
    ),
    lambda: xzplan.parse_table(
        "指标\n2020年\n2025年\n指标性质\n(1)床位占比（%）\n17.8123\n55.5555\n约束性\n"
    ),
]


@pytest.mark.parametrize("job", JOBS)
def test_no_context_changes_a_result(job: Callable[[], object]) -> None:
    """Law 47: No result depends on the caller's decimal context, nor on numpy's error state."""
    wanted = job()
    with localcontext(Context(prec=2, traps=[Inexact, Rounded, InvalidOperation])):
        assert job() == wanted


def test_the_jobs_read_what_they_are_for() -> None:
    read = [str(row.observation.value) for row in xzplan.read_observations(WORKBOOK, PLAN).rows]
    assert read == ["21.3456", "30.84961", "-1.2346", "8.1235"]


def test_a_sum_is_exact() -> None:
    """In a context of 28 digits the last amounts would be lost, and with them the total."""
    many = {2021: Decimal("1E+30"), 2022: Decimal(1), 2023: Decimal(1)}
    verdict = xzplan.assess(PLAN.indicators[20], many).progress
    assert Decimal("1000000000000000000000000000002") in {one.value for one in verdict.operands}


def test_a_whole_number_may_be_long() -> None:
    indicator = PLAN.indicators[20]
    long = evolve(
        indicator.target, demand=xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(Decimal("1E+40")))
    )
    assert xzplan.trajectory(evolve(indicator, target=long))[2025] == 1e40
    broken = xzplan.Quantified(of="total", bound=xzplan.Bound.at_least(Decimal("0.5")))
    with pytest.raises(xzplan.RecordError, match="does not lead there"):
        evolve(indicator, target=evolve(indicator.target, demand=broken))
