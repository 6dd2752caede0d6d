"""Strings into HTML.

Every text is escaped on its way into markup, unless it is `Html` already.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from xzplan.display.palette import BOUND, DARK, LIGHT, OBSERVED, PATH

# A plan may hold any text, but neither a page nor a workbook may hold control characters, halves of characters and what is
# no character at all: pictures show them.
CONTROL_PICTURES = {
    **{c: 0x2400 + c for c in range(32) if c not in (9, 10, 13)},
    0x7F: 0x2421,
    **dict.fromkeys((*range(0x80, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), 0xFFFD),
}


class Html(str):
    """Text that is markup already and is not escaped again."""

    __slots__ = ()


def escaped(text: str) -> Html:
    """Return a text as markup; markup is returned as it is."""
    if isinstance(text, Html):
        return text
    return Html(escape(text if text.isprintable() else text.translate(CONTROL_PICTURES)))


def joined(parts: Iterable[str], by: str = "") -> Html:
    """Return texts as markup, joined by a separator."""
    return Html(escaped(by).join(map(escaped, parts)))


def element(tag: str, *children: str, **attributes: str | None) -> Html:
    """Return an element; attributes that are None are left out, and underscores in their names become hyphens."""
    written = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    head = "".join(f' {name}="{escaped(value)}"' for name, value in written.items() if value is not None)
    if tag in _VOID:
        return Html(f"<{tag}{head}>")
    return Html(f"<{tag}{head}>{joined(children)}</{tag}>")


_VOID = ("col", "meta")
"""Elements without an end tag."""


def both(zh: str, en: str) -> Html:
    """Return a text in both languages, the Chinese above the English."""
    return escaped(zh) if zh == en else joined([zh, Html("<br>"), element("small", en, lang="en")])


def figure(value: float) -> str:
    """Return a computed number for a table, with six digits, or with all before the point if there are more."""
    return f"{value:.6g}" if abs(value) < 1e5 else f"{value:.15g}"


def badge(sign: str, tone: str, text: str) -> Html:
    """Return a status in words behind its sign; the style of the page gives the tone its colour."""
    return element("b", f"{sign} ", text, class_=f"tone-{tone}")


def tone_rules(palette: Mapping[str, str], scope: str = "") -> Html:
    """Return the rules of a style sheet that give each tone its colour, within a scope if one is named."""
    return Html("".join(f"{scope} .tone-{tone}{{color:{colour}}}" for tone, colour in palette.items()))


# Notebooks


_SCOPE = ".xzplan.xzplan.xzplan"
"""Three times, since the rules of JupyterLab for tables weigh as much as two classes."""
_ON_DARK = "[data-jp-theme-light=false]", ".vscode-dark", "html[theme=dark]"
"""What a dark page of JupyterLab, of Visual Studio Code and of Colab bears."""


def _rules() -> Html:
    rules = [
        f"{_SCOPE}{{line-height:1.45}}{_SCOPE} table{{border-collapse:collapse;margin:.4em 0;table-layout:auto}}",
        f"{_SCOPE} th,{_SCOPE} td{{text-align:left;vertical-align:top;padding:.25em .7em;white-space:normal}}",
        f"{_SCOPE} .n{{text-align:right;white-space:nowrap}}{_SCOPE} small{{font-size:.87em}}",
        f"{_SCOPE} td>b{{white-space:nowrap}}",
        tone_rules(LIGHT, _SCOPE),
    ]
    for page in _ON_DARK:
        rules.append(tone_rules(DARK, f"{page} {_SCOPE}"))
        # The lines of small pictures, which are drawn for white.
        for drawn, shown in ((OBSERVED, DARK["good"]), (BOUND, DARK["mixed"]), (PATH, DARK["neutral"])):
            scope = f"{page} {_SCOPE}"
            rules.append(
                f'{scope} [stroke="{drawn}"]{{stroke:{shown}}}{scope} [fill="{drawn}"]{{fill:{shown}}}'
            )
    return Html("".join(rules))


def notebook(title: str, *children: str) -> Html:
    """Return what a notebook shows for a record."""
    style = element("style", _rules())
    return element(
        "div", style, element("div", element("b", title)), *children, class_="xzplan", lang="zh-Hans"
    )


def notes(lines: Iterable[tuple[str, str]]) -> list[Html]:
    """Return lines in both languages as a list; nothing if there are none."""
    items = [element("li", both(zh, en)) for zh, en in lines]
    return [element("ul", *items)] if items else []
