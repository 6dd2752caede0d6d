"""The named works of the boxes: what is to be built, moved or developed under a name or at a place of its own.

Works without a name (一批标志性专题博物馆) are components of their key project, and works with a number are commitments.
"""

from __future__ import annotations

from xzplan.data.documents import PUBLISHED_TEXT
from xzplan.data.links import serves
from xzplan.language import Bilingual
from xzplan.model.commitments import Deadline, Strength
from xzplan.model.links import Link
from xzplan.model.sources import Source
from xzplan.model.works import Work

_XINZHOU = Bilingual(zh="忻州市", en="Xinzhou")
_XINFU = Bilingual(zh="忻府区", en="Xinfu district")
_DAIXIAN = Bilingual(zh="代县", en="Daixian county")
_WUTAI_MOUNTAIN = Bilingual(zh="五台山", en="Wutai Mountain")

_BUILT = ("新建", "built")
_PUSHED = ("建设", "built")


def _work(  # noqa: PLR0917
    number: int,
    key: str,
    key_project: str,
    line: int,
    name: tuple[str, str],
    printed: str,
    action: tuple[str, str],
    *,
    places: tuple[Bilingual, ...] = (),
    promoted: str | None = None,
    note: tuple[str, str] | None = None,
    links: tuple[Link, ...] = (),
) -> Work:
    """Build a record; ``promoted`` is the printed word that advances it."""
    chapter = _CHAPTER_AT[line]
    return Work(
        id=key,
        number=number,
        name_zh=name[0],
        name_en=name[1],
        key_project=key_project,
        printed=printed,
        action=Bilingual(zh=action[0], en=action[1]),
        year=2025,
        deadline=Deadline.IMPLIED,
        strength=Strength.PROMOTED if promoted else Strength.PLAIN,
        strength_zh=promoted,
        source=Source(
            document=PUBLISHED_TEXT, chapter=chapter, section=2, box=f"{chapter}.1", line=line, quote=printed
        ),
        places=places,
        note=None if note is None else Bilingual(zh=note[0], en=note[1]),
        links=links,
    )


_CHAPTER_AT = {253: 3, 349: 6, 375: 7, 376: 7, 446: 10, 475: 11, 479: 11, 481: 11, 483: 11}
"""The chapter of each line that names works; a box is one line an item."""

_NURSING = serves(counted=("nursing_bed_share",))
_BEDS = serves(counted=("health_institution_beds_per_1000",))
_VETERANS_PARTS = (
    "专栏列为荣军疗养康复中心的组成部分，保障措施（原文第442行）另行列出；统计时不重复计算。",
    "The box lists it as a part of the recuperation centre; the safeguard (line 442) lists it separately. Count it only once.",
)

WORKS: tuple[Work, ...] = (
    _work(
        1,
        "city_maternal_institution",
        "maternal_child_health_care",
        253,
        ("忻州市妇幼保健机构", "Xinzhou's maternal and child health institution"),
        "新建、改扩建忻州市妇幼保健机构",
        ("新建、改扩建", "built, rebuilt or extended"),
        places=(_XINZHOU,),
        links=serves(means=("maternal_mortality_ratio", "infant_mortality_rate")),
    ),
    _work(
        2,
        "third_peoples_hospital",
        "health_facility_construction",
        349,
        ("忻州市第三人民医院", "Xinzhou No. 3 People's Hospital"),
        "新建忻州市第三人民医院",
        _BUILT,
        places=(_XINZHOU,),
        links=_BEDS,
    ),
    _work(
        3,
        "yijia_hospital",
        "health_facility_construction",
        349,
        ("忻州亿佳医院", "Xinzhou Yijia Hospital"),
        "新建忻州亿佳医院",
        _BUILT,
        places=(_XINZHOU,),
        links=_BEDS,
    ),
    _work(
        4,
        "daixian_medical_technology_building",
        "health_facility_construction",
        349,
        (
            "代县医技楼改造项目传染病区建设项目",
            "Daixian: conversion of the medical-technology building, infectious-disease ward",
        ),
        "代县医技楼改造项目传染病区建设项目",
        ("改造、建设", "converted and built"),
        places=(_DAIXIAN,),
        note=(
            "“医技楼改造项目”与“传染病区建设项目”之间没有标点，可能是一项，也可能是两项；按原文列为一项。",
            "There is no punctuation between the conversion and the ward, so it may be one work or two. It is recorded as one, as printed.",
        ),
        links=_BEDS,
    ),
    _work(
        5,
        "geriatric_rehabilitation_hospital",
        "elderly_care_key_projects",
        375,
        ("山西省民政老年康复医院", "Shanxi Civil Affairs Geriatric Rehabilitation Hospital"),
        "推进山西省民政老年康复医院",
        _PUSHED,
        promoted="推进",
        links=_NURSING,
    ),
    _work(
        6,
        "duncun_wellness_park",
        "elderly_care_key_projects",
        375,
        ("忻州顿村温泉康养示范园区", "Xinzhou Duncun hot-spring wellness demonstration park"),
        "忻州顿村温泉康养示范园区",
        _PUSHED,
        places=(Bilingual(zh="忻州顿村", en="Duncun, Xinzhou"),),
        promoted="推进",
        links=_NURSING,
    ),
    _work(
        7,
        "tianlun_songhe_centre",
        "elderly_care_key_projects",
        375,
        ("忻府区天伦松鹤养老中心", "Tianlun Songhe elderly-care centre, Xinfu district"),
        "忻府区天伦松鹤养老中心",
        _PUSHED,
        places=(_XINFU,),
        promoted="推进",
        links=_NURSING,
    ),
    _work(
        8,
        "welfare_home_apartments",
        "elderly_care_key_projects",
        375,
        ("忻州市社会福利院老年公寓", "Apartments for the elderly of the Xinzhou social welfare home"),
        "忻州市社会福利院老年公寓",
        _PUSHED,
        places=(_XINZHOU,),
        promoted="推进",
        links=_NURSING,
    ),
    _work(
        9,
        "qishengkang_centre",
        "elderly_care_key_projects",
        375,
        ("忻府区祺生康温泉养老中心", "Qishengkang hot-spring elderly-care centre, Xinfu district"),
        "忻府区祺生康温泉养老中心",
        _PUSHED,
        places=(_XINFU,),
        promoted="推进",
        links=_NURSING,
    ),
    _work(
        10,
        "yikang_elderly_care",
        "elderly_care_key_projects",
        375,
        ("忻州颐康温泉养老", "Xinzhou Yikang hot-spring elderly care"),
        "忻州颐康温泉养老",
        _PUSHED,
        places=(_XINZHOU,),
        promoted="推进",
        links=_NURSING,
    ),
    _work(
        11,
        "daixian_day_care_centre",
        "elderly_care_key_projects",
        375,
        ("代县日间照料所", "Daixian day-care centre"),
        "代县日间照料所",
        _PUSHED,
        places=(_DAIXIAN,),
        promoted="推进",
        note=(
            "原文以“等”收尾，所列并非全部项目。",
            "The list in the text ends with 等 (“and others”), so it is not complete.",
        ),
    ),
    _work(
        12,
        "social_security_card_platform",
        "social_security_card",
        376,
        ("社会保障卡应用平台", "Application platform of the social security card"),
        "建立社会保障卡应用平台",
        ("建立", "set up"),
    ),
    _work(
        13,
        "social_security_card_database",
        "social_security_card",
        376,
        ("社会保障卡持卡人员基础信息库", "Basic database of holders of the social security card"),
        "社会保障卡持卡人员基础信息库",
        ("建立", "set up"),
    ),
    _work(
        14,
        "veterans_recuperation_centre_building",
        "veterans_recuperation_centre",
        446,
        ("荣军疗养康复中心", "Veterans Recuperation and Rehabilitation Centre"),
        "建设医养一体的综合型荣军疗养康复中心",
        _PUSHED,
        places=(_XINZHOU,),
    ),
    _work(
        15,
        "honoured_veterans_home",
        "veterans_recuperation_centre",
        446,
        ("光荣院", "Home for honoured veterans"),
        "迁建光荣院",
        ("迁建", "moved to a new building"),
        places=(_XINZHOU,),
        note=_VETERANS_PARTS,
    ),
    _work(
        16,
        "veterans_hospital",
        "veterans_recuperation_centre",
        446,
        ("优抚医院", "Hospital for veterans"),
        "新建优抚医院",
        _BUILT,
        places=(_XINZHOU,),
        note=_VETERANS_PARTS,
        links=_BEDS,
    ),
    _work(
        17,
        "xiurong_old_town",
        "historic_culture_resources",
        475,
        ("秀容古城开发建设工程", "Development of the old town of Xiurong"),
        "通过秀容古城开发建设工程",
        ("开发、建设", "developed and built"),
        places=(Bilingual(zh="秀容古城", en="Xiurong old town"),),
    ),
    _work(
        18,
        "intangible_heritage_platform",
        "intangible_heritage",
        479,
        (
            "非遗项目推广、展示、销售平台",
            "Platform to promote, show and sell intangible cultural heritage",
        ),
        "建设非遗项目推广、展示、销售平台",
        ("建设", "set up"),
    ),
    _work(
        19,
        "great_wall_military_route",
        "yellow_river_great_wall_park",
        481,
        ("长城军事斗争史旅游线路", "Tourist route on the military history of the Great Wall"),
        "形成长城军事斗争史旅游线路",
        ("重点开发", "developed as a priority"),
        places=(
            Bilingual(zh="宁武关", en="Ningwu Pass"),
            Bilingual(zh="雁门关", en="Yanmen Pass"),
        ),
        note=(
            "原文以“等”收尾，所列地点并非全部。",
            "The list of places in the text ends with 等 (“and others”), so it is not complete.",
        ),
    ),
    _work(
        20,
        "tectonic_history_route",
        "yellow_river_great_wall_park",
        481,
        ("地质构造运动史旅游线路", "Tourist route on the history of tectonic movement"),
        "形成地质构造运动史旅游线路",
        ("重点开发", "developed as a priority"),
        places=(
            Bilingual(zh="芦芽山万年冰洞", en="Ten-thousand-year ice cave, Luya Mountain"),
            Bilingual(zh="五台山", en="Wutai Mountain"),
        ),
        note=(
            "原文以“等”收尾，所列地点并非全部。",
            "The list of places in the text ends with 等 (“and others”), so it is not complete.",
        ),
    ),
    _work(
        21,
        "taihuai_renovation",
        "wutaishan_destination",
        483,
        (
            "五台山核心区台怀镇综合整治",
            "Comprehensive improvement of Taihuai town, the core area of Wutai Mountain",
        ),
        "对五台山核心区台怀镇进行综合整治",
        ("综合整治", "comprehensively improved"),
        places=(_WUTAI_MOUNTAIN, Bilingual(zh="台怀镇", en="Taihuai town")),
    ),
    _work(
        22,
        "culture_tourism_town",
        "wutaishan_destination",
        483,
        ("金岗库、石咀一带文旅小镇", "Culture and tourism town around Jingangku and Shizui"),
        "在金岗库、石咀一带，建设以文旅产业、康养、体育竞赛、红色旅游、休闲度假为一体的文旅小镇",
        _PUSHED,
        places=(
            Bilingual(zh="金岗库", en="Jingangku"),
            Bilingual(zh="石咀", en="Shizui"),
        ),
    ),
    _work(
        23,
        "qingshui_river_landscape",
        "wutaishan_destination",
        483,
        (
            "清水河旅游主线道路、水面景观美化、亮化",
            "Roads and waterside of the Qingshui river route beautified and lit",
        ),
        "沿清水河旅游主线对道路、水面景观进行美化、亮化",
        ("美化、亮化", "beautified and lit"),
        places=(Bilingual(zh="清水河", en="Qingshui river"),),
    ),
)
