"""The words of the navigation in both languages, and the names of anchors, for ``docs/conf.py``.

It also finishes pages of HTML. The captions of the trees of pages stand in ``docs/index.md``, English and Chinese; each page shows those of its language.
"""

from __future__ import annotations

import re

WORDS = {
    "Search": "搜索",
    "Search Results": "搜索结果",
    "Next": "下一页",
    "Previous": "上一页",
    "Home": "首页",
    "On this page": "本页内容",
    "Pages": "各页",
    "Contents": "目录",
    "Skip to content": "跳到正文",
    "Back to top": "回到顶部",
    "Toggle site navigation sidebar": "展开或收起导航",
    "Toggle table of contents sidebar": "展开或收起本页目录",
    "Toggle Light / Dark / Auto color theme": "切换浅色、深色或自动配色",
    "View this page": "查看本页",
    "Copyright": "版权",
    "Made with": "制作工具",
}
"""English words of the theme and their Chinese, for Chinese pages."""

NUMBERED = {"law": "law", "定律": "law", "pitfall": "pitfall", "偏误": "pitfall"}
"""Headings with a permanent number, by their first word; their anchors are such as law-16, whatever the rest says."""


def is_chinese(page: str) -> bool:
    """Return whether a page is in Chinese, by its name."""
    return "zh" in page.split("/")


def other_language(page: str) -> str:
    """Return the name of the same page in the other language."""
    parts = page.split("/")
    if is_chinese(page):
        return "/".join(part for part in parts if part != "zh")
    return "/".join(["plan", "zh", *parts[1:]] if parts[0] == "plan" else ["zh", *parts])


def slug(heading: str) -> str:
    """Return the anchor of a heading: as GitHub makes it, but short where the heading has a permanent number.

    Examples
    --------
    >>> slug("Pitfall 16: Value over target"), slug("偏误16：实际值除以目标值"), slug("What is *not* here")
    ('pitfall-16', 'pitfall-16', 'what-is-not-here')
    """
    numbered = re.match(r"(?i)(law|定律|pitfall|偏误) ?(\d+)", heading)
    if numbered:
        return f"{NUMBERED[numbered[1].lower()]}-{numbered[2]}"
    return re.sub(r"[^\w\u4e00-\u9fff\- ]", "", heading.strip().lower()).replace(" ", "-")


def of_language(tree: str, *, chinese: bool) -> str:
    """Return of a tree of pages the parts whose caption is in one language, with the level that a heading needs."""
    parts = re.split(r'(?=<p class="caption")', tree)
    kept = [
        part
        for part in parts
        if not part.startswith("<p") or bool(re.search(r'caption-text">[\u4e00-\u9fff]', part)) is chinese
    ]
    return "".join(kept).replace('role="heading"', 'role="heading" aria-level="2"')


def accessible(page: str) -> str:
    """Return a page that keyboards and screen readers can use.

    Code and tables, which may be wider than the screen, take the focus, so that the keys scroll them; the two landmarks
    beside the text have names; the page of the search has a title.
    """
    for old, new in (
        ("<pre>", '<pre tabindex="0">'),
        ('<div class="table-wrapper', '<div tabindex="0" class="table-wrapper'),
        ('<aside class="sidebar-drawer"', '<aside aria-label="Pages" class="sidebar-drawer"'),
        ('<aside class="toc-drawer', '<aside aria-label="On this page" class="toc-drawer'),
        ('<div id="search-results"', '<h1>Search / 搜索</h1>\n<div id="search-results"'),
    ):
        page = page.replace(old, new)
    return page


def in_chinese(page: str) -> str:
    """Return a page with the words of the theme in Chinese: where they are all of a text, a title or a label."""
    for english, chinese in WORDS.items():
        word = re.escape(english)
        page = re.sub(rf"(>\s*){word}(\s*<)", rf"\g<1>{chinese}\g<2>", page)
        page = re.sub(rf'((?:title|aria-label|placeholder)="){word}(")', rf"\g<1>{chinese}\g<2>", page)
    return page
