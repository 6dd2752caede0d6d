"""The one figure from outside: how many county-level divisions the promises made to each county come to."""

from __future__ import annotations

from xzplan.language import Bilingual

COUNTIES = 14

COUNTIES_SOURCE = Bilingual(
    zh=(
        "忻州市所辖县级行政区数：忻府区、原平市，以及定襄、五台、代县、繁峙、宁武、静乐、神池、五寨、岢岚、"
        "河曲、保德、偏关12个县。规划本身未列明县数；原文第347行“15个县域医疗集团”数的是医疗集团，不是县。"
        "来源：民政部《中华人民共和国县以上行政区划代码》，忻州市（140900）。"
    ),
    en=(
        "County-level divisions of Xinzhou: the district of Xinfu, the county-level city of Yuanping, and the 12 "
        "counties of Dingxiang, Wutai, Daixian, Fanshi, Ningwu, Jingle, Shenchi, Wuzhai, Kelan, Hequ, Baode and "
        "Pianguan. The plan itself prints no count; the 15 of line 347 (15个县域医疗集团) counts medical groups, "
        "not counties. Source: Ministry of Civil Affairs of the People's Republic of China, administrative division "
        "codes at county level and above, Xinzhou (140900)."
    ),
)
