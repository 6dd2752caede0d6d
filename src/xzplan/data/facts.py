"""What the text reports as achieved outside the table: 32 figures and states, all but one of them in chapter 1.

A title with an ordinal in it (第六届全国文明城市, line 39) is no statistic and has no record.
"""

from __future__ import annotations

from decimal import Decimal

from xzplan.data.documents import PUBLISHED_TEXT
from xzplan.data.indicators import BEDS_PER_1000, DOCTORS_PER_1000, SQUARE_METRES_PER_PERSON
from xzplan.language import Bilingual
from xzplan.model.bounds import Relation, bound_of
from xzplan.model.facts import Fact
from xzplan.model.sources import Source
from xzplan.model.units import PARTICIPATION_PERCENT, PERCENT, Unit, UnitKind

# Units that only these figures use; 每千常住人口 here is the unit that the table prints as 每千人口.

GROSS_ENROLMENT_PERCENT = Unit(
    id="gross_enrolment_percent",
    kind=UnitKind.PERCENT,
    zh="%",
    en="% of the population of school age",
    lower=Decimal(0),
)
"""Pupils of any age over the population of the right age: it may pass 100."""
NURSES_PER_1000 = Unit(
    id="nurses_per_1000",
    kind=UnitKind.DENSITY,
    zh="人",
    en="nurses per 1,000 population",
    lower=Decimal(0),
)
GENERAL_PRACTITIONERS_PER_10_000 = Unit(
    id="general_practitioners_per_10_000",
    kind=UnitKind.DENSITY,
    zh="名",
    en="general practitioners per 10,000 population",
    lower=Decimal(0),
)
PERSONS = Unit(
    id="persons",
    kind=UnitKind.COUNT,
    zh="人",
    en="persons",
    lower=Decimal(0),
    whole=True,
)
TEN_THOUSAND_PERSONS = Unit(
    id="ten_thousand_persons",
    kind=UnitKind.COUNT,
    zh="万人",
    en="10,000 persons",
    lower=Decimal(0),
)
TEN_THOUSAND_HOMES = Unit(
    id="ten_thousand_homes",
    kind=UnitKind.COUNT,
    zh="万套",
    en="10,000 homes",
    lower=Decimal(0),
)
YUAN_PER_PERSON_MONTH = Unit(
    id="yuan_per_person_month",
    kind=UnitKind.RATIO,
    zh="元/人月",
    en="yuan per person and month",
    lower=Decimal(0),
)
YUAN_PER_PERSON_YEAR = Unit(
    id="yuan_per_person_year",
    kind=UnitKind.RATIO,
    zh="元/人年",
    en="yuan per person and year",
    lower=Decimal(0),
)

_YEAR = 2020
"""The account is that of the years since the 13th Five-Year Plan (“十三五”以来), which ended with it."""
_SINCE = 2016


def _fact(
    number: int,
    key: str,
    line: int,
    printed: str,
    *,
    name_zh: str,
    name_en: str,
    value: str | None = None,
    unit: Unit | None = None,
    relation: Relation = "exactly",
    year: int = _YEAR,
    year_printed: bool = False,
    place: tuple[int, int] = (1, 1),
    since: int | None = None,
    note: tuple[str, str] | None = None,
    indicators: tuple[str, ...] = (),
) -> Fact:
    """Build a record; without a value it is reported in words. ``place`` is the chapter and the section."""
    return Fact(
        id=key,
        number=number,
        name_zh=name_zh,
        name_en=name_en,
        printed=printed,
        bound=None if value is None else bound_of(relation, Decimal(value)),
        unit=unit,
        year=year,
        year_printed=year_printed,
        source=Source(document=PUBLISHED_TEXT, chapter=place[0], section=place[1], line=line, quote=printed),
        since=since,
        note=None if note is None else Bilingual(zh=note[0], en=note[1]),
        indicators=indicators,
    )


FACTS: tuple[Fact, ...] = (
    _fact(
        1,
        "basic_service_standards",
        13,
        "制定了基本公共服务基本标准",
        name_zh="制定基本公共服务基本标准",
        name_en="Basic standards of basic public services set",
        note=(
            "标准的名称和内容未列明。",
            "Neither the names nor the contents of the standards are printed.",
        ),
    ),
    _fact(
        2,
        "universal_service_system",
        13,
        "建构起覆盖全民的基本公共服务和社会保障制度体系",
        name_zh="覆盖全民的基本公共服务和社会保障制度体系",
        name_en="Institutions of basic public services and social security that cover everyone",
        note=(
            "此处表述为已经建成；第二章又把“覆盖全民”列为2025年目标。",
            "Reported as built; chapter 2 again sets coverage of everyone as a goal for 2025.",
        ),
    ),
    _fact(
        3,
        "implementation_plans_made",
        13,
        "分别制定了相应的实施方案、意见等",
        name_zh="社会救助等方面实施方案、意见",
        name_en="Implementation plans and guidelines for social assistance and other fields",
        note=(
            "涉及社会救助、特困人员救助供养、培训就业、养老服务等方面，文件名称和数量未列明。",
            "They cover social assistance, support of persons in extreme hardship, training and employment, elderly care and other fields; neither the titles nor the number of documents is printed.",
        ),
    ),
    _fact(
        4,
        "teaching_quality_rank",
        15,
        "教学质量进入山西省第一方阵",
        name_zh="教学质量进入全省第一方阵",
        name_en="Teaching quality in the province's top tier",
        note=(
            "“第一方阵”的范围和评定依据未列明。",
            "Neither the members of the top tier nor the basis of the ranking is printed.",
        ),
    ),
    _fact(
        5,
        "preschool_gross_enrolment",
        15,
        "学前教育毛入园率达到88%",
        name_zh="学前教育毛入园率",
        name_en="Gross enrolment rate in pre-school education",
        value="88",
        unit=GROSS_ENROLMENT_PERCENT,
        note=(
            "与表2-1第(5)项2020年的88数值相同，指标不同：该项为普惠性幼儿园在园幼儿的占比，不可互换。",
            "The same number as row (5) of table 2-1 for 2020, but a different statistic: that row is the share of enrolled children in public-interest (affordable) kindergartens. Neither replaces the other.",
        ),
        indicators=("affordable_kindergarten_coverage",),
    ),
    _fact(
        6,
        "compulsory_education_retention",
        15,
        "九年义务教育巩固率达到98%以上",
        name_zh="九年义务教育巩固率",
        name_en="Retention rate of nine-year compulsory education",
        value="98",
        unit=PERCENT,
        relation="at_least",
        note=(
            "只列下限，实际数值未列明。",
            "Only a lower bound is printed; the actual figure is not.",
        ),
    ),
    _fact(
        7,
        "senior_secondary_gross_enrolment",
        15,
        "高中阶段毛入学率达到95%",
        name_zh="高中阶段毛入学率",
        name_en="Gross enrolment rate in senior secondary education",
        value="95",
        unit=GROSS_ENROLMENT_PERCENT,
    ),
    _fact(
        8,
        "counties_certified_balanced",
        15,
        "忻州市所有县、区均通过国家县域义务教育基本均衡评估认定",
        name_zh="通过国家县域义务教育基本均衡评估认定",
        name_en="National certification of basically balanced compulsory education, all counties and districts",
        note=(
            "原文写“所有”，县、区数量未列明；通过认定的年份也未列明。",
            "“All” is printed, but neither the number of counties and districts nor the years in which they passed.",
        ),
    ),
    _fact(
        9,
        "employment_rising",
        15,
        "就业人数稳步持续增长",
        name_zh="就业人数稳步持续增长",
        name_en="Number of employed persons steadily rising",
        note=(
            "人数和增幅未列明。",
            "Neither the number nor the increase is printed.",
        ),
    ),
    _fact(
        10,
        "new_urban_jobs",
        15,
        "累计城镇新增就业19.4万人",
        name_zh="累计城镇新增就业",
        name_en="New urban jobs, cumulative",
        value="19.4",
        unit=TEN_THOUSAND_PERSONS,
        since=_SINCE,
        note=(
            "累计的起止年份未列明，按本节“‘十三五’以来”理解为2016—2020年。",
            "The years of the total are not printed; they are taken as 2016–2020 from “since the 13th Five-Year Plan” at the head of the section.",
        ),
    ),
    _fact(
        11,
        "start_up_jobs_rising",
        15,
        "创业带动就业数量不断增加",
        name_zh="创业带动就业数量不断增加",
        name_en="Jobs created by start-ups rising",
        note=(
            "数量和增幅未列明。",
            "Neither the number nor the increase is printed.",
        ),
        indicators=("startup_service_recipients",),
    ),
    _fact(
        12,
        "doctors_per_1000",
        15,
        "每千常住人口执业（助理）医师数和注册护士数分别达到1.98人",
        name_zh="每千常住人口执业（助理）医师数",
        name_en="Licensed (assistant) doctors per 1,000 resident population",
        value="1.98",
        unit=DOCTORS_PER_1000,
        note=(
            "与表2-1第(16)项2020年数值相同；此处写“常住人口”，该项只写“人口”。",
            "The same figure as row (16) of table 2-1 for 2020; “resident population” is printed here, “population” there.",
        ),
        indicators=("licensed_doctors_per_1000",),
    ),
    _fact(
        13,
        "nurses_per_1000",
        15,
        "每千常住人口执业（助理）医师数和注册护士数分别达到1.98人和3.37人",
        name_zh="每千常住人口注册护士数",
        name_en="Registered nurses per 1,000 resident population",
        value="3.37",
        unit=NURSES_PER_1000,
    ),
    _fact(
        14,
        "beds_per_1000",
        15,
        "每千常住人口医疗机构床位数4.30张",
        name_zh="每千常住人口医疗机构床位数",
        name_en="Beds of medical institutions per 1,000 resident population",
        value="4.30",
        unit=BEDS_PER_1000,
        note=(
            "与表2-1第(15)项2020年数值相同；此处写“常住人口”和“医疗机构”，该项写“人口”和“医疗卫生机构”。",
            "The same figure as row (15) of table 2-1 for 2020; “resident population” and “medical institutions” are printed here, “population” and “medical and health institutions” there.",
        ),
        indicators=("health_institution_beds_per_1000",),
    ),
    _fact(
        15,
        "general_practitioners_per_10000",
        15,
        "每万常住人口拥有2.4名合格的全科医生",
        name_zh="每万常住人口合格的全科医生数",
        name_en="Qualified general practitioners per 10,000 resident population",
        value="2.4",
        unit=GENERAL_PRACTITIONERS_PER_10_000,
    ),
    _fact(
        16,
        "cultural_facilities_common",
        15,
        "普遍建成集宣传文化、党员教育、科学普及、普法教育、体育健身等功能于一体的公共文化设施和场所",
        name_zh="普遍建成多功能公共文化设施和场所",
        name_en="Multi-purpose public cultural facilities built widely",
        note=(
            "“普遍”没有数值，设施数量和面积未列明。",
            "“Widely” (普遍) has no figure; neither the number nor the floor area is printed.",
        ),
        indicators=("cultural_facility_floor_area",),
    ),
    _fact(
        17,
        "sports_area_reported",
        15,
        "人均体育场地面积1.8平方米",
        name_zh="人均体育场地面积",
        name_en="Sports venue area per capita, as chapter 1 reports it",
        value="1.8",
        unit=SQUARE_METRES_PER_PERSON,
        note=(
            "表2-1第(28)项2020年列为2.09，与此处1.8不一致；基期值以表为准，此处按原文保留。",
            "Row (28) of table 2-1 prints 2.09 for 2020, and 1.8 is printed here. The table gives the baseline; this figure is kept as printed.",
        ),
        indicators=("sports_area_per_capita",),
    ),
    _fact(
        18,
        "sports_area_standard_met",
        15,
        "人均体育场地面积1.8平方米，达到国家要求标准",
        name_zh="人均体育场地面积达到国家要求标准",
        name_en="Sports venue area per capita, up to the national standard",
        note=(
            "标准的名称和数值未列明。",
            "Neither the name nor the figure of the standard is printed.",
        ),
        indicators=("sports_area_per_capita",),
    ),
    _fact(
        19,
        "basic_pension_participation",
        17,
        "基本养老保险参保率达93.3%",
        name_zh="基本养老保险参保率",
        name_en="Participation rate in basic old-age insurance",
        value="93.3",
        unit=PARTICIPATION_PERCENT,
        indicators=("basic_pension_coverage",),
    ),
    _fact(
        20,
        "serious_illness_insurance_coverage",
        17,
        "医疗保险基本实现大病保险全覆盖",
        name_zh="基本实现大病保险全覆盖",
        name_en="Critical illness insurance, full coverage basically reached",
        note=(
            "有“基本”二字，未列明数值；大病保险与表2-1第(13)项的基本医疗保险参保率不是同一口径。",
            "“Basically” is printed, without a figure. Row (13) of table 2-1 is participation in basic medical insurance, not critical illness insurance.",
        ),
        indicators=("basic_medical_insurance_coverage",),
    ),
    _fact(
        21,
        "subsistence_dynamic",
        17,
        "最低生活保障实行动态管理",
        name_zh="最低生活保障实行动态管理",
        name_en="Subsistence allowance (dibao) reviewed as circumstances change",
    ),
    _fact(
        22,
        "urban_subsistence_standard",
        17,
        "城市、农村低保保障标准分别达到了514元/人月",
        name_zh="城市低保保障标准",
        name_en="Subsistence allowance (dibao) standard, urban",
        value="514",
        unit=YUAN_PER_PERSON_MONTH,
        note=(
            "按月计，农村标准按年计，比较前须换算。价格口径未列明；表2-1第(23)项列的是增速，不是标准。",
            "Per month; the rural standard is per year. Convert before comparing. The price basis is not printed. Row (23) of table 2-1 prints growth rates, not the standard.",
        ),
        indicators=("subsistence_standard_growth",),
    ),
    _fact(
        23,
        "rural_subsistence_standard",
        17,
        "城市、农村低保保障标准分别达到了514元/人月、4,778元/人年",
        name_zh="农村低保保障标准",
        name_en="Subsistence allowance (dibao) standard, rural",
        value="4778",
        unit=YUAN_PER_PERSON_YEAR,
        note=(
            "按年计，城市标准按月计，比较前须换算。价格口径未列明；表2-1第(23)项列的是增速，不是标准。",
            "Per year; the urban standard is per month. Convert before comparing. The price basis is not printed. Row (23) of table 2-1 prints growth rates, not the standard.",
        ),
        indicators=("subsistence_standard_growth",),
    ),
    _fact(
        24,
        "subsistence_recipients",
        17,
        "共保障城乡低保对象235,061人",
        name_zh="城乡低保对象人数",
        name_en="Recipients of the subsistence allowance (dibao), urban and rural",
        value="235061",
        unit=PERSONS,
        note=(
            "城乡合计，分列数未列明。",
            "Urban and rural together; separate numbers are not printed.",
        ),
    ),
    _fact(
        25,
        "destitute_standards_raised_yearly",
        17,
        "特困人员供养标准逐年提高",
        name_zh="特困人员供养标准逐年提高",
        name_en="Support standards of persons in extreme hardship raised every year",
        note=(
            "各年标准只列明2020年。",
            "Only the standards of 2020 are printed.",
        ),
    ),
    _fact(
        26,
        "institutional_support_standard",
        17,
        "2020年集中供养和分散供养标准分别增加至7,787元/人年",
        name_zh="特困人员集中供养标准",
        name_en="Standard of institutional care for persons in extreme hardship",
        value="7787",
        unit=YUAN_PER_PERSON_YEAR,
        year_printed=True,
        note=("价格口径未列明。", "The price basis is not printed."),
    ),
    _fact(
        27,
        "dispersed_support_standard",
        17,
        "2020年集中供养和分散供养标准分别增加至7,787元/人年和6,217元/人年",
        name_zh="特困人员分散供养标准",
        name_en="Standard of support at home for persons in extreme hardship",
        value="6217",
        unit=YUAN_PER_PERSON_YEAR,
        year_printed=True,
        note=("价格口径未列明。", "The price basis is not printed."),
    ),
    _fact(
        28,
        "destitute_supported",
        17,
        "2020年集中供养和分散供养标准分别增加至7,787元/人年和6,217元/人年，供养特困人员23,787人",
        name_zh="供养特困人员人数",
        name_en="Persons in extreme hardship who receive support",
        value="23787",
        unit=PERSONS,
        year_printed=True,
        note=(
            "未分集中与分散；表2-1第(19)项只涉及生活不能自理者的集中供养，不能由此推算。",
            "Institutional care and support at home are not printed separately. Row (19) of table 2-1 covers only institutional care of those unable to look after themselves and cannot be derived from this number.",
        ),
        indicators=("destitute_institutional_support_rate",),
    ),
    _fact(
        29,
        "basic_needs_secured",
        17,
        "低收入人群、特困人员、残疾人等基本生活得到了兜底保障",
        name_zh="低收入人群、特困人员、残疾人等基本生活得到兜底保障",
        name_en="Basic needs of low-income groups, persons in extreme hardship and persons with disabilities secured",
        note=(
            "同节又称残疾人的就业、救助仍有不足（原文第21行）。",
            "The same section also says that employment and assistance of persons with disabilities still fall short (line 21).",
        ),
    ),
    _fact(
        30,
        "shantytown_homes_renovated",
        17,
        "忻州市已完成各类棚户区住房改造2.9361万套",
        name_zh="各类棚户区住房改造套数",
        name_en="Homes renovated in shantytowns of all kinds, cumulative",
        value="2.9361",
        unit=TEN_THOUSAND_HOMES,
        since=_SINCE,
        note=(
            "即29361套。起止年份未列明，据同句“‘十三五’设定的棚改目标任务”理解为2016—2020年。",
            "29,361 homes. The years of the total are not printed; they are taken as 2016–2020 from the target “set in the 13th Five-Year Plan” in the same sentence.",
        ),
    ),
    _fact(
        31,
        "shantytown_target_exceeded",
        17,
        "提前并超额完成“十三五”设定的棚改目标任务",
        name_zh="提前并超额完成“十三五”棚改目标任务",
        name_en="Shantytown renovation target of the 13th Five-Year Plan, met early and exceeded",
        note=(
            "目标数和提前完成的时间均未列明；2020年是“十三五”末年。",
            "Neither the target nor the time of completion is printed; 2020 is the last year of the 13th Five-Year Plan.",
        ),
    ),
    _fact(
        32,
        "five_halls_one_theatre",
        455,
        "忻州市“五馆一院”主体建设及室内外装修即将竣工",
        name_zh="“五馆一院”即将竣工",
        name_en="Five halls and one theatre about to be completed",
        year=2021,
        place=(11, 1),
        note=(
            "为规划编制时的状态，日期未列明；“五馆一院”的具体内容未列明。",
            "This was the state when the plan was drawn up; no date is printed, and the five halls and the theatre are not named.",
        ),
        indicators=("cultural_facility_floor_area",),
    ),
)
