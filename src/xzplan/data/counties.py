"""What is known of the area from outside the plan: the city, its county-level divisions, and their codes."""

from __future__ import annotations

from xzplan.language import Bilingual
from xzplan.model.areas import Area

COUNTIES = 14

COUNTIES_SOURCE = Bilingual(
    zh=(
        "忻州市所辖县级行政区数：忻府区、原平市，以及定襄、五台、代县、繁峙、宁武、静乐、神池、五寨、岢岚、"
        "河曲、保德、偏关12个县。规划本身未列明县数。忻州市另设五台山风景名胜区，不在14个之内；"
        "原文第347行的县域医疗集团为15个，第15个可能即属五台山。"
        "来源：民政部《中华人民共和国县以上行政区划代码》，忻州市（140900）。"
    ),
    en=(
        "County-level divisions of Xinzhou: the district of Xinfu, the county-level city of Yuanping, and the 12 "
        "counties of Dingxiang, Wutai, Daixian, Fanshi, Ningwu, Jingle, Shenchi, Wuzhai, Kelan, Hequ, Baode and "
        "Pianguan. The plan itself states no number. Xinzhou also has the Wutai Mountain scenic area, which is none "
        "of the 14; the county medical groups of line 347 are 15, of which it may have the fifteenth. Source: "
        "Ministry of Civil Affairs of the People's Republic of China, administrative division codes at county level "
        "and above, Xinzhou (140900)."
    ),
)

AREAS = tuple(
    Area(code=code, name_zh=name_zh, name_en=name_en)
    for code, name_zh, name_en in (
        ("140900", "忻州市", "Xinzhou City"),
        ("140902", "忻府区", "Xinfu District"),
        ("140921", "定襄县", "Dingxiang County"),
        ("140922", "五台县", "Wutai County"),
        ("140923", "代县", "Daixian County"),
        ("140924", "繁峙县", "Fanshi County"),
        ("140925", "宁武县", "Ningwu County"),
        ("140926", "静乐县", "Jingle County"),
        ("140927", "神池县", "Shenchi County"),
        ("140928", "五寨县", "Wuzhai County"),
        ("140929", "岢岚县", "Kelan County"),
        ("140930", "河曲县", "Hequ County"),
        ("140931", "保德县", "Baode County"),
        ("140932", "偏关县", "Pianguan County"),
        ("140981", "原平市", "Yuanping City"),
    )
)
"""The city, then its county-level divisions in the order of their codes; `COUNTIES_SOURCE` says where they stand."""
