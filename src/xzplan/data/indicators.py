"""Table 2-1 (表2-1), the plan's main indicators: 28 rows, one of them with two series."""

from __future__ import annotations

from decimal import Decimal

from xzplan.data.documents import PUBLISHED_TEXT
from xzplan.language import Bilingual
from xzplan.model import Baseline, Direction, Indicator, Nature, Series
from xzplan.readings import Reading
from xzplan.sources import Source
from xzplan.targets import (
    Assigned,
    AverageGrowth,
    Comparator,
    Level,
    Relative,
    Target,
    Total,
)
from xzplan.units import PARTICIPATION_PERCENT, PERCENT, PERCENT_PER_YEAR, Unit, UnitKind

# The four columns as their heads are printed.
_NAME = "指标"
_BASE = "2020年"
_TARGET = "2025年"
_NATURE = "指标性质"


def _cell(row: int, column: str, line: int, quote: str, *, last_line: int | None = None) -> Source:
    return Source(
        document=PUBLISHED_TEXT,
        chapter=2,
        section=3,
        table="2-1",
        row=row,
        column=column,
        line=line,
        last_line=last_line,
        quote=quote,
    )


# Units that only this table uses. The table prints the sign and leaves the denominator to the name.

PER_100_000_LIVE_BIRTHS = Unit(
    id="per_100_000_live_births",
    kind=UnitKind.PER_100_000,
    zh="1/10万",
    en="per 100,000 live births",
    lower=Decimal(0),
    upper=Decimal(100_000),
)
PER_1000_LIVE_BIRTHS = Unit(
    id="per_1000_live_births",
    kind=UnitKind.PER_MILLE,
    zh="‰",
    en="per 1,000 live births",
    lower=Decimal(0),
    upper=Decimal(1000),
)
PLACES_PER_1000 = Unit(
    id="places_per_1000",
    kind=UnitKind.DENSITY,
    zh="个",
    en="places per 1,000 population",
    lower=Decimal(0),
)
YEARS_OF_SCHOOLING = Unit(id="years_of_schooling", kind=UnitKind.YEARS, zh="年", en="years", lower=Decimal(0))
YEARS_OF_LIFE = Unit(id="years_of_life", kind=UnitKind.YEARS, zh="岁", en="years", lower=Decimal(0))
TEN_THOUSAND_PERSON_TIMES = Unit(
    id="ten_thousand_person_times",
    kind=UnitKind.COUNT,
    zh="万人次",
    en="10,000 person-times",
    lower=Decimal(0),
)
BEDS_PER_1000 = Unit(
    id="beds_per_1000",
    kind=UnitKind.DENSITY,
    zh="张",
    en="beds per 1,000 population",
    lower=Decimal(0),
)
DOCTORS_PER_1000 = Unit(
    id="doctors_per_1000",
    kind=UnitKind.DENSITY,
    zh="人",
    en="doctors per 1,000 population",
    lower=Decimal(0),
)
COMMUNITIES = Unit(
    id="communities",
    kind=UnitKind.COUNT,
    zh="个",
    en="residential communities",
    lower=Decimal(0),
    whole=True,
)
SQUARE_METRES_PER_10_000 = Unit(
    id="square_metres_per_10_000",
    kind=UnitKind.AREA,
    zh="平方米",
    en="m² per 10,000 population",
    lower=Decimal(0),
)
# The row prints a formula in the place of a unit.
PERSONS_SERVED_PER_STAFF = Unit(
    id="persons_served_per_staff",
    kind=UnitKind.RATIO,
    zh="总服务人数/馆员规模",
    en="persons served per staff member",
    lower=Decimal(0),
)
SQUARE_METRES_PER_PERSON = Unit(
    id="square_metres_per_person",
    kind=UnitKind.AREA,
    zh="平方米",
    en="m² per person",
    lower=Decimal(0),
)

# What we read into cells that do not print it.

_NOTE_UNDER_TABLE = Source(
    document=PUBLISHED_TEXT,
    chapter=2,
    section=3,
    table="2-1",
    line=236,
    quote="2025年大部分指标对接省规",
)

_AT_LEAST = Reading(
    id="bare_number_at_least",
    statement=Bilingual(zh="不低于所印数值", en="at least the printed number"),
    reason=Bilingual(
        zh="单元格只印数值，未印符号；该指标越高越好，超过目标不应判为未完成。",
        en="The cell prints a number and no sign; more is better here, and a better result must not count as a miss.",
    ),
)
_AT_LEAST_BY_CHAPTER_7 = Reading(
    id="bare_number_at_least_restated",
    statement=Bilingual(zh="不低于所印数值", en="at least the printed number"),
    reason=Bilingual(
        zh="单元格只印数值；第七章对同一数值印有“不低于”。",
        en="The cell prints a number and no sign; chapter 7 prints the same figure with “not below”.",
    ),
    evidence=(
        Source(
            document=PUBLISHED_TEXT,
            chapter=7,
            section=1,
            line=362,
            quote="康复护理型床位比例不低于55%",
        ),
    ),
)
_CEILING = Reading(
    id="bare_number_ceiling",
    statement=Bilingual(
        zh="不高于所印数值，各年均须守住", en="at most the printed number, to be kept every year"
    ),
    reason=Bilingual(
        zh="单元格只印数值，且比2020年数值宽松；死亡率越低越好，规划不会以死亡增多为目标，故读作上限。表注称大部分指标对接省规。",
        en=(
            "The cell prints a number and no sign, and a looser one than in 2020. Fewer deaths are better and no plan "
            "aims at more, so it is a ceiling; the note under the table says that most targets follow the province."
        ),
    ),
    evidence=(_NOTE_UNDER_TABLE,),
)
_ALL = Reading(
    id="bare_number_all",
    statement=Bilingual(zh="不低于100，即全部", en="at least 100, which is all of them"),
    reason=Bilingual(
        zh="单元格只印数值；100是比率的上限，两项补贴均须达到。",
        en="The cell prints a number and no sign; 100 is the most a share can be, and takes both allowances to reach.",
    ),
)
_TOTAL_AT_LEAST = Reading(
    id="five_year_total_at_least",
    statement=Bilingual(
        zh="2021—2025年累计不低于所印数值", en="at least the printed number in total over 2021-2025"
    ),
    reason=Bilingual(
        zh="名称印有“五年累计”：累计自2020年末的0起算，2020年栏的32不在其内，仅作参考。",
        en=(
            "The name prints “five-year total”: the sum starts from 0 at the end of 2020, so the 32 in the 2020 column "
            "lies outside it and is kept as a reference."
        ),
    ),
    evidence=(_cell(20, _NAME, 183, "（五年累计）"),),
)
_CEILING_EVERY_YEAR = Reading(
    id="ceiling_every_year",
    statement=Bilingual(
        zh="各年年平均值均低于所印数值",
        en="the annual average is below the printed number in every year",
    ),
    reason=Bilingual(
        zh="单元格印有符号，未印是仅指2025年还是各年；上限逐年守住方有意义。2020年数值未印。",
        en=(
            "The cell prints the sign, but not whether for 2025 alone or each year; a ceiling means something only "
            "if it is kept. No value of 2020 is printed."
        ),
    ),
)
_GEOMETRIC_MEAN = Reading(
    id="average_is_geometric",
    statement=Bilingual(
        zh="2021—2025年增速的几何平均数高于所印数值",
        en="the geometric mean of the growth of 2021-2025 is above the printed number",
    ),
    reason=Bilingual(
        zh="单元格印有“年均”；年均增速按水平法计算，基年不在平均之列。价格口径（名义或实际）未印。",
        en=(
            "The cell prints “annual average”; average growth is computed by the level method, without the base year. "
            "Whether at current or constant prices is not printed."
        ),
    ),
)
_LIKE_WITH_LIKE = Reading(
    id="like_with_like",
    statement=Bilingual(
        zh="城市对城镇居民、农村对农村居民，各自比较2021—2025年年均增速，两者均须达到",
        en="urban against urban and rural against rural residents, average growth of 2021-2025; both must pass",
    ),
    reason=Bilingual(
        zh="一行印两个基数、一个目标；未印明比较的居民范围与年份，同类相比、同期相比最为自然。",
        en=(
            "One row prints two baselines and one target, and does not say whose expenditure of which years; the same "
            "residents over the same years is the natural comparison."
        ),
    ),
)
_UNPRINTED_FIGURE = Reading(
    id="unprinted_figure",
    statement=Bilingual(zh="不低于国家确定的数值", en="at least the figure fixed by the State"),
    reason=Bilingual(
        zh="单元格只印文字；数值及其所指期间（年度或五年）均未印出。",
        en="The cell prints words; neither the figure nor its period, a year or five, is printed.",
    ),
)

_SET_BY_STATE = Assigned(by="国家", by_en="the State")

INDICATORS = (
    Indicator(
        id="maternal_mortality_ratio",
        number=1,
        name_zh="孕产妇死亡率",
        name_en="Maternal mortality ratio",
        domain="maternal_child",
        unit=PER_100_000_LIVE_BIRTHS,
        direction=Direction.DECREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(1, _NATURE, 76, "预期性"),
        baseline=Baseline(
            year=2020, printed="11.98", value=Decimal("11.98"), source=_cell(1, _BASE, 74, "11.98")
        ),
        target=Target(
            year=2025,
            printed="12.5",
            demand=Level(op=Comparator.AT_MOST, value=Decimal("12.5")),
            source=_cell(1, _TARGET, 75, "12.5"),
            reading=_CEILING,
        ),
        source=_cell(1, _NAME, 73, "(1)孕产妇死亡率（1/10万）"),
    ),
    Indicator(
        id="infant_mortality_rate",
        number=2,
        name_zh="婴儿死亡率",
        name_en="Infant mortality rate",
        domain="maternal_child",
        unit=PER_1000_LIVE_BIRTHS,
        direction=Direction.DECREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(2, _NATURE, 81, "预期性"),
        baseline=Baseline(
            year=2020, printed="2.16", value=Decimal("2.16"), source=_cell(2, _BASE, 79, "2.16")
        ),
        target=Target(
            year=2025,
            printed="5.25",
            demand=Level(op=Comparator.AT_MOST, value=Decimal("5.25")),
            source=_cell(2, _TARGET, 80, "5.25"),
            reading=_CEILING,
        ),
        source=_cell(2, _NAME, 78, "(2)婴儿死亡率（‰）"),
    ),
    Indicator(
        id="childcare_places_per_1000",
        number=3,
        name_zh="每千人口拥有3岁以下婴幼儿托位数",
        name_en="Childcare places for children under 3",
        domain="maternal_child",
        unit=PLACES_PER_1000,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(3, _NATURE, 86, "预期性"),
        baseline=Baseline(
            year=2020, printed="0.54", value=Decimal("0.54"), source=_cell(3, _BASE, 84, "0.54")
        ),
        target=Target(
            year=2025,
            printed="4.5",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("4.5")),
            source=_cell(3, _TARGET, 85, "4.5"),
            reading=_AT_LEAST,
        ),
        source=_cell(3, _NAME, 83, "(3)每千人口拥有3岁以下婴幼儿托位数（个）"),
    ),
    Indicator(
        id="national_immunisation_coverage",
        number=4,
        name_zh="适龄儿童免疫规划疫苗接种率",
        name_en="Vaccination coverage under the national immunisation programme, age-eligible children",
        domain="maternal_child",
        unit=PERCENT,
        direction=Direction.INCREASE,
        nature=Nature.BINDING,
        nature_source=_cell(4, _NATURE, 91, "约束性"),
        baseline=Baseline(year=2020, printed="90", value=Decimal("90"), source=_cell(4, _BASE, 89, "90")),
        target=Target(
            year=2025,
            printed="≥90",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("90")),
            source=_cell(4, _TARGET, 90, "≥90"),
        ),
        source=_cell(4, _NAME, 88, "(4)适龄儿童免疫规划疫苗接种率（%）"),
    ),
    Indicator(
        id="affordable_kindergarten_coverage",
        number=5,
        name_zh="普惠性幼儿园（在园幼儿数）覆盖率",
        name_en="Share of kindergarten children in affordable public-interest kindergartens",
        domain="education",
        unit=PERCENT,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(5, _NATURE, 98, "预期性"),
        baseline=Baseline(year=2020, printed="88", value=Decimal("88"), source=_cell(5, _BASE, 96, "88")),
        target=Target(
            year=2025,
            printed="90",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("90")),
            source=_cell(5, _TARGET, 97, "90"),
            reading=_AT_LEAST,
        ),
        source=_cell(5, _NAME, 95, "(5)普惠性幼儿园（在园幼儿数）覆盖率（%）"),
    ),
    Indicator(
        id="mean_years_schooling_working_age",
        number=6,
        name_zh="劳动年龄人口平均受教育年限",
        name_en="Mean years of schooling of the working-age population",
        domain="education",
        unit=YEARS_OF_SCHOOLING,
        direction=Direction.INCREASE,
        nature=Nature.BINDING,
        nature_source=_cell(6, _NATURE, 103, "约束性"),
        baseline=Baseline(
            year=2020, printed="11.13", value=Decimal("11.13"), source=_cell(6, _BASE, 101, "11.13")
        ),
        target=Target(
            year=2025,
            printed="11.62",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("11.62")),
            source=_cell(6, _TARGET, 102, "11.62"),
            reading=_AT_LEAST,
        ),
        source=_cell(6, _NAME, 100, "(6)劳动年龄人口平均受教育年限（年）"),
    ),
    Indicator(
        id="subsidised_skills_training",
        number=7,
        name_zh="政府补贴性职业技能培训",
        name_en="Participation in government-subsidised vocational skills training",
        domain="employment",
        unit=TEN_THOUSAND_PERSON_TIMES,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(7, _NATURE, 110, "预期性"),
        baseline=Baseline(year=2020, printed="-", value=None, source=_cell(7, _BASE, 108, "-")),
        target=Target(
            year=2025,
            printed="完成国家确定目标",
            demand=_SET_BY_STATE,
            source=_cell(7, _TARGET, 109, "完成国家确定目标"),
            reading=_UNPRINTED_FIGURE,
        ),
        source=_cell(7, _NAME, 107, "(7)政府补贴性职业技能培训（万人次）"),
    ),
    Indicator(
        id="startup_service_recipients",
        number=8,
        name_zh="接受创业服务人数",
        name_en="Recipients of start-up (entrepreneurship) services",
        domain="employment",
        unit=TEN_THOUSAND_PERSON_TIMES,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(8, _NATURE, 115, "预期性"),
        baseline=Baseline(year=2020, printed="-", value=None, source=_cell(8, _BASE, 113, "-")),
        target=Target(
            year=2025,
            printed="完成国家确定目标",
            demand=_SET_BY_STATE,
            source=_cell(8, _TARGET, 114, "完成国家确定目标"),
            reading=_UNPRINTED_FIGURE,
        ),
        source=_cell(8, _NAME, 112, "(8)接受创业服务人数（万人次）"),
    ),
    Indicator(
        id="employed_certified_share",
        number=9,
        name_zh="从业人员持证率",
        name_en="Share of employed persons holding a vocational certificate",
        domain="employment",
        unit=PERCENT,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(9, _NATURE, 120, "预期性"),
        baseline=Baseline(
            year=2020, printed="22.42", value=Decimal("22.42"), source=_cell(9, _BASE, 118, "22.42")
        ),
        target=Target(
            year=2025,
            printed="＞50",
            demand=Level(op=Comparator.MORE_THAN, value=Decimal("50")),
            source=_cell(9, _TARGET, 119, "＞50"),
        ),
        source=_cell(9, _NAME, 117, "(9)从业人员持证率（%）"),
    ),
    Indicator(
        id="labour_force_certified_share",
        number=10,
        name_zh="全社会劳动力持证率",
        name_en="Share of the labour force holding a vocational certificate",
        domain="employment",
        unit=PERCENT,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(10, _NATURE, 125, "预期性"),
        baseline=Baseline(year=2020, printed="-", value=None, source=_cell(10, _BASE, 123, "-")),
        target=Target(
            year=2025,
            printed="＞25",
            demand=Level(op=Comparator.MORE_THAN, value=Decimal("25")),
            source=_cell(10, _TARGET, 124, "＞25"),
        ),
        source=_cell(10, _NAME, 122, "(10)全社会劳动力持证率（%）"),
    ),
    Indicator(
        id="urban_surveyed_unemployment_rate",
        number=11,
        name_zh="城镇调查失业率",
        name_en="Surveyed urban unemployment rate",
        domain="employment",
        unit=PERCENT,
        direction=Direction.DECREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(11, _NATURE, 130, "预期性"),
        baseline=Baseline(year=2020, printed="-", value=None, source=_cell(11, _BASE, 128, "-")),
        target=Target(
            year=2025,
            printed="＜5.5",
            demand=Level(op=Comparator.LESS_THAN, value=Decimal("5.5")),
            source=_cell(11, _TARGET, 129, "＜5.5"),
            reading=_CEILING_EVERY_YEAR,
        ),
        source=_cell(11, _NAME, 127, "(11)城镇调查失业率（%）"),
    ),
    Indicator(
        id="disposable_income_growth",
        number=12,
        name_zh="居民人均可支配收入增长",
        name_en="Growth of per capita disposable income",
        domain="employment",
        unit=PERCENT_PER_YEAR,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(12, _NATURE, 135, "预期性"),
        baseline=Baseline(
            year=2020, printed="5.1", value=Decimal("5.1"), source=_cell(12, _BASE, 133, "5.1")
        ),
        target=Target(
            year=2025,
            printed="＞8（年均）",
            demand=AverageGrowth(op=Comparator.MORE_THAN, rate=Decimal("8")),
            source=_cell(12, _TARGET, 134, "＞8（年均）"),
            reading=_GEOMETRIC_MEAN,
        ),
        source=_cell(12, _NAME, 132, "(12)居民人均可支配收入增长(%)"),
    ),
    Indicator(
        id="basic_medical_insurance_coverage",
        number=13,
        name_zh="基本医疗保险参保率",
        name_en="Participation rate in basic medical insurance",
        domain="health",
        unit=PARTICIPATION_PERCENT,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(13, _NATURE, 142, "预期性"),
        baseline=Baseline(year=2020, printed="95", value=Decimal("95"), source=_cell(13, _BASE, 140, "95")),
        target=Target(
            year=2025,
            printed="95",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("95")),
            source=_cell(13, _TARGET, 141, "95"),
            reading=_AT_LEAST,
        ),
        source=_cell(13, _NAME, 139, "(13)基本医疗保险参保率（%）"),
    ),
    Indicator(
        id="life_expectancy_at_birth",
        number=14,
        name_zh="人均预期寿命",
        name_en="Life expectancy at birth",
        domain="health",
        unit=YEARS_OF_LIFE,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(14, _NATURE, 147, "预期性"),
        baseline=Baseline(
            year=2020, printed="76.9", value=Decimal("76.9"), source=_cell(14, _BASE, 145, "76.9")
        ),
        target=Target(
            year=2025,
            printed="78.1",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("78.1")),
            source=_cell(14, _TARGET, 146, "78.1"),
            reading=_AT_LEAST,
        ),
        source=_cell(14, _NAME, 144, "(14)人均预期寿命（岁）"),
    ),
    Indicator(
        id="health_institution_beds_per_1000",
        number=15,
        name_zh="每千人口医疗卫生机构床位数",
        name_en="Beds in medical and health institutions",
        domain="health",
        unit=BEDS_PER_1000,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(15, _NATURE, 152, "预期性"),
        baseline=Baseline(
            year=2020, printed="4.30", value=Decimal("4.30"), source=_cell(15, _BASE, 150, "4.30")
        ),
        target=Target(
            year=2025,
            printed="7.5",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("7.5")),
            source=_cell(15, _TARGET, 151, "7.5"),
            reading=_AT_LEAST,
        ),
        source=_cell(15, _NAME, 149, "(15)每千人口医疗卫生机构床位数（张）"),
    ),
    Indicator(
        id="licensed_doctors_per_1000",
        number=16,
        name_zh="每千人口执业（助理）医师数",
        name_en="Licensed (assistant) doctors",
        domain="health",
        unit=DOCTORS_PER_1000,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(16, _NATURE, 157, "预期性"),
        baseline=Baseline(
            year=2020, printed="1.98", value=Decimal("1.98"), source=_cell(16, _BASE, 155, "1.98")
        ),
        target=Target(
            year=2025,
            printed="3.8",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("3.8")),
            source=_cell(16, _TARGET, 156, "3.8"),
            reading=_AT_LEAST,
        ),
        source=_cell(16, _NAME, 154, "(16)每千人口执业（助理）医师数（人）"),
    ),
    Indicator(
        id="basic_pension_coverage",
        number=17,
        name_zh="基本养老保险参保率",
        name_en="Participation rate in basic old-age insurance",
        domain="elderly_care",
        unit=PARTICIPATION_PERCENT,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(17, _NATURE, 169, "预期性"),
        baseline=Baseline(
            year=2020, printed="93.3", value=Decimal("93.3"), source=_cell(17, _BASE, 167, "93.3")
        ),
        target=Target(
            year=2025,
            printed="95",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("95")),
            source=_cell(17, _TARGET, 168, "95"),
            reading=_AT_LEAST,
        ),
        source=_cell(17, _NAME, 166, "(17)基本养老保险参保率（%）"),
    ),
    Indicator(
        id="nursing_bed_share",
        number=18,
        name_zh="养老机构护理型床位占比",
        name_en="Share of nursing-care beds in elderly-care institutions",
        domain="elderly_care",
        unit=PERCENT,
        direction=Direction.INCREASE,
        nature=Nature.BINDING,
        nature_source=_cell(18, _NATURE, 174, "约束性"),
        baseline=Baseline(
            year=2020,
            printed="17.81",
            value=Decimal("17.81"),
            source=_cell(18, _BASE, 172, "17.81"),
        ),
        target=Target(
            year=2025,
            printed="55",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("55")),
            source=_cell(18, _TARGET, 173, "55"),
            reading=_AT_LEAST_BY_CHAPTER_7,
        ),
        source=_cell(18, _NAME, 171, "(18)养老机构护理型床位占比（%）"),
    ),
    Indicator(
        id="destitute_institutional_support_rate",
        number=19,
        name_zh="生活不能自理特困人员集中供养率",
        name_en="Institutional support rate of persons in extreme difficulty unable to care for themselves",
        domain="elderly_care",
        unit=PERCENT,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(19, _NATURE, 179, "预期性"),
        baseline=Baseline(
            year=2020, printed="100", value=Decimal("100"), source=_cell(19, _BASE, 177, "100")
        ),
        target=Target(
            year=2025,
            printed="100",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("100")),
            source=_cell(19, _TARGET, 178, "100"),
            reading=_AT_LEAST,
        ),
        source=_cell(19, _NAME, 176, "(19)生活不能自理特困人员集中供养率（%）"),
    ),
    Indicator(
        id="old_communities_renovated",
        number=20,
        name_zh="城镇老旧小区改造",
        name_en="Old urban residential communities renovated, five-year cumulative",
        domain="housing",
        unit=COMMUNITIES,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(20, _NATURE, 186, "预期性"),
        baseline=Baseline(year=2020, printed="32", value=Decimal("32"), source=_cell(20, _BASE, 184, "32")),
        target=Target(
            year=2025,
            printed="562",
            demand=Total(op=Comparator.AT_LEAST, value=Decimal("562")),
            source=_cell(20, _TARGET, 185, "562"),
            reading=_TOTAL_AT_LEAST,
        ),
        source=_cell(20, _NAME, 183, "(20)城镇老旧小区改造（个）（五年累计）"),
    ),
    Indicator(
        id="disability_allowance_coverage",
        number=21,
        name_zh="困难残疾人生活补贴和重度残疾人护理补贴覆盖率",
        name_en="Coverage of living allowances for persons with disabilities in hardship and nursing allowances for persons with severe disabilities",
        domain="social_assistance",
        unit=PERCENT,
        direction=Direction.INCREASE,
        nature=Nature.BINDING,
        nature_source=_cell(21, _NATURE, 193, "约束性"),
        baseline=Baseline(year=2020, printed="98", value=Decimal("98"), source=_cell(21, _BASE, 191, "98")),
        target=Target(
            year=2025,
            printed="100",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("100")),
            source=_cell(21, _TARGET, 192, "100"),
            reading=_ALL,
        ),
        source=_cell(21, _NAME, 190, "(21)困难残疾人生活补贴和重度残疾人护理补贴覆盖率（%）"),
    ),
    Indicator(
        id="basic_rehabilitation_coverage",
        number=22,
        name_zh="有需求残疾人基本康复服务覆盖率",
        name_en="Coverage of basic rehabilitation services among persons with disabilities in need",
        domain="social_assistance",
        unit=PERCENT,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(22, _NATURE, 198, "预期性"),
        baseline=Baseline(
            year=2020, printed="100", value=Decimal("100"), source=_cell(22, _BASE, 196, "100")
        ),
        target=Target(
            year=2025,
            printed="≥95",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("95")),
            source=_cell(22, _TARGET, 197, "≥95"),
        ),
        source=_cell(22, _NAME, 195, "(22)有需求残疾人基本康复服务覆盖率（%）"),
    ),
    Indicator(
        id="subsistence_standard_growth",
        number=23,
        name_zh="城乡低保平均保障标准年度增速",
        name_en="Annual growth of the average subsistence allowance (dibao) standard, urban and rural",
        domain="social_assistance",
        unit=PERCENT_PER_YEAR,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(23, _NATURE, 205, "预期性"),
        baseline=Baseline(
            year=2020,
            printed="城市6.2； \n\n农村8.2",
            value=None,
            source=_cell(23, _BASE, 201, "城市6.2； \n\n农村8.2", last_line=203),
        ),
        target=Target(
            year=2025,
            printed="年均不低于城乡居民五年内人均消费支出平均增速",
            demand=Relative(
                op=Comparator.AT_LEAST,
                reference="城乡居民五年内人均消费支出平均增速",
                reference_en="the average growth over the five years of the per capita consumption expenditure of urban and rural residents",
                averaged=True,
            ),
            source=_cell(23, _TARGET, 204, "年均不低于城乡居民五年内人均消费支出平均增速"),
            reading=_LIKE_WITH_LIKE,
        ),
        source=_cell(23, _NAME, 200, "(23)城乡低保平均保障标准年度增速（%）"),
        series=(
            Series(
                id="urban",
                name_zh="城市",
                name_en="urban",
                baseline=Baseline(
                    year=2020,
                    printed="城市6.2",
                    value=Decimal("6.2"),
                    source=_cell(23, _BASE, 201, "城市6.2"),
                ),
            ),
            Series(
                id="rural",
                name_zh="农村",
                name_en="rural",
                baseline=Baseline(
                    year=2020,
                    printed="农村8.2",
                    value=Decimal("8.2"),
                    source=_cell(23, _BASE, 203, "农村8.2"),
                ),
            ),
        ),
    ),
    Indicator(
        id="veteran_placement_rate",
        number=24,
        name_zh="政府安排工作的退役军人安置率",
        name_en="Placement rate of ex-service members due government-arranged work",
        domain="veterans",
        unit=PERCENT,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(24, _NATURE, 212, "预期性"),
        baseline=Baseline(
            year=2020, printed="100", value=Decimal("100"), source=_cell(24, _BASE, 210, "100")
        ),
        target=Target(
            year=2025,
            printed="100",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("100")),
            source=_cell(24, _TARGET, 211, "100"),
            reading=_AT_LEAST,
        ),
        source=_cell(24, _NAME, 209, "(24)政府安排工作的退役军人安置率（%）"),
    ),
    Indicator(
        id="cultural_facility_floor_area",
        number=25,
        name_zh="每万人口拥有公共文化设施建筑面积",
        name_en="Floor area of public cultural facilities",
        domain="culture_sport",
        unit=SQUARE_METRES_PER_10_000,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(25, _NATURE, 219, "预期性"),
        baseline=Baseline(year=2020, printed="-", value=None, source=_cell(25, _BASE, 217, "-")),
        target=Target(
            year=2025,
            printed="217",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("217")),
            source=_cell(25, _TARGET, 218, "217"),
            reading=_AT_LEAST,
        ),
        source=_cell(25, _NAME, 216, "(25)每万人口拥有公共文化设施建筑面积（平方米）"),
    ),
    Indicator(
        id="cultural_service_efficiency",
        number=26,
        name_zh="公共文化机构服务效率",
        name_en="Service efficiency of public cultural institutions",
        domain="culture_sport",
        unit=PERSONS_SERVED_PER_STAFF,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(26, _NATURE, 224, "预期性"),
        baseline=Baseline(year=2020, printed="-", value=None, source=_cell(26, _BASE, 222, "-")),
        target=Target(
            year=2025,
            printed="6833.3",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("6833.3")),
            source=_cell(26, _TARGET, 223, "6833.3"),
            reading=_AT_LEAST,
        ),
        source=_cell(26, _NAME, 221, "(26)公共文化机构服务效率（总服务人数/馆员规模）"),
    ),
    Indicator(
        id="sports_population_share",
        number=27,
        name_zh="体育人口占比",
        name_en='Share of the population regularly active in sport ("sports population")',
        domain="culture_sport",
        unit=PERCENT,
        direction=Direction.INCREASE,
        nature=Nature.ANTICIPATORY,
        nature_source=_cell(27, _NATURE, 229, "预期性"),
        baseline=Baseline(
            year=2020, printed="35.9", value=Decimal("35.9"), source=_cell(27, _BASE, 227, "35.9")
        ),
        target=Target(
            year=2025,
            printed="40.0",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("40.0")),
            source=_cell(27, _TARGET, 228, "40.0"),
            reading=_AT_LEAST,
        ),
        source=_cell(27, _NAME, 226, "(27)体育人口占比（%）"),
    ),
    Indicator(
        id="sports_area_per_capita",
        number=28,
        name_zh="人均体育场地面积",
        name_en="Sports venue area per capita",
        domain="culture_sport",
        unit=SQUARE_METRES_PER_PERSON,
        direction=Direction.INCREASE,
        nature=Nature.BINDING,
        nature_source=_cell(28, _NATURE, 234, "约束性"),
        baseline=Baseline(
            year=2020, printed="2.09", value=Decimal("2.09"), source=_cell(28, _BASE, 232, "2.09")
        ),
        target=Target(
            year=2025,
            printed="2.6",
            demand=Level(op=Comparator.AT_LEAST, value=Decimal("2.6")),
            source=_cell(28, _TARGET, 233, "2.6"),
            reading=_AT_LEAST,
        ),
        source=_cell(28, _NAME, 231, "(28)人均体育场地面积（平方米）"),
    ),
)
