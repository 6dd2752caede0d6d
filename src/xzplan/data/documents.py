"""The published text, and the documents it names. It prints no issuer, number or date, of itself or of the others."""

from __future__ import annotations

from xzplan.model.sources import Document, DocumentRole, Source

PUBLISHED_TEXT = "xinzhou-14fyp-public-services"
"""Id of the text that every locator counts the lines of."""

DOCUMENTS = (
    Document(
        id=PUBLISHED_TEXT,
        title_zh="忻州市“十四五”公共服务和社会保障事业规划",
        title_en="Xinzhou's 14th Five-Year Plan for Public Services and Social Security",
        role=DocumentRole.PUBLISHED_TEXT,
        source=Source(
            document=PUBLISHED_TEXT,
            chapter=0,
            line=2,
            quote="《忻州市“十四五”公共服务和社会保障事业规划》",
        ),
        sha256="f39dbf027054692ea60db531c6e73d48ea89f5e66c906cce2438d3dde08e4596",
        lines=524,
        area="140900",  # from GB/T 2260; the text prints no code
    ),
    Document(
        id="xinzhou-14fyp-proposal",
        title_zh="忻州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标的建议",
        title_en=(
            "Recommendations for Xinzhou's 14th Five-Year Plan for National Economic and Social Development "
            "and the Long-Range Objectives Through the Year 2035"
        ),
        role=DocumentRole.FOLLOWED,
        source=Source(
            document=PUBLISHED_TEXT,
            chapter=0,
            line=6,
            quote="《忻州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标的建议》",
        ),
    ),
    Document(
        id="xinzhou-14fyp-outline",
        title_zh="中共忻州市委关于制定国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要",
        title_en=(
            "Outline of the CPC Xinzhou Municipal Committee on Formulating the 14th Five-Year Plan for National "
            "Economic and Social Development and the Long-Range Objectives Through the Year 2035"
        ),
        role=DocumentRole.FOLLOWED,
        source=Source(
            document=PUBLISHED_TEXT,
            chapter=0,
            line=6,
            quote="《中共忻州市委关于制定国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》",
        ),
    ),
    Document(
        id="shanxi-14fyp-public-services",
        title_zh="山西省“十四五”公共服务和社会保障事业规划",
        title_en="Shanxi's 14th Five-Year Plan for Public Services and Social Security",
        role=DocumentRole.ALIGNED_WITH,
        source=Source(
            document=PUBLISHED_TEXT,
            chapter=0,
            line=6,
            quote="《山西省“十四五”公共服务和社会保障事业规划》",
        ),
    ),
    Document(
        id="xinzhou-13fyp-basic-services",
        title_zh="忻州市“十三五”基本公共服务均等化规划",
        title_en="Xinzhou's 13th Five-Year Plan for Equitable Access to Basic Public Services",
        role=DocumentRole.PRECEDING,
        source=Source(
            document=PUBLISHED_TEXT,
            chapter=1,
            section=1,
            line=13,
            quote="《忻州市“十三五”基本公共服务均等化规划》",
        ),
    ),
)
