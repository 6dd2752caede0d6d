"""Workbooks as offices keep them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from observations.corpus.notation import Case, book_case, sheet

_case = partial(book_case, "workbooks")


def _without_stored_values(folder: Path) -> Path:
    """Return a workbook as a program writes it: formulas that no spreadsheet has computed yet."""
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not here: pip install 'xzplan[excel]'")
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Sheet1"
    for row in (
        ["指标", "2021年", "2022年"],
        ["体育人口占比", 37.2, "=B2+1.2"],
        ["人均预期寿命", 77.1, 77.3],
    ):
        page.append(row)
    path = folder / "uncomputed.xlsx"
    book.save(path)
    return path


def _wide_empty_range(folder: Path) -> Path:
    """Return a workbook whose used range has a million rows, because one far cell was touched."""
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not here: pip install 'xzplan[excel]'")
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Sheet1"
    for row in (["指标", "2021年", "2022年"], ["体育人口占比", 37.2, 38.4]):
        page.append(row)
    page.cell(row=1048576, column=1).value = " "
    path = folder / "far.xlsx"
    book.save(path)
    return path


CASES = (
    _case(
        "office_workbook",
        """
- E5 17 2020=93.3
F5 17 2021=93.7 2022=94.1 2023=94.4
- E6 18 2020=17.81
F6 18 2021=21.3 2022=30.8 2023=41.2
- E8 27 2020=35.9
F8 27 2021=37.2 2022=38.4 2023=39.1
I5:I6 may ask
I8 may ask
""",
        完成情况=sheet(
            """
忻州市“十四五”公共服务主要指标完成情况表,,,,,,,,
填报单位：市发展改革委,,,,,,,,截至2023年12月31日
序号,指标,单位,性质,完成情况,,,,2025年目标
,,,,2020年,2021年,2022年,2023年,
17,基本养老保险参保率,%,预期性,93.3,93.7,94.1,94.4,95
18,养老机构护理型床位占比,%,约束性,17.81,21.3,30.8,41.2,55
文化体育,,,,,,,,
27,体育人口占比,%,预期性,35.9,37.2,38.4,39.1,40.0
备注：2023年为快报数以外的年报数。,,,,,,,,
""",
            merged=("A1:I1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:H3", "I3:I4", "A7:I7", "A9:I9"),
        ),
    ),
    _case(
        "vertical_merge_over_series",
        """
D2 23.urban 2021=5 2022=5.5
D3 23.rural 2021=6 2022=7.1
D4 18 2021=21.3 2022=30.8
""",
        Sheet1=sheet(
            """
序号,指标,分项,2021年,2022年
23,城乡低保平均保障标准年度增速（%）,城市,5,5.5
,,农村,6,7.1
18,养老机构护理型床位占比（%）,,21.3,30.8
""",
            merged=("A2:A3", "B2:B3"),
        ),
    ),
    _case(
        "dates_as_headings",
        """
B2 18 2021=21.3 2022=30.8 2023-06=36.5
B3 28 2021=2.21 2022=2.35 2023-06=2.41
""",
        Sheet1="""
指标,@2021-12-31,@2022-12-31,@2023-06-30
养老机构护理型床位占比,21.3,30.8,36.5
人均体育场地面积,2.21,2.35,2.41
""",
    ),
    _case(
        "dates_shown_as_years",
        """
? B2 18 2021=21.3 2022=30.8
? B3 28 2021=2.21 2022=2.35
""",
        Sheet1=sheet(
            """
指标,@2021-01-01,@2022-01-01
养老机构护理型床位占比,21.3,30.8
人均体育场地面积,2.21,2.35
""",
            {"B1:C1": 'yyyy"年"'},
        ),
    ),
    _case(
        "formulas_with_stored_values",
        """
B2 18 2021=21.3 2022=30.8
B3 20 2021=110 2022=115
? B4 28 2021=2.21 2022=2.35
""",
        Sheet1="""
指标,2021年,2022年
养老机构护理型床位占比,21.3,=B2+9.5=>30.8
城镇老旧小区改造,=SUM(60+50)=>110,=B3+5=>115
人均体育场地面积,2.21,"=ROUND(2.351,2)=>2.35"
""",
    ),
    _case(
        "formulas_without_stored_values",
        """
B2 18 2021=21.3
C2 asks
B3 asks
C3 20 2022=115
""",
        Sheet1="""
指标,2021年,2022年
养老机构护理型床位占比,21.3,=B2+9.5
城镇老旧小区改造,=SUM(60+50),115
""",
    ),
    Case(
        name="formulas_of_a_program",
        kind="workbooks",
        source=_without_stored_values,
        expects="""
Sheet1!B2 27 2021=37.2
Sheet1!C2 asks
Sheet1!B3 14 2021=77.1 2022=77.3
""",
    ),
    _case(
        "errors_in_cells",
        """
B2 18 2021=21.3
C2 asks
B3 asks
C3 14 2022=77.3
B4 27 2021=37.2
C4 asks
""",
        Sheet1="""
指标,2021年,2022年
养老机构护理型床位占比,21.3,#DIV/0!
人均预期寿命,#REF!,77.3
体育人口占比,37.2,#N/A
""",
    ),
    _case(
        "a_sheet_a_year",
        """
2021年!C2v 18 2021=21.3
2021年!C3 14 2021=77.1
2022年!C2 18 2022=30.8
2022年!C3 14 2022=77.3
2023年上半年!C2 18 2023-06=36.5
""",
        _2021年="""
指标,单位,完成值
养老机构护理型床位占比,%,21.3
人均预期寿命,岁,77.1
""",
        _2022年="""
指标,单位,完成值
养老机构护理型床位占比,%,30.8
人均预期寿命,岁,77.3
""",
        _2023年上半年="""
指标,单位,完成值
养老机构护理型床位占比,%,36.5
""",
    ),
    _case(
        "a_sheet_a_year_with_titles",
        """
? 2022!B3 27 2022=38.4
? 2022!B4 28 2022=2.35
? 2023!B3 27 2023=39.1
? 2023!B4 28 2023=2.48
""",
        _2022="""
2022年度主要指标完成情况,
指标,实际完成
体育人口占比（%）,38.4
人均体育场地面积（平方米）,2.35
""",
        _2023="""
2023年度主要指标完成情况,
指标,实际完成
体育人口占比（%）,39.1
人均体育场地面积（平方米）,2.48
""",
    ),
    _case(
        "a_sheet_a_county",
        """
? 忻府区!B2 18 2022=35.6 area=忻府区
? 忻府区!B3 27 2022=40.1 area=忻府区
? 原平市!B2 18 2022=29.9 area=原平市
? 原平市!B3 27 2022=37.5 area=原平市
""",
        忻府区="""
指标,2022年
养老机构护理型床位占比,35.6
体育人口占比,40.1
""",
        原平市="""
指标,2022年
养老机构护理型床位占比,29.9
体育人口占比,37.5
""",
    ),
    _case(
        "a_sheet_a_domain",
        """
养老服务!B2 18 2021=21.3 2022=30.8
文化体育!B2 27 2021=37.2 2022=38.4
文化体育!B3 28 2021=2.21 2022=2.35
""",
        封面="""
忻州市“十四五”规划中期评估
主要指标完成情况
""",
        养老服务="""
指标,2021年,2022年
养老机构护理型床位占比,21.3,30.8
""",
        文化体育="""
指标,2021年,2022年
体育人口占比,37.2,38.4
人均体育场地面积,2.21,2.35
""",
        填表说明="""
一、按年填报。
二、保留一位小数。
""",
    ),
    _case(
        "hidden_sheet",
        """
B2 18 2021=21.3 2022=30.8
底稿!B2:C2 may ask
""",
        正式="""
指标,2021年,2022年
养老机构护理型床位占比,21.3,30.8
""",
        底稿=sheet(
            """
指标,2021年,2022年
养老机构护理型床位占比,21.9,31.4
""",
            hidden=True,
        ),
    ),
    _case(
        "hidden_row_and_column",
        """
B2 18 2021=21.3
? C2 18 2022=30.8
D2 18 2023=41.2
? B3 14 2021=77.1
? C3 14 2022=77.3
? D3 14 2023=77.6
""",
        Sheet1=sheet(
            """
指标,2021年,2022年,2023年
养老机构护理型床位占比,21.3,30.8,41.2
人均预期寿命,77.1,77.3,77.6
""",
            hidden_rows=(3,),
            hidden_columns=("C",),
        ),
    ),
    _case(
        "hidden_draft_row_of_another_value",
        """
? B2 18 2021=21.3 2022=30.8
? B3 18 2021=20.9 2022=29.9
B4 14 2021=77.1 2022=77.3
""",
        Sheet1=sheet(
            """
指标,2021年,2022年
养老机构护理型床位占比,21.3,30.8
养老机构护理型床位占比,20.9,29.9
人均预期寿命,77.1,77.3
""",
            hidden_rows=(3,),
        ),
    ),
    _case(
        "tables_side_by_side",
        """
? B3 18 2021=21.3 2022=30.8
? B4 17 2021=93.7 2022=94.1
? F3 27 2021=37.2 2022=38.4
? F4 28 2021=2.21 2022=2.35
""",
        Sheet1="""
养老服务,,,,文化体育,,
指标,2021年,2022年,,指标,2021年,2022年
养老机构护理型床位占比,21.3,30.8,,体育人口占比,37.2,38.4
基本养老保险参保率,93.7,94.1,,人均体育场地面积,2.21,2.35
""",
    ),
    Case(
        name="used_range_of_a_million_rows",
        kind="workbooks",
        source=_wide_empty_range,
        expects="Sheet1!B2 27 2021=37.2 2022=38.4",
    ),
    _case(
        "long_table_in_a_workbook",
        """
C2v 18 2021=21.3 2022=30.8 2023-06=36.5
C5 14 2022=77.3
""",
        数据=sheet(
            """
指标,时间,数值
养老机构护理型床位占比,@2021-12-31,21.3
养老机构护理型床位占比,2022,30.8
养老机构护理型床位占比,@2023-06-30,0.365
人均预期寿命,2022年,77.3
""",
            {"C4": "0.0%"},
        ),
    ),
)
