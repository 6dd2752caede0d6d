"""What we read into phrases of commitments that leave something open; each target carries its own.

First those that several commitments may share, then those of one phrase.
"""

from __future__ import annotations

from xzplan.data.decisions import at, decided
from xzplan.model.readings import Reading

BARE_COUNT = decided(
    "bare_count_at_least",
    question=(
        "原文只列数量，未写“至少”，也未列明年份：应理解为五年累计等于、不少于此数，还是每年不少于此数？",
        "The text prints a bare number, with neither “at least” nor a year: is it exact, a minimum over the five years, or a minimum for every year?",
    ),
    options=(
        ("2021—2025年累计等于所列数量", "exactly the printed number, in total over 2021–2025"),
        ("2021—2025年累计不少于所列数量", "at least the printed number, in total over 2021–2025"),
        ("每年不少于所列数量", "at least the printed number in every year"),
    ),
    adopted=2,
    reason=(
        "原文只列数量，未写“至少”，也未列明年份；超额完成不应视为未完成，规划期内哪一年办成均可，故与表中只列数值的目标一样理解为下限，按五年合计。",
        "The text prints a bare number, with neither “at least” nor a year. Doing more must not count as a failure, and any year of the plan will do. It is therefore read like the bare numbers of the table: as a floor, summed over the five years.",
    ),
    evidence=(
        at(4, 2, 293, "新建幼儿园25所", box="4.1"),
        at(9, 2, 422, "辅助性就业（照护照料）机构12家", box="9.1"),
        at(9, 2, 422, "至少建有1家", box="9.1"),
    ),
    commitments=(
        "kindergartens_built",
        "kindergartens_extended",
        "kindergartens_upgraded",
        "schools_built",
        "schools_extended",
        "senior_secondary_schools_built",
        "senior_secondary_schools_extended",
        "training_bases_strengthened",
        "key_teaching_programmes_strengthened",
        "funeral_homes_built",
        "funeral_homes_rebuilt",
        "cremators_renewed",
        "supported_employment_bodies",
        "livelihood_spending_indicators",
    ),
)
BARE_PER_UNIT = decided(
    "bare_per_unit_count",
    question=(
        "原文对每个单位、机构或个人载有数量，未写“至少”：应理解为“等于”还是“不少于”？",
        "The text prints a number for each unit, facility or person and no “at least”: does it mean “exactly” or “at least”?",
    ),
    options=(
        (
            "每个单位、机构或个人等于所列数量",
            "exactly the printed number for each unit, facility or person",
        ),
        (
            "每个单位、机构或个人均不少于所列数量",
            "at least the printed number for each unit, facility or person",
        ),
    ),
    adopted=2,
    reason=(
        "原文未写“至少”；所列数量是对每一个的要求，超出不应视为未完成。",
        "No “at least” is printed. The number is required of each one, and more must not count as a failure.",
    ),
    evidence=(
        at(4, 1, 272, "每个县重点办好一所中等职业学校"),
        at(4, 1, 270, "每县至少办好一所公办普通高中"),
        at(9, 2, 422, "每个县（市、区）建立一个残疾人法律援助机构", box="9.1"),
        at(9, 2, 422, "每个县（市、区）至少建有一个儿童康复机构", box="9.1"),
    ),
    commitments=(
        "free_precheck_items",
        "maternal_institutions",
        "individual_education_plans",
        "disability_legal_aid",
        "county_cultural_brands",
        "township_cultural_specialities",
        "village_cultural_activities",
    ),
)
BARE_PERCENT = decided(
    "bare_percent_at_least",
    question=(
        "原文只列百分比，未写“以上”或“不低于”：应理解为“等于”还是“不低于”？",
        "The text prints a percentage without “or more”: does it mean “exactly” or “at least”?",
    ),
    options=(
        ("等于所列百分比", "exactly the printed percentage"),
        ("不低于所列百分比", "at least the printed percentage"),
    ),
    adopted=2,
    reason=(
        "原文只列百分比，未写“以上”或“不低于”；该比例越高越好，超过不应视为未完成；100%为上限。",
        "The text prints the percentage without “or more”. More is better and must not count as a failure; 100% is the highest possible share.",
    ),
    evidence=(
        at(6, 2, 347, "力争70%的三级医院和50%的县级综合医院"),
        at(9, 1, 406, "保障率达到100%"),
        at(8, 1, 383, "入住率90%以上"),
    ),
    commitments=(
        "grade_3_hospitals_online",
        "county_hospitals_online",
        "orphans_secured",
        "assigned_officers_placed",
        "soldiers_placed",
        "soldiers_in_public_bodies",
        "soldiers_adaptation_training",
    ),
)
FULL_COVERAGE = decided(
    "full_coverage_is_100",
    question=(
        "原文以“全覆盖”“全部”等词表述，未列明数字：应理解为多少？",
        "The text says “full coverage”, “all” or the like and prints no figure: how much does it require?",
    ),
    options=(
        ("所指对象的100%", "100% of those meant"),
        ("基本覆盖即可", "nearly all of them are enough"),
        ("仅作方向，没有数值", "a direction, without a figure"),
    ),
    adopted=1,
    reason=(
        "原文以“全覆盖”“全部”“全面普及”“覆盖性”“人人”“应保尽保”等词表述，未列明数字；所指对象可逐一计数，且原文未列例外，故理解为100%。",
        "The text uses words that leave nobody out (full coverage, all, made universal, everyone, every eligible person is covered) and prints no figure. Those meant can be counted and no exception is printed, so it is read as 100%.",
    ),
    evidence=(
        at(4, 2, 290, "师生全覆盖"),
        at(6, 2, 353, "建设全部达标", box="6.1"),
        at(8, 1, 383, "应保尽保"),
        at(9, 1, 407, "全面普及残疾儿童少年义务教育"),
        at(11, 2, 477, "覆盖性抢救工程", box="11.1"),
    ),
    commitments=(
        "digital_teaching_coverage",
        "work_injury_insurance_coverage",
        "medical_groups_linked",
        "tcm_clinic_coverage",
        "tcm_clinics_up_to_standard",
        "elderly_pension_coverage",
        "low_income_housing_security",
        "property_management_coverage",
        "disabled_children_compulsory_education",
        "cremation_coverage",
        "rehabilitation_for_everyone",
        "columbarium_coverage",
        "ancient_buildings_rescued",
        "recipient_information_collected",
    ),
)
WHOLE_GROUP = decided(
    "whole_group_is_100",
    question=(
        "原文只指明对象，既未列明比例，也未写“全部”：应理解为全体，还是其中一部分？",
        "The text names a group and prints neither a share nor “all”: does it mean the whole group or a part of it?",
    ),
    options=(
        ("所指对象的100%", "100% of those meant"),
        ("其中一部分，比例不明", "a part of them; the share is not known"),
    ),
    adopted=1,
    reason=(
        "原文只指明对象，既未列明比例，也未写“全部”；对象未作限制，故理解为其全体。",
        "The text names the group and prints neither a share nor “all”. It sets no limit, so the whole group is meant.",
    ),
    evidence=(at(7, 1, 362, "力争有意愿入住的特困人员实现集中供养"),),
    commitments=(
        "elderly_venues_in_new_compounds",
        "elderly_venues_in_old_compounds",
        "willing_destitute_central_support",
    ),
)
ELIMINATED = decided(
    "elimination_is_zero",
    question=(
        "原文写“消除”“清零”，未列明数字：应理解为全部消除，还是有所减少？",
        "The text says “eliminate” or “zero” and prints no figure: must none remain, or are fewer enough?",
    ),
    options=(
        ("数量为0", "there are none"),
        ("比2020年减少", "fewer than in 2020"),
    ),
    adopted=1,
    reason=(
        "原文写“消除”“清零”，未列明数字；数量不会小于0，故理解为不高于0。",
        "The text says “eliminate” or “zero” and prints no figure. There cannot be fewer than 0, so it is read as at most 0.",
    ),
    evidence=(
        at(4, 1, 268, "加快消除城镇大班额"),
        at(8, None, 380, "“静态清零”成果"),
    ),
    commitments=(
        "oversized_urban_classes",
        "dangerous_rural_houses_cleared",
    ),
)
HAVING_ONE = decided(
    "having_is_at_least_one",
    question=(
        "原文要求设置、配备、建立或制定，未列明数量：应有几个？",
        "The text requires something to be set up, staffed or issued and prints no number: how many are enough?",
    ),
    options=(
        ("每个不少于1", "at least one for each"),
        ("按需要而定，数量不明", "as many as are needed; the number is not known"),
    ),
    adopted=1,
    reason=(
        "原文要求设置、配备、建立或制定，未列明数量；有1个即视为已完成。",
        "The text requires something to be set up, staffed or issued and prints no number. One is enough.",
    ),
    evidence=(
        at(6, 2, 344, "设置公共卫生科"),
        at(9, 2, 414, "县县建殡仪馆"),
        at(10, 1, 437, "配备专职解说员"),
    ),
    commitments=(
        "infant_care_bodies",
        "infant_care_information_system",
        "county_kindergarten_layout_plans",
        "joint_admission_platform",
        "disabled_children_follow_up_scheme",
        "lifelong_learning_platform",
        "school_information_platform",
        "modern_school_system",
        "new_employment_injury_scheme",
        "emergency_medical_rescue_centre",
        "long_term_care_insurance_set_up",
        "health_management_centre",
        "modern_hospital_management",
        "hospital_performance_indicators",
        "public_health_departments",
        "occupational_health_system",
        "disease_control_information_system",
        "community_care_operating_subsidy",
        "home_care_subsidy",
        "renovation_technical_standard",
        "rental_housing_land_plan",
        "public_rental_plan",
        "subsidised_housing_platform",
        "child_welfare_scheme",
        "elderly_visits_scheme",
        "left_behind_elderly_scheme",
        "disability_supplementary_insurance",
        "smart_assistance_platform",
        "county_funeral_homes",
        "disability_prevention_plan",
        "supported_employment_database",
        "disability_employment_platform",
        "relief_stations_built",
        "provincial_cemetery_guides",
        "county_cemetery_guides",
        "traditional_crafts_catalogue",
        "smart_broadcasting_platform",
        "heritage_public_platform",
        "public_sports_plan",
        "intangible_heritage_catalogue",
        "leading_group_set_up",
        "departments_own_plans",
        "livelihood_spending_list",
    ),
)
RANGE = decided(
    "range_done_from_lower_figure",
    question=(
        "原文列的是数量区间：达到较小数是否即为完成，多于较大数是否视为未完成？",
        "The text prints a range: is the lower figure enough, and is more than the upper figure a failure?",
    ),
    options=(
        (
            "达到较小数即为完成，多于较大数不视为未完成",
            "the lower figure is enough; more than the upper figure is not a failure",
        ),
        (
            "须在两数之间，多于较大数即不合要求",
            "the number has to lie between the two; more than the upper figure is a failure",
        ),
        ("达到较大数方为完成", "the upper figure has to be reached"),
    ),
    adopted=1,
    reason=(
        "原文列的是数量区间；区间内任一数量均符合要求，超额完成不应视为未完成。两个数均予保留。",
        "The text prints a range. Any number in it will do, and more must not count as a failure. Both figures are kept.",
    ),
    evidence=(
        at(6, 2, 353, "1-2个基层名老中医药专家传承工作室", box="6.1"),
        at(9, 2, 420, "根据需要建成1-2所", box="9.1"),
    ),
    commitments=(
        "tcm_heritage_studios",
        "child_welfare_institutions",
    ),
)
HIGHER_EACH_YEAR = decided(
    "higher_each_year",
    question=(
        "原文要求“逐年”提高或增加，未列明幅度：怎样视为达到？",
        "The text requires a rise year by year and does not print how much: when is this met?",
    ),
    options=(
        ("每年均高于上一年", "each year above the year before"),
        ("每年不低于上一年", "no year below the year before"),
        ("2025年高于2020年", "2025 above 2020"),
    ),
    adopted=1,
    reason=(
        "原文写“逐年”，未列明幅度，也未列明2020年数值；有提高即符合要求，持平不符合。",
        "The text says “year by year” and prints neither the size of the rise nor a value for 2020. Any rise will do; an unchanged value will not.",
    ),
    evidence=(
        at(10, 1, 429, "保障标准逐年提高"),
        at(10, 1, 431, "逐年增加事业单位安置退役士兵比例"),
    ),
    commitments=(
        "entitled_group_standard_rises",
        "soldiers_in_institutions_rising",
    ),
)
ONE_TO_ONE = decided(
    "about_equal_is_one_to_one",
    question=(
        "原文写“大体相当”，未列明数字：普职比是多少？",
        "The text says “about equal” and prints no figure: what is the ratio?",
    ),
    options=(
        (
            "普通高中与中等职业学校之比约为1∶1",
            "general senior secondary to vocational education at about 1:1",
        ),
        ("仅作方向，没有数值", "a direction, without a figure"),
    ),
    adopted=1,
    reason=(
        "原文写“大体相当”，未列明数字；两者相当即为1∶1，允许差距和统计口径（在校生或招生数）均未列明。",
        "The text says that the two are about equal and prints no figure. Equal means 1:1. The text prints neither a tolerance nor whether pupils or new entrants are counted.",
    ),
    evidence=(at(4, 1, 270, "保持高中阶段教育普职比大体相当"),),
    commitments=("general_to_vocational_ratio",),
)
ALL_OF_FIFTEEN = decided(
    "all_of_a_printed_count",
    question=(
        "原文既列“15个”，又列“全部”：应理解为所列的个数，还是届时的全部？",
        "The text prints both 15 and “all”: does it require the printed number, or all groups that exist by then?",
    ),
    options=(
        ("等于所列数量", "exactly the printed number"),
        ("不少于所列数量，即所列的全部", "at least the printed number, which is all of them"),
        ("届时全部医疗集团，不论个数", "all medical groups that exist by then, however many"),
    ),
    adopted=2,
    reason=(
        "原文载有总数，又列“全部”，未写“至少”；15个是医疗集团的数量，不是县的数量。",
        "The text prints the total and “all”, without “at least”. The 15 are medical groups, not counties.",
    ),
    evidence=(at(6, 2, 347, "15个县域医疗集团全部接入远程医疗平台"),),
    commitments=("medical_groups_on_telemedicine",),
)
CYCLE = decided(
    "cycle_without_a_start",
    question=(
        "“3-5年建设周期”未列明起始年份：是指建设周期的长度，还是指完成年份？",
        "A construction period of 3 to 5 years is printed without its first year: is it a length, or does it set the year of completion?",
    ),
    options=(
        (
            "3至5年为建设周期的长度，不是完成年份",
            "3 to 5 years is the length of the construction period, not a date",
        ),
        (
            "自2021年起算，2023至2025年建成",
            "counted from 2021, so that it is completed between 2023 and 2025",
        ),
    ),
    adopted=1,
    reason=(
        "原文写“3-5年建设周期”和“启动”，未列明起始年份；周期可能延至2025年以后，目标年份按规划期推定。",
        "The text prints the length and that the programme is to be started, but no first year. The period may end after 2025; the target year is taken from the end of the plan.",
    ),
    evidence=(at(6, 2, 351, "积极启动忻州市3-5年建设周期", box="6.1"),),
    commitments=("quality_uniformity_programme",),
)
FIVE_YEARS = decided(
    "five_years_from_2021",
    question=(
        "“从2021年起连续5年”截至哪一年？",
        "“For five years in a row from 2021 on”: which year is the last?",
    ),
    options=(
        ("2021至2025年每年均列为民生实事", "listed in each year from 2021 to 2025"),
        ("2021年之后再数5年，到2026年", "five years after 2021, to 2026"),
    ),
    adopted=1,
    reason=(
        "原文写“从2021年起连续5年”，未列明截止年份；由2021年起数满5年即至2025年，继续列入不应视为未完成。",
        "The text prints the first year and “five years in a row”, but no last year. Five years counted from 2021 end with 2025. A longer listing must not count as a failure.",
    ),
    evidence=(at(7, 2, 373, "从2021年起连续5年把养老幸福工程列为民生实事", box="7.1"),),
    commitments=("elderly_happiness_listed",),
)
STATION_SHARE = decided(
    "rehabilitation_station_share",
    question=(
        "“社区康复站达到70%”未列明分母：是社区康复站的70%，还是乡村（社区）的70%？",
        "The text asks for 70% of rehabilitation stations without a denominator: is it 70% of the stations, or of the villages and communities?",
    ),
    options=(
        (
            "社区康复站中，配备康复医生并建立规范化服务制度的不低于70%",
            "at least 70% of the community rehabilitation stations have a doctor and a standardised service system",
        ),
        (
            "不低于70%的乡村（社区）有这样的社区康复站",
            "at least 70% of the villages and communities have such a station",
        ),
    ),
    adopted=1,
    reason=(
        "原文只列“达到70%”，未列明分母；主语是社区康复站，故以社区康复站为分母，也可能指乡村（社区）的比例。未写“以上”，超过不应视为未完成。",
        "The text prints 70% without a denominator. The subject of the sentence is the stations, so they are taken as the denominator; a share of the villages and communities is also possible. No “or more” is printed, and more must not count as a failure.",
    ),
    evidence=(
        at(
            9,
            2,
            422,
            "乡村（社区）配备康复医生并建立规范化服务制度的社区康复站达到70%",
            box="9.1",
        ),
    ),
    commitments=("rehabilitation_stations_staffed",),
)
BOTH_KINDS_OF_BASE = decided(
    "range_of_both_kinds_of_base",
    question=(
        "原文先列两类基地，后列“1到2个”：是每类1到2个，还是两类合计1到2个？",
        "The text names two kinds of base and then prints “1 to 2”: is that 1 to 2 of each kind, or of both together?",
    ),
    options=(
        (
            "市本级和各县各有1至2个，两类基地合计；达到1个即为完成，多于2个不视为未完成",
            "1 to 2 in the city and in each county, both kinds of base together; 1 is enough, and more than 2 is not a failure",
        ),
        (
            "市本级和各县每类各有1至2个",
            "1 to 2 of each kind in the city and in each county",
        ),
    ),
    adopted=1,
    reason=(
        "原文先列孵化基地和就业创业基地（中心），后列“1到2个”，未说明是每类还是合计；按较低的要求理解为合计。区间内任一数量均符合要求。",
        "The text names incubation bases and employment and start-up bases (centres) and then prints “1 to 2”, without saying whether of each kind or of both together. Both together is the lower requirement and is adopted. Any number in the range will do.",
    ),
    evidence=(
        at(
            10,
            2,
            448,
            "忻州市、县各扶植培育退役士兵孵化基地、就业创业基地（中心）1到2个",
            box="10.1",
        ),
    ),
    commitments=("veterans_bases",),
)
WITHIN_MINUTES = decided(
    "circle_within_minutes",
    question=(
        "“分钟健身圈”未写“以内”：所列分钟数是上限，还是只作名称？",
        "The text prints a “15-minute fitness circle” without “within”: is the number of minutes a ceiling, or only part of a name?",
    ),
    options=(
        ("到达健身设施所需时间不超过所列分钟数", "reached within the printed number of minutes"),
        ("只作名称，不计时间", "only a name, without a time to measure"),
    ),
    adopted=1,
    reason=(
        "原文写“分钟健身圈”，未写“以内”；“健身圈”即所列时间内可到达的范围，用时更短不应视为未完成。到达方式未列明。",
        "The text prints a number of minutes without “within”. A fitness circle is the area that can be reached in that time, and a shorter time must not count as a failure. The means of travel is not printed.",
    ),
    evidence=(
        at(11, 1, 461, "城市社区15分钟健身圈"),
        at(11, 1, 461, "县城社区10分钟健身圈"),
    ),
    commitments=(
        "urban_fitness_circle",
        "county_town_fitness_circle",
    ),
)
AT_LEAST_READ_ON = decided(
    "at_least_governs_both",
    question=(
        "“至少”只列在前一项之前，是否适用于“和”后的一项？",
        "“At least” is printed before the first of two items joined by “and”: does it also apply to the second?",
    ),
    options=(
        ("不少于所列数量", "at least the printed number"),
        ("等于所列数量", "exactly the printed number"),
    ),
    adopted=1,
    reason=(
        "同一句中“至少”列在前一项之前，以“和”连接两项，故后一项也理解为不少于。",
        "“At least” is printed once, before the first of two items joined by “and”. It applies to both.",
    ),
    evidence=(
        at(
            11,
            2,
            485,
            "县级至少建有1个体育场（或田径场）和1个全民健身中心（或体育馆）",
            box="11.1",
        ),
    ),
    commitments=("county_fitness_centres",),
)

RISE = decided(
    "rises_above_the_base_year",
    question=(
        "原文要求提高、增加、扩大或延长，未列明幅度、基期和年份：怎样视为达到？",
        "The text requires a rise and prints neither its size nor the starting value: when is this met?",
    ),
    options=(
        ("2025年高于2020年", "2025 above 2020"),
        ("每年均高于上一年", "each year above the year before"),
        ("仅作方向，不作评价", "only a direction, which is not assessed"),
    ),
    adopted=1,
    reason=(
        "原文未写“逐年”，以规划期首尾相比最为稳妥；2020年数值未列明的，须先补充基期值，未补充的不作评价。",
        "The text does not say “year by year”, so the end of the plan is compared with its start. If the value of 2020 is not printed, supply it first; until then the promise is not assessed.",
    ),
    evidence=(
        at(4, 1, 266, "扩大普惠幼儿园覆盖率"),
        at(6, 1, 331, "提高人均基本公共卫生服务经费标准"),
        at(10, 1, 429, "保障标准逐年提高"),
    ),
    commitments=(
        "immunisation_rate_raised",
        "affordable_kindergarten_coverage_raised",
        "senior_secondary_enrolment_raised",
        "public_kindergartens_raised",
        "start_up_base_funds_raised",
        "older_jobless_benefit_extended",
        "certified_share_raised",
        "skilled_share_raised",
        "training_subsidy_funds_raised",
        "public_health_funding_raised",
        "community_health_centres_added",
        "subsidised_housing_supply_raised",
        "subsidised_housing_coverage_raised",
        "dibao_standard_raised",
        "destitute_support_standard_raised",
        "disability_allowances_raised",
        "more_services_by_mobile",
        "disabled_soldiers_nursing_raised",
        "retired_officers_pay_raised",
        "general_transfers_raised",
        "talent_incentive_fund_raised",
        "remote_talent_incentives_raised",
    ),
)
FALL = decided(
    "falls_below_the_base_year",
    question=(
        "原文要求下降，未列明幅度和基期值：怎样视为达到？",
        "The text requires a fall and prints neither its size nor the starting value: when is this met?",
    ),
    options=(
        ("2025年低于2020年", "2025 below 2020"),
        ("每年均低于上一年", "each year below the year before"),
        ("仅作方向，不作评价", "only a direction, which is not assessed"),
    ),
    adopted=1,
    reason=(
        "原文未写“逐年”，以规划期首尾相比最为稳妥；“明显”的幅度未列明，2020年数值须先补充。",
        "The text does not say “year by year”, so the end of the plan is compared with its start. It prints “clearly” without a size. Supply the value of 2020 first.",
    ),
    evidence=(at(4, 1, 268, "确保儿童青少年新发生近视率明显下降"),),
    commitments=("child_myopia_lowered",),
)
ONE_FAVOURED = decided(
    "one_school_favoured",
    question=(
        "“每个县重点办好一所中等职业学校”是每县至少一所，还是从中选定一所重点支持？",
        "Each county is to “run one secondary vocational school well as a priority”: does this mean at least one, or one that is chosen and given priority?",
    ),
    options=(
        (
            "每县选定1所重点办好；超过1所不视为未完成",
            "one is chosen in each county and given priority; more than one is not a failure",
        ),
        ("每县至少有1所中等职业学校", "each county has at least one secondary vocational school"),
    ),
    adopted=1,
    reason=(
        "同章对公办普通高中写“至少办好一所”，此处写“重点办好一所”，用词不同：指择一重点支持，不是学校数量的下限。",
        "For general schools the chapter says “at least one”; here it says “one as a priority”. One school is to be given priority; this is not a minimum number of schools.",
    ),
    evidence=(
        at(4, 1, 272, "每个县重点办好一所中等职业学校"),
        at(4, 1, 270, "每县至少办好一所公办普通高中"),
    ),
    commitments=("county_vocational_schools",),
)

COMMITMENT_READINGS: tuple[Reading, ...] = (
    BARE_COUNT,
    BARE_PER_UNIT,
    BARE_PERCENT,
    FULL_COVERAGE,
    WHOLE_GROUP,
    ELIMINATED,
    HAVING_ONE,
    RANGE,
    HIGHER_EACH_YEAR,
    ONE_TO_ONE,
    ALL_OF_FIFTEEN,
    CYCLE,
    FIVE_YEARS,
    STATION_SHARE,
    BOTH_KINDS_OF_BASE,
    WITHIN_MINUTES,
    AT_LEAST_READ_ON,
    RISE,
    FALL,
    ONE_FAVOURED,
)
