"""Every decision we took where the text can be read in more than one way.

First the nine that a cell of table 2-1 needs to be read at all, then the others by what they are about: rows of the
table, figures of the past, promises outside the table, the layout of the text; last those that the phrase of a
commitment needs. The reasons also say what the data do not hold and a user has to watch.
"""

from __future__ import annotations

from xzplan.data.commitment_readings import COMMITMENT_READINGS
from xzplan.data.decisions import at, decided
from xzplan.data.table import BASE, NAME, NATURE, TARGET, cell, off_row
from xzplan.data.table_readings import (
    ALL,
    AT_LEAST,
    AT_LEAST_BY_CHAPTER_7,
    CEILING,
    CEILING_EVERY_YEAR,
    GEOMETRIC_MEAN,
    LIKE_WITH_LIKE,
    TOTAL_AT_LEAST,
    UNPRINTED_FIGURE,
)
from xzplan.model.readings import Reading

READINGS: tuple[Reading, ...] = (
    AT_LEAST,
    AT_LEAST_BY_CHAPTER_7,
    CEILING,
    ALL,
    TOTAL_AT_LEAST,
    CEILING_EVERY_YEAR,
    GEOMETRIC_MEAN,
    LIKE_WITH_LIKE,
    UNPRINTED_FIGURE,
    # Rows of the table.
    decided(
        "renovation_event",
        question=(
            "老旧小区“改造”以开工、完工还是验收计数？",
            "Is a renovated compound counted when work starts, when it is completed, or when it is accepted?",
        ),
        options=(
            ("当年开工数", "works started in the year"),
            ("当年完工数", "works completed in the year"),
            ("当年验收数", "works accepted in the year"),
            (
                "每年填报一个数，统计环节（开工、完工或验收）由填报单位注明",
                "one number a year; whoever supplies it names the event that it counts",
            ),
        ),
        adopted=4,
        reason=(
            "名称只列“改造”，未列明统计环节；开工、完工与验收各年数量不同。同一分项只用一种口径，并在来源中注明。",
            "The name says only “renovation”. Starts, completions and acceptances differ from year to year. Use one event for a series, and name it in the source of the values.",
        ),
        evidence=(
            cell(20, NAME, 183, "(20)城镇老旧小区改造"),
            at(8, 1, 387, "推动改造后小区物业管理全覆盖"),
        ),
        indicators=("old_communities_renovated",),
        commitments=("property_management_coverage",),
    ),
    decided(
        "income_price_basis_open",
        question=(
            "居民收入的增长是名义还是实际，是哪些居民的收入？",
            "Is income growth at current or constant prices, and the income of which residents?",
        ),
        options=(
            ("名义增速", "at current prices"),
            ("实际增速", "at constant prices"),
            (
                "价格口径不明，不作推定；按全体居民计",
                "the price basis is left open; the income is that of all residents",
            ),
        ),
        adopted=3,
        reason=(
            "名称未列明价格口径，也未分城乡。名义增速与实际增速之差即物价涨幅。各年增速须采用同一口径，本数据集不核对口径。",
            "The name prints neither a price basis nor a split into urban and rural residents. The two bases differ by inflation. The basis of the rates is not checked: use one basis for all years.",
        ),
        evidence=(cell(12, NAME, 132, "(12)居民人均可支配收入增长(%)"),),
        indicators=("disposable_income_growth",),
    ),
    decided(
        "two_series_one_row",
        question=(
            "第(23)项一个目标之下载有城市、农村两个基期值，如何处理？",
            "Row 23 prints an urban and a rural baseline under one target: how are they treated?",
        ),
        options=(
            (
                "一项两个分项，两项均达到视为达到",
                "one row with two series, which passes only if both do",
            ),
            ("合并为一个平均值", "one averaged series"),
            ("拆成两项指标，共29项", "two indicators, which makes 29 rows"),
        ),
        adopted=1,
        reason=(
            "28项指标与所列两个数值均按原文保留，6.2与8.2不作平均。城市标准按月、农村标准按年，增速不受影响，标准本身不可相加。",
            "The 28 rows and both printed values stay as printed; 6.2 and 8.2 are not averaged. The urban standard is monthly and the rural one yearly. This does not affect growth rates, but the standards themselves cannot be added.",
        ),
        evidence=(
            cell(23, BASE, 201, "城市6.2"),
            cell(23, BASE, 203, "农村8.2"),
            at(1, 1, 17, "514元/人月"),
            at(1, 1, 17, "4,778元/人年"),
        ),
        indicators=("subsistence_standard_growth",),
    ),
    decided(
        "dash_is_not_reported",
        question=(
            "2020年栏列的“-”是什么意思？",
            "What does the “-” in the 2020 column stand for?",
        ),
        options=(
            ("未报数：数值留空", "not reported: there is no value"),
            ("零", "zero"),
            ("不适用", "not applicable"),
        ),
        adopted=1,
        reason=(
            "表注称2020年数据由各部门提供，空缺即未提供；失业率为0、面积为0均不合常理。无基期值的，不测算年度参考值：有目标数值的三项只有2025年目标值，评估时以首个实际值为起点测算。",
            "The note says that departments supplied the values of 2020, so a dash means that none was supplied; an unemployment rate or a floor area of 0 would be absurd. Without a baseline there are no milestones: the three rows with a target figure have only the value of 2025, and an assessment starts from the first observation.",
        ),
        evidence=(
            cell(7, BASE, 108, "-"),
            cell(8, BASE, 113, "-"),
            cell(10, BASE, 123, "-"),
            cell(11, BASE, 128, "-"),
            cell(25, BASE, 217, "-"),
            cell(26, BASE, 222, "-"),
            off_row(236, "以上2020年指标依据各部门提供数据填列"),
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
    decided(
        "state_figure_supplied",
        question=(
            "国家确定的数值如何取得，是年度数还是五年数？",
            "Where does the figure set by the State come from, and is it a yearly or a five-year figure?",
        ),
        options=(
            ("每年下达给本市的任务数", "a task figure passed down to the city each year"),
            ("按全国五年数折算的份额", "a share of the national figure for five years"),
            (
                "由使用单位补充目标年数值；未补充的无法评估",
                "a figure for the target year that the user supplies; not assessed until then",
            ),
        ),
        adopted=3,
        reason=(
            "不得自行推定数值，也不得按人口折算全国数。各年另有任务数的，可作为年度目标补充；进度仍按年度参考值评价，当年任务是否完成须另行核对。",
            "No figure may be invented, and a national figure must not be scaled by population. Figures set for single years can be supplied as yearly targets. Progress is still judged by the milestones; check separately whether a year met its own figure.",
        ),
        evidence=(
            cell(7, TARGET, 109, "完成国家确定目标"),
            cell(8, TARGET, 114, "完成国家确定目标"),
            at(3, 2, 259, "覆盖率应完成国家确定目标", box="3.1"),
        ),
        indicators=("subsidised_skills_training", "startup_service_recipients"),
        commitments=("childcare_institution_coverage",),
    ),
    decided(
        "person_times_by_unit",
        question=(
            "第(8)项名称为“人数”，单位为“万人次”，以何者为准？",
            "The name of row 8 says persons and its unit says person-times: which one applies?",
        ),
        options=(("人次", "person-times"), ("人数", "persons")),
        adopted=1,
        reason=(
            "累计的是单位所指的数量，故以单位为准；名称按原文保留。",
            "The unit determines what is added up, so it is followed. The name stays as printed.",
        ),
        evidence=(cell(8, NAME, 112, "接受创业服务人数（万人次）"),),
        indicators=("startup_service_recipients",),
    ),
    decided(
        "few_deaths_each_year",
        question=(
            "孕产妇死亡率由很少的死亡数得出，逐年评估还是另看三年合并值？",
            "Maternal mortality is based on very few deaths: is each year assessed, or three pooled years as well?",
        ),
        options=(
            ("按各年数值评估", "each year's value is assessed"),
            ("另按三年合并值评估", "the pooled value of three years is assessed as well"),
        ),
        adopted=1,
        reason=(
            "公布的是年度数值。11.98相当于25,042名活产中的3例，或16,694名中的2例；每多1例，该比率提高约4至6，而距目标仅0.52。本数据集没有死亡数与活产数，不计算合并值；仅凭一年变差不足以作出判断。",
            "Yearly values are published. 11.98 corresponds to 3 deaths in 25,042 live births, or 2 in 16,694. One more death raises it by about 4 to 6, while the target is only 0.52 away. The data have no numbers of deaths or births, so no pooled value is computed. A worse value in a single year is not enough for a judgement.",
        ),
        evidence=(cell(1, NAME, 73, "(1)孕产妇死亡率（1/10万）"), cell(1, BASE, 74, "11.98")),
        indicators=("maternal_mortality_ratio",),
    ),
    decided(
        "floor_below_baseline",
        question=(
            "第(22)项2020年为100，目标为≥95，低于基期，如何理解？",
            "Row 22 is 100 in 2020 and its target is ≥95, below the baseline: what does this mean?",
        ),
        options=(
            ("下限：各年不低于95", "a floor: at least 95 in every year"),
            ("笔误", "a misprint"),
            ("规划要求降低", "a planned decline"),
        ),
        adopted=1,
        reason=(
            "原文载有“≥”。由100降到96仍属达标，但记为“达标但有所退步”，不视为进展。",
            "The sign “≥” is printed. A fall from 100 to 96 stays within the bound, but is shown as “within the bound but worsening” and not as progress.",
        ),
        evidence=(cell(22, BASE, 196, "100"), cell(22, TARGET, 197, "≥95")),
        indicators=("basic_rehabilitation_coverage",),
    ),
    decided(
        "target_equals_baseline",
        question=(
            "目标值与2020年数值相同的四项，应如何理解？",
            "What do the four rows require whose target equals the value of 2020?",
        ),
        options=(
            ("各年保持不低于所列数值", "to stay at or above the printed number in every year"),
            ("等于所列数值", "to equal the printed number"),
        ),
        adopted=1,
        reason=(
            "第(4)项载有“≥”。目标值与基期值相同，不计算完成比例，只看各年是否保持达标。",
            "Row 4 prints ≥. Target and baseline are equal, so no share of the way is computed. What counts is whether each year stays within the bound.",
        ),
        evidence=(
            cell(4, BASE, 89, "90"),
            cell(4, TARGET, 90, "≥90"),
            cell(13, BASE, 140, "95"),
            cell(13, TARGET, 141, "95"),
            cell(19, BASE, 177, "100"),
            cell(19, TARGET, 178, "100"),
            cell(24, BASE, 210, "100"),
            cell(24, TARGET, 211, "100"),
        ),
        indicators=(
            "national_immunisation_coverage",
            "basic_medical_insurance_coverage",
            "destitute_institutional_support_rate",
            "veteran_placement_rate",
        ),
    ),
    decided(
        "printed_signs_are_strict",
        question=(
            "“＞”“＜”是否含本数？",
            "Do ＞ and ＜ include the printed number itself?",
        ),
        options=(
            ("不含本数：50.00未达到“＞50”", "no: 50.00 does not meet ＞50"),
            (
                "含本数，与“以上”“以下”的惯例相同",
                "yes, as 以上 and 以下 do by convention",
            ),
        ),
        adopted=1,
        reason=(
            "同一张表既列“＞”又列“≥”，故按所列符号理解。按另一种理解评估的，须在结论中注明。",
            "The same table has both ＞ and ≥, so each sign is taken as printed. An assessment that uses the other interpretation has to say so.",
        ),
        evidence=(
            cell(9, TARGET, 119, "＞50"),
            cell(10, TARGET, 124, "＞25"),
            cell(11, TARGET, 129, "＜5.5"),
            cell(12, TARGET, 134, "＞8"),
            cell(4, TARGET, 90, "≥90"),
            cell(22, TARGET, 197, "≥95"),
        ),
        indicators=(
            "employed_certified_share",
            "labour_force_certified_share",
            "urban_surveyed_unemployment_rate",
            "disposable_income_growth",
        ),
    ),
    decided(
        "certified_shares_apart",
        question=(
            "从业人员持证率须高于50%，全社会劳动力持证率只须高于25%，两者关系如何？",
            "More than 50% of the employed but only more than 25% of the labour force are to hold a certificate: how are the two related?",
        ),
        options=(
            (
                "定义不同，两项各自独立，互不推算",
                "they are defined differently; the two rows are independent, and neither is derived from the other",
            ),
            ("其一笔误", "one of them is a misprint"),
            ("由一项推算另一项", "one is derived from the other"),
        ),
        adopted=1,
        reason=(
            "若定义相同，失业率低于5.5%时，前一目标已使全社会持证率超过47.25%，“＞25”将失去约束意义。规划未对两者作出界定，本数据集亦不作界定，使用时须核实各自的分母。",
            "If they were defined alike, the first target and unemployment below 5.5% would already mean more than 47.25% of the labour force, and “more than 25” would have no effect. The plan defines neither, and the data add no definition: check the denominator of each before use.",
        ),
        evidence=(
            cell(9, BASE, 118, "22.42"),
            cell(9, TARGET, 119, "＞50"),
            cell(10, TARGET, 124, "＞25"),
            cell(11, TARGET, 129, "＜5.5"),
        ),
        indicators=("employed_certified_share", "labour_force_certified_share"),
    ),
    decided(
        "sports_area_of_the_table",
        question=(
            "人均体育场地面积，表中2020年为2.09，第一章为1.8，以何者为基期？",
            "Sports venue area per capita in 2020 is 2.09 in the table and 1.8 in chapter 1: which is the baseline?",
        ),
        options=(
            ("表中的2.09", "2.09, as in the table"),
            ("正文的1.8", "1.8, as in the text"),
        ),
        adopted=1,
        reason=(
            "只有表格注明年份和数据来源；1.8之后载有“达到国家要求标准”，可能即为该标准值。两数不取平均，互不替代。",
            "Only the table gives the year and the origin of its values. 1.8 is followed by words on meeting the national standard and may be that standard. The two are not averaged, and neither replaces the other.",
        ),
        evidence=(
            cell(28, BASE, 232, "2.09"),
            at(1, 1, 15, "人均体育场地面积1.8平方米"),
            at(1, 1, 15, "达到国家要求标准"),
        ),
        indicators=("sports_area_per_capita",),
    ),
    decided(
        "same_figure_two_facts",
        question=(
            "第一章的学前教育毛入园率与第(5)项的覆盖率都是88，是否混用？",
            "The gross enrolment rate in pre-school education in chapter 1 and the coverage in row 5 are both 88: have they been confused?",
        ),
        options=(
            ("两项不同的指标，数值相同", "two different statistics with the same figure"),
            ("其中一项名称有误", "one of them is mislabelled"),
        ),
        adopted=1,
        reason=(
            "无法判断何者有误。两数均按原文保留，互不替代。",
            "The text does not show which is wrong, if any. Both stay as printed, and neither replaces the other.",
        ),
        evidence=(
            at(1, 1, 15, "学前教育毛入园率达到88%"),
            cell(5, NAME, 95, "普惠性幼儿园（在园幼儿数）覆盖率"),
            cell(5, BASE, 96, "88"),
        ),
        indicators=("affordable_kindergarten_coverage",),
    ),
    decided(
        "coverage_by_children",
        question=(
            "普惠性幼儿园覆盖率按幼儿数还是按园数计算？",
            "Is the coverage of public-interest (affordable) kindergartens a share of children or of kindergartens?",
        ),
        options=(
            ("按在园幼儿数", "of the children enrolled"),
            ("按幼儿园数", "of the kindergartens"),
        ),
        adopted=1,
        reason=(
            "名称括注“在园幼儿数”；两种比例数值不同，引用时须取按在园幼儿数计算的比例。",
            "The name adds “children enrolled” in brackets. The two shares differ: use the one by children.",
        ),
        evidence=(cell(5, NAME, 95, "（在园幼儿数）"),),
        indicators=("affordable_kindergarten_coverage",),
    ),
    decided(
        "working_age_undefined",
        question=(
            "第(6)项“劳动年龄人口”的年龄范围是什么？",
            "Which ages are the “working-age population” of row 6?",
        ),
        options=(
            ("16—59岁", "16 to 59"),
            ("15—64岁", "15 to 64"),
            (
                "规划未界定，由填报单位注明，各年一致",
                "left open: whoever supplies the values names the ages and uses the same ones for all years",
            ),
        ),
        adopted=3,
        reason=(
            "该项为约束性指标，规划全文未界定年龄范围；范围不同，平均受教育年限也不同，不得混用。",
            "The row is binding, and the plan does not define the ages. Different ages give different means, so they must not be mixed.",
        ),
        evidence=(
            cell(6, NAME, 100, "(6)劳动年龄人口平均受教育年限（年）"),
            at(1, 1, 21, "劳动年龄人口充分就业和高质量就业难以实现"),
        ),
        indicators=("mean_years_schooling_working_age",),
    ),
    decided(
        "resident_population",
        question=(
            "表中“每千人口”“每万人口”“人均”以哪种人口为分母？",
            "Which population do “per 1,000”, “per 10,000” and “per capita” in the table refer to?",
        ),
        options=(
            ("常住人口，各年龄合计", "the resident population, of all ages"),
            ("户籍人口", "the registered population"),
        ),
        adopted=1,
        reason=(
            "第一章以“每千常住人口”列出与表中相同的1.98和4.30；第(3)项的托位供3岁以下婴幼儿使用，分母仍为全部常住人口。",
            "Chapter 1 prints the 1.98 and 4.30 of the table per 1,000 resident population. In row 3 the places are for children under 3, and the denominator is still the whole resident population.",
        ),
        evidence=(
            cell(3, NAME, 83, "每千人口拥有3岁以下婴幼儿托位数"),
            cell(15, NAME, 149, "每千人口医疗卫生机构床位数"),
            cell(16, NAME, 154, "每千人口执业（助理）医师数"),
            cell(25, NAME, 216, "每万人口拥有公共文化设施建筑面积"),
            cell(28, NAME, 231, "人均体育场地面积"),
            at(1, 1, 15, "每千常住人口执业（助理）医师数和注册护士数分别达到1.98人"),
            at(1, 1, 15, "每千常住人口医疗机构床位数4.30张"),
        ),
        indicators=(
            "childcare_places_per_1000",
            "health_institution_beds_per_1000",
            "licensed_doctors_per_1000",
            "cultural_facility_floor_area",
            "sports_area_per_capita",
        ),
    ),
    decided(
        "pre_census_population",
        question=(
            "2020年数值的分母是人口普查前还是普查后的常住人口？",
            "Are the values of 2020 based on the resident population before or after the census?",
        ),
        options=(
            (
                "普查前的常住人口（约317万人）",
                "the resident population before the census, about 3.17 million",
            ),
            ("普查后的常住人口（约269万人）", "that after the census, about 2.69 million"),
        ),
        adopted=1,
        reason=(
            "规划未列明。《忻州市2019年国民经济和社会发展统计公报》（忻州市统计局）列床位14051张：以同年常住人口317.29万人（忻州市统计局）计为每千人4.43张，以普查人口2,689,668人（《山西省第七次全国人口普查公报（第二号）》）计为5.22张；规划所列4.30与前者相近。普查口径下同样的床位数，人均值约高18%，不代表工作进展；各年分母须一致，并在来源中注明。",
            "The plan does not state it. The city's statistical bulletin for 2019 (Xinzhou Bureau of Statistics) counts 14,051 beds. Divided by the 3.1729 million residents of that year (same bureau) this is 4.43 per 1,000; divided by the 2,689,668 of the census (Shanxi's communiqué No. 2 on the seventh national census) it is 5.22. The 4.30 of the plan is near the first. With the census population the same beds give about 18% more per capita, which is not progress: use one denominator for all years and name it in the source.",
        ),
        evidence=(
            cell(15, BASE, 150, "4.30"),
            at(1, 1, 15, "每千常住人口医疗机构床位数4.30张"),
        ),
        indicators=(
            "childcare_places_per_1000",
            "health_institution_beds_per_1000",
            "licensed_doctors_per_1000",
            "cultural_facility_floor_area",
            "sports_area_per_capita",
        ),
    ),
    decided(
        "beds_same_measure",
        question=(
            "表中为“医疗卫生机构床位数”，第一章为“医疗机构床位数”，是否为同一指标？",
            "The table counts beds of medical and health institutions, chapter 1 beds of medical institutions: is this one statistic or two?",
        ),
        options=(
            (
                "同一指标，以表中名称为准",
                "one statistic, under the name in the table",
            ),
            ("两个指标", "two statistics"),
        ),
        adopted=1,
        reason=("两处数值同为4.30。", "Both places print 4.30."),
        evidence=(
            cell(15, NAME, 149, "医疗卫生机构床位数"),
            cell(15, BASE, 150, "4.30"),
            at(1, 1, 15, "医疗机构床位数4.30张"),
        ),
        indicators=("health_institution_beds_per_1000",),
    ),
    decided(
        "nursing_beds_restated",
        question=(
            "第七章“康复护理型床位比例不低于55%”与第(18)项是否同一目标？",
            "Chapter 7 requires at least 55% of rehabilitation and nursing-care beds: is this the target of row 18?",
        ),
        options=(
            (
                "同一目标，正文补足“不低于”",
                "the same target; the text adds the words “not below”",
            ),
            ("另一目标", "a second target"),
        ),
        adopted=1,
        reason=(
            "数值相同，领域相同，床位的称谓略有不同。",
            "The figure and the field are the same; only the name of the beds differs slightly.",
        ),
        evidence=(
            cell(18, NAME, 171, "养老机构护理型床位占比"),
            cell(18, TARGET, 173, "55"),
            at(7, 1, 362, "康复护理型床位比例不低于55%"),
        ),
        indicators=("nursing_bed_share",),
        commitments=("rehabilitation_nursing_beds",),
    ),
    decided(
        "support_of_the_willing",
        question=(
            "第(19)项的100%是指全部生活不能自理特困人员，还是其中有意愿入住者？",
            "Does the 100% of row 19 refer to all persons in extreme hardship unable to look after themselves, or only to those who wish to move in?",
        ),
        options=(
            ("全部", "of all"),
            (
                "理解为有意愿入住者；名称与数值按原文保留",
                "of those who wish to move in, most likely; name and values stay as printed",
            ),
        ),
        adopted=2,
        reason=(
            "名称未加限定，正文限于有意愿入住者，且2020年已为100。分母未列明，不得与按全部人员计算的数值相比。",
            "The name sets no limit, but the text is limited to those who wish to move in, and the value of 2020 is already 100. The denominator is not printed: do not compare with a rate among all of them.",
        ),
        evidence=(
            cell(19, NAME, 176, "生活不能自理特困人员集中供养率"),
            cell(19, BASE, 177, "100"),
            at(7, 1, 362, "力争有意愿入住的特困人员实现集中供养"),
        ),
        indicators=("destitute_institutional_support_rate",),
        commitments=("willing_destitute_central_support",),
    ),
    decided(
        "ex_soldiers_by_themselves",
        question=(
            "第(24)项与第十章的三个100%是什么关系？",
            "How is row 24 related to the three figures of 100% in chapter 10?",
        ),
        options=(
            (
                "即每年由政府安排工作的退役士兵安置率；另两个100%各自独立",
                "it is the yearly placement rate of discharged soldiers entitled to government-assigned work; the other two are separate",
            ),
            ("也包括军转干部", "it covers officers transferred to civilian work as well"),
        ),
        adopted=1,
        reason=(
            "三者对象不同：退役士兵、计划分配军转干部，以及安置到事业单位和国有企业的比例。第(24)项各年均须保持100。",
            "They cover different groups: discharged soldiers, officers transferred to civilian work under planned assignment, and the share placed in public institutions and State-owned enterprises. Row 24 has to stay at 100 in every year.",
        ),
        evidence=(
            cell(24, NAME, 209, "政府安排工作的退役军人安置率"),
            at(10, 1, 431, "每年由政府安排退役士兵工作的安置率达100%"),
            at(10, 1, 431, "军转干部的安置率达100%"),
            at(10, 1, 431, "安置到事业单位和国有企业的比例达100%"),
        ),
        indicators=("veteran_placement_rate",),
        commitments=("assigned_officers_placed", "soldiers_placed", "soldiers_in_public_bodies"),
    ),
    decided(
        "visits_per_staff_member",
        question=(
            "第(26)项只列算式，服务人数按人次计还是按人计（同一人不重复计），期间多长？",
            "Row 26 prints only a formula: does it count visits or distinct persons, and over what period?",
        ),
        options=(
            ("每名馆员每年服务的人次", "visits per staff member and year"),
            ("每名馆员服务的人数（同一人不重复计）", "distinct persons per staff member"),
        ),
        adopted=1,
        reason=(
            "所列算式是规划给出的唯一定义，服务能力通常按年度人次统计。每年填报一个比值，引用时须核实是人次还是人数。",
            "The formula is the only definition in the plan, and services are usually counted in visits a year. Supply one ratio a year, and check whether the figure counts visits or persons.",
        ),
        evidence=(
            cell(26, NAME, 221, "（总服务人数/馆员规模）"),
            cell(26, TARGET, 223, "6833.3"),
        ),
        indicators=("cultural_service_efficiency",),
    ),
    decided(
        "cultural_facilities_unlisted",
        question=(
            "第(25)项的“公共文化设施”包括哪些？",
            "Which public cultural facilities does row 25 cover?",
        ),
        options=(
            (
                "图书馆、文化馆（站）、博物馆",
                "libraries, cultural centres and stations, museums",
            ),
            ("范围更广", "more than these"),
            ("不作推定，名称按原文保留", "left open; the name stays as printed"),
        ),
        adopted=3,
        reason=(
            "规划未列设施清单，也未列明基期。本数据集不列清单；各年数值的范围须一致。",
            "The plan gives no list of facilities and no baseline, and the data add no list. The values of all years have to have the same scope.",
        ),
        evidence=(
            cell(25, NAME, 216, "公共文化设施建筑面积"),
            cell(25, TARGET, 218, "217"),
            at(11, 1, 455, "博物馆、公共图书馆、文化馆（站）等公共文化设施"),
            at(11, 2, 465, "县级公共图书馆、文化馆总分馆制"),
        ),
        indicators=("cultural_facility_floor_area",),
    ),
    decided(
        "sports_population_own_term",
        question=(
            "“体育人口”是否就是经常参加体育锻炼的人？",
            "Does “sports population” mean people who exercise regularly?",
        ),
        options=(
            (
                "即经常参加体育锻炼的人，以人口普查前的常住人口为分母",
                "people who exercise regularly, over the resident population before the census",
            ),
            ("另有定义的既有概念“体育人口”", "an older concept with a definition of its own"),
            (
                "规划自有用语，不与其他指标等同",
                "the plan's own term, not equated with any other indicator",
            ),
        ),
        adopted=1,
        reason=(
            "规划未作界定。《忻州市2019年国民经济和社会发展统计公报》（忻州市统计局）列经常参加体育锻炼人数111.1万人，以同年常住人口317.29万人（忻州市统计局）计为35.0%，与规划所列2020年的35.9相近。缺失年份留空，各年须用同一口径。",
            "The plan does not define it. The city's statistical bulletin for 2019 (Xinzhou Bureau of Statistics) counts 1.111 million people who exercise regularly. Divided by the 3.1729 million residents of that year (same bureau) this is 35.0%, near the 35.9 printed for 2020. Leave years without a value empty, and use one definition for all years.",
        ),
        evidence=(
            cell(27, NAME, 226, "体育人口占比"),
            cell(27, BASE, 227, "35.9"),
            cell(27, TARGET, 228, "40.0"),
        ),
        indicators=("sports_population_share",),
    ),
    decided(
        "unemployment_stand_in",
        question=(
            "没有本市城镇调查失业率时，可否采用其他数据？",
            "May another figure be used if the city has no surveyed urban unemployment rate?",
        ),
        options=(
            ("采用全省数据", "the provincial figure"),
            (
                "不得替代；采用替代数据的，须注明地区与来源",
                "no substitution; a figure used in its place is marked with its area and source",
            ),
        ),
        adopted=2,
        reason=(
            "规划未列明2020年数值。填报表有地区与来源两栏，同一分项不得混用不同地区的数据；登记失业率不是调查失业率。",
            "The plan prints no value for 2020. The template has columns for area and source, and areas must not be mixed in one series. Registered unemployment is not surveyed unemployment.",
        ),
        evidence=(cell(11, NAME, 127, "(11)城镇调查失业率（%）"), cell(11, BASE, 128, "-")),
        indicators=("urban_surveyed_unemployment_rate",),
    ),
    decided(
        "two_allowances_one_value",
        question=(
            "第(21)项以一个比率涵盖两项补贴，如何理解？",
            "Row 21 covers two allowances with one percentage: how is it understood?",
        ),
        options=(
            ("按原文作为一个合并数值", "one combined value, as printed"),
            ("两个数值，均须达到100", "two values, both of which must reach 100"),
        ),
        adopted=1,
        reason=(
            "表中只列一个98、一个100；合并数值达到100，两项均达到100。每年填报一个数值，分别公布的取较低者。",
            "The table prints one 98 and one 100. The combined value is 100 only if both are. Supply one value a year; if two are published, supply the lower.",
        ),
        evidence=(
            cell(21, NAME, 190, "困难残疾人生活补贴和重度残疾人护理补贴覆盖率"),
            cell(21, BASE, 191, "98"),
            cell(21, TARGET, 192, "100"),
        ),
        indicators=("disability_allowance_coverage",),
    ),
    decided(
        "straight_line",
        question=(
            "2020年与2025年之间未列明年度目标，各年应达值如何确定？",
            "No yearly targets are printed between 2020 and 2025: what is due in each year?",
        ),
        options=(
            (
                "自2020年数值至2025年目标值线性测算，另行指明方法的除外",
                "a straight line from the value of 2020 to that of 2025, unless a method is named",
            ),
            ("各年增长率相同", "the same rate of growth each year"),
            ("只评价2025年", "nothing before 2025"),
        ),
        adopted=1,
        reason=(
            "规划未列明年度目标。线性测算及偏离多少视为滞后，均为本报告的约定，最终以2025年是否达到为准。第(3)、(18)、(9)、(16)、(15)项目标与基础差距较大，见“目标与基础脱节的五项指标”。",
            "The plan prints no yearly targets. The straight line, and the gap that counts as behind schedule, are conventions of this report; what counts in the end is 2025. The targets of rows 3, 18, 9, 16 and 15 are far from their baselines; see “Five targets that are far from their baselines”.",
        ),
        evidence=(off_row(67, "2020年"), off_row(68, "2025年")),
        indicators=(
            "childcare_places_per_1000",
            "affordable_kindergarten_coverage",
            "mean_years_schooling_working_age",
            "employed_certified_share",
            "life_expectancy_at_birth",
            "health_institution_beds_per_1000",
            "licensed_doctors_per_1000",
            "basic_pension_coverage",
            "nursing_bed_share",
            "disability_allowance_coverage",
            "sports_population_share",
            "sports_area_per_capita",
        ),
    ),
    decided(
        "gaps_stay_gaps",
        question=(
            "预期寿命与受教育年限并非每年都有新数值，缺失年份如何处理？",
            "Life expectancy and years of schooling are not observed every year: how are the missing years treated?",
        ),
        options=(
            ("在实际值之间推算", "interpolate between the observations"),
            (
                "留空：只用实际值，不顺延",
                "left empty: only observed values are used, and none is carried forward",
            ),
        ),
        adopted=2,
        reason=(
            "不得自行推定数值。年度参考值逐年测算，实际值可以缺年；最新实际值早于评估年份的，按其所属年份评估并注明。",
            "No figure may be invented. Milestones are computed for every year; observed values may have gaps. If the latest value is older than the year assessed, it is assessed as of its own year, with a note.",
        ),
        evidence=(cell(14, BASE, 145, "76.9"), cell(6, BASE, 101, "11.13")),
        indicators=("mean_years_schooling_working_age", "life_expectancy_at_birth"),
    ),
    decided(
        "vaccination_of_the_city",
        question=(
            "疫苗接种率取全市数值，还是取最低的疫苗或乡镇？",
            "Is vaccination coverage the value of the whole city, or that of the lowest vaccine or township?",
        ),
        options=(
            ("全市数值", "the value of the city"),
            ("最低的一种疫苗或一个乡镇", "the lowest vaccine or township"),
        ),
        adopted=1,
        reason=(
            "名称未列明地域单位，按全市口径填报；分乡镇（街道）的达标情况不在本数据集之内。",
            "The name prints no unit of area, so the value of the whole city is used. How many townships reach the target is outside these data.",
        ),
        evidence=(
            cell(4, NAME, 88, "适龄儿童免疫规划疫苗接种率"),
            cell(4, TARGET, 90, "≥90"),
        ),
        indicators=("national_immunisation_coverage",),
    ),
    decided(
        "participation_of_those_due",
        question=(
            "参保率以谁为分母：应参保者，还是居民？",
            "What is the denominator of the participation rate: those who should join, or the residents?",
        ),
        options=(
            (
                "应参保者；比率可能超过100，按实填报",
                "those who should join; the rate may exceed 100 and is recorded as it is",
            ),
            ("常住或户籍居民", "the resident or the registered population"),
        ),
        adopted=1,
        reason=(
            "规划未作界定。分子、分母出自不同来源，故不设100的上限；人口普查前后分母口径变化的，须在来源中注明。",
            "The plan does not define it. Numerator and denominator come from different sources, so 100 is not an upper bound. If the denominator changes with the census, say so in the source.",
        ),
        evidence=(
            cell(13, NAME, 139, "基本医疗保险参保率"),
            cell(17, NAME, 166, "基本养老保险参保率"),
            cell(17, BASE, 167, "93.3"),
            at(1, 1, 17, "基本养老保险参保率达93.3%"),
        ),
        indicators=("basic_medical_insurance_coverage", "basic_pension_coverage"),
    ),
    decided(
        "binding_counted_apart",
        question=(
            "规划未说明“约束性”有何后果，评估时是否区别对待？",
            "The plan does not say what follows from a binding target: are such rows assessed differently?",
        ),
        options=(
            ("约束性指标另用一套标准", "binding rows have a rule of their own"),
            ("不区分", "no difference is made"),
            (
                "标准相同，单独计数；不加权，不合成总分",
                "the same rule, counted separately; no weights, no composite score",
            ),
        ),
        adopted=3,
        reason=(
            "五项为约束性，规划未列明权重。约束性指标通常视为政府必须履行的职责，报告中单独列出。",
            "Five rows are binding and no weights are printed. Binding targets are generally understood as duties of government, so a report lists them separately.",
        ),
        evidence=(
            cell(4, NATURE, 91, "约束性"),
            cell(6, NATURE, 103, "约束性"),
            cell(18, NATURE, 174, "约束性"),
            cell(21, NATURE, 193, "约束性"),
            cell(28, NATURE, 234, "约束性"),
        ),
        indicators=(
            "national_immunisation_coverage",
            "mean_years_schooling_working_age",
            "nursing_bed_share",
            "disability_allowance_coverage",
            "sports_area_per_capita",
        ),
    ),
    # Figures of the past.
    decided(
        "past_as_of_2020",
        question=(
            "第一章所列成效大多未列明年份，应理解为何时？",
            "Chapter 1 prints few dates for its achievements: when did they hold?",
        ),
        options=(
            (
                "“十三五”时期，以2020年末为准并注明是推定；累计数为2016—2020年之和",
                "in the 13th Five-Year Plan period, as of the end of 2020, marked as implied; cumulative figures are sums of 2016–2020",
            ),
            ("不注年份", "undated"),
        ),
        adopted=1,
        reason=(
            "该节以“十三五”为起点，只有供养标准列明2020年；须区分时点数与累计数。",
            "The section begins with the 13th Five-Year Plan, and only the support standards are dated 2020. Cumulative and end-of-year figures have to be kept apart.",
        ),
        evidence=(
            at(1, 1, 11, "“十三五”以来"),
            at(1, 1, 15, "累计城镇新增就业19.4万人"),
            at(1, 1, 17, "2020年集中供养和分散供养标准"),
            at(1, 1, 17, "各类棚户区住房改造2.9361万套"),
        ),
    ),
    # Promises outside the table.
    decided(
        "promises_outside_the_table",
        question=(
            "正文和专栏中的百分比目标，是否并入28项主要指标？",
            "Are the percentages promised in text and boxes added to the 28 main indicators?",
        ),
        options=(
            ("并入", "they are added"),
            (
                "另列为承诺：没有基期和路径，不作评估",
                "they are recorded separately as commitments; without baseline or path they are not assessed",
            ),
        ),
        adopted=2,
        reason=(
            "主要指标由规划自行选定。此类百分比共13个，其中康复护理型床位的55%和退役士兵安置的100%与表中两项相应，其余11个表中没有。",
            "The plan itself chose its main indicators. There are 13 such percentages. The 55% of nursing-care beds and the 100% of discharged soldiers placed correspond to rows of the table; the other 11 do not.",
        ),
        evidence=(
            at(3, 2, 257, "新生儿遗传代谢性疾病筛查率达到98%及以上", box="3.1"),
            at(3, 2, 257, "新生儿听力筛查率达到90%及以上", box="3.1"),
            at(6, 2, 347, "力争70%的三级医院和50%的县级综合医院"),
            at(7, 1, 362, "康复护理型床位比例不低于55%"),
            at(8, 1, 383, "入住率90%以上"),
            at(9, 1, 406, "保障率达到100%"),
            at(9, 2, 422, "适配比例达到90%以上", box="9.1"),
            at(9, 2, 422, "社区康复站达到70%", box="9.1"),
            at(10, 1, 431, "军转干部的安置率达100%"),
            at(10, 1, 431, "每年由政府安排退役士兵工作的安置率达100%"),
            at(10, 1, 431, "安置到事业单位和国有企业的比例达100%"),
            at(10, 1, 433, "适应性培训率达100%"),
        ),
        commitments=(
            "newborn_metabolic_screening_rate",
            "newborn_hearing_screening_rate",
            "grade_3_hospitals_online",
            "county_hospitals_online",
            "rehabilitation_nursing_beds",
            "public_rental_occupancy",
            "orphans_secured",
            "assistive_devices_fitted",
            "rehabilitation_stations_staffed",
            "assigned_officers_placed",
            "soldiers_placed",
            "soldiers_in_public_bodies",
            "soldiers_adaptation_training",
        ),
    ),
    decided(
        "scope_of_strength",
        question=(
            "“努力”“力争”“确保”等词的适用范围：只适用于所在分句，还是适用至句末？",
            "How far does a word of strength such as 努力 or 确保 apply: to its own clause, or to the end of the sentence?",
        ),
        options=(
            (
                "只适用于所在分句；置于年份之前的，适用于其后所列各项",
                "to its own clause; if it stands before a year, to the whole list that follows",
            ),
            ("适用至句末", "to the end of the sentence"),
        ),
        adopted=1,
        reason=(
            "原文第431行“努力把退役士兵安置到……岗位”之后各分句另有主语和谓语，安置率100%属法定职责，表中第(24)项也未写“努力”。“力争到2035年”置于年份之前，适用于其后所列各项。",
            "After “strive to place discharged soldiers in … posts” (line 431) the clauses have their own subjects and verbs. The 100% is a statutory duty, and row 24 of the table has no such word. 力争 stands before the year 2035 and applies to the whole list.",
        ),
        evidence=(
            at(
                10,
                1,
                431,
                "努力把退役士兵安置到工作和收入相对稳定的岗位，每年由政府安排退役士兵工作的安置率达100%",
            ),
            cell(24, TARGET, 211, "100"),
            at(2, 3, 64, "力争到2035年"),
        ),
        indicators=("veteran_placement_rate",),
        commitments=(
            "soldiers_placed",
            "soldiers_in_public_bodies",
            "soldiers_in_institutions_rising",
        ),
    ),
    # The layout of the text.
    decided(
        "box_before_its_caption",
        question=(
            "专栏6.1的标题列在第六章末尾，其前三段是专栏内容还是保障措施？",
            "The caption of box 6.1 stands at the end of chapter 6: are the three paragraphs before it box items or safeguards?",
        ),
        options=(
            ("专栏6.1的三项重点工程", "the three key projects of box 6.1"),
            ("保障措施", "safeguards"),
        ),
        adopted=1,
        reason=(
            "缩进和命名与其他专栏相同。如以标题之后的文字为专栏内容，则第七章将归入其中。",
            "They are indented and named like the items of other boxes. If the text after the caption were the content of the box, chapter 7 would belong to it.",
        ),
        evidence=(
            at(6, 2, 349, "医疗卫生服务机构建设工程", box="6.1"),
            at(6, 2, 351, "推进“136”兴医工程", box="6.1"),
            at(6, 2, 353, "中医药强市战略工程", box="6.1"),
            at(6, 2, 356, "专栏6.1 医疗卫生服务领域重点工程", box="6.1"),
        ),
    ),
    decided(
        "key_projects_in_boxes_only",
        question=(
            "部分保障措施也以“工程”命名，是否作为重点工程？",
            "Many safeguards are also called 工程 in their headings: are they key projects?",
        ),
        options=(
            ("只有专栏所列的25项是重点工程", "only the 25 in the boxes are key projects"),
            ("名称含“工程”的段落一并作为重点工程", "paragraphs with 工程 in their headings count as well"),
        ),
        adopted=1,
        reason=(
            "“重点工程”仅见于七个专栏的标题；第五章、第八章没有专栏，因而没有重点工程。",
            "The term 重点工程 is printed only in the captions of the seven boxes. Chapters 5 and 8 have no box and therefore no key project.",
        ),
        evidence=(
            at(5, 2, 318, "基础性战略工程"),
            at(5, 2, 324, "完善“12333”电话咨询平台建设工程"),
            at(6, 2, 342, "实施医疗卫生体制改革工程"),
            at(3, 2, 251, "专栏3.1 优生优育领域重点工程", box="3.1"),
        ),
    ),
    decided(
        "one_domain_several_names",
        question=(
            "九个领域在章名、表格和专栏中名称不一，是否同一领域？",
            "The nine domains have different names in chapters, table and boxes: are they the same?",
        ),
        options=(
            (
                "同一领域，各处名称均予保留",
                "the same domains; every name is kept",
            ),
            ("分别作为不同领域", "each is a domain of its own"),
        ),
        adopted=1,
        reason=("数目同为九，次序也相同。", "There are nine of each, in the same order."),
        evidence=(
            at(3, None, 239, "优生优育"),
            off_row(71, "妇幼服务"),
            at(5, None, 299, "公共就业创业"),
            off_row(105, "劳动就业创业"),
            at(9, None, 400, "社会救助与社会福利"),
            off_row(188, "社会福利与救助"),
            at(10, None, 425, "军人褒扬优抚"),
            off_row(207, "优军服务保障"),
            at(10, 2, 444, "军人优抚安置领域", box="10.1"),
        ),
    ),
    # How the promises of text and boxes are counted.
    decided(
        "county_number_from_outside",
        question=(
            "“每个县”的承诺合计为多少，县级单位有多少个？",
            "What is the total of a promise for each county, and how many county-level units are there?",
        ),
        options=(
            ("采用医疗集团的15个", "15, the number of medical groups"),
            ("直接按14个测算合计", "14, from outside, used for the totals directly"),
            (
                "按原文保留每个单位的数量与范围；单位数采用规划以外的公开数据",
                "the number and the scope for each unit are kept; the number of units comes from public data outside the plan",
            ),
        ),
        adopted=3,
        reason=(
            "规划未列明县级单位数。民政部公布的行政区划代码列有14个县级行政区；忻州市另设五台山风景名胜区，原文第347行“15个县域医疗集团”比县级行政区多1个，第15个可能即属五台山，原文未说明。按14个测算的合计可能少计1个，须由使用单位核实。",
            "The plan prints no number. The division codes of the Ministry of Civil Affairs list 14 county-level divisions; Xinzhou also has the Wutai Mountain scenic area, and the 15 county medical groups of line 347 are one more than the counties. The fifteenth may be that of Wutai Mountain; the text does not say. Totals for 14 units may be one short: check before use.",
        ),
        evidence=(
            at(6, 2, 347, "15个县域医疗集团"),
            at(3, 2, 253, "市、县均设置1所", box="3.1"),
            at(9, 2, 422, "每个县（市、区）至少建有一个儿童康复机构", box="9.1"),
        ),
        commitments=(
            "maternal_institutions_standardised",
            "maternal_institutions",
            "newborn_screening_network",
            "county_childcare_institutions",
            "childcare_institution_coverage",
            "county_kindergarten_layout_plans",
            "county_public_high_schools",
            "county_vocational_schools",
            "acute_disease_monitoring",
            "county_funeral_homes",
            "childrens_organisations",
            "relief_stations_built",
            "child_rehabilitation_institutions",
            "disability_care_institutions",
            "disability_legal_aid",
            "veterans_bases",
            "county_art_troupes",
            "county_cultural_brands",
            "county_sports_grounds",
            "county_fitness_centres",
        ),
    ),
    decided(
        "undated_due_by_2025",
        question=(
            "专栏中的数量未列明期限，何时完成？",
            "The numbers in the boxes have no deadline: when are they due?",
        ),
        options=(
            ("2025年末，并注明是推定", "at the end of 2025, marked as implied"),
            ("期限不明", "unknown"),
        ),
        adopted=1,
        reason=(
            "规划期到2025年为止。“136”兴医工程的建设周期为3-5年，完成时间可能延后。",
            "The plan runs to 2025. The programme of box 6.1 with a construction period of 3 to 5 years may end later.",
        ),
        evidence=(
            at(4, 2, 293, "新建幼儿园25所", box="4.1"),
            at(6, 2, 351, "3-5年建设周期", box="6.1"),
            off_row(65, "“十四五”时期"),
        ),
        commitments=(
            "maternal_institutions",
            "prenatal_screenings",
            "kindergartens_built",
            "kindergartens_extended",
            "kindergartens_upgraded",
            "schools_built",
            "schools_extended",
            "senior_secondary_schools_built",
            "senior_secondary_schools_extended",
            "training_bases_strengthened",
            "key_teaching_programmes_strengthened",
            "tcm_heritage_studios",
            "more_services_by_mobile",
            "child_welfare_institutions",
            "childrens_organisations",
            "relief_stations_built",
            "funeral_homes_built",
            "funeral_homes_rebuilt",
            "cremators_renewed",
            "child_rehabilitation_institutions",
            "disability_care_institutions",
            "township_supported_employment",
            "supported_employment_bodies",
            "disability_legal_aid",
            "veterans_bases",
            "intangible_heritage_catalogue",
            "county_sports_grounds",
            "county_fitness_centres",
        ),
    ),
    decided(
        "two_supported_employment_promises",
        question=(
            "辅助性就业机构既要求每个1万人以上的乡镇至少1家，又要求12家，两者是什么关系？",
            "The text promises a supported-employment body in each township of 10,000 inhabitants or more, and 12 in all: how are the two related?",
        ),
        options=(
            ("两项承诺，互不推算", "two promises; neither is derived from the other"),
            ("12家是各乡镇之和", "12 is the sum over the townships"),
        ),
        adopted=1,
        reason=(
            "1万人以上的乡镇数未列明；两处括注也不同，一为“庇护照料”，一为“照护照料”。",
            "The number of townships with 10,000 inhabitants or more is not printed, and the words in brackets differ.",
        ),
        evidence=(
            at(9, 2, 422, "乡镇至少建有1家残疾人辅助性就业（庇护照料）机构", box="9.1"),
            at(9, 2, 422, "辅助性就业（照护照料）机构12家", box="9.1"),
        ),
        commitments=("township_supported_employment", "supported_employment_bodies"),
    ),
    decided(
        "twelve_funeral_homes_in_all",
        question=(
            "“新建12个殡仪馆”是合计，还是每县12个？",
            "Are the 12 new funeral homes a total, or 12 in each county?",
        ),
        options=(("合计12个", "12 in all"), ("每县12个", "12 each")),
        adopted=1,
        reason=(
            "该句未写“每”“各”。新建12个与改造2个之和为14个，与民政部区划代码所列县级行政区数相同，恰为每县一个，与“县县建殡仪馆”一致。",
            "The clause has no word for “each”. The 12 built and the 2 rebuilt make 14, the number of county-level divisions in the codes of the Ministry of Civil Affairs. This is one for each county, as the goal of a funeral home in every county requires.",
        ),
        evidence=(
            at(9, 2, 420, "在火葬区尚无殡仪馆的县（市、区）新建12个殡仪馆", box="9.1"),
            at(9, 2, 414, "基本实现县县建殡仪馆"),
        ),
        commitments=("county_funeral_homes", "funeral_homes_built"),
    ),
    # The plan as a whole.
    decided(
        "yearly_values",
        question=(
            "规划只载“定期”，监测频率如何？",
            "The plan says only “regularly”: how often is it monitored?",
        ),
        options=(
            (
                "每年一次，可按任一年评估",
                "once a year; it can be assessed as of any year",
            ),
            ("每年一次，另设中期评估", "once a year, with a mid-term review in addition"),
        ),
        adopted=1,
        reason=(
            "“年度资金安排、工作进展”定期公示，故理解为每年一次；规划未提及中期评估，开展中期评估的，可按2023年评估。",
            "The year's funds and progress are published regularly, so “once a year” is best supported. The plan names no mid-term review; for one, assess as of 2023.",
        ),
        evidence=(
            at(12, 1, 495, "年度资金安排、工作进展"),
            at(12, 1, 497, "定期对公共服务和社会保障的资金落实情况"),
            at(12, 4, 523, "定期考核供给进度"),
        ),
        commitments=("yearly_funds_published", "regular_performance_evaluation", "supply_checked_regularly"),
    ),
    decided(
        "as_printed_beside_the_value",
        question=(
            "全角与半角、千分位、末尾的零不一致，如何保存？",
            "Full-width and half-width signs, separators and trailing zeros vary: how are they kept?",
        ),
        options=(
            (
                "原文与数值分别保存并保留小数位数；仅在查找时统一字形",
                "as printed, with the value and its digits in a field of its own; signs are unified only for look-up",
            ),
            ("一律改为同一写法", "all are changed to one form"),
        ),
        adopted=1,
        reason=(
            "按原文：4.30、40.0、7.5各保留其位数；表中重列的表头不计为一项。",
            "The text is followed: 4.30, 40.0 and 7.5 keep their digits. The head that is repeated within the table is not a row.",
        ),
        evidence=(
            cell(9, TARGET, 119, "＞50"),
            cell(11, TARGET, 129, "＜5.5"),
            cell(4, TARGET, 90, "≥90"),
            cell(15, BASE, 150, "4.30"),
            cell(1, NAME, 73, "（1/10万）"),
            cell(12, NAME, 132, "(%)"),
            cell(23, BASE, 201, "城市6.2； "),
            off_row(159, "指标"),
            at(1, 1, 17, "4,778"),
            at(3, 2, 255, "１次", box="3.1"),
            at(4, 2, 293, "25所,改扩建", box="4.1"),
        ),
    ),
    decided(
        "number_names_are_names",
        question=(
            "“336”“136”“五有三严”等数字简称未作说明，如何处理？",
            "Names made of numbers, such as 336 or 136, are not explained: how are they treated?",
        ),
        options=(
            (
                "只作名称，不计数量，不作解释",
                "as names only, without a quantity or an explanation",
            ),
            ("用外部资料解释", "they are explained from outside sources"),
        ),
        adopted=1,
        reason=(
            "规划未列出可据以展开的清单。",
            "The plan has no lists that would explain them.",
        ),
        evidence=(
            at(1, 2, 24, "“336”"),
            at(3, 1, 244, "两检同做，两证同登，三中心合一"),
            at(5, 1, 303, "“一个突出”，做到“五个着力”"),
            at(6, None, 326, "“136”兴医工程"),
            at(6, 1, 329, "“四方责任”，做好“五有三严”"),
            at(11, 1, 455, "“五馆一院”"),
            at(11, 2, 483, "“两区一带”", box="11.1"),
        ),
        commitments=("joined_up_maternal_services",),
    ),
    decided(
        "origin_of_targets_open",
        question=(
            "表中哪些目标取自省规，哪些出自本市？",
            "Which targets of the table follow the province, and which does the city set itself?",
        ),
        options=(
            ("不作推定，各项不作标记", "left open; no row is marked"),
            ("一律视为取自省规", "all of them are treated as the province's"),
        ),
        adopted=1,
        reason=(
            "表注仅载明大部分对接省规、部分由市各部门提供，未指明具体指标。",
            "The note says that most follow the province and some come from the city's departments, without naming them.",
        ),
        evidence=(
            off_row(236, "2025年大部分指标对接省规"),
            off_row(236, "部分指标根据市各相关部门提供数据填列"),
        ),
    ),
    decided(
        "drafted_about_autumn_2021",
        question=(
            "规划未列明发文机关、文号和印发日期，何时编制？",
            "The text prints no issuer, number or date: when was the plan drawn up?",
        ),
        options=(
            (
                "2021年10月前后，十九届六中全会召开前后",
                "about October 2021, around the time of the sixth plenum",
            ),
            ("不作推定", "left open"),
        ),
        adopted=1,
        reason=(
            "原文对接省规，省规由山西省人民政府于2021年10月8日印发（省政府公开文本）；党的全会只提到十九届五中全会，未提2021年11月的六中全会。以上为推断，不作为印发日期。",
            "The text is aligned with the provincial plan, which the Shanxi government issued on 8 October 2021 (its published text), and names the plenums up to the fifth, not the sixth of November 2021. This is an inference, not a date of issue.",
        ),
        evidence=(
            at(0, None, 6, "全面对接《山西省“十四五”公共服务和社会保障事业规划》"),
            at(0, None, 2, "党的十九届五中全会"),
        ),
    ),
    # Phrases of commitments.
    *COMMITMENT_READINGS,
)
"""The nine of the table's cells first, those of commitments last."""
