"""The page around a report: one file that needs nothing from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable

from xzplan.display.blocks import Block
from xzplan.display.html import Html, element, joined, tone_rules
from xzplan.display.palette import BOUND, LIGHT, OBSERVED, PRINT

_STYLE = Html(f"""
:root{{color-scheme:light}}
*{{box-sizing:border-box}}
body{{margin:0;background:#fff;color:#1c1c1c;line-height:1.55;
 font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}}
main{{max-width:62rem;margin:0 auto;padding:1.5rem 1rem 4rem;overflow-wrap:break-word}}
h1{{font-size:1.6rem;line-height:1.3;margin:.5rem 0 1rem}}
h2{{font-size:1.25rem;margin:2.5rem 0 .5rem;border-bottom:2px solid {OBSERVED};padding-bottom:.2rem}}
h3{{font-size:1.05rem;margin:1.6rem 0 .3rem}}
p{{margin:.4rem 0}}
.lead{{font-size:1.1rem}}
.meta{{color:#555;font-size:.9rem}}
.note{{border:2px solid {BOUND};background:#fff7e6;padding:.5rem .8rem;font-weight:600}}
table{{border-collapse:collapse;font-size:.9rem}}
th,td{{text-align:left;vertical-align:top;padding:.3rem .45rem}}
thead th{{border-bottom:1px solid #888;font-weight:600;color:#333}}
tbody{{border-bottom:1px solid #ddd}}
td:first-child{{font-weight:600}}
td{{hyphens:auto}}
.scroll td b{{font-weight:400}}
.n{{text-align:right;font-variant-numeric:tabular-nums}}
table.fixed{{table-layout:fixed;width:100%}}
td small{{display:block;font-weight:400;color:#555}}
td p{{margin:0 0 .25rem}}
.group th{{background:#f2f2f2}}
caption{{text-align:left;font-weight:600;padding:.3rem 0}}
.strip{{border-collapse:separate;border-spacing:3px;margin:.6rem 0}}
.strip th{{font-weight:400;padding-left:0}}
.strip td{{font-weight:600;text-align:center;white-space:nowrap;padding:.2rem .5rem}}
b{{font-weight:600}}
{tone_rules(LIGHT)}
svg{{display:block}}
ul{{padding-left:1.2rem}}
li{{margin:.3rem 0;font-size:.9rem}}
.scroll{{overflow-x:auto}}
@media screen and (max-width:48rem){{
 thead{{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}
 table,caption,tbody,tr,td{{display:block;width:100%}}
 tbody{{padding:.5rem 0}}
 .strip,.strip tbody{{padding:0}}
 .strip tr{{display:flex;flex-wrap:wrap;gap:3px;margin-bottom:.4rem}}
 .strip th{{flex:0 0 100%;padding:0}}
 .strip td{{width:auto;flex:0 0 auto}}
 .strip td:empty{{display:none}}
 .group th{{display:block}}
 td{{padding:.15rem 0}}
 td[data-label]{{display:grid;grid-template-columns:6.5rem 1fr;column-gap:.6rem}}
 td[data-label]::before{{content:attr(data-label);color:#666;font-size:.85rem;grid-row:1/span 9}}
 td[data-label]>*{{grid-column:2}}
 td.n{{text-align:left}}
}}
@page{{size:A4;margin:12mm}}
@media print{{
 {tone_rules(PRINT)}
 main{{max-width:none;padding:0}}
 body{{font-size:10pt;line-height:1.3}}
 table,li,.meta,td small{{font-size:9pt}}
 td:first-child{{font-weight:400}}
 .lead{{font-size:11pt}}
 .strip td{{print-color-adjust:exact}}
 h1{{font-size:16pt}}
 h2{{font-size:12.5pt;margin:4mm 0 1mm}}
 h3{{font-size:10.5pt;margin:3mm 0 1mm}}
 th,td{{padding:.6mm 1mm}}
 .scroll{{overflow:visible}}
 thead{{display:table-header-group}}
 tbody,li,tr{{break-inside:avoid}}
 h1,h2,h3,h2+.meta,.group,caption{{break-after:avoid}}
}}
""")

# Even if a text were to slip through unescaped, nothing on the page may run or load.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:"


# Of an English page what is quoted in Chinese, between tags: it is read aloud and drawn as Chinese.
_CHINESE = re.compile(r"([《“（]*[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”]*)(?=[^<>]*<)")


def page(title: str, blocks: Iterable[Block], *, lang: str) -> str:
    """Return a whole page."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", _STYLE),
    )
    content = joined((one.html() for one in blocks), "\n")
    if lang == "en":
        content = Html(_CHINESE.sub(r'<span lang="zh-Hans">\1</span>', content))
    body = element("body", element("main", content))
    return f"<!DOCTYPE html>\n{element('html', head, body, lang=lang)}\n"
