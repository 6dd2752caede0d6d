"""The dated aims of chapters 1 and 2, in words: for 2025, the end of the plan, and for 2035.

One record for each clause that says what is to be, none inside another. The first is the
province's; it is not a promise of the city. The year is printed in the head of each paragraph, and read in for the clauses
that follow it. A word of strength before the year (力争到2035年) governs the whole list; any other its own clause.
"""

from __future__ import annotations

from xzplan.data.documents import PUBLISHED_TEXT
from xzplan.model.commitments import Deadline, Goal, Strength
from xzplan.model.sources import Source
from xzplan.model.targets import Qualitative, Target


def _goal(  # noqa: PLR0917
    number: int,
    key: str,
    place: tuple[int, int, int],
    name: tuple[str, str],
    printed: str,
    text_en: str,
    *,
    year: int = 2025,
    text: str | None = None,
    deadline: Deadline = Deadline.IMPLIED,
    firm: str | None = None,
    soft: str | None = None,
    promoted: str | None = None,
) -> Goal:
    """Build a record; ``place`` is the chapter, the section, and the line, and ``text`` the aim without its lead."""
    chapter, section, line = place
    strength = Strength.PLAIN
    for word, grade in ((firm, Strength.FIRM), (soft, Strength.SOFT), (promoted, Strength.PROMOTED)):
        if word is not None:
            strength = grade
    return Goal(
        id=key,
        number=number,
        name_zh=name[0],
        name_en=name[1],
        target=Target(
            year=year,
            printed=printed,
            demand=Qualitative(text=printed if text is None else text, text_en=text_en),
            source=Source(
                document=PUBLISHED_TEXT, chapter=chapter, section=section, line=line, quote=printed
            ),
        ),
        deadline=deadline,
        strength=strength,
        strength_zh=firm or soft or promoted,
    )


_PRINTED = Deadline.PRINTED

GOALS: tuple[Goal, ...] = (
    # The province is the subject.
    _goal(
        1,
        "shanxi_transformation",
        (1, 2, 28),
        ("山西转型要出雏型", "Shanxi province: transformation takes initial shape"),
        "山西作为资源型转型综改试验区，在转型发展上要率先蹚出一条新路，到2025年转型要出雏型",
        "the transformation of Shanxi takes initial shape",
        text="转型要出雏型",
        deadline=_PRINTED,
        firm="要",
    ),
    _goal(
        2,
        "xinzhou_transformation",
        (2, 1, 45),
        ("实现转型出雏型战略目标", "Xinzhou: strategic goal of transformation taking initial shape"),
        "确保到2025年实现转型出雏型战略目标",
        "the strategic goal that transformation takes initial shape is reached",
        text="实现转型出雏型战略目标",
        deadline=_PRINTED,
        firm="确保",
    ),
    _goal(
        3,
        "modernisation_new_chapter",
        (2, 1, 45),
        (
            "开启社会主义现代化建设忻州新篇章新征程",
            "Xinzhou: a new chapter and a new journey of socialist modernisation",
        ),
        "开启中国特色社会主义现代化建设忻州新篇章新征程",
        "Xinzhou opens a new chapter and a new journey of socialist modernisation with Chinese characteristics",
        firm="确保",
    ),
    _goal(
        4,
        "equalisation_requirement",
        (2, 2, 49),
        ("2035年基本公共服务实现均等化的要求", "Requirement of equitable access to basic public services"),
        "按照2035年基本公共服务实现均等化的要求",
        "equitable access to basic public services is achieved",
        text="基本公共服务实现均等化",
        year=2035,
        deadline=_PRINTED,
    ),
    _goal(
        5,
        "sounder_security_system",
        (2, 3, 56),
        (
            "公共服务和社会保障体系更加健全完善",
            "A more complete system of public services and social security",
        ),
        "到2025年，忻州市公共服务和社会保障体系更加健全完善",
        "Xinzhou's system of public services and social security is more complete",
        text="公共服务和社会保障体系更加健全完善",
        deadline=_PRINTED,
    ),
    _goal(
        6,
        "steady_work_and_income",
        (2, 3, 56),
        (
            "提供稳定的工作、满意的收入、均衡高质量的教育、优质便利的医疗卫生服务、可靠的社会保障",
            "Steady work, satisfactory incomes, balanced education, convenient medical services, reliable security",
        ),
        "为人民群众提供稳定的工作、满意的收入、均衡高质量的教育、优质便利的医疗卫生服务、可靠的社会保障等",
        "the people have steady work, satisfactory incomes, balanced education of high quality, good and convenient medical services and reliable social security",
    ),
    _goal(
        7,
        "seven_aims_ensured",
        (2, 3, 56),
        ("“七有”得到保障", "The seven aims of people's well-being ensured"),
        "确保“幼有所育、学有所教、劳有所得、病有所医、老有所养、住有所居、弱有所扶”",
        "access to childcare, education, employment, medical services, elderly care, housing and social assistance is ensured",
        text="“幼有所育、学有所教、劳有所得、病有所医、老有所养、住有所居、弱有所扶”",
        firm="确保",
    ),
    _goal(
        8,
        "better_life",
        (2, 3, 56),
        ("实现人民群众对美好生活的向往", "The people's wish for a better life fulfilled"),
        "从而实现人民群众对美好生活的向往",
        "the people's wish for a better life is fulfilled",
        text="实现人民群众对美好生活的向往",
    ),
    _goal(
        9,
        "sounder_system",
        (2, 3, 58),
        ("服务保障体系更加健全", "A sounder system of services and security"),
        "到2025年，健全忻州市公共服务和社会保障体系，做到“覆盖全民、城乡一体、公平统一，可持续发展”",
        "the system covers everyone, integrates town and country, is fair and uniform, and develops sustainably",
        text="健全忻州市公共服务和社会保障体系，做到“覆盖全民、城乡一体、公平统一，可持续发展”",
        deadline=_PRINTED,
    ),
    _goal(
        10,
        "systems_connected",
        (2, 3, 58),
        (
            "公共服务和社会保障体系健全完善、相互衔接",
            "Systems of public services and social security complete and connected",
        ),
        "公共服务和社会保障体系健全完善、相互衔接",
        "the systems of public services and social security are complete and connected with each other",
    ),
    _goal(
        11,
        "universal_basic_services",
        (2, 3, 58),
        (
            "基本公共服务覆盖全民、城乡一体",
            "Basic public services for everyone, integrated across town and country",
        ),
        "实现基本公共服务覆盖全民、城乡一体",
        "basic public services cover everyone and are integrated across town and country",
    ),
    _goal(
        12,
        "social_security_in_full",
        (2, 3, 58),
        ("社会保障公平统一、应担尽担", "Social security fair and uniform, every obligation due discharged"),
        "社会保障公平统一、应担尽担",
        "social security is fair and uniform and discharges every obligation due",
    ),
    _goal(
        13,
        "quality_services_payable",
        (2, 3, 58),
        (
            "优质公共服务付费可享有、价格可承受、质量有保障、安全有监管",
            "High-quality public services available for a fee, affordable, assured and supervised",
        ),
        "优质公共服务付费可享有、价格可承受、质量有保障、安全有监管",
        "high-quality public services are available for a fee, at affordable prices, with assured quality and supervised safety",
    ),
    _goal(
        14,
        "sustainable_development",
        (2, 3, 58),
        (
            "公共服务和社会保障实现可持续发展",
            "Sustainable development of public services and social security",
        ),
        "公共服务和社会保障实现可持续发展",
        "public services and social security develop sustainably",
    ),
    _goal(
        15,
        "better_supply_pattern",
        (2, 3, 60),
        ("供给享有格局更加完善", "A better pattern of provision and access"),
        "到2025年，完善忻州市公共服务和社会保障的供给享有格局，做到“政府保障基本、社会积极参与、全民共建共享、满足感提高”",
        "the pattern of provision and access is better: government guarantees the basics, society takes an active part, all build and share, and satisfaction rises",
        text="完善忻州市公共服务和社会保障的供给享有格局，做到“政府保障基本、社会积极参与、全民共建共享、满足感提高”",
        deadline=_PRINTED,
    ),
    _goal(
        16,
        "standards_raised",
        (2, 3, 60),
        (
            "逐步提高保障标准和改善民生水平",
            "Standards of security raised and livelihoods improved step by step",
        ),
        "政府逐步提高保障标准和改善民生水平",
        "government raises the standards of security and improves people's livelihood step by step",
        promoted="逐步",
    ),
    _goal(
        17,
        "livelihood_spending_first",
        (2, 3, 60),
        ("优先保障民生支出", "Spending on people's livelihood first, and in full"),
        "在预算安排上优先保障民生支出，按支出责任予以足额保障",
        "budgets put spending on people's livelihood first and fund it in full, according to expenditure responsibilities",
    ),
    _goal(
        18,
        "society_takes_part",
        (2, 3, 60),
        ("引导社会力量积极参与民生投入", "Society guided to invest in people's livelihood"),
        "同时给予政策倾斜，引导社会力量积极参与民生方向的投入",
        "preferential policies guide society to take an active part in investing in people's livelihood",
    ),
    _goal(
        19,
        "needs_expressed",
        (2, 3, 60),
        (
            "建立城乡居民对需求的表达和享有机制",
            "Mechanism by which residents express their needs and have them met",
        ),
        "借助现代信息技术，有效建立城乡居民对需求的表达和享有机制",
        "with information technology residents of town and country can express their needs and have them met",
    ),
    _goal(
        20,
        "own_share_of_cost_lowered",
        (2, 3, 60),
        ("合理降低服务成本个人负担比率", "Share of service costs borne by individuals reasonably lowered"),
        "合理降低服务成本个人负担比率",
        "the share of service costs that individuals bear is reasonably lowered",
    ),
    _goal(
        21,
        "growth_shared",
        (2, 3, 60),
        ("全民共享忻州经济发展的红利", "Benefits of Xinzhou's growth shared by all"),
        "全民共享忻州经济发展的红利",
        "everyone shares in the benefits of Xinzhou's economic development",
    ),
    _goal(
        22,
        "satisfaction_raised",
        (2, 3, 60),
        ("提高人民群众对美好生活的满足感", "People's satisfaction with life raised"),
        "着实提高人民群众对美好生活的满足感",
        "the people's satisfaction with life is raised",
    ),
    _goal(
        23,
        "higher_wellbeing",
        (2, 3, 62),
        ("民生福祉水平大幅提升", "People's well-being raised greatly"),
        "到2025年，提升忻州市公共服务和社会保障水平，做到“就近就便、高效快捷、便民利民、满意度提升”",
        "services and security are near at hand, efficient and quick, convenient and useful to the people, with rising satisfaction",
        text="提升忻州市公共服务和社会保障水平，做到“就近就便、高效快捷、便民利民、满意度提升”",
        deadline=_PRINTED,
    ),
    _goal(
        24,
        "quality_and_level_rise",
        (2, 3, 62),
        (
            "公共服务质量和社会保障水平不断提升",
            "Quality of public services and level of social security continuously raised",
        ),
        "公共服务质量和社会保障水平不断提升",
        "the quality of public services and the level of social security keep rising",
    ),
    _goal(
        25,
        "experience_improves",
        (2, 3, 62),
        (
            "人民群众对公共服务和社会保障的体验不断改善",
            "People's experience of public services and social security continuously improved",
        ),
        "人民群众对公共服务和社会保障的体验不断改善",
        "people's experience of public services and social security keeps improving",
    ),
    _goal(
        26,
        "daily_needs_satisfaction",
        (2, 3, 62),
        ("对衣食住行等的满意度不断增强", "Satisfaction with daily needs continuously raised"),
        "对衣食住行等的满意度不断增强",
        "people are increasingly satisfied with clothing, food, housing, transport and other daily needs",
    ),
    _goal(
        27,
        "carefree_life",
        (2, 3, 62),
        (
            "无忧无虑、快乐幸福地参与社会生活",
            "Carefree and happy participation in social life",
        ),
        "可以无忧无虑、快乐幸福地参与社会生活",
        "people take part in social life without worries and happily",
    ),
    _goal(
        28,
        "supply_meets_needs",
        (2, 3, 62),
        (
            "公共服务供给与人民群众的需要充分对接",
            "Supply of public services fully matched to people's needs",
        ),
        "真正实现公共服务供给的规模、范围、质量与人民群众对美好生活需要的满意度充分对接",
        "the scale, range and quality of public services fully match what people need for a good life",
    ),
    _goal(
        29,
        "quality_transformation_helped",
        (2, 3, 62),
        ("助力忻州经济高质量转型发展", "Xinzhou's high-quality economic transformation promoted"),
        "从而显著提升和助力忻州经济高质量转型发展",
        "Xinzhou's high-quality economic transformation is markedly promoted",
        text="显著提升和助力忻州经济高质量转型发展",
    ),
    # The vision: 力争 stands before the year and governs the whole list.
    _goal(
        30,
        "vision_2035",
        (2, 3, 64),
        (
            "公共服务和社会保障事业制度体系更加健全完善",
            "Vision for 2035: more complete institutions of public services and social security",
        ),
        "力争到2035年，忻州市公共服务和社会保障事业制度体系更加健全完善",
        "the institutions of Xinzhou's public services and social security are more complete",
        text="忻州市公共服务和社会保障事业制度体系更加健全完善",
        year=2035,
        deadline=_PRINTED,
        soft="力争",
    ),
    _goal(
        31,
        "equalisation_2035",
        (2, 3, 64),
        (
            "全面实现基本公共服务均等化",
            "Vision for 2035: equitable access to basic public services fully achieved",
        ),
        "全面实现基本公共服务均等化",
        "equitable access to basic public services is fully achieved",
        year=2035,
        soft="力争",
    ),
    _goal(
        32,
        "public_interest_services_2035",
        (2, 3, 64),
        (
            "普惠性公共服务供给更加充分",
            "Vision for 2035: fuller supply of public-interest (affordable) services",
        ),
        "普惠性公共服务供给更加充分",
        "the supply of public-interest (affordable) services is fuller",
        year=2035,
        soft="力争",
    ),
    _goal(
        33,
        "quality_market_2035",
        (2, 3, 64),
        (
            "高品质公共服务市场更加繁荣",
            "Vision for 2035: a more flourishing market for high-quality services",
        ),
        "高品质公共服务市场更加繁荣",
        "the market for high-quality public services is more flourishing",
        year=2035,
        soft="力争",
    ),
    _goal(
        34,
        "strong_city_2035",
        (2, 3, 64),
        (
            "建成文化强市、教育强市、人才强市、体育强市、健康忻州",
            "Vision for 2035: a city strong in culture, education, talent and sport, and a healthy Xinzhou",
        ),
        "建成文化强市、教育强市、人才强市、体育强市、健康忻州",
        "a city strong in culture, education, talent and sport, and a healthy Xinzhou, are built",
        year=2035,
        soft="力争",
    ),
    _goal(
        35,
        "equal_rights_2035",
        (2, 3, 64),
        (
            "人民平等发展权利得到充分保障",
            "Vision for 2035: people's right to equal development fully protected",
        ),
        "人民平等发展权利得到充分保障",
        "people's right to develop as equals is fully protected",
        year=2035,
        soft="力争",
    ),
    _goal(
        36,
        "better_life_2035",
        (2, 3, 64),
        ("人民生活更加美好", "Vision for 2035: a better life for the people"),
        "人民生活更加美好",
        "the people lead a better life",
        year=2035,
        soft="力争",
    ),
    _goal(
        37,
        "common_prosperity_2035",
        (2, 3, 64),
        (
            "人的全面发展、全体人民共同富裕取得更为明显的实质性进展",
            "Vision for 2035: clear and substantive progress in well-rounded development and common prosperity",
        ),
        "人的全面发展、全体人民共同富裕取得更为明显的实质性进展",
        "well-rounded human development and common prosperity for all have made clearer, substantive progress",
        year=2035,
        soft="力争",
    ),
)
