"""Files that a stranger made to lead the reader astray: whose values they are, what a heading or a note hides."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from observations.corpus.notation import Case, sheet, text_case

__all__ = ["CASES"]

_area = partial(text_case, "whose")
_word = partial(text_case, "hidden_words")

BODY = "指标,2022年,2023年\n养老机构护理型床位占比,30.8,41.2\n体育人口占比,38.4,39.1\n"


def _titled(name: str, title: str, area: str = "") -> Case:
    """Return a table below a title; of an area, or asked about where none is given."""
    named = "" if area == "city" else f" area={area}"
    read = f"B3 18 2022=30.8 2023=41.2{named}\nB4 27 2022=38.4 2023=39.1{named}"
    return _area(name, f"{title}\n{BODY}", read if area else "B3:C4 asks")


def _noted(name: str, note: str, expects: str) -> Case:
    return _word(name, f"{BODY}{note},,\n", expects)


def _headed(name: str, heading: str, expects: str) -> Case:
    text = f"指标,2022年,{heading}\n养老机构护理型床位占比,30.8,41.2\n体育人口占比,38.4,39.1\n"
    return _word(name, text, f"B2 18 2022=30.8\nB3 27 2022=38.4\n{expects}")


def _book(name: str, fill: Callable[[Any], None], expects: str) -> Case:
    """Return a workbook that openpyxl makes of the usual table and a change to it."""

    def source(folder: Path) -> Path:
        openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not here: pip install 'xzplan[excel]'")
        book = openpyxl.Workbook()
        for line in BODY.split():
            book.active.append(
                [float(cell) if cell[0].isdigit() and "." in cell else cell for cell in line.split(",")]
            )
        fill(book.active)
        path = folder / f"{name}.xlsx"
        book.save(path)
        return path

    # The sheet stands for the name that addresses without one mean.
    return Case(name=name, kind="marked_cells", expects=expects, source=source, sheets={"Sheet": sheet("")})


def _named_file(name: str, file: str, expects: str, text: str = BODY) -> Case:
    def source(folder: Path) -> Path:
        path = folder / file
        path.write_text(text, encoding="utf-8")
        return path

    return Case(name=name, kind="whose", expects=expects, source=source)


def _struck(page: Any) -> None:
    from openpyxl.styles import Font

    page["C2"].font = Font(strike=True)


def _struck_in_part(page: Any) -> None:
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    page["C2"] = CellRichText(TextBlock(InlineFont(strike=True), "40"), "41.2")


def _raised(page: Any) -> None:
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    page["B2"] = CellRichText("30.8", TextBlock(InlineFont(vertAlign="superscript"), "1"))


def _comment(place: str, text: str) -> Callable[[Any], None]:
    def fill(page: Any) -> None:
        from openpyxl.comments import Comment

        page[place].comment = Comment(text, "张三")

    return fill


def _format(code: str) -> Callable[[Any], None]:
    def fill(page: Any) -> None:
        page["C2"].number_format = code

    return fill


def _merged_name(page: Any) -> None:
    page.insert_cols(2)
    page["B1"] = "分项"
    page.merge_cells("A2:B2")


def _title_on_the_right(page: Any) -> None:
    page.insert_rows(1)
    page["C1"] = "忻州市主要指标完成情况监测表（按季度更新）"


def _unfilled(page: Any) -> None:
    page["C2"] = page["C3"] = 0


WHOLE = "B2 18 2022=30.8 2023=41.2\nB3 27 2022=38.4 2023=39.1"
BUT_C2 = "B2 18 2022=30.8\nC2 asks\nB3 27 2022=38.4 2023=39.1"

CASES = (
    _titled("a_city_less_a_county", "忻州市（不含原平市）主要指标"),
    _titled("two_cities", "临汾市、忻州市对比"),
    _titled("the_city_and_a_county", "忻州市、忻府区对比"),
    _titled("a_county_of_the_city", "忻州市忻府区", "忻府区"),
    _titled("the_city_and_its_counties", "忻州市及各县（市、区）情况", "city"),
    _titled("a_new_district", "云中新区", "云中新区"),
    _titled("a_zone_of_the_city", "忻州经开区2023年完成情况", "忻州经开区"),
    _titled("two_counties", "忻府区、代县完成情况"),
    _titled("a_county_and_others", "忻府区等14县（市、区）完成情况"),
    _titled("a_county_in_english", "Xinfu District", "忻府区"),
    _titled("a_county_by_its_short_name", "河曲 2023", "河曲县"),
    _titled("a_county_by_its_code", "140925", "宁武县"),
    _titled("the_city_among_those_of_the_province", "全省各市情况：忻州市", "city"),
    _titled("the_province", "山西省2023年主要指标完成情况", "山西省"),
    _titled("another_city", "朔州市主要指标完成情况", "朔州市"),
    *(
        _titled(f"another_city_by_its_short_name_{number}", title, area)
        for number, (title, area) in enumerate(
            [
                ("朔州2023年主要指标完成情况", "朔州市"),
                ("2023年晋中主要指标", "晋中市"),
                ("关于大同市2023年指标", "大同市"),
                ("附件2 太原指标完成情况", "太原市"),
                ("2021—2023年朔州市主要指标", "朔州市"),
                ("填报单位：大同统计局", "大同市"),
                ("2023年河曲主要指标", "河曲县"),
                ("山西2023年主要指标完成情况", "山西省"),
                ("2022年、2023年廊坊市主要指标", "廊坊市"),
                ("2023年全省主要指标", "全省"),
                ("“十四五”大同主要指标", ""),
                ("关于报送大同2023年指标的函", ""),
                ("忻州市与大同市合作指标", ""),
                ("忻州大同两市指标", ""),
                ("2023年忻州市定襄主要指标", ""),
                ("忻州市（不含原平）主要指标", ""),
                ("XINZHOU Datong 2023", ""),
                ("2023年关于学习长治经验的指标", ""),
            ]
        )
    ),
    *(
        _titled(f"the_city_beside_words_that_hold_a_name_{number}", title, "city")
        for number, title in enumerate(
            [
                "忻州2023年主要指标完成情况",
                "山西忻州2023年主要指标",
                "山西省忻州市主要指标",
                "填报单位：忻州统计局",
                "2023年吕梁山区主要指标",
                "长治久安相关指标",
                "忻州市（含五台山风景名胜区）主要指标",
                "原平均值表",
            ]
        )
    ),
    _area(
        "another_city_within_the_table",
        "指标,2022年\n大同2022年,\n养老机构护理型床位占比,30.8\n忻州市,\n体育人口占比,38.4\n"
        "关于大同的数据,\n婴儿死亡率,2.2\n",
        "B3 18 2022=30.8 area=大同市\nB5 27 2022=38.4\nB7 asks",
    ),
    _area("a_note_that_names_another_city", f"{BODY}注：以上为大同数据,,\n", "B2:C3 asks"),
    _titled("a_table_of_a_chapter", "表2-3 偏关县 2022-2023年 主要指标", "偏关县"),
    _area(
        "a_source_that_is_a_county",
        f"{BODY}数据来源：代县统计局,,\n",
        "B2 18 2022=30.8 2023=41.2 area=代县\nB3 27 2022=38.4 2023=39.1 area=代县",
    ),
    _area("a_note_that_names_a_county", f"{BODY}注：以上为忻府区数据,,\n", "B2:C3 asks"),
    _area(
        "of_which",
        "县区,养老机构护理型床位占比\n2023年,\n忻州市,41.2\n其中：忻府区,45.1\n　　定襄县,38.0\n",
        "B3 18 2023=41.2\nB4 18 2023=45.1 area=忻府区\nB5 18 2023=38.0 area=定襄县",
    ),
    _area(
        "sums_that_count_their_counties",
        "2023年\n县区,城镇老旧小区改造\n忻府区,40\n定襄县,7\n合计（2县区）,47\n",
        "B3 20 2023=40 area=忻府区\nB4 20 2023=7 area=定襄县\nB5 20 2023=47",
    ),
    _area(
        "long_codes",
        "区划代码,年份,养老机构护理型床位占比\n140900000000,2023,41.2\n140902.0,2023.0,45.1\n",
        "C2 18 2023=41.2\nC3 18 2023=45.1 area=忻府区",
    ),
    _area(
        "the_mean_of_the_city",
        "区域,指标,2023年\n忻府,养老机构护理型床位占比,45.1\n全市平均,养老机构护理型床位占比,41.2\n",
        "C2 18 2023=45.1 area=忻府区\nC3 18 2023=41.2",
    ),
    _named_file(
        "a_file_that_bears_the_name_of_a_county",
        "代县.csv",
        "B2 18 2022=30.8 2023=41.2 area=代县\nB3 27 2022=38.4 2023=39.1 area=代县",
    ),
    *(
        _named_file(f"a_file_of_another_city_{number}", file, expects)
        for number, (file, expects) in enumerate(
            [
                (
                    "大同2023.csv",
                    "B2 18 2022=30.8 2023=41.2 area=大同市\nB3 27 2022=38.4 2023=39.1 area=大同市",
                ),
                ("shuozhou_2023.csv", "B2:C3 asks"),
                ("hequ_2023.csv", "B2:C3 asks"),
                ("指标（朔州）.csv", "B2:C3 asks"),
                ("xinzhou_2023.csv", WHOLE),
            ]
        )
    ),
    _named_file("a_file_of_the_city", "忻州市2023.csv", WHOLE),
    _named_file(
        "a_form_of_the_city_in_the_file_of_a_county", "代县2023.csv", "B3:C4 asks", f"忻州市完成情况\n{BODY}"
    ),
    _headed("planned_or_preliminary", "2023P", "C2:C3 asks"),
    _headed(
        "estimated_and_preliminary", "2023年初步预计", "C2 18 2023=41.2 estimated\nC3 27 2023=39.1 estimated"
    ),
    _headed("by_a_year", "到2023年", "C2:C3 asks"),
    _titled("an_example", "主要指标完成情况（示例）"),
    _titled("a_void_table", "作废"),
    _noted(
        "a_note_about_a_part_of_the_year",
        "注：2023年数据为上半年数",
        "B2 18 2022=30.8\nB3 27 2022=38.4\nC2:C3 asks",
    ),
    _noted(
        "a_note_about_another_year",
        "注：2023年沿用2022年数据",
        "B2 18 2022=30.8\nB3 27 2022=38.4\nC2:C3 asks",
    ),
    _noted("a_note_about_another_definition", "注：本表按新口径调整，与以往不可比", "B2:C3 asks"),
    _noted("a_note_about_signs", "注：带“*”的指标为约束性指标；“—”表示无数据", WHOLE),
    _word(
        "a_mark_on_a_heading",
        "指标,2022年,2023年*\n体育人口占比,38.4,39.1\n*为预计数,,\n",
        "B2 27 2022=38.4\nC2 asks",
    ),
    _word(
        "marks_on_names",
        "指标,2022年,2023年\n养老机构护理型床位占比①,30.8,41.2\n体育人口占比②,38.4,39.1\n"
        "①不含民办机构,,\n②2023年为2022年数据,,\n",
        "B2:C2 asks\nB3 27 2022=38.4\nC3 asks",
    ),
    _titled("a_note_above", "注：数据不含五台山风景名胜区"),
    _titled("what_a_title_leaves_out", "主要指标完成情况（不含驻地高校）"),
    _word(
        "an_estimate_of_one_year_above",
        f"注：2023年为预计数,,\n{BODY}",
        "B3 18 2022=30.8\nB4 27 2022=38.4\n? C3 18 2023=41.2 estimated\n? C4 27 2023=39.1 estimated",
    ),
    _word(
        "sections_by_nature",
        "指标,2023年\n一、约束性指标,\n养老机构护理型床位占比,41.2\n二、预期性指标,\n体育人口占比,39.1\n",
        "B3 18 2023=41.2\nB5 27 2023=39.1",
    ),
    _word(
        "a_status_that_is_open",
        "指标,年份,数值,数据状态\n体育人口占比,2023,39.1,快报\n人均预期寿命,2023,77.6,待定\n",
        "C2 27 2023=39.1 flash\nC3 asks",
    ),
    _word(
        "numbers_in_other_brackets",
        "指标,2022年\n〔27〕体育人口占比,38.4\n27．人均体育场地面积,2.35\n",
        "B2 27 2022=38.4\nB3 asks",
    ),
    _word(
        "halves_below_a_year",
        "指标,,2023年,\n,单位,上半年,全年\n体育人口占比,%,38.8,39.1\n城镇老旧小区改造,个,58,118\n",
        "C3 27 2023-06=38.8\nD3 27 2023=39.1\nC4 20 2023-06=58\nD4 20 2023=118",
    ),
    _word(
        "the_city_among_others",
        "2023年\n地市,体育人口占比,位次\n太原市,45.1,1\n忻州市,39.1,8\n",
        "B3 27 2023=45.1 area=太原市\nB4 27 2023=39.1\nC3:C4 may ask",
    ),
    _word(
        "letters_of_types",
        "indicator,year,value,type\nnursing_bed_share,2023,40.1,T\nnursing_bed_share,2022,30.8,A\n"
        "sports_population_share,2023,39.1,P\n",
        "C2 asks\nC3 18 2022=30.8\nC4 asks",
    ),
    _word(
        "versions",
        "指标,年份,版本,数值\n居民人均可支配收入增长,2022,初步核算,7.9\n居民人均可支配收入增长,2022,最终核实,7.8\n",
        "- D2 12 2022=7.9 preliminary\nD3 12 2022=7.8 final",
    ),
    _word(
        "plans_under_a_second_column_of_names",
        "指标,项目,2022年,2023年\n养老机构护理型床位占比,计划,32.7,40.1\n养老机构护理型床位占比,实际,30.8,41.2\n",
        "C3 18 2022=30.8 2023=41.2\nC2:D2 may ask",
    ),
    _word(
        "the_sum_over_the_plan_as_planned",
        "指标,2021—2023年累计,2021—2025年累计\n城镇老旧小区改造,343,562\n",
        "B2 20 2021/2023=343\nC2 asks",
    ),
    _word("a_unit_that_cannot_be", "指标,单位,2022年\n婴儿死亡率,%,2.05\n", "C2 asks"),
    _book("struck_through", _struck, BUT_C2),
    _book("struck_through_in_part", _struck_in_part, BUT_C2),
    _book("a_raised_figure_before_others", _raised, WHOLE),
    _book("a_comment_that_says_estimate", _comment("C2", "张三:\n2023年为预计数"), BUT_C2),
    _book("a_comment_on_a_name", _comment("A2", "不含民办机构"), "B2:C2 asks\nB3 27 2022=38.4 2023=39.1"),
    _book("a_comment_on_a_heading", _comment("C1", "目标数"), "B2 18 2022=30.8\nB3 27 2022=38.4\nC2:C3 asks"),
    _book("a_comment_that_says_nothing", _comment("C2", "市民政局提供"), WHOLE),
    _book("about_in_the_format", _format('"约"0.0'), BUT_C2),
    _book("a_date_for_a_value", _format("yyyy/m/d"), BUT_C2),
    _book(
        "a_name_merged_with_its_parts", _merged_name, "C2 18 2022=30.8 2023=41.2\nC3 27 2022=38.4 2023=39.1"
    ),
    _book(
        "a_title_on_the_right", _title_on_the_right, "B3 18 2022=30.8 2023=41.2\nB4 27 2022=38.4 2023=39.1"
    ),
    _book("a_column_that_was_not_filled_in", _unfilled, "B2 18 2022=30.8\nB3 27 2022=38.4\nC2:C3 asks"),
)
