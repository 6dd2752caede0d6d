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
            zh="同一指标、同一单位，正文与表格所印数值不同。表注称2020年数值由各部门提供；正文未注明来源，无从判断何者为准。",
            en="One measure in one unit has two values. The note under the table says that departments supplied the figures of 2020; the text names no source, so nothing decides between them.",
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
        name_en="Institutional support: 100 for those unable to care for themselves, and striven for the willing",
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
            zh="第19行为逐年守住的下限100；正文的“力争”另列为承诺，供养标准另列为事实。",
            en="Row 19 is a floor of 100 held every year; what the text strives for is a commitment beside it, and the support standards are facts.",
        ),
        indicators=("destitute_institutional_support_rate",),
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
            zh="第17行的目标为不低于95；正文的全覆盖另作承诺，不改写该目标。",
            en="Row 17 asks for at least 95; the full coverage of the text is a promise beside it and rewrites nothing.",
        ),
        indicators=("basic_pension_coverage",),
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
    ),
    Discrepancy(
        id="facts_without_target",
        number=25,
        kind=DiscrepancyKind.COVERAGE,
        name_zh="第一章的七项数据在表中没有2025年目标",
        name_en="Seven figures of chapter 1 that get no target for 2025",
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
        ),
        reason=Bilingual(
            zh="七项数据报告为“十三五”成绩，表2-1没有相应的行；正文个别处要求继续，但不给数值。",
            en="Seven figures are reported as results of the last plan, and table 2-1 has no row for them; where the text wants more of it, it gives no figure.",
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
)
