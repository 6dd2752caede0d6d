"""Places of the plan that disagree or restate each other, and what these data do about each."""

from __future__ import annotations

from xzplan.data.documents import PUBLISHED_TEXT
from xzplan.discrepancies import Discrepancy, DiscrepancyKind, Place
from xzplan.language import Bilingual
from xzplan.sources import Source

# The columns of the table, as their heads are printed.
_NAME = "指标"
_BASE = "2020年"
_TARGET = "2025年"


def _text(where: tuple[int, int | None, int], quote: str, zh: str, en: str) -> Place:
    """Build a place in the running text; ``where`` is the chapter, the section and the line."""
    chapter, section, line = where
    return Place(
        source=Source(document=PUBLISHED_TEXT, chapter=chapter, section=section, line=line, quote=quote),
        says=Bilingual(zh=zh, en=en),
    )


def _box(where: tuple[int, int], quote: str, zh: str, en: str) -> Place:
    """Build a place in a box of key projects; ``where`` is the chapter and the line."""
    chapter, line = where
    return Place(
        source=Source(
            document=PUBLISHED_TEXT, chapter=chapter, section=2, box=f"{chapter}.1", line=line, quote=quote
        ),
        says=Bilingual(zh=zh, en=en),
    )


def _table(line: int, quote: str, zh: str, en: str) -> Place:
    """Build a place in the table that is no cell of a numbered row."""
    return Place(
        source=Source(document=PUBLISHED_TEXT, chapter=2, section=3, table="2-1", line=line, quote=quote),
        says=Bilingual(zh=zh, en=en),
    )


def _cell(where: tuple[int, str, int], quote: str, zh: str, en: str) -> Place:
    """Build a cell of the table; ``where`` is the row, the column and the line."""
    row, column, line = where
    return Place(
        source=Source(
            document=PUBLISHED_TEXT,
            chapter=2,
            section=3,
            table="2-1",
            row=row,
            column=column,
            line=line,
            quote=quote,
        ),
        says=Bilingual(zh=zh, en=en),
    )


DISCREPANCIES: tuple[Discrepancy, ...] = (
    Discrepancy(
        id="sports_area_2020",
        number=1,
        kind=DiscrepancyKind.FIGURE,
        name_zh="2020年人均体育场地面积：1.8与2.09",
        name_en="Sports venue area per capita in 2020: 1.8 and 2.09",
        places=(
            _text(
                (1, 1, 15),
                "人均体育场地面积1.8平方米",
                "1.8平方米，称达到国家要求",
                "1.8 m², said to meet the national standard",
            ),
            _cell((28, _NAME, 231), "(28)人均体育场地面积（平方米）", "同名、同单位", "same name, same unit"),
            _cell((28, _BASE, 232), "2.09", "2020年为2.09", "2.09 in 2020"),
        ),
        reason=Bilingual(
            zh="同一指标、同一单位，正文与表格所印数值不同。表注称2020年数值由各部门提供；正文未注明来源与年份，两数无法相互印证。",
            en="One measure in one unit has two values. The note under the table says that departments supplied the figures of 2020; the text names neither source nor year, and nothing in the plan reconciles the two.",
        ),
        handling=Bilingual(
            zh="以表格的2.09为基期值；1.8另列为事实（plan.facts）。两数不取平均，也不互相替代。",
            en="The 2.09 of the table is the baseline; 1.8 stands beside it as a fact (plan.facts). They are neither averaged nor swapped.",
        ),
        indicators=("sports_area_per_capita",),
    ),
    Discrepancy(
        id="nursing_beds_restated",
        number=2,
        kind=DiscrepancyKind.NAME,
        name_zh="护理型床位：表格印“55”，正文印“不低于55%”",
        name_en="Nursing-care beds: 55 in the table, not below 55 % in the text",
        places=(
            _cell(
                (18, _NAME, 171),
                "(18)养老机构护理型床位占比（%）",
                "养老机构，护理型床位，占比",
                "nursing-care beds of elderly-care institutions",
            ),
            _cell((18, _TARGET, 173), "55", "只印数值，未印符号", "a number without a sign"),
            _text(
                (7, 1, 362),
                "康复护理型床位比例不低于55%",
                "康复护理型床位，比例，印有“不低于”",
                "rehabilitation and nursing-care beds, with “not below”",
            ),
        ),
        reason=Bilingual(
            zh="数值一致。正文多出“不低于”和“康复”，未提养老机构，“占比”作“比例”。",
            en="The number agrees. The text adds “not below” and “rehabilitation”, leaves out the institutions, and uses another word for share.",
        ),
        handling=Bilingual(
            zh="第18行读作不低于55，以正文为依据，见其读法（Reading）；正文的提法另列为承诺（plan.commitments），名称不改。",
            en="Row 18 is read as at least 55, and its Reading cites the text; the wording of the text is a commitment of its own (plan.commitments) under its own name.",
        ),
        indicators=("nursing_bed_share",),
        commitments=("rehabilitation_nursing_beds",),
    ),
    Discrepancy(
        id="maternal_mortality_looser",
        number=3,
        kind=DiscrepancyKind.TARGET,
        name_zh="孕产妇死亡率：目标12.5宽于2020年的11.98",
        name_en="Maternal mortality: the target 12.5 is looser than the 11.98 of 2020",
        places=(
            _cell((1, _NAME, 73), "(1)孕产妇死亡率（1/10万）", "越低越好", "lower is better"),
            _cell((1, _BASE, 74), "11.98", "2020年", "2020"),
            _cell((1, _TARGET, 75), "12.5", "2025年，未印符号", "2025, no sign printed"),
        ),
        reason=Bilingual(
            zh="目标值高于基期值，且未印符号；规划不会以死亡增多为目标，只有读作上限才合理。",
            en="The target is above the baseline and prints no sign. No plan aims at more deaths; it makes sense only as a ceiling.",
        ),
        handling=Bilingual(
            zh="读作不高于12.5、逐年守住的上限，见其读法；里程碑各年均为12.5，升向12.5不算进展。",
            en="It is read as a ceiling of 12.5 kept in every year, as its Reading says; each milestone is 12.5, and rising towards it is no progress.",
        ),
        indicators=("maternal_mortality_ratio",),
    ),
    Discrepancy(
        id="infant_mortality_looser",
        number=4,
        kind=DiscrepancyKind.TARGET,
        name_zh="婴儿死亡率：目标5.25宽于2020年的2.16",
        name_en="Infant mortality: the target 5.25 is looser than the 2.16 of 2020",
        places=(
            _cell((2, _NAME, 78), "(2)婴儿死亡率（‰）", "越低越好", "lower is better"),
            _cell((2, _BASE, 79), "2.16", "2020年", "2020"),
            _cell((2, _TARGET, 80), "5.25", "2025年，未印符号", "2025, no sign printed"),
        ),
        reason=Bilingual(
            zh="目标值为基期值的两倍以上，且未印符号；与第1行同理，只能读作上限。",
            en="The target is more than twice the baseline and prints no sign; as in row 1, only a ceiling makes sense.",
        ),
        handling=Bilingual(
            zh="读作不高于5.25、逐年守住的上限；2.16仍为基期值，二者之差不算改善空间。",
            en="It is read as a ceiling of 5.25 kept in every year; 2.16 stays the baseline, and the distance between them is no room to use up.",
        ),
        indicators=("infant_mortality_rate",),
    ),
    Discrepancy(
        id="rehabilitation_looser",
        number=5,
        kind=DiscrepancyKind.TARGET,
        name_zh="残疾人康复：2020年已为100，目标为≥95，正文仍求“人人享有”",
        name_en="Rehabilitation: 100 in 2020, a target of ≥95, and a text that still strives for everyone",
        places=(
            _cell(
                (22, _NAME, 195),
                "(22)有需求残疾人基本康复服务覆盖率（%）",
                "只计有需求者、基本服务",
                "only those in need, only basic services",
            ),
            _cell((22, _BASE, 196), "100", "2020年已全部覆盖", "all covered in 2020"),
            _cell((22, _TARGET, 197), "≥95", "下限低于基期值", "a floor below the baseline"),
            _text(
                (9, 2, 416),
                "加快实现残疾人“人人享有康复服务”目标",
                "所有残疾人，尚待实现",
                "everyone with a disability, still to be achieved",
            ),
            _box(
                (9, 422),
                "辅助器具适配比例达到90%以上",
                "相近而不同的另一比例",
                "a neighbouring share of another kind",
            ),
        ),
        reason=Bilingual(
            zh="表格称2020年已全部覆盖，目标却放宽到95；正文又称尚待实现。两处的人群和服务范围不同，不能相互印证。",
            en="The table reports full coverage in 2020 and then asks for 95; the text says it is still to come. People and services are not the same in the two places, so neither proves the other.",
        ),
        handling=Bilingual(
            zh="第22行为逐年守住的下限95，基期值仍为100；正文的目标和辅助器具的90%各自单列，不并入该行。",
            en="Row 22 is a floor of 95 held every year, and its baseline stays 100; the aim of the text and the 90 % for assistive devices stand apart from it.",
        ),
        indicators=("basic_rehabilitation_coverage",),
        commitments=("rehabilitation_for_everyone", "assistive_devices_fitted"),
    ),
    Discrepancy(
        id="vaccination_unmoved",
        number=6,
        kind=DiscrepancyKind.TARGET,
        name_zh="疫苗接种率：90至≥90，正文却要求“提高”",
        name_en="Vaccination: from 90 to ≥90, though the text asks for a rise",
        places=(
            _cell(
                (4, _NAME, 88),
                "(4)适龄儿童免疫规划疫苗接种率（%）",
                "名称无“国家”",
                "name without “national”",
            ),
            _cell((4, _BASE, 89), "90", "2020年", "2020"),
            _cell((4, _TARGET, 90), "≥90", "2025年，下限等于基期值", "2025, a floor equal to the baseline"),
            _text(
                (3, 1, 244),
                "提高适龄儿童国家免疫规划疫苗接种率",
                "要求提高，名称有“国家”",
                "asks for a rise; the name has “national”",
            ),
        ),
        reason=Bilingual(
            zh="基期值已在下限上，表格不要求上升；正文要求提高，但未给数值。",
            en="The baseline already lies on the floor, so the table asks for no rise; the text wants one and gives no number.",
        ),
        handling=Bilingual(
            zh="第4行为逐年守住的下限90；正文的“提高”不改变目标值。",
            en="Row 4 is a floor of 90 held every year; the wish of the text does not move the target.",
        ),
        indicators=("national_immunisation_coverage",),
    ),
    Discrepancy(
        id="medical_insurance_unmoved",
        number=7,
        kind=DiscrepancyKind.TARGET,
        name_zh="基本医疗保险参保率：95至95",
        name_en="Basic medical insurance: from 95 to 95",
        places=(
            _cell((13, _NAME, 139), "(13)基本医疗保险参保率（%）", "指标", "the indicator"),
            _cell((13, _BASE, 140), "95", "2020年", "2020"),
            _cell((13, _TARGET, 141), "95", "2025年，与2020年相同", "2025, the same as in 2020"),
        ),
        reason=Bilingual(
            zh="两年数值相同，要求的是保持而非提高；基期与目标之差为零，不能作除数。",
            en="Both years print the same number: it asks to keep, not to raise, and a distance of zero cannot be divided by.",
        ),
        handling=Bilingual(
            zh="第13行为逐年守住的下限95，评估只看是否保持。",
            en="Row 13 is a floor of 95 held every year, and an assessment asks only whether it is kept.",
        ),
        indicators=("basic_medical_insurance_coverage",),
    ),
    Discrepancy(
        id="destitute_support_scope",
        number=8,
        kind=DiscrepancyKind.SCOPE,
        name_zh="特困人员集中供养：表格为生活不能自理者100，正文为有意愿者“力争”",
        name_en="Institutional support: 100 for those unable to care for themselves, an aim for those willing",
        places=(
            _cell(
                (19, _NAME, 176),
                "(19)生活不能自理特困人员集中供养率（%）",
                "人群为生活不能自理的特困人员",
                "persons in extreme difficulty unable to care for themselves",
            ),
            _cell((19, _BASE, 177), "100", "2020年已全部集中供养", "all of them in 2020"),
            _cell((19, _TARGET, 178), "100", "2025年保持", "to be kept in 2025"),
            _text(
                (7, 1, 362),
                "力争有意愿入住的特困人员实现集中供养",
                "人群为有意愿入住的特困人员，尚在力争",
                "persons in extreme difficulty who wish to move in, still striven for",
            ),
            _text(
                (1, 1, 17),
                "6,217元/人年",
                "另有分散供养标准，可见并非人人集中供养",
                "a standard for support at home: not everyone lives in an institution",
            ),
        ),
        reason=Bilingual(
            zh="两处人群不同：一为不能自理者，一为有意愿者；表格记为已达到，正文仍称力争，因人群不同不能断为矛盾。",
            en="The people differ: those unable to care for themselves, and those who wish to move in. The table reports as reached what the text strives for, which is no contradiction as long as the groups differ.",
        ),
        handling=Bilingual(
            zh="第19行为逐年守住的下限100；正文的“力争”与之分列，供养标准列为事实。",
            en="Row 19 is a floor of 100 held every year; what the text strives for stands apart from it, and the support standards are facts.",
        ),
        indicators=("destitute_institutional_support_rate",),
        commitments=("willing_destitute_central_support",),
    ),
    Discrepancy(
        id="veteran_placement_scope",
        number=9,
        kind=DiscrepancyKind.SCOPE,
        name_zh="安置率：表格称退役军人，正文分述退役士兵与军转干部",
        name_en="Placement: ex-service members in the table, ex-soldiers and officers apart in the text",
        places=(
            _cell(
                (24, _NAME, 209),
                "(24)政府安排工作的退役军人安置率（%）",
                "退役军人，一个比率",
                "ex-service members, one rate",
            ),
            _cell((24, _BASE, 210), "100", "2020年", "2020"),
            _cell((24, _TARGET, 211), "100", "2025年，与2020年相同", "2025, the same as in 2020"),
            _text(
                (10, 1, 431),
                "每年由政府安排退役士兵工作的安置率达100%",
                "退役士兵，每年100%",
                "ex-soldiers, 100 % in every year",
            ),
            _text(
                (10, 1, 431),
                "计划分配军转干部的安置率达100%",
                "计划分配军转干部，100%",
                "officers placed by plan, 100 %",
            ),
        ),
        reason=Bilingual(
            zh="数值均为100。表格为退役军人设一个比率，正文按人群分设两个，并印有“每年”。",
            en="All three numbers are 100. The table has one rate for ex-service members, the text one for each of two groups, and it adds “every year”.",
        ),
        handling=Bilingual(
            zh="第24行为逐年守住的下限100；正文的两个比率各列为承诺，不并入该行。",
            en="Row 24 is a floor of 100 held every year; the two rates of the text are commitments of their own and are not folded into it.",
        ),
        indicators=("veteran_placement_rate",),
        commitments=("assigned_officers_placed", "soldiers_placed"),
    ),
    Discrepancy(
        id="old_communities_period",
        number=10,
        kind=DiscrepancyKind.SCOPE,
        name_zh="老旧小区改造：2020年栏的32与五年累计562",
        name_en="Old communities: the 32 of the 2020 column and the five-year total of 562",
        places=(
            _cell(
                (20, _NAME, 183),
                "(20)城镇老旧小区改造（个）（五年累计）",
                "名称印有五年累计",
                "the name prints “five-year total”",
            ),
            _cell(
                (20, _BASE, 184),
                "32",
                "未说明是2020年当年数还是此前累计数",
                "not said whether of 2020 alone or of the years up to it",
            ),
            _cell((20, _TARGET, 185), "562", "2021—2025年累计", "the total of 2021-2025"),
            _text(
                (8, 1, 387),
                "重点改造2000年底前建成的老旧小区",
                "正文不印数量，另有重点范围",
                "no number in the text, and a narrower focus",
            ),
        ),
        reason=Bilingual(
            zh="名称中的“五年累计”与栏头的“2020年”不能同时适用于32，两栏时期不同，不可连成一条趋势。",
            en="The “five-year total” of the name and the single year of the column head cannot both apply to 32; the two cells cover different periods and make no trend.",
        ),
        handling=Bilingual(
            zh="累计自2020年末的0起，至2025年末不低于562；32保留为参考，不参与计算。",
            en="The total runs from 0 at the end of 2020 to at least 562 at the end of 2025; 32 is kept as a reference and enters no calculation.",
        ),
        indicators=("old_communities_renovated",),
        commitments=("old_communities_in_focus",),
    ),
    Discrepancy(
        id="subsistence_growth_rules",
        number=11,
        kind=DiscrepancyKind.TARGET,
        name_zh="低保标准增速：两个基数、一个比照目标、正文另一规则",
        name_en="Subsistence standard: two baselines, one relative target, another rule in the text",
        places=(
            _cell(
                (23, _NAME, 200),
                "(23)城乡低保平均保障标准年度增速（%）",
                "城乡合为一行，称年度增速",
                "urban and rural in one row, growth by the year",
            ),
            _cell((23, _BASE, 201), "城市6.2", "城市，2020年", "urban, 2020"),
            _cell((23, _BASE, 203), "农村8.2", "农村，2020年", "rural, 2020"),
            _cell(
                (23, _TARGET, 204),
                "年均不低于城乡居民五年内人均消费支出平均增速",
                "比照消费支出的五年平均增速，数值未印",
                "relative to the average growth of consumption over five years, whose figure is not printed",
            ),
            _text(
                (9, 1, 404),
                "结合忻州市财力状况，逐步提高城乡低保标准和特困人员供养标准",
                "视财力逐步提高，兼及特困供养标准",
                "raised step by step as finances allow, with the standard for extreme difficulty",
            ),
            _text((1, 1, 17), "514元/人月", "城市标准，按月", "urban standard, per month"),
            _text((1, 1, 17), "4,778元/人年", "农村标准，按年", "rural standard, per year"),
        ),
        reason=Bilingual(
            zh="一格印两个基数；目标所比照的消费支出增速未印出；正文又以财力为准。第一章的两个标准一按月、一按年，不可直接相比。",
            en="One cell prints two baselines, the growth that the target refers to is not printed, and the text goes by finances instead. The two standards of chapter 1 are per month and per year and cannot be compared as they stand.",
        ),
        handling=Bilingual(
            zh="第23行设城市、农村两个序列，提供消费支出增速后方可判断，两者均须达到；第一章的标准列为事实，单位照印。",
            en="Row 23 has an urban and a rural series and is judged only when expenditure growth is supplied; both have to pass. The standards of chapter 1 are facts in the units printed.",
        ),
        indicators=("subsistence_standard_growth",),
    ),
    Discrepancy(
        id="income_growth_periods",
        number=12,
        kind=DiscrepancyKind.SCOPE,
        name_zh="居民收入增长：2020年5.1与年均＞8",
        name_en="Income growth: 5.1 in 2020 and an annual average above 8",
        places=(
            _cell(
                (12, _NAME, 132),
                "(12)居民人均可支配收入增长(%)",
                "未说明名义或实际",
                "nominal or real is not said",
            ),
            _cell((12, _BASE, 133), "5.1", "2020年", "2020"),
            _cell((12, _TARGET, 134), "＞8（年均）", "规划期年均", "the average of the plan's years"),
        ),
        reason=Bilingual(
            zh="基期栏是一年的增速，目标栏是年均增速，二者不在同一尺度上，不能连线；价格口径未印。",
            en="The first cell is the growth of one year, the second an average over years; no line leads from one to the other. The price basis is not printed.",
        ),
        handling=Bilingual(
            zh="以2020年为100编制指数，2021—2025年增速的几何平均数须高于8；5.1保留为基期值，不入平均。",
            en="An index starts at 100 in 2020, and the geometric mean of the growth of 2021-2025 has to exceed 8; 5.1 stays the baseline and is left out of the mean.",
        ),
        indicators=("disposable_income_growth",),
    ),
    Discrepancy(
        id="baselines_as_dash",
        number=13,
        kind=DiscrepancyKind.COVERAGE,
        name_zh="六个指标的2020年栏只印“-”",
        name_en="Six indicators print a dash for 2020",
        places=(
            _cell((7, _BASE, 108), "-", "补贴性职业技能培训", "subsidised skills training"),
            _cell((8, _BASE, 113), "-", "接受创业服务人数", "recipients of start-up services"),
            _cell((10, _BASE, 123), "-", "全社会劳动力持证率", "certified share of the labour force"),
            _cell((11, _BASE, 128), "-", "城镇调查失业率", "surveyed urban unemployment"),
            _cell((25, _BASE, 217), "-", "公共文化设施建筑面积", "floor area of cultural facilities"),
            _cell((26, _BASE, 222), "-", "公共文化机构服务效率", "efficiency of cultural institutions"),
        ),
        reason=Bilingual(
            zh="目标栏有要求而基期栏无数值，表格未说明原因，正文也未补出；“-”不等于零。",
            en="The target column asks for something and the base column has no value; the table gives no reason and the text no figure. A dash is not zero.",
        ),
        handling=Bilingual(
            zh="基期值为空（None），照印“-”；不补零、不推算，提供基期值后方可画出路径。",
            en="The baseline is None with the printed “-”; nothing is filled in or estimated, and a path needs a baseline from the user.",
        ),
        indicators=(
            "subsidised_skills_training",
            "startup_service_recipients",
            "labour_force_certified_share",
            "urban_surveyed_unemployment_rate",
            "cultural_facility_floor_area",
            "cultural_service_efficiency",
        ),
    ),
    Discrepancy(
        id="targets_set_elsewhere",
        number=14,
        kind=DiscrepancyKind.TARGET,
        name_zh="“完成国家确定目标”与“对接省规”",
        name_en="Targets fixed by the State, and a note that follows the province",
        places=(
            _cell(
                (7, _TARGET, 109),
                "完成国家确定目标",
                "数值由国家确定，未印出",
                "fixed by the State, not printed",
            ),
            _cell(
                (8, _TARGET, 114),
                "完成国家确定目标",
                "数值由国家确定，未印出",
                "fixed by the State, not printed",
            ),
            _box(
                (3, 259),
                "覆盖率应完成国家确定目标",
                "托育覆盖率，数值未印出",
                "coverage of childcare, not printed",
            ),
            _table(
                236,
                "2025年大部分指标对接省规",
                "表注称大部分目标对接省规",
                "the note says that most targets follow the province",
            ),
        ),
        reason=Bilingual(
            zh="三处目标只有文字，所指数值不在规划中，表注又称大部分指标依省规；仅凭本文无法判断。",
            en="Three targets are words whose figure lies outside the plan, while the note points to the province; the text alone does not let anyone judge them.",
        ),
        handling=Bilingual(
            zh="第7、8行的要求记为由国家确定（Assigned），提供数值后方可评估；托育覆盖率同样不补数值。",
            en="Rows 7 and 8 demand what the State assigns (Assigned) and are assessed once the figure is supplied; coverage of childcare is not given a number either.",
        ),
        indicators=("subsidised_skills_training", "startup_service_recipients"),
        commitments=("childcare_institution_coverage",),
    ),
    Discrepancy(
        id="cultural_efficiency_unit",
        number=15,
        kind=DiscrepancyKind.COVERAGE,
        name_zh="公共文化机构服务效率：单位处印公式",
        name_en="Efficiency of cultural institutions: a formula in place of a unit",
        places=(
            _cell(
                (26, _NAME, 221),
                "（总服务人数/馆员规模）",
                "括号内为算式，非单位",
                "the brackets hold a formula, not a unit",
            ),
            _cell((26, _TARGET, 223), "6833.3", "数值无单位、无期间", "a number without unit or period"),
        ),
        reason=Bilingual(
            zh="其他各行括号内印单位，此行印算式，且未说明按年计还是累计、按人计还是按人次计。",
            en="Other rows print a unit in the brackets; this one prints a formula and does not say whether by the year, nor whether persons or visits.",
        ),
        handling=Bilingual(
            zh="单位照印为“总服务人数/馆员规模”，即每名馆员服务人数；不补期间。",
            en="The formula is kept as the unit, which makes it persons served per staff member; no period is added.",
        ),
        indicators=("cultural_service_efficiency",),
    ),
    Discrepancy(
        id="startup_persons_or_times",
        number=16,
        kind=DiscrepancyKind.WORDING,
        name_zh="接受创业服务：名称称人数，单位为万人次",
        name_en="Start-up services: persons in the name, person-times in the unit",
        places=(
            _cell((8, _NAME, 112), "接受创业服务人数", "计人", "counts persons"),
            _cell((8, _NAME, 112), "（万人次）", "计人次", "counts person-times"),
        ),
        reason=Bilingual(
            zh="一人多次接受服务时，人数与人次不同；同一格内两种计法并存。",
            en="Someone served twice is one person and two person-times; the same cell has both counts.",
        ),
        handling=Bilingual(
            zh="名称与单位均照印，数值按单位读作人次。",
            en="Name and unit stay as printed, and values are read by the unit, as person-times.",
        ),
        indicators=("startup_service_recipients",),
    ),
    Discrepancy(
        id="certified_shares",
        number=17,
        kind=DiscrepancyKind.TENSION,
        name_zh="持证率：从业人员＞50，全社会劳动力＞25",
        name_en="Certificates: above 50 of the employed, above 25 of the labour force",
        places=(
            _cell((9, _NAME, 117), "(9)从业人员持证率（%）", "从业人员", "employed persons"),
            _cell((9, _TARGET, 119), "＞50", "2025年", "2025"),
            _cell((10, _NAME, 122), "(10)全社会劳动力持证率（%）", "全社会劳动力", "the whole labour force"),
            _cell((10, _TARGET, 124), "＞25", "2025年", "2025"),
            _text(
                (5, 2, 318),
                "进一步提升从业人员持证率和中高级以上持证技能人才比例",
                "只提第9行，另提一个表中没有的比例",
                "names row 9 only, and a share that has no row",
            ),
            _text((5, None, 300), "“人人持证、技能社会”为目标", "口号为人人持证", "the slogan says everyone"),
        ),
        reason=Bilingual(
            zh="劳动力多为从业人员，两个目标却相差一倍；两个分母均未定义，无从换算。口号又及于所有人。",
            en="Most of the labour force is employed, yet one target is twice the other. Neither denominator is defined, so they cannot be converted; the slogan goes further still.",
        ),
        handling=Bilingual(
            zh="两行各自独立，不互相推算、不互相校验；口号不作为目标值。",
            en="The two rows stand alone; neither is derived from or checked against the other, and the slogan sets no figure.",
        ),
        indicators=("employed_certified_share", "labour_force_certified_share"),
        commitments=("everyone_certified",),
    ),
    Discrepancy(
        id="eighty_eight_twice",
        number=18,
        kind=DiscrepancyKind.FIGURE,
        name_zh="两处88：毛入园率与普惠性幼儿园覆盖率",
        name_en="88 twice: gross enrolment, and the share in affordable kindergartens",
        places=(
            _text((1, 1, 15), "学前教育毛入园率达到88%", "毛入园率", "gross kindergarten enrolment"),
            _cell(
                (5, _NAME, 95),
                "(5)普惠性幼儿园（在园幼儿数）覆盖率（%）",
                "普惠性幼儿园在园幼儿占比",
                "children in affordable kindergartens",
            ),
            _cell((5, _BASE, 96), "88", "2020年", "2020"),
            _text((4, 1, 266), "扩大普惠幼儿园覆盖率", "简称普惠幼儿园，无数值", "a shorter name, no figure"),
        ),
        reason=Bilingual(
            zh="两个不同的统计量数值相同，容易误作互相印证。",
            en="Two different statistics share one value, and one may look like proof of the other.",
        ),
        handling=Bilingual(
            zh="第5行基期值取自表格；毛入园率另列为事实，两者互不引证。",
            en="The baseline of row 5 comes from the table; gross enrolment is a separate fact, and neither cites the other.",
        ),
        indicators=("affordable_kindergarten_coverage",),
    ),
    Discrepancy(
        id="health_beds_named_twice",
        number=19,
        kind=DiscrepancyKind.NAME,
        name_zh="床位数4.30：医疗机构与医疗卫生机构、常住人口与人口",
        name_en="Beds, 4.30: two names for the institutions and for the population",
        places=(
            _text(
                (1, 1, 15),
                "每千常住人口医疗机构床位数4.30张",
                "常住人口，医疗机构",
                "resident population, medical institutions",
            ),
            _cell(
                (15, _NAME, 149),
                "(15)每千人口医疗卫生机构床位数（张）",
                "人口，医疗卫生机构",
                "population, medical and health institutions",
            ),
            _cell((15, _BASE, 150), "4.30", "数值一致", "the same value"),
        ),
        reason=Bilingual(
            zh="数值一致，人口与机构的称谓不同；数值相同说明所指应为同一统计量。",
            en="The value agrees while population and institutions are named differently; the equal value speaks for one statistic.",
        ),
        handling=Bilingual(
            zh="基期值4.30取自表格，名称以表格为准；正文的提法另列为事实，不另计。",
            en="The baseline 4.30 and the name come from the table; the wording of chapter 1 is a fact beside it and counts no second time.",
        ),
        indicators=("health_institution_beds_per_1000",),
    ),
    Discrepancy(
        id="doctors_named_twice",
        number=20,
        kind=DiscrepancyKind.NAME,
        name_zh="执业（助理）医师1.98：常住人口与人口",
        name_en="Doctors, 1.98: per resident population and per population",
        places=(
            _text((1, 1, 15), "每千常住人口执业（助理）医师数", "常住人口", "resident population"),
            _text(
                (1, 1, 15),
                "分别达到1.98人和3.37人",
                "一句分述医师与护士两数",
                "one clause with two figures, doctors and nurses",
            ),
            _cell((16, _NAME, 154), "(16)每千人口执业（助理）医师数（人）", "人口", "population"),
            _cell((16, _BASE, 155), "1.98", "数值一致", "the same value"),
        ),
        reason=Bilingual(
            zh="数值一致，人口的称谓不同；正文把医师与护士合为一句，须按“分别”拆读。",
            en="The value agrees while the population is named differently; the text puts doctors and nurses in one clause, to be read in that order.",
        ),
        handling=Bilingual(
            zh="基期值1.98取自表格；正文的1.98与3.37各列为一条事实，3.37不属于任何指标。",
            en="The baseline 1.98 comes from the table; the 1.98 and the 3.37 of the text are two facts, and 3.37 belongs to no indicator.",
        ),
        indicators=("licensed_doctors_per_1000",),
    ),
    Discrepancy(
        id="childcare_measures",
        number=21,
        kind=DiscrepancyKind.SCOPE,
        name_zh="托育：表格计托位，专栏计覆盖率",
        name_en="Childcare: places in the table, coverage in the box",
        places=(
            _cell(
                (3, _NAME, 83),
                "(3)每千人口拥有3岁以下婴幼儿托位数（个）",
                "托位数",
                "places",
            ),
            _cell((3, _TARGET, 85), "4.5", "印有数值", "a number is printed"),
            _box(
                (3, 259),
                "覆盖率应完成国家确定目标",
                "机构建设的覆盖率，未印数值",
                "coverage of centres, no number printed",
            ),
        ),
        reason=Bilingual(
            zh="同一领域的两个量：一有数值，一无数值，不能换算。",
            en="Two measures of one field, one with a number and one without; there is no conversion between them.",
        ),
        handling=Bilingual(
            zh="第3行只看托位数；专栏的覆盖率作为普惠托育工程的要求单列，不补数值。",
            en="Row 3 is about places alone; the coverage of the box belongs to its key project and gets no number.",
        ),
        indicators=("childcare_places_per_1000",),
        commitments=("childcare_institution_coverage",),
    ),
    Discrepancy(
        id="pension_full_coverage",
        number=22,
        kind=DiscrepancyKind.SCOPE,
        name_zh="养老保险：表格目标95，正文“全覆盖”“覆盖全民”",
        name_en="Old-age insurance: a target of 95, and full coverage in the text",
        places=(
            _cell((17, _NAME, 166), "(17)基本养老保险参保率（%）", "参保率", "participation rate"),
            _cell((17, _TARGET, 168), "95", "2025年", "2025"),
            _text((7, 1, 364), "基本实现老年人口全覆盖", "老年人口，基本全覆盖", "the elderly, nearly all"),
            _text((7, 1, 364), "全面建成覆盖全民", "制度覆盖全民", "a system for everyone"),
        ),
        reason=Bilingual(
            zh="三处人群不同：应参保者、老年人口、全民；95与“全覆盖”说的不是同一比率。",
            en="The people differ: those who should join, the elderly, everyone. 95 and full coverage are not the same rate.",
        ),
        handling=Bilingual(
            zh="第17行的目标为不低于95；正文的全覆盖另有所指，不改写该目标。",
            en="Row 17 asks for at least 95; the full coverage of the text means something else and rewrites nothing.",
        ),
        indicators=("basic_pension_coverage",),
        commitments=("pension_system_for_everyone", "elderly_pension_coverage"),
    ),
    Discrepancy(
        id="serious_illness_insurance",
        number=23,
        kind=DiscrepancyKind.SCOPE,
        name_zh="医疗保险：表格为基本医保参保率，第一章为大病保险全覆盖",
        name_en="Medical insurance: basic insurance in the table, serious-illness insurance in chapter 1",
        places=(
            _text(
                (1, 1, 17),
                "医疗保险基本实现大病保险全覆盖",
                "大病保险，基本全覆盖",
                "serious-illness insurance, nearly all",
            ),
            _cell((13, _NAME, 139), "(13)基本医疗保险参保率（%）", "基本医疗保险", "basic medical insurance"),
            _cell((13, _BASE, 140), "95", "2020年", "2020"),
            _text(
                (6, 1, 337),
                "完善城乡居民基本医疗保险、大病保险",
                "任务中并列为两种保险",
                "a task lists them as two insurances",
            ),
        ),
        reason=Bilingual(
            zh="基本医疗保险与大病保险是两种保险，一为95、一称全覆盖，并不冲突，也不能互证。",
            en="Basic and serious-illness insurance are two things: 95 for one and nearly all for the other neither clash nor confirm each other.",
        ),
        handling=Bilingual(
            zh="第13行不引第一章此句；大病保险全覆盖另列为事实，不带数值。",
            en="Row 13 does not cite chapter 1; the coverage of serious-illness insurance is a fact in words, without a number.",
        ),
        indicators=("basic_medical_insurance_coverage",),
    ),
    Discrepancy(
        id="rows_without_echo",
        number=24,
        kind=DiscrepancyKind.COVERAGE,
        name_zh="表中23行的指标在第三至十一章没有对应指标",
        name_en="23 rows of the table whose measure never comes back in chapters 3 to 11",
        places=(
            _text((3, 1, 244), "国家免疫规划疫苗接种率", "第4行：只提名称", "row 4: by name only"),
            _text((4, 1, 266), "扩大普惠幼儿园覆盖率", "第5行：只提名称", "row 5: by name only"),
            _text((5, 2, 318), "从业人员持证率", "第9行：只提名称", "row 9: by name only"),
            _text((7, 1, 362), "不低于55%", "第18行：提及数值", "row 18: with its figure"),
            _text(
                (10, 1, 431),
                "每年由政府安排退役士兵工作的安置率达100%",
                "第24行：提及数值",
                "row 24: with its figure",
            ),
            _cell(
                (1, _NAME, 73),
                "(1)孕产妇死亡率（1/10万）",
                "正文只讲危重孕产妇救治",
                "the text has only the care of mothers in danger",
            ),
            _cell(
                (2, _NAME, 78),
                "(2)婴儿死亡率（‰）",
                "正文只讲新生儿救治与筛查",
                "the text has only the care and screening of newborns",
            ),
            _cell(
                (3, _NAME, 83),
                "(3)每千人口拥有3岁以下婴幼儿托位数（个）",
                "正文讲托育服务，不讲托位",
                "the text has childcare services, no places",
            ),
            _cell(
                (6, _NAME, 100),
                "(6)劳动年龄人口平均受教育年限（年）",
                "约束性指标，正文未提及",
                "binding, and not mentioned",
            ),
            _cell(
                (7, _NAME, 107),
                "(7)政府补贴性职业技能培训（万人次）",
                "正文讲培训，不讲人次",
                "the text has training, no person-times",
            ),
            _cell(
                (8, _NAME, 112),
                "(8)接受创业服务人数（万人次）",
                "正文讲创业服务，不讲人数",
                "the text has start-up services, no number served",
            ),
            _cell(
                (10, _NAME, 122),
                "(10)全社会劳动力持证率（%）",
                "正文只有人人持证的口号",
                "the text has only the slogan of certificates for everyone",
            ),
            _cell(
                (11, _NAME, 127),
                "(11)城镇调查失业率（%）",
                "正文讲失业保险与监测，不讲失业率",
                "the text has unemployment insurance and monitoring, no rate",
            ),
            _cell((12, _NAME, 132), "(12)居民人均可支配收入增长(%)", "正文未提及", "not mentioned"),
            _cell(
                (13, _NAME, 139),
                "(13)基本医疗保险参保率（%）",
                "正文讲医保制度，不讲参保率",
                "the text has the insurance, no participation rate",
            ),
            _cell((14, _NAME, 144), "(14)人均预期寿命（岁）", "正文未提及", "not mentioned"),
            _cell(
                (15, _NAME, 149),
                "(15)每千人口医疗卫生机构床位数（张）",
                "正文不讲每千人口床位数",
                "the text has no beds per 1,000 population",
            ),
            _cell(
                (16, _NAME, 154),
                "(16)每千人口执业（助理）医师数（人）",
                "正文讲医师培养，不讲每千人口数",
                "the text has the training of doctors, not their density",
            ),
            _cell(
                (17, _NAME, 166),
                "(17)基本养老保险参保率（%）",
                "正文讲养老保险制度，不讲参保率",
                "the text has the insurance, no participation rate",
            ),
            _cell(
                (19, _NAME, 176),
                "(19)生活不能自理特困人员集中供养率（%）",
                "正文讲集中供养，不讲供养率",
                "the text has institutional support, no rate",
            ),
            _cell(
                (20, _NAME, 183),
                "(20)城镇老旧小区改造（个）（五年累计）",
                "正文讲改造，不讲数量",
                "the text has the renovation, no number",
            ),
            _cell(
                (21, _NAME, 190),
                "(21)困难残疾人生活补贴和重度残疾人护理补贴覆盖率（%）",
                "约束性指标；正文讲补贴标准，不讲覆盖率",
                "binding; the text has the allowances and their standard, no coverage",
            ),
            _cell(
                (22, _NAME, 195),
                "(22)有需求残疾人基本康复服务覆盖率（%）",
                "正文讲人人享有康复服务，不讲覆盖率",
                "the text has rehabilitation for everyone, no coverage",
            ),
            _cell(
                (23, _NAME, 200),
                "(23)城乡低保平均保障标准年度增速（%）",
                "正文讲逐步提高标准，不讲增速",
                "the text has a standard that rises step by step, no growth rate",
            ),
            _cell(
                (25, _NAME, 216),
                "(25)每万人口拥有公共文化设施建筑面积（平方米）",
                "正文讲设施，不讲建筑面积",
                "the text has facilities, no floor area",
            ),
            _cell(
                (26, _NAME, 221),
                "(26)公共文化机构服务效率（总服务人数/馆员规模）",
                "正文只讲提升服务效能",
                "the text has only a wish for better service",
            ),
            _cell(
                (27, _NAME, 226),
                "(27)体育人口占比（%）",
                "正文讲全民健身，不讲体育人口",
                "the text has fitness for all, no sports population",
            ),
            _cell(
                (28, _NAME, 231),
                "(28)人均体育场地面积（平方米）",
                "约束性指标；正文讲场地设施，不讲人均面积",
                "binding; the text has venues, no area per person",
            ),
        ),
        reason=Bilingual(
            zh="28行中，第三至十一章重提数值的只有第18、24行，只提名称的有第4、5、9行；其余23行只见相关工作，或全无提及，其中第6、21、28行为约束性指标。",
            en="Of 28 rows, chapters 3 to 11 restate the figures of rows 18 and 24 and the names of rows 4, 5 and 9. For the other 23 they have related work or nothing; rows 6, 21 and 28 of these are binding.",
        ),
        handling=Bilingual(
            zh="目标一律取自表格；某项承诺与某指标相关，是我们的判断，并如此标注。",
            en="Targets come from the table throughout; that a commitment is related to an indicator is our reading and marked as such.",
        ),
        indicators=(
            "maternal_mortality_ratio",
            "infant_mortality_rate",
            "childcare_places_per_1000",
            "mean_years_schooling_working_age",
            "subsidised_skills_training",
            "startup_service_recipients",
            "labour_force_certified_share",
            "urban_surveyed_unemployment_rate",
            "disposable_income_growth",
            "basic_medical_insurance_coverage",
            "life_expectancy_at_birth",
            "health_institution_beds_per_1000",
            "licensed_doctors_per_1000",
            "basic_pension_coverage",
            "destitute_institutional_support_rate",
            "old_communities_renovated",
            "disability_allowance_coverage",
            "basic_rehabilitation_coverage",
            "subsistence_standard_growth",
            "cultural_facility_floor_area",
            "cultural_service_efficiency",
            "sports_population_share",
            "sports_area_per_capita",
        ),
        commitments=("rehabilitation_nursing_beds", "soldiers_placed"),
    ),
    Discrepancy(
        id="facts_without_target",
        number=25,
        kind=DiscrepancyKind.COVERAGE,
        name_zh="第一章的十一项数据在表中没有2025年目标",
        name_en="Eleven figures of chapter 1 that get no target for 2025",
        places=(
            _text((1, 1, 15), "学前教育毛入园率达到88%", "学前教育毛入园率", "gross kindergarten enrolment"),
            _text(
                (1, 1, 15),
                "九年义务教育巩固率达到98%以上",
                "九年义务教育巩固率",
                "retention in nine-year compulsory education",
            ),
            _text(
                (1, 1, 15), "高中阶段毛入学率达到95%", "高中阶段毛入学率", "gross upper-secondary enrolment"
            ),
            _text(
                (4, 1, 270),
                "稳步提升高中阶段教育毛入学率",
                "只称稳步提升，名称多“教育”二字",
                "to rise steadily, no figure, a slightly longer name",
            ),
            _text((1, 1, 15), "累计城镇新增就业19.4万人", "累计城镇新增就业", "new urban jobs, cumulative"),
            _text((1, 1, 15), "3.37人", "每千常住人口注册护士", "registered nurses per 1,000 residents"),
            _text(
                (1, 1, 15),
                "每万常住人口拥有2.4名合格的全科医生",
                "全科医生",
                "general practitioners",
            ),
            _text(
                (1, 1, 17),
                "各类棚户区住房改造2.9361万套",
                "棚户区住房改造",
                "shantytown homes renovated",
            ),
            _text((8, 1, 385), "稳步推进棚户区住房改造", "继续推进，无数值", "to go on, no figure"),
            _text(
                (1, 1, 17),
                "共保障城乡低保对象235,061人",
                "低保对象人数",
                "recipients of the subsistence allowance",
            ),
            _text(
                (1, 1, 17),
                "供养特困人员23,787人",
                "供养特困人员人数",
                "persons in extreme difficulty supported",
            ),
            _text((1, 1, 17), "7,787元/人年", "特困集中供养标准", "standard of support in an institution"),
            _text((1, 1, 17), "6,217元/人年", "特困分散供养标准", "standard of support at home"),
            _text(
                (9, 1, 404),
                "逐步提高城乡低保标准和特困人员供养标准",
                "供养标准只称逐步提高",
                "the standards to rise step by step, no figure",
            ),
        ),
        reason=Bilingual(
            zh="十一项数据报告为已有成绩，表2-1没有相应的行；正文个别处要求继续或提高，但不给数值。低保标准则有第23行的增速。",
            en="Eleven figures are reported as achieved, and table 2-1 has no row for them; where the text wants more of it, it gives no figure. The subsistence standards do have the growth of row 23.",
        ),
        handling=Bilingual(
            zh="列为事实，不设目标，也不从中推出2025年数值。",
            en="They are facts without a target; nothing is derived from them for 2025.",
        ),
    ),
    Discrepancy(
        id="care_homes_unnumbered",
        number=26,
        kind=DiscrepancyKind.COVERAGE,
        name_zh="养老院“数量远远不足”，目标却只有占比",
        name_en="Too few homes for the elderly, and only a share as target",
        places=(
            _text((1, 1, 21), "养老院数量远远不足", "指出数量不足", "the number falls short"),
            _cell(
                (18, _NAME, 171),
                "(18)养老机构护理型床位占比（%）",
                "指标为占比，不是数量",
                "a share, not a number",
            ),
            _box(
                (7, 375),
                "推进山西省民政老年康复医院",
                "列出机构名称，不列床位数",
                "names institutions, no beds",
            ),
        ),
        reason=Bilingual(
            zh="第一章指出养老院数量不足，表格与专栏均未给出机构数或床位总数；占比提高不等于数量增加。",
            en="Chapter 1 finds too few homes, but neither table nor box gives a number of homes or beds; a larger share is not a larger number.",
        ),
        handling=Bilingual(
            zh="不为机构数、床位数设目标；第18行只读作占比。",
            en="No target is made up for homes or beds; row 18 is read as the share it is.",
        ),
        indicators=("nursing_bed_share",),
    ),
    Discrepancy(
        id="domain_names",
        number=27,
        kind=DiscrepancyKind.NAME,
        name_zh="九个领域中七个在表格、章题、专栏中名称不一",
        name_en="Seven of nine domains go by different names in table, chapter and box",
        places=(
            _table(71, "妇幼服务", "表格", "table"),
            _text((3, None, 239), "优生优育", "章题", "chapter"),
            _box((3, 251), "优生优育领域重点工程", "专栏", "box"),
            _table(105, "劳动就业创业", "表格", "table"),
            _text((5, None, 299), "公共就业创业", "章题，无专栏", "chapter, no box"),
            _table(137, "医疗卫生", "表格", "table"),
            _text((6, None, 325), "公共医疗卫生", "章题", "chapter"),
            _box((6, 356), "医疗卫生服务领域重点工程", "专栏，第三种名称", "box, a third name"),
            _table(164, "养老服务", "表格", "table"),
            _text((7, None, 357), "公共养老", "章题", "chapter"),
            _box((7, 371), "公共养老领域重点工程", "专栏", "box"),
            _table(181, "公共住房服务", "表格", "table"),
            _text((8, None, 379), "公共住房", "章题，无专栏", "chapter, no box"),
            _table(188, "社会福利与救助", "表格，次序相反", "table, in the other order"),
            _text((9, None, 400), "社会救助与社会福利", "章题", "chapter"),
            _box((9, 417), "社会救助与社会福利领域重点工程", "专栏", "box"),
            _table(207, "优军服务保障", "表格", "table"),
            _text((10, None, 425), "军人褒扬优抚", "章题", "chapter"),
            _box((10, 444), "军人优抚安置领域重点工程", "专栏，第三种名称", "box, a third name"),
        ),
        reason=Bilingual(
            zh="只有公共教育、公共文化体育各处同名；其余七个领域的表格名称均与章题不同，第六、十章的专栏还用第三种名称。",
            en="Only public education and public culture and sport keep one name. The other seven have another label in the table, and the boxes of chapters 6 and 10 use a third.",
        ),
        handling=Bilingual(
            zh="以章题为领域名称，表格与专栏的名称作为标签（Label）附出处保留，表格名称也可用于查找。",
            en="The chapter title is the domain's name; the other names are kept as labels with their places, and the table's label finds the record too.",
        ),
    ),
    Discrepancy(
        id="box_6_caption_last",
        number=28,
        kind=DiscrepancyKind.STRUCTURE,
        name_zh="专栏6.1的标题印在内容之后",
        name_en="The caption of box 6.1 follows its content",
        places=(
            _box(
                (6, 349), "医疗卫生服务机构建设工程", "首项，在标题之前", "the first item, before the caption"
            ),
            _box((6, 351), "推进“136”兴医工程", "次项", "the second item"),
            _box((6, 353), "中医药强市战略工程", "末项", "the last item"),
            _box((6, 356), "专栏6.1 医疗卫生服务领域重点工程", "标题", "the caption"),
            _text((7, None, 357), "第七章  公共养老", "标题后即为下一章", "the next chapter follows at once"),
        ),
        reason=Bilingual(
            zh="其余六个专栏先标题后内容，唯此相反；顺次阅读会把三项工程归入保障措施，或把标题归入第七章。",
            en="The other six boxes have the caption first. Read from the top, the three items would pass for safeguards and the caption for part of chapter 7.",
        ),
        handling=Bilingual(
            zh="三项工程归入第六章专栏6.1，行号照实。",
            en="The three key projects belong to box 6.1 of chapter 6, with the lines where they stand.",
        ),
    ),
    Discrepancy(
        id="chapters_without_box",
        number=29,
        kind=DiscrepancyKind.COVERAGE,
        name_zh="第五、八章没有专栏",
        name_en="Chapters 5 and 8 have no box",
        places=(
            _text((5, None, 299), "第五章  公共就业创业", "无专栏5.1", "no box 5.1"),
            _text((8, None, 379), "第八章  公共住房", "无专栏8.1", "no box 8.1"),
        ),
        reason=Bilingual(
            zh="九个领域只有七个专栏；专栏编号随章号，缺号并非遗失。",
            en="Nine domains have seven boxes. Boxes are numbered by chapter, so the gaps are no lost boxes.",
        ),
        handling=Bilingual(
            zh="两个领域的专栏标题为空（None），没有重点工程；正文中称为“工程”的段落仍记为保障措施。",
            en="The two domains have None for a box caption and no key projects; paragraphs of the text that call themselves works stay safeguards.",
        ),
    ),
    Discrepancy(
        id="table_head_twice",
        number=30,
        kind=DiscrepancyKind.STRUCTURE,
        name_zh="表2-1的表头印了两次",
        name_en="The head of table 2-1 is printed twice",
        places=(
            _table(66, "指标", "首次表头", "the first head"),
            _table(159, "指标", "第16、17行之间再次出现", "again between rows 16 and 17"),
        ),
        reason=Bilingual(
            zh="行号连续，应为换页重印，不是另一张表。",
            en="The row numbers run on, so it is a head repeated at a page break and no second table.",
        ),
        handling=Bilingual(
            zh="28行作一张表读，重印的表头不计为行。",
            en="The 28 rows are read as one table, and the repeated head is no row.",
        ),
    ),
    Discrepancy(
        id="land_announced",
        number=31,
        kind=DiscrepancyKind.STRUCTURE,
        name_zh="第十二章预告“用地”和“物”，却没有相应的节",
        name_en="Chapter 12 announces land and material means, and has no section on them",
        places=(
            _text((12, None, 489), "设施建设用地保障", "导语预告用地", "the lead names land"),
            _text((12, None, 489), "夯实人、财、物、信息等基础条件", "预告四项条件", "names four conditions"),
            _text((12, 1, 490), "第一节  组织保障", "导语未列而有节", "a section the lead does not list"),
            _text((12, 2, 498), "第二节  财力保障", "财", "finance"),
            _text((12, 3, 507), "第三节  人才保障", "人", "people"),
            _text((12, 4, 516), "第四节  信息保障", "信息", "information"),
            _text((8, 2, 396), "强化土地供应保障", "用地见于第八章", "land is treated in chapter 8"),
            _text(
                (3, 2, 250),
                "优先保障婴幼儿照护服务机构和设施建设用地",
                "亦见于第三章",
                "and in chapter 3",
            ),
        ),
        reason=Bilingual(
            zh="导语列财力、人才、用地、信息，各节为组织、财力、人才、信息：用地预告而无，组织未列而有。",
            en="The lead lists finance, people, land and information; the sections are organisation, finance, people and information. Land is announced and missing, organisation the reverse.",
        ),
        handling=Bilingual(
            zh="按所印四节记录，不增设用地一节。",
            en="The four sections are recorded as printed, and none is added for land.",
        ),
    ),
    Discrepancy(
        id="tcm_clinics_two_tests",
        number=32,
        kind=DiscrepancyKind.WORDING,
        name_zh="中医馆：一处“全覆盖”，一处“全部达标”",
        name_en="Clinics of Chinese medicine: all have one, and all meet the standard",
        places=(
            _box((6, 349), "乡镇卫生院和社区卫生服务中心中医馆全覆盖", "要求都有", "every centre has one"),
            _box(
                (6, 353),
                "乡镇卫生院和社区卫生服务中心中医馆建设全部达标",
                "要求都达标",
                "every one is up to standard",
            ),
            _box(
                (6, 353),
                "力争现有中医院基本达到二级以上标准",
                "此句以“力争”开头，是否及于中医馆不明",
                "the sentence opens with “strive”; whether that reaches the clinics is open",
            ),
        ),
        reason=Bilingual(
            zh="对象相同，要求不同：一为有无，一为是否达标；后者或因句首“力争”而放宽。",
            en="The same centres face two tests, whether a clinic exists and whether it meets the standard; the second may be softened by the word that opens its sentence.",
        ),
        handling=Bilingual(
            zh="两项要求分属两项重点工程，不合并。",
            en="They are two demands of two key projects and are not joined.",
        ),
        commitments=("tcm_clinic_coverage", "tcm_hospital_grade", "tcm_clinics_up_to_standard"),
    ),
    Discrepancy(
        id="supported_employment_bodies",
        number=33,
        kind=DiscrepancyKind.WORDING,
        name_zh="辅助性就业机构：“庇护照料”与“照护照料”，每乡镇1家与12家",
        name_en="Supported employment: two spellings, one for each large township, and 12",
        places=(
            _box((9, 422), "残疾人辅助性就业（庇护照料）机构", "写作庇护照料", "spelt 庇护照料"),
            _box(
                (9, 422), "辅助性就业（照护照料）机构12家", "写作照护照料，12家", "spelt 照护照料, 12 of them"
            ),
            _box(
                (9, 422),
                "人口在1万人以上的乡镇至少建有1家",
                "按乡镇人口设，至少1家",
                "by population of the township, at least one",
            ),
        ),
        reason=Bilingual(
            zh="两种写法似指同一类机构，其一或为笔误；1万人以上乡镇的个数未印出，12家与每乡镇1家是否相合无从核对。",
            en="Both spellings seem to mean one kind of body, one of them perhaps a slip. How many townships pass 10,000 is not printed, so 12 cannot be checked against one for each.",
        ),
        handling=Bilingual(
            zh="两种写法均照印，两项要求分列为承诺，互不推算。",
            en="Both spellings stay as printed, and the two demands are separate commitments; neither is computed from the other.",
        ),
        commitments=("township_supported_employment", "supported_employment_bodies"),
    ),
    Discrepancy(
        id="prenatal_screening_terms",
        number=34,
        kind=DiscrepancyKind.WORDING,
        name_zh="“产期筛查”与“产前筛查”",
        name_en="Screening in pregnancy: one term in the task, another in the box",
        places=(
            _text(
                (3, 1, 244),
                "为怀孕妇女提供免费产期筛查与诊断服务",
                "产期筛查，免费",
                "screening of the birth period, free of charge",
            ),
            _box(
                (3, 255),
                "孕28周前在自愿情况下至少接受１次产前筛查",
                "产前筛查，自愿，孕28周前至少1次",
                "prenatal screening, voluntary, at least once before week 28",
            ),
        ),
        reason=Bilingual(
            zh="似指同一筛查，“产期”或为笔误；一处讲免费，一处讲自愿与次数。",
            en="It seems to be one screening, and 产期 perhaps a slip; one place says free, the other voluntary and how often.",
        ),
        handling=Bilingual(
            zh="两处各照印；次数与孕周只取自专栏。",
            en="Each is quoted as printed; the number of times and the week come from the box alone.",
        ),
        commitments=("prenatal_screenings",),
    ),
    Discrepancy(
        id="funeral_homes_scope",
        number=35,
        kind=DiscrepancyKind.SCOPE,
        name_zh="殡仪馆：正文“县县建”，专栏限于火葬区",
        name_en="Funeral homes: one in every county, or only in the cremation zone",
        places=(
            _text((9, 2, 414), "基本实现县县建殡仪馆", "每县，基本实现", "every county, nearly"),
            _text((9, 2, 414), "火化设施全覆盖", "火化设施，全覆盖", "cremation facilities everywhere"),
            _box(
                (9, 420),
                "在火葬区尚无殡仪馆的县（市、区）新建12个殡仪馆",
                "火葬区尚无者，新建12个",
                "12 new ones where the cremation zone has none",
            ),
            _box((9, 420), "改造或改扩建2个已达危房标准", "改造2个", "2 renovated"),
            _box((9, 420), "火化炉1个", "更新火化炉1个", "1 cremator replaced"),
        ),
        reason=Bilingual(
            zh="正文及于每县，专栏限于火葬区尚无殡仪馆者；县的数量未印出，12与2同“县县建”无从对照。",
            en="The text means every county, the box those of the cremation zone that lack one. The number of counties is not printed, so 12 and 2 cannot be set against it.",
        ),
        handling=Bilingual(
            zh="各列为承诺：12为总数，不按县分摊；12与2不相加。",
            en="Each is a commitment of its own: 12 is a total and not one for each county, and 12 and 2 are not added.",
        ),
        commitments=(
            "county_funeral_homes",
            "cremation_coverage",
            "funeral_homes_built",
            "funeral_homes_rebuilt",
            "cremators_renewed",
        ),
    ),
    Discrepancy(
        id="old_town_names",
        number=36,
        kind=DiscrepancyKind.NAME,
        name_zh="“忻州古城”与“秀容古城”",
        name_en="The old town: of Xinzhou in chapter 1, of Xiurong in box 11.1",
        places=(
            _text((1, 1, 19), "“忻州古城”", "已是城市文化名片", "already the city's calling card"),
            _box((11, 475), "秀容古城开发建设工程", "尚待开发建设", "still to be developed"),
        ),
        reason=Bilingual(
            zh="似为一地两名，一处称其成就，一处列为待建；规划未说明二者关系。",
            en="It may be one place with two names, praised here and still to be built there; the plan does not link them.",
        ),
        handling=Bilingual(
            zh="重点工程照专栏用“秀容古城”，不据本文将二者合一。",
            en="The key project keeps the name of its box, and the two are not made one on the strength of this text.",
        ),
    ),
    Discrepancy(
        id="veterans_hospital_grade",
        number=37,
        kind=DiscrepancyKind.COVERAGE,
        name_zh="优抚医院：保障措施称力争三级，专栏未提等级",
        name_en="Hospital for ex-service members: grade 3 in the safeguard, no grade in the box",
        places=(
            _text(
                (10, 2, 442),
                "新建集医疗、康复等多功能的优抚医院，力争达到三级医院标准",
                "新建，力争三级",
                "new, striving for grade 3",
            ),
            _text((10, 2, 442), "迁建光荣院", "迁建光荣院", "the home of honour relocated"),
            _box(
                (10, 446),
                "包括迁建光荣院和新建优抚医院",
                "归入荣军疗养康复中心，未提等级",
                "parts of the convalescent centre, no grade",
            ),
        ),
        reason=Bilingual(
            zh="两处所述为同一医院与光荣院：等级只见于保障措施，所属中心只见于专栏。",
            en="Both places describe one hospital and one home: only the safeguard gives the grade, only the box the centre they belong to.",
        ),
        handling=Bilingual(
            zh="建设内容记入重点工程；三级标准出自保障措施，照记其“力争”。",
            en="The building belongs to the key project; grade 3 is cited from the safeguard, with the word that softens it.",
        ),
        commitments=("veterans_hospital_grade",),
    ),
    Discrepancy(
        id="long_term_care_tempo",
        number=38,
        kind=DiscrepancyKind.WORDING,
        name_zh="长期护理保险：“稳步建立”“适时建立”“推进”",
        name_en="Long-term care insurance: steadily, in due time, or pressed ahead",
        places=(
            _text((6, 1, 337), "稳步建立长期护理保险", "第六章：稳步", "chapter 6: steadily"),
            _text(
                (7, 2, 369),
                "适时建立符合忻州实际的长期护理保险模式",
                "第七章：适时",
                "chapter 7: in due time",
            ),
            _text(
                (7, 2, 369),
                "推进长期护理保险制度建设",
                "第七章标题：推进",
                "heading in chapter 7: press ahead",
            ),
        ),
        reason=Bilingual(
            zh="同一制度在两章中缓急不同，均无期限与数值。",
            en="One scheme moves at different speeds in two chapters, and neither has a date or a figure.",
        ),
        handling=Bilingual(
            zh="均不作为有期限的承诺；第七章标题照列为保障措施。",
            en="Neither is made a dated commitment; the heading of chapter 7 is a safeguard like any other.",
        ),
    ),
    Discrepancy(
        id="programme_136_stage",
        number=39,
        kind=DiscrepancyKind.TENSION,
        name_zh="“136”兴医工程：已有方案、大力推进、积极启动",
        name_en="The “136” hospital programme: planned, pushed, or only started",
        places=(
            _text((1, 1, 13), "“136”兴医工程", "已制定实施方案", "plans already made"),
            _text((6, None, 326), "大力推进“136”兴医工程", "大力推进", "to be pushed"),
            _box(
                (6, 351),
                "积极启动忻州市3-5年建设周期的提质兴医同质化项目",
                "尚待启动，周期3-5年",
                "still to be started, over 3 to 5 years",
            ),
        ),
        reason=Bilingual(
            zh="三处所述阶段不同；3-5年的周期自何年算起未印，可能超出2025年。",
            en="The three places stand at different stages. From which year the 3 to 5 years run is not printed; they may pass 2025.",
        ),
        handling=Bilingual(
            zh="周期照印为区间3-5年，不折算为某一完成年份。",
            en="The period stays a range of 3 to 5 years and is not turned into a year of completion.",
        ),
        commitments=("quality_uniformity_cycle",),
    ),
    Discrepancy(
        id="tcm_names",
        number=40,
        kind=DiscrepancyKind.NAME,
        name_zh="中医药：振兴工程、强市战略工程、传承创新发展",
        name_en="Chinese medicine: three names for its promotion",
        places=(
            _text((6, None, 326), "实施中医药振兴工程", "导语", "the lead of the chapter"),
            _text((6, 1, 339), "促进中医药传承创新发展", "主要任务", "a task"),
            _box((6, 353), "中医药强市战略工程", "专栏", "the box"),
        ),
        reason=Bilingual(
            zh="同一章用三个名称，规划未说明是否为同一事项。",
            en="One chapter uses three names and does not say whether they mean one thing.",
        ),
        handling=Bilingual(
            zh="任务与重点工程各用其名，不互作别名；导语的名称不另立记录。",
            en="Task and key project keep their own names and are no aliases of each other; the name in the lead makes no record.",
        ),
    ),
    Discrepancy(
        id="skills_programme_names",
        number=41,
        kind=DiscrepancyKind.NAME,
        name_zh="“人人持证”：全民技能提升工程与基础性战略工程",
        name_en="A certificate for everyone: one programme with two descriptions",
        places=(
            _text(
                (5, None, 300),
                "以“人人持证、技能社会”为目标的全民技能提升工程",
                "导语",
                "the lead of the chapter",
            ),
            _text((5, 2, 318), "“人人持证、技能社会”基础性战略工程", "保障措施", "a safeguard"),
        ),
        reason=Bilingual(
            zh="口号相同，工程名称不同，应指同一工程。",
            en="The slogan is the same and the name is not; one programme is meant.",
        ),
        handling=Bilingual(
            zh="以保障措施的标题为名，计一次；第五章无专栏，故不是重点工程。",
            en="The heading of the safeguard is its name, and it counts once; chapter 5 has no box, so it is no key project.",
        ),
        commitments=("everyone_certified",),
    ),
    Discrepancy(
        id="medical_groups_names",
        number=42,
        kind=DiscrepancyKind.NAME,
        name_zh="县级医疗集团、县域医疗集团、县域医共体",
        name_en="Medical groups of the counties: three names, one number",
        places=(
            _text((6, 1, 333), "推动县级医疗集团全部上接", "县级医疗集团，全部，无数量", "all, no number"),
            _text((6, 1, 333), "县域医共体", "县域医共体", "a third name"),
            _text((6, 2, 343), "县级医疗集团统一管理", "县级医疗集团", "the first name"),
            _text((6, 2, 345), "深化县域医疗集团改革", "县域医疗集团", "the second name"),
            _text(
                (6, 2, 347),
                "忻州市15个县域医疗集团全部接入",
                "县域医疗集团，15个",
                "the second name, 15 of them",
            ),
        ),
        reason=Bilingual(
            zh="称谓交替使用，似指同一类机构；数量15只印一次，是集团数，未说是县数。",
            en="The names alternate for what seems one kind of body. The number 15 is printed once, for groups; it is not said to be the number of counties.",
        ),
        handling=Bilingual(
            zh="各处名称照印；15只用于第347行的承诺，不作为县的个数。",
            en="Each place keeps its name; 15 belongs to the commitment of line 347 and never stands for the number of counties.",
        ),
        commitments=("medical_groups_linked", "medical_group_links", "medical_groups_on_telemedicine"),
    ),
    Discrepancy(
        id="county_tier_forms",
        number=43,
        kind=DiscrepancyKind.SCOPE,
        name_zh="县一级写法不一，个数从未印出",
        name_en="The county tier: written in several ways and never counted",
        places=(
            _text((1, 1, 15), "所有县、区", "县、区", "written 县、区"),
            _text((3, 1, 243), "鼓励县（区）", "县（区）", "written 县（区）"),
            _text((3, 2, 249), "各县区", "县区", "written 县区"),
            _box((3, 259), "在各县（区）", "县（区）", "written 县（区）"),
            _text((4, 1, 270), "每县至少办好一所公办普通高中", "县", "written 县"),
            _text((4, 1, 272), "每个县重点办好一所中等职业学校", "县", "written 县"),
            _text((9, 2, 416), "县（市、区）", "县（市、区）", "written 县（市、区）"),
            _box((9, 420), "每个县至少培育或孵化1家", "县", "written 县"),
            _box(
                (9, 420),
                "在流浪乞讨人员救助量大的县（市、区）",
                "同段又作县（市、区）",
                "县（市、区） in the same paragraph",
            ),
            _box((9, 422), "每个县（市、区）至少建有一个", "县（市、区）", "written 县（市、区）"),
            _box((11, 485), "县级至少建有1个体育场", "县级", "written 县级"),
        ),
        reason=Bilingual(
            zh="“每个县”是否包括市、区，规划未说明；县级行政区个数未印出，按县的要求不能折成总数。",
            en="Whether “each county” takes in districts and county-level cities is not said, and the number of units is not printed, so a rule for each makes no total.",
        ),
        handling=Bilingual(
            zh="统一读作县一级，范围词照印；未提供县数（plan.counties）时不相乘。",
            en="All are read as the county tier with the printed word kept; nothing is multiplied unless a number of counties is supplied (plan.counties).",
        ),
        commitments=(
            "maternal_institutions",
            "childcare_institution_coverage",
            "county_public_high_schools",
            "county_vocational_schools",
            "county_funeral_homes",
            "disability_network_tiers",
            "childrens_organisations",
            "child_rehabilitation_institutions",
            "disability_care_institutions",
            "disability_legal_aid",
            "veterans_bases",
            "county_cultural_brands",
            "county_sports_grounds",
            "county_fitness_centres",
        ),
    ),
    Discrepancy(
        id="education_work_names",
        number=44,
        kind=DiscrepancyKind.NAME,
        name_zh="第四章：任务、保障措施、专栏名称不一",
        name_en="Chapter 4: one kind of work named differently as task, safeguard and key project",
        places=(
            _text((4, 1, 266), "推进学前教育普及普惠发展", "学前：任务", "pre-school: task"),
            _text((4, 2, 281), "实施学前教育普惠发展工程", "学前：保障措施", "pre-school: safeguard"),
            _box((4, 293), "学前教育普及及普惠安全优质发展工程", "学前：专栏", "pre-school: box"),
            _text((4, None, 263), "提升普通高中教育育人质量工程", "高中：导语", "upper secondary: lead"),
            _text((4, 1, 270), "推动普通高中优质特色发展", "高中：任务", "upper secondary: task"),
            _text(
                (4, 2, 283), "实施普通高中育人质量提升工程", "高中：保障措施", "upper secondary: safeguard"
            ),
            _box((4, 295), "高中教育特色化发展工程", "高中：专栏", "upper secondary: box"),
            _box(
                (4, 295),
                "新建高级中学2所",
                "学校称高级中学，他处称普通高中",
                "the schools are 高级中学 here and 普通高中 elsewhere",
            ),
            _text((4, 1, 272), "加快职业教育产教融合发展", "职业教育：任务", "vocational: task"),
            _text((4, 2, 285), "推进职业教育高质量发展工程", "职业教育：保障措施", "vocational: safeguard"),
            _box((4, 296), "职业教育产教融合发展工程", "职业教育：专栏", "vocational: box"),
        ),
        reason=Bilingual(
            zh="学前、高中、职业教育三类在保障措施与专栏中名称均不同，只有义务教育优质均衡发展工程同名；导语中的高中工程词序不顺。",
            en="Pre-school, upper secondary and vocational education have other names in the safeguard than in the box; only that of compulsory education keeps one. The lead's version of the upper-secondary one is garbled.",
        ),
        handling=Bilingual(
            zh="任务、保障措施、重点工程各用其所印名称，不互作别名。",
            en="Tasks, safeguards and key projects keep the names printed for them and are no aliases of each other.",
        ),
        commitments=("senior_secondary_schools_built", "senior_secondary_schools_extended"),
    ),
    Discrepancy(
        id="social_security_card",
        number=45,
        kind=DiscrepancyKind.COVERAGE,
        name_zh="社会保障卡建设工程只见于专栏7.1",
        name_en="The social security card appears in box 7.1 alone",
        places=(
            _box(
                (7, 376),
                "社会保障卡建设工程",
                "任务与保障措施均未提社会保障卡",
                "no task or safeguard mentions the card",
            ),
        ),
        reason=Bilingual(
            zh="“社会保障卡”一词全文只见于此段，没有相应的任务或保障措施。",
            en="The term stands in this paragraph and nowhere else; no task or safeguard leads to it.",
        ),
        handling=Bilingual(
            zh="照列为重点工程，不为其指定任务。",
            en="It is a key project like the others, and no task is assigned to it.",
        ),
    ),
    Discrepancy(
        id="welfare_facilities_omitted",
        number=46,
        kind=DiscrepancyKind.COVERAGE,
        name_zh="第九章保障措施所列设施，专栏9.1未全列",
        name_en="Facilities that the safeguard of chapter 9 names and box 9.1 omits",
        places=(
            _text(
                (9, 2, 414),
                "加快忻州市精神卫生福利机构设施建设",
                "精神卫生福利机构，专栏未列",
                "mental health institutions, not in the box",
            ),
            _text((9, 2, 414), "未成年人保护中心", "专栏未列", "centres for minors, not in the box"),
            _box((9, 420), "社会福利设施建设工程", "同类工程", "the key project of that kind"),
        ),
        reason=Bilingual(
            zh="保障措施提到而重点工程未列，因此没有数量。",
            en="The safeguard mentions them and the key project does not, so they have no number.",
        ),
        handling=Bilingual(
            zh="不计入重点工程的内容，只属于保障措施。",
            en="They are no part of the key project and stay with the safeguard.",
        ),
    ),
    Discrepancy(
        id="public_homes_role",
        number=47,
        kind=DiscrepancyKind.TENSION,
        name_zh="公办养老机构：保持兜底与向民办过渡",
        name_en="Public homes for the elderly: keep their role, and pass over to private ones",
        places=(
            _text(
                (7, 1, 362),
                "保持公办养老机构“兜底线，保基本”的功能",
                "保持公办机构的功能",
                "their basic role is kept",
            ),
            _text(
                (7, 1, 362),
                "推进公办养老服务机构向民办养老机构过渡和改革",
                "向民办过渡",
                "they pass over to private homes",
            ),
        ),
        reason=Bilingual(
            zh="同一段落先求保持、后求过渡，未说明各占多少。",
            en="One paragraph wants them kept and then moved, and does not say how much of each.",
        ),
        handling=Bilingual(
            zh="两句均无数值，不作为承诺，也不取舍。",
            en="Neither has a figure, so neither is a commitment, and no side is taken.",
        ),
    ),
    Discrepancy(
        id="coverage_done_and_due",
        number=48,
        kind=DiscrepancyKind.TENSION,
        name_zh="“覆盖全民”：第一章已建成，第二章仍为目标",
        name_en="Coverage of everyone: built in chapter 1, still a goal in chapter 2",
        places=(
            _text(
                (1, 1, 13),
                "建构起覆盖全民的基本公共服务和社会保障制度体系",
                "已建构起",
                "already built",
            ),
            _text(
                (2, 3, 58),
                "做到“覆盖全民、城乡一体、公平统一，可持续发展”",
                "到2025年做到",
                "to be reached by 2025",
            ),
            _text(
                (7, 1, 364),
                "全面建成覆盖全民、城乡统筹",
                "养老保险体系，尚待全面建成",
                "old-age insurance, still to be completed",
            ),
        ),
        reason=Bilingual(
            zh="报告为已有的制度又列为目标；所指或有制度与成效之别，规划未说明。",
            en="A system reported as built returns as a goal. One may mean the rules and the other their effect; the plan does not say.",
        ),
        handling=Bilingual(
            zh="成绩列为事实，目标列为目标，各存其出处，不互相抵消。",
            en="What is reported is a fact, what is aimed at stays an aim, each with its place; neither cancels the other.",
        ),
        commitments=("pension_system_for_everyone",),
    ),
    Discrepancy(
        id="rescue_stations_scope",
        number=49,
        kind=DiscrepancyKind.SCOPE,
        name_zh="救助站：保障措施不限地域，专栏限于救助量大的县",
        name_en="Rescue stations: without limit, or only where many need them",
        places=(
            _text((9, 2, 414), "加强流浪乞讨人员救助站建设", "不限地域", "no limit of place"),
            _box(
                (9, 420),
                "在流浪乞讨人员救助量大的县（市、区）建设流浪乞讨人员救助站",
                "限于救助量大的县（市、区），无数量",
                "only counties with many cases, no number",
            ),
        ),
        reason=Bilingual(
            zh="专栏缩小了保障措施的范围；“救助量大”没有标准。",
            en="The box narrows the safeguard, and what counts as many cases is not said.",
        ),
        handling=Bilingual(
            zh="两处均无数量，各照所印，不补数。",
            en="Neither gives a number; both stay as printed and none is added.",
        ),
    ),
    Discrepancy(
        id="tiers_listed",
        number=50,
        kind=DiscrepancyKind.SCOPE,
        name_zh="各类网络所列层级不一",
        name_en="Networks that list different tiers of government",
        places=(
            _text((6, 1, 333), "推进县乡村医疗卫生机构一体化", "县、乡、村", "county, township, village"),
            _text(
                (6, 2, 347),
                "推动市、县、镇三级医疗卫生机构信息互联互通",
                "市、县、镇，三级",
                "city, county, town: three tiers",
            ),
            _text(
                (7, 1, 362),
                "县、乡、村三级养老服务体系",
                "县、乡、村，三级",
                "county, township, village: three tiers",
            ),
            _text(
                (9, 2, 416),
                "形成县（市、区）、乡（镇）、村（居）三级",
                "县（市、区）、乡（镇）、村（居），三级",
                "the same three tiers, spelt out",
            ),
            _box(
                (9, 419),
                "促进省市县乡4级信息共享",
                "省、市、县、乡，4级",
                "province, city, county, township: 4 tiers",
            ),
        ),
        reason=Bilingual(
            zh="同称三级而所指不同；乡、镇、乡（镇）混用，卫生一章内即有两种三级。",
            en="Three tiers are not always the same three; township and town are mixed, and the chapter on health alone has two sets.",
        ),
        handling=Bilingual(
            zh="层级照印，不统一；级数不是可累计的数量。",
            en="The tiers stay as printed and are not made alike; a number of tiers is no quantity to add up.",
        ),
        commitments=(
            "health_information_tiers",
            "elderly_care_tiers",
            "disability_network_tiers",
            "information_sharing_tiers",
        ),
    ),
    Discrepancy(
        id="unsafe_rural_houses",
        number=51,
        kind=DiscrepancyKind.TENSION,
        name_zh="农村危房：“静态清零”与“持续推进”改造",
        name_en="Unsafe rural houses: cleared to zero, and their renovation goes on",
        places=(
            _text(
                (8, None, 380), "巩固农村危房改造“静态清零”成果", "已清零，须巩固", "cleared, to be kept so"
            ),
            _text((8, 1, 391), "持续推进农村危房改造", "继续改造", "renovation goes on"),
            _text(
                (8, 1, 391),
                "建立农村危房常态化长效治理改造机制",
                "今后常态化治理",
                "a standing mechanism from now on",
            ),
        ),
        reason=Bilingual(
            zh="清零说的是已查出的存量，继续改造说的是今后新增，第391行的常态化治理可作解释，并不矛盾。",
            en="Zero seems to mean the houses known so far and the rest those to come; the standing mechanism of line 391 explains it, and there is no conflict.",
        ),
        handling=Bilingual(
            zh="“静态清零”读作须保持的状态，与标题所列任务并存，不设新数量。",
            en="Zero is a state to be kept, beside the task of that heading; no new number is set.",
        ),
        commitments=("dangerous_rural_houses_cleared",),
    ),
    Discrepancy(
        id="preface_titles",
        number=52,
        kind=DiscrepancyKind.WORDING,
        name_zh="前言：《建议》与《纲要》的题名疑似互换",
        name_en="Preface: the titles of the Proposal and the Outline look exchanged",
        places=(
            _text(
                (0, None, 6),
                "《忻州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标的建议》",
                "《建议》，未冠市委",
                "the Proposal, without the Party committee",
            ),
            _text(
                (0, None, 6),
                "《中共忻州市委关于制定国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》",
                "《纲要》，冠以市委",
                "the Outline, credited to the Party committee",
            ),
        ),
        reason=Bilingual(
            zh="按通例，《建议》由党委提出，《纲要》由政府编制，此处正相反；这一判断依据本文之外的常识。",
            en="As a rule the Party committee makes the proposal and the government the outline; here it is the other way round. This rests on knowledge from outside the text.",
        ),
        handling=Bilingual(
            zh="两份文件的题名照印，不改正。",
            en="Both titles are recorded as printed and not corrected.",
        ),
    ),
    Discrepancy(
        id="said_twice",
        number=53,
        kind=DiscrepancyKind.REPEAT,
        name_zh="四件事各说了两遍",
        name_en="Four things that are said twice",
        places=(
            _text((4, 2, 282), "建立健全“县管校聘”", "县管校聘：一", "county-managed teaching staff: once"),
            _text(
                (4, 2, 288),
                "推进义务教育“县管校聘”管理改革",
                "县管校聘：二",
                "county-managed teaching staff: again",
            ),
            _text((11, 1, 458), "持续推动免费送戏下乡", "送戏下乡：任务", "free opera in the villages: task"),
            _text(
                (11, 2, 468),
                "继续开展“免费送戏下乡”活动",
                "送戏下乡：保障措施",
                "free opera in the villages: safeguard",
            ),
            _text(
                (11, 1, 458),
                "加强重大主题产品出版创作",
                "出版创作：一项任务",
                "publishing on major themes: one task",
            ),
            _text(
                (11, 1, 460),
                "加强重大主题产品出版创作",
                "出版创作：下一项任务",
                "publishing on major themes: the next task",
            ),
            _text(
                (4, 1, 274),
                "以职业教育为主的残疾人普职高中阶段教育",
                "残疾人高中教育：第四章，“为主”",
                "upper-secondary education of persons with disabilities: chapter 4",
            ),
            _text(
                (9, 1, 407),
                "以职业教育为重点的残疾人高中阶段教育",
                "残疾人高中教育：第九章，“为重点”",
                "upper-secondary education of persons with disabilities: chapter 9",
            ),
        ),
        reason=Bilingual(
            zh="内容一致，用词略有出入；分别计数就会重复。",
            en="They agree but for a word or two; counting each place would count them twice.",
        ),
        handling=Bilingual(
            zh="均无数值，不作为承诺；各段标题仍各自记为任务或保障措施。",
            en="None has a figure, so none is a commitment; the headed paragraphs they stand in remain measures of their own.",
        ),
    ),
    Discrepancy(
        id="healthy_xinzhou_slogans",
        number=54,
        kind=DiscrepancyKind.NAME,
        name_zh="“健康忻州”口号的四种写法",
        name_en="Healthy Xinzhou: one slogan in four forms",
        places=(
            _text((1, 1, 15), "“健康忻州”建设", "建设", "as a construction"),
            _text((6, None, 326), "“健康忻州、幸福忻州”", "与幸福忻州并列", "with happiness"),
            _text((11, None, 452), "“健康忻州”行动", "行动", "as a campaign"),
            _text(
                (11, 1, 461),
                "“健康忻州、体育忻州、幸福忻州”",
                "再加体育忻州",
                "with sport and happiness",
            ),
        ),
        reason=Bilingual(
            zh="口号相同，搭配不同，没有可衡量的内容。",
            en="The slogan is one, its company varies, and there is nothing to measure.",
        ),
        handling=Bilingual(
            zh="上述四处均不作为目标或承诺，照引即可。",
            en="None of the four places sets a target or a commitment; they are quoted as they stand.",
        ),
    ),
    Discrepancy(
        id="widths_mixed",
        number=55,
        kind=DiscrepancyKind.WORDING,
        name_zh="全角与半角混用，行末有空格",
        name_en="Full-width and half-width signs mixed, blanks at the ends of lines",
        places=(
            _box((3, 255), "至少接受１次", "全角数字", "a full-width digit"),
            _cell(
                (12, _NAME, 132),
                "增长(%)",
                "半角括号，他行为全角",
                "half-width brackets, full-width elsewhere",
            ),
            _cell((9, _TARGET, 119), "＞50", "全角大于号", "a full-width sign"),
            _box((4, 293), "25所,改扩建", "半角逗号", "a half-width comma"),
            _text((6, 2, 344), "机构,规范", "半角逗号", "a half-width comma"),
            _text((1, 1, 17), "4,778元", "千位分隔用半角逗号", "a half-width comma between thousands"),
            _table(71, "妇幼服务 ", "末尾有空格", "a blank at the end"),
        ),
        reason=Bilingual(
            zh="写法不影响含义，但只认一种宽度的程序会漏读或误读。",
            en="The meaning is the same, but a program that expects one width will miss or misread it.",
        ),
        handling=Bilingual(
            zh="引文照印；查找时按NFKC归一，不分全角半角。",
            en="Quotes stay as printed; look-ups fold by NFKC, so width makes no difference.",
        ),
        indicators=("employed_certified_share", "disposable_income_growth"),
        commitments=("prenatal_screenings",),
    ),
    Discrepancy(
        id="at_least_words",
        number=56,
        kind=DiscrepancyKind.WORDING,
        name_zh="同类要求有无“至少”，“以上”有无“及”",
        name_en="Rules of one kind with and without “at least”, “or more” written in two ways",
        places=(
            _box((9, 422), "至少建有一个儿童康复机构", "有“至少”", "with “at least”"),
            _box((9, 422), "建立一个残疾人法律援助机构", "无“至少”", "without it"),
            _text((4, 1, 270), "每县至少办好一所公办普通高中", "有“至少”", "with “at least”"),
            _text((4, 1, 272), "每个县重点办好一所中等职业学校", "无“至少”", "without it"),
            _box((3, 257), "达到98%及以上", "“及以上”，必含本数", "the number itself is expressly included"),
            _text((8, 1, 383), "入住率90%以上", "“以上”，按惯例含本数", "included by convention"),
        ),
        reason=Bilingual(
            zh="一词之差可能使“恰为”与“不低于”、“高于”与“不低于”相混。",
            en="One word decides between exactly and at least, or between above and at least.",
        ),
        handling=Bilingual(
            zh="所印词语与所读要求分存：前者在printed，后者在demand。",
            en="The printed words and the demand read from them are kept in two fields.",
        ),
        commitments=(
            "newborn_metabolic_screening_rate",
            "county_public_high_schools",
            "county_vocational_schools",
            "public_rental_occupancy",
            "child_rehabilitation_institutions",
            "disability_legal_aid",
        ),
    ),
    Discrepancy(
        id="pension_rate_restated",
        number=57,
        kind=DiscrepancyKind.REPEAT,
        name_zh="2020年基本养老保险参保率93.3：正文与表格一致",
        name_en="Basic old-age insurance in 2020: 93.3 in text and table alike",
        places=(
            _text((1, 1, 17), "基本养老保险参保率达93.3%", "93.3%，未印年份", "93.3 %, no year printed"),
            _cell((17, _NAME, 166), "(17)基本养老保险参保率（%）", "同名、同单位", "same name, same unit"),
            _cell((17, _BASE, 167), "93.3", "2020年为93.3", "93.3 in 2020"),
        ),
        reason=Bilingual(
            zh="名称与数值均一致，可见第一章此数为2020年数据。",
            en="Name and value agree, which shows that the figure of chapter 1 is that of 2020.",
        ),
        handling=Bilingual(
            zh="基期值取自表格；正文另列为事实，同一数值不计两次。",
            en="The baseline comes from the table; the text is a fact beside it, and the figure counts once.",
        ),
        indicators=("basic_pension_coverage",),
    ),
    Discrepancy(
        id="veterans_base_scope",
        number=58,
        kind=DiscrepancyKind.SCOPE,
        name_zh="就业创业基地：名称为退役军人，内容为退役士兵",
        name_en="Employment bases: ex-service members in the name, ex-soldiers in the content",
        places=(
            _box((10, 448), "退役军人就业创业基地建设项目", "名称：退役军人", "name: ex-service members"),
            _box(
                (10, 448),
                "扶植培育退役士兵孵化基地、就业创业基地（中心）1到2个",
                "内容：退役士兵，1到2个",
                "content: ex-soldiers, 1 to 2",
            ),
        ),
        reason=Bilingual(
            zh="同一段落中，名称及于全部退役军人，内容只及退役士兵。",
            en="In one paragraph the name covers all ex-service members and the content only ex-soldiers.",
        ),
        handling=Bilingual(
            zh="重点工程照印其名；承诺的范围按内容记为退役士兵，1到2个作区间。",
            en="The key project keeps its name; what is promised is for ex-soldiers as printed, and 1 to 2 is a range.",
        ),
        commitments=("veterans_bases",),
    ),
    Discrepancy(
        id="equal_services_2035",
        number=59,
        kind=DiscrepancyKind.WORDING,
        name_zh="2035年基本公共服务均等化：一处为要求，一处为力争",
        name_en="Equal basic services by 2035: required in one section, striven for in the next",
        places=(
            _text(
                (2, 2, 49),
                "按照2035年基本公共服务实现均等化的要求",
                "第二节：要求",
                "section 2: a requirement",
            ),
            _text((2, 3, 64), "力争到2035年", "第三节：力争", "section 3: striven for"),
            _text((2, 3, 64), "全面实现基本公共服务均等化", "全面实现", "in full"),
        ),
        reason=Bilingual(
            zh="同一愿景、同一年份，一处语气为要求，一处为力争并加“全面”；2035年在本规划期之外。",
            en="One vision for one year: a requirement in one place, striven for and “in full” in the other. 2035 lies beyond the plan.",
        ),
        handling=Bilingual(
            zh="作为2035年的远景目标，用语各照所印，不列入2025年的评估。",
            en="It is an aim for 2035 in the words of each place and no part of an assessment of 2025.",
        ),
    ),
    Discrepancy(
        id="transformation_2025_scope",
        number=60,
        kind=DiscrepancyKind.SCOPE,
        name_zh="2025年“转型出雏型”：一处指山西，一处指忻州",
        name_en="First shape of the transformation by 2025: the province's in one place, the city's in the other",
        places=(
            _text((1, 2, 28), "到2025年转型要出雏型", "主语为山西", "of Shanxi"),
            _text((2, 1, 45), "确保到2025年实现转型出雏型战略目标", "主语为忻州市", "of Xinzhou"),
        ),
        reason=Bilingual(
            zh="年份与用语相同，主体不同：前者为全省，后者为忻州市。",
            en="Year and words are the same, but one speaks of the province and the other of the city.",
        ),
        handling=Bilingual(
            zh="忻州的目标以第45行为据；第28行属全省，不当作本市的又一目标。",
            en="The city's aim rests on line 45; line 28 is the province's and no second aim of the city.",
        ),
    ),
    Discrepancy(
        id="sixteen_schools_twice",
        number=61,
        kind=DiscrepancyKind.FIGURE,
        name_zh="两处“改扩建16所”：中小学校与高级中学",
        name_en="16 rebuilt or extended, twice: schools of compulsory education, and senior secondary schools",
        places=(
            _box((4, 294), "新建中小学校26所，改扩建16所", "中小学校", "primary and secondary schools"),
            _box((4, 295), "新建高级中学2所，改扩建16所", "高级中学", "senior secondary schools"),
        ),
        reason=Bilingual(
            zh="两项重点工程数值相同、用语相同，对象不同，容易误作同一批学校；是否有重合未说明。",
            en="Two key projects print the same words and number for different schools, which may pass for one set; whether any school is in both is not said.",
        ),
        handling=Bilingual(
            zh="各列为一项承诺，分属两项重点工程，不合并、不相加。",
            en="They are two commitments of two key projects, neither merged nor added.",
        ),
        commitments=("schools_extended", "senior_secondary_schools_extended"),
    ),
    Discrepancy(
        id="cemetery_guides_overlap",
        number=62,
        kind=DiscrepancyKind.SCOPE,
        name_zh="烈士陵园解说员：省级专职，县级以上专兼职",
        name_en="Guides at martyrs' cemeteries: full-time at provincial level, full- or part-time from the county up",
        places=(
            _text(
                (10, 1, 437),
                "省级烈士陵园要配备专职解说员",
                "省级：专职",
                "provincial level: full-time",
            ),
            _text(
                (10, 1, 437),
                "县级以上烈士陵园要有专兼职解说员",
                "县级以上：专职或兼职",
                "county level and above: full- or part-time",
            ),
        ),
        reason=Bilingual(
            zh="“县级以上”字面上包括省级，两项要求在省级重叠，以较严者为准方不矛盾。",
            en="County level and above takes in the provincial level by its words, so the two rules overlap there and agree only if the stricter holds.",
        ),
        handling=Bilingual(
            zh="分列为两项要求，范围词照印，不把前者并入后者。",
            en="They are two rules with the scope as printed, and the first is not folded into the second.",
        ),
        commitments=("provincial_cemetery_guides", "county_cemetery_guides"),
    ),
    Discrepancy(
        id="key_projects_named_before",
        number=63,
        kind=DiscrepancyKind.REPEAT,
        name_zh="任务或保障措施中已先提及的重点工程",
        name_en="Key projects that a task or safeguard has already named",
        places=(
            _text(
                (3, 2, 249),
                "扎实推进市、县两级妇幼保健机构标准化建设和规范化管理",
                "妇幼保健机构：无数量",
                "maternal and child health institutions: no number",
            ),
            _box(
                (3, 253),
                "确保市、县均设置1所标准化妇幼保健机构",
                "妇幼保健机构：各1所，确保",
                "maternal and child health institutions: one each, ensured",
            ),
            _text(
                (4, 2, 282),
                "实施义务教育优质均衡发展工程",
                "义务教育：保障措施",
                "compulsory education: safeguard",
            ),
            _box(
                (4, 294),
                "义务教育优质均衡发展工程。新建中小学校26所",
                "义务教育：同名，印有数量",
                "compulsory education: the same name, with numbers",
            ),
            _text(
                (7, 1, 361),
                "实施高质量的城镇社区养老幸福工程",
                "养老幸福工程：任务",
                "elderly care in communities: task",
            ),
            _box(
                (7, 373),
                "从2021年起连续5年把养老幸福工程列为民生实事",
                "养老幸福工程：印有年份",
                "elderly care in communities: with its years",
            ),
            _text(
                (11, 1, 456),
                "推进黄河、长城国家文化公园（忻州段）建设",
                "国家文化公园：任务",
                "national cultural park: task",
            ),
            _box(
                (11, 481),
                "黄河、长城国家文化公园（忻州段）建设工程",
                "国家文化公园：专栏",
                "national cultural park: box",
            ),
        ),
        reason=Bilingual(
            zh="前后所述为同一工作，前处笼统，专栏才有数量或年份；两处都计就会重复。",
            en="Each pair is one piece of work: loose at first, with its number or content only in the box. Counting both would count it twice.",
        ),
        handling=Bilingual(
            zh="数量与年份取自专栏，记在重点工程名下；前处属于任务或保障措施，第249行只另记所印“市、县两级”。",
            en="Numbers and years are taken from the box and belong to the key project; the earlier place belongs to a task or safeguard, and line 249 adds no more than the two tiers it prints.",
        ),
        commitments=(
            "maternal_institutions_tiers",
            "maternal_institutions",
            "schools_built",
            "elderly_happiness_listed",
        ),
    ),
)
