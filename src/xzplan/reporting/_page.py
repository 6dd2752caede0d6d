"""The page around a report: one file that needs nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from xzplan.display.blocks import Block
from xzplan.display.html import Html, element, joined, tone_rules
from xzplan.display.palette import BOUND, LIGHT, OBSERVED, PRINT

_STYLE = Html(f"""
:root{{color-scheme:light}}
*{{box-sizing:border-box}}
body{{margin:0;background:#fff;color:#1c1c1c;line-height:1.55;
 font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}}
main{{max-width:80rem;margin:0 auto;padding:1.5rem 1rem 4rem;overflow-wrap:break-word}}
h1{{font-size:1.6rem;line-height:1.3;margin:.5rem 0 1rem}}
h2{{font-size:1.25rem;margin:2.5rem 0 .5rem;border-bottom:2px solid {OBSERVED};padding-bottom:.2rem}}
h3{{font-size:1.05rem;margin:1.6rem 0 .3rem}}
p{{margin:.4rem 0}}
.lead{{font-size:1.1rem}}
.meta{{color:#555;font-size:.9rem}}
.note{{border:2px solid {BOUND};background:#fff7e6;padding:.5rem .8rem;font-weight:600}}
table{{border-collapse:collapse;font-size:.9rem}}
th,td{{text-align:left;vertical-align:top;padding:.35rem .5rem}}
thead th{{border-bottom:1px solid #888;font-weight:600;color:#333}}
tbody{{border-bottom:1px solid #ddd}}
td:first-child{{font-weight:600}}
.n{{text-align:right;font-variant-numeric:tabular-nums}}
table.fixed{{table-layout:fixed;width:100%}}
td small{{display:block;font-weight:400;color:#555}}
td p{{margin:0 0 .25rem}}
tr.notes td{{padding-top:0;font-weight:400;font-size:.8rem;color:#333}}
tr.notes p{{margin:0 0 .1rem}}
tr.notes i{{font-style:normal;color:#666}}
b{{font-weight:600}}
{tone_rules(LIGHT)}
svg{{display:block}}
ul{{padding-left:1.2rem}}
li{{margin:.3rem 0;font-size:.9rem}}
.scroll{{overflow-x:auto}}
@media screen and (max-width:48rem){{
 thead{{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}
 table,tbody,tr,td{{display:block;width:100%}}
 tbody{{padding:.5rem 0}}
 td{{padding:.15rem 0}}
 td[data-label]{{display:grid;grid-template-columns:6.5rem 1fr;column-gap:.6rem}}
 td[data-label]::before{{content:attr(data-label);color:#666;font-size:.85rem;grid-row:1/span 9}}
 td[data-label]>*{{grid-column:2}}
 td.n{{text-align:left}}
}}
@page{{size:A4 landscape;margin:12mm}}
@media print{{
 {tone_rules(PRINT)}
 main{{max-width:none;padding:0}}
 body{{font-size:9.5pt}}
 .scroll{{overflow:visible}}
 thead{{display:table-header-group}}
 tbody,li{{break-inside:avoid}}
 h1,h2,h3,h2+.meta{{break-after:avoid}}
}}
""")

# Even if a text were to slip through unescaped, nothing on the page may run or load.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:"


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
    body = element("body", element("main", joined((one.html() for one in blocks), "\n")))
    return f"<!DOCTYPE html>\n{element('html', head, body, lang=lang)}\n"
