"""What we read into cells of table 2-1 (表2-1) that do not print it; each target carries its own.

These nine load with the plan; `xzplan.data.readings` has the others.
"""

from __future__ import annotations

from xzplan.data.decisions import at, decided
from xzplan.data.table import BASE, NAME, TARGET, cell, off_row

AT_LEAST = decided(
    "bare_number_at_least",
    question=(
        "单元格只列数值、未列明符号，该目标值应理解为“等于”还是“不低于”？",
        "The cell prints a number and no sign: does it mean “exactly” or “at least”?",
    ),
    options=(
        ("等于所列数值", "exactly the printed number"),
        ("不低于所列数值", "at least the printed number"),
    ),
    adopted=2,
    reason=(
        "单元格只列数值，未列明符号；该指标越高越好，超额完成不应视为未完成。",
        "The cell prints a number and no sign. More is better here, and a better result must not count as a failure.",
    ),
    evidence=(cell(4, TARGET, 90, "≥90"), cell(22, TARGET, 197, "≥95")),
    indicators=(
        "childcare_places_per_1000",
        "affordable_kindergarten_coverage",
        "mean_years_schooling_working_age",
        "basic_medical_insurance_coverage",
        "life_expectancy_at_birth",
        "health_institution_beds_per_1000",
        "licensed_doctors_per_1000",
        "basic_pension_coverage",
        "destitute_institutional_support_rate",
        "veteran_placement_rate",
        "cultural_facility_floor_area",
        "cultural_service_efficiency",
        "sports_population_share",
        "sports_area_per_capita",
    ),
)
AT_LEAST_BY_CHAPTER_7 = decided(
    "bare_number_at_least_restated",
    question=(
        "单元格只列55、未列明符号，该目标值应理解为“等于”还是“不低于”？",
        "The cell prints 55 and no sign: does it mean “exactly” or “at least”?",
    ),
    options=(
        ("等于所列数值", "exactly the printed number"),
        ("不低于所列数值", "at least the printed number"),
    ),
    adopted=2,
    reason=(
        "单元格只列数值；第七章对同一数值载有“不低于”。",
        "The cell prints a number and no sign. Chapter 7 prints the same figure with “not below”.",
    ),
    evidence=(at(7, 1, 362, "康复护理型床位比例不低于55%"),),
    indicators=("nursing_bed_share",),
)
CEILING = decided(
    "bare_number_ceiling",
    question=(
        "死亡率的目标比2020年数值宽松，且未列明符号，应理解为上限、应达到的数值，还是笔误？",
        "The target for a death rate is looser than the value of 2020 and prints no sign: is it a ceiling, a value to reach, or a misprint?",
    ),
    options=(
        ("不高于所列数值，各年均须保持", "at most the printed number, to be kept every year"),
        (
            "以所列数值为2025年应达水平，即允许死亡率上升",
            "the printed number is the level to reach, which allows the rate to rise",
        ),
        ("笔误", "a misprint"),
    ),
    adopted=1,
    reason=(
        "单元格只列数值，且比2020年数值宽松；死亡率越低越好；目标值宽于基期水平，按上限控制，不作为上升目标。表注称大部分指标对接省规。",
        "The cell prints a number and no sign, and the number is looser than the value of 2020. Fewer deaths are better, so it is a ceiling and not a target to rise to. The note under the table says that most targets follow the province.",
    ),
    evidence=(
        off_row(236, "2025年大部分指标对接省规"),
        cell(1, BASE, 74, "11.98"),
        cell(1, TARGET, 75, "12.5"),
        cell(2, BASE, 79, "2.16"),
        cell(2, TARGET, 80, "5.25"),
    ),
    indicators=("maternal_mortality_ratio", "infant_mortality_rate"),
)
ALL = decided(
    "bare_number_all",
    question=(
        "目标100未列明符号，而100又是比率的上限，应如何理解？",
        "The target 100 prints no sign and is the highest possible rate: what does it require?",
    ),
    options=(
        ("等于100", "exactly 100"),
        ("不低于100，即全部", "at least 100, which is all of them"),
    ),
    adopted=2,
    reason=(
        "单元格只列数值；100是比率的上限，两项补贴均须达到。",
        "The cell prints a number and no sign. 100 is the highest possible rate, and both allowances have to reach it.",
    ),
    evidence=(cell(21, TARGET, 192, "100"),),
    indicators=("disability_allowance_coverage",),
)
TOTAL_AT_LEAST = decided(
    "five_year_total_at_least",
    question=(
        "名称载有“五年累计”，2020年栏又列32：562从何时起算，32指什么？",
        "The name says “five-year total”, yet the 2020 column prints 32: where does 562 start, and what is 32?",
    ),
    options=(
        ("2021—2025年累计不低于所列数值", "at least the printed number in total over 2021–2025"),
        (
            "同上，且以32为2020年一年的数量",
            "the same, and 32 is the number of 2020 alone",
        ),
        (
            "同上，且以32为2016—2020年的累计",
            "the same, and 32 is the total of 2016–2020",
        ),
        (
            "32与562都是年末存量，还需改造530个",
            "32 and 562 are both stocks at the end of a year, so 530 remain",
        ),
        ("如同一般水平指标，由32逐年升至562", "a level like any other, on a line from 32 to 562"),
    ),
    adopted=1,
    reason=(
        "名称载有“五年累计”：累计自2020年末的0起算，2020年栏的32不在其内，仅作参考。",
        "The name prints “five-year total”. The sum starts from 0 at the end of 2020, so the 32 in the 2020 column is not part of it and is kept for reference.",
    ),
    evidence=(
        cell(20, NAME, 183, "（五年累计）"),
        cell(20, BASE, 184, "32"),
        cell(20, TARGET, 185, "562"),
    ),
    indicators=("old_communities_renovated",),
)
CEILING_EVERY_YEAR = decided(
    "ceiling_every_year",
    question=(
        "“＜5.5”指各年还是仅指2025年，指全年平均还是某月？",
        "Does “below 5.5” apply to every year or to 2025 alone, and to the annual average or to a month?",
    ),
    options=(
        (
            "各年年平均值均低于所列数值",
            "the annual average is below the printed number in every year",
        ),
        ("仅2025年低于所列数值", "below the printed number in 2025 alone"),
    ),
    adopted=1,
    reason=(
        "单元格载有符号，未列明仅指2025年还是各年；上限须逐年保持。2020年数值未列明。",
        "The cell prints the sign, but not whether it applies to 2025 alone or to each year. A ceiling has to be kept every year. No value of 2020 is printed.",
    ),
    evidence=(cell(11, BASE, 128, "-"), cell(11, TARGET, 129, "＜5.5")),
    indicators=("urban_surveyed_unemployment_rate",),
)
GEOMETRIC_MEAN = decided(
    "average_is_geometric",
    question=(
        "“＞8（年均）”的年均如何计算，是否要求每一年，5.1是否为起点？",
        "How is the annual average computed, does every single year have to pass, and is 5.1 the starting value?",
    ),
    options=(
        (
            "2021—2025年增速的几何平均数高于所列数值",
            "the geometric mean of the growth of 2021–2025 is above the printed number",
        ),
        ("各年增速的算术平均数高于所列数值", "the arithmetic mean of the yearly rates is above it"),
        ("每一年的增速都高于所列数值", "the rate of every single year is above it"),
        ("增速由5.1逐年升至8", "the rate climbs evenly from 5.1 to 8"),
    ),
    adopted=1,
    reason=(
        "单元格载有“年均”；年均增速按水平法计算，基年不在平均之列。价格口径（名义或实际）未列明。",
        "The cell prints “annual average”. Average growth is computed by the level method, without the base year. The price basis (current or constant prices) is not printed.",
    ),
    evidence=(cell(12, BASE, 133, "5.1"), cell(12, TARGET, 134, "＞8（年均）")),
    indicators=("disposable_income_growth",),
)
LIKE_WITH_LIKE = decided(
    "like_with_like",
    question=(
        "低保标准的增速与谁的消费支出、哪些年份相比，比年均还是逐年比？",
        "With whose expenditure and with which years is the growth of the allowance compared, on average or year by year?",
    ),
    options=(
        (
            "城市与城镇居民相比、农村与农村居民相比，均按2021—2025年年均增速，两者均须达到",
            "the urban standard with urban residents and the rural one with rural residents, by average growth in 2021–2025; both must pass",
        ),
        ("两者都与全体居民的合计数相比", "both with one figure for all residents"),
        ("与每次调整标准之前五年的增速相比", "with the five years before each adjustment"),
        ("逐年比较", "year by year"),
    ),
    adopted=1,
    reason=(
        "一项列两个基期值、一个目标；未列明比较的居民范围与年份，同类相比、同期相比最为合理。",
        "One row prints two baselines and one target, and does not say whose expenditure or which years. The natural comparison is of the same residents over the same years.",
    ),
    evidence=(
        cell(23, NAME, 200, "年度增速"),
        cell(23, TARGET, 204, "年均不低于城乡居民五年内人均消费支出平均增速"),
    ),
    indicators=("subsistence_standard_growth",),
)
UNPRINTED_FIGURE = decided(
    "unprinted_figure",
    question=(
        "“完成国家确定目标”未列明数值，应如何理解？",
        "The cell says that the target set by the State is to be met and gives no figure: what does it require?",
    ),
    options=(
        ("不低于国家确定的数值", "at least the figure set by the State"),
        ("不计数值，只评价任务是否完成", "a task that is either done or not, without a figure"),
    ),
    adopted=1,
    reason=(
        "单元格只列文字；数值及其所指期间（年度或五年）均未列明。",
        "The cell prints words. Neither the figure nor its period (one year or five) is printed.",
    ),
    evidence=(cell(7, TARGET, 109, "完成国家确定目标"), cell(8, TARGET, 114, "完成国家确定目标")),
    indicators=("subsidised_skills_training", "startup_service_recipients"),
)
