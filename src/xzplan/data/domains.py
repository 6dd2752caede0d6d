"""The nine domains, each with its chapter title, table label and box caption."""

from __future__ import annotations

from xzplan.data.documents import PUBLISHED_TEXT
from xzplan.model.sources import Label, Source
from xzplan.model.structure import Aim, Domain


def _title(chapter: int, line: int, quote: str, *, zh: str, en: str) -> Label:
    return Label(
        zh=zh,
        en=en,
        source=Source(document=PUBLISHED_TEXT, chapter=chapter, line=line, quote=quote),
    )


def _table_label(line: int, zh: str, en: str) -> Label:
    return Label(
        zh=zh,
        en=en,
        source=Source(document=PUBLISHED_TEXT, chapter=2, section=3, table="2-1", line=line, quote=zh),
    )


def _box(chapter: int, line: int, zh: str, en: str) -> Label:
    box = f"{chapter}.1"
    return Label(
        zh=zh,
        en=en,
        source=Source(
            document=PUBLISHED_TEXT,
            chapter=chapter,
            section=2,
            box=box,
            line=line,
            quote=f"专栏{box} {zh}",
        ),
    )


def _preface(quote: str) -> Source:
    return Source(document=PUBLISHED_TEXT, chapter=0, line=4, quote=quote)


_TWO_MORE = _preface("统筹安排军人褒扬优抚和公共文化体育两大领域")

DOMAINS = (
    Domain(
        id="maternal_child",
        number=1,
        chapter=3,
        title=_title(3, 239, "第三章  优生优育", zh="优生优育", en="Healthy births and good child-rearing"),
        table_label=_table_label(71, "妇幼服务", "Services for women and children"),
        box_caption=_box(
            3, 251, "优生优育领域重点工程", "Key projects for healthy births and good child-rearing"
        ),
        name_en="Maternal and child health and childcare",
        short_en="Maternal and child",
        aim=Aim.CHILDCARE,
        aim_stated=False,
        aim_source=_preface("幼有所育"),
    ),
    Domain(
        id="education",
        number=2,
        chapter=4,
        title=_title(4, 262, "第四章  公共教育", zh="公共教育", en="Public education"),
        table_label=_table_label(93, "公共教育", "Public education"),
        box_caption=_box(4, 291, "公共教育领域重点工程", "Key projects in public education"),
        name_en="Public education",
        short_en="Education",
        aim=Aim.EDUCATION,
        aim_stated=False,
        aim_source=_preface("学有所教"),
    ),
    Domain(
        id="employment",
        number=3,
        chapter=5,
        title=_title(
            5,
            299,
            "第五章  公共就业创业",
            zh="公共就业创业",
            en="Public employment and entrepreneurship",
        ),
        table_label=_table_label(105, "劳动就业创业", "Labour, employment and entrepreneurship"),
        box_caption=None,
        name_en="Employment and entrepreneurship",
        short_en="Employment",
        aim=Aim.EMPLOYMENT,
        aim_stated=False,
        aim_source=_preface("劳有所得"),
    ),
    Domain(
        id="health",
        number=4,
        chapter=6,
        title=_title(
            6,
            325,
            "第六章  公共医疗卫生",
            zh="公共医疗卫生",
            en="Public medical and health services",
        ),
        table_label=_table_label(137, "医疗卫生", "Medical and health services"),
        box_caption=_box(6, 356, "医疗卫生服务领域重点工程", "Key projects in medical and health services"),
        name_en="Medical and health services",
        short_en="Health",
        aim=Aim.HEALTH,
        aim_stated=False,
        aim_source=_preface("病有所医"),
    ),
    Domain(
        id="elderly_care",
        number=5,
        chapter=7,
        title=_title(7, 357, "第七章  公共养老", zh="公共养老", en="Public elderly care"),
        table_label=_table_label(164, "养老服务", "Elderly-care services"),
        box_caption=_box(7, 371, "公共养老领域重点工程", "Key projects in public elderly care"),
        name_en="Elderly care and old-age security",
        short_en="Elderly care",
        aim=Aim.ELDERLY_CARE,
        aim_stated=False,
        aim_source=_preface("老有所养"),
    ),
    Domain(
        id="housing",
        number=6,
        chapter=8,
        title=_title(8, 379, "第八章  公共住房", zh="公共住房", en="Public housing"),
        table_label=_table_label(181, "公共住房服务", "Public housing services"),
        box_caption=None,
        name_en="Public housing",
        short_en="Housing",
        aim=Aim.HOUSING,
        aim_stated=True,
        aim_source=Source(document=PUBLISHED_TEXT, chapter=8, line=380, quote="保障人民群众“住有所居”"),
    ),
    Domain(
        id="social_assistance",
        number=7,
        chapter=9,
        title=_title(
            9,
            400,
            "第九章  社会救助与社会福利",
            zh="社会救助与社会福利",
            en="Social assistance and social welfare",
        ),
        table_label=_table_label(188, "社会福利与救助", "Social welfare and assistance"),
        box_caption=_box(
            9,
            417,
            "社会救助与社会福利领域重点工程",
            "Key projects in social assistance and social welfare",
        ),
        name_en="Social assistance and social welfare",
        short_en="Assistance and welfare",
        aim=Aim.ASSISTANCE,
        aim_stated=True,
        aim_source=Source(document=PUBLISHED_TEXT, chapter=9, line=401, quote="坚持“弱有所扶"),
    ),
    Domain(
        id="veterans",
        number=8,
        chapter=10,
        title=_title(
            10,
            425,
            "第十章  军人褒扬优抚",
            zh="军人褒扬优抚",
            en="Honouring and preferential treatment of service members",
        ),
        table_label=_table_label(207, "优军服务保障", "Support services for service members"),
        box_caption=_box(
            10,
            444,
            "军人优抚安置领域重点工程",
            "Key projects in preferential treatment and placement of service members",
        ),
        name_en="Services for service members and veterans",
        short_en="Veterans",
        aim=None,
        aim_stated=True,
        aim_source=_TWO_MORE,
    ),
    Domain(
        id="culture_sport",
        number=9,
        chapter=11,
        title=_title(11, 451, "第十一章  公共文化体育", zh="公共文化体育", en="Public culture and sport"),
        table_label=_table_label(214, "公共文化体育", "Public culture and sport"),
        box_caption=_box(11, 473, "公共文化体育领域重点工程", "Key projects in public culture and sport"),
        name_en="Public culture and sport",
        short_en="Culture and sport",
        aim=None,
        aim_stated=True,
        aim_source=_TWO_MORE,
    ),
)
